/** What was used at some time. */
export interface TimedCost {
  /** RFC 3339. */
  readonly timestamp: string;
  /** Undefined where no price is known. */
  readonly costNanoUsd?: number | undefined;
}

/** What records or calls cost. */
export interface CostSums {
  readonly records: number;
  readonly costNanoUsd: number;
  /** Those without a price. */
  readonly unpriced: number;
}

export function addUp(costs: readonly Pick<TimedCost, "costNanoUsd">[]): CostSums {
  const priced = costs.flatMap(({ costNanoUsd }) => costNanoUsd ?? []);
  return {
    records: costs.length,
    costNanoUsd: priced.reduce((sum, each) => sum + each, 0),
    unpriced: costs.length - priced.length,
  };
}
