export const id = 3428;
export const ids = [3428,8205];
export const modules = {

/***/ 8479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ collectCalls)
});

;// CONCATENATED MODULE: ./build/agent-logs/inherit-workflow.js
/**
 * Gives calls the workflow that their session was in, where their own log does not tell it:
 * sub-agents log apart, and so do databases that hold calls and nothing else.
 */
function inheritWorkflow(calls, marks) {
    const bySession = new Map();
    for (const mark of marks) {
        const ofSession = bySession.get(mark.sessionId);
        if (ofSession === undefined)
            bySession.set(mark.sessionId, [mark]);
        else
            ofSession.push(mark);
    }
    return calls.map((call) => {
        if (call.command !== undefined || call.modeTaskType !== undefined)
            return call;
        const mark = latestBefore(call.timestamp, bySession.get(call.sessionId) ?? []);
        if (mark === undefined)
            return call;
        const { modeTaskType, command, commandArguments } = mark;
        if (modeTaskType === undefined && command === undefined)
            return call;
        return { ...call, modeTaskType, command, commandArguments };
    });
}
function latestBefore(timestamp, marks) {
    let latest;
    for (const mark of marks) {
        if (mark.timestamp > timestamp)
            continue;
        if (latest === undefined || mark.timestamp >= latest.timestamp)
            latest = mark;
    }
    return latest;
}

// EXTERNAL MODULE: ./build/agent-logs/log-files.js
var log_files = __webpack_require__(1346);
// EXTERNAL MODULE: ./build/usage/call.js
var call = __webpack_require__(1570);
;// CONCATENATED MODULE: ./build/agent-logs/merge-copies.js

/**
 * Returns each call once. Copies agree in agent and call id; the call belongs where it was made
 * first and has the tokens of the copy with the most output, for counts only grow while a reply
 * streams. Where copies are equally old the first given holds the original.
 */
function mergeCopies(calls) {
    const merged = new Map();
    for (const call of calls) {
        const key = `${call.agent}:${call.callId}`;
        const known = merged.get(key);
        merged.set(key, known === undefined ? call : mergeTwo(known, call));
    }
    return [...merged.values()];
}
function mergeTwo(a, b) {
    const isBEarlier = b.timestamp < a.timestamp || (b.timestamp === a.timestamp && a.isSidechain && !b.isSidechain);
    const origin = isBEarlier ? b : a;
    return {
        ...origin,
        tokens: b.tokens.outputTokens > a.tokens.outputTokens ? b.tokens : a.tokens,
        durationMs: longer(a.durationMs, b.durationMs),
        success: a.success && b.success,
        errorMessage: a.errorMessage ?? b.errorMessage,
    };
}
function longer(a, b) {
    return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
/**
 * Drops the copies of messages that sub-agents start from: such a copy has another request id
 * than the session's own call. `known` holds ids of calls that were read before.
 */
function dropSidechainCopies(calls, known) {
    if (!calls.some(({ isSidechain }) => isSidechain))
        return calls;
    const originals = new Set(Array.from(known, call/* messageOf */.b));
    for (const { callId, isSidechain } of calls) {
        if (!isSidechain)
            originals.add((0,call/* messageOf */.b)(callId));
    }
    return calls.filter(({ callId, isSidechain }) => !isSidechain || !originals.has((0,call/* messageOf */.b)(callId)));
}

// EXTERNAL MODULE: ./build/agent-logs/read-logs.js
var read_logs = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/agent-logs/collect-calls.js




/** Reads what the agents' logs hold beyond the given positions. A log that did not change is not opened. */
async function collectCalls(collection) {
    const { agents, positions = {}, known = new Set(), deadlineMs } = collection;
    const readLogs = collection.readLogs ?? (0,read_logs/* createLogReader */.e)(agents, deadlineMs);
    const marks = Object.values(positions).flatMap(({ mark }) => mark ?? []);
    const lastTurns = new Map();
    const reached = collection.newerFiles ? { ...positions } : {};
    const { files, changed } = findChanged(collection, reached);
    const results = await readLogs(changed);
    const readings = new Map();
    results.forEach((reading, index) => {
        const file = changed[index];
        if (file === undefined)
            return;
        const { path, sizeBytes, modifiedMs, from } = file;
        readings.set(path, { from, calls: reading.calls });
        for (const mark of reading.marks)
            marks.push(mark);
        for (const turn of reading.lastTurns ?? [])
            lastTurns.set(turn.sessionId, turn);
        if (reading.lastTurn)
            lastTurns.set(reading.lastTurn.sessionId, reading.lastTurn);
        reached[path] = { ...reading.position, sizeBytes, modifiedMs };
    });
    const unread = changed.slice(results.length);
    for (const { path } of unread) {
        const stored = positions[path];
        if (stored !== undefined)
            reached[path] = stored;
    }
    const calls = results.flatMap((reading) => reading.calls);
    const fresh = mergeCopies(calls).filter(({ callId }) => !known.has(callId));
    return {
        calls: [...inheritWorkflow(dropSidechainCopies(fresh, known), marks)].sort(byTime),
        positions: reached,
        lastTurns,
        files,
        unread,
        readings,
    };
}
/** Finds the logs to read; those that are as they were keep their positions in `reached`. */
function findChanged(collection, reached) {
    const { positions = {}, since, isKnown } = collection;
    const files = [];
    const changed = [];
    for (const { agent, file } of findLogs(collection)) {
        files.push(file);
        const stored = positions[file.path];
        const unclaimed = claimedPart(stored, collection.claimedSessions);
        if (unclaimed !== undefined)
            changed.push({ ...file, agent: agent.name, from: unclaimed.from });
        else if (isUnchanged(file, stored))
            reached[file.path] = stored;
        else if (stored !== undefined || !isKnown?.(file)) {
            if (since !== undefined && file.modifiedMs < since.getTime())
                continue;
            changed.push({ ...file, agent: agent.name, from: stored });
        }
    }
    return { files, changed };
}
function claimedPart(stored, claimedSessions = new Set()) {
    const { unclaimed } = stored ?? {};
    return unclaimed?.sessions.some((session) => claimedSessions.has(session))
        ? unclaimed
        : undefined;
}
function findLogs(collection) {
    const { agents, environment, newerFiles, positions = {}, claimedSessions } = collection;
    const claimed = Object.keys(positions).filter((path) => claimedPart(positions[path], claimedSessions));
    return agents.flatMap((agent) => {
        const files = newerFiles
            ? (0,log_files/* pickLogFiles */.T)(agent, environment, [...newerFiles, ...claimed])
            : (0,log_files/* findLogFiles */.P)(agent, environment);
        return files.map((file) => ({ agent, file }));
    });
}
function isUnchanged(file, stored) {
    return file.sizeBytes === stored?.sizeBytes && file.modifiedMs === stored.modifiedMs;
}
function byTime(a, b) {
    return a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0;
}


/***/ }),

