import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { parseLedger, rowsWithin } from "../../../src/parts/ledger/parse-ledger.ts";
import { anyRecord } from "../../support/ledger-arbitraries.ts";

const HEADER = "timestamp,model,notes,session_id\n";
const rowOf = (session: string, notes = "") =>
  `2026-02-23T10:00:00Z,claude-3-opus,${notes},${session}\n`;

function sessionsWithin(text: string, part: string): readonly string[] {
  const content = Buffer.from(text);
  const start = content.indexOf(part);
  return Array.from(
    rowsWithin(content, start, start + Buffer.byteLength(part)),
    ({ record }) => record.sessionId,
  );
}

test("the rows of a part are read under the ledger's own header", () => {
  const text = HEADER + rowOf("a") + rowOf("b") + rowOf("c");

  expect(sessionsWithin(text, rowOf("b"))).toEqual(["b"]);
  expect(sessionsWithin(text, text)).toEqual(["a", "b", "c"]);
  expect(sessionsWithin(text, "")).toEqual([]);
});

test("a part that begins within a cell, or holds a bad row, gives the rows of the whole", () => {
  const text = `${HEADER}${rowOf("a", '"first\nsecond"')}${rowOf("b")}no row\n`;

  expect(sessionsWithin(text, `second",a\n${rowOf("b")}`)).toEqual(["a", "b"]);
  expect(sessionsWithin(text, `${rowOf("b")}no row\n`)).toEqual(["a", "b"]);
});

test("a file that is not a ledger has no rows", () => {
  expect(sessionsWithin(`no ledger\n${rowOf("a")}`, rowOf("a"))).toEqual([]);
});

test("the parts of any ledger, cut between rows, give its rows with their ends", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 5 }), fc.nat(4), (records, cut) => {
      const lines = records.map((record) => formatRow(record, COLUMNS));
      const content = Buffer.from(HEADER_LINE + lines.join(""));
      const start = Buffer.byteLength(HEADER_LINE + lines.slice(0, cut).join(""));
      const { rows } = parseLedger(content.toString());

      expect(
        Array.from(rowsWithin(content, start, content.length), ({ record, endOffset }) => [
          record,
          endOffset,
        ]),
      ).toEqual(rows.slice(cut).map(({ record, endOffset }) => [record, endOffset]));
    }),
  );
});
