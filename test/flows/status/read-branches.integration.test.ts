import { expect, test } from "vitest";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { readBranchRecords } from "../../../src/flows/status/read-branch-records.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import { commitNote } from "../../../src/usage/commit-note.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";

/** Commits some work, without a record; returns the commit's id. */
async function work(repository: LedgerRepository, name: string): Promise<string> {
  await repository.write(`${name}.txt`, name);
  await repository.commit(name);
  return idOf(repository, "HEAD");
}

async function idOf({ git }: LedgerRepository, revision: string): Promise<string> {
  return (await git("rev-parse", revision)).trim();
}

/** Commits rows that name a commit, by their sessions. */
async function backfill(
  repository: LedgerRepository,
  named: Readonly<Record<string, string | undefined>>,
) {
  const rows = Object.entries(named).map(([sessionId, id]) =>
    ledgerRow({ sessionId, notes: id === undefined ? "" : commitNote(id) }),
  );
  await repository.append(LEDGER, rows.join(""));
  await repository.commit("backfill");
}

/** Returns the sessions of the branch's records, and of those that it has of the default one's. */
async function branchRecords(repository: LedgerRepository) {
  const git = createGit(repository.root, repository.environment);
  const tips = [await idOf(repository, "HEAD"), await idOf(repository, "main")] as const;
  const { own, ofMainline } = await readBranchRecords(git, ...tips);
  const sessionsOf = (records: typeof own) => records.map(({ sessionId }) => sessionId).sort();
  return { own: sessionsOf(own), ofMainline: sessionsOf(ofMainline) };
}

async function countReported({ root, environment }: LedgerRepository, revision: string) {
  const args = [revision, "--json"];
  const { stdout } = await runCommand(createReportCommand, args, { cwd: root, environment });
  return JSON.parse(stdout).total.records;
}

test("each record is that of the commit that it names, as in reports", async () => {
  await using repository = await createLedgerRepository();
  const onMain = await work(repository, "main");
  await repository.git("switch", "--quiet", "--create", "feature");
  const onFeature = await work(repository, "feature");
  await backfill(repository, {
    "of main": onMain,
    "of feature": onFeature,
    "of none": undefined,
    "of one that is gone": "f".repeat(40),
  });

  expect(await branchRecords(repository)).toEqual({
    own: ["of feature", "of none", "of one that is gone"],
    ofMainline: ["of main"],
  });
  expect(await countReported(repository, "main..HEAD")).toBe(3);
  expect(await countReported(repository, "main")).toBe(1);
});

test("a record that the default branch brought can be the branch's, and of a commit that only that one holds it is not", async () => {
  await using repository = await createLedgerRepository();
  await repository.git("switch", "--quiet", "--create", "feature");
  const onFeature = await work(repository, "feature");
  await repository.git("switch", "--quiet", "main");
  await backfill(repository, { "of feature": onFeature });
  await repository.git("switch", "--quiet", "feature");
  await repository.git("merge", "--quiet", "--no-edit", "main");
  await repository.git("switch", "--quiet", "main");
  const later = await work(repository, "later");
  await repository.git("switch", "--quiet", "feature");
  await backfill(repository, { "of a later one": later });

  expect(await branchRecords(repository)).toEqual({
    own: ["of a later one", "of feature"],
    ofMainline: [],
  });
  expect(await countReported(repository, "main..HEAD")).toBe(2);
});
