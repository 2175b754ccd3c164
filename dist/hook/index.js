import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 1813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ JsonFields)
/* harmony export */ });
/* unused harmony export JsonField */
/* harmony import */ var _json_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5098);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1810);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7968);



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

/***/ 896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines),
/* harmony export */   h: () => (/* binding */ isLineStart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6915);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Workflow)
/* harmony export */ });
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9161);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ SESSIONS_FOLDER),
/* harmony export */   O8: () => (/* binding */ sessionOfLog),
/* harmony export */   ON: () => (/* binding */ isEventsLog),
/* harmony export */   b6: () => (/* binding */ storeOfLog),
/* harmony export */   er: () => (/* binding */ STORE),
/* harmony export */   kr: () => (/* binding */ logOfSession)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

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

/***/ 5169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
/* unused harmony export DEFAULT_ROTATE_AT_BYTES */
/** 10 MB: where a ledger is rotated unless the configuration says otherwise. */
const DEFAULT_ROTATE_AT_BYTES = 10_485_760;
const DEFAULT_CONFIG = {
    file: "usage.csv",
    rotateAtBytes: DEFAULT_ROTATE_AT_BYTES,
    agents: undefined,
    taskTypes: {
        commands: {
            "gsd:plan-phase": "plan",
            "gsd:execute-phase": "execute",
            "gsd:verify-work": "verify",
            "gsd:discuss-phase": "discuss",
            "gsd:quick": "quick",
            // Where an agent's commands have no colon in their names.
            "gsd-plan-phase": "plan",
            "gsd-execute-phase": "execute",
            "gsd-verify-work": "verify",
            "gsd-discuss-phase": "discuss",
            "gsd-quick": "quick",
        },
        paths: {
            verify: [
                "test/**",
                "tests/**",
                "**/__tests__/**",
                "**/*.{test,spec}.*",
                "**/*_test.*",
                "**/test_*.py",
            ],
            plan: [
                ".planning/**",
                "**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md",
                "**/*-{PLAN,CONTEXT,RESEARCH}.md",
            ],
        },
    },
    phase: {
        branch: ["(?:^|[/_-])phase[/_-]?(\\d+(?:\\.\\d+)*)"],
        path: ["(?:^|/)\\.planning/phases/(\\d+(?:\\.\\d+)*)-"],
        scope: ["^\\w+\\((\\d+(?:\\.\\d+)*)(?:-\\d+)?\\)!?:"],
    },
    prices: [],
    aliases: {},
    retentionDays: undefined,
};


/***/ }),

/***/ 6385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ matchInTime)
});

;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/config/match-in-time.js


/** What all matching of one kind may take, in milliseconds: sane patterns take less than one. */
const LIMIT_MS = 250;
const MATCH = new external_node_vm_namespaceObject.Script("match()");
/**
 * Runs matches of configured patterns, which whoever wrote the branch may have made to run for ever. Before each,
 * `match` names its pattern: only a script's time can be limited, and a limit does not tell what it interrupted.
 *
 * @throws {Failure} naming the pattern that was being matched when the time was up.
 */
function matchInTime(match) {
    let current = "";
    let result;
    const context = (0,external_node_vm_namespaceObject.createContext)({
        match: () => {
            result = match((pattern) => {
                current = pattern;
            });
        },
    });
    try {
        MATCH.runInContext(context, { timeout: LIMIT_MS });
        return result;
    }
    catch (error) {
        if (error.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT")
            throw error;
        throw new failure/* Failure */.H(`Cannot match ${JSON.stringify(current.slice(0, 200))} of .telemetry/config.json: expected an answer within ${LIMIT_MS} ms, got none. Write it without a repetition inside a repetition, or remove it.`);
    }
}


/***/ }),

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: parseConfig

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/config/config-problem.js
/** Says what a schema validator found. */
function describeSchemaErrors(errors) {
    // A bad property name gives two errors: what it breaks, and that it breaks something.
    return errors.filter(({ keyword }) => keyword !== "propertyNames").map(describe);
}
/** Returns a value as a message shows it, shortened when long. */
function showValue(value) {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
// The value of a key that nobody knows may be anything, a secret too: it is not shown.
const UNKNOWN_KEY = "an unknown key";
function describe(error) {
    const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
    const path = instancePath.split("/").slice(1).map(unescapePointer);
    if (propertyName !== undefined) {
        const expected = oneOf(params.allowedValues);
        return { path: [...path, propertyName], expected, got: UNKNOWN_KEY };
    }
    switch (keyword) {
        case "additionalProperties": {
            const expected = oneOf(Object.keys(parentSchema?.properties));
            return { path: [...path, params.additionalProperty], expected, got: UNKNOWN_KEY };
        }
        case "required":
            return { path: [...path, params.missingProperty], expected: "a value", got: "nothing" };
        default:
            return { path, expected: expectedValue(keyword, params, parentSchema), got: showValue(data) };
    }
}
const TYPES = {
    array: "a list in [ ]",
    integer: "a whole number",
    number: "a number",
    object: "an object in { }",
    string: "a text",
};
function expectedValue(keyword, params, schema) {
    switch (keyword) {
        case "type":
            return TYPES[params.type] ?? params.type;
        case "enum":
            return oneOf(params.allowedValues);
        case "minimum":
            return `${params.limit} or more`;
        case "uniqueItems":
            return "each item once";
        default:
            return schema?.examples === undefined
                ? "a text that is not empty"
                : `a text such as ${schema.examples.join(" or ")}`;
    }
}
function oneOf(words) {
    return `one of ${words.filter((word) => !word.startsWith("$")).join(", ")}`;
}
/** A JSON pointer writes `~` and `/` within a key as `~0` and `~1` (RFC 6901). */
function unescapePointer(key) {
    return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

// EXTERNAL MODULE: ./build/config/match-in-time.js + 1 modules
var match_in_time = __nccwpck_require__(6385);
;// CONCATENATED MODULE: ./build/config/check-values.js


/** Finds what a schema cannot: regular expressions that are none, dates that do not exist. */
function checkValues({ phase = {}, prices = [] }) {
    return [
        ...(Object.keys(phase).length === 0 ? [] : patternProblems(phase)),
        ...prices.flatMap((price, index) => dateProblem(price, ["prices", String(index), "from"])),
    ];
}
function patternProblems(phase) {
    return (0,match_in_time/* matchInTime */.s)((name) => Object.entries(phase).flatMap(([source, patterns]) => patterns.flatMap((pattern, index) => {
        name(pattern);
        return patternProblem(pattern, ["phase", source, String(index)]);
    })));
}
function patternProblem(pattern, path) {
    const expected = "a regular expression whose first group is the phase";
    try {
        // Matched against nothing, the empty alternative gives every group of the pattern.
        const groups = new RegExp(`${pattern}|`).exec("")?.length ?? 0;
        return groups > 1 ? [] : [{ path, expected, got: `${showValue(pattern)} without a group` }];
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const reason = error.message.split(": ").at(-1)?.toLowerCase();
        return [{ path, expected, got: `${showValue(pattern)} (${reason})` }];
    }
}
function dateProblem({ from }, path) {
    if (from === undefined || !Number.isNaN(Date.parse(from)))
        return [];
    return [{ path, expected: "a date that exists", got: showValue(from) }];
}

// EXTERNAL MODULE: ./build/config/config.js
var config = __nccwpck_require__(5169);
;// CONCATENATED MODULE: ./build/config/config-file.js

/**
 * Fills in the defaults. Task-type commands are added to the default ones; a list of globs or
 * patterns takes the place of the default list of the same key.
 */
function withDefaults(file) {
    const { taskTypes, phase } = config/* DEFAULT_CONFIG */.P;
    return {
        file: file.file ?? config/* DEFAULT_CONFIG */.P.file,
        rotateAtBytes: file.rotateAtBytes ?? config/* DEFAULT_CONFIG */.P.rotateAtBytes,
        agents: file.agents ?? config/* DEFAULT_CONFIG */.P.agents,
        taskTypes: {
            commands: { ...taskTypes.commands, ...file.taskTypes?.commands },
            paths: { ...taskTypes.paths, ...file.taskTypes?.paths },
        },
        phase: { ...phase, ...file.phase },
        prices: file.prices ?? config/* DEFAULT_CONFIG */.P.prices,
        aliases: file.aliases ?? config/* DEFAULT_CONFIG */.P.aliases,
        retentionDays: file.retentionDays ?? config/* DEFAULT_CONFIG */.P.retentionDays,
    };
}

;// CONCATENATED MODULE: ./build/config/config-validator.generated.js

const validate = (/* unused pure expression or super */ null && (validate10));
/* harmony default export */ const config_validator_generated = (validate10);
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"tokenledger configuration (.telemetry/config.json)","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"file":{"description":"Where rows go, relative to .telemetry: usage.csv, or usage/{branch}.csv for one file per branch.","type":"string","pattern":"^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$","examples":["usage.csv","usage/{branch}.csv"]},"rotateAtBytes":{"description":"Size in bytes past which the ledger is moved to a backup.","type":"integer","minimum":1024},"agents":{"description":"Agents whose logs are read; [] reads none.","type":"array","items":{"type":"string","pattern":"\\S"},"uniqueItems":true},"taskTypes":{"type":"object","additionalProperties":false,"properties":{"commands":{"description":"Workflow command without its slash to task type; * stands for any text.","type":"object","additionalProperties":{"$ref":"#/definitions/taskType"}},"paths":{"description":"Task type to globs: it holds when every staged path matches one of them.","type":"object","propertyNames":{"$ref":"#/definitions/taskType"},"additionalProperties":{"type":"array","items":{"type":"string","pattern":"\\S"}}}}},"phase":{"description":"Regular expressions whose first group is the phase.","type":"object","additionalProperties":false,"properties":{"branch":{"$ref":"#/definitions/patterns"},"path":{"$ref":"#/definitions/patterns"},"scope":{"$ref":"#/definitions/patterns"}}},"prices":{"description":"List prices in USD per million tokens; they come before the built-in ones.","type":"array","items":{"type":"object","additionalProperties":false,"required":["model","input","output"],"properties":{"model":{"type":"string","pattern":"\\S"},"from":{"description":"The day, or the time, from which on the price holds; absent: since ever.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(T.+)?$","examples":["2026-01-31","2026-01-31T09:00:00Z"]},"input":{"$ref":"#/definitions/price"},"output":{"$ref":"#/definitions/price"},"cacheRead":{"$ref":"#/definitions/price"},"cacheWrite":{"$ref":"#/definitions/price"},"cacheWriteOneHour":{"$ref":"#/definitions/price"}}}},"aliases":{"description":"Model id in a log to the id whose price holds.","type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"retentionDays":{"description":"Days that ingestion keeps in the database.","type":"integer","minimum":1}},"definitions":{"taskType":{"enum":["plan","execute","verify","discuss","quick"]},"patterns":{"type":"array","items":{"type":"string","pattern":"\\S"}},"price":{"type":"number","minimum":0}}};
const schema12 = {"enum":["plan","execute","verify","discuss","quick"]};
const schema14 = {"type":"array","items":{"type":"string","pattern":"\\S"}};
const schema17 = {"type":"number","minimum":0};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(T.+)?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.$schema.type,parentSchema:schema11.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.file !== undefined){
let data1 = data.file;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/pattern",keyword:"pattern",params:{pattern: "^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$"},message:"must match pattern \""+"^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$"+"\"",schema:"^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$",parentSchema:schema11.properties.file,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.file.type,parentSchema:schema11.properties.file,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rotateAtBytes !== undefined){
let data2 = data.rotateAtBytes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/rotateAtBytes",schemaPath:"#/properties/rotateAtBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.rotateAtBytes.type,parentSchema:schema11.properties.rotateAtBytes,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1024 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/rotateAtBytes",schemaPath:"#/properties/rotateAtBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:schema11.properties.rotateAtBytes,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.agents !== undefined){
let data3 = data.agents;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err6 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/properties/agents/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.agents.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/properties/agents/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.agents.items.type,parentSchema:schema11.properties.agents.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema11.properties.agents,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err9 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.agents.type,parentSchema:schema11.properties.agents,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.taskTypes !== undefined){
let data5 = data.taskTypes;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "commands") || (key1 === "paths"))){
const err10 = {instancePath:instancePath+"/taskTypes",schemaPath:"#/properties/taskTypes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.taskTypes,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.commands !== undefined){
let data6 = data5.commands;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data7 = data6[key2];
if(!(((((data7 === "plan") || (data7 === "execute")) || (data7 === "verify")) || (data7 === "discuss")) || (data7 === "quick"))){
const err11 = {instancePath:instancePath+"/taskTypes/commands/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/taskType/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values",schema:schema12.enum,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/taskTypes/commands",schemaPath:"#/properties/taskTypes/properties/commands/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.taskTypes.properties.commands.type,parentSchema:schema11.properties.taskTypes.properties.commands,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.paths !== undefined){
let data8 = data5.paths;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
const _errs22 = errors;
if(!(((((key3 === "plan") || (key3 === "execute")) || (key3 === "verify")) || (key3 === "discuss")) || (key3 === "quick"))){
const err13 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/definitions/taskType/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values",schema:schema12.enum,parentSchema:schema12,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid7 = _errs22 === errors;
if(!valid7){
const err14 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/properties/taskTypes/properties/paths/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema11.properties.taskTypes.properties.paths.propertyNames,parentSchema:schema11.properties.taskTypes.properties.paths,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key4 in data8){
let data9 = data8[key4];
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern1.test(data10)){
const err15 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.taskTypes.properties.paths.additionalProperties.items,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.taskTypes.properties.paths.additionalProperties.items.type,parentSchema:schema11.properties.taskTypes.properties.paths.additionalProperties.items,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.taskTypes.properties.paths.additionalProperties.type,parentSchema:schema11.properties.taskTypes.properties.paths.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/properties/taskTypes/properties/paths/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.taskTypes.properties.paths.type,parentSchema:schema11.properties.taskTypes.properties.paths,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/taskTypes",schemaPath:"#/properties/taskTypes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.taskTypes.type,parentSchema:schema11.properties.taskTypes,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.phase !== undefined){
let data11 = data.phase;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!(((key5 === "branch") || (key5 === "path")) || (key5 === "scope"))){
const err20 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.phase,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.branch !== undefined){
let data12 = data11.branch;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i3=0; i3<len2; i3++){
let data13 = data12[i3];
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
const err21 = {instancePath:instancePath+"/phase/branch/" + i3,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/phase/branch/" + i3,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/phase/branch",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.path !== undefined){
let data14 = data11.path;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i4=0; i4<len3; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err24 = {instancePath:instancePath+"/phase/path/" + i4,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/phase/path/" + i4,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/phase/path",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.scope !== undefined){
let data16 = data11.scope;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i5=0; i5<len4; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!pattern1.test(data17)){
const err27 = {instancePath:instancePath+"/phase/scope/" + i5,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/phase/scope/" + i5,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/phase/scope",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.phase.type,parentSchema:schema11.properties.phase,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.prices !== undefined){
let data18 = data.prices;
if(Array.isArray(data18)){
const len5 = data18.length;
for(let i6=0; i6<len5; i6++){
let data19 = data18[i6];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.model === undefined){
const err31 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema11.properties.prices.items.required,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data19.input === undefined){
const err32 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema11.properties.prices.items.required,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data19.output === undefined){
const err33 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema11.properties.prices.items.required,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key6 in data19){
if(!(((((((key6 === "model") || (key6 === "from")) || (key6 === "input")) || (key6 === "output")) || (key6 === "cacheRead")) || (key6 === "cacheWrite")) || (key6 === "cacheWriteOneHour"))){
const err34 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.model !== undefined){
let data20 = data19.model;
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err35 = {instancePath:instancePath+"/prices/" + i6+"/model",schemaPath:"#/properties/prices/items/properties/model/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.prices.items.properties.model,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/prices/" + i6+"/model",schemaPath:"#/properties/prices/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.prices.items.properties.model.type,parentSchema:schema11.properties.prices.items.properties.model,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data19.from !== undefined){
let data21 = data19.from;
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
const err37 = {instancePath:instancePath+"/prices/" + i6+"/from",schemaPath:"#/properties/prices/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}(T.+)?$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}(T.+)?$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}(T.+)?$",parentSchema:schema11.properties.prices.items.properties.from,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/prices/" + i6+"/from",schemaPath:"#/properties/prices/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.prices.items.properties.from.type,parentSchema:schema11.properties.prices.items.properties.from,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data19.input !== undefined){
let data22 = data19.input;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err39 = {instancePath:instancePath+"/prices/" + i6+"/input",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/prices/" + i6+"/input",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.output !== undefined){
let data23 = data19.output;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err41 = {instancePath:instancePath+"/prices/" + i6+"/output",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/prices/" + i6+"/output",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data23};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.cacheRead !== undefined){
let data24 = data19.cacheRead;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err43 = {instancePath:instancePath+"/prices/" + i6+"/cacheRead",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/prices/" + i6+"/cacheRead",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.cacheWrite !== undefined){
let data25 = data19.cacheWrite;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err45 = {instancePath:instancePath+"/prices/" + i6+"/cacheWrite",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data25};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/prices/" + i6+"/cacheWrite",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.cacheWriteOneHour !== undefined){
let data26 = data19.cacheWriteOneHour;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err47 = {instancePath:instancePath+"/prices/" + i6+"/cacheWriteOneHour",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/prices/" + i6+"/cacheWriteOneHour",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.prices.items.type,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.prices.type,parentSchema:schema11.properties.prices,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.aliases !== undefined){
let data27 = data.aliases;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key7 in data27){
let data28 = data27[key7];
if(typeof data28 === "string"){
if(!pattern1.test(data28)){
const err51 = {instancePath:instancePath+"/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.aliases.additionalProperties,data:data28};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.aliases.additionalProperties.type,parentSchema:schema11.properties.aliases.additionalProperties,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.aliases.type,parentSchema:schema11.properties.aliases,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.retentionDays !== undefined){
let data29 = data.retentionDays;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err54 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.retentionDays.type,parentSchema:schema11.properties.retentionDays,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 1 || isNaN(data29)){
const err55 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.retentionDays,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

;// CONCATENATED MODULE: ./build/config/read-config.js








/** A configuration of a hundred models' prices takes a hundredth of it. */
const MAX_BYTES = 1_000_000;
/**
 * Reads `config.json` in a `.telemetry` folder; without such a file the defaults hold.
 *
 * @throws {Failure} When it cannot be read, or naming each key that is unknown or has a bad value.
 */
async function readConfig(telemetryFolder) {
    const path = (0,external_node_path_.join)(telemetryFolder, "config.json");
    const text = await readText(path);
    return text === undefined ? config/* DEFAULT_CONFIG */.P : parseConfig(text, path);
}
/**
 * Parses the text of a `config.json`; messages name it by `path`.
 *
 * @throws {Failure} When it is no JSON, or naming each key that is unknown or has a bad value.
 */
async function parseConfig(content, path) {
    const text = content.replace(/^\uFEFF/, "");
    const value = await parseJson(text, path);
    try {
        const problems = config_validator_generated(value)
            ? checkValues(value)
            : describeSchemaErrors(config_validator_generated.errors ?? []);
        if (problems.length > 0)
            throw await configFailure(problems, text, path);
    }
    catch (error) {
        // The stack's end: what describes a problem walks down to it.
        if (!(error instanceof RangeError))
            throw error;
        throw new failure/* Failure */.H(`Cannot use the configuration ${path}: it is nested too deep to be one. Correct it, or delete it to use the defaults.`);
    }
    return withDefaults(value);
}
async function readText(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        const problem = problemOf(found);
        if (problem !== undefined) {
            throw new failure/* Failure */.H(`Cannot read the configuration ${path}: expected a file of at most ${MAX_BYTES / 1e6} MB, got ${problem}. Put a plain file there, or delete it to use the defaults.`);
        }
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        const { code, message } = error;
        // Without a folder there is no file in it either.
        if (code === "ENOENT" || code === "ENOTDIR")
            return undefined;
        throw new failure/* Failure */.H(`Cannot read the configuration ${path}: ${message}. Make it a readable file.`);
    }
}
/** A branch that somebody checks out brings its file: a link could lead anywhere, and a device never ends. */
function problemOf(found) {
    if (found.isSymbolicLink())
        return "a link, which is not followed";
    if (found.isDirectory())
        return "a folder";
    if (!found.isFile())
        return "a device or a pipe";
    return found.size > MAX_BYTES ? `one of ${found.size} bytes` : undefined;
}
async function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const { locateSyntaxError } = await Promise.all(/* import() */[__nccwpck_require__.e(162), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8572));
        const at = locateSyntaxError(text);
        const place = at === undefined ? "" : `, line ${at.line}, column ${at.column}`;
        throw new failure/* Failure */.H(`Cannot use the configuration ${path}${place}: expected JSON, got something else. Look there for a missing or extra comma, quote or bracket.`);
    }
}
async function configFailure(problems, text, path) {
    const { locateInJson } = await Promise.all(/* import() */[__nccwpck_require__.e(162), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8572));
    const sentences = problems
        .map((problem) => ({ ...problem, line: locateInJson(text, problem.path).line }))
        .sort((a, b) => a.line - b.line)
        .map(({ line, path: keys, expected, got }) => {
        const key = keys.length === 0 ? "" : `, ${keys.join(".")}`;
        return `line ${line}${key}: expected ${expected}, got ${got}`;
    });
    return new failure/* Failure */.H(`Cannot use the configuration ${path}: ${sentences.join("; ")}. Correct it, or delete the key to use its default.`);
}


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/* unused harmony export UsageFailure */
/**
 * Something that cannot go on and that the user can act on. The message is one or two sentences:
 * what could not be done, where, expected and got, what to do next. It never holds a secret.
 * Doors print it without a stack and exit with 1.
 */
class Failure extends Error {
    name = "Failure";
}
/** A command or setting that was used wrongly; doors exit with 2. */
class UsageFailure extends (/* unused pure expression or super */ null && (Failure)) {
    name = "UsageFailure";
}


/***/ }),

/***/ 4964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ findBlob),
/* harmony export */   Qm: () => (/* binding */ hashBlob),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/** Returns git's object id of a file with this content; the algorithm follows the length of `like`. */
function hashBlob(content, like) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(like.length === 64 ? "sha256" : "sha1");
    return hash.update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
function readBlob(git, blob) {
    return git(["cat-file", "blob", blob]);
}
/** Writes a file's content as it is to the object store and returns its id. */
async function writeBlob(git, content) {
    return (await git(["hash-object", "-w", "--stdin"], content)).toString().trim();
}
/** Returns the blob that a commit has at a path; undefined when it has none, or the commit is gone. */
async function findBlob(git, commit, path) {
    try {
        const object = `${commit}:${path}`;
        return (await git(["rev-parse", "--verify", "--quiet", object])).toString().trim();
    }
    catch {
        // Exit code 1, nothing said: no such path in that commit.
        return undefined;
    }
}
/** Lists the blobs that a commit has below a folder, by path; empty when it has none, or the commit is gone. */
async function listBlobs(git, commit, folder) {
    const output = await git(["ls-tree", "-r", "-z", commit, "--", `${folder}/`]).catch(() => "");
    return parseTree(output.toString());
}
/** Parses `git ls-tree -r -z`: mode, type and id, a tab, the path, NUL, …; returns the blobs by path. */
function parseTree(output) {
    const blobs = new Map();
    for (const line of output.split("\0")) {
        const [meta = "", path] = line.split("\t");
        const [, type, blob] = meta.split(" ");
        if (path !== undefined && type === "blob" && blob !== undefined)
            blobs.set(path, blob);
    }
    return blobs;
}


/***/ }),

/***/ 9486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  XN: () => (/* binding */ SNAPSHOT_SEPARATOR),
  HN: () => (/* binding */ parseCommitSnapshot),
  _w: () => (/* binding */ readCommitSnapshot)
});

// EXTERNAL MODULE: ./build/git/blob.js
var blob = __nccwpck_require__(4964);
// EXTERNAL MODULE: ./build/git/head-commit.js
var head_commit = __nccwpck_require__(7111);
// EXTERNAL MODULE: ./build/git/index-entries.js
var index_entries = __nccwpck_require__(1926);
;// CONCATENATED MODULE: ./build/git/staged-changes.js
/** Lists what the index of this commit (`GIT_INDEX_FILE`) changes against HEAD. */
async function listStagedChanges(git) {
    const options = ["--cached", "--raw", "--no-renames", "--no-abbrev", "-z"];
    const raw = await git(["diff-index", ...options, "HEAD"]).catch(async () => 
    // Before the first commit there is no HEAD.
    git(["diff-index", ...options, await emptyTree(git)]));
    return parseRawDiff(raw.toString());
}
/** Parses `git diff-index --raw -z`: `:100644 100644 <blob> <blob> M`, NUL, path, NUL, … */
function parseRawDiff(raw) {
    const fields = raw.split("\0");
    const changes = [];
    for (let index = 0; index + 1 < fields.length; index += 2) {
        const [, , headBlob = "", indexBlob = "", status = ""] = (fields[index] ?? "").split(" ");
        changes.push({
            path: fields[index + 1] ?? "",
            status: status.slice(0, 1),
            headBlob: blobOrNone(headBlob),
            indexBlob: blobOrNone(indexBlob),
        });
    }
    return changes;
}
function blobOrNone(blob) {
    return /^0*$/.test(blob) ? undefined : blob;
}
async function emptyTree(git) {
    return (await git(["hash-object", "-t", "tree", "--stdin"], "")).toString().trim();
}

;// CONCATENATED MODULE: ./build/git/commit-snapshot.js




/** Stands between the outputs of `hooks/pre-commit`; no path is empty, so none of them holds it. */
const SNAPSHOT_SEPARATOR = "\0\0#\0\0";
const PARTS = 4;
/** Asks git what the commit is about to be made of; `folder` is the one whose files are told. */
async function readCommitSnapshot(git, folder) {
    const [head, changes, committed, entries] = await Promise.all([
        (0,head_commit/* readHeadCommit */.g)(git),
        listStagedChanges(git),
        (0,blob/* listBlobs */.t3)(git, "HEAD", folder),
        (0,index_entries/* listIndexEntries */.n3)(git, folder),
    ]);
    return { head, changes: withChangesOf(folder, changes, committed, entries), entries };
}
/**
 * Parses the snapshot that the shell hook took while node was starting: the outputs of `git log`,
 * `git diff-index`, `git ls-tree` and `git ls-files`. Undefined when it is not whole.
 */
function parseCommitSnapshot(parts, folder) {
    if (parts.length !== PARTS)
        return undefined;
    const [head = "", diff = "", tree = "", index = ""] = parts;
    const [changes, entries] = [parseRawDiff(diff), (0,index_entries/* parseIndexEntries */.IH)(index)];
    return {
        head: (0,head_commit/* parseHeadCommit */.V)(head),
        changes: withChangesOf(folder, changes, (0,blob/* parseTree */.cZ)(tree), entries),
        entries,
    };
}
/**
 * Tells the changes of a folder from its files in HEAD and in the index: these were listed one after
 * the other, and others may have committed meanwhile, so that what the diff says of them may be older.
 */
function withChangesOf(folder, changes, committed, entries) {
    const others = changes.filter(({ path }) => !path.startsWith(`${folder}/`));
    const paths = [...new Set([...committed.keys(), ...entries.keys()])];
    const ofFolder = paths.flatMap((path) => {
        const [headBlob, indexBlob] = [committed.get(path), entries.get(path)?.blob];
        if (headBlob === indexBlob)
            return [];
        const status = headBlob === undefined ? "A" : indexBlob === undefined ? "D" : "M";
        return [{ path, status, headBlob, indexBlob }];
    });
    return [...others, ...ofFolder];
}


/***/ }),

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitFailure),
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9874);


/** A git command that failed. */
class GitFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H {
    exitCode;
    stderr;
    constructor(args, exitCode, stderr) {
        const reason = stderr.trim().split("\n").at(0) ?? "";
        super(`git ${args[0]} failed with exit code ${exitCode}: ${reason || "it said nothing"}`);
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/**
 * Makes a runner that inherits a hook's environment. In a hook this is what is wanted:
 * `GIT_INDEX_FILE` names the index of the very commit that is being made.
 */
function createGit(cwd, environment) {
    // Nobody is there to answer a prompt, and messages are matched as git writes them in English.
    const env = { ...environment, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
    const run = (args, input) => new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", args, { cwd, env, windowsHide: true });
        const output = [];
        const errors = [];
        child.stdout.on("data", (chunk) => output.push(chunk));
        child.stderr.on("data", (chunk) => errors.push(chunk));
        child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
        child.on("close", (exitCode) => {
            if (exitCode === 0)
                resolve(Buffer.concat(output));
            else
                reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
        });
        // A git that fails early closes its input: the exit code tells the story.
        child.stdin.on("error", () => { });
        if (!(input instanceof Promise))
            child.stdin.end(input);
        else {
            input.then((content) => child.stdin.end(content), (error) => {
                child.stdin.end();
                reject(error);
            });
        }
    });
    return Object.assign(run, { environment, cwd });
}


/***/ }),

/***/ 7111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseHeadCommit),
/* harmony export */   g: () => (/* binding */ readHeadCommit)
/* harmony export */ });
const LOG_HEAD = [
    "-c",
    "log.showSignature=false",
    "log",
    "--max-count=1",
    "--date=raw",
    "--format=%H%n%ct%n@%ad%n%s",
    "HEAD",
];
/** Reads the commit that HEAD names; undefined before the first one. */
async function readHeadCommit(git) {
    try {
        return parseHeadCommit((await git(LOG_HEAD)).toString());
    }
    catch {
        // An unborn branch: exit code 128.
        return undefined;
    }
}
/** Parses `git log --format=%H%n%ct%n@%ad%n%s --date=raw` of one commit; undefined when it said nothing. */
function parseHeadCommit(text) {
    const [id = "", seconds, authorDate = "", subject = ""] = text.split("\n");
    if (id === "")
        return undefined;
    return { id, committedAt: new Date(Number(seconds) * 1000), authorDate, subject };
}


/***/ }),

/***/ 1926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ isLockedIndex),
/* harmony export */   IH: () => (/* binding */ parseIndexEntries),
/* harmony export */   Z5: () => (/* binding */ stageBlobs),
/* harmony export */   kl: () => (/* binding */ refreshIndexEntry),
/* harmony export */   n3: () => (/* binding */ listIndexEntries)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(75);


