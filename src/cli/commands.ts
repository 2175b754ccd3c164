import { createPruneCommand } from "./commands/prune.ts";
import { createQueryCommand } from "./commands/query.ts";
import { createStatsCommand } from "./commands/stats.ts";
import type { CommandFactory } from "./context.ts";

/** Every subcommand, in the order that `--help` lists them. */
export const COMMANDS: readonly CommandFactory[] = [
  createStatsCommand,
  createQueryCommand,
  createPruneCommand,
];
