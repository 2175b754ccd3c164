import { describe, expect, test } from "vitest";
import { findHead, readCommit } from "../../../src/parts/git/commit.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createGitRepository } from "../../support/git-repository.ts";

async function repositoryWithCommits() {
  const repository = await createGitRepository();
  await repository.write("code.txt", "one");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "first");
  await repository.git("commit", "--quiet", "--allow-empty", "-m", "größer | second\n\nbody");
  await repository.git("tag", "-a", "v1", "-m", "tag");
  return { ...repository, runner: createGit(repository.root, repository.environment) };
}

eachMostlyInSoak(["HEAD", "main", "v1", "@{0}", ":/second"])(
  "%s names a commit",
  async (revision) => {
    await using repository = await repositoryWithCommits();
    const id = (await repository.git("rev-parse", "HEAD")).trim();
    const parent = (await repository.git("rev-parse", "HEAD~1")).trim();

    const commit = await readCommit(repository.runner, revision);

    expect(commit).toEqual({
      id,
      shortId: id.slice(0, 7),
      parentIds: [parent],
      committedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
      subject: "größer | second",
    });
  },
);

test("a commit that git would show with its signature, in another encoding, reads the same", async () => {
  await using repository = await repositoryWithCommits();
  await repository.git("config", "log.showSignature", "true");
  await repository.git("config", "i18n.logOutputEncoding", "latin1");

  const { subject } = await readCommit(repository.runner, "HEAD");

  expect(subject).toBe("größer | second");
});

describe("what is no commit is a wrong use that says what it is", () => {
  eachMostlyInSoak([
    ["nothing", 'Cannot find the commit "nothing": expected a revision of this repository'],
    ["", 'Cannot find the commit "": expected a revision'],
    ["mian", 'Cannot find the commit "mian". Did you mean main?'],
    ["HEAD..main", 'Cannot find the commit "HEAD..main"'],
    ["f".repeat(40), `Cannot find the commit "${"f".repeat(40)}"`],
    ["HEAD:code.txt", 'Cannot use "HEAD:code.txt" as a commit: it names a file.'],
    ["HEAD^{tree}", 'Cannot use "HEAD^{tree}" as a commit: it names a folder.'],
  ])("%j", async (revision, words) => {
    await using repository = await repositoryWithCommits();

    await expect(readCommit(repository.runner, revision)).rejects.toMatchObject({
      message: expect.stringContaining(words),
      failureCode: "usage",
    });
  });
});

test("a repository without commits says so, and has no head", async () => {
  await using repository = await createGitRepository();
  const runner = createGit(repository.root, repository.environment);

  await expect(readCommit(runner, "HEAD")).rejects.toThrow(
    'Cannot find the commit "HEAD": this repository has no commits yet.',
  );
  expect(await findHead(runner)).toBeUndefined();
});
