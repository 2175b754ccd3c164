import { extname, join } from "node:path";
import type { Agent, Environment } from "../logs/agent.ts";
import { expandTilde, homeFolders } from "../logs/folders.ts";

const LOG_EXTENSION = ".jsonl";
const SESSIONS = "sessions";

/** What tells an agent with sessions like Pi's from Pi. */
export interface SessionAgent {
  readonly name: string;
  /** Variables that name the folder of sessions, and then those that name the agent's: the first that is set holds. */
  readonly sessionsVariables: readonly string[];
  readonly folderVariables: readonly string[];
  /** The agent's folder, below the home folder. */
  readonly folder: string;
  readonly sessionVariable?: string;
  /** Further folders of sessions. */
  readonly otherPlaces?: {
    readonly variable: string;
    of(environment: Environment): readonly string[];
  };
}

/** Makes the agent of such sessions: one JSON entry a line, in a file per session. */
export function createSessionAgent(agent: SessionAgent): Agent {
  const { name, sessionsVariables, folderVariables, sessionVariable, otherPlaces } = agent;
  return {
    name,
    locationVariables: [
      ...sessionsVariables,
      ...folderVariables,
      ...(otherPlaces ? [otherPlaces.variable] : []),
      "HOME",
      "USERPROFILE",
    ],
    sessionVariable,
    logPlaces: (environment) => placesOf(agent, environment),
    isLog: (path) => extname(path) === LOG_EXTENSION,
    readLog: async (path, from, limit) => {
      const { readSession } = await import("./read-session.ts");
      return readSession(name, path, from, limit);
    },
  };
}

/** Each variable may begin with `~`. */
function placesOf(agent: SessionAgent, environment: Environment): readonly string[] {
  const { sessionsVariables, folderVariables, folder, otherPlaces } = agent;
  const homes = homeFolders(environment);
  const sessions = firstOf(sessionsVariables, environment);
  if (sessions) return expandTilde(sessions, homes);
  const configured = firstOf(folderVariables, environment);
  if (configured) return expandTilde(configured, homes).map((path) => join(path, SESSIONS));
  return [
    ...homes.map((home) => join(home, folder, SESSIONS)),
    ...(otherPlaces?.of(environment) ?? []),
  ];
}

function firstOf(variables: readonly string[], environment: Environment): string | undefined {
  return variables.map((name) => environment[name]).find(Boolean);
}
