export const id = 3375;
export const ids = [3375];
export const modules = {

/***/ 5799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);



/** Returns the repository whose worktree holds `cwd`; undefined outside of one, or without git. */
async function findRepository(cwd) {
    try {
        // Every command begins with this, and simple-git would take 50 ms more.
        const args = ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"];
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", args, { cwd });
        const [root = "", gitDir = "", commonDir = ""] = stdout.split("\n");
        return { root, gitDir, commonDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, commonDir) };
    }
    catch {
        // git's own words ("not a git repository", "this operation must be run in a work tree")
        // all mean the same here.
        return undefined;
    }
}


/***/ }),

/***/ 9719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ REQUIRED_COLUMNS),
/* harmony export */   cZ: () => (/* binding */ COLUMNS)
/* harmony export */ });
/* unused harmony export CORE_COLUMNS */
/** The eight columns that every ledger has, in this order. */
const CORE_COLUMNS = [
    "timestamp",
    "model",
    "prompt_tokens",
    "completion_tokens",
    "task_success",
    "task_type",
    "duration_ms",
    "notes",
];
/** All columns of a new ledger, in this order. */
const COLUMNS = [
    ...CORE_COLUMNS,
    "session_id",
    "cache_read_tokens",
    "cache_write_tokens",
    "cost_usd",
    "agent",
    "branch",
];
/** Without these a row means nothing and a file is no ledger. */
const REQUIRED_COLUMNS = ["timestamp", "model"];


/***/ }),

/***/ 2631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ addFormulaPrefix),
/* harmony export */   r: () => (/* binding */ removeFormulaPrefix)
/* harmony export */ });
// A spreadsheet runs a cell that starts with one of these as a formula; the quotes before it are
// counted in, so that a text which itself starts with quotes and a sign comes back as it was.
const NEEDS_PREFIX = /^'*[=+\-@\t\r]/;
const HAS_PREFIX = /^'+[=+\-@\t\r]/;
/** Returns a text cell that no spreadsheet takes for a formula. */
function addFormulaPrefix(text) {
    return NEEDS_PREFIX.test(text) ? `'${text}` : text;
}
/** Undoes `addFormulaPrefix`, exactly. */
function removeFormulaPrefix(cell) {
    return cell.startsWith("'") && HAS_PREFIX.test(cell) ? cell.slice(1) : cell;
}


/***/ }),

/***/ 2316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ LedgerDecoder)
});

