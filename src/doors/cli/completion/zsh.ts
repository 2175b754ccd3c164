import {
  type CompletedCommand,
  type CompletedOption,
  optionsWithoutCommand,
} from "./completed-command.ts";
import { quoted } from "./quoted.ts";

const NO_WORDS = { words: [], secondWords: [], takesFiles: false };

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
  after: Pick<CompletedCommand, "words" | "secondWords" | "takesFiles">,
): string {
  const specifications = [...options.flatMap(specificationsOf), ...wordsIn(after)].map(quoted);
  return `    ${name})
      _arguments \\
        ${specifications.join(" \\\n        ")} ;;
`;
}

function wordsIn({
  words,
  secondWords,
  takesFiles,
}: Pick<CompletedCommand, "words" | "secondWords" | "takesFiles">): readonly string[] {
  if (words.length === 0) return ["*:file:_files"];
  if (secondWords.length > 0) {
    return [`1:word:(${words.join(" ")})`, `2:word:(${secondWords.join(" ")})`];
  }
  return [`*:word:{ compadd -- ${words.join(" ")}${takesFiles ? "; _files" : ""} }`];
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

function actionOf({ values, most }: CompletedOption): string {
  if (values.length === 0) return "_files";
  return most > 1 ? `_values -s , value ${values.join(" ")}` : `(${values.join(" ")})`;
}
