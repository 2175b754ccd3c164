import { r as __toESM } from "./rolldown-runtime.js";
import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, chmodSync, closeSync, constants, existsSync, fstatSync, lstatSync, mkdirSync, openSync, readFile, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, utimesSync, writeFileSync, writeSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { hostname } from "node:os";
import { Script, createContext } from "node:vm";
// src/parts/agents/logs/watched-places.ts
/**
* Returns what to watch for logs: of a place that is not there, the first folder on the way to it that
* is missing. Most of what agents that nobody uses would write to is missing from the same folder on,
* and the shell reads each place with every commit.
*/
function watchedPlaces(places) {
	const known = /* @__PURE__ */ new Map();
	const isThere = (path) => {
		const answer = known.get(path) ?? existsSync(path);
		known.set(path, answer);
		return answer;
	};
	const firstMissing = (place) => {
		const parent = dirname(place);
		return parent === place || isThere(parent) ? place : firstMissing(parent);
	};
	return [...new Set(places.map(firstMissing))];
}
// src/parts/state/state-file.ts
const SHARED_FILE_BITS = 54;
const SHARED_FOLDER_BITS = 1087;
const MODE_BITS = 4095;
/** Reads a file of ours; undefined when it is not there, or something else stands in its place. */
function readStateBytes(path) {
	try {
		return statSync(path).isFile() ? readFileSync(path) : void 0;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}
/**
* Reads a JSON file of ours; undefined when it is not there, was never written whole, or holds
* something of another shape: what it said can be found out again.
*/
function readStateFile(path, isWhole) {
	const value = parseJson$2(readStateBytes(path)?.toString() ?? "");
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	return isWhole(value) ? value : void 0;
}
/** Parses JSON; undefined when it is none. */
function parseJson$2(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/**
* Replaces a file of ours in one step, so that a kill leaves the old content or the new. It is not
* synced to the disk: a commit has no time for that, and what it holds can be collected again.
*/
function writeStateFile(path, content) {
	makeStateFolder(dirname(path));
	const temporary = `${path}.new`;
	clearAway(temporary, "file");
	writeFileSync(temporary, content);
	shareAsFolder(temporary);
	clearAway(path, "file");
	renameSync(temporary, path);
}
/** Makes a folder of ours, open to those that its parent is open to: a group may share the repository. */
function makeStateFolder(path) {
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
	clearAway(path, "folder");
	mkdirSync(path, { recursive: true });
	shareAsFolder(path);
}
/** Lists the names in a folder of ours; none when it is not there. */
function listStateFolder(path) {
	try {
		return readdirSync(path);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return [];
		throw error;
	}
}
/** Moves aside what stands in the place of a file or a folder of ours and is none. */
function clearAway(path, wanted) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (stats === void 0) return;
	if (wanted === "folder" ? stats.isDirectory() : stats.isFile()) return;
	rmSync(`${path}.damaged`, {
		recursive: true,
		force: true
	});
	renameSync(path, `${path}.damaged`);
}
/** Opens a file or folder of ours to whom its folder is open to: git does so too, by `core.sharedRepository`. */
function shareAsFolder(path) {
	const stats = statSync(path);
	const { mode } = stats;
	const bits = stats.isDirectory() ? SHARED_FOLDER_BITS : SHARED_FILE_BITS;
	const wanted = mode | statSync(dirname(path)).mode & bits;
	if (wanted !== mode) chmodSync(path, wanted & MODE_BITS);
}
// src/parts/state/state-folders.ts
/** The variable that names a folder for the state of a commit which is only tried: `doctor` sets it. */
const TRIAL_VARIABLE = "TOKENLEDGER_TRIAL";
/** Returns where the state of a commit is: `doctor` tries one with a copy. */
function stateFoldersOfCommit(worktree, environment) {
	const trial = environment[TRIAL_VARIABLE];
	return trial ? {
		own: trial,
		common: trial
	} : stateFolders(worktree);
}
function stateFolders(worktree) {
	return {
		own: join(worktree.gitDir, "tokenledger"),
		common: join(worktree.commonDir, "tokenledger")
	};
}
/** The one lock: held while rows are prepared, committed or checkpointed, and while a ledger is written. */
const lockPath = ({ common }) => join(common, "lock");
/** The same for a ledger that may lie outside of any repository: then the lock lies beside it. */
function lockPathOfLedger(ledger, repository) {
	return repository === void 0 ? join(dirname(ledger), ".usage.lock") : lockPath(stateFolders(repository));
}
/** Rows that no commit is known to hold, with the ids of their calls. */
const preparedPath = ({ own }) => join(own, "prepared");
/** How far the agents' logs were read for this worktree. */
const readingPath = ({ own }) => join(own, "reading.json");
/** Size and time of every log, as they were when all were last looked at. */
const knownLogsPath = ({ own }) => join(own, "known-logs.json");
/** What the shell hook looks at to find newer logs; its time is that of the newest log that was read. */
const watchPath = ({ own }) => join(own, "watch");
/** Its time is when the ledger was last known to be in order, its content the blob as which we left it. */
const ledgerSeenPath = ({ own }) => join(own, "ledger-seen");
/** Prepared files that commits hold, until the next checkpoint. */
const logFolder = ({ common }) => join(common, "log");
/** Ids of the calls that commits hold: 6 bytes each, end to end. */
const recordedCallsPath = ({ common }) => join(common, "recorded-calls");
/** What commits hold of sessions that agents count as a whole. */
const sessionTotalsPath = ({ common }) => join(common, "session-totals.json");
/** The moment that `init` was run in this clone, and the worktree's place then. */
const recordingSincePath = ({ common }) => join(common, "recording-since");
/** What the backups' lines lie between, so that few of them are looked through after a merge. */
const backupSpansPath = ({ common }) => join(common, "backup-spans.json");
/** List prices that were looked up lately. */
const pricesPath = ({ common }) => join(common, "prices.json");
/** What the line for a prompt last told of HEAD's branch. */
const branchCostPath = ({ own }) => join(own, "branch-cost.json");
/** What commits change, as far as outcomes are told by it. */
const historyPath = ({ common }) => join(common, "history");
/** How large the ledger's versions are, and which records came with each. */
const ledgerVersionsPath = ({ common }) => join(common, "ledger-versions");
/** The node that ran last, for hooks started where none is on the path. */
const nodePathFile = ({ common }) => join(common, "node");
/** The installed package, for hooks that find none in `node_modules`. */
const packagePathFile = ({ common }) => join(common, "package");
// src/parts/state/watch.ts
const RECENT_LOGS = 3;
const GLOB_CHARACTERS = /[\\*?[]/;
/** Numbers hold times to a quarter of a microsecond. */
const ABOVE_ROUNDING_US = 2;
/** Tells the shell hook how far the logs were read, and that the ledger is in order. */
function writeWatch(folders, watch) {
	makeStateFolder(folders.own);
	writeStateFile(watchPath(folders), formatWatch(watch));
	const time = (Math.floor(watch.newestLogMs * 1e3) + ABOVE_ROUNDING_US) / 1e6;
	utimesSync(watchPath(folders), time, time);
	noteWorktreeLedger(folders, readWorktreeLedger(folders) ?? "");
	writeStateFile(nodePathFile(folders), `${watch.nodePath}\n`);
}
/** Notes as which blob we left the ledger in the working tree, and that it is in order now. */
function noteWorktreeLedger(folders, blob) {
	writeStateFile(ledgerSeenPath(folders), `${blob}\n`);
}
/** Returns as which blob we left the ledger in the working tree; another one was written by somebody else. */
function readWorktreeLedger(folders) {
	return readStateBytes(ledgerSeenPath(folders))?.toString().trim() || void 0;
}
/**
* Formats three lines: which variables it is for, their values, each behind a `|`, and the sessions between two; two
* lines for each recent log, its path and its size; an empty line; and the places, a line each. The shell
* reads all of it a byte at a time, so what is long and the same is short here: the home folder is `~`.
*/
function formatWatch(watch) {
	const { variables, places, sessionVariables, waitingSessions, logs } = watch;
	const { HOME: home = "" } = variables;
	const shortened = (path) => home !== "" && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
	const recent = logs.toSorted((a, b) => b.modifiedMs - a.modifiedMs).slice(0, RECENT_LOGS).flatMap(({ path, sizeBytes }) => {
		if (path.endsWith(".db")) return [[shortened(path), ""], [shortened(`${path}-wal`), ""]];
		return [[shortened(path), GLOB_CHARACTERS.test(path) ? "" : `${sizeBytes}c`]];
	});
	return `${[
		keyOfVariables(Object.keys(variables), sessionVariables),
		Object.values(variables).map((value) => `|${value}`).join(""),
		`|${waitingSessions.join("|")}|`,
		...recent.flat(),
		"",
		...places.map(shortened)
	].join("\n")}\n`;
}
/** Returns what stands for the names of the variables that the shell looks at: another version of ours may look at others. */
function keyOfVariables(locations, sessions) {
	const names = `${locations.join(" ")}\n${sessions.join(" ")}`;
	return createHash("sha256").update(names).digest("hex").slice(0, 8);
}
// src/flows/record/hook-run.ts
/**
* Reads what the shell hook tells of newer files: the path of a file that it wrote just before it
* looked, and a path a line. Undefined when it did not look.
*/
function readNewerFiles(text) {
	const [marker = "", ...paths] = text.split("\n").filter((line) => line !== "");
	const lookedAtMs = statSync(marker, { throwIfNoEntry: false })?.mtimeMs;
	return lookedAtMs === void 0 ? void 0 : {
		paths,
		lookedAtMs
	};
}
/** Tells the shell hooks how far the logs were read, and that the ledger is in order. */
function watchLogs(folders, { agents, environment, nodePath }, { positions, newestLogMs }) {
	const names = /* @__PURE__ */ new Set(["HOME", ...agents.flatMap((agent) => agent.locationVariables)]);
	const logs = Object.entries(positions);
	writeWatch(folders, {
		variables: Object.fromEntries([...names].map((name) => [name, environment[name] ?? ""])),
		places: watchedPlaces(agents.flatMap((agent) => agent.logPlaces(environment))),
		sessionVariables: agents.flatMap(({ sessionVariable }) => sessionVariable ?? []),
		waitingSessions: logs.flatMap(([, { unclaimed }]) => unclaimed?.sessions ?? []),
		logs: logs.map(([path, { sizeBytes, modifiedMs }]) => ({
			path,
			sizeBytes,
			modifiedMs
		})),
		newestLogMs,
		nodePath
	});
}
/** Returns what turns recording off, as the hooks' shell has it; undefined: nothing does. */
function switchedOffBy({ TOKENLEDGER, HUSKY, CI, TOKENLEDGER_CI = "" }) {
	if (TOKENLEDGER === "0" || TOKENLEDGER === "later") return `TOKENLEDGER=${TOKENLEDGER}`;
	if (HUSKY === "0") return "HUSKY=0";
	return CI === "true" && !/^(?:1|true)$/.test(TOKENLEDGER_CI) ? "CI=true" : void 0;
}
/** Whether a line after the commit is wanted: the variable says so, or the settings do and there is a terminal. */
function wantsSummary({ environment }, { summary }) {
	const wish = environment.TOKENLEDGER_SUMMARY;
	return wish === "1" || wish === "terminal" && summary;
}
// src/parts/ledger/branch-file-name.ts
const MAX_LENGTH$1 = 96;
const HASH_DIGITS = 8;
const HASH_MARK = "~";
const DETACHED$1 = "detached";
const PLAIN$2 = /^[a-z0-9_][a-z0-9._-]*$/;
const UNSAFE = /[^A-Za-z0-9._-]+/g;
/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/**
* Returns the name, without `.csv`, of the ledger file of a branch; undefined is a detached HEAD.
*
* Letters in lower case, digits, `.`, `_` and `-` stay, and `/` turns into `-`. A name that loses more than that, or that
* some file system could take for another, ends with a hash of the branch: `Feature-X~991d5c24`. Two branches that
* differ only in `/` and `-` share a file, as do two spellings of one Unicode text.
*/
function branchFileName(branch) {
	if (branch === void 0) return DETACHED$1;
	const name = branch.normalize("NFC");
	const readable = name.replaceAll("/", "-");
	return isSafe(readable) ? readable : `${readableStart(readable)}${HASH_MARK}${hashOf(name)}`;
}
function isSafe(name) {
	return PLAIN$2.test(name) && name.length <= MAX_LENGTH$1 && name !== DETACHED$1 && !name.endsWith(".") && !DEVICE.test(name);
}
function readableStart(name) {
	const cleaned = name.replaceAll(UNSAFE, "-").replace(/^[.-]+/, "");
	return (DEVICE.test(cleaned) ? `branch-${cleaned}` : cleaned).slice(0, 87).replace(/[.-]+$/, "") || "branch";
}
function hashOf(name) {
	return createHash("sha256").update(name).digest("hex").slice(0, HASH_DIGITS);
}
// src/flows/record/ledger-path.ts
/** The folder of a worktree that holds its ledger. */
const TELEMETRY_FOLDER = ".telemetry";
/**
* Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
* `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
*/
function ledgerPath(file, branch) {
	return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", branchFileName(branch))}`;
}
// src/usage/failure.ts
/**
* Something that cannot go on and that the user can act on. The message is one or two sentences:
* what could not be done, where, expected and got, what to do next. It never holds a secret.
* Doors print it without a stack and exit with 1.
*/
var Failure = class extends Error {
	name = "Failure";
	/** Not `code`, which is what system errors are told apart by. */
	failureCode;
	constructor(message, { code = "failed", ...options } = {}) {
		super(message, options);
		this.failureCode = code;
	}
};
/** A command or setting that was used wrongly; doors exit with 2. */
var UsageFailure = class extends Failure {
	name = "UsageFailure";
	failureCode = "usage";
};
const DEFAULT_CONFIG = {
	file: "usage.csv",
	rotateAtBytes: 10485760,
	agents: void 0,
	taskTypes: {
		commands: {
			"gsd:plan-phase": "plan",
			"gsd:execute-phase": "execute",
			"gsd:verify-work": "verify",
			"gsd:discuss-phase": "discuss",
			"gsd:quick": "quick",
			"gsd-plan-phase": "plan",
			"gsd-execute-phase": "execute",
			"gsd-verify-work": "verify",
			"gsd-discuss-phase": "discuss",
			"gsd-quick": "quick"
		},
		paths: {
			verify: [
				"test/**",
				"tests/**",
				"**/__tests__/**",
				"**/*.{test,spec}.*",
				"**/*_test.*",
				"**/test_*.py"
			],
			plan: [
				".planning/**",
				"**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md",
				"**/*-{PLAN,CONTEXT,RESEARCH}.md"
			]
		}
	},
	phase: {
		branch: ["(?:^|[/_-])phase[/_-]?(\\d+(?:\\.\\d+)*)"],
		path: ["(?:^|/)\\.planning/phases/(\\d+(?:\\.\\d+)*)-"],
		scope: ["^\\w+\\((\\d+(?:\\.\\d+)*)(?:-\\d+)?\\)!?:"]
	},
	ticket: ["\\b(?!(?:AES|CVE|ISO|MD|RFC|SHA|UTF)-)[A-Z][A-Z0-9]+-\\d+\\b", "#\\d+\\b"],
	prices: [],
	aliases: {},
	retentionDays: void 0,
	authors: false,
	summary: false,
	budgets: [],
	billing: {}
};
// src/parts/config/config-file.ts
/**
* Fills in the defaults. Task-type commands are added to the default ones; a list of globs or
* patterns takes the place of the default list of the same key.
*/
function withDefaults(file) {
	const { taskTypes, phase } = DEFAULT_CONFIG;
	return {
		file: file.file ?? DEFAULT_CONFIG.file,
		rotateAtBytes: file.rotateAtBytes ?? DEFAULT_CONFIG.rotateAtBytes,
		agents: file.agents ?? DEFAULT_CONFIG.agents,
		taskTypes: {
			commands: {
				...taskTypes.commands,
				...file.taskTypes?.commands
			},
			paths: {
				...taskTypes.paths,
				...file.taskTypes?.paths
			}
		},
		phase: {
			...phase,
			...file.phase
		},
		ticket: file.ticket ?? DEFAULT_CONFIG.ticket,
		prices: file.prices ?? DEFAULT_CONFIG.prices,
		aliases: file.aliases ?? DEFAULT_CONFIG.aliases,
		retentionDays: file.retentionDays ?? DEFAULT_CONFIG.retentionDays,
		authors: file.authors ?? DEFAULT_CONFIG.authors,
		summary: file.summary ?? DEFAULT_CONFIG.summary,
		budgets: file.budgets ?? DEFAULT_CONFIG.budgets,
		billing: Object.fromEntries(Object.entries(file.billing ?? DEFAULT_CONFIG.billing).map(([agent, billing]) => [agent.toLowerCase(), billing]))
	};
}
// src/parts/config/read-config.ts
/** A configuration of a hundred models' prices takes a hundredth of it. */
const MAX_BYTES$1 = 1e6;
/**
* Reads `config.json` in a `.telemetry` folder; without such a file the defaults hold.
*
* @throws {Failure} When it cannot be read, or naming each key that is unknown or has a bad value.
*/
async function readConfig(telemetryFolder) {
	const path = join(telemetryFolder, "config.json");
	const text = readText(path);
	return text === void 0 ? DEFAULT_CONFIG : parseConfig(text, path);
}
/**
* Parses the text of a `config.json`; messages name it by `path`.
*
* @throws {Failure} When it is no JSON, or naming each key that is unknown or has a bad value.
*/
async function parseConfig(content, path) {
	const text = content.replace(/^\uFEFF/, "");
	const value = await parseJson$1(text, path);
	const { findProblems } = await import("./config-find-problems.js");
	try {
		const problems = findProblems(value);
		if (problems.length > 0) throw await configFailure(problems, text, path);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new Failure(`Cannot use the configuration ${path}: it is nested too deep to be one. Correct it, or delete it to use the defaults.`, { code: "config" });
	}
	return withDefaults(value);
}
function readText(path) {
	try {
		const problem = problemOf(lstatSync(path));
		if (problem !== void 0) throw new Failure(`Cannot read the configuration ${path}: expected a file of at most ${MAX_BYTES$1 / 1e6} MB, got ${problem}. Put a plain file there, or delete it to use the defaults.`, { code: "config" });
		return readFileSync(path, "utf8");
	} catch (error) {
		if (error instanceof Failure) throw error;
		const { code, message } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw new Failure(`Cannot read the configuration ${path}: ${message}. Make it a readable file.`, { code: "config" });
	}
}
/** A branch that somebody checks out brings its file: a link could lead anywhere, and a device never ends. */
function problemOf(found) {
	if (found.isSymbolicLink()) return "a link, which is not followed";
	if (found.isDirectory()) return "a folder";
	if (!found.isFile()) return "a device or a pipe";
	return found.size > MAX_BYTES$1 ? `one of ${found.size} bytes` : void 0;
}
async function parseJson$1(text, path) {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const { locateSyntaxError } = await import("./config-locate-in-json.js");
		const at = locateSyntaxError(text);
		throw new Failure(`Cannot use the configuration ${path}${at === void 0 ? "" : `, line ${at.line}, column ${at.column}`}: expected JSON, got something else. Look there for a missing or extra comma, quote or bracket.`, { code: "config" });
	}
}
async function configFailure(problems, text, path) {
	const { locateInJson } = await import("./config-locate-in-json.js");
	return new Failure(`Cannot use the configuration ${path}: ${problems.map((problem) => ({
		...problem,
		line: locateInJson(text, problem.path).line
	})).sort((a, b) => a.line - b.line).map(({ line, path: keys, expected, got }) => {
		return `line ${line}${keys.length === 0 ? "" : `, ${keys.join(".")}`}: expected ${expected}, got ${got}`;
	}).join("; ")}. Correct it, or delete the key to use its default.`, { code: "config" });
}
// src/usage/nearest-name.ts
/** Returns the name that somebody may have meant: a third of it was mistyped at most, or left out, whatever its case. */
function nearestName(typed, names) {
	const wanted = typed.toLowerCase();
	const [nearest] = names.map((name) => ({
		name,
		distance: distanceTo(wanted, name.toLowerCase())
	})).filter(({ distance }) => distance !== void 0).toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
	return nearest?.name;
}
/** Returns a sentence that follows another and asks for the nearest name; empty when none can be meant. */
function didYouMean(typed, names) {
	const nearest = nearestName(typed, names);
	return nearest === void 0 ? "" : ` Did you mean ${nearest}?`;
}
/** Returns how far a name is from what was typed; undefined when it cannot be meant. */
function distanceTo(typed, name) {
	if (begins(typed, name)) return 0;
	const most = isPartOf(typed, name) ? name.length : name.length / 3;
	if (Math.abs(typed.length - name.length) > most) return void 0;
	const distance = distanceBetween(typed, name);
	return distance <= most ? distance : void 0;
}
function begins(typed, name) {
	return isPartOf(typed, name) && name.startsWith(typed);
}
function isPartOf(typed, name) {
	return typed.length > 2 && name.includes(typed);
}
/** Counts the letters to insert, delete, replace or swap with the next (optimal string alignment). */
function distanceBetween(one, other) {
	let beforeLast = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let line = 1; line <= one.length; line++) {
		const row = [line];
		for (let column = 1; column <= other.length; column++) {
			const isSame = one[line - 1] === other[column - 1];
			const isSwapped = one[line - 2] === other[column - 1] && one[line - 1] === other[column - 2];
			const at = (numbers, back) => numbers[column - back] ?? Number.POSITIVE_INFINITY;
			row.push(Math.min(at(last, 1) + Number(!isSame), at(last, 0) + 1, at(row, 1) + 1, isSwapped ? at(beforeLast, 2) + 1 : Number.POSITIVE_INFINITY));
		}
		[beforeLast, last] = [last, row];
	}
	return last.at(-1) ?? 0;
}
// src/parts/git/git.ts
const LACKS_OBJECT = /promisor remote/;
const PARTIAL_CLONE = ". This partial clone fetches what it lacks: run the command again when its remote can be reached.";
/** A git command that failed. */
var GitFailure = class extends Failure {
	failureCode = "git";
	exitCode;
	stderr;
	constructor(args, exitCode, stderr) {
		const reason = stderr.trim().split("\n").at(0) ?? "";
		const advice = LACKS_OBJECT.test(stderr) ? PARTIAL_CLONE : "";
		super(`git ${args[0]} failed with exit code ${exitCode}: ${reason || "it said nothing"}${advice}`);
		this.exitCode = exitCode;
		this.stderr = stderr;
	}
};
/** A git command that printed more than is taken. */
var GitOutputTooLarge = class extends GitFailure {};
/**
* Makes a runner that hands a hook's environment down. In a hook this is what is wanted:
* `GIT_INDEX_FILE` names the index of the very commit that is being made. Without one git
* inherits that of this process.
*/
function createGit(cwd, environment) {
	const env = environment && {
		...environment,
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C"
	};
	const run = (args, input, { maxBytes = Number.POSITIVE_INFINITY } = {}) => new Promise((resolve, reject) => {
		const child = start(args, {
			cwd,
			env,
			windowsHide: true
		});
		const output = [];
		const errors = [];
		let bytes = 0;
		child.stdout.on("data", (chunk) => {
			bytes += chunk.length;
			if (bytes <= maxBytes) output.push(chunk);
			else if (child.kill()) reject(new GitOutputTooLarge(args, null, `more than ${maxBytes} bytes`));
		});
		child.stderr.on("data", (chunk) => errors.push(chunk));
		child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
		child.on("close", (exitCode) => {
			if (exitCode === 0) resolve(Buffer.concat(output));
			else reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
		});
		child.stdin.on("error", () => {});
		if (!(input instanceof Promise)) child.stdin.end(input);
		else input.then((content) => child.stdin.end(content), (error) => {
			child.stdin.end();
			reject(error);
		});
	});
	return Object.assign(run, {
		environment: environment ?? {},
		cwd
	});
}
/** What a person set for their own eyes: another encoding garbles subjects, and finds no message. */
const AS_DATA = [
	"-c",
	"i18n.logOutputEncoding=UTF-8",
	"-c",
	"log.showSignature=false"
];
function start(args, options) {
	try {
		return spawn("git", [...AS_DATA, ...args], options);
	} catch (error) {
		throw new GitFailure(args, null, error.message);
	}
}
/**
* Returns what git prints about a repository, as its worktree's top folder sees it, also where
* `GIT_DIR` is relative to another folder; undefined when git exits with another code than 0.
*/
async function askGit({ root, gitDir }, args) {
	const place = [`--git-dir=${gitDir}`, `--work-tree=${root}`];
	return createGit(root)([...place, ...args]).then(String, () => void 0);
}
// src/parts/git/first-parents.ts
/** What git says that does not know the option: some words of it, or how it is used. */
const UNKNOWN = /--diff-merges|^usage: git diff-tree/;
/** Runs a `git diff-tree` of commits, of which merges tell what they changed against their first parent. */
async function againstFirstParents(run) {
	try {
		return await run(["--diff-merges=first-parent"]);
	} catch (error) {
		if (!(error instanceof GitFailure && UNKNOWN.test(error.stderr))) throw error;
		return run(["-m", "--first-parent"]);
	}
}
// src/parts/git/reference-names.ts
/** Lists the branches, here and of remotes, and the tags, as people name them. */
async function listReferenceNames(git) {
	return (await git([
		"for-each-ref",
		"--format=%(refname:short)",
		...[
			"refs/heads",
			"refs/tags",
			"refs/remotes"
		]
	])).toString().split("\n").filter(Boolean);
}
// src/parts/git/commit.ts
const LOG_ONE = ["log", "--max-count=1"];
const OBJECT_NAMES = {
	blob: "a file",
	tree: "a folder"
};
/**
* Reads the commit that a revision names.
*
* @throws {UsageFailure} when there is none, and a failure where there are no commits at all.
*/
async function readCommit(git, revision) {
	const object = await resolveRevision(git, revision);
	const id = object === void 0 ? void 0 : await resolveRevision(git, `${object}^{commit}`);
	if (id === void 0) throw await explainMissing(git, revision, object);
	return readKnownCommit(git, id);
}
/** Reads the commit of HEAD; undefined before the first one. */
async function findHead(git) {
	return readKnownCommit(git, "HEAD").catch(async (error) => {
		if (error instanceof GitFailure && !await resolveRevision(git, "HEAD")) return void 0;
		throw error;
	});
}
/** Reads the commit that a revision names which is known to be there. */
async function readKnownCommit(git, commit) {
	const [id = "", shortId = "", parents = "", seconds, subject = ""] = (await git([
		...LOG_ONE,
		"--format=%H%n%h%n%P%n%ct%n%s",
		commit,
		"--"
	])).toString().split("\n");
	return {
		id,
		shortId,
		parentIds: parents.split(" ").filter(Boolean),
		committedAt: toIsoTime(seconds),
		subject
	};
}
/** Returns the RFC 3339 time of the seconds that git's `%ct` gives. */
function toIsoTime(seconds) {
	return (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString();
}
async function resolveRevision(git, revision) {
	try {
		return (await git([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			revision
		])).toString().trim();
	} catch {
		return;
	}
}
async function explainMissing(git, revision, object) {
	const name = JSON.stringify(revision);
	const type = object === void 0 ? void 0 : await typeOf(git, object);
	if (type !== void 0) return new UsageFailure(`Cannot use ${name} as a commit: it names ${OBJECT_NAMES[type] ?? type}. Name a commit, a branch or a tag of one.`);
	if (!((await git([
		"rev-list",
		"--max-count=1",
		"--all"
	])).length > 0)) return new Failure(`Cannot find the commit ${name}: this repository has no commits yet.`);
	const nearest = nearestName(revision, await listReferenceNames(git));
	if (nearest !== void 0) return new UsageFailure(`Cannot find the commit ${name}. Did you mean ${nearest}?`);
	return new UsageFailure(`Cannot find the commit ${name}: expected a revision of this repository, such as HEAD~1, a branch or a hash. \`git log --oneline -- .telemetry\` lists the commits that changed the ledger.`);
}
async function typeOf(git, object) {
	try {
		return (await git([
			"cat-file",
			"-t",
			object
		])).toString().trim();
	} catch {
		return;
	}
}
const LOG_HEAD = [
	"log",
	"--max-count=1",
	"--date=raw",
	"--format=%H%n%ct%n@%ad%n%s",
	"HEAD",
	"--"
];
/** Reads the commit that HEAD names; undefined before the first one. */
async function readHeadCommit(git) {
	try {
		return parseHeadCommit((await git(LOG_HEAD)).toString());
	} catch {
		return;
	}
}
/** Parses `git log --format=%H%n%ct%n@%ad%n%s --date=raw` of one commit; undefined when it said nothing. */
function parseHeadCommit(text) {
	const [id = "", seconds, authorDate = "", subject = ""] = text.split("\n");
	if (id === "") return void 0;
	return {
		id,
		committedAt: /* @__PURE__ */ new Date(Number(seconds) * 1e3),
		authorDate,
		subject
	};
}
const DIFF_TREE = [
	"diff-tree",
	"--stdin",
	"--always",
	"--root",
	"-r",
	"-z",
	"--no-renames"
];
const FORMAT = ["--name-only", "--format=%x00%H%x00%s"];
/** Reads the contents of commits, by their ids, with one git for all. */
async function readCommitContents(git, commits) {
	if (commits.length === 0) return /* @__PURE__ */ new Map();
	const ids = commits.map((id) => `${id}\n`).join("");
	return parseCommitContents((await againstFirstParents((options) => git([
		...DIFF_TREE,
		...FORMAT,
		...options
	], ids))).toString());
}
/** Parses NUL, id, NUL, subject, NUL, and where there are paths a line feed and each with its NUL. */
function parseCommitContents(output) {
	const contents = /* @__PURE__ */ new Map();
	const fields = output.split("\0");
	let index = 1;
	while (index + 1 < fields.length) {
		const [id = "", subject = ""] = fields.slice(index, index + 2);
		const paths = [];
		for (index += 2; fields[index]; index += 1) paths.push((fields[index] ?? "").replace(/^\n/, ""));
		contents.set(id, {
			subject,
			paths
		});
		index += 1;
	}
	return contents;
}
// src/parts/git/index-entries.ts
const NEW_FILE_MODE = "100644";
const SKIPPED = "S";
const TRACKED = "H";
const CHANGED = "C";
const LOCKED = /index\.lock|Unable to create .*: File exists/;
const LOCKED_TRIES = 25;
const LOCKED_PAUSE_MS = 40;
/** Lists an index's entries below a folder, by path; unmerged ones (stages 1 to 3) are left out. */
async function listIndexEntries(git, folder) {
	return parseIndexEntries((await git([
		"ls-files",
		"--stage",
		"-v",
		"-z",
		"--",
		folder
	])).toString());
}
/** Parses `git ls-files --stage -v -z`; unmerged entries (stages 1 to 3) are left out. */
function parseIndexEntries(output) {
	const entries = parseListing(output).filter(({ stage }) => stage === "0");
	return new Map(entries.map(({ path, blob, mode, tag }) => [path, {
		path,
		blob,
		mode,
		flags: flagsOf(tag)
	}]));
}
/** Parses tag, mode, blob and stage, a tab, the path, NUL, \u2026 */
function parseListing(output) {
	return output.split("\0").flatMap((line) => {
		const tab = line.indexOf("	");
		if (tab < 0) return [];
		const [tag = "", mode = "", blob = "", stage = ""] = line.slice(0, tab).split(" ");
		return [{
			tag,
			mode,
			blob,
			stage,
			path: line.slice(tab + 1)
		}];
	});
}
function flagsOf(tag) {
	const flags = tag.toUpperCase() === SKIPPED ? ["skip-worktree"] : [];
	return tag === tag.toLowerCase() ? [...flags, "assume-unchanged"] : flags;
}
/** Whether an index has the same files as HEAD below a folder. */
async function isStagedAsInHead(git, folder) {
	return git([
		"diff-index",
		"--cached",
		"--quiet",
		"HEAD",
		"--",
		folder
	]).then(() => true, () => false);
}
/**
* Puts blobs into the index of this commit, without touching the working tree. Git is started at
* once and told of them when they are there; when they never are, the index stays as it is.
*/
async function stageBlobs(git, blobs) {
	const lines = Promise.resolve(blobs).then((staged) => staged.map(({ path, blob, entry }) => `${entry?.mode ?? NEW_FILE_MODE} ${blob}\t${path}\0`).join(""));
	await unlessLocked(() => git([
		"update-index",
		"--add",
		"-z",
		"--index-info"
	], lines));
	for (const { path, entry } of await blobs) for (const flag of entry?.flags ?? []) await unlessLocked(() => git([
		"update-index",
		`--${flag}`,
		"--",
		path
	]));
}
/** Takes a file out of an index, and leaves it in the working tree. */
async function removeIndexEntry(git, path) {
	await unlessLocked(() => git([
		"update-index",
		"--force-remove",
		"--",
		path
	]));
}
async function unlessLocked(update) {
	for (let tries = 1;; tries += 1) try {
		await update();
		return;
	} catch (error) {
		if (!isLockedIndex(error) || tries === LOCKED_TRIES) throw error;
		await setTimeout$1(LOCKED_PAUSE_MS * Math.random() * 2);
	}
}
/** Whether git could not write the index because another git holds it. */
function isLockedIndex(error) {
	return error instanceof GitFailure && LOCKED.test(error.stderr);
}
/** Makes the index's file times those of the working tree, so that equal content shows as clean at once. */
async function refreshIndexEntry(git, path) {
	await unlessLocked(() => git([
		"add",
		"--refresh",
		"--",
		path
	]));
}
/** Lists the regular files below a folder that a sparse checkout leaves out of the worktree. */
async function listLeftOutFiles(repository, folder) {
	return parseListing(await askGit(repository, [
		"ls-files",
		"-s",
		"-v",
		"-z",
		"--",
		folder
	]) ?? "").flatMap(({ tag, mode, blob, path }) => {
		return tag.toUpperCase() === SKIPPED && mode.startsWith("100") && !existsSync(join(repository.root, path)) ? [{
			path,
			blob
		}] : [];
	});
}
const PATHS_AT_ONCE = 100;
const REGULAR_FILE = /^100(?:644|755)$/;
/**
* Returns git's blob ids of those files that are tracked and hold what the index says, by path,
* without reading them. Paths are relative to the worktree's top, with forward slashes. Where a
* filter converts content, such as line ends, the id is that of the converted content.
* Empty without git.
*/
async function listUnmodifiedBlobs(root, paths) {
	const blobs = /* @__PURE__ */ new Map();
	for (let start = 0; start < paths.length; start += PATHS_AT_ONCE) {
		const output = await listModified(root, paths.slice(start, start + PATHS_AT_ONCE));
		for (const [path, blob] of parseUnmodifiedBlobs(output)) blobs.set(path, blob);
	}
	return blobs;
}
/** Parses `git ls-files -v -s -c -m -z`: a changed file is listed twice. */
function parseUnmodifiedBlobs(output) {
	const blobs = /* @__PURE__ */ new Map();
	for (const { tag, mode, blob, stage, path } of parseListing(output)) if (tag === CHANGED) blobs.delete(path);
	else if (tag === TRACKED && REGULAR_FILE.test(mode) && stage === "0") blobs.set(path, blob);
	return blobs;
}
async function listModified(root, paths) {
	const args = [
		"--literal-pathspecs",
		...[
			"ls-files",
			"-v",
			"--stage",
			"--cached",
			"--modified",
			"--full-name",
			"-z"
		],
		"--",
		...paths
	];
	return createGit(root)(args).then(String, () => "");
}
// src/parts/git/raw-diff.ts
/**
* Parses what git prints with `--raw -z --no-abbrev --no-renames`: `:100644 100644 <before> <after> M`, NUL, path, NUL.
* What else stands in `fields`, such as a commit's own, is left out.
* @see https://git-scm.com/docs/diff-format#_raw_output_format
*/
function parseRawChanges(fields) {
	return fields.flatMap((field, index) => {
		if (!isRawChange(field)) return [];
		const [, , before = "", after = "", status = ""] = field.split(" ");
		return [{
			path: fields[index + 1] ?? "",
			status: status.slice(0, 1),
			before: blobOrNone(before),
			after: blobOrNone(after)
		}];
	});
}
/** Whether a field begins a change; after a commit's own fields a line feed stands before it. */
function isRawChange(field) {
	return /^\n?:\d/.test(field);
}
function blobOrNone(blob) {
	return /^0*$/.test(blob) ? void 0 : blob;
}
// src/parts/git/tree.ts
const FILE_OR_LINK = /^1[02]0/;
const LINK = "120000";
/** Lists the blobs that a commit has below a folder, by path; empty when it has none, or the commit is gone. */
async function listBlobs(git, commit, folder) {
	return parseTree((await git([
		"ls-tree",
		"-r",
		"-z",
		commit,
		"--",
		`${folder}/`
	]).catch(() => "")).toString());
}
/** Parses `git ls-tree -r -z`; returns the blobs by path. */
function parseTree(output) {
	return new Map(parseFiles(output).map(({ path, blob }) => [path, blob]));
}
/** Parses `<mode> <type> <id>`, with `-l` the padded size, a tab, the path, NUL, \u2026 */
function parseFiles(output) {
	return output.split("\0").flatMap((line) => {
		const tab = line.indexOf("	");
		const [mode = "", , blob = "", size] = line.slice(0, Math.max(tab, 0)).split(/ +/);
		if (!FILE_OR_LINK.test(mode)) return [];
		return [{
			path: line.slice(tab + 1),
			blob,
			sizeBytes: Number(size),
			isLink: mode === LINK
		}];
	});
}
/** Lists what changes below a folder from one commit to another. */
async function diffTrees(git, before, after, folder) {
	return parseRawChanges((await git([
		"diff-tree",
		...[
			"-r",
			"-z",
			"--raw",
			"--no-abbrev",
			"--no-renames"
		],
		before,
		after,
		"--",
		`${folder}/`
	])).toString().split("\0"));
}
// src/parts/git/commit-snapshot.ts
/** Stands between the outputs of `hooks/pre-commit`; no path is empty, so none of them holds it. */
const SNAPSHOT_SEPARATOR = "\0\0#\0\0";
const PARTS$1 = 4;
/** Asks git what the commit is about to be made of; `folder` is the one whose files are told. */
async function readCommitSnapshot(git, folder) {
	const [head, changes, committed, entries] = await Promise.all([
		readHeadCommit(git),
		listStagedChanges(git),
		listBlobs(git, "HEAD", folder),
		listIndexEntries(git, folder)
	]);
	return {
		head,
		changes: withChangesOf(folder, changes, committed, entries),
		entries
	};
}
/**
* Parses the snapshot that the shell hook took while node was starting: the outputs of `git log`,
* `git diff-index`, `git ls-tree` and `git ls-files`. Undefined when it is not whole.
*/
function parseCommitSnapshot(parts, folder) {
	if (parts.length !== PARTS$1) return void 0;
	const [head = "", diff = "", tree = "", index = ""] = parts;
	const [changes, entries] = [parseRawDiff(diff), parseIndexEntries(index)];
	return {
		head: parseHeadCommit(head),
		changes: withChangesOf(folder, changes, parseTree(tree), entries),
		entries
	};
}
/**
* Tells the changes of a folder from its files in HEAD and in the index: these were listed one after
* the other, and others may have committed meanwhile, so that what the diff says of them may be older.
*/
function withChangesOf(folder, changes, committed, entries) {
	const others = changes.filter(({ path }) => !path.startsWith(`${folder}/`));
	const ofFolder = [.../* @__PURE__ */ new Set([...committed.keys(), ...entries.keys()])].flatMap((path) => {
		const [headBlob, indexBlob] = [committed.get(path), entries.get(path)?.blob];
		if (headBlob === indexBlob) return [];
		return [{
			path,
			status: headBlob === void 0 ? "A" : indexBlob === void 0 ? "D" : "M",
			headBlob,
			indexBlob
		}];
	});
	return [...others, ...ofFolder];
}
/** Lists what the index of this commit (`GIT_INDEX_FILE`) changes against HEAD. */
async function listStagedChanges(git) {
	const options = [
		"--cached",
		"--raw",
		"--no-renames",
		"--no-abbrev",
		"-z"
	];
	return parseRawDiff((await git([
		"diff-index",
		...options,
		"HEAD",
		"--"
	]).catch(async () => git([
		"diff-index",
		...options,
		await emptyTree(git),
		"--"
	]))).toString());
}
/** Parses `git diff-index --raw -z`. */
function parseRawDiff(raw) {
	return parseRawChanges(raw.split("\0")).map(({ path, status, before, after }) => ({
		path,
		status,
		headBlob: before,
		indexBlob: after
	}));
}
async function emptyTree(git) {
	return (await git([
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	], "")).toString().trim();
}
// src/parts/git/reftables.ts
const NO_BRANCH$1 = "ref: refs/heads/.invalid";
/** Whether a worktree's git directory keeps refs and reflogs in reftables (git 2.45 and newer): then only git can read them. */
function hasReftables(gitDir) {
	try {
		return readFileSync(join(gitDir, "HEAD"), "utf8").trim() === NO_BRANCH$1;
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}
/** Whether a reftable holds a ref that is a file elsewhere, such as `CHERRY_PICK_HEAD`. */
function isInReftable(gitDir, ref) {
	try {
		execFileSync("git", [
			"--git-dir",
			gitDir,
			"rev-parse",
			"--quiet",
			"--verify",
			ref
		], { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
}
const ENTRIES = [
	"log",
	"--walk-reflogs",
	"--no-patch",
	"--no-color",
	"--date=raw"
];
const ENTRY = /^([0-9a-f]+) HEAD@\{(\d+ [+-]\d{4})\}\t(.*)$/;
/** Returns the latest lines of HEAD's reflog as `logs/HEAD` would hold them, oldest first; undefined when there is none. */
async function readReflogInReftable(gitDir, maxEntries) {
	const args = [...ENTRIES, "--format=%H %gd%x09%gs"];
	const range = [
		`--max-count=${maxEntries}`,
		"HEAD",
		"--"
	];
	return createGit(gitDir)([
		"--git-dir",
		gitDir,
		...args,
		...range
	]).then((entries) => formatReflog(entries.toString()), () => void 0);
}
/** Turns `<id> HEAD@{<seconds> <zone>}<tab><message>`, newest first, into lines of `logs/HEAD`. */
function formatReflog(entries) {
	const moves = entries.split("\n").toReversed().flatMap((line) => {
		const [, after, time, message] = ENTRY.exec(line) ?? [];
		return after === void 0 ? [] : [{
			after,
			time,
			message
		}];
	});
	if (moves.length === 0) return void 0;
	return moves.map(({ after, time, message }, place) => {
		return `${moves[place - 1]?.after ?? "0".repeat(after.length)} ${after} <> ${time}\t${message}\n`;
	}).join("");
}
// src/parts/git/operation.ts
const SEQUENCER_REFS = ["CHERRY_PICK_HEAD", "REVERT_HEAD"];
const SEQUENCER_STATE = [
	"rebase-merge",
	"rebase-apply",
	"sequencer",
	...SEQUENCER_REFS
];
/** Whether a rebase, cherry-pick, revert or `git am` is under way: their commits are copies, not new work. */
function isSequencing(gitDir) {
	if (SEQUENCER_STATE.some((name) => existsSync(join(gitDir, name)))) return true;
	return hasReftables(gitDir) && SEQUENCER_REFS.some((ref) => isInReftable(gitDir, ref));
}
/**
* Whether the revert of one commit waits for the commit that ends it. That one is a person's, unlike those which
* `git revert` makes itself: they run no pre-commit.
*/
function isReverting(gitDir) {
	const under = SEQUENCER_STATE.filter((name) => existsSync(join(gitDir, name)));
	return under.length === 1 && under[0] === "REVERT_HEAD";
}
function isMerging(gitDir) {
	return existsSync(join(gitDir, "MERGE_HEAD"));
}
/** Reads the commits that a merge under way brings in; none when there is no merge. */
function readMergeHeads(gitDir) {
	const file = join(gitDir, "MERGE_HEAD");
	return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}
/** Tells from `GIT_INDEX_FILE`, relative to the worktree's top, which index a commit is made from. */
function commitIndexOf(indexFile, { root, gitDir }) {
	if (!indexFile) return "own";
	if (/next-index-\d+\.lock$/.test(indexFile)) return "temporary";
	return isSameFolder(resolve(root, dirname(indexFile)), gitDir) && /^index(\.lock)?$/.test(basename(indexFile)) ? "own" : "foreign";
}
/** One folder can have two names: git hands over the one that it was started with. */
function isSameFolder(one, other) {
	if (one === other) return true;
	const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
	return a !== void 0 && b !== void 0 && a.ino === b.ino && a.dev === b.dev;
}
const MAX_ANCESTORS = 8;
const AMEND = /(^|\s)commit\s(.*\s)?--amend(\s|$)/;
/**
* Whether the hook that `processId` runs for belongs to `git commit --amend`. No variable says so: HEAD's author date is
* handed down again, and among the processes above us is one with that option.
*/
function isAmending(head, authorDate, processId) {
	if (head.authorDate !== authorDate) return false;
	let ancestor = processId;
	for (let step = 0; step < MAX_ANCESTORS && ancestor > 1; step += 1) {
		const process = readProcess(ancestor);
		if (process === void 0) return false;
		if (AMEND.test(process.commandLine)) return true;
		ancestor = process.parent;
	}
	return false;
}
function readProcess(id) {
	try {
		const commandLine = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
		const status = readFileSync(`/proc/${id}/status`, "utf8");
		return {
			parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0),
			commandLine
		};
	} catch {
		return readProcessWithPs(id);
	}
}
function readProcessWithPs(id) {
	try {
		const line = execFileSync("ps", [
			"-o",
			"ppid=,args=",
			"-p",
			String(id)
		], { encoding: "utf8" });
		const [, parent, commandLine = ""] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
		return parent === void 0 ? void 0 : {
			parent: Number(parent),
			commandLine
		};
	} catch {
		return;
	}
}
// src/parts/git/worktree.ts
const BRANCH_REF = /^(?:ref: )?refs\/heads\/(.+)$/;
/** Reads the worktree whose top folder git runs in, as it does for hooks; its HEAD may be known already. */
async function readWorktree(git, knownHead = readHeadCommit(git)) {
	const [gitDir, head] = await Promise.all([findGitDir(git), knownHead]);
	const headRef = await readHeadRef(git, gitDir);
	const [root, commonDir] = [realpathSync.native(git.cwd), findCommonDir(gitDir)];
	return {
		root,
		gitDir,
		commonDir,
		head,
		branch: BRANCH_REF.exec(headRef.trim())?.[1]
	};
}
/** Asking git takes a process: only where HEAD's file does not tell. */
async function readHeadRef(git, gitDir) {
	if (!hasReftables(gitDir)) return readFileSync(join(gitDir, "HEAD"), "utf8");
	return git([
		"symbolic-ref",
		"--quiet",
		"HEAD"
	]).then(String, () => "");
}
/** Git sets `GIT_DIR` for hooks in linked worktrees; only submodules need to be asked for it. */
async function findGitDir(git) {
	if (git.environment.GIT_DIR) return resolve(git.cwd, git.environment.GIT_DIR);
	const inside = join(git.cwd, ".git");
	if (statSync(inside, { throwIfNoEntry: false })?.isDirectory()) return inside;
	return (await git(["rev-parse", "--absolute-git-dir"])).toString().trim();
}
function findCommonDir(gitDir) {
	const link = join(gitDir, "commondir");
	return existsSync(link) ? resolve(gitDir, readFileSync(link, "utf8").trim()) : gitDir;
}
/** Lists the repository's main worktree, unless it is bare, and its linked ones. */
function listWorktrees(current) {
	const { commonDir } = current;
	const folder = join(commonDir, "worktrees");
	const linked = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => readLinked(join(folder, name), commonDir) ?? []);
	return [...mainWorktree(current), ...linked];
}
/** A submodule's git directory does not lie in its worktree: there, only the worktree itself tells. */
function mainWorktree(current) {
	const { gitDir, commonDir } = current;
	if (gitDir === commonDir) return [current];
	if (basename(commonDir) !== ".git") return [];
	return [{
		root: dirname(commonDir),
		gitDir: commonDir,
		commonDir
	}];
}
function readLinked(gitDir, commonDir) {
	try {
		const link = resolve(gitDir, readFileSync(join(gitDir, "gitdir"), "utf8").trim());
		const root = dirname(link);
		return {
			root: existsSync(root) ? realpathSync.native(root) : root,
			gitDir,
			commonDir
		};
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}
// src/parts/state/file-lock.ts
const DEFAULT_TIMEOUT_MS = 3e4;
const MAX_PAUSE_MS = 100;
const UNREADABLE_AFTER_MS = 1e3;
const LEASE_MS = 1e4;
const RENEWED_EVERY_MS = 2e3;
/** Locks of this process: a lock with our pid that is not among them is from an earlier process. */
const heldHere = /* @__PURE__ */ new Set();
/**
* Names the world in which a process id of ours means this process: containers that share a
* repository number theirs anew.
*/
function processNamespace() {
	try {
		return readlinkSync("/proc/self/ns/pid");
	} catch {
		return hostname().replaceAll(/\s/g, "-");
	}
}
/**
* Runs `body` while this process holds the lock file at `path`, which others respect: shell code
* takes the same lock with `set -C; echo "$$ <namespace>" > path`. The lock of a process that is
* gone is taken over at once; any other when it was not renewed for ten seconds.
* @throws {Failure} when another process holds the lock for longer than `timeoutMs`.
*/
async function withFileLock(path, owner, body, { timeoutMs = DEFAULT_TIMEOUT_MS } = {}) {
	makeFolder(path);
	await acquire(path, owner, Date.now() + timeoutMs);
	const renewal = setInterval(() => renew(path), RENEWED_EVERY_MS);
	renewal.unref();
	try {
		return await body();
	} finally {
		clearInterval(renewal);
		release(path);
	}
}
async function acquire(path, owner, deadline) {
	let pauseMs = 1;
	while (!tryCreate(path, owner)) {
		if (isStale(path, owner)) {
			await removeStale(path, owner, deadline);
			continue;
		}
		if (Date.now() > deadline) throw stillHeld(path);
		await setTimeout$1(Math.random() * pauseMs);
		pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
	}
}
function renew(path) {
	const now = /* @__PURE__ */ new Date();
	try {
		utimesSync(path, now, now);
	} catch {}
}
function release(path) {
	heldHere.delete(path);
	rmSync(path, { force: true });
}
/**
* Removes a stale lock while holding a lock of its own for that: of two processes that find a lock
* stale, the second must not remove what the first has taken meanwhile.
*/
async function removeStale(path, owner, deadline) {
	const takeover = `${path}.takeover`;
	await acquire(takeover, owner, deadline);
	try {
		if (isStale(path, owner)) rmSync(path, { force: true });
	} finally {
		release(takeover);
	}
}
/** Returns whether the lock file could be made: false when there is one already. */
function tryCreate(path, { pid, platform }) {
	try {
		const file = openSync(path, "wx");
		heldHere.add(path);
		try {
			writeSync(file, `${pid} ${processNamespace()}\n`);
		} catch (error) {
			release(path);
			throw error;
		} finally {
			closeSync(file);
		}
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST" || code === "EPERM" && platform === "win32") return false;
		throw cannotMake(path, error);
	}
}
function makeFolder(path) {
	try {
		mkdirSync(dirname(path), { recursive: true });
	} catch (error) {
		throw cannotMake(path, error);
	}
}
function isStale(path, { pid, kill }) {
	try {
		if (!lstatSync(path).isFile()) throw noLock(path);
		const [holder, ageMs] = [readHolder(path), ageOf(path, pid)];
		if (holder === void 0) return ageMs > UNREADABLE_AFTER_MS;
		if (ageMs > LEASE_MS) return true;
		if ((holder.namespace ?? processNamespace()) !== processNamespace()) return false;
		return holder.processId === pid ? !heldHere.has(path) : !isRunning(holder.processId, kill);
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}
/**
* Returns how long ago a file was written, by the clock of its file system, which may be another
* than ours; a time that is still to come is as far away.
*/
function ageOf(path, pid) {
	const { mtimeMs } = statSync(path);
	const ageMs = Math.abs(Date.now() - mtimeMs);
	if (ageMs <= UNREADABLE_AFTER_MS) return ageMs;
	const probe = `${path}.time.${pid}`;
	writeFileSync(probe, "");
	const now = statSync(probe);
	rmSync(probe, { force: true });
	return Math.abs(now.mtimeMs - mtimeMs);
}
function readHolder(path) {
	const match = /^([1-9]\d{0,9})(?: (\S+))?\r?\n$/.exec(readFileSync(path, "utf8"));
	return match === null ? void 0 : {
		processId: Number(match[1]),
		namespace: match[2]
	};
}
function isRunning(processId, kill) {
	try {
		return kill(processId, 0) && !isZombie(processId);
	} catch (error) {
		return error.code !== "ESRCH";
	}
}
/**
* Whether a process has ended and nobody has asked how, as stays so in containers whose first process asks
* about no child but its own. The state follows the name in brackets: proc_pid_stat(5).
*/
function isZombie(processId) {
	try {
		return /\) Z [^)]*$/.test(readFileSync(`/proc/${processId}/stat`, "utf8"));
	} catch {
		return false;
	}
}
function stillHeld(path) {
	let holder;
	try {
		holder = readHolder(path);
	} catch {}
	return new Failure(`Cannot write while ${holder === void 0 ? "another process" : `process ${holder.processId}`} holds the lock ${path}. Nothing was written; try again when it has ended, or delete that file if no tokenledger is running.`, { code: "locked" });
}
function noLock(path) {
	return new Failure(`Cannot make the lock file ${path}: a folder, a link, a device or a pipe is in its place. Nothing was written; delete that and try again.`, { code: "locked" });
}
function cannotMake(path, cause) {
	return new Failure(`Cannot make the lock file ${path} (${cause.message}). Nothing was written; fix that and try again.`, {
		cause,
		code: "locked"
	});
}
// src/parts/state/prepared.ts
/** Reads what is prepared for the next commit; undefined when nothing is. */
function readPrepared(folders) {
	return parsePrepared(readStateBytes(preparedPath(folders)));
}
/** Parses a prepared file, whose last line is for Node. */
function parsePrepared(bytes) {
	if (bytes === void 0) return void 0;
	const text = bytes.toString().trimEnd();
	const value = parseJson$2(text.slice(text.lastIndexOf("\n") + 1));
	return typeof value?.ledger === "string" && Array.isArray(value.rows) && Array.isArray(value.files) && typeof value.reading?.root === "string" && typeof value.stateFolder === "string" ? value : void 0;
}
/**
* Writes the prepared file. Its first lines are for the shell: the ledger, the blob, the folder of
* the log, our process namespace, the ledger's size, what is printed, how many lines of text follow, and these.
*/
function writePrepared(folders, rows, plan) {
	const prepared = {
		...rows,
		stateFolder: relative(folders.common, folders.own)
	};
	const text = plan?.text ?? "";
	const lines = [
		prepared.ledger,
		plan?.blob ?? "",
		logFolder(folders),
		processNamespace(),
		plan?.sizeBytes ?? "",
		prepared.summary ?? "",
		text.split("\n").length - 1
	];
	makeStateFolder(logFolder(folders));
	const content = `${lines.join("\n")}\n${text}${JSON.stringify(prepared)}\n`;
	writeStateFile(preparedPath(folders), content);
}
function removePrepared(folders) {
	rmSync(preparedPath(folders), {
		force: true,
		recursive: true
	});
}
// src/parts/git/blob.ts
/** Returns git's object id of a file with this content; the algorithm follows the length of `like`. */
function hashBlob(content, like) {
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
function readBlob(git, blob) {
	return git([
		"cat-file",
		"blob",
		blob
	]);
}
/** Writes a file's content as it is to the object store and returns its id. */
async function writeBlob(git, content) {
	return (await git([
		"hash-object",
		"-w",
		"--stdin"
	], content)).toString().trim();
}
/** Returns the blob that a commit has at a path; undefined when it has none, or the commit is gone. */
async function findBlob(git, commit, path) {
	try {
		return (await git([
			"rev-parse",
			"--verify",
			"--quiet",
			`${commit}:${path}`
		])).toString().trim();
	} catch {
		return;
	}
}
const LINE_FEED$1 = 10;
/** Returns the sizes of blobs in bytes, by id; what is no blob of the repository is left out. */
async function readBlobSizes(git, blobs) {
	const output = await git([
		"cat-file",
		"--batch-check",
		"--buffer"
	], lines(blobs));
	const sizes = /* @__PURE__ */ new Map();
	for (const line of output.toString().split("\n")) {
		const [blob = "", type, size] = line.split(" ");
		if (type === "blob") sizes.set(blob, Number(size));
	}
	return sizes;
}
/** Reads blobs, all into memory; returns the contents of those that are there, by id. */
async function readBlobs(git, blobs) {
	const output = await git([
		"cat-file",
		"--batch",
		"--buffer"
	], lines(blobs));
	const contents = /* @__PURE__ */ new Map();
	for (let start = 0; start < output.length;) {
		const lineEnd = output.indexOf(LINE_FEED$1, start);
		const [blob = "", type, size] = output.toString("utf8", start, lineEnd).split(" ");
		start = lineEnd + 1;
		if (type === "missing") continue;
		const end = start + Number(size);
		contents.set(blob, output.subarray(start, end));
		start = end + 1;
	}
	return contents;
}
function lines(blobs) {
	return Array.from(blobs, (blob) => `${blob}\n`).join("");
}
// src/parts/ledger/backup-name.ts
const BACKUP_SUFFIX = /^-\d{8}T\d{6}Z-[0-9a-f]{8}\.csv$/;
/** Whether a path is, by its name, a backup of the ledger at another path. */
function isBackupOf(path, ledgerPath) {
	const name = basename(path);
	const stem = basename(ledgerPath, ".csv");
	return dirname(path) === dirname(ledgerPath) && name.startsWith(stem) && BACKUP_SUFFIX.test(name.slice(stem.length));
}
// node_modules/csv-stringify/lib/utils/get.js
const charCodeOfDot = ".".charCodeAt(0);
const reEscapeChar = /\\(\\)?/g;
const rePropName = RegExp("[^.[\\]]+|\\[(?:([^\"'][^[]*)|([\"'])((?:(?!\\2)[^\\\\]|\\\\.)*?)\\2)\\]|(?=(?:\\.|\\[\\])(?:\\.|\\[\\]|$))", "g");
const reIsDeepProp = /\.|\[(?:[^[\]]*|(["'])(?:(?!\1)[^\\]|\\.)*?\1)\]/;
const reIsPlainProp = /^\w*$/;
const getTag = function(value) {
	return Object.prototype.toString.call(value);
};
const isSymbol = function(value) {
	const type = typeof value;
	return type === "symbol" || type === "object" && value && getTag(value) === "[object Symbol]";
};
const isKey = function(value, object) {
	if (Array.isArray(value)) return false;
	const type = typeof value;
	if (type === "number" || type === "symbol" || type === "boolean" || !value || isSymbol(value)) return true;
	return reIsPlainProp.test(value) || !reIsDeepProp.test(value) || object != null && value in Object(object);
};
const stringToPath = function(string) {
	const result = [];
	if (string.charCodeAt(0) === charCodeOfDot) result.push("");
	string.replace(rePropName, function(match, expression, quote, subString) {
		let key = match;
		if (quote) key = subString.replace(reEscapeChar, "$1");
		else if (expression) key = expression.trim();
		result.push(key);
	});
	return result;
};
const castPath = function(value, object) {
	if (Array.isArray(value)) return value;
	else return isKey(value, object) ? [value] : stringToPath(value);
};
const toKey = function(value) {
	if (typeof value === "string" || isSymbol(value)) return value;
	const result = `${value}`;
	return result == "0" && 1 / value == -Infinity ? "-0" : result;
};
const get = function(object, path) {
	path = castPath(path, object);
	let index = 0;
	const length = path.length;
	while (object != null && index < length) object = object[toKey(path[index++])];
	return index && index === length ? object : void 0;
};
// node_modules/csv-stringify/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
// node_modules/csv-stringify/lib/api/normalize_columns.js
const normalize_columns = function(columns) {
	if (columns === void 0 || columns === null) return [void 0, void 0];
	if (typeof columns !== "object") return [Error("Invalid option \"columns\": expect an array or an object")];
	if (!Array.isArray(columns)) {
		const newcolumns = [];
		for (const k in columns) newcolumns.push({
			key: k,
			header: columns[k]
		});
		columns = newcolumns;
	} else {
		const newcolumns = [];
		for (const column of columns) if (typeof column === "string") newcolumns.push({
			key: column,
			header: column
		});
		else if (typeof column === "object" && column !== null && !Array.isArray(column)) {
			if (!column.key) return [Error("Invalid column definition: property \"key\" is required")];
			if (column.header === void 0) column.header = column.key;
			newcolumns.push(column);
		} else return [Error("Invalid column definition: expect a string or an object")];
		columns = newcolumns;
	}
	return [void 0, columns];
};
// node_modules/csv-stringify/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ");
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString() : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
// node_modules/csv-stringify/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
// node_modules/csv-stringify/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) return [new CsvError("CSV_OPTION_BOOLEAN_INVALID_TYPE", ["option `bom` is optional and must be a boolean value,", `got ${JSON.stringify(options.bom)}`])];
	if (options.delimiter === void 0 || options.delimiter === null) options.delimiter = ",";
	else if (Buffer.isBuffer(options.delimiter)) options.delimiter = options.delimiter.toString();
	else if (typeof options.delimiter !== "string") return [new CsvError("CSV_OPTION_DELIMITER_INVALID_TYPE", ["option `delimiter` must be a buffer or a string,", `got ${JSON.stringify(options.delimiter)}`])];
	if (options.quote === void 0 || options.quote === null) options.quote = "\"";
	else if (options.quote === true) options.quote = "\"";
	else if (options.quote === false) options.quote = "";
	else if (Buffer.isBuffer(options.quote)) options.quote = options.quote.toString();
	else if (typeof options.quote !== "string") return [new CsvError("CSV_OPTION_QUOTE_INVALID_TYPE", ["option `quote` must be a boolean, a buffer or a string,", `got ${JSON.stringify(options.quote)}`])];
	if (options.quoted === void 0 || options.quoted === null) options.quoted = false;
	if (options.escape_formulas === void 0 || options.escape_formulas === null) options.escape_formulas = false;
	else if (typeof options.escape_formulas !== "boolean") return [new CsvError("CSV_OPTION_ESCAPE_FORMULAS_INVALID_TYPE", ["option `escape_formulas` must be a boolean,", `got ${JSON.stringify(options.escape_formulas)}`])];
	if (options.quoted_empty === void 0 || options.quoted_empty === null) options.quoted_empty = void 0;
	if (options.quoted_match === void 0 || options.quoted_match === null || options.quoted_match === false) options.quoted_match = null;
	else if (!Array.isArray(options.quoted_match)) options.quoted_match = [options.quoted_match];
	if (options.quoted_match) for (const quoted_match of options.quoted_match) {
		const isString = typeof quoted_match === "string";
		const isRegExp = quoted_match instanceof RegExp;
		if (!isString && !isRegExp) return [new CsvError("CSV_OPTION_QUOTED_MATCH", ["option `quoted_match` must be a string or a regex,", `got ${JSON.stringify(options.quoted_match)}`])];
	}
	if (options.quoted_string === void 0 || options.quoted_string === null) options.quoted_string = false;
	if (options.eof === void 0 || options.eof === null) options.eof = true;
	if (options.escape === void 0 || options.escape === null) options.escape = "\"";
	else if (Buffer.isBuffer(options.escape)) options.escape = options.escape.toString();
	else if (typeof options.escape !== "string") return [Error(`Invalid Option: escape must be a buffer or a string, got ${JSON.stringify(options.escape)}`)];
	if (options.escape.length > 1) return [Error(`Invalid Option: escape must be one character, got ${options.escape.length} characters`)];
	if (options.header === void 0 || options.header === null || options.header === false) options.header = false;
	else if (options.header !== true) throw new CsvError("CSV_INVALID_OPTION_HEADER", ["option `header` is expected to be a boolean,", `got ${JSON.stringify(options.header)}`], options);
	if (options.header_as_comment === void 0 || options.header_as_comment === null || options.header_as_comment === false) options.header_as_comment = false;
	else if (options.header_as_comment === true) options.header_as_comment = "#";
	else if (Buffer.isBuffer(options.header_as_comment)) options.header_as_comment = options.header_as_comment.toString();
	else if (typeof options.header_as_comment !== "string") throw new CsvError("CSV_INVALID_OPTION_HEADER_AS_COMMENT", ["option `header_as_comment` must be a boolean, a string or a buffer,", `got ${JSON.stringify(options.header_as_comment)}`], options);
	const [errColumns, columns] = normalize_columns(options.columns);
	if (errColumns !== void 0) return [errColumns];
	options.columns = columns;
	if (options.quoted === void 0 || options.quoted === null) options.quoted = false;
	if (options.cast === void 0 || options.cast === null) options.cast = {};
	if (options.cast.bigint === void 0 || options.cast.bigint === null) options.cast.bigint = (value) => "" + value;
	if (options.cast.boolean === void 0 || options.cast.boolean === null) options.cast.boolean = (value) => value ? "1" : "";
	if (options.cast.date === void 0 || options.cast.date === null) options.cast.date = (value) => "" + value.getTime();
	if (options.cast.number === void 0 || options.cast.number === null) options.cast.number = (value) => "" + value;
	if (options.cast.object === void 0 || options.cast.object === null) options.cast.object = (value) => JSON.stringify(value);
	if (options.cast.string === void 0 || options.cast.string === null) options.cast.string = function(value) {
		return value;
	};
	if (options.on_record !== void 0 && typeof options.on_record !== "function") return [Error(`Invalid Option: "on_record" must be a function.`)];
	if (options.quote_record_delimiter === void 0 || options.quote_record_delimiter === null) options.quote_record_delimiter = !options.record_delimiter;
	else if (typeof options.quote_record_delimiter !== "boolean") return [new CsvError("CSV_OPTION_QUOTE_RECORD_DELIMITER_INVALID_TYPE", ["option `quote_record_delimiter` must be a boolean,", `got ${JSON.stringify(options.quote_record_delimiter)}`])];
	if (options.record_delimiter === void 0 || options.record_delimiter === null) options.record_delimiter = "\n";
	else if (Buffer.isBuffer(options.record_delimiter)) options.record_delimiter = options.record_delimiter.toString();
	else if (typeof options.record_delimiter !== "string") return [Error(`Invalid Option: record_delimiter must be a buffer or a string, got ${JSON.stringify(options.record_delimiter)}`)];
	switch (options.record_delimiter) {
		case "unix":
			options.record_delimiter = "\n";
			break;
		case "mac":
			options.record_delimiter = "\r";
			break;
		case "windows":
			options.record_delimiter = "\r\n";
			break;
		case "ascii":
			options.record_delimiter = "";
			break;
		case "unicode": options.record_delimiter = "\u2028";
	}
	return [void 0, options];
};
// node_modules/csv-stringify/lib/api/index.js
const bom_utf8 = Buffer.from([
	239,
	187,
	191
]);
const emits_separator = function(value, separators) {
	return separators.some((separator) => separator.length !== 0 && (value.indexOf(separator) !== -1 || separator.length > 1 && (value + separator).indexOf(separator) < value.length));
};
const matches_quoted_match = function(value, quoted_match) {
	if (!quoted_match) return false;
	return quoted_match.some((pattern) => typeof pattern === "string" ? value.indexOf(pattern) !== -1 : value.search(pattern) !== -1);
};
const stringifier = function(options, state, info) {
	return {
		options,
		state,
		info,
		__transform: function(chunk, push) {
			if (!Array.isArray(chunk) && typeof chunk !== "object") return Error(`Invalid Record: expect an array or an object, got ${JSON.stringify(chunk)}`);
			if (this.info.records === 0) {
				if (Array.isArray(chunk)) {
					if (this.options.header === true && this.options.columns === void 0) return Error("Undiscoverable Columns: header option requires column option or object records");
				} else if (this.options.columns === void 0) {
					const [err, columns] = normalize_columns(Object.keys(chunk));
					if (err) return;
					this.options.columns = columns;
				}
			}
			if (this.info.records === 0) {
				this.bom(push);
				const err = this.headers(push);
				if (err) return err;
			}
			try {
				if (this.options.on_record) this.options.on_record(chunk, this.info.records);
			} catch (err) {
				return err;
			}
			let err, chunk_string;
			if (this.options.eof) {
				[err, chunk_string] = this.stringify(chunk);
				if (err) return err;
				if (chunk_string === void 0) return;
				else chunk_string = chunk_string + this.options.record_delimiter;
			} else {
				[err, chunk_string] = this.stringify(chunk);
				if (err) return err;
				if (chunk_string === void 0) return;
				else if (this.options.header || this.info.records) chunk_string = this.options.record_delimiter + chunk_string;
			}
			this.info.records++;
			push(chunk_string);
		},
		stringify: function(chunk, chunkIsHeader = false) {
			if (typeof chunk !== "object") return [void 0, chunk];
			const { columns } = this.options;
			const record = [];
			if (Array.isArray(chunk)) {
				const length = columns ? Math.min(chunk.length, columns.length) : chunk.length;
				for (let i = 0; i < length; i++) {
					const field = chunk[i];
					const [err, value] = this.__cast(field, {
						index: i,
						column: i,
						records: this.info.records,
						header: chunkIsHeader
					});
					if (err) return [err];
					record[i] = [value, field];
				}
			} else for (let i = 0; i < columns.length; i++) {
				const field = get(chunk, columns[i].key);
				const [err, value] = this.__cast(field, {
					index: i,
					column: columns[i].key,
					records: this.info.records,
					header: chunkIsHeader
				});
				if (err) return [err];
				record[i] = [value, field];
			}
			let csvrecord = "";
			for (let i = 0; i < record.length; i++) {
				let options, err;
				let [value, field] = record[i];
				if (typeof value === "string") options = this.options;
				else if (is_object(value)) {
					options = { ...value };
					value = options.value;
					delete options.value;
					if (typeof value !== "string" && value !== void 0 && value !== null) {
						if (err) return [Error(`Invalid Casting Value: returned value must return a string, null or undefined, got ${JSON.stringify(value)}`)];
					}
					options = {
						...this.options,
						...options
					};
					[err, options] = normalize_options(options);
					if (err !== void 0) return [err];
				} else if (value === void 0 || value === null) options = this.options;
				else return [Error(`Invalid Casting Value: returned value must return a string, an object, null or undefined, got ${JSON.stringify(value)}`)];
				const { delimiter, escape, quote, quoted, quoted_empty, quoted_string, quoted_match, record_delimiter, quote_record_delimiter, escape_formulas } = options;
				if ("" === value && "" === field) {
					if ((matches_quoted_match(value, quoted_match) || true === quoted_empty || true === quoted_string && false !== quoted_empty) === true) value = quote + value + quote;
					csvrecord += value;
				} else if (value) {
					if (typeof value !== "string") return [Error(`Formatter must return a string, null or undefined, got ${JSON.stringify(value)}`)];
					const containsdelimiter = emits_separator(value, [delimiter]);
					const containsQuote = quote !== "" && value.indexOf(quote) >= 0;
					const containsEscape = value.indexOf(escape) >= 0 && escape !== quote;
					const containsRecordDelimiter = emits_separator(value, [record_delimiter, ...quote_record_delimiter === false ? [] : ["\n", "\r"]]);
					const quotedString = quoted_string && typeof field === "string";
					const quotedMatch = matches_quoted_match(value, quoted_match);
					if (escape_formulas) switch (value[0]) {
						case "-":
							if (typeof field === "number" || typeof field === "bigint") break;
							value = `'${value}`;
							break;
						case "=":
						case "+":
						case "@":
						case "	":
						case "\r":
						case "\uff1d":
						case "\uff0b":
						case "\uff0d":
						case "\uff20": value = `'${value}`;
					}
					const shouldQuote = containsQuote === true || containsdelimiter || containsRecordDelimiter || quoted || quotedString || quotedMatch;
					if (shouldQuote === true && containsEscape === true) value = value.replaceAll(escape, () => escape + escape);
					if (containsQuote === true) value = value.replaceAll(quote, () => escape + quote);
					if (shouldQuote === true) value = quote + value + quote;
					csvrecord += value;
				} else if (quoted_empty === true || field === "" && quoted_string === true && quoted_empty !== false) csvrecord += quote + quote;
				if (i !== record.length - 1) csvrecord += delimiter;
			}
			return [void 0, csvrecord];
		},
		bom: function(push) {
			if (this.options.bom !== true) return;
			push(bom_utf8);
		},
		headers: function(push) {
			if (this.options.header === false) return;
			if (this.options.columns === void 0) return;
			let err;
			let headers = this.options.columns.map((column) => column.header);
			if (this.options.eof) {
				[err, headers] = this.stringify(headers, true);
				headers += this.options.record_delimiter;
			} else [err, headers] = this.stringify(headers, true);
			if (err) return err;
			if (this.options.header_as_comment) headers = this.options.header_as_comment + " " + headers;
			push(headers);
		},
		__cast: function(value, context) {
			const type = typeof value;
			try {
				if (type === "string") return [void 0, this.options.cast.string(value, context)];
				else if (type === "bigint") return [void 0, this.options.cast.bigint(value, context)];
				else if (type === "number") return [void 0, this.options.cast.number(value, context)];
				else if (type === "boolean") return [void 0, this.options.cast.boolean(value, context)];
				else if (value instanceof Date) return [void 0, this.options.cast.date(value, context)];
				else if (type === "object" && value !== null) return [void 0, this.options.cast.object(value, context)];
				else if (value === null && this.options.cast.null !== void 0) return [void 0, this.options.cast.null(value, context)];
				else if (value === void 0 && this.options.cast.undefined !== void 0) return [void 0, this.options.cast.undefined(value, context)];
				else return [void 0, value];
			} catch (err) {
				return [err];
			}
		}
	};
};
// node_modules/csv-stringify/lib/sync.js
const stringify = function(records, opts = {}) {
	const data = [];
	const [err, options] = normalize_options(opts);
	if (err !== void 0) throw err;
	const api = stringifier(options, { stop: false }, { records: 0 });
	for (const record of records) {
		const err = api.__transform(record, function(record) {
			data.push(record);
		});
		if (err !== void 0) throw err;
	}
	if (data.length === 0) {
		api.bom((d) => {
			data.push(d);
		});
		const err = api.headers((headers) => {
			data.push(headers);
		});
		if (err !== void 0) throw err;
	}
	return data.join("");
};
// src/usage/decimal.ts
const DECIMAL = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
/**
* Returns a decimal number times 10^places where that is a whole number, exactly: `45000.0` and
* `4.5e4`, as pandas and Excel write them, are 45000. Undefined for anything else, and where it is
* too large to be exact.
*/
function parseScaled(text, places) {
	return parsePlain(text, places) ?? parseAny(text, places);
}
const PLAIN$1 = /^\d+\.\d+$/;
const POWERS = Array.from({ length: 10 }, (_, zeros) => 10 ** zeros);
/** Does so for digits with a point among them, as nearly all costs are, in less time; undefined for all else. */
function parsePlain(text, places) {
	if (!PLAIN$1.test(text)) return void 0;
	const point = text.indexOf(".");
	const zeros = places - (text.length - point - 1);
	const value = Number(text.slice(0, point) + text.slice(point + 1)) * (POWERS[zeros] ?? NaN);
	return value <= Number.MAX_SAFE_INTEGER ? value : void 0;
}
function parseAny(text, places) {
	const [, whole, fraction = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
	if (whole === void 0) return void 0;
	const digits = whole + fraction;
	const zeros = places + Number(exponent) - fraction.length;
	const shifted = zeros >= 0 ? digits + "0".repeat(zeros) : cutZeros(digits, -zeros);
	const value = Number(shifted);
	return Number.isSafeInteger(value) ? value : void 0;
}
/** Takes digits off the end that have to be zeros; what is left is no number where one is not. */
function cutZeros(digits, count) {
	const kept = digits.slice(0, Math.max(0, digits.length - count));
	return /^0*$/.test(digits.slice(kept.length)) ? kept : "NaN";
}
// src/usage/cost.ts
const NANO_USD_PER_USD = 1e9;
const NANO_USD_PLACES = 9;
/** Returns the integer nano-USD of a decimal USD text such as `0.045076350` or `1.2345e-05`, or undefined when it is none or not exact. */
function parseUsd(text) {
	return parseScaled(text, NANO_USD_PLACES);
}
/** Returns the shortest exact decimal USD text of integer nano-USD, e.g. `0.04507635`. */
function formatUsd(nanoUsd) {
	const whole = Math.floor(nanoUsd / NANO_USD_PER_USD);
	const fraction = String(nanoUsd % NANO_USD_PER_USD).padStart(9, "0").replace(/0+$/, "");
	return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}
/** Rounds a price in USD to integer nano-USD. */
function toNanoUsd(usd) {
	return Math.round(usd * NANO_USD_PER_USD);
}
// src/parts/ledger/reject.ts
const MAX_CHARACTERS$1 = 60;
const UNSHOWN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** Returns a value as a message may show it: in quotes, on one line, shortened when long. */
function quoteValue(value) {
	if (value === "") return "nothing";
	const isLong = value.length > MAX_CHARACTERS$1;
	const shown = JSON.stringify(isLong ? value.slice(0, MAX_CHARACTERS$1) : value).slice(1, -1).replaceAll("\\\"", "\"").replaceAll(UNSHOWN, escapeCharacter);
	const quote = value.includes("\"") ? "'" : "\"";
	return `${quote}${shown}${isLong ? "\u2026" : ""}${quote}`;
}
function escapeCharacter(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/** Returns where a cell of a CSV record starts; past the last cell, where the record ends. */
function locateCell(text, cellIndex) {
	let start = 0;
	let isQuoted = false;
	let cell = 0;
	let at = 0;
	for (; at < text.length && cell < cellIndex; at += 1) if (text[at] === "\"") isQuoted = !isQuoted;
	else if (text[at] === "," && !isQuoted) {
		cell += 1;
		start = at + 1;
	}
	if (cell < cellIndex) start = text.length;
	const lines = text.slice(0, start).split(/\r\n|\n|\r/);
	return {
		linesDown: lines.length - 1,
		column: (lines.at(-1)?.length ?? 0) + 1
	};
}
/** All columns of a new ledger, in this order. */
const COLUMNS = [
	...[
		"timestamp",
		"model",
		"prompt_tokens",
		"completion_tokens",
		"task_success",
		"task_type",
		"duration_ms",
		"notes"
	],
	"session_id",
	"cache_read_tokens",
	"cache_write_tokens",
	"cost_usd",
	"agent",
	"branch"
];
/** Without these a row is meaningless and a file is not a ledger. */
const REQUIRED_COLUMNS = ["timestamp", "model"];
/** Tells whether a text is the line by which Excel is told that commas separate the columns. */
function isSeparatorLine(text) {
	return /^\ufeff?"?sep=,"?,*$/.test(text);
}
/** Tells whether cells name columns, in the first line or, as merges and joined files leave it, in a later one. */
function isHeader(cells) {
	const names = namesOf(cells);
	return REQUIRED_COLUMNS.every((column) => names.includes(column));
}
/** Returns the header that a first line is, or why the file is not a ledger. */
function readHeader(cells) {
	const names = namesOf(cells);
	if (!isHeader(names)) return {
		expected: "a header line with the columns timestamp and model",
		got: quoteValue(names.join(","))
	};
	const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
	if (twice !== void 0) return {
		expected: "each column once in the header line",
		got: `${twice} twice`
	};
	return {
		names,
		indexes: Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)]))
	};
}
/** Returns a row's cells by column; those that its header or the row itself lacks are empty. */
function cellsByColumn({ indexes }, cells) {
	return {
		timestamp: cells[indexes.timestamp] ?? "",
		model: cells[indexes.model] ?? "",
		prompt_tokens: cells[indexes.prompt_tokens] ?? "",
		completion_tokens: cells[indexes.completion_tokens] ?? "",
		task_success: cells[indexes.task_success] ?? "",
		task_type: cells[indexes.task_type] ?? "",
		duration_ms: cells[indexes.duration_ms] ?? "",
		notes: cells[indexes.notes] ?? "",
		session_id: cells[indexes.session_id] ?? "",
		cache_read_tokens: cells[indexes.cache_read_tokens] ?? "",
		cache_write_tokens: cells[indexes.cache_write_tokens] ?? "",
		cost_usd: cells[indexes.cost_usd] ?? "",
		agent: cells[indexes.agent] ?? "",
		branch: cells[indexes.branch] ?? ""
	};
}
function namesOf(cells) {
	return cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
}
// src/parts/ledger/format-row.ts
/** The first line of a new ledger. */
const HEADER_LINE = `${COLUMNS.join(",")}\n`;
const NEEDS_QUOTES = /[\r\n]|^[<>|=]{7}/;
/**
* Returns the row of a record, with its line feed, in the columns of a file; unknown columns are
* empty. Reading it back gives the same record. A NUL or half a surrogate pair, which no text file
* holds, is written as U+FFFD.
*/
function formatRow(record, header) {
	const cells = cellsOf(record);
	return stringify([header.map((column) => cells[column] ?? "")], { quoted_match: NEEDS_QUOTES });
}
function cellsOf(record) {
	return {
		timestamp: record.timestamp,
		model: textCell(record.model),
		prompt_tokens: String(record.inputTokens),
		completion_tokens: String(record.outputTokens),
		task_success: String(record.success ?? ""),
		task_type: record.taskType ?? "",
		duration_ms: String(record.durationMs ?? ""),
		notes: textCell(record.notes),
		session_id: textCell(record.sessionId),
		cache_read_tokens: String(record.cacheReadTokens),
		cache_write_tokens: String(record.cacheWriteTokens),
		cost_usd: record.costNanoUsd === void 0 ? "" : formatUsd(record.costNanoUsd),
		agent: textCell(record.agent),
		branch: textCell(record.branch)
	};
}
function textCell(text) {
	return addFormulaPrefix(Buffer.from(text).toString().replaceAll("\0", "\ufffd"));
}
const NEEDS_PREFIX = /^'*[=+\-@\t\r]/;
const HAS_PREFIX = /^'+[=+\-@\t\r]/;
/** Returns a text cell that no spreadsheet runs as a formula. */
function addFormulaPrefix(text) {
	return NEEDS_PREFIX.test(text) ? `'${text}` : text;
}
/** Undoes `addFormulaPrefix`, exactly. */
function removeFormulaPrefix(cell) {
	return cell.startsWith("'") && HAS_PREFIX.test(cell) ? cell.slice(1) : cell;
}
// src/parts/state/reading.ts
function readReading(folders) {
	return readStateFile(readingPath(folders), ({ root, formerRoots, since, positions, lookedAtMs, newestLogMs }) => typeof root === "string" && Array.isArray(formerRoots) && formerRoots.every((former) => typeof former === "string") && !Number.isNaN(Date.parse(String(since))) && Number.isFinite(lookedAtMs) && Number.isFinite(newestLogMs) && arePositions(positions));
}
/** Whether a decoded JSON value says how far logs were read; what an agent remembers, it alone can tell. */
function arePositions(value) {
	if (typeof value !== "object" || value === null) return false;
	return Object.values(value).every((position) => Number.isFinite(position?.offset) && Number.isFinite(position?.sizeBytes) && Number.isFinite(position?.modifiedMs) && (position?.unclaimed === void 0 || Array.isArray(position.unclaimed?.sessions)));
}
function writeReading(folders, reading) {
	writeStateFile(readingPath(folders), JSON.stringify(reading));
}
/** Reads how the logs were when all were last looked at; undefined when they never were. */
function readKnownLogs(folders) {
	return readStateFile(knownLogsPath(folders), () => true);
}
function writeKnownLogs(folders, logs) {
	writeStateFile(knownLogsPath(folders), JSON.stringify(logs));
}
// src/parts/agents/logs/inherit-workflow.ts
/**
* Gives calls the workflow that their session was in, where their own log does not tell it:
* sub-agents log apart, and so do databases that hold calls and nothing else.
*/
function inheritWorkflow(calls, marks) {
	const bySession = /* @__PURE__ */ new Map();
	for (const mark of marks) {
		const ofSession = bySession.get(mark.sessionId);
		if (ofSession === void 0) bySession.set(mark.sessionId, [mark]);
		else ofSession.push(mark);
	}
	return calls.map((call) => {
		if (call.command !== void 0 || call.modeTaskType !== void 0) return call;
		const mark = latestBefore(call.timestamp, bySession.get(call.sessionId) ?? []);
		if (mark === void 0) return call;
		const { modeTaskType, command, commandArguments } = mark;
		if (modeTaskType === void 0 && command === void 0) return call;
		return {
			...call,
			modeTaskType,
			command,
			commandArguments
		};
	});
}
function latestBefore(timestamp, marks) {
	let latest;
	for (const mark of marks) {
		if (mark.timestamp > timestamp) continue;
		if (latest === void 0 || mark.timestamp >= latest.timestamp) latest = mark;
	}
	return latest;
}
// src/parts/agents/logs/contains-path.ts
const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;
/** Whether `path` is `folder` or lies in it, by name; Windows paths regardless of case and slash. */
function containsPath(folder, path) {
	const outer = normalize$1(folder);
	const inner = normalize$1(path);
	return inner === outer || inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}
function normalize$1(path) {
	const spelled = WINDOWS_DRIVE.test(path) ? path.replaceAll("\\", "/").toLowerCase() : path;
	return spelled.length > 1 ? spelled.replace(/\/+$/, "") : spelled;
}
// src/parts/agents/logs/unreadable.ts
const CODES = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"EACCES",
	"EPERM",
	"ELOOP",
	"ENAMETOOLONG"
]);
/** Whether a file or folder is gone, or closed to us: no reason to stop reading the others. */
function isUnreadable(error) {
	return CODES.has(error.code ?? "");
}
/** Returns what a look at a file or folder gives; undefined when it is unreadable. */
function unlessUnreadable(look) {
	try {
		return look();
	} catch (error) {
		if (isUnreadable(error)) return void 0;
		throw error;
	}
}
// src/parts/agents/logs/log-files.ts
const SQLITE_AHEAD = /(?<=\.db)-wal$/;
/**
* Finds the logs of an agent, the oldest first: of two copies of a call the older log holds the original.
* A place may itself be a link; links inside it are not followed.
*/
function findLogFiles(agent, environment) {
	const places = agent.logPlaces(environment).map(realPathOf$1);
	const files = [];
	for (const place of new Set(places)) {
		if (place === void 0) continue;
		if (statsOf(place)?.isDirectory()) addLogs(place, agent, files);
		else if (agent.isLog(place)) addLog(place, files);
	}
	return files.sort(byAge);
}
/** Returns those of some files that are logs of an agent, as `findLogFiles` finds them. */
function pickLogFiles(agent, environment, paths) {
	const files = [];
	for (const place of new Set(agent.logPlaces(environment))) {
		const real = paths.length > 0 ? realPathOf$1(place) : void 0;
		if (real === void 0) continue;
		for (const path of paths) {
			const base = [place, real].find((folder) => containsPath(folder, path));
			if (base === void 0) continue;
			const log = join(real, path.slice(base.length)).replace(SQLITE_AHEAD, "");
			if (agent.isLog(log)) addLog(log, files);
		}
	}
	return distinct(files).sort(byAge);
}
/** Whether one of some files is a place that is no log: what tells an agent where to log, so that there may be other places now. */
function namesPlaces(agent, environment, paths) {
	return agent.logPlaces(environment).some((place) => paths.includes(place) && !agent.isLog(place.replace(SQLITE_AHEAD, "")));
}
/** A file may be named twice: two places can be one folder. */
function distinct(files) {
	return [...new Map(files.map((file) => [file.path, file])).values()];
}
function byAge(a, b) {
	return a.createdMs - b.createdMs || (a.path < b.path ? -1 : 1);
}
function addLogs(folder, agent, files) {
	for (const entry of entriesOf(folder)) {
		const path = folder.endsWith(sep) ? folder + entry.name : folder + sep + entry.name;
		if (entry.isDirectory()) addLogs(path, agent, files);
		else if (entry.isFile() && agent.isLog(path)) addLog(path, files);
	}
}
function addLog(path, files) {
	const stats = statsOf(path);
	if (!stats?.isFile()) return;
	const ahead = path.endsWith(".db") ? statsOf(`${path}-wal`) : void 0;
	files.push({
		path,
		sizeBytes: stats.size + (ahead?.size ?? 0),
		modifiedMs: Math.max(stats.mtimeMs, ahead?.mtimeMs ?? 0),
		createdMs: stats.birthtimeMs
	});
}
function statsOf(path) {
	return unlessUnreadable(() => statSync(path));
}
function realPathOf$1(place) {
	return existsSync(place) ? unlessUnreadable(() => realpathSync(place)) : void 0;
}
function entriesOf(folder) {
	return unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}
// src/usage/call.ts
const TOKEN_COUNTS = [
	"inputTokens",
	"outputTokens",
	"cacheReadTokens",
	"cacheWriteTokens",
	"cacheWriteOneHourTokens"
];
/** Returns a call's id without its request: the same for the call and for every sub-agent's copy of it. */
function withoutRequest(callId) {
	return callId.replace(/:[^#]*/, "");
}
/** Returns a call's id with nothing but that of its message. */
function messageOf(callId) {
	return withoutRequest(callId).replace(/@\d{4}-\d\d-\d\dT[\d.-]+Z/, "");
}
// src/parts/agents/logs/most-tokens.ts
/** Returns the counts of a call that was logged twice: of each the larger, for counts only grow while a reply comes. */
function mostTokens(a, b) {
	const cacheReadTokens = Math.max(a.cacheReadTokens, b.cacheReadTokens);
	const cacheWriteTokens = Math.max(a.cacheWriteTokens, b.cacheWriteTokens);
	return {
		inputTokens: Math.max(plainInput(a), plainInput(b)) + cacheReadTokens + cacheWriteTokens,
		outputTokens: Math.max(a.outputTokens, b.outputTokens),
		cacheReadTokens,
		cacheWriteTokens,
		cacheWriteOneHourTokens: Math.max(a.cacheWriteOneHourTokens, b.cacheWriteOneHourTokens)
	};
}
/** Returns what one count of a call has beyond an earlier one; undefined when that is nothing. */
function tokensBeyond(told, now) {
	const most = mostTokens(told, now);
	const beyond = {
		inputTokens: most.inputTokens - told.inputTokens,
		outputTokens: most.outputTokens - told.outputTokens,
		cacheReadTokens: most.cacheReadTokens - told.cacheReadTokens,
		cacheWriteTokens: most.cacheWriteTokens - told.cacheWriteTokens,
		cacheWriteOneHourTokens: most.cacheWriteOneHourTokens - told.cacheWriteOneHourTokens
	};
	return Object.values(beyond).some((count) => count > 0) ? beyond : void 0;
}
function plainInput({ inputTokens, cacheReadTokens, cacheWriteTokens }) {
	return inputTokens - cacheReadTokens - cacheWriteTokens;
}
// src/parts/agents/logs/merge-copies.ts
/**
* Returns each call once. Copies agree in agent and call id; the call belongs where it was made
* first and has the most of each count. Where copies are equally old the first given holds the original.
*/
function mergeCopies(calls) {
	const merged = [];
	const placesByAgent = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const places = placesByAgent.get(call.agent) ?? /* @__PURE__ */ new Map();
		placesByAgent.set(call.agent, places);
		const place = places.get(call.callId);
		const known = place === void 0 ? void 0 : merged[place];
		if (place === void 0 || known === void 0) {
			places.set(call.callId, merged.length);
			merged.push(call);
		} else merged[place] = mergeTwo(known, call);
	}
	return merged;
}
function mergeTwo(a, b) {
	const isBEarlier = b.timestamp < a.timestamp || b.timestamp === a.timestamp && a.isSidechain && !b.isSidechain;
	return {
		...(a.isSessionTotal ? b.timestamp > a.timestamp : isBEarlier) ? b : a,
		tokens: mostTokens(a.tokens, b.tokens),
		durationMs: longer(a.durationMs, b.durationMs),
		success: a.success && b.success,
		errorMessage: a.errorMessage ?? b.errorMessage
	};
}
function longer(a, b) {
	return a === void 0 || b === void 0 ? a ?? b : Math.max(a, b);
}
/**
* Drops the copies of messages that sub-agents start from: such a copy has another request id
* than the session's own call. `known` holds ids of calls that were read before.
*/
function dropSidechainCopies(calls, known) {
	if (!calls.some(({ isSidechain }) => isSidechain)) return calls;
	const originals = new Set(Array.from(known, withoutRequest));
	for (const { callId, isSidechain } of calls) if (!isSidechain) originals.add(withoutRequest(callId));
	const isCopy = (callId) => originals.has(withoutRequest(callId)) || originals.has(messageOf(callId));
	return calls.filter(({ callId, isSidechain }) => !isSidechain || !isCopy(callId));
}
// src/parts/agents/logs/reading-limit.ts
/** How much is looked through, when the time is up, for a place where reading may end. */
const MAX_LATE_CHUNKS = 8;
/** How long the reading of one log may go on; what is left then is read the next time. */
var ReadingLimit = class {
	#deadlineMs;
	#lateChunks = 0;
	#isCut = false;
	/** `deadlineMs` is a moment as `Date.now()` tells it. */
	constructor(deadlineMs) {
		this.#deadlineMs = deadlineMs;
	}
	/** Whether reading ended before the log did. */
	get isCut() {
		return this.#isCut;
	}
	/** Whether the time is up. */
	isOver() {
		return Date.now() > this.#deadlineMs;
	}
	/** Looks at the clock, once for each chunk: a line takes less time than that. */
	passChunk() {
		if (this.isOver()) this.#lateChunks++;
	}
	/** Whether reading ends here, which is a good place for it or not. */
	endsHere(isGoodPlace) {
		this.#isCut = this.#lateChunks > (isGoodPlace ? 0 : MAX_LATE_CHUNKS);
		return this.#isCut;
	}
};
// src/parts/agents/logs/read-logs.ts
/** What is read of small logs when the time is up: that takes no time, and a busy machine may be late with all. */
const LATE_BYTES = 1 << 18;
/** Returns what reads logs of some agents one after the other. */
function createLogReader(agents) {
	return async (logs) => {
		const readings = [];
		for (const log of logs) readings.push(await readLog$1(agents, log));
		return readings;
	};
}
/**
* Returns what reads as much of the logs as it can until a moment, those first of which the least is left,
* and what is small even then.
*/
function createLimitedLogReader(agents, deadlineMs) {
	return async (logs) => {
		const readings = logs.map(() => void 0);
		const order = [...logs.entries()].sort(([, a], [, b]) => bytesLeft(a) - bytesLeft(b));
		let lateBytes = 0;
		for (const [index, log] of order) {
			const limit = new ReadingLimit(deadlineMs);
			if (limit.isOver()) {
				lateBytes += bytesLeft(log);
				if (lateBytes > LATE_BYTES) break;
				readings[index] = await readLog$1(agents, log);
				continue;
			}
			const reading = await readLog$1(agents, log, limit);
			readings[index] = limit.isCut ? {
				...reading,
				isCut: true
			} : reading;
		}
		return readings;
	};
}
function bytesLeft({ sizeBytes, from }) {
	return sizeBytes - (from?.offset ?? 0);
}
async function readLog$1(agents, { agent: name, path, from }, limit) {
	const agent = agents.find((candidate) => candidate.name === name);
	if (agent === void 0) throw new Error(`No agent is named ${name}.`);
	try {
		return await agent.readLog(path, from, limit);
	} catch (error) {
		if (from === void 0 || !(error instanceof TypeError)) throw error;
		return agent.readLog(path, void 0, limit);
	}
}
// src/usage/log-names.ts
/**
* Names as the agents' logs give them, made fit for a ledger that everybody can read: whoever runs an
* agent can put a path, an address or a whole prompt where a name belongs.
*/
const MAX_CHARACTERS = 200;
/** `Claude Opus 4.6 Fast` has four; a sentence has more. */
const MAX_WORDS = 4;
const UNKNOWN_MODEL = "unknown";
/** What almost all names are, and nothing below objects to; to compile what asks for Unicode takes a hook milliseconds. */
const PLAIN = /^[\w-]+(?:[./][\w-]+)*$/;
const PLAIN_WORD = /^[\w-]+(?:\.[\w-]+)*$/;
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const EMAIL = /[^\s@/]@[^\s@/]+\.\p{L}{2,}/u;
/** A URL, or a server's name with its port; a cloud's resource name; and a path on this machine. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|[^\s/:]+:\d+\/|arn:|projects\/)/i;
const LOCAL_PATH = /^(?:\/|~|\.{1,2}[\\/]|[a-z]:[\\/])|\\/i;
const HOST_ALONE = /^[a-z][a-z\d+.-]*:\/\/[^/]*$/i;
/** What git allows in no branch's name. */
const NO_BRANCH = /[\s~^:?*[\\\p{Cc}\p{Cf}\p{Cs}]|\.\./u;
const NO_SESSION = /[\s\\/\p{Cc}\p{Cf}\p{Cs}]/u;
/** Returns a model's name: one line without controls, of a path its last part; `unknown` for an address, a prompt, or nothing. */
function modelNameOf(text) {
	if (text.length > MAX_CHARACTERS) return UNKNOWN_MODEL;
	if (PLAIN_WORD.test(text)) return text;
	if (LINE_END.test(text)) return UNKNOWN_MODEL;
	const name = withoutPlace(text.replace(UNSEEN, "").trim());
	if (name === "" || EMAIL.test(name)) return UNKNOWN_MODEL;
	return name.split(/\s+/).length > MAX_WORDS ? UNKNOWN_MODEL : name;
}
function withoutPlace(name) {
	if (HOST_ALONE.test(name)) return "";
	if (!ADDRESS.test(name) && !LOCAL_PATH.test(name)) return name;
	return name.replace(/[?#].*$/, "").split(/[\\/]/).findLast((part) => part !== "")?.trim() ?? "";
}
/** Returns a session's id, or a hash where it is none: too long, a path, an address, or more than one word. */
function sessionNameOf(text) {
	return text.length <= MAX_CHARACTERS && (PLAIN_WORD.test(text) || !NO_SESSION.test(text) && !EMAIL.test(text)) ? text : `hash:${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
}
/** Returns a branch's name; undefined where git could have no such branch. */
function branchNameOf(text) {
	if (text === "" || text.length > MAX_CHARACTERS) return void 0;
	return PLAIN.test(text) || !NO_BRANCH.test(text) ? text : void 0;
}
// src/parts/agents/logs/tidy-names.ts
/** Logs hold a hundred thousand calls, and few names. */
function remembered(find) {
	const known = /* @__PURE__ */ new Map();
	return (text) => {
		if (known.has(text)) return known.get(text);
		const name = find(text);
		known.set(text, name);
		return name;
	};
}
/** Years of four digits, in whatever zone. */
const WRITABLE_TIME = /^(?!0000|9999)\d{4}-/;
/**
* Makes what gives a reading the names of models, sessions and branches that a ledger can hold, and
* leaves out what was made at no time that a ledger can say.
*/
function createTidyNames() {
	const model = remembered(modelNameOf);
	const session = remembered(sessionNameOf);
	const branch = remembered(branchNameOf);
	const ofSession = (named) => {
		const sessionId = session(named.sessionId);
		return sessionId === named.sessionId ? named : {
			...named,
			sessionId
		};
	};
	const ofCall = (call) => {
		const names = {
			model: model(call.model),
			sessionId: session(call.sessionId),
			branch: call.branch === void 0 ? void 0 : branch(call.branch)
		};
		return names.model === call.model && names.sessionId === call.sessionId && names.branch === call.branch ? call : {
			...call,
			...names
		};
	};
	return (reading) => ({
		...reading,
		calls: reading.calls.filter(({ timestamp }) => WRITABLE_TIME.test(timestamp)).map(ofCall),
		marks: reading.marks.map(ofSession),
		lastTurn: reading.lastTurn && ofSession(reading.lastTurn),
		...reading.lastTurns && { lastTurns: reading.lastTurns.map(ofSession) }
	});
}
// src/parts/agents/logs/collect-calls.ts
/** Reads what the agents' logs hold beyond the given positions. A log that did not change is not opened. */
async function collectCalls(collection) {
	const { agents, positions = {}, known = /* @__PURE__ */ new Set(), deadlineMs } = collection;
	const readLogs = collection.readLogs ?? createReader(agents, deadlineMs);
	const marks = Object.values(positions).flatMap(({ mark }) => mark ?? []);
	const lastTurns = /* @__PURE__ */ new Map();
	const reached = collection.newerFiles ? { ...positions } : {};
	const { files, changed } = findChanged(collection, reached);
	const tidy = createTidyNames();
	const results = (await readLogs(changed)).map((reading) => reading && tidy(reading));
	const readings = /* @__PURE__ */ new Map();
	const unread = [];
	changed.forEach((file, index) => {
		const { path, from } = file;
		const reading = results[index];
		if (reading === void 0 || reading.isCut) unread.push(file);
		const position = positionBehind(file, reading) ?? positions[path];
		if (position !== void 0) reached[path] = position;
		if (reading === void 0) return;
		readings.set(path, {
			from,
			calls: reading.calls
		});
		for (const mark of reading.marks) marks.push(mark);
		for (const turn of reading.lastTurns ?? []) lastTurns.set(turn.sessionId, turn);
		if (reading.lastTurn) lastTurns.set(reading.lastTurn.sessionId, reading.lastTurn);
	});
	return {
		calls: [...inheritWorkflow(dropSidechainCopies(mergeCopies(results.flatMap((reading) => reading?.calls ?? [])).filter(({ callId }) => !known.has(callId)), known), marks)].sort(byTime),
		positions: reached,
		lastTurns,
		files,
		unread,
		readings
	};
}
function createReader(agents, deadlineMs) {
	return deadlineMs === void 0 ? createLogReader(agents) : createLimitedLogReader(agents, deadlineMs);
}
/** Returns how far a log was read; one that was read in part is not as it is now, and so is read on. */
function positionBehind({ sizeBytes, modifiedMs }, reading) {
	if (reading === void 0) return void 0;
	const { position, isCut } = reading;
	return isCut ? {
		...position,
		sizeBytes: position.offset,
		modifiedMs: modifiedMs - 1
	} : {
		...position,
		sizeBytes,
		modifiedMs
	};
}
/** Finds the logs to read; those that are as they were keep their positions in `reached`. */
function findChanged(collection, reached) {
	const { positions = {}, since, isKnown } = collection;
	const files = [];
	const changed = [];
	for (const { agent, file } of findLogs(collection)) {
		files.push(file);
		const stored = positions[file.path];
		const unclaimed = claimedPart(stored, collection.claimedSessions);
		if (unclaimed !== void 0) changed.push({
			...file,
			agent: agent.name,
			from: unclaimed.from
		});
		else if (isUnchanged(file, stored)) reached[file.path] = stored;
		else if (stored !== void 0 || !isKnown?.(file)) {
			if (since !== void 0 && file.modifiedMs < since.getTime()) continue;
			changed.push({
				...file,
				agent: agent.name,
				from: stored
			});
		}
	}
	return {
		files,
		changed
	};
}
function claimedPart(stored, claimedSessions = /* @__PURE__ */ new Set()) {
	const { unclaimed } = stored ?? {};
	return unclaimed?.sessions.some((session) => claimedSessions.has(session)) ? unclaimed : void 0;
}
function findLogs(collection) {
	const { agents, environment, newerFiles, positions = {}, claimedSessions } = collection;
	const claimed = Object.keys(positions).filter((path) => claimedPart(positions[path], claimedSessions));
	return agents.flatMap((agent) => {
		return (newerFiles ? pickLogFiles(agent, environment, [...newerFiles, ...claimed]) : findLogFiles(agent, environment)).map((file) => ({
			agent,
			file
		}));
	});
}
function isUnchanged(file, stored) {
	return file.sizeBytes === stored?.sizeBytes && file.modifiedMs === stored.modifiedMs;
}
function byTime(a, b) {
	return a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0;
}
// src/parts/git/remote-urls.ts
const NOTHING_FOUND = 1;
/** Lists the URLs of a repository's remotes, for calls that may name one; git is asked only when some do. */
async function listRemoteUrls(git, calls) {
	if (!calls.some(({ repositoryUrl }) => repositoryUrl !== void 0)) return [];
	return (await git([
		"config",
		"--null",
		"--get-regexp",
		"^remote\\..*\\.url$"
	]).catch((error) => {
		if (error instanceof GitFailure && error.exitCode === NOTHING_FOUND) return "";
		throw error;
	})).toString().split("\0").flatMap((entry) => entry.split("\n").slice(1, 2));
}
/** Whether a repository has a remote. */
async function hasRemote(git) {
	return (await git(["remote"])).toString().trim() !== "";
}
// src/parts/state/log.ts
/**
* Writes what a commit holds of a prepared file to the log. Where it holds all of it, as planned, the
* shell moves the prepared file there.
*/
function appendToLog(folders, commit, held) {
	writeStateFile(entryPath(folders, commit), `${JSON.stringify(held)}\n`);
}
/** Reads the log: what commits hold since the last checkpoint. */
function readLog(folders) {
	const folder = logFolder(folders);
	return listStateFolder(folder).filter((name) => !name.endsWith(".new")).map((name) => {
		const path = join(folder, name);
		const [commit = ""] = basename(name).split(".");
		return {
			path,
			commit,
			prepared: parsePrepared(readStateBytes(path))
		};
	});
}
function removeFromLog({ path }) {
	rmSync(path, {
		recursive: true,
		force: true
	});
}
/** Reads what all worktrees of a repository have prepared for their next commits. */
function readAllPrepared(commonDir) {
	const linked = join(commonDir, "worktrees");
	return [commonDir, ...listStateFolder(linked).map((name) => join(linked, name))].flatMap((gitDir) => readPrepared(stateFolders({
		gitDir,
		commonDir
	})) ?? []);
}
/** The shell names its entries `<commit>.<process>`: what follows the commit only keeps entries apart. */
function entryPath(folders, commit) {
	return join(logFolder(folders), `${commit}.${randomUUID()}`);
}
// src/parts/state/session-totals.ts
/**
* Takes off a call's counts what was recorded of its session before; undefined when nothing is
* left. Counts that fell below it were started anew: then they are the session's whole. A total can
* grow while its last message's time stands still: its next row is a millisecond later, for a
* row of the same time would be the same record.
*/
function remainderOf(call, before) {
	if (before === void 0) return call;
	const { tokens } = call;
	const later = {
		...call,
		timestamp: laterThan$1(before.timestamp, call.timestamp)
	};
	if (TOKEN_COUNTS.some((count) => tokens[count] < before.tokens[count])) return later;
	if (TOKEN_COUNTS.every((count) => tokens[count] === before.tokens[count])) return void 0;
	return {
		...later,
		tokens: {
			inputTokens: tokens.inputTokens - before.tokens.inputTokens,
			outputTokens: tokens.outputTokens - before.tokens.outputTokens,
			cacheReadTokens: tokens.cacheReadTokens - before.tokens.cacheReadTokens,
			cacheWriteTokens: tokens.cacheWriteTokens - before.tokens.cacheWriteTokens,
			cacheWriteOneHourTokens: tokens.cacheWriteOneHourTokens - before.tokens.cacheWriteOneHourTokens
		},
		durationMs: call.durationMs && Math.max(call.durationMs - before.durationMs, 0)
	};
}
function laterThan$1(before, timestamp) {
	if (before === void 0 || timestamp > before) return timestamp;
	return new Date(Date.parse(before) + 1).toISOString();
}
// src/parts/state/recorded-calls.ts
const ID_BYTES = 6;
/**
* Returns the short id that stands for a call in the state: 12 hex digits, the same for every copy
* of it, also for a sub-agent's, which carries another request id.
*/
function recordedIdOf(call) {
	return createHash("sha256").update(`${call.agent}\u001f${messageOf(call.callId)}`).digest("hex").slice(0, 12);
}
/**
* Finds out which of some calls this clone has recorded. Ids move from the prepared files through
* the log to the table; they are looked for in that direction, so that none is missed on its way.
*/
function findRecorded(calls, folders, { commonDir }) {
	if (calls.length === 0) return {
		ids: /* @__PURE__ */ new Set(),
		totals: {}
	};
	const prepared = readAllPrepared(commonDir);
	const rows = [...readLog(folders).flatMap((entry) => entry.prepared ?? []), ...prepared].flatMap(({ rows }) => rows);
	const hasTotals = calls.some(({ isSessionTotal }) => isSessionTotal);
	return {
		ids: /* @__PURE__ */ new Set([...rows.flatMap(({ callIds }) => callIds), ...findInTable(folders, new Set(calls.map(recordedIdOf)))]),
		totals: hasTotals ? Object.assign({}, readTotals(folders), ...rows.map(totalsOfRow)) : {}
	};
}
/** Whether a call is recorded, or a part of it when it is a session's total. */
function isRecorded(call, { ids, totals }) {
	const id = recordedIdOf(call);
	return call.isSessionTotal ? Object.hasOwn(totals, id) : ids.has(id);
}
/** Returns the calls that are not recorded; of a session's total, what is not recorded of it. */
function withoutRecorded(calls, recorded) {
	return calls.flatMap((call) => {
		if (call.isSessionTotal) return remainderOf(call, recorded.totals[recordedIdOf(call)]) ?? [];
		return isRecorded(call, recorded) ? [] : call;
	});
}
/**
* Folds the log into the table of recorded ids, the totals, and how far logs were read. Called
* under the lock. Each step can be repeated after a kill: an id that is listed twice is recorded
* all the same.
*/
function checkpoint(folders) {
	for (const entry of readLog(folders)) {
		const { prepared, commit } = entry;
		if (prepared !== void 0) {
			addToTable(folders, prepared.rows);
			noteReading(folders, prepared, commit);
		}
		removeFromLog(entry);
	}
}
/**
* Notes how far the logs were read for the worktree of a commit: it may be another than ours. Where the
* rows were prepared outside of a commit, nobody looked whether its ledger lacks any since `lastHead`.
*/
function noteReading(folders, prepared, commit) {
	const own = resolve(folders.common, prepared.stateFolder);
	if (!existsSync(dirname(own))) return;
	const { lastHead = prepared.parent } = prepared.reading;
	const reading = lastHead === prepared.parent ? { lastHead: commit } : { lastHead };
	try {
		writeReading({
			...folders,
			own
		}, {
			...prepared.reading,
			...reading
		});
	} catch (error) {
		if (error.code !== "EACCES") throw error;
	}
}
function findInTable(folders, ids) {
	const wanted = new Map([...ids].map((id) => [Number.parseInt(id, 16), id]));
	const found = /* @__PURE__ */ new Set();
	const bytes = readStateBytes(recordedCallsPath(folders)) ?? Buffer.alloc(0);
	for (let offset = 0; offset + ID_BYTES <= bytes.length; offset += ID_BYTES) {
		const id = wanted.get(bytes.readUIntBE(offset, ID_BYTES));
		if (id !== void 0) found.add(id);
	}
	return found;
}
/** Adds the calls of rows to what is recorded. */
function addToTable(folders, rows) {
	appendIds(folders, rows.flatMap(({ callIds }) => callIds));
	const totals = Object.assign({}, ...rows.map(totalsOfRow));
	if (Object.keys(totals).length === 0) return;
	const all = {
		...readTotals(folders),
		...totals
	};
	writeStateFile(sessionTotalsPath(folders), JSON.stringify(all));
}
function appendIds(folders, ids) {
	const path = recordedCallsPath(folders);
	const bytes = readStateBytes(path);
	const packed = Buffer.from(ids.join(""), "hex");
	if (bytes === void 0) {
		writeStateFile(path, packed);
		return;
	}
	const padding = Buffer.alloc((ID_BYTES - bytes.length % ID_BYTES) % ID_BYTES);
	appendFileSync(path, Buffer.concat([padding, packed]));
}
function readTotals(folders) {
	return readStateFile(sessionTotalsPath(folders), () => true) ?? {};
}
function totalsOfRow({ totals }) {
	return totals ?? {};
}
// src/parts/agents/logs/remote-address.ts
const URL_LIKE = /^[a-z][a-z\d+.-]*:\/\/(?:[^/]*@)?(?<host>[^/:]+)(?::\d+)?\/(?<path>[^?#]+)/i;
const SCP_LIKE = /^(?:[^/\\:@]*@)?(?<host>[^/\\:]{2,}):(?!\/\/)(?<path>[^?#]+)$/;
/**
* Returns what the spellings of a remote's URL have in common, `github.com/acme/shop`: host and path
* without protocol, credentials, port, case and `.git`. Undefined for what is no such URL.
*/
function remoteAddressOf(url) {
	const { host, path } = (URL_LIKE.exec(url) ?? SCP_LIKE.exec(url))?.groups ?? {};
	const name = path?.replace(/^\/+|\/+$/g, "").replace(/\.git$/i, "");
	return host && name ? `${host}/${name}`.toLowerCase() : void 0;
}
// src/parts/agents/logs/membership.ts
/**
* Makes the test for a worktree. A folder belongs to the innermost worktree or repository that
* contains its real path; one that lies in none, to the innermost that contains it by name. So no
* call is in two.
*/
function createMembership({ root, remoteUrls = [] }) {
	const answers = /* @__PURE__ */ new Map();
	const rootSha256 = createHash("sha256").update(root).digest("hex");
	const remotes = new Set(remoteUrls.map(remoteAddressOf));
	const isFolderInside = (cwd) => {
		if (!answers.has(cwd)) answers.set(cwd, isInside(root, cwd));
		return answers.get(cwd);
	};
	return ({ cwd, cwdSha256, repositoryUrl }) => {
		if (cwdSha256 !== void 0 && cwd === void 0) return cwdSha256 === rootSha256;
		const byFolder = cwd === void 0 ? void 0 : isFolderInside(cwd);
		if (byFolder !== void 0 || repositoryUrl === void 0) return byFolder ?? false;
		const address = remoteAddressOf(repositoryUrl);
		return address !== void 0 && remotes.has(address);
	};
}
/** Linux's PATH_MAX, the longest of all: no session ran in a folder with a longer path. */
const MAX_PATH_BYTES$1 = 4096;
/** Whether a folder belongs to the worktree at `root`; undefined when it lies in no repository. */
function isInside(root, folder) {
	if (Buffer.byteLength(folder) > MAX_PATH_BYTES$1) return void 0;
	if (!isAbsolute(folder) || folder.includes("\0")) return void 0;
	const top = topOf(realPathOf(folder), root) ?? topOf(folder, root);
	return top === void 0 ? void 0 : top === root;
}
/** Returns the top of the innermost worktree or repository around a folder; `root` may be gone. */
function topOf(folder, root) {
	for (let top = folder;; top = dirname(top)) {
		if (containsPath(top, root) && containsPath(root, top)) return root;
		if (existsSync(join(top, ".git"))) return top;
		if (dirname(top) === top) return void 0;
	}
}
/** Returns the real path of a folder, or of what is left of it: sessions outlive their folders. */
function realPathOf(folder) {
	try {
		return realpathSync(folder);
	} catch (error) {
		if (!isUnreadable(error)) throw error;
		const parent = dirname(folder);
		return parent === folder ? folder : join(realPathOf(parent), folder.slice(parent.length));
	}
}
// src/flows/record/claim-calls.ts
const MAX_PATH_BYTES = 4096;
/** Makes the test for the calls of a worktree, those from before it was moved among them. */
function createWorktreeMembership({ root, formerRoots }, remoteUrls) {
	const tests = [root, ...formerRoots.filter((former) => !existsSync(join(former, ".git")))].map((place) => createMembership({
		root: place,
		remoteUrls
	}));
	return (call) => tests.some((isInside) => isInside(call));
}
/**
* Whether a call belongs to this commit: it was made inside the worktree, or by the session that
* is committing, unless it was made in another repository that records its own.
*/
function isClaimed(call, claim) {
	if (claim.isInside(call)) return true;
	if (!claim.runningSessions.has(call.sessionId)) return false;
	const elsewhere = call.cwd === void 0 ? void 0 : findTop(call.cwd);
	if (elsewhere === void 0 || claim.worktreeRoots.includes(elsewhere)) return true;
	return !existsSync(join(elsewhere, TELEMETRY_FOLDER));
}
/**
* Whether a call belongs to nobody yet, and to this worktree if its session commits here: it stands
* in no repository, or above the worktree.
*/
function mayBeClaimed(call, claim, root) {
	const top = call.cwd === void 0 ? void 0 : findTop(call.cwd);
	if (top !== void 0 && !containsPath(top, root)) return false;
	return isClaimed(call, {
		...claim,
		runningSessions: /* @__PURE__ */ new Set([call.sessionId])
	});
}
/** Returns the top of the worktree or repository that holds a folder. */
function findTop(folder) {
	if (folder.length > MAX_PATH_BYTES) return void 0;
	for (let top = folder;; top = dirname(top)) {
		if (existsSync(join(top, ".git"))) return top;
		if (dirname(top) === top) return void 0;
	}
}
// src/usage/matches-wildcard.ts
/** Whether a text is what a pattern says, in which each `*` stands for any text; takes no longer than the text is long. */
function matchesWildcard(pattern, text) {
	const [start = "", ...others] = pattern.split("*");
	const end = others.pop();
	if (end === void 0) return text === pattern;
	if (text.length < start.length + end.length) return false;
	if (!text.startsWith(start) || !text.endsWith(end)) return false;
	let from = start.length;
	const until = text.length - end.length;
	for (const part of others) {
		const place = text.indexOf(part, from);
		if (place === -1 || place + part.length > until) return false;
		from = place + part.length;
	}
	return true;
}
// src/parts/agents/logs/task-type-of-call.ts
/** Returns what kind of work a call was for: `execute` when nothing tells. */
function taskTypeOf(call, hints) {
	return hints.override ?? taskTypeOfCommand(call.command, hints.commands) ?? call.modeTaskType ?? hints.stagedTaskType ?? "execute";
}
function taskTypeOfCommand(command, commands) {
	if (command === void 0) return void 0;
	if (Object.hasOwn(commands, command)) return commands[command];
	return Object.entries(commands).find(([pattern]) => matchesWildcard(pattern, command))?.[1];
}
// src/usage/ci-note.ts
const RUN_NUMBER = /^\d{1,20}$/;
/** Returns the part of a record's notes that says it was made in a run of continuous integration: `CI run 4711`. */
function ciNote(runNumber) {
	return RUN_NUMBER.test(runNumber ?? "") ? `CI run ${runNumber}` : "CI";
}
// src/usage/task-type.ts
/** The kinds of work that a record can be about, in the order reports list them. */
const TASK_TYPES = [
	"plan",
	"execute",
	"verify",
	"discuss",
	"quick"
];
function isTaskType(text) {
	return TASK_TYPES.includes(text);
}
// src/parts/pricing/price-parts.ts
/** The one price of nothing. */
const NO_PRICE = {
	input: 0,
	output: 0,
	cacheRead: 0,
	cacheWrite: 0,
	cacheWriteOneHour: 0
};
const PARTS = [
	"input",
	"output",
	"cacheRead",
	"cacheWrite",
	"cacheWriteOneHour"
];
/** Whether a decoded JSON value says what each part of a call costs. */
function isPriceParts(value) {
	if (typeof value !== "object" || value === null) return false;
	const parts = value;
	return PARTS.every((part) => {
		const isOptional = part !== "input" && part !== "output";
		return isPrice(parts[part]) || isOptional && parts[part] === void 0;
	});
}
function isPrice(value) {
	if (typeof value === "number") return value >= 0;
	if (typeof value !== "object" || value === null) return false;
	const { base, tiers } = value;
	return typeof base === "number" && Array.isArray(tiers) && tiers.every((tier) => typeof tier?.start === "number" && typeof tier?.price === "number");
}
const NANO_USD_PER_USD_PER_MILLION = 1e3;
/** Returns the cost of one call in nano-USD. */
function costOfTokens(tokens, parts) {
	const { inputTokens, outputTokens, cacheReadTokens } = tokens;
	const oneHourTokens = Math.min(tokens.cacheWriteOneHourTokens, tokens.cacheWriteTokens);
	const fiveMinuteTokens = tokens.cacheWriteTokens - oneHourTokens;
	const plainTokens = Math.max(inputTokens - cacheReadTokens - tokens.cacheWriteTokens, 0);
	const cacheWrite = parts.cacheWrite ?? parts.input;
	const usdPerMillion = plainTokens * priceAt(parts.input, inputTokens) + cacheReadTokens * priceAt(parts.cacheRead ?? parts.input, inputTokens) + fiveMinuteTokens * priceAt(cacheWrite, inputTokens) + oneHourTokens * priceAt(parts.cacheWriteOneHour ?? cacheWrite, inputTokens) + outputTokens * priceAt(parts.output, inputTokens);
	return Math.round(usdPerMillion * NANO_USD_PER_USD_PER_MILLION);
}
function priceAt(price, inputTokens) {
	if (typeof price === "number") return price;
	return price.tiers.findLast(({ start }) => inputTokens > start)?.price ?? price.base;
}
/** Returns the prices of short contexts. */
function withoutTiers(parts) {
	return {
		input: baseOf(parts.input),
		output: baseOf(parts.output),
		cacheRead: parts.cacheRead && baseOf(parts.cacheRead),
		cacheWrite: parts.cacheWrite && baseOf(parts.cacheWrite),
		cacheWriteOneHour: parts.cacheWriteOneHour && baseOf(parts.cacheWriteOneHour)
	};
}
/** Returns prices that are as many times as high. */
function multiplyPrices(parts, factor) {
	const times = (price) => typeof price === "number" ? price * factor : {
		base: price.base * factor,
		tiers: price.tiers.map((tier) => ({
			...tier,
			price: tier.price * factor
		}))
	};
	const timesKnown = (price) => price === void 0 ? price : times(price);
	return {
		input: times(parts.input),
		output: times(parts.output),
		cacheRead: timesKnown(parts.cacheRead),
		cacheWrite: timesKnown(parts.cacheWrite),
		cacheWriteOneHour: timesKnown(parts.cacheWriteOneHour)
	};
}
function baseOf(price) {
	return typeof price === "number" ? price : price.base;
}
// src/usage/cache-split.ts
/** Agents whose logs do not tell which part of the input came from a cache, at a tenth of its price. */
const WITHOUT_CACHE_SPLIT = /* @__PURE__ */ new Set(["aider", "mistral-vibe"]);
/** Whether list prices hold for an agent's calls: where the cache's part of the input is not known, they would be a guess. */
function tellsCachedTokens(agent) {
	return !WITHOUT_CACHE_SPLIT.has(agent);
}
// src/usage/find-pattern.ts
/** Returns the pattern that fits a name best: its very name, else the longest, in which each `*` stands for any text. */
function findPattern(patterns, name) {
	let best;
	for (const pattern of patterns) {
		if (pattern === name) return pattern;
		if ((best === void 0 || pattern.length > best.length) && pattern.includes("*") && matchesWildcard(pattern, name)) best = pattern;
	}
	return best;
}
// src/usage/model-variant.ts
/** Programs that run models on the user's own machine, as agents and gateways name them. */
const LOCAL_PROVIDERS = /* @__PURE__ */ new Set([
	"gpt4all",
	"hosted_vllm",
	"jan",
	"koboldcpp",
	"llama-cpp",
	"llama.cpp",
	"llama_cpp",
	"llamacpp",
	"llamafile",
	"lm-studio",
	"lm_studio",
	"lmstudio",
	"local",
	"localhost",
	"mlx",
	"mlx-lm",
	"ollama",
	"ollama_chat",
	"oss",
	"vllm"
]);
/** What providers call the ways to serve a request that have prices of their own. */
const SERVICE_TIERS = /* @__PURE__ */ new Set([
	"batch",
	"fast",
	"flex",
	"priority",
	"scale",
	"ultrafast"
]);
const TIER_SUFFIX = new RegExp(`-(${[...SERVICE_TIERS].join("|")})$`);
/** Whether a provider is a program on the user's own machine. */
function isLocalProvider(provider) {
	return LOCAL_PROVIDERS.has(provider.toLowerCase());
}
/** Returns a model's name with the program that runs it on the user's machine: `ollama/qwen3`; another provider leaves it as it is. */
function withProvider(model, provider) {
	if (provider === void 0 || !isLocalProvider(provider)) return model;
	return model.startsWith(`${provider}/`) ? model : `${provider}/${model}`;
}
/** Returns a model's name with the tier that served the call: `claude-opus-4-6-fast`; the standard tier leaves it as it is. */
function withServiceTier(model, tier) {
	const name = tier?.toLowerCase();
	if (name === void 0 || !SERVICE_TIERS.has(name)) return model;
	return model.endsWith(`-${name}`) ? model : `${model}-${name}`;
}
/** Returns a model and the tier that its name ends in; undefined when it names none. */
function splitServiceTier(model) {
	const tier = TIER_SUFFIX.exec(model)?.[1];
	return tier === void 0 ? void 0 : {
		model: model.slice(0, -tier.length - 1),
		tier
	};
}
// src/usage/timestamp.ts
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const SECOND_END = 19;
const MILLISECONDS_LENGTH = 24;
const NO_YEAR = "0000-";
const OFFSET_LENGTH = 6;
const DAY_MINUTES = 1440;
const DAY_MS$1 = 864e5;
const MINUTE_MS = 6e4;
const FIRST_MS = Date.parse("0001-01-01T00:00:00.000Z");
/** From March of the year 0. */
const DAYS_TO_1970 = 719469;
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");
/**
* Returns the instant of an RFC 3339 timestamp in UTC: `2026-02-23T21:19:12.000Z`, with nine
* digits when it has more than milliseconds, so that one instant has one spelling.
* Undefined when the text is not RFC 3339 or names a date that does not exist.
*/
function toUtc(timestamp) {
	if (timestamp !== latest.timestamp) latest = {
		timestamp,
		utc: utcWithinHour(timestamp, latest) ?? readUtc(timestamp)
	};
	return latest.utc;
}
let latest = {
	timestamp: "",
	utc: void 0
};
const MINUTE_START = 14;
const CLOCK = /^[0-5]\d:[0-5]\d$/;
/**
* Returns the instant of a timestamp that differs from a known one in its minute and second alone, as most that
* follow one another do, in a third of the time; undefined for any other, and where the zone has minutes too.
*/
function utcWithinHour(timestamp, { timestamp: known, utc }) {
	if (utc === void 0 || timestamp.length !== known.length) return void 0;
	if (hasOffset(timestamp) && !timestamp.endsWith("00")) return void 0;
	const isNear = known.startsWith(timestamp.slice(0, MINUTE_START)) && known.endsWith(timestamp.slice(SECOND_END));
	const clock = timestamp.slice(MINUTE_START, SECOND_END);
	if (!isNear || !CLOCK.test(clock)) return void 0;
	return `${utc.slice(0, MINUTE_START)}${clock}${utc.slice(SECOND_END)}`;
}
function readUtc(timestamp) {
	if (!hasForm(timestamp)) return void 0;
	const offsetMinutes = offsetOf(timestamp);
	const minutes = minuteOfDay(timestamp) - offsetMinutes;
	const day = shiftDay(timestamp.slice(0, 10), Math.floor(minutes / DAY_MINUTES));
	if (day === void 0) return void 0;
	return `${day}T${offsetMinutes === 0 ? timestamp.slice(11, 16) : clockTime(minutes)}${timestamp.slice(16, SECOND_END)}.${fractionOf(timestamp)}Z`;
}
/**
* Returns the instant of a timestamp in milliseconds since 1970, rounded down; NaN where `toUtc` knows none. It takes
* a third of the time.
*/
function toEpochMs(timestamp) {
	if (!hasForm(timestamp)) return NaN;
	const minutes = minuteOfDay(timestamp) - offsetOf(timestamp);
	const ms = (daysSince1970(timestamp) * DAY_MINUTES + minutes) * MINUTE_MS + twoDigits(timestamp, 17) * 1e3 + millisecondOf(timestamp);
	return ms >= FIRST_MS && ms <= LAST_MS ? ms : NaN;
}
/**
* Returns a UTC instant of `toUtc` as databases keep it: to the microsecond, with three digits below
* the second, or six where three are too few.
*/
function toMicroseconds(utc) {
	if (utc.length <= MILLISECONDS_LENGTH) return utc;
	const digits = utc.slice(20, 26).replace(/000$/, "");
	return `${utc.slice(0, 20)}${digits}Z`;
}
function twoDigits(text, at) {
	return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
/** Whether a timestamp is RFC 3339, and its clock can show that. */
function hasForm(timestamp) {
	return RFC_3339.test(timestamp) && isDate(timestamp) && twoDigits(timestamp, 11) <= 23 && twoDigits(timestamp, 14) <= 59 && twoDigits(timestamp, 17) <= 59 && !Number.isNaN(offsetOf(timestamp));
}
function minuteOfDay(timestamp) {
	return twoDigits(timestamp, 11) * 60 + twoDigits(timestamp, 14);
}
/** Counts the days in years that begin in March, so that a leap day is the last one. */
function daysSince1970(timestamp) {
	const month = twoDigits(timestamp, 5);
	const year = twoDigits(timestamp, 0) * 100 + twoDigits(timestamp, 2) - (month > 2 ? 0 : 1);
	const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + twoDigits(timestamp, 8);
	return year * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}
/** Returns the first three digits below the second, those that are left out as 0. */
function millisecondOf(timestamp) {
	if (timestamp[SECOND_END] !== ".") return 0;
	const zone = hasOffset(timestamp) ? OFFSET_LENGTH : 1;
	return Number(timestamp.slice(20, -zone).slice(0, 3).padEnd(3, "0"));
}
/** Whether the date that a timestamp starts with exists; Postgres knows no year 0. */
function isDate(timestamp) {
	if (timestamp.startsWith(NO_YEAR)) return false;
	const month = twoDigits(timestamp, 5);
	const day = twoDigits(timestamp, 8);
	if (month < 1 || month > 12 || day < 1) return false;
	return day <= 28 || day <= daysOfMonth(Number(timestamp.slice(0, 4)), month);
}
function daysOfMonth(year, month) {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function hasOffset(timestamp) {
	return timestamp.at(-3) === ":";
}
/** Returns the minutes that a timestamp's clock is ahead of UTC; NaN when no clock can be. */
function offsetOf(timestamp) {
	if (!hasOffset(timestamp)) return 0;
	const at = timestamp.length - OFFSET_LENGTH;
	const hours = twoDigits(timestamp, at + 1);
	const minutes = twoDigits(timestamp, at + 4);
	if (hours > 23 || minutes > 59) return NaN;
	return timestamp[at] === "+" ? hours * 60 + minutes : -(hours * 60 + minutes);
}
/** Returns the date some days later, at most one; undefined before the year 1 and after 9999. */
function shiftDay(date, days) {
	if (days === 0) return date;
	const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS$1).toISOString();
	return /^\d/.test(shifted) && !shifted.startsWith(NO_YEAR) ? shifted.slice(0, 10) : void 0;
}
function clockTime(minutes) {
	const ofDay = (minutes + DAY_MINUTES) % DAY_MINUTES;
	return `${padded(Math.floor(ofDay / 60))}:${padded(ofDay % 60)}`;
}
function padded(number) {
	return number < 10 ? `0${number}` : String(number);
}
/** Returns a timestamp's digits below the second: three, or nine where three are too few. */
function fractionOf(timestamp) {
	if (timestamp[SECOND_END] !== ".") return "000";
	const zone = hasOffset(timestamp) ? OFFSET_LENGTH : 1;
	const written = timestamp.slice(20, -zone);
	if (written.length === 3) return written;
	const digits = written.replace(/0+$/, "");
	return digits.padEnd(digits.length > 3 ? 9 : 3, "0");
}
/** Returns the local time of an instant as RFC 3339 with offset, e.g. `2026-02-23T22:19:12+01:00`. */
function formatLocal(instant) {
	const offsetMinutes = -instant.getTimezoneOffset();
	const local = new Date(instant.getTime() + offsetMinutes * 6e4).toISOString();
	const milliseconds = local.slice(19, 23) === ".000" ? "" : local.slice(19, 23);
	const size = Math.abs(offsetMinutes);
	const hours = String(Math.floor(size / 60)).padStart(2, "0");
	const minutes = String(size % 60).padStart(2, "0");
	return `${local.slice(0, 19)}${milliseconds}${offsetMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}
// src/parts/pricing/free-models.ts
const CUSTOM_PREFIX = /^custom:/;
const MODEL_FILE = /\.(?:gguf|safetensors)$/;
/** OpenRouter's `:free` variants, its router over them, and OpenCode's. */
const FREE_VARIANT = /(?:^openrouter\/|[:-])free$/;
/** What Ollama hands on to its own servers, which a subscription pays for. */
const OLLAMA_CLOUD = /[:-]cloud$/;
/** How Ollama alone tells the sizes of a model: `qwen3:30b`, `llama3.1:8b-instruct-q4_0`, `mistral:latest`. */
const OLLAMA_TAG = /^[^/]+:(?:\d+(?:\.\d+)?[bm]|latest)(?:-[\w.-]+)?$/;
/** Whether nobody is paid for a model's tokens: it runs on the user's machine, or its provider gives it away. */
function isFreeModel(name) {
	const model = name.trim().toLowerCase().replace(CUSTOM_PREFIX, "");
	if (OLLAMA_CLOUD.test(model)) return false;
	if (FREE_VARIANT.test(model) || MODEL_FILE.test(model)) return true;
	return model.split(/[/:]/).slice(0, -1).some(isLocalProvider);
}
/** Whether a name is Ollama's, so that no cloud's list price is that of the model behind it. */
function isOllamaName(name) {
	const model = name.trim().toLowerCase();
	return OLLAMA_CLOUD.test(model) || OLLAMA_TAG.test(model);
}
// src/parts/pricing/list-prices.ts
/**
* Returns the configured price that holds for a model at a time in UTC: of those that had begun by
* then and name it best, the latest.
*/
function findListPrice(prices, model, utc) {
	if (prices.length === 0) return void 0;
	const begun = prices.filter((price) => startMs(price) <= Date.parse(utc));
	const pattern = findPattern(begun.map((price) => price.model), model);
	let latest;
	for (const price of begun) {
		if (price.model !== pattern) continue;
		if (latest === void 0 || startMs(price) >= startMs(latest)) latest = price;
	}
	if (latest === void 0) return void 0;
	const { input, output, cacheRead, cacheWrite, cacheWriteOneHour } = latest;
	return {
		input,
		output,
		cacheRead,
		cacheWrite,
		cacheWriteOneHour
	};
}
function startMs({ from }) {
	return from === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(from);
}
// src/parts/pricing/service-tiers.ts
/**
* Anthropic's fast mode: as many times the standard rates, those of the cache too.
* @see https://platform.claude.com/docs/en/build-with-claude/fast-mode (November 2026; those of models
* that no longer have it, from the same page in February and June 2026)
*/
const CLAUDE_FAST = /* @__PURE__ */ new Map([
	["claude-opus-4-6", 6],
	["claude-opus-4-7", 6],
	["claude-opus-4-8", 2],
	["claude-opus-5", 2],
	["claude-opus-5-5", 2]
]);
/** Models that fast mode came after: what a log says of their speed changes no price. */
const BEFORE_FAST = /^claude-(?:[123]|instant|(?:opus|sonnet|haiku)-4(?:-[015])?$)/;
/**
* OpenAI's priority processing, called fast mode since July 2026.
* @see https://openai.com/api-fast-mode/ and https://openai.com/api-priority-processing/
*/
const GPT_FAST = /* @__PURE__ */ new Map([
	["gpt-5-6", 2],
	["gpt-5-6-sol", 2],
	["gpt-5-6-terra", 2],
	["gpt-5-6-luna", 2],
	["gpt-5-5", 2.5],
	["gpt-5-4", 2],
	["gpt-5-4-mini", 2],
	["gpt-5-2", 2],
	["gpt-5-1", 2],
	["gpt-5-1-codex", 2],
	["gpt-5", 2],
	["gpt-5-codex", 2],
	["gpt-5-mini", 1.8],
	["gpt-4-1", 1.75]
]);
/** @see https://developers.openai.com/api/docs/guides/flex-processing: at the price of a batch */
const GPT_FLEX = new Set(`gpt-5-6 gpt-5-6-sol gpt-5-6-terra gpt-5-6-luna gpt-5-5 gpt-5-4 gpt-5-4-mini gpt-5-4-nano gpt-5-2
  gpt-5-1 gpt-5 gpt-5-mini gpt-5-nano o3 o4-mini`.split(/\s+/));
/**
* Half the standard price, at both.
* @see https://platform.claude.com/docs/en/build-with-claude/batch-processing
* @see https://developers.openai.com/api/docs/guides/batch
*/
const BATCH_FACTOR = .5;
const CONTEXT_SUFFIX = /\[\w+\]$/;
/** `@20251101`, `-20251101`, `-2026-03-05`, `-latest`. */
const DATE_SUFFIX = /(?:[@-]\d{8}|-\d{4}-\d{2}-\d{2}|-latest)$/;
const IS_CLAUDE = /(?:^|[./])claude-/;
const IS_GPT = /(?:^|[./])(?:gpt-|o\d)/;
/**
* Returns the model and the factor of a name that ends in its tier, such as `claude-opus-4-6-fast`;
* undefined for one without. Of other makers `-fast` is a part of the name: `grok-4-fast`.
*/
function findServiceTier(name) {
	const split = splitServiceTier(name.trim().toLowerCase().replace(CONTEXT_SUFFIX, ""));
	if (split === void 0) return void 0;
	const { model, tier } = split;
	if (tier === "fast" && !IS_CLAUDE.test(model) && !IS_GPT.test(model)) return void 0;
	return {
		model,
		factor: factorOf(model, tier)
	};
}
function factorOf(model, tier) {
	const key = model.replace(/^.*\//, "").replace(CONTEXT_SUFFIX, "").replace(DATE_SUFFIX, "").replaceAll(".", "-");
	if (IS_CLAUDE.test(model)) {
		if (tier === "batch") return BATCH_FACTOR;
		if (tier !== "fast") return void 0;
		return BEFORE_FAST.test(key) ? 1 : CLAUDE_FAST.get(key);
	}
	if (!IS_GPT.test(model)) return void 0;
	if (tier === "batch") return BATCH_FACTOR;
	if (tier === "flex") return GPT_FLEX.has(key) ? BATCH_FACTOR : void 0;
	return tier === "fast" || tier === "priority" ? GPT_FAST.get(key) : void 0;
}
// src/parts/pricing/pricing.ts
/**
* What Anthropic takes of the standard price for a call within the United States, of each kind of tokens.
* @see https://platform.claude.com/docs/en/about-claude/pricing#data-residency-pricing
*/
const WITHIN_US_FACTOR = 1.1;
/**
* What Anthropic takes for a search of the web, on top of its tokens: $10 for a thousand.
* @see https://platform.claude.com/docs/en/about-claude/pricing#web-search-tool
*/
const WEB_SEARCH_NANO_USD = 1e7;
/**
* Loads the price table, which takes some milliseconds, unless it is handed another way to find
* prices: create it once there is something to price.
*/
async function createPricing({ prices, aliases }, findPublicPrice) {
	const findKnownPrice = findPublicPrice ?? (await import("./pricing-known-prices.js")).findKnownPrice;
	const priced = /* @__PURE__ */ new Map();
	function resolve(model) {
		const known = priced.get(model) ?? resolveModel(model, aliases);
		priced.set(model, known);
		return known;
	}
	function findPrice(model, utc, call) {
		const { id } = resolve(model);
		const own = findListPrice(prices, model, utc) ?? findListPrice(prices, id, utc);
		if (own !== void 0) return own;
		const price = findPublished(model, utc, call.agent);
		return price && call.isWithinUs ? multiplyPrices(price, WITHIN_US_FACTOR) : price;
	}
	function findPublished(model, utc, agent = "") {
		const { id, isFree, tier } = resolve(model);
		if (isFree) return NO_PRICE;
		if (!tellsCachedTokens(agent)) return void 0;
		if (tier === void 0) return findKnownPrice(id, utc);
		if (tier.factor === void 0) return void 0;
		const standard = findListPrice(prices, tier.model, utc) ?? findKnownPrice(tier.model, utc);
		return standard && multiplyPrices(standard, tier.factor);
	}
	return {
		costNanoUsd({ model, timestamp, tokens, isSessionTotal, webSearches = 0, ...call }) {
			const price = findPrice(model, timestamp, call);
			if (price === void 0) return void 0;
			const searchNanoUsd = price === NO_PRICE ? 0 : webSearches * WEB_SEARCH_NANO_USD;
			return exactCost(tokens, isSessionTotal ? withoutTiers(price) : price, searchNanoUsd);
		},
		priceRecord(record) {
			const utc = toUtc(record.timestamp);
			const price = utc && findPrice(record.model, utc, { agent: record.agent });
			return price ? exactCost({
				...record,
				cacheWriteOneHourTokens: 0
			}, withoutTiers(price)) : void 0;
		}
	};
}
/** Returns a cost, unless it is larger than a ledger can say: a configured price may be anything. */
function exactCost(tokens, price, otherNanoUsd = 0) {
	const costNanoUsd = costOfTokens(tokens, price) + otherNanoUsd;
	return Number.isSafeInteger(costNanoUsd) ? costNanoUsd : void 0;
}
function resolveModel(model, aliases) {
	const id = resolveAlias(model, aliases);
	return {
		id,
		isFree: isFreeModel(id),
		tier: findServiceTier(id)
	};
}
/** Returns the id that stands for a model; one of a model is one of its tiers too. */
function resolveAlias(model, aliases) {
	const aliasOf = (name) => aliases[findPattern(Object.keys(aliases), name) ?? ""];
	const alias = aliasOf(model);
	if (alias !== void 0) return alias;
	const split = splitServiceTier(model);
	const ofStandard = split && aliasOf(split.model);
	return ofStandard === void 0 ? model : withServiceTier(ofStandard, split?.tier);
}
// src/flows/record/price-calls.ts
const REMEMBERED_DAYS = 3;
/**
* Returns the pricing of some calls. Loading the price table takes node ten milliseconds, so the
* prices of a day are remembered; those of unknown models are not, for a newer table may know them.
*/
async function priceCalls(calls, config, folders) {
	const remembered = readStateFile(pricesPath(folders), () => true) ?? {};
	const unknown = [];
	const recall = (model, utc) => {
		const price = ownValue(ownValue(remembered, dayOf(utc)), model);
		if (isPriceParts(price)) return price;
		unknown.push({
			model,
			utc
		});
	};
	const pricing = await createPricing(config, recall);
	for (const call of calls) pricing.costNanoUsd(call);
	if (unknown.length === 0) return pricing;
	await remember(remembered, unknown, folders);
	return createPricing(config);
}
async function remember(remembered, models, folders) {
	const { lookUpPrice } = await import("./pricing-known-prices.js");
	for (const { model, utc } of models) {
		const price = lookUpPrice(model, utc);
		if (price === void 0 || price.changesWithinDays) continue;
		const ofDay = ownValue(remembered, dayOf(utc));
		const others = typeof ofDay === "object" ? ofDay : {};
		remembered[dayOf(utc)] = {
			...others,
			[model]: price.parts
		};
	}
	const latest = Object.entries(remembered).sort(([a], [b]) => a < b ? 1 : -1).slice(0, REMEMBERED_DAYS);
	writeStateFile(pricesPath(folders), JSON.stringify(Object.fromEntries(latest)));
}
/** A log can name a model `__proto__`, and what was remembered can be of another shape. */
function ownValue(values, key) {
	if (typeof values !== "object" || values === null || !Object.hasOwn(values, key)) return void 0;
	return values[key];
}
function dayOf(utc) {
	return utc.slice(0, 10);
}
// src/parts/config/match-in-time.ts
/**
* What all matching of one kind may take, in milliseconds: sane patterns take less than one. On a machine with too much
* to do that may not be enough, so it gets more time once.
*/
const LIMITS_MS = [250, 1e3];
const MATCH = new Script("match()");
/**
* Runs matches of configured patterns, which whoever wrote the branch may have made to run for ever. Before each,
* `match` names its pattern: only a script's time can be limited, and a limit does not tell what it interrupted.
* An engine without backtracking (re2js: 260 kB, with more to load than the hook itself) knows no look-around, which
* patterns of today use.
*
* @throws {Failure} naming the pattern that was being matched when the time was up.
*/
function matchInTime(match) {
	let current = "";
	let result;
	const context = createContext({ match: () => {
		result = match((pattern) => {
			current = pattern;
		});
	} });
	for (const timeout of LIMITS_MS) try {
		MATCH.runInContext(context, { timeout });
		return result;
	} catch (error) {
		if (error.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
	}
	throw new Failure(`Cannot match ${JSON.stringify(current.slice(0, 200))} of .telemetry/config.json: expected an answer within a second, got none. Write it without a repetition inside a repetition, or remove it.`, { code: "config" });
}
// src/flows/record/work-patterns.ts
/** Returns the phase that work belongs to, e.g. `23`; undefined when nothing tells. */
function findPhase(commandArguments, sources, patterns) {
	if (sources.override) return sources.override;
	return (commandArguments ?? matchedPhase(sources, patterns))?.replace(/^0+(?=\d)/, "");
}
const knownPhases = /* @__PURE__ */ new WeakMap();
function matchedPhase(sources, patterns) {
	if (patterns === DEFAULT_CONFIG.phase) return matchSources(sources, patterns, () => {});
	const { stagedPaths, branch, lastSubject } = sources;
	let known = knownPhases.get(stagedPaths);
	if (known?.patterns !== patterns) {
		known = {
			patterns,
			phases: /* @__PURE__ */ new Map()
		};
		knownPhases.set(stagedPaths, known);
	}
	const key = JSON.stringify([branch, lastSubject]);
	if (!known.phases.has(key)) known.phases.set(key, matchInTime((name) => matchSources(sources, patterns, name)));
	return known.phases.get(key);
}
function matchSources({ branch, stagedPaths, lastSubject }, patterns, name) {
	return firstMatch(branch === void 0 ? [] : [branch], patterns.branch, name) ?? firstMatch(stagedPaths, patterns.path, name) ?? firstMatch(lastSubject === void 0 ? [] : [lastSubject], patterns.scope, name);
}
function firstMatch(texts, patterns, name) {
	const expressions = patterns.map((pattern) => ({
		pattern,
		expression: new RegExp(pattern, "i")
	}));
	for (const text of texts) for (const { pattern, expression } of expressions) {
		name(pattern);
		const phase = expression.exec(text)?.[1];
		if (phase !== void 0) return phase;
	}
}
/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
async function stagedTaskType(stagedPaths, globs) {
	if (stagedPaths.length === 0) return void 0;
	if (Object.values(globs).flat().every((glob) => DEFAULT_GLOBS.has(glob))) return firstMatching(stagedPaths, globs, compiledGlob, () => {});
	const { default: picomatch } = await import("./picomatch.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const compile = (glob) => compiledGlob(glob) ?? picomatch.makeRe(glob, { dot: true });
	return matchInTime((name) => firstMatching(stagedPaths, globs, compile, name));
}
function compiledGlob(glob) {
	return DEFAULT_GLOBS.get(glob);
}
function firstMatching(stagedPaths, globs, compile, name) {
	for (const taskType of Object.keys(globs)) {
		const patterns = (globs[taskType] ?? []).map((glob) => {
			name(glob);
			return {
				glob,
				pattern: compile(glob)
			};
		});
		const isMatched = (path) => patterns.some(({ glob, pattern }) => {
			name(glob);
			return pattern?.test(path);
		});
		if (stagedPaths.every(isMatched)) return taskType;
	}
}
/**
* The default globs of staged paths as regular expressions: picomatch, which reads any other glob, takes a hook five
* milliseconds to load.
*/
const DEFAULT_GLOBS = /* @__PURE__ */ new Map([
	["test/**", /^test(?:\/.*)?$/],
	["tests/**", /^tests(?:\/.*)?$/],
	["**/__tests__/**", /^(?:.*\/)?__tests__(?:\/.*)?$/],
	["**/*.{test,spec}.*", /^(?:.*\/)?[^/]*\.(?:test|spec)\.[^/]*$/],
	["**/*_test.*", /^(?:.*\/)?[^/]*_test\.[^/]*$/],
	["**/test_*.py", /^(?:.*\/)?test_[^/]*\.py$/],
	[".planning/**", /^\.planning(?:\/.*)?$/],
	["**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md", /^(?:.*\/)?(?:PLAN|ROADMAP|REQUIREMENTS|CONTEXT)\.md$/],
	["**/*-{PLAN,CONTEXT,RESEARCH}.md", /^(?:.*\/)?[^/]*-(?:PLAN|CONTEXT|RESEARCH)\.md$/]
]);
// src/flows/record/describe-work.ts
/** Returns how the task type and the phase of each call of a commit are found. */
async function describeWork(sources, config) {
	const paths = sources.paths.filter((path) => !path.startsWith(`${TELEMETRY_FOLDER}/`));
	const hints = {
		override: sources.taskType,
		commands: config.taskTypes.commands,
		stagedTaskType: await stagedTaskType(paths, config.taskTypes.paths)
	};
	const { phase: override, branchOf, subject: lastSubject } = sources;
	return {
		taskTypeOf: (call) => taskTypeOf(call, hints),
		phaseOf: (call) => findPhase(call.commandArguments, {
			override,
			branch: branchOf(call),
			stagedPaths: paths,
			lastSubject
		}, config.phase)
	};
}
/** Gathers what records say beyond their calls: from the environment, the branch and what is staged. */
async function describeCalls({ environment, agents }, calls, { worktree, folders, config, changes }, lastTurns) {
	const work = await describeWork({
		taskType: readTaskType(environment.TELEMETRY_TASK_TYPE),
		phase: environment.TELEMETRY_PHASE,
		paths: changes.map(({ path }) => path),
		branchOf: () => worktree.branch,
		subject: worktree.head?.subject
	}, config);
	const pricing = await priceCalls(calls, config, folders);
	return {
		...work,
		costNanoUsdOf: (call) => pricing.costNanoUsd(call),
		lastTurns,
		success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
		branchOf: createBranchOf(agents, worktree.branch),
		originNote: environment.CI === "true" ? ciNote(environment.GITHUB_RUN_ID) : void 0
	};
}
/** The worktree's branch stands in where the log names none, or one for all of a session, which goes on after a `git switch`. */
function createBranchOf(agents, branch) {
	const withOne = new Set(agents.filter((agent) => agent.logsOneBranch).map(({ name }) => name));
	return (call) => withOne.has(call.agent) ? branch ?? call.branch : call.branch ?? branch;
}
function readTaskType(text) {
	if (text === void 0 || text === "") return void 0;
	if (isTaskType(text)) return text;
	throw new Failure(`Cannot record with TELEMETRY_TASK_TYPE: expected ${TASK_TYPES.join(", ")}, got ${JSON.stringify(text)}.`);
}
function readSuccess(text) {
	if (text === void 0 || text === "") return void 0;
	if (text === "true" || text === "false") return text === "true";
	throw new Failure(`Cannot record with TELEMETRY_TASK_SUCCESS: expected true or false, got ${JSON.stringify(text)}.`);
}
// src/parts/agents/logs/folders.ts
/** Returns the home folders that there are: on Windows an agent may go by either variable. */
function homeFolders({ HOME, USERPROFILE }) {
	return [HOME, USERPROFILE].flatMap((folder) => folder || []);
}
/** Returns a folder that a variable names, which may begin with `~`; none when it is no absolute path. */
function expandTilde(folder, homes) {
	if (/^~(?=[\\/]|$)/.test(folder)) return homes.map((home) => join(home, folder.slice(1)));
	return isAbsolute(folder) ? [folder] : [];
}
/** Returns the folders that a variable lists, with commas between them. */
function listedFolders(variable) {
	return (variable ?? "").split(",").map((folder) => folder.trim()).filter((folder) => folder !== "");
}
/**
* Returns where a program of this name keeps its data.
* @see https://specifications.freedesktop.org/basedir-spec/latest/
*/
function dataFolders$1(environment, name) {
	const { XDG_DATA_HOME } = environment;
	if (XDG_DATA_HOME) return [join(XDG_DATA_HOME, name)];
	return homeFolders(environment).map((home) => join(home, ".local", "share", name));
}
// src/parts/agents/logs/editor-folders.ts
/** VS Code, and the editors that are made of it and run its extensions. */
const EDITORS$1 = [
	"Code",
	"Code - Insiders",
	"Cursor",
	"Windsurf",
	"VSCodium",
	"Positron"
];
/** The variables that say where editors keep their data. */
const EDITOR_VARIABLES = [
	"XDG_CONFIG_HOME",
	"APPDATA",
	"HOME",
	"USERPROFILE"
];
/** Returns the folders in which editors, all of these if nothing else is said, keep a user's data, on whatever system, `User` at their end; and that of VS Code on a server. */
function editorFolders(environment, editors = EDITORS$1) {
	const { XDG_CONFIG_HOME, APPDATA } = environment;
	const homes = homeFolders(environment);
	return [...[
		...XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : homes.map((home) => join(home, ".config")),
		...homes.map((home) => join(home, "Library", "Application Support")),
		...APPDATA ? [APPDATA] : []
	].flatMap((root) => editors.map((editor) => join(root, editor, "User"))), ...homes.map((home) => join(home, ".vscode-server", "data", "User"))];
}
// src/parts/agents/logs/unsupported-agents.ts
const CREDITS = "counts credits, or sums of them, but no tokens";
const NO_COUNTS = "keeps no token counts on this machine";
const ON_SERVER = "keeps its counts on a server, or tells none of a call";
const UNSUPPORTED_AGENTS = [
	inHome("amazon-q", CREDITS, ".aws", "amazonq"),
	inHome("augment", NO_COUNTS, ".augment"),
	inHome("codebuff", CREDITS, ".config", "manicode"),
	inHome("command-code", NO_COUNTS, ".commandcode"),
	inHome("continue", "estimates what its models wrote", ".continue"),
	{
		name: "crush",
		reason: "overwrites its counts with each step, so that they do not add up, and estimates some",
		isUsed: (_, root) => existsSync(join(root, ".crush"))
	},
	inHome("cursor", "keeps estimates on this machine, no token counts", ".cursor"),
	inHome("iflow", NO_COUNTS, ".iflow"),
	inHome("kiro", CREDITS, ".kiro"),
	inHome("letta", ON_SERVER, ".letta"),
	inHome("plandex", ON_SERVER, ".plandex-home"),
	inHome("qoder", CREDITS, ".qoder"),
	{
		name: "roo",
		reason: "was shut down in May 2026, and what it calls input holds the cache in some versions and not in others",
		isUsed: (environment) => editorFolders(environment).some((folder) => existsSync(join(folder, "globalStorage", "rooveterinaryinc.roo-cline")))
	},
	inHome("rovo-dev", ON_SERVER, ".rovodev"),
	inHome("warp", CREDITS, ".warp"),
	inHome("windsurf", NO_COUNTS, ".codeium", "windsurf"),
	inHome("zencoder", CREDITS, ".zencoder")
];
/** An agent that is used where it has a folder below the home folder. */
function inHome(name, reason, ...folder) {
	return {
		name,
		reason,
		isUsed: (environment) => homeFolders(environment).some((home) => existsSync(join(home, ...folder)))
	};
}
// src/flows/record/enabled-agents.ts
/**
* Returns the agents whose logs the configuration wants read.
*
* @throws {Failure} when it names one that is not known.
*/
function enabledAgents(known, { agents }) {
	if (agents === void 0) return known;
	return agents.map((name) => {
		const agent = known.find((candidate) => candidate.name === name);
		if (agent !== void 0) return agent;
		const unsupported = UNSUPPORTED_AGENTS.find((candidate) => candidate.name === name);
		if (unsupported !== void 0) throw new Failure(`Cannot read the logs of ${name}, which .telemetry/config.json names: it ${unsupported.reason}. Take it out of "agents".`);
		const names = known.map((candidate) => candidate.name).join(", ");
		throw new Failure(`Cannot read the logs of the agent ${JSON.stringify(name)} that .telemetry/config.json names: expected any of ${names}.`);
	});
}
// src/usage/phase.ts
/** Databases index phases, and reports print them as they are: a phase is one short word of plain characters. */
const MAX_LENGTH = 50;
const WORD = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;
const NOT_OF_WORDS = /[^\p{L}\p{M}\p{N}._-]+/gu;
const AROUND_WORDS = /^[\p{M}._-]+|[._-]+$/gu;
const MENTION = /phase/i;
/** What `phaseNote` writes, and nothing after it. */
const WRITTEN = /^Phase (\S+)$/;
/** The same with a word that stays as it is, as nearly all are. */
const WRITTEN_PLAINLY = /^Phase ([1-9A-Za-z](?:[\w.-]{0,48}[\dA-Za-z])?)$/;
/** A phase with more words after it. Only what no prose begins with counts: `SHOP-7`, `7a`, `B`, not `out`. */
const BEFORE_MORE = /^phase\s+#?([^\s#]+)/i;
const NAMES_ONE = /\p{N}|^\p{Lu}$/u;
const PUNCTUATION_AFTER = /[.,:;!?)]+$/;
const NUMBER_ANYWHERE = /\bphase[\s:#-]*([0-9]+(?:\.[0-9]+)*)\b/i;
const NUMBER = /^[0-9]+(?:\.[0-9]+)*$/;
const PART_SEPARATOR = " | ";
const HAS_ERROR = /error:/i;
const ERROR_IN_NOTES = /^error:\s*(.*)$/is;
/**
* Returns the phase that a record's notes name, e.g. `SHOP-7` of `Phase SHOP-7`, and `6` of
* `Phase 6 tests` and of `done in phase 06`; undefined when they name none.
*/
function phaseOf(notes) {
	if (!MENTION.test(notes)) return void 0;
	const [, plain] = WRITTEN_PLAINLY.exec(notes) ?? [];
	if (plain !== void 0) return plain;
	const parts = notes.split(PART_SEPARATOR).map((part) => part.trim());
	return firstOf$1(parts, writtenPhase) ?? firstOf$1(parts, leadingPhase) ?? numberIn(notes);
}
/** Returns the part of a record's notes that says its phase; undefined when a text holds no word. */
function phaseNote(phase) {
	const word = phaseWord(phase);
	return word === void 0 ? void 0 : `Phase ${word}`;
}
/** Returns the one word that a phase is known by: `7` for `07`, `7 tests` and `Phase 7`, `beta-2` for `beta 2!`. */
function phaseWord(phase) {
	const text = phase.trim().replace(/^phase[\s:#-]+/i, "");
	const word = text.replaceAll(NOT_OF_WORDS, "-").replaceAll(AROUND_WORDS, "");
	return leadingPhase(`Phase ${text}`) ?? asPhase(cut(word));
}
/** Returns the message of a failed record's notes, `error: \u2026`; undefined when they hold none. */
function errorMessageOf(notes) {
	if (!HAS_ERROR.test(notes)) return void 0;
	return notes.split(PART_SEPARATOR).map((part) => ERROR_IN_NOTES.exec(part.trim())?.[1]).find((message) => message !== void 0) || void 0;
}
function firstOf$1(parts, find) {
	for (const part of parts) {
		const phase = find(part);
		if (phase !== void 0) return phase;
	}
}
function writtenPhase(part) {
	return asPhase(wordIn(WRITTEN, part));
}
function leadingPhase(part) {
	const word = wordIn(BEFORE_MORE, part);
	return NAMES_ONE.test(word) ? asPhase(word) : void 0;
}
function numberIn(notes) {
	return asPhase(NUMBER_ANYWHERE.exec(notes)?.[1] ?? "");
}
function wordIn(expression, part) {
	return (expression.exec(part)?.[1] ?? "").replace(PUNCTUATION_AFTER, "");
}
function asPhase(word) {
	if (word.length > MAX_LENGTH || !WORD.test(word)) return void 0;
	return NUMBER.test(word) ? word.replace(/^0+(?=\d)/, "") : word;
}
/** Returns the beginning of a word, without half of a character or what only joins it to more. */
function cut(word) {
	let length = 0;
	return Array.from(word).filter((character) => {
		length += character.length;
		return length <= MAX_LENGTH;
	}).join("").replaceAll(AROUND_WORDS, "");
}
// src/usage/tokens.ts
const NO_TOKENS = {
	inputTokens: 0,
	outputTokens: 0,
	cacheReadTokens: 0,
	cacheWriteTokens: 0
};
function addTokens(a, b) {
	return {
		inputTokens: a.inputTokens + b.inputTokens,
		outputTokens: a.outputTokens + b.outputTokens,
		cacheReadTokens: a.cacheReadTokens + b.cacheReadTokens,
		cacheWriteTokens: a.cacheWriteTokens + b.cacheWriteTokens
	};
}
// src/flows/record/sum-calls.ts
/** Sums calls into usage records: one per session, model and task type, ordered by time. */
function sumCalls(calls, context) {
	const byTime = calls.toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
	const groups = /* @__PURE__ */ new Map();
	for (const call of byTime) {
		const key = [
			call.agent,
			call.sessionId,
			call.model,
			context.taskTypeOf(call)
		].join("");
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [call]);
		else group.push(call);
	}
	const lastCallOfSession = new Map(byTime.map((call) => [call.sessionId, call]));
	return [...groups.values()].map((group) => ({
		record: sumGroup(group, lastCallOfSession, context),
		calls: group
	})).toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
}
function sumGroup(group, lastCallOfSession, context) {
	const last = group.at(-1) ?? group[0];
	const endsSession = lastCallOfSession.get(last.sessionId) === last;
	const outcome = context.lastTurns.get(last.sessionId);
	const failed = endsSession && outcome?.success === false;
	const success = context.success ?? !failed;
	const phase = group.map(context.phaseOf).findLast((found) => found !== void 0);
	const costs = group.map(context.costNanoUsdOf);
	const durations = group.flatMap((call) => call.durationMs ?? []);
	return {
		timestamp: formatLocal(new Date(last.timestamp)),
		model: last.model,
		...group.reduce((sum, call) => addTokens(sum, call.tokens), NO_TOKENS),
		success,
		taskType: context.taskTypeOf(last),
		durationMs: durations.length > 0 ? sum(durations) : void 0,
		notes: formatNotes(phase, success ? void 0 : outcome?.errorMessage ?? "task failed", context.originNote),
		sessionId: last.sessionId,
		costNanoUsd: sumCosts(costs),
		agent: last.agent,
		branch: context.branchOf(last) ?? ""
	};
}
/** Writes a record's notes: `error: \u2026 | Phase 6 | CI run 4711`, some of the parts, or nothing. */
function formatNotes(phase, error, originNote) {
	return [
		error === void 0 ? void 0 : `error: ${error}`,
		phase === void 0 ? void 0 : phaseNote(phase),
		originNote
	].filter((part) => part !== void 0).join(" | ");
}
/** One call without a price makes the sum unknown: a part of it would pass for the whole. So does more than a ledger can say. */
function sumCosts(costs) {
	if (!costs.every((cost) => cost !== void 0)) return void 0;
	const costNanoUsd = sum(costs);
	return Number.isSafeInteger(costNanoUsd) ? costNanoUsd : void 0;
}
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}
// src/flows/record/collect-records.ts
const POSITION_KEPT_MS = 2592e5;
const POSITIONS_KEPT = 200;
const ALL_LOOKED_AT_EVERY_MS = 36e5;
const CLOCK_TOLERANCE_MS = 36e5;
/** Collects this worktree's calls that no row holds yet, and sums them into records. */
async function collectRecords(run, context, reading) {
	const { worktree, config } = context;
	const agents = enabledAgents(run.agents, config);
	const newerFiles = mayLookAtNewerOnly(reading, run, agents) ? run.newerFiles?.paths : void 0;
	const { calls, claimed, claim, collected } = await collectUnrecorded({
		...run,
		newerFiles
	}, context, reading);
	if (collected.unread.length > 0) run.warn(`no time was left to read ${collected.unread.length} of the agents' logs to its end; the rest waits for the next commit`);
	const namesSession = new Set(agents.filter(({ sessionVariable }) => sessionVariable).map(({ name }) => name));
	const isWaiting = (call) => namesSession.has(call.agent) && call.timestamp >= reading.since && !isClaimed(call, claim) && mayBeClaimed(call, claim, worktree.root);
	return {
		records: await sumIntoRecords(run, calls, claimed, context, collected),
		knownLogs: newerFiles === void 0 ? knownLogsOf(collected) : void 0,
		reading: {
			...reading,
			lookedAtMs: newerFiles === void 0 ? run.now.getTime() : reading.lookedAtMs,
			newestLogMs: newestLogOf(collected, newerFiles === void 0 ? 0 : reading.newestLogMs, run),
			positions: latestPositions(withUnclaimed(collected, reading.positions, isWaiting), collected.unread, run.now)
		}
	};
}
/** Reads on in the logs for this worktree's calls that no row holds yet; writes nothing. */
async function collectUnrecorded(run, { worktree, folders, config }, reading) {
	const agents = enabledAgents(run.agents, config);
	const runningSessions = new Set(agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? []));
	const collected = await collectCalls({
		agents,
		environment: run.environment,
		positions: reading.positions,
		isKnown: createIsKnown(folders, reading),
		claimedSessions: runningSessions,
		deadlineMs: run.deadlineMs,
		newerFiles: run.newerFiles
	});
	const claim = {
		isInside: createWorktreeMembership(reading, await listRemoteUrls(run.git, collected.calls)),
		runningSessions,
		worktreeRoots: listWorktrees(worktree).map(({ root }) => root)
	};
	const claimed = collected.calls.filter((call) => call.timestamp >= reading.since).filter((call) => isClaimed(call, claim));
	return {
		calls: withoutRecorded(claimed, findRecorded(claimed, folders, worktree)),
		claimed,
		claim,
		collected
	};
}
/** Whether the hook's list of newer files can be believed: all logs were looked at lately, and are where they were. */
function mayLookAtNewerOnly({ lookedAtMs }, { now, newerFiles, environment }, agents) {
	const agoMs = now.getTime() - lookedAtMs;
	if (agoMs < 0 || agoMs >= ALL_LOOKED_AT_EVERY_MS || newerFiles === void 0) return false;
	return !agents.some((agent) => namesPlaces(agent, environment, newerFiles.paths));
}
/**
* Makes the test for logs that need not be opened: they are as they were when all logs were last
* looked at, or, when that never was, they are from before recording began.
*/
function createIsKnown(folders, reading) {
	let known;
	let isRead = false;
	const startMs = Math.max(Date.parse(reading.since), reading.newestLogMs) - CLOCK_TOLERANCE_MS;
	return ({ path, sizeBytes, modifiedMs }) => {
		if (!isRead) known = readKnownLogs(folders);
		isRead = true;
		if (known === void 0) return modifiedMs < startMs;
		const [knownSize, knownTime] = Object.hasOwn(known, path) ? known[path] ?? [] : [];
		return knownSize === sizeBytes && knownTime === modifiedMs;
	};
}
/** Returns the logs that were left as they are; what was read is known by its position. */
function knownLogsOf({ files, readings, unread }) {
	const isUnread = new Set(unread.map(({ path }) => path));
	const known = files.filter(({ path }) => !readings.has(path) && !isUnread.has(path));
	return Object.fromEntries(known.map(({ path, sizeBytes, modifiedMs }) => [path, [sizeBytes, modifiedMs]]));
}
/**
* Returns the time after which a log is newer than what was read, by the clock of the logs. It is
* never after the moment when the search for newer logs began: one may have been written meanwhile.
*/
function newestLogOf({ files, unread }, beforeMs, run) {
	const lookedAtMs = run.newerFiles?.lookedAtMs ?? run.now.getTime();
	let newestMs = beforeMs;
	for (const { modifiedMs } of files) newestMs = Math.max(newestMs, modifiedMs);
	newestMs = Math.min(newestMs, lookedAtMs);
	for (const { modifiedMs } of unread) newestMs = Math.min(newestMs, modifiedMs - 1);
	return newestMs;
}
/** Notes in the positions of logs which calls wait for a commit of their session. */
function withUnclaimed({ positions, readings }, before, isWaiting) {
	const reached = { ...positions };
	for (const [path, { from, calls }] of readings) {
		const position = reached[path];
		if (position === void 0) continue;
		const earlier = before[path]?.unclaimed;
		const isReadAgain = earlier !== void 0 && earlier.from === from;
		const sessions = new Set(isReadAgain ? [] : earlier?.sessions);
		for (const call of calls) if (isWaiting(call)) sessions.add(call.sessionId);
		if (sessions.size === 0) continue;
		const unclaimed = {
			from: earlier === void 0 ? from : earlier.from,
			sessions: [...sessions]
		};
		reached[path] = {
			...position,
			unclaimed
		};
	}
	return reached;
}
/** Returns the positions to keep: those of the latest logs, and of what is to be read on. */
function latestPositions(positions, unread, now) {
	const isUnread = new Set(unread.map(({ path }) => path));
	const all = Object.entries(positions);
	const latest = all.filter(([, { modifiedMs }]) => modifiedMs > now.getTime() - POSITION_KEPT_MS).sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs).slice(0, POSITIONS_KEPT);
	return Object.fromEntries([...latest, ...all.filter(([path]) => isUnread.has(path))]);
}
async function sumIntoRecords(run, calls, claimed, context, { lastTurns }) {
	if (calls.length === 0) return [];
	const summed = sumCalls(calls, await describeCalls(run, calls, context, lastTurns));
	const logged = new Map(claimed.map((call) => [recordedIdOf(call), call]));
	return summed.map((group) => recordedWith(group, logged));
}
/** Returns a record with the ids of its calls; of a session's total, with the total as its log has it. */
function recordedWith({ record, calls }, logged) {
	const totals = calls.filter(({ isSessionTotal }) => isSessionTotal);
	return {
		record,
		callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(recordedIdOf),
		...totals.length > 0 && { totals: totalsOf(totals, logged) }
	};
}
function totalsOf(calls, logged) {
	const entries = calls.map((call) => {
		const { tokens, durationMs = 0 } = logged.get(recordedIdOf(call)) ?? call;
		return [recordedIdOf(call), {
			tokens,
			durationMs,
			timestamp: call.timestamp
		}];
	});
	return Object.fromEntries(entries);
}
// src/parts/git/ignore-rules.ts
/** Whether git's ignore rules keep a path out of commits. */
async function isIgnored(git, path) {
	try {
		await git([
			"check-ignore",
			"--quiet",
			"--",
			path
		]);
		return true;
	} catch {
		return false;
	}
}
/** Returns the rule by which git ignores a path, with its file and line: `.gitignore:3: *.csv`. */
async function findIgnoreRule(repository, path) {
	const [rule = ""] = (await askGit(repository, [
		"check-ignore",
		"--verbose",
		"--",
		path
	]) ?? "").split("	");
	const [, place, pattern = ""] = /^(.*?:\d+):(.*)$/.exec(rule) ?? [];
	return place === void 0 || pattern.startsWith("!") ? void 0 : `${place}: ${pattern}`;
}
// src/parts/git/branches-of-moves.ts
const CHECKOUT = /^checkout: moving from (\S+) to (\S+)$/;
const RENAMED = /^Branch: renamed refs\/heads\/(\S+) to refs\/heads\/(\S+)$/;
const RETURNS = /^rebase.*: returning to refs\/heads\/(\S+)$/;
const STARTS_REBASE = /^rebase.*\(start\)/;
/**
* Tells which branch HEAD was on after each of its moves, oldest first: the one that the last checkout went to,
* or else the one that the next leaves; undefined where neither is there. What was checked out may be a commit too.
*/
function branchesOfMoves(moves) {
	const boundaries = moves.map(({ message }) => boundaryOf(message));
	const next = [];
	let ahead;
	for (const [index, boundary] of [...boundaries.entries()].reverse()) {
		next[index] = ahead;
		if (boundary !== void 0) ahead = boundary.before;
	}
	let last;
	return boundaries.map((boundary, index) => {
		if (boundary !== void 0) last = boundary.after;
		return last ?? next[index];
	});
}
function boundaryOf(message) {
	const [, from, to] = CHECKOUT.exec(message) ?? RENAMED.exec(message) ?? [];
	if (from !== void 0) return {
		before: from,
		after: to
	};
	const [, branch] = RETURNS.exec(message) ?? [];
	if (branch !== void 0) return {
		before: branch,
		after: branch
	};
	return STARTS_REBASE.test(message) ? {
		before: void 0,
		after: void 0
	} : void 0;
}
// src/parts/git/reflog.ts
const TAIL_BYTES = 65536;
const TAIL_ENTRIES = 400;
const LINE = /^([0-9a-f]+) ([0-9a-f]+) .*?> (\d+) [+-]\d{4}(?:\t(.*))?$/;
/** Reads HEAD's latest moves, oldest first. Empty when there is no reflog: `core.logAllRefUpdates=false`. */
async function readReflog(gitDir) {
	if (hasReftables(gitDir)) return parseReflog(await readReflogInReftable(gitDir, TAIL_ENTRIES) ?? "");
	try {
		return parseReflog(readTail(join(gitDir, "logs", "HEAD")));
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
function readTail(path) {
	const file = openSync(path, "r");
	try {
		const { size } = fstatSync(file);
		const length = Math.min(size, TAIL_BYTES);
		const buffer = Buffer.alloc(length);
		readSync(file, buffer, 0, length, size - length);
		return buffer.toString();
	} finally {
		closeSync(file);
	}
}
/** Parses the lines of `logs/HEAD`; a first line that was cut is left out. */
function parseReflog(text) {
	return text.split("\n").flatMap((line) => {
		const [, before, after, seconds, message = ""] = LINE.exec(line) ?? [];
		if (!before || !after) return [];
		return [{
			before,
			after,
			seconds: Number(seconds),
			message
		}];
	});
}
/** Returns the moves since HEAD was at a commit for the first time: a rebase can come by the same one again. */
function movesSince(reflog, commit) {
	return reflog.slice(reflog.findIndex((entry) => entry.after === commit) + 1);
}
/** Whether a move can leave commits behind that nothing holds any more. */
function isAbandoning({ before, after, message }) {
	return before !== after && /^(?:reset|rebase|pull)\b/.test(message);
}
const ALL_ENTRIES = -1;
const MAKES = /^(?:commit|merge|pull|rebase|cherry-pick|revert|am)\b/;
const FINDS = /: fast-forward$|^[\w -]*\((?:start|abort)\)/i;
/** Reads which commits were made in a worktree; undefined when it has no reflog. */
async function readCommitsMade(gitDir) {
	if (hasReftables(gitDir)) return parseCommitsMade(await readReflogInReftable(gitDir, ALL_ENTRIES) ?? "");
	try {
		return parseCommitsMade(readFileSync(join(gitDir, "logs", "HEAD"), "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}
/** Parses a HEAD reflog, oldest entry first; undefined when it is empty. */
function parseCommitsMade(reflog) {
	const moves = parseReflog(reflog);
	const [first] = moves;
	if (first === void 0) return void 0;
	const branches = branchesOfMoves(moves);
	const branchById = /* @__PURE__ */ new Map();
	const branchBySecond = /* @__PURE__ */ new Map();
	const branchSince = /* @__PURE__ */ new Map();
	for (const [index, { after, seconds, message }] of moves.entries()) {
		const branch = branches[index];
		if (branch !== void 0 && !branchSince.has(branch)) branchSince.set(branch, seconds);
		if (!MAKES.test(message) || FINDS.test(message)) continue;
		branchById.set(after, branch);
		branchBySecond.set(seconds, branch);
	}
	return {
		sinceSeconds: first.seconds,
		branchById,
		branchBySecond,
		branchSince
	};
}
/** Whether a commit, or what it was rewritten from, was made in the worktree. */
function isMadeHere({ branchById, branchBySecond }, commit) {
	return branchById.has(commit.id) || branchBySecond.has(commit.authoredAtSeconds);
}
/** Returns the branch that a commit of the worktree, or what it was rewritten from, was made on. */
function branchMadeOn({ branchById, branchBySecond }, { id, authoredAtSeconds }) {
	return branchById.has(id) ? branchById.get(id) : branchBySecond.get(authoredAtSeconds);
}
// src/parts/ledger/stand-in.ts
const UTF_16_START = /^(?:\ufffd\ufffd)?(?:(?:\0[ -~]){3}|(?:[ -~]\0){3})/;
const SAVE_AGAIN = "separate the columns by commas (save it as CSV UTF-8)";
/** By the first line of a file, read as UTF-8: what is not UTF-8 is U+FFFD there. */
const STAND_INS = [
	{
		what: "a Git LFS pointer",
		advice: "run `git lfs pull` (in the Action: `lfs: true` of actions/checkout)",
		start: /^version https:\/\/git-lfs\.github\.com\/spec\//
	},
	{
		what: "a pointer of git-annex",
		advice: "run `git annex get`",
		start: /^(?:\.\.\/)*(?:\.git)?\/?annex\/objects\//
	},
	{
		what: "a file that git-crypt encrypted",
		advice: "run `git-crypt unlock`",
		start: "\0GITCRYPT\0"
	},
	{
		what: "text in UTF-16",
		advice: "save it as CSV UTF-8",
		start: UTF_16_START
	},
	{
		what: "zero bytes, as a crash or a full disk leaves them",
		advice: "take the file from git: `git restore`",
		start: "\0".repeat(8)
	},
	{
		what: "a gzip file",
		advice: "unpack it with `gunzip`",
		start: "\ufffd"
	},
	{
		what: "a Zstandard file",
		advice: "unpack it with `unzstd`",
		start: "(\ufffd/\ufffd"
	},
	{
		what: "an xz file",
		advice: "unpack it with `unxz`",
		start: "\ufffd7zXZ\0"
	},
	{
		what: "a bzip2 file",
		advice: "unpack it with `bunzip2`",
		start: /^BZh\d1AY&SY/
	},
	{
		what: "a ZIP file, as a workbook is one",
		advice: "unpack it, or save the sheet as CSV UTF-8",
		start: "PK"
	},
	{
		what: "an SQLite database",
		advice: "name a CSV file",
		start: "SQLite format 3\0"
	},
	{
		what: "a page in HTML",
		advice: "it may be an error in place of the download: get the file itself",
		start: /^\ufeff?\s*<(?:!doctype|!--|html|head|body|\?xml)/i
	},
	{
		what: "JSON",
		advice: "it may be an error in place of the download: get the file itself",
		start: /^\ufeff?\s*[{[]/
	},
	{
		what: "a table whose columns are separated by semicolons",
		advice: SAVE_AGAIN,
		start: /^\ufeff?(?:"?sep=;|.*\b(?:timestamp|model)"?\s*;)/
	},
	{
		what: "a table whose columns are separated by tabs",
		advice: SAVE_AGAIN,
		start: /^\ufeff?(?:"?sep=\t|.*\b(?:timestamp|model)"? *\t)/
	},
	{
		what: "a table whose columns are separated by something other than commas",
		advice: SAVE_AGAIN,
		start: /^\ufeff?(?:"?sep=[^,]|.*\b(?:timestamp|model)"? *\|)/
	}
];
const EXPECTED = "a ledger";
/** Says what is in a ledger's place, by the file's first line as UTF-8; undefined for anything unknown. */
function findStandIn(firstLine) {
	const found = STAND_INS.find(({ start }) => typeof start === "string" ? firstLine.startsWith(start) : start.test(firstLine));
	if (found === void 0) return void 0;
	const got = `${found.what}: ${found.advice}`;
	return {
		line: 1,
		column: 1,
		field: void 0,
		expected: EXPECTED,
		got
	};
}
/** Says that a link or a folder is in a ledger's place. */
function notAFile(kind) {
	const got = `a ${kind}, which is not followed: put the file itself there`;
	return {
		line: 1,
		column: 1,
		field: void 0,
		expected: EXPECTED,
		got
	};
}
/** Whether a problem is that something else is in the ledger's place: then it says what to do itself. */
function isStandIn$1({ expected }) {
	return expected === EXPECTED;
}
// src/flows/record/worktree-file.ts
/**
* Reads a ledger file of the working tree; undefined when it is not there.
*
* @throws {Failure} when it is a link, or is reached by one: it leads out of the worktree; or when it
* is no file: a pipe never ends.
*/
function readWorktreeFile(root, path) {
	requireNoLink(root, path);
	requireFile(root, path);
	try {
		return readFileSync(join(root, path));
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}
/** Replaces a ledger file of the working tree in one step, or makes it. */
async function writeWorktreeFile(root, path, content) {
	requireNoLink(root, path);
	requireFile(root, path);
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	const { replaceFile } = await import("./ledger-replace-file.js");
	await replaceFile(file, content);
}
/** Whether the telemetry folder is one that git checked out, and no link. @throws {Failure} when it is a link. */
function hasTelemetryFolder(root) {
	requireNoLink(root, TELEMETRY_FOLDER);
	return lstatSync(join(root, ".telemetry"), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
/** @throws {Failure} when a path of the worktree, or a folder on the way to it, is a link. */
function requireNoLink(root, path) {
	for (let part = path; part !== "."; part = posix.dirname(part)) {
		if (!lstatSync(join(root, part), { throwIfNoEntry: false })?.isSymbolicLink()) continue;
		throw new Failure(`Cannot record usage: ${part} is a symbolic link. Put a ${part.endsWith(".csv") ? "file" : "folder"} in its place.`);
	}
}
/** @throws {Failure} when something that is no file stands in a file's place. */
function requireFile(root, path) {
	const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
	if (stats === void 0 || stats.isFile()) return;
	throw new Failure(`Cannot record usage: ${path} is ${stats.isDirectory() ? "a folder" : "a device or a pipe"}. Put a file in its place.`);
}
// src/flows/record/commit-ledger.ts
const SYMBOLIC_LINK$1 = "120000";
const MAX_FIRST_LINE_BYTES = 4096;
/**
* Reads the ledger that a commit takes: the union of HEAD's and the index's, unless a person staged
* an edit of it. Undefined where a person deletes or ignores it.
*
* @throws {Failure} when it is a link: its target's content would take its place.
*/
async function readCommitLedger(git, contents) {
	const { worktree, config, changes, entries } = contents;
	const path = ledgerPath(config.file, worktree.branch);
	const entry = entries.get(path);
	if (entry?.mode === SYMBOLIC_LINK$1) throw new Failure(`Cannot record usage: ${path} is a symbolic link. Put a file in its place.`);
	const change = changes.find((candidate) => candidate.path === path);
	const headBlob = change === void 0 ? entry?.blob : change.headBlob;
	const isUnasked = await lacksUnasked(git, contents);
	if (entry === void 0 && headBlob !== void 0 && !isUnasked) return void 0;
	const isNew = entry === void 0 && headBlob === void 0;
	if (isNew && await isIgnored(git, path)) return void 0;
	const inWorktree = readWorktreeFile(worktree.root, path);
	const read = async (blob) => inWorktree !== void 0 && hashBlob(inWorktree, blob) === blob ? inWorktree : readBlob(git, blob);
	const staged = entry === void 0 ? void 0 : nonEmpty(await read(entry.blob));
	const head = headBlob !== void 0 && headBlob !== entry?.blob ? {
		path,
		blob: headBlob,
		content: await read(headBlob)
	} : void 0;
	return {
		path,
		entry,
		staged,
		worktree: inWorktree,
		isNew,
		...await uniteWithHead(git, contents, path, {
			staged: staged !== void 0 && isStandIn(staged) ? void 0 : staged,
			head,
			worktree: nonEmpty(inWorktree),
			isUnasked
		})
	};
}
/** Unites what the index and HEAD hold; where neither holds anything the working tree's file is taken. */
async function uniteWithHead(git, contents, path, sources) {
	const { staged, head, worktree, isUnasked } = sources;
	if (staged === void 0 || head === void 0) return {
		content: staged ?? head?.content ?? worktree ?? Buffer.from(HEADER_LINE),
		others: isUnasked ? await unionOfOthers(git, contents, path, true) : []
	};
	const { bringUp } = await import("./record-bring-up.js");
	const elsewhere = await identitiesInNewBackups(git, contents, path);
	const content = await bringUp(git, staged, head, {
		lastBlob: contents.lastBlob,
		isAsLeft: contents.entries.get(path)?.blob === contents.lastBlob,
		identitiesElsewhere: elsewhere
	});
	return {
		content,
		others: await unionOfOthers(git, contents, path, content !== staged || isUnasked)
	};
}
/**
* Whether no person took out what an index lacks of HEAD's ledgers: it never had it, a revert took it, or HEAD alone
* was reset, from a commit without a file that is missing to a later one.
*/
async function lacksUnasked(git, { index, changes, worktree: { gitDir } }) {
	if (index === "foreign" || isReverting(gitDir)) return true;
	const missing = changes.find((change) => isLedger$1(change) && change.indexBlob === void 0);
	if (missing === void 0) return false;
	const lastMove = (await readReflog(gitDir)).at(-1);
	if (!lastMove?.message.startsWith("reset:")) return false;
	return await findBlob(git, lastMove.before, missing.path) === void 0;
}
function isLedger$1({ path }) {
	return path.startsWith(`.telemetry/`) && path.endsWith(".csv");
}
/** Whether a filter keeps a file's content elsewhere or in another form: then the working tree has it, if anything does. */
function isStandIn(content) {
	const [firstLine = ""] = content.toString("utf8", 0, MAX_FIRST_LINE_BYTES).split("\n");
	return findStandIn(firstLine) !== void 0;
}
function nonEmpty(content) {
	return content?.length ? content : void 0;
}
/** Returns the identities in backups that HEAD does not know: a ledger that somebody rotated has its rows there. */
async function identitiesInNewBackups(git, { changes }, ledger) {
	const identities = /* @__PURE__ */ new Set();
	for (const { path, indexBlob, headBlob } of changes) {
		if (indexBlob === void 0 || headBlob !== void 0 || !isBackupOf(path, ledger)) continue;
		const { identitiesOf } = await import("./record-identities-in-backups.js");
		for (const identity of identitiesOf(await readBlob(git, indexBlob))) identities.add(identity);
	}
	return identities;
}
/** Brings up the other ledger files that differ from HEAD's; those that an earlier index lacks come back. */
async function unionOfOthers(git, { changes }, ledger, isEarlier) {
	const others = [];
	for (const { path, headBlob, indexBlob } of changes.filter(isLedger$1)) {
		if (path === ledger || headBlob === void 0) continue;
		const head = {
			path,
			blob: headBlob,
			content: await readBlob(git, headBlob)
		};
		if (indexBlob === void 0) {
			if (isEarlier) others.push(head);
			continue;
		}
		const { bringUp } = await import("./record-bring-up.js");
		const staged = await readBlob(git, indexBlob);
		const content = await bringUp(git, staged, head, { lastBlob: void 0 });
		if (content !== staged) others.push({
			path,
			content
		});
	}
	return others;
}
// src/flows/record/ledger-lines.ts
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const FEW_LINES = 16;
/** Returns the lines, each ending in a line feed, that a ledger's bytes do not hold as whole lines. */
function missingLines(ledger, lines) {
	const texts = lines.length > FEW_LINES ? new Set(ledger.toString().split(/\r\n|\n|\r/)) : void 0;
	return lines.filter((line) => {
		const text = line.replace(/\n$/, "");
		if (texts !== void 0 && !/[\r\n]/.test(text)) return !texts.has(text);
		return !holdsLine(ledger, Buffer.from(text));
	});
}
/**
* Returns the lines of rows that a ledger does not hold, neither as they are nor corrected: a row of
* the same session, model and instant is the same record.
*/
async function missingRows(ledger, lines) {
	const missing = missingLines(ledger, lines);
	if (missing.length === 0 || ledger.length === 0) return missing;
	const { parseLedger } = await import("./ledger-parse-ledger.js");
	const header = `${firstLineOf(ledger)}\n`;
	return missing.filter((line) => {
		const { rows } = parseLedger(header + line);
		return rows.length === 0 || !rows.every(({ record }) => holdsRecord(ledger, record));
	});
}
function firstLineOf(ledger) {
	const found = [ledger.indexOf(LINE_FEED), ledger.indexOf(CARRIAGE_RETURN)].filter((end) => end >= 0);
	return ledger.toString("utf8", 0, Math.min(ledger.length, ...found));
}
function holdsLine(ledger, line) {
	let start = ledger.lastIndexOf(line);
	while (start !== -1) {
		const next = ledger[start + line.length];
		const before = ledger[start - 1];
		if ((start === 0 || before === LINE_FEED || before === CARRIAGE_RETURN) && (next === void 0 || next === LINE_FEED || next === CARRIAGE_RETURN)) return true;
		if (start === 0) return false;
		start = ledger.lastIndexOf(line, start - 1);
	}
	return false;
}
/**
* Returns a record with a time of its own: a millisecond later than a row of the same session and
* model that the ledger has for the same instant, which would be the same record.
*/
function withOwnTime(record, ledger) {
	const taken = timesTaken(record, ledger);
	let timeMs = Date.parse(record.timestamp);
	if (!taken.has(timeMs)) return record;
	while (taken.has(timeMs)) timeMs += 1;
	return {
		...record,
		timestamp: formatLocal(new Date(timeMs))
	};
}
/** Whether a ledger has a row of a record's session, model and instant: the record, as it is or corrected. */
function holdsRecord(ledger, record) {
	return timesTaken(record, ledger).has(Date.parse(record.timestamp));
}
/** Makes the test of `holdsRecord` for many records: to go through a large ledger for each would take too long. */
function createHoldsRecord(ledger) {
	const linesByTime = /* @__PURE__ */ new Map();
	for (const line of ledger.toString().split("\n")) {
		const timeMs = timeOf(line);
		const lines = linesByTime.get(timeMs);
		if (lines === void 0) linesByTime.set(timeMs, [line]);
		else lines.push(line);
	}
	return ({ sessionId, model, timestamp }) => {
		return (sessionId === "" ? [] : linesByTime.get(Date.parse(timestamp)) ?? []).some((line) => line.includes(sessionId) && line.includes(model));
	};
}
function timesTaken({ sessionId, model }, ledger) {
	if (sessionId === "" || !ledger.includes(sessionId)) return /* @__PURE__ */ new Set();
	const rows = ledger.toString().split("\n").filter((line) => line.includes(sessionId) && line.includes(model));
	return new Set(rows.map(timeOf));
}
function timeOf(line) {
	return Date.parse(line.slice(0, line.indexOf(",")));
}
/** Returns a ledger's bytes with lines added at its end, after giving its last line the end it lacks. */
function withLines(ledger, lines) {
	if (lines.length === 0) return ledger;
	const lacksEnd = ledger.length > 0 && ledger[ledger.length - 1] !== LINE_FEED;
	return Buffer.concat([ledger, Buffer.from((lacksEnd ? "\n" : "") + lines.join(""))]);
}
/** Returns what has to be appended to `before` to make `after`; undefined when appending cannot. */
function appendedText(before, after) {
	const isPrefix = before.length <= after.length && before.equals(after.subarray(0, before.length));
	const endsLine = before.length === 0 || before[before.length - 1] === LINE_FEED;
	return isPrefix && endsLine ? after.subarray(before.length).toString() : void 0;
}
/**
* Returns the columns that a ledger's first line names. No column's name holds a comma or a quote,
* so the line needs no CSV parser, which a hook has no time to load.
*
* @throws {Failure} when it is not a ledger's header: a row for it would be an empty one.
*/
function headerOf(ledger) {
	const line = firstLineOf(ledger);
	const header = line.replace(/^\ufeff/, "").split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim());
	if (REQUIRED_COLUMNS.every((column) => header.includes(column))) return header;
	const standIn = findStandIn(line);
	if (standIn !== void 0) throw new Failure(`Cannot record usage: expected ${standIn.expected}, got ${standIn.got}.`);
	throw new Failure(`Cannot record usage: the ledger's first line is not a header with ${REQUIRED_COLUMNS.join(" and ")}. \`tokenledger validate --fix\` fixes it, or shows what is wrong.`);
}
// src/usage/identity.ts
/**
* Returns the session id of a record, or what stands in for it: `row:` and the first 32 hex
* digits of SHA-256 over every other column but the success, which people correct later.
*/
function sessionIdOf(record) {
	if (record.sessionId !== "") return record.sessionId;
	const text = [
		toUtc(record.timestamp),
		record.model,
		record.inputTokens,
		record.outputTokens,
		record.taskType,
		record.durationMs,
		record.notes,
		record.cacheReadTokens,
		record.cacheWriteTokens,
		record.costNanoUsd,
		record.agent,
		record.branch
	].map((value) => value ?? "").join("");
	return `row:${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
}
/**
* Returns what makes a record the same record: its time in UTC, as databases keep it, its session,
* task type and model.
*/
function identityOf(record) {
	return [
		toMicroseconds(toUtc(record.timestamp) ?? ""),
		sessionIdOf(record),
		record.taskType ?? "",
		record.model
	].join("");
}
// src/flows/record/missing-records.ts
/** Finds the records that a reset, a revert, a merge's resolution or an older index took out of the ledger. */
async function findMissingRecords(git, context, { path, content, worktree }, { lastHead }) {
	const { head, gitDir } = context.worktree;
	const { entries, pending } = context;
	if (head === void 0) return [];
	const isMoved = lastHead !== void 0 && await hasMoved(gitDir, lastHead, head.id);
	if (!isMoved && !isMerging(gitDir)) return [];
	const { findLostRecords, findUnmergedRecords } = await import("./record-lost-records.js");
	const from = {
		gitDir,
		head: head.id
	};
	const edited = hasOwnLines(worktree, content, pending) ? worktree : void 0;
	const ledgers = [...entries.values()].filter((entry) => entry.path.startsWith(`.telemetry/`) && entry.path.endsWith(".csv"));
	const blobs = new Set(ledgers.map(({ blob }) => blob));
	const lost = isMoved ? await findLostRecords(git, from, blobs, lastHead, edited) : [];
	const parents = [head.id, ...readMergeHeads(gitDir)];
	const unmerged = isMerging(gitDir) ? await findUnmergedRecords(git, parents, blobs) : [];
	const missing = [...lost, ...unmerged];
	if (missing.length === 0) return missing;
	const inBackups = await identitiesInNewBackups(git, context, path);
	return missing.filter((record) => !inBackups.has(identityOf(record)));
}
/** Whether commits since `lastHead` may have lost their rows, be HEAD there again or not. */
async function hasMoved(gitDir, lastHead, head) {
	return lastHead !== head || movesSince(await readReflog(gitDir), lastHead).some(isAbandoning);
}
/** Whether the file in the working tree has lines that the commit's ledger and what waits for it lack. */
function hasOwnLines(file, content, pending) {
	if (file === void 0 || file.equals(content)) return false;
	return missingLines(withLines(content, pending?.rows.map(({ line }) => line) ?? []), file.toString().split("\n")).length > 0;
}
// src/flows/record/start-reading.ts
const DAY_MS = 864e5;
/** Returns how far the logs were read for a worktree, or where reading starts in it. */
async function findReading(worktree, folders, prepared, now) {
	const known = prepared?.reading ?? readReading(folders);
	if (known === void 0) return startReading(worktree, folders, now);
	return withinClock(atRoot(known, worktree.root), now);
}
/** A worktree that was moved or renamed goes on where it was; the sessions of before name its old place. */
function atRoot(reading, root) {
	if (reading.root === root) return reading;
	const formerRoots = [.../* @__PURE__ */ new Set([...reading.formerRoots, reading.root])];
	return {
		...reading,
		root,
		formerRoots: formerRoots.filter((former) => former !== root)
	};
}
/**
* A start that is still to come was noted by a clock that was set back since: calls of up to a day
* before now may be from after it. What is recorded is known by its ids.
*/
function withinClock(reading, now) {
	if (Date.parse(reading.since) <= now.getTime()) return reading;
	return {
		...reading,
		since: (/* @__PURE__ */ new Date(now.getTime() - DAY_MS)).toISOString(),
		lookedAtMs: 0
	};
}
/**
* Starts where nothing is known of a worktree: what is older belongs to `backfill`. A linked worktree
* takes over the calls that waited in one which was removed from its place.
*/
async function startReading(worktree, folders, now) {
	const init = readInit(folders);
	const start = init?.time ?? await clonedAt(worktree) ?? now;
	const isElsewhere = init !== void 0 && init.root !== "" && init.root !== worktree.root;
	const isMain = worktree.gitDir === worktree.commonDir;
	return {
		root: worktree.root,
		formerRoots: isElsewhere && isMain ? [init.root] : [],
		since: start.toISOString(),
		lookedAtMs: 0,
		newestLogMs: 0,
		positions: {},
		lastHead: isMain ? void 0 : await firstHead(worktree.gitDir),
		ledgerBlob: void 0
	};
}
const NOTHING = /^0+$/;
/** Returns the commit that a linked worktree was made with; undefined where the reflog does not tell. */
async function firstHead(gitDir) {
	const [first] = await readReflog(gitDir);
	return first !== void 0 && NOTHING.test(first.before) ? first.after : void 0;
}
/** Reads when `init` was run in this clone, and where its main worktree was then. */
function readInit(folders) {
	const [line = "", root = ""] = (readStateBytes(recordingSincePath(folders))?.toString() ?? "").split("\n");
	const time = new Date(line.trim());
	return Number.isNaN(time.getTime()) ? void 0 : {
		time,
		root
	};
}
/**
* Returns when the ledger came to a clone whose hooks came with the checkout, and that never saw
* `init`: when it was cloned, or a later checkout brought the ledger's folder. What was made since
* HEAD's commit is work for the next one in any case.
*/
async function clonedAt({ root, gitDir, head }) {
	const made = await readCommitsMade(gitDir);
	const folder = statSync(join(root, TELEMETRY_FOLDER), { throwIfNoEntry: false });
	const times = [made && made.sinceSeconds * 1e3, folder?.birthtimeMs];
	const clonedMs = Math.max(...times.map((time) => time ?? 0));
	const startMs = Math.min(clonedMs || Infinity, head?.committedAt.getTime() ?? Infinity);
	return Number.isFinite(startMs) ? new Date(startMs) : void 0;
}
// src/flows/record/prepare.ts
/**
* Puts the ledger, with the rows of the calls since the last commit, into this commit's index. The
* rows are written to the prepared file first: whatever happens then, none is lost, nor doubled.
*/
async function prepare(run, context) {
	const { worktree, folders, pending } = context;
	const reading = await findReading(worktree, folders, pending, run.now);
	const lastBlob = reading.ledgerBlob;
	const ledger = await readCommitLedger(run.git, {
		...context,
		lastBlob
	});
	if (ledger === void 0) return;
	const [collected, found] = await Promise.all([collectRecords(run, context, reading), findMissingRecords(run.git, context, ledger, reading)]);
	const inOrder = await putInOrder(run, context, ledger, reading);
	const waiting = pending?.rows ?? [];
	const added = await addRows(inOrder.content, waiting, found, collected.records);
	const { rows } = added;
	const content = waiting.length + found.length === 0 ? added.content : await withoutRowsOfBackups(run, context, ledger.path, added.content);
	const isUnchanged = ledger.staged?.equals(content) === true || ledger.isNew && rows.length === 0;
	const blob = isUnchanged ? ledger.entry?.blob : hashBlob(content, anyObjectId(context));
	const next = {
		...collected.reading,
		lastHead: worktree.head?.id,
		ledgerBlob: context.index === "own" ? blob : lastBlob
	};
	const changed = [
		...inOrder.files,
		...ledger.others,
		...await mendOthers(run, context, ledger, reading),
		...isUnchanged ? [] : [{
			path: ledger.path,
			content
		}]
	];
	if (collected.knownLogs !== void 0) writeKnownLogs(folders, collected.knownLogs);
	const backups = backupsInIndexAlone(context, ledger.path);
	if (rows.length === 0) writeReading(folders, next);
	if (rows.length > 0 || changed.length > 0 || backups.length > 0) {
		writePrepared(folders, {
			ledger: ledger.path,
			rows,
			files: [...backups, ...changed.map((file) => ({
				path: file.path,
				before: context.entries.get(file.path)?.blob,
				after: hashBlob(file.content, anyObjectId(context))
			}))],
			parent: worktree.head?.id,
			reading: next,
			summary: await summaryOf(run, context, content, rows)
		}, backups.length > 0 ? void 0 : planForShell(context, ledger, changed, content, blob));
		await stageBlobs(run.git, writeBlobs(run, context, changed));
	}
	watchLogs(folders, run, next);
}
/** Takes out what came back, or waited, and stands in a backup: nobody looks again at a ledger that we left so. */
async function withoutRowsOfBackups({ git }, { folders, entries }, path, content) {
	if (![...entries.keys()].some((each) => isBackupOf(each, path))) return content;
	const { mendStaged } = await import("./record-staged-ledger.js");
	return mendStaged(git, folders, {
		path,
		content,
		entries
	});
}
/**
* Finds the backups that an attempt which was given up left in the index. The working tree gets them with this
* commit: without them there, a person's `git add -A` would take them out.
*/
function backupsInIndexAlone({ worktree: { root }, changes }, ledger) {
	return changes.flatMap((change) => {
		const { path, indexBlob } = change;
		return isNewBackup(change, ledger) && indexBlob !== void 0 && !existsSync(join(root, path)) ? {
			path,
			before: void 0,
			after: indexBlob
		} : [];
	});
}
function isNewBackup({ path, headBlob, indexBlob }, ledger) {
	return headBlob === void 0 && indexBlob !== void 0 && isBackupOf(path, ledger);
}
/** Returns the line that is printed once the commit is made; undefined when none is wanted. */
async function summaryOf(run, { config, worktree }, content, rows) {
	if (rows.length === 0 || !wantsSummary(run, config)) return void 0;
	const { summarizeCommit } = await import("./record-commit-summary.js");
	return summarizeCommit(content, rows.map(({ line }) => line), worktree.branch, config.billing);
}
/** Brings the ledger in this commit's index up to HEAD's, and does nothing else: without the lock nothing is recorded. */
async function keepCommittedRows(run, contents) {
	if (!contents.changes.some(({ path }) => path.startsWith(`.telemetry/`))) return;
	const ledger = await readCommitLedger(run.git, {
		...contents,
		lastBlob: void 0
	});
	if (ledger === void 0 || ledger.isNew) return;
	const { path, content, staged, others } = ledger;
	const files = [...others, ...content === staged ? [] : [{
		path,
		content
	}]];
	if (files.length > 0) await stageBlobs(run.git, writeBlobs(run, contents, files));
}
async function writeBlobs({ git }, { entries }, files) {
	return Promise.all(files.map(async ({ path, content }) => ({
		path,
		blob: await writeBlob(git, content),
		entry: entries.get(path)
	})));
}
/** Returns some object id of the repository: its length tells the hash algorithm. */
function anyObjectId({ worktree, changes }) {
	const [change] = changes;
	return worktree.head?.id ?? change?.indexBlob ?? change?.headBlob ?? "";
}
/**
* Adds to a ledger the rows that wait, those of records that it lacks, and the new ones. These are
* not looked for in it: that would take a CSV parser, which few commits have to load.
*/
async function addRows(ledger, pending, missing, collected) {
	const header = headerOf(ledger);
	const waiting = withLines(ledger, await missingRows(ledger, pending.map(({ line }) => line)));
	const isHeld = missing.length === 0 ? () => true : createHoldsRecord(waiting);
	const added = [...missing.filter((record) => !isHeld(record)).map((record) => ({
		line: formatRow(record, header),
		callIds: []
	})), ...collected.map(({ record, ...recorded }) => ({
		...recorded,
		line: formatRow(withOwnTime(record, waiting), header)
	}))];
	const addedLines = added.map(({ line }) => line);
	return {
		rows: [...pending, ...added],
		content: withLines(waiting, addedLines)
	};
}
/** Mends what a merge left in the ledger, and rotates it past its limit. */
async function putInOrder({ git }, { worktree, folders, config, changes, entries, index, pending }, { path, entry, staged, content, worktree: inWorktree }, { ledgerBlob }) {
	const isAsLeft = content === staged && entry?.blob === ledgerBlob && !changes.some((change) => isNewBackup(change, path));
	const isLarge = content.length > config.rotateAtBytes;
	if (staged === void 0 || isAsLeft && !isLarge) return {
		content,
		files: []
	};
	const { mendStaged, rotateStaged } = await import("./record-staged-ledger.js");
	const mended = isAsLeft ? content : await mendStaged(git, folders, {
		path,
		content,
		entries
	});
	const waiting = pending?.rows.map(({ line }) => line) ?? [];
	if (!(mended.length > config.rotateAtBytes && index === "own" && !isMerging(worktree.gitDir) && inWorktree?.equals(staged) === true && missingLines(mended, waiting).length === waiting.length)) return {
		content: mended,
		files: []
	};
	const rotated = await rotateStaged(git, {
		path,
		content: mended,
		entries
	});
	return {
		content: rotated.content,
		files: rotated.backup === void 0 ? [] : [rotated.backup]
	};
}
/** Mends the ledgers of other branches where a merge or a rebase changed them since the last commit. */
async function mendOthers({ git }, { worktree: { gitDir, head }, folders, entries }, { path, others }, { lastHead }) {
	if (lastHead === void 0 || lastHead === head?.id && !isMerging(gitDir)) return [];
	const { mendChangedLedgers } = await import("./record-staged-ledger.js");
	const done = [path, ...others.map((other) => other.path)];
	return mendChangedLedgers(git, folders, {
		entries,
		since: lastHead,
		except: new Set(done)
	});
}
function planForShell({ index }, ledger, changed, content, blob) {
	const isLedgerAlone = changed.every(({ path }) => path === ledger.path);
	if (index !== "own" || !isLedgerAlone || blob === void 0) return void 0;
	const { worktree } = ledger;
	const text = worktree && appendedText(worktree, content);
	return text === void 0 ? void 0 : {
		blob,
		sizeBytes: worktree?.length ?? 0,
		text
	};
}
// src/parts/state/upgrade.ts
const CACHES = [
	"append-plan",
	"logs-read",
	"log-folders",
	"recent-logs",
	"ledger.lock"
];
/** Takes over what version 0.3.0 remembered in a clone. Called under the lock. */
function upgradeState(folders, root) {
	const { own, common } = folders;
	if (existsSync(join(common, "settled-calls")) && !existsSync(recordedCallsPath(folders))) renameSync(join(common, "settled-calls"), recordedCallsPath(folders));
	for (const name of listStateFolder(join(common, "landed"))) {
		const landed = readReservation(join(common, "landed", name));
		if (landed !== void 0) addToTable(folders, [rowOf(landed, "")]);
		if (landed?.logsRead.root === root) writeReading(folders, readingOf(landed.logsRead));
	}
	rmSync(join(common, "landed"), {
		recursive: true,
		force: true
	});
	const logsRead = readStateFile(oldReadingPath(common, root), isLogsRead);
	if (logsRead !== void 0 && readReading(folders) === void 0) writeReading(folders, readingOf(logsRead));
	const reserved = readReservation(join(own, "reservation.json"));
	if (reserved !== void 0) {
		const [last = "", ...others] = reserved.lines.toReversed();
		const rows = [...others.map((line) => ({
			line,
			callIds: []
		})), rowOf(reserved, last)];
		const { ledger, parent, logsRead } = reserved;
		writePrepared(folders, {
			ledger,
			parent,
			rows,
			files: [],
			reading: readingOf(logsRead)
		}, void 0);
	}
	for (const name of ["reservation.json", ...CACHES]) rmSync(join(own, name), {
		recursive: true,
		force: true
	});
	rmSync(oldReadingPath(common, root), {
		recursive: true,
		force: true
	});
	if (listStateFolder(join(common, "worktrees")).length === 0) rmSync(join(common, "worktrees"), {
		recursive: true,
		force: true
	});
}
/** Whether a clone's state is that of version 0.3.0, wholly or in part. */
function isOldState({ own, common }) {
	return existsSync(join(common, "settled-calls")) || existsSync(join(common, "landed")) || existsSync(join(own, "reservation.json")) || existsSync(join(own, "logs-read"));
}
function readReservation(path) {
	return readStateFile(path, ({ ledger, lines, callIds, logsRead }) => typeof ledger === "string" && Array.isArray(lines) && Array.isArray(callIds) && logsRead !== void 0 && isLogsRead(logsRead));
}
function isLogsRead({ root, since, positions }) {
	return typeof root === "string" && typeof since === "string" && typeof positions === "object";
}
function rowOf({ callIds, totals }, line) {
	return {
		line,
		callIds,
		totals
	};
}
function readingOf(logsRead) {
	const { root, since, readAtMs, positions, lastHead, ledgerBlob } = logsRead;
	return {
		root,
		formerRoots: [],
		since,
		lookedAtMs: 0,
		newestLogMs: readAtMs,
		positions,
		lastHead,
		ledgerBlob
	};
}
function oldReadingPath(common, root) {
	const key = createHash("sha256").update(root).digest("hex").slice(0, 16);
	return join(common, "worktrees", `${key}.json`);
}
// src/flows/record/recover.ts
/**
* Looks what became of prepared rows. Those that a commit holds go to the log and are
* checkpointed, and the working tree gets what it lacks of HEAD's ledger; what still waits is
* returned. Called under the lock, by each hook, so that one which was killed at any moment is
* finished by the next.
*/
async function recover(git, worktree, folders, when) {
	if (isOldState(folders)) upgradeState(folders, worktree.root);
	checkpoint(folders);
	const prepared = readPrepared(folders);
	if (prepared === void 0) {
		removePrepared(folders);
		return;
	}
	const holder = await findHolder(git, worktree, prepared);
	if (holder === void 0) {
		if (prepared.rows.length > 0) return prepared;
		removePrepared(folders);
		return;
	}
	const { commit, held, branchTip } = holder;
	const dropped = await findDropped(git, branchTip, prepared, holder.waiting);
	const waiting = [...holder.waiting, ...dropped];
	let { reading } = prepared;
	if (branchTip === worktree.head?.id && when !== "in a trial") {
		const { updateIndex, updateWorktree } = await import("./record-update-after-commit.js");
		await updateWorktree(git, worktree, folders, prepared, held);
		if (when === "after the commit") {
			const ledgerBlob = await updateIndex(git, prepared);
			if (isPlanned(prepared, ledgerBlob)) reading = {
				...reading,
				ledgerBlob
			};
		}
	}
	appendToLog(folders, commit, {
		...prepared,
		rows: held,
		reading
	});
	if (waiting.length === 0) removePrepared(folders);
	else writePrepared(folders, {
		...prepared,
		rows: waiting,
		reading
	}, void 0);
	checkpoint(folders);
	return readPrepared(folders);
}
/**
* Finds the rows that a commit was to hold and does not: another git wrote an older index over the one
* that had them, before it was made, or one on top of it. They wait for the next one.
*/
async function findDropped(git, commit, { ledger, files }, rows) {
	const planned = files.find(({ path }) => path === ledger)?.after;
	const blob = await findBlob(git, commit, ledger);
	if (planned === void 0 || blob === void 0 || blob === planned) return [];
	const written = await readBlob(git, planned).catch(() => Buffer.alloc(0));
	const content = await readBlob(git, blob);
	const lines = written.toString().split(/(?<=\n)/).slice(1);
	const known = new Set(rows.map(({ line }) => line));
	return (await missingRows(content, lines.filter((line) => !known.has(line)))).map((line) => ({
		line,
		callIds: []
	}));
}
/**
* Returns the commit that holds prepared rows: HEAD, or, when HEAD moved on before post-commit
* could look, a commit made on top of the one that they were prepared on.
*/
async function findHolder(git, { head, gitDir }, prepared) {
	if (head === void 0) return void 0;
	const inHead = await holdingOf(git, head.id, prepared);
	if (inHead !== void 0) return inHead;
	const parent = prepared.parent ?? "0".repeat(head.id.length);
	const moves = await readReflog(gitDir);
	for (const [index, { before, after, message }] of [...moves.entries()].toReversed()) {
		if (before !== parent || after === head.id || !isCommit(message)) continue;
		const holder = await holdingOf(git, after, prepared);
		if (holder === void 0) continue;
		const isBelowHead = moves.slice(index).every((move) => isCommit(move.message));
		return {
			...holder,
			branchTip: isBelowHead ? head.id : after
		};
	}
}
function isCommit(message) {
	return message.startsWith("commit");
}
/** Whether pre-commit left a ledger so. */
function isPlanned({ ledger, files }, blob) {
	return files.some(({ path, after }) => path === ledger && after === blob);
}
/** Returns which rows a commit's ledger has; undefined when it is none of them. */
async function holdingOf(git, commit, { ledger, rows, files }) {
	const place = rows.length > 0 ? ledger : files[0]?.path ?? ledger;
	const blob = await findBlob(git, commit, place);
	if (blob === void 0) return void 0;
	if (isPlanned({
		ledger: place,
		files
	}, blob)) return {
		commit,
		branchTip: commit,
		held: rows,
		waiting: []
	};
	const lines = rows.map(({ line }) => line);
	const missing = new Set(await missingRows(await readBlob(git, blob), lines));
	const held = rows.filter(({ line }) => !missing.has(line));
	if (held.length === 0) return void 0;
	return {
		commit,
		branchTip: commit,
		held,
		waiting: rows.filter(({ line }) => missing.has(line))
	};
}
// src/flows/record/pre-commit.ts
const SYMBOLIC_LINK = "120000";
/**
* Validates the staged ledger and puts the usage since the last commit into the index of this
* one. Returns the problems that must stop the commit: a person staged an invalid ledger. Where
* the shell hook took a snapshot of the commit, git is not asked for it again.
*/
async function runPreCommit(run, knownSnapshot) {
	const snapshot = knownSnapshot === void 0 ? readCommitSnapshot(run.git, TELEMETRY_FOLDER) : Promise.resolve(knownSnapshot);
	const [worktree, { changes, entries }] = await Promise.all([readWorktree(run.git, snapshot.then(({ head }) => head)), snapshot]);
	if (!hasTelemetryFolder(worktree.root) && entries.size === 0) return [];
	const files = changes.filter(({ path }) => entries.get(path)?.mode !== SYMBOLIC_LINK);
	const problems = await checkLedgers(run.git, files);
	const isCopy = isSequencing(worktree.gitDir) && !isReverting(worktree.gitDir);
	if (problems.length > 0 || isCopy) return problems;
	if (run.environment.PRE_COMMIT === "1") throw ranInsideFramework();
	const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
	const folders = stateFoldersOfCommit(worktree, run.environment);
	const contents = {
		worktree,
		config,
		changes,
		entries,
		index: commitIndexOf(run.environment.GIT_INDEX_FILE, worktree)
	};
	await withFileLock(lockPath(folders), run.process, async () => {
		const when = run.environment["TOKENLEDGER_TRIAL"] ? "in a trial" : "before the commit";
		const pending = await recover(run.git, worktree, folders, when);
		if (!mayCarryUsage(run, worktree, changes)) {
			if (isReverting(worktree.gitDir)) await keepRemovedRows(run, {
				...contents,
				folders,
				pending
			});
			return;
		}
		const latest = isAsLooked(run, worktree, folders) ? {} : await lookAgain(run.git);
		const context = {
			...contents,
			...latest,
			folders,
			pending
		};
		await prepare(run, context).catch(async (error) => {
			if (isReverting(worktree.gitDir)) await keepRemovedRows(run, {
				...context,
				pending: readPrepared(folders)
			});
			throw error;
		});
	}, { timeoutMs: 900 }).catch(async (error) => {
		await lookAgain(run.git).then((latest) => keepCommittedRows(run, {
			...contents,
			...latest
		})).catch(() => {});
		throw error;
	});
	return [];
}
/**
* Whether neither the index nor HEAD was written since the shell hook looked at them: another commit
* in the same worktree may have been made before we held the lock.
*/
function isAsLooked({ environment: { GIT_INDEX_FILE = "" } }, { root, gitDir }, { own }) {
	const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
	const lookedAtMs = timeOf(join(own, "attempt"));
	return [GIT_INDEX_FILE || join(gitDir, "index"), join(gitDir, "logs", "HEAD")].map((path) => timeOf(resolve(root, path))).every((time) => lookedAtMs !== void 0 && time !== void 0 && time < lookedAtMs);
}
async function lookAgain(git) {
	const { changes, entries } = await readCommitSnapshot(git, TELEMETRY_FOLDER);
	return {
		changes,
		entries
	};
}
async function keepRemovedRows(run, context) {
	const { keepForNext } = await import("./record-keep-for-next.js");
	await keepForNext(run, context);
}
async function checkLedgers(git, changes) {
	const ledgers = changes.filter(isLedger);
	if (ledgers.length === 0) return [];
	const { checkStagedLedgers } = await import("./record-staged-ledger.js");
	return checkStagedLedgers(git, ledgers);
}
function isLedger({ path, indexBlob }) {
	return indexBlob !== void 0 && path.startsWith(`.telemetry/`) && path.endsWith(".csv");
}
/** Whether this commit may carry usage: a hook must not make an empty commit succeed. */
function mayCarryUsage(run, { gitDir, head }, changes) {
	if (changes.some(({ path }) => !path.startsWith(`.telemetry/`))) return true;
	if (isMerging(gitDir)) return true;
	return head !== void 0 && isAmending(head, run.environment.GIT_AUTHOR_DATE, run.process.pid);
}
/** Version 0.3.0 put its hooks into the framework's configuration, where a changed index is a failure. */
function ranInsideFramework() {
	return new Failure("Cannot record usage from inside of the pre-commit framework, which takes it for a failed hook. Run `tokenledger init` once more: it puts the hooks beside the framework");
}
// src/parts/agents/logs/small-file.ts
const MAX_BYTES = 1 << 20;
/** Returns the text of a file that an agent keeps beside its logs; undefined when it is gone, a link, or over 1 MB. */
function readSmallFile(path) {
	return unlessUnreadable(() => {
		if (!existsSync(path)) return void 0;
		const stats = lstatSync(path);
		return stats.isFile() && stats.size <= MAX_BYTES ? readFileSync(path, "utf8") : void 0;
	});
}
// src/parts/agents/aider/analytics-logs.ts
const SETTINGS_FILE$1 = ".aider.conf.yml";
const ENV_FILE = ".env";
const IN_SETTINGS = /^analytics-log:[ \t]*(["']?)([^#"'\n]+?)\1[ \t]*(?:#.*)?$/m;
const IN_ENV_FILE = /^(?:export[ \t]+)?AIDER_ANALYTICS_LOG[ \t]*=[ \t]*(["']?)([^#"'\n]+?)\1[ \t]*$/m;
/**
* Returns the file that Aider was told to log to, and the files that tell it: the shell hook looks at them too, for what
* they name may change. Aider's events name no folder, so a file counts only in the worktree, whose work it is then.
*/
function findAnalyticsLogs(environment) {
	const { PWD: root, AIDER_ANALYTICS_LOG } = environment;
	if (!root) return [];
	const settings = [root, ...homeFolders(environment)].map((folder) => join(folder, SETTINGS_FILE$1));
	const envFile = join(root, ENV_FILE);
	const logs = [
		AIDER_ANALYTICS_LOG,
		IN_ENV_FILE.exec(readSmallFile(envFile) ?? "")?.[2],
		...settings.map((path) => IN_SETTINGS.exec(readSmallFile(path) ?? "")?.[2])
	].flatMap((name) => name ? resolve(root, name) : []).filter((path) => path !== root && containsPath(root, path) && !isFolder$1(path));
	return [
		...new Set(logs),
		envFile,
		...settings
	];
}
/** A whole folder would be searched with every commit. */
function isFolder$1(path) {
	return unlessUnreadable(() => statSync(path).isDirectory()) ?? false;
}
// src/parts/agents/aider/aider.ts
const NAME$22 = "aider";
/** What Aider writes in any case: rounded texts. */
const HISTORY = ".aider.chat.history.md";
const ADVICE = "Add `analytics-log: .aider.analytics.jsonl` and `stream: false` to .aider.conf.yml, and that file's name to .gitignore.";
const SETTINGS = /* @__PURE__ */ new Set([ENV_FILE, SETTINGS_FILE$1]);
/** Aider: one JSON event a line, in the file that a person names in the worktree; nothing else of it holds counts. */
const aider = {
	name: NAME$22,
	locationVariables: [
		"AIDER_ANALYTICS_LOG",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: findAnalyticsLogs,
	isLog: (path) => !SETTINGS.has(basename(path)),
	readLog: async (path, from, limit) => {
		const { readAnalytics } = await import("./aider-read-analytics.js");
		return readAnalytics(NAME$22, path, from, limit);
	},
	switchOn: ({ PWD: root }) => root && existsSync(join(root, HISTORY)) ? ADVICE : void 0
};
// src/parts/agents/amp/amp.ts
const NAME$21 = "amp";
/** Amp: a JSON document for each thread, as far as it keeps them on this machine. */
const amp = {
	name: NAME$21,
	locationVariables: [
		"AMP_DATA_DIR",
		"XDG_DATA_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: "AMP_CURRENT_THREAD_ID",
	logsOneBranch: true,
	logPlaces: logPlaces$9,
	isLog: (path) => extname(path) === ".json",
	readLog: async (path) => {
		const { readThread } = await import("./amp-read-thread.js");
		return readThread(NAME$21, path);
	}
};
function logPlaces$9(environment) {
	const configured = listedFolders(environment.AMP_DATA_DIR);
	return (configured.length > 0 ? configured : dataFolders$1(environment, NAME$21)).map((folder) => join(folder, "threads"));
}
const BACKSLASH$1 = 92;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
/** How far strings are searched byte by byte before the native search, which is slow to start. */
const NEAR_BYTES = 32;
function createNode(name) {
	return {
		name: Buffer.from(name),
		wanted: void 0,
		children: void 0
	};
}
/** Returns the place of a name inside another place, making it if need be. */
function childOf(node, name) {
	node.children ??= [];
	const sameLength = node.children[name.length] ?? [];
	node.children[name.length] = sameLength;
	const known = sameLength.find((other) => other.name.equals(Buffer.from(name)));
	if (known !== void 0) return known;
	const child = createNode(name);
	sameLength.push(child);
	return child;
}
/** Whether the bytes are one object from its first brace to its last. */
function isObject(bytes, start, end) {
	if (bytes[start] !== 123 || bytes[end - 1] !== 125) return false;
	return readObject(bytes, start, end, []) === end;
}
/** Returns the position behind the object that opens at `opening`. */
function readObject(bytes, opening, end, wanted) {
	let i = skipSpace(bytes, opening + 1, end);
	if (bytes[i] === 125) return i + 1;
	while (i < end) {
		if (bytes[i] !== 34) return -1;
		const nameStart = i + 1;
		const nameEnd = closingQuote$1(bytes, nameStart, end);
		if (nameEnd === -1) return -1;
		i = skipSpace(bytes, nameEnd + 1, end);
		if (bytes[i] !== COLON) return -1;
		i = readValue(bytes, skipSpace(bytes, i + 1, end), end, findNode(wanted, bytes, nameStart, nameEnd));
		if (i === -1) return -1;
		i = skipSpace(bytes, i, end);
		if (bytes[i] === 125) return i + 1;
		if (bytes[i] !== COMMA) return -1;
		i = skipSpace(bytes, i + 1, end);
	}
	return -1;
}
function readValue(bytes, start, end, node) {
	if (node === void 0) return skipValue(bytes, start, end);
	const behind = node.children !== void 0 && bytes[start] === 123 ? readObject(bytes, start, end, node.children) : skipValue(bytes, start, end);
	if (behind !== -1) node.wanted?.set(start, behind);
	return behind;
}
function findNode(wanted, bytes, start, end) {
	const sameLength = wanted[end - start];
	if (sameLength === void 0) return void 0;
	for (const node of sameLength) if (isAt(node.name, bytes, start)) return node;
}
function isAt(name, bytes, start) {
	for (let i = 0; i < name.length; i++) if (name[i] !== bytes[start + i]) return false;
	return true;
}
/** Returns the position behind the value that starts at `start`. */
function skipValue(bytes, start, end) {
	const first = bytes[start];
	if (first === 34) {
		const closing = closingQuote$1(bytes, start + 1, end);
		return closing === -1 ? -1 : closing + 1;
	}
	if (first === 123 || first === OPEN_BRACKET) return skipNested(bytes, start, end);
	let i = start;
	while (i < end && !isDelimiter(bytes[i])) i++;
	return i === start || i >= end ? -1 : i;
}
function skipNested(bytes, start, end) {
	let depth = 0;
	for (let i = start; i < end; i++) {
		const byte = bytes[i];
		if (byte === 34) {
			i = closingQuote$1(bytes, i + 1, end);
			if (i === -1) return -1;
		} else if (byte === 123 || byte === OPEN_BRACKET) depth++;
		else if ((byte === 125 || byte === CLOSE_BRACKET) && --depth === 0) return i + 1;
	}
	return -1;
}
function closingQuote$1(bytes, start, end) {
	const near = Math.min(start + NEAR_BYTES, end);
	let i = start;
	while (i < near) {
		const byte = bytes[i];
		if (byte === 34) return i;
		i += byte === BACKSLASH$1 ? 2 : 1;
	}
	return i < end ? distantQuote(bytes, i, end) : -1;
}
/** As `closingQuote`, for long strings: a quote behind an odd number of backslashes is part of the string. */
function distantQuote(bytes, start, end) {
	let quote = bytes.indexOf(34, start);
	while (quote !== -1 && quote < end) {
		let unescaped = quote;
		while (unescaped > start && bytes[unescaped - 1] === BACKSLASH$1) unescaped--;
		if ((quote - unescaped) % 2 === 0) return quote;
		quote = nextQuote(bytes, quote + 1, end);
	}
	return -1;
}
function nextQuote(bytes, start, end) {
	const near = Math.min(start + NEAR_BYTES, end);
	for (let i = start; i < near; i++) if (bytes[i] === 34) return i;
	return bytes.indexOf(34, near);
}
function isDelimiter(byte) {
	return byte === COMMA || byte === 125 || byte === CLOSE_BRACKET || isSpace(byte);
}
function isSpace(byte) {
	return byte === 32 || byte === 9 || byte === 13 || byte === 10;
}
function skipSpace(bytes, start, end) {
	let i = start;
	while (i < end && isSpace(bytes[i])) i++;
	return i;
}
// src/parts/agents/logs/json-lines.ts
const CHUNK_BYTES = 1 << 20;
const MAX_LINE_BYTES = 64 << 20;
const NEWLINE = 10;
const MARK = Buffer.from("\ufeff");
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
let buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
/**
* Visits the whole lines of a file from `offset` on and returns the offset behind the last of them.
* A last line without its line end is left for later unless it holds a whole object, and so is what no
* time is left for, but never all; a line over 64 MB is passed over.
* Undefined when the file is gone or may not be read.
*/
function readLines(path, offset, visit, until = { limit: void 0 }) {
	const file = openToRead(path);
	if (file === void 0) return void 0;
	try {
		return visitLines(file, offset, visit, until);
	} finally {
		closeSync(file);
		if (buffer.length > 16 * CHUNK_BYTES) buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
	}
}
/** Whether a line of the file still ends right before `offset`: else it is not the file that was read so far. */
function isLineStart(path, offset) {
	if (offset === 0) return true;
	const file = openToRead(path);
	if (file === void 0) return true;
	try {
		const around = Buffer.alloc(2);
		const count = readSync(file, around, 0, 2, offset - 1);
		const [last, next] = around.subarray(0, count);
		return last === NEWLINE || last === 125 && (next === void 0 || next === NEWLINE);
	} finally {
		closeSync(file);
	}
}
function openToRead(path) {
	try {
		const file = openSync(path, READ_AT_ONCE);
		if (fstatSync(file).isFile()) return file;
		closeSync(file);
		return;
	} catch (error) {
		if (isUnreadable(error)) return void 0;
		throw error;
	}
}
function visitLines(file, from, visit, { limit, mayEnd = () => true }) {
	let lineOffset = from;
	let filled = 0;
	let dropped = 0;
	for (;;) {
		if (filled > MAX_LINE_BYTES) {
			dropped += filled;
			filled = 0;
		}
		makeRoom(filled);
		const count = readSync(file, buffer, filled, CHUNK_BYTES, lineOffset + dropped + filled);
		const bytes = buffer.subarray(0, filled + count);
		let start = 0;
		let newline = bytes.indexOf(NEWLINE, filled);
		while (newline !== -1) {
			if (dropped === 0) visit(bytes, textStart(bytes, start, lineOffset), newline);
			lineOffset += dropped + newline + 1 - start;
			dropped = 0;
			start = newline + 1;
			if (limit?.endsHere(mayEnd())) return lineOffset;
			newline = bytes.indexOf(NEWLINE, start);
		}
		if (count < CHUNK_BYTES) return visitLast(bytes, start, lineOffset, dropped, visit);
		limit?.passChunk();
		if (start > 0) bytes.copyWithin(0, start);
		filled = bytes.length - start;
	}
}
/** Visits a last line without its line end if it is whole; returns the offset behind what was visited. */
function visitLast(bytes, start, lineOffset, dropped, visit) {
	const text = textStart(bytes, start, lineOffset);
	if (dropped > 0 || !isObject(bytes, text, bytes.length)) return lineOffset;
	visit(bytes, text, bytes.length);
	return lineOffset + bytes.length - start;
}
/** Returns where a line's text starts: behind the byte order mark that an editor may have put before the first. */
function textStart(bytes, start, lineOffset) {
	return lineOffset === 0 && bytes.subarray(start, start + 3).equals(MARK) ? start + 3 : start;
}
function makeRoom(filled) {
	if (filled + CHUNK_BYTES <= buffer.length) return;
	const larger = Buffer.allocUnsafe(2 * buffer.length);
	buffer.copy(larger, 0, 0, filled);
	buffer = larger;
}
// src/parts/agents/logs/failure-words.ts
/** What reasons for a failure are called in the ledger, whichever agent they come from: never in its own words, which may quote the request. */
const INTERRUPTED = "interrupted by user";
const STOPPED_AT_MAX_TOKENS = "stopped at max_tokens";
const REFUSAL = "refusal";
/** Returns `API error`, with the status of HTTP that it came with, and its type in brackets. */
function apiError(httpStatus, type) {
	return [
		"API error",
		/^[45]\d\d$/.test(String(httpStatus)) && httpStatus,
		type && `(${type})`
	].filter(Boolean).join(" ");
}
/** Returns why a turn or a session failed that ended so, as agents call it (`completed`, `cancelled`, `failed`, \u2026); undefined when it did not. */
function endFailure(end) {
	if (end === void 0) return void 0;
	if (/cancel|interrupt|abort/i.test(end)) return INTERRUPTED;
	if (/refus/i.test(end)) return REFUSAL;
	if (/max_?tokens/i.test(end)) return STOPPED_AT_MAX_TOKENS;
	return /error|fail|block/i.test(end) ? "agent error" : void 0;
}
// src/parts/agents/logs/row-time.ts
const UTC_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/**
* Returns a row's time in UTC with milliseconds, so that times compare as texts; undefined when it
* has none. What is spelled so already is taken as it is: `isRealTime` tells whether it exists.
*/
function toRowTime(text) {
	if (text === void 0 || UTC_MILLISECONDS.test(text)) return text;
	const time = new Date(text);
	return Number.isNaN(time.getTime()) ? void 0 : time.toISOString();
}
function isRealTime(rowTime) {
	return !Number.isNaN(Date.parse(rowTime));
}
/** Returns a row's time as `toRowTime` does, but undefined also when no such time exists. */
function toRealTime(text) {
	const rowTime = toRowTime(text);
	return rowTime !== void 0 && isRealTime(rowTime) ? rowTime : void 0;
}
/** Returns a time that a log tells in milliseconds since 1970, as `toRowTime` does; undefined when it is none. */
function timeOfMs(value) {
	if (typeof value !== "number" || !(value > 0)) return void 0;
	const time = new Date(value);
	return Number.isNaN(time.getTime()) ? void 0 : time.toISOString();
}
/** Does the same for a time in seconds. */
function timeOfSeconds(value) {
	return typeof value === "number" ? timeOfMs(Math.round(value * 1e3)) : void 0;
}
/** Does the same for a time in microseconds. */
function timeOfMicroseconds(value) {
	return typeof value === "number" ? timeOfMs(Math.floor(value / 1e3)) : void 0;
}
// src/parts/agents/logs/thread.ts
/**
* The turns of a session, or of its sub-agents: a prompt and the calls up to the next one.
* A turn fails by what it ends with: an error that another call follows was overcome.
*/
var Thread = class {
	state;
	#turn = /* @__PURE__ */ new Set();
	constructor(state) {
		this.state = { ...state };
	}
	input(inputTime) {
		this.state.inputTime = inputTime;
	}
	/** Ends the turn at hand; the next call, or failure, opens another. */
	prompt() {
		this.finish();
		this.state.isTurnOpen = false;
	}
	/** Enters a row of a call; returns when the input came that the call answers. */
	call(draft, failure) {
		this.#openTurn();
		this.#turn.add(draft);
		this.state.failure = failure;
		if (this.state.lastCallId !== draft.call.callId) {
			this.state.lastCallId = draft.call.callId;
			this.state.answersTime = this.state.inputTime;
		}
		return this.state.answersTime;
	}
	/** Lets a call that another made share the outcome of its turn. */
	join(draft) {
		this.#turn.add(draft);
	}
	fail(failure) {
		this.#openTurn();
		this.state.failure = failure;
	}
	/** Lets the calls of the turn at hand share its outcome so far. */
	finish() {
		for (const { call } of this.#turn) {
			call.success = this.state.failure === void 0;
			call.errorMessage = this.state.failure;
		}
	}
	/** Returns how the last turn ended, or stands; undefined before the first. */
	outcome(sessionId) {
		const { hasTurn, failure } = this.state;
		if (!hasTurn) return void 0;
		return {
			sessionId,
			success: failure === void 0,
			errorMessage: failure
		};
	}
	#openTurn() {
		if (this.state.isTurnOpen) return;
		this.state.isTurnOpen = true;
		this.state.hasTurn = true;
		this.state.failure = void 0;
		this.#turn = /* @__PURE__ */ new Set();
	}
};
// src/parts/agents/logs/workflow-command.ts
const SLASH_COMMAND = /^\s*\/([A-Za-z][\w:.-]*)(?=\s|$)(.*)/;
const PHASE = /^\s*((?:phase[\s:_-]*)?\d+(?:[.-]\d+)*)(?=\s|$)/i;
/** Commands that start something new, so that no workflow is in force behind them. */
const ENDING = /* @__PURE__ */ new Set([
	"clear",
	"reset",
	"new",
	"exit",
	"quit"
]);
/** Commands that look after the session itself: the work goes on behind them. */
const UPKEEP = new Set(`add-dir agents bashes bug btw chrome compact config context copy cost debug doctor effort export
  extra-usage fast feedback files fork help hooks ide install-github-app keybindings login logout mcp
  memory mobile model output-style passes permissions plan plugin plugins privacy-settings
  rate-limit-options release-notes reload-plugins remote-control remote-env rename resume rewind
  sandbox skills stats status statusline stickers tag tasks terminal-setup theme todos upgrade usage
  vim voice`.split(/\s+/));
/** Returns a command by its name without the slash and the text behind it. */
function createCommand(name, argumentText) {
	return {
		name,
		phaseArgument: PHASE.exec(argumentText)?.[1]
	};
}
/** Returns the command that a prompt is, if it is one: `/gsd:execute-phase 23`. */
function parseSlashCommand(prompt) {
	const [, name, argumentText = ""] = SLASH_COMMAND.exec(prompt) ?? [];
	return name === void 0 ? void 0 : createCommand(name, argumentText);
}
/** Returns the command in force behind `next`: itself, the one before it, or none. */
function commandInForce(before, next) {
	if (ENDING.has(next.name)) return void 0;
	return UPKEEP.has(next.name) ? before : next;
}
// src/parts/agents/logs/workflow.ts
/** Follows what a session is told to work on: its slash commands and its plan mode. */
var Workflow = class {
	#state;
	#marks = [];
	constructor(state) {
		this.#state = state ?? {};
	}
	get state() {
		return this.#state;
	}
	get isPlanning() {
		return this.#state.isPlanning ?? false;
	}
	/** The changes since this reading began. */
	get marks() {
		return this.#marks;
	}
	/** What a call of now works on. */
	get inForce() {
		return {
			modeTaskType: this.#state.isPlanning ? "plan" : void 0,
			command: this.#state.command?.name,
			commandArguments: this.#state.command?.phaseArgument
		};
	}
	enterCommand(command, sessionId, rowTime) {
		const next = commandInForce(this.#state.command, command);
		if (next !== this.#state.command) this.#change({ command: next }, sessionId, rowTime);
	}
	/** Enters plan mode, or leaves it. */
	enterMode(isPlanning, sessionId, rowTime) {
		if (isPlanning !== this.isPlanning) this.#change({ isPlanning }, sessionId, rowTime);
	}
	#change(change, sessionId, rowTime) {
		this.#state = {
			...this.#state,
			...change
		};
		this.#marks.push({
			sessionId,
			timestamp: rowTime,
			...this.inForce
		});
	}
};
// src/parts/agents/logs/json-value.ts
/** Returns an object, empty when the value is none. */
function objectOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** Returns a text; undefined when it is empty or none. */
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
/** No session counts as far; sums and costs of such counts stay exact. */
const MAX_COUNT = 1e10;
/** Returns a count: 0 when the value is negative, no integer, or larger than any count can be. */
function countOf(value) {
	return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= MAX_COUNT ? value : 0;
}
// src/parts/agents/logs/parse-json.ts
/** Below this many characters even a text of nothing but brackets is decoded in no time. */
const SMALL_TEXT = 1e6;
/** No agent's log comes near; each level takes the decoder some 60 bytes and a while. */
const MAX_DEPTH = 1e4;
const QUOTE = 34;
const BACKSLASH = 92;
/** Returns the decoded value; undefined when the text is malformed, or nested deeper than any log is. */
function parseJson(text) {
	if (text.length > SMALL_TEXT && isNestedTooDeep(text)) return void 0;
	try {
		return JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}
function isNestedTooDeep(text) {
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === QUOTE) i = closingQuote(text, i + 1);
		else if ((code | 32) === 123) {
			depth++;
			if (depth > MAX_DEPTH) return true;
		} else if ((code | 32) === 125) depth--;
	}
	return false;
}
/** Returns the position of the quote that ends a string, or that of the text's end. */
function closingQuote(text, start) {
	for (let quote = text.indexOf("\"", start); quote !== -1; quote = text.indexOf("\"", quote + 1)) {
		let unescaped = quote;
		while (unescaped > start && text.charCodeAt(unescaped - 1) === BACKSLASH) unescaped--;
		if ((quote - unescaped) % 2 === 0) return quote;
	}
	return text.length;
}
// src/parts/agents/logs/json-fields.ts
const REMEMBERED_BYTES = 128;
/**
* Finds a few fields in JSON objects that are still bytes, and decodes no more than those: agents'
* logs are mostly text that nobody asked for.
*/
var JsonFields = class {
	#root = createNode("");
	#source = {
		bytes: Buffer.alloc(0),
		number: 0
	};
	/** Adds the field at this path, e.g. `message`, `id`; it holds the value of the object read last. */
	field(...path) {
		const node = path.reduce(childOf, this.#root);
		const field = new JsonField(this.#source);
		node.wanted = field;
		return field;
	}
	/** Reads one object; false when the bytes hold anything else. The fields are valid until the next call. */
	read(bytes, start, end) {
		this.#source.bytes = bytes;
		this.#source.number++;
		const opening = skipSpace(bytes, start, end);
		if (bytes[opening] !== 123) return false;
		const behind = readObject(bytes, opening, end, this.#root.children ?? []);
		return behind !== -1 && skipSpace(bytes, behind, end) >= end;
	}
};
/** One field of the object that was read last. */
var JsonField = class {
	#source;
	#number = -1;
	#start = 0;
	#end = 0;
	#lastBytes = Buffer.alloc(REMEMBERED_BYTES);
	#lastLength = -1;
	#lastText = "";
	constructor(source) {
		this.#source = source;
	}
	set(start, end) {
		this.#number = this.#source.number;
		this.#start = start;
		this.#end = end;
	}
	get isPresent() {
		return this.#number === this.#source.number;
	}
	get isTrue() {
		return this.isPresent && this.#source.bytes[this.#start] === 116;
	}
	get isObject() {
		return this.isPresent && this.#source.bytes[this.#start] === 123;
	}
	/** Returns the text of a string; undefined when it is empty, absent or no string. */
	text() {
		const { bytes } = this.#source;
		if (!this.isPresent || bytes[this.#start] !== 34) return void 0;
		const start = this.#start + 1;
		const end = this.#end - 1;
		if (!this.#isLastText(bytes, start, end)) {
			const text = bytes.toString("utf8", start, end);
			this.#lastText = text.includes("\\") ? String(this.value() ?? "") : text;
			this.#remember(bytes, start, end);
		}
		return this.#lastText === "" ? void 0 : this.#lastText;
	}
	/** Returns a count: 0 when it is absent, negative, or no integer. */
	count() {
		if (!this.isPresent) return 0;
		let count = 0;
		for (let i = this.#start; i < this.#end; i++) {
			const digit = (this.#source.bytes[i] ?? 0) - 48;
			if (digit < 0 || digit > 9) return countOf(this.value());
			count = count * 10 + digit;
		}
		return countOf(count);
	}
	/** Returns the decoded value; undefined when it is absent or malformed. */
	value() {
		if (!this.isPresent) return void 0;
		return parseJson(this.#source.bytes.toString("utf8", this.#start, this.#end));
	}
	#isLastText(bytes, start, end) {
		if (end - start !== this.#lastLength) return false;
		for (let i = 0; i < this.#lastLength; i++) if (this.#lastBytes[i] !== bytes[start + i]) return false;
		return true;
	}
	#remember(bytes, start, end) {
		const length = end - start;
		this.#lastLength = length <= REMEMBERED_BYTES ? length : -1;
		for (let i = 0; i < this.#lastLength; i++) this.#lastBytes[i] = bytes[start + i] ?? 0;
	}
};
// src/parts/agents/claude-code/row.ts
const fields = new JsonFields();
/**
* Reads one line of a log into `row`; false when it is no row.
* There is one `row`, valid until the next line is read: logs have millions of them.
*/
function readRow(bytes, start, end) {
	return fields.read(bytes, start, end);
}
/** The fields of a Claude Code row that we know, of hundreds. */
const row = {
	type: fields.field("type"),
	uuid: fields.field("uuid"),
	timestamp: fields.field("timestamp"),
	sessionId: fields.field("sessionId"),
	requestId: fields.field("requestId"),
	cwd: fields.field("cwd"),
	gitBranch: fields.field("gitBranch"),
	isSidechain: fields.field("isSidechain"),
	isMeta: fields.field("isMeta"),
	isCompactSummary: fields.field("isCompactSummary"),
	isApiErrorMessage: fields.field("isApiErrorMessage"),
	permissionMode: fields.field("permissionMode"),
	/** Only in logs of early versions. */
	durationMs: fields.field("durationMs"),
	toolUseResult: fields.field("toolUseResult"),
	isInterrupted: fields.field("toolUseResult", "interrupted"),
	messageId: fields.field("message", "id"),
	role: fields.field("message", "role"),
	model: fields.field("message", "model"),
	stopReason: fields.field("message", "stop_reason"),
	content: fields.field("message", "content"),
	usage: fields.field("message", "usage"),
	/** Without the cache's tokens. */
	inputTokens: fields.field("message", "usage", "input_tokens"),
	/** Thinking included. */
	outputTokens: fields.field("message", "usage", "output_tokens"),
	cacheReadTokens: fields.field("message", "usage", "cache_read_input_tokens"),
	cacheWriteTokens: fields.field("message", "usage", "cache_creation_input_tokens"),
	cacheWriteFiveMinuteTokens: fields.field("message", "usage", "cache_creation", "ephemeral_5m_input_tokens"),
	cacheWriteOneHourTokens: fields.field("message", "usage", "cache_creation", "ephemeral_1h_input_tokens"),
	/** `standard` or `fast`. */
	speed: fields.field("message", "usage", "speed"),
	/** `standard`, `priority` or `batch`. */
	serviceTier: fields.field("message", "usage", "service_tier"),
	webSearches: fields.field("message", "usage", "server_tool_use", "web_search_requests"),
	/** Where it was to be served: `us`, or anywhere. */
	inferenceGeo: fields.field("message", "usage", "inference_geo"),
	/** Calls inside the call, which the counts above leave out. */
	iterations: fields.field("message", "usage", "iterations")
};
/** Decodes the content of the row's message: only for the few rows whose content matters. */
function contentBlocks() {
	const content = row.content.value();
	if (typeof content === "string") return [{
		type: "text",
		text: content
	}];
	return Array.isArray(content) ? content.filter((block) => typeof block === "object" && block) : [];
}
/** Returns the texts of content blocks. */
function textsOf(blocks) {
	return blocks.flatMap(({ text }) => typeof text === "string" ? [text] : []);
}
// src/parts/agents/claude-code/usage-tokens.ts
/** Returns the tokens of the row that was read. */
function rowTokens() {
	return callTokens({
		uncached: row.inputTokens.count(),
		output: row.outputTokens.count(),
		cacheRead: row.cacheReadTokens.count(),
		cacheWrite: row.cacheWriteTokens.count(),
		cacheWriteFiveMinute: row.cacheWriteFiveMinuteTokens.count(),
		cacheWriteOneHour: row.cacheWriteOneHourTokens.count()
	});
}
/** Returns the tokens of a decoded usage object, as the API writes it. */
function usageTokens(usage) {
	const cacheCreation = usage.cache_creation ?? {};
	return callTokens({
		uncached: countOf(usage.input_tokens),
		output: countOf(usage.output_tokens),
		cacheRead: countOf(usage.cache_read_input_tokens),
		cacheWrite: countOf(usage.cache_creation_input_tokens),
		cacheWriteFiveMinute: countOf(cacheCreation.ephemeral_5m_input_tokens),
		cacheWriteOneHour: countOf(cacheCreation.ephemeral_1h_input_tokens)
	});
}
function callTokens(counts) {
	const parts = counts.cacheWriteFiveMinute + counts.cacheWriteOneHour;
	const cacheWriteTokens = Math.max(counts.cacheWrite, parts);
	return {
		inputTokens: counts.uncached + counts.cacheRead + cacheWriteTokens,
		outputTokens: counts.output,
		cacheReadTokens: counts.cacheRead,
		cacheWriteTokens,
		cacheWriteOneHourTokens: counts.cacheWriteOneHour
	};
}
// src/parts/agents/claude-code/call-draft.ts
const MAX_DURATION_MS = 6e5;
const DETACHED = "HEAD";
const WITHIN_US = "us";
/** Starts a call from the row that was read. */
function draftCall(context, rowTime) {
	const branch = row.gitBranch.text();
	return {
		call: {
			...context,
			timestamp: rowTime,
			model: modelInTier(row.model.text() ?? "unknown", row.speed.text(), row.serviceTier.text()),
			tokens: rowTokens(),
			durationMs: void 0,
			success: true,
			errorMessage: void 0,
			isSidechain: row.isSidechain.isTrue,
			cwd: row.cwd.text(),
			branch: branch === DETACHED ? void 0 : branch
		},
		answersTime: void 0,
		lastTime: rowTime
	};
}
/** Fast mode and the service tier have prices of their own. */
function modelInTier(model, speed, serviceTier) {
	return withServiceTier(model, speed === "fast" ? speed : serviceTier);
}
/** Takes a row into its call. Each row repeats the usage as it was when the row was written. */
function addRow(draft, rowTime, answersTime) {
	const { call } = draft;
	call.tokens = mostTokens(call.tokens, rowTokens());
	call.model = modelInTier(call.model, row.speed.text(), row.serviceTier.text());
	const webSearches = row.webSearches.count();
	if (webSearches > (call.webSearches ?? 0)) call.webSearches = webSearches;
	if (row.inferenceGeo.text() === WITHIN_US) call.isWithinUs = true;
	if (rowTime < call.timestamp && isRealTime(rowTime)) call.timestamp = rowTime;
	if (rowTime > draft.lastTime) draft.lastTime = rowTime;
	draft.answersTime ??= answersTime;
	if (row.durationMs.isPresent) call.durationMs = row.durationMs.count();
}
/**
* Returns the call as it is so far. It took from the row that it answers to its own last row, at
* most ten minutes, for the rest is a person's or a machine's sleep; early versions wrote the time down.
*/
function finishCall({ call, answersTime, lastTime }) {
	if (call.durationMs === void 0 && answersTime !== void 0) {
		const durationMs = Date.parse(lastTime) - Date.parse(answersTime);
		if (durationMs >= 0) call.durationMs = Math.min(durationMs, MAX_DURATION_MS);
	}
	return call;
}
// src/parts/agents/claude-code/failure-words.ts
const STATUS = /^\s*API Error:?\s*(?:\(?\s*)?([45]\d\d)\b/i;
const ERROR_TYPES = [
	"invalid_request_error",
	"authentication_error",
	"billing_error",
	"permission_error",
	"not_found_error",
	"request_too_large",
	"rate_limit_error",
	"timeout_error",
	"overloaded_error",
	"api_error"
];
const INTERRUPTION = /^\s*\[Request interrupted by user[^\]]*\]\s*$/;
const NOTHING_REQUESTED = /^\s*No response requested\.?\s*$/;
/** Whether a user row's text is Claude Code's own notice of an interruption. */
function isInterruption(text) {
	return INTERRUPTION.test(text);
}
/** Whether a synthetic reply only fills the place of an answer that nobody asked for. */
function isPlaceholder(text) {
	return NOTHING_REQUESTED.test(text);
}
/**
* Returns what an error notice says, in words of ours: the notice may quote the request.
* @see https://docs.anthropic.com/en/api/errors for the types
*/
function failureWords(notice) {
	if (isInterruption(notice)) return INTERRUPTED;
	const status = STATUS.exec(notice)?.[1];
	return apiError(status, ERROR_TYPES.find((name) => notice.includes(`"${name}"`)));
}
/** Returns why a reply that ended for this reason is a failure; undefined when it is none. */
function stopFailure(stopReason) {
	if (stopReason === "max_tokens") return STOPPED_AT_MAX_TOKENS;
	return stopReason === "refusal" ? REFUSAL : void 0;
}
// src/parts/agents/claude-code/inner-calls.ts
/** What the API calls a model's try that another model's answer took the place of: `message` beside a `fallback_message`. */
const ANSWER = "message";
const FALLBACK = "fallback_message";
/** What the names of inner calls say they are, by the API's type of them. */
const INNER_NAMES = /* @__PURE__ */ new Map([
	["advisor_message", "advisor"],
	["compaction", "compaction"],
	[ANSWER, "declined"]
]);
/**
* Returns the calls that were made inside the call of the row that was read, and are billed beside it:
* its own counts leave out what an adviser used, what summing up the context took, and a model that
* declined amid its answer, before another one gave it.
* @see https://platform.claude.com/docs/en/build-with-claude/compaction#understanding-usage
*/
function innerDrafts(draft) {
	if (!row.iterations.isPresent) return [];
	const iterations = listOf(row.iterations.value()).map(objectOf);
	const server = textOf(iterations.findLast(({ type }) => type === FALLBACK)?.model);
	const seen = /* @__PURE__ */ new Map();
	return iterations.filter((iteration) => isBilledBeside(iteration, server)).map((iteration) => {
		const name = INNER_NAMES.get(String(iteration.type)) ?? "";
		const place = (seen.get(name) ?? 0) + 1;
		seen.set(name, place);
		return innerDraft(draft, iteration, `${name}-${place}`);
	});
}
/** `server` is the model that answered in place of another one, if one did. */
function isBilledBeside({ type, model, ...usage }, server) {
	if (type !== ANSWER) return INNER_NAMES.has(String(type));
	return server !== void 0 && textOf(model) !== void 0 && model !== server && countOf(usage.output_tokens) > 0;
}
function innerDraft({ call, lastTime }, iteration, name) {
	const model = textOf(iteration.model);
	const tier = [textOf(iteration.speed), textOf(iteration.service_tier)];
	return {
		call: {
			...call,
			callId: `${call.callId}#${name}`,
			model: model === void 0 ? call.model : modelInTier(model, ...tier),
			tokens: usageTokens(iteration),
			webSearches: void 0,
			durationMs: void 0
		},
		answersTime: void 0,
		lastTime
	};
}
// src/parts/agents/claude-code/plan-mode.ts
const PLAN_MODE = "plan";
const LEAVE_PLAN_TOOL = "ExitPlanMode";
/** Follows plan mode from row to row: prompts name the mode, a granted request leaves it. */
var PlanMode = class {
	#leavePlanId;
	constructor(state) {
		this.#leavePlanId = state?.leavePlanId;
	}
	get state() {
		return { leavePlanId: this.#leavePlanId };
	}
	/** Returns whether the session is planning behind the row that was read. */
	isPlanning(wasPlanning) {
		const mode = row.permissionMode.text();
		const isPlanning = mode === void 0 ? wasPlanning : mode === PLAN_MODE;
		if (isPlanning !== wasPlanning) this.#leavePlanId = void 0;
		return isPlanning && !this.#isLeaving();
	}
	#isLeaving() {
		for (const { name, id, tool_use_id: answered, is_error: isRefused } of contentBlocks()) {
			if (name === LEAVE_PLAN_TOOL && typeof id === "string") this.#leavePlanId = id;
			if (this.#leavePlanId !== void 0 && answered === this.#leavePlanId && isRefused !== true) {
				this.#leavePlanId = void 0;
				return true;
			}
		}
		return false;
	}
};
// src/parts/agents/claude-code/reply-growth.ts
/** Returns the last calls behind a reading. */
function lastCallsOf(calls, before) {
	const last = new Map(before);
	for (const { callId, timestamp, tokens } of calls) {
		const told = last.get(callId);
		last.delete(callId);
		const now = {
			timestamp,
			tokens
		};
		last.set(callId, told === void 0 ? now : goneOn(told, now));
	}
	return [...last].slice(-8);
}
/**
* Returns what is new of the calls of a reading: of one that an earlier reading told, because the log ended amid
* its reply, what was added, under an id of its own. What used nothing is no call.
*/
function newCallsOf(calls, before) {
	const told = new Map(before);
	return calls.flatMap((call) => {
		const known = told.get(call.callId);
		if (known === void 0) return isUsed(call.tokens) ? [call] : [];
		const tokens = tokensBeyond(known.tokens, call.tokens);
		if (tokens === void 0) return [];
		if (!isUsed(known.tokens)) return [call];
		const callId = `${call.callId}#beyond-${known.tokens.inputTokens + known.tokens.outputTokens}`;
		const timestamp = laterThan(known.timestamp, call.timestamp);
		const untold = {
			durationMs: void 0,
			webSearches: void 0
		};
		return [{
			...call,
			callId,
			timestamp,
			tokens,
			...untold
		}];
	});
}
function goneOn(told, now) {
	return {
		timestamp: laterThan(told.timestamp, now.timestamp),
		tokens: mostTokens(told.tokens, now.tokens)
	};
}
/** A row at the time of the one before it would be the same record. */
function laterThan(told, timestamp) {
	return timestamp > told ? timestamp : new Date(Date.parse(told) + 1).toISOString();
}
function isUsed({ inputTokens, outputTokens }) {
	return inputTokens + outputTokens > 0;
}
// src/parts/agents/claude-code/reply-ids.ts
/**
* Tells which call a row is of. Every block of a reply, every state of its stream and every copy in a resumed session
* repeats the ids of message and request. Behind a gateway there may be no request's id, and one message's id for
* all replies: those are told apart by when they began. A row without ids, in a log that another program made, is
* told apart by all that it says.
*/
var ReplyIds = class {
	#last;
	#inputs;
	constructor(state) {
		this.#last = new Map(state?.last);
		this.#inputs = state?.inputs ?? 0;
	}
	get state() {
		return {
			inputs: this.#inputs,
			last: [...this.#last].slice(-8)
		};
	}
	/** Takes in a prompt, or what a tool gave. */
	input() {
		this.#inputs++;
	}
	/** Returns the id of the call that the row which was read is of. */
	idOf(rowTime) {
		const messageId = row.messageId.text();
		const requestId = row.requestId.text();
		if (messageId === void 0) return row.uuid.text() ?? requestId ?? spelledOut(rowTime);
		if (requestId !== void 0) return `${messageId}:${requestId}`;
		const key = row.isSidechain.isTrue ? `${messageId}#side` : messageId;
		const before = this.#last.get(key);
		const { inputTokens, outputTokens } = rowTokens();
		const now = {
			callId: `${messageId}@${rowTime.replaceAll(":", "-")}`,
			inputTokens,
			outputTokens,
			isStopped: row.stopReason.text() !== void 0,
			inputs: this.#inputs
		};
		const last = before && goesOn(before, now) ? {
			...now,
			callId: before.callId
		} : now;
		this.#last.delete(key);
		this.#last.set(key, last);
		return last.callId;
	}
};
/**
* Whether a row can be of the reply of another one: its counts only grow, until it stops. Its input is known at its
* start, or only at its end; a larger one behind a tool's result is that of the next reply.
*/
function goesOn(before, now) {
	if (now.inputTokens + now.outputTokens === 0) return true;
	const isSameInput = now.inputTokens === before.inputTokens;
	if (isSameInput && now.outputTokens === before.outputTokens) return true;
	if (now.inputTokens < before.inputTokens || now.outputTokens < before.outputTokens) return false;
	if (before.isStopped) return false;
	return isSameInput || before.inputTokens === 0 || now.inputs === before.inputs;
}
function spelledOut(rowTime) {
	const counts = [
		row.inputTokens.count(),
		row.outputTokens.count(),
		row.cacheReadTokens.count(),
		row.cacheWriteTokens.count()
	];
	return [
		row.model.text() ?? "",
		rowTime,
		...counts
	].join("/").replaceAll(":", "-");
}
// src/parts/agents/claude-code/session-reader.ts
const SYNTHETIC = "<synthetic>";
/** Turns the rows of one log into calls. */
var SessionReader = class {
	#agent;
	#from;
	#main;
	#side;
	#workflow;
	#planMode;
	#drafts = /* @__PURE__ */ new Map();
	#lastCalls;
	#replyIds;
	#sessionId;
	#lastTime;
	#isBetweenReplies = false;
	/** `fileSessionId` stands in for rows that do not name their session. */
	constructor(agent, fileSessionId, from) {
		const state = from?.carry;
		this.#agent = agent;
		this.#from = from;
		this.#main = new Thread(state?.main);
		this.#side = new Thread(state?.side);
		this.#workflow = new Workflow(state?.workflow);
		this.#planMode = new PlanMode(state?.planMode);
		this.#lastCalls = state?.lastCalls ?? [];
		this.#replyIds = new ReplyIds(state?.replyIds);
		this.#sessionId = state?.sessionId ?? fileSessionId;
		this.#lastTime = state?.lastTime ?? (/* @__PURE__ */ new Date(0)).toISOString();
	}
	/** Whether the row that was read last is none of a reply. */
	get isBetweenReplies() {
		return this.#isBetweenReplies;
	}
	/** Takes one line in; a malformed one says nothing. */
	readLine(bytes, start, end) {
		if (!readRow(bytes, start, end)) return;
		const rowTime = toRowTime(row.timestamp.text());
		if (rowTime !== void 0) this.#lastTime = rowTime;
		this.#sessionId = row.sessionId.text() ?? this.#sessionId;
		const isSide = row.isSidechain.isTrue;
		if (!isSide) this.#followMode();
		if (rowTime === void 0) return;
		const thread = isSide ? this.#side : this.#main;
		const type = row.type.text() ?? row.role.text();
		this.#isBetweenReplies = type === "user";
		if (type === "user") this.#readUser(thread, rowTime);
		if (type === "assistant") this.#readAssistant(thread, rowTime);
	}
	/** Returns what was read, up to the byte `offset`. */
	finish(offset) {
		this.#main.finish();
		this.#side.finish();
		const calls = Array.from(this.#drafts.values(), finishCall);
		const state = {
			sessionId: this.#sessionId,
			lastTime: this.#lastTime,
			workflow: this.#workflow.state,
			planMode: this.#planMode.state,
			main: this.#main.state,
			side: this.#side.state,
			lastCalls: lastCallsOf(calls, this.#lastCalls),
			replyIds: this.#replyIds.state
		};
		const { marks } = this.#workflow;
		return {
			calls: newCallsOf(calls, this.#lastCalls),
			marks,
			position: {
				offset,
				carry: state,
				mark: marks.at(-1) ?? this.#from?.mark
			},
			lastTurn: this.#main.outcome(this.#sessionId)
		};
	}
	#followMode() {
		const isPlanning = this.#planMode.isPlanning(this.#workflow.isPlanning);
		this.#workflow.enterMode(isPlanning, this.#sessionId, this.#lastTime);
	}
	#readUser(thread, rowTime) {
		thread.input(rowTime);
		this.#replyIds.input();
		if (row.isInterrupted.isTrue) thread.fail(INTERRUPTED);
		if (row.toolUseResult.isPresent || row.isMeta.isTrue || row.isCompactSummary.isTrue) return;
		const blocks = contentBlocks();
		if (blocks.some(({ type }) => type === "tool_result")) return;
		const texts = textsOf(blocks);
		if (texts.some(isInterruption)) {
			thread.fail(INTERRUPTED);
			return;
		}
		thread.prompt();
		const command = texts.map(parseCommandTags).find((found) => found !== void 0);
		if (command !== void 0) this.#workflow.enterCommand(command, this.#sessionId, rowTime);
	}
	#readAssistant(thread, rowTime) {
		if (row.isApiErrorMessage.isTrue || row.model.text() === SYNTHETIC) {
			const notice = textsOf(contentBlocks()).join("\n");
			if (!isPlaceholder(notice)) thread.fail(failureWords(notice));
			return;
		}
		if (!row.usage.isObject) return;
		const callId = this.#replyIds.idOf(rowTime);
		const draft = this.#drafts.get(callId) ?? this.#startCall(callId, rowTime);
		if (draft === void 0) return;
		addRow(draft, rowTime, thread.call(draft, stopFailure(row.stopReason.text())));
		for (const inner of innerDrafts(draft)) {
			this.#drafts.set(inner.call.callId, inner);
			thread.join(inner);
		}
	}
	#startCall(callId, rowTime) {
		if (!isRealTime(rowTime)) return void 0;
		const draft = draftCall({
			agent: this.#agent,
			callId,
			sessionId: this.#sessionId,
			...this.#workflow.inForce
		}, rowTime);
		this.#drafts.set(callId, draft);
		return draft;
	}
};
const NAME$20 = /<command-name>\s*\/?([^<\s]+)\s*<\/command-name>/;
const ARGUMENTS = /<command-args>([^<]*)<\/command-args>/;
/** Returns the command that a prompt is, if it is one: Claude Code logs commands as tags at the text's start. */
function parseCommandTags(text) {
	if (!text.trimStart().startsWith("<command-")) return void 0;
	const name = NAME$20.exec(text)?.[1];
	return name === void 0 ? void 0 : createCommand(name, ARGUMENTS.exec(text)?.[1] ?? "");
}
// src/parts/agents/claude-code/read-session-log.ts
const LOG_EXTENSION$2 = ".jsonl";
/** Reads what the log of a session, or of its sub-agent, holds behind `from`. */
function readSessionLog(agent, path, from, limit) {
	const start = from !== void 0 && isLineStart(path, from.offset) ? from : void 0;
	const reader = new SessionReader(agent, basename(path, LOG_EXTENSION$2), start);
	const visit = reader.readLine.bind(reader);
	const until = {
		limit,
		mayEnd: () => reader.isBetweenReplies
	};
	const offset = readLines(path, start?.offset ?? 0, visit, until);
	return reader.finish(offset ?? start?.offset ?? 0);
}
// src/parts/agents/claude-code/claude-code.ts
const NAME$19 = "claude-code";
/** Claude Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
const claudeCode = {
	name: NAME$19,
	locationVariables: [
		"CLAUDE_CONFIG_DIR",
		"XDG_CONFIG_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: "CLAUDE_CODE_SESSION_ID",
	logPlaces: logPlaces$8,
	isLog: (path) => extname(path) === LOG_EXTENSION$2,
	readLog: async (path, from, limit) => readSessionLog(NAME$19, path, from, limit)
};
function logPlaces$8(environment) {
	const configured = listedFolders(environment.CLAUDE_CONFIG_DIR);
	if (configured.length > 0) return configured.map(projectsFolder$1);
	const homes = homeFolders(environment);
	const { XDG_CONFIG_HOME } = environment;
	return [...(XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : homes.map((home) => join(home, ".config"))).map((folder) => join(folder, "claude", "projects")), ...homes.map((home) => join(home, ".claude", "projects"))];
}
/** An entry of CLAUDE_CONFIG_DIR may name the `projects` folder itself. */
function projectsFolder$1(entry) {
	const inside = join(entry, "projects");
	return basename(entry) === "projects" && !existsSync(inside) ? entry : inside;
}
// src/parts/agents/claude-desktop/claude-desktop.ts
const NAME$18 = "claude-desktop";
const SESSIONS$1 = "local-agent-mode-sessions";
/** Each session has a folder of its own, with Claude Code's in it and whatever the session made. */
const IN_PROJECTS = /[\\/]\.claude[\\/]projects[\\/]/;
/** Claude Desktop's local agent mode (Cowork): it runs Claude Code, on this machine or in a container. */
const claudeDesktop = {
	name: NAME$18,
	locationVariables: [
		"XDG_CONFIG_HOME",
		"APPDATA",
		"LOCALAPPDATA",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: logPlaces$7,
	isLog: (path) => extname(path) === ".jsonl" && IN_PROJECTS.test(path),
	readLog: async (path, from, limit) => readSessionLog(NAME$18, path, from, limit)
};
/** Where the app keeps its data on macOS, Linux and Windows, there also as a packaged app. */
function logPlaces$7(environment) {
	const { XDG_CONFIG_HOME, APPDATA, LOCALAPPDATA } = environment;
	const packaged = join("Packages", "Claude_pzs8sxrjxfjjc", "LocalCache", "Roaming");
	return [
		...homeFolders(environment).map((home) => join(home, "Library", "Application Support")),
		...XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : homeFolders(environment).map((home) => join(home, ".config")),
		...APPDATA ? [APPDATA] : [],
		...LOCALAPPDATA ? [join(LOCALAPPDATA, packaged)] : []
	].map((folder) => join(folder, "Claude", SESSIONS$1));
}
// src/parts/agents/cline/cline.ts
const NAME$17 = "cline";
const SESSION_SUFFIX = ".messages.json";
/** Of the extension's versions before 4.0. */
const TASK_LOG = "ui_messages.json";
const EXTENSION = "saoudrizwan.claude-dev";
/** Cline: a JSON document per session and per sub-agent; before that one per task of its extension. */
const cline = {
	name: NAME$17,
	locationVariables: [
		"CLINE_SESSION_DATA_DIR",
		"CLINE_DATA_DIR",
		"CLINE_DIR",
		...EDITOR_VARIABLES
	],
	sessionVariable: void 0,
	logPlaces: logPlaces$6,
	isLog: (path) => path.endsWith(SESSION_SUFFIX) || basename(path) === TASK_LOG,
	readLog: async (path, from) => {
		if (basename(path) === TASK_LOG) {
			const { readTask } = await import("./cline-read-task.js");
			return readTask(NAME$17, path, from);
		}
		const { readSession } = await import("./cline-read-session.js");
		return readSession(NAME$17, path);
	}
};
function logPlaces$6(environment) {
	const { CLINE_SESSION_DATA_DIR } = environment;
	const folders = dataFolders(environment);
	return [
		...CLINE_SESSION_DATA_DIR ? [CLINE_SESSION_DATA_DIR] : folders.map((folder) => join(folder, "sessions")),
		...folders.map((folder) => join(folder, "tasks")),
		...editorFolders(environment).map((folder) => join(folder, "globalStorage", EXTENSION, "tasks"))
	];
}
function dataFolders(environment) {
	const { CLINE_DATA_DIR, CLINE_DIR } = environment;
	if (CLINE_DATA_DIR) return [CLINE_DATA_DIR];
	return (CLINE_DIR ? [CLINE_DIR] : homeFolders(environment).map((home) => join(home, ".cline"))).map((folder) => join(folder, "data"));
}
// src/parts/agents/logs/loaded-once.ts
/**
* Returns what loads a module when it is first wanted and then hands it out: to ask Node for it again with each of
* thousands of logs takes a tenth of the time that it takes to read them.
*/
function loadedOnce(load) {
	let loading;
	return () => {
		loading ??= load();
		return loading;
	};
}
// src/parts/agents/codex/thread-logs.ts
const ACTIVE = "sessions";
const ARCHIVE = "archived_sessions";
const LOG$6 = /\.jsonl(\.zst)?$/;
const ROLLOUT_DATE = /^rollout-(\d{4})-(\d\d)-(\d\d)T/;
/** Returns the folders below Codex' home that hold the logs of threads. */
function threadFolders(home) {
	return [join(home, ACTIVE), join(home, ARCHIVE)];
}
/** Whether a file of those folders is the log of a thread, and no copy that was left behind. */
function isThreadLog(path) {
	return LOG$6.test(path) && !hasActiveCopy(path);
}
/** Whether a log in the archive still is among the active ones, where it may go on. */
function hasActiveCopy(path) {
	const archive = archiveOf(path);
	if (archive === void 0) return false;
	const active = join(dirname(archive), ACTIVE);
	const name = basename(path);
	const date = ROLLOUT_DATE.exec(name)?.slice(1) ?? [];
	return [join(active, relative(archive, path)), join(active, ...date, name)].some(existsSync);
}
function archiveOf(path) {
	if (!path.includes(ARCHIVE)) return void 0;
	for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
		if (basename(folder) === ARCHIVE) return folder;
		if (basename(folder) === ACTIVE) return void 0;
	}
}
// src/parts/agents/codex/codex.ts
const NAME$16 = "codex";
const loadReader$1 = loadedOnce(() => import("./codex-read-thread-log.js"));
/** Codex CLI: one JSON row a line, in a file per thread, in a folder per day or in the archive. */
const codex = {
	name: NAME$16,
	locationVariables: [
		"CODEX_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: "CODEX_THREAD_ID",
	logsOneBranch: true,
	logPlaces: logPlaces$5,
	isLog: isThreadLog,
	readLog: async (path, from, limit) => {
		const { readThreadLog } = await loadReader$1();
		return readThreadLog(NAME$16, path, from, limit);
	}
};
function logPlaces$5(environment) {
	const { CODEX_HOME } = environment;
	return (CODEX_HOME ? [CODEX_HOME] : homeFolders(environment).map((home) => join(home, ".codex"))).flatMap(threadFolders);
}
// src/parts/agents/copilot-cli/session-files.ts
const SESSIONS_FOLDER = "session-state";
/** The database of all sessions' calls. */
const STORE = "session-store.db";
const EVENTS = "events.jsonl";
const EVENTS_EXTENSION = ".jsonl";
/** Whether a file is a session's log: `session-state/<session>/events.jsonl`, in early versions `session-state/<session>.jsonl`. */
function isEventsLog(path) {
	const folder = basename(path) === EVENTS ? dirname(dirname(path)) : dirname(path);
	return extname(path) === EVENTS_EXTENSION && basename(folder) === "session-state";
}
/** Returns the session that the log at `path` is named for. */
function sessionOfLog(path) {
	return basename(path) === EVENTS ? basename(dirname(path)) : basename(path, EVENTS_EXTENSION);
}
/** Returns where the database is, beside the folder that the log at `path` lies in. */
function storeOfLog(path) {
	const folder = basename(path) === EVENTS ? dirname(dirname(path)) : dirname(path);
	return join(dirname(folder), STORE);
}
/** Returns where the log of a session would be; undefined when the session's id is no name for one. */
function logOfSession(storePath, sessionId) {
	if (/[\\/\0]|^\.*$/.test(sessionId)) return void 0;
	return join(dirname(storePath), SESSIONS_FOLDER, sessionId, EVENTS);
}
// src/parts/agents/copilot-cli/copilot-cli.ts
const NAME$15 = "copilot-cli";
/** Copilot CLI: one JSON event a line, in a file per session; newer versions have a database of all calls beside them. */
const copilotCli = {
	name: NAME$15,
	locationVariables: [
		"COPILOT_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: "COPILOT_AGENT_SESSION_ID",
	logsOneBranch: true,
	logPlaces: (environment) => copilotFolders(environment).flatMap((folder) => [
		join(folder, SESSIONS_FOLDER),
		join(folder, STORE),
		join(folder, `${STORE}-wal`)
	]),
	isLog: (path) => basename(path) === "session-store.db" || isEventsLog(path),
	readLog: async (path, from, limit) => {
		if (basename(path) === "session-store.db") {
			const { readStore } = await import("./copilot-cli-read-store.js");
			return readStore(NAME$15, path, from);
		}
		const { readEvents } = await import("./copilot-cli-read-events.js");
		return readEvents(NAME$15, path, from, limit);
	}
};
function copilotFolders(environment) {
	const { COPILOT_HOME } = environment;
	if (COPILOT_HOME) return [COPILOT_HOME].filter(isAbsolute);
	return homeFolders(environment).map((home) => join(home, ".copilot"));
}
// src/parts/agents/copilot-vscode/span-files.ts
/** The file of an editor's settings, in its user's folder. */
const SETTINGS_FILE = "settings.json";
const OUTFILE = /^(?!\s*\/\/).*?"github\.copilot\.chat\.otel\.outfile"\s*:\s*("(?:[^"\\]|\\.)*")/m;
/**
* Returns the files that spans are written to, by the variable or by the settings of editors, and those settings:
* the shell hook looks at them too, for what they name may change.
*/
function findSpanFiles({ COPILOT_OTEL_FILE_EXPORTER_PATH }, userFolders) {
	const settings = userFolders.map((folder) => join(folder, SETTINGS_FILE));
	const files = [COPILOT_OTEL_FILE_EXPORTER_PATH, ...settings.map(outfileIn)].filter((path) => path && isAbsolute(path) && !isFolder(path));
	return [...new Set(files.flatMap((path) => path ?? [])), ...settings];
}
function outfileIn(settings) {
	const text = OUTFILE.exec(readSmallFile(settings) ?? "")?.[1];
	const path = text && parseJson(text);
	return typeof path === "string" ? path : void 0;
}
function isFolder(path) {
	return unlessUnreadable(() => statSync(path).isDirectory()) ?? false;
}
// src/parts/agents/copilot-vscode/copilot-vscode.ts
const NAME$14 = "copilot-vscode";
const DATABASE$1 = "agent-traces.db";
const NO_LOGS = /* @__PURE__ */ new Set([`${DATABASE$1}-wal`, SETTINGS_FILE]);
const SETTING = "github.copilot.chat.otel.dbSpanExporter.enabled";
/** The others cannot install the extension. */
const EDITORS = [
	"Code",
	"Code - Insiders",
	"VSCodium"
];
/** Copilot in VS Code: a database of traces, or a file of their spans, for those who switch one on. */
const copilotVscode = {
	name: NAME$14,
	locationVariables: ["COPILOT_OTEL_FILE_EXPORTER_PATH", ...EDITOR_VARIABLES],
	sessionVariable: void 0,
	logPlaces: (environment) => [...extensionFolders(environment).flatMap((folder) => {
		const path = join(folder, DATABASE$1);
		return [path, `${path}-wal`];
	}), ...findSpanFiles(environment, editorFolders(environment, EDITORS))],
	isLog: (path) => !NO_LOGS.has(basename(path)),
	switchOn: (environment) => extensionFolders(environment).some((folder) => existsSync(folder)) ? `Add "${SETTING}": true to VS Code's settings; calls from then on are recorded.` : void 0,
	readLog: async (path, from, limit) => {
		if (basename(path) !== DATABASE$1) {
			const { readSpanFile } = await import("./copilot-vscode-read-span-file.js");
			return readSpanFile(NAME$14, path, from, limit);
		}
		const { readTraces } = await import("./copilot-vscode-read-traces.js");
		return readTraces(NAME$14, path, from);
	}
};
function extensionFolders(environment) {
	return editorFolders(environment, EDITORS).map((folder) => join(folder, "globalStorage", "github.copilot-chat"));
}
// src/parts/agents/droid/droid.ts
const NAME$13 = "droid";
const LOG_SUFFIX = ".settings.json";
/** Droid: a JSON document per session with what it used so far, beside its transcript, in a folder per working directory. */
const droid = {
	name: NAME$13,
	locationVariables: [
		"DROID_SESSIONS_DIR",
		"FACTORY_DIR",
		"FACTORY_HOME_OVERRIDE",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: logPlaces$4,
	isLog: (path) => path.endsWith(LOG_SUFFIX),
	readLog: async (path) => {
		const { readSession } = await import("./droid-read-session.js");
		return readSession(NAME$13, path.slice(0, -14), path);
	}
};
/** Droid itself knows only the override of the home folder; the other two are usage counters'. */
function logPlaces$4(environment) {
	const sessionFolders = listedFolders(environment.DROID_SESSIONS_DIR).filter(isAbsolute);
	if (sessionFolders.length > 0) return sessionFolders;
	return factoryFolders(environment).map((folder) => join(folder, "sessions"));
}
function factoryFolders(environment) {
	const { FACTORY_DIR, FACTORY_HOME_OVERRIDE } = environment;
	if (FACTORY_DIR) return [FACTORY_DIR].filter(isAbsolute);
	return (FACTORY_HOME_OVERRIDE ? [FACTORY_HOME_OVERRIDE] : homeFolders(environment)).map((home) => join(home, ".factory"));
}
// src/parts/agents/gemini-cli/gemini-cli.ts
const LOG_EXTENSIONS = /* @__PURE__ */ new Set([".json", ".jsonl"]);
const LOG_FOLDER = "chats";
/** Gemini CLI: a JSON document per session, since 0.39 JSON lines, in a folder per project. */
const geminiCli = {
	name: "gemini-cli",
	locationVariables: [
		"GEMINI_DATA_DIR",
		"GEMINI_CLI_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: logPlaces$3,
	isLog: isLog$1,
	readLog: async (path, from, limit) => {
		const { readLog } = await import("./gemini-cli-read-log.js");
		return readLog(path, from, limit);
	}
};
/** A project's folder is not known before its first session, so that the folder of them all is searched. */
function logPlaces$3(environment) {
	const configured = listedFolders(environment.GEMINI_DATA_DIR);
	if (configured.length > 0) return configured.map(temporaryFolder);
	const { GEMINI_CLI_HOME } = environment;
	return (GEMINI_CLI_HOME ? [GEMINI_CLI_HOME] : homeFolders(environment)).map((home) => join(home, ".gemini", "tmp"));
}
/** An entry of GEMINI_DATA_DIR may name the `.gemini` folder or its `tmp` folder. */
function temporaryFolder(entry) {
	const inside = join(entry, "tmp");
	return existsSync(inside) ? inside : entry;
}
/** Sub-agents log in a folder of their session's, inside `chats`. */
function isLog$1(path) {
	const folder = dirname(path);
	return LOG_EXTENSIONS.has(extname(path)) && (basename(folder) === LOG_FOLDER || basename(dirname(folder)) === LOG_FOLDER);
}
// src/parts/agents/goose/goose.ts
const NAME$12 = "goose";
const DATABASE = "sessions.db";
/** Goose: a database of all sessions' calls. */
const goose = {
	name: NAME$12,
	locationVariables: [
		"GOOSE_PATH_ROOT",
		"XDG_DATA_HOME",
		"APPDATA",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: (environment) => gooseFolders(environment).flatMap((folder) => {
		const path = join(folder, "sessions", DATABASE);
		return [path, `${path}-wal`];
	}),
	isLog: (path) => basename(path) === DATABASE,
	readLog: async (path, from) => {
		const { readLedger } = await import("./goose-read-ledger.js");
		return readLedger(NAME$12, path, from);
	}
};
function gooseFolders(environment) {
	const { GOOSE_PATH_ROOT, APPDATA } = environment;
	if (GOOSE_PATH_ROOT) return [join(GOOSE_PATH_ROOT, "data")];
	const onWindows = APPDATA ? [join(APPDATA, "Block", "goose", "data")] : [];
	return [...dataFolders$1(environment, "goose"), ...onWindows];
}
// src/parts/agents/grok-build/grok-build.ts
const NAME$11 = "grok-build";
const LOG$5 = "updates.jsonl";
/** Grok Build: one JSON update a line, in a folder per session, in one per working directory. */
const grokBuild = {
	name: NAME$11,
	locationVariables: [
		"GROK_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logsOneBranch: true,
	logPlaces: (environment) => {
		const { GROK_HOME } = environment;
		return (GROK_HOME ? [GROK_HOME] : homeFolders(environment).map((home) => join(home, ".grok"))).map((folder) => join(folder, "sessions"));
	},
	isLog: (path) => basename(path) === LOG$5,
	readLog: async (path, from, limit) => {
		const { readSession } = await import("./grok-build-read-session.js");
		return readSession(NAME$11, path, from, limit);
	}
};
// src/parts/agents/opencode/store-agent.ts
const DATABASE_EXTENSION = ".db";
const MESSAGE_EXTENSION = ".json";
const loadFileReader = loadedOnce(() => import("./opencode-message-file.js"));
/** Makes the agent of a store: a database for all sessions; before version 1.2 of OpenCode a file per message. */
function createStoreAgent(store) {
	const { name, locationVariables } = store;
	return {
		name,
		locationVariables,
		sessionVariable: void 0,
		logPlaces: (environment) => placesOf$1(store, environment),
		isLog: (path) => [DATABASE_EXTENSION, MESSAGE_EXTENSION].includes(extname(path)),
		readLog: async (path, from) => {
			if (extname(path) === MESSAGE_EXTENSION) {
				const { readMessageFile } = await loadFileReader();
				return readMessageFile(name, path);
			}
			const { readMessageDatabase } = await import("./opencode-message-database.js");
			return readMessageDatabase(name, path, from);
		}
	};
}
/** The folder itself is no place: it holds copies of whole working trees. */
function placesOf$1(store, environment) {
	return store.dataFolders(environment).flatMap((folder) => [...databasesIn(folder, store, environment).flatMap((path) => [path, `${path}-wal`]), join(folder, "storage", "message")]);
}
function databasesIn(folder, store, environment) {
	const configured = store.databaseVariables?.map((name) => environment[name]).find(Boolean);
	const ofChannels = namesIn(folder).filter((name) => store.channelDatabase.test(name));
	const chosen = configured?.endsWith(DATABASE_EXTENSION) ? [configured] : [];
	const paths = /* @__PURE__ */ new Set([
		store.defaultDatabase,
		...ofChannels,
		...chosen
	]);
	return Array.from(paths, (path) => isAbsolute(path) ? path : join(folder, path));
}
function namesIn(folder) {
	return existsSync(folder) && unlessUnreadable(() => readdirSync(folder)) || [];
}
// src/parts/agents/icodemate/icodemate.ts
const NAME$10 = "icodemate";
/** ICodeMate: made from OpenCode. */
const icodemate = createStoreAgent({
	name: NAME$10,
	locationVariables: [
		"XDG_DATA_HOME",
		"HOME",
		"USERPROFILE"
	],
	dataFolders: (environment) => dataFolders$1(environment, NAME$10),
	defaultDatabase: "icodemate.db",
	channelDatabase: /^icodemate-[\w.-]+\.db$/
});
// src/parts/agents/junie/junie.ts
const NAME$9 = "junie";
const LOG$4 = "events.jsonl";
/** Junie's command line: one JSON event a line, in a folder per session, beside an index of all sessions. */
const junie = {
	name: NAME$9,
	locationVariables: [
		"JUNIE_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: (environment) => {
		const { JUNIE_HOME } = environment;
		return (JUNIE_HOME ? [JUNIE_HOME] : homeFolders(environment).map((home) => join(home, ".junie"))).map((folder) => join(folder, "sessions"));
	},
	isLog: (path) => basename(path) === LOG$4,
	readLog: async (path, from, limit) => {
		const { readSession } = await import("./junie-read-session.js");
		return readSession(NAME$9, path, from, limit);
	}
};
// src/parts/agents/kilo/kilo.ts
const NAME$8 = "kilo";
/** Kilo, on the command line and in VS Code: made from OpenCode, whose name some builds' databases still have. */
const kilo = createStoreAgent({
	name: NAME$8,
	locationVariables: [
		"KILO_DB",
		"XDG_DATA_HOME",
		"HOME",
		"USERPROFILE"
	],
	dataFolders: (environment) => dataFolders$1(environment, NAME$8),
	defaultDatabase: "kilo.db",
	channelDatabase: /^(kilo|opencode)-[\w.-]+\.db$/,
	databaseVariables: ["KILO_DB"]
});
// src/parts/agents/kimi-code/kimi-code.ts
const NAME$7 = "kimi-code";
const LOG$3 = "wire.jsonl";
const DESKTOP = [
	"kimi-desktop",
	"daimon-share",
	"daimon",
	"runtime",
	"kimi-code",
	"home"
];
/** Kimi Code, its desktop program, and Kimi CLI before it: one JSON record a line, in a file per session and per sub-agent. */
const kimiCode = {
	name: NAME$7,
	locationVariables: [
		"KIMI_CODE_HOME",
		"KIMI_SHARE_DIR",
		"XDG_CONFIG_HOME",
		"APPDATA",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: (environment) => homesOf(environment).map((folder) => join(folder, "sessions")),
	isLog: (path) => basename(path) === LOG$3,
	readLog: async (path, from, limit) => {
		if (basename(dirname(dirname(path))) !== "agents") {
			const { readStatusLog } = await import("./kimi-code-read-status-log.js");
			return readStatusLog(NAME$7, path, from, limit);
		}
		const { readWire } = await import("./kimi-code-read-wire.js");
		return readWire(NAME$7, path, from, limit);
	}
};
function homesOf(environment) {
	const { KIMI_CODE_HOME, KIMI_SHARE_DIR, XDG_CONFIG_HOME, APPDATA } = environment;
	const homes = homeFolders(environment);
	const inHomes = (...names) => homes.map((home) => join(home, ...names));
	const configs = XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : inHomes(".config");
	const programs = [
		...inHomes("Library", "Application Support"),
		...configs,
		APPDATA ?? []
	].flat();
	return [
		...KIMI_CODE_HOME ? [KIMI_CODE_HOME] : inHomes(".kimi-code"),
		...KIMI_SHARE_DIR ? [KIMI_SHARE_DIR] : inHomes(".kimi"),
		...programs.map((folder) => join(folder, ...DESKTOP))
	];
}
// src/parts/agents/mimo-code/mimo-code.ts
const store = createStoreAgent({
	name: "mimo-code",
	locationVariables: [
		"MIMOCODE_HOME",
		"MIMOCODE_DB",
		"MIMO_DB",
		"XDG_DATA_HOME",
		"HOME",
		"USERPROFILE"
	],
	dataFolders: mimoFolders,
	defaultDatabase: "mimocode.db",
	channelDatabase: /^mimocode-[\w.-]+\.db$/,
	databaseVariables: ["MIMOCODE_DB", "MIMO_DB"]
});
/** MiMo Code: made from OpenCode; it takes in sessions of other agents, whose own logs hold their calls. */
const mimoCode = {
	...store,
	readLog: async (path, from) => {
		const reading = await store.readLog(path, from);
		if (extname(path) !== ".db" || reading.calls.length === 0) return reading;
		const { readImports } = await import("./mimo-code-imports.js");
		const isImported = await readImports(path);
		return {
			...reading,
			calls: reading.calls.filter((call) => !isImported(call))
		};
	}
};
function mimoFolders(environment) {
	const { MIMOCODE_HOME } = environment;
	if (!MIMOCODE_HOME) return dataFolders$1(environment, "mimocode");
	return isAbsolute(MIMOCODE_HOME) ? [join(MIMOCODE_HOME, "data")] : [];
}
// src/parts/agents/mistral-vibe/mistral-vibe.ts
const NAME$6 = "mistral-vibe";
const LOG$2 = "meta.json";
/** Mistral Vibe: a JSON document per session with what it used so far, beside its messages; sub-agents' in folders inside. */
const mistralVibe = {
	name: NAME$6,
	locationVariables: [
		"VIBE_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: (environment) => {
		const { VIBE_HOME } = environment;
		const homes = homeFolders(environment);
		return (VIBE_HOME ? expandTilde(VIBE_HOME, homes) : homes.map((home) => join(home, ".vibe"))).map((folder) => join(folder, "logs", "session"));
	},
	isLog: (path) => basename(path) === LOG$2,
	readLog: async (path, from) => {
		const { readSession } = await import("./mistral-vibe-read-session.js");
		return readSession(NAME$6, path, from);
	}
};
// src/parts/agents/muse-code/muse-code.ts
const NAME$5 = "muse-code";
const LOG$1 = "session.jsonl";
/** Muse Code: one JSON record a line, in a file per session and per sub-agent, in a folder per day. */
const museCode = {
	name: NAME$5,
	locationVariables: [
		"XDG_DATA_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: (environment) => dataFolders$1(environment, "muse").map((folder) => join(folder, "sessions")),
	isLog: (path) => basename(path) === LOG$1,
	readLog: async (path, from, limit) => {
		const { readSession } = await import("./muse-code-read-session.js");
		return readSession(NAME$5, path, from, limit);
	}
};
// src/parts/agents/pi/session-agent.ts
const LOG_EXTENSION$1 = ".jsonl";
const SESSIONS = "sessions";
/** Makes the agent of such sessions: one JSON entry a line, in a file per session. */
function createSessionAgent(agent) {
	const { name, sessionsVariables, folderVariables, sessionVariable, otherPlaces } = agent;
	return {
		name,
		locationVariables: [
			...sessionsVariables,
			...folderVariables,
			...otherPlaces ? [otherPlaces.variable] : [],
			"HOME",
			"USERPROFILE"
		],
		sessionVariable,
		logPlaces: (environment) => placesOf(agent, environment),
		isLog: (path) => extname(path) === LOG_EXTENSION$1,
		readLog: async (path, from, limit) => {
			const { readSession } = await import("./pi-read-session.js");
			return readSession(name, path, from, limit);
		}
	};
}
/** Each variable may begin with `~`. */
function placesOf(agent, environment) {
	const { sessionsVariables, folderVariables, folder, otherPlaces } = agent;
	const homes = homeFolders(environment);
	const sessions = firstOf(sessionsVariables, environment);
	if (sessions) return expandTilde(sessions, homes);
	const configured = firstOf(folderVariables, environment);
	if (configured) return expandTilde(configured, homes).map((path) => join(path, SESSIONS));
	return [...homes.map((home) => join(home, folder, SESSIONS)), ...otherPlaces?.of(environment) ?? []];
}
function firstOf(variables, environment) {
	return variables.map((name) => environment[name]).find(Boolean);
}
// src/parts/agents/oh-my-pi/oh-my-pi.ts
const FOLDER = ".omp";
/**
* oh-my-pi: made from Pi, with sub-agents' sessions in a folder beside their parent's. Where `PI_CODING_AGENT_DIR`
* is set, both agents keep their sessions there, and all of them are taken for Pi's.
*/
const ohMyPi = createSessionAgent({
	name: "oh-my-pi",
	sessionsVariables: [],
	folderVariables: ["OMP_CODING_AGENT_DIR"],
	folder: join(FOLDER, "agent"),
	otherPlaces: {
		variable: "XDG_DATA_HOME",
		of: (environment) => {
			const { XDG_DATA_HOME } = environment;
			return [...XDG_DATA_HOME ? [join(XDG_DATA_HOME, "omp", "sessions")] : [], ...sessionsOfProfiles(environment)];
		}
	}
});
/** Each named profile has a folder of its own; that of all profiles holds much else. */
function sessionsOfProfiles(environment) {
	return homeFolders(environment).flatMap((home) => {
		const profiles = join(home, FOLDER, "profiles");
		return (existsSync(profiles) && unlessUnreadable(() => readdirSync(profiles)) || []).map((name) => join(profiles, name, "agent", "sessions"));
	});
}
// src/parts/agents/openclaude/openclaude.ts
const NAME$4 = "openclaude";
/** OpenClaude: made from Claude Code, whose variables it does not heed. */
const openclaude = {
	name: NAME$4,
	locationVariables: [
		"OPENCLAUDE_CONFIG_DIR",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: logPlaces$2,
	isLog: (path) => extname(path) === LOG_EXTENSION$2,
	readLog: async (path, from, limit) => readSessionLog(NAME$4, path, from, limit)
};
function logPlaces$2(environment) {
	const { OPENCLAUDE_CONFIG_DIR } = environment;
	return (OPENCLAUDE_CONFIG_DIR ? [OPENCLAUDE_CONFIG_DIR] : homeFolders(environment).map((home) => join(home, ".openclaude"))).map((folder) => join(folder, "projects"));
}
// src/parts/agents/opencode/opencode.ts
const NAME$3 = "opencode";
const opencode = createStoreAgent({
	name: NAME$3,
	locationVariables: [
		"OPENCODE_DATA_DIR",
		"OPENCODE_DB",
		"XDG_DATA_HOME",
		"HOME",
		"USERPROFILE"
	],
	dataFolders: (environment) => {
		const configured = listedFolders(environment.OPENCODE_DATA_DIR);
		return configured.length > 0 ? configured : dataFolders$1(environment, NAME$3);
	},
	defaultDatabase: "opencode.db",
	channelDatabase: /^opencode-[\w.-]+\.db$/,
	databaseVariables: ["OPENCODE_DB"]
});
// src/parts/agents/openhands/openhands.ts
const NAME$2 = "openhands";
const LOG = "base_state.json";
/** OpenHands' command line, and programs made with its SDK: a JSON document per conversation, beside its events. */
const openhands = {
	name: NAME$2,
	locationVariables: [
		"OPENHANDS_CONVERSATIONS_DIR",
		"OPENHANDS_PERSISTENCE_DIR",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	logPlaces: logPlaces$1,
	isLog: (path) => basename(path) === LOG,
	readLog: async (path) => {
		const { readConversation } = await import("./openhands-read-conversation.js");
		return readConversation(NAME$2, path);
	}
};
function logPlaces$1(environment) {
	const { OPENHANDS_CONVERSATIONS_DIR, OPENHANDS_PERSISTENCE_DIR } = environment;
	if (OPENHANDS_CONVERSATIONS_DIR) return [OPENHANDS_CONVERSATIONS_DIR];
	return (OPENHANDS_PERSISTENCE_DIR ? [OPENHANDS_PERSISTENCE_DIR] : homeFolders(environment).map((home) => join(home, ".openhands"))).map((folder) => join(folder, "conversations"));
}
// src/parts/agents/pi/pi.ts
/** Pi: a folder of sessions per working directory. */
const pi = createSessionAgent({
	name: "pi",
	sessionsVariables: ["PI_CODING_AGENT_SESSION_DIR"],
	folderVariables: ["PI_CODING_AGENT_DIR"],
	folder: join(".pi", "agent"),
	sessionVariable: "PI_SESSION_ID"
});
// src/parts/agents/prime-agent/prime-agent.ts
/**
* Prime Agent: made from Pi. What it later adds to a reply for its sub-agents (`child_usage_attributed`) is not
* counted: they have sessions of their own.
*/
const primeAgent = createSessionAgent({
	name: "prime-agent",
	sessionsVariables: ["PRIME_AGENT_SESSION_DIR", "PRIME_AGENT_CODING_AGENT_SESSION_DIR"],
	folderVariables: ["PRIME_AGENT_CODING_AGENT_DIR"],
	folder: join(".prime", "agent")
});
// src/parts/agents/qwen-code/qwen-code.ts
const LOG_EXTENSION = ".jsonl";
/** Qwen Code: one JSON row a line, in a file per session and per sub-agent, in a folder per working directory. */
const qwenCode = {
	name: "qwen-code",
	locationVariables: [
		"QWEN_DATA_DIR",
		"QWEN_RUNTIME_DIR",
		"QWEN_HOME",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: "QWEN_CODE_SESSION_ID",
	logsOneBranch: true,
	logPlaces,
	isLog,
	readLog: async (path, from, limit) => {
		const { readLog } = await import("./qwen-code-read-log.js");
		return readLog(path, from, limit);
	}
};
function logPlaces(environment) {
	const configured = listedFolders(environment.QWEN_DATA_DIR);
	if (configured.length > 0) return configured.map(projectsFolder);
	const { QWEN_RUNTIME_DIR, QWEN_HOME } = environment;
	const ownFolder = QWEN_RUNTIME_DIR || QWEN_HOME;
	if (ownFolder) return [join(ownFolder, "projects")];
	return homeFolders(environment).map((home) => join(home, ".qwen", "projects"));
}
/** An entry of QWEN_DATA_DIR may name the `projects` folder itself. */
function projectsFolder(entry) {
	const inside = join(entry, "projects");
	return basename(entry) === "projects" && !existsSync(inside) ? entry : inside;
}
/** Beside `<project>/chats/<session>.jsonl` there are `<project>/subagents/<session>/agent-<id>.jsonl`. */
function isLog(path) {
	const folder = dirname(path);
	return extname(path) === LOG_EXTENSION && (basename(folder) === "chats" || basename(dirname(folder)) === "subagents");
}
// src/parts/agents/trae-cli/trae-cli.ts
const NAME$1 = "trae-cli";
const loadReader = loadedOnce(() => import("./codex-read-thread-log.js"));
/** TRAE CLI from version 2: made from Codex. */
const traeCli = {
	name: NAME$1,
	locationVariables: ["HOME", "USERPROFILE"],
	sessionVariable: void 0,
	logsOneBranch: true,
	logPlaces: (environment) => homeFolders(environment).flatMap((home) => threadFolders(join(home, ".trae", "cli"))),
	isLog: isThreadLog,
	readLog: async (path, from, limit) => {
		const { readThreadLog } = await loadReader();
		return readThreadLog(NAME$1, path, from, limit);
	}
};
// src/parts/agents/zed/zed.ts
const NAME = "zed";
/** Zed's own agent: a database with a packed document per thread. Other agents that run in Zed keep their own logs. */
const zed = {
	name: NAME,
	locationVariables: [
		"XDG_DATA_HOME",
		"LOCALAPPDATA",
		"HOME",
		"USERPROFILE"
	],
	sessionVariable: void 0,
	oldestNode: [22, 15],
	logPlaces: (environment) => zedFolders(environment).map((folder) => join(folder, "threads", "threads.db")).flatMap((path) => [path, `${path}-wal`]),
	isLog: (path) => extname(path) === ".db",
	readLog: async (path, from, limit) => {
		const { readThreads } = await import("./zed-read-threads.js");
		return readThreads(NAME, path, from, limit);
	}
};
/** Where Zed keeps its data on Linux, macOS and Windows. */
function zedFolders(environment) {
	const { LOCALAPPDATA } = environment;
	return [
		...dataFolders$1(environment, "zed"),
		...homeFolders(environment).map((home) => join(home, "Library", "Application Support", "Zed")),
		...LOCALAPPDATA ? [join(LOCALAPPDATA, "Zed")] : []
	];
}
// src/parts/agents/known-agents.generated.ts
/** Every agent whose logs can be read. */
const KNOWN_AGENTS = [
	aider,
	amp,
	claudeCode,
	claudeDesktop,
	cline,
	codex,
	copilotCli,
	copilotVscode,
	droid,
	geminiCli,
	goose,
	grokBuild,
	icodemate,
	junie,
	kilo,
	kimiCode,
	mimoCode,
	mistralVibe,
	museCode,
	ohMyPi,
	openclaude,
	opencode,
	openhands,
	pi,
	primeAgent,
	qwenCode,
	traeCli,
	zed
];
// src/parts/agents/logs/worktree-environment.ts
/** Returns the environment of a program that runs in the top folder of a worktree: some agents log there. */
function environmentIn(root, environment) {
	return {
		...environment,
		PWD: root
	};
}
// src/parts/runtime/node-version.ts
/** The oldest Node that will do: `hash` of `node:crypto`, which is several times as fast for short texts, is there from here on. */
const OLDEST_NODE = [20, 12];
/** The oldest Node that reads SQLite databases without a flag. */
const SQLITE_NODE = [22, 13];
/** Whether a version, such as `v20.12.0`, is another or newer. */
function isAtLeast(version, [oldestMajor, oldestMinor]) {
	const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
	return major > oldestMajor || major === oldestMajor && minor >= oldestMinor;
}
/** Throws a `Failure` on a Node that is too old for us. */
function requireNode(version) {
	if (isAtLeast(version, OLDEST_NODE)) return;
	throw new Failure(`Cannot run on Node ${version.replace(/^v/, "")}: tokenledger needs Node ${OLDEST_NODE.join(".")} or newer. Install one, or put it first on the PATH.`, { code: "node" });
}
// src/parts/runtime/silence-node-warnings.ts
/** Whether a user can do nothing about a warning that Node prints by itself. */
function isNoise(warning, kind) {
	if (kind === "ExperimentalWarning") return warning.startsWith("SQLite ");
	return warning.endsWith(" env is ignored due to the 'FORCE_COLOR' env being set.");
}
/** Silences what Node prints by itself of SQLite and of colours; every other warning is printed as before. */
function silenceNodeWarnings(emitter) {
	const emit = emitter.emitWarning.bind(emitter);
	emitter.emitWarning = (warning, ...rest) => {
		if (!isNoise(String(warning), rest[0])) emit(warning, ...rest);
	};
}
// src/usage/visible-text.ts
/**
* What steers a terminal instead of being shown: controls, marks that turn the direction of a text or hide in it, lone
* surrogates. A file's name and its content come from whoever could push to the branch.
*/
const STEERING = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Returns a text of lines for a terminal, in which what would steer it is spelled out: `\x1b`, `\u{202e}`. */
function visibleText(text) {
	return text.replace(STEERING, spell);
}
/** Returns a text for one line of a terminal, spelled out as `visibleText` does, with its tabs and line ends. */
function visibleLine(text) {
	return visibleText(text).replace(/[\t\n]/g, spell);
}
function spell(character) {
	const code = character.codePointAt(0) ?? 0;
	const digits = code.toString(16);
	return code < 256 ? `\\x${digits.padStart(2, "0")}` : `\\u{${digits}}`;
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/usingCtx.js
function _usingCtx() {
	var r = "function" == typeof SuppressedError ? SuppressedError : function(r, e) {
		var n = Error();
		return n.name = "SuppressedError", n.error = r, n.suppressed = e, n;
	}, e = {}, n = [];
	function using(r, e) {
		if (null != e) {
			if (Object(e) !== e) throw new TypeError("using declarations can only be used with objects, functions, null, or undefined.");
			if (r) var o = e[Symbol.asyncDispose || Symbol["for"]("Symbol.asyncDispose")];
			if (void 0 === o && (o = e[Symbol.dispose || Symbol["for"]("Symbol.dispose")], r)) var t = o;
			if ("function" != typeof o) throw new TypeError("Object is not disposable.");
			t && (o = function o() {
				try {
					t.call(e);
				} catch (r) {
					return Promise.reject(r);
				}
			}), n.push({
				v: e,
				d: o,
				a: r
			});
		} else r && n.push({
			d: e,
			a: r
		});
		return e;
	}
	return {
		e,
		u: using.bind(null, !1),
		a: using.bind(null, !0),
		d: function d() {
			var o, t = this.e, s = 0;
			function next() {
				for (; o = n.pop();) try {
					if (!o.a && 1 === s) return s = 0, n.push(o), Promise.resolve().then(next);
					if (o.d) {
						var r = o.d.call(o.v);
						if (o.a) return s |= 2, Promise.resolve(r).then(next, err);
					} else s |= 1;
				} catch (r) {
					return err(r);
				}
				if (1 === s) return t !== e ? Promise.reject(t) : Promise.resolve();
				if (t !== e) throw t;
			}
			function err(n) {
				return t = t !== e ? new r(n, t) : n, next();
			}
			return next();
		}
	};
}
// src/doors/hook/run-hook.ts
const EXIT_INVALID_LEDGER = 65;
const EXIT_OLD_NODE = 69;
const STDIN = 0;
const STDERR = 2;
const READ_LOGS_FOR_MS = 3500;
const WATCHED_AFTER_SECONDS = 1;
/**
* Runs one of our hooks; a fault of ours is one line on standard error, and the commit goes on.
* `detail` is what the shell says of the commit: `looked-at` where pre-commit ran for it, `discard` where
* its calls are never to be recorded.
*/
async function runHook(name, detail) {
	try {
		var _usingCtx$1 = _usingCtx();
		_usingCtx$1.u(limitTime());
		const isPreCommit = name === "pre-commit";
		const [newer = "", ...snapshot] = (isPreCommit ? await readStandardInput() : "").split(SNAPSHOT_SEPARATOR);
		const run = {
			git: createGit(process.cwd(), process.env),
			environment: environmentIn(process.cwd(), process.env),
			agents: KNOWN_AGENTS.map(withPlacesOnce),
			now: /* @__PURE__ */ new Date(),
			process,
			nodePath: process.execPath,
			newerFiles: readNewerFiles(newer),
			deadlineMs: Date.now() + READ_LOGS_FOR_MS,
			say: (text) => writeError(`tokenledger: ${text}\n`),
			warn: (text) => writeError(`tokenledger: ${text} (commit not affected)\n`)
		};
		silenceNodeWarnings(process);
		try {
			requireNode(process.version);
		} catch (error) {
			process.exitCode = EXIT_OLD_NODE;
			writeError(`${error.message}\n`);
			return;
		}
		try {
			if (detail === "discard") {
				const { discardCalls, unstagePrepared } = await import("./record-discard.js");
				await (isPreCommit ? unstagePrepared(run) : discardCalls(run));
			} else if (isPreCommit) {
				const problems = await runPreCommit(run, parseCommitSnapshot(snapshot, TELEMETRY_FOLDER));
				if (problems.length > 0) {
					writeError(explain(problems));
					process.exitCode = EXIT_INVALID_LEDGER;
				}
			} else {
				const { runPostCommit } = await import("./record-post-commit.js");
				await runPostCommit(run, detail === "looked-at");
			}
		} catch (error) {
			const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
			const details = process.env.TOKENLEDGER_DEBUG === "1" ? `${error.stack}\n` : "";
			writeError(`tokenledger: ${visibleLine(reason ?? "")} (commit not affected)\n${details}`);
		}
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		_usingCtx$1.d();
	}
}
/** Where an agent logs is asked for three times; the environment of a hook is one. */
function withPlacesOnce(agent) {
	let places;
	const logPlaces = (environment) => {
		places ??= agent.logPlaces(environment);
		return places;
	};
	return {
		...agent,
		logPlaces
	};
}
/**
* Ends this process when it takes too long. Most have ended before it pays to start one that watches
* them; one that is too busy to start it the shell ends, by the time that it computed. What is disposed
* of ends the watch, with all that it started.
*/
function limitTime() {
	let watch;
	const timer = setTimeout(() => {
		watch = startWatch();
	}, WATCHED_AFTER_SECONDS * 1e3);
	timer.unref();
	return { [Symbol.dispose]: () => {
		clearTimeout(timer);
		if (watch?.pid === void 0) return;
		try {
			process.kill(-watch.pid, "SIGKILL");
		} catch {}
	} };
}
function startWatch() {
	if (process.platform === "win32") return void 0;
	const isThere = `[ "$(ps -o ppid= -p $$ | tr -d " ")" = "$1" ]`;
	const script = `sleep 4; ${isThere} && kill -2 "$1"; sleep 1; ${isThere} && kill -9 "$1"`;
	const watch = spawn("sh", [
		"-c",
		script,
		"sh",
		String(process.pid)
	], {
		detached: true,
		stdio: "ignore",
		env: { PATH: process.env.PATH }
	});
	watch.on("error", () => {});
	watch.unref();
	return watch;
}
/** Reads what pre-commit's shell hook found out; a person who runs the bundle by hand found nothing. */
async function readStandardInput() {
	if (!fstatSync(STDIN).isFIFO()) return "";
	return new Promise((resolve, reject) => {
		readFile(STDIN, "utf8", (error, text) => error === null ? resolve(text) : reject(error));
	});
}
/** Writes at once: node's own stream takes milliseconds to open. */
function writeError(text) {
	writeSync(STDERR, text);
}
function explain(problems) {
	return `tokenledger: this commit stages a ledger with invalid rows:
${problems.map(({ path, line, column, expected, got }) => `${visibleLine(`${path}:${line}:${column}: expected ${expected}, got ${got}`)}\n`).join("")}Correct them and stage the file again (\`tokenledger validate --fix\` fixes what can be fixed without loss), or commit with --no-verify.
`;
}
export { writeWorktreeFile as $, stageBlobs as $n, createTidyNames as $t, toRowTime as A, readBlob as An, lockPath as Ar, formatLocal as At, findReading as B, readWorktree as Bn, sessionTotalsPath as Br, ciNote as Bt, parseSlashCommand as C, parseUsd as Cn, readWorktreeLedger as Cr, describeWork as Ct, timeOfMs as D, isBackupOf as Dn, historyPath as Dr, priceCalls as Dt, timeOfMicroseconds as E, stringify as En, branchCostPath as Er, matchInTime as Et, endFailure as F, readPrepared as Fn, preparedPath as Fr, withServiceTier as Ft, headerOf as G, parseRawChanges as Gn, readStateFile as Gr, addToTable as Gt, sessionIdOf as H, diffTrees as Hn, watchPath as Hr, matchesWildcard as Ht, isLineStart as I, removePrepared as In, pricesPath as Ir, findPattern as It, missingRows as J, listIndexEntries as Jn, recordedIdOf as Jt, holdsRecord as K, isLockedIndex as Kn, shareAsFolder as Kr, findRecorded as Kt, readLines as L, writePrepared as Ln, readingPath as Lr, tellsCachedTokens as Lt, REFUSAL as M, readBlobs as Mn, logFolder as Mr, toMicroseconds as Mt, STOPPED_AT_MAX_TOKENS as N, writeBlob as Nn, nodePathFile as Nr, toUtc as Nt, timeOfSeconds as O, findBlob as On, knownLogsPath as Or, createPricing as Ot, apiError as P, parsePrepared as Pn, packagePathFile as Pr, withProvider as Pt, readWorktreeFile as Q, removeIndexEntry as Qn, collectCalls as Qt, readSmallFile as R, withFileLock as Rn, recordedCallsPath as Rr, TASK_TYPES as Rt, createCommand as S, formatUsd as Sn, noteWorktreeLedger as Sr, UNSUPPORTED_AGENTS as St, isRealTime as T, parseScaled as Tn, backupSpansPath as Tr, readTaskType as Tt, appendedText as U, listBlobs as Un, listStateFolder as Ur, isClaimed as Ut, identityOf as V, isSequencing as Vn, stateFolders as Vr, taskTypeOf as Vt, createHoldsRecord as W, isRawChange as Wn, readStateBytes as Wr, createMembership as Wt, withOwnTime as X, listUnmodifiedBlobs as Xn, hasRemote as Xt, withLines as Y, listLeftOutFiles as Yn, withoutRecorded as Yt, hasTelemetryFolder as Z, refreshIndexEntry as Zn, listRemoteUrls as Zt, countOf as _, isHeader as _n, UsageFailure as _r, addTokens as _t, silenceNodeWarnings as a, findLogFiles as an, listReferenceNames as ar, isMadeHere as at, textOf as b, locateCell as bn, switchedOffBy as br, phaseWord as bt, requireNode as c, containsPath as cn, GitFailure as cr, readReflog as ct, logOfSession as d, HEADER_LINE as dn, createGit as dr, collectRecords as dt, modelNameOf as en, findHead as er, findStandIn as et, sessionOfLog as f, addFormulaPrefix as fn, didYouMean as fr, collectUnrecorded as ft, parseJson as g, cellsByColumn as gn, Failure as gr, NO_TOKENS as gt, JsonFields as h, COLUMNS as hn, readConfig as hr, sumCalls as ht, visibleText as i, messageOf as in, toIsoTime as ir, isAbandoning as it, INTERRUPTED as j, readBlobSizes as jn, lockPathOfLedger as jr, toEpochMs as jt, toRealTime as k, hashBlob as kn, ledgerVersionsPath as kr, isOllamaName as kt, environmentIn as l, writeKnownLogs as ln, GitOutputTooLarge as lr, findIgnoreRule as lt, usageTokens as m, removeFormulaPrefix as mn, parseConfig as mr, formatNotes as mt, _usingCtx as n, createLogReader as nn, readCommitContents as nr, notAFile as nt, SQLITE_NODE as o, isUnreadable as on, againstFirstParents as or, movesSince as ot, storeOfLog as p, formatRow as pn, nearestName as pr, recordedWith as pt, missingLines as q, isStagedAsInHead as qn, writeStateFile as qr, isRecorded as qt, visibleLine as r, TOKEN_COUNTS as rn, readHeadCommit as rr, branchMadeOn as rt, isAtLeast as s, unlessUnreadable as sn, AS_DATA as sr, readCommitsMade as st, runHook as t, sessionNameOf as tn, readCommit as tr, isStandIn$1 as tt, KNOWN_AGENTS as u, writeReading as un, askGit as ur, isIgnored as ut, listOf as v, isSeparatorLine as vn, TELEMETRY_FOLDER as vr, errorMessageOf as vt, Thread as w, toNanoUsd as wn, TRIAL_VARIABLE as wr, readSuccess as wt, Workflow as x, quoteValue as xn, watchLogs as xr, enabledAgents as xt, objectOf as y, readHeader as yn, ledgerPath as yr, phaseOf as yt, recover as z, listWorktrees as zn, recordingSincePath as zr, isTaskType as zt };
