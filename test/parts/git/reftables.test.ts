import { expect, test } from "vitest";
import { parseCommitsMade, parseReflog } from "../../../src/parts/git/reflog.ts";
import { formatReflog } from "../../../src/parts/git/reftables.ts";

const [A, B] = ["a", "b"].map((digit) => digit.repeat(64));

test("what git tells of a reflog reads as the file would", () => {
  const log = formatReflog(
    `${A} HEAD@{30 +0100}\treset: moving to HEAD~1\n${B} HEAD@{20 +0100}\tcommit: two\twith a tab\n${A} HEAD@{10 +0100}\tcommit (initial): one\n`,
  );

  expect(parseReflog(log ?? "")).toEqual([
    { before: "0".repeat(64), after: A, seconds: 10, message: "commit (initial): one" },
    { before: A, after: B, seconds: 20, message: "commit: two\twith a tab" },
    { before: B, after: A, seconds: 30, message: "reset: moving to HEAD~1" },
  ]);
  expect([...(parseCommitsMade(log ?? "")?.branchBySecond.keys() ?? [])]).toEqual([10, 20]);
});

test("no entry is no reflog", () => {
  expect(formatReflog("")).toBeUndefined();
});
