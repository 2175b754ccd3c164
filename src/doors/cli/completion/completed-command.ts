import type { Command, Option } from "commander";
import { PAIRS, SUGGESTED_VALUES, SUGGESTED_WORDS } from "./suggestions.ts";

/** An option as a shell completes it. */
export interface CompletedOption {
  /** `--since`, `-h`. */
  readonly flags: readonly string[];
  /** What it does. */
  readonly text: string;
  readonly takesValue: boolean;
  /** Values that it takes; where none are known, they may be files. */
  readonly values: readonly string[];
  /** Whether it takes two of them, with a comma between. */
  readonly isPair: boolean;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly text: string;
  readonly options: readonly CompletedOption[];
  /** Words that can follow it. */
  readonly words: readonly string[];
  /** Whether files can follow it. */
  readonly takesFiles: boolean;
}

/** Shells cut what a line has no room for. */
const FIRST_SENTENCE = /^(.*?)(?:\. |\.$|$)/s;
/** Without a command, it is this one. */
const USUAL_COMMAND = "status";

/** Returns the commands of a program as a shell completes them. */
export function completedCommands(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    text: firstSentence(command.description()),
    options: command.options.filter(({ hidden }) => !hidden).map(completedOption),
    ...wordsAfter(command),
  }));
}

function wordsAfter(command: Command): Pick<CompletedCommand, "words" | "takesFiles"> {
  const suggested = SUGGESTED_WORDS[command.name()];
  if (suggested !== undefined) return { words: suggested.words, takesFiles: suggested.orFiles };
  const words = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  return { words, takesFiles: words.length === 0 };
}

/** Returns the options that every command has. */
export function completedOptions({ options }: Command): readonly CompletedOption[] {
  const help = {
    flags: ["-h", "--help"],
    text: "help",
    takesValue: false,
    values: [],
    isPair: false,
  };
  return [...options.map(completedOption), help];
}

/** Returns the options that a program takes without a command. */
export function optionsWithoutCommand(
  commands: readonly CompletedCommand[],
): readonly CompletedOption[] {
  return commands.find(({ name }) => name === USUAL_COMMAND)?.options ?? [];
}

function completedOption({
  short,
  long,
  description,
  required,
  optional,
  argChoices,
}: Option): CompletedOption {
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    text: firstSentence(description),
    takesValue: required || optional,
    values: argChoices ?? SUGGESTED_VALUES[long ?? ""] ?? [],
    isPair: PAIRS.has(long ?? ""),
  };
}

function firstSentence(text: string): string {
  return FIRST_SENTENCE.exec(text)?.[1] ?? text;
}
