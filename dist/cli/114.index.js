export const id = 114;
export const ids = [114,205];
export const modules = {

/***/ 3114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDoctorCommand: () => (/* binding */ createDoctorCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/agents/known-agents.generated.js + 16 modules
var known_agents_generated = __webpack_require__(9026);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/read-config.js + 5 modules
var read_config = __webpack_require__(3907);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/worktree.js + 1 modules
var git_worktree = __webpack_require__(7699);
// EXTERNAL MODULE: ./build/record/ledger-path.js
var ledger_path = __webpack_require__(7887);
// EXTERNAL MODULE: ./build/record/state-folders.js
var state_folders = __webpack_require__(2661);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/agent-logs/log-files.js
var log_files = __webpack_require__(1346);
// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
;// CONCATENATED MODULE: ./build/doctor/check-agents.js



/** Looks which agents' logs there are. */
function checkAgents(agents, environment, config) {
    return agents.map((agent) => {
        if (config.agents !== undefined && !config.agents.includes(agent.name)) {
            return { status: "note", text: `${agent.name}: not read (.telemetry/config.json)` };
        }
        const files = (0,log_files/* findLogFiles */.P)(agent, environment);
        const folders = agent.logPlaces(environment);
        if (files.length === 0) {
            return {
                status: "note",
                text: `${agent.name}: no logs in ${folders.join(" or ")}`,
            };
        }
        const latest = new Date(Math.max(...files.map(({ modifiedMs }) => modifiedMs)));
        const present = folders.filter((folder) => (0,external_node_fs_.existsSync)(folder));
        return {
            status: "ok",
            text: `${agent.name}: ${(0,count_text/* countText */.l)(files.length, "log")} in ${present.join(", ")}, the latest of ${latest.toISOString().slice(0, 16).replace("T", " ")} UTC`,
        };
    });
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
    const files = await (0,discover/* findLedgerFiles */.u)(folder);
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

// EXTERNAL MODULE: ./build/node-version.js
var node_version = __webpack_require__(9579);
;// CONCATENATED MODULE: ./build/doctor/check-runtime.js





// node:sqlite needs no flag from this version on.
const DATABASE_NODE = [22, 13];
/** Looks which node and which bundle the hooks will use. */
async function checkRuntime(repository, node) {
    return [checkNode(node), await checkBundle(repository)];
}
function checkNode({ path, version }) {
    if (!(0,node_version/* isAtLeast */.du)(version, DATABASE_NODE)) {
        return {
            status: "note",
            text: `node: ${path} (${version}): hooks and reports work, databases need ${DATABASE_NODE.join(".")} or newer`,
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

;// CONCATENATED MODULE: ./build/git/operation.js


// REBASE_HEAD is not among them: git leaves it behind after some aborted rebases.
const SEQUENCER_STATE = [
    "rebase-merge",
    "rebase-apply",
    "sequencer",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
];
/** Whether a rebase, cherry-pick, revert or `git am` is under way: their commits are copies, not new work. */
function isSequencing(gitDir) {
    return SEQUENCER_STATE.some((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(gitDir, name)));
}
function isMerging(gitDir) {
    return existsSync(join(gitDir, "MERGE_HEAD"));
}
/** Tells from `GIT_INDEX_FILE` which index a commit is made from. */
function commitIndexOf(indexFile) {
    return /next-index-\d+\.lock$/.test(indexFile ?? "") ? "temporary" : "own";
}

// EXTERNAL MODULE: ./build/agent-logs/collect-calls.js + 1 modules
var collect_calls = __webpack_require__(311);
// EXTERNAL MODULE: ./build/agent-logs/membership.js
var membership = __webpack_require__(1220);
;// CONCATENATED MODULE: ./build/record/claim-calls.js



/**
 * Whether a call belongs to this commit: it was made inside the worktree, or by the session that
 * is committing, unless it was made in another repository that records its own.
 */
function isClaimed(call, claim) {
    if (claim.isInside(call))
        return true;
    if (!claim.runningSessions.has(call.sessionId))
        return false;
    const elsewhere = call.cwd === undefined ? undefined : findTop(call.cwd);
    if (elsewhere === undefined || claim.worktreeRoots.includes(elsewhere))
        return true;
    return !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(elsewhere, ledger_path/* TELEMETRY_FOLDER */.L));
}
/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder) {
    for (let top = folder;; top = (0,external_node_path_.dirname)(top)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, ".git")))
            return top;
        if ((0,external_node_path_.dirname)(top) === top)
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/record/coarse-clock.js
/** Some file systems keep times in steps of one or two seconds. */
const COARSE_CLOCK_MS = 2_000;

// EXTERNAL MODULE: ./build/agent-logs/task-type-of-call.js
var task_type_of_call = __webpack_require__(9831);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __webpack_require__(4120);
;// CONCATENATED MODULE: ./build/record/find-phase.js
/** Returns the phase that work belongs to, e.g. `23`; undefined when nothing tells. */
function findPhase(commandArguments, sources, patterns) {
    if (sources.override)
        return sources.override;
    const phase = commandArguments ??
        match(sources.branch, patterns.branch) ??
        firstMatch(sources.stagedPaths, patterns.path) ??
        match(sources.lastSubject, patterns.scope);
    return phase?.replace(/^0+(?=\d)/, "");
}
function firstMatch(texts, patterns) {
    for (const text of texts) {
        const phase = match(text, patterns);
        if (phase !== undefined)
            return phase;
    }
    return undefined;
}
function match(text, patterns) {
    if (text === undefined)
        return undefined;
    for (const pattern of patterns) {
        const phase = new RegExp(pattern, "i").exec(text)?.[1];
        if (phase !== undefined)
            return phase;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/pricing/pricing.js + 2 modules
var pricing = __webpack_require__(8205);
// EXTERNAL MODULE: ./build/record/state-file.js
var state_file = __webpack_require__(6392);
;// CONCATENATED MODULE: ./build/record/price-calls.js



const REMEMBERED_DAYS = 3;
/**
 * Returns the pricing of some calls. Loading the price table takes node ten milliseconds, so the
 * prices of a day are remembered; those of unknown models are not, for a newer table may know them.
 */
async function priceCalls(calls, config, folders) {
    const remembered = (0,state_file/* readStateFile */.qy)((0,state_folders/* pricesPath */.YZ)(folders)) ?? {};
    const recall = (model, utc) => ownValue(remembered[dayOf(utc)] ?? {}, model);
    const models = calls.map(({ model, timestamp }) => ({
        model: ownValue(config.aliases, model) ?? model,
        utc: timestamp,
    }));
    const unknown = models.filter(({ model, utc }) => recall(model, utc) === undefined);
    if (unknown.length === 0)
        return (0,pricing.createPricing)(config, recall);
    await remember(remembered, unknown, folders);
    return (0,pricing.createPricing)(config);
}
async function remember(remembered, models, folders) {
    const { lookUpPrice } = await Promise.all(/* import() */[__webpack_require__.e(103), __webpack_require__.e(196)]).then(__webpack_require__.bind(__webpack_require__, 8196));
    for (const { model, utc } of models) {
        const price = lookUpPrice(model, utc);
        if (price === undefined || price.changesWithinDays)
            continue;
        remembered[dayOf(utc)] = { ...remembered[dayOf(utc)], [model]: price.parts };
    }
    const latest = Object.entries(remembered)
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, REMEMBERED_DAYS);
    (0,state_file/* writeStateFile */.VP)((0,state_folders/* pricesPath */.YZ)(folders), JSON.stringify(Object.fromEntries(latest)));
}
/** A log can name a model `__proto__`. */
function ownValue(values, key) {
    return Object.hasOwn(values, key) ? values[key] : undefined;
}
function dayOf(utc) {
    return utc.slice(0, 10);
}

;// CONCATENATED MODULE: ./build/record/default-globs.generated.js
/* harmony default export */ const default_globs_generated = (new Map([
  ["test/**", /^(?:test(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["tests/**", /^(?:tests(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/__tests__/**", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)__tests__(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/*.{test,spec}.*", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?\.(test|spec)\.[^/]*?\/?)$/],
  ["**/*_test.*", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?_test\.[^/]*?\/?)$/],
  ["**/test_*.py", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)test_[^/]*?\.py)$/],
  [".planning/**", /^(?:\.planning(?:\/(?!\.{1,2}(?:\/|$))(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)|$))$/],
  ["**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(PLAN|ROADMAP|REQUIREMENTS|CONTEXT)\.md)$/],
  ["**/*-{PLAN,CONTEXT,RESEARCH}.md", /^(?:(?:^|\/|(?:(?:(?!(?:^|\/)\.{1,2}(?:\/|$)).)*?)\/)(?!\.{1,2}(?:\/|$))(?=.)[^/]*?-(PLAN|CONTEXT|RESEARCH)\.md)$/],
]));

;// CONCATENATED MODULE: ./build/record/staged-task-type.js

/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
async function stagedTaskType(stagedPaths, globs) {
    if (stagedPaths.length === 0)
        return undefined;
    for (const taskType of Object.keys(globs)) {
        const patterns = await Promise.all((globs[taskType] ?? []).map(compileGlob));
        const isMatched = (path) => patterns.some((pattern) => pattern.test(path));
        if (stagedPaths.every(isMatched))
            return taskType;
    }
    return undefined;
}
/** The default globs were compiled when the package was built; only others need picomatch. */
async function compileGlob(glob) {
    const compiled = default_globs_generated.get(glob);
    if (compiled !== undefined)
        return compiled;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 1625, 19));
    return picomatch.makeRe(glob, { dot: true });
}

;// CONCATENATED MODULE: ./build/record/describe-calls.js







/** Gathers what records say beyond their calls: from the environment, the branch and what is staged. */
async function describeCalls(run, calls, { worktree, folders, config, changes }, lastTurns) {
    const { environment } = run;
    const stagedPaths = changes
        .map(({ path }) => path)
        .filter((path) => !path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`));
    const hints = {
        override: readTaskType(environment.TELEMETRY_TASK_TYPE),
        commands: config.taskTypes.commands,
        stagedTaskType: await stagedTaskType(stagedPaths, config.taskTypes.paths),
    };
    const phaseSources = {
        override: environment.TELEMETRY_PHASE,
        branch: worktree.branch,
        stagedPaths,
        lastSubject: worktree.head?.subject,
    };
    const pricing = await priceCalls(calls, config, folders);
    return {
        taskTypeOf: (call) => (0,task_type_of_call/* taskTypeOf */.x)(call, hints),
        phaseOf: (call) => findPhase(call.commandArguments, phaseSources, config.phase),
        costNanoUsdOf: (call) => pricing.costNanoUsd(call),
        lastTurns,
        success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
        branch: worktree.branch,
    };
}
function readTaskType(text) {
    if (text === undefined || text === "")
        return undefined;
    if ((0,task_type/* isTaskType */.k)(text))
        return text;
    throw new failure/* Failure */.H(`Cannot record with TELEMETRY_TASK_TYPE: expected ${task_type/* TASK_TYPES */.c.join(", ")}, got ${JSON.stringify(text)}.`);
}
function readSuccess(text) {
    if (text === undefined || text === "")
        return undefined;
    if (text === "true" || text === "false")
        return text === "true";
    throw new failure/* Failure */.H(`Cannot record with TELEMETRY_TASK_SUCCESS: expected true or false, got ${JSON.stringify(text)}.`);
}

;// CONCATENATED MODULE: ./build/record/enabled-agents.js

/**
 * Returns the agents whose logs the configuration wants read.
 *
 * @throws {Failure} when it names one that is not known.
 */
function enabledAgents(known, { agents }) {
    if (agents === undefined)
        return known;
    return agents.map((name) => {
        const agent = known.find((candidate) => candidate.name === name);
        if (agent !== undefined)
            return agent;
        const names = known.map((candidate) => candidate.name).join(", ");
        throw new failure/* Failure */.H(`Cannot read the logs of the agent ${JSON.stringify(name)} that .telemetry/config.json names: expected any of ${names}.`);
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/agent-logs/merge-copies.js
var merge_copies = __webpack_require__(4474);
;// CONCATENATED MODULE: ./build/record/settled-calls.js




const ID_BYTES = 6;
/**
 * Returns the short id that stands for a call in the settled state: 12 hex digits, the same for
 * every copy of it, also for a sub-agent's, which carries another request id.
 */
function settledIdOf(call) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(`${call.agent}\u001f${(0,merge_copies/* messageOf */.bD)(call.callId)}`);
    return hash.digest("hex").slice(0, ID_BYTES * 2);
}
/** Returns which of some ids are settled. */
function findSettled(folders, ids) {
    const settled = new Set();
    if (ids.size === 0)
        return settled;
    const wanted = new Map([...ids].map((id) => [Number.parseInt(id, 16), id]));
    const bytes = readSettledCalls(folders);
    for (let offset = 0; offset + ID_BYTES <= bytes.length; offset += ID_BYTES) {
        const id = wanted.get(bytes.readUIntBE(offset, ID_BYTES));
        if (id !== undefined)
            settled.add(id);
    }
    return settled;
}
/** Adds ids to the settled calls: 6 bytes each, end to end. */
function settled_calls_appendSettled(folders, ids) {
    const { length } = readSettledCalls(folders);
    // A kill in the middle of a write leaves a part of an id: it is filled up to a whole one.
    const padding = Buffer.alloc((ID_BYTES - (length % ID_BYTES)) % ID_BYTES);
    const packed = Buffer.from(ids.join(""), "hex");
    appendFileSync(settledCallsPath(folders), Buffer.concat([padding, packed]));
}
function readSettledCalls(folders) {
    try {
        return (0,external_node_fs_.readFileSync)((0,state_folders/* settledCallsPath */.Mp)(folders));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return Buffer.alloc(0);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/record/fold-landed.js





/**
 * Takes the reservations that commits hold into the settled state. Called under the state's lock.
 * Each step can be repeated after a kill: an id that is listed twice is settled all the same.
 */
function foldLanded(folders) {
    for (const path of listLanded(folders)) {
        const landed = readStateFile(path);
        if (landed !== undefined) {
            const logsRead = { ...landed.logsRead, lastHead: basename(path, ".json") };
            appendSettled(folders, landed.callIds);
            settleTotals(folders, landed.totals);
            writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
        }
        rmSync(path);
    }
}
/** Returns the ids of the calls in reservations that commits hold and that are not folded in yet. */
function findLanded(folders) {
    return findLandedReservations(folders).flatMap(({ callIds }) => callIds);
}
/** Returns the reservations that commits hold and that are not folded in yet. */
function findLandedReservations(folders) {
    return listLanded(folders).flatMap((path) => (0,state_file/* readStateFile */.qy)(path) ?? []);
}
function settleTotals(folders, totals) {
    if (totals === undefined)
        return;
    const path = sessionTotalsPath(folders);
    writeStateFile(path, JSON.stringify({ ...readStateFile(path), ...totals }));
}
function listLanded(folders) {
    const folder = (0,state_folders/* landedFolder */.vh)(folders);
    return (0,state_file/* listStateFolder */.oy)(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => (0,external_node_path_.join)(folder, name));
}

// EXTERNAL MODULE: ./build/record/reservation.js
var record_reservation = __webpack_require__(6006);
;// CONCATENATED MODULE: ./build/record/reserved-calls.js




/** Returns the ids of the calls that any worktree of the repository has reserved for its next commit. */
function findReserved(worktree) {
    return findReservations(worktree).flatMap(({ callIds }) => callIds);
}
/** Returns what all worktrees of the repository have reserved for their next commits. */
function findReservations({ commonDir, }) {
    const linked = (0,external_node_path_.join)(commonDir, "worktrees");
    const gitDirs = [commonDir, ...(0,state_file/* listStateFolder */.oy)(linked).map((name) => (0,external_node_path_.join)(linked, name))];
    return gitDirs.flatMap((gitDir) => (0,record_reservation/* readReservation */.D)((0,state_folders/* stateFolders */.Nj)({ gitDir, commonDir })) ?? []);
}

;// CONCATENATED MODULE: ./build/usage/call.js
const TOKEN_COUNTS = [
    "inputTokens",
    "outputTokens",
    "cacheReadTokens",
    "cacheWriteTokens",
    "cacheWriteOneHourTokens",
];

;// CONCATENATED MODULE: ./build/record/session-totals.js






/** Returns what commits and reservations hold of such sessions; `worktree` is any of the repository. */
function readSessionTotals(folders, worktree) {
    const reservations = [
        ...findLandedReservations(folders),
        ...findReservations(worktree),
    ];
    return Object.assign({}, (0,state_file/* readStateFile */.qy)((0,state_folders/* sessionTotalsPath */.re)(folders)), ...reservations.map(({ totals }) => totals));
}
/**
 * Takes off a call's counts what was recorded of its session before; undefined when nothing is
 * left. Counts that fell below it were started anew: then they are the session's whole.
 */
function remainderOf(call, recorded) {
    const before = recorded[settledIdOf(call)];
    if (before === undefined)
        return call;
    const { tokens } = call;
    if (TOKEN_COUNTS.some((count) => tokens[count] < before.tokens[count]))
        return call;
    if (TOKEN_COUNTS.every((count) => tokens[count] === before.tokens[count]))
        return undefined;
    return {
        ...call,
        tokens: {
            inputTokens: tokens.inputTokens - before.tokens.inputTokens,
            outputTokens: tokens.outputTokens - before.tokens.outputTokens,
            cacheReadTokens: tokens.cacheReadTokens - before.tokens.cacheReadTokens,
            cacheWriteTokens: tokens.cacheWriteTokens - before.tokens.cacheWriteTokens,
            cacheWriteOneHourTokens: tokens.cacheWriteOneHourTokens - before.tokens.cacheWriteOneHourTokens,
        },
        durationMs: call.durationMs && Math.max(call.durationMs - before.durationMs, 0),
    };
}
/** Returns the totals that stand once these calls are recorded. */
function totalsOf(calls) {
    const totals = calls
        .filter(({ isSessionTotal }) => isSessionTotal)
        .map((call) => [settledIdOf(call), { tokens: call.tokens, durationMs: call.durationMs ?? 0 }]);
    return Object.fromEntries(totals);
}

// EXTERNAL MODULE: ./build/record/sum-calls.js
var sum_calls = __webpack_require__(3679);
;// CONCATENATED MODULE: ./build/record/collect-records.js












// A log that rests this long, or that many others were written after, is forgotten; should it grow
// again, it is read whole, and the calls that are settled are known by their ids.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;
const POSITIONS_KEPT = 200;
/** Collects this worktree's calls that neither a commit nor a reservation holds, and sums them into records. */
async function collectRecords(run, context, logsRead) {
    const { worktree, folders, config } = context;
    const agents = enabledAgents(run.agents, config);
    const { commonDir } = worktree;
    const collected = await (0,collect_calls/* collectCalls */.k)({
        agents,
        environment: run.environment,
        positions: logsRead.positions,
        since: new Date(logsRead.readAtMs - COARSE_CLOCK_MS),
        newerFiles: run.newerFiles?.paths,
    });
    const claim = {
        isInside: (0,membership/* createMembership */.$)({ root: worktree.root }),
        runningSessions: new Set(agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? [])),
        worktreeRoots: await (0,git_worktree/* listWorktreeRoots */.F)(worktree),
    };
    const claimed = collected.calls.filter((call) => call.timestamp >= logsRead.since && isClaimed(call, claim));
    const ids = new Set(claimed.map(settledIdOf));
    const taken = new Set([
        ...findSettled(folders, ids),
        ...(ids.size > 0 ? findLanded(folders) : []),
        ...(ids.size > 0 ? findReserved(worktree) : []),
    ]);
    const unrecorded = claimed.filter((call) => !taken.has(settledIdOf(call)));
    const calls = withoutRecordedTotals(unrecorded, { folders, commonDir });
    return {
        records: calls.length > 0
            ? (0,sum_calls/* sumCalls */.$)(calls, await describeCalls(run, calls, context, collected.lastTurns))
            : [],
        callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(settledIdOf),
        totals: totalsOf(unrecorded),
        logsRead: {
            ...logsRead,
            readAtMs: run.newerFiles?.lookedAtMs ?? run.now.getTime(),
            positions: latestPositions(collected.positions, run.now),
        },
    };
}
function withoutRecordedTotals(calls, { folders, commonDir }) {
    if (!calls.some(({ isSessionTotal }) => isSessionTotal))
        return calls;
    const recorded = readSessionTotals(folders, { commonDir });
    return calls.flatMap((call) => call.isSessionTotal ? (remainderOf(call, recorded) ?? []) : call);
}
function latestPositions(positions, now) {
    const latest = Object.entries(positions)
        .filter(([, { modifiedMs }]) => modifiedMs > now.getTime() - POSITION_KEPT_MS)
        .sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs);
    return Object.fromEntries(latest.slice(0, POSITIONS_KEPT));
}

;// CONCATENATED MODULE: ./build/record/logs-read.js


function readLogsRead(folders, root) {
    return (0,state_file/* readStateFile */.qy)((0,state_folders/* logsReadPath */.TR)(folders, root));
}
function writeLogsRead(folders, logsRead) {
    writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
}

;// CONCATENATED MODULE: ./build/record/recording-switch.js
/** Whether a person or a machine turned recording off: `TOKENLEDGER=0`, `HUSKY=0`, `CI=true`. */
function isSwitchedOff(environment) {
    return environment.TOKENLEDGER === "0" || environment.HUSKY === "0" || environment.CI === "true";
}

;// CONCATENATED MODULE: ./build/record/start-reading.js



/** Returns where reading starts in a worktree that nothing is known of: what is older belongs to `backfill`. */
async function startReading(worktree, folders, now) {
    const [init, added] = await Promise.all([readInitTime(folders), worktreeAddedAt(worktree)]);
    // A clone whose hooks came with the checkout never saw `init`: its work starts after the commit it got.
    const start = init ?? worktree.head?.committedAt ?? now;
    const since = added !== undefined && added > start ? added : start;
    return {
        root: worktree.root,
        since: since.toISOString(),
        readAtMs: since.getTime(),
        positions: {},
        lastHead: undefined,
        ledgerBlob: undefined,
    };
}
async function readInitTime(folders) {
    try {
        const time = new Date((await (0,promises_.readFile)((0,state_folders/* recordingSincePath */.Pj)(folders), "utf8")).trim());
        return Number.isNaN(time.getTime()) ? undefined : time;
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/** When a linked worktree was made: git writes its `commondir` once, then. */
async function worktreeAddedAt({ gitDir, commonDir }) {
    return gitDir === commonDir ? undefined : (await (0,promises_.stat)((0,external_node_path_.join)(gitDir, "commondir"))).mtime;
}

;// CONCATENATED MODULE: ./build/doctor/check-waiting.js







/** Looks what waits to be recorded, without recording it, and what keeps it from being. */
async function checkWaiting(run, context) {
    const { worktree, folders } = context;
    const reservation = (0,record_reservation/* readReservation */.D)(folders);
    const logsRead = reservation?.logsRead ??
        readLogsRead(folders, worktree.root) ??
        (await startReading(worktree, folders, run.now));
    const { records, callIds } = await collectRecords(run, { ...context, changes: [] }, logsRead);
    const findings = [];
    if (reservation !== undefined) {
        findings.push({
            status: "note",
            text: `waiting: ${(0,count_text/* countText */.l)(reservation.lines.length, "row")} that no commit holds yet`,
            advice: "The next commit takes them along.",
        });
    }
    if (records.length > 0) {
        findings.push({
            status: "note",
            text: `waiting: ${(0,count_text/* countText */.l)(callIds.length, "call")} that no row records yet`,
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
    if (isSequencing(worktree.gitDir)) {
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
            ...checkAgents(run.agents, run.environment, config),
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
    };
    const findings = await examine(run, repository, context.nodeVersion);
    for (const finding of findings)
        context.print(formatFinding(finding));
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

/***/ 2456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/* unused harmony export GitFailure */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/** A git command that failed. */
class GitFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H {
    exitCode;
    stderr;
    constructor(args, exitCode, stderr) {
        const reason = stderr.trim().split("\n").at(0) ?? "";
        super(`git ${args[0]} failed with exit code ${exitCode}: ${reason || "it said nothing"}`);
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/**
 * Makes a runner that inherits a hook's environment. In a hook this is what is wanted:
 * `GIT_INDEX_FILE` names the index of the very commit that is being made.
 */
function createGit(cwd, environment) {
    // Nobody is there to answer a prompt, and messages are matched as git writes them in English.
    const env = { ...environment, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
    const run = (args, input) => new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", args, { cwd, env, windowsHide: true });
        const output = [];
        const errors = [];
        child.stdout.on("data", (chunk) => output.push(chunk));
        child.stderr.on("data", (chunk) => errors.push(chunk));
        child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
        child.on("close", (exitCode) => {
            if (exitCode === 0)
                resolve(Buffer.concat(output));
            else
                reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
        });
        // A git that fails early closes its input: the exit code tells the story.
        child.stdin.on("error", () => { });
        if (!(input instanceof Promise))
            child.stdin.end(input);
        else {
            input.then((content) => child.stdin.end(content), (error) => {
                child.stdin.end();
                reject(error);
            });
        }
    });
    return Object.assign(run, { environment, cwd });
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

/***/ 7699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ listWorktreeRoots),
  q: () => (/* binding */ readWorktree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/git/head-commit.js
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

;// CONCATENATED MODULE: ./build/git/worktree.js




const BRANCH_REF = /^ref: refs\/heads\/(.+)$/;
/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
async function readWorktree(git, knownHead = readHeadCommit(git)) {
    const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
    const [root, commonDir, headRef] = await Promise.all([
        (0,promises_.realpath)(git.cwd),
        findCommonDir(gitDir),
        (0,promises_.readFile)((0,external_node_path_.join)(gitDir, "HEAD"), "utf8"),
    ]);
    return { root, gitDir, commonDir, head, branch: BRANCH_REF.exec(headRef.trim())?.[1] };
}
/** Git sets `GIT_DIR` for hooks in linked worktrees; only submodules need to be asked for it. */
async function findGitDir(git) {
    if (git.environment.GIT_DIR)
        return (0,external_node_path_.resolve)(git.cwd, git.environment.GIT_DIR);
    const inside = (0,external_node_path_.join)(git.cwd, ".git");
    if ((0,external_node_fs_.statSync)(inside, { throwIfNoEntry: false })?.isDirectory())
        return inside;
    return (await git(["rev-parse", "--absolute-git-dir"])).toString().trim();
}
async function findCommonDir(gitDir) {
    const link = (0,external_node_path_.join)(gitDir, "commondir");
    return (0,external_node_fs_.existsSync)(link) ? (0,external_node_path_.resolve)(gitDir, (await (0,promises_.readFile)(link, "utf8")).trim()) : gitDir;
}
/** Lists the top folders of the repository's linked worktrees and of its main one. */
async function listWorktreeRoots({ commonDir }) {
    const folder = (0,external_node_path_.join)(commonDir, "worktrees");
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if (error.code === "ENOENT")
            return [];
        throw error;
    });
    // `gitdir` holds the path of the worktree's `.git` file.
    const linked = await Promise.all(names.map(async (name) => (0,external_node_path_.dirname)((await (0,promises_.readFile)((0,external_node_path_.join)(folder, name, "gitdir"), "utf8")).trim())));
    return [(0,external_node_path_.dirname)(commonDir), ...linked];
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


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ backupName),
/* harmony export */   g: () => (/* binding */ isBackupOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9874);
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5784);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8424);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9129);






const START_CHARACTERS = 65_536;
const BACKUP_SUFFIX = /^-\d{8}T\d{6}Z-[0-9a-f]{8}\.csv$/;
/**
 * Returns the file name of a ledger's backup, `usage-20260223T211912Z-1f0c22ab.csv`: the UTC time
 * of its first record and 8 hex digits of SHA-256 of that record's identity, so that two branches
 * which rotate the same file agree on it.
 * @throws {Failure} when the ledger holds no record.
 */
function backupName(ledgerPath, text) {
    const record = firstRecord(text);
    if (record === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`Cannot rotate ${ledgerPath}: it holds no valid row to name the backup after. Run \`tokenledger validate ${ledgerPath}\` to see why.`);
    }
    const time = (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_5__/* .toUtc */ .y)(record.timestamp)?.slice(0, 19).replaceAll(/[-:]/g, "");
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update((0,_usage_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .c)(record)).digest("hex").slice(0, 8);
    return `${stemOf(ledgerPath)}-${time}Z-${hash}.csv`;
}
/** Whether a path is, by its name, a backup of the ledger at another path. */
function isBackupOf(path, ledgerPath) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const stem = stemOf(ledgerPath);
    return ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(ledgerPath) &&
        name.startsWith(stem) &&
        BACKUP_SUFFIX.test(name.slice(stem.length)));
}
function stemOf(ledgerPath) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(ledgerPath, ".csv");
}
/** The first record is nearly always at the start; the whole of a large ledger is slow to parse. */
function firstRecord(text) {
    const start = text.slice(0, text.lastIndexOf("\n", START_CHARACTERS) + 1);
    return ((0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLedger */ .h)(start || text).rows[0] ?? (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLedger */ .h)(text).rows[0])?.record;
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findLedgerFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4346);




const LEDGER = "usage.csv";
const BRANCH_FOLDER = "usage";
/**
 * Returns the paths of the ledger files in a telemetry folder, sorted: `usage.csv`, its backups,
 * and all of `usage/*.csv`. Empty when there are none.
 * @throws {Failure} when one is a link that leads out of the folder: it is not followed.
 */
async function findLedgerFiles(folder) {
    const [names, branchNames] = await Promise.all([
        listNames(folder),
        listNames((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, BRANCH_FOLDER)),
    ]);
    const paths = [
        ...names.filter((name) => name === LEDGER || (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isBackupOf */ .g)(name, LEDGER)),
        ...branchNames.filter(isCsv).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(BRANCH_FOLDER, name)),
    ]
        .sort()
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    if (paths.length === 0)
        return [];
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    await Promise.all(paths.map((path) => rejectIfOutside(path, root)));
    return paths;
}
async function listNames(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return [];
        throw error;
    }
}
function isCsv(name) {
    return name.endsWith(".csv") && !name.startsWith(".");
}
async function rejectIfOutside(path, root) {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    });
    if (target?.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(target === undefined
        ? `Cannot read the ledger ${path}: it is a link to a file that is not there. Delete the link or put the file back.`
        : `Cannot read the ledger ${path}: it is a link that leads out of its folder, which is not followed. Put the file itself there.`);
}


