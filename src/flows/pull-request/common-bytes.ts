const LINE_FEED = 0x0a;
const CHUNK_BYTES = 65_536;

/** Returns how many bytes two contents begin with in common. */
export function commonStart(one: Buffer, other: Buffer): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  // In large steps first: byte by byte takes many times as long.
  for (
    let end = CHUNK_BYTES;
    end <= limit && isEqual(one, other, length, end);
    end += CHUNK_BYTES
  ) {
    length = end;
  }
  while (length < limit && one[length] === other[length]) length += 1;
  return length;
}

function isEqual(one: Buffer, other: Buffer, start: number, end: number): boolean {
  return one.subarray(start, end).equals(other.subarray(start, end));
}

/** Returns where the line begins that an offset is in. */
export function lineStart(content: Buffer, offset: number): number {
  return offset === 0 ? 0 : content.lastIndexOf(LINE_FEED, offset - 1) + 1;
}
