import { a as isAncestor, i as findMergeBase, n as findHeldBoundary } from "./ancestry.js";
import { K as holdsRecord, U as readReflog, hr as TELEMETRY_FOLDER, kn as readBlob, zn as listBlobs } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as identityOf } from "./identity.js";
// src/flows/record/lost-records.ts
const ABANDONS = /^(?:reset|rebase|pull)\b/;
/**
* Finds the records of calls that a `reset`, a dropped commit, a `revert` or an older index took out
* of the branch since HEAD was `lastHead`, so that the next commit holds them again: the calls were
* paid for. What another branch holds stays there, and what a person's commit deleted stays deleted.
* `edited` is the ledger in the working tree where it has rows that neither HEAD nor the index has.
*/
async function findLostRecords(git, worktree, lastHead, edited) {
	if (lastHead === worktree.head) return [];
	const moves = movesSince(await readReflog(worktree.gitDir), lastHead);
	const left = moves.filter(({ message }) => ABANDONS.test(message)).map(({ before }) => before);
	const lost = /* @__PURE__ */ new Map();
	for (const commit of /* @__PURE__ */ new Set([lastHead, ...left.slice(-16)])) for (const [identity, record] of await abandonedRecords(git, commit, worktree.head)) lost.set(identity, record);
	for (const [identity, record] of await revertedRecords(git, moves, lastHead, worktree.head)) lost.set(identity, record);
	for (const [identity, record] of await overwrittenRecords(git, moves, edited)) lost.set(identity, record);
	return [...lost.values()];
}
/**
* Finds the records that the sides of a merge brought since they parted and that its result, in the
* index, does not have: whoever resolved a conflict took one side's file.
*/
async function findUnmergedRecords(git, parents, indexBlobs) {
	const [head, ...others] = parents;
	const brought = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Set();
	for (const other of others) {
		const base = await findMergeBase(git, head ?? other, other);
		for (const blob of base === void 0 ? [] : await ledgerBlobs(git, base)) known.add(blob);
		for (const side of [head ?? other, other]) for (const [identity, record] of await recordsOnlyIn(git, side, base)) brought.set(identity, record);
	}
	if (brought.size === 0) return [];
	const merged = await readRecords(git, difference(indexBlobs, known));
	return [...brought].filter(([identity]) => !merged.has(identity)).map(([, record]) => record);
}
/**
* Returns the records that the ledger files of one commit hold and those of another do not; with
* no other commit, all.
*/
async function recordsOnlyIn(git, one, other) {
	const [oneBlobs, otherBlobs] = await Promise.all([ledgerBlobs(git, one), other === void 0 ? /* @__PURE__ */ new Set() : ledgerBlobs(git, other)]);
	const records = await readRecords(git, difference(oneBlobs, otherBlobs));
	if (records.size === 0) return records;
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
	const boundary = missing.size === 0 ? void 0 : await findHeldBoundary(git, commit);
	if (boundary === void 0) return /* @__PURE__ */ new Map();
	return (await Promise.all(boundary.map((held) => recordsOnlyIn(git, commit, held)))).reduce(intersection, missing);
}
/** Returns the records that `git revert` took out since `lastHead`, and that HEAD lacks. */
async function revertedRecords(git, moves, lastHead, head) {
	const reverts = moves.filter(({ message }) => message.startsWith("revert"));
	if (reverts.length === 0 || !await isAncestor(git, lastHead, head)) return /* @__PURE__ */ new Map();
	const reverted = await Promise.all(reverts.map(({ before, after }) => recordsOnlyIn(git, before, after)));
	return intersection(await recordsOnlyIn(git, lastHead, head), new Map(reverted.flatMap((records) => [...records])));
}
/**
* Returns the records that commits took out although the file in the working tree has them: nobody
* did. Git reads the index before it locks it, and can write it over what another git put there.
*/
async function overwrittenRecords(git, moves, edited) {
	if (edited === void 0) return /* @__PURE__ */ new Map();
	const commits = moves.filter(({ message }) => message.startsWith("commit")).slice(-16);
	const records = (await Promise.all(commits.map(({ before, after }) => recordsOnlyIn(git, before, after)))).flatMap((ofCommit) => [...ofCommit]);
	return new Map(records.filter(([, record]) => holdsRecord(edited, record)));
}
function intersection(one, other) {
	return new Map([...one].filter(([identity]) => other.has(identity)));
}
async function ledgerBlobs(git, commit) {
	const blobs = await listBlobs(git, commit, TELEMETRY_FOLDER);
	return new Set([...blobs].filter(([path]) => path.endsWith(".csv")).map(([, blob]) => blob));
}
async function readRecords(git, blobs) {
	const records = /* @__PURE__ */ new Map();
	for (const blob of blobs) {
		const { rows } = parseLedger((await readBlob(git, blob)).toString());
		for (const { record } of rows) records.set(identityOf(record), record);
	}
	return records;
}
function difference(one, other) {
	return [...one].filter((blob) => !other.has(blob));
}
export { findLostRecords, findUnmergedRecords };
