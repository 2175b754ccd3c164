import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { INPUT_TOKENS, type Place } from "./agent-session.ts";

/** Starts a session of an agent that writes a document anew with each call. */
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
