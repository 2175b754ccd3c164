import { i as shortLine } from "./escape.js";
import { s as costText } from "./table-columns.js";
import { a as formatTokens, o as formatWhole, t as countText } from "./format-number.js";
import { yt as formatLocal } from "./hook.js";
import { t as textTable } from "./text-table.js";
// src/doors/cli/backfill-table.ts
const COLUMNS = [
	{
		title: "Month",
		text: ({ name }) => name
	},
	{
		title: "Calls",
		text: ({ calls }) => formatWhole(calls),
		align: "right"
	},
	{
		title: "Tokens",
		text: ({ tokens }) => formatTokens(tokens),
		align: "right"
	},
	{
		title: "Cost",
		text: ({ calls, unpricedCalls, ...sums }) => costText({
			...sums,
			records: calls,
			unpricedRecords: unpricedCalls
		}),
		align: "right"
	}
];
/** Returns the calls that a backfill found, by month, and below them the models without a price. */
function formatBackfillTable({ calls, pricing }) {
	const months = addUpBy(calls, pricing, ({ timestamp }) => formatLocal(new Date(timestamp)).slice(0, 7));
	const total = addUpBy(calls, pricing, () => "Total");
	const models = addUpBy(calls, pricing, ({ model }) => model);
	return [textTable(COLUMNS, [...months, ...total]), ...models.filter(({ unpricedCalls }) => unpricedCalls > 0).map(unpricedLine)].join("");
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
export { formatBackfillTable as t };
