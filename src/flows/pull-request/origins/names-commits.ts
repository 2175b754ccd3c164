import type { Git } from "../../../parts/git/git.ts";
import { TELEMETRY_FOLDER } from "../../record/ledger-path.ts";

/** Tells whether records of a commit's ledger may name commits. No row is ever deleted: its history needs no look. */
export async function namesCommits(git: Git, id: string): Promise<boolean> {
  // What is in the working tree need not be unpacked, which takes longer than to look through it.
  const where = (await isCheckedOut(git, id)) ? [] : [id];
  const holds = (...pattern: readonly string[]) =>
    isSo(git, ["grep", "--quiet", "--text", ...pattern, ...where, "--", TELEMETRY_FOLDER]);
  // A text takes half the time of a pattern, and few ledgers hold it.
  return (await holds("-F", "-e", "commit ")) && (await holds("-E", "-e", "commit [0-9a-f]{12}"));
}

/** Whether all files of the ledger are in the working tree, and are what a commit has. */
async function isCheckedOut(git: Git, id: string): Promise<boolean> {
  const [isSame, listed] = await Promise.all([
    isSo(git, ["diff-index", "--quiet", id, "--", TELEMETRY_FOLDER]),
    git(["ls-files", "-t", "-z", "--", TELEMETRY_FOLDER]),
  ]);
  // Others are those that a sparse checkout leaves out.
  return isSame && listed.toString().split("\0").filter(Boolean).every(isHeld);
}

function isHeld(tagged: string): boolean {
  return tagged.startsWith("H ");
}

function isSo(git: Git, args: readonly string[]): Promise<boolean> {
  return git(args).then(
    () => true,
    // Exit code 1: it is not.
    () => false,
  );
}
