import { formatUsd } from "../../../usage/cost.ts";
import type { PaidCost } from "../../../usage/paid-cost.ts";
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
  const callsOf = (sums: CallSums) => callValues(sums, status.hasBilling);
  const spansOf = (sums: NamedSpans["sums"]) => spanValues(sums, callsOf);
  const ledgerOf = (sums: LedgerSums) => ledgerValues(sums, status.hasBilling);
  const value = {
    repository: repository ?? null,
    branch: branch ?? null,
    ...spansOf(spans.now),
    yesterday: callsOf(spans.before.today),
    previous_7_days: callsOf(spans.before.last7Days),
    by_agent: agents.map(({ name, sums }) => ({ agent: name, ...spansOf(sums) })),
    by_model: models.map(({ name, sums }) => ({ model: name, ...spansOf(sums) })),
    by_day: days.map(({ name, costNanoUsd, unpricedCalls }) => ({
      day: name,
      cost_usd: Number(formatUsd(costNanoUsd)),
      unpriced_calls: unpricedCalls,
    })),
    this_branch: branches?.own === undefined ? null : ledgerOf(branches.own),
    default_branch: branches === undefined ? null : ledgerOf(branches.mainline),
    waiting: waiting === undefined ? null : callsOf(waiting),
    next: next ?? null,
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

function spanValues(sums: NamedSpans["sums"], callsOf: (sums: CallSums) => object): object {
  const entries = Object.entries(KEYS).map(([span, key]) => [key, callsOf(sums[span as Span])]);
  return Object.fromEntries(entries);
}

function callValues(
  { calls, costNanoUsd, unpricedCalls, paid, ...tokens }: CallSums,
  hasBilling: boolean,
): object {
  return {
    calls,
    prompt_tokens: tokens.inputTokens,
    completion_tokens: tokens.outputTokens,
    cache_read_tokens: tokens.cacheReadTokens,
    cache_write_tokens: tokens.cacheWriteTokens,
    cost_usd: usd(costNanoUsd, unpricedCalls, calls),
    ...(hasBilling ? paidValues(paid) : {}),
    unpriced_calls: unpricedCalls,
  };
}

function ledgerValues(
  { records, tokens, costNanoUsd, unpricedRecords, paid }: LedgerSums,
  hasBilling: boolean,
): object {
  return {
    ...{ records, tokens, cost_usd: usd(costNanoUsd, unpricedRecords, records) },
    ...(hasBilling ? paidValues(paid) : {}),
    unpriced_records: unpricedRecords,
  };
}

/** As reports name them. */
function paidValues({ spent, covered }: PaidCost): object {
  return {
    spend_usd: usd(spent.costNanoUsd, spent.unpriced, spent.records),
    subscription_usd: usd(covered.costNanoUsd, covered.unpriced, covered.records),
  };
}

/** What all lack a price of has no known cost. */
function usd(costNanoUsd: number, unpriced: number, all: number): number | null {
  return all > 0 && unpriced === all ? null : Number(formatUsd(costNanoUsd));
}
