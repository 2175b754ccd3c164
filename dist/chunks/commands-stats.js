import { n as Command } from "./commander.js";
import { c as formatCost, d as formatPercent, f as formatTokens, l as formatDuration, s as countText } from "./format-number.js";
import { _ as drawTable, a as TOKEN_COLUMNS, c as shareOfMost, d as drawFacts, h as moreRows, i as COST_COLUMN, m as fitRows, o as nameColumn, r as textOf } from "./draw-report.js";
import { t as createInk } from "./ink.js";
import { i as wrapFacts, n as foreignText } from "./text-width.js";
import { i as openDatabase, t as databaseOption } from "./database-argument.js";
import { a as screenFor, i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { t as readOwnSettings } from "./own-settings.js";
import { En as stringify, n as _usingCtx } from "./hook.js";
import { i as rowValues, n as renderMarkdownRows, t as renderJson } from "./render-result.js";
import { t as textTable } from "./text-table.js";
import { i as textColumn, t as SUM_COLUMNS } from "./usage-columns.js";
import { a as untilOption, i as timezoneOption, n as sinceOption, o as utcOption, r as timeRangeOf, t as clockOf } from "./time-options.js";
import { t as warnOfListPrices } from "./warn-of-list-prices.js";
// src/parts/report/terminal/draw-stats.ts
/** Puts the most expensive first; of those without a price the ones with most tokens. */
function byCost(a, b) {
	const tokensOf = ({ inputTokens, outputTokens }) => inputTokens + outputTokens;
	return b.costNanoUsd - a.costNanoUsd || tokensOf(b) - tokensOf(a);
}
/** Returns what a database adds up to for people at a terminal. */
function drawStats({ totals, models }, zone, view) {
	const { width, hasColour } = view;
	const ink = createInk(hasColour);
	const { firstTimestamp, lastTimestamp, averageDurationMs } = totals;
	const [first, last] = [firstTimestamp, lastTimestamp].map((time) => time && zone.dayOf(time));
	const facts = [`Database, ${first === last ? first : `${first} to ${last}`} (${zone.name})`, ...averageDurationMs === void 0 ? [] : [`${formatDuration(averageDurationMs)} a record on average`]];
	const columns = [
		nameColumn("Model", ({ model }) => foreignText(model)),
		COST_COLUMN,
		...TOKEN_COLUMNS
	];
	const shareOf = shareOfMost(models);
	const draw = (rows, leftOut) => [
		...wrapFacts(facts, width).map((line) => ink.faint(line)),
		...drawFacts(totals, width, ink),
		"",
		...drawTable({
			columns,
			rows,
			shareOf
		}, width, ink),
		...moreRows(leftOut, ink)
	];
	return textOf(fitRows({
		rows: models.toSorted(byCost),
		draw
	}, view));
}
// src/doors/cli/render-stats.ts
const MODEL_COLUMNS = [textColumn("model", "Model", ({ model }) => model), ...SUM_COLUMNS];
/** What only the total says, as JSON and CSV name it. */
const TOTAL_COLUMNS = {
	sessions: ({ sessions }) => sessions,
	success_rate: ({ successRate }) => successRate ?? null,
	average_duration_ms: ({ averageDurationMs }) => averageDurationMs ?? null,
	first_timestamp: ({ firstTimestamp }) => firstTimestamp ?? null,
	last_timestamp: ({ lastTimestamp }) => lastTimestamp ?? null
};
/** Returns what a database adds up to, as text that ends in a line end. */
function renderStats(format, { totals, models }, zone) {
	const lines = totalLines(totals, zone);
	switch (format) {
		case "table": return `${lines.map(([title, value]) => `${title.padEnd(10)}${value}\n`).join("")}\n${textTable(MODEL_COLUMNS, models)}`;
		case "markdown": return `${lines.map(([title, value]) => `- ${title}: ${value}\n`).join("")}\n${renderMarkdownRows(MODEL_COLUMNS, models)}`;
		case "json": {
			const [sums = {}] = rowValues(SUM_COLUMNS, [totals]);
			const total = {
				...sums,
				...valuesOfTotal(totals)
			};
			return renderJson({
				total,
				by_model: rowValues(MODEL_COLUMNS, models)
			});
		}
		case "csv": return renderCsv({
			totals,
			models
		});
	}
}
/** Returns one table, as `report` does: a row for the total and for each model, told apart by `section` and `name`. */
function renderCsv({ totals, models }) {
	const none = Object.keys(TOTAL_COLUMNS).map(() => null);
	return stringify([
		[
			"section",
			"name",
			...SUM_COLUMNS.map(({ key }) => key),
			...Object.keys(TOTAL_COLUMNS)
		],
		[
			"total",
			"",
			...sumsOf(totals),
			...Object.values(valuesOfTotal(totals))
		],
		...models.map((model) => [
			"model",
			model.model,
			...sumsOf(model),
			...none
		])
	], { escape_formulas: true });
}
function sumsOf(sums) {
	return SUM_COLUMNS.map(({ value }) => value(sums));
}
function valuesOfTotal(totals) {
	return Object.fromEntries(Object.entries(TOTAL_COLUMNS).map(([key, value]) => [key, value(totals)]));
}
function totalLines(totals, zone) {
	return Object.entries({
		Usage: `${countText(totals.records, "record")}${sessions(totals)}`,
		Period: `${period(totals, zone)} (${zone.name})`,
		Tokens: `${formatTokens(totals.inputTokens + totals.outputTokens)}: ${formatTokens(totals.inputTokens)} in (${formatTokens(totals.cacheReadTokens)} cache reads, ${formatTokens(totals.cacheWriteTokens)} cache writes), ${formatTokens(totals.outputTokens)} out`,
		Cost: cost(totals),
		Success: totals.successRate === void 0 ? "unknown" : formatPercent(totals.successRate),
		Duration: totals.averageDurationMs === void 0 ? "unknown" : `${formatDuration(totals.averageDurationMs)} on average`
	});
}
function period({ firstTimestamp, lastTimestamp }, zone) {
	const [first, last] = [firstTimestamp, lastTimestamp].map((time) => time && zone.dayOf(time));
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
// src/doors/cli/commands/stats.ts
/** `tokenledger stats`: what the database adds up to. */
const createStatsCommand = (context) => new Command("stats").description("Show what the database adds up to: tokens, cost, success rate, models.").addOption(sinceOption()).addOption(untilOption()).addOption(utcOption()).addOption(timezoneOption()).addOption(formatOption("table", FORMATS)).addOption(jsonOption()).addOption(databaseOption()).action(async (options) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const format = formatOf(options, "table");
		const clock = clockOf(options, context);
		const { since, until } = timeRangeOf(options, clock);
		const store = _usingCtx$1.a(await openDatabase(context, {
			url: options.database,
			mode: "read"
		}));
		const totals = await store.totals({
			since,
			until
		});
		if (totals.records === 0 && (format === "table" || format === "markdown")) {
			const when = since === void 0 && until === void 0 ? "yet" : "of that time";
			context.print(`The database holds no usage ${when}.\n`);
			return;
		}
		warnOfListPrices(await readOwnSettings(context), context);
		const models = await store.tokensByModel(since, until);
		const screen = screenFor(options, context);
		if (screen !== void 0) screen.draw(drawStats({
			totals,
			models
		}, clock.zone, screen.view));
		else context.print(renderStats(format, {
			totals,
			models
		}, clock.zone));
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
export { createStatsCommand };
