import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { mendLedger } from "../../../src/parts/ledger/mend-ledger.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { identityOf } from "../../../src/usage/identity.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { usageRecord } from "../../support/usage-record.ts";

const HEADER = HEADER_LINE.trimEnd().split(",");
const NOWHERE: ReadonlySet<string> = new Set();

const first = usageRecord({ sessionId: "one" });
const second = usageRecord({ sessionId: "two" });
const third = usageRecord({ sessionId: "three", notes: 'said "go",\nthen left' });

function row(record: UsageRecord): string {
  return formatRow(record, HEADER);
}

function mend(text: string, identitiesElsewhere = NOWHERE) {
  const { text: mended, changes } = mendLedger(text, { identitiesElsewhere });
  return {
    text: mended,
    changes: changes.map(({ line, expected, got }) => `${line}: expected ${expected}, got ${got}`),
  };
}

describe("what git and spreadsheets leave is mended", () => {
  const clean = HEADER_LINE + row(first) + row(second);

  test.each([
    ["a byte order mark", `\ufeff${clean}`, ["1: expected no byte order mark, got one"]],
    [
      "CRLF",
      clean.replaceAll("\n", "\r\n"),
      ["1: expected lines that end in LF, got CRLF, 3 times"],
    ],
    [
      "CR, as Excel for Mac writes it",
      clean.replaceAll("\n", "\r"),
      ["1: expected lines that end in LF, got CR, 3 times"],
    ],
    [
      "a line that tells Excel of the commas",
      `sep=,\n${clean}`,
      ["1: expected a header line, got sep=,, which Excel alone reads"],
    ],
    ["a missing last line feed", clean.trimEnd(), ["3: expected a line feed at the end, got none"]],
    [
      "a header in the middle",
      HEADER_LINE + row(first) + HEADER_LINE + row(second),
      ["3: expected one header, got the header again"],
    ],
    [
      "a row that is there twice",
      HEADER_LINE + row(first) + row(second) + row(first),
      ["4: expected each record once, got the record of line 2 again"],
    ],
    [
      "a row that a merge brought three times",
      HEADER_LINE + row(first) + row(second) + row(first) + row(first),
      [
        "4: expected each record once, got the record of line 2 again",
        "5: expected each record once, got the record of line 2 again",
      ],
    ],
  ])("%s", (_what, text, changes) => {
    expect(mend(text)).toEqual({ text: clean, changes });
  });

  test("a row that a backup holds", () => {
    const text = HEADER_LINE + row(first) + row(second);

    expect(mend(text, new Set([identityOf(first)]))).toEqual({
      text: HEADER_LINE + row(second),
      changes: ["2: expected a row that no backup holds, got one that a backup holds"],
    });
  });
});

test("of two rows with one identity the later one's text takes the first one's place", () => {
  const corrected = { ...first, success: false };

  const { text } = mend(HEADER_LINE + row(first) + row(second) + row(corrected));

  expect(text).toBe(HEADER_LINE + row(corrected) + row(second));
});

test("one instant written with two offsets is one record", () => {
  const elsewhere = { ...first, timestamp: "2026-02-23T21:19:12Z" };

  const { text } = mend(HEADER_LINE + row(first) + row(elsewhere));

  expect(text).toBe(HEADER_LINE + row(elsewhere));
});

describe("what is not mended stays to the byte", () => {
  test.each([
    ["a clean ledger", HEADER_LINE + row(first) + row(third)],
    ["line ends within a quoted cell", HEADER_LINE + row({ ...first, notes: "a\r\nb\nc" })],
    [
      "the header's text within a quoted cell",
      `${HEADER_LINE}${row({ ...first, notes: `a\n${HEADER_LINE}b` })}${row(second)}`,
    ],
    ["needless quotes", 'model,timestamp\n"gpt-5","2026-02-23T21:19:12Z"\n'],
    ["unknown columns", "timestamp,model,team\n2026-02-23T21:19:12Z,gpt-5, blue \n"],
    ["rows that are invalid", `${HEADER_LINE}yesterday,gpt-5\nyesterday,gpt-5\n`],
    ["a quote that nothing closes", `${HEADER_LINE}2026-02-23T21:19:12Z,"gpt\n${row(first)}`],
    ["git conflict markers", `${HEADER_LINE}<<<<<<< HEAD\n${row(first)}=======\n>>>>>>> topic\n`],
    ["an empty line", `${HEADER_LINE}\n${row(first)}`],
    ["a file that is not a ledger", "\ufeffname,age\r\nAda,36"],
    ["nothing at all", ""],
  ])("%s", (_what, text) => {
    expect(mend(text)).toEqual({ text, changes: [] });
  });
});

test("the rows around a mended one keep their bytes, whatever a union merge made of them", () => {
  const records = fc.uniqueArray(
    fc.record({ sessionId: fc.uuid(), notes: fc.string({ unit: "grapheme" }) }).map(usageRecord),
    { selector: ({ sessionId }) => sessionId },
  );
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat(3)), (all, picks) => {
      const pick = () => picks.next().value ?? 0;
      const merged = all.flatMap((record) => [
        ...(pick() === 0 ? [HEADER_LINE] : []),
        row(record),
        ...(pick() === 0 ? [row(all[0] ?? record)] : []),
      ]);

      const { text } = mend(HEADER_LINE + merged.join(""));

      expect(text).toBe(HEADER_LINE + all.map(row).join(""));
      expect(mend(text)).toEqual({ text, changes: [] });
      expect(parseLedger(text).rows).toHaveLength(all.length);
    }),
  );
});