/***/ 1220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createMembership)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _contains_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1813);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6915);





/**
 * Makes the test for the worktree at `root` (its real path). A folder belongs to the innermost
 * worktree or repository that contains its real path; one that lies in none, to the innermost that
 * contains it by name. So no call is in two.
 */
function createMembership({ root }) {
    const answers = new Map();
    const rootSha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(root).digest("hex");
    return ({ cwd, cwdSha256 }) => {
        if (cwd === undefined)
            return cwdSha256 === rootSha256;
        let answer = answers.get(cwd);
        if (answer === undefined) {
            answer = isMember(root, cwd);
            answers.set(cwd, answer);
        }
        return answer;
    };
}
/** Linux's PATH_MAX, the longest of all: no session ran in a folder with a longer path. */
const MAX_PATH_BYTES = 4_096;
function isMember(root, folder) {
    if (Buffer.byteLength(folder) > MAX_PATH_BYTES)
        return false;
    // Another system's path, in a log that came along with a home folder, or no path at all.
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder) || folder.includes("\0"))
        return false;
    const real = realPathOf(folder);
    return (topOf(real, root) === root || (topOf(real, root) === undefined && topOf(folder, root) === root));
}
/** Returns the top of the innermost worktree or repository around a folder; `root` may be gone. */
function topOf(folder, root) {
    for (let top = folder;; top = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(top)) {
        if ((0,_contains_path_js__WEBPACK_IMPORTED_MODULE_4__/* .containsPath */ .p)(top, root) && (0,_contains_path_js__WEBPACK_IMPORTED_MODULE_4__/* .containsPath */ .p)(root, top))
            return root;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(top, ".git")))
            return top;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(top) === top)
            return undefined;
    }
}
/** Returns the real path of a folder, or of what is left of it: sessions outlive their folders. */
function realPathOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(folder);
    }
    catch (error) {
        if (!(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnreadable */ .G)(error))
            throw error;
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        return parent === folder ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realPathOf(parent), folder.slice(parent.length));
    }
}


