import { findRepository, type Repository } from "../../parts/git/repository.ts";
import { Failure } from "../../usage/failure.ts";

/** Returns the repository of a folder. @throws {Failure} outside of one. */
export async function requireRepository(cwd: string): Promise<Repository> {
  const repository = await findRepository(cwd);
  if (repository === undefined) {
    throw new Failure(
      `Cannot find a git repository at ${cwd}: run this inside a worktree, or run \`git init\` first.`,
    );
  }
  return repository;
}
