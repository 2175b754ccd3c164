/** @module-tag soak */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

// Killed after ever more time, so that each step of a commit is hit in some round.
const ROUNDS = [
  { kills: 6, everyMs: 30, tags: [] },
  { kills: 36, everyMs: 5, tags: ["soak", "heavy"] },
];

describe.each(ROUNDS)("killed $kills times", ({ kills, everyMs, tags }) => {
  test("a commit that is killed with its hooks at any moment loses and doubles nothing", {
    tags,
  }, async () => {
    await using repository = await createHookedRepository();
    const calls: number[] = [];
    for (let delayMs = 3; delayMs < kills * everyMs; delayMs += everyMs) {
      calls.push(await repository.session.call());
      await repository.stage("a.txt");
      await commitAndKill(repository, delayMs);
      await repository.git("status");
    }

    for (const message of ["one", "two"]) {
      await repository.stage("a.txt");
      const { exitCode, stderr } = await repository.commit(message);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    }

    expect(sum(await repository.recorded())).toBe(sum(calls));
    expect(await repository.status()).toBe("");
  });
});

test("a hook that was killed before git had the ledger that it planned holds up none after it", async () => {
  await using repository = await createHookedRepository();
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one", "--no-verify");
  const prepared = await repository.read(".git/tokenledger/prepared");
  const planned = `[{"path":".telemetry/usage.csv","after":"${"1".repeat(40)}"}]`;
  await repository.write(
    ".git/tokenledger/prepared",
    prepared.replace('"files":[]', `"files":${planned}`),
  );
  await repository.commit("the ledger alone", "--all");
  calls.push(await repository.session.call());
  await repository.stage("a.txt");

  const { stderr } = await repository.commit("two");

  expect(prepared).toContain('"files":[]');
  expect(stderr).toBe("");
  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});

/** Kills git and all that it started, as a power cut does, and clears git's locks away. */
async function commitAndKill(repository: HookedRepository, delayMs: number): Promise<void> {
  const commit = spawn("git", ["commit", "--quiet", "-m", "killed"], {
    cwd: repository.root,
    env: repository.environment,
    detached: true,
    stdio: "ignore",
  });
  const closed = once(commit, "close");
  await sleep(delayMs);
  if (commit.exitCode === null && commit.pid !== undefined) process.kill(-commit.pid, "SIGKILL");
  await closed;
  for (const lock of ["index.lock", "HEAD.lock", "refs/heads/main.lock"]) {
    await rm(join(repository.root, ".git", lock), { force: true });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
