import { expect, test } from "vitest";
import { createCommitFinder } from "../../../src/flows/backfill/commit-finder.ts";
import type { Branch } from "../../../src/parts/git/branches.ts";
import type { HistoryCommit } from "../../../src/parts/git/history.ts";
import type { CommitsMade } from "../../../src/parts/git/reflog.ts";

/** Commits named by letters, in order of their author times, with the letters of their parents. */
function history(...commits: readonly [string, number, string][]): readonly HistoryCommit[] {
  return commits.map(([id, authoredAtSeconds, parents]) => ({
    id,
    authoredAtSeconds,
    parents: [...parents],
  }));
}

function branch(name: string, tip: string, isRemote = false): Branch {
  return { name, tip, isRemote, committedAt: new Date(0) };
}

/** What a reflog says that was made, on which branches, and since when these are there. */
function commitsMade(
  sinceSeconds: number,
  made: readonly (readonly [id: string, branch: string | undefined])[],
  branchSince: Readonly<Record<string, number>> = {},
): CommitsMade {
  return {
    sinceSeconds,
    branchById: new Map(made),
    branchBySecond: new Map(),
    branchSince: new Map(Object.entries(branchSince)),
  };
}

// a ── b ── d   main
//  └── c ── e   topic
const COMMITS = history(
  ["a", 10, ""],
  ["b", 20, "a"],
  ["c", 30, "a"],
  ["d", 40, "b"],
  ["e", 50, "c"],
);
const find = createCommitFinder(COMMITS, [branch("main", "d"), branch("topic", "e")]);

test("the first commit on the branch that is not older", () => {
  const onMain = [1, 10, 11, 20, 21, 40].map(
    (seconds) => find({ seconds, branch: "main", made: undefined })?.commit.id,
  );

  expect(onMain).toEqual(["a", "a", "b", "b", "d", "d"]);
  expect(find({ seconds: 11, branch: "topic", made: undefined })?.commit.id).toBe("c");
});

test("or else in the repository; none when all are older", () => {
  expect(find({ seconds: 41, branch: "main", made: undefined })?.commit.id).toBe("e");
  expect(find({ seconds: 21, branch: undefined, made: undefined })?.commit.id).toBe("c");
  expect(find({ seconds: 21, branch: "gone", made: undefined })?.commit.id).toBe("c");
  expect(find({ seconds: 51, branch: "main", made: undefined })).toBeUndefined();
});

test("a local branch comes before remote-tracking ones of its name", () => {
  const both = [branch("topic", "e", true), branch("topic", "d")];
  const remotes = [branch("topic", "e", true), branch("topic", "c", true)];
  const trace = { seconds: 11, branch: "topic", made: undefined };

  expect(createCommitFinder(COMMITS, both)(trace)?.commit.id).toBe("b");
  expect(createCommitFinder(COMMITS, remotes)(trace)?.commit.id).toBe("c");
});

test("one that was made in the worktree, where its reflog reaches back to the call", () => {
  const made = (sinceSeconds: number, ...ids: string[]) =>
    commitsMade(
      sinceSeconds,
      ids.map((id) => [id, undefined]),
    );

  expect(find({ seconds: 11, branch: "main", made: made(11, "d") })?.commit.id).toBe("d");
  expect(find({ seconds: 11, branch: "main", made: made(11, "e") })?.commit.id).toBe("e");
  expect(find({ seconds: 11, branch: "main", made: made(11) })?.commit.id).toBe("b");
  expect(find({ seconds: 11, branch: "main", made: made(12, "d") })?.commit.id).toBe("b");
});

test("a commit that was rewritten since is known by its author time", () => {
  const made = {
    ...commitsMade(1, [["before", undefined]]),
    branchBySecond: new Map([[40, undefined]]),
  };

  expect(find({ seconds: 11, branch: "main", made })?.commit.id).toBe("d");
});

test("where the branch is gone, the reflog says what was made on it", () => {
  const made = commitsMade(1, [
    ["b", "main"],
    ["c", "gone"],
    ["d", "main"],
    ["e", "gone"],
  ]);

  const found = [11, 31].map((seconds) => find({ seconds, branch: "gone", made }));

  expect(found).toEqual([
    { commit: COMMITS[2], isOfOtherBranch: false },
    { commit: COMMITS[4], isOfOtherBranch: false },
  ]);
});

test("what a branch merged was made on the other one, unless that was begun after the call", () => {
  const since = (topic: number) =>
    commitsMade(
      1,
      [
        ["b", "topic"],
        ["d", "main"],
      ],
      { main: 1, topic },
    );

  expect(find({ seconds: 11, branch: "main", made: since(5) })?.commit.id).toBe("d");
  expect(find({ seconds: 11, branch: "main", made: since(15) })?.commit.id).toBe("b");
});

test("a commit of another branch is told as one", () => {
  const made = commitsMade(
    1,
    [
      ["b", "main"],
      ["e", "later"],
    ],
    { main: 1, later: 45 },
  );
  const isOther = (seconds: number, branch: string | undefined) =>
    find({ seconds, branch, made })?.isOfOtherBranch;

  expect(isOther(11, "gone")).toBe(true);
  expect(isOther(41, "gone")).toBe(false);
  expect([isOther(11, "HEAD"), isOther(11, undefined)]).toEqual([false, false]);
  expect(find({ seconds: 11, branch: "gone", made: undefined })?.isOfOtherBranch).toBe(true);
});
