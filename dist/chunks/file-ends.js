import { sn as unlessUnreadable } from "./hook.js";
import { closeSync, fstatSync, lstatSync, openSync, readSync } from "node:fs";
// src/parts/agents/logs/file-ends.ts
/** Returns a file's first line, of at most `maxBytes`; empty when the file is gone or a link. */
function readFirstLine(path, maxBytes) {
	const [line = ""] = readPart(path, () => 0, maxBytes).split("\n", 1);
	return line;
}
/** Returns the lines of a file's last `maxBytes`, of which the first may be cut; none when the file is gone or a link. */
function readLastLines(path, maxBytes) {
	return readPart(path, (sizeBytes) => Math.max(sizeBytes - maxBytes, 0), maxBytes).split("\n");
}
function readPart(path, startOf, maxBytes) {
	const file = unlessUnreadable(() => lstatSync(path).isFile() ? openSync(path, "r") : void 0);
	if (file === void 0) return "";
	try {
		const sizeBytes = fstatSync(file).size;
		const start = startOf(sizeBytes);
		const bytes = Buffer.alloc(Math.min(sizeBytes - start, maxBytes));
		const count = readSync(file, bytes, 0, bytes.length, start);
		return bytes.toString("utf8", 0, count);
	} finally {
		closeSync(file);
	}
}
export { readLastLines as n, readFirstLine as t };
