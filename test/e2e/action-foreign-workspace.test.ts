import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { fakeConversation } from "../support/fake-github-conversation.ts";
import { createPullRequest, type FakePullRequest, NUMBER } from "../support/fake-pull-request.ts";
import { plantProgram, watchGit } from "../support/hostile-clone.ts";
import { LEDGER, ledgerRow } from "../support/ledger-repository.ts";

const PUSHED = {
  event: "push",
  head_repository: { full_name: "acme/shop", owner: { login: "acme" } },
};
const PULLS = "/repos/acme/shop/pulls";

/** A pull request whose head would empty a database, and make all rows cost nothing. */
function withHostileSettings(): Promise<FakePullRequest> {
  return createPullRequest(async (repository) => {
    await repository.append(LEDGER, ledgerRow({ sessionId: "stranger", costNanoUsd: 9e9 }));
    await repository.write(
      ".telemetry/config.json",
      JSON.stringify({ retentionDays: 1, prices: [{ model: "gpt-4o", input: 0, output: 0 }] }),
    );
    await repository.commit("feat: hostile");
  });
}

/** Makes the database of the workflow, as a push to `main` would, and returns what tells of it. */
async function createDatabase({ job }: FakePullRequest) {
  const path = join(job.runnerTemp, "team.db");
  const ledger = ledgerRow({ sessionId: "base-1" }) + ledgerRow({ sessionId: "base-2" });
  await job.write("loaded/usage.csv", HEADER_LINE + ledger);
  await job.run(
    { "database-url": `sqlite:${path}`, path: "loaded" },
    { GITHUB_EVENT_NAME: "push" },
  );
  await rm(join(job.workspace, "loaded"), { recursive: true });
  return {
    inputs: { "database-url": `sqlite:${path}` },
    sessions(): readonly unknown[] {
      using database = new DatabaseSync(path, { readOnly: true });
      const rows = database.prepare("SELECT session_id FROM llm_calls ORDER BY 1").all();
      return rows.map(({ session_id }) => session_id);
    },
  };
}

function listed({ base, head }: FakePullRequest, values: object = {}) {
  return {
    number: NUMBER,
    state: "open",
    base: { sha: base, ref: "main", repo: { full_name: "acme/shop" } },
    head: { sha: head, ref: "topic", repo: { full_name: "eve/shop" } },
    ...values,
  };
}

describe("the database of the workflow", () => {
  test.each([
    ["a pull request that is closed", {}],
    ["a pull request whose fork is deleted", { head_repository: null }],
    ["a review", { event: "pull_request_review" }],
    ["a comment", { event: "issue_comment" }],
    ["a push to a fork", { ...PUSHED, head_repository: { full_name: "eve/shop" } }],
    ["a push to nobody knows what", { ...PUSHED, head_repository: null }],
    ["nobody knows what", { event: undefined, head_sha: undefined }],
  ])("takes nothing after %s, and loses nothing", { tags: ["soak"] }, async (_, workflowRun) => {
    await using pullRequest = await withHostileSettings();
    const database = await createDatabase(pullRequest);
    const nothing = { status: 200, body: [] };
    pullRequest.github.answer(PULLS, nothing, nothing);

    const { exitCode, outputs } = await pullRequest.runBundle(
      { ...database.inputs, "fail-cost-usd": "0" },
      { event: "workflow_run", checkout: "full", workflowRun },
    );

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "success", "rows-read": "0" });
    expect(database.sessions()).toEqual(["base-1", "base-2"]);
  });

  test.each(["pull_request_target", "workflow_run"] as const)(
    "takes nothing on %s, and loses nothing",
    { tags: ["soak"] },
    async (event) => {
      await using pullRequest = await withHostileSettings();
      const database = await createDatabase(pullRequest);

      const { outputs } = await pullRequest.runBundle(database.inputs, {
        ...{ event, checkout: "full", isFork: true },
      });

      expect(outputs).toMatchObject({ "rows-read": "0", "total-cost-usd": "9" });
      expect(database.sessions()).toEqual(["base-1", "base-2"]);
    },
  );

  test("takes the workspace's rows after a push, and the settings of GITHUB_SHA", async () => {
    await using pullRequest = await withHostileSettings();
    const database = await createDatabase(pullRequest);
    const git = await watchGit(pullRequest);

    const { exitCode, outputs } = await pullRequest.runBundle(database.inputs, {
      ...{ event: "workflow_run", checkout: "full", workflowRun: PUSHED },
      variables: git.variables,
    });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ "rows-read": "3", "rows-inserted": "1" });
    expect(database.sessions()).toEqual(["base-1", "base-2", "stranger"]);
    expect(await git.starts()).toEqual([]);
  });

  test("takes nothing on an event that anybody can cause", { tags: ["soak"] }, async () => {
    await using pullRequest = await withHostileSettings();
    const database = await createDatabase(pullRequest);

    const { exitCode, log } = await pullRequest.runBundle(database.inputs, {
      ...{ event: "issue_comment", checkout: "full" },
    });

    expect(exitCode).toBe(0);
    expect(log).toContainEqual(expect.stringMatching(/anybody can cause the event issue_comment/));
    expect(database.sessions()).toEqual(["base-1", "base-2"]);
  });
});

