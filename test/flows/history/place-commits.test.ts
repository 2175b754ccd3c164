import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeCommits } from "../../../src/flows/history/place-commits.ts";
import { settleReverts } from "../../../src/flows/history/settle-reverts.ts";
import type { LoggedCommit } from "../../../src/parts/git/commit-log.ts";

const commit = (index: number, parents: readonly number[], subject = ""): LoggedCommit => ({
  id: String(index),
  parents: parents.map(String),
  committedAtSeconds: 0,
  ...{ subject, body: "", author: "Ada", email: "ada@example.com" },
});

/** Parents of each commit by their places, all of them earlier ones. */
const anyGraph = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 30 })
  .map((graph) =>
    graph.map((parents, index) =>
      index === 0 ? [] : [...new Set(parents.map((parent) => parent % index))],
    ),
  );

/** All that a commit holds, itself included. */
function reachable(graph: readonly (readonly number[])[], tip: number): ReadonlySet<number> {
  const found = new Set([tip]);
  for (const index of found) for (const parent of graph[index] ?? []) found.add(parent);
  return found;
}

function firstParents(graph: readonly (readonly number[])[], tip: number): readonly number[] {
  const first = graph[tip]?.[0];
  return first === undefined ? [tip] : [...firstParents(graph, first), tip];
}

describe("of any history", () => {
  test("a commit belongs to the first change of the line that holds it", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, chosen) => {
        const tip = chosen % graph.length;
        const line = firstParents(graph, tip);
        const commits = graph.map((parents, index) => commit(index, parents));
        const placements = placeCommits(commits, [String(tip)]);
        const merged = reachable(graph, tip);
        for (const [index, placement] of placements.entries()) {
          expect(placement.line === 0).toBe(merged.has(index));
          if (!merged.has(index)) continue;
          expect(placement.change).toBe(line.find((each) => reachable(graph, each).has(index)));
          const { broughtBy } = placement;
          expect(broughtBy === undefined).toBe(line.includes(index));
          if (broughtBy === undefined) continue;
          const [first = -1, ...others] = graph[broughtBy] ?? [];
          expect(reachable(graph, first).has(index)).toBe(false);
          expect(others.some((other) => reachable(graph, other).has(index))).toBe(true);
        }
      }),
    );
  });

  test("what reverts, and is not reverted itself, decides", () => {
    const anyReverts = fc.array(fc.option(fc.nat(), { nil: undefined }), { maxLength: 30 });
    fc.assert(
      fc.property(anyGraph, anyReverts, (graph, chosen) => {
        const commits = graph.map((parents, index) => commit(index, parents));
        const placements = placeCommits(commits, [String(graph.length - 1)]);
        const reverts = new Map<number, number[]>();
        for (const [index, target] of chosen.slice(0, graph.length).entries()) {
          if (index > 0 && target !== undefined) reverts.set(index, [target % index]);
        }
        const isReverted = (index: number): boolean => {
          const broughtBy = placements[index]?.broughtBy;
          if (broughtBy !== undefined && isReverted(broughtBy)) return true;
          return Array.from(reverts).some(
            ([revert, targets]) => targets.includes(index) && !isReverted(revert),
          );
        };
        const naive = commits.map((_, index) => index).filter(isReverted);
        expect([...settleReverts(placements, reverts)].sort((a, b) => a - b)).toEqual(naive);
      }),
    );
  });
});

test("places as many merges below merges as there are", () => {
  // Each merge's second parent is the merge before it.
  const count = 100_000;
  const commits = [commit(0, []), commit(1, [])];
  for (let index = 2; index < count; index += 1) {
    commits.push(commit(index, [0, index - 1], `Merge pull request #${index} from o/b`));
  }
  const placements = placeCommits(commits, [String(count - 1)]);
  expect(placements[1]).toEqual({
    ...{ line: 0, change: count - 1, broughtBy: 2, pullRequest: 2 },
  });
});
