export const id = 203;
export const ids = [203];
export const modules = {

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


/***/ }),

/***/ 5203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSession: () => (/* binding */ readSession)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/usage/model-variant.js
var model_variant = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/parts/agents/logs/call-tokens.js
var call_tokens = __webpack_require__(9579);
// EXTERNAL MODULE: ./build/parts/agents/logs/create-call.js
var create_call = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-document.js
var json_document = __webpack_require__(14);
// EXTERNAL MODULE: ./build/parts/agents/logs/json-value.js
var json_value = __webpack_require__(2646);
// EXTERNAL MODULE: ./build/parts/agents/logs/row-time.js
var row_time = __webpack_require__(526);
// EXTERNAL MODULE: ./build/parts/agents/logs/unreadable.js
var unreadable = __webpack_require__(95);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/parts/agents/mistral-vibe/series.js





const META = "meta.json";
const SUB_AGENTS = "agents";
/** A session's folder ends with so much of its id. */
const SHORT_ID_CHARACTERS = 8;
/** Nobody sums a session up as often. */
const MAX_DEPTH = 32;
const COUNTS = ["steps", "session_prompt_tokens", "session_completion_tokens"];
/** Whether a session is a sub-agent's: its folder lies in its parent's. */
function isSubAgent(path) {
    return (0,external_node_path_.basename)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(path))) === SUB_AGENTS;
}
/** Reads what is known of the session that another one comes from; undefined when it is not there. */
function parentOf(meta, path) {
    return findParent(meta, path)?.meta;
}
/**
 * Returns what names the sessions that count on with each other. When Vibe sums a session up or goes back in
 * it, it begins another one, and goes on with the counts of the first. A fork counts from nothing: its counts are
 * below its parent's, at least when it is first looked at.
 */
function seriesOf(meta, path, depth = 0) {
    const id = (0,json_value/* textOf */.b6)(meta.session_id) ?? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path));
    const parentId = (0,json_value/* textOf */.b6)(meta.parent_session_id);
    if (parentId === undefined || isSubAgent(path) || depth > MAX_DEPTH)
        return id;
    const parent = findParent(meta, path);
    if (parent === undefined)
        return parentId;
    return countsOnFrom(parent.meta, meta) ? seriesOf(parent.meta, parent.path, depth + 1) : id;
}
function countsOnFrom(parent, child) {
    const [before, now] = [(0,json_value/* objectOf */.Xy)(parent.stats), (0,json_value/* objectOf */.Xy)(child.stats)];
    return COUNTS.every((count) => (0,json_value/* countOf */.pq)(now[count]) >= (0,json_value/* countOf */.pq)(before[count]));
}
function findParent(meta, path) {
    const folder = (0,external_node_path_.dirname)(path);
    if (isSubAgent(path))
        return readFound((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder)), META));
    const parentId = (0,json_value/* textOf */.b6)(meta.parent_session_id);
    if (parentId === undefined)
        return undefined;
    const ending = `_${parentId.slice(0, SHORT_ID_CHARACTERS)}`;
    return foldersIn((0,external_node_path_.dirname)(folder))
        .filter((name) => name.endsWith(ending))
        .map((name) => readFound((0,external_node_path_.join)((0,external_node_path_.dirname)(folder), name, META)))
        .find((found) => found?.meta.session_id === parentId);
}
function readFound(path) {
    const meta = (0,json_document/* readJsonDocument */.E_)(path);
    return meta && { meta, path };
}
function foldersIn(folder) {
    const entries = (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) ?? [];
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/parts/agents/mistral-vibe/read-session.js









/** Reads what a session used so far. What of its input came from a cache, Vibe tells since 2.23.2. */
function readSession(agent, path, from) {
    const meta = (0,json_document/* readJsonDocument */.E_)(path);
    const sessionId = (0,json_value/* textOf */.b6)(meta?.session_id);
    const timestamp = meta && timeOf(meta, path);
    if (meta === undefined || sessionId === undefined || timestamp === undefined) {
        return { calls: [], marks: [], position: from ?? { offset: 0 }, lastTurn: undefined };
    }
    const before = from?.carry;
    const carry = { seriesId: (0,json_value/* textOf */.b6)(before?.seriesId) ?? seriesOf(meta, path) };
    const stats = (0,json_value/* objectOf */.Xy)(meta.stats);
    const tokens = (0,call_tokens/* tokensWithCacheInInput */.CQ)({
        input: stats.session_prompt_tokens,
        output: stats.session_completion_tokens,
        cacheRead: stats.session_cached_tokens,
        total: stats.session_total_llm_tokens,
    });
    const call = (0,create_call/* createCall */.j)({
        agent,
        callId: carry.seriesId,
        sessionId: isSubAgent(path)
            ? ((0,json_value/* textOf */.b6)(parentOf(meta, path)?.session_id) ?? sessionId)
            : sessionId,
        timestamp,
        model: modelOf(meta),
        tokens,
        modeTaskType: (0,json_value/* objectOf */.Xy)(meta.agent_profile).name === "plan" ? "plan" : undefined,
        isSidechain: isSubAgent(path),
        cwd: (0,json_value/* textOf */.b6)((0,json_value/* objectOf */.Xy)(meta.environment).working_directory),
        isSessionTotal: true,
    });
    return {
        calls: (0,call_tokens/* isUsed */.Qz)(tokens) ? [call] : [],
        marks: [],
        position: { offset: 0, carry },
        lastTurn: undefined,
    };
}
function timeOf(meta, path) {
    const written = () => (0,unreadable/* unlessUnreadable */.M)(() => (0,external_node_fs_.statSync)(path).mtime.toISOString());
    return (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(meta.end_time)) ?? (0,row_time/* toRealTime */.n9)((0,json_value/* textOf */.b6)(meta.start_time)) ?? written();
}
/** Returns the session's model: its configuration knows it by another name. */
function modelOf(meta) {
    const config = (0,json_value/* objectOf */.Xy)(meta.config);
    const alias = (0,json_value/* textOf */.b6)(meta.model) ?? (0,json_value/* textOf */.b6)(config.active_model) ?? "unknown";
    const models = (0,json_value/* listOf */.c3)(config.models).map(json_value/* objectOf */.Xy);
    const model = models.find((candidate) => candidate.alias === alias);
    return (0,model_variant/* withProvider */.w$)((0,json_value/* textOf */.b6)(model?.name) ?? alias, (0,json_value/* textOf */.b6)(model?.provider));
}


/***/ })

};