// EXTERNAL MODULE: ./build/ledger/columns.js
var columns = __webpack_require__(9719);
;// CONCATENATED MODULE: ./build/ledger/quote-value.js
const MAX_CHARACTERS = 60;
// What JSON leaves as it is although it steers a terminal, ends a line or turns the text's direction.
const UNSHOWN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** Returns a value as a message may show it: in quotes, on one line, shortened when long. */
function quoteValue(value) {
    if (value === "")
        return "nothing";
    const isLong = value.length > MAX_CHARACTERS;
    const shown = JSON.stringify(isLong ? value.slice(0, MAX_CHARACTERS) : value)
        .slice(1, -1)
        .replaceAll('\\"', '"')
        .replaceAll(UNSHOWN, escapeCharacter);
    const quote = value.includes('"') ? "'" : '"';
    return `${quote}${shown}${isLong ? "…" : ""}${quote}`;
}
function escapeCharacter(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

;// CONCATENATED MODULE: ./build/ledger/ledger-header.js


/** Tells whether cells name columns, in the first line or, as merges and joined files leave it, in a later one. */
function isHeader(cells) {
    const names = namesOf(cells);
    return columns/* REQUIRED_COLUMNS */.KS.every((column) => names.includes(column));
}
/** Returns the header that a first line is, or why the file is no ledger. */
function readHeader(cells) {
    const names = namesOf(cells);
    if (!isHeader(names)) {
        return { expected: "a header line with the columns timestamp and model", got: describe(names) };
    }
    const twice = columns/* COLUMNS */.cZ.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
    if (twice !== undefined) {
        return { expected: "each column once in the header line", got: `${twice} twice` };
    }
    const indexes = Object.fromEntries(columns/* COLUMNS */.cZ.map((column) => [column, names.indexOf(column)]));
    return { names, indexes: indexes };
}
/** Returns a row's cells by column; those that its header or the row itself lacks are empty. */
function cellsByColumn({ indexes }, cells) {
    return {
        timestamp: cells[indexes.timestamp] ?? "",
        model: cells[indexes.model] ?? "",
        prompt_tokens: cells[indexes.prompt_tokens] ?? "",
        completion_tokens: cells[indexes.completion_tokens] ?? "",
        task_success: cells[indexes.task_success] ?? "",
        task_type: cells[indexes.task_type] ?? "",
        duration_ms: cells[indexes.duration_ms] ?? "",
        notes: cells[indexes.notes] ?? "",
        session_id: cells[indexes.session_id] ?? "",
        cache_read_tokens: cells[indexes.cache_read_tokens] ?? "",
        cache_write_tokens: cells[indexes.cache_write_tokens] ?? "",
        cost_usd: cells[indexes.cost_usd] ?? "",
        agent: cells[indexes.agent] ?? "",
        branch: cells[indexes.branch] ?? "",
    };
}
function namesOf(cells) {
    return cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
}
function describe(names) {
    const line = names.join(",");
    const isOtherwiseSeparated = /timestamp["\s]*[;\t|]/.test(line);
    return quoteValue(line) + (isOtherwiseSeparated ? " (separate the columns by commas)" : "");
}

// EXTERNAL MODULE: ./build/usage/cost.js
var cost = __webpack_require__(2615);
// EXTERNAL MODULE: ./build/usage/task-type.js
var task_type = __webpack_require__(4120);
// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/ledger/formula-prefix.js
var formula_prefix = __webpack_require__(2631);
;// CONCATENATED MODULE: ./build/ledger/row-validator.generated.js

const validate = (/* unused pure expression or super */ null && (validate10));
/* harmony default export */ const row_validator_generated = (validate10);
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$comment":"One ledger row as text, a property per column. Each column says in `description` what it is expected to be; the rules that a pattern cannot say (real dates, safe integers) are checked after it.","type":"object","required":["timestamp","model"],"properties":{"timestamp":{"description":"an RFC 3339 timestamp with offset such as 2026-02-23T22:19:12+01:00","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"},"model":{"description":"a name","type":"string","pattern":"\\S"},"prompt_tokens":{"$ref":"#/definitions/count"},"completion_tokens":{"$ref":"#/definitions/count"},"task_success":{"$comment":"Excel writes TRUE, pandas True.","description":"true or false","type":"string","pattern":"^(true|True|TRUE|false|False|FALSE)?$"},"task_type":{"description":"plan, execute, verify, discuss or quick","enum":["plan","execute","verify","discuss","quick",""]},"duration_ms":{"$ref":"#/definitions/count"},"notes":{"type":"string"},"session_id":{"type":"string"},"cache_read_tokens":{"$ref":"#/definitions/count"},"cache_write_tokens":{"$ref":"#/definitions/count"},"cost_usd":{"description":"a decimal USD amount with up to 9 places","type":"string","pattern":"^(\\d+(\\.\\d{1,9})?)?$"},"agent":{"type":"string"},"branch":{"type":"string"}},"definitions":{"count":{"description":"a whole number of 0 or more","type":"string","pattern":"^\\d*$"}}};
const schema12 = {"description":"a whole number of 0 or more","type":"string","pattern":"^\\d*$"};
const pattern0 = new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern2 = new RegExp("^\\d*$", "u");
const pattern4 = new RegExp("^(true|True|TRUE|false|False|FALSE)?$", "u");
const pattern8 = new RegExp("^(\\d+(\\.\\d{1,9})?)?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timestamp === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},message:"must have required property '"+"timestamp"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.model === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.timestamp !== undefined){
let data0 = data.timestamp;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$",parentSchema:schema11.properties.timestamp,data:data0};
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
const err3 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.timestamp.type,parentSchema:schema11.properties.timestamp,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.model !== undefined){
let data1 = data.model;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.model,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.model.type,parentSchema:schema11.properties.model,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.prompt_tokens !== undefined){
let data2 = data.prompt_tokens;
if(typeof data2 === "string"){
if(!pattern2.test(data2)){
const err6 = {instancePath:instancePath+"/prompt_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data2};
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
const err7 = {instancePath:instancePath+"/prompt_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.completion_tokens !== undefined){
let data3 = data.completion_tokens;
if(typeof data3 === "string"){
if(!pattern2.test(data3)){
const err8 = {instancePath:instancePath+"/completion_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/completion_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.task_success !== undefined){
let data4 = data.task_success;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err10 = {instancePath:instancePath+"/task_success",schemaPath:"#/properties/task_success/pattern",keyword:"pattern",params:{pattern: "^(true|True|TRUE|false|False|FALSE)?$"},message:"must match pattern \""+"^(true|True|TRUE|false|False|FALSE)?$"+"\"",schema:"^(true|True|TRUE|false|False|FALSE)?$",parentSchema:schema11.properties.task_success,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/task_success",schemaPath:"#/properties/task_success/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.task_success.type,parentSchema:schema11.properties.task_success,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.task_type !== undefined){
let data5 = data.task_type;
if(!((((((data5 === "plan") || (data5 === "execute")) || (data5 === "verify")) || (data5 === "discuss")) || (data5 === "quick")) || (data5 === ""))){
const err12 = {instancePath:instancePath+"/task_type",schemaPath:"#/properties/task_type/enum",keyword:"enum",params:{allowedValues: schema11.properties.task_type.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.task_type.enum,parentSchema:schema11.properties.task_type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.duration_ms !== undefined){
let data6 = data.duration_ms;
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err13 = {instancePath:instancePath+"/duration_ms",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/duration_ms",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.notes !== undefined){
let data7 = data.notes;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.notes.type,parentSchema:schema11.properties.notes,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.session_id !== undefined){
let data8 = data.session_id;
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/session_id",schemaPath:"#/properties/session_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.session_id.type,parentSchema:schema11.properties.session_id,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.cache_read_tokens !== undefined){
let data9 = data.cache_read_tokens;
if(typeof data9 === "string"){
if(!pattern2.test(data9)){
const err17 = {instancePath:instancePath+"/cache_read_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/cache_read_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.cache_write_tokens !== undefined){
let data10 = data.cache_write_tokens;
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
const err19 = {instancePath:instancePath+"/cache_write_tokens",schemaPath:"#/definitions/count/pattern",keyword:"pattern",params:{pattern: "^\\d*$"},message:"must match pattern \""+"^\\d*$"+"\"",schema:"^\\d*$",parentSchema:schema12,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/cache_write_tokens",schemaPath:"#/definitions/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.cost_usd !== undefined){
let data11 = data.cost_usd;
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err21 = {instancePath:instancePath+"/cost_usd",schemaPath:"#/properties/cost_usd/pattern",keyword:"pattern",params:{pattern: "^(\\d+(\\.\\d{1,9})?)?$"},message:"must match pattern \""+"^(\\d+(\\.\\d{1,9})?)?$"+"\"",schema:"^(\\d+(\\.\\d{1,9})?)?$",parentSchema:schema11.properties.cost_usd,data:data11};
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
const err22 = {instancePath:instancePath+"/cost_usd",schemaPath:"#/properties/cost_usd/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.cost_usd.type,parentSchema:schema11.properties.cost_usd,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.agent !== undefined){
let data12 = data.agent;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.agent.type,parentSchema:schema11.properties.agent,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.branch !== undefined){
let data13 = data.branch;
if(typeof data13 !== "string"){
const err24 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.branch.type,parentSchema:schema11.properties.branch,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

;// CONCATENATED MODULE: ./build/ledger/interpret-row.js







/** Returns the record that a row's cells say, or what is wrong with them, in the order of the columns. */
function interpretRow(cells) {
    if (!row_validator_generated(cells))
        return problemsOfForm();
    const record = toRecord(cells);
    return isExact(record, cells) ? record : problemsOfValue(cells);
}
function problemsOfForm() {
    const problems = (row_validator_generated.errors ?? []).map(({ instancePath, parentSchema, data }) => cellProblem(instancePath.slice(1), parentSchema?.description, data));
    return problems.toSorted((a, b) => columns/* COLUMNS */.cZ.indexOf(a.field) - columns/* COLUMNS */.cZ.indexOf(b.field));
}
function cellProblem(field, expectedValue, got) {
    return { field, expected: `${field} to be ${expectedValue}`, got: quoteValue(got) };
}
const COUNTS = [
    "prompt_tokens",
    "completion_tokens",
    "duration_ms",
    "cache_read_tokens",
    "cache_write_tokens",
];
/** Whether a row of the right form holds what a pattern cannot tell: a date that exists, numbers that are exact. */
function isExact(record, { cost_usd }) {
    return ((0,timestamp/* toUtc */.y)(record.timestamp) !== undefined &&
        record.inputTokens <= Number.MAX_SAFE_INTEGER &&
        record.outputTokens <= Number.MAX_SAFE_INTEGER &&
        record.cacheReadTokens <= Number.MAX_SAFE_INTEGER &&
        record.cacheWriteTokens <= Number.MAX_SAFE_INTEGER &&
        (record.durationMs ?? 0) <= Number.MAX_SAFE_INTEGER &&
        (record.costNanoUsd !== undefined || cost_usd === ""));
}
/** Says what of it is not so. */
function problemsOfValue(cells) {
    const problems = [];
    const add = (field, expectedValue) => problems.push(cellProblem(field, expectedValue, cells[field]));
    if ((0,timestamp/* toUtc */.y)(cells.timestamp) === undefined)
        add("timestamp", "a date and time that exist");
    for (const field of COUNTS) {
        if (Number(cells[field]) > Number.MAX_SAFE_INTEGER) {
            add(field, `a whole number of at most ${Number.MAX_SAFE_INTEGER}`);
        }
    }
    if (cells.cost_usd !== "" && (0,cost/* parseUsd */._e)(cells.cost_usd) === undefined) {
        add("cost_usd", "an amount below 9007199 USD");
    }
    return problems;
}
function toRecord(cells) {
    return {
        timestamp: cells.timestamp,
        model: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.model),
        inputTokens: Number(cells.prompt_tokens),
        outputTokens: Number(cells.completion_tokens),
        success: cells.task_success === "" ? undefined : cells.task_success.toLowerCase() === "true",
        taskType: (0,task_type/* isTaskType */.k)(cells.task_type) ? cells.task_type : undefined,
        durationMs: cells.duration_ms === "" ? undefined : Number(cells.duration_ms),
        notes: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.notes),
        sessionId: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.session_id),
        cacheReadTokens: Number(cells.cache_read_tokens),
        cacheWriteTokens: Number(cells.cache_write_tokens),
        costNanoUsd: (0,cost/* parseUsd */._e)(cells.cost_usd),
        agent: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.agent),
        branch: (0,formula_prefix/* removeFormulaPrefix */.r)(cells.branch),
    };
}

;// CONCATENATED MODULE: ./build/ledger/locate-cell.js
/** Returns where a cell of a CSV record starts; past the last cell, where the record ends. */
function locateCell(text, cellIndex) {
    let start = 0;
    let isQuoted = false;
    let cell = 0;
    let at = 0;
    for (; at < text.length && cell < cellIndex; at += 1) {
        if (text[at] === '"')
            isQuoted = !isQuoted;
        else if (text[at] === "," && !isQuoted) {
            cell += 1;
            start = at + 1;
        }
    }
    if (cell < cellIndex)
        start = text.length;
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    return { linesDown: text.slice(0, start).split("\n").length - 1, column: start - lineStart + 1 };
}

;// CONCATENATED MODULE: ./build/ledger/read-row.js



/** Returns the usage record that a row, which starts on `line`, holds under a header, or why it holds none. */
function readRow(header, { cells, text }, line) {
    const at = (cellIndex) => {
        const { linesDown, column } = locateCell(text, cellIndex);
        return { line: line + linesDown, column };
    };
    const width = header.names.length;
    // A spreadsheet leaves out, or adds, empty cells at a row's end.
    if (cells.length > width && cells.slice(width).some((cell) => cell !== "")) {
        const expected = `${width} cells as in the header (quote a cell that holds a comma)`;
        return { ...at(width), field: undefined, expected, got: `${cells.length} cells` };
    }
    const interpreted = interpretRow(cellsByColumn(header, cells));
    if ("model" in interpreted)
        return interpreted;
    const [first, ...others] = interpreted.map((problem) => ({
        ...at(header.indexes[problem.field]),
        ...problem,
    }));
    if (first === undefined)
        throw new TypeError("A row without a record has no problem.");
    return others.length === 0 ? first : { ...first, others };
}

// EXTERNAL MODULE: ./build/ledger/parse-record.js
var parse_record = __webpack_require__(2841);
// EXTERNAL MODULE: ./build/ledger/source-line.js
var source_line = __webpack_require__(962);
;// CONCATENATED MODULE: ./build/ledger/record-assembler.js




const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;
/**
 * Joins lines into CSV records. A quote that nothing closes costs its own line only: the lines
 * after it are looked at again, each on its own.
 */
class RecordAssembler {
    #emit;
    /** The lines since a quote was opened, and where it was. */
    #open = [];
    #openBytes = 0;
    #openCell = 0;
    constructor(emit) {
        this.#emit = emit;
    }
    add(line) {
        if (this.#open.length === 0)
            this.#start(line);
        else
            this.#continue(line);
    }
    end() {
        while (this.#open.length > 0)
            this.#giveUp();
    }
    #start(line) {
        const { text, sizeBytes, fault } = line;
        if (fault !== undefined) {
            this.#emit(badLine(line, 1, fault));
            return;
        }
        if (CONFLICT_MARKER.test(text)) {
            this.#emit(conflictMarker(line));
            return;
        }
        const cells = (0,parse_record/* parseRecord */.H)(text);
        if (!isFault(cells)) {
            this.#emit({ cells, text, lineCount: 1, sizeBytes });
        }
        else if (cells.isOpen) {
            this.#openCell = cells.cellIndex;
            this.#hold(line);
        }
        else {
            this.#emit(badQuote(line, cells.cellIndex, 'a quote only around a whole cell, "" within it'));
        }
    }
    #continue(line) {
        this.#hold(line);
        if (line.fault !== undefined || this.#openBytes > source_line/* MAX_ROW_BYTES */.mb) {
            this.#giveUp();
        }
        else if (hasOddQuotes(line.text)) {
            this.#close();
        }
    }
    #close() {
        const text = this.#open.map((line) => line.text).join("\n");
        const cells = (0,parse_record/* parseRecord */.H)(text);
        if (isFault(cells)) {
            this.#giveUp();
            return;
        }
        const sizeBytes = this.#openBytes;
        this.#emit({ cells, text, lineCount: this.#release().length, sizeBytes });
    }
    #hold(line) {
        this.#open.push(line);
        this.#openBytes += line.sizeBytes;
    }
    #release() {
        const lines = this.#open;
        this.#open = [];
        this.#openBytes = 0;
        return lines;
    }
    #giveUp() {
        const [first, ...rest] = this.#release();
        if (first !== undefined) {
            this.#emit(badQuote(first, this.#openCell, "a quoted cell that ends with a quote"));
        }
        for (const line of rest)
            this.add(line);
    }
}
function isFault(parsed) {
    return !Array.isArray(parsed);
}
function badQuote(line, cellIndex, expected) {
    const { column } = locateCell(line.text, cellIndex);
    return badLine(line, column, { expected, got: quoteValue(line.text.slice(column - 1)) });
}
function conflictMarker(line) {
    const got = `the git conflict marker ${quoteValue(line.text.trimEnd())}; keep the rows of both sides and delete the marker`;
    return { ...badLine(line, 1, { expected: "a row", got }), isConflictMarker: true };
}
function badLine({ sizeBytes }, column, { expected, got }) {
    const isConflictMarker = false;
    return { cells: undefined, lineCount: 1, sizeBytes, column, expected, got, isConflictMarker };
}
function hasOddQuotes(text) {
    let isOdd = false;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1))
        isOdd = !isOdd;
    return isOdd;
}

// EXTERNAL MODULE: ./build/ledger/stand-in.js
var stand_in = __webpack_require__(4042);
;// CONCATENATED MODULE: ./build/ledger/ledger-decoder.js




/** Turns the lines of a ledger into rows and rejects, in order, as they come. */
class LedgerDecoder {
    #assembler = new RecordAssembler((item) => this.#take(item));
    // A merge can leave two headers in a file: a row belongs to the one with as many columns.
    #headers = new Map();
    #header;
    #headerProblem;
    #entries = [];
    #isAtStart;
    #line = 1;
    #offset;
    #hasOneHeader = true;
    /** Takes the header when it is not among the lines, and where these start in the ledger. */
    constructor(header, startOffset = 0) {
        this.#isAtStart = header === undefined;
        this.#offset = startOffset;
        if (header !== undefined)
            this.#addHeader(header);
    }
    /** The first header; undefined until it was read. */
    get header() {
        return this.#header;
    }
    /** Set when the first line is no ledger's: nothing after it is looked at. */
    get headerProblem() {
        return this.#headerProblem;
    }
    /** Whether all rows so far belong to the first header. */
    get hasOneHeader() {
        return this.#hasOneHeader;
    }
    /** Where what is not complete yet starts, in bytes from the ledger's start. */
    get endOffset() {
        return this.#offset;
    }
    /** Takes the next lines; returns what they complete. */
    decode(lines) {
        for (const line of lines) {
            if (this.#headerProblem !== undefined)
                break;
            if (this.#isAtStart)
                this.#start(line);
            else
                this.#assembler.add(line);
        }
        return this.#flush();
    }
    #start(line) {
        this.#isAtStart = false;
        const standIn = (0,stand_in/* findStandIn */.p)(line.text);
        if (standIn === undefined)
            this.#assembler.add(withoutByteOrderMark(line));
        else
            this.#headerProblem = standIn;
    }
    /** Returns what was open at the end of the file. */
    end() {
        this.#assembler.end();
        if (this.#header === undefined && this.#headerProblem === undefined)
            this.#takeHeader([""], 1);
        return this.#flush();
    }
    #flush() {
        const entries = this.#entries;
        this.#entries = [];
        return entries;
    }
    #take(item) {
        const line = this.#line;
        this.#line += item.lineCount;
        this.#offset += item.sizeBytes;
        if (item.cells === undefined)
            this.#takeBadLine(item, line);
        else if (item.cells.every((cell) => cell.trim() === ""))
            return;
        else if (this.#header === undefined)
            this.#takeHeader(item.cells, line);
        else
            this.#takeRow(this.#headers.get(item.cells.length) ?? this.#header, item, line);
    }
    #takeBadLine({ column, expected, got, isConflictMarker }, line) {
        const problem = { line, column, field: undefined, expected, got };
        // The two sides of a conflict may differ in their header; anything else before it is no ledger.
        if (this.#header !== undefined || isConflictMarker)
            this.#entries.push(problem);
        else
            this.#headerProblem ??= problem;
    }
    #takeHeader(cells, line) {
        if (this.#headerProblem !== undefined)
            return;
        const header = readHeader(cells);
        if ("names" in header)
            this.#addHeader(header);
        else
            this.#headerProblem = { line, column: 1, field: undefined, ...header };
    }
    #addHeader(header) {
        this.#header ??= header;
        this.#hasOneHeader &&= String(header.names) === String(this.#header.names);
        this.#headers.set(header.names.length, header);
    }
    #takeRow(header, raw, line) {
        const row = readRow(header, raw, line);
        if ("model" in row) {
            const { cells, lineCount } = raw;
            this.#entries.push({ record: row, line, lineCount, raw: cells, endOffset: this.#offset });
            return;
        }
        const again = isHeader(raw.cells) ? readHeader(raw.cells) : undefined;
        if (again !== undefined && "names" in again)
            this.#addHeader(again);
        else
            this.#entries.push(row);
    }
}
function withoutByteOrderMark(line) {
    return line.text.startsWith("\uFEFF") ? { ...line, text: line.text.slice(1) } : line;
}


/***/ }),

/***/ 6366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter),
/* harmony export */   u: () => (/* binding */ splitLines)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _source_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(962);


const LINE_FEED = 0x0a;
const START_BYTES = 256;
/** Cuts the bytes of a file into lines, however they are chunked, and holds at most one row's worth of them. */
class LineSplitter {
    #held = [];
    #heldBytes = 0;
    /** Takes the next bytes; returns the lines that they end. */
    push(chunk) {
        const first = chunk.indexOf(LINE_FEED);
        if (first < 0) {
            this.#hold(chunk);
            return [];
        }
        this.#hold(chunk.subarray(0, first + 1));
        const lines = [this.#release()];
        const last = chunk.lastIndexOf(LINE_FEED);
        if (last > first)
            pushLines(lines, chunk.subarray(first + 1, last + 1));
        this.#hold(chunk.subarray(last + 1));
        return lines;
    }
    /** Returns the last line when it has no line feed. */
    end() {
        return this.#heldBytes === 0 ? [] : [this.#release()];
    }
    #hold(bytes) {
        if (bytes.length === 0)
            return;
        this.#heldBytes += bytes.length;
        if (this.#heldBytes <= _source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROW_BYTES */ .mb) {
            this.#held.push(bytes);
            return;
        }
        // Past the limit only the line's start is of use, for the message.
        const start = this.#held[0] ?? bytes;
        this.#held = [Buffer.from(start.subarray(0, START_BYTES))];
    }
    #release() {
        const sizeBytes = this.#heldBytes;
        const bytes = this.#held.length === 1 ? this.#held[0] : Buffer.concat(this.#held);
        this.#held = [];
        this.#heldBytes = 0;
        return decodeLine(bytes ?? Buffer.alloc(0), sizeBytes);
    }
}
/** Returns the lines of a text that is in memory. */
function splitLines(text) {
    const lines = [];
    pushTextLines(lines, text);
    return lines;
}
function pushLines(lines, block) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(block)) {
        pushTextLines(lines, block.toString(), block.length);
        return;
    }
    for (let start = 0; start < block.length;) {
        const end = block.indexOf(LINE_FEED, start) + 1;
        lines.push(decodeLine(block.subarray(start, end), end - start));
        start = end;
    }
}
function pushTextLines(lines, text, sizeBytes = Buffer.byteLength(text)) {
    const isAscii = text.length === sizeBytes;
    for (let start = 0; start < text.length;) {
        const feed = text.indexOf("\n", start);
        const end = feed < 0 ? text.length : feed;
        const line = text.slice(start, end);
        const feedBytes = feed < 0 ? 0 : 1;
        lines.push((0,_source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceLine */ ._J)(line, (isAscii ? line.length : Buffer.byteLength(line)) + feedBytes));
        start = end + 1;
    }
}
function decodeLine(bytes, sizeBytes) {
    const text = bytes.toString().replace(/\n$/, "");
    if (sizeBytes > _source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROW_BYTES */ .mb)
        return (0,_source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .overlongLine */ .Zr)(text, sizeBytes);
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return (0,_source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceLine */ ._J)(text, sizeBytes);
    const got = isUtf16(bytes) ? "UTF-16 (save the file as CSV UTF-8)" : "other bytes";
    return (0,_source_line_js__WEBPACK_IMPORTED_MODULE_1__/* .faultyLine */ .Mp)(text, sizeBytes, { expected: "text in UTF-8", got });
}
function isUtf16(bytes) {
    const mark = bytes.toString("hex", 0, 2);
    return mark === "fffe" || mark === "feff";
}


/***/ }),

/***/ 9129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseLedger: () => (/* binding */ parseLedger)
/* harmony export */ });
/* harmony import */ var _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2316);
/* harmony import */ var _line_splitter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6366);


