// src/doors/cli/completion/quoted.ts
/** Returns a text as one word of a shell. */
function quoted(text) {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
/** Returns the same for fish, in whose quotes a backslash counts. */
function quotedForFish(text) {
	return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
export { quotedForFish as n, quoted as t };
