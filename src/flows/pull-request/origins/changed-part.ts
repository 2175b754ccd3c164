/** A part of a file, by its offsets in bytes. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = 0x0a;

/** Returns the whole lines of a file outside of which it is what it was before. */
export function changedPart(before: Buffer, after: Buffer): Part {
  const start = lineStart(after, commonStart(before, after));
  if (start === 0) return { start, end: after.length };
  const tail = commonEnd(before, after, start - 1);
  // The first line of the common end may have begun otherwise, unless the line before ends in it.
  const lineEnd = tail === 0 ? -1 : after.indexOf(LINE_FEED, after.length - tail);
  return { start, end: lineEnd < 0 ? after.length : lineEnd + 1 };
}

function commonStart(one: Buffer, other: Buffer): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && one[length] === other[length]) length += 1;
  return length;
}

/** Looks no further back than to `start`. */
function commonEnd(one: Buffer, other: Buffer, start: number): number {
  const limit = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) {
    length += 1;
  }
  return length;
}

function lineStart(content: Buffer, offset: number): number {
  return offset === 0 ? 0 : content.lastIndexOf(LINE_FEED, offset - 1) + 1;
}
