/** @module-tag soak */

import { rename } from "node:fs/promises";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

test("a call from before a repository without any recorded commit was renamed is in its first", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.stage("a.txt");
  await repository.commit("start");
  await repository.cli("init");
  const call = await repository.session.call();
  await rename(repository.root, `${repository.root}-renamed`);
  const renamed = asHooked(repository, `${repository.root}-renamed`);
  await renamed.git("add", "-A");

  const { exitCode, stderr } = await renamed.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await renamed.recorded()).toEqual([call]);
});
