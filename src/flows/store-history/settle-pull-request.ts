import {
  type PullRequest,
  type RecordPlace,
  UNCOMMITTED,
} from "../../parts/database/change-store.ts";
import type { Commit } from "../../parts/git/commit.ts";
import type { PullRequestFacts } from "../../parts/github/pull-request-facts.ts";
import type { Change } from "../../usage/change.ts";

/** What is known when a pull request comes along. */
export interface Known {
  /** By ids of the commits. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly pullRequests: readonly PullRequest[];
}

type State = PullRequest["state"];

const OUTCOMES = { open: "open", merged: "merged", closed: "abandoned" } as const;

/**
 * Tells what becomes of commits and records by what the forge says of one pull request. History knows better
 * what was merged or reverted, and of two pull requests with one commit that counts which came further.
 */
export class PullRequestSettlement {
  readonly #facts: PullRequestFacts;
  readonly #changes: ReadonlyMap<string, Change>;
  readonly #states: ReadonlyMap<number, State>;

  constructor(facts: PullRequestFacts, { changes, pullRequests }: Known) {
    this.#facts = facts;
    this.#changes = changes;
    this.#states = new Map(pullRequests.map(({ number, state }) => [number, state]));
  }

  /** Whether a record that a commit of the head brought belongs to another one, which came further. */
  staysWith({ commit }: RecordPlace): boolean {
    const known = this.#changes.get(commit ?? UNCOMMITTED);
    return known !== undefined && this.#isSettled(known);
  }

  /** Returns what is to be known of the commits that brought records of the head. */
  settle(commits: Iterable<Commit>): ReadonlyMap<string, Change> {
    const settled = new Map<string, Change>();
    for (const known of this.#changes.values()) {
      if (this.#isOwn(known) && !isHistory(known)) settled.set(known.commit, this.#told(known));
    }
    for (const commit of commits) settled.set(commit.id, this.#settleCommit(commit));
    const { mergeCommit = "" } = this.#facts;
    const merge = settled.get(mergeCommit) ?? this.#changes.get(mergeCommit);
    if (merge !== undefined) settled.set(mergeCommit, this.#numbered(merge));
    return settled;
  }

  #settleCommit(commit: Commit): Change {
    const known = this.#changes.get(commit.id);
    if (known === undefined) return this.#told(unknownChange(commit));
    if (isHistory(known)) return this.#numbered(known);
    return this.#isSettled(known) ? known : this.#told(known);
  }

  #isSettled(known: Change): boolean {
    if (isHistory(known)) return true;
    const { pullRequest } = known;
    if (pullRequest === undefined || this.#isOwn(known)) return false;
    const other = this.#states.get(pullRequest);
    return other !== undefined && rankOf(other) > rankOf(this.#facts.state);
  }

  #isOwn({ pullRequest }: Change): boolean {
    return pullRequest === this.#facts.number;
  }

  #numbered(change: Change): Change {
    return { ...change, pullRequest: change.pullRequest ?? this.#facts.number };
  }

  #told(change: Change): Change {
    const { number, state } = this.#facts;
    // What brought it in is told by history, together with the lines that this added.
    return { ...change, pullRequest: number, outcome: OUTCOMES[state] };
  }
}

/** Whether history told what became of a commit, which it does of none that was not merged. */
function isHistory({ outcome }: Change): boolean {
  return outcome === "merged" || outcome === "reverted";
}

function rankOf(state: State): number {
  return ["closed", "open", "merged"].indexOf(state);
}

function unknownChange({ id, committedAt, subject, writtenBy }: Commit): Change {
  return {
    commit: id,
    committedAt: new Date(committedAt || 0).toISOString(),
    subject: subject.replaceAll("\0", "").toWellFormed(),
    author: writtenBy?.author,
    email: writtenBy?.email,
    pullRequest: undefined,
    outcome: "open",
    mergedBy: undefined,
    changedLines: new Map(),
    addedLines: 0,
    reworkedLines: 0,
  };
}
