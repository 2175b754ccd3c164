import { realpathSync } from "node:fs";
import { dirname, isAbsolute } from "node:path";
import { containsPath } from "../logs/contains-path.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

/** Whether `parent` is there and is read as a log itself: it lies in the sessions folder that the log at `path` lies in. */
export function isOtherLog(parent: string, path: string): boolean {
  if (!isAbsolute(parent) || parent.includes("\0")) return false;
  const real = unlessUnreadable(() => realpathSync(parent));
  return real !== undefined && containsPath(dirname(dirname(path)), real);
}
