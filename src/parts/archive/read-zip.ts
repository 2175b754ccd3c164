import { inflateRawSync } from "node:zlib";
import { Failure } from "../../usage/failure.ts";

/** A file of an archive. */
export interface ArchivedFile {
  /** With forward slashes, as the archive has it: not to be taken for a path of this machine. */
  readonly name: string;
  readonly content: Buffer;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the files of a ZIP archive that are wanted by their names, as many and as large as `limit` says.
 *
 * @throws {Failure} when it is none, or holds more.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZip(
  archive: Buffer,
  isWanted: (name: string) => boolean,
  limit: { readonly files: number; readonly bytes: number },
): readonly ArchivedFile[] {
  try {
    const wanted = listEntries(archive).filter(({ name }) => isWanted(name));
    const bytes = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (wanted.length > limit.files || bytes > limit.bytes) throw tooMuch(limit);
    return wanted.map((entry) => ({ name: entry.name, content: unpack(archive, entry) }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    // What is cut off or made up leads out of the buffer, or does not inflate.
    throw new Failure("Cannot read the archive: expected a whole ZIP file, got something else.", {
      cause: error,
    });
  }
}

function listEntries(archive: Buffer): readonly Entry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new RangeError("no entry");
    const nameBytes = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      method: archive.readUInt16LE(at + 10),
      packedBytes: archive.readUInt32LE(at + 20),
      sizeBytes: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end of the list of files stands last, before a comment. */
function findEnd(archive: Buffer): number {
  const last = archive.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new RangeError("no end");
}

function unpack(archive: Buffer, { method, packedBytes, sizeBytes, offset }: Entry): Buffer {
  if (archive.readUInt32LE(offset) !== LOCAL) throw new RangeError("no file");
  const start =
    offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (packed.length !== packedBytes) throw new RangeError("cut off");
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new RangeError("packed in another way");
  // What says that it is small and is not stops here.
  return inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1) });
}

function tooMuch({ files, bytes }: { readonly files: number; readonly bytes: number }): Failure {
  return new Failure(
    `Cannot read the archive: expected at most ${files} files of ${bytes / 1_000_000} MB in all, got more.`,
  );
}
