export const id = 1899;
export const ids = [1899];
export const modules = {

/***/ 1899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createStatsCommand: () => (/* binding */ createStatsCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _report_count_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(450);
/* harmony import */ var _report_format_number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3120);
/* harmony import */ var _database_argument_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9164);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7607);
/* harmony import */ var _time_argument_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8654);
/* harmony import */ var _usage_columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7952);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







const MODEL_COLUMNS = [
    (0,_usage_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .textColumn */ ._u)("model", "Model", ({ model }) => model),
    ..._usage_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .SUM_COLUMNS */ .gf,
];
/** `tokenledger stats`: what the database adds up to. */
const createStatsCommand = (context) => new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB("stats")
    .description("Show what the database adds up to: tokens, cost, success rate, models.")
    .option("--since <time>", "from this time on: 2026-02-23, an RFC 3339 time, or 7d, 2w, 6mo ago")
    .option("--until <time>", "before this time")
    .addOption((0,_database_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .databaseOption */ .ZW)())
    .action(async (options) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const [since, until] = [options.since, options.until].map((text) => text === undefined ? undefined : (0,_time_argument_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTimeArgument */ .K)(text, context.now()).toISOString());
        const store = __addDisposableResource(env_1, await (0,_database_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .openDatabase */ .qI)(context, { url: options.database, mode: "read" }), true);
        const totals = await store.totals({ since, until });
        if (totals.records === 0) {
            const when = since === undefined && until === undefined ? "yet" : "of that time";
            context.print(`The database holds no usage ${when}.\n`);
            return;
        }
        context.print(totalLines(totals));
        context.print(`\n${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_6__/* .textTable */ .e)(MODEL_COLUMNS, await store.tokensByModel(since, until))}`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
});
function totalLines(totals) {
    const lines = {
        Usage: `${(0,_report_count_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .l)(totals.records, "record")}${sessions(totals)}`,
        Period: `${period(totals)} (UTC)`,
        Tokens: `${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTokens */ ._y)(totals.inputTokens + totals.outputTokens)}: ${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTokens */ ._y)(totals.inputTokens)} in (${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTokens */ ._y)(totals.cacheReadTokens)} cache reads, ${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTokens */ ._y)(totals.cacheWriteTokens)} cache writes), ${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTokens */ ._y)(totals.outputTokens)} out`,
        Cost: cost(totals),
        Success: totals.successRate === undefined ? "unknown" : (0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(totals.successRate),
        Duration: totals.averageDurationMs === undefined
            ? "unknown"
            : `${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(totals.averageDurationMs)} on average`,
    };
    return Object.entries(lines)
        .map(([title, text]) => `${title.padEnd(10)}${text}\n`)
        .join("");
}
function period({ firstTimestamp, lastTimestamp }) {
    const [first, last] = [firstTimestamp, lastTimestamp].map((time) => time?.slice(0, 10));
    return first === last ? `${first}` : `${first} to ${last}`;
}
function sessions({ sessions }) {
    return sessions === 0 ? "" : ` in ${(0,_report_count_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .l)(sessions, "session")}`;
}
function cost({ records, costNanoUsd, unpricedRecords, unpricedTokens }) {
    if (unpricedRecords === 0)
        return (0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCost */ .BD)(costNanoUsd);
    const unpriced = `${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTokens */ ._y)(unpricedTokens)} tokens in ${(0,_report_count_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .l)(unpricedRecords, "record")} without a price`;
    return unpricedRecords === records ? unpriced : `${(0,_report_format_number_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCost */ .BD)(costNanoUsd)}, and ${unpriced}`;
}


/***/ }),

/***/ 450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ countText)
/* harmony export */ });
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);

/** Returns a count and its noun: `1 record`, `1,234 records`. */
function countText(count, noun) {
    return `${(0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatWhole */ .$X)(count)} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ })

};
