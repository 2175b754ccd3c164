/** @module-tag soak */

import { execFileSync } from "node:child_process";
import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const ONE_LINE = /^tokenledger: .*\(commit not affected\)\n$/;

test("a header that a spreadsheet put in quotes is followed", async () => {
  await using repository = await createHookedRepository();
  const text = await repository.read(".telemetry/usage.csv");
  const quoted = text
    .trim()
    .split(",")
    .map((name) => `"${name}"`);
  await repository.write(".telemetry/usage.csv", `${quoted.join(",")}\n`);
  await repository.commit("quotes", "-a");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("an empty ledger gets its header back with the next row", async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/usage.csv", "");
  await repository.commit("empty", "-a", "--no-verify");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("a ledger of only eight columns gets rows of eight", async () => {
  await using repository = await createHookedRepository();
  const header =
    "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes\n";
  await repository.write(".telemetry/usage.csv", header);
  await repository.commit("eight", "-a");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  await repository.commit("one");

  expect(await repository.recorded()).toEqual([call]);
  expect((await repository.read(".telemetry/usage.csv")).split("\n")[1]?.split(",")).toHaveLength(
    8,
  );
  expect(await repository.status()).toBe("");
});

test("a ledger without its header costs one line, and the usage waits until it is back", async () => {
  await using repository = await createHookedRepository();
  const text = await repository.read(".telemetry/usage.csv");
  await repository.write(".telemetry/usage.csv", "a,b\n");
  await repository.commit("wrong", "-a", "--no-verify");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const wrong = await repository.commit("one");
  await repository.write(".telemetry/usage.csv", text);
  await repository.git("add", "-A");
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(wrong.exitCode).toBe(0);
  expect(wrong.stderr).toMatch(
    /^tokenledger: .*first line is not a header.*\(commit not affected\)$/m,
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
});

test.each([
  ["a folder", mkdir],
  ["a pipe", async (path: string) => void execFileSync("mkfifo", [path])],
] as const)("%s in the ledger's place costs one line, and the usage waits", async (what, put) => {
  await using repository = await createHookedRepository();
  const ledger = join(repository.root, ".telemetry", "usage.csv");
  await rename(ledger, join(repository.root, "aside.csv"));
  await put(ledger);
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const odd = await repository.commit("one");
  await rm(ledger, { recursive: true });
  await rename(join(repository.root, "aside.csv"), ledger);
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(odd).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(ONE_LINE) });
  expect(odd.stderr).toContain(
    `.telemetry/usage.csv is ${what === "a pipe" ? "a device or a pipe" : what}`,
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("a symbolic link in the ledger's place is left alone", async () => {
  await using repository = await createHookedRepository();
  const ledger = join(repository.root, ".telemetry", "usage.csv");
  await repository.write("elsewhere.csv", await repository.read(".telemetry/usage.csv"));
  await rm(ledger);
  await symlink("../elsewhere.csv", ledger);
  await repository.git("add", "-A");
  await repository.commit("link", "--no-verify");
  await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^tokenledger: .*symbolic link.*\(commit not affected\)$/m);
  expect(await repository.git("ls-tree", "HEAD", ".telemetry/usage.csv")).toMatch(/^120000 /);
});
