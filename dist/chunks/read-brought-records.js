import { a as isAncestor } from "./ancestry.js";
import { An as readBlob, Mn as readBlobs, Nt as toUtc, Un as listBlobs, V as identityOf, vr as TELEMETRY_FOLDER } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
import { n as namedCommitOf, r as namedDigits, t as commitNote } from "./commit-note.js";
import { a as isLedgerPath, t as lastingIdentityOf } from "./record-key.js";
// src/flows/pull-request/origins/read-brought-records.ts
/**
* Reads the records that a commit brought: those that its ledger files hold and those of none of its parents do,
* without the ones that name another commit, and with those that a later one brought and that name it.
*/
async function readBroughtRecords(git, commit) {
	const { records, rejected } = await readAddedRecords(git, commit);
	const others = await findOtherCommits(git, commit, records);
	const own = records.filter(({ notes }) => !others.has(namedCommitOf(notes) ?? ""));
	const later = await readNamingRecords(git, commit);
	const all = new Map([...own, ...later].map((record) => [identityOf(record), record]));
	return {
		records: Array.from(all.values()).sort(byTime),
		rejected
	};
}
/** Returns the first digits of the other commits that records name and HEAD still holds. */
async function findOtherCommits(git, { id }, records) {
	const named = new Set(records.flatMap(({ notes }) => namedCommitOf(notes) ?? []));
	named.delete(namedDigits(id));
	const held = /* @__PURE__ */ new Set();
	for (const digits of named) if (await isAncestor(git, digits, "HEAD")) held.add(digits);
	return held;
}
/** Reads the records of HEAD's ledger that name a commit. */
async function readNamingRecords(git, { id }) {
	const note = commitNote(id);
	const head = await git([
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	]).then((output) => output.toString().trim(), () => void 0);
	if (head === void 0) return [];
	const blobs = await listLedgerBlobs(git, head);
	const contents = await readBlobs(git, blobs);
	return Array.from(contents.values()).filter((content) => content.includes(note)).flatMap((content) => parseLedger(content).rows).map(({ record }) => record).filter(({ notes }) => namedCommitOf(notes) === namedDigits(id));
}
async function readAddedRecords(git, { id, parentIds }) {
	const own = await listLedgerBlobs(git, id);
	const parents = await Promise.all(parentIds.map((parent) => listLedgerBlobs(git, parent)));
	const held = Array.from(new Set(parents.flatMap((blobs) => [...blobs])));
	const added = await readContents(git, Array.from(own).filter((blob) => !held.includes(blob)));
	if (added.records.length + added.rejected === 0) return {
		records: [],
		rejected: 0
	};
	const replaced = await readContents(git, held.filter((blob) => !own.has(blob)));
	const kept = await readContents(git, held.filter((blob) => own.has(blob)));
	const known = new Set([...replaced.records, ...kept.records].map(lastingIdentityOf));
	const brought = new Map(added.records.filter((record) => !known.has(lastingIdentityOf(record))).map((record) => [identityOf(record), record]));
	return {
		records: Array.from(brought.values()).sort(byTime),
		rejected: Math.max(0, added.rejected - replaced.rejected)
	};
}
async function listLedgerBlobs(git, commit) {
	const blobs = await listBlobs(git, commit, TELEMETRY_FOLDER);
	return new Set(Array.from(blobs).filter(([path]) => isLedgerPath(path)).map(([, blob]) => blob));
}
async function readContents(git, blobs) {
	const records = [];
	let rejected = 0;
	for (const blob of blobs) {
		const { rows, rejects } = parseLedger(await readBlob(git, blob));
		for (const { record } of rows) records.push(record);
		rejected += rejects.length;
	}
	return {
		records,
		rejected
	};
}
function byTime(a, b) {
	const [timeA, timeB] = [toUtc(a.timestamp) ?? a.timestamp, toUtc(b.timestamp) ?? b.timestamp];
	return timeA < timeB ? -1 : Number(timeA > timeB);
}
export { readBroughtRecords as t };
