import { existsSync, lstatSync, readFileSync } from "node:fs";
import { unlessUnreadable } from "./unreadable.ts";

const MAX_BYTES = 1 << 20;

/** Returns the text of a file that an agent keeps beside its logs; undefined when it is gone, a link, or over 1 MB. */
export function readSmallFile(path: string): string | undefined {
  return unlessUnreadable(() => {
    // Most are not there, and an error costs more than a look.
    if (!existsSync(path)) return undefined;
    const stats = lstatSync(path);
    return stats.isFile() && stats.size <= MAX_BYTES ? readFileSync(path, "utf8") : undefined;
  });
}
