import { n as Command, t as Argument } from "./commander.js";
import { r as oneLine } from "./escape.js";
import { p as formatWhole, s as countText } from "./format-number.js";
import { t as readSettings } from "./read-settings.js";
import { n as findRepository, t as DubiousOwnership } from "./repository.js";
import { t as boundMemory } from "./bound-memory.js";
import { t as LEDGER_READER_PATH } from "./package-folder.js";
import { V as identityOf, _r as UsageFailure, dr as createGit, gr as Failure, n as _usingCtx, nt as notAFile, r as visibleLine } from "./hook.js";
import { i as openDatabase, s as UNCOMMITTED, t as databaseOption } from "./database-argument.js";
import { i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { n as UnreadFiles, t as SOURCE_PREFIXES } from "./run-source.js";
import { i as sayNotALedger, n as readLedger, t as NotALedger } from "./read-ledger.js";
import { l as readChanges, n as findFaults, o as findOrigins, r as sayEmptied, t as findEmptied } from "./file-faults.js";
import { a as planReading, c as unpackBatch, l as PackWindow, o as hashFile, r as readRows, t as toError } from "./reading-fault.js";
import { t as createRecordPrices } from "./record-prices.js";
import { r as isLedgerName } from "./discover.js";
import { n as isPartialClone, r as isShallow } from "./clone.js";
import { t as findCommit } from "./default-branch.js";
import { t as startProgress } from "./progress.js";
import { r as renderResult, t as renderJson } from "./render-result.js";
import { n as countColumn, s as wordColumn } from "./usage-columns.js";
import { r as ledgerPaths, t as findTypedLedgers } from "./typed-ledgers.js";
import { createReadStream, createWriteStream } from "node:fs";
import { dirname, join, posix } from "node:path";
import { createHash, createHmac } from "node:crypto";
import { availableParallelism, tmpdir } from "node:os";
import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { mkdtemp, readFile as readFile$1, rm, stat } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
// src/flows/ingest/ingest-report.ts
/** How many rejects a report lists. */
const MAX_REJECTS = 1e3;
/** What a run without files does. */
const EMPTY_REPORT = {
	files: 0,
	rowsRead: 0,
	inserted: 0,
	updated: 0,
	skipped: 0,
	expired: 0,
	rejected: 0,
	rejects: [],
	faults: [],
	pruned: 0,
	missing: 0,
	held: [],
	renamed: [],
	removed: 0,
	isComplete: true
};
/** Returns what two runs did together. */
function addReports(one, other) {
	return {
		files: one.files + other.files,
		rowsRead: one.rowsRead + other.rowsRead,
		inserted: one.inserted + other.inserted,
		updated: one.updated + other.updated,
		skipped: one.skipped + other.skipped,
		expired: one.expired + other.expired,
		rejected: one.rejected + other.rejected,
		rejects: [...one.rejects, ...other.rejects].slice(0, MAX_REJECTS),
		faults: [...one.faults, ...other.faults],
		pruned: one.pruned + other.pruned,
		missing: one.missing + other.missing,
		held: [...one.held, ...other.held],
		renamed: [...one.renamed, ...other.renamed],
		removed: one.removed + other.removed,
		isComplete: one.isComplete && other.isComplete
	};
}
/** Returns what two runs did to the same files: what the first stored the second skipped. */
function addRuns(first, second) {
	return {
		...second,
		inserted: first.inserted + second.inserted,
		updated: first.updated + second.updated,
		skipped: second.skipped - first.inserted - first.updated,
		pruned: first.pruned + second.pruned,
		removed: first.removed + second.removed,
		held: first.held,
		renamed: first.renamed
	};
}
/** Returns a report whose rejects and faults name the repository of their file: `owner/name/path`. */
function withRepository(report, repository) {
	const named = (reject) => ({
		...reject,
		file: `${repository}/${reject.file}`
	});
	const faults = report.faults.map((fault) => `${repository}/${fault}`);
	return {
		...report,
		rejects: report.rejects.map(named),
		faults
	};
}
const PLAIN_WORD = /^[\w./-]+$/;
/** Returns a line for each repository that records were held for, and for each that has a new name. */
function heldLines({ held, renamed }) {
	return [...renamed.map(({ oldName, newName, records }) => oneLine(`${oldName} is ${newName} now, says GitHub: ${countText(records, "record")} of the database ${records === 1 ? "was" : "were"} renamed.`)), ...held.map(({ repository, holder, records, holderIs }) => {
		const known = `${countText(records, "record")} ${records === 1 ? "is" : "are"} held for ${holder} already`;
		if (holderIs === "newer name") return oneLine(`${known}: so ${repository} is called now.`);
		if (holderIs === "other repository") return oneLine(`${known}, which is another repository: they count once.`);
		const command = `tokenledger rename ${shellWord(holder)} ${shellWord(repository)}`;
		return oneLine(`${known}. Renamed? \`${command}\`.`);
	})];
}
function shellWord(name) {
	return PLAIN_WORD.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
// src/flows/store-history/count-unknown-commits.ts
/** Counts the records of repositories that the database knows no commit of. */
async function countUnknownCommits(store, repositories) {
	let unknown = 0;
	for (const repository of new Set(repositories.map((name) => name.toLowerCase()))) unknown += (await store.findHistoryState(repository)).unknownRecords;
	return unknown;
}
// src/flows/ingest/compare-files.ts
/** Says how far files were read, and which of them are not what the database knows, or are gone. */
function compareFiles({ loads, known, rejects }, { isWholeLedger, reconcile, allowsLargeRemoval }) {
	if (reconcile) requireWholeFiles(loads, rejects);
	const isNamed = new Set(loads.map(({ file }) => keyOf$1(file.repository, file.name)));
	const goneFiles = [...known.values()].flatMap(({ states }) => [...states.values()]).filter(({ path }) => !SOURCE_PREFIXES.some((prefix) => path.startsWith(prefix))).filter(({ repository, path }) => !isNamed.has(keyOf$1(repository, path)));
	const emptied = findEmptied(loads);
	return {
		states: loads.filter((each) => !emptied.includes(each)).flatMap(({ fileLoad }) => fileLoad.state ?? []),
		replacedFiles: loads.filter(({ fileLoad }) => fileLoad.isReplaced).map(({ file: { repository, name } }) => ({
			repository,
			path: name
		})),
		goneFiles: isWholeLedger ? goneFiles : [],
		hasUnread: isWholeLedger && loads.some(({ fileLoad }) => fileLoad.remembered > 0),
		reconciled: reconcile ? [...known.keys()] : [],
		allowsLargeRemoval
	};
}
/** Whether a file need not be read again while it stays as it is. */
function isComplete({ fileLoad }) {
	if (fileLoad.unreadable !== void 0) return false;
	return fileLoad.state !== void 0 || fileLoad.remembered === fileLoad.rowsRead;
}
/** What a file may hold must not be deleted because it was not read to its last row, or lost all of them. */
function requireWholeFiles(loads, [reject]) {
	const unreadable = loads.find(({ fileLoad }) => fileLoad.unreadable !== void 0);
	if (unreadable?.fileLoad.unreadable !== void 0) throw notReconciled(sayNotALedger(unreadable.file.name, unreadable.fileLoad.unreadable));
	if (reject !== void 0) {
		const { file, line, expected, got } = reject;
		throw notReconciled(`a row that cannot be read would count as deleted: ${file}:${line} (expected ${expected}, got ${got}). Correct it (\`tokenledger validate\` lists all such rows) and run the command again.`);
	}
	const [emptied] = findEmptied(loads);
	if (emptied !== void 0) throw notReconciled(sayEmptied(emptied));
	if (loads.every(({ fileLoad }) => fileLoad.rowsRead === 0)) throw notReconciled("the ledger holds no row. Check that it is the one that you mean.");
}
function notReconciled(reason) {
	return new Failure(`Nothing was reconciled: ${reason}`);
}
function keyOf$1(repository, path) {
	return `${repository}\0${path}`;
}
// src/flows/ingest/add-rows.ts
const MAX_UNPRICED_MODELS = 100;
/** Adds the rows of a file, or only those that it grew by, to a load. */
async function addRows({ repository, name, blobHash }, path, reading, context) {
	const { load, reader, prunedBefore, storableText } = context;
	const unpricedModels = new Set(reading.state?.unpricedModels);
	const counts = {
		rowsRead: 0,
		rejected: 0,
		expired: 0
	};
	let linesBefore;
	const source = {
		path,
		repository,
		sourceFile: name,
		blobHash
	};
	const batches = reader.read(source, reading, {
		prunedBefore,
		storableText
	});
	for await (const { records, calls, rejects, end, ...batch } of batches) {
		counts.rowsRead += batch.rowsRead;
		counts.rejected += rejects.length;
		counts.expired += batch.expired;
		for (const reject of rejects) {
			linesBefore ??= await countLines(path, reading.state?.offset ?? 0);
			context.onReject({
				...reject,
				line: linesBefore + reject.line
			});
		}
		for (const model of batch.unpricedModels) unpricedModels.add(model);
		if (records.length > 0) await load.add(records);
		if (calls !== void 0 && calls.length > 0) await load.addCalls(calls);
		context.onOffset(batch.endOffset);
		if (end !== void 0) {
			const models = [...unpricedModels].slice(0, MAX_UNPRICED_MODELS);
			return {
				...counts,
				progress: {
					...end,
					unpricedModels: models
				}
			};
		}
	}
	throw new Error(`The reading of ${path} has no end.`);
}
const LINE_FEED = 10;
/** Returns how many lines end within a file's first bytes. */
async function countLines(path, bytes) {
	if (bytes === 0) return 0;
	let lines = 0;
	for await (const chunk of createReadStream(path, { end: bytes - 1 })) {
		const buffer = chunk;
		for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, at + 1)) lines += 1;
	}
	return lines;
}
// src/flows/ingest/load-file.ts
/** Adds what is new in a ledger file to a load. */
async function loadFile(file, context) {
	const state = await findValidState(context);
	if (state !== void 0 && state.blobHash === file.blobHash) return remembered(state, void 0);
	try {
		return await readFile$2(file, state, context);
	} catch (error) {
		if (error instanceof NotALedger) return unreadable(error.problem);
		throw error;
	}
}
async function readFile$2(file, state, context) {
	const path = await file.locate();
	const reading = await findReading(file, path, state);
	if (reading.what === "nothing") {
		const { blobHash = reading.state.blobHash } = file;
		return remembered(reading.state, {
			...reading.state,
			blobHash
		});
	}
	const added = await addRows(file, path, reading, context);
	const rowsBefore = reading.state?.rows ?? 0;
	return {
		rowsRead: rowsBefore + added.rowsRead,
		remembered: rowsBefore,
		rejected: added.rejected,
		expired: added.expired,
		isReplaced: context.state !== void 0 && reading.what === "everything",
		state: added.rejected > 0 ? void 0 : toState(file, added, rowsBefore, context)
	};
}
/** Nothing is known of such a file's rows: neither are they new nor gone. */
function unreadable(problem) {
	return {
		rowsRead: 0,
		remembered: 0,
		rejected: 0,
		expired: 0,
		unreadable: problem,
		isReplaced: false,
		state: void 0
	};
}
/** Returns what is known of the file, unless it is read again or its rows mean something else by now. */
async function findValidState({ state, everything = false, prices }) {
	if (everything || state === void 0 || state.rules !== prices.rules) return void 0;
	return await prices.knowAnyOf(state.unpricedModels) ? void 0 : state;
}
function remembered({ rows }, state) {
	return {
		rowsRead: rows,
		remembered: rows,
		rejected: 0,
		expired: 0,
		isReplaced: false,
		state
	};
}
function toState({ repository, name }, { rowsRead, progress }, rowsBefore, { prices }) {
	const rows = rowsBefore + rowsRead;
	return {
		repository,
		path: name,
		...progress,
		rows,
		rules: prices.rules
	};
}
async function findReading({ blobHash }, path, state) {
	try {
		return await planReading(path, (await stat(path)).size, state, blobHash);
	} catch (error) {
		const { code } = error;
		throw new Failure(`Cannot read the ledger ${path} (${code}). Check that the file is there and that you may read it.`, { cause: error });
	}
}
// src/flows/ingest/reader-thread.ts
/** It holds little at a time; without limits its heap would grow before it is swept. */
const LIMITS = {
	maxOldGenerationSizeMb: 256,
	maxYoungGenerationSizeMb: 12
};
/** A thread that reads ledger files whole, one after another; it starts with the first. */
var ReaderThread = class {
	#path;
	#running;
	#cannotRun = false;
	/** Takes the path of its bundle. */
	constructor(path) {
		this.#path = path;
	}
	/** Reads a file, and returns whether it did: not where no thread is to be had. */
	async *read(task) {
		if (this.#cannotRun) return false;
		let isRead = false;
		try {
			this.#running ??= new RunningThread(this.#path);
			for await (const answer of this.#running.answersTo(task)) {
				if ("fault" in answer) throw toError(answer.fault, task.source.path);
				yield unpackBatch(answer.batch);
				isRead = answer.batch.end !== void 0;
				if (isRead) break;
			}
		} catch (error) {
			if (this.#running?.hasAnswered === true) throw error;
			this.#cannotRun = true;
			return false;
		} finally {
			if (!isRead) await this.end();
		}
		return isRead;
	}
	async end() {
		await this.#running?.end();
		this.#running = void 0;
	}
};
var RunningThread = class {
	#window = new PackWindow();
	#worker;
	#messages;
	#hasAnswered = false;
	constructor(path) {
		this.#worker = new Worker(path, {
			workerData: this.#window.memory,
			resourceLimits: LIMITS
		});
		this.#messages = on(this.#worker, "message", { close: ["exit"] });
		this.#worker.on("error", () => {});
	}
	get hasAnswered() {
		return this.#hasAnswered;
	}
	/** Has no end: the answer that has the file's is the last one. */
	async *answersTo(task) {
		this.#worker.postMessage(task);
		for (;;) {
			const { done, value } = await this.#messages.next();
			if (done === true) throw new Error("The thread that reads ledgers has ended.");
			const answer = value[0];
			this.#hasAnswered = true;
			this.#window.leave();
			yield answer;
		}
	}
	async end() {
		await this.#messages.return?.();
		await this.#worker.terminate();
	}
};
// src/flows/ingest/row-reader.ts
/** Beside reading so much, what a thread takes to start is nothing. */
const WORTH_A_THREAD_BYTES = 2e7;
/**
* Reads the rows of a run's files, one file after another: few of them here, and many in a thread, while this one hands
* to the database what has been read.
*/
var RowReader = class {
	#prices;
	#thread;
	#worthBytes;
	#bytes = 0;
	constructor(prices, thread) {
		this.#prices = prices;
		this.#worthBytes = thread?.worthBytes ?? WORTH_A_THREAD_BYTES;
		if (thread !== void 0 && availableParallelism() > 1) this.#thread = new ReaderThread(thread.path);
	}
	async *read(source, { state, sizeBytes, hash }, rules) {
		const fromOffset = state?.offset ?? 0;
		this.#bytes += sizeBytes - fromOffset;
		if (fromOffset === 0 && this.#bytes >= this.#worthBytes && this.#thread !== void 0) {
			const { pricing } = this.#prices;
			if (yield* this.#thread.read({
				source,
				sizeBytes,
				rules,
				pricing
			})) return;
		}
		yield* readRows(source, {
			fromOffset,
			sizeBytes,
			hash
		}, rules, this.#prices);
	}
	async [Symbol.asyncDispose]() {
		await this.#thread?.end();
	}
};
// src/flows/ingest/read-files.ts
/** Reads ledger files, as much of them as the database does not know, and adds their rows to a load. */
async function readFiles(load, options) {
	try {
		var _usingCtx$4 = _usingCtx();
		const { store, files } = options;
		const prices = createRecordPrices(options.pricing, options.now);
		const reader = _usingCtx$4.a(new RowReader(prices, options.thread));
		const rejects = [];
		const loads = [];
		const known = /* @__PURE__ */ new Map();
		for (const file of files) {
			const repository = known.get(file.repository) ?? await findKnown(store, file.repository);
			known.set(file.repository, repository);
			const state = repository.states.get(file.name);
			const fileLoad = await loadFile(file, {
				load,
				state,
				everything: options.everything,
				prunedBefore: latest(repository.prunedBefore, options.keptSince),
				prices,
				reader,
				storableText: store.storableText,
				onReject: (reject) => {
					if (rejects.length < 1e3) rejects.push({
						file: file.name,
						...reject
					});
				},
				onOffset: (offset) => options.onOffset(file, offset)
			});
			loads.push({
				file,
				state,
				fileLoad
			});
		}
		return {
			loads,
			rejects,
			known
		};
	} catch (_) {
		_usingCtx$4.e = _;
	} finally {
		await _usingCtx$4.d();
	}
}
async function findKnown(store, repository) {
	const states = await store.listFileStates(repository);
	return {
		states: new Map(states.map((state) => [state.path, state])),
		prunedBefore: await store.prunedBefore(repository)
	};
}
function latest(one, other) {
	if (one === void 0 || other === void 0) return one ?? other;
	return one > other ? one : other;
}
// src/flows/ingest/repository-names.ts
/** Spells the repositories of files as the database does, or else as the first file of each: case does not count. */
async function withKnownNames(files, store) {
	const names = /* @__PURE__ */ new Map();
	const named = [];
	for (const file of files) {
		const key = file.repository.toLowerCase();
		const repository = names.get(key) ?? await store.spellingOf(file.repository);
		names.set(key, repository);
		named.push({
			...file,
			repository
		});
	}
	return named;
}
/** Renames the repositories that records are held for where that is an earlier name of the one that brought them. */
async function renameHeld(held, { store, currentNameOf = async () => void 0 }) {
	const renamed = [];
	const others = [];
	for (const each of held) {
		const { repository, holder } = each;
		const name = (await currentNameOf(holder))?.toLowerCase();
		if (name === repository.toLowerCase()) {
			const records = await store.rename(holder, repository);
			renamed.push({
				oldName: holder,
				newName: repository,
				records
			});
			continue;
		}
		const ownName = (await currentNameOf(repository))?.toLowerCase();
		others.push({
			...each,
			holderIs: relationOf(holder.toLowerCase(), name, ownName)
		});
	}
	return {
		renamed,
		held: others
	};
}
function relationOf(holder, nameOfHolder, ownName) {
	if (ownName === holder) return "newer name";
	return nameOfHolder === holder ? "other repository" : "unknown";
}
// src/flows/ingest/ingest.ts
const DAY_MS = 864e5;
const NOTHING_READ = {
	loads: [],
	rejects: [],
	known: /* @__PURE__ */ new Map()
};
/**
* Loads ledger files into a database, all of them or none. What the database has is not loaded
* again: a file that did not change is not even read, and one that grew only from where it grew.
* Where records are held for an earlier name of their repository, that is renamed.
*/
async function ingest(options) {
	const files = await withKnownNames(options.files, options.store);
	const first = await ingestOnce({
		...options,
		files
	});
	const report = {
		...first,
		...await renameHeld(first.held, options)
	};
	if (report.renamed.length === 0) return report;
	return addRuns(report, await ingestOnce({
		...options,
		files
	}));
}
async function ingestOnce(options) {
	const { store, files, pricing, retentionDays, now, thread } = options;
	const { isWholeLedger = false, reconcile = false, allowsLargeRemoval = false } = options;
	const keptSince = retentionDays === void 0 ? void 0 : (/* @__PURE__ */ new Date(now.getTime() - retentionDays * DAY_MS)).toISOString();
	let run = NOTHING_READ;
	const load = (everything) => store.load(async (each) => {
		run = await readFiles(each, {
			store,
			files,
			everything,
			pricing,
			keptSince,
			now,
			thread,
			onOffset: (file, offset) => options.onProgress?.({
				file,
				offset
			})
		});
		return compareFiles(run, {
			isWholeLedger,
			reconcile,
			allowsLargeRemoval
		});
	});
	const counts = await load(reconcile).catch((error) => {
		if (error instanceof UnreadFiles) return load(true);
		throw error;
	});
	const total = (count) => run.loads.reduce((sum, { fileLoad }) => sum + count(fileLoad), 0);
	return {
		files: files.length,
		rowsRead: total(({ rowsRead }) => rowsRead),
		inserted: counts.inserted,
		updated: counts.updated,
		skipped: counts.skipped + total(({ remembered }) => remembered),
		expired: total(({ expired }) => expired),
		rejected: total(({ rejected }) => rejected),
		rejects: run.rejects,
		faults: findFaults(run.loads, counts.missing),
		pruned: keptSince === void 0 ? 0 : await pruneAll(store, files, keptSince),
		missing: counts.missing,
		held: counts.held.map((each) => ({
			...each,
			holderIs: "unknown"
		})),
		renamed: [],
		removed: counts.removed,
		isComplete: run.loads.every(isComplete)
	};
}
async function pruneAll(store, files, before) {
	let pruned = 0;
	for (const repository of new Set(files.map((file) => file.repository))) pruned += await store.prune(before, repository);
	return pruned;
}
// src/parts/github/current-name.ts
const OWNER_AND_NAME = /^([^/\s]+)\/([^/\s]+)$/;
/**
* Returns the name that a repository has by now: GitHub leads there from every earlier one that no
* other repository has taken since. Undefined where GitHub does not tell.
*/
async function findCurrentName(github, repository) {
	const [, owner, name] = OWNER_AND_NAME.exec(repository) ?? [];
	if (owner === void 0 || name === void 0) return void 0;
	try {
		const { data } = await github.request("GET /repos/{owner}/{name}", {
			owner,
			name
		});
		const { full_name: fullName } = data;
		return typeof fullName === "string" ? fullName : void 0;
	} catch {
		return;
	}
}
// src/parts/github/github-failure.ts
/** GitHub does not show what was asked for. */
var GithubFailure = class extends Failure {
	name = "GithubFailure";
	failureCode = "github";
};
/** GitHub answers no more for now: whatever is asked next is refused too. */
var RateLimited = class extends GithubFailure {
	name = "RateLimited";
};
/** The statuses that requests have in place of a query's errors. */
const STATUS_BY_ERROR = {
	FORBIDDEN: 403,
	NOT_FOUND: 404,
	RATE_LIMITED: 429
};
const NO_SUCH_ADDRESS = [
	404,
	405,
	501
];
const MAX_QUOTE_LENGTH = 200;
const NO_GRAPHQL = "The server has no GraphQL, which GitHub has and Gitea and Forgejo lack: only what the checkout holds can be read. Check out with `fetch-depth: 0`.";
const PERMISSION = "Reading needs the permission `contents: read`: the GITHUB_TOKEN of a workflow can have it for its own repository only, so for others give the token of a GitHub App or a fine-grained token.";
/** Returns the status that GitHub refused a request with; undefined when it did not answer. */
function statusOf(error) {
	return responseTo(error)?.status;
}
/** Whether a server has no GraphQL at all, as Gitea and Forgejo, which otherwise answer much as GitHub does. */
function lacksGraphql(error) {
	const { status = 0, url = "" } = responseTo(error) ?? {};
	return NO_SUCH_ADDRESS.includes(status) && /\/graphql\/?$/.test(url);
}
/** Returns what a failed request says to a user: one or two sentences about GitHub. */
function toGithubFailure(error) {
	if (error instanceof GithubFailure) return error;
	const response = responseTo(error);
	if (response === void 0) return new GithubFailure(`GitHub cannot be reached${codeOf(error)}. Check the network and try again.`, { cause: error });
	if (lacksGraphql(error)) return new GithubFailure(NO_GRAPHQL, { cause: error });
	return isRateLimit$1(response) ? new RateLimited(rateLimitMessage(response), { cause: error }) : new GithubFailure(messageOf(response), { cause: error });
}
/** What answered with a success is not GitHub's API. */
function foreignAnswer(expected) {
	return new GithubFailure(`What answers in place of GitHub's API is not it: ${expected} was expected. Check GITHUB_API_URL and the proxy.`);
}
function responseTo(error) {
	const { errors } = error;
	const first = Array.isArray(errors) ? errors[0] : void 0;
	if (first === void 0) return error.response;
	return {
		status: STATUS_BY_ERROR[first.type ?? ""] ?? 200,
		headers: {},
		data: first
	};
}
function messageOf(response) {
	const { status } = response;
	switch (status) {
		case 401: return "GitHub refuses the token (401): it is wrong or has expired. Give another one.";
		case 403: return `GitHub refuses to answer (403${quote(response)}). ${PERMISSION}`;
		case 404: return `GitHub has no such repository or branch, or does not show it (404). ${PERMISSION}`;
		default: return status >= 500 ? `GitHub fails to answer (${status}). Try again later.` : `GitHub refuses to answer (${status}${quote(response)}).`;
	}
}
function isRateLimit$1({ status, headers, data }) {
	if (status !== 403 && status !== 429) return false;
	return headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== void 0 || status === 429 || /rate limit/i.test(textOf$1(data));
}
function rateLimitMessage({ headers }) {
	const waitS = Number(headers["retry-after"]);
	const answeredMs = Date.parse(String(headers.date));
	const resetMs = waitS > 0 ? answeredMs + waitS * 1e3 : Number(headers["x-ratelimit-reset"]) * 1e3;
	return `GitHub's rate limit is used up ${Number.isFinite(resetMs) && Math.abs(resetMs) < 864e13 ? `until ${new Date(resetMs).toISOString().slice(0, 16).replace("T", " ")} UTC` : "for now"}. What was read is kept: a run after that goes on from there.`;
}
function quote({ data }) {
	const text = textOf$1(data).trim();
	return text === "" ? "" : `, "${text.slice(0, MAX_QUOTE_LENGTH)}"`;
}
/** Returns the message of an answer, `{ "message": … }`, and those of its errors, which say more than "Validation Failed". */
function textOf$1(data) {
	const { message, errors } = data ?? {};
	return [message, ...Array.isArray(errors) ? errors.map((error) => error?.message ?? error) : []].filter((text) => typeof text === "string").join(": ");
}
function codeOf(error) {
	for (let each = error; each instanceof Error; each = each.cause) {
		const { code } = each;
		if (code !== void 0) return ` (${code})`;
	}
	return "";
}
// src/parts/github/repository-reference.ts
const REFERENCE = /^(?<owner>[a-z\d][\w-]{0,99})\/(?<name>\*|[\w.-]{1,100})(?:@(?<ref>.+))?$/i;
const NOT_IN_REFS = /[\s\p{Cc}~^:?*[\\]|\.\.|@\{|^[-/]|[/.]$/u;
/** Parses `owner/name`, `owner/name@ref` or `owner/*`. */
function parseRepositoryReference(text) {
	const { owner, name, ref } = REFERENCE.exec(text)?.groups ?? {};
	if (owner === void 0 || name === void 0 || /^\.\.?$/.test(name)) throw badReference(text);
	if (ref !== void 0 && (name === "*" || NOT_IN_REFS.test(ref))) throw badReference(text);
	return {
		owner,
		name,
		ref
	};
}
/** Returns `owner/name`. */
function fullName({ owner, name }) {
	return `${owner}/${name}`;
}
function badReference(text) {
	return new UsageFailure(`Cannot use the repository "${text}": expected owner/name, owner/name@branch or owner/*.`);
}
// src/parts/github/download-blob.ts
const MAX_BYTES$1 = 104857600;
const MAX_ATTEMPTS = 3;
/**
* Writes the content of a blob to a file, in bounded memory. What arrived is not verified.
*
* @throws what the file system throws.
*/
async function downloadBlob(github, repository, blobHash, path) {
	for (let attempt = 1;; attempt += 1) {
		const body = await requestBlob(github, repository, blobHash);
		try {
			await pipeline(Readable.fromWeb(body), limitBytes(), createWriteStream(path));
			return;
		} catch (error) {
			if (error instanceof GithubFailure || isOfFile(error)) throw error;
			if (attempt === MAX_ATTEMPTS) throw toGithubFailure(error);
		}
	}
}
async function requestBlob(github, { owner, name }, blobHash) {
	try {
		const { data } = await github.request("GET /repos/{owner}/{name}/git/blobs/{blobHash}", {
			owner,
			name,
			blobHash,
			mediaType: { format: "raw" },
			request: { parseSuccessResponseBody: false }
		});
		return data;
	} catch (error) {
		throw toGithubFailure(error);
	}
}
function limitBytes() {
	let sizeBytes = 0;
	return new Transform({ transform(chunk, _encoding, done) {
		sizeBytes += chunk.length;
		if (sizeBytes <= MAX_BYTES$1) done(void 0, chunk);
		else done(tooLarge$1());
	} });
}
function tooLarge$1() {
	return new GithubFailure("A ledger file is larger than 100 MB, the most that GitHub hands out. Have it rotated earlier (`rotateAtBytes`), or load a clone.");
}
function isOfFile(error) {
	const { syscall } = error;
	return syscall === "open" || syscall === "write";
}
// src/flows/ingest/github-downloads.ts
/**
* Makes an empty place for downloads in a folder.
*
* @throws {Failure} when it cannot be made.
*/
async function openGithubDownloads(github, parentFolder) {
	const folder = await mkdtemp(join(parentFolder, "tokenledger-ledgers-")).catch(cannotKeep);
	const nameByPath = /* @__PURE__ */ new Map();
	return {
		ledgerFile(repository, name, blobHash) {
			let path;
			const download = async () => {
				const file = join(folder, `${nameByPath.size}.csv`);
				nameByPath.set(file, name);
				await downloadBlob(github, repository, blobHash, file).catch(cannotKeep);
				const arrived = await hashFile(file, blobHash);
				if (arrived === blobHash) return file;
				throw new GithubFailure(`What GitHub sent for ${name} is not what the repository holds: expected the blob ${blobHash}, got ${arrived}. Run it again.`);
			};
			return {
				name,
				repository: fullName(repository),
				blobHash,
				locate: () => {
					path ??= download();
					return path;
				}
			};
		},
		withNames(message) {
			return [...nameByPath].reduce((text, [path, name]) => text.replaceAll(path, name), message);
		},
		[Symbol.asyncDispose]: () => rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 5
		})
	};
}
function cannotKeep(error) {
	if (error instanceof Failure) throw error;
	throw new Failure(`What GitHub sends cannot be kept in the folder for temporary files (${error.code}). Make room there, or name another folder with TMPDIR.`, { cause: error });
}
// src/parts/github/answer-shape.ts
const isText = (value) => typeof value === "string";
const isFlag = (value) => typeof value === "boolean";
function listOf(isItem) {
	return (value) => Array.isArray(value) && value.every(isItem);
}
/** Null stands for what is not there, and so does nothing at all. */
function optional(isValue) {
	return (value) => value === null || value === void 0 || isValue(value);
}
/** An object that has these fields, among others. */
function objectOf(fields) {
	const checks = Object.entries(fields);
	return (value) => typeof value === "object" && value !== null && checks.every(([key, isValue]) => isValue(value[key]));
}
// src/parts/github/repository-tree.ts
const TREE = "GET /repos/{owner}/{name}/git/trees/{tree}";
const FILE_OR_LINK = /^1[02]0/;
const LINK = "120000";
/** Asks for a folder in the root of a repository; with an ETag, whether anything changed. */
async function findFolder(github, { owner, name, ref = "HEAD" }, folder, etag) {
	const conditions = etag === void 0 ? {} : { headers: { "if-none-match": etag } };
	try {
		const { data, headers } = await github.request(TREE, {
			owner,
			name,
			tree: ref,
			...conditions
		});
		const { tree, truncated } = requireTree(data);
		const entry = tree.find(({ path, type }) => path === folder && type === "tree");
		if (entry !== void 0) return {
			kind: "found",
			treeHash: entry.sha,
			etag: headers.etag
		};
		if (truncated === true) throw truncatedFailure("the repository's root");
		return {
			kind: "missing",
			etag: headers.etag
		};
	} catch (error) {
		const status = statusOf(error);
		if (status === 304) return { kind: "unchanged" };
		if (status === 409) return {
			kind: "missing",
			etag: void 0
		};
		throw error instanceof GithubFailure ? error : toGithubFailure(error);
	}
}
/** Lists the files and links below a tree; submodules are left out. */
async function listTree(github, { owner, name }, treeHash) {
	const { data } = await github.request(TREE, {
		owner,
		name,
		tree: treeHash,
		recursive: "1"
	}).catch((error) => {
		throw toGithubFailure(error);
	});
	const { tree, truncated } = requireTree(data);
	if (truncated === true) throw truncatedFailure("the folder of the ledger");
	return tree.filter(({ type, mode }) => type === "blob" && FILE_OR_LINK.test(mode)).map(({ path, mode, sha }) => ({
		path,
		blobHash: sha,
		isLink: mode === LINK
	}));
}
const isTree = objectOf({
	tree: listOf(objectOf({
		path: isText,
		mode: isText,
		type: isText,
		sha: isText
	})),
	truncated: optional(isFlag)
});
function requireTree(data) {
	if (isTree(data)) return data;
	throw foreignAnswer("a list of files");
}
function truncatedFailure(what) {
	return new GithubFailure(`GitHub lists only a part of ${what}, which holds too many files. Move what is not a ledger elsewhere, or load a clone.`);
}
// src/flows/ingest/github-ledgers.ts
const FOLDER = ".telemetry";
/** Stands for the id of a folder that there is not. */
const NO_FOLDER = "";
/** Asks for the folder that a repository on GitHub has its ledgers in. */
function findLedgerFolder(github, repository, remembered) {
	return findFolder(github, repository, FOLDER, remembered?.etag);
}
/**
* Finds the ledger files in what GitHub answered of that folder, by the names that they have in a checkout.
* While they are what the database holds, that costs no further request.
*/
async function findGithubLedgers(repository, answer, { github, downloads, store, remembered }) {
	const folderHash = folderHashOf(answer, remembered);
	const loaded = await listLoaded(repository, store);
	const isLoaded = remembered?.treeHash === treeHashOf(folderHash, loaded);
	const ledgers = isLoaded ? loaded : await listLedgers(github, repository, folderHash);
	const files = ledgers.map(({ name, blobHash, isLink }) => isLink ? linkFile(repository, name) : downloads.ledgerFile(repository, name, blobHash));
	const etag = answer.kind === "unchanged" ? remembered?.etag : answer.etag;
	const isRemembered = isLoaded && etag === remembered?.etag;
	if (etag === void 0 || isRemembered) return {
		files,
		tree: void 0
	};
	const treeHash = treeHashOf(folderHash, ledgers);
	return {
		files,
		tree: {
			...memoryKey(repository),
			etag,
			treeHash
		}
	};
}
/** What the database remembers a repository by. */
function memoryKey(repository) {
	return {
		repository: fullName(repository),
		ref: repository.ref ?? "HEAD"
	};
}
/** Returns git's id of the folder. */
function folderHashOf(answer, remembered) {
	switch (answer.kind) {
		case "unchanged": return remembered?.treeHash.split(":")[0] ?? NO_FOLDER;
		case "missing": return NO_FOLDER;
		case "found": return answer.treeHash;
	}
}
/**
* Returns what tells a folder whose ledgers are loaded: its id, and a hash of the ledgers, because
* the same repository may have been loaded from elsewhere in between.
*/
function treeHashOf(folderHash, ledgers) {
	const text = ledgers.map(({ name, blobHash }) => `${blobHash} ${name}\n`).join("");
	return `${folderHash}:${createHash("sha256").update(text).digest("hex")}`;
}
/** Returns what stands for a link: whoever reads it is told. */
function linkFile(repository, name) {
	const locate = () => Promise.reject(new NotALedger(name, notAFile("link")));
	return {
		name,
		repository: fullName(repository),
		locate
	};
}
/** Lists the ledgers of the folder that the database holds, sorted as below. */
async function listLoaded(repository, store) {
	return (await store.listFileStates(fullName(repository))).filter(({ path }) => path.startsWith(`${FOLDER}/`)).filter(({ path }) => isLedgerName(path.slice(11))).map(({ path, blobHash }) => ({
		name: path,
		blobHash,
		isLink: false
	})).toSorted(byName);
}
/** Lists the ledgers of the folder in the order that they have in a checkout. */
async function listLedgers(github, repository, folderHash) {
	if (folderHash === NO_FOLDER) return [];
	return (await listTree(github, repository, folderHash)).filter(({ path }) => isLedgerName(path)).map(({ path, blobHash, isLink }) => ({
		name: `${FOLDER}/${path}`,
		blobHash,
		isLink
	})).toSorted(byName);
}
function byName(one, other) {
	return one.name < other.name ? -1 : 1;
}
// src/parts/github/list-repositories.ts
const isListedRepository = objectOf({
	name: isText,
	owner: objectOf({ login: isText }),
	fork: isFlag,
	disabled: optional(isFlag)
});
const PAGE_SIZE = 100;
/**
* Lists the repositories of an organisation or a user that the token may see. Forks are left out:
* what was recorded before the fork is the original's.
*/
async function listRepositories(github, owner) {
	try {
		return (await listAll(github, "GET /orgs/{owner}/repos", owner).catch((error) => {
			if (statusOf(error) !== 404) throw error;
			return listAll(github, "GET /users/{owner}/repos", owner);
		})).filter(({ fork, disabled }) => !fork && disabled !== true).map((repository) => ({
			owner: repository.owner.login,
			name: repository.name,
			ref: void 0
		}));
	} catch (error) {
		throw toGithubFailure(error);
	}
}
async function listAll(github, route, owner) {
	const listed = await github.paginate(route, {
		owner,
		per_page: PAGE_SIZE
	});
	if (!listOf(isListedRepository)(listed)) throw foreignAnswer("a list of repositories");
	return listed;
}
// src/flows/ingest/github-repositories.ts
/** Returns the repositories that were named, each once. */
function namedRepositories(references) {
	return distinct(references.filter((reference) => !isWildcard(reference)), (each) => `${keyOf(each)}@${each.ref ?? ""}`).map((reference) => ({
		...reference,
		isNamed: true
	}));
}
/** Returns the references that mean all repositories of an owner, each once. */
function wildcards(references) {
	return distinct(references.filter(isWildcard), keyOf);
}
/** Returns what an owner has besides the repositories that are known to be wanted. */
async function findOtherRepositories(github, { owner }, known) {
	const knownKeys = new Set(known.map(keyOf));
	return (await listRepositories(github, owner)).filter((each) => !knownKeys.has(keyOf(each))).map((reference) => ({
		...reference,
		isNamed: false
	}));
}
function isWildcard({ name }) {
	return name === "*";
}
/** GitHub ignores case. */
function keyOf({ owner, name }) {
	return `${owner}/${name}`.toLowerCase();
}
function distinct(values, keyOfValue) {
	const keys = values.map(keyOfValue);
	return values.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
// src/flows/ingest/ingest-repositories.ts
/** What became of none. */
const NO_REPOSITORIES = {
	report: EMPTY_REPORT,
	readable: 0,
	loaded: [],
	withoutLedger: [],
	failures: [],
	unasked: 0
};
/**
* Loads the ledgers of repositories on GitHub, each for itself: one that cannot be read is
* reported, and the rest go on. What GitHub and the database know to be loaded costs one request.
*
* @throws {Failure} when the database fails.
*/
async function ingestRepositories(options) {
	const { repositories, failures } = await findRepositories(options);
	const withoutLedger = [];
	const loaded = [];
	let report = EMPTY_REPORT;
	let asked = 0;
	let readable = 0;
	const wanted = failures.some(isRateLimit) ? [] : repositories;
	for await (const { repository, ...answer } of askAhead(wanted, options)) {
		asked += 1;
		const name = fullName(repository);
		options.onRepository?.({
			repository: name,
			number: asked,
			count: repositories.length
		});
		const outcome = await ingestRepository(repository, answer, options);
		if (outcome instanceof Failure) {
			failures.push({
				repository: name,
				failure: outcome
			});
			if (outcome instanceof RateLimited) break;
			continue;
		}
		readable += 1;
		if (outcome !== void 0) {
			report = addReports(report, withRepository(outcome, name));
			loaded.push(name);
		} else if (repository.isNamed) withoutLedger.push(name);
	}
	const unasked = repositories.length - asked;
	return {
		report,
		readable,
		loaded,
		withoutLedger,
		failures,
		unasked
	};
}
async function findRepositories({ github, references }) {
	const failures = [];
	const repositories = [...namedRepositories(references)];
	for (const wildcard of wildcards(references)) try {
		repositories.push(...await findOtherRepositories(github, wildcard, repositories));
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		failures.push({
			repository: fullName(wildcard),
			failure: error
		});
	}
	return {
		repositories,
		failures
	};
}
/** As many questions as GitHub gets at once: on most nights the answers are all that is waited for. */
const ASKED_AT_ONCE = 8;
/** Asks for the folders of some repositories at once, before the first of them is loaded. */
async function* askAhead(repositories, { github, store }) {
	for (let start = 0; start < repositories.length; start += ASKED_AT_ONCE) {
		const asked = [];
		for (const repository of repositories.slice(start, start + ASKED_AT_ONCE)) {
			const { repository: name, ref } = memoryKey(repository);
			const remembered = await store.findRemoteTree(name, ref);
			const folder = findLedgerFolder(github, repository, remembered);
			folder.catch(() => {});
			asked.push({
				repository,
				remembered,
				folder
			});
		}
		yield* asked;
	}
}
/** Returns what became of a repository's rows: undefined when it has none, a failure when it cannot be read. */
async function ingestRepository(repository, { remembered, folder }, options) {
	try {
		var _usingCtx$3 = _usingCtx();
		const { github, store, temporaryFolder } = options;
		const downloads = _usingCtx$3.a(await openGithubDownloads(github, temporaryFolder));
		try {
			const search = {
				github,
				downloads,
				store,
				remembered
			};
			const { files, tree } = await findGithubLedgers(repository, await folder, search);
			const report = files.length === 0 ? void 0 : await ingest({
				...options,
				files,
				isWholeLedger: true,
				currentNameOf: (each) => findCurrentName(github, each)
			});
			if (tree !== void 0 && report?.isComplete !== false) await store.saveRemoteTree(tree);
			return report;
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			error.message = downloads.withNames(error.message);
			return error;
		}
	} catch (_) {
		_usingCtx$3.e = _;
	} finally {
		await _usingCtx$3.d();
	}
}
function isRateLimit({ failure }) {
	return failure instanceof RateLimited;
}
// src/flows/store-history/author-names.ts
const PSEUDONYM = /^author-[0-9a-f]{8}$/;
const PSEUDONYM_DIGITS = 8;
/**
* Returns what names authors as the configuration wants. A pseudonym is the same in all repositories of a
* database, whose salt makes another one of it elsewhere: who may read the salt can tell whose it is of the
* addresses that they know.
*/
async function createAuthorNames(authors, store) {
	if (authors === true) return (change) => change;
	const nobody = {
		author: void 0,
		email: void 0
	};
	if (authors === false) return (change) => ({
		...change,
		...nobody
	});
	const salt = await store.authorSalt();
	return (change) => {
		const { author, email } = change;
		if (email === void 0) return PSEUDONYM.test(author ?? "") ? change : {
			...change,
			...nobody
		};
		const digest = createHmac("sha256", salt).update(email.trim().toLowerCase()).digest("hex");
		return {
			...change,
			author: `author-${digest.slice(0, PSEUDONYM_DIGITS)}`,
			email: void 0
		};
	};
}
// src/flows/store-history/changes-to-save.ts
/** Returns what a database is to know of commits and does not, or not so. */
function changesToSave(known, read, nameAuthor) {
	return Array.from(new Map([...known, ...read]).values(), nameAuthor).filter((change) => {
		const old = known.get(change.commit);
		return old === void 0 || textOf(old) !== textOf(change);
	});
}
function textOf(change) {
	const { commit, committedAt, subject, author, email, pullRequest, outcome } = change;
	return JSON.stringify([...[
		commit,
		committedAt,
		subject,
		author ?? null,
		email ?? null,
		pullRequest ?? null
	], ...[
		outcome,
		change.mergedBy ?? null,
		change.addedLines,
		change.reworkedLines,
		...change.changedLines
	]]);
}
// src/flows/store-history/describe-history.ts
/** Changes when what is stored of a history changes, which is read again then. */
const RULES = 3;
/** Says why a clone does not tell which commits brought records; undefined where it does. */
async function findHistoryGap(repository, environment) {
	if (await isShallow(createGit(repository.root, environment))) return "Which commits brought the records is not known: this clone is shallow. `git fetch --unshallow`, or `fetch-depth: 0` of actions/checkout, brings its history.";
	if (await isPartialClone(repository)) return "Which commits brought the records is not known: this clone is a partial one, without the contents of files. Clone it without --filter.";
}
/** Returns what is the same as long as everything is that history is told from. */
async function describeHistory(repository, environment, pullRequests) {
	const git = createGit(repository.root, environment);
	const [references, head, mailmap] = await Promise.all([
		git(["for-each-ref", "--format=%(objectname) %(refname) %(symref)"]),
		findCommit(git, "HEAD"),
		readFile$1(join(repository.root, ".mailmap"), "utf8").catch(() => "")
	]);
	const facts = pullRequests.map(({ number, state, mergeCommit }) => [
		number,
		state,
		mergeCommit
	]);
	return createHash("sha256").update(JSON.stringify([
		RULES,
		references.toString(),
		head ?? "",
		mailmap,
		facts
	])).digest("hex");
}
// src/flows/store-history/place-file-records.ts
/** Finds the commits that brought the records of files, by the identities of these; `UNCOMMITTED` where none did yet. */
async function placeFileRecords(repository, files, environment) {
	const paths = files.map(({ path }) => path);
	const { originOf } = await findOrigins(repository, environment, { paths });
	const places = /* @__PURE__ */ new Map();
	for (const path of paths) await eachRecord(path, (record) => {
		const origin = originOf(record);
		if (origin === "before history") return;
		places.set(identityOf(record), origin === "not committed" ? UNCOMMITTED : origin.id);
	});
	return places;
}
async function eachRecord(path, onRecord) {
	try {
		for await (const entry of readLedger(path)) if ("record" in entry) onRecord(entry.record);
	} catch (error) {
		if (!(error instanceof NotALedger)) throw error;
	}
}
// src/flows/store-history/bound-folders.ts
/** What a database keeps of a commit; a key of it holds no longer name. */
const MAX_FOLDERS = 200;
const MAX_NAME_BYTES = 500;
/**
* Returns changed lines by no more folders than a database keeps: of too many, the deepest ones with the fewest
* lines count for the folder above them, and in the end for `.`. The order stays.
*/
function boundFolders(lines) {
	const bounded = /* @__PURE__ */ new Map();
	for (const [folder, count] of lines) add(bounded, nearestShort(folder), count);
	for (let depth = maxDepth(bounded); bounded.size > MAX_FOLDERS && depth > 0; depth -= 1) {
		const deepest = [...bounded].filter(([folder]) => depthOf(folder) === depth).sort(([, a], [, b]) => a - b);
		for (const [folder, count] of deepest) {
			if (bounded.size <= MAX_FOLDERS) break;
			bounded.delete(folder);
			add(bounded, posix.dirname(folder), count);
		}
	}
	return bounded;
}
function add(lines, folder, count) {
	lines.set(folder, (lines.get(folder) ?? 0) + count);
}
function nearestShort(folder) {
	return Buffer.byteLength(folder) <= MAX_NAME_BYTES ? folder : nearestShort(posix.dirname(folder));
}
function maxDepth(lines) {
	return Math.max(0, ...Array.from(lines.keys(), depthOf));
}
/** 0 for the top folder. */
function depthOf(folder) {
	return folder === "." ? 0 : folder.split("/").length;
}
// src/flows/store-history/read-used-changes.ts
/**
* Reads what history tells of commits that records belong to. What became of them can change for all; which lines
* a commit changed does not, and is read only of those of which none are known, as of those that only the forge
* told of.
*/
async function readUsedChanges(repository, { used, known, pullRequests, environment, onProgress }) {
	const forge = forgeOf(pullRequests, known);
	const progress = onProgress === void 0 ? {} : { onProgress };
	const read = async (commits, changedLines) => {
		if (commits.length === 0) return /* @__PURE__ */ new Map();
		const query = {
			commits,
			needs: {
				outcome: true,
				changedLines
			},
			forge,
			...progress
		};
		return (await readChanges(repository, environment, query)).changes;
	};
	const ids = [...used];
	const hasLines = (id) => (known.get(id)?.changedLines.size ?? 0) > 0;
	const added = await read(ids.filter((id) => !hasLines(id)), true);
	const others = await read(ids.filter(hasLines), false);
	const changes = /* @__PURE__ */ new Map();
	for (const [id, change] of added) changes.set(id, {
		...change,
		changedLines: boundFolders(change.changedLines)
	});
	for (const [id, change] of others) {
		const { changedLines } = known.get(id) ?? change;
		changes.set(id, {
			...change,
			changedLines
		});
	}
	return changes;
}
/** What the forge said: which commit merged a pull request, and which ones its head had. */
function forgeOf(pullRequests, known) {
	const stateByPullRequest = new Map(pullRequests.map(({ number, state }) => [number, state]));
	const pullRequestByCommit = /* @__PURE__ */ new Map();
	for (const { commit, pullRequest } of known.values()) if (pullRequest !== void 0 && stateByPullRequest.has(pullRequest)) pullRequestByCommit.set(commit, pullRequest);
	for (const { mergeCommit, number } of pullRequests) if (mergeCommit !== void 0) pullRequestByCommit.set(mergeCommit, number);
	return {
		pullRequestByCommit,
		stateByPullRequest
	};
}
// src/flows/store-history/store-history.ts
/**
* Stores which commits brought the records of loaded files, and what history knows of these commits, as far as
* the database does not know it. A file that lies in no whole clone changes nothing. Returns why commits are not
* known, in sentences; that is no reason for a run to fail.
*/
async function storeHistory(options) {
	const problems = [];
	for (const name of new Set(options.files.map(({ repository }) => repository))) {
		const files = options.files.filter(({ repository }) => repository === name);
		try {
			problems.push(...await storeOfRepository(name, files, options));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			problems.push(`Which commits brought the records of ${name} is not known: ${reason}`);
		}
	}
	return problems;
}
async function storeOfRepository(name, files, options) {
	const { store } = options;
	const spelled = await store.spellingOf(name);
	const clones = /* @__PURE__ */ new Map();
	for (const file of files) {
		const repository = await findRepository(dirname(file.path));
		if (repository === void 0) continue;
		const clone = clones.get(repository.root) ?? {
			repository,
			files: []
		};
		clones.set(repository.root, clone);
		clone.files.push(file);
	}
	const problems = [];
	let isRead = false;
	for (const clone of clones.values()) {
		const gap = await findHistoryGap(clone.repository, options.environment);
		if (gap === void 0) {
			await storeOfClone(spelled, clone.repository, clone.files, options);
			isRead = true;
		} else problems.push(gap);
	}
	if (!isRead) await keepAuthors(spelled, options);
	return problems;
}
async function storeOfClone(name, repository, files, { store, authors, environment, onProgress }) {
	const pullRequests = await store.listPullRequests(name);
	const state = `${authors} ${await describeHistory(repository, environment, pullRequests)}`;
	if ((await store.findHistoryState(name)).state === state) return;
	const wanted = await placeFileRecords(repository, files, environment);
	const known = await store.listChanges(name);
	const used = /* @__PURE__ */ new Set();
	const moved = [];
	for await (const { identity, ...record } of store.listPlacedRecords(name)) {
		const commit = wanted.get(identity) ?? record.commit;
		if (commit !== void 0) used.add(commit);
		if (commit !== void 0 && commit !== record.commit) moved.push({
			...record,
			commit
		});
	}
	const read = await readUsedChanges(repository, {
		used,
		known,
		pullRequests,
		environment,
		...onProgress !== void 0 && { onProgress }
	});
	const nameAuthor = await createAuthorNames(authors, store);
	await store.saveHistory({
		repository: name,
		moved,
		commits: changesToSave(known, read, nameAuthor),
		state
	});
}
/** Makes the authors of commits what the configuration wants by now where history is not at hand. */
async function keepAuthors(name, { store, authors }) {
	const { state } = await store.findHistoryState(name);
	if (state.startsWith(`${authors} `)) return;
	const commits = changesToSave(await store.listChanges(name), /* @__PURE__ */ new Map(), await createAuthorNames(authors, store));
	if (commits.length === 0) return;
	await store.saveHistory({
		repository: name,
		moved: [],
		commits,
		state: `${authors} `
	});
}
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	const usingSsl = reqUrl.protocol === "https:";
	if (checkBypass(reqUrl)) return;
	const proxyVar = (() => {
		if (usingSsl) return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
		else return process.env["http_proxy"] || process.env["HTTP_PROXY"];
	})();
	if (proxyVar) try {
		return new DecodedURL(proxyVar);
	} catch (_a) {
		if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
	}
	else return;
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) return false;
	const reqHost = reqUrl.hostname;
	if (isLoopbackAddress(reqHost)) return true;
	const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
	if (!noProxy) return false;
	let reqPort;
	if (reqUrl.port) reqPort = Number(reqUrl.port);
	else if (reqUrl.protocol === "http:") reqPort = 80;
	else if (reqUrl.protocol === "https:") reqPort = 443;
	const upperReqHosts = [reqUrl.hostname.toUpperCase()];
	if (typeof reqPort === "number") upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
	for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return true;
	return false;
}
function isLoopbackAddress(host) {
	const hostLower = host.toLowerCase();
	return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
	constructor(url, base) {
		super(url, base);
		this._decodedUsername = decodeURIComponent(super.username);
		this._decodedPassword = decodeURIComponent(super.password);
	}
	get username() {
		return this._decodedUsername;
	}
	get password() {
		return this._decodedPassword;
	}
};
// src/parts/github/bound-answers.ts
/** GitHub itself lists at most 7 MB of a tree; a query's answer of the largest ledgers takes some more. */
const MAX_BYTES = 64e6;
/** GitHub itself gives a question up after 10 seconds; by default the client waits for five minutes. */
const PATIENCE_MS = 6e4;
/**
* Has a client wait no longer for an answer than one can take, and read no more of it than it can hold, whatever is
* sent. What is taken as a stream, such as a ledger's content, has bounds of its own.
*/
function boundAnswers(client, patienceMs = PATIENCE_MS) {
	client.hook.wrap("request", async (request, options) => {
		const { fetch: send = fetch } = options.request;
		let isTooLarge = false;
		const onExcess = () => {
			isTooLarge = true;
		};
		const bounded = async (input, init) => withBounds(await answerInTime(send, input, init, patienceMs), onExcess);
		options.request = {
			...options.request,
			fetch: bounded
		};
		const answer = await request(options);
		if (isTooLarge) throw tooLarge();
		return answer;
	});
	return client;
}
/** What has begun to arrive may take its time. */
async function answerInTime(send, input, init, patienceMs) {
	const giveUp = new AbortController();
	const timer = setTimeout(() => {
		giveUp.abort(Object.assign(/* @__PURE__ */ new Error("There was no answer in time."), { code: "ETIMEDOUT" }));
	}, patienceMs);
	try {
		return await send(input, {
			...init,
			signal: giveUp.signal
		});
	} finally {
		clearTimeout(timer);
	}
}
function withBounds(response, onExcess) {
	const read = () => readBounded(response, onExcess);
	return Object.assign(response, {
		text: async () => new TextDecoder().decode(await read()),
		arrayBuffer: async () => Uint8Array.from(await read()).buffer
	});
}
async function readBounded({ body }, onExcess) {
	const chunks = [];
	let sizeBytes = 0;
	for await (const chunk of body ?? []) {
		sizeBytes += chunk.length;
		if (sizeBytes > MAX_BYTES) {
			onExcess();
			throw tooLarge();
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function tooLarge() {
	return new GithubFailure("GitHub, or what answers in its place, sends more than 64 MB for one question, which is not read. Keep fewer files in `.telemetry`, or check GITHUB_API_URL and the proxy.");
}
// src/parts/github/connect-to-github.ts
const MAX_RETRIES = 2;
/** What is asked again only when a rate limit has passed, or never: the answer would be the same. */
const FINAL_STATUSES = [
	400,
	401,
	403,
	404,
	409,
	410,
	422,
	429,
	451
];
/** A reset that is further away than this ends the run: nobody pays for a runner that waits. */
const MAX_WAIT_S = 60;
/**
* Lets requests pass at once. By default the client keeps what is sent as POST a second apart,
* queries too, and new comments three: a job writes one comment.
*/
const UNPACED = { key: () => ({ schedule: passAtOnce }) };
/**
* Returns a client of GitHub's API: it follows the proxy settings, asks again after a fault of
* the server or the network, and waits for a rate limit that is over soon.
*/
async function connectToGithub({ apiUrl, token }) {
	const baseUrl = apiUrl ?? "https://api.github.com";
	const [BasicClient, { retry }, { throttling }] = await Promise.all([
		loadClient(new URL(baseUrl)),
		import("./octokit-plugin-retry.js"),
		import("./octokit-plugin-throttling.js")
	]);
	return boundAnswers(new (BasicClient.plugin(retry, throttling))({
		...token !== void 0 && { auth: `token ${token}` },
		baseUrl,
		userAgent: "tokenledger",
		log: {
			debug: ignore,
			info: ignore,
			warn: ignore,
			error: ignore
		},
		retry: {
			retries: MAX_RETRIES,
			doNotRetry: FINAL_STATUSES
		},
		throttle: {
			onRateLimit: isWorthWaiting,
			onSecondaryRateLimit: isWorthWaiting,
			write: UNPACED,
			notifications: UNPACED
		}
	}));
}
/** Loads the client that the toolkit makes where a proxy is to be followed: that brings a megabyte with it. */
async function loadClient(url) {
	if (getProxyUrl(url) !== void 0) return (await import("./actions-github.js")).GitHub;
	const [{ Octokit }, { paginateRest }] = await Promise.all([import("./octokit-core2.js"), import("./octokit-plugin-paginate-rest.js")]);
	return Octokit.plugin(paginateRest);
}
function isWorthWaiting(waitS, _request, _client, retryCount) {
	return waitS <= MAX_WAIT_S && retryCount < MAX_RETRIES;
}
function passAtOnce(_options, task) {
	return task();
}
function ignore() {}
// src/doors/cli/ingest-sources.ts
const GITHUB = "github:";
/** Returns the argument that names ledgers, on this machine and on GitHub. */
function ledgerSourcesArgument() {
	return new Argument("[ledger...]", "ledger files, folders of them, - for standard input, or repositories: github:owner/name, github:owner/name@branch, 'github:owner/*' (default: TELEMETRY_CSV_PATH, else .telemetry)");
}
/** Tells repositories from paths; a file whose name starts as they do is typed as `./github:…`. */
function parseLedgerSources(ledgers) {
	const paths = ledgers.filter((ledger) => !ledger.startsWith(GITHUB));
	return {
		repositories: ledgers.filter((ledger) => ledger.startsWith(GITHUB)).map((each) => parseRepositoryReference(each.slice(7))),
		paths,
		hasFiles: paths.length > 0 || ledgers.length === 0
	};
}
/** Loads ledger files of this machine and shows how far that is. */
async function ingestFiles(options, context) {
	try {
		var _usingCtx$2 = _usingCtx();
		if (options.files.length === 0) return EMPTY_REPORT;
		const progress = _usingCtx$2.u(startProgress(context));
		return await ingest({
			...options,
			...tokenOf(context) !== void 0 && { currentNameOf: async (name) => findCurrentName(await connect(context), name) },
			onProgress: ({ file, offset }) => progress.show(`Reading ${oneLine(file.name)}: ${megabytes(offset)}`)
		});
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		_usingCtx$2.d();
	}
}
/** Stores which commits brought the records of files, and shows how far that is; returns why some are not known. */
async function storeFileHistory(options, context) {
	try {
		var _usingCtx3 = _usingCtx();
		const progress = _usingCtx3.u(startProgress(context));
		return await storeHistory({
			...options,
			environment: context.environment,
			onProgress: progress.showHistory
		});
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		_usingCtx3.d();
	}
}
/** Loads the ledgers of repositories on GitHub and shows how far that is. */
async function ingestFromGithub(options, context) {
	try {
		var _usingCtx4 = _usingCtx();
		if (options.references.length === 0) return NO_REPOSITORIES;
		const github = await connect(context);
		const progress = _usingCtx4.u(startProgress(context));
		return await ingestRepositories({
			...options,
			github,
			temporaryFolder: tmpdir(),
			onRepository: ({ repository, number, count }) => progress.show(`Reading ${oneLine(repository)} (${formatWhole(number)} of ${formatWhole(count)})`),
			onProgress: ({ file, offset }) => progress.show(`Reading ${oneLine(`${file.repository}/${file.name}`)}: ${megabytes(offset)}`)
		});
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		_usingCtx4.d();
	}
}
function connect(context) {
	return connectToGithub({
		apiUrl: context.environment.GITHUB_API_URL || void 0,
		token: tokenOf(context)
	});
}
function tokenOf({ environment }) {
	return environment.GITHUB_TOKEN || environment.GH_TOKEN || void 0;
}
function megabytes(bytes) {
	return `${formatWhole(bytes / 1e6)} MB`;
}
// src/doors/cli/render-ingest-report.ts
const MAX_REJECTS_SHOWN = 20;
const COLUMNS = [wordColumn("what", "What", ([name]) => name), countColumn("count", "Count", ([, count]) => count)];
/** Returns what a run of ingestion did, in lines or for programs. */
function renderIngestReport(report, { dryRun, reconcile, format, unknownCommits }) {
	if (format === "table") return renderLines(report, {
		dryRun,
		reconcile
	}) + renderUnknownCommits(unknownCommits);
	const counts = {
		...countsOf(report),
		unknown_commits: unknownCommits
	};
	if (format === "json") return renderJson({
		...counts,
		dry_run: dryRun
	});
	return renderResult(format, COLUMNS, Object.entries(counts));
}
function countsOf(report) {
	return {
		files: report.files,
		rows_read: report.rowsRead,
		inserted: report.inserted,
		updated: report.updated,
		skipped: report.skipped,
		too_old: report.expired,
		rejected: report.rejected,
		pruned: report.pruned,
		removed: report.removed,
		missing: report.missing
	};
}
function renderLines(report, { dryRun, reconcile }) {
	const counts = {
		inserted: report.inserted,
		updated: report.updated,
		skipped: report.skipped,
		...report.expired > 0 && { "too old": report.expired },
		rejected: report.rejected
	};
	return lines([
		`Read ${countText(report.rowsRead, "row")} of ${countText(report.files, "file")}.`,
		...Object.entries(counts).map(([name, count]) => `  ${name.padEnd(9)}${formatWhole(count).padStart(9)}`),
		...heldLines(report),
		...sentence(report.pruned, (records) => `Deleted ${records} past the retention.`),
		...sentence(report.removed, (records) => `Deleted ${records} that the ledger does not hold.`),
		...sentence(report.missing, (records) => `The database holds ${records} that the ledger does not hold any more${reconcileAdvice(report, reconcile)}.`),
		...dryRun ? ["Dry run: nothing was written."] : []
	]);
}
/** Returns the rejected rows with their places, as many as one reads, and the files without any that can be read. */
function renderRejects({ rejected, rejects, faults }) {
	const shown = rejects.slice(0, MAX_REJECTS_SHOWN).map(rejectLine);
	const rest = rejected - shown.length;
	if (rest > 0) shown.push(`and ${formatWhole(rest)} more: tokenledger validate lists them all`);
	return lines([...shown, ...faults.map((fault) => oneLine(fault))]);
}
/** What was not read is no reason to delete anything. */
function reconcileAdvice({ rejected, faults }, reconcile) {
	if (rejected + faults.length > 0) return "";
	return reconcile ? ": what came from pull requests, and what was abandoned, stays" : ": --reconcile deletes such records";
}
/** Returns a line for each repository on GitHub that brought no rows for a reason. */
function renderRepositories(report) {
	const { failures, withoutLedger, unasked } = report;
	return lines([
		...withoutLedger.map((repository) => oneLine(`github:${repository}: there is no ledger in its .telemetry folder.`)),
		...failures.map(({ repository, failure }) => oneLine(`github:${repository}: ${failure.message}`)),
		...unasked > 0 ? [`Repositories that were not asked for: ${formatWhole(unasked)}.`] : []
	]);
}
/** Returns a line that says how many records belong to no commit that is known; nothing where all do. */
function renderUnknownCommits(records) {
	if (records === 0) return "";
	return lines([`No commit is known of ${countText(records, "record")}.`]);
}
/** Returns a line for each reason that commits are not known. */
function renderProblems(problems) {
	return lines(problems.map((problem) => oneLine(problem)));
}
function rejectLine({ file, line, column, expected, got }) {
	return oneLine(`${file}:${line}:${column}: expected ${expected}, got ${got}`);
}
function sentence(records, say) {
	return records > 0 ? [say(countText(records, "record"))] : [];
}
function lines(texts) {
	return texts.map((text) => `${text}\n`).join("");
}
// src/doors/cli/commands/ingest.ts
const EXIT_FAILED = 1;
/** `tokenledger ingest`: loads ledgers into the database. */
const createIngestCommand = (context) => new Command("ingest").description("Load ledgers into the database; rows that it already has are skipped.").addArgument(ledgerSourcesArgument()).option("--dry-run", "do everything but write").option("--reconcile", "read everything again and delete the records that the ledger lacks").option("--yes", "reconcile even where that deletes more than a tenth of the records").option("--retention-days <days>", "keep this many days in the database").option("--repository <name>", "the repository that the files belong to, such as acme/shop").addOption(formatOption("table", FORMATS)).addOption(jsonOption()).addOption(databaseOption()).action(async (ledgers, options) => {
	try {
		var _usingCtx$1 = _usingCtx();
		boundMemory();
		const format = formatOf(options, "table");
		const sources = parseLedgerSources(ledgers);
		const retentionDays = parseRetention(options.retentionDays);
		const name = options.repository ?? (context.environment.GITHUB_REPOSITORY || void 0);
		const root = await findRoot(context.cwd, name);
		const config = await readSettings(root, context.environment);
		const { files, isWholeLedger, isAllRead } = _usingCtx$1.a(await findFiles(sources, root, {
			...options,
			name
		}, context));
		const { dryRun = false, reconcile = false, yes = false } = options;
		const store = _usingCtx$1.a(await openDatabase(context, {
			url: options.database,
			mode: "create",
			dryRun
		}));
		const settings = {
			store,
			reconcile,
			allowsLargeRemoval: yes || dryRun,
			pricing: config,
			retentionDays: retentionDays ?? config.retentionDays,
			now: context.now(),
			thread: { path: LEDGER_READER_PATH }
		};
		const fromFiles = await ingestFiles({
			...settings,
			files,
			isWholeLedger
		}, context);
		const references = sources.repositories;
		const fromGithub = await ingestFromGithub({
			...settings,
			references
		}, context);
		const history = await storeFileHistory({
			store,
			files,
			authors: config.authors
		}, context);
		const report = addReports(fromFiles, fromGithub.report);
		context.warn(renderRejects(report) + renderRepositories(fromGithub));
		context.warn(renderProblems(history));
		const unknownCommits = await countUnknownCommits(store, [...files.map(({ repository }) => repository), ...fromGithub.loaded]);
		context.print(renderIngestReport(report, {
			dryRun,
			reconcile: settings.reconcile,
			format,
			unknownCommits
		}));
		if (!isAllRead || fromGithub.failures.length + report.faults.length > 0) context.exitWith(EXIT_FAILED);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
/** Returns the top of the worktree; where git refuses to look, and the repository's name is known, the current folder. */
async function findRoot(cwd, name) {
	try {
		return (await findRepository(cwd))?.root ?? cwd;
	} catch (error) {
		if (error instanceof DubiousOwnership && name !== void 0) return cwd;
		throw error;
	}
}
/** Finds the files to load. */
async function findFiles({ paths, hasFiles }, root, { repository, name, reconcile }, context) {
	if (!hasFiles) {
		if (repository !== void 0) throw nothingToName();
		return {
			files: [],
			isWholeLedger: false,
			isAllRead: true,
			[Symbol.asyncDispose]: async () => {}
		};
	}
	const folder = join(root, ".telemetry");
	if (reconcile && !ledgerPaths(paths, root, context).includes(folder)) throw notTheWholeLedger();
	let isAllRead = true;
	const found = await findTypedLedgers(paths, {
		root,
		repository: name,
		onUnread: (sentence, isStray) => {
			isAllRead &&= isStray;
			context.warn(`${visibleLine(sentence)}\n`);
		}
	}, context);
	if (isAllRead || !reconcile) return {
		...found,
		isAllRead,
		isWholeLedger: isAllRead && found.paths.includes(folder)
	};
	await found[Symbol.asyncDispose]();
	throw notAllRead();
}
function notAllRead() {
	return new Failure("Nothing was reconciled: rows in ledgers that cannot be read would count as deleted.");
}
function nothingToName() {
	return new UsageFailure("Cannot use --repository without files: repositories on GitHub have their own names.");
}
function notTheWholeLedger() {
	return new UsageFailure("Cannot reconcile single files: what the other files of their repository hold would be deleted. Name the repository's .telemetry folder, or nothing.");
}
function parseRetention(text) {
	if (text === void 0) return void 0;
	if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
	throw new UsageFailure(`Cannot use --retention-days ${text}: expected a whole number of days, 1 or more.`);
}
export { createIngestCommand };
