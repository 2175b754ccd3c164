export const id = 279;
export const ids = [279];
export const modules = {

/***/ 279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dp: () => (/* binding */ applyBackfill),
  jV: () => (/* binding */ countEarlierCalls),
  AN: () => (/* binding */ planBackfill)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/read-config.js + 4 modules
var read_config = __webpack_require__(79);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/git/worktree.js
var git_worktree = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/state/state-folders.js
var state_folders = __webpack_require__(704);
;// CONCATENATED MODULE: ./build/backfill/backfill-place.js







/** Finds the ledger of the worktree that git runs in. @throws {Failure} when it has no folder for one. */
async function findBackfillPlace(git) {
    const worktree = await (0,git_worktree/* readWorktree */.q)(git);
    const folder = (0,external_node_path_.join)(worktree.root, ledger_path/* TELEMETRY_FOLDER */.L);
    if (!(0,external_node_fs_.existsSync)(folder)) {
        throw new failure/* Failure */.H(`Cannot backfill: ${folder} does not exist. Run \`tokenledger init\` in the repository first.`);
    }
    const config = await (0,read_config/* readConfig */.X)(folder);
    const ledger = (0,ledger_path/* ledgerPath */.t)(config.file, worktree.branch);
    return { worktree, folders: (0,state_folders/* stateFolders */.Nj)(worktree), config, ledger };
}

// EXTERNAL MODULE: ./build/agent-logs/collect-calls.js + 2 modules
var collect_calls = __webpack_require__(8479);
// EXTERNAL MODULE: ./build/git/list-worktrees.js
var list_worktrees = __webpack_require__(8200);
// EXTERNAL MODULE: ./build/read-logs-in-threads.js + 2 modules
var read_logs_in_threads = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/record/claim-calls.js
var claim_calls = __webpack_require__(6308);
// EXTERNAL MODULE: ./build/record/enabled-agents.js
var enabled_agents = __webpack_require__(6460);
// EXTERNAL MODULE: ./build/state/recorded-calls.js + 1 modules
var recorded_calls = __webpack_require__(5445);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __webpack_require__(8424);
;// CONCATENATED MODULE: ./build/backfill/held-elsewhere.js

const SEPARATOR = "\u001f";
const FOR_EVER = "~";
/**
 * Makes the test whether the ledger holds a call by a record that another clone wrote, one that was
 * here before. Such a record ends with a call that this clone does not know of (`unknownHere`) and
 * that a commit here could have taken (`isOurs`). It stands for the calls of its session and model
 * up to that one.
 */
function createHeldElsewhere(records, unknownHere, isOurs) {
    const heldUntil = new Map();
    const callsByMoment = groupByMoment(unknownHere);
    const totals = new Set(unknownHere.filter(({ isSessionTotal }) => isSessionTotal).map(seriesOf));
    for (const record of records) {
        // A total's time moves on with its session: any record of it tells.
        if (totals.has(seriesOf(record)))
            heldUntil.set(seriesOf(record), FOR_EVER);
        for (const call of callsByMoment.get(momentOf(record.model, (0,timestamp/* toUtc */.y)(record.timestamp))) ?? []) {
            if (!mayEndWith(record, call) || !isOurs(call))
                continue;
            const until = heldUntil.get(seriesOf(call)) ?? "";
            if (call.timestamp > until)
                heldUntil.set(seriesOf(call), call.timestamp);
        }
    }
    return (call) => call.timestamp <= (heldUntil.get(seriesOf(call)) ?? "");
}
function groupByMoment(calls) {
    const groups = new Map();
    for (const call of calls) {
        const moment = momentOf(call.model, call.timestamp);
        const group = groups.get(moment);
        if (group === undefined)
            groups.set(moment, [call]);
        else
            group.push(call);
    }
    return groups;
}
/** A ledger of eight columns names neither session nor agent: the model and the millisecond tell. */
function mayEndWith({ sessionId, agent }, call) {
    return ((sessionId === "" || sessionId === call.sessionId) && (agent === "" || agent === call.agent));
}
function momentOf(model, utc) {
    return model + SEPARATOR + utc;
}
function seriesOf({ agent, sessionId, model }) {
    return [agent, sessionId, model].join(SEPARATOR);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
;// CONCATENATED MODULE: ./build/git/branches.js
const LIST = ["for-each-ref", "--format=%(objectname) %(committerdate:unix) %(refname)"];
const REF = /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/;
/** Lists the branches; with `notIn`, those that have a commit which that one does not hold. */
async function listBranches(git, notIn) {
    const filter = notIn === undefined ? [] : [`--no-merged=${notIn}`];
    const output = await git([...LIST, ...filter, "refs/heads", "refs/remotes"]);
    return output.toString().split("\n").flatMap(parseBranch);
}
function parseBranch(line) {
    const [tip = "", seconds, ref = ""] = line.split(" ");
    const name = REF.exec(ref)?.[1];
    // A remote's HEAD is another name of one of its branches.
    if (name === undefined || name === "HEAD")
        return [];
    const isRemote = ref.startsWith("refs/remotes/");
    return [{ name, isRemote, tip, committedAt: new Date(Number(seconds) * 1000) }];
}

// EXTERNAL MODULE: ./build/ledger/discover.js
var discover = __webpack_require__(8093);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js
var parse_ledger = __webpack_require__(9129);
;// CONCATENATED MODULE: ./build/backfill/read-ledger-records.js







/**
 * Reads the records that may be about calls since a time: those of the ledgers in the working
 * tree, and of HEAD and the branches that were committed to since then and hold more than HEAD.
 */
async function readLedgerRecords(git, { root, head }, since) {
    const files = await (0,discover/* findLedgerFiles */.ud)((0,external_node_path_.join)(root, ledger_path/* TELEMETRY_FOLDER */.L));
    const contents = await Promise.all(files.map((file) => (0,promises_.readFile)(file)));
    const read = new Set(contents.map((content) => (0,git_blob/* hashBlob */.Qm)(content, head?.id ?? "")));
    for (const tip of await listTips(git, head?.id, since)) {
        for (const [path, blob] of await (0,git_blob/* listBlobs */.t3)(git, tip, ledger_path/* TELEMETRY_FOLDER */.L)) {
            if (!path.endsWith(".csv") || read.has(blob))
                continue;
            read.add(blob);
            contents.push(await (0,git_blob/* readBlob */.gm)(git, blob));
        }
    }
    return contents
        .flatMap((content) => (0,parse_ledger/* parseLedger */.h)(content.toString()).rows)
        .map(({ record }) => record);
}
async function listTips(git, head, since) {
    const branches = await listBranches(git, head);
    const active = branches.filter(({ committedAt }) => committedAt >= since);
    return new Set([...(head === undefined ? [] : [head]), ...active.map(({ tip }) => tip)]);
}

// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(2456);
// EXTERNAL MODULE: ./build/git/head-commit.js
var head_commit = __webpack_require__(7111);
// EXTERNAL MODULE: ./build/record/start-reading.js
var start_reading = __webpack_require__(9545);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __webpack_require__(2785);
;// CONCATENATED MODULE: ./build/backfill/recording-start.js





/** Returns the moment, in RFC 3339, from which on the hooks record the calls of a worktree. */
async function recordingStart(git, worktree, now) {
    const folders = (0,state_folders/* stateFolders */.Nj)(worktree);
    // Not in the worktree's folder, which may be gone.
    const environment = { ...git.environment, GIT_DIR: worktree.gitDir };
    const head = await (0,head_commit/* readHeadCommit */.g)((0,git_git/* createGit */.l)(git.cwd, environment));
    return (await (0,start_reading/* findReading */.O)({ ...worktree, head }, folders, (0,state_prepared/* readPrepared */.S6)(folders), now)).since;
}

// EXTERNAL MODULE: ./build/agent-logs/membership.js
var membership = __webpack_require__(1220);
;// CONCATENATED MODULE: ./build/backfill/worktree-of-call.js

/** Makes the search for the worktree of a call; one whose folder is gone is known by its name. */
function createWorktreeOfCall(worktrees) {
    // The folder of a nested worktree that is gone lies in the outer one too: the longest path is the innermost.
    const innermostFirst = worktrees.toSorted((a, b) => b.root.length - a.root.length);
    const tests = innermostFirst.map((worktree) => ({
        worktree,
        isInside: (0,membership/* createMembership */.$)(worktree),
    }));
    return (call) => tests.find(({ isInside }) => isInside(call))?.worktree;
}

;// CONCATENATED MODULE: ./build/backfill/find-earlier-calls.js










/** Reads all logs for the calls of the repository's worktrees from before the hooks record there. */
async function findEarlierCalls(run, place) {
    const agents = (0,enabled_agents/* enabledAgents */.W)(run.agents, place.config);
    const collected = await (0,collect_calls/* collectCalls */.k)({
        agents,
        environment: run.environment,
        since: run.since,
        readLogs: (0,read_logs_in_threads/* createThreadedLogReader */.v)(agents, run.logReaderPath),
    });
    const worktrees = await (0,list_worktrees/* listWorktrees */.P)(place.worktree);
    const worktreeOf = createWorktreeOfCall(worktrees);
    const earlier = await callsBeforeRecording(run, collected.calls, worktreeOf);
    const sessions = new Set(earlier.map(({ sessionId }) => sessionId));
    const ofSessions = collected.calls.filter(({ sessionId }) => sessions.has(sessionId));
    const recorded = (0,recorded_calls/* findRecorded */.OR)(ofSessions, place.folders, place.worktree);
    const claim = {
        isInside: (call) => worktreeOf(call) !== undefined,
        runningSessions: sessions,
        worktreeRoots: worktrees.map(({ root }) => root),
    };
    const free = earlier.filter((call) => (0,recorded_calls/* withoutRecorded */.Bf)([call], recorded).length > 0);
    const logged = await withoutHeldElsewhere(free, ofSessions.filter((call) => !(0,recorded_calls/* isRecorded */.TN)(call, recorded)), { git: run.git, worktree: place.worktree, claim });
    return { logged, calls: (0,recorded_calls/* withoutRecorded */.Bf)(logged, recorded), worktreeOf, collected };
}
async function callsBeforeRecording({ git, now, since }, calls, worktreeOf) {
    const starts = new Map();
    const earlier = [];
    for (const call of calls) {
        const worktree = worktreeOf(call);
        if (worktree === undefined || (since && call.timestamp < since.toISOString()))
            continue;
        const start = starts.get(worktree) ?? (await recordingStart(git, worktree, now));
        starts.set(worktree, start);
        if (call.timestamp < start)
            earlier.push(call);
    }
    return earlier;
}
/** Leaves out the calls that a clone which was here before recorded: the ledger has their rows. */
async function withoutHeldElsewhere(calls, unknownHere, { git, worktree, claim, }) {
    const [first] = calls;
    if (first === undefined)
        return [];
    const isHeldElsewhere = createHeldElsewhere(await readLedgerRecords(git, worktree, new Date(first.timestamp)), unknownHere, (call) => (0,claim_calls/* isClaimed */.gg)(call, claim));
    return calls.filter((call) => !isHeldElsewhere(call));
}

;// CONCATENATED MODULE: ./build/git/commit-contents.js
const DIFF_TREE = ["diff-tree", "--stdin", "--always", "--root", "-r", "-z", "--no-renames"];
// A field that is empty stands before each commit: no path is.
const FORMAT = ["--name-only", "--diff-merges=first-parent", "--format=%x00%H%x00%s"];
/** Reads the contents of commits, by their ids, with one git for all. */
async function readCommitContents(git, commits) {
    if (commits.length === 0)
        return new Map();
    const output = await git([...DIFF_TREE, ...FORMAT], commits.map((id) => `${id}\n`).join(""));
    return parseCommitContents(output.toString());
}
/** Parses NUL, id, NUL, subject, NUL, and where there are paths a line feed and each with its NUL. */
function parseCommitContents(output) {
    const contents = new Map();
    const fields = output.split("\0");
    let index = 1;
    while (index + 1 < fields.length) {
        const [id = "", subject = ""] = fields.slice(index, index + 2);
        const paths = [];
        for (index += 2; fields[index]; index += 1) {
            paths.push((fields[index] ?? "").replace(/^\n/, ""));
        }
        contents.set(id, { subject, paths });
        index += 1;
    }
    return contents;
}

// EXTERNAL MODULE: ./build/git/commits-made.js
var commits_made = __webpack_require__(4739);
;// CONCATENATED MODULE: ./build/git/history.js
const LOG = ["-c", "log.showSignature=false", "log", "--format=%at %H %P"];
// What was stashed, and what was noted of commits, is not work on a branch.
const EVERYTHING = ["--exclude=refs/stash", "--exclude=refs/notes/*", "--all"];
/**
 * Reads the commits that a reference or HEAD holds, by author time. Of the `known` ones, some may
 * be held by nothing any more (a squash merge took their place, or a reset): they are there too,
 * and behind what they were rewritten to.
 */
async function readHistory(git, known) {
    const held = parseLog(await git([...LOG, ...EVERYTHING]));
    if (known.length === 0)
        return held;
    const input = known.map((id) => `${id}\n`).join("");
    const options = ["--ignore-missing", "--stdin", "--not", ...EVERYTHING];
    const abandoned = parseLog(await git([...LOG, ...options], input));
    return [...held, ...abandoned].sort(byAuthorTime);
}
function parseLog(output) {
    // Git lists children first; of two commits in one second the parent comes first here.
    const lines = output.toString().split("\n").filter(Boolean).reverse();
    return lines.map(parseCommit).sort(byAuthorTime);
}
function parseCommit(line) {
    const [seconds, id = "", ...parents] = line.trimEnd().split(" ");
    return { id, parents, authoredAtSeconds: Number(seconds) };
}
function byAuthorTime(a, b) {
    return a.authoredAtSeconds - b.authoredAtSeconds;
}

;// CONCATENATED MODULE: ./build/backfill/reachable-commits.js
/** Makes the search for the commits that some of them, given by id, hold; in the order of `commits`. */
function createReachableCommits(commits) {
    const indexById = new Map(commits.map(({ id }, index) => [id, index]));
    const indexesOf = (ids) => ids.flatMap((id) => indexById.get(id) ?? []);
    const parents = commits.map((commit) => indexesOf(commit.parents));
    return (tips) => {
        const isReached = new Uint8Array(commits.length);
        const open = indexesOf(tips);
        for (let index = open.pop(); index !== undefined; index = open.pop()) {
            if (isReached[index])
                continue;
            isReached[index] = 1;
            open.push(...(parents[index] ?? []));
        }
        return commits.filter((_, index) => isReached[index]);
    };
}

;// CONCATENATED MODULE: ./build/backfill/commit-finder.js


/**
 * Makes the search for the commit that a call led to: the first one on its branch, or else in the
 * repository, whose author time is not before the call; where the worktree's reflog reaches back to
 * the call, one that was made in that worktree. `commits` are sorted by author time.
 */
function createCommitFinder(commits, branches) {
    const reachableFrom = createReachableCommits(commits);
    const onBranch = memoize((name) => reachableFrom(tipsOf(branches, name)));
    const madeIn = memoize((made) => ({
        onBranch: memoize((name) => onBranch(name).filter((commit) => (0,commits_made/* isMadeHere */.WJ)(made, commit))),
        anywhere: commits.filter((commit) => (0,commits_made/* isMadeHere */.WJ)(made, commit)),
    }));
    return ({ seconds, branch, made }) => {
        if (made !== undefined && seconds >= made.sinceSeconds) {
            const here = madeIn(made);
            const commit = firstNotBefore(here.onBranch(branch), seconds) ?? firstNotBefore(here.anywhere, seconds);
            if (commit !== undefined)
                return commit;
        }
        return firstNotBefore(onBranch(branch), seconds) ?? firstNotBefore(commits, seconds);
    };
}
/** Returns the ends of the local branch of a name, or else of the remote-tracking ones. */
function tipsOf(branches, name) {
    const named = branches.filter((branch) => branch.name === name);
    const local = named.filter(({ isRemote }) => !isRemote);
    return (local.length > 0 ? local : named).map(({ tip }) => tip);
}
function firstNotBefore(commits, seconds) {
    let low = 0;
    let high = commits.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((commits[middle]?.authoredAtSeconds ?? seconds) < seconds)
            low = middle + 1;
        else
            high = middle;
    }
    return commits[low];
}
function memoize(compute) {
    const values = new Map();
    return (key) => {
        if (!values.has(key))
            values.set(key, compute(key));
        return values.get(key);
    };
}

;// CONCATENATED MODULE: ./build/backfill/group-by-commit.js





/** Gives each call to the commit that it led to; git is asked for all commits at once. */
async function groupByCommit(git, calls, worktreeOf) {
    if (calls.length === 0)
        return [];
    const madeIn = await readCommitsMadeIn(new Set(calls.map(worktreeOf)));
    const made = [...madeIn.values()].flatMap((commits) => [...(commits?.ids ?? [])]);
    const findCommit = createCommitFinder(await readHistory(git, made), await listBranches(git));
    const groups = new Map();
    for (const call of calls) {
        const commit = findCommit({
            seconds: Math.floor(Date.parse(call.timestamp) / 1000),
            branch: call.branch,
            made: madeIn.get(worktreeOf(call)),
        })?.id;
        const key = commit ?? `on ${call.branch}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { commit, calls: [call] });
        else
            group.calls.push(call);
    }
    const found = [...groups.values()].flatMap(({ commit }) => commit ?? []);
    const contents = await readCommitContents(git, found);
    return Array.from(groups.values(), (group) => ({
        calls: group.calls,
        commit: contents.get(group.commit ?? ""),
    }));
}
async function readCommitsMadeIn(worktrees) {
    const entries = Array.from(worktrees, async (worktree) => {
        const made = worktree && (await (0,commits_made/* readCommitsMade */.El)(worktree.gitDir));
        return [worktree, made];
    });
    return new Map(await Promise.all(entries));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/record/collect-records.js
var collect_records = __webpack_require__(6661);
// EXTERNAL MODULE: ./build/record/prepare-in-worktree.js
var prepare_in_worktree = __webpack_require__(77);
// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/state/log.js
var log = __webpack_require__(6531);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/state/reading.js
var reading = __webpack_require__(5082);
// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __webpack_require__(9766);
;// CONCATENATED MODULE: ./build/state/upgrade.js








const CACHES = ["append-plan", "logs-read", "log-folders", "recent-logs", "ledger.lock"];
/** Takes over what version 0.3.0 remembered in a clone. Called under the lock. */
function upgradeState(folders, root) {
    const { own, common } = folders;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(common, "settled-calls")) && !(0,external_node_fs_.existsSync)((0,state_folders/* recordedCallsPath */.Ll)(folders))) {
        (0,external_node_fs_.renameSync)((0,external_node_path_.join)(common, "settled-calls"), (0,state_folders/* recordedCallsPath */.Ll)(folders));
    }
    for (const name of (0,state_file/* listStateFolder */.oy)((0,external_node_path_.join)(common, "landed"))) {
        const path = (0,external_node_path_.join)(common, "landed", name);
        const landed = readReservation(path);
        if (landed !== undefined)
            (0,recorded_calls/* addToTable */.n0)(folders, [rowOf(landed, "")]);
        if (landed?.logsRead.root === root)
            (0,reading/* writeReading */.Sc)(folders, readingOf(landed.logsRead));
    }
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(common, "landed"), { recursive: true, force: true });
    const logsRead = (0,state_file/* readStateFile */.qy)(oldReadingPath(common, root), isLogsRead);
    if (logsRead !== undefined && (0,reading/* readReading */.Jf)(folders) === undefined) {
        (0,reading/* writeReading */.Sc)(folders, readingOf(logsRead));
    }
    const reserved = readReservation((0,external_node_path_.join)(own, "reservation.json"));
    if (reserved !== undefined) {
        const [last = "", ...others] = reserved.lines.toReversed();
        const rows = [...others.map((line) => ({ line, callIds: [] })), rowOf(reserved, last)];
        const { ledger, parent, logsRead } = reserved;
        (0,state_prepared/* writePrepared */.pY)(folders, { ledger, parent, rows, files: [], reading: readingOf(logsRead) }, undefined);
    }
    for (const name of ["reservation.json", ...CACHES]) {
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(own, name), { recursive: true, force: true });
    }
    (0,external_node_fs_.rmSync)(oldReadingPath(common, root), { recursive: true, force: true });
}
/** Whether a clone's state is that of version 0.3.0, wholly or in part. */
function isOldState({ own, common }) {
    return ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(common, "settled-calls")) ||
        (0,external_node_fs_.existsSync)((0,external_node_path_.join)(common, "landed")) ||
        (0,external_node_fs_.existsSync)((0,external_node_path_.join)(own, "reservation.json")) ||
        (0,external_node_fs_.existsSync)((0,external_node_path_.join)(own, "logs-read")));
}
function readReservation(path) {
    return (0,state_file/* readStateFile */.qy)(path, ({ ledger, lines, callIds, logsRead }) => typeof ledger === "string" &&
        Array.isArray(lines) &&
        Array.isArray(callIds) &&
        logsRead !== undefined &&
        isLogsRead(logsRead));
}
function isLogsRead({ root, since, positions }) {
    return typeof root === "string" && typeof since === "string" && typeof positions === "object";
}
function rowOf({ callIds, totals }, line) {
    return { line, callIds, totals };
}
function readingOf(logsRead) {
    const { root, since, readAtMs, positions, lastHead, ledgerBlob } = logsRead;
    return {
        root,
        formerRoots: [],
        since,
        lookedAtMs: 0,
        newestLogMs: readAtMs,
        positions,
        lastHead,
        ledgerBlob,
    };
}
function oldReadingPath(common, root) {
    const key = (0,external_node_crypto_.createHash)("sha256").update(root).digest("hex").slice(0, 16);
    return (0,external_node_path_.join)(common, "worktrees", `${key}.json`);
}

// EXTERNAL MODULE: ./build/record/ledger-lines.js
var ledger_lines = __webpack_require__(7693);
;// CONCATENATED MODULE: ./build/record/recover.js







/**
 * Looks what became of prepared rows. Those that a commit holds go to the log and are
 * checkpointed, and the working tree gets what it lacks of HEAD's ledger; what still waits is
 * returned. Called under the lock, by each hook, so that one which was killed at any moment is
 * finished by the next.
 */
async function recover(git, worktree, folders, when) {
    if (isOldState(folders))
        upgradeState(folders, worktree.root);
    (0,recorded_calls/* checkpoint */.Fn)(folders);
    const prepared = (0,state_prepared/* readPrepared */.S6)(folders);
    if (prepared === undefined) {
        (0,state_prepared/* removePrepared */.Om)(folders);
        return undefined;
    }
    const holder = await findHolder(git, worktree, prepared);
    if (holder === undefined) {
        if (prepared.rows.length > 0)
            return prepared;
        (0,state_prepared/* removePrepared */.Om)(folders);
        return undefined;
    }
    const { commit, held, waiting } = holder;
    if (commit === worktree.head?.id) {
        const { updateIndex, updateWorktree } = await __webpack_require__.e(/* import() */ 8801).then(__webpack_require__.bind(__webpack_require__, 8801));
        await updateWorktree(git, worktree, prepared, held);
        if (when === "after the commit")
            await updateIndex(git, prepared);
    }
    if (waiting.length === 0)
        (0,log/* movePreparedToLog */.K7)(folders, commit);
    else {
        (0,log/* appendToLog */.gO)(folders, commit, { ...prepared, rows: held });
        (0,state_prepared/* writePrepared */.pY)(folders, { ...prepared, rows: waiting }, undefined);
    }
    (0,recorded_calls/* checkpoint */.Fn)(folders);
    return (0,state_prepared/* readPrepared */.S6)(folders);
}
/**
 * Returns the commit that holds prepared rows: HEAD, or, when HEAD moved on before post-commit
 * could look, a commit made on top of the one that they were prepared on.
 */
async function findHolder(git, { head, gitDir }, prepared) {
    if (head === undefined)
        return undefined;
    const inHead = await holdingOf(git, head.id, prepared);
    if (inHead !== undefined)
        return inHead;
    const parent = prepared.parent ?? "0".repeat(head.id.length);
    const candidates = (await (0,reflog/* readReflog */.A)(gitDir)).filter(({ before, message }) => before === parent && message.startsWith("commit"));
    for (const { after } of candidates.toReversed()) {
        const holder = after === head.id ? undefined : await holdingOf(git, after, prepared);
        if (holder !== undefined)
            return holder;
    }
    return undefined;
}
/** Returns which rows a commit's ledger has; undefined when it is none of them. */
async function holdingOf(git, commit, { ledger, rows, files }) {
    const blob = await (0,git_blob/* findBlob */.FM)(git, commit, ledger);
    if (blob === undefined)
        return undefined;
    const isAsPlanned = files.some(({ path, after }) => path === ledger && after === blob);
    if (isAsPlanned)
        return { commit, held: rows, waiting: [] };
    const lines = rows.map(({ line }) => line);
    const missing = new Set((0,ledger_lines/* missingLines */.uR)(await (0,git_blob/* readBlob */.gm)(git, blob), lines));
    const held = rows.filter(({ line }) => !missing.has(line));
    if (held.length === 0)
        return undefined;
    return { commit, held, waiting: rows.filter(({ line }) => missing.has(line)) };
}

// EXTERNAL MODULE: ./build/state/file-lock.js
var file_lock = __webpack_require__(3316);
;// CONCATENATED MODULE: ./build/backfill/prepare-records.js









/**
 * Prepares records for the worktree's next commit and appends them to its ledger.
 *
 * @throws {Failure} when some of the calls were recorded since the records were made.
 */
async function prepareRecords(git, { worktree, folders, ledger }, { records, logged, calls }, now) {
    await (0,file_lock/* withFileLock */.U)((0,state_folders/* lockPath */.HZ)(folders), async () => {
        const pending = await recover(git, worktree, folders, "before the commit");
        const free = (0,recorded_calls/* withoutRecorded */.Bf)(logged, (0,recorded_calls/* findRecorded */.OR)(logged, folders, worktree));
        if (!(0,external_node_util_.isDeepStrictEqual)(free, calls)) {
            throw new failure/* Failure */.H("Cannot add the records: another process recorded some of their calls just now. Nothing was written; run `tokenledger backfill` again.");
        }
        const byId = new Map(logged.map((call) => [(0,recorded_calls/* recordedIdOf */.pk)(call), call]));
        const collected = records.map((group) => (0,collect_records/* recordedWith */.z)(group, byId));
        const reading = await (0,start_reading/* findReading */.O)(worktree, folders, pending, now);
        await (0,prepare_in_worktree/* prepareInWorktree */.g)({ worktree, folders, ledger }, collected, pending, reading);
    });
}

;// CONCATENATED MODULE: ./build/git/ignored.js
/** Whether git's ignore rules keep a path out of commits. */
async function isIgnored(git, path) {
    try {
        await git(["check-ignore", "--quiet", "--", path]);
        return true;
    }
    catch {
        // Exit code 1: no rule does.
        return false;
    }
}

// EXTERNAL MODULE: ./build/git/operation.js
var operation = __webpack_require__(398);
;// CONCATENATED MODULE: ./build/backfill/require-committable.js





/** Makes sure that a commit can take records from the ledger. @throws {Failure} when none would. */
async function requireCommittable(git, { worktree: { root, gitDir }, ledger }) {
    if ((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, ledger), { throwIfNoEntry: false })?.isSymbolicLink()) {
        throw new failure/* Failure */.H(`Cannot backfill: ${ledger} is a symbolic link. Put a file in its place.`);
    }
    if (await isIgnored(git, ledger)) {
        throw new failure/* Failure */.H(`Cannot backfill: git ignores ${ledger}, so no commit would hold the records. Take it out of .gitignore first.`);
    }
    if ((0,operation/* isSequencing */.Tc)(gitDir)) {
        throw new failure/* Failure */.H("Cannot backfill: a rebase, cherry-pick or revert is under way. Finish it first; `git status` says how.");
    }
}

;// CONCATENATED MODULE: ./build/backfill/session-outcomes.js
/**
 * Makes the search for the outcomes. The last of the calls tells, with two exceptions: behind a
 * session's very last call its log may tell more, and a turn that failed later on, with calls that
 * came after these, stood well then.
 */
function createSessionOutcomes({ calls: all, lastTurns }) {
    const nextCall = new Map();
    const latest = new Map();
    for (const call of all) {
        const before = latest.get(threadOf(call));
        if (before !== undefined)
            nextCall.set(before, call);
        latest.set(threadOf(call), call);
    }
    return (calls) => {
        const outcomes = new Map();
        for (const [sessionId, last] of lastCalls(calls)) {
            const next = nextCall.get(last);
            const known = next === undefined && !last.isSidechain ? lastTurns.get(sessionId) : undefined;
            const success = last.success || next?.success === false;
            outcomes.set(sessionId, known ?? { sessionId, success, errorMessage: last.errorMessage });
        }
        return outcomes;
    };
}
/** Returns the last call of each session, one of its sub-agents' only where there is no other. */
function lastCalls(calls) {
    const last = new Map();
    for (const call of calls) {
        const known = last.get(call.sessionId);
        if (known === undefined || known.isSidechain || !call.isSidechain)
            last.set(call.sessionId, call);
    }
    return last;
}
function threadOf({ agent, sessionId, isSidechain }) {
    return [agent, sessionId, isSidechain].join("\u001f");
}

// EXTERNAL MODULE: ./build/record/describe-work.js + 4 modules
var describe_work = __webpack_require__(938);
// EXTERNAL MODULE: ./build/record/sum-calls.js
var sum_calls = __webpack_require__(3679);
;// CONCATENATED MODULE: ./build/backfill/sum-groups.js


/** Sums the calls of each group into records as the hooks would have, ordered by time. */
async function sumGroups(groups, { config, pricing, outcomesOf, }) {
    const records = await Promise.all(groups.map(async ({ calls, commit }) => {
        const sources = {
            // What the environment says now was not said of this work.
            taskType: undefined,
            phase: undefined,
            paths: commit?.paths ?? [],
            branchOf: ({ branch }) => branch,
            subject: commit?.subject,
        };
        return (0,sum_calls/* sumCalls */.$)(calls, {
            ...(await (0,describe_work/* describeWork */.F)(sources, config)),
            costNanoUsdOf: (call) => pricing.costNanoUsd(call),
            lastTurns: outcomesOf(calls),
            success: undefined,
            branch: undefined,
        });
    }));
    return records
        .flat()
        .toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
}

// EXTERNAL MODULE: ./build/pricing/pricing.js + 2 modules
var pricing_pricing = __webpack_require__(8205);
;// CONCATENATED MODULE: ./build/backfill.js








/** Finds the calls that no record holds and sums them into the records of the commits they led to. */
async function planBackfill(run) {
    const place = await findBackfillPlace(run.git);
    await requireCommittable(run.git, place);
    const { logged, calls, worktreeOf, collected } = await findEarlierCalls(run, place);
    const groups = await groupByCommit(run.git, calls, worktreeOf);
    const pricing = await (0,pricing_pricing.createPricing)(place.config);
    const outcomesOf = createSessionOutcomes(collected);
    const records = await sumGroups(groups, { config: place.config, pricing, outcomesOf });
    const withoutCommit = groups.filter(({ commit }) => commit === undefined);
    return {
        place,
        pricing,
        records,
        logged,
        calls,
        commits: groups.length - withoutCommit.length,
        callsWithoutCommit: withoutCommit.reduce((sum, group) => sum + group.calls.length, 0),
    };
}
/** Counts the calls that `planBackfill` would find. */
async function countEarlierCalls(run) {
    return (await findEarlierCalls(run, await findBackfillPlace(run.git))).calls.length;
}
/** Adds what was planned to the ledger in the working tree, and returns the ledger's path. */
async function applyBackfill(run, plan) {
    // Somebody may have committed or switched branches while the question stood.
    const place = await findBackfillPlace(run.git);
    await requireCommittable(run.git, place);
    await prepareRecords(run.git, place, plan, run.now);
    return place.ledger;
}


/***/ }),

/***/ 4964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ findBlob),
/* harmony export */   Qm: () => (/* binding */ hashBlob),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
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
    const blobs = new Map();
    const output = await git(["ls-tree", "-r", "-z", commit, "--", `${folder}/`]).catch(() => "");
    for (const line of output.toString().split("\0")) {
        const [meta = "", path] = line.split("\t");
        const [, type, blob] = meta.split(" ");
        if (path !== undefined && type === "blob" && blob !== undefined)
            blobs.set(path, blob);
    }
    return blobs;
}


/***/ }),

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readReflog)
/* harmony export */ });
/* unused harmony export parseReflog */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _reftables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4495);
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



// 64 KB hold some 400 moves: what a hook looks back for happened since its last run.
const TAIL_BYTES = 65_536;
const TAIL_ENTRIES = 400;
const LINE = /^([0-9a-f]+) ([0-9a-f]+) .*?\t(.*)$/;
/** Reads HEAD's latest moves, oldest first. Empty when there is no reflog: `core.logAllRefUpdates=false`. */
async function readReflog(gitDir) {
    if ((0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .hasReftables */ .Pd)(gitDir)) {
        return parseReflog((await (0,_reftables_js__WEBPACK_IMPORTED_MODULE_2__/* .readReflogInReftable */ .SC)(gitDir, TAIL_ENTRIES)) ?? "");
    }
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, "logs", "HEAD")), true);
            const { size } = await file.stat();
            const length = Math.min(size, TAIL_BYTES);
            const buffer = Buffer.alloc(length);
            await file.read(buffer, 0, length, size - length);
            return parseReflog(buffer.toString());
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
        if (error.code === "ENOENT")
            return [];
        throw error;
    }
}
/** Parses the lines of `logs/HEAD`; a first line that was cut is left out. */
function parseReflog(text) {
    return text.split("\n").flatMap((line) => {
        const [, before, after, message] = LINE.exec(line) ?? [];
        return before && after && message !== undefined ? [{ before, after, message }] : [];
    });
}


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createThreadedLogReader)
});

// UNUSED EXPORTS: LOGS_AT_ONCE

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/agent-logs/pack-readings.js

const TEXTS = (/* unused pure expression or super */ null && ([
    "agent",
    "sessionId",
    "model",
    "errorMessage",
    "modeTaskType",
    "command",
    "commandArguments",
    "cwd",
    "cwdSha256",
    "branch",
]));
const FLAGS = (/* unused pure expression or super */ null && ([
    "success",
    "isSidechain",
    "isSessionTotal",
]));
const NO_TEXT = (/* unused pure expression or super */ null && (-1));
function packReadings(readings) {
    const indexes = new Map([[undefined, NO_TEXT]]);
    const callIdsAndTimes = [];
    const numbers = [];
    for (const call of readings.flatMap(({ calls }) => calls)) {
        callIdsAndTimes.push(call.callId, call.timestamp);
        for (const name of TEXTS) {
            const index = indexes.get(call[name]) ?? indexes.size - 1;
            indexes.set(call[name], index);
            numbers.push(index);
        }
        for (const name of FLAGS)
            numbers.push(Number(call[name] ?? NO_TEXT));
        for (const name of TOKEN_COUNTS)
            numbers.push(call.tokens[name]);
        numbers.push(call.durationMs ?? Number.NaN);
    }
    const [, ...texts] = indexes.keys();
    return {
        readings: readings.map(({ calls, ...rest }) => ({ ...rest, callCount: calls.length })),
        texts: texts.filter((text) => text !== undefined),
        callIdsAndTimes,
        numbers: Float64Array.from(numbers),
    };
}
function unpackReadings(packed) {
    const { texts, callIdsAndTimes, numbers } = packed;
    let textAt = 0;
    let numberAt = 0;
    const ownText = () => callIdsAndTimes[textAt++] ?? "";
    const number = () => numbers[numberAt++] ?? Number.NaN;
    const sharedText = () => texts[number()];
    const flag = () => number() === 1;
    // Written in the order of packing, which is the order in which it is evaluated.
    const unpackCall = () => ({
        callId: ownText(),
        timestamp: ownText(),
        agent: sharedText() ?? "",
        sessionId: sharedText() ?? "",
        model: sharedText() ?? "",
        errorMessage: sharedText(),
        modeTaskType: sharedText(),
        command: sharedText(),
        commandArguments: sharedText(),
        cwd: sharedText(),
        cwdSha256: sharedText(),
        branch: sharedText(),
        success: flag(),
        isSidechain: flag(),
        isSessionTotal: flag() || undefined,
        tokens: {
            inputTokens: number(),
            outputTokens: number(),
            cacheReadTokens: number(),
            cacheWriteTokens: number(),
            cacheWriteOneHourTokens: number(),
        },
        durationMs: orUndefined(number()),
    });
    return packed.readings.map(({ callCount, ...rest }) => ({
        ...rest,
        calls: Array.from({ length: callCount }, unpackCall),
    }));
}
function orUndefined(number) {
    return Number.isNaN(number) ? undefined : number;
}

// EXTERNAL MODULE: ./build/agent-logs/read-logs.js
var read_logs = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/agent-logs/shared-work.js
/** A list of work that threads share: each takes the next piece when it is done with its last. */
class SharedWork {
    #next;
    #count;
    /** `memory` is that of the list in another thread; without it a new list begins. */
    constructor(count, memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
        this.#next = new Int32Array(memory);
        this.#count = count;
    }
    /** What another thread joins by. */
    get memory() {
        return this.#next.buffer;
    }
    /** Returns the places of the next pieces, at most `size` of them; none when all are taken. */
    take(size) {
        const start = Atomics.add(this.#next, 0, size);
        const end = Math.min(start + size, this.#count);
        return Array.from({ length: Math.max(end - start, 0) }, (_, index) => start + index);
    }
}

;// CONCATENATED MODULE: ./build/read-logs-in-threads.js







const LOGS_AT_ONCE = 16;
// A thread takes some 50 ms to start and to hand its calls over; this much is read in that time.
const WORTH_A_THREAD_BYTES = 32_000_000;
/** It holds little at a time; without a limit its heap would grow before it is swept. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };
/**
 * Returns what reads many logs in two threads, and few in one. `threadPath` is the bundle of
 * `src/log-reader`; where it cannot be started, all is read here.
 */
function createThreadedLogReader(agents, threadPath) {
    const readHere = (0,read_logs/* createLogReader */.e)(agents);
    return async (logs) => {
        const isWorthIt = sumSizes(logs) >= WORTH_A_THREAD_BYTES && (0,external_node_os_.availableParallelism)() > 1;
        if (!isWorthIt)
            return readHere(logs);
        const work = new SharedWork(logs.length);
        const readings = [];
        const elsewhere = readInThread({ logs, memory: work.memory }, threadPath, readings);
        for (let places = work.take(LOGS_AT_ONCE); places.length > 0; places = work.take(LOGS_AT_ONCE)) {
            place(readings, places, await readHere(places.flatMap((index) => logs[index] ?? [])));
            // Lets the thread's answers in.
            await (0,promises_.setImmediate)();
        }
        await elsewhere;
        // What the thread took and did not answer for.
        const missing = logs.flatMap((_, index) => (readings[index] === undefined ? [index] : []));
        place(readings, missing, await readHere(missing.flatMap((index) => logs[index] ?? [])));
        return readings;
    };
}
async function readInThread(task, threadPath, readings) {
    try {
        const thread = new external_node_worker_threads_.Worker(threadPath, { workerData: task, resourceLimits: THREAD_LIMITS });
        for await (const [answer] of (0,external_node_events_.on)(thread, "message", { close: ["exit"] })) {
            const { places, packed } = answer;
            place(readings, places, unpackReadings(packed));
        }
    }
    catch {
        // The bundle is missing, or the thread ran out of memory: the caller reads by itself.
    }
}
function place(readings, places, found) {
    found.forEach((reading, index) => {
        const at = places[index];
        if (at !== undefined)
            readings[at] = reading;
    });
}
function sumSizes(logs) {
    return logs.reduce((sum, log) => sum + log.sizeBytes, 0);
}


/***/ })

};
