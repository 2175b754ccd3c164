import { expect, test } from "vitest";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { createShowCommand } from "../../../src/doors/cli/commands/show.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { commitNote, namedCommitOf } from "../../../src/usage/commit-note.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";

/** Two commits of work, and a third that brings the records of them, which name their commits. */
async function repositoryWithBackfill() {
  const repository = await createLedgerRepository();
  const ids: string[] = [];
  for (const subject of ["first", "second"]) {
    await repository.write(`${subject}.txt`, subject);
    await repository.commit(subject);
    ids.push((await repository.git("rev-parse", "HEAD")).trim());
  }
  const rows = ids.map((id, index) =>
    ledgerRow({ sessionId: `session-${index}`, notes: `Phase 7 | ${commitNote(id)}` }),
  );
  const unknown = ledgerRow({ sessionId: "other", notes: commitNote("f".repeat(40)) });
  await repository.write(LEDGER, HEADER_LINE + rows.join("") + unknown);
  await repository.commit("backfill");
  return repository;
}

async function byCommit({ root, environment }: LedgerRepository) {
  const args = ["--by", "commit", "--json"];
  const { stdout } = await runCommand(createReportCommand, args, { cwd: root, environment });
  const groups: { subject: string; records: number }[] = JSON.parse(stdout).by_commit;
  return groups.map(({ subject, records }) => [subject, records]);
}

async function shown({ root, environment }: LedgerRepository, revision: string) {
  const args = [revision, "--json"];
  const { stdout } = await runCommand(createShowCommand, args, { cwd: root, environment });
  return JSON.parse(stdout).records.map((record: { session_id: string }) => record.session_id);
}

test("a record that names a commit is that commit's, in reports and where it is shown", async () => {
  await using repository = await repositoryWithBackfill();

  expect(await byCommit(repository)).toEqual([
    ["first", 1],
    ["second", 1],
    // What names a commit that is gone stays with the one that brought it.
    ["backfill", 1],
  ]);
  expect(await shown(repository, "HEAD~2")).toEqual(["session-0"]);
  expect(await shown(repository, "HEAD~1")).toEqual(["session-1"]);
  expect(await shown(repository, "HEAD")).toEqual(["other"]);
});

test.each([
  ["HEAD~2", 1],
  ["HEAD~2..HEAD~1", 1],
  ["HEAD~2..", 2],
  ["HEAD", 1],
])("%s counts what was added later for its commits", async (range, records) => {
  await using repository = await repositoryWithBackfill();
  const { root, environment } = repository;

  const { stdout } = await runCommand(createReportCommand, [range, "--json"], {
    cwd: root,
    environment,
  });

  expect(JSON.parse(stdout).total.records).toBe(records);
});

test.each([
  ["commit 3f2a91c0d1e2", "3f2a91c0d1e2"],
  ["error: no | Phase 7 | commit 3f2a91c0d1e2", "3f2a91c0d1e2"],
  ["see commit 3f2a91c0d1e2", undefined],
  ["commit 3f2a91c", undefined],
  ["", undefined],
])("the notes %s name %s", (notes, named) => {
  expect(namedCommitOf(notes)).toBe(named);
});
