export const id = 3995;
export const ids = [3995];
export const modules = {

/***/ 1813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ containsPath)
/* harmony export */ });
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;
/** Whether `path` is `folder` or lies in it, by name; Windows paths regardless of case and slash. */
function containsPath(folder, path) {
    const outer = normalize(folder);
    const inner = normalize(path);
    return inner === outer || inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}
function normalize(path) {
    const spelled = WINDOWS_DRIVE.test(path) ? path.replaceAll("\\", "/").toLowerCase() : path;
    return spelled.length > 1 ? spelled.replace(/\/+$/, "") : spelled;
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ JsonFields)
/* harmony export */ });
/* unused harmony export JsonField */
/* harmony import */ var _json_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5098);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1810);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7968);



const REMEMBERED_BYTES = 128;
/**
 * Finds a few fields in JSON objects that are still bytes, and decodes no more than those: agents'
 * logs are mostly text that nobody asked for.
 */
class JsonFields {
    #root = (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .createNode */ .RM)("");
    #source = { bytes: Buffer.alloc(0), number: 0 };
    /** Adds the field at this path, e.g. `message`, `id`; it holds the value of the object read last. */
    field(...path) {
        const node = path.reduce(_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG, this.#root);
        const field = new JsonField(this.#source);
        node.wanted = field;
        return field;
    }
    /** Reads one object; false when the bytes hold anything else. The fields are valid until the next call. */
    read(bytes, start, end) {
        this.#source.bytes = bytes;
        this.#source.number++;
        const opening = (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(bytes, start, end);
        if (bytes[opening] !== _json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .OPEN_BRACE */ .Hv)
            return false;
        const behind = (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(bytes, opening, end, this.#root.children ?? []);
        return behind !== _json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .MALFORMED */ .G7 && (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(bytes, behind, end) >= end;
    }
}
/** One field of the object that was read last. */
class JsonField {
    #source;
    #number = -1;
    #start = 0;
    #end = 0;
    // Most texts are those of the row before: comparing bytes is cheaper than decoding them again.
    #lastBytes = Buffer.alloc(REMEMBERED_BYTES);
    #lastLength = -1;
    #lastText = "";
    constructor(source) {
        this.#source = source;
    }
    set(start, end) {
        this.#number = this.#source.number;
        this.#start = start;
        this.#end = end;
    }
    get isPresent() {
        return this.#number === this.#source.number;
    }
    get isTrue() {
        // Of JSON's values only `true` starts with a t.
        return this.isPresent && this.#source.bytes[this.#start] === 0x74;
    }
    get isObject() {
        return this.isPresent && this.#source.bytes[this.#start] === _json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .OPEN_BRACE */ .Hv;
    }
    /** Returns the text of a string; undefined when it is empty, absent or no string. */
    text() {
        const { bytes } = this.#source;
        if (!this.isPresent || bytes[this.#start] !== _json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            return undefined;
        const start = this.#start + 1;
        const end = this.#end - 1;
        if (!this.#isLastText(bytes, start, end)) {
            const text = bytes.toString("utf8", start, end);
            this.#lastText = text.includes("\\") ? String(this.value() ?? "") : text;
            this.#remember(bytes, start, end);
        }
        return this.#lastText === "" ? undefined : this.#lastText;
    }
    /** Returns a count: 0 when it is absent, negative, or no integer. */
    count() {
        if (!this.isPresent)
            return 0;
        let count = 0;
        for (let i = this.#start; i < this.#end; i++) {
            const digit = (this.#source.bytes[i] ?? 0) - 0x30;
            if (digit < 0 || digit > 9)
                return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(this.value());
            count = count * 10 + digit;
        }
        return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(count);
    }
    /** Returns the decoded value; undefined when it is absent or malformed. */
    value() {
        if (!this.isPresent)
            return undefined;
        return (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(this.#source.bytes.toString("utf8", this.#start, this.#end));
    }
    #isLastText(bytes, start, end) {
        if (end - start !== this.#lastLength)
            return false;
        for (let i = 0; i < this.#lastLength; i++) {
            if (this.#lastBytes[i] !== bytes[start + i])
                return false;
        }
        return true;
    }
    #remember(bytes, start, end) {
        const length = end - start;
        this.#lastLength = length <= REMEMBERED_BYTES ? length : -1;
        for (let i = 0; i < this.#lastLength; i++)
            this.#lastBytes[i] = bytes[start + i] ?? 0;
    }
}


/***/ }),

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines),
/* harmony export */   h: () => (/* binding */ isLineStart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6915);


const CHUNK_BYTES = 1 << 20;
const MAX_LINE_BYTES = 64 << 20;
const NEWLINE = 0x0a;
// A pipe would wait for its writer. Windows has no such flag, and no such pipes.
const READ_AT_ONCE = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
// One buffer serves every file: allocating per file would cost more than reading it.
let buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
/**
 * Visits the whole lines of a file from `offset` on and returns the offset behind the last of them.
 * A last line without its line end is left for later; a line over 64 MB is passed over.
 * Undefined when the file is gone or may not be read.
 */
function readLines(path, offset, visit) {
    const file = openToRead(path);
    if (file === undefined)
        return undefined;
    try {
        return visitLines(file, offset, visit);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        if (buffer.length > 16 * CHUNK_BYTES)
            buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
    }
}
/** Whether the file still holds a line end right before `offset`: else it is not the file that was read so far. */
function isLineStart(path, offset) {
    if (offset === 0)
        return true;
    const file = openToRead(path);
    // A file that is gone is not a changed one: it may come back.
    if (file === undefined)
        return true;
    try {
        const last = Buffer.alloc(1);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, last, 0, 1, offset - 1) === 1 && last[0] === NEWLINE;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function openToRead(path) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, READ_AT_ONCE);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile())
            return file;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        return undefined;
    }
    catch (error) {
        if ((0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnreadable */ .G)(error))
            return undefined;
        throw error;
    }
}
function visitLines(file, from, visit) {
    let lineOffset = from;
    let filled = 0;
    // Bytes of the current line that were dropped because it is too long to hold.
    let dropped = 0;
    for (;;) {
        if (filled > MAX_LINE_BYTES) {
            dropped += filled;
            filled = 0;
        }
        makeRoom(filled);
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, filled, CHUNK_BYTES, lineOffset + dropped + filled);
        const bytes = buffer.subarray(0, filled + count);
        let start = 0;
        let newline = bytes.indexOf(NEWLINE, filled);
        while (newline !== -1) {
            if (dropped === 0)
                visit(bytes, start, newline);
            lineOffset += dropped + newline + 1 - start;
            dropped = 0;
            start = newline + 1;
            newline = bytes.indexOf(NEWLINE, start);
        }
        if (count < CHUNK_BYTES)
            return lineOffset;
        // A line of many chunks starts where it started.
        if (start > 0)
            bytes.copyWithin(0, start);
        filled = bytes.length - start;
    }
}
function makeRoom(filled) {
    if (filled + CHUNK_BYTES <= buffer.length)
        return;
    const larger = Buffer.allocUnsafe(2 * buffer.length);
    buffer.copy(larger, 0, 0, filled);
    buffer = larger;
}


/***/ }),

/***/ 5098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ skipSpace),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   G7: () => (/* binding */ MALFORMED),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   Hv: () => (/* binding */ OPEN_BRACE),
/* harmony export */   RM: () => (/* binding */ createNode),
/* harmony export */   jA: () => (/* binding */ QUOTE)
/* harmony export */ });
/** Finding values in JSON that is still bytes. What is passed over is checked for balance only. */
const QUOTE = 0x22;
const OPEN_BRACE = 0x7b;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const MALFORMED = -1;
/** How far strings are searched byte by byte before the native search, which is slow to start. */
const NEAR_BYTES = 32;
function createNode(name) {
    return { name: Buffer.from(name), wanted: undefined, children: undefined };
}
/** Returns the place of a name inside another place, making it if need be. */
function childOf(node, name) {
    node.children ??= [];
    const sameLength = node.children[name.length] ?? [];
    node.children[name.length] = sameLength;
    const known = sameLength.find((other) => other.name.equals(Buffer.from(name)));
    if (known !== undefined)
        return known;
    const child = createNode(name);
    sameLength.push(child);
    return child;
}
/** Returns the position behind the object that opens at `opening`. */
function readObject(bytes, opening, end, wanted) {
    let i = skipSpace(bytes, opening + 1, end);
    if (bytes[i] === CLOSE_BRACE)
        return i + 1;
    while (i < end) {
        if (bytes[i] !== QUOTE)
            return MALFORMED;
        const nameStart = i + 1;
        const nameEnd = closingQuote(bytes, nameStart, end);
        if (nameEnd === MALFORMED)
            return MALFORMED;
        i = skipSpace(bytes, nameEnd + 1, end);
        if (bytes[i] !== COLON)
            return MALFORMED;
        const valueStart = skipSpace(bytes, i + 1, end);
        const node = findNode(wanted, bytes, nameStart, nameEnd);
        i = readValue(bytes, valueStart, end, node);
        if (i === MALFORMED)
            return MALFORMED;
        i = skipSpace(bytes, i, end);
        if (bytes[i] === CLOSE_BRACE)
            return i + 1;
        if (bytes[i] !== COMMA)
            return MALFORMED;
        i = skipSpace(bytes, i + 1, end);
    }
    return MALFORMED;
}
function readValue(bytes, start, end, node) {
    if (node === undefined)
        return skipValue(bytes, start, end);
    const behind = node.children !== undefined && bytes[start] === OPEN_BRACE
        ? readObject(bytes, start, end, node.children)
        : skipValue(bytes, start, end);
    if (behind !== MALFORMED)
        node.wanted?.set(start, behind);
    return behind;
}
function findNode(wanted, bytes, start, end) {
    const sameLength = wanted[end - start];
    if (sameLength === undefined)
        return undefined;
    for (const node of sameLength)
        if (isAt(node.name, bytes, start))
            return node;
    return undefined;
}
function isAt(name, bytes, start) {
    for (let i = 0; i < name.length; i++)
        if (name[i] !== bytes[start + i])
            return false;
    return true;
}
/** Returns the position behind the value that starts at `start`. */
function skipValue(bytes, start, end) {
    const first = bytes[start];
    if (first === QUOTE) {
        const closing = closingQuote(bytes, start + 1, end);
        return closing === MALFORMED ? MALFORMED : closing + 1;
    }
    if (first === OPEN_BRACE || first === OPEN_BRACKET)
        return skipNested(bytes, start, end);
    let i = start;
    while (i < end && !isDelimiter(bytes[i]))
        i++;
    return i === start || i >= end ? MALFORMED : i;
}
function skipNested(bytes, start, end) {
    let depth = 0;
    for (let i = start; i < end; i++) {
        const byte = bytes[i];
        if (byte === QUOTE) {
            i = closingQuote(bytes, i + 1, end);
            if (i === MALFORMED)
                return MALFORMED;
        }
        else if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
            depth++;
        else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0)
            return i + 1;
    }
    return MALFORMED;
}
function closingQuote(bytes, start, end) {
    const near = Math.min(start + NEAR_BYTES, end);
    let i = start;
    while (i < near) {
        const byte = bytes[i];
        if (byte === QUOTE)
            return i;
        i += byte === BACKSLASH ? 2 : 1;
    }
    return i < end ? distantQuote(bytes, i, end) : MALFORMED;
}
/** As `closingQuote`, for long strings: a quote behind an odd number of backslashes is part of the string. */
function distantQuote(bytes, start, end) {
    let quote = bytes.indexOf(QUOTE, start);
    while (quote !== -1 && quote < end) {
        let unescaped = quote;
        while (unescaped > start && bytes[unescaped - 1] === BACKSLASH)
            unescaped--;
        if ((quote - unescaped) % 2 === 0)
            return quote;
        quote = bytes.indexOf(QUOTE, quote + 1);
    }
    return MALFORMED;
}
function isDelimiter(byte) {
    return byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || isSpace(byte);
}
function isSpace(byte) {
    return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;
}
function skipSpace(bytes, start, end) {
    let i = start;
    while (i < end && isSpace(bytes[i]))
        i++;
    return i;
}


