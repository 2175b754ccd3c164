import { Vt as HEADER_LINE } from "./hook.js";
import { S as removeLines, _ as HOOK_NAMES, a as findSimpleGitHooks, b as addMissingLines, g as withoutEarlierHooks, h as PRE_COMMIT_CONFIG, l as placeInLefthook, m as removeFromHook, o as placeInSimpleGitHooks, p as placeInHook, r as findHuskyFolder, s as removeFromSimpleGitHooks, u as removeFromLefthook, v as hookScript } from "./touched-files.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
// src/flows/install/place-hooks.ts
/** Plans our hooks where the repository's hook manager looks; returns what is left to do by hand. */
async function placeHooks(plan, root, manager, places) {
	await cleanPreCommitConfig(plan, root);
	if (manager.kind === "lefthook") {
		await removeFromFolder(plan, manager.folder);
		return placeInLefthook(plan, root, manager.configFile, places);
	}
	for (const hook of HOOK_NAMES) {
		const file = {
			path: join(manager.folder, hook),
			hook,
			isRunBySh: manager.kind === "husky"
		};
		if ((await plan.text(file.path)).includes(".telemetry/run-hook.sh")) continue;
		await placeInHook(plan, file, hookScript(hook, places));
	}
	return manager.kind === "simple-git-hooks" ? placeInSimpleGitHooks(plan, root, manager.config, places) : [];
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
	await removeFromLefthook(plan, root);
	if (config !== void 0) await removeFromSimpleGitHooks(plan, root, config);
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
const PER_BRANCH_CONFIG = `${JSON.stringify({ file: "usage/{branch}.csv" }, null, 2)}\n`;
/** Returns what `init` writes where it is missing: the ledger, or the setting for one a branch, and what explains it. */
function ledgerFiles(perBranch) {
	return [perBranch ? {
		path: ".telemetry/config.json",
		text: PER_BRANCH_CONFIG
	} : {
		path: ".telemetry/usage.csv",
		text: HEADER_LINE
	}, {
		path: ".telemetry/README.md",
		text: TELEMETRY_README
	}];
}
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
	await renew(plan, join(commonDir, "info", "attributes"), CLONE_ATTRIBUTES);
	if (![...leftOut].some((path) => path.startsWith(".telemetry/"))) await renew(plan, join(root, ".telemetry/.gitattributes"), ATTRIBUTES);
	const ignored = ".gitignore";
	if (leftOut.has(ignored)) return;
	const text = await plan.text(join(root, ignored));
	await plan.change(join(root, ignored), addMissingLines(text, IGNORED));
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

\`usage.csv\` records what coding agents used to make the commits of this repository: models,
tokens, list price, and whether the task succeeded. A git hook adds rows with every commit;
[tokenledger](https://www.npmjs.com/package/tokenledger) wrote it. The file is committed on
purpose: it is the historical record.

## Columns

| column | meaning |
|---|---|
| \`timestamp\` | RFC 3339, time of the row's last call |
| \`model\` | as the agent's log names it |
| \`prompt_tokens\` | all input, cache reads and writes included |
| \`completion_tokens\` | all output, reasoning included |
| \`task_success\` | \`true\` or \`false\` |
| \`task_type\` | \`plan\`, \`execute\`, \`verify\`, \`discuss\` or \`quick\` |
| \`duration_ms\` | milliseconds that the agent was at work |
| \`notes\` | \`Phase 6 …\` where a phase is known; \`error: …\` when the task failed |
| \`session_id\` | the agent's own session id |
| \`cache_read_tokens\`, \`cache_write_tokens\` | parts of \`prompt_tokens\` |
| \`cost_usd\` | list price at the time of the calls; empty when unknown |
| \`agent\` | \`claude-code\`, … |
| \`branch\` | the branch that the work was on |

## How to log by hand

    tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"

The arguments are model, prompt tokens, completion tokens, success, task type, milliseconds, notes.

## How to see it

    tokenledger report            # markdown; --format csv or json
    tokenledger ingest            # into a database, SQLite by default
    tokenledger stats

## Privacy

Rows hold numbers, model names, session ids and branch names. No prompt, no reply, no code, no
path and no e-mail address is ever written here. To record nothing: \`TOKENLEDGER=0 git commit …\`.

## Retention

The CSV is never pruned; past 10 MB it is moved to a backup beside it, \`usage-….csv\`, and a new one
begins. A database made from it can be pruned: \`tokenledger prune --older-than 6mo\`.
`;
export { placeHooks as a, writeNewFiles as i, ledgerFiles as n, removeHooks as o, removeGitSettings as r, addGitSettings as t };
