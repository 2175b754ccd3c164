/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a commit without changes fails as it does without us", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();

  const { exitCode, stdout } = await repository.commit("nothing");

  expect(exitCode).toBe(1);
  expect(stdout).toContain("nothing to commit, working tree clean");
});

test("git commit --allow-empty stays empty, and its usage waits for the next commit", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();

  const { exitCode } = await repository.commit("empty", "--allow-empty");
  const inEmpty = await repository.git("show", "--format=", "--name-only", "HEAD");
  const status = await repository.status();
  await repository.stage("a.txt");
  await repository.commit("one");

  expect({ exitCode, inEmpty, status }).toEqual({ exitCode: 0, inEmpty: "", status: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
