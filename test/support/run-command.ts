import { Command } from "commander";
import type { CliContext, CommandFactory } from "../../src/doors/cli/context.ts";

export interface CommandRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs a subcommand as the command line does; what it throws is thrown on. */
export async function runCommand(
  createCommand: CommandFactory,
  args: readonly string[],
  { cwd, ...context }: Partial<CliContext> & Pick<CliContext, "cwd">,
): Promise<CommandRun> {
  const run = { stdout: "", stderr: "", exitCode: 0 };
  const command = createCommand({
    cwd,
    environment: {},
    nodePath: process.execPath,
    nodeVersion: process.version,
    process,
    now: () => new Date("2026-03-01T12:00:00Z"),
    print: (text) => {
      run.stdout += text;
    },
    warn: (text) => {
      run.stderr += text;
    },
    terminal: undefined,
    isTerminal: false,
    confirm: undefined,
    exitWith: (code) => {
      run.exitCode = code;
    },
    ...context,
  });
  const silent = { writeOut: () => {}, writeErr: () => {} };
  command.copyInheritedSettings(new Command().exitOverride().configureOutput(silent));
  await command.parseAsync(args, { from: "user" });
  return run;
}
