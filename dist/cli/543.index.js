export const id = 543;
export const ids = [543];
export const modules = {

/***/ 543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDoctorCommand: () => (/* binding */ createDoctorCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/agents/known-agents.generated.js + 17 modules
var known_agents_generated = __webpack_require__(1539);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __webpack_require__(79);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/worktree.js
var git_worktree = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/agent-logs/log-files.js
var log_files = __webpack_require__(1346);
// EXTERNAL MODULE: ./build/agent-logs/unsupported-agents.js
var unsupported_agents = __webpack_require__(4144);
// EXTERNAL MODULE: ./build/node-version.js
var node_version = __webpack_require__(9579);
// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
;// CONCATENATED MODULE: ./build/doctor/check-agents.js






/** Looks which agents' logs there are, and names the agents that keep none that can be counted. */
function checkAgents(check) {
    return [...check.agents.flatMap((agent) => checkAgent(agent, check)), ...nameUnsupported(check)];
}
function checkAgent(agent, { environment, config, nodeVersion }) {
    const { name } = agent;
    if (config.agents !== undefined && !config.agents.includes(name)) {
        return [{ status: "note", text: `${name}: not read (.telemetry/config.json)` }];
    }
    const files = (0,log_files/* findLogFiles */.P)(agent, environment);
    const places = agent.logPlaces(environment);
    if (files.length === 0) {
        const folders = places.filter((place) => !place.endsWith("-wal"));
        return [{ status: "note", text: `${name}: no logs in ${folders.join(" or ")}` }];
    }
    const latest = new Date(Math.max(...files.map(({ modifiedMs }) => modifiedMs)));
    const present = places.filter((place) => (0,external_node_fs_.existsSync)(place) && !place.endsWith("-wal"));
    const found = {
        status: "ok",
        text: `${name}: ${(0,count_text/* countText */.l)(files.length, "log")} in ${present.join(", ")}, the latest of ${latest.toISOString().slice(0, 16).replace("T", " ")} UTC`,
    };
    const isClosed = files.some(({ path }) => (0,external_node_path_.extname)(path) === ".db") && !(0,node_version/* isAtLeast */.du)(nodeVersion, node_version/* SQLITE_NODE */.kE);
    if (!isClosed)
        return [found];
    return [
        found,
        {
            status: "problem",
            text: `${name}: keeps a database, which Node ${nodeVersion.slice(1)} cannot read`,
            advice: `Use Node ${node_version/* SQLITE_NODE */.kE.join(".")} or newer for the hooks; until then its usage is not recorded.`,
        },
    ];
}
function nameUnsupported({ environment, root }) {
    return unsupported_agents/* UNSUPPORTED_AGENTS */.N.map(({ name, reason, isUsed }) => ({
        status: "note",
        text: `${name}: not supported: it ${reason}`,
        ...(isUsed(environment, root) && {
            advice: "It is used here; record its usage by hand: tokenledger log --help",
        }),
    }));
}

// EXTERNAL MODULE: ./build/git/hooks-path.js
var hooks_path = __webpack_require__(767);
// EXTERNAL MODULE: ./build/install/hook-manager.js
var hook_manager = __webpack_require__(9083);
// EXTERNAL MODULE: ./build/install/hook-names.js
var hook_names = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/install/hook-script.js
var hook_script = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/install/text-file.js
var text_file = __webpack_require__(2972);
;// CONCATENATED MODULE: ./build/doctor/check-hooks.js







const INSTALL_COMMAND = {
    lefthook: "lefthook install",
    "pre-commit": "pre-commit install --hook-type pre-commit --hook-type post-commit",
};
/** Looks whether git will run both hooks, and who runs them. */
async function checkHooks({ root }) {
    const hooksPath = await (0,hooks_path/* findHooksPath */.h)(root);
    const manager = (0,hook_manager/* findHookManager */.I)(root, hooksPath);
    return Promise.all(hook_names/* HOOK_NAMES */.F.map((hook) => checkHook(root, hooksPath, manager, hook)));
}
async function checkHook(root, hooksPath, manager, hook) {
    const isConfigured = "configFile" in manager;
    const path = isConfigured ? manager.configFile : (0,external_node_path_.join)(manager.folder, hook);
    const text = await (0,text_file/* readTextFile */.G)(path);
    const place = (0,external_node_path_.relative)(root, path);
    const isPlaced = isConfigured ? text.includes(`hooks/${hook}`) : (0,hook_script/* hasBlock */.OA)(text);
    if (!isPlaced) {
        return {
            status: "problem",
            text: `${hook}: not installed (${manager.kind} runs the hooks here, from ${place})`,
            advice: "Run `tokenledger init`.",
        };
    }
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(hooksPath, hook))) {
        return {
            status: "problem",
            text: `${hook}: in ${place}, but git does not run it: ${(0,external_node_path_.join)((0,external_node_path_.relative)(root, hooksPath), hook)} is missing`,
            advice: isConfigured
                ? `Run \`${INSTALL_COMMAND[manager.kind]}\`.`
                : "Run `npm install`, which sets husky up.",
        };
    }
    if (!isExecutable((0,external_node_path_.join)(hooksPath, hook))) {
        return {
            status: "problem",
            text: `${hook}: in ${place}, but git passes over it: it is not executable`,
            advice: `Run \`chmod +x ${(0,external_node_path_.join)((0,external_node_path_.relative)(root, hooksPath), hook)}\`.`,
        };
    }
    return { status: "ok", text: `${hook}: run by ${manager.kind}, from ${place}` };
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        // EACCES: no execute bit.
        return false;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/ledger/discover.js
var discover = __webpack_require__(8093);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js
var parse_ledger = __webpack_require__(9129);
;// CONCATENATED MODULE: ./build/doctor/check-ledger.js







/** Looks whether the ledger is there, valid, and merged by union. */
async function checkLedger(git, worktree) {
    const folder = (0,external_node_path_.join)(worktree.root, ledger_path/* TELEMETRY_FOLDER */.L);
    if (!(0,external_node_fs_.existsSync)(folder)) {
        return [
            {
                status: "problem",
                text: `ledger: there is no ${ledger_path/* TELEMETRY_FOLDER */.L} folder, so nothing is recorded`,
                advice: "Run `tokenledger init`.",
            },
        ];
    }
    return [...(await checkRows(worktree.root, folder)), await checkMerging(git)];
}
async function checkRows(root, folder) {
    const files = await (0,discover/* findLedgerFiles */.ud)(folder);
    return Promise.all(files.map(async (path) => {
        const { rows, rejects } = (0,parse_ledger/* parseLedger */.h)(await (0,promises_.readFile)(path, "utf8"));
        const name = (0,external_node_path_.relative)(root, path);
        if (rejects.length === 0)
            return { status: "ok", text: `ledger: ${name}, ${(0,count_text/* countText */.l)(rows.length, "row")}` };
        return {
            status: "problem",
            text: `ledger: ${name} has ${(0,count_text/* countText */.l)(rejects.length, "invalid row")}`,
            advice: `Run \`tokenledger validate ${name}\` to see them.`,
        };
    }));
}
async function checkMerging(git) {
    const path = `${ledger_path/* TELEMETRY_FOLDER */.L}/usage.csv`;
    const answer = (await git(["check-attr", "merge", "--", path])).toString().trim();
    if (answer.endsWith(": union"))
        return { status: "ok", text: "merges keep the rows of both sides" };
    return {
        status: "problem",
        text: `merges of two branches that both recorded usage will conflict: ${path} has no merge=union`,
        advice: "Run `tokenledger init`, which adds it to .gitattributes.",
    };
}

;// CONCATENATED MODULE: ./build/doctor/check-runtime.js





/** Looks which node and which bundle the hooks will use. */
async function checkRuntime(repository, node) {
    return [checkNode(node), await checkBundle(repository)];
}
function checkNode({ path, version }) {
    if (!(0,node_version/* isAtLeast */.du)(version, node_version/* SQLITE_NODE */.kE)) {
        return {
            status: "note",
            text: `node: ${path} (${version}): hooks and reports work, databases need ${node_version/* SQLITE_NODE */.kE.join(".")} or newer`,
        };
    }
    return { status: "ok", text: `node: ${path} (${version})` };
}
async function checkBundle(repository) {
    const { root, commonDir } = repository;
    const remembered = (await (0,text_file/* readTextFile */.G)((0,state_folders/* packagePathFile */.Aw)((0,state_folders/* stateFolders */.Nj)(repository)))).trim();
    const places = [
        (0,external_node_path_.join)(root, "node_modules", "tokenledger"),
        (0,external_node_path_.join)((0,external_node_path_.dirname)(commonDir), "node_modules", "tokenledger"),
        ...(remembered === "" ? [] : [remembered]),
    ];
    const found = places.find((place) => (0,external_node_fs_.existsSync)(place));
    if (found !== undefined && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(found, "dist", "hook", "index.js"))) {
        return { status: "ok", text: `bundle: ${(0,external_node_path_.join)(found, "dist", "hook", "index.js")}` };
    }
    return {
        status: "problem",
        text: `bundle: none found in ${Array.from(new Set(places)).join(" or ")}`,
        advice: "Install tokenledger (`npm install --save-dev tokenledger`), then run `tokenledger init`.",
    };
}

