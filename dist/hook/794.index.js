export const id = 794;
export const ids = [794,948,601];
export const modules = {

/***/ 5142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ appendLines)
/* harmony export */ });
/* unused harmony export appendRows */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9874);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9719);
/* harmony import */ var _format_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3216);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1797);
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
        const header = file === undefined ? COLUMNS : await readHeader(path, file);
        return records.map((record) => formatRow(record, header));
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
    const { header, rejects } = parseLedger(start.toString("utf8", 0, bytesRead));
    if (header.length > 0)
        return header;
    const problem = rejects[0] ?? { expected: "a header line", got: "none" };
    const advice = isStandIn(problem) ? "" : " Put the header line back, or name another file.";
    throw new Failure(`Cannot append to ${path}: it is no ledger; expected ${problem.expected}, got ${problem.got}.${advice}`);
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

/***/ 3948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bringUp: () => (/* binding */ bringUp)
});

// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
;// CONCATENATED MODULE: ./build/git/file-versions.js
// The versions of a file that grew: a thousand commits back is far enough for an index of today.
const LOG = ["-c", "log.showSignature=false", "log", "--format=", "--max-count=1000"];
const RAW = ["--raw", "-z", "--no-abbrev", "--no-renames", "-m", "--full-history"];
/** Returns the blobs that a path has had in the commits up to HEAD, its present one among them. */
async function listVersions(git, path) {
    const output = await git([...LOG, ...RAW, "HEAD", "--", path]);
    // `:100644 100644 <before> <after> M`, NUL, path, NUL
    const fields = output.toString().split("\0");
    return new Set(fields
        .filter((field) => field.startsWith(":"))
        .flatMap((field) => field.split(" ").slice(2, 4)));
}
/** Whether history ends somewhere, so that what is older is not known. */
async function isShallow(git) {
    return (await git(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}

// EXTERNAL MODULE: ./build/ledger/parse-ledger.js + 10 modules
var parse_ledger = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
;// CONCATENATED MODULE: ./build/record/bring-up.js




/**
 * Brings a ledger from an index or a working tree up to HEAD's where it lacks rows that nobody took
 * out: it never had them, or it is an earlier version, for another commit was made meanwhile, or the
 * file was restored. Rows that were added or corrected stay so, and what a person took out stays out.
 */
async function bringUp(git, content, committed, { lastBlob, isAsLeft = false, identitiesElsewhere = new Set() }) {
    if (content.subarray(0, committed.content.length).equals(committed.content))
        return content;
    const whole = content.toString();
    const text = withoutCutLine(whole, committed.content.toString());
    const ours = rowsByIdentity(text);
    const theirs = rowsByIdentity(committed.content.toString());
    const isHere = (identity) => ours.has(identity) || identitiesElsewhere.has(identity);
    const missing = [...theirs.keys()].filter((identity) => !isHere(identity));
    if (missing.length === 0)
        return text === whole ? content : Buffer.from(text);
    const isEarlier = isAsLeft || (await isEarlierVersion(git, committed, content, theirs, isHere));
    const seen = isEarlier || lastBlob === undefined ? undefined : await readRows(git, lastBlob);
    const isRestored = (identity) => isEarlier || (seen !== undefined && !seen.has(identity));
    if (!missing.some(isRestored))
        return content;
    const wanted = new Map([...theirs].filter(([identity]) => isHere(identity) || isRestored(identity)));
    return Buffer.from(mergeRows(committed.content.toString(), wanted, text, ours));
}
/** Returns HEAD's ledger with our text of its rows, and what only ours has after them, valid or not. */
function mergeRows(theirText, theirs, ourText, ours) {
    const [theirLines, ourLines] = [theirText.split("\n"), ourText.split("\n")];
    const merged = new Map();
    for (const [identity, row] of theirs)
        merged.set(identity, linesOf(theirLines, row));
    for (const [identity, row] of ours)
        merged.set(identity, linesOf(ourLines, row));
    const inRows = new Set();
    for (const { line, lineCount } of ours.values()) {
        for (let index = line - 1; index < line - 1 + lineCount; index += 1)
            inRows.add(index);
    }
    const invalid = ourLines.filter((line, index) => index > 0 && line !== "" && !inRows.has(index));
    return [...theirLines.slice(0, 1), ...merged.values(), ...invalid, ""].join("\n");
}
/** Whether a ledger, or what is here of HEAD's, is what an earlier commit had: it has nothing of what came after. */
async function isEarlierVersion(git, { path, blob, content: committed }, content, rows, isHere) {
    const versions = await listVersions(git, path);
    if (versions.has((0,git_blob/* hashBlob */.Qm)(content, blob)))
        return true;
    const identities = [...rows.keys()];
    const firstMissing = identities.findIndex((identity) => !isHere(identity));
    if (identities.slice(firstMissing).some(isHere))
        return false;
    const { line = 1 } = rows.get(identities[firstMissing] ?? "") ?? {};
    const before = committed
        .toString()
        .split("\n")
        .slice(0, line - 1);
    const former = (0,git_blob/* hashBlob */.Qm)(Buffer.from(before.map((text) => `${text}\n`).join("")), blob);
    return versions.has(former) || isShallow(git);
}
async function readRows(git, blob) {
    try {
        return rowsByIdentity((await (0,git_blob/* readBlob */.gm)(git, blob)).toString());
    }
    catch {
        // Garbage-collected: then nothing is known.
        return undefined;
    }
}
/** Takes off a last line without its end that is the beginning of one of HEAD's: a write that was cut. */
function withoutCutLine(text, committed) {
    const start = text.lastIndexOf("\n") + 1;
    const isCut = start < text.length && committed.includes(`\n${text.slice(start)}`);
    return isCut ? text.slice(0, start) : text;
}
function rowsByIdentity(text) {
    return new Map((0,parse_ledger.parseLedger)(text).rows.map((row) => [(0,identity/* identityOf */.c)(row.record), row]));
}
function linesOf(lines, { line, lineCount }) {
    return lines.slice(line - 1, line - 1 + lineCount).join("\n");
}


/***/ }),

