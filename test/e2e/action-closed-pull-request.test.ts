import { describe, expect, test } from "vitest";
import type { Store } from "../../src/parts/database/store.ts";
import { changeOf } from "../../src/usage/usage-row.ts";
import { COMMAND_LINE } from "../support/command-line.ts";
import { ENGINES, type EngineDatabase } from "../support/engines.ts";
import {
  createPullRequest,
  type FakePullRequest,
  type PullRequestRun,
} from "../support/fake-pull-request.ts";
import { ingestClone, storedRows } from "../support/ingest-clone.ts";
import {
  createTestDatabase as createDatabase,
  readDatabase as read,
  storedOutcomes,
} from "../support/stored-outcomes.ts";

const AT = "2026-03-01T13:00:00Z";
const OPEN = { title: "Sell more", state: "open" };
const CLOSED = { title: "Sell more", state: "closed", merged_at: null, closed_at: AT };

/** What an event says of a pull request that a commit merged. */
function mergedBy(commit: string): Readonly<Record<string, unknown>> {
  return { ...CLOSED, merged_at: AT, merge_commit_sha: commit };
}

/** A pull request of two commits with three records. */
function threeRecords(): Promise<FakePullRequest> {
  return createPullRequest(async (repository) => {
    await repository.record("feat: one", "one");
    await repository.record("feat: two and three", "two", "three");
  });
}

/** Runs the Action as an event of the pull request does, in a workspace without anything. */
function run(
  { run: runHere }: Pick<FakePullRequest, "run">,
  { url }: EngineDatabase,
  facts: Readonly<Record<string, unknown>>,
  { inputs = {}, ...options }: PullRequestRun & { inputs?: Record<string, string> } = {},
) {
  const all = { "database-url": url, ...inputs };
  return runHere(all, { checkout: "none", facts, ...options });
}

describe.each(ENGINES.slice(0, 2))("$name", (engine) => {
  test("a pull request that is closed unmerged is abandoned, with the records of its head", async () => {
    await using pullRequest = await threeRecords();
    const database = await createDatabase(engine);

    const { exitCode } = await run({ run: pullRequest.runBundle }, database, CLOSED);

    expect(exitCode).toBe(0);
    expect(await read(database, storedOutcomes)).toEqual([
      "one: feat: one #7 abandoned",
      "three: feat: two and three #7 abandoned",
      "two: feat: two and three #7 abandoned",
    ]);
    expect(await read(database, (store) => store.listPullRequests("acme/shop"))).toEqual([
      {
        ...{ repository: "acme/shop", number: 7, title: "Sell more", headBranch: "topic" },
        ...{ state: "closed", mergedAt: undefined, closedAt: "2026-03-01T13:00:00.000Z" },
        ...{ mergeCommit: undefined, checks: "unknown" },
      },
    ]);
    const outcomes = await read(database, (store) => store.usageByWholeOutcome({}));
    expect(outcomes).toMatchObject([{ outcome: "abandoned", records: 3 }]);
  });

  test("records of a merged one are those of its pull request, also after a squash, and no row is two", async () => {
    await using pullRequest = await threeRecords();
    const { repository } = pullRequest;
    const database = await createDatabase(engine);
    await repository.git("switch", "--quiet", "main");
    await repository.git("merge", "--quiet", "--squash", "topic");
    await repository.commit("Sell more");
    const merge = (await repository.git("rev-parse", "HEAD")).trim();

    await run({ run: pullRequest.runBundle }, database, mergedBy(merge));

    expect(await read(database, storedOutcomes)).toEqual([
      "one: feat: one #7 merged",
      "three: feat: two and three #7 merged",
      "two: feat: two and three #7 merged",
    ]);

    await read(database, (store) => ingestClone(repository, store));

    const squashed = await read(database, storedOutcomes);
    expect(squashed).toEqual([
      "base-1: on main #undefined merged",
      "base-2: on main #undefined merged",
      "one: Sell more #7 merged",
      "three: Sell more #7 merged",
      "two: Sell more #7 merged",
    ]);

    await run(pullRequest, database, mergedBy(merge));

    expect(await read(database, storedOutcomes)).toEqual(squashed);
  });
});

test("reports and queries of the database show what was abandoned", async () => {
  await using pullRequest = await threeRecords();
  const { repository } = pullRequest;
  const database = await createDatabase();
  await run({ run: pullRequest.runBundle }, database, CLOSED);
  await repository.git("switch", "--quiet", "main");
  await read(database, (store) => ingestClone(repository, store));
  const ask = async (...args: readonly string[]): Promise<unknown> => {
    const all = [COMMAND_LINE, ...args, "--database", database.url, "--format", "json"];
    const { stdout } = await repository.run(process.execPath, all);
    return JSON.parse(stdout);
  };

  expect(await ask("report", "--by", "outcome")).toMatchObject({
    by_outcome: [
      { outcome: "merged", records: 2 },
      { outcome: "abandoned", records: 3 },
    ],
  });
  expect(await ask("query", "outcome-summary")).toMatchObject([
    { outcome: "merged", records: 2, cost_share: 0.4 },
    { outcome: "abandoned", records: 3, cost_share: 0.6 },
  ]);
  expect(await ask("query", "cost-by-pull-request")).toMatchObject([
    { pull_request: "#7", records: 3 },
    { pull_request: null, records: 2 },
  ]);
});

