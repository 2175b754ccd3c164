import { n as Command, t as Argument } from "./commander.js";
import { Ft as TASK_TYPES, l as KNOWN_AGENTS } from "./hook.js";
import { n as OUTCOMES } from "./ticket.js";
import { t as QUERIES } from "./queries.js";
// src/doors/cli/completion/quoted.ts
/** Returns a text as one word of a shell. */
function quoted(text) {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
/** Returns the same for fish, in whose quotes a backslash counts. */
function quotedForFish(text) {
	return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
// src/doors/cli/completion/bash.ts
/** Returns what bash completes a program by, for `eval "$(tokenledger completion bash)"`. */
function bashCompletion(commands, shared) {
	const names = commands.map(({ name }) => name);
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
    '' | help) values=${quoted([...names, "help"].join(" "))} ;;
${commands.map(branch$1).join("")}  esac
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
function branch$1({ name, options, words }) {
	const taking = options.filter(({ takesValue }) => takesValue).map(({ flags, values, isPair }) => {
		const pair = isPair ? " pair=yes" : "";
		return `        ${flags.join(" | ")}) values=${quoted(values.join(" "))}${pair} ;;\n`;
	});
	const cases = taking.length === 0 ? "" : `      case "$before" in\n${taking.join("")}      esac\n`;
	return `    ${name})
      options="$options "${quoted(flagsOf(options).join(" "))}
      values=${quoted(words.join(" "))}
${cases}      ;;
`;
}
function flagsOf(options) {
	return options.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith("--")));
}
// src/doors/cli/completion/suggestions.ts
/** Times that are asked for often; many more are understood. */
const TIMES = [...[
	"today",
	"yesterday",
	"this-week",
	"last-week",
	"this-month",
	"last-month",
	"this-year"
], ...["7d", "30d"]];
/** What options are completed by that take other values too. */
const SUGGESTED_VALUES = {
	"--since": TIMES,
	"--until": TIMES,
	"--compare": TIMES,
	"--agent": KNOWN_AGENTS.map(({ name }) => name),
	"--task-type": TASK_TYPES,
	"--outcome": OUTCOMES,
	"--origin": ["developer", "ci"]
};
/** The options that take two values, with a comma between. */
const PAIRS = /* @__PURE__ */ new Set(["--by"]);
/** What the words after a command are completed by; a command that takes files besides is offered these as well. */
const SUGGESTED_WORDS = {
	report: {
		words: TIMES,
		orFiles: true
	},
	dashboard: {
		words: TIMES,
		orFiles: true
	},
	query: {
		words: Object.keys(QUERIES),
		orFiles: false
	}
};
// src/doors/cli/completion/completed-command.ts
const MAX_TEXT = 60;
/** Before these a description's first part ends. */
const FIRST_PART = /^(.*?)(?:[:;,(]| such as | or |\. |\.$|$)/s;
/** Returns the commands of a program as a shell completes them. */
function completedCommands(program) {
	return program.commands.map((command) => ({
		name: command.name(),
		text: firstPart(command.description()),
		options: command.options.filter(({ hidden }) => !hidden).map(completedOption),
		...wordsAfter(command)
	}));
}
function wordsAfter(command) {
	const suggested = SUGGESTED_WORDS[command.name()];
	if (suggested !== void 0) return {
		words: suggested.words,
		takesFiles: suggested.orFiles
	};
	const words = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
	return {
		words,
		takesFiles: words.length === 0
	};
}
/** Returns the options that every command has. */
function completedOptions({ options }) {
	const help = {
		flags: ["-h", "--help"],
		text: "help",
		takesValue: false,
		values: [],
		isPair: false
	};
	return [...options.map(completedOption), help];
}
function completedOption({ short, long, description, required, optional, argChoices }) {
	return {
		flags: [short, long].filter((flag) => flag !== void 0),
		text: firstPart(description),
		takesValue: required || optional,
		values: argChoices ?? SUGGESTED_VALUES[long ?? ""] ?? [],
		isPair: PAIRS.has(long ?? "")
	};
}
function firstPart(text) {
	return (FIRST_PART.exec(text)?.[1] ?? text).trim().slice(0, MAX_TEXT);
}
// src/doors/cli/completion/fish.ts
/** Puts the first of two values, which is typed, before those that can be the second. */
const PAIR_FUNCTION = `function __tokenledger_pair
  set -l first (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^[^,]+,')
  for value in $argv
    test "$value," = "$first"; or echo "$first$value"
  end
end`;
/** Returns what fish completes a program by, for `~/.config/fish/completions/tokenledger.fish`. */
function fishCompletion(commands, shared) {
	return `${[
		"# tokenledger in fish: tokenledger completion fish | source",
		PAIR_FUNCTION,
		...commands.map(({ name, text }) => `complete -c tokenledger -f -n __fish_use_subcommand -a ${name} -d ${quotedForFish(text)}`),
		...shared.map((option) => `complete -c tokenledger ${optionWords(option)}`),
		...commands.flatMap(linesOf)
	].join("\n")}\n`;
}
function linesOf({ name, options, words, takesFiles }) {
	const within = `complete -c tokenledger -n ${quotedForFish(`__fish_seen_subcommand_from ${name}`)}`;
	return [...words.length > 0 ? [`${within}${takesFiles ? "" : " -f"} -a ${quotedForFish(words.join(" "))}`] : [], ...options.map((option) => `${within} ${optionWords(option)}`)];
}
function optionWords({ flags, text, takesValue, values, isPair }) {
	const names = flags.map((flag) => flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`);
	const known = isPair ? `(__tokenledger_pair ${values.join(" ")})` : values.join(" ");
	const value = values.length > 0 ? ` -x -a ${quotedForFish(known)}` : takesValue ? " -r" : "";
	return `${names.join(" ")}${value} -d ${quotedForFish(text)}`;
}
// src/doors/cli/completion/zsh.ts
/** Returns what zsh completes a program by: a file `_tokenledger` on its `fpath`, or evaluated in `.zshrc`. */
function zshCompletion(commands, shared) {
	return `#compdef tokenledger
# tokenledger in zsh: source <(tokenledger completion zsh)
_tokenledger() {
  local -a commands
  commands=(
    ${commands.map(({ name, text }) => quoted(`${name}:${text}`)).join("\n    ")}
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
function branch({ name, options, words, takesFiles }, shared) {
	const files = takesFiles ? "; _files" : "";
	const rest = words.length > 0 ? `*:word:{ compadd -- ${words.join(" ")}${files} }` : "*:file:_files";
	return `    ${name})
      _arguments \\
        ${[...[...options, ...shared].flatMap(specificationsOf), rest].map(quoted).join(" \\\n        ")} ;;
`;
}
function specificationsOf(option) {
	const { flags, text, takesValue } = option;
	const value = takesValue ? `:value:${actionOf(option)}` : "";
	return flags.map((flag) => {
		return `${flag}${takesValue && flag.startsWith("--") ? "=" : ""}[${text.replace(/[[\]\\:]/g, "\\$&")}]${value}`;
	});
}
function actionOf({ values, isPair }) {
	if (values.length === 0) return "_files";
	return isPair ? `_values -s , value ${values.join(" ")}` : `(${values.join(" ")})`;
}
// src/doors/cli/commands/completion.ts
const SHELLS = {
	bash: bashCompletion,
	zsh: zshCompletion,
	fish: fishCompletion
};
/** `tokenledger completion`: what a shell completes the commands and their options by. */
const createCompletionCommand = ({ print }) => new Command("completion").description("Print what a shell completes commands and options by.").addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SHELLS))).addHelpText("after", `
  bash  eval "$(tokenledger completion bash)"   in ~/.bashrc
  zsh   source <(tokenledger completion zsh)    in ~/.zshrc, after compinit
  fish  tokenledger completion fish | source    in ~/.config/fish/config.fish`).action((shell, _options, { parent }) => {
	if (parent === null) return;
	print(SHELLS[shell](completedCommands(parent), completedOptions(parent)));
});
export { createCompletionCommand };
