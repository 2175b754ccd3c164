import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

test("a call from before a repository without any recorded commit was renamed is in its first", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.stage("a.txt");
  await repository.commit("start");
  await repository.cli("init");
  const call = await repository.session.call();
  await rename(repository.root, `${repository.root}-renamed`);
  const renamed = asHooked(repository, `${repository.root}-renamed`);
  await renamed.git("add", "-A");

  const { exitCode, stderr } = await renamed.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await renamed.recorded()).toEqual([call]);
});

test("a call from before a linked worktree without any commit was moved is in its first", async () => {
  await using repository = await createHookedRepository();
  const before = asHooked(repository, join(repository.root, "..", "before"));
  await repository.git("worktree", "add", "--quiet", "-b", "topic", before.root);
  const call = await before.session.call();
  await repository.git("worktree", "move", before.root, join(repository.root, "..", "after"));
  const after = asHooked(repository, join(repository.root, "..", "after"));
  await after.stage("a.txt");

  const { exitCode, stderr } = await after.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await after.recorded()).toEqual([call]);
});
