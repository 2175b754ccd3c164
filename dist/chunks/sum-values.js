import { s as billedValues } from "./coverage.js";
import { a as knownUsd, o as usdValue } from "./cost-text.js";
// src/parts/report/sum-values.ts
/** What a CSV says about sums, by the title of the column; unknown values are undefined. */
const SUM_CELLS = {
	records: (sums) => sums.records,
	sessions: (sums) => sums.sessions,
	prompt_tokens: (sums) => sums.inputTokens,
	completion_tokens: (sums) => sums.outputTokens,
	cache_read_tokens: (sums) => sums.cacheReadTokens,
	cache_write_tokens: (sums) => sums.cacheWriteTokens,
	cost_usd: knownUsd,
	unpriced_records: (sums) => sums.unpricedRecords,
	unpriced_tokens: (sums) => sums.unpricedTokens,
	succeeded: (sums) => sums.succeeded,
	failed: (sums) => sums.failed,
	success_rate: (sums) => sums.successRate?.toFixed(4),
	average_duration_ms: (sums) => sums.averageDurationMs,
	p95_duration_ms: (sums) => sums.p95DurationMs
};
/** Returns the cells of sums, in the order of their columns. */
function sumCells(sums) {
	return Object.values(SUM_CELLS).map((value) => value(sums) ?? "");
}
/** Returns sums as JSON gives them: keys are the CSV's titles, unknown values are null. */
function sumValues(sums) {
	const values = Object.entries(SUM_CELLS).map(([name, value]) => [name, value(sums) ?? null]);
	return {
		...Object.fromEntries(values),
		cost_usd: usdValue(sums),
		success_rate: sums.successRate ?? null
	};
}
/** Returns the same of what usage is compared with. */
function previousValue({ range, total, billed }) {
	const { since = null, until = null } = range;
	return {
		since,
		until,
		...sumValues(total),
		...billedValues(billed)
	};
}
export { sumValues as i, previousValue as n, sumCells as r, SUM_CELLS as t };
