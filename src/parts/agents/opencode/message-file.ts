import { basename, dirname, join } from "node:path";
import type { LogReading } from "../logs/agent.ts";
import { readDocument } from "../logs/json-document.ts";
import { isCopied, type LocatedMessage } from "./located-message.ts";
import { messageOf } from "./message.ts";
import { field, readFields } from "./message-fields.ts";
import { MessageReader } from "./message-reader.ts";
import { sessionsOfStorage } from "./session-files.ts";

const EXTENSION = ".json";

/**
 * Reads a file of the older store, `storage/message/<session>/<message>.json`: one message, written
 * anew whenever it changes.
 */
export function readMessageFile(agent: string, path: string): LogReading {
  const reader = new MessageReader(agent, []);
  const located = locateMessage(path);
  // A copy's original is a file as well.
  if (located !== undefined && !isCopied(located)) reader.read(located);
  const reading = reader.finish();
  return { ...reading, position: { offset: 0, mark: reading.marks.at(-1) } };
}

function locateMessage(path: string): LocatedMessage | undefined {
  const bytes = readDocument(path);
  if (bytes === undefined || !readFields(bytes)) return undefined;
  const folder = dirname(path);
  const message = messageOf({
    id: field.id.text() ?? basename(path, EXTENSION),
    sessionId: field.sessionId.text() ?? basename(folder),
    type: undefined,
  });
  const sessions = sessionsOfStorage(join(folder, "..", ".."));
  return message && { message, session: sessions.find(message.sessionId) };
}
