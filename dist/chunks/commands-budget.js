import { n as Command } from "./commander.js";
import { c as MissingLedger, l as findLedgers, r as ledgerPaths } from "./typed-ledgers.js";
import { t as readSettings } from "./read-settings.js";
import { i as ledgerSource, n as HISTORY_DIMENSIONS, r as createDimensions, s as attributeFiles } from "./dimensions.js";
import { a as addMonths, c as firstOfWeek, i as addDays, o as daysBetween, s as firstOfMonth } from "./time-zone.js";
import { Ot as toUtc, ir as spendOf, n as visibleLine, rr as billingOf, xn as toNanoUsd, yn as formatUsd } from "./hook.js";
import { i as todayOf } from "./time-range.js";
import { o as createSelection } from "./ticket.js";
import { t as createRecordPrices } from "./record-prices.js";
import { i as formatPercent, n as formatCost, t as countText } from "./format-number.js";
import { a as nameColumn, f as drawTable, n as textOf, o as numberColumn } from "./draw-report.js";
import { r as foreignText, t as createInk } from "./ink.js";
import { i as shortLine, t as markdownCode } from "./escape.js";
import { t as markdownTable } from "./markdown-table.js";
import { f as text, u as number } from "./table-columns.js";
import { r as renderResult } from "./render-result.js";
import { t as requireRepository } from "./context.js";
import { a as screenFor, i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { i as timezoneOption, o as utcOption, t as clockOf } from "./time-options.js";
// src/parts/report/budget/budget-state.ts
const WEEK_DAYS = 7;
/** What ends later than this lasts. */
const MAX_DAYS = 36500;
const NOTHING_SPENT = {
	spentNanoUsd: 0,
	ownNanoUsd: 0,
	ownRecords: 0,
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
// src/parts/report/budget/budget-tally.ts
/** Adds up what was spent of one budget, by the values that each have their own. */
var BudgetTally = class {
	#budget;
	#settings;
	#since;
	#until;
	#select;
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
		this.#select = createSelection([dimension], budget.match === void 0 ? [] : [{
			dimension,
			wanted: [budget.match]
		}]);
	}
	get budget() {
		return this.#budget;
	}
	/** Whether there are records of which only history that is not at hand tells whose they are. */
	get isPartial() {
		return this.#isPartial;
	}
	/** Counts a record, at its list price, where it is of this budget's time and values. */
	add(row, isOwn = false) {
		const { record } = row;
		const utc = toUtc(record.timestamp) ?? record.timestamp;
		if (this.#since !== void 0 && utc < this.#since) return;
		if (this.#until !== void 0 && utc >= this.#until) return;
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
		return [stateOf(this.#budget, void 0, NOTHING_SPENT, clock)];
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
			unpricedTokens: sums.unpricedTokens + unpriced
		};
	}
};
// src/flows/report/report-budgets.ts
/** Tells how budgets stand, from the usage of their time. */
async function reportBudgets(source, settings, pricing) {
	const { budgets, clock } = settings;
	const tallies = budgets.map((budget) => new BudgetTally(budget, settings));
	const begins = budgets.map(({ per }) => daysOf(per, clock).from ?? "").sort();
	const { rows, ...unread } = await source({ since: begins[0] ? clock.zone.startOfDay(begins[0]) : void 0 });
	const { costOf } = createRecordPrices(pricing, clock.now);
	for await (const row of rows) {
		const record = {
			...row.record,
			costNanoUsd: await costOf(row.record)
		};
		for (const tally of tallies) tally.add({
			...row,
			record
		});
	}
	return {
		states: tallies.flatMap((tally) => tally.states()),
		...unread
	};
}
// src/parts/report/budget/budget-text.ts
const SPANS = {
	week: "per week",
	month: "per month",
	total: "in total"
};
/** Returns when a budget is used up: a day, or a word. */
function endText({ endsOn, status }) {
	return status === "exceeded" ? "exceeded" : endsOn ?? "lasts";
}
/** Returns what is left of a budget, or how much too much was spent. */
function leftText(leftNanoUsd) {
	return leftNanoUsd < 0 ? `−${formatCost(-leftNanoUsd)}` : formatCost(leftNanoUsd);
}
/** Returns whose a budget is, where nobody has used anything yet: what it names. */
function nameOf({ name, budget }) {
	return name ?? budget.match ?? "none yet";
}
// src/parts/report/terminal/draw-budgets.ts
/** Returns how budgets stand for people at a terminal: the one with the least left first, as a bar. */
function drawBudgets(states, { width, hasColour }) {
	if (states.length === 0) return "";
	const ink = createInk(hasColour);
	const rows = states.toSorted((a, b) => b.share - a.share);
	const table = {
		columns: columnsOf(ink),
		rows,
		shareOf: ({ share }) => share
	};
	return textOf(drawTable(table, width, ink));
}
function columnsOf(ink) {
	const colourOf = ({ status }) => {
		if (status === "within") return ink.good;
		return status === "exceeded" ? ink.bad : ink.warning;
	};
	return [
		nameColumn("Budget", (state) => {
			const { scope } = state.budget;
			return scope === "repository" ? scope : `${scope} ${foreignText(nameOf(state))}`;
		}),
		numberColumn("", ({ budget }) => SPANS[budget.per], 4),
		numberColumn("Spent", ({ spentNanoUsd, unpricedTokens }) => `${unpricedTokens > 0 ? "≥ " : ""}${formatCost(spentNanoUsd)}`, 1),
		numberColumn("of", ({ limitNanoUsd }) => formatCost(limitNanoUsd), 2),
		{
			...numberColumn("Left", ({ leftNanoUsd }) => leftText(leftNanoUsd)),
			colourOf
		},
		numberColumn("Per day", ({ perDayNanoUsd }) => formatCost(perDayNanoUsd), 5),
		numberColumn("Ends", endText, 3),
		{
			...numberColumn("Used", ({ share }) => formatPercent(share)),
			colourOf
		}
	];
}
// src/doors/cli/budget-columns.ts
const spent = ({ spentNanoUsd, unpricedTokens }) => `${unpricedTokens > 0 ? "≥ " : ""}${formatCost(spentNanoUsd)}`;
const limit = ({ limitNanoUsd, budget }) => `${formatCost(limitNanoUsd)} ${SPANS[budget.per]}`;
const left = ({ leftNanoUsd }) => leftText(leftNanoUsd);
const share = (state) => formatPercent(state.share);
const perDay = ({ perDayNanoUsd }) => formatCost(perDayNanoUsd);
const COLUMNS = [
	textOnly("scope", "Scope", ({ budget }) => budget.scope),
	{
		key: "name",
		title: "Name",
		value: ({ name }) => name ?? null,
		text: (state) => shortLine(nameOf(state))
	},
	textOnly("per", "Budget", ({ budget }) => budget.per, limit),
	textOnly("since", "", ({ days, firstDay }) => days.from ?? firstDay ?? null),
	textOnly("until", "", ({ days }) => days.to ?? null),
	amount("budget_usd", "", ({ limitNanoUsd }) => limitNanoUsd, limit),
	amount("spent_usd", "Spent", ({ spentNanoUsd }) => spentNanoUsd, spent),
	amount("left_usd", "Left", ({ leftNanoUsd }) => leftNanoUsd, left),
	{
		key: "share",
		title: "Share",
		value: (state) => state.share,
		text: share,
		align: "right"
	},
	amount("per_day_usd", "Per day", ({ perDayNanoUsd }) => Math.round(perDayNanoUsd), perDay),
	textOnly("ends_on", "Ends", ({ endsOn }) => endsOn ?? null, endText),
	textOnly("status", "", ({ status }) => status),
	amount("subscription_usd", "", ({ coveredNanoUsd }) => coveredNanoUsd, () => ""),
	{
		key: "unpriced_tokens",
		title: "",
		value: (state) => state.unpricedTokens,
		text: () => ""
	}
];
/** Returns how budgets stand as text that ends in a line end. */
function renderBudgets(states, format) {
	switch (format) {
		case "markdown": return markdownTable([
			text("Scope", ({ budget }) => budget.scope),
			text("Name", (state) => markdownCode(nameOf(state))),
			number("Budget", limit),
			number("Spent", spent),
			number("Left", left),
			number("Share", share),
			number("Per day", perDay),
			text("Ends", endText)
		], states);
		case "table": return states.length === 0 ? "" : renderResult("table", COLUMNS.filter(({ title }) => title !== ""), states);
		default: return renderResult(format, COLUMNS, states);
	}
}
function textOnly(key, title, value, cell = (state) => value(state) ?? "") {
	return {
		key,
		title,
		value,
		text: cell
	};
}
function amount(key, title, nanoUsd, cell) {
	return {
		key,
		title,
		value: (state) => usd(nanoUsd(state)),
		text: cell,
		align: "right"
	};
}
function usd(nanoUsd) {
	return nanoUsd < 0 ? -Number(formatUsd(-nanoUsd)) : Number(formatUsd(nanoUsd));
}
// src/doors/cli/commands/budget.ts
const NONE_SET = "No budgets are set: `budgets` in .telemetry/config.json sets them, such as [{ \"scope\": \"repository\", \"per\": \"month\", \"usd\": 100 }].\n";
const COVERED = "tokenledger: what subscriptions covered is not spent and does not count towards budgets.\n";
const EXIT_FAILED = 1;
/** `tokenledger budget`: what is spent of the repository's budgets, and what is left. */
const createBudgetCommand = (context) => new Command("budget").description("Show what is spent and left of the budgets in .telemetry/config.json, and when they end at this rate.").addOption(utcOption()).addOption(timezoneOption()).addOption(formatOption("table", FORMATS)).addOption(jsonOption()).action(async (options) => {
	const format = formatOf(options, "table");
	const repository = await requireRepository(context.cwd);
	const config = await readSettings(repository.root, context.environment);
	const clock = clockOf(options, context);
	const dimensions = createDimensions({
		zone: clock.zone,
		ticketPatterns: config.ticket,
		folders: { depth: 1 }
	});
	if (config.budgets.length === 0) context.warn(NONE_SET);
	const { budgets, billing } = config;
	const settings = {
		budgets,
		billing,
		dimensions,
		clock
	};
	const { states, ...unread } = await reportBudgets(await findSource(repository.root, settings, context), settings, config);
	warnOfUnread(unread, context);
	if (states.some(({ coveredNanoUsd }) => coveredNanoUsd > 0)) context.warn(COVERED);
	const screen = screenFor(options, context);
	if (screen !== void 0) screen.draw(drawBudgets(states, screen.view));
	else context.print(renderBudgets(states, format));
});
async function findSource(root, { budgets }, context) {
	const warn = (problem) => context.warn(`tokenledger: ${visibleLine(problem)}\n`);
	const files = await findLedgers(ledgerPaths([], root, context), void 0, warn).catch((error) => {
		if (error instanceof MissingLedger) return [];
		throw error;
	});
	if (!budgets.some(({ scope }) => HISTORY_DIMENSIONS.has(scope))) return ledgerSource(files);
	const { environment } = context;
	const needs = {
		outcome: false,
		changedLines: false
	};
	const paths = files.map(({ path }) => path);
	return ledgerSource(files, await attributeFiles(paths, {
		environment,
		needs
	}));
}
function warnOfUnread({ rejected, faults }, context) {
	if (rejected > 0) context.warn(`tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "does" : "do"} not count; \`tokenledger validate\` says where and why.\n`);
	for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
	if (faults.length > 0) context.exitWith(EXIT_FAILED);
}
export { createBudgetCommand };
