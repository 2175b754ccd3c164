import type { PullRequest } from "../../parts/database/change-store.ts";
import type { Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { Change } from "../../usage/change.ts";
import type { ForgeKnowledge } from "../history/forge-knowledge.ts";
import { readChanges } from "../history/read-changes.ts";
import { boundFolders } from "./bound-folders.ts";

interface UsedChanges {
  /** Ids of the commits that records belong to. */
  readonly used: ReadonlySet<string>;
  /** What the database knows by now. */
  readonly known: ReadonlyMap<string, Change>;
  readonly pullRequests: readonly PullRequest[];
  readonly environment: Git["environment"];
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads what history tells of commits that records belong to. What became of them can change for all; which lines
 * a commit changed does not, and is read only of those of which none are known, as of those that only the forge
 * told of.
 */
export async function readUsedChanges(
  repository: Repository,
  { used, known, pullRequests, environment, onProgress }: UsedChanges,
): Promise<ReadonlyMap<string, Change>> {
  const forge = forgeOf(pullRequests, known);
  const progress = onProgress === undefined ? {} : { onProgress };
  const read = async (commits: readonly string[], changedLines: boolean) => {
    if (commits.length === 0) return new Map<string, Change>();
    const needs = { outcome: true, changedLines };
    const query = { commits, needs, forge, ...progress };
    return (await readChanges(repository, environment, query)).changes;
  };
  const ids = [...used];
  const hasLines = (id: string) => (known.get(id)?.changedLines.size ?? 0) > 0;
  const added = await read(
    ids.filter((id) => !hasLines(id)),
    true,
  );
  const others = await read(ids.filter(hasLines), false);
  const changes = new Map<string, Change>();
  for (const [id, change] of added) {
    changes.set(id, { ...change, changedLines: boundFolders(change.changedLines) });
  }
  for (const [id, change] of others) {
    const { changedLines } = known.get(id) ?? change;
    changes.set(id, { ...change, changedLines });
  }
  return changes;
}

/** What the forge said: which commit merged a pull request, and which ones its head had. */
function forgeOf(
  pullRequests: readonly PullRequest[],
  known: ReadonlyMap<string, Change>,
): ForgeKnowledge {
  const stateByPullRequest = new Map(pullRequests.map(({ number, state }) => [number, state]));
  const pullRequestByCommit = new Map<string, number>();
  for (const { commit, pullRequest } of known.values()) {
    if (pullRequest !== undefined && stateByPullRequest.has(pullRequest)) {
      pullRequestByCommit.set(commit, pullRequest);
    }
  }
  for (const { mergeCommit, number } of pullRequests) {
    if (mergeCommit !== undefined) pullRequestByCommit.set(mergeCommit, number);
  }
  return { pullRequestByCommit, stateByPullRequest };
}
