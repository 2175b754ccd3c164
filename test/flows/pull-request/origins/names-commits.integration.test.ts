import { expect, test } from "vitest";
import { namesCommits } from "../../../../src/flows/pull-request/origins/names-commits.ts";
import { createGit } from "../../../../src/parts/git/git.ts";
import { HEADER_LINE } from "../../../../src/parts/ledger/format-row.ts";
import { commitNote } from "../../../../src/usage/commit-note.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../../support/ledger-repository.ts";

const NAMING = ledgerRow({ notes: commitNote("a".repeat(40)) });

async function isNaming({ root, environment, git }: LedgerRepository): Promise<boolean> {
  return namesCommits(createGit(root, environment), (await git("rev-parse", "HEAD")).trim());
}

test("records name commits where their notes say so, in whichever file of the ledger", async () => {
  await using repository = await createLedgerRepository();
  expect(await isNaming(repository)).toBe(false);

  await repository.append(LEDGER, ledgerRow({ notes: "error: commit failed, commit 0123" }));
  await repository.commit("no commit's digits");
  expect(await isNaming(repository)).toBe(false);

  await repository.write(".telemetry/usage/work.csv", HEADER_LINE + NAMING);
  await repository.commit("a branch's file");
  expect(await isNaming(repository)).toBe(true);
});

test("what counts is the commit's ledger, not what became of it in the working tree", async () => {
  await using repository = await createLedgerRepository();
  await repository.append(LEDGER, NAMING);
  expect(await isNaming(repository)).toBe(false);

  await repository.commit("naming");
  await repository.write(LEDGER, HEADER_LINE);
  expect(await isNaming(repository)).toBe(true);

  await repository.git("add", "-A");
  expect(await isNaming(repository)).toBe(true);
});

test("files that a sparse checkout leaves out count, too", async () => {
  await using repository = await createLedgerRepository();
  await repository.write("src/main.ts", "");
  await repository.append(LEDGER, NAMING);
  await repository.commit("naming");

  await repository.git("sparse-checkout", "set", "src");

  expect(await isNaming(repository)).toBe(true);
});
