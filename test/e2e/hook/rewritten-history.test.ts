/** @module-tag soak */

import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

async function threeCommits(repository: HookedRepository): Promise<number[]> {
  const calls: number[] = [];
  for (const name of ["one", "two", "three"]) {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }
  return calls;
}

async function pruneAll(repository: HookedRepository): Promise<void> {
  await repository.git("reflog", "expire", "--expire=now", "--all");
  await repository.git("gc", "--quiet", "--prune=now");
}

test("gc --prune=now between an aborted commit and the next one loses nothing", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("");
  await pruneAll(repository);

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

const FILTERS = {
  "that renames the author": ["--env-filter", "export GIT_AUTHOR_NAME=Grace"],
  "that removes a file": ["--index-filter", "git rm --quiet --cached --ignore-unmatch two.txt"],
};

eachMostlyInSoak(Object.entries(FILTERS))(
  "a filter-branch %s keeps the rows, and none is recorded twice after it",
  async (_, filter) => {
    await using repository = await createHookedRepository();
    const calls = await threeCommits(repository);
    await repository.run("git", ["filter-branch", "--force", ...filter, "HEAD"], {
      environment: { FILTER_BRANCH_SQUELCH_WARNING: "1" },
    });
    const afterFilter = await repository.recorded();
    await repository.git("update-ref", "-d", "refs/original/refs/heads/main");
    await pruneAll(repository);
    calls.push(await repository.session.call());
    await repository.stage("four.txt");

    const { exitCode, stderr } = await repository.commit("four");

    expect(afterFilter).toEqual(calls.slice(0, -1));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
  },
);
