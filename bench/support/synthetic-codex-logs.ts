import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LogVolume } from "./synthetic-logs.ts";

const MODELS = ["gpt-5.1-codex", "gpt-5.2-codex", "gpt-5.3-codex"];
const FIRST_START_MS = Date.parse("2026-01-05T08:00:00Z");
const SOURCE_LINE = '  const total = rows.reduce((sum, row) => sum + row.cost, 0); // "net"\n';
const CALLS_PER_TURN = 6;
const TURNS_PER_COMPACTION = 6;

/** Writes Codex logs of the usual mix into `folder`: turns of reasoning, tool calls and their output, a count behind each call, and now and then the whole thread once more. */
export function writeSyntheticCodexLogs(folder: string, { files, totalBytes }: LogVolume): void {
  for (let file = 0; file < files; file++) {
    const startMs = FIRST_START_MS + file * 600_000;
    const started = new Date(startMs).toISOString().slice(0, 19);
    const day = join(folder, "sessions", ...started.slice(0, 10).split("-"));
    mkdirSync(day, { recursive: true });
    const rollout = new Rollout(file, startMs);
    while (rollout.sizeBytes < totalBytes / files) rollout.addTurn();
    const name = `rollout-${started.replaceAll(":", "-")}-${rollout.threadId}.jsonl`;
    writeFileSync(join(day, name), rollout.text);
  }
}

/** The log of one thread. */
class Rollout {
  readonly threadId: string;
  readonly #seed: number;
  readonly #lines: string[] = [];
  #timeMs: number;
  #turns = 0;
  #sizeBytes = 0;
  #total = usage(0, 0, 0, 0);

  constructor(seed: number, startMs: number) {
    this.#seed = seed;
    this.#timeMs = startMs;
    this.threadId = this.#uuid();
    this.#add("session_meta", {
      id: this.threadId,
      timestamp: new Date(startMs).toISOString(),
      cwd: `/home/dev/project-${seed % 40}`,
      originator: "codex_cli_rs",
      cli_version: "0.104.0",
      source: "cli",
      model_provider: "openai",
      base_instructions: { text: "You are Codex, a coding agent.\n".repeat(600) },
      git: { commit_hash: "0".repeat(40), branch: "main" },
    });
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  get text(): string {
    return this.#lines.join("");
  }

  addTurn(): void {
    const startMs = this.#timeMs;
    const turnId = this.#uuid();
    this.#turns++;
    this.#event("task_started", { turn_id: turnId, model_context_window: 258_400 });
    this.#add("turn_context", {
      turn_id: turnId,
      cwd: `/home/dev/project-${this.#seed % 40}`,
      approval_policy: "on-request",
      sandbox_policy: { type: "workspace-write", writable_roots: [], network_access: false },
      model: MODELS[this.#seed % MODELS.length],
      collaboration_mode: {
        mode: "default",
        settings: { developer_instructions: "x".repeat(900) },
      },
      effort: "medium",
      summary: "auto",
      user_instructions: "Write short functions.\n".repeat(80),
    });
    const prompt = "Please make the sum right. ".repeat(12);
    this.#item("message", { role: "user", content: [{ type: "input_text", text: prompt }] });
    this.#event("user_message", { message: prompt, images: [], local_images: [] });
    // What is known of the limits is told before the first call, and once more without news.
    this.#event("token_count", { info: null, rate_limits: rateLimits(this.#turns) });
    for (let call = 0; call < CALLS_PER_TURN; call++) this.#addCall(call);
    const reply = "I changed the sum. ".repeat(30);
    this.#event("agent_message", { message: reply });
    this.#item("message", { role: "assistant", content: [{ type: "output_text", text: reply }] });
    this.#event("task_complete", {
      turn_id: turnId,
      last_agent_message: reply,
      completed_at: Math.floor(this.#timeMs / 1000),
      duration_ms: this.#timeMs - startMs,
    });
    this.#timeMs += 30_000;
    if (this.#turns % TURNS_PER_COMPACTION !== 0) return;
    const text = SOURCE_LINE.repeat(300);
    const kept = { type: "message", role: "user", content: [{ type: "input_text", text }] };
    this.#add("compacted", { message: "", replacement_history: [kept, kept, kept, kept] });
  }

  #addCall(call: number): void {
    const callId = `call_${this.#seed}_${this.#turns}_${call}`;
    const size = 20 + ((this.#seed * 7 + this.#turns * 31 + call * 53) % 180);
    this.#timeMs += 7_000;
    this.#event("agent_reasoning", { text: "**Looking for the sum**" });
    this.#item("reasoning", {
      summary: [{ type: "summary_text", text: "**Looking for the sum**" }],
      encrypted_content: "gAAAAAB".repeat(200 + 4 * size),
    });
    this.#item("function_call", {
      name: "shell",
      arguments: JSON.stringify({
        command: call % 2 === 0 ? ["sed", "src/sum.ts"] : ["apply_patch", SOURCE_LINE.repeat(30)],
      }),
      call_id: callId,
    });
    const last = usage(9_000 + 400 * call, 8_000 + 300 * call, 200 + size, 60);
    this.#total = add(this.#total, last);
    const info = {
      total_token_usage: this.#total,
      last_token_usage: last,
      model_context_window: 258_400,
    };
    this.#event("token_count", { info, rate_limits: rateLimits(this.#turns) });
    if (call % 3 === 0) this.#event("token_count", { info, rate_limits: rateLimits(call) });
    this.#timeMs += 1_000;
    this.#item("function_call_output", {
      call_id: callId,
      output: JSON.stringify({
        output: SOURCE_LINE.repeat(size),
        metadata: { exit_code: 0, duration_seconds: 0.1 },
      }),
    });
  }

  #event(type: string, fields: object): void {
    this.#add("event_msg", { type, ...fields });
  }

  #item(type: string, fields: object): void {
    this.#add("response_item", { type, ...fields });
  }

  #add(type: string, payload: object): void {
    const timestamp = new Date(this.#timeMs).toISOString();
    const line = `${JSON.stringify({ timestamp, type, payload })}\n`;
    this.#lines.push(line);
    this.#sizeBytes += line.length;
  }

  /** As Codex makes its ids: they begin with the time. */
  #uuid(): string {
    const time = this.#timeMs.toString(16).padStart(12, "0");
    const rest = (this.#seed * 4096 + this.#turns).toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
  }
}

function usage(input: number, cached: number, output: number, reasoning: number) {
  return {
    input_tokens: input,
    cached_input_tokens: cached,
    output_tokens: output,
    reasoning_output_tokens: reasoning,
    total_tokens: input + output,
  };
}

function add(a: ReturnType<typeof usage>, b: ReturnType<typeof usage>) {
  return usage(
    a.input_tokens + b.input_tokens,
    a.cached_input_tokens + b.cached_input_tokens,
    a.output_tokens + b.output_tokens,
    a.reasoning_output_tokens + b.reasoning_output_tokens,
  );
}

function rateLimits(percent: number) {
  return {
    limit_id: "codex",
    limit_name: null,
    primary: { used_percent: percent % 100, window_minutes: 300, resets_at: 1_767_618_000 },
    secondary: { used_percent: percent % 50, window_minutes: 10_080, resets_at: 1_768_000_000 },
    credits: { has_credits: false, unlimited: false, balance: null },
    plan_type: "pro",
  };
}
