/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

async function recordTwice(repository: HookedRepository, git: readonly string[] = []) {
  const calls: number[] = [];
  for (const name of ["a", "b"]) {
    calls.push(await repository.session.call());
    await repository.write(`${name}.txt`, "a\n");
    await repository.git(...git, "add", `${name}.txt`);
    const args = [...git, "commit", "-m", name];
    const { exitCode, stderr } = await repository.run("git", args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  }
  return calls;
}

test("a repository whose object ids are SHA-256", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.run("rm", ["-rf", ".git"]);
  await repository.git("init", "--quiet", "--object-format=sha256");
  await repository.cli("init");
  await repository.git("add", "-A");
  await repository.commit("start");

  const calls = await recordTwice(repository);
  calls.push(await repository.session.call());
  await repository.stage("a.txt");
  await repository.commit("b again", "--amend");
  await repository.git("reset", "--quiet", "--hard", "HEAD~1");
  const { stdout: shown } = await repository.cli("show", "HEAD@{1}");
  calls.push(await repository.session.call());
  await repository.stage("c.txt");
  await repository.commit("c");

  expect(shown).toContain("b again");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a repository without reflogs", async () => {
  await using repository = await createHookedRepository();
  await repository.git("config", "core.logAllRefUpdates", "false");
  await repository.run("rm", ["-rf", ".git/logs"]);

  const calls = await recordTwice(repository);

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a git directory that is somewhere else", async () => {
  await using repository = await createHookedRepository();
  const gitDir = join(repository.root, "..", "elsewhere.git");
  await repository.run("mv", [".git", gitDir]);
  const git = [`--git-dir=${gitDir}`, `--work-tree=${repository.root}`];

  const calls = await recordTwice(repository, git);

  const ledger = await repository.git(...git, "show", "HEAD:.telemetry/usage.csv");
  expect(calls.filter((call) => ledger.includes(`,${call},`))).toEqual(calls);
  expect(await repository.git(...git, "status", "--porcelain")).toBe("");
});

test("signatures that git log would show do not get in the way", async () => {
  await using repository = await createHookedRepository();
  await repository.git("config", "log.showSignature", "true");
  await repository.git("config", "i18n.logOutputEncoding", "UTF-16");
  await repository.git("config", "color.ui", "always");
  await repository.git("config", "core.quotePath", "true");
  await repository.git("config", "diff.noprefix", "true");

  const calls = await recordTwice(repository);

  expect(await repository.recorded()).toEqual(calls);
});