// EXTERNAL MODULE: ./build/git/operation.js
var operation = __webpack_require__(398);
// EXTERNAL MODULE: ./build/record/collect-records.js
var collect_records = __webpack_require__(6661);
;// CONCATENATED MODULE: ./build/record/recording-switch.js
/** Whether a person or a machine turned recording off: `TOKENLEDGER=0`, `HUSKY=0`, `CI=true`. */
function isSwitchedOff(environment) {
    return environment.TOKENLEDGER === "0" || environment.HUSKY === "0" || environment.CI === "true";
}

// EXTERNAL MODULE: ./build/record/start-reading.js
var start_reading = __webpack_require__(9545);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/doctor/check-waiting.js






/** Looks what waits to be recorded, without recording it, and what keeps it from being. */
async function checkWaiting(run, context) {
    const { worktree, folders } = context;
    const prepared = (0,state_prepared/* readPrepared */.S6)(folders);
    const reading = await (0,start_reading/* findReading */.O)(worktree, folders, prepared, run.now);
    const { records } = await (0,collect_records/* collectRecords */.n)(run, { ...context, changes: [] }, reading);
    const calls = records.reduce((sum, { callIds }) => sum + callIds.length, 0);
    const findings = [];
    if (prepared !== undefined && prepared.rows.length > 0) {
        findings.push({
            status: "note",
            text: `waiting: ${(0,count_text/* countText */.l)(prepared.rows.length, "row")} that no commit holds yet`,
            advice: "The next commit takes them along.",
        });
    }
    if (records.length > 0) {
        findings.push({
            status: "note",
            text: `waiting: ${(0,count_text/* countText */.l)(calls, "call")} that no row records yet`,
            advice: "The next commit records them.",
        });
    }
    if (findings.length === 0)
        findings.push({ status: "ok", text: "waiting: nothing" });
    if (isSwitchedOff(run.environment)) {
        findings.push({
            status: "note",
            text: "recording is turned off here, by TOKENLEDGER=0, HUSKY=0 or CI=true",
        });
    }
    if ((0,operation/* isSequencing */.Tc)(worktree.gitDir)) {
        findings.push({
            status: "note",
            text: "a rebase, cherry-pick or revert is under way: nothing is recorded until it is over",
        });
    }
    return findings;
}