/***/ }),

/***/ 1810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/** Returns an object, empty when the value is none. */
function objectOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Returns a text; undefined when it is empty or none. */
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
/** No session counts as far; sums and costs of such counts stay exact. */
const MAX_COUNT = 1e10;
/** Returns a count: 0 when the value is negative, no integer, or larger than any count can be. */
function countOf(value) {
    const isCount = typeof value === "number" && Number.isInteger(value) && value > 0 && value <= MAX_COUNT;
    return isCount ? value : 0;
}


/***/ }),

/***/ 1346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findLogFiles),
/* harmony export */   T: () => (/* binding */ pickLogFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _contains_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1813);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6915);




const SQLITE_AHEAD = /(?<=\.db)-wal$/;
/**
 * Finds the logs of an agent, the oldest first: of two copies of a call the older log holds the original.
 * A place may itself be a link; links inside it are not followed.
 */
function findLogFiles(agent, environment) {
    const places = agent.logPlaces(environment).map(realPathOf);
    const files = [];
    for (const place of new Set(places)) {
        if (place === undefined)
            continue;
        const stats = statsOf(place);
        if (stats?.isDirectory())
            addLogs(place, agent, files);
        else if (agent.isLog(place))
            addLog(place, files);
    }
    return files.sort(byAge);
}
/** Returns those of some files that are logs of an agent, as `findLogFiles` finds them. */
function pickLogFiles(agent, environment, paths) {
    const files = [];
    for (const place of new Set(agent.logPlaces(environment))) {
        const real = paths.length > 0 ? realPathOf(place) : undefined;
        if (real === undefined)
            continue;
        for (const path of paths) {
            const base = [place, real].find((folder) => (0,_contains_path_js__WEBPACK_IMPORTED_MODULE_3__/* .containsPath */ .p)(folder, path));
            if (base === undefined)
                continue;
            const log = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path.slice(base.length)).replace(SQLITE_AHEAD, "");
            if (agent.isLog(log))
                addLog(log, files);
        }
    }
    return distinct(files).sort(byAge);
}
/** A file may be named twice: two places can be one folder. */
function distinct(files) {
    return [...new Map(files.map((file) => [file.path, file])).values()];
}
function byAge(a, b) {
    return a.createdMs - b.createdMs || (a.path < b.path ? -1 : 1);
}
function addLogs(folder, agent, files) {
    for (const entry of entriesOf(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isDirectory())
            addLogs(path, agent, files);
        else if (entry.isFile() && agent.isLog(path))
            addLog(path, files);
    }
}
function addLog(path, files) {
    const stats = statsOf(path);
    if (!stats?.isFile())
        return;
    // What was last written to an SQLite database stands in the file beside it.
    const ahead = path.endsWith(".db") ? statsOf(`${path}-wal`) : undefined;
    files.push({
        path,
        sizeBytes: stats.size + (ahead?.size ?? 0),
        modifiedMs: Math.max(stats.mtimeMs, ahead?.mtimeMs ?? 0),
        createdMs: stats.birthtimeMs,
    });
}
function statsOf(path) {
    return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
}
function realPathOf(place) {
    return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(place));
}
function entriesOf(folder) {
    return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessUnreadable */ .M)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })) ?? [];
}


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** Below this many characters even a text of nothing but brackets is decoded in no time. */
const SMALL_TEXT = 1_000_000;
/** No agent's log comes near; each level takes the decoder some 60 bytes and a while. */
const MAX_DEPTH = 10_000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Returns the decoded value; undefined when the text is malformed, or nested deeper than any log is. */
function parseJson(text) {
    if (text.length > SMALL_TEXT && isNestedTooDeep(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isNestedTooDeep(text) {
    let depth = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === QUOTE)
            i = closingQuote(text, i + 1);
        // `[` and `{`, `]` and `}`: the braces stand 32 places behind the brackets.
        else if ((code | 0x20) === 0x7b) {
            depth++;
            if (depth > MAX_DEPTH)
                return true;
        }
        else if ((code | 0x20) === 0x7d)
            depth--;
    }
    return false;
}
/** Returns the position of the quote that ends a string, or that of the text's end. */
function closingQuote(text, start) {
    for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
        let unescaped = quote;
        while (unescaped > start && text.charCodeAt(unescaped - 1) === BACKSLASH)
            unescaped--;
        if ((quote - unescaped) % 2 === 0)
            return quote;
    }
    return text.length;
}


