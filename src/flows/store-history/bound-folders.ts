import { posix } from "node:path";

/** What a database keeps of a commit; a key of it holds no longer name. */
const MAX_FOLDERS = 200;
const MAX_NAME_BYTES = 500;

/**
 * Returns changed lines by no more folders than a database keeps: of too many, the deepest ones with the fewest
 * lines count for the folder above them, and in the end for `.`. The order stays.
 */
export function boundFolders(lines: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const bounded = new Map<string, number>();
  for (const [folder, count] of lines) add(bounded, nearestShort(folder), count);
  for (let depth = maxDepth(bounded); bounded.size > MAX_FOLDERS && depth > 0; depth -= 1) {
    const deepest = [...bounded]
      .filter(([folder]) => depthOf(folder) === depth)
      .sort(([, a], [, b]) => a - b);
    for (const [folder, count] of deepest) {
      if (bounded.size <= MAX_FOLDERS) break;
      bounded.delete(folder);
      add(bounded, posix.dirname(folder), count);
    }
  }
  return bounded;
}

function add(lines: Map<string, number>, folder: string, count: number): void {
  lines.set(folder, (lines.get(folder) ?? 0) + count);
}

function nearestShort(folder: string): string {
  return Buffer.byteLength(folder) <= MAX_NAME_BYTES ? folder : nearestShort(posix.dirname(folder));
}

function maxDepth(lines: ReadonlyMap<string, number>): number {
  return Math.max(0, ...Array.from(lines.keys(), depthOf));
}

/** 0 for the top folder. */
function depthOf(folder: string): number {
  return folder === "." ? 0 : folder.split("/").length;
}
