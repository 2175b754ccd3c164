import type { Command, Option } from "commander";
import { MANY, SUGGESTED_VALUES, SUGGESTED_WORDS, TWO_VALUES } from "./suggestions.ts";

/** An option as a shell completes it. */
export interface CompletedOption {
  /** `--since`, `-h`. */
  readonly flags: readonly string[];
  /** What it does. */
  readonly text: string;
  readonly takesValue: boolean;
  /** Values that it takes; where none are known, they may be files. */
  readonly values: readonly string[];
  /** How many of them it takes at most, with commas between. */
  readonly most: number;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly text: string;
  readonly options: readonly CompletedOption[];
  /** Words that can follow it. */
  readonly words: readonly string[];
  /** What follows one of them, where that is something else. */
  readonly secondWords: readonly string[];
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

function wordsAfter(
  command: Command,
): Pick<CompletedCommand, "words" | "secondWords" | "takesFiles"> {
  const suggested = SUGGESTED_WORDS[command.name()];
  if (suggested !== undefined) {
    const { words, secondWords = [], orFiles } = suggested;
    return { words, secondWords, takesFiles: orFiles };
  }
  const words = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  return { words, secondWords: [], takesFiles: words.length === 0 };
}

/** Returns the options that every command has. */
export function completedOptions({ options }: Command): readonly CompletedOption[] {
  const help = {
    flags: ["-h", "--help"],
    text: "help",
    takesValue: false,
    values: [],
    most: 1,
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
  const suggested = SUGGESTED_VALUES[long ?? ""];
  const filterMost = argChoices === undefined && suggested?.isFilter === true ? MANY : 1;
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    text: firstSentence(description),
    takesValue: required || optional,
    values: argChoices ?? suggested?.values ?? [],
    most: TWO_VALUES.has(long ?? "") ? 2 : filterMost,
  };
}

function firstSentence(text: string): string {
  return FIRST_SENTENCE.exec(text)?.[1] ?? text;
}
