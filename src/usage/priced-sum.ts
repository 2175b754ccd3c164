/** What some records cost, and what of them has no price and is not in it. */
export interface PricedSum {
  readonly records: number;
  /** List price in nano-USD of the records that have a price. */
  readonly costNanoUsd: number;
  readonly unpricedRecords: number;
  /** Input and output tokens of the records without a price. */
  readonly unpricedTokens: number;
}

export const NO_COST: PricedSum = {
  records: 0,
  costNanoUsd: 0,
  unpricedRecords: 0,
  unpricedTokens: 0,
};

/** Adds sums up. */
export function addPriced(sums: readonly PricedSum[]): PricedSum {
  return sums.reduce(
    (all, sum) => ({
      records: all.records + sum.records,
      costNanoUsd: all.costNanoUsd + sum.costNanoUsd,
      unpricedRecords: all.unpricedRecords + sum.unpricedRecords,
      unpricedTokens: all.unpricedTokens + sum.unpricedTokens,
    }),
    NO_COST,
  );
}

/** Returns what is left of a sum without a part of it. */
export function subtractPriced(all: PricedSum, part: PricedSum): PricedSum {
  return {
    records: all.records - part.records,
    costNanoUsd: all.costNanoUsd - part.costNanoUsd,
    unpricedRecords: all.unpricedRecords - part.unpricedRecords,
    unpricedTokens: all.unpricedTokens - part.unpricedTokens,
  };
}

/** Whether nothing has a price: then a sum of 0 says nothing. */
export function isUnpriced({
  records,
  unpricedRecords,
}: Pick<PricedSum, "records" | "unpricedRecords">): boolean {
  return records > 0 && unpricedRecords === records;
}

/** Whether the cost is all of it; otherwise it is a lower bound, and what it differs from another by is not known. */
export function isWhole(sum: Pick<PricedSum, "records" | "unpricedRecords" | "unpricedTokens">) {
  return sum.unpricedTokens === 0 && !isUnpriced(sum);
}
