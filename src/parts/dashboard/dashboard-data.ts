import type { BudgetScope } from "../../usage/budget.ts";
import type { SeveralRepositories } from "../report/questions/forge-numbers.ts";

/** What a record says in words; each is kept as a list of labels and an index per record. */
export const LABEL_COLUMNS = [
  "model",
  "taskType",
  "agent",
  "branch",
  "ticket",
  "repository",
  "session",
  "notes",
] as const;

export type LabelColumn = (typeof LABEL_COLUMNS)[number];

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

/** The changes that stand for no commit; those of commits follow, in the order of `ChangesData`. */
export const CHANGE = { unknown: 0, notCommitted: 1, beforeHistory: 2, firstCommit: 3 } as const;

/** Whole numbers, as `packNumbers` writes them. */
type PackedNumbers = string;

/** All different, and safe to show; the first is empty and stands for what is not said. */
type Labels = readonly string[];

/** What is known of the commits that brought records, each by column. */
export interface ChangesData {
  readonly count: number;
  /** What the records are called that no commit brought, in the order of `CHANGE`. */
  readonly standIns: readonly string[];
  /** Git's ids, hex. */
  readonly commits: readonly string[];
  readonly subjects: readonly string[];
  /** Empty where authors are not to be published. */
  readonly authors: Labels;
  readonly authorIndexes: PackedNumbers;
  /** Their numbers; 0 where none is known. */
  readonly pullRequests: PackedNumbers;
  /** One more than the place in `OUTCOMES`. */
  readonly outcomes: PackedNumbers;
  readonly addedLines: PackedNumbers;
  readonly reworkedLines: PackedNumbers;
  readonly folders: Labels;
  /** Of each commit: how many folders, then for each its index and its lines. */
  readonly folderLines: PackedNumbers;
}

/** Where a repository's commits, pull requests and issues are shown; what follows is the id. */
export interface ForgeLinks {
  readonly commit: string;
  readonly pullRequest: string;
  readonly issue: string;
}

/** How a budget stands on the day that the page was made. */
export interface BudgetData {
  readonly scope: BudgetScope;
  /** Safe to show; of what nobody has used yet it is empty. */
  readonly name: string;
  /** `per month`, and the days that it is for, the last one not; empty where it has no end. */
  readonly per: string;
  readonly from: string;
  readonly to: string;
  readonly limitNanoUsd: number;
  readonly spentNanoUsd: number;
  /** 0 to 1, and above when it is exceeded. */
  readonly share: number;
  /** Whether tokens without a price were used, which are not in it. */
  readonly isUnderstated: boolean;
  readonly status: "within" | "warning" | "exceeded";
  /** The day on which it is used up at this rate; empty when it lasts, or is exceeded. */
  readonly endsOn: string;
}

/** What the page knows besides records. */
export interface PageFacts {
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  /** As people know the zone whose days these are. */
  readonly zone: string;
  /** The day of the zone on which it was made. */
  readonly today: string;
  /** Whether these are all records that there are: then the page begins with the last days. */
  readonly isWhole: boolean;
  /** Where reports of the same count usage as of several repositories, also where the page has records of one only. */
  readonly several: SeveralRepositories | undefined;
  readonly budgets: readonly BudgetData[];
}

/** Usage records as the page carries them: by column, oldest first, repeated text once. */
export interface DashboardData extends PageFacts {
  readonly records: number;
  readonly labels: Readonly<Record<LabelColumn, Labels>>;
  /** What notes say, by the index of the notes. */
  readonly notes: {
    readonly phases: Labels;
    readonly phaseIndexes: PackedNumbers;
    /** Why records failed. */
    readonly failures: Labels;
    readonly failureIndexes: PackedNumbers;
    /** 1 for records of CI jobs. */
    readonly isOfCi: PackedNumbers;
  };
  /** By the index of the repository; none where no address is known. */
  readonly links: readonly (ForgeLinks | null)[];
  readonly changes: ChangesData;
  /** How far the zone's clock is ahead of UTC: from which record on, and how many minutes. */
  readonly offsets: readonly (readonly [firstRecord: number, minutes: number])[];
  /** Of the oldest record, since 1970, UTC. */
  readonly firstTimeMs: number;
  readonly timeUnitMs: number;
  /** Since the record before. */
  readonly timeSteps: PackedNumbers;
  /** Signed: what they are more than those of the record before. */
  readonly indexSteps: Readonly<Record<LabelColumn, PackedNumbers>>;
  readonly changeSteps: PackedNumbers;
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
export function packNumbers(numbers: Iterable<number>): string {
  let text = "";
  for (const number of numbers) {
    let rest = number;
    // Not with bit operators: they end at 32 bits.
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += ALPHABET[BASE + (rest % BASE)];
    text += ALPHABET[rest];
  }
  return text;
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

/** Returns a whole number of any sign as one that is not negative, small ones as small ones. */
export function foldSign(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

export function unfoldSign(folded: number): number {
  return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
}
