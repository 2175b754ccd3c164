export const id = 5875;
export const ids = [5875];
export const modules = {

/***/ 3967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ askGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


/**
 * Returns what git prints about a repository, as its worktree's top folder sees it, also where
 * `GIT_DIR` is relative to another folder; undefined when git exits with another code than 0.
 */
async function askGit({ root, gitDir }, args) {
    const place = [`--git-dir=${gitDir}`, `--work-tree=${root}`];
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...place, ...args], {
            cwd: root,
            maxBuffer: 1 << 26,
        });
        return stdout;
    }
    catch {
        // Such an exit is an answer: nothing matches.
        return undefined;
    }
}


/***/ }),

/***/ 767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ originOfHooksPath),
/* harmony export */   hs: () => (/* binding */ findHooksPath),
/* harmony export */   yC: () => (/* binding */ isSharedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _ask_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3967);



const EVERYONES_SCOPES = ["global", "system"];
/** Returns the folder that git takes this repository's hooks from: `core.hooksPath`, or its own. */
async function findHooksPath(repository) {
    const answer = await (0,_ask_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .g)(repository, ["rev-parse", "--git-path", "hooks"]);
    const path = answer?.replace(/\n$/, "");
    return path ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(repository.root, path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.commonDir, "hooks");
}
/**
 * Whether hooks of other repositories may be run from a folder as well: it lies outside of this
 * one, or the settings of all repositories name that very folder.
 */
async function isSharedFolder(repository, folder) {
    const { root, commonDir } = repository;
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => folder);
    if (isInside(commonDir, real))
        return false;
    const setting = await (0,_ask_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .g)(repository, ["config", "--show-scope", "--get", "core.hooksPath"]);
    const [scope = "", value = ""] = (setting ?? "").split("\t");
    if (EVERYONES_SCOPES.includes(scope) && /^(?:\/|~|[A-Za-z]:)/.test(value))
        return true;
    const mainRoot = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(commonDir) === ".git" ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(commonDir) : root;
    return !isInside(root, real) && !isInside(mainRoot, real);
}
/** Returns the file in which `core.hooksPath` is set; undefined when it is not. */
async function originOfHooksPath(repository) {
    const answer = await (0,_ask_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .g)(repository, ["config", "--show-origin", "--get", "core.hooksPath"]);
    return answer
        ?.split("\t")
        .at(0)
        ?.replace(/^file:/, "");
}
function isInside(folder, path) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return rest.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).at(0) !== ".." && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(rest);
}


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ FilePlan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/install/file-state.js




