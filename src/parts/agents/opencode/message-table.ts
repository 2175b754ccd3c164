import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { type Message, type MessageKey, messageOf, timeOf } from "./message.ts";
import { readFields } from "./message-fields.ts";
import { type StepTable, splitIntoSteps } from "./message-steps.ts";

/** A row by its place and its id: rows move when a database is vacuumed, and go when it is restored. */
export type Anchor = readonly [row: number, id: string];

export interface MessageTableOptions {
  readonly name: string;
  /** SQL for a message's type, and for when it was made. */
  readonly type: string;
  readonly time: string;
  /** SQL for which rows are wanted. */
  readonly condition: string;
  /** Where the requests of a message are, if each of them is kept. */
  readonly steps?: StepTable | undefined;
}

const MAX_ID_BYTES = 200;
/** As large as a line of a log may be. */
const MAX_DATA_BYTES = 64 << 20;

/** One table of messages, in the order that they were begun. */
export class MessageTable {
  readonly name: string;
  readonly #rows: StatementSync;
  readonly #row: StatementSync;
  readonly #rowsOfSession: StatementSync;
  readonly #anchor: StatementSync;
  readonly #lastAnchor: StatementSync;
  readonly #steps: StepTable | undefined;

  constructor(database: DatabaseSync, options: MessageTableOptions) {
    const { name, type, time, condition, steps } = options;
    this.name = name;
    this.#steps = steps;
    const select = `
      SELECT rowid AS row, id, session_id, ${type} AS type, ${time}, CAST(data AS BLOB) AS data FROM ${name}
      WHERE rowid <= ${Number.MAX_SAFE_INTEGER}
        AND typeof(id) = 'text' AND octet_length(id) <= ${MAX_ID_BYTES}
        AND typeof(session_id) = 'text' AND octet_length(session_id) <= ${MAX_ID_BYTES}
        AND octet_length(data) <= ${MAX_DATA_BYTES} AND ${condition}`;
    this.#rows = database.prepare(`${select} AND rowid > ? ORDER BY rowid`);
    this.#row = database.prepare(`${select} AND id = ?`);
    this.#rowsOfSession = database.prepare(`${select} AND session_id = ?`);
    this.#anchor = database.prepare(`SELECT TRUE FROM ${name} WHERE rowid = ? AND id = ?`);
    this.#lastAnchor = database.prepare(`
      SELECT rowid AS row, substr(id, 1, ${MAX_ID_BYTES}) AS id FROM ${name}
      WHERE rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY rowid DESC LIMIT 1`);
  }

  /** Returns the last row, whatever it holds. */
  lastAnchor(): Anchor | undefined {
    const last = this.#lastAnchor.get();
    return last && [Number(last.row), String(last.id)];
  }

  /** Whether a row is still where it was. */
  holds([row, id]: Anchor): boolean {
    return this.#anchor.get(row, id) !== undefined;
  }

  /** Reads the messages behind a row, each once for every request that it was made of. */
  *messagesAfter(row: number): Iterable<Message> {
    const steps = this.#steps?.after(row);
    let last = row;
    for (const found of this.#rows.iterate(row)) {
      // In a damaged table the way can lead back.
      if (Number(found.row) <= last) return;
      last = Number(found.row);
      const message = toMessage(found);
      if (message !== undefined) yield* splitIntoSteps(message, steps?.get(message.id) ?? []);
    }
  }

  /** Reads the messages of a session, in any order. */
  *messagesOfSession(sessionId: string): Iterable<Message> {
    for (const found of this.#rowsOfSession.iterate(sessionId)) {
      const message = toMessage(found);
      if (message !== undefined) yield message;
    }
  }

  messageById(id: string): readonly Message[] {
    const steps = this.#steps?.of(id) ?? [];
    const found = this.#row.get(id);
    const message = found && toMessage(found);
    return message === undefined ? [] : splitIntoSteps(message, steps);
  }
}

function toMessage(row: Record<string, SQLOutputValue>): Message | undefined {
  const { id, session_id: sessionId, type, data } = row;
  if (!(data instanceof Uint8Array)) return undefined;
  if (!readFields(Buffer.from(data.buffer, data.byteOffset, data.byteLength))) return undefined;
  return messageOf({
    id: String(id),
    sessionId: String(sessionId),
    type: (type as MessageKey["type"] | null) ?? undefined,
    storedMs: timeOf(row.time_created),
  });
}
