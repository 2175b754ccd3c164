/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("git commit --only path holds the usage and keeps what else is staged", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");
  await repository.stage("b.txt");
  await repository.commit("one");
  const call = await repository.session.call();
  await repository.stage("b.txt");
  await repository.append("a.txt", "more\n");

  const { exitCode, stderr } = await repository.commit("two", "--only", "a.txt");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("M  b.txt\n");
});

test("rows that a merge doubled are mended in the next commit after one from another index", async () => {
  await using repository = await createHookedRepository();
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");
  const ledger = await repository.git("show", "HEAD:.telemetry/usage.csv");
  const [, rows = ""] = ledger.split(/\n(.*)/s);
  await repository.append(".telemetry/usage.csv", rows);
  const withoutHooks = ["-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--all"];
  await repository.git(...withoutHooks, "--message", "as a merge without hooks leaves it");
  for (const [name, ...options] of [["two", "--only", "a.txt"], ["three"]] as const) {
    calls.push(await repository.session.call());
    await repository.append("a.txt", "more\n");
    if (options.length === 0) await repository.git("add", "a.txt");
    await repository.commit(name, ...options);
  }

  const { stdout } = await repository.cli("validate");

  expect(stdout).toBe("1 file, 3 rows: nothing wrong\n");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
