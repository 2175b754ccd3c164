/** LF, CRLF as git and Excel for Windows write it, and CR alone as Excel for Mac does. */
const LINE_END = /\r\n|\n|\r/g;

/** One physical line of a text. */
export interface TextLine {
  /** Without its end. */
  readonly text: string;
  /** LF, CRLF or CR; empty for a last line without one. */
  readonly lineEnd: string;
}

/** Cuts a text into its lines; put together again they are the text. */
export function cutLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  eachLine(text, (line, lineEnd) => lines.push({ text: line, lineEnd }));
  return lines;
}

/** Hands out the lines of a text, each with its end. */
export function eachLine(text: string, take: (line: string, lineEnd: string) => void): void {
  // Nearly all files have no CR, and then a search for LF alone takes half the time.
  const start = text.includes("\r") ? eachMixedLine(text, take) : eachPlainLine(text, take);
  if (start < text.length) take(text.slice(start), "");
}

function eachPlainLine(text: string, take: (line: string, lineEnd: string) => void): number {
  let start = 0;
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", start)) {
    take(text.slice(start, feed), "\n");
    start = feed + 1;
  }
  return start;
}

function eachMixedLine(text: string, take: (line: string, lineEnd: string) => void): number {
  let start = 0;
  for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) {
    take(text.slice(start, index), lineEnd);
    start = index + lineEnd.length;
  }
  return start;
}
