import { describe, expect, test } from "vitest";
import { type FakeChecks, fakeChecks } from "../support/fake-checks.ts";
import { createPullRequest, type FakePullRequest } from "../support/fake-pull-request.ts";

const NAME = "tokenledger";

/** A pull request of one record, on a GitHub whose token may write checks. */
async function withChecks(): Promise<FakePullRequest & { readonly checks: FakeChecks }> {
  const pullRequest = await createPullRequest((repository) => repository.record("feat", "one"));
  const checks = fakeChecks("acme/shop");
  pullRequest.github.addPart(checks.part);
  return { ...pullRequest, checks };
}

function checkCalls({ github }: FakePullRequest): readonly string[] {
  return github
    .takeRequests()
    .filter((line) => line.includes("check-runs"))
    .map((line) => line.replace(/\/commits\/[0-9a-f]{40}|\?\S+|\d{11,}/g, ""));
}

describe("a check run", () => {
  test("is on the head, with the headline as its title", async () => {
    await using pullRequest = await withChecks();

    await pullRequest.runBundle();

    expect(pullRequest.checks.runs).toEqual([
      expect.objectContaining({
        head_sha: pullRequest.head,
        name: NAME,
        status: "completed",
        conclusion: "success",
        external_id: "usage/report#7",
        details_url: "https://github.com/acme/shop/actions/runs/4711",
      }),
    ]);
    const [{ output } = { output: undefined }] = pullRequest.checks.runs;
    expect(output?.title).toMatch(
      /^\$0\.053 for 4\.70 k tokens and 45\.0 s of model time; 100 % of 1 record succeeded/,
    );
    expect(output?.summary).toContain("[The whole report](https://github.com/acme/shop/");
  });

  test.each([
    [{ "fail-cost-usd": "0.01" }, "failure", "> [!CAUTION]\n> The cost of $0.053 is above"],
    [{ "warn-cost-usd": "0.01" }, "neutral", "> [!WARNING]\n> The cost of $0.053 is above"],
  ])("concludes as the step does: %j", async (inputs, conclusion, sentence) => {
    await using pullRequest = await withChecks();

    await pullRequest.run(inputs);

    expect(pullRequest.checks.runs).toMatchObject([{ conclusion }]);
    expect(pullRequest.checks.runs[0]?.output.summary).toContain(sentence);
  });

  test("is brought up to date by a later run, and is one", async () => {
    await using pullRequest = await withChecks();
    const other = { head_sha: pullRequest.head, name: NAME, external_id: "other", conclusion: "" };
    pullRequest.checks.add({ ...other, output: { title: "", summary: "" } });
    await pullRequest.run();

    await pullRequest.run({ "fail-cost-usd": "0" });

    expect(pullRequest.checks.runs).toHaveLength(2);
    expect(pullRequest.checks.runs).toMatchObject([
      { external_id: "other", conclusion: "" },
      { external_id: "usage/report#7", conclusion: "failure" },
    ]);
  });

  test("says so where nothing could be read", async () => {
    await using pullRequest = await withChecks();
    const path = `/repos/acme/shop/compare/${pullRequest.base}...${pullRequest.head}`;
    const refused = { status: 403, body: { message: "Resource not accessible by integration" } };
    pullRequest.github.answer(path, refused, refused);

    await pullRequest.run();
    await pullRequest.run({ "fail-cost-usd": "1" });

    expect(pullRequest.checks.runs).toMatchObject([
      {
        conclusion: "failure",
        output: { title: "What this pull request used could not be read." },
      },
    ]);
  });
});

describe("where there is none", () => {
  test.each([403, 404])("a token that may not is no warning: %i", async (status) => {
    await using pullRequest = await withChecks();
    const refused = { status, body: { message: "Resource not accessible by integration" } };
    pullRequest.github.answer("/repos/acme/shop/check-runs", refused);

    const { exitCode, log, outputs } = await pullRequest.run();

    expect([exitCode, outputs.conclusion]).toEqual([0, "success"]);
    expect(log.filter((line) => /^::(warning|notice|error)/.test(line))).toEqual([]);
    expect(log.join("\n")).toContain("::debug::There is no check run");
    expect(pullRequest.checks.runs).toEqual([]);
  });

  test("a fault of GitHub's is a warning, and no failure", async () => {
    await using pullRequest = await withChecks();
    pullRequest.github.answer("/repos/acme/shop/check-runs", { status: 502 });

    const { exitCode, log } = await pullRequest.run();

    expect(exitCode).toBe(0);
    expect(log.join("\n")).toMatch(
      /::warning::The check run tokenledger is not up to date\. GitHub/,
    );
  });

  test("GitHub is not asked on a fork's own run", async () => {
    await using pullRequest = await withChecks();

    await pullRequest.run({}, { isFork: true });

    expect(checkCalls(pullRequest)).toEqual([]);
  });
});

test.each(["pull_request_target", "workflow_run", "merge_group"] as const)(
  "%s has one",
  async (event) => {
    await using pullRequest = await withChecks();
    const isFork = event !== "merge_group";
    const checkout = event === "merge_group" ? ("full" as const) : ("none" as const);

    await pullRequest.run({}, { event, isFork, checkout });

    expect(pullRequest.checks.runs).toMatchObject([
      { head_sha: pullRequest.head, name: NAME, conclusion: "success" },
    ]);
  },
);
