import { countText } from "../../usage/format-number.ts";
import type { TimeZone } from "../../usage/time-zone.ts";
import { type Coverage, coverageText } from "../report/coverage.ts";
import type { ReportRange } from "../report/usage-summary.ts";

/** What a page is made from. */
export interface PageOrigin {
  /** The time that was asked about. */
  readonly range: ReportRange;
  /** Days of the zone; undefined when there are no records. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  readonly now: Date;
  readonly zone: TimeZone;
  /** Rows that could not be read. */
  readonly rejected: number;
  readonly coverage?: Coverage | undefined;
  /** What is paid where that is not list prices, in phrases. */
  readonly paid: readonly string[];
}

/** Returns what the page says about itself: its period, when it was made, and what is missing. */
export function pageFacts(origin: PageOrigin): readonly string[] {
  const { range, days, now, zone, rejected, coverage, paid } = origin;
  return [
    ...rangeTexts(range, zone),
    ...(days === undefined ? [] : [`Records from ${days.first} to ${days.last}`]),
    `Made ${minuteOf(now, zone)}`,
    `Days are those of ${zone.name}`,
    "Costs are list prices, not what was billed",
    ...(paid.length > 1 ? [`In all ${paid.join(", ")}`] : []),
    ...(coverage === undefined || coverage.commits === 0 ? [] : [coverageText(coverage)]),
    ...(rejected === 0
      ? []
      : [
          `${countText(rejected, "row")} could not be read and ${rejected === 1 ? "is" : "are"} not counted`,
        ]),
  ];
}

function rangeTexts({ since, until }: ReportRange, zone: TimeZone): readonly string[] {
  return [
    ...(since === undefined ? [] : [`Since ${minuteOf(new Date(since), zone)}`]),
    ...(until === undefined ? [] : [`Before ${minuteOf(new Date(until), zone)}`]),
  ];
}

function minuteOf(instant: Date, zone: TimeZone): string {
  const local = zone.localTime(instant.toISOString());
  return `${local.slice(0, 16).replace("T", " ")} ${zone.name}`;
}
