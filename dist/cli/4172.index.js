export const id = 4172;
export const ids = [4172];
export const modules = {

/***/ 4172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createValidateCommand: () => (/* binding */ createValidateCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/ingest/find-ledgers.js + 3 modules
var find_ledgers = __webpack_require__(2419);
// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/ledger/backup-name.js
var backup_name = __webpack_require__(4346);
// EXTERNAL MODULE: ./build/ledger/read-ledger.js
var read_ledger = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/ledger/backup-identities.js





/** Returns the identities of the records in the backups that lie beside a ledger. */
async function readBackupIdentities(ledgerPath) {
    const folder = (0,external_node_path_.dirname)(ledgerPath);
    const paths = (await (0,promises_.readdir)(folder)).map((name) => (0,external_node_path_.join)(folder, name));
    const identities = new Set();
    for (const path of paths.filter((each) => (0,backup_name/* isBackupOf */.g)(each, ledgerPath))) {
        await addIdentities(path, identities);
    }
    return identities;
}
async function addIdentities(path, identities) {
    try {
        for await (const entry of (0,read_ledger/* readLedger */.SC)(path)) {
            if ("record" in entry)
                identities.add((0,identity/* identityOf */.c)(entry.record));
        }
    }
    catch (error) {
        // It holds no rows then; validating the file itself says so.
        if (!(error instanceof read_ledger/* NotALedger */.qO))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/ledger/mend-ledger.js
var mend_ledger = __webpack_require__(1822);
// EXTERNAL MODULE: ./build/ledger/replace-file.js
var replace_file = __webpack_require__(4711);
;// CONCATENATED MODULE: ./build/ledger/validate-ledger.js






// Mending holds a file in memory several times over; rotation keeps ledgers far below this.
const MAX_MENDED_BYTES = 64 * 1024 * 1024;
/** Finds all that is wrong in a ledger file of any size. */
async function validateLedger(path) {
    const { rows, rejects } = await readRejects(path);
    const isTooLargeToMend = await isTooLarge(path);
    const mended = isTooLargeToMend ? undefined : await readMended(path);
    const problems = [
        ...rejects.map((reject) => ({ ...reject, isFixable: false })),
        ...(mended?.changes ?? []).map((change) => ({ ...change, isFixable: true })),
    ];
    problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return { rows, problems, isTooLargeToMend };
}
/**
 * Mends a ledger file as far as nothing is lost, in one step; returns what was mended. The caller
 * holds the ledger's lock.
 */
async function fixLedger(path) {
    if (await isTooLarge(path))
        return [];
    const { text, changes } = await readMended(path);
    if (changes.length > 0)
        await (0,replace_file/* replaceFile */.f)(path, text);
    return changes;
}
async function readRejects(path) {
    const rejects = [];
    let rows = 0;
    try {
        for await (const entry of (0,read_ledger/* readLedger */.SC)(path)) {
            if ("record" in entry)
                rows += 1;
            else
                rejects.push(...problemsOf(entry));
        }
    }
    catch (error) {
        if (!(error instanceof read_ledger/* NotALedger */.qO))
            throw error;
        rejects.push(error.problem);
    }
    return { rows, rejects };
}
function problemsOf({ others = [], ...first }) {
    return [first, ...others];
}
async function isTooLarge(path) {
    return (await (0,promises_.stat)(path)).size > MAX_MENDED_BYTES;
}
async function readMended(path) {
    const bytes = await (0,promises_.readFile)(path);
    const text = bytes.toString();
    // Bytes that are no UTF-8 would not survive the rewriting; they are rejects.
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return { text, changes: [] };
    return (0,mend_ledger/* mendLedger */.S)(text, { identitiesElsewhere: await readBackupIdentities(path) });
}

// EXTERNAL MODULE: ./build/state/file-lock.js
var file_lock = __webpack_require__(3316);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(8323);
;// CONCATENATED MODULE: ./build/validate-ledgers.js





/** Validates ledger files one after the other; with `fix`, what can be mended without loss is mended first. */
async function* validateLedgers(paths, { fix }) {
    for (const path of paths) {
        const mended = fix ? await fixUnderLock(path) : [];
        yield { path, mended, ...(await validateLedger(path)) };
    }
}
async function fixUnderLock(path) {
    const repository = await (0,git_repository/* findRepository */.W)((0,external_node_path_.dirname)(path));
    return await (0,file_lock/* withFileLock */.U)((0,state_folders/* lockPathOfLedger */.jn)(path, repository), () => fixLedger(path));
}

// EXTERNAL MODULE: ./build/visible-text.js
var visible_text = __webpack_require__(8912);
// EXTERNAL MODULE: ./build/cli/ledger-argument.js
var ledger_argument = __webpack_require__(5150);
;// CONCATENATED MODULE: ./build/cli/commands/validate.js








const NOTHING = { files: 0, rows: 0, mended: 0, fixable: 0, problems: 0 };
/** `tokenledger validate`: says what is wrong in the ledger, line by line. */
const createValidateCommand = (context) => new esm/* Command */.uB("validate")
    .description("Check every line of the ledger; exit with 1 while something is wrong.")
    .addArgument((0,ledger_argument/* ledgerArgument */.r)())
    .option("--fix", "mend what can be mended without loss: line ends, repeated headers and rows")
    .action(async (paths, { fix = false }) => {
    const root = (await (0,git_repository/* findRepository */.W)(context.cwd))?.root ?? context.cwd;
    let totals = NOTHING;
    const ledgers = await (0,find_ledgers/* findLedgers */.O)((0,ledger_argument/* ledgerPaths */.O)(paths, root, context), undefined, (problem) => {
        context.print(`${(0,visible_text/* visibleLine */.P)(problem)}\n`);
        totals = { ...totals, problems: totals.problems + 1 };
    });
    const validations = validateLedgers(ledgers.map(({ path }) => path), { fix });
    for await (const validation of validations) {
        const name = (0,external_node_path_.relative)(context.cwd, validation.path);
        context.print(report(name, validation));
        if (validation.isTooLargeToMend) {
            context.warn(`${(0,visible_text/* visibleLine */.P)(name)} is too large to look for repeated rows: only its rows were checked.\n`);
        }
        totals = add(totals, validation);
    }
    context.print(`${summary(totals)}\n`);
    if (totals.problems > 0)
        context.exitWith(1);
});
function report(name, { mended, problems }) {
    const lines = [
        ...mended.map((problem) => `${describe(name, problem)}: mended`),
        ...problems.map((problem) => describe(name, problem) + hint(problem)),
    ];
    return lines.map((line) => `${(0,visible_text/* visibleLine */.P)(line)}\n`).join("");
}
function describe(name, { line, column, expected, got }) {
    return `${name}:${line}:${column}: expected ${expected}, got ${got}`;
}
function hint({ isFixable }) {
    return isFixable ? " (--fix mends it)" : "";
}
function add(totals, { rows, mended, problems }) {
    return {
        files: totals.files + 1,
        rows: totals.rows + rows,
        mended: totals.mended + mended.length,
        fixable: totals.fixable + problems.filter(({ isFixable }) => isFixable).length,
        problems: totals.problems + problems.length,
    };
}
function summary({ files, rows, mended, fixable, problems }) {
    const what = `${(0,count_text/* countText */.l)(files, "file")}, ${(0,count_text/* countText */.l)(rows, "row")}`;
    const found = problems === 0 ? "nothing wrong" : (0,count_text/* countText */.l)(problems, "problem");
    return [
        `${what}: ${found}`,
        ...(fixable > 0 ? [`--fix mends ${fixable} of them`] : []),
        ...(mended > 0 ? [`${mended} mended`] : []),
    ].join("; ");
}


/***/ }),

/***/ 5150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ledgerPaths),
/* harmony export */   r: () => (/* binding */ ledgerArgument)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8179);


