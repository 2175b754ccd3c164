import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { COMMAND_LINE } from "../support/command-line.ts";
import { describeMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { gitEnvironment } from "../support/git-environment.ts";
import { LEDGER_HEADER, ledgerRows } from "../support/sample-ledger.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);
/** More than a pipe holds at once, and more than one chunk of reading. */
const ROWS = 2_000;

/** Ways to hand over the file `ledger.csv`, in words of the shell after the command and before it. */
const WAYS = [
  ["standard input from a pipe", "-", "(sleep 1; cat ledger.csv) |", ""],
  ["standard input from a file", "-", "", "<ledger.csv"],
  ["a descriptor of a pipe", "/dev/fd/3", "cat ledger.csv |", "3<&0"],
  ["a descriptor of a file", "/dev/fd/3", "", "3<ledger.csv"],
  ["a named pipe", "./pipe", "mkfifo pipe; cat ledger.csv >pipe &", ""],
] as const;

async function createScene(content = LEDGER_HEADER + ledgerRows(ROWS)) {
  const folder = await createTemporaryFolder();
  const [home, temporary] = [join(folder.path, "home"), join(folder.path, "temporary")];
  await Promise.all([home, temporary].map((path) => mkdir(path)));
  await writeFile(join(folder.path, "ledger.csv"), content);
  const env = {
    ...gitEnvironment(home),
    ...{ TMPDIR: temporary, GITHUB_REPOSITORY: "acme/shop", TELEMETRY_DATABASE_URL: "sqlite:x.db" },
    ...{ NODE: process.execPath, COMMAND_LINE },
  };
  return {
    temporary,
    async shell(script: string) {
      try {
        const { stdout, stderr } = await run("sh", ["-c", script], { cwd: folder.path, env });
        return { exitCode: 0, output: stdout + stderr };
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { exitCode: code, output: stdout + stderr };
      }
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const ways = process.platform === "win32" ? [] : WAYS;

describeMostlyInSoak(ways, 2)("%s", (_name, argument, before, after) => {
  const command = (name: string) =>
    `${before} "$NODE" "$COMMAND_LINE" ${name} ${argument} ${after}`;

  test("is ingested whole, and known when it comes again", async () => {
    await using scene = await createScene();

    const first = await scene.shell(command("ingest"));
    const second = await scene.shell(`rm -f pipe; ${command("ingest")}`);

    expect(first).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("inserted     2,000\n"),
    });
    expect(second).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("skipped      2,000\n"),
    });
    expect(await readdir(scene.temporary)).toEqual([]);
  });

  test("is reported and validated", async () => {
    await using scene = await createScene();

    const report = await scene.shell(command("report"));
    const validation = await scene.shell(`rm -f pipe; ${command("validate")}`);

    expect(report).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("in 2,000 records"),
    });
    expect(validation.output).toBe("1 file, 2,000 rows: nothing wrong\n");
  });
});

describe.skipIf(process.platform === "win32")("what comes through a pipe", () => {
  test("and is no ledger is named as it was typed, and nothing is loaded", async () => {
    await using scene = await createScene("<!DOCTYPE html>\n");

    const { exitCode, output } = await scene.shell('"$NODE" "$COMMAND_LINE" ingest - <ledger.csv');

    expect(exitCode).toBe(1);
    expect(output).toContain("a page in HTML");
    expect(output).toContain("Read 0 rows");
  });

  test("is not mended: there is nowhere to put it", async () => {
    await using scene = await createScene();

    const { exitCode, output } = await scene.shell(
      'cat ledger.csv | "$NODE" "$COMMAND_LINE" validate --fix -',
    );

    expect(exitCode).not.toBe(0);
    expect(output).toContain("name a file");
  });
});
