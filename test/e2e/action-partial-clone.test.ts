import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startFakeGithub } from "../support/fake-github.ts";
import { fakeClone } from "../support/fake-github-clone.ts";
import { createPullRequest, type FakePullRequest } from "../support/fake-pull-request.ts";
import { gitEnvironment } from "../support/git-environment.ts";
import { LEDGER } from "../support/ledger-repository.ts";
import { type ActionJob, createActionJob } from "../support/run-action.ts";

const NOT_FOUND = { status: 404, body: { message: "Not Found" } };

/** Checks out as `actions/checkout` does with `sparse-checkout: src`: all commits, and no file but those in `src`. */
async function checkOutPartly({ repository, job }: FakePullRequest): Promise<void> {
  await repository.git("config", "uploadpack.allowFilter", "true");
  const environment = gitEnvironment(repository.home);
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: job.workspace, env: environment });
  const source = `file://${repository.root}`;
  git("clone", "--quiet", "--filter=blob:none", "--sparse", "--branch=topic", source, ".");
  git("sparse-checkout", "set", "src");
  // Nothing answers there, as where the password was not kept.
  git("remote", "set-url", "origin", "http://127.0.0.1:9/acme/shop.git");
}

async function createPartly(): Promise<FakePullRequest> {
  const pullRequest = await createPullRequest(async (repository) => {
    await repository.write("src/a.ts", "a\n");
    await repository.record("feat: one", "one");
  });
  await checkOutPartly(pullRequest);
  return pullRequest;
}

describe("a partial clone whose files nobody brings", () => {
  test("is read through GitHub: the report, and the rows that go into the database", async () => {
    await using pullRequest = await createPartly();

    const { exitCode, outputs } = await pullRequest.run({}, { checkout: "none" });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "success", "rows-inserted": "3" });
    expect(outputs["total-cost-usd"]).not.toBe("0");
    expect(pullRequest.github.takeRequests().join("\n")).toMatch(/compare.*200/);
  });

  test("cannot be read without a token: how to check out is told", async () => {
    await using pullRequest = await createPartly();

    const { outputs, log } = await pullRequest.run({ "github-token": "" }, { checkout: "none" });
    const judged = await pullRequest.run(
      { "github-token": "", "fail-cost-usd": "1" },
      { checkout: "none" },
    );

    expect(outputs).toMatchObject({ conclusion: "warning", "rows-inserted": "0" });
    expect(log.join("\n")).toContain("check out without `filter` and `sparse-checkout`");
    expect(log.join("\n")).toContain(`${LEDGER} is not read: a sparse checkout leaves it out.`);
    expect(judged.exitCode).toBe(1);
    expect(judged.outputs.conclusion).toBe("failure");
  });

  test("of which GitHub shows nothing: both are told", { tags: ["soak"] }, async () => {
    await using pullRequest = await createPartly();
    hideRepository(pullRequest);

    const { outputs, log } = await pullRequest.run({ "fail-cost-usd": "1" }, { checkout: "none" });

    expect(outputs.conclusion).toBe("failure");
    expect(log.join("\n")).toMatch(
      /::error::.*The checkout leaves out what the commits hold, and GitHub does not give it: .*\(404\).* Or check out without `filter`/,
    );
  });

  test("that holds all the same what is asked for needs no GitHub that answers", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await createPartly();
    const { workspace } = pullRequest.job;
    const source = `file://${pullRequest.repository.root}`;
    const env = gitEnvironment(pullRequest.repository.home);
    const git = (...args: string[]) => execFileSync("git", args, { cwd: workspace, env });
    git("remote", "set-url", "origin", source);
    git("sparse-checkout", "disable");
    for (const commit of git("rev-list", "HEAD").toString().trim().split("\n")) {
      git("cat-file", "blob", `${commit}:${LEDGER}`);
    }
    git("remote", "set-url", "origin", "http://127.0.0.1:9/acme/shop.git");
    hideRepository(pullRequest);

    const { outputs } = await pullRequest.run({ "fail-cost-usd": "9999" }, { checkout: "none" });

    expect(outputs).toMatchObject({ conclusion: "success", "rows-inserted": "3" });
  });
});

/** Has GitHub answer as for a repository that the token may not see. */
function hideRepository({ github, base, head }: FakePullRequest): void {
  github.answer(`/repos/acme/shop/compare/${base}...${head}`, ...Array(9).fill(NOT_FOUND));
  github.answer("/graphql", ...Array(9).fill(NOT_FOUND));
}

describe("settings that a sparse checkout leaves out", () => {
  const SETTINGS = JSON.stringify({ prices: [{ model: "house-7b", input: 1_000, output: 0 }] });
  const ROWS = `timestamp,model,prompt_tokens,completion_tokens,task_success,task_type
2026-02-24T10:00:00Z,house-7b,1000000,0,true,plan
`;

  /** A repository of which all but the settings is checked out. */
  async function leaveOutSettings(job: ActionJob, isPartial: boolean): Promise<string> {
    const env = gitEnvironment(job.runnerTemp);
    const source = join(job.runnerTemp, "source");
    await mkdir(join(source, ".telemetry"), { recursive: true });
    await writeFile(join(source, ".telemetry/config.json"), SETTINGS);
    await writeFile(join(source, ".telemetry/usage.csv"), ROWS);
    const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, env });
    git(source, "init", "--quiet");
    git(source, "config", "uploadpack.allowFilter", "true");
    git(source, "add", ".");
    git(source, "commit", "--quiet", "--message=first");
    const filter = isPartial ? ["--filter=blob:none"] : [];
    git(job.workspace, "clone", "--quiet", ...filter, "--no-checkout", `file://${source}`, ".");
    git(job.workspace, "sparse-checkout", "set", "--no-cone", "/.telemetry/usage.csv");
    git(job.workspace, "checkout", "--quiet");
    git(job.workspace, "remote", "set-url", "origin", "http://127.0.0.1:9/acme/shop.git");
    return git(source, "rev-parse", "HEAD").toString().trim();
  }

  test("hold as the clone has them", async () => {
    await using job = await createActionJob();
    await leaveOutSettings(job, false);

    expect((await job.run()).outputs).toMatchObject({
      conclusion: "success",
      "total-cost-usd": "1000",
    });
  });

  test("hold as GitHub has them, and are not taken for none where it does not answer", async () => {
    await using job = await createActionJob();
    await using github = await startFakeGithub();
    const commit = await leaveOutSettings(job, true);
    github.addPart(fakeClone("acme/shop", join(job.runnerTemp, "source")));
    const variables = { GITHUB_SHA: commit, GITHUB_API_URL: github.url };

    const asked = await job.run({ "github-token": "x" }, variables);
    const alone = await job.run({}, variables);

    expect(asked.outputs).toMatchObject({ conclusion: "success", "total-cost-usd": "1000" });
    expect(alone.exitCode).toBe(1);
    expect(alone.log.join("\n")).toContain("config.json, which a sparse checkout leaves out");
  });
});
