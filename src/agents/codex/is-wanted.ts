import { LeadingMembers } from "./leading-members.ts";

const TYPE = Buffer.from("type");
const PAYLOAD = Buffer.from("payload");
const EVENT = Buffer.from("event_msg");
const ITEM_COMPLETED = Buffer.from("item_completed");
const USER_MESSAGE = Buffer.from('"UserMessage"');
/** How far behind its event's type an item's own type is: two ids stand between. */
const ITEM_HEAD_BYTES = 400;

const ROW_TYPES = ["session_meta", "turn_context", "token_usage_record"].map(toBuffer);
const EVENT_TYPES = [
  "token_count",
  "user_message",
  "task_started",
  "turn_started",
  "task_complete",
  "turn_complete",
  "turn_aborted",
  "error",
].map(toBuffer);

function toBuffer(text: string): Buffer {
  return Buffer.from(text);
}

// One serves all lines: logs have millions of them.
const members = new LeadingMembers();

/**
 * Whether a line can tell of usage, turns or prompts, after a look at its first bytes: most of a
 * log is text in rows of other types. A line of another layout than Codex writes is wanted, to be sure.
 */
export function isWanted(bytes: Buffer, start: number, end: number): boolean {
  if (!members.open(bytes, start, end)) return false;
  let isEvent = false;
  while (members.next()) {
    if (members.isNamed(TYPE)) {
      isEvent = members.isText(EVENT);
      if (!isEvent) return ROW_TYPES.some((type) => members.isText(type));
    } else if (isEvent && members.isNamed(PAYLOAD)) {
      return !members.enter() || isWantedEvent(bytes, end);
    }
  }
  return true;
}

function isWantedEvent(bytes: Buffer, end: number): boolean {
  while (members.next()) {
    if (!members.isNamed(TYPE)) continue;
    if (!members.isText(ITEM_COMPLETED)) return EVENT_TYPES.some((type) => members.isText(type));
    const headEnd = Math.min(members.position + ITEM_HEAD_BYTES, end);
    return bytes.subarray(members.position, headEnd).includes(USER_MESSAGE);
  }
  return true;
}