/** Returns the argument that names ledgers. */
function ledgerArgument() {
    return new commander__WEBPACK_IMPORTED_MODULE_1__/* .Argument */ .ef("[path...]", "ledger files, or folders of them (default: TELEMETRY_CSV_PATH, else .telemetry)");
}
/**
 * Returns the absolute paths of the ledgers that were named, else those of `TELEMETRY_CSV_PATH`,
 * else the repository's `.telemetry`.
 */
function ledgerPaths(paths, root, { cwd, environment }) {
    if (paths.length > 0)
        return paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path));
    const named = (environment.TELEMETRY_CSV_PATH ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter(Boolean);
    if (named.length > 0)
        return named.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path));
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, ".telemetry")];
}


/***/ }),

/***/ 2419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ MissingLedger),
  O: () => (/* binding */ findLedgers)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./node_modules/simple-git/dist/index.mjs + 2 modules
var dist = __webpack_require__(4724);
;// CONCATENATED MODULE: ./build/git/repository-name.js


/** Returns a worktree's name: `owner/name` of the remote `origin`, else the name of its folder. */
async function repositoryName(root) {
    // An empty default: simple-git waits 50 ms for the output of a command that prints nothing.
    const key = "remote.origin.url";
    const origin = await (0,dist/* simpleGit */.Lp)(root).raw("config", "--default", "", "--get", key);
    return parseRepositoryName(origin.trim()) ?? (0,external_node_path_.basename)(root);
}
/**
 * Returns the name in a remote's URL, without host and credentials: `acme/shop` of
 * `git@github.com:acme/shop.git`. Of a path on this machine it is the last folder only.
 */
