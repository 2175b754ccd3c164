import fc from "fast-check";
import { expect, test } from "vitest";
import { changedPart } from "../../../../src/flows/pull-request/origins/place-records.ts";

/** Returns the text of the changed part. */
function changedText(before: string, after: string): string {
  const content = Buffer.from(after);
  const { start, end } = changedPart(Buffer.from(before), content);
  return content.toString("utf8", start, end);
}

test.each([
  ["an appended line", "h\na\n", "h\na\nb\n", "b\n"],
  ["a line in the middle", "h\na\nb\n", "h\na\nx\nb\n", "x\n"],
  ["a line that is changed", "h\nab\ncd\nef\n", "h\nab\ncx\nef\n", "cx\n"],
  ["a line that ends as it did", "h\nxa\nb\n", "h\na\nb\n", "a\n"],
  ["a line that ends now", "h\na", "h\na\nb\n", "a\nb\n"],
  ["a line twice", "h\na\n", "h\na\na\n", "a\n"],
  ["a line less", "h\na\nb\n", "h\nb\n", ""],
  ["nothing", "h\na\n", "h\na\n", ""],
])("%s is found", (_, before, after, changed) => {
  expect(changedText(before, after)).toBe(changed);
});

test("another first line changes what every line means", () => {
  expect(changedText("h\na\nb\n", "x\na\nb\n")).toBe("x\na\nb\n");
});

test("every line that is new is in the changed part", () => {
  const anyLines = fc
    .array(fc.constantFrom("a", "b", "ab", "ba", ""), { maxLength: 8 })
    .map((lines) => ["header", ...lines].map((line) => `${line}\n`).join(""));
  fc.assert(
    fc.property(anyLines, anyLines, (before, after) => {
      const changed = changedText(before, after).split("\n");
      const known = before.split("\n");
      const added = after.split("\n").filter((line) => !known.includes(line));

      expect(changed).toEqual(expect.arrayContaining(added));
      expect(changed.at(-1)).toBe("");
    }),
  );
});