const REGULAR_FILE = "100644";
// Another git may hold the index for the moment that it takes to write it.
const LOCKED = /index\.lock|Unable to create .*: File exists/;
const LOCKED_TRIES = 25;
const LOCKED_PAUSE_MS = 40;
/** Lists an index's entries below a folder, by path; unmerged ones (stages 1 to 3) are left out. */
async function listIndexEntries(git, folder) {
    const output = await git(["ls-files", "--stage", "-v", "-z", "--", folder]);
    return parseIndexEntries(output.toString());
}
/** Parses `git ls-files --stage -v -z`: tag, mode, blob and stage, a tab, the path, NUL, … */
function parseIndexEntries(output) {
    const entries = new Map();
    for (const line of output.split("\0")) {
        const [meta = "", path] = line.split("\t");
        const [tag = "", mode = "", blob = "", stage] = meta.split(" ");
        if (path !== undefined && stage === "0") {
            entries.set(path, { path, blob, mode, flags: flagsOf(tag) });
        }
    }
    return entries;
}
function flagsOf(tag) {
    const flags = tag.toUpperCase() === "S" ? ["skip-worktree"] : [];
    return tag === tag.toLowerCase() ? [...flags, "assume-unchanged"] : flags;
}
/**
 * Puts blobs into the index of this commit, without touching the working tree. Git is started at
 * once and told of them when they are there; when they never are, the index stays as it is.
 */
async function stageBlobs(git, blobs) {
    const lines = Promise.resolve(blobs).then((staged) => staged
        .map(({ path, blob, entry }) => `${entry?.mode ?? REGULAR_FILE} ${blob}\t${path}\0`)
        .join(""));
    await unlessLocked(() => git(["update-index", "--add", "-z", "--index-info"], lines));
    for (const { path, entry } of await blobs) {
        for (const flag of entry?.flags ?? []) {
            await unlessLocked(() => git(["update-index", `--${flag}`, "--", path]));
        }
    }
}
async function unlessLocked(update) {
    for (let tries = 1;; tries += 1) {
        try {
            await update();
            return;
        }
        catch (error) {
            if (!isLockedIndex(error) || tries === LOCKED_TRIES)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(LOCKED_PAUSE_MS * Math.random() * 2);
        }
    }
}
/** Whether git could not write the index because another git holds it. */
function isLockedIndex(error) {
    return error instanceof _git_js__WEBPACK_IMPORTED_MODULE_1__/* .GitFailure */ .X && LOCKED.test(error.stderr);
}
/** Makes the index's file times those of the working tree, so that equal content shows as clean at once. */
async function refreshIndexEntry(git, path) {
    await git(["add", "--refresh", "--", path]);
}


/***/ }),

/***/ 398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ readMergeHeads),
/* harmony export */   Tc: () => (/* binding */ isSequencing),
/* harmony export */   Ud: () => (/* binding */ isMerging),
/* harmony export */   j7: () => (/* binding */ commitIndexOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6333);



// REBASE_HEAD is not among them: git leaves it behind after some aborted rebases.
const SEQUENCER_REFS = ["CHERRY_PICK_HEAD", "REVERT_HEAD"];
const SEQUENCER_STATE = ["rebase-merge", "rebase-apply", "sequencer", ...SEQUENCER_REFS];
/** Whether a rebase, cherry-pick, revert or `git am` is under way: their commits are copies, not new work. */
function isSequencing(gitDir) {
    if (SEQUENCER_STATE.some((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, name))))
        return true;
    return (0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .hasReftables */ .Pd)(gitDir) && SEQUENCER_REFS.some((ref) => (0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .isInReftable */ .rt)(gitDir, ref));
}
function isMerging(gitDir) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "MERGE_HEAD"));
}
/** Reads the commits that a merge under way brings in; none when there is no merge. */
function readMergeHeads(gitDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "MERGE_HEAD");
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8").split("\n").filter(Boolean) : [];
}
/** Tells from `GIT_INDEX_FILE`, relative to the worktree's top, which index a commit is made from. */
function commitIndexOf(indexFile, { root, gitDir }) {
    if (!indexFile)
        return "own";
    if (/next-index-\d+\.lock$/.test(indexFile))
        return "temporary";
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(indexFile));
    const isOwn = isSameFolder(folder, gitDir) && /^index(\.lock)?$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(indexFile));
    return isOwn ? "own" : "foreign";
}
/** One folder can have two names: git hands over the one that it was started with. */
function isSameFolder(one, other) {
    if (one === other)
        return true;
    const [a, b] = [one, other].map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }));
    return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}


/***/ }),

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readReflog)
/* harmony export */ });
/* unused harmony export parseReflog */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6333);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



// 64 KB hold some 400 moves: what a hook looks back for happened since its last run.
const TAIL_BYTES = 65_536;
const TAIL_ENTRIES = 400;
const LINE = /^([0-9a-f]+) ([0-9a-f]+) .*?\t(.*)$/;
/** Reads HEAD's latest moves, oldest first. Empty when there is no reflog: `core.logAllRefUpdates=false`. */
async function readReflog(gitDir) {
    if ((0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .hasReftables */ .Pd)(gitDir)) {
        return parseReflog((await (0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .readReflogInReftable */ .SC)(gitDir, TAIL_ENTRIES)) ?? "");
    }
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "logs", "HEAD")), true);
            const { size } = await file.stat();
            const length = Math.min(size, TAIL_BYTES);
            const buffer = Buffer.alloc(length);
            await file.read(buffer, 0, length, size - length);
            return parseReflog(buffer.toString());
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw error;
    }
}
/** Parses the lines of `logs/HEAD`; a first line that was cut is left out. */
function parseReflog(text) {
    return text.split("\n").flatMap((line) => {
        const [, before, after, message] = LINE.exec(line) ?? [];
        return before && after && message !== undefined ? [{ before, after, message }] : [];
    });
}


/***/ }),

/***/ 6333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pd: () => (/* binding */ hasReftables),
  rt: () => (/* binding */ isInReftable),
  SC: () => (/* binding */ readReflogInReftable)
});

// UNUSED EXPORTS: formatReflog

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/git/reftables.js




// What stands in the file HEAD of a repository with reftables, for tools that look for one.
const NO_BRANCH = "ref: refs/heads/.invalid";
/** Whether a worktree's git directory keeps refs and reflogs in reftables (git 2.45 and newer): then only git can read them. */
function hasReftables(gitDir) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(gitDir, "HEAD"), "utf8").trim() === NO_BRANCH;
    }
    catch (error) {
        if (error.code === "ENOENT")
            return false;
        throw error;
    }
}
/** Whether a reftable holds a ref that is a file elsewhere, such as `CHERRY_PICK_HEAD`. */
function isInReftable(gitDir, ref) {
    try {
        (0,external_node_child_process_.execFileSync)("git", ["--git-dir", gitDir, "rev-parse", "--quiet", "--verify", ref], {
            stdio: "ignore",
        });
        return true;
    }
    catch {
        // Exit code 1: there is no such ref.
        return false;
    }
}
// Newest first. A name and an address are asked of nobody, so none is written.
const ENTRIES = ["log", "--walk-reflogs", "--no-patch", "--no-color", "--date=raw"];
const ENTRY = /^([0-9a-f]+) HEAD@\{(\d+ [+-]\d{4})\}\t(.*)$/;
/** Returns the latest lines of HEAD's reflog as `logs/HEAD` would hold them, oldest first; undefined when there is none. */
async function readReflogInReftable(gitDir, maxEntries) {
    const args = ["-c", "log.showSignature=false", ...ENTRIES, "--format=%H %gd%x09%gs"];
    try {
        const { stdout } = await (0,external_node_util_namespaceObject.promisify)(external_node_child_process_.execFile)("git", ["--git-dir", gitDir, ...args, `--max-count=${maxEntries}`, "HEAD", "--"], { maxBuffer: Number.POSITIVE_INFINITY });
        return formatReflog(stdout);
    }
    catch {
        // Exit code 128: an unborn branch has no reflog.
        return undefined;
    }
}
/** Turns `<id> HEAD@{<seconds> <zone>}<tab><message>`, newest first, into lines of `logs/HEAD`. */
function formatReflog(entries) {
    const moves = entries
        .split("\n")
        .toReversed()
        .flatMap((line) => {
        const [, after, time, message] = ENTRY.exec(line) ?? [];
        return after === undefined ? [] : [{ after, time, message }];
    });
    if (moves.length === 0)
        return undefined;
    return moves
        .map(({ after, time, message }, place) => {
        const before = moves[place - 1]?.after ?? "0".repeat(after.length);
        return `${before} ${after} <> ${time}\t${message}\n`;
    })
        .join("");
}


/***/ }),

/***/ 1530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readWorktree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _head_commit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7111);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6333);





const BRANCH_REF = /^(?:ref: )?refs\/heads\/(.+)$/;
/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
async function readWorktree(git, knownHead = (0,_head_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readHeadCommit */ .g)(git)) {
    const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
    const [root, commonDir, headRef] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(git.cwd),
        findCommonDir(gitDir),
        readHeadRef(git, gitDir),
    ]);
    return { root, gitDir, commonDir, head, branch: BRANCH_REF.exec(headRef.trim())?.[1] };
}
/** Asking git takes a process: only where HEAD's file does not tell. */
async function readHeadRef(git, gitDir) {
    if (!(0,_reftables_js__WEBPACK_IMPORTED_MODULE_3__/* .hasReftables */ .Pd)(gitDir))
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "HEAD"), "utf8");
    // Exit code 1: HEAD is detached.
    return git(["symbolic-ref", "--quiet", "HEAD"]).then(String, () => "");
}
/** Git sets `GIT_DIR` for hooks in linked worktrees; only submodules need to be asked for it. */
async function findGitDir(git) {
    if (git.environment.GIT_DIR)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(git.cwd, git.environment.GIT_DIR);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(git.cwd, ".git");
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(inside, { throwIfNoEntry: false })?.isDirectory())
        return inside;
    return (await git(["rev-parse", "--absolute-git-dir"])).toString().trim();
}
async function findCommonDir(gitDir) {
    const link = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "commondir");
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(link) ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(gitDir, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(link, "utf8")).trim()) : gitDir;
}


/***/ }),

/***/ 1337:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _run_hook_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2532);

await (0,_run_hook_js__WEBPACK_IMPORTED_MODULE_0__/* .runHook */ .D)(process.argv[2], process.argv[3]);
// Waiting for what is idle (standard input, the workers of the file system) takes milliseconds.
if (process.stderr.writableLength === 0)
    process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ runHook)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
        const { readThread } = await __nccwpck_require__.e(/* import() */ 92).then(__nccwpck_require__.bind(__nccwpck_require__, 1092));
        return readThread(NAME, path);
    },
};
function logPlaces(environment) {
    const configured = listedFolders(environment.AMP_DATA_DIR);
    const folders = configured.length > 0 ? configured : dataFolders(environment, NAME);
    return folders.map((folder) => (0,external_node_path_.join)(folder, "threads"));
}

// EXTERNAL MODULE: ./build/agent-logs/json-lines.js
var json_lines = __nccwpck_require__(896);
// EXTERNAL MODULE: ./build/agent-logs/row-time.js
var row_time = __nccwpck_require__(3186);
// EXTERNAL MODULE: ./build/agent-logs/thread.js
var thread = __nccwpck_require__(1956);
// EXTERNAL MODULE: ./build/agent-logs/workflow.js
var workflow = __nccwpck_require__(9281);
// EXTERNAL MODULE: ./build/agent-logs/json-fields.js
var json_fields = __nccwpck_require__(4702);
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
var json_value = __nccwpck_require__(1810);
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
var workflow_command = __nccwpck_require__(9161);
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
        const { readThreadLog } = await __nccwpck_require__.e(/* import() */ 89).then(__nccwpck_require__.bind(__nccwpck_require__, 1089));
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
var session_files = __nccwpck_require__(2121);
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
            const { readStore } = await __nccwpck_require__.e(/* import() */ 83).then(__nccwpck_require__.bind(__nccwpck_require__, 2083));
            return readStore(copilot_cli_NAME, path, from);
        }
        const { readEvents } = await __nccwpck_require__.e(/* import() */ 181).then(__nccwpck_require__.bind(__nccwpck_require__, 9181));
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
        const { readSession } = await __nccwpck_require__.e(/* import() */ 498).then(__nccwpck_require__.bind(__nccwpck_require__, 2498));
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
        const { readLog } = await __nccwpck_require__.e(/* import() */ 438).then(__nccwpck_require__.bind(__nccwpck_require__, 9438));
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
var unreadable = __nccwpck_require__(6915);
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
            const { readMessageFile } = await __nccwpck_require__.e(/* import() */ 213).then(__nccwpck_require__.bind(__nccwpck_require__, 6213));
            return readMessageFile(opencode_NAME, path);
        }
        const { readMessageDatabase } = await __nccwpck_require__.e(/* import() */ 817).then(__nccwpck_require__.bind(__nccwpck_require__, 7817));
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
        const { readSession } = await __nccwpck_require__.e(/* import() */ 279).then(__nccwpck_require__.bind(__nccwpck_require__, 9279));
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
        const { readLog } = await __nccwpck_require__.e(/* import() */ 607).then(__nccwpck_require__.bind(__nccwpck_require__, 7607));
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

// EXTERNAL MODULE: ./build/git/commit-snapshot.js + 1 modules
var commit_snapshot = __nccwpck_require__(9486);
// EXTERNAL MODULE: ./build/git/git.js
var git = __nccwpck_require__(75);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/node-version.js

/** The oldest Node that will do: files close themselves, by `Symbol.asyncDispose`, from here on. */
const OLDEST_NODE = [20, 4];
/** The oldest Node that reads SQLite databases without a flag. */
const SQLITE_NODE = (/* unused pure expression or super */ null && ([22, 13]));
/** Whether a version, such as `v20.4.0`, is another or newer. */
function isAtLeast(version, [oldestMajor, oldestMinor]) {
    const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
    return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
/** Throws a `Failure` on a Node that is too old for us. */
function requireNode(version) {
    if (isAtLeast(version, OLDEST_NODE))
        return;
    throw new failure/* Failure */.H(`Cannot run on Node ${version.replace(/^v/, "")}: tokenledger needs Node ${OLDEST_NODE.join(".")} or newer. Install one, or put it first on the PATH.`);
}

;// CONCATENATED MODULE: ./build/record/hook-run.js

/**
 * Reads what the shell hook tells of newer files: the path of a file that it wrote just before it
 * looked, and a path a line. Undefined when it did not look.
 */
function readNewerFiles(text) {
    const [marker = "", ...paths] = text.split("\n").filter((line) => line !== "");
    const lookedAtMs = (0,external_node_fs_.statSync)(marker, { throwIfNoEntry: false })?.mtimeMs;
    return lookedAtMs === undefined ? undefined : { paths, lookedAtMs };
}

// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __nccwpck_require__(4952);
// EXTERNAL MODULE: ./build/record/pre-commit.js + 4 modules
var pre_commit = __nccwpck_require__(530);
;// CONCATENATED MODULE: ./build/silence-sqlite-warning.js
/**
 * Silences the one warning that Node 22 and 23 print when SQLite is first used, that it is
 * experimental; every other warning is printed as before.
 */
function silenceSqliteWarning(emitter) {
    const emit = emitter.emitWarning.bind(emitter);
    emitter.emitWarning = (warning, ...rest) => {
        if (rest[0] === "ExperimentalWarning" && String(warning).startsWith("SQLite "))
            return;
        emit(warning, ...rest);
    };
}

;// CONCATENATED MODULE: ./build/visible-text.js
/**
 * What steers a terminal instead of being shown: controls, marks that turn the direction of a text or hide in it, lone
 * surrogates. A file's name and its content come from whoever could push to the branch.
 */
const STEERING = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Returns a text of lines for a terminal, in which what would steer it is spelled out: `\x1b`, `\u{202e}`. */
function visibleText(text) {
    return text.replace(STEERING, spell);
}
/** Returns a text for one line of a terminal, spelled out as `visibleText` does, with its tabs and line ends. */
function visibleLine(text) {
    return visibleText(text).replace(/[\t\n]/g, spell);
}
function spell(character) {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16);
    return code < 0x100 ? `\\x${digits.padStart(2, "0")}` : `\\u{${digits}}`;
}

;// CONCATENATED MODULE: ./build/hook/run-hook.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











// The shell hooks turn this code, and no other, into a stopped commit.
const EXIT_INVALID_LEDGER = 65;
// They try another node then.
const EXIT_OLD_NODE = 69;
const STDIN = 0;
// What takes longer is left for the next commit, and a hook that takes twice as long is ended.
const READ_LOGS_FOR_MS = 3_500;
const END_AFTER_SECONDS = 5;
/**
 * Runs one of our hooks; a fault of ours is one line on standard error, and the commit goes on.
 * `detail` is what the shell says of the commit: `looked-at` where pre-commit ran for it.
 */
async function runHook(name, detail) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const _limit = __addDisposableResource(env_1, limitTime(), false);
        const isPreCommit = name === "pre-commit";
        // Only pre-commit's shell hook hands something in; what another's is connected to may never end.
        const input = isPreCommit ? readStandardInput() : "";
        const [newer = "", ...snapshot] = input.split(commit_snapshot/* SNAPSHOT_SEPARATOR */.XN);
        const run = {
            git: (0,git/* createGit */.l)(process.cwd(), process.env),
            environment: process.env,
            agents: KNOWN_AGENTS,
            now: new Date(),
            processId: process.pid,
            nodePath: process.execPath,
            newerFiles: readNewerFiles(newer),
            deadlineMs: Date.now() + READ_LOGS_FOR_MS,
            warn: (text) => process.stderr.write(`tokenledger: ${text} (commit not affected)\n`),
        };
        silenceSqliteWarning(process);
        try {
            requireNode(process.version);
        }
        catch (error) {
            process.exitCode = EXIT_OLD_NODE;
            process.stderr.write(`${error.message}\n`);
            return;
        }
        try {
            if (isPreCommit) {
                const problems = await (0,pre_commit/* runPreCommit */.G)(run, (0,commit_snapshot/* parseCommitSnapshot */.HN)(snapshot, ledger_path/* TELEMETRY_FOLDER */.L));
                if (problems.length > 0) {
                    process.stderr.write(explain(problems));
                    process.exitCode = EXIT_INVALID_LEDGER;
                }
            }
            else {
                const { runPostCommit } = await __nccwpck_require__.e(/* import() */ 794).then(__nccwpck_require__.bind(__nccwpck_require__, 3794));
                await runPostCommit(run, detail === "looked-at");
            }
        }
        catch (error) {
            const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
            const details = process.env.TOKENLEDGER_DEBUG === "1" ? `${error.stack}\n` : "";
            process.stderr.write(`tokenledger: ${visibleLine(reason ?? "")} (commit not affected)\n${details}`);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/**
 * Ends this process when it takes too long: an expression or a log on which node is busy leaves no
 * other way. What is disposed of ends the watch, with all that it started.
 */
function limitTime() {
    if (process.platform === "win32")
        return { [Symbol.dispose]: () => { } };
    // An interrupt first: shells say nothing of it. When the parent is gone, its number may be another's.
    const isThere = `[ "$(ps -o ppid= -p $$ | tr -d " ")" = "$1" ]`;
    const script = `sleep ${END_AFTER_SECONDS}; ${isThere} && kill -2 "$1"; sleep 1; ${isThere} && kill -9 "$1"`;
    const watch = (0,external_node_child_process_.spawn)("sh", ["-c", script, "sh", String(process.pid)], {
        detached: true,
        stdio: "ignore",
        env: { PATH: process.env.PATH },
    });
    watch.on("error", () => { });
    watch.unref();
    return {
        [Symbol.dispose]: () => {
            if (watch.pid === undefined)
                return;
            try {
                process.kill(-watch.pid, "SIGKILL");
            }
            catch {
                // It ended by itself.
            }
        },
    };
}
/** Reads what pre-commit's shell hook found out; a person who runs the bundle by hand found nothing. */
function readStandardInput() {
    return (0,external_node_fs_.fstatSync)(STDIN).isFIFO() ? (0,external_node_fs_.readFileSync)(STDIN, "utf8") : "";
}
function explain(problems) {
    const lines = problems.map(({ path, line, column, expected, got }) => `${visibleLine(`${path}:${line}:${column}: expected ${expected}, got ${got}`)}\n`);
    return `tokenledger: this commit stages a ledger with invalid rows:
${lines.join("")}Correct them and stage the file again (\`tokenledger validate --fix\` mends what can be mended without loss), or commit with --no-verify.
`;
}


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ backupName),
/* harmony export */   g: () => (/* binding */ isBackupOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9874);
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5784);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8424);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1797);






const START_CHARACTERS = 65_536;
const BACKUP_SUFFIX = /^-\d{8}T\d{6}Z-[0-9a-f]{8}\.csv$/;
/**
 * Returns the file name of a ledger's backup, `usage-20260223T211912Z-1f0c22ab.csv`: the UTC time
 * of its first record and 8 hex digits of SHA-256 of that record's identity, so that two branches
 * which rotate the same file agree on it.
 * @throws {Failure} when the ledger holds no record.
 */
function backupName(ledgerPath, text) {
    const record = firstRecord(text);
    if (record === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H(`Cannot rotate ${ledgerPath}: it holds no valid row to name the backup after. Run \`tokenledger validate ${ledgerPath}\` to see why.`);
    }
    const time = (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_3__/* .toUtc */ .y)(record.timestamp)?.slice(0, 19).replaceAll(/[-:]/g, "");
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update((0,_usage_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .c)(record)).digest("hex").slice(0, 8);
    return `${stemOf(ledgerPath)}-${time}Z-${hash}.csv`;
}
/** Whether a path is, by its name, a backup of the ledger at another path. */
function isBackupOf(path, ledgerPath) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const stem = stemOf(ledgerPath);
    return ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(ledgerPath) &&
        name.startsWith(stem) &&
        BACKUP_SUFFIX.test(name.slice(stem.length)));
}
function stemOf(ledgerPath) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(ledgerPath, ".csv");
}
/** The first record is nearly always at the start; the whole of a large ledger is slow to parse. */
function firstRecord(text) {
    const start = text.slice(0, text.lastIndexOf("\n", START_CHARACTERS) + 1);
    return ((0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__.parseLedger)(start || text).rows[0] ?? (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__.parseLedger)(text).rows[0])?.record;
}


/***/ }),

/***/ 9719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ REQUIRED_COLUMNS),
/* harmony export */   cZ: () => (/* binding */ COLUMNS)
/* harmony export */ });
/* unused harmony export CORE_COLUMNS */
/** The eight columns that every ledger has, in this order. */
const CORE_COLUMNS = [
    "timestamp",
    "model",
    "prompt_tokens",
    "completion_tokens",
    "task_success",
    "task_type",
    "duration_ms",
    "notes",
];
/** All columns of a new ledger, in this order. */
const COLUMNS = [
    ...CORE_COLUMNS,
    "session_id",
    "cache_read_tokens",
    "cache_write_tokens",
    "cost_usd",
    "agent",
    "branch",
];
/** Without these a row means nothing and a file is no ledger. */
const REQUIRED_COLUMNS = ["timestamp", "model"];


/***/ }),

/***/ 3216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ HEADER_LINE),
  i: () => (/* binding */ formatRow)
});

;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/utils/get.js
// Lodash implementation of `get`

