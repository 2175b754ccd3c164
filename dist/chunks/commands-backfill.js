import { n as Command } from "./commander.js";
import { r as planBackfill, t as applyBackfill } from "./backfill.js";
import { Vn as createGit, n as environmentIn, r as KNOWN_AGENTS } from "./hook.js";
import { t as LOG_READER_PATH } from "./package-folder.js";
import { t as countText } from "./format-number.js";
import { t as parseTimeArgument } from "./time-argument.js";
import { t as formatBackfillTable } from "./backfill-table.js";
import { n as isConfirmed } from "./confirm.js";
import { t as requireRepository } from "./context.js";
// src/doors/cli/commands/backfill.ts
/** `tokenledger backfill`: what agents logged before the hooks began to record. */
const createBackfillCommand = (context) => new Command("backfill").description("Add the usage from before the hooks recorded, as far as the agents' logs go back.").option("--since <time>", "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago").option("--dry-run", "show what would be added, and add nothing").option("--yes", "add it without asking").action(async (options) => {
	const run = await createRun(options, context);
	const plan = await planBackfill(run);
	context.print(describe(plan));
	if (plan.records.length === 0) return;
	if (options.dryRun) {
		context.print("Dry run: nothing was written.\n");
		return;
	}
	const records = countText(plan.records.length, "record");
	const question = `Add ${records} to ${plan.place.ledger}?`;
	if (!options.yes && !await isConfirmed(question, context)) {
		context.print("Nothing was added.\n");
		return;
	}
	const ledger = await applyBackfill(run, plan);
	context.print(`Added ${records} to ${ledger}. Commit it to keep them.\n`);
});
async function createRun(options, context) {
	const { cwd, environment } = context;
	const now = context.now();
	const since = options.since === void 0 ? void 0 : parseTimeArgument(options.since, now);
	const { root } = await requireRepository(cwd);
	return {
		git: createGit(root, environment),
		process: context.process,
		environment: environmentIn(root, environment),
		agents: KNOWN_AGENTS,
		logReaderPath: LOG_READER_PATH,
		since,
		now
	};
}
function describe(plan) {
	const { calls, records, commits, callsWithoutCommit } = plan;
	if (calls.length === 0) return "Nothing to add: the agents' logs hold no earlier call of this repository that is not recorded.\n";
	const counts = `${countText(records.length, "record")} of ${countText(commits, "commit")}`;
	const uncommitted = callsWithoutCommit > 0 ? `; ${countText(callsWithoutCommit, "call")} led to no commit` : "";
	return `${formatBackfillTable(plan)}\n${counts}${uncommitted}.\n`;
}
export { createBackfillCommand };
