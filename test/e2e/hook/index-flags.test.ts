/** @module-tag soak */

import { existsSync } from "node:fs";
import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import { commitAll } from "../../support/installed-hooks.ts";

const LEDGER = ".telemetry/usage.csv";

for (const [flag, letter, tags] of [
  ["skip-worktree", "S", []],
  ["assume-unchanged", "h", ["soak"]],
] as const) {
  test(`the flag ${flag} of the ledger outlives commits that record`, {
    tags: [...tags],
  }, async () => {
    await using repository = await createHookedRepository();
    const calls: number[] = [];
    await repository.git("update-index", `--${flag}`, LEDGER);
    for (const options of [[], ["-a"], ["--only", "a.txt"], ["--amend"]]) {
      calls.push(await repository.session.call());
      await repository.stage("a.txt");
      const { exitCode, stderr } = await repository.commit("one", ...options);
      expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
      expect(await repository.git("ls-files", "-v", LEDGER)).toBe(`${letter} ${LEDGER}\n`);
    }

    await repository.git("update-index", `--no-${flag}`, LEDGER);

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
  });
}

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

test("a sparse checkout without the ledger's folder records in the index alone", async () => {
  await using repository = await createHookedRepository();
  await repository.write("src/a.txt", "a\n");
  await commitAll(repository, "src");
  const calls = [await repository.session.call()];
  await repository.stage("src/a.txt");
  await repository.commit("one");
  await repository.git("sparse-checkout", "set", "--cone", "src");
  for (const options of [[], ["-a"], ["--only", "src/a.txt"]]) {
    calls.push(await repository.session.call());
    await repository.stage("src/a.txt");
    const { exitCode, stderr } = await repository.commit("two", ...options);
    expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
    expect(await repository.status()).toBe("");
    expect(existsSync(join(repository.root, ".telemetry"))).toBe(false);
  }
  const recorded = await repository.recorded();

  await repository.git("sparse-checkout", "disable");

  expect(recorded).toEqual(calls);
  expect(await repository.read(LEDGER)).toBe(await repository.git("show", `HEAD:${LEDGER}`));
  expect(await repository.status()).toBe("");
});
