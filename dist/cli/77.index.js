export const id = 77;
export const ids = [77];
export const modules = {

/***/ 4964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ findBlob),
/* harmony export */   Qm: () => (/* binding */ hashBlob),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
/* unused harmony export parseTree */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

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

/***/ 5142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ appendRows),
/* harmony export */   _: () => (/* binding */ appendLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9874);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9719);
/* harmony import */ var _format_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(364);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9129);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4711);
/* harmony import */ var _stand_in_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4042);
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









const LINE_FEED = 0x0a;
const MAX_HEADER_BYTES = 65_536;
const PAGE_BYTES = 4096;
/**
 * Appends records to a ledger, in the columns of its own header; a missing ledger is made. The
 * caller holds the ledger's lock.
 */
async function appendRows(path, records) {
    await append(path, async (file) => {
        const header = file === undefined ? _columns_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMNS */ .cZ : await readHeader(path, file);
        return records.map((record) => (0,_format_row_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRow */ .i)(record, header));
    });
}
/**
 * Appends lines that are in the ledger's columns and end in a line feed; a missing ledger is made.
 * The caller holds the ledger's lock.
 */
async function appendLines(path, lines) {
    await append(path, async () => lines);
}
async function append(path, linesFor) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await openUnlessEmpty(path), true);
            const lines = await linesFor(file);
            if (file !== undefined)
                return await writeAtEnd(path, file, lines);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .f)(path, _format_row_js__WEBPACK_IMPORTED_MODULE_4__/* .HEADER_LINE */ .n + lines.join(""));
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
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H)
            throw error;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H(`Cannot append to the ledger ${path} (${error.message}). It is as it was; mend that and try again.`, { cause: error });
    }
}
/** Returns undefined for a file that is missing or holds nothing: it needs a header first. */
async function openUnlessEmpty(path) {
    try {
        // Without "create": a kill before the first write must not leave an empty file.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND);
        if ((await file.stat()).size > 0)
            return file;
        await file.close();
        return undefined;
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
async function readHeader(path, file) {
    const start = Buffer.alloc(MAX_HEADER_BYTES);
    const { bytesRead } = await file.read(start, 0, MAX_HEADER_BYTES, 0);
    const { header, rejects } = (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_5__.parseLedger)(start.toString("utf8", 0, bytesRead));
    if (header.length > 0)
        return header;
    const problem = rejects[0] ?? { expected: "a header line", got: "none" };
    const advice = (0,_stand_in_js__WEBPACK_IMPORTED_MODULE_7__/* .isStandIn */ .W)(problem) ? "" : " Put the header line back, or name another file.";
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_8__/* .Failure */ .H(`Cannot append to ${path}: it is no ledger; expected ${problem.expected}, got ${problem.got}.${advice}`);
}
/**
 * Appends in one write, so that nobody meets half of it. A kill can cut a write only where it
 * crosses into another page of memory: what does goes to a copy first.
 */
async function writeAtEnd(path, file, lines) {
    const size = await dropCutLine(file, lines);
    const text = lines.join("");
    const bytes = Buffer.from((await endsLine(file, size)) ? text : `\n${text}`);
    if ((size % PAGE_BYTES) + bytes.length > PAGE_BYTES) {
        await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .f)(path, withBytes(path, bytes));
        return;
    }
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten === bytes.length)
        return;
    await file.truncate(size);
    throw new Error(`the disk took ${bytesWritten} of ${bytes.length} bytes`);
}
/**
 * Takes off a last line without its end that is the beginning of a line to append: the shell hook
 * was killed as it wrote it. Returns the file's size.
 */
async function dropCutLine(file, lines) {
    const { size } = await file.stat();
    const longest = lines.reduce((length, line) => Math.max(length, Buffer.byteLength(line)), 0);
    const tail = Buffer.alloc(Math.min(size, longest));
    await file.read(tail, 0, tail.length, size - tail.length);
    const lastLine = tail.subarray(tail.lastIndexOf(LINE_FEED) + 1);
    // A tail without any line end may begin in the middle of a longer line.
    const isWhole = lastLine.length < tail.length || tail.length === size;
    const isCut = isWhole &&
        lastLine.length > 0 &&
        lines.some((line) => Buffer.from(line).indexOf(lastLine) === 0);
    if (!isCut)
        return size;
    await file.truncate(size - lastLine.length);
    return size - lastLine.length;
}
async function endsLine(file, size) {
    if (size === 0)
        return true;
    const last = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return last.buffer[0] === LINE_FEED;
}
async function* withBytes(path, bytes) {
    yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path);
    yield bytes;
}


/***/ }),

/***/ 364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ formatRow),
/* harmony export */   n: () => (/* binding */ HEADER_LINE)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2615);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9719);
/* harmony import */ var _formula_prefix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2631);




/** The first line of a new ledger. */
const HEADER_LINE = `${_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ.join(",")}\n`;
// What csv-stringify would leave bare and a reader could take for the end of a line, or for git's.
const NEEDS_QUOTES = /[\r\n]|^[<>|=]{7}/;
/**
 * Returns the row of a record, with its line feed, in the columns of a file; unknown columns are
 * empty. Reading it back gives the same record. A NUL or half a surrogate pair, which no text file
 * holds, is written as U+FFFD.
 */
