/** A list of work that threads share: each takes the next piece when it is done with its last. */
export class SharedWork {
  readonly #next: Int32Array<SharedArrayBuffer>;
  readonly #count: number;

  /** `memory` is that of the list in another thread; without it a new list begins. */
  constructor(count: number, memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#next = new Int32Array(memory);
    this.#count = count;
  }

  /** What another thread joins by. */
  get memory(): SharedArrayBuffer {
    return this.#next.buffer;
  }

  /** Returns the places of the next pieces, at most `size` of them; none when all are taken. */
  take(size: number): readonly number[] {
    const start = Atomics.add(this.#next, 0, size);
    const end = Math.min(start + size, this.#count);
    return Array.from({ length: Math.max(end - start, 0) }, (_, index) => start + index);
  }
}
