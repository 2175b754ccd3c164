import { ht as addTokens, mt as NO_TOKENS } from "./hook.js";
// src/parts/report/usage-tally.ts
/** Adds up usage records, one at a time. */
var UsageTally = class {
	#records = 0;
	#tokens = NO_TOKENS;
	#costNanoUsd = 0;
	#unpricedRecords = 0;
	#unpricedTokens = 0;
	#succeeded = 0;
	#failed = 0;
	#sessionIds = /* @__PURE__ */ new Set();
	#durationsMs = [];
	/** Counts a record at its price, which is undefined when it has none. */
	add(record, costNanoUsd) {
		this.#records += 1;
		this.#tokens = addTokens(this.#tokens, record);
		if (costNanoUsd === void 0) {
			this.#unpricedRecords += 1;
			this.#unpricedTokens += record.inputTokens + record.outputTokens;
		} else this.#costNanoUsd += costNanoUsd;
		if (record.success === true) this.#succeeded += 1;
		if (record.success === false) this.#failed += 1;
		const session = sessionOf(record);
		if (session !== void 0) this.#sessionIds.add(session);
		if (record.durationMs !== void 0) this.#durationsMs.push(record.durationMs);
	}
	sums() {
		const known = this.#succeeded + this.#failed;
		return {
			records: this.#records,
			sessions: this.#sessionIds.size,
			...this.#tokens,
			costNanoUsd: this.#costNanoUsd,
			unpricedRecords: this.#unpricedRecords,
			unpricedTokens: this.#unpricedTokens,
			succeeded: this.#succeeded,
			failed: this.#failed,
			successRate: known === 0 ? void 0 : this.#succeeded / known,
			durationMs: total(this.#durationsMs),
			averageDurationMs: average(this.#durationsMs),
			p95DurationMs: percentile(this.#durationsMs, .95)
		};
	}
};
/** What no records add up to. */
const NO_USAGE = new UsageTally().sums();
/** Returns the session that an agent named; undefined when none did. */
function sessionOf({ sessionId }) {
	return sessionId === "" || sessionId.startsWith("row:") ? void 0 : sessionId;
}
function total(values) {
	if (values.length === 0) return void 0;
	return values.reduce((sum, value) => sum + value, 0);
}
function average(values) {
	const sum = total(values);
	return sum === void 0 ? void 0 : Math.round(sum / values.length);
}
/** Returns the smallest value that `fraction` of all values do not exceed (nearest rank). */
function percentile(values, fraction) {
	return Float64Array.from(values).sort()[Math.ceil(values.length * fraction) - 1];
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
export { sessionOf as a, UsageTally as i, GroupTally as n, NO_USAGE as r, FailureTally as t };
