import { D as timeOfMs, F as endFailure, Pt as withProvider, b as textOf, v as listOf, y as objectOf } from "./hook.js";
import { n as isUsed, r as tokensWithCacheApart, t as createCall } from "./create-call.js";
import { n as readJsonDocument } from "./json-document.js";
import { r as readRows, t as continuedFrom } from "./json-rows.js";
import { t as SessionCalls } from "./session-calls.js";
import { basename, dirname, join } from "node:path";
// src/parts/agents/kimi-code/read-wire.ts
const MAIN_AGENT = "main";
/** Reads what the log of one of a session's agents holds behind `from`: `<session>/agents/<agent>/wire.jsonl`. */
function readWire(agent, path, from, limit) {
	const start = continuedFrom(path, from);
	const state = start?.carry;
	const agentId = basename(dirname(path));
	const folder = dirname(dirname(dirname(path)));
	const sessionId = basename(folder);
	const calls = new SessionCalls({
		sessionId,
		isSidechain: agentId !== MAIN_AGENT
	}, state);
	let request = state?.request ?? {};
	let last = state?.last;
	let cwd = textOf(readJsonDocument(join(folder, "state.json"))?.workDir) ?? state?.cwd;
	const readUsage = (row, timestamp) => {
		const tokens = tokensOf(objectOf(row.usage));
		if (!isUsed(tokens)) return;
		const counts = [
			tokens.inputTokens,
			tokens.cacheReadTokens,
			tokens.outputTokens
		].join("-");
		const id = `${sessionId}/${agentId}/${timestamp}/${counts}`;
		last = {
			id,
			count: last?.id === id ? last.count + 1 : 1
		};
		const callId = last.count === 1 ? id : `${id}/${last.count}`;
		const model = modelOf(textOf(row.model), request);
		calls.add(createCall({
			agent,
			callId,
			sessionId,
			timestamp,
			model,
			tokens,
			cwd
		}));
	};
	const readers = {
		"turn.prompt": (row, time) => isOfPerson(row) && calls.prompt(promptOf(row), time),
		"turn.ended": (row) => {
			const failure = endFailure(textOf(row.reason));
			if (failure !== void 0) calls.thread.fail(failure);
		},
		"plan_mode.enter": (_, time) => calls.mode(true, time),
		"plan_mode.exit": (_, time) => calls.mode(false, time),
		"plan_mode.cancel": (_, time) => calls.mode(false, time),
		"llm.request": (row, time) => {
			const model = withProvider(textOf(row.model) ?? "unknown", textOf(row.provider));
			request = {
				alias: textOf(row.modelAlias),
				model
			};
			calls.thread.input(time);
		},
		"usage.record": readUsage
	};
	const readRow = (row) => {
		const type = textOf(row.type) ?? "";
		const time = timeOfMs(row.time);
		if (type === "forked") calls.forget();
		cwd ??= folderIn(row);
		if (time !== void 0 && Object.hasOwn(readers, type)) readers[type]?.(row, time);
	};
	const offset = readRows(path, start?.offset ?? 0, readRow, limit);
	const carry = {
		...calls.state,
		cwd,
		request,
		last
	};
	return calls.finish(offset ?? start?.offset ?? 0, carry, start);
}
function folderIn(row) {
	if (row.type === "config.update") return textOf(row.cwd);
	return row.type === "profile.bind" ? textOf(objectOf(row.environmentDisclosure).cwd) : void 0;
}
function modelOf(alias, request) {
	return (alias === void 0 || request.alias === void 0 || request.alias === alias ? request.model : alias) ?? alias ?? "unknown";
}
function isOfPerson({ origin }) {
	return (textOf(origin) ?? textOf(objectOf(origin).kind)) === "user";
}
function promptOf({ input }) {
	return textOf(objectOf(listOf(input)[0]).text) ?? "";
}
/** Four counts, of which none holds another; the reasoning is in the output. */
function tokensOf(usage) {
	return tokensWithCacheApart({
		input: usage.inputOther,
		output: usage.output,
		cacheRead: usage.inputCacheRead,
		cacheWrite: usage.inputCacheCreation
	});
}
export { readWire };
