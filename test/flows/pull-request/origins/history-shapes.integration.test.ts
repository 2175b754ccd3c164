import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { requireRepository } from "../../../../src/doors/cli/context.ts";
import { findOrigins } from "../../../../src/flows/pull-request/origins/find-origins.ts";
import { readBroughtRecords } from "../../../../src/flows/pull-request/origins/read-brought-records.ts";
import { readCommit } from "../../../../src/parts/git/commit.ts";
import { createGit } from "../../../../src/parts/git/git.ts";
import { changeRows } from "../../../../src/parts/ledger/change-rows.ts";
import { findLedgerFiles } from "../../../../src/parts/ledger/discover.ts";
import { HEADER_LINE } from "../../../../src/parts/ledger/format-row.ts";
import { parseLedger } from "../../../../src/parts/ledger/parse-ledger.ts";
import { eachMostlyInSoak } from "../../../support/each-mostly-in-soak.ts";
import type { GitRepository } from "../../../support/git-repository.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../../support/ledger-repository.ts";

const BACKUP = ".telemetry/usage-20260223T211912Z-0123abcd.csv";

/** The sessions of the records that a commit brought in. */
async function brought(repository: GitRepository, revision = "HEAD") {
  const git = createGit(repository.root, repository.environment);
  const { records } = await readBroughtRecords(git, await readCommit(git, revision));
  return records.map(({ sessionId }) => sessionId).sort();
}

/** The subject of the commit that brought each session's record of the ledger. */
async function origins(repository: GitRepository) {
  const paths = await findLedgerFiles(join(repository.root, ".telemetry"));
  const { originOf } = await findOrigins(
    await requireRepository(repository.root),
    repository.environment,
    { paths },
  );
  const texts = await Promise.all(
    paths.map((path) => repository.read(path.slice(repository.root.length + 1))),
  );
  const records = texts.flatMap((text) => parseLedger(text).rows).map(({ record }) => record);
  return Object.fromEntries(
    records.map((record) => {
      const origin = originOf(record);
      return [record.sessionId, typeof origin === "string" ? origin : origin.subject];
    }),
  );
}

async function move(repository: GitRepository, from: string, to: string) {
  await mkdir(dirname(join(repository.root, to)), { recursive: true });
  await rename(join(repository.root, from), join(repository.root, to));
}

/** Commits one record on `main`, and another on `feature`, which is checked out. */
async function forkedRepository(): Promise<LedgerRepository> {
  const repository = await createLedgerRepository();
  await repository.git("branch", "feature");
  await repository.record("on main", "main-1");
  await repository.git("checkout", "--quiet", "feature");
  await repository.record("on feature", "feature-1");
  return repository;
}

test("a commit brings the rows that it appended", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("a", "a-1", "a-2");
  await repository.record("b", "b-1");

  expect(await brought(repository, "HEAD~1")).toEqual(["a-1", "a-2"]);
  expect(await brought(repository)).toEqual(["b-1"]);
  expect(await origins(repository)).toEqual({ "a-1": "a", "a-2": "a", "b-1": "b" });
});

test("the first commit brings all that it holds", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.append(LEDGER, ledgerRow({ sessionId: "one" }));
  await repository.commit("start again", "--amend");

  expect(await brought(repository)).toEqual(["one"]);
  expect(await origins(repository)).toEqual({ one: "start again" });
});

test("a commit that leaves the ledger alone brings nothing", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.record("a", "a-1");
  await repository.write("code.txt", "more");
  await repository.commit("code");

  expect(await brought(repository)).toEqual([]);
});

test("rows that no commit holds yet are told apart", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.record("a", "a-1");
  await repository.append(LEDGER, ledgerRow({ sessionId: "waiting" }));

  expect(await origins(repository)).toEqual({ "a-1": "a", waiting: "not committed" });
});

test("nothing is committed before the first commit", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.append(LEDGER, ledgerRow({ sessionId: "waiting" }));
  await repository.git("checkout", "--quiet", "--orphan", "empty");

  expect(await origins(repository)).toEqual({ waiting: "not committed" });
});

test("after a rebase the rows belong to the new commits", async () => {
  await using repository = await forkedRepository();
  await repository.record("on feature again", "feature-2");
  await repository.git("rebase", "--quiet", "main");

  expect(await brought(repository)).toEqual(["feature-2"]);
  expect(await brought(repository, "HEAD~1")).toEqual(["feature-1"]);
  expect(await origins(repository)).toEqual({
    "main-1": "on main",
    "feature-1": "on feature",
    "feature-2": "on feature again",
  });
});

test("a squash brings all rows of its branch", { tags: ["soak"] }, async () => {
  await using repository = await forkedRepository();
  await repository.record("on feature again", "feature-2");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "--squash", "feature");
  await repository.commit("squashed");

  expect(await brought(repository)).toEqual(["feature-1", "feature-2"]);
  expect(await origins(repository)).toEqual({
    "main-1": "on main",
    "feature-1": "squashed",
    "feature-2": "squashed",
  });
});

