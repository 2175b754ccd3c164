import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const LEDGER = ".telemetry/usage.csv";

test("the flag assume-unchanged of the ledger outlives commits that record", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  await repository.git("update-index", "--assume-unchanged", LEDGER);
  for (const options of [[], ["-a"], ["--only", "a.txt"], ["--amend"]]) {
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    const { exitCode, stderr } = await repository.commit("one", ...options);
    expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
    expect(await repository.git("ls-files", "-v", LEDGER)).toBe(`h ${LEDGER}\n`);
  }

  await repository.git("update-index", "--no-assume-unchanged", LEDGER);

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test.skipIf(process.platform === "win32")("an executable ledger stays executable", async () => {
  await using repository = await createHookedRepository();
  await chmod(join(repository.root, LEDGER), 0o755);
  await repository.git("add", LEDGER);
  const calls: number[] = [];
  for (const options of [[], ["-a"], ["--only", "a.txt"]]) {
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    const { exitCode, stderr } = await repository.commit("one", ...options);
    expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
    expect(await repository.git("ls-tree", "HEAD", LEDGER)).toMatch(/^100755 /);
    expect((await stat(join(repository.root, LEDGER))).mode & 0o111).toBe(0o111);
  }

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
