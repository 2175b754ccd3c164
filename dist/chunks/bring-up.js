import { An as readBlob, V as identityOf, kn as hashBlob, q as missingLines } from "./hook.js";
import { r as isShallow } from "./clone.js";
import { i as listVersions } from "./history.js";
import { a as parseLedger } from "./parse-ledger.js";
// src/flows/record/bring-up.ts
/**
* Brings a ledger from an index or a working tree up to HEAD's where it lacks rows that nobody took
* out: it never had them, or it is an earlier version, for another commit was made meanwhile, or the
* file was restored. Rows that were added or corrected stay so, and what a person took out stays out.
*/
async function bringUp(git, content, committed, { lastBlob, isAsLeft = false, identitiesElsewhere = /* @__PURE__ */ new Set() }) {
	if (content.subarray(0, committed.content.length).equals(committed.content)) return content;
	const whole = content.toString();
	const text = withoutCutLine(whole, committed.content.toString());
	const ours = rowsByIdentity(text);
	const theirs = rowsByIdentity(committed.content.toString());
	const isHere = (identity) => ours.has(identity) || identitiesElsewhere.has(identity);
	const missing = [...theirs.keys()].filter((identity) => !isHere(identity));
	const isPartOfHead = missingLines(committed.content, text.split("\n")).length === 0;
	if (isAsLeft && isPartOfHead) return committed.content;
	if (missing.length === 0) return text === whole ? content : Buffer.from(text);
	const isEarlier = isAsLeft || await isEarlierVersion(git, committed, content, theirs, isHere);
	const seen = isEarlier || lastBlob === void 0 ? void 0 : await readRows(git, lastBlob);
	const isRestored = (identity) => isEarlier || seen !== void 0 && !seen.has(identity);
	if (!missing.some(isRestored)) return content;
	const wanted = new Map([...theirs].filter(([identity]) => isHere(identity) || isRestored(identity)));
	return Buffer.from(mergeRows(committed.content.toString(), wanted, text, ours));
}
/** Returns HEAD's ledger with our text of its rows, and what only ours has after them, valid or not. */
function mergeRows(theirText, theirs, ourText, ours) {
	const [theirLines, ourLines] = [theirText.split("\n"), ourText.split("\n")];
	const merged = /* @__PURE__ */ new Map();
	for (const [identity, row] of theirs) merged.set(identity, linesOf(theirLines, row));
	for (const [identity, row] of ours) merged.set(identity, linesOf(ourLines, row));
	const inRows = /* @__PURE__ */ new Set();
	for (const { line, lineCount } of ours.values()) for (let index = line - 1; index < line - 1 + lineCount; index += 1) inRows.add(index);
	const invalid = ourLines.filter((line, index) => index > 0 && line !== "" && !inRows.has(index));
	return [
		...theirLines.slice(0, 1),
		...merged.values(),
		...invalid,
		""
	].join("\n");
}
/** Whether a ledger, or what is here of HEAD's, is what an earlier commit had: it has nothing of what came after. */
async function isEarlierVersion(git, { path, blob, content: committed }, content, rows, isHere) {
	const versions = await listVersions(git, path);
	if (versions.has(hashBlob(content, blob))) return true;
	const identities = [...rows.keys()];
	const firstMissing = identities.findIndex((identity) => !isHere(identity));
	if (identities.slice(firstMissing).some(isHere)) return false;
	const { line = 1 } = rows.get(identities[firstMissing] ?? "") ?? {};
	const before = committed.toString().split("\n").slice(0, line - 1);
	const former = hashBlob(Buffer.from(before.map((text) => `${text}\n`).join("")), blob);
	return versions.has(former) || isShallow(git);
}
async function readRows(git, blob) {
	try {
		return rowsByIdentity((await readBlob(git, blob)).toString());
	} catch {
		return;
	}
}
/** Takes off a last line without its end that is the beginning of one of HEAD's: a write that was cut. */
function withoutCutLine(text, committed) {
	const start = text.lastIndexOf("\n") + 1;
	return start < text.length && committed.includes(`\n${text.slice(start)}`) ? text.slice(0, start) : text;
}
function rowsByIdentity(text) {
	return new Map(parseLedger(text).rows.map((row) => [identityOf(row.record), row]));
}
function linesOf(lines, { line, lineCount }) {
	return lines.slice(line - 1, line - 1 + lineCount).join("\n");
}
export { bringUp as t };
