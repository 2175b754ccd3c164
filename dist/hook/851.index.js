export const id = 851;
export const ids = [851];
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

/***/ 851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findLostRecords: () => (/* binding */ findLostRecords)
});

;// CONCATENATED MODULE: ./build/git/reachability.js
/** Whether a commit is an ancestor of another, or the same. */
async function isAncestor(git, commit, of) {
    try {
        await git(["merge-base", "--is-ancestor", commit, of]);
        return true;
    }
    catch {
        // Exit code 1: no ancestor. 128: the commit is gone.
        return false;
    }
}
/**
 * Returns the nearest commits below an abandoned one that a branch, a tag or another worktree
 * still holds; undefined when something holds the commit itself, or it is gone.
 */
async function findHeldBoundary(git, commit) {
    try {
        const output = await git(["rev-list", "--boundary", commit, "--not", "--all", "HEAD"]);
        const lines = output.toString().split("\n").filter(Boolean);
        if (lines.every((line) => line.startsWith("-")))
            return undefined;
        return lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
    }
    catch {
        // The commit was garbage-collected.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js + 10 modules
var parse_ledger = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/record/ledger-path.js
var ledger_path = __webpack_require__(7887);
;// CONCATENATED MODULE: ./build/record/records-of-commit.js




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
async function ledgerBlobs(git, commit) {
    const blobs = await (0,git_blob/* listBlobs */.t3)(git, commit, ledger_path/* TELEMETRY_FOLDER */.L);
    return new Set([...blobs].filter(([path]) => path.endsWith(".csv")).map(([, blob]) => blob));
}
async function readRecords(git, blobs) {
    const records = new Map();
    for (const blob of blobs) {
        const { rows } = (0,parse_ledger/* parseLedger */.h)((await (0,git_blob/* readBlob */.gm)(git, blob)).toString());
        for (const { record } of rows)
            records.set((0,identity/* identityOf */.c)(record), record);
    }
    return records;
}
function difference(one, other) {
    return [...one].filter((blob) => !other.has(blob));
}

;// CONCATENATED MODULE: ./build/record/put-back.js



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
    const moves = movesSince(await (0,reflog/* readReflog */.A)(worktree.gitDir), lastHead);
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
