import type { TaskType } from "./task-type.ts";
import type { TokenCounts } from "./tokens.ts";

/** Token counts of one call; `cacheWriteOneHourTokens` is the part of the cache writes kept for an hour. */
export interface CallTokens extends TokenCounts {
  readonly cacheWriteOneHourTokens: number;
}

export const TOKEN_COUNTS = [
  "inputTokens",
  "outputTokens",
  "cacheReadTokens",
  "cacheWriteTokens",
  "cacheWriteOneHourTokens",
] as const satisfies readonly (keyof CallTokens)[];

/** One request to a model, read from an agent's log. */
export interface Call {
  /** `claude-code`, `codex`, … */
  readonly agent: string;
  /**
   * The same for every copy of the call, in whatever file; unique within the agent. Where the log
   * has two ids they are joined as `message:request`: a sub-agent's copy of a message has another request. Where a
   * message has no request, and its id may be others' too, it is `message@time`.
   */
  readonly callId: string;
  /** The agent's own session id. */
  readonly sessionId: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly timestamp: string;
  /** As the log names it. */
  readonly model: string;
  readonly tokens: CallTokens;
  /** Undefined when the log does not tell. */
  readonly durationMs: number | undefined;
  /** False when the turn that the call belongs to ended in an API error or an interruption. */
  readonly success: boolean;
  /** Why the turn failed, from a closed set of words: never text of a prompt or a reply. */
  readonly errorMessage: string | undefined;
  /** The task type that the agent's own mode says (plan mode), if it says one. */
  readonly modeTaskType: TaskType | undefined;
  /** The workflow command in force, without its slash, e.g. `gsd:execute-phase`. */
  readonly command: string | undefined;
  /** The first of the command's arguments when it reads like a phase, e.g. `23`; other arguments are private. */
  readonly commandArguments: string | undefined;
  /** Whether a sub-agent of the session made it. */
  readonly isSidechain: boolean;
  /** The working directory, as the log names it; undefined when it does not. */
  readonly cwd: string | undefined;
  /** SHA-256 of the working directory, in hex, where the log tells no more of it. */
  readonly cwdSha256?: string | undefined;
  /** The repository's remote as the log names it, where it tells no working directory, or one in no repository. */
  readonly repositoryUrl?: string | undefined;
  readonly branch: string | undefined;
  /**
   * Whether the counts are those of the session so far, with one model: what was recorded of it
   * before is taken off. Its call id is the session's and the model's, and stays.
   */
  readonly isSessionTotal?: boolean | undefined;
  /** Whether it was to be served within the United States, which has a price of its own. */
  readonly isWithinUs?: boolean | undefined;
  /** Searches of the web that the provider made for it, which have a price of their own; absent: none. */
  readonly webSearches?: number | undefined;
}

/** Where a call was made, as far as its log tells. */
export type CallPlace = Pick<Call, "cwd" | "cwdSha256" | "repositoryUrl">;

/** Returns a call's id without its request: the same for the call and for every sub-agent's copy of it. */
export function withoutRequest(callId: string): string {
  return callId.replace(/:[^#]*/, "");
}

/** Returns a call's id with nothing but that of its message. */
export function messageOf(callId: string): string {
  return withoutRequest(callId).replace(/@\d{4}-\d\d-\d\dT[\d.-]+Z/, "");
}
