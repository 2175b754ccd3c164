import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { CallTokens } from "../../../usage/call.ts";
import { readDocument } from "../logs/json-document.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { type Message, messageTokens } from "./message.ts";
import { field, readFields } from "./message-fields.ts";

/** What the requests used that a message was made of, in their order. */
export type Steps = readonly CallTokens[];

const STEP_END = "step-finish";
/** Such a part holds little more than counts. */
const MAX_PART_BYTES = 4096;
/** In a damaged table the way can lead back. */
const MAX_STEPS = 10_000;
const PART_EXTENSION = ".json";

/** The parts of a database's messages that end a request. */
export class StepTable {
  readonly #ofRows: StatementSync;
  readonly #ofMessage: StatementSync;

  constructor(database: DatabaseSync) {
    // Where nothing indexes the parts, SQLite does so for a join, and only for the inner table of it.
    const select = `
      SELECT m.rowid AS row, m.id AS id, CAST(p.data AS BLOB) AS data
      FROM message AS m CROSS JOIN part AS p ON p.message_id = m.id
      WHERE typeof(p.data) = 'text' AND octet_length(p.data) <= ${MAX_PART_BYTES}
        AND instr(p.data, '"${STEP_END}"') > 0 AND m.rowid <= ${Number.MAX_SAFE_INTEGER}`;
    this.#ofRows = database.prepare(`${select} AND m.rowid > ? ORDER BY m.rowid`);
    this.#ofMessage = database.prepare(`${select} AND m.id = ?`);
  }

  /** Reads the steps of the messages behind a row that have several. */
  after(row: number): ReadonlyMap<string, Steps> {
    const several = new Map<string, Steps>();
    let lastRow = row;
    let lastSteps: CallTokens[] = [];
    for (const found of this.#ofRows.iterate(row)) {
      const isNext = Number(found.row) > lastRow;
      if (Number(found.row) < lastRow || (!isNext && lastSteps.length >= MAX_STEPS)) break;
      lastRow = Number(found.row);
      if (isNext) lastSteps = [];
      lastSteps.push(...stepOf(found.data));
      if (lastSteps.length === 2) several.set(String(found.id), lastSteps);
    }
    return several;
  }

  of(messageId: string): Steps {
    const steps: CallTokens[] = [];
    for (const { data } of this.#ofMessage.iterate(messageId)) {
      if (steps.length >= MAX_STEPS) break;
      steps.push(...stepOf(data));
    }
    return steps;
  }
}

/** Reads the steps of a message of the older store: `storage/part/<message>/<part>.json`. */
export function stepsInFiles(storage: string, messageId: string): Steps {
  // The id is another program's text: as a path it may lead anywhere.
  if (basename(messageId) !== messageId || messageId.includes("\0")) return [];
  const folder = join(storage, "part", messageId);
  const names = unlessUnreadable(() => readdirSync(folder)) ?? [];
  return names
    .filter((name) => extname(name) === PART_EXTENSION)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => (unlessUnreadable(() => statSync(path))?.size ?? Infinity) <= MAX_PART_BYTES)
    .flatMap((path) => stepOf(readDocument(path)));
}

/**
 * Returns the message once for each request that it was made of: OpenCode keeps the counts of the last alone, and of
 * early versions a message is a whole turn.
 * @see https://github.com/anomalyco/opencode, `session/processor.ts`
 */
export function splitIntoSteps(message: Message, steps: Steps): readonly Message[] {
  if (steps.length < 2) return [message];
  const last = steps.length - 1;
  return steps.map((tokens, index) => ({
    ...message,
    id: index === 0 ? message.id : `${message.id}#${index + 1}`,
    // Read again as long as it is open, and once is enough.
    isOpen: message.isOpen && index === 0,
    durationMs: index === last ? message.durationMs : undefined,
    failure: index === last ? message.failure : undefined,
    tokens,
  }));
}

function stepOf(data: unknown): readonly CallTokens[] {
  if (!(data instanceof Uint8Array)) return [];
  if (!readFields(Buffer.from(data.buffer, data.byteOffset, data.byteLength))) return [];
  const tokens = field.partType.text() === STEP_END ? messageTokens() : undefined;
  return tokens === undefined ? [] : [tokens];
}
