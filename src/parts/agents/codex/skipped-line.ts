/** Most lines, and nearly all bytes: what the model and its tools said. */
const SKIPPED = Buffer.from('"type":"response_item"');

/** How far from its start the last skipped line had its type: the next has it there too. */
let typeOffset = 0;
/** Codex writes a time and a number before the type. */
const MAX_TYPE_OFFSET = 120;

/** Whether a line is one of those that tell nothing of usage, turns or prompts; it is not decoded then. */
export function isSkippedLine(bytes: Buffer, start: number, end: number): boolean {
  if (isAt(bytes, start + typeOffset, end)) return true;
  const headEnd = Math.min(start + MAX_TYPE_OFFSET, end);
  const found = bytes.subarray(start, headEnd).indexOf(SKIPPED);
  if (found === -1) return false;
  typeOffset = found;
  return true;
}

function isAt(bytes: Buffer, at: number, end: number): boolean {
  if (at + SKIPPED.length > end) return false;
  for (let i = 0; i < SKIPPED.length; i++) if (bytes[at + i] !== SKIPPED[i]) return false;
  return true;
}
