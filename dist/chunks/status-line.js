import { B as findReading, Bn as readWorktree, Dt as priceCalls, Er as branchCostPath, Fn as readPrepared, Gr as readStateFile, Nt as toUtc, V as identityOf, Vr as stateFolders, a as silenceNodeWarnings, dn as HEADER_LINE, dr as createGit, ft as collectUnrecorded, hr as readConfig, l as environmentIn, qr as writeStateFile, r as visibleLine, u as KNOWN_AGENTS, vr as TELEMETRY_FOLDER } from "./hook.js";
import { a as addDays, t as TimeZone } from "./time-zone.js";
import { o as sumPaid, r as knownText } from "./format-number.js";
import { a as todayOf } from "./time-range.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as findLedgerFiles } from "./discover.js";
import { n as linesWith } from "./pick-lines.js";
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readFile as readFile$1, stat } from "node:fs/promises";
// src/flows/status/find-unrecorded.ts
/** A prompt does not wait longer for logs. */
const READ_LOGS_FOR_MS = 40;
/** Finds what the next commit of a worktree will record: what a hook prepared before, and what logs hold beyond it. */
async function findUnrecorded(run, worktree, config) {
	const folders = stateFolders(worktree);
	const prepared = readPrepared(folders);
	const reading = await findReading(worktree, folders, prepared, run.now);
	const place = {
		worktree,
		folders,
		config
	};
	const limits = {
		newerFiles: void 0,
		deadlineMs: Date.now() + READ_LOGS_FOR_MS
	};
	const { calls, collected } = await collectUnrecorded({
		...run,
		...limits
	}, place, reading);
	const pricing = await priceCalls(calls, config, folders);
	return {
		costs: [...(await readPreparedRecords(prepared, worktree)).filter(({ timestamp }) => Date.parse(timestamp) >= Date.parse(reading.since)), ...calls.map((call) => ({
			agent: call.agent,
			timestamp: call.timestamp,
			costNanoUsd: pricing.costNanoUsd(call)
		}))],
		isPartial: collected.unread.length > 0
	};
}
/** Reads the rows that wait for a commit; they are written for the ledger as it is in the working tree. */
async function readPreparedRecords(prepared, { root }) {
	if (prepared === void 0 || prepared.rows.length === 0) return [];
	const ledger = await readFile$1(join(root, prepared.ledger), "utf8").catch(() => "");
	const text = (ledger.slice(0, ledger.indexOf("\n") + 1) || HEADER_LINE) + prepared.rows.map(({ line }) => line).join("");
	return parseLedger(Buffer.from(text)).rows.map(({ record }) => record);
}
// src/flows/status/read-branch-cost.ts
const DEFAULT_BRANCHES = [
	"HEAD",
	"main",
	"master"
];
/** Returns what is paid for the records of HEAD's commits beyond the default branch; undefined on the default branch. */
async function readBranchCost(git, worktree, billing) {
	const path = branchCostPath(stateFolders(worktree));
	const references = stampOf(worktree) + JSON.stringify(billing);
	const known = readStateFile(path, isBranchCost);
	if (known?.references === references) return known.own ?? void 0;
	const { readOwnCost } = await import("./status-read-branch-records.js");
	const own = await readOwnCost(git, billing);
	remember(path, {
		references,
		own: own ?? null
	});
	return own;
}
/** Where hooks keep nothing, nothing is remembered. */
function remember(path, cost) {
	if (!existsSync(dirname(path))) return;
	try {
		writeStateFile(path, JSON.stringify(cost));
	} catch {}
}
/** Returns what changes when HEAD or the default branch may have moved. */
function stampOf({ gitDir, commonDir, branch }) {
	const heads = [
		branch ?? "",
		"main",
		"master"
	].map((name) => `refs/heads/${name}`);
	const remotes = DEFAULT_BRANCHES.map((name) => `refs/remotes/origin/${name}`);
	const common = [
		"FETCH_HEAD",
		"packed-refs",
		"reftable/tables.list",
		...heads,
		...remotes
	];
	return [...[
		"HEAD",
		"logs/HEAD",
		"reftable/tables.list"
	].map((name) => join(gitDir, name)), ...common.map((name) => join(commonDir, name))].map((file) => {
		const found = statSync(file, { throwIfNoEntry: false });
		return found === void 0 ? "" : `${found.mtimeMs}:${found.size}:${found.ino}`;
	}).join();
}
function isBranchCost(value) {
	const { references, own } = value;
	return typeof references === "string" && (own === null || typeof own?.spent?.records === "number");
}
// src/flows/status/read-latest-records.ts
/** A ledger and two or three backups. */
const MAX_BYTES = 4e7;
/** Reads the records of some days from the ledger in a working tree, each once. */
async function readLatestRecords(root, days) {
	const files = await latestOf(await findLedgerFiles(join(root, TELEMETRY_FOLDER)));
	const texts = await Promise.all(files.map((path) => readFile$1(path)));
	const records = /* @__PURE__ */ new Map();
	for (const text of texts) for (const { record } of parseLedger(linesWith(text, days)).rows) records.set(identityOf(record), record);
	return [...records.values()];
}
/** Returns the files that were written last, as many as a prompt has time for. */
async function latestOf(files) {
	const stats = await Promise.all(files.map(async (path) => ({
		path,
		...await stat(path)
	})));
	let bytes = 0;
	return stats.sort((a, b) => b.mtimeMs - a.mtimeMs).filter(({ size }) => {
		bytes += size;
		return bytes <= MAX_BYTES;
	}).map(({ path }) => path);
}
// src/flows/status/read-status-line.ts
/** What changes which repository git finds; then it is asked, which takes a process. */
const SEARCH_VARIABLES = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_CEILING_DIRECTORIES"
];
/**
* Returns what the ledger has of today and of this branch, and what waits for the next commit:
* `$0.42 recorded today · $3.10 this branch · $0.20 waiting`; what a subscription covered is told apart:
* `$0.42 + $2.12 (subscription) recorded today`. It is as fast as a prompt needs it: logs are read from where the
* hooks stopped, and of a large ledger only the lines that count. Undefined where there is no ledger.
*/
async function readStatusLine(cwd, query) {
	const root = await findRoot(cwd, query.environment);
	if (root === void 0 || !existsSync(join(root, ".telemetry"))) return void 0;
	const git = createGit(root, query.environment);
	const { clock } = query;
	const today = todayOf(clock);
	const worktree = await readWorktree(git, Promise.resolve(void 0));
	const config = await readConfig(join(root, TELEMETRY_FOLDER));
	const { billing } = config;
	const [recorded, waiting, own] = await Promise.all([
		readLatestRecords(root, [
			addDays(today, -1),
			today,
			addDays(today, 1)
		]),
		findUnrecorded({
			...query,
			git,
			now: clock.now
		}, worktree, config),
		readBranchCost(git, worktree, billing)
	]);
	const ofToday = recorded.filter(({ timestamp }) => {
		return clock.zone.dayOf(toUtc(timestamp) ?? timestamp) === today;
	});
	const { costs, isPartial } = waiting;
	return [
		`${costText(sumPaid(ofToday, billing))} recorded today`,
		...own === void 0 || isNothing(own) ? [] : [`${costText(own)} this branch`],
		...costs.length === 0 && !isPartial ? [] : [`${costText(sumPaid(costs, billing), isPartial)} waiting`]
	].join(" · ");
}
/** Returns the top folder of the worktree, as git finds it. */
async function findRoot(cwd, environment) {
	if (SEARCH_VARIABLES.some((name) => environment[name])) {
		const { findRepository } = await import("./git-repository.js");
		return (await findRepository(cwd))?.root;
	}
	for (let root = resolve(cwd);; root = dirname(root)) {
		if (hasGitDir(root)) return root;
		if (dirname(root) === root) return void 0;
	}
}
/** In a linked worktree and a submodule it is a file; a folder without HEAD is not git's. */
function hasGitDir(folder) {
	const path = join(folder, ".git");
	return statSync(path, { throwIfNoEntry: false })?.isFile() === true || existsSync(join(path, "HEAD"));
}
function isNothing({ spent, covered }) {
	return spent.records + covered.records === 0;
}
/** What is spent and what a subscription covered are not one sum; a line has room for few words. */
function costText({ spent, covered }, isPartial = false) {
	if (covered.records === 0) return knownText(spent, isPartial);
	const bySubscription = `${knownText(covered, isPartial)} (subscription)`;
	return spent.records === 0 ? bySubscription : `${knownText(spent, isPartial)} + ${bySubscription}`;
}
// src/doors/cli/status-line.ts
const MINUTE_MS = 6e4;
/** This machine's zone, whose name it takes the Intl library longer to find than all of the rest. */
const HERE = new TimeZone("local time", (instantMs) => -new Date(instantMs).getTimezoneOffset() * MINUTE_MS);
/** `tokenledger status --line`: what is recorded of today and of this branch; a prompt is never told of trouble. */
async function printStatusLine() {
	const cwd = process.cwd();
	silenceNodeWarnings(process);
	const line = await readStatusLine(cwd, {
		agents: KNOWN_AGENTS,
		environment: environmentIn(cwd, process.env),
		clock: {
			now: /* @__PURE__ */ new Date(),
			zone: HERE
		}
	}).catch(() => void 0);
	if (line !== void 0) process.stdout.write(`${visibleLine(line)}\n`);
}
export { printStatusLine as t };
