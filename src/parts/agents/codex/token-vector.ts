import type { CallTokens } from "../../../usage/call.ts";
import type { JsonFields } from "../logs/json-fields.ts";

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

export const NO_USAGE: TokenVector = {
  input: 0,
  cached: 0,
  cacheWrite: 0,
  output: 0,
  reasoning: 0,
  total: 0,
};

/** Returns what reads the counts at this path of a row; it returns undefined when there are none. */
export function vectorField(
  fields: JsonFields,
  ...path: readonly string[]
): () => TokenVector | undefined {
  const object = fields.field(...path);
  const input = fields.field(...path, "input_tokens");
  const cached = fields.field(...path, "cached_input_tokens");
  const cacheWrite = fields.field(...path, "cache_write_input_tokens");
  const output = fields.field(...path, "output_tokens");
  const reasoning = fields.field(...path, "reasoning_output_tokens");
  const total = fields.field(...path, "total_tokens");
  return () => {
    if (!object.isObject) return undefined;
    return {
      input: input.count(),
      cached: cached.count(),
      cacheWrite: cacheWrite.count(),
      output: output.count(),
      reasoning: reasoning.count(),
      total: total.count(),
    };
  };
}

export function isSameVector(a: TokenVector, b: TokenVector): boolean {
  return (
    a.input === b.input &&
    a.output === b.output &&
    a.cached === b.cached &&
    a.cacheWrite === b.cacheWrite &&
    a.reasoning === b.reasoning &&
    a.total === b.total
  );
}

/** Whether the counts tell a size and no usage. */
export function isSizeOnly({ input, output }: TokenVector): boolean {
  return input === 0 && output === 0;
}

export function addVectors(a: TokenVector, b: TokenVector): TokenVector {
  return {
    input: a.input + b.input,
    cached: a.cached + b.cached,
    cacheWrite: a.cacheWrite + b.cacheWrite,
    output: a.output + b.output,
    reasoning: a.reasoning + b.reasoning,
    total: a.total + b.total,
  };
}

/** Returns how much a total grew; nothing of it is negative. */
export function growth(before: TokenVector, after: TokenVector): TokenVector {
  return {
    input: Math.max(0, after.input - before.input),
    cached: Math.max(0, after.cached - before.cached),
    cacheWrite: Math.max(0, after.cacheWrite - before.cacheWrite),
    output: Math.max(0, after.output - before.output),
    reasoning: Math.max(0, after.reasoning - before.reasoning),
    total: Math.max(0, after.total - before.total),
  };
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
