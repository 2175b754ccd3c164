import {
  childOf,
  createNode,
  type Finding,
  MALFORMED,
  OPEN_BRACE,
  QUOTE,
  readObject,
  skipSpace,
} from "./json-scan.ts";
import { countOf } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";

const REMEMBERED_BYTES = 128;

/** The object that was read last, for all of its fields. */
interface Source {
  bytes: Buffer;
  /** Tells this object's values from those of objects before it. */
  number: number;
}

/**
 * Finds a few fields in JSON objects that are still bytes, and decodes no more than those: agents'
 * logs are mostly text that nobody asked for.
 */
export class JsonFields {
  readonly #root = createNode("");
  readonly #source: Source = { bytes: Buffer.alloc(0), number: 0 };

  /** Adds the field at this path, e.g. `message`, `id`; it holds the value of the object read last. */
  field(...path: readonly string[]): JsonField {
    const node = path.reduce(childOf, this.#root);
    const field = new JsonField(this.#source);
    node.wanted = field;
    return field;
  }

  /** Reads one object; false when the bytes hold anything else. The fields are valid until the next call. */
  read(bytes: Buffer, start: number, end: number): boolean {
    this.#source.bytes = bytes;
    this.#source.number++;
    const opening = skipSpace(bytes, start, end);
    if (bytes[opening] !== OPEN_BRACE) return false;
    const behind = readObject(bytes, opening, end, this.#root.children ?? []);
    return behind !== MALFORMED && skipSpace(bytes, behind, end) >= end;
  }
}

/** One field of the object that was read last. */
export class JsonField implements Finding {
  readonly #source: Source;
  #number = -1;
  #start = 0;
  #end = 0;
  // Most texts are those of the row before: comparing bytes is cheaper than decoding them again.
  readonly #lastBytes = Buffer.alloc(REMEMBERED_BYTES);
  #lastLength = -1;
  #lastText = "";

  constructor(source: Source) {
    this.#source = source;
  }

  set(start: number, end: number): void {
    this.#number = this.#source.number;
    this.#start = start;
    this.#end = end;
  }

  get isPresent(): boolean {
    return this.#number === this.#source.number;
  }

  get isTrue(): boolean {
    // Of JSON's values only `true` starts with a t.
    return this.isPresent && this.#source.bytes[this.#start] === 0x74;
  }

  get isObject(): boolean {
    return this.isPresent && this.#source.bytes[this.#start] === OPEN_BRACE;
  }

  /** Returns the text of a string; undefined when it is empty, absent or no string. */
  text(): string | undefined {
    const { bytes } = this.#source;
    if (!this.isPresent || bytes[this.#start] !== QUOTE) return undefined;
    const start = this.#start + 1;
    const end = this.#end - 1;
    if (!this.#isLastText(bytes, start, end)) {
      const text = bytes.toString("utf8", start, end);
      this.#lastText = text.includes("\\") ? String(this.value() ?? "") : text;
      this.#remember(bytes, start, end);
    }
    return this.#lastText === "" ? undefined : this.#lastText;
  }

  /** Returns a count: 0 when it is absent, negative, or no integer. */
  count(): number {
    if (!this.isPresent) return 0;
    let count = 0;
    for (let i = this.#start; i < this.#end; i++) {
      const digit = (this.#source.bytes[i] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return countOf(this.value());
      count = count * 10 + digit;
    }
    return countOf(count);
  }

  /** Returns the decoded value; undefined when it is absent or malformed. */
  value(): unknown {
    if (!this.isPresent) return undefined;
    return parseJson(this.#source.bytes.toString("utf8", this.#start, this.#end));
  }

  #isLastText(bytes: Buffer, start: number, end: number): boolean {
    if (end - start !== this.#lastLength) return false;
    for (let i = 0; i < this.#lastLength; i++) {
      if (this.#lastBytes[i] !== bytes[start + i]) return false;
    }
    return true;
  }

  #remember(bytes: Buffer, start: number, end: number): void {
    const length = end - start;
    this.#lastLength = length <= REMEMBERED_BYTES ? length : -1;
    for (let i = 0; i < this.#lastLength; i++) this.#lastBytes[i] = bytes[start + i] ?? 0;
  }
}
