import type { Moment } from "./moment.ts";
import {
  addVectors,
  growth,
  isSameVector,
  isSizeOnly,
  NO_USAGE,
  type TokenVector,
} from "./token-vector.ts";

/** The usage of one call, and where the thread's count stood behind it. */
export interface MeteredUsage {
  readonly usage: TokenVector;
  readonly total: TokenVector;
  /** How often the total had started anew. */
  readonly epoch: number;
  readonly moment: Moment;
}

/** A usage record whose count did not come yet. */
interface WaitingRecord {
  readonly usage: TokenVector;
  readonly threadTotal: TokenVector | undefined;
  readonly moment: Moment;
  /** Whether an earlier reading told it, because it ended here. */
  readonly isTold?: boolean;
}

/** What a meter must remember from one reading of its log to the next. */
export interface MeterState {
  readonly total?: TokenVector | undefined;
  /** The total that the last count told: records may have gone beyond it. */
  readonly counted?: TokenVector | undefined;
  readonly epoch: number;
  /** Whether the total is another thread's, from which the next may not go on. */
  readonly isOthersTotal?: boolean;
  readonly waiting?: WaitingRecord | undefined;
  /** The last call that a count told and no record. */
  readonly unrecorded?: TokenVector | undefined;
}

/**
 * Tells calls from a thread's counts. Old versions write a count behind each call and repeat it at
 * will; new ones write a record of the call's usage and then the count. Each call is told once.
 */
export class UsageMeter {
  #total: TokenVector | undefined;
  #counted: TokenVector | undefined;
  #epoch: number;
  #isOthersTotal: boolean;
  #waiting: WaitingRecord | undefined;
  #unrecorded: TokenVector | undefined;

  constructor(state: MeterState | undefined) {
    this.#total = state?.total;
    this.#counted = state?.counted;
    this.#epoch = state?.epoch ?? 0;
    this.#isOthersTotal = state?.isOthersTotal ?? false;
    this.#waiting = state?.waiting;
    this.#unrecorded = state?.unrecorded;
  }

  get state(): MeterState {
    return {
      total: this.#total,
      counted: this.#counted,
      epoch: this.#epoch,
      isOthersTotal: this.#isOthersTotal,
      waiting: this.#waiting,
      unrecorded: this.#unrecorded,
    };
  }

  /** Whether a record was taken in whose count did not come yet. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Begins to number epochs anew: the counts from now on are another thread's. */
  changeThread(): void {
    this.#epoch = 0;
    this.#isOthersTotal = true;
  }

  /** Takes a count in; returns the call that it is about, unless it only repeats what was told. */
  count(
    counted: TokenVector | undefined,
    last: TokenVector | undefined,
    readMoment: () => Moment | undefined,
  ): MeteredUsage | undefined {
    const total = counted ?? (last && addVectors(this.#total ?? NO_USAGE, last));
    if (total === undefined) return undefined;
    if (this.#total !== undefined && isSameVector(this.#total, total)) return undefined;
    if (this.#counted !== undefined && isSameVector(this.#counted, total)) {
      // What summing up the context took stands in a record, and in no count.
      this.#total = total;
      return undefined;
    }
    this.#counted = total;
    const waiting = this.#waiting;
    const usage = waiting?.usage ?? this.#usageOf(total, last);
    this.#waiting = undefined;
    this.#unrecorded = waiting === undefined ? usage : undefined;
    this.#advance(total);
    if (usage === undefined || waiting?.isTold) return undefined;
    const moment = waiting?.moment ?? readMoment();
    return moment && { usage, total, epoch: this.#epoch, moment };
  }

  /** Takes the record of a call in; the count behind it, or `settle`, tells the call. */
  record(usage: TokenVector, threadTotal: TokenVector | undefined, moment: Moment): void {
    if (this.#unrecorded !== undefined && isSameVector(this.#unrecorded, usage)) {
      this.#unrecorded = undefined;
    } else this.#waiting = { usage, threadTotal, moment };
  }

  /** Returns the call of a record behind which no count came. */
  settle(): MeteredUsage | undefined {
    const waiting = this.#waiting;
    if (waiting === undefined) return undefined;
    this.#waiting = undefined;
    this.#advance(this.#expectedTotal(waiting));
    return waiting.isTold ? undefined : this.#told(waiting);
  }

  /** Returns the call of a record behind which the log ends for now; its count may still come. */
  tell(): MeteredUsage | undefined {
    const waiting = this.#waiting;
    if (waiting === undefined || waiting.isTold) return undefined;
    const told = new UsageMeter(this.state).settle();
    this.#waiting = { ...waiting, isTold: true };
    return told;
  }

  #told({ usage, moment }: WaitingRecord): MeteredUsage {
    return { usage, total: this.#total ?? usage, epoch: this.#epoch, moment };
  }

  /** Counts go on from the thread's last one; records began to be written later than counts. */
  #expectedTotal({ usage, threadTotal }: WaitingRecord): TokenVector {
    const isOwn = this.#total !== undefined && !this.#isOthersTotal;
    if (threadTotal !== undefined && !isOwn) return threadTotal;
    return addVectors(this.#total ?? NO_USAGE, usage);
  }

  #advance(total: TokenVector): void {
    if (this.#isFallTo(total) && !this.#isOthersTotal) this.#epoch++;
    this.#isOthersTotal = false;
    this.#total = total;
  }

  #isFallTo(total: TokenVector): boolean {
    const before = this.#total ?? NO_USAGE;
    return total.input < before.input || total.output < before.output;
  }

  /** Returns what a count says of its call; undefined when it tells how full the context is, not what was used. */
  #usageOf(total: TokenVector, last: TokenVector | undefined): TokenVector | undefined {
    if (last !== undefined && !isSizeOnly(last)) return last;
    if (isSizeOnly(total)) return undefined;
    // Behind a compaction the last usage is an estimate of what is left.
    if (last !== undefined && (this.#total === undefined || this.#isFallTo(total))) {
      return undefined;
    }
    return this.#isFallTo(total) ? total : growth(this.#total ?? NO_USAGE, total);
  }
}
