import { OUTCOMES } from "../../../usage/change.ts";
import { CHANGE, type ChangesData, unpackNumbers } from "../dashboard-data.ts";

/** What shares the records of each change, in proportion to weights. */
export interface Shares {
  /** The first is empty and stands for what nothing tells. */
  readonly labels: readonly string[];
  /** By the index of the change. */
  readonly ofChange: readonly ChangeShares[];
}

export interface ChangeShares {
  /** Indexes of labels. */
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

const UNKNOWN: ChangeShares = { values: [0], weights: [1] };

/** Folders share a commit's records by the lines that it changed in each. */
export function sharesOfFolders({ count, folders, folderLines }: ChangesData): Shares {
  // As many numbers as there can be: what is past the last one stays 0.
  const numbers = unpackNumbers(folderLines, folderLines.length);
  const ofChange: ChangeShares[] = Array.from({ length: CHANGE.firstCommit }, () => UNKNOWN);
  let place = 0;
  for (let change = 0; change < count; change += 1) {
    const length = numbers[place] ?? 0;
    const own = numbers.subarray(place + 1, place + 1 + 2 * length);
    place += 1 + 2 * length;
    const shares = {
      values: Array.from(own.filter((_, index) => index % 2 === 0)),
      weights: Array.from(own.filter((_, index) => index % 2 === 1)),
    };
    ofChange.push(length === 0 ? UNKNOWN : withWeight(shares));
  }
  return { labels: folders, ofChange };
}

/** Of a merged change the lines that were soon changed again are reworked. */
export function sharesOfOutcomes(changes: ChangesData): Shares {
  const { count } = changes;
  const labels = ["", ...OUTCOMES];
  const [open, merged, reworked] = ["open", "merged", "reworked"].map((name) =>
    labels.indexOf(name),
  ) as [number, number, number];
  const outcomes = unpackNumbers(changes.outcomes, count);
  const addedLines = unpackNumbers(changes.addedLines, count);
  const reworkedLines = unpackNumbers(changes.reworkedLines, count);
  const ofChange: ChangeShares[] = [UNKNOWN, { values: [open], weights: [1] }, UNKNOWN];
  for (let change = 0; change < count; change += 1) {
    const outcome = outcomes[change] ?? 0;
    const again = reworkedLines[change] ?? 0;
    const stayed = again === 0 ? 1 : (addedLines[change] ?? 0) - again;
    ofChange.push(
      outcome === merged
        ? withWeight({ values: [merged, reworked], weights: [stayed, again] })
        : { values: [outcome], weights: [1] },
    );
  }
  return { labels, ofChange };
}

function withWeight({ values, weights }: ChangeShares): ChangeShares {
  const has = (_: number, index: number) => (weights[index] ?? 0) > 0;
  return { values: values.filter(has), weights: weights.filter(has) };
}
