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
var git = __webpack_require__(2456);
// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/git/worktree.js
var worktree = __webpack_require__(1530);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/config/read-config.js + 5 modules
var read_config = __webpack_require__(3907);
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

// EXTERNAL MODULE: ./build/record/ledger-path.js
var ledger_path = __webpack_require__(7887);
// EXTERNAL MODULE: ./build/state/file-lock.js
var file_lock = __webpack_require__(3316);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
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

/***/ 2456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitFailure),
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


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
/* harmony import */ var _head_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7111);




const BRANCH_REF = /^ref: refs\/heads\/(.+)$/;
/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
async function readWorktree(git, knownHead = (0,_head_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeadCommit */ .g)(git)) {
    const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
    const [root, commonDir, headRef] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(git.cwd),
        findCommonDir(gitDir),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "HEAD"), "utf8"),
    ]);
    return { root, gitDir, commonDir, head, branch: BRANCH_REF.exec(headRef.trim())?.[1] };
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
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9129);






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

/***/ 7887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ TELEMETRY_FOLDER),
/* harmony export */   t: () => (/* binding */ ledgerPath)
/* harmony export */ });
/** The folder of a worktree that holds its ledger. */
const TELEMETRY_FOLDER = ".telemetry";
/**
 * Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
 * `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
 */
function ledgerPath(file, branch) {
    const safe = (branch ?? "detached").replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^\.+/, "");
    return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", safe || "branch")}`;
}


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
