export const id = 307;
export const ids = [307,233,473];
export const modules = {

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readReflog)
/* harmony export */ });
/* unused harmony export parseReflog */
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


// 64 KB hold some 400 moves: what a hook looks back for happened since its last run.
const TAIL_BYTES = 65_536;
const LINE = /^([0-9a-f]+) ([0-9a-f]+) .*?\t(.*)$/;
/**
 * Reads HEAD's latest moves, oldest first. Empty when there is no reflog file:
 * `core.logAllRefUpdates=false`, or a repository with reftables.
 */
async function readReflog(gitDir) {
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

/***/ 4473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appendMissing: () => (/* binding */ appendMissing)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/ledger/columns.js
var columns = __webpack_require__(9719);
// EXTERNAL MODULE: ./build/ledger/file-lock.js + 3 modules
var file_lock = __webpack_require__(3160);
// EXTERNAL MODULE: ./build/ledger/format-row.js + 8 modules
var format_row = __webpack_require__(3216);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js + 10 modules
var parse_ledger = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/ledger/replace-file.js
var replace_file = __webpack_require__(4711);
;// CONCATENATED MODULE: ./build/ledger/append-rows.js
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
/** Appends records to a ledger, in the columns of its own header; a missing ledger is made. */
async function appendRows(path, records, { lockPath }) {
    await append(path, lockPath, async (file) => {
        const header = file === undefined ? COLUMNS : await readHeader(path, file);
        return records.map((record) => formatRow(record, header));
    });
}
/** Appends lines that are in the ledger's columns and end in a line feed; a missing ledger is made. */
async function appendLines(path, lines, { lockPath }) {
    await append(path, lockPath, async () => lines);
}
async function append(path, lockPath, linesFor) {
    await (0,file_lock/* withFileLock */.U)(lockPath, async () => {
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const file = __addDisposableResource(env_1, await openUnlessEmpty(path), true);
                const lines = await linesFor(file);
                if (file !== undefined)
                    return await writeAtEnd(path, file, lines);
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
                await (0,replace_file/* replaceFile */.f)(path, format_row/* HEADER_LINE */.n + lines.join(""));
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
            if (error instanceof failure/* Failure */.H)
                throw error;
            throw new failure/* Failure */.H(`Cannot append to the ledger ${path} (${error.message}). It is as it was; mend that and try again.`, { cause: error });
        }
    });
}
/** Returns undefined for a file that is missing or holds nothing: it needs a header first. */
async function openUnlessEmpty(path) {
    try {
        // Without "create": a kill before the first write must not leave an empty file.
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND);
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
    const { header, rejects } = parseLedger(start.toString("utf8", 0, bytesRead));
    if (header.length > 0)
        return header;
    const { expected, got } = rejects[0] ?? { expected: "a header line", got: "none" };
    throw new Failure(`Cannot append to ${path}: it is no ledger; expected ${expected}, got ${got}. Put the header line back, or name another file.`);
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
        await (0,replace_file/* replaceFile */.f)(path, withBytes(path, bytes));
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
    yield* (0,external_node_fs_.createReadStream)(path);
    yield bytes;
}

// EXTERNAL MODULE: ./build/record/ledger-lines.js
var ledger_lines = __webpack_require__(7693);
// EXTERNAL MODULE: ./build/record/staged-ledger.js
var staged_ledger = __webpack_require__(8796);
// EXTERNAL MODULE: ./build/record/state-folders.js
var state_folders = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/record/append-missing.js





/** Appends to the ledger in the working tree those reserved rows that it does not have. */
async function appendMissing(worktree, folders, { ledger, lines }) {
    const path = (0,external_node_path_.join)(worktree.root, ledger);
    const missing = (0,ledger_lines/* missingLines */.uR)((await (0,staged_ledger/* readIfThere */.q)(path)) ?? Buffer.alloc(0), lines);
    if (missing.length > 0) {
        await appendLines(path, missing, { lockPath: (0,state_folders/* ledgerLockPath */.my)(folders) });
    }
}


/***/ }),

/***/ 9191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ holdsRows),
/* harmony export */   T: () => (/* binding */ findLanding)
/* harmony export */ });
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4964);
/* harmony import */ var _git_reflog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6622);
/* harmony import */ var _ledger_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7693);



/**
 * Returns the commit that holds a reservation's rows: HEAD, or, when HEAD moved on before
 * post-commit could look, a commit made on top of the reservation's parent.
 */
