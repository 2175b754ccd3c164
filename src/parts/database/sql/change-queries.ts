import { randomBytes } from "node:crypto";
import type { MergedCommit } from "../../../usage/merged-costs.ts";
import type { TimeRange } from "../../../usage/time-range.ts";
import { UNCOMMITTED } from "../change-store.ts";
import type {
  CostByAuthor,
  CostByPullRequest,
  UsageByOutcome,
  UsageByWork,
} from "../query-results.ts";
import { byDescending, byText } from "./orders.ts";
import { DAILY_CHANGE_USAGE, measuresOfRollup, USAGE_SUMS } from "./rollups.ts";
import { numberOf, sumsOf, textOf } from "./row-values.ts";
import type { Row, SqlDatabase } from "./sql-database.ts";
import { partsWithin } from "./usage-within.ts";

export async function costByAuthor(
  database: SqlDatabase,
  range: TimeRange,
): Promise<CostByAuthor[]> {
  const rows = await sumBy(database, range, ["commits.author AS author"]);
  return rows
    .map((row) => ({ author: textOf(row.author), ...sumsOf(row) }))
    .toSorted(byDescending(({ costNanoUsd }) => costNanoUsd, byText("author")));
}

export async function costByPullRequest(
  database: SqlDatabase,
  range: TimeRange,
): Promise<CostByPullRequest[]> {
  const rows = await sumBy(database, range, [
    "parts.repository AS repository",
    "commits.pull_request AS pull_request",
  ]);
  return rows
    .map((row) => ({
      repository: String(row.repository),
      pullRequest: numberOf(row.pull_request),
      ...sumsOf(row),
    }))
    .toSorted(byDescending(({ costNanoUsd }) => costNanoUsd, byNumber));
}

function byNumber(a: CostByPullRequest, b: CostByPullRequest): number {
  return (a.pullRequest ?? 0) - (b.pullRequest ?? 0);
}

export async function usageByWork(database: SqlDatabase, range: TimeRange): Promise<UsageByWork[]> {
  const rows = await sumBy(database, range, [
    "parts.repository AS repository",
    "parts.branch AS branch",
    "subject",
  ]);
  return rows.map((row) => ({
    repository: String(row.repository),
    branch: String(row.branch),
    subject: row.subject === null ? undefined : String(row.subject),
    ...sumsOf(row),
  }));
}

/** Sums up by outcome, except for the merged commits of which some lines were changed again soon. */
export async function usageByWholeOutcome(
  database: SqlDatabase,
  range: TimeRange,
): Promise<UsageByOutcome[]> {
  const outcome = `CASE WHEN parts.commit_id = '${UNCOMMITTED}' THEN 'open' ELSE outcome END AS outcome`;
  const isWhole = "(commits.outcome IS NULL OR commits.outcome <> 'merged' OR reworked_lines = 0)";
  const rows = await sumBy(database, range, [outcome], `WHERE ${isWhole}`);
  return rows.map((row) => ({ outcome: textOf(row.outcome), ...sumsOf(row) }));
}

export async function listMergedCommits(
  database: SqlDatabase,
  range: TimeRange,
): Promise<MergedCommit[]> {
  const columns = ["repository", "commit_id"].map((column) => `parts.${column} AS ${column}`);
  const facts = ["pull_request", "merged_by", "added_lines", "reworked_lines"];
  const rows = await sumBy(database, range, [...columns, ...facts], "WHERE outcome = 'merged'");
  return rows.map((row) => ({
    repository: String(row.repository),
    commit: String(row.commit_id),
    pullRequest: numberOf(row.pull_request),
    mergedBy: textOf(row.merged_by),
    addedLines: Number(row.added_lines),
    reworkedLines: Number(row.reworked_lines),
    ...sumsOf(row),
  }));
}

/** Sums up what a range holds by columns of the roll-up and of the commits. */
function sumBy(
  database: SqlDatabase,
  range: TimeRange,
  columns: readonly string[],
  where = "",
): Promise<readonly Row[]> {
  const parts = partsWithin(database.dialect, DAILY_CHANGE_USAGE, range);
  return database.select(
    `SELECT ${columns.join(", ")}, ${measuresOfRollup(database.dialect, USAGE_SUMS)}
     FROM ${parts.sql} LEFT JOIN commits
       ON commits.repository = parts.repository AND commits.commit_id = parts.commit_id
     ${where} GROUP BY ${columns.map((_, index) => index + 1).join(", ")}`,
    ...parts.values,
  );
}

const SALT_BYTES = 32;

/** Returns the salt of pseudonyms; whoever asks first makes it. */
export async function findAuthorSalt(database: SqlDatabase): Promise<string> {
  const find = () => database.select("SELECT salt FROM author_salt WHERE name = 'authors'");
  const [known] = await find();
  if (known !== undefined) return String(known.salt);
  return database.transaction(async () => {
    await database.change(
      "INSERT INTO author_salt (name, salt) VALUES ('authors', ?) ON CONFLICT DO NOTHING",
      randomBytes(SALT_BYTES).toString("hex"),
    );
    const [row] = await find();
    return String(row?.salt);
  });
}