/***/ }),

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPricing: () => (/* binding */ createPricing)
});

// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __webpack_require__(8424);
;// CONCATENATED MODULE: ./build/pricing/list-prices.js
/** Returns the configured price that holds for a model at a time in UTC: the latest that had begun by then. */
function findListPrice(prices, model, utc) {
    let latest;
    for (const price of prices) {
        if (price.model !== model || startMs(price) > Date.parse(utc))
            continue;
        if (latest === undefined || startMs(price) >= startMs(latest))
            latest = price;
    }
    if (latest === undefined)
        return undefined;
    const { input, output, cacheRead, cacheWrite, cacheWriteOneHour } = latest;
    return { input, output, cacheRead, cacheWrite, cacheWriteOneHour };
}
function startMs({ from }) {
    return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
}

;// CONCATENATED MODULE: ./build/pricing/price-parts.js
const NANO_USD_PER_USD_PER_MILLION = 1000;
/** Returns the cost of one call in nano-USD. */
function costOfTokens(tokens, parts) {
    const { inputTokens, outputTokens, cacheReadTokens } = tokens;
    const oneHourTokens = Math.min(tokens.cacheWriteOneHourTokens, tokens.cacheWriteTokens);
    const fiveMinuteTokens = tokens.cacheWriteTokens - oneHourTokens;
    const plainTokens = Math.max(inputTokens - cacheReadTokens - tokens.cacheWriteTokens, 0);
    const cacheWrite = parts.cacheWrite ?? parts.input;
    const usdPerMillion = plainTokens * priceAt(parts.input, inputTokens) +
        cacheReadTokens * priceAt(parts.cacheRead ?? parts.input, inputTokens) +
        fiveMinuteTokens * priceAt(cacheWrite, inputTokens) +
        oneHourTokens * priceAt(parts.cacheWriteOneHour ?? cacheWrite, inputTokens) +
        outputTokens * priceAt(parts.output, inputTokens);
    return Math.round(usdPerMillion * NANO_USD_PER_USD_PER_MILLION);
}
function priceAt(price, inputTokens) {
    if (typeof price === "number")
        return price;
    const tier = price.tiers.findLast(({ start }) => inputTokens > start);
    return tier?.price ?? price.base;
}
/** Returns the prices of short contexts. */
function withoutTiers(parts) {
    return {
        input: baseOf(parts.input),
        output: baseOf(parts.output),
        cacheRead: parts.cacheRead && baseOf(parts.cacheRead),
        cacheWrite: parts.cacheWrite && baseOf(parts.cacheWrite),
        cacheWriteOneHour: parts.cacheWriteOneHour && baseOf(parts.cacheWriteOneHour),
    };
}
function baseOf(price) {
    return typeof price === "number" ? price : price.base;
}

