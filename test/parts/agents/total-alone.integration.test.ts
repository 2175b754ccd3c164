import { expect, test } from "vitest";
import { readFixture } from "../../support/agent-fixtures.ts";

test.each([
  ["aider", "total-alone.jsonl"],
  ["amp", "total-alone.json"],
  ["gemini-cli", "total-alone.json"],
  ["goose", "total-alone.sql"],
  ["mistral-vibe", "total-alone.json"],
  ["opencode", "total-alone.sql"],
  ["pi", "total-alone.jsonl"],
  ["qwen-code", "total-alone.jsonl"],
])("tokens of %s of which only the sum is known count as output", async (agent, fixture) => {
  const { calls } = await readFixture(agent, fixture);

  expect(calls.length).toBeGreaterThan(0);
  for (const { tokens } of calls) {
    expect(tokens).toMatchObject({ inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 });
    expect(tokens.outputTokens).toBeGreaterThan(0);
  }
});
