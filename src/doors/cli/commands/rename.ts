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

/** `tokenledger rename`: makes one repository's records in the database another's. */
export const createRenameCommand: CommandFactory = (context) =>
  new Command("rename")
    .description("Give a repository's records in the database the name that it has now.")
    .argument("<old>", "the name that the database has, such as acme/old")
    .argument("<new>", "the name that the repository has now, such as acme/new")
    .option("--dry-run", "say what would be renamed and change nothing")
    .option("--yes", "do it without asking")
    .addOption(databaseOption())
    .action(async (oldName: string, newName: string, options: Options) => {
      const { dryRun = false, yes = false, database: url } = options;
      await using store = await openDatabase(context, { url, mode: "write", dryRun });
      const { repository, records } = await findRecordsOf(store, oldName);
      const target = visibleLine(newName);
      const what = `${countText(records, "record")} of ${visibleLine(repository)}`;
      const others = (await store.listRepositories()).find(
        (each) =>
          each.repository !== repository && each.repository.toLowerCase() === newName.toLowerCase(),
      );
      // What has come together cannot be told apart any more.
      const joined =
        others === undefined ? "" : `, which has ${countText(others.records, "record")} already`;
      const question = `Rename ${what} to ${target}${joined}?`;
      if (others !== undefined && !dryRun && !yes && !(await isConfirmed(question, context))) {
        context.print("Nothing was renamed.\n");
        return;
      }
      await store.rename(repository, newName);
      context.print(
        `${dryRun ? "Would rename" : "Renamed"} ${what} to ${target}${joined}. The next ingestion reads its ledger again.\n`,
      );
    });
