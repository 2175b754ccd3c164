/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("the row of a reverted commit comes back with the next commit", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");

  const { exitCode, stderr } = await repository.run("git", ["revert", "--no-edit", "HEAD"]);
  const status = await repository.status();
  await repository.stage("b.txt");
  await repository.commit("two");

  expect({ exitCode, stderr, status }).toEqual({ exitCode: 0, stderr: "", status: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("two reverts at once lose no row", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  for (const name of ["one", "two"]) {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }

  const { exitCode } = await repository.run("git", ["revert", "--no-edit", "HEAD", "HEAD~1"]);
  calls.push(await repository.session.call());
  await repository.stage("b.txt");
  await repository.commit("three");

  expect(exitCode).toBe(0);
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a commit that ends a revert keeps the reverted commit's row, and records the usage since", async () => {
  await using repository = await createHookedRepository();
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");

  await repository.git("revert", "--no-commit", "HEAD");
  calls.push(await repository.session.call());
  const { exitCode, stderr } = await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a revert that was resolved to what HEAD has, so that the ledger alone changes, loses no row", async () => {
  await using repository = await createHookedRepository();
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.stage("a.txt");
  await repository.commit("two");

  await repository.run("git", ["revert", "--no-edit", "HEAD~1"]);
  await repository.git("checkout", "HEAD", "--", "a.txt");
  const { exitCode, stderr } = await repository.commit("revert, as far as it goes");
  const status = await repository.status();
  calls.push(await repository.session.call());
  await repository.stage("b.txt");
  await repository.commit("three");

  expect({ exitCode, stderr, status }).toEqual({ exitCode: 0, stderr: "", status: "" });
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
