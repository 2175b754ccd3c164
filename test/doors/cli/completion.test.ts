import { Argument, Command, Option } from "commander";
import { expect, test } from "vitest";
import { bashCompletion } from "../../../src/doors/cli/completion/bash.ts";
import {
  completedCommands,
  completedOptions,
} from "../../../src/doors/cli/completion/completed-command.ts";
import { fishCompletion } from "../../../src/doors/cli/completion/fish.ts";
import { zshCompletion } from "../../../src/doors/cli/completion/zsh.ts";

const program = new Command("tokenledger").option("--color", "draw in colour").addCommand(
  new Command("paint")
    .description("Paint what's [left]: walls, doors.")
    .addOption(new Option("-c, --coat <kind>", "which coat; one at a time").choices(["a", "b"]))
    .option("--to <file>", "where")
    .addArgument(new Argument("<wall>", "which").choices(["north", "south"])),
);
const commands = completedCommands(program);
const options = completedOptions(program);

test("commands, options and values come from the program", () => {
  expect(commands).toEqual([
    {
      name: "paint",
      text: "Paint what's [left]: walls, doors",
      options: [
        {
          flags: ["-c", "--coat"],
          text: "which coat; one at a time",
          takesValue: true,
          values: ["a", "b"],
          most: 1,
        },
        { flags: ["--to"], text: "where", takesValue: true, values: [], most: 1 },
      ],
      words: ["north", "south"],
      secondWords: [],
      takesFiles: false,
    },
  ]);
  expect(options.map(({ flags }) => flags)).toEqual([["--color"], ["-h", "--help"]]);
});

test("each shell is told in its own quotes", () => {
  expect(bashCompletion(commands, options)).toContain("-c | --coat) values='a b' ;;");
  expect(zshCompletion(commands, options)).toContain(
    "'paint:Paint what'\\''s [left]: walls, doors'",
  );
  expect(zshCompletion(commands, options)).toContain(
    "'--coat=[which coat; one at a time]:value:(a b)'",
  );
  expect(zshCompletion(commands, options)).toContain("'*:word:{ compadd -- north south }'");
  const fish = fishCompletion(commands, options).split("\n");
  expect(fish).toContain(
    "complete -c tokenledger -f -n __fish_use_subcommand -a paint -d 'Paint what\\'s [left]: walls, doors'",
  );
  expect(fish).toContain(
    "complete -c tokenledger -n '__fish_seen_subcommand_from paint' -s c -l coat -x -a 'a b' -d 'which coat; one at a time'",
  );
  expect(fish).toContain(
    "complete -c tokenledger -n '__fish_seen_subcommand_from paint' -f -a 'north south'",
  );
});
