import { type FileHandle, open } from "node:fs/promises";

const CHUNK_BYTES = 262_144;

/**
 * Reads a file, or as many bytes from its start. The next chunk is read while one is looked at, into the memory
 * of the one before: each holds only until the next is asked for.
 */
export async function* readChunks(
  path: string,
  sizeBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  await using file = await open(path);
  let [own, other] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
  let position = 0;
  let reading = readInto(own, file, position, sizeBytes);
  for (;;) {
    const chunk = await reading;
    position += chunk.length;
    if (chunk.length === 0) return;
    [own, other] = [other, own];
    reading = readInto(own, file, position, sizeBytes);
    // It is awaited above, unless nobody asks for more; until then a fault of the disk is nobody's.
    reading.catch(() => {});
    yield chunk;
  }
}

async function readInto(
  buffer: Buffer,
  file: FileHandle,
  position: number,
  sizeBytes: number,
): Promise<Buffer> {
  const length = Math.min(buffer.length, sizeBytes - position);
  if (length === 0) return buffer.subarray(0, 0);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
