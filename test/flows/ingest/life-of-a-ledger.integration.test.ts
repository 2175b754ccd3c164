import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { findLedgers } from "../../../src/flows/ingest/find-ledgers.ts";
import { type IngestOptions, ingest } from "../../../src/flows/ingest/ingest.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES } from "../../support/engines.ts";
import { NOW, openMemoryStore, rebuildDailySums } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd\n";
const MODELS = ["claude-opus-4-5", 'o"dd, model', "größer\u{1F680}"];
const BACKUP = "usage-20260201T010000Z-01234567.csv";

/** Rows of some numbers, of thirty sessions and twelve days; `edition` changes every third one's values. */
function rows(from: number, to: number, edition = 0): string[] {
  return Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    const time = new Date(Date.UTC(2026, 0, 1 + (number % 12), 0, number)).toISOString();
    const model = `"${MODELS[number % MODELS.length]?.replaceAll('"', '""')}"`;
    const tokens = 1_000 + number + (number % 3 === 0 ? edition : 0);
    const [success, notes] =
      number % 7 === 0 ? ["false", '"error: a, ""b"""'] : ["true", "Phase 6"];
    const session = number % 11 === 0 ? "" : `session-${number % 30}`;
    return `${time},${model},${tokens},200,${success},execute,45000,${notes},${session},0.5\n`;
  });
}

/** What each step leaves of the records, the questions to them and the counts of the run. */
async function lifeOf(store: Store, folder: string, rebuild: () => Promise<void>) {
  const telemetry = join(folder, ".telemetry");
  await mkdir(telemetry, { recursive: true });
  const ledger = join(telemetry, "usage.csv");
  const seen: unknown[] = [];
  const look = async (done: unknown) => {
    seen.push({
      done,
      records: await storedRecords(store),
      totals: await store.totals({ since: "2026-01-03T04:05:06.000Z" }),
      models: await store.tokensByModel(undefined, "2026-01-08T02:02:02.000Z"),
      errors: await store.errorSummary(undefined),
      days: await store.dailyCostTrend(60),
    });
  };
  const run = async (options: Partial<IngestOptions> = {}) => {
    const files = await findLedgers([telemetry], "acme/shop");
    const { inserted, updated, skipped, missing, removed, expired } = await ingest({
      ...{ store, files, now: NOW, retentionDays: undefined, isWholeLedger: true },
      ...{ pricing: { prices: [], aliases: {} }, ...options },
    });
    await look({ inserted, updated, skipped, missing, removed, expired });
  };
  const write = (lines: readonly string[], path = ledger) =>
    writeFile(path, HEADER + lines.join(""));

  await write(rows(0, 90));
  await run();
  await run();
  await write(rows(0, 96));
  await run();
  await write([...rows(0, 30, 5), ...rows(33, 96)]);
  await run();
  await rename(ledger, join(telemetry, BACKUP));
  await write(rows(96, 99));
  await run();
  await write(rows(0, 84), join(telemetry, BACKUP));
  await run();
  await run({ reconcile: true, allowsLargeRemoval: true });
  await look(await store.prune("2026-01-03T12:00:00.000Z", "acme/shop"));
  await write(rows(0, 93), join(telemetry, BACKUP));
  await run();
  await run({ retentionDays: 55 });
  await look(await store.rename("acme/shop", "acme/store"));
  await rebuild();
  await look("rebuilt");
  await look(await store.forget("acme/store"));
  return seen;
}

eachMostlyInSoak(ENGINES, 2)(
  "the life of a ledger leaves in $name what it leaves in memory",
  async (engine) => {
    await using folder = await createTemporaryFolder();
    await using expected = await openMemoryStore();
    await using database = await engine.createDatabase();
    await using store = await database.open();

    const seen = await lifeOf(store, join(folder.path, "one"), () =>
      rebuildDailySums(database.url),
    );

    expect(seen).toEqual(await lifeOf(expected, join(folder.path, "two"), async () => {}));
    expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0, leftovers: 0 });
  },
);