/** Reads a whole ledger that is in memory, e.g. a git blob. */
function parseLedger(text) {
    const decoder = new _ledger_decoder_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerDecoder */ .Q();
    const rows = [];
    const rejects = [];
    for (const entry of [...decoder.decode((0,_line_splitter_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .u)(text)), ...decoder.end()]) {
        if ("record" in entry)
            rows.push(entry);
        else
            rejects.push(entry);
    }
    if (decoder.headerProblem !== undefined)
        rejects.push(decoder.headerProblem);
    return { header: decoder.header?.names ?? [], rows, rejects };
}


/***/ }),

/***/ 2841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);

/** Returns the cells of a text that is one CSV record, or why it is none. */
function parseRecord(text) {
    const record = withoutReturn(text);
    // A record without a quote needs no parser, and most have none.
    if (!record.includes('"'))
        return splitAtCommas(record);
    try {
        const records = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(record, { record_delimiter: "\n", relax_column_count: true });
        const [cells = []] = records;
        return records.length === 1 ? cells : { isOpen: false, cellIndex: 0 };
    }
    catch (error) {
        if (!(error instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$))
            throw error;
        return { isOpen: error.code === "CSV_QUOTE_NOT_CLOSED", cellIndex: Number(error.column) };
    }
}
/** Does what `split` does in two thirds of its time, for a ledger has a million of rows. */
function splitAtCommas(record) {
    const cells = [];
    let start = 0;
    for (let comma = record.indexOf(","); comma >= 0; comma = record.indexOf(",", start)) {
        cells.push(record.slice(start, comma));
        start = comma + 1;
    }
    cells.push(record.slice(start));
    return cells;
}
function withoutReturn(text) {
    return text.endsWith("\r") ? text.slice(0, -1) : text;
}


