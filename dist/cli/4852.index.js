export const id = 4852;
export const ids = [4852];
export const modules = {

/***/ 5454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createUninstallCommand: () => (/* binding */ createUninstallCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/install/name-in-worktree.js
var name_in_worktree = __webpack_require__(4055);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/git/hooks-path.js
var hooks_path = __webpack_require__(767);
// EXTERNAL MODULE: ./build/record/prepare-in-worktree.js
var prepare_in_worktree = __webpack_require__(77);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(8323);
// EXTERNAL MODULE: ./build/install/file-plan.js + 2 modules
var file_plan = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/install/place-hooks.js
var place_hooks = __webpack_require__(734);
// EXTERNAL MODULE: ./build/install/telemetry-folder.js + 2 modules
var telemetry_folder = __webpack_require__(3108);
;// CONCATENATED MODULE: ./build/install/uninstall.js








/**
 * Takes out what `init` put in, except the ledger: it is the repository's record, and rows that
 * wait for a commit go to it. Hooks that other repositories use too are changed only when asked.
 */
async function uninstall(repository, cwd, alsoSharedHooks) {
    const hooksPath = await (0,hooks_path/* findHooksPath */.hs)(repository);
    const isLeft = !alsoSharedHooks && (await (0,hooks_path/* isSharedFolder */.yC)(repository, hooksPath));
    const plan = new file_plan/* FilePlan */.w();
    await (0,place_hooks/* removeHooks */.j)(plan, repository, isLeft ? undefined : hooksPath, cwd);
    await (0,telemetry_folder/* removeGitSettings */.Sf)(plan, repository);
    const folders = (0,state_folders/* stateFolders */.Nj)(repository);
    const { own, common } = folders;
    const prepared = (0,state_prepared/* readPrepared */.S6)(folders);
    if (prepared !== undefined && prepared.rows.length > 0) {
        const place = { worktree: { root: repository.root, head: undefined }, folders };
        await (0,prepare_in_worktree/* prepareInWorktree */.g)({ ...place, ledger: prepared.ledger }, [], prepared, prepared.reading);
    }
    await plan.apply();
    await (0,promises_.rm)(own, { recursive: true, force: true });
    await (0,promises_.rm)(common, { recursive: true, force: true });
    return { changedFiles: plan.changedPaths(), leftHooks: isLeft ? hooksPath : undefined };
}

// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/cli/commands/uninstall.js




/** `tokenledger uninstall`: takes out what `init` put in, except the ledger. */
const createUninstallCommand = (context) => new esm/* Command */.uB("uninstall")
    .description("Take the hooks and git's settings out again; the ledger stays.")
    .option("--global-hooks", "also those of core.hooksPath that other repositories use")
    .action(async (options) => {
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const { changedFiles, leftHooks } = await uninstall(repository, context.cwd, options.globalHooks ?? false);
    for (const path of changedFiles) {
        context.print(`changed ${(0,name_in_worktree/* nameInWorktree */.m)(repository.root, path)}\n`);
    }
    if (leftHooks !== undefined) {
        context.print(`The hooks in ${leftHooks} stay, as other repositories use them; \`tokenledger uninstall --global-hooks\` changes them too.\n`);
    }
    context.print("tokenledger is uninstalled from this repository. The ledger in .telemetry stays: it is the record.\n");
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

/***/ 734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ placeHooks),
/* harmony export */   j: () => (/* binding */ removeHooks)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _hook_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(464);
/* harmony import */ var _hook_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4636);
/* harmony import */ var _hook_script_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8645);
/* harmony import */ var _managers_husky_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5289);
/* harmony import */ var _managers_lefthook_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2384);
/* harmony import */ var _managers_pre_commit_framework_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8593);
/* harmony import */ var _managers_simple_git_hooks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8439);








