import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

test("init a second time changes nothing", async () => {
  await using repository = await createHookedRepository();

  const { exitCode, stdout } = await repository.cli("init");

  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: "Everything is in place already.\n",
  });
  expect(await repository.status()).toBe("");
});

test("init --workflow writes the two workflows", async () => {
  await using repository = await createHookedRepository({ bare: true });

  await repository.cli("init", "--workflow");

  expect(await readdir(join(repository.root, ".github", "workflows"))).toEqual([
    "tokenledger-ingest.yml",
    "tokenledger-report.yml",
  ]);
});

test("uninstall takes out what init put in, except for the ledger", async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");
  await repository.commit("one");

  const { exitCode } = await repository.cli("uninstall");

  expect(exitCode).toBe(0);
  expect((await repository.run("ls", [".git/tokenledger"])).exitCode).not.toBe(0);
  expect((await repository.run("cat", [".git/info/attributes"])).stdout).toBe("");
  expect(await repository.status()).toBe(" D .gitignore\n");
  expect(await readdir(join(repository.root, ".telemetry"))).toEqual([
    ".gitattributes",
    "README.md",
    "usage.csv",
  ]);
});

test("uninstall leaves the rows that wait for a commit in the working tree", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });

  await repository.cli("uninstall");

  expect(await repository.read(".telemetry/usage.csv")).toContain(`,${call},`);
});

test("init outside a repository says what to do", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await using folder = await createTemporaryFolder();

  const { exitCode, stderr } = await repository.run(
    process.execPath,
    [join(import.meta.dirname, "../../../dist/cli/index.js"), "init"],
    { cwd: folder.path },
  );

  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^tokenledger: Cannot find a git repository at .*git init.*\n$/);
});
