import { execFile } from "node:child_process";
import { cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const ROOT = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** What each file of a level must not hold, by the file it is planted in. */
const FORBIDDEN = {
  "src/usage/to-part.ts": `import "../parts/git/git.ts";`,
  "src/usage/to-flow.ts": `import "../flows/record/prepare.ts";`,
  "src/usage/to-door.ts": `import "../doors/cli/main.ts";`,
  "src/parts/git/to-part.ts": `import "../ledger/columns.ts";`,
  "src/parts/database/sqlite/to-part-from-deeper.ts": `import "../../git/git.ts";`,
  "src/parts/config/against-an-arrow.ts": `import "../pricing/pricing.ts";`,
  "src/parts/agents/codex/to-state.ts": `import "../../state/log.ts";`,
  "src/parts/newcomer/to-part.ts": `import "../git/git.ts";`,
  "src/parts/git/to-flow.ts": `import "../../flows/record/prepare.ts";`,
  "src/parts/git/to-flow-file.ts": `import "../../flows/report/report.ts";`,
  "src/parts/report/pull-request/to-door.ts": `import "../../../doors/cli/main.ts";`,
  "src/parts/git/type-of-door.ts": `import type { CliContext } from "../../doors/cli/context.ts";\nexport type X = CliContext;`,
  "src/parts/git/later.ts": `export const later = () => import("../ledger/columns.ts");`,
  "src/parts/git/passed-on.ts": `export * from "../ledger/columns.ts";`,
  "src/flows/record/to-flow.ts": `import "../backfill/backfill.ts";`,
  "src/flows/ingest/to-flow-file.ts": `import "../show-commit.ts";`,
  "src/flows/record/to-door.ts": `import "../../doors/hook/run-hook.ts";`,
  "src/flows/to-door.ts": `import "../doors/cli/main.ts";`,
  "src/doors/hook/to-door.ts": `import "../cli/main.ts";`,
  "src/doors/cli/commands/to-door.ts": `import "../../action/run.ts";`,
  "src/parts/git/process-import.ts": `import { argv } from "node:process";\nexport const arguments_ = argv;`,
  "src/parts/git/process-global.ts": `export const code = process.exitCode;`,
  "src/parts/git/process-of-global.ts": `export const code = globalThis.process.exitCode;`,
  "src/parts/git/environment.ts": `export const home = process.env.HOME;`,
  "src/parts/git/console-global.ts": `console.log("printed");`,
  "src/flows/record/process-import.ts": `import process from "node:process";\nexport const id = process.pid;`,
  "src/flows/record/console-global.ts": `console.log("printed");`,
  "src/flows/record/console-import.ts": `import { log } from "node:console";\nlog("printed");`,
  "src/flows/record/database.ts": `import "../../parts/database/open-store.ts";`,
  "src/doors/hook/toolkit.ts": `import "@actions/core";`,
  "src/parts/dashboard/page/node.ts": `import "node:fs";`,
};

test("src has these four levels and nothing else", async () => {
  expect((await readdir(join(ROOT, "src"))).toSorted()).toEqual([
    "doors",
    "flows",
    "parts",
    "usage",
  ]);
});

/** What each level may hold: were everything refused, the lists above would say nothing. */
const ALLOWED = {
  "src/parts/git/to-usage.ts": `import "../../usage/failure.ts";`,
  "src/parts/pricing/along-an-arrow.ts": `import "../config/config.ts";`,
  "src/flows/record/to-part.ts": `import "../../parts/git/git.ts";`,
  "src/flows/backfill/along-an-arrow.ts": `import "../record/prepare.ts";`,
  "src/doors/cli/to-flow.ts": `import "../../flows/report/report.ts";\nprocess.exitCode = 1;`,
};

test("an import that no arrow allows is refused, wherever it is planted", async () => {
  await using folder = await createTemporaryFolder();
  await cp(join(ROOT, "src"), join(folder.path, "src"), { recursive: true });
  for (const file of ["oxlint.config.ts", "biome.json", "tsconfig.json", "package.json"]) {
    await cp(join(ROOT, file), join(folder.path, file));
  }
  await symlink(join(ROOT, "node_modules"), join(folder.path, "node_modules"));
  for (const [file, text] of Object.entries({ ...FORBIDDEN, ...ALLOWED })) {
    await mkdir(dirname(join(folder.path, file)), { recursive: true });
    await writeFile(join(folder.path, file), `${text}\n`);
  }
  const output = await lint(folder.path);
  const refused = (file: string) => output.includes(file);
  expect(Object.keys(FORBIDDEN).filter((file) => !refused(file))).toEqual([]);
  expect(Object.keys(ALLOWED).filter(refused)).toEqual([]);
});

/** Returns what both linters print of a checkout. */
async function lint(cwd: string): Promise<string> {
  const programs = [
    ["oxlint", "src"],
    [
      "biome",
      "lint",
      "--vcs-enabled=false",
      "--max-diagnostics=none",
      "--error-on-warnings",
      "src",
    ],
  ] as const;
  const outputs = programs.map(async ([program, ...args]) => {
    const path = join(ROOT, "node_modules", ".bin", program);
    const { stdout, stderr } = await run(path, args, { cwd, maxBuffer: 1e8 }).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    return stdout + stderr;
  });
  return (await Promise.all(outputs)).join("\n");
}