describe("git in the workspace", () => {
  test.each(["pull_request_target", "workflow_run"] as const)(
    "is not run on %s",
    { tags: ["soak"] },
    async (event) => {
      await using pullRequest = await withHostileSettings();
      const planted = await plantProgram(pullRequest);
      const git = await watchGit(pullRequest);

      const { exitCode, summary } = await pullRequest.runBundle(
        {},
        { event, isFork: true, checkout: "none", variables: git.variables },
      );

      expect(exitCode).toBe(0);
      expect(summary).toContain("`feat:\u00a0hostile`");
      expect([await git.starts(), planted.hasRun()]).toEqual([[], false]);
    },
  );

  test("starts nothing that its configuration names on pull_request", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await withHostileSettings();
    await pullRequest.runBundle({}, { checkout: "full" });
    const planted = await plantProgram(pullRequest);
    const git = await watchGit(pullRequest);

    const { exitCode } = await pullRequest.runBundle(
      {},
      { checkout: "full", variables: { ...git.variables, GIT_SSH_COMMAND: "false" } },
    );

    expect(exitCode).toBe(0);
    expect((await git.starts()).length).toBeGreaterThan(0);
    expect(planted.hasRun()).toBe(false);
  });
});

describe("the pull requests of a head", () => {
  test("are all judged, each with its own comment", { tags: ["soak"] }, async () => {
    await using pullRequest = await createPullRequest(async (repository) => {
      await repository.write(LEDGER, (await repository.read(LEDGER)).replace(/.*base-1.*\n/, ""));
      await repository.commit("feat: tidy up");
    });
    const other = fakeConversation("acme/shop", 8);
    pullRequest.github.addPart(other.part);
    const root = (await pullRequest.repository.git("rev-list", "--max-parents=0", "main")).trim();
    const release = { sha: root, ref: "release", repo: { full_name: "acme/shop" } };
    pullRequest.github.answer(PULLS, {
      status: 200,
      body: [listed(pullRequest, { number: 8, base: release }), listed(pullRequest)],
    });

    const { exitCode, log, summary, outputs } = await pullRequest.runBundle(
      { "fail-on-tamper": "true" },
      { event: "workflow_run", isFork: true, checkout: "none" },
    );

    expect(exitCode).toBe(1);
    expect(log).toContainEqual(
      expect.stringMatching(/^::error::#7: The pull request removes 1 row of the ledger of main/),
    );
    expect(summary).toMatch(/# Pull request 8\n[\s\S]*# Pull request 7\n/);
    expect(other.comments.map(({ body }) => body.includes("removes 1 row"))).toEqual([false]);
    expect(
      pullRequest.conversation.comments.map(({ body }) => body.includes("removes 1 row")),
    ).toEqual([true]);
    expect(outputs["comment-id"]).toBe(String(other.comments[0]?.id));
  });

  test("are looked for among all that are open where the fork is deleted", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await withHostileSettings();
    const others = Array.from({ length: 100 }, (_, index) =>
      listed(pullRequest, { number: 100 + index, head: { sha: "c".repeat(40), repo: null } }),
    );
    pullRequest.github.answer(
      PULLS,
      { status: 200, body: others },
      { status: 200, body: [listed(pullRequest, { head: { sha: pullRequest.head, repo: null } })] },
    );

    const { summary } = await pullRequest.runBundle(
      {},
      { event: "workflow_run", checkout: "none", workflowRun: { head_repository: null } },
    );

    expect(summary).toContain("`feat:\u00a0hostile`");
    expect(pullRequest.conversation.comments).toHaveLength(1);
  });

  test("that are closed are none, whatever GitHub was asked", { tags: ["soak"] }, async () => {
    await using pullRequest = await withHostileSettings();
    const body = [listed(pullRequest, { state: "closed" }), null, {}, "x"];
    pullRequest.github.answer(PULLS, { status: 200, body });

    const { exitCode, log } = await pullRequest.runBundle({}, { event: "workflow_run" });

    expect(exitCode).toBe(0);
    expect(log).toContainEqual(expect.stringMatching(/^::notice::Nothing is reported or loaded/));
  });

  test("are asked of GitHub only: another answer is no list", { tags: ["soak"] }, async () => {
    await using pullRequest = await withHostileSettings();
    const proxy = { status: 200, headers: { "content-type": "text/html" }, body: "<html>" };
    pullRequest.github.answer(PULLS, proxy, proxy);

    const lenient = await pullRequest.runBundle({}, { event: "workflow_run" });
    const strict = await pullRequest.runBundle(
      { "fail-on-tamper": "true" },
      { event: "workflow_run" },
    );

    expect([lenient.exitCode, strict.exitCode]).toEqual([0, 1]);
    expect(lenient.log).toContainEqual(
      expect.stringMatching(/^::warning::.*a list of pull requests was expected/),
    );
  });
});
