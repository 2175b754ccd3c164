import { expect, test } from "vitest";
import { addMissingLines, removeLines } from "../../../src/flows/install/text-edits.ts";

const LINES = ["# ours", "one", "two"];

test.each(["", "theirs\n", "theirs\n\nmore\n"])("lines added to %j come out again", (text) => {
  expect(removeLines(addMissingLines(text, LINES), LINES)).toBe(text);
});

test("only lines that are missing are added", () => {
  const added = addMissingLines("theirs\none\n", LINES);

  expect(added).toBe("theirs\none\n\n# ours\ntwo\n");
  expect(addMissingLines(added, LINES)).toBe(added);
});

test("a last line without its end gets one", () => {
  expect(addMissingLines("theirs", ["one"])).toBe("theirs\n\none\n");
});
