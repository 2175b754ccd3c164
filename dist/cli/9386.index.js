export const id = 9386;
export const ids = [9386];
export const modules = {

/***/ 5454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createUninstallCommand: () => (/* binding */ createUninstallCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/git/hooks-path.js
var hooks_path = __webpack_require__(767);
// EXTERNAL MODULE: ./build/record/prepare-in-worktree.js
var prepare_in_worktree = __webpack_require__(77);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
// EXTERNAL MODULE: ./build/install/hook-manager.js
var hook_manager = __webpack_require__(9083);
// EXTERNAL MODULE: ./build/install/place-hooks.js + 3 modules
var place_hooks = __webpack_require__(2116);
// EXTERNAL MODULE: ./build/install/repository-files.js + 1 modules
var repository_files = __webpack_require__(3697);
;// CONCATENATED MODULE: ./build/install/uninstall.js








/**
 * Takes out what `init` put in, but for the ledger: it is the repository's record, and rows that
 * wait for a commit go to it. Returns the files that changed.
 */
async function uninstall(repository) {
    const manager = (0,hook_manager/* findHookManager */.I)(repository.root, await (0,hooks_path/* findHooksPath */.h)(repository.root));
    const folders = (0,state_folders/* stateFolders */.Nj)(repository);
    const { own, common } = folders;
    const prepared = (0,state_prepared/* readPrepared */.S6)(folders);
    if (prepared !== undefined && prepared.rows.length > 0) {
        const place = { worktree: { root: repository.root, head: undefined }, folders };
        await (0,prepare_in_worktree/* prepareInWorktree */.g)({ ...place, ledger: prepared.ledger }, [], prepared, prepared.reading);
    }
    const changedFiles = [...(await (0,place_hooks/* removeHooks */.j)(manager)), ...(await (0,repository_files/* removeGitSettings */.Sf)(repository))];
    await (0,promises_.rm)(own, { recursive: true, force: true });
    await (0,promises_.rm)(common, { recursive: true, force: true });
    return changedFiles;
}

// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/cli/commands/uninstall.js




/** `tokenledger uninstall`: takes out what `init` put in, but for the ledger. */
const createUninstallCommand = (context) => new esm/* Command */.uB("uninstall")
    .description("Take the hooks and git's settings out again; the ledger stays.")
    .action(async () => {
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const changedFiles = await uninstall(repository);
    for (const path of changedFiles) {
        context.print(`changed ${(0,external_node_path_.relative)(repository.root, path)}\n`);
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

/***/ 767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findHooksPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var simple_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4724);


/** Returns the folder that git takes this repository's hooks from: `core.hooksPath`, or its own. */
async function findHooksPath(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, (await (0,simple_git__WEBPACK_IMPORTED_MODULE_1__/* .simpleGit */ .Lp)(root).raw("rev-parse", "--git-path", "hooks")).trim());
}


/***/ }),

/***/ 9083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findHookManager)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const LEFTHOOK_CONFIGS = ["lefthook.yml", ".lefthook.yml", "lefthook.yaml", ".lefthook.yaml"];
const PRE_COMMIT_CONFIG = ".pre-commit-config.yaml";
const HUSKY_FOLDER = ".husky";
/** Tells what runs the hooks of a repository, from the path that git takes them from and its config files. */
function findHookManager(root, hooksPath) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, hooksPath).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).at(0) === HUSKY_FOLDER) {
        return { kind: "husky", folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, HUSKY_FOLDER) };
    }
    const lefthook = LEFTHOOK_CONFIGS.find((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name)));
    if (lefthook !== undefined)
        return { kind: "lefthook", configFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, lefthook) };
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, PRE_COMMIT_CONFIG))) {
        return { kind: "pre-commit", configFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, PRE_COMMIT_CONFIG) };
    }
    // A clone in which `npm install`, and so husky, has not run yet.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, HUSKY_FOLDER, "pre-commit"))) {
        return { kind: "husky", folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, HUSKY_FOLDER) };
    }
    return { kind: "git", folder: hooksPath };
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
/* harmony export */   OA: () => (/* binding */ hasBlock),
/* harmony export */   Z4: () => (/* binding */ hookScript),
/* harmony export */   wC: () => (/* binding */ removeBlock),
/* harmony export */   xO: () => (/* binding */ addBlock)
/* harmony export */ });
const START = "# >>> tokenledger >>> (made by `tokenledger init`, removed by `tokenledger uninstall`)";
const END = "# <<< tokenledger <<<";
const BLOCK = /^# >>> tokenledger >>>.*\n(?:.*\n)*?# <<< tokenledger <<<\n?/m;
const LEAVES_AT_END = /\n(?:exit|exec)\b[^\n]*\n*$/;
const SHELL_SHEBANG = /^#!.*\b(?:sh|bash|dash|zsh|ksh)\b/;
/**
 * Returns the shell lines that run one of our hooks: from `node_modules` here, from that of the
 * main worktree, or from where `tokenledger init` found the package. It works under `sh -eu`, and
 * holds no single quotes, so that it can stand between them.
 */
