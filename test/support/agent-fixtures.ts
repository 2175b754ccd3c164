import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { KNOWN_AGENTS } from "../../src/parts/agents/known-agents.generated.ts";
import type { LogReading } from "../../src/parts/agents/logs/agent.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const FIXTURES = join("test", "fixtures");
const COMPANIONS = "transcripts";
const SESSION_OF_CLAUDE_DESKTOP = join("local-agent-mode-sessions", "org-1", "space-1", "local_1");

/**
 * Where an agent keeps a log of this name, below the home folder: one line for each agent. A
 * fixture `rule.sql` is placed as the database that the statements make.
 */
const PLACES: Readonly<Record<string, (fileName: string) => string>> = {
  amp: (fileName) => join(".local", "share", "amp", "threads", fileName),
  "claude-code": (fileName) => join(".claude", "projects", "shop", fileName),
  "claude-desktop": (fileName) =>
    join(".config", "Claude", SESSION_OF_CLAUDE_DESKTOP, ".claude", "projects", "shop", fileName),
  codex: (fileName) => join(".codex", "sessions", "2026", "03", "02", fileName),
  "copilot-cli": (fileName) =>
    extname(fileName) === ".sql"
      ? join(".copilot", "session-store.db")
      : join(".copilot", "session-state", basename(fileName, ".jsonl"), "events.jsonl"),
  droid: (fileName) => join(".factory", "sessions", "shop", basename(fileName)),
  "gemini-cli": (fileName) =>
    fileName.startsWith("sub-agent")
      ? join(".gemini", "tmp", "shop", "chats", "session-1", fileName)
      : join(".gemini", "tmp", "shop", "chats", fileName),
  icodemate: () => join(".local", "share", "icodemate", "icodemate.db"),
  junie: () => join(".junie", "sessions", "session-1", "events.jsonl"),
  kilo: () => join(".local", "share", "kilo", "kilo.db"),
  "mimo-code": () => join(".local", "share", "mimocode", "mimocode.db"),
  "mistral-vibe": () => join(".vibe", "logs", "session", "session_1_aaaaaaaa", "meta.json"),
  "oh-my-pi": (fileName) => join(".omp", "agent", "sessions", "--home-dev-shop--", fileName),
  openclaude: (fileName) => join(".openclaude", "projects", "shop", fileName),
  opencode: (fileName) =>
    extname(fileName) === ".sql"
      ? join(".local", "share", "opencode", "opencode.db")
      : join(".local", "share", "opencode", "storage", "message", "ses_1", fileName),
  openhands: () => join(".openhands", "conversations", "6f2a", "base_state.json"),
  pi: (fileName) => join(".pi", "agent", "sessions", "--home-dev-shop--", fileName),
  "prime-agent": (fileName) => join(".prime", "agent", "sessions", fileName),
  "qwen-code": (fileName) =>
    fileName.startsWith("agent-")
      ? join(".qwen", "projects", "shop", "subagents", "session-1", fileName)
      : join(".qwen", "projects", "shop", "chats", fileName),
  "trae-cli": (fileName) => join(".trae", "cli", "sessions", "2026", "03", "02", fileName),
  zed: () => join(".local", "share", "zed", "threads", "threads.db"),
};

/** Returns the names of an agent's fixtures: a file each, named for the rule it is about. */
export async function fixtureNames(agent: string): Promise<readonly string[]> {
  const entries = await readdir(join(FIXTURES, agent), { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Returns the names of the files that an agent writes beside some of the fixtures' logs. */
export async function companionNames(agent: string): Promise<readonly string[]> {
  const folder = join(FIXTURES, agent, COMPANIONS);
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).map((name) => join(COMPANIONS, name));
}

/** The working directory of the fixtures' sessions. */
const FIXTURE_CWD = "/home/dev/shop";

/**
 * Puts a fixture where its agent keeps its logs, below a home folder, as if its session had been
 * held in `cwd`; returns the log's path.
 */
export async function placeFixture(
  home: string,
  agent: string,
  fixture: string,
  cwd = FIXTURE_CWD,
): Promise<string> {
  const place = PLACES[agent];
  if (place === undefined) throw new Error(`test/support/agent-fixtures.ts places no ${agent}.`);
  const bytes = await readFile(join(FIXTURES, agent, fixture));
  const target = join(home, place(fixture));
  await mkdir(dirname(target), { recursive: true });
  if (extname(fixture) !== ".sql") {
    await writeFile(target, cwd === FIXTURE_CWD ? bytes : movedTo(bytes, cwd));
    return target;
  }
  using database = new DatabaseSync(target);
  database.exec(movedTo(bytes, cwd));
  return target;
}

function movedTo(bytes: Buffer, cwd: string): string {
  return bytes.toString("utf8").replaceAll(FIXTURE_CWD, cwd);
}

/** Reads one fixture from its start, as its agent's log. */
export async function readFixture(agent: string, fixture: string): Promise<LogReading> {
  await using home = await createTemporaryFolder();
  const path = await placeFixture(home.path, agent, fixture);
  const found = KNOWN_AGENTS.find(({ name }) => name === agent);
  if (found === undefined) throw new Error(`No agent is named ${agent}.`);
  if (!found.isLog(path)) throw new Error(`${agent} takes ${basename(path)} for no log.`);
  return await found.readLog(path, undefined);
}
