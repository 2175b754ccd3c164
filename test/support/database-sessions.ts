import { mkdirSync } from "node:fs";
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