/** Plans our hooks where the repository's hook manager looks; returns what is left to do by hand. */
async function placeHooks(plan, root, manager, places) {
    await cleanPreCommitConfig(plan, root);
    if (manager.kind === "lefthook") {
        await removeFromFolder(plan, manager.folder);
        return (0,_managers_lefthook_js__WEBPACK_IMPORTED_MODULE_3__/* .placeInLefthook */ .$N)(plan, root, manager.configFile, places);
    }
    for (const hook of _hook_names_js__WEBPACK_IMPORTED_MODULE_6__/* .HOOK_NAMES */ .F) {
        const file = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(manager.folder, hook), hook, isRunBySh: manager.kind === "husky" };
        await (0,_hook_file_js__WEBPACK_IMPORTED_MODULE_1__/* .placeInHook */ .Se)(plan, file, (0,_hook_script_js__WEBPACK_IMPORTED_MODULE_7__/* .hookScript */ .Z4)(hook, places));
    }
    return manager.kind === "simple-git-hooks"
        ? (0,_managers_simple_git_hooks_js__WEBPACK_IMPORTED_MODULE_5__/* .placeInSimpleGitHooks */ .PV)(plan, root, manager.config, places)
        : [];
}
/** Plans our hooks out of all places where a manager of this repository may have had them. */
async function removeHooks(plan, repository, hooksPath, cwd) {
    const { root, commonDir } = repository;
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(commonDir, "hooks");
    const husky = (0,_managers_husky_js__WEBPACK_IMPORTED_MODULE_2__/* .findHuskyFolder */ .S)(root, hooksPath ?? own, true);
    const config = await (0,_managers_simple_git_hooks_js__WEBPACK_IMPORTED_MODULE_5__/* .findSimpleGitHooks */ ._i)(repository, cwd, hooksPath ?? own);
    for (const folder of new Set([own, hooksPath, husky])) {
        if (folder !== undefined)
            await removeFromFolder(plan, folder);
    }
    await (0,_managers_lefthook_js__WEBPACK_IMPORTED_MODULE_3__/* .removeFromLefthook */ .Ps)(plan, root);
    if (config !== undefined)
        await (0,_managers_simple_git_hooks_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFromSimpleGitHooks */ .ht)(plan, root, config);
    await cleanPreCommitConfig(plan, root);
}
async function removeFromFolder(plan, folder) {
    for (const hook of _hook_names_js__WEBPACK_IMPORTED_MODULE_6__/* .HOOK_NAMES */ .F) {
        await (0,_hook_file_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFromHook */ .Ig)(plan, { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, hook), hook, isRunBySh: false });
    }
}
async function cleanPreCommitConfig(plan, root) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, _managers_pre_commit_framework_js__WEBPACK_IMPORTED_MODULE_4__/* .PRE_COMMIT_CONFIG */ .zP);
    await plan.change(path, (0,_managers_pre_commit_framework_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutEarlierHooks */ .jO)(await plan.text(path)));
}


/***/ }),

/***/ 3108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bZ: () => (/* binding */ addGitSettings),
  Xi: () => (/* binding */ ledgerFiles),
  Sf: () => (/* binding */ removeGitSettings),
  zn: () => (/* binding */ writeNewFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/ledger/format-row.js
var format_row = __webpack_require__(364);
;// CONCATENATED MODULE: ./build/install/telemetry-readme.js
/** The README that `init` writes into an adopter's `.telemetry` folder. */
const TELEMETRY_README = `# What this folder is

\`usage.csv\` records what coding agents used to make the commits of this repository: models,
tokens, list price, and whether the task succeeded. A git hook adds rows with every commit;
[tokenledger](https://www.npmjs.com/package/tokenledger) wrote it. The file is committed on
purpose: it is the historical record.

## Columns

| column | meaning |
|---|---|
| \`timestamp\` | RFC 3339, time of the row's last call |
| \`model\` | as the agent's log names it |
| \`prompt_tokens\` | all input, cache reads and writes included |
| \`completion_tokens\` | all output, reasoning included |
| \`task_success\` | \`true\` or \`false\` |
| \`task_type\` | \`plan\`, \`execute\`, \`verify\`, \`discuss\` or \`quick\` |
| \`duration_ms\` | milliseconds that the agent was at work |
| \`notes\` | \`Phase 6 …\` where a phase is known; \`error: …\` when the task failed |
| \`session_id\` | the agent's own session id |
| \`cache_read_tokens\`, \`cache_write_tokens\` | parts of \`prompt_tokens\` |
| \`cost_usd\` | list price at the time of the calls; empty when unknown |
| \`agent\` | \`claude-code\`, … |
| \`branch\` | the branch that the work was on |

## How to log by hand

    tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"

The arguments are model, prompt tokens, completion tokens, success, task type, milliseconds, notes.

## How to see it

    tokenledger report            # markdown; --format csv or json
    tokenledger ingest            # into a database, SQLite by default
    tokenledger stats

## Privacy

Rows hold numbers, model names, session ids and branch names. No prompt, no reply, no code, no
path and no e-mail address is ever written here. To record nothing: \`TOKENLEDGER=0 git commit …\`.

## Retention

The CSV is never pruned; past 10 MB it is moved to a backup beside it, \`usage-….csv\`, and a new one
begins. A database made from it can be pruned: \`tokenledger prune --older-than 6mo\`.
`;

;// CONCATENATED MODULE: ./build/install/text-lines.js
/** Returns a text with those of some lines that it lacks added at its end. */
function addMissingLines(text, lines) {
    const present = new Set(text.split(/\r?\n/));
    const missing = lines.filter((line) => !present.has(line));
    if (missing.length === 0)
        return text;
    const whole = text === "" || text.endsWith("\n") ? text : `${text}\n`;
    return `${whole}${whole === "" ? "" : "\n"}${missing.join("\n")}\n`;
}
/** Returns a text without some lines, and without the blank line that stood before them. */
function removeLines(text, lines) {
    const kept = text.split("\n").filter((line) => !lines.includes(line.replace(/\r$/, "")));
    return kept
        .join("\n")
        .replace(/\n{2,}$/, "\n")
        .replace(/^\n+$/, "");
}

;// CONCATENATED MODULE: ./build/install/telemetry-folder.js





const MERGING = "# tokenledger: a ledger only grows, so a merge keeps the rows of both sides.";
// Git LFS, git-crypt, an encoding or keywords that a repository has for its CSV files would keep
// git, the hooks and the Action from reading the ledger.
const AS_TEXT = "text eol=lf merge=union -filter -working-tree-encoding -ident diff";
// In the folder itself, as they win there over what a file further up says of *.csv.
const ATTRIBUTES = [MERGING, `*.csv ${AS_TEXT}`];
const CLONE_ATTRIBUTES = [
    MERGING,
    `.telemetry/*.csv ${AS_TEXT}`,
    `.telemetry/usage/*.csv ${AS_TEXT}`,
];
const IGNORED = [
    "# tokenledger: .telemetry/*.csv is committed on purpose, as the record of what the work cost;",
    "# only the database that is made from it, and what a kill leaves half-written, are not.",
    ".telemetry/*.db",
    ".telemetry/*.db-*",
    ".telemetry/**/.*.new",
];
// What version 0.3.0 wrote, into the file at the top.
const EARLIER_ATTRIBUTES = [
    MERGING,
    ".telemetry/*.csv text eol=lf merge=union",
    ".telemetry/usage/*.csv text eol=lf merge=union",
];
const PER_BRANCH_CONFIG = `${JSON.stringify({ file: "usage/{branch}.csv" }, null, 2)}\n`;
/** Returns what `init` writes where it is missing: the ledger, or the setting for one a branch, and what explains it. */
function ledgerFiles(perBranch) {
    return [
        perBranch
            ? { path: ".telemetry/config.json", text: PER_BRANCH_CONFIG }
            : { path: ".telemetry/usage.csv", text: format_row/* HEADER_LINE */.n },
        { path: ".telemetry/README.md", text: TELEMETRY_README },
    ];
}
/** Plans files that are not there yet. */
async function writeNewFiles(plan, root, files) {
    for (const { path, text } of files) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path)))
            await plan.write((0,external_node_path_.join)(root, path), text);
    }
}
/**
 * Plans git's settings: to merge ledgers and to ignore databases. The attributes also go to the
 * clone's own `info/attributes`, which wins over all other files, and holds on every branch at once.
 */
