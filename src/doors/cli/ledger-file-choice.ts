/** Returns what was chosen for the ledger's files, what that changes and how to go back; `command` is what a person types to run us. */
export function ledgerFileText(perBranch: boolean | undefined, command: string): string {
  switch (perBranch) {
    case undefined:
      return `Rows go to .telemetry/usage.csv. Two open pull requests that both add rows conflict there on GitHub, until one merges its base
branch. \`${command} init --per-branch\` gives each branch a file of its own, and \`${command} init --one-file\` takes that back.`;
    case true:
      return `One ledger file per branch: from the next commit on, rows go to .telemetry/usage/<branch>.csv, and pull requests never conflict there.
Rows that other ledger files hold stay where they are and count as before. \`${command} compact\` folds the files of merged
branches into .telemetry/usage.csv, and \`${command} init --one-file\` goes back to one file.`;
    case false:
      return `One ledger file for all branches: from the next commit on, rows go to .telemetry/usage.csv.
Rows in .telemetry/usage/ stay there and count as before, until \`${command} compact\` folds them in. Two open pull requests
that both add rows conflict on GitHub, until one merges its base branch; \`${command} init --per-branch\` prevents that.`;
    default:
      return perBranch satisfies never;
  }
}

/** Returns the subject of the commit that makes a choice everybody's; undefined where none was made. */
export function ledgerFileSubject(perBranch: boolean | undefined): string | undefined {
  if (perBranch === undefined) return undefined;
  return perBranch ? "Keep one ledger file per branch" : "Keep one ledger file for all branches";
}
