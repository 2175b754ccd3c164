import { createReadStream } from "node:fs";
import { Failure } from "../failure.ts";
import { LedgerDecoder, type LedgerRow } from "./ledger-decoder.ts";
import type { LedgerHeader } from "./ledger-header.ts";
import { LineSplitter } from "./line-splitter.ts";
import type { Problem, Reject } from "./reject.ts";
import type { SourceLine } from "./source-line.ts";

/** A file whose first line does not name a ledger's columns. */
export class NotALedger extends Failure {
  override readonly name = "NotALedger";
  readonly problem: Problem;

  constructor(path: string, problem: Problem) {
    const { line, column, expected, got } = problem;
    super(
      `${path}:${line}:${column} is no ledger: expected ${expected}, got ${got}. Put the header line back, or name another file.`,
    );
    this.problem = problem;
  }
}

const NO_HEADER = { line: 1, column: 1, field: undefined, expected: "a header line", got: "none" };

export interface ReadingOptions {
  /** Where a row starts, in bytes: only it and what follows is read. Lines then count from there. */
  readonly fromOffset?: number;
}

/**
 * Reads a ledger file of any size, row by row, in bounded memory.
 *
 * @throws {Failure} When the file cannot be read or its first line is no ledger's.
 */
export async function* readLedger(
  path: string,
  { fromOffset = 0 }: ReadingOptions = {},
): AsyncGenerator<LedgerRow | Reject> {
  const decoder = new LedgerDecoder(fromOffset === 0 ? undefined : await readHeaderOf(path));
  for await (const lines of readLines(path, fromOffset)) {
    yield* atOffset(decoder.decode(lines), fromOffset);
    if (decoder.headerProblem !== undefined) break;
  }
  yield* atOffset(decoder.end(), fromOffset);
  requireHeader(decoder, path);
}

async function readHeaderOf(path: string): Promise<LedgerHeader> {
  const decoder = new LedgerDecoder();
  for await (const lines of readLines(path, 0)) {
    decoder.decode(lines);
    if (decoder.header !== undefined || decoder.headerProblem !== undefined) break;
  }
  decoder.end();
  return requireHeader(decoder, path);
}

function requireHeader({ header, headerProblem }: LedgerDecoder, path: string): LedgerHeader {
  if (header !== undefined) return header;
  throw new NotALedger(path, headerProblem ?? NO_HEADER);
}

function* atOffset(
  entries: readonly (LedgerRow | Reject)[],
  offset: number,
): Generator<LedgerRow | Reject> {
  for (const entry of entries) {
    yield offset > 0 && "record" in entry
      ? { ...entry, endOffset: entry.endOffset + offset }
      : entry;
  }
}

async function* readLines(path: string, start: number): AsyncGenerator<readonly SourceLine[]> {
  const splitter = new LineSplitter();
  try {
    for await (const chunk of createReadStream(path, { start })) yield splitter.push(chunk);
  } catch (error) {
    throw readFailure(path, error as NodeJS.ErrnoException);
  }
  yield splitter.end();
}

function readFailure(path: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case "ENOENT":
      return new Failure(`Cannot read the ledger ${path}: there is no such file. Check the path.`);
    case "EISDIR":
      return new Failure(`Cannot read the ledger ${path}: it is a folder. Name a CSV file in it.`);
    case "EACCES":
    case "EPERM":
      return new Failure(`Cannot read the ledger ${path}: permission denied. Make it readable.`);
    default:
      return error.code === undefined
        ? error
        : new Failure(`Cannot read the ledger ${path}: ${error.message}.`);
  }
}
