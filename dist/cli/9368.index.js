export const id = 9368;
export const ids = [9368,8205];
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

/***/ 8200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ listWorktrees)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Lists the repository's main worktree, unless it is bare, and its linked ones. */
async function listWorktrees(current) {
    const { commonDir } = current;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "worktrees");
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((error) => {
        if (error.code === "ENOENT")
            return [];
        throw error;
    });
    const linked = await Promise.all(names.map((name) => readLinked((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), commonDir)));
    return [...mainWorktree(current), ...linked.filter((worktree) => worktree !== undefined)];
}
/** A submodule's git directory does not lie in its worktree: there, only the worktree itself tells. */
function mainWorktree(current) {
    const { gitDir, commonDir } = current;
    if (gitDir === commonDir)
        return [current];
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(commonDir) !== ".git")
        return [];
    return [{ root: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(commonDir), gitDir: commonDir, commonDir }];
}
async function readLinked(gitDir, commonDir) {
    try {
        // The path of the worktree's `.git` file, from here where git was told to write it so.
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitDir, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "gitdir"), "utf8")).trim());
        const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link);
        return { root: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root).catch(() => root), gitDir, commonDir };
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ isSequencing)
/* harmony export */ });
/* unused harmony exports isMerging, commitIndexOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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
    return SEQUENCER_STATE.some((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, name)));
}
function isMerging(gitDir) {
    return existsSync(join(gitDir, "MERGE_HEAD"));
}
/** Tells from `GIT_INDEX_FILE` which index a commit is made from. */
function commitIndexOf(indexFile) {
    return /next-index-\d+\.lock$/.test(indexFile ?? "") ? "temporary" : "own";
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
/* harmony import */ var _head_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7111);




const BRANCH_REF = /^ref: refs\/heads\/(.+)$/;
/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
async function readWorktree(git, knownHead = (0,_head_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeadCommit */ .g)(git)) {
    const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
    const [root, commonDir, headRef] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(git.cwd),
        findCommonDir(gitDir),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, "HEAD"), "utf8"),
    ]);
    return { root, gitDir, commonDir, head, branch: BRANCH_REF.exec(headRef.trim())?.[1] };
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

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ backupName),
/* harmony export */   g: () => (/* binding */ isBackupOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9874);
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5784);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8424);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9129);






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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H(`Cannot rotate ${ledgerPath}: it holds no valid row to name the backup after. Run \`tokenledger validate ${ledgerPath}\` to see why.`);
    }
    const time = (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_3__/* .toUtc */ .y)(record.timestamp)?.slice(0, 19).replaceAll(/[-:]/g, "");
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
    return ((0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLedger */ .h)(start || text).rows[0] ?? (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLedger */ .h)(text).rows[0])?.record;
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isLedgerName),
/* harmony export */   u: () => (/* binding */ findLedgerFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4346);




const LEDGER = "usage.csv";
const BRANCH_FOLDER = "usage";
/** Whether a path within a telemetry folder, with forward slashes, is that of a ledger file. */
function isLedgerName(path) {
    const [first = "", second, ...deeper] = path.split("/");
    if (second === undefined)
        return first === LEDGER || (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isBackupOf */ .g)(first, LEDGER);
    return first === BRANCH_FOLDER && deeper.length === 0 && isBranchLedger(second);
}
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
    const paths = [...names, ...branchNames.map((name) => `${BRANCH_FOLDER}/${name}`)]
        .filter(isLedgerName)
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
function isBranchLedger(name) {
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
    const findKnownPrice = findPublicPrice ?? (await Promise.all(/* import() */[__webpack_require__.e(2103), __webpack_require__.e(8196)]).then(__webpack_require__.bind(__webpack_require__, 8196))).findKnownPrice;
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

/***/ 6308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isClaimed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7887);



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
    return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(elsewhere, _ledger_path_js__WEBPACK_IMPORTED_MODULE_2__/* .TELEMETRY_FOLDER */ .L));
}
/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder) {
    for (let top = folder;; top = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, ".git")))
            return top;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top) === top)
            return undefined;
    }
}


/***/ }),

/***/ 2273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ describeWork)
});

// EXTERNAL MODULE: ./build/agent-logs/task-type-of-call.js
var task_type_of_call = __webpack_require__(9831);
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

// EXTERNAL MODULE: ./build/record/ledger-path.js
var ledger_path = __webpack_require__(7887);
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
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 4006).then(__webpack_require__.t.bind(__webpack_require__, 1625, 19));
    return picomatch.makeRe(glob, { dot: true });
}

;// CONCATENATED MODULE: ./build/record/describe-work.js




