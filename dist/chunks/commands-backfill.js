import { n as Command } from "./commander.js";
import { r as planBackfill, t as applyBackfill } from "./backfill.js";
import { dr as createGit, l as environmentIn, u as KNOWN_AGENTS } from "./hook.js";
import { n as LOG_READER_PATH } from "./package-folder.js";
import { s as countText } from "./format-number.js";
import { n as renderBackfillMonths, t as formatBackfillTable } from "./backfill-table.js";
import { n as isConfirmed } from "./confirm.js";
import { t as requireRepository } from "./context.js";
import { i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { i as timezoneOption, n as sinceOption, o as utcOption, r as timeRangeOf, t as clockOf } from "./time-options.js";
// src/doors/cli/commands/backfill.ts
/** `tokenledger backfill`: what agents logged before the hooks began to record. */
const createBackfillCommand = (context) => new Command("backfill").description("Add the usage from before the hooks recorded, as far as the agents' logs go back.").addOption(sinceOption()).addOption(utcOption()).addOption(timezoneOption()).addOption(formatOption("table", FORMATS)).addOption(jsonOption()).option("--dry-run", "show what would be added, and add nothing").option("--yes", "add it without asking").action(async (options) => {
	const format = formatOf(options, "table");
	const clock = clockOf(options, context);
	const run = await createRun(options, clock, context);
	const plan = await planBackfill(run);
	const say = format === "table" ? context.print : context.warn;
	if (format !== "table") context.print(renderBackfillMonths(format, plan, clock.zone));
	say(describe(plan, clock.zone));
	if (plan.records.length === 0) return;
	if (options.dryRun) {
		say("Dry run: nothing was written.\n");
		return;
	}
	const records = countText(plan.records.length, "record");
	const question = `Add ${records} to ${plan.place.ledger}?`;
	if (!options.yes && !await isConfirmed(question, context)) {
		say("Nothing was added.\n");
		return;
	}
	say(`Added ${records} to ${await applyBackfill(run, plan)}. Commit that file: \`tokenledger report --by commit\` and \`tokenledger show <commit>\` then give each to the commit that it led to.\n`);
});
async function createRun(options, clock, context) {
	const { cwd, environment } = context;
	const { since } = timeRangeOf(options, clock);
	const { root } = await requireRepository(cwd);
	return {
		git: createGit(root, environment),
		process: context.process,
		environment: environmentIn(root, environment),
		agents: KNOWN_AGENTS,
		logReaderPath: LOG_READER_PATH,
		since: since === void 0 ? void 0 : new Date(since),
		now: clock.now
	};
}
function describe(plan, zone) {
	const { calls, records, commits, callsWithoutCommit, callsOfOtherBranches, outside } = plan;
	if (calls.length === 0) return "Nothing to add: the agents' logs hold no earlier call of this repository that is not recorded.\n";
	const counts = `${countText(records.length, "record")} of ${countText(commits, "commit")}`;
	const uncommitted = callsWithoutCommit > 0 ? `; ${countText(callsWithoutCommit, "call")} led to no commit` : "";
	return `${formatBackfillTable(plan, zone)}\n${counts}${uncommitted}.\n${describeOtherBranches(callsOfOtherBranches)}${describeOutside(outside)}`;
}
function describeOtherBranches(calls) {
	if (calls === 0) return "";
	return `No later commit is known of the branch that ${countText(calls, "call")} ${calls === 1 ? "was" : "were"} made on: each went to the first commit after it on another branch.\n`;
}
function describeOutside({ calls, commits }) {
	if (calls === 0) return "";
	return `${`${countText(calls, "call")} led to ${countText(commits, "commit")}`} not on the default branch, and no commit there makes exactly the same change: not merged yet, or changed by the merge, as when conflicts are resolved. Where the default branch never gets these commits, reports give their rows to the commit that brings the rows in.\n`;
}
export { createBackfillCommand };
