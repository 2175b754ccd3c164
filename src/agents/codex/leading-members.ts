import { OPEN_BRACE, QUOTE, skipSpace } from "../../agent-logs/json-scan.ts";

const COLON = 0x3a;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;

const MAX_TEXT_BYTES = 256;

/**
 * Walks the members that an object begins with, while their values are short and plain: enough to
 * tell what the object is about without reading it.
 */
export class LeadingMembers {
  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;
  #next = 0;
  #nameStart = 0;
  #nameEnd = 0;
  #valueStart = 0;
  /** Where the value ends; undefined when it is no short text and no number. */
  #valueEnd: number | undefined;

  /** Where the walk stands. */
  get position(): number {
    return this.#next;
  }

  /** Starts before the first member of the object in `bytes[start, end)`; false when there is none. */
  open(bytes: Buffer, start: number, end: number): boolean {
    const opening = skipSpace(bytes, start, end);
    this.#bytes = bytes;
    this.#end = end;
    this.#next = opening + 1;
    this.#valueEnd = this.#next;
    return bytes[opening] === OPEN_BRACE;
  }

  /** Goes on to the first member of the object that is the value at hand; false when it is none. */
  enter(): boolean {
    return this.open(this.#bytes, this.#valueStart, this.#end);
  }

  /** Goes on to the next member; false when there is none, or the value at hand is not plain. */
  next(): boolean {
    if (this.#valueEnd === undefined) return false;
    const bytes = this.#bytes;
    let i = skipSpace(bytes, this.#next, this.#end);
    if (bytes[i] === COMMA) i = skipSpace(bytes, i + 1, this.#end);
    const nameEnd = this.#textEnd(i);
    if (nameEnd === undefined) return false;
    const colon = skipSpace(bytes, nameEnd, this.#end);
    if (bytes[colon] !== COLON) return false;
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
