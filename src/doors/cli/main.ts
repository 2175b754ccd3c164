#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { requireNode } from "../../parts/runtime/node-version.ts";
import { PACKAGE_FOLDER } from "../../parts/runtime/package-folder.ts";
import { silenceSqliteWarning } from "../../parts/runtime/silence-sqlite-warning.ts";
import { Failure, UsageFailure } from "../../usage/failure.ts";
import { visibleText } from "../../usage/visible-text.ts";
import { COMMANDS } from "./commands.ts";
import type { CliContext } from "./context.ts";

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

function packageVersion(): string {
  const manifest = readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

async function askAtTerminal(question: string): Promise<boolean> {
  const { confirm } = await import("./confirm.ts");
  return confirm(question, process.stdin, process.stderr);
}

const context: CliContext = {
  cwd: process.cwd(),
  environment: process.env,
  nodePath: process.execPath,
  nodeVersion: process.version,
  process,
  now: () => new Date(),
  // What is piped is data and stays exact; a terminal would obey what stands in it.
  print: (text) => process.stdout.write(process.stdout.isTTY ? visibleText(text) : text),
  warn: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  confirm: process.stdin.isTTY && process.stderr.isTTY ? askAtTerminal : undefined,
  exitWith: (code) => {
    process.exitCode = code;
  },
};

const program = new Command("tokenledger")
  .description("Records in the repository what coding agents cost, and reports it.")
  .version(packageVersion())
  .showHelpAfterError(wantsJson(process.argv) ? false : "(see tokenledger --help)")
  // As our own failures begin.
  .configureOutput({
    outputError: (text, write) => {
      const message = text.replace(/^error: /, "");
      if (!wantsJson(process.argv)) write(visibleText(`tokenledger: ${message}`));
      else write(`${failureJson({ failureCode: "usage", message: message.trim() })}\n`);
    },
  })
  .configureHelp({ subcommandTerm: (command) => command.name() })
  .exitOverride();
const [name = ""] = process.argv.slice(2);
const wanted = Object.hasOwn(COMMANDS, name) ? [name] : Object.keys(COMMANDS);
for (const loadCommand of wanted.flatMap((each) => COMMANDS[each] ?? [])) {
  const createCommand = await loadCommand();
  const command = createCommand(context).copyInheritedSettings(program);
  if (!wantsJson(process.argv)) {
    command.showHelpAfterError(`(see tokenledger ${command.name()} --help)`);
  }
  program.addCommand(command);
}

// A closed pipe (`| head`) is the reader's choice, not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

silenceSqliteWarning(process);
try {
  requireNode(process.version);
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  } else if (error instanceof Failure) {
    process.stderr.write(`${wantsJson(process.argv) ? failureJson(error) : failureText(error)}\n`);
    process.exitCode = error instanceof UsageFailure ? EXIT_USAGE : EXIT_FAILED;
  } else {
    throw error;
  }
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
