/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("cherry-picked commits bring their rows and no new ones", async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "topic");
  const calls: number[] = [];
  for (const name of ["one", "two"]) {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }
  await repository.git("checkout", "--quiet", "main");
  const waiting = await repository.session.call();

  const { exitCode, stderr } = await repository.run("git", ["cherry-pick", "main..topic"]);
  const picked = await repository.recorded();
  const status = await repository.status();
  await repository.stage("main.txt");
  await repository.commit("after");

  expect({ exitCode, status }).toEqual({ exitCode: 0, status: "" });
  expect(stderr).not.toContain("tokenledger");
  expect(picked).toEqual(calls);
  expect(await repository.recorded()).toEqual([...calls, waiting]);
  expect(await repository.status()).toBe("");
});

test("one cherry-picked commit brings its row", async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "topic");
  const call = await repository.session.call();
  await repository.stage("one.txt");
  await repository.commit("one");
  await repository.git("checkout", "--quiet", "main");
  await repository.session.call();

  const { exitCode } = await repository.run("git", ["cherry-pick", "topic"]);

  expect(exitCode).toBe(0);
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
