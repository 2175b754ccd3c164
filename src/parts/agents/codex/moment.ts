import { toRowTime } from "../logs/row-time.ts";

/** When a row was written. */
export interface Moment {
  /** RFC 3339, UTC, milliseconds. */
  readonly rowTime: string;
  /** Milliseconds since 1970. */
  readonly ms: number;
}

/** Returns the moment that a row names; undefined when it names none that exists. */
export function parseMoment(timestamp: string | undefined): Moment | undefined {
  const rowTime = toRowTime(timestamp);
  if (rowTime === undefined) return undefined;
  const ms = Date.parse(rowTime);
  return Number.isNaN(ms) ? undefined : { rowTime, ms };
}
