import { closeSync, type Dirent, openSync, readdirSync, readSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isLineStart, readLines } from "../logs/json-lines.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { readCompressedLines } from "./compressed-lines.ts";
import type { FindOrigin } from "./lineage.ts";
import { readSessionMeta, type SessionMeta } from "./session-meta.ts";
import { ThreadReader } from "./thread-reader.ts";
import { uuidTimeMs } from "./uuid-time.ts";

const COMPRESSED = /\.zst$/;
const ROLLOUT_NAME = /^rollout-[\dT-]{19}-/;
const EXTENSIONS = /\.jsonl(\.zst)?$/;

/** Reads what the log of a thread holds behind `from`; a packed log is read whole. */
export async function readThreadLog(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): Promise<LogReading> {
  const isCompressed = COMPRESSED.test(path);
  const isFollowed = from !== undefined && !isCompressed && isLineStart(path, from.offset);
  const start = isFollowed ? from : undefined;
  const fileSessionId = basename(path).replace(EXTENSIONS, "").replace(ROLLOUT_NAME, "");
  const reader = new ThreadReader(agent, fileSessionId, start, createFindOrigin(path));
  const visit = reader.readLine.bind(reader);
  if (isCompressed) {
    await readCompressedLines(path, visit, limit);
    const reading = reader.finish(0);
    return { ...reading, position: { offset: 0, mark: reading.position.mark } };
  }
  const offset = readLines(path, start?.offset ?? 0, visit, { limit });
  return reader.finish(offset ?? start?.offset ?? 0);
}

const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
const DAY_MS = 86_400_000;
/** The first line holds the instructions too: some 30 KB. */
const MAX_FIRST_LINE_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** Returns what looks for a thread's own log among the logs around `logPath`: its name ends in the thread's id. */
function createFindOrigin(logPath: string): FindOrigin {
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
