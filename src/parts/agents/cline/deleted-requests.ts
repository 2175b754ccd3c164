import { type CallTokens, TOKEN_COUNTS } from "../../../usage/call.ts";

/** Tokens by the id of the row that tells them. */
export type RowTokens = Readonly<Record<string, CallTokens>>;

/** What a reading of a task must know of the one before it: JSON. */
export interface TaskState {
  /** The rows that were there. */
  readonly seen: RowTokens;
  /** Of each row that sums up deleted requests: what nobody had read of these before. */
  readonly unseen: RowTokens;
}

export const NOTHING_READ: TaskState = { seen: {}, unseen: {} };

/**
 * Returns what rows that sum up deleted requests hold beyond what was read of these. Going back to a checkpoint takes
 * requests out of a task, and earlier sums too, and adds a row with their sum.
 */
export function unseenOf(rows: RowTokens, sumIds: readonly string[], before: TaskState): RowTokens {
  let read = Object.entries(before.seen)
    .filter(([id]) => !Object.hasOwn(rows, id))
    .map(([, tokens]) => tokens)
    .reduce<CallTokens | undefined>(
      (sum, tokens) => (sum ? each(sum, tokens, add) : tokens),
      undefined,
    );
  const unseen: Record<string, CallTokens> = {};
  for (const id of sumIds) {
    const sum = rows[id];
    if (sum === undefined) continue;
    unseen[id] = before.unseen[id] ?? (read ? each(sum, read, less) : sum);
    // What one sum leaves of it belongs to the next.
    if (read && before.unseen[id] === undefined) read = each(read, sum, less);
  }
  return unseen;
}

const add = (a: number, b: number) => a + b;
const less = (a: number, b: number) => Math.max(a - b, 0);

function each(a: CallTokens, b: CallTokens, combine: (a: number, b: number) => number): CallTokens {
  const counts = TOKEN_COUNTS.map((count) => [count, combine(a[count], b[count])]);
  return Object.fromEntries(counts) as Record<keyof CallTokens, number>;
}
