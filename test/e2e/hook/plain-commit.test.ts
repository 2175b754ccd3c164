import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a commit holds the usage that led to it, and git prints what it prints without us", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stdout, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain((await repository.git("rev-parse", "--short", "HEAD")).trim());
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("post-commit appends what pre-commit prepared without starting node", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");

  await repository.commit("one");

  const head = (await repository.git("rev-parse", "HEAD")).trim();
  const log = join(repository.root, ".git/tokenledger/log");
  const entries = await readdir(log);
  expect(entries).toEqual([expect.stringContaining(`${head}.`)]);
  expect(await readFile(join(log, entries[0] ?? ""), "utf8")).toContain(`,${call},`);
});

test("each commit holds its own calls, each once", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  for (const name of ["a", "b", "c"]) {
    calls.push(await repository.session.call(), await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }

  expect(await repository.recorded("HEAD~2")).toEqual([sum(calls.slice(0, 2))]);
  expect(await repository.recorded()).toEqual([0, 2, 4].map((n) => sum(calls.slice(n, n + 2))));
  expect(await repository.status()).toBe("");
});

test("a commit without new calls adds no row", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");

  await repository.commit("one");

  expect(await repository.recorded()).toEqual([]);
  expect(await repository.git("show", "--format=", "--name-only", "HEAD")).toBe("a.txt\n");
  expect(await repository.status()).toBe("");
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
