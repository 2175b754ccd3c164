import { columnChart, isVisible } from "../bar-chart.ts";
import { mermaidLabel, shortLine } from "../escape.ts";
import type { CommitUsage } from "./pull-request-usage.ts";

// More labels than these would run into each other.
const MAX_COMMITS = 10;
const MAX_ID_LENGTH = 10;
const SIZE = { width: 640, height: 180 };

/** Returns a mermaid chart of the cost of the last commits, or undefined when there is no course to see. */
export function commitChart(commits: readonly CommitUsage[]): string | undefined {
  const bars = commits.slice(-MAX_COMMITS).map(({ shortId, sums }) => ({
    label: mermaidLabel(shortLine(shortId, MAX_ID_LENGTH)),
    costNanoUsd: sums?.costNanoUsd ?? 0,
  }));
  if (bars.filter(isVisible).length < 2) return undefined;
  const which = commits.length > MAX_COMMITS ? `the last ${MAX_COMMITS} commits` : "each commit";
  return columnChart(`Cost of ${which}`, bars, SIZE);
}
