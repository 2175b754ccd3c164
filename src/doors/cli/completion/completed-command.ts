import type { Command, Option } from "commander";

/** An option as a shell completes it. */
export interface CompletedOption {
  /** `--since`, `-h`. */
  readonly flags: readonly string[];
  /** What it does, in a few words. */
  readonly text: string;
  readonly takesValue: boolean;
  /** The values that it takes, where these are all known. */
  readonly values: readonly string[];
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly text: string;
  readonly options: readonly CompletedOption[];
  /** The words that can follow it, where these are all known; else they may be files. */
  readonly words: readonly string[];
}

const MAX_TEXT = 60;
/** Before these a description's first part ends. */
const FIRST_PART = /^(.*?)(?:[:;,(]| such as | or |\. |\.$|$)/s;

/** Returns the commands of a program as a shell completes them. */
export function completedCommands(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    text: firstPart(command.description()),
    options: command.options.filter(({ hidden }) => !hidden).map(completedOption),
    words: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  }));
}

/** Returns the options that every command has. */
export function completedOptions({ options }: Command): readonly CompletedOption[] {
  const help = { flags: ["-h", "--help"], text: "help", takesValue: false, values: [] };
  return [...options.map(completedOption), help];
}

function completedOption({
  short,
  long,
  description,
  required,
  optional,
  argChoices = [],
}: Option): CompletedOption {
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    text: firstPart(description),
    takesValue: required || optional,
    values: argChoices,
  };
}

function firstPart(text: string): string {
  return (FIRST_PART.exec(text)?.[1] ?? text).trim().slice(0, MAX_TEXT);
}
