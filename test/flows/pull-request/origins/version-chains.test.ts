import { expect, test } from "vitest";
import {
  chainVersions,
  listVersionSteps,
} from "../../../../src/flows/pull-request/origins/version-chains.ts";
import type { CommitChanges, FileChange } from "../../../../src/parts/git/history.ts";

const PATH = ".telemetry/usage.csv";

/** A history of single changes, of blobs whose names are their sizes, `base>blob`. */
function chainsOf(...changes: readonly string[]): readonly string[] {
  const history = changes.map((change): CommitChanges => {
    const [before, after] = change.split(">").map((blob) => blob || undefined);
    return { commit, changes: [{ path: PATH, before, after } satisfies FileChange] };
  });
  const blobs = history.flatMap((each) => each.changes.flatMap(({ after }) => after ?? []));
  const sizes = new Map(blobs.map((blob) => [blob, Number.parseInt(blob, 10)]));
  return chainVersions(listVersionSteps(history), sizes).map((chain) =>
    chain.map(({ blob, place }) => `${blob}@${place}`).join(" "),
  );
}

const commit = { id: "1", shortId: "1", parentIds: [], committedAt: "", subject: "" };

test("commits that append make one chain", () => {
  expect(chainsOf(">1", "1>2", "2>2b", "2b>3")).toEqual(["@-1 1@0 2@1 2b@2 3@3"]);
});

test("branches make a chain each", () => {
  expect(chainsOf(">1", "1>2", "1>3", "2>4", "3>5")).toEqual(["@-1 1@0 2@1 4@3", "1@-1 3@2 5@4"]);
});

test("a smaller version starts a chain", () => {
  expect(chainsOf(">9", "9>1", "1>2", "9>10")).toEqual(["@-1 9@0 10@3", "9@-1 1@1 2@2"]);
});

test("a version that was there before is of the commit that made it", () => {
  expect(chainsOf(">1", "1>2", "2>", ">2", "2>3")).toEqual(["@-1 1@0 2@1 3@4"]);
});
