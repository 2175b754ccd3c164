import { expect, test } from "vitest";
import type { LedgerBlob } from "../../../src/flows/pull-request/commit-reader.ts";
import { conflictingLedgers } from "../../../src/flows/pull-request/conflicting-ledgers.ts";

const PATH = ".telemetry/usage.csv";

function ledger(blob: string, kind?: "link"): LedgerBlob {
  return { path: PATH, blob, sizeBytes: 1, ...(kind === undefined ? {} : { kind }) };
}

test.each([
  ["both added rows", "old", "theirs", "own", [PATH]],
  ["both made the file", undefined, "theirs", "own", [PATH]],
  ["both have the same rows", "old", "new", "new", []],
  ["the base alone has new rows", "old", "theirs", "old", []],
  ["the head alone has new rows", "old", "old", "own", []],
  ["the base has the file no more", "old", undefined, "own", []],
] as const)("%s", (_name, mergeBase, base, head, expected) => {
  const sideOf = (blob: string | undefined) => (blob === undefined ? [] : [ledger(blob)]);

  expect(
    conflictingLedgers({ mergeBase: sideOf(mergeBase), base: sideOf(base), head: sideOf(head) }),
  ).toEqual(expected);
});

test("a link in a ledger's place is no ledger", () => {
  const sides = { mergeBase: [ledger("old")], base: [ledger("theirs")] };

  expect(conflictingLedgers({ ...sides, head: [ledger("own", "link")] })).toEqual([]);
});
