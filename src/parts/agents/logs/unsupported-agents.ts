import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "./agent.ts";

/** A coding agent whose logs say too little to count: it is named rather than guessed at. */
export interface UnsupportedAgent {
  readonly name: string;
  readonly reason: string;
  /** Whether somebody works with it here. */
  isUsed(environment: Environment, root: string): boolean;
}

export const UNSUPPORTED_AGENTS: readonly UnsupportedAgent[] = [
  {
    name: "cursor",
    reason: "keeps estimates on this machine, no token counts",
    isUsed: ({ HOME, USERPROFILE }) =>
      [HOME, USERPROFILE].some((home) => home && existsSync(join(home, ".cursor"))),
  },
  {
    name: "aider",
    reason: "keeps rounded texts, no token counts",
    isUsed: (_, root) => existsSync(join(root, ".aider.chat.history.md")),
  },
];
