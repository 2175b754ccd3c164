import type { CommitChanges } from "../../../parts/git/history.ts";

/** What a ledger file held at some time. */
export interface Version {
  /** Empty for a file that was not there. */
  readonly blob: string;
  readonly sizeBytes: number;
  /** Place in the history of the first commit that left a file so. */
  readonly place: number;
}

/**
 * Two versions or more, each made from the one before and no smaller: most often by appending. The
 * first is what the chain starts from; its place tells nothing.
 */
export type VersionChain = readonly Version[];

/**
 * Cuts a history, parents first, into chains. Each version is made once: a commit that only moves
 * a file, or merges it unchanged, makes none.
 */
export function chainVersions(
  history: readonly CommitChanges[],
  sizes: ReadonlyMap<string, number>,
): readonly VersionChain[] {
  const chains: Version[][] = [];
  const chainByLastBlob = new Map<string, Version[]>();
  const made = new Set<string>();
  for (const [place, { changes }] of history.entries()) {
    // A rotation moves a version to a backup: where history begins there, it was made before.
    changes.forEach(({ before = "" }) => void made.add(before));
    for (const { before, after } of changes) {
      if (after === undefined || made.has(after)) continue;
      made.add(after);
      const base = versionOf(before, -1, sizes);
      const version = versionOf(after, place, sizes);
      let chain = version.sizeBytes < base.sizeBytes ? undefined : chainByLastBlob.get(base.blob);
      if (chain === undefined) {
        chain = [base];
        chains.push(chain);
      } else {
        chainByLastBlob.delete(base.blob);
      }
      chain.push(version);
      chainByLastBlob.set(version.blob, chain);
    }
  }
  return chains;
}

function versionOf(
  blob: string | undefined,
  place: number,
  sizes: ReadonlyMap<string, number>,
): Version {
  return { blob: blob ?? "", sizeBytes: sizes.get(blob ?? "") ?? 0, place };
}
