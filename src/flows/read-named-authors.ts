import { createGit, type Git } from "../parts/git/git.ts";
import { readMappedAuthors } from "../parts/git/mapped-authors.ts";
import type { Budget } from "../usage/budget.ts";
import type { MappedAuthor } from "../usage/mapped-author.ts";

/** Reads whom the mailmap names otherwise, where budgets name authors: none need be known elsewhere. */
export async function readNamedAuthors(
  budgets: readonly Budget[],
  root: string,
  environment: Git["environment"],
): Promise<readonly MappedAuthor[]> {
  const isAsked = budgets.some(({ scope, match }) => scope === "author" && match !== undefined);
  return isAsked ? readMappedAuthors(createGit(root, environment)) : [];
}