/***/ 3794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPostCommit: () => (/* binding */ runPostCommit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __webpack_require__(79);
// EXTERNAL MODULE: ./build/git/operation.js
var operation = __webpack_require__(398);
// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/git/worktree.js
var git_worktree = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/state/file-lock.js + 1 modules
var file_lock = __webpack_require__(670);
// EXTERNAL MODULE: ./build/state/reading.js
var state_reading = __webpack_require__(5082);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(8323);
// EXTERNAL MODULE: ./build/record/collect-records.js + 21 modules
var collect_records = __webpack_require__(8443);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/record/pre-commit.js + 4 modules
var pre_commit = __webpack_require__(530);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/git/blob.js
var blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/ledger/append-rows.js
var append_rows = __webpack_require__(5142);
// EXTERNAL MODULE: ./build/ledger/format-row.js + 8 modules
var format_row = __webpack_require__(3216);
// EXTERNAL MODULE: ./build/state/prepared.js
var prepared = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/state/watch.js
var watch = __webpack_require__(8437);
// EXTERNAL MODULE: ./build/record/ledger-lines.js
var ledger_lines = __webpack_require__(7693);
// EXTERNAL MODULE: ./build/record/worktree-file.js
var worktree_file = __webpack_require__(3822);
;// CONCATENATED MODULE: ./build/record/prepare-in-worktree.js










/**
 * Prepares records for the worktree's next commit and appends them to its ledger, with the rows
 * that wait already. They are prepared first: a kill in between loses nothing, and nobody records
 * their calls again. Called under the lock.
 */
async function prepareInWorktree({ worktree, folders, ledger }, records, pending, reading) {
    const found = await (0,worktree_file/* readWorktreeFile */.id)(worktree.root, ledger);
    const content = found?.length ? found : Buffer.from(format_row/* HEADER_LINE */.n);
    const header = (0,ledger_lines/* headerOf */.rR)(content);
    const rows = [
        ...(pending?.rows ?? []),
        ...records.map(({ record, ...recorded }) => ({
            ...recorded,
            line: (0,format_row/* formatRow */.i)((0,ledger_lines/* withOwnTime */.mB)(record, content), header),
        })),
    ];
    if (rows.length === 0) {
        (0,state_reading/* writeReading */.Sc)(folders, reading);
        return;
    }
    const parent = worktree.head?.id;
    (0,prepared/* writePrepared */.pY)(folders, { ledger, rows, files: [], parent, reading }, undefined);
    const lines = rows.map(({ line }) => line);
    const missing = await (0,ledger_lines/* missingRows */.Kt)(found ?? Buffer.alloc(0), lines);
    if (missing.length === 0)
        return;
    const path = (0,external_node_path_.join)(worktree.root, ledger);
    const left = (0,watch/* readWorktreeLedger */.RG)(folders);
    await (0,append_rows/* appendLines */._)(path, missing);
    // What somebody else changed in it before stays their edit.
    if (left !== undefined && found !== undefined && (0,blob/* hashBlob */.Qm)(found, left) === left) {
        (0,watch/* noteWorktreeLedger */.TX)(folders, (0,blob/* hashBlob */.Qm)(await (0,promises_.readFile)(path), left));
    }
}

// EXTERNAL MODULE: ./build/record/recover.js + 1 modules
var recover = __webpack_require__(4485);
// EXTERNAL MODULE: ./build/record/start-reading.js + 1 modules
var start_reading = __webpack_require__(9045);
// EXTERNAL MODULE: ./build/record/update-worktree.js
var update_worktree = __webpack_require__(7601);
// EXTERNAL MODULE: ./build/record/watch-logs.js
var watch_logs = __webpack_require__(4543);
;// CONCATENATED MODULE: ./build/record/post-commit.js

















/**
 * Brings the ledger in the working tree up to the new commit, and settles its rows. When pre-commit
 * did not run for it, collects now: the rows go to the working tree and ride with the next commit.
 */
async function runPostCommit(run, ranPreCommit) {
    const worktree = await (0,git_worktree/* readWorktree */.q)(run.git);
    if ((0,operation/* isSequencing */.Tc)(worktree.gitDir))
        return;
    if (!ranPreCommit) {
        const lastMove = (await (0,reflog/* readReflog */.A)(worktree.gitDir)).at(-1);
        if (lastMove !== undefined && !lastMove.message.startsWith("commit"))
            return;
    }
    const folders = (0,state_folders/* stateFolders */.Nj)(worktree);
    await (0,file_lock/* withFileLock */.U)((0,state_folders/* lockPath */.HZ)(folders), async () => {
        const pending = await (0,recover/* recover */.l)(run.git, worktree, folders, "after the commit");
        const reading = await (0,start_reading/* findReading */.O)(worktree, folders, pending, run.now);
        const hasFolder = !ranPreCommit && (0,worktree_file/* hasTelemetryFolder */.i$)(worktree.root);
        const next = hasFolder
            ? await addForNext(run, { worktree, folders, pending, reading })
            : reading;
        (0,watch_logs/* watchLogs */.n)(folders, run, next);
    }, { timeoutMs: pre_commit/* MAX_WAIT_MS */.u });
}
/** Appends what no commit holds to the ledger in the working tree; returns how far the logs were read. */
async function addForNext(run, context) {
    const { worktree, folders, pending, reading } = context;
    const config = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(worktree.root, ledger_path/* TELEMETRY_FOLDER */.L));
    const work = { worktree, folders, config, changes: [] };
    const collected = await (0,collect_records/* collectRecords */.n)(run, work, reading);
    if (collected.knownLogs !== undefined)
        (0,state_reading/* writeKnownLogs */.uM)(folders, collected.knownLogs);
    const ledger = (0,ledger_path/* ledgerPath */.t)(config.file, worktree.branch);
    // Rows that are added to a file which is behind HEAD would make an edit of it.
    await (0,update_worktree.updateWorktree)(run.git, worktree, folders, { ledger, files: [], reading }, []);
    const place = { worktree, folders, ledger };
    await prepareInWorktree(place, collected.records, pending, collected.reading);
    return collected.reading;
}


