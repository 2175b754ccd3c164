/** A way to ask the price library for a model. */
export interface ModelSpelling {
  readonly id: string;
  /** Whose price list; undefined: whoever is known for the model. */
  readonly providerId: string | undefined;
}

const BEDROCK = /(?:^|[./])anthropic\.(claude-[a-z0-9.-]+?)(?:-v\d+(?::\d+)?)?$/;
const PROVIDER_PREFIX = /^(?:[\w.-]+\/)+/;
const CONTEXT_SUFFIX = /\[\w+\]$/;

/**
 * Returns the spellings under which a model may be known, the most exact first: as it is named;
 * `us.anthropic.claude-…-v1:0` at Bedrock's price, else at Anthropic's; `anthropic/claude-sonnet-4.5`
 * without its prefix and with dashes.
 */
export function modelSpellings(model: string): readonly ModelSpelling[] {
  const id = model.trim().toLowerCase().replace(CONTEXT_SUFFIX, "");
  const atAnthropic = BEDROCK.exec(id)?.[1];
  if (atAnthropic !== undefined) {
    return [
      { id, providerId: "aws" },
      { id: atAnthropic, providerId: "anthropic" },
    ];
  }
  const bare = id.replace(PROVIDER_PREFIX, "");
  return [...new Set([id, bare, bare.replaceAll(".", "-")])].map((spelling) => ({
    id: spelling,
    providerId: undefined,
  }));
}
