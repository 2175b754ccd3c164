import { phaseOf } from "../../usage/phase.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { markdownCode } from "./escape.ts";
import { byCost, byName } from "./group-order.ts";
import { isoWeekOf } from "./iso-week.ts";
import type { UsageGroup } from "./usage-summary.ts";
import { sessionOf } from "./usage-tally.ts";

/** What a report tells of a group besides its name and its sums. */
export interface GroupDetail {
  /** As CSV and JSON name it. */
  readonly key: string;
  readonly title: string;
  readonly tell: (name: string | undefined) => string | undefined;
  /** Returns markdown, escaped already. */
  readonly cell: (value: string) => string;
  /** Long text stands behind the sums: what is on the right is out of sight on a narrow screen. */
  readonly isLong: boolean;
}

/** One way to group usage records. */
export interface Grouping {
  /** As CSV and JSON name it. */
  readonly key: string;
  readonly title: string;
  /** Returns the name of a record's group; undefined when the record does not tell. */
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