const ABSENT = { kind: "absent" };
function isSame(before, after) {
    if (before.kind === "file" && after.kind === "file") {
        return before.mode === after.mode && before.content.equals(after.content);
    }
    if (before.kind === "link" && after.kind === "link")
        return before.target === after.target;
    return before.kind === after.kind;
}
/** @throws {Failure} for what is neither a file nor a link. */
async function readState(path) {
    try {
        const stat = await (0,promises_.lstat)(path);
        if (stat.isSymbolicLink())
            return { kind: "link", target: await (0,promises_.readlink)(path) };
        if (!stat.isFile())
            throw new failure/* Failure */.H(`Cannot change ${path}: it is no file. Nothing was changed.`);
        return { kind: "file", content: await (0,promises_.readFile)(path), mode: stat.mode & 0o777 };
    }
    catch (error) {
        const { code, message } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return ABSENT;
        if (error instanceof failure/* Failure */.H)
            throw error;
        throw new failure/* Failure */.H(`Cannot read ${path}: ${message}. Nothing was changed.`, { cause: error });
    }
}
/** Returns the path of what a link names, or the path as it is. */
async function followLink(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch {
        // Not there yet, or a link to nothing.
        return path;
    }
}
/** Writes beside the file and renames: links and further names of the file are not written through. */
async function writeState(path, state) {
    if (state.kind === "absent") {
        await (0,promises_.rm)(path, { force: true });
        // A folder that holds something else stays.
        if (state.dropFolder)
            await (0,promises_.rmdir)((0,external_node_path_.dirname)(path)).catch(() => { });
        return;
    }
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.tokenledger-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        if (state.kind === "link")
            await (0,promises_.symlink)(state.target, draft);
        else {
            await (0,promises_.writeFile)(draft, state.content);
            await (0,promises_.chmod)(draft, state.mode);
        }
        await (0,promises_.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/install/require-writable.js



/** Throws a `Failure` where a file cannot be put: below a file, or in a folder that is read-only. */
async function requireWritable(path) {
    const folder = await nearest((0,external_node_path_.dirname)(path));
    if (!folder.isDirectory) {
        throw new failure/* Failure */.H(`Cannot write ${path}: ${folder.path} is no folder. Nothing was changed.`);
    }
    try {
        await (0,promises_.access)(folder.path, promises_.constants.W_OK | promises_.constants.X_OK);
    }
    catch (error) {
        throw new failure/* Failure */.H(`Cannot write ${path}: the folder ${folder.path} is read-only for this user. Nothing was changed.`, { cause: error });
    }
}
async function nearest(path) {
    try {
        const stat = await (0,promises_.lstat)(path);
        // A link to a folder is one; access() tells of a link to nothing.
        return { path, isDirectory: stat.isDirectory() || stat.isSymbolicLink() };
    }
    catch {
        // ENOENT, or ENOTDIR: what stands above tells.
        return nearest((0,external_node_path_.dirname)(path));
    }
}

;// CONCATENATED MODULE: ./build/install/file-plan.js





const PLAIN = 0o644;
const EXECUTABLE = 0o755;
const ANY_EXECUTE = 0o111;
/** Changes of files that are worked out before any is made: then all are made, or none. */
class FilePlan {
    #before = new Map();
    #after = new Map();
    /** Returns what stands at a path, changes that are planned included. */
    async state(path) {
        const known = this.#after.get(path);
        if (known !== undefined)
            return known;
        const found = await readState(path);
        this.#before.set(path, found);
        this.#after.set(path, found);
        return found;
    }
    /** Returns a text file's content, that of a link's target for a link; empty when there is none. */
    async text(path) {
        const state = await this.state(await followLink(path));
        return state.kind === "file" ? state.content.toString("utf8") : "";
    }
    /** Plans a file's text, that of a link's target for a link; one that is left empty is removed. */
    async change(path, text) {
        await this.write(await followLink(path), text);
    }
    /** Plans a file's text in the place of what is there, even of a link. */
    async write(path, text, { executable = false } = {}) {
        const state = await this.state(path);
        const mode = state.kind === "file" ? state.mode : PLAIN;
        this.#after.set(path, text === ""
            ? ABSENT
            : {
                kind: "file",
                content: Buffer.from(text),
                mode: executable && (mode & ANY_EXECUTE) === 0 ? EXECUTABLE : mode,
            });
    }
    /** Plans to put a state at a path. */
    async put(path, state) {
        await this.state(path);
        this.#after.set(path, state);
    }
    /** Returns the paths that would change, in the order they were planned. */
    changedPaths() {
        return this.#changes().map(({ path }) => path);
    }
    /** Makes all changes. @throws {Failure} when one cannot be made; then the files are as they were. */
    async apply() {
        const changes = this.#changes();
        await Promise.all(changes.map(({ path }) => requireWritable(path)));
        const made = [];
        const newFolders = [];
        let current = "";
        try {
            for (const change of changes) {
                current = change.path;
                await makeFolder((0,external_node_path_.dirname)(change.path), newFolders);
                await writeState(change.path, change.after);
                made.push(change);
            }
        }
        catch (error) {
            const left = await undo(made, newFolders);
            const outcome = left.length === 0
                ? "What had been written was put back: nothing is changed."
                : `Could not put back ${left.join(", ")}.`;
            throw new failure/* Failure */.H(`Cannot write ${current}: ${error.message}. ${outcome}`, {
                cause: error,
            });
        }
    }
    #changes() {
        return [...this.#after].flatMap(([path, after]) => {
            const before = this.#before.get(path) ?? ABSENT;
            return isSame(before, after) ? [] : [{ path, before, after }];
        });
    }
}
/** Makes a folder with those above it, and adds what is new to a list, the deepest first. */
async function makeFolder(folder, newFolders) {
    const highest = await (0,promises_.mkdir)(folder, { recursive: true });
    if (highest === undefined)
        return;
    for (let path = folder; path.length >= highest.length; path = (0,external_node_path_.dirname)(path))
        newFolders.push(path);
}
/** Puts files back, the last one first; returns the paths where that failed. */
async function undo(made, newFolders) {
    const left = [];
    for (const { path, before } of made.toReversed()) {
        await writeState(path, before).catch(() => left.push(path));
    }
    // Those with something in them stay.
    for (const folder of newFolders)
        await (0,promises_.rmdir)(folder).catch(() => { });
    return left;
}


/***/ }),

/***/ 8302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ findManifests)
/* harmony export */ });
/* harmony import */ var _git_ask_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3967);

/** Finds each `package.json` that git has, or would take, with a key; their paths in the worktree, sorted. */
async function findManifests(repository, key) {
    const options = ["--untracked", "--name-only", "-z", "--fixed-strings", "-e", `"${key}"`];
    const paths = await (0,_git_ask_git_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .g)(repository, ["grep", ...options, "--", ":(glob)**/package.json"]);
    return (paths ?? "")
        .split("\0")
        .filter((path) => path !== "" && !path.includes("node_modules/"))
        .toSorted();
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: () => (/* binding */ removeFromHook),
/* harmony export */   Se: () => (/* binding */ placeInHook),
/* harmony export */   gX: () => (/* binding */ pathOfOurs)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _hook_script_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8645);
/* harmony import */ var _managers_pre_commit_framework_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8593);
/* harmony import */ var _marked_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(404);





