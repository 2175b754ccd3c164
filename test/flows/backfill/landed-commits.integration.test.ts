import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { namedCommitOf } from "../../../src/usage/commit-note.ts";
import {
  createEarlierRepository,
  type EarlierRepository,
} from "../../support/earlier-repository.ts";

const INIT = "2026-03-01T12:00:00Z";
const UNKNOWN = /(\d+) calls? led to (\d+) commits? not on the default branch/;

/** Makes a repository whose main branch has a file of ten lines. */
async function createStarted(): Promise<EarlierRepository> {
  const repository = await createEarlierRepository();
  await write(repository, "shared.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
  await commitAll(repository, "2026-01-01T10:00:00Z", "start");
  return repository;
}

function write(repository: EarlierRepository, path: string, text: string): Promise<void> {
  return repository.write(path, text);
}

/** Commits all that is changed, and returns the commit's id. */
async function commitAll(repository: EarlierRepository, time: string, message: string) {
  await repository.git("add", "-A", "--", ".", ":(exclude).telemetry");
  const { exitCode, stderr } = await repository.run("git", ["commit", "-m", message], {
    environment: { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
  });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  return (await repository.git("rev-parse", "HEAD")).trim();
}

/** Makes a branch from main of one commit a day, each with a call before it; returns the calls' marks. */
async function workOn(
  repository: EarlierRepository,
  branch: string,
  files: readonly (readonly [path: string, text: string])[],
  month = "01",
): Promise<readonly number[]> {
  await repository.git("checkout", "--quiet", "-B", branch);
  const marks: number[] = [];
  for (const [index, [path, text]] of files.entries()) {
    const day = `2026-${month}-0${index + 2}`;
    marks.push(await repository.session.call({ timestamp: `${day}T09:00:00.000Z`, branch }));
    await write(repository, path, text);
    await commitAll(repository, `${day}T10:00:00Z`, `${branch} ${index + 1}`);
  }
  await repository.git("checkout", "--quiet", "main");
  return marks;
}

async function squash(repository: EarlierRepository, branch: string, time: string) {
  await repository.git("merge", "--quiet", "--squash", branch);
  return commitAll(repository, time, `All of ${branch} (#7)`);
}

/** Backfills, and returns which commit each row names, by the mark of its call. */
async function backfilled(repository: EarlierRepository) {
  await repository.init(INIT);
  const { stdout } = await repository.backfill(["--yes"]);
  const rows = await repository.rows();
  return {
    named: new Map(rows.map(({ outputTokens, notes }) => [outputTokens, namedCommitOf(notes)])),
    unknown: UNKNOWN.exec(stdout)?.slice(1).map(Number),
  };
}

/** What `backfilled` returns when all of some calls are a commit's. */
function allOf(marks: readonly number[], commit: string) {
  return marks.map((mark): [number, string] => [mark, commit.slice(0, 12)]);
}

test("the calls of a squash-merged branch that was deleted are the squash's", async () => {
  await using repository = await createStarted();
  const marks = await workOn(repository, "topic", [
    ["a.txt", "one\n"],
    ["a.txt", "one\ntwo\n"],
  ]);
  const merged = await squash(repository, "topic", "2026-01-09T10:00:00Z");
  await repository.git("branch", "--delete", "--force", "topic");

  expect(await backfilled(repository)).toEqual({
    named: new Map(allOf(marks, merged)),
    unknown: undefined,
  });
});

test("and not another pull request's that was committed on the default branch meanwhile", async () => {
  await using repository = await createStarted();
  const [first] = await workOn(repository, "topic", [["a.txt", "one\n"]]);
  const second = await repository.session.call({
    timestamp: "2026-01-02T12:00:00.000Z",
    branch: "topic",
  });
  await repository.commitAt("2026-01-02T12:30:00Z", "Hotfix (#8)", "hotfix.txt");
  await repository.git("checkout", "--quiet", "topic");
  await write(repository, "a.txt", "one\ntwo\n");
  await commitAll(repository, "2026-01-02T13:00:00Z", "part two");
  await repository.git("checkout", "--quiet", "main");
  const merged = await squash(repository, "topic", "2026-01-02T14:00:00Z");
  await repository.git("branch", "--delete", "--force", "topic");

  expect((await backfilled(repository)).named).toEqual(
    new Map(allOf([first ?? 0, second], merged)),
  );
});

test("one that was kept is told alike, without a reflog too", async () => {
  await using repository = await createStarted();
  const marks = await workOn(repository, "topic", [
    ["a.txt", "one\n"],
    ["b.txt", "two\n"],
  ]);
  const merged = await squash(repository, "topic", "2026-01-09T10:00:00Z");
  await rm(join(repository.root, ".git", "logs"), { recursive: true });

  expect((await backfilled(repository)).named).toEqual(new Map(allOf(marks, merged)));
});

test("the default branch may have moved on before the squash, in the same file", async () => {
  await using repository = await createStarted();
  const marks = await workOn(repository, "topic", [
    ["shared.txt", "one\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"],
    ["b.txt", "b\n"],
  ]);
  await write(repository, "shared.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n");
  await commitAll(repository, "2026-01-05T10:00:00Z", "meanwhile");
  const merged = await squash(repository, "topic", "2026-01-09T10:00:00Z");
  await repository.commitAt("2026-01-10T10:00:00Z", "afterwards");

  expect((await backfilled(repository)).named).toEqual(new Map(allOf(marks, merged)));
});

test("and the branch may have merged it", { tags: ["soak"] }, async () => {
  await using repository = await createStarted();
  const marks = await workOn(repository, "topic", [["a.txt", "one\n"]]);
  await repository.commitAt("2026-01-05T10:00:00Z", "meanwhile", "main.txt");
  await repository.git("checkout", "--quiet", "topic");
  await repository.git("merge", "--quiet", "--no-edit", "main");
  const more = await workOn(repository, "topic", [["b.txt", "two\n"]], "02");
  const merged = await squash(repository, "topic", "2026-02-09T10:00:00Z");

  expect((await backfilled(repository)).named).toEqual(new Map(allOf([...marks, ...more], merged)));
});

test("two branches have a squash each, and one that goes on after its squash the next one", async () => {
  await using repository = await createStarted();
  const first = await workOn(repository, "first", [["a.txt", "one\n"]]);
  const second = await workOn(
    repository,
    "second",
    [
      ["b.txt", "one\n"],
      ["c.txt", "one\n"],
    ],
    "02",
  );
  const mergedSecond = await squash(repository, "second", "2026-02-09T10:00:00Z");
  const mergedFirst = await squash(repository, "first", "2026-02-10T10:00:00Z");
  await repository.git("checkout", "--quiet", "first");
  const more = await workOn(
    repository,
    "first",
    [
      ["d.txt", "one\n"],
      ["e.txt", "one\n"],
    ],
    "03",
  );
  const mergedAgain = await squash(repository, "first", "2026-03-09T10:00:00Z");
  await repository.git("branch", "--delete", "--force", "first", "second");

  await repository.init("2026-04-01T12:00:00Z");
  const { stdout } = await repository.backfill(["--yes"]);
  const rows = await repository.rows();

  expect(stdout).toContain("5 records of 3 commits.");
  expect(
    new Map(rows.map(({ outputTokens, notes }) => [outputTokens, namedCommitOf(notes)])),
  ).toEqual(
    new Map([
      ...allOf(first, mergedFirst),
      ...allOf(second, mergedSecond),
      ...allOf(more, mergedAgain),
    ]),
  );
});

test("a squash whose conflicts were resolved cannot be told, and that is said", async () => {
  await using repository = await createStarted();
  const marks = await workOn(repository, "topic", [
    ["shared.txt", "one\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"],
    ["b.txt", "b\n"],
  ]);
  const tip = (await repository.git("rev-parse", "topic")).trim();
  await write(repository, "shared.txt", "ONE\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
  await commitAll(repository, "2026-01-05T10:00:00Z", "meanwhile");
  await repository.run("git", ["merge", "--squash", "topic"]);
  await write(repository, "shared.txt", "one, ONE\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
  await commitAll(repository, "2026-01-09T10:00:00Z", "All of it (#7)");

  const { named, unknown } = await backfilled(repository);

  expect(unknown).toEqual([2, 2]);
  expect(named.get(marks[1] ?? 0)).toBe(tip.slice(0, 12));
});

test("a rebase merge has a commit for each commit", async () => {
  await using repository = await createStarted();
  const marks = await workOn(repository, "topic", [
    ["a.txt", "one\n"],
    ["a.txt", "one\ntwo\n"],
    ["b.txt", "b\n"],
  ]);
  await repository.commitAt("2026-01-05T10:00:00Z", "meanwhile", "main.txt");
  const rebased: string[] = [];
  for (const commit of ["topic~2", "topic~1", "topic"]) {
    // As a forge does it: somewhere else, without this clone's reflog, and with its own times.
    await repository.git("cherry-pick", "--no-commit", commit);
    rebased.push(await commitAll(repository, "2026-01-09T10:00:00Z", `again ${commit}`));
  }

  expect(await backfilled(repository)).toEqual({
    named: new Map(marks.map((mark, index) => [mark, rebased[index]?.slice(0, 12)])),
    unknown: undefined,
  });
});

test("an equal change from before the branch tells nothing", { tags: ["soak"] }, async () => {
  await using repository = await createStarted();
  await write(repository, "a.txt", "one\n");
  await commitAll(repository, "2026-01-01T11:00:00Z", "the same before");
  await repository.git("rm", "--quiet", "a.txt");
  await commitAll(repository, "2026-01-01T12:00:00Z", "gone again");
  await workOn(repository, "topic", [["a.txt", "one\n"]]);

  expect((await backfilled(repository)).unknown).toEqual([1, 1]);
});

test("nor do two equal ones after it", { tags: ["soak"] }, async () => {
  await using repository = await createStarted();
  await workOn(repository, "topic", [["a.txt", "one\n"]]);
  await squash(repository, "topic", "2026-01-09T10:00:00Z");
  await repository.git("rm", "--quiet", "a.txt");
  await commitAll(repository, "2026-01-10T10:00:00Z", "gone");
  await squash(repository, "topic", "2026-01-11T10:00:00Z");

  expect((await backfilled(repository)).unknown).toEqual([1, 1]);
});

test("a ledger is no part of a change", { tags: ["soak"] }, async () => {
  await using repository = await createStarted();
  const marks = await workOn(repository, "topic", [["a.txt", "one\n"]]);
  await repository.git("checkout", "--quiet", "topic");
  await write(repository, ".telemetry/usage.csv", HEADER_LINE);
  await repository.git("add", ".telemetry");
  await repository.git("commit", "--quiet", "--amend", "--no-edit");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "--squash", "topic");
  await repository.git("rm", "--quiet", "--cached", "--force", ".telemetry/usage.csv");
  const merged = await commitAll(repository, "2026-01-09T10:00:00Z", "All of it");

  expect((await backfilled(repository)).named).toEqual(new Map(allOf(marks, merged)));
});
