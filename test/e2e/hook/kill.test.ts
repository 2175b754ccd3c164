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
