import stringWidth from "string-width";
import { shortLine } from "../escape.ts";

// What most texts, and all that is drawn, are made of: the library compiles its patterns for longer than a report takes.
const NARROW = /^[ -~·±–−…≥▁-▏]*$/;

/** Returns how many columns a text takes on a terminal: wide characters take two. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

const CHARACTERS = new Intl.Segmenter("en", { granularity: "grapheme" });
const CUT = "…";

/** Returns a name without its middle where it is too wide: names differ at both their ends. Characters stay whole. */
export function cutMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
  const room = width - CUT.length;
  const end = fitting(characters.toReversed(), Math.floor(room / 2)).reverse();
  const start = fitting(characters, room - widthOf(end.join("")));
  return start.join("") + CUT + end.join("");
}

/** Returns the first characters, as many as are within a width. */
function fitting(characters: readonly string[], width: number): string[] {
  let used = 0;
  const past = characters.findIndex((character) => {
    used += widthOf(character);
    return used > width;
  });
  return characters.slice(0, past === -1 ? undefined : past);
}

/** Returns somebody else's text as one that is safe to print in a line of a terminal. */
export function foreignText(text: string): string {
  return shortLine(text) || "–";
}

// A number and its unit stay together: `12.3 M`, `94 %`, `≥ $4.56`.
const INNER_SPACE = /(?<=\d) (?=(?:[kMB%hms]|ms)(?![\w-]))|(?<=[≥<>]) (?=[$\d])/g;
const NO_BREAK = "\u00a0";

/** Returns a sentence in lines of a width, broken between words; a number keeps its unit. */
export function wrapWords(text: string, width: number): readonly string[] {
  const words = text.replace(INNER_SPACE, NO_BREAK).split(" ");
  return flow(
    words.flatMap((word) => cutLong(word, width)),
    " ",
    width,
  ).map((line) => line.replaceAll(NO_BREAK, " "));
}

/** Returns short facts in lines of a width, broken between facts; within one only where it is wider than a line. */
export function wrapFacts(facts: readonly string[], width: number): readonly string[] {
  const pieces = facts.flatMap((fact) =>
    widthOf(fact) <= width ? [fact] : wrapWords(fact, width),
  );
  return flow(pieces, "  ·  ", width);
}

function cutLong(word: string, width: number): string {
  return word.includes(NO_BREAK) ? word : cutMiddle(word, width);
}

function flow(pieces: readonly string[], between: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : `${last}${between}${piece}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
