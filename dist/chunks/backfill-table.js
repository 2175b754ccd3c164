import { r as costText } from "./cost-text.js";
import { i as shortLine } from "./escape.js";
import { Sn as formatUsd } from "./hook.js";
import { f as formatTokens, s as countText } from "./format-number.js";
import { r as renderResult } from "./render-result.js";
import { t as textTable } from "./text-table.js";
import { n as countColumn, o as tokenColumn, s as wordColumn } from "./usage-columns.js";
// src/doors/cli/backfill-table.ts
const COLUMNS = [
	wordColumn("month", "Month", ({ name }) => name),
	countColumn("calls", "Calls", ({ calls }) => calls),
	tokenColumn("tokens", "Tokens", ({ tokens }) => tokens),
	{
		key: "cost_usd",
		title: "Cost",
		value: ({ calls, unpricedCalls, costNanoUsd }) => unpricedCalls === calls ? null : Number(formatUsd(costNanoUsd)),
		text: ({ calls, unpricedCalls, ...sums }) => costText({
			...sums,
			records: calls,
			unpricedRecords: unpricedCalls
		}),
		align: "right"
	}
];
const UNPRICED = countColumn("unpriced_calls", "Unpriced calls", (sums) => sums.unpricedCalls);
/** Returns the calls that a backfill found, by month, and below them the models without a price. */
function formatBackfillTable(plan, zone) {
	const { calls, pricing } = plan;
	const months = monthsOf(plan, zone);
	const total = addUpBy(calls, pricing, () => "Total");
	const models = addUpBy(calls, pricing, ({ model }) => model);
	return [textTable(COLUMNS, [...months, ...total]), ...models.filter(({ unpricedCalls }) => unpricedCalls > 0).map(unpricedLine)].join("");
}
/** Returns the months alone, for programs or as markdown. */
function renderBackfillMonths(format, plan, zone) {
	return renderResult(format, [...COLUMNS, UNPRICED], monthsOf(plan, zone));
}
function monthsOf({ calls, pricing }, zone) {
	return addUpBy(calls, pricing, ({ timestamp }) => zone.monthOf(timestamp));
}
function unpricedLine({ name, unpricedCalls, unpricedTokens }) {
	return `No known price: ${shortLine(name)}, ${countText(unpricedCalls, "call")} with ${formatTokens(unpricedTokens)} tokens\n`;
}
function addUpBy(calls, pricing, nameOf) {
	const sums = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const name = nameOf(call);
		const before = sums.get(name) ?? {
			name,
			...NOTHING
		};
		const tokens = call.tokens.inputTokens + call.tokens.outputTokens;
		const costNanoUsd = pricing.costNanoUsd(call);
		const isUnpriced = costNanoUsd === void 0;
		sums.set(name, {
			name,
			calls: before.calls + 1,
			tokens: before.tokens + tokens,
			costNanoUsd: before.costNanoUsd + (costNanoUsd ?? 0),
			unpricedCalls: before.unpricedCalls + (isUnpriced ? 1 : 0),
			unpricedTokens: before.unpricedTokens + (isUnpriced ? tokens : 0)
		});
	}
	return [...sums.values()];
}
const NOTHING = {
	calls: 0,
	tokens: 0,
	costNanoUsd: 0,
	unpricedCalls: 0,
	unpricedTokens: 0
};
export { renderBackfillMonths as n, formatBackfillTable as t };
