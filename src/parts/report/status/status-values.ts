import { formatUsd } from "../../../usage/cost.ts";
import { visibleJson } from "../escape.ts";
import type { CallSums, LedgerSums, NamedSpans, Span, Status } from "./status.ts";

const KEYS: Readonly<Record<Span, string>> = {
  today: "today",
  last7Days: "last_7_days",
  last30Days: "last_30_days",
};

/** Returns a status as JSON; what is unknown is null. */
export function statusJson(status: Status): string {
  const { repository, branch, spans, agents, models, days, branches, waiting, next } = status;
  const value = {
    repository: repository ?? null,
    branch: branch ?? null,
    ...spanValues(spans.now),
    yesterday: callValues(spans.before.today),
    previous_7_days: callValues(spans.before.last7Days),
    by_agent: agents.map(({ name, sums }) => ({ agent: name, ...spanValues(sums) })),
    by_model: models.map(({ name, sums }) => ({ model: name, ...spanValues(sums) })),
    by_day: days.map(({ name, costNanoUsd, unpricedCalls }) => ({
      day: name,
      cost_usd: Number(formatUsd(costNanoUsd)),
      unpriced_calls: unpricedCalls,
    })),
    this_branch: branches?.own === undefined ? null : ledgerValues(branches.own),
    default_branch: branches === undefined ? null : ledgerValues(branches.mainline),
    waiting: waiting === undefined ? null : callValues(waiting),
    next: next ?? null,
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

function spanValues(sums: NamedSpans["sums"]): object {
  const entries = Object.entries(KEYS).map(([span, key]) => [key, callValues(sums[span as Span])]);
  return Object.fromEntries(entries);
}

function callValues({ calls, costNanoUsd, unpricedCalls, ...tokens }: CallSums): object {
  return {
    calls,
    prompt_tokens: tokens.inputTokens,
    completion_tokens: tokens.outputTokens,
    cache_read_tokens: tokens.cacheReadTokens,
    cache_write_tokens: tokens.cacheWriteTokens,
    cost_usd: usd(costNanoUsd, unpricedCalls, calls),
    unpriced_calls: unpricedCalls,
  };
}

function ledgerValues({ records, tokens, costNanoUsd, unpricedRecords }: LedgerSums): object {
  const cost = usd(costNanoUsd, unpricedRecords, records);
  return { records, tokens, cost_usd: cost, unpriced_records: unpricedRecords };
}

/** What all lack a price of has no known cost. */
function usd(costNanoUsd: number, unpriced: number, all: number): number | null {
  return all > 0 && unpriced === all ? null : Number(formatUsd(costNanoUsd));
}
