/** The pull request that a run is about. */
export interface PullRequestEvent {
  readonly kind: "pull_request" | "pull_request_target" | "merge_group" | "workflow_run";
  /** Undefined in a merge queue. */
  readonly number: number | undefined;
  /** What it is to be merged into: what holds settings, and can be trusted. */
  readonly baseCommit: string;
  readonly baseBranch: string;
  /** What its author says: data, and nothing else. */
  readonly headCommit: string;
  /** `owner/name`; undefined when it is deleted. */
  readonly headRepository: string | undefined;
  readonly isFork: boolean;
  /** Whether the run may have a token that can write comments. */
  readonly canComment: boolean;
}

/** A run of another workflow, which has finished. */
export interface FinishedRun {
  /** Undefined when the event does not tell. */
  readonly id: number | undefined;
  readonly attempt: number;
  /** What started it. */
  readonly event: string | undefined;
  /** Whether only people with write access to this repository can have started it. */
  readonly isTrusted: boolean;
  /** What its author says, as all else here; undefined when the event does not tell. */
  readonly headCommit: string | undefined;
  /** `owner:branch`; undefined when the fork is deleted. */
  readonly headLabel: string | undefined;
}

/** @see https://docs.github.com/en/webhooks/webhook-events-and-payloads (2026-11-21) */
interface Payload {
  readonly pull_request?: PayloadPullRequest | null;
  readonly merge_group?: {
    readonly base_sha?: unknown;
    readonly base_ref?: unknown;
    readonly head_sha?: unknown;
  } | null;
  readonly workflow_run?: {
    readonly id?: unknown;
    readonly run_attempt?: unknown;
    readonly event?: unknown;
    readonly head_sha?: unknown;
    readonly head_branch?: unknown;
    readonly head_repository?: {
      readonly full_name?: unknown;
      readonly owner?: { readonly login?: unknown } | null;
    } | null;
  } | null;
  readonly repository?: { readonly full_name?: unknown } | null;
}

/** A pull request as GitHub describes it, in events and elsewhere. */
export interface PayloadPullRequest {
  readonly number?: unknown;
  readonly state?: unknown;
  readonly base?: PayloadSide;
  readonly head?: PayloadSide;
}

interface PayloadSide {
  readonly sha?: unknown;
  readonly ref?: unknown;
  /** Null when it is deleted. */
  readonly repo?: { readonly full_name?: unknown } | null;
}

/** Events that only people with write access can cause. */
const TRUSTED_RUNS = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Returns the pull request that an event names; undefined when it is about something else. */
export function parsePullRequestEvent(
  event: string | undefined,
  payload: unknown,
): PullRequestEvent | undefined {
  const { pull_request, merge_group, repository } = (payload ?? {}) as Payload;
  if (merge_group) {
    return mergeGroup(merge_group, textOf(repository?.full_name));
  }
  if (!pull_request) return undefined;
  return toPullRequest(
    event === "pull_request_target" ? "pull_request_target" : "pull_request",
    pull_request,
  );
}

/** Returns what an event tells of the run that it follows; what it does not tell is not trusted. */
export function parseFinishedRun(payload: unknown, repository: string | undefined): FinishedRun {
  const { workflow_run: run } = (payload ?? {}) as Payload;
  const headOwner = textOf(run?.head_repository?.owner?.login);
  const headBranch = textOf(run?.head_branch);
  const isOwn = repository !== undefined && run?.head_repository?.full_name === repository;
  return {
    id: numberOf(run?.id),
    attempt: numberOf(run?.run_attempt) ?? 1,
    event: textOf(run?.event),
    isTrusted: isOwn && TRUSTED_RUNS.some((event) => event === run?.event),
    headCommit: hashOf(run?.head_sha),
    headLabel:
      headOwner === undefined || headBranch === undefined
        ? undefined
        : `${headOwner}:${headBranch}`,
  };
}

/** Reads GitHub's description of a pull request; undefined when it lacks a commit. */
export function toPullRequest(
  kind: PullRequestEvent["kind"],
  payload: PayloadPullRequest | null,
): PullRequestEvent | undefined {
  const { number, base, head } = payload ?? {};
  const baseCommit = hashOf(base?.sha);
  const headCommit = hashOf(head?.sha);
  if (baseCommit === undefined || headCommit === undefined) return undefined;
  const headRepository = textOf(head?.repo?.full_name);
  const isFork = headRepository === undefined || headRepository !== base?.repo?.full_name;
  return {
    kind,
    number: typeof number === "number" ? number : undefined,
    baseCommit,
    baseBranch: textOf(base?.ref) ?? "",
    headCommit,
    headRepository,
    isFork,
    // A fork's own run gets a token that only reads, whatever its workflow asks for.
    canComment: kind !== "pull_request" || !isFork,
  };
}

function mergeGroup(
  { base_sha, base_ref, head_sha }: NonNullable<Payload["merge_group"]>,
  repository: string | undefined,
): PullRequestEvent | undefined {
  const baseCommit = hashOf(base_sha);
  const headCommit = hashOf(head_sha);
  if (baseCommit === undefined || headCommit === undefined) return undefined;
  return {
    kind: "merge_group",
    number: undefined,
    baseCommit,
    baseBranch: (textOf(base_ref) ?? "").replace(/^refs\/heads\//, ""),
    headCommit,
    headRepository: repository,
    // GitHub made its head, in the repository itself.
    isFork: false,
    canComment: false,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** What is handed to git and GitHub as a commit has to be one. */
function hashOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && HASH.test(text) ? text : undefined;
}
