export const id = 519;
export const ids = [519];
export const modules = {

/***/ 4144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ UNSUPPORTED_AGENTS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const UNSUPPORTED_AGENTS = [
    {
        name: "cursor",
        reason: "keeps estimates on this machine, no token counts",
        isUsed: ({ HOME, USERPROFILE }) => [HOME, USERPROFILE].some((home) => home && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, ".cursor"))),
    },
    {
        name: "aider",
        reason: "keeps rounded texts, no token counts",
        isUsed: (_, root) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".aider.chat.history.md")),
    },
];


/***/ }),

/***/ 519:
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
var worktree = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
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
async function checkAgents(check) {
    const { agents, config } = check;
    const isRead = ({ name }) => config.agents === undefined || config.agents.includes(name);
    const read = agents.filter(isRead);
    const found = new Map(read.map((agent) => [agent, checkAgent(agent, check)]));
    const silent = read.filter((agent) => found.get(agent)?.length === 0);
    const unread = agents.filter((agent) => !isRead(agent));
    return [
        ...[...found.values()].flat(),
        ...nameAll("no logs of", silent, check),
        ...nameAll("not read, by .telemetry/config.json:", unread, check),
        ...nameUnsupported(check),
    ];
}
/** Names agents in one line, with where their logs would be. */
function nameAll(what, agents, { environment }) {
    if (agents.length === 0)
        return [];
    const names = agents.map(({ name }) => name).join(", ");
    const places = new Set(agents.flatMap((agent) => agent.logPlaces(environment)));
    const details = [...places].filter((place) => !place.endsWith("-wal"));
    return [{ status: "note", text: `${what} ${names}`, details }];
}
function checkAgent(agent, { environment, nodeVersion }) {
    const { name } = agent;
    const files = (0,log_files/* findLogFiles */.P)(agent, environment);
    const places = agent.logPlaces(environment);
    if (files.length === 0)
        return [];
    const latestMs = files.reduce((latest, { modifiedMs }) => Math.max(latest, modifiedMs), 0);
    const latest = new Date(latestMs);
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
    const used = unsupported_agents/* UNSUPPORTED_AGENTS */.N.filter(({ isUsed }) => isUsed(environment, root));
    const others = unsupported_agents/* UNSUPPORTED_AGENTS */.N.filter((agent) => !used.includes(agent));
    const named = used.map(({ name, reason }) => ({
        status: "note",
        text: `${name}: not supported: it ${reason}`,
        advice: "It is used here; record its usage by hand: tokenledger log --help",
    }));
    if (others.length === 0)
        return named;
    const names = others.map(({ name }) => name).join(", ");
    return [
        ...named,
        { status: "note", text: `not supported, as they keep no token counts: ${names}` },
    ];
}

// EXTERNAL MODULE: ./build/git/operation.js
var operation = __webpack_require__(398);
;// CONCATENATED MODULE: ./build/record/recording-switch.js
/** Whether a person or a machine turned recording off: `TOKENLEDGER=0`, `HUSKY=0`, `CI=true`. */
function isSwitchedOff(environment) {
    return environment.TOKENLEDGER === "0" || environment.HUSKY === "0" || environment.CI === "true";
}

// EXTERNAL MODULE: ./build/git/hooks-path.js
var hooks_path = __webpack_require__(767);
// EXTERNAL MODULE: ./build/install/file-plan.js + 2 modules
var file_plan = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/install/hook-file.js
var hook_file = __webpack_require__(464);
// EXTERNAL MODULE: ./build/install/hook-manager.js
var hook_manager = __webpack_require__(9083);
// EXTERNAL MODULE: ./build/install/hook-names.js
var hook_names = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/install/managers/lefthook-rc.js
var lefthook_rc = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/install/managers/simple-git-hooks.js
var simple_git_hooks = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/install/marked-lines.js
var marked_lines = __webpack_require__(404);
// EXTERNAL MODULE: ./build/install/name-in-worktree.js
var name_in_worktree = __webpack_require__(4055);
// EXTERNAL MODULE: ./build/install/text-file.js
var text_file = __webpack_require__(2972);
;// CONCATENATED MODULE: ./build/doctor/check-hooks.js












