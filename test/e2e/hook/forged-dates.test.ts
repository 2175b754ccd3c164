/** @module-tag soak */

import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const DATES = {
  "the far past": "1970-01-02T00:00:00+0000",
  "before most clocks": "@100000 -1200",
  "the far future": "2099-12-31T23:59:59+1400",
};

eachMostlyInSoak(Object.entries(DATES))(
  "commits that claim to be from %s hold their usage all the same",
  async (_, date) => {
    await using repository = await createHookedRepository();
    const environment = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const calls: number[] = [];
    for (const options of [[], [], ["--amend"], ["--no-verify"]]) {
      calls.push(await repository.session.call());
      await repository.stage("a.txt");
      const { exitCode, stderr } = await repository.run(
        "git",
        ["commit", "-m", "forged", ...options],
        { environment },
      );
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    }
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    await repository.commit("today");

    expect((await repository.recorded()).reduce((a, b) => a + b)).toBe(
      calls.reduce((a, b) => a + b),
    );
    expect(await repository.status()).toBe("");
  },
);

// A hook knows an amend by the author's date, which is another one here: the calls may have to wait.
test("an amend that changes only the author's date loses and doubles nothing", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  calls.push(await repository.session.call());
  await repository.stage("a.txt");
  await repository.commit("one");
  calls.push(await repository.session.call());
  await repository.git("commit", "--quiet", "--amend", "--no-edit", "--date=2001-01-01T00:00:00Z");
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
