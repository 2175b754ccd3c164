import { n as Command } from "./commander.js";
import { _r as UsageFailure, n as _usingCtx, pr as nearestName, r as visibleLine } from "./hook.js";
import { i as openDatabase, t as databaseOption } from "./database-argument.js";
import { i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { t as warnOfMissingAuthors } from "./missing-authors.js";
import { t as readOwnSettings } from "./own-settings.js";
import { t as QUERIES } from "./queries.js";
import { r as renderResult } from "./render-result.js";
import { a as untilOption, i as timezoneOption, n as sinceOption, o as utcOption, t as clockOf } from "./time-options.js";
import { s as wordColumn } from "./usage-columns.js";
import { t as warnOfListPrices } from "./warn-of-list-prices.js";
// src/doors/cli/commands/query.ts
const QUERY_COLUMNS = [
	wordColumn("name", "Query", ({ name }) => name),
	wordColumn("parameter", "Takes", ({ firstOption }) => firstOption),
	wordColumn("answers", "Answers", ({ answers }) => answers)
];
/** `tokenledger query`: one of the database's named queries. */
const createQueryCommand = (context) => new Command("query").description("Answer a question from the database; without a name, list the questions.").argument("[name]", "the question").argument("[word]", "what the question takes: a phase, a prompt name, days or a range of time").addOption(sinceOption()).addOption(untilOption()).addOption(utcOption()).addOption(timezoneOption()).option("--phase <phase>", "this phase only").option("--prompt-name <name>", "this prompt name (task type) only").option("--days <number>", "how many days, up to today in UTC (default: 30)").option("--sort <column>", "by this column: the largest numbers first, texts from A to Z").option("--limit <number>", "no more rows than this").addOption(formatOption("table", FORMATS)).addOption(jsonOption()).addOption(databaseOption()).action(async (name, word, { database, format, json, utc, timezone, sort, limit, ...options }) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const written = formatOf({
			format,
			json
		}, "table");
		if (name === void 0) {
			context.print(renderResult(written, QUERY_COLUMNS, listQueries()));
			return;
		}
		const config = await readOwnSettings(context);
		const query = findQuery(name);
		const ask = query.prepare({
			word,
			options,
			rows: {
				sort,
				limit
			},
			clock: clockOf({
				utc,
				timezone
			}, context),
			ticketPatterns: config.ticket
		});
		const store = _usingCtx$1.a(await openDatabase(context, {
			url: database,
			mode: "read"
		}));
		if (query.hasCosts) warnOfListPrices(config, context);
		if (query.hasAuthors) await warnOfMissingAuthors(store, config, context);
		const warn = (text) => context.warn(`tokenledger: ${visibleLine(text)}\n`);
		context.print(await ask(store, {
			format: written,
			warn
		}));
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
function listQueries() {
	return Object.entries(QUERIES).map(([name, query]) => ({
		...query,
		name
	}));
}
function findQuery(name) {
	const query = Object.hasOwn(QUERIES, name) ? QUERIES[name] : void 0;
	if (query !== void 0) return query;
	const names = Object.keys(QUERIES);
	const meant = nearestName(name, names);
	throw new UsageFailure(`There is no query ${JSON.stringify(name)}. ${meant === void 0 ? `Expected one of ${names.join(", ")}.` : `Did you mean ${meant}?`}`);
}
export { createQueryCommand };