/** Looks whether git will run both hooks, and who runs them. */
async function checkHooks(repository) {
    const hooksPath = await (0,hooks_path/* findHooksPath */.hs)(repository);
    const manager = await (0,hook_manager/* findHookManager */.I)(repository, hooksPath);
    return Promise.all(hook_names/* HOOK_NAMES */.F.map((hook) => checkHook(repository.root, hooksPath, manager, hook)));
}
async function checkHook(root, hooksPath, manager, hook) {
    const path = await placeOfLines(manager, hook);
    const place = (0,name_in_worktree/* nameInWorktree */.m)(root, path);
    const run = (0,external_node_path_.join)(hooksPath, hook);
    const runPlace = (0,name_in_worktree/* nameInWorktree */.m)(root, run);
    if (!(await isPlaced(manager, path))) {
        return {
            status: "problem",
            text: `${hook}: not installed (${manager.kind} runs the hooks here, from ${place})`,
            advice: "Run `tokenledger init`.",
        };
    }
    const isMissing = manager.kind === "lefthook"
        ? !(await (0,text_file/* readTextFile */.G)(run)).includes(lefthook_rc/* LEFTHOOK_RC */.hH)
        : !(0,external_node_fs_.existsSync)(run);
    if (isMissing) {
        return {
            status: "problem",
            text: `${hook}: in ${place}, but git does not run it: ${runPlace} is missing or older`,
            advice: manager.kind === "lefthook"
                ? "Run `lefthook install`."
                : "Run `npm install`, which sets husky up.",
        };
    }
    const silent = [run, ...(manager.kind === "git" ? [path] : [])].find((each) => !isExecutable(each));
    if (silent !== undefined) {
        return {
            status: "problem",
            text: `${hook}: in ${place}, but git passes over it: ${(0,name_in_worktree/* nameInWorktree */.m)(root, silent)} is not executable`,
            advice: `Run \`chmod +x ${(0,name_in_worktree/* nameInWorktree */.m)(root, silent)}\`.`,
        };
    }
    return { status: "ok", text: `${hook}: run by ${manager.kind}, from ${place}` };
}
async function placeOfLines(manager, hook) {
    return manager.kind === "lefthook"
        ? manager.configFile
        : (0,hook_file/* pathOfOurs */.gX)(new file_plan/* FilePlan */.w(), (0,external_node_path_.join)(manager.folder, hook));
}
/** Returns the lines of shell that run our hook, as they stand in the manager's file; undefined when there are none. */
async function readPlacedLines(repository, hook) {
    const manager = await (0,hook_manager/* findHookManager */.I)(repository, await (0,hooks_path/* findHooksPath */.hs)(repository));
    const path = await placeOfLines(manager, hook);
    if (!(await isPlaced(manager, path)))
        return undefined;
    if (manager.kind === "lefthook")
        return `. ${lefthook_rc/* LEFTHOOK_RC */.hH}\n`;
    return (0,marked_lines/* readMarkedLines */.s5)(await (0,text_file/* readTextFile */.G)(path)) ?? `sh ${simple_git_hooks/* RUN_HOOK */.sj} ${hook}\n`;
}
async function isPlaced(manager, path) {
    const text = await (0,text_file/* readTextFile */.G)(path);
    if (manager.kind === "lefthook")
        return text.includes(lefthook_rc/* LEFTHOOK_RC */.hH);
    // The second is what simple-git-hooks makes of our command.
    return (0,marked_lines/* hasMarkedLines */.g4)(text) || text.includes(simple_git_hooks/* RUN_HOOK */.sj);
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(8323);
;// CONCATENATED MODULE: ./build/doctor/try-commit.js








const TRIED_PATH = "tried-by-tokenledger-doctor";
const HOOK_ENDS_AFTER_MS = 15_000;
/**
 * Tries what a commit does: runs our lines of the pre-commit hook through `sh`, with copies of the
 * index and of our state, and an object store of its own. Nothing in the repository changes, and no
 * lock is taken that a commit waits for.
 */
async function tryCommit(git, repository, lines) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "tokenledger-doctor-"));
    try {
        const environment = await prepareScratch(git, repository, folder);
        const said = await runLines(repository.root, lines, environment);
        const state = { own: (0,external_node_path_.join)(folder, "state"), common: (0,external_node_path_.join)(folder, "state") };
        const prepared = (0,state_prepared/* readPrepared */.S6)(state);
        const planned = prepared?.files.find(({ path }) => path === prepared.ledger);
        const staged = await (0,git_git/* createGit */.l)(repository.root, environment)([...["ls-files", "--stage", "--", prepared?.ledger ?? "."]]);
        return {
            isLookedAt: (0,external_node_fs_.existsSync)((0,state_folders/* watchPath */.Lu)(state)),
            rows: prepared?.rows.length ?? 0,
            calls: prepared?.rows.reduce((sum, { callIds }) => sum + callIds.length, 0) ?? 0,
            isStaged: planned !== undefined && staged.toString().includes(planned.after),
            said,
        };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Makes the copies, and a change to commit; returns what the hook's environment is. */
async function prepareScratch(git, repository, folder) {
    const { gitDir, commonDir } = repository;
    const { own, common } = (0,state_folders/* stateFolders */.Nj)(repository);
    const state = (0,external_node_path_.join)(folder, "state");
    for (const from of [common, own]) {
        if ((0,external_node_fs_.existsSync)(from))
            await (0,promises_.cp)(from, state, { recursive: true, filter: isCopied });
    }
    await (0,promises_.rm)((0,external_node_path_.join)(state, "watch"), { force: true, recursive: true });
    const index = (0,external_node_path_.join)(folder, "index");
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(gitDir, "index")))
        await (0,promises_.cp)((0,external_node_path_.join)(gitDir, "index"), index);
    const environment = {
        ...git.environment,
        // What a person says of one commit, and what turns recording off, is told apart.
        TOKENLEDGER: undefined,
        HUSKY: undefined,
        CI: undefined,
        GIT_DIR: gitDir,
        GIT_INDEX_FILE: index,
        GIT_OBJECT_DIRECTORY: (0,external_node_path_.join)(folder, "objects"),
        GIT_ALTERNATE_OBJECT_DIRECTORIES: (0,external_node_path_.join)(commonDir, "objects"),
        GIT_AUTHOR_DATE: `@${Math.floor(Date.now() / 1000)} +0000`,
        [state_folders/* TRIAL_VARIABLE */.eG]: state,
    };
    await (0,promises_.mkdir)(environment.GIT_OBJECT_DIRECTORY);
    const scratch = (0,git_git/* createGit */.l)(repository.root, environment);
    const blob = (await scratch(["hash-object", "-w", "--stdin"], "")).toString().trim();
    await scratch(["update-index", "--add", "--cacheinfo", `100644,${blob},${TRIED_PATH}`]);
    return environment;
}
function isCopied(path) {
    return !/[\\/]lock[^\\/]*$/.test(path);
}
/** Runs the lines as git runs a hook, and returns what they said on standard error. */
function runLines(root, lines, environment) {
    return new Promise((resolve) => {
        // A hook's lines can ask by which name they run.
        const args = ["-c", lines, "pre-commit"];
        const options = { cwd: root, env: environment, timeout: HOOK_ENDS_AFTER_MS };
        (0,external_node_child_process_.execFile)("sh", args, options, (error, _output, errors) => {
            const isUnstartable = error !== null && typeof error.code === "string";
            resolve(isUnstartable ? `sh: ${error.message}` : errors.trim());
        }).stdin?.end();
    });
}

