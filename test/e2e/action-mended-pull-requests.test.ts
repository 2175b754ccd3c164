import { describe, expect, test } from "vitest";
import type { EngineDatabase } from "../support/engines.ts";
import { createPullRequest, type FakePullRequest, TOKEN } from "../support/fake-pull-request.ts";
import { type FakePull, type FakePulls, fakePulls } from "../support/fake-pulls.ts";
import { createTestDatabase, readDatabase, storedOutcomes } from "../support/stored-outcomes.ts";

const AT = "2026-03-01T13:00:00Z";
const CLOSED = { title: "Sell more", state: "closed", merged_at: null, closed_at: AT };

/** A pull request of one record, and the list that it is in. */
async function listedPullRequest(): Promise<FakePullRequest & { readonly list: FakePulls }> {
  const pullRequest = await createPullRequest((repository) => repository.record("feat", "one"));
  const list = fakePulls("acme/shop");
  pullRequest.github.addPart(list.part);
  return { ...pullRequest, list };
}

/** Returns the pull request as GitHub lists it. */
function listed({ base, head }: FakePullRequest, facts: Readonly<Record<string, unknown>>) {
  const repo = { full_name: "acme/shop" };
  return {
    ...{ number: 7, updated_at: AT },
    ...{ base: { sha: base, ref: "main", repo }, head: { sha: head, ref: "topic", repo } },
    ...facts,
  };
}

/** Runs the bundle as a schedule does. */
function runNightly(
  { job, github }: FakePullRequest,
  { url }: EngineDatabase,
  inputs: Readonly<Record<string, string>> = {},
  event = "schedule",
) {
  return job.runBundle(
    { "github-token": TOKEN, "database-url": url, ...inputs },
    { GITHUB_EVENT_NAME: event, GITHUB_API_URL: github.url },
  );
}

