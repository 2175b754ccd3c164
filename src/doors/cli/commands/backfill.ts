import { Command } from "commander";
import {
  applyBackfill,
  type BackfillPlan,
  planBackfill,
} from "../../../flows/backfill/backfill.ts";
import type { BackfillRun } from "../../../flows/backfill/backfill-run.ts";
import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { environmentIn } from "../../../parts/agents/logs/worktree-environment.ts";
import { createGit } from "../../../parts/git/git.ts";
import { LOG_READER_PATH } from "../../../parts/runtime/package-folder.ts";
import { countText } from "../../../usage/format-number.ts";
import type { Clock } from "../../../usage/time-range.ts";
import type { TimeZone } from "../../../usage/time-zone.ts";
import { formatBackfillTable, renderBackfillMonths } from "../backfill-table.ts";
import { isConfirmed } from "../confirm.ts";
import { type CliContext, type CommandFactory, requireRepository } from "../context.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
} from "../format-option.ts";
import {
  clockOf,
  sinceOption,
  timeRangeOf,
  timezoneOption,
  utcOption,
  type ZoneOptions,
} from "../time-options.ts";

interface Options extends ZoneOptions, FormatOptions {
  readonly since?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** `tokenledger backfill`: what agents logged before the hooks began to record. */
export const createBackfillCommand: CommandFactory = (context) =>
  new Command("backfill")
    .description(
      "Add the usage from before the hooks recorded, as far as the agents' logs go back.",
    )
    .addOption(sinceOption())
    .addOption(utcOption())
    .addOption(timezoneOption())
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .option("--dry-run", "show what would be added, and add nothing")
    .option("--yes", "add it without asking")
    .action(async (options: Options) => {
      const format = formatOf(options, "table");
      const clock = clockOf(options, context);
      const run = await createRun(options, clock, context);
      const plan = await planBackfill(run);
      // What a program reads is not mixed with what is said to a person.
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
      if (!options.yes && !(await isConfirmed(question, context))) {
        say("Nothing was added.\n");
        return;
      }
      const ledger = await applyBackfill(run, plan);
      say(
        `Added ${records} to ${ledger}. Commit that file: \`tokenledger report --by commit\` and \`tokenledger show <commit>\` then give each to the commit that it led to.\n`,
      );
    });

async function createRun(
  options: Options,
  clock: Clock,
  context: CliContext,
): Promise<BackfillRun> {
  const { cwd, environment } = context;
  const { since } = timeRangeOf(options, clock);
  const { root } = await requireRepository(cwd);
  return {
    git: createGit(root, environment),
    process: context.process,
    environment: environmentIn(root, environment),
    agents: KNOWN_AGENTS,
    logReaderPath: LOG_READER_PATH,
    since: since === undefined ? undefined : new Date(since),
    now: clock.now,
  };
}

function describe(plan: BackfillPlan, zone: TimeZone): string {
  const { calls, records, commits, callsWithoutCommit, callsOfOtherBranches, outside } = plan;
  if (calls.length === 0) {
    return "Nothing to add: the agents' logs hold no earlier call of this repository that is not recorded.\n";
  }
  const counts = `${countText(records.length, "record")} of ${countText(commits, "commit")}`;
  const uncommitted =
    callsWithoutCommit > 0 ? `; ${countText(callsWithoutCommit, "call")} led to no commit` : "";
  return `${formatBackfillTable(plan, zone)}\n${counts}${uncommitted}.\n${describeOtherBranches(callsOfOtherBranches)}${describeOutside(outside)}`;
}

function describeOtherBranches(calls: number): string {
  if (calls === 0) return "";
  return `No later commit is known of the branch that ${countText(calls, "call")} ${calls === 1 ? "was" : "were"} made on: each went to the first commit after it on another branch.\n`;
}

function describeOutside({ calls, commits }: BackfillPlan["outside"]): string {
  if (calls === 0) return "";
  const counts = `${countText(calls, "call")} led to ${countText(commits, "commit")}`;
  return `${counts} not on the default branch, and no commit there makes exactly the same change: not merged yet, or changed by the merge, as when conflicts are resolved. Where the default branch never gets these commits, reports give their rows to the commit that brings the rows in.\n`;
}
