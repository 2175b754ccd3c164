import { expect, test } from "vitest";
import { findTerminal, type Output, plainView } from "../../../src/doors/cli/terminal.ts";

const screen = (values: Partial<Output> = {}): Output => ({
  isTTY: true,
  columns: 100,
  rows: 50,
  write: () => {},
  ...values,
});

test("a terminal is drawn on as large as it is", () => {
  expect(findTerminal(screen(), {}, undefined)?.view).toEqual({
    width: 100,
    height: 50,
    hasColour: true,
  });
  expect(findTerminal(screen({ columns: 0, rows: 0 }), {}, undefined)?.view).toMatchObject({
    width: 80,
    height: 24,
  });
});

test("what is piped is drawn only where colour is asked for", () => {
  const pipe = screen({ isTTY: undefined, columns: undefined, rows: undefined });

  expect(findTerminal(pipe, { FORCE_COLOR: "1" }, undefined)).toBeUndefined();
  expect(findTerminal(pipe, {}, false)).toBeUndefined();
  expect(findTerminal(pipe, { COLUMNS: "132" }, true)?.view).toEqual({
    width: 132,
    height: Number.POSITIVE_INFINITY,
    hasColour: true,
  });
});

test.each([
  [{}, undefined, true],
  [{ NO_COLOR: "1" }, undefined, false],
  [{ NO_COLOR: "" }, undefined, true],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, undefined, true],
  [{ FORCE_COLOR: "0" }, undefined, false],
  [{ TERM: "dumb" }, undefined, false],
  [{ TERM: "dumb", FORCE_COLOR: "" }, undefined, true],
  [{ NO_COLOR: "1" }, true, true],
  [{ FORCE_COLOR: "1" }, false, false],
])("with %j and the option %j colour is %j", (environment, option, hasColour) => {
  expect(findTerminal(screen(), environment, option)?.view.hasColour).toBe(hasColour);
});

test.each([
  [{}, undefined, false],
  [{ FORCE_COLOR: "1" }, undefined, true],
  [{ FORCE_COLOR: "0" }, undefined, false],
  [{ FORCE_COLOR: "1" }, false, false],
  [{ NO_COLOR: "1" }, true, true],
])(
  "piped text that is drawn in any case has, with %j and the option %j, colour: %j",
  (environment, option, hasColour) => {
    expect(plainView(environment, option).hasColour).toBe(hasColour);
  },
);

test("nothing in a drawing but its colours reaches the terminal", () => {
  const written: string[] = [];
  const terminal = findTerminal(screen({ write: (text) => written.push(text) }), {}, undefined);

  terminal?.draw("\u001b[1mbold\u001b[22m \u001b]0;title\u0007\u001b[2J\u202e\n");

  expect(written.join("")).toBe("\u001b[1mbold\u001b[22m \\x1b]0;title\\x07\\x1b[2J\\u{202e}\n");
});
