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

  add(timestamp: string, call: LlmCallValues, grouping: DayGroups): void {
    if (this.#day === "" || !timestamp.startsWith(this.#day)) this.#startDay(timestamp);
    const start = this.#groupOf(this.#nameOf(call, grouping)) * GROUP_LENGTH;
    const groups = this.#groups;
    const time = timeOf(timestamp);
    if (groups[start] === 0 || time < (groups[start + FIRST] ?? 0)) groups[start + FIRST] = time;
    if (time > (groups[start + LAST] ?? 0)) groups[start + LAST] = time;
    addTo(groups, start, call);
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

/** Returns the milliseconds since midnight of a time in UTC with three digits below the second. */
function timeOf(timestamp: string): number {
  const digit = (at: number) => timestamp.charCodeAt(at) - 0x30;
  const two = (at: number) => digit(at) * 10 + digit(at + 1);
  const seconds = (two(11) * 60 + two(14)) * 60 + two(17);
  return seconds * 1_000 + digit(20) * 100 + two(21);
}

/** Adds a record to a group's sums, in the order of `SUMS`. */
function addTo(sums: Float64Array, start: number, call: LlmCallValues): void {
  const add = (place: number, value: LlmCallValues[number] | undefined) => {
    sums[start + place] = (sums[start + place] ?? 0) + Number(value);
  };
  add(0, 1);
  add(1, call[INPUT]);
  add(2, call[OUTPUT]);
  add(3, call[CACHE_READ]);
  add(4, call[CACHE_WRITE]);
  if (call[COST] === null) {
    add(6, 1);
    add(7, Number(call[INPUT]) + Number(call[OUTPUT]));
  } else add(5, call[COST]);
  if (call[SUCCESS] === 1) add(8, 1);
  if (call[SUCCESS] === 0) add(9, 1);
  if (call[DURATION] !== null) {
    add(10, call[DURATION]);
    add(11, 1);
  }
}
