import { Command } from "commander";
import { compactLedger } from "../../../flows/compact-ledger.ts";
import { createGit } from "../../../parts/git/git.ts";
import { countText } from "../../../usage/format-number.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import { type CommandFactory, requireRepository } from "../context.ts";

interface Options {
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

/** `tokenledger compact`: the ledger files of merged branches, folded into one. */
export const createCompactCommand: CommandFactory = (context) =>
  new Command("compact")
    .description("Fold the ledger files of merged branches into usage.csv, each record once.")
    .option("--all", "those of branches that are not merged too")
    .option("--dry-run", "say what would be folded, and change nothing")
    .action(async ({ all = false, dryRun = false }: Options) => {
      const repository = await requireRepository(context.cwd);
      const git = createGit(repository.root, context.environment);
      const { folded, kept, addedRows } = await compactLedger(repository, {
        ...{ git, process: context.process, all, dryRun },
      });
      for (const { name, reason } of kept)
        context.print(`${visibleLine(`Kept ${name}: ${reason}.`)}\n`);
      if (folded.length === 0) {
        context.print("There is nothing to fold.\n");
        return;
      }
      context.print(
        `${dryRun ? "Would move" : "Moved"} ${countText(addedRows, "row")} of ${countText(folded.length, "file")} to .telemetry/usage.csv.\n`,
      );
      if (!dryRun) {
        context.print(
          'Commit it: git add -A .telemetry && git commit -m "Fold the ledger files of merged branches"\n',
        );
      }
    });
