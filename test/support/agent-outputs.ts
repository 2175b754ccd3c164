/** What programs print of a run, as of November 2026. */

export interface ClaudeMessage {
  readonly id: string;
  readonly input: number;
  readonly cacheRead?: number;
  /** As it was when the stream began. */
  readonly output: number;
}

interface ClaudeRun {
  readonly sessionId: string;
  readonly model?: string;
  readonly messages: readonly ClaudeMessage[];
  /** What the result says; undefined: the run was cut before it. */
  readonly result?: {
    readonly isError?: boolean;
    readonly subtype?: string;
    readonly modelUsage: Readonly<Record<string, object>>;
  };
}

/** Returns the messages of `claude -p --output-format stream-json`, which an execution file holds as a list. */
export function claudeMessages({
  sessionId,
  model = "claude-sonnet-4-5-20250929",
  messages,
  result,
}: ClaudeRun): readonly object[] {
  const session_id = sessionId;
  return [
    { type: "system", subtype: "init", session_id, model, cwd: "/home/runner/work/shop/shop" },
    ...messages.flatMap(({ id, input, cacheRead = 0, output }) => [
      {
        ...{ type: "assistant", session_id, parent_tool_use_id: null },
        message: {
          ...{ id, type: "message", role: "assistant", model },
          content: [{ type: "text", text: "the secret plan of eve@example.com" }],
          usage: {
            input_tokens: input,
            cache_read_input_tokens: cacheRead,
            cache_creation_input_tokens: 0,
            output_tokens: output,
          },
        },
      },
      { type: "user", session_id, message: { role: "user", content: [] } },
    ]),
    ...(result === undefined ? [] : [claudeResult(sessionId, result)]),
  ];
}

/** Returns what `claude -p --output-format json` prints. */
export function claudeResult(
  sessionId: string,
  { isError = false, subtype = "success", modelUsage }: NonNullable<ClaudeRun["result"]>,
): object {
  return {
    ...{ type: "result", subtype, is_error: isError, session_id: sessionId },
    ...{ duration_ms: 9_000, duration_api_ms: 7_500, num_turns: 2, total_cost_usd: 0.5 },
    ...{ usage: {}, modelUsage, result: "the secret plan" },
  };
}

/** Returns the usage of one model as a result has it. */
export function modelUsage(counts: {
  readonly input: number;
  readonly output: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
  readonly costUsd?: number;
}): object {
  return {
    inputTokens: counts.input,
    outputTokens: counts.output,
    cacheReadInputTokens: counts.cacheRead ?? 0,
    cacheCreationInputTokens: counts.cacheWrite ?? 0,
    webSearchRequests: 0,
    costUSD: counts.costUsd ?? 0.25,
  };
}

/** Returns what `codex exec --json` prints of a thread; each turn counts the thread so far. */
export function codexEvents(
  threadId: string,
  turns: readonly (readonly [input: number, cached: number, output: number] | "failed")[],
): readonly object[] {
  return [
    { type: "thread.started", thread_id: threadId },
    ...turns.flatMap((turn) => [
      { type: "turn.started" },
      { type: "item.completed", item: { id: "item_0", type: "agent_message", text: "secret" } },
      turn === "failed"
        ? { type: "turn.failed", error: { message: "the secret request failed" } }
        : {
            type: "turn.completed",
            usage: { input_tokens: turn[0], cached_input_tokens: turn[1], output_tokens: turn[2] },
          },
    ]),
  ];
}

/** Returns what `gemini --output-format json` prints, which run-gemini-cli keeps. */
export function geminiDocument(fields: object = {}): object {
  return {
    session_id: "gemini-session",
    response: "the secret plan",
    stats: {
      models: {
        "gemini-2.5-pro": {
          api: { totalRequests: 2, totalErrors: 0, totalLatencyMs: 5_053 },
          tokens: {
            prompt: 1_000,
            candidates: 20,
            total: 1_174,
            cached: 400,
            thoughts: 154,
            tool: 0,
          },
        },
      },
      tools: { totalCalls: 0 },
    },
    ...fields,
  };
}

/** Returns a line of gh-aw's `token-usage.jsonl`. */
export function tokenUsage(fields: object = {}): object {
  return {
    ...{ _schema: "token-usage/v0.27.44", event: "token_usage", request_id: "request-1" },
    ...{ timestamp: "2026-11-20T10:00:00.000Z", provider: "anthropic", path: "/v1/messages" },
    ...{ model: "claude-sonnet-4-5-20250929", status: 200, streaming: true },
    ...{ input_tokens: 10, output_tokens: 20, cache_read_tokens: 0, cache_write_tokens: 0 },
    ...{ duration_ms: 1_500, response_bytes: 4_096 },
    ...fields,
  };
}

export function asLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
