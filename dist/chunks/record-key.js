import { Mn as readBlobs, V as identityOf, jn as readBlobSizes, vr as TELEMETRY_FOLDER } from "./hook.js";
import { r as isLedgerName } from "./discover.js";
import { hash } from "node:crypto";
// src/flows/pull-request/origins/ledger-blobs.ts
const PREFIX = `${TELEMETRY_FOLDER}/`;
/** Git's patterns for every path that can be a ledger's; `isLedgerPath` tells which are. */
const LEDGER_PATHSPECS = [
	"usage.csv",
	"usage-*.csv",
	"usage/*.csv"
].map((pattern) => `:(top,glob)${PREFIX}${pattern}`);
/** Whether a path in a repository, with forward slashes, is that of a ledger file. */
function isLedgerPath(path) {
	return path.startsWith(PREFIX) && isLedgerName(path.slice(PREFIX.length));
}
/** Reads from a clone. */
function gitBlobReader(git) {
	return {
		sizesOf: (blobs) => readBlobSizes(git, blobs),
		contentsOf: (blobs) => readBlobs(git, blobs)
	};
}
// src/flows/pull-request/record-key.ts
/**
* Returns a record whose identity stays when `tokenledger mark` corrects it: without a session
* id the notes are part of the identity, and a corrected record still came with its old commit.
*/
function lastingRecordOf(record) {
	return record.sessionId === "" ? {
		...record,
		notes: ""
	} : record;
}
function lastingIdentityOf(record) {
	return identityOf(lastingRecordOf(record));
}
/** Returns what stands for an identity in 72 bits: of a million records two are taken for one in 1 of 10^10 ledgers. */
function shortKeyOf(identity) {
	return hash("sha1", identity, "base64url").slice(0, 12);
}
export { isLedgerPath as a, gitBlobReader as i, shortKeyOf as n, LEDGER_PATHSPECS as r, lastingIdentityOf as t };
