import { n as Command } from "./commander.js";
import { t as readSettings } from "./read-settings.js";
import { i as readShallowBoundary } from "./clone.js";
import { Nt as toUtc, Sn as formatUsd, dn as HEADER_LINE, dr as createGit, hn as COLUMNS, pn as formatRow, tr as readCommit, yt as phaseOf } from "./hook.js";
import { o as billedOf, s as billedValues, u as paidTexts } from "./coverage.js";
import { l as UsageTally, s as GroupTally } from "./sort-groups.js";
import { t as createRecordPrices } from "./record-prices.js";
import { t as readBroughtRecords } from "./read-brought-records.js";
import { c as formatCost, f as formatTokens, l as formatDuration, s as countText } from "./format-number.js";
import { _ as drawTable, c as shareOfMost, d as drawFacts, f as drawNotes, h as moreRows, m as fitRows, o as nameColumn, r as textOf, s as numberColumn, u as cacheHitText } from "./draw-report.js";
import { t as createInk } from "./ink.js";
import { a as wrapWords, n as foreignText, t as cutMiddle } from "./text-width.js";
import { t as requireRepository } from "./context.js";
import { a as screenFor, i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { a as visibleJson, i as shortLine, r as oneLine, t as markdownCode } from "./escape.js";
import { t as markdownTable } from "./markdown-table.js";
import { i as sumValues } from "./sum-values.js";
import { t as textTable } from "./text-table.js";
import { i as timezoneOption, o as utcOption, t as clockOf } from "./time-options.js";
// src/flows/show-commit.ts
/**
* Tells from history which records a commit brought in.
*
* @throws {Failure} when the revision names no commit.
*/
async function showCommit(repository, revision, { environment, pricing, billing, now }) {
	const git = createGit(repository.root, environment);
	const commit = await readCommit(git, revision);
	const boundary = await readShallowBoundary(repository.commonDir);
	const brought = await readBroughtRecords(git, commit);
	const prices = createRecordPrices(pricing, now);
	const tally = new UsageTally();
	const agents = new GroupTally();
	const records = [];
	for (const record of brought.records) {
		const costNanoUsd = await prices.costOf(record);
		tally.add(record, costNanoUsd);
		agents.add(record.agent || void 0, record, costNanoUsd);
		records.push({
			...record,
			costNanoUsd
		});
	}
	const total = tally.sums();
	return {
		commit,
		records,
		total,
		billed: billedOf({
			total,
			agents: agents.groups()
		}, billing),
		rejected: brought.rejected,
		beginsHistory: boundary.has(commit.id)
	};
}
// src/parts/report/terminal/draw-commit.ts
/** Enough to tell models apart. */
const MODEL_WIDTH = 20;
const SESSION_LENGTH$1 = 8;
const MINUTE_END$1 = 16;
/** Returns a commit's records for people at a terminal. */
function drawCommit({ commit, records, total, billed }, zone, view) {
	const { width, hasColour } = view;
	const ink = createInk(hasColour);
	const title = cutMiddle(`${commit.shortId} ${foreignText(commit.subject)}`, width);
	if (records.length === 0) {
		const why = commit.parentIds.length > 1 ? ": those it merges came in with their own" : "";
		return textOf([title, ...wrapWords(`No records came in with this commit${why}.`, width)]);
	}
	const share = shareOfMost(records.map(({ costNanoUsd = 0 }) => ({ costNanoUsd })));
	const columns = columnsOf(zone, ink);
	const shareOf = ({ costNanoUsd }) => share({ costNanoUsd: costNanoUsd ?? 0 });
	const draw = (rows, leftOut) => [
		title,
		...drawFacts(total, width, ink, { billed }),
		...drawNotes({
			total,
			billed
		}, width, ink),
		"",
		...drawTable({
			columns,
			rows,
			shareOf
		}, width, ink),
		...moreRows(leftOut, ink)
	];
	return textOf(fitRows({
		rows: records,
		draw
	}, view));
}
function columnsOf(zone, ink) {
	return [
		{
			...numberColumn(`Time (${zone.name})`, (record) => timeOf(record, zone), 2),
			align: void 0
		},
		{
			...nameColumn("Model", ({ model }) => foreignText(model)),
			leastWidth: MODEL_WIDTH
		},
		numberColumn("Cost", ({ costNanoUsd }) => costNanoUsd === void 0 ? "unpriced" : formatCost(costNanoUsd)),
		numberColumn("Tokens", (record) => formatTokens(record.inputTokens + record.outputTokens), 1),
		numberColumn("Cache hits", cacheHitText, 5),
		numberColumn("Took", ({ durationMs }) => durationMs === void 0 ? "–" : formatDuration(durationMs), 9),
		{
			title: "Result",
			text: ({ success }) => success === void 0 ? "–" : success ? "ok" : "failed",
			rank: 3,
			colourOf: ({ success }) => success === false ? ink.bad : void 0
		},
		{
			...nameColumn("Task", ({ taskType }) => taskType ?? "–"),
			rank: 8
		},
		{
			...nameColumn("Agent", ({ agent }) => foreignText(agent)),
			rank: 4
		},
		{
			...nameColumn("Session", ({ sessionId }) => foreignText(sessionId.slice(0, SESSION_LENGTH$1))),
			rank: 10
		},
		{
			...nameColumn("Notes", ({ notes }) => foreignText(notes)),
			rank: 7,
			leastWidth: 12
		}
	];
}
function timeOf({ timestamp }, zone) {
	const utc = toUtc(timestamp);
	const shown = utc === void 0 ? timestamp : zone.localTime(utc);
	return foreignText(shown.slice(0, MINUTE_END$1).replace("T", " "));
}
// src/doors/cli/render-commit-usage.ts
/** Returns the records of a commit as text that ends in a line end. */
function renderCommitUsage(usage, format, zone) {
	const { commit, records } = usage;
	switch (format) {
		case "table": return [
			`${commit.shortId} ${shortLine(commit.subject)}\n`,
			records.length > 0 ? textTable(textColumns(zone), records) : "",
			`${totalLine(usage, (text) => shortLine(text))}\n`
		].filter((part) => part !== "").join("\n");
		case "markdown": return [
			`# LLM usage of ${commit.shortId}\n`,
			`${markdownCode(commit.subject)}\n`,
			records.length > 0 ? markdownTable(markdownColumns(zone), records) : "",
			`${totalLine(usage, markdownCode)}\n`
		].filter((part) => part !== "").join("\n");
		case "csv": return HEADER_LINE + records.map((record) => formatRow(printable(record), COLUMNS)).join("");
		case "json": return renderJson(usage);
	}
}
function totalLine({ commit, records, total, billed }, foreign) {
	if (records.length === 0) return `No records came in with this commit${commit.parentIds.length > 1 ? ": those it merges came in with their own" : ""}.`;
	const unpriced = records.filter(({ costNanoUsd }) => costNanoUsd === void 0);
	const models = Array.from(new Set(unpriced.map(({ model }) => model)), (model) => foreign(model)).join(", ");
	return `Total: ${[
		countText(total.records, "record"),
		total.sessions > 0 ? countText(total.sessions, "session") : "",
		`${formatTokens(total.inputTokens)} input (${formatTokens(total.cacheReadTokens)} cached) and ${formatTokens(total.outputTokens)} output tokens`,
		...total.unpricedRecords < total.records ? paidTexts(total, billed) : [],
		total.unpricedTokens > 0 ? `${formatTokens(total.unpricedTokens)} tokens without a known price: ${models}` : "",
		total.durationMs === void 0 ? "" : formatDuration(total.durationMs),
		total.failed > 0 ? `${total.failed} failed` : ""
	].filter((part) => part !== "").join(" · ")}`;
}
/** Returns a record without the characters that a terminal would obey. */
function printable(record) {
	return {
		...record,
		model: oneLine(record.model),
		notes: oneLine(record.notes),
		sessionId: oneLine(record.sessionId),
		agent: oneLine(record.agent),
		branch: oneLine(record.branch)
	};
}
function renderJson({ commit, records, total, billed }) {
	const value = {
		commit: commit.id,
		committed_at: commit.committedAt,
		subject: commit.subject,
		total: {
			...sumValues(total),
			...billedValues(billed),
			duration_ms: total.durationMs ?? null
		},
		records: records.map(recordValues)
	};
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
const UNKNOWN = "–";
const SESSION_LENGTH = 8;
const MINUTE_END = 16;
const RECORD_COLUMNS = [
	{
		title: "Model",
		value: ({ model }) => model,
		isForeign: true
	},
	{
		title: "Input",
		value: ({ inputTokens }) => formatTokens(inputTokens),
		align: "right"
	},
	{
		title: "Cache reads",
		value: ({ cacheReadTokens }) => formatTokens(cacheReadTokens),
		align: "right"
	},
	{
		title: "Output",
		value: ({ outputTokens }) => formatTokens(outputTokens),
		align: "right"
	},
	{
		title: "Cost",
		value: ({ costNanoUsd }) => recordCost(costNanoUsd),
		align: "right"
	},
	{
		title: "Success",
		value: ({ success }) => successText(success)
	},
	{
		title: "Task type",
		value: ({ taskType }) => taskType ?? UNKNOWN
	},
	{
		title: "Agent",
		value: ({ agent }) => agent,
		isForeign: true
	},
	{
		title: "Session",
		value: ({ sessionId }) => sessionId.slice(0, SESSION_LENGTH),
		isForeign: true
	},
	{
		title: "Notes",
		value: ({ notes }) => notes,
		isForeign: true
	}
];
function timeColumn(zone) {
	return {
		title: `Time (${zone.name})`,
		value: ({ timestamp }) => {
			const utc = toUtc(timestamp);
			return (utc === void 0 ? timestamp : zone.localTime(utc)).slice(0, MINUTE_END).replace("T", " ");
		}
	};
}
/** Returns what a terminal shows of records. */
function textColumns(zone) {
	return [timeColumn(zone), ...RECORD_COLUMNS].map(({ value, isForeign, ...column }) => ({
		...column,
		text: (record) => isForeign ? shortLine(value(record)) || UNKNOWN : value(record)
	}));
}
/** The same in markdown. */
function markdownColumns(zone) {
	return [timeColumn(zone), ...RECORD_COLUMNS].map(({ title, value, isForeign, align = "left" }) => ({
		title,
		align,
		cell: (record) => isForeign ? markdownCode(value(record)) : value(record)
	}));
}
function recordCost(costNanoUsd) {
	return costNanoUsd === void 0 ? "unpriced" : formatCost(costNanoUsd);
}
function successText(success) {
	if (success === void 0) return UNKNOWN;
	return success ? "yes" : "no";
}
/** Returns a record as JSON gives it: keys are the ledger's columns, unknown values are null. */
function recordValues(record) {
	const { costNanoUsd } = record;
	return {
		timestamp: toUtc(record.timestamp) ?? record.timestamp,
		model: record.model,
		prompt_tokens: record.inputTokens,
		completion_tokens: record.outputTokens,
		cache_read_tokens: record.cacheReadTokens,
		cache_write_tokens: record.cacheWriteTokens,
		cost_usd: costNanoUsd === void 0 ? null : Number(formatUsd(costNanoUsd)),
		task_success: record.success ?? null,
		task_type: record.taskType ?? null,
		duration_ms: record.durationMs ?? null,
		phase: phaseOf(record.notes) ?? null,
		notes: record.notes,
		agent: record.agent || null,
		session_id: record.sessionId || null,
		branch: record.branch || null
	};
}
// src/doors/cli/commands/show.ts
/** `tokenledger show`: the records that a commit brought in. */
const createShowCommand = (context) => new Command("show").description("List the records that a commit brought in, with tokens and cost.").argument("[commit]", "a hash, a branch, a tag or any other revision", "HEAD").addOption(utcOption()).addOption(timezoneOption()).addOption(formatOption("table", FORMATS, { text: "table" })).addOption(jsonOption()).action(async (revision, options) => {
	const screen = screenFor(options, context);
	const format = formatOf(options, "table");
	const { now, zone } = clockOf(options, context);
	const repository = await requireRepository(context.cwd);
	const config = await readSettings(repository.root, context.environment);
	const usage = await showCommit(repository, revision, {
		environment: context.environment,
		pricing: config,
		billing: config.billing,
		now
	});
	if (usage.beginsHistory) context.warn(historyLine(usage));
	if (usage.rejected > 0) context.warn(rejectedLine(usage));
	if (screen !== void 0) screen.draw(drawCommit(usage, zone, screen.view));
	else context.print(renderCommitUsage(usage, format, zone));
});
function historyLine({ commit }) {
	return `tokenledger: this clone's history begins with ${commit.shortId}: the records of the commits before it are listed as its own. \`git fetch --unshallow\` fetches them.\n`;
}
function rejectedLine({ commit, rejected }) {
	return `tokenledger: ${countText(rejected, "row")} that the commit added could not be read and ${rejected === 1 ? "is" : "are"} not listed; see \`git show ${commit.shortId} -- .telemetry\`.\n`;
}
export { createShowCommand };
