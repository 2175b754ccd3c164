export const id = 227;
export const ids = [227,205];
export const modules = {

/***/ 5227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createIngestCommand: () => (/* binding */ createIngestCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/config/read-config.js + 5 modules
var read_config = __webpack_require__(3907);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/ingest/find-ledgers.js + 1 modules
var find_ledgers = __webpack_require__(2219);
// EXTERNAL MODULE: ./build/ledger/read-ledger.js
var read_ledger = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var usage_timestamp = __webpack_require__(8424);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/ingest/count-lines.js

const LINE_FEED = 0x0a;
/** Returns how many lines end within a file's first bytes. */
async function countLines(path, bytes) {
    if (bytes === 0)
        return 0;
    let lines = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { end: bytes - 1 })) {
        const buffer = chunk;
        for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, at + 1)) {
            lines += 1;
        }
    }
    return lines;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/ingest/fingerprint.js




const CHUNK_BYTES = 1024 * 1024;
const fingerprint_LINE_FEED = 0x0a;
/** Reads a file once and returns its fingerprint, the prefix's included. */
async function fingerprintFile(path, prefixBytes) {
    try {
        return await fingerprint(path, prefixBytes);
    }
    catch (error) {
        const { code } = error;
        throw new failure/* Failure */.H(`Cannot read the ledger ${path} (${code}). Check that the file is there and that you may read it.`, { cause: error });
    }
}
async function fingerprint(path, prefixBytes) {
    const { size } = await (0,promises_.stat)(path);
    const blob = (0,external_node_crypto_.createHash)("sha1").update(`blob ${size}\0`);
    const prefix = (0,external_node_crypto_.createHash)("sha256");
    let read = 0;
    let prefixEndsLine = true;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES })) {
        const bytes = chunk;
        blob.update(bytes);
        if (read < prefixBytes) {
            const part = bytes.subarray(0, prefixBytes - read);
            prefix.update(part);
            prefixEndsLine = part.at(-1) === fingerprint_LINE_FEED;
        }
        read += bytes.length;
    }
    return {
        blobHash: blob.digest("hex"),
        sizeBytes: read,
        prefixHash: prefix.digest("hex"),
        prefixEndsLine,
    };
}

;// CONCATENATED MODULE: ./build/ingest/plan-reading.js
/** Returns what has to be read of a file, given how it was when it was last ingested. */
function planReading(fingerprint, state, rules) {
    if (state === undefined || state.rules !== rules)
        return "everything";
    if (fingerprint.blobHash === state.blobHash)
        return "nothing";
    // A last line that had no end may have grown too.
    const { prefixHash, prefixEndsLine } = fingerprint;
    return prefixHash === state.prefixHash && prefixEndsLine ? "growth" : "everything";
}

;// CONCATENATED MODULE: ./build/ingest/load-file.js





const BATCH_ROWS = 500;
const MAX_UNPRICED_MODELS = 100;
const NOTHING = { rowsRead: 0, remembered: 0, rejected: 0, expired: 0, state: undefined };
/** Adds what is new in a ledger file to a load. */
async function loadFile(file, context) {
    const { state, prices } = context;
    const before = await fingerprintFile(file.path, state?.offset ?? 0);
    const isStale = state !== undefined && (await prices.knowAnyOf(state.unpricedModels));
    const reading = isStale ? "everything" : planReading(before, state, prices.rules);
    const known = reading === "everything" ? undefined : state;
    const remembered = known?.rows ?? 0;
    if (reading === "nothing")
        return { ...NOTHING, rowsRead: remembered, remembered };
    const added = await addRows(file, known, context);
    const rows = remembered + added.rowsRead;
    const fileLoad = { rowsRead: rows, remembered, rejected: added.rejected, expired: added.expired };
    const after = await fingerprintFile(file.path, added.offset);
    // Rejects are reported by every run, and what changed while it was read is read by the next.
    if (added.rejected > 0 || after.blobHash !== before.blobHash) {
        return { ...fileLoad, state: undefined };
    }
    return {
        ...fileLoad,
        state: {
            repository: file.repository,
            path: file.name,
            blobHash: after.blobHash,
            offset: added.offset,
            prefixHash: after.prefixHash,
            rows,
            rules: prices.rules,
            unpricedModels: [...added.unpricedModels].slice(0, MAX_UNPRICED_MODELS),
        },
    };
}
/** Adds the rows of a file, or only those after what is known of it. */
async function addRows(file, known, { load, prunedBefore, prices, onReject, onOffset }) {
    const start = known?.offset ?? 0;
    const unpricedModels = new Set(known?.unpricedModels);
    let rowsRead = 0;
    let rejected = 0;
    let expired = 0;
    let offset = start;
    let linesBefore;
    let batch = [];
    for await (const entry of (0,read_ledger/* readLedger */.S)(file.path, { fromOffset: start })) {
        rowsRead += 1;
        if (!("record" in entry)) {
            rejected += 1;
            linesBefore ??= await countLines(file.path, start);
            onReject({ ...entry, line: linesBefore + entry.line });
            continue;
        }
        const { record, endOffset } = entry;
        offset = endOffset;
        if (isBefore(record, prunedBefore)) {
            expired += 1;
            continue;
        }
        const costNanoUsd = await prices.costOf(record);
        if (costNanoUsd === undefined)
            unpricedModels.add(record.model);
        batch.push({ record, costNanoUsd, repository: file.repository, sourceFile: file.name });
        if (batch.length < BATCH_ROWS)
            continue;
        await load.add(batch);
        batch = [];
        onOffset(offset);
    }
    await load.add(batch);
    return { rowsRead, rejected, expired, offset, unpricedModels };
}
function isBefore({ timestamp }, instant) {
    return instant !== undefined && ((0,usage_timestamp/* toUtc */.y)(timestamp) ?? "") < instant;
}

