import type { PatchKeys } from "./commit-facts.ts";
import type { Reverts } from "./find-named-reverts.ts";
import type { Placement } from "./place-commits.ts";

/** Where two of these fit, one commit undoes the other; the first that fits counts. */
export type KeysOf = (place: number) => readonly (PatchKeys | undefined)[];

/**
 * Finds which commits are exact inverses of an earlier one of their line, and adds them to those that
 * messages name. Of several equal ones the last that still stands is taken back, as it is with brackets.
 */
export function findPatchReverts(
  placements: readonly Placement[],
  keysOf: KeysOf,
  named: Reverts,
): Reverts {
  const reverts = new Map(named);
  const takenBack = new Set<number>();
  const standing = new Map<string, number[]>();
  const namesOf = (place: number, side: keyof PatchKeys) =>
    keysOf(place).flatMap((keys, kind) =>
      keys === undefined ? [] : [`${placements[place]?.line} ${kind} ${keys[side]}`],
    );
  const lastStanding = (name: string): number | undefined => {
    const places = standing.get(name) ?? [];
    while (takenBack.has(places.at(-1) ?? -1)) places.pop();
    return places.at(-1);
  };

  for (const place of placements.keys()) {
    const equals = named.has(place) ? [] : namesOf(place, "inverseKey").map(lastStanding);
    const target = equals.find((each) => each !== undefined);
    if (target !== undefined) reverts.set(place, [target]);
    for (const each of reverts.get(place) ?? []) takenBack.add(each);
    for (const name of namesOf(place, "key")) {
      standing.set(name, standing.get(name) ?? []);
      standing.get(name)?.push(place);
    }
  }
  return reverts;
}

/** Returns the places whose keys have a counterpart, each with each. */
export function placesWithCounterpart(
  keysByPlace: ReadonlyMap<number, PatchKeys | undefined>,
): readonly number[] {
  const known = Array.from(keysByPlace.values()).filter((keys) => keys !== undefined);
  const keys = new Set(known.map(({ key }) => key));
  return Array.from(keysByPlace)
    .filter(([, own]) => own !== undefined && keys.has(own.inverseKey))
    .map(([place]) => place);
}