/***/ }),

/***/ 3898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createLogReader)
/* harmony export */ });
/** Returns what reads logs of some agents one after the other; from the deadline on, no more of them. */
function createLogReader(agents, deadlineMs) {
    return async (logs) => {
        const readings = [];
        for (const { agent: name, path, from } of logs) {
            if (deadlineMs !== undefined && Date.now() > deadlineMs)
                break;
            const agent = agents.find((candidate) => candidate.name === name);
            if (agent === undefined)
                throw new Error(`No agent is named ${name}.`);
            readings.push(await agent.readLog(path, from));
        }
        return readings;
    };
}


/***/ }),

/***/ 9909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ taskTypeOf)
});

;// CONCATENATED MODULE: ./build/agent-logs/matches-wildcard.js
/** Whether a text is what a pattern says, in which each `*` stands for any text; takes no longer than the text is long. */
function matchesWildcard(pattern, text) {
    const [start = "", ...others] = pattern.split("*");
    const end = others.pop();
    if (end === undefined)
        return text === pattern;
    if (text.length < start.length + end.length)
        return false;
    if (!text.startsWith(start) || !text.endsWith(end))
        return false;
    let from = start.length;
    const until = text.length - end.length;
    for (const part of others) {
        // The first place is the best: it leaves most of the text to the parts behind it.
        const place = text.indexOf(part, from);
        if (place === -1 || place + part.length > until)
            return false;
        from = place + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/agent-logs/task-type-of-call.js

/** Returns what kind of work a call was for: `execute` when nothing tells. */
function taskTypeOf(call, hints) {
    return (hints.override ??
        taskTypeOfCommand(call.command, hints.commands) ??
        call.modeTaskType ??
        hints.stagedTaskType ??
        "execute");
}
function taskTypeOfCommand(command, commands) {
    if (command === undefined)
        return undefined;
    if (Object.hasOwn(commands, command))
        return commands[command];
    return Object.entries(commands).find(([pattern]) => matchesWildcard(pattern, command))?.[1];
}


/***/ }),

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

/***/ 3428:
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
var state_folders = __webpack_require__(8323);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/git/list-worktrees.js


/** Lists the repository's main worktree, unless it is bare, and its linked ones. */
async function list_worktrees_listWorktrees(current) {
    const { commonDir } = current;
    const folder = (0,external_node_path_.join)(commonDir, "worktrees");
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if (error.code === "ENOENT")
            return [];
        throw error;
    });
    const linked = await Promise.all(names.map((name) => readLinked((0,external_node_path_.join)(folder, name), commonDir)));
    return [...mainWorktree(current), ...linked.filter((worktree) => worktree !== undefined)];
}
/** A submodule's git directory does not lie in its worktree: there, only the worktree itself tells. */
function mainWorktree(current) {
    const { gitDir, commonDir } = current;
    if (gitDir === commonDir)
        return [current];
    if ((0,external_node_path_.basename)(commonDir) !== ".git")
        return [];
    return [{ root: (0,external_node_path_.dirname)(commonDir), gitDir: commonDir, commonDir }];
}
async function readLinked(gitDir, commonDir) {
    try {
        // The path of the worktree's `.git` file, from here where git was told to write it so.
        const link = (0,external_node_path_.resolve)(gitDir, (await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, "gitdir"), "utf8")).trim());
        const root = (0,external_node_path_.dirname)(link);
        return { root: await (0,promises_.realpath)(root).catch(() => root), gitDir, commonDir };
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/read-logs-in-threads.js + 2 modules
var read_logs_in_threads = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/agent-logs/membership.js
var membership = __webpack_require__(1220);
;// CONCATENATED MODULE: ./build/record/claim-calls.js





// No system makes a longer path (PATH_MAX of Linux).
const MAX_PATH_BYTES = 4096;
/** Makes the test for the calls of a worktree, those from before it was moved among them. */
function claim_calls_createWorktreeMembership({ root, formerRoots, }) {
    // What stands at a former place now is another repository, or the one that ours was copied from.
    const places = [root, ...formerRoots.filter((former) => !existsSync(join(former, ".git")))];
    const tests = places.map((place) => createMembership({ root: place }));
    return (call) => tests.some((isInside) => isInside(call));
}
/**
 * Whether a call belongs to this commit: it was made inside the worktree, or by the session that
 * is committing, unless it was made in another repository that records its own.
 */
