import { randomUUID } from "node:crypto";
import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface ClaudeCallOptions {
  readonly model?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** ISO; default: now. */
  readonly timestamp?: string;
  readonly cwd?: string;
  readonly branch?: string;
}

/** A Claude Code session log that grows as a test goes on. */
export interface ClaudeSession {
  readonly id: string;
  readonly path: string;
  /** Logs a prompt and one call that answers it; returns the call's output tokens, which no other call has. */
  call(options?: ClaudeCallOptions): Promise<number>;
  /** Logs any row. */
  row(row: object): Promise<void>;
}

let calls = 0;

/** Starts a session whose working directory is `cwd`, in the log folder of `home`. */
export function startClaudeSession(home: string, cwd: string): ClaudeSession {
  const id = randomUUID();
  const folder = cwd.replaceAll(/[^A-Za-z0-9-]/g, "-");
  const path = join(home, ".claude", "projects", folder, `${id}.jsonl`);
  const row = async (fields: object) => {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(
      path,
      `${JSON.stringify({ sessionId: id, cwd, version: "2.1.240", ...fields })}\n`,
    );
  };
  return {
    id,
    path,
    row,
    async call(options = {}) {
      calls += 1;
      const outputTokens = options.outputTokens ?? 1_000 + calls;
      const timestamp = options.timestamp ?? new Date().toISOString();
      const common = {
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        gitBranch: options.branch ?? "main",
        isSidechain: false,
        timestamp,
      };
      await row({
        ...common,
        type: "user",
        uuid: randomUUID(),
        message: { role: "user", content: "please go on" },
      });
      await row({
        ...common,
        type: "assistant",
        uuid: randomUUID(),
        requestId: `req_${id}_${calls}`,
        message: {
          id: `msg_${id}_${calls}`,
          type: "message",
          role: "assistant",
          model: options.model ?? "claude-sonnet-4-5-20250929",
          content: [{ type: "text", text: "done" }],
          stop_reason: "end_turn",
          usage: {
            input_tokens: options.inputTokens ?? 10,
            output_tokens: outputTokens,
            cache_creation_input_tokens: 0,
            cache_read_input_tokens: 0,
          },
        },
      });
      return outputTokens;
    },
  };
}
