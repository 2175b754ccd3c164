export const id = 8801;
export const ids = [8801];
export const modules = {

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  updateIndex: () => (/* binding */ updateIndex),
  updateWorktree: () => (/* binding */ updateWorktree)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/git/index-entries.js


const REGULAR_FILE = "100644";
// Another git may hold the index for the moment that it takes to write it.
const LOCKED = /index\.lock|Unable to create .*: File exists/;
const LOCKED_TRIES = 25;
const LOCKED_PAUSE_MS = 40;
/** Lists an index's entries below a folder, by path; unmerged ones (stages 1 to 3) are left out. */
async function listIndexEntries(git, folder) {
    const output = await git(["ls-files", "--stage", "-v", "-z", "--", folder]);
    return parseIndexEntries(output.toString());
}
/** Parses `git ls-files --stage -v -z`: tag, mode, blob and stage, a tab, the path, NUL, … */
function parseIndexEntries(output) {
    const entries = new Map();
    for (const line of output.split("\0")) {
        const [meta = "", path] = line.split("\t");
        const [tag = "", mode = "", blob = "", stage] = meta.split(" ");
        if (path !== undefined && stage === "0") {
            entries.set(path, { path, blob, mode, flags: flagsOf(tag) });
        }
    }
    return entries;
}
function flagsOf(tag) {
    const flags = tag.toUpperCase() === "S" ? ["skip-worktree"] : [];
    return tag === tag.toLowerCase() ? [...flags, "assume-unchanged"] : flags;
}
/**
 * Puts blobs into the index of this commit, without touching the working tree. Git is started at
 * once and told of them when they are there; when they never are, the index stays as it is.
 */
async function stageBlobs(git, blobs) {
    const lines = Promise.resolve(blobs).then((staged) => staged
        .map(({ path, blob, entry }) => `${entry?.mode ?? REGULAR_FILE} ${blob}\t${path}\0`)
        .join(""));
    await unlessLocked(() => git(["update-index", "--add", "-z", "--index-info"], lines));
    for (const { path, entry } of await blobs) {
        for (const flag of entry?.flags ?? []) {
            await unlessLocked(() => git(["update-index", `--${flag}`, "--", path]));
        }
    }
}
async function unlessLocked(update) {
    for (let tries = 1;; tries += 1) {
        try {
            await update();
            return;
        }
        catch (error) {
            if (!isLockedIndex(error) || tries === LOCKED_TRIES)
                throw error;
            await (0,promises_.setTimeout)(LOCKED_PAUSE_MS * Math.random() * 2);
        }
    }
}
/** Whether git could not write the index because another git holds it. */
function isLockedIndex(error) {
    return error instanceof git_git/* GitFailure */.X && LOCKED.test(error.stderr);
}
/** Makes the index's file times those of the working tree, so that equal content shows as clean at once. */
async function refreshIndexEntry(git, path) {
    await git(["add", "--refresh", "--", path]);
}

// EXTERNAL MODULE: ./build/ledger/append-rows.js
var append_rows = __webpack_require__(5142);
// EXTERNAL MODULE: ./build/state/watch.js
var watch = __webpack_require__(8437);
;// CONCATENATED MODULE: ./build/git/file-versions.js
// The versions of a file that grew: a thousand commits back is far enough for an index of today.
const LOG = ["-c", "log.showSignature=false", "log", "--format=", "--max-count=1000"];
const RAW = ["--raw", "-z", "--no-abbrev", "--no-renames", "-m", "--full-history"];
/** Returns the blobs that a path has had in the commits up to HEAD, its present one among them. */
async function listVersions(git, path) {
    const output = await git([...LOG, ...RAW, "HEAD", "--", path]);
    // `:100644 100644 <before> <after> M`, NUL, path, NUL
    const fields = output.toString().split("\0");
    return new Set(fields
        .filter((field) => field.startsWith(":"))
        .flatMap((field) => field.split(" ").slice(2, 4)));
}
/** Whether history ends somewhere, so that what is older is not known. */
async function isShallow(git) {
    return (await git(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}

// EXTERNAL MODULE: ./build/ledger/parse-ledger.js
var parse_ledger = __webpack_require__(9129);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
;// CONCATENATED MODULE: ./build/record/bring-up.js




/**
 * Brings a ledger from an index or a working tree up to HEAD's where it lacks rows that nobody took
 * out: it never had them, or it is an earlier version, for another commit was made meanwhile, or the
 * file was restored. Rows that were added or corrected stay so, and what a person took out stays out.
 */
async function bringUp(git, content, committed, { lastBlob, isAsLeft = false, identitiesElsewhere = new Set() }) {
    if (content.subarray(0, committed.content.length).equals(committed.content))
        return content;
    const whole = content.toString();
    const text = withoutCutLine(whole, committed.content.toString());
    const ours = rowsByIdentity(text);
    const theirs = rowsByIdentity(committed.content.toString());
    const isHere = (identity) => ours.has(identity) || identitiesElsewhere.has(identity);
    const missing = [...theirs.keys()].filter((identity) => !isHere(identity));
    if (missing.length === 0)
        return text === whole ? content : Buffer.from(text);
    const isEarlier = isAsLeft || (await isEarlierVersion(git, committed, content, theirs, isHere));
    const seen = isEarlier || lastBlob === undefined ? undefined : await readRows(git, lastBlob);
    const isRestored = (identity) => isEarlier || (seen !== undefined && !seen.has(identity));
    if (!missing.some(isRestored))
        return content;
    const wanted = new Map([...theirs].filter(([identity]) => isHere(identity) || isRestored(identity)));
    return Buffer.from(mergeRows(committed.content.toString(), wanted, text, ours));
}
/** Returns HEAD's ledger with our text of its rows, and what only ours has after them, valid or not. */
function mergeRows(theirText, theirs, ourText, ours) {
    const [theirLines, ourLines] = [theirText.split("\n"), ourText.split("\n")];
    const merged = new Map();
    for (const [identity, row] of theirs)
        merged.set(identity, linesOf(theirLines, row));
    for (const [identity, row] of ours)
        merged.set(identity, linesOf(ourLines, row));
    const inRows = new Set();
    for (const { line, lineCount } of ours.values()) {
        for (let index = line - 1; index < line - 1 + lineCount; index += 1)
            inRows.add(index);
    }
    const invalid = ourLines.filter((line, index) => index > 0 && line !== "" && !inRows.has(index));
    return [...theirLines.slice(0, 1), ...merged.values(), ...invalid, ""].join("\n");
}
/** Whether a ledger, or what is here of HEAD's, is what an earlier commit had: it has nothing of what came after. */
async function isEarlierVersion(git, { path, blob, content: committed }, content, rows, isHere) {
    const versions = await listVersions(git, path);
    if (versions.has((0,git_blob/* hashBlob */.Qm)(content, blob)))
        return true;
    const identities = [...rows.keys()];
    const firstMissing = identities.findIndex((identity) => !isHere(identity));
    if (identities.slice(firstMissing).some(isHere))
        return false;
    const { line = 1 } = rows.get(identities[firstMissing] ?? "") ?? {};
    const before = committed
        .toString()
        .split("\n")
        .slice(0, line - 1);
    const former = (0,git_blob/* hashBlob */.Qm)(Buffer.from(before.map((text) => `${text}\n`).join("")), blob);
    return versions.has(former) || isShallow(git);
}
async function readRows(git, blob) {
    try {
        return rowsByIdentity((await (0,git_blob/* readBlob */.gm)(git, blob)).toString());
    }
    catch {
        // Garbage-collected: then nothing is known.
        return undefined;
    }
}
/** Takes off a last line without its end that is the beginning of one of HEAD's: a write that was cut. */
function withoutCutLine(text, committed) {
    const start = text.lastIndexOf("\n") + 1;
    const isCut = start < text.length && committed.includes(`\n${text.slice(start)}`);
    return isCut ? text.slice(0, start) : text;
}
function rowsByIdentity(text) {
    return new Map((0,parse_ledger.parseLedger)(text).rows.map((row) => [(0,identity/* identityOf */.c)(row.record), row]));
}
function linesOf(lines, { line, lineCount }) {
    return lines.slice(line - 1, line - 1 + lineCount).join("\n");
}

// EXTERNAL MODULE: ./build/record/ledger-lines.js
var ledger_lines = __webpack_require__(7693);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
// EXTERNAL MODULE: ./build/record/worktree-file.js
var worktree_file = __webpack_require__(3822);
;// CONCATENATED MODULE: ./build/record/update-worktree.js










/**
 * Brings the ledger in the working tree up to HEAD, which holds the rows. What a person changed in
 * it stays; a file that git was told not to check out stays away.
 */
async function updateWorktree(git, { root }, folders, prepared, held) {
    const lines = held.map(({ line }) => line);
    for (const [path, before] of plannedFiles(prepared)) {
        const blob = await (0,git_blob/* findBlob */.FM)(git, "HEAD", path);
        if (blob === undefined)
            continue;
        const committed = { path, blob, content: await (0,git_blob/* readBlob */.gm)(git, blob) };
        const found = await (0,worktree_file/* readWorktreeFile */.id)(root, path);
        const isLedger = path === prepared.ledger;
        const left = isLedger ? (0,watch/* readWorktreeLedger */.RG)(folders) : undefined;
        const isAsLeft = left !== undefined && found !== undefined && (0,git_blob/* hashBlob */.Qm)(found, left) === left;
        if (found === undefined) {
            if (!(await isLeftOut(git, path)))
                await (0,worktree_file/* writeWorktreeFile */.z6)(root, path, committed.content);
            continue;
        }
        const past = { lastBlob: prepared.reading.ledgerBlob, isAsLeft };
        const missing = isLedger ? lines : [];
        const content = await updateFile(git, root, { before, past, found, committed, missing });
        if (isLedger)
            noteAsLeft(folders, content, committed, isAsLeft);
    }
}
/** What a person changed in a file is not as we left it, and stays their edit. */
function noteAsLeft(folders, content, { blob, content: committed }, wasAsLeft) {
    if (wasAsLeft || content.equals(committed)) {
        (0,watch/* noteWorktreeLedger */.TX)(folders, (0,git_blob/* hashBlob */.Qm)(content, blob));
    }
}
/** Returns the paths that a commit brings up to date, each with its blob from before. */
function plannedFiles({ ledger, files, }) {
    const planned = files.map(({ path, before }) => [path, before]);
    return new Map([[ledger, undefined], ...planned]);
}
async function updateFile(git, root, file) {
    const { before, past, found, committed, missing } = file;
    const isAsCheckedOut = before !== undefined && (0,git_blob/* hashBlob */.Qm)(found, before) === before;
    const wanted = isAsCheckedOut
        ? committed.content
        : await withCommitted(git, found, committed, past, missing);
    if (wanted.equals(found))
        return found;
    const text = (0,ledger_lines/* appendedText */.ny)(found, wanted);
    if (text === undefined)
        await (0,worktree_file/* writeWorktreeFile */.z6)(root, committed.path, wanted);
    else
        await (0,append_rows/* appendLines */._)((0,external_node_path_.join)(root, committed.path), text.split(/(?<=\n)/));
    return wanted;
}
/** Adds to a file that was changed since it was checked out what HEAD has and nobody took out. */
async function withCommitted(git, found, committed, past, missing) {
    // Line ends that git made on checkout stay: such a file is only added to.
    const upToDate = found.includes("\r\n") ? found : await bringUp(git, found, committed, past);
    return (0,ledger_lines/* withLines */.Gy)(upToDate, await (0,ledger_lines/* missingRows */.Kt)(upToDate, missing));
}
/** Whether git was told to leave a file out of the working tree: a sparse checkout. */
async function isLeftOut(git, path) {
    return (await listIndexEntries(git, path)).get(path)?.flags.includes("skip-worktree") ?? false;
}
/**
 * Brings the ledger in the worktree's own index up to HEAD, where the commit was made from another
 * one (`git commit --only`, `GIT_INDEX_FILE`), and returns its blob there. While another git holds
 * the index, it stays as it is: the next pre-commit takes in what it lacks.
 */
async function updateIndex({ cwd, environment }, prepared) {
    const git = (0,git_git/* createGit */.l)(cwd, { ...environment, GIT_INDEX_FILE: undefined });
    const entries = await listIndexEntries(git, ledger_path/* TELEMETRY_FOLDER */.L);
    const past = { lastBlob: prepared.reading.ledgerBlob };
    let ledgerBlob = entries.get(prepared.ledger)?.blob;
    try {
        for (const path of plannedFiles(prepared).keys()) {
            const updated = await updateEntry(git, path, entries.get(path), past);
            if (path === prepared.ledger)
                ledgerBlob = updated ?? ledgerBlob;
        }
    }
    catch (error) {
        if (!isLockedIndex(error))
            throw error;
    }
    return ledgerBlob;
}
/** Brings a file of an index up to HEAD, and returns its blob; undefined when HEAD does not have it. */
async function updateEntry(git, path, entry, past) {
    const blob = await (0,git_blob/* findBlob */.FM)(git, "HEAD", path);
    if (blob === undefined)
        return undefined;
    let updated = blob;
    const flags = entry?.flags ?? [];
    if (entry?.blob !== blob) {
        const committed = { path, blob, content: await (0,git_blob/* readBlob */.gm)(git, blob) };
        const staged = entry === undefined ? undefined : await (0,git_blob/* readBlob */.gm)(git, entry.blob);
        const content = staged?.length
            ? await bringUp(git, staged, committed, past)
            : committed.content;
        updated = await (0,git_blob/* writeBlob */.Zh)(git, content);
        await stageBlobs(git, [{ path, blob: updated, entry }]);
    }
    // Git refuses to look at what it was told to leave out.
    if (!flags.includes("skip-worktree"))
        await refreshIndexEntry(git, path);
    return updated;
}


/***/ })

};
