import { n as Command, t as Argument } from "./commander.js";
import { a as refuseUnknownAgents, c as requireAnyRead, f as usedDimensions, i as createPage, m as reportSummary, n as showPage, o as warnOfUnmatched, p as reportAnswer, r as writeReport, s as prepareReport, t as warnOfUnread, u as addDimensionOptions } from "./warn-of-unread.js";
import { a as unmatchedValue, c as NO_USAGE, g as nounOf, n as lastOf, r as orderOf } from "./sort-groups.js";
import { n as keyOf } from "./question.js";
import { En as stringify, Sn as formatUsd, _r as UsageFailure, n as _usingCtx, r as visibleLine } from "./hook.js";
import { C as usageColumns, _ as failureColumns, a as billedCells, b as phaseText, g as UNPRICED_COLUMNS, h as TASK_TYPE_COLUMNS, i as billedAgent, m as MODEL_COLUMNS, p as COVERAGE_COLUMNS, r as BILLED_CELLS, s as billedValues, v as groupColumns, x as shareText } from "./coverage.js";
import { a as knownUsd, i as knownCost, n as changeText, o as usdValue, r as costText, t as atLeastText } from "./cost-text.js";
import { a as visibleJson, n as mermaidLabel, r as oneLine, t as markdownCode } from "./escape.js";
import { _ as drawTable, a as TOKEN_COLUMNS, c as shareOfMost, d as drawFacts, f as drawNotes, i as COST_COLUMN, l as successColumn, m as fitRows, o as nameColumn, p as ALL_ROWS, r as textOf, s as numberColumn, t as drawReport, v as drawNoUsage, y as headline } from "./draw-report.js";
import { t as markdownTable } from "./markdown-table.js";
import { c as formatCost, p as formatWhole, s as countText } from "./format-number.js";
import { i as sumValues, n as previousValue, r as sumCells, t as SUM_CELLS } from "./sum-values.js";
import { t as createInk } from "./ink.js";
import { a as wrapWords, n as foreignText } from "./text-width.js";
import { t as boundMemory } from "./bound-memory.js";
import { a as screenFor, i as jsonOption, n as formatOf, r as formatOption } from "./format-option.js";
import { t as warnOfMissingAuthors } from "./missing-authors.js";
import { t as startProgress } from "./progress.js";
import { n as plainView } from "./terminal.js";
import { a as untilOption, i as timezoneOption, n as sinceOption, o as utcOption } from "./time-options.js";
import { resolve } from "node:path";
// src/parts/report/questions/compare-answers.ts
/** Puts an answer beside that of another range, whose groups are listed too, with nothing where they are gone. */
function compareAnswers(answer, previous) {
	const before = new Map(previous.groups.map((group) => [namesKey(group), group]));
	const own = new Set(answer.groups.map(namesKey));
	const gone = answer.leftOut > 0 ? [] : previous.groups.filter((group) => !own.has(namesKey(group)));
	const { by, sort, limit } = answer.question;
	const groups = [...answer.groups, ...gone.map(withNothing)].sort(orderOf(by, sort));
	return {
		...answer,
		groups: groups.slice(0, limit),
		leftOut: answer.leftOut + groups.length - groups.slice(0, limit).length,
		previous: {
			range: previous.range,
			total: previous.total,
			billed: previous.billed,
			sumsOf: (group) => before.get(namesKey(group))?.at(-1)
		}
	};
}
function namesKey(group) {
	return keyOf(group.map(({ name }) => name));
}
function withNothing(group) {
	return group.map(({ name, first }) => ({
		...NO_USAGE,
		name,
		first
	}));
}
// src/parts/report/merged-facts.ts
/** Returns what merged changes cost for what they brought, in sentences; none where outcomes are not asked for. */
function mergedFacts(merged) {
	if (merged === void 0) return [];
	const { pullRequests, costPerPullRequestNanoUsd, costPer100LinesNanoUsd } = merged;
	return [...costPerPullRequestNanoUsd === void 0 ? [] : [`${atLeastText(costPerPullRequestNanoUsd, merged.pullRequestsUnpricedTokens > 0)} for each of ${countText(pullRequests, "merged pull request")}.`], ...costPer100LinesNanoUsd === void 0 ? [] : [`${atLeastText(costPer100LinesNanoUsd, merged.linesUnpricedTokens > 0)} for 100 lines that were merged and stayed.`]];
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
/** Says in a chart's title that bars are too low where tokens have no price; nothing where all have one. */
function unpricedTitle(groups) {
	return groups.some(({ unpricedTokens }) => unpricedTokens > 0) ? " without what has no known price" : "";
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
function renderMarkdown$1(summary, detail) {
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
			columns: failureColumns(summary.zone),
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
	const shown = days.filter(({ name = "" }) => name >= (axis[0] ?? ""));
	return columnChart(`Cost per day from ${axis[0]} to ${axis.at(-1)}${unpricedTitle(shown)}`, bars, DAYS_SIZE);
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
	return barChart(`Cost by model in USD${unpricedTitle(models)}`, bars);
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
		case "markdown": return renderMarkdown$1(summary, {
			rich: false,
			rowsPerTable: Number.POSITIVE_INFINITY
		});
		case "csv": return renderCsv$1(summary);
		case "json": return renderJson$1(summary);
	}
}
/**
* Returns a summary as one CSV table: a row for the total and for each group, told apart by
* `section` and `name`, and a row for each reason of failure, which only counts.
*/
function renderCsv$1(summary) {
	const { billed } = summary;
	const unbilled = billedCells(billed).map(() => "");
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
			...Object.keys(SUM_CELLS),
			...billed === void 0 ? [] : BILLED_CELLS
		],
		[
			"total",
			"",
			...sumCells(summary.total),
			...billedCells(billed)
		],
		...summary.previous === void 0 ? [] : [[...[
			"previous",
			"",
			...sumCells(summary.previous.total)
		], ...billed === void 0 ? [] : billedCells(summary.previous.billed)]],
		...groups.flatMap(([section, sums]) => sums.map((group) => [...[
			section,
			oneLine(group.name ?? ""),
			...sumCells(group)
		], ...section === "agent" && billed !== void 0 ? billedCells(billedAgent(group, billed)) : unbilled])),
		...summary.failures.map(({ message, failures }) => [
			"failure",
			oneLine(message ?? ""),
			...Object.keys(SUM_CELLS).map((column) => column === "records" || column === "failed" ? failures : ""),
			...unbilled
		])
	];
	return stringify(rows, { escape_formulas: true });
}
/** Returns a summary as JSON; keys are named as the ledger's columns, what is unknown is null. */
function renderJson$1(summary) {
	const value = {
		first_timestamp: summary.firstTimestamp ?? null,
		last_timestamp: summary.lastTimestamp ?? null,
		total: {
			...sumValues(summary.total),
			...billedValues(summary.billed)
		},
		...summary.previous !== void 0 && { previous: previousValue(summary.previous) },
		...unmatchedValue(summary.unmatched),
		coverage: coverageValue(summary.coverage),
		by_model: groupsOf("model", summary.models),
		by_task_type: groupsOf("task_type", summary.taskTypes),
		by_phase: groupsOf("phase", summary.phases),
		by_agent: agentsOf(summary),
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
/** Returns which commits brought usage as JSON gives it: null where that is not known. */
function coverageValue(coverage) {
	if (coverage === void 0) return null;
	const { firstDay, recent, authors, ...all } = coverage;
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
function agentsOf({ agents, billed }) {
	return groupsOf("agent", agents).map((value, index) => {
		const agent = agents[index];
		if (billed === void 0 || agent === void 0) return value;
		return {
			...value,
			...billedValues(billedAgent(agent, billed))
		};
	});
}
function groupsOf(key, groups) {
	return groups.map((group) => ({
		[key]: group.name ?? null,
		...sumValues(group)
	}));
}
// src/parts/report/render-groups.ts
/** Returns grouped usage as text that ends in a line end. */
function renderGroups(usage, format) {
	switch (format) {
		case "markdown": return renderMarkdown(usage);
		case "csv": return renderCsv(usage);
		case "json": return renderJson(usage);
	}
}
function renderMarkdown(usage) {
	const { question, groups, leftOut, unpricedModels } = usage;
	const parts = [`# LLM usage by ${question.by.map(nounOf).join(" and ")}\n`, headline(usage) + outcomeFacts(usage)];
	if (groups.length > 0) {
		const rows = groups.length > 1 || leftOut > 0 ? [...groups, "total"] : groups;
		parts.push(markdownTable(groupColumns(usage), rows));
	}
	if (leftOut > 0) parts.push(`… and ${leftOut} more, which the total counts.\n`);
	if (unpricedModels.length > 0) {
		parts.push("## Models without a known price\n");
		parts.push(markdownTable(UNPRICED_COLUMNS, unpricedModels));
	}
	return parts.join("\n");
}
/** Returns what merged changes cost for what they brought, as lines of the headline's list; nothing where outcomes are not asked for. */
function outcomeFacts({ merged }) {
	return mergedFacts(merged).map((fact) => `- ${fact}\n`).join("");
}
/** Returns one table, in which `section` tells total, groups and unpriced models apart. */
function renderCsv(usage) {
	const { question, groups, total, unpricedModels, previous, billed } = usage;
	const { by } = question;
	const [{ key: section } = { key: "" }, ...inner] = by;
	const details = by.flatMap(({ details: all = [] }, level) => all.map((detail) => ({
		...detail,
		level
	})));
	const row = (name, group, values, before, paid) => [
		...[name, oneLine(("name" in group ? group.name : void 0) ?? "")],
		...values.map((value) => oneLine(value ?? "")),
		...sumCells(group),
		group.durationMs ?? "",
		...previous === void 0 ? [] : previousCells(before),
		...paid === void 0 ? billedCells(billed).map(() => "") : billedCells(paid)
	];
	const unnamed = [...inner, ...details].map(() => void 0);
	const rows = [
		[
			"section",
			"name",
			...[...inner, ...details].map(({ key }) => key)
		].concat(Object.keys(SUM_CELLS), "duration_ms", previous === void 0 ? [] : ["previous_cost_usd", "previous_unpriced_tokens"], billed === void 0 ? [] : BILLED_CELLS),
		row("total", total, unnamed, previous?.total, billed),
		...groups.map((group) => row(section, {
			...lastOf(group),
			name: group[0].name
		}, [...group.slice(1).map(({ name }) => name), ...details.map(({ textOf, level }) => textOf(group[level] ?? group[0]))], previous?.sumsOf(group), billedOfGroup(usage, group))),
		...unpricedModels.map((model) => row("unpriced_model", model, unnamed))
	];
	return stringify(rows, { escape_formulas: true });
}
function previousCells(before = NO_USAGE) {
	return [knownUsd(before) ?? "", before.unpricedTokens];
}
function renderJson(usage) {
	const { question, groups, leftOut, total, unpricedModels } = usage;
	const value = {
		first_timestamp: usage.firstTimestamp ?? null,
		last_timestamp: usage.lastTimestamp ?? null,
		total: {
			...sumValues(total),
			duration_ms: total.durationMs ?? null,
			...billedValues(usage.billed)
		},
		...usage.previous !== void 0 && { previous: previousValue(usage.previous) },
		...unmatchedValue(usage.unmatched),
		coverage: coverageValue(usage.coverage),
		[`by_${question.by.map(({ key }) => key).join("_and_")}`]: groups.map((group) => groupValue(usage, group)),
		...leftOut > 0 && { groups_left_out: leftOut },
		...usage.merged !== void 0 && { merged: mergedValue(usage.merged) },
		unpriced_models: unpricedModels.map(({ name, unpricedRecords, unpricedTokens }) => ({
			model: name ?? null,
			unpriced_records: unpricedRecords,
			unpriced_tokens: unpricedTokens
		}))
	};
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
function mergedValue(merged) {
	const usd = (cost) => cost === void 0 ? null : Number(formatUsd(cost));
	return {
		pull_requests: merged.pullRequests,
		cost_per_pull_request_usd: usd(merged.costPerPullRequestNanoUsd),
		pull_requests_unpriced_tokens: merged.pullRequestsUnpricedTokens,
		lines_that_stayed: merged.linesThatStayed,
		cost_per_100_lines_usd: usd(merged.costPer100LinesNanoUsd),
		lines_unpriced_tokens: merged.linesUnpricedTokens
	};
}
function groupValue(usage, group) {
	const { question, previous } = usage;
	const names = question.by.map((dimension, level) => namesOf(dimension, group[level] ?? group[0]));
	const sums = lastOf(group);
	return {
		...Object.assign({}, ...names),
		...sumValues(sums),
		duration_ms: sums.durationMs ?? null,
		...previous !== void 0 && {
			previous_cost_usd: usdValue(previous.sumsOf(group) ?? NO_USAGE),
			previous_unpriced_tokens: previous.sumsOf(group)?.unpricedTokens ?? 0
		},
		...billedValues(billedOfGroup(usage, group))
	};
}
/** Returns what is paid for a group; undefined where it is not that of one agent. */
function billedOfGroup({ question, billed }, group) {
	const agent = group[question.by.findIndex(({ key }) => key === "agent")];
	if (billed === void 0 || agent === void 0) return void 0;
	return billedAgent({
		...lastOf(group),
		name: agent.name
	}, billed);
}
function namesOf({ key, details = [] }, group) {
	return {
		[key]: group.name ?? null,
		...Object.fromEntries(details.map((detail) => [detail.key, detail.textOf(group) ?? null]))
	};
}
// src/parts/report/terminal/draw-groups.ts
/** They are in the order of time: the last ones tell most. */
const IN_TIME = /* @__PURE__ */ new Set([
	"day",
	"week",
	"month",
	"commit"
]);
/** Returns grouped usage for people at a terminal: the key numbers, a row for each group, and their total last. */
function drawGroups(usage, view) {
	const { width, hasColour } = view;
	const { question, groups, leftOut, total, billed, previous, merged, zone } = usage;
	if (total.records === 0 && groups.length === 0) return drawNoUsage(usage, view);
	const ink = createInk(hasColour);
	const title = `LLM usage by ${question.by.map(nounOf).join(" and ")}`;
	const isSummed = groups.length > 1 || leftOut > 0;
	const share = shareOfMost(groups.map(lastOf));
	const table = {
		columns: columnsOf(usage, ink),
		total: isSummed ? "total" : void 0,
		shareOf: (row) => row === "total" ? void 0 : share(lastOf(row))
	};
	const head = [
		...wrapWords(title, width).map((line) => ink.faint(line)),
		...drawFacts(total, width, ink, {
			billed,
			previous,
			merged,
			zone
		}),
		...drawNotes(usage, width, ink),
		...mergedFacts(merged).flatMap((fact) => wrapWords(fact, width))
	];
	const keepsLast = question.sort === void 0 && IN_TIME.has(question.by[0]?.key ?? "");
	const draw = (kept, folded) => [
		...head,
		...kept.length === 0 ? [] : ["", ...drawTable({
			...table,
			rows: kept
		}, width, ink)],
		...restTexts({
			leftOut,
			folded,
			keepsLast
		}).flatMap((text) => wrapWords(text, width)).map((line) => ink.faint(line))
	];
	const isAsked = question.limit !== void 0;
	return textOf(isAsked ? draw(groups, 0) : fitRows({
		rows: groups,
		draw,
		keepsLast
	}, view));
}
/** Says how many groups are not drawn. */
function restTexts({ leftOut, folded, keepsLast }) {
	if (leftOut > 0) return [`… and ${formatWhole(leftOut)} more, which the total counts`];
	if (folded === 0) return [];
	const which = keepsLast ? "earlier" : "more";
	return [`… and ${formatWhole(folded)} ${which}, which the total counts: ${ALL_ROWS}`];
}
function columnsOf({ question: { by }, total, previous, merged }, ink) {
	const sumsOf = (row) => row === "total" ? total : lastOf(row);
	const ofSums = ({ text, colourOf, ...column }) => ({
		...column,
		text: (row) => text(sumsOf(row)),
		colourOf: (row) => colourOf?.(sumsOf(row))
	});
	const before = (row) => (row === "total" ? previous?.total : previous?.sumsOf(row)) ?? NO_USAGE;
	const compared = [numberColumn("Before", (row) => costText(before(row)), 6), numberColumn("Change", (row) => changeText(knownCost(sumsOf(row)), knownCost(before(row))), 1)];
	return [
		...by.map(nameOf),
		ofSums(COST_COLUMN),
		...previous === void 0 ? [] : compared,
		...merged === void 0 ? [] : [ofSums(numberColumn("Of cost", (sums) => shareText(sums, total), 3))],
		...[...TOKEN_COLUMNS, successColumn(ink, merged === void 0 ? "Success" : "Ended without error")].map(ofSums),
		...by.flatMap(detailsOf)
	];
}
function nameOf(dimension, level) {
	const unnamed = level === 0 ? "Total" : "";
	const text = (row) => {
		const { name } = row[level] ?? row[0];
		return name === void 0 ? dimension.cell(void 0) : terminalName(dimension, name);
	};
	return nameColumn(dimension.title, (row) => row === "total" ? unnamed : text(row));
}
/** What a dimension shortens, such as a commit's id, is short here too; what it quotes as code is not quoted. */
function terminalName({ cell }, name) {
	const markdown = cell(name);
	return foreignText(name.startsWith(markdown) ? markdown : name);
}
function detailsOf({ details = [] }, level) {
	return details.map(({ title, textOf: detailOf, cell, isLong }) => ({
		...nameColumn(title, (row) => {
			const value = row === "total" ? void 0 : detailOf(row[level] ?? row[0]);
			if (value === void 0) return "";
			return foreignText(isLong ? value : cell(value));
		}),
		rank: isLong ? 3 : 8,
		leastWidth: isLong ? 24 : void 0
	}));
}
// src/doors/cli/commands/report.ts
/** The format that is a page, not a summary. */
const DASHBOARD = "html";
/** The format that a terminal shows. */
const TABLE = "table";
/** `tokenledger report`: what the ledger, or a database, adds up to. */
const createReportCommand = (context) => {
	const command = new Command("report").description("Report tokens, cost, success and durations, from the ledger or a database.").addArgument(new Argument("[what...]", "a time (yesterday, last-week, 7d, 2026-02), commits (main..HEAD, a branch, a tag), a pull request (#634), or ledger files, folders of them, or - for standard input (default: all of TELEMETRY_CSV_PATH, else .telemetry)")).addOption(sinceOption()).addOption(untilOption()).addOption(utcOption()).addOption(timezoneOption()).option("--compare [what]", "beside the period before, or beside another range");
	return addDimensionOptions(command).addOption(formatOption("markdown", [
		TABLE,
		...REPORT_FORMATS,
		DASHBOARD
	])).addOption(jsonOption()).option("--output <file>", "write to this file instead of standard output").option("--open", `open the page in the browser; implies --format ${DASHBOARD}`).option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db").action(async (words, options) => {
		boundMemory();
		const { format, json, output, open, ...values } = options;
		const form = formOf(options, context);
		const { text, ...unread } = await createReport(words, values, form, context);
		warnOfUnread(unread, context);
		if (open === true) await showPage(text, output, context);
		else if (output !== void 0) {
			await writeReport(resolve(context.cwd, output), text);
			context.warn(`Wrote ${visibleLine(output)}\n`);
		} else if (typeof form !== "string") form.draw(String(text));
		else for (const piece of typeof text === "string" ? [text] : text) context.print(piece);
	});
};
/** Returns the format that is asked for; where none is and somebody looks, or for a table, what it is drawn on. */
function formOf({ format, json, output, open = false }, context) {
	if (!open) {
		const screen = output === void 0 ? screenFor({
			format,
			json
		}, context) : void 0;
		if (screen !== void 0) return screen;
		const named = formatOf({
			format,
			json
		}, "markdown");
		return named === TABLE ? tableScreen(output, context) : named;
	}
	const named = formatOf({
		format,
		json
	}, DASHBOARD);
	if (named === DASHBOARD) return named;
	throw new UsageFailure(`Cannot open a report as ${named}: --open shows the page of --format ${DASHBOARD}.`);
}
/** A table that is asked for is whole, however low the terminal; elsewhere it is plain. */
function tableScreen(output, { terminal, environment, colour, print }) {
	if (output !== void 0 || terminal === void 0) return {
		view: plainView(environment, output === void 0 ? colour : false),
		draw: print
	};
	return {
		...terminal,
		view: {
			...terminal.view,
			height: Number.POSITIVE_INFINITY
		}
	};
}
async function createReport(words, values, format, context) {
	try {
		var _usingCtx$1 = _usingCtx();
		if (format === DASHBOARD) {
			const { html, ...unread } = await createPage(words, values, context);
			return {
				...unread,
				text: html
			};
		}
		const comparesIfPossible = typeof format !== "string";
		const progress = _usingCtx$1.u(startProgress(context));
		const needs = {
			isPage: false,
			onHistory: progress.showHistory
		};
		const wanted = {
			...values,
			comparesIfPossible
		};
		const request = _usingCtx$1.a(await prepareReport(words, wanted, context, needs));
		const onProgress = (records) => progress.show(`Reading: ${countText(records, "record")}`);
		const watched = (asked) => ({
			...asked,
			options: {
				...asked.options,
				onProgress
			}
		});
		const asked = watched(request.asked);
		const { text, records, unmatched, ...unread } = await (values.by === void 0 ? summaryReport : groupReport)({
			...request,
			asked,
			before: request.before && watched(request.before)
		}, format);
		if (asked.store !== void 0 && usedDimensions(values).has("author")) await warnOfMissingAuthors(asked.store, request.config, context);
		await refuseUnknownAgents(unmatched);
		if (format === "csv") warnOfUnmatched(unmatched, context);
		if (records === 0 && request.hint !== void 0) context.warn(`tokenledger: ${request.hint}\n`);
		return {
			...unread,
			text,
			faults: requireAnyRead(unread.faults, asked)
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function summaryReport({ asked, before }, format) {
	const { summary, ...unread } = await reportSummary(asked.source, asked.options);
	const previous = before && (await reportSummary(before.source, before.options)).summary;
	const { records } = summary.total;
	const compared = {
		...summary,
		previous
	};
	return {
		text: typeof format === "string" ? renderReport(compared, format) : drawReport(compared, format.view),
		records,
		unmatched: summary.unmatched ?? [],
		...unread
	};
}
async function groupReport({ asked, before, question }, format) {
	const ask = ({ source, options }) => reportAnswer(source, {
		...question,
		filters: options.filters ?? []
	}, options);
	const { answer, ...unread } = await ask(asked);
	const previous = before && (await ask(before)).answer;
	const compared = previous === void 0 ? answer : compareAnswers(answer, previous);
	const { records } = answer.total;
	return {
		text: typeof format === "string" ? renderGroups(compared, format) : drawGroups(compared, format.view),
		records,
		unmatched: answer.unmatched ?? [],
		...unread
	};
}
export { createReportCommand };
