export const id = 3401;
export const ids = [3401];
export const modules = {

/***/ 1140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createPruneCommand: () => (/* binding */ createPruneCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _report_count_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(450);
/* harmony import */ var _database_argument_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9164);
/* harmony import */ var _time_argument_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8654);
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




/** `tokenledger prune`: deletes old records from the database, never from the ledger. */
const createPruneCommand = (context) => new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB("prune")
    .description("Delete old records from the database; the ledger in git keeps them.")
    .option("--older-than <time>", "a span such as 90d, 2w, 6mo or 1y, or a date", "6mo")
    .option("--repository <name>", "only the records of this repository, such as acme/shop")
    .option("--dry-run", "say what would be deleted and delete nothing")
    .addOption((0,_database_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseOption */ .ZW)())
    .action(async ({ olderThan, repository, dryRun = false, database }) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const before = (0,_time_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTimeArgument */ .K)(olderThan, context.now()).toISOString();
        const store = __addDisposableResource(env_1, await (0,_database_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .openDatabase */ .qI)(context, { url: database, mode: "write", dryRun }), true);
        const pruned = await store.prune(before, repository);
        context.print(`${dryRun ? "Would delete" : "Deleted"} ${(0,_report_count_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .l)(pruned, "record")} from before ${before.slice(0, 10)} from the database. The ledger keeps every row.\n`);
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


/***/ }),

/***/ 8654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseTimeArgument)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);


const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPAN = /^(\d{1,4})(h|d|w|mo|y)$/;
/**
 * Returns the instant that a time argument names: an RFC 3339 time, the start of a local day
 * (`2026-02-23`), or a span before now (`12h`, `7d`, `2w`, `6mo`, `1y`).
 */
function parseTimeArgument(text, now) {
    const instant = parseInstant(text) ?? parseDay(text) ?? parseSpan(text, now);
    if (instant !== undefined && !Number.isNaN(instant.getTime()))
        return instant;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageFailure */ .w(`Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, an RFC 3339 time, or a span before now such as 12h, 7d, 2w, 6mo or 1y.`);
}
function parseInstant(text) {
    const utc = (0,_usage_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .toUtc */ .y)(text);
    return utc === undefined ? undefined : new Date(utc);
}
function parseDay(text) {
    const [, year, month, day] = LOCAL_DATE.exec(text)?.map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined)
        return undefined;
    const date = new Date(year, month - 1, day);
    // Date rolls February 30 over into March: a date that changes its day was none.
    return date.getDate() === day && date.getMonth() === month - 1 ? date : undefined;
}
function parseSpan(text, now) {
    const [, count, unit] = SPAN.exec(text) ?? [];
    if (count === undefined)
        return undefined;
    const time = new Date(now);
    switch (unit) {
        case "h":
            time.setTime(time.getTime() - Number(count) * 3_600_000);
            break;
        case "d":
            time.setDate(time.getDate() - Number(count));
            break;
        case "w":
            time.setDate(time.getDate() - Number(count) * 7);
            break;
        case "mo":
            setMonth(time, time.getMonth() - Number(count));
            break;
        default:
            setMonth(time, time.getMonth() - Number(count) * 12);
    }
    return time;
}
// August 31 less six months is the last day of February, not March 3.
function setMonth(time, month) {
    const day = time.getDate();
    time.setMonth(month);
    if (time.getDate() !== day)
        time.setDate(0);
}


/***/ }),

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
