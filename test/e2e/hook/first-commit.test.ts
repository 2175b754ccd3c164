import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("the first commit of a repository holds its usage", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  await repository.git("add", "-A");
  await repository.commit("the rest of what init wrote");
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
