import { CsvError, parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "../../src/ledger/line-splitter.ts";
import {
  type BadLine,
  type RawRecord,
  RecordAssembler,
} from "../../src/ledger/record-assembler.ts";

function assemble(text: string): readonly (RawRecord | BadLine)[] {
  const items: (RawRecord | BadLine)[] = [];
  const assembler = new RecordAssembler((item) => items.push(item));
  for (const line of splitLines(text)) assembler.add(line);
  assembler.end();
  return items;
}

function parseWhole(text: string): string[][] | undefined {
  try {
    return parse(text, { record_delimiter: "\n", relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return undefined;
  }
}

const anyCsv = fc
  .array(fc.constantFrom('"', '""', ",", "\n", "a", '"b,c"', '"d\ne"', " "), { maxLength: 40 })
  .map((parts) => parts.join(""));

test("what csv-parse reads as a whole is cut into the same records", () => {
  let compared = 0;
  fc.assert(
    fc.property(anyCsv, (text) => {
      const expected = parseWhole(text);
      fc.pre(expected !== undefined);
      compared += 1;
      expect(assemble(text).map(({ cells }) => cells)).toEqual(expected);
    }),
  );
  expect(compared).toBeGreaterThan(50);
});

test("each line is in one item, and the items add up to the text", () => {
  fc.assert(
    fc.property(anyCsv, (text) => {
      const items = assemble(text);
      const lines = items.reduce((sum, { lineCount }) => sum + lineCount, 0);
      expect(lines).toBe(splitLines(text).length);
      expect(items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBe(text.length);
    }),
  );
});

test("a quote that is open for longer than a row may be costs its own line", () => {
  const text = `a,"b\n${"c,d\n".repeat(300_000)}e,"f"\n`;
  const [first, ...rest] = assemble(text);
  expect(first).toMatchObject({ cells: undefined, column: 3 });
  expect(rest).toHaveLength(300_001);
  expect(rest.at(-1)?.cells).toEqual(["e", "f"]);
});
