import { Argument, Command } from "commander";
import { bashCompletion } from "../completion/bash.ts";
import { completedCommands, completedOptions } from "../completion/completed-command.ts";
import { fishCompletion } from "../completion/fish.ts";
import { zshCompletion } from "../completion/zsh.ts";
import type { CommandFactory } from "../context.ts";
import { withChoices } from "../with-choices.ts";

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

type Shell = keyof typeof SHELLS;

/** `tokenledger completion`: what a shell completes the commands and their options by. */
export const createCompletionCommand: CommandFactory = ({ print }) =>
  new Command("completion")
    .description("Print what a shell completes commands and options by.")
    .addArgument(withChoices(new Argument("<shell>", "the shell"), Object.keys(SHELLS)))
    .addHelpText(
      "after",
      `
  bash  eval "$(tokenledger completion bash)"   in ~/.bashrc
  zsh   source <(tokenledger completion zsh)    in ~/.zshrc, after compinit
  fish  tokenledger completion fish | source    in ~/.config/fish/config.fish`,
    )
    .action((shell: Shell, _options: object, { parent }: Command) => {
      if (parent === null) return;
      print(SHELLS[shell](completedCommands(parent), completedOptions(parent)));
    });
