import { describe, expect, test } from "vitest";
import type { EngineDatabase } from "../support/engines.ts";
import { createPullRequest, type FakePullRequest, TOKEN } from "../support/fake-pull-request.ts";
import { type FakePulls, fakePulls } from "../support/fake-pulls.ts";
import { ingestClone } from "../support/ingest-clone.ts";
import { createTestDatabase, readDatabase } from "../support/stored-outcomes.ts";

const AT = "2026-03-01T13:00:00Z";
const CLOSED = { title: "Sell more", state: "closed", merged_at: null, closed_at: AT };
const FROM_CHECKS = { "success-from-checks": "true" };

/** A pull request of one record that ended without error, with checks of its head. */
async function checkedPullRequest(
  checks: FakePulls["checks"],
): Promise<FakePullRequest & { readonly list: FakePulls }> {
  const pullRequest = await createPullRequest((repository) => repository.record("feat", "one"));
  const list = fakePulls("acme/shop");
  list.checks = checks;
  pullRequest.github.addPart(list.part);
  return { ...pullRequest, list };
}

function close(
  pullRequest: FakePullRequest,
  { url }: EngineDatabase,
  inputs: Readonly<Record<string, string>> = FROM_CHECKS,
  facts: Readonly<Record<string, unknown>> = CLOSED,
) {
  return pullRequest.run({ "database-url": url, ...inputs }, { checkout: "none", facts });
}

/** Returns what a database has of the record's success, and of the pull request's checks. */
function stored(database: EngineDatabase): Promise<string> {
  return readDatabase(database, async (store) => {
    const { successRate } = await store.totals({});
    const [pullRequest] = await store.listPullRequests("acme/shop");
    return `${successRate} ${pullRequest?.checks}`;
  });
}

test("a check that failed lowers success in the database, until it passes, whatever is loaded meanwhile", async () => {
  await using pullRequest = await checkedPullRequest({ build: "success", test: "failure" });
  const { list, repository, github } = pullRequest;
  const database = await createTestDatabase();
  const inputs = { "database-url": database.url, ...FROM_CHECKS };

  await pullRequest.runBundle(inputs, { checkout: "none", facts: CLOSED });
  expect(await stored(database)).toBe("0 failed");

  await readDatabase(database, (store) => ingestClone(repository, store));
  const [one] = await readDatabase(database, (store) => store.errorSummary(undefined));
  expect(one).toMatchObject({
    errorMessage: "required checks of the pull request failed",
    failures: 1,
  });

  list.checks = { build: "success", test: null };
  await close(pullRequest, database);
  expect((await readDatabase(database, (store) => store.errorSummary(undefined))).length).toBe(1);

  list.checks = { build: "success", test: "success" };
  // The nightly run looks at what was closed lately: the clock of the run is today's.
  const repo = { full_name: "acme/shop" };
  list.pulls = [
    {
      ...{ ...CLOSED, number: 7, updated_at: AT, closed_at: new Date().toISOString() },
      base: { sha: pullRequest.base, ref: "main", repo },
      head: { sha: pullRequest.head, ref: "topic", repo },
    },
  ];
  await close(pullRequest, database, {}, list.pulls[0]);
  await pullRequest.job.runBundle(
    { "github-token": TOKEN, ...inputs },
    { GITHUB_EVENT_NAME: "schedule", GITHUB_API_URL: github.url },
  );

  expect(await stored(database)).toBe("1 passed");
});

describe("checks", () => {
  test.each([
    ["that are neutral or were skipped", { a: "neutral", b: "skipped", c: "success" }, "1 passed"],
    ["that a person cancelled", { a: "cancelled", c: "success" }, "1 unknown"],
    ["that still run", { a: null, c: "success" }, "1 unknown"],
    ["of the Action itself", { tokenledger: "failure", c: "success" }, "1 passed"],
    ["that took too long", { a: "timed_out" }, "0 failed"],
  ])("%s", { tags: ["soak"] }, async (_, checks, expected) => {
    await using pullRequest = await checkedPullRequest(checks);
    const database = await createTestDatabase();

    await close(pullRequest, database);

    expect(await stored(database)).toBe(expected);
  });

  test.each([
    ["ruled", { ruled: ["build"] }, "1 passed"],
    ["protected", { protected: ["build"] }, "1 passed"],
    ["ruled", { ruled: ["test"] }, "0 failed"],
  ])(
    "that the base branch requires are those that count: %s %j",
    { tags: ["soak"] },
    async (_, required, expected) => {
      await using pullRequest = await checkedPullRequest({ build: "success", test: "failure" });
      Object.assign(pullRequest.list, required);
      const database = await createTestDatabase();

      await close(pullRequest, database);

      expect(await stored(database)).toBe(expected);
    },
  );

  test("can be statuses", { tags: ["soak"] }, async () => {
    await using pullRequest = await checkedPullRequest({ build: "success" });
    pullRequest.list.statuses = { "ci/elsewhere": "error" };
    const database = await createTestDatabase();

    await close(pullRequest, database);

    expect(await stored(database)).toBe("0 failed");
  });
});

describe("success stays what the ledger says", () => {
  test("unless the workflow asks", async () => {
    await using pullRequest = await checkedPullRequest({ test: "failure" });
    const database = await createTestDatabase();

    await close(pullRequest, database, {});

    expect(await stored(database)).toBe("1 unknown");
  });

  test("while the pull request is open, and when it is reopened", async () => {
    await using pullRequest = await checkedPullRequest({ test: "failure" });
    const database = await createTestDatabase();
    const open = { ...CLOSED, state: "open", closed_at: null };

    await close(pullRequest, database, FROM_CHECKS, open);
    expect(await stored(database)).toBe("1 unknown");
    await close(pullRequest, database);
    expect(await stored(database)).toBe("0 failed");
    await close(pullRequest, database, FROM_CHECKS, open);

    expect(await stored(database)).toBe("1 unknown");
  });

  test("where the token may not read checks, which is no warning", async () => {
    await using pullRequest = await checkedPullRequest({ test: "failure" });
    const database = await createTestDatabase();
    const path = `/repos/acme/shop/commits/${pullRequest.head}/check-runs`;
    const refused = { status: 403, body: { message: "Resource not accessible by integration" } };
    pullRequest.github.answer(path, refused, refused);

    const { log } = await close(pullRequest, database);

    expect(await stored(database)).toBe("1 unknown");
    expect(log.join("\n")).toContain("::debug::The checks of #7 cannot be read");
    expect(log.filter((line) => line.startsWith("::warning"))).toEqual([]);
  });
});