;// CONCATENATED MODULE: ./build/doctor/examine.js











/** Looks at everything that recording in a repository hangs on; records nothing. */
async function examine(run, repository, nodeVersion) {
    const worktree = await (0,git_worktree/* readWorktree */.q)(run.git);
    const findings = [
        ...(await checkHooks(repository)),
        ...(await checkRuntime(repository, { path: run.nodePath, version: nodeVersion })),
        ...(await checkLedger(run.git, worktree)),
    ];
    try {
        const config = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(worktree.root, ledger_path/* TELEMETRY_FOLDER */.L));
        return [
            ...findings,
            ...checkAgents({
                agents: run.agents,
                environment: run.environment,
                config,
                root: worktree.root,
                nodeVersion,
            }),
            ...(await checkWaiting(run, { worktree, folders: (0,state_folders/* stateFolders */.Nj)(worktree), config })),
        ];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [...findings, { status: "problem", text: error.message }];
    }
}

// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(2456);
// EXTERNAL MODULE: ./build/visible-text.js
var visible_text = __webpack_require__(8912);
// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/cli/commands/doctor.js






const SIGNS = { ok: "ok     ", note: "note   ", problem: "PROBLEM" };
/** `tokenledger doctor`: what recording hangs on, and what to do about each problem. */
const createDoctorCommand = (context) => new esm/* Command */.uB("doctor")
    .description("Look at the hooks, the node they use, the agents' logs and what waits.")
    .action(async () => {
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const run = {
        git: (0,git/* createGit */.l)(repository.root, context.environment),
        environment: context.environment,
        agents: known_agents_generated/* KNOWN_AGENTS */.p,
        now: context.now(),
        processId: context.processId,
        nodePath: context.nodePath,
        newerFiles: undefined,
        deadlineMs: undefined,
    };
    const findings = await examine(run, repository, context.nodeVersion);
    for (const finding of findings)
        context.print((0,visible_text/* visibleText */.Q)(formatFinding(finding)));
    const problems = findings.filter(({ status }) => status === "problem").length;
    context.print(problems === 0 ? "\nAll is well.\n" : `\n${problems} to mend.\n`);
    if (problems > 0)
        context.exitWith(1);
});
function formatFinding({ status, text, advice }) {
    const line = `${SIGNS[status]}  ${text}\n`;
    return advice === undefined ? line : `${line}         ${advice}\n`;
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
