import { basename, dirname, join } from "node:path";
import type { LogReading } from "../logs/agent.ts";
import { isUsed } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { listOf } from "../logs/json-value.ts";
import { SessionCalls } from "../logs/session-calls.ts";
import { readManifest } from "./manifest.ts";
import { type Message, messageOf } from "./message.ts";

const MODE = /^\s*<user_input mode="(\w+)">/;

/** Reads the messages of a session, or of a sub-agent of it: the folder is the session's. */
export function readSession(agent: string, path: string): LogReading {
  const folder = dirname(path);
  const sessionId = basename(folder);
  const isSidechain = basename(path) !== logNameOf(sessionId);
  const { cwd, isPlanning, failure, forkedFrom } = readManifest(folder, sessionId);
  const inherited = forkedFrom === undefined ? new Set() : idsOf(folder, forkedFrom);
  const calls = new SessionCalls({ sessionId, isSidechain }, undefined);

  const readPrompt = (prompt: string, time: string) => {
    const mode = MODE.exec(prompt)?.[1];
    if (mode !== undefined) calls.mode(mode === "plan", time);
    calls.prompt(prompt.replace(MODE, ""), time);
  };
  const readReply = ({ id, model, tokens }: Message, timestamp: string) => {
    if (!isUsed(tokens) || inherited.has(id)) return;
    const callId = id ?? `${sessionId}/${timestamp}`;
    calls.add(createCall({ agent, callId, sessionId, timestamp, model, tokens, cwd }));
  };
  if (isPlanning) calls.mode(true, "");
  for (const message of messagesOf(path)) {
    const { role, time, prompt } = message;
    if (time === undefined) continue;
    if (role === "assistant") readReply(message, time);
    if (role !== "user") continue;
    calls.thread.input(time);
    if (prompt !== undefined) readPrompt(prompt, time);
  }
  if (failure !== undefined) calls.thread.fail(failure);
  return calls.finish(0, undefined, undefined);
}

function logNameOf(sessionId: string): string {
  return `${sessionId}.messages.json`;
}

function messagesOf(path: string): readonly Message[] {
  return listOf(readJsonDocument(path)?.messages).map(messageOf);
}

/** Returns the messages that count in another session, whose folder lies beside this one's. */
function idsOf(folder: string, sessionId: string): ReadonlySet<string | undefined> {
  const isName = !/[\\/\0]|^\.*$/.test(sessionId) && sessionId !== basename(folder);
  if (!isName) return new Set();
  const messages = messagesOf(join(dirname(folder), sessionId, logNameOf(sessionId)));
  return new Set(messages.filter(({ tokens }) => isUsed(tokens)).map(({ id }) => id ?? ""));
}
