import type { TurnOutcome } from "../../parts/agents/logs/agent.ts";
import { taskTypeOf } from "../../parts/agents/logs/task-type-of-call.ts";
import type { SessionOutput } from "../../parts/agents/outputs/session-output.ts";
import { createPricing } from "../../parts/pricing/pricing.ts";
import { withFileLock } from "../../parts/state/file-lock.ts";
import {
  addToTable,
  findRecorded,
  isRecorded,
  recordedIdOf,
  withoutRecorded,
} from "../../parts/state/recorded-calls.ts";
import { lockPath, stateFolders } from "../../parts/state/state-folders.ts";
import type { Call } from "../../usage/call.ts";
import { ciNote } from "../../usage/ci-note.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { recordedWith } from "../record/collect-records.ts";
import { describeWork, readSuccess, readTaskType } from "../record/describe-work.ts";
import { type RecordContext, sumCalls } from "../record/sum-calls.ts";
import { collectJobCalls, type JobCalls } from "./collect-job-calls.ts";
import { isCi } from "./find-job.ts";
import type { JobRun } from "./job-run.ts";
import { callsBesideLogs } from "./merge-outputs.ts";
import { costOfOutput, settleInput } from "./price-outputs.ts";

/** What of a job was recorded. */
export interface RecordedJob {
  readonly records: readonly UsageRecord[];
  readonly calls: number;
  /** Which outputs could not be read, in sentences. */
  readonly faults: readonly string[];
}

/**
 * Sums the calls of a job that nothing recorded into records, hands these to `write`, and notes that
 * they are recorded: neither a hook nor another step of the job takes them again.
 */
export async function recordJob(
  run: JobRun,
  write: (records: readonly UsageRecord[]) => Promise<void>,
): Promise<RecordedJob> {
  const found = await collectJobCalls(run);
  const folders = stateFolders(run.place);
  return withFileLock(lockPath(folders), run.process, async () => {
    const all = [
      ...found.logged,
      ...found.outputs.flatMap(({ calls, totals }) => [...calls, ...totals]),
    ];
    const recorded = findRecorded(all, folders, run.place);
    const pricing = await createPricing(run.config);
    const ofOutputs = callsBesideLogs(found.outputs, found.logged, (call) =>
      isRecorded(call, recorded),
    ).map((call) => settleInput(call, pricing));
    const logged = [...found.logged.filter(found.isOfJob), ...ofOutputs];
    const calls = withoutRecorded(logged, recorded);
    const context = await describeJob(run, found, (call) => costOfOutput(call, pricing));
    const summed = sumCalls(calls, context);
    const records = summed.map(({ record }) => record);
    await write(records);
    if (!run.isKept) return { records, calls: calls.length, faults: found.faults };
    const byId = new Map(logged.map((call) => [recordedIdOf(call), call]));
    addToTable(
      folders,
      summed.map((group) => recordedWith(group, byId)),
    );
    return { records, calls: calls.length, faults: found.faults };
  });
}

async function describeJob(
  { environment, config, place, usualTaskType, runNumber }: JobRun,
  { lastTurns, outputs }: JobCalls,
  costNanoUsdOf: (call: Call) => number | undefined,
): Promise<RecordContext> {
  const taskType = readTaskType(environment.TELEMETRY_TASK_TYPE);
  const sources = {
    taskType,
    phase: environment.TELEMETRY_PHASE,
    paths: [],
    branchOf: ({ branch = place.branch }: Call) => branch,
    subject: undefined,
  };
  const { phaseOf } = await describeWork(sources, config);
  const hints = {
    override: taskType,
    commands: config.taskTypes.commands,
    stagedTaskType: usualTaskType,
  };
  return {
    taskTypeOf: (call) => taskTypeOf(call, hints),
    phaseOf,
    costNanoUsdOf,
    lastTurns: new Map([...lastTurns, ...outputs.flatMap(outcomeOf)]),
    success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
    branchOf: sources.branchOf,
    originNote: isCi(environment) ? ciNote(runNumber) : undefined,
  };
}

/** What a run says of its own end counts more than the last turn of its log. */
function outcomeOf(output: SessionOutput): readonly (readonly [string, TurnOutcome])[] {
  const { outcome, totals } = output;
  const sessionId = output.sessionId ?? totals[0]?.sessionId;
  if (sessionId === undefined || outcome === undefined) return [];
  return [[sessionId, { sessionId, ...outcome }]];
}
