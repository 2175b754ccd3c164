export const id = 478;
export const ids = [478,8205];
export const modules = {

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ boundMemory)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);

/** Young objects are swept in this much space, or less; of twice as much, half is always empty. */
const YOUNG_SPACE_BYTES = 16_000_000;
/**
 * Keeps V8 from growing the space of young objects without end, as it does while many of them stay:
 * reading a gigabyte of logs then takes a quarter less memory.
 */
function boundMemory() {
    const youngSpace = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapSpaceStatistics)().find(({ space_name }) => space_name === "new_space");
    if ((youngSpace?.space_size ?? 0) < YOUNG_SPACE_BYTES) {
        setImmediate(boundMemory).unref();
    }
    else {
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--semi-space-growth-factor=1");
    }
}


/***/ }),

/***/ 478:
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
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __webpack_require__(79);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(5799);
;// CONCATENATED MODULE: ./build/ingest/add-reports.js
const MAX_REJECTS = 1_000;
/** What a run without files does. */
const EMPTY_REPORT = {
    files: 0,
    rowsRead: 0,
    inserted: 0,
    updated: 0,
    skipped: 0,
    expired: 0,
    rejected: 0,
    rejects: [],
    pruned: 0,
    missing: 0,
    removed: 0,
    isComplete: true,
};
/** Returns what two runs did together. */
function addReports(one, other) {
    return {
        files: one.files + other.files,
        rowsRead: one.rowsRead + other.rowsRead,
        inserted: one.inserted + other.inserted,
        updated: one.updated + other.updated,
        skipped: one.skipped + other.skipped,
        expired: one.expired + other.expired,
        rejected: one.rejected + other.rejected,
        rejects: [...one.rejects, ...other.rejects].slice(0, MAX_REJECTS),
        pruned: one.pruned + other.pruned,
        missing: one.missing + other.missing,
        removed: one.removed + other.removed,
        isComplete: one.isComplete && other.isComplete,
    };
}
/** Returns a report whose rejects say which repository their file is of: `owner/name/path`. */
function withRepository(report, repository) {
    const named = (reject) => ({ ...reject, file: `${repository}/${reject.file}` });
    return { ...report, rejects: report.rejects.map(named) };
}

// EXTERNAL MODULE: ./build/ingest/find-ledgers.js + 3 modules
var find_ledgers = __webpack_require__(2419);
// EXTERNAL MODULE: ./build/visible-text.js
var visible_text = __webpack_require__(8912);
// EXTERNAL MODULE: ./build/cli/bound-memory.js
var bound_memory = __webpack_require__(9049);
// EXTERNAL MODULE: ./build/cli/database-argument.js + 10 modules
var database_argument = __webpack_require__(9164);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/github/connect-to-github.js
const MAX_RETRIES = 2;
/** What is asked again only when a rate limit has passed, or never: the answer would be the same. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** A reset that is further away than this ends the run: nobody pays for a runner that waits. */
const MAX_WAIT_S = 60;
/**
 * Lets requests pass at once. By default the client keeps what is sent as POST a second apart,
 * queries too, and new comments three: a job writes one comment.
 */
const UNPACED = { key: () => ({ schedule: passAtOnce }) };
/**
 * Returns a client of GitHub's API: it follows the proxy settings, asks again after a fault of
 * the server or the network, and waits for a rate limit that is over soon.
 */
