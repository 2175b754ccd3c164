import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { markdownCode, shortLine } from "../escape.ts";
import { formatCost, formatDuration, formatTokens, formatWhole } from "../format-number.ts";
import type { Column } from "../markdown-table.ts";
import { number, text } from "../table-columns.ts";
import type { ChangedRecord } from "./pull-request-usage.ts";

const MAX_NAME_LENGTH = 60;
const UNKNOWN = "–";

/** One value of a row that is not what it was. */
export interface ChangedValue {
  readonly record: UsageRecord;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

type Compared =
  | "input"
  | "output"
  | "cache reads"
  | "cache writes"
  | "cost"
  | "time"
  | "agent"
  | "branch";

// What makes a record the same record is equal, and corrections of success and notes are welcome.
const VALUES: Readonly<Record<Compared, (record: UsageRecord) => string>> = {
  input: ({ inputTokens }) => formatWhole(inputTokens),
  output: ({ outputTokens }) => formatWhole(outputTokens),
  "cache reads": ({ cacheReadTokens }) => formatWhole(cacheReadTokens),
  "cache writes": ({ cacheWriteTokens }) => formatWhole(cacheWriteTokens),
  cost: costOf,
  time: ({ durationMs }) => (durationMs === undefined ? UNKNOWN : formatDuration(durationMs)),
  agent: ({ agent }) => nameText(agent),
  branch: ({ branch }) => nameText(branch),
};

export const REMOVED_COLUMNS: readonly Column<UsageRecord>[] = [
  text("Time (UTC)", timeOf),
  text("Model", ({ model }) => nameText(model)),
  number("Cost", costOf),
  number("Tokens", ({ inputTokens, outputTokens }) => formatTokens(inputTokens + outputTokens)),
];

export const CHANGED_COLUMNS: readonly Column<ChangedValue>[] = [
  text("Time (UTC)", ({ record }) => timeOf(record)),
  text("Model", ({ record }) => nameText(record.model)),
  text("Value", ({ name }) => name),
  number("Was", ({ before }) => before),
  number("Is", ({ after }) => after),
];

/** Lists the values in which records differ from what they were. */
export function changedValues(changed: readonly ChangedRecord[]): readonly ChangedValue[] {
  return changed.flatMap(({ before, after }) =>
    Object.entries(VALUES)
      .map(([name, tell]) => ({ record: before, name, before: tell(before), after: tell(after) }))
      .filter((value) => value.before !== value.after),
  );
}

function timeOf({ timestamp }: UsageRecord): string {
  const utc = toUtc(timestamp);
  return utc === undefined ? markdownCode(timestamp) : utc.slice(0, 16).replace("T", " ");
}

function costOf({ costNanoUsd }: UsageRecord): string {
  return costNanoUsd === undefined ? UNKNOWN : formatCost(costNanoUsd);
}

function nameText(name: string): string {
  return markdownCode(shortLine(name, MAX_NAME_LENGTH));
}
