import { n as Command, t as Argument } from "./commander.js";
import { d as addFilterOptions, i as createPage, l as SHARE_FILTERS, n as showPage, t as warnOfUnread } from "./warn-of-unread.js";
import { a as untilOption, i as timezoneOption, n as sinceOption, o as utcOption } from "./time-options.js";
// src/doors/cli/commands/dashboard.ts
/** `tokenledger dashboard`: writes usage as a page and opens it. */
const createDashboardCommand = (context) => {
	const command = new Command("dashboard").description("Show usage as a page in the browser: one file, which loads and sends nothing.").addArgument(new Argument("[what...]", "as for report: a time, commits, a pull request, or ledger files (default: all that is recorded)")).addOption(sinceOption()).addOption(untilOption()).addOption(utcOption()).addOption(timezoneOption());
	return addFilterOptions(command, SHARE_FILTERS).option("--output <file>", "write to this file (default: one in the git directory)").option("--no-open", "write the file only").option("--database <url>", "show what this database holds, such as sqlite:path/to/file.db").action(async (words, { output, open, ...values }) => {
		const { html, ...unread } = await createPage(words, values, context);
		warnOfUnread(unread, context);
		await showPage(html, output, context, { opens: open && context.isTerminal });
	});
};
export { createDashboardCommand };
