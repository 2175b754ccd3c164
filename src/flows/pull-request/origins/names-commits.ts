import type { Git } from "../../../parts/git/git.ts";
import { TELEMETRY_FOLDER } from "../../record/ledger-path.ts";

/** Tells whether records of a commit's ledger may name commits. No row is ever deleted: its history needs no look. */
export function namesCommits(git: Git, id: string): Promise<boolean> {
  const options = ["--quiet", "--text", "-E", "-e", "commit [0-9a-f]{12}"];
  return git(["grep", ...options, id, "--", TELEMETRY_FOLDER]).then(
    () => true,
    // Exit code 1: none does.
    () => false,
  );
}
