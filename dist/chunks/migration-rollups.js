import { gr as Failure } from "./hook.js";
import { a as STAGED_KEY_COLUMNS, i as STAGED_COLUMNS } from "./llm-call.js";
import { C as sumUpRepositories, E as fillSessions$1, J as DAILY_PHASE_USAGE, K as DAILY_CHANGE_USAGE, M as lockRepositories, O as countByDay, Y as DAILY_USAGE, Z as SUMS, _ as addRepositories, c as changesStatement, d as upsertStatement, h as saveFileState, o as findHeld, p as forgetFiles, q as DAILY_FAILURES, s as rereadSharers, t as deleteRecords, u as sameKey, v as fillRollups, w as addToSessions, x as refreshRepositories } from "./retention.js";
import { n as UnreadFiles, t as SOURCE_PREFIXES } from "./run-source.js";
// src/parts/database/sql/missing-records.ts
/** Notes the file that a record was read from where it has moved, as a rotation moves it. */
async function setSourceFiles(database, staged) {
	await database.change(`UPDATE llm_calls SET source_file = staged.source_file FROM ${staged} AS staged
     WHERE ${sameRecord()} AND llm_calls.source_file <> staged.source_file`);
}
/** Counts the records that were read from some files and are not staged. */
async function findMissing(database, staged, files) {
	let missing = 0;
	for (const { repository, path } of files) {
		const [row] = await database.select(`SELECT count(*) AS records FROM llm_calls
       WHERE repository = ? AND source_file = ? AND ${isNotIn(staged)}`, repository, path);
		missing += Number(row?.records);
	}
	return missing;
}
/** What came from a run of CI never was in the ledger, and what was abandoned never comes into it. */
const IS_OF_LEDGER = `${SOURCE_PREFIXES.map((prefix) => `source_file NOT LIKE '${prefix}%'`).join(" AND ")}
  AND NOT EXISTS (SELECT 1 FROM (SELECT repository, commit_id FROM commits WHERE outcome = 'abandoned') AS abandoned
    WHERE abandoned.repository = llm_calls.repository AND abandoned.commit_id = llm_calls.commit_id)`;
