import { dn as HEADER_LINE } from "./hook.js";
import { A as modify, C as hookScript, D as removeLines, E as hasMarkedLines, I as readTextFile, O as withoutMarkedLines, S as HOOK_NAMES, T as addMissingLines, _ as placeInHook, a as findHuskyFolder, b as addHookOfClones, c as placeInSimpleGitHooks, d as findManifests, f as readManifest, j as parseTree, k as applyEdits, l as removeFromSimpleGitHooks, m as removeFromLefthook, p as placeInLefthook, s as findSimpleGitHooks, t as isInside, v as removeFromHook, x as withoutEarlierHooks, y as PRE_COMMIT_CONFIG } from "./touched-files.js";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
// src/flows/install/prepare-script.ts
/**
* What sets a clone up as its packages are installed. It never fails: `echo` is known to sh and to
* Windows' cmd, where `true` is not, and without development dependencies there is no tokenledger.
*/
const COMMAND = "tokenledger init --quiet || echo tokenledger is not set up in this clone";
const GROUP = `(${COMMAND})`;
const JOINED = `${GROUP} && `;
/** Whether the scripts of a `package.json` set clones up. */
function setsClonesUp(scripts) {
	return Object.values(scripts).some((script) => script.includes("tokenledger init --quiet"));
}
/**
* Returns the text of a `package.json` with our command in a script, before what is there; as it is
* where its scripts are something else than an object of texts.
*/
function addToScript(text, script) {
	const root = rootOf(text);
	const scripts = property(root, "scripts");
	if (scripts !== void 0 && scripts.value.type !== "object") return text;
	const existing = property(scripts?.value, script)?.value;
	if (existing !== void 0) {
		if (existing.type !== "string") return text;
		const start = existing.offset + 1;
		const ours = existing.value.trim() === "" ? GROUP : JOINED;
		return `${text.slice(0, start)}${JSON.stringify(ours).slice(1, -1)}${text.slice(start)}`;
	}
	const line = `${JSON.stringify(script)}: ${JSON.stringify(COMMAND)}`;
	if (scripts !== void 0) return append(text, scripts.value, line);
	const space = spaceBefore(text, root);
	const indent = /[ \t]*$/.exec(space)?.[0] ?? "";
	const [inner, end] = space.includes("\n") ? [space + indent, space] : [" ", " "];
	return append(text, root, `"scripts": {${inner}${line}${end}}`);
}
/** Returns the text of a `package.json` without our command, as it was before. */
function removeFromScripts(text) {
	for (const ours of [JOINED, GROUP]) {
		const written = JSON.stringify(ours).slice(1, -1);
		if (text.includes(written)) return text.replace(written, "");
	}
	if (!text.includes(COMMAND)) return text;
	const root = rootOf(text);
	const scripts = property(root, "scripts");
	const ours = scripts?.value.children?.find((each) => each.children?.[1]?.value === COMMAND);
	if (scripts === void 0 || ours === void 0) return text;
	return scripts.value.children?.length === 1 && spaceBefore(text, scripts.value) !== "" ? without(text, root, scripts.node) : without(text, scripts.value, ours);
}
function rootOf(text) {
	const root = parseTree(text);
	if (root?.type !== "object") throw new Error("A package.json that is no object was changed.");
	return root;
}
function property(object, name) {
	const node = object?.children?.findLast((each) => each.children?.[0]?.value === name);
	const value = node?.children?.[1];
	return node === void 0 || value === void 0 ? void 0 : {
		node,
		value
	};
}
/** Returns what stands between an object's brace and its first property. */
function spaceBefore(text, { offset, children }) {
	const first = children?.[0];
	return first === void 0 ? "" : text.slice(offset + 1, first.offset);
}
function append(text, object, line) {
	const last = object.children?.at(-1);
	const at = last === void 0 ? object.offset + 1 : last.offset + last.length;
	const before = last === void 0 ? "" : `,${spaceBefore(text, object)}`;
	return `${text.slice(0, at)}${before}${line}${text.slice(at)}`;
}
function without(text, object, node) {
	const all = object.children ?? [];
	const index = all.indexOf(node);
	const [before, after] = [all[index - 1], all[index + 1]];
	const end = node.offset + node.length;
	if (before !== void 0) return text.slice(0, before.offset + before.length) + text.slice(end);
	return text.slice(0, node.offset) + text.slice(after?.offset ?? end);
}
// src/flows/install/clone-setup.ts
/** Tells how a clone comes to run the hooks, or would. */
async function findCloneSetup(question) {
	const { repository, manager, packages } = question;
	const tool = await toolOf(manager, repository);
	if (tool === void 0) return findOwnSetup(question);
	return (await findManifests(repository, "scripts")).flatMap((path) => Object.values(readManifest(join(repository.root, path))?.scripts ?? {})).some((script) => script.includes(tool.mark)) ? {
		kind: "by-itself",
		by: `${packages.name} install`
	} : {
		kind: "by-hand",
		command: tool.command(packages)
	};
}
/** Returns what brings checked-in hooks to a clone; undefined where they are not checked in. */
async function toolOf(manager, { root, gitDir, commonDir }) {
	const folder = relative(root, manager.folder);
	const tools = {
		husky: {
			mark: "husky",
			command: ({ run }) => `${run} husky`
		},
		"simple-git-hooks": {
			mark: "simple-git-hooks",
			command: ({ run }) => `${run} simple-git-hooks`
		},
		lefthook: {
			mark: "lefthook",
			command: () => "lefthook install"
		},
		git: {
			mark: "core.hooksPath",
			command: () => `git config core.hooksPath ${folder}`
		}
	};
	const isCheckedIn = isInside(root, manager.folder) && !isInside(gitDir, manager.folder) && !isInside(commonDir, manager.folder);
	return manager.kind !== "git" || isCheckedIn ? tools[manager.kind] : void 0;
}
async function findOwnSetup(question) {
	const { repository, dependent, packages, command } = question;
	const byHand = {
		kind: "by-hand",
		command: `${command} init`
	};
	if (dependent !== void 0) {
		const { installScript } = packages;
		const by = `${packages.name} install`;
		if (setsClonesUp(dependent.scripts)) return {
			kind: "by-itself",
			by
		};
		if (installScript === "postinstall" && !dependent.isPrivate) return byHand;
		const text = await readTextFile(dependent.path);
		if (addToScript(text, installScript) === text) return byHand;
		return {
			kind: "offered",
			file: dependent.path,
			script: installScript,
			by
		};
	}
	const file = join(repository.root, PRE_COMMIT_CONFIG);
	const text = await readTextFile(file);
	const by = "pre-commit install";
	if (hasMarkedLines(text)) return {
		kind: "by-itself",
		by
	};
	return addHookOfClones(text) === text ? byHand : {
		kind: "offered",
		file,
		script: void 0,
		by
	};
}
/** Plans what sets clones up. */
async function shareSetup(plan, { file, script }) {
	const text = await plan.text(file);
	const added = script === void 0 ? addHookOfClones(text) : addToScript(text, script);
	await plan.change(file, added);
}
/** Plans it out again, wherever it may be. */
async function unshareSetup(plan, repository) {
	for (const path of await findManifests(repository, "scripts")) {
		const file = join(repository.root, path);
		await plan.change(file, removeFromScripts(await plan.text(file)));
	}
	const file = join(repository.root, PRE_COMMIT_CONFIG);
	await plan.change(file, withoutMarkedLines(await plan.text(file)));
}
// src/flows/install/place-hooks.ts
/** Plans our hooks where the repository's hook manager looks; returns what is left to do by hand. */
async function placeHooks(plan, root, manager, places) {
	await cleanPreCommitConfig(plan, root);
	if (manager.kind === "lefthook") {
		await removeFromFolder(plan, manager.folder);
		return placeInLefthook(plan, root, manager, places);
	}
	await placeInFolder(plan, manager, places);
	return manager.kind === "simple-git-hooks" ? placeInSimpleGitHooks(plan, root, manager.config, places) : [];
}
/** Plans our lines in the hooks of a folder. */
async function placeInFolder(plan, { kind, folder }, places) {
	for (const hook of HOOK_NAMES) {
		const file = {
			path: join(folder, hook),
			hook,
			isRunBySh: kind === "husky"
		};
		if ((await plan.text(file.path)).includes(".telemetry/run-hook.sh")) continue;
		await placeInHook(plan, file, hookScript(hook, places));
	}
}
/** Plans our hooks out of all places where a manager of this repository may have had them. */
async function removeHooks(plan, repository, hooksPath, cwd) {
	const { root, commonDir } = repository;
	const own = join(commonDir, "hooks");
	const husky = findHuskyFolder(root, hooksPath ?? own, true);
	const config = await findSimpleGitHooks(repository, cwd, hooksPath ?? own);
	for (const folder of /* @__PURE__ */ new Set([
		own,
		hooksPath,
		husky
	])) if (folder !== void 0) await removeFromFolder(plan, folder);
	await removeFromLefthook(plan, root, [hooksPath ?? own]);
	if (config !== void 0) await removeFromSimpleGitHooks(plan, root, config, hooksPath ?? own);
	await cleanPreCommitConfig(plan, root);
}
async function removeFromFolder(plan, folder) {
	for (const hook of HOOK_NAMES) await removeFromHook(plan, join(folder, hook), hook);
}
async function cleanPreCommitConfig(plan, root) {
	const path = join(root, PRE_COMMIT_CONFIG);
	await plan.change(path, withoutEarlierHooks(await plan.text(path)));
}
// src/flows/install/telemetry-folder.ts
const MERGING = "# tokenledger: a ledger only grows, so a merge keeps the rows of both sides.";
const AS_TEXT = "text eol=lf merge=union -filter -working-tree-encoding -ident diff";
const ATTRIBUTES = [MERGING, `*.csv ${AS_TEXT}`];
const CLONE_ATTRIBUTES = [
	MERGING,
	`.telemetry/*.csv ${AS_TEXT}`,
	`.telemetry/usage/*.csv ${AS_TEXT}`
];
const IGNORED = [
	"# tokenledger: .telemetry/*.csv is committed on purpose, as the record of what the work cost;",
	"# only the database that is made from it, and what a kill leaves half-written, are not.",
	".telemetry/*.db",
	".telemetry/*.db-*",
	".telemetry/**/.*.new"
];
const EARLIER_ATTRIBUTES = [
	MERGING,
	".telemetry/*.csv text eol=lf merge=union",
	".telemetry/usage/*.csv text eol=lf merge=union"
];
const CONFIG = ".telemetry/config.json";
/** Returns what `init` writes where it is missing: the ledger, and what explains it. */
function ledgerFiles({ perBranch }) {
	return [...perBranch === true ? [] : [{
		path: ".telemetry/usage.csv",
		text: HEADER_LINE
	}], {
		path: ".telemetry/README.md",
		text: TELEMETRY_README
	}];
}
/** Plans the settings that a person wishes for, among those that are there; returns what is left to do by hand. */
async function changeSettings(plan, root, { perBranch, summary }) {
	const path = join(root, CONFIG);
	const before = await plan.text(path);
	const isFile = before.trim() !== "";
	const wanted = [...perBranch === void 0 || !perBranch && !isFile ? [] : [{
		key: "file",
		value: perBranch ? "usage/{branch}.csv" : void 0
	}], ...summary ? [{
		key: "summary",
		value: true
	}] : []];
	if (wanted.length === 0) return [];
	if (isFile && parseTree(before)?.type !== "object") {
		const words = wanted.map(({ key, value }) => `"${key}": ${JSON.stringify(value ?? null)}`);
		return [`${CONFIG} is no JSON object and was not changed: see to it that it holds ${words.join(", ")}.`];
	}
	const after = wanted.reduce((text, { key, value }) => applyEdits(text, modify(text, [key], value, FORMATTING)), isFile ? before : "{}\n");
	await plan.change(path, after);
	return [];
}
const FORMATTING = { formattingOptions: {
	insertSpaces: true,
	tabSize: 2
} };
/** Plans files that are not there yet. */
async function writeNewFiles(plan, root, files) {
	for (const { path, text } of files) if (!existsSync(join(root, path))) await plan.write(join(root, path), text);
}
/**
* Plans git's settings: to merge ledgers and to ignore databases. The attributes also go to the
* clone's own `info/attributes`, which wins over all other files, and holds on every branch at once.
*/
async function addGitSettings(plan, { root, commonDir }, leftOut) {
	await removeEarlier(plan, {
		root,
		commonDir
	});
	await addCloneSettings(plan, {
		root,
		commonDir
	});
	if (![...leftOut].some((path) => path.startsWith(".telemetry/"))) await renew(plan, join(root, ".telemetry/.gitattributes"), ATTRIBUTES);
	const ignored = ".gitignore";
	if (leftOut.has(ignored)) return;
	const text = await plan.text(join(root, ignored));
	await plan.change(join(root, ignored), addMissingLines(text, IGNORED));
}
/** Plans those of git's settings that are not checked in. */
async function addCloneSettings(plan, { commonDir }) {
	await renew(plan, join(commonDir, "info", "attributes"), CLONE_ATTRIBUTES);
}
/** Plans our lines out of git's settings; those in the ledger's folder stay with it. */
async function removeGitSettings(plan, { root, commonDir }) {
	await removeEarlier(plan, {
		root,
		commonDir
	});
	await remove(plan, join(commonDir, "info", "attributes"), CLONE_ATTRIBUTES);
	await remove(plan, join(root, ".gitignore"), IGNORED);
}
async function removeEarlier(plan, { root, commonDir }) {
	await remove(plan, join(commonDir, "info", "attributes"), EARLIER_ATTRIBUTES.slice(1));
	await remove(plan, join(root, ".gitattributes"), EARLIER_ATTRIBUTES);
}
/** The last lines of a file win, so ours are put there anew. */
async function renew(plan, path, lines) {
	await remove(plan, path, lines);
	await plan.change(path, addMissingLines(await plan.text(path), lines));
}
async function remove(plan, path, lines) {
	const text = await plan.text(path);
	if (lines.some((line) => text.includes(line))) await plan.change(path, removeLines(text, lines));
}
/** The README that `init` writes into an adopter's `.telemetry` folder. */
const TELEMETRY_README = `# What this folder is

\`usage.csv\`, or a file for each branch in \`usage/\`, records what coding agents used to make the
commits of this repository: models, tokens, list price, and whether the task ended without an error.
The git hooks of [tokenledger](https://github.com/tokenledger/tokenledger) add rows with each commit that
agents worked on; \`backfill\`, \`import\`, \`log\` and CI add others. The files are committed on purpose: they are the historical record.

## Columns

| column | meaning |
|---|---|
| \`timestamp\` | RFC 3339, time of the row's last call |
| \`model\` | as the agent's log names it |
| \`prompt_tokens\` | all input, cache reads and writes included |
| \`completion_tokens\` | all output, reasoning included |
| \`task_success\` | \`false\` when the session's last turn ended in an error or was interrupted, or somebody marked it so, else \`true\` |
| \`task_type\` | \`plan\`, \`execute\`, \`verify\`, \`discuss\` or \`quick\` |
| \`duration_ms\` | milliseconds that the agent was at work |
| \`notes\` | \`Phase 6\` where a phase is known; \`error: …\` when the task failed; \`commit 3f2a91c0d1e2\` in rows added later, the commit that they belong to; \`CI run 123\` for work in CI |
| \`session_id\` | the agent's own session id |
| \`cache_read_tokens\`, \`cache_write_tokens\` | parts of \`prompt_tokens\` |
| \`cost_usd\` | list price at the time of the calls; empty when unknown |
| \`agent\` | \`claude-code\`, … |
| \`branch\` | the branch that the work was on |

## How to log by hand

Where tokenledger is a development dependency, write \`npx tokenledger\`.

    tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"

The arguments are model, prompt tokens, completion tokens, success, task type, milliseconds, notes.

## How to see it

    tokenledger report            # --format markdown, csv, json or html
    tokenledger ingest            # into a database, SQLite by default
    tokenledger stats

## Privacy

Rows hold numbers, model names, session ids and branch names. No prompt, no reply, no code, no
path and no e-mail address is ever written here. To leave out what led to one commit: \`TOKENLEDGER=0 git commit …\`.

## Retention

The hooks never delete a row. Past 10 MB, or what \`rotateAtBytes\` in \`config.json\` says, a file is moved to a
backup beside it, \`usage-….csv\`, and a new one begins. A database made from it can be pruned: \`tokenledger prune --older-than 6mo\`.
`;
// src/doors/cli/workflow-files.ts
/** What the workflows use. */
const ACTION = "tokenledger/tokenledger@v0";
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

on:
  pull_request:
    # Those that are GitHub's own, and the end: what is closed unmerged is counted then or never.
    types: [opened, synchronize, reopened, closed]

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
        with:
          # Without this secret nothing is stored of pull requests.
          database-url: \${{ secrets.TELEMETRY_DATABASE_URL }}
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
  # For what became of pull requests while no run looked.
  pull-requests: read

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
export { changeSettings as a, writeNewFiles as c, removeHooks as d, findCloneSetup as f, addGitSettings as i, placeHooks as l, unshareSetup as m, workflowFiles as n, ledgerFiles as o, shareSetup as p, addCloneSettings as r, removeGitSettings as s, ACTION as t, placeInFolder as u };