/***/ }),

/***/ 962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ faultyLine),
/* harmony export */   Zr: () => (/* binding */ overlongLine),
/* harmony export */   _J: () => (/* binding */ sourceLine),
/* harmony export */   mb: () => (/* binding */ MAX_ROW_BYTES)
/* harmony export */ });
/** The longest row, in bytes: past it a line is no row, and an open quote was never closed. */
const MAX_ROW_BYTES = 1_048_576;
const SHOWN_CHARACTERS = 60;
/** Builds a line from its text; one that is no text, or too long to be a row, is a fault. */
function sourceLine(text, sizeBytes) {
    if (sizeBytes > MAX_ROW_BYTES)
        return overlongLine(text, sizeBytes);
    if (!text.includes("\0"))
        return { text, sizeBytes, fault: undefined };
    return faultyLine(text, sizeBytes, { expected: "text", got: "a NUL byte" });
}
/** Builds the line that stands for one too long to be held. */
function overlongLine(start, sizeBytes) {
    return faultyLine(start, sizeBytes, {
        expected: `a row of at most ${MAX_ROW_BYTES} bytes`,
        got: `a line of ${sizeBytes} bytes`,
    });
}
/** Builds the line that stands for one which cannot be read. */
function faultyLine(start, sizeBytes, fault) {
    return { text: start.slice(0, SHOWN_CHARACTERS), sizeBytes, fault };
}