/***/ }),

/***/ 7601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   updateIndex: () => (/* binding */ updateIndex),
/* harmony export */   updateWorktree: () => (/* binding */ updateWorktree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4964);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75);
/* harmony import */ var _git_index_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1926);
/* harmony import */ var _ledger_append_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5142);
/* harmony import */ var _state_watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8437);
/* harmony import */ var _bring_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3948);
/* harmony import */ var _ledger_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7693);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4952);
/* harmony import */ var _worktree_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3822);










/**
 * Brings the ledger in the working tree up to HEAD, which holds the rows. What a person changed in
 * it stays; a file that git was told not to check out stays away.
 */
async function updateWorktree(git, { root }, folders, prepared, held) {
    const lines = held.map(({ line }) => line);
    for (const [path, before] of plannedFiles(prepared)) {
        const blob = await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .findBlob */ .FM)(git, "HEAD", path);
        if (blob === undefined)
            continue;
        const committed = { path, blob, content: await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(git, blob) };
        const found = await (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readWorktreeFile */ .id)(root, path);
        const isLedger = path === prepared.ledger;
        const left = isLedger ? (0,_state_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .readWorktreeLedger */ .RG)(folders) : undefined;
        const isAsLeft = left !== undefined && found !== undefined && (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .hashBlob */ .Qm)(found, left) === left;
        if (found === undefined) {
            if (!(await isLeftOut(git, path)))
                await (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeWorktreeFile */ .z6)(root, path, committed.content);
            continue;
        }
        const past = { lastBlob: prepared.reading.ledgerBlob, isAsLeft };
        const missing = isLedger ? lines : [];
        const content = await updateFile(git, root, { before, past, found, committed, missing });
        if (isLedger)
            noteAsLeft(folders, content, committed, isAsLeft);
    }
}
/** What a person changed in a file is not as we left it, and stays their edit. */
function noteAsLeft(folders, content, { blob, content: committed }, wasAsLeft) {
    if (wasAsLeft || content.equals(committed)) {
        (0,_state_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .noteWorktreeLedger */ .TX)(folders, (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .hashBlob */ .Qm)(content, blob));
    }
}
/** Returns the paths that a commit brings up to date, each with its blob from before. */
function plannedFiles({ ledger, files, }) {
    const planned = files.map(({ path, before }) => [path, before]);
    return new Map([[ledger, undefined], ...planned]);
}
async function updateFile(git, root, file) {
    const { before, past, found, committed, missing } = file;
    const isAsCheckedOut = before !== undefined && (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .hashBlob */ .Qm)(found, before) === before;
    const wanted = isAsCheckedOut
        ? committed.content
        : await withCommitted(git, found, committed, past, missing);
    if (wanted.equals(found))
        return found;
    const text = (0,_ledger_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .appendedText */ .ny)(found, wanted);
    if (text === undefined)
        await (0,_worktree_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeWorktreeFile */ .z6)(root, committed.path, wanted);
    else
        await (0,_ledger_append_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .appendLines */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, committed.path), text.split(/(?<=\n)/));
    return wanted;
}
/** Adds to a file that was changed since it was checked out what HEAD has and nobody took out. */
async function withCommitted(git, found, committed, past, missing) {
    // Line ends that git made on checkout stay: such a file is only added to.
    const upToDate = found.includes("\r\n") ? found : await (0,_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.bringUp)(git, found, committed, past);
    return (0,_ledger_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .withLines */ .Gy)(upToDate, await (0,_ledger_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .missingRows */ .Kt)(upToDate, missing));
}
/** Whether git was told to leave a file out of the working tree: a sparse checkout. */
async function isLeftOut(git, path) {
    return (await (0,_git_index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .listIndexEntries */ .n3)(git, path)).get(path)?.flags.includes("skip-worktree") ?? false;
}
/**
 * Brings the ledger in the worktree's own index up to HEAD, where the commit was made from another
 * one (`git commit --only`, `GIT_INDEX_FILE`), and returns its blob there. While another git holds
 * the index, it stays as it is: the next pre-commit takes in what it lacks.
 */
