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
const EMPTY = /^\s*$/;

/**
 * Asks a yes-or-no question; an empty line is the usual answer, and anything else but yes is no, the end of the
 * input and Ctrl+C included.
 */
export async function confirm(
  question: string,
  {
    input,
    output,
    usual = false,
  }: { input: Readable; output: Writable; usual?: boolean | undefined },
): Promise<boolean> {
  const choice = usual ? "[Y/n]" : "[y/N]";
  const dialog = createInterface({ input, output, prompt: `${question} ${choice} ` });
  dialog.prompt();
  const answer = await new Promise<string | undefined>((resolve) => {
    dialog.once("line", resolve);
    dialog.once("close", () => resolve(undefined));
  });
  dialog.close();
  if (answer === undefined) output.write("\n");
  if (answer === undefined) return false;
  return EMPTY.test(answer) ? usual : YES.test(answer);
}
