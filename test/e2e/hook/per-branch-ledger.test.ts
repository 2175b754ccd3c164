import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("with one ledger per branch two branches that append merge without a conflict", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init", "--per-branch");
  await repository.git("add", "-A");
  await repository.commit("start");
  await repository.write(".git/info/attributes", "");
  const calls: number[] = [];
  for (const branch of ["feature/a", "feature/b"]) {
    await repository.git("checkout", "--quiet", "-b", branch, "main");
    calls.push(await repository.session.call({ branch }));
    await repository.stage(`${calls.length}.txt`);
    const { stderr } = await repository.commit(branch);
    expect(stderr).toBe("");
    expect(await repository.status()).toBe("");
  }
  const files = await repository.git("ls-tree", "-r", "--name-only", "HEAD", ".telemetry/");
  await repository.git("checkout", "--quiet", "main");

  await repository.git("merge", "--quiet", "--no-edit", "feature/a");
  await repository.git("merge", "--quiet", "--no-edit", "feature/b");

  expect(files).toContain(".telemetry/usage/feature-b.csv");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