const charCodeOfDot = ".".charCodeAt(0);
const reEscapeChar = /\\(\\)?/g;
const rePropName = RegExp(
  // Match anything that isn't a dot or bracket.
  "[^.[\\]]+" +
    "|" +
    // Or match property names within brackets.
    "\\[(?:" +
    // Match a non-string expression.
    "([^\"'][^[]*)" +
    "|" +
    // Or match strings (supports escaping characters).
    "([\"'])((?:(?!\\2)[^\\\\]|\\\\.)*?)\\2" +
    ")\\]" +
    "|" +
    // Or match "" as the space between consecutive dots or empty brackets.
    "(?=(?:\\.|\\[\\])(?:\\.|\\[\\]|$))",
  "g",
);
const reIsDeepProp = /\.|\[(?:[^[\]]*|(["'])(?:(?!\1)[^\\]|\\.)*?\1)\]/;
const reIsPlainProp = /^\w*$/;

const getTag = function (value) {
  // if (!value) value === undefined ? "[object Undefined]" : "[object Null]";
  return Object.prototype.toString.call(value);
};

const isSymbol = function (value) {
  const type = typeof value;
  return (
    type === "symbol" ||
    (type === "object" && value && getTag(value) === "[object Symbol]")
  );
};

const isKey = function (value, object) {
  if (Array.isArray(value)) {
    return false;
  }
  const type = typeof value;
  if (
    type === "number" ||
    type === "symbol" ||
    type === "boolean" ||
    !value ||
    isSymbol(value)
  ) {
    return true;
  }
  return (
    reIsPlainProp.test(value) ||
    !reIsDeepProp.test(value) ||
    (object != null && value in Object(object))
  );
};

const stringToPath = function (string) {
  const result = [];
  if (string.charCodeAt(0) === charCodeOfDot) {
    result.push("");
  }
  string.replace(rePropName, function (match, expression, quote, subString) {
    let key = match;
    if (quote) {
      key = subString.replace(reEscapeChar, "$1");
    } else if (expression) {
      key = expression.trim();
    }
    result.push(key);
  });
  return result;
};

const castPath = function (value, object) {
  if (Array.isArray(value)) {
    return value;
  } else {
    return isKey(value, object) ? [value] : stringToPath(value);
  }
};

const toKey = function (value) {
  if (typeof value === "string" || isSymbol(value)) return value;
  const result = `${value}`;
  return result == "0" && 1 / value == -Infinity ? "-0" : result;
};

const get = function (object, path) {
  path = castPath(path, object);
  let index = 0;
  const length = path.length;
  while (object != null && index < length) {
    object = object[toKey(path[index++])];
  }
  return index && index === length ? object : undefined;
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/normalize_columns.js
const normalize_columns = function (columns) {
  if (columns === undefined || columns === null) {
    return [undefined, undefined];
  }
  if (typeof columns !== "object") {
    return [Error('Invalid option "columns": expect an array or an object')];
  }
  if (!Array.isArray(columns)) {
    const newcolumns = [];
    for (const k in columns) {
      newcolumns.push({
        key: k,
        header: columns[k],
      });
    }
    columns = newcolumns;
  } else {
    const newcolumns = [];
    for (const column of columns) {
      if (typeof column === "string") {
        newcolumns.push({
          key: column,
          header: column,
        });
      } else if (
        typeof column === "object" &&
        column !== null &&
        !Array.isArray(column)
      ) {
        if (!column.key) {
          return [
            Error('Invalid column definition: property "key" is required'),
          ];
        }
        if (column.header === undefined) {
          column.header = column.key;
        }
        newcolumns.push(column);
      } else {
        return [
          Error("Invalid column definition: expect a string or an object"),
        ];
      }
    }
    columns = newcolumns;
  }
  return [undefined, columns];
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ");
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString()
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/normalize_options.js




const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    return [
      new CsvError("CSV_OPTION_BOOLEAN_INVALID_TYPE", [
        "option `bom` is optional and must be a boolean value,",
        `got ${JSON.stringify(options.bom)}`,
      ]),
    ];
  }
  // Normalize option `delimiter`
  if (options.delimiter === undefined || options.delimiter === null) {
    options.delimiter = ",";
  } else if (Buffer.isBuffer(options.delimiter)) {
    options.delimiter = options.delimiter.toString();
  } else if (typeof options.delimiter !== "string") {
    return [
      new CsvError("CSV_OPTION_DELIMITER_INVALID_TYPE", [
        "option `delimiter` must be a buffer or a string,",
        `got ${JSON.stringify(options.delimiter)}`,
      ]),
    ];
  }
  // Normalize option `quote`
  if (options.quote === undefined || options.quote === null) {
    options.quote = '"';
  } else if (options.quote === true) {
    options.quote = '"';
  } else if (options.quote === false) {
    options.quote = "";
  } else if (Buffer.isBuffer(options.quote)) {
    options.quote = options.quote.toString();
  } else if (typeof options.quote !== "string") {
    return [
      new CsvError("CSV_OPTION_QUOTE_INVALID_TYPE", [
        "option `quote` must be a boolean, a buffer or a string,",
        `got ${JSON.stringify(options.quote)}`,
      ]),
    ];
  }
  // Normalize option `quoted`
  if (options.quoted === undefined || options.quoted === null) {
    options.quoted = false;
  } else {
    // todo
  }
  // Normalize option `escape_formulas`
  if (
    options.escape_formulas === undefined ||
    options.escape_formulas === null
  ) {
    options.escape_formulas = false;
  } else if (typeof options.escape_formulas !== "boolean") {
    return [
      new CsvError("CSV_OPTION_ESCAPE_FORMULAS_INVALID_TYPE", [
        "option `escape_formulas` must be a boolean,",
        `got ${JSON.stringify(options.escape_formulas)}`,
      ]),
    ];
  }
  // Normalize option `quoted_empty`
  if (options.quoted_empty === undefined || options.quoted_empty === null) {
    options.quoted_empty = undefined;
  } else {
    // todo
  }
  // Normalize option `quoted_match`
  if (
    options.quoted_match === undefined ||
    options.quoted_match === null ||
    options.quoted_match === false
  ) {
    options.quoted_match = null;
  } else if (!Array.isArray(options.quoted_match)) {
    options.quoted_match = [options.quoted_match];
  }
  if (options.quoted_match) {
    for (const quoted_match of options.quoted_match) {
      const isString = typeof quoted_match === "string";
      const isRegExp = quoted_match instanceof RegExp;
      if (!isString && !isRegExp) {
        return [
          new CsvError("CSV_OPTION_QUOTED_MATCH", [
            "option `quoted_match` must be a string or a regex,",
            `got ${JSON.stringify(options.quoted_match)}`,
          ]),
        ];
      }
    }
  }
  // Normalize option `quoted_string`
  if (options.quoted_string === undefined || options.quoted_string === null) {
    options.quoted_string = false;
  } else {
    // todo
  }
  // Normalize option `eof`
  if (options.eof === undefined || options.eof === null) {
    options.eof = true;
  } else {
    // todo
  }
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === null) {
    options.escape = '"';
  } else if (Buffer.isBuffer(options.escape)) {
    options.escape = options.escape.toString();
  } else if (typeof options.escape !== "string") {
    return [
      Error(
        `Invalid Option: escape must be a buffer or a string, got ${JSON.stringify(options.escape)}`,
      ),
    ];
  }
  if (options.escape.length > 1) {
    return [
      Error(
        `Invalid Option: escape must be one character, got ${options.escape.length} characters`,
      ),
    ];
  }
  // Normalize option `header`
  if (
    options.header === undefined ||
    options.header === null ||
    options.header === false
  ) {
    options.header = false;
  } else if (options.header !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_HEADER",
      [
        "option `header` is expected to be a boolean,",
        `got ${JSON.stringify(options.header)}`,
      ],
      options,
    );
  }
  // Normalize option `headers_as_comment`
  if (
    options.header_as_comment === undefined ||
    options.header_as_comment === null ||
    options.header_as_comment === false
  ) {
    options.header_as_comment = false;
  } else if (options.header_as_comment === true) {
    options.header_as_comment = "#";
  } else if (Buffer.isBuffer(options.header_as_comment)) {
    options.header_as_comment = options.header_as_comment.toString();
  } else if (typeof options.header_as_comment !== "string") {
    throw new CsvError(
      "CSV_INVALID_OPTION_HEADER_AS_COMMENT",
      [
        "option `header_as_comment` must be a boolean, a string or a buffer,",
        `got ${JSON.stringify(options.header_as_comment)}`,
      ],
      options,
    );
  }
  // if (options.header_as_comment && !options.comment?.length) {
  //   throw new CsvError(
  //     "CSV_INVALID_OPTION_COMMENT",
  //     [
  //       "option `comment` must be a non empty string or buffer when using `header_as_comment`,",
  //       `got ${JSON.stringify(options.comment)}`,
  //     ],
  //     options,
  //   );
  // }
  // Header is always enabled with `header_as_comment`
  // if (options.header_as_comment === true) {
  //   options.header = true;
  // }
  // Normalize option `columns`
  const [errColumns, columns] = normalize_columns(options.columns);
  if (errColumns !== undefined) return [errColumns];
  options.columns = columns;
  // Normalize option `quoted`
  if (options.quoted === undefined || options.quoted === null) {
    options.quoted = false;
  } else {
    // todo
  }
  // Normalize option `cast`
  if (options.cast === undefined || options.cast === null) {
    options.cast = {};
  } else {
    // todo
  }
  // Normalize option cast.bigint
  if (options.cast.bigint === undefined || options.cast.bigint === null) {
    // Cast boolean to string by default
    options.cast.bigint = (value) => "" + value;
  }
  // Normalize option cast.boolean
  if (options.cast.boolean === undefined || options.cast.boolean === null) {
    // Cast boolean to string by default
    options.cast.boolean = (value) => (value ? "1" : "");
  }
  // Normalize option cast.date
  if (options.cast.date === undefined || options.cast.date === null) {
    // Cast date to timestamp string by default
    options.cast.date = (value) => "" + value.getTime();
  }
  // Normalize option cast.number
  if (options.cast.number === undefined || options.cast.number === null) {
    // Cast number to string using native casting by default
    options.cast.number = (value) => "" + value;
  }
  // Normalize option cast.object
  if (options.cast.object === undefined || options.cast.object === null) {
    // Stringify object as JSON by default
    options.cast.object = (value) => JSON.stringify(value);
  }
  // Normalize option cast.string
  if (options.cast.string === undefined || options.cast.string === null) {
    // Leave string untouched
    options.cast.string = function (value) {
      return value;
    };
  }
  // Normalize option `on_record`
  if (
    options.on_record !== undefined &&
    typeof options.on_record !== "function"
  ) {
    return [Error(`Invalid Option: "on_record" must be a function.`)];
  }
  // Normalize option `quote_record_delimiter`
  if (
    options.quote_record_delimiter === undefined ||
    options.quote_record_delimiter === null
  ) {
    options.quote_record_delimiter = !options.record_delimiter;
  } else if (typeof options.quote_record_delimiter !== "boolean") {
    return [
      new CsvError("CSV_OPTION_QUOTE_RECORD_DELIMITER_INVALID_TYPE", [
        "option `quote_record_delimiter` must be a boolean,",
        `got ${JSON.stringify(options.quote_record_delimiter)}`,
      ]),
    ];
  }
  // Normalize option `record_delimiter`
  if (
    options.record_delimiter === undefined ||
    options.record_delimiter === null
  ) {
    options.record_delimiter = "\n";
  } else if (Buffer.isBuffer(options.record_delimiter)) {
    options.record_delimiter = options.record_delimiter.toString();
  } else if (typeof options.record_delimiter !== "string") {
    return [
      Error(
        `Invalid Option: record_delimiter must be a buffer or a string, got ${JSON.stringify(options.record_delimiter)}`,
      ),
    ];
  }
  switch (options.record_delimiter) {
    case "unix":
      options.record_delimiter = "\n";
      break;
    case "mac":
      options.record_delimiter = "\r";
      break;
    case "windows":
      options.record_delimiter = "\r\n";
      break;
    case "ascii":
      options.record_delimiter = "\u001e";
      break;
    case "unicode":
      options.record_delimiter = "\u2028";
      break;
  }
  return [undefined, options];
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/api/index.js




const bom_utf8 = Buffer.from([239, 187, 191]);
// True when appending `separator` after `value` would let `parse` find
// `separator` starting inside `value`. Besides the field containing the whole
// separator, this also covers boundary fusion: a field whose tail is a
// non-empty prefix of a multi-character separator merges with the appended
// separator (eg value "a:" + delimiter "::" => "a:::", matched at offset 1).
// Such fields must be quoted to round-trip, like RFC 4180 fields containing the
// delimiter, generalized to multi-character delimiters and record delimiters.
const emits_separator = function (value, separators) {
  return separators.some(
    (separator) =>
      separator.length !== 0 &&
      (value.indexOf(separator) !== -1 ||
        (separator.length > 1 &&
          (value + separator).indexOf(separator) < value.length)),
  );
};
// True when `value` matches one of the `quoted_match` patterns. The regexps
// come from the user and the same objects are reused for every field, so the
// test must not depend on their state: `RegExp.prototype.test` advances
// `lastIndex` on a global or sticky regexp, which would make a match in one
// field move where the next field starts matching. `String.prototype.search`
// searches from the start and restores `lastIndex`, and is equivalent to
// `test` for the stateless regexps.
const matches_quoted_match = function (value, quoted_match) {
  if (!quoted_match) return false;
  return quoted_match.some((pattern) =>
    typeof pattern === "string"
      ? value.indexOf(pattern) !== -1
      : value.search(pattern) !== -1,
  );
};

const stringifier = function (options, state, info) {
  return {
    options: options,
    state: state,
    info: info,
    __transform: function (chunk, push) {
      // Chunk validation
      if (!Array.isArray(chunk) && typeof chunk !== "object") {
        return Error(
          `Invalid Record: expect an array or an object, got ${JSON.stringify(chunk)}`,
        );
      }
      // Detect columns from the first record
      if (this.info.records === 0) {
        if (Array.isArray(chunk)) {
          if (
            this.options.header === true &&
            this.options.columns === undefined
          ) {
            return Error(
              "Undiscoverable Columns: header option requires column option or object records",
            );
          }
        } else if (this.options.columns === undefined) {
          const [err, columns] = normalize_columns(Object.keys(chunk));
          if (err) return;
          this.options.columns = columns;
        }
      }
      // Emit the header
      if (this.info.records === 0) {
        this.bom(push);
        const err = this.headers(push);
        if (err) return err;
      }
      // Emit and stringify the record if an object or an array
      try {
        // this.emit('record', chunk, this.info.records);
        if (this.options.on_record) {
          this.options.on_record(chunk, this.info.records);
        }
      } catch (err) {
        return err;
      }
      // Convert the record into a string
      let err, chunk_string;
      if (this.options.eof) {
        [err, chunk_string] = this.stringify(chunk);
        if (err) return err;
        if (chunk_string === undefined) {
          return;
        } else {
          chunk_string = chunk_string + this.options.record_delimiter;
        }
      } else {
        [err, chunk_string] = this.stringify(chunk);
        if (err) return err;
        if (chunk_string === undefined) {
          return;
        } else {
          if (this.options.header || this.info.records) {
            chunk_string = this.options.record_delimiter + chunk_string;
          }
        }
      }
      // Emit the csv
      this.info.records++;
      push(chunk_string);
    },
    stringify: function (chunk, chunkIsHeader = false) {
      if (typeof chunk !== "object") {
        return [undefined, chunk];
      }
      const { columns } = this.options;
      const record = [];
      // Record is an array
      if (Array.isArray(chunk)) {
        // We are getting an array but the user has specified output columns. In
        // this case, we respect the columns indexes
        const length = columns
          ? Math.min(chunk.length, columns.length)
          : chunk.length;
        // Cast record elements
        for (let i = 0; i < length; i++) {
          const field = chunk[i];
          const [err, value] = this.__cast(field, {
            index: i,
            column: i,
            records: this.info.records,
            header: chunkIsHeader,
          });
          if (err) return [err];
          record[i] = [value, field];
        }
        // Record is a literal object
        // `columns` is always defined: it is either provided or discovered.
      } else {
        for (let i = 0; i < columns.length; i++) {
          const field = get(chunk, columns[i].key);
          const [err, value] = this.__cast(field, {
            index: i,
            column: columns[i].key,
            records: this.info.records,
            header: chunkIsHeader,
          });
          if (err) return [err];
          record[i] = [value, field];
        }
      }
      let csvrecord = "";
      for (let i = 0; i < record.length; i++) {
        let options, err;

        let [value, field] = record[i];
        if (typeof value === "string") {
          options = this.options;
        } else if (is_object(value)) {
          // Value is considerered as a mix of a value and options
          options = { ...value };
          value = options.value;
          delete options.value;
          if (
            typeof value !== "string" &&
            value !== undefined &&
            value !== null
          ) {
            if (err)
              return [
                Error(
                  `Invalid Casting Value: returned value must return a string, null or undefined, got ${JSON.stringify(value)}`,
                ),
              ];
          }
          // Merge global options with the ones returned by cast
          options = { ...this.options, ...options };
          [err, options] = normalize_options(options);
          if (err !== undefined) {
            return [err];
          }
        } else if (value === undefined || value === null) {
          options = this.options;
        } else {
          return [
            Error(
              `Invalid Casting Value: returned value must return a string, an object, null or undefined, got ${JSON.stringify(value)}`,
            ),
          ];
        }
        const {
          delimiter,
          escape,
          quote,
          quoted,
          quoted_empty,
          quoted_string,
          quoted_match,
          record_delimiter,
          quote_record_delimiter,
          escape_formulas,
        } = options;
        if ("" === value && "" === field) {
          const quotedMatch = matches_quoted_match(value, quoted_match);
          const shouldQuote =
            quotedMatch ||
            true === quoted_empty ||
            (true === quoted_string && false !== quoted_empty);
          if (shouldQuote === true) {
            value = quote + value + quote;
          }
          csvrecord += value;
        } else if (value) {
          if (typeof value !== "string") {
            return [
              Error(
                `Formatter must return a string, null or undefined, got ${JSON.stringify(value)}`,
              ),
            ];
          }
          const containsdelimiter = emits_separator(value, [delimiter]);
          const containsQuote = quote !== "" && value.indexOf(quote) >= 0;
          const containsEscape = value.indexOf(escape) >= 0 && escape !== quote;
          // Testing `\n` and `\r` covers the three sequences `parse` discovers
          const containsRecordDelimiter = emits_separator(value, [
            record_delimiter,
            ...(quote_record_delimiter === false ? [] : ["\n", "\r"]),
          ]);
          const quotedString = quoted_string && typeof field === "string";
          const quotedMatch = matches_quoted_match(value, quoted_match);
          // See https://github.com/adaltas/node-csv/pull/387
          // More about CSV injection or formula injection, when websites embed
          // untrusted input inside CSV files:
          // https://owasp.org/www-community/attacks/CSV_Injection
          // http://georgemauer.net/2017/10/07/csv-injection.html
          // Apple Numbers unicode normalization is empirical from testing
          if (escape_formulas) {
            switch (value[0]) {
              case "-":
                if (typeof field === "number" || typeof field === "bigint") {
                  break;
                }
                value = `'${value}`;
                break;
              case "=":
              case "+":
              case "@":
              case "\t":
              case "\r":
              case "\uFF1D": // Unicode '='
              case "\uFF0B": // Unicode '+'
              case "\uFF0D": // Unicode '-'
              case "\uFF20": // Unicode '@'
                value = `'${value}`;
                break;
            }
          }
          const shouldQuote =
            containsQuote === true ||
            containsdelimiter ||
            containsRecordDelimiter ||
            quoted ||
            quotedString ||
            quotedMatch;
          if (shouldQuote === true && containsEscape === true) {
            value = value.replaceAll(escape, () => escape + escape);
          }
          if (containsQuote === true) {
            value = value.replaceAll(quote, () => escape + quote);
          }
          if (shouldQuote === true) {
            value = quote + value + quote;
          }
          csvrecord += value;
        } else if (
          quoted_empty === true ||
          (field === "" && quoted_string === true && quoted_empty !== false)
        ) {
          csvrecord += quote + quote;
        }
        if (i !== record.length - 1) {
          csvrecord += delimiter;
        }
      }
      return [undefined, csvrecord];
    },
    bom: function (push) {
      if (this.options.bom !== true) {
        return;
      }
      push(bom_utf8);
    },
    headers: function (push) {
      if (this.options.header === false) {
        return;
      }
      if (this.options.columns === undefined) {
        return;
      }
      let err;
      let headers = this.options.columns.map((column) => column.header);
      if (this.options.eof) {
        [err, headers] = this.stringify(headers, true);
        headers += this.options.record_delimiter;
      } else {
        [err, headers] = this.stringify(headers, true);
      }
      if (err) return err;
      if (this.options.header_as_comment) {
        headers = this.options.header_as_comment + " " + headers;
      }
      push(headers);
    },
    __cast: function (value, context) {
      const type = typeof value;
      try {
        if (type === "string") {
          // Fine for 99% of the cases
          return [undefined, this.options.cast.string(value, context)];
        } else if (type === "bigint") {
          return [undefined, this.options.cast.bigint(value, context)];
        } else if (type === "number") {
          return [undefined, this.options.cast.number(value, context)];
        } else if (type === "boolean") {
          return [undefined, this.options.cast.boolean(value, context)];
        } else if (value instanceof Date) {
          return [undefined, this.options.cast.date(value, context)];
        } else if (type === "object" && value !== null) {
          return [undefined, this.options.cast.object(value, context)];
        } else if (value === null && this.options.cast.null !== undefined) {
          return [undefined, this.options.cast.null(value, context)];
        } else if (
          value === undefined &&
          this.options.cast.undefined !== undefined
        ) {
          return [undefined, this.options.cast.undefined(value, context)];
        } else {
          return [undefined, value];
        }
      } catch (err) {
        return [err];
      }
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-stringify/lib/sync.js
/*
CSV Stringify

Please look at the [Sync API](https://csv.js.org/stringify/api/sync/) for
additional information.
*/




const stringify = function (records, opts = {}) {
  const data = [];
  const [err, options] = normalize_options(opts);
  if (err !== undefined) throw err;
  const state = {
    stop: false,
  };
  // Information
  const info = {
    records: 0,
  };
  const api = stringifier(options, state, info);
  for (const record of records) {
    const err = api.__transform(record, function (record) {
      data.push(record);
    });
    if (err !== undefined) throw err;
  }
  if (data.length === 0) {
    api.bom((d) => {
      data.push(d);
    });
    const err = api.headers((headers) => {
      data.push(headers);
    });
    if (err !== undefined) throw err;
  }
  return data.join("");
};



// EXTERNAL MODULE: ./build/usage/cost.js
var cost = __nccwpck_require__(2615);
// EXTERNAL MODULE: ./build/ledger/columns.js
var columns = __nccwpck_require__(9719);
// EXTERNAL MODULE: ./build/ledger/formula-prefix.js
var formula_prefix = __nccwpck_require__(2631);
;// CONCATENATED MODULE: ./build/ledger/format-row.js




/** The first line of a new ledger. */
const HEADER_LINE = `${columns/* COLUMNS */.cZ.join(",")}\n`;
// What csv-stringify would leave bare and a reader could take for the end of a line, or for git's.
const NEEDS_QUOTES = /[\r\n]|^[<>|=]{7}/;
/**
 * Returns the row of a record, with its line feed, in the columns of a file; unknown columns are
 * empty. Reading it back gives the same record. A NUL or half a surrogate pair, which no text file
 * holds, is written as U+FFFD.
 */
function formatRow(record, header) {
    const cells = cellsOf(record);
    return stringify([header.map((column) => cells[column] ?? "")], { quoted_match: NEEDS_QUOTES });
}
function cellsOf(record) {
    return {
        timestamp: record.timestamp,
        model: textCell(record.model),
        prompt_tokens: String(record.inputTokens),
        completion_tokens: String(record.outputTokens),
        task_success: String(record.success ?? ""),
        task_type: record.taskType ?? "",
        duration_ms: String(record.durationMs ?? ""),
        notes: textCell(record.notes),
        session_id: textCell(record.sessionId),
        cache_read_tokens: String(record.cacheReadTokens),
        cache_write_tokens: String(record.cacheWriteTokens),
        cost_usd: record.costNanoUsd === undefined ? "" : (0,cost/* formatUsd */.UK)(record.costNanoUsd),
        agent: textCell(record.agent),
        branch: textCell(record.branch),
    };
}
function textCell(text) {
    return (0,formula_prefix/* addFormulaPrefix */.C)(Buffer.from(text).toString().replaceAll("\0", "\uFFFD"));
}


/***/ }),

/***/ 2631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ addFormulaPrefix),
/* harmony export */   r: () => (/* binding */ removeFormulaPrefix)
/* harmony export */ });
// A spreadsheet runs a cell that starts with one of these as a formula; the quotes before it are
// counted in, so that a text which itself starts with quotes and a sign comes back as it was.
const NEEDS_PREFIX = /^'*[=+\-@\t\r]/;
const HAS_PREFIX = /^'+[=+\-@\t\r]/;
/** Returns a text cell that no spreadsheet takes for a formula. */
function addFormulaPrefix(text) {
    return NEEDS_PREFIX.test(text) ? `'${text}` : text;
}
/** Undoes `addFormulaPrefix`, exactly. */
function removeFormulaPrefix(cell) {
    return cell.startsWith("'") && HAS_PREFIX.test(cell) ? cell.slice(1) : cell;
}


/***/ }),

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  parseLedger: () => (/* binding */ parseLedger)
});

