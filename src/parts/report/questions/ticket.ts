// A pull request's own number is no ticket: `Title (#12)` of a squash, and how forges call a merge.
const PULL_REQUEST = /\s*\(#\d+\)\s*$|^Merge(?:d)? (?:pull request|PR) [#!]?\d+\S*/i;

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
    if (!known.has(key)) known.set(key, find(branch) ?? find(subject.replace(PULL_REQUEST, "")));
    return known.get(key);
  };
}
