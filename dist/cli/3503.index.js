export const id = 3503;
export const ids = [3503];
export const modules = {

/***/ 3503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLogCommand: () => (/* binding */ createLogCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(75);
// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/git/worktree.js
var worktree = __webpack_require__(1530);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __webpack_require__(79);
// EXTERNAL MODULE: ./build/ledger/append-rows.js
var append_rows = __webpack_require__(5142);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/ledger/backup-name.js
var backup_name = __webpack_require__(4346);
// EXTERNAL MODULE: ./build/ledger/mend-ledger.js
var mend_ledger = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js
var parse_ledger = __webpack_require__(9129);
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
        if ((0,parse_ledger.parseLedger)(rest).rows.length === 0)
            return undefined;
        text = rest;
    }
}
async function withoutRowsOf(backup, text) {
    const { rows } = (0,parse_ledger.parseLedger)(await (0,promises_.readFile)(backup, "utf8"));
    const identitiesElsewhere = new Set(rows.map(({ record }) => (0,identity/* identityOf */.c)(record)));
    return (0,mend_ledger/* mendLedger */.S)(text, { identitiesElsewhere }).text;
}
function headerLineOf(text) {
    return text.slice(0, text.indexOf("\n") + 1);
}

// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/state/file-lock.js
var file_lock = __webpack_require__(3316);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(8323);
;// CONCATENATED MODULE: ./build/log-usage.js










/** Appends one record to the ledger in the working tree, and rotates it past its limit. */
async function logUsage(record, place) {
    const folder = (0,external_node_path_.join)(place.root, ledger_path/* TELEMETRY_FOLDER */.L);
    if (!(0,external_node_fs_.existsSync)(folder)) {
        throw new failure/* Failure */.H(`Cannot log usage: ${folder} does not exist. Run \`tokenledger init\` in the repository first.`);
    }
    const config = await (0,read_config/* readConfig */.X)(folder);
    const ledger = (0,external_node_path_.join)(place.root, (0,ledger_path/* ledgerPath */.t)(config.file, place.branch));
    return (0,file_lock/* withFileLock */.U)((0,state_folders/* lockPathOfLedger */.jn)(ledger, place.repository), async () => {
        await (0,append_rows/* appendRows */.G)(ledger, [record]);
        const { size } = await (0,promises_.stat)(ledger);
        const backup = size > config.rotateAtBytes ? await rotateLedger(ledger) : undefined;
        return { ledger, backup };
    });
}

// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __webpack_require__(4120);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __webpack_require__(8424);
;// CONCATENATED MODULE: ./build/cli/commands/log.js









/** `tokenledger log`: one record by hand. */
const createLogCommand = (context) => new esm/* Command */.uB("log")
    .description("Append one usage record to the ledger by hand.")
    .argument("<model>", "e.g. claude-3-opus")
    .argument("<prompt-tokens>", "all input tokens, cached ones included")
    .argument("<completion-tokens>", "all output tokens")
    .argument("<success>", "true or false")
    .argument("<task-type>", task_type/* TASK_TYPES */.c.join(", "))
    .argument("<duration-ms>", "milliseconds")
    .argument("[notes]", 'e.g. "Phase 6 tests"')
    .addHelpText("after", '\nExample:\n  tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"')
    .action(async (...all) => {
    const parsed = parseArguments(all.slice(0, 7));
    const repository = await (0,git_repository/* findRepository */.W)(context.cwd);
    const branch = repository && (await (0,worktree/* readWorktree */.q)((0,git/* createGit */.l)(repository.root, context.environment))).branch;
    const root = repository?.root ?? context.cwd;
    const record = { ...parsed, timestamp: (0,timestamp/* formatLocal */.x)(context.now()), branch: branch ?? "" };
    const { ledger, backup } = await logUsage(record, { root, repository, branch });
    context.print(`Logged to ${(0,external_node_path_.relative)(context.cwd, ledger)}.\n`);
    if (backup !== undefined) {
        context.print(`The ledger had grown past its limit: its rows are now in ${(0,external_node_path_.relative)(context.cwd, backup)}.\n`);
    }
});
function parseArguments(args) {
    const [model, promptTokens, completionTokens, success, taskType, durationMs, notes] = args;
    if (model.trim() === "")
        throw unexpected("model", "a model name", model);
    if (success !== "true" && success !== "false") {
        throw unexpected("success", "true or false", success);
    }
    if (!(0,task_type/* isTaskType */.k)(taskType))
        throw unexpected("task-type", task_type/* TASK_TYPES */.c.join(", "), taskType);
    return {
        model,
        inputTokens: parseCount("prompt-tokens", promptTokens),
        outputTokens: parseCount("completion-tokens", completionTokens),
        success: success === "true",
        taskType,
        durationMs: parseCount("duration-ms", durationMs),
        notes: notes ?? "",
        sessionId: "",
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        costNanoUsd: undefined,
        agent: "",
    };
}
function parseCount(name, text) {
    const count = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(count))
        return count;
    throw unexpected(name, "a whole number of 0 or more", text);
}
function unexpected(argument, expected, got) {
    return new failure/* UsageFailure */.w(`Cannot log usage: <${argument}> must be ${expected}, got ${JSON.stringify(got)}.`);
}


/***/ }),

/***/ 7111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readHeadCommit)
/* harmony export */ });
/* unused harmony export parseHeadCommit */
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

/***/ 1530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readWorktree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _head_commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7111);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4495);





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
    const { header, rows } = (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__.parseLedger)(text);
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


/***/ })

};
