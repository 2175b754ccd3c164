import { Command } from "commander";
import { countText } from "../../../usage/format-number.ts";
import { parseTime } from "../../../usage/time-range.ts";
import { UTC } from "../../../usage/time-zone.ts";
import type { CommandFactory } from "../context.ts";
import { databaseOption, openDatabase } from "../database-argument.ts";

interface Options {
  readonly olderThan: string;
  readonly repository?: string;
  readonly dryRun?: boolean;
  readonly database?: string;
}

/** `tokenledger prune`: deletes old records from the database, never from the ledger. */
export const createPruneCommand: CommandFactory = (context) =>
  new Command("prune")
    .description("Delete old records from the database; the ledger in git keeps them.")
    .option(
      "--older-than <time>",
      "keep so many days up to today, such as 90d, 2w, 6mo or 1y, or from a date on; days are of UTC, as the database's are",
      "6mo",
    )
    .option("--repository <name>", "only the records of this repository, such as acme/shop")
    .option("--dry-run", "say what would be deleted and delete nothing")
    .addOption(databaseOption())
    .action(async ({ olderThan, repository, dryRun = false, database }: Options) => {
      const before = parseTime(olderThan, { now: context.now(), zone: UTC });
      await using store = await openDatabase(context, { url: database, mode: "write", dryRun });
      const pruned = await store.prune(before, repository);
      context.print(
        `${dryRun ? "Would delete" : "Deleted"} ${countText(pruned, "record")} from before ${before.slice(0, 10)} (UTC) from the database. The ledger keeps every row.\n`,
      );
    });
