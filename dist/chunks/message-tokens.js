import { _ as countOf, y as objectOf } from "./hook.js";
import { t as totalAlone } from "./total-alone.js";
// src/parts/agents/gemini-cli/message-tokens.ts
/**
* Returns the tokens of a message; undefined when it counts none. The counts are those of the API:
* thoughts are not in the output, prompts that tools made are not in the input, and what was read
* from the cache is in it, unless the total says that it is not.
* @see https://ai.google.dev/api/generate-content#UsageMetadata
*/
function messageTokens(value) {
	const counts = objectOf(value);
	const input = countOf(counts.input);
	const output = countOf(counts.output) + countOf(counts.thoughts);
	const cached = countOf(counts.cached);
	const tool = countOf(counts.tool);
	const sum = input + tool + output;
	if (sum + cached === 0) return totalAlone(countOf(counts.total));
	const isCacheApart = cached > input || cached > 0 && countOf(counts.total) === sum + cached;
	return {
		inputTokens: input + tool + (isCacheApart ? cached : 0),
		outputTokens: output,
		cacheReadTokens: cached,
		cacheWriteTokens: 0,
		cacheWriteOneHourTokens: 0
	};
}
export { messageTokens as t };
