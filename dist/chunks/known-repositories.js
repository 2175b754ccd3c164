import { Xn as UsageFailure, Yn as Failure } from "./hook.js";
import { r as oneLine } from "./escape.js";
// src/doors/cli/is-confirmed.ts
/** Asks before something that cannot be undone. @throws {UsageFailure} where nobody can be asked. */
async function isConfirmed(question, { confirm }) {
	if (confirm !== void 0) return confirm(question);
	throw new UsageFailure(`Cannot ask "${question}": this is no terminal. Nothing was changed; run again with --yes to do it, or with --dry-run only to look.`);
}
// src/doors/cli/known-repositories.ts
const MAX_NAMES = 10;
/** Returns a repository as the database knows it. @throws {Failure} when it has no records there. */
async function findRecordsOf(store, name) {
	const spelling = await store.spellingOf(name);
	const known = await store.listRepositories();
	const found = known.find(({ repository }) => repository === spelling);
	if (found !== void 0) return found;
	const names = known.slice(0, MAX_NAMES).map(({ repository }) => repository);
	const rest = known.length > MAX_NAMES ? ` and ${known.length - MAX_NAMES} more` : "";
	throw new Failure(oneLine(`The database holds no records of ${name}. ${names.length === 0 ? "It holds none at all" : `It holds those of ${names.join(", ")}${rest}`}.`));
}
export { isConfirmed as n, findRecordsOf as t };
