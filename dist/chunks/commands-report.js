import { a as Option, i as InvalidArgumentError, n as Command, t as Argument } from "./commander.js";
import { _ as billedAgent, a as nameColumn, b as withBilled, c as successColumn, d as drawNotes, f as drawTable, g as BILLED_CELLS, h as noUsageText, i as TOKEN_COLUMNS, m as headline, n as textOf, o as numberColumn, r as COST_COLUMN, s as shareOfMost, t as drawReport, u as drawFacts, v as billedCells, y as billedValues } from "./draw-report.js";
import { n as keyOf, t as answer } from "./question.js";
import { a as changeOf, o as createSelection } from "./ticket.js";
import { Cn as stringify, Fn as listBlobs, Jn as createGit, Kn as GitFailure, Mt as TASK_TYPES, Ot as toUtc, Yn as findHead, _t as phaseOf, cr as TELEMETRY_FOLDER, gt as errorMessageOf, jn as _usingCtx, n as visibleLine, or as Failure, sr as UsageFailure, yn as formatUsd } from "./hook.js";
import { i as addDays, o as daysBetween, s as firstOfMonth, t as UTC } from "./time-zone.js";
import { _ as byCost, a as UNPRICED_COLUMNS, b as inOrderOf, c as groupColumns, d as phaseText, g as orderOf, h as lastOf, i as TASK_TYPE_COLUMNS, m as SORTS, n as FAILURE_COLUMNS, o as changeText, p as usageColumns, r as MODEL_COLUMNS, s as costText, t as COVERAGE_COLUMNS, v as byName } from "./table-columns.js";
import { i as UsageTally, n as GroupTally, r as NO_USAGE, t as FailureTally } from "./usage-tally.js";
import { i as isLedgerPath, n as LEDGER_PATHSPECS, r as gitBlobReader, t as createRecordPrices } from "./record-prices.js";
import { n as formatCost, t as countText } from "./format-number.js";
import { a as visibleJson, n as mermaidLabel, r as oneLine, t as markdownCode } from "./escape.js";
import { t as markdownTable } from "./markdown-table.js";
import { a as sumValues, i as sumCells, n as knownUsd, o as usdValue, r as previousValue, t as SUM_CELLS } from "./sum-values.js";
import { r as foreignText, t as createInk } from "./ink.js";
import { a as storeSource, i as ledgerSource, n as HISTORY_DIMENSIONS, o as attribute, r as createDimensions, s as attributeFiles, t as DIMENSION_NAMES } from "./dimensions.js";
import { a as screenFor, i as jsonOption, n as formatOf, r as formatOption } from "./format-option.js";
import { t as startProgress } from "./progress.js";
import { c as MissingLedger, t as findTypedLedgers } from "./typed-ledgers.js";
import { n as wo, t as repositoryName } from "./repository-name.js";
import { r as readShallowBoundary, t as isPartialClone } from "./clone.js";
import { n as listFileChanges } from "./history.js";
import { t as coverageOf } from "./coverage.js";
import { t as readSettings } from "./read-settings.js";
import { t as parseLedger } from "./parse-ledger.js";
import { t as identityOf } from "./identity.js";
import { n as findRepository } from "./repository.js";
import { i as todayOf, n as parseTime, r as stepBack, t as parseRange } from "./time-range.js";
import { i as openDatabase } from "./database-argument.js";
import { n as findDefaultBranch, t as findCommit } from "./default-branch.js";
import { a as untilOption, i as timezoneOption, n as sinceOption, o as utcOption, t as clockOf } from "./time-options.js";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { randomUUID } from "node:crypto";
import { mkdtemp, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { once } from "node:events";
// src/parts/report/summarize.ts
/**
* Adds records up, whole and by each dimension. Each record counts: hand in distinct ones,
* of the range only.
*/
async function summarize(records, price, { range = {}, zone = UTC, maxGrouped = Number.POSITIVE_INFINITY } = {}) {
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
		if (first === void 0 || timestamp < first) first = timestamp;
		if (last === void 0 || timestamp > last) last = timestamp;
		total.add(record, cost);
		count += 1;
		if (count > maxGrouped) continue;
		models.add(record.model, record, cost);
		agents.add(record.agent === "" ? void 0 : record.agent, record, cost);
		taskTypes.add(record.taskType, record, cost);
		phases.add(phaseOf(record.notes), record, cost);
		days.add(zone.dayOf(timestamp), record, cost);
		weeks.add(zone.weekOf(timestamp), record, cost);
		if (record.success === false) failures.add(errorMessageOf(record.notes), timestamp, record.model);
	}
	return {
		range,
		total: total.sums(),
		firstTimestamp: first,
		lastTimestamp: last,
		models: models.groups().sort(byCost),
		agents: agents.groups().sort(byCost),
		taskTypes: taskTypes.groups().sort(inOrderOf(TASK_TYPES)),
		phases: phases.groups().sort(byName),
		days: days.groups().sort(byName),
		weeks: weeks.groups().sort(byName),
		failures: failures.groups()
	};
}
// src/flows/report/report.ts
/** Adds usage up, whole and by each of the usual dimensions. */
async function reportSummary(source, options) {
	const { range, pricing, now, zone, coverage } = options;
	const { rows, ...unread } = await source(range, options.onProgress);
	const { costOf } = createRecordPrices(pricing, now);
	const summary = await summarize(passing(rows, options.filters ?? [], costOf), costOf, {
		range,
		zone
	});
	return {
		summary: withBilled({
			...summary,
			coverage
		}, options.billing ?? {}),
		...unread
	};
}
/** Adds usage up by what is asked for. */
async function reportAnswer(source, question, { range, pricing, billing = {}, now, coverage, onProgress }) {
	const { rows, ...unread } = await source(range, onProgress);
	const { costOf } = createRecordPrices(pricing, now);
	const found = {
		...await answer(rows, question, costOf, range),
		coverage
	};
	return {
		answer: withBilled(found, billing),
		...unread
	};
}
/** Shows usage as a page; `title` says whose it is. */
async function reportDashboard(source, title, options) {
	const { range, pricing, now, coverage } = options;
	const { rows, ...unread } = await source(range, options.onProgress);
	const dashboard = await import("./dashboard-render-dashboard.js");
	const { costOf } = createRecordPrices(pricing, now);
	const records = passing(rows, options.filters ?? [], costOf);
	const page = {
		price: costOf,
		title,
		range,
		now,
		coverage,
		rejected: unread.rejected
	};
	return {
		html: await dashboard.renderDashboard(records, page),
		...unread
	};
}
async function* passing(rows, filters, costOf) {
	if (filters.length === 0) {
		for await (const { record } of rows) yield record;
		return;
	}
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
		if (selected !== void 0) yield selected.record;
	}
}
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
		...summary.previous === void 0 ? [] : [[
			"previous",
			"",
			...sumCells(summary.previous.total),
			...unbilled
		]],
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
	const parts = [`# LLM usage by ${question.by.map(titleOf).join(" and ")}\n`, headline(usage) + outcomeFacts(usage)];
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
	if (merged === void 0) return "";
	const { pullRequests, costPerPullRequestNanoUsd, costPer100LinesNanoUsd } = merged;
	return [...costPerPullRequestNanoUsd === void 0 ? [] : [`${formatCost(costPerPullRequestNanoUsd)} for each of ${countText(pullRequests, "merged pull request")}.`], ...costPer100LinesNanoUsd === void 0 ? [] : [`${formatCost(costPer100LinesNanoUsd)} for 100 lines that were merged and stayed.`]].map((fact) => `- ${fact}\n`).join("");
}
function titleOf({ title }) {
	return title.slice(0, 1).toLowerCase() + title.slice(1);
}
/** Returns one table, in which `section` tells total, groups and unpriced models apart. */
function renderCsv({ question: { by }, groups, total, unpricedModels, previous, billed }) {
	const [{ key: section } = { key: "" }, ...inner] = by;
	const details = by.flatMap(({ details: all = [] }, level) => all.map((detail) => ({
		...detail,
		level
	})));
	const row = (name, group, values, before) => [
		...[name, oneLine(("name" in group ? group.name : void 0) ?? "")],
		...values.map((value) => oneLine(value ?? "")),
		...sumCells(group),
		group.durationMs ?? "",
		...previous === void 0 ? [] : [knownUsd(before ?? NO_USAGE) ?? ""],
		...billedCells(billed).map((cell) => group === total ? cell : "")
	];
	const unnamed = [...inner, ...details].map(() => void 0);
	const rows = [
		[
			"section",
			"name",
			...[...inner, ...details].map(({ key }) => key)
		].concat(Object.keys(SUM_CELLS), "duration_ms", previous === void 0 ? [] : "previous_cost_usd", billed === void 0 ? [] : BILLED_CELLS),
		row("total", total, unnamed, previous?.total),
		...groups.map((group) => row(section, {
			...lastOf(group),
			name: group[0].name
		}, [...group.slice(1).map(({ name }) => name), ...details.map(({ textOf, level }) => textOf(group[level] ?? group[0]))], previous?.sumsOf(group))),
		...unpricedModels.map((model) => row("unpriced_model", model, unnamed))
	];
	return stringify(rows, { escape_formulas: true });
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
		lines_that_stayed: merged.linesThatStayed,
		cost_per_100_lines_usd: usd(merged.costPer100LinesNanoUsd)
	};
}
function groupValue({ question, previous }, group) {
	const names = question.by.map((dimension, level) => namesOf(dimension, group[level] ?? group[0]));
	const sums = lastOf(group);
	return {
		...Object.assign({}, ...names),
		...sumValues(sums),
		duration_ms: sums.durationMs ?? null,
		...previous !== void 0 && { previous_cost_usd: usdValue(previous.sumsOf(group) ?? NO_USAGE) }
	};
}
function namesOf({ key, details = [] }, group) {
	return {
		[key]: group.name ?? null,
		...Object.fromEntries(details.map((detail) => [detail.key, detail.textOf(group) ?? null]))
	};
}
// src/parts/report/terminal/draw-groups.ts
/** Returns grouped usage for people at a terminal: the key numbers, a row for each group, and their total last. */
function drawGroups(usage, { width, hasColour }) {
	const { question, groups, leftOut, total, billed, previous } = usage;
	if (total.records === 0 && groups.length === 0) return noUsageText(usage);
	const ink = createInk(hasColour);
	const title = `LLM usage by ${question.by.map((each) => each.title.toLowerCase()).join(" and ")}`;
	const isSummed = groups.length > 1 || leftOut > 0;
	const share = shareOfMost(groups.map(lastOf));
	const table = drawTable({
		columns: columnsOf(usage, ink),
		rows: groups,
		total: isSummed ? "total" : void 0,
		shareOf: (row) => row === "total" ? void 0 : share(lastOf(row))
	}, width, ink);
	return textOf([
		ink.faint(title),
		...drawFacts(total, width, ink, {
			billed,
			previous
		}),
		...drawNotes(usage, width, ink),
		...groups.length === 0 ? [] : ["", ...table],
		...leftOut > 0 ? [ink.faint(`… and ${leftOut} more, which the total counts`)] : []
	]);
}
function columnsOf({ question: { by }, total, previous }, ink) {
	const sumsOf = (row) => row === "total" ? total : lastOf(row);
	const ofSums = ({ text, colourOf, ...column }) => ({
		...column,
		text: (row) => text(sumsOf(row)),
		colourOf: (row) => colourOf?.(sumsOf(row))
	});
	const before = (row) => (row === "total" ? previous?.total : previous?.sumsOf(row)) ?? NO_USAGE;
	const compared = [numberColumn("Before", (row) => costText(before(row)), 6), numberColumn("Change", (row) => changeText(sumsOf(row).costNanoUsd, before(row).costNanoUsd), 1)];
	return [
		...by.map(nameOf),
		ofSums(COST_COLUMN),
		...previous === void 0 ? [] : compared,
		...[...TOKEN_COLUMNS, successColumn(ink)].map(ofSums),
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
// src/doors/cli/dimension-options.ts
/** Adds the options by which usage is grouped and filtered. */
function addDimensionOptions(command) {
	command.addOption(new Option("--by <what>", "one table, grouped by this, or by two with a comma between: author,model").choices(DIMENSION_NAMES).argParser(parseBy)).addOption(new Option("--sort <column>", "order of the groups").choices(SORTS)).option("--limit <number>", "list so many groups at most", parseCount("--limit")).option("--depth <levels>", "levels of folders, with --by folder (default: 1)", parseCount("--depth")).option("--packages", "packages in place of folders, with --by folder");
	for (const name of DIMENSION_NAMES) command.addOption(new Option(`--${name} <${FILTER_ARGUMENTS[name] ?? "value"}>`, FILTER_TEXTS[name]).argParser((text, before) => [...before ?? [], ...text.split(",").map((value) => value.trim()).filter(Boolean)]));
	return command;
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
	if (unknown !== void 0) throw new InvalidArgumentError(`Expected one or two of ${DIMENSION_NAMES.join(", ")}, got ${JSON.stringify(unknown)}.`);
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
		const wanted = wantedOf(values, name);
		return wanted.length === 0 ? [] : [{
			dimension: dimensions[name],
			wanted
		}];
	});
}
function wantedOf(values, name) {
	return values[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] ?? [];
}
// src/doors/cli/open-page.ts
/** Opens a page that is on this machine in the browser that people have chosen. */
async function openPage(path, environment, platform) {
	const program = programOf(platform);
	const child = spawn(program, [path], {
		env: environment,
		stdio: "ignore",
		detached: true
	});
	try {
		await once(child, "spawn");
	} catch (error) {
		throw new Failure(`Cannot open ${path}: ${program} cannot be run. Open the file in a browser by hand.`, { cause: error });
	}
	child.unref();
}
function programOf(platform) {
	if (platform === "darwin") return "open";
	return platform === "win32" ? "explorer.exe" : "xdg-open";
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
* within a range of time, and among some if those are named; undefined where no commit holds a ledger.
*/
async function readCoverage(repository, { since, until }, environment, within) {
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
	const covered = commits.filter(({ committedAt }) => committedAt >= start && (until === void 0 || committedAt < until)).filter(({ id }) => within === void 0 || within.has(id)).filter((commit) => !boundary.has(commit.id) && !isBot(commit)).map(({ id, author }) => ({
		author,
		hasUsage: withUsage.has(id)
	}));
	return coverageOf(start.slice(0, 10), covered);
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
// src/flows/report/revision-source.ts
/** Reads the records that the commits of a range brought, from the ledger as the range's last commit has it. */
function revisionSource({ repository, name }, { tip, commits }, options) {
	return async ({ since, until }) => {
		const git = createGit(repository.root, options.environment);
		const blobs = Array.from(await listBlobs(git, tip, TELEMETRY_FOLDER)).filter(([path]) => isLedgerPath(path)).map(([, blob]) => blob);
		const records = /* @__PURE__ */ new Map();
		let rejected = 0;
		for (const content of (await gitBlobReader(git).contentsOf(blobs)).values()) {
			const { rows, rejects } = parseLedger(content);
			rejected += rejects.length;
			for (const { record } of rows) records.set(identityOf(record), record);
		}
		const find = await attribute(repository, { revision: tip }, options);
		const rows = Array.from(records.values(), (record) => {
			return {
				record,
				repository: name,
				change: find(record)
			};
		});
		const isWithin = ({ timestamp }) => {
			const utc = toUtc(timestamp) ?? timestamp;
			return (since === void 0 || utc >= since) && (until === void 0 || utc < until);
		};
		return {
			rows: rows.filter((row) => commits.has(changeOf(row)?.commit ?? "") && isWithin(row.record)),
			rejected,
			faults: []
		};
	};
}
// src/usage/previous-period.ts
/**
* Returns the period before one, as long on the calendar: the month before a month, the week before a
* week, and of a month that is under way as many days of the one before. A period without an end ends with
* today; undefined for one without a beginning.
*/
function previousPeriod(period, clock) {
	const { zone } = clock;
	const { since, until = zone.startOfDay(addDays(todayOf(clock), 1)) } = period;
	if (since === void 0) return void 0;
	const from = wholeDay(since, zone);
	const to = wholeDay(until, zone);
	if (from === void 0 || to === void 0) {
		const before = 2 * Date.parse(since) - Date.parse(until);
		return {
			since: new Date(before).toISOString(),
			until: since
		};
	}
	const step = period.step ?? stepBetween(from, to);
	return {
		since: zone.startOfDay(edgeBefore(from, step)),
		until: zone.startOfDay(edgeBefore(to, step))
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
* Returns where a period's edge is in the period before: a month's beginning at a month's beginning, any
* other one after the day of the same number, or after the month's last where it has no such day.
*/
function edgeBefore(edge, step) {
	return isFirst(edge) ? stepBack(edge, step) : addDays(stepBack(addDays(edge, -1), step), 1);
}
function isFirst(day) {
	return firstOfMonth(day) === day;
}
// src/parts/git/revision-range.ts
const DOTS = /^(.*?)\.{2,3}(.*)$/s;
/**
* Lists the commits that a range names: `main..HEAD` or `HEAD~20..`, what a branch has that the default one
* has not, what a tag has that the tag before has not, or one commit alone. Undefined where it names none.
*
* @throws {Failure} for a range one of whose ends is no commit, and for a branch that was merged.
*/
async function findRevisionRange(git, text) {
	const [, from, to] = DOTS.exec(text) ?? [];
	if (from !== void 0 && to !== void 0) return between(git, from || "HEAD", to || "HEAD", text);
	const tip = await findCommit(git, text);
	if (tip === void 0) return void 0;
	if (await hasReference(git, `refs/tags/${text}`)) {
		const before = await findTagBefore(git, tip);
		return before === void 0 ? upTo(git, text, tip) : between(git, before, text);
	}
	if (!await isBranch(git, text)) return {
		title: text,
		tip,
		commits: /* @__PURE__ */ new Set([tip])
	};
	const mainline = await findDefaultBranch(git);
	if (mainline === void 0 || mainline === tip) return upTo(git, text, tip);
	const range = await between(git, mainline, text, text);
	if (range.commits.size > 0) return range;
	throw new Failure(`Cannot tell the commits of ${text} from those of the default branch, which holds them all. \`--branch ${text}\` reports what was recorded on it.`);
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
	if (start === void 0 || tip === void 0) throw new Failure(`Cannot use the range ${title ?? `${from}..${to}`}: ${start === void 0 ? from : to} is no commit of this repository. Expected two revisions with .. between, such as main..HEAD.`);
	const commits = await listCommits(git, [tip, `^${start}`]);
	return {
		title: title ?? `${from}..${to}`,
		tip,
		commits
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
async function hasReference(git, name) {
	return await answerOf(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		name
	]) !== void 0;
}
async function isBranch(git, text) {
	const names = [`refs/heads/${text}`, `refs/remotes/${text}`];
	return (await Promise.all(names.map((name) => hasReference(git, name)))).includes(true);
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
// src/doors/cli/report-subject.ts
const ALWAYS = {
	since: void 0,
	until: void 0,
	step: void 0
};
const PULL_REQUEST = /^[#!](\d+)$/;
/**
* Tells what the words of a report are about: what is there on disk is a path, then come times, pull requests
* and revisions.
*/
async function findSubject(words, { since, until }, clock, { repository, context }) {
	const paths = [];
	let subject;
	for (const word of words) {
		const found = isPath(word, context.cwd) ? void 0 : await understand(word, clock, repository, context);
		if (found === void 0) paths.push(word);
		else if (subject === void 0) subject = found;
		else throw new UsageFailure(`Cannot report two ranges at once: leave out ${word}.`);
	}
	const { revisions, pullRequest, period = ALWAYS } = subject ?? {};
	if (period !== ALWAYS && (since ?? until) !== void 0) throw new UsageFailure("Cannot use --since or --until beside a range of time: name one.");
	return {
		paths,
		revisions,
		pullRequest,
		period: {
			...period,
			...since !== void 0 && { since: parseTime(since, clock) },
			...until !== void 0 && { until: parseTime(until, clock) }
		}
	};
}
function isPath(word, cwd) {
	return word === "-" || existsSync(resolve(cwd, word));
}
async function understand(word, clock, repository, { environment }) {
	const period = parseRange(word, clock);
	if (period !== void 0) return {
		period,
		revisions: void 0,
		pullRequest: void 0
	};
	const number = PULL_REQUEST.exec(word)?.[1];
	if (repository === void 0) return number === void 0 ? void 0 : {
		period: ALWAYS,
		revisions: void 0,
		pullRequest: number
	};
	const git = createGit(repository.root, environment);
	if (number !== void 0) {
		const revisions = await findPullRequestRange(git, number);
		return {
			period: ALWAYS,
			revisions,
			pullRequest: revisions === void 0 ? number : void 0
		};
	}
	const revisions = await findRevisionRange(git, word);
	return revisions && {
		period: ALWAYS,
		revisions,
		pullRequest: void 0
	};
}
// src/doors/cli/report-request.ts
/** Finds what a report is asked for. */
async function prepareReport(words, values, context) {
	const clock = clockOf(values, context);
	const repository = await findRepository(context.cwd);
	const config = await readSettings(repository?.root ?? context.cwd, context.environment);
	const dimensions = createDimensions({
		zone: clock.zone,
		ticketPatterns: config.ticket,
		folders: await folderGrouping(values, repository, context)
	});
	const place = {
		repository,
		config,
		clock,
		values,
		context,
		held: []
	};
	const where = {
		repository,
		context
	};
	const subject = await findSubject(words, values, clock, where);
	const compared = await comparedSubject(values, subject, clock, where);
	const filters = filtersOf(values, dimensions);
	const by = (values.by ?? []).map((name) => dimensions[name]);
	const ask = async (each) => {
		const pullRequest = each.pullRequest === void 0 ? [] : [{
			dimension: dimensions["pull-request"],
			wanted: [each.pullRequest]
		}];
		const asked = await findUsage(each, place);
		return {
			...asked,
			options: {
				...asked.options,
				filters: [...filters, ...pullRequest]
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
		hint: subject.pullRequest && unknownPullRequest(subject.pullRequest),
		async [Symbol.asyncDispose]() {
			for (const each of place.held) await each[Symbol.asyncDispose]();
		}
	};
}
function unknownPullRequest(number) {
	return `No commit here says that it is of pull request #${number}. If it is open, or was merged by a rebase, fetch its head and report that: \`git fetch origin pull/${number}/head:pr-${number}\`, then \`tokenledger report pr-${number}\`.`;
}
async function folderGrouping({ packages, depth = 1 }, repository, { environment }) {
	if (packages !== true || repository === void 0) return { depth };
	return { packages: await listPackages(repository, environment) };
}
/** Returns the subject of the period before, or of the range that `--compare` names. */
async function comparedSubject({ compare, comparesIfPossible = false }, subject, clock, where) {
	if (compare === void 0 && !comparesIfPossible) return void 0;
	if (typeof compare === "string") {
		const other = await findSubject([compare], {}, clock, where);
		if (other.paths.length === 0) return other;
		throw new UsageFailure(`Cannot compare with ${JSON.stringify(compare)}: expected a time such as last-month, or commits such as v1.0..v1.1.`);
	}
	const period = previousPeriod(subject.period, clock);
	if (period !== void 0) return {
		...subject,
		period: {
			...period,
			step: void 0
		}
	};
	if (compare === void 0) return void 0;
	throw new UsageFailure("Cannot tell what comes before: name a time to report, such as this-month, or what to compare with, such as --compare v1.0..v1.1.");
}
async function findUsage(subject, place) {
	const { values, context, config, clock, repository } = place;
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
	if (values.database !== void 0) {
		refuseBesideDatabase(subject);
		const store = await openDatabase(context, {
			url: values.database,
			mode: "read"
		});
		place.held.push(store);
		return {
			source: storeSource(store),
			options,
			title: void 0,
			problems: [],
			files: 1
		};
	}
	const used = usedDimensions(values);
	const attribution = {
		environment: context.environment,
		needs: {
			outcome: used.has("outcome"),
			changedLines: used.has("folder")
		}
	};
	if (subject.revisions !== void 0 && repository !== void 0) {
		const name = await repositoryName(repository.root);
		const { commits } = subject.revisions;
		const source = revisionSource({
			repository,
			name
		}, subject.revisions, attribution);
		const coverage = await readCoverage(repository, options.range, context.environment, commits);
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
async function findLedgerUsage({ paths, pullRequest }, options, attribution, { values, context, repository, held }) {
	const problems = [];
	const onProblem = (problem) => problems.push(problem);
	const root = repository?.root ?? context.cwd;
	const typed = await findTypedLedgers(paths, {
		root,
		repository: void 0,
		onProblem
	}, context).catch((error) => {
		if (error instanceof MissingLedger && paths.length === 0) return void 0;
		throw error;
	});
	if (typed !== void 0) held.push(typed);
	const files = typed?.files ?? [];
	const changeOf = pullRequest !== void 0 || needsHistory(usedDimensions(values)) ? await attributeFiles(files.map(({ path }) => path), attribution) : void 0;
	const coverage = paths.length === 0 && repository !== void 0 ? await readCoverage(repository, options.range, context.environment) : void 0;
	const names = new Set(files.map((file) => file.repository));
	return {
		source: ledgerSource(files, changeOf),
		options: {
			...options,
			coverage
		},
		title: names.size === 0 ? void 0 : [...names].join(", "),
		problems,
		files: files.length + problems.length
	};
}
function refuseBesideDatabase({ paths, revisions }) {
	if (paths.length > 0) throw new UsageFailure("Cannot report from a path and a database at once: name one.");
	if (revisions !== void 0) throw new UsageFailure(`Cannot report ${revisions.title} from a database, which knows commits by their ids only: use --commit, --pull-request or a time, or leave out --database.`);
}
/** A report of nothing would say that nothing is recorded. @throws {Failure} when nothing could be read. */
function requireAnyRead(faults, { problems, files }) {
	const all = [...problems, ...faults];
	if (all.length > 0 && all.length >= files) throw new Failure(all.join(" "));
	return all;
}
// src/doors/cli/commands/report.ts
/** The format that is a page, not a summary. */
const DASHBOARD = "html";
const EXIT_FAILED = 1;
/** `tokenledger report`: what the ledger, or a database, adds up to. */
const createReportCommand = (context) => {
	return addDimensionOptions(new Command("report").description("Report tokens, cost, success and durations, from the ledger or a database.").addArgument(new Argument("[what...]", "a time (yesterday, last-week, 7d, 2026-02), commits (main..HEAD, a branch, a tag), a pull request (#634), or ledger files, folders of them, or - for standard input (default: all of TELEMETRY_CSV_PATH, else .telemetry)")).addOption(sinceOption()).addOption(untilOption()).addOption(utcOption()).addOption(timezoneOption()).option("--compare [what]", "beside the period before, or beside another range")).addOption(formatOption("markdown", [...REPORT_FORMATS, DASHBOARD], { table: "markdown" })).addOption(jsonOption()).option("--output <file>", "write to this file instead of standard output").option("--open", `open the page in the browser; implies --format ${DASHBOARD}`).option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db").action(async (words, options) => {
		const { format, json, output, open, ...values } = options;
		const form = formOf(options, context);
		const { text, ...unread } = await createReport(words, values, form, context);
		warnOfUnread(unread, context);
		const path = await pathOf(options, context);
		if (path === void 0) {
			if (typeof form === "string") context.print(text);
			else form.draw(text);
			return;
		}
		await writeReport(path, text);
		context.warn(`Wrote ${visibleLine(output ?? path)}\n`);
		if (open === true) await openPage(path, context.environment, process.platform);
	});
};
/** Returns the format that is asked for; where none is and somebody looks, the screen. */
function formOf({ format, json, output, open = false }, context) {
	if (!open) return (output === void 0 ? screenFor({
		format,
		json
	}, context) : void 0) ?? formatOf({
		format,
		json
	}, "markdown");
	const named = formatOf({
		format,
		json
	}, DASHBOARD);
	if (named === DASHBOARD) return named;
	throw new UsageFailure(`Cannot open a report as ${named}: --open shows the page of --format ${DASHBOARD}.`);
}
/** Returns the file that is written; a page that nobody named one for is in a folder that no one else can write to. */
async function pathOf({ output, open = false }, { cwd }) {
	if (output !== void 0) return resolve(cwd, output);
	return open ? join(await mkdtemp(join(tmpdir(), "tokenledger-")), "usage.html") : void 0;
}
async function createReport(words, values, format, context) {
	try {
		var _usingCtx$1 = _usingCtx();
		const comparesIfPossible = typeof format !== "string";
		if (format === DASHBOARD && (values.by ?? values.compare) !== void 0) throw new UsageFailure(`Cannot group or compare on a page: it shows every group. Leave out --by and --compare, or name another format than ${DASHBOARD}.`);
		const request = _usingCtx$1.a(await prepareReport(words, {
			...values,
			comparesIfPossible
		}, context));
		const progress = _usingCtx$1.u(startProgress(context));
		const onProgress = (records) => progress.show(`Reading: ${countText(records, "record")}`);
		const watched = (asked) => ({
			...asked,
			options: {
				...asked.options,
				onProgress
			}
		});
		const asked = watched(request.asked);
		if (format === DASHBOARD) {
			const { html, ...unread } = await reportDashboard(asked.source, asked.title, asked.options);
			return {
				...unread,
				text: html,
				faults: requireAnyRead(unread.faults, asked)
			};
		}
		const { text, records, ...unread } = await (values.by === void 0 ? summaryReport : groupReport)({
			...request,
			asked,
			before: request.before && watched(request.before)
		}, format);
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
		...unread
	};
}
function warnOfUnread({ rejected, faults }, context) {
	if (rejected > 0) context.warn(`tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`);
	for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
	if (faults.length > 0) context.exitWith(EXIT_FAILED);
}
export { createReportCommand };
