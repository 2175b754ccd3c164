import { readFile } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import { migrateDatabase } from "../../../src/parts/database/migrate-database.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import type { StoreAccess } from "../../../src/parts/database/store-access.ts";
import { createRole, type TestRole } from "../../support/postgres/create-role.ts";
import type { TestDatabase } from "../../support/postgres/server-access.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";
import { change } from "../../support/usage-row.ts";

const DOCUMENT = new URL("../../../docs/databases.md", import.meta.url);
const [INGEST, WITHOUT_TEMPORARY, DELETE_RECORDS, READ] = await documentedStatements();

/** Returns the blocks of SQL of the document's section on rights. */
async function documentedStatements(): Promise<readonly string[]> {
  const [, section = ""] = (await readFile(DOCUMENT, "utf8")).split("## Rights");
  const [text = ""] = section.split("\n## ");
  return [...text.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = ""]) => sql);
}

/** A database whose tables another role owns, and a role that has the rights of some statements. */
async function createRightsScene(...statements: readonly (string | undefined)[]) {
  const database = await createDatabase();
  onTestFinished(() => database[Symbol.asyncDispose]());
  // Every role has it otherwise.
  await database.query(`REVOKE ALL ON DATABASE ${database.name} FROM PUBLIC`);
  await migrate(database.url);
  const role = await createRole(database, ...statements.map((sql = "") => inScene(sql, database)));
  onTestFinished(() => role[Symbol.asyncDispose]());
  return { database, role };
}

function inScene(sql: string, database: TestDatabase): string {
  return sql
    .replaceAll(/\b(?:ingester|reader)\b/g, "ROLE_NAME")
    .replaceAll("DATABASE usage", `DATABASE ${database.name}`);
}

function migrate(url: string) {
  return migrateDatabase(url, ".", {
    now: () => NOW,
    environment: {},
    dryRun: false,
    rebuild: false,
  });
}

function open({ url }: TestRole, mode: StoreAccess["mode"] = "create"): Promise<Store> {
  return openStore(url, ".", { mode, now: () => NOW });
}

/** Ingests a new ledger, a changed one and one that has grown, and remembers how far. */
async function expectToIngest(role: TestRole, database: TestDatabase): Promise<void> {
  await using store = await open(role);
  const failed = sourcedRecord({ sessionId: "two", success: false, notes: "error: x" });

  expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
  expect(await load(store, sourcedRecord({ inputTokens: 7 }), failed)).toMatchObject({
    inserted: 1,
    updated: 1,
  });
  const state = {
    ...{ repository: "acme/shop", path: "usage.csv", blobHash: "b", offset: 1, prefixHash: "p" },
    ...{ rows: 2, rules: "r", unpricedModels: [] },
  };
  const names = { repository: "acme/shop", path: "gone.csv" };
  await store.load(async () => ({ states: [state, { ...state, ...names }] }));
  const counts = await store.load(async () => ({ states: [], goneFiles: [names] }));
  await store.saveRemoteTree({ repository: "acme/shop", ref: "HEAD", etag: "e", treeHash: "t" });

  const moved = [];
  for await (const { identity: _, ...key } of store.listPlacedRecords("acme/shop")) {
    moved.push({ ...key, commit: change().commit });
  }
  const history = { repository: "acme/shop", moved, commits: [change()], state: "s" };
  await store.saveHistory(history);
  await store.saveHistory(history);
  await store.authorSalt();

  expect(counts).toMatchObject({ missing: 0 });
  expect(await store.listFileStates("acme/shop")).toEqual([state]);
  expect(await store.totals({})).toMatchObject({ records: 2 });
  expect(await readStoredUsage(database.url)).toMatchObject({
    records: 2,
    falseSums: 0,
    leftovers: 0,
  });
}

test("the documented rights are enough to ingest", async () => {
  const { database, role } = await createRightsScene(INGEST);

  await expectToIngest(role, database);
});

