import { d as formatPercent, f as formatTokens, g as spendOf, l as formatDuration, m as billingOf, p as formatWhole, s as countText } from "./format-number.js";
import { a as knownUsd, c as addPriced, d as subtractPriced, i as knownCost, l as isUnpriced, n as changeText, r as costText, u as isWhole } from "./cost-text.js";
import { t as markdownCode } from "./escape.js";
import { t as NO_MESSAGE } from "./no-value.js";
import { c as NO_USAGE, n as lastOf } from "./sort-groups.js";
// src/parts/report/table-columns.ts
const UNKNOWN = "–";
const MAX_LISTED = 10;
const RECORDS = number("Records", (sums) => formatWhole(sums.records));
const TOKENS = number("Tokens", (sums) => formatTokens(sums.inputTokens + sums.outputTokens));
const COST = number("Cost", costText);
const SUCCESS = number("Success", ({ successRate }) => successRate === void 0 ? UNKNOWN : formatPercent(successRate));
const INPUT = number("Input", (sums) => formatTokens(sums.inputTokens));
const CACHE_READS = number("Cache reads", (sums) => formatTokens(sums.cacheReadTokens));
const OUTPUT = number("Output", (sums) => formatTokens(sums.outputTokens));
const UNPRICED = number("Unpriced", (sums) => formatTokens(sums.unpricedTokens));
/** Tokens and cost of each model; its cache tokens are parts of its input. */
const MODEL_COLUMNS = [
	text("Model", ({ name }) => markdownCode(name ?? "")),
	RECORDS,
	COST,
	INPUT,
	CACHE_READS,
	number("Cache writes", (sums) => formatTokens(sums.cacheWriteTokens)),
	OUTPUT
];
const UNPRICED_COLUMNS = [
	text("Model", ({ name }) => markdownCode(name ?? "")),
	number("Records", (sums) => formatWhole(sums.unpricedRecords)),
	number("Tokens", (sums) => formatTokens(sums.unpricedTokens))
];
const TASK_TYPE_COLUMNS = [
	text("Task type", ({ name }) => name ?? "none"),
	RECORDS,
	SUCCESS,
	COST,
	TOKENS,
	number("Average time", ({ averageDurationMs }) => durationText(averageDurationMs)),
	number("95th percentile", ({ p95DurationMs }) => durationText(p95DurationMs))
];
/** Returns the columns of reasons of failure, whose days are those of a zone. */
function failureColumns(zone) {
	return [
		text("Message", ({ message }) => message === void 0 ? NO_MESSAGE : markdownCode(message)),
		number("Times", ({ failures }) => formatWhole(failures)),
		text("Last", ({ lastTimestamp }) => zone.dayOf(lastTimestamp)),
		text("Models", ({ models }) => markdownCode(listText(models)))
	];
}
const COVERAGE_COLUMNS = [
	text("Author", ({ author }) => markdownCode(author)),
	number("Commits", ({ commits }) => formatWhole(commits)),
	number("With recorded usage", ({ withUsage }) => formatWhole(withUsage))
];
/** Returns the columns of a table whose first names the group. */
function usageColumns(title, nameOf) {
	return [
		text(title, ({ name }) => nameOf(name)),
		RECORDS,
		SUCCESS,
		COST,
		TOKENS
	];
}
/** Returns the columns of a table of groups and their total. */
function groupColumns({ question: { by }, total, previous, merged }) {
	const ofSums = ({ title, cell, align }) => ({
		title,
		align,
		cell: (row) => cell(row === "total" ? total : lastOf(row))
	});
	return [
		...by.flatMap((dimension, level) => nameColumns(dimension, level)),
		...[RECORDS, COST].map(ofSums),
		...previous === void 0 ? [] : previousColumns(total, previous),
		...total.unpricedTokens > 0 ? [ofSums(UNPRICED)] : [],
		...merged === void 0 ? [] : [ofSums(shareOf(total))],
		...[
			INPUT,
			CACHE_READS,
			OUTPUT
		].map(ofSums),
		ofSums(merged === void 0 ? SUCCESS : {
			...SUCCESS,
			title: "Ended without error"
		}),
		ofSums(number("Time", ({ durationMs }) => durationText(durationMs))),
		...by.flatMap((dimension, level) => detailColumns(dimension, level, true))
	];
}
function shareOf(total) {
	return number("Of cost", (sums) => shareText(sums, total));
}
/** Returns how much of the cost of all is a group's; with tokens without a price, nobody knows. */
function shareText({ costNanoUsd }, total) {
	return total.costNanoUsd === 0 || !isWhole(total) ? UNKNOWN : formatPercent(costNanoUsd / total.costNanoUsd);
}
function previousColumns(total, previous) {
	const before = (row) => (row === "total" ? previous.total : previous.sumsOf(row)) ?? NO_USAGE;
	const now = (row) => row === "total" ? total : lastOf(row);
	return [number("Before", (row) => costText(before(row))), number("Change", (row) => changeText(knownCost(now(row)), knownCost(before(row))))];
}
function nameColumns(dimension, level) {
	const { title, cell } = dimension;
	const unnamed = level === 0 ? "**Total**" : "";
	return [text(title, (row) => row === "total" ? unnamed : cell((row[level] ?? row[0]).name)), ...detailColumns(dimension, level, false)];
}
function detailColumns({ details = [] }, level, isLong) {
	return details.filter((detail) => detail.isLong === isLong).map(({ title, textOf, cell }) => text(title, (row) => {
		const value = row === "total" ? void 0 : textOf(row[level] ?? row[0]);
		return value === void 0 ? "" : cell(value);
	}));
}
/** Returns the first of names, which may be many. */
function listText(names) {
	const shown = names.slice(0, MAX_LISTED);
	return (shown.length < names.length ? [...shown, "…"] : shown).join(", ");
}
/** Returns a phase's short number as it is; a word, or a number that could be the id of a commit, is code. */
function phaseText(phase) {
	if (phase === void 0) return "none";
	return /^\d[\d.]{0,5}$/.test(phase) ? phase : markdownCode(phase);
}
function durationText(durationMs) {
	return durationMs === void 0 ? UNKNOWN : formatDuration(durationMs);
}
function text(title, cell) {
	return {
		title,
		cell,
		align: "left"
	};
}
function number(title, cell) {
	return {
		title,
		cell,
		align: "right"
	};
}
// src/parts/report/billed.ts
/** Tells what is paid for usage from what its agents used; undefined where all is paid by list prices. */
function billedOf({ total, agents }, rules) {
	if (Object.keys(rules).length === 0) return void 0;
	const names = {
		list: [],
		subscription: [],
		credits: []
	};
	const spent = [];
	const covered = [];
	for (const agent of agents) {
		const { name, costNanoUsd } = agent;
		const billing = billingOf(rules, name);
		names[typeof billing === "string" ? billing : "credits"].push(name ?? "unknown");
		if (billing === "subscription") covered.push(agent);
		else spent.push({
			...agent,
			costNanoUsd: spendOf(rules, name, costNanoUsd)
		});
	}
	const left = subtractPriced(total, addPriced(agents));
	return {
		spend: addPriced([...spent, left]),
		covered: addPriced(covered),
		rules,
		bySubscription: names.subscription,
		byCredits: names.credits
	};
}
/** Whether something else than the list price is paid. */
function isPaidOtherwise({ costNanoUsd }, billed) {
	if (billed === void 0) return false;
	return billed.covered.records > 0 || billed.spend.costNanoUsd !== costNanoUsd;
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
	if (billed === void 0 || !isPaidOtherwise(sums, billed)) return [cost];
	const { spend, covered } = billed;
	return [spendText(spend), covered.records > 0 ? `${costText(covered)} covered by subscription` : `${cost} at list prices`];
}
/** Returns what is spent, as a phrase. */
function spendText(spend) {
	return isUnpriced(spend) ? "spend not known" : `${costText(spend)} spent`;
}
/** Says, as sentences of markdown, that costs are list prices where something else is paid. */
function billingNotes({ total, billed, previous }) {
	const all = [billed, previous?.billed].flatMap((each) => each ?? []);
	const bySubscription = distinct(all.flatMap((each) => each.bySubscription));
	const byCredits = distinct(all.flatMap((each) => each.byCredits));
	const paid = [...bySubscription.length > 0 ? [`by subscription for ${namesText(bySubscription)}`] : [], ...byCredits.length > 0 ? [`in credits for ${namesText(byCredits)}`] : []];
	if (paid.length === 0) return [];
	return [`Costs of groups are list prices${isUnpriced(total) ? "" : `, ${costText(total)} in all`}, whoever is paid: ${paid.join(", ")}.`];
}
function distinct(names) {
	return [...new Set(names)];
}
function namesText(names) {
	return markdownCode(listText(names));
}
/** What a CSV and JSON say about what is paid, by the title of the column. */
const BILLED_CELLS = [
	"spend_usd",
	"subscription_usd",
	"spend_unpriced_tokens",
	"subscription_unpriced_tokens"
];
/** Returns the cells of what is paid, in USD; none where all is paid by list prices. */
function billedCells(billed) {
	if (billed === void 0) return [];
	const { spend, covered } = billed;
	return [
		...[knownUsd(spend) ?? "", knownUsd(covered) ?? ""],
		spend.unpricedTokens,
		covered.unpricedTokens
	];
}
/** Returns the same as JSON gives it. */
function billedValues(billed) {
	const cells = billedCells(billed).map((cell, index) => {
		return [BILLED_CELLS[index], cell === "" ? null : Number(cell)];
	});
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
	const last = recent.commits === commits || without === 0 ? "" : `; of the last ${recent.commits}, ${without} ${haveOf(without)} none`;
	return `${formatWhole(withUsage)} of ${countText(commits, "commit")} since ${firstDay} ${haveOf(commits)} recorded usage${last}`;
}
function haveOf(count) {
	return count === 1 ? "has" : "have";
}
function countCommits(commits) {
	return {
		commits: commits.length,
		withUsage: commits.filter(({ hasUsage }) => hasUsage).length
	};
}
export { usageColumns as C, text as S, failureColumns as _, billedCells as a, phaseText as b, billingNotes as c, spendText as d, withBilled as f, UNPRICED_COLUMNS as g, TASK_TYPE_COLUMNS as h, billedAgent as i, isPaidOtherwise as l, MODEL_COLUMNS as m, coverageText as n, billedOf as o, COVERAGE_COLUMNS as p, BILLED_CELLS as r, billedValues as s, coverageOf as t, paidTexts as u, groupColumns as v, shareText as x, number as y };
