export const id = 3461;
export const ids = [3461,8205];
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

/***/ 4739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ readCommitsMade),
/* harmony export */   WJ: () => (/* binding */ isMadeHere)
/* harmony export */ });
/* unused harmony export parseCommitsMade */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4495);



const ALL_ENTRIES = -1;
const LINE = /^[0-9a-f]+ ([0-9a-f]+) .*?> (\d+) [+-]\d{4}\t(.*)$/;
const MAKES = /^(?:commit|merge|pull|rebase|cherry-pick|revert|am)\b/;
// These move HEAD to a commit that was there before.
const FINDS = /: fast-forward$|^[\w -]*\((?:start|abort)\)/i;
/** Reads which commits were made in a worktree; undefined when it has no reflog. */
async function readCommitsMade(gitDir) {
    if ((0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .hasReftables */ .Pd)(gitDir)) {
        return parseCommitsMade((await (0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .readReflogInReftable */ .SC)(gitDir, ALL_ENTRIES)) ?? "");
    }
    try {
        return parseCommitsMade(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "logs", "HEAD"), "utf8"));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}
/** Parses a HEAD reflog, oldest entry first; undefined when it is empty. */
function parseCommitsMade(reflog) {
    const ids = new Set();
    const seconds = new Set();
    let sinceSeconds;
    for (const line of reflog.split("\n")) {
        const [, after, time, message] = LINE.exec(line) ?? [];
        if (after === undefined || message === undefined)
            continue;
        sinceSeconds ??= Number(time);
        if (!MAKES.test(message) || FINDS.test(message))
            continue;
        ids.add(after);
        seconds.add(Number(time));
    }
    return sinceSeconds === undefined ? undefined : { sinceSeconds, ids, seconds };
}
/** Whether a commit, or what it was rewritten from, was made in the worktree. */
function isMadeHere({ ids, seconds }, commit) {
    return ids.has(commit.id) || seconds.has(commit.authoredAtSeconds);
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
/* harmony export */   IX: () => (/* binding */ createWorktreeMembership),
/* harmony export */   SS: () => (/* binding */ mayBeClaimed),
/* harmony export */   gg: () => (/* binding */ isClaimed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _agent_logs_contains_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1813);
/* harmony import */ var _agent_logs_membership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1220);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4952);





// No system makes a longer path (PATH_MAX of Linux).
const MAX_PATH_BYTES = 4096;
/** Makes the test for the calls of a worktree, those from before it was moved among them. */
function createWorktreeMembership({ root, formerRoots, }) {
    // What stands at a former place now is another repository, or the one that ours was copied from.
    const places = [root, ...formerRoots.filter((former) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(former, ".git")))];
    const tests = places.map((place) => (0,_agent_logs_membership_js__WEBPACK_IMPORTED_MODULE_2__/* .createMembership */ .$)({ root: place }));
    return (call) => tests.some((isInside) => isInside(call));
}
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
    return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(elsewhere, _ledger_path_js__WEBPACK_IMPORTED_MODULE_3__/* .TELEMETRY_FOLDER */ .L));
}
/**
 * Whether a call belongs to nobody yet, and to this worktree if its session commits here: it stands
 * in no repository, or above the worktree.
 */
function mayBeClaimed(call, claim, root) {
    const top = call.cwd === undefined ? undefined : findTop(call.cwd);
    if (top !== undefined && !(0,_agent_logs_contains_path_js__WEBPACK_IMPORTED_MODULE_4__/* .containsPath */ .p)(top, root))
        return false;
    return isClaimed(call, { ...claim, runningSessions: new Set([call.sessionId]) });
}
/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder) {
    if (folder.length > MAX_PATH_BYTES)
        return undefined;
    for (let top = folder;; top = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, ".git")))
            return top;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top) === top)
            return undefined;
    }
}


/***/ }),

