import { closeSync, type Dirent, openSync, readdirSync, readSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { unlessUnreadable } from "../logs/unreadable.ts";
import type { FindOrigin } from "./lineage.ts";
import { readSessionMeta, type SessionMeta } from "./session-meta.ts";
import { uuidTimeMs } from "./uuid-time.ts";

const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
const DAY_MS = 86_400_000;
/** The first line holds the instructions too: some 30 KB. */
const MAX_FIRST_LINE_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** Returns what looks for a thread's own log among the logs around `logPath`: its name ends in the thread's id. */
export function createFindOrigin(logPath: string): FindOrigin {
  return (threadId) => {
    const ending = `-${threadId}.jsonl`;
    for (const folder of foldersOf(logPath, threadId)) {
      const log = entriesOf(folder).find((entry) => entry.isFile() && entry.name.endsWith(ending));
      const meta = log && readFirstMeta(join(folder, log.name));
      if (meta?.id === threadId) return meta;
    }
    return undefined;
  };
}

/** Lists the folders where a thread's log can be: Codex files it under the local day on which the thread began. */
function* foldersOf(logPath: string, threadId: string): Iterable<string> {
  yield dirname(logPath);
  const home = homeOf(logPath);
  if (home === undefined) return;
  yield join(home, ARCHIVE);
  const bornMs = uuidTimeMs(threadId);
  if (bornMs === undefined) yield* foldersBelow(join(home, ACTIVE));
  else for (const days of [0, -1, 1]) yield dayFolder(home, bornMs + days * DAY_MS);
}

function homeOf(logPath: string): string | undefined {
  for (let folder = dirname(logPath); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === ACTIVE || basename(folder) === ARCHIVE) return dirname(folder);
  }
  return undefined;
}

function dayFolder(home: string, timeMs: number): string {
  return join(home, ACTIVE, ...new Date(timeMs).toISOString().slice(0, 10).split("-"));
}

function* foldersBelow(folder: string): Iterable<string> {
  yield folder;
  for (const entry of entriesOf(folder)) {
    if (entry.isDirectory()) yield* foldersBelow(join(folder, entry.name));
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  return unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

function readFirstMeta(path: string): SessionMeta | undefined {
  const file = unlessUnreadable(() => openSync(path, "r"));
  if (file === undefined) return undefined;
  try {
    const bytes = Buffer.allocUnsafe(MAX_FIRST_LINE_BYTES);
    const start = bytes.subarray(0, readSync(file, bytes));
    const end = start.indexOf(NEWLINE);
    return end === -1 ? undefined : readSessionMeta(start, 0, end);
  } finally {
    closeSync(file);
  }
}
