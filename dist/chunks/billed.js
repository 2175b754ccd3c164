import { ir as spendOf, rr as billingOf, yn as formatUsd } from "./hook.js";
import { n as formatCost } from "./format-number.js";
import { t as markdownCode } from "./escape.js";
import { l as listText } from "./table-columns.js";
// src/parts/report/billed.ts
/** Tells what is paid for usage from what its agents used; undefined where all is paid by list prices. */
function billedOf({ total, agents }, rules) {
	if (Object.keys(rules).length === 0) return void 0;
	const names = {
		list: [],
		subscription: [],
		credits: []
	};
	let left = total.costNanoUsd;
	let [spendNanoUsd, coveredNanoUsd] = [0, 0];
	for (const { name, costNanoUsd } of agents) {
		const billing = billingOf(rules, name);
		names[typeof billing === "string" ? billing : "credits"].push(name ?? "unknown");
		left -= costNanoUsd;
		if (billing === "subscription") coveredNanoUsd += costNanoUsd;
		else spendNanoUsd += spendOf(rules, name, costNanoUsd);
	}
	const { subscription, credits } = names;
	spendNanoUsd += left;
	return {
		spendNanoUsd,
		coveredNanoUsd,
		bySubscription: subscription,
		byCredits: credits,
		rules
	};
}
/** Returns a summary with what is paid for its usage. */
function withBilled(summary, rules) {
	const billed = billedOf(summary, rules);
	return billed === void 0 ? summary : {
		...summary,
		billed
	};
}
/** Says, as sentences of markdown, that costs are list prices where something else is paid. */
function billingNotes({ total, billed }) {
	if (billed === void 0) return [];
	const paid = [...billed.bySubscription.length > 0 ? [`by subscription for ${namesText(billed.bySubscription)}`] : [], ...billed.byCredits.length > 0 ? [`in credits for ${namesText(billed.byCredits)}`] : []];
	if (paid.length === 0) return [];
	return [`Costs of groups are list prices, ${formatCost(total.costNanoUsd)} in all, whoever is paid: ${paid.join(", ")}.`];
}
function namesText(names) {
	return markdownCode(listText(names));
}
/** What a CSV and JSON say about what is paid, by the title of the column. */
const BILLED_CELLS = ["spend_usd", "subscription_usd"];
/** Returns the cells of what is paid, in USD; none where all is paid by list prices. */
function billedCells(billed) {
	if (billed === void 0) return [];
	return [formatUsd(billed.spendNanoUsd), formatUsd(billed.coveredNanoUsd)];
}
/** Returns the same as JSON gives it. */
function billedValues(billed) {
	const cells = billedCells(billed).map((cell, index) => [BILLED_CELLS[index], Number(cell)]);
	return Object.fromEntries(cells);
}
/** Returns what is paid for the usage of one agent. */
function billedAgent(agent, { rules }) {
	const found = billedOf({
		total: agent,
		agents: [agent]
	}, rules);
	if (found === void 0) throw new Error("There are no billing rules.");
	return found;
}
export { billingNotes as a, billedValues as i, billedAgent as n, withBilled as o, billedCells as r, BILLED_CELLS as t };
