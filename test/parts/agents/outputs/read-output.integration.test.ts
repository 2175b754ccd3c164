import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOutput } from "../../../../src/parts/agents/outputs/read-output.ts";
import type { SessionOutput } from "../../../../src/parts/agents/outputs/session-output.ts";
import {
  asLines,
  claudeMessages,
  claudeResult,
  codexEvents,
  geminiDocument,
  modelUsage,
  tokenUsage,
} from "../../../support/agent-outputs.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

const WRITTEN_AT = "2026-11-20T12:00:00.000Z";

async function read(text: string): Promise<readonly SessionOutput[]> {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "output");
  await writeFile(path, text);
  await utimes(path, new Date(WRITTEN_AT), new Date(WRITTEN_AT));
  return readOutput(path);
}

async function readOne(text: string): Promise<SessionOutput> {
  const sessions = await read(text);
  expect(sessions).toHaveLength(1);
  return sessions[0] as SessionOutput;
}

describe("Claude Code", () => {
  const run = claudeMessages({
    sessionId: "session-1",
    messages: [
      { id: "msg_1", input: 10, cacheRead: 500, output: 1 },
      { id: "msg_1", input: 10, cacheRead: 500, output: 3 },
      { id: "msg_2", input: 4, output: 2 },
    ],
    result: {
      modelUsage: {
        "claude-sonnet-4-5-20250929": modelUsage({ input: 14, output: 900, cacheRead: 500 }),
        "claude-haiku-4-5-20251001": modelUsage({ input: 70, output: 30, costUsd: 0.001 }),
      },
    },
  });

  test.each([
    ["an execution file", JSON.stringify(run)],
    ["stream-json", asLines(run)],
    ["stream-json behind a line of another program", `npm notice\n${asLines(run)}`],
  ])("%s: calls by message, sums by model, the outcome", async (_name, text) => {
    const { agent, sessionId, calls, totals, outcome } = await readOne(text);

    expect({ agent, sessionId, outcome }).toEqual({
      agent: "claude-code",
      sessionId: "session-1",
      outcome: { success: true, errorMessage: undefined },
    });
    expect(
      calls.map(({ callId, tokens }) => [callId, tokens.inputTokens, tokens.outputTokens]),
    ).toEqual([
      ["msg_1", 510, 3],
      ["msg_2", 4, 2],
    ]);
    expect(
      totals.map(({ model, tokens, statedNanoUsd, durationMs, timestamp }) => [
        ...[model, tokens.inputTokens, tokens.cacheReadTokens, tokens.outputTokens],
        ...[statedNanoUsd, durationMs, timestamp],
      ]),
    ).toEqual([
      ["claude-haiku-4-5-20251001", 70, 0, 30, 1_000_000, undefined, WRITTEN_AT],
      ["claude-sonnet-4-5-20250929", 514, 500, 900, 250_000_000, 7_500, WRITTEN_AT],
    ]);
  });

  test("the result alone, of a model with a long context", async () => {
    const usage = { "claude-opus-4-6[1m]": modelUsage({ input: 1, output: 2 }) };
    const { calls, totals } = await readOne(
      JSON.stringify(claudeResult("session-1", { modelUsage: usage })),
    );

    expect(calls).toEqual([]);
    expect(totals.map(({ model }) => model)).toEqual(["claude-opus-4-6"]);
  });

  test.each([
    [{ isError: true }, "API error"],
    [{ subtype: "error_max_turns", isError: true }, "stopped at max_turns"],
    [{ subtype: "error_during_execution", isError: true }, "error during execution"],
    [{ subtype: "error_of_tomorrow", isError: true }, "agent error"],
  ])("a failed run: %j", async (ending, errorMessage) => {
    const { outcome } = await readOne(
      JSON.stringify(claudeResult("session-1", { ...ending, modelUsage: {} })),
    );

    expect(outcome).toEqual({ success: false, errorMessage });
  });

  test("without a result: what the messages say, and no outcome", async () => {
    const { calls, totals, outcome } = await readOne(
      asLines(claudeMessages({ sessionId: "a", messages: [{ id: "msg_1", input: 1, output: 2 }] })),
    );

    expect([calls.length, totals.length, outcome]).toEqual([1, 0, undefined]);
  });
});

test("codex exec counts the thread so far behind each turn, and names no model", async () => {
  const [first, second] = await read(
    asLines([
      ...codexEvents("thread-1", [
        [100, 40, 5],
        [300, 140, 12],
      ]),
      ...codexEvents("thread-2", ["failed"]),
    ]),
  );

  expect(first?.totals).toMatchObject([
    {
      ...{ sessionId: "thread-1", model: "unknown", isSessionTotal: true, timestamp: WRITTEN_AT },
      tokens: { inputTokens: 300, cacheReadTokens: 140, outputTokens: 12 },
    },
  ]);
  expect(first?.outcome).toEqual({ success: true, errorMessage: undefined });
  expect(second).toMatchObject({
    totals: [],
    outcome: { success: false, errorMessage: "API error" },
  });
});