/***/ }),

/***/ 4042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isStandIn),
/* harmony export */   p: () => (/* binding */ findStandIn)
/* harmony export */ });
const GIT_LFS = {
    what: "a Git LFS pointer",
    advice: "run `git lfs pull` (in the Action: `lfs: true` of actions/checkout)",
};
const GIT_CRYPT = {
    what: "a file that git-crypt encrypted",
    advice: "run `git-crypt unlock`",
};
const UTF_16 = { what: "text in UTF-16", advice: "save it as CSV UTF-8" };
// A mark of UTF-16 is no UTF-8 at all, and every other byte of an ASCII character is zero.
const UTF_16_START = /^(?:\ufffd\ufffd)?(?:(?:\0[ -~]){3}|(?:[ -~]\0){3})/;
const EXPECTED = "a ledger";
/**
 * Says what stands in a ledger's place, by the file's first line as UTF-8; undefined when nothing does that is known.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
function findStandIn(firstLine) {
    const found = standInOf(firstLine);
    if (found === undefined)
        return undefined;
    const got = `${found.what}: ${found.advice}`;
    return { line: 1, column: 1, field: undefined, expected: EXPECTED, got };
}
/** Whether a problem is that something stands in the ledger's place: then it says itself what to do. */
function isStandIn({ expected }) {
    return expected === EXPECTED;
}
function standInOf(firstLine) {
    if (firstLine.startsWith("version https://git-lfs.github.com/spec/"))
        return GIT_LFS;
    if (firstLine.startsWith("\0GITCRYPT\0"))
        return GIT_CRYPT;
    return UTF_16_START.test(firstLine) ? UTF_16 : undefined;
}


