import { migrateDatabase } from "../../src/parts/database/migrate-database.ts";
import { openStore } from "../../src/parts/database/open-store.ts";
import type {
  FileState,
  LoadCounts,
  SourcedRecord,
  Store,
} from "../../src/parts/database/store.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import { usageRecord } from "./usage-record.ts";

export const NOW = new Date("2026-03-01T12:00:00Z");

/** Opens a database that lives in memory only. */
export function openMemoryStore(): Promise<Store> {
  return openStore("sqlite::memory:", ".", { mode: "create", now: () => NOW });
}

/** Builds a record with its origin; name only what the test is about. */
export function sourcedRecord(
  values: Partial<UsageRecord> = {},
  origin: Partial<Pick<SourcedRecord, "repository" | "sourceFile">> = {},
): SourcedRecord {
  const record = usageRecord(values);
  return {
    record,
    costNanoUsd: record.costNanoUsd,
    repository: "acme/shop",
    sourceFile: ".telemetry/usage.csv",
    ...origin,
  };
}

/** Loads records as one run of ingestion does, and returns the counts that are not 0. */
export async function load(
  store: Store,
  ...records: SourcedRecord[]
): Promise<Pick<LoadCounts, "inserted" | "updated" | "skipped">> {
  const { inserted, updated, skipped } = await store.load(async (run) => {
    await run.add(records);
    return { states: [] };
  });
  return { inserted, updated, skipped };
}

/** Returns how far a file was read; undefined when it never was. */
export async function fileStateOf(
  store: Store,
  repository: string,
  path: string,
): Promise<FileState | undefined> {
  return (await store.listFileStates(repository)).find((state) => state.path === path);
}

/** Makes a database's daily sums anew, as `tokenledger migrate --rebuild` does. */
export async function rebuildDailySums(url: string): Promise<void> {
  await migrateDatabase(url, ".", {
    now: () => NOW,
    environment: {},
    dryRun: false,
    rebuild: true,
  });
}