function hookScript(hook) {
    return `tokenledger=node_modules/tokenledger
if [ ! -d "$tokenledger" ]; then
  tokenledger_git=.git
  [ -d .git ] || tokenledger_git=$(git rev-parse --git-common-dir)
  tokenledger=$tokenledger_git/../node_modules/tokenledger
  [ -d "$tokenledger" ] || read -r tokenledger < "$tokenledger_git/tokenledger/package" || tokenledger=
fi 2>/dev/null
[ ! -f "$tokenledger/hooks/${hook}" ] || sh "$tokenledger/hooks/${hook}" || exit $?
`;
}
/** Returns a hook's text with our block in it, as the last thing it does; a block that is there is renewed. */
function addBlock(text, hook) {
    const block = `${START}\n${hookScript(hook)}${END}\n`;
    const rest = removeBlock(text);
    if (rest.trim() === "")
        return `#!/bin/sh\n${block}`;
    const whole = rest.endsWith("\n") ? rest : `${rest}\n`;
    const leave = LEAVES_AT_END.exec(whole);
    if (leave === null)
        return `${whole}${block}`;
    const before = whole.slice(0, leave.index + 1);
    return `${before}${block}${whole.slice(leave.index + 1)}`;
}
/** Returns a hook's text without our block; empty when nothing but a shebang is left. */
function removeBlock(text) {
    const rest = text.replace(BLOCK, "");
    return rest !== text && /^\s*(#!.*)?\s*$/.test(rest) ? "" : rest;
}
function hasBlock(text) {
    return BLOCK.test(text);
}
/** Whether lines of shell can be added to a hook; one without a shebang is run by sh. */
function isShellScript(text) {
    return !text.startsWith("#!") ? !text.includes("\0") : SHELL_SHEBANG.test(text);
}


/***/ }),

/***/ 2116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ placeHooks),
  j: () => (/* binding */ removeHooks)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/install/hook-names.js
var hook_names = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/install/hook-script.js
var hook_script = __webpack_require__(8645);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/install/lefthook-config.js



