import { n as Command } from "./commander.js";
import { n as countEarlierCalls } from "./backfill.js";
import { Hn as packagePathFile, Sn as createGit, Vn as nodePathFile, Yn as stateFolders, er as shareAsFolder, n as KNOWN_AGENTS, qn as recordingSincePath, sr as Failure } from "./hook.js";
import { C as FilePlan, E as originOfHooksPath, T as isSharedFolder, n as findHookManager, t as nameInWorktree, w as findHooksPath } from "./touched-files.js";
import { a as ledgerAdvice, i as stablePackagePath, n as folderOfModules, o as listLeftOut, r as requireInstalled, t as findPackagePlaces } from "./package-path.js";
import { a as placeHooks, i as writeNewFiles, n as ledgerFiles, t as addGitSettings } from "./telemetry-folder.js";
import { n as PACKAGE_FOLDER, t as LOG_READER_PATH } from "./package-folder.js";
import { t as countText } from "./format-number.js";
import { t as requireRepository } from "./context.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { lstat } from "node:fs/promises";
// src/flows/install/hooks-folder.ts
/** Returns the folder of a repository's hooks. @throws {Failure} when it is none. */
async function findHooksFolder(repository) {
	const path = await findHooksPath(repository);
	if (await isSomethingElse(path)) {
		const origin = await originOfHooksPath(repository) ?? "git's configuration";
		throw new Failure(`Cannot place hooks: core.hooksPath is ${path}, by ${origin}, which is no folder, so git runs no hooks here. Take that setting out, or give this repository its own: \`${ownHooksCommand(repository)}\`. Nothing was changed.`);
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
/** Installs the ledger and the hooks in a repository, all or nothing; what is there already stays as it is. */
async function init(options) {
	const { repository, started } = options;
	requireInstalled(started.packageFolder);
	const packagePath = stablePackagePath(started);
	const hooks = await findHooksFolder(repository);
	if (hooks.isShared && !await options.mayChangeShared(hooks.path)) throw sharedHooksRefusal(repository, hooks.path);
	const manager = await findHookManager(repository, hooks.path, started.cwd);
	const places = hooks.isShared ? {
		folders: [],
		fixed: packagePath
	} : await findPackagePlaces(repository, packagePath);
	const plan = new FilePlan();
	const files = [...ledgerFiles(options.perBranch), ...options.workflowFiles];
	const leftOut = await listLeftOut(repository);
	await writeNewFiles(plan, repository.root, files.filter(({ path }) => !leftOut.has(path)));
	await addGitSettings(plan, repository, leftOut);
	const byHand = await placeHooks(plan, repository.root, manager, places);
	await rememberClone(plan, options, packagePath);
	await plan.apply();
	const folders = stateFolders(repository);
	const state = folders.common;
	const written = [
		state,
		recordingSincePath(folders),
		packagePathFile(folders),
		nodePathFile(folders)
	];
	for (const path of written) shareAsFolder(path);
	return {
		manager,
		packagePath,
		changedFiles: plan.changedPaths().filter((path) => !path.startsWith(state)),
		advice: [...byHand, ...await ledgerAdvice(repository, leftOut)]
	};
}
/** Plans to note in the clone when recording began, and where its hooks find the package and node. */
async function rememberClone(plan, { repository, nodePath, now }, packagePath) {
	const folders = stateFolders(repository);
	const since = recordingSincePath(folders);
	if (!existsSync(since)) await plan.write(since, `${now.toISOString()}\n${repository.root}\n`);
	await plan.write(packagePathFile(folders), `${packagePath}\n`);
	await plan.write(nodePathFile(folders), `${nodePath}\n`);
}
// src/doors/cli/workflow-files.ts
const CHECKOUT = `actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false`;
/** Returns the workflows that report on pull requests and load the ledger; `action` is as in `uses`. */
function workflowFiles(action) {
	return [{
		path: ".github/workflows/tokenledger-report.yml",
		text: reportWorkflow(action)
	}, {
		path: ".github/workflows/tokenledger-ingest.yml",
		text: ingestWorkflow(action)
	}];
}
function reportWorkflow(action) {
	return `# Shows on each pull request what it cost: in the job summary and in one comment.
name: LLM usage report

on: pull_request

permissions:
  contents: read
  # For the comment. Pull requests from forks do not get it, and have the summary alone.
  pull-requests: write

concurrency:
  group: tokenledger-report-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - uses: ${action}
`;
}
function ingestWorkflow(action) {
	return `# Loads the ledger into the database: every night, and when rows reach the main branch.
name: LLM usage ingestion

on:
  schedule:
    # Not on the hour: GitHub delays or drops runs when everyone's start.
    - cron: "17 3 * * *"
  push:
    branches: [main, master]
    paths: [".telemetry/**"]
  workflow_dispatch:

permissions:
  contents: read

# A run takes the ledger as it stands, so a run that was waiting loses nothing when it is cancelled.
concurrency:
  group: tokenledger-ingest
  cancel-in-progress: false

jobs:
  ingest:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - uses: ${action}
        with:
          # Without this secret the rows go into an SQLite file that ends with the job.
          database-url: \${{ secrets.TELEMETRY_DATABASE_URL }}
`;
}
// src/doors/cli/commands/init.ts
/** What the workflows that `--workflow` writes use. */
const ACTION = "tokenledger/tokenledger@v0";
/** `tokenledger init`: the ledger and the hooks, in the repository of the current folder. */
const createInitCommand = (context) => new Command("init").description("Set up this repository: the ledger, git's settings for it, and the hooks.").option("--per-branch", "one ledger file per branch, which pull requests never conflict on").option("--global-hooks", "change the hooks of core.hooksPath even where other repositories use them").option("--workflow", "also write two GitHub workflows: a report and a scheduled ingestion").action(async (options) => {
	const repository = await requireRepository(context.cwd);
	const { manager, packagePath, changedFiles, advice } = await init({
		repository,
		perBranch: options.perBranch ?? false,
		workflowFiles: options.workflow ? workflowFiles(ACTION) : [],
		started: {
			packageFolder: PACKAGE_FOLDER,
			programPath: process.argv[1] ?? PACKAGE_FOLDER,
			cwd: context.cwd
		},
		nodePath: context.nodePath,
		now: context.now(),
		mayChangeShared: async (folder) => options.globalHooks ?? await context.confirm?.(sharedHooksQuestion(folder)) ?? false
	});
	const command = folderOfModules(repository.root, packagePath) === void 0 ? "tokenledger" : "npx tokenledger";
	for (const path of changedFiles) context.print(`wrote ${nameInWorktree(repository.root, path)}\n`);
	context.print(changedFiles.length > 0 ? nextSteps(manager, command) : "Everything is in place already.\n");
	for (const line of advice) context.print(`\n${line}\n`);
	if (existsSync(join(repository.root, ".telemetry"))) context.print(await earlierCallsLine(repository.root, command, context));
});
function sharedHooksQuestion(folder) {
	return `Git runs the hooks of other repositories from ${folder} too. Add lines there that do nothing in repositories without a .telemetry folder?`;
}
function nextSteps(manager, command) {
	return `
${{
		git: `Git does not clone hooks: run \`${command} init\` once in each clone.\n`,
		husky: "",
		lefthook: "Run `lefthook install` once in each clone.\n",
		"simple-git-hooks": ""
	}[manager.kind]}From now on, each commit records the usage that led to it. Commit these files to start:

  git add -A && git commit -m "Record LLM usage with each commit"

\`${command} doctor\` shows whether all is well; \`${command} report\` shows the usage.
`;
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
			environment,
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
