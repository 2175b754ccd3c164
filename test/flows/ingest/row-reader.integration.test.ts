import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { createCountingStore } from "../../../src/flows/ingest/counting-store.ts";
import { type IngestOptions, type IngestStore, ingest } from "../../../src/flows/ingest/ingest.ts";
import type { IngestReport } from "../../../src/flows/ingest/ingest-report.ts";
import { localLedgerFile } from "../../../src/flows/ingest/ledger-file.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { LEDGER_READER_PATH } from "../../../src/parts/runtime/package-folder.ts";
import { ENGINES } from "../../support/engines.ts";
import { hostileStrings } from "../../support/hostile-strings.ts";
import { NOW, openMemoryStore } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

/** Every file is read in it, however small. */
const THREAD = { path: LEDGER_READER_PATH, worthBytes: 0 };
const ROWS = 1_500;

/** Rows of some days, a session of two after another; several packs of them. */
function rows(first: number, count = ROWS): string {
  return Array.from({ length: count }, (_, index) => row(first + index)).join("");
}

function row(index: number, values: Parameters<typeof usageRecord>[0] = {}): string {
  const timestamp = new Date(Date.UTC(2026, 1, 1) + index * 60_000).toISOString();
  const sessionId = index % 10 === 0 ? "" : `session-${index >> 1}`;
  const costNanoUsd = index % 7 === 0 ? undefined : index * 1_000;
  return formatRow(
    usageRecord({ timestamp, sessionId, costNanoUsd, notes: `Phase ${index % 9}`, ...values }),
    COLUMNS,
  );
}

const BAD_ROWS = [
  "2026-13-01T00:00:00Z,model,1,2,true,plan,1,\n",
  '2026-02-01T00:00:00Z,model,1,2,true,plan,1,"never closed\n',
  "2026-02-01T00:00:00Z,model,-1,1.5,maybe,plan,x,\n",
  "<<<<<<< HEAD\n",
  "=======\n",
  `2026-02-01T00:00:00Z,${"m".repeat(2_000)},1,2,true,plan,1,\n`,
  `${"x".repeat(1_100_000)}\n`,
  "a\0b\n",
];

const LEDGERS: Readonly<Record<string, string | Buffer>> = {
  "usage-2026-02-01T000000Z-0a1b2c3d.csv": HEADER_LINE + rows(0),
  "usage.csv": HEADER_LINE + rows(ROWS - 10) + rows(0, 5),
  "excel.csv": `\uFEFFsep=,\r\n${(HEADER_LINE + rows(10_000)).replaceAll("\n", "\r\n")}`,
  "hostile.csv":
    HEADER_LINE +
    hostileStrings(300)
      .map((text, index) =>
        row(20_000 + index, { notes: text, model: `m ${text}`, branch: text, sessionId: text }),
      )
      .join(""),
  "faulty.csv": HEADER_LINE + rows(30_000) + BAD_ROWS.join(rows(40_000, 50)),
  "headers.csv": `${HEADER_LINE}${rows(50_000)}model,timestamp,notes\nmodel,2026-02-03T00:00:00Z,Phase 1\n${HEADER_LINE}${rows(60_000, 40)}`,
  "utf-16.csv": Buffer.from(`\uFEFF${HEADER_LINE}${rows(70_000, 500)}`, "utf16le"),
  "unpriced.csv":
    HEADER_LINE + row(80_000, { model: "nobody-knows", costNanoUsd: undefined }) + row(80_001),
  "no-end.csv": (HEADER_LINE + rows(90_000, 3)).trimEnd(),
  "cut.csv": (HEADER_LINE + rows(90_010, 3)).slice(0, -30),
  "other.csv": "not a ledger\nat all\n",
  "header-only.csv": HEADER_LINE,
  "empty.csv": "",
};

