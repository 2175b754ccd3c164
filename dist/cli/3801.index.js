export const id = 3801;
export const ids = [3801];
export const modules = {

/***/ 3801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReportCommand: () => (/* binding */ createReportCommand)
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
var git_repository = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/ingest/find-ledgers.js + 3 modules
var find_ledgers = __webpack_require__(2419);
// EXTERNAL MODULE: ./build/git/commit.js
var git_commit = __webpack_require__(4474);
;// CONCATENATED MODULE: ./build/git/file-history.js

/** As GitHub shows them. */
const SHORT_ID_LENGTH = 7;
const LOG = ["-c", "log.showSignature=false", "log", "--encoding=UTF-8", "--date-order"];
const CHANGES = [
    // Merges tell what they changed against their first parent: the rest is in their other parents.
    ...["--raw", "-z", "--no-abbrev", "--no-renames", "--diff-merges=first-parent"],
    "--format=%H%x00%P%x00%ct%x00%s",
];
/** Lists the commits up to a head that changed the files of some pathspecs, parents before children. */
async function listFileChanges(git, head, pathspecs) {
    // Of two commits that both brought a row, on two branches, the older one comes first.
    const order = ["--full-history", "--reverse"];
    const output = await git([...LOG, ...order, ...CHANGES, head.id, "--", ...pathspecs]);
    return parseFileChanges(output.toString(), head.shortId.length);
}
/** Lists the last commits of a range, parents before children, each with what it changed. */
async function listRecentCommits(git, range, maxCommits) {
    const output = await git([...LOG, ...CHANGES, `--max-count=${maxCommits}`, ...range, "--"]);
    return parseFileChanges(output.toString(), SHORT_ID_LENGTH).toReversed();
}
/**
 * Parses `git log -z --raw`: for each commit hash, parents, seconds and subject, then for each file
 * `:100644 100644 <blob> <blob> M` and path; NUL after each, and a line feed before the first file.
 */
function parseFileChanges(output, shortIdLength) {
    const fields = output.split("\0");
    const commits = [];
    let changes = [];
    for (let index = 0; index + 1 < fields.length;) {
        const field = fields[index] ?? "";
        if (field.trimStart().startsWith(":")) {
            const [, , before, after] = field.split(" ");
            const path = fields[index + 1] ?? "";
            changes.push({ path, before: blobOrNone(before), after: blobOrNone(after) });
            index += 2;
            continue;
        }
        const [parents = "", seconds, subject = ""] = fields.slice(index + 1, index + 4);
        changes = [];
        const commit = {
            id: field,
            shortId: field.slice(0, shortIdLength),
            parentIds: parents.split(" ").filter(Boolean),
            committedAt: (0,git_commit/* toIsoTime */.So)(seconds),
            subject,
        };
        commits.push({ commit, changes });
        index += 4;
    }
    return commits;
}
function blobOrNone(blob) {
    return blob === undefined || /^0*$/.test(blob) ? undefined : blob;
}

// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: ./build/git/shallow.js
var shallow = __webpack_require__(2679);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/commit-grouping.js

/** The group of the records that no commit holds yet. */
const NOT_COMMITTED = "(not committed)";
/** The group of the records that are older than where a shallow clone begins. */
const BEFORE_HISTORY = "(before this clone's history)";
// As long as git asks subjects to be.
const MAX_SUBJECT_LENGTH = 50;
/** Returns the grouping by commit, in the order of history. */
function commitGrouping({ commits, originOf }) {
    const commitById = new Map(commits.map((commit) => [commit.id, commit]));
    const find = (name) => commitById.get(name ?? "");
    const names = [BEFORE_HISTORY, ...commitById.keys(), NOT_COMMITTED];
    const places = new Map(names.map((name, place) => [name, place]));
    const placeOf = ({ name }) => places.get(name ?? "") ?? 0;
    return {
        key: "commit",
        title: "Commit",
        nameOf(record) {
            const origin = originOf(record);
            return typeof origin === "string" ? origin : origin.id;
        },
        cell: (name = "") => find(name)?.shortId ?? name,
        compare: (a, b) => placeOf(a) - placeOf(b),
        details: [
            {
                key: "committed_at",
                title: "Date",
                tell: (name) => find(name)?.committedAt,
                cell: (time) => time.slice(0, 10),
                isLong: false,
            },
            {
                key: "subject",
                title: "Subject",
                tell: (name) => find(name)?.subject,
                cell: (subject) => (0,report_escape/* markdownCode */.D9)((0,report_escape/* shortLine */.tl)(subject, MAX_SUBJECT_LENGTH)),
                isLong: true,
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/git/blob-batch.js
const LINE_FEED = 0x0a;
/** Returns the sizes of blobs in bytes, by id; what is no blob of the repository is left out. */
async function readBlobSizes(git, blobs) {
    const output = await git(["cat-file", "--batch-check", "--buffer"], lines(blobs));
    const sizes = new Map();
    for (const line of output.toString().split("\n")) {
        const [blob = "", type, size] = line.split(" ");
        if (type === "blob")
            sizes.set(blob, Number(size));
    }
    return sizes;
}
/** Reads blobs, all into memory; returns the contents of those that are there, by id. */
async function readBlobs(git, blobs) {
    const output = await git(["cat-file", "--batch", "--buffer"], lines(blobs));
    const contents = new Map();
    for (let start = 0; start < output.length;) {
        const lineEnd = output.indexOf(LINE_FEED, start);
        const [blob = "", type, size] = output.toString("utf8", start, lineEnd).split(" ");
        start = lineEnd + 1;
        if (type === "missing")
            continue;
        const end = start + Number(size);
        contents.set(blob, output.subarray(start, end));
        start = end + 1;
    }
    return contents;
}
function lines(blobs) {
    return Array.from(blobs, (blob) => `${blob}\n`).join("");
}

;// CONCATENATED MODULE: ./build/provenance/blob-reader.js

/** Reads from a clone. */
function gitBlobReader(git) {
    return {
        sizesOf: (blobs) => readBlobSizes(git, blobs),
        contentsOf: (blobs) => readBlobs(git, blobs),
    };
}

// EXTERNAL MODULE: ./build/provenance/lasting-identity.js
var lasting_identity = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/provenance/ledger-paths.js
var ledger_paths = __webpack_require__(912);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/ledger/ledger-decoder.js + 7 modules
var ledger_decoder = __webpack_require__(2316);
// EXTERNAL MODULE: ./build/ledger/line-splitter.js
var line_splitter = __webpack_require__(6366);
;// CONCATENATED MODULE: ./build/ledger/rows-within.js


const MAX_HEADER_BYTES = 65_536;
/**
 * Returns the rows of a ledger that lie between two offsets where lines begin; `endOffset` counts
 * from the ledger's start. Where that part makes no sense by itself, for it begins within a quoted
 * cell or holds a bad row, all rows of the ledger are returned.
 */
function rowsWithin(content, start, end) {
    if (start >= end)
        return [];
    const header = start > 0 ? readHeader(content) : undefined;
    if (header !== undefined) {
        const entries = decode(content.subarray(start, end), header, start);
        if (entries.every(isRow))
            return entries;
    }
    return decode(content).filter(isRow);
}
function readHeader(content) {
    const decoder = new ledger_decoder/* LedgerDecoder */.Q();
    decoder.decode(new line_splitter/* LineSplitter */.g().push(content.subarray(0, MAX_HEADER_BYTES)));
    return decoder.header;
}
function decode(content, header, startOffset = 0) {
    const splitter = new line_splitter/* LineSplitter */.g();
    const decoder = new ledger_decoder/* LedgerDecoder */.Q(header, startOffset);
    return [
        ...decoder.decode(splitter.push(content)),
        ...decoder.decode(splitter.end()),
        ...decoder.end(),
    ];
}
function isRow(entry) {
    return "record" in entry;
}

;// CONCATENATED MODULE: ./build/provenance/changed-part.js
const changed_part_LINE_FEED = 0x0a;
/** Returns the whole lines of a file outside of which it is what it was before. */
function changedPart(before, after) {
    const start = lineStart(after, commonStart(before, after));
    if (start === 0)
        return { start, end: after.length };
    const tail = commonEnd(before, after, start - 1);
    // The first line of the common end may have begun otherwise, unless the line before ends in it.
    const lineEnd = tail === 0 ? -1 : after.indexOf(changed_part_LINE_FEED, after.length - tail);
    return { start, end: lineEnd < 0 ? after.length : lineEnd + 1 };
}
function commonStart(one, other) {
    const limit = Math.min(one.length, other.length);
    let length = 0;
    while (length < limit && one[length] === other[length])
        length += 1;
    return length;
}
/** Looks no further back than to `start`. */
function commonEnd(one, other, start) {
    const limit = Math.min(one.length, other.length) - start;
    let length = 0;
    while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) {
        length += 1;
    }
    return length;
}
function lineStart(content, offset) {
    return offset === 0 ? 0 : content.lastIndexOf(changed_part_LINE_FEED, offset - 1) + 1;
}

;// CONCATENATED MODULE: ./build/provenance/version-chains.js
/**
 * Cuts a history, parents first, into chains. Each version is made once: a commit that only moves
 * a file, or merges it unchanged, makes none.
 */
function chainVersions(history, sizes) {
    const chains = [];
    const chainByLastBlob = new Map();
    const made = new Set();
    for (const [place, { changes }] of history.entries()) {
        // A rotation moves a version to a backup: where history begins there, it was made before.
        changes.forEach(({ before = "" }) => void made.add(before));
        for (const { before, after } of changes) {
            if (after === undefined || made.has(after))
                continue;
            made.add(after);
            const base = versionOf(before, -1, sizes);
            const version = versionOf(after, place, sizes);
            let chain = version.sizeBytes < base.sizeBytes ? undefined : chainByLastBlob.get(base.blob);
            if (chain === undefined) {
                chain = [base];
                chains.push(chain);
            }
            else {
                chainByLastBlob.delete(base.blob);
            }
            chain.push(version);
            chainByLastBlob.set(version.blob, chain);
        }
    }
    return chains;
}
function versionOf(blob, place, sizes) {
    return { blob: blob ?? "", sizeBytes: sizes.get(blob ?? "") ?? 0, place };
}

;// CONCATENATED MODULE: ./build/provenance/place-records.js





const place_records_LINE_FEED = 0x0a;
const BATCH_BYTES = 33_554_432;
// Some 0.4 s of SHA-1: all versions of nearly every chain.
const CHECKED_BYTES = 536_870_912;
/** Finds which commit of a ledger's history, parents first, brought each record. */
async function placeRecords(reader, history) {
    const places = new Map();
    await eachPlacedRecord(reader, history, (_record, identity, place) => {
        places.set(identity, Math.min(place, places.get(identity) ?? place));
    });
    return places;
}
/**
 * Reads the records that the commits of a ledger's history, parents first, brought.
 *
 * Ledgers grow at their end. Where the last version of a chain begins with the others, their sizes
 * tell which of its rows each commit appended, and they need not be read: to compare each commit
 * with its parent would read the ledger as often as it was committed. Only where rows were changed
 * or removed, the version before is read too.
 */
async function eachPlacedRecord(reader, history, onPlaced) {
    const blobs = history.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()));
    const sizes = await reader.sizesOf(new Set(blobs));
    for (const chains of inBatches(chainVersions(history, sizes))) {
        const contents = await reader.contentsOf(chains.map(lastBlob));
        for (const chain of chains) {
            const content = contents.get(lastBlob(chain));
            if (content !== undefined)
                await placeChain(reader, chain, content, onPlaced);
        }
    }
}
/** Cuts chains into lists whose last versions fit into memory together. */
function* inBatches(chains) {
    let batch = [];
    let bytes = 0;
    for (const chain of chains) {
        const { sizeBytes = 0 } = chain.at(-1) ?? {};
        if (bytes > 0 && bytes + sizeBytes > BATCH_BYTES) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(chain);
        bytes += sizeBytes;
    }
    yield batch;
}
function lastBlob(chain) {
    return chain.at(-1)?.blob ?? "";
}
/** Goes from the last version, whose content it is handed, to the first. */
async function placeChain(reader, chain, lastContent, onPlaced) {
    let content = lastContent;
    for (let rest = chain;;) {
        const start = findGrowth(rest, content);
        const [grown, before] = [rest[start], rest[start - 1]];
        if (grown === undefined)
            return;
        const appended = { start: grown.sizeBytes, end: content.length };
        placeRows(rest.slice(start + 1), content, appended, onPlaced);
        if (before === undefined)
            return;
        const after = content.subarray(0, grown.sizeBytes);
        content = (await reader.contentsOf([before.blob])).get(before.blob) ?? Buffer.alloc(0);
        placeRows([grown], after, changedPart(content, after), onPlaced);
        rest = rest.slice(0, start);
    }
}
/**
 * Returns the first place from which on all versions are beginnings of the last one. A version is
 * one for sure where its hash says so; in long chains of large ledgers only some are hashed, and
 * of the others it is enough that they would end where a line does.
 */
function findGrowth(versions, content) {
    const bytes = versions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    let step = Math.ceil(bytes / CHECKED_BYTES);
    let start = versions.length - 1;
    while (start > 0 && step > 0) {
        const next = Math.max(0, start - step);
        const isGrowth = versions
            .slice(next, start)
            .every((each, index) => endsLine(content, each) && (index > 0 || beginsWith(content, each)));
        if (isGrowth)
            start = next;
        else
            step >>= 1;
    }
    return start;
}
function endsLine(content, { sizeBytes }) {
    return sizeBytes === 0 || content[sizeBytes - 1] === place_records_LINE_FEED;
}
function beginsWith(content, { blob, sizeBytes }) {
    return sizeBytes === 0 || (0,git_blob/* hashBlob */.Qm)(content.subarray(0, sizeBytes), blob) === blob;
}
/** Places the rows of a part of a file that grew from one version to the next. */
function placeRows(versions, content, { start, end }, onPlaced) {
    let index = 0;
    for (const { record, endOffset } of rowsWithin(content, start, end)) {
        while (endOffset > (versions[index]?.sizeBytes ?? Number.POSITIVE_INFINITY))
            index += 1;
        const version = versions[index];
        if (version === undefined)
            return;
        onPlaced(record, (0,lasting_identity/* lastingIdentityOf */.m)(record), version.place);
    }
}

;// CONCATENATED MODULE: ./build/provenance/find-origins.js












/**
 * Finds which commits of HEAD's history brought the records of ledger files.
 *
 * @throws {Failure} when the files are not all in one repository.
 */
async function findOrigins(paths, environment) {
    const repository = await findOneRepository(paths);
    if (repository === undefined)
        return { commits: [], originOf: () => NOT_COMMITTED };
    const git = (0,git_git/* createGit */.l)(repository.root, environment);
    const [history, boundary] = await Promise.all([
        readLedgerHistory(git, namesWithin(repository, paths)),
        (0,shallow/* readShallowBoundary */.r)(repository.commonDir),
    ]);
    const places = await placeRecords(gitBlobReader(git), history);
    const commits = history.map(({ commit }) => commit);
    return {
        commits,
        originOf(record) {
            const commit = commits[places.get((0,lasting_identity/* lastingIdentityOf */.m)(record)) ?? -1];
            if (commit === undefined)
                return NOT_COMMITTED;
            return boundary.has(commit.id) ? BEFORE_HISTORY : commit;
        },
    };
}
async function findOneRepository(paths) {
    let found;
    for (const folder of new Set(paths.map(external_node_path_.dirname))) {
        const repository = await (0,git_repository/* findRepository */.W)(folder);
        if (repository === undefined) {
            throw new failure/* Failure */.H(`Cannot group by commit: ${folder} is in no git repository. Name ledgers of a repository, or group by something else.`);
        }
        if (found !== undefined && found.root !== repository.root) {
            throw new failure/* UsageFailure */.w(`Cannot group by commit: ${found.root} and ${repository.root} are two repositories. Name the ledgers of one.`);
        }
        found = repository;
    }
    return found;
}
function namesWithin({ root }, paths) {
    return new Set(paths.map((path) => (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/")));
}
/** Lists the commits that changed the repository's ledger, or the named files, parents first. */
async function readLedgerHistory(git, names) {
    const head = await (0,git_commit/* findHead */.mW)(git);
    if (head === undefined)
        return [];
    const pathspecs = [...ledger_paths/* LEDGER_PATHSPECS */.G, ...Array.from(names, (name) => `:(top,literal)${name}`)];
    const history = await listFileChanges(git, head, pathspecs);
    return history.map(({ commit, changes }) => ({
        commit,
        changes: changes.filter(({ path }) => (0,ledger_paths/* isLedgerPath */.h)(path) || names.has(path)),
    }));
}

// EXTERNAL MODULE: ./build/ingest/record-prices.js
var record_prices = __webpack_require__(7063);
// EXTERNAL MODULE: ./build/ledger/read-ledger.js
var read_ledger = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
;// CONCATENATED MODULE: ./build/report/distinct-records.js

/**
 * Returns each record once, however often its identity occurs: the last occurrence counts, in
 * the place of the first. Holds every record that it returns in memory.
 */
async function distinctRecords(records) {
    const recordByIdentity = new Map();
    for await (const record of records)
        recordByIdentity.set((0,identity/* identityOf */.c)(record), record);
    return recordByIdentity.values();
}

// EXTERNAL MODULE: ./build/usage/timestamp.js
var usage_timestamp = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __webpack_require__(4120);
;// CONCATENATED MODULE: ./build/report/group-order.js

const naturalOrder = new Intl.Collator("en", { numeric: true });
/** Puts phase 2 before phase 10, and the group without a name last. */
function byName(a, b) {
    if (a.name === undefined || b.name === undefined) {
        return Number(a.name === undefined) - Number(b.name === undefined);
    }
    return naturalOrder.compare(a.name, b.name);
}
/** Puts the dearest first; of those without a price the ones with most tokens. */
function byCost(a, b) {
    return (b.costNanoUsd - a.costNanoUsd ||
        b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) ||
        byName(a, b));
}
/** Keeps the order of `TASK_TYPES`. */
function byTaskType(a, b) {
    return rankOf(a) - rankOf(b);
}
function rankOf({ name }) {
    return name !== undefined && (0,task_type/* isTaskType */.k)(name) ? task_type/* TASK_TYPES */.c.indexOf(name) : task_type/* TASK_TYPES */.c.length;
}

// EXTERNAL MODULE: ./build/report/usage-tally.js
var usage_tally = __webpack_require__(8143);
;// CONCATENATED MODULE: ./build/report/group-tally.js

/** Adds up usage records by the name of the group that each belongs to. */
class GroupTally {
    #tallyByName = new Map();
    /** Counts a record at its price, which is undefined when it has none. */
    add(name, record, costNanoUsd) {
        let tally = this.#tallyByName.get(name);
        if (tally === undefined) {
            tally = new usage_tally/* UsageTally */.E();
            this.#tallyByName.set(name, tally);
        }
        tally.add(record, costNanoUsd);
    }
    /** Returns the groups in the order of their first records. */
    groups() {
        return Array.from(this.#tallyByName, ([name, tally]) => ({ name, ...tally.sums() }));
    }
}

;// CONCATENATED MODULE: ./build/report/group-usage.js




/**
 * Adds records up, whole and by group. Each record counts: hand in distinct ones, of the range
 * only.
 */
async function groupUsage(records, grouping, price, range = {}) {
    const total = new usage_tally/* UsageTally */.E();
    const groups = new GroupTally();
    const models = new GroupTally();
    let first;
    let last;
    for await (const record of records) {
        const cost = record.costNanoUsd ?? (await price(record));
        const timestamp = (0,usage_timestamp/* toUtc */.y)(record.timestamp) ?? record.timestamp;
        if (first === undefined || timestamp < first)
            first = timestamp;
        if (last === undefined || timestamp > last)
            last = timestamp;
        total.add(record, cost);
        groups.add(grouping.nameOf(record), record, cost);
        models.add(record.model, record, cost);
    }
    return {
        range,
        total: total.sums(),
        firstTimestamp: first,
        lastTimestamp: last,
        grouping,
        groups: groups.groups().sort(grouping.compare),
        unpricedModels: models
            .groups()
            .filter(({ unpricedTokens }) => unpricedTokens > 0)
            .sort(byCost),
    };
}

// EXTERNAL MODULE: ./build/usage/phase.js
var phase = __webpack_require__(7351);
;// CONCATENATED MODULE: ./build/report/failure-tally.js
/** Counts failed records by the reason they give. */
class FailureTally {
    #failuresByMessage = new Map();
    /** Counts a failure at a time given in UTC. */
    add(message, timestamp, model) {
        const failures = this.#failuresByMessage.get(message);
        if (failures === undefined) {
            this.#failuresByMessage.set(message, {
                count: 1,
                first: timestamp,
                last: timestamp,
                models: new Set([model]),
            });
            return;
        }
        failures.count += 1;
        if (timestamp < failures.first)
            failures.first = timestamp;
        if (timestamp > failures.last)
            failures.last = timestamp;
        failures.models.add(model);
    }
    /** Returns the reasons, the most frequent first, then the latest. */
    groups() {
        return Array.from(this.#failuresByMessage, ([message, failures]) => ({
            message,
            failures: failures.count,
            firstTimestamp: failures.first,
            lastTimestamp: failures.last,
            models: [...failures.models].sort(),
        })).sort((a, b) => b.failures - a.failures || (b.lastTimestamp > a.lastTimestamp ? 1 : -1));
    }
}

;// CONCATENATED MODULE: ./build/report/iso-week.js
const DAY_MS = 86_400_000;
/** Returns the ISO 8601 week of a UTC day, e.g. `2026-W09` of `2026-02-23`. */
function isoWeekOf(day) {
    const date = new Date(`${day}T00:00:00Z`);
    // A week belongs to the year that holds its Thursday.
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
    const thursday = new Date(date.getTime() + (4 - weekday) * DAY_MS);
    const year = thursday.toISOString().slice(0, 4);
    const week = Math.floor((thursday.getTime() - Date.parse(`${year}-01-01`)) / DAY_MS / 7) + 1;
    return `${year}-W${String(week).padStart(2, "0")}`;
}

;// CONCATENATED MODULE: ./build/report/summarize.js







/**
 * Adds records up, whole and by each of their sides. Each record counts: hand in distinct ones,
 * of the range only.
 */
async function summarize(records, price, range = {}) {
    const total = new usage_tally/* UsageTally */.E();
    const models = new GroupTally();
    const agents = new GroupTally();
    const taskTypes = new GroupTally();
    const phases = new GroupTally();
    const days = new GroupTally();
    const weeks = new GroupTally();
    const failures = new FailureTally();
    let first;
    let last;
    for await (const record of records) {
        const cost = record.costNanoUsd ?? (await price(record));
        const timestamp = (0,usage_timestamp/* toUtc */.y)(record.timestamp) ?? record.timestamp;
        const day = timestamp.slice(0, 10);
        if (first === undefined || timestamp < first)
            first = timestamp;
        if (last === undefined || timestamp > last)
            last = timestamp;
        total.add(record, cost);
        models.add(record.model, record, cost);
        agents.add(record.agent === "" ? undefined : record.agent, record, cost);
        taskTypes.add(record.taskType, record, cost);
        phases.add((0,phase/* phaseOf */.h)(record.notes), record, cost);
        days.add(day, record, cost);
        weeks.add(isoWeekOf(day), record, cost);
        if (record.success === false) {
            failures.add((0,phase/* errorMessageOf */.d)(record.notes), timestamp, record.model);
        }
    }
    return {
        range,
        total: total.sums(),
        firstTimestamp: first,
        lastTimestamp: last,
        models: models.groups().sort(byCost),
        agents: agents.groups().sort(byCost),
        taskTypes: taskTypes.groups().sort(byTaskType),
        phases: phases.groups().sort(byName),
        days: days.groups().sort(byName),
        weeks: weeks.groups().sort(byName),
        failures: failures.groups(),
    };
}

;// CONCATENATED MODULE: ./build/publish.js






const PROGRESS_RECORDS = 1_000;
/** Adds up the ledger files at some paths; of two rows with one identity the later one counts. */
async function summarizeLedgers(paths, options) {
    const { records, rejected } = await readLedgers(paths, options);
    const prices = (0,record_prices/* createRecordPrices */.S)(options.pricing, options.now);
    return { summary: await summarize(records, prices.costOf, options.range), rejected };
}
/** Adds up what a database holds. */
function summarizeStore(store, { range, pricing, now, onProgress }) {
    const prices = (0,record_prices/* createRecordPrices */.S)(pricing, now);
    return summarize(counted(store.readRecords(range), onProgress), prices.costOf, range);
}
/** Adds up the ledger files at some paths by group. */
async function groupLedgers(paths, grouping, options) {
    const { records, rejected } = await readLedgers(paths, options);
    const prices = (0,record_prices/* createRecordPrices */.S)(options.pricing, options.now);
    return { usage: await groupUsage(records, grouping, prices.costOf, options.range), rejected };
}
/** Adds up what a database holds by group. */
function groupStore(store, grouping, { range, pricing, now, onProgress }) {
    const prices = (0,record_prices/* createRecordPrices */.S)(pricing, now);
    return groupUsage(counted(store.readRecords(range), onProgress), grouping, prices.costOf, range);
}
/** Shows the ledger files at some paths as a page; `title` says whose usage it is. */
async function renderLedgerDashboard(paths, title, options) {
    const { records, rejected } = await readLedgers(paths, options);
    return { html: await renderDashboard(records, title, rejected, options), rejected };
}
/** Shows what a database holds as a page. */
function renderStoreDashboard(store, title, options) {
    const records = counted(store.readRecords(options.range), options.onProgress);
    return renderDashboard(records, title, 0, options);
}
async function renderDashboard(records, title, rejected, { range, pricing, now }) {
    // Loaded here: other reports have no use for the page's code.
    const dashboard = await __webpack_require__.e(/* import() */ 43).then(__webpack_require__.bind(__webpack_require__, 43));
    const { costOf } = (0,record_prices/* createRecordPrices */.S)(pricing, now);
    const page = { price: costOf, title, range, now, rejected };
    return dashboard.renderDashboard(records, page);
}
async function readLedgers(paths, { range, onProgress }) {
    let rejected = 0;
    const read = readRecords(paths, range, () => {
        rejected += 1;
    });
    return { records: await distinctRecords(counted(read, onProgress)), rejected };
}
async function* readRecords(paths, range, onReject) {
    for (const path of paths) {
        for await (const entry of (0,read_ledger/* readLedger */.SC)(path)) {
            if (!("record" in entry))
                onReject();
            else if (isWithin(entry.record, range))
                yield entry.record;
        }
    }
}
function isWithin({ timestamp }, { since, until }) {
    const time = (0,usage_timestamp/* toUtc */.y)(timestamp) ?? timestamp;
    return (since === undefined || time >= since) && (until === undefined || time < until);
}
async function* counted(records, onProgress) {
    let count = 0;
    for await (const record of records) {
        count += 1;
        if (count % PROGRESS_RECORDS === 0)
            onProgress?.(count);
        yield record;
    }
}

// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
;// CONCATENATED MODULE: ./build/report/grouping.js






/** The groupings that need nothing but the records, as the command line names them. */
const GROUPINGS = {
    branch: {
        key: "branch",
        title: "Branch",
        nameOf: ({ branch }) => branch || undefined,
        cell: (name) => codeOr("unknown", name),
        compare: byCost,
        details: [],
    },
    session: {
        key: "session",
        title: "Session",
        nameOf: usage_tally/* sessionOf */.M,
        cell: (name) => codeOr("none", name),
        compare: byCost,
        details: [],
    },
    agent: {
        key: "agent",
        title: "Agent",
        nameOf: ({ agent }) => agent || undefined,
        cell: (name) => codeOr("unknown", name),
        compare: byCost,
        details: [],
    },
    model: {
        key: "model",
        title: "Model",
        nameOf: ({ model }) => model,
        cell: (name) => codeOr("unknown", name),
        compare: byCost,
        details: [],
    },
    "task-type": {
        key: "task_type",
        title: "Task type",
        nameOf: ({ taskType }) => taskType,
        cell: (name = "none") => name,
        compare: byCost,
        details: [],
    },
    phase: {
        key: "phase",
        title: "Phase",
        nameOf: ({ notes }) => (0,phase/* phaseOf */.h)(notes),
        cell: (name = "none") => name,
        compare: byCost,
        details: [],
    },
    day: {
        key: "day",
        title: "Day",
        nameOf: dayOf,
        cell: (name = "") => name,
        compare: byName,
        details: [],
    },
    week: {
        key: "week",
        title: "Week",
        nameOf: (record) => isoWeekOf(dayOf(record)),
        cell: (name = "") => name,
        compare: byName,
        details: [],
    },
};
function dayOf({ timestamp }) {
    return ((0,usage_timestamp/* toUtc */.y)(timestamp) ?? timestamp).slice(0, 10);
}
function codeOr(unnamed, name) {
    return name === undefined ? unnamed : (0,report_escape/* markdownCode */.D9)(name);
}

// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./build/report/format-number.js
var format_number = __webpack_require__(3120);
// EXTERNAL MODULE: ./build/report/table-columns.js
var table_columns = __webpack_require__(4749);
;// CONCATENATED MODULE: ./build/report/headline.js



const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds what the agents' logs still hold of the time before.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;
/** Returns the key numbers of records, the foremost in a sentence, or, when there are none, how to record. */
function headline(summary) {
    const { total, firstTimestamp, lastTimestamp } = summary;
    if (firstTimestamp === undefined || lastTimestamp === undefined)
        return nothing(summary.range);
    const facts = [
        `Input ${(0,format_number/* formatTokens */._y)(total.inputTokens)}${cache(total)}, output ${(0,format_number/* formatTokens */._y)(total.outputTokens)}.`,
        ...durations(total),
        ...unpriced(total),
    ];
    return `${amounts(total)} in ${(0,count_text/* countText */.l)(total.records, "record")}${sessions(total)}, ${days(firstTimestamp, lastTimestamp)}${success(total)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}
function nothing({ since, until }) {
    if (since === undefined && until === undefined)
        return `No usage is recorded.\n${HOW_TO_RECORD}`;
    const from = since === undefined ? "" : ` from ${instantText(since)}`;
    const to = until === undefined ? "" : ` until ${instantText(until)}`;
    return `No usage is recorded${from}${to}.\n`;
}
/** Returns an instant in UTC as people write it: a midnight is a day. */
function instantText(instant) {
    return instant.replace("T00:00:00.000Z", "").replace(/T(\d\d:\d\d).*/, " $1 UTC");
}
/** Returns cost and tokens: `**$4.56** for **12.3 M tokens**`. */
function amounts(total) {
    const tokens = `**${(0,format_number/* formatTokens */._y)(total.inputTokens + total.outputTokens)} tokens**`;
    const cost = (0,table_columns/* costText */.rs)(total);
    return cost === "unpriced" ? tokens : `**${cost}** for ${tokens}`;
}
function sessions({ sessions }) {
    return sessions === 0 ? "" : ` of ${(0,count_text/* countText */.l)(sessions, "session")}`;
}
function days(firstTimestamp, lastTimestamp) {
    const first = firstTimestamp.slice(0, 10);
    const last = lastTimestamp.slice(0, 10);
    return first === last ? `on ${first}` : `from ${first} to ${last}`;
}
function success({ successRate }) {
    return successRate === undefined ? "" : `; **${(0,format_number/* formatPercent */.l9)(successRate)}** succeeded`;
}
function cache({ cacheReadTokens, cacheWriteTokens }) {
    if (cacheReadTokens + cacheWriteTokens === 0)
        return "";
    return ` (${(0,format_number/* formatTokens */._y)(cacheReadTokens)} cache reads, ${(0,format_number/* formatTokens */._y)(cacheWriteTokens)} cache writes)`;
}
function durations({ averageDurationMs, p95DurationMs }) {
    if (averageDurationMs === undefined || p95DurationMs === undefined)
        return [];
    return [
        `A record took ${(0,format_number/* formatDuration */.a3)(averageDurationMs)} on average, ${(0,format_number/* formatDuration */.a3)(p95DurationMs)} at the 95th percentile.`,
    ];
}
function unpriced({ unpricedRecords, unpricedTokens }) {
    if (unpricedTokens === 0)
        return [];
    return [
        `No price is known for ${(0,format_number/* formatTokens */._y)(unpricedTokens)} tokens in ${(0,count_text/* countText */.l)(unpricedRecords, "record")}: they are not in the cost.`,
    ];
}

// EXTERNAL MODULE: ./build/report/markdown-table.js
var markdown_table = __webpack_require__(2787);
// EXTERNAL MODULE: ./build/usage/cost.js
var cost = __webpack_require__(2615);
;// CONCATENATED MODULE: ./build/report/sum-cells.js

/** What a CSV tells of sums, by the title of the column; what is not known is empty. */
const SUM_CELLS = {
    records: (sums) => sums.records,
    sessions: (sums) => sums.sessions,
    prompt_tokens: (sums) => sums.inputTokens,
    completion_tokens: (sums) => sums.outputTokens,
    cache_read_tokens: (sums) => sums.cacheReadTokens,
    cache_write_tokens: (sums) => sums.cacheWriteTokens,
    cost_usd: (sums) => sums.unpricedRecords === sums.records ? undefined : (0,cost/* formatUsd */.UK)(sums.costNanoUsd),
    unpriced_records: (sums) => sums.unpricedRecords,
    unpriced_tokens: (sums) => sums.unpricedTokens,
    succeeded: (sums) => sums.succeeded,
    failed: (sums) => sums.failed,
    success_rate: (sums) => sums.successRate?.toFixed(4),
    average_duration_ms: (sums) => sums.averageDurationMs,
    p95_duration_ms: (sums) => sums.p95DurationMs,
};
/** Returns the cells of sums, in the order of their columns. */
function sumCells(sums) {
    return Object.values(SUM_CELLS).map((value) => value(sums) ?? "");
}

// EXTERNAL MODULE: ./build/report/sum-values.js
var sum_values = __webpack_require__(5155);
;// CONCATENATED MODULE: ./build/report/render-groups.js







/** Returns grouped usage as text that ends in a line end. */
function renderGroups(usage, format) {
    switch (format) {
        case "markdown":
            return renderMarkdown(usage);
        case "csv":
            return renderCsv(usage);
        case "json":
            return renderJson(usage);
    }
}
function renderMarkdown(usage) {
    const { grouping, groups, unpricedModels } = usage;
    const parts = [`# LLM usage by ${grouping.title.toLowerCase()}\n`, headline(usage)];
    if (groups.length > 0) {
        const total = { name: undefined, ...usage.total };
        const rows = groups.length > 1 ? [...groups, total] : groups;
        parts.push((0,markdown_table/* markdownTable */.Q)((0,table_columns/* groupColumns */.Tu)(grouping, total), rows));
    }
    if (unpricedModels.length > 0) {
        parts.push("## Models without a known price\n");
        parts.push((0,markdown_table/* markdownTable */.Q)(table_columns/* UNPRICED_COLUMNS */.vl, unpricedModels));
    }
    return parts.join("\n");
}
/** Returns one table, in which `section` tells total, groups and unpriced models apart. */
function renderCsv({ grouping, groups, total, unpricedModels }) {
    const { key, details } = grouping;
    const row = (section, group, values) => [
        section,
        (0,report_escape/* oneLine */.TN)(group.name ?? ""),
        ...values.map((value) => (0,report_escape/* oneLine */.TN)(value ?? "")),
        ...sumCells(group),
        group.durationMs ?? "",
    ];
    const noDetails = details.map(() => undefined);
    const rows = [
        [
            "section",
            "name",
            ...details.map((each) => each.key),
            ...Object.keys(SUM_CELLS),
            "duration_ms",
        ],
        row("total", { name: undefined, ...total }, noDetails),
        ...groups.map((group) => row(key, group, details.map(({ tell }) => tell(group.name)))),
        ...unpricedModels.map((model) => row("unpriced_model", model, noDetails)),
    ];
    return (0,sync/* stringify */.A)(rows, { escape_formulas: true });
}
function renderJson(usage) {
    const { grouping, groups, total, unpricedModels } = usage;
    const value = {
        first_timestamp: usage.firstTimestamp ?? null,
        last_timestamp: usage.lastTimestamp ?? null,
        total: { ...(0,sum_values/* sumValues */.e)(total), duration_ms: total.durationMs ?? null },
        [`by_${grouping.key}`]: groups.map((group) => ({
            [grouping.key]: group.name ?? null,
            ...Object.fromEntries(grouping.details.map(({ key, tell }) => [key, tell(group.name) ?? null])),
            ...(0,sum_values/* sumValues */.e)(group),
            duration_ms: group.durationMs ?? null,
        })),
        unpriced_models: unpricedModels.map(({ name, unpricedRecords, unpricedTokens }) => ({
            model: name ?? null,
            unpriced_records: unpricedRecords,
            unpriced_tokens: unpricedTokens,
        })),
    };
    return `${(0,report_escape/* visibleJson */.$m)(JSON.stringify(value, undefined, 2))}\n`;
}

;// CONCATENATED MODULE: ./build/report/render-csv.js



/**
 * Returns a summary as one CSV table: a row for the total and for each group, told apart by
 * `section` and `name`, and a row for each reason of failure, which only counts.
 */
function render_csv_renderCsv(summary) {
    const groups = Object.entries({
        model: summary.models,
        task_type: summary.taskTypes,
        phase: summary.phases,
        agent: summary.agents,
        week: summary.weeks,
        day: summary.days,
    });
    const rows = [
        ["section", "name", ...Object.keys(SUM_CELLS)],
        ["total", "", ...sumCells(summary.total)],
        ...groups.flatMap(([section, sums]) => sums.map((group) => [section, (0,report_escape/* oneLine */.TN)(group.name ?? ""), ...sumCells(group)])),
        ...summary.failures.map(({ message, failures }) => [
            "failure",
            (0,report_escape/* oneLine */.TN)(message ?? ""),
            ...Object.keys(SUM_CELLS).map((column) => column === "records" || column === "failed" ? failures : ""),
        ]),
    ];
    return (0,sync/* stringify */.A)(rows, { escape_formulas: true });
}

;// CONCATENATED MODULE: ./build/report/render-json.js


/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
function render_json_renderJson(summary) {
    const value = {
        first_timestamp: summary.firstTimestamp ?? null,
        last_timestamp: summary.lastTimestamp ?? null,
        total: (0,sum_values/* sumValues */.e)(summary.total),
        by_model: groupsOf("model", summary.models),
        by_task_type: groupsOf("task_type", summary.taskTypes),
        by_phase: groupsOf("phase", summary.phases),
        by_agent: groupsOf("agent", summary.agents),
        by_week: groupsOf("week", summary.weeks),
        by_day: groupsOf("day", summary.days),
        failures: summary.failures.map((group) => ({
            message: group.message ?? null,
            failures: group.failures,
            first_timestamp: group.firstTimestamp,
            last_timestamp: group.lastTimestamp,
            models: group.models,
        })),
    };
    return `${(0,report_escape/* visibleJson */.$m)(JSON.stringify(value, undefined, 2))}\n`;
}
function groupsOf(key, groups) {
    return groups.map((group) => ({ [key]: group.name ?? null, ...(0,sum_values/* sumValues */.e)(group) }));
}

;// CONCATENATED MODULE: ./build/report/bar-chart.js



// In colours that, unlike mermaid's own, can be seen on light and dark pages.
const COLOURS = `xyChart: { plotColorPalette: "#2f81f7", backgroundColor: transparent }`;
const TITLE_AND_AXIS_HEIGHT = 80;
const BAR_HEIGHT = 26;
/** Returns a mermaid chart of costs in a sequence: columns, of which some may be none. */
function columnChart(title, bars, size) {
    const highest = highestOf(bars);
    // Without numbers on the axis: mermaid gives an axis that has some a margin, which looks like a
    // column where nothing was spent.
    return `---
config:
  xyChart:
    width: ${size.width}
    height: ${size.height}
    titleFontSize: 14
    xAxis: { labelFontSize: 13, showTick: false, axisLineWidth: 1 }
    yAxis: { showLabel: false, showTick: false, showAxisLine: false }
  themeVariables:
    ${COLOURS}
---
xychart-beta
    title ${(0,report_escape/* mermaidLabel */._b)(`${title}, up to ${(0,format_number/* formatCost */.BD)(highest).slice(1)} USD`)}
${plot(bars, highest)}`;
}
/** Returns a mermaid chart of costs by name: bars below each other. */
function barChart(title, bars) {
    const height = TITLE_AND_AXIS_HEIGHT + bars.length * BAR_HEIGHT;
    return `---
config:
  xyChart: { width: 800, height: ${height}, titleFontSize: 16, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } }
  themeVariables:
    ${COLOURS}
---
xychart-beta horizontal
    title ${(0,report_escape/* mermaidLabel */._b)(title)}
${plot(bars, highestOf(bars))}`;
}
function isVisible({ costNanoUsd }) {
    return costNanoUsd > 0;
}
/** Returns a diagram as GitHub takes it; nothing for none. */
function mermaidBlock(diagram) {
    return diagram === undefined ? "" : `\`\`\`mermaid\n${diagram}\`\`\`\n`;
}
function plot(bars, highest) {
    // Without a range the axis begins at the smallest cost, whose bar is then not there.
    return `    x-axis [${bars.map(({ label }) => label).join(", ")}]
    y-axis 0 --> ${(0,cost/* formatUsd */.UK)(highest)}
    bar [${bars.map(({ costNanoUsd }) => (0,cost/* formatUsd */.UK)(costNanoUsd)).join(", ")}]
`;
}
function highestOf(bars) {
    return Math.max(...bars.map(({ costNanoUsd }) => costNanoUsd));
}

;// CONCATENATED MODULE: ./build/report/charts.js


const charts_DAY_MS = 86_400_000;
// No day of the month comes twice in four weeks, so it is label enough.
const MAX_DAYS = 28;
const MAX_MODELS = 8;
const MAX_LABEL_LENGTH = 40;
const DAYS_SIZE = { width: 800, height: 220 };
/** Returns a mermaid chart of the cost of the last four weeks, or undefined when there is no course to see. */
function costChart(days) {
    const costByDay = new Map(days.map(({ name = "", costNanoUsd }) => [name, costNanoUsd]));
    const axis = lastDays(days[0]?.name, days.at(-1)?.name);
    const bars = axis.map((day) => ({
        label: (0,report_escape/* mermaidLabel */._b)(day.slice(8)),
        costNanoUsd: costByDay.get(day) ?? 0,
    }));
    if (bars.filter(isVisible).length < 2)
        return undefined;
    return columnChart(`Cost per day from ${axis[0]} to ${axis.at(-1)}`, bars, DAYS_SIZE);
}
/** Returns a mermaid chart of the cost by model, or undefined when there is nothing to compare. */
function modelChart(models) {
    const others = models.slice(MAX_MODELS).reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
    const bars = [
        ...models.slice(0, MAX_MODELS).map(({ name = "", costNanoUsd }) => ({
            label: (0,report_escape/* mermaidLabel */._b)(endOf(name)),
            costNanoUsd,
        })),
        { label: (0,report_escape/* mermaidLabel */._b)("others"), costNanoUsd: others },
    ].filter(isVisible);
    if (bars.length < 2)
        return undefined;
    return barChart("Cost by model in USD", bars);
}
/** Returns a name that a chart has room for: long names of models differ at their end. */
function endOf(name) {
    return name.length <= MAX_LABEL_LENGTH ? name : `…${name.slice(1 - MAX_LABEL_LENGTH)}`;
}
/** Returns the days from the first to the last, without gaps: the last four weeks at most. */
function lastDays(first, last) {
    if (first === undefined || last === undefined)
        return [];
    const count = (Date.parse(last) - Date.parse(first)) / charts_DAY_MS + 1;
    return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, index) => new Date(Date.parse(last) - index * charts_DAY_MS).toISOString().slice(0, 10)).reverse();
}

