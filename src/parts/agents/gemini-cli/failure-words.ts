import { apiError, INTERRUPTED, REFUSAL, STOPPED_AT_MAX_TOKENS } from "../logs/failure-words.ts";

const API_ERROR = /^\s*\[API Error:/;
const STATUS = /\(Status: ([A-Z_]+)\)/;

/** @see https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto */
const STATUSES: ReadonlySet<string> = new Set(
  `CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED
  UNAUTHENTICATED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL
  UNAVAILABLE DATA_LOSS`.split(/\s+/),
);

/** Gemini CLI's own notices of how a turn ended. */
const NOTICES: readonly (readonly [notice: RegExp, words: string])[] = [
  [/^\s*(?:Request cancelled|User cancelled the request)\.\s*$/, INTERRUPTED],
  [/^\W*Response truncated due to token limits\.\s*$/, STOPPED_AT_MAX_TOKENS],
  [/^\W*Response stopped due to safety reasons\.\s*$/, REFUSAL],
];

/** Returns what an error message says, in words of ours: it may quote the request. */
export function failureWords(text: string): string {
  if (!API_ERROR.test(text)) return "agent error";
  const status = STATUS.exec(text)?.[1] ?? "";
  return apiError(undefined, STATUSES.has(status) ? status : undefined);
}

/** Returns why a turn failed that ended with this notice; undefined when the notice says no such thing. */
export function noticeFailure(text: string): string | undefined {
  return NOTICES.find(([notice]) => notice.test(text))?.[1];
}
