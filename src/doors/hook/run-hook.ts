import { type ChildProcess, spawn } from "node:child_process";
import { fstatSync, readFile, writeSync } from "node:fs";
import { type HookRun, readNewerFiles } from "../../flows/record/hook-run.ts";
import { TELEMETRY_FOLDER } from "../../flows/record/ledger-path.ts";
import { runPreCommit } from "../../flows/record/pre-commit.ts";
import type { StagedProblem } from "../../flows/record/staged-ledger.ts";
import { KNOWN_AGENTS } from "../../parts/agents/known-agents.generated.ts";
import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import { environmentIn } from "../../parts/agents/logs/worktree-environment.ts";
import { parseCommitSnapshot, SNAPSHOT_SEPARATOR } from "../../parts/git/commit-snapshot.ts";
import { createGit } from "../../parts/git/git.ts";
import { requireNode } from "../../parts/runtime/node-version.ts";
import { silenceNodeWarnings } from "../../parts/runtime/silence-node-warnings.ts";
import { visibleLine } from "../../usage/visible-text.ts";

// The shell hooks turn this code, and no other, into a stopped commit.
const EXIT_INVALID_LEDGER = 65;
// They try another node then.
const EXIT_OLD_NODE = 69;
const STDIN = 0;
const STDERR = 2;

// What takes longer is left for the next commit, and a hook that takes twice as long is ended.
const READ_LOGS_FOR_MS = 3_500;
const WATCHED_AFTER_SECONDS = 1;
const END_AFTER_SECONDS = 5;

/**
 * Runs one of our hooks; a fault of ours is one line on standard error, and the commit goes on.
 * `detail` is what the shell says of the commit: `looked-at` where pre-commit ran for it, `discard` where
 * its calls are never to be recorded.
 */
export async function runHook(name: string | undefined, detail: string | undefined): Promise<void> {
  using _limit = limitTime();
  const isPreCommit = name === "pre-commit";
  // Only pre-commit's shell hook hands something in; what another's is connected to may never end.
  const input = isPreCommit ? await readStandardInput() : "";
  const [newer = "", ...snapshot] = input.split(SNAPSHOT_SEPARATOR);
  const run: HookRun = {
    git: createGit(process.cwd(), process.env),
    environment: environmentIn(process.cwd(), process.env),
    agents: KNOWN_AGENTS.map(withPlacesOnce),
    now: new Date(),
    process,
    nodePath: process.execPath,
    newerFiles: readNewerFiles(newer),
    deadlineMs: Date.now() + READ_LOGS_FOR_MS,
    say: (text) => writeError(`tokenledger: ${text}\n`),
    warn: (text) => writeError(`tokenledger: ${text} (commit not affected)\n`),
  };
  silenceNodeWarnings(process);
  try {
    requireNode(process.version);
  } catch (error) {
    process.exitCode = EXIT_OLD_NODE;
    writeError(`${(error as Error).message}\n`);
    return;
  }
  try {
    if (detail === "discard") {
      const { discardCalls, unstagePrepared } = await import("../../flows/record/discard.ts");
      await (isPreCommit ? unstagePrepared(run) : discardCalls(run));
    } else if (isPreCommit) {
      const problems = await runPreCommit(run, parseCommitSnapshot(snapshot, TELEMETRY_FOLDER));
      if (problems.length > 0) {
        writeError(explain(problems));
        process.exitCode = EXIT_INVALID_LEDGER;
      }
    } else {
      const { runPostCommit } = await import("../../flows/record/post-commit.ts");
      await runPostCommit(run, detail === "looked-at");
    }
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    const details = process.env.TOKENLEDGER_DEBUG === "1" ? `${(error as Error).stack}\n` : "";
    writeError(`tokenledger: ${visibleLine(reason ?? "")} (commit not affected)\n${details}`);
  }
}

/** Where an agent logs is asked for three times; the environment of a hook is one. */
function withPlacesOnce(agent: Agent): Agent {
  let places: readonly string[] | undefined;
  const logPlaces = (environment: Environment) => {
    places ??= agent.logPlaces(environment);
    return places;
  };
  return { ...agent, logPlaces };
}

/**
 * Ends this process when it takes too long. Most have ended before it pays to start one that watches
 * them; one that is too busy to start it the shell ends, by the time that it computed. What is disposed
 * of ends the watch, with all that it started.
 */
function limitTime(): Disposable {
  let watch: ChildProcess | undefined;
  const timer = setTimeout(() => {
    watch = startWatch();
  }, WATCHED_AFTER_SECONDS * 1_000);
  timer.unref();
  return {
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      if (watch?.pid === undefined) return;
      try {
        process.kill(-watch.pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    },
  };
}

function startWatch(): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  // An interrupt first: shells say nothing of it. When the parent is gone, its number may be another's.
  const isThere = `[ "$(ps -o ppid= -p $$ | tr -d " ")" = "$1" ]`;
  const script = `sleep ${END_AFTER_SECONDS - WATCHED_AFTER_SECONDS}; ${isThere} && kill -2 "$1"; sleep 1; ${isThere} && kill -9 "$1"`;
  const watch = spawn("sh", ["-c", script, "sh", String(process.pid)], {
    detached: true,
    stdio: "ignore",
    env: { PATH: process.env.PATH },
  });
  watch.on("error", () => {});
  watch.unref();
  return watch;
}

/** Reads what pre-commit's shell hook found out; a person who runs the bundle by hand found nothing. */
async function readStandardInput(): Promise<string> {
  // Not at once: a git that hands it in may never end.
  if (!fstatSync(STDIN).isFIFO()) return "";
  return new Promise((resolve, reject) => {
    readFile(STDIN, "utf8", (error, text) => (error === null ? resolve(text) : reject(error)));
  });
}

/** Writes at once: node's own stream takes milliseconds to open. */
function writeError(text: string): void {
  writeSync(STDERR, text);
}

function explain(problems: readonly StagedProblem[]): string {
  const lines = problems.map(
    ({ path, line, column, expected, got }) =>
      `${visibleLine(`${path}:${line}:${column}: expected ${expected}, got ${got}`)}\n`,
  );
  return `tokenledger: this commit stages a ledger with invalid rows:
${lines.join("")}Correct them and stage the file again (\`tokenledger validate --fix\` fixes what can be fixed without loss), or commit with --no-verify.
`;
}