;// CONCATENATED MODULE: ./build/report/render-markdown.js






// A longer table would push the next one off the screen.
const MAX_OPEN_ROWS = 10;
/** Returns a summary as markdown that reads well as plain text too; sections without rows are left out. */
function render_markdown_renderMarkdown(summary, detail) {
    const show = (section) => renderSection(section, detail);
    return [
        "# LLM usage\n",
        headline(summary),
        detail.rich && detail.rowsPerTable > 0 ? mermaidBlock(costChart(summary.days)) : "",
        show({
            title: "Models",
            columns: table_columns/* MODEL_COLUMNS */.OH,
            rows: summary.models,
            keep: "first",
            chart: modelChart(summary.models),
        }),
        show({
            title: "Models without a known price",
            columns: table_columns/* UNPRICED_COLUMNS */.vl,
            rows: summary.models.filter((model) => model.unpricedTokens > 0),
            keep: "first",
        }),
        show({
            title: "Task types",
            columns: table_columns/* TASK_TYPE_COLUMNS */.Zi,
            rows: named(summary.taskTypes),
            keep: "first",
        }),
        show({
            title: "Phases",
            columns: (0,table_columns/* usageColumns */.BD)("Phase", table_columns/* phaseText */.zM),
            rows: named(summary.phases),
            keep: "last",
        }),
        show({
            title: "Failures",
            columns: table_columns/* FAILURE_COLUMNS */.RS,
            rows: summary.failures,
            keep: "first",
        }),
        show({
            title: "Agents",
            columns: (0,table_columns/* usageColumns */.BD)("Agent", (agent) => agent === undefined ? "unknown" : (0,report_escape/* markdownCode */.D9)(agent)),
            rows: named(summary.agents),
            keep: "first",
        }),
        show({
            title: "Weeks",
            columns: (0,table_columns/* usageColumns */.BD)("Week", (week) => week ?? ""),
            rows: summary.weeks,
            keep: "last",
        }),
        show({
            title: "Days",
            columns: (0,table_columns/* usageColumns */.BD)("Day", (day) => day ?? ""),
            rows: summary.days,
            keep: "last",
        }),
    ]
        .filter((part) => part !== "")
        .join("\n");
}
function named(groups) {
    return groups.some((group) => group.name !== undefined) ? groups : [];
}
function renderSection(section, detail) {
    const { title, columns, rows, keep, chart } = section;
    if (rows.length === 0 || detail.rowsPerTable === 0)
        return "";
    const kept = keep === "first" ? rows.slice(0, detail.rowsPerTable) : rows.slice(-detail.rowsPerTable);
    const leftOut = rows.length - kept.length;
    const table = (0,markdown_table/* markdownTable */.Q)(columns, kept);
    return [
        `## ${title}\n`,
        detail.rich ? mermaidBlock(chart) : "",
        detail.rich && kept.length > MAX_OPEN_ROWS ? folded(table, kept.length) : table,
        leftOut > 0 ? `… and ${leftOut} ${keep === "first" ? "more" : "before"}.\n` : "",
    ]
        .filter((part) => part !== "")
        .join("\n");
}
function folded(table, rows) {
    return `<details>\n<summary>Show ${rows} rows</summary>\n\n${table}\n</details>\n`;
}