function parseRepositoryName(remote) {
    const hosted = HOSTED_URL.exec(remote) ?? SCP_LIKE.exec(remote);
    const path = hosted?.groups?.path ?? remote.split(/[\\/]/).filter(Boolean).at(-1) ?? "";
    const name = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
    return name === "" ? undefined : name;
}
const HOSTED_URL = /^(?:https?|ssh|git|git\+ssh):\/\/[^/]+\/(?<path>[^?#]+)/i;
// One letter before the colon is a drive.
const SCP_LIKE = /^[^/\\:]{2,}:(?!\/\/)(?<path>.+)$/;

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/git/unmodified-blobs.js


// One command line holds this many paths on every system.
const PATHS_AT_ONCE = 100;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const REGULAR_FILE = /^100(?:644|755)$/;
/** `ls-files -v`: tracked, and looked at by git; one that git was told not to look at has another tag. */
const TRACKED = "H";
const CHANGED = "C";
/**
 * Returns git's blob ids of those files that are tracked and hold what the index says, by path,
 * without reading them. Paths are relative to the worktree's top, with forward slashes. Where a
 * filter converts content, such as line ends, the id is that of the converted content.
 * Empty without git.
 */
async function listUnmodifiedBlobs(root, paths) {
    const blobs = new Map();
    for (let start = 0; start < paths.length; start += PATHS_AT_ONCE) {
        const output = await listFiles(root, paths.slice(start, start + PATHS_AT_ONCE));
        for (const [path, blob] of parseUnmodifiedBlobs(output))
            blobs.set(path, blob);
    }
    return blobs;
}
/** Parses `git ls-files -v -s -c -m -z`: tag, mode, blob and stage, a tab, the path, NUL, …; a changed file is listed twice. */
function parseUnmodifiedBlobs(output) {
    const blobs = new Map();
    for (const line of output.split("\0")) {
        const tab = line.indexOf("\t");
        const path = line.slice(tab + 1);
        const [tag, mode = "", blob = "", stage] = line.slice(0, Math.max(tab, 0)).split(" ");
        if (tag === CHANGED)
            blobs.delete(path);
        else if (tag === TRACKED && REGULAR_FILE.test(mode) && stage === "0")
            blobs.set(path, blob);
    }
    return blobs;
}
async function listFiles(root, paths) {
    const listing = ["ls-files", "-v", "--stage", "--cached", "--modified", "--full-name", "-z"];
    const args = ["--literal-pathspecs", ...listing, "--", ...paths];
    try {
        const options = { cwd: root, maxBuffer: MAX_OUTPUT_BYTES };
        return (await (0,external_node_util_.promisify)(external_node_child_process_.execFile)("git", args, options)).stdout;
    }
    catch {
        // Whatever git has against it: a file whose id is not known is read.
        return "";
    }
}

// EXTERNAL MODULE: ./build/ledger/discover.js
var discover = __webpack_require__(8093);
;// CONCATENATED MODULE: ./build/ingest/ledger-file.js
/** Makes a ledger file of one that is on this machine. */
function localLedgerFile(file) {
    return { ...file, locate: async () => file.path };
}

;// CONCATENATED MODULE: ./build/ingest/find-ledgers.js








/** There is no ledger where one was looked for. */
class MissingLedger extends failure/* Failure */.H {
    name = "MissingLedger";
}
/**
 * Returns the ledger files that absolute paths name: a file itself, of a folder all that it
 * holds. Without a name for their repository each file is known by the one it lies in. What cannot be
 * read although it is there is told to `onProblem`.
 */
async function findLedgers(paths, repository, onProblem = () => { }) {
    const homes = new Map();
    const ledgers = new Map();
    for (const path of paths) {
        const { folder, files } = await expand(path, onProblem);
        const home = homes.get(folder) ?? findHome(folder, repository);
        homes.set(folder, home);
        for (const file of await identify(files, await home))
            ledgers.set(file.path, file);
    }
    return [...ledgers.values()];
}
async function expand(path, onProblem) {
    const real = await (0,promises_.realpath)(path).catch((error) => {
        throw missingLedger(path, error);
    });
    if (!(await (0,promises_.stat)(real)).isDirectory())
        return { folder: (0,external_node_path_.dirname)(real), files: [real] };
    for (const name of await (0,discover/* findUnreadableNames */.hl)(real)) {
        onProblem(`${path}${external_node_path_.sep}${name} is not read: expected a name in UTF-8, got other bytes. Rename it.`);
    }
    const files = await (0,discover/* findLedgerFiles */.ud)(real);
    if (files.length > 0)
        return { folder: real, files };
    throw new MissingLedger(`There is no ledger in ${path}: expected usage.csv, its backups or usage/*.csv. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name the folder that holds it.`);
}
function missingLedger(path, error) {
    if (error.code !== "ENOENT") {
        return new failure/* Failure */.H(`Cannot read the ledger at ${path} (${error.code}). Name a file you may read.`);
    }
    return new MissingLedger(`There is no ledger at ${path}. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name another file.`);
}
/** Names files, with the ids that git has for their content. */
async function identify(paths, { root, repository, isWorktree }) {
    const files = paths.map((path) => ({ path, name: nameWithin(root, path) }));
    const tracked = isWorktree ? files.filter(({ path, name }) => (0,external_node_path_.join)(root, name) === path) : [];
    const [known, blobs] = await Promise.all([
        repository,
        listUnmodifiedBlobs(root, tracked.map(({ name }) => name)),
    ]);
    return files.map((file) => localLedgerFile({ ...file, repository: known, blobHash: blobs.get(file.name) }));
}
/** Finds where a folder belongs; its repository's name is looked up unless it is given. */
async function findHome(folder, name) {
    const found = await (0,repository/* findRepository */.W)(folder);
    if (found !== undefined) {
        const { root } = found;
        return { root, repository: Promise.resolve(name ?? repositoryName(root)), isWorktree: true };
    }
    const root = (0,external_node_path_.basename)(folder) === ".telemetry" ? (0,external_node_path_.dirname)(folder) : folder;
    return { root, repository: Promise.resolve(name ?? (0,external_node_path_.basename)(root)), isWorktree: false };
}
// A file elsewhere is named without its folders, which are nobody's business.
function nameWithin(root, path) {
    const name = (0,external_node_path_.relative)(root, path);
    const isElsewhere = name.startsWith("..") || (0,external_node_path_.isAbsolute)(name);
    return isElsewhere ? (0,external_node_path_.basename)(path) : name.split(external_node_path_.sep).join("/");
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

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mendLedger)
/* harmony export */ });
/* harmony import */ var _usage_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5784);
/* harmony import */ var _parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9129);
/* harmony import */ var _parse_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2841);



