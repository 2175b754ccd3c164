/** @module-tag soak */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import { commitAll } from "../../support/installed-hooks.ts";

test("init names the rule by which git ignores the ledger", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write(".gitignore", "node_modules\n*.csv\n");

  const { exitCode, stdout } = await repository.cli("init");

  expect(exitCode).toBe(0);
  expect(stdout).toContain("git ignores .telemetry/usage.csv, by .gitignore:2: *.csv, so ");
});

test("the rule may be a person's own", async () => {
  await using repository = await createHookedRepository({ bare: true });
  const excludes = join(repository.home, "ignore");
  await repository.run("sh", ["-c", `echo .telemetry > "${excludes}"`]);
  await repository.git("config", "core.excludesFile", excludes);

  const { stdout } = await repository.cli("init");

  expect(stdout).toContain(`git ignores .telemetry/usage.csv, by ${excludes}:1: .telemetry, so `);
});

test("init writes nothing that a sparse checkout leaves out", async () => {
  await using repository = await createHookedRepository();
  await repository.write("src/a.txt", "a\n");
  await commitAll(repository, "src");
  await repository.git("sparse-checkout", "set", "src");

  const { exitCode, stdout } = await repository.cli("init");

  expect(exitCode).toBe(0);
  expect(stdout).toContain("`git sparse-checkout add .telemetry` brings it");
  expect(existsSync(join(repository.root, ".telemetry"))).toBe(false);
  expect(await repository.status()).toBe("");
});

test("init in a sparse checkout without a ledger says how git will take it", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write("src/a.txt", "a\n");
  await commitAll(repository, "src");
  await repository.git("sparse-checkout", "set", "src");

  const { stdout } = await repository.cli("init");

  expect(stdout).toContain("run `git sparse-checkout add .telemetry`");
});
