import type { UsageRow } from "../../../usage/usage-row.ts";
import { markdownCode } from "../escape.ts";
import type { UsageGroup } from "../usage-summary.ts";
import type { AllowedValues } from "./allowed-values.ts";

/** One way to tell usage records apart: what reports are grouped and filtered by. */
export interface Dimension {
  /** As CSV and JSON name it. */
  readonly key: string;
  readonly title: string;
  /** Returns a record's value; undefined when nothing tells. */
  readonly valueFor: (row: UsageRow) => string | undefined;
  /** Returns the values that share a record, where there can be several. */
  readonly sharesOf?: (row: UsageRow) => readonly Share[];
  /** Returns the group that a value belongs to: itself unless said otherwise. */
  readonly groupOf?: (value: string) => string;
  /** Whether a value is what a filter names; equal, but for case and `*`, unless said otherwise. */
  readonly matches?: (value: string, wanted: string, row: UsageRow | undefined) => boolean;
  /** Returns the one of some names that a filter may mean; the nearest by letters unless said otherwise. */
  readonly nearest?: (wanted: string, names: readonly string[]) => string | undefined;
  /** Returns all that a record's value is called, where that is more than itself. */
  readonly namesOf?: (row: UsageRow) => readonly string[];
  /** What filters may name; undefined: any text. */
  readonly allowed?: AllowedValues;
  /** Returns the markdown of a group's name, escaped already; a filter may call records without a value as it does. */
  readonly cell: (name: string | undefined) => string;
  /** The order of groups. */
  readonly compare: (a: DimensionGroup, b: DimensionGroup) => number;
  readonly details?: readonly GroupDetail[];
}

/** A value, and how much of a record is its: in proportion to those of the others. */
export interface Share {
  readonly value: string | undefined;
  readonly weight: number;
}

/** A group, and the first of its records. */
export interface DimensionGroup extends UsageGroup {
  readonly first: UsageRow;
}

/** What a report says about a group besides its name and its sums. */
export interface GroupDetail {
  /** As CSV and JSON name it. */
  readonly key: string;
  readonly title: string;
  readonly textOf: (group: DimensionGroup) => string | undefined;
  /** Returns markdown, escaped already. */
  readonly cell: (value: string) => string;
  /** Long text comes after the sums: the right side is out of sight on a narrow screen. */
  readonly isLong: boolean;
}

/** Returns a dimension's title within a sentence: `day (UTC)`. */
export function nounOf({ title }: Dimension): string {
  return title.slice(0, 1).toLowerCase() + title.slice(1);
}

export function codeOr(unnamed: string): (name: string | undefined) => string {
  return (name) => (name === undefined ? unnamed : markdownCode(name));
}

const naturalOrder = new Intl.Collator("en", { numeric: true });

/** Puts phase 2 before phase 10, and the group without a name last. */
export function byName(a: UsageGroup, b: UsageGroup): number {
  if (a.name === undefined || b.name === undefined) {
    return Number(a.name === undefined) - Number(b.name === undefined);
  }
  return naturalOrder.compare(a.name, b.name);
}

/** Puts the most expensive first; of those without a price the ones with most tokens. */
export function byCost(a: UsageGroup, b: UsageGroup): number {
  return (
    b.costNanoUsd - a.costNanoUsd ||
    b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) ||
    byName(a, b)
  );
}

/** Returns an order that keeps a list's, with what is not in it last. */
export function inOrderOf(names: readonly string[]): (a: UsageGroup, b: UsageGroup) => number {
  const rankOf = ({ name }: UsageGroup) => {
    const rank = name === undefined ? -1 : names.indexOf(name);
    return rank === -1 ? names.length : rank;
  };
  return (a, b) => rankOf(a) - rankOf(b);
}
