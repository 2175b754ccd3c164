import { Nt as toUtc, V as identityOf, gr as Failure } from "./hook.js";
import { t as mendLedger } from "./mend-ledger.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as replaceFile } from "./replace-file.js";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { readFile as readFile$1, rename } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
// src/parts/ledger/rotate.ts
const START_CHARACTERS = 65536;
/**
* Returns the file name of a ledger's backup, `usage-20260223T211912Z-1f0c22ab.csv`: the UTC time
* of its first record and 8 hex digits of SHA-256 of that record's identity, so that two branches
* which rotate the same file agree on it.
* @throws {Failure} when the ledger holds no record.
*/
function backupName(ledgerPath, text) {
	const record = firstRecord(text);
	if (record === void 0) throw new Failure(`Cannot rotate ${ledgerPath}: it holds no valid row to name the backup after. Run \`tokenledger validate ${ledgerPath}\` to see why.`);
	const time = toUtc(record.timestamp)?.slice(0, 19).replaceAll(/[-:]/g, "");
	const hash = createHash("sha256").update(identityOf(record)).digest("hex").slice(0, 8);
	return `${basename(ledgerPath, ".csv")}-${time}Z-${hash}.csv`;
}
/** The first record is nearly always at the start; the whole of a large ledger is slow to parse. */
function firstRecord(text) {
	const start = text.slice(0, text.lastIndexOf("\n", START_CHARACTERS) + 1);
	return (parseLedger(start || text).rows[0] ?? parseLedger(text).rows[0])?.record;
}
/**
* Moves a ledger's rows to a backup beside it and starts a new ledger with the same header.
* Returns the backup's path; undefined when other backups turned out to hold every row. A kill at
* any moment leaves every row in exactly one file. The caller holds the ledger's lock.
* @throws {Failure} when the ledger holds no record, or a foreign file has the backup's name.
*/
async function rotateLedger(path) {
	let text = await mendedText(path);
	for (;;) {
		const backup = join(dirname(path), backupName(path, text));
		if (!existsSync(backup)) {
			await rename(path, backup);
			await replaceFile(path, headerLineOf(text));
			return backup;
		}
		const rest = await withoutRowsOf(backup, text);
		if (rest === text) throw new Failure(`Cannot rotate ${path}: ${backup} exists and does not hold the record it is named after. Move that file out of the folder and try again.`);
		await replaceFile(path, rest);
		if (parseLedger(rest).rows.length === 0) return void 0;
		text = rest;
	}
}
/** Returns a ledger's text, each record once: what a merge left twice would stay so, as nobody mends a backup. */
async function mendedText(path) {
	const content = await readFile$1(path);
	const text = content.toString();
	const { rows } = parseLedger(text);
	if (!(new Set(rows.map(({ record }) => identityOf(record))).size < rows.length) || !isUtf8(content)) return text;
	const mended = mendLedger(text, { identitiesElsewhere: /* @__PURE__ */ new Set() }).text;
	await replaceFile(path, mended);
	return mended;
}
async function withoutRowsOf(backup, text) {
	const { rows } = parseLedger(await readFile$1(backup, "utf8"));
	const identitiesElsewhere = new Set(rows.map(({ record }) => identityOf(record)));
	return mendLedger(text, { identitiesElsewhere }).text;
}
function headerLineOf(text) {
	return text.slice(0, text.indexOf("\n") + 1);
}
export { rotateLedger as n, backupName as t };
