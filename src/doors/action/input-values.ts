import { parseUsd } from "../../usage/cost.ts";
import { UsageFailure } from "../../usage/failure.ts";

/** An input as a workflow gives it; without a value, everything below is undefined. */
export interface Input {
  readonly name: string;
  readonly text: string | undefined;
}

export function linesOf({ text = "" }: Input): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function parseDays(input: Input): number | undefined {
  const { text } = input;
  if (text === undefined) return undefined;
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1 && days <= 36_500) return days;
  throw badInput(input, "a number of days from 1 to 36500");
}

export function parseBoolean(input: Input): boolean {
  const { text = "false" } = input;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  throw badInput(input, "true or false");
}

/** Returns nano-USD. */
export function parseCost(input: Input): number | undefined {
  const { text } = input;
  if (text === undefined) return undefined;
  const nanoUsd = parseUsd(text.replace(/^\$\s*/, ""));
  if (nanoUsd !== undefined) return nanoUsd;
  throw badInput(input, "an amount in USD such as 12.50");
}

/** Parses `0.8`, or `80%`. */
export function parseRate(input: Input): number | undefined {
  const { text } = input;
  if (text === undefined) return undefined;
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  const rate = Number(digits) / (percent === "%" ? 100 : 1);
  if (rate >= 0 && rate <= 1) return rate;
  throw badInput(input, "a share from 0 to 1, or from 0% to 100%");
}

export function parseChoice<Choice extends string>(
  input: Input,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const { text } = input;
  if (text === undefined) return choices[0];
  const found = choices.find((choice) => choice === text.toLowerCase());
  if (found !== undefined) return found;
  throw badInput(input, `one of ${choices.join(", ")}`);
}

export function badInput({ name, text = "" }: Input, expected: string): UsageFailure {
  return new UsageFailure(`Cannot use the input "${name}": expected ${expected}, got "${text}".`);
}
