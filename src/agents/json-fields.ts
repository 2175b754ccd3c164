const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const MALFORMED = -1;

/**
 * Finds a few fields in JSON objects that are still bytes, and decodes no more than those: agents'
 * logs are mostly text that nobody asked for. What is passed over is checked for balance only.
 */
export class JsonFields {
  readonly #root: Node = { name: Buffer.alloc(0), field: undefined, children: [] };
  readonly #fields: JsonField[] = [];

  /** Adds the field at this path, e.g. `message`, `id`; it holds the value of the object read last. */
  field(...path: readonly string[]): JsonField {
    let node = this.#root;
    for (const name of path) {
      const key = Buffer.from(name);
      let child = node.children.find((other) => other.name.equals(key));
      if (child === undefined) {
        child = { name: key, field: undefined, children: [] };
        node.children.push(child);
      }
      node = child;
    }
    const field = node.field ?? new JsonField();
    if (node.field === undefined) this.#fields.push(field);
    node.field = field;
    return field;
  }

  /** Reads one object; false when the bytes hold anything else. The fields are valid until the next call. */
  read(bytes: Buffer, start: number, end: number): boolean {
    for (const field of this.#fields) field.clear(bytes);
    const opening = skipSpace(bytes, start, end);
    if (bytes[opening] !== OPEN_BRACE) return false;
    const behind = readObject(bytes, opening, end, this.#root.children);
    return behind !== MALFORMED && skipSpace(bytes, behind, end) >= end;
  }
}

/** One field of the object that was read last. */
export class JsonField {
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  clear(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#start = 0;
    this.#end = 0;
  }

  set(start: number, end: number): void {
    this.#start = start;
    this.#end = end;
  }

  get isPresent(): boolean {
    return this.#end !== 0;
  }

  get isTrue(): boolean {
    // Of JSON's values only `true` starts with a t.
    return this.isPresent && this.#bytes[this.#start] === 0x74;
  }

  get isObject(): boolean {
    return this.isPresent && this.#bytes[this.#start] === OPEN_BRACE;
  }

  /** Returns the text of a string; undefined when it is empty, absent or no string. */
  text(): string | undefined {
    const start = this.#start + 1;
    const end = this.#end - 1;
    if (end <= start || this.#bytes[this.#start] !== QUOTE) return undefined;
    const text = this.#bytes.toString("utf8", start, end);
    return text.includes("\\") ? (this.value() as string | undefined) : text;
  }

  /** Returns a count: 0 when it is absent, negative, or no integer. */
  count(): number {
    let count = 0;
    for (let i = this.#start; i < this.#end; i++) {
      const digit = (this.#bytes[i] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return countOf(this.value());
      count = count * 10 + digit;
    }
    return countOf(count);
  }

  /** Returns the decoded value; undefined when it is absent or malformed. */
  value(): unknown {
    if (!this.isPresent) return undefined;
    try {
      return JSON.parse(this.#bytes.toString("utf8", this.#start, this.#end));
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}

/** Returns a decoded value as a count: 0 when it is negative or no integer. */
export function countOf(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

interface Node {
  readonly name: Buffer;
  field: JsonField | undefined;
  readonly children: Node[];
}

/** Returns the position behind the object that opens at `opening`. */
function readObject(bytes: Buffer, opening: number, end: number, wanted: readonly Node[]): number {
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
    node.children.length > 0 && bytes[start] === OPEN_BRACE
      ? readObject(bytes, start, end, node.children)
      : skipValue(bytes, start, end);
  if (behind !== MALFORMED) node.field?.set(start, behind);
  return behind;
}

function findNode(nodes: readonly Node[], bytes: Buffer, start: number, end: number) {
  const length = end - start;
  for (const node of nodes) {
    if (node.name.length === length && isAt(node.name, bytes, start)) return node;
  }
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
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) return i;
    if (byte === BACKSLASH) i++;
  }
  return MALFORMED;
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || isSpace(byte);
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;
}

function skipSpace(bytes: Buffer, start: number, end: number): number {
  let i = start;
  while (i < end && isSpace(bytes[i])) i++;
  return i;
}