// EXTERNAL MODULE: ./build/ingest/record-prices.js
var record_prices = __webpack_require__(7063);
;// CONCATENATED MODULE: ./build/ingest.js


const MAX_REJECTS = 1_000;
const DAY_MS = 86_400_000;
/**
 * Loads ledger files into a database, all of them or none. What the database has is not loaded
 * again: a file that did not change is not even read, and one that grew only from where it grew.
 */
async function ingest(options) {
    const { store, files, retentionDays, now } = options;
    const load = await store.startLoad();
    const prices = (0,record_prices/* createRecordPrices */.S)(options.pricing, now);
    const keptSince = retentionDays === undefined
        ? undefined
        : new Date(now.getTime() - retentionDays * DAY_MS).toISOString();
    const rejects = [];
    const loads = [];
    for (const file of files) {
        const prunedBefore = await store.prunedBefore(file.repository);
        const fileLoad = await loadFile(file, {
            load,
            state: await store.findFileState(file.repository, file.name),
            prunedBefore: latest(prunedBefore, keptSince),
            prices,
            onReject: (reject) => {
                if (rejects.length < MAX_REJECTS)
                    rejects.push({ file: file.name, ...reject });
            },
            onOffset: (offset) => options.onProgress?.({ file, offset }),
        });
        loads.push(fileLoad);
    }
    const states = loads.map(({ state }) => state).filter((state) => state !== undefined);
    const { inserted, updated, skipped } = await load.commit(states);
    const total = (count) => loads.reduce((sum, fileLoad) => sum + count(fileLoad), 0);
    return {
        files: files.length,
        rowsRead: total(({ rowsRead }) => rowsRead),
        inserted,
        updated,
        skipped: skipped + total(({ remembered }) => remembered),
        expired: total(({ expired }) => expired),
        rejected: total(({ rejected }) => rejected),
        rejects,
        pruned: keptSince === undefined ? 0 : await pruneAll(store, files, keptSince),
    };
}
async function pruneAll(store, files, before) {
    let pruned = 0;
    for (const repository of new Set(files.map((file) => file.repository))) {
        pruned += await store.prune(before, repository);
    }
    return pruned;
}
function latest(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return one > other ? one : other;
}

// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/format-number.js
var format_number = __webpack_require__(3120);
// EXTERNAL MODULE: ./build/cli/database-argument.js + 2 modules
var database_argument = __webpack_require__(1760);
// EXTERNAL MODULE: ./build/cli/ledger-argument.js
var ledger_argument = __webpack_require__(5150);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/cli/commands/ingest.js
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













