import { a as Option, n as Command } from "./commander.js";
import { n as findProject, t as startedBy } from "./started-by.js";
import { B as findReading, Bn as readWorktree, Fn as readPrepared, Jt as recordedIdOf, Kt as findRecorded, Sn as formatUsd, Un as listBlobs, Vr as stateFolders, Wt as createMembership, Yt as withoutRecorded, _t as addTokens, dr as createGit, gt as NO_TOKENS, l as environmentIn, u as KNOWN_AGENTS, vr as TELEMETRY_FOLDER, xt as enabledAgents, zn as listWorktrees } from "./hook.js";
import { t as repositoryName } from "./repository-name.js";
import { a as addDays } from "./time-zone.js";
import { a as todayOf } from "./time-range.js";
import { n as checkHooks, t as checkState } from "./check-state.js";
import { t as listCalls } from "./list-calls.js";
import { t as readSettings } from "./read-settings.js";
import { a as paidPhrases, f as formatTokens, i as paidFor, n as addPaid, o as sumPaid, p as formatWhole, r as knownText, s as countText, t as NOTHING_PAID } from "./format-number.js";
import { n as findDefaultBranch } from "./default-branch.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as createRecordPrices } from "./record-prices.js";
import { a as isLedgerPath, i as gitBlobReader, t as lastingIdentityOf } from "./record-key.js";
import { t as readBranchRecords } from "./read-branch-records.js";
import { n as findRepository } from "./repository.js";
import { a as visibleJson } from "./escape.js";
import { n as changeText } from "./cost-text.js";
import { _ as drawTable, b as drawDays, g as roomOf, n as firstRows, o as nameColumn, r as textOf, s as numberColumn, u as cacheHitText } from "./draw-report.js";
import { t as createInk } from "./ink.js";
import { a as wrapWords, i as wrapFacts, n as foreignText } from "./text-width.js";
import { t as boundMemory } from "./bound-memory.js";
import { n as LOG_READER_PATH } from "./package-folder.js";
import { i as jsonOption } from "./format-option.js";
import { t as printStatusLine } from "./status-line.js";
import { n as plainView } from "./terminal.js";
import { i as timezoneOption, o as utcOption, t as clockOf } from "./time-options.js";
// src/flows/status/sum-spans.ts
/** What no calls add up to. */
const NO_CALLS = {
	...NO_TOKENS,
	calls: 0,
	costNanoUsd: 0,
	unpricedCalls: 0,
	paid: NOTHING_PAID
};
/** Adds calls up by the spans that a status tells of, whole and by agent, model and day. */
function sumSpans(calls, clock, billing) {
	const today = todayOf(clock);
	const week = addDays(today, -6);
	const all = sumDays(calls, clock, billing);
	const days = all.filter(({ day }) => day <= today);
	const within = (from, to) => totalOf(days.filter(({ day }) => day >= from && day < to));
	const spansOf = (own) => ({
		today: totalOf(own.filter(({ day }) => day === today)),
		last7Days: totalOf(own.filter(({ day }) => day >= week)),
		last30Days: totalOf(own)
	});
	const named = (nameOf) => Array.from(groupedBy(days, nameOf), ([name, own]) => ({
		name,
		sums: spansOf(own)
	})).sort(mostExpensiveFirst);
	const before = {
		today: within(addDays(today, -1), today),
		last7Days: within(addDays(week, -7), week)
	};
	const byDay = Array.from(groupedBy(days, ({ day }) => day), ([name, own]) => {
		const { costNanoUsd, unpricedCalls } = totalOf(own);
		return {
			name,
			costNanoUsd,
			unpricedCalls
		};
	});
	return {
		spans: {
			now: spansOf(days),
			before
		},
		agents: named(({ agent }) => agent),
		models: named(({ model }) => model),
		days: byDay.sort((a, b) => a.name < b.name ? -1 : 1),
		today,
		laterCalls: totalOf(all.filter(({ day }) => day > today)).calls
	};
}
/** Logs can hold a million calls: they are few sums before anything else is done with them. */
function sumDays(calls, { zone }, billing) {
	const all = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const day = zone.dayOf(call.timestamp);
		const key = `${day} ${call.agent} ${call.model}`;
		const known = all.get(key);
		if (known !== void 0) known.sums = withCall(known.sums, call);
		else all.set(key, {
			day,
			agent: call.agent,
			model: call.model,
			sums: withCall(NO_CALLS, call)
		});
	}
	return Array.from(all.values(), (each) => ({
		...each,
		sums: withPaid(each, billing)
	}));
}
/** Adds calls up. */
function sumCalls(calls, clock, billing) {
	return totalOf(sumDays(calls, clock, billing));
}
function withPaid({ agent, sums }, billing) {
	const { calls, costNanoUsd, unpricedCalls } = sums;
	const cost = {
		records: calls,
		costNanoUsd,
		unpriced: unpricedCalls
	};
	return {
		...sums,
		paid: paidFor(agent, cost, billing)
	};
}
/** Returns sums with a call more; what is paid for them is worked out at the end. */
function withCall(sums, { tokens, costNanoUsd }) {
	return {
		...addTokens(sums, tokens),
		paid: sums.paid,
		calls: sums.calls + 1,
		costNanoUsd: sums.costNanoUsd + (costNanoUsd ?? 0),
		unpricedCalls: sums.unpricedCalls + Number(costNanoUsd === void 0)
	};
}
function groupedBy(days, nameOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const each of days) {
		const name = nameOf(each);
		groups.set(name, [...groups.get(name) ?? [], each]);
	}
	return groups;
}
function totalOf(days) {
	return days.reduce((total, { sums }) => ({
		...addTokens(total, sums),
		calls: total.calls + sums.calls,
		costNanoUsd: total.costNanoUsd + sums.costNanoUsd,
		unpricedCalls: total.unpricedCalls + sums.unpricedCalls,
		paid: addPaid([total.paid, sums.paid])
	}), NO_CALLS);
}
function mostExpensiveFirst(a, b) {
	const tokensOf = ({ sums: { last30Days } }) => last30Days.inputTokens + last30Days.outputTokens;
	return b.sums.last30Days.costNanoUsd - a.sums.last30Days.costNanoUsd || tokensOf(b) - tokensOf(a);
}
// src/flows/status/find-waiting.ts
/** Adds up the calls of a worktree that its next commit will record; `calls` are those of its repository. */
async function findWaiting(calls, worktree, clock, billing) {
	const folders = stateFolders(worktree);
	const prepared = readPrepared(folders);
	const { since } = await findReading(worktree, folders, prepared, clock.now);
	const isInside = createMembership({ root: worktree.root });
	const recent = calls.filter((call) => call.timestamp >= since && (call.cwd === void 0 || isInside(call)));
	const recorded = findRecorded(recent, folders, worktree);
	const preparedIds = new Set(prepared?.rows.flatMap(({ callIds }) => callIds));
	return sumCalls(recent.flatMap((call) => {
		if (preparedIds.has(recordedIdOf(call))) return call;
		return withoutRecorded([call], recorded).map((rest) => partOf(call, rest));
	}), clock, billing);
}
/** Returns what is left of a session's total, which has its share of the cost; of a call it is all. */
function partOf(call, { tokens }) {
	const { costNanoUsd } = call;
	if (costNanoUsd === void 0 || tokens === call.tokens) return call;
	const share = sumOf(tokens) / sumOf(call.tokens);
	return {
		...call,
		tokens,
		costNanoUsd: Math.round(costNanoUsd * share)
	};
}
function sumOf({ inputTokens, outputTokens }) {
	return inputTokens + outputTokens;
}
// src/flows/status/read-branches.ts
/** Tells what the commits of HEAD and of the default branch used, as reports of them do; undefined where neither has a ledger. */
async function readBranches(git, { head }, config, now) {
	const mainline = await findDefaultBranch(git);
	if (head === void 0 || mainline === void 0) return void 0;
	const [ownBlobs, mainBlobs] = await Promise.all([listLedgerBlobs(git, head.id), listLedgerBlobs(git, mainline)]);
	if (ownBlobs.size + mainBlobs.size === 0) return void 0;
	const held = await readRecords(git, mainBlobs);
	const { costOf } = createRecordPrices(config, now);
	const sum = (records) => sumUp(records, costOf, config.billing);
	if (head.id === mainline) return {
		own: void 0,
		mainline: await sum(held.values())
	};
	const { own, ofMainline } = await readBranchRecords(git, head.id, mainline);
	return {
		own: await sum(own),
		mainline: await sum([...held.values(), ...ofMainline])
	};
}
async function listLedgerBlobs(git, commit) {
	const files = await listBlobs(git, commit, TELEMETRY_FOLDER);
	return new Set(Array.from(files).filter(([path]) => isLedgerPath(path)).map(([, blob]) => blob));
}
async function readRecords(git, blobs) {
	const records = /* @__PURE__ */ new Map();
	if (blobs.size === 0) return records;
	for (const content of (await gitBlobReader(git).contentsOf(blobs)).values()) for (const { record } of parseLedger(content).rows) records.set(lastingIdentityOf(record), record);
	return records;
}
async function sumUp(records, costOf, billing) {
	const costs = [];
	const sums = {
		records: 0,
		tokens: 0,
		costNanoUsd: 0,
		unpricedRecords: 0
	};
	for (const record of records) {
		const costNanoUsd = await costOf(record);
		costs.push({
			agent: record.agent,
			costNanoUsd
		});
		sums.records += 1;
		sums.tokens += record.inputTokens + record.outputTokens;
		sums.costNanoUsd += costNanoUsd ?? 0;
		sums.unpricedRecords += Number(costNanoUsd === void 0);
	}
	return {
		...sums,
		paid: sumPaid(costs, billing)
	};
}
// src/flows/status/read-status.ts
/** Tells what agents used lately in a repository, or in all, and how it is recorded; writes nothing. */
async function readStatus(repository, query) {
	const { clock } = query;
	const since = new Date(clock.zone.startOfDay(addDays(todayOf(clock), -29)));
	const config = await readSettings(repository?.root ?? query.cwd, query.environment);
	const agents = enabledAgents(query.agents, config);
	const asked = {
		...query,
		agents,
		config,
		since,
		until: void 0
	};
	if (repository === void 0) {
		const sums = sumSpans(await listCalls({
			...asked,
			roots: void 0
		}), clock, config.billing);
		return {
			...OUTSIDE,
			...sums,
			hasBilling: hasBilling(config)
		};
	}
	return readRepository(repository, asked, clock);
}
const OUTSIDE = {
	repository: void 0,
	branch: void 0,
	branches: void 0,
	waiting: void 0,
	next: void 0
};
async function readRepository(repository, query, clock) {
	const git = createGit(repository.root, query.environment);
	const roots = listWorktrees(repository).map(({ root }) => root);
	const told = Promise.all([readWorktree(git), repositoryName(repository.root)]);
	const calls = [...await listCalls({
		...query,
		roots
	})];
	const [worktree, name] = await told;
	const hooks = await checkHooks(repository);
	return {
		...sumSpans(calls, clock, query.config.billing),
		repository: name,
		branch: worktree.branch,
		branches: await readBranches(git, worktree, query.config, clock.now),
		waiting: hooks.isSetUp ? await findWaiting(calls, worktree, clock, query.config.billing) : void 0,
		next: await findNextStep(repository, hooks),
		hasBilling: hasBilling(query.config)
	};
}
function hasBilling({ billing }) {
	return Object.keys(billing).length > 0;
}
async function findNextStep(repository, { isSetUp, findings }) {
	if (!isSetUp) return {
		command: "init",
		why: "records the usage behind each commit"
	};
	const problem = [...findings, ...await checkState(repository)].find(({ status }) => status === "problem");
	return problem && {
		command: "doctor",
		why: problem.text
	};
}
// src/parts/report/status/status-values.ts
const KEYS = {
	today: "today",
	last7Days: "last_7_days",
	last30Days: "last_30_days"
};
/** Returns a status as JSON; what is unknown is null. */
function statusJson(status) {
	const { repository, branch, spans, agents, models, days, branches, waiting, next } = status;
	const callsOf = (sums) => callValues(sums, status.hasBilling);
	const spansOf = (sums) => spanValues(sums, callsOf);
	const ledgerOf = (sums) => ledgerValues(sums, status.hasBilling);
	const value = {
		repository: repository ?? null,
		branch: branch ?? null,
		...spansOf(spans.now),
		yesterday: callsOf(spans.before.today),
		previous_7_days: callsOf(spans.before.last7Days),
		by_agent: agents.map(({ name, sums }) => ({
			agent: name,
			...spansOf(sums)
		})),
		by_model: models.map(({ name, sums }) => ({
			model: name,
			...spansOf(sums)
		})),
		by_day: days.map(({ name, costNanoUsd, unpricedCalls }) => ({
			day: name,
			cost_usd: Number(formatUsd(costNanoUsd)),
			unpriced_calls: unpricedCalls
		})),
		this_branch: branches?.own === void 0 ? null : ledgerOf(branches.own),
		default_branch: branches === void 0 ? null : ledgerOf(branches.mainline),
		waiting: waiting === void 0 ? null : callsOf(waiting),
		next: next ?? null
	};
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
function spanValues(sums, callsOf) {
	const entries = Object.entries(KEYS).map(([span, key]) => [key, callsOf(sums[span])]);
	return Object.fromEntries(entries);
}
function callValues({ calls, costNanoUsd, unpricedCalls, paid, ...tokens }, hasBilling) {
	return {
		calls,
		prompt_tokens: tokens.inputTokens,
		completion_tokens: tokens.outputTokens,
		cache_read_tokens: tokens.cacheReadTokens,
		cache_write_tokens: tokens.cacheWriteTokens,
		cost_usd: usd(costNanoUsd, unpricedCalls, calls),
		...hasBilling ? paidValues(paid) : {},
		unpriced_calls: unpricedCalls
	};
}
function ledgerValues({ records, tokens, costNanoUsd, unpricedRecords, paid }, hasBilling) {
	return {
		records,
		tokens,
		cost_usd: usd(costNanoUsd, unpricedRecords, records),
		...hasBilling ? paidValues(paid) : {},
		unpriced_records: unpricedRecords
	};
}
/** As reports name them. */
function paidValues({ spent, covered }) {
	return {
		spend_usd: usd(spent.costNanoUsd, spent.unpriced, spent.records),
		subscription_usd: usd(covered.costNanoUsd, covered.unpriced, covered.records)
	};
}
/** What all lack a price of has no known cost. */
function usd(costNanoUsd, unpriced, all) {
	return all > 0 && unpriced === all ? null : Number(formatUsd(costNanoUsd));
}
// src/parts/report/terminal/draw-status.ts
const FEWEST = {
	listed: 0,
	hasDays: false
};
/** How much is drawn, as far as there is room: agents and models that are listed each, and whether the days are. */
const EXTENTS = [
	{
		listed: 5,
		hasDays: true
	},
	{
		listed: 3,
		hasDays: true
	},
	{
		listed: 5,
		hasDays: false
	},
	{
		listed: 3,
		hasDays: false
	},
	{
		listed: 1,
		hasDays: false
	}
];
const TITLES = {
	today: "Today",
	last7Days: "7 days",
	last30Days: "30 days"
};
/** Where not all are on the screen, the week goes first. */
const RANKS = { last7Days: 1 };
const SPANS = [
	"today",
	"last7Days",
	"last30Days"
];
/**
* Returns what agents used lately, and the next step, as much as fits the screen; `program` is how tokenledger is
* started here.
*/
function drawStatus(status, program, view) {
	for (const extent of EXTENTS) {
		const lines = drawExtent(status, program, extent, view);
		if (lines.length <= roomOf(view)) return textOf(lines);
	}
	return textOf(drawExtent(status, program, FEWEST, view));
}
function drawExtent(status, program, { listed, hasDays }, { width, hasColour }) {
	const ink = createInk(hasColour);
	const { repository, branch, spans } = status;
	const title = [repository === void 0 ? "All repositories" : foreignText(repository), ...branch === void 0 ? [] : [foreignText(branch)]];
	const body = spans.now.last30Days.calls === 0 ? wrapWords("No calls of coding agents were found in the last 30 days.", width) : [...drawSpans(status, listed, width, ink), ...withSpace(hasDays ? drawLastDays(status, width, ink) : [])];
	return [
		...wrapFacts(title, width).map((line) => ink.strong(line)),
		"",
		...body,
		...withSpace(drawRecording(status, width, ink)),
		...withSpace(drawNext(status, program, width, ink))
	];
}
function drawLastDays({ days, today }, width, ink) {
	const known = days.map(({ name, costNanoUsd, unpricedCalls }) => {
		return {
			name,
			costNanoUsd,
			isWhole: unpricedCalls === 0
		};
	});
	return drawDays({
		days: known,
		lastDay: today,
		isToday: true
	}, width, ink);
}
function withSpace(lines) {
	return lines.length === 0 ? [] : ["", ...lines];
}
function drawSpans({ spans, agents, models }, listed, width, ink) {
	const { now, before } = spans;
	const each = (name, textFor) => ({
		name,
		cells: {
			today: textFor(now.today),
			last7Days: textFor(now.last7Days),
			last30Days: textFor(now.last30Days)
		}
	});
	const change = (span) => before[span].calls === 0 ? "–" : changeText(knownCost(now[span]), knownCost(before[span]));
	const compared = {
		name: "than before",
		cells: {
			today: change("today"),
			last7Days: change("last7Days"),
			last30Days: ""
		}
	};
	const isListed = SPANS.every((span) => isListPaid(now[span]));
	const rows = [
		...(isListed ? [each("Cost", callCostText), compared] : [
			each("Spent", ({ paid }) => knownText(paid.spent)),
			each("Covered by subscription", ({ paid }) => knownText(paid.covered)),
			{
				...compared,
				name: "at list prices than before"
			}
		]).map((row, index) => ({
			...row,
			isTitle: index === 0
		})),
		each("Tokens", (sums) => formatTokens(sums.inputTokens + sums.outputTokens)),
		each("Cache hits", cacheHitText),
		each("Calls", ({ calls }) => formatWhole(calls)),
		...namedRows("By agent", agents, listed),
		...namedRows("By model", models, listed)
	];
	const most = now.last30Days.costNanoUsd;
	const shareOf = ({ costNanoUsd }) => costNanoUsd === void 0 || most === 0 ? void 0 : costNanoUsd / most;
	const note = "Costs of agents, models and days are list prices, whoever is paid.";
	return [...drawTable({
		columns: columnsOf(ink),
		rows,
		shareOf
	}, width, ink), ...isListed ? [] : wrapWords(note, width).map((line) => ink.faint(line))];
}
function columnsOf(ink) {
	const colourOf = ({ isTitle }) => isTitle ? ink.strong : void 0;
	return [{
		...nameColumn("", ({ name }) => name),
		colourOf
	}, ...SPANS.map((span) => ({
		...numberColumn(TITLES[span], ({ cells }) => cells[span], RANKS[span]),
		colourOf
	}))];
}
function namedRows(title, all, listed) {
	if (listed === 0) return [];
	const none = {
		today: "",
		last7Days: "",
		last30Days: ""
	};
	const rows = firstRows(all, listed).map(({ name, sums }) => {
		const cells = {
			today: callCostText(sums.today),
			last7Days: callCostText(sums.last7Days),
			last30Days: callCostText(sums.last30Days)
		};
		return {
			name: `  ${foreignText(name)}`,
			cells,
			costNanoUsd: sums.last30Days.costNanoUsd
		};
	});
	const more = all.length - rows.length;
	return [
		{
			name: title,
			cells: none,
			isTitle: true
		},
		...rows,
		...more > 0 ? [{
			name: `  and ${more} more`,
			cells: none
		}] : []
	];
}
/** Says what the ledger holds of this branch and the default one, and what waits to be recorded. */
function drawRecording({ branches, waiting }, width, ink) {
	return [
		...branches?.own === void 0 ? [] : [`This branch: ${ledgerText(branches.own)}`],
		...branches === void 0 ? [] : [`Default branch: ${ledgerText(branches.mainline)}`],
		...waiting === void 0 ? [] : [`Waiting for the next commit: ${waitingText(waiting)}`]
	].flatMap((fact) => wrapWords(fact, width)).map((line) => line.replace(/^[^:]+:/, (label) => ink.faint(label)));
}
function ledgerText({ records, tokens, paid }) {
	if (records === 0) return "nothing recorded";
	return `${paidPhrases(paid).join(", ")}, ${formatTokens(tokens)} tokens in ${countText(records, "record")}`;
}
function waitingText(sums) {
	if (sums.calls === 0) return "nothing";
	return `${paidPhrases(sums.paid).join(", ")} in ${countText(sums.calls, "call")}`;
}
/** Returns the cost of calls; what is unknown is not $0. */
function callCostText({ calls, costNanoUsd, unpricedCalls }) {
	return knownText({
		records: calls,
		costNanoUsd,
		unpriced: unpricedCalls
	});
}
function knownCost({ costNanoUsd, unpricedCalls }) {
	return {
		costNanoUsd,
		isWhole: unpricedCalls === 0
	};
}
/** Whether what is paid is the list price. */
function isListPaid({ costNanoUsd, paid: { spent, covered } }) {
	return covered.records === 0 && spent.costNanoUsd === costNanoUsd;
}
function drawNext({ next }, program, width, ink) {
	if (next === void 0) return [];
	const colour = next.command === "doctor" ? ink.warning : ink.strong;
	return wrapWords(`Next: ${program} ${next.command}  ${next.why}`, width).map((line, index) => index === 0 ? colour(line) : line);
}
// src/doors/cli/commands/status.ts
/** `tokenledger status`, and `tokenledger` alone: what was used lately here, and what to do next. */
const createStatusCommand = (context) => new Command("status").description("Show what agents used today and in the last 7 and 30 days, from their logs, what waits to be recorded, and the next step. Outside of a repository, what they used in all of them. Nothing is written.").addOption(new Option("--line", "one line for a prompt or an agent's status line: what is recorded of today and of this branch, and what waits; nothing before `init`").conflicts([
	"json",
	"utc",
	"timezone"
])).addOption(utcOption()).addOption(timezoneOption()).addOption(jsonOption("everything, as JSON")).action(async (options) => {
	if (options.line === true) {
		await printStatusLine();
		return;
	}
	boundMemory();
	const repository = await findRepository(context.cwd);
	const status = await readStatus(repository, {
		cwd: context.cwd,
		agents: KNOWN_AGENTS,
		environment: environmentIn(repository?.root ?? context.cwd, context.environment),
		logReaderPath: LOG_READER_PATH,
		clock: clockOf(options, context)
	});
	warnOfLaterCalls(status, context);
	if (options.json === true) {
		context.print(statusJson(status));
		return;
	}
	const { terminal, print } = context;
	const view = terminal?.view ?? plainView(context.environment, context.colour);
	const program = status.next && repository ? await programIn(repository, context) : "";
	(terminal?.draw ?? print)(drawStatus(status, program, view));
});
function warnOfLaterCalls({ laterCalls, today }, { warn }) {
	if (laterCalls === 0) return;
	const areDated = laterCalls === 1 ? "call is dated" : "calls are dated";
	warn(`tokenledger: ${formatWhole(laterCalls)} ${areDated} after today, by a clock that was ahead, and not counted: see \`tokenledger calls --since ${addDays(today, 1)}\`.\n`);
}
/** Returns how people of this project start us: `npx tokenledger`. */
async function programIn(repository, context) {
	const agent = context.environment.npm_config_user_agent;
	return (await findProject(repository, startedBy(context), agent)).command;
}
export { createStatusCommand };
