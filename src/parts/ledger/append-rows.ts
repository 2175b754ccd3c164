import { constants, createReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { Failure } from "../../usage/failure.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { COLUMNS } from "./columns.ts";
import { formatRow, HEADER_LINE } from "./format-row.ts";
import { parseLedger } from "./parse-ledger.ts";
import { replaceFile } from "./replace-file.ts";
import { isStandIn } from "./stand-in.ts";
import { isUtf16 } from "./utf-16.ts";

const LINE_FEED = 0x0a;
const MAX_HEADER_BYTES = 65_536;
const PAGE_BYTES = 4096;

/**
 * Appends records to a ledger, in the columns of its own header; a missing ledger is made. The
 * caller holds the ledger's lock.
 */
export async function appendRows(path: string, records: readonly UsageRecord[]): Promise<void> {
  await append(path, async (file) => {
    const header = file === undefined ? COLUMNS : await readHeader(path, file);
    return records.map((record) => formatRow(record, header));
  });
}

/**
 * Appends lines that are in the ledger's columns and end in a line feed; a missing ledger is made.
 * The caller holds the ledger's lock.
 */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  await append(path, async () => lines);
}

async function append(
  path: string,
  linesFor: (file: FileHandle | undefined) => Promise<readonly string[]>,
): Promise<void> {
  try {
    await using file = await openUnlessEmpty(path);
    const lines = await linesFor(file);
    if (file !== undefined) return await writeAtEnd(path, file, lines);
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, HEADER_LINE + lines.join(""));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `Cannot append to the ledger ${path} (${(error as Error).message}). It is unchanged; fix that and try again.`,
      { cause: error },
    );
  }
}

/** Returns undefined for a file that is missing or holds nothing: it needs a header first. */
async function openUnlessEmpty(path: string): Promise<FileHandle | undefined> {
  try {
    // Without "create": a kill before the first write must not leave an empty file.
    const file = await open(path, constants.O_RDWR | constants.O_APPEND);
    if ((await file.stat()).size > 0) return file;
    await file.close();
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function readHeader(path: string, file: FileHandle): Promise<readonly string[]> {
  const start = Buffer.alloc(MAX_HEADER_BYTES);
  const { bytesRead } = await file.read(start, 0, MAX_HEADER_BYTES, 0);
  const bytes = start.subarray(0, bytesRead);
  if (isUtf16(bytes)) throw inUtf16(path);
  const { header, rejects } = parseLedger(bytes);
  if (header.length > 0) return header;
  const problem = rejects[0] ?? { expected: "a header line", got: "none" };
  const advice = isStandIn(problem) ? "" : " Put the header line back, or name another file.";
  throw new Failure(
    `Cannot append to ${path}: it is not a ledger; expected ${problem.expected}, got ${problem.got}.${advice}`,
  );
}

function inUtf16(path: string): Failure {
  return new Failure(
    `Cannot append to ${path}: expected UTF-8, got UTF-16. Run \`tokenledger validate --fix ${path}\` and try again.`,
  );
}

/**
 * Appends in one write, so that nobody sees half of it. A kill can cut a write only where it
 * crosses into another page of memory: such a write goes to a copy first.
 */
async function writeAtEnd(path: string, file: FileHandle, lines: readonly string[]): Promise<void> {
  const size = await dropCutLine(file, lines);
  const text = lines.join("");
  const bytes = Buffer.from((await endsLine(file, size)) ? text : `\n${text}`);
  if ((size % PAGE_BYTES) + bytes.length > PAGE_BYTES) {
    await replaceFile(path, withBytes(path, bytes));
    return;
  }
  const { bytesWritten } = await file.write(bytes);
  if (bytesWritten === bytes.length) return;
  await file.truncate(size);
  throw new Error(`the disk took ${bytesWritten} of ${bytes.length} bytes`);
}

/**
 * Takes off a last line without its end that is the beginning of a line to append: the shell hook
 * was killed as it wrote it. Returns the file's size.
 */
async function dropCutLine(file: FileHandle, lines: readonly string[]): Promise<number> {
  const { size } = await file.stat();
  const longest = lines.reduce((length, line) => Math.max(length, Buffer.byteLength(line)), 0);
  const tail = Buffer.alloc(Math.min(size, longest));
  await file.read(tail, 0, tail.length, size - tail.length);
  const lastLine = tail.subarray(tail.lastIndexOf(LINE_FEED) + 1);
  // A tail without a line end may begin in the middle of a longer line.
  const isWhole = lastLine.length < tail.length || tail.length === size;
  const isCut =
    isWhole &&
    lastLine.length > 0 &&
    lines.some((line) => Buffer.from(line).indexOf(lastLine) === 0);
  if (!isCut) return size;
  await file.truncate(size - lastLine.length);
  return size - lastLine.length;
}

async function endsLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const last = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return last.buffer[0] === LINE_FEED;
}

async function* withBytes(path: string, bytes: Buffer): AsyncGenerator<Buffer> {
  yield* createReadStream(path);
  yield bytes;
}
