export const id = 7200;
export const ids = [7200];
export const modules = {

/***/ 2628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMigrateCommand: () => (/* binding */ createMigrateCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/database/open-database.js + 1 modules
var open_database = __webpack_require__(8138);
// EXTERNAL MODULE: ./build/database/sql/migrate.js
var migrate = __webpack_require__(9950);
// EXTERNAL MODULE: ./build/database/sql/refresh-rollups.js + 1 modules
var refresh_rollups = __webpack_require__(392);
;// CONCATENATED MODULE: ./build/database/migrate-database.js



/** Brings the schema of a database up to date, and its roll-ups where that is wanted. */
async function migrateDatabase(url, baseFolder, { now, environment, dryRun, rebuild }) {
    const access = { mode: "create", now, environment, dryRun };
    const { engine, schema } = await (0,open_database/* openDatabase */.q)(url, baseFolder, access);
    try {
        const plan = {
            database: schema.name,
            migrationsTable: (await schema.hasMigrationsTable()) ? [] : schema.migrationsTable,
            migrations: await (0,migrate/* pendingMigrations */.Ri)(schema),
            distribution: (await schema.pendingDistribution?.()) ?? [],
            rebuild: rebuild ? (0,refresh_rollups/* rebuildStatements */.Ob)(engine.database) : [],
        };
        if (dryRun)
            return plan;
        await (0,migrate/* migrate */._r)(schema, now);
        await (0,migrate/* distribute */.mn)(schema);
        if (rebuild)
            await (0,refresh_rollups/* rebuildRollups */.b2)(engine.database);
        return plan;
    }
    finally {
        await engine.close();
    }
}

// EXTERNAL MODULE: ./build/report/count-text.js
var count_text = __webpack_require__(450);
// EXTERNAL MODULE: ./build/cli/database-argument.js + 10 modules
var database_argument = __webpack_require__(9164);
;// CONCATENATED MODULE: ./build/cli/commands/migrate.js




/** `tokenledger migrate`: brings the database's tables up to date. */
const createMigrateCommand = (context) => new esm/* Command */.uB("migrate")
    .description("Make the database's tables, or bring them up to date.")
    .option("--dry-run", "print the SQL and run nothing")
    .option("--rebuild", "make the daily sums anew from the records")
    .addOption((0,database_argument/* databaseOption */.ZW)())
    .action(async ({ database, dryRun = false, rebuild = false }) => {
    const { url, folder } = await (0,database_argument/* findDatabase */.Xg)(context, database);
    const { environment, now } = context;
    const options = { environment, now, dryRun, rebuild };
    const report = await migrateDatabase(url, folder, options);
    context.print(dryRun ? sqlOf(report) : summary(report));
});
function sqlOf(report) {
    const { database, migrationsTable, migrations, distribution, rebuild } = report;
    const transactions = [
        { title: "The record of what was run", statements: migrationsTable },
        ...migrations.map(({ version, statements }) => ({
            title: `Schema ${version} of ${database}`,
            statements: [
                ...statements,
                `INSERT INTO schema_migrations (version, applied_at) VALUES (${version}, CURRENT_TIMESTAMP)`,
            ],
        })),
        { title: "Spread over the nodes", statements: distribution },
        { title: "Daily sums", statements: rebuild },
    ].filter(({ statements }) => statements.length > 0);
    if (transactions.length === 0)
        return `-- ${database} is up to date.\n`;
    return transactions
        .map(({ title, statements }) => `-- ${title}\nBEGIN;\n${statements.map((sql) => `${sql.trim()};\n`).join("")}COMMIT;\n`)
        .join("\n");
}
function summary({ database, migrations, distribution, rebuild }) {
    const newest = migrations.at(-1)?.version;
    return [
        newest === undefined
            ? `${database} is up to date.`
            : `Brought ${database} to schema ${newest} in ${(0,count_text/* countText */.l)(migrations.length, "step")}.`,
        ...(distribution.length > 0 ? ["Spread its tables over the nodes."] : []),
        ...(rebuild.length > 0 ? ["Made its daily sums anew."] : []),
    ]
        .map((line) => `${line}\n`)
        .join("");
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
