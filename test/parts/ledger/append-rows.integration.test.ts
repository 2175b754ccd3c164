import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { appendLines, appendRows } from "../../../src/parts/ledger/append-rows.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { runScripts, startScript } from "../../support/script.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

const ROWS = 500;

/** Appends rows in batches, each row marked by its process, its batch and its place in it. */
const APPEND = `
  const { appendRows } = await source("parts/ledger/append-rows.ts");
  const { withFileLock } = await source("parts/state/file-lock.ts");
  const [path, lockPath, name, rows, batchRows] = values;
  for (let batch = 0; batch * batchRows < rows; batch += 1) {
    const records = Array.from({ length: batchRows }, (_, place) => ({
      timestamp: "2026-02-23T22:19:12+01:00",
      model: "claude-sonnet-4-5",
      inputTokens: batch,
      outputTokens: place,
      success: true,
      taskType: "execute",
      durationMs: 1,
      notes: 'a "quoted", note',
      sessionId: name + "-" + batch,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      costNanoUsd: undefined,
      agent: "claude-code",
      branch: "main",
    }));
    // However slow the machine is.
    const options = { timeoutMs: 600_000 };
    await withFileLock(lockPath, process, () => appendRows(path, records), options);
    if (batch === 0) console.log("first batch appended");
  }`;

async function ledgerFolder(text?: string) {
  const folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  if (text !== undefined) await writeFile(path, text);
  return {
    path,
    lockPath: join(folder.path, "lock"),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

test("a ledger that is missing is made, with its folder and the header", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, ".telemetry", "usage", "main.csv");

  await appendLines(path, ["a row\n"]);

  expect(await readFile(path, "utf8")).toBe(`${HEADER_LINE}a row\n`);
});

test.each([
  ["an empty file gets the header", "", `${HEADER_LINE}a row\n`],
  ["a last line without its end gets it", "timestamp,model\nold", "timestamp,model\nold\na row\n"],
  ["a header alone is followed", "timestamp,model", "timestamp,model\na row\n"],
])("%s", async (_what, before, after) => {
  await using ledger = await ledgerFolder(before);

  await appendLines(ledger.path, ["a row\n"]);

  expect(await readFile(ledger.path, "utf8")).toBe(after);
});

test("records follow the ledger's own columns", async () => {
  await using ledger = await ledgerFolder("\ufeffnotes,team,timestamp,model\r\n");

  await appendRows(ledger.path, [usageRecord({ notes: "Phase 6", model: "gpt-5" })]);

  expect(await readFile(ledger.path, "utf8")).toBe(
    "\ufeffnotes,team,timestamp,model\r\nPhase 6,,2026-02-23T22:19:12+01:00,gpt-5\n",
  );
});

test("what was in a ledger stays to the byte, also when many rows are appended", async () => {
  await using ledger = await ledgerFolder();
  const before = Buffer.concat([Buffer.from(HEADER_LINE), Buffer.from([0xff, 0x00, 0x0a])]);
  await writeFile(ledger.path, before);
  await chmod(ledger.path, 0o640);

  await appendRows(ledger.path, Array(100).fill(usageRecord()));

  const after = await readFile(ledger.path);
  expect(after.subarray(0, before.length)).toEqual(before);
  expect(parseLedger(after.toString()).rows).toHaveLength(100);
  expect(((await stat(ledger.path)).mode & 0o777).toString(8)).toBe("640");
  expect(await readdir(join(ledger.path, ".."))).toEqual(["usage.csv"]);
});

test("a line that a kill cut short is written whole, and another unended line gets its end", async () => {
  const line = "2026-02-23T22:19:12+01:00,gpt-5,5,7,true,execute,1,,,,,,,\n";
  const other = line.replace("gpt-5", "gpt-4");
  await using cut = await ledgerFolder(HEADER_LINE + other + line.slice(0, 30));
  await using unended = await ledgerFolder(HEADER_LINE + other.trimEnd());

  await appendLines(cut.path, [line]);
  await appendLines(unended.path, [line]);

  expect(await readFile(cut.path, "utf8")).toBe(HEADER_LINE + other + line);
  expect(await readFile(unended.path, "utf8")).toBe(HEADER_LINE + other + line);
});

test("a ledger that cannot be written is named, and why", async () => {
  await using ledger = await ledgerFolder();
  await mkdir(ledger.path);

  await expect(appendLines(ledger.path, ["a row\n"])).rejects.toThrow(
    `Cannot append to the ledger ${ledger.path} (EISDIR`,
  );
});

test("a file that is not a ledger gets no rows", async () => {
  await using ledger = await ledgerFolder("name,age\nAda,36\n");

  await expect(appendRows(ledger.path, [usageRecord()])).rejects.toThrow(
    `Cannot append to ${ledger.path}: `,
  );
  expect(await readFile(ledger.path, "utf8")).toBe("name,age\nAda,36\n");
});

eachMostlyInSoak([
  { processes: 4, batchRows: 50 },
  { processes: 20, batchRows: 5 },
  { processes: 20, batchRows: 50 },
])(
  "$processes processes that append at once, $batchRows rows at a time, lose and tear nothing",
  async ({ processes, batchRows }) => {
    await using ledger = await ledgerFolder();

    await runScripts(
      APPEND,
      Array.from({ length: processes }, (_, index) => [
        ledger.path,
        ledger.lockPath,
        `p${index}`,
        ROWS,
        batchRows,
      ]),
    );

    const { rows, rejects } = parseLedger(await readFile(ledger.path, "utf8"));
    expect(rejects).toEqual([]);
    const marks = rows.map(({ record }) => `${record.sessionId}-${record.outputTokens}`);
    expect(marks).toHaveLength(processes * ROWS);
    expect(new Set(marks).size).toBe(processes * ROWS);
  },
);

eachMostlyInSoak(
  [
    { batchRows: 10, kills: 2 },
    { batchRows: 1, kills: 10 },
    { batchRows: 10, kills: 10 },
    { batchRows: 500, kills: 10 },
  ],
  0,
)(
  "a process that is killed $kills times while it appends $batchRows rows leaves whole batches, and the next goes on",
  async ({ batchRows, kills }) => {
    await using ledger = await ledgerFolder();

    for (let round = 0; round < kills; round += 1) {
      await using writer = startScript(APPEND, [
        ledger.path,
        ledger.lockPath,
        `round${round}`,
        Number.MAX_SAFE_INTEGER,
        batchRows,
      ]);
      await writer.firstOutput();
      await setTimeout(Math.random() * 60);
      await writer.kill();
    }
    await appendRows(ledger.path, [usageRecord({ sessionId: "last" })]);

    const text = await readFile(ledger.path, "utf8");
    const { rows, rejects } = parseLedger(text);
    expect(rejects).toEqual([]);
    expect(text.startsWith(HEADER_LINE) && text.endsWith("\n")).toBe(true);
    const batches = new Map<string, number>();
    for (const { record } of rows) {
      batches.set(record.sessionId, (batches.get(record.sessionId) ?? 0) + 1);
    }
    expect(batches.get("last")).toBe(1);
    batches.delete("last");
    expect(new Set(batches.values())).toEqual(new Set([batchRows]));
  },
);
