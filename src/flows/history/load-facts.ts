import { readCommitDiffs } from "../../parts/git/commit-diffs.ts";
import type { LoggedCommit } from "../../parts/git/commit-log.ts";
import type { Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { type CommitFacts, lineKeys } from "./commit-facts.ts";
import { openFactsCache } from "./facts-cache.ts";
import { placesWithCounterpart } from "./find-patch-reverts.ts";
import { readFacts, WORK } from "./read-facts.ts";

/** The facts of commits, by their place in the log. */
export type FactsByPlace = ReadonlyMap<number, CommitFacts>;

export interface FactsQuery {
  readonly log: readonly LoggedCommit[];
  /** Of the commits that are wanted. */
  readonly places: readonly number[];
  /** Whether it is to be found out which of them are inverses of each other. */
  readonly hasContext: boolean;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** As many as `git patch-id` looks at. */
const CONTEXT_LINES = 3;

/** Loads the facts of commits: from the file that remembers them, and the rest from their diffs. */
export async function loadFacts(
  git: Git,
  repository: Repository,
  { log, places, hasContext, onProgress }: FactsQuery,
): Promise<FactsByPlace> {
  const cache = await openFactsCache(git, repository);
  const facts = new Map<number, CommitFacts>();
  const missing = new Map<string, number>();
  for (const place of places) {
    const commit = log[place];
    if (commit === undefined) continue;
    const known = cache.find(commit);
    if (known === undefined) missing.set(commit.id, place);
    else facts.set(place, known);
  }
  const put = (place: number, each: CommitFacts) => {
    facts.set(place, each);
    const commit = log[place];
    if (commit !== undefined) cache.add(commit, each);
  };

  let done = 0;
  await readFacts(git, Array.from(missing.keys()), (id, each) => {
    const place = missing.get(id);
    if (place !== undefined) put(place, each);
    done += 1;
    onProgress?.(done, missing.size);
  });
  if (hasContext) await addContext(git, log, facts, put);
  cache.save();
  return facts;
}

/**
 * Looks at what stands around the lines of patches that seem to undo each other: an empty line that one adds and
 * another one removes is most often not the same.
 */
async function addContext(
  git: Git,
  log: readonly LoggedCommit[],
  facts: FactsByPlace,
  put: (place: number, facts: CommitFacts) => void,
): Promise<void> {
  const lines = new Map(Array.from(facts, ([place, each]) => [place, each.lines]));
  const missing = new Map(
    placesWithCounterpart(lines)
      .filter((place) => facts.get(place)?.context === undefined)
      .map((place) => [log[place]?.id ?? "", place]),
  );
  await readCommitDiffs(git, Array.from(missing.keys()), {
    contextLines: CONTEXT_LINES,
    pathspecs: WORK,
    onPatch({ id, files }) {
      const place = missing.get(id);
      const known = facts.get(place ?? -1);
      if (place !== undefined && known !== undefined) {
        put(place, { ...known, context: lineKeys(files) });
      }
    },
  });
}
