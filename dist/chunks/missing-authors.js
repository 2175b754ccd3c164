// src/doors/cli/missing-authors.ts
const SET = "set `authors` in .telemetry/config.json to true, or to \"hashed\" for pseudonyms, then run `tokenledger ingest` where the repository's history is";
const INGEST = "`tokenledger ingest` adds them where the repository's history is";
/** Says, where authors are asked of a database that knows none, which setting makes them known. */
async function warnOfMissingAuthors(store, { authors }, { warn }) {
	const all = await store.costByAuthor({});
	if (all.length === 0 || all.some(({ author }) => author !== void 0)) return;
	warn(`tokenledger: this database keeps no authors: ${authors === false ? SET : INGEST}.\n`);
}
export { warnOfMissingAuthors as t };
