import type { CommitChanges } from "../../../parts/git/history.ts";

/** What a ledger file held at some time. */
export interface Version {
  /** Empty for a file that was not there. */
  readonly blob: string;
  readonly sizeBytes: number;
  /** Place in the history of the first commit that left a file so. */
  readonly place: number;
}

/** How a version was made, for the first time in a history. */
export interface VersionStep {
  /** Empty for a file that was not there. */
  readonly before: string;
  readonly after: string;
  /** Place in the history of the commit that made it. */
  readonly place: number;
}

/**
 * Two versions or more, each made from the one before and no smaller: most often by appending. The
 * first is what the chain starts from; its place tells nothing.
 */
export type VersionChain = readonly Version[];

/**
 * Lists how the versions of a history, parents first, were made. Each is made once: a commit that only moves
 * a file, or merges it unchanged, makes none.
 */
export function listVersionSteps(history: readonly CommitChanges[]): readonly VersionStep[] {
  const steps: VersionStep[] = [];
  const made = new Set<string>();
  for (const [place, { changes }] of history.entries()) {
    // A rotation moves a version to a backup: where history begins there, it was made before.
    for (const { before = "" } of changes) made.add(before);
    for (const { before = "", after } of changes) {
      if (after === undefined || made.has(after)) continue;
      made.add(after);
      steps.push({ before, after, place });
    }
  }
  return steps;
}

/** Joins steps to chains. */
export function chainVersions(
  steps: readonly VersionStep[],
  sizes: ReadonlyMap<string, number>,
): readonly VersionChain[] {
  const chains: Version[][] = [];
  const chainByLastBlob = new Map<string, Version[]>();
  const versionOf = (blob: string, place: number): Version => {
    return { blob, sizeBytes: sizes.get(blob) ?? 0, place };
  };
  for (const { before, after, place } of steps) {
    const base = versionOf(before, -1);
    const version = versionOf(after, place);
    let chain = version.sizeBytes < base.sizeBytes ? undefined : chainByLastBlob.get(before);
    if (chain === undefined) {
      chain = [base];
      chains.push(chain);
    } else {
      chainByLastBlob.delete(before);
    }
    chain.push(version);
    chainByLastBlob.set(after, chain);
  }
  return chains;
}
