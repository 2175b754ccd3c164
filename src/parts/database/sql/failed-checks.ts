import type { PullRequest } from "../change-store.ts";
import { refreshRollups } from "./refresh-rollups.ts";
import type { SqlDatabase, SqlValue } from "./sql-database.ts";
import { countByDay } from "./touched-days.ts";

type Numbered = Pick<PullRequest, "repository" | "number">;

/**
 * Makes the records of a pull request's commits count as failed. That is kept beside their own success, which
 * a load compares with the ledger's and may change.
 */
export async function lowerSuccess(
  database: SqlDatabase,
  { repository, number }: Numbered,
): Promise<void> {
  await mark(
    database,
    number,
    `repository = ? AND failed_checks_of IS NULL AND commit_id IN (
       SELECT commit_id FROM commits WHERE repository = ? AND pull_request = ?)`,
    [repository, repository, number],
  );
}

/** Makes the records of a pull request count as their own success says, whatever commits they belong to by now. */
export async function restoreSuccess(
  database: SqlDatabase,
  { repository, number }: Numbered,
): Promise<void> {
  await mark(database, null, "repository = ? AND failed_checks_of = ?", [repository, number]);
}

/** In the transaction that knows why; `condition` names the records that are not marked so yet. */
async function mark(
  database: SqlDatabase,
  failedChecksOf: number | null,
  condition: string,
  values: readonly SqlValue[],
): Promise<void> {
  const days = await countByDay(database, condition, ...values);
  if (days.length === 0) return;
  await database.change(
    `UPDATE llm_calls SET failed_checks_of = ? WHERE ${condition}`,
    failedChecksOf,
    ...values,
  );
  await refreshRollups(database, days);
}
