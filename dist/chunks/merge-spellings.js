import { kr as Failure } from "./hook.js";
import { F as STAGED_KEY_COLUMNS, S as lockRepositories, c as refreshRollups, d as rereadSharers, f as changesStatement, g as forgetFiles, m as upsertStatement, p as sameKey, t as deleteRecords, u as findHeld, v as saveFileState } from "./retention.js";
import { n as UnreadFiles, t as RUN_SOURCE_PREFIX } from "./run-source.js";
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
		const condition = `repository = ? AND ${`source_file NOT LIKE '${RUN_SOURCE_PREFIX}%'`} AND ${isNotIn(staged)}`;
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
export { mergeStaged as a, lookingUpsert as i, MERGE_SPELLINGS as n, SUMS_OF_CALLS as r, LIST_REPOSITORIES as t };
