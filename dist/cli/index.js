#!/usr/bin/env node
import { n as Command, r as CommanderError } from "../chunks/commander.js";
import { Mr as requireNode, Nr as Failure, Or as visibleText, Pr as UsageFailure, kr as silenceSqliteWarning } from "../chunks/hook.js";
import { n as PACKAGE_FOLDER } from "../chunks/package-folder.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
// src/doors/cli/commands.ts
/** Every subcommand by its name, in the order that `--help` lists them; loaded when it is wanted. */
const COMMANDS = {
	init: async () => (await import("../chunks/commands-init.js")).createInitCommand,
	uninstall: async () => (await import("../chunks/commands-uninstall.js")).createUninstallCommand,
	doctor: async () => (await import("../chunks/commands-doctor.js")).createDoctorCommand,
	log: async () => (await import("../chunks/commands-log.js")).createLogCommand,
	mark: async () => (await import("../chunks/commands-mark.js")).createMarkCommand,
	backfill: async () => (await import("../chunks/commands-backfill.js")).createBackfillCommand,
	import: async () => (await import("../chunks/commands-import.js")).createImportCommand,
	record: async () => (await import("../chunks/commands-record.js")).createRecordCommand,
	compact: async () => (await import("../chunks/commands-compact.js")).createCompactCommand,
	validate: async () => (await import("../chunks/commands-validate.js")).createValidateCommand,
	calls: async () => (await import("../chunks/commands-calls.js")).createCallsCommand,
	ingest: async () => (await import("../chunks/commands-ingest.js")).createIngestCommand,
	migrate: async () => (await import("../chunks/commands-migrate.js")).createMigrateCommand,
	report: async () => (await import("../chunks/commands-report.js")).createReportCommand,
	budget: async () => (await import("../chunks/commands-budget.js")).createBudgetCommand,
	show: async () => (await import("../chunks/commands-show.js")).createShowCommand,
	stats: async () => (await import("../chunks/commands-stats.js")).createStatsCommand,
	query: async () => (await import("../chunks/commands-query.js")).createQueryCommand,
	rename: async () => (await import("../chunks/commands-rename.js")).createRenameCommand,
	forget: async () => (await import("../chunks/commands-forget.js")).createForgetCommand,
	prune: async () => (await import("../chunks/commands-prune.js")).createPruneCommand
};
// src/doors/cli/main.ts
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
function packageVersion() {
	const manifest = readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8");
	return JSON.parse(manifest).version;
}
async function askAtTerminal(question) {
	const { confirm } = await import("../chunks/cli-confirm.js");
	return confirm(question, process.stdin, process.stderr);
}
const context = {
	cwd: process.cwd(),
	environment: process.env,
	nodePath: process.execPath,
	nodeVersion: process.version,
	process,
	now: () => /* @__PURE__ */ new Date(),
	print: (text) => process.stdout.write(process.stdout.isTTY ? visibleText(text) : text),
	warn: (text) => process.stderr.write(text),
	isTerminal: process.stderr.isTTY === true,
	confirm: process.stdin.isTTY && process.stderr.isTTY ? askAtTerminal : void 0,
	exitWith: (code) => {
		process.exitCode = code;
	}
};
const program = new Command("tokenledger").description("Records in the repository what coding agents cost, and reports it.").version(packageVersion()).showHelpAfterError(wantsJson(process.argv) ? false : "(see tokenledger --help)").configureOutput({ outputError: (text, write) => {
	const message = text.replace(/^error: /, "");
	if (!wantsJson(process.argv)) write(visibleText(`tokenledger: ${message}`));
	else write(`${failureJson({
		failureCode: "usage",
		message: message.trim()
	})}\n`);
} }).configureHelp({ subcommandTerm: (command) => command.name() }).exitOverride();
const [name = ""] = process.argv.slice(2);
const wanted = Object.hasOwn(COMMANDS, name) ? [name] : Object.keys(COMMANDS);
for (const loadCommand of wanted.flatMap((each) => COMMANDS[each] ?? [])) {
	const command = (await loadCommand())(context).copyInheritedSettings(program);
	if (!wantsJson(process.argv)) command.showHelpAfterError(`(see tokenledger ${command.name()} --help)`);
	program.addCommand(command);
}
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});
silenceSqliteWarning(process);
try {
	requireNode(process.version);
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
	else if (error instanceof Failure) {
		process.stderr.write(`${wantsJson(process.argv) ? failureJson(error) : failureText(error)}\n`);
		process.exitCode = error instanceof UsageFailure ? EXIT_USAGE : EXIT_FAILED;
	} else throw error;
}
function failureText({ message }) {
	return `tokenledger: ${visibleText(message)}`;
}
/** Returns what a program that reads JSON can tell failures apart by, in one line. */
function failureJson({ failureCode: code, message }) {
	return visibleText(JSON.stringify({ error: {
		code,
		message
	} }));
}
function wantsJson(words) {
	return words.includes("--json") || words.includes("--format=json") || words[words.indexOf("--format") + 1] === "json";
}
export {};