/***/ 6661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ collectRecords),
/* harmony export */   z: () => (/* binding */ recordedWith)
/* harmony export */ });
/* harmony import */ var _agent_logs_collect_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8479);
/* harmony import */ var _git_list_worktrees_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8200);
/* harmony import */ var _state_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5082);
/* harmony import */ var _state_recorded_calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5445);
/* harmony import */ var _claim_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6308);
/* harmony import */ var _describe_work_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(938);
/* harmony import */ var _enabled_agents_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6460);
/* harmony import */ var _sum_calls_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3679);








// A log that rests this long, or that many others were written after, is forgotten; should it grow
// again, it is read whole, and the calls that are recorded are known by their ids.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;
const POSITIONS_KEPT = 200;
// The newer logs are enough while file times can be trusted; that they can is looked at now and then.
const ALL_LOOKED_AT_EVERY_MS = 3_600_000;
// File systems and clocks may be apart by as much, and a clock that was wrong by more is rare.
const CLOCK_TOLERANCE_MS = 3_600_000;
/** Collects this worktree's calls that no row holds yet, and sums them into records. */
async function collectRecords(run, context, reading) {
    const { worktree, folders, config } = context;
    const agents = (0,_enabled_agents_js__WEBPACK_IMPORTED_MODULE_6__/* .enabledAgents */ .W)(run.agents, config);
    const claim = {
        isInside: (0,_claim_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .createWorktreeMembership */ .IX)(reading),
        runningSessions: new Set(agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? [])),
        worktreeRoots: (await (0,_git_list_worktrees_js__WEBPACK_IMPORTED_MODULE_1__/* .listWorktrees */ .P)(worktree)).map(({ root }) => root),
    };
    const newerFiles = mayLookAtNewerOnly(reading, run.now) ? run.newerFiles?.paths : undefined;
    const collected = await (0,_agent_logs_collect_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .collectCalls */ .k)({
        agents,
        environment: run.environment,
        positions: reading.positions,
        isKnown: createIsKnown(folders, reading),
        claimedSessions: claim.runningSessions,
        deadlineMs: run.deadlineMs,
        newerFiles,
    });
    const recent = collected.calls.filter((call) => call.timestamp >= reading.since);
    const claimed = recent.filter((call) => (0,_claim_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .isClaimed */ .gg)(call, claim));
    const calls = (0,_state_recorded_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutRecorded */ .Bf)(claimed, (0,_state_recorded_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .findRecorded */ .OR)(claimed, folders, worktree));
    const isWaiting = (call) => call.timestamp >= reading.since &&
        !(0,_claim_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .isClaimed */ .gg)(call, claim) &&
        (0,_claim_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .mayBeClaimed */ .SS)(call, claim, worktree.root);
    return {
        records: await sumIntoRecords(run, calls, claimed, context, collected),
        knownLogs: newerFiles === undefined ? knownLogsOf(collected) : undefined,
        reading: {
            ...reading,
            lookedAtMs: newerFiles === undefined ? run.now.getTime() : reading.lookedAtMs,
            newestLogMs: newestLogOf(collected, newerFiles === undefined ? 0 : reading.newestLogMs, run),
            positions: latestPositions(withUnclaimed(collected, reading.positions, isWaiting), run.now),
        },
    };
}
/** Whether the hook's list of newer files can be believed: all logs were looked at lately. */
function mayLookAtNewerOnly({ lookedAtMs }, now) {
    const agoMs = now.getTime() - lookedAtMs;
    return agoMs >= 0 && agoMs < ALL_LOOKED_AT_EVERY_MS;
}
/**
 * Makes the test for logs that need not be opened: they are as they were when all logs were last
 * looked at, or, when that never was, they are from before recording began.
 */
