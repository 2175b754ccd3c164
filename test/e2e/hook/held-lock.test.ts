/** @module-tag soak */

import { mkdir, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { processNamespace } from "../../../src/parts/state/file-lock.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const LOCK = ".git/tokenledger/lock";
// As a hook that was killed in a container leaves it, where process ids begin at 1 again.
const OF_ANOTHER_NAMESPACE = "1 pid:[4026531999]\n";
// Ours wait for two seconds at most; a busy machine takes some for the rest. What is looked for waits for ever.
const WAITED_TOO_LONG_MS = 120_000;
const ONE_LINE = /^tokenledger: .*lock.*\(commit not affected\)\n$/;

/** Sets the time of the lock to that of a holder which ended without a word. */
async function letLockGrowOld({ root }: HookedRepository): Promise<void> {
  const time = new Date(Date.now() - 11_000);
  await utimes(join(root, LOCK), time, time);
}

/** Commits a file and tells how long that took. */
async function timedCommit(repository: HookedRepository, message: string) {
  await repository.stage("a.txt");
  const startedMs = Date.now();
  const { exitCode, stderr } = await repository.commit(message);
  return { exitCode, stderr, tookMs: Date.now() - startedMs };
}

test("a lock of a process that cannot be seen delays a commit by two seconds, and not for ever", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.write(LOCK, OF_ANOTHER_NAMESPACE);

  const held = await timedCommit(repository, "one");
  await letLockGrowOld(repository);
  const second = await repository.session.call();
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(held).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(ONE_LINE) });
  expect(held.tookMs).toBeLessThan(WAITED_TOO_LONG_MS);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first + second]);
  expect(await repository.status()).toBe("");
});

test("such a lock that appears between the two hooks costs one line, and no row", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  const script = `#!/bin/sh\necho '${OF_ANOTHER_NAMESPACE.trim()}' > ${LOCK}\n`;
  await repository.write(".git/hooks/commit-msg", script);
  await repository.run("chmod", ["+x", ".git/hooks/commit-msg"]);

  const held = await timedCommit(repository, "one");
  await rm(join(repository.root, ".git/hooks/commit-msg"));
  await letLockGrowOld(repository);
  const second = await repository.session.call();
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(held).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(ONE_LINE) });
  expect(held.tookMs).toBeLessThan(WAITED_TOO_LONG_MS);
  expect(await repository.recorded("HEAD~1")).toEqual([first]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

for (const [holder, namespace] of [
  ["names its world", ` ${processNamespace()}`],
  ["does not name its world", ""],
] as const) {
  test(`the lock of a dead process that ${holder} is taken over at once`, async () => {
    await using repository = await createHookedRepository();
    const call = await repository.session.call();
    const { stdout: ended } = await repository.run("sh", ["-c", "echo $$"]);
    await repository.write(LOCK, `${ended.trim()}${namespace}\n`);
    await repository.stage("a.txt");

    const { exitCode, stderr } = await repository.commit("one");

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([call]);
    expect(await repository.status()).toBe("");
  });
}

test("a folder in the place of the lock costs one line, and the usage waits", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await mkdir(join(repository.root, LOCK));

  const blocked = await timedCommit(repository, "one");
  await rm(join(repository.root, LOCK), { recursive: true });
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(blocked.exitCode).toBe(0);
  expect(blocked.stderr).toMatch(
    /^tokenledger: Cannot make the lock file .*: a folder.* is in its place.*\(commit not affected\)\n$/,
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
});
