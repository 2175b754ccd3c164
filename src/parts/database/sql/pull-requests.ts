import type { PullRequest } from "../change-store.ts";
import { upsert } from "./changes.ts";
import { lowerSuccess, restoreSuccess } from "./failed-checks.ts";
import { lockRepositories, SPELLING } from "./repositories.ts";
import { instantOf, textOf } from "./row-values.ts";
import type { Row, SqlDatabase } from "./sql-database.ts";

const COLUMNS = {
  repository: "text",
  number: "integer",
  title: "text",
  head_branch: "text",
  state: "text",
  merged_at: "instant",
  closed_at: "instant",
  merge_commit_id: "text",
  checks: "text",
} as const;

/** Writes a pull request over what is known of it. */
export async function savePullRequest(
  database: SqlDatabase,
  pullRequest: PullRequest,
): Promise<void> {
  const { repository, number, title, headBranch, state, checks } = pullRequest;
  const { mergedAt = null, closedAt = null, mergeCommit = null } = pullRequest;
  await database.transaction(async () => {
    await lockRepositories(database, [repository]);
    await upsert(database, { table: "pull_requests", columns: COLUMNS, keyLength: 2 }, [
      [repository, number, title, headBranch, state, mergedAt, closedAt, mergeCommit, checks],
    ]);
    if (checks === "failed") await lowerSuccess(database, pullRequest);
    else await restoreSuccess(database, pullRequest);
  });
}

/** Lists the pull requests of a repository, or those in one state, by number. */
export async function listPullRequests(
  database: SqlDatabase,
  repository: string,
  state: PullRequest["state"] | undefined,
): Promise<readonly PullRequest[]> {
  const { instantText } = database.dialect;
  const columns = Object.entries(COLUMNS).map(([column, type]) =>
    type === "instant" ? `${instantText(`pull_requests.${column}`)} AS ${column}` : column,
  );
  const rows = await database.select(
    `SELECT ${columns.join(", ")} FROM pull_requests
     WHERE repository = ${SPELLING} ${state === undefined ? "" : "AND state = ?"} ORDER BY number`,
    repository,
    ...(state === undefined ? [] : [state]),
  );
  return rows.map(toPullRequest);
}

function toPullRequest(row: Row): PullRequest {
  return {
    repository: String(row.repository),
    number: Number(row.number),
    title: String(row.title),
    headBranch: String(row.head_branch),
    state: String(row.state) as PullRequest["state"],
    mergedAt: instantOf(row.merged_at),
    closedAt: instantOf(row.closed_at),
    mergeCommit: textOf(row.merge_commit_id),
    checks: String(row.checks) as PullRequest["checks"],
  };
}
