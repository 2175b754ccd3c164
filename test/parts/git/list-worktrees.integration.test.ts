import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findRepository, type Repository } from "../../../src/parts/git/repository.ts";
import { listWorktrees } from "../../../src/parts/git/worktree.ts";
import { createGitRepository } from "../../support/git-repository.ts";

async function repositoryAt(root: string): Promise<Repository> {
  const repository = await findRepository(root);
  if (repository === undefined) throw new Error(`${root} is in no repository`);
  return repository;
}

async function rootsFrom(root: string): Promise<readonly string[]> {
  return listWorktrees(await repositoryAt(root)).map((worktree) => worktree.root);
}

test("the main worktree and the linked ones, from whichever is asked", async () => {
  await using repository = await createGitRepository();
  await repository.git("commit", "--quiet", "--allow-empty", "-m", "start");
  const linked = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", linked);
  const gone = join(repository.root, "..", "gone");
  await repository.git("worktree", "add", "--quiet", gone);
  await rm(gone, { recursive: true });

  const roots = await rootsFrom(repository.root);

  expect(roots.toSorted()).toEqual([gone, linked, repository.root]);
  expect(await rootsFrom(linked)).toEqual(roots);
});

test("a path that is written from the worktree's git directory", async () => {
  await using repository = await createGitRepository();
  await repository.git("commit", "--quiet", "--allow-empty", "-m", "start");
  const linked = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", linked);
  const link = join(repository.root, ".git", "worktrees", "linked", "gitdir");
  await writeFile(link, "../../../../linked/.git\n");

  expect(await rootsFrom(repository.root)).toEqual([repository.root, linked]);
});

test("a bare repository has no main worktree", async () => {
  await using repository = await createGitRepository();
  await repository.git("commit", "--quiet", "--allow-empty", "-m", "start");
  const bare = join(repository.root, "..", "shop.git");
  const linked = join(repository.root, "..", "linked");
  await repository.git("clone", "--quiet", "--bare", ".", bare);
  await repository.git("--git-dir", bare, "worktree", "add", "--quiet", linked);

  expect(await rootsFrom(linked)).toEqual([linked]);
});
