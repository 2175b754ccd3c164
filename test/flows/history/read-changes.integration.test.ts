import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/usage/change.ts";
import { type ChangeRepository, createChangeRepository } from "../../support/change-repository.ts";

/** What is told of commits, by their subjects. */
const bySubject = <K extends keyof Change>(changes: ReadonlyMap<string, Change>, key: K) =>
  Object.fromEntries(Array.from(changes.values(), (change) => [change.subject, change[key]]));

const pullRequests = async (repository: ChangeRepository) =>
  bySubject(await repository.readChanges(), "pullRequest");

const outcomes = async (repository: ChangeRepository) =>
  bySubject(await repository.readChanges(), "outcome");

describe("a commit's pull request", () => {
  test("is that of the squash, or of the merge that brought it", async () => {
    await using repository = await createChangeRepository();
    await repository.commit("Add a squash (#1)", { "a.txt": "a\n" });
    await repository.git("switch", "--quiet", "--create", "side");
    await repository.commit("one", { "b.txt": "b\n" });
    await repository.commit("two", { "b.txt": "b\nb\n" });
    await repository.git("switch", "--quiet", "main");
    await repository.commit("direct", { "c.txt": "c\n" });
    await repository.gitAt("merge", "--no-ff", "-m", "Merge pull request #2 from o/side", "side");

    expect(await pullRequests(repository)).toEqual({
      ...{ first: undefined, "Add a squash (#1)": 1, one: 2, two: 2, direct: undefined },
      "Merge pull request #2 from o/side": 2,
    });
  });

  test("is the one in which it was reviewed first", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--create", "release");
    await repository.commit("release", { "a.txt": "a\n" });
    await repository.git("switch", "--quiet", "--create", "part");
    await repository.commit("part", { "b.txt": "b\n" });
    await repository.git("switch", "--quiet", "main");
    await repository.commit("meanwhile", { "c.txt": "c\n" });
    await repository.git("switch", "--quiet", "release");
    await repository.gitAt("merge", "--no-ff", "-m", "Merge pull request #3 from o/part", "part");
    await repository.commit("Squashed (#4)", { "d.txt": "d\n" });
    await repository.gitAt("merge", "--no-ff", "-m", "Merge branch 'main' into release", "main");
    await repository.git("switch", "--quiet", "main");
    await repository.gitAt("merge", "--no-ff", "-m", "Merge pull request #5 from o/r", "release");

    expect(await pullRequests(repository)).toEqual({
      ...{ first: undefined, meanwhile: undefined, part: 3, release: 5, "Squashed (#4)": 4 },
      "Merge pull request #3 from o/part": 3,
      "Merge branch 'main' into release": 5,
      "Merge pull request #5 from o/r": 5,
    });
  });

  test("is the one that the forge names, where it was asked", async () => {
    await using repository = await createChangeRepository();
    const id = await repository.commit("Fix an issue (#1)", { "a.txt": "a\n" });
    const changes = await repository.readChanges({
      forge: { pullRequestByCommit: new Map([[id, 7]]), stateByPullRequest: new Map() },
    });
    expect(changes.get(id)?.pullRequest).toBe(7);
  });
});

test("a commit's author is the mailmap's", async () => {
  await using repository = await createChangeRepository();
  await repository.write(".mailmap", "Ada Lovelace <ada@lovelace.example> <ada@example.com>\n");
  const [change] = (await repository.readChanges()).values();
  expect(change).toMatchObject({
    ...{ author: "Ada Lovelace", email: "ada@lovelace.example", subject: "first" },
    committedAt: "2026-01-01T00:01:00.000Z",
  });
});

describe("a commit outside of the default branch", () => {
  test("is open while a branch, a tag or a worktree holds it", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--create", "tagged");
    const tagged = await repository.commit("tagged");
    await repository.git("tag", "-m", "kept", "kept");
    await repository.git("switch", "--quiet", "--detach", "main");
    const detached = await repository.commit("detached");
    await repository.git("worktree", "add", "--quiet", "--detach", "../other", "HEAD");
    await repository.git("switch", "--quiet", "--create", "branch", "main");
    await repository.git("branch", "--delete", "--force", "tagged");
    await repository.commit("branch");

    const changes = await repository.readChanges({ commits: [tagged, detached, "HEAD", "main"] });
    expect(bySubject(changes, "outcome")).toEqual({ tagged: "open", detached: "open" });
    expect(await outcomes(repository)).toEqual({ first: "merged", branch: "open" });
  });

  test("is abandoned where only its pull request's fetched head holds it, or nothing", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--detach");
    const fetched = await repository.commit("fetched");
    await repository.git("update-ref", "refs/pull/12/head", "HEAD");
    await repository.git("switch", "--quiet", "--detach", "main");
    const lost = await repository.commit("lost");
    await repository.git("switch", "--quiet", "main");
    const commits = [fetched, lost, "0".repeat(40)];

    const changes = await repository.readChanges({ commits });
    expect(bySubject(changes, "outcome")).toEqual({ fetched: "abandoned", lost: "abandoned" });
    expect(changes.get(fetched)?.pullRequest).toBe(12);
  });

  test("is merged where a squash took its pull request's place", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--detach");
    const id = await repository.commit("work on it");
    await repository.git("update-ref", "refs/remotes/origin/pr/12", "HEAD");
    await repository.git("switch", "--quiet", "main");
    await repository.commit("Add it (#12)");
    const changes = await repository.readChanges({ commits: [id] });
    expect(changes.get(id)).toMatchObject({ outcome: "merged", pullRequest: 12 });

    await repository.commit('Revert "Add it (#12)"');
    expect((await repository.readChanges({ commits: [id] })).get(id)?.outcome).toBe("reverted");
  });

  test.each([
    ["merged", "merged"],
    ["closed", "abandoned"],
    ["open", "open"],
  ] as const)("of a pull request that is %s on the forge is %s", async (state, outcome) => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--create", "branch");
    const id = await repository.commit("branch");
    const forge = {
      pullRequestByCommit: new Map([[id, 7]]),
      stateByPullRequest: new Map([[7, state]]),
    };
    const changes = await repository.readChanges({ forge });
    expect(changes.get(id)).toMatchObject({ outcome, pullRequest: 7 });
  });

  test("is told by the remote's default branch, where there is one", async () => {
    await using repository = await createChangeRepository();
    await repository.git("branch", "trunk");
    await repository.git("clone", "--quiet", "--branch=trunk", ".", "../clone");
    const clone = { cwd: `${repository.root}/../clone` };
    await repository.commit("only here");
    await repository.git("remote", "add", "origin", clone.cwd);
    await repository.git("fetch", "--quiet");
    await repository.git("remote", "set-head", "origin", "trunk");
    expect(await outcomes(repository)).toEqual({ first: "merged", "only here": "open" });
  });
});

