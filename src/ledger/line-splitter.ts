import { isUtf8 } from "node:buffer";
import {
  faultyLine,
  MAX_ROW_BYTES,
  overlongLine,
  type SourceLine,
  sourceLine,
} from "./source-line.ts";

const LINE_FEED = 0x0a;
const START_BYTES = 256;

/** Cuts the bytes of a file into lines, however they are chunked, and holds at most one row's worth of them. */
export class LineSplitter {
  #held: Buffer[] = [];
  #heldBytes = 0;

  /** Takes the next bytes; returns the lines that they end. */
  push(chunk: Buffer): SourceLine[] {
    const first = chunk.indexOf(LINE_FEED);
    if (first < 0) {
      this.#hold(chunk);
      return [];
    }
    this.#hold(chunk.subarray(0, first + 1));
    const lines = [this.#release()];
    const last = chunk.lastIndexOf(LINE_FEED);
    if (last > first) pushLines(lines, chunk.subarray(first + 1, last + 1));
    this.#hold(chunk.subarray(last + 1));
    return lines;
  }

  /** Returns the last line when it has no line feed. */
  end(): SourceLine[] {
    return this.#heldBytes === 0 ? [] : [this.#release()];
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#heldBytes += bytes.length;
    if (this.#heldBytes <= MAX_ROW_BYTES) {
      this.#held.push(bytes);
      return;
    }
    // Past the limit only the line's start is of use, for the message.
    const start = this.#held[0] ?? bytes;
    this.#held = [Buffer.from(start.subarray(0, START_BYTES))];
  }

  #release(): SourceLine {
    const sizeBytes = this.#heldBytes;
    const bytes = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    return decodeLine(bytes ?? Buffer.alloc(0), sizeBytes);
  }
}

/** Returns the lines of a text that is in memory. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  pushTextLines(lines, text);
  return lines;
}

function pushLines(lines: SourceLine[], block: Buffer): void {
  if (isUtf8(block)) {
    pushTextLines(lines, block.toString(), block.length);
    return;
  }
  for (let start = 0; start < block.length; ) {
    const end = block.indexOf(LINE_FEED, start) + 1;
    lines.push(decodeLine(block.subarray(start, end), end - start));
    start = end;
  }
}

function pushTextLines(
  lines: SourceLine[],
  text: string,
  sizeBytes = Buffer.byteLength(text),
): void {
  const isAscii = text.length === sizeBytes;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end);
    const feedBytes = feed < 0 ? 0 : 1;
    lines.push(sourceLine(line, (isAscii ? line.length : Buffer.byteLength(line)) + feedBytes));
    start = end + 1;
  }
}

function decodeLine(bytes: Buffer, sizeBytes: number): SourceLine {
  const text = bytes.toString().replace(/\n$/, "");
  if (sizeBytes > MAX_ROW_BYTES) return overlongLine(text, sizeBytes);
  if (isUtf8(bytes)) return sourceLine(text, sizeBytes);
  const got = isUtf16(bytes) ? "UTF-16 (save the file as CSV UTF-8)" : "other bytes";
  return faultyLine(text, sizeBytes, { expected: "text in UTF-8", got });
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.toString("hex", 0, 2);
  return mark === "fffe" || mark === "feff";
}
