import { An as readBlob, Un as listBlobs, _n as isHeader, vr as TELEMETRY_FOLDER } from "./hook.js";
import { n as isUtf16, s as cutLines } from "./utf-16.js";
import { t as mendLedger } from "./mend-ledger.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as backupName } from "./rotate.js";
import { n as identitiesOf, t as identitiesInBackups } from "./identities-in-backups.js";
import { posix } from "node:path";
import { isUtf8 } from "node:buffer";
// src/flows/record/staged-ledger.ts
/** Finds the rows that this commit would bring in and that are invalid; those that HEAD has already are let be. */
async function checkStagedLedgers(git, ledgers) {
	return (await Promise.all(ledgers.map((change) => checkLedger(git, change)))).flat();
}
const NOTHING = Buffer.alloc(0);
const LINE_FEED = 10;
async function checkLedger(git, change) {
	const [staged, head] = await Promise.all([change.indexBlob, change.headBlob].map(async (blob) => blob === void 0 ? NOTHING : await readBlob(git, blob)));
	return newRejects(staged ?? NOTHING, head ?? NOTHING).map((reject) => ({
		...reject,
		path: change.path
	}));
}
/** Returns the rejects of a ledger that stand on lines which an older version of it does not have. */
function newRejects(staged, head) {
	if (head.at(-1) === LINE_FEED && staged.subarray(0, head.length).equals(head)) {
		const lines = cutLines(head.toString());
		const headers = lines.filter(({ text }, index) => index === 0 || isHeaderLine(text));
		const start = headers.map(({ text }) => `${text}\n`).join("");
		const linesBefore = lines.length - headers.length;
		return parseLedger(Buffer.concat([Buffer.from(start), staged.subarray(head.length)])).rejects.map((reject) => ({
			...reject,
			line: reject.line + linesBefore
		}));
	}
	const { rejects } = parseLedger(isUtf16(staged) ? staged.toString() : staged);
	if (rejects.length === 0) return [];
	const lines = cutLines(staged.toString());
	const headLines = new Set(cutLines(head.toString()).map(({ text }) => text));
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
async function mendStaged(git, folders, ledger) {
	const { content } = ledger;
	const identitiesElsewhere = await identitiesInBackups(git, folders, ledger);
	if (!mayNeedMending(content, identitiesElsewhere) || !isUtf8(content)) return content;
	const mended = Buffer.from(mendLedger(content.toString(), { identitiesElsewhere }).text);
	return mended.equals(content) ? content : mended;
}
/** Mends the ledgers of an index that an earlier commit has otherwise, except some; returns those that needed it. */
async function mendChangedLedgers(git, folders, { entries, since, except }) {
	const before = await listBlobs(git, since, TELEMETRY_FOLDER);
	const changed = [...entries.values()].filter(({ path, blob }) => path.endsWith(".csv") && !except.has(path) && before.get(path) !== blob);
	const mended = [];
	for (const { path, blob } of changed) {
		const content = await readBlob(git, blob);
		if (!isHeaderLine(content.toString("utf8", 0, MAX_HEADER_BYTES).split("\n", 1)[0] ?? "")) continue;
		const better = await mendStaged(git, folders, {
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
export { checkStagedLedgers, mendChangedLedgers, mendStaged, rotateStaged };
