import { createMembership } from "../../parts/agents/logs/membership.ts";
import type { Git } from "../../parts/git/git.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import type { ImportLine } from "../../parts/import-lines/import-line.ts";
import { toCall } from "../../parts/import-lines/to-call.ts";
import { createPricing, type Pricing } from "../../parts/pricing/pricing.ts";
import type { LockOwner } from "../../parts/state/file-lock.ts";
import {
  findRecorded,
  isRecorded,
  recordedIdOf,
  withoutRecorded,
} from "../../parts/state/recorded-calls.ts";
import type { Call } from "../../usage/call.ts";
import { type BackfillPlace, findBackfillPlace } from "../backfill/backfill-run.ts";
import { groupByCommit, sumGroups } from "../backfill/group-by-commit.ts";
import { createHeldElsewhere, readLedgerRecords } from "../backfill/held-elsewhere.ts";
import {
  prepareRecords,
  type RecordedWork,
  requireCommittable,
} from "../backfill/prepare-records.ts";
import { createSessionOutcomes } from "../backfill/session-outcomes.ts";

/** What an import is handed by its door. */
export interface ImportRun {
  /** Runs in the top folder of the worktree whose ledger gets the records. */
  readonly git: Git;
  readonly process: LockOwner;
  readonly now: Date;
}

/** What an import would add to the ledger. */
export interface ImportPlan extends RecordedWork {
  readonly place: BackfillPlace;
  readonly pricing: Pricing;
  /** Calls that were counted before, by this clone or another. */
  readonly known: number;
  /** Lines that repeat the id of an earlier one. */
  readonly repeated: number;
  /** Calls that were made in another folder. */
  readonly elsewhere: number;
}

/** Finds which of some calls no record holds, and sums them into the records of the commits they led to. */
export async function planImport(
  { git }: ImportRun,
  lines: readonly ImportLine[],
): Promise<ImportPlan> {
  const place = await findBackfillPlace(git, "import");
  await requireCommittable(git, place, "import");
  const distinct = distinctCalls(lines);
  const isInside = createMembership(place.worktree);
  const here = distinct.filter((call) => call.cwd === undefined || isInside(call));
  const calls = await withoutKnown(here, git, place);
  const pricing = await createPricing(place.config);
  const records = await sumGroups(await groupByCommit(git, calls, () => place.worktree), {
    config: place.config,
    pricing,
    outcomesOf: createSessionOutcomes({ calls: here, lastTurns: new Map() }),
  });
  return {
    ...{ place, pricing, records, calls, logged: calls },
    known: here.length - calls.length,
    repeated: lines.length - distinct.length,
    elsewhere: distinct.length - here.length,
  };
}

/** Adds what was planned to the ledger in the working tree. */
export async function applyImport(run: ImportRun, plan: ImportPlan): Promise<void> {
  await prepareRecords(run, plan.place, plan);
}

/** Returns each call once, in order of time. */
function distinctCalls(lines: readonly ImportLine[]): readonly Call[] {
  const calls = new Map<string, Call>();
  for (const call of lines.map(toCall)) {
    const id = recordedIdOf(call);
    if (!calls.has(id)) calls.set(id, call);
  }
  return [...calls.values()].toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
}

/** Leaves out the calls that this clone recorded, and those of rows that another one wrote. */
async function withoutKnown(
  calls: readonly Call[],
  git: Git,
  { worktree, folders }: BackfillPlace,
): Promise<readonly Call[]> {
  const recorded = findRecorded(calls, folders, worktree);
  const free = withoutRecorded(calls, recorded);
  const [first] = free;
  if (first === undefined) return [];
  const isHeld = createHeldElsewhere(
    await readRecordsSince(first, git, worktree),
    calls.filter((call) => !isRecorded(call, recorded)),
    () => true,
  );
  return free.filter((call) => !isHeld(call));
}

function readRecordsSince({ timestamp }: Call, git: Git, worktree: Worktree) {
  return readLedgerRecords(git, worktree, new Date(timestamp));
}
