import type { Command } from "commander";
import { nearestName } from "../../usage/nearest-name.ts";

const UNKNOWN = /unknown option '-+([^'=]+)/;

/** Adds to what is said of an unknown option which one may be meant, whatever the case and with one dash as well. */
export function withNearestOption(message: string, commands: readonly Command[]): string {
  const [, typed] = UNKNOWN.exec(message) ?? [];
  if (typed === undefined) return message;
  const flags = commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  const names = [...flags, "--help"].map((flag) => flag.replace(/^--/, ""));
  const nearest = nearestName(typed, names);
  return nearest === undefined ? message : `${message.trimEnd()}\n(Did you mean --${nearest}?)\n`;
}
