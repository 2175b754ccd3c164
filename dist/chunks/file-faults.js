import { Dn as isBackupOf, Dr as historyPath, Vr as stateFolders, Wr as readStateBytes, cr as GitFailure, dr as createGit, er as findHead, kn as hashBlob, kr as ledgerVersionsPath, qr as writeStateFile, tr as readCommit } from "./hook.js";
import { i as sayNotALedger } from "./read-ledger.js";
import "./record-prices.js";
import { p as formatWhole } from "./format-number.js";
import { o as rowsWithin } from "./parse-ledger.js";
import { a as readFileChanges, n as listCommitsBeyond, t as listCommits } from "./history.js";
import { n as namedCommitOf, r as namedDigits } from "./commit-note.js";
import { i as readShallowBoundary, n as isPartialClone } from "./clone.js";
import { n as findDefaultBranch, t as findCommit } from "./default-branch.js";
import { i as readCommitDiffs, n as readFacts, r as lineKeys, t as WORK } from "./read-facts.js";
import { a as isLedgerPath, i as gitBlobReader, n as shortKeyOf, r as LEDGER_PATHSPECS, t as lastingIdentityOf } from "./record-key.js";
import { posix, relative, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
// src/flows/history/changed-lines.ts
/** Adds up the lines that a commit changed, by folder; `.` is the top one. */
function changedLinesOf({ files }) {
	const lines = /* @__PURE__ */ new Map();
	for (const file of files) {
		const folder = posix.dirname(file.path ?? file.formerPath ?? "");
		const count = countLines(file);
		if (count > 0) lines.set(folder, (lines.get(folder) ?? 0) + count);
	}
	return lines;
}
/** A binary file has no lines, and yet somebody worked on it: it counts as one. */
function countLines({ kind, hunks }) {
	if (kind === "binary") return 1;
	return hunks.reduce((sum, { removed, added }) => sum + removed + added, 0);
}
// src/flows/history/pull-request-number.ts
/** What forges write into the subject of a merge or a squash; each ends a pull request. */
const SUBJECTS = [
	/^Merge pull request #(\d+) from /,
	/^Merge pull request '.*' \(#(\d+)\) from /,
	/^Merged PR (\d+): /,
	/^Merged in .* \(pull request #(\d+)\)$/,
	/\(#(\d+)\)$/
];
/** GitLab's. */
const BODY = /^See merge request \S*!(\d+)\r?$/m;
/** Returns the number of the pull request that a commit says it merges; undefined when it says none. */
function namedPullRequest({ subject, body }) {
	const trimmed = subject.trim();
	return toNumber(SUBJECTS.map((pattern) => pattern.exec(trimmed)?.[1]).find(Boolean) ?? BODY.exec(body)?.[1]);
}
/** Returns the number that digits spell; undefined for none, and for one that no forge gives. */
function toNumber(digits) {
	const number = Number(digits);
	return Number.isSafeInteger(number) && number > 0 ? number : void 0;
}
// src/flows/history/named-reverts.ts
const COMMIT = /^This reverts commit ([0-9a-f]{7,64})(?=[.,;\s]|$)/gim;
const PULL_REQUEST$1 = /^(?:This reverts merge request |Reverts (?:pull request )?)(?:[\w./-]+)?[#!](\d+)\s*$/gim;
const QUOTED = /^(?:Merged PR \d+: )?(Revert|Reapply) "(.*)"(?: \(#\d+\))?$/;
/** Reads what a commit's message says that it reverts; undefined when it says nothing of the kind. */
function namedReverts({ subject, body }) {
	const [, verb, quoted] = QUOTED.exec(subject.trim()) ?? [];
	const inner = verb === "Reapply" ? `Revert "${quoted}"` : quoted;
	const number = inner === void 0 ? void 0 : namedPullRequest({
		subject: inner,
		body: ""
	});
	const numbers = Array.from(body.matchAll(PULL_REQUEST$1), ([, digits]) => toNumber(digits));
	const commits = Array.from(body.matchAll(COMMIT), ([, id = ""]) => id.toLowerCase());
	const pullRequests = [...numbers, number].filter((each) => each !== void 0);
	return commits.length + pullRequests.length === 0 && inner === void 0 ? void 0 : {
		commits,
		pullRequests,
		subject: inner
	};
}
// src/flows/history/find-named-reverts.ts
/** As many digits as git's shortest ids have. */
const SHORT_ID_LENGTH = 7;
/** Finds what commits, parents before children, revert of their own line, as their messages say. */
function findNamedReverts(commits, placements) {
	const named = /* @__PURE__ */ new Map();
	for (const [index, commit] of commits.entries()) {
		const own = namedReverts(commit);
		if (own !== void 0) named.set(index, own);
	}
	const all = Array.from(named.values());
	const byShortId = placesBy(commits, ({ id }) => shorten(id), new Set(all.flatMap((each) => each.commits.map(shorten))));
	const byNumber = placesBy(placements, ({ pullRequest }) => pullRequest, new Set(all.flatMap(({ pullRequests }) => pullRequests)));
	const bySubject = placesBy(commits, ({ subject }) => subject, new Set(all.map(({ subject }) => subject)));
	const earlier = (index, others) => (others ?? []).filter((other) => other < index && placements[other]?.line === placements[index]?.line);
	const withId = (id) => byShortId.get(shorten(id))?.filter((at) => commits[at]?.id.startsWith(id));
	/** An id tells more than a number, and that more than a subject, which others can have too. */
	const targetsOf = (index, own) => {
		const known = own.commits.map((id) => earlier(index, withId(id))).filter(({ length }) => length === 1).flat();
		if (known.length > 0) return known;
		const numbered = own.pullRequests.flatMap((number) => earlier(index, byNumber.get(number)));
		if (numbered.length > 0) return numbered;
		const titled = own.subject === void 0 ? [] : earlier(index, bySubject.get(own.subject));
		return titled.length === 1 ? titled : [];
	};
	const targets = Array.from(named, ([index, own]) => [index, targetsOf(index, own)]);
	return new Map(targets.filter(([, { length }]) => length > 0));
}
function shorten(id) {
	return id.slice(0, SHORT_ID_LENGTH);
}
/** Finds what has one of some keys. */
function placesBy(things, keyOf, keys) {
	const places = new Map(Array.from(keys, (key) => [key, []]));
	for (const [index, thing] of things.entries()) places.get(keyOf(thing))?.push(index);
	return places;
}
// src/flows/history/forge-knowledge.ts
/** Where no forge was asked. */
const NOTHING_KNOWN = {
	pullRequestByCommit: /* @__PURE__ */ new Map(),
	stateByPullRequest: /* @__PURE__ */ new Map()
};
// src/flows/history/outcomes.ts
/** Returns what tells a commit's fate. */
function createJudge(evidence) {
	const { ids, placements, reverted, held, forge } = evidence;
	/** Not from a message: on a branch, the number at a subject's end can be an issue's. */
	const knownNumber = (index) => {
		const id = ids[index] ?? "";
		return forge.pullRequestByCommit.get(id) ?? held.pullRequests.get(id);
	};
	const mergeByNumber = /* @__PURE__ */ new Map();
	for (const [index, { line, change, pullRequest }] of placements.entries()) {
		if (line !== 0 || change !== index) continue;
		const number = knownNumber(index) ?? pullRequest;
		if (number !== void 0) mergeByNumber.set(number, index);
	}
	const outsideOutcome = (index, number) => {
		const state = forge.stateByPullRequest.get(number ?? 0);
		if (state === "merged" || state === "open") return state;
		return state === void 0 && held.living.has(ids[index] ?? "") ? "open" : "abandoned";
	};
	return (index) => {
		const placement = placements[index];
		const known = knownNumber(index);
		const mergedBy = placement?.line === 0 ? placement.change : mergeByNumber.get(known ?? 0);
		const isReverted = reverted.has(index) || placement?.line !== 0 && mergedBy !== void 0 && reverted.has(mergedBy);
		const unreverted = mergedBy === void 0 ? outsideOutcome(index, known) : "merged";
		return {
			outcome: isReverted ? "reverted" : unreverted,
			pullRequest: known ?? placement?.pullRequest,
			mergedBy
		};
	};
}
// src/parts/git/former-lines.ts
const BLAME = [
	"blame",
	"--incremental",
	"--first-parent"
];
const ENTRY = /^([0-9a-f]{40,64}) (\d+) (\d+) (\d+)$/gm;
/**
* Returns for each line of a file, as a commit has it, which line of the file before the commit it is made
* of, as blame guesses when it is to look through that commit; 0 where it finds none.
*/
async function readFormerLines(git, commit, path) {
	const range = [
		`--ignore-rev=${commit}`,
		`${commit}^1..${commit}`,
		"--",
		path
	];
	try {
		return parseFormerLines((await git([...BLAME, ...range])).toString(), commit);
	} catch (error) {
		if (error instanceof GitFailure) return [];
		throw error;
	}
}
/** Parses `git blame --incremental`: for each run of lines id, line before, line now and how many. */
function parseFormerLines(output, commit) {
	const formerLines = [];
	for (const [, id, former, line, count] of output.matchAll(ENTRY)) for (let index = 0; index < Number(count); index += 1) formerLines[Number(line) - 1 + index] = id === commit ? 0 : Number(former) + index;
	return formerLines;
}
// src/parts/git/ignored-revisions.ts
/** What GitHub takes for such a list, whatever git is told. */
const WELL_KNOWN = ".git-blame-ignore-revs";
const CONFIG = [
	"config",
	"--null",
	"--type=path",
	"--get-all",
	"blame.ignoreRevsFile"
];
const LINE = /^\s*([0-9a-f]{40}(?:[0-9a-f]{24})?)\s*(?:#.*)?$/gim;
/** Returns the ids of the commits that blame is to look through, as HEAD and git's settings list them. */
async function readIgnoredRevisions(git) {
	const committed = git([
		"cat-file",
		"blob",
		`HEAD:${WELL_KNOWN}`
	]).then(String, () => "");
	const configured = git(CONFIG).then((output) => output.toString().split("\0").filter(Boolean), () => []);
	const texts = await Promise.all([committed, ...(await configured).map((path) => readFile(resolve(git.cwd, path), "utf8").catch(() => ""))]);
	return new Set(texts.flatMap((text) => Array.from(text.matchAll(LINE), ([, id = ""]) => id.toLowerCase())));
}
// src/flows/history/find-patch-reverts.ts
/**
* Finds which commits are exact inverses of an earlier one of their line, and adds them to those that
* messages name. Of several equal ones the last that still stands is taken back, as it is with brackets.
*/
function findPatchReverts(placements, keysOf, named) {
	const reverts = new Map(named);
	const takenBack = /* @__PURE__ */ new Set();
	const standing = /* @__PURE__ */ new Map();
	const namesOf = (place, side) => keysOf(place).flatMap((keys, kind) => keys === void 0 ? [] : [`${placements[place]?.line} ${kind} ${keys[side]}`]);
	const lastStanding = (name) => {
		const places = standing.get(name) ?? [];
		while (takenBack.has(places.at(-1) ?? -1)) places.pop();
		return places.at(-1);
	};
	for (const place of placements.keys()) {
		const target = (named.has(place) ? [] : namesOf(place, "inverseKey").map(lastStanding)).find((each) => each !== void 0);
		if (target !== void 0) reverts.set(place, [target]);
		for (const each of reverts.get(place) ?? []) takenBack.add(each);
		for (const name of namesOf(place, "key")) {
			standing.set(name, standing.get(name) ?? []);
			standing.get(name)?.push(place);
		}
	}
	return reverts;
}
/** Returns the places whose keys have a counterpart, each with each. */
function placesWithCounterpart(keysByPlace) {
	const known = Array.from(keysByPlace.values()).filter((keys) => keys !== void 0);
	const keys = new Set(known.map(({ key }) => key));
	return Array.from(keysByPlace).filter(([, own]) => own !== void 0 && keys.has(own.inverseKey)).map(([place]) => place);
}
// src/parts/git/replacements.ts
/** Returns a digest of `refs/replace`: what an object stands for can be another one, and then it holds other things. */
async function digestReplacements(git) {
	const list = await git([
		"for-each-ref",
		"--format=%(refname) %(objectname)",
		"refs/replace"
	]);
	return createHash("sha1").update(list).digest("hex");
}
// src/parts/state/remembered-lines.ts
const END = "end";
/**
* Opens a file of lines. Its first line tells what they depend on, its last one that it was written whole; any
* other file counts as absent.
*/
function openRememberedLines(path, header) {
	const lines = parseLines(readStateBytes(path)?.toString() ?? "", header);
	let hasMore = false;
	return {
		find: (key) => lines.get(key),
		add(key, line) {
			lines.set(key, line);
			hasMore = true;
		},
		save() {
			if (!hasMore) return;
			const texts = Array.from(lines, ([key, line]) => `${key} ${line}\n`);
			try {
				writeStateFile(path, Buffer.from(`${header}\n${texts.join("")}${END} ${lines.size}\n`));
				hasMore = false;
			} catch {}
		}
	};
}
function parseLines(text, header) {
	const [first, ...rest] = text.split("\n");
	const lines = /* @__PURE__ */ new Map();
	if (first !== header || rest.pop() !== "") return lines;
	if (rest.pop() !== `${END} ${rest.length}`) return lines;
	for (const line of rest) {
		const space = line.indexOf(" ");
		lines.set(line.slice(0, space), line.slice(space + 1));
	}
	return lines;
}
// src/flows/history/facts-format.ts
const KINDS = [
	"text",
	"binary",
	"reference"
];
/** Formats a commit's facts as one line, without its end. */
function formatFacts({ files, lines, contents, context }) {
	const keys = [
		lines,
		contents,
		context
	].map((each) => each === void 0 ? 0 : [each.key, each.inverseKey]);
	return JSON.stringify([...keys, ...files.map(storeFile)]);
}
function storeFile({ kind, path, formerPath, hunks }) {
	const former = formerPath === path ? 1 : formerPath ?? 0;
	const numbers = hunks.flatMap(({ start, removed, added }) => [
		start,
		removed,
		added
	]);
	return [
		KINDS.indexOf(kind),
		path ?? 0,
		former,
		...numbers
	];
}
/** Parses a line that `formatFacts` made; undefined when it is another. */
function parseFacts(line) {
	try {
		const [lines, contents, context, ...files] = JSON.parse(line);
		return {
			lines: parseKeys(lines),
			contents: parseKeys(contents),
			context: parseKeys(context),
			files: files.map(parseFile)
		};
	} catch {
		return;
	}
}
function parseKeys(stored) {
	if (stored === 0) return void 0;
	const [key, inverseKey] = stored;
	return {
		key,
		inverseKey
	};
}
function parseFile([kind, path, former, ...numbers]) {
	const hunks = [];
	for (let index = 0; index + 2 < numbers.length; index += 3) {
		const [start, removed, added] = [
			numbers[index],
			numbers[index + 1],
			numbers[index + 2]
		];
		hunks.push({
			start: start ?? 0,
			removed: removed ?? 0,
			added: added ?? 0
		});
	}
	const pathAfter = typeof path === "string" ? path : void 0;
	const formerPath = former === 1 ? pathAfter : former || void 0;
	return {
		kind: KINDS[kind] ?? "text",
		path: pathAfter,
		formerPath,
		hunks
	};
}
// src/flows/history/facts-cache.ts
const MAGIC$1 = "tokenledger history 1";
/** Opens the file of facts. */
async function openFactsCache(git, repository) {
	const lines = openRememberedLines(historyPath(stateFolders(repository)), `${MAGIC$1} ${await digestReplacements(git)}`);
	return {
		find(commit) {
			const line = lines.find(keyOf$2(commit));
			return line === void 0 ? void 0 : parseFacts(line);
		},
		add: (commit, facts) => lines.add(keyOf$2(commit), formatFacts(facts)),
		save: lines.save
	};
}
function keyOf$2({ id, parents: [first = ""] }) {
	return `${id}:${first}`;
}
// src/flows/history/load-facts.ts
/** As many as `git patch-id` looks at. */
const CONTEXT_LINES = 3;
/** Loads the facts of commits: from the file that remembers them, and the rest from their diffs. */
async function loadFacts(git, repository, { log, places, hasContext, onProgress }) {
	const cache = await openFactsCache(git, repository);
	const facts = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	for (const place of places) {
		const commit = log[place];
		if (commit === void 0) continue;
		const known = cache.find(commit);
		if (known === void 0) missing.set(commit.id, place);
		else facts.set(place, known);
	}
	const put = (place, each) => {
		facts.set(place, each);
		const commit = log[place];
		if (commit !== void 0) cache.add(commit, each);
	};
	let done = 0;
	await readFacts(git, Array.from(missing.keys()), (id, each) => {
		const place = missing.get(id);
		if (place !== void 0) put(place, each);
		done += 1;
		onProgress?.(done, missing.size);
	});
	if (hasContext) await addContext(git, log, facts, put);
	cache.save();
	return facts;
}
/**
* Looks at what stands around the lines of patches that seem to undo each other: an empty line that one adds and
* another one removes is most often not the same.
*/
async function addContext(git, log, facts, put) {
	const lines = new Map(Array.from(facts, ([place, each]) => [place, each.lines]));
	const missing = new Map(placesWithCounterpart(lines).filter((place) => facts.get(place)?.context === void 0).map((place) => [log[place]?.id ?? "", place]));
	await readCommitDiffs(git, Array.from(missing.keys()), {
		contextLines: CONTEXT_LINES,
		pathspecs: WORK,
		onPatch({ id, files }) {
			const place = missing.get(id);
			const known = facts.get(place ?? -1);
			if (place !== void 0 && known !== void 0) put(place, {
				...known,
				context: lineKeys(files)
			});
		}
	});
}
/** A file that was there before. */
const UNKNOWN_LINES = [{
	owner: -1,
	count: Number.POSITIVE_INFINITY
}];
/** Applies a file's hunks to its lines; tells of each run that is removed. */
function applyHunks(lines, hunks, added, onRemoved) {
	const result = [];
	const reader = createReader(lines);
	let [oldLine, newLine] = [1, 1];
	for (const hunk of hunks) {
		const start = hunk.removed === 0 ? hunk.start + 1 : hunk.start;
		reader.take(start - oldLine, (run) => append(result, run));
		newLine += start - oldLine;
		for (const run of added(hunk, newLine)) append(result, run);
		reader.take(hunk.removed, onRemoved);
		oldLine = start + hunk.removed;
		newLine += hunk.added;
	}
	reader.take(Number.POSITIVE_INFINITY, (run) => append(result, run));
	return result;
}
/** Returns the owner of a line, from 1 on; `OLDER` for one that is not there. */
function ownerOf(lines, line) {
	let end = 0;
	for (const { owner, count } of lines) {
		end += count;
		if (line <= end) return owner;
	}
	return -1;
}
function createReader(lines) {
	let index = 0;
	let taken = 0;
	return { 
	/** Hands on the next lines, as far as there are so many. */
take(count, onRun) {
		let left = count;
		for (let run = lines[index]; run !== void 0 && left > 0; run = lines[index]) {
			const part = Math.min(run.count - taken, left);
			onRun({
				owner: run.owner,
				count: part
			});
			left -= part;
			taken += part;
			if (taken < run.count) return;
			index += 1;
			taken = 0;
		}
	} };
}
function append(lines, run) {
	const last = lines.at(-1);
	if (run.count <= 0) return;
	if (last?.owner === run.owner) lines[lines.length - 1] = {
		owner: run.owner,
		count: last.count + run.count
	};
	else lines.push(run);
}
// src/flows/history/restored-lines.ts
/**
* Follows which lines were taken back and came again, as when a revert is reverted: they count for the change
* that first added them, and only there. Changes are named by their places.
*/
var RestoredLines = class {
	#takenBy = /* @__PURE__ */ new Map();
	/** Notes that a change takes back lines of another one. */
	note(by, from, count) {
		const taken = this.#takenBy.get(by) ?? [];
		this.#takenBy.set(by, taken);
		const known = taken.find((each) => each.from === from);
		if (known === void 0) taken.push({
			from,
			count
		});
		else known.count += count;
	}
	/** Moves lines that came again, and how many of them were changed again, to the change that they are from. */
	settle(changes, rework, takenBackBy) {
		const originOf = /* @__PURE__ */ new Map();
		for (const { place } of changes) {
			const reverts = Array.from(takenBackBy.get(place) ?? []);
			for (const { from, count } of reverts.flatMap((each) => this.#takenBy.get(each) ?? [])) {
				const origin = originOf.get(from) ?? from;
				if (move(rework, place, origin, count)) originOf.set(place, origin);
			}
		}
	}
};
/** Returns whether there was something to move. */
function move(rework, from, to, count) {
	const own = rework.get(from);
	const first = rework.get(to);
	if (own === void 0 || first === void 0 || own.addedLines === 0) return false;
	const lines = Math.min(count, own.addedLines);
	const again = Math.round(own.reworkedLines * lines / own.addedLines);
	rework.set(from, {
		addedLines: own.addedLines - lines,
		reworkedLines: own.reworkedLines - again
	});
	rework.set(to, {
		addedLines: first.addedLines,
		reworkedLines: Math.min(first.addedLines, first.reworkedLines + again)
	});
	return true;
}
// src/flows/history/measure-rework.ts
const REWORK_SECONDS = 1814400;
/** Counts the lines that changes, oldest first, added, and those that others soon changed or removed; by place. */
async function measureRework(changes, { takenBackBy, readFormerLines }) {
	const reworked = changes.map(() => 0);
	const linesByPath = /* @__PURE__ */ new Map();
	const isSettled = createSettledTest(changes);
	const restored = new RestoredLines();
	/** Counts lines that a change takes from another one. */
	const take = (by, { owner, count }) => {
		const from = changes[owner];
		if (from === void 0 || by.isIgnored) return;
		if (takenBackBy.get(by.place)?.has(from.place)) {
			restored.note(by.place, from.place, count);
			return;
		}
		if (by.committedAtSeconds - from.committedAtSeconds > REWORK_SECONDS) return;
		reworked[owner] = (reworked[owner] ?? 0) + count;
	};
	const linesBefore = (index, { formerPath }) => formerPath === void 0 ? [] : forget(linesByPath.get(formerPath) ?? UNKNOWN_LINES, isSettled(index));
	const linesAfter = async (index, change, file) => {
		if (file.kind !== "text") return UNKNOWN_LINES;
		const before = linesBefore(index, file);
		const runs = change.isIgnored && before.some(({ owner }) => owner !== -1) && file.path !== void 0 ? formerRuns(before, await readFormerLines(change.place, file.path)) : ({ added: count }) => [{
			owner: change.isIgnored ? -1 : index,
			count
		}];
		return applyHunks(before, file.hunks, runs, (run) => take(change, run));
	};
	for (const [index, change] of changes.entries()) {
		const { files = [] } = change;
		const after = [];
		for (const file of files) {
			const lines = await linesAfter(index, change, file);
			if (file.path !== void 0) after.push([file.path, lines]);
		}
		for (const { formerPath = "" } of files) linesByPath.delete(formerPath);
		for (const [path, lines] of after) linesByPath.set(path, lines);
	}
	const measured = new Map(changes.map((change, index) => [change.place, {
		addedLines: countAddedLines(change),
		reworkedLines: reworked[index] ?? 0
	}]));
	restored.settle(changes, measured, takenBackBy);
	return measured;
}
function countAddedLines({ files = [], isIgnored }) {
	if (isIgnored) return 0;
	return files.filter(({ kind }) => kind === "text").flatMap((file) => file.hunks).reduce((sum, { added }) => sum + added, 0);
}
/** Returns what tells, at a change, whether nothing that comes can rework another one's lines. */
function createSettledTest(changes) {
	const times = changes.map(({ committedAtSeconds }) => committedAtSeconds);
	const earliestFrom = Array.from(times);
	for (let index = times.length - 2; index >= 0; index -= 1) earliestFrom[index] = Math.min(times[index] ?? 0, earliestFrom[index + 1] ?? 0);
	return (index) => (owner) => (earliestFrom[index] ?? 0) - (times[owner] ?? 0) > REWORK_SECONDS;
}
function forget(lines, isSettled) {
	if (!lines.some(({ owner }) => owner !== -1 && isSettled(owner))) return lines;
	return lines.map((run) => run.owner !== -1 && isSettled(run.owner) ? {
		...run,
		owner: -1
	} : run);
}
/** An ignored change's lines are from whom the lines are that they were made of. */
function formerRuns(before, formerLines) {
	return ({ added }, newStart) => Array.from({ length: added }, (_, index) => {
		const former = formerLines[newStart + index - 1] ?? 0;
		return {
			owner: former === 0 ? -1 : ownerOf(before, former),
			count: 1
		};
	});
}
// src/flows/history/read-file-history.ts
/** Reads what commits changed, as far as it is needed. */
async function readFileHistory(git, repository, history, named, { needs, ignoredRevisions = [], onProgress }) {
	const nothing = {
		facts: /* @__PURE__ */ new Map(),
		reverts: named,
		rework: /* @__PURE__ */ new Map()
	};
	if (!needs.outcome && !needs.changedLines) return nothing;
	const { log, placements, wanted } = history;
	const boundary = await readShallowBoundary(repository.commonDir);
	const isKnown = (place) => !boundary.has(log[place]?.id ?? "");
	const places = (needs.outcome ? whatDecides(history) : wanted).filter(isKnown);
	const hasContext = needs.outcome;
	const facts = await loadFacts(git, repository, {
		log,
		places,
		hasContext,
		onProgress
	});
	if (!needs.outcome) return {
		...nothing,
		facts
	};
	const keysOf = (place) => {
		const known = facts.get(place);
		return [known?.contents, known?.context];
	};
	const reverts = findPatchReverts(placements, keysOf, named);
	const ignored = /* @__PURE__ */ new Set([...await readIgnoredRevisions(git), ...ignoredRevisions]);
	return {
		facts,
		reverts,
		rework: await measureRework(places.filter((place) => placements[place]?.line === 0 && placements[place].change === place).map((place) => ({
			place,
			committedAtSeconds: log[place]?.committedAtSeconds ?? 0,
			files: facts.get(place)?.files,
			isIgnored: ignored.has(log[place]?.id ?? "")
		})), {
			takenBackBy: changesTakenBack(history, reverts),
			readFormerLines: (place, path) => readFormerLines(git, log[place]?.id ?? "", path)
		})
	};
}
/** Returns the commits that can say something of a wanted one: from the first of these on, all of their lines. */
function whatDecides({ placements, wanted }) {
	const lines = /* @__PURE__ */ new Set([0, ...wanted.map((place) => placements[place]?.line)]);
	const first = wanted[0] ?? Number.POSITIVE_INFINITY;
	return Array.from(placements.keys()).filter((place) => place >= first && lines.has(placements[place]?.line));
}
/** Returns for changes those of which they hold a revert, or one of a commit that these brought. */
function changesTakenBack({ placements }, reverts) {
	const takenBackBy = /* @__PURE__ */ new Map();
	const changeOf = (place) => placements[place]?.change ?? place;
	for (const [place, targets] of reverts) {
		const taken = takenBackBy.get(changeOf(place)) ?? /* @__PURE__ */ new Set();
		takenBackBy.set(changeOf(place), taken);
		for (const target of targets) taken.add(changeOf(target));
	}
	return takenBackBy;
}
// src/parts/git/commit-log.ts
const LOG = ["log", "--use-mailmap"];
const FIELDS = [
	"%H",
	"%P",
	"%ct",
	"%aN",
	"%aE",
	"%s",
	"%b"
];
const FORMAT = ["-z", `--format=${FIELDS.join("%x00")}`];
/** Reads the commits that some others hold, these included, parents before children; what is not there is left out. */
async function readCommitLog(git, commits) {
	const input = Array.from(commits, (id) => `${id}\n`).join("");
	if (input === "") return [];
	const order = [
		"--date-order",
		"--ignore-missing",
		"--stdin"
	];
	const fields = (await git([
		...LOG,
		...FORMAT,
		...order
	], input)).toString().split("\0");
	const logged = [];
	for (let start = 0; start + 1 < fields.length; start += FIELDS.length) logged.push(parseCommit(fields.slice(start, start + FIELDS.length)));
	return logged.reverse();
}
function parseCommit(fields) {
	const [id = "", parents = "", seconds, author = "", email = "", subject = "", body = ""] = fields;
	return {
		id,
		parents: parents.split(" ").filter(Boolean),
		committedAtSeconds: Number(seconds),
		author,
		email,
		subject,
		body
	};
}
// src/parts/git/held-commits.ts
const PULL_REQUEST = /^refs\/(?:remotes\/(?:[^/]+\/)?)?(?:pull|pr|merge-requests|mr|pull-requests)\/(\d+)(?:\/(?:head|merge|from))?$/;
const NO_BRANCH = /^refs\/(?:stash$|notes\/|bisect\/|original\/)/;
const WORKTREES = ["--exclude=refs/*", "--all"];
/** Finds what holds commits that the default branch does not. */
async function findHeldCommits(git, commits, defaultBranch) {
	const living = [];
	const heads = /* @__PURE__ */ new Map();
	const output = await git(["for-each-ref", "--format=%(objectname) %(*objectname) %(refname)"]);
	for (const line of output.toString().split("\n").filter(Boolean)) {
		const [id = "", tagged, name = ""] = line.split(" ");
		const number = Number(PULL_REQUEST.exec(name)?.[1]);
		if (number > 0) heads.set(id, Math.min(number, heads.get(id) ?? number));
		else if (!NO_BRANCH.test(name)) living.push(tagged || id);
	}
	const unheld = new Set(await listNewer(git, commits, [defaultBranch, ...living], ["--not", ...WORKTREES]));
	return {
		living: new Set(commits.filter((commit) => !unheld.has(commit))),
		pullRequests: await spreadNumbers(git, heads, defaultBranch)
	};
}
/** Hands the numbers of pull requests on from their heads to what these hold. */
async function spreadNumbers(git, heads, defaultBranch) {
	if (heads.size === 0) return heads;
	const numbers = new Map(heads);
	const spread = /* @__PURE__ */ new Map();
	for (const line of await listNewer(git, heads.keys(), [defaultBranch], ["--parents", "--topo-order"])) {
		const [id = "", ...parents] = line.split(" ");
		const number = numbers.get(id);
		if (number === void 0) continue;
		spread.set(id, number);
		for (const parent of parents) numbers.set(parent, Math.min(number, numbers.get(parent) ?? number));
	}
	return spread;
}
/** Lists the commits that some hold, these included, and others do not. */
async function listNewer(git, commits, held, options) {
	const lines = [...commits, ...held.map((id) => `^${id}`)].map((line) => `${line}\n`);
	return (await git([
		"rev-list",
		"--ignore-missing",
		"--stdin",
		...options
	], lines.join(""))).toString().split("\n").filter(Boolean);
}
// src/flows/history/place-commits.ts
/**
* Places each commit. The first parents of a tip are its line; what else one of them has as a parent
* was brought in by it, and likewise within what it brought. Who comes first in a line has all that it
* holds: what a later one merges again was there already.
*
* @param tips The default branch's first; a commit that none holds is a tip of its own.
*/
function placeCommits(commits, tips) {
	const indexById = new Map(commits.map(({ id }, index) => [id, index]));
	const indexesOf = (ids) => ids.flatMap((id) => indexById.get(id) ?? []);
	const placements = new Array(commits.length);
	const rest = Array.from(commits.keys()).reverse();
	const starts = [...tips.map((id) => indexById.get(id)), ...rest].flatMap((tip, line) => tip === void 0 ? [] : [{
		tip,
		line,
		broughtBy: void 0
	}]).reverse();
	for (let start = starts.pop(); start !== void 0; start = starts.pop()) {
		const brought = placeFirstParents(start);
		starts.push(...brought.reverse());
	}
	return placements;
	/** Places a commit and its first parents; returns what else these have as parents, the oldest one's first. */
	function placeFirstParents({ tip, line, broughtBy }) {
		const by = broughtBy === void 0 ? void 0 : placements[broughtBy];
		const brought = [];
		for (let index = tip; placements[index] === void 0;) {
			const commit = commits[index];
			if (commit === void 0) break;
			placements[index] = {
				line,
				change: by?.change ?? index,
				broughtBy,
				pullRequest: namedPullRequest(commit) ?? by?.pullRequest
			};
			const [first, ...others] = indexesOf(commit.parents);
			brought.push(others.map((other) => ({
				tip: other,
				line,
				broughtBy: index
			})));
			index = first ?? -1;
		}
		return brought.reverse().flat();
	}
}
// src/flows/history/read-history.ts
/** Reads the history of HEAD, of another revision, of the default branch and of some commits. */
async function readHistory$1(git, head, commits) {
	const tips = await findTips(git, head);
	const ids = commits === "all" ? [] : Array.from(new Set(commits)).filter(isCommitId);
	const log = await readCommitLog(git, /* @__PURE__ */ new Set([...tips, ...ids]));
	const placements = placeCommits(log, tips);
	const outside = log.filter((_, place) => placements[place]?.line !== 0).map(({ id }) => id);
	const places = Array.from(log.keys());
	const asked = new Set(ids);
	return {
		log,
		placements,
		held: await findHeld(git, outside, tips[0]),
		wanted: commits === "all" ? places : places.filter((place) => asked.has(log[place]?.id ?? ""))
	};
}
/** Returns the tips of what is read, that of the default branch first; none before the first commit. */
async function findTips(git, head) {
	const [defaultBranch, own, other] = await Promise.all([
		findDefaultBranch(git),
		findCommit(git, "HEAD"),
		head === void 0 ? void 0 : findCommit(git, head)
	]);
	return [
		defaultBranch,
		own,
		other
	].filter((tip) => tip !== void 0);
}
/** What else is asked for is no commit, and must not be an option to git. */
function isCommitId(text) {
	return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
async function findHeld(git, outside, defaultBranch) {
	if (outside.length === 0 || defaultBranch === void 0) return {
		living: /* @__PURE__ */ new Set(),
		pullRequests: /* @__PURE__ */ new Map()
	};
	return findHeldCommits(git, outside, defaultBranch);
}
// src/flows/history/settle-reverts.ts
/**
* Tells which commits are reverted in the end: a revert that is reverted itself restores, and what reverts
* a merge reverts all that it brought.
*/
function settleReverts(placements, reverts) {
	const reverted = /* @__PURE__ */ new Set();
	for (let index = placements.length - 1; index >= 0; index -= 1) {
		const broughtBy = placements[index]?.broughtBy;
		if (broughtBy !== void 0 && reverted.has(broughtBy)) reverted.add(index);
		if (reverted.has(index)) continue;
		for (const target of reverts.get(index) ?? []) reverted.add(target);
	}
	return reverted;
}
// src/flows/history/read-changes.ts
/** Reads what git's history knows of commits. */
async function readChanges(repository, environment, query) {
	const git = createGit(repository.root, environment);
	const hasFiles = !await isPartialClone(repository);
	const needs = hasFiles ? query.needs : {
		outcome: false,
		changedLines: false
	};
	const history = await readHistory$1(git, query.head, query.commits);
	return {
		changes: tellChanges(history, await readFileHistory(git, repository, history, findNamedReverts(history.log, history.placements), {
			...query,
			needs
		}), {
			...query,
			needs
		}),
		hasFiles
	};
}
function tellChanges({ log, placements, held, wanted }, { facts, reverts, rework }, { needs, forge = NOTHING_KNOWN }) {
	const reverted = settleReverts(placements, reverts);
	const judge = createJudge({
		ids: log.map(({ id }) => id),
		placements,
		reverted,
		held,
		forge
	});
	const changes = /* @__PURE__ */ new Map();
	for (const place of wanted) {
		const commit = log[place];
		if (commit === void 0) continue;
		const { id, subject, author, email, committedAtSeconds } = commit;
		const { outcome, pullRequest, mergedBy } = judge(place);
		const { addedLines = 0, reworkedLines = 0 } = rework.get(mergedBy ?? -1) ?? {};
		const own = needs.changedLines ? facts.get(place) : void 0;
		changes.set(id, {
			commit: id,
			subject,
			author,
			email,
			pullRequest,
			outcome,
			mergedBy: log[mergedBy ?? -1]?.id,
			committedAt: (/* @__PURE__ */ new Date(committedAtSeconds * 1e3)).toISOString(),
			changedLines: own === void 0 ? /* @__PURE__ */ new Map() : changedLinesOf(own),
			addedLines,
			reworkedLines: outcome === "reverted" ? 0 : reworkedLines
		});
	}
	return changes;
}
// src/flows/pull-request/origins/ledger-changes.ts
/** The key of the line that says up to which commits changes are remembered. */
const READ = "read";
/**
* Reads which commits of a history, parents first, changed ledgers. To compare the files of every commit takes
* longer than the rest of a report: what was read is remembered, and only newer commits are compared.
*/
async function readLedgerChanges(git, repository, all, remembered) {
	const head = all.at(-1);
	if (head === void 0) return [];
	const begin = await digestBoundary(repository);
	const [knownBegin, ...tips] = (remembered.find(READ) ?? "").split(" ");
	const known = knownBegin === begin ? tips : [];
	if (!known.includes(head.id)) {
		const newer = await listCommitsBeyond(git, head, known);
		const unread = all.filter(({ id }) => newer.has(id));
		const changes = await readFileChanges(git, unread, LEDGER_PATHSPECS);
		for (const commit of unread) {
			const own = changes.get(commit.id)?.filter(({ path }) => isLedgerPath(path)) ?? [];
			if (own.length > 0) remembered.add(keyOf$1(commit), formatChanges(own));
		}
		remembered.add(READ, [
			begin,
			head.id,
			...known.slice(0, 7)
		].join(" "));
	}
	return all.flatMap((commit) => {
		const line = remembered.find(keyOf$1(commit));
		return line === void 0 ? [] : {
			commit,
			changes: parseChanges(line)
		};
	});
}
/** Reads the same where other files of the repository count as ledgers, too; nothing of it is remembered. */
async function readChangesWithOthers(git, all, names) {
	const literal = Array.from(names, (name) => `:(top,literal)${name}`);
	const changes = await readFileChanges(git, all, [...LEDGER_PATHSPECS, ...literal]);
	return all.flatMap((commit) => {
		const own = changes.get(commit.id)?.filter(({ path }) => isLedgerPath(path) || names.has(path));
		return own === void 0 || own.length === 0 ? [] : {
			commit,
			changes: own
		};
	});
}
/** Returns a digest of where history begins: what was its first commit changes less once its parents are there. */
async function digestBoundary({ commonDir }) {
	const boundary = Array.from(await readShallowBoundary(commonDir)).sort();
	return createHash("sha1").update(boundary.join(" ")).digest("hex");
}
function keyOf$1({ id, parentIds: [first = ""] }) {
	return `${id}:${first}`;
}
/** Writes what a commit changed as one line: path, version before and after, for each file. */
function formatChanges(changes) {
	return changes.map(({ path, before = "", after = "" }) => `${encodeURIComponent(path)} ${before} ${after}`).join(" ");
}
function parseChanges(line) {
	const fields = line.split(" ");
	const changes = [];
	for (let index = 0; index + 2 < fields.length; index += 3) {
		const [path = "", before, after] = fields.slice(index, index + 3);
		changes.push({
			path: decodeURIComponent(path),
			before: before || void 0,
			after: after || void 0
		});
	}
	return changes;
}
// src/flows/pull-request/origins/ledger-history.ts
const MAGIC = "tokenledger ledger-versions 2";
function createLedgerHistories(environment) {
	const histories = /* @__PURE__ */ new Map();
	return (repository, head, names = []) => {
		const others = Array.from(new Set(names)).filter((name) => !isLedgerPath(name));
		const key = JSON.stringify([
			repository.root,
			head.id,
			others
		]);
		const history = histories.get(key) ?? readHistory(repository, head, new Set(others), environment);
		histories.set(key, history);
		return history;
	};
}
async function readHistory(repository, head, others, environment) {
	const git = createGit(repository.root, environment);
	const [all, replacements] = await Promise.all([listCommits(git, head), digestReplacements(git)]);
	const remembered = openRememberedLines(ledgerVersionsPath(stateFolders(repository)), `${MAGIC} 3 ${replacements}`);
	const commits = others.size === 0 ? await readLedgerChanges(git, repository, all, remembered) : await readChangesWithOthers(git, all, others);
	const sizes = await readSizes(git, commits, remembered);
	remembered.save();
	return {
		all,
		commits,
		sizes,
		remembered
	};
}
async function readSizes(git, commits, remembered) {
	const sizes = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Set();
	for (const { changes } of commits) for (const blob of changes.flatMap(({ before = [], after = [] }) => [before, after].flat())) {
		if (sizes.has(blob) || missing.has(blob)) continue;
		const line = remembered.find(blob);
		if (line === void 0) missing.add(blob);
		else sizes.set(blob, Number(line));
	}
	if (missing.size === 0) return sizes;
	for (const [blob, sizeBytes] of await gitBlobReader(git).sizesOf(missing)) {
		sizes.set(blob, sizeBytes);
		remembered.add(blob, String(sizeBytes));
	}
	return sizes;
}
// src/flows/pull-request/common-bytes.ts
const LINE_FEED$1 = 10;
const CHUNK_BYTES = 65536;
/** Returns how many bytes two contents begin with in common. */
function commonStart(one, other) {
	const limit = Math.min(one.length, other.length);
	let length = 0;
	for (let end = CHUNK_BYTES; end <= limit && isEqual(one, other, length, end); end += CHUNK_BYTES) length = end;
	while (length < limit && one[length] === other[length]) length += 1;
	return length;
}
function isEqual(one, other, start, end) {
	return one.subarray(start, end).equals(other.subarray(start, end));
}
/** Returns where the line begins that an offset is in. */
function lineStart(content, offset) {
	return offset === 0 ? 0 : content.lastIndexOf(LINE_FEED$1, offset - 1) + 1;
}
// src/flows/pull-request/origins/version-chains.ts
/**
* Lists how the versions of a history, parents first, were made. Each is made once: a commit that only moves
* a file, or merges it unchanged, makes none.
*/
function listVersionSteps(history) {
	const steps = [];
	const made = /* @__PURE__ */ new Set();
	for (const [place, { changes }] of history.entries()) {
		for (const { before = "" } of changes) made.add(before);
		for (const { before = "", after } of changes) {
			if (after === void 0 || made.has(after)) continue;
			made.add(after);
			steps.push({
				before,
				after,
				place
			});
		}
	}
	return steps;
}
/** Joins steps to chains. */
function chainVersions(steps, sizes) {
	const chains = [];
	const chainByLastBlob = /* @__PURE__ */ new Map();
	const versionOf = (blob, place) => {
		return {
			blob,
			sizeBytes: sizes.get(blob) ?? 0,
			place
		};
	};
	for (const { before, after, place } of steps) {
		const base = versionOf(before, -1);
		const version = versionOf(after, place);
		let chain = version.sizeBytes < base.sizeBytes ? void 0 : chainByLastBlob.get(before);
		if (chain === void 0) {
			chain = [base];
			chains.push(chain);
		} else chainByLastBlob.delete(before);
		chain.push(version);
		chainByLastBlob.set(after, chain);
	}
	return chains;
}
// src/flows/pull-request/origins/place-records.ts
const LINE_FEED = 10;
const BATCH_BYTES = 33554432;
const CHECKED_BYTES = 536870912;
/**
* Reads the records that versions of ledgers brought against those before.
*
* Ledgers grow at their end. Where the last version of a chain begins with the others, their sizes
* tell which of its rows each commit appended, and they need not be read: to compare each commit
* with its parent would read the ledger as often as it was committed. Only where rows were changed
* or removed, the version before is read too.
*/
async function eachRecordOfSteps(reader, { steps, sizes }, onPlaced) {
	for (const chains of inBatches(chainVersions(steps, sizes))) {
		const contents = await reader.contentsOf(chains.map(lastBlob));
		for (const chain of chains) {
			const content = contents.get(lastBlob(chain));
			if (content !== void 0) await placeChain(reader, chain, content, onPlaced);
		}
	}
}
/** Cuts chains into lists whose last versions fit into memory together. */
function* inBatches(chains) {
	let batch = [];
	let bytes = 0;
	for (const chain of chains) {
		const { sizeBytes = 0 } = chain.at(-1) ?? {};
		if (bytes > 0 && bytes + sizeBytes > BATCH_BYTES) {
			yield batch;
			batch = [];
			bytes = 0;
		}
		batch.push(chain);
		bytes += sizeBytes;
	}
	if (batch.length > 0) yield batch;
}
function lastBlob(chain) {
	return chain.at(-1)?.blob ?? "";
}
/** Goes from the last version, whose content it is handed, to the first. */
async function placeChain(reader, chain, lastContent, onPlaced) {
	let content = lastContent;
	for (let rest = chain;;) {
		const start = findGrowth(rest, content);
		const [grown, before] = [rest[start], rest[start - 1]];
		if (grown === void 0) return;
		const appended = {
			start: grown.sizeBytes,
			end: content.length
		};
		placeRows(rest.slice(start + 1), content, appended, onPlaced);
		if (before === void 0) return;
		const after = content.subarray(0, grown.sizeBytes);
		content = (await reader.contentsOf([before.blob])).get(before.blob) ?? Buffer.alloc(0);
		placeRows([grown], after, changedPart(content, after), onPlaced);
		rest = rest.slice(0, start);
	}
}
/**
* Returns the first place from which on all versions are beginnings of the last one. A version is
* one for sure where its hash says so; in long chains of large ledgers only some are hashed, and
* of the others it is enough that they would end where a line does.
*/
function findGrowth(versions, content) {
	const bytes = versions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	let step = Math.ceil(bytes / CHECKED_BYTES);
	let start = versions.length - 1;
	while (start > 0 && step > 0) {
		const next = Math.max(0, start - step);
		if (versions.slice(next, start).every((each, index) => endsLine(content, each) && (index > 0 || beginsWith(content, each)))) start = next;
		else step >>= 1;
	}
	return start;
}
function endsLine(content, { sizeBytes }) {
	return sizeBytes === 0 || content[sizeBytes - 1] === LINE_FEED;
}
function beginsWith(content, { blob, sizeBytes }) {
	return sizeBytes === 0 || hashBlob(content.subarray(0, sizeBytes), blob) === blob;
}
/** Places the rows of a part of a file that grew from one version to the next. */
function placeRows(versions, content, { start, end }, onPlaced) {
	let index = 0;
	for (const { record, endOffset } of rowsWithin(content, start, end)) {
		while (endOffset > (versions[index]?.sizeBytes ?? Number.POSITIVE_INFINITY)) index += 1;
		const version = versions[index];
		if (version === void 0) return;
		onPlaced(record, version.place);
	}
}
/** Returns the whole lines of a file outside of which it is what it was before. */
function changedPart(before, after) {
	const start = lineStart(after, commonStart(before, after));
	if (start === 0) return {
		start,
		end: after.length
	};
	const tail = commonEnd(before, after, start - 1);
	const lineEnd = tail === 0 ? -1 : after.indexOf(LINE_FEED, after.length - tail);
	return {
		start,
		end: lineEnd < 0 ? after.length : lineEnd + 1
	};
}
/** Looks no further back than to `start`. */
function commonEnd(one, other, start) {
	const limit = Math.min(one.length, other.length) - start;
	let length = 0;
	while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
	return length;
}
// src/flows/pull-request/origins/record-places.ts
/**
* Finds which commit of a ledger's history brought each record. What each version brought against the one before
* is remembered, for it is the same in every history: of one that grew, or was rewritten, only what is new is read.
*/
async function placeRecords(reader, { commits, sizes, remembered }) {
	const steps = listVersionSteps(commits);
	const isWhole = ({ before, after }) => [before, after].every((blob) => blob === "" || sizes.has(blob));
	const lines = new Map(steps.map((step) => [step, remembered.find(keyOf(step))]));
	const unknown = steps.filter((step) => lines.get(step) === void 0);
	for (const [step, line] of await readSteps(reader, unknown, sizes)) {
		lines.set(step, line);
		if (isWhole(step)) remembered.add(keyOf(step), line);
	}
	remembered.save();
	return placesOf(lines);
}
/** Takes the lines of steps in the order of their places: of several commits that brought a record the first one counts. */
function placesOf(lines) {
	const places = /* @__PURE__ */ new Map();
	const namedByKey = /* @__PURE__ */ new Map();
	for (const [{ place }, line = ""] of lines) for (let start = 0; start < line.length;) {
		const space = line.indexOf(" ", start);
		const end = space < 0 ? line.length : space;
		const keyEnd = start + 12;
		const key = line.slice(start, keyEnd);
		if (!places.has(key)) {
			places.set(key, place);
			if (keyEnd < end) namedByKey.set(key, line.slice(keyEnd + 1, end));
		}
		start = end + 1;
	}
	return {
		find(record) {
			const key = shortKeyOf(lastingIdentityOf(record));
			const place = places.get(key);
			return place === void 0 ? void 0 : {
				place,
				named: namedByKey.get(key)
			};
		},
		*all() {
			for (const [key, place] of places) yield {
				place,
				named: namedByKey.get(key)
			};
		},
		named: new Set(namedByKey.values())
	};
}
function keyOf({ before, after }) {
	return `${before}:${after}`;
}
/** Returns for each step the keys of the records that it brought, with the commit that they name, as one line. */
async function readSteps(reader, steps, sizes) {
	const items = steps.map(() => []);
	await eachRecordOfSteps(reader, {
		steps: steps.map((step, index) => ({
			...step,
			place: index
		})),
		sizes
	}, (record, index) => {
		const named = namedCommitOf(record.notes);
		items[index]?.push(`${shortKeyOf(lastingIdentityOf(record))}${named === void 0 ? "" : `:${named}`}`);
	});
	return new Map(steps.map((step, index) => [step, items[index]?.join(" ") ?? ""]));
}
// src/flows/pull-request/origins/find-origins.ts
/** Finds which commits of a revision's history brought the records of a repository's ledger, and of other files in it. */
async function findOrigins(repository, environment, { revision, paths = [], histories = createLedgerHistories(environment) } = {}) {
	const git = createGit(repository.root, environment);
	const head = revision === void 0 ? await findHead(git) : await readCommit(git, revision);
	if (head === void 0) return {
		commits: [],
		originOf: () => "not committed"
	};
	const [history, boundary] = await Promise.all([histories(repository, head, namesWithin(repository, paths)), readShallowBoundary(repository.commonDir)]);
	const places = await placeRecords(gitBlobReader(git), history);
	const brought = history.commits.map(({ commit }) => commit);
	const named = findNamed(history.all, places.named);
	return {
		commits: [.../* @__PURE__ */ new Set([...brought, ...named.values()])],
		originOf(record) {
			const placed = places.find(record);
			if (placed === void 0) return "not committed";
			const commit = named.get(placed.named ?? "") ?? brought[placed.place];
			if (commit === void 0) return "not committed";
			return boundary.has(commit.id) ? "before history" : commit;
		}
	};
}
/** Finds the commits that records name, by their first digits; one that the history does not hold is not there. */
function findNamed(commits, wanted) {
	if (wanted.size === 0) return /* @__PURE__ */ new Map();
	return new Map(commits.map((commit) => [namedDigits(commit.id), commit]).filter(([digits]) => wanted.has(digits)));
}
function namesWithin({ root }, paths) {
	return paths.map((path) => relative(root, path).split(sep).join("/"));
}
// src/flows/ingest/file-faults.ts
/** Lists the files of which no row was read although they should hold some, in sentences that begin with the file's name. */
function findFaults(loads, missing) {
	const emptied = missing > 0 ? findEmptied(loads) : [];
	return loads.flatMap((load) => {
		const { file, fileLoad } = load;
		if (fileLoad.unreadable !== void 0) return [sayNotALedger(file.name, fileLoad.unreadable)];
		if (fileLoad.rowsRead > 0 && fileLoad.rejected === fileLoad.rowsRead) return [sayNoneReadable(file.name, fileLoad.rowsRead)];
		return emptied.includes(load) ? [sayEmptied(load)] : [];
	});
}
/** Says that a file has rows and none of them can be read. */
function sayNoneReadable(name, rows) {
	return `${name}: ${rows === 1 ? "its only row cannot" : `none of its ${formatWhole(rows)} rows can`} be read.`;
}
/** Returns the files that no longer hold any row, except those whose rows went to a backup. */
function findEmptied(loads) {
	return loads.filter(({ file, state, fileLoad }) => fileLoad.rowsRead === 0 && (state?.rows ?? 0) > 0 && !loads.some((other) => other.state === void 0 && other.fileLoad.rowsRead > 0 && isBackupOf(other.file.name, file.name)));
}
/** Says that a file no longer holds any row. */
function sayEmptied({ file, state }) {
	return `${file.name} holds no row, and held ${state?.rows} when it was read last. \`git log -p -- ${file.name}\` shows what became of them.`;
}
export { findNamed as a, createLedgerHistories as c, sayNoneReadable as i, readChanges as l, findFaults as n, findOrigins as o, sayEmptied as r, placeRecords as s, findEmptied as t };
