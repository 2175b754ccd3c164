import { i as Option, n as Command } from "./commander.js";
import { a as wo, i as MissingLedger, n as ledgerArgument, o as NotALedger, s as readLedger, t as findTypedLedgers } from "./typed-ledgers.js";
import { Cr as Failure, Ct as TASK_TYPES, Rn as createGit, _r as visibleLine, hn as hashBlob, ln as formatUsd, pn as stringify, wr as UsageFailure, wt as isTaskType, xn as _usingCtx, yt as toUtc, zn as findHead } from "./hook.js";
import { n as phaseOf, t as errorMessageOf } from "./phase.js";
import { a as visibleJson, i as shortLine, n as mermaidLabel, r as oneLine, t as markdownCode } from "./escape.js";
import { i as sessionOf, n as GroupTally, r as UsageTally, t as FailureTally } from "./usage-tally.js";
import { t as identityOf } from "./identity.js";
import { a as sayNoneReadable, t as startProgress } from "./progress.js";
import { t as createRecordPrices } from "./record-prices.js";
import { r as readShallowBoundary, t as isPartialClone } from "./clone.js";
import { t as listFileChanges } from "./history.js";
import { n as findRepository } from "./repository.js";
import { a as LEDGER_PATHSPECS, c as lastingIdentityOf, i as markdownTable, n as sumCells, o as gitBlobReader, r as sumValues, s as isLedgerPath, t as SUM_CELLS } from "./sum-values.js";
import { n as rowsWithin } from "./parse-ledger.js";
import { n as coverageText, t as coverageOf$1 } from "./coverage.js";
import { t as readSettings } from "./read-settings.js";
import { a as formatTokens, i as formatPercent, n as formatCost, r as formatDuration, t as countText } from "./format-number.js";
import { a as UNPRICED_COLUMNS, c as phaseText, i as TASK_TYPE_COLUMNS, l as usageColumns, n as FAILURE_COLUMNS, o as costText, r as MODEL_COLUMNS, s as groupColumns, t as COVERAGE_COLUMNS } from "./table-columns.js";
import { t as parseTimeArgument } from "./time-argument.js";
import { i as openDatabase } from "./database-argument.js";
import { dirname, relative, resolve, sep } from "node:path";
import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
// src/usage/origin.ts
const CI_NOTE = /(?:^|\| )CI(?: run \d+)?(?= \||$)/;
/** Returns where a record was made: its notes say so if that was in CI. */
function originOf(notes) {
	return CI_NOTE.test(notes) ? "CI" : "developer machines";
}
// src/parts/report/grouping.ts
/** The groupings that need nothing but the records, as the command line names them. */
const GROUPINGS = {
	branch: {
		key: "branch",
		title: "Branch",
		nameOf: ({ branch }) => branch || void 0,
		cell: (name) => codeOr("unknown", name),
		compare: byCost,
		details: []
	},
	session: {
		key: "session",
		title: "Session",
		nameOf: sessionOf,
		cell: (name) => codeOr("none", name),
		compare: byCost,
		details: []
	},
	agent: {
		key: "agent",
		title: "Agent",
		nameOf: ({ agent }) => agent || void 0,
		cell: (name) => codeOr("unknown", name),
		compare: byCost,
		details: []
	},
	model: {
		key: "model",
		title: "Model",
		nameOf: ({ model }) => model,
		cell: (name) => codeOr("unknown", name),
		compare: byCost,
		details: []
	},
	"task-type": {
		key: "task_type",
		title: "Task type",
		nameOf: ({ taskType }) => taskType,
		cell: (name = "none") => name,
		compare: byCost,
		details: []
	},
	phase: {
		key: "phase",
		title: "Phase",
		nameOf: ({ notes }) => phaseOf(notes),
		cell: (name = "none") => name,
		compare: byCost,
		details: []
	},
	origin: {
		key: "origin",
		title: "Origin",
		nameOf: ({ notes }) => originOf(notes),
		cell: (name = "") => name,
		compare: byCost,
		details: []
	},
	day: {
		key: "day",
		title: "Day (UTC)",
		nameOf: dayOf,
		cell: (name = "") => name,
		compare: byName,
		details: []
	},
	week: {
		key: "week",
		title: "Week (UTC)",
		nameOf: (record) => isoWeekOf(dayOf(record)),
		cell: (name = "") => name,
		compare: byName,
		details: []
	}
};
function dayOf({ timestamp }) {
	return (toUtc(timestamp) ?? timestamp).slice(0, 10);
}
function codeOr(unnamed, name) {
	return name === void 0 ? unnamed : markdownCode(name);
}
const naturalOrder = new Intl.Collator("en", { numeric: true });
/** Puts phase 2 before phase 10, and the group without a name last. */
function byName(a, b) {
	if (a.name === void 0 || b.name === void 0) return Number(a.name === void 0) - Number(b.name === void 0);
	return naturalOrder.compare(a.name, b.name);
}
/** Puts the most expensive first; of those without a price the ones with most tokens. */
function byCost(a, b) {
	return b.costNanoUsd - a.costNanoUsd || b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) || byName(a, b);
}
/** Keeps the order of `TASK_TYPES`. */
function byTaskType(a, b) {
	return rankOf(a) - rankOf(b);
}
function rankOf({ name }) {
	return name !== void 0 && isTaskType(name) ? TASK_TYPES.indexOf(name) : TASK_TYPES.length;
}
const DAY_MS$1 = 864e5;
/** Returns the ISO 8601 week of a UTC day, e.g. `2026-W09` of `2026-02-23`. */
function isoWeekOf(day) {
	const date = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
	const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
	const thursday = new Date(date.getTime() + (4 - weekday) * DAY_MS$1);
	const year = thursday.toISOString().slice(0, 4);
	const week = Math.floor((thursday.getTime() - Date.parse(`${year}-01-01`)) / DAY_MS$1 / 7) + 1;
	return `${year}-W${String(week).padStart(2, "0")}`;
}
// src/parts/report/group-usage.ts
/**
* Adds records up, whole and by group. Each record counts: hand in distinct ones, of the range
* only.
*/
async function groupUsage(records, grouping, price, range = {}) {
	const total = new UsageTally();
	const groups = new GroupTally();
	const models = new GroupTally();
	let first;
	let last;
	for await (const record of records) {
		const cost = record.costNanoUsd ?? await price(record);
		const timestamp = toUtc(record.timestamp) ?? record.timestamp;
		if (first === void 0 || timestamp < first) first = timestamp;
		if (last === void 0 || timestamp > last) last = timestamp;
		total.add(record, cost);
		groups.add(grouping.nameOf(record), record, cost);
		models.add(record.model, record, cost);
	}
	return {
		range,
		total: total.sums(),
		firstTimestamp: first,
		lastTimestamp: last,
		grouping,
		groups: groups.groups().sort(grouping.compare),
		unpricedModels: models.groups().filter(({ unpricedTokens }) => unpricedTokens > 0).sort(byCost)
	};
}
// src/parts/report/summarize.ts
/**
* Adds records up, whole and by each dimension. Each record counts: hand in distinct ones,
* of the range only. Past the first `maxGrouped` they count in the total only.
*/
async function summarize(records, price, range = {}, maxGrouped = Number.POSITIVE_INFINITY) {
	const total = new UsageTally();
	const models = new GroupTally();
	const agents = new GroupTally();
	const taskTypes = new GroupTally();
	const phases = new GroupTally();
	const days = new GroupTally();
	const weeks = new GroupTally();
	const failures = new FailureTally();
	let first;
	let last;
	let count = 0;
	for await (const record of records) {
		const cost = record.costNanoUsd ?? await price(record);
		const timestamp = toUtc(record.timestamp) ?? record.timestamp;
		const day = timestamp.slice(0, 10);
		if (first === void 0 || timestamp < first) first = timestamp;
		if (last === void 0 || timestamp > last) last = timestamp;
		total.add(record, cost);
		count += 1;
		if (count > maxGrouped) continue;
		models.add(record.model, record, cost);
		agents.add(record.agent === "" ? void 0 : record.agent, record, cost);
		taskTypes.add(record.taskType, record, cost);
		phases.add(phaseOf(record.notes), record, cost);
		days.add(day, record, cost);
		weeks.add(isoWeekOf(day), record, cost);
		if (record.success === false) failures.add(errorMessageOf(record.notes), timestamp, record.model);
	}
	return {
		range,
		total: total.sums(),
		firstTimestamp: first,
		lastTimestamp: last,
		models: models.groups().sort(byCost),
		agents: agents.groups().sort(byCost),
		taskTypes: taskTypes.groups().sort(byTaskType),
		phases: phases.groups().sort(byName),
		days: days.groups().sort(byName),
		weeks: weeks.groups().sort(byName),
		failures: failures.groups()
	};
}
/**
* Returns each record once, however often its identity occurs: the last occurrence counts, in
* the place of the first. Holds every record that it returns in memory.
*/
async function distinctRecords(records) {
	const recordByIdentity = /* @__PURE__ */ new Map();
	for await (const record of records) recordByIdentity.set(identityOf(record), record);
	return recordByIdentity.values();
}
// src/flows/publish.ts
const PROGRESS_RECORDS = 1e3;
/** Adds up the ledger files at some paths; of two rows with one identity the later one counts. */
async function summarizeLedgers(paths, options) {
	const { records, ...unread } = await readLedgers(paths, options);
	return {
		summary: {
			...await summarize(records, createRecordPrices(options.pricing, options.now).costOf, options.range),
			coverage: options.coverage
		},
		...unread
	};
}
/** Adds up what a database holds. */
function summarizeStore(store, { range, pricing, now, onProgress }) {
	const prices = createRecordPrices(pricing, now);
	return summarize(counted(store.readRecords(range), onProgress), prices.costOf, range);
}
/** Adds up the ledger files at some paths by group. */
async function groupLedgers(paths, grouping, options) {
	const { records, ...unread } = await readLedgers(paths, options);
	return {
		usage: await groupUsage(records, grouping, createRecordPrices(options.pricing, options.now).costOf, options.range),
		...unread
	};
}
/** Adds up what a database holds by group. */
function groupStore(store, grouping, { range, pricing, now, onProgress }) {
	const prices = createRecordPrices(pricing, now);
	return groupUsage(counted(store.readRecords(range), onProgress), grouping, prices.costOf, range);
}
/** Shows the ledger files at some paths as a page; `title` says whose usage it is. */
async function renderLedgerDashboard(paths, title, options) {
	const { records, ...unread } = await readLedgers(paths, options);
	return {
		html: await renderDashboard(records, title, unread.rejected, options),
		...unread
	};
}
/** Shows what a database holds as a page. */
function renderStoreDashboard(store, title, options) {
	return renderDashboard(counted(store.readRecords(options.range), options.onProgress), title, 0, options);
}
async function renderDashboard(records, title, rejected, { range, pricing, now, coverage }) {
	const dashboard = await import("./dashboard-render-dashboard.js");
	const { costOf } = createRecordPrices(pricing, now);
	const page = {
		price: costOf,
		title,
		range,
		now,
		rejected,
		coverage
	};
	return dashboard.renderDashboard(records, page);
}
async function readLedgers(paths, { range, onProgress }) {
	let rejected = 0;
	const faults = [];
	return {
		records: await distinctRecords(counted(readRecords(paths, range, (counts) => {
			rejected += counts.rejected;
			faults.push(...counts.faults);
		}), onProgress)),
		rejected,
		faults
	};
}
async function* readRecords(paths, range, onUnread) {
	for (const path of paths) try {
		yield* readFileRecords(path, range, onUnread);
	} catch (error) {
		if (!(error instanceof NotALedger)) throw error;
		onUnread({
			rejected: 0,
			faults: [error.message]
		});
	}
}
async function* readFileRecords(path, range, onUnread) {
	let [rows, rejected] = [0, 0];
	for await (const entry of readLedger(path)) {
		if (!("record" in entry)) {
			rejected += 1;
			continue;
		}
		rows += 1;
		if (isWithin(entry.record, range)) yield entry.record;
	}
	onUnread({
		rejected,
		faults: rejected > 0 && rows === 0 ? [sayNoneReadable(path, rejected)] : []
	});
}
function isWithin({ timestamp }, { since, until }) {
	const time = toUtc(timestamp) ?? timestamp;
	return (since === void 0 || time >= since) && (until === void 0 || time < until);
}
async function* counted(records, onProgress) {
	let count = 0;
	for await (const record of records) {
		count += 1;
		if (count % PROGRESS_RECORDS === 0) onProgress?.(count);
		yield record;
	}
}
// src/parts/report/commit-grouping.ts
/** The group of the records that no commit holds yet. */
const NOT_COMMITTED = "(not committed)";
/** The group of the records that are older than where a shallow clone begins. */
const BEFORE_HISTORY = "(before this clone's history)";
const MAX_SUBJECT_LENGTH = 50;
/** Returns the grouping by commit, in the order of history. */
function commitGrouping({ commits, originOf }) {
	const commitById = new Map(commits.map((commit) => [commit.id, commit]));
	const find = (name) => commitById.get(name ?? "");
	const names = [
		BEFORE_HISTORY,
		...commitById.keys(),
		NOT_COMMITTED
	];
	const places = new Map(names.map((name, place) => [name, place]));
	const placeOf = ({ name }) => places.get(name ?? "") ?? 0;
	return {
		key: "commit",
		title: "Commit",
		nameOf(record) {
			const origin = originOf(record);
			return typeof origin === "string" ? origin : origin.id;
		},
		cell: (name = "") => find(name)?.shortId ?? name,
		compare: (a, b) => placeOf(a) - placeOf(b),
		details: [{
			key: "committed_at",
			title: "Date",
			textOf: (name) => find(name)?.committedAt,
			cell: (time) => time.slice(0, 10),
			isLong: false
		}, {
			key: "subject",
			title: "Subject",
			textOf: (name) => find(name)?.subject,
			cell: (subject) => markdownCode(shortLine(subject, MAX_SUBJECT_LENGTH)),
			isLong: true
		}]
	};
}
// src/flows/pull-request/origins/version-chains.ts
/**
* Cuts a history, parents first, into chains. Each version is made once: a commit that only moves
* a file, or merges it unchanged, makes none.
*/
function chainVersions(history, sizes) {
	const chains = [];
	const chainByLastBlob = /* @__PURE__ */ new Map();
	const made = /* @__PURE__ */ new Set();
	for (const [place, { changes }] of history.entries()) {
		changes.forEach(({ before = "" }) => void made.add(before));
		for (const { before, after } of changes) {
			if (after === void 0 || made.has(after)) continue;
			made.add(after);
			const base = versionOf(before, -1, sizes);
			const version = versionOf(after, place, sizes);
			let chain = version.sizeBytes < base.sizeBytes ? void 0 : chainByLastBlob.get(base.blob);
			if (chain === void 0) {
				chain = [base];
				chains.push(chain);
			} else chainByLastBlob.delete(base.blob);
			chain.push(version);
			chainByLastBlob.set(version.blob, chain);
		}
	}
	return chains;
}
function versionOf(blob, place, sizes) {
	return {
		blob: blob ?? "",
		sizeBytes: sizes.get(blob ?? "") ?? 0,
		place
	};
}
// src/flows/pull-request/origins/place-records.ts
const LINE_FEED = 10;
const BATCH_BYTES = 33554432;
const CHECKED_BYTES = 536870912;
/** Finds which commit of a ledger's history, parents first, brought each record. */
async function placeRecords(reader, history) {
	const places = /* @__PURE__ */ new Map();
	await eachPlacedRecord(reader, history, (_record, identity, place) => {
		places.set(identity, Math.min(place, places.get(identity) ?? place));
	});
	return places;
}
/**
* Reads the records that the commits of a ledger's history, parents first, brought.
*
* Ledgers grow at their end. Where the last version of a chain begins with the others, their sizes
* tell which of its rows each commit appended, and they need not be read: to compare each commit
* with its parent would read the ledger as often as it was committed. Only where rows were changed
* or removed, the version before is read too.
*/
async function eachPlacedRecord(reader, history, onPlaced) {
	const blobs = history.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()));
	const sizes = await reader.sizesOf(new Set(blobs));
	for (const chains of inBatches(chainVersions(history, sizes))) {
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
	yield batch;
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
		onPlaced(record, lastingIdentityOf(record), version.place);
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
function commonStart(one, other) {
	const limit = Math.min(one.length, other.length);
	let length = 0;
	while (length < limit && one[length] === other[length]) length += 1;
	return length;
}
/** Looks no further back than to `start`. */
function commonEnd(one, other, start) {
	const limit = Math.min(one.length, other.length) - start;
	let length = 0;
	while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
	return length;
}
function lineStart(content, offset) {
	return offset === 0 ? 0 : content.lastIndexOf(LINE_FEED, offset - 1) + 1;
}
// src/flows/pull-request/origins/find-origins.ts
/**
* Finds which commits of HEAD's history brought the records of ledger files.
*
* @throws {Failure} when the files are not all in one repository.
*/
async function findOrigins(paths, environment) {
	const repository = await findOneRepository(paths);
	if (repository === void 0) return {
		commits: [],
		originOf: () => NOT_COMMITTED
	};
	const git = createGit(repository.root, environment);
	const [history, boundary] = await Promise.all([readLedgerHistory(git, namesWithin(repository, paths)), readShallowBoundary(repository.commonDir)]);
	const places = await placeRecords(gitBlobReader(git), history);
	const commits = history.map(({ commit }) => commit);
	return {
		commits,
		originOf(record) {
			const commit = commits[places.get(lastingIdentityOf(record)) ?? -1];
			if (commit === void 0) return NOT_COMMITTED;
			return boundary.has(commit.id) ? BEFORE_HISTORY : commit;
		}
	};
}
async function findOneRepository(paths) {
	let found;
	for (const folder of new Set(paths.map(dirname))) {
		const repository = await findRepository(folder);
		if (repository === void 0) throw new Failure(`Cannot group by commit: ${folder} is in no git repository. Name ledgers of a repository, or group by something else.`);
		if (found !== void 0 && found.root !== repository.root) throw new UsageFailure(`Cannot group by commit: ${found.root} and ${repository.root} are two repositories. Name the ledgers of one.`);
		found = repository;
	}
	return found;
}
function namesWithin({ root }, paths) {
	return new Set(paths.map((path) => relative(root, path).split(sep).join("/")));
}
/** Lists the commits that changed the repository's ledger, or the named files, parents first. */
async function readLedgerHistory(git, names) {
	const head = await findHead(git);
	if (head === void 0) return [];
	const pathspecs = [...LEDGER_PATHSPECS, ...Array.from(names, (name) => `:(top,literal)${name}`)];
	return (await listFileChanges(git, head, pathspecs)).map(({ commit, changes }) => ({
		commit,
		changes: changes.filter(({ path }) => isLedgerPath(path) || names.has(path))
	}));
}
// src/parts/git/authored-commits.ts
const FORMAT = "--format=%H%x01%ct%x01%aN%x01%aE";
/** Reads the commits that a revision holds, newest first, without merges. */
async function readAuthoredCommits(root, revision) {
	return (await wo(root, { config: ["log.showSignature=false"] }).raw("log", ...[
		"--no-merges",
		"--date-order",
		"--encoding=UTF-8",
		"--use-mailmap"
	], "-z", FORMAT, revision, "--")).split("\0").filter(Boolean).map(parseCommit);
}
function parseCommit(line) {
	const [id = "", seconds, author = "", email = ""] = line.split("");
	return {
		id,
		author,
		email,
		committedAt: (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString()
	};
}
/** Whether an account that is no person wrote a commit: GitHub marks its apps with `[bot]`, others call themselves a bot. */
function isBot({ author, email }) {
	return /\[bot\]/i.test(`${author} ${email}`) || /(?:^|[-_. ])bot$/i.test(author);
}
// src/flows/read-coverage.ts
/**
* Tells which of the commits that HEAD holds brought usage records, since the ledger's first commit and
* within a range; undefined where no commit holds a ledger.
*/
async function readCoverage(repository, { since, until }, environment) {
	if (await isPartialClone(repository)) return void 0;
	const git = createGit(repository.root, environment);
	const head = await findHead(git);
	if (head === void 0) return void 0;
	const history = await listFileChanges(git, head, LEDGER_PATHSPECS);
	const [first] = history;
	if (first === void 0) return void 0;
	const start = [first.commit.committedAt, since ?? ""].sort().at(-1) ?? "";
	const [withUsage, boundary, commits] = await Promise.all([
		commitsThatGrewTheLedger(git, history),
		readShallowBoundary(repository.commonDir),
		readAuthoredCommits(repository.root, head.id)
	]);
	const covered = commits.filter(({ committedAt }) => committedAt >= start && (until === void 0 || committedAt < until)).filter((commit) => !boundary.has(commit.id) && !isBot(commit)).map(({ id, author }) => ({
		author,
		hasUsage: withUsage.has(id)
	}));
	return coverageOf$1(start.slice(0, 10), covered);
}
/** Returns the commits that left more in the ledger's files, backups included, than they found there. */
async function commitsThatGrewTheLedger(git, history) {
	const changesById = history.map(({ commit, changes }) => ({
		id: commit.id,
		changes: changes.filter(({ path }) => isLedgerPath(path))
	}));
	const sizeOf = await rowSizes(git, changesById.flatMap(({ changes }) => changes.flatMap(({ before = [], after = [] }) => [before, after].flat())));
	const grew = changesById.filter(({ changes }) => {
		return changes.map(({ before, after }) => sizeOf(after) - sizeOf(before)).reduce((sum, growth) => sum + growth, 0) > 0;
	});
	return new Set(grew.map(({ id }) => id));
}
/** A header line of all columns, and room for a few that others added. */
const MAX_HEADER_BYTES = 512;
/** Tells how many bytes a ledger file's rows take, about: a file that small is often a header alone. */
async function rowSizes(git, blobs) {
	const reader = gitBlobReader(git);
	const sizes = new Map(await reader.sizesOf(new Set(blobs)));
	const small = Array.from(sizes).filter(([, bytes]) => bytes <= MAX_HEADER_BYTES);
	for (const [blob, content] of await reader.contentsOf(small.map(([blob]) => blob))) if (content.toString().trim().split("\n").length === 1) sizes.set(blob, 0);
	return (blob = "") => sizes.get(blob) ?? 0;
}
// src/parts/report/headline.ts
const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds earlier usage that the agents' logs still hold.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;
/** Returns the key numbers of records, the main ones in a sentence, or, when there are none, how to record. */
function headline(summary) {
	const { total, firstTimestamp, lastTimestamp } = summary;
	if (firstTimestamp === void 0 || lastTimestamp === void 0) return nothing(summary);
	const facts = [
		`Input ${formatTokens(total.inputTokens)}${cache(total)}, output ${formatTokens(total.outputTokens)}.`,
		...durations(total),
		...unpriced(total),
		...coverageFacts(summary)
	];
	return `${amounts(total)} in ${countText(total.records, "record")}${sessions(total)}, ${days(firstTimestamp, lastTimestamp)}${success(total)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}
function nothing({ range, coverage }) {
	const facts = coverageFacts({ coverage }).map((fact) => `\n${fact}\n`);
	return `${nothingIn(range)}${facts.join("")}`;
}
function nothingIn({ since, until }) {
	if (since === void 0 && until === void 0) return `No usage is recorded.\n${HOW_TO_RECORD}`;
	return `No usage is recorded${since === void 0 ? "" : ` from ${instantText(since)}`}${until === void 0 ? "" : ` until ${instantText(until)}`}.\n`;
}
/** Returns an instant in UTC as people write it: a midnight is a day. */
function instantText(instant) {
	return instant.replace("T00:00:00.000Z", "").replace(/T(\d\d:\d\d).*/, " $1 UTC");
}
/** Returns cost and tokens: `**$4.56** for **12.3 M tokens**`. */
function amounts(total) {
	const tokens = `**${formatTokens(total.inputTokens + total.outputTokens)} tokens**`;
	const cost = costText(total);
	return cost === "unpriced" ? tokens : `**${cost}** for ${tokens}`;
}
function sessions({ sessions }) {
	return sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
}
function days(firstTimestamp, lastTimestamp) {
	const first = firstTimestamp.slice(0, 10);
	const last = lastTimestamp.slice(0, 10);
	return first === last ? `on ${first}` : `from ${first} to ${last}`;
}
function success({ successRate }) {
	return successRate === void 0 ? "" : `; **${formatPercent(successRate)}** succeeded`;
}
function cache({ cacheReadTokens, cacheWriteTokens }) {
	if (cacheReadTokens + cacheWriteTokens === 0) return "";
	return ` (${formatTokens(cacheReadTokens)} cache reads, ${formatTokens(cacheWriteTokens)} cache writes)`;
}
function durations({ averageDurationMs, p95DurationMs }) {
	if (averageDurationMs === void 0 || p95DurationMs === void 0) return [];
	return [`A record took ${formatDuration(averageDurationMs)} on average, ${formatDuration(p95DurationMs)} at the 95th percentile.`];
}
function unpriced({ unpricedRecords, unpricedTokens }) {
	if (unpricedTokens === 0) return [];
	return [`No price is known for ${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")}: they are not in the cost.`];
}
function coverageFacts({ coverage }) {
	return coverage === void 0 || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
}
// src/parts/report/render-groups.ts
/** Returns grouped usage as text that ends in a line end. */
function renderGroups(usage, format) {
	switch (format) {
		case "markdown": return renderMarkdown$1(usage);
		case "csv": return renderCsv$1(usage);
		case "json": return renderJson$1(usage);
	}
}
function renderMarkdown$1(usage) {
	const { grouping, groups, unpricedModels } = usage;
	const parts = [`# LLM usage by ${titleOf$1(grouping)}\n`, headline(usage)];
	if (groups.length > 0) {
		const total = {
			name: void 0,
			...usage.total
		};
		const rows = groups.length > 1 ? [...groups, total] : groups;
		parts.push(markdownTable(groupColumns(grouping, total), rows));
	}
	if (unpricedModels.length > 0) {
		parts.push("## Models without a known price\n");
		parts.push(markdownTable(UNPRICED_COLUMNS, unpricedModels));
	}
	return parts.join("\n");
}
function titleOf$1({ title }) {
	return title.slice(0, 1).toLowerCase() + title.slice(1);
}
/** Returns one table, in which `section` tells total, groups and unpriced models apart. */
function renderCsv$1({ grouping, groups, total, unpricedModels }) {
	const { key, details } = grouping;
	const row = (section, group, values) => [
		section,
		oneLine(group.name ?? ""),
		...values.map((value) => oneLine(value ?? "")),
		...sumCells(group),
		group.durationMs ?? ""
	];
	const noDetails = details.map(() => void 0);
	const rows = [
		[
			"section",
			"name",
			...details.map((each) => each.key),
			...Object.keys(SUM_CELLS),
			"duration_ms"
		],
		row("total", {
			name: void 0,
			...total
		}, noDetails),
		...groups.map((group) => row(key, group, details.map(({ textOf }) => textOf(group.name)))),
		...unpricedModels.map((model) => row("unpriced_model", model, noDetails))
	];
	return stringify(rows, { escape_formulas: true });
}
function renderJson$1(usage) {
	const { grouping, groups, total, unpricedModels } = usage;
	const value = {
		first_timestamp: usage.firstTimestamp ?? null,
		last_timestamp: usage.lastTimestamp ?? null,
		total: {
			...sumValues(total),
			duration_ms: total.durationMs ?? null
		},
		[`by_${grouping.key}`]: groups.map((group) => ({
			[grouping.key]: group.name ?? null,
			...Object.fromEntries(grouping.details.map(({ key, textOf }) => [key, textOf(group.name) ?? null])),
			...sumValues(group),
			duration_ms: group.durationMs ?? null
		})),
		unpriced_models: unpricedModels.map(({ name, unpricedRecords, unpricedTokens }) => ({
			model: name ?? null,
			unpriced_records: unpricedRecords,
			unpriced_tokens: unpricedTokens
		}))
	};
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
// src/parts/report/bar-chart.ts
const COLOURS = `xyChart: { plotColorPalette: "#2f81f7", backgroundColor: transparent }`;
const TITLE_AND_AXIS_HEIGHT = 80;
const BAR_HEIGHT = 26;
/** Returns a mermaid chart of costs in a sequence: columns, some of which may be empty. */
function columnChart(title, bars, size) {
	const highest = highestOf(bars);
	return `---
config:
  xyChart:
    width: ${size.width}
    height: ${size.height}
    titleFontSize: 14
    xAxis: { labelFontSize: 13, showTick: false, axisLineWidth: 1 }
    yAxis: { showLabel: false, showTick: false, showAxisLine: false }
  themeVariables:
    ${COLOURS}
---
xychart-beta
    title ${mermaidLabel(`${title}, up to ${formatCost(highest).slice(1)} USD`)}
${plot(bars, highest)}`;
}
/** Returns a mermaid chart of costs by name: bars below each other. */
function barChart(title, bars) {
	return `---
config:
  xyChart: { width: 800, height: ${TITLE_AND_AXIS_HEIGHT + bars.length * BAR_HEIGHT}, titleFontSize: 16, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } }
  themeVariables:
    ${COLOURS}
---
xychart-beta horizontal
    title ${mermaidLabel(title)}
${plot(bars, highestOf(bars))}`;
}
function isVisible({ costNanoUsd }) {
	return costNanoUsd > 0;
}
/** Returns a diagram as GitHub takes it; nothing for none. */
function mermaidBlock(diagram) {
	return diagram === void 0 ? "" : `\`\`\`mermaid\n${diagram}\`\`\`\n`;
}
function plot(bars, highest) {
	return `    x-axis [${bars.map(({ label }) => label).join(", ")}]
    y-axis 0 --> ${formatUsd(highest)}
    bar [${bars.map(({ costNanoUsd }) => formatUsd(costNanoUsd)).join(", ")}]
`;
}
function highestOf(bars) {
	return Math.max(...bars.map(({ costNanoUsd }) => costNanoUsd));
}
// src/parts/report/render-markdown.ts
const MAX_OPEN_ROWS = 10;
/** Returns a summary as markdown that reads well as plain text too; sections without rows are left out. */
function renderMarkdown(summary, detail) {
	const show = (section) => renderSection(section, detail);
	return [
		"# LLM usage\n",
		headline(summary),
		detail.rich && detail.rowsPerTable > 0 ? mermaidBlock(costChart(summary.days)) : "",
		show({
			title: "Models",
			columns: MODEL_COLUMNS,
			rows: summary.models,
			keep: "first",
			chart: modelChart(summary.models)
		}),
		show({
			title: "Models without a known price",
			columns: UNPRICED_COLUMNS,
			rows: summary.models.filter((model) => model.unpricedTokens > 0),
			keep: "first"
		}),
		show({
			title: "Task types",
			columns: TASK_TYPE_COLUMNS,
			rows: named(summary.taskTypes),
			keep: "first"
		}),
		show({
			title: "Phases",
			columns: usageColumns("Phase", phaseText),
			rows: named(summary.phases),
			keep: "last"
		}),
		show({
			title: "Failures",
			columns: FAILURE_COLUMNS,
			rows: summary.failures,
			keep: "first"
		}),
		show({
			title: "Agents",
			columns: usageColumns("Agent", (agent) => agent === void 0 ? "unknown" : markdownCode(agent)),
			rows: named(summary.agents),
			keep: "first"
		}),
		show({
			title: "Commits with recorded usage, by author",
			columns: COVERAGE_COLUMNS,
			rows: summary.coverage?.authors ?? [],
			keep: "first"
		}),
		show({
			title: "Weeks",
			columns: usageColumns("Week", (week) => week ?? ""),
			rows: summary.weeks,
			keep: "last"
		}),
		show({
			title: "Days",
			columns: usageColumns("Day", (day) => day ?? ""),
			rows: summary.days,
			keep: "last"
		})
	].filter((part) => part !== "").join("\n");
}
function named(groups) {
	return groups.some((group) => group.name !== void 0) ? groups : [];
}
function renderSection(section, detail) {
	const { title, columns, rows, keep, chart } = section;
	if (rows.length === 0 || detail.rowsPerTable === 0) return "";
	const kept = keep === "first" ? rows.slice(0, detail.rowsPerTable) : rows.slice(-detail.rowsPerTable);
	const leftOut = rows.length - kept.length;
	const table = markdownTable(columns, kept);
	return [
		`## ${title}\n`,
		detail.rich ? mermaidBlock(chart) : "",
		detail.rich && kept.length > MAX_OPEN_ROWS ? folded(table, kept.length) : table,
		leftOut > 0 ? `… and ${leftOut} ${keep === "first" ? "more" : "before"}.\n` : ""
	].filter((part) => part !== "").join("\n");
}
function folded(table, rows) {
	return `<details>\n<summary>Show ${rows} rows</summary>\n\n${table}\n</details>\n`;
}
const DAY_MS = 864e5;
const MAX_DAYS = 28;
const MAX_MODELS = 8;
const MAX_LABEL_LENGTH = 40;
const DAYS_SIZE = {
	width: 800,
	height: 220
};
/** Returns a mermaid chart of the cost of the last four weeks, or undefined when there is no trend to show. */
function costChart(days) {
	const costByDay = new Map(days.map(({ name = "", costNanoUsd }) => [name, costNanoUsd]));
	const axis = lastDays(days[0]?.name, days.at(-1)?.name);
	const bars = axis.map((day) => ({
		label: mermaidLabel(day.slice(8)),
		costNanoUsd: costByDay.get(day) ?? 0
	}));
	if (bars.filter(isVisible).length < 2) return void 0;
	return columnChart(`Cost per day from ${axis[0]} to ${axis.at(-1)}`, bars, DAYS_SIZE);
}
/** Returns a mermaid chart of the cost by model, or undefined when there is nothing to compare. */
function modelChart(models) {
	const others = models.slice(MAX_MODELS).reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
	const bars = [...models.slice(0, MAX_MODELS).map(({ name = "", costNanoUsd }) => ({
		label: mermaidLabel(endOf(name)),
		costNanoUsd
	})), {
		label: mermaidLabel("others"),
		costNanoUsd: others
	}].filter(isVisible);
	if (bars.length < 2) return void 0;
	return barChart("Cost by model in USD", bars);
}
/** Returns a name that a chart has room for: long names of models differ at their end. */
function endOf(name) {
	return name.length <= MAX_LABEL_LENGTH ? name : `…${name.slice(-39)}`;
}
/** Returns the days from the first to the last, without gaps: the last four weeks at most. */
function lastDays(first, last) {
	if (first === void 0 || last === void 0) return [];
	const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
	return Array.from({ length: Math.min(count, MAX_DAYS) }, (_, index) => (/* @__PURE__ */ new Date(Date.parse(last) - index * DAY_MS)).toISOString().slice(0, 10)).reverse();
}
// src/parts/report/render-report.ts
const REPORT_FORMATS = [
	"markdown",
	"csv",
	"json"
];
/** Returns a summary with everything it holds, as text that ends in a line end. */
function renderReport(summary, format) {
	switch (format) {
		case "markdown": return renderMarkdown(summary, {
			rich: false,
			rowsPerTable: Number.POSITIVE_INFINITY
		});
		case "csv": return renderCsv(summary);
		case "json": return renderJson(summary);
	}
}
/**
* Returns a summary as one CSV table: a row for the total and for each group, told apart by
* `section` and `name`, and a row for each reason of failure, which only counts.
*/
function renderCsv(summary) {
	const groups = Object.entries({
		model: summary.models,
		task_type: summary.taskTypes,
		phase: summary.phases,
		agent: summary.agents,
		week: summary.weeks,
		day: summary.days
	});
	const rows = [
		[
			"section",
			"name",
			...Object.keys(SUM_CELLS)
		],
		[
			"total",
			"",
			...sumCells(summary.total)
		],
		...groups.flatMap(([section, sums]) => sums.map((group) => [
			section,
			oneLine(group.name ?? ""),
			...sumCells(group)
		])),
		...summary.failures.map(({ message, failures }) => [
			"failure",
			oneLine(message ?? ""),
			...Object.keys(SUM_CELLS).map((column) => column === "records" || column === "failed" ? failures : "")
		])
	];
	return stringify(rows, { escape_formulas: true });
}
/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
function renderJson(summary) {
	const value = {
		first_timestamp: summary.firstTimestamp ?? null,
		last_timestamp: summary.lastTimestamp ?? null,
		total: sumValues(summary.total),
		coverage: summary.coverage === void 0 ? null : coverageValue(summary.coverage),
		by_model: groupsOf("model", summary.models),
		by_task_type: groupsOf("task_type", summary.taskTypes),
		by_phase: groupsOf("phase", summary.phases),
		by_agent: groupsOf("agent", summary.agents),
		by_week: groupsOf("week", summary.weeks),
		by_day: groupsOf("day", summary.days),
		failures: summary.failures.map((group) => ({
			message: group.message ?? null,
			failures: group.failures,
			first_timestamp: group.firstTimestamp,
			last_timestamp: group.lastTimestamp,
			models: group.models
		}))
	};
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
function coverageValue({ firstDay, recent, authors, ...all }) {
	const counts = ({ commits, withUsage }) => ({
		commits,
		commits_with_usage: withUsage
	});
	return {
		first_day: firstDay,
		...counts(all),
		last_commits: counts(recent),
		by_author: authors.map(({ author, ...own }) => ({
			author,
			...counts(own)
		}))
	};
}
function groupsOf(key, groups) {
	return groups.map((group) => ({
		[key]: group.name ?? null,
		...sumValues(group)
	}));
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
		case "ENOTDIR": return "part of the path is no folder";
		case "EACCES":
		case "EPERM":
		case "EROFS": return "writing there is not permitted";
		case "ENOSPC": return "the disk is full";
		default: return String(error.message);
	}
}
// src/doors/cli/commands/report.ts
/** The format that is a page, not a summary. */
const DASHBOARD = "html";
const ALL_READ = {
	rejected: 0,
	faults: []
};
const EXIT_FAILED = 1;
/** `tokenledger report`: what the ledger, or a database, adds up to. */
const createReportCommand = (context) => new Command("report").description("Report tokens, cost, success and durations, from the ledger or a database.").addArgument(ledgerArgument()).addOption(new Option("--by <what>", "one table, grouped by this").choices(["commit", ...Object.keys(GROUPINGS)])).addOption(new Option("--format <format>", "how the report is written").choices([...REPORT_FORMATS, DASHBOARD]).default("markdown")).option("--since <time>", "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago").option("--until <time>", "before this time").option("--output <file>", "write to this file instead of standard output").option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db").action(async (paths, options) => {
	const { database, output } = options;
	if (options.by !== void 0 && options.format === DASHBOARD) throw new UsageFailure(`Cannot group a page: it shows every group. Leave out --by, or name another format than ${DASHBOARD}.`);
	if (database !== void 0 && paths.length > 0) throw new UsageFailure("Cannot report from a path and a database at once: name one.");
	const [since, until] = [options.since, options.until].map((text) => text === void 0 ? void 0 : parseTimeArgument(text, context.now()).toISOString());
	const root = (await findRepository(context.cwd))?.root ?? context.cwd;
	const pricing = await readSettings(root, context.environment);
	const { text, ...unread } = await withProgress(context, (onProgress) => {
		const summary = {
			range: {
				since,
				until
			},
			pricing,
			now: context.now(),
			onProgress
		};
		return database === void 0 ? reportLedgers(paths, root, options, context, summary) : reportDatabase(database, options, context, summary);
	});
	warnOfUnread(unread, context);
	if (output === void 0) context.print(text);
	else await writeReport(resolve(context.cwd, output), text);
});
function warnOfUnread({ rejected, faults }, context) {
	if (rejected > 0) context.warn(rejectedLine(rejected));
	for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
	if (faults.length > 0) context.exitWith(EXIT_FAILED);
}
async function withProgress(context, body) {
	try {
		var _usingCtx$1 = _usingCtx();
		const progress = _usingCtx$1.u(startProgress(context));
		return await body((records) => progress.show(`Reading: ${countText(records, "record")}`));
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		_usingCtx$1.d();
	}
}
async function reportLedgers(paths, root, { by, format }, context, options) {
	try {
		var _usingCtx3 = _usingCtx();
		const problems = [];
		const onProblem = (problem) => problems.push(problem);
		const found = _usingCtx3.a(await findTypedLedgers(paths, {
			root,
			repository: void 0,
			onProblem
		}, context).catch((error) => {
			if (error instanceof MissingLedger && paths.length === 0) return void 0;
			throw error;
		}))?.files ?? [];
		const files = found.map(({ path }) => path);
		const requireAnyRead = ({ rejected, faults }) => anyOf({
			rejected,
			faults: [...problems, ...faults]
		}, files.length + problems.length);
		const coverage = paths.length === 0 ? await coverageOf(root, options, context) : void 0;
		if (format === DASHBOARD) {
			const { html, ...unread } = await renderLedgerDashboard(files, titleOf(found), {
				...options,
				coverage
			});
			return {
				text: html,
				...requireAnyRead(unread)
			};
		}
		if (by === void 0) {
			const { summary, ...unread } = await summarizeLedgers(files, {
				...options,
				coverage
			});
			return {
				text: renderReport(summary, format),
				...requireAnyRead(unread)
			};
		}
		const { usage, ...unread } = await groupLedgers(files, by === "commit" ? commitGrouping(await findOrigins(files, context.environment)) : GROUPINGS[by], options);
		return {
			text: renderGroups(usage, format),
			...requireAnyRead(unread)
		};
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
/** What is reported is the ledger of the repository that the command stands in. */
async function coverageOf(root, { range }, { environment }) {
	const repository = await findRepository(root);
	return repository && readCoverage(repository, range, environment);
}
/** A report of nothing would say that nothing is recorded. */
function anyOf(unread, files) {
	if (unread.faults.length === 0 || unread.faults.length < files) return unread;
	throw new Failure(unread.faults.join(" "));
}
async function reportDatabase(url, { by, format }, context, options) {
	try {
		var _usingCtx4 = _usingCtx();
		if (by === "commit") throw new UsageFailure("Cannot group a database by commit: only git's history tells which commit brought a record. Leave out --database to report the ledger.");
		const store = _usingCtx4.a(await openDatabase(context, {
			url,
			mode: "read"
		}));
		if (format === DASHBOARD) return {
			text: await renderStoreDashboard(store, void 0, options),
			...ALL_READ
		};
		return {
			text: by === void 0 ? renderReport(await summarizeStore(store, options), format) : renderGroups(await groupStore(store, GROUPINGS[by], options), format),
			...ALL_READ
		};
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		await _usingCtx4.d();
	}
}
/** Returns whose usage ledgers hold: the names of their repositories. */
function titleOf(ledgers) {
	const names = new Set(ledgers.map(({ repository }) => repository));
	return names.size === 0 ? void 0 : [...names].join(", ");
}
function rejectedLine(rejected) {
	return `tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`;
}
export { createReportCommand };