describe("Gemini CLI", () => {
  test("sums by model: thoughts are output, what was cached is input", async () => {
    const text = `Loaded cached credentials.\n${JSON.stringify(geminiDocument(), undefined, 2)}`;
    const { sessionId, totals, outcome } = await readOne(text);

    expect(sessionId).toBe("gemini-session");
    expect(totals).toMatchObject([
      {
        ...{ model: "gemini-2.5-pro", durationMs: 5_053 },
        tokens: { inputTokens: 1_000, cacheReadTokens: 400, outputTokens: 174 },
      },
    ]);
    expect(outcome?.success).toBe(true);
  });

  test("lines before and behind its JSON do not matter, also one that begins as JSON does", async () => {
    const document = JSON.stringify(geminiDocument(), undefined, 2);
    const { sessionId } = await readOne(`[WARN] an old setting\n${document}\nDone in 5 s.\n`);

    expect(sessionId).toBe("gemini-session");
  });

  test("an error, and a version that names no session", async () => {
    const error = { type: "FatalError", message: "the secret request", code: 429 };
    const { sessionId, totals, outcome } = await readOne(
      JSON.stringify(geminiDocument({ session_id: undefined, error })),
    );

    expect(sessionId).toBeUndefined();
    expect(totals[0]?.sessionId).toBe(`run-of-${WRITTEN_AT}`);
    expect(outcome).toEqual({ success: false, errorMessage: "API error 429" });
  });
});

describe("gh-aw's token-usage.jsonl", () => {
  test("a call for each request that used anything; the last tells how it ended", async () => {
    const { agent, sessionId, calls, outcome } = await readOne(
      asLines([
        tokenUsage(),
        tokenUsage({ request_id: "request-2", output_tokens: 30 }),
        tokenUsage({ request_id: "request-3", status: 529, input_tokens: 0, output_tokens: 0 }),
      ]),
    );

    expect([agent, sessionId]).toEqual(["claude-code", "gh-aw-request-1"]);
    expect(calls.map(({ callId, durationMs }) => [callId, durationMs])).toEqual([
      ["gh-aw/request-1", 1_500],
      ["gh-aw/request-2", 1_500],
    ]);
    expect(outcome).toEqual({ success: false, errorMessage: "API error 529" });
  });

  test("rows that say neither their schema nor their event are known by what they count", async () => {
    const { calls } = await readOne(
      asLines([tokenUsage({ _schema: undefined, event: undefined, request_id: "request-9" })]),
    );

    expect(calls.map(({ callId }) => callId)).toEqual(["gh-aw/request-9"]);
  });

  const cached = { input_tokens: 1_000, cache_read_tokens: 900, cache_write_tokens: 50 };
  test.each([
    ["anthropic: the cache is apart", { provider: "anthropic", ...cached }, 1_950, undefined],
    ["openai: it is within", { provider: "openai", ...cached }, 1_000, undefined],
    ["gemini: it is within", { provider: "gemini", ...cached }, 1_000, undefined],
    [
      "copilot with less input than cache: apart",
      { provider: "copilot", ...cached, input_tokens: 10 },
      960,
      undefined,
    ],
    ["copilot without cache: nothing to tell", { provider: "copilot" }, 10, undefined],
    ["copilot otherwise: open", { provider: "copilot", ...cached }, 1_000, 1_950],
    ["a provider that nobody knows: open", { provider: "acme", ...cached }, 1_000, 1_950],
  ])("%s", async (_name, fields, input, ifApart) => {
    const { calls } = await readOne(asLines([tokenUsage(fields)]));

    expect(calls[0]?.tokens.inputTokens).toBe(input);
    expect(calls[0]?.tokensIfCacheApart?.inputTokens).toBe(ifApart);
  });

  test("only Gemini's thoughts are not in its output", async () => {
    const outputs = await Promise.all(
      ["gemini", "openai"].map((provider) =>
        readOne(asLines([tokenUsage({ provider, reasoning_tokens: 7 })])),
      ),
    );

    expect(outputs.map(({ calls }) => calls[0]?.tokens.outputTokens)).toEqual([27, 20]);
  });
});

test("an empty file tells of nothing", async () => {
  expect(await read(" \n")).toEqual([]);
});

test.each(["plain words", "[]", "{}", '{"type":"result"}', "[1, null]"])(
  "%j is refused with what is known",
  async (text) => {
    await expect(read(text)).rejects.toThrow(/expected an execution file .* got something else/);
  },
);

test("a file that is not there is refused", () => {
  expect(() => readOutput("/does/not/exist")).toThrow(/Look whether the agent ran/);
});
