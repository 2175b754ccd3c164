import { expect, test } from "vitest";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { createDatabase } from "../../../support/postgres/shared-server.ts";
import { load, NOW, rebuildDailySums, sourcedRecord } from "../../../support/store.ts";

// As docs/scale.md says.
const PARTITION = [
  "ALTER TABLE llm_calls RENAME TO llm_calls_before",
  "ALTER INDEX llm_calls_pkey RENAME TO llm_calls_before_pkey",
  "ALTER INDEX llm_calls_repository RENAME TO llm_calls_before_repository",
  `CREATE TABLE llm_calls (LIKE llm_calls_before INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    PRIMARY KEY (timestamp, session_id, prompt_name, model))
    PARTITION BY RANGE (timestamp)`,
  `ALTER TABLE llm_calls ATTACH PARTITION llm_calls_before
    FOR VALUES FROM (MINVALUE) TO ('2026-01-01 00:00:00+00')`,
  `CREATE TABLE llm_calls_2026 PARTITION OF llm_calls
    FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00')`,
  "CREATE TABLE llm_calls_later PARTITION OF llm_calls DEFAULT",
  "CREATE INDEX llm_calls_repository ON llm_calls (repository, timestamp)",
  `CREATE OR REPLACE VIEW llm_calls_with_cost AS
    SELECT repository, timestamp, session_id, prompt_name, model, input_tokens, output_tokens,
      cache_read_tokens, cache_write_tokens, success, duration_ms, cost_nano_usd, phase, notes, error_message,
      agent, branch, source_file, ingested_at, cost_nano_usd / 1000000000.0 AS cost_usd, commit_id, failed_checks_of
    FROM llm_calls`,
];

const records = ["2024-05-01", "2026-05-01", "2028-05-01"].map((day) =>
  sourcedRecord({ timestamp: `${day}T10:00:00Z`, sessionId: day, inputTokens: 1 }),
);

test("a table that was cut into partitions takes what is new and what changed, and answers", async () => {
  await using database = await createDatabase();
  const access = { mode: "create", now: () => NOW } as const;
  await using store = await openStore(database.url, ".", access);
  const [before = sourcedRecord(), ...others] = records;
  await load(store, before);

  for (const statement of PARTITION) await database.query(statement);
  const changed = sourcedRecord({ ...before.record, inputTokens: 5 });

  expect(await load(store, changed, ...others)).toEqual({ inserted: 2, updated: 1, skipped: 0 });
  expect(await load(store, changed, ...others)).toEqual({ inserted: 0, updated: 0, skipped: 3 });
  expect(
    await database.query("SELECT tableoid::regclass AS part FROM llm_calls ORDER BY timestamp"),
  ).toEqual([
    { part: "llm_calls_before" },
    { part: "llm_calls_2026" },
    { part: "llm_calls_later" },
  ]);
  expect(await store.totals({})).toMatchObject({ records: 3, inputTokens: 7 });
  expect(await database.query("SELECT count(*)::int AS rows FROM llm_calls_with_cost")).toEqual([
    { rows: 3 },
  ]);

  await database.query("ALTER TABLE llm_calls DETACH PARTITION llm_calls_before");
  await rebuildDailySums(database.url);
  expect(await store.totals({})).toMatchObject({ records: 2, inputTokens: 2 });
});