const MAX_REJECTS_SHOWN = 20;
/** `tokenledger ingest`: loads ledgers into the database. */
const createIngestCommand = (context) => new esm/* Command */.uB("ingest")
    .description("Load the ledger into the database; what it holds already is skipped.")
    .addArgument((0,ledger_argument/* ledgerArgument */.r)())
    .option("--dry-run", "do everything but write")
    .option("--retention-days <days>", "keep this many days in the database")
    .option("--repository <name>", "the repository that the ledgers belong to, such as acme/shop")
    .addOption((0,database_argument/* databaseOption */.Z)())
    .action(async (paths, options) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const retentionDays = parseRetention(options.retentionDays);
        const root = (await (0,repository/* findRepository */.W)(context.cwd))?.root ?? context.cwd;
        const config = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(root, ".telemetry"));
        const files = await (0,find_ledgers/* findLedgers */.O)((0,ledger_argument/* ledgerPaths */.O)(paths, root, context), options.repository ?? (context.environment.GITHUB_REPOSITORY || undefined));
        const dryRun = options.dryRun ?? false;
        const store = __addDisposableResource(env_1, await (0,database_argument/* openDatabase */.q)(context, {
            url: options.database,
            mode: "create",
            dryRun,
        }), true);
        const report = await withProgress(context, (onProgress) => ingest({
            store,
            files,
            pricing: config,
            retentionDays: retentionDays ?? config.retentionDays,
            now: context.now(),
            onProgress,
        }));
        context.warn(rejectLines(report));
        context.print(summary(report, dryRun));
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
});
async function withProgress(context, body) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const progress = __addDisposableResource(env_2, (0,cli_progress/* startProgress */.o)(context), false);
        return await body(({ file, offset }) => progress.show(`Reading ${(0,report_escape/* oneLine */.TN)(file.name)}: ${(0,format_number/* formatWhole */.$X)(offset / 1e6)} MB`));
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
function parseRetention(text) {
    if (text === undefined)
        return undefined;
    if (/^[1-9]\d{0,4}$/.test(text))
        return Number(text);
    throw new failure/* UsageFailure */.w(`Cannot use --retention-days ${text}: expected a whole number of days, 1 or more.`);
}
function rejectLines({ rejected, rejects }) {
    const shown = rejects.slice(0, MAX_REJECTS_SHOWN).map(rejectLine);
    const rest = rejected - shown.length;
    if (rest > 0)
        shown.push(`and ${(0,format_number/* formatWhole */.$X)(rest)} more: tokenledger validate lists them all`);
    return shown.map((line) => `${line}\n`).join("");
}
function rejectLine({ file, line, column, expected, got }) {
    return (0,report_escape/* oneLine */.TN)(`${file}:${line}:${column}: expected ${expected}, got ${got}`);
}
function summary(report, dryRun) {
    const counts = {
        inserted: report.inserted,
        updated: report.updated,
        skipped: report.skipped,
        ...(report.expired > 0 && { "too old": report.expired }),
        rejected: report.rejected,
    };
    const lines = [
        `Read ${(0,count_text/* countText */.l)(report.rowsRead, "row")} of ${(0,count_text/* countText */.l)(report.files, "file")}.`,
        ...Object.entries(counts).map(([name, count]) => `  ${name.padEnd(9)}${(0,format_number/* formatWhole */.$X)(count).padStart(9)}`),
        ...(report.pruned > 0
            ? [`Deleted ${(0,count_text/* countText */.l)(report.pruned, "record")} past the retention.`]
            : []),
        ...(dryRun ? ["Dry run: nothing was written."] : []),
    ];
    return `${lines.join("\n")}\n`;
}


/***/ }),

/***/ 1760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ databaseOption),
  q: () => (/* binding */ openDatabase)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/database/database-url.js

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/**
 * Returns what a database URL names: `sqlite:path`, `sqlite:///absolute/path`, `sqlite::memory:`.
 *
 * @throws {UsageFailure} for anything else; it names the scheme and never the URL, which may hold
 * a password.
 */
function parseDatabaseUrl(url) {
    const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
    if (scheme !== "sqlite") {
        const got = scheme === undefined ? "one without a scheme" : `one that starts with ${scheme}:`;
        throw new failure/* UsageFailure */.w(`Cannot use the database URL: expected sqlite:PATH (such as sqlite:.telemetry/telemetry.db), got ${got}.`);
    }
    const path = url.slice("sqlite:".length);
    if (path === "") {
        throw new failure/* UsageFailure */.w("Cannot use the database URL: expected a path after sqlite:, got nothing.");
    }
    if (!path.startsWith("//"))
        return { engine: "sqlite", path };
    const absolute = path.slice("//".length);
    if (!absolute.startsWith("/")) {
        throw new failure/* UsageFailure */.w("Cannot use the database URL: sqlite:// is followed by the third slash of an absolute path (sqlite:///folder/file.db); for a relative path write sqlite:folder/file.db.");
    }
    // sqlite:///C:/folder/file.db
    return { engine: "sqlite", path: absolute.replace(/^\/(?=[a-z]:)/i, "") };
}

;// CONCATENATED MODULE: ./build/database/open-store.js


/**
 * Opens the database that a URL names, its schema brought up to date; a relative path starts at
 * `baseFolder`.
 */
async function openStore(url, baseFolder, access) {
    const { path } = parseDatabaseUrl(url);
    // Imported when used: a driver costs the start of every command that needs none.
    const { openSqliteStore } = await __webpack_require__.e(/* import() */ 520).then(__webpack_require__.bind(__webpack_require__, 520));
    return openSqliteStore({ file: path === ":memory:" ? path : (0,external_node_path_.resolve)(baseFolder, path), name: path }, access);
}

// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(5799);
;// CONCATENATED MODULE: ./build/cli/database-argument.js



