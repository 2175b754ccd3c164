import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { INPUT_TOKENS, lines, type Place } from "./agent-session.ts";

export function startGrok({ home, cwd, id }: Place) {
  const folder = join(home, ".grok", "sessions", encodeURIComponent(cwd), id);
  const log = lines(join(folder, "updates.jsonl"));
  const summary = { info: { id, cwd }, current_model_id: "grok-4.5", head_branch: "main" };
  writeFileSync(join(folder, "summary.json"), JSON.stringify(summary));
  let turns = 0;
  return {
    log: log.path,
    call(outputTokens: number) {
      turns += 1;
      const usage = { inputTokens: INPUT_TOKENS, outputTokens, cachedReadTokens: 0 };
      const update = {
        sessionUpdate: "turn_completed",
        prompt_id: `${id}-${turns}`,
        stop_reason: "end_turn",
        usage: { ...usage, modelUsage: { "grok-4.5": usage } },
      };
      const timestamp = Math.ceil(Date.now() / 1000);
      log.add({ timestamp, method: "_x.ai/session/update", params: { update } });
    },
  };
}

export function startJunie({ home, cwd, id }: Place) {
  const log = lines(join(home, ".junie", "sessions", id, "events.jsonl"));
  const add = (agentEvent: object) =>
    log.add({ kind: "SessionA2uxEvent", event: { agentEvent }, timestampMs: Date.now() });
  add({ kind: "CurrentDirectoryUpdatedEvent", currentDirectory: cwd });
  return {
    log: log.path,
    call(outputTokens: number) {
      const usage = { cacheInputTokens: 0, cacheCreateTokens: 0, outputTokens, time: 0 };
      add({
        kind: "LlmResponseMetadataEvent",
        modelUsage: [{ model: "claude-sonnet-4-5", cost: 0, inputTokens: INPUT_TOKENS, ...usage }],
      });
    },
  };
}

export function startKimi({ home, cwd, id }: Place) {
  const folder = join(home, ".kimi-code", "sessions", "wd_shop_0123456789ab", id);
  const log = lines(join(folder, "agents", "main", "wire.jsonl"));
  writeFileSync(join(folder, "state.json"), JSON.stringify({ workDir: cwd, agents: {} }));
  return {
    log: log.path,
    call(output: number) {
      log.add({
        type: "usage.record",
        agentId: "main",
        model: "kimi-k2-thinking",
        usage: { inputOther: INPUT_TOKENS, output, inputCacheRead: 0, inputCacheCreation: 0 },
        usageScope: "turn",
        time: Date.now(),
      });
    },
  };
}

export function startMuse({ home, cwd, id }: Place) {
  const folder = join(home, ".local", "share", "muse", "sessions", "2026", "03", "02", id);
  const log = lines(join(folder, "session.jsonl"));
  let records = 0;
  const add = (payload_type: string, payload: object) => {
    records += 1;
    log.add({
      schema_version: 1,
      id: `${id}-${records}`,
      stream: { kind: "session", id },
      sequence: records,
      recorded_at: Date.now() * 1000,
      payload_type,
      payload,
    });
  };
  add("runtime.session.metadata", {
    record: { workspace_root: cwd, provider_id: "meta", model_id: "muse-spark-1" },
  });
  return {
    log: log.path,
    call(output_tokens: number) {
      const usage = { input_tokens: INPUT_TOKENS, output_tokens, cached_tokens: 0 };
      const event = { kind: "model_completed", model: "muse-spark-1", usage, duration_ms: 1000 };
      add("runtime.session", { kind: "run", run_id: "run-1", event });
    },
  };
}
