import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { CLOSE_BRACE, isObject } from "./json-scan.ts";
import type { ReadingLimit } from "./reading-limit.ts";
import { isUnreadable } from "./unreadable.ts";

const CHUNK_BYTES = 1 << 20;
const MAX_LINE_BYTES = 64 << 20;
const NEWLINE = 0x0a;
const MARK = Buffer.from("\ufeff");
// A pipe would wait for its writer. Windows has no such flag, and no such pipes.
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What to do with one line: `bytes[start, end)`, without its line end, valid until it returns. */
export type LineVisitor = (bytes: Buffer, start: number, end: number) => void;

/** Until when lines are read, and behind which of them reading may end. */
export interface LinesLimit {
  readonly limit: ReadingLimit | undefined;
  readonly mayEnd?: () => boolean;
}

// One buffer serves every file: allocating per file would cost more than reading it.
let buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);

/**
 * Visits the whole lines of a file from `offset` on and returns the offset behind the last of them.
 * A last line without its line end is left for later unless it holds a whole object, and so is what no
 * time is left for, but never all; a line over 64 MB is passed over.
 * Undefined when the file is gone or may not be read.
 */
export function readLines(
  path: string,
  offset: number,
  visit: LineVisitor,
  until: LinesLimit = { limit: undefined },
): number | undefined {
  const file = openToRead(path);
  if (file === undefined) return undefined;
  try {
    return visitLines(file, offset, visit, until);
  } finally {
    closeSync(file);
    if (buffer.length > 16 * CHUNK_BYTES) buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
  }
}

/** Whether a line of the file still ends right before `offset`: else it is not the file that was read so far. */
export function isLineStart(path: string, offset: number): boolean {
  if (offset === 0) return true;
  const file = openToRead(path);
  // A file that is gone is not a changed one: it may come back.
  if (file === undefined) return true;
  try {
    const around = Buffer.alloc(2);
    const count = readSync(file, around, 0, 2, offset - 1);
    const [last, next] = around.subarray(0, count);
    // A last line that was read may have got its line end meanwhile.
    const isLastLine = last === CLOSE_BRACE && (next === undefined || next === NEWLINE);
    return last === NEWLINE || isLastLine;
  } finally {
    closeSync(file);
  }
}

function openToRead(path: string): number | undefined {
  try {
    const file = openSync(path, READ_AT_ONCE);
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
    return undefined;
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

function visitLines(
  file: number,
  from: number,
  visit: LineVisitor,
  { limit, mayEnd = () => true }: LinesLimit,
): number {
  let lineOffset = from;
  let filled = 0;
  // Bytes of the current line that were dropped because it is too long to hold.
  let dropped = 0;
  for (;;) {
    if (filled > MAX_LINE_BYTES) {
      dropped += filled;
      filled = 0;
    }
    makeRoom(filled);
    const count = readSync(file, buffer, filled, CHUNK_BYTES, lineOffset + dropped + filled);
    const bytes = buffer.subarray(0, filled + count);
    let start = 0;
    let newline = bytes.indexOf(NEWLINE, filled);
    while (newline !== -1) {
      if (dropped === 0) visit(bytes, textStart(bytes, start, lineOffset), newline);
      lineOffset += dropped + newline + 1 - start;
      dropped = 0;
      start = newline + 1;
      if (limit?.endsHere(mayEnd())) return lineOffset;
      newline = bytes.indexOf(NEWLINE, start);
    }
    if (count < CHUNK_BYTES) return visitLast(bytes, start, lineOffset, dropped, visit);
    limit?.passChunk();
    // A line of many chunks starts where it started.
    if (start > 0) bytes.copyWithin(0, start);
    filled = bytes.length - start;
  }
}

/** Visits a last line without its line end if it is whole; returns the offset behind what was visited. */
function visitLast(
  bytes: Buffer,
  start: number,
  lineOffset: number,
  dropped: number,
  visit: LineVisitor,
): number {
  const text = textStart(bytes, start, lineOffset);
  // Of an object's text no part is one.
  if (dropped > 0 || !isObject(bytes, text, bytes.length)) return lineOffset;
  visit(bytes, text, bytes.length);
  return lineOffset + bytes.length - start;
}

/** Returns where a line's text starts: behind the byte order mark that an editor may have put before the first. */
function textStart(bytes: Buffer, start: number, lineOffset: number): number {
  const isMarked = lineOffset === 0 && bytes.subarray(start, start + 3).equals(MARK);
  return isMarked ? start + 3 : start;
}

function makeRoom(filled: number): void {
  if (filled + CHUNK_BYTES <= buffer.length) return;
  const larger = Buffer.allocUnsafe(2 * buffer.length);
  buffer.copy(larger, 0, 0, filled);
  buffer = larger;
}
