import { countText } from "../../usage/format-number.ts";
import type { MergedCosts } from "../../usage/merged-costs.ts";
import { atLeastText } from "./cost-text.ts";

/** Returns what merged changes cost for what they brought, in sentences; none where outcomes are not asked for. */
export function mergedFacts(merged: MergedCosts | undefined): readonly string[] {
  if (merged === undefined) return [];
  const { pullRequests, costPerPullRequestNanoUsd, costPer100LinesNanoUsd } = merged;
  return [
    ...(costPerPullRequestNanoUsd === undefined
      ? []
      : [
          `${atLeastText(costPerPullRequestNanoUsd, merged.pullRequestsUnpricedTokens > 0)} for each of ${countText(pullRequests, "merged pull request")}.`,
        ]),
    ...(costPer100LinesNanoUsd === undefined
      ? []
      : [
          `${atLeastText(costPer100LinesNanoUsd, merged.linesUnpricedTokens > 0)} for 100 lines that were merged and stayed.`,
        ]),
  ];
}
