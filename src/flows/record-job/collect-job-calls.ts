import type { TurnOutcome } from "../../parts/agents/logs/agent.ts";
import { collectCalls } from "../../parts/agents/logs/collect-calls.ts";
import { containsPath } from "../../parts/agents/logs/contains-path.ts";
import { createMembership } from "../../parts/agents/logs/membership.ts";
import { createThreadedLogReader } from "../../parts/agents/logs/read-logs-in-threads.ts";
import { createTidyNames } from "../../parts/agents/logs/tidy-names.ts";
import { findOutputs } from "../../parts/agents/outputs/find-outputs.ts";
import { readOutput } from "../../parts/agents/outputs/read-output.ts";
import type { OutputCall, SessionOutput } from "../../parts/agents/outputs/session-output.ts";
import type { Call } from "../../usage/call.ts";
import { Failure } from "../../usage/failure.ts";
import { enabledAgents } from "../record/enabled-agents.ts";
import { isCi } from "./find-job.ts";
import type { JobRun } from "./job-run.ts";

/** What a job's agents logged and printed. */
export interface JobCalls {
  /** All that the logs hold which were written to since the job began. */
  readonly logged: readonly Call[];
  /** Whether a call of the logs was made since the job began, in its folder or in a session that an output names. */
  readonly isOfJob: (call: Call) => boolean;
  readonly outputs: readonly SessionOutput[];
  readonly lastTurns: ReadonlyMap<string, TurnOutcome>;
  /** Which outputs could not be read, in sentences. */
  readonly faults: readonly string[];
}

/** Reads the agents' logs since the job began, and the files that their programs wrote. */
export async function collectJobCalls(run: JobRun): Promise<JobCalls> {
  const agents = run.since === undefined ? [] : enabledAgents(run.agents, run.config);
  const { calls, lastTurns } = await collectCalls({
    agents,
    environment: run.environment,
    since: run.since,
    readLogs: createThreadedLogReader(agents, run.logReaderPath),
  });
  const since = run.since?.toISOString() ?? "";
  const isInside = createJobMembership(run);
  const { outputs, faults } = readOutputs(run.outputs);
  const named = new Set(outputs.map(({ sessionId }) => sessionId));
  return {
    logged: calls,
    isOfJob: (call) => call.timestamp >= since && (isInside(call) || named.has(call.sessionId)),
    lastTurns,
    ...{ outputs, faults },
  };
}

function readOutputs(paths: readonly string[]): Pick<JobCalls, "outputs" | "faults"> {
  const outputs: SessionOutput[] = [];
  const faults: string[] = [];
  for (const path of paths.flatMap(findOutputs)) {
    try {
      outputs.push(...readOutput(path).map(withTidyNames));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(error.message);
    }
  }
  return { outputs, faults };
}

/** Names come from programs that write whatever they were given. */
function withTidyNames(output: SessionOutput): SessionOutput {
  const tidy = createTidyNames();
  const tidyCalls = (calls: readonly OutputCall[]) =>
    tidy({ calls, marks: [], position: { offset: 0 }, lastTurn: undefined })
      .calls as readonly OutputCall[];
  const session = tidy({
    ...{ calls: [], marks: [], position: { offset: 0 } },
    lastTurn: { sessionId: output.sessionId ?? "", success: true, errorMessage: undefined },
  }).lastTurn?.sessionId;
  return {
    ...output,
    sessionId: session || undefined,
    calls: tidyCalls(output.calls),
    totals: tidyCalls(output.totals),
  };
}

/** All that stands in a job's workspace is the job's, other checkouts and worktrees too. */
function createJobMembership({ place, environment }: JobRun): (call: Call) => boolean {
  const { root } = place;
  const isInside = createMembership({ root });
  if (!isCi(environment)) return isInside;
  return (call) => isInside(call) || (call.cwd !== undefined && containsPath(root, call.cwd));
}
