import { Tt as toUtc, wt as toMicroseconds } from "./hook.js";
import { createHash } from "node:crypto";
// src/usage/identity.ts
/**
* Returns the session id of a record, or what stands in for it: `row:` and the first 32 hex
* digits of SHA-256 over every other column but the success, which people correct later.
*/
function sessionIdOf(record) {
	if (record.sessionId !== "") return record.sessionId;
	const text = [
		toUtc(record.timestamp),
		record.model,
		record.inputTokens,
		record.outputTokens,
		record.taskType,
		record.durationMs,
		record.notes,
		record.cacheReadTokens,
		record.cacheWriteTokens,
		record.costNanoUsd,
		record.agent,
		record.branch
	].map((value) => value ?? "").join("");
	return `row:${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
}
/**
* Returns what makes a record the same record: its time in UTC, as databases keep it, its session,
* task type and model.
*/
function identityOf(record) {
	return [
		toMicroseconds(toUtc(record.timestamp) ?? ""),
		sessionIdOf(record),
		record.taskType ?? "",
		record.model
	].join("");
}
export { sessionIdOf as n, identityOf as t };