// A hook that our lines cannot stand in is kept there, under its own name, and ours runs it.
const ORIGINALS_FOLDER = "tokenledger.d";
// Where version 0.3.0 kept it.
const EARLIER_SUFFIX = ".before-tokenledger";
const ANY_EXECUTE = 0o111;
/** Plans lines of ours at the end of a hook; what is there keeps running before them. */
async function placeInHook(plan, file, script) {
    const path = await pathOfOurs(plan, file.path);
    const original = originalPath(path, file.hook);
    const earlier = await plan.state(`${path}${EARLIER_SUFFIX}`);
    if (earlier.kind !== "absent") {
        await plan.put(original, earlier);
        await plan.put(`${path}${EARLIER_SUFFIX}`, { kind: "absent" });
        await plan.write(path, callOriginal(file.hook));
    }
    const state = await plan.state(path);
    const text = await plan.text(path);
    if (state.kind === "absent" || canHoldLines(state, text, file)) {
        await plan.write(path, (0,_hook_script_js__WEBPACK_IMPORTED_MODULE_3__/* .addBlock */ .xO)(text, script), { executable: !file.isRunBySh });
        return;
    }
    await plan.put(original, moved(state, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(original)));
    const wrapper = isRun(state) ? wrap(state, text, file.hook) : "";
    await plan.put(path, { kind: "absent" });
    await plan.write(path, (0,_hook_script_js__WEBPACK_IMPORTED_MODULE_3__/* .addBlock */ .xO)(wrapper, script), { executable: true });
}
/** Plans a hook without our lines, as it was before them. */
async function removeFromHook(plan, { path, hook }) {
    for (const each of [path, `${path}${_managers_pre_commit_framework_js__WEBPACK_IMPORTED_MODULE_2__/* .LEGACY_SUFFIX */ .Cj}`]) {
        const text = await plan.text(each);
        const state = await plan.state(each);
        if (state.kind !== "file" || !(0,_marked_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .hasMarkedLines */ .g4)(text))
            continue;
        const original = originalPath(each, hook);
        for (const kept of [original, `${each}${EARLIER_SUFFIX}`]) {
            const before = await plan.state(kept);
            if (before.kind === "absent")
                continue;
            await plan.put(each, moved(before, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(kept), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(each)));
            await plan.put(kept, { kind: "absent", dropFolder: kept === original });
        }
        if ((0,_marked_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .hasMarkedLines */ .g4)(await plan.text(each)))
            await plan.write(each, (0,_hook_script_js__WEBPACK_IMPORTED_MODULE_3__/* .removeBlock */ .wC)(text));
    }
}
/** Returns the file that holds our lines: beside a hook that the pre-commit framework made, which it runs first. */
async function pathOfOurs(plan, path) {
    const isItsOwn = (0,_managers_pre_commit_framework_js__WEBPACK_IMPORTED_MODULE_2__/* .isMadeByFramework */ .p7)(await plan.text(path));
    return isItsOwn ? `${path}${_managers_pre_commit_framework_js__WEBPACK_IMPORTED_MODULE_2__/* .LEGACY_SUFFIX */ .Cj}` : path;
}
function originalPath(path, hook) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), ORIGINALS_FOLDER, hook);
}
function canHoldLines(state, text, { isRunBySh }) {
    if (state.kind !== "file")
        return false;
    return isRunBySh || (0,_marked_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .hasMarkedLines */ .g4)(text) || ((0,_hook_script_js__WEBPACK_IMPORTED_MODULE_3__/* .isShellScript */ .EI)(text) && isRun(state));
}
/** Whether git runs a hook: one without the execute bit it passes over. */
function isRun(state) {
    return state.kind !== "file" || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.platform)() === "win32" || (state.mode & ANY_EXECUTE) !== 0;
}
/** Returns a state as it is in another folder: a link names the same file from there. */
function moved(state, from, to) {
    if (state.kind !== "link" || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(state.target))
        return state;
    return { kind: "link", target: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(to, from), state.target) };
}
/** Returns a hook that runs the one that stood there. */
function wrap(state, text, hook) {
    if (text === "")
        return "";
    return state.kind === "link" && (0,_hook_script_js__WEBPACK_IMPORTED_MODULE_3__/* .isShellScript */ .EI)(text)
        ? sourceOriginal(text, hook)
        : callOriginal(hook);
}
function callOriginal(hook) {
    return `#!/bin/sh\n"\${0%/*}/${ORIGINALS_FOLDER}/${hook}" "$@" || exit $?\n`;
}
/** The same for a script of shell behind a link: \`$0\` stays what git calls, its folder included. */
function sourceOriginal(text, hook) {
    const shebang = /^#!.*/.exec(text)?.[0] ?? "#!/bin/sh";
    // Not `( … ) || exit`: its own `set -e` would have no effect there.
    return `${shebang}
(. "\${0%/*}/${ORIGINALS_FOLDER}/${hook}")
tokenledger_status=$?
[ "$tokenledger_status" -eq 0 ] || exit "$tokenledger_status"
`;
}


/***/ }),

/***/ 4636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ HOOK_NAMES)
/* harmony export */ });
/** The git hooks that record usage. */
const HOOK_NAMES = ["pre-commit", "post-commit"];


/***/ }),

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ isShellScript),
/* harmony export */   Z4: () => (/* binding */ hookScript),
/* harmony export */   wC: () => (/* binding */ removeBlock),
/* harmony export */   xO: () => (/* binding */ addBlock)
/* harmony export */ });
/* harmony import */ var _marked_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(404);

