import { basename } from "node:path";
import type { LogReading } from "../logs/agent.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { listOf, objectOf } from "../logs/json-value.ts";
import { ThreadReader } from "./thread-reader.ts";

/** Reads a thread: one document, written anew whenever it grows. */
export function readThread(agent: string, path: string): LogReading {
  const document = readJsonDocument(path) ?? {};
  const reader = new ThreadReader(agent, basename(path, ".json"), document);
  listOf(document.messages).forEach((message, index) => {
    reader.readMessage(objectOf(message), index);
  });
  return reader.finish();
}
