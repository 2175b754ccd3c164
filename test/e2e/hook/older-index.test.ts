/** @module-tag soak */

import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

// Git reads the index before it locks it: between the two another git may have committed, and then
// the older index is written over its own.

/** Keeps the index as it is now, to be put back by `putOlderIndex`. */
async function keepIndex({ root }: HookedRepository): Promise<void> {
  await copyFile(join(root, ".git/index"), join(root, ".git/older"));
}

/** Lets the next commit's index be replaced by the older one as soon as our hook has ended. */
async function putOlderIndex(repository: HookedRepository, place: string): Promise<void> {
  const line = `[ ! -f .git/older ] || mv .git/older .git/${place}\n`;
  await repository.append(".git/hooks/pre-commit", line);
}

async function commitCall(repository: HookedRepository, message: string): Promise<number> {
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit(message);
  return call;
}

test.each([
  ["with usage", true],
  ["without any", false],
] as const)(
  "rows that a commit %s took out with an older index are back with the next one",
  async (_, hasUsage) => {
    await using repository = await createHookedRepository();
    const first = await commitCall(repository, "one");
    await keepIndex(repository);
    const second = await commitCall(repository, "two");
    await putOlderIndex(repository, "index");
    const third = hasUsage ? [await repository.session.call()] : [];
    await repository.stage("a.txt");
    await repository.commit("three");
    const taken = await repository.recorded();

    await repository.git("add", "a.txt");
    const { exitCode, stderr } = await repository.commit("four");

    expect(taken).toEqual([first]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([first, second, ...third]);
    expect(await repository.status()).toBe("");
  },
);

test("rows of a commit that was not looked at before another took them out are back with the next one", async () => {
  await using repository = await createHookedRepository();
  const first = await commitCall(repository, "one");
  await keepIndex(repository);
  const second = await repository.session.call();
  // Its post-commit never runs: a kill.
  await repository.run("mv", [".git/hooks/post-commit", ".git/post-commit"]);
  await repository.stage("a.txt");
  await repository.commit("two");
  await repository.run("mv", [".git/older", ".git/index"]);
  await repository.git("commit", "--no-verify", "--allow-empty", "-m", "three");
  await repository.run("mv", [".git/post-commit", ".git/hooks/post-commit"]);

  await repository.git("add", "a.txt");
  const { exitCode, stderr } = await repository.commit("four");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded("HEAD^")).toEqual([first]);
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test.each([
  ["with usage", true],
  ["without any", false],
] as const)(
  "the ledger in an older index that a commit by path %s puts in place is brought up at once",
  async (_, hasUsage) => {
    await using repository = await createHookedRepository();
    const first = await commitCall(repository, "one");
    await keepIndex(repository);
    const second = await commitCall(repository, "two");
    await putOlderIndex(repository, "index.lock");
    const third = hasUsage ? [await repository.session.call()] : [];
    await repository.stage("b.txt");

    const { exitCode, stderr } = await repository.commit("three", "--", "b.txt");

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([first, second, ...third]);
    expect(await repository.git("status", "--porcelain", ".telemetry")).toBe("");
  },
);

test("a file that we left with the rows in another order than HEAD has becomes HEAD's", async () => {
  await using repository = await createHookedRepository();
  const calls = [await commitCall(repository, "one"), await commitCall(repository, "two")];
  const [header, one, two] = (await repository.read(".telemetry/usage.csv")).split("\n");
  await repository.write("turned.csv", `${[header, two, one].join("\n")}\n`);
  const blob = (await repository.git("hash-object", "-w", "turned.csv")).trim();
  await repository.git("update-index", "--cacheinfo", `100644,${blob},.telemetry/usage.csv`);
  await repository.git("commit", "--no-verify", "-m", "turned");
  await repository.run("rm", ["turned.csv"]);

  calls.push(await commitCall(repository, "three"));

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test.each([
  ["with usage", true],
  ["without any", false],
] as const)(
  "a ledger that a person takes out of the index stays out after a commit by path %s",
  async (_, hasUsage) => {
    await using repository = await createHookedRepository();
    const calls = [await commitCall(repository, "one")];
    await repository.git("rm", "--quiet", "--cached", ".telemetry/usage.csv");
    if (hasUsage) calls.push(await repository.session.call());
    await repository.stage("b.txt");

    const { exitCode, stderr } = await repository.commit("two", "--", "b.txt");

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.git("ls-files", ".telemetry/usage.csv")).toBe("");
  },
);
