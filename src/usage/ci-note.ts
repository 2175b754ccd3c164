const RUN_NUMBER = /^\d{1,20}$/;

/** Returns the part of a record's notes that says it was made in a run of continuous integration: `CI run 4711`. */
export function ciNote(runNumber: string | undefined): string {
  // A number: an address would tell a server's name.
  return RUN_NUMBER.test(runNumber ?? "") ? `CI run ${runNumber}` : "CI";
}
