export const id = 1507;
export const ids = [1507];
export const modules = {

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
 * holds. Without a name for their repository each file is known by the one it lies in.
 */
async function findLedgers(paths, repository) {
    const homes = new Map();
    const ledgers = new Map();
    for (const path of paths) {
        const { folder, files } = await expand(path);
        const home = homes.get(folder) ?? findHome(folder, repository);
        homes.set(folder, home);
        for (const file of await identify(files, await home))
            ledgers.set(file.path, file);
    }
    return [...ledgers.values()];
}
async function expand(path) {
    const real = await (0,promises_.realpath)(path).catch((error) => {
        throw missingLedger(path, error);
    });
    if (!(await (0,promises_.stat)(real)).isDirectory())
        return { folder: (0,external_node_path_.dirname)(real), files: [real] };
    const files = await (0,discover/* findLedgerFiles */.u)(real);
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

/***/ 4006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ readLedgerBatches),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   qO: () => (/* binding */ NotALedger)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2316);
/* harmony import */ var _line_splitter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6366);




/** A file whose first line does not name a ledger's columns. */
class NotALedger extends _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H {
    name = "NotALedger";
    problem;
    constructor(path, problem) {
        const { line, column, expected, got } = problem;
        super(`${path}:${line}:${column} is no ledger: expected ${expected}, got ${got}. Put the header line back, or name another file.`);
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
            return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot read the ledger ${path}: there is no such file. Check the path.`);
        case "EISDIR":
            return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot read the ledger ${path}: it is a folder. Name a CSV file in it.`);
        case "EACCES":
        case "EPERM":
            return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot read the ledger ${path}: permission denied. Make it readable.`);
        default:
            return error.code === undefined
                ? error
                : new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot read the ledger ${path}: ${error.message}.`);
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


/***/ })

};
