import { $ as addTokens, Q as NO_TOKENS } from "./hook.js";
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
export { sessionOf as n, UsageTally as t };
