import { Argument, Command } from "commander";
import type { CommandFactory } from "../context.ts";
import { createPage } from "../create-page.ts";
import { addFilterOptions, SHARE_FILTERS } from "../dimension-options.ts";
import type { ReportValues } from "../report-request.ts";
import { showPage } from "../show-page.ts";
import { sinceOption, timezoneOption, untilOption, utcOption } from "../time-options.ts";
import { warnOfUnread } from "../warn-of-unread.ts";

interface Options extends ReportValues {
  readonly output?: string;
  readonly open: boolean;
}

/** `tokenledger dashboard`: writes usage as a page and opens it. */
export const createDashboardCommand: CommandFactory = (context) => {
  const command = new Command("dashboard")
    .description("Show usage as a page in the browser: one file, which loads and sends nothing.")
    .addArgument(
      new Argument(
        "[what...]",
        "as for report: a time, commits, a pull request, or ledger files (default: all that is recorded)",
      ),
    )
    .addOption(sinceOption())
    .addOption(untilOption())
    .addOption(utcOption())
    .addOption(timezoneOption());
  return addFilterOptions(command, SHARE_FILTERS)
    .option("--output <file>", "write to this file (default: one in the git directory)")
    .option("--no-open", "write the file only")
    .option("--database <url>", "show what this database holds, such as sqlite:path/to/file.db")
    .action(async (words: readonly string[], { output, open, ...values }: Options) => {
      const { html, ...unread } = await createPage(words, values, context);
      warnOfUnread(unread, context);
      await showPage(html, output, context, { opens: open && context.isTerminal });
    });
};
