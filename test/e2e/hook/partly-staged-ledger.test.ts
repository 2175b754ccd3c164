/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a person's edit of the ledger that is not staged stays unstaged", async () => {
  await using repository = await createHookedRepository();
  await repository.append(
    ".telemetry/usage.csv",
    "2026-02-23T22:19:12+01:00,gpt-5,5,7,true,execute,1,by hand,,,,,,\n",
  );
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe(" M .telemetry/usage.csv\n");
  const difference = await repository.git("diff", "--unified=0", "--", ".telemetry/usage.csv");
  expect(difference.match(/^\+[^+]/gm)).toHaveLength(1);
  expect(difference).toContain("by hand");
});

test("a row that a person staged is committed with the usage", async () => {
  await using repository = await createHookedRepository();
  await repository.append(
    ".telemetry/usage.csv",
    "2026-02-23T22:19:12+01:00,gpt-5,5,7,true,execute,1,by hand,,,,,,\n",
  );
  await repository.git("add", ".telemetry/usage.csv");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  await repository.commit("one");

  expect(await repository.recorded()).toEqual([7, call]);
  expect(await repository.status()).toBe("");
});

test("a row that a person takes out of the file and does not stage stays out of it, commit after commit", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  const commitCall = async (message: string) => {
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    await repository.commit(message);
  };
  await commitCall("one");
  await commitCall("two");
  const [header, one, two] = (await repository.read(".telemetry/usage.csv")).split("\n");
  await repository.write(".telemetry/usage.csv", `${header}\n${two}\n`);

  await commitCall("three");
  await commitCall("four");

  expect(await repository.recorded()).toEqual(calls);
  const difference = await repository.git("diff", "--unified=0", "--", ".telemetry/usage.csv");
  expect(difference.match(/^[+-][^+-].*/gm)).toEqual([`-${one}`]);
  expect(await repository.status()).toBe(" M .telemetry/usage.csv\n");
});