function createIsKnown(folders, reading) {
    let known;
    let isRead = false;
    const startMs = Math.max(Date.parse(reading.since), reading.newestLogMs) - CLOCK_TOLERANCE_MS;
    return ({ path, sizeBytes, modifiedMs }) => {
        if (!isRead)
            known = (0,_state_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readKnownLogs */ .$q)(folders);
        isRead = true;
        if (known === undefined)
            return modifiedMs < startMs;
        const [knownSize, knownTime] = Object.hasOwn(known, path) ? (known[path] ?? []) : [];
        return knownSize === sizeBytes && knownTime === modifiedMs;
    };
}
/** Returns the logs that were left as they are; what was read is known by its position. */
function knownLogsOf({ files, readings, unread }) {
    const isUnread = new Set(unread.map(({ path }) => path));
    const known = files.filter(({ path }) => !readings.has(path) && !isUnread.has(path));
    return Object.fromEntries(known.map(({ path, sizeBytes, modifiedMs }) => [path, [sizeBytes, modifiedMs]]));
}
/**
 * Returns the time after which a log is newer than what was read, by the clock of the logs. It is
 * never after the moment when the search for newer logs began: one may have been written meanwhile.
 */
function newestLogOf({ files, unread }, beforeMs, run) {
    const lookedAtMs = run.newerFiles?.lookedAtMs ?? run.now.getTime();
    let newestMs = beforeMs;
    for (const { modifiedMs } of files)
        newestMs = Math.max(newestMs, modifiedMs);
    newestMs = Math.min(newestMs, lookedAtMs);
    for (const { modifiedMs } of unread)
        newestMs = Math.min(newestMs, modifiedMs - 1);
    return newestMs;
}
/** Notes in the positions of logs which calls wait for a commit of their session. */
function withUnclaimed({ positions, readings }, before, isWaiting) {
    const reached = { ...positions };
    for (const [path, { from, calls }] of readings) {
        const position = reached[path];
        if (position === undefined)
            continue;
        const earlier = before[path]?.unclaimed;
        const isReadAgain = earlier !== undefined && earlier.from === from;
        const sessions = new Set(isReadAgain ? [] : earlier?.sessions);
        for (const call of calls)
            if (isWaiting(call))
                sessions.add(call.sessionId);
        if (sessions.size === 0)
            continue;
        const unclaimed = {
            from: earlier === undefined ? from : earlier.from,
            sessions: [...sessions],
        };
        reached[path] = { ...position, unclaimed };
    }
    return reached;
}
function latestPositions(positions, now) {
    const latest = Object.entries(positions)
        .filter(([, { modifiedMs }]) => modifiedMs > now.getTime() - POSITION_KEPT_MS)
        .sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs);
    return Object.fromEntries(latest.slice(0, POSITIONS_KEPT));
}
async function sumIntoRecords(run, calls, claimed, context, { lastTurns }) {
    if (calls.length === 0)
        return [];
    const summed = (0,_sum_calls_js__WEBPACK_IMPORTED_MODULE_7__/* .sumCalls */ .$)(calls, await (0,_describe_work_js__WEBPACK_IMPORTED_MODULE_5__/* .describeCalls */ .L)(run, calls, context, lastTurns));
    const logged = new Map(claimed.map((call) => [(0,_state_recorded_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedIdOf */ .pk)(call), call]));
    return summed.map((group) => recordedWith(group, logged));
}
/** Returns a record with the ids of its calls; of a session's total, with the total as its log has it. */
function recordedWith({ record, calls }, logged) {
    const totals = calls.filter(({ isSessionTotal }) => isSessionTotal);
    return {
        record,
        callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(_state_recorded_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedIdOf */ .pk),
        ...(totals.length > 0 && { totals: totalsOf(totals, logged) }),
    };
}
function totalsOf(calls, logged) {
    const entries = calls.map((call) => {
        const { tokens, durationMs = 0 } = logged.get((0,_state_recorded_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedIdOf */ .pk)(call)) ?? call;
        return [(0,_state_recorded_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedIdOf */ .pk)(call), { tokens, durationMs, timestamp: call.timestamp }];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ describeCalls),
  F: () => (/* binding */ describeWork)
});

// EXTERNAL MODULE: ./build/agent-logs/task-type-of-call.js + 1 modules
var task_type_of_call = __webpack_require__(9909);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __webpack_require__(4120);
// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(5169);
// EXTERNAL MODULE: ./build/config/match-in-time.js
var match_in_time = __webpack_require__(1432);
;// CONCATENATED MODULE: ./build/record/find-phase.js


