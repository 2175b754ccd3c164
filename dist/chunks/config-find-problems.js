import { h as hasCreditRate } from "./format-number.js";
import { Et as matchInTime } from "./hook.js";
// src/parts/config/config-problem.ts
/** Says what a schema validator found. */
function describeSchemaErrors(errors) {
	return errors.filter(({ keyword }) => !["propertyNames", "if"].includes(keyword)).map(describe);
}
/** Returns a value as a message shows it, shortened when long. */
function showValue(value) {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
const UNKNOWN_KEY = "an unknown key";
function describe(error) {
	const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
	const path = instancePath.split("/").slice(1).map(unescapePointer);
	if (propertyName !== void 0) {
		const expected = oneOf(params.allowedValues);
		return {
			path: [...path, propertyName],
			expected,
			got: UNKNOWN_KEY
		};
	}
	switch (keyword) {
		case "additionalProperties": {
			const expected = oneOf(Object.keys(parentSchema?.properties));
			return {
				path: [...path, params.additionalProperty],
				expected,
				got: UNKNOWN_KEY
			};
		}
		case "required": return {
			path: [...path, params.missingProperty],
			expected: "a value",
			got: "nothing"
		};
		default: return {
			path,
			expected: expectedValue(keyword, params, parentSchema),
			got: showValue(data)
		};
	}
}
const TYPES = {
	array: "a list in [ ]",
	integer: "a whole number",
	number: "a number",
	object: "an object in { }",
	string: "a text"
};
function expectedValue(keyword, params, schema) {
	switch (keyword) {
		case "type": return TYPES[params.type] ?? params.type;
		case "enum": return oneOf(params.allowedValues);
		case "minimum": return `${params.limit} or more`;
		case "maximum": return `${params.limit} or less`;
		case "exclusiveMinimum": return `more than ${params.limit}`;
		case "uniqueItems": return "each item once";
		default: return schema?.examples === void 0 ? "a text that is not empty" : `a text such as ${schema.examples.join(" or ")}`;
	}
}
function oneOf(words) {
	return `one of ${words.filter((word) => !word.startsWith("$")).join(", ")}`;
}
/** A JSON pointer writes `~` and `/` within a key as `~0` and `~1` (RFC 6901). */
function unescapePointer(key) {
	return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
// src/parts/config/check-values.ts
/** Finds what a schema cannot: regular expressions that are none, dates that do not exist, aliases that lead nowhere. */
function checkValues({ phase = {}, ticket = [], prices = [], aliases = {}, budgets = [], billing = {} }) {
	return [
		...Object.keys(phase).length === 0 ? [] : patternProblems(phase),
		...ticket.length === 0 ? [] : ticketProblems(ticket),
		...prices.flatMap((price, index) => dateProblem(price, [
			"prices",
			String(index),
			"from"
		])),
		...Object.entries(aliases).flatMap(aliasProblem),
		...budgets.flatMap(budgetProblem),
		...Object.entries(billing).flatMap(billingProblem)
	];
}
/** Text of which each beginning fits a repetition, and whose end fits none. */
const PROBES = Array.from("aA1-_/ .#", (character) => `${character.repeat(100)}\n`);
/** Each is tried as well: a report would wait for ever for one that repeats a repetition. */
function ticketProblems(patterns) {
	const expected = "a regular expression";
	return matchInTime((name) => patterns.flatMap((pattern, index) => {
		const problems = syntaxProblem(pattern, {
			path: ["ticket", String(index)],
			expected
		});
		if (problems.length > 0) return problems;
		name(pattern);
		const expression = new RegExp(pattern);
		for (const probe of PROBES) expression.test(probe);
		return [];
	}));
}
function patternProblems(phase) {
	return matchInTime((name) => Object.entries(phase).flatMap(([source, patterns]) => patterns.flatMap((pattern, index) => {
		name(pattern);
		return patternProblem(pattern, [
			"phase",
			source,
			String(index)
		]);
	})));
}
function patternProblem(pattern, path) {
	const expected = "a regular expression whose first group is the phase";
	const problems = syntaxProblem(pattern, {
		path,
		expected
	});
	if (problems.length > 0) return problems;
	return (new RegExp(`${pattern}|`).exec("")?.length ?? 0) > 1 ? [] : [{
		path,
		expected,
		got: `${showValue(pattern)} without a group`
	}];
}
function syntaxProblem(pattern, wanted) {
	try {
		new RegExp(pattern);
		return [];
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const reason = error.message.split(": ").at(-1)?.toLowerCase();
		return [{
			...wanted,
			got: `${showValue(pattern)} (${reason})`
		}];
	}
}
function dateProblem({ from }, path) {
	if (from === void 0 || !Number.isNaN(Date.parse(from))) return [];
	return [{
		path,
		expected: "a date that exists",
		got: showValue(from)
	}];
}
/** Many names can stand for one model, but not one for many. */
function aliasProblem([name, model]) {
	if (!model.includes("*")) return [];
	return [{
		path: ["aliases", name],
		expected: "one model's id, without *",
		got: showValue(model)
	}];
}
const NAMES_NONE = /(?:^|,)\s*none\s*(?:,|$)/i;
/** A repository is one: nothing tells it from others. */
function budgetProblem({ scope, match }, index) {
	if (match === void 0) return [];
	const path = [
		"budgets",
		String(index),
		"match"
	];
	const got = showValue(match);
	if (scope === "repository") return [{
		path,
		expected: "none beside the scope repository",
		got
	}];
	if (!NAMES_NONE.test(match)) return [];
	return [{
		path,
		expected: `values: what has no ${scope} counts towards no budget`,
		got
	}];
}
function billingProblem([agent, billing]) {
	if (typeof billing === "string" || hasCreditRate(agent, billing)) return [];
	return [{
		path: [
			"billing",
			agent,
			"perUsd"
		],
		expected: "how many credits one USD of list price takes",
		got: "nothing"
	}];
}
// src/parts/config/config-validator.generated.js
var config_validator_generated_default = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"title": "tokenledger configuration (.telemetry/config.json)",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"$schema": { "type": "string" },
		"file": {
			"type": "string",
			"pattern": "^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$",
			"examples": ["usage.csv", "usage/{branch}.csv"]
		},
		"rotateAtBytes": {
			"type": "integer",
			"minimum": 1024,
			"examples": [5242880]
		},
		"agents": {
			"type": "array",
			"examples": [["claude-code", "codex"]],
			"items": {
				"type": "string",
				"pattern": "\\S"
			},
			"uniqueItems": true
		},
		"taskTypes": {
			"type": "object",
			"examples": [{
				"commands": { "review*": "verify" },
				"paths": { "verify": ["spec/**"] }
			}],
			"additionalProperties": false,
			"properties": {
				"commands": {
					"type": "object",
					"additionalProperties": { "$ref": "#/definitions/taskType" }
				},
				"paths": {
					"type": "object",
					"propertyNames": { "$ref": "#/definitions/taskType" },
					"additionalProperties": {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "\\S"
						}
					}
				}
			}
		},
		"phase": {
			"type": "object",
			"examples": [{ "branch": ["^phase-(\\d+)"] }],
			"additionalProperties": false,
			"properties": {
				"branch": { "$ref": "#/definitions/patterns" },
				"path": { "$ref": "#/definitions/patterns" },
				"scope": { "$ref": "#/definitions/patterns" }
			}
		},
		"ticket": {
			"examples": [["\\bSHOP-\\d+\\b"]],
			"$ref": "#/definitions/patterns"
		},
		"prices": {
			"type": "array",
			"examples": [[{
				"model": "house-model-*",
				"from": "2026-01-31",
				"input": 3,
				"output": 15,
				"cacheRead": .3
			}]],
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"model",
					"input",
					"output"
				],
				"properties": {
					"model": {
						"type": "string",
						"pattern": "\\S",
						"examples": ["claude-opus-4-8", "ollama/*"]
					},
					"from": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}(T.+)?$",
						"examples": ["2026-01-31", "2026-01-31T09:00:00Z"]
					},
					"input": { "$ref": "#/definitions/price" },
					"output": { "$ref": "#/definitions/price" },
					"cacheRead": { "$ref": "#/definitions/price" },
					"cacheWrite": { "$ref": "#/definitions/price" },
					"cacheWriteOneHour": { "$ref": "#/definitions/price" }
				}
			}
		},
		"aliases": {
			"type": "object",
			"examples": [{ "our-proxy/*": "claude-sonnet-4-5" }],
			"additionalProperties": {
				"type": "string",
				"pattern": "\\S"
			}
		},
		"retentionDays": {
			"type": "integer",
			"minimum": 1,
			"examples": [180]
		},
		"authors": {
			"enum": [
				true,
				false,
				"hashed"
			],
			"examples": ["hashed"]
		},
		"summary": {
			"type": "boolean",
			"examples": [true]
		},
		"budgets": {
			"type": "array",
			"examples": [[{
				"scope": "author",
				"per": "week",
				"usd": 50,
				"warnAt": .9
			}]],
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"scope",
					"per",
					"usd"
				],
				"properties": {
					"scope": { "enum": [
						"repository",
						"branch",
						"ticket",
						"agent",
						"author"
					] },
					"match": {
						"type": "string",
						"pattern": "\\S"
					},
					"per": { "enum": [
						"week",
						"month",
						"total"
					] },
					"usd": {
						"type": "number",
						"exclusiveMinimum": 0
					},
					"warnAt": {
						"type": "number",
						"minimum": 0,
						"maximum": 1
					}
				}
			}
		},
		"billing": {
			"type": "object",
			"examples": [{
				"claude-code": "subscription",
				"codex": { "credits": .04 },
				"*": "list"
			}],
			"additionalProperties": { "$ref": "#/definitions/billing" }
		}
	},
	"definitions": {
		"taskType": { "enum": [
			"plan",
			"execute",
			"verify",
			"discuss",
			"quick"
		] },
		"patterns": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "\\S"
			}
		},
		"price": {
			"type": "number",
			"minimum": 0
		},
		"billing": {
			"if": { "type": "object" },
			"then": {
				"type": "object",
				"additionalProperties": false,
				"required": ["credits"],
				"properties": {
					"credits": {
						"type": "number",
						"minimum": 0
					},
					"perUsd": {
						"type": "number",
						"exclusiveMinimum": 0
					}
				}
			},
			"else": { "enum": ["list", "subscription"] }
		}
	}
};
const schema12 = { "enum": [
	"plan",
	"execute",
	"verify",
	"discuss",
	"quick"
] };
const schema14 = {
	"type": "array",
	"items": {
		"type": "string",
		"pattern": "\\S"
	}
};
const schema18 = {
	"type": "number",
	"minimum": 0
};
const schema23 = {
	"if": { "type": "object" },
	"then": {
		"type": "object",
		"additionalProperties": false,
		"required": ["credits"],
		"properties": {
			"credits": {
				"type": "number",
				"minimum": 0
			},
			"perUsd": {
				"type": "number",
				"exclusiveMinimum": 0
			}
		}
	},
	"else": { "enum": ["list", "subscription"] }
};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = /* @__PURE__ */ new RegExp("^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("\\S", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}(T.+)?$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func2.call(schema11.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.$schema !== void 0) {
			let data0 = data.$schema;
			if (typeof data0 !== "string") {
				const err1 = {
					instancePath: instancePath + "/$schema",
					schemaPath: "#/properties/%24schema/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.$schema.type,
					parentSchema: schema11.properties.$schema,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.file !== void 0) {
			let data1 = data.file;
			if (typeof data1 === "string") {
				if (!pattern0.test(data1)) {
					const err2 = {
						instancePath: instancePath + "/file",
						schemaPath: "#/properties/file/pattern",
						keyword: "pattern",
						params: { pattern: "^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$" },
						message: "must match pattern \"^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$\"",
						schema: "^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$",
						parentSchema: schema11.properties.file,
						data: data1
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/file",
					schemaPath: "#/properties/file/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.file.type,
					parentSchema: schema11.properties.file,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.rotateAtBytes !== void 0) {
			let data2 = data.rotateAtBytes;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err4 = {
					instancePath: instancePath + "/rotateAtBytes",
					schemaPath: "#/properties/rotateAtBytes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema11.properties.rotateAtBytes.type,
					parentSchema: schema11.properties.rotateAtBytes,
					data: data2
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 1024 || isNaN(data2)) {
					const err5 = {
						instancePath: instancePath + "/rotateAtBytes",
						schemaPath: "#/properties/rotateAtBytes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1024
						},
						message: "must be >= 1024",
						schema: 1024,
						parentSchema: schema11.properties.rotateAtBytes,
						data: data2
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.agents !== void 0) {
			let data3 = data.agents;
			if (Array.isArray(data3)) {
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 === "string") {
						if (!pattern1.test(data4)) {
							const err6 = {
								instancePath: instancePath + "/agents/" + i0,
								schemaPath: "#/properties/agents/items/pattern",
								keyword: "pattern",
								params: { pattern: "\\S" },
								message: "must match pattern \"\\S\"",
								schema: "\\S",
								parentSchema: schema11.properties.agents.items,
								data: data4
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/agents/" + i0,
							schemaPath: "#/properties/agents/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.agents.items.type,
							parentSchema: schema11.properties.agents.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
				let i1 = data3.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data3[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err8 = {
								instancePath: instancePath + "/agents",
								schemaPath: "#/properties/agents/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema11.properties.agents,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/agents",
					schemaPath: "#/properties/agents/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.agents.type,
					parentSchema: schema11.properties.agents,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.taskTypes !== void 0) {
			let data5 = data.taskTypes;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				for (const key1 in data5) if (!(key1 === "commands" || key1 === "paths")) {
					const err10 = {
						instancePath: instancePath + "/taskTypes",
						schemaPath: "#/properties/taskTypes/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.taskTypes,
						data: data5
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data5.commands !== void 0) {
					let data6 = data5.commands;
					if (data6 && typeof data6 == "object" && !Array.isArray(data6)) for (const key2 in data6) {
						let data7 = data6[key2];
						if (!(data7 === "plan" || data7 === "execute" || data7 === "verify" || data7 === "discuss" || data7 === "quick")) {
							const err11 = {
								instancePath: instancePath + "/taskTypes/commands/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/taskType/enum",
								keyword: "enum",
								params: { allowedValues: schema12.enum },
								message: "must be equal to one of the allowed values",
								schema: schema12.enum,
								parentSchema: schema12,
								data: data7
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					}
					else {
						const err12 = {
							instancePath: instancePath + "/taskTypes/commands",
							schemaPath: "#/properties/taskTypes/properties/commands/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.taskTypes.properties.commands.type,
							parentSchema: schema11.properties.taskTypes.properties.commands,
							data: data6
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				if (data5.paths !== void 0) {
					let data8 = data5.paths;
					if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
						for (const key3 in data8) {
							const _errs22 = errors;
							if (!(key3 === "plan" || key3 === "execute" || key3 === "verify" || key3 === "discuss" || key3 === "quick")) {
								const err13 = {
									instancePath: instancePath + "/taskTypes/paths",
									schemaPath: "#/definitions/taskType/enum",
									keyword: "enum",
									params: { allowedValues: schema12.enum },
									message: "must be equal to one of the allowed values",
									schema: schema12.enum,
									parentSchema: schema12,
									data: key3,
									propertyName: key3
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
							if (!(_errs22 === errors)) {
								const err14 = {
									instancePath: instancePath + "/taskTypes/paths",
									schemaPath: "#/properties/taskTypes/properties/paths/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key3 },
									message: "property name must be valid",
									schema: schema11.properties.taskTypes.properties.paths.propertyNames,
									parentSchema: schema11.properties.taskTypes.properties.paths,
									data: data8
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						for (const key4 in data8) {
							let data9 = data8[key4];
							if (Array.isArray(data9)) {
								const len1 = data9.length;
								for (let i2 = 0; i2 < len1; i2++) {
									let data10 = data9[i2];
									if (typeof data10 === "string") {
										if (!pattern1.test(data10)) {
											const err15 = {
												instancePath: instancePath + "/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2,
												schemaPath: "#/properties/taskTypes/properties/paths/additionalProperties/items/pattern",
												keyword: "pattern",
												params: { pattern: "\\S" },
												message: "must match pattern \"\\S\"",
												schema: "\\S",
												parentSchema: schema11.properties.taskTypes.properties.paths.additionalProperties.items,
												data: data10
											};
											if (vErrors === null) vErrors = [err15];
											else vErrors.push(err15);
											errors++;
										}
									} else {
										const err16 = {
											instancePath: instancePath + "/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2,
											schemaPath: "#/properties/taskTypes/properties/paths/additionalProperties/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema11.properties.taskTypes.properties.paths.additionalProperties.items.type,
											parentSchema: schema11.properties.taskTypes.properties.paths.additionalProperties.items,
											data: data10
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
									}
								}
							} else {
								const err17 = {
									instancePath: instancePath + "/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/taskTypes/properties/paths/additionalProperties/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema11.properties.taskTypes.properties.paths.additionalProperties.type,
									parentSchema: schema11.properties.taskTypes.properties.paths.additionalProperties,
									data: data9
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
					} else {
						const err18 = {
							instancePath: instancePath + "/taskTypes/paths",
							schemaPath: "#/properties/taskTypes/properties/paths/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.taskTypes.properties.paths.type,
							parentSchema: schema11.properties.taskTypes.properties.paths,
							data: data8
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/taskTypes",
					schemaPath: "#/properties/taskTypes/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.taskTypes.type,
					parentSchema: schema11.properties.taskTypes,
					data: data5
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.phase !== void 0) {
			let data11 = data.phase;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				for (const key5 in data11) if (!(key5 === "branch" || key5 === "path" || key5 === "scope")) {
					const err20 = {
						instancePath: instancePath + "/phase",
						schemaPath: "#/properties/phase/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.phase,
						data: data11
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data11.branch !== void 0) {
					let data12 = data11.branch;
					if (Array.isArray(data12)) {
						const len2 = data12.length;
						for (let i3 = 0; i3 < len2; i3++) {
							let data13 = data12[i3];
							if (typeof data13 === "string") {
								if (!pattern1.test(data13)) {
									const err21 = {
										instancePath: instancePath + "/phase/branch/" + i3,
										schemaPath: "#/definitions/patterns/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\S" },
										message: "must match pattern \"\\S\"",
										schema: "\\S",
										parentSchema: schema14.items,
										data: data13
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
								}
							} else {
								const err22 = {
									instancePath: instancePath + "/phase/branch/" + i3,
									schemaPath: "#/definitions/patterns/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data13
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
					} else {
						const err23 = {
							instancePath: instancePath + "/phase/branch",
							schemaPath: "#/definitions/patterns/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data12
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
				}
				if (data11.path !== void 0) {
					let data14 = data11.path;
					if (Array.isArray(data14)) {
						const len3 = data14.length;
						for (let i4 = 0; i4 < len3; i4++) {
							let data15 = data14[i4];
							if (typeof data15 === "string") {
								if (!pattern1.test(data15)) {
									const err24 = {
										instancePath: instancePath + "/phase/path/" + i4,
										schemaPath: "#/definitions/patterns/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\S" },
										message: "must match pattern \"\\S\"",
										schema: "\\S",
										parentSchema: schema14.items,
										data: data15
									};
									if (vErrors === null) vErrors = [err24];
									else vErrors.push(err24);
									errors++;
								}
							} else {
								const err25 = {
									instancePath: instancePath + "/phase/path/" + i4,
									schemaPath: "#/definitions/patterns/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data15
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/phase/path",
							schemaPath: "#/definitions/patterns/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data14
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				if (data11.scope !== void 0) {
					let data16 = data11.scope;
					if (Array.isArray(data16)) {
						const len4 = data16.length;
						for (let i5 = 0; i5 < len4; i5++) {
							let data17 = data16[i5];
							if (typeof data17 === "string") {
								if (!pattern1.test(data17)) {
									const err27 = {
										instancePath: instancePath + "/phase/scope/" + i5,
										schemaPath: "#/definitions/patterns/items/pattern",
										keyword: "pattern",
										params: { pattern: "\\S" },
										message: "must match pattern \"\\S\"",
										schema: "\\S",
										parentSchema: schema14.items,
										data: data17
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
								}
							} else {
								const err28 = {
									instancePath: instancePath + "/phase/scope/" + i5,
									schemaPath: "#/definitions/patterns/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data17
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
						}
					} else {
						const err29 = {
							instancePath: instancePath + "/phase/scope",
							schemaPath: "#/definitions/patterns/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data16
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/phase",
					schemaPath: "#/properties/phase/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.phase.type,
					parentSchema: schema11.properties.phase,
					data: data11
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.ticket !== void 0) {
			let data18 = data.ticket;
			if (Array.isArray(data18)) {
				const len5 = data18.length;
				for (let i6 = 0; i6 < len5; i6++) {
					let data19 = data18[i6];
					if (typeof data19 === "string") {
						if (!pattern1.test(data19)) {
							const err31 = {
								instancePath: instancePath + "/ticket/" + i6,
								schemaPath: "#/definitions/patterns/items/pattern",
								keyword: "pattern",
								params: { pattern: "\\S" },
								message: "must match pattern \"\\S\"",
								schema: "\\S",
								parentSchema: schema14.items,
								data: data19
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					} else {
						const err32 = {
							instancePath: instancePath + "/ticket/" + i6,
							schemaPath: "#/definitions/patterns/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data19
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/ticket",
					schemaPath: "#/definitions/patterns/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data18
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.prices !== void 0) {
			let data20 = data.prices;
			if (Array.isArray(data20)) {
				const len6 = data20.length;
				for (let i7 = 0; i7 < len6; i7++) {
					let data21 = data20[i7];
					if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
						if (data21.model === void 0) {
							const err34 = {
								instancePath: instancePath + "/prices/" + i7,
								schemaPath: "#/properties/prices/items/required",
								keyword: "required",
								params: { missingProperty: "model" },
								message: "must have required property 'model'",
								schema: schema11.properties.prices.items.required,
								parentSchema: schema11.properties.prices.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
						if (data21.input === void 0) {
							const err35 = {
								instancePath: instancePath + "/prices/" + i7,
								schemaPath: "#/properties/prices/items/required",
								keyword: "required",
								params: { missingProperty: "input" },
								message: "must have required property 'input'",
								schema: schema11.properties.prices.items.required,
								parentSchema: schema11.properties.prices.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
						if (data21.output === void 0) {
							const err36 = {
								instancePath: instancePath + "/prices/" + i7,
								schemaPath: "#/properties/prices/items/required",
								keyword: "required",
								params: { missingProperty: "output" },
								message: "must have required property 'output'",
								schema: schema11.properties.prices.items.required,
								parentSchema: schema11.properties.prices.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						for (const key6 in data21) if (!(key6 === "model" || key6 === "from" || key6 === "input" || key6 === "output" || key6 === "cacheRead" || key6 === "cacheWrite" || key6 === "cacheWriteOneHour")) {
							const err37 = {
								instancePath: instancePath + "/prices/" + i7,
								schemaPath: "#/properties/prices/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key6 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema11.properties.prices.items,
								data: data21
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
						if (data21.model !== void 0) {
							let data22 = data21.model;
							if (typeof data22 === "string") {
								if (!pattern1.test(data22)) {
									const err38 = {
										instancePath: instancePath + "/prices/" + i7 + "/model",
										schemaPath: "#/properties/prices/items/properties/model/pattern",
										keyword: "pattern",
										params: { pattern: "\\S" },
										message: "must match pattern \"\\S\"",
										schema: "\\S",
										parentSchema: schema11.properties.prices.items.properties.model,
										data: data22
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
							} else {
								const err39 = {
									instancePath: instancePath + "/prices/" + i7 + "/model",
									schemaPath: "#/properties/prices/items/properties/model/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.prices.items.properties.model.type,
									parentSchema: schema11.properties.prices.items.properties.model,
									data: data22
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
						if (data21.from !== void 0) {
							let data23 = data21.from;
							if (typeof data23 === "string") {
								if (!pattern8.test(data23)) {
									const err40 = {
										instancePath: instancePath + "/prices/" + i7 + "/from",
										schemaPath: "#/properties/prices/items/properties/from/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(T.+)?$" },
										message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}(T.+)?$\"",
										schema: "^\\d{4}-\\d{2}-\\d{2}(T.+)?$",
										parentSchema: schema11.properties.prices.items.properties.from,
										data: data23
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
							} else {
								const err41 = {
									instancePath: instancePath + "/prices/" + i7 + "/from",
									schemaPath: "#/properties/prices/items/properties/from/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.prices.items.properties.from.type,
									parentSchema: schema11.properties.prices.items.properties.from,
									data: data23
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
						if (data21.input !== void 0) {
							let data24 = data21.input;
							if (typeof data24 == "number" && isFinite(data24)) {
								if (data24 < 0 || isNaN(data24)) {
									const err42 = {
										instancePath: instancePath + "/prices/" + i7 + "/input",
										schemaPath: "#/definitions/price/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema18,
										data: data24
									};
									if (vErrors === null) vErrors = [err42];
									else vErrors.push(err42);
									errors++;
								}
							} else {
								const err43 = {
									instancePath: instancePath + "/prices/" + i7 + "/input",
									schemaPath: "#/definitions/price/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data24
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data21.output !== void 0) {
							let data25 = data21.output;
							if (typeof data25 == "number" && isFinite(data25)) {
								if (data25 < 0 || isNaN(data25)) {
									const err44 = {
										instancePath: instancePath + "/prices/" + i7 + "/output",
										schemaPath: "#/definitions/price/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema18,
										data: data25
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/prices/" + i7 + "/output",
									schemaPath: "#/definitions/price/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data25
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
						if (data21.cacheRead !== void 0) {
							let data26 = data21.cacheRead;
							if (typeof data26 == "number" && isFinite(data26)) {
								if (data26 < 0 || isNaN(data26)) {
									const err46 = {
										instancePath: instancePath + "/prices/" + i7 + "/cacheRead",
										schemaPath: "#/definitions/price/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema18,
										data: data26
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
							} else {
								const err47 = {
									instancePath: instancePath + "/prices/" + i7 + "/cacheRead",
									schemaPath: "#/definitions/price/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data26
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						if (data21.cacheWrite !== void 0) {
							let data27 = data21.cacheWrite;
							if (typeof data27 == "number" && isFinite(data27)) {
								if (data27 < 0 || isNaN(data27)) {
									const err48 = {
										instancePath: instancePath + "/prices/" + i7 + "/cacheWrite",
										schemaPath: "#/definitions/price/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema18,
										data: data27
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
							} else {
								const err49 = {
									instancePath: instancePath + "/prices/" + i7 + "/cacheWrite",
									schemaPath: "#/definitions/price/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data27
								};
								if (vErrors === null) vErrors = [err49];
								else vErrors.push(err49);
								errors++;
							}
						}
						if (data21.cacheWriteOneHour !== void 0) {
							let data28 = data21.cacheWriteOneHour;
							if (typeof data28 == "number" && isFinite(data28)) {
								if (data28 < 0 || isNaN(data28)) {
									const err50 = {
										instancePath: instancePath + "/prices/" + i7 + "/cacheWriteOneHour",
										schemaPath: "#/definitions/price/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema18,
										data: data28
									};
									if (vErrors === null) vErrors = [err50];
									else vErrors.push(err50);
									errors++;
								}
							} else {
								const err51 = {
									instancePath: instancePath + "/prices/" + i7 + "/cacheWriteOneHour",
									schemaPath: "#/definitions/price/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data28
								};
								if (vErrors === null) vErrors = [err51];
								else vErrors.push(err51);
								errors++;
							}
						}
					} else {
						const err52 = {
							instancePath: instancePath + "/prices/" + i7,
							schemaPath: "#/properties/prices/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.prices.items.type,
							parentSchema: schema11.properties.prices.items,
							data: data21
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
				}
			} else {
				const err53 = {
					instancePath: instancePath + "/prices",
					schemaPath: "#/properties/prices/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.prices.type,
					parentSchema: schema11.properties.prices,
					data: data20
				};
				if (vErrors === null) vErrors = [err53];
				else vErrors.push(err53);
				errors++;
			}
		}
		if (data.aliases !== void 0) {
			let data29 = data.aliases;
			if (data29 && typeof data29 == "object" && !Array.isArray(data29)) for (const key7 in data29) {
				let data30 = data29[key7];
				if (typeof data30 === "string") {
					if (!pattern1.test(data30)) {
						const err54 = {
							instancePath: instancePath + "/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/aliases/additionalProperties/pattern",
							keyword: "pattern",
							params: { pattern: "\\S" },
							message: "must match pattern \"\\S\"",
							schema: "\\S",
							parentSchema: schema11.properties.aliases.additionalProperties,
							data: data30
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				} else {
					const err55 = {
						instancePath: instancePath + "/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/aliases/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema11.properties.aliases.additionalProperties.type,
						parentSchema: schema11.properties.aliases.additionalProperties,
						data: data30
					};
					if (vErrors === null) vErrors = [err55];
					else vErrors.push(err55);
					errors++;
				}
			}
			else {
				const err56 = {
					instancePath: instancePath + "/aliases",
					schemaPath: "#/properties/aliases/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.aliases.type,
					parentSchema: schema11.properties.aliases,
					data: data29
				};
				if (vErrors === null) vErrors = [err56];
				else vErrors.push(err56);
				errors++;
			}
		}
		if (data.retentionDays !== void 0) {
			let data31 = data.retentionDays;
			if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
				const err57 = {
					instancePath: instancePath + "/retentionDays",
					schemaPath: "#/properties/retentionDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema11.properties.retentionDays.type,
					parentSchema: schema11.properties.retentionDays,
					data: data31
				};
				if (vErrors === null) vErrors = [err57];
				else vErrors.push(err57);
				errors++;
			}
			if (typeof data31 == "number" && isFinite(data31)) {
				if (data31 < 1 || isNaN(data31)) {
					const err58 = {
						instancePath: instancePath + "/retentionDays",
						schemaPath: "#/properties/retentionDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema11.properties.retentionDays,
						data: data31
					};
					if (vErrors === null) vErrors = [err58];
					else vErrors.push(err58);
					errors++;
				}
			}
		}
		if (data.authors !== void 0) {
			let data32 = data.authors;
			if (!(data32 === true || data32 === false || data32 === "hashed")) {
				const err59 = {
					instancePath: instancePath + "/authors",
					schemaPath: "#/properties/authors/enum",
					keyword: "enum",
					params: { allowedValues: schema11.properties.authors.enum },
					message: "must be equal to one of the allowed values",
					schema: schema11.properties.authors.enum,
					parentSchema: schema11.properties.authors,
					data: data32
				};
				if (vErrors === null) vErrors = [err59];
				else vErrors.push(err59);
				errors++;
			}
		}
		if (data.summary !== void 0) {
			let data33 = data.summary;
			if (typeof data33 !== "boolean") {
				const err60 = {
					instancePath: instancePath + "/summary",
					schemaPath: "#/properties/summary/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema11.properties.summary.type,
					parentSchema: schema11.properties.summary,
					data: data33
				};
				if (vErrors === null) vErrors = [err60];
				else vErrors.push(err60);
				errors++;
			}
		}
		if (data.budgets !== void 0) {
			let data34 = data.budgets;
			if (Array.isArray(data34)) {
				const len7 = data34.length;
				for (let i8 = 0; i8 < len7; i8++) {
					let data35 = data34[i8];
					if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
						if (data35.scope === void 0) {
							const err61 = {
								instancePath: instancePath + "/budgets/" + i8,
								schemaPath: "#/properties/budgets/items/required",
								keyword: "required",
								params: { missingProperty: "scope" },
								message: "must have required property 'scope'",
								schema: schema11.properties.budgets.items.required,
								parentSchema: schema11.properties.budgets.items,
								data: data35
							};
							if (vErrors === null) vErrors = [err61];
							else vErrors.push(err61);
							errors++;
						}
						if (data35.per === void 0) {
							const err62 = {
								instancePath: instancePath + "/budgets/" + i8,
								schemaPath: "#/properties/budgets/items/required",
								keyword: "required",
								params: { missingProperty: "per" },
								message: "must have required property 'per'",
								schema: schema11.properties.budgets.items.required,
								parentSchema: schema11.properties.budgets.items,
								data: data35
							};
							if (vErrors === null) vErrors = [err62];
							else vErrors.push(err62);
							errors++;
						}
						if (data35.usd === void 0) {
							const err63 = {
								instancePath: instancePath + "/budgets/" + i8,
								schemaPath: "#/properties/budgets/items/required",
								keyword: "required",
								params: { missingProperty: "usd" },
								message: "must have required property 'usd'",
								schema: schema11.properties.budgets.items.required,
								parentSchema: schema11.properties.budgets.items,
								data: data35
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
						for (const key8 in data35) if (!(key8 === "scope" || key8 === "match" || key8 === "per" || key8 === "usd" || key8 === "warnAt")) {
							const err64 = {
								instancePath: instancePath + "/budgets/" + i8,
								schemaPath: "#/properties/budgets/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key8 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema11.properties.budgets.items,
								data: data35
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
						if (data35.scope !== void 0) {
							let data36 = data35.scope;
							if (!(data36 === "repository" || data36 === "branch" || data36 === "ticket" || data36 === "agent" || data36 === "author")) {
								const err65 = {
									instancePath: instancePath + "/budgets/" + i8 + "/scope",
									schemaPath: "#/properties/budgets/items/properties/scope/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.budgets.items.properties.scope.enum },
									message: "must be equal to one of the allowed values",
									schema: schema11.properties.budgets.items.properties.scope.enum,
									parentSchema: schema11.properties.budgets.items.properties.scope,
									data: data36
								};
								if (vErrors === null) vErrors = [err65];
								else vErrors.push(err65);
								errors++;
							}
						}
						if (data35.match !== void 0) {
							let data37 = data35.match;
							if (typeof data37 === "string") {
								if (!pattern1.test(data37)) {
									const err66 = {
										instancePath: instancePath + "/budgets/" + i8 + "/match",
										schemaPath: "#/properties/budgets/items/properties/match/pattern",
										keyword: "pattern",
										params: { pattern: "\\S" },
										message: "must match pattern \"\\S\"",
										schema: "\\S",
										parentSchema: schema11.properties.budgets.items.properties.match,
										data: data37
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
							} else {
								const err67 = {
									instancePath: instancePath + "/budgets/" + i8 + "/match",
									schemaPath: "#/properties/budgets/items/properties/match/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.budgets.items.properties.match.type,
									parentSchema: schema11.properties.budgets.items.properties.match,
									data: data37
								};
								if (vErrors === null) vErrors = [err67];
								else vErrors.push(err67);
								errors++;
							}
						}
						if (data35.per !== void 0) {
							let data38 = data35.per;
							if (!(data38 === "week" || data38 === "month" || data38 === "total")) {
								const err68 = {
									instancePath: instancePath + "/budgets/" + i8 + "/per",
									schemaPath: "#/properties/budgets/items/properties/per/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.budgets.items.properties.per.enum },
									message: "must be equal to one of the allowed values",
									schema: schema11.properties.budgets.items.properties.per.enum,
									parentSchema: schema11.properties.budgets.items.properties.per,
									data: data38
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
						if (data35.usd !== void 0) {
							let data39 = data35.usd;
							if (typeof data39 == "number" && isFinite(data39)) {
								if (data39 <= 0 || isNaN(data39)) {
									const err69 = {
										instancePath: instancePath + "/budgets/" + i8 + "/usd",
										schemaPath: "#/properties/budgets/items/properties/usd/exclusiveMinimum",
										keyword: "exclusiveMinimum",
										params: {
											comparison: ">",
											limit: 0
										},
										message: "must be > 0",
										schema: 0,
										parentSchema: schema11.properties.budgets.items.properties.usd,
										data: data39
									};
									if (vErrors === null) vErrors = [err69];
									else vErrors.push(err69);
									errors++;
								}
							} else {
								const err70 = {
									instancePath: instancePath + "/budgets/" + i8 + "/usd",
									schemaPath: "#/properties/budgets/items/properties/usd/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema11.properties.budgets.items.properties.usd.type,
									parentSchema: schema11.properties.budgets.items.properties.usd,
									data: data39
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
						}
						if (data35.warnAt !== void 0) {
							let data40 = data35.warnAt;
							if (typeof data40 == "number" && isFinite(data40)) {
								if (data40 > 1 || isNaN(data40)) {
									const err71 = {
										instancePath: instancePath + "/budgets/" + i8 + "/warnAt",
										schemaPath: "#/properties/budgets/items/properties/warnAt/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 1
										},
										message: "must be <= 1",
										schema: 1,
										parentSchema: schema11.properties.budgets.items.properties.warnAt,
										data: data40
									};
									if (vErrors === null) vErrors = [err71];
									else vErrors.push(err71);
									errors++;
								}
								if (data40 < 0 || isNaN(data40)) {
									const err72 = {
										instancePath: instancePath + "/budgets/" + i8 + "/warnAt",
										schemaPath: "#/properties/budgets/items/properties/warnAt/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema11.properties.budgets.items.properties.warnAt,
										data: data40
									};
									if (vErrors === null) vErrors = [err72];
									else vErrors.push(err72);
									errors++;
								}
							} else {
								const err73 = {
									instancePath: instancePath + "/budgets/" + i8 + "/warnAt",
									schemaPath: "#/properties/budgets/items/properties/warnAt/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema11.properties.budgets.items.properties.warnAt.type,
									parentSchema: schema11.properties.budgets.items.properties.warnAt,
									data: data40
								};
								if (vErrors === null) vErrors = [err73];
								else vErrors.push(err73);
								errors++;
							}
						}
					} else {
						const err74 = {
							instancePath: instancePath + "/budgets/" + i8,
							schemaPath: "#/properties/budgets/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.budgets.items.type,
							parentSchema: schema11.properties.budgets.items,
							data: data35
						};
						if (vErrors === null) vErrors = [err74];
						else vErrors.push(err74);
						errors++;
					}
				}
			} else {
				const err75 = {
					instancePath: instancePath + "/budgets",
					schemaPath: "#/properties/budgets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.budgets.type,
					parentSchema: schema11.properties.budgets,
					data: data34
				};
				if (vErrors === null) vErrors = [err75];
				else vErrors.push(err75);
				errors++;
			}
		}
		if (data.billing !== void 0) {
			let data41 = data.billing;
			if (data41 && typeof data41 == "object" && !Array.isArray(data41)) for (const key9 in data41) {
				let data42 = data41[key9];
				const _errs104 = errors;
				let valid39 = true;
				const _errs105 = errors;
				if (!(data42 && typeof data42 == "object" && !Array.isArray(data42))) {
					const err76 = {};
					if (vErrors === null) vErrors = [err76];
					else vErrors.push(err76);
					errors++;
				}
				var _valid0 = _errs105 === errors;
				errors = _errs104;
				if (vErrors !== null) {
					if (_errs104) vErrors.length = _errs104;
					else vErrors = null;
				}
				let ifClause0;
				if (_valid0) {
					const _errs107 = errors;
					if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
						if (data42.credits === void 0) {
							const err77 = {
								instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/billing/then/required",
								keyword: "required",
								params: { missingProperty: "credits" },
								message: "must have required property 'credits'",
								schema: schema23.then.required,
								parentSchema: schema23.then,
								data: data42
							};
							if (vErrors === null) vErrors = [err77];
							else vErrors.push(err77);
							errors++;
						}
						for (const key10 in data42) if (!(key10 === "credits" || key10 === "perUsd")) {
							const err78 = {
								instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/billing/then/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key10 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema23.then,
								data: data42
							};
							if (vErrors === null) vErrors = [err78];
							else vErrors.push(err78);
							errors++;
						}
						if (data42.credits !== void 0) {
							let data43 = data42.credits;
							if (typeof data43 == "number" && isFinite(data43)) {
								if (data43 < 0 || isNaN(data43)) {
									const err79 = {
										instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/credits",
										schemaPath: "#/definitions/billing/then/properties/credits/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema23.then.properties.credits,
										data: data43
									};
									if (vErrors === null) vErrors = [err79];
									else vErrors.push(err79);
									errors++;
								}
							} else {
								const err80 = {
									instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/credits",
									schemaPath: "#/definitions/billing/then/properties/credits/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema23.then.properties.credits.type,
									parentSchema: schema23.then.properties.credits,
									data: data43
								};
								if (vErrors === null) vErrors = [err80];
								else vErrors.push(err80);
								errors++;
							}
						}
						if (data42.perUsd !== void 0) {
							let data44 = data42.perUsd;
							if (typeof data44 == "number" && isFinite(data44)) {
								if (data44 <= 0 || isNaN(data44)) {
									const err81 = {
										instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/perUsd",
										schemaPath: "#/definitions/billing/then/properties/perUsd/exclusiveMinimum",
										keyword: "exclusiveMinimum",
										params: {
											comparison: ">",
											limit: 0
										},
										message: "must be > 0",
										schema: 0,
										parentSchema: schema23.then.properties.perUsd,
										data: data44
									};
									if (vErrors === null) vErrors = [err81];
									else vErrors.push(err81);
									errors++;
								}
							} else {
								const err82 = {
									instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1") + "/perUsd",
									schemaPath: "#/definitions/billing/then/properties/perUsd/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema23.then.properties.perUsd.type,
									parentSchema: schema23.then.properties.perUsd,
									data: data44
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						}
					} else {
						const err83 = {
							instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/billing/then/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema23.then.type,
							parentSchema: schema23.then,
							data: data42
						};
						if (vErrors === null) vErrors = [err83];
						else vErrors.push(err83);
						errors++;
					}
					var _valid0 = _errs107 === errors;
					valid39 = _valid0;
					ifClause0 = "then";
				} else {
					const _errs114 = errors;
					if (!(data42 === "list" || data42 === "subscription")) {
						const err84 = {
							instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/definitions/billing/else/enum",
							keyword: "enum",
							params: { allowedValues: schema23.else.enum },
							message: "must be equal to one of the allowed values",
							schema: schema23.else.enum,
							parentSchema: schema23.else,
							data: data42
						};
						if (vErrors === null) vErrors = [err84];
						else vErrors.push(err84);
						errors++;
					}
					var _valid0 = _errs114 === errors;
					valid39 = _valid0;
					ifClause0 = "else";
				}
				if (!valid39) {
					const err85 = {
						instancePath: instancePath + "/billing/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/definitions/billing/if",
						keyword: "if",
						params: { failingKeyword: ifClause0 },
						message: "must match \"" + ifClause0 + "\" schema",
						schema: schema23.if,
						parentSchema: schema23,
						data: data42
					};
					if (vErrors === null) vErrors = [err85];
					else vErrors.push(err85);
					errors++;
				}
			}
			else {
				const err86 = {
					instancePath: instancePath + "/billing",
					schemaPath: "#/properties/billing/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.billing.type,
					parentSchema: schema11.properties.billing,
					data: data41
				};
				if (vErrors === null) vErrors = [err86];
				else vErrors.push(err86);
				errors++;
			}
		}
	} else {
		const err87 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err87];
		else vErrors.push(err87);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
// src/parts/config/find-problems.ts
/** Finds the keys of a decoded configuration that are unknown or have a bad value. */
function findProblems(value) {
	return config_validator_generated_default(value) ? checkValues(value) : describeSchemaErrors(config_validator_generated_default.errors ?? []);
}
export { findProblems };
