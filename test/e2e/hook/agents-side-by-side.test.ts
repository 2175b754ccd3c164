/** @module-tag soak */

import { appendFile, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { type ClaudeSession, startClaudeSession } from "../../support/claude-session.ts";
import type { CommandResult } from "../../support/git-repository.ts";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../../support/hooked-repository.ts";

const SIZES = [
  { agents: 3, commits: 2, tags: [], maxMs: 300_000 },
  { agents: 4, commits: 6, tags: ["soak", "heavy"], maxMs: 600_000 },
];
// AGENTS_SOAK=1: as many as an afternoon allows.
if (process.env.AGENTS_SOAK === "1") {
  SIZES.push({ agents: 8, commits: 50, tags: ["soak", "heavy"], maxMs: 7_200_000 });
}
// Nobody is locked out as often in a row, however slow the machine.
const TRIES = 300;
const LONGEST_WAIT_MS = 3_000;
// From a sum of powers of two it can be told which calls it holds; larger ones are no tokens.
const CALLS_OF_SESSION = 24;

// What git tells of a lock that another git holds, after the line that names it.
const GITS_ADVICE =
  /\n\nAnother git process seems to be running[\s\S]*?remove the file manually to continue\./g;
const EXPECTED_LINES = /^(?:tokenledger: .*\(commit not affected\)|(?:fatal|error): .*)$/;

type How = "by path" | "plain" | "all";
const HOWS: Record<string, readonly How[]> = {
  "by path": ["by path"],
  "in every way": ["plain", "all", "by path", "plain"],
};

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

interface Work {
  readonly sessions: readonly ClaudeSession[];
  /** What git and the hooks said. */
  readonly said: string;
}

/** Makes a call and commits a file of its own, again and again, in one way after the other. */
async function work(
  repository: HookedRepository,
  agent: number,
  { commits, hows }: { readonly commits: number; readonly hows: readonly How[] },
): Promise<Work> {
  const sessions: ClaudeSession[] = [];
  const path = `agent-${agent}.txt`;
  let said = "";
  const run = async (...args: string[]): Promise<CommandResult> => {
    const result = await repository.run("git", args);
    said += result.stderr;
    return result;
  };
  const options = { "by path": ["--", path], plain: [], all: ["-a"] } as const;
  for (let index = 0; index < commits; index += 1) {
    if (index % CALLS_OF_SESSION === 0) {
      sessions.push(startClaudeSession(repository.home, repository.root));
    }
    await sessions.at(-1)?.call({ outputTokens: 2 ** (index % CALLS_OF_SESSION) });
    await appendFile(join(repository.root, path), "more\n");
    for (let tries = 0; ; tries += 1) {
      if (tries === TRIES) throw new Error(`Agent ${agent} found no moment to commit.\n${said}`);
      const how = hows[(agent + index + tries) % hows.length] ?? "plain";
      await run("add", "--", path);
      await run("commit", "-q", "-m", "work", ...options[how]);
      const { exitCode, stdout } = await run("status", "--porcelain", "--", path);
      if (exitCode === 0 && stdout === "") break;
      // Who waits longer each time leaves the others time to end: eight agents would try six times a commit.
      await sleep(Math.random() * Math.min(300 * (tries + 1), LONGEST_WAIT_MS));
    }
  }
  return { sessions, said };
}

/** The tokens of each session in HEAD, the powers of two that its rows hold. */
async function callsHeld(repository: HookedRepository): Promise<Record<string, readonly number[]>> {
  const { rows } = parseLedger(await repository.git("show", "HEAD:.telemetry/usage.csv"));
  const held: Record<string, number[]> = {};
  for (const { record } of rows) {
    const calls = Array.from({ length: CALLS_OF_SESSION }, (_, call) => call);
    const ofRow = calls.filter((call) => Math.floor(record.outputTokens / 2 ** call) % 2 === 1);
    held[record.sessionId] = [...(held[record.sessionId] ?? []), ...ofRow].sort((a, b) => a - b);
  }
  return held;
}

function callsMade(works: readonly Work[], commits: number): Record<string, readonly number[]> {
  const sessions = works.flatMap((done) =>
    done.sessions.map(({ id }, index) => {
      const length = Math.min(commits - index * CALLS_OF_SESSION, CALLS_OF_SESSION);
      return [id, Array.from({ length }, (_, call) => call)] as const;
    }),
  );
  return Object.fromEntries(sessions);
}

describe.each(SIZES)(
  "$agents agents, $commits commits each",
  ({ agents, commits, tags, maxMs }) => {
    test.each(Object.entries(HOWS))(
      "that commit %s side by side have each call in one row",
      {
        tags,
        timeout: maxMs,
      },
      async (_, hows) => {
        await using repository = await createHookedRepository();
        const linked = asHooked(repository, join(repository.root, "..", "linked"));
        await repository.git("worktree", "add", "--quiet", "-b", "topic", linked.root);
        const ended = new AbortController();
        const disturbing = disturb(repository, ended.signal);

        const working = Array.from({ length: agents - 1 }, (_, agent) =>
          work(repository, agent, { commits, hows }),
        );
        working.push(work(linked, agents, { commits, hows }));
        const works = await Promise.all(working).finally(() => ended.abort());
        await disturbing;
        const ends: CommandResult[] = [];
        for (const worktree of [repository, linked]) {
          await worktree.stage("a.txt");
          ends.push(await worktree.commit("a person"));
        }

        const lines = works.flatMap(({ said }) => said.replaceAll(GITS_ADVICE, "").split("\n"));
        expect(lines.filter((line) => line !== "" && !EXPECTED_LINES.test(line))).toEqual([]);
        expect(ends.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual([
          { exitCode: 0, stderr: "" },
          { exitCode: 0, stderr: "" },
        ]);
        expect(await callsHeld(repository)).toEqual(callsMade(works.slice(0, -1), commits));
        expect(await callsHeld(linked)).toEqual(callsMade(works.slice(-1), commits));
        expect([await repository.status(), await linked.status()]).toEqual(["", ""]);
      },
    );
  },
);
