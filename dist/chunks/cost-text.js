import { Sn as formatUsd } from "./hook.js";
import { c as formatCost, d as formatPercent } from "./format-number.js";
// src/usage/priced-sum.ts
const NO_COST = {
	records: 0,
	costNanoUsd: 0,
	unpricedRecords: 0,
	unpricedTokens: 0
};
/** Adds sums up. */
function addPriced(sums) {
	return sums.reduce((all, sum) => ({
		records: all.records + sum.records,
		costNanoUsd: all.costNanoUsd + sum.costNanoUsd,
		unpricedRecords: all.unpricedRecords + sum.unpricedRecords,
		unpricedTokens: all.unpricedTokens + sum.unpricedTokens
	}), NO_COST);
}
/** Returns what is left of a sum without a part of it. */
function subtractPriced(all, part) {
	return {
		records: all.records - part.records,
		costNanoUsd: all.costNanoUsd - part.costNanoUsd,
		unpricedRecords: all.unpricedRecords - part.unpricedRecords,
		unpricedTokens: all.unpricedTokens - part.unpricedTokens
	};
}
/** Whether nothing has a price: then a sum of 0 says nothing. */
function isUnpriced({ records, unpricedRecords }) {
	return records > 0 && unpricedRecords === records;
}
/** Whether the cost is all of it; otherwise it is a lower bound, and what it differs from another by is not known. */
function isWhole(sum) {
	return sum.unpricedTokens === 0 && !isUnpriced(sum);
}
// src/parts/report/cost-text.ts
/** Returns what a sum tells of a cost. */
function knownCost(sum) {
	return {
		costNanoUsd: sum.costNanoUsd,
		isWhole: isWhole(sum)
	};
}
/** Returns a cost, `≥` when tokens without a price come on top, or a word: what is unknown is not $0. */
function costText(sum) {
	return isUnpriced(sum) ? "unpriced" : atLeastText(sum.costNanoUsd, sum.unpricedTokens > 0);
}
/** Returns a cost, with `≥` where it is a lower bound. */
function atLeastText(costNanoUsd, isLowerBound) {
	return `${isLowerBound ? "≥ " : ""}${formatCost(costNanoUsd)}`;
}
/** Returns how much a cost is above or below what it was: `+25 %`; of what is not all known nobody knows. */
function changeText(now, before) {
	if (!now.isWhole || !before.isWhole) return "not known";
	if (now.costNanoUsd === before.costNanoUsd) return "±0 %";
	if (before.costNanoUsd === 0) return `+${formatCost(now.costNanoUsd)}`;
	const share = (now.costNanoUsd - before.costNanoUsd) / before.costNanoUsd;
	return `${share > 0 ? "+" : "−"}${formatPercent(Math.abs(share))}`;
}
/** Returns what a sum cost in USD, exactly. No records cost 0. Records that all lack a price have no known cost. */
function knownUsd(sum) {
	return isUnpriced(sum) ? void 0 : formatUsd(sum.costNanoUsd);
}
/** Returns the same as JSON gives it. */
function usdValue(sum) {
	const usd = knownUsd(sum);
	return usd === void 0 ? null : Number(usd);
}
export { knownUsd as a, addPriced as c, subtractPriced as d, knownCost as i, isUnpriced as l, changeText as n, usdValue as o, costText as r, NO_COST as s, atLeastText as t, isWhole as u };
