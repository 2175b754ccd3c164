import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import zlib from "node:zlib";
import { INPUT_TOKENS, now, type Place, type Start } from "./agent-session.ts";

/** Starts a session of OpenCode's, or of an agent that is made from it. */
export function openCodeStart(folder: string, database: string): Start {
  return ({ home, cwd, id }) => {
    const log = join(home, ".local", "share", folder, database);
    mkdirSync(dirname(log), { recursive: true });
    const store = new DatabaseSync(log);
    store.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS session (id text PRIMARY KEY, project_id text NOT NULL, parent_id text,
        directory text NOT NULL, title text NOT NULL, time_created integer NOT NULL, time_updated integer NOT NULL);
      CREATE TABLE IF NOT EXISTS message (id text PRIMARY KEY, session_id text NOT NULL,
        time_created integer NOT NULL, time_updated integer NOT NULL, data text NOT NULL);
      CREATE TABLE IF NOT EXISTS part (id text PRIMARY KEY, message_id text NOT NULL, session_id text NOT NULL,
        time_created integer NOT NULL, time_updated integer NOT NULL, data text NOT NULL);`);
    store
      .prepare("INSERT INTO session VALUES (?, 'proj_1', NULL, ?, 'shop', ?, ?)")
      .run(id, cwd, Date.now(), Date.now());
    store.close();
    let calls = 0;
    return {
      log,
      call(output: number) {
        calls += 1;
        using writer = new DatabaseSync(log);
        const time = Date.now();
        const data = {
          role: "assistant",
          time: { created: time, completed: time },
          modelID: "claude-sonnet-4-5-20250929",
          providerID: "anthropic",
          mode: "build",
          agent: "build",
          path: { cwd, root: cwd },
          cost: 0,
          tokens: { input: INPUT_TOKENS, output, reasoning: 0, cache: { read: 0, write: 0 } },
          finish: "stop",
        };
        writer
          .prepare("INSERT INTO message VALUES (?, ?, ?, ?, ?)")
          .run(`msg_${id}_${calls}`, id, time, time, JSON.stringify(data));
      },
    };
  };
}

export function startCopilot({ home, cwd, id }: Place) {
  const log = join(home, ".copilot", "session-store.db");
  mkdirSync(dirname(log), { recursive: true });
  const store = new DatabaseSync(log);
  store.exec(`
    CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, cwd TEXT, repository TEXT, branch TEXT);
    CREATE TABLE IF NOT EXISTS assistant_usage_events (id INTEGER PRIMARY KEY AUTOINCREMENT,
      session_id TEXT NOT NULL, model TEXT, input_tokens INTEGER, output_tokens INTEGER,
      cache_read_tokens INTEGER, cache_write_tokens INTEGER, reasoning_tokens INTEGER,
      total_nano_aiu INTEGER, created_at TEXT);`);
  store.prepare("INSERT INTO sessions VALUES (?, ?, 'acme/shop', 'main')").run(id, cwd);
  store.close();
  return {
    log,
    call(outputTokens: number) {
      using writer = new DatabaseSync(log);
      writer
        .prepare(
          "INSERT INTO assistant_usage_events VALUES (NULL, ?, 'gpt-5.4', ?, ?, 0, 0, 0, 0, ?)",
        )
        .run(id, INPUT_TOKENS, outputTokens, now());
    },
  };
}

export function startZed({ home, cwd, id }: Place) {
  const log = join(home, ".local", "share", "zed", "threads", "threads.db");
  mkdirSync(dirname(log), { recursive: true });
  const usage = { input_tokens: 0, output_tokens: 0 };
  return {
    log,
    call(outputTokens: number) {
      usage.input_tokens += INPUT_TOKENS;
      usage.output_tokens += outputTokens;
      const model = { provider: "anthropic", model: "claude-sonnet-4-5" };
      const thread = zlib.zstdCompressSync(
        JSON.stringify({ model, cumulative_token_usage: usage }),
      );
      using writer = new DatabaseSync(log);
      writer.exec(`CREATE TABLE IF NOT EXISTS threads (id TEXT PRIMARY KEY, summary TEXT NOT NULL,
        updated_at TEXT NOT NULL, data_type TEXT NOT NULL, data BLOB NOT NULL, folder_paths TEXT);`);
      writer
        .prepare("REPLACE INTO threads VALUES (?, 'shop', ?, 'zstd', ?, ?)")
        .run(id, now(), thread, cwd);
    },
  };
}

export function startGoose({ home, cwd, id }: Place) {
  const log = join(home, ".local", "share", "goose", "sessions", "sessions.db");
  mkdirSync(dirname(log), { recursive: true });
  const store = new DatabaseSync(log);
  store.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, working_dir TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS usage_ledger (id INTEGER PRIMARY KEY AUTOINCREMENT,
      session_id TEXT NOT NULL, created_timestamp INTEGER NOT NULL, model TEXT, input_tokens INTEGER,
      output_tokens INTEGER, cache_read_tokens INTEGER, cache_write_tokens INTEGER, cost_source TEXT);`);
  store.prepare("INSERT INTO sessions VALUES (?, ?)").run(id, cwd);
  store.close();
  return {
    log,
    call(outputTokens: number) {
      using writer = new DatabaseSync(log);
      writer
        .prepare("INSERT INTO usage_ledger VALUES (NULL, ?, ?, 'gpt-5.4', ?, ?, 0, 0, 'estimated')")
        .run(id, Math.ceil(Date.now() / 1000), INPUT_TOKENS, outputTokens);
    },
  };
}

export function startCopilotVscode({ home, cwd, id }: Place) {
  const user = join(home, ".config", "Code", "User");
  const workspace = join(user, "workspaceStorage", id);
  mkdirSync(join(workspace, "chatSessions"), { recursive: true });
  writeFileSync(join(workspace, "workspace.json"), JSON.stringify({ folder: `file://${cwd}` }));
  writeFileSync(join(workspace, "chatSessions", `${id}.jsonl`), "");
  const log = join(user, "globalStorage", "github.copilot-chat", "agent-traces.db");
  mkdirSync(dirname(log), { recursive: true });
  const store = new DatabaseSync(log);
  store.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS spans (span_id TEXT PRIMARY KEY, trace_id TEXT NOT NULL,
      parent_span_id TEXT, start_time_ms INTEGER, end_time_ms INTEGER, operation_name TEXT,
      provider_name TEXT, agent_name TEXT, chat_session_id TEXT, response_model TEXT,
      request_model TEXT, conversation_id TEXT, input_tokens INTEGER, output_tokens INTEGER);
    CREATE TABLE IF NOT EXISTS span_attributes (span_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT,
      PRIMARY KEY (span_id, key));`);
  store.close();
  let calls = 0;
  return {
    log,
    call(outputTokens: number) {
      calls += 1;
      using writer = new DatabaseSync(log);
      const [span, trace] = [`${id}-${calls}`, `trace-${id}-${calls}`];
      const insert = writer.prepare(
        "INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?, 'github', ?, ?, 'gpt-5.4', NULL, NULL, ?, ?)",
      );
      const told = [Date.now(), Date.now()] as const;
      const counts = [INPUT_TOKENS, outputTokens] as const;
      insert.run(span, trace, `root-${span}`, ...told, "chat", "panel/editAgent", id, ...counts);
      insert.run(`root-${span}`, trace, null, ...told, "invoke_agent", "copilot", id, ...counts);
      writer
        .prepare("INSERT INTO span_attributes VALUES (?, ?, '128000')")
        .run(span, "copilot_chat.request.max_prompt_tokens");
    },
  };
}
