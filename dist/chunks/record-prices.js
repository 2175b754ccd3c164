import { Dn as readBlobSizes, On as readBlobs, cr as TELEMETRY_FOLDER, mt as NO_TOKENS, ot as isLedgerName, wt as createPricing } from "./hook.js";
import { t as identityOf } from "./identity.js";
import { createHash } from "node:crypto";
// src/flows/pull-request/record-key.ts
/**
* Returns what stays of a record's identity when `tokenledger mark` corrects it: without a session
* id the notes are part of the identity, and a corrected record still came with its old commit.
*/
function lastingIdentityOf(record) {
	return identityOf({
		...record,
		notes: ""
	});
}
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
// src/flows/ingest/record-prices.ts
/** Raised when the meaning of rows changes, so that every file is read again. */
const READING_VERSION = 3;
function createRecordPrices(options, now) {
	let pricing;
	const load = () => {
		pricing ??= createPricing(options);
		return pricing;
	};
	const rules = JSON.stringify([
		READING_VERSION,
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
export { lastingIdentityOf as a, isLedgerPath as i, LEDGER_PATHSPECS as n, gitBlobReader as r, createRecordPrices as t };
