import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { backupName, rotateLedger } from "../../../src/parts/ledger/rotate.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { startScript } from "../../support/script.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

const HEADER = HEADER_LINE.trimEnd().split(",");

function rows(...sessions: readonly string[]): string {
  return sessions.map((sessionId) => formatRow(usageRecord({ sessionId }), HEADER)).join("");
}

async function folderWith(text: string) {
  const folder = await createTemporaryFolder();
  const ledger = join(folder.path, "usage.csv");
  await writeFile(ledger, text);
  return { ...folder, ledger };
}

/** The sessions of each ledger file; files that are not ledgers are not read. */
async function sessionsByFile(folder: string): Promise<Record<string, readonly string[]>> {
  const names = (await readdir(folder)).filter((name) => /^usage.*\.csv$/.test(name));
  const entries = await Promise.all(
    names.map(async (name) => {
      const parsed = parseLedger(await readFile(join(folder, name), "utf8"));
      return [name, parsed.rows.map(({ record }) => record.sessionId)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

test("what a merge left twice goes to the backup once", async () => {
  await using folder = await folderWith(HEADER_LINE + rows("one", "two", "one"));

  await rotateLedger(folder.ledger);

  expect(Object.values(await sessionsByFile(folder.path)).flat()).toEqual(["one", "two"]);
});

test("a ledger becomes its backup as it is, and a new one starts with the same header", async () => {
  const header = "timestamp,model,session_id,team\n";
  const text = `${header}2026-02-23T22:19:12+01:00,gpt-5,one,blue\r\nyesterday,gpt-5\n`;
  await using folder = await folderWith(text);

  const backup = await rotateLedger(folder.ledger);

  expect(backup).toBe(join(folder.path, backupName("usage.csv", text)));
  expect(await readFile(backup ?? "", "utf8")).toBe(text);
  expect(await readFile(folder.ledger, "utf8")).toBe(header);
  expect(await readdir(folder.path)).toHaveLength(2);
});

test("rows that a backup of the same name lacks go to one of their own", async () => {
  await using folder = await folderWith(HEADER_LINE + rows("one", "two", "three"));
  const elsewhere = backupName("usage.csv", HEADER_LINE + rows("one"));
  await writeFile(join(folder.path, elsewhere), HEADER_LINE + rows("one", "two", "four"));

  const backup = await rotateLedger(folder.ledger);

  expect(backup).toBe(join(folder.path, backupName("usage.csv", HEADER_LINE + rows("three"))));
  expect(await sessionsByFile(folder.path)).toEqual({
    "usage.csv": [],
    [elsewhere]: ["one", "two", "four"],
    [backupName("usage.csv", HEADER_LINE + rows("three"))]: ["three"],
  });
});

test("a ledger whose rows are all in a backup is left with its header", async () => {
  await using folder = await folderWith(HEADER_LINE + rows("one"));
  const elsewhere = backupName("usage.csv", HEADER_LINE + rows("one"));
  await writeFile(join(folder.path, elsewhere), HEADER_LINE + rows("one", "two"));

  expect(await rotateLedger(folder.ledger)).toBeUndefined();
  expect(await readFile(folder.ledger, "utf8")).toBe(HEADER_LINE);
  expect(await sessionsByFile(folder.path)).toEqual({
    "usage.csv": [],
    [elsewhere]: ["one", "two"],
  });
});

test("a file of that name that does not hold the rows is not touched", async () => {
  await using folder = await folderWith(HEADER_LINE + rows("one"));
  const backup = join(folder.path, backupName("usage.csv", HEADER_LINE + rows("one")));
  await writeFile(backup, HEADER_LINE + rows("two"));

  await expect(rotateLedger(folder.ledger)).rejects.toThrow(
    `Cannot rotate ${folder.ledger}: ${backup} exists and does not hold the record it is named after.`,
  );
  expect(await readFile(folder.ledger, "utf8")).toBe(HEADER_LINE + rows("one"));
  expect(await readFile(backup, "utf8")).toBe(HEADER_LINE + rows("two"));
});

const APPEND_AND_ROTATE = `
  const { appendRows } = await source("parts/ledger/append-rows.ts");
  const { withFileLock } = await source("parts/state/file-lock.ts");
  const { rotateLedger } = await source("parts/ledger/rotate.ts");
  const [path, lockPath, name] = values;
  for (let row = 0; ; row += 1) {
    const record = {
      timestamp: "2026-02-23T22:19:12+01:00",
      model: "claude-sonnet-4-5",
      inputTokens: 1,
      outputTokens: 1,
      taskType: "execute",
      notes: "",
      sessionId: name + "-" + row,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      agent: "",
      branch: "",
    };
    await withFileLock(lockPath, process, () => appendRows(path, [record]));
    console.log(record.sessionId);
    if (row % 3 === 2) await withFileLock(lockPath, process, () => rotateLedger(path));
  }`;

eachMostlyInSoak([3, 15])(
  "%i kills at any moment leave every row in exactly one file",
  async (kills) => {
    await using folder = await createTemporaryFolder();
    const data = join(folder.path, "data");
    await mkdir(data);
    const appended: string[] = [];

    for (let round = 0; round < kills; round += 1) {
      await using script = startScript(APPEND_AND_ROTATE, [
        join(data, "usage.csv"),
        join(folder.path, "lock"),
        `round${round}`,
      ]);
      await script.firstOutput();
      await setTimeout(Math.random() * 40);
      await script.kill();
      appended.push(...script.printed().trimEnd().split("\n"));

      const sessions = Object.values(await sessionsByFile(data)).flat();
      expect(new Set(sessions).size).toBe(sessions.length);
      expect(sessions).toEqual(expect.arrayContaining(appended));
    }
  },
);
