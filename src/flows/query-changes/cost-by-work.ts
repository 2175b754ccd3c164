import type { UsageByWork, UsageSums } from "../../parts/database/query-results.ts";
import type { Store } from "../../parts/database/store.ts";
import type { Dimension } from "../../parts/report/questions/dimension.ts";
import {
  type FolderGrouping,
  folderDimension,
} from "../../parts/report/questions/folder-dimension.ts";
import { createForgeNumbers } from "../../parts/report/questions/forge-numbers.ts";
import { answer } from "../../parts/report/questions/question.ts";
import { createTicketFinder } from "../../parts/report/questions/ticket.ts";
import type { TimeRange } from "../../usage/time-range.ts";
import type { UsageRow } from "../../usage/usage-row.ts";

/** A group of records; undefined is the name of those that none is known for. */
export interface NamedUsage extends UsageSums {
  readonly name: string | undefined;
}

/** Adds up a database's usage by ticket, most expensive first, from its sums by branch and subject. */
export async function costByTicket(
  store: Pick<Store, "listRepositories" | "usageByWork">,
  range: TimeRange,
  ticketPatterns: readonly string[],
): Promise<readonly NamedUsage[]> {
  const findTicket = createTicketFinder(ticketPatterns);
  const isOfSeveral = (await store.listRepositories()).length > 1;
  const numbers = createForgeNumbers(isOfSeveral ? { own: undefined } : undefined);
  const name = (work: UsageByWork) => {
    const ticket = findTicket(work.branch, work.subject);
    return ticket && numbers.nameOf(ticket, work);
  };
  const works = await store.usageByWork(range);
  return addUp(works.map((work) => ({ ...work, name: name(work) }))).toSorted(byCost);
}

/**
 * Adds up a database's usage by folder, most expensive first. What a record shares among folders is whole
 * numbers, so that each record has to be read for the sums to be a report's.
 */
export async function costByFolder(
  store: Pick<Store, "readRows">,
  range: TimeRange,
  folders: FolderGrouping,
): Promise<readonly NamedUsage[]> {
  return sumShares(store.readRows(range), folderDimension(folders));
}

/** Adds records up by a dimension that shares them, at the prices that they have. */
export async function sumShares(
  rows: AsyncIterable<UsageRow>,
  dimension: Dimension,
): Promise<readonly NamedUsage[]> {
  const { groups } = await answer(rows, { by: [dimension], filters: [] }, async () => undefined);
  return groups.map(([group]) => ({ ...sumsOf(group), name: group.name }));
}

/** Adds groups of one name up, in the order in which they come. */
export function addUp(groups: readonly NamedUsage[]): readonly NamedUsage[] {
  const sums = new Map<string | undefined, NamedUsage>();
  for (const group of groups) {
    const known = sums.get(group.name);
    sums.set(group.name, known === undefined ? group : { ...add(known, group), name: group.name });
  }
  return Array.from(sums.values(), (group) => ({ ...sumsOf(group), name: group.name }));
}

function add(one: UsageSums, other: UsageSums): UsageSums {
  return {
    records: one.records + other.records,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cacheReadTokens: one.cacheReadTokens + other.cacheReadTokens,
    cacheWriteTokens: one.cacheWriteTokens + other.cacheWriteTokens,
    costNanoUsd: one.costNanoUsd + other.costNanoUsd,
    unpricedRecords: one.unpricedRecords + other.unpricedRecords,
    unpricedTokens: one.unpricedTokens + other.unpricedTokens,
  };
}

function sumsOf(group: UsageSums): UsageSums {
  const { records, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = group;
  const { costNanoUsd, unpricedRecords, unpricedTokens } = group;
  const tokens = { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens };
  return { records, ...tokens, costNanoUsd, unpricedRecords, unpricedTokens };
}

function byCost(a: NamedUsage, b: NamedUsage): number {
  return b.costNanoUsd - a.costNanoUsd || ((a.name ?? "") < (b.name ?? "") ? -1 : 1);
}
