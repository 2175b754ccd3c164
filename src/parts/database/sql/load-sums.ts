import { type LlmCallValues, STAGED_COLUMNS } from "../llm-call.ts";
import { DaySums, type SummedRow, toSummedCall } from "./day-sums.ts";
import {
  DAILY_CHANGE_USAGE,
  DAILY_FAILURES,
  DAILY_PHASE_USAGE,
  DAILY_USAGE,
  type Rollup,
  SUMS,
} from "./rollups.ts";

type Column = (typeof STAGED_COLUMNS)[number];

/** Where a value is in a record's. */
const INDEX = Object.fromEntries(
  STAGED_COLUMNS.map((column, index) => [column, index]),
) as Readonly<Record<Column, number>>;

/** Only times to the millisecond are in the same order as texts and as instants. */
const TIMESTAMP_LENGTH = "2026-02-23T21:19:12.000Z".length;
const MAX_BRANCH_LENGTH = 200;
/** About 40 MB. */
const MAX_GROUPS = 200_000;

/** How a roll-up groups records that are new, as `dimensionsOfCalls` does. */
interface Grouping {
  readonly rollup: Rollup;
  readonly counts?: (call: LlmCallValues) => boolean;
  /** Tells groups of a day apart. */
  readonly keyOf: (call: LlmCallValues) => string;
  readonly dimensionsOf: (call: LlmCallValues) => readonly string[];
}

const GROUPINGS: readonly Grouping[] = [
  {
    rollup: DAILY_USAGE,
    // A task type is one word.
    keyOf: (call) => `${call[INDEX.prompt_name]} ${call[INDEX.model]}`,
    dimensionsOf: (call) => [textAt(call, "model"), textAt(call, "prompt_name")],
  },
  {
    rollup: DAILY_PHASE_USAGE,
    keyOf: (call) => textAt(call, "phase"),
    dimensionsOf: (call) => [textAt(call, "phase")],
  },
  {
    rollup: DAILY_FAILURES,
    counts: (call) => call[INDEX.success] === 0,
    keyOf: (call) => JSON.stringify([call[INDEX.error_message], call[INDEX.model]]),
    dimensionsOf: (call) => [textAt(call, "error_message"), textAt(call, "model")],
  },
  {
    rollup: DAILY_CHANGE_USAGE,
    keyOf: (call) => cut(textAt(call, "branch")),
    // Its commit is not known yet.
    dimensionsOf: (call) => ["", cut(textAt(call, "branch"))],
  },
];

/**
 * Sums up the records of a load by day while they come, by repository: where it turns out that they
 * are all that a repository has, the roll-ups need no second look at them.
 */
export class LoadSums {
  readonly #repositories = new Map<string, RepositorySums>();

  add(call: LlmCallValues): void {
    const repository = String(call[INDEX.repository]);
    let sums = this.#repositories.get(repository);
    if (sums === undefined) {
      sums = new RepositorySums();
      this.#repositories.set(repository, sums);
    }
    sums.add(call);
  }

  /** Returns the sums of a repository's records; undefined where they are too many, or may be inexact. */
  of(repository: string): RepositorySums | undefined {
    const sums = this.#repositories.get(repository);
    return sums?.isExact() ? sums : undefined;
  }
}

/** The sums of one repository's records. */
export class RepositorySums {
  readonly #parts = GROUPINGS.map((grouping) => ({ grouping, sums: new DaySums() }));
  readonly #measures = new Float64Array(SUMS.length);
  #records = 0;
  #isExact = true;
  #latest = "";
  #isInOrder = true;

  /** How many records were added. */
  get records(): number {
    return this.#records;
  }

  /** Whether they came in the order of their time. */
  get isInOrder(): boolean {
    return this.#isInOrder;
  }

  add(call: LlmCallValues): void {
    this.#records += 1;
    if (!this.#isExact) return;
    const timestamp = textAt(call, "timestamp");
    this.#isInOrder &&= timestamp >= this.#latest;
    this.#latest = timestamp;
    const summed = toSummedCall(call, timestamp, this.#measures);
    let groups = 0;
    for (const { grouping, sums } of this.#parts) {
      if (grouping.counts?.(call) ?? true) sums.add(summed, grouping);
      groups += sums.size;
    }
    this.#isExact = timestamp.length === TIMESTAMP_LENGTH && groups <= MAX_GROUPS;
  }

  isExact(): boolean {
    return this.#isExact && this.#parts.every(({ sums }) => sums.isExact());
  }

  /** Returns how many records each day has, as an upsert that inserted all of them tells it. */
  days(): readonly { readonly day: string; readonly changed: number; readonly inserted: number }[] {
    const days = new Map<string, number>();
    for (const [day, _phase, records] of this.rowsOf(DAILY_PHASE_USAGE)) {
      days.set(String(day), (days.get(String(day)) ?? 0) + Number(records));
    }
    return Array.from(days, ([day, count]) => ({ day, changed: count, inserted: count }));
  }

  /** Returns the rows that a roll-up has of the records. */
  *rowsOf(rollup: Rollup): Generator<SummedRow> {
    const part = this.#parts.find(({ grouping }) => grouping.rollup === rollup);
    if (part !== undefined) yield* part.sums.rows();
  }
}

function textAt(call: LlmCallValues, column: Column): string {
  const value = call[INDEX[column]];
  return typeof value === "string" ? value : "";
}

/** Cuts as databases do, which count whole characters. */
function cut(branch: string): string {
  if (branch.length <= MAX_BRANCH_LENGTH) return branch;
  return Array.from(branch).slice(0, MAX_BRANCH_LENGTH).join("");
}