/** Returns the phase that work belongs to, e.g. `23`; undefined when nothing tells. */
function findPhase(commandArguments, sources, patterns) {
    if (sources.override)
        return sources.override;
    const phase = commandArguments ?? matchedPhase(sources, patterns);
    return phase?.replace(/^0+(?=\d)/, "");
}
// Asked for every call of a commit: mostly of the same branch, always of the same paths.
const knownPhases = new WeakMap();
function matchedPhase(sources, patterns) {
    // The default patterns look at each character once.
    if (patterns === config/* DEFAULT_CONFIG */.P.phase)
        return matchSources(sources, patterns, () => { });
    const { stagedPaths, branch, lastSubject } = sources;
    let known = knownPhases.get(stagedPaths);
    if (known?.patterns !== patterns) {
        known = { patterns, phases: new Map() };
        knownPhases.set(stagedPaths, known);
    }
    const key = JSON.stringify([branch, lastSubject]);
    if (!known.phases.has(key)) {
        known.phases.set(key, (0,match_in_time/* matchInTime */.s)((name) => matchSources(sources, patterns, name)));
    }
    return known.phases.get(key);
}
function matchSources({ branch, stagedPaths, lastSubject }, patterns, name) {
    return (firstMatch(branch === undefined ? [] : [branch], patterns.branch, name) ??
        firstMatch(stagedPaths, patterns.path, name) ??
        firstMatch(lastSubject === undefined ? [] : [lastSubject], patterns.scope, name));
}
function firstMatch(texts, patterns, name) {
    const expressions = patterns.map((pattern) => ({
        pattern,
        expression: new RegExp(pattern, "i"),
    }));
    for (const text of texts) {
        for (const { pattern, expression } of expressions) {
            name(pattern);
            const phase = expression.exec(text)?.[1];
            if (phase !== undefined)
                return phase;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/pricing/pricing.js + 2 modules
var pricing = __webpack_require__(8205);
// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __webpack_require__(9766);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
;// CONCATENATED MODULE: ./build/record/price-calls.js



const REMEMBERED_DAYS = 3;
/**
 * Returns the pricing of some calls. Loading the price table takes node ten milliseconds, so the
 * prices of a day are remembered; those of unknown models are not, for a newer table may know them.
 */
async function priceCalls(calls, config, folders) {
    const remembered = (0,state_file/* readStateFile */.qy)((0,state_folders/* pricesPath */.YZ)(folders), () => true) ?? {};
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
    const { lookUpPrice } = await Promise.all(/* import() */[__webpack_require__.e(2103), __webpack_require__.e(8196)]).then(__webpack_require__.bind(__webpack_require__, 8196));
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
    const known = Object.values(globs)
        .flat()
        .every((glob) => default_globs_generated.has(glob));
    if (known)
        return firstMatching(stagedPaths, globs, compiledGlob, () => { });
    // The default globs were compiled when the package was built; only others need picomatch.
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 4006).then(__webpack_require__.t.bind(__webpack_require__, 1625, 19));
    const compile = (glob) => compiledGlob(glob) ?? picomatch.makeRe(glob, { dot: true });
    return (0,match_in_time/* matchInTime */.s)((name) => firstMatching(stagedPaths, globs, compile, name));
}
function compiledGlob(glob) {
    return default_globs_generated.get(glob);
}
function firstMatching(stagedPaths, globs, compile, name) {
    for (const taskType of Object.keys(globs)) {
        const patterns = (globs[taskType] ?? []).map((glob) => {
            name(glob);
            return { glob, pattern: compile(glob) };
        });
        const isMatched = (path) => patterns.some(({ glob, pattern }) => {
            name(glob);
            return pattern?.test(path);
        });
        if (stagedPaths.every(isMatched))
            return taskType;
    }
    return undefined;
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
/** Gathers what records say beyond their calls: from the environment, the branch and what is staged. */
async function describeCalls({ environment }, calls, { worktree, folders, config, changes }, lastTurns) {
    const work = await describeWork({
        taskType: readTaskType(environment.TELEMETRY_TASK_TYPE),
        phase: environment.TELEMETRY_PHASE,
        paths: changes.map(({ path }) => path),
        branchOf: () => worktree.branch,
        subject: worktree.head?.subject,
    }, config);
    const pricing = await priceCalls(calls, config, folders);
    return {
        ...work,
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

/***/ 9545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findReading)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _git_commits_made_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4739);
/* harmony import */ var _state_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5082);
/* harmony import */ var _state_state_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9766);
/* harmony import */ var _state_state_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(704);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4952);







