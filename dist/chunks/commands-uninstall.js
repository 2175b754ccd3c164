import { n as Command } from "./commander.js";
import { M as FilePlan, N as findHooksPath, P as isSharedFolder, r as nameInWorktree } from "./touched-files.js";
import { Fn as readPrepared, Vr as stateFolders, zn as listWorktrees } from "./hook.js";
import { t as prepareInWorktree } from "./prepare-in-worktree.js";
import { d as removeHooks, m as unshareSetup, n as workflowFiles, s as removeGitSettings, t as ACTION } from "./workflow-files.js";
import { t as requireRepository } from "./context.js";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { rm, rmdir } from "node:fs/promises";
// src/flows/install/uninstall.ts
/**
* Takes out what `init` put in, except the ledger: it is the repository's record, and rows that wait for a commit, in
* whichever worktree, go to it.
*/
async function uninstall(repository, { cwd, alsoSharedHooks, workflowFiles }) {
	const hooksPath = await findHooksPath(repository);
	const isLeft = !alsoSharedHooks && await isSharedFolder(repository, hooksPath);
	const plan = new FilePlan();
	await removeHooks(plan, repository, isLeft ? void 0 : hooksPath, cwd);
	await removeGitSettings(plan, repository);
	await unshareSetup(plan, repository);
	const removed = [];
	for (const workflow of workflowFiles) {
		const file = join(repository.root, workflow.path);
		if (await plan.text(file) !== workflow.text) continue;
		await plan.write(file, "");
		removed.push(workflow);
	}
	const worktrees = listWorktrees(repository);
	for (const worktree of worktrees) await keepWaitingRows(worktree);
	await plan.apply();
	await removeEmptyFolders(repository.root, removed);
	for (const each of [repository, ...worktrees]) {
		const { own, common } = stateFolders(each);
		await rm(own, {
			recursive: true,
			force: true
		});
		await rm(common, {
			recursive: true,
			force: true
		});
	}
	return {
		changes: plan.changes(),
		leftHooks: isLeft ? hooksPath : void 0
	};
}
async function keepWaitingRows(worktree) {
	const folders = stateFolders(worktree);
	const prepared = readPrepared(folders);
	if (prepared === void 0 || prepared.rows.length === 0 || !existsSync(worktree.root)) return;
	const place = {
		worktree: {
			root: worktree.root,
			head: void 0
		},
		folders
	};
	await prepareInWorktree({
		...place,
		ledger: prepared.ledger
	}, [], prepared, prepared.reading);
}
/** Git knows no folders: those that held workflows and nothing else would stay. */
async function removeEmptyFolders(root, files) {
	for (const { path } of files) for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) await rmdir(join(root, folder)).catch(() => {});
}
// src/doors/cli/commands/uninstall.ts
const DONE = {
	create: "restored",
	change: "changed",
	remove: "removed"
};
/** `tokenledger uninstall`: takes out what `init` put in, except the ledger. */
const createUninstallCommand = (context) => new Command("uninstall").description("Remove what `init` added: hooks, git's settings, its part of package scripts, and workflows that nobody changed. The ledger in .telemetry stays.").option("--global-hooks", "also those of core.hooksPath that other repositories use").action(async (options) => {
	const repository = await requireRepository(context.cwd);
	const { changes, leftHooks } = await uninstall(repository, {
		cwd: context.cwd,
		alsoSharedHooks: options.globalHooks ?? false,
		workflowFiles: workflowFiles(ACTION)
	});
	for (const { path, kind } of changes) context.print(`${DONE[kind]} ${nameInWorktree(repository.root, path)}\n`);
	if (leftHooks !== void 0) context.print(`The hooks in ${leftHooks} stay, as other repositories use them; \`tokenledger uninstall --global-hooks\` changes them too.\n`);
	context.print("tokenledger is uninstalled from this clone. The ledger in .telemetry stays, because it is the record: delete the folder to drop it.\n");
});
export { createUninstallCommand };
