import { existsSync, statSync } from "node:fs";
import { extname } from "node:path";
import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import { findLogFiles } from "../../parts/agents/logs/log-files.ts";
import { hasUnreadRows } from "../../parts/agents/logs/sqlite-log.ts";
import { UNSUPPORTED_AGENTS } from "../../parts/agents/logs/unsupported-agents.ts";
import type { Config } from "../../parts/config/config.ts";
import { isAtLeast, SQLITE_NODE } from "../../parts/runtime/node-version.ts";
import { countText } from "../../usage/format-number.ts";
import type { Finding } from "./finding.ts";

/** What the agents' logs are looked at for. */
export interface AgentCheck {
  readonly agents: readonly Agent[];
  readonly environment: Environment;
  readonly config: Config;
  /** The worktree's top folder. */
  readonly root: string;
  /** Of the node that runs the hooks, as `v20.4.0`. */
  readonly nodeVersion: string;
}

/** Looks which agents' logs there are, and names the agents that keep none that can be counted. */
export async function checkAgents(check: AgentCheck): Promise<readonly Finding[]> {
  const { agents, config } = check;
  const isRead = ({ name }: Agent) => config.agents === undefined || config.agents.includes(name);
  const read = agents.filter(isRead);
  const found = new Map(read.map((agent) => [agent, checkAgent(agent, check)]));
  const silent = read.filter((agent) => found.get(agent)?.length === 0);
  const unread = agents.filter((agent) => !isRead(agent));
  return [
    ...[...found.values()].flat(),
    ...silent.flatMap((agent) => adviseToSwitchOn(agent, check)),
    ...countAgents("no logs of", silent, check),
    ...countAgents(".telemetry/config.json leaves out", unread, check),
    ...nameUnsupported(check),
  ];
}

/** Tells in one line of agents, with where their logs would be. */
function countAgents(
  what: string,
  agents: readonly Agent[],
  { environment }: AgentCheck,
): readonly Finding[] {
  if (agents.length === 0) return [];
  const names = agents.map(({ name }) => name);
  const places = new Set(agents.flatMap((agent) => agent.logPlaces(environment)));
  const details = [...places].filter((place) => !place.endsWith("-wal"));
  return [{ status: "note", text: `${what} ${countText(names.length, "agent")}`, names, details }];
}

function adviseToSwitchOn(agent: Agent, { environment }: AgentCheck): readonly Finding[] {
  const advice = agent.switchOn?.(environment);
  const text = `${agent.name}: is used here, and logs no calls`;
  return advice === undefined ? [] : [{ status: "note", text, advice }];
}

function checkAgent(agent: Agent, { environment, nodeVersion }: AgentCheck): Finding[] {
  const { name } = agent;
  const files = findLogFiles(agent, environment);
  const places = agent.logPlaces(environment);
  if (files.length === 0) return [];
  const latestMs = files.reduce((latest, { modifiedMs }) => Math.max(latest, modifiedMs), 0);
  const latest = new Date(latestMs);
  const present = places.filter((place) => existsSync(place) && isShown(place, agent));
  const found: Finding = {
    status: "ok",
    text: `${name}: ${countText(files.length, "log")} in ${present.join(", ")}, the latest of ${latest.toISOString().slice(0, 16).replace("T", " ")} UTC`,
  };
  const oldest = agent.oldestNode ?? SQLITE_NODE;
  const isClosed =
    files.some(({ path }) => extname(path) === ".db") && !isAtLeast(nodeVersion, oldest);
  const leftAhead = files.filter(({ path }) => extname(path) === ".db" && hasUnreadRows(path));
  if (!isClosed) return [found, ...leftAhead.map(({ path }) => reportRowsAhead(name, path))];
  return [
    found,
    {
      status: "problem",
      text: `${name}: keeps a database, which Node ${nodeVersion.slice(1)} cannot read`,
      advice: `Use Node ${oldest.join(".")} or newer for the hooks; until then its usage is not recorded.`,
    },
  ];
}

function reportRowsAhead(agent: string, path: string): Finding {
  return {
    status: "problem",
    text: `${agent}: the last rows of ${path} are not read: they stand in the write-ahead log beside it, which its program left behind`,
    advice: `Start ${agent} once: that takes them into the database, which is too large to be copied.`,
  };
}

/** Whether a place says something to a person: a folder of logs, or a log, but no file beside one. */
function isShown(place: string, { isLog }: Agent): boolean {
  return isLog(place) || statSync(place).isDirectory();
}

function nameUnsupported({ environment, root }: AgentCheck): readonly Finding[] {
  const used = UNSUPPORTED_AGENTS.filter(({ isUsed }) => isUsed(environment, root));
  const others = UNSUPPORTED_AGENTS.filter((agent) => !used.includes(agent));
  const named = used.map(
    ({ name, reason }): Finding => ({
      status: "note",
      text: `${name}: not supported: it ${reason}`,
      advice: "It is used here; record its usage by hand: tokenledger log --help",
    }),
  );
  const text = "not supported, as they keep no token counts that add up";
  const names = others.map(({ name }) => name);
  return [...named, { status: "note", text, names, isAside: true }];
}
