export const id = 535;
export const ids = [535];
export const modules = {

/***/ 5142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ appendRows),
/* harmony export */   _: () => (/* binding */ appendLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9874);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9719);
/* harmony import */ var _format_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(364);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9129);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4711);
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
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H)
            throw error;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H(`Cannot append to the ledger ${path} (${error.message}). It is as it was; mend that and try again.`, { cause: error });
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
    const { header, rejects } = (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLedger */ .h)(start.toString("utf8", 0, bytesRead));
    if (header.length > 0)
        return header;
    const { expected, got } = rejects[0] ?? { expected: "a header line", got: "none" };
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H(`Cannot append to ${path}: it is no ledger; expected ${expected}, got ${got}. Put the header line back, or name another file.`);
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

/***/ 3316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ processNamespace),
/* harmony export */   U: () => (/* binding */ withFileLock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1708);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9874);
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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)("/proc/self/ns/pid");
    }
    catch {
        // Only Linux has it.
        return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)().replaceAll(/\s/g, "-");
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
    const renewal = setInterval(() => renew(path), RENEWED_EVERY_MS);
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
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setTimeout)(Math.random() * pauseMs);
        pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
    }
}
async function renew(path) {
    const now = new Date();
    // A lock that was taken from us cannot be renewed.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(path, now, now).catch(() => { });
}
async function release(path) {
    heldHere.delete(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
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
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
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
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "wx"), true);
            heldHere.add(path);
            await file.write(`${node_process__WEBPACK_IMPORTED_MODULE_4__.pid} ${processNamespace()}\n`);
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
        if (code === "EEXIST" || (code === "EPERM" && node_process__WEBPACK_IMPORTED_MODULE_4__.platform === "win32"))
            return false;
        throw cannotMake(path, error);
    }
}
async function makeFolder(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
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
        return holder.processId === node_process__WEBPACK_IMPORTED_MODULE_4__.pid ? !heldHere.has(path) : !isRunning(holder.processId);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return false;
        throw error;
    }
}
/**
 * Returns how long ago a file was written, by the clock of its file system, which may be another
 * than ours; a time that is still to come is as far away.
 */
async function ageOf(path) {
    const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    const ageMs = Math.abs(Date.now() - mtimeMs);
    if (ageMs <= UNREADABLE_AFTER_MS)
        return ageMs;
    const probe = `${path}.time.${node_process__WEBPACK_IMPORTED_MODULE_4__.pid}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(probe, "");
    const now = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(probe);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(probe, { force: true });
    return Math.abs(now.mtimeMs - mtimeMs);
}
async function readHolder(path) {
    const match = /^([1-9]\d{0,9})(?: (\S+))?\r?\n$/.exec(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8"));
    return match === null ? undefined : { processId: Number(match[1]), namespace: match[2] };
}
function isRunning(processId) {
    try {
        return (0,node_process__WEBPACK_IMPORTED_MODULE_4__.kill)(processId, 0);
    }
    catch (error) {
        // EPERM: it runs, as another user.
        return error.code !== "ESRCH";
    }
}
async function stillHeld(path) {
    const holder = await readHolder(path).catch(() => undefined);
    const name = holder === undefined ? "another process" : `process ${holder.processId}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`Cannot write while ${name} holds the lock ${path}. Nothing was written; try again when it has ended, or delete that file if it is no run of tokenledger.`);
}
function cannotMake(path, cause) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`Cannot make the lock file ${path} (${cause.message}). Nothing was written; mend that and try again.`, { cause });
}


/***/ }),

/***/ 704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ knownLogsPath),
/* harmony export */   Aw: () => (/* binding */ packagePathFile),
/* harmony export */   Go: () => (/* binding */ readingPath),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   Ll: () => (/* binding */ recordedCallsPath),
/* harmony export */   Nj: () => (/* binding */ stateFolders),
/* harmony export */   Pj: () => (/* binding */ recordingSincePath),
/* harmony export */   S6: () => (/* binding */ nodePathFile),
/* harmony export */   YZ: () => (/* binding */ pricesPath),
/* harmony export */   hI: () => (/* binding */ logFolder),
/* harmony export */   jn: () => (/* binding */ lockPathOfLedger),
/* harmony export */   re: () => (/* binding */ sessionTotalsPath),
/* harmony export */   zg: () => (/* binding */ preparedPath)
/* harmony export */ });
/* unused harmony exports watchPath, ledgerSeenPath */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

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
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(ledger), ".usage.lock")
        : lockPath(stateFolders(repository));
}
/** Rows that no commit is known to hold, with the ids of their calls. */
const preparedPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "prepared");
/** How far the agents' logs were read for this worktree. */
const readingPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "reading.json");
/** Size and time of every log, as they were when all were last looked at. */
const knownLogsPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "known-logs.json");
/** What the shell hook looks at to find newer logs; its time is that of the newest log that was read. */
const watchPath = ({ own }) => join(own, "watch");
/** Its time is when the ledger was last known to be in order. */
const ledgerSeenPath = ({ own }) => join(own, "ledger-seen");
/** Prepared files that commits hold, until the next checkpoint. */
const logFolder = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "log");
/** Ids of the calls that commits hold: 6 bytes each, end to end. */
const recordedCallsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recorded-calls");
/** What commits hold of sessions that agents count as a whole. */
const sessionTotalsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "session-totals.json");
/** The moment that `init` was run in this clone. */
const recordingSincePath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recording-since");
/** List prices that were looked up lately. */
const pricesPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "prices.json");
/** The node that ran last, for hooks started where none is on the path. */
const nodePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "node");
/** The installed package, for hooks that find none in `node_modules`. */
const packagePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "package");


/***/ })

};
