import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleLine, visibleText } from "../../src/usage/visible-text.ts";

// Made once, and before the test: fast-check takes seconds to lay out all of Unicode.
const ANY_TEXT = fc.string({ unit: "binary" });

test.each([
  ["plain text, é, 登录, 👍", "plain text, é, 登录, 👍"],
  ["\u001b]0;title\u0007", "\\x1b]0;title\\x07"],
  ["\u009b31m\u007f\r", "\\x9b31m\\x7f\\x0d"],
  ["a\u202eb\u200bc\u2028", "a\\u{202e}b\\u{200b}c\\u{2028}"],
  ["\ud800", "\\u{d800}"],
  ["two\tcolumns\nof lines", "two\tcolumns\nof lines"],
])("%j is shown as %s", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test("a line has no line ends", () => {
  expect(visibleLine("a\tb\nc")).toBe("a\\x09b\\x0ac");
});

test("no text steers a terminal", () => {
  const steering = /[\p{Cc}\p{Cf}\p{Cs}]/u;
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      expect(steering.test(visibleLine(text))).toBe(false);
    }),
  );
});