// EXTERNAL MODULE: ./build/ledger/columns.js
var columns = __nccwpck_require__(9719);
;// CONCATENATED MODULE: ./build/ledger/quote-value.js
const MAX_CHARACTERS = 60;
// What JSON leaves as it is although it steers a terminal, ends a line or turns the text's direction.
const UNSHOWN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** Returns a value as a message may show it: in quotes, on one line, shortened when long. */
function quoteValue(value) {
    if (value === "")
        return "nothing";
    const isLong = value.length > MAX_CHARACTERS;
    const shown = JSON.stringify(isLong ? value.slice(0, MAX_CHARACTERS) : value)
        .slice(1, -1)
        .replaceAll('\\"', '"')
        .replaceAll(UNSHOWN, escapeCharacter);
    const quote = value.includes('"') ? "'" : '"';
    return `${quote}${shown}${isLong ? "…" : ""}${quote}`;
}
function escapeCharacter(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

;// CONCATENATED MODULE: ./build/ledger/ledger-header.js


/** Tells whether cells name columns, in the first line or, as merges and joined files leave it, in a later one. */
function isHeader(cells) {
    const names = namesOf(cells);
    return columns/* REQUIRED_COLUMNS */.KS.every((column) => names.includes(column));
}
/** Returns the header that a first line is, or why the file is no ledger. */
function readHeader(cells) {
    const names = namesOf(cells);
    if (!isHeader(names)) {
        return { expected: "a header line with the columns timestamp and model", got: describe(names) };
    }
    const twice = columns/* COLUMNS */.cZ.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
    if (twice !== undefined) {
        return { expected: "each column once in the header line", got: `${twice} twice` };
    }
    const indexes = Object.fromEntries(columns/* COLUMNS */.cZ.map((column) => [column, names.indexOf(column)]));
    return { names, indexes: indexes };
}
/** Returns a row's cells by column; those that its header or the row itself lacks are empty. */
function cellsByColumn({ indexes }, cells) {
    return {
        timestamp: cells[indexes.timestamp] ?? "",
        model: cells[indexes.model] ?? "",
        prompt_tokens: cells[indexes.prompt_tokens] ?? "",
        completion_tokens: cells[indexes.completion_tokens] ?? "",
        task_success: cells[indexes.task_success] ?? "",
        task_type: cells[indexes.task_type] ?? "",
        duration_ms: cells[indexes.duration_ms] ?? "",
        notes: cells[indexes.notes] ?? "",
        session_id: cells[indexes.session_id] ?? "",
        cache_read_tokens: cells[indexes.cache_read_tokens] ?? "",
        cache_write_tokens: cells[indexes.cache_write_tokens] ?? "",
        cost_usd: cells[indexes.cost_usd] ?? "",
        agent: cells[indexes.agent] ?? "",
        branch: cells[indexes.branch] ?? "",
    };
}
function namesOf(cells) {
    return cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
}
function describe(names) {
    const line = names.join(",");
    const isOtherwiseSeparated = /timestamp["\s]*[;\t|]/.test(line);
    return quoteValue(line) + (isOtherwiseSeparated ? " (separate the columns by commas)" : "");
}

// EXTERNAL MODULE: ./build/usage/cost.js
var cost = __nccwpck_require__(2615);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __nccwpck_require__(4120);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __nccwpck_require__(8424);
// EXTERNAL MODULE: ./build/ledger/formula-prefix.js
var formula_prefix = __nccwpck_require__(2631);
;// CONCATENATED MODULE: ./build/ledger/row-validator.generated.js

const validate = (/* unused pure expression or super */ null && (validate10));
/* harmony default export */ const row_validator_generated = (validate10);
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$comment":"One ledger row as text, a property per column. Each column says in `description` what it is expected to be; the rules that a pattern cannot say (real dates, safe integers) are checked after it.","type":"object","required":["timestamp","model"],"properties":{"timestamp":{"description":"an RFC 3339 timestamp with offset such as 2026-02-23T22:19:12+01:00","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"},"model":{"description":"a name","type":"string","pattern":"\\S"},"prompt_tokens":{"$ref":"#/definitions/count"},"completion_tokens":{"$ref":"#/definitions/count"},"task_success":{"$comment":"Excel writes TRUE, pandas True.","description":"true or false","type":"string","pattern":"^(true|True|TRUE|false|False|FALSE)?$"},"task_type":{"description":"plan, execute, verify, discuss or quick","enum":["plan","execute","verify","discuss","quick",""]},"duration_ms":{"$ref":"#/definitions/count"},"notes":{"type":"string"},"session_id":{"type":"string"},"cache_read_tokens":{"$ref":"#/definitions/count"},"cache_write_tokens":{"$ref":"#/definitions/count"},"cost_usd":{"description":"a decimal USD amount with up to 9 places","type":"string","pattern":"^(\\d+(\\.\\d{1,9})?)?$"},"agent":{"type":"string"},"branch":{"type":"string"}},"definitions":{"count":{"description":"a whole number of 0 or more","type":"string","pattern":"^\\d*$"}}};
const schema12 = {"description":"a whole number of 0 or more","type":"string","pattern":"^\\d*$"};
const pattern0 = new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern2 = new RegExp("^\\d*$", "u");
const pattern4 = new RegExp("^(true|True|TRUE|false|False|FALSE)?$", "u");
const pattern8 = new RegExp("^(\\d+(\\.\\d{1,9})?)?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timestamp === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},message:"must have required property '"+"timestamp"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp !== undefined){
let data0 = data.timestamp;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$",parentSchema:schema11.properties.timestamp,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.timestamp.type,parentSchema:schema11.properties.timestamp,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.model !== undefined){
let data1 = data.model;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.model,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.model.type,parentSchema:schema11.properties.model,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.prompt_tokens !== undefined){
let data2 = data.prompt_tokens;
if(typeof data2 === "string"){
if(!pattern2.test(data2)){
const err6 = {instancePath:instancePath+"/prompt_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/prompt_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.completion_tokens !== undefined){
let data3 = data.completion_tokens;
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
const err8 = {instancePath:instancePath+"/completion_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/completion_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.task_success !== undefined){
let data4 = data.task_success;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err10 = {instancePath:instancePath+"/task_success",schemaPath:"#/properties/task_success/pattern",keyword:"pattern",params:{pattern: "^(true|True|TRUE|false|False|FALSE)?$"},message:"must match pattern \""+"^(true|True|TRUE|false|False|FALSE)?$"+"\"",schema:"^(true|True|TRUE|false|False|FALSE)?$",parentSchema:schema11.properties.task_success,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/task_success",schemaPath:"#/properties/task_success/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.task_success.type,parentSchema:schema11.properties.task_success,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.task_type !== undefined){
let data5 = data.task_type;
if(!((((((data5 === "plan") || (data5 === "execute")) || (data5 === "verify")) || (data5 === "discuss")) || (data5 === "quick")) || (data5 === ""))){
const err12 = {instancePath:instancePath+"/task_type",schemaPath:"#/properties/task_type/enum",keyword:"enum",params:{allowedValues: schema11.properties.task_type.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.task_type.enum,parentSchema:schema11.properties.task_type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.duration_ms !== undefined){
let data6 = data.duration_ms;
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err13 = {instancePath:instancePath+"/duration_ms",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/duration_ms",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.notes !== undefined){
let data7 = data.notes;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.notes.type,parentSchema:schema11.properties.notes,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.session_id !== undefined){
let data8 = data.session_id;
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.session_id.type,parentSchema:schema11.properties.session_id,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.cache_read_tokens !== undefined){
let data9 = data.cache_read_tokens;
if(typeof data9 === "string"){
if(!pattern2.test(data9)){
const err17 = {instancePath:instancePath+"/cache_read_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/cache_read_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.cache_write_tokens !== undefined){
let data10 = data.cache_write_tokens;
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
const err19 = {instancePath:instancePath+"/cache_write_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/cache_write_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.cost_usd !== undefined){
let data11 = data.cost_usd;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err21 = {instancePath:instancePath+"/cost_usd",schemaPath:"#/properties/cost_usd/pattern",keyword:"pattern",params:{pattern: "^(\\d+(\\.\\d{1,9})?)?$"},message:"must match pattern \""+"^(\\d+(\\.\\d{1,9})?)?$"+"\"",schema:"^(\\d+(\\.\\d{1,9})?)?$",parentSchema:schema11.properties.cost_usd,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/cost_usd",schemaPath:"#/properties/cost_usd/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.cost_usd.type,parentSchema:schema11.properties.cost_usd,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.agent !== undefined){
let data12 = data.agent;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.agent.type,parentSchema:schema11.properties.agent,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.branch !== undefined){
let data13 = data.branch;
if(typeof data13 !== "string"){
const err24 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.branch.type,parentSchema:schema11.properties.branch,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

;// CONCATENATED MODULE: ./build/ledger/interpret-row.js







/** Returns the record that a row's cells say, or what is wrong with them, in the order of the columns. */
function interpretRow(cells) {
    if (!row_validator_generated(cells))
        return problemsOfForm();
    const record = toRecord(cells);
    return isExact(record, cells) ? record : problemsOfValue(cells);
}
function problemsOfForm() {
    const problems = (row_validator_generated.errors ?? []).map(({ instancePath, parentSchema, data }) => cellProblem(instancePath.slice(1), parentSchema?.description, data));
    return problems.toSorted((a, b) => columns/* COLUMNS */.cZ.indexOf(a.field) - columns/* COLUMNS */.cZ.indexOf(b.field));
}
function cellProblem(field, expectedValue, got) {
    return { field, expected: `${field} to be ${expectedValue}`, got: quoteValue(got) };
}
const COUNTS = [
    "prompt_tokens",
    "completion_tokens",
    "duration_ms",
    "cache_read_tokens",
    "cache_write_tokens",
];
/** Whether a row of the right form holds what a pattern cannot tell: a date that exists, numbers that are exact. */
function isExact(record, { cost_usd }) {
    return ((0,timestamp/* toUtc */.y)(record.timestamp) !== undefined &&
        record.inputTokens <= Number.MAX_SAFE_INTEGER &&
        record.outputTokens <= Number.MAX_SAFE_INTEGER &&
        record.cacheReadTokens <= Number.MAX_SAFE_INTEGER &&
        record.cacheWriteTokens <= Number.MAX_SAFE_INTEGER &&
        (record.durationMs ?? 0) <= Number.MAX_SAFE_INTEGER &&
        (record.costNanoUsd !== undefined || cost_usd === ""));
}
/** Says what of it is not so. */
function problemsOfValue(cells) {
    const problems = [];
    const add = (field, expectedValue) => problems.push(cellProblem(field, expectedValue, cells[field]));
    if ((0,timestamp/* toUtc */.y)(cells.timestamp) === undefined)
        add("timestamp", "a date and time that exist");
    for (const field of COUNTS) {
        if (Number(cells[field]) > Number.MAX_SAFE_INTEGER) {
            add(field, `a whole number of at most ${Number.MAX_SAFE_INTEGER}`);
        }
    }
    if (cells.cost_usd !== "" && (0,cost/* parseUsd */._e)(cells.cost_usd) === undefined) {
        add("cost_usd", "an amount below 9007199 USD");
    }
    return problems;
}
function toRecord(cells) {
    return {
        timestamp: cells.timestamp,
        model: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.model),
        inputTokens: Number(cells.prompt_tokens),
        outputTokens: Number(cells.completion_tokens),
        success: cells.task_success === "" ? undefined : cells.task_success.toLowerCase() === "true",
        taskType: (0,task_type/* isTaskType */.k)(cells.task_type) ? cells.task_type : undefined,
        durationMs: cells.duration_ms === "" ? undefined : Number(cells.duration_ms),
        notes: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.notes),
        sessionId: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.session_id),
        cacheReadTokens: Number(cells.cache_read_tokens),
        cacheWriteTokens: Number(cells.cache_write_tokens),
        costNanoUsd: (0,cost/* parseUsd */._e)(cells.cost_usd),
        agent: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.agent),
        branch: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.branch),
    };
}

;// CONCATENATED MODULE: ./build/ledger/locate-cell.js
/** Returns where a cell of a CSV record starts; past the last cell, where the record ends. */
function locateCell(text, cellIndex) {
    let start = 0;
    let isQuoted = false;
    let cell = 0;
    let at = 0;
    for (; at < text.length && cell < cellIndex; at += 1) {
        if (text[at] === '"')
            isQuoted = !isQuoted;
        else if (text[at] === "," && !isQuoted) {
            cell += 1;
            start = at + 1;
        }
    }
    if (cell < cellIndex)
        start = text.length;
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    return { linesDown: text.slice(0, start).split("\n").length - 1, column: start - lineStart + 1 };
}

;// CONCATENATED MODULE: ./build/ledger/read-row.js



/** Returns the usage record that a row, which starts on `line`, holds under a header, or why it holds none. */
function readRow(header, { cells, text }, line) {
    const at = (cellIndex) => {
        const { linesDown, column } = locateCell(text, cellIndex);
        return { line: line + linesDown, column };
    };
    const width = header.names.length;
    // A spreadsheet leaves out, or adds, empty cells at a row's end.
    if (cells.length > width && cells.slice(width).some((cell) => cell !== "")) {
        const expected = `${width} cells as in the header (quote a cell that holds a comma)`;
        return { ...at(width), field: undefined, expected, got: `${cells.length} cells` };
    }
    const interpreted = interpretRow(cellsByColumn(header, cells));
    if ("model" in interpreted)
        return interpreted;
    const [first, ...others] = interpreted.map((problem) => ({
        ...at(header.indexes[problem.field]),
        ...problem,
    }));
    if (first === undefined)
        throw new TypeError("A row without a record has no problem.");
    return others.length === 0 ? first : { ...first, others };
}

// EXTERNAL MODULE: ./build/ledger/parse-record.js + 10 modules
var parse_record = __nccwpck_require__(5869);
;// CONCATENATED MODULE: ./build/ledger/source-line.js
/** The longest row, in bytes: past it a line is no row, and an open quote was never closed. */
const source_line_MAX_ROW_BYTES = 1_048_576;
const SHOWN_CHARACTERS = 60;
/** Builds a line from its text; one that is no text, or too long to be a row, is a fault. */
function source_line_sourceLine(text, sizeBytes) {
    if (sizeBytes > source_line_MAX_ROW_BYTES)
        return source_line_overlongLine(text, sizeBytes);
    if (!text.includes("\0"))
        return { text, sizeBytes, fault: undefined };
    return source_line_faultyLine(text, sizeBytes, { expected: "text", got: "a NUL byte" });
}
/** Builds the line that stands for one too long to be held. */
function source_line_overlongLine(start, sizeBytes) {
    return source_line_faultyLine(start, sizeBytes, {
        expected: `a row of at most ${source_line_MAX_ROW_BYTES} bytes`,
        got: `a line of ${sizeBytes} bytes`,
    });
}
/** Builds the line that stands for one which cannot be read. */
function source_line_faultyLine(start, sizeBytes, fault) {
    return { text: start.slice(0, SHOWN_CHARACTERS), sizeBytes, fault };
}

;// CONCATENATED MODULE: ./build/ledger/record-assembler.js




const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
/**
 * Joins lines into CSV records. A quote that nothing closes costs its own line only: the lines
 * after it are looked at again, each on its own.
 */
class RecordAssembler {
    #emit;
    /** The lines since a quote was opened, and where it was. */
    #open = [];
    #openBytes = 0;
    #openCell = 0;
    constructor(emit) {
        this.#emit = emit;
    }
    add(line) {
        if (this.#open.length === 0)
            this.#start(line);
        else
            this.#continue(line);
    }
    end() {
        while (this.#open.length > 0)
            this.#giveUp();
    }
    #start(line) {
        const { text, sizeBytes, fault } = line;
        if (fault !== undefined) {
            this.#emit(badLine(line, 1, fault));
            return;
        }
        if (CONFLICT_MARKER.test(text)) {
            this.#emit(conflictMarker(line));
            return;
        }
        const cells = (0,parse_record/* parseRecord */.H)(text);
        if (!isFault(cells)) {
            this.#emit({ cells, text, lineCount: 1, sizeBytes });
        }
        else if (cells.isOpen) {
            this.#openCell = cells.cellIndex;
            this.#hold(line);
        }
        else {
            this.#emit(badQuote(line, cells.cellIndex, 'a quote only around a whole cell, "" within it'));
        }
    }
    #continue(line) {
        this.#hold(line);
        if (line.fault !== undefined || this.#openBytes > source_line_MAX_ROW_BYTES) {
            this.#giveUp();
        }
        else if (hasOddQuotes(line.text)) {
            this.#close();
        }
    }
    #close() {
        const text = this.#open.map((line) => line.text).join("\n");
        const cells = (0,parse_record/* parseRecord */.H)(text);
        if (isFault(cells)) {
            this.#giveUp();
            return;
        }
        const sizeBytes = this.#openBytes;
        this.#emit({ cells, text, lineCount: this.#release().length, sizeBytes });
    }
    #hold(line) {
        this.#open.push(line);
        this.#openBytes += line.sizeBytes;
    }
    #release() {
        const lines = this.#open;
        this.#open = [];
        this.#openBytes = 0;
        return lines;
    }
    #giveUp() {
        const [first, ...rest] = this.#release();
        if (first !== undefined) {
            this.#emit(badQuote(first, this.#openCell, "a quoted cell that ends with a quote"));
        }
        for (const line of rest)
            this.add(line);
    }
}
function isFault(parsed) {
    return !Array.isArray(parsed);
}
function badQuote(line, cellIndex, expected) {
    const { column } = locateCell(line.text, cellIndex);
    return badLine(line, column, { expected, got: quoteValue(line.text.slice(column - 1)) });
}
function conflictMarker(line) {
    const got = `the git conflict marker ${quoteValue(line.text.trimEnd())}; keep the rows of both sides and delete the marker`;
    return { ...badLine(line, 1, { expected: "a row", got }), isConflictMarker: true };
}
function badLine({ sizeBytes }, column, { expected, got }) {
    const isConflictMarker = false;
    return { cells: undefined, lineCount: 1, sizeBytes, column, expected, got, isConflictMarker };
}
function hasOddQuotes(text) {
    let isOdd = false;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1))
        isOdd = !isOdd;
    return isOdd;
}

// EXTERNAL MODULE: ./build/ledger/stand-in.js
var stand_in = __nccwpck_require__(4042);
;// CONCATENATED MODULE: ./build/ledger/ledger-decoder.js




/** Turns the lines of a ledger into rows and rejects, in order, as they come. */
class LedgerDecoder {
    #assembler = new RecordAssembler((item) => this.#take(item));
    // A merge can leave two headers in a file: a row belongs to the one with as many columns.
    #headers = new Map();
    #header;
    #headerProblem;
    #entries = [];
    #isAtStart;
    #line = 1;
    #offset;
    #hasOneHeader = true;
    /** Takes the header when it is not among the lines, and where these start in the ledger. */
    constructor(header, startOffset = 0) {
        this.#isAtStart = header === undefined;
        this.#offset = startOffset;
        if (header !== undefined)
            this.#addHeader(header);
    }
    /** The first header; undefined until it was read. */
    get header() {
        return this.#header;
    }
    /** Set when the first line is no ledger's: nothing after it is looked at. */
    get headerProblem() {
        return this.#headerProblem;
    }
    /** Whether all rows so far belong to the first header. */
    get hasOneHeader() {
        return this.#hasOneHeader;
    }
    /** Where what is not complete yet starts, in bytes from the ledger's start. */
    get endOffset() {
        return this.#offset;
    }
    /** Takes the next lines; returns what they complete. */
    decode(lines) {
        for (const line of lines) {
            if (this.#headerProblem !== undefined)
                break;
            if (this.#isAtStart)
                this.#start(line);
            else
                this.#assembler.add(line);
        }
        return this.#flush();
    }
    #start(line) {
        this.#isAtStart = false;
        const standIn = (0,stand_in/* findStandIn */.p)(line.text);
        if (standIn === undefined)
            this.#assembler.add(withoutByteOrderMark(line));
        else
            this.#headerProblem = standIn;
    }
    /** Returns what was open at the end of the file. */
    end() {
        this.#assembler.end();
        if (this.#header === undefined && this.#headerProblem === undefined)
            this.#takeHeader([""], 1);
        return this.#flush();
    }
    #flush() {
        const entries = this.#entries;
        this.#entries = [];
        return entries;
    }
    #take(item) {
        const line = this.#line;
        this.#line += item.lineCount;
        this.#offset += item.sizeBytes;
        if (item.cells === undefined)
            this.#takeBadLine(item, line);
        else if (item.cells.every((cell) => cell.trim() === ""))
            return;
        else if (this.#header === undefined)
            this.#takeHeader(item.cells, line);
        else
            this.#takeRow(this.#headers.get(item.cells.length) ?? this.#header, item, line);
    }
    #takeBadLine({ column, expected, got, isConflictMarker }, line) {
        const problem = { line, column, field: undefined, expected, got };
        // The two sides of a conflict may differ in their header; anything else before it is no ledger.
        if (this.#header !== undefined || isConflictMarker)
            this.#entries.push(problem);
        else
            this.#headerProblem ??= problem;
    }
    #takeHeader(cells, line) {
        if (this.#headerProblem !== undefined)
            return;
        const header = readHeader(cells);
        if ("names" in header)
            this.#addHeader(header);
        else
            this.#headerProblem = { line, column: 1, field: undefined, ...header };
    }
    #addHeader(header) {
        this.#header ??= header;
        this.#hasOneHeader &&= String(header.names) === String(this.#header.names);
        this.#headers.set(header.names.length, header);
    }
    #takeRow(header, raw, line) {
        const row = readRow(header, raw, line);
        if ("model" in row) {
            const { cells, lineCount } = raw;
            this.#entries.push({ record: row, line, lineCount, raw: cells, endOffset: this.#offset });
            return;
        }
        const again = isHeader(raw.cells) ? readHeader(raw.cells) : undefined;
        if (again !== undefined && "names" in again)
            this.#addHeader(again);
        else
            this.#entries.push(row);
    }
}
function withoutByteOrderMark(line) {
    return line.text.startsWith("\uFEFF") ? { ...line, text: line.text.slice(1) } : line;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./build/ledger/line-splitter.js


const LINE_FEED = 0x0a;
const START_BYTES = 256;
/** Cuts the bytes of a file into lines, however they are chunked, and holds at most one row's worth of them. */
class LineSplitter {
    #held = [];
    #heldBytes = 0;
    /** Takes the next bytes; returns the lines that they end. */
    push(chunk) {
        const first = chunk.indexOf(LINE_FEED);
        if (first < 0) {
            this.#hold(chunk);
            return [];
        }
        this.#hold(chunk.subarray(0, first + 1));
        const lines = [this.#release()];
        const last = chunk.lastIndexOf(LINE_FEED);
        if (last > first)
            pushLines(lines, chunk.subarray(first + 1, last + 1));
        this.#hold(chunk.subarray(last + 1));
        return lines;
    }
    /** Returns the last line when it has no line feed. */
    end() {
        return this.#heldBytes === 0 ? [] : [this.#release()];
    }
    #hold(bytes) {
        if (bytes.length === 0)
            return;
        this.#heldBytes += bytes.length;
        if (this.#heldBytes <= MAX_ROW_BYTES) {
            this.#held.push(bytes);
            return;
        }
        // Past the limit only the line's start is of use, for the message.
        const start = this.#held[0] ?? bytes;
        this.#held = [Buffer.from(start.subarray(0, START_BYTES))];
    }
    #release() {
        const sizeBytes = this.#heldBytes;
        const bytes = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
        this.#held = [];
        this.#heldBytes = 0;
        return decodeLine(bytes ?? Buffer.alloc(0), sizeBytes);
    }
}
/** Returns the lines of a text that is in memory. */
function splitLines(text) {
    const lines = [];
    pushTextLines(lines, text);
    return lines;
}
function pushLines(lines, block) {
    if (isUtf8(block)) {
        pushTextLines(lines, block.toString(), block.length);
        return;
    }
    for (let start = 0; start < block.length;) {
        const end = block.indexOf(LINE_FEED, start) + 1;
        lines.push(decodeLine(block.subarray(start, end), end - start));
        start = end;
    }
}
function pushTextLines(lines, text, sizeBytes = Buffer.byteLength(text)) {
    const isAscii = text.length === sizeBytes;
    for (let start = 0; start < text.length;) {
        const feed = text.indexOf("\n", start);
        const end = feed < 0 ? text.length : feed;
        const line = text.slice(start, end);
        const feedBytes = feed < 0 ? 0 : 1;
        lines.push(source_line_sourceLine(line, (isAscii ? line.length : Buffer.byteLength(line)) + feedBytes));
        start = end + 1;
    }
}
function decodeLine(bytes, sizeBytes) {
    const text = bytes.toString().replace(/\n$/, "");
    if (sizeBytes > MAX_ROW_BYTES)
        return overlongLine(text, sizeBytes);
    if (isUtf8(bytes))
        return sourceLine(text, sizeBytes);
    const got = isUtf16(bytes) ? "UTF-16 (save the file as CSV UTF-8)" : "other bytes";
    return faultyLine(text, sizeBytes, { expected: "text in UTF-8", got });
}
function isUtf16(bytes) {
    const mark = bytes.toString("hex", 0, 2);
    return mark === "fffe" || mark === "feff";
}

;// CONCATENATED MODULE: ./build/ledger/parse-ledger.js


/** Reads a whole ledger that is in memory, e.g. a git blob. */
function parseLedger(text) {
    const decoder = new LedgerDecoder();
    const rows = [];
    const rejects = [];
    for (const entry of [...decoder.decode(splitLines(text)), ...decoder.end()]) {
        if ("record" in entry)
            rows.push(entry);
        else
            rejects.push(entry);
    }
    if (decoder.headerProblem !== undefined)
        rejects.push(decoder.headerProblem);
    return { header: decoder.header?.names ?? [], rows, rejects };
}


/***/ }),

/***/ 5869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseRecord)
});

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexadécimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};



;// CONCATENATED MODULE: ./build/ledger/parse-record.js

/** Returns the cells of a text that is one CSV record, or why it is none. */
function parseRecord(text) {
    const record = withoutReturn(text);
    // A record without a quote needs no parser, and most have none.
    if (!record.includes('"'))
        return splitAtCommas(record);
    try {
        const records = parse(record, { record_delimiter: "\n", relax_column_count: true });
        const [cells = []] = records;
        return records.length === 1 ? cells : { isOpen: false, cellIndex: 0 };
    }
    catch (error) {
        if (!(error instanceof CsvError))
            throw error;
        return { isOpen: error.code === "CSV_QUOTE_NOT_CLOSED", cellIndex: Number(error.column) };
    }
}
/** Does what `split` does in two thirds of its time, for a ledger has a million of rows. */
function splitAtCommas(record) {
    const cells = [];
    let start = 0;
    for (let comma = record.indexOf(","); comma >= 0; comma = record.indexOf(",", start)) {
        cells.push(record.slice(start, comma));
        start = comma + 1;
    }
    cells.push(record.slice(start));
    return cells;
}
function withoutReturn(text) {
    return text.endsWith("\r") ? text.slice(0, -1) : text;
}


/***/ }),

/***/ 4711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/**
 * Replaces a file, or makes it, in one step: a kill at any moment leaves the old content or the
 * new. The caller holds the file's lock.
 */
