// src/parts/database/store.ts
/** Records are missing from what was added, and files that were not read may hold them. */
var UnreadFiles = class extends Error {
	name = "UnreadFiles";
};
export { UnreadFiles as t };
