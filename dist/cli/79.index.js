export const id = 79;
export const ids = [79];
export const modules = {

/***/ 5169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
/* unused harmony export DEFAULT_ROTATE_AT_BYTES */
/** 10 MB: where a ledger is rotated unless the configuration says otherwise. */
const DEFAULT_ROTATE_AT_BYTES = 10_485_760;
const DEFAULT_CONFIG = {
    file: "usage.csv",
    rotateAtBytes: DEFAULT_ROTATE_AT_BYTES,
    agents: undefined,
    taskTypes: {
        commands: {
            "gsd:plan-phase": "plan",
            "gsd:execute-phase": "execute",
            "gsd:verify-work": "verify",
            "gsd:discuss-phase": "discuss",
            "gsd:quick": "quick",
            // Where an agent's commands have no colon in their names.
            "gsd-plan-phase": "plan",
            "gsd-execute-phase": "execute",
            "gsd-verify-work": "verify",
            "gsd-discuss-phase": "discuss",
            "gsd-quick": "quick",
        },
        paths: {
            verify: [
                "test/**",
                "tests/**",
                "**/__tests__/**",
                "**/*.{test,spec}.*",
                "**/*_test.*",
                "**/test_*.py",
            ],
            plan: [
                ".planning/**",
                "**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md",
                "**/*-{PLAN,CONTEXT,RESEARCH}.md",
            ],
        },
    },
    phase: {
        branch: ["(?:^|[/_-])phase[/_-]?(\\d+(?:\\.\\d+)*)"],
        path: ["(?:^|/)\\.planning/phases/(\\d+(?:\\.\\d+)*)-"],
        scope: ["^\\w+\\((\\d+(?:\\.\\d+)*)(?:-\\d+)?\\)!?:"],
    },
    prices: [],
    aliases: {},
    retentionDays: undefined,
};


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ matchInTime)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/** What all matching of one kind may take, in milliseconds: sane patterns take less than one. */
const LIMIT_MS = 250;
const MATCH = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script("match()");
/**
 * Runs matches of configured patterns, which whoever wrote the branch may have made to run for ever. Before each,
 * `match` names its pattern: only a script's time can be limited, and a limit does not tell what it interrupted.
 *
 * @throws {Failure} naming the pattern that was being matched when the time was up.
 */
function matchInTime(match) {
    let current = "";
    let result;
    const context = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)({
        match: () => {
            result = match((pattern) => {
                current = pattern;
            });
        },
    });
    try {
        MATCH.runInContext(context, { timeout: LIMIT_MS });
        return result;
    }
    catch (error) {
        if (error.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT")
            throw error;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`Cannot match ${JSON.stringify(current.slice(0, 200))} of .telemetry/config.json: expected an answer within ${LIMIT_MS} ms, got none. Write it without a repetition inside a repetition, or remove it.`);
    }
}


