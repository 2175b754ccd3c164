import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { confirm } from "../../../src/doors/cli/confirm.ts";

/** Asks, and ends the input after what is typed. */
async function answer(typed: string, usual?: boolean): Promise<boolean> {
  const input = new PassThrough();
  input.end(typed);
  return confirm("Go on?", { input, output: new PassThrough(), usual });
}

test("only a yes is a yes", async () => {
  const typed = ["y\n", "Y\n", " yes \n", "YES\r\n", "\n", "n\n", "yesterday\n", "no\ny\n"];

  expect(await Promise.all(typed.map((each) => answer(each)))).toEqual([
    ...[true, true, true, true],
    ...[false, false, false, false],
  ]);
});

test("where yes is usual an empty line says so, and the end of the input does not", async () => {
  const typed = ["\n", "y\n", "n\n", "maybe\n", ""];

  expect(await Promise.all(typed.map((each) => answer(each, true)))).toEqual([
    ...[true, true],
    ...[false, false, false],
  ]);
});

test("an input that ends without an answer says no", async () => {
  expect(await answer("")).toBe(false);
});

test.each([
  [undefined, "[y/N]"],
  [true, "[Y/n]"],
])(
  "the question says how to answer, and what is meant by an empty line: %s",
  async (usual, choice) => {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end("y\n");

    await confirm("Go on?", { input, output, usual });
    output.end();

    expect(await text(output)).toBe(`Go on? ${choice} `);
  },
);
