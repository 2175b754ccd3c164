export const id = 8323;
export const ids = [8323];
export const modules = {

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createInitCommand: () => (/* binding */ createInitCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/git/hooks-path.js
var hooks_path = __webpack_require__(767);
// EXTERNAL MODULE: ./build/ledger/format-row.js
var format_row = __webpack_require__(364);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
// EXTERNAL MODULE: ./build/install/hook-manager.js
var hook_manager = __webpack_require__(9083);
// EXTERNAL MODULE: ./build/install/place-hooks.js + 3 modules
var place_hooks = __webpack_require__(2116);
// EXTERNAL MODULE: ./build/install/repository-files.js + 1 modules
var repository_files = __webpack_require__(3697);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/install/require-installed.js

// Where npx and `pnpm dlx` put what they run.
const PASSING_FOLDER = /[\\/](?:_npx|dlx(?:-\d+)?)[\\/]/;
/** Throws a `Failure` when the package lies where its manager will remove it: the hooks would go silent with it. */
function requireInstalled(packageFolder) {
    if (!PASSING_FOLDER.test(packageFolder))
        return;
    throw new failure/* Failure */.H(`Cannot set up hooks that run from ${packageFolder}: it is a cache, which is emptied. Install tokenledger, with \`npm install --save-dev tokenledger\` or \`npm install --global tokenledger\`, and run \`tokenledger init\` again.`);
}

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

;// CONCATENATED MODULE: ./build/install/init.js









const PER_BRANCH_CONFIG = `${JSON.stringify({ file: "usage/{branch}.csv" }, null, 2)}\n`;
/** Installs the ledger and the hooks in a repository; what is there already stays as it is. */
async function init(options) {
    const { repository, perBranch, workflowFiles, packageFolder, nodePath, now } = options;
    requireInstalled(packageFolder);
    const ledger = perBranch
        ? { path: ".telemetry/config.json", text: PER_BRANCH_CONFIG }
        : { path: ".telemetry/usage.csv", text: format_row/* HEADER_LINE */.n };
    const manager = (0,hook_manager/* findHookManager */.I)(repository.root, await (0,hooks_path/* findHooksPath */.h)(repository.root));
    const changedFiles = [
        ...(await (0,repository_files/* writeNewFiles */.zn)(repository.root, [
            ledger,
            { path: ".telemetry/README.md", text: TELEMETRY_README },
            ...workflowFiles,
        ])),
        ...(await (0,repository_files/* addGitSettings */.bZ)(repository)),
        ...(await (0,place_hooks/* placeHooks */.A)(manager)),
    ];
    await rememberClone(repository, { packageFolder, nodePath, now });
    return { manager, changedFiles };
}
/** Notes in the clone when recording began, and where its hooks find the package and node. */
async function rememberClone(repository, { packageFolder, nodePath, now }) {
    const folders = (0,state_folders/* stateFolders */.Nj)(repository);
    await (0,promises_.mkdir)(folders.common, { recursive: true });
    await (0,repository_files/* writeIfMissing */.D1)((0,state_folders/* recordingSincePath */.Pj)(folders), `${now.toISOString()}\n`);
    await (0,promises_.writeFile)((0,state_folders/* packagePathFile */.Aw)(folders), `${packageFolder}\n`);
    await (0,promises_.writeFile)((0,state_folders/* nodePathFile */.S6)(folders), `${nodePath}\n`);
}

// EXTERNAL MODULE: ./build/agents/known-agents.generated.js + 17 modules
var known_agents_generated = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/backfill.js + 19 modules
var backfill = __webpack_require__(279);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(2456);
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
    .option("--workflow", "also write two GitHub workflows: a report and a scheduled ingestion")
    .action(async (options) => {
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const { manager, changedFiles } = await init({
        repository,
        perBranch: options.perBranch ?? false,
        workflowFiles: options.workflow ? workflowFiles(ACTION) : [],
        packageFolder: package_folder/* PACKAGE_FOLDER */.w,
        nodePath: context.nodePath,
        now: context.now(),
    });
    const command = commandIn(repository.root);
    for (const path of changedFiles) {
        context.print(`wrote ${(0,external_node_path_.relative)(repository.root, path)}\n`);
    }
    context.print(changedFiles.length > 0 ? nextSteps(manager, command) : "Everything is in place already.\n");
    context.print(await earlierCallsLine(repository.root, command, context));
});
/** Returns what a person types to run this package in a repository. */
function commandIn(root) {
    const isDependency = package_folder/* PACKAGE_FOLDER */.w.startsWith((0,external_node_path_.join)(root, "node_modules", external_node_path_.sep));
    return isDependency ? "npx tokenledger" : "tokenledger";
}
function nextSteps(manager, command) {
    const install = {
        git: `Git does not clone hooks: run \`${command} init\` once in each clone.\n`,
        husky: "",
        lefthook: "Run `lefthook install` once in each clone.\n",
        "pre-commit": "Run `pre-commit install --hook-type pre-commit --hook-type post-commit` once in each clone.\n",
    }[manager.kind];
    return `
${install}From now on, each commit records the usage that led to it. Commit these files to start:

  git add -A && git commit -m "Record LLM usage with each commit"

\`${command} doctor\` shows whether all is well; \`${command} report\` shows the usage.
`;
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


/***/ })

};