async function addGitSettings(plan, { root, commonDir }, leftOut) {
    await removeEarlier(plan, { root, commonDir });
    await renew(plan, (0,external_node_path_.join)(commonDir, "info", "attributes"), CLONE_ATTRIBUTES);
    const isFolderLeftOut = [...leftOut].some((path) => path.startsWith(".telemetry/"));
    if (!isFolderLeftOut)
        await renew(plan, (0,external_node_path_.join)(root, ".telemetry/.gitattributes"), ATTRIBUTES);
    const ignored = ".gitignore";
    if (leftOut.has(ignored))
        return;
    const text = await plan.text((0,external_node_path_.join)(root, ignored));
    await plan.change((0,external_node_path_.join)(root, ignored), addMissingLines(text, IGNORED));
}
/** Plans our lines out of git's settings; those in the ledger's folder stay with it. */
async function removeGitSettings(plan, { root, commonDir }) {
    await removeEarlier(plan, { root, commonDir });
    await remove(plan, (0,external_node_path_.join)(commonDir, "info", "attributes"), CLONE_ATTRIBUTES);
    await remove(plan, (0,external_node_path_.join)(root, ".gitignore"), IGNORED);
}
async function removeEarlier(plan, { root, commonDir }) {
    // The first line is one of today's as well.
    const clone = (0,external_node_path_.join)(commonDir, "info", "attributes");
    await remove(plan, clone, EARLIER_ATTRIBUTES.slice(1));
    await remove(plan, (0,external_node_path_.join)(root, ".gitattributes"), EARLIER_ATTRIBUTES);
}
/** The last lines of a file win, so ours are put there anew. */
async function renew(plan, path, lines) {
    await remove(plan, path, lines);
    await plan.change(path, addMissingLines(await plan.text(path), lines));
}
async function remove(plan, path, lines) {
    const text = await plan.text(path);
    if (lines.some((line) => text.includes(line)))
        await plan.change(path, removeLines(text, lines));
}


/***/ }),

/***/ 4952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ TELEMETRY_FOLDER),
  t: () => (/* binding */ ledgerPath)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/ledger/branch-file-name.js

