/**
 * The repositories of `llm_calls` with the time of their first ingestion, as far as it is known,
 * and the spelling that stays: of names that differ in upper and lower case the first one.
 */
export const LIST_REPOSITORIES = `CREATE TABLE merged_repositories AS
  SELECT repository, first_ingested_at, first_value(repository) OVER (
      PARTITION BY lower(repository) ORDER BY first_ingested_at IS NULL, first_ingested_at, repository
    ) AS spelling
  FROM repositories LEFT JOIN (
    SELECT repository, min(ingested_at) AS first_ingested_at FROM llm_calls GROUP BY repository
  ) AS ages USING (repository)`;

const RESPELLED = "SELECT repository FROM merged_repositories WHERE spelling <> repository";

/** Gives every repository one spelling, once no record is duplicated. */
export const MERGE_SPELLINGS: readonly string[] = [
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
  "CREATE UNIQUE INDEX repositories_name ON repositories (lower(repository))",
];

/** What a merge must not change, except by removing duplicates. */
export const SUMS_OF_CALLS = `SELECT count(*) AS records, coalesce(sum(input_tokens), 0) AS input_tokens,
    coalesce(sum(output_tokens), 0) AS output_tokens, coalesce(sum(cost_nano_usd), 0) AS cost_nano_usd
  FROM llm_calls`;