/***/ }),

/***/ 2615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   _e: () => (/* binding */ parseUsd)
/* harmony export */ });
/* unused harmony export toNanoUsd */
const NANO_USD_PER_USD = 1_000_000_000;
const DECIMAL_USD = /^(\d+)(?:\.(\d{1,9}))?$/;
/** Returns the integer nano-USD of a decimal USD text such as `0.045076350`, or undefined when it is none or too large to be exact. */
function parseUsd(text) {
    const match = DECIMAL_USD.exec(text);
    if (match === null)
        return undefined;
    const nanoUsd = Number(match[1]) * NANO_USD_PER_USD + Number((match[2] ?? "").padEnd(9, "0"));
    return Number.isSafeInteger(nanoUsd) ? nanoUsd : undefined;
}
/** Returns the shortest exact decimal USD text of integer nano-USD, e.g. `0.04507635`. */
function formatUsd(nanoUsd) {
    const whole = Math.floor(nanoUsd / NANO_USD_PER_USD);
    const fraction = String(nanoUsd % NANO_USD_PER_USD)
        .padStart(9, "0")
        .replace(/0+$/, "");
    return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}
/** Rounds a price in USD to integer nano-USD. */
function toNanoUsd(usd) {
    return Math.round(usd * NANO_USD_PER_USD);
}


