import { type Filled, type HeldRecords, type LoadCounts, UnreadFiles } from "../store.ts";
import { findHeld } from "./held-records.ts";
import type { LoadSums } from "./load-sums.ts";
import { findMissing, removeMissing, setSourceFiles } from "./missing-records.ts";
import { forgetFiles, saveFileState } from "./reading-states.ts";
import {
  addRepositories,
  type ChangedDay,
  fillRollups,
  refreshRepositories,
  sumUpRepositories,
  type WriteRows,
} from "./refresh-rollups.ts";
import { lockRepositories } from "./repositories.ts";
import { addToSessions, fillSessions } from "./sessions.ts";
import type { Row, SqlDatabase } from "./sql-database.ts";
import { countByDay } from "./touched-days.ts";
import { changesStatement, upsertStatement } from "./upsert-statements.ts";

/** The records of a load, which wait to be upserted or are in their place already. */
export interface Staged {
  /** Whether all of them are in `llm_calls`, each as a record of its own, and nothing else is of their repositories. */
  readonly isInPlace: boolean;
  /** The table that holds those that wait. */
  readonly table: string;
  /** It, or a query of it in brackets, with one row for each repository and identity: the one added last. */
  readonly distinct: string;
  /** Looks for what is not staged in a way that takes no time for each pair of rows. */
  readonly search: <T>(body: () => Promise<T>) => Promise<T>;
  /** How many records were added. */
  readonly added: number;
  readonly repositories: ReadonlySet<string>;
  readonly sums: LoadSums;
  /** A quicker way than statements to write many rows, where the server is known to have one. */
  readonly writeRows?: WriteRows | undefined;
}

/** Upserts a repository's staged rows and returns of each day how many were inserted and changed. */
export type Upsert = (
  ingestedAt: string,
  repository: string,
  /** Whether the database has no record of the repository yet. */
  isNew: boolean,
) => Promise<readonly Row[]>;

/** Returns an upsert for engines that do not tell a new row from a changed one: it looks before it writes. */
export function lookingUpsert(database: SqlDatabase, { distinct }: Staged): Upsert {
  return async (ingestedAt, repository) => {
    const sql = changesStatement(distinct, database.dialect);
    const changes = await database.select(sql, repository);
    if (changes.length > 0) {
      await database.change(upsertStatement(distinct), ingestedAt, repository);
    }
    return changes;
  };
}

/** What a repository and a day hold now that they did not. */
interface Change extends ChangedDay {
  /** How many are new or different, and how many of them new. */
  readonly changed: number;
  readonly inserted: number;
}

/**
 * Upserts what is staged, brings the roll-ups up to date and remembers how far files were read;
 * to be called in a transaction.
 */
export async function mergeStaged(
  database: SqlDatabase,
  staged: Staged,
  upsert: Upsert,
  filled: Filled,
  now: Date,
): Promise<LoadCounts> {
  const reconciled = filled.reconciled ?? [];
  const ofStates = filled.states.map(({ repository }) => repository);
  await lockRepositories(database, [...staged.repositories, ...reconciled, ...ofStates]);
  const changes: Change[] = [];
  let areFilled = true;
  // Repository by repository: of a record that several bring, the first counts.
  for (const repository of staged.repositories) {
    const merged = await mergeRepository(database, staged, upsert, { repository, now });
    changes.push(...merged.changes);
    areFilled &&= merged.isFilled;
  }
  await rereadHistories(database, changes);
  const gone = await searchMissing(database, staged, filled);
  // Before files are noted, as who deletes records does: no two of them wait for each other.
  if (areFilled) await addRepositories(database, staged.repositories);
  else await sumUpRepositories(database, changes);
  await saveStates(database, filled, now);

  const total = (of: (change: Change) => number) =>
    changes.reduce((sum, change) => sum + of(change), 0);
  const [changed, inserted] = [total((each) => each.changed), total((each) => each.inserted)];
  const skipped = staged.added - changed;
  const held = skipped === 0 ? [] : await findAllHeld(database, staged);
  return { inserted, updated: changed - inserted, skipped, held, ...gone };
}

