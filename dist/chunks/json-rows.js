import { I as isLineStart, L as readLines, g as parseJson } from "./hook.js";
// src/parts/agents/logs/json-rows.ts
/**
* Visits the objects that the lines of a file hold, from `offset` on, and returns the offset behind
* the last whole line; undefined when the file is gone. A line that holds no object is passed over.
* For logs of which most is wanted; `JsonFields` reads the others.
*/
function readRows(path, offset, visit, limit) {
	const visitLine = (bytes, start, end) => {
		const row = parseObject(bytes.toString("utf8", start, end));
		if (row !== void 0) visit(row);
	};
	return readLines(path, offset, visitLine, { limit });
}
/** Returns where the reading of a log of lines goes on; undefined where it begins anew: the log is another than the one that was read. */
function continuedFrom(path, from) {
	return from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
}
/** Returns the object that a JSON text holds; undefined when it is malformed, or anything else. */
function parseObject(text) {
	const value = parseJson(text);
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
export { parseObject as n, readRows as r, continuedFrom as t };