function claim_calls_isClaimed(call, claim) {
    if (claim.isInside(call))
        return true;
    if (!claim.runningSessions.has(call.sessionId))
        return false;
    const elsewhere = call.cwd === undefined ? undefined : findTop(call.cwd);
    if (elsewhere === undefined || claim.worktreeRoots.includes(elsewhere))
        return true;
    return !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(elsewhere, ledger_path/* TELEMETRY_FOLDER */.L));
}
/**
 * Whether a call belongs to nobody yet, and to this worktree if its session commits here: it stands
 * in no repository, or above the worktree.
 */
function claim_calls_mayBeClaimed(call, claim, root) {
    const top = call.cwd === undefined ? undefined : findTop(call.cwd);
    if (top !== undefined && !containsPath(top, root))
        return false;
    return claim_calls_isClaimed(call, { ...claim, runningSessions: new Set([call.sessionId]) });
}
/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder) {
    if (folder.length > MAX_PATH_BYTES)
        return undefined;
    for (let top = folder;; top = (0,external_node_path_.dirname)(top)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, ".git")))
            return top;
        if ((0,external_node_path_.dirname)(top) === top)
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/agent-logs/unsupported-agents.js
var unsupported_agents = __webpack_require__(4144);
;// CONCATENATED MODULE: ./build/record/enabled-agents.js


/**
 * Returns the agents whose logs the configuration wants read.
 *
 * @throws {Failure} when it names one that is not known.
 */
