import { spawnSync } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createGitRepository } from "../support/git-repository.ts";
import { asHooked, createHookedRepository } from "../support/hooked-repository.ts";

const LEDGER = `timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes
2026-02-23T22:19:12Z,claude-3-opus,1500,3200,true,execute,45000,one
`;

async function repositoryWithLedger() {
  const repository = await createGitRepository();
  await repository.write(".telemetry/usage.csv", LEDGER);
  return asHooked(repository, repository.root);
}

test("the version, and what there is not", async () => {
  await using repository = await repositoryWithLedger();
  const { cli } = repository;
  const version = await cli("--version");

  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await cli("-v")).toEqual(version);
  for (const words of [["reprot"], ["help", "reprot"], ["--no-color", "reprot"]]) {
    expect(await cli(...words)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `tokenledger: Cannot run "reprot": there is no such command. Did you mean report? \`tokenledger --help\` lists all.\n`,
    });
  }
  expect((await cli("help", "show")).stdout).toContain("Example: tokenledger show HEAD~1");
  expect((await cli("help")).stdout).toBe((await cli("--help")).stdout);
});

test("where the command is forgotten, the report that was meant is named", async () => {
  await using repository = await repositoryWithLedger();
  const meant = {
    "--since 7d": "--since 7d",
    "--no-color --by model": "--no-color --by model",
    "--BY model --Limit=3": "--by model --limit=3",
    "status --line --by model": "--by",
    "--by": "--by",
    "last-week --by model": "last-week --by model",
    today: "today",
    "lastweek --by model": "last-week --by model",
    "main..HEAD": "main..HEAD",
    "#12": "'#12'",
    "acme/shop#12": "'acme/shop#12'",
  };

  for (const [words, report] of Object.entries(meant)) {
    const { exitCode, stdout, stderr } = await repository.cli(...words.split(" "));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`Did you mean \`tokenledger report ${report}\`?`);
  }
});

test.each([
  ["report --BY model", "--by"],
  ["report -by model", "--by"],
  ["report --sinse 7d", "--since"],
  ["report --Format=json", "--format"],
  ["calls --json --no-colour", "--no-color"],
])("of a misspelled option, which one was meant: %s", async (words, meant) => {
  await using repository = await repositoryWithLedger();
  const { exitCode, stderr } = await repository.cli(...words.split(" "));

  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringContaining(`(Did you mean ${meant}?)`),
  });
});

test("nothing is said of NO_COLOR beside FORCE_COLOR, in a commit neither", async () => {
  await using repository = await createHookedRepository();
  const environment = { NO_COLOR: "1", FORCE_COLOR: "1" };
  const run = (program: string, ...words: string[]) =>
    repository.run(program, words, { environment });
  const cli = join(import.meta.dirname, "../../dist/cli/index.js");
  await repository.session.call();
  await repository.stage("a.txt");

  for (const words of [["report"], ["status"], ["status", "--line"], ["--help"], ["ingest"]]) {
    expect(await run(process.execPath, cli, ...words)).toMatchObject({ exitCode: 0, stderr: "" });
  }
  expect(await run("git", "commit", "--quiet", "-m", "one")).toMatchObject({ stderr: "" });
});

test("a file that was written is named, and a page is opened", async () => {
  await using repository = await repositoryWithLedger();
  const programs = join(repository.home, "programs");
  await mkdir(programs);
  await writeFile(join(programs, "xdg-open"), `#!/bin/sh\nprintf '%s' "$1" > "$HOME/opened"\n`);
  await chmod(join(programs, "xdg-open"), 0o755);
  const cli = join(import.meta.dirname, "../../dist/cli/index.js");
  const run = (...words: string[]) =>
    repository.run(process.execPath, [cli, ...words], {
      environment: { PATH: `${programs}:${repository.environment.PATH}`, DISPLAY: ":0" },
    });

  const written = await run("report", "--format", "html", "--output", "usage.html");
  expect(written).toEqual({ exitCode: 0, stdout: "", stderr: "Wrote usage.html\n" });
  if (process.platform !== "linux") return;
  const opened = await run("report", "--open");
  const [, address = ""] = /^Opened (file:.*\.html)\n$/.exec(opened.stdout) ?? [];
  const path = fileURLToPath(address);
  await expect
    .poll(() => readFile(join(repository.home, "opened"), "utf8").catch(() => ""))
    .toBe(path);
  expect(await readFile(path, "utf8")).toContain("<!doctype html>");
  expect((await run("report", "--open", "--format", "csv")).stderr).toContain(
    "Cannot open a report as csv",
  );
});

test.runIf(process.platform === "linux")(
  "bash completes commands, options and values",
  async () => {
    await using repository = await repositoryWithLedger();
    await repository.write("completion.bash", (await repository.cli("completion", "bash")).stdout);
    const complete = async (...words: string[]) => {
      const array = words.map((word) => `'${word}'`).join(" ");
      const script = `. ./completion.bash; COMP_WORDS=(tokenledger ${array}); COMP_CWORD=${words.length}; _tokenledger; echo "\${COMPREPLY[*]}"`;
      return (await repository.run("bash", ["-c", script])).stdout.trim();
    };

    expect(await complete("rep")).toBe("report");
    expect(await complete("--l")).toBe("--line");
    expect(await complete("report", "--by", "ta")).toBe("task-type");
    expect(await complete("report", "--format", "=", "j")).toBe("json");
    expect(await complete("report", "--outp")).toBe("--output");
    expect(await complete("show", "--no-c")).toBe("--no-color");
    expect(await complete("completion", "")).toBe("bash zsh fish");
    expect(await complete("help", "sho")).toBe("show");
    // What it does not know may be a file.
    expect(await complete("report", "--output", "")).toBe("");
  },
);

describe.each(["zsh", "fish"])("%s", (shell) => {
  const isMissing = spawnSync(shell, ["--version"]).error !== undefined;

  test.skipIf(isMissing)("can read its completion", async () => {
    await using repository = await repositoryWithLedger();
    await repository.write("completion", (await repository.cli("completion", shell)).stdout);

    const { exitCode, stderr } = await repository.run(shell, ["-n", "completion"]);

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });
});