const BYTE_ORDER_MARK = "\ufeff";
/**
 * Mends what git and spreadsheets leave in a ledger, as far as nothing is lost: the byte order
 * mark, CRLF, a missing last line feed, repeated headers, rows of one identity (they become one,
 * in the first one's place with the last one's text) and rows that a backup holds. All else stays
 * as it is, to the byte, and so does a text that is no ledger.
 */
function mendLedger(text, { identitiesElsewhere }) {
    const { header, rows } = (0,_parse_ledger_js__WEBPACK_IMPORTED_MODULE_1__.parseLedger)(text);
    if (header.length === 0)
        return { text, changes: [] };
    const pieces = splitAtRows(text, rows);
    const kept = new Map();
    const changes = encodingProblems(text, pieces);
    const drop = (line, expected, got) => changes.push(problem(line, expected, got));
    let hasHeader = false;
    for (const piece of pieces) {
        const { line, row } = piece;
        if (row === undefined) {
            const isHeader = namesColumns(piece.raw, header);
            if (isHeader && hasHeader)
                drop(line, "one header", "the header again");
            else
                kept.set(line, piece);
            hasHeader ||= isHeader;
            continue;
        }
        const identity = (0,_usage_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .c)(row.record);
        const first = kept.get(identity);
        if (identitiesElsewhere.has(identity)) {
            drop(line, "a row that no backup holds", "one that a backup holds");
            continue;
        }
        if (first !== undefined)
            drop(line, "each record once", `the record of line ${first.line} again`);
        // A key that is set again keeps its place.
        kept.set(identity, first === undefined ? piece : { ...piece, line: first.line });
    }
    const mended = [...kept.values()].map(({ raw }) => `${withoutReturn(raw)}\n`).join("");
    return {
        text: mended,
        changes: changes.toSorted((a, b) => a.line - b.line || a.column - b.column),
    };
}
/** Cuts a text into its rows and the lines between them; line ends within a quoted cell do not count. */
function splitAtRows(text, rows) {
    const rowAtLine = new Map(rows.map((row) => [row.line, row]));
    const lines = text
        .replace(/^\ufeff/, "")
        .replace(/\n$/, "")
        .split("\n");
    const pieces = [];
    for (let index = 0; index < lines.length;) {
        const row = rowAtLine.get(index + 1);
        const count = row?.lineCount ?? 1;
        pieces.push({ line: index + 1, raw: lines.slice(index, index + count).join("\n"), row });
        index += count;
    }
    return pieces;
}
function encodingProblems(text, pieces) {
    const problems = [];
    if (text.startsWith(BYTE_ORDER_MARK))
        problems.push(problem(1, "no byte order mark", "one"));
    const returns = pieces.filter(({ raw }) => raw.endsWith("\r"));
    if (returns[0] !== undefined) {
        problems.push(problem(returns[0].line, "lines that end in LF", `CRLF, ${returns.length} times`));
    }
    if (!text.endsWith("\n")) {
        const lines = text.split("\n");
        const column = (lines.at(-1)?.length ?? 0) + 1;
        problems.push({ ...problem(lines.length, "a line feed at the end", "none"), column });
    }
    return problems;
}
function namesColumns(raw, header) {
    const cells = (0,_parse_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .H)(raw);
    return "isOpen" in cells
        ? false
        : cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]);
}
function withoutReturn(raw) {
    return raw.endsWith("\r") ? raw.slice(0, -1) : raw;
}
function problem(line, expected, got) {
    return { line, column: 1, field: undefined, expected, got };
}