;// CONCATENATED MODULE: ./build/doctor/check-commit.js





/** Tries a commit, and tells what it would record and what keeps it from that. */
async function checkCommit(git, repository) {
    const findings = [];
    if (isSwitchedOff(git.environment)) {
        findings.push({
            status: "note",
            text: "recording is turned off here, by TOKENLEDGER=0, HUSKY=0 or CI=true",
        });
    }
    if ((0,operation/* isSequencing */.Tc)(repository.gitDir)) {
        findings.push({
            status: "note",
            text: "a rebase, cherry-pick or revert is under way: nothing is recorded until it is over",
        });
        return findings;
    }
    const lines = await readPlacedLines(repository, "pre-commit");
    // That it is missing was said of the hook.
    if (lines === undefined)
        return findings;
    return [...findings, ...judge(await tryCommit(git, repository, lines))];
}
function judge({ said, isLookedAt, rows, calls, isStaged }) {
    const words = said
        .replaceAll(/^tokenledger: | \(commit not affected\)$/gm, "")
        .replaceAll("\n", " ");
    const says = {
        status: "problem",
        text: `a commit was tried, and the hook said: ${words}`,
    };
    const findings = said === "" ? [] : [says];
    if (isLookedAt && rows === 0 && said === "") {
        findings.push({ status: "ok", text: "a commit was tried: the hook ran, nothing waits for it" });
    }
    if (rows > 0 && isStaged) {
        const what = calls > 0
            ? `${(0,count_text/* countText */.l)(calls, "call")} in ${(0,count_text/* countText */.l)(rows, "row")}`
            : (0,count_text/* countText */.l)(rows, "row");
        findings.push({
            status: "ok",
            text: `a commit was tried: ${what} will be recorded by the next one`,
        });
    }
    if (said === "" && (!isLookedAt || (rows > 0 && !isStaged))) {
        findings.push({
            status: "problem",
            text: "a commit was tried, and the hook recorded nothing and did not say why",
            advice: "TOKENLEDGER_DEBUG=1 git commit … tells more.",
        });
    }
    return findings;
}

