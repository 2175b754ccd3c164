import type { SessionMeta } from "./session-meta.ts";

/** Before a call can have been asked and answered: what a fork's log holds with such times was copied into it. */
const NO_CALL_WITHIN_MS = 1_000;

/** What a log says of where its own records begin; undefined for one that is no fork. */
export interface ForkStart {
  readonly threadId: string;
  /** The number of its first own record. */
  readonly ordinal: number | undefined;
  /** When the thread began, and when its log was begun; milliseconds since 1970. */
  readonly bornMs: number | undefined;
  readonly writtenMs: number | undefined;
}

/** What a row says of where it comes from, as far as it says it. */
export interface RowOrigin {
  readonly ordinal: number | undefined;
  readonly threadId: string | undefined;
  /** When the turn began that it belongs to, by the turn's id: copies keep it. */
  readonly turnStartMs: number | undefined;
  readonly writtenMs: number | undefined;
}

/** Returns where the own records of a log begin whose first row this is. */
export function forkStartOf(
  { id, parentId, startOrdinal, bornMs, timestampMs }: SessionMeta,
  writtenMs: number | undefined,
): ForkStart | undefined {
  if (parentId === undefined && startOrdinal === undefined) return undefined;
  return { threadId: id, ordinal: startOrdinal, bornMs: bornMs ?? timestampMs, writtenMs };
}

/**
 * Tells whether a row of a fork or sub-agent was copied from the thread that it comes from, by what its
 * log itself says: the parent's log may be gone, elsewhere, or read long ago. Undefined where it says nothing.
 */
export function isCopy(start: ForkStart, row: RowOrigin): boolean | undefined {
  if (start.ordinal !== undefined && row.ordinal !== undefined) return row.ordinal < start.ordinal;
  if (row.threadId !== undefined) return row.threadId !== start.threadId;
  if (row.turnStartMs !== undefined && start.bornMs !== undefined) {
    return row.turnStartMs <= start.bornMs;
  }
  const isAtOnce =
    start.writtenMs !== undefined &&
    row.writtenMs !== undefined &&
    row.writtenMs - start.writtenMs < NO_CALL_WITHIN_MS;
  return isAtOnce ? true : undefined;
}
