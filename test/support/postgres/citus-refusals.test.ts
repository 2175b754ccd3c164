import { loadModule } from "libpg-query";
import { beforeAll, describe, expect, test } from "vitest";
import { findRefusal } from "./citus-refusals.ts";

const TABLES = {
  spread: new Map([
    ["calls", "session"],
    ["staged", "session"],
  ]),
  references: new Set(["reference"]),
};
const STAGED = "(SELECT at, session, repository FROM waiting) AS rows";

beforeAll(() => loadModule());

// As a cluster of Citus 13.2.2 answered these very forms.
describe("what Citus refuses", () => {
  test.each([
    [
      "SELECT 1 FROM calls WHERE EXISTS (SELECT 1 FROM waiting WHERE waiting.at = calls.at)",
      "direct joins",
    ],
    [
      "SELECT 1 FROM calls WHERE at IN (SELECT at FROM waiting WHERE waiting.model = calls.model)",
      "direct joins",
    ],
    [
      "SELECT 1 FROM waiting WHERE EXISTS (SELECT 1 FROM calls WHERE calls.at = waiting.at)",
      "direct joins",
    ],
    ["SELECT (SELECT max(at) FROM calls WHERE calls.at = waiting.at) FROM waiting", "direct joins"],
    [
      "SELECT 1 FROM waiting, LATERAL (SELECT 1 FROM calls WHERE calls.at = waiting.at) AS x",
      "cannot push down",
    ],
    [
      "DELETE FROM calls WHERE NOT EXISTS (SELECT 1 FROM waiting WHERE waiting.at = calls.at)",
      "not distributed",
    ],
    [
      "UPDATE waiting SET n = 1 WHERE EXISTS (SELECT 1 FROM calls WHERE calls.at = waiting.at)",
      "not distributed",
    ],
    [
      "DELETE FROM calls WHERE NOT EXISTS (SELECT 1 FROM staged WHERE staged.at = calls.at)",
      "co-located",
    ],
    ["SELECT 1 FROM calls JOIN staged ON calls.at = staged.at", "co-located"],
    ["UPDATE calls SET session = 'x' WHERE at = 1", "partition value"],
    ["UPDATE calls SET n = random()", "VOLATILE"],
    ["SELECT 1 FROM calls WHERE repository = 'x' FOR UPDATE", "FOR UPDATE"],
    ["MERGE INTO calls USING waiting ON waiting.at = calls.at WHEN MATCHED THEN DELETE", "MERGE"],
    ["CREATE UNIQUE INDEX ON calls (at)", "unique indexes"],
    ["ALTER TABLE calls ADD CONSTRAINT calls_pkey PRIMARY KEY (at)", "unique indexes"],
    [
      "WITH gone AS (SELECT 1 FROM calls WHERE EXISTS (SELECT 1 FROM waiting WHERE waiting.at = calls.at)) SELECT 1 FROM gone",
      "direct joins",
    ],
  ])("%s", (sql, reason) => {
    expect(findRefusal(sql, TABLES)).toContain(reason);
  });
});

describe("what Citus accepts", () => {
  test.each([
    "SELECT 1 FROM calls JOIN waiting USING (at)",
    "SELECT 1 FROM waiting LEFT JOIN calls ON calls.at = waiting.at",
    `SELECT 1 FROM calls WHERE NOT EXISTS (SELECT 1 FROM ${STAGED} WHERE rows.at = calls.at)`,
    `DELETE FROM calls WHERE NOT EXISTS (SELECT 1 FROM ${STAGED} WHERE rows.at = calls.at)`,
    "SELECT 1 FROM calls WHERE (at, session) IN (SELECT at, session FROM waiting)",
    "SELECT 1 FROM calls WHERE NOT EXISTS (SELECT 1 FROM reference WHERE reference.at = calls.at)",
    "UPDATE calls SET n = waiting.n FROM waiting WHERE waiting.at = calls.at",
    `UPDATE calls SET n = 1 FROM ${STAGED} WHERE rows.at = calls.at`,
    "UPDATE calls SET n = t.n FROM unnest($1::int[], $2::int[]) AS t(at, n) WHERE t.at = calls.at",
    "DELETE FROM calls USING waiting WHERE waiting.at = calls.at",
    "UPDATE waiting SET n = calls.n FROM calls WHERE calls.at = waiting.at",
    "DELETE FROM waiting WHERE at NOT IN (SELECT at FROM calls)",
    "WITH changed AS (UPDATE calls SET n = 1 RETURNING at) SELECT count(*) FROM changed",
    "WITH gone AS (DELETE FROM calls RETURNING *) INSERT INTO waiting SELECT * FROM gone",
    "INSERT INTO waiting SELECT at, count(*) FROM calls GROUP BY 1 ON CONFLICT (at) DO UPDATE SET n = excluded.n",
    "SELECT 1 FROM calls JOIN staged ON calls.session = staged.session AND calls.at = staged.at",
    "SELECT at FROM calls UNION ALL SELECT at FROM waiting",
    "CREATE UNIQUE INDEX ON calls (at, session)",
    "SELECT 1 FROM waiting WHERE at = 1 FOR UPDATE",
    "no SQL at all",
  ])("%s", (sql) => {
    expect(findRefusal(sql, TABLES)).toBeUndefined();
  });
});
