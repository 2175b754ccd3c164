import { n as Command, t as Argument } from "./commander.js";
import { Rt as TASK_TYPES, u as KNOWN_AGENTS } from "./hook.js";
import { n as OUTCOMES } from "./ticket.js";
import { t as ORIGINS } from "./origin.js";
import { t as NAMED_TIMES } from "./time-range.js";
import { t as QUERIES } from "./queries.js";
import { n as quotedForFish, t as quoted } from "./quoted.js";
import { t as withChoices } from "./with-choices.js";
// src/doors/cli/completion/suggestions.ts
/** Times that are asked for often; many more are understood. */
const TIMES = [
	...NAMED_TIMES,
	"7d",
	"30d"
];
/** What options are completed by that take other values too; filters take several, with commas between. */
const SUGGESTED_VALUES = {
	"--since": { values: TIMES },
	"--until": { values: TIMES },
	"--compare": { values: TIMES },
	"--agent": {
		values: KNOWN_AGENTS.map(({ name }) => name),
		isFilter: true
	},
	"--task-type": {
		values: TASK_TYPES,
		isFilter: true
	},
	"--outcome": {
		values: OUTCOMES,
		isFilter: true
	},
	"--origin": {
		values: ORIGINS,
		isFilter: true
	}
};
/** The options that take two values, with a comma between. */
const TWO_VALUES = /* @__PURE__ */ new Set(["--by"]);
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
		secondWords: TIMES,
		orFiles: false
	}
};
// src/doors/cli/completion/completed-command.ts
/** Shells cut what a line has no room for. */
const FIRST_SENTENCE = /^(.*?)(?:\. |\.$|$)/s;
/** Without a command, it is this one. */
const USUAL_COMMAND = "status";
/** Returns the commands of a program as a shell completes them. */
function completedCommands(program) {
	return program.commands.map((command) => ({
		name: command.name(),
		text: firstSentence(command.description()),
		options: command.options.filter(({ hidden }) => !hidden).map(completedOption),
		...wordsAfter(command)
	}));
}
function wordsAfter(command) {
	const suggested = SUGGESTED_WORDS[command.name()];
	if (suggested !== void 0) {
		const { words, secondWords = [], orFiles } = suggested;
		return {
			words,
			secondWords,
			takesFiles: orFiles
		};
	}
	const words = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
	return {
		words,
		secondWords: [],
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
		most: 1
	};
	return [...options.map(completedOption), help];
}
/** Returns the options that a program takes without a command. */
function optionsWithoutCommand(commands) {
	return commands.find(({ name }) => name === USUAL_COMMAND)?.options ?? [];
}
function completedOption({ short, long, description, required, optional, argChoices }) {
	const suggested = SUGGESTED_VALUES[long ?? ""];
	const filterMost = argChoices === void 0 && suggested?.isFilter === true ? 99 : 1;
	return {
		flags: [short, long].filter((flag) => flag !== void 0),
		text: firstSentence(description),
		takesValue: required || optional,
		values: argChoices ?? suggested?.values ?? [],
		most: TWO_VALUES.has(long ?? "") ? 2 : filterMost
	};
}
function firstSentence(text) {
	return FIRST_SENTENCE.exec(text)?.[1] ?? text;
}
// src/doors/cli/completion/bash.ts
/** Returns what bash completes a program by, for `eval "$(tokenledger completion bash)"`. */
function bashCompletion(commands, shared) {
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
${branch$1("''", optionsWithoutCommand(commands), {
		words: names,
		secondWords: []
	})}    help) values=${quoted(names.join(" "))} ;;