/***/ }),

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: parseConfig

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/config/config-problem.js
/** Says what a schema validator found. */
function describeSchemaErrors(errors) {
    // A bad property name gives two errors: what it breaks, and that it breaks something.
    return errors.filter(({ keyword }) => keyword !== "propertyNames").map(describe);
}
/** Returns a value as a message shows it, shortened when long. */
function showValue(value) {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
// The value of a key that nobody knows may be anything, a secret too: it is not shown.
const UNKNOWN_KEY = "an unknown key";
function describe(error) {
    const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
    const path = instancePath.split("/").slice(1).map(unescapePointer);
    if (propertyName !== undefined) {
        const expected = oneOf(params.allowedValues);
        return { path: [...path, propertyName], expected, got: UNKNOWN_KEY };
    }
    switch (keyword) {
        case "additionalProperties": {
            const expected = oneOf(Object.keys(parentSchema?.properties));
            return { path: [...path, params.additionalProperty], expected, got: UNKNOWN_KEY };
        }
        case "required":
            return { path: [...path, params.missingProperty], expected: "a value", got: "nothing" };
        default:
            return { path, expected: expectedValue(keyword, params, parentSchema), got: showValue(data) };
    }
}
const TYPES = {
    array: "a list in [ ]",
    integer: "a whole number",
    number: "a number",
    object: "an object in { }",
    string: "a text",
};
function expectedValue(keyword, params, schema) {
    switch (keyword) {
        case "type":
            return TYPES[params.type] ?? params.type;
        case "enum":
            return oneOf(params.allowedValues);
        case "minimum":
            return `${params.limit} or more`;
        case "uniqueItems":
            return "each item once";
        default:
            return schema?.examples === undefined
                ? "a text that is not empty"
                : `a text such as ${schema.examples.join(" or ")}`;
    }
}
function oneOf(words) {
    return `one of ${words.filter((word) => !word.startsWith("$")).join(", ")}`;
}
/** A JSON pointer writes `~` and `/` within a key as `~0` and `~1` (RFC 6901). */
function unescapePointer(key) {
    return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

// EXTERNAL MODULE: ./build/config/match-in-time.js
var match_in_time = __webpack_require__(1432);
;// CONCATENATED MODULE: ./build/config/check-values.js


/** Finds what a schema cannot: regular expressions that are none, dates that do not exist. */
function checkValues({ phase = {}, prices = [] }) {
    return [
        ...(Object.keys(phase).length === 0 ? [] : patternProblems(phase)),
        ...prices.flatMap((price, index) => dateProblem(price, ["prices", String(index), "from"])),
    ];
}
function patternProblems(phase) {
    return (0,match_in_time/* matchInTime */.s)((name) => Object.entries(phase).flatMap(([source, patterns]) => patterns.flatMap((pattern, index) => {
        name(pattern);
        return patternProblem(pattern, ["phase", source, String(index)]);
    })));
}
function patternProblem(pattern, path) {
    const expected = "a regular expression whose first group is the phase";
    try {
        // Matched against nothing, the empty alternative gives every group of the pattern.
        const groups = new RegExp(`${pattern}|`).exec("")?.length ?? 0;
        return groups > 1 ? [] : [{ path, expected, got: `${showValue(pattern)} without a group` }];
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const reason = error.message.split(": ").at(-1)?.toLowerCase();
        return [{ path, expected, got: `${showValue(pattern)} (${reason})` }];
    }
}
function dateProblem({ from }, path) {
    if (from === undefined || !Number.isNaN(Date.parse(from)))
        return [];
    return [{ path, expected: "a date that exists", got: showValue(from) }];
}

// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(5169);
;// CONCATENATED MODULE: ./build/config/config-file.js

/**
 * Fills in the defaults. Task-type commands are added to the default ones; a list of globs or
 * patterns takes the place of the default list of the same key.
 */
function withDefaults(file) {
    const { taskTypes, phase } = config/* DEFAULT_CONFIG */.P;
    return {
        file: file.file ?? config/* DEFAULT_CONFIG */.P.file,
        rotateAtBytes: file.rotateAtBytes ?? config/* DEFAULT_CONFIG */.P.rotateAtBytes,
        agents: file.agents ?? config/* DEFAULT_CONFIG */.P.agents,
        taskTypes: {
            commands: { ...taskTypes.commands, ...file.taskTypes?.commands },
            paths: { ...taskTypes.paths, ...file.taskTypes?.paths },
        },
        phase: { ...phase, ...file.phase },
        prices: file.prices ?? config/* DEFAULT_CONFIG */.P.prices,
        aliases: file.aliases ?? config/* DEFAULT_CONFIG */.P.aliases,
        retentionDays: file.retentionDays ?? config/* DEFAULT_CONFIG */.P.retentionDays,
    };
}

;// CONCATENATED MODULE: ./build/config/config-validator.generated.js

const validate = (/* unused pure expression or super */ null && (validate10));
/* harmony default export */ const config_validator_generated = (validate10);
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"tokenledger configuration (.telemetry/config.json)","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"file":{"description":"Where rows go, relative to .telemetry: usage.csv, or usage/{branch}.csv for one file per branch.","type":"string","pattern":"^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$","examples":["usage.csv","usage/{branch}.csv"]},"rotateAtBytes":{"description":"Size in bytes past which the ledger is moved to a backup.","type":"integer","minimum":1024},"agents":{"description":"Agents whose logs are read; [] reads none.","type":"array","items":{"type":"string","pattern":"\\S"},"uniqueItems":true},"taskTypes":{"type":"object","additionalProperties":false,"properties":{"commands":{"description":"Workflow command without its slash to task type; * stands for any text.","type":"object","additionalProperties":{"$ref":"#/definitions/taskType"}},"paths":{"description":"Task type to globs: it holds when every staged path matches one of them.","type":"object","propertyNames":{"$ref":"#/definitions/taskType"},"additionalProperties":{"type":"array","items":{"type":"string","pattern":"\\S"}}}}},"phase":{"description":"Regular expressions whose first group is the phase.","type":"object","additionalProperties":false,"properties":{"branch":{"$ref":"#/definitions/patterns"},"path":{"$ref":"#/definitions/patterns"},"scope":{"$ref":"#/definitions/patterns"}}},"prices":{"description":"List prices in USD per million tokens; they come before the built-in ones.","type":"array","items":{"type":"object","additionalProperties":false,"required":["model","input","output"],"properties":{"model":{"type":"string","pattern":"\\S"},"from":{"description":"The day, or the time, from which on the price holds; absent: since ever.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(T.+)?$","examples":["2026-01-31","2026-01-31T09:00:00Z"]},"input":{"$ref":"#/definitions/price"},"output":{"$ref":"#/definitions/price"},"cacheRead":{"$ref":"#/definitions/price"},"cacheWrite":{"$ref":"#/definitions/price"},"cacheWriteOneHour":{"$ref":"#/definitions/price"}}}},"aliases":{"description":"Model id in a log to the id whose price holds.","type":"object","additionalProperties":{"type":"string","pattern":"\\S"}},"retentionDays":{"description":"Days that ingestion keeps in the database.","type":"integer","minimum":1}},"definitions":{"taskType":{"enum":["plan","execute","verify","discuss","quick"]},"patterns":{"type":"array","items":{"type":"string","pattern":"\\S"}},"price":{"type":"number","minimum":0}}};
const schema12 = {"enum":["plan","execute","verify","discuss","quick"]};
const schema14 = {"type":"array","items":{"type":"string","pattern":"\\S"}};
const schema17 = {"type":"number","minimum":0};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(T.+)?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.$schema.type,parentSchema:schema11.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.file !== undefined){
let data1 = data.file;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/pattern",keyword:"pattern",params:{pattern: "^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$"},message:"must match pattern \""+"^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$"+"\"",schema:"^usage(/([A-Za-z0-9_-]|\\{branch\\})([A-Za-z0-9._-]|\\{branch\\})*)?\\.csv$",parentSchema:schema11.properties.file,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.file.type,parentSchema:schema11.properties.file,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rotateAtBytes !== undefined){
let data2 = data.rotateAtBytes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/rotateAtBytes",schemaPath:"#/properties/rotateAtBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.rotateAtBytes.type,parentSchema:schema11.properties.rotateAtBytes,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1024 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/rotateAtBytes",schemaPath:"#/properties/rotateAtBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:schema11.properties.rotateAtBytes,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.agents !== undefined){
let data3 = data.agents;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err6 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/properties/agents/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.agents.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/agents/" + i0,schemaPath:"#/properties/agents/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.agents.items.type,parentSchema:schema11.properties.agents.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema11.properties.agents,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err9 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.agents.type,parentSchema:schema11.properties.agents,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.taskTypes !== undefined){
let data5 = data.taskTypes;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "commands") || (key1 === "paths"))){
const err10 = {instancePath:instancePath+"/taskTypes",schemaPath:"#/properties/taskTypes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.taskTypes,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.commands !== undefined){
let data6 = data5.commands;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data7 = data6[key2];
if(!(((((data7 === "plan") || (data7 === "execute")) || (data7 === "verify")) || (data7 === "discuss")) || (data7 === "quick"))){
const err11 = {instancePath:instancePath+"/taskTypes/commands/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/taskType/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values",schema:schema12.enum,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/taskTypes/commands",schemaPath:"#/properties/taskTypes/properties/commands/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.taskTypes.properties.commands.type,parentSchema:schema11.properties.taskTypes.properties.commands,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.paths !== undefined){
let data8 = data5.paths;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
const _errs22 = errors;
if(!(((((key3 === "plan") || (key3 === "execute")) || (key3 === "verify")) || (key3 === "discuss")) || (key3 === "quick"))){
const err13 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/definitions/taskType/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values",schema:schema12.enum,parentSchema:schema12,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid7 = _errs22 === errors;
if(!valid7){
const err14 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/properties/taskTypes/properties/paths/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema11.properties.taskTypes.properties.paths.propertyNames,parentSchema:schema11.properties.taskTypes.properties.paths,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key4 in data8){
let data9 = data8[key4];
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern1.test(data10)){
const err15 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.taskTypes.properties.paths.additionalProperties.items,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.taskTypes.properties.paths.additionalProperties.items.type,parentSchema:schema11.properties.taskTypes.properties.paths.additionalProperties.items,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/taskTypes/paths/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/taskTypes/properties/paths/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.taskTypes.properties.paths.additionalProperties.type,parentSchema:schema11.properties.taskTypes.properties.paths.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/taskTypes/paths",schemaPath:"#/properties/taskTypes/properties/paths/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.taskTypes.properties.paths.type,parentSchema:schema11.properties.taskTypes.properties.paths,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/taskTypes",schemaPath:"#/properties/taskTypes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.taskTypes.type,parentSchema:schema11.properties.taskTypes,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.phase !== undefined){
let data11 = data.phase;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!(((key5 === "branch") || (key5 === "path")) || (key5 === "scope"))){
const err20 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.phase,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.branch !== undefined){
let data12 = data11.branch;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i3=0; i3<len2; i3++){
let data13 = data12[i3];
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
const err21 = {instancePath:instancePath+"/phase/branch/" + i3,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/phase/branch/" + i3,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/phase/branch",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.path !== undefined){
let data14 = data11.path;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i4=0; i4<len3; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err24 = {instancePath:instancePath+"/phase/path/" + i4,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/phase/path/" + i4,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/phase/path",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.scope !== undefined){
let data16 = data11.scope;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i5=0; i5<len4; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!pattern1.test(data17)){
const err27 = {instancePath:instancePath+"/phase/scope/" + i5,schemaPath:"#/definitions/patterns/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema14.items,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/phase/scope/" + i5,schemaPath:"#/definitions/patterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/phase/scope",schemaPath:"#/definitions/patterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.type,parentSchema:schema14,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.phase.type,parentSchema:schema11.properties.phase,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.prices !== undefined){
let data18 = data.prices;
if(Array.isArray(data18)){
const len5 = data18.length;
for(let i6=0; i6<len5; i6++){
let data19 = data18[i6];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.model === undefined){
const err31 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema11.properties.prices.items.required,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data19.input === undefined){
const err32 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema11.properties.prices.items.required,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data19.output === undefined){
const err33 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema11.properties.prices.items.required,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key6 in data19){
if(!(((((((key6 === "model") || (key6 === "from")) || (key6 === "input")) || (key6 === "output")) || (key6 === "cacheRead")) || (key6 === "cacheWrite")) || (key6 === "cacheWriteOneHour"))){
const err34 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.model !== undefined){
let data20 = data19.model;
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err35 = {instancePath:instancePath+"/prices/" + i6+"/model",schemaPath:"#/properties/prices/items/properties/model/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.prices.items.properties.model,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/prices/" + i6+"/model",schemaPath:"#/properties/prices/items/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.prices.items.properties.model.type,parentSchema:schema11.properties.prices.items.properties.model,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data19.from !== undefined){
let data21 = data19.from;
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
const err37 = {instancePath:instancePath+"/prices/" + i6+"/from",schemaPath:"#/properties/prices/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}(T.+)?$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}(T.+)?$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}(T.+)?$",parentSchema:schema11.properties.prices.items.properties.from,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/prices/" + i6+"/from",schemaPath:"#/properties/prices/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.prices.items.properties.from.type,parentSchema:schema11.properties.prices.items.properties.from,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data19.input !== undefined){
let data22 = data19.input;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err39 = {instancePath:instancePath+"/prices/" + i6+"/input",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/prices/" + i6+"/input",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data19.output !== undefined){
let data23 = data19.output;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err41 = {instancePath:instancePath+"/prices/" + i6+"/output",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/prices/" + i6+"/output",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data23};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data19.cacheRead !== undefined){
let data24 = data19.cacheRead;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err43 = {instancePath:instancePath+"/prices/" + i6+"/cacheRead",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/prices/" + i6+"/cacheRead",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.cacheWrite !== undefined){
let data25 = data19.cacheWrite;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err45 = {instancePath:instancePath+"/prices/" + i6+"/cacheWrite",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data25};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/prices/" + i6+"/cacheWrite",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.cacheWriteOneHour !== undefined){
let data26 = data19.cacheWriteOneHour;
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err47 = {instancePath:instancePath+"/prices/" + i6+"/cacheWriteOneHour",schemaPath:"#/definitions/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/prices/" + i6+"/cacheWriteOneHour",schemaPath:"#/definitions/price/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema17.type,parentSchema:schema17,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/prices/" + i6,schemaPath:"#/properties/prices/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.prices.items.type,parentSchema:schema11.properties.prices.items,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.prices.type,parentSchema:schema11.properties.prices,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.aliases !== undefined){
let data27 = data.aliases;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key7 in data27){
let data28 = data27[key7];
if(typeof data28 === "string"){
if(!pattern1.test(data28)){
const err51 = {instancePath:instancePath+"/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.aliases.additionalProperties,data:data28};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/aliases/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.aliases.additionalProperties.type,parentSchema:schema11.properties.aliases.additionalProperties,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.aliases.type,parentSchema:schema11.properties.aliases,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.retentionDays !== undefined){
let data29 = data.retentionDays;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err54 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.retentionDays.type,parentSchema:schema11.properties.retentionDays,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 1 || isNaN(data29)){
const err55 = {instancePath:instancePath+"/retentionDays",schemaPath:"#/properties/retentionDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.retentionDays,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

;// CONCATENATED MODULE: ./build/config/read-config.js








/** A configuration of a hundred models' prices takes a hundredth of it. */
const MAX_BYTES = 1_000_000;
/**
 * Reads `config.json` in a `.telemetry` folder; without such a file the defaults hold.
 *
 * @throws {Failure} When it cannot be read, or naming each key that is unknown or has a bad value.
 */
async function readConfig(telemetryFolder) {
    const path = (0,external_node_path_.join)(telemetryFolder, "config.json");
    const text = await readText(path);
    return text === undefined ? config/* DEFAULT_CONFIG */.P : parseConfig(text, path);
}
/**
 * Parses the text of a `config.json`; messages name it by `path`.
 *
 * @throws {Failure} When it is no JSON, or naming each key that is unknown or has a bad value.
 */
async function parseConfig(content, path) {
    const text = content.replace(/^\uFEFF/, "");
    const value = await parseJson(text, path);
    try {
        const problems = config_validator_generated(value)
            ? checkValues(value)
            : describeSchemaErrors(config_validator_generated.errors ?? []);
        if (problems.length > 0)
            throw await configFailure(problems, text, path);
    }
    catch (error) {
        // The stack's end: what describes a problem walks down to it.
        if (!(error instanceof RangeError))
            throw error;
        throw new failure/* Failure */.H(`Cannot use the configuration ${path}: it is nested too deep to be one. Correct it, or delete it to use the defaults.`);
    }
    return withDefaults(value);
}
async function readText(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        const problem = problemOf(found);
        if (problem !== undefined) {
            throw new failure/* Failure */.H(`Cannot read the configuration ${path}: expected a file of at most ${MAX_BYTES / 1e6} MB, got ${problem}. Put a plain file there, or delete it to use the defaults.`);
        }
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        const { code, message } = error;
        // Without a folder there is no file in it either.
        if (code === "ENOENT" || code === "ENOTDIR")
            return undefined;
        throw new failure/* Failure */.H(`Cannot read the configuration ${path}: ${message}. Make it a readable file.`);
    }
}
/** A branch that somebody checks out brings its file: a link could lead anywhere, and a device never ends. */
function problemOf(found) {
    if (found.isSymbolicLink())
        return "a link, which is not followed";
    if (found.isDirectory())
        return "a folder";
    if (!found.isFile())
        return "a device or a pipe";
    return found.size > MAX_BYTES ? `one of ${found.size} bytes` : undefined;
}
async function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const { locateSyntaxError } = await Promise.all(/* import() */[__webpack_require__.e(3162), __webpack_require__.e(8572)]).then(__webpack_require__.bind(__webpack_require__, 8572));
        const at = locateSyntaxError(text);
        const place = at === undefined ? "" : `, line ${at.line}, column ${at.column}`;
        throw new failure/* Failure */.H(`Cannot use the configuration ${path}${place}: expected JSON, got something else. Look there for a missing or extra comma, quote or bracket.`);
    }
}
async function configFailure(problems, text, path) {
    const { locateInJson } = await Promise.all(/* import() */[__webpack_require__.e(3162), __webpack_require__.e(8572)]).then(__webpack_require__.bind(__webpack_require__, 8572));
    const sentences = problems
        .map((problem) => ({ ...problem, line: locateInJson(text, problem.path).line }))
        .sort((a, b) => a.line - b.line)
        .map(({ line, path: keys, expected, got }) => {
        const key = keys.length === 0 ? "" : `, ${keys.join(".")}`;
        return `line ${line}${key}: expected ${expected}, got ${got}`;
    });
    return new failure/* Failure */.H(`Cannot use the configuration ${path}: ${sentences.join("; ")}. Correct it, or delete the key to use its default.`);
}


/***/ })

};
