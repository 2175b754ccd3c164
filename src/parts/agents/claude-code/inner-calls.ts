import { countOf, type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { type CallDraft, modelInTier } from "./call-draft.ts";
import { row } from "./row.ts";
import { usageTokens } from "./usage-tokens.ts";

/** What the API calls a model's try that another model's answer took the place of: `message` beside a `fallback_message`. */
const ANSWER = "message";
const FALLBACK = "fallback_message";

/** What the names of inner calls say they are, by the API's type of them. */
const INNER_NAMES: ReadonlyMap<string, string> = new Map([
  ["advisor_message", "advisor"],
  ["compaction", "compaction"],
  [ANSWER, "declined"],
]);

/**
 * Returns the calls that were made inside the call of the row that was read, and are billed beside it:
 * its own counts leave out what an adviser used, what summing up the context took, and a model that
 * declined amid its answer, before another one gave it.
 * @see https://platform.claude.com/docs/en/build-with-claude/compaction#understanding-usage
 */
export function innerDrafts(draft: CallDraft): readonly CallDraft[] {
  if (!row.iterations.isPresent) return [];
  const iterations = listOf(row.iterations.value()).map(objectOf);
  const server = textOf(iterations.findLast(({ type }) => type === FALLBACK)?.model);
  const seen = new Map<string, number>();
  return iterations
    .filter((iteration) => isBilledBeside(iteration, server))
    .map((iteration) => {
      const name = INNER_NAMES.get(String(iteration.type)) ?? "";
      const place = (seen.get(name) ?? 0) + 1;
      seen.set(name, place);
      return innerDraft(draft, iteration, `${name}-${place}`);
    });
}

/** `server` is the model that answered in place of another one, if one did. */
function isBilledBeside({ type, model, ...usage }: JsonObject, server: string | undefined) {
  if (type !== ANSWER) return INNER_NAMES.has(String(type));
  const isDeclined = server !== undefined && textOf(model) !== undefined && model !== server;
  // Who declines before the first word is not paid.
  return isDeclined && countOf(usage.output_tokens) > 0;
}

function innerDraft({ call, lastTime }: CallDraft, iteration: JsonObject, name: string): CallDraft {
  const model = textOf(iteration.model);
  const tier = [textOf(iteration.speed), textOf(iteration.service_tier)] as const;
  return {
    call: {
      ...call,
      callId: `${call.callId}#${name}`,
      model: model === undefined ? call.model : modelInTier(model, ...tier),
      tokens: usageTokens(iteration),
      webSearches: undefined,
      durationMs: undefined,
    },
    answersTime: undefined,
    lastTime,
  };
}
