import { COLUMNS } from "../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import { createGitRepository, type GitRepository } from "./git-repository.ts";
import { usageRecord } from "./usage-record.ts";

export const LEDGER = ".telemetry/usage.csv";

/** A repository whose ledger tests write by hand. */
export interface LedgerRepository extends GitRepository {
  /** Commits the whole worktree, one minute after the last time. */
  commit(message: string, ...options: string[]): Promise<void>;
  /** Appends one row for each session to the ledger, and commits. */
  record(message: string, ...sessions: string[]): Promise<void>;
}

/** Returns a ledger's row; name only what the test is about. */
export function ledgerRow(values: Partial<UsageRecord> = {}): string {
  return formatRow(usageRecord(values), COLUMNS);
}

/** Makes a repository with an empty ledger, merged by lines, in its first commit. */
export async function createLedgerRepository(): Promise<LedgerRepository> {
  const repository = await createGitRepository();
  let minutes = 0;
  const commit = async (message: string, ...options: string[]) => {
    minutes += 1;
    const date = new Date(Date.UTC(2026, 2, 1, 12, minutes)).toISOString();
    const environment = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    await repository.git("add", "-A");
    const args = ["commit", "--quiet", "-m", message, ...options];
    const { exitCode, stderr } = await repository.run("git", args, { environment });
    if (exitCode !== 0) throw new Error(`git commit exited ${exitCode}: ${stderr}`);
  };
  await repository.write(".gitattributes", ".telemetry/*.csv text eol=lf merge=union\n");
  await repository.write(LEDGER, HEADER_LINE);
  await commit("start");
  return {
    ...repository,
    commit,
    async record(message, ...sessions) {
      await repository.append(
        LEDGER,
        sessions.map((sessionId) => ledgerRow({ sessionId })).join(""),
      );
      await commit(message);
    },
  };
}
