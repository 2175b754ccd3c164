import { branchFileName } from "../../parts/ledger/branch-file-name.ts";

/** The folder of a worktree that holds its ledger. */
export const TELEMETRY_FOLDER = ".telemetry";

/**
 * Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
 * `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
 */
export function ledgerPath(file: string, branch: string | undefined): string {
  return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", branchFileName(branch))}`;
}