/** Returns how the task type and the phase of each call of a commit are found. */
async function describeWork(sources, config) {
    const paths = sources.paths.filter((path) => !path.startsWith(`${ledger_path/* TELEMETRY_FOLDER */.L}/`));
    const hints = {
        override: sources.taskType,
        commands: config.taskTypes.commands,
        stagedTaskType: await stagedTaskType(paths, config.taskTypes.paths),
    };
    const { phase: override, branchOf, subject: lastSubject } = sources;
    return {
        taskTypeOf: (call) => (0,task_type_of_call/* taskTypeOf */.x)(call, hints),
        phaseOf: (call) => findPhase(call.commandArguments, { override, branch: branchOf(call), stagedPaths: paths, lastSubject }, config.phase),
    };
}


/***/ }),

/***/ 6460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ enabledAgents)
/* harmony export */ });
/* harmony import */ var _agent_logs_unsupported_agents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4144);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


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
        const unsupported = _agent_logs_unsupported_agents_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSUPPORTED_AGENTS */ .N.find((candidate) => candidate.name === name);
        if (unsupported !== undefined) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`Cannot read the logs of ${name}, which .telemetry/config.json names: it ${unsupported.reason}. Take it out of "agents".`);
        }
        const names = known.map((candidate) => candidate.name).join(", ");
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`Cannot read the logs of the agent ${JSON.stringify(name)} that .telemetry/config.json names: expected any of ${names}.`);
    });
}


/***/ }),

/***/ 1618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cw: () => (/* binding */ foldLanded),
/* harmony export */   mV: () => (/* binding */ findLanded),
/* harmony export */   zb: () => (/* binding */ findLandedReservations)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _settled_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2925);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6392);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2661);





/**
 * Takes the reservations that commits hold into the settled state. Called under the state's lock.
 * Each step can be repeated after a kill: an id that is listed twice is settled all the same.
 */
function foldLanded(folders) {
    for (const path of listLanded(folders)) {
        const landed = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStateFile */ .qy)(path);
        if (landed !== undefined) {
            const logsRead = { ...landed.logsRead, lastHead: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path, ".json") };
            (0,_settled_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .appendSettled */ .aV)(folders, landed.callIds);
            settleTotals(folders, landed.totals);
            (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .logsReadPath */ .TR)(folders, logsRead.root), JSON.stringify(logsRead));
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
    }
}
/** Returns the ids of the calls in reservations that commits hold and that are not folded in yet. */
function findLanded(folders) {
    return findLandedReservations(folders).flatMap(({ callIds }) => callIds);
}
/** Returns the reservations that commits hold and that are not folded in yet. */
function findLandedReservations(folders) {
    return listLanded(folders).flatMap((path) => (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStateFile */ .qy)(path) ?? []);
}
function settleTotals(folders, totals) {
    if (totals === undefined)
        return;
    const path = (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionTotalsPath */ .re)(folders);
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStateFile */ .VP)(path, JSON.stringify({ ...(0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStateFile */ .qy)(path), ...totals }));
}
function listLanded(folders) {
    const folder = (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .landedFolder */ .vh)(folders);
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .listStateFolder */ .oy)(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
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

/***/ 4446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readLogsRead)
/* harmony export */ });
/* unused harmony export writeLogsRead */
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6392);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);


function readLogsRead(folders, root) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .logsReadPath */ .TR)(folders, root));
}
function writeLogsRead(folders, logsRead) {
    writeStateFile(logsReadPath(folders, logsRead.root), JSON.stringify(logsRead));
}


/***/ }),

/***/ 4722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OR: () => (/* binding */ findRecorded),
  TN: () => (/* binding */ isRecorded),
  Bf: () => (/* binding */ withoutRecorded)
});

// EXTERNAL MODULE: ./build/record/fold-landed.js
var fold_landed = __webpack_require__(1618);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/record/reservation.js
var reservation = __webpack_require__(6006);
// EXTERNAL MODULE: ./build/record/state-file.js
var state_file = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/record/state-folders.js
var state_folders = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/record/reserved-calls.js




/** Returns the ids of the calls that any worktree of the repository has reserved for its next commit. */
function findReserved(worktree) {
    return findReservations(worktree).flatMap(({ callIds }) => callIds);
}
/** Returns what all worktrees of the repository have reserved for their next commits. */
function findReservations({ commonDir, }) {
    const linked = (0,external_node_path_.join)(commonDir, "worktrees");
    const gitDirs = [commonDir, ...(0,state_file/* listStateFolder */.oy)(linked).map((name) => (0,external_node_path_.join)(linked, name))];
    return gitDirs.flatMap((gitDir) => (0,reservation/* readReservation */.D)((0,state_folders/* stateFolders */.Nj)({ gitDir, commonDir })) ?? []);
}

;// CONCATENATED MODULE: ./build/record/recorded-totals.js




/** Returns what commits and reservations hold of such sessions; `worktree` is any of the repository. */
function readSessionTotals(folders, worktree) {
    const reservations = [
        ...(0,fold_landed/* findLandedReservations */.zb)(folders),
        ...findReservations(worktree),
    ];
    return Object.assign({}, (0,state_file/* readStateFile */.qy)((0,state_folders/* sessionTotalsPath */.re)(folders)), ...reservations.map(({ totals }) => totals));
}