${commands.map(({ name, options, ...after }) => branch$1(name, options, after)).join("")}  esac
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
function branch$1(name, options, { words, secondWords }) {
	const taking = options.filter(({ takesValue }) => takesValue).map(({ flags, values, most }) => {
		const several = most > 1 ? ` most=${most}` : "";
		return `        ${flags.join(" | ")}) values=${quoted(values.join(" "))}${several} ;;\n`;
	});
	const cases = taking.length === 0 ? "" : `      case "$before" in\n${taking.join("")}      esac\n`;
	return `    ${name})
      options="$options "${quoted(flagsOf(options).join(" "))}
      values=${quoted(words.join(" "))}
${secondWords.length === 0 ? "" : afterOneOf(words, secondWords)}${cases}      ;;
`;
}
function afterOneOf(words, secondWords) {
	return `      case " \${COMP_WORDS[*]:index+1:COMP_CWORD-index-1} " in
        ${words.map((word) => `*' ${word} '*`).join(" | ")}) values=${quoted(secondWords.join(" "))} ;;
      esac
`;
}
function flagsOf(options) {
	return options.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith("--")));
}
// src/doors/cli/completion/fish.ts
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
function fishCompletion(commands, shared) {
	return `${[
		"# tokenledger in fish: tokenledger completion fish | source",
		SEVERAL_FUNCTION,
		...commands.map(({ name, text }) => `complete -c tokenledger -f -n __fish_use_subcommand -a ${name} -d ${quotedForFish(text)}`),
		...optionsWithoutCommand(commands).map((option) => `complete -c tokenledger -n __fish_use_subcommand ${optionWords(option)}`),
		...shared.map((option) => `complete -c tokenledger ${optionWords(option)}`),
		...commands.flatMap(linesOf)
	].join("\n")}\n`;
}
function linesOf({ name, options, words, secondWords, takesFiles }) {
	const seen = `__fish_seen_subcommand_from ${name}`;
	const seenWord = `__fish_seen_subcommand_from ${words.join(" ")}`;
	const when = (condition) => `complete -c tokenledger -n ${quotedForFish(condition)}`;
	const within = when(seen);
	const files = takesFiles ? "" : " -f";
	const first = secondWords.length === 0 ? within : when(`${seen}; and not ${seenWord}`);
	return [
		...words.length > 0 ? [`${first}${files} -a ${quotedForFish(words.join(" "))}`] : [],
		...secondWords.length > 0 ? [`${when(`${seen}; and ${seenWord}`)}${files} -a ${quotedForFish(secondWords.join(" "))}`] : [],
		...options.map((option) => `${within} ${optionWords(option)}`)
	];
}
function optionWords({ flags, text, takesValue, values, most }) {
	const names = flags.map((flag) => flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`);
	const known = most > 1 ? `(__tokenledger_several ${most} ${values.join(" ")})` : values.join(" ");
	const value = values.length > 0 ? ` -x -a ${quotedForFish(known)}` : takesValue ? " -r" : "";
	return `${names.join(" ")}${value} -d ${quotedForFish(text)}`;
}
// src/doors/cli/completion/zsh.ts
const NO_WORDS = {
	words: [],
	secondWords: [],
	takesFiles: false
};
/** Returns what zsh completes a program by: a file `_tokenledger` on its `fpath`, or evaluated in `.zshrc`. */
function zshCompletion(commands, shared) {
	return `#compdef tokenledger
# tokenledger in zsh: source <(tokenledger completion zsh)
_tokenledger() {
  local -a commands
  commands=(
    ${commands.map(({ name, text }) => quoted(`${name}:${text}`)).join("\n    ")}
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
function branch(name, options, after) {
	return `    ${name})
      _arguments \\
        ${[...options.flatMap(specificationsOf), ...wordsIn(after)].map(quoted).join(" \\\n        ")} ;;
`;
}
function wordsIn({ words, secondWords, takesFiles }) {
	if (words.length === 0) return ["*:file:_files"];
	if (secondWords.length > 0) return [`1:word:(${words.join(" ")})`, `2:word:(${secondWords.join(" ")})`];
	return [`*:word:{ compadd -- ${words.join(" ")}${takesFiles ? "; _files" : ""} }`];
}
function specificationsOf(option) {
	const { flags, text, takesValue } = option;
	const value = takesValue ? `:value:${actionOf(option)}` : "";
	return flags.map((flag) => {
		return `${flag}${takesValue && flag.startsWith("--") ? "=" : ""}[${text.replace(/[[\]\\:]/g, "\\$&")}]${value}`;
	});
}
function actionOf({ values, most }) {
	if (values.length === 0) return "_files";
	return most > 1 ? `_values -s , value ${values.join(" ")}` : `(${values.join(" ")})`;
}
// src/doors/cli/commands/completion.ts
const SHELLS = {
	bash: bashCompletion,
	zsh: zshCompletion,
	fish: fishCompletion
};
/** `tokenledger completion`: what a shell completes the commands and their options by. */
const createCompletionCommand = ({ print }) => new Command("completion").description("Print what a shell completes commands and options by.").addArgument(withChoices(new Argument("<shell>", "the shell"), Object.keys(SHELLS))).addHelpText("after", `
  bash  eval "$(tokenledger completion bash)"   in ~/.bashrc
  zsh   source <(tokenledger completion zsh)    in ~/.zshrc, after compinit
  fish  tokenledger completion fish | source    in ~/.config/fish/config.fish`).action((shell, _options, { parent }) => {
	if (parent === null) return;
	print(SHELLS[shell](completedCommands(parent), completedOptions(parent)));
});
export { createCompletionCommand };
