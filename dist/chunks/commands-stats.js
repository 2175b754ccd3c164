import { n as Command } from "./commander.js";
import { a as formatTokens, i as formatPercent, n as formatCost, r as formatDuration, t as countText } from "./format-number.js";
import { t as parseTimeArgument } from "./time-argument.js";
import { i as openDatabase, t as databaseOption } from "./database-argument.js";
import { t as textTable } from "./text-table.js";
import { i as textColumn, t as SUM_COLUMNS } from "./usage-columns.js";
import { wn as _usingCtx } from "./hook.js";
// src/doors/cli/commands/stats.ts
const MODEL_COLUMNS = [textColumn("model", "Model", ({ model }) => model), ...SUM_COLUMNS];
/** `tokenledger stats`: what the database adds up to. */
const createStatsCommand = (context) => new Command("stats").description("Show what the database adds up to: tokens, cost, success rate, models.").option("--since <time>", "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago").option("--until <time>", "before this time").addOption(databaseOption()).action(async (options) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const [since, until] = [options.since, options.until].map((text) => text === void 0 ? void 0 : parseTimeArgument(text, context.now()).toISOString());
		const store = _usingCtx$1.a(await openDatabase(context, {
			url: options.database,
			mode: "read"
		}));
		const totals = await store.totals({
			since,
			until
		});
		if (totals.records === 0) {
			const when = since === void 0 && until === void 0 ? "yet" : "of that time";
			context.print(`The database holds no usage ${when}.\n`);
			return;
		}
		context.print(totalLines(totals));
		context.print(`\n${textTable(MODEL_COLUMNS, await store.tokensByModel(since, until))}`);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
function totalLines(totals) {
	const lines = {
		Usage: `${countText(totals.records, "record")}${sessions(totals)}`,
		Period: `${period(totals)} (UTC)`,
		Tokens: `${formatTokens(totals.inputTokens + totals.outputTokens)}: ${formatTokens(totals.inputTokens)} in (${formatTokens(totals.cacheReadTokens)} cache reads, ${formatTokens(totals.cacheWriteTokens)} cache writes), ${formatTokens(totals.outputTokens)} out`,
		Cost: cost(totals),
		Success: totals.successRate === void 0 ? "unknown" : formatPercent(totals.successRate),
		Duration: totals.averageDurationMs === void 0 ? "unknown" : `${formatDuration(totals.averageDurationMs)} on average`
	};
	return Object.entries(lines).map(([title, text]) => `${title.padEnd(10)}${text}\n`).join("");
}
function period({ firstTimestamp, lastTimestamp }) {
	const [first, last] = [firstTimestamp, lastTimestamp].map((time) => time?.slice(0, 10));
	return first === last ? `${first}` : `${first} to ${last}`;
}
function sessions({ sessions }) {
	return sessions === 0 ? "" : ` in ${countText(sessions, "session")}`;
}
function cost({ records, costNanoUsd, unpricedRecords, unpricedTokens }) {
	if (unpricedRecords === 0) return formatCost(costNanoUsd);
	const unpriced = `${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")} without a price`;
	return unpricedRecords === records ? unpriced : `${formatCost(costNanoUsd)}, and ${unpriced}`;
}
export { createStatsCommand };
