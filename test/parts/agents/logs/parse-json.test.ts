import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../../../src/parts/agents/logs/parse-json.ts";

const PADDING = `${" ".repeat(1_000_001)}`;

test("a large text is decoded like a small one", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(parseJson(PADDING + text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 20 },
  );
});

test("a byte order mark is no part of a text", () => {
  expect(parseJson('\ufeff{"a":1}')).toEqual({ a: 1 });
});

test("brackets and quotes inside strings nest nothing", () => {
  const text = JSON.stringify({ a: '[{"\\'.repeat(20_000), b: ["]"] });

  expect(parseJson(PADDING + text)).toEqual(JSON.parse(text));
});

test.each([
  ["brackets", "[".repeat(2_000_000)],
  ["objects", '{"a":'.repeat(400_000)],
  ["brackets that close", `{"a":${"[".repeat(600_000)}${"]".repeat(600_000)}}`],
  ["an open string", `"${"a".repeat(2_000_000)}`],
  ["a cut object", '{"a": 1'],
])("nothing is decoded of %s", (_, text) => {
  expect(parseJson(text)).toBeUndefined();
});
