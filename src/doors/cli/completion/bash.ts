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
  local name= index options values= pair= first=
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
${branch("''", optionsWithoutCommand(commands), names)}    help) values=${quoted(names.join(" "))} ;;
${commands.map(({ name, options, words }) => branch(name, options, words)).join("")}  esac
  case "$word" in -*) values="$options" ;; esac
  if [ -n "$pair" ] && [ "$word" != "\${word%%,*}" ]; then
    first="\${word%%,*}," values=" $values " word="\${word#*,}"
    values="\${values/ \${first%,} / }"
  fi
  COMPREPLY=($(compgen -P "$first" -W "$values" -- "$word"))
}
complete -o default -F _tokenledger tokenledger
`;
}

function branch(
  name: string,
  options: readonly CompletedOption[],
  words: readonly string[],
): string {
  const taking = options
    .filter(({ takesValue }) => takesValue)
    .map(({ flags, values, isPair }) => {
      // Without known values bash offers files.
      const pair = isPair ? " pair=yes" : "";
      return `        ${flags.join(" | ")}) values=${quoted(values.join(" "))}${pair} ;;\n`;
    });
  const cases =
    taking.length === 0 ? "" : `      case "$before" in\n${taking.join("")}      esac\n`;
  return `    ${name})
      options="$options "${quoted(flagsOf(options).join(" "))}
      values=${quoted(words.join(" "))}
${cases}      ;;
`;
}

function flagsOf(options: readonly CompletedOption[]): readonly string[] {
  return options.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith("--")));
}