;// CONCATENATED MODULE: ./build/pricing/pricing.js



/**
 * Loads the price table, which takes some milliseconds, unless it is handed another way to find
 * prices: create it once there is something to price.
 */
async function createPricing({ prices, aliases }, findPublicPrice) {
    const findKnownPrice = findPublicPrice ?? (await Promise.all(/* import() */[__webpack_require__.e(103), __webpack_require__.e(196)]).then(__webpack_require__.bind(__webpack_require__, 8196))).findKnownPrice;
    function findPrice(model, utc) {
        const alias = Object.hasOwn(aliases, model) ? aliases[model] : undefined;
        const known = alias ?? model;
        return (findListPrice(prices, model, utc) ??
            findListPrice(prices, known, utc) ??
            findKnownPrice(known, utc));
    }
    return {
        costNanoUsd({ model, timestamp, tokens, isSessionTotal }) {
            const price = findPrice(model, timestamp);
            return price && costOfTokens(tokens, isSessionTotal ? withoutTiers(price) : price);
        },
        priceRecord(record) {
            const utc = (0,timestamp/* toUtc */.y)(record.timestamp);
            const price = utc && findPrice(record.model, utc);
            return price
                ? costOfTokens({ ...record, cacheWriteOneHourTokens: 0 }, withoutTiers(price))
                : undefined;
        },
    };
}


