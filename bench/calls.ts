/**
 * Lists the calls of 1 GB of logs, half of them Claude Code's and half Codex', with the bundle in dist/ (or the one
 * given): those of each agent in turns with ccusage 20.0.24 on the same logs, on a machine of their own and beside two
 * busy loops, and all of them at once. Prints medians, ratios, of the time and of what was computed, and the peak memory.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startBusyLoops } from "./support/busy-loops.ts";
import { writeSyntheticCodexLogs } from "./support/synthetic-codex-logs.ts";
import { writeSyntheticLogs } from "./support/synthetic-logs.ts";
import { type TimedRun, timedRun } from "./support/timed-run.ts";

const ROUNDS = 9;
const VOLUME = { files: 2_500, totalBytes: 500_000_000 };
const BUSY_LOOPS = 2;
const CCUSAGE = "ccusage@20.0.24";
const LIMIT_BYTES = 300_000_000;
/** Our names of the agents, and ccusage's. */
const AGENTS = [
  { name: "claude-code", command: "claude" },
  { name: "codex", command: "codex" },
] as const;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function line(name: string, runs: readonly TimedRun[]): string {
  const milliseconds = median(runs.map(({ durationMs }) => durationMs));
  const megabytes = Math.max(...runs.map(({ peakMemoryBytes }) => peakMemoryBytes)) / 1e6;
  return `${name.padEnd(26)} ${milliseconds.toFixed(0).padStart(5)} ms, at most ${megabytes.toFixed(0)} MB of memory`;
}

/** Returns the median of the ratios of the runs that took turns. */
function ratio(
  ours: readonly TimedRun[],
  theirs: readonly TimedRun[],
  what: "durationMs" | "computedMs",
): string {
  return median(ours.map((run, round) => run[what] / (theirs[round]?.[what] ?? 0))).toFixed(2);
}

const folder = mkdtempSync(join(tmpdir(), "tokenledger-bench-"));
try {
  execFileSync("npm", ["install", "--silent", "--prefix", folder, CCUSAGE], { stdio: "inherit" });
  const home = join(folder, "home");
  mkdirSync(home);
  writeSyntheticLogs(join(home, ".claude"), VOLUME);
  writeSyntheticCodexLogs(join(home, ".codex"), VOLUME);
  const environment = {
    PATH: process.env.PATH,
    HOME: home,
    CLAUDE_CONFIG_DIR: join(home, ".claude"),
    CODEX_HOME: join(home, ".codex"),
  };
  const run = (...args: readonly string[]) => timedRun(process.execPath, args, environment);
  const ccusage = join(folder, "node_modules", "ccusage", "src", "cli.js");
  const tokenledger = resolve(process.argv[2] ?? join("dist", "cli", "index.js"));
  const calls = [tokenledger, "calls", "--all-repositories", "--json"];

  const measured = [0, BUSY_LOOPS].flatMap((loops) => AGENTS.map((agent) => ({ ...agent, loops })));
  for (const { name, command, loops } of measured) {
    using _ = startBusyLoops(loops);
    const theirs: TimedRun[] = [];
    const ours: TimedRun[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(run(ccusage, command, "daily", "--json", "--offline"));
      ours.push(run(...calls, "--agent", name));
    }
    const tokens = checkTokens(theirs[0], ours[0]);
    if (loops > 0) console.log(`beside ${loops} busy loops:`);
    console.log(line(`ccusage ${command}`, theirs));
    console.log(line(`tokenledger ${name}`, ours));
    console.log(
      `  ratio ${ratio(ours, theirs, "durationMs")} (at most 1.00 wanted), of what is computed ${ratio(ours, theirs, "computedMs")}; both count ${tokens} tokens`,
    );
  }

  const both = Array.from({ length: ROUNDS }, () => run(...calls));
  const peak = Math.max(...both.map(({ peakMemoryBytes }) => peakMemoryBytes));
  console.log(line("tokenledger, both agents", both));
  console.log(`memory ${peak < LIMIT_BYTES ? "within" : "OVER"} the limit of 300 MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Returns the tokens that both count, and throws when they differ. */
function checkTokens(theirs: TimedRun | undefined, ours: TimedRun | undefined): number {
  const theirTokens = JSON.parse(theirs?.stdout ?? "").totals.totalTokens;
  const ourTokens = (ours?.stdout ?? "")
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text))
    .reduce((sum, call) => sum + call.prompt_tokens + call.completion_tokens, 0);
  if (ourTokens !== theirTokens) {
    throw new Error(`The two count differently: ${ourTokens} and ${theirTokens} tokens.`);
  }
  return ourTokens;
}
