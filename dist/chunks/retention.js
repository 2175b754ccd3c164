import { gr as Failure } from "./hook.js";
import { i as STAGED_COLUMNS, n as KEY_COLUMNS, o as VALUE_COLUMNS, r as ORIGIN_COLUMNS, t as COLUMNS } from "./llm-call.js";
// src/parts/database/sql/rollups.ts
/** Why a record counts as failed that itself succeeded. */
const CHECKS_FAILED = "required checks of the pull request failed";
/** Whether a record counts as failed: by itself, or because its pull request's checks failed. */
const FAILED = "(NOT success OR failed_checks_of IS NOT NULL)";
const DAILY_USAGE = {
	table: "daily_usage",
	dimensions: ["model", "prompt_name"]
};
const DAILY_PHASE_USAGE = {
	table: "daily_phase_usage",
	dimensions: ["phase"]
};
const DAILY_FAILURES = {
	table: "daily_failures",
	dimensions: ["error_message", "model"],
	expressions: { error_message: `CASE WHEN NOT success OR failed_checks_of IS NULL THEN error_message ELSE '${CHECKS_FAILED}' END` },
	condition: FAILED
};
const DAILY_CHANGE_USAGE = {
	table: "daily_change_usage",
	dimensions: ["commit_id", "branch"],
	isPerRepository: true,
	expressions: { branch: "substr(branch, 1, 200)" }
};
const ROLLUPS = [
	DAILY_USAGE,
	DAILY_PHASE_USAGE,
	DAILY_FAILURES,
	DAILY_CHANGE_USAGE
];
/** The roll-up's table over all repositories. */
function tableOfAll({ table }) {
	return `${table}_all`;
}
/** What is added up. */
const SUMS = [
	"records",
	"input_tokens",
	"output_tokens",
	"cache_read_tokens",
	"cache_write_tokens",
	"cost_nano_usd",
	"unpriced_records",
	"unpriced_tokens",
	"succeeded",
	"failed",
	"duration_ms",
	"timed_records"
];
/** What most queries return of a group. */
const USAGE_SUMS = SUMS.slice(0, SUMS.indexOf("succeeded"));
/** Everything that a row of a roll-up says about its records. */
const MEASURES$1 = [
	...SUMS,
	"first_timestamp",
	"last_timestamp"
];
/** Returns the select list that adds up rows of `llm_calls`. */
function measuresOfCalls({ sum }, measures = MEASURES$1) {
	const expressions = {
		records: "count(*)",
		input_tokens: sum("input_tokens"),
		output_tokens: sum("output_tokens"),
		cache_read_tokens: sum("cache_read_tokens"),
		cache_write_tokens: sum("cache_write_tokens"),
		cost_nano_usd: sum("cost_nano_usd"),
		unpriced_records: "count(*) - count(cost_nano_usd)",
		unpriced_tokens: sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END"),
		succeeded: "count(CASE WHEN success AND failed_checks_of IS NULL THEN 1 END)",
		failed: `count(CASE WHEN ${FAILED} THEN 1 END)`,
		duration_ms: sum("duration_ms"),
		timed_records: "count(duration_ms)",
		first_timestamp: "min(timestamp)",
		last_timestamp: "max(timestamp)"
	};
	return measures.map((measure) => `${expressions[measure]} AS ${measure}`).join(", ");
}
/** Returns the select list that adds up rows of a roll-up; `show` formats its instants. */
function measuresOfRollup({ sum }, measures = MEASURES$1, show = (instant) => instant) {
	const expression = (measure) => {
		if (measure === "first_timestamp") return show("min(first_timestamp)");
		if (measure === "last_timestamp") return show("max(last_timestamp)");
		return sum(measure);
	};
	return measures.map((measure) => `${expression(measure)} AS ${measure}`).join(", ");
}
/** Returns the select list of a roll-up's dimensions from `llm_calls`; they are never null. */
function dimensionsOfCalls({ dimensions, expressions = {} }) {
	return dimensions.map((column) => `coalesce(${expressions[column] ?? column}, '') AS ${column}`).join(", ");
}
// src/parts/database/sql/row-values.ts
/** Returns the sums in a row of a roll-up, or in several added up. */
function sumsOf(row) {
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
function numberOf(value) {
	return value === null || value === void 0 ? void 0 : Number(value);
}
// src/parts/database/sql/changes.ts
const COMMIT_COLUMNS = {
	repository: "text",
	commit_id: "text",
	committed_at: "instant",
	subject: "text",
	author: "text",
	author_email: "text",
	pull_request: "integer",
	outcome: "text",
	merged_by: "text",
	added_lines: "integer",
	reworked_lines: "integer"
};
const FOLDER_COLUMNS = {
	repository: "text",
	commit_id: "text",
	folder: "text",
	place: "integer",
	lines: "integer"
};
const ROWS_PER_STATEMENT = 500;
/** Lists what is kept of a repository's commits, by their ids. */
async function listChanges(database, repository) {
	const changes = await selectChanges(database, {
		sql: "repository = ?",
		values: [repository]
	});
	return new Map(changes.map(({ change }) => [change.commit, change]));
}
/** Finds what is kept of some commits. */
async function findChanges(database, commits) {
	if (commits.length === 0) return [];
	const wanted = database.dialect.tableOf("wanted", {
		repository: "text",
		commit_id: "text"
	}, commits.map(({ repository, commit }) => [repository, commit]));
	return selectChanges(database, {
		sql: `(repository, commit_id) IN (SELECT repository, commit_id FROM ${wanted.sql})`,
		values: wanted.values
	});
}
async function selectChanges(database, where) {
	const columns = Object.entries(COMMIT_COLUMNS).map(([column, type]) => type === "instant" ? `${database.dialect.instantText(`commits.${column}`)} AS ${column}` : column);
	const commits = await database.select(`SELECT ${columns.join(", ")} FROM commits WHERE ${where.sql}`, ...where.values);
	const folders = await database.select(`SELECT repository, commit_id, folder, lines FROM commit_folders
     WHERE ${where.sql} ORDER BY repository, commit_id, place`, ...where.values);
	const linesByCommit = /* @__PURE__ */ new Map();
	for (const row of folders) {
		const key = keyOf(row);
		const lines = linesByCommit.get(key) ?? /* @__PURE__ */ new Map();
		linesByCommit.set(key, lines.set(String(row.folder), Number(row.lines)));
	}
	return commits.map((row) => ({
		repository: String(row.repository),
		commit: String(row.commit_id),
		change: toChange(row, linesByCommit.get(keyOf(row)) ?? /* @__PURE__ */ new Map())
	}));
}
function keyOf({ repository, commit_id: commit }) {
	return `${commit} ${repository}`;
}
function toChange(row, changedLines) {
	return {
		commit: String(row.commit_id),
		committedAt: instantOf(row.committed_at) ?? "",
		subject: String(row.subject),
		author: textOf(row.author),
		email: textOf(row.author_email),
		pullRequest: numberOf(row.pull_request),
		outcome: String(row.outcome),
		mergedBy: textOf(row.merged_by),
		changedLines,
		addedLines: Number(row.added_lines),
		reworkedLines: Number(row.reworked_lines)
	};
}
/** Writes commits over what is kept of them. */
async function saveChanges(database, repository, changes) {
	await upsert(database, {
		table: "commits",
		columns: COMMIT_COLUMNS,
		keyLength: 2
	}, changes.map((change) => [
		...[
			repository,
			change.commit,
			change.committedAt,
			change.subject
		],
		...[
			change.author ?? null,
			change.email ?? null,
			change.pullRequest ?? null
		],
		...[
			change.outcome,
			change.mergedBy ?? null,
			change.addedLines,
			change.reworkedLines
		]
	]));
	await upsert(database, {
		table: "commit_folders",
		columns: FOLDER_COLUMNS,
		keyLength: 3
	}, changes.flatMap(({ commit, changedLines }) => Array.from(changedLines, ([folder, lines], place) => {
		return [
			repository,
			commit,
			folder,
			place,
			lines
		];
	})));
}
/** Writes rows over those with the same key. */
async function upsert(database, target, rows) {
	for (const batch of inBatches(rows, ROWS_PER_STATEMENT)) {
		const saved = database.dialect.tableOf("saved", target.columns, batch);
		await database.change(upsertFrom(target, saved.sql), ...saved.values);
	}
}
/** Returns the statement that writes the rows of another table over those with the same key. */
function upsertFrom({ table, columns, keyLength }, source) {
	const names = Object.keys(columns);
	const changes = names.slice(keyLength).map((name) => `${name} = excluded.${name}`);
	return `INSERT INTO ${table} (${names.join(", ")}) SELECT ${names.join(", ")} FROM ${source} WHERE true
    ON CONFLICT (${names.slice(0, keyLength).join(", ")}) DO UPDATE SET ${changes.join(", ")}`;
}
/** Parts rows into batches of at most so many. */
function* inBatches(rows, size) {
	let batch = [];
	for (const row of rows) {
		batch.push(row);
		if (batch.length < size) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}
/** Hands what is known of a repository's commits on to its new name; what that has already stays. */
async function moveChanges(database, repository, newName) {
	for (const [table, key] of [
		["commits", "commit_id"],
		["commit_folders", "commit_id"],
		["pull_requests", "number"]
	]) await database.change(`UPDATE ${table} SET repository = ? WHERE repository = ?
       AND ${key} NOT IN (SELECT ${key} FROM ${table} WHERE repository = ?)`, newName, repository, newName);
}
/** Deletes what is known of the commits that no record of a repository belongs to any more. */
async function deleteUnusedChanges(database, repository) {
	for (const table of ["commit_folders", "commits"]) await database.change(`DELETE FROM ${table} WHERE repository = ? AND commit_id NOT IN (
         SELECT commit_id FROM daily_change_usage WHERE repository = ? AND records > 0)`, repository, repository);
}
// src/parts/database/sql/repositories.ts
/**
* Keeps other writers of these repositories' records out until the transaction ends. Locks are
* taken by name in one order, so that no two writers wait for each other.
*/
async function lockRepositories(database, names) {
	for (const name of [...new Set(names)].toSorted()) {
		await database.change("INSERT INTO repositories (repository) VALUES (?) ON CONFLICT DO NOTHING", name);
		if ((await database.select(`SELECT repository FROM repositories WHERE repository = ? ${database.dialect.forUpdate}`, name)).length === 0) throw spelledAnew(name);
	}
	await database.awaitCommits?.();
}
/** Does the same for every repository that the database knows, and returns their names. */
async function lockAllRepositories(database) {
	const rows = await database.select(`SELECT repository FROM repositories ORDER BY repository ${database.dialect.forUpdate}`);
	await database.awaitCommits?.();
	return rows.map((row) => String(row.repository));
}
/** Finds a repository's name as the database spells it; its value is the name. */
const SPELLING = "(SELECT repository FROM repositories WHERE lower(repository) = lower(?))";
/** Returns a repository's name as the database spells it, which tells no upper from lower case. */
async function findSpelling(database, name) {
	const [row] = await database.select("SELECT repository FROM repositories WHERE lower(repository) = lower(?)", name);
	return row === void 0 ? void 0 : String(row.repository);
}
/** Lists the repositories that have records, by name; counted from the roll-up, which is small. */
async function listRepositories(database) {
	return (await database.select("SELECT repository, sum(records) AS records FROM daily_usage WHERE records > 0 GROUP BY repository ORDER BY repository")).map(({ repository, records }) => ({
		repository: String(repository),
		records: Number(records)
	}));
}
function spelledAnew(name) {
	return new Failure(`Cannot load the records of ${name}: another run has just added this repository with different upper and lower case. Run the command again.`, { code: "database" });
}
// src/parts/database/sql/touched-days.ts
/** Counts the records that a condition names by repository and day. */
async function countByDay(database, condition, ...values) {
	const { dialect } = database;
	return (await database.select(`SELECT repository, ${dialect.dayText(dialect.dayOf("timestamp"))} AS day, count(*) AS records
     FROM llm_calls WHERE ${condition} GROUP BY 1, 2`, ...values)).map(({ repository, day, records }) => ({
		repository: String(repository),
		day: String(day),
		records: Number(records)
	}));
}
const DAY_MS = 864e5;
/** A month's records fit in memory when they are sorted. */
const MAX_SPAN_DAYS = 31;
/**
* Joins days that follow one another, a month of them at most: one statement a day would be
* too many, and one for all days is what a planner without statistics handles worst.
*/
function spansOf(days) {
	const spans = [];
	for (const { repository, day } of days.toSorted(byRepositoryAndDay)) {
		const span = spans.at(-1);
		if (span?.repository === repository && canTake(span, day)) span.lastDay = day;
		else spans.push({
			repository,
			firstDay: day,
			lastDay: day
		});
	}
	return spans;
}
function canTake({ firstDay, lastDay }, day) {
	const ms = Date.parse(day);
	return ms - Date.parse(lastDay) <= DAY_MS && ms - Date.parse(firstDay) < MAX_SPAN_DAYS * DAY_MS;
}
function byRepositoryAndDay(a, b) {
	return compare(a.repository, b.repository) || compare(a.day, b.day);
}
function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
// src/parts/database/sql/sessions.ts
/**
* The table `sessions` sums up each session that an agent named, by repository. It is kept as the
* roll-ups are: what a change touched is summed up again, and what lost all records stays with none.
*/
const MEASURES = [
	...USAGE_SUMS,
	"first_timestamp",
	"last_timestamp"
];
const IS_NAMED = "substr(session_id, 1, 4) <> 'row:'";
const NOTHING$1 = USAGE_SUMS.map((measure) => `${measure} = 0`).join(", ");
/**
* Sums up the sessions again of which records came on some days; in the transaction that brought them. A server knows
* little of rows that are so new: records are grouped, not joined with one another, or it might compare each pair.
*/
async function addToSessions(database, days) {
	const { isWithinDays } = database.dialect;
	const isTouched = isWithinDays("timestamp", "?", "?");
	for (const { repository, firstDay, lastDay } of spansOf(days)) {
		const known = await withKnownDays(database, {
			firstDay,
			lastDay
		}, `sessions JOIN (
         SELECT DISTINCT session_id FROM llm_calls WHERE repository = ? AND ${isTouched} AND ${IS_NAMED}
       ) AS touched USING (session_id) WHERE repository = ?`, ...[
			repository,
			firstDay,
			lastDay,
			repository
		]);
		const sum = sumOfSessions(database.dialect, `repository = ? AND ${isTouched}`, `count(CASE WHEN ${isTouched} THEN 1 END) > 0`);
		const values = [
			repository,
			known.firstDay,
			known.lastDay,
			firstDay,
			lastDay
		];
		await database.change(sum, ...values);
	}
}
/** Sums up all sessions of a repository, which had none before; in the transaction that brought them. */
async function fillSessions(database, repository) {
	await database.change(sumOfSessions(database.dialect, "repository = ?"), repository);
}
/** Sums up the sessions again that may have lost records on some days; in the transaction that took them. */
async function takeFromSessions(database, days) {
	const { dayOf, isWithinDays } = database.dialect;
	const overlaps = `repository = ? AND ${dayOf("first_timestamp")} <= ? AND ${dayOf("last_timestamp")} >= ?`;
	for (const repository of new Set(days.map((day) => day.repository))) {
		const sorted = days.filter((day) => day.repository === repository).map(({ day }) => day).toSorted();
		const [firstDay = "", lastDay = ""] = [sorted[0], sorted.at(-1)];
		const values = [
			repository,
			lastDay,
			firstDay
		];
		await database.change(`UPDATE sessions SET ${NOTHING$1} WHERE ${overlaps}`, ...values);
		const known = await withKnownDays(database, {
			firstDay,
			lastDay
		}, `sessions WHERE ${overlaps}`, ...values);
		const sum = sumOfSessions(database.dialect, `repository = ? AND ${isWithinDays("timestamp", "?", "?")}
       AND session_id IN (SELECT session_id FROM sessions WHERE ${overlaps})`);
		await database.change(sum, repository, known.firstDay, known.lastDay, ...values);
	}
}
/** Returns the days together with those on which some sessions are known to have records. */
async function withKnownDays(database, { firstDay, lastDay }, sessions, ...values) {
	const { dayOf, dayText } = database.dialect;
	const day = (instant) => dayText(dayOf(instant));
	const [known] = await database.select(`SELECT ${day("min(first_timestamp)")} AS first_day, ${day("max(last_timestamp)")} AS last_day
     FROM ${sessions}`, ...values);
	const [first = firstDay] = [firstDay, String(known?.first_day ?? firstDay)].toSorted();
	const [, last = lastDay] = [lastDay, String(known?.last_day ?? lastDay)].toSorted();
	return {
		firstDay: first,
		lastDay: last
	};
}
/** Returns the statements that make the table anew. */
function rebuildSessions(dialect) {
	return ["DELETE FROM sessions", sumOfSessions(dialect, "true")];
}
function sumOfSessions(dialect, condition, having = "count(*) > 0") {
	const changes = MEASURES.map((measure) => `${measure} = excluded.${measure}`);
	return `INSERT INTO sessions (session_id, repository, ${MEASURES.join(", ")})
    SELECT session_id, repository, ${measuresOfCalls(dialect, MEASURES)}
    FROM llm_calls WHERE ${condition} AND ${IS_NAMED} GROUP BY session_id, repository HAVING ${having}
    ORDER BY session_id, repository
    ON CONFLICT (session_id, repository) DO UPDATE SET ${changes.join(", ")}`;
}
/** Counts the sessions, that an agent named, with records in a range. */
async function countSessions(database, range) {
	const { where, values } = sessionsWithin(database.dialect, range);
	const [row] = await database.select(`SELECT count(*) AS sessions FROM (
       SELECT session_id FROM sessions WHERE ${where} GROUP BY session_id
     ) AS found`, ...values);
	return Number(row?.sessions);
}
function sessionsWithin({ bound }, { since, until }) {
	const conditions = ["records > 0"];
	const values = [];
	if (since !== void 0) {
		conditions.push("last_timestamp >= ?");
		values.push(bound(since));
	}
	if (until !== void 0) {
		conditions.push("first_timestamp < ?");
		values.push(bound(until));
	}
	if (since !== void 0 && until !== void 0) {
		conditions.push(`(first_timestamp >= ? OR last_timestamp < ? OR session_id IN (
      SELECT session_id FROM llm_calls WHERE timestamp >= ? AND timestamp < ?))`);
		values.push(...[
			since,
			until,
			since,
			until
		].map(bound));
	}
	return {
		where: conditions.join(" AND "),
		values
	};
}
// src/parts/database/sql/refresh-rollups.ts
const NOTHING = SUMS.map((measure) => `${measure} = 0`).join(", ");
/**
* Sums up the days again on which records changed, in all roll-ups or in some; in the transaction that
* changed them. It only inserts and updates: a group that has become empty stays with no records.
*/
async function refreshRollups(database, days, rollups = ROLLUPS) {
	await refreshRepositories(database, days, rollups);
	await sumUpRepositories(database, days, rollups);
}
/** Sums up the days again of each repository by itself; `sumUpRepositories` is still to do. */
async function refreshRepositories(database, days, rollups = ROLLUPS) {
	const key = "repository, day";
	for (const { table } of rollups) await emptyGroups(database, table, key, days);
	for (const { repository, firstDay, lastDay } of spansOf(days)) for (const rollup of rollups) await database.change(sumOfSpan(database, rollup), repository, firstDay, lastDay);
}
/**
* Writes what is known of a repository's days, which had no records before, to the roll-ups; in the transaction that
* brought them. `sumUpRepositories` is still to do.
*/
async function fillRollups(database, repository, sums, write = (target, rows) => upsert(database, target, rows)) {
	for (const rollup of ROLLUPS) {
		const columns = {
			repository: "text",
			day: "day"
		};
		for (const name of rollup.dimensions) columns[name] = "text";
		for (const name of MEASURES$1) columns[name] = name.endsWith("_timestamp") ? "instant" : "integer";
		await write({
			table: rollup.table,
			columns,
			keyLength: 2 + rollup.dimensions.length
		}, rowsOf(repository, sums, rollup));
	}
}
function* rowsOf(repository, sums, rollup) {
	for (const row of sums.rowsOf(rollup)) yield [repository, ...row];
}
/** Sums up days over all repositories. From here on until COMMIT, who does the same waits: it comes as late as it can. */
async function sumUpRepositories(database, days, rollups = ROLLUPS) {
	const summed = rollups.filter(({ isPerRepository }) => !isPerRepository);
	if (summed.length === 0 || days.length === 0) return;
	await lockRollups(database);
	const touched = database.dialect.touchedDays(days);
	const condition = `day IN (SELECT day FROM ${touched.sql}) AND records > 0`;
	for (const rollup of summed) {
		await emptyGroups(database, tableOfAll(rollup), "day", days);
		await database.change(sumOfRepositories(database, rollup, condition), ...touched.values);
	}
}
/**
* Adds to the sums over all repositories those of repositories that had none: each takes as long as it is itself, however
* many there are. In the place of `sumUpRepositories`, and as late.
*/
async function addRepositories(database, repositories) {
	if (repositories.size === 0) return;
	await lockRollups(database);
	for (const repository of repositories) for (const rollup of ROLLUPS) if (!rollup.isPerRepository) await database.change(additionOf(rollup), repository);
}
/** Makes groups that may be gone hold no records, until those that are still there are summed up again. */
async function emptyGroups(database, table, key, days) {
	const emptied = days.filter(({ hasOnlyNew = false }) => !hasOnlyNew);
	if (emptied.length === 0) return;
	const { sql, values } = database.dialect.touchedDays(emptied);
	await database.change(`UPDATE ${table} SET ${NOTHING} WHERE (${key}) IN (SELECT ${key} FROM ${sql})`, ...values);
}
/** Makes the roll-ups anew from all records. */
async function rebuildRollups(database) {
	await database.transaction(async () => {
		await lockAllRepositories(database);
		await lockRollups(database);
		for (const statement of rebuildStatements(database)) await database.change(statement);
	});
}
/** Returns the statements that make the roll-ups anew. */
function rebuildStatements({ dialect }) {
	return [...ROLLUPS.flatMap((rollup) => [
		`DELETE FROM ${rollup.table}`,
		sumOfCalls(dialect, rollup, "true"),
		...rollup.isPerRepository ? [] : [`DELETE FROM ${tableOfAll(rollup)}`, sumOfRepositories({ dialect }, rollup, "true")]
	]), ...rebuildSessions(dialect)];
}
async function lockRollups(database) {
	await database.select(`SELECT name FROM ingestion_locks WHERE name = 'rollups' ${database.dialect.forUpdate}`);
}
function sumOfSpan({ dialect }, rollup) {
	return `${sumOfCalls(dialect, rollup, `repository = ? AND ${dialect.isWithinDays("timestamp", "?", "?")}`)}
    ${replaceMeasures([
		"day",
		"repository",
		...rollup.dimensions
	])}`;
}
function sumOfCalls(dialect, rollup, condition) {
	const { table, dimensions } = rollup;
	return `INSERT INTO ${table} (day, repository, ${dimensions.join(", ")}, ${MEASURES$1.join(", ")})
    SELECT ${dialect.dayOf("timestamp")} AS day, repository, ${dimensionsOfCalls(rollup)}, ${measuresOfCalls(dialect)}
    FROM llm_calls WHERE ${condition} AND ${rollup.condition ?? "true"} GROUP BY ${groups(2 + dimensions.length)}`;
}
function sumOfRepositories({ dialect }, rollup, condition) {
	const columns = ["day", ...rollup.dimensions];
	return `INSERT INTO ${tableOfAll(rollup)} (${columns.join(", ")}, ${MEASURES$1.join(", ")})
    SELECT ${columns.join(", ")}, ${measuresOfRollup(dialect)}
    FROM ${rollup.table} WHERE ${condition} GROUP BY ${groups(columns.length)}
    ${replaceMeasures(columns)}`;
}
function additionOf(rollup) {
	const all = tableOfAll(rollup);
	const columns = ["day", ...rollup.dimensions];
	const sums = SUMS.map((measure) => `${measure} = ${all}.${measure} + excluded.${measure}`);
	const outermost = (column, isOutside) => `${column} = CASE WHEN ${all}.records = 0 OR excluded.${column} ${isOutside} ${all}.${column} THEN excluded.${column} ELSE ${all}.${column} END`;
	const changes = [
		...sums,
		outermost("first_timestamp", "<"),
		outermost("last_timestamp", ">")
	];
	return `INSERT INTO ${all} (${columns.join(", ")}, ${MEASURES$1.join(", ")})
    SELECT ${columns.join(", ")}, ${MEASURES$1.join(", ")}
    FROM ${rollup.table} WHERE repository = ? AND records > 0
    ON CONFLICT (${columns.join(", ")}) DO UPDATE SET ${changes.join(", ")}`;
}
function replaceMeasures(key) {
	const changes = MEASURES$1.map((measure) => `${measure} = excluded.${measure}`);
	return `ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${changes.join(", ")}`;
}
function groups(count) {
	return Array.from({ length: count }, (_, index) => index + 1).join(", ");
}
// src/parts/database/sql/reading-states.ts
/** Returns the states of all of a repository's files, by path. */
async function listFileStates(database, repository) {
	return (await database.select(`SELECT * FROM ingested_files WHERE repository = ${SPELLING} AND blob_hash <> '' ORDER BY path`, repository)).map(toFileState);
}
async function saveFileState(database, state, now) {
	await database.change(`INSERT INTO ingested_files
       (repository, path, blob_hash, offset_bytes, prefix_hash, rows, rules, unpriced_models, ingested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (repository, path) DO UPDATE SET
       blob_hash = excluded.blob_hash, offset_bytes = excluded.offset_bytes,
       prefix_hash = excluded.prefix_hash, rows = excluded.rows, rules = excluded.rules,
       unpriced_models = excluded.unpriced_models, ingested_at = excluded.ingested_at`, state.repository, state.path, state.blobHash, state.offset, state.prefixHash, state.rows, state.rules, JSON.stringify(state.unpricedModels), now.toISOString());
}
/** Forgets files that are gone; their rows stay, emptied, because ingestion may not delete. */
async function forgetFiles(database, repository, paths) {
	for (const path of paths) await database.change("UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository = ? AND path = ?", repository, path);
}
function toFileState(row) {
	return {
		repository: String(row.repository),
		path: String(row.path),
		blobHash: String(row.blob_hash),
		offset: Number(row.offset_bytes),
		prefixHash: String(row.prefix_hash),
		rows: Number(row.rows),
		rules: String(row.rules),
		unpricedModels: JSON.parse(String(row.unpriced_models))
	};
}
async function findRemoteTree(database, repository, ref) {
	const [row] = await database.select("SELECT etag, tree_hash FROM remote_trees WHERE repository = ? AND ref = ?", repository, ref);
	if (row === void 0) return void 0;
	return {
		repository,
		ref,
		etag: String(row.etag),
		treeHash: String(row.tree_hash)
	};
}
async function saveRemoteTree(database, { repository, ref, etag, treeHash }) {
	await database.change(`INSERT INTO remote_trees (repository, ref, etag, tree_hash) VALUES (?, ?, ?, ?)
     ON CONFLICT (repository, ref) DO UPDATE SET etag = excluded.etag, tree_hash = excluded.tree_hash`, repository, ref, etag, treeHash);
}
// src/parts/database/sql/upsert-statements.ts
const KEY = KEY_COLUMNS.join(", ");
const CHANGES = [...VALUE_COLUMNS, ...ORIGIN_COLUMNS].map((column) => `${column} = excluded.${column}`);
/**
* Returns the upsert of one repository's staged records. A row that is the same is left alone, and
* so is one that another repository brought first. Its values are the time of ingestion and the
* repository.
*
* @param staged - a table, or a query in brackets, with one row for each identity and repository
*/
function upsertStatement(staged) {
	return `INSERT INTO llm_calls (${COLUMNS.join(", ")})
    SELECT ${STAGED_COLUMNS.join(", ")}, ? FROM ${staged} AS staged WHERE repository = ?
    ORDER BY ${KEY}
    ON CONFLICT (${KEY}) DO UPDATE SET ${CHANGES.join(", ")}
    WHERE llm_calls.repository = excluded.repository
      AND (${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM (${list("excluded", VALUE_COLUMNS)})`;
}
/**
* Returns the insert of the staged records of a repository that the database does not know, which
* leaves out those of which it has another. Its values are those of the upsert.
*
* @param isInOrder - whether they were staged in the order of their time
*/
function insertNewStatement(staged, isInOrder) {
	return `INSERT INTO llm_calls (${COLUMNS.join(", ")})
    SELECT ${STAGED_COLUMNS.join(", ")}, ? FROM ${staged} AS staged WHERE repository = ?
    ${isInOrder ? "" : `ORDER BY ${KEY}`} ON CONFLICT (${KEY}) DO NOTHING`;
}
/**
* Returns a query that tells, before the upsert of a repository's records, what it will change: of
* each day how many records are new, and how many new or different. Its value is the repository.
*/
function changesStatement(staged, { dayOf, dayText }) {
	return `SELECT ${dayText(dayOf("staged.timestamp"))} AS day,
      count(*) AS changed, count(CASE WHEN llm_calls.model IS NULL THEN 1 END) AS inserted
    FROM ${staged} AS staged LEFT JOIN llm_calls ON ${sameKey("staged", "llm_calls")}
    WHERE staged.repository = ? AND (llm_calls.model IS NULL
      OR llm_calls.repository = staged.repository
        AND (${list("llm_calls", VALUE_COLUMNS)}) IS DISTINCT FROM (${list("staged", VALUE_COLUMNS)}))
    GROUP BY 1`;
}
/** Returns a condition that is met where rows of two tables have one identity. */
function sameKey(one, other) {
	return KEY_COLUMNS.map((column) => `${one}.${column} = ${other}.${column}`).join(" AND ");
}
function list(table, columns) {
	return columns.map((column) => `${table}.${column}`).join(", ");
}
// src/parts/database/sql/held-records.ts
/**
* Counts the staged records of a repository that are held for others, and remembers the files that
* have some: when the others let go of a record, those files have to be read again.
*/
async function findHeld(database, staged, repository) {
	if (!await hasOthers(database, repository)) return [];
	const rows = await database.select(`SELECT llm_calls.repository AS holder, staged.source_file AS path, count(*) AS records
     FROM ${staged} AS staged JOIN llm_calls ON ${sameKey("staged", "llm_calls")}
     WHERE staged.repository = ? AND llm_calls.repository <> staged.repository
     GROUP BY 1, 2`, repository);
	for (const path of new Set(rows.map((row) => String(row.path)))) await database.change("UPDATE ingested_files SET shares_records = true WHERE repository = ? AND path = ?", repository, path);
	const held = /* @__PURE__ */ new Map();
	for (const { holder, records } of rows) held.set(String(holder), (held.get(String(holder)) ?? 0) + Number(records));
	return [...held].map(([holder, records]) => ({
		repository,
		holder,
		records
	}));
}
/** Marks for reading again the files with records that were held for a repository and no longer are. */
async function rereadSharers(database, repository) {
	await database.change("UPDATE ingested_files SET rules = '' WHERE shares_records AND repository <> ?", repository);
}
async function hasOthers(database, repository) {
	return (await database.select("SELECT 1 AS found FROM repositories WHERE repository <> ? LIMIT 1", repository)).length > 0;
}
// src/parts/database/sql/retention.ts
/** Deletes records before an instant and remembers it, so that ingestion does not bring them back. */
async function prune(database, before, repository) {
	return database.transaction(async () => {
		const names = await lockWanted(database, repository);
		const bound = database.dialect.bound(before);
		let pruned = 0;
		for (const name of names) {
			await notePruning(database, name, before);
			const deleted = await deleteRecords(database, "repository = ? AND timestamp < ?", name, bound);
			if (deleted > 0) await deleteUnusedChanges(database, name);
			pruned += deleted;
		}
		if (pruned > 0 && repository !== void 0) await rereadSharers(database, names[0] ?? repository);
		return pruned;
	});
}
async function lockWanted(database, repository) {
	if (repository === void 0) return lockAllRepositories(database);
	const name = await findSpelling(database, repository) ?? repository;
	await lockRepositories(database, [name]);
	return [name];
}
/** Deletes the records that a condition names, brings the roll-ups up to date, and returns how many. */
async function deleteRecords(database, condition, ...values) {
	const days = await countByDay(database, condition, ...values);
	if (days.length === 0) return 0;
	await database.change(`DELETE FROM llm_calls WHERE ${condition}`, ...values);
	await refreshRollups(database, days);
	await takeFromSessions(database, days);
	return days.reduce((sum, { records }) => sum + records, 0);
}
/** Returns the instant before which a repository's records were pruned. */
async function findPrunedBefore(database, repository) {
	const [row] = await database.select(`SELECT pruned_before FROM repositories WHERE repository = ${SPELLING} AND pruned_before IS NOT NULL`, repository);
	return row === void 0 ? void 0 : String(row.pruned_before);
}
/** Makes what was pruned of one repository count for another as well. */
async function keepPruning(database, repository, newName) {
	const before = await findPrunedBefore(database, repository);
	if (before !== void 0) await notePruning(database, newName, before);
}
/** Forgets what was pruned of a repository. */
async function forgetPruning(database, repository) {
	await database.change("UPDATE repositories SET pruned_before = NULL WHERE repository = ?", repository);
}
async function notePruning(database, name, before) {
	await database.change("UPDATE repositories SET pruned_before = ? WHERE repository = ? AND (pruned_before IS NULL OR pruned_before < ?)", before, name, before);
}
export { dimensionsOfCalls as $, findSpelling as A, upsertFrom as B, sumUpRepositories as C, takeFromSessions as D, fillSessions as E, inBatches as F, textOf as G, numberOf as H, listChanges as I, DAILY_PHASE_USAGE as J, DAILY_CHANGE_USAGE as K, moveChanges as L, lockRepositories as M, deleteUnusedChanges as N, countByDay as O, findChanges as P, USAGE_SUMS as Q, saveChanges as R, refreshRollups as S, countSessions as T, rateOf as U, instantOf as V, sumsOf as W, MEASURES$1 as X, DAILY_USAGE as Y, SUMS as Z, addRepositories as _, prune as a, rebuildStatements as b, changesStatement as c, upsertStatement as d, measuresOfCalls as et, findRemoteTree as f, saveRemoteTree as g, saveFileState as h, keepPruning as i, listRepositories as j, SPELLING as k, insertNewStatement as l, listFileStates as m, findPrunedBefore as n, tableOfAll as nt, findHeld as o, forgetFiles as p, DAILY_FAILURES as q, forgetPruning as r, rereadSharers as s, deleteRecords as t, measuresOfRollup as tt, sameKey as u, fillRollups as v, addToSessions as w, refreshRepositories as x, rebuildRollups as y, upsert as z };
