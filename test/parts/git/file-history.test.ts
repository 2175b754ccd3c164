import { expect, test } from "vitest";
import { parseFileChanges } from "../../../src/parts/git/history.ts";

const BLOB = "6e9f0da13f19b444ec3a9c3d6e795ad35c0554a2";
const NONE = "0".repeat(40);

test("commits are parsed with their files, whatever their subjects are", () => {
  const output = [
    "aaaabbbb",
    "",
    "1772000000",
    ":Bo",
    "",
    ":100644 100644 looks like a file",
    `\n:000000 100644 ${NONE} ${BLOB} A`,
    ".telemetry/usage.csv",
    `:100644 000000 ${BLOB} ${NONE} D`,
    ".telemetry/usage/größe\n:x.csv",
    "ccccdddd",
    "aaaabbbb eeeeffff",
    "1772000060",
    "Ada Lovelace",
    "ada@example.org",
    "",
    "",
  ].join("\0");

  expect(parseFileChanges(output, 4)).toEqual([
    {
      commit: {
        id: "aaaabbbb",
        shortId: "aaaa",
        parentIds: [],
        committedAt: "2026-02-25T06:13:20.000Z",
        subject: ":100644 100644 looks like a file",
        writtenBy: { author: ":Bo", email: "" },
      },
      changes: [
        { path: ".telemetry/usage.csv", before: undefined, after: BLOB },
        { path: ".telemetry/usage/größe\n:x.csv", before: BLOB, after: undefined },
      ],
    },
    {
      commit: {
        id: "ccccdddd",
        shortId: "cccc",
        parentIds: ["aaaabbbb", "eeeeffff"],
        committedAt: "2026-02-25T06:14:20.000Z",
        subject: "",
        writtenBy: { author: "Ada Lovelace", email: "ada@example.org" },
      },
      changes: [],
    },
  ]);
});

test("a history without changes is empty", () => {
  expect(parseFileChanges("", 4)).toEqual([]);
});