describe("a commit is reverted", () => {
  test("by one that names its id, whatever else it says, until that is reverted", async () => {
    await using repository = await createChangeRepository();
    const id = await repository.commit("work", { "a.txt": "a\n" });
    const revert = await repository.commit(`Go back\n\nThis reverts commit ${id.slice(0, 9)}.`);
    expect(await outcomes(repository)).toMatchObject({ work: "reverted", "Go back": "merged" });

    await repository.commit(`Go on\n\nThis reverts commit ${revert}.`);
    expect(await outcomes(repository)).toMatchObject({ work: "merged", "Go back": "reverted" });
  });

  test("with all that a merge brought, or alone", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--create", "side");
    const one = await repository.commit("one", { "a.txt": "a\n" });
    await repository.commit("two", { "b.txt": "b\n" });
    await repository.git("switch", "--quiet", "main");
    const merge = await repository.gitAt("merge", "--no-ff", "--no-edit", "side");
    await repository.commit(`back\n\nThis reverts commit ${one}.`);
    expect(await outcomes(repository)).toMatchObject({ one: "reverted", two: "merged" });

    await repository.gitAt("revert", "--no-edit", "--mainline=1", merge);
    expect(await outcomes(repository)).toMatchObject({
      ...{ one: "reverted", two: "reverted", "Merge branch 'side'": "reverted" },
    });
  });

  test("by one that names its pull request, or its subject alone", async () => {
    await using repository = await createChangeRepository();
    await repository.commit("Add a (#1)", { "a.txt": "a\n" });
    await repository.commit("Add b (#2)", { "b.txt": "b\n" });
    await repository.commit("Add c", { "c.txt": "c\n" });
    await repository.commit("Twice", { "d.txt": "d\n" });
    await repository.commit("Twice", { "e.txt": "e\n" });
    await repository.commit('Revert "Add a" (#3)\n\nReverts owner/repository#1');
    await repository.commit('Revert "Add b (#2)"');
    await repository.commit('Revert "Add c"');
    await repository.commit('Revert "Twice"');
    expect(await outcomes(repository)).toMatchObject({
      ...{ "Add a (#1)": "reverted", "Add b (#2)": "reverted", "Add c": "reverted" },
      Twice: "merged",
    });
  });

  test("not by one that was not merged, nor by one that comes before it", async () => {
    await using repository = await createChangeRepository();
    const id = await repository.commit("work", { "a.txt": "a\n" });
    await repository.commit('Revert "later"');
    await repository.commit("later");
    await repository.git("switch", "--quiet", "--create", "side");
    await repository.gitAt("revert", "--no-edit", id);
    expect(await outcomes(repository)).toMatchObject({ work: "merged", later: "merged" });
  });

  test("also on its own branch, before it is merged", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--create", "side");
    const id = await repository.commit("work", { "a.txt": "a\n" });
    await repository.gitAt("revert", "--no-edit", id);
    expect(await outcomes(repository)).toMatchObject({ work: "reverted", 'Revert "work"': "open" });
  });
});

test("changed lines are counted by folder, without the ledger's", async () => {
  await using repository = await createChangeRepository();
  await repository.commit("work", {
    "top.txt": "1\n2\n",
    "src/a.ts": "1\n2\n3\n",
    "src/deep/b.ts": "1\n",
    "picture.png": "\0",
    ".telemetry/usage.csv": "1\n2\n3\n4\n",
  });
  await repository.git("mv", "src/a.ts", "src/deep/a.ts");
  await repository.write("src/deep/b.ts", "2\n");
  const id = await repository.commit("moved");
  const lines = bySubject(await repository.readChanges(), "changedLines");
  expect(lines.work).toEqual(
    new Map([
      [".", 3],
      ["src", 3],
      ["src/deep", 1],
    ]),
  );
  expect(lines.moved).toEqual(new Map([["src/deep", 2]]));

  const needs = { outcome: false, changedLines: false };
  const without = await repository.readChanges({ commits: [id], needs });
  expect(without.get(id)?.changedLines).toEqual(new Map());
});

test("before the first commit there is nothing", async () => {
  await using repository = await createChangeRepository();
  await repository.git("switch", "--quiet", "--orphan", "empty");
  await repository.git("branch", "--delete", "--force", "main");
  expect(await repository.readChanges()).toEqual(new Map());
});
