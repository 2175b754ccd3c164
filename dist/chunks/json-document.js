import { n as parseObject } from "./json-rows.js";
import { g as parseJson, sn as unlessUnreadable, v as listOf } from "./hook.js";
import { readFileSync, statSync } from "node:fs";
// src/parts/agents/logs/json-document.ts
/** No agent writes a session of this size; what does is no session. */
const MAX_DOCUMENT_BYTES = 64 << 20;
/**
* Reads the object that a file holds; undefined when the file is gone, over 64 MB, or holds
* anything else: a log that is just being written is read later.
*/
function readJsonDocument(path) {
	const bytes = readDocument(path);
	return bytes && parseObject(bytes.toString("utf8"));
}
/** Reads the list that a file holds, as `readJsonDocument` reads an object; empty when it holds none. */
function readJsonList(path) {
	return listOf(parseJson(readDocument(path)?.toString("utf8") ?? ""));
}
/** Reads a whole file; undefined when it is gone or over 64 MB. */
function readDocument(path) {
	return unlessUnreadable(() => {
		const stats = statSync(path);
		return stats.isFile() && stats.size <= MAX_DOCUMENT_BYTES ? readFileSync(path) : void 0;
	});
}
export { readJsonDocument as n, readJsonList as r, readDocument as t };
