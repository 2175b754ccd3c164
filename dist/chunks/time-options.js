import { a as Option } from "./commander.js";
import { o as withEnds, r as parseTime } from "./time-range.js";
import { i as parseTimeZone, n as UTC, r as localTimeZone } from "./time-zone.js";
// src/doors/cli/time-options.ts
/** Returns the option that a range of time begins with. */
function sinceOption(description = "from this time on: 2026-02-23, 2026-02, yesterday, last-week, 7d (today and the six days before), 12h, 2026-02-23T22:19") {
	return new Option("--since <time>", description);
}
function untilOption() {
	return new Option("--until <time>", "before this time");
}
/** Returns one of the options that say which zone's days are meant; without them, it is this machine's. */
function utcOption() {
	return new Option("--utc", "days and times are of UTC, not of this machine's time zone").conflicts("timezone");
}
function timezoneOption() {
	return new Option("--timezone <zone>", "days and times are of this zone: Europe/Berlin or +02:00");
}
/** Returns what words for times mean to a command. */
function clockOf({ utc = false, timezone }, { now }) {
	if (utc) return {
		now: now(),
		zone: UTC
	};
	return {
		now: now(),
		zone: timezone === void 0 ? localTimeZone() : parseTimeZone(timezone)
	};
}
/** Returns the range that `--since` and `--until` name. */
function timeRangeOf({ since, until }, clock) {
	return withEnds({
		since: since === void 0 ? void 0 : parseTime(since, clock),
		until: until === void 0 ? void 0 : parseTime(until, clock)
	});
}
export { untilOption as a, timezoneOption as i, sinceOption as n, utcOption as o, timeRangeOf as r, clockOf as t };
