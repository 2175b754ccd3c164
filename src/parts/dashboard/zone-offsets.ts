import type { TimeZone } from "../../usage/time-zone.ts";

const QUARTER_MS = 15 * 60_000;
const MINUTE_MS = 60_000;

/** Tells how many minutes a zone's clock is ahead of UTC: it is set forward and back at quarters of an hour only. */
export function createOffsets(zone: TimeZone): (timeMs: number) => number {
  const known = new Map<number, number>();
  return (timeMs) => {
    const quarter = Math.floor(timeMs / QUARTER_MS);
    let minutes = known.get(quarter);
    if (minutes === undefined) {
      const startMs = quarter * QUARTER_MS;
      const local = Date.parse(`${zone.localTime(new Date(startMs).toISOString())}Z`);
      minutes = Math.round((local - startMs) / MINUTE_MS);
      known.set(quarter, minutes);
    }
    return minutes;
  };
}
