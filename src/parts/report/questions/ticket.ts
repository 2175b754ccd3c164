/** What of a subject names pull requests, which are no tickets: a revert quotes what was merged, with its number. */
const PULL_REQUESTS: readonly RegExp[] = [
  // `Title (#12)` of a squash, `Revert "Title (#12)" (#14)`, Bitbucket's `(pull request #12)`.
  /\((?:pull request )?#\d+\)(?=(?:\s|\((?:pull request )?#\d+\))*(?:"|$))/g,
  // GitHub's and Azure's merges.
  /(?<=^|")Merged? (?:pull request|PR) [#!]?\d+[^\s"]*/gi,
  // Gitea's and Forgejo's.
  /(?<=(?:^|")Merge pull request '.*') \(#\d+\)(?= from )/g,
];

/** Finds tickets by patterns: the first group of one, or else all that it matches. */
export function createTicketFinder(
  patterns: readonly string[],
): (branch: string, subject: string | undefined) => string | undefined {
  const expressions = patterns.map((pattern) => new RegExp(pattern));
  const find = (text: string) => {
    for (const expression of expressions) {
      const match = expression.exec(text);
      if (match !== null) return match[1] ?? match[0];
    }
    return undefined;
  };
  const known = new Map<string, string | undefined>();
  return (branch, subject = "") => {
    const key = `${branch}\0${subject}`;
    if (!known.has(key)) known.set(key, find(branch) ?? find(withoutPullRequests(subject)));
    return known.get(key);
  };
}

function withoutPullRequests(subject: string): string {
  return PULL_REQUESTS.reduce((rest, pattern) => rest.replace(pattern, ""), subject).trimEnd();
}
