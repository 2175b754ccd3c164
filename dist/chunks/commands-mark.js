import { n as Command } from "./commander.js";
import { Ar as lockPath, En as stringify, Rn as withFileLock, V as identityOf, Vr as stateFolders, _r as UsageFailure, dr as createGit, fn as addFormulaPrefix, gr as Failure, mt as formatNotes, tr as readCommit, vr as TELEMETRY_FOLDER } from "./hook.js";
import { s as cutLines } from "./utf-16.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as findLedgerFiles } from "./discover.js";
import { t as replaceFile } from "./replace-file.js";
import { t as readBroughtRecords } from "./read-brought-records.js";
import { s as countText } from "./format-number.js";
import { t as requireRepository } from "./context.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
// src/parts/ledger/change-rows.ts
/**
* Returns a ledger's text with some rows corrected, and how many they are. All other cells of
* them, and all other lines, stay as they are.
*/
function changeRows(text, correct) {
	const { rows } = parseLedger(text);
	const lines = cutLines(text);
	let changedRows = 0;
	for (const row of rows.toReversed()) {
		const correction = correct(row.record);
		if (correction === void 0) continue;
		const { lineEnd = "" } = lines[row.line + row.lineCount - 2] ?? {};
		const corrected = {
			text: formatCells(row, correction),
			lineEnd
		};
		lines.splice(row.line - 1, row.lineCount, corrected);
		changedRows += 1;
	}
	return {
		text: lines.map((line) => line.text + line.lineEnd).join(""),
		changedRows
	};
}
function formatCells({ raw, header }, { success, notes }) {
	const cells = [...raw];
	cells[header.names.indexOf("task_success")] = String(success);
	cells[header.names.indexOf("notes")] = addFormulaPrefix(notes);
	return stringify([cells], { record_delimiter: "" });
}
// src/flows/mark-usage.ts
/**
* Corrects in the working tree whether records succeeded; returns how many rows changed.
*
* @throws {Failure} when the target is neither a session of the ledger nor a commit with rows.
*/
async function markUsage({ git, process }, repository, mark) {
	const files = await findLedgerFiles(join(repository.root, TELEMETRY_FOLDER));
	const ofSession = (record) => record.sessionId === mark.target;
	const lock = lockPath(stateFolders(repository));
	const change = (isMeant) => withFileLock(lock, process, () => changeFiles(files, isMeant, mark.error));
	const bySession = await change(ofSession);
	if (bySession > 0) return bySession;
	const identities = await identitiesOfCommit(git, mark.target);
	const ofCommit = (record) => identities.has(identityOf(record));
	const byCommit = await change(ofCommit);
	if (byCommit > 0) return byCommit;
	throw new Failure(`Cannot mark ${JSON.stringify(mark.target)}: the ledger has no row of that session, and none that a commit of that name brought in. \`git log --stat -- .telemetry\` lists the commits that did.`);
}
/** Returns the records that `tokenledger show` lists of a commit; none where there is no such commit. */
async function identitiesOfCommit(git, name) {
	const commit = await readCommit(git, name).catch((error) => {
		if (error instanceof Failure) return void 0;
		throw error;
	});
	if (commit === void 0) return /* @__PURE__ */ new Set();
	const { records } = await readBroughtRecords(git, commit);
	return new Set(records.map(identityOf));
}
async function changeFiles(files, isMeant, error) {
	let changedRows = 0;
	for (const file of files) {
		const after = changeRows(await readFile(file, "utf8"), (record) => isMeant(record) ? correctionOf(record, error) : void 0);
		if (after.changedRows > 0) await replaceFile(file, after.text);
		changedRows += after.changedRows;
	}
	return changedRows;
}
function correctionOf({ notes }, error) {
	const rest = notes.split(" | ").filter((part) => part !== "" && !part.startsWith("error:")).join(" | ");
	return {
		success: error === void 0,
		notes: [error === void 0 ? "" : formatNotes(void 0, error), rest].filter(Boolean).join(" | ")
	};
}
// src/doors/cli/commands/mark.ts
/** `tokenledger mark`: a person's word on whether the work succeeded. */
const createMarkCommand = (context) => new Command("mark").description("Correct in the ledger whether the work of a commit or a session succeeded.").argument("<commit|session>", "a commit that brought rows in, or a session id").option("--failed <why>", "it failed: say why in a few words").option("--succeeded", "it succeeded after all").action(async (target, { failed, succeeded }) => {
	if (failed === void 0 === (succeeded === void 0)) throw new UsageFailure("Cannot mark: expected either --failed \"why\" or --succeeded.");
	const repository = await requireRepository(context.cwd);
	const count = await markUsage({
		git: createGit(repository.root, context.environment),
		process: context.process
	}, repository, {
		target,
		error: failed
	});
	context.print(`Marked ${countText(count, "row")} as ${failed === void 0 ? "succeeded" : "failed"}. Commit the ledger to keep it.\n`);
});
export { createMarkCommand };
