import type { FilePatchBuilder } from "./file-patch.ts";
import type { LineKind } from "./patch-digest.ts";

/** Reads the lines of hunks, which their headers count. They are not kept: one can be as long as memory. */
export interface HunkReader {
  readonly start: (oldLines: number, newLines: number) => void;
  /** Takes lines from a chunk, cut anywhere, and returns where it stopped: at its end, or after the hunk. */
  readonly read: (chunk: Buffer, offset: number, file: FilePatchBuilder | undefined) => number;
  /** Whether lines are still to come; one that says that a line feed is missing may follow. */
  readonly isOpen: () => boolean;
}

const LINE_FEED = 0x0a;
const KINDS: Readonly<Record<number, LineKind>> = { 32: "context", 43: "added", 45: "removed" };

export function createHunkReader(): HunkReader {
  let [oldLines, newLines] = [0, 0];
  /** Of the line that a chunk ended in. */
  let openKind: LineKind | undefined;

  const isOpen = () => openKind !== undefined || oldLines + newLines > 0;

  const readSign = (sign: number | undefined): LineKind | undefined => {
    const kind = KINDS[sign ?? 0];
    if (kind === undefined) return undefined;
    if (kind !== "added") oldLines -= 1;
    if (kind !== "removed") newLines -= 1;
    return kind;
  };

  /** Takes a line, or a part of it; returns where it ends. */
  const readLine = (chunk: Buffer, start: number, file: FilePatchBuilder | undefined): number => {
    const isStart = openKind === undefined;
    const kind = openKind ?? readSign(chunk[start]);
    // No line of a file: something about the one before.
    if (kind === undefined) return start;
    const from = isStart ? start + 1 : start;
    const lineEnd = chunk.indexOf(LINE_FEED, from);
    const end = lineEnd < 0 ? chunk.length : lineEnd + 1;
    file?.addLine(kind, chunk.subarray(from, end), isStart);
    openKind = lineEnd < 0 ? kind : undefined;
    return end;
  };

  return {
    start(oldCount, newCount) {
      [oldLines, newLines] = [oldCount, newCount];
    },
    read(chunk, start, file) {
      let offset = start;
      while (offset < chunk.length && isOpen()) {
        const end = readLine(chunk, offset, file);
        if (end === offset) break;
        offset = end;
      }
      return offset;
    },
    isOpen,
  };
}
