import { n as Command } from "./commander.js";
import { Ar as lockPath, Bn as readWorktree, Rn as withFileLock, V as identityOf, Vr as stateFolders, dr as createGit, hn as COLUMNS, hr as readConfig, r as visibleLine, vr as TELEMETRY_FOLDER, yr as ledgerPath } from "./hook.js";
import { t as listBranches } from "./branches.js";
import { n as appendRows } from "./append-rows.js";
import { t as findLedgerFiles } from "./discover.js";
import { a as parseLedger } from "./parse-ledger.js";
import { n as rotateLedger } from "./rotate.js";
import { s as countText } from "./format-number.js";
import { t as requireRepository } from "./context.js";
import { basename, dirname, join, relative, sep } from "node:path";
import { readFile, rm, stat } from "node:fs/promises";
// src/flows/compact-ledger.ts
const LEDGER = `${TELEMETRY_FOLDER}/usage.csv`;
const BRANCH_FOLDER = "usage";
/**
* Moves the rows of branches that were merged from their own files into `usage.csv` in the working tree, each
* record once. A kill leaves rows in both, which count once and are folded by the next run.
*/
async function compactLedger(repository, { git, process, all, dryRun }) {
	const { root } = repository;
	const folder = join(root, TELEMETRY_FOLDER);
	const lock = lockPath(stateFolders(repository));
	return withFileLock(lock, process, async () => {
		const config = await readConfig(folder);
		const files = await findLedgerFiles(folder);
		const isOfBranch = (path) => basename(dirname(path)) === BRANCH_FOLDER;
		const nameOf = (path) => relative(root, path).split(sep).join("/");
		const open = all ? /* @__PURE__ */ new Map() : await openFiles(git, config.file);
		const ofBranches = await Promise.all(files.filter(isOfBranch).map(async (path) => {
			const ledger = await parse(path);
			const name = nameOf(path);
			return {
				path,
				name,
				ledger,
				reason: open.get(name) ?? reasonToKeep(ledger)
			};
		}));
		const kept = ofBranches.flatMap(({ name, reason }) => reason === void 0 ? [] : [{
			name,
			reason
		}]);
		const folded = ofBranches.filter(({ reason }) => reason === void 0);
		const held = await identitiesIn(files.filter((path) => !isOfBranch(path)));
		const records = distinct(folded.flatMap(({ ledger }) => ledger.rows)).filter((record) => !held.has(identityOf(record)));
		const paths = folded.map(({ path }) => path);
		if (!dryRun) await fold(join(root, LEDGER), records, paths, config.rotateAtBytes);
		return {
			folded: folded.map(({ name }) => name),
			kept,
			addedRows: records.length
		};
	});
}
async function identitiesIn(paths) {
	const held = /* @__PURE__ */ new Set();
	for (const path of paths) for (const { record } of (await parse(path)).rows) held.add(identityOf(record));
	return held;
}
/** Of two rows with one identity the later one counts. */
function distinct(rows) {
	return [...new Map(rows.map(({ record }) => [identityOf(record), record])).values()];
}
async function fold(ledger, records, folded, rotateAtBytes) {
	if (folded.length === 0) return;
	await appendRows(ledger, records);
	if ((await stat(ledger)).size > rotateAtBytes) await rotateLedger(ledger);
	for (const path of folded) await rm(path);
}
/** Returns the files of branches that may still grow, by name, and why each is kept. */
async function openFiles(git, file) {
	const { branch, head } = await readWorktree(git);
	const unmerged = await listBranches(git, head?.id);
	const files = /* @__PURE__ */ new Set([file, "usage/{branch}.csv"]);
	return new Map([...unmerged.flatMap(({ name }) => Array.from(files, (each) => [ledgerPath(each, name), `${name} has commits that are not merged`])), [ledgerPath(file, branch), "commits on this branch go there"]]);
}
async function parse(path) {
	return parseLedger(await readFile(path));
}
/** What would be lost in another file stays where it is. */
function reasonToKeep({ header, rejects }) {
	if (rejects.length > 0) return "it has rows that cannot be read: `tokenledger validate` names them";
	const unknown = header.find((name) => !COLUMNS.includes(name));
	return unknown === void 0 ? void 0 : `it has a column of its own, ${unknown}`;
}
// src/doors/cli/commands/compact.ts
/** `tokenledger compact`: the ledger files of merged branches, folded into one. */
const createCompactCommand = (context) => new Command("compact").description("Fold the ledger files of merged branches into usage.csv, each record once.").option("--all", "those of branches that are not merged too").option("--dry-run", "say what would be folded, and change nothing").action(async ({ all = false, dryRun = false }) => {
	const repository = await requireRepository(context.cwd);
	const { folded, kept, addedRows } = await compactLedger(repository, {
		git: createGit(repository.root, context.environment),
		process: context.process,
		all,
		dryRun
	});
	for (const { name, reason } of kept) context.print(`${visibleLine(`Kept ${name}: ${reason}.`)}\n`);
	if (folded.length === 0) {
		context.print("There is nothing to fold.\n");
		return;
	}
	context.print(`${dryRun ? "Would move" : "Moved"} ${countText(addedRows, "row")} of ${countText(folded.length, "file")} to .telemetry/usage.csv.\n`);
	if (!dryRun) context.print("Commit it: git add -A .telemetry && git commit -m \"Fold the ledger files of merged branches\"\n");
});
export { createCompactCommand };