function enabled_agents_enabledAgents(known, { agents }) {
    if (agents === undefined)
        return known;
    return agents.map((name) => {
        const agent = known.find((candidate) => candidate.name === name);
        if (agent !== undefined)
            return agent;
        const unsupported = unsupported_agents/* UNSUPPORTED_AGENTS */.N.find((candidate) => candidate.name === name);
        if (unsupported !== undefined) {
            throw new failure/* Failure */.H(`Cannot read the logs of ${name}, which .telemetry/config.json names: it ${unsupported.reason}. Take it out of "agents".`);
        }
        const names = known.map((candidate) => candidate.name).join(", ");
        throw new failure/* Failure */.H(`Cannot read the logs of the agent ${JSON.stringify(name)} that .telemetry/config.json names: expected any of ${names}.`);
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/usage/call.js
var usage_call = __webpack_require__(1570);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/state/prepared.js
var state_prepared = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/state/state-file.js
var state_file = __webpack_require__(9766);
;// CONCATENATED MODULE: ./build/state/log.js






/**
 * Writes what a commit holds of a prepared file to the log. Where it holds all of it, as planned, the
 * shell moves the prepared file there.
 */
function appendToLog(folders, commit, held) {
    (0,state_file/* writeStateFile */.VP)(entryPath(folders, commit), `${JSON.stringify(held)}\n`);
}
/** Reads the log: what commits hold since the last checkpoint. */
function readLog(folders) {
    const folder = (0,state_folders/* logFolder */.hI)(folders);
    return (0,state_file/* listStateFolder */.oy)(folder)
        .filter((name) => !name.endsWith(".new"))
        .map((name) => {
        const path = (0,external_node_path_.join)(folder, name);
        const [commit = ""] = (0,external_node_path_.basename)(name).split(".");
        return { path, commit, prepared: (0,state_prepared/* parsePrepared */.bV)((0,state_file/* readStateBytes */.RI)(path)) };
    });
}
function removeFromLog({ path }) {
    (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
}
/** Reads what all worktrees of a repository have prepared for their next commits. */
function readAllPrepared(commonDir) {
    const linked = (0,external_node_path_.join)(commonDir, "worktrees");
    const gitDirs = [commonDir, ...(0,state_file/* listStateFolder */.oy)(linked).map((name) => (0,external_node_path_.join)(linked, name))];
    return gitDirs.flatMap((gitDir) => (0,state_prepared/* readPrepared */.S6)((0,state_folders/* stateFolders */.Nj)({ gitDir, commonDir })) ?? []);
}
/** The shell names its entries in the same way. */
function entryPath(folders, commit) {
    return (0,external_node_path_.join)((0,state_folders/* logFolder */.hI)(folders), `${commit}.${external_node_process_.pid}`);
}

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

;// CONCATENATED MODULE: ./build/state/recorded-calls.js









const ID_BYTES = 6;
/**
 * Returns the short id that stands for a call in the state: 12 hex digits, the same for every copy
 * of it, also for a sub-agent's, which carries another request id.
 */
function recorded_calls_recordedIdOf(call) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(`${call.agent}\u001f${(0,usage_call/* messageOf */.b)(call.callId)}`);
    return hash.digest("hex").slice(0, ID_BYTES * 2);
}
/**
 * Finds out which of some calls this clone has recorded. Ids move from the prepared files through
 * the log to the table; they are looked for in that direction, so that none is missed on its way.
 */
function recorded_calls_findRecorded(calls, folders, { commonDir }) {
    if (calls.length === 0)
        return { ids: new Set(), totals: {} };
    const prepared = readAllPrepared(commonDir);
    const logged = readLog(folders).flatMap((entry) => entry.prepared ?? []);
    const rows = [...logged, ...prepared].flatMap(({ rows }) => rows);
    const hasTotals = calls.some(({ isSessionTotal }) => isSessionTotal);
    return {
        ids: new Set([
            ...rows.flatMap(({ callIds }) => callIds),
            ...findInTable(folders, new Set(calls.map(recorded_calls_recordedIdOf))),
        ]),
        totals: hasTotals ? Object.assign({}, readTotals(folders), ...rows.map(totalsOfRow)) : {},
    };
}
/** Whether a call is recorded, or a part of it when it is a session's total. */
function isRecorded(call, { ids, totals }) {
    const id = recorded_calls_recordedIdOf(call);
    return call.isSessionTotal ? Object.hasOwn(totals, id) : ids.has(id);
}
/** Returns the calls that are not recorded; of a session's total, what is not recorded of it. */
function recorded_calls_withoutRecorded(calls, recorded) {
    return calls.flatMap((call) => {
        if (call.isSessionTotal)
            return remainderOf(call, recorded.totals[recorded_calls_recordedIdOf(call)]) ?? [];
        return isRecorded(call, recorded) ? [] : call;
    });
}
/**
 * Folds the log into the table of recorded ids, the totals, and how far logs were read. Called
 * under the lock. Each step can be repeated after a kill: an id that is listed twice is recorded
 * all the same.
 */
function checkpoint(folders) {
    for (const entry of readLog(folders)) {
        const { prepared, commit } = entry;
        if (prepared !== undefined) {
            addToTable(folders, prepared.rows);
            noteReading(folders, prepared, commit);
        }
        removeFromLog(entry);
    }
}
/** Notes how far the logs were read for the worktree of a commit: it may be another than ours. */
function noteReading(folders, prepared, commit) {
    const own = (0,external_node_path_.resolve)(folders.common, prepared.stateFolder);
    // It may be gone by now.
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(own)))
        return;
    try {
        (0,reading/* writeReading */.Sc)({ ...folders, own }, { ...prepared.reading, lastHead: commit });
    }
    catch (error) {
        // Another user's: then the logs are read again there, and the calls are known by their ids.
        if (error.code !== "EACCES")
            throw error;
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
        .flatMap((content) => (0,parse_ledger.parseLedger)(content.toString()).rows)
        .map(({ record }) => record);
}
async function listTips(git, head, since) {
    const branches = await listBranches(git, head);
    const active = branches.filter(({ committedAt }) => committedAt >= since);
    return new Set([...(head === undefined ? [] : [head]), ...active.map(({ tip }) => tip)]);
}

// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: ./build/git/head-commit.js
var head_commit = __webpack_require__(7111);
// EXTERNAL MODULE: ./build/git/reftables.js
var reftables = __webpack_require__(4495);
;// CONCATENATED MODULE: ./build/git/commits-made.js



const ALL_ENTRIES = -1;
const LINE = /^[0-9a-f]+ ([0-9a-f]+) .*?> (\d+) [+-]\d{4}\t(.*)$/;
const MAKES = /^(?:commit|merge|pull|rebase|cherry-pick|revert|am)\b/;
// These move HEAD to a commit that was there before.
const FINDS = /: fast-forward$|^[\w -]*\((?:start|abort)\)/i;
/** Reads which commits were made in a worktree; undefined when it has no reflog. */
async function readCommitsMade(gitDir) {
    if ((0,reftables/* hasReftables */.Pd)(gitDir)) {
        return parseCommitsMade((await (0,reftables/* readReflogInReftable */.SC)(gitDir, ALL_ENTRIES)) ?? "");
    }
    try {
        return parseCommitsMade(await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, "logs", "HEAD"), "utf8"));
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

;// CONCATENATED MODULE: ./build/record/start-reading.js







const DAY_MS = 86_400_000;
/** Returns how far the logs were read for a worktree, or where reading starts in it. */
async function findReading(worktree, folders, prepared, now) {
    const known = prepared?.reading ?? (0,reading/* readReading */.Jf)(folders);
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
    const [init, added] = [readInit(folders), await worktreeAddedAt(worktree)];
    const start = init?.time ?? (await clonedAt(worktree)) ?? now;
    const isElsewhere = init !== undefined && init.root !== "" && init.root !== worktree.root;
    const isMain = worktree.gitDir === worktree.commonDir;
    const since = added !== undefined && added > start ? added : start;
    return {
        root: worktree.root,
        formerRoots: isElsewhere && isMain ? [init.root] : [],
        since: since.toISOString(),
        lookedAtMs: 0,
        newestLogMs: 0,
        positions: {},
        lastHead: undefined,
        ledgerBlob: undefined,
    };
}
/** Reads when `init` was run in this clone, and where its main worktree was then. */
function readInit(folders) {
    const text = (0,state_file/* readStateBytes */.RI)((0,state_folders/* recordingSincePath */.Pj)(folders))?.toString() ?? "";
    const [line = "", root = ""] = text.split("\n");
    const time = new Date(line.trim());
    return Number.isNaN(time.getTime()) ? undefined : { time, root };
}
/**
 * Returns when the ledger came to a clone whose hooks came with the checkout, and that never saw
 * `init`: when it was cloned, or a later checkout brought the ledger's folder. What was made since
 * HEAD's commit is work for the next one in any case.
 */
async function clonedAt({ root, gitDir, head }) {
    const made = await readCommitsMade(gitDir);
    const folder = await (0,promises_.stat)((0,external_node_path_.join)(root, ledger_path/* TELEMETRY_FOLDER */.L)).catch(() => undefined);
    // A file system that keeps no times of birth tells 1970.
    const times = [made && made.sinceSeconds * 1000, folder?.birthtimeMs];
    const clonedMs = Math.max(...times.map((time) => time ?? 0));
    const startMs = Math.min(clonedMs || Infinity, head?.committedAt.getTime() ?? Infinity);
    return Number.isFinite(startMs) ? new Date(startMs) : undefined;
}
/** When a linked worktree was made: git writes its `commondir` once, then. */
async function worktreeAddedAt({ gitDir, commonDir }) {
    return gitDir === commonDir ? undefined : (await (0,promises_.stat)((0,external_node_path_.join)(gitDir, "commondir"))).mtime;
}

;// CONCATENATED MODULE: ./build/backfill/recording-start.js





/** Returns the moment, in RFC 3339, from which on the hooks record the calls of a worktree. */
async function recordingStart(git, worktree, now) {
    const folders = (0,state_folders/* stateFolders */.Nj)(worktree);
    // Not in the worktree's folder, which may be gone.
    const environment = { ...git.environment, GIT_DIR: worktree.gitDir };
    const head = await (0,head_commit/* readHeadCommit */.g)((0,git_git/* createGit */.l)(git.cwd, environment));
    return (await findReading({ ...worktree, head }, folders, (0,state_prepared/* readPrepared */.S6)(folders), now)).since;
}

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
    const agents = enabled_agents_enabledAgents(run.agents, place.config);
    const collected = await (0,collect_calls/* collectCalls */.k)({
        agents,
        environment: run.environment,
        since: run.since,
        readLogs: (0,read_logs_in_threads/* createThreadedLogReader */.v)(agents, run.logReaderPath),
    });
    const worktrees = await list_worktrees_listWorktrees(place.worktree);
    const worktreeOf = createWorktreeOfCall(worktrees);
    const earlier = await callsBeforeRecording(run, collected.calls, worktreeOf);
    const sessions = new Set(earlier.map(({ sessionId }) => sessionId));
    const ofSessions = collected.calls.filter(({ sessionId }) => sessions.has(sessionId));
    const recorded = recorded_calls_findRecorded(ofSessions, place.folders, place.worktree);
    const claim = {
        isInside: (call) => worktreeOf(call) !== undefined,
        runningSessions: sessions,
        worktreeRoots: worktrees.map(({ root }) => root),
    };
    const free = earlier.filter((call) => recorded_calls_withoutRecorded([call], recorded).length > 0);
    const logged = await withoutHeldElsewhere(free, ofSessions.filter((call) => !isRecorded(call, recorded)), { git: run.git, worktree: place.worktree, claim });
    return { logged, calls: recorded_calls_withoutRecorded(logged, recorded), worktreeOf, collected };
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
    const isHeldElsewhere = createHeldElsewhere(await readLedgerRecords(git, worktree, new Date(first.timestamp)), unknownHere, (call) => claim_calls_isClaimed(call, claim));
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
        onBranch: memoize((name) => onBranch(name).filter((commit) => isMadeHere(made, commit))),
        anywhere: commits.filter((commit) => isMadeHere(made, commit)),
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
        const made = worktree && (await readCommitsMade(worktree.gitDir));
        return [worktree, made];
    });
    return new Map(await Promise.all(entries));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/agent-logs/task-type-of-call.js + 1 modules
