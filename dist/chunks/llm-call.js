import { H as sessionIdOf, Mt as toMicroseconds, Nt as toUtc, vt as errorMessageOf, yt as phaseOf, zt as isTaskType } from "./hook.js";
// src/parts/database/llm-call.ts
/**
* The columns that make a row of `llm_calls` unique: never null, or no two rows would be equal. The
* repository is not among them: it may be renamed, forked, or copied as a template.
*/
const KEY_COLUMNS = [
	"timestamp",
	"session_id",
	"prompt_name",
	"model"
];
/** The columns that make a staged row unique: a load may bring one record from several repositories. */
const STAGED_KEY_COLUMNS = ["repository", ...KEY_COLUMNS];
/** The columns that an upsert compares: a row that differs in one of them is updated. */
const VALUE_COLUMNS = [
	"input_tokens",
	"output_tokens",
	"cache_read_tokens",
	"cache_write_tokens",
	"success",
	"duration_ms",
	"cost_nano_usd",
	"phase",
	"notes",
	"error_message",
	"agent",
	"branch"
];
/** Where and when a row was read last; a difference here does not update the row. */
const ORIGIN_COLUMNS = ["source_file", "ingested_at"];
/** What a load stages of a record, in the order of `toLlmCall`: all but the time of ingestion. */
const STAGED_COLUMNS = [
	...STAGED_KEY_COLUMNS,
	...VALUE_COLUMNS,
	"source_file"
];
/** All columns of `llm_calls`. */
const COLUMNS = [
	...STAGED_KEY_COLUMNS,
	...VALUE_COLUMNS,
	...ORIGIN_COLUMNS
];
/** The notes hold the whole of it; the roll-ups' keys would not. */
const MAX_ERROR_LENGTH = 200;
/** Returns a record's values for `llm_calls`, in the order of `STAGED_COLUMNS`; `success` is 0, 1 or null. */
function toLlmCall({ record, costNanoUsd, repository, sourceFile }) {
	return [
		repository,
		toMicroseconds(toUtc(record.timestamp) ?? record.timestamp),
		sessionIdOf(record),
		record.taskType ?? "",
		record.model,
		record.inputTokens,
		record.outputTokens,
		record.cacheReadTokens,
		record.cacheWriteTokens,
		record.success === void 0 ? null : Number(record.success),
		record.durationMs ?? null,
		costNanoUsd ?? null,
		phaseOf(record.notes) ?? null,
		record.notes,
		storedErrorOf(record.notes),
		record.agent,
		record.branch,
		sourceFile
	];
}
const NOTES = STAGED_COLUMNS.indexOf("notes");
function repositoryOf([repository]) {
	return String(repository);
}
function notesOf(call) {
	return String(call[NOTES]);
}
function storedErrorOf(notes) {
	const message = errorMessageOf(notes);
	if (message === void 0 || message === "") return null;
	return message.slice(0, MAX_ERROR_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
}
/** Returns the usage record that a row of `llm_calls` holds. */
function toUsageRecord(row) {
	const taskType = String(row.prompt_name);
	return {
		timestamp: String(row.timestamp),
		model: String(row.model),
		inputTokens: Number(row.input_tokens),
		outputTokens: Number(row.output_tokens),
		success: row.success === null ? void 0 : Boolean(row.success),
		taskType: isTaskType(taskType) ? taskType : void 0,
		durationMs: numberOf(row.duration_ms),
		notes: String(row.notes),
		sessionId: String(row.session_id),
		cacheReadTokens: Number(row.cache_read_tokens),
		cacheWriteTokens: Number(row.cache_write_tokens),
		costNanoUsd: numberOf(row.cost_nano_usd),
		agent: String(row.agent),
		branch: String(row.branch)
	};
}
function numberOf(value) {
	return value === null ? void 0 : Number(value);
}
export { STAGED_KEY_COLUMNS as a, repositoryOf as c, STAGED_COLUMNS as i, toLlmCall as l, KEY_COLUMNS as n, VALUE_COLUMNS as o, ORIGIN_COLUMNS as r, notesOf as s, COLUMNS as t, toUsageRecord as u };
