import {
  type CompletedCommand,
  type CompletedOption,
  optionsWithoutCommand,
} from "./completed-command.ts";
import { quoted } from "./quoted.ts";

const NO_WORDS = { words: [], takesFiles: false };

/** Returns what zsh completes a program by: a file `_tokenledger` on its `fpath`, or evaluated in `.zshrc`. */
export function zshCompletion(
  commands: readonly CompletedCommand[],
  shared: readonly CompletedOption[],
): string {
  const described = commands.map(({ name, text }) => quoted(`${name}:${text}`)).join("\n    ");
  return `#compdef tokenledger
# tokenledger in zsh: source <(tokenledger completion zsh)
_tokenledger() {
  local -a commands
  commands=(
    ${described}
  )
  local -i index=2
  while (( index < CURRENT )) && [[ $words[index] == -* ]]; do (( index++ )); done
  local name=$words[index]
  if (( index == CURRENT )); then
    if [[ $name != -* ]]; then
      _describe command commands
      return
    fi
    # Options without a command.
    name= index=1
  fi
  (( CURRENT -= index - 1 ))
  shift $(( index - 1 )) words
  case $name in
${branch("''", [...optionsWithoutCommand(commands), ...shared], NO_WORDS)}${commands.map((command) => branch(command.name, [...command.options, ...shared], command)).join("")}    help) _describe command commands ;;
  esac
}
if [ "\${funcstack[1]}" = _tokenledger ]; then
  _tokenledger "$@"
else
  compdef _tokenledger tokenledger
fi
`;
}

function branch(
  name: string,
  options: readonly CompletedOption[],
  { words, takesFiles }: Pick<CompletedCommand, "words" | "takesFiles">,
): string {
  const files = takesFiles ? "; _files" : "";
  const rest =
    words.length > 0 ? `*:word:{ compadd -- ${words.join(" ")}${files} }` : "*:file:_files";
  const specifications = [...options.flatMap(specificationsOf), rest].map(quoted);
  return `    ${name})
      _arguments \\
        ${specifications.join(" \\\n        ")} ;;
`;
}

function specificationsOf(option: CompletedOption): readonly string[] {
  const { flags, text, takesValue } = option;
  const value = takesValue ? `:value:${actionOf(option)}` : "";
  return flags.map((flag) => {
    // A value can stand in a word of its own, or behind an equals sign.
    const sign = takesValue && flag.startsWith("--") ? "=" : "";
    return `${flag}${sign}[${text.replace(/[[\]\\:]/g, "\\$&")}]${value}`;
  });
}

function actionOf({ values, isPair }: CompletedOption): string {
  if (values.length === 0) return "_files";
  return isPair ? `_values -s , value ${values.join(" ")}` : `(${values.join(" ")})`;
}
