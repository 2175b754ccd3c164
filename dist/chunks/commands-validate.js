import { n as Command } from "./commander.js";
import { n as findRepository } from "./repository.js";
import { Dn as isBackupOf, Rn as withFileLock, V as identityOf, _r as UsageFailure, jr as lockPathOfLedger, n as _usingCtx, r as visibleLine } from "./hook.js";
import { t as mendLedger } from "./mend-ledger.js";
import { a as parseLedger } from "./parse-ledger.js";
import { n as readLedger, t as NotALedger } from "./read-ledger.js";
import { t as replaceFile } from "./replace-file.js";
import { n as isUtf16, r as toUtf8 } from "./utf-16.js";
import { s as countText } from "./format-number.js";
import { i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { i as rowValues, r as renderResult, t as renderJson } from "./render-result.js";
import { i as textColumn, s as wordColumn } from "./usage-columns.js";
import { n as ledgerArgument, t as findTypedLedgers } from "./typed-ledgers.js";
import { dirname, join, relative } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
// src/parts/ledger/validate-ledger.ts
const MAX_MENDED_BYTES = 67108864;
const IN_UTF_16 = {
	line: 1,
	column: 1,
	field: void 0,
	expected: "UTF-8",
	got: "UTF-16"
};
/** Finds everything wrong in a ledger file of any size. */
async function validateLedger(path) {
	const { rows, rejects } = await readRejects(path);
	const isTooLargeToMend = await isTooLarge(path);
	const mended = isTooLargeToMend ? void 0 : await readMended(path);
	const problems = [...rejects.map((reject) => ({
		...reject,
		isFixable: false
	})), ...(mended?.changes ?? []).map((change) => ({
		...change,
		isFixable: true
	}))];
	problems.sort((a, b) => a.line - b.line || a.column - b.column);
	return {
		rows,
		problems,
		isTooLargeToMend
	};
}
/**
* Mends a ledger file as far as nothing is lost, in one step; returns what was mended. The caller
* holds the ledger's lock.
*/
async function fixLedger(path) {
	if (await isTooLarge(path)) return [];
	const { text, changes } = await readMended(path);
	if (changes.length > 0) await replaceFile(path, text);
	return changes;
}
async function readRejects(path) {
	const rejects = [];
	let rows = 0;
	try {
		for await (const entry of readLedger(path)) if ("record" in entry) rows += 1;
		else rejects.push(...problemsOf(entry));
	} catch (error) {
		if (!(error instanceof NotALedger)) throw error;
		rejects.push(error.problem);
	}
	return {
		rows,
		rejects
	};
}
function problemsOf({ others = [], ...first }) {
	return [first, ...others];
}
async function isTooLarge(path) {
	return (await stat(path)).size > MAX_MENDED_BYTES;
}
async function readMended(path) {
	const bytes = await readFile(path);
	const utf8 = toUtf8(bytes);
	const text = utf8.toString();
	if (!isUtf8(utf8)) return {
		text,
		changes: []
	};
	const mended = mendLedger(text, { identitiesElsewhere: await readBackupIdentities(path) });
	if (!isUtf16(bytes) || parseLedger(text).header.length === 0) return mended;
	return {
		text: mended.text,
		changes: [IN_UTF_16, ...mended.changes]
	};
}
/** Returns the identities of the records in the backups that lie beside a ledger. */
async function readBackupIdentities(ledgerPath) {
	const folder = dirname(ledgerPath);
	const paths = (await readdir(folder)).map((name) => join(folder, name));
	const identities = /* @__PURE__ */ new Set();
	for (const path of paths.filter((each) => isBackupOf(each, ledgerPath))) await addIdentities(path, identities);
	return identities;
}
async function addIdentities(path, identities) {
	try {
		for await (const entry of readLedger(path)) if ("record" in entry) identities.add(identityOf(entry.record));
	} catch (error) {
		if (!(error instanceof NotALedger)) throw error;
	}
}
// src/flows/validate-ledgers.ts
/** Validates ledger files one after the other; with `fix`, what can be mended without loss is mended first. */
async function* validateLedgers(paths, { fix, process }) {
	for (const path of paths) yield {
		path,
		mended: fix ? await fixUnderLock(path, process) : [],
		...await validateLedger(path)
	};
}
async function fixUnderLock(path, process) {
	const repository = await findRepository(dirname(path));
	return await withFileLock(lockPathOfLedger(path, repository), process, () => fixLedger(path));
}
// src/doors/cli/render-problems.ts
const COLUMNS = [
	textColumn("file", "File", ({ file }) => file),
	placeColumn("line", "Line", ({ line }) => line),
	placeColumn("column", "Column", ({ column }) => column),
	textColumn("expected", "Expected", ({ expected }) => expected),
	textColumn("got", "Got", ({ got }) => got),
	wordColumn("state", "State", ({ state }) => state)
];
/** Returns what was found in a ledger. */
function listProblems(file, { mended, problems }) {
	return [...mended.map((problem) => ({
		...problem,
		file,
		state: "mended"
	})), ...problems.map((problem) => ({
		...problem,
		file,
		state: problem.isFixable ? "fixable" : "problem"
	}))];
}
/** Returns problems as text that ends in a line end. */
function renderProblems(format, problems, { files, rows }) {
	if (format !== "json") return renderResult(format, COLUMNS, problems);
	return renderJson({
		files,
		rows,
		problems: rowValues(COLUMNS, problems)
	});
}
function placeColumn(key, title, value) {
	return {
		key,
		title,
		value: (row) => value(row) ?? null,
		text: (row) => String(value(row) ?? "–")
	};
}
// src/doors/cli/commands/validate.ts
const NOTHING = {
	files: 0,
	rows: 0,
	mended: 0,
	fixable: 0,
	problems: 0
};
/** `tokenledger validate`: says what is wrong in the ledger, line by line. */
const createValidateCommand = (context) => new Command("validate").description("Check every line of the ledger; exit with 1 if anything is wrong.").addArgument(ledgerArgument()).option("--fix", "fix what can be fixed without loss: line ends, repeated headers and rows").addOption(formatOption("table", FORMATS)).addOption(jsonOption()).action(async (paths, options) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const { fix = false } = options;
		const format = formatOf(options, "table");
		const listed = [];
		const say = format === "table" ? context.print : () => {};
		const root = (await findRepository(context.cwd))?.root ?? context.cwd;
		let totals = NOTHING;
		const onUnread = (problem) => {
			say(`${visibleLine(problem)}\n`);
			listed.push({
				state: "problem",
				got: problem
			});
			totals = {
				...totals,
				problems: totals.problems + 1
			};
		};
		const search = {
			root,
			repository: void 0,
			onUnread
		};
		const ledgers = _usingCtx$1.a(await findTypedLedgers(paths, search, context));
		const files = ledgers.files.map(({ path }) => path);
		if (fix && files.some((path) => ledgers.typedPath(path) !== void 0)) throw pipeToMend();
		const validations = validateLedgers(files, {
			fix,
			process: context.process
		});
		for await (const validation of validations) {
			const { path } = validation;
			const name = ledgers.typedPath(path) ?? relative(context.cwd, path);
			say(report(name, validation));
			listed.push(...listProblems(name, validation));
			if (validation.isTooLargeToMend) context.warn(`${visibleLine(name)} is too large to look for repeated rows: only its rows were checked.\n`);
			totals = add(totals, validation);
		}
		say(`${summary(totals, fix)}\n`);
		printForPrograms(format, listed, totals, context);
		if (totals.problems > 0) context.exitWith(1);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
/** What a program reads comes in one piece, once all is known. */
function printForPrograms(format, listed, totals, context) {
	if (format !== "table") context.print(renderProblems(format, listed, totals));
}
function report(name, { mended, problems }) {
	return [...mended.map((problem) => `${describe(name, problem)}: mended`), ...problems.map((problem) => describe(name, problem) + hint(problem))].map((line) => `${visibleLine(line)}\n`).join("");
}
function describe(name, { line, column, expected, got }) {
	return `${name}:${line}:${column}: expected ${expected}, got ${got}`;
}
function hint({ isFixable }) {
	return isFixable ? " (--fix corrects it)" : "";
}
function add(totals, { rows, mended, problems }) {
	return {
		files: totals.files + 1,
		rows: totals.rows + rows,
		mended: totals.mended + mended.length,
		fixable: totals.fixable + problems.filter(({ isFixable }) => isFixable).length,
		problems: totals.problems + problems.length
	};
}
function pipeToMend() {
	return new UsageFailure("Cannot fix what comes through a pipe: name a file.");
}
function summary({ files, rows, mended, fixable, problems }, fix) {
	return [
		`${`${countText(files, "file")}, ${countText(rows, "row")}`}: ${problems === 0 ? "nothing wrong" : countText(problems, "problem")}`,
		...fixable > 0 ? [`--fix corrects ${fixable} of them`] : [],
		...mended > 0 ? [`${mended} mended`] : [],
		...fix && problems > 0 ? ["--fix cannot correct the rest: do that by hand"] : []
	].join("; ");
}
export { createValidateCommand };
