import { a as Option } from "./commander.js";
import { V as identityOf, _r as UsageFailure, gr as Failure } from "./hook.js";
import { $ as dimensionsOfCalls, A as findSpelling, D as takeFromSessions, G as textOf, H as numberOf, I as listChanges, J as DAILY_PHASE_USAGE, K as DAILY_CHANGE_USAGE, L as moveChanges, M as lockRepositories, N as deleteUnusedChanges, O as countByDay, P as findChanges, Q as USAGE_SUMS, R as saveChanges, S as refreshRollups, T as countSessions, U as rateOf, V as instantOf, W as sumsOf$1, X as MEASURES, Y as DAILY_USAGE, a as prune, et as measuresOfCalls, f as findRemoteTree, g as saveRemoteTree, i as keepPruning, j as listRepositories, k as SPELLING, m as listFileStates, n as findPrunedBefore, nt as tableOfAll, q as DAILY_FAILURES, r as forgetPruning, s as rereadSharers, t as deleteRecords, tt as measuresOfRollup, u as sameKey, w as addToSessions, z as upsert } from "./retention.js";
import { t as COLUMNS$1, u as toUsageRecord } from "./llm-call.js";
import { n as findRepository } from "./repository.js";
import { r as oneLine } from "./escape.js";
import { c as formatCost, p as formatWhole, s as countText } from "./format-number.js";
import { resolve } from "node:path";
import { randomBytes } from "node:crypto";
import { homedir } from "node:os";
// src/parts/database/database-url.ts
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** What SQLite's own addresses have beside a path; here it would become a part of the file's name. */
const PARAMETERS = /^file:|\?\w+=/i;
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
	if (PARAMETERS.test(path)) throw refusal("sqlite: is followed by the file's path alone; leave out file: and what follows the ?");
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
async function runStep(schema, { version, statements, setting, sums }, now) {
	const { database } = schema;
	await schema.lock();
	if (await schemaVersion(schema) >= version) return void 0;
	if (setting !== void 0) await database.change(setting);
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
/**
* Whether a database has the table of migrations.
*
* @throws {Failure} where it is that of another program: many give theirs the same name.
*/
async function hasMigrationsTable(schema) {
	const columns = await schema.listMigrationColumns();
	if (columns.length === 0 || columns.includes("applied_at")) return columns.length > 0;
	throw new Failure(`The database ${schema.name} has a table schema_migrations that another program made. Name a database of its own, or in Postgres a schema: \`?options=-c%20search_path%3DNAME\` at the URL's end.`, { code: "database" });
}
async function schemaVersion(schema) {
	if (!await hasMigrationsTable(schema)) return 0;
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
// src/parts/database/change-store.ts
/** Stands in place of a commit's id for a record that no commit holds yet. */
const UNCOMMITTED = "uncommitted";
// src/parts/database/sql/orders.ts
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
// src/parts/database/sql/usage-within.ts
const DAY_MS = 864e5;
/**
* Returns a query that sums up what a range holds by some of a roll-up's dimensions: whole days
* from the roll-up, and the days that the range begins and ends in from the records themselves.
*/
function usageWithin(dialect, rollup, dimensions, measures, range) {
	const parts = partsWithin(dialect, rollup, range);
	return {
		sql: `SELECT ${dimensions.map((column) => `${column}, `).join("")}${measuresOfRollup(dialect, measures, dialect.instantText)} FROM ${parts.sql}
      ${dimensions.length === 0 ? "" : `GROUP BY ${dimensions.join(", ")}`}`,
		values: parts.values
	};
}
/** Returns the rows of a roll-up that add up to what a range holds, as a table named `parts`. */
function partsWithin(dialect, rollup, range) {
	const { days, edges } = splitAtMidnight(range);
	const parts = [...days === void 0 ? [] : [rowsOfDays(rollup, days)], ...edges.map((edge) => sumOfEdge(dialect, rollup, edge))];
	return {
		sql: `(${parts.map(({ sql }) => sql).join(" UNION ALL ")}) AS parts`,
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
	const { isPerRepository, dimensions } = rollup;
	return {
		sql: `SELECT ${[
			...isPerRepository ? ["repository"] : [],
			...dimensions,
			...MEASURES
		].join(", ")} FROM ${isPerRepository ? rollup.table : tableOfAll(rollup)}
      WHERE ${["records > 0", ...conditions.map(({ sql }) => sql)].join(" AND ")}`,
		values: conditions.map(({ value = "" }) => value)
	};
}
function sumOfEdge(dialect, rollup, { since = "", until = "" }) {
	const repository = rollup.isPerRepository ? "repository, " : "";
	const groups = Array.from({ length: rollup.dimensions.length + (rollup.isPerRepository ? 1 : 0) }, (_, index) => index + 1);
	return {
		sql: `SELECT ${repository}${dimensionsOfCalls(rollup)}, ${measuresOfCalls(dialect)}
      FROM llm_calls WHERE timestamp >= ? AND timestamp < ? AND ${rollup.condition ?? "true"}
      GROUP BY ${groups.join(", ")}`,
		values: [dialect.bound(since), dialect.bound(until)]
	};
}
// src/parts/database/sql/change-queries.ts
async function costByAuthor(database, range) {
	return (await sumBy$1(database, range, ["commits.author AS author"])).map((row) => ({
		author: textOf(row.author),
		...sumsOf$1(row)
	})).toSorted(byDescending(({ costNanoUsd }) => costNanoUsd, byText("author")));
}
async function costByPullRequest(database, range) {
	return (await sumBy$1(database, range, ["parts.repository AS repository", "commits.pull_request AS pull_request"])).map((row) => ({
		repository: String(row.repository),
		pullRequest: numberOf(row.pull_request),
		...sumsOf$1(row)
	})).toSorted(byDescending(({ costNanoUsd }) => costNanoUsd, byNumber));
}
function byNumber(a, b) {
	return (a.pullRequest ?? 0) - (b.pullRequest ?? 0);
}
async function usageByWork(database, range) {
	return (await sumBy$1(database, range, [
		"parts.repository AS repository",
		"parts.branch AS branch",
		"subject"
	])).map((row) => ({
		repository: String(row.repository),
		branch: String(row.branch),
		subject: row.subject === null ? void 0 : String(row.subject),
		...sumsOf$1(row)
	}));
}
/** Sums up by outcome, except for the merged commits of which some lines were changed again soon. */
async function usageByWholeOutcome(database, range) {
	return (await sumBy$1(database, range, [`CASE WHEN parts.commit_id = '${UNCOMMITTED}' THEN 'open' ELSE outcome END AS outcome`], `WHERE (commits.outcome IS NULL OR commits.outcome <> 'merged' OR reworked_lines = 0)`)).map((row) => ({
		outcome: textOf(row.outcome),
		...sumsOf$1(row)
	}));
}
async function listMergedCommits(database, range) {
	const columns = ["repository", "commit_id"].map((column) => `parts.${column} AS ${column}`);
	const facts = [
		"pull_request",
		"merged_by",
		"added_lines",
		"reworked_lines"
	];
	return (await sumBy$1(database, range, [...columns, ...facts], "WHERE outcome = 'merged'")).map((row) => ({
		repository: String(row.repository),
		commit: String(row.commit_id),
		pullRequest: numberOf(row.pull_request),
		mergedBy: textOf(row.merged_by),
		addedLines: Number(row.added_lines),
		reworkedLines: Number(row.reworked_lines),
		...sumsOf$1(row)
	}));
}
/** Sums up what a range holds by columns of the roll-up and of the commits. */
function sumBy$1(database, range, columns, where = "") {
	const parts = partsWithin(database.dialect, DAILY_CHANGE_USAGE, range);
	return database.select(`SELECT ${columns.join(", ")}, ${measuresOfRollup(database.dialect, USAGE_SUMS)}
     FROM ${parts.sql} LEFT JOIN commits
       ON commits.repository = parts.repository AND commits.commit_id = parts.commit_id
     ${where} GROUP BY ${columns.map((_, index) => index + 1).join(", ")}`, ...parts.values);
}
const SALT_BYTES = 32;
/** Returns the salt of pseudonyms; whoever asks first makes it. */
async function findAuthorSalt(database) {
	const find = () => database.select("SELECT salt FROM author_salt WHERE name = 'authors'");
	const [known] = await find();
	if (known !== void 0) return String(known.salt);
	return database.transaction(async () => {
		await database.change("INSERT INTO author_salt (name, salt) VALUES ('authors', ?) ON CONFLICT DO NOTHING", randomBytes(SALT_BYTES).toString("hex"));
		const [row] = await find();
		return String(row?.salt);
	});
}
// src/parts/database/sql/failed-checks.ts
/**
* Makes the records of a pull request's commits count as failed. That is kept beside their own success, which
* a load compares with the ledger's and may change.
*/
async function lowerSuccess(database, { repository, number }) {
	await mark(database, number, `repository = ? AND failed_checks_of IS NULL AND commit_id IN (
       SELECT commit_id FROM commits WHERE repository = ? AND pull_request = ?)`, [
		repository,
		repository,
		number
	]);
}
/** Makes the records of a pull request count as their own success says, whatever commits they belong to by now. */
async function restoreSuccess(database, { repository, number }) {
	await mark(database, null, "repository = ? AND failed_checks_of = ?", [repository, number]);
}
/** In the transaction that knows why; `condition` names the records that are not marked so yet. */
async function mark(database, failedChecksOf, condition, values) {
	const days = await countByDay(database, condition, ...values);
	if (days.length === 0) return;
	await database.change(`UPDATE llm_calls SET failed_checks_of = ? WHERE ${condition}`, failedChecksOf, ...values);
	await refreshRollups(database, days);
}
// src/parts/database/sql/pull-requests.ts
const COLUMNS = {
	repository: "text",
	number: "integer",
	title: "text",
	head_branch: "text",
	state: "text",
	merged_at: "instant",
	closed_at: "instant",
	merge_commit_id: "text",
	checks: "text"
};
/** Writes a pull request over what is known of it. */
async function savePullRequest(database, pullRequest) {
	const { repository, number, title, headBranch, state, checks } = pullRequest;
	const { mergedAt = null, closedAt = null, mergeCommit = null } = pullRequest;
	await database.transaction(async () => {
		await lockRepositories(database, [repository]);
		await upsert(database, {
			table: "pull_requests",
			columns: COLUMNS,
			keyLength: 2
		}, [[
			repository,
			number,
			title,
			headBranch,
			state,
			mergedAt,
			closedAt,
			mergeCommit,
			checks
		]]);
		if (checks === "failed") await lowerSuccess(database, pullRequest);
		else await restoreSuccess(database, pullRequest);
	});
}
/** Lists the pull requests of a repository, or those in one state, by number. */
async function listPullRequests(database, repository, state) {
	const { instantText } = database.dialect;
	const columns = Object.entries(COLUMNS).map(([column, type]) => type === "instant" ? `${instantText(`pull_requests.${column}`)} AS ${column}` : column);
	return (await database.select(`SELECT ${columns.join(", ")} FROM pull_requests
     WHERE repository = ${SPELLING} ${state === void 0 ? "" : "AND state = ?"} ORDER BY number`, repository, ...state === void 0 ? [] : [state])).map(toPullRequest);
}
function toPullRequest(row) {
	return {
		repository: String(row.repository),
		number: Number(row.number),
		title: String(row.title),
		headBranch: String(row.head_branch),
		state: String(row.state),
		mergedAt: instantOf(row.merged_at),
		closedAt: instantOf(row.closed_at),
		mergeCommit: textOf(row.merge_commit_id),
		checks: String(row.checks)
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
	const timedRecords = Number(row.timed_records);
	return {
		...sumsOf$1(row),
		sessions: await countSessions(database, range),
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
// src/parts/database/sql/change-reader.ts
/** As many as stay in memory; most commits brought records of a few minutes only. */
const MAX_KNOWN = 2e4;
/** Looks commits up as rows of `llm_calls` come along, some at a time, and remembers the last of them. */
var ChangeReader = class {
	#database;
	#known = /* @__PURE__ */ new Map();
	constructor(database) {
		this.#database = database;
	}
	/** Looks up the commits of rows, of which `changeOf` may be asked then. */
	async prepare(rows) {
		if (this.#known.size > MAX_KNOWN) this.#known = /* @__PURE__ */ new Map();
		const wanted = /* @__PURE__ */ new Map();
		for (const row of rows) {
			const name = nameOf(row);
			if (name !== void 0 && !this.#known.has(keyOf(name))) wanted.set(keyOf(name), name);
		}
		for (const key of wanted.keys()) this.#known.set(key, void 0);
		for (const { change, ...name } of await findChanges(this.#database, [...wanted.values()])) this.#known.set(keyOf(name), change);
	}
	changeOf(row) {
		if (row.commit_id === "uncommitted") return "not committed";
		const name = nameOf(row);
		return name && this.#known.get(keyOf(name));
	}
};
function nameOf({ repository, commit_id: commit }) {
	if (textOf(commit) === void 0 || commit === "uncommitted") return void 0;
	return {
		repository: String(repository),
		commit: String(commit)
	};
}
function keyOf({ repository, commit }) {
	return `${commit} ${repository}`;
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
// src/parts/database/sql/wanted-values.ts
/** More values than this are as many as there are: then every row is read. */
const MAX_VALUES = 500;
/**
* Narrows a filter to the rows that have wanted values. Which values there are is asked first: whether one is
* wanted is for the caller to say, and no engine compares texts just as it does.
*/
async function narrow(database, filter, wanted) {
	let narrowed = filter;
	for (const [column, isWanted] of Object.entries(wanted)) {
		const found = await findValues(database, filter, column, isWanted);
		if (found !== void 0) narrowed = withValues(narrowed, column, found);
	}
	return narrowed;
}
/** Returns the wanted values of a column; undefined where they are too many. */
async function findValues(database, { where, values }, column, isWanted) {
	const found = [];
	const sql = `SELECT DISTINCT ${column} AS value FROM llm_calls ${where}`;
	for await (const { value } of database.iterate(sql, ...values)) {
		if (!isWanted(String(value))) continue;
		if (found.length === MAX_VALUES) return void 0;
		found.push(String(value));
	}
	return found;
}
function withValues({ where, values }, column, found) {
	const condition = found.length === 0 ? "1 = 0" : `llm_calls.${column} IN (${found.map(() => "?").join(", ")})`;
	return {
		where: `${where === "" ? "WHERE" : `${where} AND`} ${condition}`,
		values: [...values, ...found]
	};
}
// src/parts/database/sql/read-rows.ts
/** Rows whose commits are looked up together. */
const BATCH_ROWS = 1e3;
/** Commits of which some lines were changed again soon: their records are shared by two outcomes. */
const REWORKED = `EXISTS (
  SELECT 1 FROM (SELECT repository, commit_id FROM commits WHERE outcome = 'merged' AND reworked_lines > 0) AS reworked
  WHERE reworked.repository = llm_calls.repository AND reworked.commit_id = llm_calls.commit_id)`;
/** Reads records in the order of their time, with their commits. */
async function* readRows(database, range, { which = "all", wanted = {} } = {}) {
	const { instantText } = database.dialect;
	const columns = [
		...COLUMNS$1,
		"commit_id",
		"failed_checks_of"
	].map((column) => column === "timestamp" ? `${instantText("llm_calls.timestamp")} AS timestamp` : `llm_calls.${column}`);
	const { where, values } = await narrow(database, within(database.dialect, range), wanted);
	const condition = which === "all" ? where : `${where === "" ? "WHERE" : `${where} AND`} ${REWORKED}`;
	const rows = database.iterate(`SELECT ${columns.join(", ")} FROM llm_calls ${condition}
     ORDER BY llm_calls.timestamp, session_id, prompt_name, model`, ...values);
	const changes = new ChangeReader(database);
	for await (const batch of batchesOf(rows)) {
		await changes.prepare(batch);
		for (const row of batch) {
			const call = toCall(row);
			const repository = String(row.repository);
			yield {
				record: toUsageRecord(call),
				repository,
				change: changes.changeOf(row)
			};
		}
	}
}
/** What its pull request's checks say lowers a record's success, which the row keeps as the ledger has it. */
function toCall(row) {
	const success = row.failed_checks_of === null ? row.success : false;
	return {
		...row,
		success,
		timestamp: instantOf(row.timestamp) ?? ""
	};
}
async function* batchesOf(rows) {
	let batch = [];
	for await (const row of rows) {
		batch.push(row);
		if (batch.length < BATCH_ROWS) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
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
		await takeFromSessions(database, days);
		await addToSessions(database, ofNew);
		await moveFiles(database, from, to);
		await moveChanges(database, from, to);
		await database.change("UPDATE repositories SET history = '' WHERE repository IN (?, ?)", from, to);
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
		await deleteUnusedChanges(database, repository);
		await database.change("DELETE FROM pull_requests WHERE repository = ?", repository);
		await database.change("UPDATE repositories SET history = '' WHERE repository = ?", repository);
		await forgetPruning(database, repository);
		await rereadSharers(database, repository);
		return deleted;
	});
}
// src/parts/database/sql/save-history.ts
const ROWS_PER_STATEMENT = 1e3;
const ROWS_PER_MOVE = 1e4;
const KEY_COLUMNS = {
	timestamp: "instant",
	session_id: "text",
	prompt_name: "text",
	model: "text"
};
const WANTED_COLUMNS = {
	...KEY_COLUMNS,
	place: "integer"
};
async function findHistoryState(database, name) {
	const repository = await findSpelling(database, name) ?? name;
	const [row] = await database.select("SELECT history FROM repositories WHERE repository = ?", repository);
	const { sum } = database.dialect;
	const [unknown] = await database.select(`SELECT ${sum("records")} AS records
     FROM daily_change_usage WHERE repository = ? AND commit_id = ''`, repository);
	return {
		state: textOf(row?.history) ?? "",
		unknownRecords: Number(unknown?.records)
	};
}
/** Lists a repository's records with the commits that the database has for them. */
async function* listPlacedRecords(database, repository) {
	const { instantText } = database.dialect;
	const rows = database.iterate(`SELECT ${instantText("llm_calls.timestamp")} AS timestamp, session_id, prompt_name, model, commit_id
     FROM llm_calls WHERE repository = ?`, repository);
	for await (const row of rows) {
		const call = {
			...row,
			timestamp: instantOf(row.timestamp) ?? ""
		};
		yield {
			timestamp: String(row.timestamp),
			sessionId: String(row.session_id),
			promptName: String(row.prompt_name),
			model: String(row.model),
			identity: identityOf(toUsageRecord(call)),
			commit: textOf(row.commit_id)
		};
	}
}
/** Finds those of some records that are a repository's. */
async function findPlaces(database, repository, records) {
	const found = [];
	for (let start = 0; start < records.length; start += ROWS_PER_STATEMENT) {
		const rows = records.slice(start, start + ROWS_PER_STATEMENT).map(({ timestamp, sessionId, promptName, model }, index) => [...[
			timestamp,
			sessionId,
			promptName,
			model,
			start + index
		]]);
		const { sql, values } = database.dialect.tableOf("wanted", WANTED_COLUMNS, rows);
		const places = await database.select(`SELECT place, commit_id FROM llm_calls JOIN ${sql} ON ${sameKey("wanted", "llm_calls")}
       WHERE repository = ?`, ...values, repository);
		for (const { place, commit_id: commit } of places) {
			const record = records[Number(place)];
			if (record !== void 0) found.push({
				...record,
				commit: textOf(commit)
			});
		}
	}
	return found;
}
/** Writes what history tells, and sums the days up again whose records belong to other commits now. */
async function saveHistory(database, { repository, moved, commits, state }) {
	await database.transaction(async () => {
		await lockRepositories(database, [repository]);
		await saveChanges(database, repository, commits);
		await moveRecords(database, repository, moved);
		const days = new Set(moved.map(({ timestamp }) => dayOf(timestamp)));
		await refreshRollups(database, Array.from(days, (day) => ({
			repository,
			day
		})), [DAILY_CHANGE_USAGE]);
		await database.change("UPDATE repositories SET history = ? WHERE repository = ?", state, repository);
	});
}
/** Notes the commits of records, those of some days after the other: a statement then looks at no other days. */
async function moveRecords(database, repository, moved) {
	const columns = {
		...KEY_COLUMNS,
		commit_id: "text"
	};
	const byTime = moved.toSorted((a, b) => a.timestamp < b.timestamp ? -1 : 1);
	const step = database.joinNewRows === void 0 ? ROWS_PER_STATEMENT : ROWS_PER_MOVE;
	for (let start = 0; start < byTime.length; start += step) {
		const part = byTime.slice(start, start + step);
		const rows = part.map(({ timestamp, sessionId, promptName, model, commit }) => [...[
			timestamp,
			sessionId,
			promptName,
			model,
			commit
		]]);
		const { sql, values } = database.dialect.tableOf("moved", columns, rows);
		const update = `UPDATE llm_calls SET commit_id = moved.commit_id FROM ${sql}
       WHERE llm_calls.timestamp = moved.timestamp AND llm_calls.session_id = moved.session_id
         AND llm_calls.prompt_name = moved.prompt_name AND llm_calls.model = moved.model
         AND llm_calls.repository = ?`;
		if (database.joinNewRows === void 0) {
			await database.change(update, ...values, repository);
			continue;
		}
		const isWithin = database.dialect.isWithinDays("llm_calls.timestamp", "?", "?");
		const days = [part.at(0), part.at(-1)].map((row) => dayOf(row?.timestamp ?? ""));
		await database.joinNewRows(() => database.change(`${update} AND ${isWithin}`, ...values, repository, ...days));
	}
}
function dayOf(timestamp) {
	return timestamp.slice(0, 10);
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
	get storableText() {
		return this.#engine.storableText;
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
	readRows(range, wanted) {
		return readRows(this.#database, range, { wanted });
	}
	findHistoryState(repository) {
		return findHistoryState(this.#database, repository);
	}
	listPlacedRecords(repository) {
		return listPlacedRecords(this.#database, repository);
	}
	findPlaces(repository, records) {
		return findPlaces(this.#database, repository, records);
	}
	listChanges(repository) {
		return listChanges(this.#database, repository);
	}
	saveHistory(update) {
		return saveHistory(this.#database, update);
	}
	authorSalt() {
		return findAuthorSalt(this.#database);
	}
	savePullRequest(pullRequest) {
		return savePullRequest(this.#database, pullRequest);
	}
	listPullRequests(repository, state) {
		return listPullRequests(this.#database, repository, state);
	}
	costByAuthor(range) {
		return costByAuthor(this.#database, range);
	}
	costByPullRequest(range) {
		return costByPullRequest(this.#database, range);
	}
	usageByWork(range) {
		return usageByWork(this.#database, range);
	}
	usageByWholeOutcome(range) {
		return usageByWholeOutcome(this.#database, range);
	}
	readReworkedRows(range) {
		return readRows(this.#database, range, { which: "reworked" });
	}
	listMergedCommits(range) {
		return listMergedCommits(this.#database, range);
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
		else await bringUpToDate(schema, access);
		return new SqlStore(engine, access.now);
	} catch (error) {
		await engine.close();
		throw error;
	}
}
async function bringUpToDate(schema, access) {
	await migrate(schema, access.now, access.onMerge);
	if (access.onUnspread === void 0) return;
	if ((await schema.pendingDistribution?.() ?? []).length > 0) access.onUnspread(schema.name);
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
// src/parts/report/unspread-line.ts
/** Returns the line about a database whose server has nodes that its tables are not spread over as they could be. */
function unspreadLine(database) {
	return `${database} has the extension citus, and its tables are not spread over the nodes as they could be. \`tokenledger migrate\` does that.\n`;
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
	const onUnspread = (name) => context.warn(unspreadLine(name));
	const access = {
		mode,
		dryRun,
		now,
		environment,
		nodeVersion,
		onMerge,
		onUnspread
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
export { mergedLine as a, distribute as c, pendingMigrations as d, openDatabase as i, hasMigrationsTable as l, findDatabase as n, openDatabase$1 as o, findRecordsOf as r, UNCOMMITTED as s, databaseOption as t, migrate as u };
