import { n as formatCost } from "./format-number.js";
// src/parts/report/budget/budget-text.ts
const SPANS = {
	week: "per week",
	month: "per month",
	total: "in total"
};
/** Returns when a budget is used up: a day, or a word. */
function endText({ endsOn, status }) {
	return status === "exceeded" ? "exceeded" : endsOn ?? "lasts";
}
/** Returns what is left of a budget, or how much too much was spent. */
function leftText(leftNanoUsd) {
	return leftNanoUsd < 0 ? `−${formatCost(-leftNanoUsd)}` : formatCost(leftNanoUsd);
}
/** Returns whose a budget is, where nobody has used anything yet: what it names. */
function nameOf({ name, budget }) {
	return name ?? budget.match ?? "none yet";
}
export { nameOf as i, endText as n, leftText as r, SPANS as t };
