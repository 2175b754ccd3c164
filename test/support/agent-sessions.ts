import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type AgentSession,
  INPUT_TOKENS,
  lines,
  now,
  type Place,
  type Start,
} from "./agent-session.ts";
import {
  openCodeStart,
  startCopilot,
  startCopilotVscode,
  startGoose,
  startZed,
} from "./database-sessions.ts";
import {
  startAmp,
  startCline,
  startDroid,
  startOpenHands,
  startVibe,
} from "./document-sessions.ts";
import { startGrok, startJunie, startKimi, startMuse } from "./event-sessions.ts";

/** Starts a session of an agent in a folder; its log is the only one of its name in the home. */
export function startAgentSession(
  agent: string,
  { home, cwd, id = "session-1" }: Omit<Place, "id"> & { readonly id?: string },
): AgentSession {
  const start = STARTS[agent];
  if (start === undefined) throw new Error(`test/support/agent-sessions.ts starts no ${agent}.`);
  return { agent, id, ...start({ home, cwd, id }) };
}

const STARTS: Readonly<Record<string, Start>> = {
  aider: startAider,
  amp: startAmp,
  "claude-code": claudeStart(join(".claude", "projects", "shop")),
  "claude-desktop": claudeStart(
    join(
      ".config",
      "Claude",
      "local-agent-mode-sessions",
      "o",
      "w",
      "local_1",
      ".claude",
      "projects",
      "shop",
    ),
  ),
  cline: startCline,
  codex: codexStart(".codex"),
  "copilot-cli": startCopilot,
  "copilot-vscode": startCopilotVscode,
  droid: startDroid,
  "gemini-cli": startGemini,
  goose: startGoose,
  "grok-build": startGrok,
  icodemate: openCodeStart("icodemate", "icodemate.db"),
  junie: startJunie,
  "kimi-code": startKimi,
  kilo: openCodeStart("kilo", "kilo.db"),
  "mimo-code": openCodeStart("mimocode", "mimocode.db"),
  "mistral-vibe": startVibe,
  "muse-code": startMuse,
  "oh-my-pi": piStart(join(".omp", "agent", "sessions", "--home-dev-shop--")),
  openclaude: claudeStart(join(".openclaude", "projects", "shop")),
  opencode: openCodeStart("opencode", "opencode.db"),
  openhands: startOpenHands,
  pi: piStart(join(".pi", "agent", "sessions", "--home-dev-shop--")),
  "prime-agent": piStart(join(".prime", "agent", "sessions")),
  "qwen-code": startQwen,
  "trae-cli": codexStart(join(".trae", "cli")),
  zed: startZed,
};

function claudeStart(folder: string): Start {
  return ({ home, cwd, id }) => {
    const log = lines(join(home, folder, `${id}.jsonl`));
    let calls = 0;
    return {
      log: log.path,
      call(outputTokens: number) {
        calls += 1;
        log.add({
          type: "assistant",
          uuid: `${id}-${calls}`,
          requestId: `req_${id}_${calls}`,
          sessionId: id,
          cwd,
          gitBranch: "main",
          timestamp: now(),
          message: {
            id: `msg_${id}_${calls}`,
            role: "assistant",
            model: "claude-sonnet-4-5-20250929",
            content: [{ type: "text", text: "done" }],
            stop_reason: "end_turn",
            usage: { input_tokens: INPUT_TOKENS, output_tokens: outputTokens },
          },
        });
      },
    };
  };
}

function codexStart(folder: string): Start {
  return ({ home, cwd, id }) => {
    const log = lines(
      join(home, folder, "sessions", "2026", "03", "02", `rollout-2026-03-02T10-00-00-${id}.jsonl`),
    );
    const add = (type: string, payload: object) => log.add({ timestamp: now(), type, payload });
    const total = { input_tokens: 0, cached_input_tokens: 0, output_tokens: 0, total_tokens: 0 };
    add("session_meta", {
      id,
      timestamp: now(),
      cwd,
      originator: "codex_cli_rs",
      git: { branch: "main" },
    });
    return {
      log: log.path,
      call(outputTokens: number) {
        add("turn_context", { cwd, model: "gpt-5-codex" });
        total.input_tokens += INPUT_TOKENS;
        total.output_tokens += outputTokens;
        total.total_tokens += INPUT_TOKENS + outputTokens;
        const last = {
          input_tokens: INPUT_TOKENS,
          cached_input_tokens: 0,
          output_tokens: outputTokens,
          total_tokens: INPUT_TOKENS + outputTokens,
        };
        add("event_msg", {
          type: "token_count",
          info: { total_token_usage: total, last_token_usage: last, model_context_window: 272_000 },
        });
        add("event_msg", { type: "task_complete", last_agent_message: "done" });
      },
    };
  };
}

