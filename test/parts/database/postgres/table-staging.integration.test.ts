/** @module-tag soak */

import { expect, test } from "vitest";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { startPlainServer } from "../../../support/postgres/plain-server.ts";
import { createDatabase } from "../../../support/postgres/shared-server.ts";
import type { StatementFault } from "../../../support/postgres/statement-faults.ts";
import { load, NOW, sourcedRecord } from "../../../support/store.ts";

async function createPlainStore(...faults: readonly StatementFault[]) {
  const database = await createDatabase();
  const server = await startPlainServer(database.url, { faults });
  const store = await openStore(server.url, ".", { mode: "create", now: () => NOW });
  return {
    database,
    store,
    staged: () => database.query("SELECT load_id FROM staged_calls ORDER BY load_id"),
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

const STAGE_BY_HAND = `INSERT INTO staged_calls
  SELECT load_id, 1, staged_at, 'r', now(), 's', '', 'm', 1, 1, 0, 0, true, 1, 1, '', '', '', '', '', ''
  FROM (VALUES ('killed', now() - interval '25 hours'), ('running', now() - interval '23 hours'))
    AS loads(load_id, staged_at)`;

test("what a load left that was killed a day ago is cleared away, and what others stage is not", async () => {
  await using scene = await createPlainStore();
  await scene.database.query(STAGE_BY_HAND);

  expect(await load(scene.store, sourcedRecord())).toMatchObject({ inserted: 1 });

  expect(await scene.staged()).toEqual([{ load_id: "running" }]);
});

test("a load whose rows were cleared away tells so and loads nothing; the next one does", async () => {
  await using scene = await createPlainStore();
  const clearAway = scene.store.load(async (run) => {
    for (let index = 0; index < 3_000; index++) {
      await run.add([sourcedRecord({ sessionId: `${index}` })]);
    }
    // Those that are still on their way are kept.
    await expect.poll(scene.staged).not.toEqual([]);
    await scene.database.query("DELETE FROM staged_calls");
    return { states: [] };
  });

  await expect(clearAway).rejects.toThrow(/were cleared away.*Run the command again/);

  expect(await scene.store.totals({})).toMatchObject({ records: 0 });
  expect(await load(scene.store, sourcedRecord())).toMatchObject({ inserted: 1 });
});

test("a load that cannot clear up after itself has still succeeded", async () => {
  await using scene = await createPlainStore({
    pattern: /DELETE FROM staged_calls WHERE load_id/,
    code: "57014",
  });

  expect(await load(scene.store, sourcedRecord())).toMatchObject({ inserted: 1 });
  expect(await load(scene.store, sourcedRecord())).toMatchObject({ skipped: 1 });
  expect(await scene.staged()).toHaveLength(1);
});
