import { expect, test } from "vitest";
import { openStore } from "../../../src/parts/database/open-store.ts";
import type { SourcedRecord, Store } from "../../../src/parts/database/store.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES } from "../../support/engines.ts";
import { startPlainServer } from "../../support/postgres/plain-server.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { load, NOW, rebuildDailySums, sourcedRecord } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const WRITERS = 4;
const ROUNDS = 6;
const RECORDS = 40;

/** Records of two repositories, one of which the writer shares; most days are shared by all. */
function recordsOf(writer: number, round: number): readonly SourcedRecord[] {
  return Array.from({ length: RECORDS }, (_, index) =>
    sourcedRecord(
      {
        timestamp: new Date(Date.UTC(2026, 0, 1 + (index % 9) + (round % 2), index)).toISOString(),
        sessionId: `${index % 10}`,
        inputTokens: writer * 100 + round,
        success: (index + round) % 3 !== 0,
        notes: `Phase ${round}`,
      },
      { repository: index % 2 === 0 ? "shared" : `own/${writer}` },
    ),
  );
}

// Real concurrency: each store has a connection of its own.
describeMostlyInSoak(ENGINES)("$name", (engine) => {
  test("loads, prunes and rebuilds at once leave the sums of the records that are there", async () => {
    await using database = await engine.createDatabase();
    await using stores = new AsyncDisposableStack();
    const open = async (): Promise<Store> => stores.use(await database.open());
    const first = await open();
    await load(first, ...recordsOf(0, 0));

    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      const store = await open();
      for (let round = 0; round < ROUNDS; round++) await load(store, ...recordsOf(writer, round));
    });
    const rebuilder = (async () => {
      for (let round = 0; round < ROUNDS; round++) await rebuildDailySums(database.url);
    })();
    const pruner = (async () => {
      const store = await open();
      for (let round = 0; round < ROUNDS; round++) {
        await store.prune(`2026-01-0${1 + (round % 4)}T12:00:00.000Z`, undefined);
      }
    })();
    await Promise.all([...writers, rebuilder, pruner]);

    const { records, falseSums } = await readStoredUsage(database.url);
    expect(falseSums).toBe(0);
    expect(await first.totals({})).toMatchObject({ records });
  });
});

test("loads of other repositories are kept waiting by nothing but the sums over all of them", async () => {
  await using database = await createDatabase();
  await using server = await startPlainServer(database.url, { refuses: [] });
  await using store = await openStore(server.url, ".", { mode: "create", now: () => NOW });
  for (const round of [0, 1]) {
    const before = server.statements().length;

    await load(store, ...recordsOf(0, round));

    const sent = server.statements().slice(before);
    const locked = sent.findIndex((sql) => sql.includes("name = 'rollups'"));
    expect(locked).toBeGreaterThan(0);
    const later = sent
      .slice(locked + 1)
      .filter((sql) => !/^(?:UPDATE|INSERT INTO) \w+_all/.test(sql));
    expect(later.filter((sql) => /llm_calls|sessions|daily_/.test(sql))).toEqual([]);
    expect(later).toContain("COMMIT");
  }
});
