// src/parts/agents/logs/answer-duration.ts
const MAX_DURATION_MS = 6e5;
/**
* Returns how long an answer took, in milliseconds: at most ten minutes, for the rest is a person's
* or a machine's sleep. Undefined when a time is not known, or the answer came first.
*/
function answerDurationMs(answersTime, endTime) {
	if (answersTime === void 0 || endTime === void 0) return void 0;
	const durationMs = Date.parse(endTime) - Date.parse(answersTime);
	return durationMs >= 0 ? Math.min(durationMs, MAX_DURATION_MS) : void 0;
}
export { answerDurationMs as t };
