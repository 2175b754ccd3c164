import { _r as UsageFailure } from "./hook.js";
// src/usage/calendar.ts
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEK = /^(\d{4})-w(\d{2})$/i;
const DAY_MS$1 = 864e5;
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
	return dayText(Date.parse(day) + days * DAY_MS$1);
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
	return (Date.parse(last) - Date.parse(first)) / DAY_MS$1;
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
// src/usage/time-zone.ts
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;
const OFFSET_OF_ZONE = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const MINUTE_MS = 6e4;
const DAY_MS = 864e5;
const MAX_OFFSET_MINUTES = 840;
const QUARTER_MINUTES = 15;
const QUARTER_MS = QUARTER_MINUTES * MINUTE_MS;
const DAY_LENGTH = 10;
/** A time zone: which day, week and month an instant is in there, and when a day begins. */
var TimeZone = class {
	/** As people know it: `Europe/Berlin`, `+02:00`, `UTC`. */
	name;
	/** Returns how far the zone's clock is ahead of UTC at an instant. */
	#offsetMs;
	#latestQuarter = NaN;
	#latestDay = NaN;
	#daysByNumber = /* @__PURE__ */ new Map();
	#weeksByDay = /* @__PURE__ */ new Map();
	constructor(name, offsetMs) {
		this.name = name;
		this.#offsetMs = offsetMs;
	}
	/** Returns the day that an instant, spelt as `toUtc` does, is in: `2026-02-23`. */
	dayOf(utc) {
		return this.dayText(this.dayAt(Date.parse(utc)));
	}
	/**
	* Returns the day that an instant is in, counted from that of 1 January 1970. Most records of a ledger follow one of
	* the same quarter of an hour, all of which is in one day: since 1972 every zone's clock is whole quarters ahead of UTC.
	*/
	dayAt(instantMs) {
		const quarter = Math.floor(instantMs / QUARTER_MS);
		if (quarter !== this.#latestQuarter) {
			this.#latestQuarter = quarter;
			this.#latestDay = Math.floor((instantMs + this.#offsetMs(instantMs)) / DAY_MS);
		}
		return this.#latestDay;
	}
	/** Returns how a day of `dayAt` is written: `2026-02-23`. */
	dayText(day) {
		let text = this.#daysByNumber.get(day);
		if (text === void 0) {
			text = (/* @__PURE__ */ new Date(day * DAY_MS)).toISOString().slice(0, DAY_LENGTH);
			this.#daysByNumber.set(day, text);
		}
		return text;
	}
	/** Returns the ISO 8601 week that an instant is in: `2026-W09`. */
	weekOf(utc) {
		const day = this.dayOf(utc);
		const known = this.#weeksByDay.get(day);
		if (known !== void 0) return known;
		const week = weekOfDay(day);
		this.#weeksByDay.set(day, week);
		return week;
	}
	/** Returns the month that an instant is in: `2026-02`. */
	monthOf(utc) {
		return this.dayOf(utc).slice(0, 7);
	}
	/** Returns what the zone's clock shows at an instant: `2026-02-23T22:19:12.000`. */
	localTime(utc) {
		const instantMs = Date.parse(utc);
		return new Date(instantMs + this.#offsetMs(instantMs)).toISOString().slice(0, -1);
	}
	/** Returns the instant that a day begins at, in UTC: where midnight is left out, when the clock is set. */
	startOfDay(day) {
		return this.instantOf(`${day}T00:00:00.000`);
	}
	/**
	* Returns the instant at which the zone's clock shows a time, in UTC: the first one where it does so
	* twice, and where it never does, as much later as the clock was set forward.
	*/
	instantOf(localTime) {
		const localMs = Date.parse(`${localTime}Z`);
		const candidates = [localMs - DAY_MS, localMs + DAY_MS].map((nearMs) => localMs - this.#offsetMs(nearMs));
		const [before = localMs] = candidates;
		const shown = candidates.filter((ms) => ms + this.#offsetMs(ms) === localMs);
		return new Date(shown.length === 0 ? before : Math.min(...shown)).toISOString();
	}
};
const UTC = new TimeZone("UTC", () => 0);
/** Returns the zone that this machine's clock is set to, or that `TZ` names. */
function localTimeZone() {
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	return new TimeZone(timeZone || "local time", (instantMs) => -new Date(instantMs).getTimezoneOffset() * MINUTE_MS);
}
/** Returns the zone of a name of the IANA database, `Europe/Berlin`, or of an offset, `+02:00`. */
function parseTimeZone(text) {
	const zone = OFFSET.test(text) ? offsetZone(text) : namedZone(text);
	if (zone !== void 0) return zone;
	const meant = Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase().endsWith(`/${text.trim().toLowerCase().replaceAll(" ", "_")}`));
	throw new UsageFailure(`Cannot use the time zone ${JSON.stringify(text)}: expected a name such as Europe/Berlin, an offset such as +02:00 in quarters of an hour, or UTC.${meant === void 0 ? "" : ` Did you mean ${meant}?`}`);
}
function offsetZone(text) {
	const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
	const offsetMinutes = Number(hours) * 60 + Number(minutes);
	if (offsetMinutes > MAX_OFFSET_MINUTES || Number(minutes) > 59) return void 0;
	if (offsetMinutes % QUARTER_MINUTES !== 0) return void 0;
	const offsetMs = (sign === "-" ? -offsetMinutes : offsetMinutes) * MINUTE_MS;
	return new TimeZone(text, () => offsetMs);
}
function namedZone(text) {
	if (!/^[A-Za-z]/.test(text)) return void 0;
	let format;
	try {
		format = new Intl.DateTimeFormat("en-US", {
			timeZone: text,
			timeZoneName: "longOffset"
		});
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
	const { timeZone } = format.resolvedOptions();
	return new TimeZone(timeZone.toLowerCase() === text.toLowerCase() ? timeZone : text, rememberOffsets((instantMs) => offsetIn(format, instantMs)));
}
/** Asks for two offsets of a day, and for others only where they differ: no zone sets its clock twice in one. */
function rememberOffsets(offsetMs) {
	const offsetsByDay = /* @__PURE__ */ new Map();
	return (instantMs) => {
		const day = Math.floor(instantMs / DAY_MS);
		if (!offsetsByDay.has(day)) {
			const first = offsetMs(day * DAY_MS);
			offsetsByDay.set(day, offsetMs((day + 1) * DAY_MS - 1) === first ? first : void 0);
		}
		return offsetsByDay.get(day) ?? offsetMs(instantMs);
	};
}
function offsetIn(format, instantMs) {
	const offset = format.formatToParts(instantMs).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
	const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET_OF_ZONE.exec(offset) ?? [];
	const offsetMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1e3;
	return sign === "-" ? -offsetMs : offsetMs;
}
export { addDays as a, firstOfMonth as c, parseWeek as d, weekOfDay as f, parseTimeZone as i, firstOfWeek as l, UTC as n, addMonths as o, localTimeZone as r, daysBetween as s, TimeZone as t, parseDay as u };
