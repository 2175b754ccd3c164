import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

const YES = /^\s*y(?:es)?\s*$/i;

/** Asks a question whose answer is no unless it is yes; an input that ends, or Ctrl+C, says no. */
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
