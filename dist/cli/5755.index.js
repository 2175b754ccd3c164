export const id = 5755;
export const ids = [5755,8205];
export const modules = {

/***/ 4964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ findBlob),
/* harmony export */   Qm: () => (/* binding */ hashBlob),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
/* unused harmony export parseTree */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Returns git's object id of a file with this content; the algorithm follows the length of `like`. */
function hashBlob(content, like) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(like.length === 64 ? "sha256" : "sha1");
    return hash.update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
function readBlob(git, blob) {
    return git(["cat-file", "blob", blob]);
}
/** Writes a file's content as it is to the object store and returns its id. */
async function writeBlob(git, content) {
    return (await git(["hash-object", "-w", "--stdin"], content)).toString().trim();
}
/** Returns the blob that a commit has at a path; undefined when it has none, or the commit is gone. */
async function findBlob(git, commit, path) {
    try {
        const object = `${commit}:${path}`;
        return (await git(["rev-parse", "--verify", "--quiet", object])).toString().trim();
    }
    catch {
        // Exit code 1, nothing said: no such path in that commit.
        return undefined;
    }
}
/** Lists the blobs that a commit has below a folder, by path; empty when it has none, or the commit is gone. */
async function listBlobs(git, commit, folder) {
    const output = await git(["ls-tree", "-r", "-z", commit, "--", `${folder}/`]).catch(() => "");
    return parseTree(output.toString());
}
/** Parses `git ls-tree -r -z`: mode, type and id, a tab, the path, NUL, …; returns the blobs by path. */
function parseTree(output) {
    const blobs = new Map();
    for (const line of output.split("\0")) {
        const [meta = "", path] = line.split("\t");
        const [, type, blob] = meta.split(" ");
        if (path !== undefined && type === "blob" && blob !== undefined)
            blobs.set(path, blob);
    }
    return blobs;
}


/***/ }),

/***/ 4474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   So: () => (/* binding */ toIsoTime),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   mW: () => (/* binding */ findHead)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

const LOG_ONE = ["-c", "log.showSignature=false", "log", "--max-count=1", "--encoding=UTF-8"];
const OBJECT_NAMES = { blob: "a file", tree: "a folder" };
/**
 * Reads the commit that a revision names.
 *
 * @throws {Failure} when there is none.
 */
async function readCommit(git, revision) {
    const object = await resolveRevision(git, revision);
    const id = object === undefined ? undefined : await resolveRevision(git, `${object}^{commit}`);
    if (id === undefined)
        throw await explainMissing(git, revision, object);
    return logCommit(git, id);
}
/** Reads the commit of HEAD; undefined before the first one. */
async function findHead(git) {
    const id = await resolveRevision(git, "HEAD");
    return id === undefined ? undefined : logCommit(git, id);
}
async function logCommit(git, commit) {
    const output = await git([...LOG_ONE, "--format=%H%n%h%n%P%n%ct%n%s", commit, "--"]);
    const [id = "", shortId = "", parents = "", seconds, subject = ""] = output
        .toString()
        .split("\n");
    return {
        id,
        shortId,
        parentIds: parents.split(" ").filter(Boolean),
        committedAt: toIsoTime(seconds),
        subject,
    };
}
/** Returns the RFC 3339 time of the seconds that git's `%ct` gives. */
function toIsoTime(seconds) {
    return new Date(Number(seconds) * 1000).toISOString();
}
async function resolveRevision(git, revision) {
    try {
        const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision];
        return (await git(args)).toString().trim();
    }
    catch {
        // Exit code 1: no such revision.
        return undefined;
    }
}
async function explainMissing(git, revision, object) {
    const name = JSON.stringify(revision);
    const type = object === undefined ? undefined : await typeOf(git, object);
    if (type !== undefined) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`Cannot use ${name} as a commit: it names ${OBJECT_NAMES[type] ?? type}. Name a commit, a branch or a tag of one.`);
    }
    const hasCommits = (await git(["rev-list", "--max-count=1", "--all"])).length > 0;
    if (!hasCommits) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`Cannot find the commit ${name}: this repository has no commits yet.`);
    }
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`Cannot find the commit ${name}: expected a revision of this repository, such as HEAD~1, a branch or a hash. \`git log --oneline -- .telemetry\` lists the commits that changed the ledger.`);
}
async function typeOf(git, object) {
    try {
        return (await git(["cat-file", "-t", object])).toString().trim();
    }
    catch {
        // A whole hash resolves to itself, whether there is such an object or not.
        return undefined;
    }
}


