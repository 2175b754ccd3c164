/** Returns a branch by its name; undefined when none was checked out. */
export function namedBranch(branch: string | undefined): string | undefined {
  return branch === "HEAD" ? undefined : branch || undefined;
}