// EXTERNAL MODULE: ./build/install/ledger-advice.js + 1 modules
var ledger_advice = __webpack_require__(6001);
// EXTERNAL MODULE: ./build/ledger/discover.js
var discover = __webpack_require__(8093);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js
var parse_ledger = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/ledger/stand-in.js
var stand_in = __webpack_require__(4042);
// EXTERNAL MODULE: ./build/visible-text.js
var visible_text = __webpack_require__(8912);
;// CONCATENATED MODULE: ./build/doctor/check-ledger.js










/** Looks whether the ledger is there, valid, committed, and merged by union. */
async function checkLedger(git, repository, worktree) {
    const folder = (0,external_node_path_.join)(worktree.root, ledger_path/* TELEMETRY_FOLDER */.L);
    const leftOut = await (0,ledger_advice/* listLeftOut */.G)(repository);
    const advice = (await (0,ledger_advice/* ledgerAdvice */._)(repository, leftOut)).map((text) => ({ status: leftOut.size > 0 ? "note" : "problem", text: `ledger: ${text}` }));
    if (!(0,external_node_fs_.existsSync)(folder)) {
        if (leftOut.size > 0)
            return advice;
        return [
            {
                status: "problem",
                text: `ledger: there is no ${ledger_path/* TELEMETRY_FOLDER */.L} folder, so nothing is recorded`,
                advice: "Run `tokenledger init`.",
            },
        ];
    }
    const unreadable = (await (0,discover/* findUnreadableNames */.hl)(folder)).map((name) => ({
        status: "problem",
        text: `ledger: a file in ${ledger_path/* TELEMETRY_FOLDER */.L} has a name that is no UTF-8, so it is not read: ${(0,visible_text/* visibleLine */.P)(name)}`,
        advice: "Give it another name.",
    }));
    const rows = await checkRows(worktree.root, folder);
    return [...advice, ...unreadable, ...rows, await checkMerging(git)];
}
async function checkRows(root, folder) {
    const files = await (0,discover/* findLedgerFiles */.ud)(folder);
    return Promise.all(files.map(async (path) => {
        const { rows, rejects } = (0,parse_ledger.parseLedger)(await (0,promises_.readFile)(path, "utf8"));
        const name = (0,visible_text/* visibleLine */.P)((0,external_node_path_.relative)(root, path));
        if (rejects.length === 0)
            return { status: "ok", text: `ledger: ${name}, ${(0,count_text/* countText */.l)(rows.length, "row")}` };
        const [first] = rejects;
        if (first !== undefined && (0,stand_in/* isStandIn */.W)(first)) {
            return {
                status: "problem",
                text: `ledger: ${name} is no ledger: expected ${first.expected}, got ${first.got}`,
            };
        }
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
        advice: "Run `tokenledger init`, which sets it.",
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

;// CONCATENATED MODULE: ./build/doctor/examine.js










const ORDER = { problem: 0, note: 1, ok: 2 };
/** Looks at everything that recording in a repository hangs on, and tries a commit; records nothing. Problems come first. */
async function examine(run, repository, nodeVersion) {
    const checks = [
        () => checkCommit(run.git, repository),
        () => checkHooks(repository),
        () => checkRuntime(repository, { path: run.nodePath, version: nodeVersion }),
        async () => checkLedger(run.git, repository, await (0,worktree/* readWorktree */.q)(run.git)),
        async () => checkAgents({
            agents: run.agents,
            environment: run.environment,
            config: await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(repository.root, ledger_path/* TELEMETRY_FOLDER */.L)),
            root: repository.root,
            nodeVersion,
        }),
    ];
    const findings = [];
    for (const check of checks)
        findings.push(...(await orProblem(check)));
    return findings.toSorted((a, b) => ORDER[a.status] - ORDER[b.status]);
}
async function orProblem(check) {
    try {
        return await check();
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [{ status: "problem", text: error.message }];
    }
}

// EXTERNAL MODULE: ./build/cli/required-repository.js
var required_repository = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/cli/commands/doctor.js






const SIGNS = { ok: "ok     ", note: "note   ", problem: "PROBLEM" };
/** `tokenledger doctor`: what recording hangs on, and what to do about each problem. */
const createDoctorCommand = (context) => new esm/* Command */.uB("doctor")
    .description("Try a commit, and look at the hooks, the node they use, the ledger and the agents' logs.")
    .option("--json", "print JSON")
    .action(async (options) => {
    const repository = await (0,required_repository/* requireRepository */.C)(context.cwd);
    const run = {
        git: (0,git_git/* createGit */.l)(repository.root, context.environment),
        environment: context.environment,
        agents: known_agents_generated/* KNOWN_AGENTS */.p,
        now: context.now(),
        processId: context.processId,
        nodePath: context.nodePath,
        newerFiles: undefined,
        deadlineMs: undefined,
        warn: context.warn,
    };
    const findings = await examine(run, repository, context.nodeVersion);
    const problems = findings.filter(({ status }) => status === "problem").length;
    if (options.json) {
        context.print(`${JSON.stringify({ problems, findings }, null, 2)}\n`);
    }
    else {
        for (const finding of findings)
            context.print((0,visible_text/* visibleText */.Q)(formatFinding(finding)));
        context.print(problems === 0 ? "\nNo problems found.\n" : `\n${problems} to mend.\n`);
    }
    if (problems > 0)
        context.exitWith(1);
});
function formatFinding({ status, text, advice }) {
    const line = `${SIGNS[status]}  ${text}\n`;
    return advice === undefined ? line : `${line}         ${advice}\n`;
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

/***/ 398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ isSequencing)
/* harmony export */ });
/* unused harmony exports isMerging, readMergeHeads, commitIndexOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4495);



// REBASE_HEAD is not among them: git leaves it behind after some aborted rebases.
const SEQUENCER_REFS = ["CHERRY_PICK_HEAD", "REVERT_HEAD"];
const SEQUENCER_STATE = ["rebase-merge", "rebase-apply", "sequencer", ...SEQUENCER_REFS];
/** Whether a rebase, cherry-pick, revert or `git am` is under way: their commits are copies, not new work. */
function isSequencing(gitDir) {
    if (SEQUENCER_STATE.some((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, name))))
        return true;
    return (0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .hasReftables */ .Pd)(gitDir) && SEQUENCER_REFS.some((ref) => (0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .isInReftable */ .rt)(gitDir, ref));
}
function isMerging(gitDir) {
    return existsSync(join(gitDir, "MERGE_HEAD"));
}
/** Reads the commits that a merge under way brings in; none when there is no merge. */
function readMergeHeads(gitDir) {
    const file = join(gitDir, "MERGE_HEAD");
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}
/** Tells from `GIT_INDEX_FILE`, relative to the worktree's top, which index a commit is made from. */
function commitIndexOf(indexFile, { root, gitDir }) {
    if (!indexFile)
        return "own";
    if (/next-index-\d+\.lock$/.test(indexFile))
        return "temporary";
    const folder = resolve(root, dirname(indexFile));
    const isOwn = isSameFolder(folder, gitDir) && /^index(\.lock)?$/.test(basename(indexFile));
    return isOwn ? "own" : "foreign";
}
/** One folder can have two names: git hands over the one that it was started with. */
function isSameFolder(one, other) {
    if (one === other)
        return true;
    const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
    return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
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
/* harmony import */ var _head_commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7111);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4495);





const BRANCH_REF = /^(?:ref: )?refs\/heads\/(.+)$/;
/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
async function readWorktree(git, knownHead = (0,_head_commit_js__WEBPACK_IMPORTED_MODULE_4__/* .readHeadCommit */ .g)(git)) {
    const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
    const [root, commonDir, headRef] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(git.cwd),
        findCommonDir(gitDir),
        readHeadRef(git, gitDir),
    ]);
    return { root, gitDir, commonDir, head, branch: BRANCH_REF.exec(headRef.trim())?.[1] };
}
/** Asking git takes a process: only where HEAD's file does not tell. */
async function readHeadRef(git, gitDir) {
    if (!(0,_reftables_js__WEBPACK_IMPORTED_MODULE_3__/* .hasReftables */ .Pd)(gitDir))
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "HEAD"), "utf8");
    // Exit code 1: HEAD is detached.
    return git(["symbolic-ref", "--quiet", "HEAD"]).then(String, () => "");
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


/***/ })

};
