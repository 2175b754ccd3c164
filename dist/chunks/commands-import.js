import { n as Command } from "./commander.js";
import { Jt as recordedIdOf, Kt as findRecorded, Nt as toUtc, Ot as createPricing, Wt as createMembership, Yt as withoutRecorded, dr as createGit, en as modelNameOf, gr as Failure, qt as isRecorded, r as visibleLine, tn as sessionNameOf } from "./hook.js";
import { a as sumGroups, c as findBackfillPlace, i as groupByCommit, n as prepareRecords, o as createHeldElsewhere, r as requireCommittable, s as readLedgerRecords, t as createSessionOutcomes } from "./session-outcomes.js";
import { d as CsvError, u as parse } from "./utf-16.js";
import { s as countText } from "./format-number.js";
import { r as localTimeZone } from "./time-zone.js";
import { t as formatBackfillTable } from "./backfill-table.js";
import { t as requireRepository } from "./context.js";
import { resolve } from "node:path";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
// src/parts/import-lines/to-call.ts
const FAILED = "task failed";
/** Returns the call that a line tells of; its id is a hash, for whoever wrote the line chose it. */
function toCall(line) {
	const { ok: success = true } = line;
	return {
		agent: line.agent ?? "",
		callId: createHash("sha256").update(line.id).digest("hex"),
		sessionId: sessionNameOf(line.session),
		timestamp: new Date(toUtc(line.time) ?? line.time).toISOString(),
		model: modelNameOf(line.model),
		tokens: {
			inputTokens: line.input,
			outputTokens: line.output,
			cacheReadTokens: line.cache_read,
			cacheWriteTokens: line.cache_write,
			cacheWriteOneHourTokens: 0
		},
		durationMs: line.duration_ms,
		success,
		errorMessage: success ? void 0 : FAILED,
		modeTaskType: void 0,
		command: void 0,
		commandArguments: void 0,
		isSidechain: false,
		cwd: line.cwd,
		branch: void 0
	};
}
// src/flows/import-calls/import-calls.ts
/** Finds which of some calls no record holds, and sums them into the records of the commits they led to. */
async function planImport({ git }, lines) {
	const place = await findBackfillPlace(git, "import");
	await requireCommittable(git, place, "import");
	const distinct = distinctCalls(lines);
	const isInside = createMembership(place.worktree);
	const here = distinct.filter((call) => call.cwd === void 0 || isInside(call));
	const calls = await withoutKnown(here, git, place);
	const pricing = await createPricing(place.config);
	return {
		place,
		pricing,
		records: await sumGroups(await groupByCommit(git, calls, () => place.worktree), {
			config: place.config,
			pricing,
			outcomesOf: createSessionOutcomes({
				calls: here,
				lastTurns: /* @__PURE__ */ new Map()
			})
		}),
		calls,
		logged: calls,
		known: here.length - calls.length,
		repeated: lines.length - distinct.length,
		elsewhere: distinct.length - here.length
	};
}
/** Adds what was planned to the ledger in the working tree. */
async function applyImport(run, plan) {
	await prepareRecords(run, plan.place, plan);
}
/** Returns each call once, in order of time. */
function distinctCalls(lines) {
	const calls = /* @__PURE__ */ new Map();
	for (const call of lines.map(toCall)) {
		const id = recordedIdOf(call);
		if (!calls.has(id)) calls.set(id, call);
	}
	return [...calls.values()].toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
}
/** Leaves out the calls that this clone recorded, and those of rows that another one wrote. */
async function withoutKnown(calls, git, { worktree, folders }) {
	const recorded = findRecorded(calls, folders, worktree);
	const free = withoutRecorded(calls, recorded);
	const [first] = free;
	if (first === void 0) return [];
	const isHeld = createHeldElsewhere(await readRecordsSince(first, git, worktree), calls.filter((call) => !isRecorded(call, recorded)), () => true);
	return free.filter((call) => !isHeld(call));
}
function readRecordsSince({ timestamp }, git, worktree) {
	return readLedgerRecords(git, worktree, new Date(timestamp));
}
// src/parts/import-lines/import-line-validator.generated.js
var import_line_validator_generated_default = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"title": "A line of `tokenledger import`: one call to a model",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"session",
		"time",
		"model",
		"input",
		"cache_read",
		"cache_write",
		"output"
	],
	"properties": {
		"id": {
			"description": "a text that no other call has: a call is counted once, however often it is imported",
			"type": "string",
			"pattern": "\\S"
		},
		"session": {
			"description": "the session's id",
			"type": "string",
			"pattern": "\\S"
		},
		"time": {
			"description": "an RFC 3339 timestamp with offset such as 2026-02-23T22:19:12+01:00",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"
		},
		"model": {
			"description": "the model's name",
			"type": "string",
			"pattern": "\\S"
		},
		"input": {
			"$comment": "All of it: what was read from a cache and written to one is included.",
			"$ref": "#/definitions/count"
		},
		"cache_read": {
			"$comment": "A part of the input.",
			"$ref": "#/definitions/count"
		},
		"cache_write": {
			"$comment": "A part of the input.",
			"$ref": "#/definitions/count"
		},
		"output": {
			"$comment": "Reasoning included.",
			"$ref": "#/definitions/count"
		},
		"duration_ms": { "$ref": "#/definitions/count" },
		"cwd": {
			"$comment": "Calls that were made outside of the repository are left out.",
			"description": "the absolute path of the folder that the call was made in",
			"type": "string",
			"pattern": "^(/|[A-Za-z]:[\\\\/])"
		},
		"ok": {
			"description": "true or false: whether it succeeded",
			"type": "boolean"
		},
		"agent": {
			"description": "the agent's name, such as aider",
			"type": "string",
			"pattern": "^[a-z0-9][a-z0-9.-]{0,63}$"
		}
	},
	"definitions": { "count": {
		"description": "a whole number of 0 or more",
		"type": "integer",
		"minimum": 0,
		"maximum": 1e10
	} }
};
const schema12 = {
	"description": "a whole number of 0 or more",
	"type": "integer",
	"minimum": 0,
	"maximum": 1e10
};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = /* @__PURE__ */ new RegExp("\\S", "u");
const pattern2 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern4 = /* @__PURE__ */ new RegExp("^(/|[A-Za-z]:[\\\\/])", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-z0-9][a-z0-9.-]{0,63}$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.session === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "session" },
				message: "must have required property 'session'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.time === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "time" },
				message: "must have required property 'time'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.model === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "model" },
				message: "must have required property 'model'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.input === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "input" },
				message: "must have required property 'input'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.cache_read === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "cache_read" },
				message: "must have required property 'cache_read'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.cache_write === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "cache_write" },
				message: "must have required property 'cache_write'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.output === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "output" },
				message: "must have required property 'output'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema11.properties, key0)) {
			const err8 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err9 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "\\S" },
						message: "must match pattern \"\\S\"",
						schema: "\\S",
						parentSchema: schema11.properties.id,
						data: data0
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.id.type,
					parentSchema: schema11.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.session !== void 0) {
			let data1 = data.session;
			if (typeof data1 === "string") {
				if (!pattern0.test(data1)) {
					const err11 = {
						instancePath: instancePath + "/session",
						schemaPath: "#/properties/session/pattern",
						keyword: "pattern",
						params: { pattern: "\\S" },
						message: "must match pattern \"\\S\"",
						schema: "\\S",
						parentSchema: schema11.properties.session,
						data: data1
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/session",
					schemaPath: "#/properties/session/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.session.type,
					parentSchema: schema11.properties.session,
					data: data1
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.time !== void 0) {
			let data2 = data.time;
			if (typeof data2 === "string") {
				if (!pattern2.test(data2)) {
					const err13 = {
						instancePath: instancePath + "/time",
						schemaPath: "#/properties/time/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$",
						parentSchema: schema11.properties.time,
						data: data2
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/time",
					schemaPath: "#/properties/time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.time.type,
					parentSchema: schema11.properties.time,
					data: data2
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.model !== void 0) {
			let data3 = data.model;
			if (typeof data3 === "string") {
				if (!pattern0.test(data3)) {
					const err15 = {
						instancePath: instancePath + "/model",
						schemaPath: "#/properties/model/pattern",
						keyword: "pattern",
						params: { pattern: "\\S" },
						message: "must match pattern \"\\S\"",
						schema: "\\S",
						parentSchema: schema11.properties.model,
						data: data3
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.model.type,
					parentSchema: schema11.properties.model,
					data: data3
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.input !== void 0) {
			let data4 = data.input;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err17 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.type,
					parentSchema: schema12,
					data: data4
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 1e10 || isNaN(data4)) {
					const err18 = {
						instancePath: instancePath + "/input",
						schemaPath: "#/definitions/count/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e10
						},
						message: "must be <= 10000000000",
						schema: 1e10,
						parentSchema: schema12,
						data: data4
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (data4 < 0 || isNaN(data4)) {
					const err19 = {
						instancePath: instancePath + "/input",
						schemaPath: "#/definitions/count/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12,
						data: data4
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			}
		}
		if (data.cache_read !== void 0) {
			let data5 = data.cache_read;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
				const err20 = {
					instancePath: instancePath + "/cache_read",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.type,
					parentSchema: schema12,
					data: data5
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 1e10 || isNaN(data5)) {
					const err21 = {
						instancePath: instancePath + "/cache_read",
						schemaPath: "#/definitions/count/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e10
						},
						message: "must be <= 10000000000",
						schema: 1e10,
						parentSchema: schema12,
						data: data5
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				if (data5 < 0 || isNaN(data5)) {
					const err22 = {
						instancePath: instancePath + "/cache_read",
						schemaPath: "#/definitions/count/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12,
						data: data5
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			}
		}
		if (data.cache_write !== void 0) {
			let data6 = data.cache_write;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err23 = {
					instancePath: instancePath + "/cache_write",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.type,
					parentSchema: schema12,
					data: data6
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 1e10 || isNaN(data6)) {
					const err24 = {
						instancePath: instancePath + "/cache_write",
						schemaPath: "#/definitions/count/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e10
						},
						message: "must be <= 10000000000",
						schema: 1e10,
						parentSchema: schema12,
						data: data6
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (data6 < 0 || isNaN(data6)) {
					const err25 = {
						instancePath: instancePath + "/cache_write",
						schemaPath: "#/definitions/count/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12,
						data: data6
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			}
		}
		if (data.output !== void 0) {
			let data7 = data.output;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
				const err26 = {
					instancePath: instancePath + "/output",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.type,
					parentSchema: schema12,
					data: data7
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 > 1e10 || isNaN(data7)) {
					const err27 = {
						instancePath: instancePath + "/output",
						schemaPath: "#/definitions/count/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e10
						},
						message: "must be <= 10000000000",
						schema: 1e10,
						parentSchema: schema12,
						data: data7
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data7 < 0 || isNaN(data7)) {
					const err28 = {
						instancePath: instancePath + "/output",
						schemaPath: "#/definitions/count/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12,
						data: data7
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
			}
		}
		if (data.duration_ms !== void 0) {
			let data8 = data.duration_ms;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
				const err29 = {
					instancePath: instancePath + "/duration_ms",
					schemaPath: "#/definitions/count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema12.type,
					parentSchema: schema12,
					data: data8
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 > 1e10 || isNaN(data8)) {
					const err30 = {
						instancePath: instancePath + "/duration_ms",
						schemaPath: "#/definitions/count/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e10
						},
						message: "must be <= 10000000000",
						schema: 1e10,
						parentSchema: schema12,
						data: data8
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
				if (data8 < 0 || isNaN(data8)) {
					const err31 = {
						instancePath: instancePath + "/duration_ms",
						schemaPath: "#/definitions/count/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema12,
						data: data8
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			}
		}
		if (data.cwd !== void 0) {
			let data9 = data.cwd;
			if (typeof data9 === "string") {
				if (!pattern4.test(data9)) {
					const err32 = {
						instancePath: instancePath + "/cwd",
						schemaPath: "#/properties/cwd/pattern",
						keyword: "pattern",
						params: { pattern: "^(/|[A-Za-z]:[\\\\/])" },
						message: "must match pattern \"^(/|[A-Za-z]:[\\\\/])\"",
						schema: "^(/|[A-Za-z]:[\\\\/])",
						parentSchema: schema11.properties.cwd,
						data: data9
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/cwd",
					schemaPath: "#/properties/cwd/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.cwd.type,
					parentSchema: schema11.properties.cwd,
					data: data9
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.ok !== void 0) {
			let data10 = data.ok;
			if (typeof data10 !== "boolean") {
				const err34 = {
					instancePath: instancePath + "/ok",
					schemaPath: "#/properties/ok/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema11.properties.ok.type,
					parentSchema: schema11.properties.ok,
					data: data10
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.agent !== void 0) {
			let data11 = data.agent;
			if (typeof data11 === "string") {
				if (!pattern5.test(data11)) {
					const err35 = {
						instancePath: instancePath + "/agent",
						schemaPath: "#/properties/agent/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9][a-z0-9.-]{0,63}$" },
						message: "must match pattern \"^[a-z0-9][a-z0-9.-]{0,63}$\"",
						schema: "^[a-z0-9][a-z0-9.-]{0,63}$",
						parentSchema: schema11.properties.agent,
						data: data11
					};
					if (vErrors === null) vErrors = [err35];
					else vErrors.push(err35);
					errors++;
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/agent",
					schemaPath: "#/properties/agent/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.agent.type,
					parentSchema: schema11.properties.agent,
					data: data11
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
	} else {
		const err37 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err37];
		else vErrors.push(err37);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
// src/parts/import-lines/read-raw-lines.ts
const REQUIRED = "id session time model input cache_read cache_write output".split(" ");
const NUMBERS = /* @__PURE__ */ new Set([
	"input",
	"cache_read",
	"cache_write",
	"output",
	"duration_ms"
]);
const WHOLE_NUMBER = /^\d{1,15}$/;
const MAX_SHOWN = 60;
/** Reads lines of JSON; of CSV where none begins with a brace. */
function readRawLines(text) {
	const content = text.replace(/^\uFEFF/, "");
	if (/^\s*\{/m.test(content)) return readJsonLines(content);
	return problemsOfHeader(content) ?? readCsv(content);
}
/** What is neither has no rows below a header, and would be taken for a file without calls. */
function problemsOfHeader(text) {
	const lines = text.split(/\r?\n/);
	const index = lines.findIndex((line) => line.trim() !== "");
	const header = lines[index];
	if (header === void 0 || REQUIRED.every((name) => header.includes(name))) return void 0;
	const expected = `lines of JSON, or of CSV below a header with ${REQUIRED.join(", ")}`;
	return [{
		line: index + 1,
		expected,
		got: shown(header)
	}];
}
function readJsonLines(text) {
	return text.split(/\r?\n/).flatMap((each, index) => {
		if (each.trim() === "") return [];
		const line = index + 1;
		try {
			return [{
				line,
				value: JSON.parse(each)
			}];
		} catch {
			return [{
				line,
				expected: "a JSON object",
				got: shown(each)
			}];
		}
	});
}
function readCsv(text) {
	let rows;
	try {
		rows = parse(text, {
			info: true,
			relaxColumnCount: true,
			skipEmptyLines: true
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return [{
			line: Number(error.lines ?? 1),
			expected: "rows of CSV",
			got: error.message
		}];
	}
	const [header, ...others] = rows;
	if (header === void 0) return [];
	const names = header.record.map((name) => name.trim());
	return others.map(({ record, info: { lines: line } }) => record.length === names.length ? {
		line,
		value: fieldsOf(names, record)
	} : {
		line,
		expected: `${names.length} cells as in the header`,
		got: `${record.length} cells`
	});
}
/** Gives cells the types that JSON has; an empty one says nothing. */
function fieldsOf(names, cells) {
	const fields = names.map((name, index) => [name, typed(name, cells[index] ?? "")]);
	return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}
function typed(name, cell) {
	if (NUMBERS.has(name) && WHOLE_NUMBER.test(cell)) return Number(cell);
	return name === "ok" && /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() === "true" : cell;
}
/** Returns a text as a message shows it. */
function shown(text) {
	return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
// src/parts/import-lines/parse-import.ts
/** Reads calls from lines of JSON or CSV, and says of each line that is none what is wrong with it. */
function parseImport(text) {
	const lines = [];
	const problems = [];
	for (const raw of readRawLines(text)) {
		const found = "value" in raw ? problemsOf(raw) : [raw];
		problems.push(...found);
		if ("value" in raw && found.length === 0) lines.push(raw.value);
	}
	return {
		lines,
		problems
	};
}
function problemsOf({ line, value }) {
	if (!import_line_validator_generated_default(value)) return (import_line_validator_generated_default.errors ?? []).map((error) => ({
		line,
		...describe$1(error)
	}));
	return problemsOfValue(value).map((problem) => ({
		line,
		...problem
	}));
}
function describe$1({ instancePath, keyword, params, parentSchema, data }) {
	const field = instancePath.slice(1);
	switch (keyword) {
		case "additionalProperties": return {
			expected: `one of ${Object.keys(parentSchema?.properties ?? {}).join(", ")}`,
			got: shown(JSON.stringify(params.additionalProperty))
		};
		case "required": return {
			expected: `a value for "${params.missingProperty}"`,
			got: "none"
		};
		default: {
			const what = parentSchema?.description ?? "a JSON object";
			return {
				expected: field === "" ? "a JSON object" : `"${field}" to be ${what}`,
				got: shown(JSON.stringify(data))
			};
		}
	}
}
/** Finds what a schema cannot. */
function problemsOfValue({ time, input, cache_read, cache_write }) {
	const cache = cache_read + cache_write;
	return [...toUtc(time) === void 0 ? [{
		expected: "\"time\" to be a time that exists",
		got: JSON.stringify(time)
	}] : [], ...cache > input ? [{
		expected: `"input" to be all input, that of the cache included: ${cache} or more`,
		got: String(input)
	}] : []];
}
// src/doors/cli/commands/import.ts
const STANDARD_INPUT = "-";
const EXIT_FAILED = 1;
const MAX_PROBLEMS = 20;
/** `tokenledger import`: calls of agents whose logs nothing here can read. */
const createImportCommand = (context) => new Command("import").description("Add calls from lines of JSON or CSV, each once, however often it is imported.").argument("<file>", "a .jsonl or .csv file, or - for standard input; docs/import.md says what a line holds").option("--dry-run", "show what would be added, and add nothing").action(async (file, { dryRun = false }) => {
	const { lines, problems } = parseImport(await readText(file, context));
	if (problems.length > 0) {
		context.warn(describeProblems(file, problems));
		context.exitWith(EXIT_FAILED);
		return;
	}
	const { root } = await requireRepository(context.cwd);
	const run = {
		git: createGit(root, context.environment),
		process: context.process,
		now: context.now()
	};
	const plan = await planImport(run, lines);
	context.print(describe(plan));
	if (plan.records.length === 0) return;
	if (dryRun) context.print("Dry run: nothing was written.\n");
	else {
		await applyImport(run, plan);
		const records = countText(plan.records.length, "record");
		context.print(`Added ${records} to ${plan.place.ledger}. Commit that file.\n`);
	}
});
async function readText(file, { cwd }) {
	if (file === STANDARD_INPUT) return text(process.stdin);
	const path = resolve(cwd, file);
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		const { code } = error;
		throw new Failure(`Cannot read ${path} (${code}). Name a file that is there and that you may read.`);
	}
}
function describeProblems(file, problems) {
	const name = file === STANDARD_INPUT ? "standard input" : file;
	const shown = problems.slice(0, MAX_PROBLEMS).map(({ line, expected, got }) => visibleLine(`${name}:${line}: expected ${expected}, got ${got}`));
	const left = problems.length - shown.length;
	return [
		...shown,
		...left > 0 ? [`… and ${left} more.`] : [],
		`tokenledger: Nothing was imported: ${countText(problems.length, "problem")}. Correct the lines and run it again.`,
		""
	].join("\n");
}
function describe(plan) {
	const { calls, known, repeated, elsewhere } = plan;
	const left = [
		...known > 0 ? [`${countText(known, "call")} counted before`] : [],
		...repeated > 0 ? [`${countText(repeated, "line")} with the id of another`] : [],
		...elsewhere > 0 ? [`${countText(elsewhere, "call")} made in another folder`] : []
	];
	const rest = left.length === 0 ? "" : `Left out: ${left.join(", ")}.\n`;
	if (calls.length === 0) return `Nothing to add.\n${rest}`;
	return `${formatBackfillTable(plan, localTimeZone())}\n${countText(plan.records.length, "record")}.\n${rest}`;
}
export { createImportCommand };
