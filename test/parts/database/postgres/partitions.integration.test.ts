import { expect, test } from "vitest";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { CODE_BLOCKS } from "../../../support/code-blocks.ts";
import { createDatabase } from "../../../support/postgres/shared-server.ts";
import { load, NOW, rebuildDailySums, sourcedRecord } from "../../../support/store.ts";

const [PARTITION = ""] = CODE_BLOCKS.flatMap(({ page, text }) =>
  page === "docs/scale.md" && text.includes("PARTITION BY RANGE") ? [text] : [],
);

const records = ["2024-05-01", "2026-05-01", "2028-05-01"].map((day) =>
  sourcedRecord({ timestamp: `${day}T10:00:00Z`, sessionId: day, inputTokens: 1 }),
);

test("a table that was cut into partitions takes what is new and what changed, and answers", async () => {
  await using database = await createDatabase();
  const access = { mode: "create", now: () => NOW } as const;
  await using store = await openStore(database.url, ".", access);
  const [before = sourcedRecord(), ...others] = records;
  await load(store, before);

  await database.query(PARTITION);
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
