import type { LoggedCommit } from "../../parts/git/commit-log.ts";
import { type NamedReverts, namedReverts } from "./named-reverts.ts";
import type { Placement } from "./place-commits.ts";

/** For a commit's place in a list, the places of those that it reverts. */
export type Reverts = ReadonlyMap<number, readonly number[]>;

/** As many digits as git's shortest ids have. */
const SHORT_ID_LENGTH = 7;

/** Finds what commits, parents before children, revert of their own line, as their messages say. */
export function findNamedReverts(
  commits: readonly LoggedCommit[],
  placements: readonly Placement[],
): Reverts {
  const byShortId = placesBy(commits, ({ id }) => id.slice(0, SHORT_ID_LENGTH));
  const byNumber = placesBy(placements, ({ pullRequest }) => pullRequest);
  const bySubject = placesBy(commits, ({ subject }) => subject);

  const earlier = (index: number, others: readonly number[] | undefined) =>
    (others ?? []).filter(
      (other) => other < index && placements[other]?.line === placements[index]?.line,
    );
  const withId = (id: string) =>
    byShortId.get(id.slice(0, SHORT_ID_LENGTH))?.filter((at) => commits[at]?.id.startsWith(id));

  /** An id tells more than a number, and that more than a subject, which others can have too. */
  const targetsOf = (index: number, named: NamedReverts): readonly number[] => {
    const byId = named.commits.map((id) => earlier(index, withId(id)));
    const known = byId.filter(({ length }) => length === 1).flat();
    if (known.length > 0) return known;
    const numbered = named.pullRequests.flatMap((number) => earlier(index, byNumber.get(number)));
    if (numbered.length > 0) return numbered;
    const titled = named.subject === undefined ? [] : earlier(index, bySubject.get(named.subject));
    return titled.length === 1 ? titled : [];
  };

  const reverts = new Map<number, readonly number[]>();
  for (const [index, commit] of commits.entries()) {
    const targets = targetsOf(index, namedReverts(commit));
    if (targets.length > 0) reverts.set(index, targets);
  }
  return reverts;
}

function placesBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, number[]> {
  const places = new Map<K, number[]>();
  for (const [index, thing] of things.entries()) {
    const key = keyOf(thing);
    const others = places.get(key);
    if (others === undefined) places.set(key, [index]);
    else others.push(index);
  }
  return places;
}