/***/ }),

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _G: () => (/* binding */ isRealTime),
/* harmony export */   n9: () => (/* binding */ toRealTime),
/* harmony export */   zl: () => (/* binding */ toRowTime)
/* harmony export */ });
const UTC_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/**
 * Returns a row's time in UTC with milliseconds, so that times compare as texts; undefined when it
 * has none. What is spelled so already is taken as it is: `isRealTime` tells whether it exists.
 */
function toRowTime(text) {
    if (text === undefined || UTC_MILLISECONDS.test(text))
        return text;
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
function isRealTime(rowTime) {
    return !Number.isNaN(Date.parse(rowTime));
}
/** Returns a row's time as `toRowTime` does, but undefined also when no such time exists. */
function toRealTime(text) {
    const rowTime = toRowTime(text);
    return rowTime !== undefined && isRealTime(rowTime) ? rowTime : undefined;
}


/***/ }),

/***/ 1956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Thread)
/* harmony export */ });
/**
 * The turns of a session, or of its sub-agents: a prompt and the calls up to the next one.
 * A turn fails by what it ends with: an error that another call follows was overcome.
 */
class Thread {
    state;
    #turn = new Set();
    constructor(state) {
        this.state = { ...state };
    }
    input(inputTime) {
        this.state.inputTime = inputTime;
    }
    /** Ends the turn at hand; the next call, or failure, opens another. */
    prompt() {
        this.finish();
        this.state.isTurnOpen = false;
    }
    /** Enters a row of a call; returns when the input came that the call answers. */
    call(draft, failure) {
        this.#openTurn();
        this.#turn.add(draft);
        this.state.failure = failure;
        if (this.state.lastCallId !== draft.call.callId) {
            this.state.lastCallId = draft.call.callId;
            this.state.answersTime = this.state.inputTime;
        }
        return this.state.answersTime;
    }
    /** Lets a call that another made share the outcome of its turn. */
    join(draft) {
        this.#turn.add(draft);
    }
    fail(failure) {
        this.#openTurn();
        this.state.failure = failure;
    }
    /** Lets the calls of the turn at hand share its outcome so far. */
    finish() {
        for (const { call } of this.#turn) {
            call.success = this.state.failure === undefined;
            call.errorMessage = this.state.failure;
        }
    }
    /** Returns how the last turn ended, or stands; undefined before the first. */
    outcome(sessionId) {
        const { hasTurn, failure } = this.state;
        if (!hasTurn)
            return undefined;
        return { sessionId, success: failure === undefined, errorMessage: failure };
    }
    #openTurn() {
        if (this.state.isTurnOpen)
            return;
        this.state.isTurnOpen = true;
        this.state.hasTurn = true;
        this.state.failure = undefined;
        this.#turn = new Set();
    }
}


/***/ }),

/***/ 6915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isUnreadable),
/* harmony export */   M: () => (/* binding */ unlessUnreadable)
/* harmony export */ });
const CODES = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM", "ELOOP", "ENAMETOOLONG"]);
/** Whether a file or folder is gone, or closed to us: no reason to stop reading the others. */
function isUnreadable(error) {
    return CODES.has(error.code ?? "");
}
/** Returns what a look at a file or folder gives; undefined when it is unreadable. */
function unlessUnreadable(look) {
    try {
        return look();
    }
    catch (error) {
        if (isUnreadable(error))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ commandInForce),
/* harmony export */   My: () => (/* binding */ parseSlashCommand),
/* harmony export */   gu: () => (/* binding */ createCommand)
/* harmony export */ });
const SLASH_COMMAND = /^\s*\/([A-Za-z][\w:.-]*)(?=\s|$)(.*)/;
const PHASE = /^\s*((?:phase[\s:_-]*)?\d+(?:[.-]\d+)*)(?=\s|$)/i;
/** Commands that start something new, so that no workflow is in force behind them. */
const ENDING = new Set(["clear", "reset", "new", "exit", "quit"]);
/** Commands that look after the session itself: the work goes on behind them. */
const UPKEEP = new Set(`add-dir agents bashes bug btw chrome compact config context copy cost debug doctor effort export
  extra-usage fast feedback files fork help hooks ide install-github-app keybindings login logout mcp
  memory mobile model output-style passes permissions plan plugin plugins privacy-settings
  rate-limit-options release-notes reload-plugins remote-control remote-env rename resume rewind
  sandbox skills stats status statusline stickers tag tasks terminal-setup theme todos upgrade usage
  vim voice`.split(/\s+/));
/** Returns a command by its name without the slash and the text behind it. */
function createCommand(name, argumentText) {
    return { name, phaseArgument: PHASE.exec(argumentText)?.[1] };
}
/** Returns the command that a prompt is, if it is one: `/gsd:execute-phase 23`. */
function parseSlashCommand(prompt) {
    const [, name, argumentText = ""] = SLASH_COMMAND.exec(prompt) ?? [];
    return name === undefined ? undefined : createCommand(name, argumentText);
}
/** Returns the command in force behind `next`: itself, the one before it, or none. */
function commandInForce(before, next) {
    if (ENDING.has(next.name))
        return undefined;
    return UPKEEP.has(next.name) ? before : next;
}


/***/ }),

/***/ 9281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Workflow)
/* harmony export */ });
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);

/** Follows what a session is told to work on: its slash commands and its plan mode. */
class Workflow {
    #state;
    #marks = [];
    constructor(state) {
        this.#state = state ?? {};
    }
    get state() {
        return this.#state;
    }
    get isPlanning() {
        return this.#state.isPlanning ?? false;
    }
    /** The changes since this reading began. */
    get marks() {
        return this.#marks;
    }
    /** What a call of now works on. */
    get inForce() {
        return {
            modeTaskType: this.#state.isPlanning ? "plan" : undefined,
            command: this.#state.command?.name,
            commandArguments: this.#state.command?.phaseArgument,
        };
    }
    enterCommand(command, sessionId, rowTime) {
        const next = (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .commandInForce */ .MT)(this.#state.command, command);
        if (next !== this.#state.command)
            this.#change({ command: next }, sessionId, rowTime);
    }
    /** Enters plan mode, or leaves it. */
    enterMode(isPlanning, sessionId, rowTime) {
        if (isPlanning !== this.isPlanning)
            this.#change({ isPlanning }, sessionId, rowTime);
    }
    #change(change, sessionId, rowTime) {
        this.#state = { ...this.#state, ...change };
        this.#marks.push({ sessionId, timestamp: rowTime, ...this.inForce });
    }
}


/***/ }),

