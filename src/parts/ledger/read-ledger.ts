import { createReadStream } from "node:fs";
import { Failure } from "../../usage/failure.ts";
import type { LedgerHeader } from "./columns.ts";
import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import { LineSplitter, type SourceLine } from "./line-splitter.ts";
import type { Problem, Reject } from "./reject.ts";
import { isStandIn } from "./stand-in.ts";
import { Utf8Stream } from "./utf-16.ts";

/** A file whose first line does not name a ledger's columns. */
export class NotALedger extends Failure {
  override readonly name = "NotALedger";
  override readonly failureCode = "ledger";
  readonly problem: Problem;

  constructor(path: string, problem: Problem) {
    super(sayNotALedger(path, problem));
    this.problem = problem;
  }
}

/** Says why a file is not a ledger, and what to do. */
export function sayNotALedger(name: string, problem: Problem): string {
  const { line, column, expected, got } = problem;
  const advice = isStandIn(problem) ? "" : " Put the header line back, or name another file.";
  return `${name}:${line}:${column} is not a ledger: expected ${expected}, got ${got}.${advice}`;
}

const NO_HEADER = { line: 1, column: 1, field: undefined, expected: "a header line", got: "none" };

// The rows of a chunk are alive together, and V8's heap grows with what it finds alive: chunks of
// 64 kB take as long and twice the memory.
const PART_BYTES = 16_384;
const CHUNK_BYTES = 16 * PART_BYTES;

export interface ReadingOptions {
  /** Where a row starts, in bytes: only it and what follows is read. Lines then count from there. */
  readonly fromOffset?: number;
  /** What follows this offset is not read, such as rows that are being appended. */
  readonly untilOffset?: number;
  /** Called with the bytes of the file from `fromOffset` on, in order, before their rows come. */
  readonly onBytes?: (bytes: Buffer) => void;
}

/** Rows that were read together. */
export interface LedgerBatch {
  readonly entries: readonly (LedgerRow | Reject)[];
  /** Where the row after them starts, or the rest of it, in bytes from the file's start. */
  readonly endOffset: number;
  /** Whether what follows can be read by itself, later: not so under a second, other header, or in UTF-16. */
  readonly isResumable: boolean;
}

/** Reads a ledger file of any size, row by row; all else is as with `readLedgerBatches`. */
export async function* readLedger(
  path: string,
  options: ReadingOptions = {},
): AsyncGenerator<LedgerRow | Reject> {
  for await (const { entries } of readLedgerBatches(path, options)) yield* entries;
}

/**
 * Reads a ledger file of any size in bounded memory, some hundred rows at a time.
 *
 * @throws {Failure} When the file cannot be read or its first line is not a ledger's.
 */
export async function* readLedgerBatches(
  path: string,
  options: ReadingOptions = {},
): AsyncGenerator<LedgerBatch> {
  const { fromOffset = 0 } = options;
  const headers = fromOffset === 0 ? [] : [await readHeaderOf(path)];
  const decoder = new LedgerDecoder(headers, fromOffset);
  const utf8 = new Utf8Stream();
  const batch = (entries: readonly (LedgerRow | Reject)[]): LedgerBatch => {
    const { endOffset, hasOneHeader } = decoder;
    return { entries, endOffset, isResumable: hasOneHeader && !utf8.isTranscoded };
  };
  for await (const lines of readLines(path, options, utf8)) {
    yield batch(decoder.decode(lines));
    if (decoder.headerProblem !== undefined) break;
  }
  yield batch(decoder.end());
  requireHeader(decoder, path);
}

async function readHeaderOf(path: string): Promise<LedgerHeader> {
  const decoder = new LedgerDecoder();
  for await (const lines of readLines(path, {}, new Utf8Stream())) {
    for (const line of lines) {
      decoder.decode([line]);
      if (decoder.header !== undefined || decoder.headerProblem !== undefined) break;
    }
    if (decoder.header !== undefined || decoder.headerProblem !== undefined) break;
  }
  decoder.end();
  return requireHeader(decoder, path);
}

function requireHeader({ header, headerProblem }: LedgerDecoder, path: string): LedgerHeader {
  if (header !== undefined) return header;
  throw new NotALedger(path, headerProblem ?? NO_HEADER);
}

async function* readLines(
  path: string,
  { fromOffset = 0, untilOffset = Number.POSITIVE_INFINITY, onBytes }: ReadingOptions,
  utf8: Utf8Stream,
): AsyncGenerator<readonly SourceLine[]> {
  const splitter = new LineSplitter();
  try {
    for await (const chunk of readBytes(path, fromOffset, untilOffset)) {
      for (let start = 0; start < chunk.length; start += PART_BYTES) {
        const part = chunk.subarray(start, start + PART_BYTES);
        onBytes?.(part);
        yield splitter.push(utf8.push(part));
      }
    }
  } catch (error) {
    throw readFailure(path, error as NodeJS.ErrnoException);
  }
  yield splitter.end();
}

function readBytes(path: string, start: number, until: number): AsyncIterable<Buffer> {
  // A stream is given the last byte to read, and cannot read none.
  const end = Math.max(until - 1, start);
  return createReadStream(path, { start, end, highWaterMark: CHUNK_BYTES });
}

const LEDGER = { code: "ledger" } as const;

function readFailure(path: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case "ENOENT":
      return new Failure(
        `Cannot read the ledger ${path}: there is no such file. Check the path.`,
        LEDGER,
      );
    case "EISDIR":
      return new Failure(
        `Cannot read the ledger ${path}: it is a folder. Name a CSV file in it.`,
        LEDGER,
      );
    case "EACCES":
    case "EPERM":
      return new Failure(
        `Cannot read the ledger ${path}: permission denied. Make it readable.`,
        LEDGER,
      );
    default:
      return error.code === undefined
        ? error
        : new Failure(`Cannot read the ledger ${path}: ${error.message}.`, LEDGER);
  }
}
