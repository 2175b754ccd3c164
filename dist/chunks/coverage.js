import { nr as billingOf, rr as spendOf, yn as formatUsd } from "./hook.js";
import { n as formatCost, o as formatWhole, t as countText } from "./format-number.js";
import { t as markdownCode } from "./escape.js";
import { l as listText, s as costText } from "./table-columns.js";
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
/** Returns the cost, and where something else than list prices is paid what is spent and what is not, in phrases. */
function paidTexts(sums, billed) {
	const cost = costText(sums);
	if (billed === void 0 || cost === "unpriced") return [cost];
	const { spendNanoUsd, coveredNanoUsd } = billed;
	if (coveredNanoUsd === 0 && spendNanoUsd === sums.costNanoUsd) return [cost];
	const other = coveredNanoUsd > 0 ? `${formatCost(coveredNanoUsd)} covered by subscription` : `${formatCost(sums.costNanoUsd)} at list prices`;
	return [`${costText({
		...sums,
		costNanoUsd: spendNanoUsd
	})} spent`, other];
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
// src/parts/report/coverage.ts
const RECENT_COMMITS = 50;
/** Counts commits, newest first. */
function coverageOf(firstDay, commits) {
	const authors = Array.from(new Set(commits.map(({ author }) => author)), (author) => ({
		author,
		...countCommits(commits.filter((commit) => commit.author === author))
	}));
	return {
		firstDay,
		...countCommits(commits),
		recent: countCommits(commits.slice(0, RECENT_COMMITS)),
		authors: authors.sort((a, b) => b.commits - a.commits || (a.author < b.author ? -1 : 1))
	};
}
/** Says how many commits have usage, without a full stop. One without is no gap by itself: people write code too. */
function coverageText({ commits, withUsage, firstDay, recent }) {
	const without = recent.commits - recent.withUsage;
	const last = recent.commits === commits || without === 0 ? "" : `; of the last ${recent.commits}, ${without} have none`;
	return `${formatWhole(withUsage)} of ${countText(commits, "commit")} since ${firstDay} have recorded usage${last}`;
}
function countCommits(commits) {
	return {
		commits: commits.length,
		withUsage: commits.filter(({ hasUsage }) => hasUsage).length
	};
}
export { billedCells as a, billingNotes as c, billedAgent as i, paidTexts as l, coverageText as n, billedOf as o, BILLED_CELLS as r, billedValues as s, coverageOf as t, withBilled as u };
