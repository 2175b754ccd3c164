import { apiError, INTERRUPTED } from "../logs/failure-words.ts";
import type { JsonField } from "../logs/json-fields.ts";
import { objectOf } from "../logs/json-value.ts";

const ABORT_WORDS = new Map([
  ["interrupted", INTERRUPTED],
  ["replaced", "replaced by another turn"],
  ["review_ended", "review ended"],
  ["budget_limited", "budget exhausted"],
]);

const ERROR_TYPES = new Set([
  "bad_request",
  "context_window_exceeded",
  "cyber_policy",
  "http_connection_failed",
  "internal_server_error",
  "model_cap",
  "response_stream_connection_failed",
  "response_stream_disconnected",
  "response_too_many_failed_attempts",
  "sandbox_error",
  "server_overloaded",
  "session_budget_exceeded",
  "unauthorized",
  "usage_limit_exceeded",
]);

/** Errors of requests beside the turn, which goes on. */
const HARMLESS_TYPES = new Set(["thread_rollback_failed", "active_turn_not_steerable"]);

/** Returns why a turn was cut short, in words of ours. */
export function abortWords(reason: string | undefined): string {
  return ABORT_WORDS.get(reason ?? "") ?? "aborted";
}

/**
 * Returns what an error was, in words of ours: its message may quote anything. Undefined when the
 * turn goes on. `info` is the error's type, or an object named for it that may hold an HTTP status.
 */
export function errorWords(info: JsonField): string | undefined {
  const [[type, details] = ["", undefined]] = info.isObject
    ? Object.entries(objectOf(info.value()))
    : [[info.text() ?? "", undefined]];
  if (HARMLESS_TYPES.has(type)) return undefined;
  const status = objectOf(details).http_status_code;
  return apiError(
    typeof status === "number" ? status : undefined,
    ERROR_TYPES.has(type) ? type : undefined,
  );
}
