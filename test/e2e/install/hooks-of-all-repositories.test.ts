/** @module-tag soak */

import { existsSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";
import { commitAll, expectRecording } from "../../support/installed-hooks.ts";

async function createWithGlobalHooks() {
  const repository = await createHookedRepository({ bare: true });
  const hooks = join(repository.home, "hooks");
  await mkdir(hooks);
  repository.environment.GIT_CONFIG_GLOBAL = join(repository.home, ".gitconfig");
  await repository.git("config", "--global", "core.hooksPath", hooks);
  return { repository, hooks };
}

test("hooks that other repositories use too are not changed unasked", async () => {
  const { repository, hooks } = await createWithGlobalHooks();
  await using _ = repository;

  const { exitCode, stdout, stderr } = await repository.cli("init");

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/^tokenledger: Cannot place hooks unasked: .*--global-hooks.*\n$/);
  expect(existsSync(join(hooks, "pre-commit"))).toBe(false);
  expect(await repository.status()).toBe("");
});

test("a link to a folder elsewhere is one that others use too", async () => {
  await using repository = await createHookedRepository({ bare: true });
  const hooks = join(repository.home, "hooks");
  await mkdir(hooks);
  await repository.run("rm", ["-rf", ".git/hooks"]);
  await symlink(hooks, join(repository.root, ".git/hooks"));

  const { exitCode } = await repository.cli("init");

  expect(exitCode).toBe(1);
  expect(existsSync(join(hooks, "pre-commit"))).toBe(false);
});

test("a folder of this repository's own, as the advice says, gets the hooks", async () => {
  const { repository } = await createWithGlobalHooks();
  await using _ = repository;
  await repository.git("config", "core.hooksPath", join(repository.root, ".git/hooks"));

  await repository.cli("init");
  await commitAll(repository, "start");

  await expectRecording(repository);
});

test("a relative folder, which each repository has for itself, gets the hooks", async () => {
  const { repository } = await createWithGlobalHooks();
  await using _ = repository;
  await repository.git("config", "--global", "core.hooksPath", ".githooks");

  await repository.cli("init");
  await commitAll(repository, "start");

  await expectRecording(repository);
  expect(existsSync(join(repository.root, ".githooks/pre-commit"))).toBe(true);
});

test("with --global-hooks they record where a ledger is, and uninstall in one repository leaves them", async () => {
  const { repository, hooks } = await createWithGlobalHooks();
  await using _ = repository;
  await repository.cli("init", "--global-hooks");
  await commitAll(repository, "start");
  const first = await expectRecording(repository);
  const root = join(repository.root, "..", "other");
  await repository.git("init", "--quiet", root);
  const other = asHooked(repository, root);
  await other.session.call();
  await other.stage("a.txt");

  const elsewhere = await other.commit("one");
  const { stdout } = await other.cli("uninstall");

  expect(elsewhere).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await other.status()).toBe("");
  expect(stdout).toContain(`The hooks in ${hooks} stay`);
  await expectRecording(repository, first);

  await repository.cli("uninstall", "--global-hooks");
  expect(existsSync(join(hooks, "pre-commit"))).toBe(false);
});
