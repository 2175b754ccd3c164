import { expect, test } from "vitest";
import {
  tokensWithCacheApart,
  tokensWithCacheInInput,
} from "../../../../src/parts/agents/logs/call-tokens.ts";

const usage = { input: 3210, output: 40, cacheRead: 3000, cacheWrite: 200 };

test("input that holds the cache's tokens is the whole input", () => {
  expect(tokensWithCacheInInput(usage)).toEqual({
    inputTokens: 3210,
    outputTokens: 40,
    cacheReadTokens: 3000,
    cacheWriteTokens: 200,
    cacheWriteOneHourTokens: 0,
  });
});

test("input without the cache's tokens has them added", () => {
  expect(tokensWithCacheApart({ ...usage, input: 10 })).toEqual(tokensWithCacheInInput(usage));
});

test("a part is never more than the whole", () => {
  expect(tokensWithCacheInInput({ ...usage, input: 10 })).toMatchObject({ inputTokens: 3200 });
});

test("what is no count is none", () => {
  const strange = { input: "7", output: -1, cacheRead: 1.5, cacheWrite: null };

  expect(Object.values(tokensWithCacheApart(strange))).toEqual([0, 0, 0, 0, 0]);
  expect(Object.values(tokensWithCacheInInput(strange))).toEqual([0, 0, 0, 0, 0]);
});
