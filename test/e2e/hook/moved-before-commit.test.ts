/** @module-tag soak */

import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

test("a call from before the repository's folder was renamed is in the next commit", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await rename(repository.root, `${repository.root}-renamed`);
  const renamed = asHooked(repository, `${repository.root}-renamed`);
  const second = await renamed.session.call();
  await renamed.stage("a.txt");

  const { exitCode, stderr } = await renamed.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await renamed.recorded()).toEqual([first, second]);
  expect(await renamed.status()).toBe("");
});

test("so is one from before it was renamed twice, with a folder above it", async () => {
  await using repository = await createHookedRepository({ name: "above/repository" });
  const { root } = repository;
  const first = await repository.session.call();
  await rename(root, `${root}-renamed`);
  const renamed = asHooked(repository, `${root}-renamed`);
  const second = await renamed.session.call();
  await renamed.stage("a.txt");
  await renamed.commit("one");
  const third = await renamed.session.call();
  await rename(join(root, ".."), join(root, "..", "..", "moved"));
  const moved = asHooked(repository, join(root, "..", "..", "moved", "repository-renamed"));
  await moved.stage("a.txt");

  const { exitCode, stderr } = await moved.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await moved.recorded()).toEqual([first, second, third]);
  expect(await moved.status()).toBe("");
});

test("a call from before a linked worktree was moved is in its next commit", async () => {
  await using repository = await createHookedRepository();
  const before = asHooked(repository, join(repository.root, "..", "before"));
  await repository.git("worktree", "add", "--quiet", "-b", "topic", before.root);
  await before.stage("a.txt");
  await before.commit("one");
  const call = await before.session.call();
  await repository.git("worktree", "move", before.root, join(repository.root, "..", "after"));
  const after = asHooked(repository, join(repository.root, "..", "after"));
  await after.stage("a.txt");

  const { exitCode, stderr } = await after.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await after.recorded()).toEqual([call]);
  expect(await after.status()).toBe("");
});