async function connectToGithub({ apiUrl, token }) {
    // Imported when used: no command that does not talk to GitHub pays for it.
    const [{ GitHub }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5250).then(__webpack_require__.bind(__webpack_require__, 5250)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    const Client = GitHub.plugin(retry, throttling);
    return new Client({
        ...(token !== undefined && { auth: `token ${token}` }),
        baseUrl: apiUrl ?? "https://api.github.com",
        userAgent: "tokenledger",
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
        retry: { retries: MAX_RETRIES, doNotRetry: FINAL_STATUSES },
        throttle: {
            onRateLimit: isWorthWaiting,
            onSecondaryRateLimit: isWorthWaiting,
            write: UNPACED,
            notifications: UNPACED,
        },
    });
}
function isWorthWaiting(waitS, _request, _client, retryCount) {
    return waitS <= MAX_WAIT_S && retryCount < MAX_RETRIES;
}
function passAtOnce(_options, task) {
    return task();
}
// Its warnings are for those who wrote the client.
function ignore() { }

;// CONCATENATED MODULE: ./build/ingest/compare-files.js

/** Says how far files were read, and which of them are not what the database knows, or are gone. */
function compareFiles({ loads, known, rejects }, { isWholeLedger, reconcile }) {
    const [reject] = rejects;
    if (reconcile && reject !== undefined)
        throw unreadableRow(reject);
    const isNamed = new Set(loads.map(({ file }) => keyOf(file.repository, file.name)));
    const goneFiles = [...known.values()]
        .flatMap(({ states }) => [...states.values()])
        .filter(({ repository, path }) => !isNamed.has(keyOf(repository, path)));
    return {
        states: loads.flatMap(({ fileLoad }) => fileLoad.state ?? []),
        replacedFiles: loads
            .filter(({ fileLoad }) => fileLoad.isReplaced)
            .map(({ file: { repository, name } }) => ({ repository, path: name })),
        goneFiles: isWholeLedger ? goneFiles : [],
        reconciled: reconcile ? [...known.keys()] : [],
    };
}
/** Whether a file need not be read again while it stays as it is. */
function isComplete({ fileLoad }) {
    return fileLoad.state !== undefined || fileLoad.remembered === fileLoad.rowsRead;
}
function unreadableRow({ file, line, expected, got }) {
    return new failure/* Failure */.H(`Nothing was reconciled, because a row that cannot be read would count as deleted: ${file}:${line} (expected ${expected}, got ${got}). Mend the ledger with \`tokenledger validate --fix\` and run the command again.`);
}
function keyOf(repository, path) {
    return `${repository}\0${path}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/ledger/read-ledger.js
var read_ledger = __webpack_require__(4006);
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

// EXTERNAL MODULE: ./build/usage/timestamp.js
var usage_timestamp = __webpack_require__(8424);
;// CONCATENATED MODULE: ./build/ingest/sort-entries.js

/** Parts the rows that a database takes from those that it does not. */
function sortEntries(entries, { prunedBefore, unstorable }) {
    const records = [];
    const rejects = [];
    let expired = 0;
    for (const entry of entries) {
        if (!("record" in entry)) {
            rejects.push(entry);
            continue;
        }
        const fault = unstorable?.(entry.record);
        if (fault !== undefined)
            rejects.push({ line: entry.line, column: 1, ...fault });
        else if (isBefore(entry.record, prunedBefore))
            expired += 1;
        else
            records.push(entry.record);
    }
    return { records, rejects, expired };
}
function isBefore({ timestamp }, instant) {
    return instant !== undefined && ((0,usage_timestamp/* toUtc */.y)(timestamp) ?? "") < instant;
}

;// CONCATENATED MODULE: ./build/ingest/add-rows.js



const MAX_UNPRICED_MODELS = 100;
/** What is remembered of a file that can only be read whole. */
const NOTHING_INGESTED = { offset: 0, prefixHash: "" };
/** Adds the rows of a file, or only those that it grew by, to a load. */
async function addRows(file, path, { sizeBytes, state, hash }, context) {
    const start = state?.offset ?? 0;
    const unpricedModels = new Set(state?.unpricedModels);
    const counts = { rowsRead: 0, rejected: 0, expired: 0 };
    let linesBefore;
    let isResumable = true;
    const batches = (0,read_ledger/* readLedgerBatches */.A5)(path, {
        fromOffset: start,
        untilOffset: sizeBytes,
        onBytes: (bytes) => hash.add(bytes),
    });
    for await (const batch of batches) {
        const { records, rejects, expired } = sortEntries(batch.entries, context);
        counts.rowsRead += batch.entries.length;
        counts.rejected += rejects.length;
        counts.expired += expired;
        for (const reject of rejects) {
            linesBefore ??= await countLines(path, start);
            context.onReject({ ...reject, line: linesBefore + reject.line });
        }
        const sourced = await source(records, file, context.prices, unpricedModels);
        if (sourced.length > 0)
            await context.load.add(sourced);
        hash.ingestUntil(batch.endOffset);
        context.onOffset(batch.endOffset);
        isResumable = batch.isResumable;
    }
    return {
        ...counts,
        progress: {
            blobHash: hash.blobHash(),
            ...(isResumable ? hash.ingested() : NOTHING_INGESTED),
            unpricedModels: [...unpricedModels].slice(0, MAX_UNPRICED_MODELS),
        },
    };
}
/** Adds to records their price and where they came from, and to some models those without a price. */
async function source(records, { repository, name }, prices, unpricedModels) {
    const sourced = [];
    for (const record of records) {
        // Most rows have their cost: to wait for each would take as long as to read it.
        const costNanoUsd = record.costNanoUsd ?? (await prices.costOf(record));
        if (costNanoUsd === undefined)
            unpricedModels.add(record.model);
        sourced.push({ record, costNanoUsd, repository, sourceFile: name });
    }
    return sourced;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/ingest/blob-hash.js



const SHA_256_HEX_LENGTH = 64;
const CHUNK_BYTES = 1024 * 1024;
/** Starts to hash a content of some size as git does; git's algorithm follows the length of an id that is `like` it. */
function startBlobHash(sizeBytes, like) {
    const algorithm = like?.length === SHA_256_HEX_LENGTH ? "sha256" : "sha1";
    return (0,external_node_crypto_.createHash)(algorithm).update(`blob ${sizeBytes}\0`);
}
/** Returns the object id that git gives a file's content, as it is, in a repository with ids `like` this one. */
async function hashFile(path, like) {
    const hash = startBlobHash((await (0,promises_.stat)(path)).size, like);
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES })) {
        hash.update(chunk);
    }
    return hash.digest("hex");
}

;// CONCATENATED MODULE: ./build/ingest/content-hash.js


const MAX_REST_BYTES = 8 * 1024 * 1024;
/** Hashes a file's content while it is read: all of it as git does, and the part that is ingested. */
class ContentHash {
    #blob;
    #ingested = (0,external_node_crypto_.createHash)("sha256");
    /** What was read and may not be ingested yet. */
    #rest = [];
    #readBytes = 0;
    #ingestedBytes = 0;
    /** Takes the content's size, and an id whose length tells which algorithm git uses. */
    constructor(sizeBytes, like) {
        this.#blob = startBlobHash(sizeBytes, like);
    }
    /** Takes the next bytes. */
    add(bytes) {
        this.#blob.update(bytes);
        this.#rest.push(bytes);
        this.#readBytes += bytes.length;
        // No row is as long: what is not ingested by now is none, and its file is read whole again.
        if (this.#readBytes - this.#ingestedBytes > MAX_REST_BYTES)
            this.ingestUntil(this.#readBytes);
    }
    /** Counts as ingested what was read before an offset. */
    ingestUntil(offset) {
        const rest = [];
        for (const bytes of this.#rest) {
            const part = bytes.subarray(0, Math.max(offset - this.#ingestedBytes, 0));
            this.#ingested.update(part);
            this.#ingestedBytes += part.length;
            if (part.length < bytes.length)
                rest.push(bytes.subarray(part.length));
        }
        this.#rest = rest;
    }
    /** Returns how far it is ingested, and the SHA-256, hex, of that part. */
    ingested() {
        return { offset: this.#ingestedBytes, prefixHash: this.#ingested.copy().digest("hex") };
    }
    /** Returns the object id that git gives the content, once all of it was read. */
    blobHash() {
        return this.#blob.copy().digest("hex");
    }
}

;// CONCATENATED MODULE: ./build/ingest/plan-reading.js



const plan_reading_CHUNK_BYTES = 1024 * 1024;
const plan_reading_LINE_FEED = 0x0a;
/**
 * Returns what has to be read of a file, given how far it was ingested, after reading that part:
 * what a file began with counts to the byte. `blobHash` is its id where git knows it.
 */
async function planReading(path, sizeBytes, state, blobHash) {
    // A state without bytes says that no part of the file can be read by itself.
    if (state !== undefined && state.offset > 0) {
        if (sizeBytes === state.offset && (await isAsIngested(path, state))) {
            return { what: "nothing", state };
        }
        const hash = new ContentHash(sizeBytes, blobHash);
        if (sizeBytes > state.offset && (await beginsAsIngested(path, state, hash))) {
            return { what: "growth", state, sizeBytes, hash };
        }
    }
    const hash = new ContentHash(sizeBytes, blobHash);
    return { what: "everything", state: undefined, sizeBytes, hash };
}
async function isAsIngested(path, { offset, prefixHash }) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for await (const chunk of readStart(path, offset))
        hash.update(chunk);
    return hash.digest("hex") === prefixHash;
}
async function beginsAsIngested(path, { offset, prefixHash }, hash) {
    let last;
    for await (const chunk of readStart(path, offset)) {
        hash.add(chunk);
        hash.ingestUntil(offset);
        last = chunk.at(-1);
    }
    // A last line that had no end may have grown too.
    return last === plan_reading_LINE_FEED && hash.ingested().prefixHash === prefixHash;
}
function readStart(path, sizeBytes) {
    return (0,external_node_fs_.createReadStream)(path, { end: sizeBytes - 1, highWaterMark: plan_reading_CHUNK_BYTES });
}

;// CONCATENATED MODULE: ./build/ingest/load-file.js




/** Adds what is new in a ledger file to a load. */
async function loadFile(file, context) {
    const state = await findValidState(context);
    if (state !== undefined && state.blobHash === file.blobHash)
        return remembered(state, undefined);
    const path = await file.locate();
    const reading = await findReading(file, path, state);
    if (reading.what === "nothing") {
        const { blobHash = reading.state.blobHash } = file;
        return remembered(reading.state, { ...reading.state, blobHash });
    }
    const added = await addRows(file, path, reading, context);
    const rowsBefore = reading.state?.rows ?? 0;
    return {
        rowsRead: rowsBefore + added.rowsRead,
        remembered: rowsBefore,
        rejected: added.rejected,
        expired: added.expired,
        isReplaced: context.state !== undefined && reading.what === "everything",
        // Rejects are reported by every run.
        state: added.rejected > 0 ? undefined : toState(file, added, rowsBefore, context),
    };
}
/** Returns what is known of the file, unless its rows mean something else by now. */
async function findValidState({ state, prices }) {
    if (state === undefined || state.rules !== prices.rules)
        return undefined;
    return (await prices.knowAnyOf(state.unpricedModels)) ? undefined : state;
}
function remembered({ rows }, state) {
    return { rowsRead: rows, remembered: rows, rejected: 0, expired: 0, isReplaced: false, state };
}
function toState({ repository, name }, { rowsRead, progress }, rowsBefore, { prices }) {
    const rows = rowsBefore + rowsRead;
    return { repository, path: name, ...progress, rows, rules: prices.rules };
}
async function findReading({ blobHash }, path, state) {
    try {
        return await planReading(path, (await (0,promises_.stat)(path)).size, state, blobHash);
    }
    catch (error) {
        const { code } = error;
        throw new failure/* Failure */.H(`Cannot read the ledger ${path} (${code}). Check that the file is there and that you may read it.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/ingest/record-prices.js
var record_prices = __webpack_require__(7063);
;// CONCATENATED MODULE: ./build/ingest/read-files.js


const read_files_MAX_REJECTS = 1_000;
/** Reads ledger files, as much of them as the database does not know, and adds their rows to a load. */
async function readFiles(load, options) {
    const { store, files } = options;
    const prices = (0,record_prices/* createRecordPrices */.S)(options.pricing, options.now);
    const rejects = [];
    const loads = [];
    const known = new Map();
    for (const file of files) {
        const repository = known.get(file.repository) ?? (await findKnown(store, file.repository));
        known.set(file.repository, repository);
        const state = repository.states.get(file.name);
        const fileLoad = await loadFile(file, {
            load,
            state: options.everything ? undefined : state,
            prunedBefore: latest(repository.prunedBefore, options.keptSince),
            prices,
            unstorable: (record) => store.unstorable(record),
            onReject: (reject) => {
                if (rejects.length < read_files_MAX_REJECTS)
                    rejects.push({ file: file.name, ...reject });
            },
            onOffset: (offset) => options.onOffset(file, offset),
        });
        loads.push({ file, state, fileLoad });
    }
    return { loads, rejects, known };
}
async function findKnown(store, repository) {
    const states = await store.listFileStates(repository);
    return {
        states: new Map(states.map((state) => [state.path, state])),
        prunedBefore: await store.prunedBefore(repository),
    };
}
function latest(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return one > other ? one : other;
}

;// CONCATENATED MODULE: ./build/ingest.js


const DAY_MS = 86_400_000;
const NOTHING_READ = { loads: [], rejects: [], known: new Map() };
/**
 * Loads ledger files into a database, all of them or none. What the database has is not loaded
 * again: a file that did not change is not even read, and one that grew only from where it grew.
 */
async function ingest(options) {
    const { store, files, pricing, retentionDays, now } = options;
    const { isWholeLedger = false, reconcile = false } = options;
    const keptSince = retentionDays === undefined
        ? undefined
        : new Date(now.getTime() - retentionDays * DAY_MS).toISOString();
    let run = NOTHING_READ;
    const counts = await store.load(async (load) => {
        // The database may ask for another try: then it starts from nothing.
        run = await readFiles(load, {
            store,
            files,
            everything: reconcile,
            pricing,
            keptSince,
            now,
            onOffset: (file, offset) => options.onProgress?.({ file, offset }),
        });
        return compareFiles(run, { isWholeLedger, reconcile });
    });
    const total = (count) => run.loads.reduce((sum, { fileLoad }) => sum + count(fileLoad), 0);
    return {
        files: files.length,
        rowsRead: total(({ rowsRead }) => rowsRead),
        inserted: counts.inserted,
        updated: counts.updated,
        skipped: counts.skipped + total(({ remembered }) => remembered),
        expired: total(({ expired }) => expired),
        rejected: total(({ rejected }) => rejected),
        rejects: run.rejects,
        pruned: keptSince === undefined ? 0 : await pruneAll(store, files, keptSince),
        missing: counts.missing,
        removed: counts.removed,
        isComplete: run.loads.every(isComplete),
    };
}
async function pruneAll(store, files, before) {
    let pruned = 0;
    for (const repository of new Set(files.map((file) => file.repository))) {
        pruned += await store.prune(before, repository);
    }
    return pruned;
}

;// CONCATENATED MODULE: ./build/github/github-failure.js

/** GitHub does not show what was asked for. */
class GithubFailure extends failure/* Failure */.H {
    name = "GithubFailure";
}
/** GitHub answers no more for now: whatever is asked next is refused too. */
class RateLimited extends GithubFailure {
    name = "RateLimited";
}
/** The statuses that requests have in place of a query's errors. */
const STATUS_BY_ERROR = {
    FORBIDDEN: 403,
    NOT_FOUND: 404,
    RATE_LIMITED: 429,
};
const MAX_QUOTE_LENGTH = 200;
const PERMISSION = "Reading needs the permission `contents: read`: the GITHUB_TOKEN of a workflow can have it for its own repository only, so for others give the token of a GitHub App or a fine-grained token.";
/** Returns the status that GitHub refused a request with; undefined when it did not answer. */
function statusOf(error) {
    // The client's own status of a request that nobody answered is 500.
    return responseTo(error)?.status;
}
/** Returns what a failed request says to a user: one or two sentences about GitHub. */
function toGithubFailure(error) {
    const response = responseTo(error);
    if (response === undefined) {
        return new GithubFailure(`GitHub cannot be reached${codeOf(error)}. Check the network and try again.`, { cause: error });
    }
    return isRateLimit(response)
        ? new RateLimited(rateLimitMessage(response), { cause: error })
        : new GithubFailure(messageOf(response), { cause: error });
}
function responseTo(error) {
    const [first] = error.errors ?? [];
    if (first === undefined)
        return error.response;
    return { status: STATUS_BY_ERROR[first.type ?? ""] ?? 200, headers: {}, data: first };
}
function messageOf(response) {
    const { status } = response;
    switch (status) {
        case 401:
            return "GitHub refuses the token (401): it is wrong or has expired. Give another one.";
        case 403:
            return `GitHub refuses to answer (403${quote(response)}). ${PERMISSION}`;
        case 404:
            return `GitHub has no such repository or branch, or does not show it (404). ${PERMISSION}`;
        default:
            return status >= 500
                ? `GitHub fails to answer (${status}). Try again later.`
                : `GitHub refuses to answer (${status}${quote(response)}).`;
    }
}
function isRateLimit({ status, headers, data }) {
    if (status !== 403 && status !== 429)
        return false;
    return (headers["x-ratelimit-remaining"] === "0" ||
        headers["retry-after"] !== undefined ||
        status === 429 ||
        /rate limit/i.test(textOf(data)));
}
function rateLimitMessage({ headers }) {
    const waitS = Number(headers["retry-after"]);
    const answeredMs = Date.parse(String(headers.date));
    const resetMs = waitS > 0 ? answeredMs + waitS * 1000 : Number(headers["x-ratelimit-reset"]) * 1000;
    const isKnown = Number.isFinite(resetMs) && Math.abs(resetMs) < 8.64e15;
    const when = isKnown
        ? `until ${new Date(resetMs).toISOString().slice(0, 16).replace("T", " ")} UTC`
        : "for now";
    return `GitHub's rate limit is used up ${when}. What was read is kept: a run after that goes on from there.`;
}
function quote({ data }) {
    const text = textOf(data).trim();
    return text === "" ? "" : `, "${text.slice(0, MAX_QUOTE_LENGTH)}"`;
}
/** Returns the message of an answer: `{ "message": … }`. */
function textOf(data) {
    const { message } = (data ?? {});
    return typeof message === "string" ? message : "";
}
function codeOf(error) {
    for (let each = error; each instanceof Error; each = each.cause) {
        const { code } = each;
        if (code !== undefined)
            return ` (${code})`;
    }
    return "";
}

;// CONCATENATED MODULE: ./build/github/repository-reference.js

const REFERENCE = /^(?<owner>[a-z\d][\w-]{0,99})\/(?<name>\*|[\w.-]{1,100})(?:@(?<ref>.+))?$/i;
// What git forbids in the names of branches and tags; a revision such as `HEAD:path` needs it.
const NOT_IN_REFS = /[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^[-/]|[/.]$/u;
/** Parses `owner/name`, `owner/name@ref` or `owner/*`. */
function parseRepositoryReference(text) {
    const { owner, name, ref } = REFERENCE.exec(text)?.groups ?? {};
    if (owner === undefined || name === undefined || /^\.\.?$/.test(name))
        throw badReference(text);
    if (ref !== undefined && (name === "*" || NOT_IN_REFS.test(ref)))
        throw badReference(text);
    return { owner, name, ref };
}
/** Returns `owner/name`. */
function fullName({ owner, name }) {
    return `${owner}/${name}`;
}
function badReference(text) {
    return new failure/* UsageFailure */.w(`Cannot use the repository "${text}": expected owner/name, owner/name@branch or owner/*.`);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/github/download-blob.js




// GitHub itself hands out no larger blobs.
const MAX_BYTES = 100 * 1024 * 1024;
const MAX_ATTEMPTS = 3;
/**
 * Writes the content of a blob to a file, in bounded memory. What arrived is not verified.
 *
 * @throws what the file system throws.
 */
async function downloadBlob(github, repository, blobHash, path) {
    for (let attempt = 1;; attempt += 1) {
        const body = await requestBlob(github, repository, blobHash);
        try {
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(body), limitBytes(), (0,external_node_fs_.createWriteStream)(path));
            return;
        }
        catch (error) {
            if (error instanceof GithubFailure || isOfFile(error))
                throw error;
            // The client asks again while there is no answer; here the connection broke within one.
            if (attempt === MAX_ATTEMPTS)
                throw toGithubFailure(error);
        }
    }
}
async function requestBlob(github, { owner, name }, blobHash) {
    try {
        const { data } = await github.request("GET /repos/{owner}/{name}/git/blobs/{blobHash}", {
            owner,
            name,
            blobHash,
            mediaType: { format: "raw" },
            request: { parseSuccessResponseBody: false },
        });
        return data;
    }
    catch (error) {
        throw toGithubFailure(error);
    }
}
function limitBytes() {
    let sizeBytes = 0;
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            sizeBytes += chunk.length;
            if (sizeBytes <= MAX_BYTES)
                done(undefined, chunk);
            else
                done(tooLarge());
        },
    });
}
function tooLarge() {
    return new GithubFailure("A ledger file is larger than 100 MB, the most that GitHub hands out. Have it rotated earlier (`rotateAtBytes`), or load a clone.");
}
function isOfFile(error) {
    const { syscall } = error;
    return syscall === "open" || syscall === "write";
}

