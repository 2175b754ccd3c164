import type { CompletedCommand, CompletedOption } from "./completed-command.ts";
import { quoted } from "./quoted.ts";

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
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=$words[2]
  (( CURRENT-- ))
  shift words
  case $name in
${commands.map((command) => branch(command, shared)).join("")}    help) _describe command commands ;;
  esac
}
if [ "\${funcstack[1]}" = _tokenledger ]; then
  _tokenledger "$@"
else
  compdef _tokenledger tokenledger
fi
`;
}

function branch({ name, options, words }: CompletedCommand, shared: readonly CompletedOption[]) {
  const rest = words.length > 0 ? `*:word:(${words.join(" ")})` : "*:file:_files";
  const specifications = [...[...options, ...shared].flatMap(specificationsOf), rest].map(quoted);
  return `    ${name})
      _arguments \\
        ${specifications.join(" \\\n        ")} ;;
`;
}

function specificationsOf({ flags, text, takesValue, values }: CompletedOption): readonly string[] {
  const action = values.length > 0 ? `(${values.join(" ")})` : "_files";
  const value = takesValue ? `:value:${action}` : "";
  return flags.map((flag) => `${flag}[${text.replace(/[[\]\\:]/g, "\\$&")}]${value}`);
}
