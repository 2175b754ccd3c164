import { expect, test } from "vitest";
import type { LoadCounts, SourcedRecord, Store } from "../../../src/parts/database/store.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, type EngineDatabase } from "../../support/engines.ts";
import { fileStateOf, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const FILE = { path: ".telemetry/usage.csv", blobHash: "b", offset: 9, prefixHash: "p" };

function record(sessionId: string, repository: string, inputTokens = 100): SourcedRecord {
  return sourcedRecord({ sessionId, inputTokens }, { repository });
}

/** Loads records as a run that read all of a repository's file. */
function load(store: Store, repository: string, ...records: SourcedRecord[]): Promise<LoadCounts> {
  return store.load(async (run) => {
    await run.add(records);
    return { states: [stateOf(repository, records.length)] };
  });
}

function stateOf(repository: string, rows: number) {
  return { ...FILE, repository, rows, rules: "1", unpricedModels: [] };
}

async function rulesOf(store: Store, repository: string): Promise<string | undefined> {
  return (await fileStateOf(store, repository, FILE.path))?.rules;
}

async function holdersOf(store: Store): Promise<Readonly<Record<string, number>>> {
  const known = await store.listRepositories();
  return Object.fromEntries(known.map(({ repository, records }) => [repository, records]));
}

async function expectSound({ url }: EngineDatabase, records: number): Promise<void> {
  expect(await readStoredUsage(url)).toMatchObject({ records, falseSums: 0 });
}

describeMostlyInSoak(ENGINES)("$name", (engine) => {
  test("a record that another repository brings too is skipped, counted for its holder, and keeps its values", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, "acme/old", record("one", "acme/old"), record("two", "acme/old"));

    const counts = await load(
      store,
      "acme/new",
      record("one", "acme/new", 999),
      record("two", "acme/new"),
      record("three", "acme/new"),
    );

    expect(counts).toMatchObject({ inserted: 1, updated: 0, skipped: 2 });
    expect(counts.held).toEqual([{ repository: "acme/new", holder: "acme/old", records: 2 }]);
    expect(await holdersOf(store)).toEqual({ "acme/new": 1, "acme/old": 2 });
    expect(await store.totals({})).toMatchObject({ records: 3, inputTokens: 300 });
    await expectSound(database, 3);
  });

  test("of two repositories of one run the first holds what both bring", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();

    const counts = await load(
      store,
      "acme/b",
      record("one", "acme/b", 1),
      record("one", "acme/a", 2),
      record("two", "acme/a", 4),
    );

    expect(counts).toMatchObject({ inserted: 2, updated: 0, skipped: 1 });
    expect(counts.held).toEqual([{ repository: "acme/a", holder: "acme/b", records: 1 }]);
    expect(await store.totals({})).toMatchObject({ records: 2, inputTokens: 5 });
    await expectSound(database, 2);
  });

  test("names are compared without case, and spelled as they were first", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, "Acme/Shop", record("one", "Acme/Shop"));
    await store.prune("2020-01-01T00:00:00.000Z", "acme/SHOP");

    expect(await store.spellingOf("acme/shop")).toBe("Acme/Shop");
    expect(await store.spellingOf("acme/web")).toBe("acme/web");
    expect(await fileStateOf(store, "ACME/shop", FILE.path)).toMatchObject({ rows: 1 });
    expect(await store.listFileStates("acme/shop")).toHaveLength(1);
    expect(await store.prunedBefore("acme/shop")).toBe("2020-01-01T00:00:00.000Z");
    await expect(load(store, "acme/shop", record("two", "acme/shop"))).rejects.toThrow(
      /another run has just added this repository/,
    );
  });

  test("renaming moves records, sums, files and what was pruned", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, "acme/old", record("one", "acme/old"), record("two", "acme/old"));
    await load(store, "acme/other", record("three", "acme/other"));
    await store.prune("2020-01-01T00:00:00.000Z", "acme/old");

    expect(await store.rename("ACME/old", "acme/new")).toBe(2);

    expect(await holdersOf(store)).toEqual({ "acme/new": 2, "acme/other": 1 });
    expect(await rulesOf(store, "acme/new")).toBe("1");
    expect(await rulesOf(store, "acme/old")).toBeUndefined();
    expect(await store.prunedBefore("acme/new")).toBe("2020-01-01T00:00:00.000Z");
    expect(await store.prunedBefore("acme/old")).toBeUndefined();
    expect(await store.rename("acme/nobody", "acme/new")).toBe(0);
    await expectSound(database, 3);
  });

  test("a name that both had files for has them read again, and the two become one", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, "acme/old", record("one", "acme/old"));
    await load(store, "acme/new", record("one", "acme/new", 7), record("two", "acme/new"));

    await store.rename("acme/old", "acme/new");

    expect(await holdersOf(store)).toEqual({ "acme/new": 2 });
    expect(await rulesOf(store, "acme/new")).toBe("");
    expect(await rulesOf(store, "acme/old")).toBeUndefined();
    const again = await load(store, "acme/new", record("one", "acme/new", 7));
    expect(again).toMatchObject({ inserted: 0, updated: 1, held: [] });
    await expectSound(database, 2);
  });

  test("a name can be spelled anew", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, "acme/shop", record("one", "acme/shop"));

    expect(await store.rename("acme/shop", "Acme/Shop")).toBe(1);

    expect(await store.spellingOf("acme/shop")).toBe("Acme/Shop");
    expect(await holdersOf(store)).toEqual({ "Acme/Shop": 1 });
    expect(await rulesOf(store, "acme/shop")).toBe("1");
    await expectSound(database, 1);
  });

  test("what is forgotten is gone, and whoever has it too is read again", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, "acme/shop", record("one", "acme/shop"), record("two", "acme/shop"));
    await load(store, "ann/shop", record("one", "ann/shop"), record("three", "ann/shop"));
    await load(store, "acme/web", record("four", "acme/web"));

    expect(await store.forget("ACME/shop")).toBe(2);

    expect(await holdersOf(store)).toEqual({ "acme/web": 1, "ann/shop": 1 });
    expect(await rulesOf(store, "acme/shop")).toBeUndefined();
    expect(await rulesOf(store, "ann/shop")).toBe("");
    expect(await rulesOf(store, "acme/web")).toBe("1");
    expect(await store.forget("acme/nobody")).toBe(0);
    await expectSound(database, 2);
  });

  test("reconciling deletes own records only, and whoever has them too is read again", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await load(store, "acme/shop", record("one", "acme/shop"), record("two", "acme/shop"));
    await load(store, "ann/shop", record("one", "ann/shop"), record("three", "ann/shop"));
    const reconcile = (repository: string, ...records: SourcedRecord[]) =>
      store.load(async (run) => {
        await run.add(records);
        return { states: [], reconciled: [repository], allowsLargeRemoval: true };
      });

    expect(await reconcile("ann/shop", record("three", "ann/shop"))).toMatchObject({ removed: 0 });
    expect(await reconcile("acme/shop", record("two", "acme/shop"))).toMatchObject({ removed: 1 });

    const left = await storedRecords(store);
    expect(left.map(({ sessionId }) => sessionId)).toEqual(["three", "two"]);
    expect(await rulesOf(store, "ann/shop")).toBe("");
    await expectSound(database, 2);
  });
});
