/** Where a record's calls were made, as reports name it. */
export const ORIGINS = ["developer machines", "CI"] as const;

export type Origin = (typeof ORIGINS)[number];

const CI_NOTE = /(?:^|\| )CI(?: run \d+)?(?= \||$)/;
const RUN_NUMBER = /^\d{1,20}$/;

/** Returns the part of a record's notes that says it was made in a run of continuous integration: `CI run 4711`. */
export function ciNote(runNumber: string | undefined): string {
  // A number: an address would tell a server's name.
  return RUN_NUMBER.test(runNumber ?? "") ? `CI run ${runNumber}` : "CI";
}

/** Returns where a record was made: its notes say so if that was in CI. */
export function originOf(notes: string): Origin {
  return CI_NOTE.test(notes) ? "CI" : "developer machines";
}