// With the lines that a backslash joins to it.
const LEAVES_AT_END = /\n(?:exit|exec)\b(?:\\\n|[^\n])*\n*$/;
const SHELL_SHEBANG = /^#!.*\b(?:sh|bash|dash|zsh|ksh)\b/;
const NOT_IN_DOUBLE_QUOTES = /[\\$`"]/g;
/**
 * Returns the shell lines that run one of our hooks from the first place that has the package: from
 * `node_modules` of the worktree, from that of the main worktree, or from where `tokenledger init`
 * ran. They work under `sh -eu`, never fail the commit for want of the package, and hold no single
 * quotes, so that they can stand between them. `hook` may be a parameter: `$1`.
 */
function hookScript(hook, places) {
    const isThere = `[ -f "$tokenledger/hooks/$tokenledger_hook" ]`;
    const inModules = (top) => places.folders.map((folder) => `"${top}${escaped(folder)}node_modules/tokenledger"`);
    const [first = "", ...others] = places.fixed ? [`"${escaped(places.fixed)}"`] : inModules("");
    const inMainWorktree = places.fixed ? [] : inModules("$tokenledger_git/../");
    const orElse = (place) => `${isThere} || tokenledger=${place}\n`;
    return `tokenledger_hook=${hook}
tokenledger=${first}
${others.map(orElse).join("")}if ! ${isThere}; then
  tokenledger_git=.git
  [ -d .git ] && [ -z "\${GIT_DIR-}" ] || tokenledger_git=$(git rev-parse --git-common-dir) || tokenledger_git=.git
${inMainWorktree.map((place) => `  ${orElse(place)}`).join("")}  ${isThere} || IFS= read -r tokenledger < "$tokenledger_git/tokenledger/package" || tokenledger=${first}
fi 2>/dev/null
if ${isThere}; then
  sh "$tokenledger/hooks/$tokenledger_hook" || exit $?
elif [ "$tokenledger_hook" = pre-commit ] && [ -d .telemetry ] && [ "\${TOKENLEDGER-}" != 0 ] && [ "\${CI-}" != true ]; then
  echo "tokenledger: not found, so the usage waits: install it (npm install), or run tokenledger init again (commit not affected)" >&2
fi
`;
}
/** Returns a hook's text with lines of ours in it, as the last thing it does; those that are there are renewed. */
function addBlock(text, script) {
    const block = (0,_marked_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .markedLines */ .Ir)(script);
    const rest = removeBlock(text);
    if (rest.trim() === "")
        return `#!/bin/sh\n${block}`;
    const whole = (0,_marked_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .endLine */ .Sk)(rest);
    const leave = LEAVES_AT_END.exec(whole);
    if (leave === null)
        return `${whole}${block}`;
    const before = whole.slice(0, leave.index + 1);
    return `${before}${block}${whole.slice(leave.index + 1)}`;
}
/** Returns a hook's text without our lines; empty when nothing but a shebang is left. */
function removeBlock(text) {
    const rest = (0,_marked_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutMarkedLines */ .O1)(text);
    return rest !== text && /^\s*(#!.*)?\s*$/.test(rest) ? "" : rest;
}
/** Whether lines of shell can be added to a hook; one without a shebang is run by sh. */
function isShellScript(text) {
    return !text.startsWith("#!") ? !text.includes("\0") : SHELL_SHEBANG.test(text);
}
/** Returns a folder's name as it is written between double quotes. */
function escaped(folder) {
    return folder.replaceAll(NOT_IN_DOUBLE_QUOTES, "\\$&");
}


/***/ }),

/***/ 2178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ setInJson)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);

/** Returns a text in JSON with one value set, or removed where it is undefined; comments and layout stay. */
function setInJson(text, path, value) {
    const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
    const formattingOptions = {
        insertSpaces: !indent.startsWith("\t"),
        tabSize: indent.startsWith("\t") ? 1 : indent.length,
        eol: text.includes("\r\n") ? "\r\n" : "\n",
    };
    return (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.applyEdits)(text, (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.modify)(text, path, value, { formattingOptions }));
}


/***/ }),

/***/ 5289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ findHuskyFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


// https://typicode.github.io/husky: git runs the stubs in `_`, which each install makes anew and
// git ignores; they run the hooks of the folder above, which are committed.
const STUBS_FOLDER = "_";
const DEFAULT_FOLDER = ".husky";
/**
 * Returns the folder of husky's hooks: above the stubs that git runs, or the one where husky's own
 * `init` puts it, in a clone in which `npm install`, and so husky, has not run yet.
 */
function findHuskyFolder(root, hooksPath, isDefault) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(hooksPath) === STUBS_FOLDER)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(hooksPath);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, DEFAULT_FOLDER);
    return isDefault && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "pre-commit")) ? folder : undefined;
}


/***/ }),

/***/ 5743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ earlierRcOf),
/* harmony export */   GE: () => (/* binding */ lefthookRc),
/* harmony export */   hH: () => (/* binding */ LEFTHOOK_RC)
/* harmony export */ });
/* harmony import */ var _hook_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8645);

/** The file that lefthook's hooks source before they begin, as its `rc` names it. */
const LEFTHOOK_RC = "./.telemetry/lefthook-rc.sh";
const EARLIER_RC = /^# rc before: (.*)$/m;
/**
 * Returns that file: it runs our hook once lefthook's jobs are through. As one of its jobs, a hook
 * that stages the ledger would fail the commit where `fail_on_changes` is set.
 */
function lefthookRc(places, earlierRc) {
    const earlier = earlierRc === undefined
        ? ""
        : `# rc before: ${earlierRc}\nif [ -f ${earlierRc} ]; then . ${earlierRc}; fi\n`;
    return `# Written by \`tokenledger init\`, named as \`rc\` in lefthook's configuration: runs tokenledger's
# hooks after lefthook's jobs.
${earlier}tokenledger_after_jobs() {
[ "$2" -eq 0 ] || return 0
${(0,_hook_script_js__WEBPACK_IMPORTED_MODULE_0__/* .hookScript */ .Z4)("$1", places)}}
case \${0##*/} in
  pre-commit | post-commit) trap "tokenledger_after_jobs \${0##*/} \\$?" EXIT ;;
esac
`;
}
/** Returns the rc that ours stands for. */
function earlierRcOf(rcFile) {
    return EARLIER_RC.exec(rcFile)?.[1];
}


/***/ }),

/***/ 2384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iR: () => (/* binding */ findLefthookConfig),
  $N: () => (/* binding */ placeInLefthook),
  Ps: () => (/* binding */ removeFromLefthook)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/install/hook-names.js
var hook_names = __webpack_require__(4636);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/install/json-text.js
var json_text = __webpack_require__(2178);
// EXTERNAL MODULE: ./build/install/marked-lines.js
var marked_lines = __webpack_require__(404);
// EXTERNAL MODULE: ./build/install/managers/lefthook-rc.js
var lefthook_rc = __webpack_require__(5743);
;// CONCATENATED MODULE: ./build/install/managers/lefthook-config.js