/***/ }),

/***/ 4006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ readLedgerBatches),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   qO: () => (/* binding */ NotALedger)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9874);
/* harmony import */ var _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2316);
/* harmony import */ var _line_splitter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6366);
/* harmony import */ var _stand_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4042);





/** A file whose first line does not name a ledger's columns. */
class NotALedger extends _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H {
    name = "NotALedger";
    problem;
    constructor(path, problem) {
        const { line, column, expected, got } = problem;
        const advice = (0,_stand_in_js__WEBPACK_IMPORTED_MODULE_3__/* .isStandIn */ .W)(problem) ? "" : " Put the header line back, or name another file.";
        super(`${path}:${line}:${column} is no ledger: expected ${expected}, got ${got}.${advice}`);
        this.problem = problem;
    }
}
const NO_HEADER = { line: 1, column: 1, field: undefined, expected: "a header line", got: "none" };
// The rows of a chunk are alive together, and V8's heap grows with what it finds alive: chunks of
// 64 kB take as long and twice the memory.
const CHUNK_BYTES = 16_384;
/** Reads a ledger file of any size, row by row; all else is as with `readLedgerBatches`. */
async function* readLedger(path, options = {}) {
    for await (const { entries } of readLedgerBatches(path, options))
        yield* entries;
}
/**
 * Reads a ledger file of any size in bounded memory, some hundred rows at a time.
 *
 * @throws {Failure} When the file cannot be read or its first line is no ledger's.
 */
