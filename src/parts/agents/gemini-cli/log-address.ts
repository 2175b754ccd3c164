import { basename, dirname, extname } from "node:path";

/** What a log's path tells. */
export interface LogAddress {
  /** Where Gemini CLI keeps what belongs to one project. */
  readonly projectFolder: string;
  /** The session whose sub-agent wrote the log, if one did. */
  readonly parentSessionId: string | undefined;
  /** Stands in for the session's id where the log does not name it. */
  readonly logName: string;
}

/** Reads `<project>/chats/<log>`, and `<project>/chats/<session>/<log>` of a sub-agent. */
export function logAddress(path: string): LogAddress {
  const folder = dirname(path);
  const logName = basename(path, extname(path));
  return basename(folder) === "chats"
    ? { projectFolder: dirname(folder), parentSessionId: undefined, logName }
    : { projectFolder: dirname(dirname(folder)), parentSessionId: basename(folder), logName };
}
