import { basename, dirname, extname, join } from "node:path";

export const SESSIONS_FOLDER = "session-state";
/** The database of all sessions' calls. */
export const STORE = "session-store.db";
const EVENTS = "events.jsonl";
const EVENTS_EXTENSION = ".jsonl";

/** Whether a file is a session's log: `session-state/<session>/events.jsonl`, in early versions `session-state/<session>.jsonl`. */
export function isEventsLog(path: string): boolean {
  const folder = basename(path) === EVENTS ? dirname(dirname(path)) : dirname(path);
  return extname(path) === EVENTS_EXTENSION && basename(folder) === SESSIONS_FOLDER;
}

/** Returns the session that the log at `path` is named for. */
export function sessionOfLog(path: string): string {
  return basename(path) === EVENTS ? basename(dirname(path)) : basename(path, EVENTS_EXTENSION);
}

/** Returns where the database is, beside the folder that the log at `path` lies in. */
export function storeOfLog(path: string): string {
  const folder = basename(path) === EVENTS ? dirname(dirname(path)) : dirname(path);
  return join(dirname(folder), STORE);
}

/** Returns where the log of a session would be; undefined when the session's id is no name for one. */
export function logOfSession(storePath: string, sessionId: string): string | undefined {
  if (/[\\/\0]|^\.*$/.test(sessionId)) return undefined;
  return join(dirname(storePath), SESSIONS_FOLDER, sessionId, EVENTS);
}
