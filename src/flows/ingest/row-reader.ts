import { availableParallelism } from "node:os";
import type { RowReading } from "./plan-reading.ts";
import { type RowBatch, type RowSource, readRows, type TakingRules } from "./read-rows.ts";
import { ReaderThread } from "./reader-thread.ts";
import type { RecordPrices } from "./record-prices.ts";

/** Beside reading so much, what a thread takes to start is nothing. */
const WORTH_A_THREAD_BYTES = 20_000_000;

/** Where a thread is to be had, and from which number of bytes on. */
export interface ReaderThreadOptions {
  /** The bundle of `src/doors/ledger-reader`. */
  readonly path: string;
  readonly worthBytes?: number;
}

/**
 * Reads the rows of a run's files, one file after another: few of them here, and many in a thread, while this one hands
 * to the database what has been read.
 */
export class RowReader implements AsyncDisposable {
  readonly #prices: RecordPrices;
  readonly #thread: ReaderThread | undefined;
  readonly #worthBytes: number;
  #bytes = 0;

  constructor(prices: RecordPrices, thread?: ReaderThreadOptions) {
    this.#prices = prices;
    this.#worthBytes = thread?.worthBytes ?? WORTH_A_THREAD_BYTES;
    if (thread !== undefined && availableParallelism() > 1) {
      this.#thread = new ReaderThread(thread.path);
    }
  }

  async *read(
    source: RowSource,
    { state, sizeBytes, hash }: RowReading,
    rules: TakingRules,
  ): AsyncGenerator<RowBatch> {
    const fromOffset = state?.offset ?? 0;
    this.#bytes += sizeBytes - fromOffset;
    // What a file begins with, where it only grew, was hashed here.
    const isWorthIt = fromOffset === 0 && this.#bytes >= this.#worthBytes;
    if (isWorthIt && this.#thread !== undefined) {
      const { pricing } = this.#prices;
      const isRead = yield* this.#thread.read({ source, sizeBytes, rules, pricing });
      if (isRead) return;
    }
    yield* readRows(source, { fromOffset, sizeBytes, hash }, rules, this.#prices);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread?.end();
  }
}
