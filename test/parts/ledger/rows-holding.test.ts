import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { rowsHolding } from "../../../src/parts/ledger/rows-holding.ts";
import { anyRecord } from "../../support/ledger-arbitraries.ts";

const HEADER = "timestamp,model,notes,session_id\n";
const rowOf = (session: string, notes = "") =>
  `2026-02-23T10:00:00Z,claude-3-opus,${notes},${session}\n`;

function sessionsHolding(content: string | Buffer, ...texts: readonly string[]) {
  return Array.from(rowsHolding(Buffer.from(content), new Set(texts)))
    .flat()
    .map((entry) => ("record" in entry ? entry.record.sessionId : "a reject"));
}

test("only lines with one of the texts are read", () => {
  const text = HEADER + rowOf("a-1") + rowOf("b-2", '"one, two"') + rowOf('"c-3"') + rowOf("d-4");

  expect(sessionsHolding(text, "c-3", "b-2")).toEqual(["b-2", "c-3"]);
  expect(sessionsHolding(text, "model")).toEqual([]);
  expect(sessionsHolding(text, "x")).toEqual([]);
  expect(sessionsHolding(text)).toEqual([]);
});

test("lines may end as Excel for Mac ends them", () => {
  const text = (HEADER + rowOf("a-1") + rowOf("b-2")).replaceAll("\n", "\r");

  expect(sessionsHolding(text, "b-2")).toEqual(["a-1", "b-2"]);
});

test.each([
  ["a text that a cell may hold otherwise", HEADER + rowOf("a-1") + rowOf("b-2"), 'b"2'],
  ["a cell of several lines", `${HEADER}${rowOf("a-1", `"one\n${rowOf("b-2")}"`)}`, "b-2"],
  ["a row that cannot be read", `${HEADER}${rowOf("a-1")}b-2,\n`, "b-2"],
  ["a second header", `${HEADER}${rowOf("a-1")}agent,${HEADER}${rowOf("b-2")}`, "b-2"],
  ["no header", rowOf("a-1") + rowOf("b-2"), "b-2"],
  ["UTF-16", Buffer.from(`\uFEFF${HEADER}${rowOf("a-1")}`, "utf16le"), "b-2"],
])("all rows are read where there is %s", (_, content, text) => {
  const { rows, rejects } = parseLedger(Buffer.from(content));

  expect(sessionsHolding(content, text)).toHaveLength(rows.length + rejects.length);
});

test("no row of any ledger is missed", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 8 }), fc.nat(7), (records, at) => {
      const { sessionId } = records[at % records.length] ?? { sessionId: "" };
      const content = Buffer.from(
        HEADER_LINE + records.map((record) => formatRow(record, COLUMNS)).join(""),
      );
      const ofSession = (rows: ReturnType<typeof parseLedger>["rows"]) =>
        rows
          .filter(({ record }) => record.sessionId === sessionId)
          .map(({ record, endOffset }) => [record, endOffset]);
      const found = Array.from(rowsHolding(content, new Set([sessionId]))).flat();

      expect(ofSession(found.filter((entry) => "record" in entry))).toEqual(
        ofSession(parseLedger(content).rows),
      );
    }),
  );
});