function formatRow(record, header) {
    const cells = cellsOf(record);
    return (0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)([header.map((column) => cells[column] ?? "")], { quoted_match: NEEDS_QUOTES });
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
        cost_usd: record.costNanoUsd === undefined ? "" : (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(record.costNanoUsd),
        agent: textCell(record.agent),
        branch: textCell(record.branch),
    };
}
function textCell(text) {
    return (0,_formula_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .addFormulaPrefix */ .C)(Buffer.from(text).toString().replaceAll("\0", "\uFFFD"));
}


/***/ }),

/***/ 4711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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

/***/ 7693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ withLines),
/* harmony export */   Kt: () => (/* binding */ missingRows),
/* harmony export */   mB: () => (/* binding */ withOwnTime),
/* harmony export */   ny: () => (/* binding */ appendedText),
/* harmony export */   rR: () => (/* binding */ headerOf)
/* harmony export */ });
/* unused harmony exports missingLines, holdsRecord */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _ledger_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9719);
/* harmony import */ var _ledger_stand_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4042);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8424);




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
    const { parseLedger } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9129));
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

/***/ 77:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ prepareInWorktree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4964);
/* harmony import */ var _ledger_append_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5142);
/* harmony import */ var _ledger_format_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(364);
/* harmony import */ var _state_prepared_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2785);
/* harmony import */ var _state_reading_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5082);
/* harmony import */ var _state_watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8437);
/* harmony import */ var _ledger_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7693);
/* harmony import */ var _worktree_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3822);










/**
 * Prepares records for the worktree's next commit and appends them to its ledger, with the rows
 * that wait already. They are prepared first: a kill in between loses nothing, and nobody records
 * their calls again. Called under the lock.
 */
async function prepareInWorktree({ worktree, folders, ledger }, records, pending, reading) {
    const found = await (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readWorktreeFile */ .id)(worktree.root, ledger);
    const content = found?.length ? found : Buffer.from(_ledger_format_row_js__WEBPACK_IMPORTED_MODULE_4__/* .HEADER_LINE */ .n);
    const header = (0,_ledger_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .headerOf */ .rR)(content);
    const rows = [
        ...(pending?.rows ?? []),
        ...records.map(({ record, ...recorded }) => ({
            ...recorded,
            line: (0,_ledger_format_row_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRow */ .i)((0,_ledger_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .withOwnTime */ .mB)(record, content), header),
        })),
    ];
    if (rows.length === 0) {
        (0,_state_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReading */ .Sc)(folders, reading);
        return;
    }
    const parent = worktree.head?.id;
    (0,_state_prepared_js__WEBPACK_IMPORTED_MODULE_5__/* .writePrepared */ .pY)(folders, { ledger, rows, files: [], parent, reading }, undefined);
    const lines = rows.map(({ line }) => line);
    const missing = await (0,_ledger_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .missingRows */ .Kt)(found ?? Buffer.alloc(0), lines);
    if (missing.length === 0)
        return;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(worktree.root, ledger);
    const left = (0,_state_watch_js__WEBPACK_IMPORTED_MODULE_7__/* .readWorktreeLedger */ .RG)(folders);
    await (0,_ledger_append_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .appendLines */ ._)(path, missing);
    // What somebody else changed in it before stays their edit.
    if (left !== undefined && found !== undefined && (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .hashBlob */ .Qm)(found, left) === left) {
        (0,_state_watch_js__WEBPACK_IMPORTED_MODULE_7__/* .noteWorktreeLedger */ .TX)(folders, (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .hashBlob */ .Qm)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path), left));
    }
}


/***/ }),

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ readWorktreeFile),
/* harmony export */   z6: () => (/* binding */ writeWorktreeFile)
/* harmony export */ });
/* unused harmony export hasTelemetryFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9874);
/* harmony import */ var _ledger_replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4711);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4952);






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
    requireNoLink(root, TELEMETRY_FOLDER);
    return lstatSync(join(root, TELEMETRY_FOLDER), { throwIfNoEntry: false })?.isDirectory() ?? false;
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

/***/ 5082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ readReading),
/* harmony export */   Sc: () => (/* binding */ writeReading)
/* harmony export */ });
/* unused harmony exports readKnownLogs, writeKnownLogs */
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8323);


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
    return readStateFile(knownLogsPath(folders), () => true);
}
function writeKnownLogs(folders, logs) {
    writeStateFile(knownLogsPath(folders), JSON.stringify(logs));
}


/***/ }),

/***/ 8437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readWorktreeLedger),
/* harmony export */   TX: () => (/* binding */ noteWorktreeLedger)
/* harmony export */ });
/* unused harmony export writeWatch */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8323);



const RECENT_LOGS = 3;
const GLOB_CHARACTERS = /[\\*?[]/;
/** Tells the shell hook how far the logs were read, and that the ledger is in order. */
function writeWatch(folders, watch) {
    makeStateFolder(folders.own);
    writeStateFile(watchPath(folders), formatWatch(watch));
    const time = new Date(watch.newestLogMs);
    utimesSync(watchPath(folders), time, time);
    noteWorktreeLedger(folders, readWorktreeLedger(folders) ?? "");
    writeStateFile(nodePathFile(folders), `${watch.nodePath}\n`);
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


/***/ })

};
