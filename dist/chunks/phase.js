// src/usage/phase.ts
const PHASE_IN_NOTES = /\bphase[\s:#-]*([0-9]+(?:\.[0-9]+)*)\b/i;
const HAS_ERROR = /error:/i;
const ERROR_IN_NOTES = /^error:\s*(.*)$/is;
/** Returns the phase that a record's notes name, e.g. `6` of `Phase 6 tests`; undefined when none. */
function phaseOf(notes) {
	return (PHASE_IN_NOTES.exec(notes)?.[1])?.replace(/^0+(?=\d)/, "");
}
/** Returns the message of a failed record's notes, `error: …`; undefined when they hold none. */
function errorMessageOf(notes) {
	if (!HAS_ERROR.test(notes)) return void 0;
	return notes.split(" | ").map((part) => ERROR_IN_NOTES.exec(part.trim())?.[1]).find((message) => message !== void 0);
}
export { phaseOf as n, errorMessageOf as t };
