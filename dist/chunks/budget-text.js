import { c as formatCost, d as formatPercent, u as formatLeastPercent } from "./format-number.js";
import { t as atLeastText } from "./cost-text.js";
import { i as unmatchedText } from "./sort-groups.js";
// src/parts/report/budget/budget-text.ts
const SPANS = {
	week: "per week",
	month: "per month",
	total: "in total"
};
/** Returns when a budget is used up: a day, or a word. */
function endText({ endsOn, status, unpricedTokens }) {
	if (status === "exceeded") return "exceeded";
	if (unpricedTokens === 0) return endsOn ?? "lasts";
	return endsOn === void 0 ? "not known" : `≤ ${endsOn}`;
}
/** Returns what is spent of a budget. */
function spentText({ spentNanoUsd, unpricedTokens }) {
	return atLeastText(spentNanoUsd, unpricedTokens > 0);
}
/** Returns what is left of a budget, or how much too much was spent; `≤` where more was spent than is known. */
function leftText({ leftNanoUsd, unpricedTokens }) {
	const left = leftNanoUsd < 0 ? `−${formatCost(-leftNanoUsd)}` : formatCost(leftNanoUsd);
	return unpricedTokens > 0 ? `≤ ${left}` : left;
}
/** Returns which share of a budget is spent. */
function shareText({ share, unpricedTokens }) {
	return unpricedTokens > 0 ? formatLeastPercent(share) : formatPercent(share);
}
/** Returns what is spent per day. */
function perDayText({ perDayNanoUsd, unpricedTokens }) {
	return atLeastText(perDayNanoUsd, unpricedTokens > 0);
}
/** Returns whose a budget is, where nobody has used anything yet: what it names. */
function nameOf({ name, budget }) {
	return name ?? budget.match ?? "none yet";
}
const TIMES = {
	week: "the records of this week",
	month: "the records of this month",
	total: "the records"
};
/** Says that no record of a budget's time has what it names, and what may be meant. */
function unmatchedBudgetText({ budget, value }) {
	return unmatchedText(value, JSON.stringify, TIMES[budget.per]);
}
export { perDayText as a, unmatchedBudgetText as c, nameOf as i, endText as n, shareText as o, leftText as r, spentText as s, SPANS as t };
