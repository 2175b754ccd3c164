import { collectCalls, type LogPositions } from "../agent-logs/collect-calls.ts";
import { createMembership } from "../agent-logs/membership.ts";
import { listWorktreeRoots } from "../git/worktree.ts";
import type { Call } from "../usage/call.ts";
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
import { readSessionTotals, remainderOf, type SessionTotals, totalsOf } from "./session-totals.ts";
import { findSettled, settledIdOf } from "./settled-calls.ts";
import type { StateFolders } from "./state-folders.ts";
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
  const { commonDir } = worktree;
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
  const unrecorded = claimed.filter((call) => !taken.has(settledIdOf(call)));
  const calls = withoutRecordedTotals(unrecorded, { folders, commonDir });
  return {
    records:
      calls.length > 0
        ? sumCalls(calls, await describeCalls(run, calls, context, collected.lastTurns))
        : [],
    callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(settledIdOf),
    totals: totalsOf(unrecorded),
    logsRead: {
      ...logsRead,
      readAtMs: run.newerFiles?.lookedAtMs ?? run.now.getTime(),
      positions: latestPositions(collected.positions, run.now),
    },
  };
}

function withoutRecordedTotals(
  calls: readonly Call[],
  { folders, commonDir }: { readonly folders: StateFolders; readonly commonDir: string },
): readonly Call[] {
  if (!calls.some(({ isSessionTotal }) => isSessionTotal)) return calls;
  const recorded = readSessionTotals(folders, { commonDir });
  return calls.flatMap((call) =>
    call.isSessionTotal ? (remainderOf(call, recorded) ?? []) : call,
  );
}

function latestPositions(positions: LogPositions, now: Date): LogPositions {
  const latest = Object.entries(positions)
    .filter(([, { modifiedMs }]) => modifiedMs > now.getTime() - POSITION_KEPT_MS)
    .sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs);
  return Object.fromEntries(latest.slice(0, POSITIONS_KEPT));
}
