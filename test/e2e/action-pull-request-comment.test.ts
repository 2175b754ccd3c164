import { describe, expect, test } from "vitest";
import { eachMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { createPullRequest, type FakePullRequest } from "../support/fake-pull-request.ts";
import { LEDGER, ledgerRow } from "../support/ledger-repository.ts";

const BOT = "github-actions[bot]";
const COMMENTS = "/repos/acme/shop/issues/7/comments";
const FORBIDDEN = { status: 403, body: { message: "Resource not accessible by integration" } };

const withRecord = () => createPullRequest((repository) => repository.record("feat", "one"));

const withoutRecords = () =>
  createPullRequest(async (repository) => {
    await repository.write("a.txt", "a\n");
    await repository.commit("feat");
  });

const withCorrection = () =>
  createPullRequest(async (repository) => {
    const ledger = await repository.read(LEDGER);
    await repository.write(LEDGER, ledger.replace(",true,", ",false,"));
    await repository.commit("fix: it failed");
  });

const withRemoval = () =>
  createPullRequest(async (repository) => {
    const ledger = await repository.read(LEDGER);
    await repository.write(
      LEDGER,
      ledger
        .split(/(?<=\n)/)
        .slice(0, -1)
        .join(""),
    );
    await repository.commit("tidy up");
  });

function bodies({ conversation }: FakePullRequest): readonly string[] {
  return conversation.comments.map(({ body }) => body);
}

function commentCalls({ github }: FakePullRequest): readonly string[] {
  return github
    .takeRequests()
    .filter((line) => line.includes("/issues/"))
    .map((line) => line.replace(/\/\d+ /, "/<id> "));
}

function saidIn(log: readonly string[]): readonly string[] {
  return log.filter((line) => /^::(notice|warning|error)/.test(line));
}

describe("a comment is wanted", () => {
  test.each([
    ["auto", "brings rows", withRecord, 1],
    ["auto", "brings none", withoutRecords, 0],
    ["auto", "corrects what failed", withCorrection, 0],
    ["auto", "removes rows", withRemoval, 1],
    ["changes", "brings rows", withRecord, 1],
    ["changes", "brings none", withoutRecords, 0],
    ["changes", "corrects what failed", withCorrection, 1],
    ["always", "brings none", withoutRecords, 1],
    ["never", "brings rows", withRecord, 0],
  ])("%s: on a pull request that %s", { tags: ["soak"] }, async (comment, _, create, count) => {
    await using pullRequest = await create();

    const { exitCode, outputs } = await pullRequest.run({ comment }, { checkout: "full" });

    expect(exitCode).toBe(0);
    expect(bodies(pullRequest)).toHaveLength(count);
    expect(outputs["comment-id"]).toBe(String(pullRequest.conversation.comments[0]?.id ?? ""));
  });
});

describe("the comment", () => {
  test("follows the pull request, and stays one", async () => {
    await using pullRequest = await withRecord();
    const first = await pullRequest.runBundle();
    await pullRequest.push((repository) => repository.record("feat: more", "two"));

    const second = await pullRequest.runBundle();

    expect(second.outputs["comment-id"]).toBe(first.outputs["comment-id"]);
    expect(bodies(pullRequest)).toEqual([second.summary]);
    expect(second.summary).toContain("of 2 records");
  });

  test("is not edited for a footer", { tags: ["soak"] }, async () => {
    await using pullRequest = await withRecord();
    await pullRequest.run({}, { variables: { GITHUB_RUN_ID: "1" } });
    pullRequest.github.takeRequests();

    const { outputs } = await pullRequest.run({}, { variables: { GITHUB_RUN_ID: "2" } });

    expect(commentCalls(pullRequest)).toEqual([]);
    expect(bodies(pullRequest)[0]).toContain("/actions/runs/1)");
    expect(outputs["comment-id"]).toBe(String(pullRequest.conversation.comments[0]?.id));
  });

  test("is removed when there is nothing left to say", { tags: ["soak"] }, async () => {
    await using pullRequest = await withRecord();
    await pullRequest.run();
    await pullRequest.push(async (repository) => {
      await repository.git("revert", "--no-edit", "HEAD");
    });

    const { outputs } = await pullRequest.run();

    expect(bodies(pullRequest)).toEqual([]);
    expect(outputs["comment-id"]).toBe("");
    expect(commentCalls(pullRequest)).toContain("DELETE /repos/acme/shop/issues/comments/<id> 204");
  });

  test("is none of another job's, nor of who copied it", { tags: ["soak"] }, async () => {
    await using pullRequest = await withRecord();
    const { summary } = await pullRequest.run({ "comment-id": "other" });
    const copy = pullRequest.conversation.add("eve", summary.replace("id=other", "id=mine"));

    const { outputs } = await pullRequest.run({ "comment-id": "mine" });

    expect(pullRequest.conversation.comments.map(({ author }) => author)).toEqual([
      BOT,
      "eve",
      BOT,
    ]);
    expect(outputs["comment-id"]).not.toBe(String(copy.id));
  });

  test("is cut where GitHub would not take it", { tags: ["soak"] }, async () => {
    await using pullRequest = await createPullRequest(async (repository) => {
      const row = (index: number) =>
        ledgerRow({ sessionId: `s${index}`, model: `model-${index}-${"x".repeat(90)}` });
      await repository.append(
        LEDGER,
        Array.from({ length: 900 }, (_, index) => row(index)).join(""),
      );
      await repository.commit("feat");
    });

    const { summary } = await pullRequest.run();

    const [body = ""] = bodies(pullRequest);
    expect(summary.length).toBeGreaterThan(60_000);
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain("the report is too long to be shown here whole");
  });

  test("is the shortest where GitHub takes less than it says", { tags: ["soak"] }, async () => {
    await using pullRequest = await withRecord();
    const errors = [{ resource: "IssueComment", message: "Body is too long" }];
    const tooLong = { status: 422, body: { message: "Validation Failed", errors } };
    pullRequest.github.answer(COMMENTS, tooLong);

    const { exitCode } = await pullRequest.run();

    expect(exitCode).toBe(0);
    expect(bodies(pullRequest)[0]).toContain("Everything except the totals is left out");
  });
});

describe("without the permission to comment", () => {
  const notice = expect.stringMatching(
    /^::notice::The report is in the job summary only: .*pull-requests: write.*docs\/action\.md/,
  );

  test("a fork's own run asks for none, and says so", { tags: ["soak"] }, async () => {
    await using pullRequest = await withRecord();

    const { exitCode, log, summary } = await pullRequest.run(
      {},
      { isFork: true, checkout: "full" },
    );

    expect(exitCode).toBe(0);
    expect(summary).toContain("From a fork");
    expect(saidIn(log)).toEqual([notice]);
    expect(pullRequest.github.takeRequests()).toEqual([]);
  });

  test("a fork's own run with nothing to say says nothing", { tags: ["soak"] }, async () => {
    await using pullRequest = await withoutRecords();

    const { log } = await pullRequest.run({}, { isFork: true });

    expect(saidIn(log)).toEqual([]);
  });

  test("a job says so, and succeeds", { tags: ["soak"] }, async () => {
    await using pullRequest = await withRecord();
    pullRequest.github.answer(COMMENTS, FORBIDDEN);

    const { exitCode, log, outputs } = await pullRequest.run();

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "success", "comment-id": "" });
    expect(saidIn(log)).toEqual([notice]);
  });

  const LOCKED = "Unable to create comment because issue is locked.";
  const refused = (answer: string) => `GitHub does not take a comment here ("${answer}").`;
  const ARCHIVED = "Repository was archived so is read-only.";
  const FULL = "Commenting is disabled on issues with more than 2500 comments";
  const REASONS = [
    [
      "an archived repository",
      COMMENTS,
      { status: 403, body: { message: ARCHIVED } },
      refused(ARCHIVED),
    ],
    [
      "a conversation that is full",
      COMMENTS,
      { status: 403, body: { message: FULL } },
      refused(FULL),
    ],
    [
      "a comment that comes too soon after another",
      COMMENTS,
      {
        status: 422,
        body: { message: "Validation Failed", errors: [{ message: "was submitted too quickly" }] },
      },
      refused("Validation Failed: was submitted too quickly"),
    ],
    [
      "a locked conversation",
      COMMENTS,
      { status: 403, body: { message: LOCKED } },
      `the conversation is locked ("${LOCKED}"). Unlock it to have a comment.`,
    ],
    [
      "a server without GraphQL, such as Gitea and Forgejo",
      "/graphql",
      { status: 404, body: { message: "404 page not found" } },
      "the server has no GraphQL, by which comments are found; Gitea and Forgejo lack it.",
    ],
    [
      "a server on which GraphQL is no method",
      "/graphql",
      { status: 405, body: "" },
      "the server has no GraphQL, by which comments are found; Gitea and Forgejo lack it.",
    ],
  ] as const;

  eachMostlyInSoak(REASONS)("%s is said to be that", async (_name, path, answer, reason) => {
    await using pullRequest = await withRecord();
    // The report itself is read from the clone.
    pullRequest.github.answer(path, ...Array<typeof answer>(9).fill(answer));

    const { exitCode, log, outputs } = await pullRequest.run({}, { checkout: "full" });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "success", "comment-id": "" });
    expect(saidIn(log)).toEqual([`::notice::The report is in the job summary only: ${reason}`]);
  });

  test("a job without a token says so", { tags: ["soak"] }, async () => {
    await using pullRequest = await withRecord();

    const { exitCode, log } = await pullRequest.run({ "github-token": "" }, { checkout: "full" });

    expect(exitCode).toBe(0);
    expect(saidIn(log)).toEqual([
      expect.stringMatching(
        /^::notice::The report is in the job summary only: without a github-token /,
      ),
    ]);
  });
});

test("a GitHub that fails is a warning, and no failure", async () => {
  await using pullRequest = await withRecord();
  pullRequest.github.answer(COMMENTS, { status: 500, body: {} }, { status: 500, body: {} });

  const { exitCode, log } = await pullRequest.run();

  expect(exitCode).toBe(0);
  expect(saidIn(log)).toEqual([
    "::warning::The comment on the pull request is not up to date. GitHub fails to answer (500). Try again later.",
  ]);
});
