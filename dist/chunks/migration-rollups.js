import { or as Failure } from "./hook.js";
import { c as changesStatement, f as forgetFiles, k as lockRepositories, l as sameKey, m as saveFileState, o as findHeld, s as rereadSharers, t as deleteRecords, u as upsertStatement, w as refreshRollups, y as STAGED_KEY_COLUMNS } from "./retention.js";
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
  AND NOT EXISTS (SELECT 1 FROM commits WHERE commits.repository = llm_calls.repository
    AND commits.commit_id = llm_calls.commit_id AND outcome = 'abandoned')`;
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
	const changes = await upsertAll(staged, upsert, now);
	await refreshRollups(database, changes);
	await rereadHistories(database, changes);
	const gone = await searchMissing(database, staged, filled);
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
/** Upserts repository by repository: of a record that several bring, the first counts. */
async function upsertAll(staged, upsert, now) {
	const changes = [];
	for (const repository of staged.repositories) for (const row of await upsert(now.toISOString(), repository)) {
		const [changed, inserted] = [Number(row.changed), Number(row.inserted)];
		changes.push({
			repository,
			day: String(row.day),
			changed,
			inserted
		});
	}
	return changes;
}
/** Looks for what files do not hold any more, and deletes it where that is wanted. */
async function searchMissing(database, staged, { replacedFiles = [], goneFiles = [], reconciled = [], hasUnread = false, allowsLargeRemoval = false }) {
	const replaced = [...replacedFiles, ...goneFiles];
	if (replaced.length === 0 && reconciled.length === 0) return {
		missing: 0,
		removed: 0
	};
	await setSourceFiles(database, staged.distinct);
	const gone = await staged.search(async () => ({
		removed: await removeMissing(database, staged.table, reconciled, allowsLargeRemoval),
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
export { LIST_REPOSITORIES as a, lookingUpsert as c, rebuildFirstRollups as i, mergeStaged as l, SQLITE_WORDS as n, MERGE_SPELLINGS as o, fillChangeRollup as r, SUMS_OF_CALLS as s, POSTGRES_WORDS as t };
