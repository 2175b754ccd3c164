import { Rt as unlessUnreadable } from "./hook.js";
import { lstatSync, readFileSync } from "node:fs";
// src/parts/agents/logs/small-file.ts
const MAX_BYTES = 1 << 20;
/** Returns the text of a file that an agent keeps beside its logs; undefined when it is gone, a link, or over 1 MB. */
function readSmallFile(path) {
	return unlessUnreadable(() => {
		const stats = lstatSync(path);
		return stats.isFile() && stats.size <= MAX_BYTES ? readFileSync(path, "utf8") : void 0;
	});
}
export { readSmallFile as t };