/***/ }),

/***/ 7887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ TELEMETRY_FOLDER),
/* harmony export */   t: () => (/* binding */ ledgerPath)
/* harmony export */ });
/** The folder of a worktree that holds its ledger. */
const TELEMETRY_FOLDER = ".telemetry";
/**
 * Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
 * `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
 */
function ledgerPath(file, branch) {
    const safe = (branch ?? "detached").replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^\.+/, "");
    return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", safe || "branch")}`;
}


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readReservation)
/* harmony export */ });
/* unused harmony export writeReservation */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6392);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2661);



function readReservation(folders) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .qy)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .reservationPath */ .QY)(folders));
}
/** Writes the reservation and, where there is one, the plan; never a plan without its reservation. */
function writeReservation(folders, reservation, plan) {
    rmSync(appendPlanPath(folders), { force: true });
    writeStateFile(reservationPath(folders), JSON.stringify(reservation));
    if (plan === undefined)
        return;
    const { ledger, ledgerBlob, text } = plan;
    const lines = [ledger, ledgerBlob, landedFolder(folders), ""].join("\n");
    writeFileSync(appendPlanPath(folders), lines + text);
}


/***/ }),

/***/ 6392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VP: () => (/* binding */ writeStateFile),
/* harmony export */   oy: () => (/* binding */ listStateFolder),
/* harmony export */   qy: () => (/* binding */ readStateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


// All of it synchronous: a hook has nothing else to do meanwhile, and waiting for each small file
// in turn would double its time.
/** Reads a file of ours; undefined when it is not there or was never written whole. */
function readStateFile(path) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/**
 * Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
 * synced to the disk: a commit has no time for that, and what it holds can be collected again.
 */
function writeStateFile(path, content) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    // Our lock lets one process write: the name needs to differ from the target only.
    const temporary = `${path}.new`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(temporary, content);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, path);
}
/** Lists the names in a folder of ours; none when it is not there. */
function listStateFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return [];
        throw error;
    }
}


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ packagePathFile),
/* harmony export */   Mp: () => (/* binding */ settledCallsPath),
/* harmony export */   Nj: () => (/* binding */ stateFolders),
/* harmony export */   Pj: () => (/* binding */ recordingSincePath),
/* harmony export */   QY: () => (/* binding */ reservationPath),
/* harmony export */   S6: () => (/* binding */ nodePathFile),
/* harmony export */   TR: () => (/* binding */ logsReadPath),
/* harmony export */   YZ: () => (/* binding */ pricesPath),
/* harmony export */   jn: () => (/* binding */ lockPathOfLedger),
/* harmony export */   my: () => (/* binding */ ledgerLockPath),
/* harmony export */   re: () => (/* binding */ sessionTotalsPath),
/* harmony export */   vh: () => (/* binding */ landedFolder)
/* harmony export */ });
/* unused harmony exports appendPlanPath, logsReadMarker, ledgerSeenMarker, logFoldersPath, stateLockPath */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


