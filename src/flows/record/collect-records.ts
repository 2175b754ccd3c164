import type { Agent } from "../../parts/agents/logs/agent.ts";
import {
  type CollectedCalls,
  collectCalls,
  type LogPositions,
  type StoredPosition,
} from "../../parts/agents/logs/collect-calls.ts";
import { type LogFile, namesPlaces } from "../../parts/agents/logs/log-files.ts";
import { listRemoteUrls } from "../../parts/git/remote-urls.ts";
import { listWorktrees } from "../../parts/git/worktree.ts";
import type { PreparedRow } from "../../parts/state/prepared.ts";
import { type KnownLogs, type Reading, readKnownLogs } from "../../parts/state/reading.ts";
import { findRecorded, recordedIdOf, withoutRecorded } from "../../parts/state/recorded-calls.ts";
import type { SessionTotals } from "../../parts/state/session-totals.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import type { Call } from "../../usage/call.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { type Claim, createWorktreeMembership, isClaimed, mayBeClaimed } from "./claim-calls.ts";
import { describeCalls, type WorkContext } from "./describe-work.ts";
import { enabledAgents } from "./enabled-agents.ts";
import type { HookRun } from "./hook-run.ts";
import { type SummedCalls, sumCalls } from "./sum-calls.ts";

/** A new record, and what is recorded with it. */
export interface CollectedRecord extends Omit<PreparedRow, "line"> {
  readonly record: UsageRecord;
}

/** New records, and how far the logs were read for them. */
export interface CollectedRecords {
  readonly records: readonly CollectedRecord[];
  readonly reading: Reading;
  /** How all logs are now, where all were looked at. */
  readonly knownLogs: KnownLogs | undefined;
}

// A log that rests this long, or that many others were written after, is forgotten; should it grow
// again, it is read whole, and the calls that are recorded are known by their ids.
const POSITION_KEPT_MS = 3 * 24 * 3_600_000;
const POSITIONS_KEPT = 200;

// The newer logs are enough while file times can be trusted; that they can is looked at now and then.
const ALL_LOOKED_AT_EVERY_MS = 3_600_000;

// File systems and clocks may be apart by as much, and a clock that was wrong by more is rare.
const CLOCK_TOLERANCE_MS = 3_600_000;

/** Collects this worktree's calls that no row holds yet, and sums them into records. */
export async function collectRecords(
  run: HookRun,
  context: WorkContext,
  reading: Reading,
): Promise<CollectedRecords> {
  const { worktree, config } = context;
  const agents = enabledAgents(run.agents, config);
  const newerFiles = mayLookAtNewerOnly(reading, run, agents) ? run.newerFiles?.paths : undefined;
  const found = await collectUnrecorded({ ...run, newerFiles }, context, reading);
  const { calls, claimed, claim, collected } = found;
  if (collected.unread.length > 0) {
    run.warn(
      `no time was left to read ${collected.unread.length} of the agents' logs to its end; the rest waits for the next commit`,
    );
  }
  const namesSession = new Set(
    agents.filter(({ sessionVariable }) => sessionVariable).map(({ name }) => name),
  );
  const isWaiting = (call: Call) =>
    namesSession.has(call.agent) &&
    call.timestamp >= reading.since &&
    !isClaimed(call, claim) &&
    mayBeClaimed(call, claim, worktree.root);
  return {
    records: await sumIntoRecords(run, calls, claimed, context, collected),
    knownLogs: newerFiles === undefined ? knownLogsOf(collected) : undefined,
    reading: {
      ...reading,
      lookedAtMs: newerFiles === undefined ? run.now.getTime() : reading.lookedAtMs,
      newestLogMs: newestLogOf(collected, newerFiles === undefined ? 0 : reading.newestLogMs, run),
      positions: latestPositions(
        withUnclaimed(collected, reading.positions, isWaiting),
        collected.unread,
        run.now,
      ),
    },
  };
}

/** Calls that no row holds yet, and what they were found among. */
export interface UnrecordedCalls {
  readonly calls: readonly Call[];
  /** The worktree's recent calls that logs hold, recorded or not. */
  readonly claimed: readonly Call[];
  readonly claim: Claim;
  readonly collected: CollectedCalls;
}

/** Reads on in the logs for this worktree's calls that no row holds yet; writes nothing. */
export async function collectUnrecorded(
  run: Pick<HookRun, "git" | "environment" | "agents" | "deadlineMs"> & {
    /** The files that are newer than what was read; undefined: all are looked at. */
    readonly newerFiles: readonly string[] | undefined;
  },
  { worktree, folders, config }: Pick<WorkContext, "worktree" | "folders" | "config">,
  reading: Reading,
): Promise<UnrecordedCalls> {
  const agents = enabledAgents(run.agents, config);
  const runningSessions = new Set(
    agents.flatMap(({ sessionVariable }) => run.environment[sessionVariable ?? ""] ?? []),
  );
  const collected = await collectCalls({
    agents,
    environment: run.environment,
    positions: reading.positions,
    isKnown: createIsKnown(folders, reading),
    claimedSessions: runningSessions,
    deadlineMs: run.deadlineMs,
    newerFiles: run.newerFiles,
  });
  const claim: Claim = {
    isInside: createWorktreeMembership(reading, await listRemoteUrls(run.git, collected.calls)),
    runningSessions,
    worktreeRoots: listWorktrees(worktree).map(({ root }) => root),
  };
  const recent = collected.calls.filter((call) => call.timestamp >= reading.since);
  const claimed = recent.filter((call) => isClaimed(call, claim));
  const calls = withoutRecorded(claimed, findRecorded(claimed, folders, worktree));
  return { calls, claimed, claim, collected };
}

