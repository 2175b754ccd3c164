import { expect, test } from "vitest";
import { createCommitFinder } from "../../../src/flows/backfill/commit-finder.ts";
import type { Branch } from "../../../src/parts/git/branches.ts";
import type { HistoryCommit } from "../../../src/parts/git/history.ts";

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
    (seconds) => find({ seconds, branch: "main", made: undefined })?.id,
  );

  expect(onMain).toEqual(["a", "a", "b", "b", "d", "d"]);
  expect(find({ seconds: 11, branch: "topic", made: undefined })?.id).toBe("c");
});

test("or else in the repository; none when all are older", () => {
  expect(find({ seconds: 41, branch: "main", made: undefined })?.id).toBe("e");
  expect(find({ seconds: 21, branch: undefined, made: undefined })?.id).toBe("c");
  expect(find({ seconds: 21, branch: "gone", made: undefined })?.id).toBe("c");
  expect(find({ seconds: 51, branch: "main", made: undefined })).toBeUndefined();
});

test("a local branch comes before remote-tracking ones of its name", () => {
  const both = [branch("topic", "e", true), branch("topic", "d")];
  const remotes = [branch("topic", "e", true), branch("topic", "c", true)];
  const trace = { seconds: 11, branch: "topic", made: undefined };

  expect(createCommitFinder(COMMITS, both)(trace)?.id).toBe("b");
  expect(createCommitFinder(COMMITS, remotes)(trace)?.id).toBe("c");
});

test("one that was made in the worktree, where its reflog reaches back to the call", () => {
  const made = (sinceSeconds: number, ...ids: string[]) => ({
    sinceSeconds,
    ids: new Set(ids),
    seconds: new Set<number>(),
  });

  expect(find({ seconds: 11, branch: "main", made: made(11, "d") })?.id).toBe("d");
  expect(find({ seconds: 11, branch: "main", made: made(11, "e") })?.id).toBe("e");
  expect(find({ seconds: 11, branch: "main", made: made(11) })?.id).toBe("b");
  expect(find({ seconds: 11, branch: "main", made: made(12, "d") })?.id).toBe("b");
});

test("a commit that was rewritten since is known by its author time", () => {
  const made = { sinceSeconds: 1, ids: new Set(["before"]), seconds: new Set([40]) };

  expect(find({ seconds: 11, branch: "main", made })?.id).toBe("d");
});
