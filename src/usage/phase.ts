/** Databases index phases, and reports print them as they are: a phase is one short word of plain characters. */
const MAX_LENGTH = 50;
const WORD = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;
const NOT_OF_WORDS = /[^\p{L}\p{M}\p{N}._-]+/gu;
const AROUND_WORDS = /^[\p{M}._-]+|[._-]+$/gu;

const MENTION = /phase/i;
/** What `phaseNote` writes, and nothing after it. */
const WRITTEN = /^Phase (\S+)$/;
/** The same with a word that stays as it is, as nearly all are. */
const WRITTEN_PLAINLY = /^Phase ([1-9A-Za-z](?:[\w.-]{0,48}[\dA-Za-z])?)$/;
/** A phase with more words after it. Only what no prose begins with counts: `SHOP-7`, `7a`, `B`, not `out`. */
const BEFORE_MORE = /^phase\s+#?([^\s#]+)/i;
const NAMES_ONE = /\p{N}|^\p{Lu}$/u;
const PUNCTUATION_AFTER = /[.,:;!?)]+$/;
const NUMBER_ANYWHERE = /\bphase[\s:#-]*([0-9]+(?:\.[0-9]+)*)\b/i;
const NUMBER = /^[0-9]+(?:\.[0-9]+)*$/;

const PART_SEPARATOR = " | ";
const HAS_ERROR = /error:/i;
const ERROR_IN_NOTES = /^error:\s*(.*)$/is;

/**
 * Returns the phase that a record's notes name, e.g. `SHOP-7` of `Phase SHOP-7`, and `6` of
 * `Phase 6 tests` and of `done in phase 06`; undefined when they name none.
 */
export function phaseOf(notes: string): string | undefined {
  // Every row of a ledger comes by here, and most have no notes.
  if (!MENTION.test(notes)) return undefined;
  const [, plain] = WRITTEN_PLAINLY.exec(notes) ?? [];
  if (plain !== undefined) return plain;
  const parts = notes.split(PART_SEPARATOR).map((part) => part.trim());
  return firstOf(parts, writtenPhase) ?? firstOf(parts, leadingPhase) ?? numberIn(notes);
}

/** Returns the part of a record's notes that says its phase; undefined when a text holds no word. */
export function phaseNote(phase: string): string | undefined {
  const word = phaseWord(phase);
  return word === undefined ? undefined : `Phase ${word}`;
}

/** Returns the one word that a phase is known by: `7` for `07`, `7 tests` and `Phase 7`, `beta-2` for `beta 2!`. */
export function phaseWord(phase: string): string | undefined {
  const text = phase.trim().replace(/^phase[\s:#-]+/i, "");
  const word = text.replaceAll(NOT_OF_WORDS, "-").replaceAll(AROUND_WORDS, "");
  return leadingPhase(`Phase ${text}`) ?? asPhase(cut(word));
}

/** Returns the message of a failed record's notes, `error: …`; undefined when they hold none. */
export function errorMessageOf(notes: string): string | undefined {
  if (!HAS_ERROR.test(notes)) return undefined;
  const message = notes
    .split(PART_SEPARATOR)
    .map((part) => ERROR_IN_NOTES.exec(part.trim())?.[1])
    .find((message) => message !== undefined);
  return message || undefined;
}

function firstOf(
  parts: readonly string[],
  find: (part: string) => string | undefined,
): string | undefined {
  for (const part of parts) {
    const phase = find(part);
    if (phase !== undefined) return phase;
  }
  return undefined;
}

function writtenPhase(part: string): string | undefined {
  return asPhase(wordIn(WRITTEN, part));
}

function leadingPhase(part: string): string | undefined {
  const word = wordIn(BEFORE_MORE, part);
  return NAMES_ONE.test(word) ? asPhase(word) : undefined;
}

function numberIn(notes: string): string | undefined {
  return asPhase(NUMBER_ANYWHERE.exec(notes)?.[1] ?? "");
}

function wordIn(expression: RegExp, part: string): string {
  return (expression.exec(part)?.[1] ?? "").replace(PUNCTUATION_AFTER, "");
}

function asPhase(word: string): string | undefined {
  if (word.length > MAX_LENGTH || !WORD.test(word)) return undefined;
  return NUMBER.test(word) ? word.replace(/^0+(?=\d)/, "") : word;
}

/** Returns the beginning of a word, without half of a character or what only joins it to more. */
function cut(word: string): string {
  let length = 0;
  const fitting = Array.from(word).filter((character) => {
    length += character.length;
    return length <= MAX_LENGTH;
  });
  return fitting.join("").replaceAll(AROUND_WORDS, "");
}
