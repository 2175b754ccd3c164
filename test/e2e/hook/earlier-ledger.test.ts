/** @module-tag soak */

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const LEDGER = ".telemetry/usage.csv";

/** Makes a call and commits a change; expects that nothing is said. Returns the call. */
async function record(repository: HookedRepository, ...options: string[]): Promise<number> {
  const call = await repository.session.call();
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("work", ...options);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return call;
}

test("a ledger of which git add -N made an empty entry is committed whole", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.stage("a.txt");
  await repository.commit("start");
  await repository.cli("init");
  await repository.git("add", "-N", ".");

  const first = await record(repository, "a.txt");
  const held = await repository.recorded();
  const staged = await repository.git("show", `:${LEDGER}`);
  const second = await record(repository);
  const third = await record(repository);

  expect(held).toEqual([first]);
  expect(staged).toMatch(/^timestamp,/);
  expect(await repository.recorded()).toEqual([first, second, third]);
  expect(await repository.git("show", `HEAD:${LEDGER}`)).toMatch(/^timestamp,/);
});

test("a ledger that is gone from the working tree takes no rows along, with -a neither", async () => {
  await using repository = await createHookedRepository();
  const first = await record(repository);
  await rm(join(repository.root, LEDGER));

  const second = await record(repository);
  const status = await repository.status();
  const third = await record(repository, "-a");

  expect(["", ` D ${LEDGER}\n`]).toContain(status);
  expect(await repository.recorded()).toEqual([first, second, third]);
});

// Ways to an earlier version of the file: in both, in the index, in the working tree.
const RESTORES = [
  ["checkout", "HEAD~1", "--", LEDGER],
  ["restore", "--staged", "--source=HEAD~1", LEDGER],
  ["restore", "--source=HEAD~1", LEDGER],
];

eachMostlyInSoak(RESTORES)("the rows that git %s %s takes out come back", async (...args) => {
  await using repository = await createHookedRepository();
  const calls = [await record(repository), await record(repository)];
  await repository.git(...args);

  calls.push(await record(repository));
  const recorded = await repository.recorded();
  calls.push(await record(repository, "-a"));

  expect(recorded).toEqual(calls.slice(0, -1));
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

eachMostlyInSoak(RESTORES)(
  "so they do when git %s %s is followed by commit -a",
  async (...args) => {
    await using repository = await createHookedRepository();
    const calls = [await record(repository), await record(repository)];
    await repository.git(...args);

    calls.push(await record(repository, "-a"));

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
  },
);

test("a row in the middle that a person deleted and staged stays deleted", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  for (let index = 0; index < 3; index += 1) calls.push(await record(repository));
  const lines = (await repository.read(LEDGER)).split("\n");
  await repository.write(LEDGER, lines.toSpliced(2, 1).join("\n"));
  await repository.git("add", LEDGER);
  calls.splice(1, 1);

  calls.push(await record(repository));
  const recorded = await repository.recorded();
  calls.push(await record(repository));
  calls.push(await record(repository, "-a"));

  expect(recorded).toEqual(calls.slice(0, 3));
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a ledger that a person removed with git rm stays away, and its rows out of the next one", async () => {
  await using repository = await createHookedRepository();
  await record(repository);
  await record(repository);
  await repository.git("rm", "--quiet", LEDGER);

  const third = await record(repository);
  const files = await repository.git("ls-tree", "-r", "--name-only", "HEAD", LEDGER);
  const fourth = await record(repository);

  expect(files).toBe("");
  expect(await repository.recorded()).toEqual([third + fourth]);
  expect(await repository.status()).toBe("");
});
