import { createReadStream } from "node:fs";

const LINE_FEED = 0x0a;

/** Returns how many lines end within a file's first bytes. */
export async function countLines(path: string, bytes: number): Promise<number> {
  if (bytes === 0) return 0;
  let lines = 0;
  for await (const chunk of createReadStream(path, { end: bytes - 1 })) {
    const buffer = chunk as Buffer;
    for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, at + 1)) {
      lines += 1;
    }
  }
  return lines;
}
