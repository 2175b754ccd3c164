import { n as findDefaultBranch, t as findCommit } from "./default-branch.js";
import { Hn as diffTrees, Un as listBlobs, vr as TELEMETRY_FOLDER } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
import { n as namedCommitOf, r as namedDigits, t as commitNote } from "./commit-note.js";
import { o as sumPaid } from "./format-number.js";
import { a as isLedgerPath, i as gitBlobReader, t as lastingIdentityOf } from "./record-key.js";
import { t as namesCommits } from "./names-commits.js";
import { n as linesWith, t as linesBeyond } from "./pick-lines.js";
// src/flows/status/named-records.ts
const NOTE = /commit ([0-9a-f]{12})/g;
/** Reads the records of HEAD's ledger that name a commit which HEAD has beyond the default branch. */
async function readRecordsNamingOwn(git, head, mainline) {
	const [ids, files] = await Promise.all([listIds(git, [head, `^${mainline}`]), listBlobs(git, head, TELEMETRY_FOLDER)]);
	const own = new Map(Array.from(ids, (id) => [namedDigits(id), commitNote(id)]));
	const blobs = Array.from(files).flatMap(([path, blob]) => isLedgerPath(path) ? blob : []);
	const records = [];
	for (const content of (await gitBlobReader(git).contentsOf(new Set(blobs))).values()) {
		const named = content.toString("latin1").matchAll(NOTE);
		const notes = new Set(Array.from(named, ([, digits = ""]) => own.get(digits) ?? []).flat());
		if (notes.size === 0) continue;
		for (const { record } of parseLedger(linesWith(content, [...notes])).rows) if (own.has(namedCommitOf(record.notes) ?? "")) records.push(record);
	}
	return records;
}
/** Returns the first digits of those commits, of some that records name, which both HEAD and the default branch hold. */
async function findShared(git, digits, [head, mainline]) {
	if (digits.length === 0) return /* @__PURE__ */ new Set();
	const input = digits.map((each) => `${each}^{commit}\n`).join("");
	const [found, ...beyond] = await Promise.all([git(["cat-file", "--batch-check=%(objectname)"], input), ...[head, mainline].map((tip) => listIds(git, [...digits, `^${tip}`]))]);
	const ids = found.toString().split("\n").filter((line) => /^[0-9a-f]+$/.test(line));
	return new Set(ids.filter((id) => beyond.every((each) => !each.has(id))).map(namedDigits));
}
/** Lists the commits of a range; of those that it names, some may be gone. */
async function listIds(git, range) {
	const output = await git([
		"rev-list",
		"--ignore-missing",
		"--stdin"
	], range.map((each) => `${each}\n`).join(""));
	return new Set(output.toString().split("\n").filter(Boolean));
}
// src/flows/status/read-branch-records.ts
/** Returns what is paid for the records of HEAD's commits beyond the default branch; undefined on the default branch. */
async function readOwnCost(git, billing) {
	const [mainline, head] = await Promise.all([findDefaultBranch(git), findCommit(git, "HEAD")]);
	if (head === void 0 || mainline === void 0 || head === mainline) return void 0;
	return sumPaid((await readBranchRecords(git, head, mainline)).own, billing);
}
/** Reads the records of a branch, as a report of its commits has them: each is that of the commit that it names. */
async function readBranchRecords(git, head, mainline) {
	const [added, isNaming] = await Promise.all([readAddedRecords(git, head, mainline), namesCommits(git, head)]);
	if (!isNaming) return {
		own: added,
		ofMainline: []
	};
	const digits = [...new Set(added.flatMap(({ notes }) => namedCommitOf(notes) ?? []))];
	const [shared, naming] = await Promise.all([findShared(git, digits, [head, mainline]), readRecordsNamingOwn(git, head, mainline)]);
	const isOfMainline = ({ notes }) => shared.has(namedCommitOf(notes) ?? "");
	const own = [...added.filter((record) => !isOfMainline(record)), ...naming];
	return {
		own: [...new Map(own.map((record) => [lastingIdentityOf(record), record])).values()],
		ofMainline: added.filter(isOfMainline)
	};
}
/**
* Reads the records that a commit's ledger has and another commit's lacks. Of large ledgers only the lines that
* differ are parsed, for a prompt does not wait.
*/
async function readAddedRecords(git, head, mainline) {
	const ledgers = (await diffTrees(git, mainline, head, TELEMETRY_FOLDER)).filter(({ path }) => isLedgerPath(path));
	const before = new Set(ledgers.flatMap((change) => change.before ?? []));
	const after = ledgers.flatMap((change) => change.after ?? []).filter((blob) => !before.has(blob));
	if (after.length === 0) return [];
	const contents = await gitBlobReader(git).contentsOf([...before, ...after]);
	const contentsOf = (blobs) => Array.from(blobs).flatMap((blob) => contents.get(blob) ?? []);
	const held = contentsOf(before);
	const own = /* @__PURE__ */ new Map();
	for (const ledger of contentsOf(after)) for (const { record } of parseLedger(linesBeyond(ledger, held)).rows) own.set(lastingIdentityOf(record), record);
	const times = [...new Set(Array.from(own.values(), ({ timestamp }) => timestamp))];
	for (const ledger of held) for (const { record } of parseLedger(linesWith(ledger, times)).rows) own.delete(lastingIdentityOf(record));
	return [...own.values()];
}
export { readOwnCost as n, readBranchRecords as t };