async function replaceFile(path, content) {
    // Not a name that ends in .csv: whoever lists the folder must not take it for a ledger.
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}.new`);
    try {
        await writeWhole(temporary, content);
        await copyMode(path, temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
        throw error;
    }
}
async function writeWhole(path, content) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "w"), true);
        await file.writeFile(content);
        // The new name must not outlive a power cut without the bytes behind it.
        await file.sync();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function copyMode(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(to, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).mode);
    }
    catch (error) {
        // A new file has no mode to keep.
        if (error.code !== "ENOENT")
            throw error;
    }
}


/***/ }),

/***/ 4042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ findStandIn)
/* harmony export */ });
/* unused harmony export isStandIn */
const GIT_LFS = {
    what: "a Git LFS pointer",
    advice: "run `git lfs pull` (in the Action: `lfs: true` of actions/checkout)",
};
const GIT_CRYPT = {
    what: "a file that git-crypt encrypted",
    advice: "run `git-crypt unlock`",
};
const UTF_16 = { what: "text in UTF-16", advice: "save it as CSV UTF-8" };
// A mark of UTF-16 is no UTF-8 at all, and every other byte of an ASCII character is zero.
const UTF_16_START = /^(?:\ufffd\ufffd)?(?:(?:\0[ -~]){3}|(?:[ -~]\0){3})/;
const EXPECTED = "a ledger";
/**
 * Says what stands in a ledger's place, by the file's first line as UTF-8; undefined when nothing does that is known.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
function findStandIn(firstLine) {
    const found = standInOf(firstLine);
    if (found === undefined)
        return undefined;
    const got = `${found.what}: ${found.advice}`;
    return { line: 1, column: 1, field: undefined, expected: EXPECTED, got };
}
/** Whether a problem is that something stands in the ledger's place: then it says itself what to do. */
function isStandIn({ expected }) {
    return expected === EXPECTED;
}
function standInOf(firstLine) {
    if (firstLine.startsWith("version https://git-lfs.github.com/spec/"))
        return GIT_LFS;
    if (firstLine.startsWith("\0GITCRYPT\0"))
        return GIT_CRYPT;
    return UTF_16_START.test(firstLine) ? UTF_16 : undefined;
}


/***/ }),

/***/ 8443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ collectRecords)
});

// UNUSED EXPORTS: recordedWith

;// CONCATENATED MODULE: ./build/agent-logs/inherit-workflow.js
/**
 * Gives calls the workflow that their session was in, where their own log does not tell it:
 * sub-agents log apart, and so do databases that hold calls and nothing else.
 */
function inheritWorkflow(calls, marks) {
    const bySession = new Map();
    for (const mark of marks) {
        const ofSession = bySession.get(mark.sessionId);
        if (ofSession === undefined)
            bySession.set(mark.sessionId, [mark]);
        else
            ofSession.push(mark);
    }
    return calls.map((call) => {
        if (call.command !== undefined || call.modeTaskType !== undefined)
            return call;
        const mark = latestBefore(call.timestamp, bySession.get(call.sessionId) ?? []);
        if (mark === undefined)
            return call;
        const { modeTaskType, command, commandArguments } = mark;
        if (modeTaskType === undefined && command === undefined)
            return call;
        return { ...call, modeTaskType, command, commandArguments };
    });
}
function latestBefore(timestamp, marks) {
    let latest;
    for (const mark of marks) {
        if (mark.timestamp > timestamp)
            continue;
        if (latest === undefined || mark.timestamp >= latest.timestamp)
            latest = mark;
    }
    return latest;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/agent-logs/contains-path.js
var contains_path = __nccwpck_require__(1813);
// EXTERNAL MODULE: ./build/agent-logs/unreadable.js
var unreadable = __nccwpck_require__(6915);
;// CONCATENATED MODULE: ./build/agent-logs/log-files.js




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
            const base = [place, real].find((folder) => (0,contains_path/* containsPath */.p)(folder, path));
            if (base === undefined)
                continue;
            const log = (0,external_node_path_.join)(real, path.slice(base.length)).replace(SQLITE_AHEAD, "");
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
        const path = (0,external_node_path_.join)(folder, entry.name);
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
    return (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.statSync)(path));
}
function realPathOf(place) {
    return (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.realpathSync)(place));
}
function entriesOf(folder) {
    return (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) ?? [];
}

// EXTERNAL MODULE: ./build/usage/call.js
var call = __nccwpck_require__(1570);
;// CONCATENATED MODULE: ./build/agent-logs/merge-copies.js

/**
 * Returns each call once. Copies agree in agent and call id; the call belongs where it was made
 * first and has the tokens of the copy with the most output, for counts only grow while a reply
 * streams. Where copies are equally old the first given holds the original.
 */
function mergeCopies(calls) {
    const merged = new Map();
    for (const call of calls) {
        const key = `${call.agent}:${call.callId}`;
        const known = merged.get(key);
        merged.set(key, known === undefined ? call : mergeTwo(known, call));
    }
    return [...merged.values()];
}
function mergeTwo(a, b) {
    const isBEarlier = b.timestamp < a.timestamp || (b.timestamp === a.timestamp && a.isSidechain && !b.isSidechain);
    const origin = isBEarlier ? b : a;
    return {
        ...origin,
        tokens: b.tokens.outputTokens > a.tokens.outputTokens ? b.tokens : a.tokens,
        durationMs: longer(a.durationMs, b.durationMs),
        success: a.success && b.success,
        errorMessage: a.errorMessage ?? b.errorMessage,
    };
}
function longer(a, b) {
    return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
/**
 * Drops the copies of messages that sub-agents start from: such a copy has another request id
 * than the session's own call. `known` holds ids of calls that were read before.
 */
function dropSidechainCopies(calls, known) {
    if (!calls.some(({ isSidechain }) => isSidechain))
        return calls;
    const originals = new Set(Array.from(known, call/* messageOf */.b));
    for (const { callId, isSidechain } of calls) {
        if (!isSidechain)
            originals.add((0,call/* messageOf */.b)(callId));
    }
    return calls.filter(({ callId, isSidechain }) => !isSidechain || !originals.has((0,call/* messageOf */.b)(callId)));
}

;// CONCATENATED MODULE: ./build/agent-logs/read-logs.js
/** Returns what reads logs of some agents one after the other; from the deadline on, no more of them. */
function createLogReader(agents, deadlineMs) {
    return async (logs) => {
        const readings = [];
        for (const { agent: name, path, from } of logs) {
            if (deadlineMs !== undefined && Date.now() > deadlineMs)
                break;
            const agent = agents.find((candidate) => candidate.name === name);
            if (agent === undefined)
                throw new Error(`No agent is named ${name}.`);
            readings.push(await agent.readLog(path, from));
        }
        return readings;
    };
}

;// CONCATENATED MODULE: ./build/agent-logs/collect-calls.js




/** Reads what the agents' logs hold beyond the given positions. A log that did not change is not opened. */
async function collectCalls(collection) {
    const { agents, positions = {}, known = new Set(), deadlineMs } = collection;
    const readLogs = collection.readLogs ?? createLogReader(agents, deadlineMs);
    const marks = Object.values(positions).flatMap(({ mark }) => mark ?? []);
    const lastTurns = new Map();
    const reached = collection.newerFiles ? { ...positions } : {};
    const { files, changed } = findChanged(collection, reached);
    const results = await readLogs(changed);
    const readings = new Map();
    results.forEach((reading, index) => {
        const file = changed[index];
        if (file === undefined)
            return;
        const { path, sizeBytes, modifiedMs, from } = file;
        readings.set(path, { from, calls: reading.calls });
        for (const mark of reading.marks)
            marks.push(mark);
        for (const turn of reading.lastTurns ?? [])
            lastTurns.set(turn.sessionId, turn);
        if (reading.lastTurn)
            lastTurns.set(reading.lastTurn.sessionId, reading.lastTurn);
        reached[path] = { ...reading.position, sizeBytes, modifiedMs };
    });
    const unread = changed.slice(results.length);
    for (const { path } of unread) {
        const stored = positions[path];
        if (stored !== undefined)
            reached[path] = stored;
    }
    const calls = results.flatMap((reading) => reading.calls);
    const fresh = mergeCopies(calls).filter(({ callId }) => !known.has(callId));
    return {
        calls: [...inheritWorkflow(dropSidechainCopies(fresh, known), marks)].sort(byTime),
        positions: reached,
        lastTurns,
        files,
        unread,
        readings,
    };
}
/** Finds the logs to read; those that are as they were keep their positions in `reached`. */
function findChanged(collection, reached) {
    const { positions = {}, since, isKnown } = collection;
    const files = [];
    const changed = [];
    for (const { agent, file } of findLogs(collection)) {
        files.push(file);
        const stored = positions[file.path];
        const unclaimed = claimedPart(stored, collection.claimedSessions);
        if (unclaimed !== undefined)
            changed.push({ ...file, agent: agent.name, from: unclaimed.from });
        else if (isUnchanged(file, stored))
            reached[file.path] = stored;
        else if (stored !== undefined || !isKnown?.(file)) {
            if (since !== undefined && file.modifiedMs < since.getTime())
                continue;
            changed.push({ ...file, agent: agent.name, from: stored });
        }
    }
    return { files, changed };
}
function claimedPart(stored, claimedSessions = new Set()) {
    const { unclaimed } = stored ?? {};
    return unclaimed?.sessions.some((session) => claimedSessions.has(session))
        ? unclaimed
        : undefined;
}
function findLogs(collection) {
    const { agents, environment, newerFiles, positions = {}, claimedSessions } = collection;
    const claimed = Object.keys(positions).filter((path) => claimedPart(positions[path], claimedSessions));
    return agents.flatMap((agent) => {
        const files = newerFiles
            ? pickLogFiles(agent, environment, [...newerFiles, ...claimed])
            : findLogFiles(agent, environment);
        return files.map((file) => ({ agent, file }));
    });
}
function isUnchanged(file, stored) {
    return file.sizeBytes === stored?.sizeBytes && file.modifiedMs === stored.modifiedMs;
}
function byTime(a, b) {
    return a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/git/list-worktrees.js


/** Lists the repository's main worktree, unless it is bare, and its linked ones. */
async function listWorktrees(current) {
    const { commonDir } = current;
    const folder = (0,external_node_path_.join)(commonDir, "worktrees");
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if (error.code === "ENOENT")
            return [];
        throw error;
    });
    const linked = await Promise.all(names.map((name) => readLinked((0,external_node_path_.join)(folder, name), commonDir)));
    return [...mainWorktree(current), ...linked.filter((worktree) => worktree !== undefined)];
}
/** A submodule's git directory does not lie in its worktree: there, only the worktree itself tells. */
function mainWorktree(current) {
    const { gitDir, commonDir } = current;
    if (gitDir === commonDir)
        return [current];
    if ((0,external_node_path_.basename)(commonDir) !== ".git")
        return [];
    return [{ root: (0,external_node_path_.dirname)(commonDir), gitDir: commonDir, commonDir }];
}
async function readLinked(gitDir, commonDir) {
    try {
        // The path of the worktree's `.git` file, from here where git was told to write it so.
        const link = (0,external_node_path_.resolve)(gitDir, (await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, "gitdir"), "utf8")).trim());
        const root = (0,external_node_path_.dirname)(link);
        return { root: await (0,promises_.realpath)(root).catch(() => root), gitDir, commonDir };
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/state/reading.js
var state_reading = __nccwpck_require__(5082);
// EXTERNAL MODULE: ./build/state/recorded-calls.js + 1 modules
var recorded_calls = __nccwpck_require__(5445);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/agent-logs/membership.js





/**
 * Makes the test for the worktree at `root` (its real path). A folder belongs to the innermost
 * worktree or repository that contains its real path; one that lies in none, to the innermost that
 * contains it by name. So no call is in two.
 */
function createMembership({ root }) {
    const answers = new Map();
    const rootSha256 = (0,external_node_crypto_.createHash)("sha256").update(root).digest("hex");
    return ({ cwd, cwdSha256 }) => {
        if (cwd === undefined)
            return cwdSha256 === rootSha256;
        let answer = answers.get(cwd);
        if (answer === undefined) {
            answer = isMember(root, cwd);
            answers.set(cwd, answer);
        }
        return answer;
    };
}
/** Linux's PATH_MAX, the longest of all: no session ran in a folder with a longer path. */
const MAX_PATH_BYTES = 4_096;
function isMember(root, folder) {
    if (Buffer.byteLength(folder) > MAX_PATH_BYTES)
        return false;
    // Another system's path, in a log that came along with a home folder, or no path at all.
    if (!(0,external_node_path_.isAbsolute)(folder) || folder.includes("\0"))
        return false;
    const real = membership_realPathOf(folder);
    return (topOf(real, root) === root || (topOf(real, root) === undefined && topOf(folder, root) === root));
}
/** Returns the top of the innermost worktree or repository around a folder; `root` may be gone. */
function topOf(folder, root) {
    for (let top = folder;; top = (0,external_node_path_.dirname)(top)) {
        if ((0,contains_path/* containsPath */.p)(top, root) && (0,contains_path/* containsPath */.p)(root, top))
            return root;
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, ".git")))
            return top;
        if ((0,external_node_path_.dirname)(top) === top)
            return undefined;
    }
}
/** Returns the real path of a folder, or of what is left of it: sessions outlive their folders. */
function membership_realPathOf(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch (error) {
        if (!(0,unreadable/* isUnreadable */.G)(error))
            throw error;
        const parent = (0,external_node_path_.dirname)(folder);
        return parent === folder ? folder : (0,external_node_path_.join)(membership_realPathOf(parent), folder.slice(parent.length));
    }
}

// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __nccwpck_require__(4952);
;// CONCATENATED MODULE: ./build/record/claim-calls.js





// No system makes a longer path (PATH_MAX of Linux).
const claim_calls_MAX_PATH_BYTES = 4096;
/** Makes the test for the calls of a worktree, those from before it was moved among them. */
function createWorktreeMembership({ root, formerRoots, }) {
    // What stands at a former place now is another repository, or the one that ours was copied from.
    const places = [root, ...formerRoots.filter((former) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(former, ".git")))];
    const tests = places.map((place) => createMembership({ root: place }));
    return (call) => tests.some((isInside) => isInside(call));
}
/**
 * Whether a call belongs to this commit: it was made inside the worktree, or by the session that
 * is committing, unless it was made in another repository that records its own.
 */
function isClaimed(call, claim) {
    if (claim.isInside(call))
        return true;
    if (!claim.runningSessions.has(call.sessionId))
        return false;
    const elsewhere = call.cwd === undefined ? undefined : findTop(call.cwd);
    if (elsewhere === undefined || claim.worktreeRoots.includes(elsewhere))
        return true;
    return !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(elsewhere, ledger_path/* TELEMETRY_FOLDER */.L));
}
/**
 * Whether a call belongs to nobody yet, and to this worktree if its session commits here: it stands
 * in no repository, or above the worktree.
 */
function mayBeClaimed(call, claim, root) {
    const top = call.cwd === undefined ? undefined : findTop(call.cwd);
    if (top !== undefined && !(0,contains_path/* containsPath */.p)(top, root))
        return false;
    return isClaimed(call, { ...claim, runningSessions: new Set([call.sessionId]) });
}
/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder) {
    if (folder.length > claim_calls_MAX_PATH_BYTES)
        return undefined;
    for (let top = folder;; top = (0,external_node_path_.dirname)(top)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, ".git")))
            return top;
        if ((0,external_node_path_.dirname)(top) === top)
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/agent-logs/matches-wildcard.js
/** Whether a text is what a pattern says, in which each `*` stands for any text; takes no longer than the text is long. */
function matchesWildcard(pattern, text) {
    const [start = "", ...others] = pattern.split("*");
    const end = others.pop();
    if (end === undefined)
        return text === pattern;
    if (text.length < start.length + end.length)
        return false;
    if (!text.startsWith(start) || !text.endsWith(end))
        return false;
    let from = start.length;
    const until = text.length - end.length;
    for (const part of others) {
        // The first place is the best: it leaves most of the text to the parts behind it.
        const place = text.indexOf(part, from);
        if (place === -1 || place + part.length > until)
            return false;
        from = place + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/agent-logs/task-type-of-call.js

/** Returns what kind of work a call was for: `execute` when nothing tells. */
function taskTypeOf(call, hints) {
    return (hints.override ??
        taskTypeOfCommand(call.command, hints.commands) ??
        call.modeTaskType ??
        hints.stagedTaskType ??
        "execute");
}
function taskTypeOfCommand(command, commands) {
    if (command === undefined)
        return undefined;
    if (Object.hasOwn(commands, command))
        return commands[command];
    return Object.entries(commands).find(([pattern]) => matchesWildcard(pattern, command))?.[1];
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __nccwpck_require__(4120);
// EXTERNAL MODULE: ./build/config/config.js
var config = __nccwpck_require__(5169);
// EXTERNAL MODULE: ./build/config/match-in-time.js + 1 modules
var match_in_time = __nccwpck_require__(6385);
;// CONCATENATED MODULE: ./build/record/find-phase.js


/** Returns the phase that work belongs to, e.g. `23`; undefined when nothing tells. */
function findPhase(commandArguments, sources, patterns) {
    if (sources.override)
        return sources.override;
    const phase = commandArguments ?? matchedPhase(sources, patterns);
    return phase?.replace(/^0+(?=\d)/, "");
}
// Asked for every call of a commit: mostly of the same branch, always of the same paths.
const knownPhases = new WeakMap();
function matchedPhase(sources, patterns) {
    // The default patterns look at each character once.
    if (patterns === config/* DEFAULT_CONFIG */.P.phase)
        return matchSources(sources, patterns, () => { });
    const { stagedPaths, branch, lastSubject } = sources;
    let known = knownPhases.get(stagedPaths);
    if (known?.patterns !== patterns) {
        known = { patterns, phases: new Map() };
        knownPhases.set(stagedPaths, known);
    }
    const key = JSON.stringify([branch, lastSubject]);
    if (!known.phases.has(key)) {
        known.phases.set(key, (0,match_in_time/* matchInTime */.s)((name) => matchSources(sources, patterns, name)));
    }
    return known.phases.get(key);
}
function matchSources({ branch, stagedPaths, lastSubject }, patterns, name) {
    return (firstMatch(branch === undefined ? [] : [branch], patterns.branch, name) ??
        firstMatch(stagedPaths, patterns.path, name) ??
        firstMatch(lastSubject === undefined ? [] : [lastSubject], patterns.scope, name));
}
function firstMatch(texts, patterns, name) {
    const expressions = patterns.map((pattern) => ({
        pattern,
        expression: new RegExp(pattern, "i"),
    }));
    for (const text of texts) {
        for (const { pattern, expression } of expressions) {
            name(pattern);
            const phase = expression.exec(text)?.[1];
            if (phase !== undefined)
                return phase;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __nccwpck_require__(8424);
;// CONCATENATED MODULE: ./build/pricing/list-prices.js
/** Returns the configured price that holds for a model at a time in UTC: the latest that had begun by then. */
function findListPrice(prices, model, utc) {
    let latest;
    for (const price of prices) {
        if (price.model !== model || startMs(price) > Date.parse(utc))
            continue;
        if (latest === undefined || startMs(price) >= startMs(latest))
            latest = price;
    }
    if (latest === undefined)
        return undefined;
    const { input, output, cacheRead, cacheWrite, cacheWriteOneHour } = latest;
    return { input, output, cacheRead, cacheWrite, cacheWriteOneHour };
}
function startMs({ from }) {
    return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
}

;// CONCATENATED MODULE: ./build/pricing/price-parts.js
const NANO_USD_PER_USD_PER_MILLION = 1000;
/** Returns the cost of one call in nano-USD. */
function costOfTokens(tokens, parts) {
    const { inputTokens, outputTokens, cacheReadTokens } = tokens;
    const oneHourTokens = Math.min(tokens.cacheWriteOneHourTokens, tokens.cacheWriteTokens);
    const fiveMinuteTokens = tokens.cacheWriteTokens - oneHourTokens;
    const plainTokens = Math.max(inputTokens - cacheReadTokens - tokens.cacheWriteTokens, 0);
    const cacheWrite = parts.cacheWrite ?? parts.input;
    const usdPerMillion = plainTokens * priceAt(parts.input, inputTokens) +
        cacheReadTokens * priceAt(parts.cacheRead ?? parts.input, inputTokens) +
        fiveMinuteTokens * priceAt(cacheWrite, inputTokens) +
        oneHourTokens * priceAt(parts.cacheWriteOneHour ?? cacheWrite, inputTokens) +
        outputTokens * priceAt(parts.output, inputTokens);
    return Math.round(usdPerMillion * NANO_USD_PER_USD_PER_MILLION);
}
function priceAt(price, inputTokens) {
    if (typeof price === "number")
        return price;
    const tier = price.tiers.findLast(({ start }) => inputTokens > start);
    return tier?.price ?? price.base;
}
/** Returns the prices of short contexts. */
function withoutTiers(parts) {
    return {
        input: baseOf(parts.input),
        output: baseOf(parts.output),
        cacheRead: parts.cacheRead && baseOf(parts.cacheRead),
        cacheWrite: parts.cacheWrite && baseOf(parts.cacheWrite),
        cacheWriteOneHour: parts.cacheWriteOneHour && baseOf(parts.cacheWriteOneHour),
    };
}
function baseOf(price) {
    return typeof price === "number" ? price : price.base;
}

;// CONCATENATED MODULE: ./build/pricing/pricing.js



/**
 * Loads the price table, which takes some milliseconds, unless it is handed another way to find
 * prices: create it once there is something to price.
 */
async function createPricing({ prices, aliases }, findPublicPrice) {
    const findKnownPrice = findPublicPrice ?? (await Promise.all(/* import() */[__nccwpck_require__.e(103), __nccwpck_require__.e(196)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8196))).findKnownPrice;
    function findPrice(model, utc) {
        const alias = Object.hasOwn(aliases, model) ? aliases[model] : undefined;
        const known = alias ?? model;
        return (findListPrice(prices, model, utc) ??
            findListPrice(prices, known, utc) ??
            findKnownPrice(known, utc));
    }
    return {
        costNanoUsd({ model, timestamp, tokens, isSessionTotal }) {
            const price = findPrice(model, timestamp);
            return price && costOfTokens(tokens, isSessionTotal ? withoutTiers(price) : price);
        },
        priceRecord(record) {
            const utc = (0,timestamp/* toUtc */.y)(record.timestamp);
            const price = utc && findPrice(record.model, utc);
            return price
                ? costOfTokens({ ...record, cacheWriteOneHourTokens: 0 }, withoutTiers(price))
                : undefined;
        },
    };
}

// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __nccwpck_require__(9766);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __nccwpck_require__(8323);
;// CONCATENATED MODULE: ./build/record/price-calls.js



const REMEMBERED_DAYS = 3;
/**
 * Returns the pricing of some calls. Loading the price table takes node ten milliseconds, so the
 * prices of a day are remembered; those of unknown models are not, for a newer table may know them.
 */
async function priceCalls(calls, config, folders) {
    const remembered = (0,state_file/* readStateFile */.qy)((0,state_folders/* pricesPath */.YZ)(folders), () => true) ?? {};
    const recall = (model, utc) => ownValue(remembered[dayOf(utc)] ?? {}, model);
    const models = calls.map(({ model, timestamp }) => ({
        model: ownValue(config.aliases, model) ?? model,
        utc: timestamp,
    }));
    const unknown = models.filter(({ model, utc }) => recall(model, utc) === undefined);
    if (unknown.length === 0)
        return createPricing(config, recall);
    await remember(remembered, unknown, folders);
    return createPricing(config);
}
async function remember(remembered, models, folders) {
    const { lookUpPrice } = await Promise.all(/* import() */[__nccwpck_require__.e(103), __nccwpck_require__.e(196)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8196));
    for (const { model, utc } of models) {
        const price = lookUpPrice(model, utc);
        if (price === undefined || price.changesWithinDays)
            continue;
        remembered[dayOf(utc)] = { ...remembered[dayOf(utc)], [model]: price.parts };
    }
    const latest = Object.entries(remembered)
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, REMEMBERED_DAYS);
    (0,state_file/* writeStateFile */.VP)((0,state_folders/* pricesPath */.YZ)(folders), JSON.stringify(Object.fromEntries(latest)));
}
/** A log can name a model `__proto__`. */
function ownValue(values, key) {
    return Object.hasOwn(values, key) ? values[key] : undefined;
}
function dayOf(utc) {
    return utc.slice(0, 10);
}

;// CONCATENATED MODULE: ./build/record/default-globs.generated.js
/* harmony default export */ const default_globs_generated = (new Map([
  ["test/**", /^(?:test(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["tests/**", /^(?:tests(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/__tests__/**", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)__tests__(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/*.{test,spec}.*", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?\.(test|spec)\.[^/]*?\/?)$/],
  ["**/*_test.*", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?_test\.[^/]*?\/?)$/],
  ["**/test_*.py", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)test_[^/]*?\.py)$/],
  [".planning/**", /^(?:\.planning(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(PLAN|ROADMAP|REQUIREMENTS|CONTEXT)\.md)$/],
  ["**/*-{PLAN,CONTEXT,RESEARCH}.md", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?-(PLAN|CONTEXT|RESEARCH)\.md)$/],
]));

;// CONCATENATED MODULE: ./build/record/staged-task-type.js


/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
async function stagedTaskType(stagedPaths, globs) {
    if (stagedPaths.length === 0)
        return undefined;
    const known = Object.values(globs)
        .flat()
        .every((glob) => default_globs_generated.has(glob));
    if (known)
        return firstMatching(stagedPaths, globs, compiledGlob, () => { });
    // The default globs were compiled when the package was built; only others need picomatch.
    const { default: picomatch } = await __nccwpck_require__.e(/* import() */ 6).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4006, 19));
    const compile = (glob) => compiledGlob(glob) ?? picomatch.makeRe(glob, { dot: true });
    return (0,match_in_time/* matchInTime */.s)((name) => firstMatching(stagedPaths, globs, compile, name));
}
function compiledGlob(glob) {
    return default_globs_generated.get(glob);
}
function firstMatching(stagedPaths, globs, compile, name) {
    for (const taskType of Object.keys(globs)) {
        const patterns = (globs[taskType] ?? []).map((glob) => {
            name(glob);
            return { glob, pattern: compile(glob) };
        });
        const isMatched = (path) => patterns.some(({ glob, pattern }) => {
            name(glob);
            return pattern?.test(path);
        });
        if (stagedPaths.every(isMatched))
            return taskType;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/record/describe-work.js







/** Returns how the task type and the phase of each call of a commit are found. */
async function describeWork(sources, config) {
    const paths = sources.paths.filter((path) => !path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`));
    const hints = {
        override: sources.taskType,
        commands: config.taskTypes.commands,
        stagedTaskType: await stagedTaskType(paths, config.taskTypes.paths),
    };
    const { phase: override, branchOf, subject: lastSubject } = sources;
    return {
        taskTypeOf: (call) => taskTypeOf(call, hints),
        phaseOf: (call) => findPhase(call.commandArguments, { override, branch: branchOf(call), stagedPaths: paths, lastSubject }, config.phase),
    };
}
/** Gathers what records say beyond their calls: from the environment, the branch and what is staged. */
async function describeCalls({ environment }, calls, { worktree, folders, config, changes }, lastTurns) {
    const work = await describeWork({
        taskType: readTaskType(environment.TELEMETRY_TASK_TYPE),
        phase: environment.TELEMETRY_PHASE,
        paths: changes.map(({ path }) => path),
        branchOf: () => worktree.branch,
        subject: worktree.head?.subject,
    }, config);
    const pricing = await priceCalls(calls, config, folders);
    return {
        ...work,
        costNanoUsdOf: (call) => pricing.costNanoUsd(call),
        lastTurns,
        success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
        branch: worktree.branch,
    };
}
function readTaskType(text) {
    if (text === undefined || text === "")
        return undefined;
    if ((0,task_type/* isTaskType */.k)(text))
        return text;
    throw new failure/* Failure */.H(`Cannot record with TELEMETRY_TASK_TYPE: expected ${task_type/* TASK_TYPES */.c.join(", ")}, got ${JSON.stringify(text)}.`);
}
function readSuccess(text) {
    if (text === undefined || text === "")
        return undefined;
    if (text === "true" || text === "false")
        return text === "true";
    throw new failure/* Failure */.H(`Cannot record with TELEMETRY_TASK_SUCCESS: expected true or false, got ${JSON.stringify(text)}.`);
}

;// CONCATENATED MODULE: ./build/agent-logs/unsupported-agents.js


const UNSUPPORTED_AGENTS = [
    {
        name: "cursor",
        reason: "keeps estimates on this machine, no token counts",
        isUsed: ({ HOME, USERPROFILE }) => [HOME, USERPROFILE].some((home) => home && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, ".cursor"))),
    },
    {
        name: "aider",
        reason: "keeps rounded texts, no token counts",
        isUsed: (_, root) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, ".aider.chat.history.md")),
    },
];

;// CONCATENATED MODULE: ./build/record/enabled-agents.js


/**
 * Returns the agents whose logs the configuration wants read.
 *
 * @throws {Failure} when it names one that is not known.
 */
function enabledAgents(known, { agents }) {
    if (agents === undefined)
        return known;
    return agents.map((name) => {
        const agent = known.find((candidate) => candidate.name === name);
        if (agent !== undefined)
            return agent;
        const unsupported = UNSUPPORTED_AGENTS.find((candidate) => candidate.name === name);
        if (unsupported !== undefined) {
            throw new failure/* Failure */.H(`Cannot read the logs of ${name}, which .telemetry/config.json names: it ${unsupported.reason}. Take it out of "agents".`);
        }
        const names = known.map((candidate) => candidate.name).join(", ");
        throw new failure/* Failure */.H(`Cannot read the logs of the agent ${JSON.stringify(name)} that .telemetry/config.json names: expected any of ${names}.`);
    });
}

// EXTERNAL MODULE: ./build/usage/tokens.js
var tokens = __nccwpck_require__(5544);
;// CONCATENATED MODULE: ./build/record/sum-calls.js


/** Sums calls into usage records: one per session, model and task type, ordered by time. */
function sumCalls(calls, context) {
    const byTime = calls.toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
    const groups = new Map();
    for (const call of byTime) {
        const key = [call.agent, call.sessionId, call.model, context.taskTypeOf(call)].join("\u001f");
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [call]);
        else
            group.push(call);
    }
    const lastCallOfSession = new Map(byTime.map((call) => [call.sessionId, call]));
    return [...groups.values()]
        .map((group) => ({ record: sumGroup(group, lastCallOfSession, context), calls: group }))
        .toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
}
function sumGroup(group, lastCallOfSession, context) {
    const last = group.at(-1) ?? group[0];
    const endsSession = lastCallOfSession.get(last.sessionId) === last;
    const outcome = context.lastTurns.get(last.sessionId);
    const failed = endsSession && outcome?.success === false;
    const success = context.success ?? !failed;
    const phase = group.map(context.phaseOf).findLast((found) => found !== undefined);
    const costs = group.map(context.costNanoUsdOf);
    const durations = group.flatMap((call) => call.durationMs ?? []);
    return {
        timestamp: (0,timestamp/* formatLocal */.x)(new Date(last.timestamp)),
        model: last.model,
        ...group.reduce((sum, call) => (0,tokens/* addTokens */.O)(sum, call.tokens), tokens/* NO_TOKENS */.j),
        success,
        taskType: context.taskTypeOf(last),
        durationMs: durations.length > 0 ? sum(durations) : undefined,
        notes: formatNotes(phase, success ? undefined : (outcome?.errorMessage ?? "task failed")),
        sessionId: last.sessionId,
        // One call without a price makes the sum unknown: a part of it would pass for the whole.
        costNanoUsd: costs.every((cost) => cost !== undefined) ? sum(costs) : undefined,
        agent: last.agent,
        branch: last.branch ?? context.branch ?? "",
    };
}
/** Writes a record's notes: `error: … | Phase 6`, either part, or nothing. */
function formatNotes(phase, error) {
    const parts = [
        error === undefined ? undefined : `error: ${error}`,
        phase === undefined ? undefined : `Phase ${phase}`,
    ];
    return parts.filter((part) => part !== undefined).join(" | ");
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./build/record/collect-records.js








// A log that rests this long, or that many others were written after, is forgotten; should it grow
// again, it is read whole, and the calls that are recorded are known by their ids.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;
const POSITIONS_KEPT = 200;
// The newer logs are enough while file times can be trusted; that they can is looked at now and then.
const ALL_LOOKED_AT_EVERY_MS = 3_600_000;
// File systems and clocks may be apart by as much, and a clock that was wrong by more is rare.
const CLOCK_TOLERANCE_MS = 3_600_000;
/** Collects this worktree's calls that no row holds yet, and sums them into records. */
async function collectRecords(run, context, reading) {
    const { worktree, folders, config } = context;
    const agents = enabledAgents(run.agents, config);
    const claim = {
        isInside: createWorktreeMembership(reading),
        runningSessions: new Set(agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? [])),
        worktreeRoots: (await listWorktrees(worktree)).map(({ root }) => root),
    };
    const newerFiles = mayLookAtNewerOnly(reading, run.now) ? run.newerFiles?.paths : undefined;
    const collected = await collectCalls({
        agents,
        environment: run.environment,
        positions: reading.positions,
        isKnown: createIsKnown(folders, reading),
        claimedSessions: claim.runningSessions,
        deadlineMs: run.deadlineMs,
        newerFiles,
    });
    if (collected.unread.length > 0) {
        run.warn(`no time was left to read ${collected.unread.length} of the agents' logs; they wait for the next commit`);
    }
    const recent = collected.calls.filter((call) => call.timestamp >= reading.since);
    const claimed = recent.filter((call) => isClaimed(call, claim));
    const calls = (0,recorded_calls/* withoutRecorded */.Bf)(claimed, (0,recorded_calls/* findRecorded */.OR)(claimed, folders, worktree));
    const isWaiting = (call) => call.timestamp >= reading.since &&
        !isClaimed(call, claim) &&
        mayBeClaimed(call, claim, worktree.root);
    return {
        records: await sumIntoRecords(run, calls, claimed, context, collected),
        knownLogs: newerFiles === undefined ? knownLogsOf(collected) : undefined,
        reading: {
            ...reading,
            lookedAtMs: newerFiles === undefined ? run.now.getTime() : reading.lookedAtMs,
            newestLogMs: newestLogOf(collected, newerFiles === undefined ? 0 : reading.newestLogMs, run),
            positions: latestPositions(withUnclaimed(collected, reading.positions, isWaiting), run.now),
        },
    };
}
/** Whether the hook's list of newer files can be believed: all logs were looked at lately. */
function mayLookAtNewerOnly({ lookedAtMs }, now) {
    const agoMs = now.getTime() - lookedAtMs;
    return agoMs >= 0 && agoMs < ALL_LOOKED_AT_EVERY_MS;
}
/**
 * Makes the test for logs that need not be opened: they are as they were when all logs were last
 * looked at, or, when that never was, they are from before recording began.
 */