;// CONCATENATED MODULE: ./build/ingest/github-downloads.js







/**
 * Makes an empty place for downloads in a folder.
 *
 * @throws {Failure} when it cannot be made.
 */
async function openGithubDownloads(github, parentFolder) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parentFolder, "tokenledger-ledgers-")).catch(cannotKeep);
    const nameByPath = new Map();
    return {
        ledgerFile(repository, name, blobHash) {
            let path;
            const download = async () => {
                // Not a name of the repository's own, which could lead anywhere.
                const file = (0,external_node_path_.join)(folder, `${nameByPath.size}.csv`);
                nameByPath.set(file, name);
                await downloadBlob(github, repository, blobHash, file).catch(cannotKeep);
                const arrived = await hashFile(file, blobHash);
                if (arrived === blobHash)
                    return file;
                throw new GithubFailure(`What GitHub sent for ${name} is not what the repository holds: expected the blob ${blobHash}, got ${arrived}. Run it again.`);
            };
            return {
                name,
                repository: fullName(repository),
                blobHash,
                locate: () => {
                    path ??= download();
                    return path;
                },
            };
        },
        withNames(message) {
            return [...nameByPath].reduce((text, [path, name]) => text.replaceAll(path, name), message);
        },
        [Symbol.asyncDispose]: () => (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 }),
    };
}
function cannotKeep(error) {
    if (error instanceof failure/* Failure */.H)
        throw error;
    throw new failure/* Failure */.H(`What GitHub sends cannot be kept in the folder for temporary files (${error.code}). Make room there, or name another folder with TMPDIR.`, { cause: error });
}

