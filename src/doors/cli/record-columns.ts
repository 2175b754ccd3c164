import { markdownCode, shortLine } from "../../parts/report/escape.ts";
import { formatCost, formatTokens } from "../../parts/report/format-number.ts";
import type { Column } from "../../parts/report/markdown-table.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { TextColumn } from "./text-table.ts";

/** A column of a table of records. */
interface RecordColumn {
  readonly title: string;
  readonly value: (record: UsageRecord) => string;
  /** Whether it is the ledger's own text, which anyone may have written. */
  readonly isForeign?: true;
  /** Numbers are aligned to the right. */
  readonly align?: "right";
}

const UNKNOWN = "–";
const SESSION_LENGTH = 8;

// What may be long stands last.
const COLUMNS: readonly RecordColumn[] = [
  { title: "Time (UTC)", value: ({ timestamp }) => toMinute(timestamp) },
  { title: "Model", value: ({ model }) => model, isForeign: true },
  { title: "Input", value: ({ inputTokens }) => formatTokens(inputTokens), align: "right" },
  {
    title: "Cached",
    value: ({ cacheReadTokens }) => formatTokens(cacheReadTokens),
    align: "right",
  },
  { title: "Output", value: ({ outputTokens }) => formatTokens(outputTokens), align: "right" },
  { title: "Cost", value: ({ costNanoUsd }) => costText(costNanoUsd), align: "right" },
  { title: "OK", value: ({ success }) => successText(success) },
  { title: "Task type", value: ({ taskType }) => taskType ?? UNKNOWN },
  { title: "Agent", value: ({ agent }) => agent, isForeign: true },
  {
    title: "Session",
    value: ({ sessionId }) => sessionId.slice(0, SESSION_LENGTH),
    isForeign: true,
  },
  { title: "Notes", value: ({ notes }) => notes, isForeign: true },
];

/** What a terminal shows of records. */
export const TEXT_COLUMNS: readonly TextColumn<UsageRecord>[] = COLUMNS.map(
  ({ value, isForeign, ...column }) => ({
    ...column,
    text: (record) => (isForeign ? shortLine(value(record)) || UNKNOWN : value(record)),
  }),
);

/** The same in markdown. */
export const MARKDOWN_COLUMNS: readonly Column<UsageRecord>[] = COLUMNS.map(
  ({ title, value, isForeign, align = "left" as const }) => ({
    title,
    align,
    cell: (record) => (isForeign ? markdownCode(value(record)) : value(record)),
  }),
);

function toMinute(timestamp: string): string {
  return (toUtc(timestamp) ?? timestamp).slice(0, 16).replace("T", " ");
}

function costText(costNanoUsd: number | undefined): string {
  return costNanoUsd === undefined ? "unpriced" : formatCost(costNanoUsd);
}

function successText(success: boolean | undefined): string {
  if (success === undefined) return UNKNOWN;
  return success ? "yes" : "no";
}
