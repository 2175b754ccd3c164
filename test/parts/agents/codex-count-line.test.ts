import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCountLine, type TokenCount } from "../../../src/parts/agents/codex/count-line.ts";
import { lineKind, lineTimestamp } from "../../../src/parts/agents/codex/line-kind.ts";
import { readRow, row } from "../../../src/parts/agents/codex/row.ts";

const NAMES = [
  "input_tokens",
  "cached_input_tokens",
  "cache_write_input_tokens",
  "output_tokens",
  "reasoning_output_tokens",
  "total_tokens",
];

const vector = fc
  .subarray(NAMES)
  .chain((names) => fc.shuffledSubarray(names, { minLength: names.length }))
  .chain((names) =>
    fc
      .array(fc.nat({ max: 10_000_000_000 }), { minLength: names.length, maxLength: names.length })
      .map((counts) => Object.fromEntries(names.map((name, index) => [name, counts[index]]))),
  );

const info = fc.record(
  { total_token_usage: vector, last_token_usage: vector, model_context_window: fc.nat() },
  { requiredKeys: [] },
);

function line(payload: object): string {
  return JSON.stringify({ timestamp: "2026-03-02T10:00:00.000Z", type: "event_msg", payload });
}

function readFast(text: string): TokenCount | undefined {
  const bytes = Buffer.from(text);
  expect(lineKind(bytes, 0, bytes.length)).toBe("count");
  return readCountLine();
}

function readAsRow(text: string): TokenCount {
  const bytes = Buffer.from(text);
  expect(readRow(bytes, 0, bytes.length)).toBe(true);
  return { total: row.total(), last: row.last() };
}

describe("a count", () => {
  test("is read like any other row, only faster", () => {
    fc.assert(
      fc.property(info, fc.option(fc.jsonValue()), (counts, rateLimits) => {
        const text = line({ type: "token_count", info: counts, rate_limits: rateLimits });

        expect(readFast(text)).toEqual(readAsRow(text));
        expect(lineTimestamp(Buffer.from(text))).toBe("2026-03-02T10:00:00.000Z");
      }),
    );
  });

  test.each([
    ["no counts", { info: null }],
    ["a model", { info: { model: "gpt-5.3-codex", total_token_usage: { input_tokens: 1 } } }],
    ["a number that is no count", { info: { total_token_usage: { input_tokens: -1 } } }],
    ["a count that nobody knows", { info: { total_token_usage: { audio_tokens: 1 } } }],
    ["something before the counts", { id: 1, info: { total_token_usage: { input_tokens: 1 } } }],
  ])("with %s is left to be read as any other row", (_, payload) => {
    expect(readFast(line({ type: "token_count", ...payload }))).toBeUndefined();
  });

  test("that was cut off in its counts is left to be found malformed, behind them it stands", () => {
    const text = line({
      type: "token_count",
      info: { total_token_usage: { input_tokens: 1 } },
      rate_limits: { plan_type: "pro" },
    });
    const countsEnd = text.indexOf(',"rate_limits"');

    for (let length = text.indexOf("info"); length < text.length; length++) {
      const count = readFast(text.slice(0, length));
      expect(count?.total?.input, text.slice(0, length)).toBe(length < countsEnd ? undefined : 1);
    }
  });
});
