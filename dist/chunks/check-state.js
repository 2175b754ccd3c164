import { Br as sessionTotalsPath, Er as branchCostPath, Fr as preparedPath, Gr as readStateFile, Ir as pricesPath, Lr as readingPath, Or as knownLogsPath, Pn as parsePrepared, Rr as recordedCallsPath, Ur as listStateFolder, Vr as stateFolders, Wr as readStateBytes, r as visibleLine } from "./hook.js";
import { E as hasMarkedLines, I as readTextFile, M as FilePlan, N as findHooksPath, S as HOOK_NAMES, g as pathOfOurs, h as LEFTHOOK_RC, i as findHookManager, o as RUN_HOOK, r as nameInWorktree, w as beginsWithBlock } from "./touched-files.js";
import { accessSync, constants, existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/flows/doctor/check-hooks.ts
/** Looks whether git will run both hooks, and whether these will come to our lines. */
async function checkHooks(repository) {
	const hooksPath = await findHooksPath(repository);
	const manager = await findHookManager(repository, hooksPath);
	const { root } = repository;
	const placed = await Promise.all(HOOK_NAMES.map(async (hook) => {
		const path = await placeOfLines(manager, hook);
		return {
			hook,
			manager,
			root,
			runPath: join(hooksPath, hook),
			path
		};
	}));
	const isSetUp = (await Promise.all(placed.map(isPlaced))).includes(true);
	if (!isSetUp) return {
		findings: [notSetUp(root)],
		trial: void 0,
		isSetUp
	};
	const findings = await Promise.all(placed.map(checkHook));
	const preCommit = placed.find(({ hook }) => hook === "pre-commit");
	return {
		findings,
		trial: preCommit !== void 0 && findings[placed.indexOf(preCommit)]?.status === "ok" ? await trialOf(preCommit) : void 0,
		isSetUp
	};
}
function notSetUp(root) {
	return {
		status: "problem",
		text: `the hooks are not set up in this ${existsSync(join(root, ".telemetry")) ? "clone" : "repository"}, so nothing is recorded`,
		advice: "Run `tokenledger init`."
	};
}
async function checkHook(placed) {
	const { hook, manager, root, path, runPath } = placed;
	const place = nameInWorktree(root, path);
	const problem = (text, advice) => ({
		status: "problem",
		text: `${hook}: ${text}`,
		advice
	});
	if (!await isPlaced(placed)) return problem(`not installed (${manager.kind} runs the hooks here, from ${place})`, "Run `tokenledger init`.");
	const runPlace = nameInWorktree(root, runPath);
	const isLefthook = manager.kind === "lefthook";
	if (!(isLefthook ? (await readTextFile(runPath)).includes("./.telemetry/lefthook-rc.sh") : existsSync(runPath))) return problem(`in ${place}, but git does not run it: ${runPlace} is missing or older`, isLefthook ? "Run `lefthook install`." : "Run `npm install`, which sets husky up.");
	const silent = [runPath, ...manager.kind === "git" ? [path] : []].find((each) => !isExecutable(each));
	if (silent !== void 0) {
		const name = nameInWorktree(root, silent);
		return problem(`in ${place}, but git passes over it: ${name} is not executable`, `Run \`chmod +x ${name}\`.`);
	}
	if (!await isReached(placed)) return problem(`in ${place}, but other lines or an earlier version's come first, so a commit may end before ours`, "Run `tokenledger init`, which puts them in order.");
	return {
		status: "ok",
		text: `${hook}: run by ${manager.kind}, from ${place}`
	};
}
async function placeOfLines(manager, hook) {
	return manager.kind === "lefthook" ? manager.configFile : pathOfOurs(new FilePlan(), join(manager.folder, hook));
}
async function isPlaced({ manager, path }) {
	const text = await readTextFile(path);
	if (manager.kind === "lefthook") return text.includes(LEFTHOOK_RC);
	return hasMarkedLines(text) || text.includes(".telemetry/run-hook.sh");
}
/** Whether ours run before anything that may leave, and let nothing else run while a commit is tried. */
async function isReached({ manager, root, path }) {
	const text = await readTextFile(path);
	if (beginsWithBlock(text)) return true;
	const file = {
		lefthook: LEFTHOOK_RC,
		"simple-git-hooks": RUN_HOOK,
		git: "",
		husky: ""
	}[manager.kind];
	return file !== "" && (await readTextFile(join(root, file))).includes("TOKENLEDGER_TRIAL");
}
async function trialOf({ manager, root, path, runPath }) {
	if (manager.kind === "simple-git-hooks" && !hasMarkedLines(await readTextFile(path))) return [join(root, RUN_HOOK), "pre-commit"];
	return [
		"-c",
		"\"$0\"",
		manager.kind === "git" ? path : runPath
	];
}
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
// src/flows/doctor/check-state.ts
const MOVED_ASIDE = ".damaged";
/** Names the files of our state that hold something else, which the hooks take for absent without a word. */
async function checkState(repository) {
	const folders = stateFolders(repository);
	const isJson = (path) => readStateFile(path, () => true) !== void 0;
	const files = [
		[preparedPath(folders), (path) => parsePrepared(readStateBytes(path)) !== void 0],
		[recordedCallsPath(folders), (path) => readStateBytes(path) !== void 0],
		...[
			readingPath,
			knownLogsPath,
			sessionTotalsPath,
			pricesPath,
			branchCostPath
		].map((pathOf) => [pathOf(folders), isJson])
	];
	const isThere = (path) => listStateFolder(dirname(path)).includes(basename(path));
	const damaged = files.filter(([path, isOurs]) => isThere(path) && !isOurs(path));
	const aside = [.../* @__PURE__ */ new Set([folders.own, folders.common])].flatMap((folder) => listStateFolder(folder).filter((name) => name.endsWith(MOVED_ASIDE)).map((name) => join(folder, name)));
	return [...damaged.map(([path]) => ({
		status: "note",
		text: `state: ${visibleLine(path)} holds something else, and is ignored`,
		advice: "The next commit that records writes a new one."
	})), ...aside.map((path) => ({
		status: "note",
		text: `state: ${visibleLine(path)} was in the place of one of our files, and was moved aside`,
		advice: "Delete it once you have seen what it is."
	}))];
}
export { checkHooks as n, checkState as t };
