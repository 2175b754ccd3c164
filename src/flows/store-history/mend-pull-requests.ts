import type { PullRequest } from "../../parts/database/change-store.ts";
import type { Github } from "../../parts/github/connect-to-github.ts";
import { GithubFailure, RateLimited } from "../../parts/github/github-failure.ts";
import {
  findPullRequest,
  listPullRequests,
  type UpdatedPullRequests,
} from "../../parts/github/list-pull-requests.ts";
import type { PullRequestFacts } from "../../parts/github/pull-request-facts.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import type { CommitReader } from "../pull-request/commit-reader.ts";
import type { Known } from "./settle-pull-request.ts";
import { type PullRequestStoring, readKnown, storePullRequest } from "./store-pull-request.ts";

export interface MendOptions
  extends Omit<PullRequestStoring, "facts" | "reader" | "checks" | "known"> {
  readonly github: Github;
  /** Hands a reader of a pull request's commits to what stores it. */
  readonly withReader: (
    facts: PullRequestFacts,
    use: (reader: CommitReader) => Promise<void>,
  ) => Promise<void>;
  /** Asks what the checks of a pull request came to, undefined where that is not to be had; where it is missing, nobody wants to know. */
  readonly checksOf?:
    | ((facts: PullRequestFacts) => Promise<PullRequest["checks"] | undefined>)
    | undefined;
  /** Called with why the records of one pull request could not be read. */
  readonly onProblem: (sentence: string) => void;
}

/** Not a name that a branch or a tag can have, of which the table tells otherwise. */
const LISTED = "pulls?state=all";
/** Pull requests that GitHub is asked about one by one, in a run: some requests each. */
const MAX_ASKED = 50;
/** How long after a pull request was closed its checks are looked at. */
const CHECKED_MS = 14 * 86_400_000;

/**
 * Brings pull requests up to date with what GitHub says of those that were updated since the last run: states and
 * outcomes, and the records of those that were closed unmerged. Returns how many were not what was known.
 *
 * @throws {GithubFailure} when they cannot be listed.
 */
export async function mendPullRequests(options: MendOptions): Promise<number> {
  const { store, github } = options;
  const repository = await store.spellingOf(options.repository);
  const known = await readKnown(store, repository);
  const reference = parseRepositoryReference(options.repository);
  const listed = await listNews(options, repository, known);
  const run = new MendingRun({ ...options, repository }, known);
  let updatedAt = "";
  // The oldest first: where a run ends early, the next one goes on from there.
  for (const facts of listed.pullRequests.toReversed()) {
    if (await run.mend(facts)) updatedAt = facts.updatedAt ?? updatedAt;
  }
  const isListed = new Set(listed.pullRequests.map(({ number }) => number));
  for (const number of run.unsettled(!listed.isComplete)) {
    if (isListed.has(number) || !run.mayAsk()) continue;
    const facts = await findPullRequest(github, reference, number);
    if (facts !== undefined) await run.mend(facts);
  }
  if (updatedAt !== "") {
    const tree = { repository, ref: LISTED, treeHash: updatedAt };
    await store.saveRemoteTree({ ...tree, etag: run.isCut ? "" : (listed.etag ?? "") });
  }
  return run.mended;
}

/** Asks for what was updated since the last run; what was forgotten is listed from its beginning. */
async function listNews(
  { store, github, repository: name }: MendOptions,
  repository: string,
  { pullRequests }: Known,
): Promise<UpdatedPullRequests> {
  const before =
    pullRequests.length === 0 ? undefined : await store.findRemoteTree(repository, LISTED);
  const listed = await listPullRequests(github, parseRepositoryReference(name), {
    since: before?.treeHash || undefined,
    etag: before?.etag || undefined,
  });
  return listed ?? NOTHING_NEW;
}

const NOTHING_NEW: UpdatedPullRequests = { pullRequests: [], isComplete: true, etag: undefined };

class MendingRun {
  mended = 0;
  /** Whether something is left for the next run. */
  isCut = false;
  #asked = 0;
  #known: Known;
  readonly #options: MendOptions;

  constructor(options: MendOptions, known: Known) {
    this.#options = options;
    this.#known = known;
  }

  /** Counts what GitHub is asked about, and says whether that is too much. */
  mayAsk(): boolean {
    this.#asked += 1;
    return this.#asked <= MAX_ASKED;
  }

  /** Lists those that nobody tells of who only looks at what was updated. */
  unsettled(isListCut: boolean): readonly number[] {
    return this.#known.pullRequests
      .filter((each) => this.#isToCheck(each) || (isListCut && each.state === "open"))
      .map(({ number }) => number)
      .toReversed();
  }

  /** Returns whether the pull request is done with; what is left is for the next run. */
  async mend(facts: PullRequestFacts): Promise<boolean> {
    if (this.isCut) return false;
    const known = this.#known.pullRequests.find(({ number }) => number === facts.number);
    const isNew = isNews(facts, known);
    if (!isNew && (known === undefined || !this.#isToCheck(known))) return true;
    const isChecked = this.#options.checksOf !== undefined && this.#isRecent(facts);
    const hasRecords = isNew && facts.state === "closed";
    if ((isChecked || hasRecords) && !this.mayAsk()) {
      this.isCut = true;
      return false;
    }
    const checks = isChecked ? await this.#options.checksOf?.(facts) : undefined;
    await this.#store(facts, checks, hasRecords);
    if (isNew) this.mended += 1;
    return true;
  }

  #isToCheck({ checks, closedAt }: PullRequest): boolean {
    const isAsked = this.#options.checksOf !== undefined;
    return isAsked && checks === "failed" && this.#isRecent({ closedAt });
  }

  #isRecent({ closedAt }: Pick<PullRequest, "closedAt">): boolean {
    const { now } = this.#options;
    return closedAt !== undefined && Date.parse(closedAt) > now.getTime() - CHECKED_MS;
  }

  /** What was merged is in the ledger of the branch that has it, and needs no reader. */
  async #store(
    facts: PullRequestFacts,
    checks: PullRequest["checks"] | undefined,
    hasRecords: boolean,
  ): Promise<void> {
    const { withReader, onProblem, store, repository } = this.#options;
    const known = this.#known;
    const run = (reader: CommitReader | undefined) =>
      storePullRequest({ ...this.#options, facts, checks, reader, known });
    try {
      await (hasRecords ? withReader(facts, run) : run(undefined));
    } catch (error) {
      if (!(error instanceof GithubFailure) || error instanceof RateLimited) throw error;
      onProblem(`The records of pull request #${facts.number} cannot be read: ${error.message}`);
      await run(undefined);
    }
    const touchesCommits = [...known.changes.values()].some(
      ({ commit, pullRequest }) => pullRequest === facts.number || commit === facts.mergeCommit,
    );
    if (hasRecords || touchesCommits) this.#known = await readKnown(store, repository);
  }
}

/** Whether a database is to be told of a pull request; of a fork only what was merged belongs into it. */
function isNews(
  { state, isFork, mergeCommit }: PullRequestFacts,
  known: PullRequest | undefined,
): boolean {
  if (isFork && state !== "merged") return false;
  if (state === "open") return known !== undefined && known.state !== "open";
  return known?.state !== state || known.mergeCommit !== mergeCommit;
}
