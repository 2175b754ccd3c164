import type { Change } from "../../../usage/change.ts";
import { instantOf, numberOf, textOf } from "./row-values.ts";
import type { ColumnType, Row, SqlDatabase, SqlTable } from "./sql-database.ts";

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
  reworked_lines: "integer",
} as const satisfies Readonly<Record<string, ColumnType>>;
const FOLDER_COLUMNS = {
  repository: "text",
  commit_id: "text",
  folder: "text",
  place: "integer",
  lines: "integer",
} as const satisfies Readonly<Record<string, ColumnType>>;
const ROWS_PER_STATEMENT = 500;

/** Lists what is kept of a repository's commits, by their ids. */
export async function listChanges(
  database: SqlDatabase,
  repository: string,
): Promise<ReadonlyMap<string, Change>> {
  const where = { sql: "repository = ?", values: [repository] };
  const changes = await selectChanges(database, where);
  return new Map(changes.map(({ change }) => [change.commit, change]));
}

/** A commit of a repository; that of a fork has the same id. */
export interface CommitName {
  readonly repository: string;
  readonly commit: string;
}

/** Finds what is kept of some commits. */
export async function findChanges(
  database: SqlDatabase,
  commits: readonly CommitName[],
): Promise<readonly (CommitName & { readonly change: Change })[]> {
  if (commits.length === 0) return [];
  const wanted = database.dialect.tableOf(
    "wanted",
    { repository: "text", commit_id: "text" },
    commits.map(({ repository, commit }) => [repository, commit]),
  );
  return selectChanges(database, {
    sql: `(repository, commit_id) IN (SELECT repository, commit_id FROM ${wanted.sql})`,
    values: wanted.values,
  });
}

async function selectChanges(database: SqlDatabase, where: SqlTable) {
  const columns = Object.entries(COMMIT_COLUMNS).map(([column, type]) =>
    type === "instant"
      ? `${database.dialect.instantText(`commits.${column}`)} AS ${column}`
      : column,
  );
  const commits = await database.select(
    `SELECT ${columns.join(", ")} FROM commits WHERE ${where.sql}`,
    ...where.values,
  );
  const folders = await database.select(
    `SELECT repository, commit_id, folder, lines FROM commit_folders
     WHERE ${where.sql} ORDER BY repository, commit_id, place`,
    ...where.values,
  );
  const linesByCommit = new Map<string, Map<string, number>>();
  for (const row of folders) {
    const key = keyOf(row);
    const lines = linesByCommit.get(key) ?? new Map<string, number>();
    linesByCommit.set(key, lines.set(String(row.folder), Number(row.lines)));
  }
  return commits.map((row) => ({
    repository: String(row.repository),
    commit: String(row.commit_id),
    change: toChange(row, linesByCommit.get(keyOf(row)) ?? new Map()),
  }));
}

function keyOf({ repository, commit_id: commit }: Row): string {
  return `${commit} ${repository}`;
}

function toChange(row: Row, changedLines: Change["changedLines"]): Change {
  return {
    commit: String(row.commit_id),
    committedAt: instantOf(row.committed_at) ?? "",
    subject: String(row.subject),
    author: textOf(row.author),
    email: textOf(row.author_email),
    pullRequest: numberOf(row.pull_request),
    outcome: String(row.outcome) as Change["outcome"],
    mergedBy: textOf(row.merged_by),
    changedLines,
    addedLines: Number(row.added_lines),
    reworkedLines: Number(row.reworked_lines),
  };
}

/** Writes commits over what is kept of them. */
export async function saveChanges(
  database: SqlDatabase,
  repository: string,
  changes: readonly Change[],
): Promise<void> {
  await upsert(
    database,
    { table: "commits", columns: COMMIT_COLUMNS, keyLength: 2 },
    changes.map((change) => [
      ...[repository, change.commit, change.committedAt, change.subject],
      ...[change.author ?? null, change.email ?? null, change.pullRequest ?? null],
      ...[change.outcome, change.mergedBy ?? null, change.addedLines, change.reworkedLines],
    ]),
  );
  await upsert(
    database,
    { table: "commit_folders", columns: FOLDER_COLUMNS, keyLength: 3 },
    changes.flatMap(({ commit, changedLines }) =>
      Array.from(changedLines, ([folder, lines], place) => {
        return [repository, commit, folder, place, lines];
      }),
    ),
  );
}

/** A table, and which of its columns are written. */
export interface Target {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** How many columns, from the first on, are the key. */
  readonly keyLength: number;
}

/** Writes rows over those with the same key. */
export async function upsert(
  database: SqlDatabase,
  target: Target,
  rows: Iterable<readonly (string | number | null)[]>,
): Promise<void> {
  for (const batch of inBatches(rows, ROWS_PER_STATEMENT)) {
    const saved = database.dialect.tableOf("saved", target.columns, batch);
    await database.change(upsertFrom(target, saved.sql), ...saved.values);
  }
}

/** Returns the statement that writes the rows of another table over those with the same key. */
export function upsertFrom({ table, columns, keyLength }: Target, source: string): string {
  const names = Object.keys(columns);
  const changes = names.slice(keyLength).map((name) => `${name} = excluded.${name}`);
  // `WHERE true`: SQLite would take ON for the condition of a join.
  return `INSERT INTO ${table} (${names.join(", ")}) SELECT ${names.join(", ")} FROM ${source} WHERE true
    ON CONFLICT (${names.slice(0, keyLength).join(", ")}) DO UPDATE SET ${changes.join(", ")}`;
}

/** Parts rows into batches of at most so many. */
export function* inBatches<T>(rows: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Hands what is known of a repository's commits on to its new name; what that has already stays. */
export async function moveChanges(
  database: SqlDatabase,
  repository: string,
  newName: string,
): Promise<void> {
  for (const [table, key] of [
    ["commits", "commit_id"],
    ["commit_folders", "commit_id"],
    ["pull_requests", "number"],
  ]) {
    await database.change(
      `UPDATE ${table} SET repository = ? WHERE repository = ?
       AND ${key} NOT IN (SELECT ${key} FROM ${table} WHERE repository = ?)`,
      newName,
      repository,
      newName,
    );
  }
}

/** Deletes what is known of the commits that no record of a repository belongs to any more. */
export async function deleteUnusedChanges(
  database: SqlDatabase,
  repository: string,
): Promise<void> {
  for (const table of ["commit_folders", "commits"]) {
    await database.change(
      `DELETE FROM ${table} WHERE repository = ? AND commit_id NOT IN (
         SELECT commit_id FROM daily_change_usage WHERE repository = ? AND records > 0)`,
      repository,
      repository,
    );
  }
}
