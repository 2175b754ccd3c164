import { isPartialClone } from "../../parts/git/clone.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { Change } from "../../usage/change.ts";
import type { ChangeQuery } from "./change-query.ts";
import { changedLinesOf } from "./changed-lines.ts";
import { findNamedReverts } from "./find-named-reverts.ts";
import { NOTHING_KNOWN } from "./forge-knowledge.ts";
import { createJudge } from "./outcomes.ts";
import { type FileHistory, readFileHistory } from "./read-file-history.ts";
import { type History, readHistory } from "./read-history.ts";
import { settleReverts } from "./settle-reverts.ts";

export interface ReadChanges {
  /** By id of the commit; one that this clone does not have is not there. */
  readonly changes: ReadonlyMap<string, Change>;
  /**
   * Whether files were to be had: not in a partial clone, where nothing is fetched for this. Then reverts are
   * told by messages only, and neither rework nor changed lines are known.
   */
  readonly hasFiles: boolean;
}

/** Reads what git's history knows of commits. */
export async function readChanges(
  repository: Repository,
  environment: Git["environment"],
  query: ChangeQuery,
): Promise<ReadChanges> {
  const git = createGit(repository.root, environment);
  const hasFiles = !(await isPartialClone(repository));
  const needs = hasFiles ? query.needs : { outcome: false, changedLines: false };
  const history = await readHistory(git, query.head, query.commits);
  const named = findNamedReverts(history.log, history.placements);
  const files = await readFileHistory(git, repository, history, named, { ...query, needs });
  return { changes: tellChanges(history, files, { ...query, needs }), hasFiles };
}

function tellChanges(
  { log, placements, held, wanted }: History,
  { facts, reverts, rework }: FileHistory,
  { needs, forge = NOTHING_KNOWN }: ChangeQuery,
): ReadonlyMap<string, Change> {
  const reverted = settleReverts(placements, reverts);
  const ids = log.map(({ id }) => id);
  const judge = createJudge({ ids, placements, reverted, held, forge });
  const changes = new Map<string, Change>();
  for (const place of wanted) {
    const commit = log[place];
    if (commit === undefined) continue;
    const { id, subject, author, email, committedAtSeconds } = commit;
    const { outcome, pullRequest, mergedBy } = judge(place);
    const { addedLines = 0, reworkedLines = 0 } = rework.get(mergedBy ?? -1) ?? {};
    const own = needs.changedLines ? facts.get(place) : undefined;
    changes.set(id, {
      ...{ commit: id, subject, author, email, pullRequest, outcome },
      mergedBy: log[mergedBy ?? -1]?.id,
      committedAt: new Date(committedAtSeconds * 1000).toISOString(),
      changedLines: own === undefined ? new Map() : changedLinesOf(own),
      addedLines,
      // What was taken back was not written anew.
      reworkedLines: outcome === "reverted" ? 0 : reworkedLines,
    });
  }
  return changes;
}
