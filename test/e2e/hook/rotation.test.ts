/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const LIMIT_BYTES = 2_048;

test("past the limit the ledger moves to a backup that the commit holds, and no row is lost", async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/config.json", `{ "rotateAtBytes": ${LIMIT_BYTES} }\n`);
  await repository.git("add", "-A");
  await repository.commit("limit");
  const calls: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    const { exitCode, stderr } = await repository.commit(`commit ${index}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.status()).toBe("");
  }

  const files = (await repository.git("ls-tree", "-r", "--name-only", "HEAD", ".telemetry/")).split(
    "\n",
  );

  expect(files.filter((path) => /usage-\d{8}T\d{6}Z-[0-9a-f]{8}\.csv$/.test(path))).not.toEqual([]);
  expect(await repository.recorded()).toEqual(calls);
});

test("two branches that rotate the same ledger agree on its backup, and a merge doubles no row", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  const record = async (name: string) => {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  };
  for (let index = 0; index < 10; index += 1) await record(`base ${index}`);
  await repository.write(".telemetry/config.json", `{ "rotateAtBytes": ${LIMIT_BYTES - 1024} }\n`);
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "limit", "--no-verify");
  await repository.git("checkout", "--quiet", "-b", "topic");
  await record("topic");
  await repository.git("checkout", "--quiet", "main");
  await record("main");
  await repository.git("merge", "--quiet", "--no-edit", "topic");

  await record("after");

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a branch that did not rotate brings the old rows back by its merge, and pre-commit drops them again", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  const record = async (name: string) => {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  };
  for (let index = 0; index < 6; index += 1) await record(`base ${index}`);
  await repository.git("checkout", "--quiet", "-b", "topic");
  await record("topic");
  await repository.git("checkout", "--quiet", "main");
  await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }\n');
  await repository.git("add", "-A");
  await record("main rotates");
  await repository.git("merge", "--quiet", "--no-edit", "topic");

  await record("after");

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a ledger past the limit whose rows a backup holds is emptied, and the usage recorded", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  for (let index = 0; index < 6; index += 1) {
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    await repository.commit(`base ${index}`);
  }
  const before = await repository.read(".telemetry/usage.csv");
  await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }\n');
  await repository.stage("a.txt");
  await repository.commit("rotated");
  // As a merge of a branch that did not rotate leaves it.
  await repository.write(".telemetry/usage.csv", before);
  await repository.git("add", "-A");
  await repository.stage("a.txt");
  calls.push(await repository.session.call());

  const { exitCode, stderr } = await repository.commit("brought back");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("some rows of a backup that a copied commit brings back are dropped again", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  const record = async (name: string) => {
    calls.push(await repository.session.call());
    await repository.stage(`${name}.txt`);
    await repository.commit(name);
  };
  for (let index = 0; index < 6; index += 1) await record(`base ${index}`);
  const before = (await repository.read(".telemetry/usage.csv")).split("\n");
  await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }\n');
  await repository.git("add", "-A");
  await record("rotated");
  // As a cherry-pick leaves it: the first row of the backup is not among them.
  const now = await repository.read(".telemetry/usage.csv");
  await repository.write(".telemetry/usage.csv", `${now}${before.slice(3, 5).join("\n")}\n`);
  const withoutHooks = ["-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--all"];
  await repository.git(...withoutHooks, "--message", "copied");

  await record("after");

  const { stdout } = await repository.cli("validate");
  expect(stdout).toBe("2 files, 8 rows: nothing wrong\n");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test("a backup of a commit that was rejected is in the working tree after the next one", async () => {
  await using repository = await createHookedRepository();
  const calls: number[] = [];
  const attempt = async (message: string) => {
    calls.push(await repository.session.call());
    await repository.stage(`${calls.length}.txt`);
    return repository.commit(message);
  };
  for (let index = 0; index < 6; index += 1) await attempt("base");
  await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }\n');
  await repository.git("add", "-A");
  const rejected = await attempt("");
  await repository.git("checkout", "HEAD", "--", ".telemetry/usage.csv");
  await attempt("made");
  const status = await repository.status();
  await repository.git("add", "-A");

  await attempt("after");

  expect(rejected.exitCode).not.toBe(0);
  expect(status).toBe("");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

test.each([
  ["all that changed", ["--all"], true],
  ["one path", ["--", "a.txt"], false],
  ["what is staged", [], true],
])(
  "a commit of %s loses no row to the backup that `log` made, and doubles none",
  async (_, paths, hasBackup) => {
    await using repository = await createHookedRepository();
    const calls: number[] = [];
    for (const message of ["zero", "one"]) {
      calls.push(await repository.session.call());
      await repository.stage("a.txt");
      await repository.commit(message);
    }
    await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }\n');
    await repository.git("add", "-A");
    await repository.commit("limit");
    const byHand = 100_000_000;
    const words = [String(byHand), "true", "execute", "1", "n".repeat(800)];
    const logged = await repository.cli("log", "gpt-5", "1", ...words);
    await repository.stage("a.txt");

    await repository.git("commit", "--quiet", "-m", "two", ...paths);
    const recorded = await repository.recorded();
    calls.push(await repository.session.call());
    await repository.stage("b.txt");
    await repository.git("add", "-A");
    await repository.commit("three");

    expect(logged.stdout).toMatch(/usage-\d{8}T\d{6}Z-[0-9a-f]{8}\.csv, which is staged\.\n$/);
    expect(recorded).toEqual([...calls.slice(0, 2), ...(hasBackup ? [byHand] : [])]);
    expect(await repository.recorded()).toEqual([...calls, byHand]);
    expect(await repository.status()).toBe("");
  },
);

test("a row that comes back and stands in the backup that `log` made is not added again", async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }\n');
  await repository.git("add", "-A");
  await repository.commit("limit");
  const calls: number[] = [];
  for (const message of ["one", "two"]) {
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    await repository.commit(message);
  }
  const byHand = 100_000_000;
  const words = [String(byHand), "true", "execute", "1", "n".repeat(800)];
  await repository.cli("log", "gpt-5", "1", ...words);

  await repository.git("reset", "--quiet", "--soft", "HEAD~1");
  await repository.git("checkout", "HEAD", "--", ".telemetry/usage.csv");
  await repository.stage("b.txt");
  await repository.commit("three");

  expect(await repository.recorded()).toEqual([...calls, byHand]);
});

test("a row that waited, and stands in the backup that `log` made, is not added again", async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }\n');
  await repository.write(".git/hooks/commit-msg", "#!/bin/sh\nexit 1\n");
  await repository.git("add", "-A");
  await repository.commit("limit", "--no-verify");
  await repository.run("chmod", ["+x", ".git/hooks/commit-msg"]);
  const call = await repository.session.call();
  await repository.stage("a.txt");
  const rejected = await repository.commit("rejected");
  await repository.run("chmod", ["-x", ".git/hooks/commit-msg"]);

  await repository.git("checkout", "--", ".telemetry/usage.csv");
  const byHand = 100_000_000;
  const words = [String(byHand), "true", "execute", "1", "n".repeat(800)];
  await repository.cli("log", "gpt-5", "1", ...words);
  const { exitCode } = await repository.commit("one");

  expect([rejected.exitCode, exitCode]).toEqual([1, 0]);
  expect(await repository.recorded()).toEqual([call, byHand]);
});
