import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS, CORE_COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { anyHeader, anyRecord, anyText } from "../../support/ledger-arbitraries.ts";
import { usageRecord } from "../../support/usage-record.ts";

/** Writes records under a header and reads them back. */
function roundTrip(records: readonly UsageRecord[], header: readonly string[]) {
  const rows = records.map((record) => formatRow(record, header));
  const { rejects, rows: read } = parseLedger(`${header.join(",")}\n${rows.join("")}`);
  expect(rejects).toEqual([]);
  return read.map(({ record }) => record);
}

test("a row has the columns of the ledger that it goes to", () => {
  const record = usageRecord({ notes: "Phase 6", costNanoUsd: 45_076_350 });
  expect(formatRow(record, COLUMNS)).toBe(
    "2026-02-23T22:19:12+01:00,claude-sonnet-4-5-20250929,1500,3200,true,execute,45000,Phase 6," +
      "11111111-2222-3333-4444-555555555555,0,0,0.04507635,claude-code,main\n",
  );
  expect(formatRow(record, CORE_COLUMNS)).toBe(
    "2026-02-23T22:19:12+01:00,claude-sonnet-4-5-20250929,1500,3200,true,execute,45000,Phase 6\n",
  );
  expect(formatRow(record, ["reviewer", "model", "timestamp"])).toBe(
    ",claude-sonnet-4-5-20250929,2026-02-23T22:19:12+01:00\n",
  );
});

test("what is unknown is empty, never 0", () => {
  const record = usageRecord({ success: undefined, taskType: undefined, durationMs: undefined });
  const columns = ["task_success", "task_type", "duration_ms", "cost_usd", "model"];
  expect(formatRow(record, columns)).toBe(",,,,claude-sonnet-4-5-20250929\n");
});

test("the header line names all columns", () => {
  expect(parseLedger(HEADER_LINE)).toEqual({ header: [...COLUMNS], rows: [], rejects: [] });
});

describe("a text that a spreadsheet would run as a formula", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", `"'\r=1"`],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])("%j is written %j and read back", (notes, cell) => {
    expect(formatRow(usageRecord({ notes }), ["notes"])).toBe(`${cell}\n`);
    expect(roundTrip([usageRecord({ notes })], COLUMNS)).toEqual([usageRecord({ notes })]);
  });
});

test.each([
  "'",
  "''",
  "'=x",
  "''=x",
  "'hello",
  "it's",
  " =x",
  "a\r",
  "a\r\nb",
  "\n",
  '"',
  ",",
  "\uFEFF",
])("%j comes back as it was", (notes) => {
  expect(roundTrip([usageRecord({ notes })], COLUMNS)).toEqual([usageRecord({ notes })]);
});

test("every record comes back as it was, under any header", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 5 }), anyHeader, (records, header) => {
      expect(roundTrip(records, header)).toEqual(records);
    }),
  );
});

test("no text makes a row of a spreadsheet's formula", () => {
  fc.assert(
    fc.property(anyText, (notes) => {
      expect(formatRow(usageRecord({ notes }), ["notes"])).not.toMatch(/^"?[=+\-@\t\r]/);
    }),
  );
});

test("what no text file can hold becomes U+FFFD", () => {
  const notes = "a\0b\uD800c";
  expect(roundTrip([usageRecord({ notes })], COLUMNS)[0]?.notes).toBe("a\uFFFDb\uFFFDc");
});
