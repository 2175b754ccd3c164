import { join } from "node:path";
import { summary } from "@actions/core";
import type { StartAction } from "./run-action.ts";

const DOOR = join(import.meta.dirname, "..", "..", "src", "doors", "action", "main.ts");

let runs = 0;

/**
 * Runs the Action's sources in this process, which becomes the runner's step for so long: its
 * variables, its working directory, its standard output and its exit code.
 */
export const runActionHere: StartAction = async (cwd, environment) => {
  const before = { cwd: process.cwd(), env: process.env, exitCode: process.exitCode };
  const printed = capture(process.stdout);
  process.env = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined),
  );
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    runs += 1;
    // The toolkit keeps the path of the first step's summary.
    Reflect.set(summary.emptyBuffer(), "_filePath", undefined);
    // With a query of its own the door is run again, and what it imports is not read anew.
    await import(/* @vite-ignore */ `${DOOR}?run=${runs}`);
    return { exitCode: Number(process.exitCode ?? 0), stdout: printed.text() };
  } finally {
    printed[Symbol.dispose]();
    process.chdir(before.cwd);
    process.env = before.env;
    process.exitCode = before.exitCode;
  }
};

/** Keeps what is written to a stream, until it is let go. */
function capture(stream: NodeJS.WriteStream): Disposable & { text(): string } {
  const write = stream.write;
  let text = "";
  stream.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return {
    text: () => text,
    [Symbol.dispose]() {
      stream.write = write;
    },
  };
}