function startGemini({ home, cwd, id }: Place) {
  const project = join(home, ".gemini", "tmp", "shop");
  const log = lines(join(project, "chats", `session-2026-03-02T10-00-${id}.jsonl`));
  writeFileSync(join(project, ".project_root"), cwd);
  log.add({ sessionId: id, projectHash: "0".repeat(64), startTime: now(), kind: "main" });
  let calls = 0;
  return {
    log: log.path,
    call(output: number) {
      calls += 1;
      log.add({
        id: `reply-${calls}`,
        timestamp: now(),
        type: "gemini",
        content: "done",
        model: "gemini-2.5-pro",
        tokens: {
          input: INPUT_TOKENS,
          output,
          cached: 0,
          thoughts: 0,
          tool: 0,
          total: INPUT_TOKENS + output,
        },
      });
    },
  };
}

function startQwen({ home, cwd, id }: Place) {
  const log = lines(join(home, ".qwen", "projects", "shop", "chats", `${id}.jsonl`));
  let calls = 0;
  return {
    log: log.path,
    call(outputTokens: number) {
      calls += 1;
      log.add({
        uuid: `${id}-${calls}`,
        parentUuid: null,
        sessionId: id,
        timestamp: now(),
        type: "assistant",
        cwd,
        gitBranch: "main",
        model: "qwen3-coder-plus",
        message: { role: "model", parts: [{ text: "done" }] },
        usageMetadata: {
          promptTokenCount: INPUT_TOKENS,
          candidatesTokenCount: outputTokens,
          thoughtsTokenCount: 0,
          cachedContentTokenCount: 0,
          totalTokenCount: INPUT_TOKENS + outputTokens,
        },
      });
    },
  };
}

function piStart(folder: string): Start {
  return ({ home, cwd, id }) => {
    const log = lines(join(home, folder, `${id}.jsonl`));
    log.add({ type: "session", version: 3, id, timestamp: now(), cwd });
    let calls = 0;
    return {
      log: log.path,
      call(output: number) {
        calls += 1;
        log.add({
          type: "message",
          id: `a${String(calls).padStart(7, "0")}`,
          parentId: null,
          timestamp: now(),
          message: {
            role: "assistant",
            content: [{ type: "text", text: "done" }],
            provider: "anthropic",
            model: "claude-sonnet-4-5",
            usage: { input: INPUT_TOKENS, output, cacheRead: 0, cacheWrite: 0 },
            stopReason: "stop",
            timestamp: Date.now(),
          },
        });
      },
    };
  };
}

/** Aider logs where a person wants it to, in whole seconds. */
function startAider({ home, cwd }: Place) {
  const LOG = ".aider.analytics.jsonl";
  const log = lines(join(cwd, LOG));
  writeFileSync(join(home, ".aider.conf.yml"), `analytics-log: ${LOG}\n`);
  const git = join(cwd, ".git");
  if (existsSync(git)) writeFileSync(join(git, "info", "exclude"), `${LOG}\n`);
  const seconds = () => Math.ceil(Date.now() / 1_000);
  const launched = seconds();
  log.add({ event: "launched", properties: {}, time: launched });
  return {
    id: `aider-${launched}`,
    log: log.path,
    call(outputTokens: number) {
      const counts = { prompt_tokens: INPUT_TOKENS, completion_tokens: outputTokens };
      const properties = { main_model: "claude-sonnet-4-5", ...counts };
      log.add({ event: "message_send", properties, time: seconds() });
    },
  };
}