/***/ }),

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitFailure),
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
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

/***/ 2679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readShallowBoundary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Returns the commits where a shallow clone's history begins: their parents are not in it. */
async function readShallowBoundary(commonDir) {
    try {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDir, "shallow"), "utf8");
        return new Set(text.split("\n").filter(Boolean));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return new Set();
        throw error;
    }
}


/***/ }),

/***/ 7063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createRecordPrices)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _pricing_pricing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8205);
/* harmony import */ var _usage_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5544);



/** Raised when rows come to mean something else, so that every file is read again. */
const READING_VERSION = 1;
function createRecordPrices(options, now) {
    let pricing;
    const load = () => {
        pricing ??= (0,_pricing_pricing_js__WEBPACK_IMPORTED_MODULE_1__.createPricing)(options);
        return pricing;
    };
    const rules = JSON.stringify([READING_VERSION, options.prices, options.aliases]);
    return {
        rules: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(rules).digest("hex").slice(0, 32),
        async costOf(record) {
            return record.costNanoUsd ?? (await load()).priceRecord(record);
        },
        async knowAnyOf(models) {
            if (models.length === 0)
                return false;
            const { costNanoUsd } = await load();
            const tokens = { ..._usage_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_TOKENS */ .j, cacheWriteOneHourTokens: 0 };
            return models.some((model) => costNanoUsd({ model, timestamp: now.toISOString(), tokens }) !== undefined);
        },
    };
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
    return ((0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__.parseLedger)(start || text).rows[0] ?? (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_4__.parseLedger)(text).rows[0])?.record;
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

/***/ 2457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ lastingIdentityOf)
/* harmony export */ });
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5784);

/**
 * Returns what stays of a record's identity when `tokenledger mark` corrects it: without a session
 * id the notes are part of the identity, and a corrected record came with its old commit all the same.
 */
function lastingIdentityOf(record) {
    return (0,_usage_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .c)({ ...record, notes: "" });
}


/***/ }),

/***/ 912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ LEDGER_PATHSPECS),
/* harmony export */   h: () => (/* binding */ isLedgerPath)
/* harmony export */ });
/* harmony import */ var _ledger_discover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8093);
/* harmony import */ var _record_ledger_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4952);


const PREFIX = `${_record_ledger_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TELEMETRY_FOLDER */ .L}/`;
/** Git's patterns for every path that can be a ledger's; `isLedgerPath` tells which are. */
const LEDGER_PATHSPECS = ["usage.csv", "usage-*.csv", "usage/*.csv"].map((pattern) => `:(top,glob)${PREFIX}${pattern}`);
/** Whether a path in a repository, with forward slashes, is that of a ledger file. */
function isLedgerPath(path) {
    return path.startsWith(PREFIX) && (0,_ledger_discover_js__WEBPACK_IMPORTED_MODULE_0__/* .isLedgerName */ .t7)(path.slice(PREFIX.length));
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

/***/ 450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ countText)
/* harmony export */ });
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);

