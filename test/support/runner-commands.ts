/** A workflow command that a runner finds in a log. */
export interface RunnerCommand {
  readonly name: string;
  readonly data: string;
}

const COMMAND = /^::([^\s:]+)(?: [^:]*)?::(.*)$/;
const LEGACY_COMMAND = /##\[([^\]\s]+)[^\]]*\](.*)$/;

/**
 * Returns the commands that a runner takes from the lines of a log: `::name::` at the start of a
 * line, and `##[name]` anywhere in it.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs (2026-11-21)
 */
export function runnerCommands(log: readonly string[]): readonly RunnerCommand[] {
  return log.flatMap((text) =>
    // A terminal's carriage return begins a line too.
    text.split(/[\r\n\u2028\u2029]/).flatMap((line) => {
      const [, name, data = ""] = COMMAND.exec(line.trimStart()) ?? LEGACY_COMMAND.exec(line) ?? [];
      return name === undefined ? [] : [{ name, data }];
    }),
  );
}