const DAY_MS = 86_400_000;
/** Returns how far the logs were read for a worktree, or where reading starts in it. */
async function findReading(worktree, folders, prepared, now) {
    const known = prepared?.reading ?? (0,_state_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .readReading */ .Jf)(folders);
    if (known === undefined)
        return startReading(worktree, folders, now);
    return withinClock(atRoot(known, worktree.root), now);
}
/** A worktree that was moved or renamed goes on where it was; the sessions of before name its old place. */
function atRoot(reading, root) {
    if (reading.root === root)
        return reading;
    const formerRoots = [...new Set([...reading.formerRoots, reading.root])];
    return { ...reading, root, formerRoots: formerRoots.filter((former) => former !== root) };
}
/**
 * A start that is still to come was noted by a clock that was set back since: calls of up to a day
 * before now may be from after it. What is recorded is known by its ids.
 */
function withinClock(reading, now) {
    if (Date.parse(reading.since) <= now.getTime())
        return reading;
    return { ...reading, since: new Date(now.getTime() - DAY_MS).toISOString(), lookedAtMs: 0 };
}
/** Starts where nothing is known of a worktree: what is older belongs to `backfill`. */
async function startReading(worktree, folders, now) {
    const [init, added] = [readInitTime(folders), await worktreeAddedAt(worktree)];
    const start = init ?? (await clonedAt(worktree)) ?? now;
    const since = added !== undefined && added > start ? added : start;
    return {
        root: worktree.root,
        formerRoots: [],
        since: since.toISOString(),
        lookedAtMs: 0,
        newestLogMs: 0,
        positions: {},
        lastHead: undefined,
        ledgerBlob: undefined,
    };
}
function readInitTime(folders) {
    const text = (0,_state_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readStateBytes */ .RI)((0,_state_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .recordingSincePath */ .Pj)(folders))?.toString().trim() ?? "";
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/**
 * Returns when the ledger came to a clone whose hooks came with the checkout, and that never saw
 * `init`: when it was cloned, or a later checkout brought the ledger's folder. What was made since
 * HEAD's commit is work for the next one in any case.
 */
async function clonedAt({ root, gitDir, head }) {
    const made = await (0,_git_commits_made_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommitsMade */ .El)(gitDir);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _ledger_path_js__WEBPACK_IMPORTED_MODULE_6__/* .TELEMETRY_FOLDER */ .L)).catch(() => undefined);
    // A file system that keeps no times of birth tells 1970.
    const times = [made && made.sinceSeconds * 1000, folder?.birthtimeMs];
    const clonedMs = Math.max(...times.map((time) => time ?? 0));
    const startMs = Math.min(clonedMs || Infinity, head?.committedAt.getTime() ?? Infinity);
    return Number.isFinite(startMs) ? new Date(startMs) : undefined;
}
/** When a linked worktree was made: git writes its `commondir` once, then. */
async function worktreeAddedAt({ gitDir, commonDir }) {
    return gitDir === commonDir ? undefined : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "commondir"))).mtime;
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
        .map((group) => ({ record: sumGroup(group, lastCallOfSession, context), calls: group }))
        .toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
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

/***/ 6531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ movePreparedToLog),
/* harmony export */   Lb: () => (/* binding */ removeFromLog),
/* harmony export */   b7: () => (/* binding */ readAllPrepared),
/* harmony export */   gO: () => (/* binding */ appendToLog),
/* harmony export */   x6: () => (/* binding */ readLog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _prepared_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2785);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9766);
/* harmony import */ var _state_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(704);






