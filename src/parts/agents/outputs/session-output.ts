import type { Call, CallTokens } from "../../../usage/call.ts";
import type { TurnOutcome } from "../logs/agent.ts";

/** What a program left in a file of one session of an agent, where the session's log may be there too. */
export interface SessionOutput {
  readonly agent: string;
  /** Undefined where the output names none. */
  readonly sessionId: string | undefined;
  /** The requests that it tells apart. */
  readonly calls: readonly OutputCall[];
  /** Whether the log has these calls under the same ids; otherwise they are known by their counts and times. */
  readonly hasLogIds: boolean;
  /** What the session came to by its own account, one call for each model; empty where it does not say. */
  readonly totals: readonly OutputCall[];
  /** How the session ended; undefined where it does not say. */
  readonly outcome: Omit<TurnOutcome, "sessionId"> | undefined;
}

/** A call as an output tells it. */
export interface OutputCall extends Call {
  /** What the program says that it cost, in nano-USD at list prices. */
  readonly statedNanoUsd?: number | undefined;
  /** Whether it sums many requests: the prices of long contexts, which hold for one, do not apply. */
  readonly isSum?: boolean;
  /** The tokens if the input does not include the cache's, where the output does not tell. */
  readonly tokensIfCacheApart?: CallTokens | undefined;
}

export const SUCCESS = { success: true, errorMessage: undefined } as const;

/** Returns the id of a sum, which the sum of a later run of the same session does not share. */
export function sumId(sessionId: string, model: string, tokens: CallTokens): string {
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = tokens;
  const counts = [inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens].join(".");
  return `${sessionId}/sum/${model}/${counts}`.replaceAll(":", "-");
}

/** Returns a call of which its output says no more than this. */
export function outputCall(
  call: Pick<Call, "agent" | "callId" | "sessionId" | "timestamp" | "model" | "tokens"> &
    Partial<OutputCall>,
): OutputCall {
  return {
    durationMs: undefined,
    ...SUCCESS,
    modeTaskType: undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: false,
    cwd: undefined,
    branch: undefined,
    ...call,
  };
}
