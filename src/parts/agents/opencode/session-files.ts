import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readJsonDocument } from "../logs/json-document.ts";
import { objectOf, textOf } from "../logs/json-value.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";
import { timeOf } from "./message.ts";
import { type SessionRecord, Sessions } from "./sessions.ts";

/** Each message is a log of its own, and most belong to a session that was looked up before. */
const sessionsByStorage = new Map<string, Sessions>();

/** Returns the sessions of the older store: `storage/session/<project>/<session>.json`. */
export function sessionsOfStorage(storage: string): Sessions {
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
      };
}

/** Whether a path is a file itself: a link may lead out of the store. */
function isFile(path: string): boolean {
  return unlessUnreadable(() => lstatSync(path))?.isFile() ?? false;
}
