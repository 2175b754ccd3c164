import { En as isBackupOf, Vn as listBlobs, _r as TELEMETRY_FOLDER, jn as readBlob, mn as isHeader } from "./hook.js";
import { a as parseLedger, p as cutLines } from "./parse-ledger.js";
import { t as mendLedger } from "./mend-ledger.js";
import { t as backupName } from "./rotate.js";
import { t as identityOf } from "./identity.js";
import { posix } from "node:path";
import { isUtf8 } from "node:buffer";
// src/flows/record/staged-ledger.ts
/** Finds the rows that this commit would bring in and that are invalid; those that HEAD has already are let be. */
async function checkStagedLedgers(git, ledgers) {
	return (await Promise.all(ledgers.map((change) => checkLedger(git, change)))).flat();
}
async function checkLedger(git, change) {
	const [staged, head] = await Promise.all([change.indexBlob, change.headBlob].map(async (blob) => blob === void 0 ? "" : (await readBlob(git, blob)).toString()));
	return newRejects(staged ?? "", head ?? "").map((reject) => ({
		...reject,
		path: change.path
	}));
}
/** Returns the rejects of a ledger that stand on lines which an older version of it does not have. */
function newRejects(staged, head) {
	if (head.endsWith("\n") && staged.startsWith(head)) {
		const lines = cutLines(head);
		const headers = lines.filter(({ text }, index) => index === 0 || isHeaderLine(text));
		const start = headers.map(({ text }) => `${text}\n`).join("");
		const linesBefore = lines.length - headers.length;
		return parseLedger(start + staged.slice(head.length)).rejects.map((reject) => ({
			...reject,
			line: reject.line + linesBefore
		}));
	}
	const { rejects } = parseLedger(staged);
	if (rejects.length === 0) return [];
	const lines = cutLines(staged);
	const headLines = new Set(cutLines(head).map(({ text }) => text));
	return rejects.filter(({ line }) => !headLines.has(lines[line - 1]?.text ?? ""));
}
function isHeaderLine(text) {
	return text.includes("timestamp") && isHeader(text.replaceAll("\"", "").split(","));
}
const ALWAYS_PARSED_BYTES = 1e6;
const MAX_HEADER_BYTES = 4096;
/**
* Mends what a union merge leaves in a ledger: a repeated header, duplicated rows, rows that a
* backup already holds.
*/
async function mendStaged(git, ledger) {
	const { content } = ledger;
	const identitiesElsewhere = await identitiesInBackups(git, ledger);
	if (!mayNeedMending(content, identitiesElsewhere) || !isUtf8(content)) return content;
	const mended = Buffer.from(mendLedger(content.toString(), { identitiesElsewhere }).text);
	return mended.equals(content) ? content : mended;
}
/** Mends the ledgers of an index that an earlier commit has otherwise, except some; returns those that needed it. */
async function mendChangedLedgers(git, { entries, since, except }) {
	const before = await listBlobs(git, since, TELEMETRY_FOLDER);
	const changed = [...entries.values()].filter(({ path, blob }) => path.endsWith(".csv") && !except.has(path) && before.get(path) !== blob);
	const mended = [];
	for (const { path, blob } of changed) {
		const content = await readBlob(git, blob);
		if (!isHeaderLine(content.toString("utf8", 0, MAX_HEADER_BYTES).split("\n", 1)[0] ?? "")) continue;
		const better = await mendStaged(git, {
			path,
			content,
			entries
		});
		if (better !== content) mended.push({
			path,
			content: better
		});
	}
	return mended;
}
/**
* Moves a ledger's rows to a backup. Where another branch rotated the same file, what that backup
* lacks begins with another record, and so goes to a backup of another name.
*/
async function rotateStaged(git, ledger) {
	let { content } = ledger;
	for (;;) {
		const name = backupName(ledger.path, content.toString());
		const path = posix.join(posix.dirname(ledger.path), name);
		const there = ledger.entries.get(path);
		if (there === void 0) return {
			content: content.subarray(0, content.indexOf("\n") + 1),
			backup: {
				path,
				content
			}
		};
		const identitiesElsewhere = identitiesOf(await readBlob(git, there.blob));
		const rest = mendLedger(content.toString(), { identitiesElsewhere }).text;
		if (rest === content.toString()) return {
			content,
			backup: void 0
		};
		content = Buffer.from(rest);
		if (parseLedger(rest).rows.length === 0) return {
			content,
			backup: void 0
		};
	}
}
/** Parsing a large ledger takes a second: it is done when a line stands in it twice, as after a merge. */
function mayNeedMending(content, identitiesElsewhere) {
	if (content.length <= ALWAYS_PARSED_BYTES || identitiesElsewhere.size > 0) return true;
	const lines = content.toString().split("\n");
	return new Set(lines).size < lines.length;
}
/** A backup is parsed only when a line of it is back in the ledger: then a merge or a copied commit brought some. */
async function identitiesInBackups(git, { path, content, entries }) {
	const identities = /* @__PURE__ */ new Set();
	const backups = [...entries.values()].filter((entry) => isBackupOf(entry.path, path));
	if (backups.length === 0) return identities;
	const lines = new Set(rowLines(content));
	for (const { blob } of backups) {
		const backup = await readBlob(git, blob);
		if (!rowLines(backup).some((line) => lines.has(line))) continue;
		for (const identity of identitiesOf(backup)) identities.add(identity);
	}
	return identities;
}
function rowLines(ledger) {
	return ledger.toString("latin1").split("\n").slice(1, -1);
}
function identitiesOf(ledger) {
	return new Set(parseLedger(ledger.toString()).rows.map(({ record }) => identityOf(record)));
}
export { checkStagedLedgers, identitiesOf, mendChangedLedgers, mendStaged, rotateStaged };
