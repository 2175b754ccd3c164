/**
 * Lists the calls of 300 MB of Claude Code logs in 2,000 files with the bundle in dist/ (or the one given), in turns
 * with ccusage 20.0.24 on the same logs; prints medians, their ratio and the peak memory.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeSyntheticLogs } from "./support/synthetic-logs.ts";
import { type TimedRun, timedRun } from "./support/timed-run.ts";

const ROUNDS = 9;
const VOLUME = { files: 2_000, totalBytes: 300_000_000 };
const CCUSAGE = "ccusage@20.0.24";
const LIMIT_BYTES = 300_000_000;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function line(name: string, runs: readonly TimedRun[]): string {
  const milliseconds = median(runs.map(({ durationMs }) => durationMs));
  const megabytes = Math.max(...runs.map(({ peakMemoryBytes }) => peakMemoryBytes)) / 1e6;
  const speed = VOLUME.totalBytes / 1e3 / milliseconds;
  return `${name.padEnd(12)} ${milliseconds.toFixed(0)} ms, ${speed.toFixed(0)} MB/s, at most ${megabytes.toFixed(0)} MB of memory`;
}

const folder = mkdtempSync(join(tmpdir(), "tokenledger-bench-"));
try {
  execFileSync("npm", ["install", "--silent", "--prefix", folder, CCUSAGE], { stdio: "inherit" });
  writeSyntheticLogs(folder, VOLUME);
  const environment = { PATH: process.env.PATH, HOME: folder, CLAUDE_CONFIG_DIR: folder };
  const run = (...args: readonly string[]) => timedRun(process.execPath, args, environment);
  const ccusage = join(folder, "node_modules", "ccusage", "src", "cli.js");
  const tokenledger = resolve(process.argv[2] ?? join("dist", "cli", "index.js"));

  const theirs: TimedRun[] = [];
  const ours: TimedRun[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(run(ccusage, "daily", "--json", "--offline"));
    ours.push(run(tokenledger, "calls", "--all-repositories", "--json"));
  }

  const theirTokens = JSON.parse(theirs[0]?.stdout ?? "").totals.totalTokens;
  const ourTokens = (ours[0]?.stdout ?? "")
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text))
    .reduce((sum, call) => sum + call.prompt_tokens + call.completion_tokens, 0);
  if (ourTokens !== theirTokens) {
    throw new Error(`The two count differently: ${ourTokens} and ${theirTokens} tokens.`);
  }
  const ratios = ours.map(({ durationMs }, i) => durationMs / (theirs[i]?.durationMs ?? 0));
  const peak = Math.max(...ours.map(({ peakMemoryBytes }) => peakMemoryBytes));
  console.log(line("ccusage", theirs));
  console.log(line("tokenledger", ours));
  console.log(
    `ratio ${median(ratios).toFixed(2)} (at most 1.00 wanted), both count ${ourTokens} tokens`,
  );
  console.log(`memory ${peak < LIMIT_BYTES ? "within" : "OVER"} the limit of 300 MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
