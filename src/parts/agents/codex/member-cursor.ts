import { OPEN_BRACE, QUOTE, skipSpace } from "../logs/json-scan.ts";

const COLON = 0x3a;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const ZERO = 0x30;

const MAX_TEXT_BYTES = 256;
const MAX_DIGITS = 15;

/**
 * Walks the members of an object that is still bytes, as long as their values are short texts,
 * numbers or objects to walk into: enough for the few rows of a known shape, and to tell what a row
 * is about without reading it. Where it stops, the row may hold anything.
 */
export class MemberCursor {
  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;
  #next = 0;
  #isFirst = true;
  #nameStart = 0;
  #nameEnd = 0;
  #valueStart = 0;
  /** Where the value ends; undefined when it is no short text and no number. */
  #valueEnd: number | undefined;

  /** Where the member at hand begins. */
  get start(): number {
    return this.#nameStart - 1;
  }

  /** Where the walk stands. */
  get position(): number {
    return this.#next;
  }

  /** Where the value at hand begins, and where it ends if it is plain. */
  get value(): readonly [start: number, end: number | undefined] {
    return [this.#valueStart, this.#valueEnd];
  }

  /** Starts before the first member of the object in `bytes[start, end)`; false when there is none. */
  open(bytes: Buffer, start: number, end: number): boolean {
    const opening = skipSpace(bytes, start, end);
    this.#bytes = bytes;
    this.#end = end;
    this.#next = opening + 1;
    this.#valueEnd = this.#next;
    this.#isFirst = true;
    return bytes[opening] === OPEN_BRACE;
  }

  /** Goes on to the first member of the object that is the value at hand; false when it is none. */
  enter(): boolean {
    return this.open(this.#bytes, this.#valueStart, this.#end);
  }

  /** Goes on behind the object whose members were walked; false when it has more of them. */
  leave(): boolean {
    const closing = skipSpace(this.#bytes, this.#next, this.#end);
    this.#next = closing + 1;
    this.#valueEnd = this.#next;
    this.#isFirst = false;
    return closing < this.#end && this.#bytes[closing] === CLOSE_BRACE;
  }

  /** Goes on to the next member; false when there is none, or the value at hand is not plain. */
  next(): boolean {
    if (this.#valueEnd === undefined) return false;
    const bytes = this.#bytes;
    let i = skipSpace(bytes, this.#next, this.#end);
    if (!this.#isFirst) {
      if (bytes[i] !== COMMA) return false;
      i = skipSpace(bytes, i + 1, this.#end);
    }
    const nameEnd = this.#textEnd(i);
    if (nameEnd === undefined) return false;
    const colon = skipSpace(bytes, nameEnd, this.#end);
    if (bytes[colon] !== COLON) return false;
    this.#isFirst = false;
    this.#nameStart = i + 1;
    this.#nameEnd = nameEnd - 1;
    this.#valueStart = skipSpace(bytes, colon + 1, this.#end);
    this.#valueEnd = this.#plainEnd(this.#valueStart);
    this.#next = this.#valueEnd ?? this.#valueStart;
    return true;
  }

  isNamed(name: Buffer): boolean {
    return this.#isAt(name, this.#nameStart, this.#nameEnd);
  }

  /** Whether the value at hand is this text. */
  isText(text: Buffer): boolean {
    const { length } = text;
    return (
      this.#valueEnd === this.#valueStart + length + 2 &&
      this.#bytes[this.#valueStart] === QUOTE &&
      this.#isAt(text, this.#valueStart + 1, this.#valueEnd - 1)
    );
  }

  /** Returns the number at hand; undefined when it is no count of up to 15 digits. */
  count(): number | undefined {
    const end = this.#valueEnd ?? 0;
    const digits = end - this.#valueStart;
    if (digits < 1 || digits > MAX_DIGITS) return undefined;
    let count = 0;
    for (let i = this.#valueStart; i < end; i++) {
      const digit = (this.#bytes[i] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return undefined;
      count = count * 10 + digit;
    }
    return count;
  }

  #isAt(text: Buffer, start: number, end: number): boolean {
    if (end - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (text[i] !== this.#bytes[start + i]) return false;
    return true;
  }

  /** Returns the position behind a short text without escapes. */
  #textEnd(start: number): number | undefined {
    if (this.#bytes[start] !== QUOTE) return undefined;
    const limit = Math.min(start + MAX_TEXT_BYTES, this.#end);
    for (let i = start + 1; i < limit; i++) {
      const byte = this.#bytes[i];
      if (byte === QUOTE) return i + 1;
      if (byte === BACKSLASH) return undefined;
    }
    return undefined;
  }

  #plainEnd(start: number): number | undefined {
    const first = this.#bytes[start];
    if (first === QUOTE) return this.#textEnd(start);
    if (first === OPEN_BRACE || first === OPEN_BRACKET) return undefined;
    let i = start;
    while (i < this.#end && this.#bytes[i] !== COMMA && this.#bytes[i] !== CLOSE_BRACE) i++;
    return i;
  }
}
