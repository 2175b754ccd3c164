import { kr as UsageFailure, xt as toUtc } from "./hook.js";
// src/usage/time-argument.ts
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SPAN = /^(\d{1,4})(h|d|w|mo|y)$/;
/**
* Returns the instant that a time argument names: an RFC 3339 time, the start of a day in UTC
* (`2026-02-23`), as all days are that usage is grouped by, or a span before now (`12h`, `7d`, `2w`, `6mo`, `1y`).
*/
function parseTimeArgument(text, now) {
	const instant = parseInstant(text) ?? parseDay(text) ?? parseSpan(text, now);
	if (instant !== void 0 && !Number.isNaN(instant.getTime())) return instant;
	throw new UsageFailure(`Cannot understand the time ${JSON.stringify(text)}: expected a date such as 2026-02-23, an RFC 3339 time, or a span before now such as 12h, 7d, 2w, 6mo or 1y.`);
}
function parseInstant(text) {
	const utc = toUtc(text);
	return utc === void 0 ? void 0 : new Date(utc);
}
function parseDay(text) {
	const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
	if (year === void 0 || month === void 0 || day === void 0) return void 0;
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date : void 0;
}
function parseSpan(text, now) {
	const [, count, unit] = SPAN.exec(text) ?? [];
	if (count === void 0) return void 0;
	const time = new Date(now);
	switch (unit) {
		case "h":
			time.setTime(time.getTime() - Number(count) * 36e5);
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
		default: setMonth(time, time.getMonth() - Number(count) * 12);
	}
	return time;
}
function setMonth(time, month) {
	const day = time.getDate();
	time.setMonth(month);
	if (time.getDate() !== day) time.setDate(0);
}
export { parseTimeArgument as t };
