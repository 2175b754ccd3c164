import { findBlob, readBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import { readReflog } from "../git/reflog.ts";
import type { Worktree } from "../git/worktree.ts";
import { missingLines } from "./ledger-lines.ts";
import type { Reservation } from "./reservation.ts";

/**
 * Returns the commit that holds a reservation's rows: HEAD, or, when HEAD moved on before
 * post-commit could look, a commit made on top of the reservation's parent.
 */
export async function findLanding(
  git: Git,
  worktree: Worktree,
  reservation: Reservation,
): Promise<string | undefined> {
  if (worktree.head === undefined) return undefined;
  if (await holdsRows(git, worktree.head.id, reservation)) return worktree.head.id;
  const parent = reservation.parent ?? "0".repeat(worktree.head.id.length);
  const candidates = (await readReflog(worktree.gitDir)).filter(
    ({ before, message }) => before === parent && message.startsWith("commit"),
  );
  for (const { after } of candidates.toReversed()) {
    if (after !== worktree.head.id && (await holdsRows(git, after, reservation))) return after;
  }
  return undefined;
}

/** Whether a commit's ledger has every reserved row. */
export async function holdsRows(
  git: Git,
  commit: string,
  { ledger, lines }: Reservation,
): Promise<boolean> {
  const blob = await findBlob(git, commit, ledger);
  if (blob === undefined) return false;
  return missingLines(await readBlob(git, blob), lines).length === 0;
}
