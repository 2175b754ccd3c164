import { isOllamaName } from "./free-models.ts";

/** A way to ask the price library for a model. */
export interface ModelSpelling {
  readonly id: string;
  /** Whose price list; undefined: whoever is known for the model. */
  readonly providerId: string | undefined;
}

const CLAUDE_AT_BEDROCK = /(?:^|[./])anthropic\.(claude-[a-z0-9.-]+?)(?:-v\d+(?::\d+)?)?$/;
const OTHER_AT_BEDROCK =
  /(?:^|\/)((?:[a-z-]+\.)?(?:ai21|amazon|cohere|deepseek|meta|mistral|openai|qwen|writer)\.[\w.:-]+)$/;
const AT_OPENROUTER = /^openrouter\/(.+)$/;
const PROVIDER_PREFIX = /^(?:[\w.-]+\/)+/;
/** How Droid names a model that its user set up: `custom:GPT-5.4-[Proxy]-0`, or just `custom:gpt-5`. */
const CUSTOM_PREFIX = /^custom:/;
const CUSTOM_SUFFIX = /(?:-\[[^\]]*\])?(?:-\d+)?$/;
const CONTEXT_SUFFIX = /(?<!-)\[\w+\]$/;

/**
 * Returns the spellings under which a model may be known, the most exact first: as it is named;
 * `us.anthropic.claude-…-v1:0` at Bedrock's price, else at Anthropic's; `anthropic/claude-sonnet-4.5`
 * without its prefix and with dashes. None for Ollama's names: who runs a model costs what that one says.
 */
export function modelSpellings(model: string): readonly ModelSpelling[] {
  const named = model.trim().toLowerCase().replace(CONTEXT_SUFFIX, "");
  const id = named.replace(CUSTOM_PREFIX, "");
  if (isOllamaName(id)) return [];
  const claude = CLAUDE_AT_BEDROCK.exec(id)?.[1];
  if (claude !== undefined) return [at("aws", id), at("anthropic", claude)];
  const other = OTHER_AT_BEDROCK.exec(id)?.[1];
  if (other !== undefined) return [at("aws", other)];
  const bare = id.replace(PROVIDER_PREFIX, "");
  const routed = AT_OPENROUTER.exec(id)?.[1];
  return [
    ...[...new Set([id, bare, bare.replaceAll(".", "-")])].map((each) => at(undefined, each)),
    ...(id === named ? [] : [at(undefined, bare.replace(CUSTOM_SUFFIX, ""))]),
    ...(routed === undefined ? [] : [at("openrouter", routed)]),
  ];
}

function at(providerId: string | undefined, id: string): ModelSpelling {
  return { id, providerId };
}