function stateFolders(worktree) {
    return {
        own: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(worktree.gitDir, "tokenledger"),
        common: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(worktree.commonDir, "tokenledger"),
    };
}
/** Rows that no commit is known to hold. */
const reservationPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, "reservation.json");
/** The same for post-commit without Node; there only when appending needs no second thought. */
const appendPlanPath = ({ own }) => join(own, "append-plan");
/** Its time is when the logs were last read: a log that is not newer holds nothing new. */
const logsReadMarker = ({ own }) => join(own, "logs-read");
/** Its time is when the ledger was last looked at. */
const ledgerSeenMarker = ({ own }) => join(own, "ledger-seen");
/** The folders that the shell hooks search for newer logs, and the variables these hang on. */
const logFoldersPath = ({ own }) => join(own, "log-folders");
/** Reservations that a commit holds, by its id, until they are folded into the settled state. */
const landedFolder = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "landed");
/** Ids of the calls that the ledger holds. */
const settledCallsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "settled-calls");
/** What the ledger holds of sessions that agents count as a whole. */
const sessionTotalsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "session-totals.json");
/** The moment that recording began in this clone. */
const recordingSincePath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "recording-since");
const stateLockPath = ({ common }) => join(common, "lock");
/** Held while the ledger in the worktree is written. */
const ledgerLockPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, "ledger.lock");
/** The same for a ledger that may lie outside of any repository: then the lock lies beside it. */
function lockPathOfLedger(ledger, repository) {
    return repository === undefined
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(ledger), ".usage.lock")
        : ledgerLockPath(stateFolders(repository));
}
/** List prices that were looked up lately. */
const pricesPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "prices.json");
/** The node that ran last, for hooks started where none is on the path. */
const nodePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "node");
/** The installed package, for hooks that find none in `node_modules`. */
const packagePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "package");
/** How far the logs were read for the worktree at `root`; it outlives the worktree. */
function logsReadPath({ common }, root) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(root).digest("hex").slice(0, 16);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, "worktrees", `${key}.json`);
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sumCalls),
/* harmony export */   j: () => (/* binding */ formatNotes)
/* harmony export */ });
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);


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
        .map((group) => sumGroup(group, lastCallOfSession, context))
        .toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
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
        timestamp: (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocal */ .x)(new Date(last.timestamp)),
        model: last.model,
        ...group.reduce((sum, call) => (0,_usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .addTokens */ .O)(sum, call.tokens), _usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_TOKENS */ .j),
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

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sessionIdOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
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
