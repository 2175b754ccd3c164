import { a as addDays, c as firstOfMonth, d as parseWeek, l as firstOfWeek, o as addMonths, u as parseDay } from "./time-zone.js";
import { Nt as toUtc, _r as UsageFailure, fr as didYouMean } from "./hook.js";
// src/usage/time-range.ts
/** The words for times that are not made of digits. */
const NAMED_TIMES = [
	"today",
	"yesterday",
	"this-week",
	"last-week",
	"this-month",
	"last-month",
	"this-year",
	"last-year"
];
const SPAN = /^([1-9]\d{0,3})(d|w|mo|y)$/;
const HOURS = /^([1-9]\d{0,3})h$/;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?$/;
const MONTH = /^\d{4}-\d{2}$/;
/** No other four digits: they may be the beginning of a commit's id. */
const YEAR = /^20\d{2}$/;
const HOUR_MS = 36e5;
const WEEK_DAYS = 7;
const YEAR_MONTHS = 12;
/**
* Returns the instant, in UTC, at which what a time argument names begins: a time, a day, week, month or year
* (`2026-02-23`, `2026-W09`, `2026-02`, `2026`), a word (`yesterday`, `last-week`), as many whole days up to
* and including today (`7d`, `2w`, `6mo`, `1y`), or exactly some hours ago (`12h`).
*
* @throws {UsageFailure} for anything else.
*/
function parseTime(text, clock) {
	const begin = beginOf(text, clock);
	if (begin !== void 0) return begin;
	throw new UsageFailure(`Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, a week, month or year, a time such as 2026-02-23T22:19, ${NAMED_TIMES.join(", ")}, whole days up to today such as 7d, 2w, 6mo or 1y, or hours such as 12h.${didYouMean(text, NAMED_TIMES)}`);
}
/**
* Returns the range of time that an argument names, with both its ends: what `parseTime` knows, except
* a single instant, and two of them with `..` between, of which the second is included and one may be
* left out. Undefined when the argument names no time.
*
* @throws {UsageFailure} when a range ends before it begins.
*/
function parseRange(text, clock) {
	if (text.includes("..")) return parseEnds(text, clock);
	const days = findDays(text.toLowerCase(), clock);
	if (days !== void 0) {
		const { step, isRolling = false } = days;
		return {
			...rangeOf(days, clock.zone),
			step,
			isRolling
		};
	}
	const since = findHoursAgo(text.toLowerCase(), clock);
	return since === void 0 ? void 0 : {
		since,
		until: clock.now.toISOString(),
		step: void 0
	};
}
function parseEnds(text, clock) {
	const [first = "", last = "", ...rest] = text.split("..");
	if (rest.length > 0 || first === "" && last === "") return void 0;
	const since = first === "" ? void 0 : beginOf(first, clock);
	const until = last === "" ? void 0 : endOf(last, clock);
	if (first !== "" && since === void 0 || last !== "" && until === void 0) return;
	if (since !== void 0 && until !== void 0 && until <= since) throw new UsageFailure(`Cannot use the range ${JSON.stringify(text)}: it ends before it begins.`);
	return {
		since,
		until,
		step: void 0
	};
}
function beginOf(text, clock) {
	const word = text.toLowerCase();
	const days = findDays(word, clock);
	return days === void 0 ? findInstant(word, clock.zone) ?? findHoursAgo(word, clock) : clock.zone.startOfDay(days.from);
}
function endOf(text, clock) {
	const days = findDays(text.toLowerCase(), clock);
	return days === void 0 ? beginOf(text, clock) : clock.zone.startOfDay(days.to);
}
/**
* Returns a range with the two ends that were typed apart.
*
* @throws {UsageFailure} when it ends before it begins.
*/
function withEnds(range) {
	const { since, until } = range;
	if (since !== void 0 && until !== void 0 && until <= since) throw new UsageFailure("Cannot use --since and --until together: the time ends before it begins.");
	return range;
}
function rangeOf({ from, to }, zone) {
	return {
		since: zone.startOfDay(from),
		until: zone.startOfDay(to)
	};
}
function findInstant(word, zone) {
	const utc = toUtc(word);
	if (utc !== void 0) return new Date(utc).toISOString();
	const [, day, minute, second = ":00", fraction = ""] = LOCAL_TIME.exec(word) ?? [];
	const local = `${day}T${minute}${second}${fraction}`;
	return toUtc(`${local}Z`) && zone.instantOf(local);
}
function findHoursAgo(word, { now }) {
	const [, hours] = HOURS.exec(word) ?? [];
	return hours === void 0 ? void 0 : (/* @__PURE__ */ new Date(now.getTime() - Number(hours) * HOUR_MS)).toISOString();
}
function findDays(word, clock) {
	return findDate(word) ?? findNamed(word, clock) ?? findSpan(word, clock);
}
function findDate(word) {
	const day = parseDay(word);
	if (day !== void 0) return {
		from: day,
		to: addDays(day, 1),
		step: { days: 1 }
	};
	const week = parseWeek(word);
	if (week !== void 0) return wholeWeek(week);
	if (YEAR.test(word)) return wholeYear(word);
	const month = MONTH.test(word) ? parseDay(`${word}-01`) : void 0;
	return month === void 0 ? void 0 : wholeMonth(month);
}
function findNamed(word, clock) {
	const today = todayOf(clock);
	const to = addDays(today, 1);
	switch (word) {
		case "today": return {
			from: today,
			to,
			step: { days: 1 }
		};
		case "yesterday": return {
			from: addDays(today, -1),
			to: today,
			step: { days: 1 }
		};
		case "this-week": return {
			from: firstOfWeek(today),
			to,
			step: { days: WEEK_DAYS }
		};
		case "last-week": return wholeWeek(addDays(firstOfWeek(today), -7));
		case "this-month": return {
			from: firstOfMonth(today),
			to,
			step: { months: 1 }
		};
		case "last-month": return wholeMonth(addMonths(firstOfMonth(today), -1));
		case "this-year": return {
			from: `${today.slice(0, 4)}-01-01`,
			to,
			step: { months: YEAR_MONTHS }
		};
		case "last-year": return wholeYear(addMonths(today, -12).slice(0, 4));
		default: return;
	}
}
function findSpan(word, clock) {
	const [, count, unit] = SPAN.exec(word) ?? [];
	if (count === void 0) return void 0;
	const today = todayOf(clock);
	const step = unit === "d" || unit === "w" ? { days: Number(count) * (unit === "w" ? WEEK_DAYS : 1) } : { months: Number(count) * (unit === "y" ? YEAR_MONTHS : 1) };
	return {
		from: addDays(stepBack(today, step), 1),
		to: addDays(today, 1),
		step,
		isRolling: true
	};
}
/** Returns the day that is a step before another. */
function stepBack(day, step) {
	return "days" in step ? addDays(day, -step.days) : addMonths(day, -step.months);
}
/** Returns the day that it is where somebody asks. */
function todayOf({ now, zone }) {
	return zone.dayOf(now.toISOString());
}
function wholeWeek(monday) {
	return {
		from: monday,
		to: addDays(monday, WEEK_DAYS),
		step: { days: WEEK_DAYS }
	};
}
function wholeMonth(first) {
	return {
		from: first,
		to: addMonths(first, 1),
		step: { months: 1 }
	};
}
function wholeYear(year) {
	const first = `${year}-01-01`;
	return {
		from: first,
		to: addMonths(first, YEAR_MONTHS),
		step: { months: YEAR_MONTHS }
	};
}
export { todayOf as a, stepBack as i, parseRange as n, withEnds as o, parseTime as r, NAMED_TIMES as t };
