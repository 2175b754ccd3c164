import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Store } from "../../../src/parts/database/store.ts";
import { changeOf } from "../../../src/usage/usage-row.ts";
import { ENGINES, type EngineDatabase, openStoreOf } from "../../support/engines.ts";
import { CLONE_NAME, ingestClone, storedRows, storedSubjects } from "../../support/ingest-clone.ts";
import { createLedgerRepository, LEDGER, ledgerRow } from "../../support/ledger-repository.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { change } from "../../support/usage-row.ts";

async function openSqlite(): Promise<{ store: Store; database: EngineDatabase }> {
  const [engine] = ENGINES;
  if (engine === undefined) throw new Error("no engine");
  const database = await engine.createDatabase();
  const store = await database.open();
  onTestFinished(async () => {
    await store[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });
  return { store, database };
}

/** Everything that history left in a database. */
async function storedHistory(store: Store) {
  return {
    changes: await store.listChanges(CLONE_NAME),
    state: await store.findHistoryState(CLONE_NAME),
    subjects: await storedSubjects(store),
  };
}

describe.each(ENGINES)("$name", (engine) => {
  test("stores which commit brought each record, and what is known of it", async () => {
    await using repository = await createLedgerRepository();
    await using store = await openStoreOf(engine);
    await repository.write("shop/cart.ts", "one\ntwo\n");
    await repository.write("readme.md", "one\n");
    await repository.record("Sell more (#12)", "first");
    await repository.record("Sell less", "second", "third");
    await repository.append(LEDGER, ledgerRow({ sessionId: "fourth" }));

    expect(await ingestClone(repository, store)).toEqual([]);

    expect(await storedSubjects(store)).toEqual({
      first: "Sell more (#12)",
      second: "Sell less",
      third: "Sell less",
      fourth: "not committed",
    });
    const [first] = await storedRows(store);
    const id = (await repository.git("rev-parse", "HEAD~1")).trim();
    expect(first && changeOf(first)).toMatchObject({
      commit: id,
      committedAt: "2026-03-01T12:02:00.000Z",
      subject: "Sell more (#12)",
      author: undefined,
      email: undefined,
      pullRequest: 12,
      outcome: "merged",
      changedLines: new Map([
        [".", 1],
        ["shop", 2],
      ]),
    });
    expect((await store.findHistoryState(CLONE_NAME)).unknownRecords).toBe(0);
  });

  test("a squash and a force-push move records to their new commits, and a second run changes nothing", async () => {
    await using repository = await createLedgerRepository();
    await using store = await openStoreOf(engine);
    await repository.git("switch", "--quiet", "--create", "work");
    await repository.record("step one", "first");
    await repository.record("step two", "second");
    await ingestClone(repository, store);
    expect(await storedSubjects(store)).toEqual({ first: "step one", second: "step two" });

    await repository.git("switch", "--quiet", "main");
    await repository.git("merge", "--quiet", "--squash", "work");
    await repository.commit("Work (#7)");
    await ingestClone(repository, store);

    const once = await storedHistory(store);
    expect(once.subjects).toEqual({ first: "Work (#7)", second: "Work (#7)" });
    expect(await store.costByPullRequest({})).toMatchObject([{ pullRequest: 7, records: 2 }]);
    await ingestClone(repository, store);
    expect(await storedHistory(store)).toEqual(once);

    await repository.commit("Work, reworded (#7)", "--amend");
    await ingestClone(repository, store);
    expect((await storedHistory(store)).subjects).toEqual({
      first: "Work, reworded (#7)",
      second: "Work, reworded (#7)",
    });
  });
});

test("what becomes of a commit later is refreshed", async () => {
  await using repository = await createLedgerRepository();
  const { store } = await openSqlite();
  await repository.write("a.txt", "one\n");
  await repository.record("Add it", "first");
  await ingestClone(repository, store);
  const outcome = async () => (await store.usageByWholeOutcome({})).map((row) => row.outcome);
  expect(await outcome()).toEqual(["merged"]);

  const id = (await repository.git("rev-parse", "HEAD")).trim();
  await repository.commit(`Revert "Add it"\n\nThis reverts commit ${id}.`, "--allow-empty");
  await ingestClone(repository, store);

  expect(await outcome()).toEqual(["reverted"]);
});

test("what is new in a ledger finds its commit although history did not move", async () => {
  await using repository = await createLedgerRepository();
  const { store, database } = await openSqlite();
  await repository.record("one", "first");
  await ingestClone(repository, store);
  await repository.append(LEDGER, ledgerRow({ sessionId: "second" }));

  await ingestClone(repository, store);

  expect(await storedSubjects(store)).toEqual({ first: "one", second: "not committed" });
  expect(await readStoredUsage(database.url)).toMatchObject({ records: 2, falseSums: 0 });
});

test("authors are kept only where the configuration says so, and go when it says so no more", async () => {
  await using repository = await createLedgerRepository();
  const { store } = await openSqlite();
  await repository.record("one", "first");
  const author = (await repository.git("log", "-1", "--format=%aN")).trim();
  const authors = async () => (await store.costByAuthor({})).map((row) => row.author);

  await ingestClone(repository, store, false);
  expect(await authors()).toEqual([undefined]);
  await ingestClone(repository, store, true);
  expect(await authors()).toEqual([author]);
  await ingestClone(repository, store, "hashed");
  const [pseudonym] = await authors();
  expect(pseudonym).toMatch(/^author-[0-9a-f]{8}$/);
  expect((await store.listChanges(CLONE_NAME)).values().next().value?.email).toBeUndefined();
  await repository.record("two", "second");
  await ingestClone(repository, store, "hashed");
  expect(await authors()).toEqual([pseudonym]);
  await ingestClone(repository, store, false);
  expect(await authors()).toEqual([undefined]);
});

test("authors of commits that a shallow clone lacks become what the configuration says, too", async () => {
  await using repository = await createLedgerRepository();
  await using folder = await createTemporaryFolder();
  const { store } = await openSqlite();
  await repository.record("one", "first");
  await repository.record("two", "second");
  await ingestClone(repository, store, true);
  const root = join(folder.path, "shallow");
  await repository.git("clone", "--quiet", "--depth=1", `file://${repository.root}`, root);
  const shallow = { root, environment: repository.environment };

  await ingestClone(shallow, store, "hashed");
  const [{ author } = { author: undefined }] = await store.costByAuthor({});
  expect(author).toMatch(/^author-/);
  await ingestClone(shallow, store, false);

  expect((await store.costByAuthor({})).map((row) => row.author)).toEqual([undefined]);
});

test("a shallow clone and a partial one leave commits unknown, say so, and change none that is known", async () => {
  await using repository = await createLedgerRepository();
  await using folder = await createTemporaryFolder();
  await repository.git("config", "uploadpack.allowFilter", "true");
  await repository.record("one", "first");
  const cloneOf = async (...options: readonly string[]) => {
    const root = join(folder.path, options[0] ?? "");
    await repository.git("clone", "--quiet", ...options, `file://${repository.root}`, root);
    return { root, environment: repository.environment };
  };
  const { store } = await openSqlite();

  expect(await ingestClone(await cloneOf("--depth=1"), store)).toEqual([
    expect.stringMatching(/this clone is shallow\. `git fetch --unshallow`/),
  ]);
  expect(await ingestClone(await cloneOf("--filter=blob:none"), store)).toEqual([
    expect.stringMatching(/this clone is a partial one/),
  ]);
  expect(await store.findHistoryState(CLONE_NAME)).toMatchObject({ unknownRecords: 1 });

  await ingestClone(repository, store);
  await ingestClone({ root: join(folder.path, "--depth=1"), environment: {} }, store);
  expect(await storedSubjects(store)).toEqual({ first: "one" });
});

test("history that cannot be read is a sentence, and no failure", async () => {
  await using repository = await createLedgerRepository();
  const { store } = await openSqlite();
  await repository.record("one", "first");
  const tree = (await repository.git("rev-parse", "HEAD~1^{tree}")).trim();
  await rm(join(repository.root, ".git/objects", tree.slice(0, 2), tree.slice(2)));

  expect(await ingestClone(repository, store)).toEqual([
    expect.stringMatching(/^Which commits brought the records of acme\/shop is not known: .*git/),
  ]);
  expect(await store.totals({})).toMatchObject({ records: 1 });
});

test("a dry run writes nothing of history", async () => {
  await using repository = await createLedgerRepository();
  const { store, database } = await openSqlite();
  await repository.record("one", "first");
  await ingestClone(repository, store);
  await repository.record("two", "second");
  const before = await storedHistory(store);

  {
    await using dry = await database.open({ dryRun: true });
    await ingestClone(repository, dry, true);
    expect(await storedSubjects(dry)).toEqual({ first: "one", second: "two" });
  }

  expect(await storedHistory(store)).toEqual(before);
});

test("a merge without a number is what brought its commits in", async () => {
  await using repository = await createLedgerRepository();
  const { store } = await openSqlite();
  await repository.git("switch", "--quiet", "--create", "work");
  await repository.write("a.txt", "one\n");
  await repository.record("step one", "first");
  await repository.write("a.txt", "one\ntwo\n");
  await repository.record("step two", "second");
  await repository.git("switch", "--quiet", "main");
  await repository.git("merge", "--quiet", "--no-ff", "-m", "Merge work", "work");
  await ingestClone(repository, store);

  const merge = (await repository.git("rev-parse", "HEAD")).trim();
  expect(await store.listMergedCommits({})).toMatchObject([
    { mergedBy: merge, pullRequest: undefined, addedLines: 2 },
    { mergedBy: merge, pullRequest: undefined, addedLines: 2 },
  ]);
});

test("lines of a commit that only the forge told of are read where history is at hand", async () => {
  await using repository = await createLedgerRepository();
  const { store } = await openSqlite();
  await repository.write("shop/cart.ts", "one\ntwo\n");
  await repository.record("Sell more", "first");
  const commit = (await repository.git("rev-parse", "HEAD")).trim();
  const told = { repository: CLONE_NAME, moved: [], commits: [change({ commit })], state: "" };
  await store.saveHistory(told);

  await ingestClone(repository, store);

  expect([...(await store.listChanges(CLONE_NAME)).values()]).toMatchObject([
    { commit, mergedBy: commit, changedLines: new Map([["shop", 2]]), addedLines: 2 },
  ]);
});
