import type { Command } from "commander";
import { expect, test } from "vitest";
import { COMMANDS } from "../../../src/doors/cli/commands.ts";
import type { CliContext } from "../../../src/doors/cli/context.ts";
import { FORMATS } from "../../../src/doors/cli/format-option.ts";
import { DIMENSION_NAMES } from "../../../src/parts/report/questions/dimensions.ts";

/** How options are spelt that more than one command has. */
const SPELLINGS = [
  "--since <time>",
  "--until <time>",
  "--utc",
  "--timezone <zone>",
  "--format <format>",
  "--json",
  "--output <file>",
  "--database <url>",
  "--repository <name>",
  "--dry-run",
  "--yes",
  "--summary",
  "--global-hooks",
  "--agent <name>",
  "--phase <phase>",
  "--sort <column>",
  "--limit <number>",
  ...DIMENSION_NAMES.map((name) => `--${name} <value>`),
];

/** The commands that print data. `record` prints rows of a ledger, which have one form. */
const DATA = [
  "backfill",
  "budget",
  "calls",
  "doctor",
  "ingest",
  "query",
  "show",
  "stats",
  "validate",
];

const context: CliContext = {
  cwd: ".",
  environment: {},
  nodePath: process.execPath,
  nodeVersion: process.version,
  process,
  now: () => new Date(),
  print: () => {},
  warn: () => {},
  terminal: undefined,
  isTerminal: false,
  confirm: undefined,
  exitWith: () => {},
};

const commands = await Promise.all(
  Object.values(COMMANDS).map(async (load): Promise<Command> => (await load())(context)),
);
const options = commands.flatMap((command) =>
  command.options.map((option) => ({ command: command.name(), option })),
);

test("what two commands have is spelt alike, and on the list", () => {
  const spellings = new Map<string | undefined, string[]>();
  for (const { option } of options) {
    spellings.set(option.long, [...(spellings.get(option.long) ?? []), option.flags]);
  }
  const shared = [...spellings.values()].filter((flags) => flags.length > 1).flat();

  expect(shared.filter((flags) => !SPELLINGS.includes(flags))).toEqual([]);
});

test("every command that prints data writes it in the same formats", () => {
  for (const name of DATA) {
    const command = commands.find((each) => each.name() === name);
    const format = command?.options.find(({ long }) => long === "--format");
    const written = FORMATS.map((text) => format?.parseArg?.(text, undefined));

    expect({ name, written }).toEqual({ name, written: FORMATS });
    expect(command?.options.map(({ long }) => long)).toContain("--json");
  }
});

test("what takes one of some words names the one that was meant", () => {
  const misspelled = commands.flatMap((command) => [
    ...command.options.map((taker) => [`${command.name()} ${taker.long}`, taker] as const),
    ...command.registeredArguments.map(
      (taker) => [`${command.name()} ${taker.name()}`, taker] as const,
    ),
  ]);

  for (const [name, { argChoices, parseArg }] of misspelled) {
    const word = argChoices?.[0];
    if (word === undefined) continue;
    expect(() => parseArg?.(`${word}x`, undefined), name).toThrow(`Did you mean ${word}?`);
  }
});

test("every command that takes a range of time asks for its zone", () => {
  const taking = commands.filter((command) => has(command, "--since"));

  expect(taking.map((command) => command.name())).toEqual(
    expect.arrayContaining(["backfill", "calls", "query", "record", "report", "stats"]),
  );
  for (const command of taking) {
    expect([has(command, "--utc"), has(command, "--timezone")]).toEqual([true, true]);
  }
});

function has(command: Command, long: string): boolean {
  return command.options.some((option) => option.long === long);
}
