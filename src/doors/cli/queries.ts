import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
} from "../../parts/database/query-results.ts";
import type { Store } from "../../parts/database/store.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { phaseOf } from "../../usage/phase.ts";
import { parseTimeArgument } from "../../usage/time-argument.ts";
import { type ResultColumn, type ResultFormat, renderResult } from "./render-result.ts";
import { countColumn, rateColumn, SUM_COLUMNS, textColumn, timeColumn } from "./usage-columns.ts";

/** What a query can be asked about, as typed. */
export interface QueryOptions {
  readonly since?: string;
  readonly until?: string;
  readonly phase?: string;
  readonly promptName?: string;
  readonly days?: string;
}

/** The same, parsed. */
interface QueryValues {
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly phase: string | undefined;
  readonly promptName: string | undefined;
  readonly days: number;
}

/**
 * Parses a query's options and returns what runs it and writes its answer.
 *
 * @throws {UsageFailure} for an option that the query does not take, or cannot use.
 */
export type PrepareQuery = (
  options: QueryOptions,
  now: Date,
) => (store: Store, format: ResultFormat) => Promise<string>;

const DEFAULT_DAYS = 30;
const MAX_DAYS = 3_660;

const PHASE = textColumn("phase", "Phase", (row: { phase: string | undefined }) => row.phase);

/** The database's queries, by the name that the command line gives them. */
export const QUERIES: Readonly<Record<string, PrepareQuery>> = {
  "tokens-by-model": query<TokensByModel>({
    takes: ["since", "until"],
    columns: [textColumn("model", "Model", ({ model }) => model), ...SUM_COLUMNS],
    ask: (store, { since, until }) => store.tokensByModel(since, until),
  }),
  "cost-by-phase": query<CostByPhase>({
    takes: ["phase"],
    columns: [PHASE, ...SUM_COLUMNS],
    ask: (store, { phase }) => store.costByPhase(phase),
  }),
  "cost-by-prompt-name": query<CostByPromptName>({
    takes: ["promptName"],
    columns: [
      textColumn("prompt_name", "Prompt name", ({ promptName }) => promptName),
      ...SUM_COLUMNS,
    ],
    ask: (store, { promptName }) => store.costByPromptName(promptName),
  }),
  "success-rate-by-phase": query<SuccessByPhase>({
    takes: ["phase"],
    columns: [
      PHASE,
      countColumn("records", "Records", ({ records }) => records),
      countColumn("succeeded", "Succeeded", ({ succeeded }) => succeeded),
      countColumn("failed", "Failed", ({ failed }) => failed),
      rateColumn("success_rate", "Success", ({ successRate }) => successRate),
    ],
    ask: (store, { phase }) => store.successRateByPhase(phase),
  }),
  "daily-cost-trend": query<DailyCost>({
    takes: ["days"],
    columns: [textColumn("day", "Day", ({ day }) => day), ...SUM_COLUMNS],
    ask: (store, { days }) => store.dailyCostTrend(days),
  }),
  "error-summary": query<ErrorGroup>({
    takes: ["since"],
    columns: [
      textColumn("error_message", "Message", ({ errorMessage }) => errorMessage),
      countColumn("failures", "Failures", ({ failures }) => failures),
      timeColumn("first_timestamp", "First (UTC)", ({ firstTimestamp }) => firstTimestamp),
      timeColumn("last_timestamp", "Last (UTC)", ({ lastTimestamp }) => lastTimestamp),
      {
        ...textColumn("models", "Models", ({ models }: ErrorGroup) => models.join(", ")),
        value: ({ models }) => models,
      },
    ],
    ask: (store, { since }) => store.errorSummary(since),
  }),
};

function query<Row>({
  takes,
  columns,
  ask,
}: {
  readonly takes: readonly (keyof QueryOptions)[];
  readonly columns: readonly ResultColumn<Row>[];
  readonly ask: (store: Store, values: QueryValues) => Promise<readonly Row[]>;
}): PrepareQuery {
  return (options, now) => {
    const unknown = Object.keys(options).find((name) => !takes.some((taken) => taken === name));
    if (unknown !== undefined) {
      throw new UsageFailure(
        `This query takes ${takes.map(flag).join(" and ")}, not ${flag(unknown)}.`,
      );
    }
    const values = parseOptions(options, now);
    return async (store, format) => renderResult(format, columns, await ask(store, values));
  };
}

function parseOptions(options: QueryOptions, now: Date): QueryValues {
  const time = (text: string | undefined) =>
    text === undefined ? undefined : parseTimeArgument(text, now).toISOString();
  return {
    since: time(options.since),
    until: time(options.until),
    // As records hold it: `07` is phase 7.
    phase: options.phase && (phaseOf(`Phase ${options.phase}`) ?? options.phase),
    promptName: options.promptName,
    days: parseDays(options.days),
  };
}

function parseDays(text: string | undefined): number {
  if (text === undefined) return DEFAULT_DAYS;
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1 && days <= MAX_DAYS) return days;
  throw new UsageFailure(
    `Cannot use --days ${text}: expected a whole number from 1 to ${MAX_DAYS}.`,
  );
}

function flag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
