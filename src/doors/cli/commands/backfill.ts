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
import { parseTimeArgument } from "../../../usage/time-argument.ts";
import { formatBackfillTable } from "../backfill-table.ts";
import { isConfirmed } from "../confirm.ts";
import { type CliContext, type CommandFactory, requireRepository } from "../context.ts";

interface Options {
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
    .option(
      "--since <time>",
      "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago",
    )
    .option("--dry-run", "show what would be added, and add nothing")
    .option("--yes", "add it without asking")
    .action(async (options: Options) => {
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
      if (!options.yes && !(await isConfirmed(question, context))) {
        context.print("Nothing was added.\n");
        return;
      }
      const ledger = await applyBackfill(run, plan);
      context.print(`Added ${records} to ${ledger}. Commit it to keep them.\n`);
    });

async function createRun(options: Options, context: CliContext): Promise<BackfillRun> {
  const { cwd, environment } = context;
  const now = context.now();
  const since = options.since === undefined ? undefined : parseTimeArgument(options.since, now);
  const { root } = await requireRepository(cwd);
  return {
    git: createGit(root, environment),
    process: context.process,
    environment: environmentIn(root, environment),
    agents: KNOWN_AGENTS,
    logReaderPath: LOG_READER_PATH,
    since,
    now,
  };
}

function describe(plan: BackfillPlan): string {
  const { calls, records, commits, callsWithoutCommit } = plan;
  if (calls.length === 0) {
    return "Nothing to add: the agents' logs hold no earlier call of this repository that is not recorded.\n";
  }
  const counts = `${countText(records.length, "record")} of ${countText(commits, "commit")}`;
  const uncommitted =
    callsWithoutCommit > 0 ? `; ${countText(callsWithoutCommit, "call")} led to no commit` : "";
  return `${formatBackfillTable(plan)}\n${counts}${uncommitted}.\n`;
}
