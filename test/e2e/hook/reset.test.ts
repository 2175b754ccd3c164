/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("the rows of commits that reset --hard threw away come back with the next commit", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  for (const name of ["one", "two"]) {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }

  await repository.git("reset", "--quiet", "--hard", "HEAD~2");
  const status = await repository.status();
  calls.push(await repository.session.call());
  await repository.stage("three.txt");
  await repository.commit("three");

  expect(status).toBe("");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("the rows of commits that another branch holds stay there", async () => {
  await using repository = await createHookedRepository();
  const kept = await repository.session.call();
  await repository.stage("one.txt");
  await repository.commit("one");
  await repository.git("branch", "kept");

  await repository.git("reset", "--quiet", "--hard", "HEAD~1");
  const call = await repository.session.call();
  await repository.stage("two.txt");
  await repository.commit("two");

  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.recorded("kept")).toEqual([kept]);
  expect(await repository.status()).toBe("");
});

test("reset --soft and a new commit hold each row once", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("one.txt");
  await repository.commit("one");
  await repository.git("reset", "--quiet", "--soft", "HEAD~1");
  const second = await repository.session.call();

  await repository.commit("one again");

  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test("rows that were thrown away come back after commits that only carried what stood in the working tree", async () => {
  await using repository = await createHookedRepository();
  const thrownAway = await repository.session.call();
  await repository.stage("one.txt");
  await repository.commit("one");
  await repository.git("reset", "--quiet", "--hard", "HEAD~1");
  const unseen = await repository.session.call();
  await repository.stage("two.txt");
  await repository.commit("two", "--no-verify");
  await repository.commit("the ledger alone", "--all");
  const last = await repository.session.call();
  await repository.stage("three.txt");

  await repository.commit("three");

  const recorded = await repository.recorded();
  expect(recorded.toSorted((one, other) => one - other)).toEqual([thrownAway, unseen, last]);
  expect(await repository.status()).toBe("");
});

test("HEAD that is set forth alone, past the commit that brought the ledger's file, loses no row", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init", "--per-branch");
  await repository.git("add", "-A");
  await repository.commit("start");
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.git("reset", "--quiet", "--hard", "HEAD~1");

  await repository.git("reset", "--soft", "ORIG_HEAD");
  calls.push(await repository.session.call());
  await repository.stage("b.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("the rows that a reset of another branch threw away come back, though HEAD is where it was", async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "topic");
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.git("checkout", "--quiet", "main");
  calls.push(await repository.session.call());
  await repository.stage("b.txt");
  await repository.commit("two");

  await repository.git("checkout", "--quiet", "topic");
  await repository.git("reset", "--quiet", "--hard", "main");
  await repository.git("checkout", "--quiet", "main");
  calls.push(await repository.session.call());
  await repository.stage("c.txt");
  await repository.commit("three");

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
