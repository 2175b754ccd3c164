export const id = 938;
export const ids = [938];
export const modules = {

/***/ 8938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTask: () => (/* binding */ readTask)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/usage/model-variant.js
var model_variant = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/parts/agents/logs/call-tokens.js
var call_tokens = __webpack_require__(9579);
// EXTERNAL MODULE: ./build/parts/agents/logs/create-call.js
var create_call = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/parts/agents/logs/failure-words.js
var failure_words = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-document.js
var json_document = __webpack_require__(14);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-rows.js
var json_rows = __webpack_require__(6994);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/usage/call.js
var call = __webpack_require__(1570);
;// CONCATENATED MODULE: ./build/parts/agents/cline/deleted-requests.js

const NOTHING_READ = { seen: {}, unseen: {} };
/**
 * Returns what rows that sum up deleted requests hold beyond what was read of these. Going back to a checkpoint takes
 * requests out of a task, and earlier sums too, and adds a row with their sum.
 */
function unseenOf(rows, sumIds, before) {
    let read = Object.entries(before.seen)
        .filter(([id]) => !Object.hasOwn(rows, id))
        .map(([, tokens]) => tokens)
        .reduce((sum, tokens) => (sum ? each(sum, tokens, add) : tokens), undefined);
    const unseen = {};
    for (const id of sumIds) {
        const sum = rows[id];
        if (sum === undefined)
            continue;
        unseen[id] = before.unseen[id] ?? (read ? each(sum, read, less) : sum);
        // What one sum leaves of it belongs to the next.
        if (read && before.unseen[id] === undefined)
            read = each(read, sum, less);
    }
    return unseen;
}
const add = (a, b) => a + b;
const less = (a, b) => Math.max(a - b, 0);
function each(a, b, combine) {
    const counts = call/* TOKEN_COUNTS */.z6.map((count) => [count, combine(a[count], b[count])]);
    return Object.fromEntries(counts);
}

;// CONCATENATED MODULE: ./build/parts/agents/cline/read-task.js










const REQUEST = "api_req_started";
const SUB_AGENTS = "subagent_usage";
const DELETED = "deleted_api_reqs";
const KINDS = new Set([REQUEST, SUB_AGENTS, DELETED]);
const CANCELLED = "user_cancelled";
/** Reads what the extension, before version 4.0, shows of a task: a cancelled request was billed too. */
function readTask(agent, path, from) {
    const folder = (0,external_node_path_.dirname)(path);
    const sessionId = (0,external_node_path_.basename)(folder);
    const cwd = folderOfTask(folder);
    const models = (0,json_value/* listOf */.c3)((0,json_document/* readJsonDocument */.E_)((0,external_node_path_.join)(folder, "task_metadata.json"))?.model_usage)
        .map(json_value/* objectOf */.Xy)
        .filter(({ ts }) => typeof ts === "number");
    const rows = (0,json_document/* readJsonList */.Zv)(path).flatMap((value) => {
        const { ts, say, text } = (0,json_value/* objectOf */.Xy)(value);
        const timestamp = (0,row_time/* timeOfMs */.dq)(ts);
        if (timestamp === undefined || !KINDS.has(say))
            return [];
        const request = (0,json_rows/* parseObject */.lj)((0,json_value/* textOf */.b6)(text) ?? "") ?? {};
        const tokens = (0,call_tokens/* tokensWithCacheApart */.f6)({
            input: request.tokensIn,
            output: request.tokensOut,
            cacheRead: request.cacheReads,
            cacheWrite: request.cacheWrites,
        });
        if (!(0,call_tokens/* isUsed */.Qz)(tokens))
            return [];
        const used = models.findLast((each) => Number(each.ts) <= Number(ts)) ?? models[0] ?? {};
        const callId = `${sessionId}/${ts}/${say}`;
        const errorMessage = failureOf(request);
        return (0,create_call/* createCall */.j)({
            ...{ agent, callId, sessionId, timestamp, tokens, cwd, errorMessage },
            model: (0,model_variant/* withProvider */.w$)((0,json_value/* textOf */.b6)(used.model_id) ?? "unknown", (0,json_value/* textOf */.b6)(used.model_provider_id)),
            modeTaskType: used.mode === "plan" ? "plan" : undefined,
            isSidechain: say === SUB_AGENTS,
            success: errorMessage === undefined,
        });
    });
    const state = stateOf(rows, from?.carry ?? NOTHING_READ);
    const calls = rows
        .map((row) => ({ ...row, tokens: state.unseen[row.callId] ?? row.tokens }))
        .filter(({ tokens }) => (0,call_tokens/* isUsed */.Qz)(tokens));
    const { success = true, errorMessage } = rows.findLast((row) => !isSum(row)) ?? {};
    const lastTurn = rows.length > 0 ? { sessionId, success, errorMessage } : undefined;
    return { calls, marks: [], position: { offset: 0, carry: state }, lastTurn };
}
function stateOf(rows, before) {
    // It is just being written.
    if (rows.length === 0)
        return before;
    const seen = Object.fromEntries(rows.map(({ callId, tokens }) => [callId, tokens]));
    const sumIds = rows.filter(isSum).map(({ callId }) => callId);
    return { seen, unseen: unseenOf(seen, sumIds, before) };
}
function isSum({ callId }) {
    return callId.endsWith(`/${DELETED}`);
}
function failureOf({ cancelReason }) {
    if (cancelReason === CANCELLED)
        return failure_words/* INTERRUPTED */.t;
    return (0,json_value/* textOf */.b6)(cancelReason) && (0,failure_words/* apiError */.pb)();
}
/** Returns where a task was begun, as the list of all tasks tells: only later versions noted it. */
function folderOfTask(folder) {
    const history = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder)), "state", "taskHistory.json");
    const task = (0,json_document/* readJsonList */.Zv)(history)
        .map(json_value/* objectOf */.Xy)
        .find(({ id }) => id === (0,external_node_path_.basename)(folder));
    return (0,json_value/* textOf */.b6)(task?.cwdOnTaskInitialization);
}


