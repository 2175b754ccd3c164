/** Finding values in JSON that is still bytes. What is passed over is checked for balance only. */
export const QUOTE = 0x22;
export const OPEN_BRACE = 0x7b;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
export const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

export const MALFORMED = -1;
/** How far strings are searched byte by byte before the native search, which is slow to start. */
const NEAR_BYTES = 32;

/** Takes the place of a value that was found. */
export interface Finding {
  set(start: number, end: number): void;
}

/** Where a value is wanted, or values inside it. */
export interface Node {
  readonly name: Buffer;
  wanted: Finding | undefined;
  children: NodesByLength | undefined;
}

/** Nodes by the length of their names: most names of a row have the length of none that is wanted. */
type NodesByLength = Node[][];

export function createNode(name: string): Node {
  return { name: Buffer.from(name), wanted: undefined, children: undefined };
}

/** Returns the place of a name inside another place, making it if need be. */
export function childOf(node: Node, name: string): Node {
  node.children ??= [];
  const sameLength = node.children[name.length] ?? [];
  node.children[name.length] = sameLength;
  const known = sameLength.find((other) => other.name.equals(Buffer.from(name)));
  if (known !== undefined) return known;
  const child = createNode(name);
  sameLength.push(child);
  return child;
}

/** Whether the bytes are one object from its first brace to its last. */
export function isObject(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start] !== OPEN_BRACE || bytes[end - 1] !== CLOSE_BRACE) return false;
  return readObject(bytes, start, end, []) === end;
}

/** Returns the position behind the object that opens at `opening`. */
export function readObject(
  bytes: Buffer,
  opening: number,
  end: number,
  wanted: NodesByLength,
): number {
  let i = skipSpace(bytes, opening + 1, end);
  if (bytes[i] === CLOSE_BRACE) return i + 1;
  while (i < end) {
    if (bytes[i] !== QUOTE) return MALFORMED;
    const nameStart = i + 1;
    const nameEnd = closingQuote(bytes, nameStart, end);
    if (nameEnd === MALFORMED) return MALFORMED;
    i = skipSpace(bytes, nameEnd + 1, end);
    if (bytes[i] !== COLON) return MALFORMED;
    const valueStart = skipSpace(bytes, i + 1, end);
    const node = findNode(wanted, bytes, nameStart, nameEnd);
    i = readValue(bytes, valueStart, end, node);
    if (i === MALFORMED) return MALFORMED;
    i = skipSpace(bytes, i, end);
    if (bytes[i] === CLOSE_BRACE) return i + 1;
    if (bytes[i] !== COMMA) return MALFORMED;
    i = skipSpace(bytes, i + 1, end);
  }
  return MALFORMED;
}

function readValue(bytes: Buffer, start: number, end: number, node: Node | undefined): number {
  if (node === undefined) return skipValue(bytes, start, end);
  const behind =
    node.children !== undefined && bytes[start] === OPEN_BRACE
      ? readObject(bytes, start, end, node.children)
      : skipValue(bytes, start, end);
  if (behind !== MALFORMED) node.wanted?.set(start, behind);
  return behind;
}

function findNode(wanted: NodesByLength, bytes: Buffer, start: number, end: number) {
  const sameLength = wanted[end - start];
  if (sameLength === undefined) return undefined;
  for (const node of sameLength) if (isAt(node.name, bytes, start)) return node;
  return undefined;
}

function isAt(name: Buffer, bytes: Buffer, start: number): boolean {
  for (let i = 0; i < name.length; i++) if (name[i] !== bytes[start + i]) return false;
  return true;
}

/** Returns the position behind the value that starts at `start`. */
function skipValue(bytes: Buffer, start: number, end: number): number {
  const first = bytes[start];
  if (first === QUOTE) {
    const closing = closingQuote(bytes, start + 1, end);
    return closing === MALFORMED ? MALFORMED : closing + 1;
  }
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return skipNested(bytes, start, end);
  let i = start;
  while (i < end && !isDelimiter(bytes[i])) i++;
  return i === start || i >= end ? MALFORMED : i;
}

function skipNested(bytes: Buffer, start: number, end: number): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      i = closingQuote(bytes, i + 1, end);
      if (i === MALFORMED) return MALFORMED;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) return i + 1;
  }
  return MALFORMED;
}

function closingQuote(bytes: Buffer, start: number, end: number): number {
  const near = Math.min(start + NEAR_BYTES, end);
  let i = start;
  while (i < near) {
    const byte = bytes[i];
    if (byte === QUOTE) return i;
    i += byte === BACKSLASH ? 2 : 1;
  }
  return i < end ? distantQuote(bytes, i, end) : MALFORMED;
}

/** As `closingQuote`, for long strings: a quote behind an odd number of backslashes is part of the string. */
function distantQuote(bytes: Buffer, start: number, end: number): number {
  let quote = bytes.indexOf(QUOTE, start);
  while (quote !== -1 && quote < end) {
    let unescaped = quote;
    while (unescaped > start && bytes[unescaped - 1] === BACKSLASH) unescaped--;
    if ((quote - unescaped) % 2 === 0) return quote;
    // What is quoted inside of a string ends soon.
    quote = nextQuote(bytes, quote + 1, end);
  }
  return MALFORMED;
}

function nextQuote(bytes: Buffer, start: number, end: number): number {
  const near = Math.min(start + NEAR_BYTES, end);
  for (let i = start; i < near; i++) if (bytes[i] === QUOTE) return i;
  return bytes.indexOf(QUOTE, near);
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || isSpace(byte);
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;
}

export function skipSpace(bytes: Buffer, start: number, end: number): number {
  let i = start;
  while (i < end && isSpace(bytes[i])) i++;
  return i;
}
