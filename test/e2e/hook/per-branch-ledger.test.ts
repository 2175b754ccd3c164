/** @module-tag soak */

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

test("a row that a merge doubled in another branch's ledger is mended by the next commit", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init", "--per-branch");
  await repository.git("add", "-A");
  await repository.commit("start");
  const call = await repository.session.call({ branch: "main" });
  await repository.stage("a.txt");
  await repository.commit("on main");
  await repository.git("checkout", "--quiet", "-b", "feature");
  const ledger = ".telemetry/usage/main.csv";
  const [header = "", row = ""] = (await repository.read(ledger)).split("\n");
  await repository.write(ledger, `${header}\n${row}\n${row}\n`);
  // A merge or a rebase runs no hook of ours.
  const union = ["commit", "--quiet", "-a", "-m", "as a union leaves it"];
  await repository.run("git", union, { environment: { TOKENLEDGER: "later" } });
  await repository.stage("b.txt");

  const { exitCode, stderr } = await repository.commit("on feature");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.git("show", `HEAD:${ledger}`)).toBe(`${header}\n${row}\n`);
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
