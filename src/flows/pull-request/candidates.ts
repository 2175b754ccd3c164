import { MAX_TEXTS } from "../../parts/ledger/rows-holding.ts";

/** What a record counts, and what people correct in it, as `record-key.ts` shortens them. */
export interface RecordValues {
  readonly counts: string;
  readonly correction: string;
}

/** What is known about a record that one side seems to have alone. */
export type Standing =
  /** Nobody else has it. */
  | "alone"
  /** The other side has it, the same. */
  | "equal"
  /** The other side has it with another success or other notes. */
  | "corrected"
  /** The other side has it and counts something else. */
  | "changed";

/** A record, as much of it as is held. */
export interface Candidate {
  readonly values: RecordValues;
  /** Its place among the records of its side's files, from 1. */
  readonly row: number;
  /** Empty when unknown. */
  readonly sessionId: string;
}

/**
 * Records, by their keys, that one side of a pull request seems to have alone: some hundred bytes
 * of each are held, so that there may be a million.
 */
export class Candidates {
  readonly #places = new Map<string, number>();
  readonly #values: RecordValues[] = [];
  readonly #standings: Standing[] = [];
  readonly #lastRows: number[] = [];
  readonly #sessions = new Set<string>();
  readonly #maxSize: number;
  #isCut = false;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get size(): number {
    return this.#places.size;
  }

  /** Whether there were more than are held. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** The sessions that the records belong to; undefined where one has none, or they are many. */
  get sessions(): ReadonlySet<string> | undefined {
    const isKnown = this.#sessions.size <= MAX_TEXTS && !this.#sessions.has("");
    return isKnown ? this.#sessions : undefined;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** Adds a record, or puts it in the place of one with its key: the later row counts. */
  add(key: string, { values, row, sessionId }: Candidate): void {
    let place = this.#places.get(key);
    if (this.#sessions.size <= MAX_TEXTS) this.#sessions.add(sessionId);
    if (place === undefined) {
      if (this.size >= this.#maxSize) {
        this.#isCut = true;
        return;
      }
      place = this.size;
      this.#places.set(key, place);
      this.#standings.push("alone");
    }
    this.#values[place] = values;
    this.#lastRows[place] = row;
  }

  /** Says what the other side has under a key. */
  compare(key: string, { counts, correction }: RecordValues): void {
    const place = this.#places.get(key);
    const own = place === undefined ? undefined : this.#values[place];
    if (place === undefined || own === undefined) return;
    const isEqual = own.correction === correction;
    this.#standings[place] = own.counts !== counts ? "changed" : isEqual ? "equal" : "corrected";
  }

  /** Says that the other side has a record under a key, whatever it counts; returns whether that is news. */
  markHeld(key: string): boolean {
    const place = this.#places.get(key);
    if (place === undefined || this.#standings[place] !== "alone") return false;
    this.#standings[place] = "equal";
    return true;
  }

  /** Returns what became of the record of a row; undefined when a later row took its place. */
  standingOf(key: string, row: number): Standing | undefined {
    const place = this.#places.get(key);
    if (place === undefined || this.#lastRows[place] !== row) return undefined;
    return this.#standings[place];
  }

  count(standing: Standing): number {
    return this.#standings.reduce((sum, each) => sum + Number(each === standing), 0);
  }
}
