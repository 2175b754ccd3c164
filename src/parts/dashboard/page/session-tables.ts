import { formatDuration, formatWhole } from "../../../usage/format-number.ts";
import { element, fillTable } from "./element.ts";
import type { RankedSessions } from "./rank-sessions.ts";
import type { UsageGroup } from "./usage-sums.ts";
import { costText, successText, tokensText, UNKNOWN_TEXT } from "./wording.ts";

const COLUMNS = [
  { title: "Session", isNumber: false },
  { title: "Cost", isNumber: true },
  { title: "Duration", isNumber: true },
  { title: "Tokens", isNumber: true },
  { title: "Records", isNumber: true },
  { title: "Success", isNumber: true },
];

/** Shows the sessions that cost most and those that took longest. */
export function showSessions({ mostExpensive, slowest }: RankedSessions): void {
  showTable("most-expensive-table", mostExpensive);
  showTable("slowest-table", slowest);
}

function showTable(id: string, sessions: readonly UsageGroup[]): void {
  fillTable(
    element(id, HTMLTableElement),
    COLUMNS,
    sessions.map(({ label, sums }) => [
      label,
      costText(sums),
      sums.durationMs > 0 ? formatDuration(sums.durationMs) : UNKNOWN_TEXT,
      tokensText(sums),
      formatWhole(sums.records),
      successText(sums),
    ]),
  );
}