/** Returns a count and its noun: `1 record`, `1,234 records`. */
function countText(count, noun) {
    return `${(0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(count)} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   tl: () => (/* binding */ shortLine)
/* harmony export */ });
/* unused harmony exports markdownText, markdownLink, logLine */
/**
 * One escaper for each place where text of a ledger is printed. A ledger comes from whoever could
 * push to the branch: its text must not become markup, a command, a formula or a hidden message.
 */
const MAX_LENGTH = 120;
// Controls but white space, format and bidirectional marks, lone surrogates, zero-width characters.
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Returns the text on one line, without the characters that nobody sees. */
function oneLine(text) {
    return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
/** Returns the text on one line, cut where it is too long, without the characters that nobody sees. */
function shortLine(text, maxLength = MAX_LENGTH) {
    // Cut before cleaning too: a cell can be megabytes long.
    const characters = Array.from(oneLine(text.slice(0, maxLength * 20)));
    if (characters.length <= maxLength)
        return characters.join("");
    return `${characters.slice(0, maxLength - 1).join("")}…`;
}
/**
 * Returns the text as a code span for a cell of a GFM table, where nothing in it is markup, a
 * mention, a reference or HTML; text without anything to see becomes `–`.
 */
function markdownCode(text) {
    const line = shortLine(text);
    if (line === "")
        return "–";
    const longestRun = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
    const fence = "`".repeat(longestRun + 1);
    const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
    // A table is cut into cells before its code spans are read, and there `\|` is a bar. But `\\|`
    // is a backslash and the end of the cell, so a backslash is kept away from the bar.
    const content = line.replace(/(?<=\\)\|/g, " |").replaceAll("|", "\\|");
    return `${fence}${padding}${content}${padding}${fence}`;
}
// A word, also with a hyphen or an apostrophe, or a number. What GitHub could take for the start of
// markup, or make a link of (`@name`, `#1`, `www.x.y`, `ABC-12`), has other characters in it.
const PLAIN_WORD = /^\(?(?:\p{L}+(?:['’-]\p{L}+)*|\$?\d[\d.,]*%?|%|–)[),.;:!?…]{0,2}$/u;
// GitHub makes a link of what could be the id of a commit.
const MAYBE_COMMIT_ID = /[0-9a-f]{7}/i;
const LIST_NUMBER = /^\d+[.)]$/;
const SENTENCE_END = /(?<=[\p{L}\p{N}])[.,;]$/u;
/**
 * Returns a sentence as markdown in which words are words and everything else, such as paths and
 * what somebody slipped into one, is a code span.
 */
function markdownText(text, maxLength = 400) {
    const runs = [];
    for (const [index, word] of shortLine(text, maxLength).split(" ").entries()) {
        const isPlain = PLAIN_WORD.test(word) &&
            !MAYBE_COMMIT_ID.test(word) &&
            !(index === 0 && LIST_NUMBER.test(word));
        const run = runs.at(-1);
        if (run?.isPlain === isPlain)
            run.words.push(word);
        else
            runs.push({ isPlain, words: [word] });
    }
    return runs
        .map(({ isPlain, words }) => (isPlain ? words.join(" ") : codeBeforePunctuation(words)))
        .join(" ");
}
/** Keeps the end of a sentence out of the code span that the sentence ends in. */
function codeBeforePunctuation(words) {
    const text = words.join(" ");
    const end = SENTENCE_END.exec(text)?.[0] ?? "";
    return markdownCode(text.slice(0, text.length - end.length)) + end;
}
/** Returns markdown that leads to a page of a server; the markdown alone where the URL is none. */
function markdownLink(markdown, url) {
    if (url === undefined || !/^https?:\/\/[^\s]+$/.test(url) || !URL.canParse(url))
        return markdown;
    const target = new URL(url).href.replace(/[()<>|\\`[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return `[${markdown}](${target})`;
}
/** Returns the text as a quoted label of a mermaid diagram, which must not be empty. */
function mermaidLabel(text) {
    const label = shortLine(text).replace(/[^\p{L}\p{N}\p{P}\p{Zs}+=]|["#;`%&{}[\]\\]/gu, "_");
    return `"${label || "–"}"`;
}
/** Returns the text as one log line, in which a runner finds no workflow command. */
function logLine(text) {
    return oneLine(text)
        .replace(/:(?=:)/g, ": ")
        .replaceAll("##[", "## [");
}
/** Returns JSON in which the characters that nobody sees are spelled `\uXXXX`. */
function visibleJson(json) {
    return json.replace(INVISIBLE, (character) => character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""));
}


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
/** Returns a GFM table whose cells are padded, so that it reads as well as plain text. */
function markdownTable(columns, rows) {
    const padded = columns.map(({ title, cell, align }) => {
        const cells = [title, ...rows.map(cell)];
        const width = cells.reduce((widest, text) => Math.max(widest, lengthOf(text)), 3);
        // Without a colon GitHub would centre the title.
        const rule = align === "right" ? `${"-".repeat(width - 1)}:` : `:${"-".repeat(width - 1)}`;
        const [head = "", ...body] = cells.map((text) => pad(text, width, align));
        return [head, rule, ...body];
    });
    return Array.from({ length: rows.length + 2 }, (_, line) => `| ${padded.map((column) => column[line]).join(" | ")} |\n`).join("");
}
function pad(text, width, align) {
    const space = " ".repeat(width - lengthOf(text));
    return align === "right" ? space + text : text + space;
}
function lengthOf(text) {
    return Array.from(text).length;
}


/***/ }),

/***/ 5155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sumValues)
/* harmony export */ });
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2615);

