import { MemberCursor } from "./member-cursor.ts";

const TIMESTAMP = Buffer.from("timestamp");
const TYPE = Buffer.from("type");
const PAYLOAD = Buffer.from("payload");
const EVENT = Buffer.from("event_msg");
const TOKEN_COUNT = Buffer.from("token_count");
const ITEM_COMPLETED = Buffer.from("item_completed");
const USER_MESSAGE = Buffer.from('"UserMessage"');
/** How far behind its event's type an item's own type is: two ids stand between. */
const ITEM_HEAD_BYTES = 400;
/** Most rows, and nearly all bytes. */
const RESPONSE_ITEM = Buffer.from('"type":"response_item"');

const ROW_TYPES = ["session_meta", "turn_context", "token_usage_record"].map(toBuffer);
const EVENT_TYPES = [
  "user_message",
  "task_started",
  "turn_started",
  "task_complete",
  "turn_complete",
  "turn_aborted",
  "error",
  "thread_settings_applied",
].map(toBuffer);

function toBuffer(text: string): Buffer {
  return Buffer.from(text);
}

/** What a line holds: a count of tokens, anything that may tell of usage, turns or prompts, or nothing of that. */
export type LineKind = "count" | "wanted" | "unwanted";

/** Where the walk through the line stands; behind a count's type when the line is one. One serves all lines. */
export const cursor = new MemberCursor();
/** How far from its start the line before had its type: the next has it there too. */
let typeOffset = 0;
/** Where the line's timestamp stands; empty when it does not stand before the payload. */
let timestampStart = 0;
let timestampEnd = 0;

/**
 * Tells what a line holds, after a look at its first bytes: most of a log is text in rows of other
 * types. A line of another layout than Codex writes is wanted, to be sure.
 */
export function lineKind(bytes: Buffer, start: number, end: number): LineKind {
  if (isResponseItem(bytes, start + typeOffset, end)) return "unwanted";
  if (!cursor.open(bytes, start, end)) return "unwanted";
  timestampEnd = timestampStart;
  let isEvent = false;
  while (cursor.next()) {
    if (cursor.isNamed(TIMESTAMP)) markTimestamp();
    else if (cursor.isNamed(TYPE)) {
      typeOffset = cursor.start - start;
      isEvent = cursor.isText(EVENT);
      if (!isEvent) return wantedIf(isOneOf(ROW_TYPES));
    } else if (isEvent && cursor.isNamed(PAYLOAD)) return eventKind(bytes, end);
  }
  return "wanted";
}

/** Returns the timestamp of the line whose kind was told last; empty when none stands before the payload. */
export function lineTimestamp(bytes: Buffer): string {
  return bytes.toString("latin1", timestampStart, timestampEnd);
}

function markTimestamp(): void {
  const [valueStart, valueEnd = valueStart] = cursor.value;
  timestampStart = valueStart + 1;
  timestampEnd = valueEnd - 1;
}

function eventKind(bytes: Buffer, end: number): LineKind {
  if (!cursor.enter()) return "wanted";
  while (cursor.next()) {
    if (!cursor.isNamed(TYPE)) continue;
    if (cursor.isText(TOKEN_COUNT)) return "count";
    if (!cursor.isText(ITEM_COMPLETED)) return wantedIf(isOneOf(EVENT_TYPES));
    const headEnd = Math.min(cursor.position + ITEM_HEAD_BYTES, end);
    return wantedIf(bytes.subarray(cursor.position, headEnd).includes(USER_MESSAGE));
  }
  return "wanted";
}

function isResponseItem(bytes: Buffer, at: number, end: number): boolean {
  if (at + RESPONSE_ITEM.length > end) return false;
  for (let i = 0; i < RESPONSE_ITEM.length; i++) {
    if (bytes[at + i] !== RESPONSE_ITEM[i]) return false;
  }
  return true;
}

function isOneOf(types: readonly Buffer[]): boolean {
  return types.some((type) => cursor.isText(type));
}

function wantedIf(isWanted: boolean): LineKind {
  return isWanted ? "wanted" : "unwanted";
}
