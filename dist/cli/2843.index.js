export const id = 2843;
export const ids = [2843];
export const modules = {

/***/ 2843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMarkCommand: () => (/* binding */ createMarkCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./build/ledger/formula-prefix.js
var formula_prefix = __webpack_require__(2631);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js
var parse_ledger = __webpack_require__(9129);
;// CONCATENATED MODULE: ./build/ledger/change-rows.js



/**
 * Returns a ledger's text with some rows corrected, and how many they are. All other cells of
 * them, and all other lines, stay as they are.
 */
function changeRows(text, correct) {
    const { header, rows } = (0,parse_ledger.parseLedger)(text);
    const lines = text.split("\n");
    let changedRows = 0;
    // From the end, so that the line numbers of the rows before stay right.
    for (const row of rows.toReversed()) {
        const correction = correct(row.record);
        if (correction === undefined)
            continue;
        const lineEnd = lines[row.line + row.lineCount - 2]?.endsWith("\r") ? "\r" : "";
        lines.splice(row.line - 1, row.lineCount, formatCells(row, header, correction) + lineEnd);
        changedRows += 1;
    }
    return { text: lines.join("\n"), changedRows };
}
function formatCells({ raw }, header, { success, notes }) {
    const cells = [...raw];
    cells[header.indexOf("task_success")] = String(success);
    cells[header.indexOf("notes")] = (0,formula_prefix/* addFormulaPrefix */.C)(notes);
    return (0,sync/* stringify */.A)([cells], { record_delimiter: "" });
}

// EXTERNAL MODULE: ./build/ledger/discover.js
var discover = __webpack_require__(8093);
// EXTERNAL MODULE: ./build/ledger/replace-file.js
var replace_file = __webpack_require__(4711);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
;// CONCATENATED MODULE: ./build/record/lost-records.js







// Moves of HEAD that can leave commits behind which nothing holds any more.
const ABANDONS = /^(?:reset|rebase|pull)\b/;
const MAX_LEFT = 16;
/**
 * Finds the records of calls that a `reset`, a dropped commit or a `revert` took out of the
 * branch since HEAD was `lastHead`, so that the next commit holds them again: the calls were paid
 * for. What another branch holds stays there, and what a person's commit deleted stays deleted.
 */
async function findLostRecords(git, worktree, lastHead) {
    if (lastHead === worktree.head)
        return [];
    const moves = movesSince(await readReflog(worktree.gitDir), lastHead);
    const left = moves.filter(({ message }) => ABANDONS.test(message)).map(({ before }) => before);
    const lost = new Map();
    for (const commit of new Set([lastHead, ...left.slice(-MAX_LEFT)])) {
        for (const [identity, record] of await abandonedRecords(git, commit, worktree.head)) {
            lost.set(identity, record);
        }
    }
    for (const [identity, record] of await revertedRecords(git, moves, lastHead, worktree.head)) {
        lost.set(identity, record);
    }
    return [...lost.values()];
}
/**
 * Finds the records that the sides of a merge brought since they parted and that its result, in the
 * index, does not have: whoever resolved a conflict took one side's file.
 */
async function findUnmergedRecords(git, parents, indexBlobs) {
    const [head, ...others] = parents;
    const brought = new Map();
    const known = new Set();
    for (const other of others) {
        const base = await findMergeBase(git, head ?? other, other);
        for (const blob of base === undefined ? [] : await ledgerBlobs(git, base))
            known.add(blob);
        for (const side of [head ?? other, other]) {
            for (const [identity, record] of await recordsOnlyIn(git, side, base)) {
                brought.set(identity, record);
            }
        }
    }
    if (brought.size === 0)
        return [];
    const merged = await readRecords(git, difference(indexBlobs, known));
    return [...brought].filter(([identity]) => !merged.has(identity)).map(([, record]) => record);
}
/**
 * Returns the records that the ledger files of one commit hold and those of another do not; with
 * no other commit, all.
 */
async function recordsOnlyIn(git, one, other) {
    const [oneBlobs, otherBlobs] = await Promise.all([
        ledgerBlobs(git, one),
        other === undefined ? new Set() : ledgerBlobs(git, other),
    ]);
    // A rotated file is the same blob under another name.
    const records = await readRecords(git, difference(oneBlobs, otherBlobs));
    if (records.size === 0)
        return records;
    const others = await readRecords(git, difference(otherBlobs, oneBlobs));
    return new Map([...records].filter(([identity]) => !others.has(identity)));
}
/** Takes the earliest time that HEAD was there: a rebase can come by the same commit again. */
function movesSince(reflog, commit) {
    return reflog.slice(reflog.findIndex((entry) => entry.after === commit) + 1);
}
/** Returns the records that were in a commit which nothing holds any more, and that HEAD lacks. */
async function abandonedRecords(git, commit, head) {
    const missing = await recordsOnlyIn(git, commit, head);
    const boundary = missing.size === 0 ? undefined : await findHeldBoundary(git, commit);
    if (boundary === undefined)
        return new Map();
    const notHeld = await Promise.all(boundary.map((held) => recordsOnlyIn(git, commit, held)));
    return notHeld.reduce(intersection, missing);
}
/** Returns the records that `git revert` took out since `lastHead`, and that HEAD lacks. */
async function revertedRecords(git, moves, lastHead, head) {
    const reverts = moves.filter(({ message }) => message.startsWith("revert"));
    if (reverts.length === 0 || !(await isAncestor(git, lastHead, head)))
        return new Map();
    const reverted = await Promise.all(reverts.map(({ before, after }) => recordsOnlyIn(git, before, after)));
    const missing = await recordsOnlyIn(git, lastHead, head);
    return intersection(missing, new Map(reverted.flatMap((records) => [...records])));
}
function intersection(one, other) {
    return new Map([...one].filter(([identity]) => other.has(identity)));
}
async function ledgerBlobs(git, commit) {
    const blobs = await (0,git_blob/* listBlobs */.t3)(git, commit, ledger_path/* TELEMETRY_FOLDER */.L);
    return new Set([...blobs].filter(([path]) => path.endsWith(".csv")).map(([, blob]) => blob));
}
async function readRecords(git, blobs) {
    const records = new Map();
    for (const blob of blobs) {
        const { rows } = (0,parse_ledger.parseLedger)((await (0,git_blob/* readBlob */.gm)(git, blob)).toString());
        for (const { record } of rows)
            records.set((0,identity/* identityOf */.c)(record), record);
    }
    return records;
}
function difference(one, other) {
    return [...one].filter((blob) => !other.has(blob));
}

// EXTERNAL MODULE: ./build/record/sum-calls.js
var sum_calls = __webpack_require__(3679);
// EXTERNAL MODULE: ./build/state/file-lock.js
var file_lock = __webpack_require__(3316);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(8323);
;// CONCATENATED MODULE: ./build/mark-usage.js












/**
 * Corrects in the working tree whether records succeeded; returns how many rows changed.
 *
 * @throws {Failure} when the target is neither a session of the ledger nor a commit with rows.
 */
async function markUsage(git, repository, mark) {
    const files = await (0,discover/* findLedgerFiles */.ud)((0,external_node_path_.join)(repository.root, ledger_path/* TELEMETRY_FOLDER */.L));
    const ofSession = (record) => record.sessionId === mark.target;
    const bySession = await changeFiles(repository, files, ofSession, mark.error);
    if (bySession > 0)
        return bySession;
    const identities = await identitiesOfCommit(git, mark.target);
    const ofCommit = (record) => identities.has((0,identity/* identityOf */.c)(record));
    const byCommit = await changeFiles(repository, files, ofCommit, mark.error);
    if (byCommit > 0)
        return byCommit;
    throw new failure/* Failure */.H(`Cannot mark ${JSON.stringify(mark.target)}: the ledger has no row of such a session, nor one that such a commit brought in. \`git log --stat -- .telemetry\` lists the commits that did.`);
}
async function identitiesOfCommit(git, name) {
    const [commit, parent] = await Promise.all([
        resolveCommit(git, name),
        resolveCommit(git, `${name}^`),
    ]);
    if (commit === undefined)
        return new Set();
    return new Set((await recordsOnlyIn(git, commit, parent)).keys());
}
async function resolveCommit(git, name) {
    try {
        const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
        return (await git(args)).toString().trim();
    }
    catch {
        // No such commit: exit code 1.
        return undefined;
    }
}
async function changeFiles(repository, files, isMeant, error) {
    let changedRows = 0;
    await (0,file_lock/* withFileLock */.U)((0,state_folders/* lockPath */.HZ)((0,state_folders/* stateFolders */.Nj)(repository)), async () => {
        for (const file of files) {
            const before = await (0,promises_.readFile)(file, "utf8");
            const after = changeRows(before, (record) => isMeant(record) ? correctionOf(record, error) : undefined);
            if (after.changedRows > 0)
                await (0,replace_file/* replaceFile */.f)(file, after.text);
            changedRows += after.changedRows;
        }
    });
    return changedRows;
}
function correctionOf({ notes }, error) {
    const rest = notes
        .split(" | ")
        .filter((part) => part !== "" && !part.startsWith("error:"))
        .join(" | ");
    return {
        success: error === undefined,
        notes: [error === undefined ? "" : (0,sum_calls/* formatNotes */.j)(undefined, error), rest]
            .filter(Boolean)
            .join(" | "),
    };
}

// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/cli/commands/mark.js






/** `tokenledger mark`: a person's word on whether the work succeeded. */
const createMarkCommand = (context) => new esm/* Command */.uB("mark")
    .description("Correct in the ledger whether the work of a commit or a session succeeded.")
    .argument("<commit|session>", "a commit that brought rows in, or a session id")
    .option("--failed <why>", "it failed: say why in a few words")
    .option("--succeeded", "it succeeded after all")
    .action(async (target, { failed, succeeded }) => {
    if ((failed === undefined) === (succeeded === undefined)) {
        throw new failure/* UsageFailure */.w('Cannot mark: expected either --failed "why" or --succeeded.');
    }
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const git = (0,git_git/* createGit */.l)(repository.root, context.environment);
    const count = await markUsage(git, repository, { target, error: failed });
    context.print(`Marked ${(0,count_text/* countText */.l)(count, "row")} as ${failed === undefined ? "succeeded" : "failed"}. Commit the ledger to keep it.\n`);
});


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

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readReflog)
/* harmony export */ });
/* unused harmony export parseReflog */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4495);
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

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hl: () => (/* binding */ findUnreadableNames),
/* harmony export */   t7: () => (/* binding */ isLedgerName),
/* harmony export */   ud: () => (/* binding */ findLedgerFiles)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9874);
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4346);





