import {
  type CompletedCommand,
  type CompletedOption,
  optionsWithoutCommand,
} from "./completed-command.ts";
import { quotedForFish as quoted } from "./quoted.ts";

/** Puts the values that are typed, of which there can be as many as its first argument says, before those that can be next. */
const SEVERAL_FUNCTION = `function __tokenledger_several
  set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^.*,')
  set -l typed (string split -- , "$before" | string match -v '')
  test (count $typed) -lt $argv[1]; or return
  for value in $argv[2..-1]
    contains -- $value $typed; or echo "$before$value"
  end
end`;

/** Returns what fish completes a program by, for `~/.config/fish/completions/tokenledger.fish`. */
export function fishCompletion(
  commands: readonly CompletedCommand[],
  shared: readonly CompletedOption[],
): string {
  const lines = [
    "# tokenledger in fish: tokenledger completion fish | source",
    SEVERAL_FUNCTION,
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

function linesOf({
  name,
  options,
  words,
  secondWords,
  takesFiles,
}: CompletedCommand): readonly string[] {
  const seen = `__fish_seen_subcommand_from ${name}`;
  const seenWord = `__fish_seen_subcommand_from ${words.join(" ")}`;
  const when = (condition: string) => `complete -c tokenledger -n ${quoted(condition)}`;
  const within = when(seen);
  const files = takesFiles ? "" : " -f";
  const first = secondWords.length === 0 ? within : when(`${seen}; and not ${seenWord}`);
  return [
    ...(words.length > 0 ? [`${first}${files} -a ${quoted(words.join(" "))}`] : []),
    ...(secondWords.length > 0
      ? [`${when(`${seen}; and ${seenWord}`)}${files} -a ${quoted(secondWords.join(" "))}`]
      : []),
    ...options.map((option) => `${within} ${optionWords(option)}`),
  ];
}

function optionWords({ flags, text, takesValue, values, most }: CompletedOption): string {
  const names = flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const known = most > 1 ? `(__tokenledger_several ${most} ${values.join(" ")})` : values.join(" ");
  const value = values.length > 0 ? ` -x -a ${quoted(known)}` : takesValue ? " -r" : "";
  return `${names.join(" ")}${value} -d ${quoted(text)}`;
}