// Lefthook makes a hook only where its configuration names one.
const NO_JOBS = {};
const yaml = {
    rcOf: (text) => {
        const rc = (0,dist/* parseDocument */.Tp)(text).get("rc");
        return typeof rc === "string" ? rc : undefined;
    },
    add: (text) => {
        const config = (0,dist/* parseDocument */.Tp)(text);
        if (config.contents !== null && (!(0,dist/* isMap */.jh)(config.contents) || config.contents.flow)) {
            config.set("rc", lefthook_rc/* LEFTHOOK_RC */.hH);
            for (const hook of hook_names/* HOOK_NAMES */.F)
                if (!config.has(hook))
                    config.set(hook, NO_JOBS);
            return config.toString({ lineWidth: 0 });
        }
        const hooks = hook_names/* HOOK_NAMES */.F.filter((hook) => !config.has(hook)).map((hook) => `${hook}: {}\n`);
        return config.has("rc")
            ? (0,marked_lines/* endLine */.Sk)(withRc(text, lefthook_rc/* LEFTHOOK_RC */.hH)) + marked(hooks)
            : (0,marked_lines/* endLine */.Sk)(text) + marked([`rc: ${lefthook_rc/* LEFTHOOK_RC */.hH}\n`, ...hooks]);
    },
    remove: (text, earlierRc) => {
        const rest = (0,marked_lines/* withoutMarkedLines */.O1)(text);
        if (yaml.rcOf(rest) !== lefthook_rc/* LEFTHOOK_RC */.hH)
            return rest;
        return earlierRc === undefined ? rest : withRc(rest, earlierRc);
    },
};
/** Returns a configuration in YAML with another value of `rc`, and no other change. */
function withRc(text, rc) {
    const node = (0,dist/* parseDocument */.Tp)(text).get("rc", true);
    if (!(0,dist/* isScalar */.jn)(node) || !node.range)
        return text;
    const [start, end] = node.range;
    return `${text.slice(0, start)}${rc}${text.slice(end)}`;
}
const RC_IN_TOML = /^rc[ \t]*=[ \t]*(["'])(.*?)\1/m;
const toml = {
    rcOf: (text) => RC_IN_TOML.exec(text)?.[2],
    add: (text) => {
        const isThere = (hook) => new RegExp(`^[ \\t]*\\[*"?${hook}\\b`, "m").test(text);
        const hooks = hook_names/* HOOK_NAMES */.F.filter((hook) => !isThere(hook)).map((hook) => `${hook} = {}\n`);
        // What stands below a table's head belongs to that table.
        return toml.rcOf(text) === undefined
            ? marked([`rc = "${lefthook_rc/* LEFTHOOK_RC */.hH}"\n`, ...hooks]) + text
            : marked(hooks) + text.replace(RC_IN_TOML, `rc = $1${lefthook_rc/* LEFTHOOK_RC */.hH}$1`);
    },
    remove: (text, earlierRc) => {
        const rest = (0,marked_lines/* withoutMarkedLines */.O1)(text);
        if (toml.rcOf(rest) !== lefthook_rc/* LEFTHOOK_RC */.hH || earlierRc === undefined)
            return rest;
        return rest.replace(RC_IN_TOML, (_, quote) => `rc = ${quote}${earlierRc}${quote}`);
    },
};
const json = {
    rcOf: (text) => {
        const rc = (0,main.parse)(text)?.rc;
        return typeof rc === "string" ? rc : undefined;
    },
    add: (text) => {
        const hooks = hook_names/* HOOK_NAMES */.F.filter((hook) => !Object.hasOwn((0,main.parse)(text) ?? {}, hook));
        return hooks.reduce((config, hook) => (0,json_text/* setInJson */.E)(config, [hook], { commands: NO_JOBS }), (0,json_text/* setInJson */.E)(text, ["rc"], lefthook_rc/* LEFTHOOK_RC */.hH));
    },
    remove: (text, earlierRc) => {
        const config = (0,main.parse)(text) ?? {};
        if (config.rc !== lefthook_rc/* LEFTHOOK_RC */.hH)
            return text;
        const added = hook_names/* HOOK_NAMES */.F.filter((hook) => JSON.stringify(config[hook]) === JSON.stringify({ commands: NO_JOBS }));
        return added.reduce((rest, hook) => (0,json_text/* setInJson */.E)(rest, [hook], undefined), (0,json_text/* setInJson */.E)(text, ["rc"], earlierRc));
    },
};
function marked(lines) {
    return lines.length === 0 ? "" : (0,marked_lines/* markedLines */.Ir)(lines.join(""));
}
/** The languages by the ends of the files' names. */
const LEFTHOOK_LANGUAGES = {
    yml: yaml,
    yaml,
    toml,
    json,
    jsonc: json,
};

;// CONCATENATED MODULE: ./build/install/managers/lefthook-earlier-jobs.js


// As version 0.3.0 named it.
const JOB = "tokenledger";
/** Returns a lefthook configuration in YAML without the jobs that version 0.3.0 wrote, and without what only they needed. */
function withoutEarlierJobs(text) {
    const config = (0,dist/* parseDocument */.Tp)(text);
    const changed = hook_names/* HOOK_NAMES */.F.filter((hook) => removeJob(config, hook));
    if (changed.length === 0)
        return text;
    for (const path of changed.flatMap((hook) => [[hook, "commands"], [hook, "jobs"], [hook]])) {
        const node = config.getIn(path);
        if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.items.length === 0)
            config.deleteIn(path);
    }
    const isEmpty = (0,dist/* isMap */.jh)(config.contents) && config.contents.items.length === 0;
    return isEmpty ? "" : config.toString({ lineWidth: 0 });
}
/** Takes our job out of a hook; returns whether there was one. */
function removeJob(config, hook) {
    if (config.hasIn([hook, "commands", JOB]))
        return config.deleteIn([hook, "commands", JOB]);
    const jobs = config.getIn([hook, "jobs"]);
    if (!(0,dist/* isSeq */.oP)(jobs))
        return false;
    const others = jobs.items.filter((job) => !((0,dist/* isMap */.jh)(job) && job.get("name") === JOB));
    const isThere = others.length < jobs.items.length;
    jobs.items = others;
    return isThere;
}

;// CONCATENATED MODULE: ./build/install/managers/lefthook.js







// https://lefthook.dev/configuration/
const PLACES = ["lefthook", ".lefthook", ".config/lefthook"];
const LOCAL_PLACES = ["lefthook-local", ".lefthook-local", ".config/lefthook-local"];
const EXTENSIONS = ["yml", "yaml", "json", "jsonc", "toml"];
/** Returns the path of lefthook's configuration, in a folder. */
function findLefthookConfig(root) {
    return configsAt(root, PLACES)[0];
}
/** Plans our hooks beside those of a lefthook configuration; returns what is left to do by hand. */
async function placeInLefthook(plan, root, configFile, places) {
    const language = languageOf(configFile);
    const rcFile = (0,external_node_path_.join)(root, lefthook_rc/* LEFTHOOK_RC */.hH);
    const text = await takenOut(plan, root, configFile);
    const earlierRc = language.rcOf(text);
    const added = language.add(text);
    if (language.rcOf(added) !== lefthook_rc/* LEFTHOOK_RC */.hH) {
        throw new failure/* Failure */.H(`Cannot change ${configFile} safely. Add to it by hand, where its other settings stand: rc with the value ${lefthook_rc/* LEFTHOOK_RC */.hH}, and the hooks ${hook_names/* HOOK_NAMES */.F.join(" and ")}. Nothing was changed.`);
    }
    await plan.change(configFile, added);
    await plan.change(rcFile, (0,lefthook_rc/* lefthookRc */.GE)(places, earlierRc));
    return configsAt(root, LOCAL_PLACES).flatMap((local) => localAdvice(local));
}
/** Plans a lefthook configuration without ours. */
async function removeFromLefthook(plan, root) {
    const configFile = findLefthookConfig(root);
    if (configFile !== undefined) {
        await plan.change(configFile, await takenOut(plan, root, configFile));
    }
    await plan.change((0,external_node_path_.join)(root, lefthook_rc/* LEFTHOOK_RC */.hH), "");
}
async function takenOut(plan, root, configFile) {
    const earlierRc = (0,lefthook_rc/* earlierRcOf */.B)(await plan.text((0,external_node_path_.join)(root, lefthook_rc/* LEFTHOOK_RC */.hH)));
    const text = languageOf(configFile).remove(await plan.text(configFile), earlierRc);
    return (0,external_node_path_.extname)(configFile).startsWith(".y") ? withoutEarlierJobs(text) : text;
}
function localAdvice(path) {
    const rc = languageOf(path).rcOf((0,external_node_fs_.readFileSync)(path, "utf8"));
    if (rc === undefined || rc === lefthook_rc/* LEFTHOOK_RC */.hH)
        return [];
    return [
        `${path} has an rc of its own, ${rc}, which lefthook uses instead: add this line to it: . ${lefthook_rc/* LEFTHOOK_RC */.hH}`,
    ];
}
function configsAt(root, places) {
    return places
        .flatMap((place) => EXTENSIONS.map((extension) => (0,external_node_path_.join)(root, `${place}.${extension}`)))
        .filter((path) => (0,external_node_fs_.existsSync)(path));
}
function languageOf(path) {
    const language = LEFTHOOK_LANGUAGES[(0,external_node_path_.extname)(path).slice(1)];
    if (language === undefined)
        throw new Error(`lefthook reads no ${path}.`);
    return language;
}


/***/ }),

