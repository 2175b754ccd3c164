import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { INPUT_TOKENS, lines, now, type Place } from "./agent-session.ts";

export function startOpenHands({ home, cwd, id }: Place) {
  const log = join(home, ".openhands", "conversations", id, "base_state.json");
  mkdirSync(dirname(log), { recursive: true });
  const usages: object[] = [];
  const costs: object[] = [];
  return {
    log,
    call(outputTokens: number) {
      usages.push({
        model: "anthropic/claude-sonnet-4-5",
        prompt_tokens: INPUT_TOKENS,
        completion_tokens: outputTokens,
        response_id: `${id}-${usages.length}`,
      });
      costs.push({ model: "anthropic/claude-sonnet-4-5", cost: 0, timestamp: Date.now() / 1_000 });
      const stats = { usage_to_metrics: { agent: { costs, token_usages: usages } } };
      writeFileSync(log, JSON.stringify({ id, workspace: { working_dir: cwd }, stats }));
    },
  };
}

export function startVibe({ home, cwd, id }: Place) {
  const log = join(home, ".vibe", "logs", "session", `session_20260302_100000_${id}`, "meta.json");
  mkdirSync(dirname(log), { recursive: true });
  const stats = { steps: 0, session_prompt_tokens: 0, session_completion_tokens: 0 };
  return {
    log,
    call(outputTokens: number) {
      stats.steps += 1;
      stats.session_prompt_tokens += INPUT_TOKENS;
      stats.session_completion_tokens += outputTokens;
      const environment = { working_directory: cwd };
      const session = { session_id: id, end_time: now(), model: "devstral-2", environment, stats };
      writeFileSync(log, JSON.stringify(session));
    },
  };
}

export function startDroid({ home, cwd, id }: Place) {
  const folder = join(home, ".factory", "sessions", "shop");
  const session = lines(join(folder, `${id}.jsonl`));
  session.add({ type: "session_start", id, title: "shop", cwd });
  const log = join(folder, `${id}.settings.json`);
  const tokenUsage = {
    inputTokens: 0,
    outputTokens: 0,
    cacheCreationTokens: 0,
    cacheReadTokens: 0,
    thinkingTokens: 0,
  };
  return {
    log,
    call(outputTokens: number) {
      session.add({ type: "message", id: now(), timestamp: now(), message: { role: "assistant" } });
      tokenUsage.inputTokens += INPUT_TOKENS;
      tokenUsage.outputTokens += outputTokens;
      writeFileSync(
        log,
        JSON.stringify({ model: "claude-opus-4-5-20251101", assistantActiveTimeMs: 0, tokenUsage }),
      );
    },
  };
}

export function startAmp({ home, cwd, id }: Place) {
  const log = join(home, ".local", "share", "amp", "threads", `T-${id}.json`);
  mkdirSync(dirname(log), { recursive: true });
  const messages: object[] = [];
  return {
    id: `T-${id}`,
    log,
    call(outputTokens: number) {
      messages.push({
        role: "assistant",
        messageId: messages.length,
        content: [{ type: "text", text: "done" }],
        usage: {
          model: "claude-sonnet-4-5-20250929",
          inputTokens: INPUT_TOKENS,
          outputTokens,
          cacheCreationInputTokens: 0,
          cacheReadInputTokens: 0,
          totalInputTokens: INPUT_TOKENS,
          timestamp: now(),
        },
        state: { type: "complete", stopReason: "end_turn" },
      });
      const thread = {
        v: messages.length,
        id: `T-${id}`,
        created: Date.now(),
        messages,
        env: { initial: { trees: [{ uri: `file://${cwd}` }] } },
      };
      writeFileSync(log, JSON.stringify(thread));
    },
  };
}

export function startCline({ home, cwd, id }: Place) {
  const folder = join(home, ".cline", "data", "sessions", id);
  mkdirSync(folder, { recursive: true });
  const manifest = { version: 1, session_id: id, source: "cli", status: "running", cwd };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
  const log = join(folder, `${id}.messages.json`);
  const messages: object[] = [];
  return {
    log,
    call(outputTokens: number) {
      messages.push({
        id: `msg_${id}_${messages.length}`,
        role: "assistant",
        ts: Date.now(),
        content: [{ type: "text", text: "done" }],
        modelInfo: { id: "anthropic/claude-sonnet-4.5", provider: "cline", family: "claude" },
        metrics: {
          inputTokens: INPUT_TOKENS,
          outputTokens,
          cacheReadTokens: 0,
          cacheWriteTokens: 0,
          cost: 0,
        },
      });
      writeFileSync(log, JSON.stringify({ version: 1, agent: "lead", sessionId: id, messages }));
    },
  };
}
