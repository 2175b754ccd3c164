import type { Command } from "commander";
import { UsageFailure } from "../../usage/failure.ts";
import { nearestName } from "../../usage/nearest-name.ts";
import { type Clock, NAMED_TIMES, parseRange } from "../../usage/time-range.ts";
import { localTimeZone } from "../../usage/time-zone.ts";
import { quoted } from "./completion/quoted.ts";

/** A pull request, with its repository or without, two ends, or a revision that is no branch. */
const RANGE = /[#!]\d+$|\.\.|^HEAD/;
/** What every command takes. */
const SHARED_FLAGS = ["--help", "--version", "--color", "--no-color"];
const FLAG = /^--[^=]+/;
const NEEDS_NO_QUOTES = /^[\w@%+=:,./~-]+$/;

/** Returns what was meant by words that name no command: a report, where they begin with a time or commits, or the nearest command. */
export function commandMeantBy(
  words: readonly string[],
  commands: readonly string[],
  now: Date,
): string | undefined {
  const [first = "", ...rest] = words;
  const clock: Clock = { now, zone: localTimeZone() };
  if (RANGE.test(first) || parseRange(first, clock) !== undefined) return asTyped(words);
  const nearest = nearestName(first, [...commands, ...NAMED_TIMES]);
  return nearest === undefined || commands.includes(nearest)
    ? nearest
    : asTyped([nearest, ...rest]);
}

/**
 * Refuses options that the status does not take and a report does, which are typed where a command is forgotten.
 *
 * @throws {UsageFailure}
 */
export async function refuseReportOptions(
  words: readonly string[],
  status: Command,
  createReport: () => Promise<Command>,
): Promise<void> {
  const typed = words
    .slice(words.indexOf("status") + 1)
    .map((word) => word.replace(FLAG, (flag) => flag.toLowerCase()));
  const flags = typed.flatMap((word) => FLAG.exec(word)?.[0] ?? []);
  const own = [...flagsOf(status), ...SHARED_FLAGS];
  const others = flags.filter((flag) => !own.includes(flag));
  if (others.length === 0) return;
  const known = new Set([...flagsOf(await createReport()), ...SHARED_FLAGS]);
  const wrong = others.find((flag) => known.has(flag));
  if (wrong === undefined) return;
  const meant = flags.every((flag) => known.has(flag)) ? typed : [wrong];
  throw new UsageFailure(`Cannot show the status with ${wrong}. Did you mean ${asTyped(meant)}?`);
}

function flagsOf({ options }: Command): readonly (string | undefined)[] {
  return options.map(({ long }) => long);
}

function asTyped(words: readonly string[]): string {
  const shown = words.map((word) => (NEEDS_NO_QUOTES.test(word) ? word : quoted(word)));
  return `\`tokenledger report ${shown.join(" ")}\``;
}
