import { c as addPriced, l as isUnpriced, s as NO_COST } from "./cost-text.js";
import { n as UTC } from "./time-zone.js";
import { Nt as toUtc } from "./hook.js";
import { f as byCost, l as UsageTally, r as orderOf, s as GroupTally } from "./sort-groups.js";
import { t as OUTCOME, u as createSelection } from "./outcome-dimension.js";
// src/usage/merged-costs.ts
/** Divides the cost of merged commits by their pull requests, and by the lines that stayed. */
function mergedCosts(commits) {
	const reviewed = commits.filter(({ pullRequest }) => pullRequest !== void 0);
	const pullRequests = new Set(reviewed.map(({ repository, pullRequest }) => JSON.stringify([repository, pullRequest]))).size;
	const measured = commits.filter(hasKnownLines);
	const linesThatStayed = countLinesThatStayed(measured);
	const ofReviewed = addPriced(reviewed);
	const ofMeasured = addPriced(measured);
	return {
		pullRequests,
		costPerPullRequestNanoUsd: averageOf(ofReviewed, pullRequests),
		pullRequestsUnpricedTokens: ofReviewed.unpricedTokens,
		linesThatStayed,
		costPer100LinesNanoUsd: averageOf(ofMeasured, linesThatStayed / 100),
		linesUnpricedTokens: ofMeasured.unpricedTokens
	};
}
function averageOf(sum, count) {
	return count === 0 || isUnpriced(sum) ? void 0 : Math.round(sum.costNanoUsd / count);
}
/** The commits that one merge brought in all say what the whole of it added. */
function countLinesThatStayed(commits) {
	const linesByMerge = new Map(commits.map((commit) => [mergeKey(commit), commit.addedLines - commit.reworkedLines]));
	return Array.from(linesByMerge.values()).reduce((sum, lines) => sum + lines, 0);
}
/** What a database does not know the merge of is told by its pull request. */
function mergeKey({ repository, pullRequest, mergedBy, commit }) {
	return JSON.stringify([repository, mergedBy ?? pullRequest ?? commit]);
}
/** Lines are told by history: a change that only the forge told of has none that anybody knows. */
function hasKnownLines({ addedLines, mergedBy }) {
	return addedLines > 0 || mergedBy !== void 0;
}
/** Adds up what each merged commit cost. */
var MergedTally = class {
	#commits = /* @__PURE__ */ new Map();
	add({ record, repository, change }) {
		if (typeof change !== "object" || change.outcome !== "merged") return;
		const key = JSON.stringify([repository, change.commit]);
		const { commit, pullRequest, mergedBy, addedLines, reworkedLines } = change;
		const before = this.#commits.get(key) ?? NO_COST;
		this.#commits.set(key, {
			repository,
			commit,
			pullRequest,
			mergedBy,
			addedLines,
			reworkedLines,
			...addPriced([before, sumOf(record)])
		});
	}
	costs() {
		return mergedCosts([...this.#commits.values()]);
	}
};
function sumOf({ costNanoUsd, inputTokens, outputTokens }) {
	if (costNanoUsd !== void 0) return {
		...NO_COST,
		records: 1,
		costNanoUsd
	};
	return {
		...NO_COST,
		records: 1,
		unpricedRecords: 1,
		unpricedTokens: inputTokens + outputTokens
	};
}
// src/parts/report/questions/question.ts
/**
* Adds up the records that pass the filters, whole and by group. Each record counts: hand in distinct ones, of
* the range only.
*/
async function answer(rows, question, price, { range = {}, zone = UTC } = {}) {
	const select = createSelection(question.by, question.filters);
	const total = new UsageTally();
	const unpriced = new GroupTally();
	const agents = new GroupTally();
	const nested = new NestedTally();
	const merged = question.by.includes(OUTCOME) ? new MergedTally() : void 0;
	let first;
	let last;
	const add = (row) => {
		const selected = select(row);
		if (selected === void 0) return;
		const { record, groups } = selected;
		const timestamp = toUtc(record.timestamp) ?? record.timestamp;
		first = lesser(first, timestamp);
		if (timestamp > (last ?? "")) last = timestamp;
		total.add(record, record.costNanoUsd);
		if (record.costNanoUsd === void 0) unpriced.add(record.model, record, void 0);
		agents.add(record.agent || void 0, record, record.costNanoUsd);
		for (const group of groups) nested.add(group, row);
		merged?.add({
			...row,
			record
		});
	};
	if (Symbol.iterator in rows) for (const row of rows) add(isPriced(row) ? row : await priced(row, price));
	else for await (const row of rows) add(isPriced(row) ? row : await priced(row, price));
	const groups = nested.groups().sort(orderOf(question.by, question.sort));
	return {
		question,
		range,
		zone,
		isFiltered: question.filters.length > 0,
		total: total.sums(),
		firstTimestamp: first,
		lastTimestamp: last,
		groups: groups.slice(0, question.limit),
		leftOut: groups.length - groups.slice(0, question.limit).length,
		agents: agents.groups().sort(byCost),
		merged: merged?.costs(),
		unpricedModels: unpriced.groups().filter(({ unpricedTokens }) => unpricedTokens > 0).sort(byCost)
	};
}
function lesser(one, other) {
	return one === void 0 || other < one ? other : one;
}
function isPriced({ record }) {
	return record.costNanoUsd !== void 0;
}
/** Returns a row whose record has its price, so that shares of it have theirs. */
async function priced(row, price) {
	const { record } = row;
	return {
		...row,
		record: {
			...record,
			costNanoUsd: await price(record)
		}
	};
}
/** Adds up records by the groups of one dimension, and by those of a second within each. */
var NestedTally = class {
	#top = /* @__PURE__ */ new Map();
	add({ names, record }, row) {
		let levels = this.#top;
		for (const name of names) {
			let level = levels.get(name);
			if (level === void 0) {
				level = {
					name,
					first: row,
					tally: new UsageTally(),
					within: /* @__PURE__ */ new Map()
				};
				levels.set(name, level);
			}
			level.tally.add(record, record.costNanoUsd);
			levels = level.within;
		}
	}
	groups() {
		return groupsOf(this.#top);
	}
};
/** Returns the innermost groups, each behind those that it is within. */
function groupsOf(levels) {
	return Array.from(levels.values()).flatMap(({ name, first, tally, within }) => {
		const group = {
			name,
			first,
			...tally.sums()
		};
		const inner = groupsOf(within);
		return inner.length === 0 ? [[group]] : inner.map((each) => [group, ...each]);
	});
}
/** Returns what tells groups apart by the values of their dimensions. */
function keyOf(names) {
	return JSON.stringify(names.map((name) => name ?? null));
}
export { keyOf as n, mergedCosts as r, answer as t };
