/** Where a record's calls were made, as reports name it. */
export const ORIGINS = ["developer", "ci"] as const;
export type Origin = (typeof ORIGINS)[number];

const CI_NOTE = /(?:^|\| )CI(?: run \d+)?(?= \||$)/;

/** Returns where a record was made: its notes say so if that was in CI. */
export function originOf(notes: string): Origin {
  return CI_NOTE.test(notes) ? "ci" : "developer";
}
