import { readShallowBoundary } from "../../parts/git/clone.ts";
import { readFormerLines } from "../../parts/git/former-lines.ts";
import type { Git } from "../../parts/git/git.ts";
import { readIgnoredRevisions } from "../../parts/git/ignored-revisions.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { ChangeQuery } from "./change-query.ts";
import type { Reverts } from "./find-named-reverts.ts";
import { findPatchReverts } from "./find-patch-reverts.ts";
import { type FactsByPlace, loadFacts } from "./load-facts.ts";
import { measureRework, type Rework } from "./measure-rework.ts";
import type { History } from "./read-history.ts";

/** What is told of commits by what they changed. */
export interface FileHistory {
  readonly facts: FactsByPlace;
  /** Those that messages name, and those that the patches tell. */
  readonly reverts: Reverts;
  /** Of the default branch's first parents. */
  readonly rework: ReadonlyMap<number, Rework>;
}

/** Reads what commits changed, as far as it is needed. */
export async function readFileHistory(
  git: Git,
  repository: Repository,
  history: History,
  named: Reverts,
  { needs, ignoredRevisions = [], onProgress }: ChangeQuery,
): Promise<FileHistory> {
  const nothing = { facts: new Map(), reverts: named, rework: new Map() };
  if (!needs.outcome && !needs.changedLines) return nothing;
  const { log, placements, wanted } = history;
  const boundary = await readShallowBoundary(repository.commonDir);
  // Where history begins, all that is there would count as added.
  const isKnown = (place: number) => !boundary.has(log[place]?.id ?? "");
  const places = (needs.outcome ? whatDecides(history) : wanted).filter(isKnown);
  const hasContext = needs.outcome;
  const facts = await loadFacts(git, repository, { log, places, hasContext, onProgress });
  if (!needs.outcome) return { ...nothing, facts };

  const keysOf = (place: number) => {
    const known = facts.get(place);
    return [known?.contents, known?.context];
  };
  const reverts = findPatchReverts(placements, keysOf, named);
  const ignored = new Set([...(await readIgnoredRevisions(git)), ...ignoredRevisions]);
  const mainline = places.filter(
    (place) => placements[place]?.line === 0 && placements[place].change === place,
  );
  const changes = mainline.map((place) => ({
    place,
    committedAtSeconds: log[place]?.committedAtSeconds ?? 0,
    files: facts.get(place)?.files,
    isIgnored: ignored.has(log[place]?.id ?? ""),
  }));
  const rework = await measureRework(changes, {
    takenBackBy: changesTakenBack(history, reverts),
    readFormerLines: (place, path) => readFormerLines(git, log[place]?.id ?? "", path),
  });
  return { facts, reverts, rework };
}

/** Returns the commits that can say something of a wanted one: from the first of these on, all of their lines. */
function whatDecides({ placements, wanted }: History): readonly number[] {
  const lines = new Set([0, ...wanted.map((place) => placements[place]?.line)]);
  const first = wanted[0] ?? Number.POSITIVE_INFINITY;
  return Array.from(placements.keys()).filter(
    (place) => place >= first && lines.has(placements[place]?.line),
  );
}

/** Returns for changes those of which they hold a revert, or one of a commit that these brought. */
function changesTakenBack({ placements }: History, reverts: Reverts) {
  const takenBackBy = new Map<number, Set<number>>();
  const changeOf = (place: number) => placements[place]?.change ?? place;
  for (const [place, targets] of reverts) {
    const taken = takenBackBy.get(changeOf(place)) ?? new Set();
    takenBackBy.set(changeOf(place), taken);
    for (const target of targets) taken.add(changeOf(target));
  }
  return takenBackBy;
}
