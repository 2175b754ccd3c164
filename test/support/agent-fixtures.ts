import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { KNOWN_AGENTS } from "../../src/parts/agents/known-agents.generated.ts";
import type { Agent, LogReading } from "../../src/parts/agents/logs/agent.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const FIXTURES = join("test", "fixtures");
const COMPANIONS = "transcripts";
const SESSION_OF_CLAUDE_DESKTOP = join("local-agent-mode-sessions", "org-1", "space-1", "local_1");

/**
 * Where an agent keeps a log of this name, below the home folder: one line for each agent. A
 * fixture `rule.sql` is placed as the database that the statements make.
 */
const PLACES: Readonly<Record<string, (fileName: string) => string>> = {
  aider: () => ".aider.analytics.jsonl",
  amp: (fileName) => join(".local", "share", "amp", "threads", fileName),
  "claude-code": (fileName) => join(".claude", "projects", "shop", fileName),
  "claude-desktop": (fileName) =>
    join(".config", "Claude", SESSION_OF_CLAUDE_DESKTOP, ".claude", "projects", "shop", fileName),
  cline: placeCline,
  codex: (fileName) => join(".codex", "sessions", "2026", "03", "02", fileName),
  "copilot-cli": (fileName) =>
    extname(fileName) === ".sql"
      ? join(".copilot", "session-store.db")
      : join(".copilot", "session-state", basename(fileName, ".jsonl"), "events.jsonl"),
  "copilot-vscode": (fileName) =>
    extname(fileName) === ".sql"
      ? join(".config", "Code", "User", "globalStorage", "github.copilot-chat", "agent-traces.db")
      : "copilot-spans.jsonl",
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
  goose: () => join(".local", "share", "goose", "sessions", "sessions.db"),
  "grok-build": (fileName) => {
    const isCompanion = dirname(fileName) === COMPANIONS;
    const folder = join(".grok", "sessions", "%2Fhome%2Fdev%2Fshop", stemOf(fileName));
    return join(folder, isCompanion ? "summary.json" : "updates.jsonl");
  },
  "kimi-code": placeKimi,
  "muse-code": (fileName) => {
    const rule = stemOf(fileName);
    const day = join(".local", "share", "muse", "sessions", "2026", "03", "02");
    return rule.startsWith("agent-")
      ? join(day, "copies-of-sub-agents", "subagent", rule, "session.jsonl")
      : join(day, rule, "session.jsonl");
  },
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

/** `task-<rule>.json` is a task of the older extension; a session's sub-agent logs in its folder. */
function placeCline(fileName: string): string {
  const name = basename(fileName);
  const rule = name.replace(/^task-/, "").replace(/(\.messages)?\.json$/, "");
  const isCompanion = dirname(fileName) === COMPANIONS;
  if (name.startsWith("task-")) {
    const log = isCompanion ? "task_metadata.json" : "ui_messages.json";
    return join(".cline", "data", "tasks", rule, log);
  }
  const session = rule.startsWith("sub-agent") ? "calls-of-a-turn" : rule;
  return join(".cline", "data", "sessions", session, name);
}

/** Kimi CLI's logs, `cli-<rule>.jsonl`, lie in folders named for the hash of the working directory. */
function placeKimi(fileName: string): string {
  const rule = stemOf(fileName);
  if (rule.startsWith("cli-")) {
    const session = join(".kimi", "sessions", "11e9fe063b91149eb10c6daf331adfaa", "session-1");
    return join(session, rule === "cli-sub-agent" ? join("subagents", "a1") : "", "wire.jsonl");
  }
  const session = rule.startsWith("agent-") ? "calls-of-a-turn" : rule;
  const folder = join(".kimi-code", "sessions", "wd_shop_0123456789ab", session);
  if (dirname(fileName) === COMPANIONS) return join(folder, "state.json");
  return join(folder, "agents", rule.startsWith("agent-") ? rule : "main", "wire.jsonl");
}

function stemOf(fileName: string): string {
  return basename(fileName, extname(fileName));
}

/** Returns the names of an agent's fixtures: a file each, named for the rule it is about. */
export async function fixtureNames(agent: string): Promise<readonly string[]> {
  const entries = await readdir(join(FIXTURES, agent), { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Returns the agents that have fixtures of some kind, with those. */
export async function agentsWithFixtures(
  isWanted: (fixture: string) => boolean,
): Promise<readonly { readonly agent: Agent; readonly fixtures: readonly string[] }[]> {
  const all = await Promise.all(
    KNOWN_AGENTS.map(async (agent) => {
      const fixtures = await fixtureNames(agent.name);
      return { agent, fixtures: fixtures.filter(isWanted) };
    }),
  );
  return all.filter(({ fixtures }) => fixtures.length > 0);
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
