/**
 * Times `git commit` with and without the hooks, in one run, each variant in turn:
 * nothing to record against no hooks, and recording with little and with much in the agents' logs.
 * The cost of recording over a bare commit is given in starts of node: divided by that of a hook
 * that only starts one, which holds on slow machines too.
 *
 * Usage: npm run bench -- commit [rounds]
 */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { gitEnvironment } from "../test/support/git-environment.ts";
import { createTemporaryFolder } from "../test/support/temporary-folder.ts";

const ROUNDS = Number(process.argv[2] ?? 15);
const CLI = join(import.meta.dirname, "..", "dist", "cli", "index.js");
const SMALL_LOG_BYTES = 1_000_000;
const LARGE_LOG_BYTES = 1_000_000_000;
const NODE_HOOK = "#!/bin/sh\nnode -e 0\n";

interface Variant {
  readonly name: string;
  readonly root: string;
  readonly environment: Record<string, string>;
  /** Log that gets a call before each commit; undefined when there is nothing to record. */
  readonly log: string | undefined;
  readonly timesMs: number[];
}

await using folder = await createTemporaryFolder("tokenledger-bench-");
const variants: readonly Variant[] = [
  makeVariant("no hooks", { hooks: "none", logBytes: 0, records: false }),
  makeVariant("hooks, nothing to record", {
    hooks: "ours",
    logBytes: SMALL_LOG_BYTES,
    records: false,
  }),
  makeVariant("hooks, nothing to record, 1 GB of logs", {
    hooks: "ours",
    logBytes: LARGE_LOG_BYTES,
    records: false,
  }),
  makeVariant("hook is `node -e 0`", { hooks: "node", logBytes: 0, records: false }),
  makeVariant("hooks, recording", { hooks: "ours", logBytes: SMALL_LOG_BYTES, records: true }),
  makeVariant("hooks, recording, 1 GB of logs", {
    hooks: "ours",
    logBytes: LARGE_LOG_BYTES,
    records: true,
  }),
];

// Two rounds warm the caches and let the hooks look at the logs for the first time.
for (let round = -2; round < ROUNDS; round += 1) {
  for (const variant of variants) {
    const timeMs = timeCommit(variant, round);
    if (round >= 0) variant.timesMs.push(timeMs);
  }
}

const [none, idle, idleLarge, bareNode, recording, recordingLarge] = variants.map(({ timesMs }) =>
  median(timesMs),
);
for (const { name, timesMs } of variants) {
  console.log(
    `${name.padEnd(42)} ${median(timesMs).toFixed(1).padStart(7)} ms  (min ${Math.min(...timesMs).toFixed(1)})`,
  );
}
if (!none || !idle || !idleLarge || !bareNode || !recording || !recordingLarge)
  throw new Error("no rounds");
console.log(`
nothing to record : no hooks      ${(idle / none).toFixed(2)} x              (at most 2.4 x)
recording, in starts of node      ${((recording - none) / (bareNode - none)).toFixed(2)}                (at most 3.2)
1 GB : 1 MB, nothing to record    ${(idleLarge / idle).toFixed(2)} x              (at most 1.10 x)
1 GB : 1 MB, recording            ${(recordingLarge / recording).toFixed(2)} x              (at most 1.10 x)`);

function makeVariant(
  name: string,
  {
    hooks,
    logBytes,
    records,
  }: { hooks: "none" | "ours" | "node"; logBytes: number; records: boolean },
): Variant {
  const place = join(folder.path, randomUUID());
  const [root, home] = [join(place, "repository"), join(place, "home")];
  const logs = join(home, ".claude", "projects", "bench");
  mkdirSync(root, { recursive: true });
  mkdirSync(logs, { recursive: true });
  const environment = gitEnvironment(home);
  git(root, environment, "init", "--quiet");
  if (hooks === "ours") spawnSync(process.execPath, [CLI, "init"], { cwd: root, env: environment });
  if (hooks === "node") {
    writeFileSync(join(root, ".git", "hooks", "pre-commit"), NODE_HOOK);
    chmodSync(join(root, ".git", "hooks", "pre-commit"), 0o755);
  }
  writeFileSync(join(root, "a.txt"), "");
  git(root, environment, "add", "-A");
  git(root, environment, "commit", "--quiet", "-m", "start");
  const log = join(logs, `${randomUUID()}.jsonl`);
  if (logBytes > 0) writeLog(log, root, logBytes);
  return { name, root, environment, log: records ? log : undefined, timesMs: [] };
}

function timeCommit({ root, environment, log }: Variant, round: number): number {
  appendFileSync(join(root, "a.txt"), `${round}\n`);
  git(root, environment, "add", "a.txt");
  if (log !== undefined) appendFileSync(log, callRow(root));
  const start = performance.now();
  git(root, environment, "commit", "--quiet", "-m", "bench");
  return performance.now() - start;
}

function git(cwd: string, env: Record<string, string>, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd, env, encoding: "utf8" });
  if (status !== 0 || stderr !== "") throw new Error(`git ${args[0]} exited ${status}: ${stderr}`);
}

/** Writes a session log of the size: prompts and tool results, and a call for every 20 KB of them. */
function writeLog(path: string, cwd: string, sizeBytes: number): void {
  const user = `${JSON.stringify({ type: "user", cwd, uuid: "u", timestamp: new Date().toISOString(), message: { role: "user", content: "x".repeat(20_000) } })}\n`;
  const file = openSync(path, "w");
  for (let written = 0; written < sizeBytes; ) {
    const text = (user + callRow(cwd)).repeat(Math.min(40, Math.ceil(sizeBytes / 25_000)));
    written += writeSync(file, text);
  }
  closeSync(file);
}

function callRow(cwd: string): string {
  const id = randomUUID();
  const usage = { input_tokens: 10, output_tokens: 500, cache_read_input_tokens: 90_000 };
  const message = {
    id,
    role: "assistant",
    model: "claude-sonnet-4-5-20250929",
    content: [],
    usage,
  };
  return `${JSON.stringify({ type: "assistant", cwd, sessionId: "bench", uuid: id, requestId: id, timestamp: new Date().toISOString(), message })}\n`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
