import { type Bar, barChart, isVisible } from "../bar-chart.ts";
import { mermaidLabel } from "../escape.ts";
import type { CommitUsage } from "./pull-request-usage.ts";

// More labels than these would run into each other.
const MAX_COMMITS = 12;
const HEIGHT = 220;

/** Returns a mermaid chart of the cost of the last commits, or undefined when there is no course to see. */
export function commitChart(commits: readonly CommitUsage[]): string | undefined {
  const bars: readonly Bar[] = commits.slice(-MAX_COMMITS).map(({ shortId, sums }) => ({
    label: mermaidLabel(shortId),
    costNanoUsd: sums?.costNanoUsd ?? 0,
  }));
  if (bars.filter(isVisible).length < 2) return undefined;
  const title =
    commits.length > MAX_COMMITS
      ? `Cost of the last ${MAX_COMMITS} commits in USD`
      : "Cost by commit in USD";
  return barChart("xychart-beta", title, bars, HEIGHT);
}