function createIsKnown(folders, reading) {
    let known;
    let isRead = false;
    const startMs = Math.max(Date.parse(reading.since), reading.newestLogMs) - CLOCK_TOLERANCE_MS;
    return ({ path, sizeBytes, modifiedMs }) => {
        if (!isRead)
            known = (0,state_reading/* readKnownLogs */.$q)(folders);
        isRead = true;
        if (known === undefined)
            return modifiedMs < startMs;
        const [knownSize, knownTime] = Object.hasOwn(known, path) ? (known[path] ?? []) : [];
        return knownSize === sizeBytes && knownTime === modifiedMs;
    };
}
/** Returns the logs that were left as they are; what was read is known by its position. */
function knownLogsOf({ files, readings, unread }) {
    const isUnread = new Set(unread.map(({ path }) => path));
    const known = files.filter(({ path }) => !readings.has(path) && !isUnread.has(path));
    return Object.fromEntries(known.map(({ path, sizeBytes, modifiedMs }) => [path, [sizeBytes, modifiedMs]]));
}
/**
 * Returns the time after which a log is newer than what was read, by the clock of the logs. It is
 * never after the moment when the search for newer logs began: one may have been written meanwhile.
 */
function newestLogOf({ files, unread }, beforeMs, run) {
    const lookedAtMs = run.newerFiles?.lookedAtMs ?? run.now.getTime();
    let newestMs = beforeMs;
    for (const { modifiedMs } of files)
        newestMs = Math.max(newestMs, modifiedMs);
    newestMs = Math.min(newestMs, lookedAtMs);
    for (const { modifiedMs } of unread)
        newestMs = Math.min(newestMs, modifiedMs - 1);
    return newestMs;
}
/** Notes in the positions of logs which calls wait for a commit of their session. */
function withUnclaimed({ positions, readings }, before, isWaiting) {
    const reached = { ...positions };
    for (const [path, { from, calls }] of readings) {
        const position = reached[path];
        if (position === undefined)
            continue;
        const earlier = before[path]?.unclaimed;
        const isReadAgain = earlier !== undefined && earlier.from === from;
        const sessions = new Set(isReadAgain ? [] : earlier?.sessions);
        for (const call of calls)
            if (isWaiting(call))
                sessions.add(call.sessionId);
        if (sessions.size === 0)
            continue;
        const unclaimed = {
            from: earlier === undefined ? from : earlier.from,
            sessions: [...sessions],
        };
        reached[path] = { ...position, unclaimed };
    }
    return reached;
}
function latestPositions(positions, now) {
    const latest = Object.entries(positions)
        .filter(([, { modifiedMs }]) => modifiedMs > now.getTime() - POSITION_KEPT_MS)
        .sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs);
    return Object.fromEntries(latest.slice(0, POSITIONS_KEPT));
}
async function sumIntoRecords(run, calls, claimed, context, { lastTurns }) {
    if (calls.length === 0)
        return [];
    const summed = sumCalls(calls, await describeCalls(run, calls, context, lastTurns));
    const logged = new Map(claimed.map((call) => [(0,recorded_calls/* recordedIdOf */.pk)(call), call]));
    return summed.map((group) => recordedWith(group, logged));
}
/** Returns a record with the ids of its calls; of a session's total, with the total as its log has it. */
function recordedWith({ record, calls }, logged) {
    const totals = calls.filter(({ isSessionTotal }) => isSessionTotal);
    return {
        record,
        callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(recorded_calls/* recordedIdOf */.pk),
        ...(totals.length > 0 && { totals: totalsOf(totals, logged) }),
    };
}
function totalsOf(calls, logged) {
    const entries = calls.map((call) => {
        const { tokens, durationMs = 0 } = logged.get((0,recorded_calls/* recordedIdOf */.pk)(call)) ?? call;
        return [(0,recorded_calls/* recordedIdOf */.pk)(call), { tokens, durationMs, timestamp: call.timestamp }];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 7693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ withLines),
/* harmony export */   KQ: () => (/* binding */ holdsRecord),
/* harmony export */   Kt: () => (/* binding */ missingRows),
/* harmony export */   mB: () => (/* binding */ withOwnTime),
/* harmony export */   ny: () => (/* binding */ appendedText),
/* harmony export */   rR: () => (/* binding */ headerOf),
/* harmony export */   uR: () => (/* binding */ missingLines)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9874);
/* harmony import */ var _ledger_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9719);
/* harmony import */ var _ledger_stand_in_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4042);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8424);




const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
// A search through the ledger for each of more lines takes longer than making a set of its lines.
const FEW_LINES = 16;
/** Returns the lines, each ending in a line feed, that a ledger's bytes do not hold as whole lines. */
function missingLines(ledger, lines) {
    const texts = lines.length > FEW_LINES ? new Set(ledger.toString().split(/\r?\n/)) : undefined;
    return lines.filter((line) => {
        const text = line.replace(/\n$/, "");
        // A row with a line break in a cell is more than one line.
        if (texts !== undefined && !/[\r\n]/.test(text))
            return !texts.has(text);
        return !holdsLine(ledger, Buffer.from(text));
    });
}
/**
 * Returns the lines of rows that a ledger does not hold, neither as they are nor corrected: a row of
 * the same session, model and instant is the same record.
 */
async function missingRows(ledger, lines) {
    const missing = missingLines(ledger, lines);
    if (missing.length === 0 || ledger.length === 0)
        return missing;
    // What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.
    const { parseLedger } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 1797));
    const header = ledger.subarray(0, ledger.indexOf(LINE_FEED) + 1).toString();
    return missing.filter((line) => {
        const { rows } = parseLedger(header + line);
        return rows.length === 0 || !rows.every(({ record }) => holdsRecord(ledger, record));
    });
}
function holdsLine(ledger, line) {
    // New rows stand at the end.
    let start = ledger.lastIndexOf(line);
    while (start !== -1) {
        const next = ledger[start + line.length];
        const startsLine = start === 0 || ledger[start - 1] === LINE_FEED;
        const endsLine = next === undefined || next === LINE_FEED || next === CARRIAGE_RETURN;
        if (startsLine && endsLine)
            return true;
        if (start === 0)
            return false;
        start = ledger.lastIndexOf(line, start - 1);
    }
    return false;
}
/**
 * Returns a record with a time of its own: a millisecond later than a row of the same session and
 * model that the ledger has for the same instant, which would be the same record.
 */
function withOwnTime(record, ledger) {
    const taken = timesTaken(record, ledger);
    let timeMs = Date.parse(record.timestamp);
    if (!taken.has(timeMs))
        return record;
    while (taken.has(timeMs))
        timeMs += 1;
    return { ...record, timestamp: (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLocal */ .x)(new Date(timeMs)) };
}
/** Whether a ledger has a row of a record's session, model and instant: the record, as it is or corrected. */
function holdsRecord(ledger, record) {
    return timesTaken(record, ledger).has(Date.parse(record.timestamp));
}
function timesTaken({ sessionId, model }, ledger) {
    if (sessionId === "" || !ledger.includes(sessionId))
        return new Set();
    const lines = ledger.toString().split("\n");
    const rows = lines.filter((line) => line.includes(sessionId) && line.includes(model));
    return new Set(rows.map((line) => Date.parse(line.slice(0, line.indexOf(",")))));
}
/** Returns a ledger's bytes with lines added at its end, after giving its last line the end it lacks. */
function withLines(ledger, lines) {
    if (lines.length === 0)
        return ledger;
    const lacksEnd = ledger.length > 0 && ledger[ledger.length - 1] !== LINE_FEED;
    return Buffer.concat([ledger, Buffer.from((lacksEnd ? "\n" : "") + lines.join(""))]);
}
/** Returns what has to be appended to `before` to make `after`; undefined when appending cannot. */
function appendedText(before, after) {
    const isPrefix = before.length <= after.length && before.equals(after.subarray(0, before.length));
    const endsLine = before.length === 0 || before[before.length - 1] === LINE_FEED;
    return isPrefix && endsLine ? after.subarray(before.length).toString() : undefined;
}
/**
 * Returns the columns that a ledger's first line names. No column's name holds a comma or a quote,
 * so the line needs no CSV parser, which a hook has no time to load.
 *
 * @throws {Failure} when it is no ledger's header: a row for it would be an empty one.
 */
function headerOf(ledger) {
    const end = ledger.indexOf(LINE_FEED);
    const line = ledger.toString("utf8", 0, end === -1 ? ledger.length : end);
    const cells = line.replace(/^\ufeff/, "").split(",");
    const header = cells.map((cell) => cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim());
    if (_ledger_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUIRED_COLUMNS */ .KS.every((column) => header.includes(column)))
        return header;
    const standIn = (0,_ledger_stand_in_js__WEBPACK_IMPORTED_MODULE_1__/* .findStandIn */ .p)(line);
    if (standIn !== undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot record usage: expected ${standIn.expected}, got ${standIn.got}.`);
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot record usage: the ledger's first line is no header line with ${_ledger_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUIRED_COLUMNS */ .KS.join(" and ")}. Put it back; \`tokenledger validate\` shows what is wrong.`);
}


/***/ }),

/***/ 4952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ TELEMETRY_FOLDER),
  t: () => (/* binding */ ledgerPath)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/ledger/branch-file-name.js

// 100 bytes with `.csv`: room for a folder, a backup's ending and the path limit of Windows.
const MAX_LENGTH = 96;
const HASH_DIGITS = 8;
// No branch has a `~` in its name: so a name with a hash is never that of another branch.
const HASH_MARK = "~";
const DETACHED = "detached";
const PLAIN = /^[a-z0-9_][a-z0-9._-]*$/;
const UNSAFE = /[^A-Za-z0-9._-]+/g;
/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/**
 * Returns the name, without `.csv`, of the ledger file of a branch; undefined is a detached HEAD.
 *
 * Letters in lower case, digits, `.`, `_` and `-` stay, and `/` turns into `-`. A name that loses more than that, or that
 * some file system could take for another, ends with a hash of the branch: `Feature-X~991d5c24`. Two branches that
 * differ only in `/` and `-` share a file, as do two spellings of one Unicode text.
 */
