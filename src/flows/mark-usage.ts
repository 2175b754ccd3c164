import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readCommit } from "../parts/git/commit.ts";
import type { Git } from "../parts/git/git.ts";
import type { Repository } from "../parts/git/repository.ts";
import { changeRows, type RowCorrection } from "../parts/ledger/change-rows.ts";
import { findLedgerFiles } from "../parts/ledger/discover.ts";
import { replaceFile } from "../parts/ledger/replace-file.ts";
import { type LockOwner, withFileLock } from "../parts/state/file-lock.ts";
import { lockPath, stateFolders } from "../parts/state/state-folders.ts";
import { Failure } from "../usage/failure.ts";
import { identityOf } from "../usage/identity.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { readBroughtRecords } from "./pull-request/origins/read-brought-records.ts";
import { TELEMETRY_FOLDER } from "./record/ledger-path.ts";
import { formatNotes } from "./record/sum-calls.ts";

/** What marking is handed by its door. */
export interface MarkRun {
  readonly git: Git;
  readonly process: LockOwner;
}

/** Which records, and what is to be said of them: why they failed, or that they did not. */
export interface Mark {
  /** A session id, or a commit: the records that it brought in. */
  readonly target: string;
  /** Undefined: they succeeded. */
  readonly error: string | undefined;
}

/**
 * Corrects in the working tree whether records succeeded; returns how many rows changed.
 *
 * @throws {Failure} when the target is neither a session of the ledger nor a commit with rows.
 */
export async function markUsage(
  { git, process }: MarkRun,
  repository: Repository,
  mark: Mark,
): Promise<number> {
  const files = await findLedgerFiles(join(repository.root, TELEMETRY_FOLDER));
  const ofSession = (record: UsageRecord) => record.sessionId === mark.target;
  const lock = lockPath(stateFolders(repository));
  const change = (isMeant: (record: UsageRecord) => boolean) =>
    withFileLock(lock, process, () => changeFiles(files, isMeant, mark.error));
  const bySession = await change(ofSession);
  if (bySession > 0) return bySession;

  const identities = await identitiesOfCommit(git, mark.target);
  const ofCommit = (record: UsageRecord) => identities.has(identityOf(record));
  const byCommit = await change(ofCommit);
  if (byCommit > 0) return byCommit;
  throw new Failure(
    `Cannot mark ${JSON.stringify(mark.target)}: the ledger has no row of that session, and none that a commit of that name brought in. \`git log --stat -- .telemetry\` lists the commits that did.`,
  );
}

/** Returns the records that `tokenledger show` lists of a commit; none where there is no such commit. */
async function identitiesOfCommit(git: Git, name: string): Promise<ReadonlySet<string>> {
  const commit = await readCommit(git, name).catch((error: unknown) => {
    if (error instanceof Failure) return undefined;
    throw error;
  });
  if (commit === undefined) return new Set();
  const { records } = await readBroughtRecords(git, commit);
  return new Set(records.map(identityOf));
}

async function changeFiles(
  files: readonly string[],
  isMeant: (record: UsageRecord) => boolean,
  error: string | undefined,
): Promise<number> {
  let changedRows = 0;
  for (const file of files) {
    const before = await readFile(file, "utf8");
    const after = changeRows(before, (record) =>
      isMeant(record) ? correctionOf(record, error) : undefined,
    );
    if (after.changedRows > 0) await replaceFile(file, after.text);
    changedRows += after.changedRows;
  }
  return changedRows;
}

function correctionOf({ notes }: UsageRecord, error: string | undefined): RowCorrection {
  const rest = notes
    .split(" | ")
    .filter((part) => part !== "" && !part.startsWith("error:"))
    .join(" | ");
  return {
    success: error === undefined,
    notes: [error === undefined ? "" : formatNotes(undefined, error), rest]
      .filter(Boolean)
      .join(" | "),
  };
}
