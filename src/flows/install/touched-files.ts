import { isAbsolute, relative, sep } from "node:path";

/** Returns what a person calls a file: its path in the worktree, or its whole path outside of it. */
export function nameInWorktree(root: string, path: string): string {
  const name = relative(root, path);
  return name.split(sep).at(0) === ".." || isAbsolute(name) ? path : name;
}
