/** The part of the process that prints warnings. */
type WarningEmitter = Pick<NodeJS.Process, "emitWarning">;

/** Whether a user can do nothing about a warning that Node prints by itself. */
function isNoise(warning: string, kind: unknown): boolean {
  // Node 22 and 23 print it when SQLite is first used.
  if (kind === "ExperimentalWarning") return warning.startsWith("SQLite ");
  // A build sets NO_COLOR or FORCE_COLOR for all programs, and a person the other one.
  return warning.endsWith(" env is ignored due to the 'FORCE_COLOR' env being set.");
}

/** Silences what Node prints by itself of SQLite and of colours; every other warning is printed as before. */
export function silenceNodeWarnings(emitter: WarningEmitter): void {
  const emit = emitter.emitWarning.bind(emitter) as (...args: readonly unknown[]) => void;
  emitter.emitWarning = (warning: string | Error, ...rest: readonly unknown[]) => {
    if (!isNoise(String(warning), rest[0])) emit(warning, ...rest);
  };
}