/** Moves the prepared file to the log, in one step: a commit holds all its rows. */
function movePreparedToLog(folders, commit) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .makeStateFolder */ .En)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .logFolder */ .hI)(folders));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .preparedPath */ .zg)(folders), entryPath(folders, commit));
}
/** Writes what a commit holds of a prepared file to the log. */
function appendToLog(folders, commit, held) {
    (0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStateFile */ .VP)(entryPath(folders, commit), `${JSON.stringify(held)}\n`);
}
/** Reads the log: what commits hold since the last checkpoint. */
function readLog(folders) {
    const folder = (0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .logFolder */ .hI)(folders);
    return (0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .listStateFolder */ .oy)(folder)
        .filter((name) => !name.endsWith(".new"))
        .map((name) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const [commit = ""] = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name).split(".");
        return { path, commit, prepared: (0,_prepared_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePrepared */ .bV)((0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readStateBytes */ .RI)(path)) };
    });
}
function removeFromLog({ path }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
}
/** Reads what all worktrees of a repository have prepared for their next commits. */
function readAllPrepared(commonDir) {
    const linked = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "worktrees");
    const gitDirs = [commonDir, ...(0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .listStateFolder */ .oy)(linked).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(linked, name))];
    return gitDirs.flatMap((gitDir) => (0,_prepared_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrepared */ .S6)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .stateFolders */ .Nj)({ gitDir, commonDir })) ?? []);
}
/** The shell names its entries in the same way. */
function entryPath(folders, commit) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_state_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .logFolder */ .hI)(folders), `${commit}.${node_process__WEBPACK_IMPORTED_MODULE_2__.pid}`);
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

/***/ 5445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n0: () => (/* binding */ addToTable),
  Fn: () => (/* binding */ checkpoint),
  OR: () => (/* binding */ findRecorded),
  TN: () => (/* binding */ isRecorded),
  pk: () => (/* binding */ recordedIdOf),
  Bf: () => (/* binding */ withoutRecorded)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/usage/call.js
var usage_call = __webpack_require__(1570);
// EXTERNAL MODULE: ./build/state/log.js
var log = __webpack_require__(6531);
// EXTERNAL MODULE: ./build/state/reading.js
var reading = __webpack_require__(5082);
;// CONCATENATED MODULE: ./build/state/session-totals.js

/**
 * Takes off a call's counts what was recorded of its session before; undefined when nothing is
 * left. Counts that fell below it were started anew: then they are the session's whole. A total can
 * grow while its last message's time stands still: its next row is a millisecond later, for a
 * row of the same time would be the same record.
 */
