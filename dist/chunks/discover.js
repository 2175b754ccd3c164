import { Dn as isBackupOf, gr as Failure } from "./hook.js";
import { join, sep } from "node:path";
import { readdir, realpath, stat } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
// src/parts/ledger/discover.ts
const LEDGER = "usage.csv";
const BRANCH_FOLDER = "usage";
/** Whether a path within a telemetry folder, with forward slashes, is that of a ledger file. */
function isLedgerName(path) {
	const [first = "", second, ...deeper] = path.split("/");
	if (second === void 0) return first === LEDGER || isBackupOf(first, LEDGER);
	return first === BRANCH_FOLDER && deeper.length === 0 && isBranchLedger(second);
}
/**
* Looks for the ledger files of a telemetry folder: `usage.csv`, its backups, and all of
* `usage/*.csv`. A link that leads out of the folder is not followed. `findUnreadableNames` tells
* what has no name, `findStrayFiles` what has another one.
*/
async function lookForLedgers(folder) {
	const [names, branchNames] = await Promise.all([listNames(folder), listNames(join(folder, BRANCH_FOLDER))]);
	const paths = [...names, ...branchNames.map((name) => `${BRANCH_FOLDER}/${name}`)].filter(isLedgerName).sort().map((name) => join(folder, name));
	if (paths.length === 0) return {
		files: [],
		problems: []
	};
	const root = await realpath(folder);
	const problems = await Promise.all(paths.map((path) => findObstacle(path, root)));
	return {
		files: paths.filter((_, index) => problems[index] === void 0),
		problems: problems.filter((problem) => problem !== void 0)
	};
}
/**
* Returns the paths of the ledger files in a telemetry folder, sorted; empty when there are none.
*
* @throws {Failure} when something else is in the place of one.
*/
async function findLedgerFiles(folder) {
	const { files, problems } = await lookForLedgers(folder);
	const [first] = problems;
	if (first !== void 0) throw new Failure(first);
	return files;
}
/**
* Returns the names of ledger files in a telemetry folder that are not UTF-8, with `\\xff` for such a byte: Node has no
* path for them, and neither a database nor a report has a name.
*/
async function findUnreadableNames(folder) {
	return (await listBytes(join(folder, BRANCH_FOLDER))).filter((name) => !isUtf8(name) && isBranchLedger(name.toString("latin1"))).map((name) => `${BRANCH_FOLDER}/${spellBytes(name)}`).sort();
}
async function listNames(folder) {
	return (await listBytes(folder)).filter(isUtf8).map(String);
}
async function listBytes(folder) {
	try {
		return await readdir(folder, { encoding: "buffer" });
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return [];
		throw error;
	}
}
function spellBytes(name) {
	return name.toString("latin1").replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
function isBranchLedger(name) {
	return name.endsWith(".csv") && !name.startsWith(".");
}
/** Says why what has the name of a ledger is not read; undefined when it is a file of the folder. */
async function findObstacle(path, root) {
	const cannot = (reason) => `Cannot read the ledger ${path}: it is ${reason}`;
	const target = await realpath(path).catch((error) => {
		if (error.code === "ENOENT" || error.code === "ELOOP") return void 0;
		throw error;
	});
	if (target === void 0) return cannot("a link to a file that is not there. Delete the link or put the file back.");
	if (!target.startsWith(root + sep)) return cannot("a link that leads out of its folder, which is not followed. Put the file itself there.");
	const found = await stat(target);
	if (found.isFile()) return void 0;
	return cannot(`${found.isDirectory() ? "a folder" : "a pipe or a device"}. Put the file itself there.`);
}
export { lookForLedgers as i, findUnreadableNames as n, isLedgerName as r, findLedgerFiles as t };
