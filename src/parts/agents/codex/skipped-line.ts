const TYPE = Buffer.from('"type":"');
/** Codex writes a time and a number before the type. */
const MAX_TYPE_OFFSET = 120;

/** How lines go on from their type that only say what the model and its tools said: most lines, and nearly all bytes. */
const SKIPPED = ['"type":"response_item"', '"type":"event_msg","payload":{"type":"agent_'].map(
  (text) => Buffer.from(text),
);

/** How far from its start the last line had its type: the next most likely has it there too. */
let typeOffset = 0;

/** Whether a line is one of those that tell nothing of usage, turns or prompts; it is not decoded then. */
export function isSkippedLine(bytes: Buffer, start: number, end: number): boolean {
  if (!isAt(TYPE, bytes, start + typeOffset, end)) typeOffset = findType(bytes, start, end);
  for (const text of SKIPPED) if (isAt(text, bytes, start + typeOffset, end)) return true;
  return false;
}

/** Returns how far from a line's start its type is; 0 when it is not at its head. */
function findType(bytes: Buffer, start: number, end: number): number {
  for (let offset = 1; offset < MAX_TYPE_OFFSET; offset++) {
    if (isAt(TYPE, bytes, start + offset, end)) return offset;
  }
  return 0;
}

function isAt(text: Buffer, bytes: Buffer, at: number, end: number): boolean {
  if (at + text.length > end) return false;
  for (let i = 0; i < text.length; i++) if (text[i] !== bytes[at + i]) return false;
  return true;
}
