import { a as Option, n as Command } from "./commander.js";
import { t as listCalls } from "./list-calls.js";
import { t as readSettings } from "./read-settings.js";
import { En as stringify, _t as addTokens, gt as NO_TOKENS, l as environmentIn, u as KNOWN_AGENTS } from "./hook.js";
import { n as findRepository } from "./repository.js";
import { i as shortLine, r as oneLine, t as markdownCode } from "./escape.js";
import { t as boundMemory } from "./bound-memory.js";
import { n as LOG_READER_PATH } from "./package-folder.js";
import { t as requireRepository } from "./context.js";
import { t as atLeastText } from "./cost-text.js";
import { t as markdownTable } from "./markdown-table.js";
import { c as formatCost, f as formatTokens, l as formatDuration, p as formatWhole, s as countText } from "./format-number.js";
import { t as textTable } from "./text-table.js";
import { i as jsonOption, n as formatOf, r as formatOption, t as FORMATS } from "./format-option.js";
import { a as untilOption, i as timezoneOption, n as sinceOption, o as utcOption, r as timeRangeOf, t as clockOf } from "./time-options.js";
import { t as warnOfListPrices } from "./warn-of-list-prices.js";
import { t as withChoices } from "./with-choices.js";
// src/doors/cli/format-calls.ts
const UNKNOWN = "–";
const SESSION_LENGTH = 8;
const SECOND_END = 19;
const COLUMNS = [
	{
		title: "Agent",
		text: ({ agent }) => agent
	},
	{
		title: "Session",
		text: ({ sessionId }) => shortLine(sessionId).slice(0, SESSION_LENGTH),
		isForeign: true
	},
	{
		title: "Model",
		text: ({ model }) => shortLine(model),
		isForeign: true
	},
	{
		title: "Input",
		text: ({ tokens }) => formatTokens(tokens.inputTokens),
		align: "right"
	},
	{
		title: "Output",
		text: ({ tokens }) => formatTokens(tokens.outputTokens),
		align: "right"
	},
	{
		title: "Cost",
		text: ({ costNanoUsd }) => optional(costNanoUsd, formatCost),
		align: "right"
	},
	{
		title: "Duration",
		text: ({ durationMs }) => optional(durationMs, formatDuration),
		align: "right"
	},
	{
		title: "Success",
		text: ({ success }) => success ? "yes" : "no"
	},
	{
		title: "Task type",
		text: ({ taskType }) => taskType
	}
];
/** Returns calls in aligned columns, with their totals below. */
function formatCallsTable(calls, zone) {
	return `${textTable([timeColumn(zone), ...COLUMNS], calls)}\n${totalsLine(calls)}\n${unpricedLine(calls, shortLine)}`;
}
/** Returns the same as markdown. */
function formatCallsMarkdown(calls, zone) {
	const columns = [timeColumn(zone), ...COLUMNS].map(({ title, text, isForeign, align = "left" }) => ({
		title,
		align,
		cell: (call) => isForeign ? markdownCode(text(call)) : text(call)
	}));
	return `${markdownTable(columns, calls)}\n${totalsLine(calls)}\n${unpricedLine(calls, markdownCode)}`;
}
function timeColumn(zone) {
	return {
		title: `Time (${zone.name})`,
		text: ({ timestamp }) => zone.localTime(timestamp).slice(0, SECOND_END).replace("T", " ")
	};
}
/** Names the models without a price, with their tokens: they are not in the total's cost. */
function unpricedLine(calls, foreign) {
	const tokensByModel = /* @__PURE__ */ new Map();
	for (const { model, tokens, costNanoUsd } of calls) {
		if (costNanoUsd !== void 0) continue;
		tokensByModel.set(model, addTokens(tokensByModel.get(model) ?? NO_TOKENS, tokens));
	}
	if (tokensByModel.size === 0) return "";
	return `Without a known price: ${Array.from(tokensByModel, ([model, { inputTokens, outputTokens }]) => `${foreign(model)} (${formatTokens(inputTokens)} input, ${formatTokens(outputTokens)} output tokens)`).join(", ")}\n`;
}
function totalsLine(calls) {
	const tokens = calls.map((call) => call.tokens).reduce(addTokens, NO_TOKENS);
	const priced = calls.flatMap(({ costNanoUsd }) => costNanoUsd ?? []);
	const unpriced = calls.length - priced.length;
	const failed = calls.filter(({ success }) => !success).length;
	return `Total: ${[
		countText(calls.length, "call"),
		countText(new Set(calls.map(({ sessionId }) => sessionId)).size, "session"),
		`${formatTokens(tokens.inputTokens)} input and ${formatTokens(tokens.outputTokens)} output tokens`,
		...unpriced > 0 && priced.length === 0 ? [] : [atLeastText(priced.reduce((sum, cost) => sum + cost, 0), unpriced > 0)],
		...unpriced > 0 ? [`${formatWhole(unpriced)} without a known price`] : [],
		...failed > 0 ? [`${formatWhole(failed)} in turns that failed`] : []
	].join(" · ")}`;
}
function optional(value, format) {
	return value === void 0 ? UNKNOWN : format(value);
}
const NANO_USD_PER_USD = 1e9;
/** Returns a call as one line of JSON, with the ledger's names. */
function formatCallJson(call) {
	return `${JSON.stringify(callValues(call))}\n`;
}
/** Returns the same as a line of CSV. */
function formatCallCsv(call) {
	const values = callValues(call);
	return stringify([CALL_KEYS.map((key) => values[key])], {
		escape_formulas: true,
		cast: { boolean: String }
	});
}
const CALL_KEYS = [
	...[
		"agent",
		"call_id",
		"session_id",
		"timestamp",
		"model",
		"prompt_tokens"
	],
	...[
		"completion_tokens",
		"cache_read_tokens",
		"cache_write_tokens",
		"cost_usd"
	],
	...[
		"duration_ms",
		"success",
		"task_type",
		"cwd",
		"branch"
	]
];
const CALL_CSV_HEADER = `${CALL_KEYS.join(",")}\n`;
function callValues(call) {
	return {
		agent: call.agent,
		call_id: call.callId,
		session_id: call.sessionId,
		timestamp: call.timestamp,
		model: call.model,
		prompt_tokens: call.tokens.inputTokens,
		completion_tokens: call.tokens.outputTokens,
		cache_read_tokens: call.tokens.cacheReadTokens,
		cache_write_tokens: call.tokens.cacheWriteTokens,
		cost_usd: call.costNanoUsd === void 0 ? null : call.costNanoUsd / NANO_USD_PER_USD,
		duration_ms: call.durationMs ?? null,
		success: call.success,
		task_type: call.taskType,
		cwd: call.cwd ?? null,
		branch: call.branch ?? null
	};
}
// src/doors/cli/commands/calls.ts
const LINES_PER_WRITE = 1e3;
/** Calls stay, and what they are read from is gone at once. */
const YOUNG_SPACE_BYTES = 4e6;
/** `tokenledger calls`: the calls behind the records, straight from the agents' logs. */
const createCallsCommand = (context) => new Command("calls").description("List the calls to models that agents logged for this worktree.").option("--all-repositories", "from every repository").addOption(sinceOption()).addOption(untilOption()).addOption(utcOption()).addOption(timezoneOption()).addOption(withChoices(new Option("--agent <name>", "of this agent only"), KNOWN_AGENTS.map(({ name }) => name))).addOption(formatOption("table", FORMATS)).addOption(jsonOption()).addHelpText("after", "\nJSON is one object per line.").action(async (options) => {
	boundMemory(YOUNG_SPACE_BYTES);
	const format = formatOf(options, "table");
	const clock = clockOf(options, context);
	const query = await createQuery(options, clock, context);
	const found = await listCalls(query);
	if (format === "json") printLines(found, formatCallJson, context);
	else if (format === "csv") {
		context.print(CALL_CSV_HEADER);
		printLines(found, formatCallCsv, context);
	} else {
		const calls = [...found];
		if (calls.length > 0) warnOfListPrices(query.config, context, "status");
		const formatCalls = format === "table" ? formatCallsTable : formatCallsMarkdown;
		context.print(calls.length > 0 ? formatCalls(calls, clock.zone) : nothingFound(query));
	}
});
/** Prints some lines at a time: logs can hold a million calls. */
function printLines(calls, format, context) {
	let lines = [];
	const flush = () => {
		context.print(lines.join(""));
		lines = [];
	};
	for (const call of calls) {
		lines.push(format(call));
		if (lines.length === LINES_PER_WRITE) flush();
	}
	flush();
}
async function createQuery(options, clock, context) {
	const { cwd, environment } = context;
	const { since, until } = timeRangeOf(options, clock);
	const root = (options.allRepositories ? await findRepository(cwd) : await requireRepository(cwd))?.root ?? cwd;
	return {
		agents: KNOWN_AGENTS.filter(({ name }) => name === (options.agent ?? name)),
		environment: environmentIn(root, environment),
		config: await readSettings(root, environment),
		roots: options.allRepositories ? void 0 : [root],
		logReaderPath: LOG_READER_PATH,
		since: since === void 0 ? void 0 : new Date(since),
		until: until === void 0 ? void 0 : new Date(until)
	};
}
function nothingFound({ agents, environment, roots, since, until }) {
	const root = roots?.[0];
	const isLimited = since !== void 0 || until !== void 0;
	return [
		`No calls ${root === void 0 ? "" : `made in ${oneLine(root)} `}were found${isLimited ? " in that time" : ""}.`,
		"Looked for logs of",
		...agents.map((agent) => `  ${agent.name} in ${placesText(agent, environment)}`),
		...root === void 0 ? [] : ["See --all-repositories for calls made elsewhere."],
		""
	].join("\n");
}
/** An extension may be in any of a dozen editors. */
const PLACES_NAMED = 3;
function placesText(agent, environment) {
	const places = agent.logPlaces(environment).filter((place) => !place.endsWith("-wal"));
	const named = places.slice(0, PLACES_NAMED).map(oneLine);
	const others = places.length - named.length;
	if (others > 0) named.push(`${others} more`);
	return named.join(" and ") || "no folder: HOME is not set";
}
export { createCallsCommand };
