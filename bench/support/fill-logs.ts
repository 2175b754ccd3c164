import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startAgentSession } from "../../test/support/agent-sessions.ts";
import type { LogVolume } from "./synthetic-logs.ts";

const DAY_MS = 24 * 3_600_000;
/** How long agents keep their logs, about. */
const OLDEST_DAYS = 60;
const CELL_BYTES = 20_000;
/** Droid keeps a transcript beside each log, Cline, Kimi Code and Grok Build what they say of the session. */
const FILES_PER_SESSION: Readonly<Record<string, number>> = {
  cline: 2,
  droid: 2,
  "grok-build": 2,
  "kimi-code": 2,
};

/** Fills a home with the logs of an agent's past sessions elsewhere: a call each, and the rest text that nobody asks for. */
export function fillLogs(agent: string, home: string, { files, totalBytes }: LogVolume): void {
  const sessions = files / (FILES_PER_SESSION[agent] ?? 1);
  const bytesPerSession = Math.floor(totalBytes / sessions);
  for (let index = 0; index < sessions; index++) {
    const id = `past-${String(index).padStart(5, "0")}`;
    const session = startAgentSession(agent, { home, cwd: "/home/dev/elsewhere", id });
    session.call(500);
    if (extname(session.log) === ".db") continue;
    pad(session.log, bytesPerSession);
    const time = new Date(Date.now() - DAY_MS - (index / sessions) * OLDEST_DAYS * DAY_MS);
    utimesSync(session.log, time, time);
  }
  const { log } = startAgentSession(agent, { home, cwd: "/home/dev/elsewhere", id: "past" });
  if (extname(log) === ".db") padDatabase(log, totalBytes);
}

function pad(log: string, sizeBytes: number): void {
  const missing = Math.max(sizeBytes - statSync(log).size, 0);
  const text = "x".repeat(missing);
  if (extname(log) === ".jsonl") {
    appendFileSync(log, `${JSON.stringify({ type: "padding", text })}\n`);
  } else {
    const document = JSON.parse(readFileSync(log, "utf8"));
    writeFileSync(log, JSON.stringify({ ...document, padding: text }));
  }
}

function padDatabase(path: string, sizeBytes: number): void {
  using database = new DatabaseSync(path);
  database.exec("CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, text TEXT)");
  const insert = database.prepare("INSERT INTO texts (text) VALUES (?)");
  const text = "x".repeat(CELL_BYTES);
  database.exec("BEGIN");
  for (let written = 0; written < sizeBytes; written += CELL_BYTES) insert.run(text);
  database.exec("COMMIT");
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}
