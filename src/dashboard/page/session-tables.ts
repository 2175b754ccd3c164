import { formatDuration, formatWhole } from "../../report/format-number.ts";
import { element } from "./element.ts";
import { byCost, byDuration, type UsageGroup } from "./group-rows.ts";
import { fillTable } from "./table-view.ts";
import { costText, successText, tokensText, UNKNOWN_TEXT } from "./wording.ts";

const MAX_SESSIONS = 8;

const COLUMNS = [
  { title: "Session", isNumber: false },
  { title: "Cost", isNumber: true },
  { title: "Time", isNumber: true },
  { title: "Tokens", isNumber: true },
  { title: "Records", isNumber: true },
  { title: "Succeeded", isNumber: true },
];

/** Shows the sessions, of those given, that cost most and those that took longest. */
export function showSessions(sessions: readonly UsageGroup[]): void {
  const priced = sessions.filter(({ sums }) => sums.costNanoUsd > 0);
  const timed = sessions.filter(({ sums }) => sums.durationMs > 0);
  showTable("dearest-table", priced.toSorted(byCost));
  showTable("slowest-table", timed.toSorted(byDuration));
}

function showTable(id: string, sessions: readonly UsageGroup[]): void {
  fillTable(
    element(id, HTMLTableElement),
    COLUMNS,
    sessions
      .slice(0, MAX_SESSIONS)
      .map(({ label, sums }) => [
        label,
        costText(sums),
        sums.durationMs > 0 ? formatDuration(sums.durationMs) : UNKNOWN_TEXT,
        tokensText(sums),
        formatWhole(sums.records),
        successText(sums),
      ]),
  );
}
