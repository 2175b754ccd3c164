export const id = 481;
export const ids = [481];
export const modules = {

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ backupName),
/* harmony export */   g: () => (/* binding */ isBackupOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9874);
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5784);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8424);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1797);






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
    return ((0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLedger */ .h)(start || text).rows[0] ?? (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLedger */ .h)(text).rows[0])?.record;
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mendLedger)
/* harmony export */ });
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5784);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1797);
/* harmony import */ var _parse_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2841);



const BYTE_ORDER_MARK = "\ufeff";
/**
 * Mends what git and spreadsheets leave in a ledger, as far as nothing is lost: the byte order
 * mark, CRLF, a missing last line feed, repeated headers, rows of one identity (they become one,
 * in the first one's place with the last one's text) and rows that a backup holds. All else stays
 * as it is, to the byte, and so does a text that is no ledger.
 */
function mendLedger(text, { identitiesElsewhere }) {
    const { header, rows } = (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLedger */ .h)(text);
    if (header.length === 0)
        return { text, changes: [] };
    const pieces = splitAtRows(text, rows);
    const kept = new Map();
    const changes = encodingProblems(text, pieces);
    const drop = (line, expected, got) => changes.push(problem(line, expected, got));
    let hasHeader = false;
    for (const piece of pieces) {
        const { line, row } = piece;
        if (row === undefined) {
            const isHeader = namesColumns(piece.raw, header);
            if (isHeader && hasHeader)
                drop(line, "one header", "the header again");
            else
                kept.set(line, piece);
            hasHeader ||= isHeader;
            continue;
        }
        const identity = (0,_usage_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .c)(row.record);
        const first = kept.get(identity);
        if (identitiesElsewhere.has(identity)) {
            drop(line, "a row that no backup holds", "one that a backup holds");
            continue;
        }
        if (first !== undefined)
            drop(line, "each record once", `the record of line ${first.line} again`);
        // A key that is set again keeps its place.
        kept.set(identity, first === undefined ? piece : { ...piece, line: first.line });
    }
    const mended = [...kept.values()].map(({ raw }) => `${withoutReturn(raw)}\n`).join("");
    return {
        text: mended,
        changes: changes.toSorted((a, b) => a.line - b.line || a.column - b.column),
    };
}
/** Cuts a text into its rows and the lines between them; line ends within a quoted cell do not count. */
function splitAtRows(text, rows) {
    const rowAtLine = new Map(rows.map((row) => [row.line, row]));
    const lines = text
        .replace(/^\ufeff/, "")
        .replace(/\n$/, "")
        .split("\n");
    const pieces = [];
    for (let index = 0; index < lines.length;) {
        const row = rowAtLine.get(index + 1);
        const count = row?.lineCount ?? 1;
        pieces.push({ line: index + 1, raw: lines.slice(index, index + count).join("\n"), row });
        index += count;
    }
    return pieces;
}
function encodingProblems(text, pieces) {
    const problems = [];
    if (text.startsWith(BYTE_ORDER_MARK))
        problems.push(problem(1, "no byte order mark", "one"));
    const returns = pieces.filter(({ raw }) => raw.endsWith("\r"));
    if (returns[0] !== undefined) {
        problems.push(problem(returns[0].line, "lines that end in LF", `CRLF, ${returns.length} times`));
    }
    if (!text.endsWith("\n")) {
        const lines = text.split("\n");
        const column = (lines.at(-1)?.length ?? 0) + 1;
        problems.push({ ...problem(lines.length, "a line feed at the end", "none"), column });
    }
    return problems;
}
function namesColumns(raw, header) {
    const cells = (0,_parse_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .H)(raw);
    return "isOpen" in cells
        ? false
        : cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]);
}
function withoutReturn(raw) {
    return raw.endsWith("\r") ? raw.slice(0, -1) : raw;
}
function problem(line, expected, got) {
    return { line, column: 1, field: undefined, expected, got };
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

/***/ 8481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotateStaged: () => (/* binding */ rotateStaged)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/ledger/backup-name.js
var backup_name = __webpack_require__(4346);
// EXTERNAL MODULE: ./build/ledger/file-lock.js + 3 modules
var file_lock = __webpack_require__(3160);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/ledger/mend-ledger.js
var mend_ledger = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js + 10 modules
var parse_ledger = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/ledger/replace-file.js
var replace_file = __webpack_require__(4711);
;// CONCATENATED MODULE: ./build/ledger/rotate.js









/**
 * Moves a ledger's rows to a backup beside it and starts a new ledger with the same header.
 * Returns the backup's path; undefined when other backups turned out to hold every row. A kill at
 * any moment leaves every row in exactly one file. The caller holds the ledger's lock.
 * @throws {Failure} when the ledger holds no record, or a foreign file has the backup's name.
 */
async function rotateLedger(path) {
    let text = await (0,promises_.readFile)(path, "utf8");
    for (;;) {
        const backup = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), (0,backup_name/* backupName */.a)(path, text));
        if (!(0,external_node_fs_.existsSync)(backup)) {
            await (0,promises_.rename)(path, backup);
            await (0,replace_file/* replaceFile */.f)(path, headerLineOf(text));
            return backup;
        }
        // Another branch rotated the same file: what that backup lacks begins with another record, so
        // it goes to a backup of another name, and no step has a row in two files or in none.
        const rest = await withoutRowsOf(backup, text);
        if (rest === text) {
            throw new failure/* Failure */.H(`Cannot rotate ${path}: ${backup} exists and does not hold the record it is named after. Move that file out of the folder and try again.`);
        }
        await (0,replace_file/* replaceFile */.f)(path, rest);
        if ((0,parse_ledger/* parseLedger */.h)(rest).rows.length === 0)
            return undefined;
        text = rest;
    }
}
async function withoutRowsOf(backup, text) {
    const { rows } = (0,parse_ledger/* parseLedger */.h)(await (0,promises_.readFile)(backup, "utf8"));
    const identitiesElsewhere = new Set(rows.map(({ record }) => (0,identity/* identityOf */.c)(record)));
    return (0,mend_ledger/* mendLedger */.S)(text, { identitiesElsewhere }).text;
}
function headerLineOf(text) {
    return text.slice(0, text.indexOf("\n") + 1);
}

