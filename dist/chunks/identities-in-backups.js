import { An as readBlob, Dn as isBackupOf, Gr as readStateFile, Tr as backupSpansPath, V as identityOf, qr as writeStateFile } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
// src/parts/state/backup-spans.ts
function readBackupSpans(folders) {
	const areSpans = (spans) => Object.values(spans).every((span) => Array.isArray(span) && span.length === 2 && span.every((end) => typeof end === "string"));
	return readStateFile(backupSpansPath(folders), areSpans) ?? {};
}
function writeBackupSpans(folders, spans) {
	writeStateFile(backupSpansPath(folders), JSON.stringify(spans));
}
// src/flows/record/identities-in-backups.ts
/** So much of a line is compared with a span: of a row that begins with its time, all down to the hour. */
const KEY_CHARACTERS = 13;
/**
* Returns the identities of the records that backups of a ledger hold, of those backups that a line of it stands in:
* a merge or a copied commit brought some back. A backup is read when a line of the ledger may be in it: what its
* lines lie between is remembered, so that most are read once, not after each merge.
*/
async function identitiesInBackups(git, folders, ledger) {
	const identities = /* @__PURE__ */ new Set();
	const backups = [...ledger.entries.values()].filter(({ path }) => isBackupOf(path, ledger.path));
	if (backups.length === 0) return identities;
	const lines = new Set(rowLines(ledger.content));
	const keys = new Set([...lines].map(keyOf));
	let spans = readBackupSpans(folders);
	for (const { blob } of backups) {
		const span = Object.hasOwn(spans, blob) ? spans[blob] : void 0;
		if (span !== void 0 && !someWithin(keys, span)) continue;
		const backup = await readBlob(git, blob);
		const backupLines = rowLines(backup);
		if (span === void 0) {
			spans = {
				...spans,
				[blob]: spanOf(backupLines)
			};
			writeBackupSpans(folders, spans);
		}
		if (!backupLines.some((line) => lines.has(line))) continue;
		for (const identity of identitiesOf(backup)) identities.add(identity);
	}
	return identities;
}
function someWithin(keys, [first, last]) {
	for (const key of keys) if (first <= key && key <= last) return true;
	return false;
}
/** Returns what the beginnings of lines lie between; of none, what no beginning lies between. */
function spanOf(lines) {
	let [first, last] = [keyOf(lines[0] ?? "￿"), keyOf(lines[0] ?? "")];
	for (const line of lines) {
		const key = keyOf(line);
		if (key < first) first = key;
		if (key > last) last = key;
	}
	return [first, last];
}
function keyOf(line) {
	return line.slice(0, KEY_CHARACTERS);
}
function rowLines(ledger) {
	return ledger.toString("latin1").split("\n").slice(1, -1);
}
/** Returns the identities of a ledger's records. */
function identitiesOf(ledger) {
	return new Set(parseLedger(ledger.toString()).rows.map(({ record }) => identityOf(record)));
}
export { identitiesOf as n, identitiesInBackups as t };
