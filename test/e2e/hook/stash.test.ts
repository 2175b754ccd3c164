/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a stash between two commits loses and doubles nothing", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");
  await repository.commit("base");
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.git("stash", "--quiet");
  await repository.stage("b.txt");
  await repository.commit("one");
  await repository.git("stash", "pop", "--quiet", "--index");
  const second = await repository.session.call();

  await repository.commit("two");

  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test("rows that --no-verify left in the working tree survive a stash, once", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one", "--no-verify");
  await repository.git("stash", "--quiet");
  await repository.stage("a.txt");
  await repository.commit("two");
  await repository.run("git", ["stash", "pop", "--quiet"]);
  await repository.stage("a.txt");

  await repository.commit("three", "-a");

  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("stash --keep-index leaves what is staged, and its commit holds the usage", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");
  await repository.stage("b.txt");
  await repository.commit("base");
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.append("b.txt", "not staged\n");
  await repository.git("stash", "--quiet", "--keep-index");

  const { exitCode, stderr } = await repository.commit("one");
  const second = await repository.session.call();
  await repository.git("checkout", "--quiet", "stash@{0}", "--", "b.txt");
  await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded("HEAD~1")).toEqual([first]);
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.read("b.txt")).toContain("not staged");
  expect(await repository.status()).toBe("");
});

test("a commit that only a stash still stands on is dropped all the same: its usage comes back", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");
  await repository.commit("base");
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.stage("b.txt");
  await repository.git("stash", "--quiet");
  await repository.git("reset", "--quiet", "--hard", "HEAD~1");
  await repository.stage("a.txt");
  await repository.commit("two");
  const dropped = await repository.recorded();
  await repository.git("stash", "pop", "--quiet", "--index");

  await repository.commit("three");

  expect(dropped).toEqual([first]);
  expect(await repository.recorded()).toEqual([first]);
  expect(await repository.status()).toBe("");
});
