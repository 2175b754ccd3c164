import {
  type CompletedCommand,
  type CompletedOption,
  optionsWithoutCommand,
} from "./completed-command.ts";
import { quoted } from "./quoted.ts";

/** Returns what bash completes a program by, for `eval "$(tokenledger completion bash)"`. */
export function bashCompletion(
  commands: readonly CompletedCommand[],
  shared: readonly CompletedOption[],
): string {
  const names = [...commands.map(({ name }) => name), "help"];
  return `# tokenledger in bash: eval "$(tokenledger completion bash)"
_tokenledger() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local name= index options values= most=1 first= each typed
  # bash takes the words of --format=json apart.
  if [ "$word" = = ]; then word=; elif [ "$before" = = ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      -*) ;;
      *) name="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  options=${quoted(flagsOf(shared).join(" "))}
  case "$name" in
${branch("''", optionsWithoutCommand(commands), { words: names, secondWords: [] })}    help) values=${quoted(names.join(" "))} ;;
${commands.map(({ name, options, ...after }) => branch(name, options, after)).join("")}  esac
  case "$word" in -*) values="$options" ;; esac
  if [ "$most" -gt 1 ] && [ "$word" != "\${word%,*}" ]; then
    first="\${word%,*}," word="\${word##*,}" values=" $values "
    IFS=, read -ra typed <<< "$first"
    for each in "\${typed[@]}"; do values="\${values/ "$each" / }"; done
    if [ "\${#typed[@]}" -ge "$most" ]; then values=; fi
  fi
  COMPREPLY=($(compgen -P "$first" -W "$values" -- "$word"))
}
complete -o default -F _tokenledger tokenledger
`;
}

function branch(
  name: string,
  options: readonly CompletedOption[],
  { words, secondWords }: Pick<CompletedCommand, "words" | "secondWords">,
): string {
  const taking = options
    .filter(({ takesValue }) => takesValue)
    .map(({ flags, values, most }) => {
      // Without known values bash offers files.
      const several = most > 1 ? ` most=${most}` : "";
      return `        ${flags.join(" | ")}) values=${quoted(values.join(" "))}${several} ;;\n`;
    });
  const cases =
    taking.length === 0 ? "" : `      case "$before" in\n${taking.join("")}      esac\n`;
  return `    ${name})
      options="$options "${quoted(flagsOf(options).join(" "))}
      values=${quoted(words.join(" "))}
${secondWords.length === 0 ? "" : afterOneOf(words, secondWords)}${cases}      ;;
`;
}

function afterOneOf(words: readonly string[], secondWords: readonly string[]): string {
  const typed = words.map((word) => `*' ${word} '*`).join(" | ");
  return `      case " \${COMP_WORDS[*]:index+1:COMP_CWORD-index-1} " in
        ${typed}) values=${quoted(secondWords.join(" "))} ;;
      esac
`;
}

function flagsOf(options: readonly CompletedOption[]): readonly string[] {
  return options.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith("--")));
}
