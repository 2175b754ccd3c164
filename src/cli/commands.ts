import type { CommandFactory } from "./context.ts";

/** Every subcommand, in the order that `--help` lists them. */
export const COMMANDS: readonly CommandFactory[] = [];
