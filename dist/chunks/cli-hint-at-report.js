import { _r as UsageFailure, pr as nearestName } from "./hook.js";
import { n as parseRange, t as NAMED_TIMES } from "./time-range.js";
import { r as localTimeZone } from "./time-zone.js";
import { t as quoted } from "./quoted.js";
// src/doors/cli/hint-at-report.ts
/** A pull request, with its repository or without, two ends, or a revision that is no branch. */
const RANGE = /[#!]\d+$|\.\.|^HEAD/;
/** What every command takes. */
const SHARED_FLAGS = [
	"--help",
	"--version",
	"--color",
	"--no-color"
];
const FLAG = /^--[^=]+/;
const NEEDS_NO_QUOTES = /^[\w@%+=:,./~-]+$/;
/** Returns what was meant by words that name no command: a report, where they begin with a time or commits, or the nearest command. */
function commandMeantBy(words, commands, now) {
	const [first = "", ...rest] = words;
	const clock = {
		now,
		zone: localTimeZone()
	};
	if (RANGE.test(first) || parseRange(first, clock) !== void 0) return asTyped(words);
	const nearest = nearestName(first, [...commands, ...NAMED_TIMES]);
	return nearest === void 0 || commands.includes(nearest) ? nearest : asTyped([nearest, ...rest]);
}
/**
* Refuses options that the status does not take and a report does, which are typed where a command is forgotten.
*
* @throws {UsageFailure}
*/
async function refuseReportOptions(words, status, createReport) {
	const typed = words.slice(words.indexOf("status") + 1).map((word) => word.replace(FLAG, (flag) => flag.toLowerCase()));
	const flags = typed.flatMap((word) => FLAG.exec(word)?.[0] ?? []);
	const own = [...flagsOf(status), ...SHARED_FLAGS];
	const others = flags.filter((flag) => !own.includes(flag));
	if (others.length === 0) return;
	const known = /* @__PURE__ */ new Set([...flagsOf(await createReport()), ...SHARED_FLAGS]);
	const wrong = others.find((flag) => known.has(flag));
	if (wrong === void 0) return;
	const meant = flags.every((flag) => known.has(flag)) ? typed : [wrong];
	throw new UsageFailure(`Cannot show the status with ${wrong}. Did you mean ${asTyped(meant)}?`);
}
function flagsOf({ options }) {
	return options.map(({ long }) => long);
}
function asTyped(words) {
	return `\`tokenledger report ${words.map((word) => NEEDS_NO_QUOTES.test(word) ? word : quoted(word)).join(" ")}\``;
}
export { commandMeantBy, refuseReportOptions };
