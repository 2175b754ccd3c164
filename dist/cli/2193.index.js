export const id = 2193;
export const ids = [2193];
export const modules = {

/***/ 4172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createValidateCommand: () => (/* binding */ createValidateCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/ingest/find-ledgers.js + 3 modules
var find_ledgers = __webpack_require__(2419);
// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/ledger/backup-name.js
var backup_name = __webpack_require__(4346);
// EXTERNAL MODULE: ./build/ledger/read-ledger.js
var read_ledger = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/ledger/backup-identities.js





/** Returns the identities of the records in the backups that lie beside a ledger. */
async function readBackupIdentities(ledgerPath) {
    const folder = (0,external_node_path_.dirname)(ledgerPath);
    const paths = (await (0,promises_.readdir)(folder)).map((name) => (0,external_node_path_.join)(folder, name));
    const identities = new Set();
    for (const path of paths.filter((each) => (0,backup_name/* isBackupOf */.g)(each, ledgerPath))) {
        await addIdentities(path, identities);
    }
    return identities;
}
async function addIdentities(path, identities) {
    try {
        for await (const entry of (0,read_ledger/* readLedger */.SC)(path)) {
            if ("record" in entry)
                identities.add((0,identity/* identityOf */.c)(entry.record));
        }
    }
    catch (error) {
        // It holds no rows then; validating the file itself says so.
        if (!(error instanceof read_ledger/* NotALedger */.qO))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/ledger/mend-ledger.js
var mend_ledger = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/ledger/replace-file.js
var replace_file = __webpack_require__(4711);
;// CONCATENATED MODULE: ./build/ledger/validate-ledger.js






// Mending holds a file in memory several times over; rotation keeps ledgers far below this.
const MAX_MENDED_BYTES = 64 * 1024 * 1024;
/** Finds all that is wrong in a ledger file of any size. */
async function validateLedger(path) {
    const { rows, rejects } = await readRejects(path);
    const isTooLargeToMend = await isTooLarge(path);
    const mended = isTooLargeToMend ? undefined : await readMended(path);
    const problems = [
        ...rejects.map((reject) => ({ ...reject, isFixable: false })),
        ...(mended?.changes ?? []).map((change) => ({ ...change, isFixable: true })),
    ];
    problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return { rows, problems, isTooLargeToMend };
}
/**
 * Mends a ledger file as far as nothing is lost, in one step; returns what was mended. The caller
 * holds the ledger's lock.
 */
async function fixLedger(path) {
    if (await isTooLarge(path))
        return [];
    const { text, changes } = await readMended(path);
    if (changes.length > 0)
        await (0,replace_file/* replaceFile */.f)(path, text);
    return changes;
}
async function readRejects(path) {
    const rejects = [];
    let rows = 0;
    try {
        for await (const entry of (0,read_ledger/* readLedger */.SC)(path)) {
            if ("record" in entry)
                rows += 1;
            else
                rejects.push(...problemsOf(entry));
        }
    }
    catch (error) {
        if (!(error instanceof read_ledger/* NotALedger */.qO))
            throw error;
        rejects.push(error.problem);
    }
    return { rows, rejects };
}
function problemsOf({ others = [], ...first }) {
    return [first, ...others];
}
async function isTooLarge(path) {
    return (await (0,promises_.stat)(path)).size > MAX_MENDED_BYTES;
}
async function readMended(path) {
    const bytes = await (0,promises_.readFile)(path);
    const text = bytes.toString();
    // Bytes that are no UTF-8 would not survive the rewriting; they are rejects.
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return { text, changes: [] };
    return (0,mend_ledger/* mendLedger */.S)(text, { identitiesElsewhere: await readBackupIdentities(path) });
}

// EXTERNAL MODULE: ./build/state/file-lock.js
var file_lock = __webpack_require__(3316);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
;// CONCATENATED MODULE: ./build/validate-ledgers.js





/** Validates ledger files one after the other; with `fix`, what can be mended without loss is mended first. */
async function* validateLedgers(paths, { fix }) {
    for (const path of paths) {
        const mended = fix ? await fixUnderLock(path) : [];
        yield { path, mended, ...(await validateLedger(path)) };
    }
}
async function fixUnderLock(path) {
    const repository = await (0,git_repository/* findRepository */.W)((0,external_node_path_.dirname)(path));
    return await (0,file_lock/* withFileLock */.U)((0,state_folders/* lockPathOfLedger */.jn)(path, repository), () => fixLedger(path));
}

// EXTERNAL MODULE: ./build/cli/ledger-argument.js
var ledger_argument = __webpack_require__(5150);
;// CONCATENATED MODULE: ./build/cli/commands/validate.js








const NOTHING = { files: 0, rows: 0, mended: 0, fixable: 0, problems: 0 };
/** `tokenledger validate`: says what is wrong in the ledger, line by line. */
const createValidateCommand = (context) => new esm/* Command */.uB("validate")
    .description("Check every line of the ledger; exit with 1 while something is wrong.")
    .addArgument((0,ledger_argument/* ledgerArgument */.r)())
    .option("--fix", "mend what can be mended without loss: line ends, repeated headers and rows")
    .action(async (paths, { fix = false }) => {
    const root = (await (0,git_repository/* findRepository */.W)(context.cwd))?.root ?? context.cwd;
    const ledgers = await (0,find_ledgers/* findLedgers */.O)((0,ledger_argument/* ledgerPaths */.O)(paths, root, context), undefined);
    const validations = validateLedgers(ledgers.map(({ path }) => path), { fix });
    let totals = NOTHING;
    for await (const validation of validations) {
        const name = (0,external_node_path_.relative)(context.cwd, validation.path);
        context.print(report(name, validation));
        if (validation.isTooLargeToMend) {
            context.warn(`${name} is too large to look for repeated rows: only its rows were checked.\n`);
        }
        totals = add(totals, validation);
    }
    context.print(`${summary(totals)}\n`);
    if (totals.problems > 0)
        context.exitWith(1);
});
function report(name, { mended, problems }) {
    const lines = [
        ...mended.map((problem) => `${describe(name, problem)}: mended`),
        ...problems.map((problem) => describe(name, problem) + hint(problem)),
    ];
    return lines.map((line) => `${(0,report_escape/* oneLine */.TN)(line)}\n`).join("");
}
function describe(name, { line, column, expected, got }) {
    return `${name}:${line}:${column}: expected ${expected}, got ${got}`;
}
function hint({ isFixable }) {
    return isFixable ? " (--fix mends it)" : "";
}
function add(totals, { rows, mended, problems }) {
    return {
        files: totals.files + 1,
        rows: totals.rows + rows,
        mended: totals.mended + mended.length,
        fixable: totals.fixable + problems.filter(({ isFixable }) => isFixable).length,
        problems: totals.problems + problems.length,
    };
}
function summary({ files, rows, mended, fixable, problems }) {
    const what = `${(0,count_text/* countText */.l)(files, "file")}, ${(0,count_text/* countText */.l)(rows, "row")}`;
    const found = problems === 0 ? "nothing wrong" : (0,count_text/* countText */.l)(problems, "problem");
    return [
        `${what}: ${found}`,
        ...(fixable > 0 ? [`--fix mends ${fixable} of them`] : []),
        ...(mended > 0 ? [`${mended} mended`] : []),
    ].join("; ");
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mendLedger)
/* harmony export */ });
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5784);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9129);
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


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sessionIdOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
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
