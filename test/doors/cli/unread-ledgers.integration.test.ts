import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { createValidateCommand } from "../../../src/doors/cli/commands/validate.ts";
import { runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const LEDGER = `timestamp,model,prompt_tokens,completion_tokens,task_success,task_type
2026-02-24T10:00:00Z,claude-3-opus,1500,3200,true,plan
`;

/** A telemetry folder with a folder in the ledger's place, a link to nothing, and perhaps a ledger. */
async function createScene(hasLedger = true) {
  const folder = await createTemporaryFolder();
  const telemetry = join(folder.path, ".telemetry");
  await mkdir(join(telemetry, "usage.csv"), { recursive: true });
  await mkdir(join(telemetry, "usage"));
  await symlink("gone.csv", join(telemetry, "usage", "gone.csv"));
  if (hasLedger) await writeFile(join(telemetry, "usage", "main.csv"), LEDGER);
  return folder;
}

const COMMANDS = [
  ["ingest", createIngestCommand, "inserted         1"],
  ["report", createReportCommand, "in 1 record"],
  ["validate", createValidateCommand, "1 file, 1 row: 2 problems"],
] as const;

test.each(COMMANDS)(
  "%s names what stands in a ledger's place, reads the rest and exits with 1",
  async (_name, command, result) => {
    await using folder = await createScene();

    const { exitCode, stdout, stderr } = await runCommand(command, [], { cwd: folder.path });

    expect(exitCode).toBe(1);
    expect(stdout).toContain(result);
    expect(stdout + stderr).toMatch(/Cannot read the ledger .*usage\.csv: it is a folder\./);
    expect(stdout + stderr).toMatch(/Cannot read the ledger .*gone\.csv: it is a link to a file/);
  },
);

test("what is read of nothing is no report, and no reconciliation", async () => {
  await using folder = await createScene(false);
  const options = { cwd: folder.path };

  await expect(runCommand(createReportCommand, [], options)).rejects.toThrow("it is a folder");
  await expect(runCommand(createIngestCommand, ["--reconcile"], options)).rejects.toThrow(
    "Nothing was reconciled",
  );
  expect((await runCommand(createIngestCommand, [], options)).exitCode).toBe(1);
});

test.each(COMMANDS)("%s names what looks like a backup and is none", async (name, command) => {
  await using folder = await createTemporaryFolder();
  const telemetry = join(folder.path, ".telemetry");
  const stray = "usage-20260223T211912Z-0123abc.csv";
  await mkdir(telemetry);
  await writeFile(join(telemetry, "usage.csv"), LEDGER);
  await writeFile(join(telemetry, stray), LEDGER);
  await writeFile(join(telemetry, "old.csv"), LEDGER);

  const { exitCode, stdout, stderr } = await runCommand(command, [], { cwd: folder.path });

  // A copy that somebody keeps is no reason for a build to fail.
  expect(exitCode).toBe(name === "validate" ? 1 : 0);
  expect(stdout + stderr).toContain(`${stray} is not read: expected usage.csv, or usage-<time>`);
  expect(stdout + stderr).not.toContain("old.csv");
});

test.each(COMMANDS)("%s names what was moved to where it is not read", async (name, command) => {
  await using folder = await createTemporaryFolder();
  const telemetry = join(folder.path, ".telemetry");
  await mkdir(join(telemetry, "usage", "sub"), { recursive: true });
  await writeFile(join(telemetry, "usage.csv"), LEDGER);
  await writeFile(join(telemetry, "usage", "Old.CSV"), LEDGER);
  await writeFile(join(telemetry, "usage", "sub", "old.csv"), LEDGER);

  const { exitCode, stdout, stderr } = await runCommand(command, [], { cwd: folder.path });

  expect(exitCode).toBe(name === "validate" ? 1 : 0);
  expect(stdout + stderr).toMatch(
    /Old\.CSV is not read: expected a name that ends in \.csv\. Rename it/,
  );
  expect(stdout + stderr).toMatch(
    /usage\/sub\/old\.csv is not read: expected it in .*\.telemetry\/usage\/ itself\. Move it to /,
  );
});

test("a file that only looks like a ledger hinders no reconciliation", async () => {
  await using folder = await createTemporaryFolder();
  const telemetry = join(folder.path, ".telemetry");
  await mkdir(telemetry);
  await writeFile(join(telemetry, "usage.csv"), LEDGER);
  await writeFile(join(telemetry, "usage-copy.csv"), LEDGER);

  const options = { cwd: folder.path };
  const { exitCode } = await runCommand(createIngestCommand, ["--reconcile"], options);

  expect(exitCode).toBe(0);
});
