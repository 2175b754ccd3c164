import fc from "fast-check";
import { expect, test } from "vitest";
import { JsonFields } from "../../../../src/parts/agents/logs/json-fields.ts";

const fields = new JsonFields();
const id = fields.field("id");
const message = fields.field("message");
const nestedId = fields.field("message", "id");
const count = fields.field("message", "usage", "output_tokens");

function read(text: string): boolean {
  const bytes = Buffer.from(`xx${text}yy`);
  return fields.read(bytes, 2, bytes.length - 2);
}

test("fields hold what JSON.parse finds, whatever else is in the object", () => {
  const row = fc.dictionary(
    fc.oneof(fc.constantFrom("id", "message", "usage"), fc.string({ unit: "grapheme" })),
    fc.oneof(
      fc.jsonValue(),
      fc.record({ id: fc.jsonValue(), usage: fc.record({ output_tokens: fc.nat() }) }),
    ),
  );
  fc.assert(
    fc.property(row, fc.constantFrom(undefined, 1, "\t"), (value, space) => {
      const inner = value.message as { id?: unknown; usage?: { output_tokens?: unknown } } | null;

      expect(read(JSON.stringify(value, undefined, space))).toBe(true);
      expect(id.value()).toEqual(parsed(value.id));
      expect(message.value()).toEqual(parsed(value.message));
      expect(nestedId.value()).toEqual(parsed(isObject(inner) ? inner.id : undefined));
      expect(count.count()).toBe(
        isObject(inner) && isObject(inner.usage) ? (inner.usage.output_tokens ?? 0) : 0,
      );
    }),
  );
});

/** JSON has no -0. */
function parsed(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

test("strings of any length end at their own quote", () => {
  const text = fc.string({ unit: fc.constantFrom('"', "\\", "a", "\n", "ä"), maxLength: 120 });
  fc.assert(
    fc.property(text, text, (skipped, wanted) => {
      expect(read(JSON.stringify({ skipped, nested: [skipped], id: wanted }))).toBe(true);
      expect(id.value()).toBe(wanted);
    }),
  );
});

test("an object that is cut anywhere is none", () => {
  const text = '{"id":"a\\"b","message":{"id":[1,{"x":"}"}],"usage":{"output_tokens":12}},"n":1}';
  for (let cut = 0; cut < text.length; cut++)
    expect(read(text.slice(0, cut)), `${cut}`).toBe(false);
  expect(read(text)).toBe(true);
  expect(id.text()).toBe('a"b');
  expect(count.count()).toBe(12);
});

test.each(["", "null", "[1]", '"id"', "{} {}", '{"id":1}x', '{"id" 1}', '{"id":1,}', "{id:1}"])(
  "%s is no object",
  (text) => {
    expect(read(text)).toBe(false);
  },
);

test("a text is that of its own object, also when texts alternate", () => {
  const texts = ["a", "b", "a", "ä", "", "x".repeat(300), "x".repeat(300), "\\", "a"];

  const found = texts.map((text) => (read(JSON.stringify({ id: text })) ? id.text() : "none"));

  expect(found).toEqual(texts.map((text) => text || undefined));
  read("{}");
  expect(id.text()).toBeUndefined();
});

test.each([
  ["7", 7],
  ["-7", 0],
  ["1.5", 0],
  ["1e3", 1000],
  ["99999999999999999999", 0],
  ['"7"', 0],
  ["null", 0],
])("%s counts as %d", (text, expected) => {
  read(`{"message":{"usage":{"output_tokens":${text}}}}`);

  expect(count.count()).toBe(expected);
});
