import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { INPUT_TOKENS, now, type Place } from "./agent-session.ts";

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