async function findLanding(git, worktree, reservation) {
    if (worktree.head === undefined)
        return undefined;
    if (await holdsRows(git, worktree.head.id, reservation))
        return worktree.head.id;
    const parent = reservation.parent ?? "0".repeat(worktree.head.id.length);
    const candidates = (await (0,_git_reflog_js__WEBPACK_IMPORTED_MODULE_1__/* .readReflog */ .A)(worktree.gitDir)).filter(({ before, message }) => before === parent && message.startsWith("commit"));
    for (const { after } of candidates.toReversed()) {
        if (after !== worktree.head.id && (await holdsRows(git, after, reservation)))
            return after;
    }
    return undefined;
}
/** Whether a commit's ledger has every reserved row. */
async function holdsRows(git, commit, { ledger, lines }) {
    const blob = await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .findBlob */ .FM)(git, commit, ledger);
    if (blob === undefined)
        return false;
    return (0,_ledger_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .missingLines */ .uR)(await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlob */ .gm)(git, blob), lines).length === 0;
}


/***/ }),

/***/ 7307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPostCommit: () => (/* binding */ runPostCommit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/read-config.js + 5 modules
var read_config = __webpack_require__(3907);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/git/index-entries.js
var index_entries = __webpack_require__(1926);
// EXTERNAL MODULE: ./build/git/operation.js
var operation = __webpack_require__(398);
// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/git/worktree.js
var git_worktree = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/record/append-missing.js + 1 modules
var append_missing = __webpack_require__(4473);
// EXTERNAL MODULE: ./build/record/fold-landed.js
var fold_landed = __webpack_require__(1618);
// EXTERNAL MODULE: ./build/record/landing.js
var landing = __webpack_require__(9191);
// EXTERNAL MODULE: ./build/record/ledger-lines.js
var ledger_lines = __webpack_require__(7693);
// EXTERNAL MODULE: ./build/record/ledger-path.js
var ledger_path = __webpack_require__(7887);
// EXTERNAL MODULE: ./build/record/markers.js
var markers = __webpack_require__(6167);
// EXTERNAL MODULE: ./build/record/reservation.js
var record_reservation = __webpack_require__(6006);
// EXTERNAL MODULE: ./build/ledger/format-row.js + 8 modules
var format_row = __webpack_require__(3216);
// EXTERNAL MODULE: ./build/record/collect-records.js + 25 modules
var collect_records = __webpack_require__(8190);
// EXTERNAL MODULE: ./build/record/logs-read.js
var logs_read = __webpack_require__(4446);
// EXTERNAL MODULE: ./build/record/staged-ledger.js
var staged_ledger = __webpack_require__(8796);
// EXTERNAL MODULE: ./build/record/start-reading.js
var start_reading = __webpack_require__(9545);
;// CONCATENATED MODULE: ./build/record/reserve-for-next.js










/**
 * Collects after a commit whose pre-commit did not run: the rows go to the working tree and wait
 * for the next commit. Returns how far the logs were read.
 */
async function reserveForNext(run, context) {
    const { worktree, folders, config } = context;
    const before = (0,logs_read/* readLogsRead */.K)(folders, worktree.root) ?? (await (0,start_reading/* startReading */.B)(worktree, folders, run.now));
    const collected = await (0,collect_records/* collectRecords */.n)(run, { ...context, changes: [] }, before);
    if (collected.records.length === 0) {
        (0,logs_read/* writeLogsRead */.Z)(folders, collected.logsRead);
        return collected.logsRead;
    }
    const ledger = (0,ledger_path/* ledgerPath */.t)(config.file, worktree.branch);
    const content = await (0,staged_ledger/* readIfThere */.q)((0,external_node_path_.join)(worktree.root, ledger));
    const header = (0,ledger_lines/* headerOf */.rR)(content?.length ? content : Buffer.from(format_row/* HEADER_LINE */.n));
    const reservation = {
        ledger,
        lines: collected.records.map((record) => (0,format_row/* formatRow */.i)(record, header)),
        callIds: collected.callIds,
        totals: collected.totals,
        parent: worktree.head?.id,
        logsRead: collected.logsRead,
    };
    (0,record_reservation/* writeReservation */.A)(folders, reservation, undefined);
    await (0,append_missing.appendMissing)(worktree, folders, reservation);
    return collected.logsRead;
}

// EXTERNAL MODULE: ./build/record/settle-leftover.js
var settle_leftover = __webpack_require__(7233);
// EXTERNAL MODULE: ./build/record/state-folders.js
var state_folders = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/record/state-lock.js
var state_lock = __webpack_require__(3645);
;// CONCATENATED MODULE: ./build/record/post-commit.js



















/**
 * Appends the reserved rows to the ledger in the working tree and settles them, if the new commit
 * holds them. When pre-commit did not run, collects now: the rows ride with the next commit.
 */
async function runPostCommit(run) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(run.git.cwd, ledger_path/* TELEMETRY_FOLDER */.L)))
        return;
    const worktree = await (0,git_worktree/* readWorktree */.q)(run.git);
    if ((0,operation/* isSequencing */.Tc)(worktree.gitDir))
        return;
    const lastMove = (await (0,reflog/* readReflog */.A)(worktree.gitDir)).at(-1);
    if (lastMove !== undefined && !lastMove.message.startsWith("commit"))
        return;
    const folders = (0,state_folders/* stateFolders */.Nj)(worktree);
    await (0,state_lock/* withStateLock */.N)(folders, async () => {
        (0,fold_landed/* foldLanded */.cw)(folders);
        const reservation = (0,record_reservation/* readReservation */.D)(folders);
        if (reservation === undefined) {
            const config = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(worktree.root, ledger_path/* TELEMETRY_FOLDER */.L));
            (0,markers/* markSeen */.F)(folders, run, await reserveForNext(run, { worktree, folders, config }));
        }
        else {
            await land(run.git, worktree, folders, reservation);
            (0,markers/* markSeen */.F)(folders, run, reservation.logsRead);
        }
    });
}
async function land(git, worktree, folders, reservation) {
    await (0,append_missing.appendMissing)(worktree, folders, reservation);
    const commit = worktree.head?.id;
    if (commit === undefined || !(await (0,landing/* holdsRows */.M)(git, commit, reservation)))
        return;
    await bringIndexUp(git, reservation);
    (0,settle_leftover/* settle */.G)(folders, commit);
}
/** After `git commit --only`, the worktree's own index does not know the rows yet. */
async function bringIndexUp(git, { ledger, lines }) {
    const entry = (await (0,index_entries/* listIndexEntries */.n3)(git, ledger)).get(ledger);
    const known = entry?.blob ?? (await (0,git_blob/* findBlob */.FM)(git, "HEAD", ledger));
    if (known === undefined)
        return;
    const content = await (0,git_blob/* readBlob */.gm)(git, known);
    const missing = (0,ledger_lines/* missingLines */.uR)(content, lines);
    if (missing.length > 0 || entry === undefined) {
        const blob = await (0,git_blob/* writeBlob */.Zh)(git, (0,ledger_lines/* withLines */.Gy)(content, missing));
        await (0,index_entries/* stageBlobs */.Z5)(git, [{ path: ledger, blob }]);
    }
    await (0,index_entries/* refreshIndexEntry */.kl)(git, ledger);
}


