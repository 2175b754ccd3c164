import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startClaudeSession } from "../../support/claude-session.ts";
import type { CommandResult } from "../../support/git-repository.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const AGENTS = 4;
const COMMITS = 6;
// Nobody is locked out as often in a row, however slow the machine.
const TRIES = 300;
const MAX_MS = 600_000;

// What git tells of a lock that another git holds, after the line that names it.
const GITS_ADVICE =
  /\n\nAnother git process seems to be running[\s\S]*?remove the file manually to continue\./g;
const EXPECTED_LINES = /^(?:tokenledger: .*\(commit not affected\)|(?:fatal|error): .*)$/;

/** The nth call's tokens: from a sum of them it can be told which calls it holds. */
const tokensOf = (call: number) => 2 ** call;

/** Holds the lock of the index for moments, as editors do that look at the status. */
async function disturb({ root }: HookedRepository, signal: AbortSignal): Promise<void> {
  const lock = join(root, ".git", "index.lock");
  while (!signal.aborted) {
    const file = await open(lock, "wx").catch(() => undefined);
    if (file !== undefined) {
      await file.close();
      await sleep(Math.random() * 20);
      await rm(lock);
    }
    await sleep(Math.random() * 200);
  }
}

/** Makes a call and commits a file of its own by its path, six times; returns what git and the hooks said. */
async function work(repository: HookedRepository, agent: number): Promise<string> {
  const session = startClaudeSession(repository.home, repository.root);
  const path = `agent-${agent}.txt`;
  let said = "";
  const run = async (...args: string[]): Promise<CommandResult> => {
    const result = await repository.run("git", args);
    said += result.stderr;
    return result;
  };
  for (let index = 0; index < COMMITS; index += 1) {
    await session.call({ outputTokens: tokensOf(agent * COMMITS + index) });
    await repository.append(path, "more\n");
    for (let tries = 0; ; tries += 1) {
      if (tries === TRIES) throw new Error(`Agent ${agent} found no moment to commit.\n${said}`);
      await run("add", "--", path);
      await run("commit", "-q", "-m", "work", "--", path);
      const { exitCode, stdout } = await run("status", "--porcelain", "--", path);
      if (exitCode === 0 && stdout === "") break;
      await sleep(Math.random() * 300);
    }
  }
  return said;
}

test("agents that commit their paths in one worktree at once have each call in one row", {
  timeout: MAX_MS,
}, async () => {
  await using repository = await createHookedRepository();
  const ended = new AbortController();
  const disturbing = disturb(repository, ended.signal);

  const agents = Array.from({ length: AGENTS }, (_, agent) => work(repository, agent));
  const said = await Promise.all(agents).finally(() => ended.abort());
  await disturbing;
  await repository.session.call({ outputTokens: tokensOf(AGENTS * COMMITS) });
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("a person");

  const lines = said.flatMap((text) => text.replaceAll(GITS_ADVICE, "").split("\n"));
  expect(lines.filter((line) => line !== "" && !EXPECTED_LINES.test(line))).toEqual([]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const rows = await repository.recorded();
  const calls = Array.from({ length: AGENTS * COMMITS + 1 }, (_, call) => call);
  const timesHeld = calls.map(
    (call) => rows.filter((row) => Math.floor(row / tokensOf(call)) % 2 === 1).length,
  );
  expect(timesHeld).toEqual(calls.map(() => 1));
  expect(await repository.status()).toBe("");
});
