import type { CallTokens } from "../../../usage/call.ts";
import { withProvider } from "../../../usage/model-variant.ts";
import { apiError, INTERRUPTED, REFUSAL, STOPPED_AT_MAX_TOKENS } from "../logs/failure-words.ts";
import { field } from "./message-fields.ts";

/** What a stored message tells, whichever store it is in. */
export interface Message {
  readonly id: string;
  readonly sessionId: string;
  readonly createdMs: number;
  readonly durationMs: number | undefined;
  /** Whether it is still being written. */
  readonly isOpen: boolean;
  readonly model: string;
  /** Undefined when nothing was counted: such a message is no call. */
  readonly tokens: CallTokens | undefined;
  readonly failure: string | undefined;
  /**
   * The prompt that it answers: the answers to one prompt are a turn. Undefined in version 2, which
   * marks the end of each turn.
   */
  readonly promptId: string | undefined;
  /** Whether it is no reply but the end of a turn. */
  readonly endsTurn: boolean;
  /** Undefined when it does not tell the mode that the session is in. */
  readonly isPlanning: boolean | undefined;
  readonly cwd: string | undefined;
}

/** What makes a message that one; `type` is what version 2 keeps beside it. */
export interface MessageKey {
  readonly id: string;
  readonly sessionId: string;
  readonly type: "assistant" | "compaction" | "idle" | undefined;
  /** When its store says that it was made: a message may not say it itself. */
  readonly storedMs: number | undefined;
}

const PLAN = "plan";
/** Agents that OpenCode asks by itself, whatever mode the session is in. */
const OWN_AGENTS = new Set(["compaction", "summary", "title"]);
/** 9999-12-31: no later time compares as a text. */
const LAST_MS = 253_402_300_799_999;

/** Returns the message that was read; undefined when it is a prompt or has no time. */
export function messageOf({ id, sessionId, type, storedMs }: MessageKey): Message | undefined {
  const isReply = (type ?? field.role.text() ?? "assistant") !== "user";
  const completedMs = timeOf(field.completed.value());
  const createdMs = timeOf(field.created.value()) ?? completedMs ?? storedMs;
  if (!isReply || createdMs === undefined) return undefined;
  const isVersion2 = type !== undefined;
  const endsTurn = type === "idle";
  return {
    id,
    sessionId,
    createdMs,
    durationMs: durationOf(createdMs, timeOf(field.streamed.value()) ?? completedMs),
    isOpen: type === "compaction" ? isRunning() : completedMs === undefined && !endsTurn,
    model: withProvider(
      field.modelId.text() ?? field.modelIdOfVersion2.text() ?? "unknown",
      field.providerId.text() ?? field.providerIdOfVersion2.text(),
    ),
    tokens: endsTurn ? undefined : messageTokens(),
    failure: endsTurn ? outcomeFailure() : messageFailure(),
    promptId: isVersion2 ? undefined : (field.parentId.text() ?? id),
    endsTurn,
    isPlanning: isPlanning(field.agent.text() ?? field.mode.text()),
    cwd: field.cwd.text(),
  };
}

/** Returns a time in milliseconds; undefined when it is none. */
export function timeOf(value: unknown): number | undefined {
  const isTime = typeof value === "number" && value >= 1 && value <= LAST_MS;
  return isTime ? Math.floor(value) : undefined;
}

function durationOf(startMs: number, endMs: number | undefined): number | undefined {
  return endMs === undefined || endMs < startMs ? undefined : endMs - startMs;
}

function isPlanning(agent: string | undefined): boolean | undefined {
  return agent === undefined || OWN_AGENTS.has(agent) ? undefined : agent === PLAN;
}

function isRunning(): boolean {
  return field.status.text() === "running";
}

function messageFailure(): string | undefined {
  const name = field.errorName.text() ?? field.errorNameOfVersion2.text();
  const httpStatus = field.errorStatus.count() || field.errorStatusOfVersion2.count();
  return name === undefined ? finishFailure(field.finish.text()) : failureWords(name, httpStatus);
}

function outcomeFailure(): string | undefined {
  const outcome = field.outcome.text();
  if (outcome === "interrupted") return INTERRUPTED;
  return outcome === "failed" ? "error" : undefined;
}

/** Returns the tokens of the message that was read; undefined when nothing was counted. */
export function messageTokens(): CallTokens | undefined {
  const uncached = field.inputTokens.count();
  const cacheReadTokens = field.cacheReadTokens.count();
  const cacheWriteTokens = field.cacheWriteTokens.count();
  const inputTokens = uncached + cacheReadTokens + cacheWriteTokens;
  const outputTokens = countOutput(inputTokens);
  if (inputTokens === 0 && outputTokens === 0) return undefined;
  return {
    inputTokens,
    outputTokens,
    cacheReadTokens,
    cacheWriteTokens,
    cacheWriteOneHourTokens: 0,
  };
}

/** Reasoning is a count of its own, beside the output. */
function countOutput(inputTokens: number): number {
  const output = field.outputTokens.count();
  const reasoning = field.reasoningTokens.count();
  const total = field.totalTokens.count();
  // The versions of early 2026 left it in the output as well; the provider's total tells.
  if (reasoning <= output && total === inputTokens + output) return output;
  // Some providers tell nothing but the total.
  return inputTokens + output + reasoning === 0 ? total : output + reasoning;
}

/** What to call errors by OpenCode's name of them, the first that matches. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/abort|interrupt/i, INTERRUPTED],
  [/auth/i, "authentication error"],
  [/overflow/i, "context overflow"],
  [/output_?length/i, STOPPED_AT_MAX_TOKENS],
  [/structured_?output/i, "invalid structured output"],
];
const API_NAME = /^api|provider/i;

const FINISHES: ReadonlyMap<string, string> = new Map([
  ["length", STOPPED_AT_MAX_TOKENS],
  ["content-filter", REFUSAL],
  ["error", apiError()],
]);

/** Returns what an error of this name was, in words of ours: its own message may quote the request. */
export function failureWords(name: string, httpStatus: number): string {
  const words = ERRORS.find(([pattern]) => pattern.test(name))?.[1];
  if (words !== undefined) return words;
  const isApiError = API_NAME.test(name) || (httpStatus >= 400 && httpStatus <= 599);
  return isApiError ? apiError(httpStatus) : "error";
}

/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
export function finishFailure(finish: string | undefined): string | undefined {
  return FINISHES.get(finish ?? "");
}
