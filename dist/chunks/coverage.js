import { o as formatWhole, t as countText } from "./format-number.js";
// src/parts/report/coverage.ts
const RECENT_COMMITS = 50;
/** Counts commits, newest first. */
function coverageOf(firstDay, commits) {
	const authors = Array.from(new Set(commits.map(({ author }) => author)), (author) => ({
		author,
		...countCommits(commits.filter((commit) => commit.author === author))
	}));
	return {
		firstDay,
		...countCommits(commits),
		recent: countCommits(commits.slice(0, RECENT_COMMITS)),
		authors: authors.sort((a, b) => b.commits - a.commits || (a.author < b.author ? -1 : 1))
	};
}
/** Says how many commits have usage, without a full stop. One without is no gap by itself: people write code too. */
function coverageText({ commits, withUsage, firstDay, recent }) {
	const without = recent.commits - recent.withUsage;
	const last = recent.commits === commits || without === 0 ? "" : `; of the last ${recent.commits}, ${without} have none`;
	return `${formatWhole(withUsage)} of ${countText(commits, "commit")} since ${firstDay} have recorded usage${last}`;
}
function countCommits(commits) {
	return {
		commits: commits.length,
		withUsage: commits.filter(({ hasUsage }) => hasUsage).length
	};
}
export { coverageText as n, coverageOf as t };