// EXTERNAL MODULE: ./build/record/staged-ledger.js
var staged_ledger = __webpack_require__(8796);
// EXTERNAL MODULE: ./build/record/state-folders.js
var state_folders = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/record/rotate-staged.js








/**
 * Moves a ledger past the limit to a backup, in the working tree and, with what is returned, in
 * this commit. Rows that a person has not staged yet put it off: the limit is a soft one.
 */
async function rotateStaged(git, ledger, context) {
    const { worktree, folders, path } = context;
    const file = (0,external_node_path_.join)(worktree.root, path);
    const header = ledger.content.subarray(0, ledger.content.indexOf("\n") + 1);
    let backup = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), (0,backup_name/* backupName */.a)(path, ledger.content.toString()));
    const wasInterrupted = (await (0,staged_ledger/* readIfThere */.q)(backup))?.equals(ledger.content) === true;
    if (!wasInterrupted) {
        if (!ledger.worktree?.equals(ledger.content))
            return { ...ledger, backups: [] };
        backup = await (0,file_lock/* withFileLock */.U)((0,state_folders/* ledgerLockPath */.my)(folders), () => rotateLedger(file));
    }
    const fresh = await (0,staged_ledger/* readIfThere */.q)(file);
    if (backup === undefined)
        return { content: fresh ?? header, worktree: fresh, backups: [] };
    const backupPath = external_node_path_.posix.join(external_node_path_.posix.dirname(path), (0,external_node_path_.basename)(backup));
    const blob = await (0,git_blob/* writeBlob */.Zh)(git, await (0,promises_.readFile)(backup));
    return { content: header, worktree: fresh, backups: [{ path: backupPath, blob }] };
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* unused harmony export sessionIdOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);


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


/***/ })

};
