import type { CommitUsage } from "../../flows/show-commit.ts";
import { COLUMNS } from "../../parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../parts/ledger/format-row.ts";
import { billedValues, paidTexts } from "../../parts/report/billed.ts";
import { markdownCode, oneLine, shortLine, visibleJson } from "../../parts/report/escape.ts";
import { type Column, markdownTable } from "../../parts/report/markdown-table.ts";
import { sumValues } from "../../parts/report/sum-values.ts";
import { formatUsd } from "../../usage/cost.ts";
import { countText, formatCost, formatDuration, formatTokens } from "../../usage/format-number.ts";
import { phaseOf } from "../../usage/phase.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { Format } from "./format-option.ts";
import { type TextColumn, textTable } from "./text-table.ts";

/** Returns the records of a commit as text that ends in a line end. */
export function renderCommitUsage(usage: CommitUsage, format: Format, zone: TimeZone): string {
  const { commit, records } = usage;
  switch (format) {
    case "table":
      return [
        `${commit.shortId} ${shortLine(commit.subject)}\n`,
        records.length > 0 ? textTable(textColumns(zone), records) : "",
        `${totalLine(usage, (text) => shortLine(text))}\n`,
      ]
        .filter((part) => part !== "")
        .join("\n");
    case "markdown":
      return [
        `# LLM usage of ${commit.shortId}\n`,
        `${markdownCode(commit.subject)}\n`,
        records.length > 0 ? markdownTable(markdownColumns(zone), records) : "",
        `${totalLine(usage, markdownCode)}\n`,
      ]
        .filter((part) => part !== "")
        .join("\n");
    case "csv":
      // As a ledger of its own.
      return HEADER_LINE + records.map((record) => formatRow(printable(record), COLUMNS)).join("");
    case "json":
      return renderJson(usage);
  }
}

function totalLine(
  { commit, records, total, billed }: CommitUsage,
  foreign: (text: string) => string,
): string {
  if (records.length === 0) {
    const why = commit.parentIds.length > 1 ? ": those it merges came in with their own" : "";
    return `No records came in with this commit${why}.`;
  }
  const unpriced = records.filter(({ costNanoUsd }) => costNanoUsd === undefined);
  const models = Array.from(new Set(unpriced.map(({ model }) => model)), (model) =>
    foreign(model),
  ).join(", ");
  const parts = [
    countText(total.records, "record"),
    total.sessions > 0 ? countText(total.sessions, "session") : "",
    `${formatTokens(total.inputTokens)} input (${formatTokens(total.cacheReadTokens)} cached) and ${formatTokens(total.outputTokens)} output tokens`,
    ...(total.unpricedRecords < total.records ? paidTexts(total, billed) : []),
    total.unpricedTokens > 0
      ? `${formatTokens(total.unpricedTokens)} tokens without a known price: ${models}`
      : "",
    total.durationMs === undefined ? "" : formatDuration(total.durationMs),
    total.failed > 0 ? `${total.failed} failed` : "",
  ];
  return `Total: ${parts.filter((part) => part !== "").join(" · ")}`;
}

/** Returns a record without the characters that a terminal would obey. */
function printable(record: UsageRecord): UsageRecord {
  return {
    ...record,
    model: oneLine(record.model),
    notes: oneLine(record.notes),
    sessionId: oneLine(record.sessionId),
    agent: oneLine(record.agent),
    branch: oneLine(record.branch),
  };
}

function renderJson({ commit, records, total, billed }: CommitUsage): string {
  const value = {
    commit: commit.id,
    committed_at: commit.committedAt,
    subject: commit.subject,
    total: { ...sumValues(total), ...billedValues(billed), duration_ms: total.durationMs ?? null },
    records: records.map(recordValues),
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

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
const MINUTE_END = "2026-02-23T21:19".length;

// The columns that may be wide come last.
const RECORD_COLUMNS: readonly RecordColumn[] = [
  { title: "Model", value: ({ model }) => model, isForeign: true },
  { title: "Input", value: ({ inputTokens }) => formatTokens(inputTokens), align: "right" },
  {
    title: "Cache reads",
    value: ({ cacheReadTokens }) => formatTokens(cacheReadTokens),
    align: "right",
  },
  { title: "Output", value: ({ outputTokens }) => formatTokens(outputTokens), align: "right" },
  { title: "Cost", value: ({ costNanoUsd }) => recordCost(costNanoUsd), align: "right" },
  { title: "Success", value: ({ success }) => successText(success) },
  { title: "Task type", value: ({ taskType }) => taskType ?? UNKNOWN },
  { title: "Agent", value: ({ agent }) => agent, isForeign: true },
  {
    title: "Session",
    value: ({ sessionId }) => sessionId.slice(0, SESSION_LENGTH),
    isForeign: true,
  },
  { title: "Notes", value: ({ notes }) => notes, isForeign: true },
];

function timeColumn(zone: TimeZone): RecordColumn {
  return {
    title: `Time (${zone.name})`,
    value: ({ timestamp }) => {
      const utc = toUtc(timestamp);
      const shown = utc === undefined ? timestamp : zone.localTime(utc);
      return shown.slice(0, MINUTE_END).replace("T", " ");
    },
  };
}

/** Returns what a terminal shows of records. */
function textColumns(zone: TimeZone): readonly TextColumn<UsageRecord>[] {
  return [timeColumn(zone), ...RECORD_COLUMNS].map(({ value, isForeign, ...column }) => ({
    ...column,
    text: (record) => (isForeign ? shortLine(value(record)) || UNKNOWN : value(record)),
  }));
}

/** The same in markdown. */
function markdownColumns(zone: TimeZone): readonly Column<UsageRecord>[] {
  return [timeColumn(zone), ...RECORD_COLUMNS].map(
    ({ title, value, isForeign, align = "left" as const }) => ({
      title,
      align,
      cell: (record) => (isForeign ? markdownCode(value(record)) : value(record)),
    }),
  );
}

function recordCost(costNanoUsd: number | undefined): string {
  return costNanoUsd === undefined ? "unpriced" : formatCost(costNanoUsd);
}

function successText(success: boolean | undefined): string {
  if (success === undefined) return UNKNOWN;
  return success ? "yes" : "no";
}

/** Returns a record as JSON gives it: keys are the ledger's columns, unknown values are null. */
function recordValues(
  record: UsageRecord,
): Readonly<Record<string, string | number | boolean | null>> {
  const { costNanoUsd } = record;
  return {
    timestamp: toUtc(record.timestamp) ?? record.timestamp,
    model: record.model,
    prompt_tokens: record.inputTokens,
    completion_tokens: record.outputTokens,
    cache_read_tokens: record.cacheReadTokens,
    cache_write_tokens: record.cacheWriteTokens,
    cost_usd: costNanoUsd === undefined ? null : Number(formatUsd(costNanoUsd)),
    task_success: record.success ?? null,
    task_type: record.taskType ?? null,
    duration_ms: record.durationMs ?? null,
    phase: phaseOf(record.notes) ?? null,
    notes: record.notes,
    agent: record.agent || null,
    session_id: record.sessionId || null,
    branch: record.branch || null,
  };
}
