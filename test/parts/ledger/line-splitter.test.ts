import fc from "fast-check";
import { expect, test } from "vitest";
import {
  LineSplitter,
  MAX_ROW_BYTES,
  type SourceLine,
  splitLines,
} from "../../../src/parts/ledger/line-splitter.ts";
import { anyText } from "../../support/ledger-arbitraries.ts";

/** Splits bytes that come in chunks of these sizes, over and over. */
function splitChunks(bytes: Buffer, chunkSizes: readonly number[]): readonly SourceLine[] {
  const splitter = new LineSplitter();
  const lines: SourceLine[] = [];
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = chunkSizes[turn % chunkSizes.length] ?? bytes.length;
    lines.push(...splitter.push(bytes.subarray(start, start + size)));
    start += size;
  }
  return [...lines, ...splitter.end()];
}

const anyChunkSizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });

test("bytes are cut into the same lines however they are chunked", () => {
  fc.assert(
    fc.property(anyText, anyChunkSizes, (text, chunkSizes) => {
      expect(splitChunks(Buffer.from(text), chunkSizes)).toEqual(splitLines(text));
    }),
  );
});

test("lines and their sizes add up to the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = splitLines(text);
      expect(lines.map((line) => line.text + line.lineEnd).join("")).toBe(text);
      const bytes = lines.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      expect(bytes).toBe(Buffer.byteLength(text));
    }),
  );
});

test.each([
  ["LF", "a\nb\n", ["a", "b"]],
  ["CRLF", "a\r\nb\r\n", ["a", "b"]],
  ["CR", "a\rb\r", ["a", "b"]],
  ["CR, LF and CRLF", "a\rb\nc\r\nd", ["a", "b", "c", "d"]],
  ["CRLF that was converted twice", "a\r\r\nb\r\r\n", ["a", "", "b", ""]],
])("lines end in %s", (_name, text, lines) => {
  for (const sizes of [[1], [2], [3], [100]]) {
    expect(splitChunks(Buffer.from(text), sizes).map((line) => line.text)).toEqual(lines);
  }
});

test("invalid bytes are the fault of their own line", () => {
  const bytes = Buffer.concat([Buffer.from("a\n"), Buffer.from([0xe9, 0x0a]), Buffer.from("é\n")]);
  for (const sizes of [[1], [100]]) {
    expect(splitChunks(bytes, sizes)).toEqual([
      { text: "a", lineEnd: "\n", sizeBytes: 2, fault: undefined },
      {
        text: "\uFFFD",
        lineEnd: "",
        sizeBytes: 2,
        fault: expect.objectContaining({ expected: "text in UTF-8" }),
      },
      { text: "é", lineEnd: "\n", sizeBytes: 3, fault: undefined },
    ]);
  }
});

test("of a line too long to be a row only the start is kept", () => {
  const bytes = Buffer.concat([Buffer.alloc(MAX_ROW_BYTES, "x"), Buffer.from("\nb\n")]);
  for (const sizes of [[65_536], [bytes.length]]) {
    const [long, next] = splitChunks(bytes, sizes);
    expect(long).toMatchObject({
      sizeBytes: MAX_ROW_BYTES + 1,
      fault: { expected: "a row of at most 1048576 bytes", got: "a line of 1048577 bytes" },
    });
    expect(long?.text.length).toBeLessThan(100);
    expect(next).toEqual({ text: "b", lineEnd: "\n", sizeBytes: 2, fault: undefined });
  }
});
