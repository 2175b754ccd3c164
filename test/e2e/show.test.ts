/** @module-tag soak */

import { expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../support/hooked-repository.ts";

/** Uses a model, and commits a change; returns the call's output tokens, which no other call has. */
async function work(repository: HookedRepository, subject: string): Promise<number> {
  const tokens = await repository.session.call();
  await repository.stage(`${subject}.txt`);
  await repository.commit(subject);
  return tokens;
}

interface ShownJson {
  readonly subject: string;
  readonly records: readonly { readonly completion_tokens: number }[];
}

async function shown(repository: HookedRepository, revision = "HEAD") {
  const { stdout } = await repository.cli("show", revision, "--format", "json");
  const { subject, records } = JSON.parse(stdout) as ShownJson;
  return [subject, records.map((record) => record.completion_tokens)];
}

interface GroupsJson {
  readonly by_commit: readonly {
    readonly commit: string;
    readonly subject: string | null;
    readonly completion_tokens: number;
  }[];
}

async function byCommit(repository: HookedRepository) {
  const { stdout } = await repository.cli("report", "--by", "commit", "--format", "json");
  const { by_commit: groups } = JSON.parse(stdout) as GroupsJson;
  return groups.map((group) => [group.subject ?? group.commit, group.completion_tokens]);
}

test("each commit tells the usage that led to it, and so does the report", async () => {
  await using repository = await createHookedRepository();
  const a = await work(repository, "a");
  const b = await work(repository, "b");

  expect(await shown(repository)).toEqual(["b", [b]]);
  expect(await shown(repository, "HEAD~1")).toEqual(["a", [a]]);
  expect(await byCommit(repository)).toEqual([
    ["a", a],
    ["b", b],
  ]);
});

test("a rebase and a squash take the usage along", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "feature");
  const a = await work(repository, "a");
  const b = await work(repository, "b");
  await repository.git("checkout", "--quiet", "main");
  const c = await work(repository, "c");
  await repository.git("rebase", "--quiet", "main", "feature");

  expect(await shown(repository)).toEqual(["b", [b]]);
  expect(await shown(repository, "HEAD~1")).toEqual(["a", [a]]);

  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "--squash", "feature");
  await repository.commit("squashed");

  expect(await shown(repository)).toEqual(["squashed", [a, b]]);
  expect(await byCommit(repository)).toEqual([
    ["c", c],
    ["squashed", a + b],
  ]);
});

test("what was logged and marked by hand stays with its commit", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.cli("log", "claude-3-opus", "1500", "3200", "true", "execute", "45000", "tests");
  await repository.git("commit", "--quiet", "-am", "logged");
  await repository.cli("mark", "HEAD", "--failed", "all wrong");

  expect(await byCommit(repository)).toEqual([["logged", 3200]]);

  await repository.git("commit", "--quiet", "-am", "marked");

  expect(await shown(repository)).toEqual(["marked", []]);
  expect(await byCommit(repository)).toEqual([["logged", 3200]]);
});

test("a wrong revision and a repository without commits say what is expected", async () => {
  await using repository = await createHookedRepository();
  const unknown = await repository.cli("show", "nothing");
  await repository.git("checkout", "--quiet", "--orphan", "empty");
  await repository.git("branch", "-D", "main");
  const empty = await repository.cli("show");

  expect([unknown.exitCode, empty.exitCode]).toEqual([2, 1]);
  expect(unknown.stderr).toContain('tokenledger: Cannot find the commit "nothing"');
  expect(empty.stderr).toContain("this repository has no commits yet.");
});
