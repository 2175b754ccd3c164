// src/usage/origin.ts
/** Where a record's calls were made, as reports name it. */
const ORIGINS = ["developer", "ci"];
const CI_NOTE = /(?:^|\| )CI(?: run \d+)?(?= \||$)/;
/** Returns where a record was made: its notes say so if that was in CI. */
function originOf(notes) {
	return CI_NOTE.test(notes) ? "ci" : "developer";
}
export { originOf as n, ORIGINS as t };
