// src/parts/database/store.ts
/** Records are missing from what was added, and files that were not read may hold them. */
var UnreadFiles = class extends Error {
	name = "UnreadFiles";
};
/** What no name of a ledger's file begins with. */
const SOURCE_PREFIXES = ["run:", "pull:"];
export { UnreadFiles as n, SOURCE_PREFIXES as t };
