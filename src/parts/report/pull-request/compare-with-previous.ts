import { formatCost, formatPercent, formatTokens } from "../../../usage/format-number.ts";
import { markdownCode } from "../escape.ts";
import type { UsageSums } from "../usage-summary.ts";
import { medianOf, mergedCosts, usualRatio } from "../usual-cost.ts";
import type { PreviousPullRequest, PullRequestUsage } from "./pull-request-usage.ts";

// A median of fewer says nothing.
const MIN_PREVIOUS = 3;
const ABOUT_THE_SAME = 0.05;
// More would be more than a line.
const MAX_BARS = 20;

interface Measure {
  /** Newest first. */
  readonly previous: readonly number[];
  readonly current: number;
  readonly format: (value: number) => string;
}

/** Returns how the pull request compares with those before it, without what the headline says; undefined when too few are known. */
export function compareWithPrevious(
  { added, previous }: Pick<PullRequestUsage, "added" | "previous">,
  baseBranch: string,
): string | undefined {
  const measure = measureOf(added.total, previous);
  if (measure === undefined) return undefined;
  const values = [...measure.previous].reverse();
  const median = medianOf(values);
  const kind = previous.every(({ number }) => number !== undefined) ? "pull requests" : "merges";
  const line = sparkline([...values.slice(-MAX_BARS), measure.current]);
  const those = `the median of the last ${values.length} ${kind} into ${markdownCode(baseBranch)}`;
  const fact =
    usualRatio(added.total, previous) === undefined
      ? `${differenceText(measure.current, median)} ${those}, ${measure.format(median)}`
      : `The usual cost is ${those}`;
  return `${fact}: ${line} (this one last)\n`;
}

/** Compares costs if all of them are known, otherwise tokens, which always are. */
function measureOf(
  total: UsageSums,
  previous: readonly PreviousPullRequest[],
): Measure | undefined {
  const costs = mergedCosts(previous);
  if (total.unpricedTokens === 0 && costs.length >= MIN_PREVIOUS) {
    return { previous: costs, current: total.costNanoUsd, format: formatCost };
  }
  if (previous.length < MIN_PREVIOUS) return undefined;
  return {
    previous: previous.map(({ tokens }) => tokens),
    current: total.inputTokens + total.outputTokens,
    format: (tokens) => `${formatTokens(tokens)} tokens`,
  };
}

function differenceText(current: number, median: number): string {
  if (current === median) return "Equal to";
  if (median === 0) return "▲ **Above**";
  const ratio = current / median;
  if (Math.abs(ratio - 1) < ABOUT_THE_SAME) return "About";
  if (ratio >= 2) return `▲ **${ratioText(ratio)}**`;
  return ratio > 1
    ? `▲ **${formatPercent(ratio - 1)} above**`
    : `▼ **${formatPercent(1 - ratio)} below**`;
}

/** Returns how many times as much something is: `4.2 ×`, `12 ×`. */
export function ratioText(ratio: number): string {
  if (ratio < 0.1) return "< 0.1 ×";
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)} ×`;
}

const BARS = Array.from("▁▂▃▄▅▆▇█");

/** Returns a line of bars, one for each value, the highest as high as the line. */
function sparkline(values: readonly number[]): string {
  const highest = Math.max(...values);
  return values
    .map((value) => (highest === 0 ? 0 : Math.round((value / highest) * (BARS.length - 1))))
    .map((height) => BARS[height])
    .join("");
}
