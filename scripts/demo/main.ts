/** Shows the whole path in a scratch repository: hooks, three commits, ledger, database, report. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replay } from "./replay.ts";

const CLI = join(import.meta.dirname, "..", "..", "dist", "cli", "index.js");
const SESSION = readFileSync(join(import.meta.dirname, "session.jsonl"), "utf8");
const SINCE_RECORDING_MS = 3_600_000;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "tokenledger-demo-")));
const [root, home] = [join(folder, "repository"), join(folder, "home")];
// Nothing of this machine: no home, no agents' logs, no git settings.
const environment = {
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  HOME: home,
  CLAUDE_CONFIG_DIR: join(home, ".claude"),
  GIT_CONFIG_GLOBAL: join(home, "gitconfig"),
  GIT_CONFIG_NOSYSTEM: "1",
};

function step(text: string): void {
  console.log(`\n\u001b[1m── ${text}\u001b[0m\n`);
}

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    env: environment,
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} exited ${status}: ${stderr}`);
  return stdout + stderr;
}

const git = (...args: string[]) => run("git", ...args);
const tokenledger = (...args: string[]) => run(process.execPath, CLI, ...args);

try {
  mkdirSync(root);
  mkdirSync(home);
  step(`A scratch repository, and \`tokenledger init\` in it`);
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.com");
  console.log(tokenledger("init"));
  // The recorded work began before this demo did.
  const since = new Date(Date.now() - SINCE_RECORDING_MS).toISOString();
  writeFileSync(join(root, ".git", "tokenledger", "recording-since"), `${since}\n`);
  git("add", "--all");
  git("commit", "--quiet", "-m", "Record LLM usage with each commit");

  step("A recorded Claude Code session works on it: plan, execute, verify; three commits");
  const log = join(home, ".claude", "projects", "demo", "session.jsonl");
  for (const message of replay(SESSION, { root, log })) {
    git("add", "--all");
    console.log(git("commit", "-m", message).trim());
  }

  step("git log --stat: the usage travels in each commit");
  console.log(git("log", "--stat", "--format=%h %s", "-3"));

  step("The rows that the hooks wrote (.telemetry/usage.csv)");
  console.log(git("show", "HEAD:.telemetry/usage.csv"));

  step("tokenledger ingest: into SQLite; and once more, which changes nothing");
  console.log(tokenledger("ingest"));
  console.log(tokenledger("ingest"));

  step("tokenledger report: from the ledger");
  console.log(tokenledger("report"));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
