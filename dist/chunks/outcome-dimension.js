import { pr as nearestName } from "./hook.js";
import { d as parseWeek, s as daysBetween, u as parseDay } from "./time-zone.js";
import { n as NO_VALUE, r as isNoValue } from "./no-value.js";
import { c as plainPath, f as isLike, n as OUTCOMES, o as isWanted, r as changeOf, s as isWithin, u as isForgeNumber } from "./ticket.js";
import { f as byCost, h as inOrderOf, m as codeOr } from "./sort-groups.js";
// src/usage/split-whole.ts
/**
* Splits a whole number by weights into whole numbers that add up to it exactly: each part is rounded
* down, and what is left goes to the largest remainders, the first of equal ones first.
*/
function splitWhole(total, weights) {
	const weight = weights.reduce((all, each) => all + each, 0);
	if (weight > 0 && weights.length > 1 && total * weight <= Number.MAX_SAFE_INTEGER) return splitSafe(total, weights, weight);
	const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
	if (sum === 0n || weights.length === 1) return weights.map((_, index) => index === 0 ? total : 0);
	const shares = weights.map((weight) => BigInt(total) * BigInt(weight));
	const parts = shares.map((share) => Number(share / sum));
	const left = total - parts.reduce((all, part) => all + part, 0);
	const byRemainder = shares.map((share, index) => ({
		index,
		remainder: share % sum
	})).sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
	for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
	return parts;
}
/** The same for numbers whose products are exact: many times as fast. */
function splitSafe(total, weights, sum) {
	const parts = weights.map((weight) => Math.floor(total * weight / sum));
	const remainders = weights.map((weight, index) => total * weight - (parts[index] ?? 0) * sum);
	let left = total - parts.reduce((all, part) => all + part, 0);
	for (; left > 0; left -= 1) {
		const index = remainders.indexOf(Math.max(...remainders));
		parts[index] = (parts[index] ?? 0) + 1;
		remainders[index] = -1;
	}
	return parts;
}
// src/parts/report/questions/select-records.ts
/** Returns what tells of a row which groups it belongs to, and undefined for one that does not pass. */
function createSelection(by, filters) {
	const dimensions = [...by, ...filters.map(({ dimension }) => dimension)];
	const shared = Array.from(new Set(dimensions.filter(({ sharesOf }) => sharesOf)));
	const whole = filters.filter(({ dimension }) => !shared.includes(dimension));
	const parted = filters.filter(({ dimension }) => shared.includes(dimension));
	return (row) => {
		if (!whole.every((filter) => passes(filter, filter.dimension.valueFor(row), row))) return void 0;
		const { record } = row;
		if (shared.length === 0) return {
			record,
			groups: [{
				names: namesOf(by, row),
				record
			}]
		};
		const kept = partsOf(row, shared).filter(({ values }) => parted.every((filter) => passes(filter, values.get(filter.dimension), row)));
		if (kept.length === 0) return void 0;
		return {
			record: sumParts(record, kept),
			groups: groupParts(kept, (values) => namesOf(by, row, values)).map(({ names, parts }) => ({
				names,
				record: sumParts(record, parts)
			}))
		};
	};
}
function passes(filter, value, row) {
	return filter.wanted.some((each) => isWanted(filter.dimension, value, each, row));
}
function namesOf(by, row, values) {
	return by.map((dimension) => {
		const { sharesOf, valueFor, groupOf } = dimension;
		const value = sharesOf === void 0 ? valueFor(row) : values?.get(dimension);
		return value === void 0 || groupOf === void 0 ? value : groupOf(value);
	});
}
const AMOUNTS = [
	"inputTokens",
	"outputTokens",
	"cacheReadTokens",
	"cacheWriteTokens",
	"costNanoUsd"
];
function partsOf(row, shared) {
	const combined = shared.reduce((combinations, dimension) => combinations.flatMap(({ values, weight }) => sharesOf(dimension, row).map((share) => ({
		values: new Map([...values, [dimension, share.value]]),
		weight: weight * share.weight
	}))), [{
		values: /* @__PURE__ */ new Map(),
		weight: 1
	}]);
	const weights = combined.map(({ weight }) => weight);
	const amounts = AMOUNTS.map((amount) => {
		const total = row.record[amount];
		return total === void 0 ? [] : splitWhole(total, weights);
	});
	return combined.map(({ values }, index) => ({
		values,
		...Object.fromEntries(AMOUNTS.map((amount, place) => [amount, amounts[place]?.[index]]))
	}));
}
function sharesOf({ sharesOf: shares }, row) {
	return shares?.(row).filter(({ weight }) => weight > 0) ?? [];
}
function groupParts(parts, nameParts) {
	const groups = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const names = nameParts(part.values);
		const key = JSON.stringify(names.map((name) => name ?? null));
		const group = groups.get(key) ?? {
			names,
			parts: []
		};
		groups.set(key, group);
		group.parts.push(part);
	}
	return Array.from(groups.values());
}
function sumParts(record, parts) {
	const sumOf = (amount) => record[amount] === void 0 ? void 0 : parts.reduce((sum, part) => sum + (part[amount] ?? 0), 0);
	const sums = Object.fromEntries(AMOUNTS.map((amount) => [amount, sumOf(amount)]));
	return {
		...record,
		...sums
	};
}
// src/parts/report/questions/allowed-values.ts
/** Allows some names; `alike` are accepted too, and not listed, and with `none` what else tables call it. */
function oneOf(names, alike = []) {
	const all = [...names, ...alike];
	return {
		expected: `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`,
		names,
		has: (wanted) => all.some((name) => isLike(name, wanted)) || names.includes("none") && isNoValue(wanted)
	};
}
const DATE_PATTERN = /^[\dw-]*\*[\dw*-]*$/i;
const DAYS = dates("a day such as 2026-02-23", (text) => parseDay(text));
const WEEKS = dates("a week such as 2026-W09", parseWeek);
const MONTHS = dates("a month such as 2026-02", (text) => parseDay(`${text}-01`));
function dates(expected, firstDay) {
	const has = (wanted) => DATE_PATTERN.test(wanted) || firstDay(wanted) !== void 0;
	return {
		expected,
		names: [],
		has,
		firstDay
	};
}
/** Returns the name that is next in time; undefined where `*` stands for several. */
function nearestTime(wanted, names, { firstDay }) {
	const day = firstDay(wanted);
	if (day === void 0) return void 0;
	const distanceTo = (name) => Math.abs(daysBetween(day, firstDay(name) ?? name));
	return names.toSorted((a, b) => distanceTo(a) - distanceTo(b) || (a < b ? -1 : 1))[0];
}
const LAST_NUMBER = /[#!]?(\d+)$/;
/** Returns the one of some names that may be meant: of a number alone, what has it in another repository. */
function nearestNumber(wanted, names) {
	const [typed, number] = LAST_NUMBER.exec(wanted) ?? [];
	return typed === wanted && names.find((name) => name.endsWith(`#${number}`)) || nearestName(wanted, names);
}
/** The numbers of pull requests. */
const PULL_REQUEST_NUMBERS = {
	expected: `a number such as 634, or ${NO_VALUE}`,
	names: [],
	has: (wanted) => isForgeNumber(wanted) || isNoValue(wanted)
};
// src/parts/report/questions/folder-dimension.ts
/** By folder: a commit's usage is shared by the folders whose lines it changed, in proportion. */
function folderDimension(grouping) {
	const groupOf = "packages" in grouping ? packageFinder(grouping.packages) : cutAt(grouping.depth);
	return {
		key: "folder",
		title: "packages" in grouping ? "Package" : "Folder",
		valueFor: () => void 0,
		sharesOf(row) {
			const lines = changeOf(row)?.changedLines;
			if (lines === void 0 || lines.size === 0) return [{
				value: void 0,
				weight: 1
			}];
			return Array.from(lines, ([value, weight]) => ({
				value,
				weight
			}));
		},
		groupOf,
		matches(folder, wanted) {
			const plain = plainPath(wanted);
			return isWithin(plain === "." ? groupOf(folder) : folder, plain);
		},
		cell: codeOr("unknown"),
		compare: byCost
	};
}
function cutAt(depth) {
	return (folder) => folder.split("/").slice(0, depth).join("/");
}
function packageFinder(packages) {
	const known = new Set(packages);
	return (folder) => {
		let place = folder;
		while (!known.has(place) && place.includes("/")) place = place.slice(0, place.lastIndexOf("/"));
		return known.has(place) ? place : ".";
	};
}
// src/parts/report/questions/outcome-dimension.ts
const UNNAMED = "unknown";
/** By what became of the change; of a merged one the share of its lines that was soon changed again is reworked. */
const OUTCOME = {
	key: "outcome",
	title: "Outcome",
	valueFor: outcomeOf,
	sharesOf(row) {
		const value = outcomeOf(row);
		if (value !== "merged" || typeof row.change !== "object") return [{
			value,
			weight: 1
		}];
		const { addedLines, reworkedLines } = row.change;
		return [{
			value,
			weight: reworkedLines === 0 ? 1 : addedLines - reworkedLines
		}, {
			value: "reworked",
			weight: reworkedLines
		}];
	},
	allowed: oneOf([...OUTCOMES, NO_VALUE]),
	cell: (name = UNNAMED) => name,
	compare: inOrderOf(OUTCOMES)
};
function outcomeOf({ change }) {
	if (change === "not committed") return "open";
	return typeof change === "object" ? change.outcome : void 0;
}
export { PULL_REQUEST_NUMBERS as a, nearestTime as c, MONTHS as i, oneOf as l, folderDimension as n, WEEKS as o, DAYS as r, nearestNumber as s, OUTCOME as t, createSelection as u };
