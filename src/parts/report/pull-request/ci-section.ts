import { countText } from "../../../usage/format-number.ts";
import { amounts } from "../headline.ts";
import { markdownTable } from "../markdown-table.ts";
import type { UsageSummary } from "../usage-summary.ts";
import { MODEL_COLUMNS } from "./pull-request-columns.ts";

/** Returns what agents used in CI, beside what commits carry, as a part of a report; nothing for nothing. */
export function ciSection(ci: UsageSummary | undefined, rowsPerTable: number): string {
  if (ci === undefined || ci.total.records === 0) return "";
  const { total, models, billed } = ci;
  const failed = total.failed === 0 ? "" : `, of which ${total.failed} failed`;
  const table =
    rowsPerTable === 0 ? "" : `\n${markdownTable(MODEL_COLUMNS, models.slice(0, rowsPerTable))}`;
  return `### In CI\n\n${amounts(total, billed)} in ${countText(total.records, "record")}${failed}; not in the numbers above.\n${table}`;
}
