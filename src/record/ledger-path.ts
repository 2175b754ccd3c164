/** The folder of a worktree that holds its ledger. */
export const TELEMETRY_FOLDER = ".telemetry";

/**
 * Returns the ledger's path in the repository, with forward slashes: `.telemetry/usage.csv`, or
 * `.telemetry/usage/feature-login.csv` for a `{branch}` of `feature/login`.
 */
export function ledgerPath(file: string, branch: string | undefined): string {
  const safe = (branch ?? "detached").replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^\.+/, "");
  return `${TELEMETRY_FOLDER}/${file.replaceAll("{branch}", safe || "branch")}`;
}
