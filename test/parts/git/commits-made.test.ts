import { expect, test } from "vitest";
import { parseCommitsMade } from "../../../src/parts/git/reflog.ts";

const NULL_ID = "0".repeat(40);
const id = (digit: string) => digit.repeat(40);
const entry = (after: string, seconds: number, message: string) =>
  `${NULL_ID} ${id(after)} Ada <ada@example.com> ${seconds} +0100\t${message}\n`;

test("commits, merges and rewritten commits were made here; others were only checked out", () => {
  const reflog = [
    entry("1", 10, "clone: from elsewhere"),
    entry("2", 20, "commit: one"),
    entry("3", 30, "checkout: moving from main to topic"),
    entry("4", 40, "merge topic: Merge made by the 'ort' strategy."),
    entry("5", 50, "merge topic: Fast-forward"),
    entry("6", 60, "pull origin main: Fast-forward"),
    entry("7", 70, "rebase (start): checkout main"),
    entry("8", 80, "rebase (pick): two"),
    entry("9", 90, "reset: moving to HEAD~1"),
    entry("a", 100, "commit (amend): one"),
    entry("b", 110, "cherry-pick: fast-forward"),
    entry("c", 120, 'revert: Revert "one"'),
  ].join("");

  const made = parseCommitsMade(reflog);

  expect(made?.sinceSeconds).toBe(10);
  expect([...(made?.branchById.keys() ?? [])]).toEqual([..."248ac"].map(id));
  expect([...(made?.branchBySecond.keys() ?? [])]).toEqual([20, 40, 80, 100, 120]);
});

test("a name with a tab, a cut line and an empty file do no harm", () => {
  const odd = `${NULL_ID} ${id("1")} A\tB <a@b> 10 +0000\tcommit: one\n${id("2")} cut`;

  expect([...(parseCommitsMade(odd)?.branchById.keys() ?? [])]).toEqual([id("1")]);
  expect(parseCommitsMade("")).toBeUndefined();
});

test("each was made on the branch that the last checkout went to, or that the next one leaves", () => {
  const reflog = [
    entry("1", 10, "commit (initial): one"),
    entry("1", 20, "checkout: moving from main to topic"),
    entry("2", 30, "commit: two"),
    entry("2", 40, "Branch: renamed refs/heads/topic to refs/heads/feature/topic"),
    entry("3", 50, "commit: three"),
    entry("1", 60, "rebase (start): checkout main"),
    entry("4", 70, "rebase (pick): other"),
    entry("4", 80, "rebase (finish): returning to refs/heads/other"),
    entry("5", 90, "commit: moving from main to topic"),
  ].join("");

  const made = parseCommitsMade(reflog);

  const named = (digit: string) => made?.branchById.get(id(digit));
  expect([..."12345"].map(named)).toEqual(["main", "topic", "feature/topic", "other", "other"]);
  expect(made?.branchBySecond.get(50)).toBe("feature/topic");
  expect([...(made?.branchSince ?? [])]).toEqual([
    ["main", 10],
    ["topic", 20],
    ["feature/topic", 40],
    ["other", 60],
  ]);
});

test("without a checkout the reflog names no branch", () => {
  const made = parseCommitsMade(entry("1", 10, "commit (initial): one"));

  expect(made?.branchById.get(id("1"))).toBeUndefined();
  expect(made?.branchSince.size).toBe(0);
});
