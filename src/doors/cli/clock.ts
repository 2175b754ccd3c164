import type { Command } from "commander";
import { UsageFailure } from "../../usage/failure.ts";
import type { Clock } from "../../usage/time-range.ts";
import { localTimeZone, parseTimeZone, UTC } from "../../usage/time-zone.ts";
import type { CliContext } from "./context.ts";

/** Whose days are meant, as typed. */
export interface ZoneValues {
  readonly utc?: true;
  readonly timezone?: string;
}

/** Adds the options that name a time zone. */
export function addZoneOptions(command: Command): Command {
  return command
    .option("--utc", "days of UTC in place of those of this machine's time zone")
    .option("--timezone <name>", "days of a time zone, such as Europe/Berlin or +02:00");
}

/** Returns the time and the time zone that a command is asked in: this machine's unless an option names one. */
export function clockOf({ utc, timezone }: ZoneValues, { now }: CliContext): Clock {
  if (utc === true && timezone !== undefined) {
    throw new UsageFailure("Cannot use --utc and --timezone at once: name one.");
  }
  if (timezone !== undefined) return { now: now(), zone: parseTimeZone(timezone) };
  return { now: now(), zone: utc === true ? UTC : localTimeZone() };
}
