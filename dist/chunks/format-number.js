import { It as findPattern } from "./hook.js";
// src/usage/billing.ts
/**
* Credits that one USD of list price takes, where a vendor's rate card is its list prices times a number.
*
* @see https://help.openai.com/en/articles/20001106-codex-rate-card (2026-11-30)
* @see https://docs.github.com/en/copilot/reference/copilot-billing/models-and-pricing (2026-11-30)
*/
const CREDITS_PER_USD = {
	codex: 25,
	"copilot-cli": 100,
	"copilot-vscode": 100
};
/** Whether it is known how many credits one USD of list price takes. */
function hasCreditRate(agent, { perUsd }) {
	return perUsd !== void 0 || Object.hasOwn(CREDITS_PER_USD, agent);
}
/** Returns how an agent is paid for; an agent without a name fits `*` only. */
function billingOf(rules, agent = "") {
	return rules[findPattern(Object.keys(rules), agent.toLowerCase()) ?? ""] ?? "list";
}
/** Returns what is paid, in nano-USD, for usage of a list price; what a subscription covers costs nothing more. */
function spendOf(rules, agent, listNanoUsd) {
	const billing = billingOf(rules, agent);
	if (billing === "list") return listNanoUsd;
	if (billing === "subscription") return 0;
	const perUsd = billing.perUsd ?? CREDITS_PER_USD[agent ?? ""] ?? 1 / billing.credits;
	return Math.round(listNanoUsd * perUsd * billing.credits);
}
// src/usage/format-number.ts
const NANO_USD_PER_USD = 1e9;
const UNITS = [
	{
		size: 1e9,
		symbol: "B"
	},
	{
		size: 1e6,
		symbol: "M"
	},
	{
		size: 1e3,
		symbol: "k"
	}
];
/** Returns a whole number with its thousands apart: `12,345`. */
function formatWhole(value) {
	return decimalFormat(0).format(value);
}
/** Returns a token count with three significant digits: `950`, `12.3 k`, `12.3 M`, `1.23 B`. */
function formatTokens(count) {
	const unit = UNITS.find(({ size }) => Number(count.toPrecision(3)) >= size);
	if (unit === void 0) return formatWhole(count);
	const value = Number((count / unit.size).toPrecision(3));
	if (value >= 1e3) return `${formatWhole(value)} ${unit.symbol}`;
	return `${value.toPrecision(3)} ${unit.symbol}`;
}
/** Returns a cost in USD with cents, and with two significant digits below ten cents: `$4.56`, `$0.0045`. */
function formatCost(costNanoUsd) {
	const usd = (costNanoUsd > 0 && costNanoUsd < NANO_USD_PER_USD / 10 ? Number(costNanoUsd.toPrecision(2)) : costNanoUsd) / NANO_USD_PER_USD;
	const digits = usd > 0 && usd < .1 ? 1 - Math.floor(Math.log10(usd)) : 2;
	return `$${decimalFormat(Math.min(digits, 9)).format(usd)}`;
}
const decimalFormats = /* @__PURE__ */ new Map();
/** Returns the format of numbers with so many digits behind the point: to make one takes longer than to use it a hundred times. */
function decimalFormat(digits) {
	let format = decimalFormats.get(digits);
	if (format === void 0) {
		format = new Intl.NumberFormat("en", {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits
		});
		decimalFormats.set(digits, format);
	}
	return format;
}
/** Returns a rate of 0 to 1 in percent; `0 %` and `100 %` mean exactly that. */
function formatPercent(rate) {
	const percent = Math.round(rate * 100);
	if (percent === 100 && rate < 1) return "> 99 %";
	if (percent === 0 && rate > 0) return "< 1 %";
	return `${percent} %`;
}
/** Returns a rate that is at least so high, in whole percents below it: `≥ 40 %`. */
function formatLeastPercent(rate) {
	return `≥ ${formatWhole(Math.floor(rate * 100 + 1e-9))} %`;
}
/** Returns a duration in the units a person would say: `850 ms`, `45.0 s`, `3 m 12 s`, `2 h 5 m`. */
function formatDuration(durationMs) {
	if (durationMs < 1e3) return `${Math.round(durationMs)} ms`;
	if (durationMs < 59950) return `${(durationMs / 1e3).toFixed(1)} s`;
	const seconds = Math.round(durationMs / 1e3);
	if (seconds < 3600) return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
	const minutes = Math.round(seconds / 60);
	return `${formatWhole(Math.floor(minutes / 60))} h ${minutes % 60} m`;
}
/** Returns a count and its noun: `1 record`, `1,234 records`. */
function countText(count, noun) {
	return `${formatWhole(count)} ${noun}${count === 1 ? "" : "s"}`;
}
// src/usage/paid-cost.ts
const NO_SUMS = {
	records: 0,
	costNanoUsd: 0,
	unpriced: 0
};
const NOTHING_PAID = {
	spent: NO_SUMS,
	covered: NO_SUMS
};
/** Returns what is paid for what one agent used, given its list price. */
function paidFor(agent, sums, rules) {
	if (billingOf(rules, agent) === "subscription") return {
		spent: NO_SUMS,
		covered: sums
	};
	const costNanoUsd = spendOf(rules, agent, sums.costNanoUsd);
	return {
		spent: {
			...sums,
			costNanoUsd
		},
		covered: NO_SUMS
	};
}
/** Adds up what is paid. */
function addPaid(all) {
	return {
		spent: addCosts(all.map(({ spent }) => spent)),
		covered: addCosts(all.map(({ covered }) => covered))
	};
}
function addCosts(all) {
	return all.reduce((sum, { records, costNanoUsd, unpriced }) => ({
		records: sum.records + records,
		costNanoUsd: sum.costNanoUsd + costNanoUsd,
		unpriced: sum.unpriced + unpriced
	}), NO_SUMS);
}
/** Returns what is paid for usage of any agents. */
function sumPaid(costs, rules) {
	const sums = /* @__PURE__ */ new Map();
	for (const { agent, costNanoUsd } of costs) {
		const { records, costNanoUsd: before, unpriced } = sums.get(agent) ?? NO_SUMS;
		sums.set(agent, {
			records: records + 1,
			costNanoUsd: before + (costNanoUsd ?? 0),
			unpriced: unpriced + Number(costNanoUsd === void 0)
		});
	}
	return addPaid(Array.from(sums, ([agent, each]) => paidFor(agent, each, rules)));
}
/** Returns a cost; what is unknown is not $0, and `≥` is before one that lacks a part. */
function knownText({ records, costNanoUsd, unpriced }, isPartial = false) {
	if (records > 0 && unpriced === records) return "unpriced";
	const cost = formatCost(costNanoUsd);
	return unpriced > 0 || isPartial ? `≥ ${cost}` : cost;
}
/** Returns the cost, and where a subscription covered some of it what is spent and what is not, in phrases. */
function paidPhrases({ spent, covered }) {
	if (covered.records === 0) return [knownText(spent)];
	const bySubscription = `${knownText(covered)} covered by subscription`;
	return spent.records === 0 ? [bySubscription] : [`${knownText(spent)} spent`, bySubscription];
}
export { paidPhrases as a, formatCost as c, formatPercent as d, formatTokens as f, spendOf as g, hasCreditRate as h, paidFor as i, formatDuration as l, billingOf as m, addPaid as n, sumPaid as o, formatWhole as p, knownText as r, countText as s, NOTHING_PAID as t, formatLeastPercent as u };
