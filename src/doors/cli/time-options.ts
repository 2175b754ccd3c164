import { Option } from "commander";
import { type Clock, parseTime, type TimeRange, withEnds } from "../../usage/time-range.ts";
import { localTimeZone, parseTimeZone, UTC } from "../../usage/time-zone.ts";
import type { CliContext } from "./context.ts";

/** Which days are meant by those that are typed, and shown. */
export interface ZoneOptions {
  readonly utc?: boolean | undefined;
  readonly timezone?: string | undefined;
}

/** The options of a command that takes a range of time, as typed. */
export interface TimeOptions extends ZoneOptions {
  readonly since?: string;
  readonly until?: string;
}

/** Returns the option that a range of time begins with. */
export function sinceOption(
  description = "from this time on: 2026-02-23, 2026-02, yesterday, last-week, 7d (today and the six days before), 12h, 2026-02-23T22:19",
): Option {
  return new Option("--since <time>", description);
}

export function untilOption(): Option {
  return new Option("--until <time>", "before this time");
}

/** Returns one of the options that say which zone's days are meant; without them, it is this machine's. */
export function utcOption(): Option {
  const option = new Option("--utc", "days and times are of UTC, not of this machine's time zone");
  return option.conflicts("timezone");
}

export function timezoneOption(): Option {
  return new Option(
    "--timezone <zone>",
    "days and times are of this zone: Europe/Berlin or +02:00",
  );
}

/** Returns what words for times mean to a command. */
export function clockOf({ utc = false, timezone }: ZoneOptions, { now }: CliContext): Clock {
  if (utc) return { now: now(), zone: UTC };
  return { now: now(), zone: timezone === undefined ? localTimeZone() : parseTimeZone(timezone) };
}

/** Returns the range that `--since` and `--until` name. */
export function timeRangeOf({ since, until }: TimeOptions, clock: Clock): TimeRange {
  return withEnds({
    since: since === undefined ? undefined : parseTime(since, clock),
    until: until === undefined ? undefined : parseTime(until, clock),
  });
}
