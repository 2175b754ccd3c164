import { open } from "node:fs/promises";
import { join } from "node:path";
import { hasReftables, readReflogInReftable } from "./reftables.ts";

/** One move of HEAD. */
export interface ReflogEntry {
  readonly before: string;
  readonly after: string;
  /** `commit: …`, `revert: …`, `rebase (finish): …`, … */
  readonly message: string;
}

// 64 KB hold some 400 moves: what a hook looks back for happened since its last run.
const TAIL_BYTES = 65_536;
const TAIL_ENTRIES = 400;
const LINE = /^([0-9a-f]+) ([0-9a-f]+) .*?\t(.*)$/;

/** Reads HEAD's latest moves, oldest first. Empty when there is no reflog: `core.logAllRefUpdates=false`. */
export async function readReflog(gitDir: string): Promise<readonly ReflogEntry[]> {
  if (hasReftables(gitDir)) {
    return parseReflog((await readReflogInReftable(gitDir, TAIL_ENTRIES)) ?? "");
  }
  try {
    await using file = await open(join(gitDir, "logs", "HEAD"));
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const buffer = Buffer.alloc(length);
    await file.read(buffer, 0, length, size - length);
    return parseReflog(buffer.toString());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Parses the lines of `logs/HEAD`; a first line that was cut is left out. */
export function parseReflog(text: string): readonly ReflogEntry[] {
  return text.split("\n").flatMap((line) => {
    const [, before, after, message] = LINE.exec(line) ?? [];
    return before && after && message !== undefined ? [{ before, after, message }] : [];
  });
}
