import { a as Option } from "./commander.js";
import { Ar as UsageFailure, kr as Failure } from "./hook.js";
import { A as measuresOfRollup, C as DAILY_FAILURES, D as USAGE_SUMS, E as MEASURES, M as COLUMNS, O as dimensionsOfCalls, R as toUsageRecord, S as lockRepositories, T as DAILY_USAGE, _ as listFileStates, a as prune, b as findSpelling, c as refreshRollups, d as rereadSharers, h as findRemoteTree, i as keepPruning, j as tableOfAll, k as measuresOfCalls, l as countByDay, n as findPrunedBefore, r as forgetPruning, t as deleteRecords, w as DAILY_PHASE_USAGE, x as listRepositories, y as saveRemoteTree } from "./retention.js";
import { n as findRepository } from "./repository.js";
import { r as oneLine } from "./escape.js";
import { n as formatCost, o as formatWhole, t as countText } from "./format-number.js";
import { resolve } from "node:path";
import { homedir } from "node:os";
// src/parts/database/database-url.ts
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const EXPECTED = "expected sqlite:PATH (such as sqlite:.telemetry/telemetry.db) or postgres://USER:PASSWORD@HOST/DATABASE";
/**
* Returns what a database URL names: `sqlite:path`, `sqlite:~/path`, `sqlite:///absolute/path`, `sqlite::memory:`,
* `postgres://…` or `postgresql://…`.
*
* @throws {UsageFailure} for anything else; it names the scheme and never the URL, which may hold
* a password.
*/
function parseDatabaseUrl(text) {
	const url = text.trim();
	const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
	if (scheme === "sqlite") return parseSqliteUrl(url);
	if (scheme === "postgres" || scheme === "postgresql") return parsePostgresUrl(url, scheme);
	const got = scheme === void 0 ? "one without a scheme" : `one that starts with ${scheme}:`;
	throw refusal(`${EXPECTED}, got ${got}`);
}
function parseSqliteUrl(url) {
	const path = url.slice(7);
	if (path === "") throw refusal("expected a path after sqlite:, got nothing");
	if (!path.startsWith("//")) return {
		engine: "sqlite",
		path
	};
	const absolute = path.slice(2);
	if (!absolute.startsWith("/")) throw refusal("sqlite:// is followed by the third slash of an absolute path (sqlite:///folder/file.db); for a relative path write sqlite:folder/file.db");
	return {
		engine: "sqlite",
		path: absolute.replace(/^\/(?=[a-z]:)/i, "")
	};
}
function parsePostgresUrl(url, scheme) {
	if (!url.slice(`${scheme}:`.length).startsWith("//")) throw refusal(`expected two slashes after ${scheme}: (${scheme}://HOST/DATABASE)`);
	return {
		engine: "postgres",
		url
	};
}
function refusal(problem) {
	return new UsageFailure(`Cannot use the database URL: ${problem}.`);
}
// src/parts/database/sql/migrate.ts
/** Returns the steps that the schema lacks, in order. */
async function pendingMigrations(schema) {
	const version = await schemaVersion(schema);
	const newest = newestVersion(schema);
	if (version > newest) throw new Failure(`The database ${schema.name} was written by a newer tokenledger: it has schema ${version}, and this one knows up to ${newest}. Update tokenledger, or name another database.`, { code: "database" });
	return schema.migrations.filter((migration) => migration.version > version);
}
/**
* Brings the schema to the newest version, each step in a transaction with its record: a run that
* is interrupted goes on with the step that it was at. `onMerge` is told what a step that merged
* records left of them.
*/
async function migrate(schema, now, onMerge = () => {}) {
	const pending = await pendingMigrations(schema);
	if (pending.length > 0) await schema.makeMigrationsTable();
	for (const migration of pending) {
		const merged = await schema.database.transaction(() => runStep(schema, migration, now));
		if (merged !== void 0 && merged.before.records > 0) onMerge(merged);
	}
	if (pending.length > 0) await distribute(schema);
	return pending;
}
async function runStep(schema, { version, statements, sums }, now) {
	const { database } = schema;
	await schema.lock();
	if (await schemaVersion(schema) >= version) return void 0;
	const before = await findSums(database, sums);
	for (const statement of statements) await database.change(statement);
	await database.change("INSERT INTO schema_migrations (version, applied_at) VALUES (?, ?)", version, now().toISOString());
	const after = await findSums(database, sums);
	return before === void 0 || after === void 0 ? void 0 : {
		before,
		after
	};
}
async function findSums(database, sql) {
	if (sql === void 0) return void 0;
	const [row = {}] = await database.select(sql);
	return {
		records: Number(row.records),
		inputTokens: Number(row.input_tokens),
		outputTokens: Number(row.output_tokens),
		costNanoUsd: Number(row.cost_nano_usd)
	};
}
/** Spreads the tables over the nodes of a server that has some; returns what was sent. */
async function distribute(schema) {
	const statements = await schema.pendingDistribution?.() ?? [];
	if (statements.length === 0) return [];
	await schema.database.transaction(async () => {
		await schema.lock();
		for (const statement of await schema.pendingDistribution?.() ?? []) await schema.database.change(statement);
	});
	return statements;
}
/** Refuses a database whose schema is not the newest, for those who may not change it. */
async function requireSchema(schema) {
	if ((await pendingMigrations(schema)).length === 0) return;
	const version = await schemaVersion(schema);
	const problem = version === 0 ? "holds no usage yet" : `has schema ${version}, and this tokenledger needs ${newestVersion(schema)}`;
	throw new Failure(`The database ${schema.name} ${problem}. Run \`tokenledger ingest\` or \`tokenledger migrate\` to bring it up to date.`, { code: "database" });
}
function newestVersion({ migrations }) {
	return migrations.at(-1)?.version ?? 0;
}
async function schemaVersion(schema) {
	if (!await schema.hasMigrationsTable()) return 0;
	const [row] = await schema.database.select("SELECT max(version) AS version FROM schema_migrations");
	return Number(row?.version ?? 0);
}
// src/parts/database/query-results.ts
const DAY_MS$1 = 864e5;
/** Returns the last days up to today as UTC dates, oldest first: `2026-02-23`. */
function lastDays(days, now) {
	return Array.from({ length: days }, (_, index) => (/* @__PURE__ */ new Date(now.getTime() - (days - 1 - index) * DAY_MS$1)).toISOString().slice(0, 10));
}
/** Returns a cost for every day, 0 where none was found. */
function fillDays(days, found) {
	const costByDay = new Map(found.map((cost) => [cost.day, cost]));
	return days.map((day) => costByDay.get(day) ?? {
		day,
		...NOTHING
	});
}
const NOTHING = {
	records: 0,
	inputTokens: 0,
	outputTokens: 0,
	cacheReadTokens: 0,
	cacheWriteTokens: 0,
	costNanoUsd: 0,
	unpricedRecords: 0,
	unpricedTokens: 0
};
// src/parts/database/unstorable.ts
const FIELDS = [
	{
		field: "model",
		property: "model",
		isKey: true
	},
	{
		field: "session_id",
		property: "sessionId",
		isKey: true
	},
	{
		field: "notes",
		property: "notes",
		isKey: false
	},
	{
		field: "agent",
		property: "agent",
		isKey: false
	},
	{
		field: "branch",
		property: "branch",
		isKey: false
	}
];
const SURROGATE = /[\uD800-\uDFFF]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Returns why a database cannot hold a record exactly; undefined when it can. */
function findUnstorable(record, { holdsNul, maxKeyBytes }) {
	for (const { field, property, isKey } of FIELDS) {
		const text = record[property];
		if (!holdsNul && text.includes("\0")) return {
			field,
			expected: `${field} without the character NUL, which this database cannot hold`,
			got: `one at position ${text.indexOf("\0") + 1}`
		};
		if (SURROGATE.test(text) && LONE_SURROGATE.test(text)) return {
			field,
			expected: `${field} of whole characters`,
			got: "half of a surrogate pair"
		};
		if (isKey && Buffer.byteLength(text) > maxKeyBytes) return {
			field,
			expected: `${field} of at most ${maxKeyBytes} bytes, which is what this database can index`,
			got: `${Buffer.byteLength(text)} bytes`
		};
	}
}
// src/parts/database/sql/row-values.ts
/** Returns the sums in a row of a roll-up, or in several added up. */
function sumsOf$1(row) {
	return {
		records: Number(row.records),
		inputTokens: Number(row.input_tokens),
		outputTokens: Number(row.output_tokens),
		cacheReadTokens: Number(row.cache_read_tokens),
		cacheWriteTokens: Number(row.cache_write_tokens),
		costNanoUsd: Number(row.cost_nano_usd),
		unpricedRecords: Number(row.unpriced_records),
		unpricedTokens: Number(row.unpriced_tokens)
	};
}
/** Returns the share of the records that succeeded among those that say; undefined when none does. */
function rateOf(row) {
	const [succeeded, failed] = [Number(row.succeeded), Number(row.failed)];
	return succeeded + failed === 0 ? void 0 : succeeded / (succeeded + failed);
}
/** Returns a text; undefined for none, which the roll-ups hold as an empty one. */
function textOf(value) {
	return value === null || value === void 0 || value === "" ? void 0 : String(value);
}
/** Returns an instant as every engine gives it: with three fractional digits, or with six where it has more. */
function instantOf(value) {
	return textOf(value)?.replace(/(\.\d{3})0{3}Z$/, "$1Z");
}
// src/parts/database/sql/sql-database.ts
/** Returns what keeps the records of a time range. */
function within({ bound }, { since, until }) {
	const conditions = [{
		sql: "timestamp >= ?",
		value: since
	}, {
		sql: "timestamp < ?",
		value: until
	}].filter(({ value }) => value !== void 0);
	return {
		where: conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
		values: conditions.map(({ value = "" }) => bound(value))
	};
}
// src/parts/database/sql/usage-within.ts
const DAY_MS = 864e5;
/**
* Returns a query that sums up what a range holds by some of a roll-up's dimensions: whole days
* from the roll-up, and the days that the range begins and ends in from the records themselves.
*/
function usageWithin(dialect, rollup, dimensions, measures, range) {
	const { days, edges } = splitAtMidnight(range);
	const parts = [...days === void 0 ? [] : [rowsOfDays(rollup, days)], ...edges.map((edge) => sumOfEdge(dialect, rollup, edge))];
	return {
		sql: `SELECT ${dimensions.map((column) => `${column}, `).join("")}${measuresOfRollup(dialect, measures, dialect.instantText)} FROM (${parts.map(({ sql }) => sql).join(" UNION ALL ")}) AS parts
      ${dimensions.length === 0 ? "" : `GROUP BY ${dimensions.join(", ")}`}`,
		values: parts.flatMap(({ values }) => values)
	};
}
/** Cuts a range at midnights: what is whole days, and what is not. */
function splitAtMidnight({ since, until }) {
	const firstMidnight = since === void 0 ? void 0 : midnightFrom(since);
	const lastMidnight = until?.slice(0, 10);
	if (firstMidnight !== void 0 && lastMidnight !== void 0 && firstMidnight > lastMidnight) return {
		days: void 0,
		edges: [{
			since,
			until
		}]
	};
	const edges = [{
		since,
		until: firstMidnight && startOf(firstMidnight)
	}, {
		since: lastMidnight && startOf(lastMidnight),
		until
	}];
	return {
		days: {
			since: firstMidnight,
			until: lastMidnight
		},
		edges: edges.filter((edge) => edge.since !== void 0 && edge.until !== void 0 && edge.since < edge.until)
	};
}
/** Returns the first day that begins at an instant or after it. */
function midnightFrom(instant) {
	const day = instant.slice(0, 10);
	if (instant <= startOf(day)) return day;
	return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
function startOf(day) {
	return `${day}T00:00:00.000Z`;
}
function rowsOfDays(rollup, { since, until }) {
	const conditions = [{
		sql: "day >= ?",
		value: since
	}, {
		sql: "day < ?",
		value: until
	}].filter(({ value }) => value !== void 0);
	return {
		sql: `SELECT ${[...rollup.dimensions, ...MEASURES].join(", ")} FROM ${tableOfAll(rollup)}
      WHERE ${["records > 0", ...conditions.map(({ sql }) => sql)].join(" AND ")}`,
		values: conditions.map(({ value = "" }) => value)
	};
}
function sumOfEdge(dialect, rollup, { since = "", until = "" }) {
	return {
		sql: `SELECT ${dimensionsOfCalls(rollup)}, ${measuresOfCalls(dialect)}
      FROM llm_calls WHERE timestamp >= ? AND timestamp < ? AND ${rollup.condition ?? "true"}
      GROUP BY ${rollup.dimensions.map((_, index) => index + 1).join(", ")}`,
		values: [dialect.bound(since), dialect.bound(until)]
	};
}
// src/parts/database/sql/queries.ts
const SUCCESS_MEASURES = [
	"records",
	"succeeded",
	"failed"
];
const FAILURE_MEASURES = [
	"records",
	"first_timestamp",
	"last_timestamp"
];
/** Sums up the records of a time range. */
async function totals(database, range) {
	const [row = {}] = await sumBy(database, DAILY_USAGE, [], MEASURES, range);
	const { where, values } = within(database.dialect, range);
	const [distinct = {}] = await database.select(`SELECT count(DISTINCT session_id) AS sessions FROM llm_calls
     ${where === "" ? "WHERE" : `${where} AND`} substr(session_id, 1, 4) <> 'row:'`, ...values);
	const timedRecords = Number(row.timed_records);
	return {
		...sumsOf$1(row),
		sessions: Number(distinct.sessions),
		successRate: rateOf(row),
		averageDurationMs: timedRecords === 0 ? void 0 : Number(row.duration_ms) / timedRecords,
		firstTimestamp: instantOf(row.first_timestamp),
		lastTimestamp: instantOf(row.last_timestamp)
	};
}
async function tokensByModel(database, range) {
	return (await sumBy(database, DAILY_USAGE, ["model"], USAGE_SUMS, range)).map((row) => ({
		model: String(row.model),
		...sumsOf$1(row)
	})).toSorted(byDescending(({ inputTokens, outputTokens }) => inputTokens + outputTokens, byText("model")));
}
async function costByPhase(database, phase) {
	return (await sumBy(database, DAILY_PHASE_USAGE, ["phase"], USAGE_SUMS, {})).map((row) => ({
		phase: textOf(row.phase),
		...sumsOf$1(row)
	})).filter((row) => phase === void 0 || row.phase === phase).toSorted(byPhase);
}
async function costByPromptName(database, promptName) {
	return (await sumBy(database, DAILY_USAGE, ["prompt_name"], USAGE_SUMS, {})).map((row) => ({
		promptName: String(row.prompt_name),
		...sumsOf$1(row)
	})).filter((row) => promptName === void 0 || row.promptName === promptName).toSorted(byDescending(({ costNanoUsd }) => costNanoUsd, byText("promptName")));
}
async function successRateByPhase(database, phase) {
	return (await sumBy(database, DAILY_PHASE_USAGE, ["phase"], SUCCESS_MEASURES, {})).map((row) => ({
		phase: textOf(row.phase),
		records: Number(row.records),
		succeeded: Number(row.succeeded),
		failed: Number(row.failed),
		successRate: rateOf(row)
	})).filter((row) => phase === void 0 || row.phase === phase).toSorted(byPhase);
}
/** Returns the sums of the days since one that have a record, oldest first. */
async function costByDay(database, since) {
	return (await database.select(`SELECT ${database.dialect.dayText("day")} AS day_text, ${measuresOfRollup(database.dialect, USAGE_SUMS)}
     FROM ${tableOfAll(DAILY_USAGE)} WHERE records > 0 AND day >= ? GROUP BY day ORDER BY day`, since)).map((row) => ({
		day: String(row.day_text),
		...sumsOf$1(row)
	}));
}
async function errorSummary(database, range) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of await sumBy(database, DAILY_FAILURES, ["error_message", "model"], FAILURE_MEASURES, range)) {
		const group = failuresOf(row);
		const known = groups.get(String(row.error_message));
		groups.set(String(row.error_message), known === void 0 ? group : joined(known, group));
	}
	return [...groups.values()].toSorted(byDescending(({ failures }) => failures, byDescending(({ lastTimestamp }) => lastTimestamp, byText("errorMessage"))));
}
function failuresOf(row) {
	return {
		errorMessage: textOf(row.error_message),
		failures: Number(row.records),
		firstTimestamp: instantOf(row.first_timestamp) ?? "",
		lastTimestamp: instantOf(row.last_timestamp) ?? "",
		models: [String(row.model)]
	};
}
function joined(one, other) {
	const [firstTimestamp = ""] = [one.firstTimestamp, other.firstTimestamp].toSorted();
	const [, lastTimestamp = ""] = [one.lastTimestamp, other.lastTimestamp].toSorted();
	return {
		errorMessage: one.errorMessage,
		failures: one.failures + other.failures,
		firstTimestamp,
		lastTimestamp,
		models: [...one.models, ...other.models].toSorted()
	};
}
function sumBy(database, rollup, dimensions, measures, range) {
	const { sql, values } = usageWithin(database.dialect, rollup, dimensions, measures, range);
	return database.select(sql, ...values);
}
/** Largest first; then another order. */
function byDescending(keyOf, then) {
	return (a, b) => compare(keyOf(b), keyOf(a)) || then(a, b);
}
/** By the code units of a text, the same on every engine and in every collation; no text comes first. */
function byText(key) {
	return (a, b) => compare(a[key] ?? "", b[key] ?? "");
}
const naturalOrder = new Intl.Collator("en", { numeric: true });
/** Phase 2 before phase 10, SHOP-7 before SHOP-10, and no phase last. */
function byPhase(a, b) {
	if (a.phase === void 0 || b.phase === void 0) return Number(a.phase === void 0) - Number(b.phase === void 0);
	return naturalOrder.compare(a.phase, b.phase) || compare(a.phase, b.phase);
}
function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
// src/parts/database/sql/rename-or-forget.ts
/**
* Makes one repository's records another's, brings the roll-ups up to date, and returns how many
* records that were. A name that differs from the old one in upper and lower case only replaces it.
*/
async function renameRepository(database, oldName, newName) {
	return database.transaction(async () => {
		const from = await findSpelling(database, oldName);
		const known = await findSpelling(database, newName) ?? newName;
		const to = known === from ? newName : known;
		if (from === void 0 || from === to) return 0;
		if (known === from) await respell(database, from, to);
		else await lockRepositories(database, [from, to]);
		const days = await countByDay(database, "repository = ?", from);
		await database.change("UPDATE llm_calls SET repository = ? WHERE repository = ?", to, from);
		const ofNew = days.map(({ day }) => ({
			repository: to,
			day
		}));
		await refreshRollups(database, [...days, ...ofNew]);
		await moveFiles(database, from, to);
		await keepPruning(database, from, to);
		await forgetPruning(database, from);
		return days.reduce((sum, { records }) => sum + records, 0);
	});
}
/** Changes the case of a name, which the table of repositories holds once. */
async function respell(database, repository, newName) {
	await lockRepositories(database, [repository]);
	await database.change("UPDATE repositories SET repository = ? WHERE repository = ?", newName, repository);
}
/**
* Hands over how far files were read. What both have read is read again: records that were held
* for the old name were skipped under the new one.
*/
async function moveFiles(database, repository, newName) {
	await database.change("UPDATE ingested_files SET rules = '' WHERE repository = ?", newName);
	await database.change(`UPDATE ingested_files SET repository = ? WHERE repository = ?
     AND path NOT IN (SELECT path FROM ingested_files WHERE repository = ?)`, newName, repository, newName);
	await database.change("UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository = ?", repository);
}
/** Deletes a repository's records and what is known about its files, and returns how many records that were. */
async function forgetRepository(database, name) {
	return database.transaction(async () => {
		const repository = await findSpelling(database, name);
		if (repository === void 0) return 0;
		await lockRepositories(database, [repository]);
		const deleted = await deleteRecords(database, "repository = ?", repository);
		await database.change("UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository = ?", repository);
		await forgetPruning(database, repository);
		await rereadSharers(database, repository);
		return deleted;
	});
}
// src/parts/database/sql/sql-store.ts
/** Usage records in an SQL database. */
var SqlStore = class {
	#engine;
	#database;
	#now;
	constructor(engine, now) {
		this.#engine = engine;
		this.#database = engine.database;
		this.#now = now;
	}
	listFileStates(repository) {
		return listFileStates(this.#database, repository);
	}
	findRemoteTree(repository, ref) {
		return findRemoteTree(this.#database, repository, ref);
	}
	saveRemoteTree(tree) {
		return this.#database.transaction(() => saveRemoteTree(this.#database, tree));
	}
	unstorable(record) {
		return findUnstorable(record, this.#engine.storableText);
	}
	load(fill) {
		return this.#engine.load(fill);
	}
	prune(before, repository) {
		return prune(this.#database, before, repository);
	}
	async spellingOf(repository) {
		return await findSpelling(this.#database, repository) ?? repository;
	}
	listRepositories() {
		return listRepositories(this.#database);
	}
	rename(repository, newName) {
		return renameRepository(this.#database, repository, newName);
	}
	forget(repository) {
		return forgetRepository(this.#database, repository);
	}
	prunedBefore(repository) {
		return findPrunedBefore(this.#database, repository);
	}
	async *readRows(range) {
		const { instantText } = this.#database.dialect;
		const columns = COLUMNS.map((column) => column === "timestamp" ? `${instantText("llm_calls.timestamp")} AS timestamp` : column);
		const { where, values } = within(this.#database.dialect, range);
		const rows = this.#database.iterate(`SELECT ${columns.join(", ")} FROM llm_calls ${where}
       ORDER BY llm_calls.timestamp, session_id, prompt_name, model`, ...values);
		for await (const row of rows) {
			const call = {
				...row,
				timestamp: instantOf(row.timestamp) ?? ""
			};
			const repository = String(call.repository);
			yield {
				record: toUsageRecord(call),
				repository,
				change: void 0
			};
		}
	}
	totals(range) {
		return totals(this.#database, range);
	}
	tokensByModel(since, until) {
		return tokensByModel(this.#database, {
			since,
			until
		});
	}
	costByPhase(phase) {
		return costByPhase(this.#database, phase);
	}
	costByPromptName(promptName) {
		return costByPromptName(this.#database, promptName);
	}
	successRateByPhase(phase) {
		return successRateByPhase(this.#database, phase);
	}
	async dailyCostTrend(days) {
		const wanted = lastDays(days, this.#now());
		return fillDays(wanted, await costByDay(this.#database, wanted[0] ?? ""));
	}
	errorSummary(since, until) {
		return errorSummary(this.#database, {
			since,
			until
		});
	}
	[Symbol.asyncDispose]() {
		return this.#engine.close();
	}
};
// src/parts/database/open-store.ts
/**
* Opens the database that a URL names, its schema brought up to date; a relative path starts at
* `baseFolder`.
*/
async function openStore(url, baseFolder, access) {
	const { engine, schema } = await openDatabase$1(url, baseFolder, access);
	try {
		if (access.mode === "read") await requireSchema(schema);
		else await migrate(schema, access.now, access.onMerge);
		return new SqlStore(engine, access.now);
	} catch (error) {
		await engine.close();
		throw error;
	}
}
/** Opens the database that a URL names; a relative path starts at `baseFolder`. */
async function openDatabase$1(url, baseFolder, access) {
	const location = parseDatabaseUrl(url);
	if (location.engine === "postgres") {
		const { openPostgresDatabase } = await import("./postgres-open-postgres-database.js");
		return openPostgresDatabase(location.url, access);
	}
	const { path } = location;
	const { openSqliteDatabase } = await import("./sqlite-open-sqlite-database.js");
	return openSqliteDatabase({
		file: path === ":memory:" ? path : resolve(baseFolder, withHome(path, access)),
		name: path
	}, access);
}
/** Puts the home folder in place of the `~` that no shell sees after `sqlite:`. */
function withHome(path, { environment }) {
	return path.replace(/^~(?=[\\/])/, () => environment?.HOME || homedir());
}
// src/parts/report/merged-line.ts
/** Returns what merging the rows that several names of repositories had brought left of them, as a line. */
function mergedLine({ before, after }) {
	const merged = before.records - after.records;
	const sums = `${sumsOf(before)} before, ${sumsOf(after)} after`;
	return merged === 0 ? `No record was in the database twice: ${sums}.\n` : `Merged ${countText(merged, "row")} with others of the same records, which another name of their repository, a fork or a copy had brought: ${sums}.\n`;
}
function sumsOf({ records, inputTokens, outputTokens, costNanoUsd }) {
	return `${countText(records, "record")}, ${formatWhole(inputTokens + outputTokens)} tokens and ${formatCost(costNanoUsd)}`;
}
// src/doors/cli/database-argument.ts
const DEFAULT_DATABASE_URL = "sqlite:.telemetry/telemetry.db";
/** Returns the option that names the database. */
function databaseOption() {
	return new Option("--database <url>", `database, such as sqlite:path/to/file.db or postgres://host/name (default: TELEMETRY_DATABASE_URL, else ${DEFAULT_DATABASE_URL})`);
}
/** Opens the database that a command wants. */
async function openDatabase(context, { url, mode, dryRun = false }) {
	const database = await findDatabase(context, url);
	const { environment, nodeVersion, now } = context;
	const onMerge = (merged) => context.warn(mergedLine(merged));
	const access = {
		mode,
		dryRun,
		now,
		environment,
		nodeVersion,
		onMerge
	};
	return openStore(database.url, database.folder, access);
}
/**
* Returns the database of the option, else of `TELEMETRY_DATABASE_URL`, else the default. A path
* typed on the command line starts at the current folder, the others at the repository's root.
*/
async function findDatabase({ cwd, environment }, url) {
	if (url !== void 0) return {
		url,
		folder: cwd
	};
	const folder = (await findRepository(cwd))?.root ?? cwd;
	return {
		url: environment.TELEMETRY_DATABASE_URL?.trim() || DEFAULT_DATABASE_URL,
		folder
	};
}
const MAX_NAMES = 10;
/** Returns a repository as the database knows it. @throws {Failure} when it has no records there. */
async function findRecordsOf(store, name) {
	const spelling = await store.spellingOf(name);
	const known = await store.listRepositories();
	const found = known.find(({ repository }) => repository === spelling);
	if (found !== void 0) return found;
	const names = known.slice(0, MAX_NAMES).map(({ repository }) => repository);
	const rest = known.length > MAX_NAMES ? ` and ${known.length - MAX_NAMES} more` : "";
	throw new Failure(oneLine(`The database holds no records of ${name}. ${names.length === 0 ? "It holds none at all" : `It holds those of ${names.join(", ")}${rest}`}.`));
}
export { mergedLine as a, migrate as c, openDatabase as i, pendingMigrations as l, findDatabase as n, openDatabase$1 as o, findRecordsOf as r, distribute as s, databaseOption as t };
