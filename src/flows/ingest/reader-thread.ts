import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { PricingOptions } from "../../parts/pricing/pricing.ts";
import { PackWindow } from "./pack-window.ts";
import { type PackedBatch, unpackBatch } from "./packed-batches.ts";
import type { RowBatch, RowSource, TakingRules } from "./read-rows.ts";
import { type ReadingFault, toError } from "./reading-fault.ts";

/** What the thread is handed for each file. */
export interface ThreadTask {
  readonly source: RowSource;
  readonly sizeBytes: number;
  readonly rules: TakingRules;
  readonly pricing: PricingOptions;
}

/** What it has read, or why it cannot. */
export type ThreadAnswer = { readonly batch: PackedBatch } | { readonly fault: ReadingFault };

/** It holds little at a time; without limits its heap would grow before it is swept. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

/** A thread that reads ledger files whole, one after another; it starts with the first. */
export class ReaderThread {
  readonly #path: string;
  #running: RunningThread | undefined;
  #cannotRun = false;

  /** Takes the path of its bundle. */
  constructor(path: string) {
    this.#path = path;
  }

  /** Reads a file, and returns whether it did: not where no thread is to be had. */
  async *read(task: ThreadTask): AsyncGenerator<RowBatch, boolean> {
    if (this.#cannotRun) return false;
    let isRead = false;
    try {
      this.#running ??= new RunningThread(this.#path);
      for await (const answer of this.#running.answersTo(task)) {
        if ("fault" in answer) throw toError(answer.fault, task.source.path);
        yield unpackBatch(answer.batch);
        isRead = answer.batch.end !== undefined;
        if (isRead) break;
      }
    } catch (error) {
      if (this.#running?.hasAnswered === true) throw error;
      // Its bundle is missing, or the system has no thread left.
      this.#cannotRun = true;
      return false;
    } finally {
      // Nobody takes the rest of its answers.
      if (!isRead) await this.end();
    }
    return isRead;
  }

  async end(): Promise<void> {
    await this.#running?.end();
    this.#running = undefined;
  }
}

class RunningThread {
  readonly #window = new PackWindow();
  readonly #worker: Worker;
  readonly #messages: AsyncIterator<unknown[]>;
  #hasAnswered = false;

  constructor(path: string) {
    this.#worker = new Worker(path, { workerData: this.#window.memory, resourceLimits: LIMITS });
    this.#messages = on(this.#worker, "message", { close: ["exit"] });
    // It is told by the messages; one that comes when nobody takes these any more would end the process.
    this.#worker.on("error", () => {});
  }

  get hasAnswered(): boolean {
    return this.#hasAnswered;
  }

  /** Has no end: the answer that has the file's is the last one. */
  async *answersTo(task: ThreadTask): AsyncGenerator<ThreadAnswer> {
    this.#worker.postMessage(task);
    for (;;) {
      const { done, value } = await this.#messages.next();
      if (done === true) throw new Error("The thread that reads ledgers has ended.");
      const answer = value[0] as ThreadAnswer;
      this.#hasAnswered = true;
      this.#window.leave();
      yield answer;
    }
  }

  async end(): Promise<void> {
    await this.#messages.return?.();
    await this.#worker.terminate();
  }
}