function branchFileName(branch) {
    if (branch === undefined)
        return DETACHED;
    // macOS writes é as two characters where others write one: one branch, one file.
    const name = branch.normalize("NFC");
    const readable = name.replaceAll("/", "-");
    return isSafe(readable) ? readable : `${readableStart(readable)}${HASH_MARK}${hashOf(name)}`;
}
function isSafe(name) {
    return (PLAIN.test(name) &&
        name.length <= MAX_LENGTH &&
        name !== DETACHED &&
        !name.endsWith(".") &&
        !DEVICE.test(name));
}
function readableStart(name) {
    const cleaned = name.replaceAll(UNSAFE, "-").replace(/^[.-]+/, "");
    const start = DEVICE.test(cleaned) ? `branch-${cleaned}` : cleaned;
    const cut = start.slice(0, MAX_LENGTH - HASH_MARK.length - HASH_DIGITS).replace(/[.-]+$/, "");
    return cut || "branch";
}
function hashOf(name) {
    return (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex").slice(0, HASH_DIGITS);
}

;// CONCATENATED MODULE: ./build/record/ledger-path.js

/** The folder of a worktree that holds its ledger. */
const TELEMETRY_FOLDER = ".telemetry";
/**
 * Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
 * `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
 */
function ledgerPath(file, branch) {
    return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", branchFileName(branch))}`;
}


/***/ }),

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ MAX_WAIT_MS),
  G: () => (/* binding */ runPreCommit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __nccwpck_require__(79);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./build/git/amend.js


// A hook manager puts a few shells between git and us.
const MAX_ANCESTORS = 8;
const AMEND = /(^|\s)commit\s(.*\s)?--amend(\s|$)/;
/**
 * Whether the hook that `processId` runs for belongs to `git commit --amend`. No variable says so: HEAD's author date is
 * handed down again, and among the processes above us is one with that option.
 */
function isAmending(head, authorDate, processId) {
    if (head.authorDate !== authorDate)
        return false;
    let ancestor = processId;
    for (let step = 0; step < MAX_ANCESTORS && ancestor > 1; step += 1) {
        const process = readProcess(ancestor);
        if (process === undefined)
            return false;
        if (AMEND.test(process.commandLine))
            return true;
        ancestor = process.parent;
    }
    return false;
}
function readProcess(id) {
    try {
        const commandLine = (0,external_node_fs_.readFileSync)(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
        const status = (0,external_node_fs_.readFileSync)(`/proc/${id}/status`, "utf8");
        return { parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), commandLine };
    }
    catch {
        // No /proc: macOS has ps; Windows has neither, and the usage waits for the next commit.
        return readProcessWithPs(id);
    }
}
function readProcessWithPs(id) {
    try {
        const line = (0,external_node_child_process_.execFileSync)("ps", ["-o", "ppid=,args=", "-p", String(id)], { encoding: "utf8" });
        const [, parent, commandLine = ""] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
        return parent === undefined ? undefined : { parent: Number(parent), commandLine };
    }
    catch {
        // No ps, or the process is gone.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/git/commit-snapshot.js + 1 modules
var commit_snapshot = __nccwpck_require__(9486);
// EXTERNAL MODULE: ./build/git/operation.js
var operation = __nccwpck_require__(398);
// EXTERNAL MODULE: ./build/git/worktree.js
var git_worktree = __nccwpck_require__(1530);
// EXTERNAL MODULE: ./build/state/file-lock.js + 1 modules
var file_lock = __nccwpck_require__(670);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __nccwpck_require__(8323);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __nccwpck_require__(4952);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __nccwpck_require__(4964);
// EXTERNAL MODULE: ./build/git/index-entries.js
var index_entries = __nccwpck_require__(1926);
// EXTERNAL MODULE: ./build/ledger/format-row.js + 8 modules
var format_row = __nccwpck_require__(3216);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __nccwpck_require__(2785);
// EXTERNAL MODULE: ./build/state/reading.js
var state_reading = __nccwpck_require__(5082);
// EXTERNAL MODULE: ./build/record/collect-records.js + 21 modules
var collect_records = __nccwpck_require__(8443);
;// CONCATENATED MODULE: ./build/git/ignored.js
/** Whether git's ignore rules keep a path out of commits. */
async function isIgnored(git, path) {
    try {
        await git(["check-ignore", "--quiet", "--", path]);
        return true;
    }
    catch {
        // Exit code 1: no rule does.
        return false;
    }
}

// EXTERNAL MODULE: ./build/ledger/backup-name.js
var backup_name = __nccwpck_require__(4346);
// EXTERNAL MODULE: ./build/record/worktree-file.js
var worktree_file = __nccwpck_require__(3822);
;// CONCATENATED MODULE: ./build/record/commit-ledger.js







const SYMBOLIC_LINK = "120000";
const LFS_POINTER = "version https://git-lfs";
/**
 * Reads the ledger that a commit takes: the union of HEAD's and the index's, unless a person staged
 * an edit of it. Undefined where a person deletes or ignores it.
 *
 * @throws {Failure} when it is a link: its target's content would take its place.
 */
async function readCommitLedger(git, contents) {
    const { worktree, config, changes, entries, index } = contents;
    const path = (0,ledger_path/* ledgerPath */.t)(config.file, worktree.branch);
    const entry = entries.get(path);
    if (entry?.mode === SYMBOLIC_LINK) {
        throw new failure/* Failure */.H(`Cannot record usage: ${path} is a symbolic link. Put a file in its place.`);
    }
    const change = changes.find((candidate) => candidate.path === path);
    const headBlob = change === undefined ? entry?.blob : change.headBlob;
    if (entry === undefined && headBlob !== undefined && index !== "foreign")
        return undefined;
    const isNew = entry === undefined && headBlob === undefined;
    if (isNew && (await isIgnored(git, path)))
        return undefined;
    const inWorktree = await (0,worktree_file/* readWorktreeFile */.id)(worktree.root, path);
    const read = async (blob) => inWorktree !== undefined && (0,git_blob/* hashBlob */.Qm)(inWorktree, blob) === blob
        ? inWorktree
        : (0,git_blob/* readBlob */.gm)(git, blob);
    const staged = entry === undefined ? undefined : nonEmpty(await read(entry.blob));
    const isChanged = headBlob !== undefined && headBlob !== entry?.blob;
    const head = isChanged ? { path, blob: headBlob, content: await read(headBlob) } : undefined;
    const union = await uniteWithHead(git, contents, path, {
        staged: isPointer(staged) ? undefined : staged,
        head,
        worktree: nonEmpty(inWorktree),
    });
    return { path, entry, staged, worktree: inWorktree, isNew, ...union };
}
/** Unites what the index and HEAD hold; where neither holds anything the working tree's file is taken. */
async function uniteWithHead(git, contents, path, sources) {
    const { staged, head, worktree } = sources;
    const isForeign = contents.index === "foreign";
    if (staged === undefined || head === undefined) {
        return {
            content: staged ?? head?.content ?? worktree ?? Buffer.from(format_row/* HEADER_LINE */.n),
            others: isForeign ? await unionOfOthers(git, contents, path, true) : [],
        };
    }
    // What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.
    const { bringUp } = await __nccwpck_require__.e(/* import() */ 948).then(__nccwpck_require__.bind(__nccwpck_require__, 3948));
    const elsewhere = await identitiesInNewBackups(git, contents, path);
    const content = await bringUp(git, staged, head, {
        lastBlob: contents.lastBlob,
        identitiesElsewhere: elsewhere,
    });
    const others = await unionOfOthers(git, contents, path, content !== staged || isForeign);
    return { content, others };
}
/** Whether Git LFS keeps a file's content elsewhere: then the working tree has it, if anything does. */
function isPointer(content) {
    return content?.toString("utf8", 0, LFS_POINTER.length) === LFS_POINTER;
}
function nonEmpty(content) {
    // `git add -N` gives the index an empty file.
    return content?.length ? content : undefined;
}
/** A ledger that somebody rotated has its rows in a backup that HEAD does not know. */
async function identitiesInNewBackups(git, { changes }, ledger) {
    const identities = new Set();
    for (const { path, indexBlob, headBlob } of changes) {
        if (indexBlob === undefined || headBlob !== undefined || !(0,backup_name/* isBackupOf */.g)(path, ledger))
            continue;
        const { identitiesOf } = await __nccwpck_require__.e(/* import() */ 600).then(__nccwpck_require__.bind(__nccwpck_require__, 2600));
        for (const identity of identitiesOf(await (0,git_blob/* readBlob */.gm)(git, indexBlob)))
            identities.add(identity);
    }
    return identities;
}
/** Brings up the other ledger files that differ from HEAD's; those that an earlier index lacks come back. */
async function unionOfOthers(git, { changes }, ledger, isEarlier) {
    const others = [];
    for (const { path, headBlob, indexBlob } of changes) {
        const isOther = path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`) && path.endsWith(".csv");
        if (!isOther || path === ledger || headBlob === undefined)
            continue;
        const head = { path, blob: headBlob, content: await (0,git_blob/* readBlob */.gm)(git, headBlob) };
        if (indexBlob === undefined) {
            if (isEarlier)
                others.push(head);
            continue;
        }
        const { bringUp } = await __nccwpck_require__.e(/* import() */ 948).then(__nccwpck_require__.bind(__nccwpck_require__, 3948));
        const staged = await (0,git_blob/* readBlob */.gm)(git, indexBlob);
        const content = await bringUp(git, staged, head, { lastBlob: undefined });
        if (content !== staged)
            others.push({ path, content });
    }
    return others;
}

// EXTERNAL MODULE: ./build/record/ledger-lines.js
var ledger_lines = __nccwpck_require__(7693);
// EXTERNAL MODULE: ./build/record/start-reading.js + 1 modules
var start_reading = __nccwpck_require__(9045);
// EXTERNAL MODULE: ./build/record/watch-logs.js
var watch_logs = __nccwpck_require__(4543);
;// CONCATENATED MODULE: ./build/record/prepare.js












/**
 * Puts the ledger, with the rows of the calls since the last commit, into this commit's index. The
 * rows are written to the prepared file first: whatever happens then, none is lost, nor doubled.
 */
async function prepare(run, context) {
    const { worktree, folders, pending } = context;
    const reading = await (0,start_reading/* findReading */.O)(worktree, folders, pending, run.now);
    const lastBlob = reading.ledgerBlob;
    const ledger = await readCommitLedger(run.git, { ...context, lastBlob });
    if (ledger === undefined)
        return;
    const [collected, found] = await Promise.all([
        (0,collect_records/* collectRecords */.n)(run, context, reading),
        findMissingRecords(run, context, reading),
    ]);
    const inOrder = await putInOrder(run, context, ledger, reading);
    const { rows, content } = await addRows(inOrder.content, pending?.rows ?? [], found, collected.records);
    const isUnchanged = ledger.staged?.equals(content) === true || (ledger.isNew && rows.length === 0);
    const blob = isUnchanged ? ledger.entry?.blob : (0,git_blob/* hashBlob */.Qm)(content, anyObjectId(context));
    const next = {
        ...collected.reading,
        lastHead: worktree.head?.id,
        // Another index says nothing of what the worktree's own holds.
        ledgerBlob: context.index === "own" ? blob : lastBlob,
    };
    const changed = [
        ...inOrder.files,
        ...ledger.others,
        ...(isUnchanged ? [] : [{ path: ledger.path, content }]),
    ];
    if (collected.knownLogs !== undefined)
        (0,state_reading/* writeKnownLogs */.uM)(folders, collected.knownLogs);
    if (rows.length === 0)
        (0,state_reading/* writeReading */.Sc)(folders, next);
    if (rows.length > 0 || changed.length > 0) {
        const prepared = {
            ledger: ledger.path,
            rows,
            files: changed.map((file) => ({
                path: file.path,
                before: context.entries.get(file.path)?.blob,
                after: (0,git_blob/* hashBlob */.Qm)(file.content, anyObjectId(context)),
            })),
            parent: worktree.head?.id,
            reading: next,
        };
        (0,state_prepared/* writePrepared */.pY)(folders, prepared, planForShell(context, ledger, changed, content, blob));
        // Both gits start at once; the index is changed when the blobs are written.
        await (0,index_entries/* stageBlobs */.Z5)(run.git, writeBlobs(run, context, changed));
    }
    (0,watch_logs/* watchLogs */.n)(folders, run, next);
}
/** Brings the ledger in this commit's index up to HEAD's, and does nothing else: without the lock nothing is recorded. */
async function keepCommittedRows(run, contents) {
    const isBehind = contents.changes.some(({ path }) => path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`));
    if (!isBehind)
        return;
    const ledger = await readCommitLedger(run.git, { ...contents, lastBlob: undefined });
    if (ledger === undefined || ledger.content === ledger.staged || ledger.isNew)
        return;
    const files = [...ledger.others, { path: ledger.path, content: ledger.content }];
    await (0,index_entries/* stageBlobs */.Z5)(run.git, writeBlobs(run, contents, files));
}
async function writeBlobs({ git }, { entries }, files) {
    return Promise.all(files.map(async ({ path, content }) => ({
        path,
        blob: await (0,git_blob/* writeBlob */.Zh)(git, content),
        entry: entries.get(path),
    })));
}
/** Returns some object id of the repository: its length tells the hash algorithm. */
function anyObjectId({ worktree, changes }) {
    const [change] = changes;
    return worktree.head?.id ?? change?.indexBlob ?? change?.headBlob ?? "";
}
/**
 * Adds to a ledger the rows that wait, those of records that it lacks, and the new ones. These are
 * not looked for in it: that would take a CSV parser, which few commits have to load.
 */
async function addRows(ledger, pending, missing, collected) {
    const header = (0,ledger_lines/* headerOf */.rR)(ledger);
    const lines = pending.map(({ line }) => line);
    const waiting = (0,ledger_lines/* withLines */.Gy)(ledger, await (0,ledger_lines/* missingRows */.Kt)(ledger, lines));
    const lost = missing.filter((record) => !(0,ledger_lines/* holdsRecord */.KQ)(waiting, record));
    const added = [
        ...lost.map((record) => ({ line: (0,format_row/* formatRow */.i)(record, header), callIds: [] })),
        ...collected.map(({ record, ...recorded }) => ({
            ...recorded,
            line: (0,format_row/* formatRow */.i)((0,ledger_lines/* withOwnTime */.mB)(record, waiting), header),
        })),
    ];
    const addedLines = added.map(({ line }) => line);
    return { rows: [...pending, ...added], content: (0,ledger_lines/* withLines */.Gy)(waiting, addedLines) };
}
/** Finds the records that a reset, a revert or a merge's resolution took out of the ledger. */
async function findMissingRecords({ git }, { worktree: { gitDir, head }, entries }, { lastHead }) {
    if (head === undefined)
        return [];
    const isMoved = lastHead !== undefined && lastHead !== head.id;
    if (!isMoved && !(0,operation/* isMerging */.Ud)(gitDir))
        return [];
    const { findLostRecords, findUnmergedRecords } = await __nccwpck_require__.e(/* import() */ 78).then(__nccwpck_require__.bind(__nccwpck_require__, 78));
    const lost = isMoved ? await findLostRecords(git, { gitDir, head: head.id }, lastHead) : [];
    if (!(0,operation/* isMerging */.Ud)(gitDir))
        return lost;
    const blobs = [...entries.values()]
        .filter(({ path }) => path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`) && path.endsWith(".csv"))
        .map(({ blob }) => blob);
    const parents = [head.id, ...(0,operation/* readMergeHeads */.Gf)(gitDir)];
    return [...lost, ...(await findUnmergedRecords(git, parents, new Set(blobs)))];
}
/** Mends what a merge left in the ledger, and rotates it past its limit. */
async function putInOrder({ git }, { worktree, config, entries, index, pending }, { path, entry, staged, content, worktree: inWorktree }, { ledgerBlob }) {
    const isAsLeft = content === staged && entry?.blob === ledgerBlob;
    const isLarge = content.length > config.rotateAtBytes;
    if (staged === undefined || (isAsLeft && !isLarge))
        return { content, files: [] };
    const { mendStaged, rotateStaged } = await __nccwpck_require__.e(/* import() */ 600).then(__nccwpck_require__.bind(__nccwpck_require__, 2600));
    const mended = isAsLeft ? content : await mendStaged(git, { path, content, entries });
    // A temporary index or a merge has another idea of the ledger, rows that nobody staged yet must not
    // be left behind, and those that wait would go to the backup and to the new ledger too.
    const waiting = pending?.rows.map(({ line }) => line) ?? [];
    const mayRotate = isLarge &&
        index === "own" &&
        !(0,operation/* isMerging */.Ud)(worktree.gitDir) &&
        inWorktree?.equals(staged) === true &&
        (0,ledger_lines/* missingLines */.uR)(mended, waiting).length === waiting.length;
    if (!mayRotate)
        return { content: mended, files: [] };
    const rotated = await rotateStaged(git, { path, content: mended, entries });
    return { content: rotated.content, files: rotated.backup === undefined ? [] : [rotated.backup] };
}
function planForShell({ index }, ledger, changed, content, blob) {
    const isLedgerAlone = changed.every(({ path }) => path === ledger.path);
    if (index !== "own" || !isLedgerAlone || blob === undefined)
        return undefined;
    const { worktree } = ledger;
    const text = worktree && (0,ledger_lines/* appendedText */.ny)(worktree, content);
    return text === undefined ? undefined : { blob, sizeBytes: worktree?.length ?? 0, text };
}

// EXTERNAL MODULE: ./build/record/recover.js + 1 modules
var recover = __nccwpck_require__(4485);
;// CONCATENATED MODULE: ./build/record/pre-commit.js














const pre_commit_SYMBOLIC_LINK = "120000";
// Both hooks together wait two seconds at most for those of other commits: usage can wait longer.
const MAX_WAIT_MS = 900;
/**
 * Validates the staged ledger and puts the usage since the last commit into the index of this
 * one. Returns the problems that must stop the commit: a person staged an invalid ledger. Where
 * the shell hook took a snapshot of the commit, git is not asked for it again.
 */
async function runPreCommit(run, knownSnapshot) {
    const snapshot = knownSnapshot === undefined
        ? (0,commit_snapshot/* readCommitSnapshot */._w)(run.git, ledger_path/* TELEMETRY_FOLDER */.L)
        : Promise.resolve(knownSnapshot);
    const [worktree, { changes, entries }] = await Promise.all([
        (0,git_worktree/* readWorktree */.q)(run.git, snapshot.then(({ head }) => head)),
        snapshot,
    ]);
    // A sparse checkout leaves the folder out; the ledger is in the index all the same.
    if (!(0,worktree_file/* hasTelemetryFolder */.i$)(worktree.root) && entries.size === 0)
        return [];
    // What a link stands for is not ours to read; that it is one is said when usage is recorded.
    const files = changes.filter(({ path }) => entries.get(path)?.mode !== pre_commit_SYMBOLIC_LINK);
    const problems = await checkLedgers(run.git, files);
    if (problems.length > 0 || (0,operation/* isSequencing */.Tc)(worktree.gitDir))
        return problems;
    if (run.environment.PRE_COMMIT === "1")
        throw ranInsideFramework();
    const config = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(worktree.root, ledger_path/* TELEMETRY_FOLDER */.L));
    const folders = (0,state_folders/* stateFoldersOfCommit */.vu)(worktree, run.environment);
    const index = (0,operation/* commitIndexOf */.j7)(run.environment.GIT_INDEX_FILE, worktree);
    const contents = { worktree, config, changes, entries, index };
    await (0,file_lock/* withFileLock */.U)((0,state_folders/* lockPath */.HZ)(folders), async () => {
        const when = run.environment[state_folders/* TRIAL_VARIABLE */.eG] ? "in a trial" : "before the commit";
        const pending = await (0,recover/* recover */.l)(run.git, worktree, folders, when);
        if (!mayCarryUsage(run, worktree, changes))
            return;
        const latest = isAsLooked(run, worktree, folders) ? {} : await lookAgain(run.git);
        await prepare(run, { ...contents, ...latest, folders, pending });
    }, { timeoutMs: MAX_WAIT_MS }).catch(async (error) => {
        // Usage can wait for the next commit; the rows that HEAD has must not go with this one.
        await keepCommittedRows(run, { ...contents, ...(await lookAgain(run.git)) });
        throw error;
    });
    return [];
}
/**
 * Whether neither the index nor HEAD was written since the shell hook looked at them: another commit
 * in the same worktree may have been made before we held the lock.
 */
function isAsLooked({ environment: { GIT_INDEX_FILE = "" } }, { root, gitDir }, { own }) {
    const timeOf = (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs;
    const lookedAtMs = timeOf((0,external_node_path_.join)(own, "attempt"));
    const times = [GIT_INDEX_FILE || (0,external_node_path_.join)(gitDir, "index"), (0,external_node_path_.join)(gitDir, "logs", "HEAD")].map((path) => timeOf((0,external_node_path_.resolve)(root, path)));
    return times.every((time) => lookedAtMs !== undefined && time !== undefined && time < lookedAtMs);
}
async function lookAgain(git) {
    const { changes, entries } = await (0,commit_snapshot/* readCommitSnapshot */._w)(git, ledger_path/* TELEMETRY_FOLDER */.L);
    return { changes, entries };
}
// What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.
async function checkLedgers(git, changes) {
    const ledgers = changes.filter(isLedger);
    if (ledgers.length === 0)
        return [];
    const { checkStagedLedgers } = await __nccwpck_require__.e(/* import() */ 663).then(__nccwpck_require__.bind(__nccwpck_require__, 5663));
    return checkStagedLedgers(git, ledgers);
}
function isLedger({ path, indexBlob }) {
    return (indexBlob !== undefined && path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`) && path.endsWith(".csv"));
}
/** Whether this commit may carry usage: a hook must not make an empty commit succeed. */
function mayCarryUsage(run, { gitDir, head }, changes) {
    if (changes.some(({ path }) => !path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`)))
        return true;
    if ((0,operation/* isMerging */.Ud)(gitDir))
        return true;
    return head !== undefined && isAmending(head, run.environment.GIT_AUTHOR_DATE, run.processId);
}
/** Version 0.3.0 put its hooks into the framework's configuration, where a changed index is a failure. */
function ranInsideFramework() {
    return new failure/* Failure */.H("Cannot record usage from inside of the pre-commit framework, which takes it for a failed hook. Run `tokenledger init` once more: it puts the hooks beside the framework");
}


/***/ }),

/***/ 4485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ recover)
});

// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __nccwpck_require__(4964);
// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __nccwpck_require__(6622);
// EXTERNAL MODULE: ./build/state/log.js
var log = __nccwpck_require__(8912);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __nccwpck_require__(2785);
// EXTERNAL MODULE: ./build/state/recorded-calls.js + 1 modules
var recorded_calls = __nccwpck_require__(5445);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/state/reading.js
var reading = __nccwpck_require__(5082);
// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __nccwpck_require__(9766);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __nccwpck_require__(8323);
;// CONCATENATED MODULE: ./build/state/upgrade.js








const CACHES = ["append-plan", "logs-read", "log-folders", "recent-logs", "ledger.lock"];
/** Takes over what version 0.3.0 remembered in a clone. Called under the lock. */
function upgradeState(folders, root) {
    const { own, common } = folders;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(common, "settled-calls")) && !(0,external_node_fs_.existsSync)((0,state_folders/* recordedCallsPath */.Ll)(folders))) {
        (0,external_node_fs_.renameSync)((0,external_node_path_.join)(common, "settled-calls"), (0,state_folders/* recordedCallsPath */.Ll)(folders));
    }
    for (const name of (0,state_file/* listStateFolder */.oy)((0,external_node_path_.join)(common, "landed"))) {
        const path = (0,external_node_path_.join)(common, "landed", name);
        const landed = readReservation(path);
        if (landed !== undefined)
            (0,recorded_calls/* addToTable */.n0)(folders, [rowOf(landed, "")]);
        if (landed?.logsRead.root === root)
            (0,reading/* writeReading */.Sc)(folders, readingOf(landed.logsRead));
    }
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(common, "landed"), { recursive: true, force: true });
    const logsRead = (0,state_file/* readStateFile */.qy)(oldReadingPath(common, root), isLogsRead);
    if (logsRead !== undefined && (0,reading/* readReading */.Jf)(folders) === undefined) {
        (0,reading/* writeReading */.Sc)(folders, readingOf(logsRead));
    }
    const reserved = readReservation((0,external_node_path_.join)(own, "reservation.json"));
    if (reserved !== undefined) {
        const [last = "", ...others] = reserved.lines.toReversed();
        const rows = [...others.map((line) => ({ line, callIds: [] })), rowOf(reserved, last)];
        const { ledger, parent, logsRead } = reserved;
        (0,state_prepared/* writePrepared */.pY)(folders, { ledger, parent, rows, files: [], reading: readingOf(logsRead) }, undefined);
    }
    for (const name of ["reservation.json", ...CACHES]) {
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(own, name), { recursive: true, force: true });
    }
    (0,external_node_fs_.rmSync)(oldReadingPath(common, root), { recursive: true, force: true });
    if ((0,state_file/* listStateFolder */.oy)((0,external_node_path_.join)(common, "worktrees")).length === 0) {
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(common, "worktrees"), { recursive: true, force: true });
    }
}
/** Whether a clone's state is that of version 0.3.0, wholly or in part. */
function isOldState({ own, common }) {
    return ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(common, "settled-calls")) ||
        (0,external_node_fs_.existsSync)((0,external_node_path_.join)(common, "landed")) ||
        (0,external_node_fs_.existsSync)((0,external_node_path_.join)(own, "reservation.json")) ||
        (0,external_node_fs_.existsSync)((0,external_node_path_.join)(own, "logs-read")));
}
function readReservation(path) {
    return (0,state_file/* readStateFile */.qy)(path, ({ ledger, lines, callIds, logsRead }) => typeof ledger === "string" &&
        Array.isArray(lines) &&
        Array.isArray(callIds) &&
        logsRead !== undefined &&
        isLogsRead(logsRead));
}
function isLogsRead({ root, since, positions }) {
    return typeof root === "string" && typeof since === "string" && typeof positions === "object";
}
function rowOf({ callIds, totals }, line) {
    return { line, callIds, totals };
}
function readingOf(logsRead) {
    const { root, since, readAtMs, positions, lastHead, ledgerBlob } = logsRead;
    return {
        root,
        formerRoots: [],
        since,
        lookedAtMs: 0,
        newestLogMs: readAtMs,
        positions,
        lastHead,
        ledgerBlob,
    };
}
function oldReadingPath(common, root) {
    const key = (0,external_node_crypto_.createHash)("sha256").update(root).digest("hex").slice(0, 16);
    return (0,external_node_path_.join)(common, "worktrees", `${key}.json`);
}

// EXTERNAL MODULE: ./build/record/ledger-lines.js
var ledger_lines = __nccwpck_require__(7693);
;// CONCATENATED MODULE: ./build/record/recover.js







/**
 * Looks what became of prepared rows. Those that a commit holds go to the log and are
 * checkpointed, and the working tree gets what it lacks of HEAD's ledger; what still waits is
 * returned. Called under the lock, by each hook, so that one which was killed at any moment is
 * finished by the next.
 */
async function recover(git, worktree, folders, when) {
    if (isOldState(folders))
        upgradeState(folders, worktree.root);
    (0,recorded_calls/* checkpoint */.Fn)(folders);
    const prepared = (0,state_prepared/* readPrepared */.S6)(folders);
    if (prepared === undefined) {
        (0,state_prepared/* removePrepared */.Om)(folders);
        return undefined;
    }
    const holder = await findHolder(git, worktree, prepared);
    if (holder === undefined) {
        if (prepared.rows.length > 0)
            return prepared;
        (0,state_prepared/* removePrepared */.Om)(folders);
        return undefined;
    }
    const { commit, held } = holder;
    const waiting = [...holder.waiting, ...(await findDropped(git, commit, prepared))];
    let { reading } = prepared;
    if (commit === worktree.head?.id && when !== "in a trial") {
        const { updateIndex, updateWorktree } = await __nccwpck_require__.e(/* import() */ 601).then(__nccwpck_require__.bind(__nccwpck_require__, 7601));
        await updateWorktree(git, worktree, folders, prepared, held);
        if (when === "after the commit") {
            reading = { ...reading, ledgerBlob: await updateIndex(git, prepared) };
        }
    }
    (0,log/* appendToLog */.gO)(folders, commit, { ...prepared, rows: held, reading });
    if (waiting.length === 0)
        (0,state_prepared/* removePrepared */.Om)(folders);
    else
        (0,state_prepared/* writePrepared */.pY)(folders, { ...prepared, rows: waiting, reading }, undefined);
    (0,recorded_calls/* checkpoint */.Fn)(folders);
    return (0,state_prepared/* readPrepared */.S6)(folders);
}
/**
 * Finds the rows that a commit was to hold and does not: another git wrote an older index over the one
 * that had them, before this commit was made from it. They wait for the next one.
 */
async function findDropped(git, commit, { ledger, rows, files }) {
    const planned = files.find(({ path }) => path === ledger)?.after;
    const blob = await (0,git_blob/* findBlob */.FM)(git, commit, ledger);
    if (planned === undefined || blob === undefined || blob === planned)
        return [];
    const content = await (0,git_blob/* readBlob */.gm)(git, blob);
    const lines = (await (0,git_blob/* readBlob */.gm)(git, planned))
        .toString()
        .split(/(?<=\n)/)
        .slice(1);
    const known = new Set(rows.map(({ line }) => line));
    const missing = await (0,ledger_lines/* missingRows */.Kt)(content, lines.filter((line) => !known.has(line)));
    return missing.map((line) => ({ line, callIds: [] }));
}
/**
 * Returns the commit that holds prepared rows: HEAD, or, when HEAD moved on before post-commit
 * could look, a commit made on top of the one that they were prepared on.
 */
async function findHolder(git, { head, gitDir }, prepared) {
    if (head === undefined)
        return undefined;
    const inHead = await holdingOf(git, head.id, prepared);
    if (inHead !== undefined)
        return inHead;
    const parent = prepared.parent ?? "0".repeat(head.id.length);
    const candidates = (await (0,reflog/* readReflog */.A)(gitDir)).filter(({ before, message }) => before === parent && message.startsWith("commit"));
    for (const { after } of candidates.toReversed()) {
        const holder = after === head.id ? undefined : await holdingOf(git, after, prepared);
        if (holder !== undefined)
            return holder;
    }
    return undefined;
}
/** Returns which rows a commit's ledger has; undefined when it is none of them. */
async function holdingOf(git, commit, { ledger, rows, files }) {
    const blob = await (0,git_blob/* findBlob */.FM)(git, commit, ledger);
    if (blob === undefined)
        return undefined;
    const isAsPlanned = files.some(({ path, after }) => path === ledger && after === blob);
    if (isAsPlanned)
        return { commit, held: rows, waiting: [] };
    const lines = rows.map(({ line }) => line);
    const missing = new Set(await (0,ledger_lines/* missingRows */.Kt)(await (0,git_blob/* readBlob */.gm)(git, blob), lines));
    const held = rows.filter(({ line }) => !missing.has(line));
    if (held.length === 0)
        return undefined;
    return { commit, held, waiting: rows.filter(({ line }) => missing.has(line)) };
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ findReading)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/git/reftables.js + 1 modules
var reftables = __nccwpck_require__(6333);
;// CONCATENATED MODULE: ./build/git/commits-made.js



const ALL_ENTRIES = -1;
const LINE = /^[0-9a-f]+ ([0-9a-f]+) .*?> (\d+) [+-]\d{4}\t(.*)$/;
const MAKES = /^(?:commit|merge|pull|rebase|cherry-pick|revert|am)\b/;
// These move HEAD to a commit that was there before.
const FINDS = /: fast-forward$|^[\w -]*\((?:start|abort)\)/i;
/** Reads which commits were made in a worktree; undefined when it has no reflog. */
async function readCommitsMade(gitDir) {
    if ((0,reftables/* hasReftables */.Pd)(gitDir)) {
        return parseCommitsMade((await (0,reftables/* readReflogInReftable */.SC)(gitDir, ALL_ENTRIES)) ?? "");
    }
    try {
        return parseCommitsMade(await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, "logs", "HEAD"), "utf8"));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/** Parses a HEAD reflog, oldest entry first; undefined when it is empty. */
function parseCommitsMade(reflog) {
    const ids = new Set();
    const seconds = new Set();
    let sinceSeconds;
    for (const line of reflog.split("\n")) {
        const [, after, time, message] = LINE.exec(line) ?? [];
        if (after === undefined || message === undefined)
            continue;
        sinceSeconds ??= Number(time);
        if (!MAKES.test(message) || FINDS.test(message))
            continue;
        ids.add(after);
        seconds.add(Number(time));
    }
    return sinceSeconds === undefined ? undefined : { sinceSeconds, ids, seconds };
}
/** Whether a commit, or what it was rewritten from, was made in the worktree. */
function isMadeHere({ ids, seconds }, commit) {
    return ids.has(commit.id) || seconds.has(commit.authoredAtSeconds);
}

// EXTERNAL MODULE: ./build/state/reading.js
var reading = __nccwpck_require__(5082);
// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __nccwpck_require__(9766);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __nccwpck_require__(8323);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __nccwpck_require__(4952);
;// CONCATENATED MODULE: ./build/record/start-reading.js







const DAY_MS = 86_400_000;
/** Returns how far the logs were read for a worktree, or where reading starts in it. */
async function findReading(worktree, folders, prepared, now) {
    const known = prepared?.reading ?? (0,reading/* readReading */.Jf)(folders);
    if (known === undefined)
        return startReading(worktree, folders, now);
    return withinClock(atRoot(known, worktree.root), now);
}
/** A worktree that was moved or renamed goes on where it was; the sessions of before name its old place. */
function atRoot(reading, root) {
    if (reading.root === root)
        return reading;
    const formerRoots = [...new Set([...reading.formerRoots, reading.root])];
    return { ...reading, root, formerRoots: formerRoots.filter((former) => former !== root) };
}
/**
 * A start that is still to come was noted by a clock that was set back since: calls of up to a day
 * before now may be from after it. What is recorded is known by its ids.
 */
function withinClock(reading, now) {
    if (Date.parse(reading.since) <= now.getTime())
        return reading;
    return { ...reading, since: new Date(now.getTime() - DAY_MS).toISOString(), lookedAtMs: 0 };
}
/** Starts where nothing is known of a worktree: what is older belongs to `backfill`. */
async function startReading(worktree, folders, now) {
    const [init, added] = [readInit(folders), await worktreeAddedAt(worktree)];
    const start = init?.time ?? (await clonedAt(worktree)) ?? now;
    const isElsewhere = init !== undefined && init.root !== "" && init.root !== worktree.root;
    const isMain = worktree.gitDir === worktree.commonDir;
    const since = added !== undefined && added > start ? added : start;
    return {
        root: worktree.root,
        formerRoots: isElsewhere && isMain ? [init.root] : [],
        since: since.toISOString(),
        lookedAtMs: 0,
        newestLogMs: 0,
        positions: {},
        lastHead: undefined,
        ledgerBlob: undefined,
    };
}
/** Reads when `init` was run in this clone, and where its main worktree was then. */
function readInit(folders) {
    const text = (0,state_file/* readStateBytes */.RI)((0,state_folders/* recordingSincePath */.Pj)(folders))?.toString() ?? "";
    const [line = "", root = ""] = text.split("\n");
    const time = new Date(line.trim());
    return Number.isNaN(time.getTime()) ? undefined : { time, root };
}
/**
 * Returns when the ledger came to a clone whose hooks came with the checkout, and that never saw
 * `init`: when it was cloned, or a later checkout brought the ledger's folder. What was made since
 * HEAD's commit is work for the next one in any case.
 */
async function clonedAt({ root, gitDir, head }) {
    const made = await readCommitsMade(gitDir);
    const folder = await (0,promises_.stat)((0,external_node_path_.join)(root, ledger_path/* TELEMETRY_FOLDER */.L)).catch(() => undefined);
    // A file system that keeps no times of birth tells 1970.
    const times = [made && made.sinceSeconds * 1000, folder?.birthtimeMs];
    const clonedMs = Math.max(...times.map((time) => time ?? 0));
    const startMs = Math.min(clonedMs || Infinity, head?.committedAt.getTime() ?? Infinity);
    return Number.isFinite(startMs) ? new Date(startMs) : undefined;
}
/** When a linked worktree was made: git writes its `commondir` once, then. */
async function worktreeAddedAt({ gitDir, commonDir }) {
    return gitDir === commonDir ? undefined : (await (0,promises_.stat)((0,external_node_path_.join)(gitDir, "commondir"))).mtime;
}


/***/ }),

/***/ 4543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ watchLogs)
/* harmony export */ });
/* harmony import */ var _state_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8437);

/** Tells the shell hooks how far the logs were read, and that the ledger is in order. */
function watchLogs(folders, { agents, environment, nodePath }, { positions, newestLogMs }) {
    const names = new Set(["HOME", ...agents.flatMap((agent) => agent.locationVariables)]);
    const logs = Object.entries(positions);
    (0,_state_watch_js__WEBPACK_IMPORTED_MODULE_0__/* .writeWatch */ .VD)(folders, {
        variables: Object.fromEntries([...names].map((name) => [name, environment[name] ?? ""])),
        places: agents.flatMap((agent) => agent.logPlaces(environment)),
        sessionVariables: agents.flatMap(({ sessionVariable }) => sessionVariable ?? []),
        waitingSessions: logs.flatMap(([, { unclaimed }]) => unclaimed?.sessions ?? []),
        logs: logs.map(([path, { sizeBytes, modifiedMs }]) => ({ path, sizeBytes, modifiedMs })),
        newestLogMs,
        nodePath,
    });
}


/***/ }),

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i$: () => (/* binding */ hasTelemetryFolder),
/* harmony export */   id: () => (/* binding */ readWorktreeFile),
/* harmony export */   z6: () => (/* binding */ writeWorktreeFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9874);
/* harmony import */ var _ledger_replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4711);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4952);






/**
 * Reads a ledger file of the working tree; undefined when it is not there.
 *
 * @throws {Failure} when it is a link, or is reached by one: it leads out of the worktree.
 */
async function readWorktreeFile(root, path) {
    requireNoLink(root, path);
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/** Replaces a ledger file of the working tree in one step, or makes it. */
async function writeWorktreeFile(root, path, content) {
    requireNoLink(root, path);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
    await (0,_ledger_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)(file, content);
}
/** Whether the telemetry folder is one that git checked out, and no link. @throws {Failure} when it is a link. */
function hasTelemetryFolder(root) {
    requireNoLink(root, _ledger_path_js__WEBPACK_IMPORTED_MODULE_4__/* .TELEMETRY_FOLDER */ .L);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, _ledger_path_js__WEBPACK_IMPORTED_MODULE_4__/* .TELEMETRY_FOLDER */ .L), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
/** @throws {Failure} when a path of the worktree, or a folder on the way to it, is a link. */
function requireNoLink(root, path) {
    for (let part = path; part !== "."; part = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(part)) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, part), { throwIfNoEntry: false })?.isSymbolicLink())
            continue;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H(`Cannot record usage: ${part} is a symbolic link. Put a ${part.endsWith(".csv") ? "file" : "folder"} in its place.`);
    }
}


/***/ }),

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ processNamespace),
  U: () => (/* binding */ withFileLock)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __nccwpck_require__(1708);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/state/file-lock.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_PAUSE_MS = 100;
// Between making the file and writing the holder into it lies an instant; a second is a crash.
const UNREADABLE_AFTER_MS = 1_000;
// A hook ends after five seconds, and who needs longer renews the lock: what is older is left over.
const LEASE_MS = 10_000;
const RENEWED_EVERY_MS = 2_000;
/** Locks of this process: a lock with our pid that is not among them is from an earlier process. */
const heldHere = new Set();
/**
 * Names the world in which a process id of ours means this process: containers that share a
 * repository number theirs anew.
 */
function processNamespace() {
    try {
        return (0,external_node_fs_.readlinkSync)("/proc/self/ns/pid");
    }
    catch {
        // Only Linux has it.
        return (0,external_node_os_namespaceObject.hostname)().replaceAll(/\s/g, "-");
    }
}
/**
 * Runs `body` while this process holds the lock file at `path`, which others respect: shell code
 * takes the same lock with `set -C; echo "$$ <namespace>" > path`. The lock of a process that is
 * gone is taken over at once; any other when it was not renewed for ten seconds.
 * @throws {Failure} when another process holds the lock for longer than `timeoutMs`.
 */
async function withFileLock(path, body, { timeoutMs = DEFAULT_TIMEOUT_MS } = {}) {
    await makeFolder(path);
    await acquire(path, Date.now() + timeoutMs);
    const renewal = setInterval(() => void renew(path), RENEWED_EVERY_MS);
    renewal.unref();
    try {
        return await body();
    }
    finally {
        clearInterval(renewal);
        await release(path);
    }
}
async function acquire(path, deadline) {
    let pauseMs = 1;
    while (!(await tryCreate(path))) {
        if (await isStale(path)) {
            await removeStale(path, deadline);
            continue;
        }
        if (Date.now() > deadline)
            throw await stillHeld(path);
        // Unequal pauses, so that those who wait do not come back all at once.
        await (0,external_node_timers_promises_.setTimeout)(Math.random() * pauseMs);
        pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
    }
}
async function renew(path) {
    const now = new Date();
    // A lock that was taken from us cannot be renewed.
    await (0,promises_.utimes)(path, now, now).catch(() => { });
}
async function release(path) {
    heldHere.delete(path);
    await (0,promises_.rm)(path, { force: true });
}
/**
 * Removes a stale lock while holding a lock of its own for that: of two processes that find a lock
 * stale, the second must not remove what the first has taken meanwhile.
 */
async function removeStale(path, deadline) {
    const takeover = `${path}.takeover`;
    await acquire(takeover, deadline);
    try {
        if (await isStale(path))
            await (0,promises_.rm)(path, { force: true });
    }
    finally {
        await release(takeover);
    }
}
/** Returns whether the lock file could be made: false when there is one already. */
async function tryCreate(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path, "wx"), true);
            heldHere.add(path);
            await file.write(`${external_node_process_.pid} ${processNamespace()}\n`);
            return true;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const { code } = error;
        // Windows denies access to a file that is being deleted.
        if (code === "EEXIST" || (code === "EPERM" && external_node_process_.platform === "win32"))
            return false;
        throw cannotMake(path, error);
    }
}
async function makeFolder(path) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    }
    catch (error) {
        throw cannotMake(path, error);
    }
}
async function isStale(path) {
    try {
        const [holder, ageMs] = await Promise.all([readHolder(path), ageOf(path)]);
        if (holder === undefined)
            return ageMs > UNREADABLE_AFTER_MS;
        if (ageMs > LEASE_MS)
            return true;
        if ((holder.namespace ?? processNamespace()) !== processNamespace())
            return false;
        return holder.processId === external_node_process_.pid ? !heldHere.has(path) : !isRunning(holder.processId);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT")
            return false;
        throw code === "EISDIR" ? cannotMake(path, error) : error;
    }
}
/**
 * Returns how long ago a file was written, by the clock of its file system, which may be another
 * than ours; a time that is still to come is as far away.
 */
async function ageOf(path) {
    const { mtimeMs } = await (0,promises_.stat)(path);
    const ageMs = Math.abs(Date.now() - mtimeMs);
    if (ageMs <= UNREADABLE_AFTER_MS)
        return ageMs;
    const probe = `${path}.time.${external_node_process_.pid}`;
    await (0,promises_.writeFile)(probe, "");
    const now = await (0,promises_.stat)(probe);
    await (0,promises_.rm)(probe, { force: true });
    return Math.abs(now.mtimeMs - mtimeMs);
}
async function readHolder(path) {
    const match = /^([1-9]\d{0,9})(?: (\S+))?\r?\n$/.exec(await (0,promises_.readFile)(path, "utf8"));
    return match === null ? undefined : { processId: Number(match[1]), namespace: match[2] };
}
function isRunning(processId) {
    try {
        return (0,external_node_process_.kill)(processId, 0);
    }
    catch (error) {
        // EPERM: it runs, as another user.
        return error.code !== "ESRCH";
    }
}
async function stillHeld(path) {
    const holder = await readHolder(path).catch(() => undefined);
    const name = holder === undefined ? "another process" : `process ${holder.processId}`;
    return new failure/* Failure */.H(`Cannot write while ${name} holds the lock ${path}. Nothing was written; try again when it has ended, or delete that file if it is no run of tokenledger.`);
}
function cannotMake(path, cause) {
    return new failure/* Failure */.H(`Cannot make the lock file ${path} (${cause.message}). Nothing was written; mend that and try again.`, { cause });
}


/***/ }),

/***/ 8912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ removeFromLog),
/* harmony export */   b7: () => (/* binding */ readAllPrepared),
/* harmony export */   gO: () => (/* binding */ appendToLog),
/* harmony export */   x6: () => (/* binding */ readLog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1708);
/* harmony import */ var _prepared_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2785);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8323);






/**
 * Writes what a commit holds of a prepared file to the log. Where it holds all of it, as planned, the
 * shell moves the prepared file there.
 */
function appendToLog(folders, commit, held) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStateFile */ .VP)(entryPath(folders, commit), `${JSON.stringify(held)}\n`);
}
/** Reads the log: what commits hold since the last checkpoint. */
function readLog(folders) {
    const folder = (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .logFolder */ .hI)(folders);
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .listStateFolder */ .oy)(folder)
        .filter((name) => !name.endsWith(".new"))
        .map((name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const [commit = ""] = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name).split(".");
        return { path, commit, prepared: (0,_prepared_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePrepared */ .bV)((0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readStateBytes */ .RI)(path)) };
    });
}
function removeFromLog({ path }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
}
/** Reads what all worktrees of a repository have prepared for their next commits. */
function readAllPrepared(commonDir) {
    const linked = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "worktrees");
    const gitDirs = [commonDir, ...(0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .listStateFolder */ .oy)(linked).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(linked, name))];
    return gitDirs.flatMap((gitDir) => (0,_prepared_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrepared */ .S6)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFolders */ .Nj)({ gitDir, commonDir })) ?? []);
}
/** The shell names its entries in the same way. */
function entryPath(folders, commit) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .logFolder */ .hI)(folders), `${commit}.${node_process__WEBPACK_IMPORTED_MODULE_2__.pid}`);
}


/***/ }),

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Om: () => (/* binding */ removePrepared),
/* harmony export */   S6: () => (/* binding */ readPrepared),
/* harmony export */   bV: () => (/* binding */ parsePrepared),
/* harmony export */   pY: () => (/* binding */ writePrepared)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _file_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(670);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8323);





/** Reads what is prepared for the next commit; undefined when nothing is. */
function readPrepared(folders) {
    return parsePrepared((0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStateBytes */ .RI)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders)));
}
/** Parses a prepared file, whose last line is for Node. */
function parsePrepared(bytes) {
    if (bytes === undefined)
        return undefined;
    const text = bytes.toString().trimEnd();
    const value = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text.slice(text.lastIndexOf("\n") + 1));
    const isWhole = typeof value?.ledger === "string" &&
        Array.isArray(value.rows) &&
        Array.isArray(value.files) &&
        typeof value.reading?.root === "string" &&
        typeof value.stateFolder === "string";
    return isWhole ? value : undefined;
}
/**
 * Writes the prepared file. Its first lines are for the shell: the ledger, the blob, the folder of
 * the log, our process namespace, the ledger's size, how many lines of text follow, and these.
 */
function writePrepared(folders, rows, plan) {
    const prepared = { ...rows, stateFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folders.common, folders.own) };
    const text = plan?.text ?? "";
    const lines = [
        prepared.ledger,
        plan?.blob ?? "",
        (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logFolder */ .hI)(folders),
        (0,_file_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .processNamespace */ .P)(),
        plan?.sizeBytes ?? "",
        text.split("\n").length - 1,
    ];
    // The shell moves the file there, and has no idea of whom a folder is to be open to.
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .makeStateFolder */ .En)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logFolder */ .hI)(folders));
    const content = `${lines.join("\n")}\n${text}${JSON.stringify(prepared)}\n`;
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), content);
}
function removePrepared(folders) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), { force: true, recursive: true });
}


/***/ }),

/***/ 5082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ readKnownLogs),
/* harmony export */   Jf: () => (/* binding */ readReading),
/* harmony export */   Sc: () => (/* binding */ writeReading),
/* harmony export */   uM: () => (/* binding */ writeKnownLogs)
/* harmony export */ });
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8323);


function readReading(folders) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .readingPath */ .Go)(folders), ({ root, formerRoots, since, positions }) => typeof root === "string" &&
        Array.isArray(formerRoots) &&
        !Number.isNaN(Date.parse(String(since))) &&
        typeof positions === "object");
}
function writeReading(folders, reading) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .readingPath */ .Go)(folders), JSON.stringify(reading));
}
/** Reads how the logs were when all were last looked at; undefined when they never were. */
function readKnownLogs(folders) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .knownLogsPath */ .Aj)(folders), () => true);
}
function writeKnownLogs(folders, logs) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .knownLogsPath */ .Aj)(folders), JSON.stringify(logs));
}


/***/ }),

/***/ 5445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n0: () => (/* binding */ addToTable),
  Fn: () => (/* binding */ checkpoint),
  OR: () => (/* binding */ findRecorded),
  pk: () => (/* binding */ recordedIdOf),
  Bf: () => (/* binding */ withoutRecorded)
});

// UNUSED EXPORTS: isRecorded

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/usage/call.js
var usage_call = __nccwpck_require__(1570);
// EXTERNAL MODULE: ./build/state/log.js
var log = __nccwpck_require__(8912);
// EXTERNAL MODULE: ./build/state/reading.js
var reading = __nccwpck_require__(5082);
;// CONCATENATED MODULE: ./build/state/session-totals.js

/**
 * Takes off a call's counts what was recorded of its session before; undefined when nothing is
 * left. Counts that fell below it were started anew: then they are the session's whole. A total can
 * grow while its last message's time stands still: its next row is a millisecond later, for a
 * row of the same time would be the same record.
 */
function remainderOf(call, before) {
    if (before === undefined)
        return call;
    const { tokens } = call;
    const later = { ...call, timestamp: laterThan(before.timestamp, call.timestamp) };
    if (usage_call/* TOKEN_COUNTS */.z.some((count) => tokens[count] < before.tokens[count]))
        return later;
    if (usage_call/* TOKEN_COUNTS */.z.every((count) => tokens[count] === before.tokens[count]))
        return undefined;
    return {
        ...later,
        tokens: {
            inputTokens: tokens.inputTokens - before.tokens.inputTokens,
            outputTokens: tokens.outputTokens - before.tokens.outputTokens,
            cacheReadTokens: tokens.cacheReadTokens - before.tokens.cacheReadTokens,
            cacheWriteTokens: tokens.cacheWriteTokens - before.tokens.cacheWriteTokens,
            cacheWriteOneHourTokens: tokens.cacheWriteOneHourTokens - before.tokens.cacheWriteOneHourTokens,
        },
        durationMs: call.durationMs && Math.max(call.durationMs - before.durationMs, 0),
    };
}
function laterThan(before, timestamp) {
    if (before === undefined || timestamp > before)
        return timestamp;
    return new Date(Date.parse(before) + 1).toISOString();
}

// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __nccwpck_require__(9766);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __nccwpck_require__(8323);
;// CONCATENATED MODULE: ./build/state/recorded-calls.js









const ID_BYTES = 6;
/**
 * Returns the short id that stands for a call in the state: 12 hex digits, the same for every copy
 * of it, also for a sub-agent's, which carries another request id.
 */
function recordedIdOf(call) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(`${call.agent}\u001f${(0,usage_call/* messageOf */.b)(call.callId)}`);
    return hash.digest("hex").slice(0, ID_BYTES * 2);
}
/**
 * Finds out which of some calls this clone has recorded. Ids move from the prepared files through
 * the log to the table; they are looked for in that direction, so that none is missed on its way.
 */
function findRecorded(calls, folders, { commonDir }) {
    if (calls.length === 0)
        return { ids: new Set(), totals: {} };
    const prepared = (0,log/* readAllPrepared */.b7)(commonDir);
    const logged = (0,log/* readLog */.x6)(folders).flatMap((entry) => entry.prepared ?? []);
    const rows = [...logged, ...prepared].flatMap(({ rows }) => rows);
    const hasTotals = calls.some(({ isSessionTotal }) => isSessionTotal);
    return {
        ids: new Set([
            ...rows.flatMap(({ callIds }) => callIds),
            ...findInTable(folders, new Set(calls.map(recordedIdOf))),
        ]),
        totals: hasTotals ? Object.assign({}, readTotals(folders), ...rows.map(totalsOfRow)) : {},
    };
}
/** Whether a call is recorded, or a part of it when it is a session's total. */
function isRecorded(call, { ids, totals }) {
    const id = recordedIdOf(call);
    return call.isSessionTotal ? Object.hasOwn(totals, id) : ids.has(id);
}
/** Returns the calls that are not recorded; of a session's total, what is not recorded of it. */
function withoutRecorded(calls, recorded) {
    return calls.flatMap((call) => {
        if (call.isSessionTotal)
            return remainderOf(call, recorded.totals[recordedIdOf(call)]) ?? [];
        return isRecorded(call, recorded) ? [] : call;
    });
}
/**
 * Folds the log into the table of recorded ids, the totals, and how far logs were read. Called
 * under the lock. Each step can be repeated after a kill: an id that is listed twice is recorded
 * all the same.
 */
function checkpoint(folders) {
    for (const entry of (0,log/* readLog */.x6)(folders)) {
        const { prepared, commit } = entry;
        if (prepared !== undefined) {
            addToTable(folders, prepared.rows);
            noteReading(folders, prepared, commit);
        }
        (0,log/* removeFromLog */.Lb)(entry);
    }
}
/** Notes how far the logs were read for the worktree of a commit: it may be another than ours. */
function noteReading(folders, prepared, commit) {
    const own = (0,external_node_path_.resolve)(folders.common, prepared.stateFolder);
    // It may be gone by now.
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(own)))
        return;
    try {
        (0,reading/* writeReading */.Sc)({ ...folders, own }, { ...prepared.reading, lastHead: commit });
    }
    catch (error) {
        // Another user's: then the logs are read again there, and the calls are known by their ids.
        if (error.code !== "EACCES")
            throw error;
    }
}
function findInTable(folders, ids) {
    const wanted = new Map([...ids].map((id) => [Number.parseInt(id, 16), id]));
    const found = new Set();
    const bytes = (0,state_file/* readStateBytes */.RI)((0,state_folders/* recordedCallsPath */.Ll)(folders)) ?? Buffer.alloc(0);
    for (let offset = 0; offset + ID_BYTES <= bytes.length; offset += ID_BYTES) {
        const id = wanted.get(bytes.readUIntBE(offset, ID_BYTES));
        if (id !== undefined)
            found.add(id);
    }
    return found;
}
/** Adds the calls of rows to what is recorded. */
function addToTable(folders, rows) {
    appendIds(folders, rows.flatMap(({ callIds }) => callIds));
    const totals = Object.assign({}, ...rows.map(totalsOfRow));
    if (Object.keys(totals).length === 0)
        return;
    const all = { ...readTotals(folders), ...totals };
    (0,state_file/* writeStateFile */.VP)((0,state_folders/* sessionTotalsPath */.re)(folders), JSON.stringify(all));
}
function appendIds(folders, ids) {
    const path = (0,state_folders/* recordedCallsPath */.Ll)(folders);
    const bytes = (0,state_file/* readStateBytes */.RI)(path);
    const packed = Buffer.from(ids.join(""), "hex");
    if (bytes === undefined) {
        (0,state_file/* writeStateFile */.VP)(path, packed);
        return;
    }
    // A kill in the middle of a write leaves a part of an id: it is filled up to a whole one.
    const padding = Buffer.alloc((ID_BYTES - (bytes.length % ID_BYTES)) % ID_BYTES);
    (0,external_node_fs_.appendFileSync)(path, Buffer.concat([padding, packed]));
}
function readTotals(folders) {
    return (0,state_file/* readStateFile */.qy)((0,state_folders/* sessionTotalsPath */.re)(folders), () => true) ?? {};
}
function totalsOfRow({ totals }) {
    return totals ?? {};
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ makeStateFolder),
/* harmony export */   RI: () => (/* binding */ readStateBytes),
/* harmony export */   VP: () => (/* binding */ writeStateFile),
/* harmony export */   oy: () => (/* binding */ listStateFolder),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qy: () => (/* binding */ readStateFile)
/* harmony export */ });
/* unused harmony export shareAsFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


// All of it synchronous: a hook has nothing else to do meanwhile, and waiting for each small file
// in turn would double its time.
const SHARED_FILE_BITS = 0o066;
const SHARED_FOLDER_BITS = 0o2077;
const MODE_BITS = 0o7777;
/** Reads a file of ours; undefined when it is not there, or something else stands in its place. */
function readStateBytes(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return undefined;
        throw error;
    }
}
/**
 * Reads a JSON file of ours; undefined when it is not there, was never written whole, or holds
 * something of another shape: what it said can be found out again.
 */
function readStateFile(path, isWhole) {
    const value = parseJson(readStateBytes(path)?.toString() ?? "");
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return isWhole(value) ? value : undefined;
}
/** Parses JSON; undefined when it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Cut by a kill, or not ours.
        return undefined;
    }
}
/**
 * Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
 * synced to the disk: a commit has no time for that, and what it holds can be collected again.
 */
function writeStateFile(path, content) {
    makeStateFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    // Our lock lets one process write: the name needs to differ from the target only.
    const temporary = `${path}.new`;
    clearAway(temporary, "file");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(temporary, content);
    shareAsFolder(temporary);
    clearAway(path, "file");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, path);
}
/** Makes a folder of ours, open to those that its parent is open to: a group may share the repository. */
function makeStateFolder(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return;
    clearAway(path, "folder");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    shareAsFolder(path);
}
/** Lists the names in a folder of ours; none when it is not there. */
function listStateFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return [];
        throw error;
    }
}
/** Moves a folder that stands in a file's place aside, and the other way round: it is not ours. */
function clearAway(path, wanted) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isDirectory() === (wanted === "folder"))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${path}.damaged`, { recursive: true, force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, `${path}.damaged`);
}
/** Opens a file or folder of ours to whom its folder is open to: git does so too, by `core.sharedRepository`. */
function shareAsFolder(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    const { mode } = stats;
    const bits = stats.isDirectory() ? SHARED_FOLDER_BITS : SHARED_FILE_BITS;
    const wanted = mode | ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).mode & bits);
    if (wanted !== mode)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, wanted & MODE_BITS);
}


