const PACKS = 3;

/** Lets a thread be some packs ahead of the one that takes them, and no more: what waits is held in memory. */
export class PackWindow {
  readonly #waiting: Int32Array<SharedArrayBuffer>;

  /** `memory` is that of the window in another thread; without it a new one begins. */
  constructor(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#waiting = new Int32Array(memory);
  }

  /** What another thread joins by. */
  get memory(): SharedArrayBuffer {
    return this.#waiting.buffer;
  }

  /** Counts a pack that is handed over, once there is room for it. Blocks its thread. */
  enter(): void {
    for (let waiting = PACKS; waiting >= PACKS; ) {
      waiting = Atomics.load(this.#waiting, 0);
      if (waiting >= PACKS) Atomics.wait(this.#waiting, 0, waiting);
    }
    Atomics.add(this.#waiting, 0, 1);
  }

  /** Counts a pack that was taken. */
  leave(): void {
    Atomics.sub(this.#waiting, 0, 1);
    Atomics.notify(this.#waiting, 0);
  }
}
