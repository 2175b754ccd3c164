import type { BackfillPlan } from "../../flows/backfill/backfill.ts";
import type { Pricing } from "../../parts/pricing/pricing.ts";
import { costText } from "../../parts/report/cost-text.ts";
import { shortLine } from "../../parts/report/escape.ts";
import type { Call } from "../../usage/call.ts";
import { formatUsd } from "../../usage/cost.ts";
import { countText, formatTokens } from "../../usage/format-number.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import type { Format } from "./format-option.ts";
import { type ResultColumn, renderResult } from "./render-result.ts";
import { textTable } from "./text-table.ts";
import { countColumn, tokenColumn, wordColumn } from "./usage-columns.ts";

type CallsToAdd = Pick<BackfillPlan, "calls" | "pricing">;

/** Some calls, added up. */
interface CallSums {
  readonly name: string;
  readonly calls: number;
  readonly tokens: number;
  readonly costNanoUsd: number;
  readonly unpricedCalls: number;
  readonly unpricedTokens: number;
}

const COLUMNS: readonly ResultColumn<CallSums>[] = [
  wordColumn("month", "Month", ({ name }) => name),
  countColumn("calls", "Calls", ({ calls }) => calls),
  tokenColumn("tokens", "Tokens", ({ tokens }) => tokens),
  {
    key: "cost_usd",
    title: "Cost",
    value: ({ calls, unpricedCalls, costNanoUsd }) =>
      unpricedCalls === calls ? null : Number(formatUsd(costNanoUsd)),
    text: ({ calls, unpricedCalls, ...sums }) =>
      costText({ ...sums, records: calls, unpricedRecords: unpricedCalls }),
    align: "right",
  },
];
const UNPRICED = countColumn(
  "unpriced_calls",
  "Unpriced calls",
  (sums: CallSums) => sums.unpricedCalls,
);

/** Returns the calls that a backfill found, by month, and below them the models without a price. */
export function formatBackfillTable(plan: CallsToAdd, zone: TimeZone): string {
  const { calls, pricing } = plan;
  const months = monthsOf(plan, zone);
  const total = addUpBy(calls, pricing, () => "Total");
  const models = addUpBy(calls, pricing, ({ model }) => model);
  return [
    textTable(COLUMNS, [...months, ...total]),
    ...models.filter(({ unpricedCalls }) => unpricedCalls > 0).map(unpricedLine),
  ].join("");
}

/** Returns the months alone, for programs or as markdown. */
export function renderBackfillMonths(
  format: Exclude<Format, "table">,
  plan: CallsToAdd,
  zone: TimeZone,
): string {
  return renderResult(format, [...COLUMNS, UNPRICED], monthsOf(plan, zone));
}

function monthsOf({ calls, pricing }: CallsToAdd, zone: TimeZone): readonly CallSums[] {
  return addUpBy(calls, pricing, ({ timestamp }) => zone.monthOf(timestamp));
}

function unpricedLine({ name, unpricedCalls, unpricedTokens }: CallSums): string {
  return `No known price: ${shortLine(name)}, ${countText(unpricedCalls, "call")} with ${formatTokens(unpricedTokens)} tokens\n`;
}

function addUpBy(
  calls: readonly Call[],
  pricing: Pricing,
  nameOf: (call: Call) => string,
): readonly CallSums[] {
  const sums = new Map<string, CallSums>();
  for (const call of calls) {
    const name = nameOf(call);
    const before = sums.get(name) ?? { name, ...NOTHING };
    const tokens = call.tokens.inputTokens + call.tokens.outputTokens;
    const costNanoUsd = pricing.costNanoUsd(call);
    const isUnpriced = costNanoUsd === undefined;
    sums.set(name, {
      name,
      calls: before.calls + 1,
      tokens: before.tokens + tokens,
      costNanoUsd: before.costNanoUsd + (costNanoUsd ?? 0),
      unpricedCalls: before.unpricedCalls + (isUnpriced ? 1 : 0),
      unpricedTokens: before.unpricedTokens + (isUnpriced ? tokens : 0),
    });
  }
  return [...sums.values()];
}

const NOTHING = { calls: 0, tokens: 0, costNanoUsd: 0, unpricedCalls: 0, unpricedTokens: 0 };
