import { Dn as readBlobSizes, On as readBlobs, mt as NO_TOKENS, ot as isLedgerName, sr as TELEMETRY_FOLDER, wt as createPricing } from "./hook.js";
import { t as identityOf } from "./identity.js";
import { createHash, hash } from "node:crypto";
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
function createRecordPrices(options, now) {
	let pricing;
	const load = () => {
		pricing ??= createPricing(options);
		return pricing;
	};
	const rules = JSON.stringify([
		3,
		options.prices,
		options.aliases
	]);
	return {
		rules: createHash("sha256").update(rules).digest("hex").slice(0, 32),
		async costOf(record) {
			return record.costNanoUsd ?? (await load()).priceRecord(record);
		},
		async knowAnyOf(models) {
			if (models.length === 0) return false;
			const { costNanoUsd } = await load();
			const tokens = {
				...NO_TOKENS,
				cacheWriteOneHourTokens: 0
			};
			return models.some((model) => costNanoUsd({
				model,
				timestamp: now.toISOString(),
				tokens
			}) !== void 0);
		}
	};
}
// src/flows/pull-request/record-key.ts
/**
* Returns what stays of a record's identity when `tokenledger mark` corrects it: without a session
* id the notes are part of the identity, and a corrected record still came with its old commit.
*/
function lastingIdentityOf(record) {
	return identityOf(record.sessionId === "" ? {
		...record,
		notes: ""
	} : record);
}
/** Returns what stands for an identity in 72 bits: of a million records two are taken for one in 1 of 10^10 ledgers. */
function shortKeyOf(identity) {
	return hash("sha1", identity, "base64url").slice(0, 12);
}
export { gitBlobReader as a, LEDGER_PATHSPECS as i, shortKeyOf as n, isLedgerPath as o, createRecordPrices as r, lastingIdentityOf as t };
