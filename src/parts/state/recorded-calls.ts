import { createHash } from "node:crypto";
import { appendFileSync, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Call, messageOf } from "../../usage/call.ts";
import { readAllPrepared, readLog, removeFromLog } from "./log.ts";
import type { Prepared, PreparedRow } from "./prepared.ts";
import { writeReading } from "./reading.ts";
import { remainderOf, type SessionTotals } from "./session-totals.ts";
import { readStateBytes, readStateFile, writeStateFile } from "./state-file.ts";
import { recordedCallsPath, type StateFolders, sessionTotalsPath } from "./state-folders.ts";

const ID_BYTES = 6;

/** What commits and prepared rows of this clone hold of some calls. */
export interface RecordedCalls {
  readonly ids: ReadonlySet<string>;
  readonly totals: SessionTotals;
}

/**
 * Returns the short id that stands for a call in the state: 12 hex digits, the same for every copy
 * of it, also for a sub-agent's, which carries another request id.
 */
export function recordedIdOf(call: Pick<Call, "agent" | "callId">): string {
  const hash = createHash("sha256").update(`${call.agent}\u001f${messageOf(call.callId)}`);
  return hash.digest("hex").slice(0, ID_BYTES * 2);
}

/**
 * Finds out which of some calls this clone has recorded. Ids move from the prepared files through
 * the log to the table; they are looked for in that direction, so that none is missed on its way.
 */
export function findRecorded(
  calls: readonly Call[],
  folders: StateFolders,
  { commonDir }: { readonly commonDir: string },
): RecordedCalls {
  if (calls.length === 0) return { ids: new Set(), totals: {} };
  const prepared = readAllPrepared(commonDir);
  const logged = readLog(folders).flatMap((entry) => entry.prepared ?? []);
  const rows = [...logged, ...prepared].flatMap(({ rows }) => rows);
  const hasTotals = calls.some(({ isSessionTotal }) => isSessionTotal);
  return {
    ids: new Set([
      ...rows.flatMap(({ callIds }) => callIds),
      ...findInTable(folders, new Set(calls.map(recordedIdOf))),
    ]),
    totals: hasTotals ? Object.assign({}, readTotals(folders), ...rows.map(totalsOfRow)) : {},
  };
}

/** Whether a call is recorded, or a part of it when it is a session's total. */
export function isRecorded(call: Call, { ids, totals }: RecordedCalls): boolean {
  const id = recordedIdOf(call);
  return call.isSessionTotal ? Object.hasOwn(totals, id) : ids.has(id);
}

/** Returns the calls that are not recorded; of a session's total, what is not recorded of it. */
export function withoutRecorded(calls: readonly Call[], recorded: RecordedCalls): readonly Call[] {
  return calls.flatMap((call) => {
    if (call.isSessionTotal) return remainderOf(call, recorded.totals[recordedIdOf(call)]) ?? [];
    return isRecorded(call, recorded) ? [] : call;
  });
}

/**
 * Folds the log into the table of recorded ids, the totals, and how far logs were read. Called
 * under the lock. Each step can be repeated after a kill: an id that is listed twice is recorded
 * all the same.
 */
export function checkpoint(folders: StateFolders): void {
  for (const entry of readLog(folders)) {
    const { prepared, commit } = entry;
    if (prepared !== undefined) {
      addToTable(folders, prepared.rows);
      noteReading(folders, prepared, commit);
    }
    removeFromLog(entry);
  }
}

/**
 * Notes how far the logs were read for the worktree of a commit: it may be another than ours. Where the
 * rows were prepared outside of a commit, nobody looked whether its ledger lacks any since `lastHead`.
 */
function noteReading(folders: StateFolders, prepared: Prepared, commit: string): void {
  const own = resolve(folders.common, prepared.stateFolder);
  // It may be gone by now.
  if (!existsSync(dirname(own))) return;
  const { lastHead = prepared.parent } = prepared.reading;
  const reading = lastHead === prepared.parent ? { lastHead: commit } : { lastHead };
  try {
    writeReading({ ...folders, own }, { ...prepared.reading, ...reading });
  } catch (error) {
    // Another user's: then the logs are read again there, and the calls are known by their ids.
    if ((error as NodeJS.ErrnoException).code !== "EACCES") throw error;
  }
}

function findInTable(folders: StateFolders, ids: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Map([...ids].map((id) => [Number.parseInt(id, 16), id]));
  const found = new Set<string>();
  const bytes = readStateBytes(recordedCallsPath(folders)) ?? Buffer.alloc(0);
  for (let offset = 0; offset + ID_BYTES <= bytes.length; offset += ID_BYTES) {
    const id = wanted.get(bytes.readUIntBE(offset, ID_BYTES));
    if (id !== undefined) found.add(id);
  }
  return found;
}

/** Adds the calls of rows to what is recorded. */
export function addToTable(
  folders: StateFolders,
  rows: readonly Pick<PreparedRow, "callIds" | "totals">[],
): void {
  appendIds(
    folders,
    rows.flatMap(({ callIds }) => callIds),
  );
  const totals = Object.assign({}, ...rows.map(totalsOfRow));
  if (Object.keys(totals).length === 0) return;
  const all = { ...readTotals(folders), ...totals };
  writeStateFile(sessionTotalsPath(folders), JSON.stringify(all));
}

function appendIds(folders: StateFolders, ids: readonly string[]): void {
  const path = recordedCallsPath(folders);
  const bytes = readStateBytes(path);
  const packed = Buffer.from(ids.join(""), "hex");
  if (bytes === undefined) {
    writeStateFile(path, packed);
    return;
  }
  // A kill in the middle of a write leaves a part of an id: it is filled up to a whole one.
  const padding = Buffer.alloc((ID_BYTES - (bytes.length % ID_BYTES)) % ID_BYTES);
  appendFileSync(path, Buffer.concat([padding, packed]));
}

function readTotals(folders: StateFolders): SessionTotals {
  return readStateFile<SessionTotals>(sessionTotalsPath(folders), () => true) ?? {};
}

function totalsOfRow({ totals }: Pick<PreparedRow, "totals">): SessionTotals {
  return totals ?? {};
}
