import { formatDay } from "./filter-link.ts";

/** Spans of time of one length that follow each other without gaps. */
export interface TimeBuckets {
  readonly unit: "day" | "week" | "month" | "year";
  /** `2026-02-23` (of a week: its Monday), `2026-02` or `2026`. */
  readonly labels: readonly string[];
  /** Returns the bucket of a UTC day since 1970. */
  readonly bucketOf: (day: number) => number;
}

interface Unit {
  readonly name: TimeBuckets["unit"];
  /** Numbers the spans so that neighbours differ by one. */
  readonly numberOf: (day: number) => number;
  readonly labelOf: (number: number) => string;
}

/** Six months of days: past it their bars would be too thin to see. */
const MAX_BUCKETS = 186;
const DAYS_FROM_MONDAY_TO_1970 = 3;

const UNITS: readonly Unit[] = [
  { name: "day", numberOf: (day) => day, labelOf: formatDay },
  {
    name: "week",
    numberOf: (day) => Math.floor((day + DAYS_FROM_MONDAY_TO_1970) / 7),
    labelOf: (week) => formatDay(week * 7 - DAYS_FROM_MONDAY_TO_1970),
  },
  {
    name: "month",
    numberOf: (day) => yearOf(day) * 12 + Number(formatDay(day).slice(5, 7)) - 1,
    labelOf: (month) =>
      `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`,
  },
];

const YEAR: Unit = { name: "year", numberOf: yearOf, labelOf: yearText };

/** Returns the finest buckets, of those that are few enough to see, from one UTC day to another. */
export function timeBuckets(firstDay: number, lastDay: number): TimeBuckets {
  const unit =
    UNITS.find(({ numberOf }) => numberOf(lastDay) - numberOf(firstDay) < MAX_BUCKETS) ?? YEAR;
  const first = unit.numberOf(firstDay);
  const length = unit.numberOf(lastDay) - first + 1;
  const bucketByDay = new Map<number, number>();
  return {
    unit: unit.name,
    labels: Array.from({ length }, (_, bucket) => unit.labelOf(first + bucket)),
    bucketOf(day) {
      const known = bucketByDay.get(day);
      if (known !== undefined) return known;
      const bucket = unit.numberOf(day) - first;
      bucketByDay.set(day, bucket);
      return bucket;
    },
  };
}

function yearOf(day: number): number {
  return Number(formatDay(day).slice(0, 4));
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}
