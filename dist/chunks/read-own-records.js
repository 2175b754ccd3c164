import { n as findDefaultBranch, t as findCommit } from "./default-branch.js";
import { Rn as diffTrees, mr as TELEMETRY_FOLDER } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
import { a as isLedgerPath, i as gitBlobReader, t as lastingIdentityOf } from "./record-key.js";
import { n as linesWith, r as addUp, t as linesBeyond } from "./lines-with.js";
// src/flows/status/read-own-records.ts
/** Returns what the records cost that HEAD's ledger has and the default branch's lacks; undefined on the default branch. */
async function readOwnCost(git) {
	const [mainline, head] = await Promise.all([findDefaultBranch(git), findCommit(git, "HEAD")]);
	if (head === void 0 || mainline === void 0 || head === mainline) return void 0;
	return addUp(await readOwnRecords(git, head, mainline));
}
/**
* Reads the records that a commit's ledger has and another commit's lacks. Of large ledgers only the lines that
* differ are parsed, for a prompt does not wait.
*/
async function readOwnRecords(git, head, mainline) {
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
export { readOwnRecords as n, readOwnCost as t };
