/** @module-tag soak */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrateDatabase } from "../../../src/parts/database/migrate-database.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { findPgbouncer } from "../../support/postgres/find-pgbouncer.ts";
import { type Pgbouncer, startPgbouncer } from "../../support/postgres/pgbouncer.ts";
import type { TestDatabase } from "../../support/postgres/server-access.ts";
import { createDatabase, getSharedServer } from "../../support/postgres/shared-server.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const CLIENTS = 6;
const RECORDS = 300;

// Where PgBouncer is not installed there is nothing to go through.
describe.skipIf((await findPgbouncer()) === undefined)(
  "through PgBouncer in transaction mode",
  () => {
    const resources = new AsyncDisposableStack();
    let pooler: Pgbouncer;
    let database: TestDatabase;

    beforeAll(async () => {
      database = resources.use(await createDatabase());
      // Fewer connections than clients: each transaction gets the next free one.
      pooler = resources.use(await startPgbouncer(await getSharedServer(), { poolSize: 2 }));
    });

    afterAll(() => resources.disposeAsync());

    const open = (mode: "create" | "read" = "create") =>
      openStore(pooler.url(database.name), ".", { mode, now: () => NOW });

    const migrate = (rebuild: boolean) =>
      migrateDatabase(pooler.url(database.name), ".", {
        now: () => NOW,
        environment: {},
        dryRun: false,
        rebuild,
      });

    test("many clients at once migrate, load, ask and prune as without it", async () => {
      await Promise.all(Array.from({ length: CLIENTS }, () => migrate(false)));
      const ownRecords = (client: number) =>
        Array.from({ length: RECORDS }, (_, index) =>
          sourcedRecord(
            { sessionId: `${client}-${index}`, inputTokens: client },
            { repository: `r/${client}` },
          ),
        );
      const common = sourcedRecord({ sessionId: "common" });

      const counts = await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          await using store = await open();
          const first = await load(store, ...ownRecords(client), common);
          const again = await load(store, ...ownRecords(client), common);
          await store.totals({ since: "2026-02-01T12:00:00.000Z" });
          return { first, again, read: (await storedRecords(store)).length };
        }),
      );

      const inserted = counts.reduce((sum, { first }) => sum + first.inserted, 0);
      expect(inserted).toBe(CLIENTS * RECORDS + 1);
      for (const { again, read } of counts) {
        expect(again).toEqual({ inserted: 0, updated: 0, skipped: RECORDS + 1 });
        expect(read).toBeGreaterThan(RECORDS);
      }
      expect(await readStoredUsage(database.url)).toMatchObject({
        records: inserted,
        falseSums: 0,
      });

      await using store = await open();
      expect(await store.prune("2027-01-01T00:00:00.000Z", "r/1")).toBe(RECORDS);
      await migrate(true);
      expect(await readStoredUsage(database.url)).toMatchObject({
        records: inserted - RECORDS,
        falseSums: 0,
      });
    });

    test("clients of several databases at once, one of which only tries, keep apart", async () => {
      await using other = await createDatabase();
      const url = pooler.url(other.name);
      await using store = await open();
      await using stranger = await openStore(url, ".", { mode: "create", now: () => NOW });
      const { records } = await store.totals({});
      {
        await using trial = await openStore(url, ".", {
          mode: "create",
          dryRun: true,
          now: () => NOW,
        });
        expect(await load(trial, sourcedRecord())).toMatchObject({ inserted: 1 });
        expect(await load(store, sourcedRecord({ sessionId: "here" }))).toMatchObject({
          inserted: 1,
        });
      }
      expect(await load(stranger, sourcedRecord())).toMatchObject({ inserted: 1 });

      expect(await store.totals({})).toMatchObject({ records: records + 1 });
      expect(await stranger.totals({})).toMatchObject({ records: 1 });
    });
  },
);