/** A larger part of a repository is deleted only where that is allowed. */
const LARGEST_SHARE = .1;
/**
* Deletes the records of some repositories that are not staged, and returns how many.
*
* @throws {Failure} when they are too many; whoever calls this gives up the transaction.
*/
async function removeMissing(database, staged, repositories, allowsLargeRemoval) {
	let removed = 0;
	for (const repository of repositories) {
		const condition = `repository = ? AND ${IS_OF_LEDGER} AND ${isNotIn(staged)}`;
		const gone = await deleteRecords(database, condition, repository);
		if (gone > 0 && !allowsLargeRemoval) await requireFew(database, repository, gone);
		if (gone > 0) await rereadSharers(database, repository);
		removed += gone;
	}
	return removed;
}
async function requireFew(database, repository, gone) {
	const [row] = await database.select("SELECT count(*) AS records FROM llm_calls WHERE repository = ?", repository);
	const all = gone + Number(row?.records);
	if (gone <= all * LARGEST_SHARE) return;
	throw new Failure(`Nothing was reconciled: ${gone} of ${all} records of ${repository} are not in the ledger, which is more than a tenth. Check that the ledger is complete; if it is, run the command again with --yes.`);
}
function isNotIn(staged) {
	return `NOT EXISTS (SELECT 1 FROM (${`SELECT ${STAGED_KEY_COLUMNS.join(", ")} FROM ${staged} AS rows_of_load`}) AS staged WHERE ${sameRecord()})`;
}
function sameRecord() {
	return `${sameKey("staged", "llm_calls")} AND staged.repository = llm_calls.repository`;
}
// src/parts/database/sql/merge-staged.ts
/** Returns an upsert for engines that do not tell a new row from a changed one: it looks before it writes. */
function lookingUpsert(database, { distinct }) {
	return async (ingestedAt, repository) => {
		const sql = changesStatement(distinct, database.dialect);
		const changes = await database.select(sql, repository);
		if (changes.length > 0) await database.change(upsertStatement(distinct), ingestedAt, repository);
		return changes;
	};
}
/**
* Upserts what is staged, brings the roll-ups up to date and remembers how far files were read;
* to be called in a transaction.
*/
async function mergeStaged(database, staged, upsert, filled, now) {
	const reconciled = filled.reconciled ?? [];
	const ofStates = filled.states.map(({ repository }) => repository);
	await lockRepositories(database, [
		...staged.repositories,
		...reconciled,
		...ofStates
	]);
	const changes = [];
	let areFilled = true;
	for (const repository of staged.repositories) {
		const merged = await mergeRepository(database, staged, upsert, {
			repository,
			now
		});
		changes.push(...merged.changes);
		areFilled &&= merged.isFilled;
	}
	await rereadHistories(database, changes);
	const gone = await searchMissing(database, staged, filled);
	if (areFilled) await addRepositories(database, staged.repositories);
	else await sumUpRepositories(database, changes);
	await saveStates(database, filled, now);
	const total = (of) => changes.reduce((sum, change) => sum + of(change), 0);
	const [changed, inserted] = [total((each) => each.changed), total((each) => each.inserted)];
	const skipped = staged.added - changed;
	const held = skipped === 0 ? [] : await findAllHeld(database, staged);
	return {
		inserted,
		updated: changed - inserted,
		skipped,
		held,
		...gone
	};
}
/** Makes the commits of new records be looked for, whatever was known of their repository's history. */
async function rereadHistories(database, changes) {
	const grown = changes.filter(({ inserted }) => inserted > 0);
	for (const repository of new Set(grown.map((change) => change.repository))) await database.change("UPDATE repositories SET history = '' WHERE repository = ? AND history <> ''", repository);
}
/** Upserts a repository's records and sums up again what they change. */
async function mergeRepository(database, staged, upsert, { repository, now }) {
	const isNew = staged.isInPlace || !await hasRecords(database, repository);
	const changes = (staged.isInPlace ? await countInPlace(database, staged, repository) : await upsert(now.toISOString(), repository, isNew)).map(({ day, changed, inserted }) => ({
		repository,
		day: String(day),
		changed: Number(changed),
		inserted: Number(inserted),
		hasOnlyNew: Number(changed) === Number(inserted)
	}));
	const sums = staged.sums.of(repository);
	const inserted = changes.reduce((sum, change) => sum + change.inserted, 0);
	if (isNew && sums?.records === inserted) {
		await fillRollups(database, repository, sums, staged.writeRows);
		await fillSessions$1(database, repository);
		return {
			changes,
			isFilled: true
		};
	}
	await refreshRepositories(database, changes);
	await addToSessions(database, changes);
	return {
		changes,
		isFilled: false
	};
}
/** Returns of each day how many records a repository has in place, which are all inserted. */
async function countInPlace(database, { sums }, repository) {
	const known = sums.of(repository);
	if (known !== void 0) return known.days();
	return (await countByDay(database, "repository = ?", repository)).map(({ day, records }) => ({
		day,
		changed: records,
		inserted: records
	}));
}
async function hasRecords(database, repository) {
	return (await database.select("SELECT 1 AS found FROM llm_calls WHERE repository = ? LIMIT 1", repository)).length > 0;
}
/** Looks for what files do not hold any more, and deletes it where that is wanted. */
async function searchMissing(database, staged, { replacedFiles = [], goneFiles = [], reconciled = [], hasUnread = false, allowsLargeRemoval = false }) {
	const maySearch = (repository) => !(staged.isInPlace && staged.repositories.has(repository));
	const replaced = [...replacedFiles, ...goneFiles].filter((file) => maySearch(file.repository));
	const searched = reconciled.filter(maySearch);
	if (replaced.length === 0 && searched.length === 0) return {
		missing: 0,
		removed: 0
	};
	await setSourceFiles(database, staged.distinct);
	const gone = await staged.search(async () => ({
		removed: await removeMissing(database, staged.table, searched, allowsLargeRemoval),
		missing: await findMissing(database, staged.table, replaced)
	}));
	if (gone.missing > 0 && hasUnread) throw new UnreadFiles();
	return gone;
}
async function findAllHeld(database, { distinct, repositories }) {
	const held = [];
	for (const repository of repositories) held.push(...await findHeld(database, distinct, repository));
	return held;
}
async function saveStates(database, { states, goneFiles = [] }, now) {
	for (const state of states) await saveFileState(database, state, now);
	for (const { repository, path } of goneFiles) await forgetFiles(database, repository, [path]);
}
// src/parts/database/sql/day-sums.ts
const DAY_LENGTH = 10;
const FIRST_GROUPS = 64;
/** A group's sums, and its first and last time of the day. */
const GROUP_LENGTH = SUMS.length + 2;
const [FIRST$1, LAST] = [SUMS.length, SUMS.length + 1];
const [INPUT, OUTPUT, CACHE_READ, CACHE_WRITE, SUCCESS, DURATION, COST] = [...[
	"input_tokens",
	"output_tokens",
	"cache_read_tokens",
	"cache_write_tokens"
], ...[
	"success",
	"duration_ms",
	"cost_nano_usd"
]].map((column) => STAGED_COLUMNS.indexOf(column));
/**
* Sums of groups of records, by day. Groups are many: they are numbers in one array, and what they
* are called is there once for all days.
*/
var DaySums = class {
	#days = /* @__PURE__ */ new Map();
	#day = "";
	#ofDay = /* @__PURE__ */ new Map();
	#keys = /* @__PURE__ */ new Map();
	#names = [];
	#groups = new Float64Array(GROUP_LENGTH * FIRST_GROUPS);
	#size = 0;
	get size() {
		return this.#size;
	}
	add({ call, timestamp, time, measures }, grouping) {
		if (this.#day === "" || !timestamp.startsWith(this.#day)) this.#startDay(timestamp);
		const start = this.#groupOf(this.#nameOf(call, grouping)) * GROUP_LENGTH;
		const groups = this.#groups;
		if (groups[start] === 0 || time < (groups[start + FIRST$1] ?? 0)) groups[start + FIRST$1] = time;
		if (time > (groups[start + LAST] ?? 0)) groups[start + LAST] = time;
		for (let place = 0; place < SUMS.length; place += 1) groups[start + place] = (groups[start + place] ?? 0) + (measures[place] ?? 0);
	}
	/** Whether every sum is a whole number that a JavaScript number holds. */
	isExact() {
		return this.#groups.every((sum) => sum <= Number.MAX_SAFE_INTEGER);
	}
	*rows() {
		for (const [day, groups] of this.#days) for (const [name, group] of groups) {
			const start = group * GROUP_LENGTH;
			const sums = this.#groups.subarray(start, start + SUMS.length);
			const times = [FIRST$1, LAST].map((place) => {
				const time = new Date(this.#groups[start + place] ?? 0).toISOString();
				return `${day}${time.slice(DAY_LENGTH)}`;
			});
			yield [
				day,
				...this.#names[name] ?? [],
				...sums,
				...times
			];
		}
	}
	#startDay(timestamp) {
		this.#day = timestamp.slice(0, DAY_LENGTH);
		this.#ofDay = this.#days.get(this.#day) ?? /* @__PURE__ */ new Map();
		this.#days.set(this.#day, this.#ofDay);
	}
	#nameOf(call, { keyOf, dimensionsOf }) {
		const key = keyOf(call);
		const known = this.#keys.get(key);
		if (known !== void 0) return known;
		this.#keys.set(ownCopy(key), this.#names.length);
		return this.#names.push(dimensionsOf(call).map(ownCopy)) - 1;
	}
	#groupOf(name) {
		const known = this.#ofDay.get(name);
		if (known !== void 0) return known;
		this.#ofDay.set(name, this.#size);
		this.#size += 1;
		if (this.#groups.length < this.#size * GROUP_LENGTH) {
			const grown = new Float64Array(this.#groups.length * 2);
			grown.set(this.#groups);
			this.#groups = grown;
		}
		return this.#size - 1;
	}
};
/** A text that is a part of a larger one would keep all of that in memory. */
function ownCopy(text) {
	return Buffer.from(text).toString();
}
/** Looks at a record once for all sums that it is added to; `measures` is overwritten. */
function toSummedCall(call, timestamp, measures) {
	measuresOf(call, measures);
	return {
		call,
		timestamp,
		time: timeOf(timestamp),
		measures
	};
}
/** Returns the milliseconds since midnight of a time in UTC with three digits below the second. */
function timeOf(timestamp) {
	const digit = (at) => timestamp.charCodeAt(at) - 48;
	const two = (at) => digit(at) * 10 + digit(at + 1);
	return ((two(11) * 60 + two(14)) * 60 + two(17)) * 1e3 + digit(20) * 100 + two(21);
}
/** Writes what a record adds to sums, in the order of `SUMS`. */
function measuresOf(call, measures) {
	const cost = call[COST] ?? null;
	const duration = call[DURATION] ?? null;
	const [input, output] = [Number(call[INPUT]), Number(call[OUTPUT])];
	measures[0] = 1;
	measures[1] = input;
	measures[2] = output;
	measures[3] = Number(call[CACHE_READ]);
	measures[4] = Number(call[CACHE_WRITE]);
	measures[5] = Number(cost);
	measures[6] = cost === null ? 1 : 0;
	measures[7] = cost === null ? input + output : 0;
	measures[8] = call[SUCCESS] === 1 ? 1 : 0;
	measures[9] = call[SUCCESS] === 0 ? 1 : 0;
	measures[10] = Number(duration);
	measures[11] = duration === null ? 0 : 1;
}
// src/parts/database/sql/load-sums.ts
/** Where a value is in a record's. */
const INDEX = Object.fromEntries(STAGED_COLUMNS.map((column, index) => [column, index]));
/** Only times to the millisecond are in the same order as texts and as instants. */
const TIMESTAMP_LENGTH = 24;
const MAX_BRANCH_LENGTH = 200;
/** About 40 MB. */
const MAX_GROUPS = 2e5;
const GROUPINGS = [
	{
		rollup: DAILY_USAGE,
		keyOf: (call) => `${call[INDEX.prompt_name]} ${call[INDEX.model]}`,
		dimensionsOf: (call) => [textAt(call, "model"), textAt(call, "prompt_name")]
	},
	{
		rollup: DAILY_PHASE_USAGE,
		keyOf: (call) => textAt(call, "phase"),
		dimensionsOf: (call) => [textAt(call, "phase")]
	},
	{
		rollup: DAILY_FAILURES,
		counts: (call) => call[INDEX.success] === 0,
		keyOf: (call) => JSON.stringify([call[INDEX.error_message], call[INDEX.model]]),
		dimensionsOf: (call) => [textAt(call, "error_message"), textAt(call, "model")]
	},
	{
		rollup: DAILY_CHANGE_USAGE,
		keyOf: (call) => cut(textAt(call, "branch")),
		dimensionsOf: (call) => ["", cut(textAt(call, "branch"))]
	}
];
/**
* Sums up the records of a load by day while they come, by repository: where it turns out that they
* are all that a repository has, the roll-ups need no second look at them.
*/
var LoadSums = class {
	#repositories = /* @__PURE__ */ new Map();
	add(call) {
		const repository = String(call[INDEX.repository]);
		let sums = this.#repositories.get(repository);
		if (sums === void 0) {
			sums = new RepositorySums();
			this.#repositories.set(repository, sums);
		}
		sums.add(call);
	}
	/** Returns the sums of a repository's records; undefined where they are too many, or may be inexact. */
	of(repository) {
		const sums = this.#repositories.get(repository);
		return sums?.isExact() ? sums : void 0;
	}
};
/** The sums of one repository's records. */
var RepositorySums = class {
	#parts = GROUPINGS.map((grouping) => ({
		grouping,
		sums: new DaySums()
	}));
	#measures = new Float64Array(SUMS.length);
	#records = 0;
	#isExact = true;
	#latest = "";
	#isInOrder = true;
	/** How many records were added. */
	get records() {
		return this.#records;
	}
	/** Whether they came in the order of their time. */
	get isInOrder() {
		return this.#isInOrder;
	}
	add(call) {
		this.#records += 1;
		if (!this.#isExact) return;
		const timestamp = textAt(call, "timestamp");
		this.#isInOrder &&= timestamp >= this.#latest;
		this.#latest = timestamp;
		const summed = toSummedCall(call, timestamp, this.#measures);
		let groups = 0;
		for (const { grouping, sums } of this.#parts) {
			if (grouping.counts?.(call) ?? true) sums.add(summed, grouping);
			groups += sums.size;
		}
		this.#isExact = timestamp.length === TIMESTAMP_LENGTH && groups <= MAX_GROUPS;
	}
	isExact() {
		return this.#isExact && this.#parts.every(({ sums }) => sums.isExact());
	}
	/** Returns how many records each day has, as an upsert that inserted all of them tells it. */
	days() {
		const days = /* @__PURE__ */ new Map();
		for (const [day, _phase, records] of this.rowsOf(DAILY_PHASE_USAGE)) days.set(String(day), (days.get(String(day)) ?? 0) + Number(records));
		return Array.from(days, ([day, count]) => ({
			day,
			changed: count,
			inserted: count
		}));
	}
	/** Returns the rows that a roll-up has of the records. */
	*rowsOf(rollup) {
		const part = this.#parts.find(({ grouping }) => grouping.rollup === rollup);
		if (part !== void 0) yield* part.sums.rows();
	}
};
function textAt(call, column) {
	const value = call[INDEX[column]];
	return typeof value === "string" ? value : "";
}
/** Cuts as databases do, which count whole characters. */
function cut(branch) {
	if (branch.length <= MAX_BRANCH_LENGTH) return branch;
	return Array.from(branch).slice(0, MAX_BRANCH_LENGTH).join("");
}
// src/parts/database/sql/merge-spellings.ts
/**
* The repositories of `llm_calls` with the time of their first ingestion, as far as it is known,
* and the spelling that stays: of names that differ in upper and lower case the first one.
*/
const LIST_REPOSITORIES = `CREATE TABLE merged_repositories AS
  SELECT repository, first_ingested_at, first_value(repository) OVER (
      PARTITION BY lower(repository) ORDER BY first_ingested_at IS NULL, first_ingested_at, repository
    ) AS spelling
  FROM repositories LEFT JOIN (
    SELECT repository, min(ingested_at) AS first_ingested_at FROM llm_calls GROUP BY repository
  ) AS ages USING (repository)`;
const RESPELLED = "SELECT repository FROM merged_repositories WHERE spelling <> repository";
/** Gives every repository one spelling, once no record is duplicated. */
const MERGE_SPELLINGS = [
	`UPDATE llm_calls SET repository = merged.spelling FROM merged_repositories AS merged
    WHERE llm_calls.repository = merged.repository AND merged.spelling <> merged.repository`,
	`UPDATE ingested_files SET rules = '' WHERE repository IN (
    SELECT spelling FROM merged_repositories WHERE spelling <> repository)`,
	`UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository IN (${RESPELLED})`,
	`UPDATE repositories SET pruned_before = (
    SELECT max(other.pruned_before) FROM repositories AS other
    WHERE lower(other.repository) = lower(repositories.repository))
    WHERE repository IN (SELECT spelling FROM merged_repositories WHERE spelling <> repository)`,
	`DELETE FROM repositories WHERE repository IN (${RESPELLED})`,
	"DROP TABLE merged_repositories",
	"CREATE UNIQUE INDEX repositories_name ON repositories (lower(repository))"
];
/** What a merge must not change, except by removing duplicates. */
const SUMS_OF_CALLS = `SELECT count(*) AS records, coalesce(sum(input_tokens), 0) AS input_tokens,
    coalesce(sum(output_tokens), 0) AS output_tokens, coalesce(sum(cost_nano_usd), 0) AS cost_nano_usd
  FROM llm_calls`;
// src/parts/database/sql/migration-rollups.ts
const SQLITE_WORDS = {
	sum: (expression) => `total(${expression})`,
	dayOf: (instant) => `substr(${instant}, 1, 10)`
};
const POSTGRES_WORDS = {
	sum: (expression) => `coalesce(sum(${expression}), 0)`,
	dayOf: (instant) => `(${instant} AT TIME ZONE 'UTC')::date`
};
const MEASURES = "records, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, cost_nano_usd, unpriced_records, unpriced_tokens, succeeded, failed, duration_ms, timed_records, first_timestamp, last_timestamp";
const FIRST = [
	{
		table: "daily_usage",
		dimensions: ["model", "prompt_name"],
		condition: "true"
	},
	{
		table: "daily_phase_usage",
		dimensions: ["phase"],
		condition: "true"
	},
	{
		table: "daily_failures",
		dimensions: ["error_message", "model"],
		condition: "NOT success"
	}
];
/** Returns the statements that made the first roll-ups anew: those of usage, phases and failures. */
function rebuildFirstRollups(words) {
	return FIRST.flatMap(({ table, dimensions, condition }) => {
		const columns = dimensions.map((column) => `coalesce(${column}, '') AS ${column}`);
		const key = ["day", ...dimensions].join(", ");
		return [
			`DELETE FROM ${table}`,
			`DELETE FROM ${table}_all`,
			`INSERT INTO ${table} (day, repository, ${dimensions.join(", ")}, ${MEASURES})
    SELECT ${words.dayOf("timestamp")} AS day, repository, ${columns.join(", ")}, ${sumsOfCalls(words)}
    FROM llm_calls WHERE true AND ${condition} GROUP BY ${dimensions.length === 1 ? "1, 2, 3" : "1, 2, 3, 4"}`,
			`INSERT INTO ${table}_all (${key}, ${MEASURES})
    SELECT ${key}, ${sumsOfRows(words)}
    FROM ${table} WHERE true GROUP BY ${dimensions.length === 1 ? "1, 2" : "1, 2, 3"}
    ON CONFLICT (${key}) DO UPDATE SET ${MEASURES.split(", ").map((measure) => `${measure} = excluded.${measure}`).join(", ")}`
		];
	});
}
/** Returns the statement that filled the roll-up by commit when no record had one yet. */
function fillChangeRollup(words) {
	return `INSERT INTO daily_change_usage (day, repository, commit_id, branch, ${MEASURES})
    SELECT ${words.dayOf("timestamp")} AS day, repository, '' AS commit_id, substr(branch, 1, 200) AS branch, ${sumsOfCalls(words)}
    FROM llm_calls GROUP BY 1, 2, 3, 4`;
}
/** Returns the statement that summed up the sessions of all records when there was no table of them yet. */
function fillSessions({ sum }) {
	const sums = [
		"input_tokens",
		"output_tokens",
		"cache_read_tokens",
		"cache_write_tokens"
	];
	return `INSERT INTO sessions (session_id, repository, records, ${sums.join(", ")}, cost_nano_usd, unpriced_records, unpriced_tokens, first_timestamp, last_timestamp)
    SELECT session_id, repository, count(*), ${[...sums, "cost_nano_usd"].map(sum).join(", ")}, count(*) - count(cost_nano_usd), ${sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END")}, min(timestamp), max(timestamp)
    FROM llm_calls WHERE substr(session_id, 1, 4) <> 'row:' GROUP BY session_id, repository`;
}
function sumsOfCalls({ sum }) {
	return `count(*) AS records, ${sum("input_tokens")} AS input_tokens, ${sum("output_tokens")} AS output_tokens, ${sum("cache_read_tokens")} AS cache_read_tokens, ${sum("cache_write_tokens")} AS cache_write_tokens, ${sum("cost_nano_usd")} AS cost_nano_usd, count(*) - count(cost_nano_usd) AS unpriced_records, ${sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END")} AS unpriced_tokens, count(CASE WHEN success THEN 1 END) AS succeeded, count(CASE WHEN NOT success THEN 1 END) AS failed, ${sum("duration_ms")} AS duration_ms, count(duration_ms) AS timed_records, min(timestamp) AS first_timestamp, max(timestamp) AS last_timestamp`;
}
function sumsOfRows({ sum }) {
	return MEASURES.split(", ").map((measure) => {
		if (measure === "first_timestamp") return "min(first_timestamp) AS first_timestamp";
		if (measure === "last_timestamp") return "max(last_timestamp) AS last_timestamp";
		return `${sum(measure)} AS ${measure}`;
	}).join(", ");
}
export { rebuildFirstRollups as a, SUMS_OF_CALLS as c, lookingUpsert as d, mergeStaged as f, fillSessions as i, LoadSums as l, SQLITE_WORDS as n, LIST_REPOSITORIES as o, fillChangeRollup as r, MERGE_SPELLINGS as s, POSTGRES_WORDS as t, hasRecords as u };
