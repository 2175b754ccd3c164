import { type LlmCallValues, STAGED_COLUMNS } from "../llm-call.ts";
import { SUMS } from "./rollups.ts";

const DAY_LENGTH = "2026-02-23".length;
const FIRST_GROUPS = 64;
/** A group's sums, and its first and last time of the day. */
const GROUP_LENGTH = SUMS.length + 2;
const [FIRST, LAST] = [SUMS.length, SUMS.length + 1];
const [INPUT, OUTPUT, CACHE_READ, CACHE_WRITE, SUCCESS, DURATION, COST] = (
  [
    ...(["input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens"] as const),
    ...(["success", "duration_ms", "cost_nano_usd"] as const),
  ] as const
).map((column) => STAGED_COLUMNS.indexOf(column)) as [
  ...[number, number, number, number, number, number, number],
];

/** A row of a roll-up: its day, its dimensions, its sums, its first and its last time. */
export type SummedRow = readonly (string | number)[];

/** A record that is summed up, and what that takes from it once for all sums. */
export interface SummedCall {
  readonly call: LlmCallValues;
  readonly timestamp: string;
  /** Milliseconds since midnight. */
  readonly time: number;
  /** What it adds, in the order of `SUMS`. */
  readonly measures: Float64Array;
}

/** What tells groups of a day apart, and what they are called. */
export interface DayGroups {
  readonly keyOf: (call: LlmCallValues) => string;
  readonly dimensionsOf: (call: LlmCallValues) => readonly string[];
}

/**
 * Sums of groups of records, by day. Groups are many: they are numbers in one array, and what they
 * are called is there once for all days.
 */
export class DaySums {
  readonly #days = new Map<string, Map<number, number>>();
  #day = "";
  #ofDay = new Map<number, number>();
  readonly #keys = new Map<string, number>();
  readonly #names: (readonly string[])[] = [];
  #groups = new Float64Array(GROUP_LENGTH * FIRST_GROUPS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add({ call, timestamp, time, measures }: SummedCall, grouping: DayGroups): void {
    if (this.#day === "" || !timestamp.startsWith(this.#day)) this.#startDay(timestamp);
    const start = this.#groupOf(this.#nameOf(call, grouping)) * GROUP_LENGTH;
    const groups = this.#groups;
    if (groups[start] === 0 || time < (groups[start + FIRST] ?? 0)) groups[start + FIRST] = time;
    if (time > (groups[start + LAST] ?? 0)) groups[start + LAST] = time;
    for (let place = 0; place < SUMS.length; place += 1) {
      groups[start + place] = (groups[start + place] ?? 0) + (measures[place] ?? 0);
    }
  }

  /** Whether every sum is a whole number that a JavaScript number holds. */
  isExact(): boolean {
    return this.#groups.every((sum) => sum <= Number.MAX_SAFE_INTEGER);
  }

  *rows(): Generator<SummedRow> {
    for (const [day, groups] of this.#days) {
      for (const [name, group] of groups) {
        const start = group * GROUP_LENGTH;
        const sums = this.#groups.subarray(start, start + SUMS.length);
        const times = [FIRST, LAST].map((place) => {
          const time = new Date(this.#groups[start + place] ?? 0).toISOString();
          return `${day}${time.slice(DAY_LENGTH)}`;
        });
        yield [day, ...(this.#names[name] ?? []), ...sums, ...times];
      }
    }
  }

  #startDay(timestamp: string): void {
    this.#day = timestamp.slice(0, DAY_LENGTH);
    this.#ofDay = this.#days.get(this.#day) ?? new Map();
    this.#days.set(this.#day, this.#ofDay);
  }

  #nameOf(call: LlmCallValues, { keyOf, dimensionsOf }: DayGroups): number {
    const key = keyOf(call);
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(ownCopy(key), this.#names.length);
    return this.#names.push(dimensionsOf(call).map(ownCopy)) - 1;
  }

  #groupOf(name: number): number {
    const known = this.#ofDay.get(name);
    if (known !== undefined) return known;
    this.#ofDay.set(name, this.#size);
    this.#size += 1;
    if (this.#groups.length < this.#size * GROUP_LENGTH) {
      const grown = new Float64Array(this.#groups.length * 2);
      grown.set(this.#groups);
      this.#groups = grown;
    }
    return this.#size - 1;
  }
}

/** A text that is a part of a larger one would keep all of that in memory. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

/** Looks at a record once for all sums that it is added to; `measures` is overwritten. */
export function toSummedCall(
  call: LlmCallValues,
  timestamp: string,
  measures: Float64Array,
): SummedCall {
  measuresOf(call, measures);
  return { call, timestamp, time: timeOf(timestamp), measures };
}

/** Returns the milliseconds since midnight of a time in UTC with three digits below the second. */
function timeOf(timestamp: string): number {
  const digit = (at: number) => timestamp.charCodeAt(at) - 0x30;
  const two = (at: number) => digit(at) * 10 + digit(at + 1);
  const seconds = (two(11) * 60 + two(14)) * 60 + two(17);
  return seconds * 1_000 + digit(20) * 100 + two(21);
}

/** Writes what a record adds to sums, in the order of `SUMS`. */
function measuresOf(call: LlmCallValues, measures: Float64Array): void {
  const cost = call[COST] ?? null;
  const duration = call[DURATION] ?? null;
  const [input, output] = [Number(call[INPUT]), Number(call[OUTPUT])];
  measures[0] = 1;
  measures[1] = input;
  measures[2] = output;
  measures[3] = Number(call[CACHE_READ]);
  measures[4] = Number(call[CACHE_WRITE]);
  measures[5] = Number(cost);
  measures[6] = cost === null ? 1 : 0;
  measures[7] = cost === null ? input + output : 0;
  measures[8] = call[SUCCESS] === 1 ? 1 : 0;
  measures[9] = call[SUCCESS] === 0 ? 1 : 0;
  measures[10] = Number(duration);
  measures[11] = duration === null ? 0 : 1;
}
