export const id = 608;
export const ids = [608];
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


/***/ })

};
