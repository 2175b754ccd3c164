/** @module-tag soak */

import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

test("a linked worktree goes on recording where git worktree move put it", async () => {
  await using repository = await createHookedRepository();
  const before = asHooked(repository, join(repository.root, "..", "before"));
  await repository.git("worktree", "add", "--quiet", "-b", "topic", before.root);
  const first = await before.session.call();
  await before.stage("a.txt");
  await before.commit("one");
  await repository.git("worktree", "move", before.root, join(repository.root, "..", "after"));
  const after = asHooked(repository, join(repository.root, "..", "after"));
  const second = await after.session.call();
  await after.stage("a.txt");

  const { exitCode, stderr } = await after.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await after.recorded()).toEqual([first, second]);
  expect(await after.status()).toBe("");
});

test("a repository whose folder was renamed goes on recording and doubles nothing", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  await rename(repository.root, `${repository.root}-renamed`);
  const renamed = asHooked(repository, `${repository.root}-renamed`);
  const second = await renamed.session.call();
  await renamed.stage("a.txt");

  const { exitCode, stderr } = await renamed.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await renamed.recorded()).toEqual([first, second]);
  expect(await renamed.status()).toBe("");
});

test("the rows that an aborted commit left waiting move along with the folder", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("");
  await rename(repository.root, `${repository.root}-renamed`);
  const renamed = asHooked(repository, `${repository.root}-renamed`);

  const { exitCode, stderr } = await renamed.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await renamed.recorded()).toEqual([call]);
  expect(await renamed.status()).toBe("");
});
