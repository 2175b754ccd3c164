// src/usage/commit-note.ts
/** Enough digits to tell a commit from all others of a repository. */
const DIGITS = 12;
const NOTE = /(?:^|\| )commit ([0-9a-f]{12})(?= \||$)/;
/** Returns the part of a record's notes that says which commit its work led to, where another one brings it: `commit 3f2a91c0d1e2`. */
function commitNote(commit) {
	return `commit ${commit.slice(0, DIGITS)}`;
}
/** Returns the first digits of the commit that a record's notes name; undefined when they name none. */
function namedCommitOf(notes) {
	return NOTE.exec(notes)?.[1];
}
/** Returns the first digits by which notes name a commit. */
function namedDigits(commit) {
	return commit.slice(0, DIGITS);
}
export { namedCommitOf as n, namedDigits as r, commitNote as t };