/***/ }),

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ tokensWithCacheInInput),
/* harmony export */   Qz: () => (/* binding */ isUsed),
/* harmony export */   f6: () => (/* binding */ tokensWithCacheApart)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2646);
/* harmony import */ var _total_alone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4822);


/** Returns the tokens of a call whose log counts the cache's tokens in the input, as OpenAI's API does. */
function tokensWithCacheInInput(usage) {
    const { cacheReadTokens, cacheWriteTokens, ...tokens } = tokensWithCacheApart(usage);
    const cacheTokens = cacheReadTokens + cacheWriteTokens;
    // A provider that counts the cache apart all the same, behind an agent that does not look.
    const inputTokens = Math.max((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.input), cacheTokens);
    return { ...tokens, inputTokens, cacheReadTokens, cacheWriteTokens };
}
/** Returns the tokens of a call whose log counts the cache's tokens beside the input, as Anthropic's API does. */
function tokensWithCacheApart(usage) {
    const cacheReadTokens = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.cacheRead);
    const cacheWriteTokens = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.cacheWrite);
    const tokens = {
        inputTokens: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.input) + cacheReadTokens + cacheWriteTokens,
        outputTokens: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.output),
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
    return isUsed(tokens) ? tokens : ((0,_total_alone_js__WEBPACK_IMPORTED_MODULE_1__/* .totalAlone */ .K)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.total)) ?? tokens);
}
function isUsed({ inputTokens, outputTokens }) {
    return inputTokens + outputTokens > 0;
}


/***/ }),

/***/ 8081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createCall)
/* harmony export */ });
/** Returns a call of which its log tells no more than this. */
function createCall(told) {
    return {
        durationMs: undefined,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: undefined,
        branch: undefined,
        ...told,
        // What stands behind a colon would pass for a request's id.
        callId: told.callId.replaceAll(":", "."),
    };
}


/***/ })

};
