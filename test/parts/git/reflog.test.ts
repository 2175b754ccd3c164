import { expect, test } from "vitest";
import { parseReflog } from "../../../src/parts/git/reflog.ts";

const [A, B, C] = ["a", "b", "c"].map((digit) => digit.repeat(40));

test("each line is a move of HEAD, with a message or not; one that was cut is left out", () => {
  const text = `aaaa Ada <ada@example.com> 17\n${C} ${A} Ada <a@b.c> 1699999999 +0100\n${A} ${B} Ada <a@b.c> 1700000000 +0100\tcommit: one\n${B} ${C} Ada <a@b.c> 1700000001 +0100\trevert: Revert "one"\n`;

  expect(parseReflog(text)).toEqual([
    { before: C, after: A, seconds: 1_699_999_999, message: "" },
    { before: A, after: B, seconds: 1_700_000_000, message: "commit: one" },
    { before: B, after: C, seconds: 1_700_000_001, message: 'revert: Revert "one"' },
  ]);
});
