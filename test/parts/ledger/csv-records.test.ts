import { CsvError, parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BadLine,
  type RawRecord,
  RecordAssembler,
} from "../../../src/parts/ledger/csv-records.ts";
import { LineSplitter, splitLines } from "../../../src/parts/ledger/line-splitter.ts";

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

/** Text with all that ends a line, a cell or a text somewhere: U+0085 and U+2028 do in other languages. */
const anyCell = fc
  .array(fc.constantFrom(..."\",\n\r\v\f\t ';\\aé🦀\u0085\u2028\u2029\ufeff\u001c", "\r\n", '""'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));
const anyWrittenCell = fc
  .tuple(fc.oneof(anyCell, fc.constantFrom("", "a", "é\u2028", "b\r")), fc.nat({ max: 9 }))
  .map(([cell, chance]) =>
    chance === 0 || /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
const anyFile = fc
  .array(
    fc.tuple(
      fc.array(anyWrittenCell, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("\n", "\r\n", "\r"),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((records) => records.map(([cells, end]) => cells.join(",") + end).join(""));

/** The records of a file that comes in chunks. */
function assembleChunks(bytes: Buffer, chunkBytes: number): readonly (RawRecord | BadLine)[] {
  const items: (RawRecord | BadLine)[] = [];
  const assembler = new RecordAssembler((item) => items.push(item));
  const splitter = new LineSplitter();
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    const lines = splitter.push(bytes.subarray(start, start + chunkBytes));
    for (const line of lines) assembler.add(line);
  }
  for (const line of splitter.end()) assembler.add(line);
  assembler.end();
  return items;
}

test("a file of any text, line ends of all kinds and any chunks has the records that csv-parse finds", () => {
  let unquoted = 0;
  let quoted = 0;
  fc.assert(
    fc.property(anyFile, fc.integer({ min: 1, max: 40 }), (text, chunkBytes) => {
      const expected = parse(text, {
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
      }) as string[][];
      const items = assembleChunks(Buffer.from(text), chunkBytes);
      expect(items.map(({ cells }) => cells)).toEqual(expected);
      for (const item of items) {
        if (item.cells !== undefined && item.text.includes('"')) quoted += 1;
        else unquoted += 1;
      }
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(unquoted, quoted)).toBeGreaterThan(300);
});

test("a NUL costs its own line only", () => {
  const bytes = Buffer.from('a,b\nc\0,d\n"e\n\0",f\ng,h\n');
  for (const chunkBytes of [1, 3, 100]) {
    const items = assembleChunks(bytes, chunkBytes);
    expect(items.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      undefined,
      undefined,
      undefined,
      ["g", "h"],
    ]);
  }
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
