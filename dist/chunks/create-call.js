import { _ as countOf } from "./hook.js";
import { t as totalAlone } from "./total-alone.js";
// src/parts/agents/logs/call-tokens.ts
/** Returns the tokens of a call whose log counts the cache's tokens in the input, as OpenAI's API does. */
function tokensWithCacheInInput(usage) {
	const { cacheReadTokens, cacheWriteTokens, ...tokens } = tokensWithCacheApart(usage);
	const cacheTokens = cacheReadTokens + cacheWriteTokens;
	const inputTokens = Math.max(countOf(usage.input), cacheTokens);
	return {
		...tokens,
		inputTokens,
		cacheReadTokens,
		cacheWriteTokens
	};
}
/** Returns the tokens of a call whose log counts the cache's tokens beside the input, as Anthropic's API does. */
function tokensWithCacheApart(usage) {
	const cacheReadTokens = countOf(usage.cacheRead);
	const cacheWriteTokens = countOf(usage.cacheWrite);
	const tokens = {
		inputTokens: countOf(usage.input) + cacheReadTokens + cacheWriteTokens,
		outputTokens: countOf(usage.output),
		cacheReadTokens,
		cacheWriteTokens,
		cacheWriteOneHourTokens: 0
	};
	return isUsed(tokens) ? tokens : totalAlone(countOf(usage.total)) ?? tokens;
}
function isUsed({ inputTokens, outputTokens }) {
	return inputTokens + outputTokens > 0;
}
// src/parts/agents/logs/create-call.ts
/** Returns a call of which its log tells no more than this. */
function createCall(told) {
	return {
		durationMs: void 0,
		success: true,
		errorMessage: void 0,
		modeTaskType: void 0,
		command: void 0,
		commandArguments: void 0,
		isSidechain: false,
		cwd: void 0,
		branch: void 0,
		...told,
		callId: told.callId.replaceAll(":", ".")
	};
}
export { tokensWithCacheInInput as i, isUsed as n, tokensWithCacheApart as r, createCall as t };
