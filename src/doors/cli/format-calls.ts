import { stringify } from "csv-stringify/sync";
import type { DescribedCall } from "../../flows/list-calls.ts";
import { atLeastText } from "../../parts/report/cost-text.ts";
import { markdownCode, shortLine } from "../../parts/report/escape.ts";
import { markdownTable } from "../../parts/report/markdown-table.ts";
import {
  countText,
  formatCost,
  formatDuration,
  formatTokens,
  formatWhole,
} from "../../usage/format-number.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import { addTokens, NO_TOKENS, type TokenCounts } from "../../usage/tokens.ts";
import { type TextColumn, textTable } from "./text-table.ts";

const UNKNOWN = "–";
const SESSION_LENGTH = 8;
const SECOND_END = "2026-02-23T21:19:12".length;

interface CallColumn extends TextColumn<DescribedCall> {
  /** Whether it is the log's own text, which is code in markdown. */
  readonly isForeign?: true;
}

const COLUMNS: readonly CallColumn[] = [
  { title: "Agent", text: ({ agent }) => agent },
  {
    title: "Session",
    text: ({ sessionId }) => shortLine(sessionId).slice(0, SESSION_LENGTH),
    isForeign: true,
  },
  { title: "Model", text: ({ model }) => shortLine(model), isForeign: true },
  { title: "Input", text: ({ tokens }) => formatTokens(tokens.inputTokens), align: "right" },
  { title: "Output", text: ({ tokens }) => formatTokens(tokens.outputTokens), align: "right" },
  { title: "Cost", text: ({ costNanoUsd }) => optional(costNanoUsd, formatCost), align: "right" },
  {
    title: "Duration",
    text: ({ durationMs }) => optional(durationMs, formatDuration),
    align: "right",
  },
  { title: "Success", text: ({ success }) => (success ? "yes" : "no") },
  { title: "Task type", text: ({ taskType }) => taskType },
];

/** Returns calls in aligned columns, with their totals below. */
export function formatCallsTable(calls: readonly DescribedCall[], zone: TimeZone): string {
  const table = textTable([timeColumn(zone), ...COLUMNS], calls);
  return `${table}\n${totalsLine(calls)}\n${unpricedLine(calls, shortLine)}`;
}

/** Returns the same as markdown. */
export function formatCallsMarkdown(calls: readonly DescribedCall[], zone: TimeZone): string {
  const columns = [timeColumn(zone), ...COLUMNS].map(
    ({ title, text, isForeign, align = "left" as const }) => ({
      title,
      align,
      cell: (call: DescribedCall) => (isForeign ? markdownCode(text(call)) : text(call)),
    }),
  );
  return `${markdownTable(columns, calls)}\n${totalsLine(calls)}\n${unpricedLine(calls, markdownCode)}`;
}

function timeColumn(zone: TimeZone): CallColumn {
  return {
    title: `Time (${zone.name})`,
    text: ({ timestamp }) => zone.localTime(timestamp).slice(0, SECOND_END).replace("T", " "),
  };
}

/** Names the models without a price, with their tokens: they are not in the total's cost. */
function unpricedLine(calls: readonly DescribedCall[], foreign: (text: string) => string): string {
  const tokensByModel = new Map<string, TokenCounts>();
  for (const { model, tokens, costNanoUsd } of calls) {
    if (costNanoUsd !== undefined) continue;
    tokensByModel.set(model, addTokens(tokensByModel.get(model) ?? NO_TOKENS, tokens));
  }
  if (tokensByModel.size === 0) return "";
  const models = Array.from(
    tokensByModel,
    ([model, { inputTokens, outputTokens }]) =>
      `${foreign(model)} (${formatTokens(inputTokens)} input, ${formatTokens(outputTokens)} output tokens)`,
  );
  return `Without a known price: ${models.join(", ")}\n`;
}

function totalsLine(calls: readonly DescribedCall[]): string {
  const tokens = calls.map((call) => call.tokens).reduce(addTokens, NO_TOKENS);
  const priced = calls.flatMap(({ costNanoUsd }) => costNanoUsd ?? []);
  const unpriced = calls.length - priced.length;
  const failed = calls.filter(({ success }) => !success).length;
  const parts = [
    countText(calls.length, "call"),
    countText(new Set(calls.map(({ sessionId }) => sessionId)).size, "session"),
    `${formatTokens(tokens.inputTokens)} input and ${formatTokens(tokens.outputTokens)} output tokens`,
    ...(unpriced > 0 && priced.length === 0
      ? []
      : [
          atLeastText(
            priced.reduce((sum, cost) => sum + cost, 0),
            unpriced > 0,
          ),
        ]),
    ...(unpriced > 0 ? [`${formatWhole(unpriced)} without a known price`] : []),
    ...(failed > 0 ? [`${formatWhole(failed)} in turns that failed`] : []),
  ];
  return `Total: ${parts.join(" · ")}`;
}

function optional(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? UNKNOWN : format(value);
}

const NANO_USD_PER_USD = 1e9;

/** Returns a call as one line of JSON, with the ledger's names. */
export function formatCallJson(call: DescribedCall): string {
  return `${JSON.stringify(callValues(call))}\n`;
}

/** Returns the same as a line of CSV. */
export function formatCallCsv(call: DescribedCall): string {
  const values = callValues(call);
  return stringify([CALL_KEYS.map((key) => values[key])], {
    escape_formulas: true,
    cast: { boolean: String },
  });
}

const CALL_KEYS = [
  ...["agent", "call_id", "session_id", "timestamp", "model", "prompt_tokens"],
  ...["completion_tokens", "cache_read_tokens", "cache_write_tokens", "cost_usd"],
  ...["duration_ms", "success", "task_type", "cwd", "branch"],
] as (keyof ReturnType<typeof callValues>)[];

export const CALL_CSV_HEADER = `${CALL_KEYS.join(",")}\n`;

function callValues(call: DescribedCall) {
  return {
    agent: call.agent,
    call_id: call.callId,
    session_id: call.sessionId,
    timestamp: call.timestamp,
    model: call.model,
    prompt_tokens: call.tokens.inputTokens,
    completion_tokens: call.tokens.outputTokens,
    cache_read_tokens: call.tokens.cacheReadTokens,
    cache_write_tokens: call.tokens.cacheWriteTokens,
    // The quotient of two integers is the double nearest to the decimal, and prints as the decimal.
    cost_usd: call.costNanoUsd === undefined ? null : call.costNanoUsd / NANO_USD_PER_USD,
    duration_ms: call.durationMs ?? null,
    success: call.success,
    task_type: call.taskType,
    cwd: call.cwd ?? null,
    branch: call.branch ?? null,
  };
}
