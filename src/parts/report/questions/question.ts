import { type MergedCosts, MergedTally } from "../../../usage/merged-costs.ts";
import { type TimeZone, UTC } from "../../../usage/time-zone.ts";
import { toUtc } from "../../../usage/timestamp.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import type { PriceRecord } from "../sum-groups.ts";
import type { ReportRange, UsageGroup, UsageTotal } from "../usage-summary.ts";
import { GroupTally, UsageTally } from "../usage-tally.ts";
import { byCost, type Dimension, type DimensionGroup } from "./dimension.ts";
import { OUTCOME } from "./outcome-dimension.ts";
import { createSelection, type Filter, type RecordGroup } from "./select-records.ts";
import { orderOf, type Sort } from "./sort-groups.ts";

/** What is asked of usage records. */
export interface Question {
  /** One dimension, or two: the second within the first. */
  readonly by: readonly Dimension[];
  readonly filters: readonly Filter[];
  /** Undefined: in the order of the dimensions. */
  readonly sort?: Sort | undefined;
  /** How many groups are listed at most; undefined: all. */
  readonly limit?: number | undefined;
}

/** A group for each dimension that is asked for, each within the one before: the sums of the last are the group's. */
export type NestedGroup = readonly [DimensionGroup, ...DimensionGroup[]];

/** What a set of usage records adds up to, whole and by group. */
export interface Answer extends UsageTotal {
  readonly question: Question;
  readonly groups: readonly NestedGroup[];
  /** Groups past the limit, which the total counts. */
  readonly leftOut: number;
  readonly agents: readonly UsageGroup[];
  /** What merged changes cost for what they brought, where outcomes are asked for. */
  readonly merged?: MergedCosts | undefined;
  /** The models with tokens that have no price. */
  readonly unpricedModels: readonly UsageGroup[];
}

/**
 * Adds up the records that pass the filters, whole and by group. Each record counts: hand in distinct ones, of
 * the range only.
 */
export async function answer(
  rows: AsyncIterable<UsageRow> | Iterable<UsageRow>,
  question: Question,
  price: PriceRecord,
  { range = {}, zone = UTC }: { readonly range?: ReportRange; readonly zone?: TimeZone } = {},
): Promise<Answer> {
  const select = createSelection(question.by, question.filters);
  const total = new UsageTally();
  const unpriced = new GroupTally();
  const agents = new GroupTally();
  const nested = new NestedTally();
  const merged = question.by.includes(OUTCOME) ? new MergedTally() : undefined;
  let first: string | undefined;
  let last: string | undefined;

  const add = (row: UsageRow) => {
    const selected = select(row);
    if (selected === undefined) return;
    const { record, groups } = selected;
    const timestamp = toUtc(record.timestamp) ?? record.timestamp;
    first = lesser(first, timestamp);
    if (timestamp > (last ?? "")) last = timestamp;
    total.add(record, record.costNanoUsd);
    if (record.costNanoUsd === undefined) unpriced.add(record.model, record, undefined);
    agents.add(record.agent || undefined, record, record.costNanoUsd);
    for (const group of groups) nested.add(group, row);
    merged?.add({ ...row, record });
  };
  // Most records have a price, and many are at hand: to wait for each takes as long as to add it up.
  if (Symbol.iterator in rows) {
    for (const row of rows) add(isPriced(row) ? row : await priced(row, price));
  } else {
    for await (const row of rows) add(isPriced(row) ? row : await priced(row, price));
  }

  const groups = nested.groups().sort(orderOf(question.by, question.sort));
  return {
    question,
    range,
    zone,
    isFiltered: question.filters.length > 0,
    total: total.sums(),
    firstTimestamp: first,
    lastTimestamp: last,
    groups: groups.slice(0, question.limit),
    leftOut: groups.length - groups.slice(0, question.limit).length,
    agents: agents.groups().sort(byCost),
    merged: merged?.costs(),
    unpricedModels: unpriced
      .groups()
      .filter(({ unpricedTokens }) => unpricedTokens > 0)
      .sort(byCost),
  };
}

function lesser(one: string | undefined, other: string): string {
  return one === undefined || other < one ? other : one;
}

function isPriced({ record }: UsageRow): boolean {
  return record.costNanoUsd !== undefined;
}

/** Returns a row whose record has its price, so that shares of it have theirs. */
async function priced(row: UsageRow, price: PriceRecord): Promise<UsageRow> {
  const { record } = row;
  return { ...row, record: { ...record, costNanoUsd: await price(record) } };
}

/** Adds up records by the groups of one dimension, and by those of a second within each. */
class NestedTally {
  readonly #top = new Map<string | undefined, Level>();

  add({ names, record }: RecordGroup, row: UsageRow): void {
    let levels = this.#top;
    for (const name of names) {
      let level = levels.get(name);
      if (level === undefined) {
        level = { name, first: row, tally: new UsageTally(), within: new Map() };
        levels.set(name, level);
      }
      level.tally.add(record, record.costNanoUsd);
      levels = level.within;
    }
  }

  groups(): NestedGroup[] {
    return groupsOf(this.#top);
  }
}

interface Level {
  readonly name: string | undefined;
  /** The row that it began with. */
  readonly first: UsageRow;
  readonly tally: UsageTally;
  readonly within: Map<string | undefined, Level>;
}

/** Returns the innermost groups, each behind those that it is within. */
function groupsOf(levels: ReadonlyMap<string | undefined, Level>): NestedGroup[] {
  return Array.from(levels.values()).flatMap(({ name, first, tally, within }): NestedGroup[] => {
    const group = { name, first, ...tally.sums() };
    const inner = groupsOf(within);
    return inner.length === 0 ? [[group]] : inner.map((each) => [group, ...each]);
  });
}

/** Returns what tells groups apart by the values of their dimensions. */
export function keyOf(names: readonly (string | undefined)[]): string {
  return JSON.stringify(names.map((name) => name ?? null));
}
