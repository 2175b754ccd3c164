import type { RemoteTree } from "../store.ts";
import type { SqlDatabase } from "./sql-database.ts";

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