describe("a cherry-picked commit", () => {
  test("brings its rows where it was picked", { tags: ["soak"] }, async () => {
    await using repository = await forkedRepository();
    await repository.git("checkout", "--quiet", "main");
    await repository.git("cherry-pick", "feature");

    expect(await brought(repository)).toEqual(["feature-1"]);
  });

  test("gives its rows to the older one once both are in the history", {
    tags: ["soak"],
  }, async () => {
    await using repository = await forkedRepository();
    await repository.git("checkout", "--quiet", "main");
    await repository.git("cherry-pick", "feature");
    await repository.commit("picked", "--amend");
    await repository.git("merge", "--quiet", "--no-edit", "feature");

    expect(await origins(repository)).toEqual({ "main-1": "on main", "feature-1": "on feature" });
  });
});

describe("a merge", () => {
  test("brings nothing of its own, for its rows came with others", async () => {
    await using repository = await forkedRepository();
    await repository.git("merge", "--quiet", "--no-edit", "main");

    expect(await brought(repository)).toEqual([]);
    expect(await origins(repository)).toEqual({ "main-1": "on main", "feature-1": "on feature" });
  });

  test("brings what was recorded with it", { tags: ["soak"] }, async () => {
    await using repository = await forkedRepository();
    await repository.git("merge", "--quiet", "--no-commit", "main");
    await repository.record("merge", "merge-1");

    expect(await brought(repository)).toEqual(["merge-1"]);
    expect(await origins(repository)).toEqual({
      "main-1": "on main",
      "feature-1": "on feature",
      "merge-1": "merge",
    });
  });

  test("of three branches brings nothing either", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    for (const name of ["one", "two", "three"]) {
      await repository.git("checkout", "--quiet", "-b", name, "main");
      const row = ledgerRow({ sessionId: `${name}-1` });
      await repository.write(`.telemetry/usage/${name}.csv`, HEADER_LINE + row);
      await repository.commit(`on ${name}`);
    }
    await repository.git("merge", "--quiet", "--no-edit", "one", "two");

    expect(await brought(repository)).toEqual([]);
    expect(await origins(repository)).toEqual({
      "one-1": "on one",
      "two-1": "on two",
      "three-1": "on three",
    });
  });
});

describe("a rotation", () => {
  test("moves rows, which are not new", async () => {
    await using repository = await createLedgerRepository();
    await repository.record("a", "a-1");
    await move(repository, LEDGER, BACKUP);
    await repository.write(LEDGER, HEADER_LINE);
    await repository.record("rotated", "b-1");

    expect(await brought(repository)).toEqual(["b-1"]);
    expect(await origins(repository)).toEqual({ "a-1": "a", "b-1": "rotated" });
  });

  test("that a merge undoes in part brings nothing new", { tags: ["soak"] }, async () => {
    await using repository = await forkedRepository();
    await repository.git("checkout", "--quiet", "main");
    await move(repository, LEDGER, BACKUP);
    await repository.write(LEDGER, HEADER_LINE);
    await repository.commit("rotated");
    const rotated = await repository.read(BACKUP);
    await repository.git("merge", "--quiet", "--no-commit", "feature");
    await repository.write(LEDGER, rotated + ledgerRow({ sessionId: "feature-1" }));
    await repository.commit("merge");

    expect(await brought(repository)).toEqual([]);
    expect(await origins(repository)).toEqual({ "main-1": "on main", "feature-1": "on feature" });
  });
});

test("files of branches are ledgers too, and others are not", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  const rowOf = (sessionId: string) => HEADER_LINE + ledgerRow({ sessionId });
  await repository.write(".telemetry/usage-notes.csv", rowOf("a-1"));
  await repository.write("usage/other.csv", rowOf("a-1"));
  await repository.commit("no ledgers");
  await repository.write(".telemetry/usage/feature-a.csv", rowOf("a-1"));
  await repository.write(".telemetry/usage/feature-b.csv", rowOf("b-1"));
  await repository.commit("ledgers");

  expect(await brought(repository, "HEAD~1")).toEqual([]);
  expect(await brought(repository)).toEqual(["a-1", "b-1"]);
  expect(await origins(repository)).toEqual({ "a-1": "ledgers", "b-1": "ledgers" });
});

describe("a row that went away and came back", () => {
  test("was brought again, and first by the commit before", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.record("a", "a-1");
    await repository.git("revert", "--no-edit", "HEAD");
    await repository.record("put back", "a-1");

    expect(await brought(repository)).toEqual(["a-1"]);
    expect(await origins(repository)).toEqual({ "a-1": "a" });
  });

  test("with the whole ledger is no different", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.record("a", "a-1");
    await rm(join(repository.root, ".telemetry"), { recursive: true });
    await repository.commit("deleted");
    await repository.write(LEDGER, HEADER_LINE + ledgerRow({ sessionId: "a-1" }));
    await repository.record("again", "b-1");

    expect(await brought(repository, "HEAD~1")).toEqual([]);
    expect(await brought(repository)).toEqual(["a-1", "b-1"]);
    expect(await origins(repository)).toEqual({ "a-1": "a", "b-1": "again" });
  });
});

