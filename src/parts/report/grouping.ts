import { originOf } from "../../usage/origin.ts";
import { phaseOf } from "../../usage/phase.ts";
import { isTaskType, TASK_TYPES } from "../../usage/task-type.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { markdownCode } from "./escape.ts";
import type { UsageGroup } from "./usage-summary.ts";
import { sessionOf } from "./usage-tally.ts";

/** What a report says about a group besides its name and its sums. */
interface GroupDetail {
  /** As CSV and JSON name it. */
  readonly key: string;
  readonly title: string;
  readonly textOf: (name: string | undefined) => string | undefined;
  /** Returns markdown, escaped already. */
  readonly cell: (value: string) => string;
  /** Long text comes after the sums: the right side is out of sight on a narrow screen. */
  readonly isLong: boolean;
}

/** One way to group usage records. */
export interface Grouping {
  /** As CSV and JSON name it. */
  readonly key: string;
  readonly title: string;
  /** Returns the name of a record's group; undefined when the record does not say. */
  readonly nameOf: (record: UsageRecord) => string | undefined;
  /** Returns markdown, escaped already. */
  readonly cell: (name: string | undefined) => string;
  readonly compare: (a: UsageGroup, b: UsageGroup) => number;
  readonly details: readonly GroupDetail[];
}

/** The groupings that need nothing but the records, as the command line names them. */
export const GROUPINGS = {
  branch: {
    key: "branch",
    title: "Branch",
    nameOf: ({ branch }) => branch || undefined,
    cell: (name) => codeOr("unknown", name),
    compare: byCost,
    details: [],
  },
  session: {
    key: "session",
    title: "Session",
    nameOf: sessionOf,
    cell: (name) => codeOr("none", name),
    compare: byCost,
    details: [],
  },
  agent: {
    key: "agent",
    title: "Agent",
    nameOf: ({ agent }) => agent || undefined,
    cell: (name) => codeOr("unknown", name),
    compare: byCost,
    details: [],
  },
  model: {
    key: "model",
    title: "Model",
    nameOf: ({ model }) => model,
    cell: (name) => codeOr("unknown", name),
    compare: byCost,
    details: [],
  },
  "task-type": {
    key: "task_type",
    title: "Task type",
    nameOf: ({ taskType }) => taskType,
    cell: (name = "none") => name,
    compare: byCost,
    details: [],
  },
  phase: {
    key: "phase",
    title: "Phase",
    nameOf: ({ notes }) => phaseOf(notes),
    cell: (name = "none") => name,
    compare: byCost,
    details: [],
  },
  origin: {
    key: "origin",
    title: "Origin",
    nameOf: ({ notes }) => originOf(notes),
    cell: (name = "") => name,
    compare: byCost,
    details: [],
  },
  day: {
    key: "day",
    title: "Day (UTC)",
    nameOf: dayOf,
    cell: (name = "") => name,
    compare: byName,
    details: [],
  },
  week: {
    key: "week",
    title: "Week (UTC)",
    nameOf: (record) => isoWeekOf(dayOf(record)),
    cell: (name = "") => name,
    compare: byName,
    details: [],
  },
} as const satisfies Readonly<Record<string, Grouping>>;

function dayOf({ timestamp }: UsageRecord): string {
  return (toUtc(timestamp) ?? timestamp).slice(0, 10);
}

function codeOr(unnamed: string, name: string | undefined): string {
  return name === undefined ? unnamed : markdownCode(name);
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

/** Keeps the order of `TASK_TYPES`. */
export function byTaskType(a: UsageGroup, b: UsageGroup): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ name }: UsageGroup): number {
  return name !== undefined && isTaskType(name) ? TASK_TYPES.indexOf(name) : TASK_TYPES.length;
}

const DAY_MS = 86_400_000;

/** Returns the ISO 8601 week of a UTC day, e.g. `2026-W09` of `2026-02-23`. */
export function isoWeekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  // A week belongs to the year that holds its Thursday.
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  const thursday = new Date(date.getTime() + (4 - weekday) * DAY_MS);
  const year = thursday.toISOString().slice(0, 4);
  const week = Math.floor((thursday.getTime() - Date.parse(`${year}-01-01`)) / DAY_MS / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