/***/ 8593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ LEGACY_SUFFIX),
/* harmony export */   jO: () => (/* binding */ withoutEarlierHooks),
/* harmony export */   p7: () => (/* binding */ isMadeByFramework),
/* harmony export */   zP: () => (/* binding */ PRE_COMMIT_CONFIG)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _hook_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4636);


/** A hook that the framework found in its place: it moves it there and runs it first, before it stashes anything. */
const LEGACY_SUFFIX = ".legacy";
const PRE_COMMIT_CONFIG = ".pre-commit-config.yaml";
const HEADER = /^# File generated by (?:pre-commit|prek)\b/m;
/** Whether the pre-commit framework, or prek, made a hook: it makes it anew with each `install`. */
function isMadeByFramework(text) {
    return HEADER.test(text);
}
/**
 * Returns a `.pre-commit-config.yaml` without the hooks that version 0.3.0 wrote into it: the
 * framework fails hooks that change files, and takes the ledger out of their sight.
 */
function withoutEarlierHooks(text) {
    if (!text.includes("tokenledger-"))
        return text;
    const config = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const repos = config.get("repos");
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(repos))
        return text;
    const others = repos.items.filter((repo) => !((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(repo) && isOurs(repo)));
    if (others.length === repos.items.length)
        return text;
    repos.items = others;
    if (others.length === 0)
        repos.flow = true;
    const types = config.get("default_install_hook_types");
    // As we wrote it, where there was none; the other hooks of the file say what else they need.
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(types) && String(types.toJSON()) === String(_hook_names_js__WEBPACK_IMPORTED_MODULE_1__/* .HOOK_NAMES */ .F)) {
        config.delete("default_install_hook_types");
    }
    return config.toString({ lineWidth: 0 });
}
function isOurs(repo) {
    const { hooks } = repo.toJSON();
    return hooks?.some(({ id }) => id?.startsWith("tokenledger-")) ?? false;
}