function remainderOf(call, before) {
    if (before === undefined)
        return call;
    const { tokens } = call;
    const later = { ...call, timestamp: laterThan(before.timestamp, call.timestamp) };
    if (usage_call/* TOKEN_COUNTS */.z.some((count) => tokens[count] < before.tokens[count]))
        return later;
    if (usage_call/* TOKEN_COUNTS */.z.every((count) => tokens[count] === before.tokens[count]))
        return undefined;
    return {
        ...later,
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
function laterThan(before, timestamp) {
    if (before === undefined || timestamp > before)
        return timestamp;
    return new Date(Date.parse(before) + 1).toISOString();
}

// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __webpack_require__(9766);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
;// CONCATENATED MODULE: ./build/state/recorded-calls.js









const ID_BYTES = 6;
/**
 * Returns the short id that stands for a call in the state: 12 hex digits, the same for every copy
 * of it, also for a sub-agent's, which carries another request id.
 */
function recordedIdOf(call) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(`${call.agent}\u001f${(0,usage_call/* messageOf */.b)(call.callId)}`);
    return hash.digest("hex").slice(0, ID_BYTES * 2);
}
/**
 * Finds out which of some calls this clone has recorded. Ids move from the prepared files through
 * the log to the table; they are looked for in that direction, so that none is missed on its way.
 */
function findRecorded(calls, folders, { commonDir }) {
    if (calls.length === 0)
        return { ids: new Set(), totals: {} };
    const prepared = (0,log/* readAllPrepared */.b7)(commonDir);
    const logged = (0,log/* readLog */.x6)(folders).flatMap((entry) => entry.prepared ?? []);
    const rows = [...logged, ...prepared].flatMap(({ rows }) => rows);
    const hasTotals = calls.some(({ isSessionTotal }) => isSessionTotal);
    return {
        ids: new Set([
            ...rows.flatMap(({ callIds }) => callIds),
            ...findInTable(folders, new Set(calls.map(recordedIdOf))),
        ]),
        totals: hasTotals ? Object.assign({}, readTotals(folders), ...rows.map(totalsOfRow)) : {},
    };
}
/** Whether a call is recorded, or a part of it when it is a session's total. */
function isRecorded(call, { ids, totals }) {
    const id = recordedIdOf(call);
    return call.isSessionTotal ? Object.hasOwn(totals, id) : ids.has(id);
}
/** Returns the calls that are not recorded; of a session's total, what is not recorded of it. */
function withoutRecorded(calls, recorded) {
    return calls.flatMap((call) => {
        if (call.isSessionTotal)
            return remainderOf(call, recorded.totals[recordedIdOf(call)]) ?? [];
        return isRecorded(call, recorded) ? [] : call;
    });
}
/**
 * Folds the log into the table of recorded ids, the totals, and how far logs were read. Called
 * under the lock. Each step can be repeated after a kill: an id that is listed twice is recorded
 * all the same.
 */
function checkpoint(folders) {
    for (const entry of (0,log/* readLog */.x6)(folders)) {
        const { prepared, commit } = entry;
        if (prepared !== undefined) {
            addToTable(folders, prepared.rows);
            const own = (0,external_node_path_.resolve)(folders.common, prepared.stateFolder);
            // The worktree may be gone by now.
            if ((0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(own))) {
                (0,reading/* writeReading */.Sc)({ ...folders, own }, { ...prepared.reading, lastHead: commit });
            }
        }
        (0,log/* removeFromLog */.Lb)(entry);
    }
}
function findInTable(folders, ids) {
    const wanted = new Map([...ids].map((id) => [Number.parseInt(id, 16), id]));
    const found = new Set();
    const bytes = (0,state_file/* readStateBytes */.RI)((0,state_folders/* recordedCallsPath */.Ll)(folders)) ?? Buffer.alloc(0);
    for (let offset = 0; offset + ID_BYTES <= bytes.length; offset += ID_BYTES) {
        const id = wanted.get(bytes.readUIntBE(offset, ID_BYTES));
        if (id !== undefined)
            found.add(id);
    }
    return found;
}
/** Adds the calls of rows to what is recorded. */
function addToTable(folders, rows) {
    appendIds(folders, rows.flatMap(({ callIds }) => callIds));
    const totals = Object.assign({}, ...rows.map(totalsOfRow));
    if (Object.keys(totals).length === 0)
        return;
    const all = { ...readTotals(folders), ...totals };
    (0,state_file/* writeStateFile */.VP)((0,state_folders/* sessionTotalsPath */.re)(folders), JSON.stringify(all));
}
function appendIds(folders, ids) {
    const path = (0,state_folders/* recordedCallsPath */.Ll)(folders);
    const bytes = (0,state_file/* readStateBytes */.RI)(path);
    const packed = Buffer.from(ids.join(""), "hex");
    if (bytes === undefined) {
        (0,state_file/* writeStateFile */.VP)(path, packed);
        return;
    }
    // A kill in the middle of a write leaves a part of an id: it is filled up to a whole one.
    const padding = Buffer.alloc((ID_BYTES - (bytes.length % ID_BYTES)) % ID_BYTES);
    (0,external_node_fs_.appendFileSync)(path, Buffer.concat([padding, packed]));
}
function readTotals(folders) {
    return (0,state_file/* readStateFile */.qy)((0,state_folders/* sessionTotalsPath */.re)(folders), () => true) ?? {};
}
function totalsOfRow({ totals }) {
    return totals ?? {};
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


/***/ })

};