/** Returns sums as JSON tells them: keys are named as the ledger's columns, what is unknown is null. */
function sumValues(sums) {
    const isPriced = sums.unpricedRecords < sums.records || sums.records === 0;
    return {
        records: sums.records,
        sessions: sums.sessions,
        prompt_tokens: sums.inputTokens,
        completion_tokens: sums.outputTokens,
        cache_read_tokens: sums.cacheReadTokens,
        cache_write_tokens: sums.cacheWriteTokens,
        cost_usd: isPriced ? Number((0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(sums.costNanoUsd)) : null,
        unpriced_records: sums.unpricedRecords,
        unpriced_tokens: sums.unpricedTokens,
        succeeded: sums.succeeded,
        failed: sums.failed,
        success_rate: sums.successRate ?? null,
        average_duration_ms: sums.averageDurationMs ?? null,
        p95_duration_ms: sums.p95DurationMs ?? null,
    };
}


/***/ }),

/***/ 4749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ usageColumns),
/* harmony export */   OH: () => (/* binding */ MODEL_COLUMNS),
/* harmony export */   RS: () => (/* binding */ FAILURE_COLUMNS),
/* harmony export */   Tu: () => (/* binding */ groupColumns),
/* harmony export */   Zi: () => (/* binding */ TASK_TYPE_COLUMNS),
/* harmony export */   rs: () => (/* binding */ costText),
/* harmony export */   vl: () => (/* binding */ UNPRICED_COLUMNS),
/* harmony export */   zM: () => (/* binding */ phaseText)
/* harmony export */ });
/* unused harmony exports listText, durationText, text, number */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);


const UNKNOWN = "–";
const MAX_LISTED = 10;
const RECORDS = number("Records", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(sums.records));
const TOKENS = number("Tokens", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.inputTokens + sums.outputTokens));
// Stands before the tokens: what is on the right is out of sight on a narrow screen.
const COST = number("Cost", costText);
const SUCCESS = number("Success", ({ successRate }) => successRate === undefined ? UNKNOWN : (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(successRate));
const INPUT = number("Input", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.inputTokens));
const CACHE_READS = number("Cache reads", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.cacheReadTokens));
const OUTPUT = number("Output", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.outputTokens));
const UNPRICED = number("Unpriced", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.unpricedTokens));
/** Tokens and cost of each model; its cache tokens are parts of its input. */
const MODEL_COLUMNS = [
    text("Model", ({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(name ?? "")),
    RECORDS,
    COST,
    INPUT,
    CACHE_READS,
    number("Cache writes", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.cacheWriteTokens)),
    OUTPUT,
];
const UNPRICED_COLUMNS = [
    text("Model", ({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(name ?? "")),
    number("Records", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(sums.unpricedRecords)),
    number("Tokens", (sums) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTokens */ ._y)(sums.unpricedTokens)),
];
const TASK_TYPE_COLUMNS = [
    text("Task type", ({ name }) => name ?? "none"),
    RECORDS,
    SUCCESS,
    COST,
    TOKENS,
    number("Average time", ({ averageDurationMs }) => durationText(averageDurationMs)),
    number("95th percentile", ({ p95DurationMs }) => durationText(p95DurationMs)),
];
const FAILURE_COLUMNS = [
    text("Message", ({ message }) => (message === undefined ? "no message" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(message))),
    number("Times", ({ failures }) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(failures)),
    text("Last", ({ lastTimestamp }) => lastTimestamp.slice(0, 10)),
    text("Models", ({ models }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(listText(models))),
];
/** Returns the columns of a table whose first names the group. */
function usageColumns(title, nameOf) {
    return [text(title, ({ name }) => nameOf(name)), RECORDS, SUCCESS, COST, TOKENS];
}
/** Returns the columns of a table of groups and their total, which `total` is. */
function groupColumns({ title, cell, details }, total) {
    const detailColumns = (isLong) => details
        .filter((detail) => detail.isLong === isLong)
        .map((detail) => text(detail.title, ({ name }) => {
        const value = detail.tell(name);
        return value === undefined ? "" : detail.cell(value);
    }));
    return [
        text(title, (group) => (group === total ? "**Total**" : cell(group.name))),
        ...detailColumns(false),
        RECORDS,
        COST,
        ...(total.unpricedTokens > 0 ? [UNPRICED] : []),
        INPUT,
        CACHE_READS,
        OUTPUT,
        SUCCESS,
        number("Time", ({ durationMs }) => durationText(durationMs)),
        ...detailColumns(true),
    ];
}
/** Returns a cost, `≥` when tokens without a price come on top, or a word: what is unknown is not $0. */
function costText(sums) {
    if (sums.records > 0 && sums.unpricedRecords === sums.records)
        return "unpriced";
    const cost = (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCost */ .BD)(sums.costNanoUsd);
    return sums.unpricedTokens > 0 ? `≥ ${cost}` : cost;
}
/** Returns the first of names, which may be many. */
function listText(names) {
    const shown = names.slice(0, MAX_LISTED);
    return (shown.length < names.length ? [...shown, "…"] : shown).join(", ");
}
/** Returns the number of a phase; a long one would be taken for the id of a commit. */
function phaseText(phase) {
    if (phase === undefined)
        return "none";
    return phase.length <= 6 ? phase : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(phase);
}
function durationText(durationMs) {
    return durationMs === undefined ? UNKNOWN : (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs);
}
function text(title, cell) {
    return { title, cell, align: "left" };
}
function number(title, cell) {
    return { title, cell, align: "right" };
}


/***/ }),

/***/ 8143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ UsageTally),
/* harmony export */   M: () => (/* binding */ sessionOf)
/* harmony export */ });
/* harmony import */ var _usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5544);