/***/ 2121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ SESSIONS_FOLDER),
/* harmony export */   O8: () => (/* binding */ sessionOfLog),
/* harmony export */   ON: () => (/* binding */ isEventsLog),
/* harmony export */   b6: () => (/* binding */ storeOfLog),
/* harmony export */   er: () => (/* binding */ STORE),
/* harmony export */   kr: () => (/* binding */ logOfSession)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const SESSIONS_FOLDER = "session-state";
/** The database of all sessions' calls. */
const STORE = "session-store.db";
const EVENTS = "events.jsonl";
const EVENTS_EXTENSION = ".jsonl";
/** Whether a file is a session's log: `session-state/<session>/events.jsonl`, in early versions `session-state/<session>.jsonl`. */
function isEventsLog(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path) === EVENTS ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(path) === EVENTS_EXTENSION && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder) === SESSIONS_FOLDER;
}
/** Returns the session that the log at `path` is named for. */
function sessionOfLog(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path) === EVENTS ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path, EVENTS_EXTENSION);
}
/** Returns where the database is, beside the folder that the log at `path` lies in. */
function storeOfLog(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path) === EVENTS ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder), STORE);
}
/** Returns where the log of a session would be; undefined when the session's id is no name for one. */
function logOfSession(storePath, sessionId) {
    if (/[\\/\0]|^\.*$/.test(sessionId))
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(storePath), SESSIONS_FOLDER, sessionId, EVENTS);
}


/***/ }),

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ KNOWN_AGENTS)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/agent-logs/folders.js

