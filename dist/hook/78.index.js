export const id = 78;
export const ids = [78];
export const modules = {

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findLostRecords: () => (/* binding */ findLostRecords),
  findUnmergedRecords: () => (/* binding */ findUnmergedRecords)
});

// UNUSED EXPORTS: recordsOnlyIn

// EXTERNAL MODULE: ./build/git/blob.js
var git_blob = __webpack_require__(4964);
;// CONCATENATED MODULE: ./build/git/merge-base.js
/**
 * Returns the commit that two commits both come from; undefined when there is none, as in a
 * shallow clone that ends before it, or when one of them is not there.
 */
async function findMergeBase(git, one, other) {
    try {
        return (await git(["merge-base", one, other])).toString().trim();
    }
    catch {
        // Exit code 1: none. 128: no such commit.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/git/reachability.js
/** Whether a commit is an ancestor of another, or the same. */
async function isAncestor(git, commit, of) {
    try {
        await git(["merge-base", "--is-ancestor", commit, of]);
        return true;
    }
    catch {
        // Exit code 1: no ancestor. 128: the commit is gone.
        return false;
    }
}
/**
 * Returns the nearest commits below an abandoned one that a branch, a tag or another worktree
 * still holds; undefined when something holds the commit itself, or it is gone.
 */
async function findHeldBoundary(git, commit) {
    try {
        const output = await git(["rev-list", "--boundary", commit, "--not", "--all", "HEAD"]);
        const lines = output.toString().split("\n").filter(Boolean);
        if (lines.every((line) => line.startsWith("-")))
            return undefined;
        return lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
    }
    catch {
        // The commit was garbage-collected.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/git/reflog.js
var reflog = __webpack_require__(6622);
// EXTERNAL MODULE: ./build/ledger/parse-ledger.js + 10 modules
var parse_ledger = __webpack_require__(1797);
// EXTERNAL MODULE: ./build/usage/identity.js
var identity = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/record/ledger-path.js + 1 modules
var ledger_path = __webpack_require__(4952);
;// CONCATENATED MODULE: ./build/record/lost-records.js







// Moves of HEAD that can leave commits behind which nothing holds any more.
const ABANDONS = /^(?:reset|rebase|pull)\b/;
const MAX_LEFT = 16;
/**
 * Finds the records of calls that a `reset`, a dropped commit or a `revert` took out of the
 * branch since HEAD was `lastHead`, so that the next commit holds them again: the calls were paid
 * for. What another branch holds stays there, and what a person's commit deleted stays deleted.
 */
async function findLostRecords(git, worktree, lastHead) {
    if (lastHead === worktree.head)
        return [];
    const moves = movesSince(await (0,reflog/* readReflog */.A)(worktree.gitDir), lastHead);
    const left = moves.filter(({ message }) => ABANDONS.test(message)).map(({ before }) => before);
    const lost = new Map();
    for (const commit of new Set([lastHead, ...left.slice(-MAX_LEFT)])) {
        for (const [identity, record] of await abandonedRecords(git, commit, worktree.head)) {
            lost.set(identity, record);
        }
    }
    for (const [identity, record] of await revertedRecords(git, moves, lastHead, worktree.head)) {
        lost.set(identity, record);
    }
    return [...lost.values()];
}
/**
 * Finds the records that the sides of a merge brought since they parted and that its result, in the
 * index, does not have: whoever resolved a conflict took one side's file.
 */
async function findUnmergedRecords(git, parents, indexBlobs) {
    const [head, ...others] = parents;
    const brought = new Map();
    const known = new Set();
    for (const other of others) {
        const base = await findMergeBase(git, head ?? other, other);
        for (const blob of base === undefined ? [] : await ledgerBlobs(git, base))
            known.add(blob);
        for (const side of [head ?? other, other]) {
            for (const [identity, record] of await recordsOnlyIn(git, side, base)) {
                brought.set(identity, record);
            }
        }
    }
    if (brought.size === 0)
        return [];
    const merged = await readRecords(git, difference(indexBlobs, known));
    return [...brought].filter(([identity]) => !merged.has(identity)).map(([, record]) => record);
}
/**
 * Returns the records that the ledger files of one commit hold and those of another do not; with
 * no other commit, all.
 */
async function recordsOnlyIn(git, one, other) {
    const [oneBlobs, otherBlobs] = await Promise.all([
        ledgerBlobs(git, one),
        other === undefined ? new Set() : ledgerBlobs(git, other),
    ]);
    // A rotated file is the same blob under another name.
    const records = await readRecords(git, difference(oneBlobs, otherBlobs));
    if (records.size === 0)
        return records;
    const others = await readRecords(git, difference(otherBlobs, oneBlobs));
    return new Map([...records].filter(([identity]) => !others.has(identity)));
}
/** Takes the earliest time that HEAD was there: a rebase can come by the same commit again. */
function movesSince(reflog, commit) {
    return reflog.slice(reflog.findIndex((entry) => entry.after === commit) + 1);
}
/** Returns the records that were in a commit which nothing holds any more, and that HEAD lacks. */
async function abandonedRecords(git, commit, head) {
    const missing = await recordsOnlyIn(git, commit, head);
    const boundary = missing.size === 0 ? undefined : await findHeldBoundary(git, commit);
    if (boundary === undefined)
        return new Map();
    const notHeld = await Promise.all(boundary.map((held) => recordsOnlyIn(git, commit, held)));
    return notHeld.reduce(intersection, missing);
}
/** Returns the records that `git revert` took out since `lastHead`, and that HEAD lacks. */
async function revertedRecords(git, moves, lastHead, head) {
    const reverts = moves.filter(({ message }) => message.startsWith("revert"));
    if (reverts.length === 0 || !(await isAncestor(git, lastHead, head)))
        return new Map();
    const reverted = await Promise.all(reverts.map(({ before, after }) => recordsOnlyIn(git, before, after)));
    const missing = await recordsOnlyIn(git, lastHead, head);
    return intersection(missing, new Map(reverted.flatMap((records) => [...records])));
}
function intersection(one, other) {
    return new Map([...one].filter(([identity]) => other.has(identity)));
}
async function ledgerBlobs(git, commit) {
    const blobs = await (0,git_blob/* listBlobs */.t3)(git, commit, ledger_path/* TELEMETRY_FOLDER */.L);
    return new Set([...blobs].filter(([path]) => path.endsWith(".csv")).map(([, blob]) => blob));
}
async function readRecords(git, blobs) {
    const records = new Map();
    for (const blob of blobs) {
        const { rows } = (0,parse_ledger.parseLedger)((await (0,git_blob/* readBlob */.gm)(git, blob)).toString());
        for (const { record } of rows)
            records.set((0,identity/* identityOf */.c)(record), record);
    }
    return records;
}
function difference(one, other) {
    return [...one].filter((blob) => !other.has(blob));
}


/***/ })

};
