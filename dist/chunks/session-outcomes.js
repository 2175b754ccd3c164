import { An as withFileLock, B as isMadeHere, En as readBlob, Fn as listBlobs, Ht as withoutRecorded, Nn as readWorktree, Or as stateFolders, Ot as toUtc, Pn as isSequencing, R as recover, Tn as hashBlob, V as readCommitsMade, Vt as recordedIdOf, Zn as readCommitContents, _r as lockPath, ar as Failure, cr as ledgerPath, dt as recordedWith, lt as isIgnored, pt as sumCalls, rt as findLedgerFiles, sr as TELEMETRY_FOLDER, xt as describeWork, z as findReading, zt as findRecorded } from "./hook.js";
import { t as readSettings } from "./read-settings.js";
import { t as listBranches } from "./branches.js";
import { t as parseLedger } from "./parse-ledger.js";
import { i as readHistory } from "./history.js";
import { t as commitNote } from "./commit-note.js";
import { t as prepareInWorktree } from "./prepare-in-worktree.js";
import { existsSync, lstatSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { readFile as readFile$1 } from "node:fs/promises";
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
// src/flows/backfill/commit-finder.ts
/**
* Makes the search for the commit that a call led to: the first one on its branch, or else in the
* repository, whose author time is not before the call; where the worktree's reflog reaches back to
* the call, one that was made in that worktree. `commits` are sorted by author time.
*/
function createCommitFinder(commits, branches) {
	const reachableFrom = createReachableCommits(commits);
	const onBranch = memoize((name) => reachableFrom(tipsOf(branches, name)));
	const madeIn = memoize((made) => ({
		onBranch: memoize((name) => onBranch(name).filter((commit) => isMadeHere(made, commit))),
		anywhere: commits.filter((commit) => isMadeHere(made, commit))
	}));
	return ({ seconds, branch, made }) => {
		if (made !== void 0 && seconds >= made.sinceSeconds) {
			const here = madeIn(made);
			const commit = firstNotBefore(here.onBranch(branch), seconds) ?? firstNotBefore(here.anywhere, seconds);
			if (commit !== void 0) return commit;
		}
		return firstNotBefore(onBranch(branch), seconds) ?? firstNotBefore(commits, seconds);
	};
}
/** Returns the tips of the local branch of a name, or else of the remote-tracking ones. */
function tipsOf(branches, name) {
	const named = branches.filter((branch) => branch.name === name);
	const local = named.filter(({ isRemote }) => !isRemote);
	return (local.length > 0 ? local : named).map(({ tip }) => tip);
}
function firstNotBefore(commits, seconds) {
	let low = 0;
	let high = commits.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((commits[middle]?.authoredAtSeconds ?? seconds) < seconds) low = middle + 1;
		else high = middle;
	}
	return commits[low];
}
function memoize(compute) {
	const values = /* @__PURE__ */ new Map();
	return (key) => {
		if (!values.has(key)) values.set(key, compute(key));
		return values.get(key);
	};
}
/** Makes the search for the commits that some of them, given by id, hold; in the order of `commits`. */
function createReachableCommits(commits) {
	const indexById = new Map(commits.map(({ id }, index) => [id, index]));
	const indexesOf = (ids) => ids.flatMap((id) => indexById.get(id) ?? []);
	const parents = commits.map((commit) => indexesOf(commit.parents));
	return (tips) => {
		const isReached = new Uint8Array(commits.length);
		const open = indexesOf(tips);
		for (let index = open.pop(); index !== void 0; index = open.pop()) {
			if (isReached[index]) continue;
			isReached[index] = 1;
			open.push(...parents[index] ?? []);
		}
		return commits.filter((_, index) => isReached[index]);
	};
}
// src/flows/backfill/group-by-commit.ts
/** Gives each call to the commit that it led to; git is asked for all commits at once. */
async function groupByCommit(git, calls, worktreeOf) {
	if (calls.length === 0) return [];
	const madeIn = await readCommitsMadeIn(new Set(calls.map(worktreeOf)));
	const made = [...madeIn.values()].flatMap((commits) => [...commits?.ids ?? []]);
	const findCommit = createCommitFinder(await readHistory(git, made), await listBranches(git));
	const groups = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const commit = findCommit({
			seconds: Math.floor(Date.parse(call.timestamp) / 1e3),
			branch: call.branch,
			made: madeIn.get(worktreeOf(call))
		})?.id;
		const key = commit ?? `on ${call.branch}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			commit,
			calls: [call]
		});
		else group.calls.push(call);
	}
	const found = [...groups.values()].flatMap(({ commit }) => commit ?? []);
	const contents = await readCommitContents(git, found);
	return Array.from(groups.values(), ({ commit: id = "", calls }) => {
		const commit = contents.get(id);
		return {
			calls,
			commit: commit && {
				...commit,
				id
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
			branch: void 0,
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
