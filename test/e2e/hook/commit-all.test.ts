/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("git commit -a holds the usage", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");
  await repository.commit("one");
  const call = await repository.session.call();
  await repository.append("a.txt", "more\n");

  const { exitCode, stderr } = await repository.commit("two", "-a");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