const NAME = "tokenledger";
/** Returns a lefthook configuration (YAML) with our commands, its comments and order kept. */
function addToLefthook(text) {
    const config = (0,dist/* parseDocument */.Tp)(text);
    for (const hook of hook_names/* HOOK_NAMES */.F) {
        const run = (0,hook_script/* hookScript */.Z4)(hook);
        const jobs = config.getIn([hook, "jobs"]);
        if ((0,dist/* isSeq */.oP)(jobs)) {
            const others = jobs.items.filter((job) => !((0,dist/* isMap */.jh)(job) && job.get("name") === NAME));
            jobs.items = [...others, config.createNode({ name: NAME, run })];
        }
        else {
            config.setIn([hook, "commands", NAME], config.createNode({ run }));
        }
    }
    return config.toString({ lineWidth: 0 });
}
/** Returns a lefthook configuration without our commands and without what only they needed. */
function removeFromLefthook(text) {
    const config = (0,dist/* parseDocument */.Tp)(text);
    for (const hook of hook_names/* HOOK_NAMES */.F) {
        const jobs = config.getIn([hook, "jobs"]);
        if ((0,dist/* isSeq */.oP)(jobs)) {
            jobs.items = jobs.items.filter((job) => !((0,dist/* isMap */.jh)(job) && job.get("name") === NAME));
        }
        if (config.hasIn([hook, "commands", NAME]))
            config.deleteIn([hook, "commands", NAME]);
        for (const path of [[hook, "commands"], [hook, "jobs"], [hook]]) {
            const node = config.getIn(path);
            if (((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.items.length === 0)
                config.deleteIn(path);
        }
    }
    return isEmptyConfig(config.toJS()) ? "" : config.toString({ lineWidth: 0 });
}
function isEmptyConfig(config) {
    return config === null || (typeof config === "object" && Object.keys(config).length === 0);
}

;// CONCATENATED MODULE: ./build/install/pre-commit-config.js



/**
 * Returns a `.pre-commit-config.yaml` with a local repository of our hooks, its comments and
 * order kept. Before version 3.2 the framework calls the stage of pre-commit `commit`.
 */
function addToPreCommitConfig(text, preCommitStage) {
    const config = (0,dist/* parseDocument */.Tp)(removeFromPreCommitConfig(text));
    const repos = config.get("repos");
    const stages = { "pre-commit": preCommitStage, "post-commit": "post-commit" };
    const hooks = hook_names/* HOOK_NAMES */.F.map((hook) => hookEntry(hook, stages[hook]));
    const ours = config.createNode({ repo: "local", hooks });
    if ((0,dist/* isSeq */.oP)(repos)) {
        repos.add(ours);
        // A list in brackets, such as an empty one, would hold our lines in brackets too.
        repos.flow = false;
    }
    else
        config.set("repos", config.createNode([ours]));
    const types = config.get("default_install_hook_types");
    const wanted = (0,dist/* isSeq */.oP)(types) ? types.toJSON() : ["pre-commit"];
    config.set("default_install_hook_types", [...new Set([...wanted, ...hook_names/* HOOK_NAMES */.F])]);
    return config.toString({ lineWidth: 0 });
}
/** Returns a `.pre-commit-config.yaml` without our hooks; hook types that were added stay, they do no harm. */
function removeFromPreCommitConfig(text) {
    const config = (0,dist/* parseDocument */.Tp)(text);
    const repos = config.get("repos");
    if ((0,dist/* isSeq */.oP)(repos))
        repos.items = repos.items.filter((repo) => !((0,dist/* isMap */.jh)(repo) && isOurs(repo)));
    return config.toString({ lineWidth: 0 });
}
function hookEntry(hook, stage) {
    return {
        id: `tokenledger-${hook}`,
        name: `tokenledger (${hook})`,
        language: "system",
        entry: `sh -c '${(0,hook_script/* hookScript */.Z4)(hook)}'`,
        stages: [stage],
        always_run: true,
        pass_filenames: false,
    };
}
function isOurs(repo) {
    const { hooks } = repo.toJSON();
    return hooks?.some(({ id }) => id?.startsWith("tokenledger-")) ?? false;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/install/pre-commit-stage.js


// https://github.com/pre-commit/pre-commit/blob/main/CHANGELOG.md, 3.2.0: stages are named as the hooks.
const RENAMED_IN = [3, 2];
/** Returns what the installed pre-commit framework calls the stage of its pre-commit hook; where none is, a new one. */
async function findPreCommitStage() {
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)("pre-commit", ["--version"]);
        const [major = 0, minor = 0] = (/\d+\.\d+/.exec(stdout)?.[0] ?? "").split(".").map(Number);
        const isOld = major < RENAMED_IN[0] || (major === RENAMED_IN[0] && minor < RENAMED_IN[1]);
        return isOld ? "commit" : "pre-commit";
    }
    catch {
        // Not installed here.
        return "pre-commit";
    }
}

// EXTERNAL MODULE: ./build/install/text-file.js
var text_file = __webpack_require__(2972);
;// CONCATENATED MODULE: ./build/install/place-hooks.js









// A hook in another language keeps running under this name, called from ours.
const ORIGINAL_SUFFIX = ".before-tokenledger";
/** Places our hooks where the repository's hook manager looks; returns the files that changed. */
async function placeHooks(manager) {
    switch (manager.kind) {
        case "git":
        case "husky":
            return changedFiles(hook_names/* HOOK_NAMES */.F.map((hook) => placeInScript((0,external_node_path_.join)(manager.folder, hook), hook)));
        case "lefthook":
            return changedFiles([changed(manager.configFile, addToLefthook)]);
        case "pre-commit": {
            const stage = await findPreCommitStage();
            return changedFiles([
                changed(manager.configFile, (text) => addToPreCommitConfig(text, stage)),
            ]);
        }
    }
}
/** Takes our hooks out again; returns the files that changed. */
async function removeHooks(manager) {
    switch (manager.kind) {
        case "git":
        case "husky":
            return changedFiles(hook_names/* HOOK_NAMES */.F.map((hook) => removeFromScript((0,external_node_path_.join)(manager.folder, hook))));
        case "lefthook":
            return changedFiles([changed(manager.configFile, removeFromLefthook)]);
        case "pre-commit":
            return changedFiles([changed(manager.configFile, removeFromPreCommitConfig)]);
    }
}
async function placeInScript(path, hook) {
    const text = await (0,text_file/* readTextFile */.G)(path);
    if ((0,hook_script/* isShellScript */.EI)(text))
        return changed(path, (script) => (0,hook_script/* addBlock */.xO)(script, hook), true);
    await (0,promises_.rename)(path, `${path}${ORIGINAL_SUFFIX}`);
    const callOriginal = `#!/bin/sh\n"$0${ORIGINAL_SUFFIX}" "$@" || exit $?\n`;
    return changed(path, () => (0,hook_script/* addBlock */.xO)(callOriginal, hook), true);
}
async function removeFromScript(path) {
    const original = `${path}${ORIGINAL_SUFFIX}`;
    if (!(0,external_node_fs_.existsSync)(original))
        return changed(path, hook_script/* removeBlock */.wC, true);
    await (0,promises_.rename)(original, path);
    return path;
}
async function changed(path, change, executable = false) {
    return (await (0,text_file/* changeTextFile */.A)(path, change, { executable })) ? path : undefined;
}
async function changedFiles(changes) {
    return (await Promise.all(changes)).filter((path) => path !== undefined);
}


/***/ }),

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bZ: () => (/* binding */ addGitSettings),
  Sf: () => (/* binding */ removeGitSettings),
  D1: () => (/* binding */ writeIfMissing),
  zn: () => (/* binding */ writeNewFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/install/text-file.js
var text_file = __webpack_require__(2972);
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

;// CONCATENATED MODULE: ./build/install/repository-files.js





const ATTRIBUTES = [
    "# tokenledger: a ledger only grows, so a merge keeps the rows of both sides.",
    ".telemetry/*.csv text eol=lf merge=union",
    ".telemetry/usage/*.csv text eol=lf merge=union",
];
const IGNORED = [
    "# tokenledger: .telemetry/*.csv is committed on purpose, as the record of what the work cost;",
    "# only the database that is made from it, and what a kill leaves half-written, are not.",
    ".telemetry/*.db",
    ".telemetry/*.db-*",
    ".telemetry/**/.*.new",
];
/**
 * Lets git merge ledgers and ignore databases. The attributes also go to the clone's own
 * `info/attributes`: that one holds at once on every branch. Returns the files that changed.
 */
async function addGitSettings({ root, commonDir }) {
    const add = (lines) => (text) => addMissingLines(text, lines);
    return changeAll([
        [(0,external_node_path_.join)(root, ".gitattributes"), add(ATTRIBUTES)],
        [(0,external_node_path_.join)(commonDir, "info", "attributes"), add(ATTRIBUTES)],
        [(0,external_node_path_.join)(root, ".gitignore"), add(IGNORED)],
    ]);
}
/** Takes our lines out of git's settings; returns the files that changed. */
async function removeGitSettings({ root, commonDir }) {
    const remove = (lines) => (text) => removeLines(text, lines);
    return changeAll([
        [(0,external_node_path_.join)(root, ".gitattributes"), remove(ATTRIBUTES)],
        [(0,external_node_path_.join)(commonDir, "info", "attributes"), remove(ATTRIBUTES)],
        [(0,external_node_path_.join)(root, ".gitignore"), remove(IGNORED)],
    ]);
}
/** Writes files that are not there yet; returns those that it wrote. */
async function writeNewFiles(root, files) {
    const missing = files.filter(({ path }) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path)));
    for (const { path, text } of missing)
        await (0,text_file/* changeTextFile */.A)((0,external_node_path_.join)(root, path), () => text);
    return missing.map(({ path }) => (0,external_node_path_.join)(root, path));
}
/** Writes a file unless it is there. */
async function writeIfMissing(path, text) {
    if (!(0,external_node_fs_.existsSync)(path))
        await (0,promises_.writeFile)(path, text);
}
async function changeAll(changes) {
    const changed = [];
    for (const [path, change] of changes) {
        if (await (0,text_file/* changeTextFile */.A)(path, change))
            changed.push(path);
    }
    return changed;
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ changeTextFile),
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const EXECUTABLE = 0o755;
/** Returns a text file's content; empty when there is none. */
async function readTextFile(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
    }
    catch (error) {
        if (error.code === "ENOENT")
            return "";
        throw error;
    }
}
/** Changes a text file and returns whether it did; one that becomes empty is removed. */
async function changeTextFile(path, change, options = {}) {
    const before = await readTextFile(path);
    const after = change(before);
    if (after === before)
        return false;
    if (after === "") {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path);
        return true;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, after);
    if (options.executable)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, EXECUTABLE);
    return true;
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
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(704);





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
 * the log, our process namespace, how many lines of text follow, and these.
 */
