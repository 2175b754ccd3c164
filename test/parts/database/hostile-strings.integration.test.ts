import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../../src/flows/ingest/ingest.ts";
import { localLedgerFile } from "../../../src/flows/ingest/ledger-file.ts";
import { openDatabase } from "../../../src/parts/database/open-store.ts";
import type { SourcedRecord, Store } from "../../../src/parts/database/store.ts";
import { findUnstorable } from "../../../src/parts/database/unstorable.ts";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { hostileStrings } from "../../support/hostile-strings.ts";
import { fileStateOf, load, NOW, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

const STRINGS = hostileStrings(500);
const FIELDS = ["model", "sessionId", "notes", "agent", "branch"] as const;
const LONE_SURROGATE = /\p{Surrogate}/u;
const MAX_KEY_BYTES = 800;

/** Every record is of a time of its own, and so known again. */
function timestamp(index: number): string {
  return new Date(Date.UTC(2026, 0, 1) + index).toISOString();
}

/** What the ledger's identity and its files can be: neither arguments nor paths hold these characters. */
// Of names that differ in upper and lower case only, a database knows one.
const NAMES = withoutSpellings(
  STRINGS.filter(
    (text) =>
      !text.includes("\0") &&
      !LONE_SURROGATE.test(text) &&
      Buffer.byteLength(text) <= MAX_KEY_BYTES,
  ),
);

/** What a row of a ledger can be made of: a model that is not blank, and at most a megabyte in all. */
const WRITTEN = STRINGS.filter((text) => /\S/.test(text) && text.length < 100_000);

describeMostlyInSoak(ENGINES)("$name", (engine) => {
  const holdsAll = engine.name === "SQLite";

  /** Why a text must be refused; nothing else may be. */
  function reasonAgainst(text: string, field: (typeof FIELDS)[number]): RegExp | undefined {
    if (!holdsAll && text.includes("\0")) return /NUL/;
    if (LONE_SURROGATE.test(text)) return /whole characters/;
    const isKey = field === "model" || field === "sessionId";
    return !holdsAll && isKey && Buffer.byteLength(text) > MAX_KEY_BYTES ? /800 bytes/ : undefined;
  }

  test.each(FIELDS)(
    "500 hostile strings as %s come back as they were, or are refused with a reason",
    async (field) => {
      await using store = await openStoreOf(engine);
      const records = STRINGS.map((text, index) =>
        usageRecord({ timestamp: timestamp(index), [field]: text }),
      );

      const accepted = records.filter((record) => {
        const reason = reasonAgainst(record[field], field);
        const refusal = findUnstorable(record, store.storableText);
        if (reason === undefined) expect(refusal).toBeUndefined();
        else expect(refusal?.expected).toMatch(reason);
        return reason === undefined;
      });
      const counts = await load(store, ...accepted.map((record) => sourcedRecord(record)));

      expect(counts.inserted).toBe(accepted.length);
      expect(accepted.length).toBeGreaterThan(450);
      expect(await textsOf(store, field)).toEqual(accepted.map((record) => record[field]));
      expect(await load(store, ...accepted.map((record) => sourcedRecord(record)))).toMatchObject({
        skipped: accepted.length,
      });
    },
  );

  test("hostile names of repositories and files come back as they were", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    const records = NAMES.flatMap((text, index): SourcedRecord[] => [
      sourcedRecord({ timestamp: timestamp(index) }, { repository: text }),
      sourcedRecord({ timestamp: timestamp(index), sessionId: "file" }, { sourceFile: text }),
    ]);
    const states = NAMES.map((text) => ({
      ...{ repository: text, path: text, blobHash: "b", offset: 1, prefixHash: "p", rows: 1 },
      ...{ rules: text, unpricedModels: [text] },
    }));
    await store.load(async (run) => {
      await run.add(records);
      return { states };
    });

    const { engine: opened } = await openDatabase(database.url, ".", {
      mode: "read",
      now: () => NOW,
    });
    const rows = await opened.database.select("SELECT repository, source_file FROM llm_calls");
    await opened.close();

    const known = (column: string, usual: string) =>
      rows
        .map((row) => String(row[column]))
        .filter((text) => text !== usual)
        .toSorted();
    expect(known("repository", "acme/shop")).toEqual(NAMES.toSorted());
    expect(known("source_file", ".telemetry/usage.csv")).toEqual(NAMES.toSorted());
    for (const state of states.slice(0, 40)) {
      expect(await fileStateOf(store, state.repository, state.path)).toEqual(state);
      expect(await store.prune("2027-01-01T00:00:00.000Z", state.repository)).toBe(1);
    }
  });

  test("a ledger of hostile strings is ingested exactly, or rejected with a reason", async () => {
    await using folder = await createTemporaryFolder();
    await using store = await openStoreOf(engine);
    const records = WRITTEN.map((text, index) =>
      usageRecord({
        ...{ timestamp: timestamp(index), costNanoUsd: 1 },
        ...Object.fromEntries(FIELDS.map((field) => [field, text])),
      }),
    );
    const path = join(folder.path, "usage.csv");
    await writeFile(path, HEADER_LINE + records.map((each) => formatRow(each, COLUMNS)).join(""));
    const files = [localLedgerFile({ name: "usage.csv", repository: "acme/shop", path })];
    const options = {
      store,
      files,
      pricing: { prices: [], aliases: {} },
      retentionDays: undefined,
      now: NOW,
    };

    const report = await ingest(options);

    const written = records.map(asWritten);
    const accepted = written.filter(({ model }) => reasonAgainst(model, "model") === undefined);
    expect(report).toMatchObject({
      rowsRead: records.length,
      inserted: accepted.length,
      rejected: written.length - accepted.length,
    });
    for (const { expected } of report.rejects) expect(expected).toMatch(/800 bytes/);
    for (const field of FIELDS) {
      expect(await textsOf(store, field)).toEqual(accepted.map((each) => each[field]));
    }
    expect(await ingest(options)).toMatchObject({
      inserted: 0,
      updated: 0,
      skipped: accepted.length,
    });
  });
});

/** As a file holds it: what has no bytes is written as U+FFFD. */
function asWritten(record: UsageRecord): UsageRecord {
  const texts = FIELDS.map((field) => [
    field,
    Buffer.from(record[field]).toString().replaceAll("\0", "\uFFFD"),
  ]);
  return { ...record, ...Object.fromEntries(texts) };
}

async function textsOf(store: Store, field: (typeof FIELDS)[number]): Promise<readonly string[]> {
  return (await storedRecords(store)).map((record) => record[field]);
}

function withoutSpellings(names: readonly string[]): readonly string[] {
  const keys = names.map((name) => name.toLowerCase());
  return names.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