;// CONCATENATED MODULE: ./build/github/repository-tree.js

const TREE = "GET /repos/{owner}/{name}/git/trees/{tree}";
const REGULAR_FILE = /^100/;
/** Asks for a folder in the root of a repository; with an ETag, whether anything changed. */
async function findFolder(github, { owner, name, ref = "HEAD" }, folder, etag) {
    const conditions = etag === undefined ? {} : { headers: { "if-none-match": etag } };
    try {
        const { data, headers } = await github.request(TREE, { owner, name, tree: ref, ...conditions });
        const { tree, truncated } = requireTree(data);
        const entry = tree.find(({ path, type }) => path === folder && type === "tree");
        if (entry !== undefined)
            return { kind: "found", treeHash: entry.sha, etag: headers.etag };
        if (truncated)
            throw truncatedFailure("the repository's root");
        return { kind: "missing", etag: headers.etag };
    }
    catch (error) {
        const status = statusOf(error);
        if (status === 304)
            return { kind: "unchanged" };
        // The repository has no commit.
        if (status === 409)
            return { kind: "missing", etag: undefined };
        throw error instanceof GithubFailure ? error : toGithubFailure(error);
    }
}
/** Lists the files below a tree; symbolic links and submodules are not followed. */
async function listTree(github, { owner, name }, treeHash) {
    const { data } = await github
        .request(TREE, { owner, name, tree: treeHash, recursive: "1" })
        .catch((error) => {
        throw toGithubFailure(error);
    });
    const { tree, truncated } = requireTree(data);
    if (truncated)
        throw truncatedFailure("the folder of the ledger");
    return tree
        .filter(({ type, mode }) => type === "blob" && REGULAR_FILE.test(mode))
        .map(({ path, sha }) => ({ path, blobHash: sha }));
}
function requireTree(data) {
    if (Array.isArray(data?.tree))
        return data;
    throw new GithubFailure("What answers in place of GitHub's API is not it: a list of files was expected. Check GITHUB_API_URL and the proxy.");
}
function truncatedFailure(what) {
    return new GithubFailure(`GitHub lists only a part of ${what}, which holds too many files. Move what is no ledger elsewhere, or load a clone.`);
}

