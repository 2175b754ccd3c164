import type { LedgerRow } from "./ledger-decoder.ts";
import { decodeContent, decodePart, headersWithin, isRow } from "./parse-ledger.ts";
import type { Reject } from "./reject.ts";
import { isUtf16 } from "./utf-16.ts";

/** To search for more takes longer than to read all rows. */
export const MAX_TEXTS = 64;
/** What a cell holds as it is, in quotes or not. */
const PLAIN = /^[\w.:-]+$/;
const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/**
 * Reads the rows of a ledger's content in which one of some texts is a cell, and maybe others: of a
 * large ledger few lines hold a text, and only these are read. Where that cannot tell, all rows are.
 */
export function* rowsHolding(
  content: Buffer,
  texts: ReadonlySet<string>,
): Generator<readonly (LedgerRow | Reject)[]> {
  const rows = findRows(content, texts);
  if (rows === undefined) yield* decodeContent(content);
  else yield rows;
}

function findRows(content: Buffer, texts: ReadonlySet<string>): readonly LedgerRow[] | undefined {
  const isPlain = Array.from(texts).every((text) => PLAIN.test(text));
  if (texts.size > MAX_TEXTS || !isPlain || isUtf16(content)) return undefined;
  const headers = headersWithin(content, content.length);
  // Which of several a row belongs to, its width tells.
  if (new Set(headers.map(({ names }) => String(names))).size !== 1) return undefined;
  const rows: LedgerRow[] = [];
  let [isQuoted, checkedUntil] = [false, 0];
  for (const { start, end } of linesHolding(content, texts)) {
    isQuoted = isQuoted !== hasOddQuotes(content.subarray(checkedUntil, start));
    checkedUntil = start;
    // The first line begins with the header, and with CR line ends it is the whole file.
    const before = start === 0 ? [] : headers;
    const found = decodePart(content.subarray(start, end), before, start);
    if (isQuoted || !found.every(isRow)) return undefined;
    rows.push(...found);
  }
  return rows;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

const PART_BYTES = 1_048_576;

/** Returns the lines, each once and with its end, in their order. */
function* linesHolding(content: Buffer, texts: ReadonlySet<string>): Generator<Line> {
  if (texts.size === 0) return;
  // All at once: to look for one text after another takes as many times as long.
  const anyText = new RegExp(
    Array.from(texts, (text) => text.replaceAll(".", "\\.")).join("|"),
    "g",
  );
  for (let from = 0, until: number; from < content.length; from = until) {
    until = endOfLine(content, from + PART_BYTES);
    // The texts are ASCII, and so many bytes are as many characters.
    const part = content.toString("latin1", from, until);
    let known = -1;
    for (const { index } of part.matchAll(anyText)) {
      const start = part.lastIndexOf("\n", index) + 1;
      if (start !== known) yield { start: from + start, end: endOfLine(content, from + index) };
      known = start;
    }
  }
}

function endOfLine(content: Buffer, at: number): number {
  const feed = content.indexOf(LINE_FEED, at);
  return feed < 0 ? content.length : feed + 1;
}

/** Whether a part of a file leaves a cell in quotes open that was not, or ends one. */
export function hasOddQuotes(bytes: Buffer): boolean {
  let isOdd = false;
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) isOdd = !isOdd;
  return isOdd;
}
