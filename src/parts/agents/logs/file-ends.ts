import { closeSync, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { unlessUnreadable } from "./unreadable.ts";

/** Returns a file's first line, of at most `maxBytes`; empty when the file is gone or a link. */
export function readFirstLine(path: string, maxBytes: number): string {
  const [line = ""] = readPart(path, () => 0, maxBytes).split("\n", 1);
  return line;
}

/** Returns the lines of a file's last `maxBytes`, of which the first may be cut; none when the file is gone or a link. */
export function readLastLines(path: string, maxBytes: number): readonly string[] {
  return readPart(path, (sizeBytes) => Math.max(sizeBytes - maxBytes, 0), maxBytes).split("\n");
}

function readPart(path: string, startOf: (sizeBytes: number) => number, maxBytes: number): string {
  const file = unlessUnreadable(() => (lstatSync(path).isFile() ? openSync(path, "r") : undefined));
  if (file === undefined) return "";
  try {
    const sizeBytes = fstatSync(file).size;
    const start = startOf(sizeBytes);
    const bytes = Buffer.alloc(Math.min(sizeBytes - start, maxBytes));
    const count = readSync(file, bytes, 0, bytes.length, start);
    return bytes.toString("utf8", 0, count);
  } finally {
    closeSync(file);
  }
}
