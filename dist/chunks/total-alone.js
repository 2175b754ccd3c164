// src/parts/agents/logs/total-alone.ts
/** Returns the tokens of a call of which only the sum is known: for all agents it counts as output. Undefined when it is none. */
function totalAlone(total) {
	if (total === 0) return void 0;
	return {
		inputTokens: 0,
		outputTokens: total,
		cacheReadTokens: 0,
		cacheWriteTokens: 0,
		cacheWriteOneHourTokens: 0
	};
}
export { totalAlone as t };
