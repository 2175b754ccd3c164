import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { LogReading } from "../logs/agent.ts";
import { readDocument, readJsonDocument } from "../logs/json-document.ts";
import { objectOf, textOf } from "../logs/json-value.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { isCopied, type LocatedMessage } from "./located-message.ts";
import { messageOf, timeOf } from "./message.ts";
import { field, readFields } from "./message-fields.ts";
import { MessageReader } from "./message-reader.ts";
import { splitIntoSteps, stepsInFiles } from "./message-steps.ts";
import { type SessionRecord, Sessions } from "./sessions.ts";
import { storedIds } from "./stored-ids.ts";

const EXTENSION = ".json";

/**
 * Reads a file of the older store, `storage/message/<session>/<message>.json`: one message, written
 * anew whenever it changes. What a database holds as well, that one tells.
 */
export async function readMessageFile(agent: string, path: string): Promise<LogReading> {
  const reader = new MessageReader(agent, []);
  const stored = await storedIds(join(dirname(path), "..", "..", ".."));
  const found = locateMessage(path);
  const located = found && stored.has(found.message.id) ? undefined : found;
  // A copy's original is a file as well.
  if (located !== undefined && !isCopied(located)) {
    const steps = stepsInFiles(join(dirname(path), "..", ".."), located.message.id);
    for (const message of splitIntoSteps(located.message, steps)) {
      reader.read({ ...located, message });
    }
  }
  const reading = reader.finish();
  return { ...reading, position: { offset: 0, mark: reading.marks.at(-1) } };
}

function locateMessage(path: string): LocatedMessage | undefined {
  const bytes = readDocument(path);
  if (bytes === undefined || !readFields(bytes)) return undefined;
  const folder = dirname(path);
  const sessionId = field.sessionId.text() ?? basename(folder);
  const session = sessionsOfStorage(join(folder, "..", "..")).find(sessionId);
  const message = messageOf({
    id: field.id.text() ?? basename(path, EXTENSION),
    sessionId,
    type: undefined,
    storedMs: session.updatedMs ?? session.startedMs,
  });
  return message && { message, session };
}

/** Each message is a log of its own, and most belong to a session that was looked up before. */
const sessionsByStorage = new Map<string, Sessions>();

/** Returns the sessions of the older store: `storage/session/<project>/<session>.json`. */
function sessionsOfStorage(storage: string): Sessions {
  const known = sessionsByStorage.get(storage);
  if (known !== undefined) return known;
  const folders = projectFolders(join(storage, "session"));
  const sessions = new Sessions((id) => lookUp(folders, id));
  sessionsByStorage.set(storage, sessions);
  return sessions;
}

function projectFolders(folder: string): readonly string[] {
  const entries: readonly Dirent[] =
    unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

function lookUp(folders: readonly string[], id: string): SessionRecord | undefined {
  // The id is another program's text: as a path it may lead anywhere.
  if (basename(id) !== id || id.includes("\0")) return undefined;
  const path = folders.map((folder) => join(folder, `${id}.json`)).find(isFile);
  const session = path === undefined ? undefined : readJsonDocument(path);
  return session === undefined
    ? undefined
    : {
        parentId: textOf(session.parentID),
        directory: textOf(session.directory),
        startedMs: timeOf(objectOf(session.time).created),
        updatedMs: timeOf(objectOf(session.time).updated),
      };
}

/** Whether a path is a file itself: a link may lead out of the store. */
function isFile(path: string): boolean {
  return unlessUnreadable(() => lstatSync(path))?.isFile() ?? false;
}
