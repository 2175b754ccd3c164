import { sessionIdOf } from "../../usage/identity.ts";
import { errorMessageOf, phaseOf } from "../../usage/phase.ts";
import { isTaskType } from "../../usage/task-type.ts";
import { toMicroseconds, toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { SourcedRecord } from "./store.ts";

/**
 * The columns that make a row of `llm_calls` unique: never null, or no two rows would be equal. The
 * repository is not among them: it may be renamed, forked, or copied as a template.
 */
export const KEY_COLUMNS = ["timestamp", "session_id", "prompt_name", "model"] as const;

/** The columns that make a staged row unique: a load may bring one record from several repositories. */
export const STAGED_KEY_COLUMNS = ["repository", ...KEY_COLUMNS] as const;

/** The columns that an upsert compares: a row that differs in one of them is updated. */
export const VALUE_COLUMNS = [
  "input_tokens",
  "output_tokens",
  "cache_read_tokens",
  "cache_write_tokens",
  "success",
  "duration_ms",
  "cost_nano_usd",
  "phase",
  "notes",
  "error_message",
  "agent",
  "branch",
] as const;

/** Where and when a row was read last; a difference here does not update the row. */
export const ORIGIN_COLUMNS = ["source_file", "ingested_at"] as const;

/** What a load stages of a record, in the order of `toLlmCall`: all but the time of ingestion. */
export const STAGED_COLUMNS = [...STAGED_KEY_COLUMNS, ...VALUE_COLUMNS, "source_file"] as const;

/** All columns of `llm_calls`. */
export const COLUMNS = [...STAGED_KEY_COLUMNS, ...VALUE_COLUMNS, ...ORIGIN_COLUMNS] as const;

/** The notes hold the whole of it; the roll-ups' keys would not. */
const MAX_ERROR_LENGTH = 200;

/** A row of `llm_calls` as engines give it. */
export type LlmCall = Readonly<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

/** A record's values, in the order of `STAGED_COLUMNS`. */
export type LlmCallValues = (string | number | null)[];

/** Returns a record's values for `llm_calls`, in the order of `STAGED_COLUMNS`; `success` is 0, 1 or null. */
export function toLlmCall({
  record,
  costNanoUsd,
  repository,
  sourceFile,
}: SourcedRecord): LlmCallValues {
  return [
    repository,
    toMicroseconds(toUtc(record.timestamp) ?? record.timestamp),
    sessionIdOf(record),
    record.taskType ?? "",
    record.model,
    record.inputTokens,
    record.outputTokens,
    record.cacheReadTokens,
    record.cacheWriteTokens,
    record.success === undefined ? null : Number(record.success),
    record.durationMs ?? null,
    costNanoUsd ?? null,
    phaseOf(record.notes) ?? null,
    record.notes,
    storedErrorOf(record.notes),
    record.agent,
    record.branch,
    sourceFile,
  ];
}

const NOTES = STAGED_COLUMNS.indexOf("notes");

export function repositoryOf([repository]: LlmCallValues): string {
  return String(repository);
}

export function notesOf(call: LlmCallValues): string {
  return String(call[NOTES]);
}

function storedErrorOf(notes: string): string | null {
  const message = errorMessageOf(notes);
  if (message === undefined || message === "") return null;
  // A cut in the middle of a pair of surrogates would leave a half that no database accepts.
  return message.slice(0, MAX_ERROR_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
}

/** Returns the usage record that a row of `llm_calls` holds. */
export function toUsageRecord(row: LlmCall): UsageRecord {
  const taskType = String(row.prompt_name);
  return {
    timestamp: String(row.timestamp),
    model: String(row.model),
    inputTokens: Number(row.input_tokens),
    outputTokens: Number(row.output_tokens),
    success: row.success === null ? undefined : Boolean(row.success),
    taskType: isTaskType(taskType) ? taskType : undefined,
    durationMs: numberOf(row.duration_ms),
    notes: String(row.notes),
    sessionId: String(row.session_id),
    cacheReadTokens: Number(row.cache_read_tokens),
    cacheWriteTokens: Number(row.cache_write_tokens),
    costNanoUsd: numberOf(row.cost_nano_usd),
    agent: String(row.agent),
    branch: String(row.branch),
  };
}

function numberOf(value: string | number | boolean | null): number | undefined {
  return value === null ? undefined : Number(value);
}
