import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "../parts/config/read-config.ts";
import { type Git, GitFailure } from "../parts/git/git.ts";
import { appendRows } from "../parts/ledger/append-rows.ts";
import { rotateLedger } from "../parts/ledger/rotate.ts";
import { type LockOwner, withFileLock } from "../parts/state/file-lock.ts";
import { lockPathOfLedger } from "../parts/state/state-folders.ts";
import { Failure } from "../usage/failure.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { ledgerPath, TELEMETRY_FOLDER } from "./record/ledger-path.ts";

/** Where a record is logged by hand. */
export interface LogPlace {
  readonly process: LockOwner;
  /** Folder that holds `.telemetry`. */
  readonly root: string;
  /** The repository's git directories; undefined outside of one. */
  readonly repository: { readonly gitDir: string; readonly commonDir: string } | undefined;
  /** Asks git there; undefined outside of a repository. */
  readonly git: Git | undefined;
  readonly branch: string | undefined;
}

/** What became of a record that was logged by hand; paths are absolute. */
export interface LoggedUsage {
  readonly ledger: string;
  /** Where the rows went when the ledger had grown past its limit. */
  readonly backup: string | undefined;
  /** Whether the next commit takes that backup: not outside of a repository, or where git's index is locked. */
  readonly isStaged: boolean;
}

/** Appends one record to the ledger in the working tree, and rotates it past its limit. */
export async function logUsage(record: UsageRecord, place: LogPlace): Promise<LoggedUsage> {
  const folder = join(place.root, TELEMETRY_FOLDER);
  if (!existsSync(folder)) {
    throw new Failure(
      `Cannot log usage: ${folder} does not exist. Run \`tokenledger init\` in the repository first.`,
      { code: "not-set-up" },
    );
  }
  const config = await readConfig(folder);
  const ledger = join(place.root, ledgerPath(config.file, place.branch));
  return withFileLock(lockPathOfLedger(ledger, place.repository), place.process, async () => {
    await appendRows(ledger, [record]);
    const { size } = await stat(ledger);
    const backup = size > config.rotateAtBytes ? await rotateLedger(ledger) : undefined;
    return { ledger, backup, isStaged: backup !== undefined && (await stage(place.git, backup)) };
  });
}

/** `git commit --all` takes no new file: without its backup a rotated ledger would lose all of its rows. */
async function stage(git: Git | undefined, path: string): Promise<boolean> {
  try {
    await git?.(["add", "--", path]);
    return git !== undefined;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}