/** Returns the home folders that there are: on Windows an agent may go by either variable. */
function homeFolders({ HOME, USERPROFILE }) {
    return [HOME, USERPROFILE].flatMap((folder) => folder || []);
}
/** Returns the folders that a variable lists, with commas between them. */
function listedFolders(variable) {
    return (variable ?? "")
        .split(",")
        .map((folder) => folder.trim())
        .filter((folder) => folder !== "");
}
/**
 * Returns where a program of this name keeps its data.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
function dataFolders(environment, name) {
    const { XDG_DATA_HOME } = environment;
    if (XDG_DATA_HOME)
        return [(0,external_node_path_.join)(XDG_DATA_HOME, name)];
    return homeFolders(environment).map((home) => (0,external_node_path_.join)(home, ".local", "share", name));
}

;// CONCATENATED MODULE: ./build/agents/amp.js


const NAME = "amp";
/** Amp: a JSON document for each thread, as far as it keeps them on this machine. */
const amp = {
    name: NAME,
    locationVariables: ["AMP_DATA_DIR", "XDG_DATA_HOME", "HOME", "USERPROFILE"],
    sessionVariable: "AMP_CURRENT_THREAD_ID",
    logPlaces,
    isLog: (path) => (0,external_node_path_.extname)(path) === ".json",
    readLog: async (path) => {
        const { readThread } = await __webpack_require__.e(/* import() */ 1092).then(__webpack_require__.bind(__webpack_require__, 1092));
        return readThread(NAME, path);
    },
};
function logPlaces(environment) {
    const configured = listedFolders(environment.AMP_DATA_DIR);
    const folders = configured.length > 0 ? configured : dataFolders(environment, NAME);
    return folders.map((folder) => (0,external_node_path_.join)(folder, "threads"));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/agent-logs/json-lines.js
var json_lines = __webpack_require__(8515);
// EXTERNAL MODULE: ./build/agent-logs/row-time.js
var row_time = __webpack_require__(3186);
// EXTERNAL MODULE: ./build/agent-logs/thread.js
var thread = __webpack_require__(1956);
// EXTERNAL MODULE: ./build/agent-logs/workflow.js
var workflow = __webpack_require__(9281);
// EXTERNAL MODULE: ./build/agent-logs/json-fields.js
var json_fields = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/agents/claude-code/row.js

const fields = new json_fields/* JsonFields */.A();
/**
 * Reads one line of a log into `row`; false when it is no row.
 * There is one `row`, valid until the next line is read: logs have millions of them.
 */
function readRow(bytes, start, end) {
    return fields.read(bytes, start, end);
}
/** The fields of a Claude Code row that we know, of hundreds. */
const row = {
    type: fields.field("type"),
    uuid: fields.field("uuid"),
    timestamp: fields.field("timestamp"),
    sessionId: fields.field("sessionId"),
    requestId: fields.field("requestId"),
    cwd: fields.field("cwd"),
    gitBranch: fields.field("gitBranch"),
    isSidechain: fields.field("isSidechain"),
    isMeta: fields.field("isMeta"),
    isCompactSummary: fields.field("isCompactSummary"),
    isApiErrorMessage: fields.field("isApiErrorMessage"),
    permissionMode: fields.field("permissionMode"),
    /** Only in logs of early versions. */
    durationMs: fields.field("durationMs"),
    toolUseResult: fields.field("toolUseResult"),
    isInterrupted: fields.field("toolUseResult", "interrupted"),
    messageId: fields.field("message", "id"),
    role: fields.field("message", "role"),
    model: fields.field("message", "model"),
    stopReason: fields.field("message", "stop_reason"),
    content: fields.field("message", "content"),
    usage: fields.field("message", "usage"),
    /** Without the cache's tokens. */
    inputTokens: fields.field("message", "usage", "input_tokens"),
    /** Thinking included. */
    outputTokens: fields.field("message", "usage", "output_tokens"),
    cacheReadTokens: fields.field("message", "usage", "cache_read_input_tokens"),
    cacheWriteTokens: fields.field("message", "usage", "cache_creation_input_tokens"),
    cacheWriteFiveMinuteTokens: fields.field("message", "usage", "cache_creation", "ephemeral_5m_input_tokens"),
    cacheWriteOneHourTokens: fields.field("message", "usage", "cache_creation", "ephemeral_1h_input_tokens"),
    /** Calls inside the call, which the counts above leave out. */
    iterations: fields.field("message", "usage", "iterations"),
};
/** Decodes the content of the row's message: only for the few rows whose content matters. */
function contentBlocks() {
    const content = row.content.value();
    if (typeof content === "string")
        return [{ type: "text", text: content }];
    return Array.isArray(content)
        ? content.filter((block) => typeof block === "object" && block)
        : [];
}
/** Returns the texts of content blocks. */
function textsOf(blocks) {
    return blocks.flatMap(({ text }) => (typeof text === "string" ? [text] : []));
}

// EXTERNAL MODULE: ./build/agent-logs/json-value.js
var json_value = __webpack_require__(1810);
;// CONCATENATED MODULE: ./build/agents/claude-code/usage-tokens.js


/** Returns the tokens of the row that was read. */
function rowTokens() {
    return callTokens({
        uncached: row.inputTokens.count(),
        output: row.outputTokens.count(),
        cacheRead: row.cacheReadTokens.count(),
        cacheWrite: row.cacheWriteTokens.count(),
        cacheWriteFiveMinute: row.cacheWriteFiveMinuteTokens.count(),
        cacheWriteOneHour: row.cacheWriteOneHourTokens.count(),
    });
}
/** Returns the tokens of a decoded usage object, as the API writes it. */
function usageTokens(usage) {
    const cacheCreation = (usage.cache_creation ?? {});
    return callTokens({
        uncached: (0,json_value/* countOf */.pq)(usage.input_tokens),
        output: (0,json_value/* countOf */.pq)(usage.output_tokens),
        cacheRead: (0,json_value/* countOf */.pq)(usage.cache_read_input_tokens),
        cacheWrite: (0,json_value/* countOf */.pq)(usage.cache_creation_input_tokens),
        cacheWriteFiveMinute: (0,json_value/* countOf */.pq)(cacheCreation.ephemeral_5m_input_tokens),
        cacheWriteOneHour: (0,json_value/* countOf */.pq)(cacheCreation.ephemeral_1h_input_tokens),
    });
}
function callTokens(counts) {
    // Early versions write the sum alone, some gateways the parts alone.
    const parts = counts.cacheWriteFiveMinute + counts.cacheWriteOneHour;
    const cacheWriteTokens = Math.max(counts.cacheWrite, parts);
    return {
        inputTokens: counts.uncached + counts.cacheRead + cacheWriteTokens,
        outputTokens: counts.output,
        cacheReadTokens: counts.cacheRead,
        cacheWriteTokens,
        cacheWriteOneHourTokens: counts.cacheWriteOneHour,
    };
}

;// CONCATENATED MODULE: ./build/agents/claude-code/call-draft.js



const MAX_DURATION_MS = 10 * 60_000;
const DETACHED = "HEAD";
/** Starts a call from the row that was read. */
function draftCall(context, rowTime) {
    const branch = row.gitBranch.text();
    const call = {
        ...context,
        timestamp: rowTime,
        model: row.model.text() ?? "unknown",
        tokens: rowTokens(),
        durationMs: undefined,
        success: true,
        errorMessage: undefined,
        isSidechain: row.isSidechain.isTrue,
        cwd: row.cwd.text(),
        branch: branch === DETACHED ? undefined : branch,
    };
    return { call, answersTime: undefined, lastTime: rowTime };
}
/** Takes a row into its call. Each row repeats the usage as it was when the row was written: the most output is the last. */
function addRow(draft, rowTime, answersTime) {
    const { call } = draft;
    if (row.outputTokens.count() > call.tokens.outputTokens)
        call.tokens = rowTokens();
    if (rowTime < call.timestamp && (0,row_time/* isRealTime */._G)(rowTime))
        call.timestamp = rowTime;
    if (rowTime > draft.lastTime)
        draft.lastTime = rowTime;
    draft.answersTime ??= answersTime;
    if (row.durationMs.isPresent)
        call.durationMs = row.durationMs.count();
}
/**
 * Returns the call as it is so far. It took from the row that it answers to its own last row, at
 * most ten minutes, for the rest is a person's or a machine's sleep; early versions wrote the time down.
 */
function finishCall({ call, answersTime, lastTime }) {
    if (call.durationMs === undefined && answersTime !== undefined) {
        const durationMs = Date.parse(lastTime) - Date.parse(answersTime);
        // Not a number when a row names a time that does not exist.
        if (durationMs >= 0)
            call.durationMs = Math.min(durationMs, MAX_DURATION_MS);
    }
    return call;
}
/** Returns the calls that an adviser made inside the call: the call's own counts leave them out. */
function adviserDrafts(draft) {
    const iterations = row.iterations.value();
    if (!Array.isArray(iterations))
        return [];
    const { call, lastTime } = draft;
    return iterations
        .filter((iteration) => iteration?.type === "advisor_message")
        .map((iteration, index) => ({
        call: {
            ...call,
            callId: `${call.callId}#advisor-${index + 1}`,
            model: typeof iteration.model === "string" ? iteration.model : call.model,
            tokens: usageTokens(iteration),
            durationMs: undefined,
        },
        answersTime: undefined,
        lastTime,
    }));
}

// EXTERNAL MODULE: ./build/agent-logs/workflow-command.js
var workflow_command = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/agents/claude-code/command-tags.js

const command_tags_NAME = /<command-name>\s*\/?([^<\s]+)\s*<\/command-name>/;
const ARGUMENTS = /<command-args>([^<]*)<\/command-args>/;
/** Returns the command that a prompt is, if it is one: Claude Code logs commands as tags at the text's start. */
function parseCommandTags(text) {
    if (!text.trimStart().startsWith("<command-"))
        return undefined;
    const name = command_tags_NAME.exec(text)?.[1];
    return name === undefined ? undefined : (0,workflow_command/* createCommand */.gu)(name, ARGUMENTS.exec(text)?.[1] ?? "");
}

;// CONCATENATED MODULE: ./build/agents/claude-code/failure-words.js
const STATUS = /^\s*API Error:?\s*(?:\(?\s*)?([45]\d\d)\b/i;
const ERROR_TYPES = [
    "invalid_request_error",
    "authentication_error",
    "billing_error",
    "permission_error",
    "not_found_error",
    "request_too_large",
    "rate_limit_error",
    "timeout_error",
    "overloaded_error",
    "api_error",
];
const INTERRUPTION = /^\s*\[Request interrupted by user[^\]]*\]\s*$/;
const NOTHING_REQUESTED = /^\s*No response requested\.?\s*$/;
const INTERRUPTED = "interrupted by user";
/** Whether a user row's text is Claude Code's own notice of an interruption. */
function isInterruption(text) {
    return INTERRUPTION.test(text);
}
/** Whether a synthetic reply only fills the place of an answer that nobody asked for. */
function isPlaceholder(text) {
    return NOTHING_REQUESTED.test(text);
}
/**
 * Returns what an error notice says, in words of ours: the notice may quote the request.
 * @see https://docs.anthropic.com/en/api/errors for the types
 */
function failureWords(notice) {
    if (isInterruption(notice))
        return INTERRUPTED;
    const status = STATUS.exec(notice)?.[1];
    const type = ERROR_TYPES.find((name) => notice.includes(`"${name}"`));
    return ["API error", status, type && `(${type})`].filter(Boolean).join(" ");
}
/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
function stopFailure(stopReason) {
    if (stopReason === "max_tokens")
        return "stopped at max_tokens";
    return stopReason === "refusal" ? "refusal" : undefined;
}

;// CONCATENATED MODULE: ./build/agents/claude-code/plan-mode.js

const PLAN_MODE = "plan";
const LEAVE_PLAN_TOOL = "ExitPlanMode";
/** Follows plan mode from row to row: prompts name the mode, a granted request leaves it. */
class PlanMode {
    #leavePlanId;
    constructor(state) {
        this.#leavePlanId = state?.leavePlanId;
    }
    get state() {
        return { leavePlanId: this.#leavePlanId };
    }
    /** Returns whether the session is planning behind the row that was read. */
    isPlanning(wasPlanning) {
        const mode = row.permissionMode.text();
        const isPlanning = mode === undefined ? wasPlanning : mode === PLAN_MODE;
        if (isPlanning !== wasPlanning)
            this.#leavePlanId = undefined;
        return isPlanning && !this.#isLeaving();
    }
    #isLeaving() {
        for (const { name, id, tool_use_id: answered, is_error: isRefused } of contentBlocks()) {
            if (name === LEAVE_PLAN_TOOL && typeof id === "string")
                this.#leavePlanId = id;
            const isAnswer = this.#leavePlanId !== undefined && answered === this.#leavePlanId;
            if (isAnswer && isRefused !== true) {
                this.#leavePlanId = undefined;
                return true;
            }
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./build/agents/claude-code/session-reader.js








const SYNTHETIC = "<synthetic>";
/** Turns the rows of one log into calls. */
class SessionReader {
    #agent;
    #from;
    #main;
    #side;
    #workflow;
    #planMode;
    #drafts = new Map();
    #sessionId;
    #lastTime;
    /** `fileSessionId` stands in for rows that do not name their session. */
    constructor(agent, fileSessionId, from) {
        const state = from?.carry;
        this.#agent = agent;
        this.#from = from;
        this.#main = new thread/* Thread */.j(state?.main);
        this.#side = new thread/* Thread */.j(state?.side);
        this.#workflow = new workflow/* Workflow */.W(state?.workflow);
        this.#planMode = new PlanMode(state?.planMode);
        this.#sessionId = state?.sessionId ?? fileSessionId;
        this.#lastTime = state?.lastTime ?? new Date(0).toISOString();
    }
    /** Takes one line in; a malformed one says nothing. */
    readLine(bytes, start, end) {
        if (!readRow(bytes, start, end))
            return;
        const rowTime = (0,row_time/* toRowTime */.zl)(row.timestamp.text());
        if (rowTime !== undefined)
            this.#lastTime = rowTime;
        this.#sessionId = row.sessionId.text() ?? this.#sessionId;
        const isSide = row.isSidechain.isTrue;
        if (!isSide)
            this.#followMode();
        if (rowTime === undefined)
            return;
        const thread = isSide ? this.#side : this.#main;
        const type = row.type.text() ?? row.role.text();
        if (type === "user")
            this.#readUser(thread, rowTime);
        if (type === "assistant")
            this.#readAssistant(thread, rowTime);
    }
    /** Returns what was read, up to the byte `offset`. */
    finish(offset) {
        this.#main.finish();
        this.#side.finish();
        const state = {
            sessionId: this.#sessionId,
            lastTime: this.#lastTime,
            workflow: this.#workflow.state,
            planMode: this.#planMode.state,
            main: this.#main.state,
            side: this.#side.state,
        };
        const { marks } = this.#workflow;
        return {
            calls: Array.from(this.#drafts.values(), finishCall),
            marks,
            position: { offset, carry: state, mark: marks.at(-1) ?? this.#from?.mark },
            lastTurn: this.#main.outcome(this.#sessionId),
        };
    }
    #followMode() {
        const isPlanning = this.#planMode.isPlanning(this.#workflow.isPlanning);
        this.#workflow.enterMode(isPlanning, this.#sessionId, this.#lastTime);
    }
    #readUser(thread, rowTime) {
        thread.input(rowTime);
        if (row.isInterrupted.isTrue)
            thread.fail(INTERRUPTED);
        if (row.toolUseResult.isPresent || row.isMeta.isTrue || row.isCompactSummary.isTrue)
            return;
        const blocks = contentBlocks();
        if (blocks.some(({ type }) => type === "tool_result"))
            return;
        const texts = textsOf(blocks);
        if (texts.some(isInterruption)) {
            thread.fail(INTERRUPTED);
            return;
        }
        thread.prompt();
        const command = texts.map(parseCommandTags).find((found) => found !== undefined);
        if (command !== undefined)
            this.#workflow.enterCommand(command, this.#sessionId, rowTime);
    }
    #readAssistant(thread, rowTime) {
        if (row.isApiErrorMessage.isTrue || row.model.text() === SYNTHETIC) {
            const notice = textsOf(contentBlocks()).join("\n");
            if (!isPlaceholder(notice))
                thread.fail(failureWords(notice));
            return;
        }
        const callId = rowCallId();
        if (callId === undefined || !row.usage.isObject)
            return;
        const draft = this.#drafts.get(callId) ?? this.#startCall(callId, rowTime);
        if (draft === undefined)
            return;
        const answersTime = thread.call(draft, stopFailure(row.stopReason.text()));
        addRow(draft, rowTime, answersTime);
        for (const adviser of adviserDrafts(draft)) {
            this.#drafts.set(adviser.call.callId, adviser);
            thread.join(adviser);
        }
    }
    #startCall(callId, rowTime) {
        if (!(0,row_time/* isRealTime */._G)(rowTime))
            return undefined;
        const context = {
            agent: this.#agent,
            callId,
            sessionId: this.#sessionId,
            ...this.#workflow.inForce,
        };
        const draft = draftCall(context, rowTime);
        this.#drafts.set(callId, draft);
        return draft;
    }
}
/**
 * Returns what makes the row's call one: every block of a reply, every state of its stream and
 * every copy in a resumed session repeats the ids of message and request.
 */
function rowCallId() {
    const messageId = row.messageId.text();
    const requestId = row.requestId.text();
    if (messageId === undefined)
        return row.uuid.text();
    return requestId === undefined ? messageId : `${messageId}:${requestId}`;
}

;// CONCATENATED MODULE: ./build/agents/claude-code.js





const claude_code_NAME = "claude-code";
const LOG_EXTENSION = ".jsonl";
/** Claude Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
const claudeCode = {
    name: claude_code_NAME,
    locationVariables: ["CLAUDE_CONFIG_DIR", "XDG_CONFIG_HOME", "HOME", "USERPROFILE"],
    sessionVariable: "CLAUDE_CODE_SESSION_ID",
    logPlaces: claude_code_logPlaces,
    isLog: (path) => (0,external_node_path_.extname)(path) === LOG_EXTENSION,
    readLog: async (path, from) => readLog(path, from),
};
function claude_code_logPlaces(environment) {
    const configured = listedFolders(environment.CLAUDE_CONFIG_DIR);
    if (configured.length > 0)
        return configured.map(projectsFolder);
    const homes = homeFolders(environment);
    const { XDG_CONFIG_HOME } = environment;
    const configHomes = XDG_CONFIG_HOME
        ? [XDG_CONFIG_HOME]
        : homes.map((home) => (0,external_node_path_.join)(home, ".config"));
    return [
        ...configHomes.map((folder) => (0,external_node_path_.join)(folder, "claude", "projects")),
        ...homes.map((home) => (0,external_node_path_.join)(home, ".claude", "projects")),
    ];
}
/** An entry of CLAUDE_CONFIG_DIR may name the `projects` folder itself. */
function projectsFolder(entry) {
    const inside = (0,external_node_path_.join)(entry, "projects");
    return (0,external_node_path_.basename)(entry) === "projects" && !(0,external_node_fs_.existsSync)(inside) ? entry : inside;
}
function readLog(path, from) {
    const start = from !== undefined && (0,json_lines/* isLineStart */.h)(path, from.offset) ? from : undefined;
    const reader = new SessionReader(claude_code_NAME, (0,external_node_path_.basename)(path, LOG_EXTENSION), start);
    const offset = (0,json_lines/* readLines */.S)(path, start?.offset ?? 0, (bytes, lineStart, lineEnd) => {
        reader.readLine(bytes, lineStart, lineEnd);
    });
    return reader.finish(offset ?? start?.offset ?? 0);
}

;// CONCATENATED MODULE: ./build/agents/codex.js



const codex_NAME = "codex";
const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
// Codex packs logs that nobody wrote to for a week.
const LOG = /\.jsonl(\.zst)?$/;
const ROLLOUT_DATE = /^rollout-(\d{4})-(\d\d)-(\d\d)T/;
/** Codex CLI: one JSON row a line, in a file per thread, in a folder per day or in the archive. */
const codex = {
    name: codex_NAME,
    locationVariables: ["CODEX_HOME", "HOME", "USERPROFILE"],
    sessionVariable: "CODEX_THREAD_ID",
    logPlaces: codex_logPlaces,
    isLog: (path) => LOG.test(path) && !hasActiveCopy(path),
    readLog: async (path, from) => {
        const { readThreadLog } = await __webpack_require__.e(/* import() */ 1089).then(__webpack_require__.bind(__webpack_require__, 1089));
        return readThreadLog(codex_NAME, path, from);
    },
};
function codex_logPlaces(environment) {
    const { CODEX_HOME } = environment;
    const homes = CODEX_HOME
        ? [CODEX_HOME]
        : homeFolders(environment).map((home) => (0,external_node_path_.join)(home, ".codex"));
    return homes.flatMap((home) => [(0,external_node_path_.join)(home, ACTIVE), (0,external_node_path_.join)(home, ARCHIVE)]);
}
/** Whether a log in the archive still is among the active ones, where it may go on. */
function hasActiveCopy(path) {
    const archive = archiveOf(path);
    if (archive === undefined)
        return false;
    const active = (0,external_node_path_.join)((0,external_node_path_.dirname)(archive), ACTIVE);
    const name = (0,external_node_path_.basename)(path);
    const date = ROLLOUT_DATE.exec(name)?.slice(1) ?? [];
    return [(0,external_node_path_.join)(active, (0,external_node_path_.relative)(archive, path)), (0,external_node_path_.join)(active, ...date, name)].some(external_node_fs_.existsSync);
}
function archiveOf(path) {
    for (let folder = (0,external_node_path_.dirname)(path); folder !== (0,external_node_path_.dirname)(folder); folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_path_.basename)(folder) === ARCHIVE)
            return folder;
        if ((0,external_node_path_.basename)(folder) === ACTIVE)
            return undefined;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/agents/copilot-cli/session-files.js
var session_files = __webpack_require__(2121);
;// CONCATENATED MODULE: ./build/agents/copilot-cli.js



const copilot_cli_NAME = "copilot-cli";
/** Copilot CLI: one JSON event a line, in a file per session; newer versions have a database of all calls beside them. */
const copilotCli = {
    name: copilot_cli_NAME,
    locationVariables: ["COPILOT_HOME", "HOME", "USERPROFILE"],
    sessionVariable: "COPILOT_AGENT_SESSION_ID",
    logPlaces: (environment) => copilotFolders(environment).flatMap((folder) => [
        (0,external_node_path_.join)(folder, session_files/* SESSIONS_FOLDER */.Bq),
        (0,external_node_path_.join)(folder, session_files/* STORE */.er),
        (0,external_node_path_.join)(folder, `${session_files/* STORE */.er}-wal`),
    ]),
    isLog: (path) => (0,external_node_path_.basename)(path) === session_files/* STORE */.er || (0,session_files/* isEventsLog */.ON)(path),
    readLog: async (path, from) => {
        if ((0,external_node_path_.basename)(path) === session_files/* STORE */.er) {
            const { readStore } = await __webpack_require__.e(/* import() */ 2083).then(__webpack_require__.bind(__webpack_require__, 2083));
            return readStore(copilot_cli_NAME, path, from);
        }
        const { readEvents } = await __webpack_require__.e(/* import() */ 9181).then(__webpack_require__.bind(__webpack_require__, 9181));
        return readEvents(copilot_cli_NAME, path, from);
    },
};
function copilotFolders(environment) {
    const { COPILOT_HOME } = environment;
    if (COPILOT_HOME)
        return [COPILOT_HOME].filter(external_node_path_.isAbsolute);
    return homeFolders(environment).map((home) => (0,external_node_path_.join)(home, ".copilot"));
}

;// CONCATENATED MODULE: ./build/agents/droid.js


const droid_NAME = "droid";
const LOG_SUFFIX = ".settings.json";
/** Droid: a JSON document per session with what it used so far, beside its transcript, in a folder per working directory. */
const droid = {
    name: droid_NAME,
    locationVariables: [
        "DROID_SESSIONS_DIR",
        "FACTORY_DIR",
        "FACTORY_HOME_OVERRIDE",
        "HOME",
        "USERPROFILE",
    ],
    sessionVariable: undefined,
    logPlaces: droid_logPlaces,
    isLog: (path) => path.endsWith(LOG_SUFFIX),
    readLog: async (path) => {
        const { readSession } = await __webpack_require__.e(/* import() */ 2498).then(__webpack_require__.bind(__webpack_require__, 2498));
        return readSession(droid_NAME, path.slice(0, -LOG_SUFFIX.length), path);
    },
};
/** Droid itself knows only the override of the home folder; the other two are usage counters'. */
function droid_logPlaces(environment) {
    const sessionFolders = listedFolders(environment.DROID_SESSIONS_DIR).filter(external_node_path_.isAbsolute);
    if (sessionFolders.length > 0)
        return sessionFolders;
    return factoryFolders(environment).map((folder) => (0,external_node_path_.join)(folder, "sessions"));
}
function factoryFolders(environment) {
    const { FACTORY_DIR, FACTORY_HOME_OVERRIDE } = environment;
    if (FACTORY_DIR)
        return [FACTORY_DIR].filter(external_node_path_.isAbsolute);
    const homes = FACTORY_HOME_OVERRIDE ? [FACTORY_HOME_OVERRIDE] : homeFolders(environment);
    return homes.map((home) => (0,external_node_path_.join)(home, ".factory"));
}

;// CONCATENATED MODULE: ./build/agents/gemini-cli.js



const LOG_EXTENSIONS = new Set([".json", ".jsonl"]);
const LOG_FOLDER = "chats";
/** Gemini CLI: a JSON document per session, since 0.39 JSON lines, in a folder per project. */
const geminiCli = {
    name: "gemini-cli",
    locationVariables: ["GEMINI_DATA_DIR", "GEMINI_CLI_HOME", "HOME", "USERPROFILE"],
    sessionVariable: undefined,
    logPlaces: gemini_cli_logPlaces,
    isLog,
    readLog: async (path, from) => {
        const { readLog } = await __webpack_require__.e(/* import() */ 9438).then(__webpack_require__.bind(__webpack_require__, 9438));
        return readLog(path, from);
    },
};
/** A project's folder is not known before its first session, so that the folder of them all is searched. */
function gemini_cli_logPlaces(environment) {
    const configured = listedFolders(environment.GEMINI_DATA_DIR);
    if (configured.length > 0)
        return configured.map(temporaryFolder);
    const { GEMINI_CLI_HOME } = environment;
    const homes = GEMINI_CLI_HOME ? [GEMINI_CLI_HOME] : homeFolders(environment);
    return homes.map((home) => (0,external_node_path_.join)(home, ".gemini", "tmp"));
}
/** An entry of GEMINI_DATA_DIR may name the `.gemini` folder or its `tmp` folder. */
function temporaryFolder(entry) {
    const inside = (0,external_node_path_.join)(entry, "tmp");
    return (0,external_node_fs_.existsSync)(inside) ? inside : entry;
}
/** Sub-agents log in a folder of their session's, inside `chats`. */
function isLog(path) {
    const folder = (0,external_node_path_.dirname)(path);
    return (LOG_EXTENSIONS.has((0,external_node_path_.extname)(path)) &&
        ((0,external_node_path_.basename)(folder) === LOG_FOLDER || (0,external_node_path_.basename)((0,external_node_path_.dirname)(folder)) === LOG_FOLDER));
}

// EXTERNAL MODULE: ./build/agent-logs/unreadable.js
var unreadable = __webpack_require__(6915);
;// CONCATENATED MODULE: ./build/agents/opencode.js




const opencode_NAME = "opencode";
const DEFAULT_DATABASE = "opencode.db";
/** One for each release channel. */
const CHANNEL_DATABASE = /^opencode-[\w.-]+\.db$/;
const DATABASE_EXTENSION = ".db";
const MESSAGE_EXTENSION = ".json";
/** OpenCode: a database for all sessions; before version 1.2 a file per message. */
const opencode = {
    name: opencode_NAME,
    locationVariables: ["OPENCODE_DATA_DIR", "OPENCODE_DB", "XDG_DATA_HOME", "HOME", "USERPROFILE"],
    sessionVariable: undefined,
    logPlaces: opencode_logPlaces,
    isLog: (path) => [DATABASE_EXTENSION, MESSAGE_EXTENSION].includes((0,external_node_path_.extname)(path)),
    readLog: async (path, from) => {
        if ((0,external_node_path_.extname)(path) === MESSAGE_EXTENSION) {
            const { readMessageFile } = await __webpack_require__.e(/* import() */ 6213).then(__webpack_require__.bind(__webpack_require__, 6213));
            return readMessageFile(opencode_NAME, path);
        }
        const { readMessageDatabase } = await __webpack_require__.e(/* import() */ 7817).then(__webpack_require__.bind(__webpack_require__, 7817));
        return readMessageDatabase(opencode_NAME, path, from);
    },
};
/** The folder itself is no place: it holds copies of whole working trees. */
function opencode_logPlaces(environment) {
    const configured = listedFolders(environment.OPENCODE_DATA_DIR);
    const folders = configured.length > 0 ? configured : dataFolders(environment, opencode_NAME);
    return folders.flatMap((folder) => [
        ...databasesIn(folder, environment.OPENCODE_DB).flatMap((path) => [path, `${path}-wal`]),
        (0,external_node_path_.join)(folder, "storage", "message"),
    ]);
}
function databasesIn(folder, configured) {
    const ofChannels = namesIn(folder).filter((name) => CHANNEL_DATABASE.test(name));
    const chosen = configured?.endsWith(DATABASE_EXTENSION) ? [configured] : [];
    const paths = new Set([DEFAULT_DATABASE, ...ofChannels, ...chosen]);
    return Array.from(paths, (path) => ((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(folder, path)));
}
function namesIn(folder) {
    return (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
}

;// CONCATENATED MODULE: ./build/agents/pi.js


const pi_NAME = "pi";
const pi_LOG_EXTENSION = ".jsonl";
/** Pi: one JSON entry a line, in a file per session, in a folder per working directory. */
const pi = {
    name: pi_NAME,
    locationVariables: ["PI_CODING_AGENT_SESSION_DIR", "PI_CODING_AGENT_DIR", "HOME", "USERPROFILE"],
    sessionVariable: "PI_SESSION_ID",
    logPlaces: pi_logPlaces,
    isLog: (path) => (0,external_node_path_.extname)(path) === pi_LOG_EXTENSION,
    readLog: async (path, from) => {
        const { readSession } = await __webpack_require__.e(/* import() */ 9279).then(__webpack_require__.bind(__webpack_require__, 9279));
        return readSession(pi_NAME, path, from);
    },
};
/** Either variable may begin with `~`; Pi takes the first that is set. */
function pi_logPlaces(environment) {
    const homes = homeFolders(environment);
    const sessionsFolder = environment.PI_CODING_AGENT_SESSION_DIR;
    if (sessionsFolder)
        return expandTilde(sessionsFolder, homes);
    const agentFolder = environment.PI_CODING_AGENT_DIR;
    const agentFolders = agentFolder
        ? expandTilde(agentFolder, homes)
        : homes.map((home) => (0,external_node_path_.join)(home, ".pi", "agent"));
    return agentFolders.map((folder) => (0,external_node_path_.join)(folder, "sessions"));
}
function expandTilde(folder, homes) {
    if (/^~(?=[\\/]|$)/.test(folder))
        return homes.map((home) => (0,external_node_path_.join)(home, folder.slice(1)));
    return (0,external_node_path_.isAbsolute)(folder) ? [folder] : [];
}

;// CONCATENATED MODULE: ./build/agents/qwen-code.js



const qwen_code_LOG_EXTENSION = ".jsonl";
/** Qwen Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
const qwenCode = {
    name: "qwen-code",
    locationVariables: ["QWEN_DATA_DIR", "QWEN_RUNTIME_DIR", "QWEN_HOME", "HOME", "USERPROFILE"],
    sessionVariable: "QWEN_CODE_SESSION_ID",
    logPlaces: qwen_code_logPlaces,
    isLog: qwen_code_isLog,
    readLog: async (path, from) => {
        const { readLog } = await __webpack_require__.e(/* import() */ 7607).then(__webpack_require__.bind(__webpack_require__, 9988));
        return readLog(path, from);
    },
};
function qwen_code_logPlaces(environment) {
    const configured = listedFolders(environment.QWEN_DATA_DIR);
    if (configured.length > 0)
        return configured.map(qwen_code_projectsFolder);
    const { QWEN_RUNTIME_DIR, QWEN_HOME } = environment;
    const ownFolder = QWEN_RUNTIME_DIR || QWEN_HOME;
    if (ownFolder)
        return [(0,external_node_path_.join)(ownFolder, "projects")];
    return homeFolders(environment).map((home) => (0,external_node_path_.join)(home, ".qwen", "projects"));
}
/** An entry of QWEN_DATA_DIR may name the `projects` folder itself. */
function qwen_code_projectsFolder(entry) {
    const inside = (0,external_node_path_.join)(entry, "projects");
    return (0,external_node_path_.basename)(entry) === "projects" && !(0,external_node_fs_.existsSync)(inside) ? entry : inside;
}
/** Beside `<project>/chats/<session>.jsonl` there are `<project>/subagents/<session>/agent-<id>.jsonl`. */
function qwen_code_isLog(path) {
    const folder = (0,external_node_path_.dirname)(path);
    return ((0,external_node_path_.extname)(path) === qwen_code_LOG_EXTENSION &&
        ((0,external_node_path_.basename)(folder) === "chats" || (0,external_node_path_.basename)((0,external_node_path_.dirname)(folder)) === "subagents"));
}

;// CONCATENATED MODULE: ./build/agents/known-agents.generated.js









/** Every agent whose logs can be read. */
const KNOWN_AGENTS = [amp, claudeCode, codex, copilotCli, droid, geminiCli, opencode, pi, qwenCode];


/***/ }),

