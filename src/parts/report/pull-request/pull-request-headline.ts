import {
  countText,
  formatCost,
  formatDuration,
  formatPercent,
  formatWhole,
} from "../../../usage/format-number.ts";
import { costText } from "../cost-text.ts";
import type { CommitCoverage } from "../coverage.ts";
import { amounts } from "../headline.ts";
import type { UsageSums, UsageTotal } from "../usage-summary.ts";
import { usualRatio } from "../usual-cost.ts";
import { ratioText } from "./compare-with-previous.ts";
import type { PreviousPullRequest, PullRequestUsage } from "./pull-request-usage.ts";

/** Returns what a pull request used, in one sentence, or, when that is nothing, how to record. */
export function pullRequestHeadline({
  added,
  ci,
  commits,
  coverage,
  previous,
  rejected,
  unread,
}: PullRequestUsage): string {
  const { total } = added;
  if (total.records === 0 && rejected + unread.length > 0) return "No usage could be read.\n";
  if (total.records === 0 && (ci?.total.records ?? 0) > 0) {
    return "No commit carries usage; agents used some in CI.\n";
  }
  if (total.records === 0) return noUsage(commits.length);
  const how = [outcome(total), commitsText(coverage)].filter((text) => text !== "").join(", ");
  return `${amounts(total, added.billed)}${price(total)}${time(total)}${multiple(added, previous)}${how === "" ? "" : `; ${how}`}.\n`;
}

function noUsage(commits: number): string {
  const where = commits === 0 ? "" : ` in ${countText(commits, "commit")}`;
  return `No usage is recorded${where}. If coding agents helped, run \`npx tokenledger init\` once in your checkout: from then on each commit carries what they used.\n`;
}

function price(total: UsageSums): string {
  return costText(total) === "unpriced" ? " without a known price" : "";
}

function time({ durationMs }: UsageSums): string {
  return durationMs === undefined ? "" : ` and ${formatDuration(durationMs)} of model time`;
}

/** Says how many times the usual cost it is, where both are known. */
function multiple({ total, billed }: UsageTotal, previous: readonly PreviousPullRequest[]): string {
  const known = usualRatio(total, previous);
  if (known === undefined) return "";
  const prices = billed === undefined ? "" : "at list prices ";
  return `, ${prices}${ratioText(known.ratio)} the usual ${formatCost(known.usualNanoUsd)}`;
}

function outcome({ succeeded, failed, successRate }: UsageSums): string {
  if (successRate === undefined) return "";
  return `**${formatPercent(successRate)}** of ${countText(succeeded + failed, "record")} succeeded`;
}

function commitsText({ commits, withUsage: recorded }: CommitCoverage): string {
  if (recorded === 0) return "";
  if (recorded < commits) {
    return `recorded in ${formatWhole(recorded)} of ${countText(commits, "commit")}`;
  }
  return recorded === 1 ? "recorded in one commit" : `recorded in all ${recorded} commits`;
}
