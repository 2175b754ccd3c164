import { isAscii, isUtf8 } from "node:buffer";

/** LF, CRLF as git and Excel for Windows write it, and CR alone as Excel for Mac does. */
const LINE_END = /\r\n|\n|\r/g;

/** One physical line of a text. */
interface TextLine {
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
function eachLine(text: string, take: (line: string, lineEnd: string) => void): void {
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

/** The longest row, in bytes: a longer line is not a row, and a quote still open by then was never closed. */
export const MAX_ROW_BYTES = 1_048_576;

/** One physical line of a ledger file. */
export interface SourceLine {
  /** Without its end. Only the start of a faulty line. */
  readonly text: string;
  /** LF, CRLF or CR; empty for a last line without one, and for a faulty line. */
  readonly lineEnd: string;
  /** Its size in the file, its end included. */
  readonly sizeBytes: number;
  readonly fault: LineFault | undefined;
}

/** Why a line cannot be read at all. */
export interface LineFault {
  readonly expected: string;
  readonly got: string;
}

const SHOWN_CHARACTERS = 60;

/** Builds a line from its text; one that is not text, or too long to be a row, is a fault. */
function sourceLine(text: string, lineEnd: string, sizeBytes: number): SourceLine {
  if (sizeBytes > MAX_ROW_BYTES) return overlongLine(text, sizeBytes);
  if (!text.includes("\0")) return { text, lineEnd, sizeBytes, fault: undefined };
  return faultyLine(text, sizeBytes, { expected: "text", got: "a NUL byte" });
}

/** Builds the line that stands for one too long to be held. */
function overlongLine(start: string, sizeBytes: number): SourceLine {
  return faultyLine(start, sizeBytes, {
    expected: `a row of at most ${MAX_ROW_BYTES} bytes`,
    got: `a line of ${sizeBytes} bytes`,
  });
}

/** Builds the line that stands for one which cannot be read. */
function faultyLine(start: string, sizeBytes: number, fault: LineFault): SourceLine {
  return { text: start.slice(0, SHOWN_CHARACTERS), lineEnd: "", sizeBytes, fault };
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const START_BYTES = 256;

/** Cuts the bytes of a file into lines, however they are chunked, and holds at most one row's worth of them. */
export class LineSplitter {
  #held: Buffer[] = [];
  #heldBytes = 0;
  /** What is held ends in CR: an LF that follows belongs to it. */
  #endsInReturn = false;

  /** Takes the next bytes; returns the lines that they end. */
  push(chunk: Buffer): SourceLine[] {
    const lines: SourceLine[] = [];
    let rest = chunk;
    if (this.#endsInReturn && chunk.length > 0) {
      const feedBytes = chunk[0] === LINE_FEED ? 1 : 0;
      this.#hold(chunk.subarray(0, feedBytes));
      lines.push(this.#release());
      rest = chunk.subarray(feedBytes);
    }
    const end = lastLineEnd(rest);
    if (end > 0) {
      const first = firstLineEnd(rest, 0);
      this.#hold(rest.subarray(0, first));
      lines.push(this.#release());
      pushLines(lines, rest.subarray(first, end));
      rest = rest.subarray(end);
    }
    this.#hold(rest);
    return lines;
  }

  /** Returns the last line when it has no end, or may have had half of one. */
  end(): SourceLine[] {
    return this.#heldBytes === 0 ? [] : [this.#release()];
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#heldBytes += bytes.length;
    this.#endsInReturn = bytes.at(-1) === RETURN;
    if (this.#heldBytes <= MAX_ROW_BYTES) {
      this.#held.push(bytes);
      return;
    }
    // Past the limit only the line's start is needed, for the message.
    const start = this.#held[0] ?? bytes;
    this.#held = [Buffer.from(start.subarray(0, START_BYTES))];
  }

  #release(): SourceLine {
    const sizeBytes = this.#heldBytes;
    const bytes = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    this.#endsInReturn = false;
    return decodeLine(bytes ?? Buffer.alloc(0), sizeBytes);
  }
}

/** Returns the lines of a text that is in memory. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  pushTextLines(lines, text);
  return lines;
}

/** Returns the lines of a file that is in memory. */
export function splitBytes(bytes: Buffer): SourceLine[] {
  const splitter = new LineSplitter();
  return [...splitter.push(bytes), ...splitter.end()];
}

/** Returns where the first line that ends after `from` ends; 0 when none does. */
function firstLineEnd(bytes: Buffer, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from);
  const line = bytes.subarray(from, feed < 0 ? bytes.length : feed);
  const lone = line.indexOf(RETURN);
  // A CR right before the LF is a part of that line's end.
  if (lone >= 0 && (feed < 0 || from + lone + 1 < feed)) return from + lone + 1;
  return feed + 1;
}

/** Returns where the last whole line ends; a CR at the very end may be half of a CRLF. */
function lastLineEnd(bytes: Buffer): number {
  const lone = bytes.length < 2 ? -1 : bytes.lastIndexOf(RETURN, bytes.length - 2);
  return Math.max(bytes.lastIndexOf(LINE_FEED), lone) + 1;
}

function pushLines(lines: SourceLine[], block: Buffer): void {
  if (isUtf8(block)) {
    pushUtf8Lines(lines, block);
    return;
  }
  for (let start = 0; start < block.length; ) {
    const end = firstLineEnd(block, start);
    lines.push(decodeLine(block.subarray(start, end), end - start));
    start = end;
  }
}

const NOT_ASCII = /[\x80-\xff]/;

/** Takes each byte for a character at first, and reads again what is more: most lines are ASCII. */
function pushUtf8Lines(lines: SourceLine[], block: Buffer): void {
  const hasMore = !isAscii(block);
  let start = 0;
  eachLine(block.toString("latin1"), (bytes, lineEnd) => {
    const end = start + bytes.length;
    const text = hasMore && NOT_ASCII.test(bytes) ? block.toString("utf8", start, end) : bytes;
    const sizeBytes = bytes.length + lineEnd.length;
    lines.push(sourceLine(text, lineEnd, sizeBytes));
    start += sizeBytes;
  });
}

function pushTextLines(lines: SourceLine[], text: string): void {
  eachLine(text, (line, lineEnd) => {
    lines.push(sourceLine(line, lineEnd, Buffer.byteLength(line) + lineEnd.length));
  });
}

function decodeLine(bytes: Buffer, sizeBytes: number): SourceLine {
  const whole = bytes.toString();
  const [lineEnd = ""] = /(?:\r\n|\n|\r)$/.exec(whole) ?? [];
  const text = whole.slice(0, whole.length - lineEnd.length);
  if (sizeBytes > MAX_ROW_BYTES) return overlongLine(text, sizeBytes);
  if (isUtf8(bytes)) return sourceLine(text, lineEnd, sizeBytes);
  const got = "other bytes (save the file as CSV UTF-8)";
  return faultyLine(text, sizeBytes, { expected: "text in UTF-8", got });
}
