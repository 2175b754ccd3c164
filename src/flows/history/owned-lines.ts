import type { Hunk } from "../../parts/git/file-patch.ts";

/** The lines of a file, from the first on, by the change that each is from: runs of one owner. */
export type OwnedLines = readonly OwnedRun[];

export interface OwnedRun {
  /** A change's number, or `OLDER`. */
  readonly owner: number;
  /** `Infinity` in the last run of a file that was there before anybody looked. */
  readonly count: number;
}

/** Who wrote a line before anybody looked, or so long ago that it does not matter. */
export const OLDER = -1;

/** A file that was there before. */
export const UNKNOWN_LINES: OwnedLines = [{ owner: OLDER, count: Number.POSITIVE_INFINITY }];

/** The owners of the lines that a hunk adds, given the lines before. */
export type AddedRuns = (hunk: Hunk, newStart: number) => readonly OwnedRun[];

/** Applies a file's hunks to its lines; tells of each run that is removed. */
export function applyHunks(
  lines: OwnedLines,
  hunks: readonly Hunk[],
  added: AddedRuns,
  onRemoved: (run: OwnedRun) => void,
): OwnedLines {
  const result: OwnedRun[] = [];
  const reader = createReader(lines);
  let [oldLine, newLine] = [1, 1];
  for (const hunk of hunks) {
    // Where nothing is removed, the hunk names the line that it follows.
    const start = hunk.removed === 0 ? hunk.start + 1 : hunk.start;
    reader.take(start - oldLine, (run) => append(result, run));
    newLine += start - oldLine;
    for (const run of added(hunk, newLine)) append(result, run);
    reader.take(hunk.removed, onRemoved);
    oldLine = start + hunk.removed;
    newLine += hunk.added;
  }
  reader.take(Number.POSITIVE_INFINITY, (run) => append(result, run));
  return result;
}

/** Returns the owner of a line, from 1 on; `OLDER` for one that is not there. */
export function ownerOf(lines: OwnedLines, line: number): number {
  let end = 0;
  for (const { owner, count } of lines) {
    end += count;
    if (line <= end) return owner;
  }
  return OLDER;
}

function createReader(lines: OwnedLines) {
  let index = 0;
  let taken = 0;
  return {
    /** Hands on the next lines, as far as there are so many. */
    take(count: number, onRun: (run: OwnedRun) => void): void {
      let left = count;
      for (let run = lines[index]; run !== undefined && left > 0; run = lines[index]) {
        const part = Math.min(run.count - taken, left);
        onRun({ owner: run.owner, count: part });
        left -= part;
        taken += part;
        if (taken < run.count) return;
        index += 1;
        taken = 0;
      }
    },
  };
}

function append(lines: OwnedRun[], run: OwnedRun): void {
  const last = lines.at(-1);
  if (run.count <= 0) return;
  if (last?.owner === run.owner) {
    lines[lines.length - 1] = { owner: run.owner, count: last.count + run.count };
  } else lines.push(run);
}
