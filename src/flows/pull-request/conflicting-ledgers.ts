import type { LedgerBlob } from "./commit-reader.ts";

/** The ledger files of three commits, of which the first two come from the last. */
interface ThreeSides {
  readonly base: readonly LedgerBlob[];
  readonly head: readonly LedgerBlob[];
  readonly mergeBase: readonly LedgerBlob[];
}

/**
 * Returns the paths of ledger files that both sides changed, each in its own way. `merge=union` merges them
 * in a clone, but a forge's merge button does not know it. A file that one side removed is not among them:
 * that conflicts everywhere.
 */
export function conflictingLedgers({ base, head, mergeBase }: ThreeSides): readonly string[] {
  const isFile = ({ kind }: LedgerBlob) => kind === undefined;
  const blobsOf = (ledgers: readonly LedgerBlob[]) =>
    new Map(ledgers.filter(isFile).map(({ path, blob }) => [path, blob]));
  const [before, there] = [blobsOf(mergeBase), blobsOf(base)];
  return Array.from(blobsOf(head)).flatMap(([path, blob]) => {
    const [old, other] = [before.get(path), there.get(path)];
    const isConflict = other !== undefined && other !== blob && other !== old && blob !== old;
    return isConflict ? [path] : [];
  });
}
