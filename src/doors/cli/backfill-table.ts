import type { BackfillPlan } from "../../flows/backfill/backfill.ts";
import type { Pricing } from "../../parts/pricing/pricing.ts";
import { shortLine } from "../../parts/report/escape.ts";
import { costText } from "../../parts/report/table-columns.ts";
import type { Call } from "../../usage/call.ts";
import { countText, formatTokens, formatWhole } from "../../usage/format-number.ts";
import { formatLocal } from "../../usage/timestamp.ts";
import { type TextColumn, textTable } from "./text-table.ts";

/** Some calls, added up. */
interface CallSums {
  readonly name: string;
  readonly calls: number;
  readonly tokens: number;
  readonly costNanoUsd: number;
  readonly unpricedCalls: number;
  readonly unpricedTokens: number;
}

const COLUMNS: readonly TextColumn<CallSums>[] = [
  { title: "Month", text: ({ name }) => name },
  { title: "Calls", text: ({ calls }) => formatWhole(calls), align: "right" },
  { title: "Tokens", text: ({ tokens }) => formatTokens(tokens), align: "right" },
  {
    title: "Cost",
    text: ({ calls, unpricedCalls, ...sums }) =>
      costText({ ...sums, records: calls, unpricedRecords: unpricedCalls }),
    align: "right",
  },
];

/** Returns the calls that a backfill found, by month, and below them the models without a price. */
export function formatBackfillTable({
  calls,
  pricing,
}: Pick<BackfillPlan, "calls" | "pricing">): string {
  const months = addUpBy(calls, pricing, ({ timestamp }) =>
    formatLocal(new Date(timestamp)).slice(0, "2026-02".length),
  );
  const total = addUpBy(calls, pricing, () => "Total");
  const models = addUpBy(calls, pricing, ({ model }) => model);
  return [
    textTable(COLUMNS, [...months, ...total]),
    ...models.filter(({ unpricedCalls }) => unpricedCalls > 0).map(unpricedLine),
  ].join("");
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
