import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "./agent.ts";
import { editorFolders } from "./editor-folders.ts";
import { homeFolders } from "./folders.ts";

/** A coding agent whose logs say too little to count: it is named rather than guessed at. */
export interface UnsupportedAgent {
  readonly name: string;
  /** Follows on "it". */
  readonly reason: string;
  /** Whether somebody works with it here. */
  isUsed(environment: Environment, root: string): boolean;
}

const CREDITS = "counts credits, or sums of them, but no tokens";
const NO_COUNTS = "keeps no token counts on this machine";
const ON_SERVER = "keeps its counts on a server, or tells none of a call";

export const UNSUPPORTED_AGENTS: readonly UnsupportedAgent[] = [
  inHome("amazon-q", CREDITS, ".aws", "amazonq"),
  inHome("augment", NO_COUNTS, ".augment"),
  inHome("codebuff", CREDITS, ".config", "manicode"),
  inHome("command-code", NO_COUNTS, ".commandcode"),
  inHome("continue", "estimates what its models wrote", ".continue"),
  {
    name: "crush",
    reason: "overwrites its counts with each step, so that they do not add up, and estimates some",
    isUsed: (_, root) => existsSync(join(root, ".crush")),
  },
  inHome("cursor", "keeps estimates on this machine, no token counts", ".cursor"),
  inHome("iflow", NO_COUNTS, ".iflow"),
  inHome("kiro", CREDITS, ".kiro"),
  inHome("letta", ON_SERVER, ".letta"),
  inHome("plandex", ON_SERVER, ".plandex-home"),
  inHome("qoder", CREDITS, ".qoder"),
  {
    name: "roo",
    reason:
      "was shut down in May 2026, and what it calls input holds the cache in some versions and not in others",
    isUsed: (environment) =>
      editorFolders(environment).some((folder) =>
        existsSync(join(folder, "globalStorage", "rooveterinaryinc.roo-cline")),
      ),
  },
  inHome("rovo-dev", ON_SERVER, ".rovodev"),
  inHome("warp", CREDITS, ".warp"),
  inHome("windsurf", NO_COUNTS, ".codeium", "windsurf"),
  inHome("zencoder", CREDITS, ".zencoder"),
];

/** An agent that is used where it has a folder below the home folder. */
function inHome(name: string, reason: string, ...folder: readonly string[]): UnsupportedAgent {
  return {
    name,
    reason,
    isUsed: (environment) =>
      homeFolders(environment).some((home) => existsSync(join(home, ...folder))),
  };
}