// EXTERNAL MODULE: ./build/ledger/discover.js
var discover = __webpack_require__(8093);
;// CONCATENATED MODULE: ./build/ingest/github-ledgers.js




const FOLDER = ".telemetry";
/** Stands for the id of a folder that there is not. */
const NO_FOLDER = "";
/**
 * Finds the ledger files of a repository on GitHub, by the names that they have in a checkout.
 * While they are what the database holds, that costs one request.
 */
async function findGithubLedgers(repository, { github, downloads, store, remembered }) {
    const answer = await findFolder(github, repository, FOLDER, remembered?.etag);
    const folderHash = folderHashOf(answer, remembered);
    const loaded = await listLoaded(repository, store);
    const isLoaded = remembered?.treeHash === treeHashOf(folderHash, loaded);
    const ledgers = isLoaded ? loaded : await listLedgers(github, repository, folderHash);
    const files = ledgers.map(({ name, blobHash }) => downloads.ledgerFile(repository, name, blobHash));
    const etag = answer.kind === "unchanged" ? remembered?.etag : answer.etag;
    const isRemembered = isLoaded && etag === remembered?.etag;
    if (etag === undefined || isRemembered)
        return { files, tree: undefined };
    const treeHash = treeHashOf(folderHash, ledgers);
    return { files, tree: { ...memoryKey(repository), etag, treeHash } };
}
/** What the database remembers a repository by. */
function memoryKey(repository) {
    return { repository: fullName(repository), ref: repository.ref ?? "HEAD" };
}
/** Returns git's id of the folder. */
function folderHashOf(answer, remembered) {
    switch (answer.kind) {
        case "unchanged":
            return remembered?.treeHash.split(":")[0] ?? NO_FOLDER;
        case "missing":
            return NO_FOLDER;
        case "found":
            return answer.treeHash;
    }
}
/**
 * Returns what tells a folder whose ledgers are loaded: its id, and a hash of the ledgers, because
 * the same repository may have been loaded from elsewhere in between.
 */