/** Whether the hook's list of newer files can be believed: all logs were looked at lately, and are where they were. */
function mayLookAtNewerOnly(
  { lookedAtMs }: Reading,
  { now, newerFiles, environment }: HookRun,
  agents: readonly Agent[],
): boolean {
  const agoMs = now.getTime() - lookedAtMs;
  if (agoMs < 0 || agoMs >= ALL_LOOKED_AT_EVERY_MS || newerFiles === undefined) return false;
  return !agents.some((agent) => namesPlaces(agent, environment, newerFiles.paths));
}

/**
 * Makes the test for logs that need not be opened: they are as they were when all logs were last
 * looked at, or, when that never was, they are from before recording began.
 */
function createIsKnown(folders: StateFolders, reading: Reading): (file: LogFile) => boolean {
  let known: KnownLogs | undefined;
  let isRead = false;
  const startMs = Math.max(Date.parse(reading.since), reading.newestLogMs) - CLOCK_TOLERANCE_MS;
  return ({ path, sizeBytes, modifiedMs }) => {
    if (!isRead) known = readKnownLogs(folders);
    isRead = true;
    if (known === undefined) return modifiedMs < startMs;
    const [knownSize, knownTime] = Object.hasOwn(known, path) ? (known[path] ?? []) : [];
    return knownSize === sizeBytes && knownTime === modifiedMs;
  };
}

/** Returns the logs that were left as they are; what was read is known by its position. */
function knownLogsOf({ files, readings, unread }: CollectedCalls): KnownLogs {
  const isUnread = new Set(unread.map(({ path }) => path));
  const known = files.filter(({ path }) => !readings.has(path) && !isUnread.has(path));
  return Object.fromEntries(
    known.map(({ path, sizeBytes, modifiedMs }) => [path, [sizeBytes, modifiedMs]]),
  );
}

/**
 * Returns the time after which a log is newer than what was read, by the clock of the logs. It is
 * never after the moment when the search for newer logs began: one may have been written meanwhile.
 */
function newestLogOf({ files, unread }: CollectedCalls, beforeMs: number, run: HookRun): number {
  const lookedAtMs = run.newerFiles?.lookedAtMs ?? run.now.getTime();
  let newestMs = beforeMs;
  for (const { modifiedMs } of files) newestMs = Math.max(newestMs, modifiedMs);
  newestMs = Math.min(newestMs, lookedAtMs);
  for (const { modifiedMs } of unread) newestMs = Math.min(newestMs, modifiedMs - 1);
  return newestMs;
}

/** Notes in the positions of logs which calls wait for a commit of their session. */
function withUnclaimed(
  { positions, readings }: CollectedCalls,
  before: LogPositions,
  isWaiting: (call: Call) => boolean,
): LogPositions {
  const reached: Record<string, StoredPosition> = { ...positions };
  for (const [path, { from, calls }] of readings) {
    const position = reached[path];
    if (position === undefined) continue;
    const earlier = before[path]?.unclaimed;
    const isReadAgain = earlier !== undefined && earlier.from === from;
    const sessions = new Set(isReadAgain ? [] : earlier?.sessions);
    for (const call of calls) if (isWaiting(call)) sessions.add(call.sessionId);
    if (sessions.size === 0) continue;
    const unclaimed = {
      from: earlier === undefined ? from : earlier.from,
      sessions: [...sessions],
    };
    reached[path] = { ...position, unclaimed };
  }
  return reached;
}

/** Returns the positions to keep: those of the latest logs, and of what is to be read on. */
function latestPositions(
  positions: LogPositions,
  unread: readonly LogFile[],
  now: Date,
): LogPositions {
  const isUnread = new Set(unread.map(({ path }) => path));
  const all = Object.entries(positions);
  const latest = all
    .filter(([, { modifiedMs }]) => modifiedMs > now.getTime() - POSITION_KEPT_MS)
    .sort(([, a], [, b]) => b.modifiedMs - a.modifiedMs)
    .slice(0, POSITIONS_KEPT);
  return Object.fromEntries([...latest, ...all.filter(([path]) => isUnread.has(path))]);
}

async function sumIntoRecords(
  run: HookRun,
  calls: readonly Call[],
  claimed: readonly Call[],
  context: WorkContext,
  { lastTurns }: CollectedCalls,
): Promise<readonly CollectedRecord[]> {
  if (calls.length === 0) return [];
  const summed = sumCalls(calls, await describeCalls(run, calls, context, lastTurns));
  const logged = new Map(claimed.map((call) => [recordedIdOf(call), call]));
  return summed.map((group) => recordedWith(group, logged));
}

/** Returns a record with the ids of its calls; of a session's total, with the total as its log has it. */
export function recordedWith(
  { record, calls }: SummedCalls,
  logged: ReadonlyMap<string, Call>,
): CollectedRecord {
  const totals = calls.filter(({ isSessionTotal }) => isSessionTotal);
  return {
    record,
    callIds: calls.filter(({ isSessionTotal }) => !isSessionTotal).map(recordedIdOf),
    ...(totals.length > 0 && { totals: totalsOf(totals, logged) }),
  };
}

function totalsOf(calls: readonly Call[], logged: ReadonlyMap<string, Call>): SessionTotals {
  const entries = calls.map((call) => {
    const { tokens, durationMs = 0 } = logged.get(recordedIdOf(call)) ?? call;
    return [recordedIdOf(call), { tokens, durationMs, timestamp: call.timestamp }] as const;
  });
  return Object.fromEntries(entries);
}
