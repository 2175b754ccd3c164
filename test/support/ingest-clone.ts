import { join } from "node:path";
import { findLedgers } from "../../src/flows/ingest/find-ledgers.ts";
import { ingest } from "../../src/flows/ingest/ingest.ts";
import type { AuthorsKept } from "../../src/flows/store-history/author-names.ts";
import { storeHistory } from "../../src/flows/store-history/store-history.ts";
import type { Store } from "../../src/parts/database/store.ts";
import { changeOf, type UsageRow } from "../../src/usage/usage-row.ts";
import type { GitRepository } from "./git-repository.ts";
import { NOW } from "./store.ts";

export const CLONE_NAME = "acme/shop";

/** Ingests a clone's ledger and its history, as the command does; returns what could not be told. */
export async function ingestClone(
  { root, environment }: Pick<GitRepository, "root" | "environment">,
  store: Store,
  authors: AuthorsKept = false,
  { reconcile = false } = {},
): Promise<readonly string[]> {
  const files = await findLedgers([join(root, ".telemetry")], CLONE_NAME);
  const pricing = { prices: [], aliases: {} };
  const settings = { store, files, pricing, retentionDays: undefined, now: NOW };
  await ingest({ ...settings, isWholeLedger: true, reconcile, allowsLargeRemoval: true });
  return storeHistory({ store, files, authors, environment });
}

/** Returns the subject of the commit that brought each record of a database, by its session. */
export async function storedSubjects(store: Store): Promise<Readonly<Record<string, string>>> {
  const subjects: Record<string, string> = {};
  for (const row of await storedRows(store)) {
    subjects[row.record.sessionId] =
      typeof row.change === "string" ? row.change : (changeOf(row)?.subject ?? "unknown");
  }
  return subjects;
}

export async function storedRows(store: Store): Promise<readonly UsageRow[]> {
  const rows: UsageRow[] = [];
  for await (const row of store.readRows({})) rows.push(row);
  return rows;
}
