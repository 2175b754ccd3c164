import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { requireNode } from "../../parts/runtime/node-version.ts";
import { PACKAGE_FOLDER } from "../../parts/runtime/package-folder.ts";
import { silenceNodeWarnings } from "../../parts/runtime/silence-node-warnings.ts";
import { Failure, UsageFailure } from "../../usage/failure.ts";
import { visibleText } from "../../usage/visible-text.ts";
import { exampleOf } from "./command-guide.ts";
import { COMMAND_NAMES, COMMANDS, isCommand } from "./commands.ts";
import type { CliContext } from "./context.ts";
import { withNearestOption } from "./nearest-option.ts";
import { findTerminal, plainView } from "./terminal.ts";

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
const ROOT_OPTIONS = ["-h", "--help", "-v", "-V", "--version"];
const HELP_WORDS = ["-h", "--help", "help"];
const COLOUR_OPTIONS = ["--color", "--no-color"];

/** Runs what the words after the program's name say. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const isJson = wantsJson(words);
  const context = createContext(words);
  // A closed pipe (`| head`) is the reader's choice, not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  silenceNodeWarnings(process);
  try {
    requireNode(process.version);
    const typed = await withCommand(words);
    const program = await createProgram(typed, isJson, context);
    await program.parseAsync(typed, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
    } else if (error instanceof Failure) {
      process.stderr.write(`${isJson ? failureJson(error) : failureText(error)}\n`);
      process.exitCode = error instanceof UsageFailure ? EXIT_USAGE : EXIT_FAILED;
    } else {
      throw error;
    }
  }
}

function createContext(words: readonly string[]): CliContext {
  const colour = words.findLast((word) => COLOUR_OPTIONS.includes(word));
  const wanted = colour === undefined ? undefined : colour === "--color";
  return {
    cwd: process.cwd(),
    environment: process.env,
    nodePath: process.execPath,
    nodeVersion: process.version,
    process,
    now: () => new Date(),
    // What is piped is data and stays exact; a terminal would obey what stands in it.
    print: (text) => process.stdout.write(process.stdout.isTTY ? visibleText(text) : text),
    warn: (text) => process.stderr.write(text),
    terminal: findTerminal(process.stdout, process.env, wanted),
    colour: wanted,
    isTerminal: process.stderr.isTTY === true,
    confirm: process.stdin.isTTY && process.stderr.isTTY ? askAtTerminal : undefined,
    exitWith: (code) => {
      process.exitCode = code;
    },
  };
}

async function askAtTerminal(question: string, usual?: boolean): Promise<boolean> {
  const { confirm } = await import("./confirm.ts");
  return confirm(question, { input: process.stdin, output: process.stderr, usual });
}

/** Without a command, the status is what is asked for. @throws {UsageFailure} for a command that there is not. */
async function withCommand(words: readonly string[]): Promise<readonly string[]> {
  const [first] = words.filter((word) => !COLOUR_OPTIONS.includes(word));
  if (first === undefined) return ["status", ...words];
  if (ROOT_OPTIONS.includes(first)) return words;
  if (first.startsWith("-")) return ["status", ...words];
  const named = first === "help" ? words[words.indexOf(first) + 1] : first;
  if (named === undefined || named.startsWith("-")) return ["--help"];
  if (isCommand(named)) return words;
  const { commandMeantBy } = await import("./hint-at-report.ts");
  const rest = words.filter((word) => word !== "help" && !COLOUR_OPTIONS.includes(word));
  const nearest = commandMeantBy(rest, COMMAND_NAMES, new Date());
  const meant = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  throw new UsageFailure(
    `Cannot run ${JSON.stringify(named)}: there is no such command.${meant} \`tokenledger --help\` lists all.`,
  );
}

async function createProgram(
  words: readonly string[],
  isJson: boolean,
  context: CliContext,
): Promise<Command> {
  const program = new Command("tokenledger")
    .version(packageVersion(), "-v, --version", "print the version")
    .option("--color", "draw in colour, also where the output is piped")
    .option("--no-color", "draw without colour")
    .showHelpAfterError(isJson ? false : "(see tokenledger --help)")
    // Its own suggestions know neither `--BY` nor `-by`.
    .showSuggestionAfterError(false)
    // As our own failures begin.
    .configureOutput({
      outputError: (text, write) => {
        const named = program.commands.filter((each) => words.includes(each.name()));
        const said = text.replace(/^error: /, "");
        const message = withNearestOption(said, [program, ...named]);
        if (!isJson) write(visibleText(`tokenledger: ${message}`));
        else write(`${failureJson({ failureCode: "usage", message: message.trim() })}\n`);
      },
    })
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  if (words.some((word) => HELP_WORDS.includes(word))) {
    // What lays texts out takes as long to load as a third of the rest.
    const { helpText } = await import("./help-text.ts");
    const view = context.terminal?.view ?? plainView(context.environment, context.colour);
    program.helpInformation = () => helpText(view);
  }
  const named = words.find(isCommand);
  const wanted = named === undefined ? [] : named === "completion" ? COMMAND_NAMES : [named];
  for (const name of wanted) {
    const createCommand = await COMMANDS[name]();
    const command = createCommand(context).copyInheritedSettings(program);
    if (named === "status") {
      const { refuseReportOptions } = await import("./hint-at-report.ts");
      await refuseReportOptions(words, command, async () => (await COMMANDS.report())(context));
    }
    if (!isJson) command.showHelpAfterError(`(see tokenledger ${name} --help)`);
    const example = exampleOf(name);
    if (example !== undefined) {
      command.addHelpText("after", `\nExample: tokenledger ${example}`);
    }
    program.addCommand(command);
  }
  return program;
}

function packageVersion(): string {
  const manifest = readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function failureText({ message }: Failure): string {
  return `tokenledger: ${visibleText(message)}`;
}

/** Returns what a program that reads JSON can tell failures apart by, in one line. */
function failureJson({
  failureCode: code,
  message,
}: Pick<Failure, "failureCode" | "message">): string {
  return visibleText(JSON.stringify({ error: { code, message } }));
}

function wantsJson(words: readonly string[]): boolean {
  return (
    words.includes("--json") ||
    words.includes("--format=json") ||
    words[words.indexOf("--format") + 1] === "json"
  );
}