var task_type_of_call = __webpack_require__(9909);
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

// EXTERNAL MODULE: ./build/pricing/pricing.js + 2 modules
var pricing_pricing = __webpack_require__(8205);
;// CONCATENATED MODULE: ./build/record/price-calls.js



const REMEMBERED_DAYS = 3;
/**
 * Returns the pricing of some calls. Loading the price table takes node ten milliseconds, so the
 * prices of a day are remembered; those of unknown models are not, for a newer table may know them.
 */
async function price_calls_priceCalls(calls, config, folders) {
    const remembered = readStateFile(pricesPath(folders), () => true) ?? {};
    const recall = (model, utc) => ownValue(remembered[dayOf(utc)] ?? {}, model);
    const models = calls.map(({ model, timestamp }) => ({
        model: ownValue(config.aliases, model) ?? model,
        utc: timestamp,
    }));
    const unknown = models.filter(({ model, utc }) => recall(model, utc) === undefined);
    if (unknown.length === 0)
        return createPricing(config, recall);
    await remember(remembered, unknown, folders);
    return createPricing(config);
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
    writeStateFile(pricesPath(folders), JSON.stringify(Object.fromEntries(latest)));
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
async function describe_work_describeCalls({ environment }, calls, { worktree, folders, config, changes }, lastTurns) {
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
    if (isTaskType(text))
        return text;
    throw new Failure(`Cannot record with TELEMETRY_TASK_TYPE: expected ${TASK_TYPES.join(", ")}, got ${JSON.stringify(text)}.`);
}
function readSuccess(text) {
    if (text === undefined || text === "")
        return undefined;
    if (text === "true" || text === "false")
        return text === "true";
    throw new Failure(`Cannot record with TELEMETRY_TASK_SUCCESS: expected true or false, got ${JSON.stringify(text)}.`);
}

// EXTERNAL MODULE: ./build/record/sum-calls.js
var sum_calls = __webpack_require__(3679);
;// CONCATENATED MODULE: ./build/record/collect-records.js








// A log that rests this long, or that many others were written after, is forgotten; should it grow
// again, it is read whole, and the calls that are recorded are known by their ids.
const POSITION_KEPT_MS = (/* unused pure expression or super */ null && (3 * 24 * 3_600_000));
const POSITIONS_KEPT = 200;
// The newer logs are enough while file times can be trusted; that they can is looked at now and then.
const ALL_LOOKED_AT_EVERY_MS = 3_600_000;
// File systems and clocks may be apart by as much, and a clock that was wrong by more is rare.
const CLOCK_TOLERANCE_MS = 3_600_000;
/** Collects this worktree's calls that no row holds yet, and sums them into records. */
async function collectRecords(run, context, reading) {
    const { worktree, folders, config } = context;
    const agents = enabledAgents(run.agents, config);
    const claim = {
        isInside: createWorktreeMembership(reading),
        runningSessions: new Set(agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? [])),
        worktreeRoots: (await listWorktrees(worktree)).map(({ root }) => root),
    };
    const newerFiles = mayLookAtNewerOnly(reading, run.now) ? run.newerFiles?.paths : undefined;
    const collected = await collectCalls({
        agents,
        environment: run.environment,
        positions: reading.positions,
        isKnown: createIsKnown(folders, reading),
        claimedSessions: claim.runningSessions,
        deadlineMs: run.deadlineMs,
        newerFiles,
    });
    if (collected.unread.length > 0) {
        run.warn(`no time was left to read ${collected.unread.length} of the agents' logs; they wait for the next commit`);
    }
    const recent = collected.calls.filter((call) => call.timestamp >= reading.since);
    const claimed = recent.filter((call) => isClaimed(call, claim));
    const calls = withoutRecorded(claimed, findRecorded(claimed, folders, worktree));
    const isWaiting = (call) => call.timestamp >= reading.since &&
        !isClaimed(call, claim) &&
        mayBeClaimed(call, claim, worktree.root);
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
            known = readKnownLogs(folders);
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
    const summed = sumCalls(calls, await describeCalls(run, calls, context, lastTurns));
    const logged = new Map(claimed.map((call) => [recordedIdOf(call), call]));
    return summed.map((group) => recordedWith(group, logged));
}
/** Returns a record with the ids of its calls; of a session's total, with the total as its log has it. */
function recordedWith({ record, calls }, logged) {
    const totals = calls.filter(({ isSessionTotal }) => isSessionTotal);
    return {
        record,
        callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(recorded_calls_recordedIdOf),
        ...(totals.length > 0 && { totals: totalsOf(totals, logged) }),
    };
}
function totalsOf(calls, logged) {
    const entries = calls.map((call) => {
        const { tokens, durationMs = 0 } = logged.get(recorded_calls_recordedIdOf(call)) ?? call;
        return [recorded_calls_recordedIdOf(call), { tokens, durationMs, timestamp: call.timestamp }];
    });
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./build/record/prepare-in-worktree.js
var prepare_in_worktree = __webpack_require__(77);
// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __webpack_require__(6622);
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
            addToTable(folders, [rowOf(landed, "")]);
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
    if ((0,state_file/* listStateFolder */.oy)((0,external_node_path_.join)(common, "worktrees")).length === 0) {
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(common, "worktrees"), { recursive: true, force: true });
    }
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
    checkpoint(folders);
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
    const { commit, held } = holder;
    const waiting = [...holder.waiting, ...(await findDropped(git, commit, prepared))];
    let { reading } = prepared;
    if (commit === worktree.head?.id && when !== "in a trial") {
        const { updateIndex, updateWorktree } = await __webpack_require__.e(/* import() */ 8801).then(__webpack_require__.bind(__webpack_require__, 8801));
        await updateWorktree(git, worktree, folders, prepared, held);
        if (when === "after the commit") {
            reading = { ...reading, ledgerBlob: await updateIndex(git, prepared) };
        }
    }
    appendToLog(folders, commit, { ...prepared, rows: held, reading });
    if (waiting.length === 0)
        (0,state_prepared/* removePrepared */.Om)(folders);
    else
        (0,state_prepared/* writePrepared */.pY)(folders, { ...prepared, rows: waiting, reading }, undefined);
    checkpoint(folders);
    return (0,state_prepared/* readPrepared */.S6)(folders);
}
/**
 * Finds the rows that a commit was to hold and does not: another git wrote an older index over the one
 * that had them, before this commit was made from it. They wait for the next one.
 */