/** A folder with those ledgers. */
async function createLedgers(ledgers: Readonly<Record<string, string | Buffer>> = LEDGERS) {
  const folder = await createTemporaryFolder();
  for (const [name, content] of Object.entries(ledgers)) {
    await writeFile(join(folder.path, name), content);
  }
  const files = Object.keys(ledgers).map((name) =>
    localLedgerFile({ path: join(folder.path, name), name, repository: "acme/shop" }),
  );
  const load = (store: IngestStore, options: Partial<IngestOptions> = {}) =>
    ingest({
      ...{ store, files, now: NOW, retentionDays: undefined },
      pricing: { prices: [], aliases: { "claude-*": "claude-opus-4-5" } },
      ...options,
    });
  return {
    path: folder.path,
    files,
    load,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** All rows of all tables. */
function dump(file: string): unknown {
  using database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return tables.map(({ name }) => ({
    name,
    rows: database.prepare(`SELECT * FROM ${name}`).all(),
  }));
}

test("ledgers leave the same rows in all tables where a thread reads them, with the same report", async () => {
  await using ledgers = await createLedgers();
  const [here, elsewhere] = ["here.db", "elsewhere.db"].map((name) => join(ledgers.path, name));
  const reports: IngestReport[] = [];
  for (const [file, thread] of [[here], [elsewhere, THREAD]] as const) {
    await using store = await openStore(`sqlite://${file}`, ".", {
      mode: "create",
      now: () => NOW,
    });
    reports.push(await ledgers.load(store, thread && { thread }));
  }

  expect(reports[0]?.rejects.length).toBeGreaterThan(BAD_ROWS.length);
  expect(reports[0]?.faults).toHaveLength(2);
  expect(reports[1]).toEqual(reports[0]);
  expect(dump(`${elsewhere}`)).toEqual(dump(`${here}`));
});

test("Postgres holds the same, of repositories that it knew and did not", async () => {
  const [, postgres] = ENGINES;
  await using ledgers = await createLedgers();
  const found: unknown[] = [];
  for (const options of [{}, { thread: THREAD }]) {
    await using database = await postgres?.createDatabase();
    await using store = await database?.open();
    if (store === undefined) throw new Error("There is no Postgres.");
    const first = await ledgers.load(store, { ...options, files: ledgers.files.slice(0, 1) });
    const all = await ledgers.load(store, options);
    found.push({ first, all, records: await storedRecords(store) });
  }

  expect(found[1]).toEqual(found[0]);
});

test("what a thread has read is remembered, and only what is added is read by the next run", async () => {
  await using ledgers = await createLedgers({ "usage.csv": HEADER_LINE + rows(0) });
  await using store = await openMemoryStore();

  const first = await ledgers.load(store, { thread: THREAD });
  await appendFile(join(ledgers.path, "usage.csv"), rows(ROWS, 5));

  expect(first).toMatchObject({ inserted: ROWS, skipped: 0 });
  expect(await ledgers.load(store, { thread: THREAD })).toMatchObject({
    inserted: 5,
    skipped: ROWS,
  });
});

test("all is read here where the thread's bundle is missing", async () => {
  await using ledgers = await createLedgers();
  await using store = await openMemoryStore();
  await using other = await openMemoryStore();

  const report = await ledgers.load(store, { thread: { ...THREAD, path: "/no/such/bundle.js" } });

  expect(report).toEqual(await ledgers.load(other));
});

test("a file that cannot be read is the same failure", async () => {
  await using ledgers = await createLedgers();
  await using store = await openMemoryStore();
  const files = [
    localLedgerFile({ path: ledgers.path, name: "usage.csv", repository: "acme/shop" }),
  ];

  for (const options of [{ files }, { files, thread: THREAD }]) {
    await expect(ledgers.load(store, options)).rejects.toMatchObject({
      name: "Failure",
      failureCode: "ledger",
      message: `Cannot read the ledger ${ledgers.path}: it is a folder. Name a CSV file in it.`,
    });
  }
});

test("a database that fails in the middle ends the thread, and its failure is told", async () => {
  await using ledgers = await createLedgers({ "usage.csv": HEADER_LINE + rows(0, 20_000) });
  let calls = 0;
  const store: IngestStore = {
    ...createCountingStore(),
    load: async (fill) => {
      const addCalls = async () => {
        calls += 1;
        if (calls === 2) throw new Error("The disk is full.");
      };
      await fill({ add: async () => {}, addCalls });
      throw new Error("This is not reached.");
    },
  };

  await expect(ledgers.load(store, { thread: THREAD })).rejects.toThrow("The disk is full.");
  expect(calls).toBe(2);
});

test("a thread that ends in the middle is an error, as part of the rows is in the load", async () => {
  await using ledgers = await createLedgers({ "usage.csv": HEADER_LINE + rows(0) });
  await using store = await openMemoryStore();
  const path = join(ledgers.path, "thread.mjs");
  const batch = { rowsRead: 1, packed: [], rejects: [], expired: 0, unpricedModels: [] };
  await writeFile(
    path,
    `import { parentPort } from "node:worker_threads";
     parentPort.once("message", () => parentPort.postMessage({ batch: ${JSON.stringify(batch)} }));`,
  );

  await expect(ledgers.load(store, { thread: { ...THREAD, path } })).rejects.toThrow(
    "The thread that reads ledgers has ended.",
  );
  expect(await storedRecords(store)).toEqual([]);
});
