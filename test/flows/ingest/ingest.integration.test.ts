import { appendFile, mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLedgers } from "../../../src/flows/ingest/find-ledgers.ts";
import { type IngestOptions, ingest } from "../../../src/flows/ingest/ingest.ts";
import type { IngestReport } from "../../../src/flows/ingest/ingest-report.ts";
import { localLedgerFile } from "../../../src/flows/ingest/ledger-file.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import { NOW, openMemoryStore } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const CORE_HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes\n";
const HEADER = `${CORE_HEADER.trim()},session_id,cache_read_tokens,cache_write_tokens,cost_usd,agent,branch\n`;

/** A ledger row of a session; each hour of 2026-02-01 is another record. */
function row(
  hour: number,
  { success = true, cost = "0.5", model = "claude-opus-4-5" } = {},
): string {
  const time = `2026-02-01T${String(hour).padStart(2, "0")}:00:00Z`;
  return `${time},${model},1000,200,${success},execute,45000,Phase 6,session-1,0,0,${cost},claude-code,main\n`;
}

const FIRST = row(1) + row(2);

/** A folder with a ledger, and what ingesting it does. */
async function createScene(content: string) {
  const folder = await createTemporaryFolder();
  const store = await openMemoryStore();
  const telemetry = join(folder.path, ".telemetry");
  const ledger = join(telemetry, "usage.csv");
  await mkdir(telemetry);
  await writeFile(ledger, content);
  return {
    telemetry,
    ledger,
    store,
    ingest: (options: Partial<IngestOptions> = {}) => ingestFolder(store, telemetry, options),
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function ingestFolder(
  store: Store,
  folder: string,
  options: Partial<IngestOptions> = {},
): Promise<IngestReport> {
  return ingest({
    store,
    files: await findLedgers([folder], "acme/shop"),
    pricing: { prices: [], aliases: {} },
    retentionDays: undefined,
    now: NOW,
    ...options,
  });
}

/** The counts that are not 0. */
function countsOf({
  files,
  rejects,
  faults,
  isComplete,
  held,
  renamed,
  ...counts
}: IngestReport): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

test("the rows of a ledger are inserted, and skipped when it is ingested again", async () => {
  await using scene = await createScene(HEADER + FIRST);

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 2, inserted: 2 });
  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 2, skipped: 2 });
  expect(await storedRecords(scene.store)).toHaveLength(2);
});

test("what was appended is all that is inserted", async () => {
  await using scene = await createScene(HEADER + FIRST);
  await scene.ingest();
  await appendFile(scene.ledger, row(3));

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 3, inserted: 1, skipped: 2 });
  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 3, skipped: 3 });
});

test("a row that a person corrected is updated", async () => {
  await using scene = await createScene(HEADER + FIRST);
  await scene.ingest();
  await writeFile(scene.ledger, HEADER + row(1, { success: false }) + row(2));

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 2, updated: 1, skipped: 1 });
});

test("of two rows with one identity the later is stored, and reading both again changes nothing", async () => {
  const corrected = row(1, { success: false });
  await using scene = await createScene(HEADER + FIRST + corrected);

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 3, inserted: 2, skipped: 1 });
  await writeFile(scene.ledger, HEADER + FIRST + corrected + corrected + row(3));
  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 5, inserted: 1, skipped: 4 });
  expect(await storedRecords(scene.store)).toMatchObject([
    { success: false },
    { success: true },
    { success: true },
  ]);
});

test("a row that a backup holds as well is one record", async () => {
  await using scene = await createScene(HEADER + FIRST);
  await writeFile(
    join(scene.telemetry, "usage-20260201T010000Z-01234567.csv"),
    HEADER + row(0) + row(1),
  );

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 4, inserted: 3, skipped: 1 });
});

test("a rotated ledger brings nothing twice", async () => {
  await using scene = await createScene(HEADER + FIRST);
  await scene.ingest();
  await rename(scene.ledger, join(scene.telemetry, "usage-20260201T010000Z-01234567.csv"));
  await writeFile(scene.ledger, HEADER + row(3));

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 3, inserted: 1, skipped: 2 });
});

test("per-branch files are ingested too", async () => {
  await using scene = await createScene(HEADER + FIRST);
  await mkdir(join(scene.telemetry, "usage"));
  await writeFile(join(scene.telemetry, "usage", "feature-login.csv"), HEADER + row(3));

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 3, inserted: 3 });
});

test("bad rows are rejected with their place in every run until they are mended", async () => {
  await using scene = await createScene(HEADER + row(1));
  await scene.ingest();
  await appendFile(scene.ledger, `${row(2).replace(",1000,", ",many,")}${row(3)}`);

  for (const counts of [
    { rowsRead: 3, inserted: 1, skipped: 1, rejected: 1 },
    { rowsRead: 3, skipped: 2, rejected: 1 },
  ]) {
    const report = await scene.ingest();
    expect(countsOf(report)).toEqual(counts);
    expect(report.rejects).toMatchObject([{ file: ".telemetry/usage.csv", line: 3 }]);
  }

  await writeFile(scene.ledger, HEADER + row(1) + row(2) + row(3));
  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 3, inserted: 1, skipped: 2 });
});

