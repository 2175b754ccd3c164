/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a path with spaces, quotes and letters beyond ASCII", async () => {
  await using repository = await createHookedRepository({ name: "söme pla'ce $HOME 日本" });
  const calls: number[] = [];
  for (const name of ["ä b", "c"]) {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    const { exitCode, stderr } = await repository.commit(name);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  }

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a commit from a subdirectory", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("deep/er/a.txt");
  const call = await repository.session.call({ cwd: `${repository.root}/deep` });

  const { exitCode, stderr } = await repository.run("git", ["commit", "-m", "one"], {
    cwd: `${repository.root}/deep/er`,
  });

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
