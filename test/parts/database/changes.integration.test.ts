import { describe, expect, test } from "vitest";
import { type PullRequest, UNCOMMITTED } from "../../../src/parts/database/change-store.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import { collect } from "../../support/collect.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { load, sourcedRecord } from "../../support/store.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";
import { change } from "../../support/usage-row.ts";

const CHANGE = change({
  pullRequest: 12,
  changedLines: new Map([
    ["src", 2],
    [".", 1],
  ]),
  addedLines: 3,
  reworkedLines: 1,
});
const PULL_REQUEST: PullRequest = {
  ...{ repository: "acme/shop", number: 12, title: "Sell 'more'", headBranch: "sell" },
  ...{ state: "open", mergedAt: undefined, closedAt: undefined, mergeCommit: undefined },
  checks: "unknown",
};

/** Stores one record, and that a commit brought it. */
async function place(store: Store, commit = CHANGE.commit): Promise<void> {
  await load(store, sourcedRecord({ timestamp: "2026-02-01T10:00:00Z" }));
  const moved = [];
  for await (const { identity: _, ...key } of store.listPlacedRecords("acme/shop")) {
    moved.push({ ...key, commit });
  }
  await store.saveHistory({ repository: "acme/shop", moved, commits: [CHANGE], state: "s" });
}

async function changesOfRows(store: Store) {
  const changes = [];
  for await (const row of store.readRows({})) changes.push(row.change);
  return changes;
}

describe.each(ENGINES)("$name", (engine) => {
  test("records come with their commits, whose folders keep their order", async () => {
    await using store = await openStoreOf(engine);
    await place(store);

    const [found] = await changesOfRows(store);

    expect(found).toEqual(CHANGE);
    expect(typeof found === "object" && [...found.changedLines]).toEqual([
      ["src", 2],
      [".", 1],
    ]);
  });

  test("a record of no commit yet is told from one whose commit is not known", async () => {
    await using store = await openStoreOf(engine);
    await load(store, sourcedRecord({ timestamp: "2026-02-01T10:00:00Z" }));
    expect(await changesOfRows(store)).toEqual([undefined]);
    expect(await store.findHistoryState("acme/shop")).toEqual({ state: "", unknownRecords: 1 });

    await place(store, UNCOMMITTED);

    expect(await changesOfRows(store)).toEqual(["not committed"]);
    expect(await store.findHistoryState("ACME/shop")).toEqual({ state: "s", unknownRecords: 0 });
  });

  test("failed checks lower the success of a pull request's records, whatever is loaded again, until they pass", async () => {
    await using database = await engine.createDatabase();
    await using store = await database.open();
    await place(store);
    await load(store, sourcedRecord({ timestamp: "2026-02-01T11:00:00Z", sessionId: "other" }));
    const counts = async () => {
      const successes = (await collect(store.readRows({}))).map(({ record }) => record.success);
      const [phase] = await store.successRateByPhase(undefined);
      const errors = (await store.errorSummary(undefined)).map(({ errorMessage }) => errorMessage);
      return { successes, failed: phase?.failed, errors };
    };
    const before = { successes: [true, true], failed: 0, errors: [] };
    expect(await counts()).toEqual(before);

    await store.savePullRequest({ ...PULL_REQUEST, checks: "failed" });

    const lowered = {
      ...{ successes: [false, true], failed: 1 },
      errors: ["required checks of the pull request failed"],
    };
    expect(await counts()).toEqual(lowered);
    const again = sourcedRecord({ timestamp: "2026-02-01T10:00:00Z" });
    expect(await load(store, again)).toMatchObject({ updated: 0, skipped: 1 });
    const corrected = sourcedRecord({ timestamp: "2026-02-01T10:00:00Z", durationMs: 1 });
    expect(await load(store, corrected)).toMatchObject({ updated: 1 });
    expect(await counts()).toEqual(lowered);
    expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0 });

    await store.savePullRequest({ ...PULL_REQUEST, checks: "passed" });

    expect(await counts()).toEqual(before);
    expect(await readStoredUsage(database.url)).toMatchObject({ falseSums: 0 });
  });

  test("a new name takes the commits along, and they go with the last record", async () => {
    await using store = await openStoreOf(engine);
    await place(store);
    await store.savePullRequest(PULL_REQUEST);

    await store.rename("acme/shop", "acme/store");

    expect(await changesOfRows(store)).toEqual([CHANGE]);
    expect(await store.listPullRequests("acme/store")).toHaveLength(1);
    await store.prune("2026-02-02T00:00:00.000Z", undefined);
    expect(await store.listChanges("acme/store")).toEqual(new Map());
    await store.forget("acme/store");
    expect(await store.listPullRequests("acme/store")).toEqual([]);
  });

  test("pull requests are written over, and listed by their state", async () => {
    await using store = await openStoreOf(engine);
    await store.savePullRequest(PULL_REQUEST);
    await store.savePullRequest({ ...PULL_REQUEST, number: 9 });
    const merged: PullRequest = {
      ...{ ...PULL_REQUEST, state: "merged", checks: "passed", mergeCommit: "a".repeat(40) },
      mergedAt: "2026-02-03T10:00:00.000Z",
      closedAt: "2026-02-03T10:00:00.000Z",
    };

    await store.savePullRequest(merged);

    expect(await store.listPullRequests("acme/shop", "open")).toEqual([
      { ...PULL_REQUEST, number: 9 },
    ]);
    expect(await store.listPullRequests("acme/shop", "merged")).toEqual([merged]);
  });

  test("the salt of pseudonyms is made once", async () => {
    await using store = await openStoreOf(engine);

    const salt = await store.authorSalt();

    expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(await store.authorSalt()).toBe(salt);
  });
});
