import { expect, test } from "vitest";
import { HEADER_LINE } from "../../src/ledger/format-row.ts";
import { compareSides } from "../../src/pull-request/compare-sides.ts";
import { readSide, type SideFile } from "../../src/pull-request/side-records.ts";
import { ledgerRow } from "../support/ledger-repository.ts";

const BUDGET = { maxBytes: 1_000, maxRows: 3 };

/** Ledger files that hold a row for each of some sessions. */
function createLedgers(sessionsByPath: Readonly<Record<string, readonly string[]>>) {
  const contents = new Map<string, Buffer>();
  const ledgers = Object.entries(sessionsByPath).map(([path, sessions]): SideFile => {
    const rows = sessions.map((sessionId) => ledgerRow({ sessionId }));
    const content = Buffer.from(HEADER_LINE + rows.join(""));
    const blob = `blob of ${sessions.join(" ")}`;
    contents.set(blob, content);
    return { path, blob, sizeBytes: content.length, fromOffset: 0 };
  });
  const reader = {
    contentsOf: async (blobs: Iterable<string>) =>
      new Map(
        Array.from(blobs).flatMap((blob) => {
          const content = contents.get(blob);
          return content === undefined ? [] : [[blob, content] as const];
        }),
      ),
  };
  return { ledgers, reader };
}

test("of rows with one identity the later counts", async () => {
  const { ledgers, reader } = createLedgers({ "usage.csv": ["one", "two", "one"] });

  const { records, leftOut } = await readSide(reader, ledgers, BUDGET);

  expect(records.size).toBe(2);
  expect(leftOut).toEqual([]);
});

test("a file that is too large is left out, and said to be", async () => {
  const { ledgers, reader } = createLedgers({
    "large.csv": Array.from({ length: 20 }, (_, index) => `session ${index}`),
    "usage.csv": ["one"],
  });

  const { records, leftOut } = await readSide(reader, ledgers, BUDGET);

  expect(records.size).toBe(1);
  expect(leftOut).toEqual([expect.stringMatching(/^large\.csv was not read: /)]);
});

test("reading stops after as many rows as may be held", async () => {
  const { ledgers, reader } = createLedgers({
    "usage.csv": ["1", "2", "3", "4", "5"],
    "b.csv": ["6"],
  });

  const { records, leftOut } = await readSide(reader, ledgers, { ...BUDGET, maxBytes: 100_000 });

  expect(records.size).toBe(5);
  expect(leftOut).toEqual(["Only a part of usage.csv was read: more than 3 rows differ."]);
});

test("a file whose content cannot be had is said to be missing", async () => {
  const { reader } = createLedgers({});

  const { leftOut } = await readSide(
    reader,
    [{ path: "usage.csv", blob: "unknown", sizeBytes: 10, fromOffset: 0 }],
    BUDGET,
  );

  expect(leftOut).toEqual(["usage.csv was not read: its content cannot be had."]);
});

test("when not all of head could be read, nothing of base is said to be gone", async () => {
  const { ledgers, reader } = createLedgers({ "usage.csv": ["one", "two"] });
  const unreadable = [{ path: "usage.csv", blob: "unknown", sizeBytes: 10 }];

  const difference = await compareSides(reader, {
    mergeBase: ledgers,
    base: ledgers,
    head: unreadable,
  });

  expect(difference.removed).toEqual([]);
  expect(difference.leftOut).toHaveLength(1);
});
