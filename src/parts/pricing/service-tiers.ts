import { splitServiceTier } from "../../usage/model-variant.ts";

/** A model that was served in a tier with a price of its own. */
export interface TieredModel {
  readonly model: string;
  /** How many times the standard price it costs; undefined where none is published. */
  readonly factor: number | undefined;
}

/**
 * Anthropic's fast mode: as many times the standard rates, those of the cache too.
 * @see https://platform.claude.com/docs/en/build-with-claude/fast-mode (November 2026; those of models
 * that no longer have it, from the same page in February and June 2026)
 */
const CLAUDE_FAST: ReadonlyMap<string, number> = new Map([
  ["claude-opus-4-6", 6],
  ["claude-opus-4-7", 6],
  ["claude-opus-4-8", 2],
  ["claude-opus-5", 2],
  ["claude-opus-5-5", 2],
]);

/** Models that fast mode came after: what a log says of their speed changes no price. */
const BEFORE_FAST = /^claude-(?:[123]|instant|(?:opus|sonnet|haiku)-4(?:-[015])?$)/;

/**
 * OpenAI's priority processing, called fast mode since July 2026.
 * @see https://openai.com/api-fast-mode/ and https://openai.com/api-priority-processing/
 */
const GPT_FAST: ReadonlyMap<string, number> = new Map([
  ["gpt-5-6", 2],
  ["gpt-5-6-sol", 2],
  ["gpt-5-6-terra", 2],
  ["gpt-5-6-luna", 2],
  ["gpt-5-5", 2.5],
  ["gpt-5-4", 2],
  ["gpt-5-4-mini", 2],
  ["gpt-5-2", 2],
  ["gpt-5-1", 2],
  ["gpt-5-1-codex", 2],
  ["gpt-5", 2],
  ["gpt-5-codex", 2],
  ["gpt-5-mini", 1.8],
  ["gpt-4-1", 1.75],
]);

/** @see https://developers.openai.com/api/docs/guides/flex-processing: at the price of a batch */
const GPT_FLEX = new Set(
  `gpt-5-6 gpt-5-6-sol gpt-5-6-terra gpt-5-6-luna gpt-5-5 gpt-5-4 gpt-5-4-mini gpt-5-4-nano gpt-5-2
  gpt-5-1 gpt-5 gpt-5-mini gpt-5-nano o3 o4-mini`.split(/\s+/),
);

/**
 * Half the standard price, at both.
 * @see https://platform.claude.com/docs/en/build-with-claude/batch-processing
 * @see https://developers.openai.com/api/docs/guides/batch
 */
const BATCH_FACTOR = 0.5;

const CONTEXT_SUFFIX = /\[\w+\]$/;
/** `@20251101`, `-20251101`, `-2026-03-05`, `-latest`. */
const DATE_SUFFIX = /(?:[@-]\d{8}|-\d{4}-\d{2}-\d{2}|-latest)$/;
const IS_CLAUDE = /(?:^|[./])claude-/;
const IS_GPT = /(?:^|[./])(?:gpt-|o\d)/;

/**
 * Returns the model and the factor of a name that ends in its tier, such as `claude-opus-4-6-fast`;
 * undefined for one without. Of other makers `-fast` is a part of the name: `grok-4-fast`.
 */
export function findServiceTier(name: string): TieredModel | undefined {
  const split = splitServiceTier(name.trim().toLowerCase().replace(CONTEXT_SUFFIX, ""));
  if (split === undefined) return undefined;
  const { model, tier } = split;
  if (tier === "fast" && !IS_CLAUDE.test(model) && !IS_GPT.test(model)) return undefined;
  return { model, factor: factorOf(model, tier) };
}

function factorOf(model: string, tier: string): number | undefined {
  const key = model
    .replace(/^.*\//, "")
    .replace(CONTEXT_SUFFIX, "")
    .replace(DATE_SUFFIX, "")
    .replaceAll(".", "-");
  if (IS_CLAUDE.test(model)) {
    if (tier === "batch") return BATCH_FACTOR;
    if (tier !== "fast") return undefined;
    return BEFORE_FAST.test(key) ? 1 : CLAUDE_FAST.get(key);
  }
  if (!IS_GPT.test(model)) return undefined;
  if (tier === "batch") return BATCH_FACTOR;
  if (tier === "flex") return GPT_FLEX.has(key) ? BATCH_FACTOR : undefined;
  return tier === "fast" || tier === "priority" ? GPT_FAST.get(key) : undefined;
}
