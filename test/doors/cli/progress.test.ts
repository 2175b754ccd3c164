import { expect, test } from "vitest";
import { startProgress } from "../../../src/doors/cli/progress.ts";

/** Shows a line at each of these times and returns what was printed. */
function showAt(times: readonly number[], isTerminal: boolean): readonly string[] {
  const printed: string[] = [];
  let time = 0;
  {
    using progress = startProgress({
      isTerminal,
      now: () => new Date(time),
      warn: (text) => void printed.push(text),
    });
    for (time of times) progress.show(`at ${time}`);
  }
  return printed;
}

test("a task of less than a second says nothing", () => {
  expect(showAt([0, 500, 999], true)).toEqual([]);
});

test("a longer task replaces one line, not too often, and takes it away in the end", () => {
  expect(showAt([0, 1_000, 1_050, 1_100], true)).toEqual([
    "\r\u001b[Kat 1000",
    "\r\u001b[Kat 1100",
    "\r\u001b[K",
  ]);
});

test("nothing is said where no terminal is", () => {
  expect(showAt([0, 1_000, 60_000], false)).toEqual([]);
});
