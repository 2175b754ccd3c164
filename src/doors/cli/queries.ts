import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
} from "../../parts/database/query-results.ts";
import { NO_MESSAGE } from "../../parts/report/questions/no-value.ts";
import { TASK_TYPES } from "../../usage/task-type.ts";
import { changeQueries } from "./change-queries.ts";
import { type Query, query } from "./query.ts";
import {
  countColumn,
  rateColumn,
  SUM_COLUMNS,
  textColumn,
  timeColumn,
  wordColumn,
} from "./usage-columns.ts";

const PHASE = textColumn("phase", "Phase", (row: { phase: string | undefined }) => row.phase);

const PHASES = {
  option: "phase",
  nameOf: ({ phase }: { phase: string | undefined }) => phase,
} as const;

/** The database's queries, by the name that the command line gives them. */
export const QUERIES: Readonly<Record<string, Query>> = {
  "tokens-by-model": query<TokensByModel>({
    answers: "tokens and cost of each model",
    takes: ["since", "until"],
    columns: [textColumn("model", "Model", ({ model }) => model), ...SUM_COLUMNS],
    ask: (store, { since, until }) => store.tokensByModel(since, until),
  }),
  "cost-by-phase": query<CostByPhase>({
    answers: "tokens and cost of each phase, or of one",
    takes: ["phase"],
    columns: [PHASE, ...SUM_COLUMNS],
    names: PHASES,
    ask: (store) => store.costByPhase(undefined),
  }),
  "cost-by-prompt-name": query<CostByPromptName>({
    answers: "tokens and cost of each prompt name (task type), or of one",
    takes: ["promptName"],
    columns: [
      textColumn("prompt_name", "Prompt name", ({ promptName }) => promptName),
      ...SUM_COLUMNS,
    ],
    names: {
      option: "promptName",
      nameOf: ({ promptName }) => promptName || undefined,
      known: TASK_TYPES,
    },
    ask: (store) => store.costByPromptName(undefined),
  }),
  "success-rate-by-phase": query<SuccessByPhase>({
    answers: "how many records of each phase, or of one, ended without error",
    takes: ["phase"],
    columns: [
      PHASE,
      countColumn("records", "Records", ({ records }) => records),
      countColumn("succeeded", "Succeeded", ({ succeeded }) => succeeded),
      countColumn("failed", "Failed", ({ failed }) => failed),
      rateColumn("success_rate", "Success", ({ successRate }) => successRate),
    ],
    names: PHASES,
    ask: (store) => store.successRateByPhase(undefined),
  }),
  "daily-cost-trend": query<DailyCost>({
    answers: "tokens and cost of each of the last days (UTC), 30 unless another number is named",
    takes: ["days"],
    columns: [wordColumn("day", "Day (UTC)", ({ day }) => day), ...SUM_COLUMNS],
    ask: (store, { days }) => store.dailyCostTrend(days),
  }),
  "error-summary": query<ErrorGroup>({
    answers: "failures, grouped by their message",
    takes: ["since", "until"],
    columns: [
      textColumn("error_message", "Message", ({ errorMessage }) => errorMessage, NO_MESSAGE),
      countColumn("failures", "Failures", ({ failures }) => failures),
      timeColumn("first_timestamp", "First (UTC)", ({ firstTimestamp }) => firstTimestamp),
      timeColumn("last_timestamp", "Last (UTC)", ({ lastTimestamp }) => lastTimestamp),
      {
        ...textColumn("models", "Models", ({ models }: ErrorGroup) => models.join(", ")),
        value: ({ models }) => models,
      },
    ],
    ask: (store, { since, until }) => store.errorSummary(since, until),
  }),
  ...changeQueries(query),
};
