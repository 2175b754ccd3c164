import { An as readBlob, Ar as lockPath, B as findReading, Bn as readWorktree, Ct as describeWork, Jt as recordedIdOf, Kt as findRecorded, Nt as toUtc, Rn as withFileLock, Un as listBlobs, Vn as isSequencing, Vr as stateFolders, Yt as withoutRecorded, at as isMadeHere, gr as Failure, ht as sumCalls, kn as hashBlob, nr as readCommitContents, pt as recordedWith, rt as branchMadeOn, st as readCommitsMade, ut as isIgnored, vr as TELEMETRY_FOLDER, yr as ledgerPath, z as recover } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as findLedgerFiles } from "./discover.js";
import { t as readSettings } from "./read-settings.js";
import { t as listBranches } from "./branches.js";
import { o as readHistory, r as listRecentCommits } from "./history.js";
import { t as commitNote } from "./commit-note.js";
import { r as findIndependent, t as findCommonAncestor } from "./ancestry.js";
import { t as hasPromisor } from "./clone.js";
import { n as findDefaultBranch } from "./default-branch.js";
import { a as readDiffBetween, i as readCommitDiffs, r as lineKeys, t as WORK } from "./read-facts.js";
import { t as prepareInWorktree } from "./prepare-in-worktree.js";
import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { readFile as readFile$1 } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
// src/flows/backfill/backfill-run.ts
/** Finds the ledger of the worktree that git runs in, to do something to it. @throws {Failure} when it has no folder for one. */
async function findBackfillPlace(git, verb = "backfill") {
	const worktree = await readWorktree(git);
	const folder = join(worktree.root, TELEMETRY_FOLDER);
	if (!existsSync(folder)) throw new Failure(`Cannot ${verb}: ${folder} does not exist. Run \`tokenledger init\` in the repository first.`, { code: "not-set-up" });
	const config = await readSettings(worktree.root, git.environment);
	const ledger = ledgerPath(config.file, worktree.branch);
	return {
		worktree,
		folders: stateFolders(worktree),
		config,
		ledger
	};
}
// src/flows/backfill/held-elsewhere.ts
const SEPARATOR = "";
const FOR_EVER = "~";
/**
* Makes the test whether the ledger holds a call in a record that another, earlier clone wrote. Such a record ends with a call that this clone does not know of (`unknownHere`) and
* that a commit here could have taken (`isOurs`). It stands for the calls of its session and model
* up to that one.
*/
function createHeldElsewhere(records, unknownHere, isOurs) {
	const heldUntil = /* @__PURE__ */ new Map();
	const callsByMoment = groupByMoment(unknownHere);
	const totals = new Set(unknownHere.filter(({ isSessionTotal }) => isSessionTotal).map(seriesOf));
	for (const record of records) {
		if (totals.has(seriesOf(record))) heldUntil.set(seriesOf(record), FOR_EVER);
		for (const call of callsByMoment.get(momentOf(record.model, toUtc(record.timestamp))) ?? []) {
			if (!mayEndWith(record, call) || !isOurs(call)) continue;
			const until = heldUntil.get(seriesOf(call)) ?? "";
			if (call.timestamp > until) heldUntil.set(seriesOf(call), call.timestamp);
		}
	}
	return (call) => call.timestamp <= (heldUntil.get(seriesOf(call)) ?? "");
}
function groupByMoment(calls) {
	const groups = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const moment = momentOf(call.model, call.timestamp);
		const group = groups.get(moment);
		if (group === void 0) groups.set(moment, [call]);
		else group.push(call);
	}
	return groups;
}
/** A ledger of eight columns names neither session nor agent: model and millisecond decide. */
function mayEndWith({ sessionId, agent }, call) {
	return (sessionId === "" || sessionId === call.sessionId) && (agent === "" || agent === call.agent);
}
function momentOf(model, utc) {
	return model + SEPARATOR + utc;
}
function seriesOf({ agent, sessionId, model }) {
	return [
		agent,
		sessionId,
		model
	].join(SEPARATOR);
}
/**
* Reads the records that may be about calls since a time: those of the ledgers in the working
* tree, and of HEAD and the branches that were committed to since then and hold more than HEAD.
*/
async function readLedgerRecords(git, { root, head }, since) {
	const files = await findLedgerFiles(join(root, TELEMETRY_FOLDER));
	const contents = await Promise.all(files.map((file) => readFile$1(file)));
	const read = new Set(contents.map((content) => hashBlob(content, head?.id ?? "")));
	for (const tip of await listTips(git, head?.id, since)) for (const [path, blob] of await listBlobs(git, tip, TELEMETRY_FOLDER)) {
		if (!path.endsWith(".csv") || read.has(blob)) continue;
		read.add(blob);
		contents.push(await readBlob(git, blob));
	}
	return contents.flatMap((content) => parseLedger(content).rows).map(({ record }) => record);
}
async function listTips(git, head, since) {
	const active = (await listBranches(git, head)).filter(({ committedAt }) => committedAt >= since);
	return /* @__PURE__ */ new Set([...head === void 0 ? [] : [head], ...active.map(({ tip }) => tip)]);
}
// src/flows/backfill/commit-graph.ts
function createCommitGraph(commits) {
	const placeById = new Map(commits.map(({ id }, place) => [id, place]));
	const placesOf = (ids) => ids.flatMap((id) => placeById.get(id) ?? []);
	const parents = commits.map((commit) => placesOf(commit.parents));
	return {
		reachedFrom(tips) {
			const isReached = new Uint8Array(commits.length);
			const open = placesOf(tips);
			for (let place = open.pop(); place !== void 0; place = open.pop()) {
				if (isReached[place]) continue;
				isReached[place] = 1;
				open.push(...parents[place] ?? []);
			}
			return isReached;
		},
		placeOf: (id) => placeById.get(id),
		parentsOf: (id) => commits[placeById.get(id) ?? -1]?.parents ?? []
	};
}
function createOutsideLines(commits, graph, mainline) {
	const isMainline = graph.reachedFrom([mainline]);
	const isOutside = (id) => {
		const place = graph.placeOf(id);
		return place !== void 0 && !isMainline[place];
	};
	const children = /* @__PURE__ */ new Map();
	for (const { id, parents } of commits) {
		if (!isOutside(id)) continue;
		for (const parent of parents) children.set(parent, [...children.get(parent) ?? [], id]);
	}
	const below = (id) => graph.parentsOf(id).filter(isOutside);
	const upTo = (id) => walk([id], below);
	return {
		isOutside,
		linesThrough: (ids) => walk(walk(ids, (id) => children.get(id) ?? []), below),
		upTo,
		forksOf: (id) => [...new Set(upTo(id).flatMap((each) => graph.parentsOf(each).filter((on) => !isOutside(on))))]
	};
}
/** Returns some commits and all that `next` leads to from them; what it leads to comes first. */
function walk(ids, next) {
	const seen = /* @__PURE__ */ new Set();
	const done = [];
	const open = ids.toReversed().map((id) => ({
		id,
		isLeft: false
	}));
	for (let at = open.pop(); at !== void 0; at = open.pop()) {
		if (at.isLeft) done.push(at.id);
		if (seen.has(at.id)) continue;
		seen.add(at.id);
		open.push({
			id: at.id,
			isLeft: true
		}, ...next(at.id).map((id) => ({
			id,
			isLeft: false
		})));
	}
	return done;
}
// src/flows/backfill/commit-finder.ts
/** What agents log as the branch of a HEAD that is on none. */
const DETACHED = "HEAD";
/**
* Makes the search for the commit that a call led to: the first one on its branch, or else in the
* repository, whose author time is not before the call; where the worktree's reflog reaches back to
* the call, one that was made in that worktree. `commits` are sorted by author time.
*/
function createCommitFinder(commits, branches) {
	const { reachedFrom, placeOf } = createCommitGraph(commits);
	const reached = memoize((name) => reachedFrom(tipsOf(branches, name)));
	const onBranch = memoize((name) => commits.filter((_, place) => reached(name)[place]));
	const madeIn = memoize((made) => commits.filter((commit) => isMadeHere(made, commit)));
	const isReached = ({ id }, branch) => reached(branch)[placeOf(id) ?? -1] === 1;
	return (trace) => {
		const { seconds, branch, made } = trace;
		const here = made !== void 0 && seconds >= made.sinceSeconds && findMadeHere(trace, made);
		if (here) return here;
		const commit = firstNotBefore(onBranch(branch), seconds);
		return commit ? {
			commit,
			isOfOtherBranch: false
		} : firstOfAny(commits, trace);
	};
	function findMadeHere(trace, made) {
		const { seconds, branch } = trace;
		const here = madeIn(made);
		for (let place = placeNotBefore(here, seconds); place < here.length; place++) {
			const commit = here[place];
			if (commit === void 0) break;
			const madeOn = branchMadeOn(made, commit);
			const mayBe = madeOn === void 0 || isBegunAfter(made, madeOn, seconds);
			if (madeOn === branch ? branch !== void 0 : mayBe && isReached(commit, branch)) return {
				commit,
				isOfOtherBranch: false
			};
		}
		return firstOfAny(here, trace, (commit) => {
			const madeOn = branchMadeOn(made, commit);
			return madeOn !== void 0 && isBegunAfter(made, madeOn, seconds);
		});
	}
}
/** Returns the first of some commits of any branch that is not before a call. */
function firstOfAny(commits, { seconds, branch }, goesOn = () => false) {
	const commit = firstNotBefore(commits, seconds);
	if (commit === void 0) return void 0;
	return {
		commit,
		isOfOtherBranch: branch !== void 0 && branch !== DETACHED && !goesOn(commit)
	};
}
function isBegunAfter({ branchSince }, branch, seconds) {
	return (branchSince.get(branch) ?? 0) > seconds;
}
/** Returns the tips of the local branch of a name, or else of the remote-tracking ones. */
function tipsOf(branches, name) {
	const named = branches.filter((branch) => branch.name === name);
	const local = named.filter(({ isRemote }) => !isRemote);
	return (local.length > 0 ? local : named).map(({ tip }) => tip);
}
function firstNotBefore(commits, seconds) {
	return commits[placeNotBefore(commits, seconds)];
}
function placeNotBefore(commits, seconds) {
	let low = 0;
	let high = commits.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((commits[middle]?.authoredAtSeconds ?? seconds) < seconds) low = middle + 1;
		else high = middle;
	}
	return low;
}
function memoize(compute) {
	const values = /* @__PURE__ */ new Map();
	return (key) => {
		if (!values.has(key)) values.set(key, compute(key));
		return values.get(key);
	};
}
// src/flows/backfill/match-patches.ts
/** As many as `git patch-id` looks at. */
const DIFF = {
	contextLines: 3,
	pathspecs: WORK
};
const MAX_COMMITS = 5e4;
/** Makes the search for commits by their patch, in what a line has since it last held all of some commits. */
async function createPatchMatcher(git, line, since) {
	const byFiles = await listByFiles(git, line, since);
	const patches = /* @__PURE__ */ new Map();
	const readPatches = (ids) => readCommitDiffs(git, ids.filter((id) => !patches.has(id)), {
		...DIFF,
		onPatch: (patch) => patches.set(patch.id, lineKeys(patch.files)?.key)
	});
	return async ({ before, after }, mayBe) => {
		const span = await readDiffBetween(git, before, after, DIFF);
		const patch = lineKeys(span.files)?.key;
		const ids = byFiles.get(keyOfPaths(pathsOf(span)))?.filter(mayBe) ?? [];
		if (patch === void 0 || ids.length === 0) return void 0;
		await readPatches(ids);
		const [equal, ...others] = ids.filter((id) => patches.get(id) === patch);
		return others.length === 0 ? equal : void 0;
	};
}
/** Lists the commits of a line, without merges, by the files that they change: few patches need to be read then. */
async function listByFiles(git, line, since) {
	const start = await findCommonAncestor(git, since);
	const range = start === void 0 ? [line] : [line, `^${start}`];
	const { commits } = await listRecentCommits(git, range, MAX_COMMITS, WORK);
	const ids = /* @__PURE__ */ new Map();
	for (const { commit, changes } of commits) {
		if (commit.parentIds.length > 1) continue;
		const key = keyOfPaths(changes.map(({ path }) => path));
		ids.set(key, [...ids.get(key) ?? [], commit.id]);
	}
	return ids;
}
/** A file that is renamed is one that goes and one that comes. */
function pathsOf({ files }) {
	return files.flatMap(({ before, after }) => [before?.path ?? [], after?.path ?? []].flat());
}
function keyOfPaths(paths) {
	return [...new Set(paths)].sort().join("\0");
}
// src/flows/backfill/find-landed.ts
/** For a longer line beside the default branch, no merge is looked for. */
const MAX_LINE = 500;
/**
* Finds where the default branch has the work of commits that it does not hold. A rebase merge makes each commit's
* change again, a squash merge that of the whole branch, or of what came since its last squash. Only an equal patch
* tells, and only where exactly one commit since the fork has it.
*/
async function findLanded(git, commits, wanted) {
	const mainline = await findDefaultBranch(git);
	if (mainline === void 0) return {
		commitOf: (id) => id,
		unknown: /* @__PURE__ */ new Set()
	};
	const graph = createCommitGraph(commits);
	const lines = createOutsideLines(commits, graph, mainline);
	const outside = wanted.filter(lines.isOutside);
	if (outside.length === 0) return {
		commitOf: (id) => id,
		unknown: /* @__PURE__ */ new Set()
	};
	if (await hasPromisor(git)) return {
		commitOf: (id) => id,
		unknown: new Set(outside)
	};
	const landed = await matchLines(git, mainline, {
		graph,
		lines,
		wanted: outside
	});
	return {
		commitOf: (id) => landed.get(id) ?? id,
		unknown: new Set(outside.filter((id) => !landed.has(id)))
	};
}
/** Returns the commit of the default branch for each commit that has one of equal work, in the lines that hold some. */
async function matchLines(git, mainline, { graph, lines, wanted }) {
	const bases = await findBases(git, lines, lines.linesThrough(wanted));
	const findEqual = await createPatchMatcher(git, mainline, [...new Set(bases.values())]);
	const landed = /* @__PURE__ */ new Map();
	for (const [id, base] of bases) {
		const isBeforeFork = graph.reachedFrom([base]);
		const isSinceFork = (commit) => !isBeforeFork[graph.placeOf(commit) ?? -1];
		for (const { span, covered } of candidatesUpTo(id, base)) {
			const equal = await findEqual(span, isSinceFork);
			if (equal === void 0) continue;
			for (const each of covered) if (!landed.has(each)) landed.set(each, equal);
		}
	}
	return landed;
	/** What a commit alone changes, what its line does since the last commit that landed, and what all of it does. */
	function candidatesUpTo(id, base) {
		const all = lines.upTo(id);
		const [parent, ...others] = graph.parentsOf(id);
		const alone = parent === void 0 || others.length > 0 ? [] : [{
			before: parent,
			covered: [id]
		}];
		const last = all.findLast((each) => landed.has(each) && bases.get(each) === base);
		const since = last === void 0 ? [] : [{
			before: last,
			covered: all.filter((each) => !lines.upTo(last).includes(each))
		}];
		return [
			...alone,
			...since,
			{
				before: base,
				covered: all
			}
		].map(({ before, covered }) => ({
			span: {
				before,
				after: id
			},
			covered
		}));
	}
}
/** Finds for each commit the last one of the default branch that its line holds; not where there are several, or the line is very long. */
async function findBases(git, lines, ids) {
	const bases = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	for (const id of ids) {
		const forks = lines.forksOf(id);
		if (forks.length === 0 || lines.upTo(id).length > MAX_LINE) continue;
		const key = forks.toSorted().join();
		if (!known.has(key)) {
			const [last, ...others] = forks.length === 1 ? forks : await findIndependent(git, forks);
			known.set(key, others.length === 0 ? last : void 0);
		}
		const base = known.get(key);
		if (base !== void 0) bases.set(id, base);
	}
	return bases;
}
// src/flows/backfill/group-by-commit.ts
/** Gives each call to the commit that it led to; git is asked for all commits at once. */
async function groupByCommit(git, calls, worktreeOf) {
	if (calls.length === 0) return [];
	const madeIn = await readCommitsMadeIn(new Set(calls.map(worktreeOf)));
	const made = [...madeIn.values()].flatMap((commits) => [...commits?.branchById.keys() ?? []]);
	const history = await readHistory(git, made);
	const findCommit = createCommitFinder(history, await listBranches(git));
	const groups = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const found = findCommit({
			seconds: Math.floor(Date.parse(call.timestamp) / 1e3),
			branch: call.branch,
			made: madeIn.get(worktreeOf(call))
		});
		const commit = found?.commit.id;
		const key = commit ?? `on ${call.branch}`;
		const group = groups.get(key) ?? {
			commit,
			calls: [],
			ofOtherBranches: 0
		};
		groups.set(key, group);
		group.calls.push(call);
		if (found?.isOfOtherBranch) group.ofOtherBranches += 1;
	}
	const found = [...groups.values()].flatMap(({ commit }) => commit ?? []);
	const contents = await readCommitContents(git, found);
	const landed = await findLanded(git, history, found);
	return Array.from(groups.values(), ({ commit: id = "", calls, ofOtherBranches }) => {
		const commit = contents.get(id);
		const place = {
			id: landed.commitOf(id),
			isOutside: landed.unknown.has(id)
		};
		return {
			calls,
			ofOtherBranches,
			commit: commit && {
				...commit,
				...place
			}
		};
	});
}
async function readCommitsMadeIn(worktrees) {
	const entries = Array.from(worktrees, async (worktree) => {
		return [worktree, worktree && await readCommitsMade(worktree.gitDir)];
	});
	return new Map(await Promise.all(entries));
}
/** Sums the calls of each group into records as the hooks would have, ordered by time. */
async function sumGroups(groups, { config, pricing, outcomesOf }) {
	return (await Promise.all(groups.map(async ({ calls, commit }) => {
		const sources = {
			taskType: void 0,
			phase: void 0,
			paths: commit?.paths ?? [],
			branchOf: ({ branch }) => branch,
			subject: commit?.subject
		};
		return sumCalls(calls, {
			...await describeWork(sources, config),
			costNanoUsdOf: (call) => pricing.costNanoUsd(call),
			lastTurns: outcomesOf(calls),
			success: void 0,
			branchOf: sources.branchOf,
			originNote: commit && commitNote(commit.id)
		});
	}))).flat().toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
}
// src/flows/backfill/prepare-records.ts
/**
* Prepares records for the worktree's next commit and appends them to its ledger.
*
* @throws {Failure} when some of the calls were recorded since the records were made.
*/
async function prepareRecords({ git, now, process }, { worktree, folders, ledger }, { records, logged, calls }) {
	await withFileLock(lockPath(folders), process, async () => {
		const pending = await recover(git, worktree, folders, "before the commit");
		const free = withoutRecorded(logged, findRecorded(logged, folders, worktree));
		if (!isDeepStrictEqual(free, calls)) throw new Failure("Cannot add the records: another process recorded some of their calls just now. Nothing was written; run `tokenledger backfill` again.");
		const byId = new Map(logged.map((call) => [recordedIdOf(call), call]));
		const collected = records.map((group) => recordedWith(group, byId));
		const reading = await findReading(worktree, folders, pending, now);
		await prepareInWorktree({
			worktree,
			folders,
			ledger
		}, collected, pending, reading);
	});
}
/** Makes sure that a commit can take records from the ledger. @throws {Failure} when none would. */
async function requireCommittable(git, { worktree: { root, gitDir }, ledger }, verb = "backfill") {
	if (lstatSync(join(root, ledger), { throwIfNoEntry: false })?.isSymbolicLink()) throw new Failure(`Cannot ${verb}: ${ledger} is a symbolic link. Put a file in its place.`);
	if (await isIgnored(git, ledger)) throw new Failure(`Cannot ${verb}: git ignores ${ledger}, so no commit would hold the records. Take it out of .gitignore first.`);
	if (isSequencing(gitDir)) throw new Failure(`Cannot ${verb}: a rebase, cherry-pick or revert is under way. Finish it first; \`git status\` says how.`);
}
// src/flows/backfill/session-outcomes.ts
/**
* Makes the search for the outcomes. The last of the calls decides, with two exceptions: after a
* session's very last call its log may say more, and a turn that failed later on, with calls that
* came after these, had not failed then.
*/
function createSessionOutcomes({ calls: all, lastTurns }) {
	const nextCall = /* @__PURE__ */ new Map();
	const latest = /* @__PURE__ */ new Map();
	for (const call of all) {
		const before = latest.get(threadOf(call));
		if (before !== void 0) nextCall.set(before, call);
		latest.set(threadOf(call), call);
	}
	return (calls) => {
		const outcomes = /* @__PURE__ */ new Map();
		for (const [sessionId, last] of lastCalls(calls)) {
			const next = nextCall.get(last);
			const known = next === void 0 && !last.isSidechain ? lastTurns.get(sessionId) : void 0;
			const success = last.success || next?.success === false;
			outcomes.set(sessionId, known ?? {
				sessionId,
				success,
				errorMessage: last.errorMessage
			});
		}
		return outcomes;
	};
}
/** Returns the last call of each session, one of its sub-agents' only where there is no other. */
function lastCalls(calls) {
	const last = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const known = last.get(call.sessionId);
		if (known === void 0 || known.isSidechain || !call.isSidechain) last.set(call.sessionId, call);
	}
	return last;
}
function threadOf({ agent, sessionId, isSidechain }) {
	return [
		agent,
		sessionId,
		isSidechain
	].join("");
}
export { sumGroups as a, findBackfillPlace as c, groupByCommit as i, prepareRecords as n, createHeldElsewhere as o, requireCommittable as r, readLedgerRecords as s, createSessionOutcomes as t };
