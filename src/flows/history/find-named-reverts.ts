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
  const named = new Map<number, NamedReverts>();
  for (const [index, commit] of commits.entries()) {
    const own = namedReverts(commit);
    if (own !== undefined) named.set(index, own);
  }
  const all = Array.from(named.values());
  const byShortId = placesBy(
    commits,
    ({ id }) => shorten(id),
    new Set(all.flatMap((each) => each.commits.map(shorten))),
  );
  const byNumber = placesBy(
    placements,
    ({ pullRequest }) => pullRequest,
    new Set(all.flatMap(({ pullRequests }) => pullRequests)),
  );
  const bySubject = placesBy(
    commits,
    ({ subject }) => subject,
    new Set(all.map(({ subject }) => subject)),
  );

  const earlier = (index: number, others: readonly number[] | undefined) =>
    (others ?? []).filter(
      (other) => other < index && placements[other]?.line === placements[index]?.line,
    );
  const withId = (id: string) =>
    byShortId.get(shorten(id))?.filter((at) => commits[at]?.id.startsWith(id));

  /** An id tells more than a number, and that more than a subject, which others can have too. */
  const targetsOf = (index: number, own: NamedReverts): readonly number[] => {
    const byId = own.commits.map((id) => earlier(index, withId(id)));
    const known = byId.filter(({ length }) => length === 1).flat();
    if (known.length > 0) return known;
    const numbered = own.pullRequests.flatMap((number) => earlier(index, byNumber.get(number)));
    if (numbered.length > 0) return numbered;
    const titled = own.subject === undefined ? [] : earlier(index, bySubject.get(own.subject));
    return titled.length === 1 ? titled : [];
  };

  const targets = Array.from(named, ([index, own]) => [index, targetsOf(index, own)] as const);
  return new Map(targets.filter(([, { length }]) => length > 0));
}

function shorten(id: string): string {
  return id.slice(0, SHORT_ID_LENGTH);
}

/** Finds what has one of some keys. */
function placesBy<T, K>(
  things: readonly T[],
  keyOf: (thing: T) => K,
  keys: ReadonlySet<K>,
): ReadonlyMap<K, readonly number[]> {
  const places = new Map(Array.from(keys, (key): [K, number[]] => [key, []]));
  for (const [index, thing] of things.entries()) places.get(keyOf(thing))?.push(index);
  return places;
}
