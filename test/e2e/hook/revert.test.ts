/** @module-tag soak */

import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
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

test("a revert in two steps that ran no hook loses no row", async () => {
  await using repository = await createHookedRepository();
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");

  await repository.git("revert", "--no-commit", "HEAD");
  await repository.git("commit", "--no-edit", "--no-verify");
  calls.push(await repository.session.call());
  await repository.stage("b.txt");
  await repository.commit("two");

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a commit that ends a revert while another program holds git's index loses no row", async () => {
  await using repository = await createHookedRepository();
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.git("revert", "--no-commit", "HEAD");
  const lock = join(repository.root, ".git/index.lock");
  const script = `#!/bin/sh\n: > .git/index.lock\n${await repository.read(".git/hooks/pre-commit")}`;
  await repository.write(".git/hooks/pre-commit", script);

  calls.push(await repository.session.call());
  const { exitCode, stderr } = await repository.commit("two");
  await repository.write(".git/hooks/pre-commit", script.replace(": > .git/index.lock\n", ""));
  await rm(lock);
  await repository.stage("b.txt");
  await repository.commit("three");

  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: expect.stringMatching(/^tokenledger: .*index\.lock.*\(commit not affected\)\n$/),
  });
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

describe("with a ledger for each branch", () => {
  test.each([
    ["this branch", []],
    ["a branch below", ["checkout", "-b", "above"]],
  ])("a revert that takes out the file of %s loses no row", async (_, git) => {
    await using repository = await createHookedRepository();
    await repository.git("checkout", "-b", "work");
    const config = '{ "file": "usage/{branch}.csv" }';
    await writeFile(join(repository.root, ".telemetry", "config.json"), config);
    await repository.git("add", ".telemetry/config.json");
    await repository.commit("a file for each branch");
    const calls = [await repository.session.call()];
    await repository.stage("a.txt");
    await repository.commit("one");
    if (git.length > 0) await repository.git(...git);

    await repository.git("revert", "--no-commit", "HEAD");
    calls.push(await repository.session.call());
    const { exitCode, stderr } = await repository.commit("two");
    const recorded = await repository.recorded();
    calls.push(await repository.session.call());
    await repository.stage("b.txt");
    await repository.commit("three");

    expect({ exitCode, stderr, recorded }).toEqual({
      exitCode: 0,
      stderr: "",
      recorded: calls.slice(0, 2),
    });
    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
  });
});
