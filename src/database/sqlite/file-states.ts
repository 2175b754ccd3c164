import type { FileState } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";

export function findFileState(
  connection: SqliteConnection,
  repository: string,
  path: string,
): FileState | undefined {
  const [row] = connection.select(
    "SELECT * FROM ingested_files WHERE repository = ? AND path = ?",
    repository,
    path,
  );
  if (row === undefined) return undefined;
  return {
    repository,
    path,
    blobHash: String(row.blob_hash),
    offset: Number(row.offset_bytes),
    prefixHash: String(row.prefix_hash),
    rows: Number(row.rows),
    rules: String(row.rules),
    unpricedModels: JSON.parse(String(row.unpriced_models)) as string[],
  };
}

export function saveFileState(connection: SqliteConnection, state: FileState, now: Date): void {
  connection.change(
    "INSERT OR REPLACE INTO ingested_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
