/** What records can be grouped by; each is kept as a list of labels and an index per record. */
export const DIMENSIONS = [
  "model",
  "taskType",
  "agent",
  "branch",
  "session",
  "phase",
  "notes",
] as const;

export type DimensionName = (typeof DIMENSIONS)[number];

/** What a record counts, in whole numbers. */
export const COUNTS = [
  "inputTokens",
  "outputTokens",
  "cacheReadTokens",
  "cacheWriteTokens",
  "costNanoUsd",
  "durationMs",
] as const;

export type CountName = (typeof COUNTS)[number];

/** As in `DashboardData.successes`. */
export const SUCCESS = { unknown: 0, succeeded: 1, failed: 2 } as const;

/** A whole number of each record, as `packNumbers` writes them. */
type PackedNumbers = string;

export interface DimensionData {
  /** All different, and safe to show; the first is empty and stands for records that do not say. */
  readonly labels: readonly string[];
  readonly indexes: PackedNumbers;
}

/** Usage records as the page carries them: by column, oldest first, repeated text once. */
export interface DashboardData {
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  readonly records: number;
  /** Of the oldest record, since 1970, UTC. */
  readonly firstTimeMs: number;
  /** Since the record before. */
  readonly timeStepsMs: PackedNumbers;
  readonly dimensions: Readonly<Record<DimensionName, DimensionData>>;
  /** One more than the count; 0 where a record does not say. */
  readonly countsPlusOne: Readonly<Record<CountName, PackedNumbers>>;
  readonly successes: PackedNumbers;
}

/**
 * Whole numbers in a text, half as long as their decimal digits with commas would be. Each digit
 * of 5 bits is one character, the lowest first; all but a number's last are in the alphabet's
 * second half.
 */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE = 32;

/** Returns integers from 0 to 2^53 as a text that JSON and HTML hold as it is. */
export function packNumbers(numbers: readonly number[]): string {
  const texts = numbers.map((number) => {
    let text = "";
    let rest = number;
    // Not with bit operators: they end at 32 bits.
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += ALPHABET[BASE + (rest % BASE)];
    return text + ALPHABET[rest];
  });
  return texts.join("");
}

/** Returns the integers of such a text. */
export function unpackNumbers(text: string, count: number): Float64Array {
  const digitByCode = new Uint8Array(128);
  for (let digit = 0; digit < ALPHABET.length; digit += 1) {
    digitByCode[ALPHABET.charCodeAt(digit)] = digit;
  }
  const numbers = new Float64Array(count);
  let place = 0;
  let number = 0;
  let weight = 1;
  for (let index = 0; index < text.length; index += 1) {
    const digit = digitByCode[text.charCodeAt(index)] ?? 0;
    if (digit >= BASE) {
      number += (digit - BASE) * weight;
      weight *= BASE;
    } else {
      numbers[place] = number + digit * weight;
      place += 1;
      number = 0;
      weight = 1;
    }
  }
  return numbers;
}