/***/ 3285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireRepository)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5799);


/** Returns the repository of a folder. @throws {Failure} outside of one. */
async function requireRepository(cwd) {
    const repository = await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .findRepository */ .W)(cwd);
    if (repository === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`Cannot find a git repository at ${cwd}: run this inside a worktree, or run \`git init\` first.`);
    }
    return repository;
}


/***/ }),

/***/ 450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ countText)
/* harmony export */ });
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);

/** Returns a count and its noun: `1 record`, `1,234 records`. */
function countText(count, noun) {
    return `${(0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(count)} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ formatWhole),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   _y: () => (/* binding */ formatTokens),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent)
/* harmony export */ });
const NANO_USD_PER_USD = 1e9;
const UNITS = [
    { size: 1e9, symbol: "B" },
    { size: 1e6, symbol: "M" },
    { size: 1e3, symbol: "k" },
];
const wholeNumber = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
/** Returns a whole number with its thousands apart: `12,345`. */
function formatWhole(value) {
    return wholeNumber.format(value);
}
/** Returns a token count with three significant digits: `950`, `12.3 k`, `12.3 M`, `1.23 B`. */
function formatTokens(count) {
    // What three digits round up to the next unit is written in it: 999,999 is 1.00 M.
    const unit = UNITS.find(({ size }) => Number(count.toPrecision(3)) >= size);
    if (unit === undefined)
        return formatWhole(count);
    const value = Number((count / unit.size).toPrecision(3));
    if (value >= 1000)
        return `${formatWhole(value)} ${unit.symbol}`;
    return `${value.toPrecision(3)} ${unit.symbol}`;
}
/** Returns a cost in USD with cents, and with two significant digits below ten cents: `$4.56`, `$0.0045`. */
function formatCost(costNanoUsd) {
    const usd = costNanoUsd / NANO_USD_PER_USD;
    const digits = usd > 0 && usd < 0.1 ? 1 - Math.floor(Math.log10(usd)) : 2;
    const text = usd.toLocaleString("en", {
        minimumFractionDigits: Math.min(digits, 9),
        maximumFractionDigits: Math.min(digits, 9),
    });
    return `$${text}`;
}
/** Returns a rate of 0 to 1 in percent; `0 %` and `100 %` mean exactly that. */
function formatPercent(rate) {
    const percent = Math.round(rate * 100);
    if (percent === 100 && rate < 1)
        return "> 99 %";
    if (percent === 0 && rate > 0)
        return "< 1 %";
    return `${percent} %`;
}
/** Returns a duration in the units a person would say: `850 ms`, `45.0 s`, `3 m 12 s`, `2 h 5 m`. */
function formatDuration(durationMs) {
    if (durationMs < 1000)
        return `${Math.round(durationMs)} ms`;
    if (durationMs < 59_950)
        return `${(durationMs / 1000).toFixed(1)} s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${formatWhole(Math.floor(minutes / 60))} h ${minutes % 60} m`;
}


/***/ })

};
