import { n as readJsonDocument, t as readDocument } from "./json-document.js";
import { b as textOf, sn as unlessUnreadable, y as objectOf } from "./hook.js";
import { a as messageOf, c as readFields, i as stepsInFiles, l as MessageReader, o as timeOf, r as splitIntoSteps, s as field, t as Sessions, u as isCopied } from "./sessions.js";
import { n as readSqliteLog } from "./sqlite-log.js";
import { n as readLayout, t as hasTable } from "./store-layout.js";
import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
// src/parts/agents/opencode/stored-ids.ts
const TABLES = ["message", "session_message"];
const MAX_ID_BYTES = 200;
const DATABASE_EXTENSION = ".db";
/** Each message of the older store is a log of its own, and they all ask for the same databases. */
const idsByFolder = /* @__PURE__ */ new Map();
/** Returns the ids of the messages that the databases of a data folder hold: they tell them, and not the older files. */
function storedIds(folder) {
	const known = idsByFolder.get(folder);
	if (known !== void 0) return known;
	const ids = readIds(folder);
	idsByFolder.set(folder, ids);
	return ids;
}
async function readIds(folder) {
	const ids = /* @__PURE__ */ new Set();
	const names = unlessUnreadable(() => readdirSync(folder)) ?? [];
	for (const name of names.filter((each) => extname(each) === DATABASE_EXTENSION)) await readSqliteLog(join(folder, name), (database) => {
		const layout = readLayout(database);
		for (const table of TABLES) {
			if (!hasTable(layout, table, [
				"id",
				"session_id",
				"data"
			])) continue;
			const rows = database.prepare(`SELECT id FROM ${table} WHERE typeof(id) = 'text' AND octet_length(id) <= ${MAX_ID_BYTES}`);
			for (const { id } of rows.iterate()) ids.add(String(id));
		}
	});
	return ids;
}
// src/parts/agents/opencode/message-file.ts
const EXTENSION = ".json";
/**
* Reads a file of the older store, `storage/message/<session>/<message>.json`: one message, written
* anew whenever it changes. What a database holds as well, that one tells.
*/
async function readMessageFile(agent, path) {
	const reader = new MessageReader(agent, []);
	const stored = await storedIds(join(dirname(path), "..", "..", ".."));
	const found = locateMessage(path);
	const located = found && stored.has(found.message.id) ? void 0 : found;
	if (located !== void 0 && !isCopied(located)) {
		const steps = stepsInFiles(join(dirname(path), "..", ".."), located.message.id);
		for (const message of splitIntoSteps(located.message, steps)) reader.read({
			...located,
			message
		});
	}
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
	const sessionId = field.sessionId.text() ?? basename(folder);
	const session = sessionsOfStorage(join(folder, "..", "..")).find(sessionId);
	const message = messageOf({
		id: field.id.text() ?? basename(path, EXTENSION),
		sessionId,
		type: void 0,
		storedMs: session.updatedMs ?? session.startedMs
	});
	return message && {
		message,
		session
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
		startedMs: timeOf(objectOf(session.time).created),
		updatedMs: timeOf(objectOf(session.time).updated)
	};
}
/** Whether a path is a file itself: a link may lead out of the store. */
function isFile(path) {
	return unlessUnreadable(() => lstatSync(path))?.isFile() ?? false;
}
export { readMessageFile };
