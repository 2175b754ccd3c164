/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../support/hooked-repository.ts";

test("mark --failed changes the rows that a commit brought in, and no others", async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "phase-6");
  for (const name of ["a", "b"]) {
    await repository.session.call();
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  }

  const { exitCode, stdout } = await repository.cli("mark", "HEAD", "--failed", "wrong, all of it");

  const difference = await repository.git("diff", "--unified=0", "--", ".telemetry/usage.csv");
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: "Marked 1 row as failed. Commit the ledger to keep it.\n",
  });
  expect(difference.match(/^[+-][^+-]/gm)).toHaveLength(2);
  expect(difference).toMatch(/^\+.*,false,execute,.*"error: wrong, all of it \| Phase 6"/m);
});

test("mark by session, and back again, leaves the ledger as it was", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("a");

  const failed = await repository.cli("mark", repository.session.id, "--failed", "no");
  const status = await repository.status();
  const succeeded = await repository.cli("mark", repository.session.id, "--succeeded");

  expect([failed.exitCode, succeeded.exitCode]).toEqual([0, 0]);
  expect(status).toBe(" M .telemetry/usage.csv\n");
  expect(await repository.status()).toBe("");
});

test("a marked ledger can be committed, and later usage is recorded beside it", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("a");
  await repository.cli("mark", "HEAD", "--failed", "no");
  const second = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("b", "-a");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.read(".telemetry/usage.csv")).toContain("error: no");
  expect(await repository.status()).toBe("");
});

test("an unknown target and missing options say what is expected", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();

  const unknown = await repository.cli("mark", "nothing", "--failed", "no");
  const neither = await repository.cli("mark", "HEAD");

  expect(unknown.exitCode).toBe(1);
  expect(unknown.stderr).toContain('Cannot mark "nothing"');
  expect(neither.exitCode).toBe(2);
  expect(neither.stderr).toContain("--failed");
});
