import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findRepository } from "../../../src/parts/git/repository.ts";
import { repositoryName } from "../../../src/parts/git/repository-name.ts";
import { createGitRepository } from "../../support/git-repository.ts";

afterEach(() => vi.unstubAllEnvs());

test("a repository is named after its remote, without the credentials in its URL", async () => {
  await using repository = await createGitRepository();
  await repository.git("remote", "add", "origin", "https://ann:s3cret@github.com/acme/shop.git");

  expect(await repositoryName(repository.root)).toBe("acme/shop");
});

test("a repository without a remote is named after its folder", async () => {
  await using repository = await createGitRepository("größer shop");

  expect(await repositoryName(repository.root)).toBe("größer shop");
});

test("a linked worktree without a remote has the name of the main one", async () => {
  await using repository = await createGitRepository("shop");
  await repository.git("commit", "--allow-empty", "--quiet", "--message=first");
  const linked = join(repository.root, "..", "topic");
  await repository.git("worktree", "add", "--quiet", linked);

  expect(await repositoryName(linked)).toBe("shop");
});

test.each(["shop.git", "shop/.bare"])(
  "a worktree of the bare repository %s has that one's name",
  async (bare) => {
    await using repository = await createGitRepository();
    await repository.git("commit", "--allow-empty", "--quiet", "--message=first");
    const folder = join(repository.root, "..", bare);
    await repository.git("clone", "--bare", "--quiet", repository.root, folder);
    const linked = join(repository.root, "..", "topic");
    await repository.git("-C", folder, "worktree", "add", "--quiet", linked);
    await repository.git("-C", folder, "remote", "remove", "origin");

    expect(await repositoryName(linked)).toBe("shop");
  },
);

test("a repository that git refuses to look at is no folder without one: git's words say what helps", async () => {
  await using repository = await createGitRepository();
  vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "true");
  vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
  vi.stubEnv("GIT_CONFIG_NOSYSTEM", "1");

  await expect(findRepository(repository.root)).rejects.toThrow(
    `git says "detected dubious ownership in repository at '${repository.root}'". If you trust it, run \`git config --global --add safe.directory ${repository.root}\`.`,
  );
});
