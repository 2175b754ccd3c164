import { a as isAncestor, i as findMergeBase, n as findHeldBoundary } from "./ancestry.js";
import { An as readBlob, Gn as parseRawChanges, K as holdsRecord, Mn as readBlobs, Un as listBlobs, V as identityOf, W as createHoldsRecord, cr as GitFailure, ct as readReflog, it as isAbandoning, ot as movesSince, q as missingLines, vr as TELEMETRY_FOLDER } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
// src/flows/record/reverted-rows.ts
const MESSAGES = [
	"--extended-regexp",
	"--grep=^(Merged PR [0-9]+: )?Revert \"",
	"--grep=^This reverts commit [0-9a-f]{7,64}"
];
const LIMITS = [
	"--no-merges",
	"--max-count=64",
	"--since=90.days"
];
const DIFF_TREE = [
	"diff-tree",
	"--stdin",
	"-r",
	"-z",
	"--raw",
	"--no-abbrev",
	"--no-renames"
];
const MAX_REVERTS = 16;
const LOG = [
	"log",
	"--no-merges",
	"--full-history"
];
const PATCHES = [
	"--patch",
	"--unified=0",
	"--no-renames",
	"--text",
	"--no-ext-diff"
];
const MAX_OTHERS = 20;
const LINE_END = /\r\n|\n|\r/;
const COMMIT = /^[0-9a-f]{40,64}$/m;
/**
* Finds the records that revert commits took out and no ledger has: those of a clone without hooks,
* or of a forge's button. What a commit that is no revert deleted since stays deleted.
*/
async function findRevertedRecords(git, search) {
	try {
		const removed = [];
		for (const revert of await listReverts(git, search)) removed.push(...await removedRows(git, revert));
		if (removed.length === 0) return [];
		const kept = [...(await readBlobs(git, await search.ledgers())).values()].map(createHoldsRow);
		return await withoutDeleted(git, removed.filter((row) => !kept.some((holds) => holds(row))), search.tips);
	} catch (error) {
		if (error instanceof GitFailure) return [];
		throw error;
	}
}
/** Lists the latest reverts that change ledger files. Messages are looked at first: a clone may lack trees. */
async function listReverts(git, { since, tips }) {
	const ids = await git([
		"rev-list",
		...MESSAGES,
		...LIMITS,
		...tips,
		`^${since}`,
		"--"
	]);
	if (ids.length === 0) return [];
	const output = await git([
		...DIFF_TREE,
		"--format=%H",
		"--",
		`${TELEMETRY_FOLDER}/`
	], ids);
	const reverts = [];
	for (const field of output.toString().split("\0")) {
		const [commit] = COMMIT.exec(field) ?? [];
		if (commit === void 0) reverts.at(-1)?.fields.push(field);
		else reverts.push({
			commit,
			fields: []
		});
	}
	return reverts.map(({ commit, fields }) => ({
		commit,
		changes: parseRawChanges(fields).filter(({ path }) => path.endsWith(".csv"))
	})).filter(({ changes }) => changes.length > 0).slice(0, MAX_REVERTS);
}
/** Returns the rows that a commit takes out of ledger files; one that it moves to another file it keeps. */
async function removedRows(git, { commit, changes }) {
	const read = async (blob) => blob === void 0 ? Buffer.alloc(0) : readBlob(git, blob);
	const after = await Promise.all(changes.map((change) => read(change.after)));
	const kept = after.map(createHoldsRow);
	const removed = [];
	for (const [index, change] of changes.entries()) {
		const [header = "", ...lines] = (await read(change.before)).toString().split(/(?<=\n)/);
		for (const line of missingLines(after[index] ?? Buffer.alloc(0), lines)) {
			const rows = parseLedger(header + line).rows.map(({ record }) => ({
				record,
				line,
				revert: commit
			}));
			removed.push(...rows.filter((row) => !kept.some((holds) => holds(row))));
		}
	}
	return removed;
}
/** Returns the records of those rows that no later commit, other than a revert, took out as well. */
async function withoutDeleted(git, rows, tips) {
	const left = [];
	for (const revert of new Set(rows.map((row) => row.revert))) {
		const changes = await listOtherChanges(git, revert, tips);
		const ofRevert = rows.filter((row) => row.revert === revert);
		const isDeleted = (row) => changes.some(({ before, after }) => before(row) && !after(row));
		left.push(...ofRevert.filter((row) => !isDeleted(row)).map(({ record }) => record));
	}
	return left;
}
/** Lists what the latest commits since a revert took out and put in, those of reverts left out. */
async function listOtherChanges(git, revert, tips) {
	const range = [
		...tips,
		`^${revert}`,
		"--",
		`${TELEMETRY_FOLDER}/`
	];
	const others = [
		...MESSAGES,
		"--invert-grep",
		`--max-count=${MAX_OTHERS}`,
		"--format=%H"
	];
	return (await git([
		...LOG,
		...others,
		...PATCHES,
		...range
	])).toString().split(COMMIT).map((patch) => {
		const lines = patch.split("\n");
		const holdsIn = (sign) => {
			const changed = lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
			return createHoldsRow(Buffer.from(changed.join("\n")));
		};
		return {
			before: holdsIn("-"),
			after: holdsIn("+")
		};
	});
}
/** Makes the test whether a ledger has a row, as it is or corrected. */
function createHoldsRow(ledger) {
	const holdsRecord = createHoldsRecord(ledger);
	const lines = new Set(ledger.toString().split(LINE_END));
	return ({ record, line }) => holdsRecord(record) || lines.has(line.replace(LINE_END, ""));
}
// src/flows/record/lost-records.ts
const COMMITS = /^commit(?: \((?:initial|amend)\))?: (?!Revert ")/;
/**
* Finds the records of calls that a `reset`, a dropped commit, a `revert`, here or elsewhere, or an
* older index took out of the branch since HEAD was `lastHead`, so that the next commit holds them
* again: the calls were paid for. What another branch holds stays there, and what a person's commit
* deleted stays deleted.
* `edited` is the ledger in the working tree where it has rows that neither HEAD nor the index has.
*/
async function findLostRecords(git, worktree, indexBlobs, lastHead, edited) {
	const moves = movesSince(await readReflog(worktree.gitDir), lastHead);
	const left = moves.filter(isAbandoning).map(({ before }) => before);
	const lost = /* @__PURE__ */ new Map();
	for (const commit of /* @__PURE__ */ new Set([lastHead, ...left.slice(-16)])) for (const [identity, record] of await abandonedRecords(git, commit, worktree.head)) lost.set(identity, record);
	for (const [identity, record] of await revertedRecords(git, moves, lastHead, worktree.head)) lost.set(identity, record);
	for (const [identity, record] of await overwrittenRecords(git, moves, edited)) lost.set(identity, record);
	if (moves.length === 0 || !moves.every(({ message }) => COMMITS.test(message))) {
		const ledgers = async () => /* @__PURE__ */ new Set([...indexBlobs, ...await ledgerBlobs(git, worktree.head)]);
		const search = {
			since: lastHead,
			tips: [worktree.head],
			ledgers
		};
		for (const record of await findRevertedRecords(git, search)) lost.set(identityOf(record), record);
	}
	return [...lost.values()];
}
/**
* Finds the records that a merge's result, in the index, does not have: those that its sides brought
* since they parted, where whoever resolved a conflict took one side's file, and those that a commit
* which it brings in reverted.
*/
async function findUnmergedRecords(git, parents, indexBlobs) {
	const [head = "", ...others] = parents;
	const lost = new Map(await broughtRecords(git, head, others, indexBlobs));
	const search = {
		since: head,
		tips: others,
		ledgers: async () => indexBlobs
	};
	for (const record of await findRevertedRecords(git, search)) lost.set(identityOf(record), record);
	return [...lost.values()];
}
/** Returns the records that the sides of a merge brought and that an index does not have. */
async function broughtRecords(git, head, others, indexBlobs) {
	const brought = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Set();
	for (const other of others) {
		const base = await findMergeBase(git, head, other);
		for (const blob of base === void 0 ? [] : await ledgerBlobs(git, base)) known.add(blob);
		for (const side of [head, other]) for (const [identity, record] of await recordsOnlyIn(git, side, base)) brought.set(identity, record);
	}
	if (brought.size === 0) return brought;
	const merged = await readRecords(git, difference(indexBlobs, known));
	return new Map([...brought].filter(([identity]) => !merged.has(identity)));
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
