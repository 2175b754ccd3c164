import { messageTokens } from "../gemini-cli/message-tokens.ts";
import { apiError } from "../logs/failure-words.ts";
import { countOf, type JsonObject, objectOf, textOf } from "../logs/json-value.ts";
import {
  type OutputCall,
  outputCall,
  type SessionOutput,
  SUCCESS,
  sumId,
} from "./session-output.ts";

const AGENT = "gemini-cli";

/** Whether a document is what `gemini --output-format json` prints, as run-gemini-cli keeps it in `stdout.log`. */
export function isGeminiDocument({ stats, type, error }: JsonObject): boolean {
  const isError = type === undefined && objectOf(error).message !== undefined;
  return isError || objectOf(objectOf(stats).models) === objectOf(stats).models;
}

/** Reads what a session came to by model; earlier versions do not name the session. */
export function readGeminiOutput(document: JsonObject, writtenAt: string): SessionOutput {
  const sessionId = textOf(document.session_id);
  const models = Object.entries(objectOf(objectOf(document.stats).models));
  return {
    agent: AGENT,
    sessionId,
    calls: [],
    hasLogIds: true,
    totals: models.flatMap(([model, stats]) =>
      totalOf(sessionId ?? `run-of-${writtenAt}`, model, objectOf(stats), writtenAt),
    ),
    outcome: document.error === undefined ? SUCCESS : failure(objectOf(document.error)),
  };
}

function totalOf(
  session: string,
  model: string,
  { tokens: counts, api }: JsonObject,
  timestamp: string,
): readonly OutputCall[] {
  const { prompt, candidates, ...others } = objectOf(counts);
  const tokens = messageTokens({ ...others, input: prompt, output: candidates });
  if (tokens === undefined) return [];
  const total = outputCall({
    ...{ agent: AGENT, timestamp, model, tokens },
    sessionId: session,
    callId: sumId(session, model, tokens),
    isSum: true,
    durationMs: countOf(objectOf(api).totalLatencyMs) || undefined,
  });
  return [total];
}

function failure({ code }: JsonObject): SessionOutput["outcome"] {
  return { success: false, errorMessage: apiError(typeof code === "number" ? code : undefined) };
}
