/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a file that is called HEAD is not taken for the revision", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("HEAD");
  const first = await repository.session.call();
  await repository.commit("one");
  const second = await repository.session.call();
  await repository.stage("a.txt");
  const two = await repository.commit("two");
  const third = await repository.session.call();
  await repository.stage("a.txt");
  const three = await repository.commit("three", "--no-verify");
  await repository.stage("b.txt");
  await repository.commit("four");
  const { stdout } = await repository.cli("show", "HEAD~2");
  const earlier = await repository.cli("backfill", "--dry-run");

  expect([two, three]).toMatchObject([
    { exitCode: 0, stderr: "" },
    { exitCode: 0, stderr: "" },
  ]);
  expect(await repository.recorded()).toEqual([first, second, third]);
  expect(stdout).toContain("claude-sonnet-4-5");
  expect(earlier).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await repository.status()).toBe("");
});
