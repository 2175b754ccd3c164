import { lt as toUtc, sr as Failure } from "./hook.js";
import { t as identityOf } from "./identity.js";
import { t as parseLedger } from "./parse-ledger.js";
import { basename } from "node:path";
import { createHash } from "node:crypto";
// src/parts/ledger/backup-name.ts
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
export { backupName as t };
