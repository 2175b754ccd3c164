import { expect, test } from "vitest";
import { createPullRequest, type FakePullRequest } from "../support/fake-pull-request.ts";
import { createGitRepository } from "../support/git-repository.ts";
import type { LedgerRepository } from "../support/ledger-repository.ts";

const NOTE = "GitHub's merge button will most likely report a conflict";

/** Records on the base branch what the pull request has not seen. */
async function recordOnMain(repository: LedgerRepository): Promise<void> {
  await repository.git("switch", "--quiet", "main");
  await repository.record("meanwhile on main", "meanwhile");
  await repository.git("switch", "--quiet", "topic");
}

/** Whether the two branches conflict where nobody knows `merge=union`, as behind the merge button. */
async function conflictsOnGithub({ repository }: FakePullRequest): Promise<boolean> {
  // Attributes are read from a worktree, and this one is empty.
  await using elsewhere = await createGitRepository();
  await elsewhere.git("fetch", "--quiet", repository.root, "main:main-side", "topic:topic-side");
  const merge = ["merge-tree", "--write-tree", "main-side", "topic-side"];
  const { exitCode, stdout } = await elsewhere.run("git", merge);
  return exitCode === 1 && stdout.includes("CONFLICT (content)");
}

test("a conflict over the ledger is seen coming, and the command that is said settles it", async () => {
  await using pullRequest = await createPullRequest((repository) =>
    repository.record("feat: own", "own"),
  );
  const { repository } = pullRequest;
  await pullRequest.push(recordOnMain);

  const { summary } = await pullRequest.run();

  expect(await conflictsOnGithub(pullRequest)).toBe(true);
  expect(summary).toContain("`.telemetry/usage.csv` changed here and on `main`");
  expect(summary).toContain(NOTE);
  const [, command = ""] = /`(git merge [^`]+)`/.exec(summary.replaceAll("\u00a0", " ")) ?? [];
  expect(command).toBe("git merge origin/main");

  await repository.git("remote", "add", "origin", repository.root);
  await repository.git("fetch", "--quiet", "origin");
  await repository.git(...command.split(" ").slice(1), "--no-edit");
  await pullRequest.push(async () => {});

  const ledger = await repository.read(".telemetry/usage.csv");
  for (const session of ["base-1", "base-2", "own", "meanwhile"]) expect(ledger).toContain(session);
  expect(await conflictsOnGithub(pullRequest)).toBe(false);
  expect((await pullRequest.run()).summary).not.toContain(NOTE);
});

test("files of branches conflict with nothing, and neither do files that one side has alone", async () => {
  await using pullRequest = await createPullRequest(async (repository) => {
    await repository.git("mv", ".telemetry/usage.csv", ".telemetry/usage-backup.csv");
    await repository.git("checkout", "main", "--", ".telemetry/usage.csv");
    await repository.commit("a copy");
  });
  await pullRequest.push(recordOnMain);

  expect(await conflictsOnGithub(pullRequest)).toBe(false);
  expect((await pullRequest.run()).summary).not.toContain(NOTE);
});

test("in a fork, where origin is another repository, no remote is named", async () => {
  await using pullRequest = await createPullRequest((repository) =>
    repository.record("feat: own", "own"),
  );
  await pullRequest.push(recordOnMain);

  const { summary } = await pullRequest.run({}, { isFork: true });

  expect(summary).toContain("Merge this repository's `main` in a clone to settle it");
  expect(summary).not.toContain("origin/main");
});
