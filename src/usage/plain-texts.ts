const BLOCK_BYTES = 1_048_576;

/** Texts of ASCII one behind the other, in blocks, so that they grow without being copied. */
export class PlainTexts {
  readonly #blocks: Buffer[] = [];
  #end = 0;

  /** Returns where the text starts. */
  add(text: string): number {
    const left = BLOCK_BYTES - (this.#end % BLOCK_BYTES);
    // No text goes on in another block.
    if (text.length > left) this.#end += left;
    const start = this.#end;
    const block = this.#blockOf(start);
    const at = start % BLOCK_BYTES;
    for (let index = 0; index < text.length; index += 1) block[at + index] = text.charCodeAt(index);
    this.#end += text.length;
    return start;
  }

  read(start: number, length: number): string {
    const at = start % BLOCK_BYTES;
    return this.#blockOf(start).toString("latin1", at, at + length);
  }

  #blockOf(start: number): Buffer {
    const number = Math.floor(start / BLOCK_BYTES);
    let block = this.#blocks[number];
    if (block === undefined) {
      block = Buffer.alloc(BLOCK_BYTES);
      this.#blocks[number] = block;
    }
    return block;
  }
}
