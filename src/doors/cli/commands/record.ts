import { resolve } from "node:path";
import { Command } from "commander";
import { readSettings } from "../../../flows/read-settings.ts";
import { isCi, jobBeganAt, taskTypeOfJob } from "../../../flows/record-job/find-job.ts";
import { placeInFolder, placeInRepository } from "../../../flows/record-job/job-place.ts";
import type { JobPlace } from "../../../flows/record-job/job-run.ts";
import { recordJob } from "../../../flows/record-job/record-job.ts";
import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { findRepository } from "../../../parts/git/repository.ts";
import { appendRows } from "../../../parts/ledger/append-rows.ts";
import { COLUMNS } from "../../../parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../parts/ledger/format-row.ts";
import { boundMemory } from "../../../parts/runtime/bound-memory.ts";
import { LOG_READER_PATH } from "../../../parts/runtime/package-folder.ts";
import { UsageFailure } from "../../../usage/failure.ts";
import { countText } from "../../../usage/format-number.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { requireRepository } from "../context.ts";
import {
  clockOf,
  sinceOption,
  type TimeOptions,
  timeRangeOf,
  timezoneOption,
  utcOption,
} from "../time-options.ts";

interface Options extends TimeOptions {
  readonly from?: readonly string[];
  readonly output?: string;
}

const EXIT_FAILED = 1;
const ONLY_SHOWN =
  "tokenledger: They are only shown, and the next commit records them: outside of CI it takes --output to keep them elsewhere.\n";

/** `tokenledger record`: what the agents of a CI job used, as ledger rows that leave the job. */
export const createRecordCommand: CommandFactory = (context) =>
  new Command("record")
    .description("Write what agents used in this CI job as ledger rows.")
    .addOption(
      sinceOption(
        "calls from this time on, such as 2h or 2026-02-23T22:19; in a job of GitHub Actions, since it began",
      ),
    )
    .addOption(utcOption())
    .addOption(timezoneOption())
    .option(
      "--from <file...>",
      "also what agents printed: claude-code-action's execution file, the JSON of claude, codex or gemini, gh-aw's token-usage.jsonl",
    )
    .option("--output <file>", "add the rows to this file instead of printing them")
    .action(async (options: Options) => {
      boundMemory();
      const { environment, cwd } = context;
      const { from = [], output } = options;
      const since = findSince(options, context);
      const place = await findPlace(context);
      const path = output === undefined ? undefined : resolve(cwd, output);
      const isKept = path !== undefined || isCi(environment);
      const { records, calls, faults } = await recordJob(
        {
          ...{ environment, place, since, process: context.process },
          agents: KNOWN_AGENTS,
          logReaderPath: LOG_READER_PATH,
          config: await readSettings(place.root, environment),
          outputs: from.map((file) => resolve(cwd, file)),
          usualTaskType: taskTypeOfJob(environment.GITHUB_EVENT_NAME),
          runNumber: environment.GITHUB_RUN_ID,
          isKept,
        },
        async (rows) => {
          if (path === undefined) context.print(HEADER_LINE + linesOf(rows));
          else await appendRows(path, rows);
        },
      );
      const counts = `${countText(records.length, "record")} of ${countText(calls, "call")}`;
      context.warn(`tokenledger: ${counts}${output === undefined ? "" : ` in ${output}`}.\n`);
      if (!isKept && records.length > 0) context.warn(ONLY_SHOWN);
      for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
      if (faults.length > 0) context.exitWith(EXIT_FAILED);
    });

/** Without a time to start from, only what outputs tell is recorded. */
function findSince(options: Options, context: CliContext): Date | undefined {
  const { from = [] } = options;
  const { since } = timeRangeOf(options, clockOf(options, context));
  const start = since === undefined ? jobBeganAt(context.environment) : new Date(since);
  if (start !== undefined || from.length > 0) return start;
  throw new UsageFailure(
    "Cannot tell when this job began: GITHUB_EVENT_PATH names no file here; in a job of GitHub Actions it does. Say it with --since, or name what the agents printed with --from.",
  );
}

async function findPlace({ cwd, environment }: CliContext): Promise<JobPlace> {
  const { RUNNER_TEMP } = environment;
  const repository = RUNNER_TEMP ? await findRepository(cwd) : await requireRepository(cwd);
  return repository === undefined
    ? placeInFolder(cwd, environment, RUNNER_TEMP ?? "")
    : placeInRepository(repository, environment);
}

function linesOf(records: readonly UsageRecord[]): string {
  return records.map((record) => formatRow(record, COLUMNS)).join("");
}
