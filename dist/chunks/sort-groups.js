import { t as markdownCode } from "./escape.js";
import { r as isNoValue } from "./no-value.js";
// src/parts/report/questions/dimension.ts
/** Returns a dimension's title within a sentence: `day (UTC)`. */
function nounOf({ title }) {
	return title.slice(0, 1).toLowerCase() + title.slice(1);
}
function codeOr(unnamed) {
	return (name) => name === void 0 ? unnamed : markdownCode(name);
}
const naturalOrder = new Intl.Collator("en", { numeric: true });
/** Puts phase 2 before phase 10, and the group without a name last. */
function byName(a, b) {
	if (a.name === void 0 || b.name === void 0) return Number(a.name === void 0) - Number(b.name === void 0);
	return naturalOrder.compare(a.name, b.name);
}
/** Puts the most expensive first; of those without a price the ones with most tokens. */
function byCost(a, b) {
	return b.costNanoUsd - a.costNanoUsd || b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) || byName(a, b);
}
/** Returns an order that keeps a list's, with what is not in it last. */
function inOrderOf(names) {
	const rankOf = ({ name }) => {
		const rank = name === void 0 ? -1 : names.indexOf(name);
		return rank === -1 ? names.length : rank;
	};
	return (a, b) => rankOf(a) - rankOf(b);
}
// src/parts/report/percentile.ts
/**
* Returns the smallest of some values that `fraction` of all do not exceed (nearest rank); undefined where there is none.
* The values are put in another order: as far as it takes, which is a fraction of what it takes to sort them.
*/
function percentile(values, fraction) {
	const wanted = Math.ceil(values.length * fraction) - 1;
	let [first, last] = [0, values.length - 1];
	while (first < last) {
		const { low, high } = partition(values, first, last);
		if (wanted <= high) last = high;
		else if (wanted >= low) first = low;
		else break;
	}
	return values[wanted];
}
/** Parts values so that none up to `high` is larger than any from `low` on; those between are equal. */
function partition(values, first, last) {
	const pivot = values[first + last >> 1] ?? 0;
	let [low, high] = [first, last];
	while (low <= high) {
		while ((values[low] ?? pivot) < pivot) low += 1;
		while ((values[high] ?? pivot) > pivot) high -= 1;
		if (low > high) break;
		const value = values[low] ?? 0;
		values[low] = values[high] ?? 0;
		values[high] = value;
		low += 1;
		high -= 1;
	}
	return {
		low,
		high
	};
}
// src/parts/report/usage-tally.ts
/** Adds up usage records, one at a time. */
var UsageTally = class {
	#records = 0;
	#inputTokens = 0;
	#outputTokens = 0;
	#cacheReadTokens = 0;
	#cacheWriteTokens = 0;
	#costNanoUsd = 0;
	#unpricedRecords = 0;
	#unpricedTokens = 0;
	#succeeded = 0;
	#failed = 0;
	#latestSession = "";
	#sessionIds = /* @__PURE__ */ new Set();
	#durationsMs = [];
	/** Counts a record at its price, which is undefined when it has none. */
	add(record, costNanoUsd) {
		this.#records += 1;
		this.#inputTokens += record.inputTokens;
		this.#outputTokens += record.outputTokens;
		this.#cacheReadTokens += record.cacheReadTokens;
		this.#cacheWriteTokens += record.cacheWriteTokens;
		if (costNanoUsd === void 0) {
			this.#unpricedRecords += 1;
			this.#unpricedTokens += record.inputTokens + record.outputTokens;
		} else this.#costNanoUsd += costNanoUsd;
		if (record.success === true) this.#succeeded += 1;
		if (record.success === false) this.#failed += 1;
		if (record.sessionId !== this.#latestSession) {
			this.#latestSession = record.sessionId;
			const session = sessionOf(record);
			if (session !== void 0) this.#sessionIds.add(session);
		}
		if (record.durationMs !== void 0) this.#durationsMs.push(record.durationMs);
	}
	sums() {
		return toSums({
			records: this.#records,
			sessions: this.#sessionIds.size,
			inputTokens: this.#inputTokens,
			outputTokens: this.#outputTokens,
			cacheReadTokens: this.#cacheReadTokens,
			cacheWriteTokens: this.#cacheWriteTokens,
			costNanoUsd: this.#costNanoUsd,
			unpricedRecords: this.#unpricedRecords,
			unpricedTokens: this.#unpricedTokens,
			succeeded: this.#succeeded,
			failed: this.#failed
		}, Float64Array.from(this.#durationsMs));
	}
};
/** Adds to sums what follows from them and from how long the records took that say so, which are put in another order. */
function toSums(counts, durationsMs) {
	const known = counts.succeeded + counts.failed;
	let durationMs = 0;
	for (const duration of durationsMs) durationMs += duration;
	const hasDurations = durationsMs.length > 0;
	return {
		...counts,
		successRate: known === 0 ? void 0 : counts.succeeded / known,
		durationMs: hasDurations ? durationMs : void 0,
		averageDurationMs: hasDurations ? Math.round(durationMs / durationsMs.length) : void 0,
		p95DurationMs: percentile(durationsMs, .95)
	};
}
/** What no records add up to. */
const NO_USAGE = new UsageTally().sums();
/** Returns the session that an agent named; undefined when none did. */
function sessionOf({ sessionId }) {
	return sessionId === "" || sessionId.startsWith("row:") ? void 0 : sessionId;
}
/** Adds up usage records by the name of the group that each belongs to. */
var GroupTally = class {
	#tallyByName = /* @__PURE__ */ new Map();
	/** Counts a record at its price, which is undefined when it has none. */
	add(name, record, costNanoUsd) {
		let tally = this.#tallyByName.get(name);
		if (tally === void 0) {
			tally = new UsageTally();
			this.#tallyByName.set(name, tally);
		}
		tally.add(record, costNanoUsd);
	}
	/** Returns the groups in the order of their first records. */
	groups() {
		return Array.from(this.#tallyByName, ([name, tally]) => ({
			name,
			...tally.sums()
		}));
	}
};
/** Counts failed records by the reason they give. */
var FailureTally = class {
	#failuresByMessage = /* @__PURE__ */ new Map();
	/** Counts a failure at a time given in UTC. */
	add(message, timestamp, model) {
		const failures = this.#failuresByMessage.get(message);
		if (failures === void 0) {
			this.#failuresByMessage.set(message, {
				count: 1,
				first: timestamp,
				last: timestamp,
				models: /* @__PURE__ */ new Set([model])
			});
			return;
		}
		failures.count += 1;
		if (timestamp < failures.first) failures.first = timestamp;
		if (timestamp > failures.last) failures.last = timestamp;
		failures.models.add(model);
	}
	/** Returns the reasons, the most frequent first, then the latest. */
	groups() {
		return Array.from(this.#failuresByMessage, ([message, failures]) => ({
			message,
			failures: failures.count,
			firstTimestamp: failures.first,
			lastTimestamp: failures.last,
			models: [...failures.models].sort()
		})).sort((a, b) => b.failures - a.failures || (b.lastTimestamp > a.lastTimestamp ? 1 : -1));
	}
};
// src/parts/report/unmatched-text.ts
/**
* Says that no record has what a filter names, and what may be meant; `quote` makes texts harmless where they are
* printed, and `which` says of which records it is told.
*/
function unmatchedText({ key, wanted, nearest, isMerge = false }, quote, which = "these records") {
	const name = key.replaceAll("_", " ");
	if (isNoValue(wanted)) return `Each of ${which} has ${articleFor(name)} ${name}.`;
	if (isMerge) return `None of ${which} has the ${name} ${quote(wanted)}, a merge: ${quote(`tokenledger report ${wanted}`)} counts what it brought in.`;
	const meant = nearest === void 0 ? "" : `; the nearest is ${quote(nearest)}`;
	return `None of ${which} has the ${name} ${quote(wanted)}${meant}.`;
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
// src/parts/report/questions/sort-groups.ts
const SORTS = [
	"cost",
	"tokens",
	"records",
	"time",
	"name"
];
/** Returns the order that is asked for, or else that of the dimensions: the second within the first. */
function orderOf(by, sort) {
	if (sort === void 0 || sort === "name") return (a, b) => by.reduce((order, { compare }, level) => {
		const [one, other] = [a[level], b[level]];
		if (order !== 0 || one === void 0 || other === void 0) return order;
		return sort === "name" ? byName(one, other) : compare(one, other);
	}, 0);
	const largest = LARGEST[sort];
	return (a, b) => largest(lastOf(a), lastOf(b)) || byCost(lastOf(a), lastOf(b));
}
const LARGEST = {
	cost: byCost,
	tokens: (a, b) => b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens),
	records: (a, b) => b.records - a.records,
	time: (a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0)
};
/** Returns the group whose sums are those of a nested one. */
function lastOf(group) {
	return group.at(-1) ?? group[0];
}
export { unmatchedValue as a, NO_USAGE as c, toSums as d, byCost as f, nounOf as g, inOrderOf as h, unmatchedText as i, UsageTally as l, codeOr as m, lastOf as n, FailureTally as o, byName as p, orderOf as r, GroupTally as s, SORTS as t, sessionOf as u };
