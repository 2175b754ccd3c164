import { row } from "./row.ts";
import { rowTokens } from "./usage-tokens.ts";

/** As many as `reply-growth.ts` remembers. */
const REMEMBERED = 8;

/** The last row of a reply that names no request. */
interface LastRow {
  readonly callId: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Whether it said why the reply stopped. */
  readonly isStopped: boolean;
  /** How many prompts and tool results there were before it. */
  readonly inputs: number;
}

export interface ReplyIdsState {
  readonly inputs: number;
  readonly last: readonly (readonly [message: string, row: LastRow])[];
}

/**
 * Tells which call a row is of. Every block of a reply, every state of its stream and every copy in a resumed session
 * repeats the ids of message and request. Behind a gateway there may be no request's id, and one message's id for
 * all replies: those are told apart by when they began. A row without ids, in a log that another program made, is
 * told apart by all that it says.
 */
export class ReplyIds {
  readonly #last: Map<string, LastRow>;
  #inputs: number;

  constructor(state: ReplyIdsState | undefined) {
    this.#last = new Map(state?.last);
    this.#inputs = state?.inputs ?? 0;
  }

  get state(): ReplyIdsState {
    return { inputs: this.#inputs, last: [...this.#last].slice(-REMEMBERED) };
  }

  /** Takes in a prompt, or what a tool gave. */
  input(): void {
    this.#inputs++;
  }

  /** Returns the id of the call that the row which was read is of. */
  idOf(rowTime: string): string {
    const messageId = row.messageId.text();
    const requestId = row.requestId.text();
    if (messageId === undefined) return row.uuid.text() ?? requestId ?? spelledOut(rowTime);
    if (requestId !== undefined) return `${messageId}:${requestId}`;
    const key = row.isSidechain.isTrue ? `${messageId}#side` : messageId;
    const before = this.#last.get(key);
    const { inputTokens, outputTokens } = rowTokens();
    const now: LastRow = {
      callId: `${messageId}@${rowTime.replaceAll(":", "-")}`,
      inputTokens,
      outputTokens,
      isStopped: row.stopReason.text() !== undefined,
      inputs: this.#inputs,
    };
    const last = before && goesOn(before, now) ? { ...now, callId: before.callId } : now;
    // The latest stand last.
    this.#last.delete(key);
    this.#last.set(key, last);
    return last.callId;
  }
}

/**
 * Whether a row can be of the reply of another one: its counts only grow, until it stops. Its input is known at its
 * start, or only at its end; a larger one behind a tool's result is that of the next reply.
 */
function goesOn(before: LastRow, now: LastRow): boolean {
  if (now.inputTokens + now.outputTokens === 0) return true;
  const isSameInput = now.inputTokens === before.inputTokens;
  if (isSameInput && now.outputTokens === before.outputTokens) return true;
  if (now.inputTokens < before.inputTokens || now.outputTokens < before.outputTokens) return false;
  if (before.isStopped) return false;
  return isSameInput || before.inputTokens === 0 || now.inputs === before.inputs;
}

function spelledOut(rowTime: string): string {
  const counts = [
    row.inputTokens.count(),
    row.outputTokens.count(),
    row.cacheReadTokens.count(),
    row.cacheWriteTokens.count(),
  ];
  // What stands behind a colon would pass for a request's id.
  return [row.model.text() ?? "", rowTime, ...counts].join("/").replaceAll(":", "-");
}
