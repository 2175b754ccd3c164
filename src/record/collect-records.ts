import { collectCalls } from "../agent-logs/collect-calls.ts";
import { createMembership } from "../agent-logs/membership.ts";
import { listWorktreeRoots } from "../git/worktree.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { isClaimed } from "./claim-calls.ts";
import { COARSE_CLOCK_MS } from "./coarse-clock.ts";
import type { CollectContext } from "./collect-context.ts";
import { describeCalls } from "./describe-calls.ts";
import { enabledAgents } from "./enabled-agents.ts";
import { findLanded } from "./fold-landed.ts";
import type { HookRun } from "./hook-run.ts";
import type { LogsRead } from "./logs-read.ts";
import { findReserved } from "./reserved-calls.ts";
import { findSettled, settledIdOf } from "./settled-calls.ts";
import { sumCalls } from "./sum-calls.ts";

/** New records, the calls they sum up, and how far the logs were read for them. */
export interface CollectedRecords {
  readonly records: readonly UsageRecord[];
  /** As the settled state names them. */
  readonly callIds: readonly string[];
  readonly logsRead: LogsRead;
}

// A log that rests this long is forgotten; should it grow again, it is read whole, and the calls
// that are settled are known by their ids.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;

/** Collects this worktree's calls that neither a commit nor a reservation holds, and sums them into records. */
export async function collectRecords(
  run: HookRun,
  context: CollectContext,
  logsRead: LogsRead,
): Promise<CollectedRecords> {
  const { worktree, folders, config } = context;
  const agents = enabledAgents(run.agents, config);
  const collected = await collectCalls({
    agents,
    environment: run.environment,
    positions: logsRead.positions,
    since: new Date(logsRead.readAtMs - COARSE_CLOCK_MS),
  });
  const claim = {
    isInside: createMembership({ root: worktree.root }),
    runningSessions: new Set(
      agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? []),
    ),
    worktreeRoots: await listWorktreeRoots(worktree),
  };
  const claimed = collected.calls.filter(
    (call) => call.timestamp >= logsRead.since && isClaimed(call, claim),
  );
  const ids = new Set(claimed.map(settledIdOf));
  const taken = new Set([
    ...findSettled(folders, ids),
    ...(ids.size > 0 ? findLanded(folders) : []),
    ...(ids.size > 0 ? findReserved(worktree) : []),
  ]);
  const calls = claimed.filter((call) => !taken.has(settledIdOf(call)));
  return {
    records:
      calls.length > 0
        ? sumCalls(calls, await describeCalls(run, calls, context, collected.lastTurns))
        : [],
    callIds: calls.map(settledIdOf),
    logsRead: {
      ...logsRead,
      readAtMs: run.now.getTime(),
      positions: Object.fromEntries(
        Object.entries(collected.positions).filter(
          ([, { modifiedMs }]) => modifiedMs > run.now.getTime() - POSITION_KEPT_MS,
        ),
      ),
    },
  };
}