const LEDGER = "usage.csv";
const BRANCH_FOLDER = "usage";
/** Whether a path within a telemetry folder, with forward slashes, is that of a ledger file. */
function isLedgerName(path) {
    const [first = "", second, ...deeper] = path.split("/");
    if (second === undefined)
        return first === LEDGER || (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isBackupOf */ .g)(first, LEDGER);
    return first === BRANCH_FOLDER && deeper.length === 0 && isBranchLedger(second);
}
/**
 * Returns the paths of the ledger files in a telemetry folder, sorted: `usage.csv`, its backups,
 * and all of `usage/*.csv`. Empty when there are none. `findUnreadableNames` tells what is left out.
 * @throws {Failure} when one is a link that leads out of the folder: it is not followed.
 */
async function findLedgerFiles(folder) {
    const [names, branchNames] = await Promise.all([
        listNames(folder),
        listNames((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, BRANCH_FOLDER)),
    ]);
    const paths = [...names, ...branchNames.map((name) => `${BRANCH_FOLDER}/${name}`)]
        .filter(isLedgerName)
        .sort()
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    if (paths.length === 0)
        return [];
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder);
    await Promise.all(paths.map((path) => rejectIfOutside(path, root)));
    return paths;
}
/**
 * Returns those names of ledger files in a telemetry folder that are no UTF-8, with `\\xff` for such a byte: Node has no
 * path for them, nor has a database or a report a name.
 */