function writePrepared(folders, rows, plan) {
    const prepared = { ...rows, stateFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folders.common, folders.own) };
    const text = plan?.text ?? "";
    const lines = [
        prepared.ledger,
        plan?.blob ?? "",
        (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logFolder */ .hI)(folders),
        (0,_file_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .processNamespace */ .P)(),
        text.split("\n").length - 1,
    ];
    const content = `${lines.join("\n")}\n${text}${JSON.stringify(prepared)}\n`;
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), content);
}
function removePrepared(folders) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .preparedPath */ .zg)(folders), { force: true, recursive: true });
}


/***/ }),

/***/ 5082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ readKnownLogs),
/* harmony export */   Jf: () => (/* binding */ readReading),
/* harmony export */   Sc: () => (/* binding */ writeReading)
/* harmony export */ });
/* unused harmony export writeKnownLogs */
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(704);


function readReading(folders) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .readingPath */ .Go)(folders), ({ root, formerRoots, since, positions }) => typeof root === "string" &&
        Array.isArray(formerRoots) &&
        !Number.isNaN(Date.parse(String(since))) &&
        typeof positions === "object");
}
function writeReading(folders, reading) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .readingPath */ .Go)(folders), JSON.stringify(reading));
}
/** Reads how the logs were when all were last looked at; undefined when they never were. */
function readKnownLogs(folders) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .knownLogsPath */ .Aj)(folders), () => true);
}
function writeKnownLogs(folders, logs) {
    writeStateFile(knownLogsPath(folders), JSON.stringify(logs));
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ makeStateFolder),
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
    shareAsFolder(temporary, SHARED_FILE_BITS);
    clearAway(path, "file");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, path);
}
/** Makes a folder of ours, open to those that its parent is open to: a group may share the repository. */
function makeStateFolder(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return;
    clearAway(path, "folder");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    shareAsFolder(path, SHARED_FOLDER_BITS);
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
/** Opens a file to whom its folder is open to: git does so too, by `core.sharedRepository`. */
function shareAsFolder(path, bits) {
    const { mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    const wanted = mode | ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).mode & bits);
    if (wanted !== mode)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, wanted & MODE_BITS);
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


/***/ })

};
