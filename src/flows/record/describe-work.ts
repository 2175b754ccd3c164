import type { Agent, TurnOutcome } from "../../parts/agents/logs/agent.ts";
import { taskTypeOf } from "../../parts/agents/logs/task-type-of-call.ts";
import type { Config } from "../../parts/config/config.ts";
import type { StagedChange } from "../../parts/git/commit-snapshot.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import type { Call } from "../../usage/call.ts";
import { ciNote } from "../../usage/ci-note.ts";
import { Failure } from "../../usage/failure.ts";
import { isTaskType, TASK_TYPES, type TaskType } from "../../usage/task-type.ts";
import type { HookRun } from "./hook-run.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import { priceCalls } from "./price-calls.ts";
import type { RecordContext } from "./sum-calls.ts";
import { findPhase, stagedTaskType } from "./work-patterns.ts";

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

/** The worktree whose calls are described, and what its commit changes. */
export interface WorkContext {
  readonly worktree: Worktree;
  readonly folders: StateFolders;
  readonly config: Config;
  readonly changes: readonly StagedChange[];
}

/** Gathers what records say beyond their calls: from the environment, the branch and what is staged. */
export async function describeCalls(
  { environment, agents }: HookRun,
  calls: readonly Call[],
  { worktree, folders, config, changes }: WorkContext,
  lastTurns: ReadonlyMap<string, TurnOutcome>,
): Promise<RecordContext> {
  const work = await describeWork(
    {
      taskType: readTaskType(environment.TELEMETRY_TASK_TYPE),
      phase: environment.TELEMETRY_PHASE,
      paths: changes.map(({ path }) => path),
      branchOf: () => worktree.branch,
      subject: worktree.head?.subject,
    },
    config,
  );
  const pricing = await priceCalls(calls, config, folders);
  return {
    ...work,
    costNanoUsdOf: (call) => pricing.costNanoUsd(call),
    lastTurns,
    success: readSuccess(environment.TELEMETRY_TASK_SUCCESS),
    branchOf: createBranchOf(agents, worktree.branch),
    originNote: environment.CI === "true" ? ciNote(environment.GITHUB_RUN_ID) : undefined,
  };
}

/** The worktree's branch stands in where the log names none, or one for all of a session, which goes on after a `git switch`. */
function createBranchOf(
  agents: readonly Agent[],
  branch: string | undefined,
): RecordContext["branchOf"] {
  const withOne = new Set(agents.filter((agent) => agent.logsOneBranch).map(({ name }) => name));
  return (call) => (withOne.has(call.agent) ? (branch ?? call.branch) : (call.branch ?? branch));
}

export function readTaskType(text: string | undefined): TaskType | undefined {
  if (text === undefined || text === "") return undefined;
  if (isTaskType(text)) return text;
  throw new Failure(
    `Cannot record with TELEMETRY_TASK_TYPE: expected ${TASK_TYPES.join(", ")}, got ${JSON.stringify(text)}.`,
  );
}

export function readSuccess(text: string | undefined): boolean | undefined {
  if (text === undefined || text === "") return undefined;
  if (text === "true" || text === "false") return text === "true";
  throw new Failure(
    `Cannot record with TELEMETRY_TASK_SUCCESS: expected true or false, got ${JSON.stringify(text)}.`,
  );
}
