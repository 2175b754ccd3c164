import { Command } from "commander";
import { countText } from "../../../usage/format-number.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import { isConfirmed } from "../confirm.ts";
import type { CommandFactory } from "../context.ts";
import { databaseOption, findRecordsOf, openDatabase } from "../database-argument.ts";

interface Options {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly database?: string;
}

/** `tokenledger forget`: deletes a repository's records from the database, never from its ledger. */
export const createForgetCommand: CommandFactory = (context) =>
  new Command("forget")
    .description("Delete a repository's records from the database; its ledger in git keeps them.")
    .argument("<repository>", "the name that the database has, such as acme/shop")
    .option("--dry-run", "say what would be deleted and delete nothing")
    .option("--yes", "delete without asking")
    .addOption(databaseOption())
    .action(async (name: string, { dryRun = false, yes = false, database: url }: Options) => {
      await using store = await openDatabase(context, { url, mode: "write", dryRun });
      const { repository, records } = await findRecordsOf(store, name);
      const what = `${countText(records, "record")} of ${visibleLine(repository)}`;
      const question = `Delete ${what} from the database?`;
      if (!dryRun && !yes && !(await isConfirmed(question, context))) {
        context.print("Nothing was deleted.\n");
        return;
      }
      await store.forget(repository);
      context.print(
        `${dryRun ? "Would delete" : "Deleted"} ${what} from the database. The next ingestion of its ledger loads them again.\n`,
      );
    });
