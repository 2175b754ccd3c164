import { textOf } from "../logs/json-value.ts";

/** Returns an id, which early threads count and others name; undefined when it is none. */
export function idOf(value: unknown): string | undefined {
  const text = Number.isSafeInteger(value) ? String(value) : textOf(value);
  // What stands behind a colon in a call's id would pass for a request's id.
  return text?.replaceAll(":", ".");
}
