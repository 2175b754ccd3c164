import type { Config } from "../../parts/config/config.ts";
import type { Pricing } from "../../parts/pricing/pricing.ts";
import { describeWork } from "../record/describe-work.ts";
import { type SummedCalls, sumCalls } from "../record/sum-calls.ts";
import type { CommitGroup } from "./group-by-commit.ts";
import type { SessionOutcomes } from "./session-outcomes.ts";

/** Sums the calls of each group into records as the hooks would have, ordered by time. */
export async function sumGroups(
  groups: readonly CommitGroup[],
  {
    config,
    pricing,
    outcomesOf,
  }: {
    readonly config: Config;
    readonly pricing: Pricing;
    readonly outcomesOf: SessionOutcomes;
  },
): Promise<readonly SummedCalls[]> {
  const records = await Promise.all(
    groups.map(async ({ calls, commit }) => {
      const sources = {
        // What the environment says now was not said of this work.
        taskType: undefined,
        phase: undefined,
        paths: commit?.paths ?? [],
        branchOf: ({ branch }: { readonly branch: string | undefined }) => branch,
        subject: commit?.subject,
      };
      return sumCalls(calls, {
        ...(await describeWork(sources, config)),
        costNanoUsdOf: (call) => pricing.costNanoUsd(call),
        lastTurns: outcomesOf(calls),
        success: undefined,
        branch: undefined,
      });
    }),
  );
  return records
    .flat()
    .toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
}
