import { SUCCESS } from "../dashboard-data.ts";
import { at, labelAt, type UsageTable, type WholeDimension } from "./usage-table.ts";
import { UNKNOWN_TEXT } from "./wording.ts";

export const FAILED_TEXT = "failed";

/** Returns what a row says on a dimension. */
export function labelText(
  { dimensions }: UsageTable,
  dimension: WholeDimension,
  row: number,
): string {
  const { labels, indexes } = dimensions[dimension];
  return labelAt(labels, at(indexes, row));
}

/** Returns the minute that the zone's clock showed. */
export function minuteText({ localMs }: UsageTable, row: number): string {
  return new Date(at(localMs, row)).toISOString().slice(0, 16).replace("T", " ");
}

export function dayText(table: UsageTable, row: number): string {
  return minuteText(table, row).slice(0, 10);
}

export function successText({ success }: UsageTable, row: number): string {
  if (success[row] === SUCCESS.unknown) return UNKNOWN_TEXT;
  return success[row] === SUCCESS.succeeded ? "ok" : FAILED_TEXT;
}
