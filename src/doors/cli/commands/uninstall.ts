import { Command } from "commander";
import { nameInWorktree } from "../../../flows/install/touched-files.ts";
import { uninstall } from "../../../flows/install/uninstall.ts";
import { type CommandFactory, requireRepository } from "../context.ts";
import { ACTION, workflowFiles } from "../workflow-files.ts";

const DONE = { create: "restored", change: "changed", remove: "removed" };

/** `tokenledger uninstall`: takes out what `init` put in, except the ledger. */
export const createUninstallCommand: CommandFactory = (context) =>
  new Command("uninstall")
    .description(
      "Remove what `init` added: hooks, git's settings, its part of package scripts, and workflows that nobody changed. The ledger in .telemetry stays.",
    )
    .option("--global-hooks", "also those of core.hooksPath that other repositories use")
    .action(async (options: { readonly globalHooks?: boolean }) => {
      const repository = await requireRepository(context.cwd);
      const { changes, leftHooks } = await uninstall(repository, {
        cwd: context.cwd,
        alsoSharedHooks: options.globalHooks ?? false,
        workflowFiles: workflowFiles(ACTION),
      });
      for (const { path, kind } of changes) {
        context.print(`${DONE[kind]} ${nameInWorktree(repository.root, path)}\n`);
      }
      if (leftHooks !== undefined) {
        context.print(
          `The hooks in ${leftHooks} stay, as other repositories use them; \`tokenledger uninstall --global-hooks\` changes them too.\n`,
        );
      }
      context.print(
        "tokenledger is uninstalled from this clone. The ledger in .telemetry stays, because it is the record: delete the folder to drop it.\n",
      );
    });
