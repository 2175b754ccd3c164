import type { ForgeKnowledge } from "./forge-knowledge.ts";

/** Which commits are asked for, and what of them. */
export interface ChangeQuery {
  /** A revision whose commits are read too, such as the head of a pull request. */
  readonly head?: string | undefined;
  /** Ids; `all`: the commits of HEAD, of `head` and of the default branch. */
  readonly commits: Iterable<string> | "all";
  readonly needs: ChangeNeeds;
  readonly forge?: ForgeKnowledge | undefined;
  /** Ids of commits whose changes are no rework, such as a bot's, beside those that blame is told to look through. */
  readonly ignoredRevisions?: Iterable<string> | undefined;
  /** Called with how many of the commits whose files are to be compared have been. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What is read from files, and takes time the first time. */
export interface ChangeNeeds {
  /** Reverts that only the files show, and rework. Without it added and reworked lines are 0. */
  readonly outcome: boolean;
  /** Without it there are none. */
  readonly changedLines: boolean;
}