async function findDropped(git, commit, { ledger, rows, files }) {
    const planned = files.find(({ path }) => path === ledger)?.after;
    const blob = await (0,git_blob/* findBlob */.FM)(git, commit, ledger);
    if (planned === undefined || blob === undefined || blob === planned)
        return [];
    const content = await (0,git_blob/* readBlob */.gm)(git, blob);
    const lines = (await (0,git_blob/* readBlob */.gm)(git, planned))
        .toString()
        .split(/(?<=\n)/)
        .slice(1);
    const known = new Set(rows.map(({ line }) => line));
    const missing = await (0,ledger_lines/* missingRows */.Kt)(content, lines.filter((line) => !known.has(line)));
    return missing.map((line) => ({ line, callIds: [] }));
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
    const missing = new Set(await (0,ledger_lines/* missingRows */.Kt)(await (0,git_blob/* readBlob */.gm)(git, blob), lines));
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
        const free = recorded_calls_withoutRecorded(logged, recorded_calls_findRecorded(logged, folders, worktree));
        if (!(0,external_node_util_.isDeepStrictEqual)(free, calls)) {
            throw new failure/* Failure */.H("Cannot add the records: another process recorded some of their calls just now. Nothing was written; run `tokenledger backfill` again.");
        }
        const byId = new Map(logged.map((call) => [recorded_calls_recordedIdOf(call), call]));
        const collected = records.map((group) => recordedWith(group, byId));
        const reading = await findReading(worktree, folders, pending, now);
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
            ...(await describeWork(sources, config)),
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

/***/ 1570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   z: () => (/* binding */ TOKEN_COUNTS)
/* harmony export */ });
const TOKEN_COUNTS = [
    "inputTokens",
    "outputTokens",
    "cacheReadTokens",
    "cacheWriteTokens",
    "cacheWriteOneHourTokens",
];
/** Returns a call's id without its request: the same for the call and for every sub-agent's copy of it. */
function messageOf(callId) {
    return callId.replace(/:[^#]*/, "");
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
