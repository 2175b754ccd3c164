import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("after --no-verify the rows stand in the working tree and ride with the next commit", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one", "--no-verify");
  const status = await repository.status();
  const second = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("two");

  expect({ exitCode, stderr, status }).toEqual({
    exitCode: 0,
    stderr: "",
    status: " M .telemetry/usage.csv\n",
  });
  expect(await repository.recorded("HEAD~1")).toEqual([]);
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});
