import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLogCommand } from "../../../src/doors/cli/commands/log.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const ARGUMENTS = ["claude-3-opus", "1500", "3200", "true", "execute", "45000", "Phase 6 tests"];

async function createTelemetryFolder(): Promise<TemporaryFolder> {
  const folder = await createTemporaryFolder();
  await mkdir(join(folder.path, ".telemetry"));
  return folder;
}

async function readRows(folder: TemporaryFolder, file = "usage.csv") {
  return parseLedger(await readFile(join(folder.path, ".telemetry", file), "utf8")).rows;
}

test("appends the record that the arguments name, at the time of now", async () => {
  await using folder = await createTelemetryFolder();

  await runCommand(createLogCommand, ARGUMENTS, { cwd: folder.path });

  const [row] = await readRows(folder);
  expect(row?.record).toMatchObject({
    model: "claude-3-opus",
    inputTokens: 1500,
    outputTokens: 3200,
    success: true,
    taskType: "execute",
    durationMs: 45_000,
    notes: "Phase 6 tests",
  });
  expect(new Date(row?.record.timestamp ?? "").toISOString()).toBe("2026-03-01T12:00:00.000Z");
  expect(row?.record.timestamp).toMatch(/[+-]\d{2}:\d{2}$/);
});

test("notes of any characters come back as they were", async () => {
  await using folder = await createTelemetryFolder();
  const notes = ['a "quoted", cell', "=SUM(A1)", "two\nlines", "日本 🎉", "'apostrophe", ""];

  for (const note of notes) {
    await runCommand(createLogCommand, [...ARGUMENTS.slice(0, 6), note], { cwd: folder.path });
  }

  expect((await readRows(folder)).map(({ record }) => record.notes)).toEqual(notes);
});

test("a ledger with only the first eight columns keeps them", async () => {
  await using folder = await createTelemetryFolder();
  const path = join(folder.path, ".telemetry", "usage.csv");
  const header =
    "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes\n";
  await writeFile(path, header);

  await runCommand(createLogCommand, ARGUMENTS, { cwd: folder.path });

  const text = await readFile(path, "utf8");
  expect(text.startsWith(header)).toBe(true);
  expect(text.split("\n")[1]?.split(",")).toHaveLength(8);
});

test("past the limit the rows move to a backup and a new ledger begins", async () => {
  await using folder = await createTelemetryFolder();
  const telemetry = join(folder.path, ".telemetry");
  await writeFile(join(telemetry, "config.json"), '{ "rotateAtBytes": 1024 }');

  const printed: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const { stdout } = await runCommand(
      createLogCommand,
      [...ARGUMENTS.slice(0, 6), `note ${index}`],
      {
        cwd: folder.path,
        now: () => new Date(Date.UTC(2026, 2, 1, 12, index)),
      },
    );
    printed.push(stdout);
  }

  const files = (await readdir(telemetry)).filter((name) => name.endsWith(".csv"));
  expect(files.length).toBeGreaterThan(1);
  expect(printed.join("")).toMatch(
    /its rows are now in \S+\.csv, which the same commit has to take\.\n/,
  );
  const rows = await Promise.all(files.map((file) => readRows(folder, file)));
  expect(rows.flat()).toHaveLength(12);
});

test.each([
  [0, " ", "<model> must be a model name"],
  [1, "-5", "<prompt-tokens> must be a whole number of 0 or more"],
  [1, "1e3", "<prompt-tokens> must be a whole number of 0 or more"],
  [2, "9007199254740993", "<completion-tokens> must be a whole number of 0 or more"],
  [3, "yes", "<success> must be true or false"],
  [4, "build", "<task-type> must be plan, execute, verify, discuss, quick"],
  [5, "1.5", "<duration-ms> must be a whole number of 0 or more"],
])("rejects argument %i when it is %j, and appends nothing", async (index, value, message) => {
  await using folder = await createTelemetryFolder();

  const run = runCommand(createLogCommand, ARGUMENTS.with(index, value), { cwd: folder.path });

  await expect(run).rejects.toThrow(message);
  expect(await readdir(join(folder.path, ".telemetry"))).toEqual([]);
});

test("without a .telemetry folder it says what to do", async () => {
  await using folder = await createTemporaryFolder();

  const run = runCommand(createLogCommand, ARGUMENTS, { cwd: folder.path });

  await expect(run).rejects.toThrow("Run `tokenledger init`");
});
