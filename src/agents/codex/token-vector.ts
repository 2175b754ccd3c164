import type { JsonFields } from "../../agent-logs/json-fields.ts";
import type { CallTokens } from "../../usage/call.ts";

/**
 * Token counts as Codex writes them: `input` includes what was read from the cache and written to
 * it, `output` includes reasoning.
 */
export interface TokenVector {
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  readonly output: number;
  readonly reasoning: number;
  /** Input and output; alone where Codex notes how full the context is. */
  readonly total: number;
}

const NAMES = ["input", "cached", "cacheWrite", "output", "reasoning", "total"] as const;

export const NO_USAGE: TokenVector = vectorOf(() => 0);

/** Returns what reads the counts at this path of a row; it returns undefined when there are none. */
export function vectorField(
  fields: JsonFields,
  ...path: readonly string[]
): () => TokenVector | undefined {
  const object = fields.field(...path);
  const counts = {
    input: fields.field(...path, "input_tokens"),
    cached: fields.field(...path, "cached_input_tokens"),
    cacheWrite: fields.field(...path, "cache_write_input_tokens"),
    output: fields.field(...path, "output_tokens"),
    reasoning: fields.field(...path, "reasoning_output_tokens"),
    total: fields.field(...path, "total_tokens"),
  };
  return () => (object.isObject ? vectorOf((name) => counts[name].count()) : undefined);
}

export function isSameVector(a: TokenVector, b: TokenVector): boolean {
  return NAMES.every((name) => a[name] === b[name]);
}

/** Whether the counts tell a size and no usage. */
export function isSizeOnly({ input, output }: TokenVector): boolean {
  return input === 0 && output === 0;
}

export function addVectors(a: TokenVector, b: TokenVector): TokenVector {
  return vectorOf((name) => a[name] + b[name]);
}

/** Returns how much a total grew; nothing of it is negative. */
export function growth(before: TokenVector, after: TokenVector): TokenVector {
  return vectorOf((name) => Math.max(0, after[name] - before[name]));
}

/** Returns a short text that only the same counts have. */
export function spellVector(vector: TokenVector): string {
  return NAMES.map((name) => vector[name].toString(36)).join(".");
}

export function callTokens({ input, cached, cacheWrite, output }: TokenVector): CallTokens {
  const cacheReadTokens = Math.min(cached, input);
  return {
    inputTokens: input,
    outputTokens: output,
    cacheReadTokens,
    cacheWriteTokens: Math.min(cacheWrite, input - cacheReadTokens),
    cacheWriteOneHourTokens: 0,
  };
}

function vectorOf(count: (name: (typeof NAMES)[number]) => number): TokenVector {
  return {
    input: count("input"),
    cached: count("cached"),
    cacheWrite: count("cacheWrite"),
    output: count("output"),
    reasoning: count("reasoning"),
    total: count("total"),
  };
}
