/**
 * Times `git commit` that records a call, for each agent: with 1 MB of its logs in 10 files, and
 * with 1 GB in 5,000. The two take turns; prints medians and their ratio.
 *
 * Usage: npm run bench -- commit-by-agent [rounds] [agent …]
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KNOWN_AGENTS } from "../src/parts/agents/known-agents.generated.ts";
import type { AgentSession } from "../test/support/agent-session.ts";
import { startAgentSession } from "../test/support/agent-sessions.ts";
import { gitEnvironment } from "../test/support/git-environment.ts";
import { createTemporaryFolder } from "../test/support/temporary-folder.ts";
import { fillLogs } from "./support/fill-logs.ts";
import type { LogVolume } from "./support/synthetic-logs.ts";

const [rounds = "15", ...wanted] = process.argv.slice(2);
const ROUNDS = Number(rounds);
const CLI = join(import.meta.dirname, "..", "dist", "cli", "index.js");
const SMALL: LogVolume = { files: 10, totalBytes: 1_000_000 };
const LARGE: LogVolume = { files: 5_000, totalBytes: 1_000_000_000 };
const LIMIT = 1.1;

interface Repository {
  readonly root: string;
  readonly environment: Record<string, string>;
  readonly session: AgentSession;
  readonly timesMs: number[];
}

const agents = KNOWN_AGENTS.map(({ name }) => name).filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);
for (const agent of agents) {
  await using folder = await createTemporaryFolder("tokenledger-bench-");
  const small = makeRepository(agent, join(folder.path, "small"), SMALL);
  const large = makeRepository(agent, join(folder.path, "large"), LARGE);
  // Two rounds warm the caches and let the hooks look at the logs for the first time.
  for (let round = -2; round < ROUNDS; round++) {
    for (const repository of [small, large]) {
      const timeMs = timeCommit(repository, round);
      if (round >= 0) repository.timesMs.push(timeMs);
    }
  }
  for (const repository of [small, large]) checkRecorded(repository);
  const ratio = median(large.timesMs) / median(small.timesMs);
  console.log(
    `${agent.padEnd(12)} ${median(small.timesMs).toFixed(1).padStart(7)} ms, ${median(large.timesMs).toFixed(1).padStart(7)} ms with 1 GB in 5,000 files: ${ratio.toFixed(2)} x${ratio > LIMIT ? `, OVER ${LIMIT}` : ""}`,
  );
}

function makeRepository(agent: string, place: string, volume: LogVolume): Repository {
  const [root, home] = [join(place, "repository"), join(place, "home")];
  for (const path of [root, home]) mkdirSync(path, { recursive: true });
  const environment = gitEnvironment(home);
  fillLogs(agent, home, volume);
  git(root, environment, "init", "--quiet");
  spawnSync(process.execPath, [CLI, "init"], { cwd: root, env: environment });
  writeFileSync(join(root, "a.txt"), "");
  git(root, environment, "add", "-A");
  git(root, environment, "commit", "--quiet", "-m", "start");
  const session = startAgentSession(agent, { home, cwd: root, id: "session-now" });
  return { root, environment, session, timesMs: [] };
}

function timeCommit({ root, environment, session }: Repository, round: number): number {
  appendFileSync(join(root, "a.txt"), `${round}\n`);
  git(root, environment, "add", "a.txt");
  session.call(1_000 + round);
  const start = performance.now();
  git(root, environment, "commit", "--quiet", "-m", "bench");
  return performance.now() - start;
}

/** A commit that records nothing is fast and no measurement. */
function checkRecorded({ root, environment }: Repository): void {
  const ledger = git(root, environment, "show", "HEAD:.telemetry/usage.csv");
  const rows = ledger.trimEnd().split("\n").length - 1;
  if (rows !== ROUNDS + 2) throw new Error(`${ROUNDS + 2} commits recorded ${rows} rows.`);
}

function git(cwd: string, env: Record<string, string>, ...args: string[]): string {
  const { status, stderr, stdout } = spawnSync("git", args, { cwd, env, encoding: "utf8" });
  if (status !== 0 || stderr !== "") throw new Error(`git ${args[0]} exited ${status}: ${stderr}`);
  return stdout;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
