export const id = 490;
export const ids = [490];
export const modules = {

/***/ 7490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMessageDatabase: () => (/* binding */ readMessageDatabase)
});

// EXTERNAL MODULE: ./build/parts/agents/logs/sqlite-log.js
var sqlite_log = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/parts/agents/opencode/located-message.js
var located_message = __webpack_require__(1320);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message-reader.js + 1 modules
var message_reader = __webpack_require__(9055);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message-steps.js
var message_steps = __webpack_require__(7201);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message.js
var message = __webpack_require__(7499);
// EXTERNAL MODULE: ./build/parts/agents/opencode/message-fields.js
var message_fields = __webpack_require__(789);
;// CONCATENATED MODULE: ./build/parts/agents/opencode/message-table.js



const MAX_ID_BYTES = 200;
/** As large as a line of a log may be. */
const MAX_DATA_BYTES = 64 << 20;
/** One table of messages, in the order that they were begun. */
class MessageTable {
    name;
    #rows;
    #row;
    #rowsOfSession;
    #anchor;
    #lastAnchor;
    #steps;
    constructor(database, options) {
        const { name, type, time, condition, steps } = options;
        this.name = name;
        this.#steps = steps;
        const select = `
      SELECT rowid AS row, id, session_id, ${type} AS type, ${time}, CAST(data AS BLOB) AS data FROM ${name}
      WHERE rowid <= ${Number.MAX_SAFE_INTEGER}
        AND typeof(id) = 'text' AND octet_length(id) <= ${MAX_ID_BYTES}
        AND typeof(session_id) = 'text' AND octet_length(session_id) <= ${MAX_ID_BYTES}
        AND octet_length(data) <= ${MAX_DATA_BYTES} AND ${condition}`;
        this.#rows = database.prepare(`${select} AND rowid > ? ORDER BY rowid`);
        this.#row = database.prepare(`${select} AND id = ?`);
        this.#rowsOfSession = database.prepare(`${select} AND session_id = ?`);
        this.#anchor = database.prepare(`SELECT TRUE FROM ${name} WHERE rowid = ? AND id = ?`);
        this.#lastAnchor = database.prepare(`
      SELECT rowid AS row, substr(id, 1, ${MAX_ID_BYTES}) AS id FROM ${name}
      WHERE rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY rowid DESC LIMIT 1`);
    }
    /** Returns the last row, whatever it holds. */
    lastAnchor() {
        const last = this.#lastAnchor.get();
        return last && [Number(last.row), String(last.id)];
    }
    /** Whether a row is still where it was. */
    holds([row, id]) {
        return this.#anchor.get(row, id) !== undefined;
    }
    /** Reads the messages behind a row, each once for every request that it was made of. */
    *messagesAfter(row) {
        const steps = this.#steps?.after(row);
        let last = row;
        for (const found of this.#rows.iterate(row)) {
            // In a damaged table the way can lead back.
            if (Number(found.row) <= last)
                return;
            last = Number(found.row);
            const message = toMessage(found);
            if (message !== undefined)
                yield* (0,message_steps/* splitIntoSteps */.sL)(message, steps?.get(message.id) ?? []);
        }
    }
    /** Reads the messages of a session, in any order. */
    *messagesOfSession(sessionId) {
        for (const found of this.#rowsOfSession.iterate(sessionId)) {
            const message = toMessage(found);
            if (message !== undefined)
                yield message;
        }
    }
    messageById(id) {
        const steps = this.#steps?.of(id) ?? [];
        const found = this.#row.get(id);
        const message = found && toMessage(found);
        return message === undefined ? [] : (0,message_steps/* splitIntoSteps */.sL)(message, steps);
    }
}
function toMessage(row) {
    const { id, session_id: sessionId, type, data } = row;
    if (!(data instanceof Uint8Array))
        return undefined;
    if (!(0,message_fields/* readFields */.q)(Buffer.from(data.buffer, data.byteOffset, data.byteLength)))
        return undefined;
    return (0,message/* messageOf */.bD)({
        id: String(id),
        sessionId: String(sessionId),
        type: type ?? undefined,
        storedMs: (0,message/* timeOf */.nR)(row.time_created),
    });
}

// EXTERNAL MODULE: ./build/usage/tokens.js
var usage_tokens = __webpack_require__(5544);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/opencode/store-layout.js
var store_layout = __webpack_require__(4256);
;// CONCATENATED MODULE: ./build/parts/agents/opencode/own-requests.js




const TABLE = "session_v2";
const COUNTS = [
    "tokens_input",
    "tokens_output",
    "tokens_reasoning",
    "tokens_cache_read",
    "tokens_cache_write",
];
const REMEMBERED = 500;
/**
 * Finds what sessions of version 2 used beside their messages: their titles, and summing up their context, which
 * stand in the session's own total and in no message. Nothing says which model was asked.
 * @see https://github.com/anomalyco/opencode, `SessionUsageRecorded`
 */
function ownRequests(agent, { database, layout, sessions, }, before, messagesOf) {
    if (!(0,store_layout/* hasTable */.rT)(layout, TABLE, ["id", "time_updated", ...COUNTS]))
        return { calls: [], sizes: {} };
    const sizes = { ...before };
    const calls = [];
    for (const total of totalsOf(database)) {
        const size = total.tokens.inputTokens + total.tokens.outputTokens;
        if (size === 0 || before[total.id] === size)
            continue;
        const messages = messagesOf(total.id);
        if (messages === undefined)
            continue;
        // The latest stand last.
        delete sizes[total.id];
        sizes[total.id] = size;
        const call = ownCall(agent, total, messages, sessions);
        if (call !== undefined)
            calls.push(call);
    }
    return { calls, sizes: Object.fromEntries(Object.entries(sizes).slice(-REMEMBERED)) };
}
function totalsOf(database) {
    const columns = ["time_updated", ...COUNTS].map((name) => `CAST(${name} AS REAL) AS ${name}`);
    const rows = database.prepare(`SELECT id, ${columns.join(", ")} FROM ${TABLE}
    WHERE typeof(id) = 'text' AND octet_length(id) <= 200 ORDER BY time_updated`);
    return rows.all().map((row) => {
        const cacheReadTokens = (0,json_value/* countOf */.pq)(row.tokens_cache_read);
        const cacheWriteTokens = (0,json_value/* countOf */.pq)(row.tokens_cache_write);
        return {
            id: String(row.id),
            tokens: {
                inputTokens: (0,json_value/* countOf */.pq)(row.tokens_input) + cacheReadTokens + cacheWriteTokens,
                outputTokens: (0,json_value/* countOf */.pq)(row.tokens_output) + (0,json_value/* countOf */.pq)(row.tokens_reasoning),
                cacheReadTokens,
                cacheWriteTokens,
            },
            updatedMs: (0,message/* timeOf */.nR)(row.time_updated),
        };
    });
}
function ownCall(agent, { id, tokens: total, updatedMs }, messages, sessions) {
    const told = messages.map(({ tokens }) => tokens ?? usage_tokens/* NO_TOKENS */.j).reduce(usage_tokens/* addTokens */.O, usage_tokens/* NO_TOKENS */.j);
    const tokens = restOf(total, told);
    if (updatedMs === undefined || tokens === undefined)
        return undefined;
    const { rootId, parentId, directory } = sessions.find(id);
    return {
        agent,
        callId: `${id}/own`.replaceAll(":", "."),
        sessionId: rootId,
        timestamp: new Date(updatedMs).toISOString(),
        model: "unknown",
        tokens,
        durationMs: undefined,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: parentId !== undefined,
        cwd: directory,
        branch: undefined,
        isSessionTotal: true,
    };
}
/** Returns what a total holds beyond its messages; undefined where it does not even hold those. */
function restOf(total, told) {
    const rest = {
        inputTokens: total.inputTokens - told.inputTokens,
        outputTokens: total.outputTokens - told.outputTokens,
        cacheReadTokens: total.cacheReadTokens - told.cacheReadTokens,
        cacheWriteTokens: total.cacheWriteTokens - told.cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
    const counts = Object.values(rest);
    return counts.every((count) => count >= 0) && counts.some((count) => count > 0)
        ? rest
        : undefined;
}

// EXTERNAL MODULE: ./build/parts/agents/opencode/sessions.js
var sessions = __webpack_require__(9795);
;// CONCATENATED MODULE: ./build/parts/agents/opencode/session-tables.js




/** That of version 2 first: version 1's stays behind as it was. */
const TABLES = ["session_v2", "session"];
/** Returns the sessions of a database. */
function sessionsOfDatabase(database, layout) {
    const tables = TABLES.filter((table) => (0,store_layout/* hasTable */.rT)(layout, table, ["id"]));
    const lookUps = tables.map((table) => prepareLookUp(database, layout, table));
    return new sessions/* Sessions */.A((id) => {
        for (const lookUp of lookUps) {
            const record = lookUp(id);
            if (record !== undefined)
                return record;
        }
        return undefined;
    });
}
function prepareLookUp(database, layout, table) {
    const statement = database.prepare(`SELECT ${(0,store_layout/* selectText */.A0)(layout, table, "parent_id")}, ${(0,store_layout/* selectText */.A0)(layout, table, "directory")},
       ${(0,store_layout/* selectNumber */.OG)(layout, table, "time_created")}, ${(0,store_layout/* selectNumber */.OG)(layout, table, "time_updated")}
     FROM ${table} WHERE id = ?`);
    return (id) => {
        const row = statement.get(id);
        return (row && {
            parentId: (0,json_value/* textOf */.b6)(row.parent_id),
            directory: (0,json_value/* textOf */.b6)(row.directory),
            startedMs: (0,message/* timeOf */.nR)(row.time_created),
            updatedMs: (0,message/* timeOf */.nR)(row.time_updated),
        });
    };
}

;// CONCATENATED MODULE: ./build/parts/agents/opencode/message-database.js








const NOTHING_READ = { anchors: {}, openIds: [], planning: [] };
// The last message may be taken back: then reading goes on behind one before it.
const ANCHORS_KEPT = 8;
const OPEN_IDS_KEPT = 100;
/** Reads the messages of a database that were begun, or have ended, since the last reading. */
async function readMessageDatabase(agent, path, from) {
    const before = from?.carry ?? NOTHING_READ;
    const reading = await (0,sqlite_log/* readSqliteLog */.q)(path, (database) => readStore(agent, database, before));
    const position = from ?? { offset: 0 };
    return reading ?? { calls: [], marks: [], position, lastTurn: undefined };
}
function readStore(agent, database, before) {
    const layout = (0,store_layout/* readLayout */.T4)(database);
    const sessions = sessionsOfDatabase(database, layout);
    const tables = messageTables(database, layout).map((table) => {
        const anchors = before.anchors[table.name] ?? [];
        const held = anchors.slice(0, anchors.findLastIndex((anchor) => table.holds(anchor)) + 1);
        return { table, held, last: table.lastAnchor() };
    });
    const messages = tables.flatMap(({ table, held }) => [
        ...before.openIds.flatMap((id) => table.messageById(id)),
        ...table.messagesAfter(held.at(-1)?.[0] ?? 0),
    ]);
    const located = messages.map((message) => ({
        message,
        session: sessions.find(message.sessionId),
    }));
    const reader = new message_reader/* MessageReader */.R(agent, before.planning);
    const isContinued = tables.some(({ held }) => held.length > 0);
    for (const each of dropCopies(located, isContinued))
        reader.read(each);
    const store = { database, layout, sessions };
    const own = ownRequests(agent, store, before.sizes ?? {}, (sessionId) => {
        const ofVersion = tables.map(({ table }) => [...table.messagesOfSession(sessionId)]);
        // Those of version 1 may hold their reasoning twice, as the total does.
        const isOfVersion1 = tables.length > 1 && (ofVersion[0]?.length ?? 0) > 0;
        const all = ofVersion.flat();
        return isOfVersion1 || all.some(({ isOpen }) => isOpen) ? undefined : all;
    });
    const state = {
        anchors: Object.fromEntries(tables.map(({ table, held, last }) => [table.name, withAnchor(held, last)])),
        openIds: openIdsOf(messages),
        planning: reader.planning,
        sizes: own.sizes,
    };
    const reading = reader.finish();
    return {
        ...reading,
        calls: [...reading.calls, ...own.calls],
        position: { offset: 0, carry: state },
    };
}
function withAnchor(held, last) {
    const isNew = last !== undefined && last[0] !== held.at(-1)?.[0];
    return (isNew ? [...held, last] : held).slice(-ANCHORS_KEPT);
}
function openIdsOf(messages) {
    const open = messages.filter(({ isOpen }) => isOpen).map(({ id }) => id);
    return [...new Set(open)].slice(-OPEN_IDS_KEPT);
}
/**
 * Returns the tables of a database that hold messages: version 1's, and version 2's, which lives on
 * beside it and repeats some of its messages. Version 1 has a table of the other's name, but writes
 * no more than drafts to it.
 */
function messageTables(database, layout) {
    const hasVersion1 = (0,store_layout/* hasTable */.rT)(layout, "message", ["id", "session_id", "data"]);
    const hasVersion2 = (0,store_layout/* hasTable */.rT)(layout, "session_v2", ["id"]) &&
        (0,store_layout/* hasTable */.rT)(layout, "session_message", ["id", "session_id", "type", "data"]);
    const isNoCopy = "NOT EXISTS (SELECT 1 FROM message WHERE message.id = session_message.id)";
    return [
        ...(hasVersion1
            ? [
                new MessageTable(database, {
                    name: "message",
                    type: "NULL",
                    time: (0,store_layout/* selectNumber */.OG)(layout, "message", "time_created"),
                    condition: "TRUE",
                    steps: (0,store_layout/* hasTable */.rT)(layout, "part", ["message_id", "data"])
                        ? new message_steps/* StepTable */.Re(database)
                        : undefined,
                }),
            ]
            : []),
        ...(hasVersion2
            ? [
                new MessageTable(database, {
                    name: "session_message",
                    type: "type",
                    time: (0,store_layout/* selectNumber */.OG)(layout, "session_message", "time_created"),
                    condition: `type IN ('assistant', 'compaction', 'idle') AND ${hasVersion1 ? isNoCopy : "TRUE"}`,
                }),
            ]
            : []),
    ];
}
/**
 * Drops the copies that forks begin with. The original is the message that was made in its session;
 * where that session is gone, the copy with the first id, for ids ascend. `isContinued` says that
 * messages before these were read earlier: then the originals were among them.
 */
function dropCopies(messages, isContinued) {
    const originals = new Map();
    for (const located of messages) {
        const contents = contentsOf(located);
        const known = originals.get(contents);
        if (known === undefined || isBefore(located, known))
            originals.set(contents, located);
    }
    return messages.filter((located) => {
        const original = originals.get(contentsOf(located)) ?? located;
        const isCopy = (0,located_message/* isCopied */.R)(located);
        if (original === located)
            return !(isContinued && isCopy === true);
        return isCopy === false || original.message.sessionId === located.message.sessionId;
    });
}
/** Returns what a message and its copies have in common. */
function contentsOf({ message }) {
    const { createdMs, durationMs, model, tokens, failure } = message;
    return JSON.stringify([createdMs, durationMs, model, tokens, failure]);
}
function isBefore(a, b) {
    const [isACopied, isBCopied] = [(0,located_message/* isCopied */.R)(a) !== false, (0,located_message/* isCopied */.R)(b) !== false];
    return isACopied === isBCopied ? a.message.id < b.message.id : isBCopied;
}


/***/ })

};
