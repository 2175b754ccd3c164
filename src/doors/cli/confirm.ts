import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { UsageFailure } from "../../usage/failure.ts";
import type { CliContext } from "./context.ts";

/** Asks before something that cannot be undone. @throws {UsageFailure} where nobody can be asked. */
export async function isConfirmed(question: string, { confirm }: CliContext): Promise<boolean> {
  if (confirm !== undefined) return confirm(question);
  throw new UsageFailure(
    `Cannot ask "${question}": this is not a terminal. Nothing was changed; run again with --yes to go ahead, or with --dry-run to look only.`,
  );
}

const YES = /^\s*y(?:es)?\s*$/i;

/** Asks a yes-or-no question; anything but yes is no, the end of the input and Ctrl+C included. */
export async function confirm(
  question: string,
  input: Readable,
  output: Writable,
): Promise<boolean> {
  const dialog = createInterface({ input, output, prompt: `${question} [y/N] ` });
  dialog.prompt();
  const answer = await new Promise<string | undefined>((resolve) => {
    dialog.once("line", resolve);
    dialog.once("close", () => resolve(undefined));
  });
  dialog.close();
  if (answer === undefined) output.write("\n");
  return answer !== undefined && YES.test(answer);
}