;// CONCATENATED MODULE: ./build/report/render-report.js



const REPORT_FORMATS = ["markdown", "csv", "json"];
/** Returns a summary with everything it holds, as text that ends in a line end. */
function renderReport(summary, format) {
    switch (format) {
        case "markdown":
            return render_markdown_renderMarkdown(summary, { rich: false, rowsPerTable: Number.POSITIVE_INFINITY });
        case "csv":
            return render_csv_renderCsv(summary);
        case "json":
            return render_json_renderJson(summary);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/report/write-report.js



/** Writes a report to a file, in place of the one that is there, all of it or nothing. */
async function writeReport(path, text) {
    try {
        const target = await findTarget(path);
        if (target.isReplaceable)
            await replaceFile(target.path, text);
        else
            await (0,promises_.writeFile)(target.path, text);
    }
    catch (error) {
        throw new failure/* Failure */.H(`Cannot write the report to ${path}: ${reasonOf(error)}. Name a file in a folder that exists and can be written.`, { cause: error });
    }
}
/** Follows links; a pipe or a terminal cannot be replaced without a loss and is written to. */
async function findTarget(path) {
    try {
        const real = await (0,promises_.realpath)(path);
        return { path: real, isReplaceable: (await (0,promises_.stat)(real)).isFile() };
    }
    catch (error) {
        if (error.code === "ENOENT")
            return { path, isReplaceable: true };
        throw error;
    }
}
async function replaceFile(path, text) {
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, text, { flag: "wx" });
        await (0,promises_.rename)(temporary, path);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
function reasonOf(error) {
    switch (error.code) {
        case "ENOENT":
            return "its folder does not exist";
        case "EISDIR":
            return "it is a folder";
        case "ENOTDIR":
            return "part of the path is no folder";
        case "EACCES":
        case "EPERM":
        case "EROFS":
            return "writing there is not permitted";
        case "ENOSPC":
            return "the disk is full";
        default:
            return String(error.message);
    }
}

// EXTERNAL MODULE: ./build/visible-text.js
var visible_text = __webpack_require__(8912);
// EXTERNAL MODULE: ./build/cli/database-argument.js + 10 modules
var database_argument = __webpack_require__(9164);
// EXTERNAL MODULE: ./build/cli/ledger-argument.js
var ledger_argument = __webpack_require__(5150);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(902);
// EXTERNAL MODULE: ./build/cli/time-argument.js
var time_argument = __webpack_require__(8654);
;// CONCATENATED MODULE: ./build/cli/commands/report.js
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



















/** The format that is a page, not a summary. */
const DASHBOARD = "html";
/** `tokenledger report`: what the ledger, or a database, adds up to. */
const createReportCommand = (context) => new esm/* Command */.uB("report")
    .description("Report tokens, cost, success and durations, from the ledger or a database.")
    .addArgument((0,ledger_argument/* ledgerArgument */.r)())
    .addOption(new esm/* Option */.c$("--by <what>", "one table, grouped by this").choices([
    "commit",
    ...Object.keys(GROUPINGS),
]))
    .addOption(new esm/* Option */.c$("--format <format>", "how the report is written")
    .choices([...REPORT_FORMATS, DASHBOARD])
    .default("markdown"))
    .option("--since <time>", "from this time on: 2026-02-23, an RFC 3339 time, or 7d, 2w, 6mo ago")
    .option("--until <time>", "before this time")
    .option("--output <file>", "write to this file instead of standard output")
    .option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db")
    .action(async (paths, options) => {
    const { database, output } = options;
    if (options.by !== undefined && options.format === DASHBOARD) {
        throw new failure/* UsageFailure */.w(`Cannot group a page: it shows every group. Leave out --by, or name another format than ${DASHBOARD}.`);
    }
    if (database !== undefined && paths.length > 0) {
        throw new failure/* UsageFailure */.w("Cannot report from a path and a database at once: name one.");
    }
    const [since, until] = [options.since, options.until].map((text) => text === undefined ? undefined : (0,time_argument/* parseTimeArgument */.K)(text, context.now()).toISOString());
    const root = (await (0,git_repository/* findRepository */.W)(context.cwd))?.root ?? context.cwd;
    const pricing = await (0,read_config/* readConfig */.X)((0,external_node_path_.join)(root, ".telemetry"));
    const { text, rejected } = await withProgress(context, (onProgress) => {
        const summary = { range: { since, until }, pricing, now: context.now(), onProgress };
        return database === undefined
            ? reportLedgers(paths, root, options, context, summary)
            : reportDatabase(database, options, context, summary);
    });
    if (rejected > 0)
        context.warn(rejectedLine(rejected));
    if (output === undefined)
        context.print(text);
    else
        await writeReport((0,external_node_path_.resolve)(context.cwd, output), text);
});
async function withProgress(context, body) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const progress = __addDisposableResource(env_1, (0,cli_progress/* startProgress */.o)(context), false);
        return await body((records) => progress.show(`Reading: ${(0,count_text/* countText */.l)(records, "record")}`));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function reportLedgers(paths, root, { by, format }, context, options) {
    const found = await (0,find_ledgers/* findLedgers */.O)((0,ledger_argument/* ledgerPaths */.O)(paths, root, context), undefined, (problem) => context.warn(`${(0,visible_text/* visibleLine */.P)(problem)}\n`)).catch((error) => {
        // A repository that has not recorded anything yet is reported as that.
        if (error instanceof find_ledgers/* MissingLedger */.S && paths.length === 0)
            return [];
        throw error;
    });
    const files = found.map(({ path }) => path);
    if (format === DASHBOARD) {
        const { html, rejected } = await renderLedgerDashboard(files, titleOf(found), options);
        return { text: html, rejected };
    }
    if (by === undefined) {
        const { summary, rejected } = await summarizeLedgers(files, options);
        return { text: renderReport(summary, format), rejected };
    }
    const grouping = by === "commit" ? commitGrouping(await findOrigins(files, context.environment)) : GROUPINGS[by];
    const { usage, rejected } = await groupLedgers(files, grouping, options);
    return { text: renderGroups(usage, format), rejected };
}
async function reportDatabase(url, { by, format }, context, options) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (by === "commit") {
            throw new failure/* UsageFailure */.w("Cannot group a database by commit: only git's history tells which commit brought a record. Leave out --database to report the ledger.");
        }
        const store = __addDisposableResource(env_2, await (0,database_argument/* openDatabase */.qI)(context, { url, mode: "read" }), true);
        if (format === DASHBOARD) {
            return { text: await renderStoreDashboard(store, undefined, options), rejected: 0 };
        }
        const text = by === undefined
            ? renderReport(await summarizeStore(store, options), format)
            : renderGroups(await groupStore(store, GROUPINGS[by], options), format);
        return { text, rejected: 0 };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_2);
        if (result_1)
            await result_1;
    }
}
/** Returns whose usage ledgers hold: the names of their repositories. */
function titleOf(ledgers) {
    const names = new Set(ledgers.map(({ repository }) => repository));
    return names.size === 0 ? undefined : [...names].join(", ");
}
function rejectedLine(rejected) {
    return `tokenledger: ${(0,count_text/* countText */.l)(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`;
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

/***/ 8654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseTimeArgument)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);


