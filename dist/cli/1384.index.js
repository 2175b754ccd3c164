export const id = 1384;
export const ids = [1384];
export const modules = {

/***/ 1384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createInitCommand: () => (/* binding */ createInitCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __webpack_require__(9766);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(8323);
// EXTERNAL MODULE: ./build/install/file-plan.js + 2 modules
var file_plan = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/install/hook-manager.js
var hook_manager = __webpack_require__(9083);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/hooks-path.js
var hooks_path = __webpack_require__(767);
;// CONCATENATED MODULE: ./build/install/hooks-folder.js




/** Returns the folder of a repository's hooks. @throws {Failure} when it is none. */
async function findHooksFolder(repository) {
    const path = await (0,hooks_path/* findHooksPath */.hs)(repository);
    if (await isSomethingElse(path)) {
        const origin = (await (0,hooks_path/* originOfHooksPath */.de)(repository)) ?? "git's configuration";
        throw new failure/* Failure */.H(`Cannot place hooks: core.hooksPath is ${path}, by ${origin}, which is no folder, so git runs no hooks here. Take that setting out, or give this repository its own: \`${ownHooksCommand(repository)}\`. Nothing was changed.`);
    }
    return { path, isShared: await (0,hooks_path/* isSharedFolder */.yC)(repository, path) };
}
/** Returns why hooks that other repositories run too are not changed unasked. */
function sharedHooksRefusal(repository, path) {
    return new failure/* Failure */.H(`Cannot place hooks unasked: git runs the hooks here from ${path}, which other repositories use too. Either give this repository its own (\`${ownHooksCommand(repository)}\`) and run \`tokenledger init\` again, or run \`tokenledger init --global-hooks\`: its lines do nothing in repositories without a .telemetry folder. Nothing was changed.`);
}
function ownHooksCommand({ commonDir }) {
    return `git config core.hooksPath "${(0,external_node_path_.join)(commonDir, "hooks")}"`;
}
async function isSomethingElse(path) {
    try {
        const stat = await (0,promises_.lstat)(path);
        return !stat.isDirectory() && !stat.isSymbolicLink();
    }
    catch {
        // Not there yet.
        return false;
    }
}

// EXTERNAL MODULE: ./build/install/ledger-advice.js + 1 modules
var ledger_advice = __webpack_require__(6001);
;// CONCATENATED MODULE: ./build/install/package-path.js



// Where `npx`, `pnpm dlx`, `yarn dlx` and `bunx` put what they run once, and caches that are emptied.
const PASSING_FOLDER = /[\\/](?:_npx|dlx(?:-[^\\/]*)?|xfs-[^\\/]*|bunx-[^\\/]*|\.yarn[\\/](?:berry[\\/])?cache|_cacache)[\\/]/;
const IN_ARCHIVE = /\.zip[\\/]/;
// Folders that a package manager names after the version in them, and removes with the next one.
const STORE = /[\\/](?:\.pnpm|\.store|\.yarn|\.bun|\.deno|store|Cellar)[\\/]|[\\/]installs[\\/][^\\/]+[\\/]\d|[\\/]global[\\/](?:v\d+[\\/])?[0-9a-f]{16,}[\\/]/;
const MODULES = ["node_modules", "lib/node_modules"];
/** Throws a `Failure` when the package lies where its manager will remove it: the hooks would go silent with it. */
function requireInstalled(packageFolder) {
    const folder = (0,external_node_path_.join)(packageFolder, external_node_path_.sep);
    if (IN_ARCHIVE.test(folder)) {
        throw new failure/* Failure */.H(`Cannot set up hooks that run from ${packageFolder}: sh reads no archive. Run \`yarn unplug tokenledger\`, and run \`tokenledger init\` again.`);
    }
    if (!PASSING_FOLDER.test(folder))
        return;
    throw new failure/* Failure */.H(`Cannot set up hooks that run from ${packageFolder}: it is a cache, which is emptied. Install tokenledger, with \`npm install --save-dev tokenledger\` or \`npm install --global tokenledger\`, and run \`tokenledger init\` again.`);
}
/**
 * Returns a path of the package that outlives its next version: not in a package manager's store,
 * but through the links by which it was called, or by which `node_modules` names it.
 */
function stablePackagePath({ packageFolder, programPath, cwd }) {
    const candidates = [
        ...[cwd, (0,external_node_path_.dirname)(programPath), packageFolder].flatMap((start) => ancestors(start).flatMap((folder) => MODULES.map((modules) => (0,external_node_path_.join)(folder, modules, "tokenledger")))),
        // dist/cli/index.js
        (0,external_node_path_.join)((0,external_node_path_.dirname)(programPath), "..", ".."),
        // Homebrew, mise and asdf keep a link to the version that is in use.
        packageFolder.replace(/[\\/]Cellar[\\/]([^\\/]+)[\\/][^\\/]+/, "/opt/$1"),
        packageFolder.replace(/([\\/]installs[\\/][^\\/]+[\\/])[^\\/]+/, "$1latest"),
    ];
    const real = (0,external_node_fs_.realpathSync)(packageFolder);
    return (candidates.find((path) => !STORE.test(path) && (0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.realpathSync)(path) === real) ?? packageFolder);
}
/** Returns the folder of a worktree whose `node_modules` holds the package, as a path that ends in "/" or is "". */
function folderOfModules(root, packagePath) {
    const path = (0,external_node_path_.relative)(root, packagePath).split(external_node_path_.sep).join("/");
    const folder = /^(.*\/)?node_modules\/tokenledger$/.exec(path);
    const isInside = folder !== null && !path.startsWith("../");
    return isInside ? (folder[1] ?? "") : undefined;
}
function ancestors(path) {
    const parent = (0,external_node_path_.dirname)(path);
    return parent === path ? [path] : [path, ...ancestors(parent)];
}

// EXTERNAL MODULE: ./build/install/find-manifests.js
var find_manifests = __webpack_require__(8302);
;// CONCATENATED MODULE: ./build/install/package-places.js


const MANIFEST = "package.json";
/**
 * Finds the folders whose `node_modules` hold the package, or will in a colleague's clone: those
 * with a `package.json` that names it, and the one that this command runs from.
 */
async function findPackagePlaces(repository, packagePath) {
    const manifests = await (0,find_manifests/* findManifests */.k)(repository, "tokenledger");
    const dependents = manifests.map((path) => path.slice(0, -MANIFEST.length));
    const started = folderOfModules(repository.root, packagePath);
    const folders = new Set(["", ...dependents, ...(started === undefined ? [] : [started])]);
    // A hook's lines hold no single quotes.
    return { folders: [...folders].filter((folder) => !folder.includes("'")) };
}

// EXTERNAL MODULE: ./build/install/place-hooks.js
var place_hooks = __webpack_require__(734);
// EXTERNAL MODULE: ./build/install/telemetry-folder.js + 2 modules
var telemetry_folder = __webpack_require__(3108);
;// CONCATENATED MODULE: ./build/install/init.js











/** Installs the ledger and the hooks in a repository, all or nothing; what is there already stays as it is. */
async function init(options) {
    const { repository, started } = options;
    requireInstalled(started.packageFolder);
    const packagePath = stablePackagePath(started);
    const hooks = await findHooksFolder(repository);
    if (hooks.isShared && !(await options.mayChangeShared(hooks.path))) {
        throw sharedHooksRefusal(repository, hooks.path);
    }
    const manager = await (0,hook_manager/* findHookManager */.I)(repository, hooks.path, started.cwd);
    const places = hooks.isShared
        ? { folders: [], fixed: packagePath }
        : await findPackagePlaces(repository, packagePath);
    const plan = new file_plan/* FilePlan */.w();
    const files = [...(0,telemetry_folder/* ledgerFiles */.Xi)(options.perBranch), ...options.workflowFiles];
    const leftOut = await (0,ledger_advice/* listLeftOut */.G)(repository);
    await (0,telemetry_folder/* writeNewFiles */.zn)(plan, repository.root, files.filter(({ path }) => !leftOut.has(path)));
    await (0,telemetry_folder/* addGitSettings */.bZ)(plan, repository, leftOut);
    const byHand = await (0,place_hooks/* placeHooks */.A)(plan, repository.root, manager, places);
    await rememberClone(plan, options, packagePath);
    await plan.apply();
    const folders = (0,state_folders/* stateFolders */.Nj)(repository);
    const state = folders.common;
    const written = [
        state,
        (0,state_folders/* recordingSincePath */.Pj)(folders),
        (0,state_folders/* packagePathFile */.Aw)(folders),
        (0,state_folders/* nodePathFile */.S6)(folders),
    ];
    for (const path of written)
        (0,state_file/* shareAsFolder */.OQ)(path);
    return {
        manager,
        packagePath,
        changedFiles: plan.changedPaths().filter((path) => !path.startsWith(state)),
        advice: [...byHand, ...(await (0,ledger_advice/* ledgerAdvice */._)(repository, leftOut))],
    };
}
/** Plans to note in the clone when recording began, and where its hooks find the package and node. */
async function rememberClone(plan, { repository, nodePath, now }, packagePath) {
    const folders = (0,state_folders/* stateFolders */.Nj)(repository);
    const since = (0,state_folders/* recordingSincePath */.Pj)(folders);
    if (!(0,external_node_fs_.existsSync)(since))
        await plan.write(since, `${now.toISOString()}\n${repository.root}\n`);
    await plan.write((0,state_folders/* packagePathFile */.Aw)(folders), `${packagePath}\n`);
    await plan.write((0,state_folders/* nodePathFile */.S6)(folders), `${nodePath}\n`);
}

// EXTERNAL MODULE: ./build/install/name-in-worktree.js
var name_in_worktree = __webpack_require__(4055);
// EXTERNAL MODULE: ./build/agents/known-agents.generated.js + 17 modules
var known_agents_generated = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/backfill.js + 33 modules
var backfill = __webpack_require__(3428);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(75);
// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/cli/package-folder.js
var package_folder = __webpack_require__(7790);
;// CONCATENATED MODULE: ./build/cli/earlier-calls-line.js





/**
 * Returns a line on the calls that agents logged in a repository before hooks recorded; nothing
 * when there are none, or when there is no telling. `command` is what a person types to run us.
 */
async function earlierCallsLine(root, command, { environment, now, warn }) {
    try {
        const count = await (0,backfill/* countEarlierCalls */.jV)({
            git: (0,git/* createGit */.l)(root, environment),
            environment,
            agents: known_agents_generated/* KNOWN_AGENTS */.p,
            logReaderPath: package_folder/* LOG_READER_PATH */.Z,
            since: undefined,
            now: now(),
        });
        if (count === 0)
            return "";
        const [are, them] = count === 1 ? ["is", "it"] : ["are", "them"];
        return `\n${(0,count_text/* countText */.l)(count, "call")} made here before now ${are} in the agents' logs: \`${command} backfill\` adds ${them}.\n`;
    }
    catch (error) {
        // Whatever is wrong with the logs or the ledger, the repository is set up.
        warn(`tokenledger: cannot tell what the agents' logs hold (${error.message})\n`);
        return "";
    }
}

// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/cli/workflow-files.js
const CHECKOUT = `actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false`;
/** Returns the workflows that report on pull requests and load the ledger; `action` is as in `uses`. */
function workflowFiles(action) {
    return [
        { path: ".github/workflows/tokenledger-report.yml", text: reportWorkflow(action) },
        { path: ".github/workflows/tokenledger-ingest.yml", text: ingestWorkflow(action) },
    ];
}
function reportWorkflow(action) {
    return `# Shows on each pull request what it cost: in the job summary and in one comment.
name: LLM usage report

on: pull_request

permissions:
  contents: read
  # For the comment. Pull requests from forks do not get it, and have the summary alone.
  pull-requests: write

concurrency:
  group: tokenledger-report-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - uses: ${action}
`;
}
function ingestWorkflow(action) {
    return `# Loads the ledger into the database: every night, and when rows reach the main branch.
name: LLM usage ingestion

on:
  schedule:
    # Not on the hour: GitHub delays or drops runs when everyone's start.
    - cron: "17 3 * * *"
  push:
    branches: [main, master]
    paths: [".telemetry/**"]
  workflow_dispatch:

permissions:
  contents: read

# A run takes the ledger as it stands, so a run that was waiting loses nothing when it is cancelled.
concurrency:
  group: tokenledger-ingest
  cancel-in-progress: false

jobs:
  ingest:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - uses: ${action}
        with:
          # Without this secret the rows go into an SQLite file that ends with the job.
          database-url: \${{ secrets.TELEMETRY_DATABASE_URL }}
`;
}

;// CONCATENATED MODULE: ./build/cli/commands/init.js










/** What the workflows that `--workflow` writes use. */
const ACTION = "tokenledger/tokenledger@v0";
/** `tokenledger init`: the ledger and the hooks, in the repository of the current folder. */
const createInitCommand = (context) => new esm/* Command */.uB("init")
    .description("Set up this repository: the ledger, git's settings for it, and the hooks.")
    .option("--per-branch", "one ledger file per branch, which pull requests never conflict on")
    .option("--global-hooks", "change the hooks of core.hooksPath even where other repositories use them")
    .option("--workflow", "also write two GitHub workflows: a report and a scheduled ingestion")
    .action(async (options) => {
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const { manager, packagePath, changedFiles, advice } = await init({
        repository,
        perBranch: options.perBranch ?? false,
        workflowFiles: options.workflow ? workflowFiles(ACTION) : [],
        started: {
            packageFolder: package_folder/* PACKAGE_FOLDER */.w,
            programPath: process.argv[1] ?? package_folder/* PACKAGE_FOLDER */.w,
            cwd: context.cwd,
        },
        nodePath: context.nodePath,
        now: context.now(),
        mayChangeShared: async (folder) => options.globalHooks ?? (await context.confirm?.(sharedHooksQuestion(folder))) ?? false,
    });
    const command = folderOfModules(repository.root, packagePath) === undefined
        ? "tokenledger"
        : "npx tokenledger";
    for (const path of changedFiles) {
        context.print(`wrote ${(0,name_in_worktree/* nameInWorktree */.m)(repository.root, path)}\n`);
    }
    context.print(changedFiles.length > 0 ? nextSteps(manager, command) : "Everything is in place already.\n");
    for (const line of advice)
        context.print(`\n${line}\n`);
    // A sparse checkout may leave the ledger out.
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository.root, ".telemetry"))) {
        context.print(await earlierCallsLine(repository.root, command, context));
    }
});
function sharedHooksQuestion(folder) {
    return `Git runs the hooks of other repositories from ${folder} too. Add lines there that do nothing in repositories without a .telemetry folder?`;
}
function nextSteps(manager, command) {
    const install = {
        git: `Git does not clone hooks: run \`${command} init\` once in each clone.\n`,
        husky: "",
        lefthook: "Run `lefthook install` once in each clone.\n",
        "simple-git-hooks": "",
    }[manager.kind];
    return `
${install}From now on, each commit records the usage that led to it. Commit these files to start:

  git add -A && git commit -m "Record LLM usage with each commit"

\`${command} doctor\` shows whether all is well; \`${command} report\` shows the usage.
`;
}


