import { a as Option, n as Command, t as Argument } from "./commander.js";
import { dt as phaseOf, gn as stringify, kr as UsageFailure, wn as _usingCtx } from "./hook.js";
import { i as openDatabase, t as databaseOption } from "./database-argument.js";
import { t as parseTimeArgument } from "./time-argument.js";
import { a as visibleJson } from "./escape.js";
import { t as textTable } from "./text-table.js";
import { a as timeColumn, i as textColumn, n as countColumn, r as rateColumn, t as SUM_COLUMNS } from "./usage-columns.js";
// src/doors/cli/render-result.ts
const RESULT_FORMATS = [
	"table",
	"json",
	"csv"
];
/** Returns a query's result as text that ends in a line end. */
function renderResult(format, columns, rows) {
	switch (format) {
		case "table": return rows.length === 0 ? "Nothing was found.\n" : textTable(columns, rows);
		case "json": {
			const values = rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
			return `${visibleJson(JSON.stringify(values, void 0, 2))}\n`;
		}
		case "csv": return stringify([columns.map(({ key }) => key), ...rows.map((row) => columns.map(({ value }) => csvValue(value(row))))], { escape_formulas: true });
	}
}
function csvValue(value) {
	return typeof value === "object" && value !== null ? value.join(" ") : value;
}
// src/doors/cli/queries.ts
const DEFAULT_DAYS = 30;
const MAX_DAYS = 3660;
const PHASE = textColumn("phase", "Phase", (row) => row.phase);
/** The database's queries, by the name that the command line gives them. */
const QUERIES = {
	"tokens-by-model": query({
		takes: ["since", "until"],
		columns: [textColumn("model", "Model", ({ model }) => model), ...SUM_COLUMNS],
		ask: (store, { since, until }) => store.tokensByModel(since, until)
	}),
	"cost-by-phase": query({
		takes: ["phase"],
		columns: [PHASE, ...SUM_COLUMNS],
		ask: (store, { phase }) => store.costByPhase(phase)
	}),
	"cost-by-prompt-name": query({
		takes: ["promptName"],
		columns: [textColumn("prompt_name", "Prompt name", ({ promptName }) => promptName), ...SUM_COLUMNS],
		ask: (store, { promptName }) => store.costByPromptName(promptName)
	}),
	"success-rate-by-phase": query({
		takes: ["phase"],
		columns: [
			PHASE,
			countColumn("records", "Records", ({ records }) => records),
			countColumn("succeeded", "Succeeded", ({ succeeded }) => succeeded),
			countColumn("failed", "Failed", ({ failed }) => failed),
			rateColumn("success_rate", "Success", ({ successRate }) => successRate)
		],
		ask: (store, { phase }) => store.successRateByPhase(phase)
	}),
	"daily-cost-trend": query({
		takes: ["days"],
		columns: [textColumn("day", "Day", ({ day }) => day), ...SUM_COLUMNS],
		ask: (store, { days }) => store.dailyCostTrend(days)
	}),
	"error-summary": query({
		takes: ["since"],
		columns: [
			textColumn("error_message", "Message", ({ errorMessage }) => errorMessage),
			countColumn("failures", "Failures", ({ failures }) => failures),
			timeColumn("first_timestamp", "First (UTC)", ({ firstTimestamp }) => firstTimestamp),
			timeColumn("last_timestamp", "Last (UTC)", ({ lastTimestamp }) => lastTimestamp),
			{
				...textColumn("models", "Models", ({ models }) => models.join(", ")),
				value: ({ models }) => models
			}
		],
		ask: (store, { since }) => store.errorSummary(since)
	})
};
function query({ takes, columns, ask }) {
	return (options, now) => {
		const unknown = Object.keys(options).find((name) => !takes.some((taken) => taken === name));
		if (unknown !== void 0) throw new UsageFailure(`This query takes ${takes.map(flag).join(" and ")}, not ${flag(unknown)}.`);
		const values = parseOptions(options, now);
		return async (store, format) => renderResult(format, columns, await ask(store, values));
	};
}
function parseOptions(options, now) {
	const time = (text) => text === void 0 ? void 0 : parseTimeArgument(text, now).toISOString();
	return {
		since: time(options.since),
		until: time(options.until),
		phase: options.phase && (phaseOf(`Phase ${options.phase}`) ?? options.phase),
		promptName: options.promptName,
		days: parseDays(options.days)
	};
}
function parseDays(text) {
	if (text === void 0) return DEFAULT_DAYS;
	const days = Number(text);
	if (/^\d+$/.test(text) && days >= 1 && days <= MAX_DAYS) return days;
	throw new UsageFailure(`Cannot use --days ${text}: expected a whole number from 1 to ${MAX_DAYS}.`);
}
function flag(name) {
	return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
// src/doors/cli/commands/query.ts
/** `tokenledger query`: one of the database's named queries. */
const createQueryCommand = (context) => new Command("query").description("Answer a question from the database.").addArgument(new Argument("<name>", "the question").choices(Object.keys(QUERIES))).option("--since <time>", "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago").option("--until <time>", "before this time").option("--phase <phase>", "this phase only").option("--prompt-name <name>", "this prompt name (task type) only").option("--days <number>", "how many days, up to today in UTC (default: 30)").addOption(new Option("--format <format>", "how the answer is written").choices(RESULT_FORMATS).default("table")).addOption(databaseOption()).action(async (name, { database, format, ...given }) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const prepare = QUERIES[name];
		if (prepare === void 0) throw new UsageFailure(`There is no query ${name}.`);
		const ask = prepare(given, context.now());
		const store = _usingCtx$1.a(await openDatabase(context, {
			url: database,
			mode: "read"
		}));
		context.print(await ask(store, format));
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
export { createQueryCommand };