/***/ }),

/***/ 8439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PV: () => (/* binding */ placeInSimpleGitHooks),
/* harmony export */   _i: () => (/* binding */ findSimpleGitHooks),
/* harmony export */   ht: () => (/* binding */ removeFromSimpleGitHooks),
/* harmony export */   sj: () => (/* binding */ RUN_HOOK)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9547);
/* harmony import */ var _find_manifests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8302);
/* harmony import */ var _hook_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4636);
/* harmony import */ var _hook_script_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8645);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2178);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2972);








const KEY = "simple-git-hooks";
// In the order that it looks for them: https://github.com/toplenboren/simple-git-hooks
const FILES = [
    ...[".", ""].flatMap((dot) => ["cjs", "js", "mjs"].map((end) => `${dot}${KEY}.${end}`)),
    `.${KEY}.json`,
    `${KEY}.json`,
];
const RUN_HOOK = ".telemetry/run-hook.sh";
const command = (hook) => `{ [ ! -f ${RUN_HOOK} ] || sh ${RUN_HOOK} ${hook}; }`;
// It stands in every hook that simple-git-hooks writes.
const MARK_OF_HOOKS = "SKIP_SIMPLE_GIT_HOOKS";
/**
 * Returns the configuration in a folder or the nearest above it, up to the worktree's top; where
 * there is none but hooks were made from one, the first that git can see.
 */
async function findSimpleGitHooks(repository, cwd, hooksPath) {
    const { root } = repository;
    for (let folder = cwd;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const config = configIn(folder);
        if (config !== undefined)
            return config;
        if (folder === root || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            break;
    }
    const hooks = await Promise.all(_hook_names_js__WEBPACK_IMPORTED_MODULE_6__/* .HOOK_NAMES */ .F.map((hook) => (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readTextFile */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hooksPath, hook))));
    if (!hooks.some((text) => text.includes(MARK_OF_HOOKS)))
        return undefined;
    const manifests = await (0,_find_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .findManifests */ .k)(repository, KEY);
    return manifests.map((path) => configIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)))).find(Boolean);
}
function configIn(folder) {
    const file = FILES.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (file !== undefined)
        return { file, path: [] };
    const manifest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "package.json");
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(manifest))
        return undefined;
    const config = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_2__.parse)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(manifest, "utf8"))?.[KEY];
    if (typeof config === "string")
        return { file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, config), path: [] };
    return typeof config === "object" ? { file: manifest, path: [KEY] } : undefined;
}
/**
 * Plans our hooks among the commands that simple-git-hooks writes into git's hooks, where it
 * removes all others; returns what is left to do by hand.
 */
async function placeInSimpleGitHooks(plan, root, config, places) {
    await plan.change((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, RUN_HOOK), runHookFile(places));
    let text = await plan.text(config.file);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(config.file) !== ".json") {
        const missing = _hook_names_js__WEBPACK_IMPORTED_MODULE_6__/* .HOOK_NAMES */ .F.filter((hook) => !text.includes(command(hook)));
        return missing.map((hook) => `simple-git-hooks removes hooks that its configuration does not name. Add to the end of "${hook}" in ${config.file}: ${command(hook)}`);
    }
    for (const hook of _hook_names_js__WEBPACK_IMPORTED_MODULE_6__/* .HOOK_NAMES */ .F) {
        const existing = valueAt(text, [...config.path, hook]);
        if (existing?.includes(command(hook)))
            continue;
        const joined = existing === undefined ? command(hook) : `${existing} && ${command(hook)}`;
        text = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_4__/* .setInJson */ .E)(text, [...config.path, hook], joined);
    }
    await plan.change(config.file, text);
    return [];
}
/** Plans a configuration of simple-git-hooks without ours. */
async function removeFromSimpleGitHooks(plan, root, config) {
    await plan.change((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, RUN_HOOK), "");
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(config.file) !== ".json")
        return;
    let text = await plan.text(config.file);
    for (const hook of _hook_names_js__WEBPACK_IMPORTED_MODULE_6__/* .HOOK_NAMES */ .F) {
        const existing = valueAt(text, [...config.path, hook]);
        if (!existing?.includes(command(hook)))
            continue;
        const rest = existing.replace(` && ${command(hook)}`, "");
        text = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_4__/* .setInJson */ .E)(text, [...config.path, hook], rest === command(hook) ? undefined : rest);
    }
    await plan.change(config.file, text);
}
function valueAt(text, path) {
    const value = path.reduce((node, key) => node?.[key], (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_2__.parse)(text));
    return typeof value === "string" ? value : undefined;
}
function runHookFile(places) {
    return `# Written by \`tokenledger init\`; simple-git-hooks runs it, with the name of a hook.
${(0,_hook_script_js__WEBPACK_IMPORTED_MODULE_7__/* .hookScript */ .Z4)("$1", places)}`;
}


