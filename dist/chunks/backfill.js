import { B as findReading, Fn as readPrepared, Kt as findRecorded, Ot as createPricing, Qt as collectCalls, Ut as isClaimed, Vr as stateFolders, Wt as createMembership, Yt as withoutRecorded, Zt as listRemoteUrls, dr as createGit, qt as isRecorded, rr as readHeadCommit, xt as enabledAgents, zn as listWorktrees } from "./hook.js";
import { a as sumGroups, c as findBackfillPlace, i as groupByCommit, n as prepareRecords, o as createHeldElsewhere, r as requireCommittable, s as readLedgerRecords, t as createSessionOutcomes } from "./session-outcomes.js";
import { t as createThreadedLogReader } from "./read-logs-in-threads.js";
// src/flows/backfill/find-earlier-calls.ts
/** Reads all logs for the calls of the repository's worktrees from before the hooks record there. */
async function findEarlierCalls(run, place) {
	const agents = enabledAgents(run.agents, place.config);
	const collected = await collectCalls({
		agents,
		environment: run.environment,
		since: run.since,
		readLogs: createThreadedLogReader(agents, run.logReaderPath)
	});
	const worktrees = listWorktrees(place.worktree);
	const worktreeOf = createWorktreeOfCall(worktrees, await listRemoteUrls(run.git, collected.calls));
	const earlier = await callsBeforeRecording(run, collected.calls, worktreeOf);
	const sessions = new Set(earlier.map(({ sessionId }) => sessionId));
	const ofSessions = collected.calls.filter(({ sessionId }) => sessions.has(sessionId));
	const recorded = findRecorded(ofSessions, place.folders, place.worktree);
	const claim = {
		isInside: (callPlace) => worktreeOf(callPlace) !== void 0,
		runningSessions: sessions,
		worktreeRoots: worktrees.map(({ root }) => root)
	};
	const logged = await withoutHeldElsewhere(earlier.filter((call) => withoutRecorded([call], recorded).length > 0), ofSessions.filter((call) => !isRecorded(call, recorded)), {
		git: run.git,
		worktree: place.worktree,
		claim
	});
	return {
		logged,
		calls: withoutRecorded(logged, recorded),
		worktreeOf,
		collected
	};
}
async function callsBeforeRecording({ git, now, since }, calls, worktreeOf) {
	const starts = /* @__PURE__ */ new Map();
	const earlier = [];
	for (const call of calls) {
		const worktree = worktreeOf(call);
		if (worktree === void 0 || since && call.timestamp < since.toISOString()) continue;
		const start = starts.get(worktree) ?? await recordingStart(git, worktree, now);
		starts.set(worktree, start);
		if (call.timestamp < start) earlier.push(call);
	}
	return earlier;
}
/** Leaves out the calls that a clone which was here before recorded: the ledger has their rows. */
async function withoutHeldElsewhere(calls, unknownHere, { git, worktree, claim }) {
	const [first] = calls;
	if (first === void 0) return [];
	const isHeldElsewhere = createHeldElsewhere(await readLedgerRecords(git, worktree, new Date(first.timestamp)), unknownHere, (call) => isClaimed(call, claim));
	return calls.filter((call) => !isHeldElsewhere(call));
}
/** Returns the moment, in RFC 3339, from which on the hooks record the calls of a worktree. */
async function recordingStart(git, worktree, now) {
	const folders = stateFolders(worktree);
	const environment = {
		...git.environment,
		GIT_DIR: worktree.gitDir
	};
	const head = await readHeadCommit(createGit(git.cwd, environment));
	return (await findReading({
		...worktree,
		head
	}, folders, readPrepared(folders), now)).since;
}
/**
* Makes the search for the worktree of a call; one whose folder is gone is known by its name. A call
* that names one of the remotes and no folder is taken for one of the main worktree.
*/
function createWorktreeOfCall(worktrees, remoteUrls) {
	const inFolder = worktrees.toSorted((a, b) => b.root.length - a.root.length).map((worktree) => ({
		worktree,
		isInside: createMembership({ root: worktree.root })
	}));
	const byRemote = worktrees.slice(0, 1).map((worktree) => ({
		worktree,
		isInside: createMembership({
			root: worktree.root,
			remoteUrls
		})
	}));
	const tests = [...inFolder, ...byRemote];
	return (place) => tests.find(({ isInside }) => isInside(place))?.worktree;
}
// src/flows/backfill/backfill.ts
/** Finds the calls that no record holds and sums them into the records of the commits they led to. */
async function planBackfill(run) {
	const place = await findBackfillPlace(run.git);
	await requireCommittable(run.git, place);
	const { logged, calls, worktreeOf, collected } = await findEarlierCalls(run, place);
	const groups = await groupByCommit(run.git, calls, worktreeOf);
	const pricing = await createPricing(place.config);
	const outcomesOf = createSessionOutcomes(collected);
	const records = await sumGroups(groups, {
		config: place.config,
		pricing,
		outcomesOf
	});
	const withoutCommit = groups.filter(({ commit }) => commit === void 0);
	const outside = groups.filter(({ commit }) => commit?.isOutside);
	return {
		place,
		pricing,
		records,
		logged,
		calls,
		commits: new Set(groups.flatMap(({ commit }) => commit?.id ?? [])).size,
		callsWithoutCommit: countCalls(withoutCommit),
		callsOfOtherBranches: groups.reduce((sum, { ofOtherBranches }) => sum + ofOtherBranches, 0),
		outside: {
			calls: countCalls(outside),
			commits: outside.length
		}
	};
}
function countCalls(groups) {
	return groups.reduce((sum, { calls }) => sum + calls.length, 0);
}
/** Counts the calls that `planBackfill` would find. */
async function countEarlierCalls(run) {
	return (await findEarlierCalls(run, await findBackfillPlace(run.git))).calls.length;
}
/** Adds what was planned to the ledger in the working tree, and returns the ledger's path. */
async function applyBackfill(run, plan) {
	const place = await findBackfillPlace(run.git);
	await requireCommittable(run.git, place);
	await prepareRecords(run, place, plan);
	return place.ledger;
}
export { countEarlierCalls as n, planBackfill as r, applyBackfill as t };
