import { n as Command } from "./commander.js";
import { Ar as lockPath, Bn as readWorktree, Fn as readPrepared, Fr as preparedPath, Hr as watchPath, Mr as logFolder, Pr as packagePathFile, St as UNSUPPORTED_AGENTS, Vn as isSequencing, Vr as stateFolders, an as findLogFiles, br as switchedOffBy, dr as createGit, gr as Failure, i as visibleText, l as environmentIn, o as SQLITE_NODE, r as visibleLine, s as isAtLeast, u as KNOWN_AGENTS, vr as TELEMETRY_FOLDER, wr as TRIAL_VARIABLE } from "./hook.js";
import { t as readSettings } from "./read-settings.js";
import { t as hasUnreadRows } from "./sqlite-log.js";
import { s as countText } from "./format-number.js";
import { I as readTextFile, L as requireWritable } from "./touched-files.js";
import { n as checkHooks, t as checkState } from "./check-state.js";
import { n as findUnreadableNames, t as findLedgerFiles } from "./discover.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as findStrayFiles } from "./stray-files.js";
import { n as listLeftOut, t as ledgerAdvice } from "./ledger-advice.js";
import { n as findProject, r as findPackagePlaces, t as startedBy } from "./started-by.js";
import { t as requireRepository } from "./context.js";
import { i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { r as renderResult } from "./render-result.js";
import { i as textColumn, s as wordColumn } from "./usage-columns.js";
import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { tmpdir } from "node:os";
import { cp, mkdir, mkdtemp, readFile as readFile$1, readdir, rm } from "node:fs/promises";
// src/flows/doctor/check-agents.ts
/** Looks which agents' logs there are, and names the agents that keep none that can be counted. */
async function checkAgents(check) {
	const { agents, config } = check;
	const isRead = ({ name }) => config.agents === void 0 || config.agents.includes(name);
	const read = agents.filter(isRead);
	const found = new Map(read.map((agent) => [agent, checkAgent(agent, check)]));
	const silent = read.filter((agent) => found.get(agent)?.length === 0);
	const unread = agents.filter((agent) => !isRead(agent));
	return [
		...[...found.values()].flat(),
		...silent.flatMap((agent) => adviseToSwitchOn(agent, check)),
		...countAgents("no logs of", silent, check),
		...countAgents(".telemetry/config.json leaves out", unread, check),
		...nameUnsupported(check)
	];
}
/** Tells in one line of agents, with where their logs would be. */
function countAgents(what, agents, { environment }) {
	if (agents.length === 0) return [];
	const names = agents.map(({ name }) => name);
	const details = [...new Set(agents.flatMap((agent) => agent.logPlaces(environment)))].filter((place) => !place.endsWith("-wal"));
	return [{
		status: "note",
		text: `${what} ${countText(names.length, "agent")}`,
		names,
		details
	}];
}
function adviseToSwitchOn(agent, { environment }) {
	const advice = agent.switchOn?.(environment);
	const text = `${agent.name}: is used here, and logs no calls`;
	return advice === void 0 ? [] : [{
		status: "note",
		text,
		advice
	}];
}
function checkAgent(agent, { environment, nodeVersion }) {
	const { name } = agent;
	const files = findLogFiles(agent, environment);
	const places = agent.logPlaces(environment);
	if (files.length === 0) return [];
	const latestMs = files.reduce((latest, { modifiedMs }) => Math.max(latest, modifiedMs), 0);
	const latest = new Date(latestMs);
	const present = places.filter((place) => existsSync(place) && isShown(place, agent));
	const found = {
		status: "ok",
		text: `${name}: ${countText(files.length, "log")} in ${present.join(", ")}, the latest of ${latest.toISOString().slice(0, 16).replace("T", " ")} UTC`
	};
	const oldest = agent.oldestNode ?? SQLITE_NODE;
	const isClosed = files.some(({ path }) => extname(path) === ".db") && !isAtLeast(nodeVersion, oldest);
	const leftAhead = files.filter(({ path }) => extname(path) === ".db" && hasUnreadRows(path));
	if (!isClosed) return [found, ...leftAhead.map(({ path }) => reportRowsAhead(name, path))];
	return [found, {
		status: "problem",
		text: `${name}: keeps a database, which Node ${nodeVersion.slice(1)} cannot read`,
		advice: `Use Node ${oldest.join(".")} or newer for the hooks; until then its usage is not recorded.`
	}];
}
function reportRowsAhead(agent, path) {
	return {
		status: "problem",
		text: `${agent}: the last rows of ${path} are not read: they stand in the write-ahead log beside it, which its program left behind`,
		advice: `Start ${agent} once: that takes them into the database, which is too large to be copied.`
	};
}
/** Whether a place says something to a person: a folder of logs, or a log, but no file beside one. */
function isShown(place, { isLog }) {
	return isLog(place) || statSync(place).isDirectory();
}
function nameUnsupported({ environment, root }) {
	const used = UNSUPPORTED_AGENTS.filter(({ isUsed }) => isUsed(environment, root));
	const others = UNSUPPORTED_AGENTS.filter((agent) => !used.includes(agent));
	const named = used.map(({ name, reason }) => ({
		status: "note",
		text: `${name}: not supported: it ${reason}`,
		advice: "It is used here; record its usage by hand: tokenledger log --help"
	}));
	const text = "not supported, as they keep no token counts that add up";
	const names = others.map(({ name }) => name);
	return [...named, {
		status: "note",
		text,
		names,
		isAside: true
	}];
}
// src/flows/doctor/check-commit.ts
/** Tries a commit, and tells what it would record and what keeps it from that. */
async function checkCommit(git, repository, trial) {
	const findings = [];
	const switchedOff = switchedOffBy(git.environment);
	if (switchedOff !== void 0) return [{
		status: "problem",
		text: `nothing is recorded here: ${switchedOff} in the environment turns recording off`,
		advice: switchedOff === "CI=true" ? "To record in CI, set TOKENLEDGER_CI=1; nothing was tried." : "Unset it to record; nothing was tried."
	}];
	if (isSequencing(repository.gitDir)) {
		findings.push({
			status: "note",
			text: "a rebase, cherry-pick or revert is under way: nothing is recorded until it is over"
		});
		return findings;
	}
	if (trial === void 0) return findings;
	await requireOpenState(repository);
	return [...findings, ...judge(await tryCommit(git, repository, trial))];
}
/** Throws a `Failure` where the hooks cannot keep what they must remember; a trial has a copy of its own. */
async function requireOpenState(repository) {
	const folders = stateFolders(repository);
	const lock = lockPath(folders);
	for (const path of [
		lock,
		preparedPath(folders),
		join(logFolder(folders), "any")
	]) await requireWritable(path);
	if (statSync(lock, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`Cannot take the lock ${lock}: it is a folder. Remove it.`);
}
function judge({ said, isLookedAt, rows, calls, isStaged }) {
	const says = {
		status: "problem",
		text: `a commit was tried, and the hook said: ${said.replaceAll(/^tokenledger: | \(commit not affected\)$/gm, "").replaceAll("\n", " ")}`
	};
	const findings = said === "" ? [] : [says];
	if (isLookedAt && rows === 0 && said === "") findings.push({
		status: "ok",
		text: "a commit was tried: the hook ran, nothing waits for it"
	});
	if (rows > 0 && isStaged) {
		const what = calls > 0 ? `${countText(calls, "call")} in ${countText(rows, "row")}` : countText(rows, "row");
		findings.push({
			status: "ok",
			text: `a commit was tried: ${what} will be recorded by the next one`
		});
	}
	if (said === "" && (!isLookedAt || rows > 0 && !isStaged)) findings.push({
		status: "problem",
		text: "a commit was tried, and the hook recorded nothing and did not say why",
		advice: "TOKENLEDGER_DEBUG=1 git commit … tells more."
	});
	return findings;
}
const TRIED_PATH = "tried-by-tokenledger-doctor";
const HOOK_ENDS_AFTER_MS = 15e3;
/**
* Tries what a commit does: runs the pre-commit hook through `sh`, as far as ours, with copies of
* the index and of our state, and an object store of its own. Nothing in the repository changes,
* and no lock is taken that a commit waits for.
*/
async function tryCommit(git, repository, hook) {
	const folder = await mkdtemp(join(tmpdir(), "tokenledger-doctor-"));
	try {
		const environment = await prepareScratch(git, repository, folder);
		const said = await runHook(repository.root, hook, environment);
		const state = {
			own: join(folder, "state"),
			common: join(folder, "state")
		};
		const prepared = readPrepared(state);
		const planned = prepared?.files.find(({ path }) => path === prepared.ledger);
		const staged = await createGit(repository.root, environment)([
			"ls-files",
			"--stage",
			"--",
			prepared?.ledger ?? "."
		]);
		return {
			isLookedAt: existsSync(watchPath(state)),
			rows: prepared?.rows.length ?? 0,
			calls: prepared?.rows.reduce((sum, { callIds }) => sum + callIds.length, 0) ?? 0,
			isStaged: planned !== void 0 && staged.toString().includes(planned.after),
			said
		};
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** Makes the copies, and a change to commit; returns what the hook's environment is. */
async function prepareScratch(git, repository, folder) {
	const { gitDir, commonDir } = repository;
	const { own, common } = stateFolders(repository);
	const state = join(folder, "state");
	for (const from of [common, own]) if (existsSync(from)) await cp(from, state, {
		recursive: true,
		filter: isCopied
	});
	await rm(join(state, "watch"), {
		force: true,
		recursive: true
	});
	const index = join(folder, "index");
	if (existsSync(join(gitDir, "index"))) await cp(join(gitDir, "index"), index);
	const environment = {
		...git.environment,
		TOKENLEDGER: void 0,
		HUSKY: void 0,
		CI: void 0,
		GIT_DIR: gitDir,
		GIT_INDEX_FILE: index,
		GIT_OBJECT_DIRECTORY: join(folder, "objects"),
		GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(join(commonDir, "objects")),
		GIT_AUTHOR_DATE: `@${Math.floor(Date.now() / 1e3)} +0000`,
		[TRIAL_VARIABLE]: state
	};
	await mkdir(environment.GIT_OBJECT_DIRECTORY);
	const scratch = createGit(repository.root, environment);
	await scratch([
		"update-index",
		"--add",
		"--cacheinfo",
		`100644,${(await scratch([
			"hash-object",
			"-w",
			"--stdin"
		], "")).toString().trim()},${TRIED_PATH}`
	]);
	return environment;
}
function isCopied(path) {
	return !/[\\/]lock[^\\/]*$/.test(path);
}
/** Runs the hook as git does, and returns what it said on standard error. */
function runHook(root, hook, environment) {
	return new Promise((resolve) => {
		execFile("sh", hook, {
			cwd: root,
			env: environment,
			timeout: HOOK_ENDS_AFTER_MS
		}, (error, _output, errors) => {
			resolve(error !== null && typeof error.code === "string" ? `sh: ${error.message}` : errors.trim());
		}).stdin?.end();
	});
}
// src/flows/doctor/check-ledger.ts
/** Looks whether the ledger is there, valid, committed, and merged by union. */
async function checkLedger(git, repository, worktree) {
	const folder = join(worktree.root, TELEMETRY_FOLDER);
	const leftOut = await listLeftOut(repository);
	const advice = (await ledgerAdvice(repository, leftOut)).map((text) => ({
		status: leftOut.size > 0 ? "note" : "problem",
		text: `ledger: ${text}`
	}));
	if (!existsSync(folder)) {
		if (leftOut.size > 0) return advice;
		return [{
			status: "problem",
			text: `ledger: there is no ${TELEMETRY_FOLDER} folder, so nothing is recorded`,
			advice: "Run `tokenledger init`."
		}];
	}
	const unreadable = (await findUnreadableNames(folder)).map((name) => ({
		status: "problem",
		text: `ledger: a file in ${TELEMETRY_FOLDER} has a name that is no UTF-8, so it is not read: ${visibleLine(name)}`,
		advice: "Give it another name."
	}));
	const stray = (await findStrayFiles(folder, TELEMETRY_FOLDER)).map(({ name, advice }) => ({
		status: "problem",
		text: `ledger: ${TELEMETRY_FOLDER}/${visibleLine(name)} has no name of a ledger, so it is not read`,
		advice
	}));
	const rows = await checkRows(worktree.root, folder);
	return [
		...advice,
		...unreadable,
		...stray,
		...rows,
		await checkMerging(git)
	];
}
async function checkRows(root, folder) {
	const files = await findLedgerFiles(folder);
	return Promise.all(files.map(async (path) => {
		const { rows, rejects } = parseLedger(await readFile$1(path));
		const name = visibleLine(relative(root, path));
		if (rejects.length === 0) return {
			status: "ok",
			text: `ledger: ${name}, ${countText(rows.length, "row")}`
		};
		const [first] = rejects;
		if (first?.isWholeFile) return {
			status: "problem",
			text: `ledger: ${name} is not a ledger: expected ${first.expected}, got ${first.got}`
		};
		return {
			status: "problem",
			text: `ledger: ${name} has ${countText(rejects.length, "invalid row")}`,
			advice: `Run \`tokenledger validate ${name}\` to see them.`
		};
	}));
}
async function checkMerging(git) {
	const path = `${TELEMETRY_FOLDER}/usage.csv`;
	if ((await git([
		"check-attr",
		"merge",
		"--",
		path
	])).toString().trim().endsWith(": union")) return {
		status: "ok",
		text: "merges keep the rows of both sides"
	};
	return {
		status: "problem",
		text: `merges of two branches that both recorded usage will conflict: ${path} has no merge=union`,
		advice: "Run `tokenledger init`, which sets it."
	};
}
// src/flows/doctor/check-runtime.ts
/** Looks which node and which bundle the hooks will use; where a commit was tried well, they have one. */
async function checkRuntime(repository, node, isTried) {
	const bundle = await checkBundle(repository);
	return [checkNode(node), ...isTried && bundle.status === "problem" ? [] : [bundle]];
}
function checkNode({ path, version }) {
	if (!isAtLeast(version, SQLITE_NODE)) return {
		status: "note",
		text: `node: ${path} (${version}): hooks and reports work, databases need ${SQLITE_NODE.join(".")} or newer`
	};
	return {
		status: "ok",
		text: `node: ${path} (${version})`
	};
}
async function checkBundle(repository) {
	const file = packagePathFile(stateFolders(repository));
	const [remembered = ""] = (await readTextFile(file)).split("\n");
	const { folders } = await findPackagePlaces(repository, remembered);
	const modules = [repository.root, dirname(repository.commonDir)].flatMap((top) => folders.map((folder) => join(top, folder, "node_modules", "tokenledger")));
	const unplugged = await findUnplugged(repository.root, folders);
	const found = [
		...modules,
		...remembered === "" ? [] : [remembered],
		...unplugged
	].find((place) => existsSync(join(place, "hooks", "pre-commit")));
	const bundle = join(found ?? "", "dist", "hook", "index.js");
	if (found !== void 0 && existsSync(bundle)) return {
		status: "ok",
		text: `bundle: ${bundle}`
	};
	return {
		status: "problem",
		text: `bundle: none found in ${[...new Set(modules)].join(" or ")}, nor where ${file} names the package: ${visibleLine(remembered) || "it names none"}`,
		advice: "Install tokenledger (`npm install --save-dev tokenledger`), then run `tokenledger init`."
	};
}
/** Finds where Yarn unpacks the package for Plug'n'Play, under a name with its version. */
async function findUnplugged(root, folders) {
	const found = folders.map(async (folder) => {
		const place = join(root, folder, ".yarn", "unplugged");
		return (await readdir(place).catch(() => [])).filter((name) => name.startsWith("tokenledger-")).map((name) => join(place, name, "node_modules", "tokenledger"));
	});
	return (await Promise.all(found)).flat();
}
// src/flows/doctor/examine.ts
const ORDER = {
	problem: 0,
	note: 1,
	ok: 2
};
/** Looks at everything that recording in a repository hangs on, and tries a commit; records nothing. Problems come first. */
async function examine(run, repository, nodeVersion) {
	let isSetUp = true;
	let isTried = false;
	const checks = [
		async () => {
			const hooks = await checkHooks(repository);
			isSetUp = hooks.isSetUp;
			if (!isSetUp) return hooks.findings;
			const tried = await orProblem(() => checkCommit(run.git, repository, hooks.trial));
			isTried = tried.some(({ status }) => status === "ok");
			return [...tried, ...hooks.findings];
		},
		() => checkState(repository),
		async () => isSetUp ? checkRuntime(repository, {
			path: run.nodePath,
			version: nodeVersion
		}, isTried) : [],
		async () => isSetUp || existsSync(join(repository.root, ".telemetry")) ? checkLedger(run.git, repository, await readWorktree(run.git)) : [],
		async () => checkAgents({
			agents: run.agents,
			environment: run.environment,
			config: await readSettings(repository.root, run.environment),
			root: repository.root,
			nodeVersion
		})
	];
	const findings = [];
	for (const check of checks) findings.push(...await orProblem(check));
	return findings.toSorted((a, b) => ORDER[a.status] - ORDER[b.status]);
}
async function orProblem(check) {
	try {
		return await check();
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return [{
			status: "problem",
			text: error.message
		}];
	}
}
// src/doors/cli/commands/doctor.ts
/** A longer line is folded to its number. */
const MAX_LINE = 100;
const COLUMNS = [
	wordColumn("status", "Status", ({ status }) => status),
	textColumn("text", "Finding", ({ text }) => text),
	textColumn("advice", "Advice", ({ advice }) => advice)
];
const SIGNS = {
	ok: "ok     ",
	note: "note   ",
	problem: "PROBLEM"
};
/** `tokenledger doctor`: what recording hangs on, and what to do about each problem. */
const createDoctorCommand = (context) => new Command("doctor").description("Try a commit, and look at the hooks, the node they use, the ledger and the agents' logs.").addOption(formatOption("table", FORMATS)).addOption(jsonOption()).option("--verbose", "name the agents without logs, and those that cannot be read").action(async ({ verbose = false, ...options }) => {
	const format = formatOf(options, "table");
	const repository = await requireRepository(context.cwd);
	const run = {
		git: createGit(repository.root, context.environment),
		environment: environmentIn(repository.root, context.environment),
		agents: KNOWN_AGENTS,
		now: context.now(),
		process: context.process,
		nodePath: context.nodePath,
		newerFiles: void 0,
		deadlineMs: void 0,
		say: context.warn,
		warn: context.warn
	};
	const { command } = await findProject(repository, startedBy(context), context.environment.npm_config_user_agent);
	const findings = (await examine(run, repository, context.nodeVersion)).map((finding) => withCommand(finding, command));
	const problems = findings.filter(({ status }) => status === "problem").length;
	if (format === "json") context.print(`${JSON.stringify({
		problems,
		findings
	}, null, 2)}\n`);
	else if (format !== "table") context.print(renderResult(format, COLUMNS, findings));
	else {
		const shown = findings.filter(({ isAside = false }) => verbose || !isAside);
		for (const finding of shown) context.print(visibleText(formatFinding(finding, verbose)));
		context.print(`\n${problems === 0 ? "No problems found" : countText(problems, "problem")}.\n`);
	}
	if (problems > 0) context.exitWith(1);
});
function formatFinding({ status, text, names, advice }, isVerbose) {
	const line = `${SIGNS[status]}  ${names === void 0 ? text : withNames(text, names, isVerbose)}\n`;
	return advice === void 0 ? line : `${line}         ${advice}\n`;
}
function withNames(text, names, isVerbose) {
	const full = `${text}: ${names.join(", ")}`;
	return isVerbose || full.length <= MAX_LINE ? full : `${text} (--verbose names them)`;
}
/** Returns a finding whose advice names us as people of this project do. */
function withCommand(finding, command) {
	if (finding.advice === void 0) return finding;
	return {
		...finding,
		advice: finding.advice.replaceAll("`tokenledger ", `\`${command} `)
	};
}
export { createDoctorCommand };
