import { n as Command } from "./commander.js";
import { M as FilePlan, N as findHooksPath, P as isSharedFolder, r as nameInWorktree } from "./touched-files.js";
import { Or as stateFolders, an as readPrepared } from "./hook.js";
import { t as prepareInWorktree } from "./prepare-in-worktree.js";
import { a as removeGitSettings, f as unshareSetup, l as removeHooks } from "./telemetry-folder.js";
import { t as requireRepository } from "./context.js";
import { rm } from "node:fs/promises";
// src/flows/install/uninstall.ts
/**
* Takes out what `init` put in, except the ledger: it is the repository's record, and rows that
* wait for a commit go to it. Hooks that other repositories use too are changed only when asked.
*/
async function uninstall(repository, cwd, alsoSharedHooks) {
	const hooksPath = await findHooksPath(repository);
	const isLeft = !alsoSharedHooks && await isSharedFolder(repository, hooksPath);
	const plan = new FilePlan();
	await removeHooks(plan, repository, isLeft ? void 0 : hooksPath, cwd);
	await removeGitSettings(plan, repository);
	await unshareSetup(plan, repository);
	const folders = stateFolders(repository);
	const { own, common } = folders;
	const prepared = readPrepared(folders);
	if (prepared !== void 0 && prepared.rows.length > 0) {
		const place = {
			worktree: {
				root: repository.root,
				head: void 0
			},
			folders
		};
		await prepareInWorktree({
			...place,
			ledger: prepared.ledger
		}, [], prepared, prepared.reading);
	}
	await plan.apply();
	await rm(own, {
		recursive: true,
		force: true
	});
	await rm(common, {
		recursive: true,
		force: true
	});
	return {
		changes: plan.changes(),
		leftHooks: isLeft ? hooksPath : void 0
	};
}
// src/doors/cli/commands/uninstall.ts
const DONE = {
	create: "restored",
	change: "changed",
	remove: "removed"
};
/** `tokenledger uninstall`: takes out what `init` put in, except the ledger. */
const createUninstallCommand = (context) => new Command("uninstall").description("Remove the hooks and git's settings; the ledger stays.").option("--global-hooks", "also those of core.hooksPath that other repositories use").action(async (options) => {
	const repository = await requireRepository(context.cwd);
	const { changes, leftHooks } = await uninstall(repository, context.cwd, options.globalHooks ?? false);
	for (const { path, kind } of changes) context.print(`${DONE[kind]} ${nameInWorktree(repository.root, path)}\n`);
	if (leftHooks !== void 0) context.print(`The hooks in ${leftHooks} stay, as other repositories use them; \`tokenledger uninstall --global-hooks\` changes them too.\n`);
	context.print("tokenledger is uninstalled from this repository. The ledger in .telemetry stays: it is the record.\n");
});
export { createUninstallCommand };
