import type { Argument, Command, Option } from "commander";
import { COMMAND_GROUPS } from "../../src/doors/cli/command-guide.ts";
import { COMMANDS, type CommandName } from "../../src/doors/cli/commands.ts";
import type { CliContext } from "../../src/doors/cli/context.ts";
import { ROOT_OPTIONS } from "../../src/doors/cli/help-text.ts";
import type { GeneratedSection } from "./generated-section.ts";
import { code, table } from "./markdown.ts";

/** Commands are made to be described, and never run. */
const CONTEXT: CliContext = {
  ...{ cwd: ".", environment: {}, nodePath: "", nodeVersion: "", process },
  ...{ now: () => new Date(), print: () => {}, warn: () => {}, exitWith: () => {} },
  ...{ terminal: undefined, isTerminal: false, confirm: undefined },
};

/** Returns the commands by their use, and the options that several of them take. */
export async function commandReference(): Promise<readonly GeneratedSection[]> {
  const page = "docs/cli.md";
  const commands = new Map<string, Command>();
  for (const [name, load] of Object.entries(COMMANDS)) {
    commands.set(name, (await load())(CONTEXT));
  }
  const shared = sharedOptions([...commands.values()]);
  const groups = COMMAND_GROUPS.map(({ title, commands: guides }) => {
    const parts = Object.entries(guides).map(([name, { example }]) => {
      const command = commands.get(name as CommandName);
      return command === undefined ? "" : describeCommand(command, example, shared);
    });
    return `## ${title}\n\n${parts.join("\n\n")}`;
  });
  const rows = [...shared.values()].map(optionRow);
  return [
    { page, name: "commands", markdown: groups.join("\n\n") },
    {
      ...{ page, name: "options" },
      markdown: table(
        ["option", "meaning"],
        [...ROOT_OPTIONS.map(([flags, does]) => [code(flags), `${does}.`]), ...rows],
      ),
    },
  ];
}

/**
 * Returns the options that at least two commands take and describe in the same words: of one name those that
 * most describe so, that none is listed twice.
 */
export function sharedOptions(commands: readonly Command[]): ReadonlyMap<string, Option> {
  const byWords = new Map<string, Option[]>();
  for (const option of commands.flatMap(({ options }) => options)) {
    const key = keyOf(option);
    byWords.set(key, [...(byWords.get(key) ?? []), option]);
  }
  const most = new Map<string | undefined, readonly Option[]>();
  for (const same of byWords.values()) {
    const name = same[0]?.long;
    if (same.length > Math.max(1, most.get(name)?.length ?? 0)) most.set(name, same);
  }
  return new Map(
    Array.from(most.values()).flatMap(([option]) =>
      option === undefined ? [] : [[keyOf(option), option] as const],
    ),
  );
}

function keyOf(option: Option): string {
  return optionRow(option).join("\n");
}

function describeCommand(
  command: Command,
  example: string,
  shared: ReadonlyMap<string, Option>,
): string {
  const name = command.name();
  const options = command.options.filter(({ hidden }) => !hidden);
  const own = options.filter((option) => !shared.has(keyOf(option)));
  const others = options.filter((option) => shared.has(keyOf(option)));
  const also = others.map(({ long }) => code(long ?? "")).join(", ");
  const rows = [...command.registeredArguments.map(argumentRow), ...own.map(optionRow)];
  return [
    `### ${name}`,
    command.description(),
    `    tokenledger ${example}`,
    ...(rows.length === 0 ? [] : [table(["argument or option", "meaning"], rows)]),
    ...(also === "" ? [] : [`${own.length > 0 ? "Also takes" : "Takes"} ${also}.`]),
  ].join("\n\n");
}

function argumentRow(argument: Argument): readonly string[] {
  const { required, variadic, description, argChoices, defaultValue } = argument;
  const name = `${argument.name()}${variadic ? "..." : ""}`;
  return [
    code(required ? `<${name}>` : `[${name}]`),
    sentence(description, argChoices, defaultValue),
  ];
}

function optionRow({ flags, description, argChoices, defaultValue, negate }: Option): string[] {
  return [code(flags), sentence(description, argChoices, negate ? undefined : defaultValue)];
}

function sentence(
  description: string,
  choices: readonly string[] | undefined,
  usual: unknown,
): string {
  const first = description.charAt(0).toUpperCase() + description.slice(1);
  const among = choices === undefined ? "" : ` One of ${choices.map(code).join(", ")}.`;
  const without = usual === undefined ? "" : ` Default: ${code(String(usual))}.`;
  return `${first}.${among}${without}`;
}
