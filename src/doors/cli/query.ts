import type { Store } from "../../parts/database/store.ts";
import { isLike } from "../../parts/report/questions/is-like.ts";
import { NO_VALUE } from "../../parts/report/questions/no-value.ts";
import { unmatchedText } from "../../parts/report/unmatched-text.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { didYouMean, nearestName } from "../../usage/nearest-name.ts";
import { phaseWord } from "../../usage/phase.ts";
import { type Clock, parseRange, parseTime, type TimeRange } from "../../usage/time-range.ts";
import type { Format } from "./format-option.ts";
import { type ResultColumn, renderResult } from "./render-result.ts";
import { parseLimit, parseSort } from "./sort-rows.ts";
import { timeRangeOf } from "./time-options.ts";

/** What a query can be asked about, as typed. */
export interface QueryOptions {
  readonly since?: string;
  readonly until?: string;
  readonly phase?: string;
  readonly promptName?: string;
  readonly days?: string;
}

/** Which of its rows are wanted, as typed; every query can be asked so. */
export interface RowOptions {
  readonly sort?: string | undefined;
  readonly limit?: string | undefined;
}

/** The same, parsed. */
interface QueryValues extends TimeRange {
  readonly phase: string | undefined;
  readonly promptName: string | undefined;
  readonly days: number;
  /** The regular expressions that find a ticket. */
  readonly ticketPatterns: readonly string[];
}

/** What was typed after a query's name. */
export interface Question {
  /** Stands for the first option that the query takes. */
  readonly word: string | undefined;
  readonly options: QueryOptions;
  readonly rows: RowOptions;
  readonly clock: Clock;
  readonly ticketPatterns: readonly string[];
}

/** How an answer is given. */
export interface AnswerForm {
  readonly format: Format;
  /** Says what is to be known beside it. */
  readonly warn: (text: string) => void;
}

/** What rows are called, where a query can be asked for those of one name. */
interface RowNames<Row> {
  readonly option: "phase" | "promptName";
  readonly nameOf: (row: Row) => string | undefined;
  /** Names that are right, whether there are rows of them or not; undefined: all. */
  readonly known?: readonly string[];
}

/** One of the database's named queries. */
export interface Query {
  /** What it tells, for a list of all. */
  readonly answers: string;
  /** What a word after its name stands for, as its option is spelt. */
  readonly firstOption: string;
  /** Whether it tells what something cost. */
  readonly hasCosts: boolean;
  readonly hasAuthors: boolean;
  /**
   * Parses what was typed and returns what runs the query and writes its answer.
   *
   * @throws {UsageFailure} for an option that the query does not take, or cannot use.
   */
  readonly prepare: (question: Question) => (store: Store, answer: AnswerForm) => Promise<string>;
}

const DEFAULT_DAYS = 30;
const MAX_DAYS = 3_660;

export function query<Row>({
  answers,
  takes,
  columns,
  names,
  ask,
}: {
  readonly answers: string;
  readonly takes: readonly [keyof QueryOptions, ...(keyof QueryOptions)[]];
  readonly columns: readonly ResultColumn<Row>[];
  readonly names?: RowNames<Row>;
  readonly ask: (store: Store, values: QueryValues) => Promise<readonly Row[]>;
}): Query {
  return {
    answers,
    firstOption: flag(takes[0]),
    hasCosts: columns.some(({ key }) => key.endsWith("cost_usd")),
    hasAuthors: columns.some(({ key }) => key === "author"),
    prepare: ({ word, options, rows, clock, ticketPatterns }) => {
      const unknown = Object.keys(options).find((name) => !takes.some((taken) => taken === name));
      if (unknown !== undefined) {
        throw new UsageFailure(
          `This query takes ${takes.map(flag).join(" and ")}, not ${flag(unknown)}.`,
        );
      }
      const values = {
        ...parseOptions(withWord(options, takes[0], word), word, clock),
        ticketPatterns,
      };
      const order = rows.sort === undefined ? undefined : parseSort(columns, rows.sort);
      const limit = rows.limit === undefined ? undefined : parseLimit(rows.limit);
      return async (store, { format, warn }) => {
        const all = await ask(store, values);
        const found = names === undefined ? all : chooseNamed(all, names, values, warn);
        const sorted = order === undefined ? found : found.toSorted(order);
        return renderResult(format, columns, sorted.slice(0, limit));
      };
    },
  };
}

/** Returns the rows of the name that is asked for, if one is. */
function chooseNamed<Row>(
  rows: readonly Row[],
  { option, nameOf, known }: RowNames<Row>,
  values: QueryValues,
  warn: AnswerForm["warn"],
): readonly Row[] {
  const wanted = values[option];
  if (wanted === undefined) return rows;
  const isNamed = (name: string | undefined) =>
    name === undefined ? wanted === NO_VALUE : isLike(name, wanted);
  const found = rows.filter((row) => isNamed(nameOf(row)));
  if (found.length > 0) return found;
  const there = rows.flatMap((row) => nameOf(row) ?? []);
  if (known !== undefined && ![...known, NO_VALUE].some(isNamed)) {
    throw new UsageFailure(
      `Cannot use ${flag(option)} ${JSON.stringify(wanted)}: expected one of ${known.join(", ")}, or ${NO_VALUE}.${didYouMean(wanted, [...there, ...known])}`,
    );
  }
  const nearest = nearestName(wanted, there);
  if (rows.length > 0) {
    warn(unmatchedText({ key: NAMES_OF[option], wanted, nearest }, JSON.stringify));
  }
  return found;
}

const NAMES_OF = { phase: "phase", promptName: "prompt name" };

function withWord(
  options: QueryOptions,
  first: keyof QueryOptions,
  word: string | undefined,
): QueryOptions {
  if (word === undefined) return options;
  const both = first === "since" ? (["since", "until"] as const) : ([first] as const);
  const given = both.find((name) => options[name] !== undefined);
  if (given === undefined) return { ...options, [first]: word };
  throw new UsageFailure(
    `Cannot use ${JSON.stringify(word)} and ${flag(given)} at once: name one.`,
  );
}

function parseOptions(options: QueryOptions, word: string | undefined, clock: Clock) {
  return {
    ...(word !== undefined && options.since === word
      ? parseWord(word, clock)
      : timeRangeOf(options, clock)),
    // As records hold it: `07` is phase 7.
    phase: options.phase && (phaseWord(options.phase) ?? options.phase),
    promptName: options.promptName,
    days: parseDays(options.days),
  };
}

/** A word names both ends: what is said of yesterday ends with yesterday. */
function parseWord(word: string, clock: Clock): TimeRange {
  const range = parseRange(word, clock);
  return range ?? { since: parseTime(word, clock), until: undefined };
}

function parseDays(text: string | undefined): number {
  if (text === undefined) return DEFAULT_DAYS;
  const [, count] = /^(\d+)d?$/.exec(text) ?? [];
  const days = Number(count);
  if (days >= 1 && days <= MAX_DAYS) return days;
  throw new UsageFailure(
    `Cannot use --days ${text}: expected a whole number from 1 to ${MAX_DAYS}.`,
  );
}

function flag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
