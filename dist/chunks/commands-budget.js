import { n as Command } from "./commander.js";
import { a as findLedgers, i as MissingLedger, r as ledgerPaths } from "./typed-ledgers.js";
import { _ as attributeFiles, h as daysOf, i as ledgerSource, n as HISTORY_DIMENSIONS, r as createDimensions, u as BudgetTally, v as readNamedAuthors } from "./dimensions.js";
import { t as readSettings } from "./read-settings.js";
import { t as createRecordPrices } from "./record-prices.js";
import { t as repositoryName } from "./repository-name.js";
import { a as perDayText, c as unmatchedBudgetText, i as nameOf, n as endText, o as shareText, r as leftText, s as spentText, t as SPANS } from "./budget-text.js";
import { c as formatCost, s as countText } from "./format-number.js";
import { _ as drawTable, h as moreRows, m as fitRows, o as nameColumn, r as textOf, s as numberColumn } from "./draw-report.js";
import { t as createInk } from "./ink.js";
import { a as wrapWords, n as foreignText } from "./text-width.js";
import { Sn as formatUsd, r as visibleLine } from "./hook.js";
import { i as shortLine, t as markdownCode } from "./escape.js";
import { t as markdownTable } from "./markdown-table.js";
import { S as text, y as number } from "./coverage.js";
import { r as renderResult } from "./render-result.js";
import { t as requireRepository } from "./context.js";
import { a as screenFor, i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { i as timezoneOption, o as utcOption, t as clockOf } from "./time-options.js";
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
	const unmatched = tallies.flatMap(({ budget, unmatched: value }) => value === void 0 ? [] : [{
		budget,
		value
	}]);
	return {
		states: tallies.flatMap((tally) => tally.states()),
		unmatched,
		...unread
	};
}
// src/parts/report/terminal/draw-budgets.ts
/** Room for the scope, and enough of the name to tell it from others. */
const NAME_WIDTH = 26;
/** Returns how budgets stand for people at a terminal: the one with the least left first, as a bar. */
function drawBudgets(states, view) {
	const { width, hasColour } = view;
	if (states.length === 0) return "";
	const ink = createInk(hasColour);
	const rows = states.toSorted((a, b) => b.share - a.share);
	const columns = columnsOf(ink);
	const shareOf = ({ share }) => share;
	const draw = (kept, leftOut) => [...drawTable({
		columns,
		rows: kept,
		shareOf
	}, width, ink), ...moreRows(leftOut, ink)];
	return textOf(fitRows({
		rows,
		draw
	}, view));
}
function columnsOf(ink) {
	const colourOf = ({ status }) => {
		if (status === "within") return ink.good;
		return status === "exceeded" ? ink.bad : ink.warning;
	};
	return [
		{
			...nameColumn("Budget", (state) => {
				const { scope } = state.budget;
				return scope === "repository" ? scope : `${scope} ${foreignText(nameOf(state))}`;
			}),
			leastWidth: NAME_WIDTH
		},
		numberColumn("", ({ budget }) => SPANS[budget.per], 1),
		numberColumn("Spent", spentText),
		numberColumn("of", ({ limitNanoUsd }) => formatCost(limitNanoUsd), 3),
		{
			...numberColumn("Left", (state) => leftText(state)),
			colourOf
		},
		numberColumn("Per day", perDayText, 5),
		numberColumn("Ends", endText, 4),
		{
			...numberColumn("Used", (state) => shareText(state), 2),
			colourOf
		}
	];
}
// src/doors/cli/budget-columns.ts
const limit = ({ limitNanoUsd, budget }) => `${formatCost(limitNanoUsd)} ${SPANS[budget.per]}`;
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
	amount("spent_usd", "Spent", ({ spentNanoUsd }) => spentNanoUsd, spentText),
	amount("left_usd", "Left", ({ leftNanoUsd }) => leftNanoUsd, leftText),
	{
		key: "share",
		title: "Share",
		value: (state) => state.share,
		text: shareText,
		align: "right"
	},
	amount("per_day_usd", "Per day", ({ perDayNanoUsd }) => Math.round(perDayNanoUsd), perDayText),
	textOnly("ends_on", "Ends", ({ endsOn }) => endsOn ?? null, endText),
	textOnly("status", "", ({ status }) => status),
	amount("subscription_usd", "", ({ coveredNanoUsd }) => coveredNanoUsd, () => ""),
	{
		key: "unpriced_tokens",
		title: "",
		value: (state) => state.unpricedTokens,
		text: () => ""
	},
	textOnly("match", "", ({ budget }) => budget.match ?? null)
];
/** Returns how budgets stand as text that ends in a line end. */
function renderBudgets(states, format) {
	switch (format) {
		case "markdown": return markdownTable([
			text("Scope", ({ budget }) => budget.scope),
			text("Name", (state) => markdownCode(nameOf(state))),
			number("Budget", limit),
			number("Spent", spentText),
			number("Left", leftText),
			number("Share", shareText),
			number("Per day", perDayText),
			text("Ends", endText)
		], states);
		case "table": return states.length === 0 ? "" : renderResult("table", COLUMNS, states);
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
const NONE_SET = "No budgets are set: `budgets` in .telemetry/config.json sets them, such as [{ \"scope\": \"repository\", \"per\": \"month\", \"usd\": 100 }].";
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
	const screen = screenFor(options, context);
	if (config.budgets.length === 0) context.warn(noneSet(screen?.view.width));
	const { budgets, billing } = config;
	const settings = {
		budgets,
		billing,
		dimensions,
		clock,
		repository: await repositoryName(repository.root),
		mappedAuthors: await readNamedAuthors(budgets, repository.root, context.environment)
	};
	const { states, unmatched, ...unread } = await reportBudgets(await findSource(repository.root, settings, context), settings, config);
	warnOfUnread(unread, context);
	for (const each of unmatched) context.warn(`tokenledger: ${visibleLine(unmatchedBudgetText(each))}\n`);
	if (states.some(({ coveredNanoUsd }) => coveredNanoUsd > 0)) context.warn(COVERED);
	if (screen !== void 0) screen.draw(drawBudgets(states, screen.view));
	else context.print(renderBudgets(states, format));
});
function noneSet(width) {
	return (width === void 0 ? [NONE_SET] : wrapWords(NONE_SET, width)).map((line) => `${line}\n`).join("");
}
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
	return ledgerSource(files, () => attributeFiles(paths, {
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