/***/ }),

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ markedLines),
/* harmony export */   O1: () => (/* binding */ withoutMarkedLines),
/* harmony export */   Sk: () => (/* binding */ endLine),
/* harmony export */   g4: () => (/* binding */ hasMarkedLines),
/* harmony export */   s5: () => (/* binding */ readMarkedLines)
/* harmony export */ });
const START = "# >>> tokenledger >>> (made by `tokenledger init`, removed by `tokenledger uninstall`)";
const END = "# <<< tokenledger <<<";
// The carriage return of a checkout on Windows.
const BLOCK = /^# >>> tokenledger >>>.*\n(?:.*\n)*?# <<< tokenledger <<<(?:\r?\n)?/m;
/** Returns lines between marks by which they are found again; in shell, YAML and TOML these are comments. */
function markedLines(lines) {
    return `${START}\n${lines}${END}\n`;
}
/** Returns the lines between the marks; undefined when there are none. */
function readMarkedLines(text) {
    return BLOCK.exec(text)?.[0];
}
function hasMarkedLines(text) {
    return BLOCK.test(text);
}
/** Returns a text without the lines between the marks. */
function withoutMarkedLines(text) {
    return text.replace(BLOCK, "");
}
/** Returns a text that ends as a line does. */
function endLine(text) {
    return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}


/***/ }),

/***/ 4055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ nameInWorktree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Returns what a person calls a file: its path in the worktree, or its whole path outside of it. */
function nameInWorktree(root, path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return name.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).at(0) === ".." || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(name) ? path : name;
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** Returns a text file's content; empty when there is none. */
async function readTextFile(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
    }
    catch (error) {
        const { code } = error;
        // A folder in its place is told where the file is to be written.
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return "";
        throw error;
    }
}


/***/ }),

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Om: () => (/* binding */ removePrepared),
/* harmony export */   S6: () => (/* binding */ readPrepared),
/* harmony export */   bV: () => (/* binding */ parsePrepared),
/* harmony export */   pY: () => (/* binding */ writePrepared)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _file_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3316);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8323);





/** Reads what is prepared for the next commit; undefined when nothing is. */
function readPrepared(folders) {
    return parsePrepared((0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStateBytes */ .RI)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders)));
}
/** Parses a prepared file, whose last line is for Node. */
function parsePrepared(bytes) {
    if (bytes === undefined)
        return undefined;
    const text = bytes.toString().trimEnd();
    const value = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text.slice(text.lastIndexOf("\n") + 1));
    const isWhole = typeof value?.ledger === "string" &&
        Array.isArray(value.rows) &&
        Array.isArray(value.files) &&
        typeof value.reading?.root === "string" &&
        typeof value.stateFolder === "string";
    return isWhole ? value : undefined;
}
/**
 * Writes the prepared file. Its first lines are for the shell: the ledger, the blob, the folder of
 * the log, our process namespace, the ledger's size, how many lines of text follow, and these.
 */
function writePrepared(folders, rows, plan) {
    const prepared = { ...rows, stateFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folders.common, folders.own) };
    const text = plan?.text ?? "";
    const lines = [
        prepared.ledger,
        plan?.blob ?? "",
        (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logFolder */ .hI)(folders),
        (0,_file_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .processNamespace */ .P)(),
        plan?.sizeBytes ?? "",
        text.split("\n").length - 1,
    ];
    // The shell moves the file there, and has no idea of whom a folder is to be open to.
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .makeStateFolder */ .En)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logFolder */ .hI)(folders));
    const content = `${lines.join("\n")}\n${text}${JSON.stringify(prepared)}\n`;
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), content);
}
function removePrepared(folders) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), { force: true, recursive: true });
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ makeStateFolder),
/* harmony export */   OQ: () => (/* binding */ shareAsFolder),
/* harmony export */   RI: () => (/* binding */ readStateBytes),
/* harmony export */   VP: () => (/* binding */ writeStateFile),
/* harmony export */   oy: () => (/* binding */ listStateFolder),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qy: () => (/* binding */ readStateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


// All of it synchronous: a hook has nothing else to do meanwhile, and waiting for each small file
// in turn would double its time.
const SHARED_FILE_BITS = 0o066;
const SHARED_FOLDER_BITS = 0o2077;
const MODE_BITS = 0o7777;
/** Reads a file of ours; undefined when it is not there, or something else stands in its place. */
function readStateBytes(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return undefined;
        throw error;
    }
}
/**
 * Reads a JSON file of ours; undefined when it is not there, was never written whole, or holds
 * something of another shape: what it said can be found out again.
 */
function readStateFile(path, isWhole) {
    const value = parseJson(readStateBytes(path)?.toString() ?? "");
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return isWhole(value) ? value : undefined;
}
/** Parses JSON; undefined when it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Cut by a kill, or not ours.
        return undefined;
    }
}
/**
 * Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
 * synced to the disk: a commit has no time for that, and what it holds can be collected again.
 */
function writeStateFile(path, content) {
    makeStateFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    // Our lock lets one process write: the name needs to differ from the target only.
    const temporary = `${path}.new`;
    clearAway(temporary, "file");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(temporary, content);
    shareAsFolder(temporary);
    clearAway(path, "file");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, path);
}
/** Makes a folder of ours, open to those that its parent is open to: a group may share the repository. */
function makeStateFolder(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return;
    clearAway(path, "folder");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    shareAsFolder(path);
}
/** Lists the names in a folder of ours; none when it is not there. */
function listStateFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return [];
        throw error;
    }
}
/** Moves a folder that stands in a file's place aside, and the other way round: it is not ours. */
function clearAway(path, wanted) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isDirectory() === (wanted === "folder"))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${path}.damaged`, { recursive: true, force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, `${path}.damaged`);
}
/** Opens a file or folder of ours to whom its folder is open to: git does so too, by `core.sharedRepository`. */
function shareAsFolder(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    const { mode } = stats;
    const bits = stats.isDirectory() ? SHARED_FOLDER_BITS : SHARED_FILE_BITS;
    const wanted = mode | ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).mode & bits);
    if (wanted !== mode)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, wanted & MODE_BITS);
}


/***/ })

};