async function* readLedgerBatches(path, options = {}) {
    const { fromOffset = 0 } = options;
    const header = fromOffset === 0 ? undefined : await readHeaderOf(path);
    const decoder = new _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerDecoder */ .Q(header, fromOffset);
    const batch = (entries) => {
        const { endOffset, hasOneHeader } = decoder;
        return { entries, endOffset, isResumable: hasOneHeader };
    };
    for await (const lines of readLines(path, options)) {
        yield batch(decoder.decode(lines));
        if (decoder.headerProblem !== undefined)
            break;
    }
    yield batch(decoder.end());
    requireHeader(decoder, path);
}
async function readHeaderOf(path) {
    const decoder = new _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerDecoder */ .Q();
    for await (const lines of readLines(path, {})) {
        for (const line of lines) {
            decoder.decode([line]);
            if (decoder.header !== undefined || decoder.headerProblem !== undefined)
                break;
        }
        if (decoder.header !== undefined || decoder.headerProblem !== undefined)
            break;
    }
    decoder.end();
    return requireHeader(decoder, path);
}
function requireHeader({ header, headerProblem }, path) {
    if (header !== undefined)
        return header;
    throw new NotALedger(path, headerProblem ?? NO_HEADER);
}
async function* readLines(path, { fromOffset = 0, untilOffset = Number.POSITIVE_INFINITY, onBytes }) {
    const splitter = new _line_splitter_js__WEBPACK_IMPORTED_MODULE_2__/* .LineSplitter */ .g();
    try {
        for await (const chunk of readBytes(path, fromOffset, untilOffset)) {
            onBytes?.(chunk);
            yield splitter.push(chunk);
        }
    }
    catch (error) {
        throw readFailure(path, error);
    }
    yield splitter.end();
}
function readBytes(path, start, until) {
    // A stream wants the last byte to read, and cannot read none.
    const end = Math.max(until - 1, start);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start, end, highWaterMark: CHUNK_BYTES });
}
function readFailure(path, error) {
    switch (error.code) {
        case "ENOENT":
            return new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`Cannot read the ledger ${path}: there is no such file. Check the path.`);
        case "EISDIR":
            return new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`Cannot read the ledger ${path}: it is a folder. Name a CSV file in it.`);
        case "EACCES":
        case "EPERM":
            return new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`Cannot read the ledger ${path}: permission denied. Make it readable.`);
        default:
            return error.code === undefined
                ? error
                : new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`Cannot read the ledger ${path}: ${error.message}.`);
    }
}


/***/ }),

/***/ 4711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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


/**
 * Replaces a file, or makes it, in one step: a kill at any moment leaves the old content or the
 * new. The caller holds the file's lock.
 */