// EXTERNAL MODULE: ./build/record/session-totals.js + 1 modules
var session_totals = __webpack_require__(3068);
// EXTERNAL MODULE: ./build/record/settled-calls.js
var settled_calls = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/record/recorded-calls.js





/** Finds out which of some calls this clone has recorded; `worktree` is any of the repository. */
function findRecorded(calls, folders, worktree) {
    if (calls.length === 0)
        return { ids: new Set(), totals: {} };
    const ids = (0,settled_calls/* findSettled */.HC)(folders, new Set(calls.map(settled_calls/* settledIdOf */.mJ)));
    const hasTotals = calls.some(({ isSessionTotal }) => isSessionTotal);
    return {
        ids: new Set([...ids, ...(0,fold_landed/* findLanded */.mV)(folders), ...findReserved(worktree)]),
        totals: hasTotals ? readSessionTotals(folders, worktree) : {},
    };
}
/** Whether a call is recorded, or a part of it when it is a session's total. */
function isRecorded(call, { ids, totals }) {
    const id = (0,settled_calls/* settledIdOf */.mJ)(call);
    return call.isSessionTotal ? Object.hasOwn(totals, id) : ids.has(id);
}
/** Returns the calls that are not recorded; of a session's total, what is not recorded of it. */
function withoutRecorded(calls, recorded) {
    return calls.flatMap((call) => {
        if (call.isSessionTotal)
            return (0,session_totals/* remainderOf */.f)(call, recorded.totals) ?? [];
        return isRecorded(call, recorded) ? [] : call;
    });
}


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeReservation),
/* harmony export */   D: () => (/* binding */ readReservation)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6392);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2661);



function readReservation(folders) {
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .qy)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .reservationPath */ .QY)(folders));
}
/** Writes the reservation and, where there is one, the plan; never a plan without its reservation. */
function writeReservation(folders, reservation, plan) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .appendPlanPath */ .lg)(folders), { force: true });
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeStateFile */ .VP)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .reservationPath */ .QY)(folders), JSON.stringify(reservation));
    if (plan === undefined)
        return;
    const { ledger, ledgerBlob, text } = plan;
    const lines = [ledger, ledgerBlob, (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .landedFolder */ .vh)(folders), ""].join("\n");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .appendPlanPath */ .lg)(folders), lines + text);
}


/***/ }),

/***/ 3068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ remainderOf),
  v: () => (/* binding */ totalsOf)
});

;// CONCATENATED MODULE: ./build/usage/call.js
const TOKEN_COUNTS = [
    "inputTokens",
    "outputTokens",
    "cacheReadTokens",
    "cacheWriteTokens",
    "cacheWriteOneHourTokens",
];

// EXTERNAL MODULE: ./build/record/settled-calls.js
var settled_calls = __webpack_require__(2925);
;// CONCATENATED MODULE: ./build/record/session-totals.js


/**
 * Takes off a call's counts what was recorded of its session before; undefined when nothing is
 * left. Counts that fell below it were started anew: then they are the session's whole.
 */
function remainderOf(call, recorded) {
    const before = recorded[(0,settled_calls/* settledIdOf */.mJ)(call)];
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
        .map((call) => [(0,settled_calls/* settledIdOf */.mJ)(call), { tokens: call.tokens, durationMs: call.durationMs ?? 0 }]);
    return Object.fromEntries(totals);
}


/***/ }),

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ findSettled),
/* harmony export */   aV: () => (/* binding */ appendSettled),
/* harmony export */   mJ: () => (/* binding */ settledIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _agent_logs_merge_copies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4474);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2661);




const ID_BYTES = 6;
/**
 * Returns the short id that stands for a call in the settled state: 12 hex digits, the same for
 * every copy of it, also for a sub-agent's, which carries another request id.
 */
function settledIdOf(call) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(`${call.agent}\u001f${(0,_agent_logs_merge_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(call.callId)}`);
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
function appendSettled(folders, ids) {
    const { length } = readSettledCalls(folders);
    // A kill in the middle of a write leaves a part of an id: it is filled up to a whole one.
    const padding = Buffer.alloc((ID_BYTES - (length % ID_BYTES)) % ID_BYTES);
    const packed = Buffer.from(ids.join(""), "hex");
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .settledCallsPath */ .Mp)(folders), Buffer.concat([padding, packed]));
}
function readSettledCalls(folders) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .settledCallsPath */ .Mp)(folders));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return Buffer.alloc(0);
        throw error;
    }
}


/***/ }),

/***/ 9545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startReading)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2661);



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
        const time = new Date((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .recordingSincePath */ .Pj)(folders), "utf8")).trim());
        return Number.isNaN(time.getTime()) ? undefined : time;
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/** When a linked worktree was made: git writes its `commondir` once, then. */
async function worktreeAddedAt({ gitDir, commonDir, }) {
    return gitDir === commonDir ? undefined : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "commondir"))).mtime;
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