/***/ }),

/***/ 9083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findHookManager)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _managers_husky_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5289);
/* harmony import */ var _managers_lefthook_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2384);
/* harmony import */ var _managers_simple_git_hooks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8439);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2972);






/** Tells what runs the hooks, from the folder that git takes them from and the managers' own files. */
async function findHookManager(repository, hooksPath, cwd = repository.root) {
    const { root, commonDir } = repository;
    const isDefault = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(hooksPath) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "hooks");
    const husky = (0,_managers_husky_js__WEBPACK_IMPORTED_MODULE_2__/* .findHuskyFolder */ .S)(root, hooksPath, isDefault);
    if (husky !== undefined)
        return { kind: "husky", folder: husky };
    const folder = hooksPath;
    const configFile = (0,_managers_lefthook_js__WEBPACK_IMPORTED_MODULE_3__/* .findLefthookConfig */ .iR)(root);
    if (configFile !== undefined && (isDefault || (await isMadeByLefthook(hooksPath)))) {
        return { kind: "lefthook", configFile, folder };
    }
    const config = await (0,_managers_simple_git_hooks_js__WEBPACK_IMPORTED_MODULE_4__/* .findSimpleGitHooks */ ._i)(repository, cwd, hooksPath);
    if (config !== undefined)
        return { kind: "simple-git-hooks", config, folder };
    return { kind: "git", folder };
}
async function isMadeByLefthook(hooksPath) {
    const hook = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hooksPath, "pre-commit");
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(hook) && (await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readTextFile */ .G)(hook)).includes("call_lefthook");
}