test("the documented rights are enough to ingest without temporary tables", {
  tags: ["soak"],
}, async () => {
  const { database, role } = await createRightsScene(
    INGEST?.replace("CONNECT, TEMPORARY", "CONNECT"),
    WITHOUT_TEMPORARY,
  );

  await expectToIngest(role, database);
});

test("without temporary tables and their stand-in it is told which rights are missing", {
  tags: ["soak"],
}, async () => {
  const { role } = await createRightsScene(INGEST?.replace("CONNECT, TEMPORARY", "CONNECT"));
  await using store = await open(role);

  await expect(load(store, sourcedRecord())).rejects.toThrow(
    /Permission denied for table staged_calls\. .*TEMPORARY on the database or else DELETE on staged_calls/,
  );
});

test("a role that ingests may not delete records until it has the documented right", {
  tags: ["soak"],
}, async () => {
  const { database, role } = await createRightsScene(INGEST);
  await using store = await open(role);
  await load(store, sourcedRecord(), sourcedRecord({ sessionId: "two" }));
  const later = "2027-01-01T00:00:00.000Z";
  const reconcile = () =>
    store.load(async (run) => {
      await run.add([sourcedRecord()]);
      return { states: [], reconciled: ["acme/shop"], allowsLargeRemoval: true };
    });

  await expect(store.prune(later, undefined)).rejects.toThrow(
    /Permission denied for table llm_calls\. .*deleting records needs DELETE on llm_calls/,
  );
  await expect(reconcile()).rejects.toThrow(/deleting records needs DELETE on llm_calls/);
  expect(await store.prunedBefore("acme/shop")).toBeUndefined();
  expect(await readStoredUsage(database.url)).toMatchObject({ records: 2, falseSums: 0 });

  await database.query(inScene(DELETE_RECORDS ?? "", database).replace("ROLE_NAME", role.user));
  expect(await reconcile()).toMatchObject({ removed: 1 });
  expect(await store.prune(later, undefined)).toBe(1);
});

test("a retention that finds nothing to delete asks for no right to delete", {
  tags: ["soak"],
}, async () => {
  const { role } = await createRightsScene(INGEST);
  await using store = await open(role);
  await load(store, sourcedRecord());

  expect(await store.prune("2020-01-01T00:00:00.000Z", "acme/shop")).toBe(0);
});

test("a role that ingests may not bring the tables up to date, and is told who can", {
  tags: ["soak"],
}, async () => {
  const { database, role } = await createRightsScene(INGEST);
  await database.query("DELETE FROM schema_migrations WHERE version > 0");

  await expect(open(role)).rejects.toThrow(
    /the role may not do that\. Permission denied for schema public\. .*ask someone who may create tables to run `tokenledger migrate`/,
  );
  await expect(migrate(role.url)).rejects.toThrow(/ask someone who may create tables/);
});

test("the documented rights are enough to read, and to read only", { tags: ["soak"] }, async () => {
  const { database, role } = await createRightsScene(READ);
  await using writer = await openStore(database.url, ".", { mode: "create", now: () => NOW });
  await load(writer, sourcedRecord());
  await using store = await open(role, "read");

  expect(await store.totals({})).toMatchObject({ records: 1 });
  expect(await store.totals({ since: "2026-02-23T12:00:00.000Z" })).toMatchObject({ records: 1 });
  expect(await store.tokensByModel(undefined, undefined)).toHaveLength(1);
  expect(await store.costByPhase(undefined)).toHaveLength(1);
  expect(await store.errorSummary("2026-02-23T12:00:00.000Z")).toEqual([]);
  expect(await storedRecords(store)).toHaveLength(1);
  await expect(load(store, sourcedRecord({ inputTokens: 1 }))).rejects.toThrow(
    /the role may not do that/,
  );
});

test("a role without any right is not let in", { tags: ["soak"] }, async () => {
  const { role } = await createRightsScene();

  await expect(open(role)).rejects.toThrow(
    /Cannot use the database .*: the role may not do that\. Permission denied for database/,
  );
});