test("to run it again changes nothing", async () => {
  await using pullRequest = await threeRecords();
  const database = await createDatabase();
  await run(pullRequest, database, CLOSED);
  const state = (store: Store) =>
    Promise.all([storedRows(store), store.findHistoryState("acme/shop"), store.totals({})]);
  const once = await read(database, state);

  await run(pullRequest, database, CLOSED);

  expect(await read(database, state)).toEqual(once);
});

test("a pull request is open until it is closed, and open again when it is reopened", async () => {
  await using pullRequest = await threeRecords();
  const database = await createDatabase();
  const outcomes: (string | undefined)[] = [];
  for (const facts of [OPEN, CLOSED, OPEN]) {
    await run(pullRequest, database, facts, { checkout: "shallow" });
    const found = await read(database, (store) => store.usageByWholeOutcome({}));
    outcomes.push(...found.map(({ outcome, records }) => `${outcome} ${records}`));
  }

  expect(outcomes.filter((outcome) => !outcome?.startsWith("undefined"))).toEqual([
    "open 3",
    "abandoned 3",
    "open 3",
  ]);
});

test("commits that were pushed over keep no record", async () => {
  await using pullRequest = await threeRecords();
  const database = await createDatabase();
  await run(pullRequest, database, OPEN);
  await pullRequest.push((repository) => repository.commit("feat: reworded", "--amend"));

  await run(pullRequest, database, CLOSED);

  expect(await read(database, storedOutcomes)).toEqual([
    "one: feat: one #7 abandoned",
    "three: feat: reworded #7 abandoned",
    "two: feat: reworded #7 abandoned",
  ]);
});

test("what was abandoned stays so while its branch is there, and through a reconciliation", async () => {
  await using pullRequest = await threeRecords();
  const { repository } = pullRequest;
  const database = await createDatabase();
  await run(pullRequest, database, CLOSED, { checkout: "shallow" });
  await repository.git("switch", "--quiet", "main");

  await read(database, (store) => ingestClone(repository, store));
  await read(database, (store) => ingestClone(repository, store, false, { reconcile: true }));

  expect((await read(database, storedOutcomes)).slice(2)).toEqual([
    "one: feat: one #7 abandoned",
    "three: feat: two and three #7 abandoned",
    "two: feat: two and three #7 abandoned",
  ]);
});

test("a commit of two pull requests is that one's which came further", async () => {
  await using pullRequest = await threeRecords();
  const database = await createDatabase();
  await run(pullRequest, database, { ...OPEN, number: 8 });

  await run(pullRequest, database, CLOSED);

  const outcomes = await read(database, storedOutcomes);
  expect(outcomes[0]).toBe("one: feat: one #8 open");
  expect(outcomes).toHaveLength(3);
});

test.each([
  [false, [undefined, undefined]],
  [true, ["A Developer", expect.stringContaining("@")]],
  ["hashed", [expect.stringMatching(/^author-[0-9a-f]{8}$/), undefined]],
])("authors are kept as the base's settings say: %j", async (authors, expected) => {
  await using pullRequest = await createPullRequest(
    (repository) => repository.record("feat: one", "one"),
    (repository) => repository.write(".telemetry/config.json", JSON.stringify({ authors })),
  );
  const database = await createDatabase();

  await run(pullRequest, database, CLOSED);

  const [row] = await read(database, storedRows);
  const change = row && changeOf(row);
  const [name] = expected;
  expect([change?.author, change?.email]).toEqual([
    name === "A Developer" ? expect.any(String) : name,
    expected[1],
  ]);
});

describe("nothing is stored", () => {
  test.each([
    ["a fork", { isFork: true }],
    ["pull_request_target", { event: "pull_request_target" }],
    ["workflow_run", { event: "workflow_run" }],
    ["a dry run", { inputs: { "dry-run": "true" } }],
  ] as const)("of %s", async (_, options) => {
    await using pullRequest = await threeRecords();
    const database = await createDatabase();
    await read(database, async () => {});

    await run(pullRequest, database, CLOSED, options);

    expect(await read(database, storedRows)).toEqual([]);
    expect(await read(database, (store) => store.listPullRequests("acme/shop"))).toEqual([]);
  });

  test("without a token, which is a warning", async () => {
    await using pullRequest = await threeRecords();
    const database = await createDatabase();

    const { exitCode, log } = await run(pullRequest, database, CLOSED, {
      inputs: { "github-token": "" },
    });

    expect(exitCode).toBe(0);
    expect(log.join("\n")).toContain("::warning::What became of pull request #7 is not stored:");
  });
});
