import { n as NO_VALUE, t as NO_MESSAGE } from "./no-value.js";
import { Rt as TASK_TYPES, Sn as formatUsd, _r as UsageFailure, bt as phaseWord, fr as didYouMean, pr as nearestName } from "./hook.js";
import { n as folderDimension, t as OUTCOME } from "./outcome-dimension.js";
import { f as isLike, l as createForgeNumbers, n as OUTCOMES, t as createTicketFinder } from "./ticket.js";
import { r as mergedCosts, t as answer } from "./question.js";
import { c as addPriced, t as atLeastText, u as isWhole } from "./cost-text.js";
import { a as timeColumn, i as textColumn, n as countColumn, r as rateColumn, s as wordColumn, t as SUM_COLUMNS } from "./usage-columns.js";
import { i as unmatchedText } from "./sort-groups.js";
import { n as parseRange, r as parseTime } from "./time-range.js";
import { r as renderResult } from "./render-result.js";
import { r as timeRangeOf } from "./time-options.js";
// src/flows/query-changes/cost-by-work.ts
/** Adds up a database's usage by ticket, most expensive first, from its sums by branch and subject. */
async function costByTicket(store, range, ticketPatterns) {
	const findTicket = createTicketFinder(ticketPatterns);
	const isOfSeveral = (await store.listRepositories()).length > 1;
	const numbers = createForgeNumbers(isOfSeveral ? { own: void 0 } : void 0);
	const name = (work) => {
		const ticket = findTicket(work.branch, work.subject);
		return ticket && numbers.nameOf(ticket, work);
	};
	return addUp((await store.usageByWork(range)).map((work) => ({
		...work,
		name: name(work)
	}))).toSorted(byCost);
}
/**
* Adds up a database's usage by folder, most expensive first. What a record shares among folders is whole
* numbers, so that each record has to be read for the sums to be a report's.
*/
async function costByFolder(store, range, folders) {
	return sumShares(store.readRows(range), folderDimension(folders));
}
/** Adds records up by a dimension that shares them, at the prices that they have. */
async function sumShares(rows, dimension) {
	const { groups } = await answer(rows, {
		by: [dimension],
		filters: []
	}, async () => void 0);
	return groups.map(([group]) => ({
		...sumsOf(group),
		name: group.name
	}));
}
/** Adds groups of one name up, in the order in which they come. */
function addUp(groups) {
	const sums = /* @__PURE__ */ new Map();
	for (const group of groups) {
		const known = sums.get(group.name);
		sums.set(group.name, known === void 0 ? group : {
			...add(known, group),
			name: group.name
		});
	}
	return Array.from(sums.values(), (group) => ({
		...sumsOf(group),
		name: group.name
	}));
}
function add(one, other) {
	return {
		records: one.records + other.records,
		inputTokens: one.inputTokens + other.inputTokens,
		outputTokens: one.outputTokens + other.outputTokens,
		cacheReadTokens: one.cacheReadTokens + other.cacheReadTokens,
		cacheWriteTokens: one.cacheWriteTokens + other.cacheWriteTokens,
		costNanoUsd: one.costNanoUsd + other.costNanoUsd,
		unpricedRecords: one.unpricedRecords + other.unpricedRecords,
		unpricedTokens: one.unpricedTokens + other.unpricedTokens
	};
}
function sumsOf(group) {
	const { records, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = group;
	const { costNanoUsd, unpricedRecords, unpricedTokens } = group;
	return {
		records,
		inputTokens,
		outputTokens,
		cacheReadTokens,
		cacheWriteTokens,
		costNanoUsd,
		unpricedRecords,
		unpricedTokens
	};
}
function byCost(a, b) {
	return b.costNanoUsd - a.costNanoUsd || ((a.name ?? "") < (b.name ?? "") ? -1 : 1);
}
// src/flows/query-changes/outcome-summary.ts
/**
* Adds up a database's usage by outcome, in the order of outcomes. Only the records of merged commits of which
* some lines were changed again are read one by one: they are shared by two outcomes.
*/
async function outcomeSummary(store, range) {
	const whole = await store.usageByWholeOutcome(range);
	const shared = await sumShares(store.readReworkedRows(range), OUTCOME);
	const groups = addUp([...whole.map((each) => ({
		...each,
		name: each.outcome
	})), ...shared]);
	const all = addPriced(groups);
	const hasShares = all.costNanoUsd > 0 && isWhole(all);
	const merged = mergedCosts(await store.listMergedCommits(range));
	return groups.toSorted((a, b) => rankOf(a) - rankOf(b)).map((group) => ({
		...group,
		costShare: hasShares ? group.costNanoUsd / all.costNanoUsd : void 0,
		merged: group.name === "merged" ? merged : void 0
	}));
}
function rankOf({ name }) {
	const rank = OUTCOMES.indexOf(name);
	return rank === -1 ? OUTCOMES.length : rank;
}
// src/doors/cli/change-queries.ts
const RANGE = ["since", "until"];
/** Returns the queries about what became of usage and whose it is, by the name that the command line gives them. */
function changeQueries(query) {
	return {
		"outcome-summary": query({
			answers: "cost of what was merged, reworked, reverted, abandoned or is open",
			takes: RANGE,
			columns: [
				textColumn("outcome", "Outcome", ({ name }) => name),
				...SUM_COLUMNS,
				rateColumn("cost_share", "Of cost", ({ costShare }) => costShare),
				averageColumn("cost_per_pull_request_usd", "Per pull request", ({ merged }) => ({
					costNanoUsd: merged?.costPerPullRequestNanoUsd,
					unpricedTokens: merged?.pullRequestsUnpricedTokens
				})),
				exactColumn("pull_requests_unpriced_tokens", ({ merged }) => {
					return merged?.pullRequestsUnpricedTokens;
				}),
				averageColumn("cost_per_100_lines_usd", "Per 100 lines that stayed", ({ merged }) => ({
					costNanoUsd: merged?.costPer100LinesNanoUsd,
					unpricedTokens: merged?.linesUnpricedTokens
				})),
				exactColumn("lines_unpriced_tokens", ({ merged }) => merged?.linesUnpricedTokens)
			],
			ask: outcomeSummary
		}),
		"cost-by-author": query({
			answers: "tokens and cost of each author, where the database keeps them",
			takes: RANGE,
			columns: [textColumn("author", "Author", ({ author }) => author), ...SUM_COLUMNS],
			ask: (store, range) => store.costByAuthor(range)
		}),
		"cost-by-pull-request": query({
			answers: "tokens and cost of each pull request",
			takes: RANGE,
			columns: [
				textColumn("repository", "Repository", ({ repository }) => repository),
				textColumn("pull_request", "Pull request", ({ pullRequest }) => pullRequest === void 0 ? void 0 : `#${pullRequest}`),
				...SUM_COLUMNS
			],
			ask: (store, range) => store.costByPullRequest(range)
		}),
		"cost-by-ticket": query({
			answers: "tokens and cost of each ticket that a branch or a commit's subject names",
			takes: RANGE,
			columns: [textColumn("ticket", "Ticket", ({ name }) => name), ...SUM_COLUMNS],
			ask: (store, { ticketPatterns, ...range }) => costByTicket(store, range, ticketPatterns)
		}),
		"cost-by-folder": query({
			answers: "tokens and cost of each top folder, by the lines that commits changed there",
			takes: RANGE,
			columns: [textColumn("folder", "Folder", ({ name }) => name), ...SUM_COLUMNS],
			ask: (store, range) => costByFolder(store, range, { depth: 1 })
		})
	};
}
function averageColumn(key, title, averageOf) {
	return {
		key,
		title,
		value: (row) => {
			const { costNanoUsd } = averageOf(row);
			return costNanoUsd === void 0 ? null : Number(formatUsd(costNanoUsd));
		},
		text: (row) => {
			const { costNanoUsd, unpricedTokens = 0 } = averageOf(row);
			return costNanoUsd === void 0 ? "" : atLeastText(costNanoUsd, unpricedTokens > 0);
		},
		align: "right"
	};
}
/** Returns a column for programs alone. */
function exactColumn(key, value) {
	return {
		key,
		title: "",
		value: (row) => value(row) ?? null,
		text: () => ""
	};
}
// src/doors/cli/sort-rows.ts
const collator = new Intl.Collator("en", { numeric: true });
/**
* Returns the order that `--sort` names, by a column's title or its name in JSON: the largest number
* first, texts from A to Z, what is unknown last.
*/
function parseSort(columns, text) {
	const column = columns.find(({ key, title }) => [key, title].some((name) => normal(name) === normal(text)));
	if (column !== void 0) return (a, b) => compare(column.value(a), column.value(b));
	const names = columns.map(({ key }) => key).join(", ");
	throw new UsageFailure(`Cannot use --sort ${text}: expected one of ${names}.`);
}
/** Returns how many rows `--limit` leaves. */
function parseLimit(text) {
	if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
	throw new UsageFailure(`Cannot use --limit ${text}: expected a whole number of 1 or more.`);
}
function normal(name) {
	return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
function compare(a, b) {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	if (typeof a === "number" && typeof b === "number") return b - a;
	return collator.compare(String(a), String(b));
}
// src/doors/cli/query.ts
const DEFAULT_DAYS = 30;
const MAX_DAYS = 3660;
function query({ answers, takes, columns, names, ask }) {
	return {
		answers,
		firstOption: flag(takes[0]),
		hasCosts: columns.some(({ key }) => key.endsWith("cost_usd")),
		hasAuthors: columns.some(({ key }) => key === "author"),
		prepare: ({ word, options, rows, clock, ticketPatterns }) => {
			const unknown = Object.keys(options).find((name) => !takes.some((taken) => taken === name));
			if (unknown !== void 0) throw new UsageFailure(`This query takes ${takes.map(flag).join(" and ")}, not ${flag(unknown)}.`);
			const values = {
				...parseOptions(withWord(options, takes[0], word), word, clock),
				ticketPatterns
			};
			const order = rows.sort === void 0 ? void 0 : parseSort(columns, rows.sort);
			const limit = rows.limit === void 0 ? void 0 : parseLimit(rows.limit);
			return async (store, { format, warn }) => {
				const all = await ask(store, values);
				const found = names === void 0 ? all : chooseNamed(all, names, values, warn);
				const sorted = order === void 0 ? found : found.toSorted(order);
				return renderResult(format, columns, sorted.slice(0, limit));
			};
		}
	};
}
/** Returns the rows of the name that is asked for, if one is. */
function chooseNamed(rows, { option, nameOf, known }, values, warn) {
	const wanted = values[option];
	if (wanted === void 0) return rows;
	const isNamed = (name) => name === void 0 ? wanted === NO_VALUE : isLike(name, wanted);
	const found = rows.filter((row) => isNamed(nameOf(row)));
	if (found.length > 0) return found;
	const there = rows.flatMap((row) => nameOf(row) ?? []);
	if (known !== void 0 && ![...known, "none"].some(isNamed)) throw new UsageFailure(`Cannot use ${flag(option)} ${JSON.stringify(wanted)}: expected one of ${known.join(", ")}, or ${NO_VALUE}.${didYouMean(wanted, [...there, ...known])}`);
	const nearest = nearestName(wanted, there);
	if (rows.length > 0) warn(unmatchedText({
		key: NAMES_OF[option],
		wanted,
		nearest
	}, JSON.stringify));
	return found;
}
const NAMES_OF = {
	phase: "phase",
	promptName: "prompt name"
};
function withWord(options, first, word) {
	if (word === void 0) return options;
	const given = (first === "since" ? ["since", "until"] : [first]).find((name) => options[name] !== void 0);
	if (given === void 0) return {
		...options,
		[first]: word
	};
	throw new UsageFailure(`Cannot use ${JSON.stringify(word)} and ${flag(given)} at once: name one.`);
}
function parseOptions(options, word, clock) {
	return {
		...word !== void 0 && options.since === word ? parseWord(word, clock) : timeRangeOf(options, clock),
		phase: options.phase && (phaseWord(options.phase) ?? options.phase),
		promptName: options.promptName,
		days: parseDays(options.days)
	};
}
/** A word names both ends: what is said of yesterday ends with yesterday. */
function parseWord(word, clock) {
	return parseRange(word, clock) ?? {
		since: parseTime(word, clock),
		until: void 0
	};
}
function parseDays(text) {
	if (text === void 0) return DEFAULT_DAYS;
	const [, count] = /^(\d+)d?$/.exec(text) ?? [];
	const days = Number(count);
	if (days >= 1 && days <= MAX_DAYS) return days;
	throw new UsageFailure(`Cannot use --days ${text}: expected a whole number from 1 to ${MAX_DAYS}.`);
}
function flag(name) {
	return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
// src/doors/cli/queries.ts
const PHASE = textColumn("phase", "Phase", (row) => row.phase);
const PHASES = {
	option: "phase",
	nameOf: ({ phase }) => phase
};
/** The database's queries, by the name that the command line gives them. */
const QUERIES = {
	"tokens-by-model": query({
		answers: "tokens and cost of each model",
		takes: ["since", "until"],
		columns: [textColumn("model", "Model", ({ model }) => model), ...SUM_COLUMNS],
		ask: (store, { since, until }) => store.tokensByModel(since, until)
	}),
	"cost-by-phase": query({
		answers: "tokens and cost of each phase, or of one",
		takes: ["phase"],
		columns: [PHASE, ...SUM_COLUMNS],
		names: PHASES,
		ask: (store) => store.costByPhase(void 0)
	}),
	"cost-by-prompt-name": query({
		answers: "tokens and cost of each prompt name (task type), or of one",
		takes: ["promptName"],
		columns: [textColumn("prompt_name", "Prompt name", ({ promptName }) => promptName), ...SUM_COLUMNS],
		names: {
			option: "promptName",
			nameOf: ({ promptName }) => promptName || void 0,
			known: TASK_TYPES
		},
		ask: (store) => store.costByPromptName(void 0)
	}),
	"success-rate-by-phase": query({
		answers: "how many records of each phase, or of one, ended without error",
		takes: ["phase"],
		columns: [
			PHASE,
			countColumn("records", "Records", ({ records }) => records),
			countColumn("succeeded", "Succeeded", ({ succeeded }) => succeeded),
			countColumn("failed", "Failed", ({ failed }) => failed),
			rateColumn("success_rate", "Success", ({ successRate }) => successRate)
		],
		names: PHASES,
		ask: (store) => store.successRateByPhase(void 0)
	}),
	"daily-cost-trend": query({
		answers: "tokens and cost of each of the last days (UTC), 30 unless another number is named",
		takes: ["days"],
		columns: [wordColumn("day", "Day (UTC)", ({ day }) => day), ...SUM_COLUMNS],
		ask: (store, { days }) => store.dailyCostTrend(days)
	}),
	"error-summary": query({
		answers: "failures, grouped by their message",
		takes: ["since", "until"],
		columns: [
			textColumn("error_message", "Message", ({ errorMessage }) => errorMessage, NO_MESSAGE),
			countColumn("failures", "Failures", ({ failures }) => failures),
			timeColumn("first_timestamp", "First (UTC)", ({ firstTimestamp }) => firstTimestamp),
			timeColumn("last_timestamp", "Last (UTC)", ({ lastTimestamp }) => lastTimestamp),
			{
				...textColumn("models", "Models", ({ models }) => models.join(", ")),
				value: ({ models }) => models
			}
		],
		ask: (store, { since, until }) => store.errorSummary(since, until)
	}),
	...changeQueries(query)
};
export { QUERIES as t };
