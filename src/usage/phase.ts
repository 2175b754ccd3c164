const PHASE_IN_NOTES = /\bphase[\s:#-]*([0-9]+(?:\.[0-9]+)*)\b/i;
const HAS_ERROR = /error:/i;
const ERROR_IN_NOTES = /^error:\s*(.*)$/is;

/** Returns the phase that a record's notes name, e.g. `6` of `Phase 6 tests`; undefined when none. */
export function phaseOf(notes: string): string | undefined {
  const phase = PHASE_IN_NOTES.exec(notes)?.[1];
  return phase?.replace(/^0+(?=\d)/, "");
}

/** Returns the message of a failed record's notes, `error: …`; undefined when they hold none. */
export function errorMessageOf(notes: string): string | undefined {
  if (!HAS_ERROR.test(notes)) return undefined;
  return notes
    .split(" | ")
    .map((part) => ERROR_IN_NOTES.exec(part.trim())?.[1])
    .find((message) => message !== undefined);
}
