/** The part of the process that prints warnings. */
type WarningEmitter = Pick<NodeJS.Process, "emitWarning">;

/**
 * Silences the one warning that Node 22 and 23 print when SQLite is first used, that it is
 * experimental; every other warning is printed as before.
 */
export function silenceSqliteWarning(emitter: WarningEmitter): void {
  const emit = emitter.emitWarning.bind(emitter) as (...args: readonly unknown[]) => void;
  emitter.emitWarning = (warning: string | Error, ...rest: readonly unknown[]) => {
    if (rest[0] === "ExperimentalWarning" && String(warning).startsWith("SQLite ")) return;
    emit(warning, ...rest);
  };
}
