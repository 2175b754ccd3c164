/**
 * Times `git commit` that records a call, with logs of nine agents at hand: where those nine are enabled, and where all
 * that are known are. The two take turns; prints medians, and the median of what the others cost. Then counts how often
 * the hooks of one commit start `find`.
 *
 * Usage: npm run bench -- commit-with-agents [rounds]
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { KNOWN_AGENTS } from "../src/parts/agents/known-agents.generated.ts";
import type { AgentSession } from "../test/support/agent-session.ts";
import { startAgentSession } from "../test/support/agent-sessions.ts";
import { gitEnvironment } from "../test/support/git-environment.ts";
import { createTemporaryFolder } from "../test/support/temporary-folder.ts";
import { fillLogs } from "./support/fill-logs.ts";
import { median } from "./support/median.ts";

const ROUNDS = Number(process.argv[2] ?? 41);
const CLI = join(import.meta.dirname, "..", "dist", "cli", "index.js");
/** Of version 0.2.0. */
const NINE = [
  "amp",
  "claude-code",
  "codex",
  "copilot-cli",
  "droid",
  "gemini-cli",
  "opencode",
  "pi",
  "qwen-code",
];
const VOLUME = { files: 10, totalBytes: 1_000_000 };
const LIMIT_MS = 3;

interface Repository {
  readonly root: string;
  readonly environment: Record<string, string>;
  readonly session: AgentSession;
  readonly timesMs: number[];
}

await using folder = await createTemporaryFolder("tokenledger-bench-");
const all = KNOWN_AGENTS.map(({ name }) => name);
const few = makeRepository(join(folder.path, "few"), NINE);
const many = makeRepository(join(folder.path, "many"), all);
// Two rounds warm the caches and let the hooks look at the logs for the first time.
for (let round = -2; round < ROUNDS; round++) {
  for (const repository of round % 2 === 0 ? [few, many] : [many, few]) {
    const timeMs = timeCommit(repository, round);
    if (round >= 0) repository.timesMs.push(timeMs);
  }
}
for (const repository of [few, many]) checkRecorded(repository);
const moreMs = median(many.timesMs.map((timeMs, round) => timeMs - (few.timesMs[round] ?? 0)));
const leastMs = Math.min(...many.timesMs) - Math.min(...few.timesMs);
console.log(`${NINE.length} agents enabled  ${median(few.timesMs).toFixed(1).padStart(7)} ms
${all.length} agents enabled ${median(many.timesMs).toFixed(1).padStart(7)} ms: ${moreMs.toFixed(1)} ms more, ${leastMs.toFixed(1)} between the fastest (at most ${LIMIT_MS} ms wanted)
find is started ${countFinds(many)} times by the hooks of one commit (once wanted)`);

function makeRepository(place: string, agents: readonly string[]): Repository {
  const [root, home] = [join(place, "repository"), join(place, "home")];
  for (const path of [root, home]) mkdirSync(path, { recursive: true });
  const environment = gitEnvironment(home);
  for (const agent of NINE) fillLogs(agent, home, VOLUME);
  git(root, environment, "init", "--quiet");
  spawnSync(process.execPath, [CLI, "init"], { cwd: root, env: environment });
  writeFileSync(join(root, ".telemetry", "config.json"), JSON.stringify({ agents }));
  git(root, environment, "add", "-A");
  git(root, environment, "commit", "--quiet", "-m", "start");
  const session = startAgentSession("claude-code", { home, cwd: root, id: "session-now" });
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

/** Puts a `find` of its own before the machine's, which notes that it was started. */
function countFinds(repository: Repository): number {
  const [tools, notes] = [join(folder.path, "tools"), join(folder.path, "finds")];
  mkdirSync(tools);
  writeFileSync(notes, "");
  const real = spawnSync("sh", ["-c", "command -v find"], { encoding: "utf8" }).stdout.trim();
  const script = `#!/bin/sh\necho >>'${notes}'\nexec '${real}' "$@"\n`;
  writeFileSync(join(tools, "find"), script, { mode: 0o755 });
  const PATH = `${tools}${delimiter}${repository.environment.PATH}`;
  timeCommit({ ...repository, environment: { ...repository.environment, PATH } }, ROUNDS);
  return readFileSync(notes, "utf8").length;
}

function git(cwd: string, env: Record<string, string>, ...args: string[]): string {
  const { status, stderr, stdout } = spawnSync("git", args, { cwd, env, encoding: "utf8" });
  if (status !== 0 || stderr !== "") throw new Error(`git ${args[0]} exited ${status}: ${stderr}`);
  return stdout;
}
