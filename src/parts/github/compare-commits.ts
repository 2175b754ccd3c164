import { isCount, isHash, isText, listOf, objectOf, optional } from "./answer-shape.ts";
import type { Github } from "./connect-to-github.ts";
import { foreignAnswer, toGithubFailure } from "./github-failure.ts";
import type { RepositoryReference } from "./repository-reference.ts";

/** What head adds to base. */
export interface GithubComparison {
  /** The commit that both come from. */
  readonly mergeBase: string;
  /** RFC 3339; undefined where GitHub does not say. */
  readonly mergeBaseAt: string | undefined;
  /** Parents before children. */
  readonly commits: readonly ComparedCommit[];
  /** How many commits there are in all. */
  readonly commitCount: number;
}

export interface ComparedCommit {
  readonly id: string;
  readonly subject: string;
  /** RFC 3339. */
  readonly committedAt: string;
  readonly parentIds: readonly string[];
  readonly writtenBy: { readonly author: string; readonly email: string } | undefined;
}

const PER_PAGE = 100;

/** Compares two commits of a repository or of its forks; at most `maxCommits` are listed, the last ones. */
export async function compareCommits(
  github: Github,
  { owner, name }: RepositoryReference,
  {
    base,
    head,
    maxCommits,
  }: { readonly base: string; readonly head: string; readonly maxCommits: number },
): Promise<GithubComparison> {
  const askPage = async (page: number): Promise<Answer> => {
    try {
      const { data } = await github.request("GET /repos/{owner}/{name}/compare/{basehead}", {
        ...{ owner, name, page, per_page: PER_PAGE },
        basehead: `${base}...${head}`,
      });
      if (!isAnswer(data)) throw foreignAnswer("a comparison of two commits");
      return data;
    } catch (error) {
      throw toGithubFailure(error);
    }
  };
  const first = await askPage(1);
  const pages = Math.ceil(first.total_commits / PER_PAGE);
  const firstWanted = Math.max(1, Math.ceil((first.total_commits - maxCommits + 1) / PER_PAGE));
  const commits: Answer["commits"][number][] = [];
  for (let page = firstWanted; page <= pages; page += 1) {
    commits.push(...(page === 1 ? first : await askPage(page)).commits);
  }
  return {
    mergeBase: first.merge_base_commit.sha,
    mergeBaseAt: first.merge_base_commit.commit?.committer?.date ?? undefined,
    commitCount: first.total_commits,
    commits: commits.slice(-maxCommits).map(({ sha, commit, parents }) => ({
      id: sha,
      subject: (commit.message ?? "").split("\n", 1)[0] ?? "",
      committedAt: commit.committer?.date ?? "",
      parentIds: parents.map((parent) => parent.sha),
      writtenBy: toAuthor(commit.author),
    })),
  };
}

/** @see https://docs.github.com/en/rest/commits/commits#compare-two-commits (2026-11-21) */
interface Answer {
  readonly merge_base_commit: {
    readonly sha: string;
    readonly commit?: CommitData | null | undefined;
  };
  readonly total_commits: number;
  readonly commits: readonly AnsweredCommit[];
}

interface AnsweredCommit {
  readonly sha: string;
  readonly commit: CommitData;
  readonly parents: readonly { readonly sha: string }[];
}

interface CommitData {
  readonly message?: string | null | undefined;
  readonly author?: AnsweredAuthor | null | undefined;
  readonly committer?: { readonly date?: string | null | undefined } | null | undefined;
}

/** As a commit names them; GitHub's GraphQL answers in the same shape. */
export interface AnsweredAuthor {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
}

export const isAnsweredAuthor = objectOf<AnsweredAuthor>({
  name: optional(isText),
  email: optional(isText),
});

/** Returns who wrote a commit; undefined where GitHub does not say. */
export function toAuthor(answer: AnsweredAuthor | null | undefined): ComparedCommit["writtenBy"] {
  if (!answer?.name) return undefined;
  return { author: answer.name, email: answer.email ?? "" };
}

const isCommitData = objectOf<CommitData>({
  message: optional(isText),
  author: optional(isAnsweredAuthor),
  committer: optional(objectOf({ date: optional(isText) })),
});

const isAnswer = objectOf<Answer>({
  merge_base_commit: objectOf<Answer["merge_base_commit"]>({
    sha: isHash,
    commit: optional(isCommitData),
  }),
  total_commits: isCount,
  commits: listOf(
    objectOf<AnsweredCommit>({
      sha: isHash,
      commit: isCommitData,
      parents: listOf(objectOf({ sha: isHash })),
    }),
  ),
});