function treeHashOf(folderHash, ledgers) {
    const text = ledgers.map(({ name, blobHash }) => `${blobHash} ${name}\n`).join("");
    return `${folderHash}:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}
/** Lists the ledgers of the folder that the database holds, sorted as below. */
async function listLoaded(repository, store) {
    const states = await store.listFileStates(fullName(repository));
    return states
        .filter(({ path }) => path.startsWith(`${FOLDER}/`))
        .filter(({ path }) => (0,discover/* isLedgerName */.t7)(path.slice(FOLDER.length + 1)))
        .map(({ path, blobHash }) => ({ name: path, blobHash }))
        .toSorted(byName);
}
/** Lists the ledgers of the folder in the order that they have in a checkout. */
async function listLedgers(github, repository, folderHash) {
    if (folderHash === NO_FOLDER)
        return [];
    const files = await listTree(github, repository, folderHash);
    return files
        .filter(({ path }) => (0,discover/* isLedgerName */.t7)(path))
        .map(({ path, blobHash }) => ({ name: `${FOLDER}/${path}`, blobHash }))
        .toSorted(byName);
}
function byName(one, other) {
    return one.name < other.name ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/github/list-repositories.js

const PAGE_SIZE = 100;
/**
 * Lists the repositories of an organisation or a user that the token may see. Forks are left out:
 * what was recorded before the fork is the original's.
 */
async function listRepositories(github, owner) {
    try {
        const listed = await listAll(github, "GET /orgs/{owner}/repos", owner).catch((error) => {
            // A user is no organisation.
            if (statusOf(error) !== 404)
                throw error;
            return listAll(github, "GET /users/{owner}/repos", owner);
        });
        return listed
            .filter(({ fork, disabled }) => !fork && disabled !== true)
            .map((repository) => ({
            owner: repository.owner.login,
            name: repository.name,
            ref: undefined,
        }));
    }
    catch (error) {
        throw toGithubFailure(error);
    }
}
function listAll(github, route, owner) {
    return github.paginate(route, { owner, per_page: PAGE_SIZE });
}

;// CONCATENATED MODULE: ./build/ingest/github-repositories.js

/** Returns the repositories that were named, each once. */
function namedRepositories(references) {
    const named = references.filter((reference) => !isWildcard(reference));
    return distinct(named, (each) => `${github_repositories_keyOf(each)}@${each.ref ?? ""}`).map((reference) => ({
        ...reference,
        isNamed: true,
    }));
}
/** Returns the references that mean all repositories of an owner, each once. */
function wildcards(references) {
    return distinct(references.filter(isWildcard), github_repositories_keyOf);
}
/** Returns what an owner has besides the repositories that are known to be wanted. */
async function findOtherRepositories(github, { owner }, known) {
    const knownKeys = new Set(known.map(github_repositories_keyOf));
    const repositories = await listRepositories(github, owner);
    return repositories
        .filter((each) => !knownKeys.has(github_repositories_keyOf(each)))
        .map((reference) => ({ ...reference, isNamed: false }));
}
function isWildcard({ name }) {
    return name === "*";
}
/** GitHub tells no upper from lower case. */
function github_repositories_keyOf({ owner, name }) {
    return `${owner}/${name}`.toLowerCase();
}
function distinct(values, keyOfValue) {
    const keys = values.map(keyOfValue);
    return values.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

;// CONCATENATED MODULE: ./build/ingest-repositories.js
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








/** What became of none. */
const NO_REPOSITORIES = {
    report: EMPTY_REPORT,
    readable: 0,
    withoutLedger: [],
    failures: [],
    unasked: 0,
};
/**
 * Loads the ledgers of repositories on GitHub, each for itself: one that cannot be read is
 * reported, and the rest go on. What GitHub and the database know to be loaded costs one request.
 *
 * @throws {Failure} when the database fails.
 */
async function ingestRepositories(options) {
    const { repositories, failures } = await findRepositories(options);
    const withoutLedger = [];
    let report = EMPTY_REPORT;
    let asked = 0;
    let readable = 0;
    for (const repository of failures.some(ingest_repositories_isRateLimit) ? [] : repositories) {
        asked += 1;
        const name = fullName(repository);
        options.onRepository?.({ repository: name, number: asked, count: repositories.length });
        const outcome = await ingestRepository(repository, options);
        if (outcome instanceof failure/* Failure */.H) {
            failures.push({ repository: name, failure: outcome });
            if (outcome instanceof RateLimited)
                break;
            continue;
        }
        readable += 1;
        if (outcome !== undefined)
            report = addReports(report, withRepository(outcome, name));
        else if (repository.isNamed)
            withoutLedger.push(name);
    }
    return { report, readable, withoutLedger, failures, unasked: repositories.length - asked };
}
async function findRepositories({ github, references }) {
    const failures = [];
    const repositories = [...namedRepositories(references)];
    for (const wildcard of wildcards(references)) {
        try {
            repositories.push(...(await findOtherRepositories(github, wildcard, repositories)));
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            failures.push({ repository: fullName(wildcard), failure: error });
        }
    }
    return { repositories, failures };
}
/** Returns what became of a repository's rows: undefined when it has none, a failure when it cannot be read. */
async function ingestRepository(repository, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { github, store, temporaryFolder } = options;
        // A database that fails here fails for all repositories.
        const { repository: name, ref } = memoryKey(repository);
        const remembered = await store.findRemoteTree(name, ref);
        const downloads = __addDisposableResource(env_1, await openGithubDownloads(github, temporaryFolder), true);
        try {
            const search = { github, downloads, store, remembered };
            const { files, tree } = await findGithubLedgers(repository, search);
            const report = files.length === 0 ? undefined : await ingest({ ...options, files, isWholeLedger: true });
            // What is not loaded to the last row has to be listed again.
            if (tree !== undefined && report?.isComplete !== false)
                await store.saveRemoteTree(tree);
            return report;
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            error.message = downloads.withNames(error.message);
            return error;
        }
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
function ingest_repositories_isRateLimit({ failure }) {
    return failure instanceof RateLimited;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/format-number.js
var format_number = __webpack_require__(3120);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/cli/ingest-sources.js
var ingest_sources_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var ingest_sources_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** Loads ledger files of this machine and shows how far that is. */
async function ingestFiles(options, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (options.files.length === 0)
            return EMPTY_REPORT;
        const progress = ingest_sources_addDisposableResource(env_1, (0,cli_progress/* startProgress */.o)(context), false);
        return await ingest({
            ...options,
            onProgress: ({ file, offset }) => progress.show(`Reading ${(0,report_escape/* oneLine */.TN)(file.name)}: ${megabytes(offset)}`),
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        ingest_sources_disposeResources(env_1);
    }
}
/** Loads the ledgers of repositories on GitHub and shows how far that is. */
async function ingestFromGithub(options, context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (options.references.length === 0)
            return NO_REPOSITORIES;
        const { environment } = context;
        const github = await connectToGithub({
            apiUrl: environment.GITHUB_API_URL || undefined,
            token: environment.GITHUB_TOKEN || environment.GH_TOKEN || undefined,
        });
        const progress = ingest_sources_addDisposableResource(env_2, (0,cli_progress/* startProgress */.o)(context), false);
        return await ingestRepositories({
            ...options,
            github,
            temporaryFolder: (0,external_node_os_.tmpdir)(),
            onRepository: ({ repository, number, count }) => progress.show(`Reading ${(0,report_escape/* oneLine */.TN)(repository)} (${(0,format_number/* formatWhole */.$X)(number)} of ${(0,format_number/* formatWhole */.$X)(count)})`),
            onProgress: ({ file, offset }) => progress.show(`Reading ${(0,report_escape/* oneLine */.TN)(`${file.repository}/${file.name}`)}: ${megabytes(offset)}`),
        });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        ingest_sources_disposeResources(env_2);
    }
}
function megabytes(bytes) {
    return `${(0,format_number/* formatWhole */.$X)(bytes / 1e6)} MB`;
}

// EXTERNAL MODULE: ./build/cli/ledger-argument.js
var ledger_argument = __webpack_require__(5150);
;// CONCATENATED MODULE: ./build/cli/ledger-sources.js


const GITHUB = "github:";
/** Returns the argument that names ledgers, on this machine and on GitHub. */
function ledgerSourcesArgument() {
    return new esm/* Argument */.ef("[ledger...]", "ledger files, folders of them, or repositories: github:owner/name, github:owner/name@branch, 'github:owner/*' (default: TELEMETRY_CSV_PATH, else .telemetry)");
}
/** Tells repositories from paths; a file whose name starts as they do is typed as `./github:…`. */
function parseLedgerSources(ledgers) {
    const paths = ledgers.filter((ledger) => !ledger.startsWith(GITHUB));
    const repositories = ledgers.filter((ledger) => ledger.startsWith(GITHUB));
    return {
        repositories: repositories.map((each) => parseRepositoryReference(each.slice(GITHUB.length))),
        paths,
        hasFiles: paths.length > 0 || ledgers.length === 0,
    };
}

// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
;// CONCATENATED MODULE: ./build/cli/render-ingest-report.js



const MAX_REJECTS_SHOWN = 20;
/** Returns what a run of ingestion did, in lines. */
function renderIngestReport(report, dryRun) {
    const counts = {
        inserted: report.inserted,
        updated: report.updated,
        skipped: report.skipped,
        ...(report.expired > 0 && { "too old": report.expired }),
        rejected: report.rejected,
    };
    return lines([
        `Read ${(0,count_text/* countText */.l)(report.rowsRead, "row")} of ${(0,count_text/* countText */.l)(report.files, "file")}.`,
        ...Object.entries(counts).map(([name, count]) => `  ${name.padEnd(9)}${(0,format_number/* formatWhole */.$X)(count).padStart(9)}`),
        ...sentence(report.pruned, (records) => `Deleted ${records} past the retention.`),
        ...sentence(report.removed, (records) => `Deleted ${records} that the ledger does not hold.`),
        ...sentence(report.missing, (records) => `The database holds ${records} that the ledger does not hold any more: --reconcile deletes such records.`),
        ...(dryRun ? ["Dry run: nothing was written."] : []),
    ]);
}
/** Returns the rejected rows with their places, as many as one reads. */
function renderRejects({ rejected, rejects }) {
    const shown = rejects.slice(0, MAX_REJECTS_SHOWN).map(rejectLine);
    const rest = rejected - shown.length;
    if (rest > 0)
        shown.push(`and ${(0,format_number/* formatWhole */.$X)(rest)} more: tokenledger validate lists them all`);
    return lines(shown);
}
/** Returns a line for each repository on GitHub that brought no rows for a reason. */
function renderRepositories(report) {
    const { failures, withoutLedger, unasked } = report;
    return lines([
        ...withoutLedger.map((repository) => (0,report_escape/* oneLine */.TN)(`github:${repository}: there is no ledger in its .telemetry folder.`)),
        ...failures.map(({ repository, failure }) => (0,report_escape/* oneLine */.TN)(`github:${repository}: ${failure.message}`)),
        ...(unasked > 0 ? [`Repositories that were not asked for: ${(0,format_number/* formatWhole */.$X)(unasked)}.`] : []),
    ]);
}
function rejectLine({ file, line, column, expected, got }) {
    return (0,report_escape/* oneLine */.TN)(`${file}:${line}:${column}: expected ${expected}, got ${got}`);
}
function sentence(records, say) {
    return records > 0 ? [say((0,count_text/* countText */.l)(records, "record"))] : [];
}
function lines(texts) {
    return texts.map((text) => `${text}\n`).join("");
}

;// CONCATENATED MODULE: ./build/cli/commands/ingest.js
var ingest_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var ingest_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














const EXIT_FAILED = 1;
/** `tokenledger ingest`: loads ledgers into the database. */
const createIngestCommand = (context) => new esm/* Command */.uB("ingest")
    .description("Load ledgers into the database; what it holds already is skipped.")
    .addArgument(ledgerSourcesArgument())
    .option("--dry-run", "do everything but write")
    .option("--reconcile", "read everything again and delete the records that the ledger lacks")
    .option("--retention-days <days>", "keep this many days in the database")
    .option("--repository <name>", "the repository that the files belong to, such as acme/shop")
    .addOption((0,database_argument/* databaseOption */.ZW)())
    .action(async (ledgers, options) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        (0,bound_memory/* boundMemory */._)();
        const sources = parseLedgerSources(ledgers);
        const retentionDays = parseRetention(options.retentionDays);
        const root = (await (0,repository/* findRepository */.W)(context.cwd))?.root ?? context.cwd;
        const config = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(root, ".telemetry"));
        const local = await findFiles(sources, root, options, context);
        const { dryRun = false, reconcile = false } = options;
        const store = ingest_addDisposableResource(env_1, await (0,database_argument/* openDatabase */.qI)(context, {
            url: options.database,
            mode: "create",
            dryRun,
        }), true);
        const settings = {
            store,
            reconcile,
            pricing: config,
            retentionDays: retentionDays ?? config.retentionDays,
            now: context.now(),
        };
        const fromFiles = await ingestFiles({ ...settings, ...local }, context);
        const references = sources.repositories;
        const fromGithub = await ingestFromGithub({ ...settings, references }, context);
        const report = addReports(fromFiles, fromGithub.report);
        context.warn(renderRejects(report) + renderRepositories(fromGithub));
        context.print(renderIngestReport(report, dryRun));
        if (fromGithub.failures.length > 0)
            context.exitWith(EXIT_FAILED);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = ingest_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
});
/** Finds the files to load, and whether they are all that the repository's ledger has. */
async function findFiles({ paths, hasFiles }, root, { repository, reconcile }, context) {
    if (!hasFiles) {
        if (repository !== undefined)
            throw nothingToName();
        return { files: [], isWholeLedger: false };
    }
    const absolutePaths = (0,ledger_argument/* ledgerPaths */.O)(paths, root, context);
    let isWholeLedger = absolutePaths.includes((0,external_node_path_.join)(root, ".telemetry"));
    if (reconcile && !isWholeLedger)
        throw notTheWholeLedger();
    const name = repository ?? (context.environment.GITHUB_REPOSITORY || undefined);
    const files = await (0,find_ledgers/* findLedgers */.O)(absolutePaths, name, (problem) => {
        // What a file holds that nobody reads has not gone from the ledger.
        isWholeLedger = false;
        context.warn(`${(0,visible_text/* visibleLine */.P)(problem)}\n`);
    });
    return { files, isWholeLedger };
}
function nothingToName() {
    return new failure/* UsageFailure */.w("Cannot use --repository without files: repositories on GitHub have their own names.");
}
function notTheWholeLedger() {
    return new failure/* UsageFailure */.w("Cannot reconcile single files: what the other files of their repository hold would be deleted. Name the repository's .telemetry folder, or nothing.");
}
function parseRetention(text) {
    if (text === undefined)
        return undefined;
    if (/^[1-9]\d{0,4}$/.test(text))
        return Number(text);
    throw new failure/* UsageFailure */.w(`Cannot use --retention-days ${text}: expected a whole number of days, 1 or more.`);
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
