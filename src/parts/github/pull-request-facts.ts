import { isCount, isHash, isText, objectOf, optional, type Shape } from "./answer-shape.ts";

/** What GitHub knows of a pull request, and its head says; the latter is data. */
export interface PullRequestFacts {
  readonly number: number;
  readonly title: string;
  readonly headBranch: string;
  readonly baseBranch: string;
  /** `closed` is one that was never merged. */
  readonly state: "open" | "merged" | "closed";
  /** RFC 3339, UTC. */
  readonly mergedAt: string | undefined;
  readonly closedAt: string | undefined;
  readonly updatedAt: string | undefined;
  /** The commit of the base branch that merged it. */
  readonly mergeCommit: string | undefined;
  readonly baseCommit: string;
  readonly headCommit: string;
  /** Whether its head is another repository's, or one that is deleted. */
  readonly isFork: boolean;
}

/** @see https://docs.github.com/en/rest/pulls/pulls#list-pull-requests (2026-11-21) */
interface Answer {
  readonly number: number;
  readonly title: string | null | undefined;
  readonly state: string | null | undefined;
  readonly merged_at: string | null | undefined;
  readonly closed_at: string | null | undefined;
  readonly updated_at: string | null | undefined;
  readonly merge_commit_sha: string | null | undefined;
  readonly base: Side;
  readonly head: Side;
}

interface Side {
  readonly sha: string;
  readonly ref: string;
  /** Null when it is deleted. */
  readonly repo: { readonly full_name: string } | null | undefined;
}

const isSide: Shape<Side> = objectOf<Side>({
  sha: isHash,
  ref: isText,
  repo: optional(objectOf({ full_name: isText })),
});

const isInstant: Shape<string> = (value): value is string =>
  isText(value) && !Number.isNaN(Date.parse(value));

const isAnswer = objectOf<Answer>({
  number: isCount,
  title: optional(isText),
  state: optional(isText),
  merged_at: optional(isInstant),
  closed_at: optional(isInstant),
  updated_at: optional(isInstant),
  merge_commit_sha: optional(isHash),
  base: isSide,
  head: isSide,
});

const MAX_TEXT_LENGTH = 500;

/** Reads GitHub's description of a pull request, in an event or an answer; undefined when it is none. */
export function toPullRequestFacts(value: unknown): PullRequestFacts | undefined {
  if (!isAnswer(value)) return undefined;
  const { number, title, state, merge_commit_sha: mergeCommit, base, head } = value;
  const mergedAt = toInstant(value.merged_at);
  const isMerged = mergedAt !== undefined;
  return {
    number,
    title: storable(title ?? ""),
    headBranch: storable(head.ref),
    baseBranch: base.ref,
    state: isMerged ? "merged" : state === "closed" ? "closed" : "open",
    mergedAt,
    closedAt: toInstant(value.closed_at),
    updatedAt: toInstant(value.updated_at),
    // Of what is not merged it is a commit that GitHub made to try the merge.
    mergeCommit: isMerged ? (mergeCommit ?? undefined) : undefined,
    baseCommit: base.sha,
    headCommit: head.sha,
    isFork: head.repo?.full_name !== base.repo?.full_name || base.repo == null,
  };
}

function toInstant(time: string | null | undefined): string | undefined {
  return time === null || time === undefined ? undefined : new Date(time).toISOString();
}

/** What every database can hold. */
function storable(text: string): string {
  return text.replaceAll("\0", "").slice(0, MAX_TEXT_LENGTH).toWellFormed();
}
