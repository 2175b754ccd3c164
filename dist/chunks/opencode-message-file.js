import { n as readJsonDocument, t as readDocument } from "./json-document.js";
import { Nt as unlessUnreadable, d as objectOf, f as textOf } from "./hook.js";
import { a as readFields, i as field, n as messageOf, o as MessageReader, r as timeOf, s as isCopied, t as Sessions } from "./sessions.js";
import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/parts/agents/opencode/message-file.ts
const EXTENSION = ".json";
/**
* Reads a file of the older store, `storage/message/<session>/<message>.json`: one message, written
* anew whenever it changes.
*/
function readMessageFile(agent, path) {
	const reader = new MessageReader(agent, []);
	const located = locateMessage(path);
	if (located !== void 0 && !isCopied(located)) reader.read(located);
	const reading = reader.finish();
	return {
		...reading,
		position: {
			offset: 0,
			mark: reading.marks.at(-1)
		}
	};
}
function locateMessage(path) {
	const bytes = readDocument(path);
	if (bytes === void 0 || !readFields(bytes)) return void 0;
	const folder = dirname(path);
	const message = messageOf({
		id: field.id.text() ?? basename(path, EXTENSION),
		sessionId: field.sessionId.text() ?? basename(folder),
		type: void 0
	});
	const sessions = sessionsOfStorage(join(folder, "..", ".."));
	return message && {
		message,
		session: sessions.find(message.sessionId)
	};
}
/** Each message is a log of its own, and most belong to a session that was looked up before. */
const sessionsByStorage = /* @__PURE__ */ new Map();
/** Returns the sessions of the older store: `storage/session/<project>/<session>.json`. */
function sessionsOfStorage(storage) {
	const known = sessionsByStorage.get(storage);
	if (known !== void 0) return known;
	const folders = projectFolders(join(storage, "session"));
	const sessions = new Sessions((id) => lookUp(folders, id));
	sessionsByStorage.set(storage, sessions);
	return sessions;
}
function projectFolders(folder) {
	return (unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}
function lookUp(folders, id) {
	if (basename(id) !== id || id.includes("\0")) return void 0;
	const path = folders.map((folder) => join(folder, `${id}.json`)).find(isFile);
	const session = path === void 0 ? void 0 : readJsonDocument(path);
	return session === void 0 ? void 0 : {
		parentId: textOf(session.parentID),
		directory: textOf(session.directory),
		startedMs: timeOf(objectOf(session.time).created)
	};
}
/** Whether a path is a file itself: a link may lead out of the store. */
function isFile(path) {
	return unlessUnreadable(() => lstatSync(path))?.isFile() ?? false;
}
export { readMessageFile };
