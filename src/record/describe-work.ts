import { taskTypeOf } from "../agent-logs/task-type-of-call.ts";
import type { Config } from "../config/config.ts";
import type { Call } from "../usage/call.ts";
import type { TaskType } from "../usage/task-type.ts";
import { findPhase } from "./find-phase.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { stagedTaskType } from "./staged-task-type.ts";
import type { RecordContext } from "./sum-calls.ts";

/** What tells of the work that a commit holds, besides its calls. */
export interface WorkSources {
  /** A person's own word, which beats everything. */
  readonly taskType: TaskType | undefined;
  readonly phase: string | undefined;
  /** What the commit changes; the ledger's own folder says nothing. */
  readonly paths: readonly string[];
  readonly branchOf: (call: Call) => string | undefined;
  /** Of a commit, e.g. `feat(07-03): …`. */
  readonly subject: string | undefined;
}

/** Returns how the task type and the phase of each call of a commit are found. */
export async function describeWork(
  sources: WorkSources,
  config: Config,
): Promise<Pick<RecordContext, "taskTypeOf" | "phaseOf">> {
  const paths = sources.paths.filter((path) => !path.startsWith(`${TELEMETRY_FOLDER}/`));
  const hints = {
    override: sources.taskType,
    commands: config.taskTypes.commands,
    stagedTaskType: await stagedTaskType(paths, config.taskTypes.paths),
  };
  const { phase: override, branchOf, subject: lastSubject } = sources;
  return {
    taskTypeOf: (call) => taskTypeOf(call, hints),
    phaseOf: (call) =>
      findPhase(
        call.commandArguments,
        { override, branch: branchOf(call), stagedPaths: paths, lastSubject },
        config.phase,
      ),
  };
}
