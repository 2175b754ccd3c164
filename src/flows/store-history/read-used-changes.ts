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
 * a commit changed does not, and is read of new ones only.
 */
export async function readUsedChanges(
  repository: Repository,
  { used, known, pullRequests, environment, onProgress }: UsedChanges,
): Promise<ReadonlyMap<string, Change>> {
  const forge = forgeOf(pullRequests);
  const progress = onProgress === undefined ? {} : { onProgress };
  const read = async (commits: readonly string[], changedLines: boolean) => {
    if (commits.length === 0) return new Map<string, Change>();
    const needs = { outcome: true, changedLines };
    const query = { commits, needs, forge, ...progress };
    return (await readChanges(repository, environment, query)).changes;
  };
  const ids = [...used];
  const added = await read(
    ids.filter((id) => !known.has(id)),
    true,
  );
  const others = await read(
    ids.filter((id) => known.has(id)),
    false,
  );
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

function forgeOf(pullRequests: readonly PullRequest[]): ForgeKnowledge {
  return {
    pullRequestByCommit: new Map(
      pullRequests.flatMap(({ mergeCommit, number }) =>
        mergeCommit === undefined ? [] : [[mergeCommit, number] as const],
      ),
    ),
    stateByPullRequest: new Map(pullRequests.map(({ number, state }) => [number, state])),
  };
}
