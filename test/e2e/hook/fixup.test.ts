/** @module-tag soak */

import { expect, test } from "vitest";
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

const rebase = (repository: HookedRepository) =>
  repository.run("git", ["rebase", "--quiet", "--interactive", "--autosquash", "HEAD~4"], {
    environment: { GIT_SEQUENCE_EDITOR: "true" },
  });

test("commit --fixup and an autosquash keep every row, once", async () => {
  await using repository = await createHookedRepository();
  const calls = await threeCommits(repository);
  calls.push(await repository.session.call());
  await repository.stage("one.txt");

  const fixup = await repository.run("git", ["commit", "--fixup", "HEAD~2"]);
  const { exitCode, stderr } = await rebase(repository);
  const afterRebase = await repository.recorded();
  calls.push(await repository.session.call());
  await repository.stage("two.txt");
  await repository.commit("after");

  expect([fixup.exitCode, fixup.stderr]).toEqual([0, ""]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(afterRebase).toEqual(calls.slice(0, -1));
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.git("log", "--format=%s")).toBe("after\nthree\ntwo\none\nstart\n");
  expect(await repository.status()).toBe("");
});

test("a fixup for each of several commits, as git absorb makes them, keeps every row", async () => {
  await using repository = await createHookedRepository();
  const calls = await threeCommits(repository);
  calls.push(await repository.session.call());
  const targets = { "one.txt": "HEAD~2", "two.txt": "HEAD~2", "three.txt": "HEAD~2" };
  for (const [file, target] of Object.entries(targets)) {
    await repository.stage(file);
    await repository.git("commit", "--quiet", "--fixup", target);
  }

  const { exitCode } = await repository.run(
    "git",
    ["rebase", "--quiet", "--interactive", "--autosquash", "HEAD~6"],
    { environment: { GIT_SEQUENCE_EDITOR: "true" } },
  );
  const status = await repository.status();
  await repository.stage("one.txt");
  await repository.commit("after");

  expect({ exitCode, status }).toEqual({ exitCode: 0, status: "" });
  expect(await repository.git("rev-list", "--count", "HEAD")).toBe("5\n");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
