import { collectCalls, type LogPositions } from "../agent-logs/collect-calls.ts";
import { createMembership } from "../agent-logs/membership.ts";
import { listWorktrees } from "../git/list-worktrees.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { isClaimed } from "./claim-calls.ts";
import { COARSE_CLOCK_MS } from "./coarse-clock.ts";
import type { CollectContext } from "./collect-context.ts";
import { describeCalls } from "./describe-calls.ts";
import { enabledAgents } from "./enabled-agents.ts";
import type { HookRun } from "./hook-run.ts";
import type { LogsRead } from "./logs-read.ts";
import { findRecorded, withoutRecorded } from "./recorded-calls.ts";
import { type SessionTotals, totalsOf } from "./session-totals.ts";
import { settledIdOf } from "./settled-calls.ts";
import { sumCalls } from "./sum-calls.ts";

/** New records, the calls they sum up, and how far the logs were read for them. */
export interface CollectedRecords {
  readonly records: readonly UsageRecord[];
  /** As the settled state names them. */
  readonly callIds: readonly string[];
  /** Of sessions that agents count as a whole: what is recorded of them then. */
  readonly totals: SessionTotals;
  readonly logsRead: LogsRead;
}

// A log that rests this long, or that many others were written after, is forgotten; should it grow
// again, it is read whole, and the calls that are settled are known by their ids.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;
const POSITIONS_KEPT = 200;

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
    newerFiles: run.newerFiles?.paths,
  });
  const claim = {
    isInside: createMembership({ root: worktree.root }),
    runningSessions: new Set(
      agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? []),
    ),
    worktreeRoots: (await listWorktrees(worktree)).map(({ root }) => root),
  };
  const claimed = collected.calls.filter(
    (call) => call.timestamp >= logsRead.since && isClaimed(call, claim),
  );
  const calls = withoutRecorded(claimed, findRecorded(claimed, folders, worktree));
  return {
    records:
      calls.length > 0
        ? sumCalls(calls, await describeCalls(run, calls, context, collected.lastTurns))
        : [],
    callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(settledIdOf),
    totals: totalsOf(claimed),
    logsRead: {
      ...logsRead,
      readAtMs: run.newerFiles?.lookedAtMs ?? run.now.getTime(),
      positions: latestPositions(collected.positions, run.now),
    },
  };
}

function latestPositions(positions: LogPositions, now: Date): LogPositions {
  const latest = Object.entries(positions)
    .filter(([, { modifiedMs }]) => modifiedMs > now.getTime() - POSITION_KEPT_MS)
    .sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs);
  return Object.fromEntries(latest.slice(0, POSITIONS_KEPT));
}
