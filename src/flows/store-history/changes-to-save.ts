import type { Change } from "../../usage/change.ts";
import type { NameAuthor } from "./author-names.ts";

/** Returns what a database is to know of commits and does not, or not so. */
export function changesToSave(
  known: ReadonlyMap<string, Change>,
  read: ReadonlyMap<string, Change>,
  nameAuthor: NameAuthor,
): readonly Change[] {
  const named = Array.from(new Map([...known, ...read]).values(), nameAuthor);
  return named.filter((change) => {
    const old = known.get(change.commit);
    return old === undefined || textOf(old) !== textOf(change);
  });
}

function textOf(change: Change): string {
  const { commit, committedAt, subject, author, email, pullRequest, outcome } = change;
  return JSON.stringify([
    ...[commit, committedAt, subject, author ?? null, email ?? null, pullRequest ?? null],
    ...[
      outcome,
      change.mergedBy ?? null,
      change.addedLines,
      change.reworkedLines,
      ...change.changedLines,
    ],
  ]);
}
