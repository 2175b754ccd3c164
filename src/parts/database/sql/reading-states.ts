import type { FileState, RemoteTree } from "../store.ts";
import { SPELLING } from "./repositories.ts";
import type { Row, SqlDatabase } from "./sql-database.ts";

/** Returns the states of all of a repository's files, by path. */
export async function listFileStates(
  database: SqlDatabase,
  repository: string,
): Promise<readonly FileState[]> {
  const rows = await database.select(
    `SELECT * FROM ingested_files WHERE repository = ${SPELLING} AND blob_hash <> '' ORDER BY path`,
    repository,
  );
  return rows.map(toFileState);
}

export async function saveFileState(
  database: SqlDatabase,
  state: FileState,
  now: Date,
): Promise<void> {
  await database.change(
    `INSERT INTO ingested_files
       (repository, path, blob_hash, offset_bytes, prefix_hash, rows, rules, unpriced_models, ingested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (repository, path) DO UPDATE SET
       blob_hash = excluded.blob_hash, offset_bytes = excluded.offset_bytes,
       prefix_hash = excluded.prefix_hash, rows = excluded.rows, rules = excluded.rules,
       unpriced_models = excluded.unpriced_models, ingested_at = excluded.ingested_at`,
    state.repository,
    state.path,
    state.blobHash,
    state.offset,
    state.prefixHash,
    state.rows,
    state.rules,
    JSON.stringify(state.unpricedModels),
    now.toISOString(),
  );
}

/** Forgets files that are gone; their rows stay, emptied, because ingestion may not delete. */
export async function forgetFiles(
  database: SqlDatabase,
  repository: string,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    await database.change(
      "UPDATE ingested_files SET blob_hash = '', rows = 0 WHERE repository = ? AND path = ?",
      repository,
      path,
    );
  }
}

function toFileState(row: Row): FileState {
  return {
    repository: String(row.repository),
    path: String(row.path),
    blobHash: String(row.blob_hash),
    offset: Number(row.offset_bytes),
    prefixHash: String(row.prefix_hash),
    rows: Number(row.rows),
    rules: String(row.rules),
    unpricedModels: JSON.parse(String(row.unpriced_models)) as string[],
  };
}

export async function findRemoteTree(
  database: SqlDatabase,
  repository: string,
  ref: string,
): Promise<RemoteTree | undefined> {
  const [row] = await database.select(
    "SELECT etag, tree_hash FROM remote_trees WHERE repository = ? AND ref = ?",
    repository,
    ref,
  );
  if (row === undefined) return undefined;
  return { repository, ref, etag: String(row.etag), treeHash: String(row.tree_hash) };
}

export async function saveRemoteTree(
  database: SqlDatabase,
  { repository, ref, etag, treeHash }: RemoteTree,
): Promise<void> {
  await database.change(
    `INSERT INTO remote_trees (repository, ref, etag, tree_hash) VALUES (?, ?, ?, ?)
     ON CONFLICT (repository, ref) DO UPDATE SET etag = excluded.etag, tree_hash = excluded.tree_hash`,
    repository,
    ref,
    etag,
    treeHash,
  );
}
