// src/parts/report/questions/no-value.ts
/** What a filter names for records without a value. */
const NO_VALUE = "none";
/** What the group of the failures without a message is called. */
const NO_MESSAGE = "no message";
const NO_VALUE_NAMES = [
	NO_VALUE,
	"unknown",
	"none known"
];
/** Whether a filter names records without a value: tables call them in one of these ways. */
function isNoValue(wanted) {
	return NO_VALUE_NAMES.includes(wanted.toLowerCase());
}
export { NO_VALUE as n, isNoValue as r, NO_MESSAGE as t };
