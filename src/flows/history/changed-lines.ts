import { posix } from "node:path";
import type { CommitFacts, FileFacts } from "./commit-facts.ts";

/** Adds up the lines that a commit changed, by folder; `.` is the top one. */
export function changedLinesOf({ files }: CommitFacts): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const file of files) {
    const folder = posix.dirname(file.path ?? file.formerPath ?? "");
    const count = countLines(file);
    if (count > 0) lines.set(folder, (lines.get(folder) ?? 0) + count);
  }
  return lines;
}

/** A binary file has no lines, and yet somebody worked on it: it counts as one. */
function countLines({ kind, hunks }: FileFacts): number {
  if (kind === "binary") return 1;
  return hunks.reduce((sum, { removed, added }) => sum + removed + added, 0);
}