async function updateIndex({ cwd, environment }, prepared) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .createGit */ .l)(cwd, { ...environment, GIT_INDEX_FILE: undefined });
    const entries = await (0,_git_index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .listIndexEntries */ .n3)(git, _ledger_path_js__WEBPACK_IMPORTED_MODULE_8__/* .TELEMETRY_FOLDER */ .L);
    const past = { lastBlob: prepared.reading.ledgerBlob };
    let ledgerBlob = entries.get(prepared.ledger)?.blob;
    try {
        for (const path of plannedFiles(prepared).keys()) {
            const updated = await updateEntry(git, path, entries.get(path), past);
            if (path === prepared.ledger)
                ledgerBlob = updated ?? ledgerBlob;
        }
    }
    catch (error) {
        if (!(0,_git_index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .isLockedIndex */ .D1)(error))
            throw error;
    }
    return ledgerBlob;
}
/** Brings a file of an index up to HEAD, and returns its blob; undefined when HEAD does not have it. */
async function updateEntry(git, path, entry, past) {
    const blob = await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .findBlob */ .FM)(git, "HEAD", path);
    if (blob === undefined)
        return undefined;
    let updated = blob;
    const flags = entry?.flags ?? [];
    if (entry?.blob !== blob) {
        const committed = { path, blob, content: await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(git, blob) };
        const staged = entry === undefined ? undefined : await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(git, entry.blob);
        const content = staged?.length
            ? await (0,_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.bringUp)(git, staged, committed, past)
            : committed.content;
        updated = await (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .writeBlob */ .Zh)(git, content);
        await (0,_git_index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .stageBlobs */ .Z5)(git, [{ path, blob: updated, entry }]);
    }
    // Git refuses to look at what it was told to leave out.
    if (!flags.includes("skip-worktree"))
        await (0,_git_index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .refreshIndexEntry */ .kl)(git, path);
    return updated;
}


/***/ })

};
