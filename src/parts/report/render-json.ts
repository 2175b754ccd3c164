import { visibleJson } from "./escape.ts";
import { sumValues } from "./sum-values.ts";
import type { UsageGroup, UsageSummary } from "./usage-summary.ts";

/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
export function renderJson(summary: UsageSummary): string {
  const value = {
    first_timestamp: summary.firstTimestamp ?? null,
    last_timestamp: summary.lastTimestamp ?? null,
    total: sumValues(summary.total),
    by_model: groupsOf("model", summary.models),
    by_task_type: groupsOf("task_type", summary.taskTypes),
    by_phase: groupsOf("phase", summary.phases),
    by_agent: groupsOf("agent", summary.agents),
    by_week: groupsOf("week", summary.weeks),
    by_day: groupsOf("day", summary.days),
    failures: summary.failures.map((group) => ({
      message: group.message ?? null,
      failures: group.failures,
      first_timestamp: group.firstTimestamp,
      last_timestamp: group.lastTimestamp,
      models: group.models,
    })),
  };
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

function groupsOf(key: string, groups: readonly UsageGroup[]): readonly object[] {
  return groups.map((group) => ({ [key]: group.name ?? null, ...sumValues(group) }));
}
