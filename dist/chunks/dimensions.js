import { Nt as toUtc, Rt as TASK_TYPES, V as identityOf, dr as createGit, gr as Failure, jt as toEpochMs, pr as nearestName, wn as toNanoUsd, yt as phaseOf, zt as isTaskType } from "./hook.js";
import { r as readLedgerBatches, t as NotALedger } from "./read-ledger.js";
import { a as addDays, c as firstOfMonth, l as firstOfWeek, o as addMonths, s as daysBetween } from "./time-zone.js";
import { g as spendOf, m as billingOf } from "./format-number.js";
import { a as todayOf } from "./time-range.js";
import { i as isRow } from "./parse-ledger.js";
import { n as findRepository } from "./repository.js";
import { n as NO_VALUE } from "./no-value.js";
import { i as sayNoneReadable, l as readChanges, o as findOrigins } from "./file-faults.js";
import { f as isLike, i as createMatches, l as createForgeNumbers, o as isWanted, r as changeOf, t as createTicketFinder } from "./ticket.js";
import { f as byCost, m as codeOr, p as byName, u as sessionOf } from "./sort-groups.js";
import { a as PULL_REQUEST_NUMBERS, c as nearestTime, i as MONTHS, l as oneOf, n as folderDimension, o as WEEKS, r as DAYS, s as nearestNumber, t as OUTCOME, u as createSelection } from "./outcome-dimension.js";
import { n as originOf, t as ORIGINS } from "./origin.js";
import { b as phaseText } from "./coverage.js";
import { i as commitDimension } from "./commit-dimension.js";
import { dirname } from "node:path";
// src/parts/git/mapped-authors.ts
const LOG = ["log", "--all"];
const FIELDS = [
	"%an",
	"%ae",
	"%aN",
	"%aE"
];
/** Lists whom the mailmap names otherwise, of all that wrote commits. */
async function readMappedAuthors(git) {
	const output = await git([...LOG, `--format=${FIELDS.join("%x00")}`]);
	return Array.from(new Set(output.toString().split("\n"))).flatMap((line) => {
		const [name = "", email = "", author = "", address = ""] = line.split("\0");
		if (name === author && email === address) return [];
		return [{
			written: {
				author: name,
				email
			},
			mapped: {
				author,
				email: address
			}
		}];
	});
}
// src/flows/read-named-authors.ts
/** Reads whom the mailmap names otherwise, where budgets name authors: none need be known elsewhere. */
async function readNamedAuthors(budgets, root, environment) {
	return budgets.some(({ scope, match }) => scope === "author" && match !== void 0) ? readMappedAuthors(createGit(root, environment)) : [];
}
// src/flows/report/attribute-records.ts
/**
* Finds which commits brought the records of ledger files, in the repository of each.
*
* @throws {Failure} for a file that is in no repository.
*/
async function attributeFiles(paths, options) {
	const repositories = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	for (const folder of new Set(paths.map(dirname))) {
		const repository = await findRepository(folder);
		if (repository === void 0) throw new Failure(`Cannot tell which commits brought the records in ${folder}: it is not in a git repository. Name ledgers of a repository, or ask for something that is in the rows themselves, such as --by model.`);
		repositories.set(repository.root, repository);
		folders.set(folder, repository.root);
	}
	const changeOfRoot = /* @__PURE__ */ new Map();
	for (const [root, repository] of repositories) {
		const own = paths.filter((path) => folders.get(dirname(path)) === root);
		changeOfRoot.set(root, await attribute(repository, { paths: own }, options));
	}
	return (record, path) => changeOfRoot.get(folders.get(dirname(path)) ?? "")?.(record);
}
/** Finds which commits of a repository brought records, up to a revision: HEAD unless said otherwise. */
async function attribute(repository, where, { environment, histories, needs, onProgress }) {
	const { commits, originOf } = await findOrigins(repository, environment, {
		...where,
		histories
	});
	const { changes } = await readChanges(repository, environment, {
		...where.revision !== void 0 && { head: where.revision },
		commits: commits.map(({ id }) => id),
		needs,
		...onProgress !== void 0 && { onProgress }
	});
	return (record) => {
		const origin = originOf(record);
		return typeof origin === "string" ? origin : changes.get(origin.id);
	};
}
// src/parts/report/budget/budget-state.ts
const WEEK_DAYS = 7;
/** What ends later than this lasts. */
const MAX_DAYS = 36500;
const NOTHING_SPENT = {
	spentNanoUsd: 0,
	ownNanoUsd: 0,
	ownRecords: 0,
	ownUnpricedTokens: 0,
	coveredNanoUsd: 0,
	unpricedTokens: 0,
	firstDay: void 0
};
/** Returns the days that a span of the calendar is now. */
function daysOf(per, clock) {
	const today = todayOf(clock);
	switch (per) {
		case "week": {
			const from = firstOfWeek(today);
			return {
				from,
				to: addDays(from, WEEK_DAYS)
			};
		}
		case "month": {
			const from = firstOfMonth(today);
			return {
				from,
				to: addMonths(from, 1)
			};
		}
		case "total": return {
			from: void 0,
			to: void 0
		};
	}
}
/** Returns how a budget stands, given what was spent of it. */
function stateOf(budget, name, sums, clock) {
	const days = daysOf(budget.per, clock);
	const limitNanoUsd = toNanoUsd(budget.usd);
	const today = todayOf(clock);
	const since = days.from ?? sums.firstDay ?? today;
	const perDayNanoUsd = sums.spentNanoUsd / Math.max(1, daysBetween(since, today) + 1);
	const leftNanoUsd = limitNanoUsd - sums.spentNanoUsd;
	const share = sums.spentNanoUsd / limitNanoUsd;
	const isWarned = share >= (budget.warnAt ?? .8);
	return {
		...sums,
		budget,
		name,
		days,
		limitNanoUsd,
		leftNanoUsd,
		share,
		perDayNanoUsd,
		endsOn: endOf({
			leftNanoUsd,
			perDayNanoUsd,
			today,
			to: days.to
		}),
		status: leftNanoUsd < 0 ? "exceeded" : isWarned ? "warning" : "within"
	};
}
function endOf({ leftNanoUsd, perDayNanoUsd, today, to }) {
	if (leftNanoUsd < 0 || perDayNanoUsd === 0) return void 0;
	const daysLeft = Math.ceil(leftNanoUsd / perDayNanoUsd);
	if (daysLeft > MAX_DAYS) return void 0;
	const day = addDays(today, daysLeft);
	return to === void 0 || day < to ? day : void 0;
}
// src/parts/report/questions/wanted-names.ts
/** Returns the values of a text with commas between. */
function splitValues(text) {
	return text.split(",").map((value) => value.trim()).filter(Boolean);
}
/** Names of more parts are found only where they are all of a text: in a list of 100 names there are too many of them. */
const NAME_PARTS = [
	2,
	3,
	4
];
/** Returns the values of a text with commas between, and what neighbours make together: a name can have commas in it, `Doe, Jane`. */
function splitNames(text) {
	const parts = text.split(",");
	const names = NAME_PARTS.flatMap((length) => parts.slice(length - 1).map((_, start) => parts.slice(start, start + length))).map((each) => each.join(",").trim());
	return Array.from(/* @__PURE__ */ new Set([
		...splitValues(text),
		...names,
		text.trim()
	]));
}
/** Returns which of the names in a text no record has, when it is known of all that may be meant whether one has it. */
function missingNames(found, notFound) {
	const parts = new Set(found.flatMap((each) => [each, ...splitValues(each)]));
	const single = notFound.filter((each) => !each.includes(","));
	return Array.from(new Set(single)).filter((each) => !parts.has(each));
}
// src/parts/report/questions/filter-watch.ts
/** So many values are compared with one that was mistyped. */
const MAX_KNOWN = 5e3;
/** Watches which of the values that filters name are there, whatever the other filters leave. */
var FilterWatch = class {
	#watched;
	constructor(filters) {
		this.#watched = filters.filter(({ isSubject = false }) => !isSubject).map((filter) => ({
			filter,
			pending: filter.wanted,
			known: /* @__PURE__ */ new Set(),
			sawAny: false
		}));
	}
	/** Notes the values of a record. */
	see(row) {
		for (const watched of this.#watched) {
			if (watched.pending.length === 0) continue;
			const { sharesOf, valueFor } = watched.filter.dimension;
			if (sharesOf === void 0) this.#note(watched, valueFor(row), row);
			else for (const { value } of sharesOf(row)) this.#note(watched, value, row);
		}
	}
	/** Notes a value that records have which are not read where it is not wanted. */
	seeValue(filter, value) {
		const watched = this.#watched.find((each) => each.filter === filter);
		if (watched !== void 0) this.#note(watched, value);
	}
	/** Hands rows on once their values are noted. */
	async *rows(rows) {
		for await (const row of rows) {
			this.see(row);
			yield row;
		}
	}
	/** Returns what no record has; nothing where there was no record to look at. */
	unmatched() {
		return this.#watched.filter(({ sawAny }) => sawAny).flatMap(({ filter, pending, known }) => unmatchedOf(filter, pending).map((wanted) => ({
			key: filter.dimension.key,
			wanted,
			nearest: (filter.dimension.nearest ?? nearestName)(wanted, [...known]),
			isMerge: filter.merges?.has(wanted) ?? false
		})));
	}
	#note(watched, value, row) {
		watched.sawAny = true;
		const { filter, pending, known } = watched;
		if (value !== void 0 && known.size < MAX_KNOWN) for (const name of namesIn(filter.dimension, value, row)) known.add(name);
		if (pending.length === 0) return;
		watched.pending = pending.filter((each) => !isWanted(filter.dimension, value, each, row));
	}
};
function namesIn({ namesOf }, value, row) {
	return row === void 0 || namesOf === void 0 ? [value] : namesOf(row);
}
/** Returns what was typed and no record has, under none of the names that it stands for. */
function unmatchedOf({ wanted, typedAs }, pending) {
	const typed = (each) => typedAs?.get(each) ?? each;
	return missingNames(wanted.filter((each) => !pending.includes(each)).map(typed), pending.map(typed));
}
// src/parts/report/questions/author-dimension.ts
/** By who wrote the commit that brought a record. */
const AUTHOR = {
	key: "author",
	title: "Author",
	valueFor: (row) => changeOf(row)?.author,
	matches: (author, wanted, row) => namesOfAuthor(author, row && changeOf(row)?.email).some((name) => isLike(name, wanted)),
	namesOf(row) {
		const { author, email } = changeOf(row) ?? {};
		return [author, email].filter((name) => name !== void 0);
	},
	nearest: nearestAuthor,
	cell: codeOr("unknown"),
	compare: byCost
};
/** All that an author may be called: by a name, an address, or both as git writes them. */
function namesOfAuthor(author, email) {
	return email === void 0 ? [author] : [
		author,
		email,
		`<${email}>`,
		`${author} <${email}>`
	];
}
/** Of `Name <address>` either may be meant, and of a name its words in any order: `Jane Doe` for `Doe, Jane`. */
function nearestAuthor(wanted, names) {
	const [, name = wanted, address] = /^(.*?)\s*<(.*)>$/.exec(wanted) ?? [];
	const byWords = new Map(names.map((each) => [inOrder(each), each]));
	const nearest = nearestName(inOrder(name), [...byWords.keys()]);
	return nearestName(wanted, names) ?? (address && nearestName(address, names)) ?? (nearest === void 0 ? void 0 : byWords.get(nearest));
}
function inOrder(name) {
	return (name.toLowerCase().match(/[^\s,]+/g) ?? []).sort().join(" ");
}
// src/parts/report/questions/mapped-authors.ts
/** Returns a filter by author in which what commits say stands for what the mailmap makes of it, too. */
function withMappedAuthors(filter, authors) {
	if (filter.dimension.key !== "author" || authors.length === 0) return filter;
	const typedAs = /* @__PURE__ */ new Map();
	for (const { written, mapped } of authors) {
		const names = [
			...namesOfAuthor(written.author, written.email),
			`${mapped.author} <${written.email}>`,
			`${written.author} <${mapped.email}>`
		];
		const typed = filter.wanted.find((wanted) => names.some((name) => isLike(name, wanted)));
		if (typed !== void 0) typedAs.set(`${mapped.author} <${mapped.email}>`, typed);
	}
	return {
		...filter,
		wanted: [...filter.wanted, ...typedAs.keys()],
		typedAs
	};
}
// src/parts/report/budget/budget-tally.ts
/** Adds up what was spent of one budget, by the values that each have their own. */
var BudgetTally = class {
	#budget;
	#settings;
	#since;
	#until;
	#filters;
	#select;
	#watch;
	#sumsByName = /* @__PURE__ */ new Map();
	#isPartial = false;
	constructor(budget, settings) {
		const dimension = settings.dimensions[budget.scope];
		const { zone } = settings.clock;
		const { from, to } = daysOf(budget.per, settings.clock);
		this.#budget = budget;
		this.#settings = settings;
		this.#since = from && zone.startOfDay(from);
		this.#until = to && zone.startOfDay(to);
		this.#filters = budget.match === void 0 ? [] : [withMappedAuthors({
			dimension,
			wanted: splitNames(budget.match)
		}, settings.mappedAuthors)];
		this.#select = createSelection([dimension], this.#filters);
		this.#watch = new FilterWatch(this.#filters);
	}
	get budget() {
		return this.#budget;
	}
	/** Whether there are records of which only history that is not at hand tells whose they are. */
	get isPartial() {
		return this.#isPartial;
	}
	/** What its `match` names that no record of its time has; undefined where there was none to look at. */
	get unmatched() {
		return this.#watch.unmatched()[0];
	}
	/** Counts a record, at its list price, where it is of this budget's time and values. */
	add(row, isOwn = false) {
		const { record } = row;
		const utc = toUtc(record.timestamp) ?? record.timestamp;
		if (this.#since !== void 0 && utc < this.#since) return;
		if (this.#until !== void 0 && utc >= this.#until) return;
		this.#watch.see(row);
		const { valueFor } = this.#settings.dimensions[this.#budget.scope];
		if (!valueFor(row)) {
			this.#isPartial ||= row.change === void 0 || row.change === "before history";
			return;
		}
		const name = this.#select(row)?.groups[0]?.names[0];
		if (name === void 0) return;
		const sums = this.#sumsByName.get(name) ?? NOTHING_SPENT;
		this.#sumsByName.set(name, this.#plus(sums, row, isOwn));
	}
	/** Returns how the budget of each value stands, the one with the least left first. */
	states() {
		const { clock } = this.#settings;
		const states = Array.from(this.#sumsByName, ([name, sums]) => stateOf(this.#budget, name, sums, clock));
		if (states.length > 0) return states.sort((a, b) => b.share - a.share);
		return [stateOf(this.#budget, this.#knownName(), NOTHING_SPENT, clock)];
	}
	/** Returns the value that is known before anything is used. */
	#knownName() {
		const { repository, dimensions } = this.#settings;
		if (this.#budget.scope !== "repository" || repository === void 0) return void 0;
		return this.#filters.every(({ wanted }) => wanted.some((each) => isWanted(dimensions.repository, repository, each))) ? repository : void 0;
	}
	#plus(sums, { record }, isOwn) {
		const { billing, clock } = this.#settings;
		const utc = toUtc(record.timestamp) ?? record.timestamp;
		const day = clock.zone.dayOf(utc);
		const firstDay = sums.firstDay === void 0 || day < sums.firstDay ? day : sums.firstDay;
		const cost = record.costNanoUsd ?? 0;
		if (billingOf(billing, record.agent) === "subscription") return {
			...sums,
			firstDay,
			coveredNanoUsd: sums.coveredNanoUsd + cost
		};
		const spent = spendOf(billing, record.agent, cost);
		const unpriced = record.costNanoUsd === void 0 ? record.inputTokens + record.outputTokens : 0;
		return {
			...sums,
			firstDay,
			spentNanoUsd: sums.spentNanoUsd + spent,
			ownNanoUsd: sums.ownNanoUsd + (isOwn ? spent : 0),
			ownRecords: sums.ownRecords + Number(isOwn),
			ownUnpricedTokens: sums.ownUnpricedTokens + (isOwn ? unpriced : 0),
			unpricedTokens: sums.unpricedTokens + unpriced
		};
	}
};
// src/usage/plain-texts.ts
const BLOCK_BYTES = 1048576;
/** Texts of ASCII one behind the other, in blocks, so that they grow without being copied. */
var PlainTexts = class {
	#blocks = [];
	#end = 0;
	/** Returns where the text starts. */
	add(text) {
		const left = BLOCK_BYTES - this.#end % BLOCK_BYTES;
		if (text.length > left) this.#end += left;
		const start = this.#end;
		const block = this.#blockOf(start);
		const at = start % BLOCK_BYTES;
		for (let index = 0; index < text.length; index += 1) block[at + index] = text.charCodeAt(index);
		this.#end += text.length;
		return start;
	}
	read(start, length) {
		const at = start % BLOCK_BYTES;
		return this.#blockOf(start).toString("latin1", at, at + length);
	}
	#blockOf(start) {
		const number = Math.floor(start / BLOCK_BYTES);
		let block = this.#blocks[number];
		if (block === void 0) {
			block = Buffer.alloc(BLOCK_BYTES);
			this.#blocks[number] = block;
		}
		return block;
	}
};
// src/usage/shared-texts.ts
const SLOTS = 256;
/** Different texts, each held once and known by its number, from 0 in the order in which they came. */
var SharedTexts = class {
	#numbers = /* @__PURE__ */ new Map();
	#texts = [];
	/** The number of a text of late, for each slot. To compare two texts takes a third of what it takes to look one up. */
	#latest = new Int32Array(SLOTS);
	get size() {
		return this.#texts.length;
	}
	numberOf(text) {
		const slot = slotOf(text);
		const latest = this.#latest[slot] ?? 0;
		if (this.#texts[latest] === text) return latest;
		const number = this.#numbers.get(text) ?? this.#add(text);
		this.#latest[slot] = number;
		return number;
	}
	#add(text) {
		const own = ` ${text}`.slice(1);
		this.#numbers.set(own, this.#texts.length);
		this.#texts.push(own);
		return this.#texts.length - 1;
	}
	textOf(number) {
		return this.#texts[number] ?? "";
	}
};
/** Texts of a ledger's column differ in their ends or lengths: `Phase 7`, `Phase 8`, a session's id. */
function slotOf(text) {
	const { length } = text;
	if (length < 2) return length;
	return (length * 31 + text.charCodeAt(length - 2) * 7 + text.charCodeAt(length - 1)) % SLOTS;
}
const BLOCK_BITS = 12;
/** How many records a block has; the last one has room for as many. */
const BLOCK_RECORDS = 4096;
/** Usage records as numbers: a million take a tenth of the memory of as many objects, and less time to clear up. */
var PackedRecords = class {
	/** In their order: so that they grow without being copied. */
	blocks = [];
	#size = 0;
	#timestamps = new PlainTexts();
	texts = {
		model: new SharedTexts(),
		taskType: new SharedTexts(),
		notes: new SharedTexts(),
		sessionId: new SharedTexts(),
		agent: new SharedTexts(),
		branch: new SharedTexts()
	};
	get size() {
		return this.#size;
	}
	/** Adds a record, of which the time may be known already, as `toEpochMs` returns it. */
	add(record, time = toEpochMs(record.timestamp)) {
		if (this.#size >> BLOCK_BITS === this.blocks.length) this.blocks.push(createBlock());
		this.#size += 1;
		this.set(this.#size - 1, record, time);
	}
	/** Puts a record in the place of another. */
	set(place, record, time = toEpochMs(record.timestamp)) {
		const block = this.#blockOf(place);
		const at = place & 4095;
		const { texts } = this;
		const { success } = record;
		block.time[at] = time;
		block.inputTokens[at] = record.inputTokens;
		block.outputTokens[at] = record.outputTokens;
		block.cacheReadTokens[at] = record.cacheReadTokens;
		block.cacheWriteTokens[at] = record.cacheWriteTokens;
		block.durationMs[at] = record.durationMs ?? NaN;
		block.costNanoUsd[at] = record.costNanoUsd ?? NaN;
		block.success[at] = success === void 0 ? 2 : Number(success);
		block.model[at] = texts.model.numberOf(record.model);
		block.taskType[at] = texts.taskType.numberOf(record.taskType ?? "");
		block.notes[at] = texts.notes.numberOf(record.notes);
		block.sessionId[at] = texts.sessionId.numberOf(record.sessionId);
		block.agent[at] = texts.agent.numberOf(record.agent);
		block.branch[at] = texts.branch.numberOf(record.branch);
		block.timestampStart[at] = this.#timestamps.add(record.timestamp);
		block.timestampLength[at] = record.timestamp.length;
	}
	/** Returns the record in a place, made anew. */
	at(place) {
		const block = this.#blockOf(place);
		const at = place & 4095;
		const textOf = (column) => this.texts[column].textOf(block[column][at] ?? 0);
		const taskType = textOf("taskType");
		const success = block.success[at];
		return {
			timestamp: this.#timestamps.read(block.timestampStart[at] ?? 0, block.timestampLength[at] ?? 0),
			model: textOf("model"),
			inputTokens: block.inputTokens[at] ?? 0,
			outputTokens: block.outputTokens[at] ?? 0,
			success: success === 2 ? void 0 : success === 1,
			taskType: isTaskType(taskType) ? taskType : void 0,
			durationMs: known(block.durationMs[at]),
			notes: textOf("notes"),
			sessionId: textOf("sessionId"),
			cacheReadTokens: block.cacheReadTokens[at] ?? 0,
			cacheWriteTokens: block.cacheWriteTokens[at] ?? 0,
			costNanoUsd: known(block.costNanoUsd[at]),
			agent: textOf("agent"),
			branch: textOf("branch")
		};
	}
	/** Returns when the record in a place was made, in milliseconds since 1970. */
	timeAt(place) {
		return this.#blockOf(place).time[place & 4095] ?? NaN;
	}
	/** Returns one column of all blocks. */
	column(name) {
		const column = new Float64Array(this.#size);
		for (const [index, block] of this.blocks.entries()) {
			const start = index * BLOCK_RECORDS;
			column.set(block[name].subarray(0, this.#size - start), start);
		}
		return column;
	}
	#blockOf(place) {
		const block = this.blocks[place >> BLOCK_BITS];
		if (block === void 0) throw new RangeError(`There is no record ${place}.`);
		return block;
	}
};
function createBlock() {
	return {
		time: new Float64Array(BLOCK_RECORDS),
		inputTokens: new Float64Array(BLOCK_RECORDS),
		outputTokens: new Float64Array(BLOCK_RECORDS),
		cacheReadTokens: new Float64Array(BLOCK_RECORDS),
		cacheWriteTokens: new Float64Array(BLOCK_RECORDS),
		durationMs: new Float64Array(BLOCK_RECORDS),
		costNanoUsd: new Float64Array(BLOCK_RECORDS),
		success: new Uint8Array(BLOCK_RECORDS),
		model: new Uint32Array(BLOCK_RECORDS),
		taskType: new Uint32Array(BLOCK_RECORDS),
		notes: new Uint32Array(BLOCK_RECORDS),
		sessionId: new Uint32Array(BLOCK_RECORDS),
		agent: new Uint32Array(BLOCK_RECORDS),
		branch: new Uint32Array(BLOCK_RECORDS),
		timestampStart: new Float64Array(BLOCK_RECORDS),
		timestampLength: new Uint32Array(BLOCK_RECORDS)
	};
}
function known(number = NaN) {
	return Number.isNaN(number) ? void 0 : number;
}
// src/usage/distinct-records.ts
/**
* Holds records once each, by their identities. Most records of a ledger are later than all before them, and of those no
* identity is made or looked up.
*/
var DistinctRecords = class {
	records = new PackedRecords();
	/** The places of the records that are later than all before them. */
	#inOrder = [];
	#latest = Number.NEGATIVE_INFINITY;
	/** The places of all others, by identity. */
	#others = /* @__PURE__ */ new Map();
	/**
	* Returns the place of the record that is held with the identity of another, of which the time may be known already:
	* that one itself where there was none.
	*/
	placeOf(record, time = toEpochMs(record.timestamp)) {
		const place = this.records.size;
		if (time > this.#latest) {
			this.#latest = time;
			this.#inOrder.push(place);
		} else {
			const identity = identityOf(record);
			const known = this.#placeInOrder(time, identity) ?? this.#others.get(identity);
			if (known !== void 0) return known;
			this.#others.set(identity, place);
		}
		this.records.add(record, time);
		return place;
	}
	/** Returns the place of the record that is in order and has a time and an identity. */
	#placeInOrder(time, identity) {
		let [from, to] = [0, this.#inOrder.length];
		while (from < to) {
			const middle = from + to >> 1;
			if (this.records.timeAt(this.#inOrder[middle] ?? 0) < time) from = middle + 1;
			else to = middle;
		}
		const place = this.#inOrder[from];
		if (place === void 0 || this.records.timeAt(place) !== time) return void 0;
		return identityOf(this.records.at(place)) === identity ? place : void 0;
	}
};
// src/flows/report/distinct-rows.ts
/** Holds rows once each: of those with one identity the last, in the place of the first. */
var DistinctRows = class {
	#distinct = new DistinctRecords();
	#files = [];
	get records() {
		return this.#distinct.records;
	}
	/** Adds a row, of which the time may be known already, in milliseconds since 1970. */
	add({ record, file }, time = toEpochMs(record.timestamp)) {
		const { size } = this.records;
		const place = this.#distinct.placeOf(record, time);
		if (place < size) this.records.set(place, record, time);
		this.#files[place] = file;
	}
	*[Symbol.iterator]() {
		for (const [place, file] of this.#files.entries()) yield {
			record: this.records.at(place),
			file
		};
	}
};
// src/flows/report/wanted-values.ts
/** The dimensions that one column of a database tells, by their keys: the column, and the value that it tells. */
const COLUMNS = {
	agent: ["agent", (cell) => cell || void 0],
	branch: ["branch", (cell) => cell || void 0],
	model: ["model", (cell) => cell],
	repository: ["repository", (cell) => cell || void 0],
	session: ["session_id", (cell) => sessionOf({ sessionId: cell })],
	task_type: ["prompt_name", (cell) => isTaskType(cell) ? cell : void 0]
};
/**
* Returns what filters want of the columns of a database; whether a record passes is still to be asked. The values
* that there are go to `watch`.
*/
function wantedValuesOf(filters, watch) {
	return Object.fromEntries(filters.flatMap((filter) => {
		const known = COLUMNS[filter.dimension.key];
		if (known === void 0) return [];
		const [column, valueIn] = known;
		const isWantedCell = (cell) => {
			const value = valueIn(cell);
			watch?.seeValue(filter, value);
			return filter.wanted.some((wanted) => isWanted(filter.dimension, value, wanted));
		};
		return [[column, isWantedCell]];
	}));
}
// src/flows/report/usage-source.ts
/** Reads ledger files; of two rows with one identity the later one counts. */
function ledgerSource(files, findChanges) {
	return async (range, onProgress) => {
		const { found, changeOf, ...unread } = await readBesideHistory(files, {
			range,
			onProgress
		}, collect, findChanges);
		return {
			rows: attributed(found, changeOf),
			records: found.records,
			...unread
		};
	};
}
/** Reads the rows of ledger files while git tells which commits brought them. */
async function readBesideHistory(files, reading, read, findChanges = async () => () => void 0) {
	let rejected = 0;
	const faults = [];
	const onUnread = (unread) => {
		rejected += unread.rejected;
		faults.push(...unread.faults);
	};
	const [found, changeOf] = await Promise.all([read(readFiles(files, {
		...reading,
		onUnread
	})), findChanges()]);
	return {
		found,
		changeOf,
		rejected,
		faults
	};
}
/** Returns records once each, in the place of the first of those with one identity: a summary's first record of a session stays the first. */
async function collect(batches) {
	const rows = new DistinctRows();
	for await (const batch of batches) for (const row of batch) rows.add(row, row.time);
	return rows;
}
function* attributed(records, changeOf) {
	for (const { record, file } of records) yield {
		record,
		repository: file.repository,
		change: changeOf(record, file.path)
	};
}
/** Reads what a database holds, as far as filters may want it. */
function storeSource(store, filters = []) {
	return async (range, onProgress, watch) => ({
		rows: counted(store.readRows(range, wantedValuesOf(filters, watch)), onProgress),
		rejected: 0,
		faults: []
	});
}
const PROGRESS_RECORDS = 1e3;
/** Reads the rows of ledger files that lie in a range of time, some hundred at once: to hand on each alone takes longer than to read it. */
async function* readFiles(files, { range, onUnread, onProgress }) {
	const isWithin = createRangeTest(range);
	let count = 0;
	for (const file of files) {
		let [rows, rejected] = [0, 0];
		try {
			for await (const { entries } of readLedgerBatches(file.path)) {
				const read = entries.filter(isRow);
				rows += read.length;
				rejected += entries.length - read.length;
				const found = read.filter(({ record }) => isWithin(record));
				const rest = count % PROGRESS_RECORDS + found.length;
				count += found.length;
				if (rest >= PROGRESS_RECORDS) onProgress?.(count - count % PROGRESS_RECORDS);
				yield found.map(({ record, time }) => ({
					record,
					time,
					file
				}));
			}
		} catch (error) {
			if (!(error instanceof NotALedger)) throw error;
			onUnread?.({
				rejected: 0,
				faults: [error.message]
			});
			continue;
		}
		onUnread?.({
			rejected,
			faults: rejected > 0 && rows === 0 ? [sayNoneReadable(file.path, rejected)] : []
		});
	}
}
function createRangeTest({ since, until }) {
	if (since === void 0 && until === void 0) return () => true;
	return ({ timestamp }) => {
		const time = toUtc(timestamp) ?? timestamp;
		return (since === void 0 || time >= since) && (until === void 0 || time < until);
	};
}
/** Says now and then how many rows have come. */
async function* counted(rows, onProgress) {
	let count = 0;
	for await (const row of rows) {
		count += 1;
		if (count % PROGRESS_RECORDS === 0) onProgress?.(count);
		yield row;
	}
}
// src/parts/report/questions/dimensions.ts
/** All that usage can be grouped and filtered by, as options name it. */
const DIMENSION_NAMES = [
	"commit",
	"branch",
	"author",
	"pull-request",
	"ticket",
	"repository",
	"folder",
	"outcome",
	"origin",
	"model",
	"agent",
	"task-type",
	"phase",
	"session",
	"day",
	"week",
	"month"
];
/** What only history tells: which commit brought a record. */
const HISTORY_DIMENSIONS = /* @__PURE__ */ new Set([
	"commit",
	"author",
	"pull-request",
	"ticket",
	"folder",
	"outcome"
]);
/** Returns all dimensions, by their names. */
function createDimensions({ zone, ticketPatterns, folders, several }) {
	const findTicket = createTicketFinder(ticketPatterns);
	const numbers = createForgeNumbers(several);
	const matches = createMatches(several);
	const utcOf = ({ record: { timestamp } }) => toUtc(timestamp) ?? timestamp;
	const time = (key, allowed, valueFor) => {
		return {
			key,
			title: `${key.slice(0, 1).toUpperCase()}${key.slice(1)} (${zone.name})`,
			valueFor,
			allowed,
			nearest: (wanted, names) => nearestTime(wanted, names, allowed),
			cell: (name = "") => name,
			compare: byName
		};
	};
	return {
		commit: commitDimension(zone),
		branch: {
			key: "branch",
			title: "Branch",
			valueFor: ({ record }) => record.branch || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		author: AUTHOR,
		"pull-request": {
			key: "pull_request",
			title: "Pull request",
			valueFor(row) {
				const number = changeOf(row)?.pullRequest;
				return number === void 0 ? void 0 : numbers.nameOf(`#${number}`, row);
			},
			matches: matches["pull-request"],
			nearest: nearestNumber,
			allowed: PULL_REQUEST_NUMBERS,
			cell: codeOr("none known"),
			compare: byCost
		},
		ticket: {
			key: "ticket",
			title: "Ticket",
			valueFor(row) {
				const ticket = findTicket(row.record.branch, changeOf(row)?.subject);
				return ticket && numbers.nameOf(ticket, row);
			},
			matches: matches.ticket,
			nearest: nearestNumber,
			cell: codeOr("none"),
			compare: byCost
		},
		repository: {
			key: "repository",
			title: "Repository",
			valueFor: ({ repository }) => repository || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		folder: folderDimension(folders),
		outcome: OUTCOME,
		origin: {
			key: "origin",
			title: "Origin",
			valueFor: ({ record }) => originOf(record.notes),
			matches: matches.origin,
			allowed: oneOf(ORIGINS, ["developer machines"]),
			cell: (name = "") => name,
			compare: byCost
		},
		model: {
			key: "model",
			title: "Model",
			valueFor: ({ record }) => record.model,
			cell: codeOr("unknown"),
			compare: byCost
		},
		agent: {
			key: "agent",
			title: "Agent",
			valueFor: ({ record }) => record.agent || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		"task-type": {
			key: "task_type",
			title: "Task type",
			valueFor: ({ record }) => record.taskType,
			allowed: oneOf([...TASK_TYPES, NO_VALUE]),
			cell: (name = NO_VALUE) => name,
			compare: byCost
		},
		phase: {
			key: "phase",
			title: "Phase",
			valueFor: ({ record }) => phaseOf(record.notes),
			matches: matches.phase,
			cell: phaseText,
			compare: byCost
		},
		session: {
			key: "session",
			title: "Session",
			valueFor: ({ record }) => sessionOf(record),
			cell: codeOr("none"),
			compare: byCost
		},
		day: time("day", DAYS, (row) => zone.dayOf(utcOf(row))),
		week: time("week", WEEKS, (row) => zone.weekOf(utcOf(row))),
		month: time("month", MONTHS, (row) => zone.monthOf(utcOf(row)))
	};
}
export { attributeFiles as _, readBesideHistory as a, BLOCK_RECORDS as c, withMappedAuthors as d, FilterWatch as f, attribute as g, daysOf as h, ledgerSource as i, PackedRecords as l, splitValues as m, HISTORY_DIMENSIONS as n, readFiles as o, splitNames as p, createDimensions as r, storeSource as s, DIMENSION_NAMES as t, BudgetTally as u, readNamedAuthors as v, readMappedAuthors as y };
