import { type CollectedCalls, collectCalls } from "../../parts/agents/logs/collect-calls.ts";
import { createThreadedLogReader } from "../../parts/agents/logs/read-logs-in-threads.ts";
import { readHeadCommit } from "../../parts/git/commit.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import { listRemoteUrls } from "../../parts/git/remote-urls.ts";
import { type KnownWorktree, listWorktrees, type Worktree } from "../../parts/git/worktree.ts";
import { readPrepared } from "../../parts/state/prepared.ts";
import { findRecorded, isRecorded, withoutRecorded } from "../../parts/state/recorded-calls.ts";
import { stateFolders } from "../../parts/state/state-folders.ts";
import type { Call, CallPlace } from "../../usage/call.ts";
import { type Claim, isClaimed } from "../record/claim-calls.ts";
import { enabledAgents } from "../record/enabled-agents.ts";
import { findReading } from "../record/start-reading.ts";
import type { BackfillPlace } from "./backfill-place.ts";
import type { BackfillRun } from "./backfill-run.ts";
import { createHeldElsewhere } from "./held-elsewhere.ts";
import { readLedgerRecords } from "./read-ledger-records.ts";
import { createWorktreeOfCall, type WorktreeOfCall } from "./worktree-of-call.ts";

/** The calls of this repository that nothing records and that no hook will. */
export interface EarlierCalls {
  /** In order of time, as the logs hold them. */
  readonly logged: readonly Call[];
  /** The same without what is recorded of sessions that their agent counts as a whole. */
  readonly calls: readonly Call[];
  readonly worktreeOf: WorktreeOfCall;
  /** All that the logs hold, of other repositories too. */
  readonly collected: CollectedCalls;
}

/** Reads all logs for the calls of the repository's worktrees from before the hooks record there. */
export async function findEarlierCalls(
  run: BackfillRun,
  place: BackfillPlace,
): Promise<EarlierCalls> {
  const agents = enabledAgents(run.agents, place.config);
  const collected = await collectCalls({
    agents,
    environment: run.environment,
    since: run.since,
    readLogs: createThreadedLogReader(agents, run.logReaderPath),
  });
  const worktrees = await listWorktrees(place.worktree);
  const worktreeOf = createWorktreeOfCall(
    worktrees,
    await listRemoteUrls(run.git, collected.calls),
  );
  const earlier = await callsBeforeRecording(run, collected.calls, worktreeOf);

  const sessions = new Set(earlier.map(({ sessionId }) => sessionId));
  const ofSessions = collected.calls.filter(({ sessionId }) => sessions.has(sessionId));
  const recorded = findRecorded(ofSessions, place.folders, place.worktree);
  const claim = {
    isInside: (callPlace: CallPlace) => worktreeOf(callPlace) !== undefined,
    runningSessions: sessions,
    worktreeRoots: worktrees.map(({ root }) => root),
  };
  const free = earlier.filter((call) => withoutRecorded([call], recorded).length > 0);
  const logged = await withoutHeldElsewhere(
    free,
    ofSessions.filter((call) => !isRecorded(call, recorded)),
    { git: run.git, worktree: place.worktree, claim },
  );
  return { logged, calls: withoutRecorded(logged, recorded), worktreeOf, collected };
}

async function callsBeforeRecording(
  { git, now, since }: BackfillRun,
  calls: readonly Call[],
  worktreeOf: WorktreeOfCall,
): Promise<readonly Call[]> {
  const starts = new Map<KnownWorktree, string>();
  const earlier: Call[] = [];
  for (const call of calls) {
    const worktree = worktreeOf(call);
    if (worktree === undefined || (since && call.timestamp < since.toISOString())) continue;
    const start = starts.get(worktree) ?? (await recordingStart(git, worktree, now));
    starts.set(worktree, start);
    if (call.timestamp < start) earlier.push(call);
  }
  return earlier;
}

/** Leaves out the calls that a clone which was here before recorded: the ledger has their rows. */
async function withoutHeldElsewhere(
  calls: readonly Call[],
  unknownHere: readonly Call[],
  {
    git,
    worktree,
    claim,
  }: { readonly git: Git; readonly worktree: Worktree; readonly claim: Claim },
): Promise<readonly Call[]> {
  const [first] = calls;
  if (first === undefined) return [];
  const isHeldElsewhere = createHeldElsewhere(
    await readLedgerRecords(git, worktree, new Date(first.timestamp)),
    unknownHere,
    (call) => isClaimed(call, claim),
  );
  return calls.filter((call) => !isHeldElsewhere(call));
}

/** Returns the moment, in RFC 3339, from which on the hooks record the calls of a worktree. */
async function recordingStart(git: Git, worktree: KnownWorktree, now: Date): Promise<string> {
  const folders = stateFolders(worktree);
  // Not in the worktree's folder, which may be gone.
  const environment = { ...git.environment, GIT_DIR: worktree.gitDir };
  const head = await readHeadCommit(createGit(git.cwd, environment));
  return (await findReading({ ...worktree, head }, folders, readPrepared(folders), now)).since;
}
