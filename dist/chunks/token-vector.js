import { createHash } from "node:crypto";
// src/parts/agents/codex/call-id.ts
const PLAIN_ID = /^[\w-]{1,64}$/;
/**
* Returns what makes a call one: the thread that made it, and where the thread's count stood. Times
* say nothing, for a fork writes its parent's events with times of its own. Only in a log that names
* no thread the time is all there is. `owner` is the thread's plain id.
*/
function createCallId(owner, metered) {
	const { usage, total, epoch, moment } = metered;
	return `${owner ?? moment.ms.toString(36)}/${epoch}/${spelled(total)}.${total.cacheWrite}.${total.total}/${spelled(usage)}`;
}
/** Returns a thread's id for call ids: a colon has a meaning there, and a log may name its threads as it likes. */
function plainId(id) {
	if (PLAIN_ID.test(id)) return id;
	return createHash("sha256").update(id).digest("hex").slice(0, 32);
}
function spelled({ input, cached, output, reasoning }) {
	return `${input}.${cached}.${output}.${reasoning}`;
}
// src/parts/agents/codex/token-vector.ts
const NO_USAGE = {
	input: 0,
	cached: 0,
	cacheWrite: 0,
	output: 0,
	reasoning: 0,
	total: 0
};
/** Returns what reads the counts at this path of a row; it returns undefined when there are none. */
function vectorField(fields, ...path) {
	const object = fields.field(...path);
	const input = fields.field(...path, "input_tokens");
	const cached = fields.field(...path, "cached_input_tokens");
	const cacheWrite = fields.field(...path, "cache_write_input_tokens");
	const output = fields.field(...path, "output_tokens");
	const reasoning = fields.field(...path, "reasoning_output_tokens");
	const total = fields.field(...path, "total_tokens");
	return () => {
		if (!object.isObject) return void 0;
		return {
			input: input.count(),
			cached: cached.count(),
			cacheWrite: cacheWrite.count(),
			output: output.count(),
			reasoning: reasoning.count(),
			total: total.count()
		};
	};
}
function isSameVector(a, b) {
	return a.input === b.input && a.output === b.output && a.cached === b.cached && a.cacheWrite === b.cacheWrite && a.reasoning === b.reasoning && a.total === b.total;
}
/** Whether the counts tell a size and no usage. */
function isSizeOnly({ input, output }) {
	return input === 0 && output === 0;
}
function addVectors(a, b) {
	return {
		input: a.input + b.input,
		cached: a.cached + b.cached,
		cacheWrite: a.cacheWrite + b.cacheWrite,
		output: a.output + b.output,
		reasoning: a.reasoning + b.reasoning,
		total: a.total + b.total
	};
}
/** Returns how much a total grew; nothing of it is negative. */
function growth(before, after) {
	return {
		input: Math.max(0, after.input - before.input),
		cached: Math.max(0, after.cached - before.cached),
		cacheWrite: Math.max(0, after.cacheWrite - before.cacheWrite),
		output: Math.max(0, after.output - before.output),
		reasoning: Math.max(0, after.reasoning - before.reasoning),
		total: Math.max(0, after.total - before.total)
	};
}
function callTokens({ input, cached, cacheWrite, output }) {
	const cacheReadTokens = Math.min(cached, input);
	return {
		inputTokens: input,
		outputTokens: output,
		cacheReadTokens,
		cacheWriteTokens: Math.min(cacheWrite, input - cacheReadTokens),
		cacheWriteOneHourTokens: 0
	};
}
export { isSameVector as a, createCallId as c, growth as i, plainId as l, addVectors as n, isSizeOnly as o, callTokens as r, vectorField as s, NO_USAGE as t };
