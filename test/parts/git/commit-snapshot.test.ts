import { expect, test } from "vitest";
import { parseCommitSnapshot } from "../../../src/parts/git/commit-snapshot.ts";

const ID = "1".repeat(40);
const NONE = "0".repeat(40);
const OTHER = "2".repeat(40);
const HEAD = `${ID}\n1700000000\n@1700000000 +0100\nfeat(07-03): log\n`;
const CHANGES = `:100644 100644 ${ID} ${ID.replace("1", "2")} M\0src/a b.ts\0:000000 100644 ${NONE} ${ID} A\0#\0`;
const FOLDER = ".telemetry";
const TREE = `100644 blob ${OTHER}\t.telemetry/usage.csv\0`;
const ENTRIES = `H 100644 ${ID} 0\t.telemetry/usage.csv\0`;

test("what the shell hook collected is read: HEAD, staged changes, entries", () => {
  const snapshot = parseCommitSnapshot([HEAD, CHANGES, TREE, ENTRIES], FOLDER);

  expect(snapshot?.head).toEqual({
    id: ID,
    committedAt: new Date(1_700_000_000_000),
    authorDate: "@1700000000 +0100",
    subject: "feat(07-03): log",
  });
  expect(snapshot?.changes.map(({ path, status }) => ({ path, status }))).toEqual([
    { path: "src/a b.ts", status: "M" },
    { path: "#", status: "A" },
    { path: ".telemetry/usage.csv", status: "M" },
  ]);
  expect(snapshot?.changes[1]?.headBlob).toBeUndefined();
  expect(snapshot?.entries.get(".telemetry/usage.csv")?.blob).toBe(ID);
});

test("before the first commit, with nothing staged, there is nothing in it", () => {
  const snapshot = parseCommitSnapshot(["", "", "", ""], FOLDER);

  expect(snapshot).toEqual({ head: undefined, changes: [], entries: new Map() });
});

test.each([[[]], [[HEAD]], [[HEAD, CHANGES, TREE]]])("a part of it is none", (parts) => {
  expect(parseCommitSnapshot(parts, FOLDER)).toBeUndefined();
});