/** Adds up usage records, one at a time. */
class UsageTally {
    #records = 0;
    #tokens = _usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_TOKENS */ .j;
    #costNanoUsd = 0;
    #unpricedRecords = 0;
    #unpricedTokens = 0;
    #succeeded = 0;
    #failed = 0;
    #sessionIds = new Set();
    #durationsMs = [];
    /** Counts a record at its price, which is undefined when it has none. */
    add(record, costNanoUsd) {
        this.#records += 1;
        this.#tokens = (0,_usage_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .addTokens */ .O)(this.#tokens, record);
        if (costNanoUsd === undefined) {
            this.#unpricedRecords += 1;
            this.#unpricedTokens += record.inputTokens + record.outputTokens;
        }
        else {
            this.#costNanoUsd += costNanoUsd;
        }
        if (record.success === true)
            this.#succeeded += 1;
        if (record.success === false)
            this.#failed += 1;
        const session = sessionOf(record);
        if (session !== undefined)
            this.#sessionIds.add(session);
        if (record.durationMs !== undefined)
            this.#durationsMs.push(record.durationMs);
    }
    sums() {
        const known = this.#succeeded + this.#failed;
        return {
            records: this.#records,
            sessions: this.#sessionIds.size,
            ...this.#tokens,
            costNanoUsd: this.#costNanoUsd,
            unpricedRecords: this.#unpricedRecords,
            unpricedTokens: this.#unpricedTokens,
            succeeded: this.#succeeded,
            failed: this.#failed,
            successRate: known === 0 ? undefined : this.#succeeded / known,
            durationMs: total(this.#durationsMs),
            averageDurationMs: average(this.#durationsMs),
            p95DurationMs: percentile(this.#durationsMs, 0.95),
        };
    }
}
/** Returns the session that an agent named; undefined when none did. */
function sessionOf({ sessionId }) {
    // A database hands back the stand-in that it stored for a record without a session.
    return sessionId === "" || sessionId.startsWith("row:") ? undefined : sessionId;
}
function total(values) {
    if (values.length === 0)
        return undefined;
    return values.reduce((sum, value) => sum + value, 0);
}
function average(values) {
    const sum = total(values);
    return sum === undefined ? undefined : Math.round(sum / values.length);
}
/** Returns the smallest value that `fraction` of all values do not exceed (nearest rank). */
function percentile(values, fraction) {
    return Float64Array.from(values).sort()[Math.ceil(values.length * fraction) - 1];
}


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ addTokens),
/* harmony export */   j: () => (/* binding */ NO_TOKENS)
/* harmony export */ });
const NO_TOKENS = {
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
};
function addTokens(a, b) {
    return {
        inputTokens: a.inputTokens + b.inputTokens,
        outputTokens: a.outputTokens + b.outputTokens,
        cacheReadTokens: a.cacheReadTokens + b.cacheReadTokens,
        cacheWriteTokens: a.cacheWriteTokens + b.cacheWriteTokens,
    };
}


/***/ })

};
