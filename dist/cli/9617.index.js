export const id = 9617;
export const ids = [9617];
export const modules = {

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createQueryCommand: () => (/* binding */ createQueryCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/cli/database-argument.js + 10 modules
var database_argument = __webpack_require__(9164);
// EXTERNAL MODULE: ./build/usage/phase.js
var phase = __webpack_require__(7351);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/cli/text-table.js
var text_table = __webpack_require__(7607);
;// CONCATENATED MODULE: ./build/cli/render-result.js



const RESULT_FORMATS = ["table", "json", "csv"];
/** Returns a query's result as text that ends in a line end. */
function renderResult(format, columns, rows) {
    switch (format) {
        case "table":
            return rows.length === 0 ? "Nothing was found.\n" : (0,text_table/* textTable */.e)(columns, rows);
        case "json": {
            const values = rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
            return `${(0,report_escape/* visibleJson */.$m)(JSON.stringify(values, undefined, 2))}\n`;
        }
        case "csv":
            return (0,sync/* stringify */.A)([
                columns.map(({ key }) => key),
                ...rows.map((row) => columns.map(({ value }) => csvValue(value(row)))),
            ], { escape_formulas: true });
    }
}
function csvValue(value) {
    return typeof value === "object" && value !== null ? value.join(" ") : value;
}

// EXTERNAL MODULE: ./build/cli/time-argument.js
var time_argument = __webpack_require__(8654);
// EXTERNAL MODULE: ./build/cli/usage-columns.js
var usage_columns = __webpack_require__(7952);
;// CONCATENATED MODULE: ./build/cli/queries.js





const DEFAULT_DAYS = 30;
const MAX_DAYS = 3_660;
const PHASE = (0,usage_columns/* textColumn */._u)("phase", "Phase", (row) => row.phase);
/** The database's queries, by the name that the command line gives them. */
const QUERIES = {
    "tokens-by-model": query({
        takes: ["since", "until"],
        columns: [(0,usage_columns/* textColumn */._u)("model", "Model", ({ model }) => model), ...usage_columns/* SUM_COLUMNS */.gf],
        ask: (store, { since, until }) => store.tokensByModel(since, until),
    }),
    "cost-by-phase": query({
        takes: ["phase"],
        columns: [PHASE, ...usage_columns/* SUM_COLUMNS */.gf],
        ask: (store, { phase }) => store.costByPhase(phase),
    }),
    "cost-by-prompt-name": query({
        takes: ["promptName"],
        columns: [
            (0,usage_columns/* textColumn */._u)("prompt_name", "Prompt name", ({ promptName }) => promptName),
            ...usage_columns/* SUM_COLUMNS */.gf,
        ],
        ask: (store, { promptName }) => store.costByPromptName(promptName),
    }),
    "success-rate-by-phase": query({
        takes: ["phase"],
        columns: [
            PHASE,
            (0,usage_columns/* countColumn */.y$)("records", "Records", ({ records }) => records),
            (0,usage_columns/* countColumn */.y$)("succeeded", "Succeeded", ({ succeeded }) => succeeded),
            (0,usage_columns/* countColumn */.y$)("failed", "Failed", ({ failed }) => failed),
            (0,usage_columns/* rateColumn */.x8)("success_rate", "Success", ({ successRate }) => successRate),
        ],
        ask: (store, { phase }) => store.successRateByPhase(phase),
    }),
    "daily-cost-trend": query({
        takes: ["days"],
        columns: [(0,usage_columns/* textColumn */._u)("day", "Day", ({ day }) => day), ...usage_columns/* SUM_COLUMNS */.gf],
        ask: (store, { days }) => store.dailyCostTrend(days),
    }),
    "error-summary": query({
        takes: ["since"],
        columns: [
            (0,usage_columns/* textColumn */._u)("error_message", "Message", ({ errorMessage }) => errorMessage),
            (0,usage_columns/* countColumn */.y$)("failures", "Failures", ({ failures }) => failures),
            (0,usage_columns/* timeColumn */.sq)("first_timestamp", "First (UTC)", ({ firstTimestamp }) => firstTimestamp),
            (0,usage_columns/* timeColumn */.sq)("last_timestamp", "Last (UTC)", ({ lastTimestamp }) => lastTimestamp),
            {
                ...(0,usage_columns/* textColumn */._u)("models", "Models", ({ models }) => models.join(", ")),
                value: ({ models }) => models,
            },
        ],
        ask: (store, { since }) => store.errorSummary(since),
    }),
};
function query({ takes, columns, ask, }) {
    return (options, now) => {
        const unknown = Object.keys(options).find((name) => !takes.some((taken) => taken === name));
        if (unknown !== undefined) {
            throw new failure/* UsageFailure */.w(`This query takes ${takes.map(flag).join(" and ")}, not ${flag(unknown)}.`);
        }
        const values = parseOptions(options, now);
        return async (store, format) => renderResult(format, columns, await ask(store, values));
    };
}
function parseOptions(options, now) {
    const time = (text) => text === undefined ? undefined : (0,time_argument/* parseTimeArgument */.K)(text, now).toISOString();
    return {
        since: time(options.since),
        until: time(options.until),
        // As records hold it: `07` is phase 7.
        phase: options.phase && ((0,phase/* phaseOf */.h)(`Phase ${options.phase}`) ?? options.phase),
        promptName: options.promptName,
        days: parseDays(options.days),
    };
}
function parseDays(text) {
    if (text === undefined)
        return DEFAULT_DAYS;
    const days = Number(text);
    if (/^\d+$/.test(text) && days >= 1 && days <= MAX_DAYS)
        return days;
    throw new failure/* UsageFailure */.w(`Cannot use --days ${text}: expected a whole number from 1 to ${MAX_DAYS}.`);
}
function flag(name) {
    return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

;// CONCATENATED MODULE: ./build/cli/commands/query.js
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





/** `tokenledger query`: one of the database's named queries. */
const createQueryCommand = (context) => new esm/* Command */.uB("query")
    .description("Answer a question from the database.")
    .addArgument(new esm/* Argument */.ef("<name>", "the question").choices(Object.keys(QUERIES)))
    .option("--since <time>", "from this time on: 2026-02-23, an RFC 3339 time, or 7d, 2w, 6mo ago")
    .option("--until <time>", "before this time")
    .option("--phase <phase>", "this phase only")
    .option("--prompt-name <name>", "this prompt name (task type) only")
    .option("--days <number>", "how many days, up to today in UTC (default: 30)")
    .addOption(new esm/* Option */.c$("--format <format>", "how the answer is written")
    .choices(RESULT_FORMATS)
    .default("table"))
    .addOption((0,database_argument/* databaseOption */.ZW)())
    .action(async (name, { database, format, ...given }) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const prepare = QUERIES[name];
        if (prepare === undefined)
            throw new failure/* UsageFailure */.w(`There is no query ${name}.`);
        const ask = prepare(given, context.now());
        const store = __addDisposableResource(env_1, await (0,database_argument/* openDatabase */.qI)(context, { url: database, mode: "read" }), true);
        context.print(await ask(store, format));
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


/***/ })

};
