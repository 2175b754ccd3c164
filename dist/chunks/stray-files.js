import { r as isLedgerName } from "./discover.js";
import { join } from "node:path";
import { readdir } from "node:fs/promises";
// src/parts/ledger/stray-files.ts
const BRANCH_FOLDER = "usage";
/** What people take for a ledger, by its name. */
const LOOKS_LIKE_LEDGER = /^usage.*\.csv$/i;
const CSV = /\.csv$/i;
/**
* Returns the files in a telemetry folder that look like ledgers and are not read, sorted: `.csv` files that begin
* with `usage`, and all that are in the folder of branches under another ending or in a folder of their own.
* `shown` is how people know the telemetry folder.
*/
async function findStrayFiles(folder, shown) {
	const home = `${shown}/${BRANCH_FOLDER}/`;
	const move = `Move it to ${home}, under a name of its own that ends in .csv, in lower case`;
	const [entries, ofBranches] = await Promise.all([listEntries(folder), listCsvNames(folder, BRANCH_FOLDER)]);
	return [...entries.map(({ name }) => name).filter((name) => LOOKS_LIKE_LEDGER.test(name)).map((name) => ({
		name,
		expected: "usage.csv, or usage-<time>-<8 hex digits>.csv as rotation names backups",
		advice: `${move}, or give it a name that does not begin with usage.`
	})), ...ofBranches.map((name) => name.split("/").length > 2 ? {
		name,
		expected: `it in ${home} itself`,
		advice: `${move}.`
	} : {
		name,
		expected: "a name that ends in .csv",
		advice: "Rename it so that it ends in .csv, in lower case."
	})].filter(({ name }) => !isLedgerName(name)).sort((one, other) => one.name < other.name ? -1 : 1);
}
/** Lists the `.csv` files below a folder, hidden ones left out; a link is not followed. */
async function listCsvNames(folder, within) {
	const entries = await listEntries(join(folder, within));
	return (await Promise.all(entries.filter(({ name }) => !name.startsWith(".")).map(async (entry) => {
		const name = `${within}/${entry.name}`;
		if (entry.isDirectory()) return listCsvNames(folder, name);
		return CSV.test(name) ? [name] : [];
	}))).flat();
}
async function listEntries(folder) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return [];
		throw error;
	}
}
export { findStrayFiles as t };