/***/ }),

/***/ 6001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ ledgerAdvice),
  G: () => (/* binding */ listLeftOut)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/git/ask-git.js
var ask_git = __webpack_require__(3967);
;// CONCATENATED MODULE: ./build/git/ignore-rule.js

/** Returns the rule by which git ignores a path, with its file and line: `.gitignore:3: *.csv`. */
async function findIgnoreRule(repository, path) {
    const answer = await (0,ask_git/* askGit */.g)(repository, ["check-ignore", "--verbose", "--", path]);
    const [rule = ""] = (answer ?? "").split("\t");
    const [, place, pattern = ""] = /^(.*?:\d+):(.*)$/.exec(rule) ?? [];
    // With --verbose, a rule that takes a path back matches as well.
    return place === undefined || pattern.startsWith("!") ? undefined : `${place}: ${pattern}`;
}

;// CONCATENATED MODULE: ./build/install/ledger-advice.js




const FOLDER = ".telemetry";
const LEDGER = `${FOLDER}/usage.csv`;
/** Lists those files of ours that git has and the worktree does not: a sparse checkout leaves them out. */
async function listLeftOut(repository) {
    const tracked = await (0,ask_git/* askGit */.g)(repository, ["ls-files", "-z", "--", FOLDER, ".gitignore"]);
    const paths = (tracked ?? "").split("\0").filter((path) => path !== "");
    return new Set(paths.filter((path) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository.root, path))));
}
/** Returns what keeps the ledger out of commits, with what to do about it. */
async function ledgerAdvice(repository, leftOut) {
    const advice = [];
    const rule = await findIgnoreRule(repository, LEDGER);
    if (rule !== undefined) {
        advice.push(`git ignores ${LEDGER}, by ${rule}, so no commit would hold it: take that rule out, or run \`git add --force ${FOLDER}\` once.`);
    }
    const isSparse = (await (0,ask_git/* askGit */.g)(repository, ["config", "--type=bool", "core.sparseCheckout"]))?.trim() === "true";
    if (leftOut.size > 0 && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository.root, FOLDER))) {
        advice.push(isSparse
            ? `${FOLDER} is left out of this sparse checkout and was not written: \`git sparse-checkout add ${FOLDER}\` brings it.`
            : `${FOLDER} is missing in this worktree and was not written: \`git restore ${FOLDER}\` brings it back.`);
    }
    else if (isSparse && (await isOutside(repository))) {
        advice.push(`${FOLDER} is outside of this sparse checkout, so git would not add it: run \`git sparse-checkout add ${FOLDER}\`.`);
    }
    return advice;
}
/** Whether git refuses to add the ledger for the sparse checkout's sake. */
async function isOutside(repository) {
    const isTracked = (await (0,ask_git/* askGit */.g)(repository, ["ls-files", "--", LEDGER])) !== "";
    return !isTracked && (await (0,ask_git/* askGit */.g)(repository, ["add", "--dry-run", "--", LEDGER])) === undefined;
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


/***/ })

};
