import { a as formatTokens, i as formatPercent, n as formatCost, o as formatWhole, r as formatDuration, t as countText } from "./format-number.js";
import { c as billingNotes, l as paidTexts, n as coverageText } from "./coverage.js";
import { o as changeText, s as costText } from "./table-columns.js";
import { i as addDays } from "./time-zone.js";
import { a as wrapFacts, i as widthOf, n as cutMiddle, o as wrapWords, r as foreignText, t as createInk } from "./ink.js";
// src/parts/report/headline.ts
const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds earlier usage that the agents' logs still hold.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;
const ELSEWHERE = "\n`tokenledger status` shows what agents used on this machine, recorded or not.\n";
/** Returns the key numbers of records, the main ones in a sentence, or, when there are none, how to record. */
function headline(summary) {
	const { total, firstTimestamp, lastTimestamp } = summary;
	if (firstTimestamp === void 0 || lastTimestamp === void 0) return noUsageText(summary);
	const facts = [
		`Input ${formatTokens(total.inputTokens)}${cache(total)}, output ${formatTokens(total.outputTokens)}.`,
		...durations(total),
		...unpriced(total),
		...billingNotes(summary),
		...coverageFacts(summary),
		...comparison(total, summary.previous)
	];
	return `${amounts(total, summary.billed)} in ${countText(total.records, "record")}${sessions(total)}, ${days(firstTimestamp, lastTimestamp)}${success(total)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}
function comparison(total, previous) {
	if (previous === void 0) return [];
	const before = previous.total;
	const change = changeText(total.costNanoUsd, before.costNanoUsd);
	return [`Before${rangeText(previous.range)}: ${amounts(before)} in ${countText(before.records, "record")}; the cost changed by ${change}.`];
}
function rangeText({ since, until }) {
	return (since === void 0 ? "" : ` from ${instantText(since)}`) + (until === void 0 ? "" : ` until ${instantText(until)}`);
}
/** Says that nothing is recorded, and how to record. */
function noUsageText({ range, coverage, isFiltered = false }) {
	if (isFiltered) return `No recorded usage${rangeText(range)} matches these filters.\n`;
	const facts = coverageFacts({ coverage }).map((fact) => `\n${fact}\n`);
	const next = range.since === void 0 && range.until === void 0 ? HOW_TO_RECORD : ELSEWHERE;
	return `No usage is recorded${rangeText(range)}.\n${next}${facts.join("")}`;
}
/** Returns an instant in UTC as people write it: a midnight is a day. */
function instantText(instant) {
	return instant.replace("T00:00:00.000Z", "").replace(/T(\d\d:\d\d).*/, " $1 UTC");
}
/** Returns cost and tokens: `**$4.56** for **12.3 M tokens**`; what a subscription covered is told apart. */
function amounts(total, billed) {
	const tokens = `**${formatTokens(total.inputTokens + total.outputTokens)} tokens**`;
	const cost = costText(total);
	if (billed !== void 0 && cost !== "unpriced") return `${billedText(total, billed)} for ${tokens}`;
	return cost === "unpriced" ? tokens : `**${cost}** for ${tokens}`;
}
function billedText(total, { spendNanoUsd, coveredNanoUsd }) {
	const spend = `**${costText({
		...total,
		costNanoUsd: spendNanoUsd
	})}**`;
	if (coveredNanoUsd > 0) return `${spend} spent, and **${formatCost(coveredNanoUsd)}** at API list prices that a subscription covered,`;
	return spendNanoUsd === total.costNanoUsd ? spend : `${spend} spent (${formatCost(total.costNanoUsd)} at list prices)`;
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
// src/parts/report/terminal/draw-bars.ts
const EIGHTHS = [
	"",
	"▏",
	"▎",
	"▍",
	"▌",
	"▋",
	"▊",
	"▉"
];
const LEVELS = [
	" ",
	"▁",
	"▂",
	"▃",
	"▄",
	"▅",
	"▆",
	"▇",
	"█"
];
const STEPS = 8;
/** Returns a bar of a share of 0 to 1; what is more than nothing is seen. */
function drawBar(share, width) {
	const within = Math.min(1, Math.max(0, share));
	const eighths = within === 0 ? 0 : Math.max(1, Math.round(within * width * STEPS));
	return "█".repeat(Math.floor(eighths / STEPS)) + (EIGHTHS[eighths % STEPS] ?? "");
}
/** Returns values as columns of some lines, the highest as high as all of them, each `columnWidth` wide with a gap behind. */
function drawColumns(values, { height, columnWidth, gap }) {
	const highest = Math.max(...values, 0);
	const levels = values.map((value) => value <= 0 || highest === 0 ? 0 : Math.max(1, Math.round(value / highest * height * STEPS)));
	return Array.from({ length: height }, (_, line) => {
		const below = (height - 1 - line) * STEPS;
		return levels.map((level) => {
			return (LEVELS[Math.min(STEPS, Math.max(0, level - below))] ?? " ").repeat(columnWidth) + " ".repeat(gap);
		}).join("").trimEnd();
	});
}
// src/parts/report/terminal/draw-days.ts
const DAYS = 14;
const CHART_HEIGHT = 3;
const MAX_COLUMN_WIDTH = 4;
const LABEL_WIDTH = 2;
/** Returns a small chart of the cost of the last two weeks up to `lastDay`, beside what the two before cost; no lines where it would be empty. */
function drawDays(days, lastDay, width, ink) {
	if (lastDay === void 0) return [];
	const costOfDay = new Map(days.map(({ name, costNanoUsd }) => [name, costNanoUsd]));
	const costs = (end) => Array.from({ length: DAYS }, (_, index) => {
		return costOfDay.get(addDays(end, index - DAYS + 1)) ?? 0;
	});
	const shown = costs(lastDay);
	if (shown.filter((cost) => cost > 0).length < 2) return [];
	const [firstDay = ""] = days.map(({ name = "" }) => name);
	const beforeEnd = addDays(lastDay, -14);
	const before = firstDay > addDays(beforeEnd, -13) ? void 0 : sumOf(costs(beforeEnd));
	const facts = [
		`Last ${DAYS} days: ${formatCost(sumOf(shown))}`,
		...before ? [`${changeText(sumOf(shown), before)} on the ${DAYS} days before`] : [],
		`up to ${formatCost(Math.max(...shown))} a day`
	];
	return [...wrapFacts(facts, width).map((line) => ink.strong(line)), ...chart(shown, lastDay, width, ink)];
}
function chart(costs, lastDay, width, ink) {
	const columnWidth = Math.min(MAX_COLUMN_WIDTH, Math.max(1, Math.floor(width / DAYS) - 1));
	const gap = columnWidth >= LABEL_WIDTH ? 1 : 0;
	const size = {
		height: CHART_HEIGHT,
		columnWidth: gap === 0 ? 2 : columnWidth,
		gap
	};
	const dayAt = (index) => addDays(lastDay, index - DAYS + 1);
	const every = gap === 0 ? 2 : 1;
	const labels = costs.map((_, index) => index % every === 0 ? dayAt(index).slice(8).padEnd((size.columnWidth + gap) * every) : "");
	return [...drawColumns(costs, size).map((line) => ink.bar(line)), ink.faint(labels.join("").trimEnd())];
}
function sumOf(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
// src/parts/report/terminal/draw-table.ts
const GAP = "  ";
const MIN_NAME_WIDTH = 8;
const MIN_BAR_WIDTH = 6;
const MAX_BAR_WIDTH = 24;
/** Returns a table as lines that are no wider than they may be, as long as there is room for a name and a number. */
function drawTable(table, width, ink) {
	const { rows, total, shareOf } = table;
	const all = total === void 0 ? rows : [...rows, total];
	const columns = fitNames(leaveOut(measure(table.columns, all), width), width);
	const barWidth = Math.min(MAX_BAR_WIDTH, width - widthOfAll(columns) - 2);
	return [columns.map((column) => padCell(column, 0, ink.faint)).join(GAP), ...all.map((row, index) => {
		const isTotal = total !== void 0 && index === all.length - 1;
		const cells = columns.map((column) => {
			const colour = isTotal ? ink.strong : column.colourOf?.(row);
			return padCell(column, index + 1, colour);
		});
		const share = isTotal || barWidth < MIN_BAR_WIDTH ? void 0 : shareOf?.(row);
		const bar = share === void 0 ? "" : `${GAP}${ink.bar(drawBar(share, barWidth))}`;
		return cells.join(GAP) + bar;
	})].map((line) => line.trimEnd());
}
function measure(columns, rows) {
	return columns.map((column) => {
		const cells = [column.title, ...rows.map(column.text)];
		return {
			...column,
			cells,
			width: widest(cells)
		};
	});
}
/** Leaves out columns until the rest fits with its names cut. */
function leaveOut(columns, width) {
	if (widthOfAll(columns.map((column) => column.isName ? {
		...column,
		width: Math.min(column.width, leastOf(column))
	} : column)) <= width) return columns;
	const ranks = columns.map(({ rank = 0 }) => rank);
	const highest = Math.max(...ranks);
	if (highest === 0) return columns;
	return leaveOut(columns.toSpliced(ranks.lastIndexOf(highest), 1), width);
}
/** Takes the width that is too much from the widest names. */
function fitNames(columns, width) {
	const fitted = columns.map((column) => ({ ...column }));
	for (let excess = widthOfAll(fitted) - width; excess > 0; excess--) {
		const [widestName] = fitted.filter((column) => column.isName && column.width > leastOf(column)).sort((a, b) => b.width - a.width);
		if (widestName === void 0) break;
		widestName.width -= 1;
	}
	return fitted.map((column) => ({
		...column,
		cells: column.isName ? column.cells.map((cell) => cutMiddle(cell, column.width)) : column.cells
	}));
}
function leastOf({ leastWidth = MIN_NAME_WIDTH }) {
	return leastWidth;
}
function widthOfAll(columns) {
	const gaps = 2 * Math.max(0, columns.length - 1);
	return columns.reduce((sum, { width }) => sum + width, gaps);
}
function widest(cells) {
	return cells.reduce((width, cell) => Math.max(width, widthOf(cell)), 0);
}
function padCell({ cells, width, align }, line, colour) {
	const cell = cells[line] ?? "";
	const space = " ".repeat(Math.max(0, width - widthOf(cell)));
	const shown = colour === void 0 || cell === "" ? cell : colour(cell);
	return align === "right" ? space + shown : shown + space;
}
// src/parts/report/terminal/usage-facts.ts
/** Returns the share of the input that was read from a cache; undefined where there was no input. */
function cacheHitRate(sums) {
	return sums.inputTokens === 0 ? void 0 : sums.cacheReadTokens / sums.inputTokens;
}
function cacheHitText(sums) {
	const rate = cacheHitRate(sums);
	return rate === void 0 ? "–" : formatPercent(rate);
}
/** Returns the key numbers of usage, the cost first and strong, as lines. */
function drawFacts(sums, width, ink, { billed, previous } = {}) {
	const [cost = "", ...costs] = paidTexts(sums, billed);
	const { sessions = 0, successRate } = sums;
	const ofSessions = sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
	const facts = [
		cost,
		...costs,
		...previous === void 0 ? [] : [previousFact(sums, previous)],
		`${formatTokens(sums.inputTokens + sums.outputTokens)} tokens`,
		...cacheHitRate(sums) === void 0 ? [] : [`${cacheHitText(sums)} cache hits`],
		...successRate === void 0 ? [] : [`${formatPercent(successRate)} succeeded`],
		`${countText(sums.records, "record")}${ofSessions}`
	];
	const [first = "", ...more] = wrapFacts(facts, width);
	return [ink.strong(cost) + first.slice(cost.length), ...more];
}
function previousFact(sums, { total }) {
	if (total.records === 0) return "nothing before";
	return `${changeText(sums.costNanoUsd, total.costNanoUsd)} on ${costText(total)} before`;
}
/** Returns what is to be known about the key numbers, as lines. */
function drawNotes({ total, coverage }, width, ink) {
	const { unpricedTokens, unpricedRecords } = total;
	const unpriced = unpricedTokens === 0 ? [] : [`No price is known for ${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")}: they are not in the cost.`];
	const covered = coverage === void 0 || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
	return [...unpriced.flatMap((note) => wrapWords(note, width)).map((line) => ink.warning(line)), ...covered.flatMap((note) => wrapWords(note, width)).map((line) => ink.faint(line))];
}
// src/parts/report/terminal/sum-columns.ts
const LOW_SUCCESS = .8;
/** Returns a column of names, which are cut where they are too wide; they are safe to print. */
function nameColumn(title, text) {
	return {
		title,
		text,
		isName: true
	};
}
/** Returns a column of numbers; the one with the highest rank is left out first. */
function numberColumn(title, text, rank) {
	return {
		title,
		text,
		align: "right",
		rank
	};
}
const COST_COLUMN = numberColumn("Cost", costText);
/** What groups are told apart by, beside their cost. */
const TOKEN_COLUMNS = [
	numberColumn("Tokens", (sums) => formatTokens(sums.inputTokens + sums.outputTokens), 2),
	numberColumn("Cache hits", cacheHitText, 5),
	numberColumn("Records", ({ records }) => formatWhole(records), 7)
];
/** Returns the column that says how much succeeded. */
function successColumn(ink) {
	return {
		...numberColumn("Success", ({ successRate }) => successRate === void 0 ? "–" : formatPercent(successRate), 4),
		colourOf: ({ successRate = 1 }) => successRate < LOW_SUCCESS ? ink.warning : void 0
	};
}
/** Returns how long a group's bar is beside the most expensive one's. */
function shareOfMost(rows) {
	const most = rows.reduce((highest, { costNanoUsd }) => Math.max(highest, costNanoUsd), 0);
	return ({ costNanoUsd }) => most === 0 ? 0 : costNanoUsd / most;
}
// src/parts/report/terminal/draw-report.ts
/** How many rows tables have, as far as there is room; the last holds whatever the room. */
const ROW_LIMITS = [
	10,
	7,
	5,
	3
];
/** The shell's next prompt takes one line. */
const PROMPT_LINES = 1;
/** Returns a summary for people at a terminal: as much as fits the screen, the key numbers first. */
function drawReport(summary, view) {
	if (summary.total.records === 0) return noUsageText(summary);
	const ink = createInk(view.hasColour);
	const { width } = view;
	const top = [...drawHead(summary, width, ink)];
	const sections = sectionsOf(summary, width, ink);
	const room = view.height - PROMPT_LINES;
	const fits = (lines) => lines.length <= room;
	for (const maxRows of ROW_LIMITS) {
		const lines = assemble(top, sections, maxRows, width, ink);
		if (fits(lines)) return textOf(lines);
	}
	const fewest = ROW_LIMITS.at(-1) ?? 0;
	for (let kept = sections.length - 1; kept > 0; kept--) {
		const lines = assemble(top, sections.slice(0, kept), fewest, width, ink, sections.slice(kept));
		if (fits(lines)) return textOf(lines);
	}
	return textOf(assemble(top, [], fewest, width, ink, sections));
}
function assemble(top, sections, maxRows, width, ink, leftOut = []) {
	const drawn = sections.map(({ draw }) => draw(maxRows)).filter((lines) => lines.length > 0);
	const more = `More: ${[.../* @__PURE__ */ new Set([
		"--by day",
		...leftOut.map(({ option }) => option),
		"--by author"
	])].filter(Boolean).join(", ")}, or last-week, main..HEAD, '#12'`;
	return [
		...top,
		...drawn.flatMap((lines) => ["", ...lines]),
		"",
		...wrapWords(more, width).map((line) => ink.faint(line))
	];
}
function drawHead(summary, width, ink) {
	const { total, firstTimestamp = "", lastTimestamp = "", billed, previous } = summary;
	const [first, last] = [firstTimestamp.slice(0, 10), lastTimestamp.slice(0, 10)];
	const days = first === last ? first : `${first} to ${last}`;
	return [
		...wrapFacts([`LLM usage, ${days}`], width).map((line) => ink.faint(line)),
		...drawFacts(total, width, ink, {
			billed,
			previous
		}),
		...drawNotes(summary, width, ink)
	];
}
/** Lists the parts of a report, the most important first. */
function sectionsOf(summary, width, ink) {
	const { models, agents, taskTypes, failures, days } = summary;
	const table = (rows) => drawTable(rows, width, ink);
	const success = successColumn(ink);
	const groups = (title, all, option) => {
		const named = all.some(({ name }) => name !== void 0) ? all : [];
		const nameOf = ({ name }) => name === void 0 ? "none" : foreignText(name);
		return {
			option,
			draw: (maxRows) => {
				const rows = named.slice(0, maxRows);
				if (rows.length === 0) return [];
				const columns = [
					nameColumn(title, nameOf),
					COST_COLUMN,
					...TOKEN_COLUMNS,
					success
				];
				return [...table({
					columns,
					rows,
					shareOf: shareOfMost(all)
				}), ...moreLine(named.length - rows.length, option, ink)];
			}
		};
	};
	return [
		groups("Model", models, "--by model"),
		{
			option: "",
			draw: () => drawDays(days, days.at(-1)?.name, width, ink)
		},
		groups("Agent", agents.length > 1 ? agents : [], "--by agent"),
		groups("Task type", taskTypes, "--by task-type"),
		{
			option: "",
			draw: (maxRows) => failures.length === 0 ? [] : table({
				columns: failureColumns(ink),
				rows: failures.slice(0, Math.min(3, maxRows))
			})
		}
	];
}
function failureColumns(ink) {
	return [
		{
			...nameColumn("Failure", ({ message = "no message" }) => foreignText(message)),
			colourOf: () => ink.bad
		},
		numberColumn("Times", ({ failures }) => formatWhole(failures)),
		numberColumn("Last", ({ lastTimestamp }) => lastTimestamp.slice(0, 10), 1)
	];
}
function moreLine(count, option, ink) {
	return count <= 0 ? [] : [ink.faint(`… and ${formatWhole(count)} more: ${option}`)];
}
/** Returns lines as a text that ends in a line end. */
function textOf(lines) {
	return lines.map((line) => `${line}\n`).join("");
}
export { nameColumn as a, successColumn as c, drawNotes as d, drawTable as f, noUsageText as h, TOKEN_COLUMNS as i, cacheHitText as l, headline as m, textOf as n, numberColumn as o, drawDays as p, COST_COLUMN as r, shareOfMost as s, drawReport as t, drawFacts as u };
