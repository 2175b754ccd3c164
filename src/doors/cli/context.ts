import type { Command } from "commander";
import type { Environment } from "../../parts/agents/logs/agent.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import type { LockOwner } from "../../parts/state/file-lock.ts";
import { Failure } from "../../usage/failure.ts";
import type { Terminal } from "./terminal.ts";

/** What a command may know and do of the process it runs in. */
export interface CliContext {
  readonly cwd: string;
  readonly environment: Environment;
  /** The node that runs this. */
  readonly nodePath: string;
  readonly nodeVersion: string;
  readonly process: LockOwner;
  readonly now: () => Date;
  /** Writes results to standard output. */
  readonly print: (text: string) => void;
  /** Writes progress and warnings to standard error. */
  readonly warn: (text: string) => void;
  /** The screen that reports are drawn on; undefined where they are piped. */
  readonly terminal: Terminal | undefined;
  /** What `--color` or `--no-color` says; undefined: neither is there. */
  readonly colour?: boolean | undefined;
  /** Whether a person is at the terminal: then progress is shown. */
  readonly isTerminal: boolean;
  /** Asks a yes-or-no question; undefined when nobody is there to answer. */
  readonly confirm: ((question: string, usual?: boolean) => Promise<boolean>) | undefined;
  /** Sets the exit code that the process ends with. */
  readonly exitWith: (code: number) => void;
}

/** A subcommand, made once its context is known. */
export type CommandFactory = (context: CliContext) => Command;

/** Returns the repository of a folder. @throws {Failure} outside of one. */
export async function requireRepository(cwd: string): Promise<Repository> {
  const repository = await findRepository(cwd);
  if (repository === undefined) {
    throw new Failure(
      `Cannot find a git repository at ${cwd}: run this inside a worktree, or run \`git init\` first.`,
      { code: "no-repository" },
    );
  }
  return repository;
}
