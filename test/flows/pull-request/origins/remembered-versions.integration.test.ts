import { readFileSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { requireRepository } from "../../../../src/doors/cli/context.ts";
import { findOrigins } from "../../../../src/flows/pull-request/origins/find-origins.ts";
import { createLedgerHistories } from "../../../../src/flows/pull-request/origins/ledger-history.ts";
import { readCommit } from "../../../../src/parts/git/commit.ts";
import { createGit } from "../../../../src/parts/git/git.ts";
import { HEADER_LINE } from "../../../../src/parts/ledger/format-row.ts";
import type { GitRepository } from "../../../support/git-repository.ts";
import { createLedgerRepository, LEDGER } from "../../../support/ledger-repository.ts";
import { usageRecord } from "../../../support/usage-record.ts";

const BACKUP = ".telemetry/usage-20260223T211912Z-0123abcd.csv";
const SESSIONS = ["one", "two", "three", "four"];

const memoryOf = ({ root }: GitRepository) => join(root, ".git/tokenledger/ledger-versions");

/** The subjects of the commits that brought the sessions' records. */
async function origins({ root, environment }: GitRepository, folder = root) {
  const { originOf } = await findOrigins(await requireRepository(folder), environment);
  return SESSIONS.map((sessionId) => {
    const origin = originOf(usageRecord({ sessionId }));
    return typeof origin === "string" ? origin : origin.subject;
  });
}

/** The same, which is asserted to be so when nothing is remembered. */
async function sameAsAnew(repository: GitRepository) {
  const remembered = await origins(repository);
  await rm(memoryOf(repository));
  expect(await origins(repository)).toEqual(remembered);
  return remembered;
}

test("what is remembered of ledgers answers as they do, whatever becomes of history", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("first", "one");
  await repository.git("switch", "--quiet", "--create", "side");
  await repository.record("side", "two");
  await repository.git("switch", "--quiet", "main");
  await repository.record("main", "three");
  const none = "not committed";
  expect(await origins(repository)).toEqual(["first", none, "main", none]);

  await repository.commit("amended", "--amend");
  expect(await sameAsAnew(repository)).toEqual(["first", none, "amended", none]);
  await repository.git("merge", "--quiet", "--no-edit", "side");
  expect(await sameAsAnew(repository)).toEqual(["first", "side", "amended", none]);
  await repository.git("reset", "--quiet", "--hard", "side");
  expect(await sameAsAnew(repository)).toEqual(["first", "side", none, none]);
  await repository.git("rebase", "--quiet", "ORIG_HEAD~1");
  expect(await sameAsAnew(repository)).toEqual(["first", "side", "amended", none]);

  await rename(join(repository.root, LEDGER), join(repository.root, BACKUP));
  await repository.write(LEDGER, HEADER_LINE);
  await repository.record("rotated", "four");
  expect(await sameAsAnew(repository)).toEqual(["first", "side", "amended", "rotated"]);
  const other = join(repository.root, "../other");
  await repository.git("worktree", "add", "--quiet", "--detach", other, "side");
  expect(await origins(repository, other)).toEqual(["first", "side", none, none]);
});

test("a file that was not written whole, or by another version, is made anew", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("first", "one");
  await repository.record("second", "two");
  const expected = await origins(repository);
  const whole = readFileSync(memoryOf(repository), "utf8");
  writeFileSync(`${memoryOf(repository)}.new`, "of a process that was killed");

  const [header = ""] = whole.split("\n");
  const others = [whole.slice(0, -7), whole.replace(header, `${header}0`), "foreign\n", ""];
  for (const other of others) {
    writeFileSync(memoryOf(repository), other);
    expect(await origins(repository)).toEqual(expected);
    expect(readFileSync(memoryOf(repository), "utf8")).toBe(whole);
  }
});

test("commits that change no ledger are remembered as that, too", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("first", "one");
  const found = await requireRepository(repository.root);
  const readHistory = async () => {
    const head = await readCommit(createGit(repository.root), "HEAD");
    return createLedgerHistories(repository.environment)(found, head);
  };
  await readHistory();

  await repository.write("work.txt", "work\n");
  await repository.commit("work");
  await readHistory();

  const head = (await repository.git("rev-parse", "HEAD")).trim();
  expect(readFileSync(memoryOf(repository), "utf8")).toMatch(
    new RegExp(`^read \\w+ ${head} `, "m"),
  );
});
