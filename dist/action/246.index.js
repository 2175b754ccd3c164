export const id = 246;
export const ids = [246];
export const modules = {

/***/ 7246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTask: () => (/* binding */ readTask)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _usage_model_variant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4785);
/* harmony import */ var _logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9579);
/* harmony import */ var _logs_create_call_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8081);
/* harmony import */ var _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9276);
/* harmony import */ var _logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14);
/* harmony import */ var _logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6994);
/* harmony import */ var _logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2646);
/* harmony import */ var _logs_row_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(526);









const REQUEST = "api_req_started";
const SUB_AGENTS = "subagent_usage";
const CANCELLED = "user_cancelled";
/** Reads what the extension, before version 4.0, shows of a task: a cancelled request was billed too. */
function readTask(agent, path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    const sessionId = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder);
    const cwd = folderOfTask(folder);
    const models = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)((0,_logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonDocument */ .E_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "task_metadata.json"))?.model_usage)
        .map(_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)
        .filter(({ ts }) => typeof ts === "number");
    const calls = (0,_logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonList */ .Zv)(path).flatMap((value) => {
        const { ts, say, text } = (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(value);
        const timestamp = (0,_logs_row_time_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOfMs */ .dq)(ts);
        if (timestamp === undefined || (say !== REQUEST && say !== SUB_AGENTS))
            return [];
        const request = (0,_logs_json_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(text) ?? "") ?? {};
        const tokens = (0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .tokensWithCacheApart */ .f6)({
            input: request.tokensIn,
            output: request.tokensOut,
            cacheRead: request.cacheReads,
            cacheWrite: request.cacheWrites,
        });
        if (!(0,_logs_call_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .isUsed */ .Qz)(tokens))
            return [];
        const used = models.findLast((each) => Number(each.ts) <= Number(ts)) ?? models[0] ?? {};
        const callId = `${sessionId}/${ts}/${say}`;
        const errorMessage = failureOf(request);
        return (0,_logs_create_call_js__WEBPACK_IMPORTED_MODULE_7__/* .createCall */ .j)({
            ...{ agent, callId, sessionId, timestamp, tokens, cwd, errorMessage },
            model: (0,_usage_model_variant_js__WEBPACK_IMPORTED_MODULE_1__/* .withProvider */ .w$)((0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(used.model_id) ?? "unknown", (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(used.model_provider_id)),
            modeTaskType: used.mode === "plan" ? "plan" : undefined,
            isSidechain: say === SUB_AGENTS,
            success: errorMessage === undefined,
        });
    });
    const { success = true, errorMessage } = calls.at(-1) ?? {};
    const lastTurn = calls.length > 0 ? { sessionId, success, errorMessage } : undefined;
    return { calls, marks: [], position: { offset: 0 }, lastTurn };
}
function failureOf({ cancelReason }) {
    if (cancelReason === CANCELLED)
        return _logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__/* .INTERRUPTED */ .t;
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(cancelReason) && (0,_logs_failure_words_js__WEBPACK_IMPORTED_MODULE_8__/* .apiError */ .pb)();
}
/** Returns where a task was begun, as the list of all tasks tells: only later versions noted it. */
function folderOfTask(folder) {
    const history = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder)), "state", "taskHistory.json");
    const task = (0,_logs_json_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonList */ .Zv)(history)
        .map(_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)
        .find(({ id }) => id === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder));
    return (0,_logs_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(task?.cwdOnTaskInitialization);
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
    return {
        inputTokens: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.input) + cacheReadTokens + cacheWriteTokens,
        outputTokens: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(usage.output),
        cacheReadTokens,
        cacheWriteTokens,
        cacheWriteOneHourTokens: 0,
    };
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
