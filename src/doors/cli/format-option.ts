import { InvalidArgumentError, Option } from "commander";
import { UsageFailure } from "../../usage/failure.ts";

/** What every command that prints data can write. */
export const FORMATS = ["table", "markdown", "csv", "json"] as const;

export type Format = (typeof FORMATS)[number];

/** How a command is to write its data, as typed. */
export interface FormatOptions<Name extends string = Format> {
  readonly format?: Name | undefined;
  readonly json?: boolean | undefined;
}

/** Returns the option that names a format; `earlier` are other spellings that stay in use. */
export function formatOption<Name extends string = Format>(
  usual: Name,
  formats: readonly Name[],
  earlier: Readonly<Record<string, Name>> = {},
): Option {
  const choices = formats.join(", ");
  return new Option(
    "--format <format>",
    `how it is written: ${choices} (default: ${usual})`,
  ).argParser((text) => {
    const name = earlier[text] ?? formats.find((format) => format === text);
    if (name === undefined) throw new InvalidArgumentError(`Allowed choices are ${choices}.`);
    return name;
  });
}

/** Returns the short form of `--format json`. */
export function jsonOption(): Option {
  return new Option("--json", "the same as --format json");
}

/** Returns the format that was asked for. @throws {UsageFailure} when two were. */
export function formatOf<Name extends string = Format>(
  { format, json = false }: FormatOptions<Name | "json">,
  usual: Name,
): Name | "json" {
  if (!json) return format ?? usual;
  if (format === undefined || format === "json") return "json";
  throw new UsageFailure(`Cannot write --format ${format} and --json at once: name one.`);
}