async function findUnreadableNames(folder) {
    const names = await listBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, BRANCH_FOLDER));
    return names
        .filter((name) => !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name) && isBranchLedger(name.toString("latin1")))
        .map((name) => `${BRANCH_FOLDER}/${spellBytes(name)}`)
        .sort();
}
async function listNames(folder) {
    return (await listBytes(folder)).filter(node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8).map(String);
}
async function listBytes(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { encoding: "buffer" });
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return [];
        throw error;
    }
}
function spellBytes(name) {
    return name
        .toString("latin1")
        .replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
function isBranchLedger(name) {
    return name.endsWith(".csv") && !name.startsWith(".");
}
async function rejectIfOutside(path, root) {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    });
    if (target?.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(target === undefined
        ? `Cannot read the ledger ${path}: it is a link to a file that is not there. Delete the link or put the file back.`
        : `Cannot read the ledger ${path}: it is a link that leads out of its folder, which is not followed. Put the file itself there.`);
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

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sumCalls),
/* harmony export */   j: () => (/* binding */ formatNotes)
/* harmony export */ });
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);
/* harmony import */ var _usage_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5544);


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
        timestamp: (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLocal */ .x)(new Date(last.timestamp)),
        model: last.model,
        ...group.reduce((sum, call) => (0,_usage_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .addTokens */ .O)(sum, call.tokens), _usage_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_TOKENS */ .j),
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


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

};
