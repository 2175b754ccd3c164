import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { confirm } from "../../../src/doors/cli/confirm.ts";

/** Asks, and ends the input after what is typed. */
async function answer(typed: string): Promise<boolean> {
  const input = new PassThrough();
  input.end(typed);
  return confirm("Go on?", input, new PassThrough());
}

test("only a yes is a yes", async () => {
  const typed = ["y\n", "Y\n", " yes \n", "YES\r\n", "\n", "n\n", "yesterday\n", "no\ny\n"];

  expect(await Promise.all(typed.map(answer))).toEqual([
    ...[true, true, true, true],
    ...[false, false, false, false],
  ]);
});

test("an input that ends without an answer says no", async () => {
  expect(await answer("")).toBe(false);
});

test("the question says how to answer, and that no is meant when nothing is", async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end("y\n");

  await confirm("Go on?", input, output);
  output.end();

  expect(await text(output)).toBe("Go on? [y/N] ");
});
