import { formatCost, formatTokens, formatWhole } from "../../../usage/format-number.ts";
import { toUtc } from "../../../usage/timestamp.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import { markdownCode, shortLine } from "../escape.ts";
import type { Column } from "../markdown-table.ts";
import { durationText, number, text } from "../table-columns.ts";
import type { ChangedRecord } from "./pull-request-usage.ts";

const MAX_NAME_LENGTH = 60;
const UNKNOWN = "–";

/** One value of a row that is not what it was. */
interface ChangedValue {
  readonly record: UsageRecord;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface Value {
  readonly name: string;
  readonly of: (record: UsageRecord) => string | number | undefined;
  readonly cell: (record: UsageRecord) => string;
}

// What makes a record the same record is equal, and corrections of success and notes are welcome.
const VALUES: readonly Value[] = [
  count("input", ({ inputTokens }) => inputTokens),
  count("output", ({ outputTokens }) => outputTokens),
  count("cache reads", ({ cacheReadTokens }) => cacheReadTokens),
  count("cache writes", ({ cacheWriteTokens }) => cacheWriteTokens),
  { name: "cost", of: ({ costNanoUsd }) => costNanoUsd, cell: costOf },
  {
    name: "time",
    of: ({ durationMs }) => durationMs,
    cell: ({ durationMs }) => durationText(durationMs),
  },
  { name: "agent", of: ({ agent }) => agent, cell: ({ agent }) => nameText(agent) },
  { name: "branch", of: ({ branch }) => branch, cell: ({ branch }) => nameText(branch) },
];

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
    VALUES.filter((value) => value.of(before) !== value.of(after)).map(({ name, cell }) => ({
      record: before,
      name,
      before: cell(before),
      after: cell(after),
    })),
  );
}

function count(name: string, of: (record: UsageRecord) => number): Value {
  return { name, of, cell: (record) => formatWhole(of(record)) };
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