async function replaceFile(path, content) {
    // Not a name that ends in .csv: whoever lists the folder must not take it for a ledger.
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}.new`);
    try {
        await writeWhole(temporary, content);
        await copyMode(path, temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
        throw error;
    }
}
async function writeWhole(path, content) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "w"), true);
        await file.writeFile(content);
        // The new name must not outlive a power cut without the bytes behind it.
        await file.sync();
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
async function copyMode(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(to, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from)).mode);
    }
    catch (error) {
        // A new file has no mode to keep.
        if (error.code !== "ENOENT")
            throw error;
    }
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

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ formatWhole),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   _y: () => (/* binding */ formatTokens),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent)
/* harmony export */ });
const NANO_USD_PER_USD = 1e9;
const UNITS = [
    { size: 1e9, symbol: "B" },
    { size: 1e6, symbol: "M" },
    { size: 1e3, symbol: "k" },
];
const wholeNumber = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
/** Returns a whole number with its thousands apart: `12,345`. */
function formatWhole(value) {
    return wholeNumber.format(value);
}
/** Returns a token count with three significant digits: `950`, `12.3 k`, `12.3 M`, `1.23 B`. */
function formatTokens(count) {
    // What three digits round up to the next unit is written in it: 999,999 is 1.00 M.
    const unit = UNITS.find(({ size }) => Number(count.toPrecision(3)) >= size);
    if (unit === undefined)
        return formatWhole(count);
    const value = Number((count / unit.size).toPrecision(3));
    if (value >= 1000)
        return `${formatWhole(value)} ${unit.symbol}`;
    return `${value.toPrecision(3)} ${unit.symbol}`;
}
/** Returns a cost in USD with cents, and with two significant digits below ten cents: `$4.56`, `$0.0045`. */
function formatCost(costNanoUsd) {
    const usd = costNanoUsd / NANO_USD_PER_USD;
    const digits = usd > 0 && usd < 0.1 ? 1 - Math.floor(Math.log10(usd)) : 2;
    const text = usd.toLocaleString("en", {
        minimumFractionDigits: Math.min(digits, 9),
        maximumFractionDigits: Math.min(digits, 9),
    });
    return `$${text}`;
}
/** Returns a rate of 0 to 1 in percent; `0 %` and `100 %` mean exactly that. */
function formatPercent(rate) {
    const percent = Math.round(rate * 100);
    if (percent === 100 && rate < 1)
        return "> 99 %";
    if (percent === 0 && rate > 0)
        return "< 1 %";
    return `${percent} %`;
}
/** Returns a duration in the units a person would say: `850 ms`, `45.0 s`, `3 m 12 s`, `2 h 5 m`. */
function formatDuration(durationMs) {
    if (durationMs < 1000)
        return `${Math.round(durationMs)} ms`;
    if (durationMs < 59_950)
        return `${(durationMs / 1000).toFixed(1)} s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${formatWhole(Math.floor(minutes / 60))} h ${minutes % 60} m`;
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
    const renewal = setInterval(() => void renew(path), RENEWED_EVERY_MS);
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
        const { code } = error;
        if (code === "ENOENT")
            return false;
        throw code === "EISDIR" ? cannotMake(path, error) : error;
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

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ packagePathFile),
/* harmony export */   Go: () => (/* binding */ readingPath),
/* harmony export */   HZ: () => (/* binding */ lockPath),
/* harmony export */   Ll: () => (/* binding */ recordedCallsPath),
/* harmony export */   Lu: () => (/* binding */ watchPath),
/* harmony export */   Nj: () => (/* binding */ stateFolders),
/* harmony export */   Pj: () => (/* binding */ recordingSincePath),
/* harmony export */   S6: () => (/* binding */ nodePathFile),
/* harmony export */   eG: () => (/* binding */ TRIAL_VARIABLE),
/* harmony export */   hI: () => (/* binding */ logFolder),
/* harmony export */   jn: () => (/* binding */ lockPathOfLedger),
/* harmony export */   kh: () => (/* binding */ ledgerSeenPath),
/* harmony export */   re: () => (/* binding */ sessionTotalsPath),
/* harmony export */   zg: () => (/* binding */ preparedPath)
/* harmony export */ });
/* unused harmony exports stateFoldersOfCommit, knownLogsPath, pricesPath */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** The variable that names a folder for the state of a commit which is only tried: `doctor` sets it. */
const TRIAL_VARIABLE = "TOKENLEDGER_TRIAL";
/** Returns where the state of a commit is: `doctor` tries one with a copy. */
function stateFoldersOfCommit(worktree, environment) {
    const trial = environment[TRIAL_VARIABLE];
    return trial ? { own: trial, common: trial } : stateFolders(worktree);
}
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
const knownLogsPath = ({ own }) => join(own, "known-logs.json");
/** What the shell hook looks at to find newer logs; its time is that of the newest log that was read. */
const watchPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "watch");
/** Its time is when the ledger was last known to be in order, its content the blob as which we left it. */
const ledgerSeenPath = ({ own }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "ledger-seen");
/** Prepared files that commits hold, until the next checkpoint. */
const logFolder = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "log");
/** Ids of the calls that commits hold: 6 bytes each, end to end. */
const recordedCallsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recorded-calls");
/** What commits hold of sessions that agents count as a whole. */
const sessionTotalsPath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "session-totals.json");
/** The moment that `init` was run in this clone, and the worktree's place then. */
const recordingSincePath = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "recording-since");
/** List prices that were looked up lately. */
const pricesPath = ({ common }) => join(common, "prices.json");
/** The node that ran last, for hooks started where none is on the path. */
const nodePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "node");
/** The installed package, for hooks that find none in `node_modules`. */
const packagePathFile = ({ common }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(common, "package");


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