/** Makes the commits of new records be looked for, whatever was known of their repository's history. */
async function rereadHistories(database: SqlDatabase, changes: readonly Change[]): Promise<void> {
  const grown = changes.filter(({ inserted }) => inserted > 0);
  for (const repository of new Set(grown.map((change) => change.repository))) {
    await database.change(
      "UPDATE repositories SET history = '' WHERE repository = ? AND history <> ''",
      repository,
    );
  }
}

/** What a repository holds now that it did not, and whether that is all it has. */
interface MergedRepository {
  readonly changes: readonly Change[];
  readonly isFilled: boolean;
}

/** Upserts a repository's records and sums up again what they change. */
async function mergeRepository(
  database: SqlDatabase,
  staged: Staged,
  upsert: Upsert,
  { repository, now }: { readonly repository: string; readonly now: Date },
): Promise<MergedRepository> {
  const isNew = staged.isInPlace || !(await hasRecords(database, repository));
  const rows = staged.isInPlace
    ? await countInPlace(database, staged, repository)
    : await upsert(now.toISOString(), repository, isNew);
  const changes = rows.map(({ day, changed, inserted }) => ({
    repository,
    day: String(day),
    changed: Number(changed),
    inserted: Number(inserted),
    hasOnlyNew: Number(changed) === Number(inserted),
  }));
  const sums = staged.sums.of(repository);
  const inserted = changes.reduce((sum, change) => sum + change.inserted, 0);
  if (isNew && sums?.records === inserted) {
    await fillRollups(database, repository, sums, staged.writeRows);
    await fillSessions(database, repository);
    return { changes, isFilled: true };
  }
  await refreshRepositories(database, changes);
  await addToSessions(database, changes);
  return { changes, isFilled: false };
}

/** Returns of each day how many records a repository has in place, which are all inserted. */
async function countInPlace(
  database: SqlDatabase,
  { sums }: Staged,
  repository: string,
): Promise<readonly Row[]> {
  const known = sums.of(repository);
  if (known !== undefined) return known.days();
  const days = await countByDay(database, "repository = ?", repository);
  return days.map(({ day, records }) => ({ day, changed: records, inserted: records }));
}

export async function hasRecords(database: SqlDatabase, repository: string): Promise<boolean> {
  const found = await database.select(
    "SELECT 1 AS found FROM llm_calls WHERE repository = ? LIMIT 1",
    repository,
  );
  return found.length > 0;
}

/** Looks for what files do not hold any more, and deletes it where that is wanted. */
async function searchMissing(
  database: SqlDatabase,
  staged: Staged,
  {
    replacedFiles = [],
    goneFiles = [],
    reconciled = [],
    hasUnread = false,
    allowsLargeRemoval = false,
  }: Filled,
): Promise<Pick<LoadCounts, "missing" | "removed">> {
  // What has all its records from this load lacks none.
  const maySearch = (repository: string) =>
    !(staged.isInPlace && staged.repositories.has(repository));
  const replaced = [...replacedFiles, ...goneFiles].filter((file) => maySearch(file.repository));
  const searched = reconciled.filter(maySearch);
  if (replaced.length === 0 && searched.length === 0) return { missing: 0, removed: 0 };
  await setSourceFiles(database, staged.distinct);
  const gone = await staged.search(async () => ({
    removed: await removeMissing(database, staged.table, searched, allowsLargeRemoval),
    missing: await findMissing(database, staged.table, replaced),
  }));
  if (gone.missing > 0 && hasUnread) throw new UnreadFiles();
  return gone;
}

async function findAllHeld(
  database: SqlDatabase,
  { distinct, repositories }: Staged,
): Promise<readonly HeldRecords[]> {
  const held: HeldRecords[] = [];
  for (const repository of repositories) {
    held.push(...(await findHeld(database, distinct, repository)));
  }
  return held;
}

async function saveStates(
  database: SqlDatabase,
  { states, goneFiles = [] }: Filled,
  now: Date,
): Promise<void> {
  for (const state of states) await saveFileState(database, state, now);
  for (const { repository, path } of goneFiles) await forgetFiles(database, repository, [path]);
}