describe("a run of a schedule", () => {
  test("stores what was closed unmerged while no run looked, once", async () => {
    await using pullRequest = await listedPullRequest();
    const { list, github } = pullRequest;
    const database = await createTestDatabase();
    list.pulls = [listed(pullRequest, CLOSED)];

    const { exitCode, log } = await runNightly(pullRequest, database);

    expect(exitCode).toBe(0);
    expect(log).toContain("1 pull request brought up to date.");
    const outcomes = ["one: feat #7 abandoned"];
    expect(await readDatabase(database, storedOutcomes)).toEqual(outcomes);

    github.takeRequests();
    await runNightly(pullRequest, database);

    expect(github.takeRequests()).toEqual([
      "GET /repos/acme/shop/pulls?state=all&sort=updated&direction=desc&per_page=100 304",
    ]);
    expect(await readDatabase(database, storedOutcomes)).toEqual(outcomes);
  });

  test("closes and merges what the database has as open", async () => {
    await using pullRequest = await listedPullRequest();
    const { list } = pullRequest;
    const database = await createTestDatabase();
    const facts = { title: "Sell more", state: "open" };
    await pullRequest.run({ "database-url": database.url }, { checkout: "none", facts });
    expect(await readDatabase(database, storedOutcomes)).toEqual(["one: feat #7 open"]);
    list.pulls = [listed(pullRequest, CLOSED)];

    await runNightly(pullRequest, database);

    expect(await readDatabase(database, storedOutcomes)).toEqual(["one: feat #7 abandoned"]);
    const merged = { ...CLOSED, merged_at: AT, updated_at: "2026-03-02T00:00:00Z" };
    list.pulls = [listed(pullRequest, { ...merged, merge_commit_sha: pullRequest.head })];

    await runNightly(pullRequest, database);

    expect(await readDatabase(database, storedOutcomes)).toEqual(["one: feat #7 merged"]);
  });

  test("tells the number of a squash by the commit that GitHub names", async () => {
    await using pullRequest = await listedPullRequest();
    const { repository, job, list } = pullRequest;
    const database = await createTestDatabase();
    await repository.git("switch", "--quiet", "main");
    await repository.git("merge", "--quiet", "--squash", "topic");
    await repository.commit("Sell more");
    const merge_commit_sha = (await repository.git("rev-parse", "HEAD")).trim();
    await repository.git("clone", "--quiet", `file://${repository.root}`, job.workspace);
    list.pulls = [listed(pullRequest, { ...CLOSED, merged_at: AT, merge_commit_sha })];

    await runNightly(pullRequest, database);

    expect(await readDatabase(database, storedOutcomes)).toEqual([
      "base-1: on main #undefined merged",
      "base-2: on main #undefined merged",
      "one: Sell more #7 merged",
    ]);
  });

  test("asks about no more than fifty, and goes on from there the next time", async () => {
    await using pullRequest = await listedPullRequest();
    const { list } = pullRequest;
    const database = await createTestDatabase();
    const minute = (number: number) => `2026-03-01T13:${String(number).padStart(2, "0")}:00Z`;
    list.pulls = Array.from({ length: 55 }, (_, index): FakePull => {
      return listed(pullRequest, { ...CLOSED, number: index + 1, updated_at: minute(index) });
    });
    const count = () =>
      readDatabase(database, async (store) => (await store.listPullRequests("acme/shop")).length);

    await runNightly(pullRequest, database);
    expect(await count()).toBe(50);
    await runNightly(pullRequest, database);

    expect(await count()).toBe(55);
  });

  test("stores nothing of a fork but that it was merged", async () => {
    await using pullRequest = await listedPullRequest();
    const { list } = pullRequest;
    const database = await createTestDatabase();
    const head = { sha: pullRequest.head, ref: "topic", repo: { full_name: "eve/shop" } };
    list.pulls = [
      listed(pullRequest, { ...CLOSED, head }),
      listed(pullRequest, { ...CLOSED, head, number: 8, merged_at: AT }),
      listed(pullRequest, { ...CLOSED, head: { ...head, repo: null }, number: 9 }),
    ];

    await runNightly(pullRequest, database);

    expect(await readDatabase(database, storedOutcomes)).toEqual([]);
    const stored = await readDatabase(database, (store) => store.listPullRequests("acme/shop"));
    expect(stored.map(({ number, state }) => `${number} ${state}`)).toEqual(["8 merged"]);
  });

  test("stores one whose head is gone without its records", async () => {
    await using pullRequest = await listedPullRequest();
    const { list, github } = pullRequest;
    const database = await createTestDatabase();
    const head = { sha: "a".repeat(40), ref: "topic", repo: { full_name: "acme/shop" } };
    list.pulls = [listed(pullRequest, { ...CLOSED, head })];
    github.answer(`/repos/acme/shop/compare/${pullRequest.base}...${head.sha}`, { status: 404 });

    const { exitCode, log } = await runNightly(pullRequest, database);

    expect(exitCode).toBe(0);
    expect(log.join("\n")).toContain("The records of pull request #7 cannot be read:");
    expect(
      await readDatabase(database, (store) => store.listPullRequests("acme/shop")),
    ).toHaveLength(1);
  });
});

describe("nothing is mended", () => {
  test.each([403, 404])("where the token may not, which is a notice: %i", async (status) => {
    await using pullRequest = await listedPullRequest();
    const database = await createTestDatabase();
    const message = "Resource not accessible by integration";
    pullRequest.github.answer("/repos/acme/shop/pulls", { status, body: { message } });

    const { exitCode, log, outputs } = await runNightly(pullRequest, database);

    expect([exitCode, outputs.conclusion]).toEqual([0, "success"]);
    expect(log.join("\n")).toContain(
      "::notice::Pull requests are not brought up to date: this job may not read them.",
    );
  });

  test.each([
    ["without a token", { "github-token": "" }, "schedule"],
    ["on a push", {}, "push"],
    ["without a database", { "database-url": "" }, "schedule"],
  ])("%s", async (_, inputs, event) => {
    await using pullRequest = await listedPullRequest();
    const { list, github } = pullRequest;
    list.pulls = [listed(pullRequest, CLOSED)];

    const { exitCode } = await runNightly(pullRequest, await createTestDatabase(), inputs, event);

    expect(exitCode).toBe(0);
    expect(github.takeRequests()).toEqual([]);
  });

  test("in a dry run", async () => {
    await using pullRequest = await listedPullRequest();
    const database = await createTestDatabase();
    await readDatabase(database, async () => {});
    pullRequest.list.pulls = [listed(pullRequest, CLOSED)];

    await runNightly(pullRequest, database, { "dry-run": "true" });

    expect(await readDatabase(database, storedOutcomes)).toEqual([]);
  });
});
