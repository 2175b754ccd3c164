import type { ChangeQuery } from "../../src/flows/history/change-query.ts";
import { readChanges } from "../../src/flows/history/read-changes.ts";
import { findRepository } from "../../src/parts/git/repository.ts";
import type { Change } from "../../src/usage/change.ts";
import { createGitRepository, type GitRepository } from "./git-repository.ts";

/** A repository whose history is asked for changes. */
export interface ChangeRepository extends GitRepository {
  /** Commits all that is in the worktree, at a minute of its own, and returns the commit's id. */
  commit(message: string, files?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs git at a minute of its own, and returns the id of HEAD. */
  gitAt(...args: string[]): Promise<string>;
  readChanges(query?: Partial<ChangeQuery>): Promise<ReadonlyMap<string, Change>>;
}

/** Makes a repository on branch `main` with one commit. */
export async function createChangeRepository(): Promise<ChangeRepository> {
  const repository = await createGitRepository();
  let minutes = 0;
  const gitAt = async (...args: string[]) => {
    minutes += 1;
    const date = new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();
    const environment = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const { exitCode, stderr } = await repository.run("git", args, { environment });
    if (exitCode !== 0) throw new Error(`git ${args.join(" ")} exited ${exitCode}: ${stderr}`);
    return (await repository.git("rev-parse", "HEAD")).trim();
  };
  const changes: ChangeRepository = {
    ...repository,
    gitAt,
    async commit(message, files = {}) {
      for (const [path, text] of Object.entries(files)) await repository.write(path, text);
      await repository.git("add", "--all");
      return gitAt("commit", "--quiet", "--allow-empty", `--message=${message}`);
    },
    async readChanges(query = {}) {
      const found = await findRepository(repository.root);
      if (found === undefined) throw new Error("expected a repository");
      const all: ChangeQuery = { commits: "all", needs: { outcome: true, changedLines: true } };
      const { changes } = await readChanges(found, repository.environment, { ...all, ...query });
      return changes;
    },
  };
  await changes.commit("first", { "first.txt": "first\n" });
  return changes;
}
