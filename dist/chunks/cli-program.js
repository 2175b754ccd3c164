import { n as Command, r as CommanderError } from "./commander.js";
import { _r as UsageFailure, a as silenceNodeWarnings, c as requireNode, gr as Failure, i as visibleText, pr as nearestName } from "./hook.js";
import { r as PACKAGE_FOLDER } from "./package-folder.js";
import { n as exampleOf } from "./command-guide.js";
import { n as plainView, t as findTerminal } from "./terminal.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
// src/doors/cli/commands.ts
/** Every subcommand by its name; loaded when it is wanted. */
const COMMANDS = {
	status: async () => (await import("./commands-status.js")).createStatusCommand,
	init: async () => (await import("./commands-init.js")).createInitCommand,
	uninstall: async () => (await import("./commands-uninstall.js")).createUninstallCommand,
	doctor: async () => (await import("./commands-doctor.js")).createDoctorCommand,
	log: async () => (await import("./commands-log.js")).createLogCommand,
	mark: async () => (await import("./commands-mark.js")).createMarkCommand,
	backfill: async () => (await import("./commands-backfill.js")).createBackfillCommand,
	import: async () => (await import("./commands-import.js")).createImportCommand,
	record: async () => (await import("./commands-record.js")).createRecordCommand,
	compact: async () => (await import("./commands-compact.js")).createCompactCommand,
	validate: async () => (await import("./commands-validate.js")).createValidateCommand,
	calls: async () => (await import("./commands-calls.js")).createCallsCommand,
	ingest: async () => (await import("./commands-ingest.js")).createIngestCommand,
	migrate: async () => (await import("./commands-migrate.js")).createMigrateCommand,
	report: async () => (await import("./commands-report.js")).createReportCommand,
	dashboard: async () => (await import("./commands-dashboard.js")).createDashboardCommand,
	budget: async () => (await import("./commands-budget.js")).createBudgetCommand,
	show: async () => (await import("./commands-show.js")).createShowCommand,
	stats: async () => (await import("./commands-stats.js")).createStatsCommand,
	query: async () => (await import("./commands-query.js")).createQueryCommand,
	rename: async () => (await import("./commands-rename.js")).createRenameCommand,
	forget: async () => (await import("./commands-forget.js")).createForgetCommand,
	prune: async () => (await import("./commands-prune.js")).createPruneCommand,
	completion: async () => (await import("./commands-completion.js")).createCompletionCommand
};
const COMMAND_NAMES = Object.keys(COMMANDS);
function isCommand(name) {
	return Object.hasOwn(COMMANDS, name);
}
// src/doors/cli/nearest-option.ts
const UNKNOWN = /unknown option '-+([^'=]+)/;
/** Adds to what is said of an unknown option which one may be meant, whatever the case and with one dash as well. */
function withNearestOption(message, commands) {
	const [, typed] = UNKNOWN.exec(message) ?? [];
	if (typed === void 0) return message;
	const names = [...commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? [])), "--help"].map((flag) => flag.replace(/^--/, ""));
	const nearest = nearestName(typed, names);
	return nearest === void 0 ? message : `${message.trimEnd()}\n(Did you mean --${nearest}?)\n`;
}
// src/doors/cli/program.ts
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
const ROOT_OPTIONS = [
	"-h",
	"--help",
	"-v",
	"-V",
	"--version"
];
const HELP_WORDS = [
	"-h",
	"--help",
	"help"
];
const COLOUR_OPTIONS = ["--color", "--no-color"];
/** Runs what the words after the program's name say. */
async function runProgram(words) {
	const isJson = wantsJson(words);
	const context = createContext(words);
	process.stdout.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
		process.exit();
	});
	silenceNodeWarnings(process);
	try {
		requireNode(process.version);
		const typed = await withCommand(words);
		await (await createProgram(typed, isJson, context)).parseAsync(typed, { from: "user" });
	} catch (error) {
		if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
		else if (error instanceof Failure) {
			process.stderr.write(`${isJson ? failureJson(error) : failureText(error)}\n`);
			process.exitCode = error instanceof UsageFailure ? EXIT_USAGE : EXIT_FAILED;
		} else throw error;
	}
}
function createContext(words) {
	const colour = words.findLast((word) => COLOUR_OPTIONS.includes(word));
	const wanted = colour === void 0 ? void 0 : colour === "--color";
	return {
		cwd: process.cwd(),
		environment: process.env,
		nodePath: process.execPath,
		nodeVersion: process.version,
		process,
		now: () => /* @__PURE__ */ new Date(),
		print: (text) => process.stdout.write(process.stdout.isTTY ? visibleText(text) : text),
		warn: (text) => process.stderr.write(text),
		terminal: findTerminal(process.stdout, process.env, wanted),
		colour: wanted,
		isTerminal: process.stderr.isTTY === true,
		confirm: process.stdin.isTTY && process.stderr.isTTY ? askAtTerminal : void 0,
		exitWith: (code) => {
			process.exitCode = code;
		}
	};
}
async function askAtTerminal(question, usual) {
	const { confirm } = await import("./cli-confirm.js");
	return confirm(question, {
		input: process.stdin,
		output: process.stderr,
		usual
	});
}
/** Without a command, the status is what is asked for. @throws {UsageFailure} for a command that there is not. */
async function withCommand(words) {
	const [first] = words.filter((word) => !COLOUR_OPTIONS.includes(word));
	if (first === void 0) return ["status", ...words];
	if (ROOT_OPTIONS.includes(first)) return words;
	if (first.startsWith("-")) return ["status", ...words];
	const named = first === "help" ? words[words.indexOf(first) + 1] : first;
	if (named === void 0 || named.startsWith("-")) return ["--help"];
	if (isCommand(named)) return words;
	const { commandMeantBy } = await import("./cli-hint-at-report.js");
	const nearest = commandMeantBy(words.filter((word) => word !== "help" && !COLOUR_OPTIONS.includes(word)), COMMAND_NAMES, /* @__PURE__ */ new Date());
	const meant = nearest === void 0 ? "" : ` Did you mean ${nearest}?`;
	throw new UsageFailure(`Cannot run ${JSON.stringify(named)}: there is no such command.${meant} \`tokenledger --help\` lists all.`);
}
async function createProgram(words, isJson, context) {
	const program = new Command("tokenledger").version(packageVersion(), "-v, --version", "print the version").option("--color", "draw in colour, also where the output is piped").option("--no-color", "draw without colour").showHelpAfterError(isJson ? false : "(see tokenledger --help)").showSuggestionAfterError(false).configureOutput({ outputError: (text, write) => {
		const named = program.commands.filter((each) => words.includes(each.name()));
		const message = withNearestOption(text.replace(/^error: /, ""), [program, ...named]);
		if (!isJson) write(visibleText(`tokenledger: ${message}`));
		else write(`${failureJson({
			failureCode: "usage",
			message: message.trim()
		})}\n`);
	} }).configureHelp({ showGlobalOptions: true }).exitOverride();
	if (words.some((word) => HELP_WORDS.includes(word))) {
		const { helpText } = await import("./cli-help-text.js");
		const view = context.terminal?.view ?? plainView(context.environment, context.colour);
		program.helpInformation = () => helpText(view);
	}
	const named = words.find(isCommand);
	const wanted = named === void 0 ? [] : named === "completion" ? COMMAND_NAMES : [named];
	for (const name of wanted) {
		const command = (await COMMANDS[name]())(context).copyInheritedSettings(program);
		if (named === "status") {
			const { refuseReportOptions } = await import("./cli-hint-at-report.js");
			await refuseReportOptions(words, command, async () => (await COMMANDS.report())(context));
		}
		if (!isJson) command.showHelpAfterError(`(see tokenledger ${name} --help)`);
		const example = exampleOf(name);
		if (example !== void 0) command.addHelpText("after", `\nExample: tokenledger ${example}`);
		program.addCommand(command);
	}
	return program;
}
function packageVersion() {
	const manifest = readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8");
	return JSON.parse(manifest).version;
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
export { runProgram };