// 100 bytes with `.csv`: room for a folder, a backup's ending and the path limit of Windows.
const MAX_LENGTH = 96;
const HASH_DIGITS = 8;
// No branch has a `~` in its name: so a name with a hash is never that of another branch.
const HASH_MARK = "~";
const DETACHED = "detached";
const PLAIN = /^[a-z0-9_][a-z0-9._-]*$/;
const UNSAFE = /[^A-Za-z0-9._-]+/g;
/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/**
 * Returns the name, without `.csv`, of the ledger file of a branch; undefined is a detached HEAD.
 *
 * Letters in lower case, digits, `.`, `_` and `-` stay, and `/` turns into `-`. A name that loses more than that, or that
 * some file system could take for another, ends with a hash of the branch: `Feature-X~991d5c24`. Two branches that
 * differ only in `/` and `-` share a file, as do two spellings of one Unicode text.
 */
function branchFileName(branch) {
    if (branch === undefined)
        return DETACHED;
    // macOS writes é as two characters where others write one: one branch, one file.
    const name = branch.normalize("NFC");
    const readable = name.replaceAll("/", "-");
    return isSafe(readable) ? readable : `${readableStart(readable)}${HASH_MARK}${hashOf(name)}`;
}
function isSafe(name) {
    return (PLAIN.test(name) &&
        name.length <= MAX_LENGTH &&
        name !== DETACHED &&
        !name.endsWith(".") &&
        !DEVICE.test(name));
}
function readableStart(name) {
    const cleaned = name.replaceAll(UNSAFE, "-").replace(/^[.-]+/, "");
    const start = DEVICE.test(cleaned) ? `branch-${cleaned}` : cleaned;
    const cut = start.slice(0, MAX_LENGTH - HASH_MARK.length - HASH_DIGITS).replace(/[.-]+$/, "");
    return cut || "branch";
}
function hashOf(name) {
    return (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex").slice(0, HASH_DIGITS);
}

;// CONCATENATED MODULE: ./build/record/ledger-path.js

/** The folder of a worktree that holds its ledger. */
const TELEMETRY_FOLDER = ".telemetry";
/**
 * Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
 * `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
 */
function ledgerPath(file, branch) {
    return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", branchFileName(branch))}`;
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
    const renewal = setInterval(() => void renew(path), RENEWED_EVERY_MS);
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
        const { code } = error;
        if (code === "ENOENT")
            return false;
        throw code === "EISDIR" ? cannotMake(path, error) : error;
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

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ packagePathFile),
/* harmony export */   Go: () => (/* binding */ readingPath),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   Ll: () => (/* binding */ recordedCallsPath),
/* harmony export */   Lu: () => (/* binding */ watchPath),
/* harmony export */   Nj: () => (/* binding */ stateFolders),
/* harmony export */   Pj: () => (/* binding */ recordingSincePath),
/* harmony export */   S6: () => (/* binding */ nodePathFile),
/* harmony export */   eG: () => (/* binding */ TRIAL_VARIABLE),
/* harmony export */   hI: () => (/* binding */ logFolder),
/* harmony export */   jn: () => (/* binding */ lockPathOfLedger),
/* harmony export */   kh: () => (/* binding */ ledgerSeenPath),
/* harmony export */   re: () => (/* binding */ sessionTotalsPath),
/* harmony export */   zg: () => (/* binding */ preparedPath)
/* harmony export */ });
/* unused harmony exports stateFoldersOfCommit, knownLogsPath, pricesPath */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** The variable that names a folder for the state of a commit which is only tried: `doctor` sets it. */
const TRIAL_VARIABLE = "TOKENLEDGER_TRIAL";
/** Returns where the state of a commit is: `doctor` tries one with a copy. */
function stateFoldersOfCommit(worktree, environment) {
    const trial = environment[TRIAL_VARIABLE];
    return trial ? { own: trial, common: trial } : stateFolders(worktree);
}
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
const knownLogsPath = ({ own }) => join(own, "known-logs.json");
/** What the shell hook looks at to find newer logs; its time is that of the newest log that was read. */
const watchPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "watch");
/** Its time is when the ledger was last known to be in order, its content the blob as which we left it. */
const ledgerSeenPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "ledger-seen");
/** Prepared files that commits hold, until the next checkpoint. */
const logFolder = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "log");
/** Ids of the calls that commits hold: 6 bytes each, end to end. */
const recordedCallsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recorded-calls");
/** What commits hold of sessions that agents count as a whole. */
const sessionTotalsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "session-totals.json");
/** The moment that `init` was run in this clone, and the worktree's place then. */
const recordingSincePath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recording-since");
/** List prices that were looked up lately. */
const pricesPath = ({ common }) => join(common, "prices.json");
/** The node that ran last, for hooks started where none is on the path. */
const nodePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "node");
/** The installed package, for hooks that find none in `node_modules`. */
const packagePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "package");


/***/ })

};