/***/ }),

/***/ 7233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle),
/* harmony export */   settleLeftover: () => (/* binding */ settleLeftover)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _append_missing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4473);
/* harmony import */ var _fold_landed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1618);
/* harmony import */ var _landing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9191);
/* harmony import */ var _reservation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6006);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2661);







/**
 * Looks what became of the last reservation. When a commit holds it (post-commit was killed, or
 * is not installed) it is settled, and the working tree gets the rows it lacks. Otherwise it is
 * returned: its rows wait for this commit.
 */
async function settleLeftover(git, worktree, folders) {
    const reservation = (0,_reservation_js__WEBPACK_IMPORTED_MODULE_5__/* .readReservation */ .D)(folders);
    if (reservation === undefined)
        return undefined;
    const commit = await (0,_landing_js__WEBPACK_IMPORTED_MODULE_4__/* .findLanding */ .T)(git, worktree, reservation);
    if (commit === undefined)
        return reservation;
    if (commit === worktree.head?.id)
        await (0,_append_missing_js__WEBPACK_IMPORTED_MODULE_2__.appendMissing)(worktree, folders, reservation);
    settle(folders, commit);
    return undefined;
}
/** Moves the reservation, which a commit holds, into the settled state. */
function settle(folders, commit) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .landedFolder */ .vh)(folders), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .reservationPath */ .QY)(folders), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .landedFolder */ .vh)(folders), `${commit}.json`));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .appendPlanPath */ .lg)(folders), { force: true });
    (0,_fold_landed_js__WEBPACK_IMPORTED_MODULE_3__/* .foldLanded */ .cw)(folders);
}


/***/ })

};