const DEFAULT_DATABASE_URL = "sqlite:.telemetry/telemetry.db";
/** Returns the option that names the database. */
function databaseOption() {
    return new esm/* Option */.c$("--database <url>", `database, such as sqlite:path/to/file.db (default: TELEMETRY_DATABASE_URL, else ${DEFAULT_DATABASE_URL})`);
}
/**
 * Opens the database of the option, else of `TELEMETRY_DATABASE_URL`, else the default. A path
 * typed on the command line starts at the current folder, the others at the repository's root.
 */
async function openDatabase(context, { url, mode, dryRun = false }) {
    const access = { mode, dryRun, now: context.now };
    if (url !== undefined)
        return openStore(url, context.cwd, access);
    const root = (await (0,repository/* findRepository */.W)(context.cwd))?.root ?? context.cwd;
    return openStore(context.environment.TELEMETRY_DATABASE_URL || DEFAULT_DATABASE_URL, root, access);
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

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startProgress)
/* harmony export */ });
const QUIET_MS = 1_000;
const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\u001b[K";
/** Starts the progress of a task, which ends and leaves no trace when it is disposed of. */
function startProgress({ isTerminal, now, warn, }) {
    const start = now().getTime();
    let lastShown;
    return {
        show(text) {
            const time = now().getTime();
            if (!isTerminal || time - start < QUIET_MS)
                return;
            if (lastShown !== undefined && time - lastShown < INTERVAL_MS)
                return;
            lastShown = time;
            warn(`${CLEAR_LINE}${text}`);
        },
        [Symbol.dispose]() {
            if (lastShown !== undefined)
                warn(CLEAR_LINE);
        },
    };
}


/***/ }),

/***/ 2219:
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
var git_repository = __webpack_require__(5799);
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

// EXTERNAL MODULE: ./build/ledger/discover.js
var discover = __webpack_require__(8093);
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
        const home = homes.get(folder) ?? findHome(folder);
        homes.set(folder, home);
        const { root, repository: ownName } = await home;
        for (const file of files) {
            const name = nameWithin(root, file);
            ledgers.set(file, { path: file, name, repository: repository ?? ownName });
        }
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
async function findHome(folder) {
    const repository = await (0,git_repository/* findRepository */.W)(folder);
    if (repository !== undefined) {
        return { root: repository.root, repository: await repositoryName(repository.root) };
    }
    const root = (0,external_node_path_.basename)(folder) === ".telemetry" ? (0,external_node_path_.dirname)(folder) : folder;
    return { root, repository: (0,external_node_path_.basename)(root) };
}
// A file elsewhere is named without its folders, which are nobody's business.
function nameWithin(root, path) {
    const name = (0,external_node_path_.relative)(root, path);
    const isElsewhere = name.startsWith("..") || (0,external_node_path_.isAbsolute)(name);
    return isElsewhere ? (0,external_node_path_.basename)(path) : name.split(external_node_path_.sep).join("/");
}


/***/ }),

/***/ 7063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createRecordPrices)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _pricing_pricing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8205);
/* harmony import */ var _usage_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5544);



/** Raised when rows come to mean something else, so that every file is read again. */
const READING_VERSION = 1;
function createRecordPrices(options, now) {
    let pricing;
    const load = () => {
        pricing ??= (0,_pricing_pricing_js__WEBPACK_IMPORTED_MODULE_2__.createPricing)(options);
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
            const tokens = { ..._usage_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_TOKENS */ .j, cacheWriteOneHourTokens: 0 };
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
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   q: () => (/* binding */ NotALedger)
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
/**
 * Reads a ledger file of any size, row by row, in bounded memory.
 *
 * @throws {Failure} When the file cannot be read or its first line is no ledger's.
 */
async function* readLedger(path, { fromOffset = 0 } = {}) {
    const decoder = new _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerDecoder */ .Q(fromOffset === 0 ? undefined : await readHeaderOf(path));
    for await (const lines of readLines(path, fromOffset)) {
        yield* atOffset(decoder.decode(lines), fromOffset);
        if (decoder.headerProblem !== undefined)
            break;
    }
    yield* atOffset(decoder.end(), fromOffset);
    requireHeader(decoder, path);
}
async function readHeaderOf(path) {
    const decoder = new _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerDecoder */ .Q();
    for await (const lines of readLines(path, 0)) {
        decoder.decode(lines);
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
function* atOffset(entries, offset) {
    for (const entry of entries) {
        yield offset > 0 && "record" in entry
            ? { ...entry, endOffset: entry.endOffset + offset }
            : entry;
    }
}
async function* readLines(path, start) {
    const splitter = new _line_splitter_js__WEBPACK_IMPORTED_MODULE_2__/* .LineSplitter */ .g();
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start }))
            yield splitter.push(chunk);
    }
    catch (error) {
        throw readFailure(path, error);
    }
    yield splitter.end();
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
/* unused harmony export logLine */
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