describe("a correction", () => {
  eachMostlyInSoak(["with-session", ""])(
    "of a row makes it no new record (session %j)",
    async (sessionId) => {
      await using repository = await createLedgerRepository();
      await repository.record("a", sessionId);
      await repository.record("b", "b-1");
      const { text } = changeRows(await repository.read(LEDGER), (record) =>
        record.sessionId === sessionId ? { success: false, notes: "error: wrong" } : undefined,
      );
      await repository.write(LEDGER, text);
      await repository.commit("marked");

      expect(await brought(repository)).toEqual([]);
      expect(await origins(repository)).toEqual({ [sessionId]: "a", "b-1": "b" });
    },
  );

  test("of what a row is about makes another record", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.record("a", "typo-1");
    await repository.record("b", "b-1");
    await repository.write(LEDGER, (await repository.read(LEDGER)).replace("typo-1", "name-1"));
    await repository.record("corrected", "c-1");

    expect(await brought(repository)).toEqual(["c-1", "name-1"]);
    expect(await origins(repository)).toEqual({
      "name-1": "corrected",
      "b-1": "b",
      "c-1": "corrected",
    });
  });
});

describe("an unusual ledger", () => {
  test("may hold cells of several lines, of which one is changed", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    const rowOf = (sessionId: string, notes: string) => ledgerRow({ sessionId, notes });
    await repository.append(LEDGER, rowOf("a-1", "first\nsecond\nthird"));
    await repository.commit("a");
    await repository.append(LEDGER, rowOf("b-1", "other\nsecond\nthird"));
    await repository.commit("b");
    await repository.write(LEDGER, (await repository.read(LEDGER)).replace("second", "changed"));
    await repository.record("c", "c-1");

    expect(await brought(repository)).toEqual(["c-1"]);
    expect(await origins(repository)).toEqual({ "a-1": "a", "b-1": "b", "c-1": "c" });
  });

  test("may get more columns", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.write(LEDGER, "session_id,timestamp,model\none,2026-02-23T10:00:00Z,m\n");
    await repository.commit("few columns");
    await repository.write(
      LEDGER,
      "timestamp,session_id,model\n2026-02-23T10:00:00Z,one,m\n2026-02-23T11:00:00Z,two,m\n",
    );
    await repository.commit("others");

    expect(await brought(repository)).toEqual(["two"]);
    expect(await origins(repository)).toEqual({ one: "few columns", two: "others" });
  });

  test("may lack its last line feed", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.append(LEDGER, ledgerRow({ sessionId: "a-1" }).trimEnd());
    await repository.commit("a");
    await repository.append(LEDGER, `\n${ledgerRow({ sessionId: "b-1" }).trimEnd()}`);
    await repository.commit("b");

    expect(await brought(repository)).toEqual(["b-1"]);
    expect(await origins(repository)).toEqual({ "a-1": "a", "b-1": "b" });
  });

  test("may have been none, and hold rows that cannot be read", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.write(LEDGER, `no ledger\n${ledgerRow({ sessionId: "a-1" })}`);
    await repository.commit("broken");
    await repository.write(
      LEDGER,
      `${HEADER_LINE}<<<<<<< HEAD\n${ledgerRow({ sessionId: "a-1" })}`,
    );
    await repository.commit("half mended");
    await repository.append(LEDGER, `=======\nyesterday,m\n${ledgerRow({ sessionId: "b-1" })}`);
    await repository.commit("more");

    expect(await brought(repository, "HEAD~2")).toEqual([]);
    expect(await brought(repository, "HEAD~1")).toEqual(["a-1"]);
    expect(await origins(repository)).toEqual({ "a-1": "half mended", "b-1": "more" });
  });
});

test("what is older than a shallow clone is told apart", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("a", "a-1");
  await repository.record("b", "b-1");
  await repository.record("c", "c-1");
  const root = join(repository.home, "clone");
  await repository.git("clone", "--quiet", "--depth=2", `file://${repository.root}`, root);
  const clone = { ...repository, root, read: () => repository.read(LEDGER) };

  expect(await origins(clone)).toEqual({
    "a-1": "before history",
    "b-1": "before history",
    "c-1": "c",
  });
});

test("a linked worktree tells of its own HEAD", { tags: ["soak"] }, async () => {
  await using repository = await forkedRepository();
  const root = join(repository.home, "worktree");
  await repository.git("worktree", "add", "--quiet", root, "main");

  expect(
    await origins({ ...repository, root, read: () => repository.git("show", `main:${LEDGER}`) }),
  ).toEqual({
    "main-1": "on main",
  });
});
