/** What became of a change; `reworked` is the part of a merged one that was soon written anew. */
export const OUTCOMES = ["open", "merged", "reworked", "reverted", "abandoned"] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The commit that brought a record into the ledger, and what history and the forge know of it. */
export interface Change {
  /** Git's id of the commit, hex. */
  readonly commit: string;
  /** RFC 3339, UTC. */
  readonly committedAt: string;
  readonly subject: string;
  /** As git and its mailmap name them; undefined where nobody keeps them, as in a database without authors. */
  readonly author: string | undefined;
  readonly email: string | undefined;
  /** Its number, such as 634; undefined where neither history nor the forge tells. */
  readonly pullRequest: number | undefined;
  readonly outcome: Exclude<Outcome, "reworked">;
  /** Git's id of the commit of the default branch that brought it in: itself, a merge or a squash; undefined where none is known. */
  readonly mergedBy: string | undefined;
  /** Lines that the commit added or removed, by folder (`.` is the top one), without the ledger's. */
  readonly changedLines: ReadonlyMap<string, number>;
  /** Lines that the change as it was merged added, and how many of them were changed again within 21 days. */
  readonly addedLines: number;
  readonly reworkedLines: number;
}
