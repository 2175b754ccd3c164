export const id = 354;
export const ids = [354];
export const modules = {

/***/ 4354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMessageFile: () => (/* binding */ readMessageFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-document.js
var json_document = __webpack_require__(14);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/unreadable.js
var unreadable = __webpack_require__(95);
// EXTERNAL MODULE: ./build/parts/agents/opencode/located-message.js
var located_message = __webpack_require__(1320);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message.js
var opencode_message = __webpack_require__(7499);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message-fields.js
var message_fields = __webpack_require__(789);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message-reader.js + 1 modules
var message_reader = __webpack_require__(9055);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message-steps.js
var message_steps = __webpack_require__(7201);
// EXTERNAL MODULE: ./build/parts/agents/opencode/sessions.js
var opencode_sessions = __webpack_require__(9795);
// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-log.js
var sqlite_log = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/parts/agents/opencode/store-layout.js
var store_layout = __webpack_require__(4256);
;// CONCATENATED MODULE: ./build/parts/agents/opencode/stored-ids.js





const TABLES = ["message", "session_message"];
const MAX_ID_BYTES = 200;
const DATABASE_EXTENSION = ".db";
/** Each message of the older store is a log of its own, and they all ask for the same databases. */
const idsByFolder = new Map();
/** Returns the ids of the messages that the databases of a data folder hold: they tell them, and not the older files. */
function storedIds(folder) {
    const known = idsByFolder.get(folder);
    if (known !== undefined)
        return known;
    const ids = readIds(folder);
    idsByFolder.set(folder, ids);
    return ids;
}
async function readIds(folder) {
    const ids = new Set();
    // Whatever they are called: agents that were made from OpenCode give them other names.
    const names = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
    for (const name of names.filter((each) => (0,external_node_path_.extname)(each) === DATABASE_EXTENSION)) {
        await (0,sqlite_log/* readSqliteLog */.q)((0,external_node_path_.join)(folder, name), (database) => {
            const layout = (0,store_layout/* readLayout */.T4)(database);
            for (const table of TABLES) {
                if (!(0,store_layout/* hasTable */.rT)(layout, table, ["id", "session_id", "data"]))
                    continue;
                const rows = database.prepare(`SELECT id FROM ${table} WHERE typeof(id) = 'text' AND octet_length(id) <= ${MAX_ID_BYTES}`);
                for (const { id } of rows.iterate())
                    ids.add(String(id));
            }
        });
    }
    return ids;
}

;// CONCATENATED MODULE: ./build/parts/agents/opencode/message-file.js












const EXTENSION = ".json";
/**
 * Reads a file of the older store, `storage/message/<session>/<message>.json`: one message, written
 * anew whenever it changes. What a database holds as well, that one tells.
 */
async function readMessageFile(agent, path) {
    const reader = new message_reader/* MessageReader */.R(agent, []);
    const stored = await storedIds((0,external_node_path_.join)((0,external_node_path_.dirname)(path), "..", "..", ".."));
    const found = locateMessage(path);
    const located = found && stored.has(found.message.id) ? undefined : found;
    // A copy's original is a file as well.
    if (located !== undefined && !(0,located_message/* isCopied */.R)(located)) {
        const steps = (0,message_steps/* stepsInFiles */.Gr)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), "..", ".."), located.message.id);
        for (const message of (0,message_steps/* splitIntoSteps */.sL)(located.message, steps)) {
            reader.read({ ...located, message });
        }
    }
    const reading = reader.finish();
    return { ...reading, position: { offset: 0, mark: reading.marks.at(-1) } };
}
function locateMessage(path) {
    const bytes = (0,json_document/* readDocument */.u0)(path);
    if (bytes === undefined || !(0,message_fields/* readFields */.q)(bytes))
        return undefined;
    const folder = (0,external_node_path_.dirname)(path);
    const sessionId = message_fields/* field */.Z.sessionId.text() ?? (0,external_node_path_.basename)(folder);
    const session = sessionsOfStorage((0,external_node_path_.join)(folder, "..", "..")).find(sessionId);
    const message = (0,opencode_message/* messageOf */.bD)({
        id: message_fields/* field */.Z.id.text() ?? (0,external_node_path_.basename)(path, EXTENSION),
        sessionId,
        type: undefined,
        storedMs: session.updatedMs ?? session.startedMs,
    });
    return message && { message, session };
}
/** Each message is a log of its own, and most belong to a session that was looked up before. */
const sessionsByStorage = new Map();
/** Returns the sessions of the older store: `storage/session/<project>/<session>.json`. */
function sessionsOfStorage(storage) {
    const known = sessionsByStorage.get(storage);
    if (known !== undefined)
        return known;
    const folders = projectFolders((0,external_node_path_.join)(storage, "session"));
    const sessions = new opencode_sessions/* Sessions */.A((id) => lookUp(folders, id));
    sessionsByStorage.set(storage, sessions);
    return sessions;
}
function projectFolders(folder) {
    const entries = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) ?? [];
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(folder, name));
}
function lookUp(folders, id) {
    // The id is another program's text: as a path it may lead anywhere.
    if ((0,external_node_path_.basename)(id) !== id || id.includes("\0"))
        return undefined;
    const path = folders.map((folder) => (0,external_node_path_.join)(folder, `${id}.json`)).find(isFile);
    const session = path === undefined ? undefined : (0,json_document/* readJsonDocument */.E_)(path);
    return session === undefined
        ? undefined
        : {
            parentId: (0,json_value/* textOf */.b6)(session.parentID),
            directory: (0,json_value/* textOf */.b6)(session.directory),
            startedMs: (0,opencode_message/* timeOf */.nR)((0,json_value/* objectOf */.Xy)(session.time).created),
            updatedMs: (0,opencode_message/* timeOf */.nR)((0,json_value/* objectOf */.Xy)(session.time).updated),
        };
}
/** Whether a path is a file itself: a link may lead out of the store. */
function isFile(path) {
    return (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.lstatSync)(path))?.isFile() ?? false;
}


/***/ })

};