test("a last line without its end is taken, and taken again when it has grown", async () => {
  const cut = row(2).replace(",main\n", ",ma");
  await using scene = await createScene(HEADER + row(1) + cut);

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 2, inserted: 2 });
  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 2, skipped: 2 });
  await appendFile(scene.ledger, `in\n${row(3)}`);
  expect(countsOf(await scene.ingest())).toEqual({
    rowsRead: 3,
    inserted: 1,
    updated: 1,
    skipped: 1,
  });
  expect(await storedRecords(scene.store)).toMatchObject(Array(3).fill({ branch: "main" }));
});

test("a row without a cost is priced from its columns, and one without a known price is not $0", async () => {
  await using scene = await createScene(
    HEADER + row(1, { cost: "" }) + row(2, { cost: "", model: "mystery" }) + row(3),
  );

  await scene.ingest();

  const costs = (await storedRecords(scene.store)).map(({ costNanoUsd }) => costNanoUsd);
  expect(costs).toEqual([10_000_000, undefined, 500_000_000]);
});

test("an unchanged file is read again once a price for its model is known", async () => {
  await using scene = await createScene(HEADER + row(1, { cost: "", model: "mystery" }));
  await scene.ingest();
  const pricing = { prices: [{ model: "mystery", input: 1, output: 2 }], aliases: {} };

  expect(countsOf(await scene.ingest({ pricing }))).toEqual({ rowsRead: 1, updated: 1 });
  expect(countsOf(await scene.ingest({ pricing }))).toEqual({ rowsRead: 1, skipped: 1 });
  expect(await storedRecords(scene.store)).toMatchObject([{ costNanoUsd: 1_400_000 }]);
});

test("pruned rows do not come back, not even when their file is read anew", async () => {
  await using scene = await createScene(HEADER + FIRST);
  await scene.ingest();
  await scene.store.prune("2026-02-01T02:00:00.000Z", undefined);
  await writeFile(scene.ledger, HEADER + row(3) + FIRST);

  expect(countsOf(await scene.ingest())).toEqual({
    rowsRead: 3,
    inserted: 1,
    skipped: 1,
    expired: 1,
  });
  expect(await storedRecords(scene.store)).toHaveLength(2);
});

test("a retention leaves old rows out and deletes those that have become old", async () => {
  await using scene = await createScene(HEADER + FIRST);
  const retentionDays = 30;
  await scene.ingest({ retentionDays, now: new Date("2026-03-03T01:30:00Z") });

  expect(await storedRecords(scene.store)).toHaveLength(1);

  const later = await scene.ingest({ retentionDays, now: new Date("2026-03-03T02:30:00Z") });
  expect(later.pruned).toBe(1);
  expect(await storedRecords(scene.store)).toEqual([]);
});

test("a ledger with the first eight columns only is ingested, each row by its own content", async () => {
  await using scene = await createScene(
    `${CORE_HEADER}2026-02-23T22:19:12+01:00,claude-3-opus,1500,3200,true,execute,45000,Phase 6 tests
2026-02-23T22:19:12+01:00,claude-3-opus,1500,3200,true,execute,45000,Phase 5 tests
`,
  );

  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 2, inserted: 2 });
  expect(countsOf(await scene.ingest())).toEqual({ rowsRead: 2, skipped: 2 });
  expect(await scene.store.costByPhase(undefined)).toMatchObject([{ phase: "5" }, { phase: "6" }]);
});

test("rows that another repository brought first are skipped, and said to be its", async () => {
  await using scene = await createScene(HEADER + FIRST);
  await scene.ingest();

  const files = await findLedgers([scene.ledger], "acme/tools");

  const report = await scene.ingest({ files });
  expect(countsOf(report)).toEqual({ rowsRead: 2, skipped: 2 });
  expect(report.held).toMatchObject([
    { repository: "acme/tools", holder: "acme/shop", records: 2 },
  ]);
});

test("a file that cannot be read leaves nothing of the run in the database", async () => {
  await using scene = await createScene(HEADER + FIRST);
  const files = await findLedgers([scene.ledger], "acme/shop");
  const gone = localLedgerFile({
    path: join(scene.telemetry, "gone.csv"),
    name: "gone.csv",
    repository: "acme/shop",
  });

  await expect(scene.ingest({ files: [...files, gone] })).rejects.toThrow(
    `Cannot read the ledger ${gone.path} (ENOENT).`,
  );

  expect(await storedRecords(scene.store)).toEqual([]);
});

test("a dry run reports what a run would do and writes nothing", async () => {
  await using scene = await createScene(HEADER + FIRST);
  const open = (dryRun: boolean) =>
    openStore("sqlite:telemetry.db", scene.telemetry, { mode: "create", dryRun, now: () => NOW });
  {
    await using store = await open(true);
    expect(countsOf(await ingestFolder(store, scene.telemetry))).toEqual({
      rowsRead: 2,
      inserted: 2,
    });
  }
  await using store = await open(false);
  expect(countsOf(await ingestFolder(store, scene.telemetry))).toEqual({
    rowsRead: 2,
    inserted: 2,
  });
});

test("progress says how far a file was read", async () => {
  await using scene = await createScene(HEADER + row(1).repeat(1_200));
  const offsets: number[] = [];

  await scene.ingest({ onProgress: ({ offset }) => offsets.push(offset) });

  const { size } = await stat(scene.ledger);
  expect(offsets.length).toBeGreaterThan(1);
  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
  expect(offsets.at(-1)).toBe(size);
});