/***/ }),

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ knownLogsPath),
/* harmony export */   Go: () => (/* binding */ readingPath),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   Ll: () => (/* binding */ recordedCallsPath),
/* harmony export */   Lu: () => (/* binding */ watchPath),
/* harmony export */   Nj: () => (/* binding */ stateFolders),
/* harmony export */   Pj: () => (/* binding */ recordingSincePath),
/* harmony export */   S6: () => (/* binding */ nodePathFile),
/* harmony export */   YZ: () => (/* binding */ pricesPath),
/* harmony export */   eG: () => (/* binding */ TRIAL_VARIABLE),
/* harmony export */   hI: () => (/* binding */ logFolder),
/* harmony export */   kh: () => (/* binding */ ledgerSeenPath),
/* harmony export */   re: () => (/* binding */ sessionTotalsPath),
/* harmony export */   vu: () => (/* binding */ stateFoldersOfCommit),
/* harmony export */   zg: () => (/* binding */ preparedPath)
/* harmony export */ });
/* unused harmony exports lockPathOfLedger, packagePathFile */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** The variable that names a folder for the state of a commit which is only tried: `doctor` sets it. */
const TRIAL_VARIABLE = "TOKENLEDGER_TRIAL";
/** Returns where the state of a commit is: `doctor` tries one with a copy. */
function stateFoldersOfCommit(worktree, environment) {
    const trial = environment[TRIAL_VARIABLE];
    return trial ? { own: trial, common: trial } : stateFolders(worktree);
}
function stateFolders(worktree) {
    return {
        own: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(worktree.gitDir, "tokenledger"),
        common: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(worktree.commonDir, "tokenledger"),
    };
}
/** The one lock: held while rows are prepared, committed or checkpointed, and while a ledger is written. */
const lockPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "lock");
/** The same for a ledger that may lie outside of any repository: then the lock lies beside it. */
function lockPathOfLedger(ledger, repository) {
    return repository === undefined
        ? join(dirname(ledger), ".usage.lock")
        : lockPath(stateFolders(repository));
}
/** Rows that no commit is known to hold, with the ids of their calls. */
const preparedPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "prepared");
/** How far the agents' logs were read for this worktree. */
const readingPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "reading.json");
/** Size and time of every log, as they were when all were last looked at. */
const knownLogsPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "known-logs.json");
/** What the shell hook looks at to find newer logs; its time is that of the newest log that was read. */
const watchPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "watch");
/** Its time is when the ledger was last known to be in order, its content the blob as which we left it. */
const ledgerSeenPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "ledger-seen");
/** Prepared files that commits hold, until the next checkpoint. */
const logFolder = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "log");
/** Ids of the calls that commits hold: 6 bytes each, end to end. */
const recordedCallsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recorded-calls");
/** What commits hold of sessions that agents count as a whole. */
const sessionTotalsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "session-totals.json");
/** The moment that `init` was run in this clone, and the worktree's place then. */
const recordingSincePath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recording-since");
/** List prices that were looked up lately. */
const pricesPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "prices.json");
/** The node that ran last, for hooks started where none is on the path. */
const nodePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "node");
/** The installed package, for hooks that find none in `node_modules`. */
const packagePathFile = ({ common }) => join(common, "package");


/***/ }),

/***/ 8437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readWorktreeLedger),
/* harmony export */   TX: () => (/* binding */ noteWorktreeLedger),
/* harmony export */   VD: () => (/* binding */ writeWatch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8323);



const RECENT_LOGS = 3;
const GLOB_CHARACTERS = /[\\*?[]/;
/** Tells the shell hook how far the logs were read, and that the ledger is in order. */
function writeWatch(folders, watch) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .makeStateFolder */ .En)(folders.own);
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .watchPath */ .Lu)(folders), formatWatch(watch));
    const time = new Date(watch.newestLogMs);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .watchPath */ .Lu)(folders), time, time);
    noteWorktreeLedger(folders, readWorktreeLedger(folders) ?? "");
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .nodePathFile */ .S6)(folders), `${watch.nodePath}\n`);
}
/** Notes as which blob we left the ledger in the working tree, and that it is in order now. */
function noteWorktreeLedger(folders, blob) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerSeenPath */ .kh)(folders), `${blob}\n`);
}
/** Returns as which blob we left the ledger in the working tree; another one was written by somebody else. */
function readWorktreeLedger(folders) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateBytes */ .RI)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerSeenPath */ .kh)(folders))?.toString().trim() || undefined;
}
/**
 * Formats four lines, of which the values begin with `|` and the sessions stand between two; the
 * places, a line each; an empty line; and two lines for each recent log, its path and its size.
 */
function formatWatch(watch) {
    const { variables, places, sessionVariables, waitingSessions, logs } = watch;
    const recent = logs
        .toSorted((a, b) => b.modifiedMs - a.modifiedMs)
        .slice(0, RECENT_LOGS)
        .flatMap(({ path, sizeBytes }) => {
        if (path.endsWith(".db"))
            return [
                [path, ""],
                [`${path}-wal`, ""],
            ];
        // The shell compares sizes with `find -path`, whose paths are patterns.
        return [[path, GLOB_CHARACTERS.test(path) ? "" : `${sizeBytes}c`]];
    });
    const lines = [
        Object.keys(variables).join(" "),
        Object.values(variables)
            .map((value) => `|${value}`)
            .join(""),
        sessionVariables.join(" "),
        `|${waitingSessions.join("|")}|`,
        ...places,
        "",
        ...recent.flat(),
    ];
    return `${lines.join("\n")}\n`;
}


/***/ }),

/***/ 1570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   z: () => (/* binding */ TOKEN_COUNTS)
/* harmony export */ });
const TOKEN_COUNTS = [
    "inputTokens",
    "outputTokens",
    "cacheReadTokens",
    "cacheWriteTokens",
    "cacheWriteOneHourTokens",
];
/** Returns a call's id without its request: the same for the call and for every sub-agent's copy of it. */
function messageOf(callId) {
    return callId.replace(/:[^#]*/, "");
}


/***/ }),

/***/ 2615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   _e: () => (/* binding */ parseUsd)
/* harmony export */ });
/* unused harmony export toNanoUsd */
const NANO_USD_PER_USD = 1_000_000_000;
const DECIMAL_USD = /^(\d+)(?:\.(\d{1,9}))?$/;
/** Returns the integer nano-USD of a decimal USD text such as `0.045076350`, or undefined when it is none or too large to be exact. */
function parseUsd(text) {
    const match = DECIMAL_USD.exec(text);
    if (match === null)
        return undefined;
    const nanoUsd = Number(match[1]) * NANO_USD_PER_USD + Number((match[2] ?? "").padEnd(9, "0"));
    return Number.isSafeInteger(nanoUsd) ? nanoUsd : undefined;
}
/** Returns the shortest exact decimal USD text of integer nano-USD, e.g. `0.04507635`. */
function formatUsd(nanoUsd) {
    const whole = Math.floor(nanoUsd / NANO_USD_PER_USD);
    const fraction = String(nanoUsd % NANO_USD_PER_USD)
        .padStart(9, "0")
        .replace(/0+$/, "");
    return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}
/** Rounds a price in USD to integer nano-USD. */
function toNanoUsd(usd) {
    return Math.round(usd * NANO_USD_PER_USD);
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* unused harmony export sessionIdOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8424);


/**
 * Returns the session id of a record, or what stands in for it: `row:` and the first 32 hex
 * digits of SHA-256 over every other column but the success, which people correct later.
 */
function sessionIdOf(record) {
    if (record.sessionId !== "")
        return record.sessionId;
    const columns = [
        (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtc */ .y)(record.timestamp),
        record.model,
        record.inputTokens,
        record.outputTokens,
        record.taskType,
        record.durationMs,
        record.notes,
        record.cacheReadTokens,
        record.cacheWriteTokens,
        record.costNanoUsd,
        record.agent,
        record.branch,
    ];
    const text = columns.map((value) => value ?? "").join("\u001f");
    return `row:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex").slice(0, 32)}`;
}
/** Returns what makes a record the same record within one repository: its time in UTC, session, task type and model. */
function identityOf(record) {
    return [(0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .toUtc */ .y)(record.timestamp), sessionIdOf(record), record.taskType ?? "", record.model].join("\u001f");
}


/***/ }),

/***/ 4120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TASK_TYPES),
/* harmony export */   k: () => (/* binding */ isTaskType)
/* harmony export */ });
/** The kinds of work that a record can be about, in the order reports list them. */
const TASK_TYPES = ["plan", "execute", "verify", "discuss", "quick"];
function isTaskType(text) {
    return TASK_TYPES.includes(text);
}


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ formatLocal),
/* harmony export */   y: () => (/* binding */ toUtc)
/* harmony export */ });
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const SECOND_END = "2026-02-23T21:19:12".length;
const OFFSET_LENGTH = "+01:00".length;
const DAY_MINUTES = 1_440;
const DAY_MS = 86_400_000;
/**
 * Returns the instant of an RFC 3339 timestamp in UTC: `2026-02-23T21:19:12.000Z`, with nine
 * digits when it has more than milliseconds, so that one instant has one spelling.
 * Undefined when the text is not RFC 3339 or names a date that does not exist.
 */
function toUtc(timestamp) {
    // Every row of a ledger comes by here more than once: digits are read in place, and a `Date`,
    // which takes ten times as long, is made only where the offset leads to another day.
    if (!RFC_3339.test(timestamp))
        return undefined;
    const hour = twoDigits(timestamp, 11);
    const minute = twoDigits(timestamp, 14);
    const second = twoDigits(timestamp, 17);
    if (!isDate(timestamp) || hour > 23 || minute > 59 || second > 59)
        return undefined;
    const offsetMinutes = offsetOf(timestamp);
    if (offsetMinutes === undefined)
        return undefined;
    const minutes = hour * 60 + minute - offsetMinutes;
    const day = shiftDay(timestamp.slice(0, 10), Math.floor(minutes / DAY_MINUTES));
    if (day === undefined)
        return undefined;
    const time = offsetMinutes === 0 ? timestamp.slice(11, 16) : clockTime(minutes);
    return `${day}T${time}${timestamp.slice(16, SECOND_END)}.${fractionOf(timestamp)}Z`;
}
function twoDigits(text, at) {
    return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 0x30;
}
/** Whether the date that a timestamp starts with exists. */
function isDate(timestamp) {
    const month = twoDigits(timestamp, 5);
    const day = twoDigits(timestamp, 8);
    if (month < 1 || month > 12 || day < 1)
        return false;
    return day <= 28 || day <= daysOfMonth(Number(timestamp.slice(0, 4)), month);
}
function daysOfMonth(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function hasOffset(timestamp) {
    return timestamp.at(-3) === ":";
}
/** Returns the minutes that a timestamp's clock is ahead of UTC; undefined when no clock can be. */
function offsetOf(timestamp) {
    if (!hasOffset(timestamp))
        return 0;
    const at = timestamp.length - OFFSET_LENGTH;
    const hours = twoDigits(timestamp, at + 1);
    const minutes = twoDigits(timestamp, at + 4);
    if (hours > 23 || minutes > 59)
        return undefined;
    return timestamp[at] === "+" ? hours * 60 + minutes : -(hours * 60 + minutes);
}
/** Returns the date some days later, at most one; undefined before the year 0 and after 9999. */
function shiftDay(date, days) {
    if (days === 0)
        return date;
    const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString();
    // Years of other lengths have a sign: -000001, +010000.
    return /^\d/.test(shifted) ? shifted.slice(0, 10) : undefined;
}
function clockTime(minutes) {
    const ofDay = (minutes + DAY_MINUTES) % DAY_MINUTES;
    return `${padded(Math.floor(ofDay / 60))}:${padded(ofDay % 60)}`;
}
function padded(number) {
    return number < 10 ? `0${number}` : String(number);
}
/** Returns a timestamp's digits below the second: three, or nine where three are too few. */
function fractionOf(timestamp) {
    if (timestamp[SECOND_END] !== ".")
        return "000";
    const zone = hasOffset(timestamp) ? OFFSET_LENGTH : 1;
    const written = timestamp.slice(SECOND_END + 1, -zone);
    if (written.length === 3)
        return written;
    const digits = written.replace(/0+$/, "");
    return digits.padEnd(digits.length > 3 ? 9 : 3, "0");
}
/** Returns the local time of an instant as RFC 3339 with offset, e.g. `2026-02-23T22:19:12+01:00`. */
function formatLocal(instant) {
    const offsetMinutes = -instant.getTimezoneOffset();
    const local = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString();
    const milliseconds = local.slice(19, 23) === ".000" ? "" : local.slice(19, 23);
    const size = Math.abs(offsetMinutes);
    const hours = String(Math.floor(size / 60)).padStart(2, "0");
    const minutes = String(size % 60).padStart(2, "0");
    return `${local.slice(0, 19)}${milliseconds}${offsetMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ addTokens),
/* harmony export */   j: () => (/* binding */ NO_TOKENS)
/* harmony export */ });
const NO_TOKENS = {
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
};
function addTokens(a, b) {
    return {
        inputTokens: a.inputTokens + b.inputTokens,
        outputTokens: a.outputTokens + b.outputTokens,
        cacheReadTokens: a.cacheReadTokens + b.cacheReadTokens,
        cacheWriteTokens: a.cacheWriteTokens + b.cacheWriteTokens,
    };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1337);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
