/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("rebase --update-refs moves a stack of branches with the rows of each", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  for (const name of ["first", "second", "third"]) {
    await repository.git("checkout", "--quiet", "-b", name);
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }
  await repository.git("checkout", "--quiet", "main");
  const onMain = await repository.session.call();
  await repository.stage("main.txt");
  await repository.commit("main");
  await repository.git("checkout", "--quiet", "third");

  const { exitCode } = await repository.run("git", ["rebase", "--update-refs", "main"]);
  const status = await repository.status();
  const last = await repository.session.call();
  await repository.stage("third.txt");
  await repository.commit("after");

  expect({ exitCode, status }).toEqual({ exitCode: 0, status: "" });
  expect(await repository.recorded("first")).toEqual([...calls.slice(0, 1), onMain]);
  expect(await repository.recorded("second")).toEqual([...calls.slice(0, 2), onMain]);
  expect(await repository.recorded("third")).toEqual([...calls, onMain, last]);
  expect(await repository.status()).toBe("");
});