const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPAN = /^(\d{1,4})(h|d|w|mo|y)$/;
/**
 * Returns the instant that a time argument names: an RFC 3339 time, the start of a local day
 * (`2026-02-23`), or a span before now (`12h`, `7d`, `2w`, `6mo`, `1y`).
 */
function parseTimeArgument(text, now) {
    const instant = parseInstant(text) ?? parseDay(text) ?? parseSpan(text, now);
    if (instant !== undefined && !Number.isNaN(instant.getTime()))
        return instant;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageFailure */ .w(`Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, an RFC 3339 time, or a span before now such as 12h, 7d, 2w, 6mo or 1y.`);
}
function parseInstant(text) {
    const utc = (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtc */ .y)(text);
    return utc === undefined ? undefined : new Date(utc);
}
function parseDay(text) {
    const [, year, month, day] = LOCAL_DATE.exec(text)?.map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined)
        return undefined;
    const date = new Date(year, month - 1, day);
    // Date rolls February 30 over into March: a date that changes its day was none.
    return date.getDate() === day && date.getMonth() === month - 1 ? date : undefined;
}
function parseSpan(text, now) {
    const [, count, unit] = SPAN.exec(text) ?? [];
    if (count === undefined)
        return undefined;
    const time = new Date(now);
    switch (unit) {
        case "h":
            time.setTime(time.getTime() - Number(count) * 3_600_000);
            break;
        case "d":
            time.setDate(time.getDate() - Number(count));
            break;
        case "w":
            time.setDate(time.getDate() - Number(count) * 7);
            break;
        case "mo":
            setMonth(time, time.getMonth() - Number(count));
            break;
        default:
            setMonth(time, time.getMonth() - Number(count) * 12);
    }
    return time;
}
// August 31 less six months is the last day of February, not March 3.
function setMonth(time, month) {
    const day = time.getDate();
    time.setMonth(month);
    if (time.getDate() !== day)
        time.setDate(0);
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


/***/ })

};