/***/ }),

/***/ 4120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TASK_TYPES),
/* harmony export */   k: () => (/* binding */ isTaskType)
/* harmony export */ });
/** The kinds of work that a record can be about, in the order reports list them. */
const TASK_TYPES = ["plan", "execute", "verify", "discuss", "quick"];
function isTaskType(text) {
    return TASK_TYPES.includes(text);
}


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ formatLocal),
/* harmony export */   y: () => (/* binding */ toUtc)
/* harmony export */ });
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const SECOND_END = "2026-02-23T21:19:12".length;
const OFFSET_LENGTH = "+01:00".length;
const DAY_MINUTES = 1_440;
const DAY_MS = 86_400_000;
/**
 * Returns the instant of an RFC 3339 timestamp in UTC: `2026-02-23T21:19:12.000Z`, with nine
 * digits when it has more than milliseconds, so that one instant has one spelling.
 * Undefined when the text is not RFC 3339 or names a date that does not exist.
 */
function toUtc(timestamp) {
    // Every row of a ledger comes by here more than once: digits are read in place, and a `Date`,
    // which takes ten times as long, is made only where the offset leads to another day.
    if (!RFC_3339.test(timestamp))
        return undefined;
    const hour = twoDigits(timestamp, 11);
    const minute = twoDigits(timestamp, 14);
    const second = twoDigits(timestamp, 17);
    if (!isDate(timestamp) || hour > 23 || minute > 59 || second > 59)
        return undefined;
    const offsetMinutes = offsetOf(timestamp);
    if (offsetMinutes === undefined)
        return undefined;
    const minutes = hour * 60 + minute - offsetMinutes;
    const day = shiftDay(timestamp.slice(0, 10), Math.floor(minutes / DAY_MINUTES));
    if (day === undefined)
        return undefined;
    const time = offsetMinutes === 0 ? timestamp.slice(11, 16) : clockTime(minutes);
    return `${day}T${time}${timestamp.slice(16, SECOND_END)}.${fractionOf(timestamp)}Z`;
}
function twoDigits(text, at) {
    return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 0x30;
}
/** Whether the date that a timestamp starts with exists. */
function isDate(timestamp) {
    const month = twoDigits(timestamp, 5);
    const day = twoDigits(timestamp, 8);
    if (month < 1 || month > 12 || day < 1)
        return false;
    return day <= 28 || day <= daysOfMonth(Number(timestamp.slice(0, 4)), month);
}
function daysOfMonth(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function hasOffset(timestamp) {
    return timestamp.at(-3) === ":";
}
/** Returns the minutes that a timestamp's clock is ahead of UTC; undefined when no clock can be. */
function offsetOf(timestamp) {
    if (!hasOffset(timestamp))
        return 0;
    const at = timestamp.length - OFFSET_LENGTH;
    const hours = twoDigits(timestamp, at + 1);
    const minutes = twoDigits(timestamp, at + 4);
    if (hours > 23 || minutes > 59)
        return undefined;
    return timestamp[at] === "+" ? hours * 60 + minutes : -(hours * 60 + minutes);
}
/** Returns the date some days later, at most one; undefined before the year 0 and after 9999. */
function shiftDay(date, days) {
    if (days === 0)
        return date;
    const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString();
    // Years of other lengths have a sign: -000001, +010000.
    return /^\d/.test(shifted) ? shifted.slice(0, 10) : undefined;
}
function clockTime(minutes) {
    const ofDay = (minutes + DAY_MINUTES) % DAY_MINUTES;
    return `${padded(Math.floor(ofDay / 60))}:${padded(ofDay % 60)}`;
}
function padded(number) {
    return number < 10 ? `0${number}` : String(number);
}
/** Returns a timestamp's digits below the second: three, or nine where three are too few. */
function fractionOf(timestamp) {
    if (timestamp[SECOND_END] !== ".")
        return "000";
    const zone = hasOffset(timestamp) ? OFFSET_LENGTH : 1;
    const written = timestamp.slice(SECOND_END + 1, -zone);
    if (written.length === 3)
        return written;
    const digits = written.replace(/0+$/, "");
    return digits.padEnd(digits.length > 3 ? 9 : 3, "0");
}
/** Returns the local time of an instant as RFC 3339 with offset, e.g. `2026-02-23T22:19:12+01:00`. */
function formatLocal(instant) {
    const offsetMinutes = -instant.getTimezoneOffset();
    const local = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString();
    const milliseconds = local.slice(19, 23) === ".000" ? "" : local.slice(19, 23);
    const size = Math.abs(offsetMinutes);
    const hours = String(Math.floor(size / 60)).padStart(2, "0");
    const minutes = String(size % 60).padStart(2, "0");
    return `${local.slice(0, 19)}${milliseconds}${offsetMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}


/***/ })

};
