import { Ot as toUtc } from "./hook.js";
import { S as byCost, _ as UsageTally, h as GroupTally, x as orderOf } from "./table-columns.js";
import { r as createSelection, t as OUTCOME } from "./outcome-dimension.js";
// src/usage/merged-costs.ts
/** Divides the cost of merged commits by their pull requests, and by the lines that stayed. */
function mergedCosts(commits) {
	const costOf = (some) => some.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
	const reviewed = commits.filter(({ pullRequest }) => pullRequest !== void 0);
	const pullRequests = new Set(reviewed.map(({ repository, pullRequest }) => JSON.stringify([repository, pullRequest]))).size;
	const measured = commits.filter(hasKnownLines);
	const linesThatStayed = countLinesThatStayed(measured);
	return {
		pullRequests,
		costPerPullRequestNanoUsd: pullRequests === 0 ? void 0 : Math.round(costOf(reviewed) / pullRequests),
		linesThatStayed,
		costPer100LinesNanoUsd: linesThatStayed === 0 ? void 0 : Math.round(costOf(measured) * 100 / linesThatStayed)
	};
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
		const before = this.#commits.get(key)?.costNanoUsd ?? 0;
		this.#commits.set(key, {
			repository,
			commit,
			pullRequest,
			mergedBy,
			addedLines,
			reworkedLines,
			costNanoUsd: before + (record.costNanoUsd ?? 0)
		});
	}
	costs() {
		return mergedCosts([...this.#commits.values()]);
	}
};
// src/parts/report/questions/question.ts
/**
* Adds up the records that pass the filters, whole and by group. Each record counts: hand in distinct ones, of
* the range only.
*/
async function answer(rows, question, price, range = {}) {
	const select = createSelection(question.by, question.filters);
	const total = new UsageTally();
	const models = new GroupTally();
	const agents = new GroupTally();
	const nested = new NestedTally();
	const merged = question.by.includes(OUTCOME) ? new MergedTally() : void 0;
	let first;
	let last;
	for await (const row of rows) {
		const selected = select(row.record.costNanoUsd !== void 0 ? row : await priced(row, price));
		if (selected === void 0) continue;
		const { record, groups } = selected;
		const timestamp = toUtc(record.timestamp) ?? record.timestamp;
		first = lesser(first, timestamp);
		if (timestamp > (last ?? "")) last = timestamp;
		total.add(record, record.costNanoUsd);
		models.add(record.model, record, record.costNanoUsd);
		agents.add(record.agent || void 0, record, record.costNanoUsd);
		for (const group of groups) nested.add(group, row);
		merged?.add({
			...row,
			record
		});
	}
	const groups = nested.groups().sort(orderOf(question.by, question.sort));
	return {
		question,
		range,
		total: total.sums(),
		firstTimestamp: first,
		lastTimestamp: last,
		groups: groups.slice(0, question.limit),
		leftOut: groups.length - groups.slice(0, question.limit).length,
		agents: agents.groups().sort(byCost),
		merged: merged?.costs(),
		unpricedModels: models.groups().filter(({ unpricedTokens }) => unpricedTokens > 0).sort(byCost)
	};
}
function lesser(one, other) {
	return one === void 0 || other < one ? other : one;
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
	#levels = /* @__PURE__ */ new Map();
	add({ names, record }, row) {
		for (let depth = 1; depth <= names.length; depth += 1) {
			const key = keyOf(names.slice(0, depth));
			let level = this.#levels.get(key);
			if (level === void 0) {
				level = {
					names: names.slice(0, depth),
					tally: new UsageTally(),
					first: row
				};
				this.#levels.set(key, level);
			}
			level.tally.add(record, record.costNanoUsd);
		}
	}
	groups() {
		const levels = Array.from(this.#levels.values());
		const depth = Math.max(0, ...levels.map(({ names }) => names.length));
		const groupByKey = new Map(Array.from(this.#levels, ([key, { names, tally, first }]) => [key, {
			name: names.at(-1),
			first,
			...tally.sums()
		}]));
		return levels.filter(({ names }) => names.length === depth).map(({ names }) => names.flatMap((_, index) => groupByKey.get(keyOf(names.slice(0, index + 1))) ?? []));
	}
};
/** Returns what tells groups apart by the values of their dimensions. */
function keyOf(names) {
	return JSON.stringify(names.map((name) => name ?? null));
}
export { keyOf as n, mergedCosts as r, answer as t };
