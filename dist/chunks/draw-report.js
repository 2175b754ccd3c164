import { d as formatPercent, f as formatTokens, l as formatDuration, p as formatWhole, s as countText } from "./format-number.js";
import { i as knownCost, l as isUnpriced, n as changeText, r as costText, t as atLeastText } from "./cost-text.js";
import { t as NO_MESSAGE } from "./no-value.js";
import { a as addDays, s as daysBetween } from "./time-zone.js";
import { a as wrapWords, i as wrapFacts, n as foreignText, r as widthOf, t as cutMiddle } from "./text-width.js";
import { c as billingNotes, d as spendText, l as isPaidOtherwise, n as coverageText, u as paidTexts } from "./coverage.js";
import { t as markdownCode } from "./escape.js";
import { i as unmatchedText } from "./sort-groups.js";
import { t as createInk } from "./ink.js";
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
/** Returns a small chart of the cost of the last two weeks, beside what the two before cost; no lines where it would be empty. */
function drawDays({ days, lastDay, isToday, firstDay }, width, ink) {
	if (lastDay === void 0) return [];
	const asked = firstDay === void 0 ? DAYS : daysBetween(firstDay, lastDay) + 1;
	const count = Math.min(DAYS, asked);
	const dayOf = new Map(days.map((day) => [day.name, day]));
	const upTo = (end) => Array.from({ length: count }, (_, index) => {
		const name = addDays(end, index - count + 1);
		return dayOf.get(name) ?? {
			name,
			costNanoUsd: 0,
			isWhole: true
		};
	});
	const shown = upTo(lastDay);
	if (shown.filter(({ costNanoUsd }) => costNanoUsd > 0).length < 2) return [];
	const beforeEnd = addDays(lastDay, -count);
	const before = (firstDay ?? days[0]?.name ?? lastDay) > addDays(beforeEnd, -13) ? void 0 : sumOf(upTo(beforeEnd));
	const sum = sumOf(shown);
	const title = isToday ? `Last ${count} days` : `${addDays(lastDay, 1 - count)} to ${lastDay}`;
	const most = Math.max(...shown.map(({ costNanoUsd }) => costNanoUsd));
	const facts = [
		`${title}: ${atLeastText(sum.costNanoUsd, !sum.isWhole)}`,
		...before === void 0 || !sum.isWhole || !before.isWhole || before.costNanoUsd === 0 ? [] : [`${changeText(sum, before)} from the ${count} days before`],
		`most in a day ${atLeastText(most, !sum.isWhole)}`
	];
	return [...wrapFacts(facts, width).map((line) => ink.strong(line)), ...chart(shown, width, ink)];
}
function chart(days, width, ink) {
	const columnWidth = Math.min(MAX_COLUMN_WIDTH, Math.max(1, Math.floor(width / DAYS) - 1));
	const gap = columnWidth >= LABEL_WIDTH ? 1 : 0;
	const size = {
		height: CHART_HEIGHT,
		columnWidth: gap === 0 ? 2 : columnWidth,
		gap
	};
	const every = gap === 0 ? 2 : 1;
	const labels = days.map(({ name }, index) => index % every === 0 ? name.slice(8).padEnd((size.columnWidth + gap) * every) : "");
	return [...drawColumns(days.map(({ costNanoUsd }) => costNanoUsd), size).map((line) => ink.bar(line)), ink.faint(labels.join("").trimEnd())];
}
function sumOf(days) {
	return {
		costNanoUsd: days.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0),
		isWhole: days.every(({ isWhole }) => isWhole)
	};
}
// src/parts/report/range-text.ts
const MINUTE_END = 16;
/** Returns a range of time as people write it, ` from 2026-02-01 to 2026-02-28`, with a space before; nothing for all time. */
function rangeText({ since, until }, zone) {
	const first = since === void 0 ? void 0 : dayBeginning(since, zone);
	const end = until === void 0 ? void 0 : dayBeginning(until, zone);
	const last = end === void 0 ? void 0 : addDays(end, -1);
	const from = first ?? (since && minuteOf(since, zone));
	const to = last ?? (until && minuteOf(until, zone));
	const inZone = (from !== first || to !== last) && (from ?? to) !== void 0 ? ` (${zone.name})` : "";
	if (from === void 0) return to === void 0 ? "" : ` up to ${to}${inZone}`;
	if (to === void 0) return ` since ${from}${inZone}`;
	return ` ${spanText(from, to)}${inZone}`;
}
/** Returns two days, or one twice, as people write them: `from 2026-02-01 to 2026-02-28`, `on 2026-02-01`. */
function spanText(first, last) {
	return first === last ? `on ${first}` : `from ${first} to ${last}`;
}
/** Returns the day that begins at an instant; undefined when none does. */
function dayBeginning(instant, zone) {
	const day = zone.dayOf(instant);
	return zone.startOfDay(day) === instant ? day : void 0;
}
function minuteOf(instant, zone) {
	return zone.localTime(instant).slice(0, MINUTE_END).replace("T", " ");
}
// src/parts/report/headline.ts
const HOW_TO_RECORD = `
- \`tokenledger init\` installs the hooks that record what coding agents used with each commit.
- \`tokenledger backfill\` adds earlier usage that the agents' logs still hold.
- \`tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"\` records by hand.
`;
const ELSEWHERE = "\n`tokenledger status` shows what agents used on this machine, recorded or not.\n";
/** Returns the key numbers of records, the main ones in a sentence, or, when there are none, how to record. */
function headline(summary) {
	const { total, zone, firstTimestamp, lastTimestamp } = summary;
	if (firstTimestamp === void 0 || lastTimestamp === void 0) return noUsageText(summary);
	const facts = [
		`Input ${formatTokens(total.inputTokens)}${cache(total)}, output ${formatTokens(total.outputTokens)}.`,
		...durations(total),
		...unpriced(total),
		...billingNotes(summary),
		...unmatchedFacts(summary),
		...coverageFacts(summary),
		...comparison(summary)
	];
	return `${amounts(total, summary.billed)} in ${countText(total.records, "record")}${sessions(total)}, ${spanText(zone.dayOf(firstTimestamp), zone.dayOf(lastTimestamp))}${success(summary)}.

${facts.map((fact) => `- ${fact}\n`).join("")}`;
}
function comparison({ total, billed, previous, zone }) {
	if (previous === void 0) return [];
	const title = `Before,${rangeText(previous.range, zone)}`.replace(/,$/, "");
	const { total: before } = previous;
	if (before.records === 0) return [`${title}: no recorded usage.`];
	const records = countText(before.records, "record");
	return [`${title}: ${amounts(before, previous.billed)} in ${records}; ${changeSentence({
		total,
		billed
	}, previous)}.`];
}
/** What is spent is not compared: list prices are what groups are compared by, too. */
function changeSentence({ total, billed }, previous) {
	const cost = !isPaidOtherwise(total, billed) && !isPaidOtherwise(previous.total, previous.billed) ? "the cost" : "the cost at list prices";
	const [now, before] = [knownCost(total), knownCost(previous.total)];
	return now.isWhole && before.isWhole ? `${cost} changed by ${changeText(now, before)}` : `how ${cost} changed is not known, as some tokens have no price`;
}
/** Says that nothing is recorded, and how to record. */
function noUsageText(usage) {
	const { range, zone, coverage, commits, isFiltered = false } = usage;
	const when = rangeText(range, zone);
	if (isFiltered) {
		const facts = unmatchedFacts(usage).map((fact) => `\n${fact}\n`);
		return `No recorded usage${commitsText(commits)}${when} matches these filters.\n${facts.join("")}`;
	}
	const facts = coverageFacts({ coverage }).map((fact) => `\n${fact}\n`);
	if (commits !== void 0) return noUsageOfCommits(commits, when) + facts.join("");
	return `No usage is recorded${when}.\n${range.since === void 0 && range.until === void 0 ? HOW_TO_RECORD : ELSEWHERE}${facts.join("")}`;
}
function noUsageOfCommits(commits, when) {
	if ("pullRequest" in commits) return `No recorded usage${when} is known to belong to ${pullRequestText(commits)}.\n`;
	const why = commits.isEmpty ? ", which holds no commits" : "";
	return `No usage is recorded${commitsText(commits)}${when}${why}.\n`;
}
function commitsText(commits) {
	if (commits === void 0) return "";
	if ("pullRequest" in commits) return ` of ${pullRequestText(commits)}`;
	return ` in ${markdownCode(commits.range)}`;
}
/** Returns `pull request #12`, or `pull request acme/shop#12`; what is typed before the number is no markup then either. */
function pullRequestText({ pullRequest }) {
	return `pull request ${pullRequest.includes("#") ? markdownCode(pullRequest) : `#${pullRequest}`}`;
}
/** Returns cost and tokens: `**$4.56** for **12.3 M tokens**`; what a subscription covered is told apart. */
function amounts(total, billed) {
	const tokens = `**${formatTokens(total.inputTokens + total.outputTokens)} tokens**`;
	if (billed !== void 0 && isPaidOtherwise(total, billed)) return `${billedText(total, billed)} for ${tokens}`;
	return isUnpriced(total) ? tokens : `**${costText(total)}** for ${tokens}`;
}
function billedText(total, billed) {
	const { spend, covered } = billed;
	const spent = isUnpriced(spend) ? spendText(spend) : `**${costText(spend)}** spent`;
	if (covered.records === 0) return `${spent} (${costText(total)} at list prices)`;
	return isUnpriced(covered) ? `${spent}, and what has no price that a subscription covered,` : `${spent}, and **${costText(covered)}** at API list prices that a subscription covered,`;
}
function sessions({ sessions }) {
	return sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
}
function success({ total: { successRate }, merged }) {
	if (successRate === void 0) return "";
	return `; **${formatPercent(successRate)}** ${successWord(merged)}`;
}
/** Returns what success is called: beside what became of changes, it would be taken for that. */
function successWord(merged) {
	return merged === void 0 ? "succeeded" : "ended without error";
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
function unmatchedFacts({ unmatched = [] }) {
	return unmatched.map((each) => unmatchedText(each, markdownCode));
}
function coverageFacts({ coverage }) {
	return coverage === void 0 || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
}
// src/parts/report/terminal/draw-no-usage.ts
/** Returns that nothing is recorded, and how to record, for people at a terminal. */
function drawNoUsage(usage, { width }) {
	return noUsageText(usage).split("\n").flatMap((line) => wrapWords(line, width)).join("\n");
}
// src/parts/report/terminal/draw-table.ts
const GAP = "  ";
const MIN_NAME_WIDTH = 8;
const MIN_BAR_WIDTH = 6;
const MAX_BAR_WIDTH = 24;
/** A bar this wide can be compared with others. */
const USUAL_BAR_WIDTH = 12;
/** A name this wide is not cut for columns of a rank from `EXTRA_RANK` on; what is wider is, for the bars. */
const READABLE_NAME_WIDTH = 40;
const EXTRA_RANK = 5;
/** Returns a table as lines that are no wider than they may be, as long as there is room for a name and a number. */
function drawTable(table, width, ink) {
	const { rows, total, shareOf } = table;
	const all = total === void 0 ? rows : [...rows, total];
	const columns = fitColumns(measure(table.columns, all), width, shareOf !== void 0);
	const barWidth = Math.min(MAX_BAR_WIDTH, barRoom(columns, width));
	return [columns.map((column) => padCell(column, 0, ink.faint)).join(GAP), ...all.map((row, index) => {
		const isTotal = total !== void 0 && index === all.length - 1;
		const cells = columns.map((column) => {
			const colour = isTotal ? ink.strong : column.colourOf?.(row);
			return padCell(column, index + 1, colour);
		});
		const share = isTotal || barWidth < MIN_BAR_WIDTH ? void 0 : shareOf?.(row);
		const bar = share === void 0 ? "" : drawBar(share, barWidth);
		return cells.join(GAP) + (bar === "" ? "" : GAP + ink.bar(bar));
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
/** Leaves out columns and cuts names until the rest fits, with room for bars where only very long names would take it. */
function fitColumns(columns, width, hasBars) {
	const readable = leaveOut(columns, width, readableWidthOf, EXTRA_RANK);
	const least = readable ?? leaveOut(columns, width, leastOf, 1);
	const narrowest = least === void 0 ? narrowestOf : readable === void 0 ? leastOf : readableWidthOf;
	const fitted = narrowNames(least ?? withoutRank(columns), width, narrowest);
	const withBars = narrowNames(fitted, width - 2 - USUAL_BAR_WIDTH, readableWidthOf);
	return (hasBars && barRoom(withBars, width) >= MIN_BAR_WIDTH ? withBars : fitted).map((column) => ({
		...column,
		cells: column.isName ? column.cells.map((cell) => cutMiddle(cell, column.width)) : column.cells
	}));
}
/** Leaves out columns of a rank or above until the rest fits with its names cut; undefined when it never does. */
function leaveOut(columns, width, narrowest, lowestRank) {
	if (widthOfAll(columns.map((column) => ({
		...column,
		width: narrowest(column)
	}))) <= width) return columns;
	const ranks = columns.map(({ rank = 0 }) => rank);
	const highest = Math.max(...ranks);
	if (highest < lowestRank) return void 0;
	return leaveOut(columns.toSpliced(ranks.lastIndexOf(highest), 1), width, narrowest, lowestRank);
}
function withoutRank(columns) {
	return columns.filter(({ rank = 0 }) => rank === 0);
}
/** Takes the width that is too much from the widest names, as far as it may. */
function narrowNames(columns, width, narrowest) {
	const fitted = columns.map((column) => ({ ...column }));
	for (let excess = widthOfAll(fitted) - width; excess > 0; excess--) {
		const [widestName] = fitted.filter((column) => column.width > narrowest(column)).sort((a, b) => b.width - a.width);
		if (widestName === void 0) break;
		widestName.width -= 1;
	}
	return fitted;
}
const leastOf = ({ width, isName, leastWidth = MIN_NAME_WIDTH }) => isName ? Math.min(width, leastWidth) : width;
const narrowestOf = ({ width, isName }) => isName ? Math.min(width, MIN_NAME_WIDTH) : width;
const readableWidthOf = ({ width, isName, leastWidth = READABLE_NAME_WIDTH }) => isName ? Math.min(width, leastWidth) : width;
function barRoom(columns, width) {
	return width - widthOfAll(columns) - 2;
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
// src/parts/report/terminal/fit-rows.ts
/** The shell's next prompt takes one line. */
const PROMPT_LINES = 1;
/** A table has these whatever the room. */
const FEWEST_ROWS = 3;
/** What draws all rows. */
const ALL_ROWS = "--format table";
/** Returns how many lines a drawing may have. */
function roomOf({ height }) {
	return height - PROMPT_LINES;
}
/** Returns the line that says how many rows are left out; none where none are. */
function moreRows(leftOut, ink) {
	return leftOut === 0 ? [] : [ink.faint(`… and ${formatWhole(leftOut)} more: ${ALL_ROWS}`)];
}
/** Returns a drawing with as many of its rows as fit the screen. */
function fitRows({ rows, draw, keepsLast = false }, view) {
	const whole = draw(rows, 0);
	const excess = whole.length - roomOf(view);
	if (excess <= 0 || rows.length <= FEWEST_ROWS) return whole;
	const drawSome = (count) => draw(keepsLast ? rows.slice(-count) : rows.slice(0, count), rows.length - count);
	for (let count = rows.length - excess - 1; count > FEWEST_ROWS; count--) {
		const lines = drawSome(count);
		if (lines.length <= roomOf(view)) return lines;
	}
	return drawSome(FEWEST_ROWS);
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
function drawFacts(sums, width, ink, { billed, previous, merged, zone } = {}) {
	const [cost = "", ...costs] = paidTexts(sums, billed);
	const { sessions = 0, successRate } = sums;
	const ofSessions = sessions === 0 ? "" : ` of ${countText(sessions, "session")}`;
	const facts = [
		cost,
		...costs,
		...previous === void 0 ? [] : [previousFact(sums, billed, previous, zone)],
		`${formatTokens(sums.inputTokens + sums.outputTokens)} tokens`,
		...cacheHitRate(sums) === void 0 ? [] : [`${cacheHitText(sums)} cache hits`],
		...successRate === void 0 ? [] : [`${formatPercent(successRate)} ${successWord(merged)}`],
		`${countText(sums.records, "record")}${ofSessions}`
	];
	const [first = "", ...more] = wrapFacts(facts, width);
	const strong = first.startsWith(cost) ? cost : first;
	return [ink.strong(strong) + first.slice(strong.length), ...more];
}
function previousFact(sums, billed, { total, range, ...previous }, zone) {
	const days = zone && rangeText(range, zone).trim();
	const when = days ? ` (${days})` : "";
	if (total.records === 0) return `nothing before${when}`;
	const isList = !isPaidOtherwise(sums, billed) && !isPaidOtherwise(total, previous.billed);
	const before = `${costText(total)} before${isList ? "" : " at list prices"}${when}`;
	const [now, then] = [knownCost(sums), knownCost(total)];
	return now.isWhole && then.isWhole ? `${changeText(now, then)} from ${before}` : `${before}, change not known`;
}
/** Returns what is to be known about the key numbers, as lines. */
function drawNotes({ total, billed, previous, coverage, unmatched = [] }, width, ink) {
	const { unpricedTokens, unpricedRecords } = total;
	const unpriced = unpricedTokens === 0 ? [] : [`No price is known for ${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")}: they are not in the cost.`];
	const missed = unmatched.map((each) => unmatchedText(each, (text) => JSON.stringify(foreignText(text))));
	const covered = coverage === void 0 || coverage.commits === 0 ? [] : [`${coverageText(coverage)}.`];
	const paid = !isPaidOtherwise(total, billed) && (previous === void 0 || !isPaidOtherwise(previous.total, previous.billed)) ? [] : ["Costs below are list prices, whoever is paid."];
	return [
		...[...missed, ...unpriced].flatMap((note) => wrapWords(note, width)).map((line) => ink.warning(line)),
		...paid.flatMap((note) => wrapWords(note, width)).map((line) => ink.faint(line)),
		...covered.flatMap((note) => wrapWords(note, width)).map((line) => ink.faint(line))
	];
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
function successColumn(ink, title = "Success") {
	return {
		...numberColumn(title, ({ successRate }) => successRate === void 0 ? "–" : formatPercent(successRate), 4),
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
/** Returns a summary for people at a terminal: as much as fits the screen, the key numbers first. */
function drawReport(summary, view) {
	if (summary.total.records === 0) return drawNoUsage(summary, view);
	const ink = createInk(view.hasColour);
	const { width } = view;
	const top = [...drawHead(summary, width, ink)];
	const sections = sectionsOf(summary, width, ink);
	const room = roomOf(view);
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
	const { total, zone, firstTimestamp = "", lastTimestamp = "", billed, previous } = summary;
	const [first, last] = [zone.dayOf(firstTimestamp), zone.dayOf(lastTimestamp)];
	const days = first === last ? first : `${first} to ${last}`;
	return [
		...wrapFacts([`LLM usage, ${days}`], width).map((line) => ink.faint(line)),
		...drawFacts(total, width, ink, {
			billed,
			previous,
			zone
		}),
		...drawNotes(summary, width, ink)
	];
}
/** Lists the parts of a report, the most important first. */
function sectionsOf(summary, width, ink) {
	const { models, agents, taskTypes, failures, zone } = summary;
	const table = (rows) => drawTable(rows, width, ink);
	const success = successColumn(ink);
	const groups = (title, all, option) => {
		const named = all.some(({ name }) => name !== void 0) ? all : [];
		const nameOf = ({ name }) => name === void 0 ? "none" : foreignText(name);
		return {
			option,
			draw: (maxRows) => {
				const rows = firstRows(named, maxRows);
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
			draw: () => drawLastDays(summary, width, ink)
		},
		groups("Agent", agents.length > 1 ? agents : [], "--by agent"),
		groups("Task type", taskTypes, "--by task-type"),
		{
			option: "",
			draw: (maxRows) => failures.length === 0 ? [] : table({
				columns: failureColumns(zone, ink),
				rows: failures.slice(0, Math.min(3, maxRows))
			})
		}
	];
}
function drawLastDays({ days, range, zone }, width, ink) {
	return drawDays({
		days: days.map((day) => ({
			name: day.name ?? "",
			...knownCost(day)
		})),
		lastDay: days.at(-1)?.name,
		isToday: false,
		firstDay: range.since === void 0 ? void 0 : zone.dayOf(range.since)
	}, width, ink);
}
function failureColumns(zone, ink) {
	return [
		{
			...nameColumn("Failure", ({ message = NO_MESSAGE }) => foreignText(message)),
			colourOf: () => ink.bad
		},
		numberColumn("Times", ({ failures }) => formatWhole(failures)),
		numberColumn("Last", ({ lastTimestamp }) => zone.dayOf(lastTimestamp), 1)
	];
}
/** Returns the first rows of some; a single one more takes no more room than to say that there is one. */
function firstRows(rows, maxRows) {
	return rows.length === maxRows + 1 ? rows : rows.slice(0, maxRows);
}
function moreLine(count, option, ink) {
	return count <= 0 ? [] : [ink.faint(`… and ${formatWhole(count)} more: ${option}`)];
}
/** Returns lines as a text that ends in a line end. */
function textOf(lines) {
	return lines.map((line) => `${line}\n`).join("");
}
export { drawTable as _, TOKEN_COLUMNS as a, drawDays as b, shareOfMost as c, drawFacts as d, drawNotes as f, roomOf as g, moreRows as h, COST_COLUMN as i, successColumn as l, fitRows as m, firstRows as n, nameColumn as o, ALL_ROWS as p, textOf as r, numberColumn as s, drawReport as t, cacheHitText as u, drawNoUsage as v, headline as y };
