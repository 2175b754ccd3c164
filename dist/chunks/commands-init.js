import { a as Option, n as Command } from "./commander.js";
import { n as countEarlierCalls } from "./backfill.js";
import { Kr as shareAsFolder, Nr as nodePathFile, Pr as packagePathFile, Vr as stateFolders, Xt as hasRemote, _r as UsageFailure, dr as createGit, gr as Failure, l as environmentIn, u as KNOWN_AGENTS, ur as askGit, vr as TELEMETRY_FOLDER, zr as recordingSincePath } from "./hook.js";
import { a as changeSettings, c as writeNewFiles, f as findCloneSetup, i as addGitSettings, l as placeHooks, n as workflowFiles, o as ledgerFiles, p as shareSetup, r as addCloneSettings, t as ACTION, u as placeInFolder } from "./workflow-files.js";
import { E as hasMarkedLines, F as originOfHooksPath, I as readTextFile, M as FilePlan, N as findHooksPath, P as isSharedFolder, i as findHookManager, n as listCommittable, r as nameInWorktree, t as isInside } from "./touched-files.js";
import { n as listLeftOut, t as ledgerAdvice } from "./ledger-advice.js";
import { a as stablePackagePath, i as requireInstalled, n as findProject, r as findPackagePlaces, t as startedBy } from "./started-by.js";
import { n as findRepository } from "./repository.js";
import { n as LOG_READER_PATH } from "./package-folder.js";
import { s as countText } from "./format-number.js";
import { t as requireRepository } from "./context.js";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { lstat } from "node:fs/promises";
// src/flows/install/clone-state.ts
/** Plans to note in a clone when recording began; where that is not noted, it is when it was cloned. */
async function noteRecordingSince(plan, repository, now) {
	const since = recordingSincePath(stateFolders(repository));
	if (!existsSync(since)) await plan.write(since, `${now.toISOString()}\n${repository.root}\n`);
}
/** Plans to note in a clone where its hooks find the package and node. */
async function noteRuntime(plan, repository, { nodePath, packagePath }) {
	const folders = stateFolders(repository);
	await plan.write(packagePathFile(folders), `${packagePath}\n`);
	await plan.write(nodePathFile(folders), `${nodePath}\n`);
}
/** Opens what was noted to those that git's folder is open to: a group may share the repository. */
function openToGroup(repository) {
	const folders = stateFolders(repository);
	const noted = [
		recordingSincePath(folders),
		packagePathFile(folders),
		nodePathFile(folders)
	];
	for (const path of [folders.common, ...noted]) if (existsSync(path)) shareAsFolder(path);
}
// src/flows/install/dependency-files.ts
/** What package managers write beside a `package.json` when a dependency is added, there or in a folder above. */
const LOCKS = [
	"package-lock.json",
	"npm-shrinkwrap.json",
	"pnpm-lock.yaml",
	"pnpm-workspace.yaml",
	"yarn.lock",
	".pnp.cjs",
	".pnp.loader.mjs",
	".yarn/cache",
	"bun.lock",
	"bun.lockb"
];
const DEPENDENCY = /"tokenledger"\s*:\s*"[^"]*"/;
/**
* Returns the files through which a clone gets the package, by the `package.json` that depends on it: those that git
* would take and that HEAD has otherwise. Not where all that changed is something else.
*/
async function listDependencyFiles(repository, manifest, toCommit) {
	const isManifestWanted = toCommit.includes(manifest) || await isDependencyChanged(repository, manifest);
	const changed = await listChanged(repository, [manifest, ...foldersUpTo(repository.root, dirname(manifest)).flatMap((folder) => LOCKS.map((name) => join(folder, name)))]);
	if (isManifestWanted) return changed;
	const isNew = await Promise.all(changed.map(async (path) => path !== manifest && !await isNamedInHead(repository, path)));
	return changed.filter((_, index) => isNew[index]);
}
/** Tells whether a `package.json` names another version of the package than HEAD's does. */
async function isDependencyChanged(repository, manifest) {
	const now = DEPENDENCY.exec(await readTextFile(manifest));
	const before = DEPENDENCY.exec(await readHead(repository, manifest) ?? "");
	return now?.[0] !== before?.[0];
}
async function isNamedInHead(repository, path) {
	return (await readHead(repository, path) ?? "").includes("tokenledger");
}
function readHead(repository, path) {
	return askGit(repository, ["show", `HEAD:${nameInGit(repository, path)}`]);
}
async function listChanged(repository, paths) {
	const names = paths.map((path) => nameInGit(repository, path));
	return (await askGit(repository, [
		...[
			"--literal-pathspecs",
			"status",
			"--porcelain",
			"--no-renames",
			"-z"
		],
		"--untracked-files=normal",
		"--",
		...names
	]) ?? "").split("\0").filter(Boolean).map((entry) => join(repository.root, entry.slice(3)));
}
/** Returns a folder and those above it, up to the worktree's top. */
function foldersUpTo(root, folder) {
	return folder === root || dirname(folder) === folder ? [folder] : [folder, ...foldersUpTo(root, dirname(folder))];
}
function nameInGit({ root }, path) {
	return relative(root, path).split(sep).join("/");
}
// src/flows/install/hooks-folder.ts
/** Returns the folder of a repository's hooks. @throws {Failure} when it is none. */
async function findHooksFolder(repository) {
	const path = await findHooksPath(repository);
	if (await isSomethingElse(path)) {
		const origin = await originOfHooksPath(repository) ?? "git's configuration";
		throw new Failure(`Cannot place hooks: core.hooksPath is ${path}, by ${origin}, which is not a folder, so git runs no hooks here. Take that setting out, or give this repository its own: \`${ownHooksCommand(repository)}\`. Nothing was changed.`);
	}
	return {
		path,
		isShared: await isSharedFolder(repository, path)
	};
}
/** Returns why hooks that other repositories run too are not changed unasked. */
function sharedHooksRefusal(repository, path) {
	return new Failure(`Cannot place hooks unasked: git runs the hooks here from ${path}, which other repositories use too. Either give this repository its own (\`${ownHooksCommand(repository)}\`) and run \`tokenledger init\` again, or run \`tokenledger init --global-hooks\`: its lines do nothing in repositories without a .telemetry folder. Nothing was changed.`);
}
function ownHooksCommand({ commonDir }) {
	return `git config core.hooksPath "${join(commonDir, "hooks")}"`;
}
async function isSomethingElse(path) {
	try {
		const stat = await lstat(path);
		return !stat.isDirectory() && !stat.isSymbolicLink();
	} catch {
		return false;
	}
}
// src/flows/install/init.ts
const SETTINGS = ".telemetry/config.json";
/** Installs the ledger and the hooks in a repository, all or nothing; what is there already stays as it is. */
async function init(options) {
	const { repository, started } = options;
	const { root } = repository;
	requireInstalled(started.packageFolder);
	const packagePath = stablePackagePath(started);
	const hooks = await findHooksFolder(repository);
	if (hooks.isShared && !await options.mayChangeShared(hooks.path)) throw sharedHooksRefusal(repository, hooks.path);
	const manager = await findHookManager(repository, hooks.path, started.cwd);
	const places = hooks.isShared ? {
		folders: [],
		fixed: packagePath
	} : await findPackagePlaces(repository, packagePath);
	const { command, ...project } = await findProject(repository, started, options.userAgent);
	const offer = await findCloneSetup({
		repository,
		manager,
		command,
		...project
	});
	const plan = new FilePlan();
	const files = [...ledgerFiles(options), ...options.workflowFiles];
	const leftOut = await listLeftOut(repository);
	await writeNewFiles(plan, root, files.filter(({ path }) => !leftOut.has(path)));
	const settings = leftOut.has(SETTINGS) ? [] : await changeSettings(plan, root, options);
	await addGitSettings(plan, repository, leftOut);
	const byHand = await placeHooks(plan, root, manager, places);
	const isShared = offer.kind === "offered" && await options.mayShare(offer, root);
	if (isShared) await shareSetup(plan, offer);
	const { common } = stateFolders(repository);
	const changes = plan.changes().filter(({ path }) => !path.startsWith(common));
	if (changes.length > 0) options.announce(changes);
	await noteRecordingSince(plan, repository, options.now);
	await noteRuntime(plan, repository, {
		nodePath: options.nodePath,
		packagePath
	});
	await plan.apply();
	openToGroup(repository);
	const changedFiles = changes.map(({ path }) => path);
	const toCommit = await listCommittable(repository, changedFiles);
	const { dependent } = project;
	const ofDependency = dependent === void 0 || changedFiles.length === 0 ? [] : await listDependencyFiles(repository, dependent.path, toCommit);
	return {
		command,
		clones: isShared ? {
			kind: "by-itself",
			by: offer.by
		} : offer,
		changedFiles,
		toCommit: [.../* @__PURE__ */ new Set([...toCommit, ...ofDependency])],
		advice: [
			...byHand,
			...settings,
			...await ledgerAdvice(repository, leftOut)
		]
	};
}
// src/flows/install/join-commit.ts
/**
* Records in the commit that is being made, for the pre-commit framework sets a clone up once git has
* looked for its hooks. The framework fails what makes files differ from the index, and has put
* unstaged work aside: the ledger in the working tree gets the rows too.
*/
async function joinCommit({ root }, packageFolder, environment) {
	if (environment.PRE_COMMIT !== "1" || environment.GIT_INDEX_FILE === void 0) return;
	const options = {
		cwd: root,
		env: {
			...environment,
			PRE_COMMIT: void 0
		}
	};
	if (!await new Promise((resolve) => {
		execFile("sh", [join(packageFolder, "hooks", "pre-commit")], options, (error) => {
			resolve(error === null);
		}).stdin?.end();
	})) return;
	await createGit(root, environment)([
		"checkout",
		"-q",
		"--",
		TELEMETRY_FOLDER
	]).catch(() => {});
}
// src/flows/install/init-clone.ts
/**
* Sets up a clone while its packages are installed: git's hooks and settings, as far as they do not
* come with the checkout. What is checked in is not changed. Returns what is left to do by hand.
*/
async function initClone(repository, started, { nodePath, environment }) {
	requireInstalled(started.packageFolder);
	const packagePath = stablePackagePath(started);
	const hooks = await findHooksFolder(repository);
	const manager = await findHookManager(repository, hooks.path, started.cwd);
	const isOwn = manager.kind === "git" && isInside(repository.commonDir, hooks.path);
	const isNew = !existsSync(packagePathFile(stateFolders(repository)));
	const plan = new FilePlan();
	if (isOwn) await placeInFolder(plan, manager, await findPackagePlaces(repository, packagePath));
	await addCloneSettings(plan, repository);
	await noteRuntime(plan, repository, {
		nodePath,
		packagePath
	});
	await plan.apply();
	openToGroup(repository);
	if (isOwn && isNew) await joinCommit(repository, packagePath, environment);
	if (!hooks.isShared || hasMarkedLines(await plan.text(`${hooks.path}/pre-commit`))) return void 0;
	return `git runs the hooks here from ${hooks.path}, which other repositories use too: run \`tokenledger init\` to choose`;
}
// src/doors/cli/ledger-file-choice.ts
/** Returns what was chosen for the ledger's files, what that changes and how to go back; `command` is what a person types to run us. */
function ledgerFileText(perBranch, command) {
	switch (perBranch) {
		case void 0: return `Rows go to .telemetry/usage.csv. Two open pull requests that both add rows conflict there on GitHub, until one merges its base
branch. \`${command} init --per-branch\` gives each branch a file of its own, and \`${command} init --one-file\` takes that back.`;
		case true: return `One ledger file per branch: from the next commit on, rows go to .telemetry/usage/<branch>.csv, and pull requests never conflict there.
Rows that other ledger files hold stay where they are and count as before. \`${command} compact\` folds the files of merged
branches into .telemetry/usage.csv, and \`${command} init --one-file\` goes back to one file.`;
		case false: return `One ledger file for all branches: from the next commit on, rows go to .telemetry/usage.csv.
Rows in .telemetry/usage/ stay there and count as before, until \`${command} compact\` folds them in. Two open pull requests
that both add rows conflict on GitHub, until one merges its base branch; \`${command} init --per-branch\` prevents that.`;
		default: return perBranch;
	}
}
/** Returns the subject of the commit that makes a choice everybody's; undefined where none was made. */
function ledgerFileSubject(perBranch) {
	if (perBranch === void 0) return void 0;
	return perBranch ? "Keep one ledger file per branch" : "Keep one ledger file for all branches";
}
// src/doors/cli/commands/init.ts
/** `tokenledger init`: the ledger and the hooks, in the repository of the current folder. */
const createInitCommand = (context) => new Command("init").description("Set up this repository: the ledger, git's settings for it, and the hooks.").option("--share", "let clones set themselves up when their packages are installed").option("--no-share", "leave that to each person").addOption(new Option("--per-branch", "one ledger file per branch, which pull requests never conflict on").conflicts("oneFile")).option("--one-file", "one ledger file for all branches, usage.csv").option("--summary", "let each commit on a terminal print what it cost").option("--global-hooks", "change the hooks of core.hooksPath even where other repositories use them").option("--workflow", "also write two GitHub workflows: a report and a scheduled ingestion").option("--quiet", "set up this clone only and never fail: for the prepare script").action(async ({ quiet = false, ...options }) => {
	if (!quiet) return run(options, context);
	if (Object.values(options).includes(true)) throw new UsageFailure("--quiet sets up this clone only: leave out what else there is to do.");
	return initQuietly(context);
});
async function run(options, context) {
	const repository = await requireRepository(context.cwd);
	const { root } = repository;
	const isNew = !existsSync(join(root, ".telemetry"));
	const perBranch = await findPerBranch(repository, isNew, options, context);
	const { command, clones, changedFiles, toCommit, advice } = await init({
		repository,
		perBranch,
		summary: options.summary ?? false,
		workflowFiles: options.workflow ? workflowFiles(ACTION) : [],
		started: startedBy(context),
		nodePath: context.nodePath,
		userAgent: context.environment.npm_config_user_agent,
		now: context.now(),
		mayChangeShared: async (folder) => options.globalHooks ?? await context.confirm?.(sharedHooksQuestion(folder)) ?? false,
		mayShare: async (setup) => options.share ?? await context.confirm?.(shareQuestion(root, setup)) ?? false,
		announce: (changes) => {
			context.print("tokenledger writes these files:\n");
			for (const { path, kind } of changes) context.print(`  ${kind}  ${nameInWorktree(root, path)}\n`);
		}
	});
	const isChanged = changedFiles.length > 0;
	const subject = !isNew && changedFiles.every((path) => path.startsWith(join(root, ".telemetry"))) ? ledgerFileSubject(perBranch) : void 0;
	const isSetUpNow = isChanged && subject === void 0;
	const lines = [
		...isChanged ? [] : ["Everything is in place already."],
		...advice,
		...isNew || perBranch !== void 0 ? [ledgerFileText(perBranch, command)] : [],
		...isSetUpNow ? [cloneLine(root, clones, command)] : [],
		...commitLines(context.cwd, toCommit, subject),
		...isSetUpNow ? [`\`${command} doctor\` tries a commit and says what it would record.`] : []
	];
	context.print(`${isChanged ? "\n" : ""}${lines.join("\n\n")}\n`);
	if (existsSync(join(root, ".telemetry"))) context.print(await earlierCallsLine(root, command, context));
}
/** Returns whether each branch gets a ledger file of its own, as far as somebody says. */
async function findPerBranch({ root }, isNew, { perBranch, oneFile }, { confirm, environment }) {
	if (perBranch === true) return true;
	if (oneFile === true) return false;
	if (!isNew || confirm === void 0 || !await hasRemote(createGit(root, environment))) return;
	return confirm("Keep one ledger file per branch? Recommended where pull requests are merged on GitHub: its merge button cannot merge two that append to the same file.", true);
}
/** Whatever is wrong, packages are installed. */
async function initQuietly(context) {
	try {
		const repository = await findRepository(context.cwd);
		if (repository === void 0) return;
		const todo = await initClone(repository, startedBy(context), context);
		if (todo !== void 0) context.warn(`tokenledger: ${todo}\n`);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		context.warn(`tokenledger: ${error.message}\n`);
	}
}
function sharedHooksQuestion(folder) {
	return `Git runs the hooks of other repositories from ${folder} too. Add lines there that do nothing in repositories without a .telemetry folder?`;
}
function shareQuestion(root, { file, script, by }) {
	return `Git does not clone hooks. Set up clones by themselves with \`${by}\` (adds to ${whatIsAddedTo(root, file, script)})?`;
}
function whatIsAddedTo(root, file, script) {
	const name = nameInWorktree(root, file);
	return script === void 0 ? name : `the ${script} script of ${name}`;
}
function cloneLine(root, clones, command) {
	if (clones.kind === "by-itself") return `Clones get the hooks with \`${clones.by}\`.`;
	if (clones.kind === "by-hand") return `Git does not clone hooks. Each clone needs this once: ${clones.command}`;
	const where = whatIsAddedTo(root, clones.file, clones.script);
	return `Git does not clone hooks. Each clone needs this once: ${command} init
Or let \`${clones.by}\` do it, through ${where}: ${command} init --share`;
}
function commitLines(cwd, paths, subject) {
	if (paths.length === 0) return [];
	const names = paths.map((path) => shellWord(relative(cwd, path)));
	return [`${subject === void 0 ? "From now on each commit records the usage that led to it. Commit these files to start:" : "Other clones follow once this is committed:"}

  git add ${names.join(" ")}
  git commit -m "${subject ?? "Record LLM usage with each commit"}"`];
}
function shellWord(text) {
	return /^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/**
* Returns a line on the calls that agents logged in a repository before hooks recorded; nothing
* when there are none, or when there is no telling. `command` is what a person types to run us.
*/
async function earlierCallsLine(root, command, { process, environment, now, warn }) {
	try {
		const count = await countEarlierCalls({
			git: createGit(root, environment),
			process,
			environment: environmentIn(root, environment),
			agents: KNOWN_AGENTS,
			logReaderPath: LOG_READER_PATH,
			since: void 0,
			now: now()
		});
		if (count === 0) return "";
		const [are, them] = count === 1 ? ["is", "it"] : ["are", "them"];
		return `\n${countText(count, "call")} made here before now ${are} in the agents' logs: \`${command} backfill\` adds ${them}.\n`;
	} catch (error) {
		warn(`tokenledger: cannot tell what the agents' logs hold (${error.message})\n`);
		return "";
	}
}
export { createInitCommand };
