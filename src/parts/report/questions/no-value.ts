/** What a filter names for records without a value. */
export const NO_VALUE = "none";

/** What the group of the failures without a message is called. */
export const NO_MESSAGE = "no message";

const NO_VALUE_NAMES: readonly string[] = [NO_VALUE, "unknown", "none known"];

/** Whether a filter names records without a value: tables call them in one of these ways. */
export function isNoValue(wanted: string): boolean {
  return NO_VALUE_NAMES.includes(wanted.toLowerCase());
}
