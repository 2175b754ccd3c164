import {
  type CompletedCommand,
  type CompletedOption,
  optionsWithoutCommand,
} from "./completed-command.ts";
import { quotedForFish as quoted } from "./quoted.ts";

/** Puts the first of two values, which is typed, before those that can be the second. */
const PAIR_FUNCTION = `function __tokenledger_pair
  set -l first (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^[^,]+,')
  for value in $argv
    test "$value," = "$first"; or echo "$first$value"
  end
end`;

/** Returns what fish completes a program by, for `~/.config/fish/completions/tokenledger.fish`. */
export function fishCompletion(
  commands: readonly CompletedCommand[],
  shared: readonly CompletedOption[],
): string {
  const lines = [
    "# tokenledger in fish: tokenledger completion fish | source",
    PAIR_FUNCTION,
    ...commands.map(
      ({ name, text }) =>
        `complete -c tokenledger -f -n __fish_use_subcommand -a ${name} -d ${quoted(text)}`,
    ),
    ...optionsWithoutCommand(commands).map(
      (option) => `complete -c tokenledger -n __fish_use_subcommand ${optionWords(option)}`,
    ),
    ...shared.map((option) => `complete -c tokenledger ${optionWords(option)}`),
    ...commands.flatMap(linesOf),
  ];
  return `${lines.join("\n")}\n`;
}

function linesOf({ name, options, words, takesFiles }: CompletedCommand): readonly string[] {
  const within = `complete -c tokenledger -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  return [
    ...(words.length > 0
      ? [`${within}${takesFiles ? "" : " -f"} -a ${quoted(words.join(" "))}`]
      : []),
    ...options.map((option) => `${within} ${optionWords(option)}`),
  ];
}

function optionWords({ flags, text, takesValue, values, isPair }: CompletedOption): string {
  const names = flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const known = isPair ? `(__tokenledger_pair ${values.join(" ")})` : values.join(" ");
  const value = values.length > 0 ? ` -x -a ${quoted(known)}` : takesValue ? " -r" : "";
  return `${names.join(" ")}${value} -d ${quoted(text)}`;
}
