import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import type { LineVisitor } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { isUnreadable } from "../logs/unreadable.ts";

const CHUNK_BYTES = 1 << 20;
const MAX_LINE_BYTES = 64 << 20;
/** No session is as large: what unpacks to more was made to. */
const MAX_LOG_BYTES = 4 * 2 ** 30;
const NEWLINE = 0x0a;
/** What zlib says of data that is damaged or cut off. */
const DAMAGED = /^(ZSTD_|Z_)/;

/**
 * Visits the lines of a file that is packed with zstd, as far as it is whole: none when it is gone,
 * and on a Node before 22.15, which cannot unpack it. A line over 64 MB is passed over.
 */
export async function readCompressedLines(
  path: string,
  visit: LineVisitor,
  limit: ReadingLimit | undefined,
): Promise<void> {
  if (zlib.createZstdDecompress === undefined) return;
  const unpack = zlib.createZstdDecompress({ chunkSize: CHUNK_BYTES });
  try {
    await pipeline(createReadStream(path), unpack, (chunks) => visitLines(chunks, visit, limit));
  } catch (error) {
    const isDamaged = DAMAGED.test((error as NodeJS.ErrnoException).code ?? "");
    if (!isDamaged && !isUnreadable(error)) throw error;
  }
}

async function visitLines(
  chunks: AsyncIterable<Buffer>,
  visit: LineVisitor,
  limit: ReadingLimit | undefined,
): Promise<void> {
  let pieces: Buffer[] = [];
  let lineBytes = 0;
  let logBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const piece = chunk.subarray(start, end);
      const line = pieces.length === 0 ? piece : Buffer.concat([...pieces, piece]);
      if (lineBytes <= MAX_LINE_BYTES) visit(line, 0, line.length);
      pieces = [];
      lineBytes = 0;
      start = end + 1;
    }
    lineBytes += chunk.length - start;
    if (lineBytes <= MAX_LINE_BYTES) pieces.push(chunk.subarray(start));
    else pieces = [];
    logBytes += chunk.length;
    if (logBytes > MAX_LOG_BYTES) return;
    limit?.passChunk();
    if (limit?.endsHere(true)) return;
  }
}
