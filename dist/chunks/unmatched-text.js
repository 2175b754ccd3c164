import { b as isNoValue } from "./sort-groups.js";
// src/parts/report/unmatched-text.ts
/** Says that no record has what a filter names, and what may be meant; `quote` makes texts harmless where they are printed. */
function unmatchedText({ key, wanted, nearest, isMerge = false }, quote) {
	const name = key.replaceAll("_", " ");
	if (isNoValue(wanted)) return `Each of these records has ${articleFor(name)} ${name}.`;
	if (isMerge) return `None of these records has the ${name} ${quote(wanted)}, a merge: ${quote(`tokenledger report ${wanted}`)} counts what it brought in.`;
	const meant = nearest === void 0 ? "" : `; the nearest is ${quote(nearest)}`;
	return `None of these records has the ${name} ${quote(wanted)}${meant}.`;
}
function articleFor(name) {
	return /^[aeiou]/.test(name) ? "an" : "a";
}
/** As JSON gives it; nothing where no filter names something that is not there. */
function unmatchedValue(unmatched = []) {
	if (unmatched.length === 0) return {};
	return { unmatched_filters: unmatched.map(({ key, wanted, nearest }) => ({
		dimension: key,
		value: wanted,
		nearest: nearest ?? null
	})) };
}
export { unmatchedValue as n, unmatchedText as t };
