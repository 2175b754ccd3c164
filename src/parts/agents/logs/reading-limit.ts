/** How much is looked through, when the time is up, for a place where reading may end. */
const MAX_LATE_CHUNKS = 8;

/** How long the reading of one log may go on; what is left then is read the next time. */
export class ReadingLimit {
  readonly #deadlineMs: number;
  #lateChunks = 0;
  #isCut = false;

  /** `deadlineMs` is a moment as `Date.now()` tells it. */
  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  /** Whether reading ended before the log did. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Whether the time is up. */
  isOver(): boolean {
    return Date.now() > this.#deadlineMs;
  }

  /** Looks at the clock, once for each chunk: a line takes less time than that. */
  passChunk(): void {
    if (this.isOver()) this.#lateChunks++;
  }

  /** Whether reading ends here, which is a good place for it or not. */
  endsHere(isGoodPlace: boolean): boolean {
    this.#isCut = this.#lateChunks > (isGoodPlace ? 0 : MAX_LATE_CHUNKS);
    return this.#isCut;
  }
}
