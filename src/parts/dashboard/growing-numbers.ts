type Numbers = Float64Array | Uint32Array | Uint8Array;

const BLOCK_LENGTH = 65_536;

/** Numbers that are added one at a time, in as little memory as their kind takes. */
export class GrowingNumbers<Kind extends Numbers> {
  readonly #create: (length: number) => Kind;
  readonly #blocks: Kind[] = [];
  #length = 0;

  constructor(create: (length: number) => Kind) {
    this.#create = create;
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const place = this.#length % BLOCK_LENGTH;
    if (place === 0) this.#blocks.push(this.#create(BLOCK_LENGTH));
    const block = this.#blocks.at(-1);
    if (block !== undefined) block[place] = number;
    this.#length += 1;
  }

  at(place: number): number {
    return this.#blocks[Math.floor(place / BLOCK_LENGTH)]?.[place % BLOCK_LENGTH] ?? 0;
  }
}
