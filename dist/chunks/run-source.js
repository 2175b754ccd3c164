// src/parts/database/store.ts
/** Records are missing from what was added, and files that were not read may hold them. */
var UnreadFiles = class extends Error {
	name = "UnreadFiles";
};
// src/usage/run-source.ts
/** What a database names as the source of a record that came from a run instead of a file. */
const RUN_SOURCE_PREFIX = "run:";
export { UnreadFiles as n, RUN_SOURCE_PREFIX as t };
