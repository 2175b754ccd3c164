import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Agent, Environment } from "../agents/agent.ts";
import { collectCalls } from "../agents/collect-calls.ts";
import { createMembership } from "../agents/membership.ts";
import { taskTypeOf } from "../agents/task-type-of-call.ts";
import type { Config } from "../config/config.ts";
import type { StagedChange } from "../git/staged-changes.ts";
import type { Worktree } from "../git/worktree.ts";
import type { Call } from "../usage/call.ts";
import { isTaskType } from "../usage/task-type.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { type Claim, isClaimed } from "./claim-calls.ts";
import { findPhase } from "./find-phase.ts";
import type { HookRun } from "./hook-run.ts";
import { readJsonFile } from "./json-file.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";
import type { LogsRead } from "./logs-read.ts";
import type { Reservation } from "./reservation.ts";
import { findSettled, settledIdOf } from "./settled-calls.ts";
import { stagedTaskType } from "./staged-task-type.ts";
import { reservationPath, type StateFolders } from "./state-folders.ts";
import { sumCalls } from "./sum-calls.ts";

/** New records, the calls they sum up, and how far the logs were read for them. */
export interface CollectedRecords {
  readonly records: readonly UsageRecord[];
  readonly callIds: readonly string[];
  readonly logsRead: LogsRead;
}

export interface CollectContext {
  readonly worktree: Worktree;
  readonly folders: StateFolders;
  readonly config: Config;
  readonly changes: readonly StagedChange[];
}

// A log that rests this long is forgotten; should it grow again, it is read whole, and what is
// settled is left out by its id.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;
const COARSE_CLOCK_MS = 2_000;

/** Collects the calls of this worktree that no commit and no reservation holds, and sums them into records. */
export async function collectRecords(
  run: HookRun,
  context: CollectContext,
  logsRead: LogsRead,
): Promise<CollectedRecords> {
  const agents = enabledAgents(run.agents, context.config);
  const collected = await collectCalls({
    agents,
    environment: run.environment,
    positions: logsRead.positions,
    since: new Date(logsRead.readAtMs - COARSE_CLOCK_MS),
  });
  const claim = await createClaim(run, context.worktree, agents);
  const claimed = collected.calls.filter(
    (call) => call.timestamp >= logsRead.since && isClaimed(call, claim),
  );
  const calls = await withoutSettled(claimed, context);
  const positions = Object.entries(collected.positions).filter(
    ([, { modifiedMs }]) => modifiedMs > run.now.getTime() - POSITION_KEPT_MS,
  );
  const summed = { ...context, environment: run.environment, lastTurns: collected.lastTurns };
  return {
    records: calls.length > 0 ? await toRecords(run, calls, summed) : [],
    callIds: calls.map(settledIdOf),
    logsRead: {
      ...logsRead,
      readAtMs: run.now.getTime(),
      positions: Object.fromEntries(positions),
    },
  };
}
