// src/usage/calendar.ts
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEK = /^(\d{4})-w(\d{2})$/i;
const DAY_MS = 864e5;
const WEEK_DAYS = 7;
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";
/** Returns a text that is a day of the calendar, such as `2026-02-23`; undefined when none such exists. */
function parseDay(text) {
	if (!DAY.test(text) || text < FIRST_DAY) return void 0;
	const instant = Date.parse(text);
	return Number.isNaN(instant) || dayText(instant) !== text ? void 0 : text;
}
/** Returns the first day of an ISO 8601 week such as `2026-W09`; undefined when none such exists. */
function parseWeek(text) {
	const [, year, week] = WEEK.exec(text) ?? [];
	if (year === void 0 || week === void 0) return void 0;
	const first = addDays(firstOfWeek(`${year}-01-04`), (Number(week) - 1) * WEEK_DAYS);
	return weekOfDay(first) === text.toUpperCase() ? first : void 0;
}
/** Returns the day some days later; the calendar ends with the years 1 and 9999. */
function addDays(day, days) {
	return dayText(Date.parse(day) + days * DAY_MS);
}
/** Returns the day some months later: the month's last one where it has no such day. */
function addMonths(day, months) {
	const date = new Date(day);
	const target = new Date(date);
	target.setUTCMonth(date.getUTCMonth() + months);
	if (target.getUTCDate() !== date.getUTCDate()) target.setUTCDate(0);
	return dayText(target.getTime());
}
function daysBetween(first, last) {
	return (Date.parse(last) - Date.parse(first)) / DAY_MS;
}
function firstOfMonth(day) {
	return `${day.slice(0, -2)}01`;
}
/** Returns the Monday of a day's week. */
function firstOfWeek(day) {
	return addDays(day, -weekday(day));
}
/** Returns the ISO 8601 week of a day, e.g. `2026-W09`. */
function weekOfDay(day) {
	const thursday = addDays(day, 3 - weekday(day));
	const year = thursday.slice(0, 4);
	const week = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / WEEK_DAYS);
	return `${year}-W${String(week).padStart(2, "0")}`;
}
/** Returns 0 for Monday to 6 for Sunday. */
function weekday(day) {
	return (new Date(day).getUTCDay() + 6) % WEEK_DAYS;
}
function dayText(instantMs) {
	if (instantMs < Date.parse(FIRST_DAY)) return FIRST_DAY;
	if (instantMs > Date.parse(LAST_DAY)) return LAST_DAY;
	return new Date(instantMs).toISOString().slice(0, 10);
}
export { firstOfWeek as a, weekOfDay as c, firstOfMonth as i, addMonths as n, parseDay as o, daysBetween as r, parseWeek as s, addDays as t };
