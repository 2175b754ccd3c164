import { Mn as readBlobs, Nt as toUtc, Rt as TASK_TYPES, Un as listBlobs, V as identityOf, _r as UsageFailure, ar as listReferenceNames, cr as GitFailure, dr as createGit, er as findHead, fr as didYouMean, gr as Failure, n as _usingCtx, pr as nearestName, r as visibleLine, vr as TELEMETRY_FOLDER, vt as errorMessageOf, yt as phaseOf } from "./hook.js";
import { n as readLedger } from "./read-ledger.js";
import { t as createRecordPrices } from "./record-prices.js";
import { a as addDays, c as firstOfMonth, f as weekOfDay, n as UTC, s as daysBetween } from "./time-zone.js";
import { s as countText } from "./format-number.js";
import { a as todayOf, i as stepBack, n as parseRange, o as withEnds, r as parseTime, t as NAMED_TIMES } from "./time-range.js";
import { a as parseLedger } from "./parse-ledger.js";
import { i as lookForLedgers } from "./discover.js";
import { a as Option, i as InvalidArgumentError } from "./commander.js";
import { n as findRepository } from "./repository.js";
import { t as readSettings } from "./read-settings.js";
import { n as namedCommitOf, r as namedDigits } from "./commit-note.js";
import { i as readShallowBoundary, n as isPartialClone } from "./clone.js";
import { n as findDefaultBranch, t as findCommit } from "./default-branch.js";
import { n as NO_VALUE, r as isNoValue } from "./no-value.js";
import { t as clockOf } from "./time-options.js";
import { n as wo, t as repositoryName } from "./repository-name.js";
import { i as MissingLedger, r as ledgerPaths, t as findTypedLedgers } from "./typed-ledgers.js";
import { _ as attributeFiles, a as readBesideHistory, c as BLOCK_RECORDS, d as withMappedAuthors, f as FilterWatch, g as attribute, i as ledgerSource, l as PackedRecords, m as splitValues, n as HISTORY_DIMENSIONS, o as readFiles, p as splitNames, r as createDimensions, s as storeSource, t as DIMENSION_NAMES, u as BudgetTally, v as readNamedAuthors, y as readMappedAuthors } from "./dimensions.js";
import { a as findNamed, c as createLedgerHistories, s as placeRecords } from "./file-faults.js";
import { a as isLedgerPath, i as gitBlobReader } from "./record-key.js";
import { d as severalOf, f as isLike, r as changeOf } from "./ticket.js";
import { c as NO_USAGE, d as toSums, f as byCost, h as inOrderOf, i as unmatchedText, o as FailureTally, p as byName, t as SORTS, u as sessionOf } from "./sort-groups.js";
import { u as createSelection } from "./outcome-dimension.js";
import { f as withBilled, t as coverageOf } from "./coverage.js";
import { r as UNCOMMITTED } from "./commit-dimension.js";
import { t as boundMemory } from "./bound-memory.js";
import { t as withChoices } from "./with-choices.js";
import { t as answer } from "./question.js";
import { t as namesCommits } from "./names-commits.js";
import { t as startProgress } from "./progress.js";
import { i as openDatabase } from "./database-argument.js";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, extname, join, posix, resolve } from "node:path";
import { hash, randomUUID } from "node:crypto";
import { platform, tmpdir } from "node:os";
import { mkdir, mkdtemp, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
// src/parts/report/sum-groups.ts
/** Returns the prices of the records that carry none, by their places; most carry one. */
async function findPrices(records, price) {
	const prices = /* @__PURE__ */ new Map();
	const own = records.column("costNanoUsd");
	for (let place = 0; place < own.length; place += 1) {
		if (!Number.isNaN(own[place])) continue;
		const cost = await price(records.at(place));
		if (cost !== void 0) prices.set(place, cost);
	}
	return prices;
}
/**
* Tells the groups of records by a number that each has: of a text or a day.
*
* @param nameOf - returns the name of the group that a number belongs to; there can be several of one
*/
function groupRecords(keys, nameOf) {
	const groups = new Uint32Array(keys.length);
	const groupByName = /* @__PURE__ */ new Map();
	const groupByKey = /* @__PURE__ */ new Map();
	let [latestKey, latestGroup] = [NaN, 0];
	for (let place = 0; place < keys.length; place += 1) {
		const key = keys[place] ?? NaN;
		if (key !== latestKey) {
			let group = groupByKey.get(key);
			if (group === void 0) {
				const name = nameOf(key);
				group = groupByName.get(name) ?? groupByName.size;
				groupByName.set(name, group);
				groupByKey.set(key, group);
			}
			latestKey = key;
			latestGroup = group;
		}
		groups[place] = latestGroup;
	}
	return {
		names: [...groupByName.keys()],
		groups
	};
}
/** Where the sums of a group are, among those of all. */
const SUMS = {
	records: 0,
	inputTokens: 1,
	outputTokens: 2,
	cacheReadTokens: 3,
	cacheWriteTokens: 4,
	costNanoUsd: 5,
	unpricedRecords: 6,
	unpricedTokens: 7,
	/** In the order of what `success` is: 0, 1, unknown. */
	failed: 8,
	succeeded: 9,
	unsaid: 10,
	/** How many records say how long they took. */
	durations: 11
};
const SUMS_PER_GROUP = 12;
/**
* Adds up records by one dimension after the other. Where a million count in seven groups each, that takes a fraction of
* the time and memory of a tally for each group.
*/
var GroupSums = class {
	#records;
	#prices;
	#countSessions;
	/** The sessions of records, and how long these took: one group's behind the other's, for one dimension at a time. */
	#sessions;
	#durationsMs;
	/** Takes the prices, by their places, of records that carry none. */
	constructor(records, prices) {
		this.#records = records;
		this.#prices = prices;
		this.#countSessions = createSessionCount(records.texts.sessionId);
		this.#sessions = new Uint32Array(records.size);
		this.#durationsMs = new Float64Array(records.size);
	}
	/** Returns what the records of each group add up to, in the order of the groups. */
	of({ names, groups }) {
		const sums = this.#add(names.length, groups);
		const { sessionsOf, durationsOf } = this.#part(names.length, groups, sums);
		return names.map((name, group) => {
			const at = (sum) => sums[group * SUMS_PER_GROUP + sum] ?? 0;
			const counts = {
				records: at(SUMS.records),
				sessions: this.#countSessions(sessionsOf(group)),
				inputTokens: at(SUMS.inputTokens),
				outputTokens: at(SUMS.outputTokens),
				cacheReadTokens: at(SUMS.cacheReadTokens),
				cacheWriteTokens: at(SUMS.cacheWriteTokens),
				costNanoUsd: at(SUMS.costNanoUsd),
				unpricedRecords: at(SUMS.unpricedRecords),
				unpricedTokens: at(SUMS.unpricedTokens),
				succeeded: at(SUMS.succeeded),
				failed: at(SUMS.failed)
			};
			return {
				name,
				...toSums(counts, durationsOf(group))
			};
		});
	}
	#add(groupCount, groups) {
		const sums = new Float64Array(groupCount * SUMS_PER_GROUP);
		const add = (index, value = 0) => {
			sums[index] = (sums[index] ?? 0) + value;
		};
		const addCost = (sum, place, own, tokens) => {
			const cost = Number.isNaN(own) ? this.#prices.get(place) : own;
			if (cost !== void 0) return add(sum + SUMS.costNanoUsd, cost);
			add(sum + SUMS.unpricedRecords, 1);
			add(sum + SUMS.unpricedTokens, tokens);
		};
		for (const { block, first, size } of partsOf(this.#records, groups.length)) for (let at = 0; at < size; at += 1) {
			const sum = (groups[first + at] ?? 0) * SUMS_PER_GROUP;
			const input = block.inputTokens[at] ?? 0;
			const output = block.outputTokens[at] ?? 0;
			add(sum + SUMS.records, 1);
			add(sum + SUMS.inputTokens, input);
			add(sum + SUMS.outputTokens, output);
			add(sum + SUMS.cacheReadTokens, block.cacheReadTokens[at]);
			add(sum + SUMS.cacheWriteTokens, block.cacheWriteTokens[at]);
			addCost(sum, first + at, block.costNanoUsd[at] ?? NaN, input + output);
			add(sum + SUMS.failed + (block.success[at] ?? 2), 1);
			if (!Number.isNaN(block.durationMs[at])) add(sum + SUMS.durations, 1);
		}
		return sums;
	}
	/** Puts the sessions of each group's records together, and how long those took that say so. */
	#part(groupCount, groups, sums) {
		const [sessions, durationsMs] = [this.#sessions, this.#durationsMs];
		const sessionStarts = startsOf(groupCount, sums, SUMS.records);
		const durationStarts = startsOf(groupCount, sums, SUMS.durations);
		const [sessionEnds, durationEnds] = [sessionStarts.slice(), durationStarts.slice()];
		for (const { block, first, size } of partsOf(this.#records, groups.length)) for (let at = 0; at < size; at += 1) {
			const group = groups[first + at] ?? 0;
			const sessionEnd = sessionEnds[group] ?? 0;
			sessions[sessionEnd] = block.sessionId[at] ?? 0;
			sessionEnds[group] = sessionEnd + 1;
			const durationMs = block.durationMs[at] ?? NaN;
			if (Number.isNaN(durationMs)) continue;
			const durationEnd = durationEnds[group] ?? 0;
			durationsMs[durationEnd] = durationMs;
			durationEnds[group] = durationEnd + 1;
		}
		return {
			sessionsOf: (group) => sessions.subarray(sessionStarts[group], sessionEnds[group]),
			durationsOf: (group) => durationsMs.subarray(durationStarts[group], durationEnds[group])
		};
	}
};
/** Returns the blocks of the first records, the place of each one's first record, and how many of them count. */
function* partsOf({ blocks }, records) {
	for (let first = 0; first < records; first += BLOCK_RECORDS) {
		const block = blocks[first / BLOCK_RECORDS];
		if (block !== void 0) yield {
			block,
			first,
			size: Math.min(BLOCK_RECORDS, records - first)
		};
	}
}
/** Returns where the values of each group start, of which one of its sums is the number. */
function startsOf(groupCount, sums, sum) {
	const starts = new Uint32Array(groupCount);
	for (let group = 0; group + 1 < groupCount; group += 1) starts[group + 1] = (starts[group] ?? 0) + (sums[group * SUMS_PER_GROUP + sum] ?? 0);
	return starts;
}
/** Returns what counts the different sessions, of those that an agent named, by their numbers. */
function createSessionCount(texts) {
	const seenIn = new Uint32Array(texts.size);
	for (let session = 0; session < texts.size; session += 1) if (!(sessionOf({ sessionId: texts.textOf(session) }) !== void 0)) seenIn[session] = LAST_RUN;
	let run = 0;
	return (sessions) => {
		run += 1;
		let count = 0;
		for (let at = 0; at < sessions.length; at += 1) {
			const session = sessions[at] ?? 0;
			if ((seenIn[session] ?? 0) >= run) continue;
			seenIn[session] = run;
			count += 1;
		}
		return count;
	};
}
const LAST_RUN = 2 ** 32 - 1;
// src/parts/report/summarize.ts
/**
* Adds records up, whole and by each dimension. Each record counts: hand in distinct ones,
* of the range only.
*/
async function summarize(records, price, { range = {}, zone = UTC, maxGrouped = Number.POSITIVE_INFINITY } = {}) {
	const packed = records instanceof PackedRecords ? records : await pack(records);
	const sums = new GroupSums(packed, await findPrices(packed, price));
	const { size, texts } = packed;
	const grouped = Math.min(size, maxGrouped);
	const groupsBy = (keys, nameOf) => sums.of(groupRecords(keys.subarray(0, grouped), nameOf));
	const groupsByText = (column, nameOf) => groupsBy(packed.column(column), (key) => nameOf(texts[column].textOf(key)));
	const times = packed.column("time");
	const days = new Float64Array(grouped);
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let place = 0; place < size; place += 1) {
		const time = times[place] ?? NaN;
		first = Math.min(first, time);
		last = Math.max(last, time);
		days[place] = zone.dayAt(time);
	}
	const [total = NO_USAGE] = sums.of({
		names: [void 0],
		groups: new Uint32Array(size)
	});
	return {
		range,
		zone,
		total: withoutName(total),
		firstTimestamp: utcAtTime(packed, times, first).at(0),
		lastTimestamp: utcAtTime(packed, times, last).at(-1),
		models: groupsByText("model", (model) => model).sort(byCost),
		agents: groupsByText("agent", (agent) => agent || void 0).sort(byCost),
		taskTypes: groupsByText("taskType", (type) => type || void 0).sort(inOrderOf(TASK_TYPES)),
		phases: groupsByText("notes", phaseOf).sort(byName),
		days: groupsBy(days, (day) => zone.dayText(day)).sort(byName),
		weeks: groupsBy(days, (day) => weekOfDay(zone.dayText(day))).sort(byName),
		failures: failuresOf(packed, grouped)
	};
}
async function pack(records) {
	const packed = new PackedRecords();
	if (Symbol.iterator in records) for (const record of records) packed.add(record);
	else for await (const record of records) packed.add(record);
	return packed;
}
/** Returns when the records were made that were so within a millisecond, in UTC and in order. */
function utcAtTime(records, times, time) {
	const found = [];
	for (let place = times.indexOf(time); place >= 0; place = times.indexOf(time, place + 1)) found.push(utcAt(records, place));
	return found.sort();
}
function failuresOf(records, size) {
	const failures = new FailureTally();
	const messages = /* @__PURE__ */ new Map();
	const successes = records.column("success").subarray(0, size);
	for (let place = successes.indexOf(0); place >= 0; place = successes.indexOf(0, place + 1)) {
		const { timestamp, notes, model } = records.at(place);
		if (!messages.has(notes)) messages.set(notes, errorMessageOf(notes));
		failures.add(messages.get(notes), toUtc(timestamp) ?? timestamp, model);
	}
	return failures.groups();
}
function utcAt(records, place) {
	const { timestamp } = records.at(place);
	return toUtc(timestamp) ?? timestamp;
}
function withoutName({ name: _, ...sums }) {
	return sums;
}
// src/flows/report/report.ts
/** Adds usage up, whole and by each of the usual dimensions. */
async function reportSummary(source, options) {
	const { range, pricing, now, zone, filters = [], commits } = options;
	const { found, coverage, watch } = await besideCoverage(source, options);
	const { rows, records: packed, ...unread } = found;
	const { costOf } = createRecordPrices(pricing, now);
	const summary = await summarize(filters.length === 0 ? packed ?? recordsOf(rows) : recordsOf(passing(rows, filters, costOf)), costOf, {
		range,
		zone
	});
	const isFiltered = isAnyTyped(filters);
	const total = {
		...summary,
		coverage,
		commits,
		isFiltered,
		unmatched: watch.unmatched()
	};
	return {
		summary: withBilled(total, options.billing ?? {}),
		...unread
	};
}
/** Adds usage up by what is asked for. */
async function reportAnswer(source, question, options) {
	const { range, pricing, billing = {}, now, zone, commits } = options;
	const { found, coverage, watch } = await besideCoverage(source, options);
	const { rows, records: _, ...unread } = found;
	const { costOf } = createRecordPrices(pricing, now);
	const sums = await answer(rows, question, costOf, {
		range,
		zone
	});
	const isFiltered = isAnyTyped(question.filters);
	const answered = {
		...sums,
		coverage,
		commits,
		isFiltered,
		unmatched: watch.unmatched()
	};
	return {
		answer: withBilled(answered, billing),
		...unread
	};
}
function isAnyTyped(filters) {
	return filters.some(({ isSubject = false }) => !isSubject);
}
/**
* Waits for usage while git reads which commits brought some; what filters name is watched in the rows. Commits are
* not told apart by what filters ask for: of all of them, coverage would be no answer.
*/
async function besideCoverage(source, { range, filters = [], onProgress, coverage: readCoverage }) {
	const watch = new FilterWatch(filters);
	const [found, coverage] = await Promise.all([source(range, onProgress, watch), filters.length > 0 ? void 0 : readCoverage?.()]);
	const rows = filters.length === 0 ? found.rows : watch.rows(found.rows);
	return {
		found: {
			...found,
			rows
		},
		coverage,
		watch
	};
}
/** Shows usage as a page. */
async function reportDashboard(source, options) {
	const { range, pricing, now, filters = [], remoteOf } = options;
	const { found, coverage, watch } = await besideCoverage(source, options);
	const { rows, records: _, ...unread } = found;
	const dashboard = await import("./dashboard-render-dashboard.js");
	const { forgeLinksOf } = await import("./dashboard-forge-links.js");
	const { costOf } = createRecordPrices(pricing, now);
	const isWhole = filters.length === 0 && range.since === void 0 && range.until === void 0;
	const settings = isWhole ? options.budgets : void 0;
	const tallies = settings?.budgets.map((budget) => new BudgetTally(budget, settings)) ?? [];
	const shown = filters.length === 0 ? rows : passing(rows, filters, costOf);
	const counted = tallies.length === 0 ? shown : tallied(shown, tallies, costOf);
	return {
		html: await dashboard.renderDashboard(counted, {
			...options,
			coverage,
			isWhole,
			price: costOf,
			rejected: unread.rejected,
			budgets: () => tallies.flatMap((tally) => tally.states()),
			linksOf: (repository) => forgeLinksOf(remoteOf?.(repository) ?? "")
		}),
		unmatched: watch.unmatched(),
		...unread
	};
}
/** Yields the rows that pass filters, or their shares that do. */
async function* passing(rows, filters, costOf) {
	const select = createSelection([], filters);
	for await (const row of rows) {
		const record = {
			...row.record,
			costNanoUsd: await costOf(row.record)
		};
		const selected = select({
			...row,
			record
		});
		if (selected !== void 0) yield {
			...row,
			record: selected.record
		};
	}
}
/** Yields rows as they are, once budgets have counted them. */
async function* tallied(rows, tallies, costOf) {
	for await (const row of rows) {
		const priced = {
			...row,
			record: {
				...row.record,
				costNanoUsd: await costOf(row.record)
			}
		};
		for (const tally of tallies) tally.add(priced);
		yield priced;
	}
}
function recordsOf(rows) {
	return Symbol.iterator in rows ? recordsAtHand(rows) : recordsToCome(rows);
}
function* recordsAtHand(rows) {
	for (const { record } of rows) yield record;
}
async function* recordsToCome(rows) {
	for await (const { record } of rows) yield record;
}
// src/parts/git/origin-url.ts
/** Returns the address of the remote `origin`, as it is configured, credentials and all; undefined where there is none. */
async function originUrl(root) {
	return (await wo(root).raw("config", "--default", "", "--get", "remote.origin.url")).trim() || void 0;
}
// src/parts/git/author.ts
/** Whether an account that is no person wrote a commit: GitHub marks its apps with `[bot]`, others call themselves a bot. */
function isBot({ author, email }) {
	return /\[bot\]/i.test(`${author} ${email}`) || /(?:^|[-_. ])bot$/i.test(author);
}
// src/flows/pull-request/origins/commits-with-usage.ts
/**
* Finds the commits that left more in the ledger's files, backups included, than they found there; records that
* name another commit of the history are that one's.
*/
async function findCommitsWithUsage(git, history) {
	const ids = await commitsThatGrewTheLedger(git, history);
	const head = history.all.at(-1);
	if (head === void 0 || !await namesCommits(git, head.id)) return {
		ids,
		named: []
	};
	const places = await placeRecords(gitBlobReader(git), history);
	const named = findNamed(history.all, places.named);
	const owners = history.commits.map(() => /* @__PURE__ */ new Set());
	for (const { place, named: digits = "" } of places.all()) {
		const own = history.commits[place]?.commit.id;
		const owner = named.get(digits)?.id ?? own;
		if (owner !== void 0) owners[place]?.add(owner);
	}
	for (const [place, { commit }] of history.commits.entries()) {
		const found = owners[place];
		if (found !== void 0 && found.size > 0 && !found.has(commit.id)) ids.delete(commit.id);
	}
	for (const { id } of named.values()) ids.add(id);
	return {
		ids,
		named: [...named.values()]
	};
}
async function commitsThatGrewTheLedger(git, { commits, sizes }) {
	const sizeOf = await rowSizes(git, sizes);
	const grew = commits.filter(({ changes }) => {
		return changes.map(({ before, after }) => sizeOf(after) - sizeOf(before)).reduce((sum, growth) => sum + growth, 0) > 0;
	});
	return new Set(grew.map(({ commit }) => commit.id));
}
/** A header line of all columns, and room for a few that others added. */
const MAX_HEADER_BYTES = 512;
/** Tells how many bytes a ledger file's rows take, about: a file that small is often a header alone. */
async function rowSizes(git, sizes) {
	const small = Array.from(sizes).filter(([, bytes]) => bytes <= MAX_HEADER_BYTES);
	const headers = /* @__PURE__ */ new Set();
	for (const [blob, content] of await readBlobs(git, small.map(([blob]) => blob))) if (content.toString().trim().split("\n").length === 1) headers.add(blob);
	return (blob = "") => headers.has(blob) ? 0 : sizes.get(blob) ?? 0;
}
// src/flows/read-coverage.ts
/**
* Tells which of the commits that HEAD holds have usage records, since the ledger's first commit, or an earlier
* one that records name, and within a range of time, and among some if those are named; undefined where no
* commit holds a ledger.
*/
async function readCoverage(repository, { since, until }, { environment, histories, zone, within }) {
	if (await isPartialClone(repository)) return void 0;
	const git = createGit(repository.root, environment);
	const head = await findHead(git);
	if (head === void 0) return void 0;
	const history = await histories(repository, head);
	const [first] = history.commits;
	if (first === void 0) return void 0;
	const [withUsage, boundary] = await Promise.all([findCommitsWithUsage(git, history), readShallowBoundary(repository.commonDir)]);
	const start = [[first.commit, ...withUsage.named].map(({ committedAt }) => committedAt).sort()[0] ?? "", since ?? ""].sort().at(-1) ?? "";
	const covered = history.all.toReversed().filter(({ parentIds }) => parentIds.length < 2).filter(({ committedAt }) => committedAt >= start && (until === void 0 || committedAt < until)).filter(({ id }) => within === void 0 || within.has(id)).filter(({ id }) => !boundary.has(id)).flatMap(({ id, writtenBy, committedAt }) => writtenBy === void 0 || isBot(writtenBy) ? [] : {
		author: writtenBy.author,
		hasUsage: withUsage.ids.has(id),
		committedAt
	});
	const times = covered.map(({ committedAt }) => committedAt).sort();
	const begins = within === void 0 ? start : times[0] ?? start;
	return coverageOf(zone.dayOf(begins), covered);
}
// src/flows/report/revision-source.ts
/**
* Reads the records that the commits of a range brought, from the ledger as the range's last commit has it; and from
* HEAD's those that were added later and name one of these commits.
*/
function revisionSource({ repository, name }, { tip, commits }, options) {
	return async ({ since, until }) => {
		const { own, later, rejected } = await readRecords(createGit(repository.root, options.environment), tip, commits);
		const find = await attribute(repository, { revision: tip }, options);
		const row = (record, change) => {
			return {
				record,
				repository: name,
				change
			};
		};
		const rows = own.map((record) => row(record, find(record)));
		if (later.length > 0) {
			const findLater = await attribute(repository, { revision: "HEAD" }, options);
			for (const record of later) rows.push(row(record, findLater(record)));
		}
		const isWithin = ({ timestamp }) => {
			const utc = toUtc(timestamp) ?? timestamp;
			return (since === void 0 || utc >= since) && (until === void 0 || utc < until);
		};
		return {
			rows: rows.filter((each) => commits.has(changeOf(each)?.commit ?? "") && isWithin(each.record)),
			rejected,
			faults: []
		};
	};
}
/** Returns the records of a revision's ledger, and those that only HEAD's has and that name one of the commits. */
async function readRecords(git, tip, commits) {
	const named = new Set(Array.from(commits, namedDigits));
	const isNaming = ({ notes }) => named.has(namedCommitOf(notes) ?? "");
	const ofTip = await ledgerBlobs(git, tip);
	const blobs = /* @__PURE__ */ new Set([...ofTip, ...await ledgerBlobs(git, "HEAD")]);
	const own = /* @__PURE__ */ new Map();
	const later = /* @__PURE__ */ new Map();
	let rejected = 0;
	for (const [blob, content] of await gitBlobReader(git).contentsOf([...blobs])) {
		const { rows, rejects } = parseLedger(content);
		const isOwn = ofTip.has(blob);
		if (isOwn) rejected += rejects.length;
		const records = rows.map(({ record }) => record);
		for (const record of isOwn ? records : records.filter(isNaming)) (isOwn ? own : later).set(identityOf(record), record);
	}
	for (const identity of own.keys()) later.delete(identity);
	return {
		own: [...own.values()],
		later: [...later.values()],
		rejected
	};
}
async function ledgerBlobs(git, revision) {
	const blobs = await listBlobs(git, revision, TELEMETRY_FOLDER);
	return new Set(Array.from(blobs).flatMap(([path, blob]) => isLedgerPath(path) ? [blob] : []));
}
// src/flows/report/streamed-ledgers.ts
/** 72 bits: of a million records, two different ones are taken for one in 1 of 10^10 ledgers. */
const DIGEST_LENGTH = 9;
/**
* Reads ledger files as `ledgerSource` does, twice: first for which rows have one identity, then for the
* rows, of which none is kept. What it takes are some bytes for each row.
*/
function streamedLedgerSource(files, findChanges) {
	return async (range, onProgress) => {
		const reading = {
			range,
			onProgress
		};
		const { found, changeOf, ...unread } = await readBesideHistory(files, reading, findRepeated, findChanges);
		return {
			rows: distinctRows(readFiles(files, reading), found, changeOf),
			...unread
		};
	};
}
/** Returns how often the identities are there that are there more than once. */
async function findRepeated(batches) {
	const seen = /* @__PURE__ */ new Set();
	const repeated = /* @__PURE__ */ new Map();
	for await (const batch of batches) for (const { record } of batch) {
		const digest = digestOf(record);
		if (seen.has(digest)) repeated.set(digest, (repeated.get(digest) ?? 1) + 1);
		else seen.add(digest);
	}
	return repeated;
}
/** Yields each record once: of those with one identity the last. */
async function* distinctRows(batches, repeated, changeOf) {
	const isLast = (record) => {
		if (repeated.size === 0) return true;
		const digest = digestOf(record);
		const left = repeated.get(digest) ?? 1;
		repeated.set(digest, left - 1);
		return left <= 1;
	};
	for await (const batch of batches) for (const { record, file } of batch) {
		if (!isLast(record)) continue;
		yield {
			record,
			repository: file.repository,
			change: changeOf(record, file.path)
		};
	}
}
function digestOf(record) {
	return hash("sha1", identityOf(record), "binary").slice(0, DIGEST_LENGTH);
}
// src/doors/cli/dimension-options.ts
/** Adds the options by which usage is grouped and filtered. */
function addDimensionOptions(command) {
	command.addOption(new Option("--by <what>", "one table, grouped by this, or by two with a comma between: author,model").choices(DIMENSION_NAMES).argParser(parseBy)).addOption(withChoices(new Option("--sort <column>", "order of the groups"), SORTS)).option("--limit <number>", "list at most this many groups", parseCount("--limit")).option("--depth <levels>", "levels of folders, with --by folder (default: 1)", parseCount("--depth")).option("--packages", "packages in place of folders, with --by folder");
	return addFilterOptions(command);
}
/** The filters that leave a share of a record; a page holds whole ones, and shares them itself. */
const SHARE_FILTERS = ["folder", "outcome"];
/** Adds the options by which usage is filtered; of those that help does not list the command says what to do instead. */
function addFilterOptions(command, unlisted = []) {
	for (const name of DIMENSION_NAMES) {
		const flags = `--${name} <${FILTER_ARGUMENTS[name] ?? "value"}>`;
		const option = new Option(flags, FILTER_TEXTS[name]).argParser((text, before) => [...before ?? [], requireValue(text)]);
		command.addOption(option.hideHelp(unlisted.includes(name)));
	}
	return command;
}
/** A variable of a script that is not set would else ask for everything. */
function requireValue(text) {
	if (splitValues(text).length > 0) return text.trim();
	throw new InvalidArgumentError("Expected a value; `none` stands for records without one.");
}
const SEVERAL = "several with commas, `*` for any text, `none` for those without";
/** As other commands call them that take the same option. */
const FILTER_ARGUMENTS = {
	agent: "name",
	phase: "phase",
	repository: "name"
};
const FILTER_TEXTS = {
	commit: "only what this commit brought",
	branch: `only what was recorded on this branch; ${SEVERAL}`,
	author: "only what this author's commits brought: a name or an e-mail address",
	"pull-request": "only what this pull request brought, such as 634",
	ticket: "only this ticket, such as SHOP-7",
	repository: "only this repository",
	folder: "only the share of this folder and those below",
	outcome: "only open, merged, reworked, reverted or abandoned",
	origin: "only developer machines (developer) or CI (ci)",
	model: "only this model",
	agent: "only this agent",
	"task-type": "only this task type",
	phase: "only this phase",
	session: "only this session",
	day: "only this day, such as 2026-02-23",
	week: "only this week, such as 2026-W09",
	month: "only this month, such as 2026-02"
};
function parseBy(text) {
	const names = text.split(",").map((name) => name.trim());
	const unknown = names.find((name) => !isDimension(name));
	if (unknown !== void 0) throw new InvalidArgumentError(`Expected one or two of ${DIMENSION_NAMES.join(", ")}, got ${JSON.stringify(unknown)}.${didYouMean(unknown, DIMENSION_NAMES)}`);
	if (names.length > 2 || new Set(names).size < names.length) throw new InvalidArgumentError("Expected one dimension, or two different ones.");
	return names.filter(isDimension);
}
function isDimension(name) {
	return DIMENSION_NAMES.includes(name);
}
function parseCount(flag) {
	return (text) => {
		if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
		throw new InvalidArgumentError(`Expected a whole number above 0 for ${flag}.`);
	};
}
/** @throws {UsageFailure} for options of groups where there are none of their kind. */
function requireGroups(values) {
	const { by = [], sort, limit, depth, packages = false } = values;
	if (by.length === 0 && (sort ?? limit) !== void 0) throw new UsageFailure("Cannot sort or limit a report that is not grouped: name a dimension too, such as --by model.");
	if (depth !== void 0 && !by.includes("folder")) throw new UsageFailure("Cannot use --depth in a report that is not grouped by folder: name that too, --by folder.");
	if (packages && !usedDimensions(values).has("folder")) throw new UsageFailure("Cannot use --packages in a report that is not grouped by folder: name that too, --by folder.");
}
/** Returns the dimensions that are asked for, in groups or filters. */
function usedDimensions(values) {
	const filtered = DIMENSION_NAMES.filter((name) => wantedOf(values, name).length > 0);
	return /* @__PURE__ */ new Set([...values.by ?? [], ...filtered]);
}
/** Whether what is asked for takes knowing which commits brought the records. */
function needsHistory(used) {
	return Array.from(used).some((name) => HISTORY_DIMENSIONS.has(name));
}
/** Returns the filters that were typed. */
function filtersOf(values, dimensions) {
	return DIMENSION_NAMES.flatMap((name) => {
		const dimension = dimensions[name];
		const isName = name !== "commit" && dimension.allowed === void 0;
		const wanted = wantedOf(values, name).flatMap(isName ? splitNames : splitValues);
		return wanted.length === 0 ? [] : [{
			dimension,
			wanted
		}];
	});
}
function wantedOf(values, name) {
	return values[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? [];
}
// src/doors/cli/asked-usage.ts
/** Finds the usage that a report is about: in a database, in commits, or in ledgers. */
async function findUsage(subject, place) {
	const { values, context, config, clock, repository, histories, needs } = place;
	const { environment } = context;
	const { since, until } = subject.period;
	const options = {
		range: {
			since,
			until
		},
		pricing: config,
		billing: config.billing,
		now: clock.now,
		zone: clock.zone
	};
	if (place.store !== void 0) {
		const { store } = place;
		return {
			source: storeSource(store, place.filters),
			options,
			title: void 0,
			problems: [],
			files: 1,
			store
		};
	}
	const used = usedDimensions(values);
	const attribution = {
		environment,
		histories,
		needs: {
			outcome: needs.isPage || used.has("outcome"),
			changedLines: needs.isPage || used.has("folder")
		},
		onProgress: needs.onHistory
	};
	if (subject.revisions !== void 0 && repository !== void 0) {
		const name = await repositoryName(repository.root);
		const { commits: within } = subject.revisions;
		const source = revisionSource({
			repository,
			name
		}, subject.revisions, attribution);
		const coverage = () => readCoverage(repository, options.range, {
			environment,
			histories,
			zone: clock.zone,
			within
		});
		return {
			source,
			options: {
				...options,
				coverage
			},
			title: name,
			problems: [],
			files: 1
		};
	}
	return findLedgerUsage(subject, options, attribution, place);
}
async function findLedgerUsage({ paths, pullRequest }, options, attribution, { values, context, clock, repository, histories, needs, held }) {
	const problems = [];
	const onUnread = (sentence, isStray) => {
		if (isStray) context.warn(`tokenledger: ${visibleLine(sentence)}\n`);
		else problems.push(sentence);
	};
	const root = repository?.root ?? context.cwd;
	const typed = await findTypedLedgers(paths, {
		root,
		repository: void 0,
		onUnread
	}, context).catch((error) => {
		if (error instanceof MissingLedger && paths.length === 0) return void 0;
		throw error;
	});
	if (typed !== void 0) held.push(typed);
	const files = typed?.files ?? [];
	const isAsked = pullRequest !== void 0 || needsHistory(usedDimensions(values));
	const wantsHistory = needs.isPage || isAsked;
	const filePaths = files.map(({ path }) => path);
	const attributed = isAsked ? filePaths : await inRepositories(filePaths);
	const findChanges = wantsHistory ? () => attributeFiles(attributed, attribution) : void 0;
	const coverage = paths.length === 0 && repository !== void 0 ? () => readCoverage(repository, options.range, {
		environment: context.environment,
		histories,
		zone: clock.zone
	}) : void 0;
	const names = new Set(files.map((file) => file.repository));
	return {
		source: (needs.isPage ? streamedLedgerSource : ledgerSource)(files, findChanges),
		options: {
			...options,
			coverage
		},
		title: names.size === 0 ? void 0 : [...names].join(", "),
		problems,
		files: files.length + problems.length
	};
}
/** A page shows of the other files what their rows say. */
async function inRepositories(paths) {
	const folders = /* @__PURE__ */ new Map();
	for (const folder of new Set(paths.map(dirname))) folders.set(folder, await findRepository(folder) !== void 0);
	return paths.filter((path) => folders.get(dirname(path)));
}
/** A report of nothing would say that nothing is recorded. @throws {Failure} when nothing could be read. */
function requireAnyRead(faults, { problems, files }) {
	const all = [...problems, ...faults];
	if (all.length > 0 && all.length >= files) throw new Failure(all.join(" "));
	return all;
}
// src/flows/report/list-packages.ts
/** The files that make a folder a package, in the languages that are used most. */
const MANIFESTS = /* @__PURE__ */ new Set([
	"package.json",
	"Cargo.toml",
	"go.mod",
	"pyproject.toml",
	"setup.py",
	"pom.xml",
	"build.gradle",
	"build.gradle.kts",
	"composer.json",
	"Gemfile",
	"mix.exs",
	"pubspec.yaml"
]);
/** Lists the folders of HEAD that are packages: those with a manifest in them. */
async function listPackages({ root }, environment) {
	return (await createGit(root, environment)([
		"ls-tree",
		"-r",
		"-z",
		"--name-only",
		"--full-tree",
		"HEAD"
	])).toString().split("\0").filter(Boolean).filter((path) => MANIFESTS.has(posix.basename(path))).map(posix.dirname);
}
// src/usage/previous-period.ts
/**
* Returns the period before one, as long on the calendar: the month before a month, the week before a week. Of one
* that is under way, however it is called, it is as many days as have begun, and no more than the one before has. A
* period without an end ends with today; undefined for one without a beginning.
*/
function previousPeriod(period, clock) {
	const { zone } = clock;
	const today = todayOf(clock);
	const { since, until = zone.startOfDay(addDays(today, 1)) } = period;
	if (since === void 0) return void 0;
	const from = wholeDay(since, zone);
	const to = wholeDay(until, zone);
	if (from === void 0 || to === void 0) return instantsBefore(since, until, clock);
	const start = beginBefore(from, period.step ?? stepBetween(from, to));
	const isUnderWay = !(period.isRolling ?? false) && from <= today && today < to;
	const all = daysBetween(start, from);
	const days = isUnderWay ? Math.min(all, daysBetween(from, today) + 1) : all;
	return {
		since: zone.startOfDay(start),
		until: zone.startOfDay(addDays(start, days))
	};
}
/** Where it is no days, as much time of it as has passed is compared. */
function instantsBefore(since, until, { now }) {
	const [begin, end] = [Date.parse(since), Date.parse(until)];
	const length = end - begin;
	const passed = begin < now.getTime() ? Math.min(length, now.getTime() - begin) : length;
	const before = begin - length;
	return {
		since: new Date(before).toISOString(),
		until: new Date(before + passed).toISOString()
	};
}
/** Returns the day that begins at an instant; undefined when none does. */
function wholeDay(utc, zone) {
	const day = zone.dayOf(utc);
	return zone.startOfDay(day) === utc ? day : void 0;
}
/** Whole months are compared with whole months, whatever their lengths. */
function stepBetween(from, to) {
	if (!isFirst(from) || !isFirst(to)) return { days: daysBetween(from, to) };
	return { months: (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) };
}
/**
* Returns where the period before begins: before a month's beginning at a month's beginning, else after the day of
* the same number, or after the month's last where it has no such day.
*/
function beginBefore(from, step) {
	return isFirst(from) ? stepBack(from, step) : addDays(stepBack(addDays(from, -1), step), 1);
}
function isFirst(day) {
	return firstOfMonth(day) === day;
}
// src/parts/git/revision-range.ts
const DOTS = /^(.*?)\.{2,3}(.*)$/s;
/**
* Lists the commits that a range names: `main..HEAD` or `HEAD~20..`, what a branch has that the default one
* has not, what a tag has that the tag before has not, what a merge brought in, or one commit alone. Undefined
* where it names none.
*
* @throws {UsageFailure} for a range one of whose ends is no commit, and for a branch that was merged.
*/
async function findRevisionRange(git, text) {
	const [, from, to] = DOTS.exec(text) ?? [];
	if (from !== void 0 && to !== void 0) return between(git, from || "HEAD", to || "HEAD", text);
	const tip = await findCommit(git, text);
	if (tip === void 0) return void 0;
	if (await isReference(git, text, ["tags"])) {
		const before = await findTagBefore(git, tip);
		return before === void 0 ? upTo(git, text, tip) : between(git, before, text);
	}
	if (!await isReference(git, text, BRANCHES)) return broughtBy(git, text, tip);
	const mainline = await findDefaultBranch(git);
	if (mainline === void 0 || mainline === tip) return upTo(git, text, tip);
	const range = await between(git, mainline, text, text);
	if (range.commits.size > 0) return range;
	throw new UsageFailure(`Cannot tell the commits of ${text} from those of the default branch, which holds them all. \`--branch ${text.replace(LOCAL, "")}\` reports what was recorded on it.`);
}
const PULL_REQUEST_REFS = [
	"refs/pull/*/head",
	"refs/merge-requests/*/head",
	"refs/remotes/*/pull/*/head",
	"refs/remotes/*/pull/*",
	"refs/remotes/*/pr/*"
];
/** Lists what a pull request has that the default branch has not; undefined where its head was not fetched, or is merged. */
async function findPullRequestRange(git, number) {
	const head = (await git([
		"for-each-ref",
		"--format=%(refname)",
		...PULL_REQUEST_REFS
	])).toString().split("\n").find((name) => name.replace(/\/head$/, "").endsWith(`/${number}`));
	const mainline = await findDefaultBranch(git);
	if (head === void 0 || mainline === void 0) return void 0;
	const range = await between(git, mainline, head, `#${number}`);
	return range.commits.size > 0 ? range : void 0;
}
async function between(git, from, to, title) {
	const [start, tip] = await Promise.all([from, to].map((end) => findCommit(git, end)));
	if (start === void 0 || tip === void 0) {
		const wrong = start === void 0 ? from : to;
		const nearest = nearestName(wrong, await listReferenceNames(git));
		throw new UsageFailure(`Cannot use the range ${title ?? `${from}..${to}`}: ${wrong} is no commit of this repository. ${nearest === void 0 ? "Expected two revisions with .. between, such as main..HEAD." : `Did you mean ${nearest}?`}`);
	}
	const commits = await listCommits(git, [tip, `^${start}`]);
	return {
		title: title ?? `${from}..${to}`,
		tip,
		commits
	};
}
/** A merge brought in what its other parents have that the first has not. */
async function broughtBy(git, title, tip) {
	const first = await findCommit(git, `${tip}^1`);
	const isMerge = await findCommit(git, `${tip}^2`) !== void 0;
	if (first === void 0 || !isMerge) return {
		title,
		tip,
		commits: /* @__PURE__ */ new Set([tip])
	};
	return {
		title,
		tip,
		commits: await listCommits(git, [tip, `^${first}`])
	};
}
async function upTo(git, title, tip) {
	return {
		title,
		tip,
		commits: await listCommits(git, [tip])
	};
}
async function listCommits(git, revisions) {
	const output = await git([
		"rev-list",
		...revisions,
		"--"
	]);
	return new Set(output.toString().split("\n").filter(Boolean));
}
/** Not as `rev-parse` finds one: `main~1` is none. */
async function hasReference(git, name) {
	return await answerOf(git, [
		"show-ref",
		"--verify",
		name
	]) !== void 0;
}
const BRANCHES = ["heads", "remotes"];
const LOCAL = /^(?:refs\/)?heads\//;
/** Also where it is named with its folder: `heads/docs`, `refs/heads/docs`. */
async function isReference(git, text, folders) {
	const names = folders.flatMap((folder) => [`refs/${folder}/${text}`, ...[`refs/${text}`, text].filter((name) => name.startsWith(`refs/${folder}/`))]);
	return (await Promise.all(names.map((name) => hasReference(git, name)))).includes(true);
}
/** Returns a name of a revision that no file has by chance: `tags/v1`, `heads/docs`, or a commit's id; undefined where it is none. */
async function findFullName(git, text) {
	for (const folder of ["tags", ...BRANCHES]) if (await hasReference(git, `refs/${folder}/${text}`)) return `${folder}/${text}`;
	return findCommit(git, text);
}
async function findTagBefore(git, commit) {
	return answerOf(git, [
		"describe",
		"--tags",
		"--abbrev=0",
		`${commit}^`
	]);
}
async function answerOf(git, args) {
	try {
		return (await git(args)).toString().trim() || void 0;
	} catch (error) {
		if (error instanceof GitFailure) return void 0;
		throw error;
	}
}
// src/doors/cli/holds-ledger.ts
/** Whether a path is that of a ledger, of a folder that holds any, or of a pipe, which cannot be looked into. */
async function holdsLedger(path) {
	const found = await stat(path).catch(() => void 0);
	if (found === void 0) return false;
	if (found.isDirectory()) {
		const { files, problems } = await lookForLedgers(path);
		return files.length + problems.length > 0;
	}
	return !found.isFile() || await beginsAsLedger(path);
}
async function beginsAsLedger(path) {
	try {
		for await (const _ of readLedger(path)) break;
		return true;
	} catch (error) {
		if (error instanceof Failure) return false;
		throw error;
	}
}
// src/doors/cli/named-range.ts
/** All times. */
const ALWAYS = {
	since: void 0,
	until: void 0,
	step: void 0
};
const PULL_REQUEST = /^[#!](\d+)$/;
const NAMED_PULL_REQUEST = /^([^\s#!]+)[#!](\d+)$/;
/** Returns what a word names in every repository alike: a time, or the number of a pull request. */
async function findTimeOrPullRequest(word, clock, place) {
	const period = parseRange(word, clock);
	if (period !== void 0) return {
		period,
		revisions: void 0,
		pullRequest: void 0
	};
	const number = PULL_REQUEST.exec(word)?.[1];
	return number === void 0 ? void 0 : pullRequestRange(number, number, place);
}
/** Returns the commits that a word names in the repository at hand, or a pull request with its repository's name. */
async function findCommits(word, place) {
	const { repository, isDatabase } = place;
	const revisions = repository && await findRevisionRange(gitOf(repository, place), word);
	if (revisions !== void 0) return {
		period: ALWAYS,
		revisions,
		pullRequest: void 0
	};
	const [, name, number] = NAMED_PULL_REQUEST.exec(word) ?? [];
	if (name === void 0 || number === void 0) return void 0;
	const isOwn = repository !== void 0 && await isNameOf(repository, name);
	return isOwn || isDatabase || name.includes("/") ? pullRequestRange(`${name}#${number}`, isOwn ? number : void 0, place) : void 0;
}
/** Whether a repository has a name, whatever the case. */
async function isNameOf({ root }, name) {
	return (await repositoryName(root)).toLowerCase() === name.toLowerCase();
}
/** Returns what a pull request brought, by its head where that is one of the clone's, else by how it is called. */
async function pullRequestRange(pullRequest, ownNumber, place) {
	const { repository, isDatabase } = place;
	const revisions = repository === void 0 || isDatabase || ownNumber === void 0 ? void 0 : await findPullRequestRange(gitOf(repository, place), ownNumber);
	return revisions === void 0 ? {
		period: ALWAYS,
		revisions,
		pullRequest
	} : {
		period: ALWAYS,
		revisions,
		pullRequest: void 0
	};
}
function gitOf({ root }, { context: { environment } }) {
	return createGit(root, environment);
}
// src/doors/cli/report-subject.ts
/** What is written as a path. */
const IS_PATH = /^[./~\\]|^[a-z]:[\\/]|[\\/]$/i;
/** What is meant as a file, whether it is there or not. */
const LEDGER_NAME = /\.csv$/i;
/**
* Tells what the words of a report are about. A time and the number of a pull request mean the same everywhere, whatever
* is on disk; then comes a ledger that is there, then a revision, and last what else is there.
*/
async function findSubject(words, { since, until }, clock, place) {
	const paths = [];
	let subject;
	for (const word of words) {
		const found = await findRange(word, clock, place);
		if (found === void 0) paths.push(word);
		else if (subject === void 0) subject = found;
		else throw new UsageFailure(`Cannot report two ranges at once: leave out ${word}.`);
	}
	const { revisions, pullRequest, period = ALWAYS } = subject ?? {};
	if (period !== ALWAYS && (since ?? until) !== void 0) throw new UsageFailure("Cannot use --since or --until beside a range of time: name one.");
	const typed = {
		...period,
		...since !== void 0 && { since: parseTime(since, clock) },
		...until !== void 0 && { until: parseTime(until, clock) }
	};
	withEnds(typed);
	return {
		paths,
		revisions,
		pullRequest,
		period: typed
	};
}
/** Returns what a report is compared with. @throws {UsageFailure} where that is neither a time nor commits. */
async function findComparedRange(word, clock, place) {
	const found = await findTimeOrPullRequest(word, clock, place) ?? await findCommits(word, place);
	if (found !== void 0) return found;
	if (!isFile(word, place)) throw await unknownWord(word, place);
	throw new UsageFailure(`Cannot compare with ${JSON.stringify(word)}: expected a time such as last-month, or commits such as v1.0..v1.1.`);
}
/** Returns what a word is about; undefined for a file. */
async function findRange(word, clock, place) {
	const path = resolve(place.context.cwd, word);
	const isHere = existsSync(path);
	if (word === "-" || isHere && IS_PATH.test(word)) return void 0;
	const isLedger = isHere && !place.isDatabase && await holdsLedger(path);
	const named = await findTimeOrPullRequest(word, clock, place);
	if (named !== void 0) {
		const taken = named.period === ALWAYS ? "a pull request" : "a time";
		if (isLedger) warn(place, `${word} is ${taken}: write ./${word} for the ledger of that name.`);
		return named;
	}
	if (isLedger) {
		await warnOfCommits(word, place);
		return;
	}
	const commits = await findCommits(word, place);
	if (commits !== void 0 || isFile(word, place)) return commits;
	throw await unknownWord(word, place);
}
/** Says of a ledger that commits have its name as well. */
async function warnOfCommits(word, place) {
	const { repository, context } = place;
	if (repository === void 0) return;
	const name = await findFullName(createGit(repository.root, context.environment), word);
	if (name === void 0) return;
	warn(place, `${word} is the ledger of that name here: write ${name} for the commits, or ./${word} for the ledger alone.`);
}
function warn({ context }, sentence) {
	context.warn(`tokenledger: ${visibleLine(sentence)}\n`);
}
function isFile(word, { context: { cwd } }) {
	return IS_PATH.test(word) || LEDGER_NAME.test(word) || existsSync(resolve(cwd, word));
}
async function unknownWord(word, { repository, context: { environment } }) {
	const names = repository === void 0 ? [] : await listReferenceNames(createGit(repository.root, environment));
	const nearest = nearestName(word, [...names, ...NAMED_TIMES]);
	const meant = /^\d+$/.test(word) ? `${word}d, the last ${word} days, or '#${word}', the pull request` : nearest;
	const hint = meant === void 0 ? "Expected something such as last-week, 7d, 2026-02, main..HEAD, '#12' or a ledger file." : `Did you mean ${meant}?`;
	return new UsageFailure(`Cannot tell what ${JSON.stringify(word)} is: no time, commit, branch, tag, pull request or file here is called so. ${hint}`);
}
// src/doors/cli/several-repositories.ts
/** Tells whether usage from a database, or from ledgers at absolute paths, is of several repositories; undefined: of one. */
async function findSeveral(paths, store, repository) {
	if (store === void 0 && paths.length < 2) return void 0;
	const names = store === void 0 ? await Promise.all(paths.map(nameOfRepository)) : (await store.listRepositories()).map((each) => each.repository);
	return severalOf(names, repository && await repositoryName(repository.root));
}
/** Of a ledger file, or of a folder of them. */
async function nameOfRepository(path) {
	const repository = await findRepository(extname(path) === "" ? path : dirname(path));
	return repository && await repositoryName(repository.root);
}
// src/doors/cli/subject-filters.ts
/**
* Returns the filters that stand for what a report is about: a pull request that is known by its number alone, and
* commits whose records a database holds.
*/
function subjectFilters({ pullRequest, revisions }, dimensions, isDatabase) {
	if (pullRequest !== void 0) return [{
		dimension: dimensions["pull-request"],
		wanted: [pullRequest],
		isSubject: true
	}];
	if (revisions === void 0 || !isDatabase) return [];
	const { commits, tip } = revisions;
	return [{
		dimension: {
			...dimensions.commit,
			matches: (commit) => commits.has(commit)
		},
		wanted: [tip],
		isSubject: true
	}];
}
/** Returns the commits that a report is about, as it names them where they brought nothing. */
function askedCommits({ pullRequest, revisions }) {
	if (pullRequest !== void 0) return { pullRequest };
	return revisions && {
		range: revisions.title,
		isEmpty: revisions.commits.size === 0
	};
}
/** Returns what to do where no record is known to belong to a pull request. */
async function unknownPullRequest({ pullRequest, period }, repository) {
	if (pullRequest === void 0 || (period.since ?? period.until) !== void 0) return void 0;
	const [number = "", name] = pullRequest.split("#").reverse();
	if (name !== void 0 && (repository === void 0 || !await isNameOf(repository, name))) return `Pull request ${pullRequest} is not of the repository here: ask in a clone of ${name}, or name a database that has its history.`;
	return `If pull request #${number} is open, or was merged by a rebase, fetch its head and report that: \`git fetch origin pull/${number}/head:pr-${number}\`, then \`tokenledger report pr-${number}\`.`;
}
/**
* Returns how to name a pull request or a ticket of another repository, where usage is of several, only another one is asked
* for, and a number alone means the clone's own.
*/
function numberOfAnother({ repository: [name, ...others] = [], pullRequest = [], ticket = [] }, subject, several) {
	const own = several?.own;
	if (own === void 0 || name === void 0 || others.length > 0 || isLike(own, name)) return;
	const alone = [...[subject.pullRequest ?? "", ...pullRequest].map((each) => each.replace(/^[#!]?/, "#")), ...ticket].find((each) => /^#\d+$/.test(each));
	return alone && `${alone} alone is that of ${own}: write '${name}${alone}' for this one.`;
}
// src/doors/cli/understand-filters.ts
/**
* Returns filters with what they name as records know it: commits by their ids, authors by what the mailmap makes
* of them.
*
* @throws {UsageFailure} for a name that no value can have.
*/
async function understandFilters(filters, repository, environment) {
	const git = repository && createGit(repository.root, environment);
	for (const filter of filters) refuseWhatCannotBe(filter);
	return Promise.all(filters.map(async (filter) => {
		if (filter.dimension.key === "commit") return await withCommitIds(filter, git);
		if (filter.dimension.key === "author" && git !== void 0) return withMappedAuthors(filter, await readMappedAuthors(git));
		return filter;
	}));
}
function refuseWhatCannotBe({ dimension: { key, allowed }, wanted }) {
	const other = wanted.find((each) => allowed?.has(each) === false);
	if (other === void 0 || allowed === void 0) return;
	throw new UsageFailure(`Cannot use --${key.replaceAll("_", "-")} ${JSON.stringify(other)}: expected ${allowed.expected}.${didYouMean(other, allowed.names)}`);
}
/** As many digits as git's shortest ids have. */
const MAYBE_ID = /^[0-9a-f]{4,64}$/i;
async function withCommitIds(filter, git) {
	const typedAs = /* @__PURE__ */ new Map();
	const merges = /* @__PURE__ */ new Set();
	const wanted = [];
	for (const typed of filter.wanted) {
		const isName = typed.includes("*") || isNoValue(typed) || UNCOMMITTED.includes(typed);
		const id = isName || git === void 0 ? void 0 : await findCommit(git, typed);
		if (id !== void 0) typedAs.set(id, typed);
		else if (!isName && !MAYBE_ID.test(typed)) throw await noCommit(typed, git);
		if (git !== void 0 && await isMerge(git, id)) merges.add(typed);
		wanted.push(id ?? typed);
	}
	return {
		...filter,
		wanted,
		typedAs,
		merges
	};
}
async function isMerge(git, commit) {
	return commit !== void 0 && await findCommit(git, `${commit}^2`) !== void 0;
}
async function noCommit(typed, git) {
	const names = git === void 0 ? [] : await listReferenceNames(git);
	return new UsageFailure(`Cannot use --commit ${JSON.stringify(typed)}: ${git === void 0 ? "no repository is here to look it up in" : "it is no commit of this repository"}. Expected a hash, a branch, a tag or another revision such as HEAD~1, or ${NO_VALUE}.${didYouMean(typed, names)}`);
}
// src/doors/cli/report-request.ts
/** Finds what a report is asked for. */
async function prepareReport(words, values, context, needs) {
	const held = [];
	try {
		return await prepare(words, values, {
			context,
			needs,
			held
		});
	} catch (error) {
		await closeAll(held);
		throw error;
	}
}
async function closeAll(held) {
	for (const each of held) await each[Symbol.asyncDispose]();
}
async function prepare(words, values, { context, needs, held }) {
	requireGroups(values);
	const clock = clockOf(values, context);
	const repository = await findRepository(context.cwd);
	const config = await readSettings(repository?.root ?? context.cwd, context.environment);
	const isDatabase = values.database !== void 0;
	const where = {
		repository,
		context,
		isDatabase
	};
	const subject = await findSubject(words, values, clock, where);
	const store = isDatabase ? await openStoreOf(values, subject, context) : void 0;
	if (store !== void 0) held.push(store);
	const several = await findSeveral(ledgerPaths(subject.paths, repository?.root ?? context.cwd, context), store, repository);
	const dimensions = createDimensions({
		zone: clock.zone,
		ticketPatterns: config.ticket,
		folders: await folderGrouping(values, repository, context),
		several
	});
	const histories = createLedgerHistories(context.environment);
	const filters = await understandFilters(filtersOf(values, dimensions), repository, context.environment);
	const place = {
		repository,
		histories,
		config,
		clock,
		values,
		context,
		needs,
		filters,
		store,
		held
	};
	const compared = await comparedSubject(values, subject, clock, where);
	const by = (values.by ?? []).map((name) => dimensions[name]);
	const ask = async (each) => {
		const own = subjectFilters(each, dimensions, isDatabase);
		const asked = await findUsage(each, place);
		const commits = askedCommits(each);
		return {
			...asked,
			options: {
				...asked.options,
				filters: [...filters, ...own],
				commits
			}
		};
	};
	return {
		asked: await ask(subject),
		before: compared && await ask(compared),
		question: {
			by,
			filters,
			sort: values.sort,
			limit: values.limit
		},
		repository,
		config,
		dimensions,
		several,
		hint: numberOfAnother(values, subject, several) ?? (filters.length > 0 ? void 0 : await unknownPullRequest(subject, repository)),
		[Symbol.asyncDispose]: () => closeAll(held)
	};
}
function openStoreOf({ database }, { paths }, context) {
	if (paths.length > 0) throw new UsageFailure("Cannot report from a path and a database at once: name one.");
	return openDatabase(context, {
		url: database,
		mode: "read"
	});
}
async function folderGrouping({ packages, depth = 1 }, repository, { environment }) {
	if (packages !== true || repository === void 0) return { depth };
	return { packages: await listPackages(repository, environment) };
}
/** Returns the subject of the period before, or of the range that `--compare` names. */
async function comparedSubject({ compare, comparesIfPossible = false }, subject, clock, where) {
	if (compare === void 0 && !comparesIfPossible) return void 0;
	if (typeof compare === "string") return {
		...await findComparedRange(compare, clock, where),
		paths: subject.paths
	};
	const period = previousPeriod(subject.period, clock);
	if (period !== void 0) return {
		...subject,
		period: {
			...period,
			step: void 0
		}
	};
	if (compare === void 0) return void 0;
	throw new UsageFailure("Cannot work out the period before: name a time to report, such as this-month, or what to compare with, such as --compare v1.0..v1.1.");
}
// src/doors/cli/unmatched-filters.ts
/** Says beside a report that has no place for it which values of filters no record has. */
function warnOfUnmatched(unmatched, context) {
	for (const each of unmatched) context.warn(`tokenledger: ${visibleLine(unmatchedText(each, JSON.stringify))}\n`);
}
/** @throws {UsageFailure} for an agent that neither records nor anybody else know. */
async function refuseUnknownAgents(unmatched) {
	const agents = unmatched.filter(({ key, wanted }) => key === "agent" && !isNoValue(wanted));
	if (agents.length === 0) return;
	const { KNOWN_AGENTS } = await import("./agents-known-agents.generated.js");
	const names = KNOWN_AGENTS.map(({ name }) => name);
	const other = agents.find(({ wanted }) => !names.some((name) => isLike(name, wanted)));
	if (other === void 0) return;
	const all = other.nearest === void 0 ? names : [other.nearest, ...names];
	throw new UsageFailure(`Cannot use --agent ${JSON.stringify(other.wanted)}: expected one that records here have, or ${names.join(", ")}.${didYouMean(other.wanted, all)}`);
}
// src/doors/cli/create-page.ts
/** Makes the page of what is asked for. */
async function createPage(words, values, context) {
	try {
		var _usingCtx$1 = _usingCtx();
		refuseWhatThePageDoes(values);
		boundMemory();
		const progress = _usingCtx$1.u(startProgress(context));
		const needs = {
			isPage: true,
			onHistory: progress.showHistory
		};
		const request = _usingCtx$1.a(await prepareReport(words, values, context, needs));
		const { asked, config, repository } = request;
		const name = repository && await repositoryName(repository.root);
		const url = repository && await originUrl(repository.root);
		const { html, unmatched, ...unread } = await reportDashboard(asked.source, {
			...asked.options,
			title: asked.title,
			several: request.several,
			ticketPatterns: config.ticket,
			authors: config.authors === true,
			budgets: words.length > 0 || values.database !== void 0 ? void 0 : await budgetSettings(request, name, context),
			remoteOf: (each) => each === name ? url : void 0,
			onProgress: (records) => progress.show(`Reading: ${countText(records, "record")}`)
		});
		await refuseUnknownAgents(unmatched);
		warnOfUnmatched(unmatched, context);
		return {
			html,
			unmatched,
			...unread,
			faults: requireAnyRead(unread.faults, asked)
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
function refuseWhatThePageDoes({ by, compare, folder, outcome }) {
	if ((by ?? compare) !== void 0) throw new UsageFailure("Cannot group or compare on a page: it shows every group. Leave out --by and --compare, or name another format than html.");
	if ((folder ?? outcome) !== void 0) throw new UsageFailure("Cannot make a page of a share of each record: leave out --folder and --outcome, and choose them on the page.");
}
async function budgetSettings({ config, dimensions, asked, repository }, name, { environment }) {
	const { budgets, billing } = config;
	if (budgets.length === 0) return void 0;
	const mappedAuthors = repository === void 0 ? [] : await readNamedAuthors(budgets, repository.root, environment);
	return {
		budgets,
		billing,
		dimensions,
		clock: asked.options,
		repository: name,
		mappedAuthors
	};
}
// src/parts/report/write-report.ts
/** Writes a report to a file, in place of the one that is there, all of it or nothing. */
async function writeReport(path, text) {
	try {
		const target = await findTarget(path);
		if (target.isReplaceable) await replaceFile(target.path, text);
		else await writeFile(target.path, text);
	} catch (error) {
		throw new Failure(`Cannot write the report to ${path}: ${reasonOf(error)}. Name a file in a folder that exists and can be written.`, { cause: error });
	}
}
/** Follows links; a pipe or a terminal cannot be replaced without a loss and is written to. */
async function findTarget(path) {
	try {
		const real = await realpath(path);
		return {
			path: real,
			isReplaceable: (await stat(real)).isFile()
		};
	} catch (error) {
		if (error.code === "ENOENT") return {
			path,
			isReplaceable: true
		};
		throw error;
	}
}
async function replaceFile(path, text) {
	const temporary = `${path}.${randomUUID()}.tmp`;
	try {
		await writeFile(temporary, text, { flag: "wx" });
		await rename(temporary, path);
	} finally {
		await rm(temporary, { force: true });
	}
}
function reasonOf(error) {
	switch (error.code) {
		case "ENOENT": return "its folder does not exist";
		case "EISDIR": return "it is a folder";
		case "ENOTDIR": return "part of the path is not a folder";
		case "EACCES":
		case "EPERM":
		case "EROFS": return "writing there is not permitted";
		case "ENOSPC": return "the disk is full";
		default: return String(error.message);
	}
}
// src/doors/cli/open-file.ts
/** Opens a file in the program that the desktop has for it; says whether there is one to see it in. */
async function openFile(path, { environment }) {
	const [program, ...args] = openerOf(path, environment);
	if (program === void 0) return false;
	return await new Promise((settle) => {
		const child = spawn(program, args, {
			stdio: "ignore",
			detached: true
		});
		child.once("error", () => settle(false));
		child.once("spawn", () => settle(true));
		child.unref();
	});
}
function openerOf(path, environment) {
	if (platform() === "darwin") return ["open", path];
	if (platform() === "win32") return ["explorer.exe", path];
	return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY) ? ["xdg-open", path] : [];
}
// src/doors/cli/show-page.ts
/** Writes a page to the file that was named, or to one of its own, opens it where somebody can see it, and says where it is. */
async function showPage(html, output, context, { opens = true } = {}) {
	const path = output === void 0 ? await ownPath(context) : resolve(context.cwd, output);
	await writeReport(path, html);
	const isOpened = opens && await openFile(path, context);
	context.print(`${isOpened ? "Opened" : "Wrote"} ${pathToFileURL(path).href}\n`);
}
/**
* Returns a place that no commit takes in and that others cannot read: in the git directory, under one name so
* that an open tab shows the newest page when it is loaded again, or else a new temporary folder.
*/
async function ownPath({ cwd }) {
	const repository = await findRepository(cwd);
	if (repository === void 0) return join(await mkdtemp(join(tmpdir(), "tokenledger-")), "dashboard.html");
	const path = join(repository.commonDir, "tokenledger", "dashboard.html");
	await mkdir(dirname(path), { recursive: true });
	return path;
}
// src/doors/cli/warn-of-unread.ts
const EXIT_FAILED = 1;
/** Says what of the ledger is not in a report. */
function warnOfUnread({ rejected, faults }, context) {
	if (rejected > 0) context.warn(`tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`);
	for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
	if (faults.length > 0) context.exitWith(EXIT_FAILED);
}
export { refuseUnknownAgents as a, requireAnyRead as c, addFilterOptions as d, usedDimensions as f, createPage as i, SHARE_FILTERS as l, reportSummary as m, showPage as n, warnOfUnmatched as o, reportAnswer as p, writeReport as r, prepareReport as s, warnOfUnread as t, addDimensionOptions as u };
