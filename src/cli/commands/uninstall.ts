import { relative } from "node:path";
import { Command } from "commander";
import { uninstall } from "../../install/uninstall.ts";
import type { CommandFactory } from "../context.ts";
import { requireRepository } from "../required-repository.ts";

/** `tokenledger uninstall`: takes out what `init` put in, but for the ledger. */
export const createUninstallCommand: CommandFactory = (context) =>
  new Command("uninstall")
    .description("Take the hooks and git's settings out again; the ledger stays.")
    .action(async () => {
      const repository = await requireRepository(context.cwd);
      const changedFiles = await uninstall(repository);
      for (const path of changedFiles) {
        context.print(`changed ${relative(repository.root, path)}\n`);
      }
      context.print(
        "tokenledger is uninstalled from this repository. The ledger in .telemetry stays: it is the record.\n",
      );
    });
