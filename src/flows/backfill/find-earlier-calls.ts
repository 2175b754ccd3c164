import { type CollectedCalls, collectCalls } from "../../parts/agents/logs/collect-calls.ts";
import { createMembership } from "../../parts/agents/logs/membership.ts";
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
import type { BackfillPlace, BackfillRun } from "./backfill-run.ts";
import { createHeldElsewhere, readLedgerRecords } from "./held-elsewhere.ts";

/** The calls of this repository that nothing records and no hook will record. */
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
  const worktrees = listWorktrees(place.worktree);
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
  // Not run in the worktree's folder, which may be gone.
  const environment = { ...git.environment, GIT_DIR: worktree.gitDir };
  const head = await readHeadCommit(createGit(git.cwd, environment));
  return (await findReading({ ...worktree, head }, folders, readPrepared(folders), now)).since;
}

/** Returns the worktree that a call was made in; undefined when it was made in none of them. */
export type WorktreeOfCall = (place: CallPlace) => KnownWorktree | undefined;

/**
 * Makes the search for the worktree of a call; one whose folder is gone is known by its name. A call
 * that names one of the remotes and no folder is taken for one of the main worktree.
 */
export function createWorktreeOfCall(
  worktrees: readonly KnownWorktree[],
  remoteUrls: readonly string[],
): WorktreeOfCall {
  // A nested worktree whose folder is gone lies in the outer one too: the longest path is the innermost.
  const innermostFirst = worktrees.toSorted((a, b) => b.root.length - a.root.length);
  const inFolder = innermostFirst.map((worktree) => ({
    worktree,
    isInside: createMembership({ root: worktree.root }),
  }));
  const byRemote = worktrees.slice(0, 1).map((worktree) => ({
    worktree,
    isInside: createMembership({ root: worktree.root, remoteUrls }),
  }));
  const tests = [...inFolder, ...byRemote];
  return (place) => tests.find(({ isInside }) => isInside(place))?.worktree;
}
