import type {
  CallSums,
  NamedSpans,
  Span,
  SpanSums,
  Status,
} from "../../parts/report/status/status.ts";
import type { BillingRules } from "../../usage/billing.ts";
import { addDays } from "../../usage/calendar.ts";
import { addPaid, NOTHING_PAID, paidFor } from "../../usage/paid-cost.ts";
import { type Clock, todayOf } from "../../usage/time-range.ts";
import { addTokens, NO_TOKENS } from "../../usage/tokens.ts";
import type { DescribedCall } from "../list-calls.ts";

/** Days of the longest span, today among them. */
export const LONGEST_DAYS = 30;

const WEEK_DAYS = 7;

/** What no calls add up to. */
const NO_CALLS: CallSums = {
  ...{ ...NO_TOKENS, calls: 0, costNanoUsd: 0, unpricedCalls: 0 },
  paid: NOTHING_PAID,
};

/** The calls of one agent to one model on one day, added up. */
interface DaySums {
  readonly day: string;
  readonly agent: string;
  readonly model: string;
  sums: CallSums;
}

/** Adds calls up by the spans that a status tells of, whole and by agent, model and day. */
export function sumSpans(
  calls: Iterable<DescribedCall>,
  clock: Clock,
  billing: BillingRules,
): Pick<Status, "spans" | "agents" | "models" | "days" | "today" | "laterCalls"> {
  const today = todayOf(clock);
  const week = addDays(today, 1 - WEEK_DAYS);
  const all = sumDays(calls, clock, billing);
  const days = all.filter(({ day }) => day <= today);
  const within = (from: string, to: string) =>
    totalOf(days.filter(({ day }) => day >= from && day < to));
  const spansOf = (own: readonly DaySums[]): Readonly<Record<Span, CallSums>> => ({
    today: totalOf(own.filter(({ day }) => day === today)),
    last7Days: totalOf(own.filter(({ day }) => day >= week)),
    last30Days: totalOf(own),
  });
  const named = (nameOf: (each: DaySums) => string): readonly NamedSpans[] =>
    Array.from(groupedBy(days, nameOf), ([name, own]) => ({ name, sums: spansOf(own) })).sort(
      mostExpensiveFirst,
    );
  const before: SpanSums["before"] = {
    today: within(addDays(today, -1), today),
    last7Days: within(addDays(week, -WEEK_DAYS), week),
  };
  const byDay = Array.from(
    groupedBy(days, ({ day }) => day),
    ([name, own]) => {
      const { costNanoUsd, unpricedCalls } = totalOf(own);
      return { name, costNanoUsd, unpricedCalls };
    },
  );
  return {
    spans: { now: spansOf(days), before },
    agents: named(({ agent }) => agent),
    models: named(({ model }) => model),
    days: byDay.sort((a, b) => (a.name < b.name ? -1 : 1)),
    today,
    laterCalls: totalOf(all.filter(({ day }) => day > today)).calls,
  };
}

/** Logs can hold a million calls: they are few sums before anything else is done with them. */
function sumDays(
  calls: Iterable<DescribedCall>,
  { zone }: Pick<Clock, "zone">,
  billing: BillingRules,
): readonly DaySums[] {
  const all = new Map<string, DaySums>();
  for (const call of calls) {
    const day = zone.dayOf(call.timestamp);
    const key = `${day} ${call.agent} ${call.model}`;
    const known = all.get(key);
    if (known !== undefined) known.sums = withCall(known.sums, call);
    else
      all.set(key, { day, agent: call.agent, model: call.model, sums: withCall(NO_CALLS, call) });
  }
  return Array.from(all.values(), (each) => ({ ...each, sums: withPaid(each, billing) }));
}

/** Adds calls up. */
export function sumCalls(
  calls: Iterable<DescribedCall>,
  clock: Pick<Clock, "zone">,
  billing: BillingRules,
): CallSums {
  return totalOf(sumDays(calls, clock, billing));
}

function withPaid({ agent, sums }: DaySums, billing: BillingRules): CallSums {
  const { calls, costNanoUsd, unpricedCalls } = sums;
  const cost = { records: calls, costNanoUsd, unpriced: unpricedCalls };
  return { ...sums, paid: paidFor(agent, cost, billing) };
}

/** Returns sums with a call more; what is paid for them is worked out at the end. */
function withCall(sums: CallSums, { tokens, costNanoUsd }: DescribedCall): CallSums {
  return {
    ...addTokens(sums, tokens),
    paid: sums.paid,
    calls: sums.calls + 1,
    costNanoUsd: sums.costNanoUsd + (costNanoUsd ?? 0),
    unpricedCalls: sums.unpricedCalls + Number(costNanoUsd === undefined),
  };
}

function groupedBy(
  days: readonly DaySums[],
  nameOf: (each: DaySums) => string,
): ReadonlyMap<string, readonly DaySums[]> {
  const groups = new Map<string, DaySums[]>();
  for (const each of days) {
    const name = nameOf(each);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return groups;
}

function totalOf(days: readonly DaySums[]): CallSums {
  return days.reduce(
    (total, { sums }) => ({
      ...addTokens(total, sums),
      calls: total.calls + sums.calls,
      costNanoUsd: total.costNanoUsd + sums.costNanoUsd,
      unpricedCalls: total.unpricedCalls + sums.unpricedCalls,
      paid: addPaid([total.paid, sums.paid]),
    }),
    NO_CALLS,
  );
}

function mostExpensiveFirst(a: NamedSpans, b: NamedSpans): number {
  const tokensOf = ({ sums: { last30Days } }: NamedSpans) =>
    last30Days.inputTokens + last30Days.outputTokens;
  return b.sums.last30Days.costNanoUsd - a.sums.last30Days.costNanoUsd || tokensOf(b) - tokensOf(a);
}
