import { InvalidArgumentError, Option } from "commander";
import { UsageFailure } from "../../usage/failure.ts";
import { didYouMean } from "../../usage/nearest-name.ts";
import type { CliContext } from "./context.ts";
import type { Terminal } from "./terminal.ts";

/** What every command whose data are rows can write. */
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
  const option = new Option("--format <format>", `how it is written, ${usual} unless named`)
    // For help and completion; the earlier spellings are parsed too.
    .choices(formats);
  return option.argParser((text) => {
    const name = earlier[text] ?? formats.find((format) => format === text);
    if (name === undefined) {
      throw new InvalidArgumentError(
        `Allowed choices are ${formats.join(", ")}.${didYouMean(text, formats)}`,
      );
    }
    return name;
  });
}

/** Returns the short form of `--format json`, or what a command has in its place. */
export function jsonOption(text = "the same as --format json"): Option {
  return new Option("--json", text);
}

/** Returns the screen to draw on; undefined where there is none, or where a format is named: then it is exact. */
export function screenFor(
  { format, json = false }: FormatOptions<string>,
  { terminal }: Pick<CliContext, "terminal">,
): Terminal | undefined {
  return format === undefined && !json ? terminal : undefined;
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
